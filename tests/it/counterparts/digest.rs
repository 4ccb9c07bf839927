//! Digest as Apache httpd asks for it and judges it: the emitted client of Atlas, and calls with odd names.

use std::fmt::Write as _;
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use ironspec_clients::atlas::{
    self, FlexClusterName, GroupId, IngestionPipelineRun, ItemsPerPage, PipelineName, SnapshotId,
    TriggerIngestionPipelineRequest,
};
use ironspec_clients::runtime::{
    Client, ClientBuilder, Digest, Error, Json, NoFailure, Operation, Options, Requirement, Retry,
    Scheme, Security, Server as Api,
};
use md5::{Digest as _, Md5};

use super::program::{HTTPD, Server};
use super::{WAYS, Way, call};

const HEX: &str = "32b6e34b3d91647abb20e7b8";
const GROUP: GroupId = GroupId::literal(HEX);
const CLUSTER: FlexClusterName = FlexClusterName::literal("Cluster0");
const LIST: &str = "GET /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/flexClusters/Cluster0/backup/restoreJobs?itemsPerPage=2 HTTP/1.1";
const TRIGGER: &str = "POST /api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/pipelines/100%25~%C3%BC%3F%23%26%2B%3D%3B.%27/trigger?pretty=true HTTP/1.1";

/// A user as httpd's own tool writes one down.
fn user(name: &str, password: &str) -> String {
    let realm = "MMS Public API";
    let mut line = format!("{name}:{realm}:");
    for byte in Md5::digest(format!("{name}:{realm}:{password}")) {
        write!(line, "{byte:02x}").unwrap();
    }
    line + "\n"
}

