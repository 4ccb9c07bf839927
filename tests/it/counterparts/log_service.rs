//! Signatures of Log Service beside those of its vendor's programs: random requests, and the same authorization of both.

use std::collections::BTreeMap;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use aliyun_log_sdk_sign::{QueryParams, sign_v1};
use ironspec_clients::log_service;
use ironspec_clients::runtime::auth::{Signer as _, SigningRequest};
use ironspec_clients::runtime::http::{HeaderMap, Method, Request};
use ironspec_clients::runtime::transport::Memory;
use ironspec_clients::runtime::{Body, LogService};
use serde::Serialize;

use super::program::{do_without, find};
use crate::robustness::Random;

/// What both sides are given. The path is encoded already; the names and values of the query are not.
#[derive(Clone, Debug, Serialize)]
struct Case {
    method: &'static str,
    host: &'static str,
    path: String,
    query: Vec<(String, String)>,
    headers: BTreeMap<&'static str, String>,
    body: String,
    id: String,
    secret: String,
    token: Option<String>,
    region: &'static str,
    /// In seconds since 1970.
    time: u64,
}

const TEXTS: [&str; 20] = [
    "a", "Z9", "-._~", " ", "+", "%", "%2F", "/", "?", "&", "=", "#", ";", ":@,", "'\"", "é",
    "項目", "𝄞", "*!()", "\\|^`{}",
];

fn text(random: &mut Random, most: usize) -> String {
    let count = random.below(most + 1);
    (0..count).map(|_| random.pick(&TEXTS)).collect()
}

impl Case {
    fn random(random: &mut Random) -> Self {
        let mut path = String::new();
        for _ in 0..=random.below(4) {
            write!(path, "/{}", encoded(&text(random, 4))).unwrap();
        }
        // Each name once: see `where_we_differ_on_purpose`.
        let query: BTreeMap<_, _> = (0..random.below(5))
            .map(|_| (text(random, 3) + "k", text(random, 4)))
            .collect();
        let mut headers = BTreeMap::new();
        for name in [
            "content-type",
            "x-log-bodyrawsize",
            "x-acs-thing",
            "x-log-apiversion",
            "x-other",
        ] {
            if random.below(2) == 0 {
                let value = random.pick(&["application/json", "0.6.0", "a, b;c=\"d\"", "77", ""]);
                headers.insert(name, value.to_owned());
            }
        }
        Self {
            method: ["GET", "PUT", "POST", "DELETE"][random.below(4)],
            host: [
                "p.cn-hangzhou.log.aliyuncs.com",
                "127.0.0.1:8080",
                "p.example:443",
            ][random.below(3)],
            path,
            query: query.into_iter().collect(),
            headers,
            body: text(random, 30),
            id: text(random, 2).replace(|c: char| !c.is_ascii(), "") + "id",
            secret: text(random, 5),
            token: (random.below(3) == 0).then(|| "token+/=".repeat(random.below(9) + 1)),
            region: ["cn-hangzhou", "us-west-1"][random.below(2)],
            time: u64::try_from(random.below(4_000_000_000)).unwrap(),
        }
    }

    fn request(&self) -> Request<Body> {
        let pairs: Vec<String> = self
            .query
            .iter()
            .rev()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
            .collect();
        let uri = format!("https://{}{}?{}", self.host, self.path, pairs.join("&"));
        let mut request = Request::builder().method(self.method).uri(uri);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        request.body(Body::from(self.body.clone())).unwrap()
    }

    /// The headers with our signature.
    fn signed(&self, version: impl FnOnce(LogService) -> LogService, now: SystemTime) -> HeaderMap {
        let mut signer = LogService::new(&*self.id, &*self.secret);
        if let Some(token) = &self.token {
            signer = signer.security_token(&**token);
        }
        let mut request = self.request();
        version(signer)
            .sign(&mut SigningRequest::new(&mut request, now))
            .unwrap();
        request.headers().clone()
    }

    /// The headers with the signature of the vendor's crate, which looks at the clock itself.
    fn signed_by_the_vendor(&self) -> HeaderMap {
        let mut headers = self.request().headers().clone();
        sign_v1(
            &self.id,
            &self.secret,
            self.token.as_deref(),
            self.method.parse::<Method>().unwrap(),
            &self.path,
            &mut headers,
            QueryParams::from(self.query.clone()),
            Some(self.body.as_bytes()),
        )
        .unwrap();
        // It is the transport's, and not signed.
        headers.remove("content-length");
        headers
    }
}

/// All but the unreserved characters of RFC 3986 as percent and two digits.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            byte => write!(encoded, "%{byte:02X}").unwrap(),
        }
    }
    encoded
}

fn date(headers: &HeaderMap) -> SystemTime {
    httpdate::parse_http_date(headers["date"].to_str().unwrap()).unwrap()
}

