//! What a `format` asks of a text.

/// A `format` that is asserted, not only noted (JSON Schema 2020-12 validation, 7.3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Format {
    /// `date-time`: RFC 3339, section 5.6, with a leap second where one can be, at 23:59:60 UTC.
    DateTime,
}

impl Format {
    /// The name that documents give it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DateTime => "date-time",
        }
    }

    /// What a text of this format is, with its article.
    pub(crate) const fn description(self) -> &'static str {
        match self {
            Self::DateTime => "a date-time of RFC 3339",
        }
    }

    /// Whether the text has the format.
    pub const fn matches(self, text: &str) -> bool {
        match self {
            Self::DateTime => is_date_time(text.as_bytes()),
        }
    }
}

const fn is_date_time(text: &[u8]) -> bool {
    if text.len() < "2024-01-01T00:00:00Z".len()
        || text[4] != b'-'
        || text[7] != b'-'
        || !matches!(text[10], b'T' | b't')
    {
        return false;
    }
    let (Some(century), Some(year)) = (two_digits(text, 0), two_digits(text, 2)) else {
        return false;
    };
    let (Some(month), Some(day)) = (two_digits(text, 5), two_digits(text, 8)) else {
        return false;
    };
    if text[13] != b':' || text[16] != b':' || day == 0 || day > days(century * 100 + year, month) {
        return false;
    }
    let (Some(hour), Some(minute), Some(second)) = (
        two_digits(text, 11),
        two_digits(text, 14),
        two_digits(text, 17),
    ) else {
        return false;
    };
    let mut at = 19;
    if text[at] == b'.' {
        at += 1;
        while at < text.len() && text[at].is_ascii_digit() {
            at += 1;
        }
        if at == 20 {
            return false;
        }
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
    use super::*;

    #[test]
    fn date_times_of_rfc_3339() {
        for text in [
            "1985-04-12T23:20:50.52Z",
            "1996-12-19T16:39:57-08:00",
            "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00",
            "1991-01-01T08:29:60.5+08:30",
            "1937-01-01t12:00:27.87+00:20",
            "2000-02-29T00:00:00z",
            "0000-01-01T00:00:00-23:59",
        ] {
            assert!(Format::DateTime.matches(text), "{text}");
        }
    }

    #[test]
    fn nearly_date_times() {
        for text in [
            "",
            "2024-01-01",
            "2024-01-01T00:00:00",
            "2024-01-01 00:00:00Z",
            "2024-1-01T00:00:00.0Z",
            "1900-02-29T00:00:00Z",
            "2023-02-29T00:00:00Z",
            "2024-04-31T00:00:00Z",
            "2024-00-01T00:00:00Z",
            "2024-13-01T00:00:00Z",
            "2024-01-00T00:00:00Z",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:60:00Z",
            "2024-01-01T00:00:61Z",
            "2024-01-01T00:00:60Z",
            "1990-12-31T23:59:60-08:00",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00+24:00",
            "2024-01-01T00:00:00+01:60",
            "2024-01-01T00:00:00+0100",
            "2024-01-01T00:00:00ZZ",
            "2024-01-01T00:00:00Z\n",
            "२०24-01-01T00:00:00Z",
            "2024-01-01T00:00:00.०Z",
        ] {
            assert!(!Format::DateTime.matches(text), "{text}");
        }
    }
}
