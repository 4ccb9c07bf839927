//! The emitted clients where something fails: what they send once more, and what only once.

use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use ironspec_clients::atlas::{self, PipelineName};
use ironspec_clients::cloud_manager;
use ironspec_clients::log_service;
use ironspec_clients::runtime::transport::{Memory, TransportErrorKind};
use ironspec_clients::runtime::{
    Client, ClientBuilder, Error, Failure, Options, Response, Retry, http,
};

use super::atlas::{CLUSTER, trigger, trigger_body};
use super::cloud_manager::JOB;
use super::log_service::{LOGSTORE, SHIPPER, key, tasks};

/// The calls that change something, of which the documents say that they are not repeatable, and one that reads.
#[derive(Clone, Copy, Debug)]
enum Call {
    ListRestoreJobs,
    TriggerPipeline,
    RetryLogCollectionJob,
    RetryShipperTask,
}

const CALLS: [Call; 4] = [
    Call::ListRestoreJobs,
    Call::TriggerPipeline,
    Call::RetryLogCollectionJob,
    Call::RetryShipperTask,
];

struct Clients {
    atlas: atlas::Client,
    cloud_manager: cloud_manager::Client,
    log_service: log_service::Client,
}

fn build<C: From<Client>>(builder: ClientBuilder<C>) -> C {
    let retry = Retry::new().base(Duration::from_millis(1));
    builder
        .options(Options::new().retry(retry))
        .build()
        .unwrap()
}

impl Clients {
    fn on(network: &Memory) -> Self {
        fn on<C: From<Client>>(builder: ClientBuilder<C>, network: &Memory) -> C {
            let builder = builder.transport(network.clone());
            build(builder.blocking_transport(network.clone()))
        }
        Self {
            atlas: on(
                atlas::Client::builder().credentials(super::token()),
                network,
            ),
            cloud_manager: on(
                cloud_manager::Client::builder().credentials(super::token()),
                network,
            ),
            log_service: on(
                log_service::Client::builder()
                    .variable("project", "p")
                    .credentials(key()),
                network,
            ),
        }
    }

    fn at(url: &str) -> Self {
        Self {
            atlas: build(
                atlas::Client::builder()
                    .credentials(super::token())
                    .base_url(url),
            ),
            cloud_manager: build(
                cloud_manager::Client::builder()
                    .credentials(super::token())
                    .base_url(url),
            ),
            log_service: build(
                log_service::Client::builder()
                    .credentials(key())
                    .base_url(url),
            ),
        }
    }
}

/// How many attempts a call made, whether the failure says that there may be another, and the failure.
type Told = (u32, bool, String);

fn told<T: std::fmt::Debug, F: Failure>(outcome: Result<Response<T>, Error<F>>) -> Told {
    match outcome {
        Ok(response) => (response.raw().attempts(), false, String::new()),
        Err(error) => (error.attempts(), error.is_retryable(), error.to_string()),
    }
}

impl Call {
    /// Makes the call, awaited first and then blocking.
    async fn both(self, clients: &Clients) -> [Told; 2] {
        macro_rules! both {
            ($call:expr) => {{
                let call = $call;
                [told(call.clone().send().await), told(call.send_blocking())]
            }};
        }
        match self {
            Self::ListRestoreJobs => both!(
                clients
                    .atlas
                    .list_group_flex_cluster_backup_restore_jobs(&super::atlas::GROUP, &CLUSTER)
            ),
            Self::TriggerPipeline => both!(trigger(
                &clients.atlas,
                &PipelineName::literal("nightly"),
                &trigger_body()
            )),
            Self::RetryLogCollectionJob => both!(
                clients
                    .cloud_manager
                    .retry_log_collection_job(&super::cloud_manager::GROUP, &JOB)
            ),
            Self::RetryShipperTask => both!(clients.log_service.retry_shipper_task(
                &LOGSTORE,
                &SHIPPER,
                &tasks()
            )),
        }
    }
}

