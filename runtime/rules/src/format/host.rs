//! `hostname`, `ipv4` and `ipv6`: RFC 1123 section 2.1, RFC 2673 section 3.2, RFC 4291 section 2.2.

/// Most characters of a name that the domain name system can hold: 255 octets with the length of each label and the root.
const LONGEST_NAME: usize = 253;
/// Most characters between two dots.
const LONGEST_LABEL: usize = 63;

/// Labels of letters, digits and inner hyphens between `start` and `end`, with dots between them.
pub(super) const fn is_hostname(text: &[u8], start: usize, end: usize) -> bool {
    if end - start > LONGEST_NAME {
        return false;
    }
    let (mut at, mut label) = (start, start);
    while at <= end {
        if at == end || text[at] == b'.' {
            if at == label
                || at - label > LONGEST_LABEL
                || text[label] == b'-'
                || text[at - 1] == b'-'
            {
                return false;
            }
            label = at + 1;
        } else if !text[at].is_ascii_alphanumeric() && text[at] != b'-' {
            return false;
        }
        at += 1;
    }
    true
}

/// Four decimal numbers up to 255 without leading zeros.
pub(super) const fn is_ipv4(text: &[u8], start: usize, end: usize) -> bool {
    let (mut at, mut numbers) = (start, 0);
    loop {
        let number = at;
        let mut value = 0;
        while at < end && text[at].is_ascii_digit() && at - number < 3 {
            value = value * 10 + (text[at] - b'0') as u32;
            at += 1;
        }
        if at == number || value > 255 || text[number] == b'0' && at - number > 1 {
            return false;
        }
        numbers += 1;
        if at == end {
            return numbers == 4;
        }
        if text[at] != b'.' {
            return false;
        }
        at += 1;
    }
}

/// Eight groups of four hexadecimal digits at most; `::` stands once for a group or more, and an IPv4 address for the last two.
/// A zone (RFC 4007) is no part of it.
pub(super) const fn is_ipv6(text: &[u8], start: usize, end: usize) -> bool {
    let (mut at, mut groups, mut is_shortened) = (start, 0, false);
    if starts_with_pair(text, start, end) {
        (at, is_shortened) = (start + 2, true);
    }
    while at < end {
        let group = at;
        while at < end && text[at].is_ascii_hexdigit() {
            at += 1;
        }
        if at < end && text[at] == b'.' {
            return is_ipv4(text, group, end) && is_whole(groups + 2, is_shortened);
        }
        if at == group || at - group > 4 {
            return false;
        }
        groups += 1;
        if at == end {
            break;
        }
        if !starts_with_pair(text, at, end) {
            // One colon: a group has to follow.
            if text[at] != b':' || at + 1 == end {
                return false;
            }
            at += 1;
        } else if is_shortened {
            return false;
        } else {
            (at, is_shortened) = (at + 2, true);
        }
    }
    is_whole(groups, is_shortened)
}

const fn starts_with_pair(text: &[u8], at: usize, end: usize) -> bool {
    at + 1 < end && text[at] == b':' && text[at + 1] == b':'
}

const fn is_whole(groups: u32, is_shortened: bool) -> bool {
    if is_shortened {
        groups < 8
    } else {
        groups == 8
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use core::net::{Ipv4Addr, Ipv6Addr};
    use std::{format, string::String};

    use crate::{Format, format::tests::agree};

    #[test]
    fn hostnames() {
        let label = "a".repeat(63);
        let name = |last: usize| format!("{label}.{label}.{label}.{}", "a".repeat(last));
        assert_eq!(name(61).len(), 253);
        agree(
            Format::Hostname,
            &[
                "localhost",
                "a",
                "3com.com",
                "1.2.3",
                "a-b--c.EXAMPLE",
                "xn--nxasmq6b",
                &label,
                &name(61),
            ],
            &[
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "-a",
                "a-",
                "a.-b",
                "a-.b",
                "a_b",
                "a b",
                "é.com",
                "a\n",
                "a:80",
                &"a".repeat(64),
                &name(62),
            ],
        );
    }

    #[test]
    fn addresses_of_ipv4() {
        agree(
            Format::Ipv4,
            &["0.0.0.0", "255.255.255.255", "192.168.0.10"],
            &[
                "",
                "1.2.3",
                "1.2.3.4.5",
                "256.0.0.0",
                "0.0.0.256",
                "1000.0.0.0",
                "01.2.3.4",
                "1.2.3.00",
                "1.2..4",
                ".1.2.3",
                "1.2.3.",
                "0x7f.0.0.1",
                "2130706433",
                "1.2.3.4/24",
                "1.2.3.4 ",
                "1.2.3.４",
            ],
        );
    }

    #[test]
    fn addresses_of_ipv6() {
        agree(
            Format::Ipv6,
            &[
                "::",
                "::1",
                "1::",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::2:3:4:5:6:7:8",
                "2001:DB8::8:800:200c:417a",
                "::ffff:192.168.0.1",
                "1:2:3:4:5:6:1.2.3.4",
                "1::5:6:1.2.3.4",
            ],
            &[
                "",
                ":",
                ":::",
                "1",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "1::2:3:4:5:6:7:8",
                "1::2::3",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "12345::",
                "::g",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1.2.3.4",
                "1.2.3.4::",
                "::1.2.3",
                "::1.2.3.04",
                "fe80::1%eth0",
                "[::1]",
                "::1/64",
                "::1\n",
            ],
        );
    }

    /// The standard library reads the same texts, on all texts of a few characters and on longer ones by chance.
    #[test]
    fn addresses_are_those_of_the_standard_library() {
        let mut state: u32 = 1;
        let mut draw = |count: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            usize::try_from(state >> 16).map_or(0, |number| number % count)
        };
        let (mut of_4, mut of_6) = (0, 0);
        for _ in 0..200_000 {
            let count = 1 + draw(9);
            let six: String = (0..count)
                .map(|_| {
                    [
                        "0", "1f", "ffff", "12345", ":", "::", ":a", ":b", ":c", ":1.2.3.4",
                    ][draw(10)]
                })
                .collect();
            let four: String = (0..count)
                .map(|_| ["0", "9", "25", "255", "256", ".1", ".0", ".", "01", ".99"][draw(10)])
                .collect();
            for text in [six, four] {
                let is_6 = text.parse::<Ipv6Addr>().is_ok();
                assert_eq!(Format::Ipv6.matches(&text), is_6, "{text}");
                let is_4 = text.parse::<Ipv4Addr>().is_ok();
                assert_eq!(Format::Ipv4.matches(&text), is_4, "{text}");
                of_4 += u32::from(is_4);
                of_6 += u32::from(is_6);
            }
        }
        assert!(of_4 > 100 && of_6 > 100, "{of_4} {of_6}");
    }
}