/// A server with two users.
fn server(own: &str) -> Option<Server> {
    let users = user("reader", "open sesame") + &user("Jäsøn \"D\\oe\"", "пароль: 密");
    let files: [(&str, &[u8]); 3] = [
        ("users", users.as_bytes()),
        ("documents/page.json", br#"{"results": []}"#),
        (
            "documents/refusal.json",
            br#"{"error": 401, "errorCode": "UNAUTHORIZED"}"#,
        ),
    ];
    Server::start(&HTTPD, own, &files)
}

fn digest() -> Digest {
    Digest::new("reader", "open sesame")
}

fn atlas(server: &Server, digest: Digest) -> atlas::Client {
    let builder = atlas::Client::builder().base_url(server.url(""));
    builder.credentials(digest).build().unwrap()
}

fn list(way: Way, client: &atlas::Client) -> Result<usize, Error<atlas::Failure>> {
    let jobs = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    let jobs = jobs.items_per_page(ItemsPerPage::literal(2));
    let page = call!(way, jobs)?;
    Ok(page.results.len())
}

/// The server sends the body back.
#[expect(deprecated, reason = "the document marks the operation")]
fn trigger(
    way: Way,
    client: &atlas::Client,
) -> Result<IngestionPipelineRun, Error<atlas::Failure>> {
    let name = PipelineName::literal("100%~ü?#&+=;.'");
    let body = TriggerIngestionPipelineRequest::new(SnapshotId::literal(HEX));
    let run = client.trigger_group_pipeline(&GROUP, &name, &body);
    call!(way, run.pretty(true)).map(ironspec_clients::runtime::Response::into_body)
}

/// The log in short: status and request, then which nonce was used and how often, or `bare`.
fn requests(server: &Server, expected: usize) -> Vec<String> {
    let mut nonces = Vec::new();
    let in_short = |line: String| {
        let (line, authorization) = line.split_at(line.find("HTTP/1.1 ").unwrap() + 8);
        let parameter = |name: &str, end: &str| {
            let (_, rest) = authorization.split_once(&format!(" {name}="))?;
            let rest = rest.trim_start_matches("\\\"");
            rest.split_once(end).map(|(value, _)| value.to_owned())
        };
        let Some(nonce) = parameter("nonce", "\\\"") else {
            return format!("{line} bare");
        };
        assert_eq!(parameter("uri", "\\\"").as_deref(), line.split(' ').nth(2));
        let known = nonces.iter().position(|known| *known == nonce);
        let index = known.unwrap_or_else(|| {
            nonces.push(nonce);
            nonces.len() - 1
        });
        let mut text = format!("{line} nonce {index}");
        if let Some(count) = parameter("nc", ",") {
            write!(text, " use {count}").unwrap();
        }
        text
    };
    server.log(expected).into_iter().map(in_short).collect()
}

/// The form without `qop`, which httpd has ceased to take, is held against curl's answers in `runtime/tests/vectors`.
#[test]
fn a_challenge_is_answered_and_its_nonce_used_again() {
    // With `AuthDigestNcCheck` httpd takes a count only if it is above the last one.
    for own in ["", "AuthDigestNcCheck On"] {
        let Some(server) = server(own) else { return };
        for way in WAYS {
            let client = atlas(&server, digest());
            assert_eq!(list(way, &client).unwrap(), 0);
            assert_eq!(list(way, &client.clone()).unwrap(), 0);
            let run = trigger(way, &client).unwrap();
            assert_eq!(run.snapshot_id, Some(SnapshotId::literal(HEX)));
            assert_eq!(
                requests(&server, 4),
                [
                    format!("401 {LIST} bare"),
                    format!("200 {LIST} nonce 0 use 00000001"),
                    format!("200 {LIST} nonce 0 use 00000002"),
                    format!("200 {TRIGGER} nonce 0 use 00000003"),
                ],
                "{own} {way:?}"
            );
        }
    }
}

#[test]
fn a_body_goes_out_again_with_the_answer() {
    let Some(server) = server("") else { return };
    for way in WAYS {
        let run = trigger(way, &atlas(&server, digest())).unwrap();
        assert_eq!(run.snapshot_id, Some(SnapshotId::literal(HEX)));
        assert_eq!(
            requests(&server, 2),
            [
                format!("401 {TRIGGER} bare"),
                format!("200 {TRIGGER} nonce 0 use 00000001")
            ]
        );
    }
}

/// A nonce that lives so short comes with the next one ahead, so that this has not been used before.
#[test]
fn a_stale_nonce_is_renewed_and_the_caller_sees_nothing_of_it() {
    let Some(server) = server("AuthDigestNonceLifetime 1") else {
        return;
    };
    let clients = WAYS.map(|way| (way, atlas(&server, digest())));
    for (way, client) in &clients {
        list(*way, client).unwrap();
    }
    assert_eq!(requests(&server, 4).len(), 4);
    thread::sleep(Duration::from_millis(1200));
    for (way, client) in &clients {
        trigger(*way, client).unwrap();
        assert_eq!(
            requests(&server, 2),
            [
                format!("401 {TRIGGER} nonce 0 use 00000001"),
                format!("200 {TRIGGER} nonce 1 use 00000001")
            ],
            "{way:?}"
        );
    }
}

/// httpd gives the next nonce ahead, in `Authentication-Info`.
#[test]
fn a_nonce_for_one_request_costs_no_second_one() {
    let Some(server) = server("AuthDigestNonceLifetime 0") else {
        return;
    };
    for way in WAYS {
        let client = atlas(&server, digest());
        for _ in 0..3 {
            list(way, &client).unwrap();
        }
        let mut expected = vec![format!("401 {LIST} bare")];
        expected.extend((0..3).map(|nonce| format!("200 {LIST} nonce {nonce} use 00000001")));
        assert_eq!(requests(&server, 4), expected, "{way:?}");
    }
}

/// It has another secret then, so that it knows no nonce of before.
#[test]
fn a_server_that_was_started_anew_is_answered_anew() {
    let Some(mut server) = server("") else { return };
    for way in WAYS {
        let client = atlas(&server, digest());
        list(way, &client).unwrap();
        assert_eq!(requests(&server, 2).len(), 2);
        server.restart();
        trigger(way, &client).unwrap();
        assert_eq!(
            requests(&server, 2),
            [
                format!("401 {TRIGGER} nonce 0 use 00000002"),
                format!("200 {TRIGGER} nonce 1 use 00000001")
            ],
            "{way:?}"
        );
    }
}

#[test]
fn a_wrong_password_is_a_failure_after_one_answer() {
    let Some(server) = server("") else { return };
    for way in WAYS {
        for digest in [
            Digest::new("reader", "hunter2"),
            Digest::new("nobody", "open sesame"),
        ] {
            let client = atlas(&server, digest);
            let error = list(way, &client).unwrap_err();
            assert!(
                matches!(error, Error::Documented(atlas::Failure::Unauthorized(_))),
                "{error:?}"
            );
            assert_eq!(
                requests(&server, 2),
                [
                    format!("401 {LIST} bare"),
                    format!("401 {LIST} nonce 0 use 00000001")
                ]
            );
        }
    }
}

static SERVER: Api = Api::new("https://api.example.com");
static SCHEME: Scheme = Scheme::digest("Digest");
static SCHEMES: &[&Scheme] = &[&SCHEME];
static SECURITY: Security = Security::any(&[&[Requirement::new(&SCHEME)]]);

#[test]
fn names_beyond_ascii_and_odd_addresses_are_understood() {
    static GET: Operation = Operation::get("/a/{name}")
        .success(&[200])
        .security(&SECURITY);
    let Some(server) = server("") else { return };
    for way in WAYS {
        let builder = ClientBuilder::new(&SERVER).security(SCHEMES);
        let builder = builder.base_url(server.url("/base"));
        let digest = Digest::new("Jäsøn \"D\\oe\"", "пароль: 密");
        let builder = builder.options(Options::new().retry(Retry::never()));
        let client: Client = builder.credentials(digest).build().unwrap();
        let request = client.request(&GET).path("name", "é \"\\%2F");
        let request = request.query("q", "a'b \"c\"&d=\\").query("empty", "");
        let outcome = way.call::<Json, NoFailure>(request);
        if let Way::Blocking = way {
            // A limit of ureq, which its documentation tells.
            let error = outcome.unwrap_err().to_string();
            assert!(
                error.ends_with("authorization header is not a string"),
                "{error}"
            );
            assert_eq!(requests(&server, 1).len(), 1);
            continue;
        }
        outcome.unwrap();
        let line = "GET /base/a/%C3%A9%20%22%5C%252F?q=a%27b%20%22c%22%26d%3D%5C&empty= HTTP/1.1";
        assert_eq!(
            requests(&server, 2),
            [
                format!("401 {line} bare"),
                format!("200 {line} nonce 0 use 00000001")
            ]
        );
    }
}

/// `AuthDigestNcCheck` is off here: with it httpd counts for all nonces of a client together, so that whatever comes at once is a replay.
#[test]
fn calls_at_once_succeed_and_no_count_is_used_twice() {
    const CALLS: usize = 40;
    let Some(server) = server("") else { return };
    for way in WAYS {
        let client = atlas(&server, digest());
        // First all are challenged, then all have a nonce.
        for _ in 0..2 {
            let start = Barrier::new(CALLS);
            thread::scope(|scope| {
                for _ in 0..CALLS {
                    scope.spawn(|| {
                        start.wait();
                        list(way, &client).unwrap();
                    });
                }
            });
        }
        let mut log = requests(&server, 2 * CALLS + 1);
        log.retain(|line| line.starts_with("200 "));
        assert_eq!(log.len(), 2 * CALLS);
        log.sort();
        log.dedup();
        assert_eq!(log.len(), 2 * CALLS, "{log:#?}");
    }
}
