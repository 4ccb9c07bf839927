//! `date-time`, `date`, `time` and `duration`: RFC 3339, section 5.6 and appendix A.

/// `date-time`: a date, `T`, and a time.
pub(super) const fn is_date_time(text: &[u8]) -> bool {
    text.len() > 10
        && starts_with_date(text)
        && matches!(text[10], b'T' | b't')
        && is_time_from(text, 11)
}

/// `full-date`.
pub(super) const fn is_date(text: &[u8]) -> bool {
    text.len() == 10 && starts_with_date(text)
}

/// `full-time`: a time of day with its offset from UTC.
pub(super) const fn is_time(text: &[u8]) -> bool {
    is_time_from(text, 0)
}

/// `duration`: weeks alone, or days and greater, hours and smaller, or both.
pub(super) const fn is_duration(text: &[u8]) -> bool {
    if text.len() < "P1D".len() || !matches!(text[0], b'P' | b'p') {
        return false;
    }
    if amounts(text, 1, b"W") == text.len() {
        return true;
    }
    let at = amounts(text, 1, b"YMD");
    if at == text.len() {
        return true;
    }
    // What follows `T` may not be empty.
    at + 1 < text.len()
        && matches!(text[at], b'T' | b't')
        && amounts(text, at + 1, b"HMS") == text.len()
}

/// Where a run of amounts such as `1Y6M` ends. The first may have any of the units, each further one the unit next to it.
const fn amounts(text: &[u8], start: usize, units: &[u8]) -> usize {
    let mut at = start;
    let mut next = None;
    loop {
        let end = digits(text, at);
        if end == at || end == text.len() {
            return at;
        }
        let mut unit = 0;
        while unit < units.len() && units[unit] != text[end].to_ascii_uppercase() {
            unit += 1;
        }
        let is_next = match next {
            Some(next) => unit == next,
            None => true,
        };
        if unit == units.len() || !is_next {
            return at;
        }
        next = Some(unit + 1);
        at = end + 1;
    }
}

const fn starts_with_date(text: &[u8]) -> bool {
    let (Some(century), Some(year)) = (two_digits(text, 0), two_digits(text, 2)) else {
        return false;
    };
    let (Some(month), Some(day)) = (two_digits(text, 5), two_digits(text, 8)) else {
        return false;
    };
    text[4] == b'-' && text[7] == b'-' && day > 0 && day <= days(century * 100 + year, month)
}

/// Whether the rest of the text is a time, with a leap second where one can be, at 23:59:60 UTC.
const fn is_time_from(text: &[u8], start: usize) -> bool {
    if text.len() < start + "00:00:00Z".len() || text[start + 2] != b':' || text[start + 5] != b':'
    {
        return false;
    }
    let (Some(hour), Some(minute), Some(second)) = (
        two_digits(text, start),
        two_digits(text, start + 3),
        two_digits(text, start + 6),
    ) else {
        return false;
    };
    let mut at = start + 8;
    if text[at] == b'.' {
        let end = digits(text, at + 1);
        if end == at + 1 {
            return false;
        }
        at = end;
    }
    let Some(offset) = offset(text, at) else {
        return false;
    };
    // A day is added before the remainder, because the offset may reach into the day before.
    let minute_of_day = (hour * 60 + minute + 1440 - offset) % 1440;
    hour < 24 && minute < 60 && (second < 60 || second == 60 && minute_of_day == 1439)
}

/// The offset from UTC in minutes, which ends the text.
const fn offset(text: &[u8], at: usize) -> Option<i32> {
    if text.len() == at + 1 && matches!(text[at], b'Z' | b'z') {
        return Some(0);
    }
    if text.len() != at + 6 || !matches!(text[at], b'+' | b'-') || text[at + 3] != b':' {
        return None;
    }
    match (two_digits(text, at + 1), two_digits(text, at + 4)) {
        (Some(hour), Some(minute)) if hour < 24 && minute < 60 => {
            let minutes = hour * 60 + minute;
            Some(if text[at] == b'-' { -minutes } else { minutes })
        }
        _ => None,
    }
}

