//! Digest against vectors of other programs, the examples of the RFCs, and texts without sense.

#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::Value;

use super::*;

fn vectors(name: &str) -> Vec<Value> {
    let text = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/digest.json");
    let all: Value = serde_json::from_slice(&std::fs::read(text).unwrap()).unwrap();
    let vectors = all[name].as_array().unwrap().clone();
    assert!(!vectors.is_empty());
    vectors
}

fn answer(challenges: &[&str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for challenge in challenges {
        headers.append(
            WWW_AUTHENTICATE,
            HeaderValue::from_bytes(challenge.as_bytes()).unwrap(),
        );
    }
    headers
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The parameters of an `Authorization` value, quoted or not, in their order.
fn parameters(value: &[u8]) -> Vec<(String, String)> {
    let value = std::str::from_utf8(value).unwrap();
    let mut rest = value.strip_prefix("Digest ").unwrap();
    let mut parameters = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once('=').unwrap();
        let end = match after.strip_prefix('"') {
            Some(inner) => inner.find('"').unwrap() + 2,
            None => after.find(',').unwrap_or(after.len()),
        };
        parameters.push((name.to_owned(), after[..end].trim_matches('"').to_owned()));
        rest = after[end..].trim_start_matches(", ");
    }
    parameters.sort();
    parameters
}

fn agrees(vector: &Value, header: &str) {
    let id = text(&vector["id"]);
    let digest = Digest::new(text(&vector["username"]), text(&vector["password"]));
    let mut session = digest
        .session(&answer(&[text(&vector["challenge"])]))
        .unwrap();
    let nc = vector["nc"].as_str().unwrap_or("00000001");
    session.count = u32::from_str_radix(nc, 16).unwrap() - 1;
    let method: Method = text(&vector["method"]).parse().unwrap();
    let uri: Uri = vector["url"]
        .as_str()
        .unwrap_or(text(&vector["digest_uri"]))
        .parse()
        .unwrap();
    let cnonce = vector["cnonce"].as_str().unwrap_or("not sent");
    let value = session.authorization(&method, &uri, cnonce).unwrap();
    let found = parameters(value.as_bytes());
    assert_eq!(found, parameters(text(&vector[header]).as_bytes()), "{id}");
    let of = |name: &str| {
        found
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(of("response"), vector["response"].as_str(), "{id}");
    assert_eq!(of("uri"), vector["digest_uri"].as_str(), "{id}");
    assert!(value.is_sensitive());
}

#[test]
fn answers_are_those_of_other_programs() {
    vectors("vectors")
        .iter()
        .for_each(|vector| agrees(vector, "requests_header"));
    vectors("curl_captures")
        .iter()
        .for_each(|vector| agrees(vector, "curl_header"));
}

#[test]
fn what_cannot_be_answered_is_refused() {
    let digest = Digest::new("u", "p");
    for vector in vectors("must_refuse") {
        let headers = answer(&[text(&vector["challenge"])]);
        let found = match text(&vector["id"]) {
            "auth-int-only" | "unknown-algorithm" => digest.session(&headers),
            "second-401-not-stale" => digest.renewed_session(&headers),
            id => panic!("{id} is not known"),
        };
        let expected = match text(&vector["id"]) {
            "auth-int-only" => ChallengeError::QualityOfProtection("auth-int".to_owned()),
            "unknown-algorithm" => ChallengeError::Algorithm("TOKEN-99".to_owned()),
            _ => ChallengeError::Rejected,
        };
        assert_eq!(found.unwrap_err(), expected);
    }
}

#[test]
fn challenges_are_read_as_the_grammar_says() {
    for vector in vectors("challenge_parsing") {
        let fields = match vector["headers"].as_array() {
            Some(fields) => fields.iter().map(text).collect(),
            None => vec![text(&vector["header"])],
        };
        let expected = ["expect", "expect_digest", "expect_choice"]
            .iter()
            .find_map(|name| vector[*name].as_object())
            .unwrap();
        let session = Digest::new("u", "p").session(&answer(&fields)).unwrap();
        let challenge = session.challenge;
        for (name, value) in expected {
            let found = match name.as_str() {
                "realm" => challenge.realm.clone(),
                "nonce" => challenge.nonce.clone(),
                "algorithm" => challenge.algorithm_as_sent.clone().unwrap(),
                "stale" => challenge.stale.to_string().into_bytes(),
                "qop" => if challenge.has_qop { "auth" } else { "" }.into(),
                name => panic!("{name} is not known"),
            };
            assert_eq!(found, text(value).as_bytes(), "{vector}");
        }
    }
}

#[test]
fn the_strongest_challenge_is_taken() {
    let md5 = r#"Digest realm="r", nonce="1", qop="auth", algorithm=MD5"#;
    let sess = r#"Digest realm="r", nonce="2", qop="auth", algorithm=MD5-sess"#;
    let sha = r#"Negotiate YWJj==, Digest realm="r", nonce="3", algorithm=SHA-256, qop=auth, Basic realm="Digest nonce=4""#;
    let sha_sess = r#"Digest realm="r", nonce="5", algorithm="SHA-256-sess", qop="auth", domain="/ https://x", op="auth""#;
    let unknown = r#"Digest realm="r", nonce="6", algorithm=SHA-1024, qop=auth"#;
    for (fields, nonce) in [
        (&[md5][..], "1"),
        (&[md5, sess], "2"),
        (&[sha, md5], "3"),
        (&[unknown, md5, sha], "3"),
        (&[sha_sess, sha], "5"),
        (&[md5, r#"Digest realm="r", nonce="7""#], "1"),
        (
            &[r#"Digest realm="r", nonce="8", qop=" auth-int , auth ,x""#],
            "8",
        ),
    ] {
        let digest = Digest::new("u", "p");
        for fields in [answer(fields), answer(&[&fields.join(", ")])] {
            assert_eq!(
                digest.session(&fields).unwrap().challenge.nonce,
                nonce.as_bytes(),
                "{fields:?}"
            );
        }
    }
    let strict = Digest::new("u", "p").refuse_md5();
    assert_eq!(
        strict.session(&answer(&[md5, sess])).unwrap_err(),
        ChallengeError::Md5
    );
    assert!(strict.session(&answer(&[md5, sha])).is_ok());
}

#[test]
fn a_faulty_challenge_says_what_is_wrong() {
    use ChallengeError::{Malformed, Missing, NotOffered, Repeated};
    for (challenge, expected) in [
        ("", NotOffered),
        (r#"Basic realm="x""#, NotOffered),
        ("Digest", Missing("realm")),
        (r#"Digest realm="r""#, Missing("nonce")),
        (
            r#"Digest realm="r", nonce="n", algorithm=MD5-sess"#,
            Missing("qop"),
        ),
        (
            r#"Digest realm="r", nonce="n", nonce="m""#,
            Repeated("nonce"),
        ),
        (
            r#"Digest realm="r", nonce="n"#,
            Malformed("a quoted value without an end"),
        ),
        (
            r#"Digest realm="r"x, nonce="n""#,
            Malformed("text after a quoted value"),
        ),
        (
            r#"Digest realm=r r, nonce="n""#,
            Malformed("a value that is neither a token nor quoted"),
        ),
        (
            r#"Digest realm="r", =x, nonce="n""#,
            Malformed("an item without a name"),
        ),
        (
            r#"Digest realm="r", (a)=x, nonce="n""#,
            Malformed("an item without a name"),
        ),
        (
            r#"Digest realm="r", a(b)=x, nonce="n""#,
            Malformed("a name with a character that names do not have"),
        ),
        (
            "Digest YWJj/==",
            Malformed("something other than parameters"),
        ),
    ] {
        let error = Digest::new("u", "p")
            .session(&answer(&[challenge]))
            .unwrap_err();
        assert_eq!(error, expected, "{challenge}");
        assert!(error.to_string().contains("Digest"));
    }
    let twice = r#"Digest realm="r", nonce="n", NONCE=n, x=1, x=2"#;
    assert!(Digest::new("u", "p").session(&answer(&[twice])).is_ok());
}

#[test]
fn a_nonce_is_counted_until_the_next_comes() {
    let mut session = Digest::new("u", "p")
        .session(&answer(&[r#"Digest realm="r", nonce="n", qop="auth""#]))
        .unwrap();
    let uri = Uri::from_static("https://example.com");
    let next = |session: &mut Session| {
        let value = session.authorization(&Method::GET, &uri, "c").unwrap();
        parameters(value.as_bytes())
            .into_iter()
            .filter(|(name, _)| ["nc", "nonce", "uri"].contains(&name.as_str()))
            .map(|(_, value)| value)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(next(&mut session), "00000001 n /");
    assert_eq!(next(&mut session), "00000002 n /");
    let mut headers = HeaderMap::new();
    for (info, expected) in [
        ("qop=auth, rspauth=\"\"", "00000003 n /"),
        ("nextnonce=\"", "00000004 n /"),
        ("nextnonce=\"n\"", "00000005 n /"),
        ("qop=auth, NextNonce=\"m\"", "00000001 m /"),
    ] {
        headers.insert("authentication-info", HeaderValue::from_static(info));
        session.take_next_nonce(&headers);
        assert_eq!(next(&mut session), expected, "{info}");
    }
    session.count = u32::MAX;
    let error = session.authorization(&Method::GET, &uri, "c").unwrap_err();
    assert_eq!(error, ChallengeError::UsedUp);
}

#[test]
fn a_stale_nonce_is_renewed_once_and_a_session_keeps_its_client_nonce() {
    let digest = Digest::new("u", "p");
    let stale = answer(&[r#"Digest realm="r", nonce="m", stale="TRUE", qop="auth""#]);
    assert!(digest.renewed_session(&stale).is_ok());
    let sess = answer(&[r#"Digest realm="r", nonce="n", algorithm=SHA-256-sess, qop=auth"#]);
    let mut session = digest.session(&sess).unwrap();
    for cnonce in ["first", "second"] {
        let value = session
            .authorization(&Method::GET, &Uri::from_static("/"), cnonce)
            .unwrap();
        assert!(value.to_str().unwrap().contains("cnonce=\"first\""));
    }
}

/// RFC 7616, section 3.9.2, with the hashes of OpenSSL's SHA-512/256: those of the RFC are of another function (erratum 4897).
#[test]
fn user_names_beyond_ascii() {
    let challenge = |more: &str| {
        answer(&[&format!(
            "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, \
             nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", \
             opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS\"{more}"
        )])
    };
    let digest = Digest::new("Jäsøn Doe", "Secret, or not?");
    for (more, name, user) in [
        (
            ", charset=UTF-8, userhash=true",
            "username",
            "793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b",
        ),
        (
            ", charset=UTF-8",
            "username*",
            "UTF-8''J%C3%A4s%C3%B8n%20Doe",
        ),
        ("", "username", "Jäsøn Doe"),
    ] {
        let mut session = digest.session(&challenge(more)).unwrap();
        let uri = Uri::from_static("http://api.example.org/doe.json");
        let cnonce = "NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm";
        let value = session.authorization(&Method::GET, &uri, cnonce).unwrap();
        let found = parameters(value.as_bytes());
        let has = |name: &str, value: &str| found.contains(&(name.to_owned(), value.to_owned()));
        assert!(has(name, user), "{found:?}");
        assert_eq!(has("userhash", "true"), more.contains("userhash"));
        assert!(has(
            "response",
            "7a4e1192babbba02e91182d2895bfdbf7adafc6e48d4e517ca301974843d840c"
        ));
    }
}

#[test]
fn nothing_is_injected_and_nothing_shown() {
    let plain = answer(&[r#"Digest realm="a\"b\\", nonce="n\"", qop="auth""#]);
    let error = Digest::new("u\r\nX: y", "p").session(&plain).unwrap_err();
    assert_eq!(error, ChallengeError::User);
    let digest = Digest::new("us\"er", "hunter2");
    let mut session = digest.session(&plain).unwrap();
    let uri = Uri::from_static("/");
    let error = session
        .authorization(&Method::GET, &uri, "c\r\nX: y")
        .unwrap_err();
    assert_eq!(error, ChallengeError::ClientNonce);
    let value = session.authorization(&Method::GET, &uri, "c\"").unwrap();
    let start = r#"Digest username="us\"er", realm="a\"b\\", nonce="n\"", uri="/", cnonce="c\"", nc=00000001"#;
    assert!(
        value.to_str().unwrap().starts_with(start),
        "{}",
        value.to_str().unwrap()
    );
    let shown = format!("{digest:?} {session:?} {value:?}");
    for secret in ["hunter2", "us\"er", "us\\", "cnonce"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn texts_without_sense_do_no_harm() {
    let words = [
        "Digest",
        " ",
        ",",
        "=",
        "\"",
        "\\",
        "realm=\"r\",",
        "nonce=n,",
        "qop",
        "\"auth\"",
        "algorithm=",
        "MD5",
        "Basic",
        "é",
        "==",
    ];
    let (mut seed, mut taken) = (1_u64, 0);
    for _ in 0..20_000 {
        let mut field = String::from("Digest ");
        for _ in 0..=seed >> 61 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            field.push_str(words[usize::try_from(seed >> 33).unwrap() % words.len()]);
        }
        if let Ok(mut session) = Digest::new("u", "p").session(&answer(&[&field])) {
            taken += 1;
            session
                .authorization(&Method::GET, &Uri::from_static("/"), "c")
                .unwrap();
        }
        let mut headers = HeaderMap::new();
        headers.insert(
            AUTHENTICATION_INFO,
            HeaderValue::from_bytes(field.as_bytes()).unwrap(),
        );
        assert!(challenge::next_nonce(headers[AUTHENTICATION_INFO].as_bytes()).is_none());
    }
    assert!(taken > 0);
    assert_ne!(client_nonce().unwrap(), client_nonce().unwrap());
}
