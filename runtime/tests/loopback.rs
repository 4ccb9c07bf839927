//! The default transport against a server on this machine, byte by byte.

#![cfg(feature = "reqwest")]
#![allow(clippy::unwrap_used)]

use std::time::Duration;

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

/// Answers one connection after another with these bytes and closes it; the requests come out of the handle.
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
