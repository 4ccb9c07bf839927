//! `email`: a mailbox of RFC 5321, section 4.1.2.

use super::host;

/// The tag of an IPv6 address in brackets.
const IPV6: &[u8] = b"ipv6:";

/// A local part, `@`, and a domain or an address in brackets. Other address literals are none: no tag but `IPv6` is registered.
pub(super) const fn is_email(text: &[u8]) -> bool {
    let at = local_part(text);
    if at == 0 || at + 1 >= text.len() || text[at] != b'@' {
        return false;
    }
    let (domain, last) = (at + 1, text.len() - 1);
    if text[domain] != b'[' {
        return host::is_hostname(text, domain, text.len());
    }
    if domain == last || text[last] != b']' {
        return false;
    }
    let mut tag = 0;
    while tag < IPV6.len()
        && domain + 1 + tag < last
        && text[domain + 1 + tag].to_ascii_lowercase() == IPV6[tag]
    {
        tag += 1;
    }
    if tag == IPV6.len() {
        host::is_ipv6(text, domain + 1 + tag, last)
    } else {
        host::is_ipv4(text, domain + 1, last)
    }
}

/// Where the local part ends: atoms with dots between them, or a text in quotation marks. 0 if there is none.
const fn local_part(text: &[u8]) -> usize {
    if !text.is_empty() && text[0] == b'"' {
        return quoted(text);
    }
    let (mut at, mut atom) = (0, 0);
    while at < text.len() && (is_atext(text[at]) || text[at] == b'.') {
        if text[at] == b'.' {
            if at == atom {
                return 0;
            }
            atom = at + 1;
        }
        at += 1;
    }
    if at == atom { 0 } else { at }
}

/// Where the text in quotation marks ends that begins here; 0 if it does not.
const fn quoted(text: &[u8]) -> usize {
    let mut at = 1;
    while at < text.len() {
        match text[at] {
            b'"' => return at + 1,
            b'\\' if at + 1 < text.len() && matches!(text[at + 1], b' '..=b'~') => at += 1,
            b' '..=b'[' | b']'..=b'~' => {}
            _ => return 0,
        }
        at += 1;
    }
    0
}

/// A character of an atom (RFC 5322, section 3.2.3).
const fn is_atext(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'!' | b'#'
                | b'$'
                | b'%'
                | b'&'
                | b'\''
                | b'*'
                | b'+'
                | b'-'
                | b'/'
                | b'='
                | b'?'
                | b'^'
                | b'_'
                | b'`'
                | b'{'
                | b'|'
                | b'}'
                | b'~'
        )
}

#[cfg(test)]
mod tests {
    use crate::{Format, format::tests::agree};

    #[test]
    fn mailboxes() {
        agree(
            Format::Email,
            &[
                "a@b",
                "joe.bloggs@example.com",
                "te~st@example.com",
                "~test@example.com",
                "!#$%&'*+-/=?^_`{|}~@example.com",
                "\"\"@example.com",
                "\"joe bloggs\"@example.com",
                "\"joe..bloggs\"@example.com",
                "\"joe@bloggs\"@example.com",
                r#""a\"b\\c\ d"@example.com"#,
                "joe.bloggs@[127.0.0.1]",
                "joe.bloggs@[IPv6:::1]",
                "joe.bloggs@[ipv6:::1]",
                "a@3com.com",
            ],
            &[
                "",
                "@",
                "a@",
                "@b",
                "2962",
                ".test@example.com",
                "test.@example.com",
                "te..st@example.com",
                "a b@example.com",
                "a@b@example.com",
                "é@example.com",
                "a(comment)@example.com",
                "Joe <joe@example.com>",
                "\"a@example.com",
                "\"a\"b@example.com",
                "\"a\\\"@example.com",
                "\"a\nb\"@example.com",
                "\"a\\\n\"@example.com",
                "\"é\"@example.com",
                "a@-example.com",
                "a@example-.com",
                "a@example..com",
                "a@example.com.",
                "a@exam_ple.com",
                "a@exämple.com",
                "a@[]",
                "a@[",
                "a@[127.0.0.300]",
                "a@[127.0.0.1",
                "a@[127.0.0.1]b",
                "a@[::1]",
                "a@[IPv6:]",
                "a@[IPv6:127.0.0.1]",
                "a@[tag:content]",
                "a@example.com\n",
            ],
        );
    }
}