/// What becomes of each request.
type Fate = Box<dyn Fn(Memory) -> Memory>;

/// The same failure again and again: how many requests go out for one call.
#[tokio::test]
async fn only_the_call_that_reads_is_repeated_where_nobody_knows_what_was_done() {
    let fail = |kind| move |network: Memory| network.error(kind, "so");
    let answer = |status: u16, field: Option<&'static str>| {
        move |network: Memory| {
            let mut response = http::Response::builder().status(status);
            if let Some(value) = field {
                response = response.header("retry-after", value);
            }
            network.answer(response.body("").unwrap())
        }
    };
    let fates: [(Fate, usize, usize); 8] = [
        (Box::new(fail(TransportErrorKind::Connect)), 3, 3),
        (Box::new(fail(TransportErrorKind::Other)), 3, 1),
        (Box::new(fail(TransportErrorKind::Body)), 3, 1),
        (Box::new(answer(503, Some("0"))), 3, 3),
        (Box::new(answer(429, Some("0"))), 3, 3),
        (Box::new(answer(503, None)), 3, 1),
        (Box::new(answer(429, None)), 3, 1),
        (Box::new(answer(500, None)), 1, 1),
    ];
    for (index, (fate, of_reading, of_changing)) in fates.iter().enumerate() {
        for call in CALLS {
            let expected = match call {
                Call::ListRestoreJobs => *of_reading,
                _ => *of_changing,
            };
            let network = (0..2 * expected).fold(Memory::new(), |network, _| fate(network));
            for (attempts, is_retryable, error) in call.both(&Clients::on(&network)).await {
                assert_eq!(attempts as usize, expected, "{call:?} {index} {error}");
                assert_eq!(is_retryable, expected > 1, "{call:?} {index} {error}");
            }
            assert_eq!(network.requests().len(), 2 * expected, "{call:?} {index}");
        }
    }
}

/// Each call makes it at last.
#[tokio::test]
async fn a_server_that_comes_back_is_found() {
    for call in CALLS {
        let network = Memory::new();
        let network = (0..2).fold(network, |network, _| {
            let network = network.error(TransportErrorKind::Connect, "so");
            network.json(200, r#"{"results": []}"#)
        });
        for (attempts, _, error) in call.both(&Clients::on(&network)).await {
            assert_eq!((attempts, &*error), (2, ""), "{call:?}");
        }
    }
}

/// Ends each connection, before the request was read or after; counts them.
fn broken_server(reads: bool) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&connections);
    thread::spawn(move || {
        for connection in listener.incoming() {
            count.fetch_add(1, Ordering::SeqCst);
            let connection = connection.unwrap();
            // What is left unread resets the connection when it is closed.
            _ = if reads {
                read(connection)
            } else {
                connection.peek(&mut [0])
            };
        }
    });
    (url, connections)
}

fn read(mut connection: TcpStream) -> std::io::Result<usize> {
    use std::io::Read as _;

    connection.set_read_timeout(Some(Duration::from_millis(100)))?;
    let mut block = [0; 4096];
    while connection.read(&mut block)? > 0 {}
    Ok(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_reset_leaves_unknown_is_not_done_twice() {
    for reads in [false, true] {
        for call in CALLS {
            let (url, connections) = broken_server(reads);
            let expected = match call {
                Call::ListRestoreJobs => 3,
                _ => 1,
            };
            let clients = Clients::at(&url);
            let both = call.both(&clients);
            let both = tokio::time::timeout(super::socket::PATIENCE, both);
            for (attempts, is_retryable, error) in both.await.unwrap() {
                assert_eq!(attempts, expected, "{call:?} {error}");
                assert_eq!(is_retryable, expected > 1, "{call:?} {error}");
            }
            let connections = connections.load(Ordering::SeqCst);
            assert_eq!(connections, 2 * expected as usize, "{call:?}");
        }
    }
}
