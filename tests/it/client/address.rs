//! Where requests go: the server of the document, its variables, and what may stand in them.

use ironspec_clients::runtime::BuildError;
use ironspec_clients::runtime::transport::Memory;
use ironspec_clients::{atlas, cloud_manager, log_service};

use super::log_service::{LOGSTORE, SHIPPER, tasks};

/// Where a call to the Log Service goes with these variables.
async fn uri(variables: &[(&str, &str)]) -> Result<String, BuildError> {
    let network = Memory::new().json(200, "");
    let mut builder = log_service::Client::builder()
        .credentials(super::log_service::key())
        .transport(network.clone());
    for (name, value) in variables {
        builder = builder.variable(*name, *value);
    }
    let retry = builder
        .build()?
        .retry_shipper_task(&LOGSTORE, &SHIPPER, &tasks());
    retry.send().await.unwrap();
    Ok(network.requests()[0].uri.to_string())
}

#[tokio::test]
async fn variables_make_the_host() {
    let path = "/logstores/ali-test-logstore/shipper/test-shipper/tasks";
    for (variables, host) in [
        (&[][..], "ali-test-project.cn-hangzhou.log.aliyuncs.com"),
        (
            &[("project", "my-project")],
            "my-project.cn-hangzhou.log.aliyuncs.com",
        ),
        (
            &[("endpoint", "log-global.aliyuncs.com"), ("project", "p1")],
            "p1.log-global.aliyuncs.com",
        ),
    ] {
        assert_eq!(
            uri(variables).await.unwrap(),
            format!("https://{host}{path}")
        );
    }
}

#[tokio::test]
async fn a_variable_stays_in_its_place() {
    let values = [
        "",
        ".",
        "..",
        "a..b",
        ".a",
        "a/b",
        "evil.example/",
        "a@b",
        "user:secret@a",
        "a:80",
        "a?b",
        "a#b",
        "a\\b",
        "a b",
        "a%2fb",
        "%2e",
        "é",
        "a\r\nb",
        "a\tb",
        "{endpoint}",
        "[::1]",
    ];
    for name in ["project", "endpoint"] {
        for value in values {
            let error = uri(&[(name, value)]).await.unwrap_err();
            assert!(
                matches!(&error, BuildError::Variable { name: found, .. } if *found == name),
                "{name} {value:?}: {error}"
            );
        }
    }
    let error = uri(&[("region", "eu")]).await.unwrap_err();
    assert!(matches!(error, BuildError::UnknownVariable { name } if name == "region"));
}

#[tokio::test]
async fn without_a_word_the_server_of_the_document_is_asked() {
    let network = Memory::new()
        .json(200, r#"{"results": []}"#)
        .json(200, "{}");
    let atlas = atlas::Client::builder()
        .credentials(super::token())
        .transport(network.clone());
    let (group, cluster) = (&super::atlas::GROUP, &super::atlas::CLUSTER);
    let jobs = atlas
        .build()
        .unwrap()
        .list_group_flex_cluster_backup_restore_jobs(group, cluster);
    jobs.send().await.unwrap();
    let cloud_manager = cloud_manager::Client::builder()
        .credentials(super::token())
        .transport(network.clone());
    let (group, cluster) = (&super::cloud_manager::GROUP, &super::cloud_manager::CLUSTER);
    let checkpoints = cloud_manager
        .build()
        .unwrap()
        .list_checkpoints(group, cluster);
    checkpoints.send().await.unwrap();
    let uris: Vec<_> = network
        .requests()
        .iter()
        .map(|request| request.uri.to_string())
        .collect();
    assert_eq!(
        uris,
        [
            "https://cloud.mongodb.com/api/atlas/v2/groups/32b6e34b3d91647abb20e7b8/flexClusters/Cluster0/backup/restoreJobs",
            "https://cloud.mongodb.com/api/public/v1.0/groups/32b6e34b3d91647abb20e7b8\
             /clusters/55bc0658e4b097a3efe06f20/checkpoints",
        ]
    );
}
