//! Log Service signatures against vectors of the vendor's own programs.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::Duration;

use serde_json::Value;

use super::*;
use crate::Body;

fn vectors(name: &str) -> Vec<Value> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/vectors/sls-signature.json"
    );
    let all: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let vectors = all[name].as_array().unwrap().clone();
    assert!(!vectors.is_empty());
    vectors
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// The request that a vector describes. One without a host has a URI without authority.
fn request(inputs: &Value) -> http::Request<Body> {
    let host = inputs["host"]
        .as_str()
        .or(inputs["headers_before_signing"]["Host"].as_str());
    let mut uri = match host {
        Some(host) => format!("https://{host}{}", text(&inputs["resource"])),
        None => text(&inputs["resource"]).to_owned(),
    };
    let query = inputs["query"].as_object().unwrap();
    // Not in the order in which they are signed.
    for (index, (name, value)) in query.iter().rev().enumerate() {
        let pair =
            [name, text(value)].map(|part| percent_encode(part.as_bytes(), ENCODED).to_string());
        uri += if index == 0 { "?" } else { "&" };
        uri += &pair.join("=");
    }
    let body = match inputs["body_hex"].as_str() {
        Some(hex) => bytes_of(hex),
        None => inputs["body_utf8"].as_str().unwrap_or_default().into(),
    };
    let mut request = http::Request::builder()
        .method(text(&inputs["method"]))
        .uri(uri);
    for headers in ["headers", "headers_before_signing"] {
        for (name, value) in inputs[headers].as_object().into_iter().flatten() {
            // Some are no names of headers; they test that they are not signed. The transport makes the others.
            let is_ours = !["Host", "Content-Length"].contains(&name.as_str());
            if is_ours && name.parse::<HeaderName>().is_ok() {
                request = request.header(name, text(value));
            }
        }
    }
    if let Some(content_type) = inputs["content_type"].as_str() {
        // What this SDK sends with each request.
        request = request
            .header(CONTENT_TYPE, content_type)
            .header("x-log-bodyrawsize", body.len());
    } else if inputs.get("content_type").is_some() {
        request = request.header("x-log-bodyrawsize", body.len());
    }
    request.body(body.into()).unwrap()
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    let bytes = digits.map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16));
    bytes.collect::<Result<_, _>>().unwrap()
}

fn signer(inputs: &Value) -> LogService {
    let signer = LogService::new(
        text(&inputs["access_key_id"]),
        text(&inputs["access_key_secret"]),
    );
    let signer = match inputs["security_token"].as_str() {
        Some(token) => signer.security_token(token),
        None => signer,
    };
    match inputs["region"].as_str() {
        Some(region) => signer.v4(region),
        None => signer,
    }
}

/// 2018-05-27T08:25:04Z
fn then() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_527_409_504)
}

#[test]
fn requests_are_signed_as_the_sdk_does() {
    for vector in vectors("vectors") {
        let (id, inputs) = (&vector["id"], &vector["inputs"]);
        let mut request = request(inputs);
        let signer = signer(inputs);
        // The second signature of a request is that of the first attempt no more.
        for now in [SystemTime::now(), then()] {
            signer
                .sign(&mut SigningRequest::new(&mut request, now))
                .unwrap();
        }
        let mut expected = vector["result_headers"].as_object().unwrap().clone();
        expected.retain(|name, _| !["Host", "Content-Length"].contains(&name.as_str()));
        if signer.version == Version::V1 {
            // This SDK sends it, unsigned; we need not.
            expected.remove("x-log-date");
        }
        for (name, value) in &expected {
            assert_eq!(request.headers()[name], text(value), "{id} {name}");
        }
        assert_eq!(request.headers().len(), expected.len(), "{id} {request:?}");

        let sent = SigningRequest::new(&mut request, then());
        if signer.version == Version::V1 {
            let content_md5 = expected.get("Content-MD5").map_or("", text);
            let found = text_v1(&sent, content_md5, text(&inputs["date"]));
            assert_eq!(found, text(&vector["string_to_sign"]).as_bytes(), "{id}");
        } else {
            let found = canonical_request(&sent, text(&expected["x-log-content-sha256"]));
            assert_eq!(found, text(&vector["canonical_request"]).as_bytes(), "{id}");
        }
    }
}

#[test]
fn signatures_are_those_that_the_vendor_published() {
    for vector in vectors("published_v1") {
        let inputs = &vector["inputs"];
        let mut request = request(inputs);
        let signer = signer(inputs);
        if let Some(token) = &signer.security_token {
            let token = HeaderValue::from_str(token).unwrap();
            request.headers_mut().insert(SECURITY_TOKEN, token);
        }
        let mut signing = SigningRequest::new(&mut request, then());
        signer.sign_v1(&mut signing, text(&inputs["date"])).unwrap();
        let expected = format!(
            "LOG {}:{}",
            signer.access_key_id,
            text(&vector["published_signature"])
        );
        assert_eq!(
            request.headers()[AUTHORIZATION],
            expected,
            "{}",
            vector["id"]
        );
    }
    for vector in vectors("published_v4") {
        let inputs = &vector["inputs"];
        let mut request = request(inputs);
        let mut signing = SigningRequest::new(&mut request, then());
        let (time, region) = (text(&inputs["x_log_date"]), text(&inputs["region"]));
        signer(inputs).sign_v4(&mut signing, time, region).unwrap();
        let expected = text(&vector["authorization"]);
        assert!(expected.ends_with(text(&vector["published_signature"])));
        assert_eq!(
            request.headers()[AUTHORIZATION],
            expected,
            "{}",
            vector["id"]
        );
    }
}