/// Where a run of digits ends.
const fn digits(text: &[u8], start: usize) -> usize {
    let mut at = start;
    while at < text.len() && text[at].is_ascii_digit() {
        at += 1;
    }
    at
}

const fn two_digits(text: &[u8], at: usize) -> Option<i32> {
    if text[at].is_ascii_digit() && text[at + 1].is_ascii_digit() {
        Some((text[at] - b'0') as i32 * 10 + (text[at + 1] - b'0') as i32)
    } else {
        None
    }
}

/// Days of a month; none in a month that does not exist.
const fn days(year: i32, month: i32) -> i32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::{Format, format::tests::agree};

    #[test]
    fn date_times() {
        agree(
            Format::DateTime,
            &[
                "1985-04-12T23:20:50.52Z",
                "1996-12-19T16:39:57-08:00",
                "1990-12-31T23:59:60Z",
                "1990-12-31T15:59:60-08:00",
                "1991-01-01T08:29:60.5+08:30",
                "1937-01-01t12:00:27.87+00:20",
                "2000-02-29T00:00:00z",
                "0000-01-01T00:00:00-23:59",
            ],
            &[
                "",
                "2024-01-01",
                "2024-01-01T",
                "2024-01-01T00:00:00",
                "2024-01-01 00:00:00Z",
                "2024-1-01T00:00:00.0Z",
                "2024-01-01T00:60:00Z",
                "1990-12-31T23:59:60-08:00",
                "2024-01-01T00:00:00+0100",
                "2024-01-01T00:00:00Z\n",
                "२०24-01-01T00:00:00Z",
                "2024-01-01T00:00:00.०Z",
            ],
        );
    }

    #[test]
    fn dates() {
        agree(
            Format::Date,
            &[
                "2024-01-31",
                "2024-02-29",
                "2000-02-29",
                "2024-04-30",
                "0000-12-31",
                "9999-12-31",
            ],
            &[
                "2024-01-32",
                "2024-02-30",
                "2023-02-29",
                "1900-02-29",
                "2024-04-31",
                "2024-00-01",
                "2024-13-01",
                "2024-01-00",
                "2024-1-1",
                "20240101",
                "2024/01/01",
                "12024-01-01",
                "2024-01-01 ",
                "2024-01-0१",
            ],
        );
    }

    #[test]
    fn times() {
        agree(
            Format::Time,
            &[
                "00:00:00Z",
                "23:59:59.999999999999z",
                "08:30:06+23:59",
                "23:59:60Z",
                "22:59:60-01:00",
                "00:29:60+00:30",
            ],
            &[
                "",
                "08:30:06",
                "24:00:00Z",
                "00:60:00Z",
                "00:00:61Z",
                "00:00:60Z",
                "00:00:00.Z",
                "00:00:00,5Z",
                "00:00:00+24:00",
                "00:00:00+01:60",
                "00:00:00+01",
                "00:00:00ZZ",
                "0:00:00Z",
                "00-00-00Z",
            ],
        );
    }

    #[test]
    fn durations() {
        agree(
            Format::Duration,
            &[
                "P4DT12H30M5S",
                "P4Y",
                "PT0S",
                "P1M",
                "PT1M",
                "PT36H",
                "P1Y2M3DT4H5M6S",
                "P2W",
                "p1dt1h",
                "P00012345678901234567890D",
            ],
            &[
                "", "P", "PT", "P1", "P1YT", "PT1D", "4DT12H", "P1H", "P2D1Y", "P1Y1D", "PT1H1S",
                "P1D1D", "P1Y2W", "P2W1D", "P2WT1H", "PT1.5S", "P-1D", "PT1HT1M", "P1D ", "P२Y",
            ],
        );
    }
}
