//! The default transport against a server on this machine, byte by byte.

#![cfg(feature = "reqwest")]
#![allow(clippy::unwrap_used)]

use std::time::Duration;

use ironspec_runtime::transport::TransportErrorKind;
use ironspec_runtime::{
    Client, ClientBuilder, Error, Json, NoFailure, Operation, Response, Server,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

static SERVER: Server = Server::new("https://api.example.com");
static GET: Operation = Operation::get("/a/{id}")
    .accept("application/json")
    .success(&[200]);
static PUT: Operation = Operation::put("/b").success(&[200]);

/// Answers one connection after another with these bytes; the requests come out of the handle. A connection is
/// closed after its answer, unless the answer is empty: then it stays silent.
async fn serve(answers: &'static [&'static str]) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = tokio::spawn(async move {
        let mut requests = Vec::new();
        for answer in answers {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut request = Vec::new();
            // Every request here is small, and its body follows its head at once.
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                socket.read_buf(&mut request).await.unwrap();
            }
            requests.push(String::from_utf8(request).unwrap());
            if answer.is_empty() {
                tokio::time::sleep(Duration::from_secs(60)).await;
            }
            socket.write_all(answer.as_bytes()).await.unwrap();
        }
        requests
    });
    (url, requests)
}

fn client(url: &str) -> Client {
    ClientBuilder::new(&SERVER)
        .base_url(url)
        .timeout(Duration::from_secs(10))
        .build()
        .unwrap()
}

async fn get(client: &Client) -> Result<Response<Json>, Error<NoFailure>> {
    client
        .request(&GET)
        .path("id", "x y")
        .query("q", "a'b")
        .send()
        .await
}

#[tokio::test]
async fn a_call_crosses_the_socket_as_it_was_built() {
    let answers = &[
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1\r\nConnection: close\r\n\r\n1",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    ];
    let (url, requests) = serve(answers).await;
    let client = client(&url);
    assert_eq!(get(&client).await.unwrap().as_i64(), Some(1));
    client.request(&PUT).send::<(), NoFailure>().await.unwrap();
    let requests = requests.await.unwrap();
    assert!(
        requests[0].starts_with("GET /a/x%20y?q=a%27b HTTP/1.1\r\n"),
        "{}",
        requests[0]
    );
    assert!(
        requests[0].contains("accept: application/json\r\n"),
        "{}",
        requests[0]
    );
    assert!(!requests[0].contains("content-length"), "{}", requests[0]);
    assert!(
        requests[1].starts_with("PUT /b HTTP/1.1\r\n")
            && requests[1].contains("content-length: 0\r\n"),
        "{}",
        requests[1]
    );
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let answer = "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let (url, requests) = serve(Box::leak(Box::new([answer]))).await;
    let error = get(&client(&url)).await.unwrap_err();
    assert!(matches!(error, Error::Undocumented(response) if response.status() == 302));
    assert_eq!(requests.await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_silent_server_runs_into_the_timeout() {
    let (url, requests) = serve(&[""]).await;
    let timeout = Duration::from_millis(50);
    let client: Client = ClientBuilder::new(&SERVER)
        .base_url(&url)
        .timeout(timeout)
        .build()
        .unwrap();
    assert!(matches!(get(&client).await, Err(Error::Timeout(duration)) if duration == timeout));
    requests.abort();
}

#[tokio::test]
async fn a_broken_connection_is_told_apart() {
    let refused = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let (cut, _requests) =
        serve(&["HTTP/1.1 200 OK\r\nContent-Length: 10\r\nConnection: close\r\n\r\n{"]).await;
    for (url, expected) in [
        (refused, TransportErrorKind::Connect),
        (cut, TransportErrorKind::Body),
    ] {
        let error = get(&client(&url)).await.unwrap_err();
        assert!(
            matches!(&error, Error::Transport(error) if error.kind() == expected),
            "{error}"
        );
        assert!(!error.to_string().contains("x%20y"), "{error}");
    }
}

#[test]
fn outside_of_tokio_the_error_says_so() {
    let client = client("http://127.0.0.1:9");
    let mut call = std::pin::pin!(get(&client));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let outcome = call.as_mut().poll(&mut context);
    assert!(
        matches!(outcome, std::task::Poll::Ready(Err(error)) if error.to_string().contains("no Tokio runtime"))
    );
}
