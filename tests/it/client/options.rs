//! How calls are made: the check of requests switched off, and what becomes of answers that break a rule.

use std::time::Duration;

use ironspec_clients::atlas::{Client, Failure, GroupId, PaginatedFlexBackupRestoreJobs};
use ironspec_clients::runtime::transport::Memory;
use ironspec_clients::runtime::{Answers, Decode as _, Error, Options, Response, Violation};

use super::atlas::{CLUSTER, GROUP};

type Outcome = Result<Response<PaginatedFlexBackupRestoreJobs>, Error<Failure>>;

const DRIFTED: &str = r#"{"results": [{"status": "CLOSED"}], "totalCount": -1}"#;
const BROKEN: [&str; 2] = [
    r#"answer /results/0/status: "CLOSED" must be one of PENDING, QUEUED, RUNNING, FAILED, COMPLETED"#,
    "answer /totalCount: -1 must be at least 0",
];

/// The restore jobs, with options of the client and of the call.
async fn list(client: Options, call: Options, network: Memory) -> Outcome {
    let builder = Client::builder()
        .credentials(super::token())
        .transport(network)
        .options(client);
    let client = builder.build().unwrap();
    let jobs = client.list_group_flex_cluster_backup_restore_jobs(&GROUP, &CLUSTER);
    jobs.options(call).send().await
}

fn answers(answers: Answers) -> Options {
    Options::new().answers(answers)
}

#[tokio::test]
async fn violations_of_an_answer_come_with_it_where_that_is_wanted() {
    let network = || Memory::new().json(200, DRIFTED);
    for (client, call, is_reported) in [
        (Options::new(), Options::new(), false),
        (answers(Answers::Report), Options::new(), true),
        (Options::new(), answers(Answers::Report), true),
        (answers(Answers::Report), answers(Answers::Lenient), false),
        (answers(Answers::Strict), answers(Answers::Report), true),
        (
            answers(Answers::Report),
            Options::new().timeout(Duration::from_secs(1)),
            true,
        ),
    ] {
        let page = list(client, call, network()).await.unwrap();
        assert_eq!(page.total_count, Some(-1));
        let lines: Option<Vec<String>> = page
            .violations()
            .map(|found| found.iter().map(ToString::to_string).collect());
        assert_eq!(
            lines,
            is_reported.then(|| BROKEN.map(str::to_owned).to_vec())
        );
        assert_eq!(page.validate().unwrap_err().to_string(), BROKEN.join("\n"));
    }
    let sound = Memory::new().json(200, r#"{"results": []}"#);
    let page = list(Options::new(), answers(Answers::Report), sound).await;
    assert_eq!(page.unwrap().violations(), None);
}

#[tokio::test]
async fn a_strict_call_refuses_what_breaks_a_rule() {
    let network = Memory::new().json(200, DRIFTED);
    let error = list(answers(Answers::Strict), Options::new(), network)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "status 200 with an answer that breaks the document:\n{}",
            BROKEN.join("\n")
        )
    );
    assert_eq!(error.response().unwrap().body(), DRIFTED);
    assert!(
        matches!(&error, Error::InvalidAnswer { violations, .. } if violations.iter().count() == 2)
    );
    let sound = Memory::new().json(200, r#"{"results": []}"#);
    let page = list(answers(Answers::Strict), Options::new(), sound).await;
    assert!(page.is_ok());
}

#[tokio::test]
async fn a_documented_failure_stays_one_and_tells_what_it_breaks() {
    let body = r#"{"error": 3000000000, "errorCode": "GONE"}"#;
    for (wanted, is_reported) in [
        (Answers::Lenient, false),
        (Answers::Report, true),
        (Answers::Strict, true),
    ] {
        let network = Memory::new().json(404, body);
        let error = list(answers(wanted), Options::new(), network).await;
        let Err(Error::Documented(Failure::NotFound(failure))) = error else {
            panic!("{error:?}");
        };
        assert_eq!(failure.error, 3_000_000_000);
        let lines = failure.violations().map(ToString::to_string);
        let broken = "answer /error: 3000000000 must be at most 2147483647";
        assert_eq!(lines.as_deref(), is_reported.then_some(broken));
    }
}

#[tokio::test]
async fn a_call_may_break_the_document_where_that_is_allowed() {
    let foreign = GroupId::from_json(br#""A1""#).unwrap();
    let allow = || Options::new().allow_invalid_requests();
    for (client, call) in [(allow(), Options::new()), (Options::new(), allow())] {
        let network = Memory::new().json(200, r#"{"results": []}"#);
        let builder = Client::builder()
            .credentials(super::token())
            .transport(network.clone());
        let client = builder.options(client).build().unwrap();
        let jobs = client.list_group_flex_cluster_backup_restore_jobs(&foreign, &CLUSTER);
        assert!(jobs.options(call).send().await.is_ok());
        assert!(network.requests()[0].uri.path().contains("/groups/A1/"));

        // A segment that means another resource is no matter of the document.
        let up = GroupId::from_json(br#""..""#).unwrap();
        let jobs = client.list_group_flex_cluster_backup_restore_jobs(&up, &CLUSTER);
        let violations = jobs.options(allow()).build().unwrap_err();
        let codes: Vec<_> = violations.iter().map(Violation::code).collect();
        assert_eq!(codes, ["path-segment"]);
    }
}

#[tokio::test]
async fn the_time_of_a_call_wins_over_that_of_its_client() {
    let client = Options::new().timeout(Duration::from_hours(1));
    let call = Options::new().timeout(Duration::from_millis(20));
    let outcome = list(client, call, Memory::new().silence()).await;
    assert_eq!(outcome.unwrap_err().to_string(), "no answer within 20ms");
}