#[test]
fn version_1_is_that_of_the_vendor_s_crate() {
    for seed in 0..500 {
        let case = Case::random(&mut Random::of(seed));
        let theirs = case.signed_by_the_vendor();
        let ours = case.signed(|signer| signer, date(&theirs));
        assert_eq!(ours, theirs, "{seed} {case:#?}");
    }
}

#[test]
fn the_emitted_client_signs_as_the_vendor_s_crate() {
    let case = Case {
        method: "PUT",
        host: "ali-test-project.cn-hangzhou.log.aliyuncs.com",
        path: "/logstores/ali-test-logstore/shipper/a%2Fb%20%C3%BC/tasks".to_owned(),
        query: Vec::new(),
        headers: [
            ("content-type", "application/json"),
            ("accept", "application/json"),
        ]
        .map(|(name, value)| (name, value.to_owned()))
        .into(),
        body: r#"["task-id-1"]"#.to_owned(),
        id: "testAccessKeyId".to_owned(),
        secret: "testAccessKeySecret".to_owned(),
        token: Some("token".to_owned()),
        region: "",
        time: 0,
    };
    let theirs = case.signed_by_the_vendor();
    let network = Memory::new().at(date(&theirs)).status(200);
    let key = LogService::new("testAccessKeyId", "testAccessKeySecret").security_token("token");
    let client = log_service::Client::builder().credentials(key);
    let client = client.blocking_transport(network.clone()).build().unwrap();
    let tasks = vec![log_service::ShipperTaskId::literal("task-id-1")];
    let logstore = log_service::LogstoreName::literal("ali-test-logstore");
    let shipper = "a/b ü".parse().unwrap();
    let tasks = tasks.try_into().unwrap();
    let retry = client.retry_shipper_task(&logstore, &shipper, &tasks);
    retry.send_blocking().unwrap();
    let mut sent = network.requests()[0].headers.clone();
    sent.remove("content-length");
    assert_eq!(sent, theirs);
}

/// Where the crate and we sign other texts: none of it is in a request of the API.
#[test]
fn where_we_differ_on_purpose() {
    let plain = Case {
        headers: BTreeMap::new(),
        query: Vec::new(),
        ..Case::random(&mut Random::of(1))
    };
    let query = |pairs: &[(&str, &str)]| Case {
        query: pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..plain.clone()
    };
    let header = |name, value: &str| Case {
        headers: [(name, value.to_owned())].into(),
        ..plain.clone()
    };
    for (case, is_equal) in [
        (query(&[("a", "1"), ("b", "2")]), true),
        // A name that comes twice: the crate keeps the order of the values as it is given them, and we sort. No page and no other SDK
        // says what is right, as they take each name once.
        (query(&[("a", "1"), ("a", "2")]), true),
        (query(&[("a", "2"), ("a", "1")]), false),
        // The crate signs these; the vendor's later SDK for Python leaves them out, and so do we.
        (header("x-log-meta-a", "b"), false),
        // The crate signs this beside `Date`; the page of the vendor says that it takes the place of `Date`. We do not send it.
        (header("x-log-date", "Sun, 27 May 2018 08:25:04 GMT"), false),
        // The crate sends this unsigned, as it is no ASCII; we sign what is sent.
        (header("x-log-thing", "é"), false),
    ] {
        let theirs = case.signed_by_the_vendor();
        let ours = case.signed(|signer| signer, date(&theirs));
        let (ours, theirs) = (&ours["authorization"], &theirs["authorization"]);
        assert_eq!(ours == theirs, is_equal, "{case:#?}");
    }
}

#[test]
fn version_4_is_that_of_the_vendor_s_sdk_for_python() {
    let Some(sdk) = env::var_os("IRONSPEC_LOG_SERVICE_SDK") else {
        let source =
            "`.ci/log-service/fetch` brings it, and IRONSPEC_LOG_SERVICE_SDK names its folder";
        do_without("SDK of Log Service for Python", source);
        return;
    };
    let Some(python) = find(&["python3"], "python3") else {
        return;
    };
    let cases: Vec<Case> = (0..500)
        .map(|seed| Case::random(&mut Random::of(seed)))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cases.json");
    fs::write(&file, serde_json::to_vec(&cases).unwrap()).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("it/counterparts/log_service.py");
    let output = Command::new(python)
        .arg(script)
        .args([sdk.as_os_str(), file.as_os_str()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let theirs: Vec<String> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(theirs.len(), cases.len());
    for (case, theirs) in cases.iter().zip(theirs) {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(case.time);
        let ours = case.signed(|signer| signer.v4(case.region), now);
        assert_eq!(ours["authorization"], theirs, "{case:#?}");
    }
}
