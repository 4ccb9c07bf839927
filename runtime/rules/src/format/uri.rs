//! `uri`: RFC 3986, section 3. A scheme begins it; a relative reference is none.

use super::host;

/// A scheme, an authority or none, a path, and perhaps a query and a fragment.
pub(super) const fn is_uri(text: &[u8]) -> bool {
    let start = after_scheme(text);
    if start == 0 {
        return false;
    }
    let has_authority = start + 1 < text.len() && text[start] == b'/' && text[start + 1] == b'/';
    let path = if has_authority {
        until(text, start + 2, text.len(), b"/?#")
    } else {
        start
    };
    if has_authority && !is_authority(text, start + 2, path) {
        return false;
    }
    let query = until(text, path, text.len(), b"?#");
    let fragment = until(text, query, text.len(), b"#");
    // A query begins with its `?`, and may hold more of them; a fragment with its `#`, and may hold none.
    holds(text, path, query, b":@/")
        && holds(text, query, fragment, b":@/?")
        && (fragment == text.len() || holds(text, fragment + 1, text.len(), b":@/?"))
}

/// Where the text goes on behind a scheme and its colon; 0 if it does not begin so.
const fn after_scheme(text: &[u8]) -> usize {
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'a'..=b'z' | b'A'..=b'Z' => {}
            b'0'..=b'9' | b'+' | b'-' | b'.' if at > 0 => {}
            b':' if at > 0 => return at + 1,
            _ => return 0,
        }
        at += 1;
    }
    0
}

/// `[userinfo "@"] host [":" port]` between `start` and `end`.
const fn is_authority(text: &[u8], start: usize, end: usize) -> bool {
    let user = until(text, start, end, b"@");
    let mut at = start;
    if user < end {
        if !holds(text, start, user, b":") {
            return false;
        }
        at = user + 1;
    }
    let port = if at < end && text[at] == b'[' {
        let close = until(text, at, end, b"]");
        if close == end || !is_ip_literal(text, at + 1, close) {
            return false;
        }
        close + 1
    } else {
        let port = until(text, at, end, b":");
        if !holds(text, at, port, b"") {
            return false;
        }
        port
    };
    if port == end {
        return true;
    }
    let mut digit = port + 1;
    while digit < end && text[digit].is_ascii_digit() {
        digit += 1;
    }
    text[port] == b':' && digit == end
}

/// What stands in brackets: an IPv6 address, or `v`, a version and an address of a kind to come.
const fn is_ip_literal(text: &[u8], start: usize, end: usize) -> bool {
    if start < end && matches!(text[start], b'v' | b'V') {
        let mut at = start + 1;
        while at < end && text[at].is_ascii_hexdigit() {
            at += 1;
        }
        return at > start + 1
            && at + 1 < end
            && text[at] == b'.'
            && until(text, at, end, b"%") == end
            && holds(text, at + 1, end, b":");
    }
    host::is_ipv6(text, start, end)
}

/// Where the first of the characters stands, or `end`.
const fn until(text: &[u8], start: usize, end: usize, characters: &[u8]) -> usize {
    let mut at = start;
    while at < end && !contains(characters, text[at]) {
        at += 1;
    }
    at
}

/// Whether all between `start` and `end` is unreserved, percent-encoded, a sub-delimiter, or one of these.
const fn holds(text: &[u8], start: usize, end: usize, more: &[u8]) -> bool {
    let mut at = start;
    while at < end {
        match text[at] {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {}
            b'%' => {
                if at + 2 >= end
                    || !text[at + 1].is_ascii_hexdigit()
                    || !text[at + 2].is_ascii_hexdigit()
                {
                    return false;
                }
                at += 2;
            }
            byte if contains(b"-._~!$&'()*+,;=", byte) || contains(more, byte) => {}
            _ => return false,
        }
        at += 1;
    }
    true
}

const fn contains(bytes: &[u8], byte: u8) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if bytes[index] == byte {
            return true;
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::{Format, format::tests::agree};

    #[test]
    fn uris() {
        agree(
            Format::Uri,
            &[
                "https://example.com",
                "http://user:pass@example.com:8080/a/b;c=d?q=1/2?3#f/?x",
                "ftp://ftp.is.co.za/rfc/rfc1808.txt",
                "ldap://[2001:db8::7]/c=GB?objectClass?one",
                "mailto:John.Doe@example.com",
                "news:comp.infosystems.www.servers.unix",
                "tel:+1-816-555-1212",
                "telnet://192.0.2.16:80/",
                "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
                "a:",
                "a+b-c.1:",
                "file:///etc/hosts",
                "http://",
                "http://:/",
                "http://@example.com",
                "http://example.com:",
                "http://ex%41mple.com/%7e%7F",
                "http://[v1F.a:b]/",
                "http://a?",
                "http://a#",
                "a:/b//c",
            ],
            &[
                "",
                ":",
                "a",
                "/a/b",
                "//example.com/a",
                "?q",
                "#f",
                "1a://example.com",
                "://example.com",
                "é://example.com",
                "a_b:c",
                "http://example.com/a b",
                "http://exämple.com",
                "http://a/%4",
                "http://a/%4g",
                "http://a/%",
                "http://a%4:1",
                "http://a?%",
                "http://a/<>",
                "http://a/{b}",
                "http://a/|",
                "http://a/\\",
                "http://a/^",
                "http://a/`",
                "http://a/\"",
                "http://a/[b]",
                "http://a?[b]",
                "http://a#b#c",
                "http://a@b@c",
                "http://a:b",
                "http://a:1:2",
                "http://a:80b/",
                "http://[::1",
                "http://::1]",
                "http://[::1]80",
                "http://[::1]]",
                "http://[::g]",
                "http://[]",
                "http://[1.2.3.4]",
                "http://[fe80::1%25en1]",
                "http://[v.a]",
                "http://[v1]",
                "http://[v1.]",
                "http://[v1.%41]",
                "http://[a@b]",
                "http://a\n",
            ],
        );
    }
}
