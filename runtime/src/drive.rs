//! The loops that drive a call over a transport: one is awaited, in the other the thread waits.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::exchange::{Core, Next, Stop};
use crate::live::{Live, Streaming, Until};
use crate::transport::{BoxFuture, Limits};
use crate::{BlockingTransport, Body, RawResponse, Transport, TransportError};

/// What a call comes to; `None` if that is its timeout.
pub(crate) fn exchange_blocking(
    transport: &dyn BlockingTransport,
    core: &mut Core,
) -> Option<Result<RawResponse, Stop>> {
    let limits = Limits::new(core.settings().timeout, core.settings().attempt_timeout);
    let mut live = None;
    loop {
        match core.step() {
            Next::Send(request) => {
                let given = limits.left_for_attempt()?;
                let (limit, streaming) = (core.settings().max_response_bytes, core.streaming());
                let answer = match streaming {
                    None => send_blocking(transport, request, given, limit),
                    Some(streaming) => {
                        let silence = core.settings().silence();
                        stream_blocking(transport, request, given, silence, limit, streaming)
                    }
                };
                let answer = limits.judge(answer, given)?;
                core.receive(answer.map(|(answer, body)| {
                    live = body.map(|body| Live::new(body, core.settings()));
                    answer
                }));
            }
            Next::Wait(duration) => transport.sleep(duration.min(limits.left()?)),
            Next::Done(outcome) => return Some(outcome.map(|answer| answer.with_live(live))),
        }
    }
}

/// The same for a call that is awaited, which is ended from outside.
pub(crate) async fn exchange(
    transport: &dyn Transport,
    core: &mut Core,
) -> Result<RawResponse, Stop> {
    let mut live = None;
    loop {
        // The request goes into the transport's future at once, so that this one does not keep its place beside it.
        let sent = match core.step() {
            Next::Send(request) => transport.send(request),
            Next::Wait(duration) => {
                transport.sleep(duration).await;
                continue;
            }
            Next::Done(outcome) => return outcome.map(|answer| answer.with_live(live)),
        };
        let (settings, streaming) = (core.settings(), core.streaming());
        let attempt = pin!(collect(sent, settings.max_response_bytes, streaming));
        let answer = match settings.attempt_timeout {
            None => attempt.await,
            Some(limit) => within(transport.sleep(limit), attempt)
                .await
                .unwrap_or_else(|| Err(TransportError::attempt_timeout(limit))),
        };
        core.receive(answer.map(|(answer, body)| {
            live = body.map(|body| core.live(body));
            answer
        }));
    }
}

/// An answer, and its body if that is not waited for.
type Arrived = Result<(http::Response<Bytes>, Option<Body>), TransportError>;

async fn collect(
    sent: BoxFuture<'_, Result<http::Response<Body>, TransportError>>,
    limit: u64,
    streaming: Option<Streaming>,
) -> Arrived {
    let (head, body) = sent.await?.into_parts();
    if streaming.is_some_and(|streaming| streaming.takes(&head)) {
        let answer = http::Response::from_parts(head, Bytes::new());
        return Ok((answer, Some(body)));
    }
    let body = body.collect(limit).await?;
    Ok((http::Response::from_parts(head, body), None))
}

fn send_blocking(
    transport: &dyn BlockingTransport,
    request: http::Request<Body>,
    timeout: Duration,
    limit: u64,
) -> Arrived {
    let (head, body) = transport.send(request, timeout)?.into_parts();
    let body = body.collect_blocking(limit)?;
    Ok((http::Response::from_parts(head, body), None))
}

fn stream_blocking(
    transport: &dyn BlockingTransport,
    request: http::Request<Body>,
    timeout: Duration,
    silence: Duration,
    limit: u64,
    streaming: Streaming,
) -> Arrived {
    let end = Instant::now().checked_add(timeout);
    let answer = transport.stream(request, timeout, silence)?;
    let (head, body) = answer.into_parts();
    if streaming.takes(&head) {
        let answer = http::Response::from_parts(head, Bytes::new());
        return Ok((answer, Some(body)));
    }
    let length = body.length();
    let reader = body.into_reader();
    let body = Body::reader(Until { reader, end }, length).collect_blocking(limit)?;
    Ok((http::Response::from_parts(head, body), None))
}

/// What comes of it before the time is over, if anything.
pub(crate) fn within<F: Future>(
    mut timeout: BoxFuture<'_, ()>,
    mut work: Pin<&mut F>,
) -> impl Future<Output = Option<F::Output>> {
    poll_fn(move |context| {
        // The work first: an answer that is there counts, however late it is.
        if let Poll::Ready(outcome) = work.as_mut().poll(context) {
            return Poll::Ready(Some(outcome));
        }
        timeout.as_mut().poll(context).map(|()| None)
    })
}
