//! A server on this machine that answers from a script and keeps what it was sent.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// How long a test may wait for the other side.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// Answers one connection after another, each with the next text of its script.
pub(super) struct Server {
    host: String,
    requests: JoinHandle<Vec<String>>,
}

impl Server {
    pub(super) async fn start(answers: Vec<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let own_host = host.clone();
        let script = async move {
            let mut requests = Vec::new();
            for answer in answers {
                let (mut connection, _) = listener.accept().await.unwrap();
                requests.push(receive(&mut connection, &own_host).await);
                connection.write_all(answer.as_bytes()).await.unwrap();
                connection.shutdown().await.unwrap();
            }
            requests
        };
        let requests = tokio::spawn(async { timeout(PATIENCE, script).await.unwrap() });
        Self { host, requests }
    }

    /// The address of a path on this server.
    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.host)
    }

    /// What came, once the script is at its end: the request line, the headers in order of their names, an empty line,
    /// the body. What the transport adds, `Host` and `Accept-Encoding`, is left out; it is checked when it comes.
    pub(super) async fn requests(self) -> Vec<String> {
        self.requests.await.unwrap()
    }
}

async fn receive(connection: &mut TcpStream, own_host: &str) -> String {
    let mut bytes = Vec::new();
    let (request, length) = loop {
        let count = connection.read_buf(&mut bytes).await.unwrap();
        assert!(count > 0, "the request ends early");
        let text = String::from_utf8(bytes.clone()).unwrap();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let mut lines: Vec<&str> = head.split("\r\n").collect();
        let host = format!("host: {own_host}");
        for own in [&*host, "accept-encoding: gzip"] {
            let place = lines.iter().position(|line| *line == own).unwrap();
            lines.remove(place);
        }
        lines[1..].sort_unstable();
        let length = lines
            .iter()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(0, |length| length.parse().unwrap());
        if body.len() >= length {
            break (format!("{}\n\n{body}", lines.join("\n")), length);
        }
    };
    assert!(
        request.split_once("\n\n").unwrap().1.len() == length,
        "{request}"
    );
    request
}

/// An answer in full; `headers` are whole lines.
pub(super) fn answer(status: &str, headers: &[&str], body: &str) -> String {
    let length = format!("Content-Length: {}", body.len());
    let status = format!("HTTP/1.1 {status}");
    let own = [status.as_str(), length.as_str(), "Connection: close"];
    format!(
        "{}\r\n\r\n{body}",
        [&own[..], headers].concat().join("\r\n")
    )
}
