//! A server on the loopback that answers every request with one page of restore jobs, and keeps connections open.

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Builder;

/// How many jobs a page has.
pub const JOBS: usize = 20;

/// Starts it in a thread of its own; it ends with the process.
pub fn start() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let answer: Arc<[u8]> = answer().into_bytes().into();
    thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let listener = TcpListener::from_std(listener).unwrap();
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, answer.clone()));
            }
        });
    });
    address
}

async fn serve(mut stream: TcpStream, answer: Arc<[u8]>) {
    // A client that waits for each answer sends one head at a time.
    let mut head = Vec::with_capacity(4096);
    while let Ok(1..) = stream.read_buf(&mut head).await {
        if head.ends_with(b"\r\n\r\n") {
            head.clear();
            if stream.write_all(&answer).await.is_err() {
                return;
            }
        }
    }
}

fn answer() -> String {
    let job = r#"{"id": "32b6e34b3d91647abb20e7b8", "projectId": "5f0c1a2b3c4d5e6f70819203", "instanceName": "Cluster0",
        "snapshotId": "64b6e34b3d91647abb20e7ff", "snapshotFinishedDate": "2025-05-04T09:42:00Z", "deliveryType": "RESTORE",
        "status": "PENDING", "targetProjectId": "5f0c1a2b3c4d5e6f70819203", "targetDeploymentItemName": "Cluster1",
        "restoreScheduledDate": "2025-05-04T10:00:00Z", "links": [{"href": "https://example.com/1", "rel": "self"}]}"#;
    let page = format!(
        r#"{{"links": [{{"href": "https://example.com", "rel": "self"}}], "results": [{}], "totalCount": {JOBS}}}"#,
        [job; JOBS].join(",")
    );
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{page}",
        page.len()
    )
}