#[test]
fn queries_and_bodies_are_written_as_the_sdk_does() {
    for vector in vectors("v4_percent_encoding") {
        let encoded = percent_encode(text(&vector["raw"]).as_bytes(), ENCODED);
        assert_eq!(encoded.to_string(), text(&vector["encoded"]));
    }
    for vector in vectors("content_md5") {
        let body = Body::from(bytes_of(text(&vector["hex"])));
        let mut request = http::Request::post("/").body(body).unwrap();
        let mut signing = SigningRequest::new(&mut request, then());
        LogService::new("k", "s").sign(&mut signing).unwrap();
        assert_eq!(request.headers()[CONTENT_MD5], text(&vector["content_md5"]));
    }
}

#[test]
fn a_signature_replaces_the_last_and_leaves_out_what_is_not_signed() {
    let sign = |request: &mut http::Request<Body>, signer: &LogService| {
        signer
            .sign(&mut SigningRequest::new(request, then()))
            .unwrap();
        request.headers()[AUTHORIZATION].clone()
    };
    let (v1, v4) = (LogService::new("k", "s"), LogService::new("k", "s").v4("r"));
    for signer in [&v1, &v4] {
        let plain = || {
            http::Request::get("https://a.example/")
                .body(Body::empty())
                .unwrap()
        };
        let (mut fresh, mut used) = (plain(), plain());
        let headers = used.headers_mut();
        headers.insert(LOG_DATE, HeaderValue::from_static("yesterday"));
        headers.insert("x-log-meta-note", HeaderValue::from_static("not signed"));
        for other in [&v4, &v1] {
            sign(&mut used, other);
            used.headers_mut()
                .insert(CONTENT_MD5, HeaderValue::from_static("of another body"));
        }
        // Version 1 signs what it finds of the headers of version 4.
        used.headers_mut().remove(CONTENT_SHA256);
        let expected = sign(&mut fresh, signer);
        assert_eq!(sign(&mut used, signer), expected, "{signer:?}");
        let has = |name: &HeaderName| used.headers().contains_key(name);
        assert_eq!(has(&LOG_DATE), signer.version != Version::V1);
        assert_eq!(has(&CONTENT_MD5), signer.version != Version::V1);
    }
    let mut padded = http::Request::get("/")
        .header("x-log-a", " b ")
        .body(Body::empty())
        .unwrap();
    let canonical = canonical_request(&SigningRequest::new(&mut padded, then()), "");
    assert_eq!(canonical, b"GET\n/\n\nx-log-a:b\n\nx-log-a\n");
}

#[test]
fn the_host_is_the_one_that_is_sent() {
    for (uri, host) in [
        ("/a", None),
        ("https://a.example/b", Some("a.example")),
        ("https://a.example:443/b", Some("a.example")),
        ("http://a.example:443/b", Some("a.example:443")),
        ("http://127.0.0.1:8080", Some("127.0.0.1:8080")),
        ("https://user:pw@a.example", Some("a.example")),
    ] {
        assert_eq!(
            sent_host(&Uri::from_static(uri)),
            host.map(Into::into),
            "{uri}"
        );
    }
}

#[test]
fn what_cannot_be_signed_is_an_error_and_no_secret_is_shown() {
    struct Never;
    impl futures_core::Stream for Never {
        type Item = std::io::Result<bytes::Bytes>;
        fn poll_next(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Pending
        }
    }
    let plain = || {
        http::Request::put("https://a.example/")
            .body(Body::from("x".to_owned()))
            .unwrap()
    };
    for signer in [
        LogService::new("key", "secret"),
        LogService::new("key", "secret").v4("r"),
    ] {
        let mut streamed = plain().map(|_| Body::stream(Never, Some(1)));
        let error = signer
            .sign(&mut SigningRequest::new(&mut streamed, then()))
            .unwrap_err();
        assert!(matches!(error, SignError::StreamedBody));
        let mut request = plain();
        let signer = signer.security_token("token");
        signer
            .sign(&mut SigningRequest::new(&mut request, then()))
            .unwrap();
        let shown = format!("{signer:?} {request:?}");
        for secret in ["key", "secret", "\"token\""] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
    for signer in [
        LogService::new("k\n", "s"),
        LogService::new("k", "s").security_token("\r\nX: y"),
        LogService::new("k", "s").v4("r\r\n"),
    ] {
        let error = signer
            .sign(&mut SigningRequest::new(&mut plain(), then()))
            .unwrap_err();
        assert!(matches!(error, SignError::Credential(_)));
    }
}

#[test]
fn times_are_written_in_both_forms() {
    for (seconds, date, basic) in [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT", "19700101T000000Z"),
        (
            1_709_251_199,
            "Thu, 29 Feb 2024 23:59:59 GMT",
            "20240229T235959Z",
        ),
        (
            u64::from(u32::MAX) << 7,
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "99991231T235959Z",
        ),
    ] {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        assert_eq!((&*http_date(time), &*basic_date_time(time)), (date, basic));
    }
    let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    assert_eq!(basic_date_time(before), "19700101T000000Z");
}
