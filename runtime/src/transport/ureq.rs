//! The blocking transport, on ureq and rustls.

use std::io::{self, Read};
use std::time::Duration;

use http::HeaderValue;
use http::header::CONTENT_LENGTH;
use ureq::config::{AutoHeaderValue, Config};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, SendBody, Timeout};

use super::{BlockingTransport, TransportError, TransportErrorKind};
use crate::Body;

/// A century: ureq adds what it is given to the time of now, which overflows with `Duration::MAX`.
const LONGEST_TIMEOUT: Duration = Duration::from_secs(100 * 365 * 24 * 3600);

/// Sends over HTTP/1.1 and keeps the thread meanwhile.
///
/// It follows no redirect, keeps no cookies, asks no proxy, trusts the certificates that the system trusts, and asks for
/// gzip: in all this it does as [`Reqwest`](super::Reqwest) does. What it does not: it sends no `Authorization` beyond ASCII, so that
/// a user of [`Digest`](crate::Digest) whose name is needs a server that offers `charset=UTF-8`. An agent of one's own brings proxies,
/// certificates and resolvers:
///
/// ```
/// use ironspec_runtime::transport::Ureq;
/// use ironspec_runtime::{BuildError, Client, ClientBuilder, Server};
/// # static SERVER: Server = Server::new("https://api.example.com");
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let config = ureq::Agent::config_builder().proxy(Some(ureq::Proxy::new("http://proxy.example:3128")?));
/// let agent = ureq::Agent::new_with_config(config.build());
/// let client: Client = ClientBuilder::new(&SERVER).blocking_transport(Ureq::from(agent)).build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Ureq(Agent);

impl Ureq {
    /// A transport with a connection pool of its own.
    pub fn new() -> Self {
        let certificates = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier);
        let config = Config::builder()
            .proxy(None)
            .user_agent(AutoHeaderValue::None)
            .tls_config(certificates.build())
            .build();
        Self(Agent::new_with_config(config))
    }
}

impl Default for Ureq {
    fn default() -> Self {
        Self::new()
    }
}

/// An agent with settings of its own. Whatever it says, redirects are not followed, an error status is an answer, and a
/// call takes no longer than its options allow.
impl From<Agent> for Ureq {
    fn from(agent: Agent) -> Self {
        Self(agent)
    }
}

impl Ureq {
    /// With `silence` only the head has to be there in time, and then a read takes no longer than that.
    fn exchange(
        &self,
        request: http::Request<Body>,
        timeout: Duration,
        silence: Option<Duration>,
    ) -> Result<http::Response<Body>, ureq::Error> {
        let (mut head, body) = request.into_parts();
        // Else ureq sends chunks, which not every token server can read.
        if let Some(length @ 1..) = body.length() {
            let length = || HeaderValue::from(length);
            head.headers.entry(CONTENT_LENGTH).or_insert_with(length);
        }
        let body = if body.length() == Some(0) {
            SendBody::none()
        } else {
            SendBody::from_owned_reader(body.into_reader())
        };
        let request = http::Request::from_parts(head, body);
        let limit = Some(timeout.min(LONGEST_TIMEOUT));
        let request = self.0.configure_request(request);
        let request = match silence {
            None => request.timeout_global(limit),
            Some(silence) => request
                .timeout_global(None)
                .timeout_per_call(None)
                .timeout_connect(limit)
                .timeout_send_request(limit)
                .timeout_send_body(limit)
                .timeout_recv_response(limit)
                .timeout_recv_body(None)
                .timeout_per_read(Some(silence.min(LONGEST_TIMEOUT))),
        };
        let request = request
            .allow_non_standard_methods(true)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build();
        let response = self.0.run(request)?;
        Ok(response.map(|body| {
            let length = body.content_length();
            Body::reader(Incoming(body.into_reader()), length)
        }))
    }
}

impl BlockingTransport for Ureq {
    fn send(
        &self,
        request: http::Request<Body>,
        timeout: Duration,
    ) -> Result<http::Response<Body>, TransportError> {
        self.exchange(request, timeout, None).map_err(fail)
    }

    /// Each wait of the head is limited by `silence` too.
    fn stream(
        &self,
        request: http::Request<Body>,
        timeout: Duration,
        silence: Duration,
    ) -> Result<http::Response<Body>, TransportError> {
        let answer = self.exchange(request, timeout, Some(silence));
        answer.map_err(|error| match error {
            ureq::Error::Timeout(
                Timeout::SendRequest | Timeout::SendBody | Timeout::RecvResponse | Timeout::PerRead,
            ) => TransportError::expired(),
            error => fail(error),
        })
    }
}

/// A body on its way in.
struct Incoming(ureq::BodyReader<'static>);

impl Read for Incoming {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|error| {
            let error = ureq::Error::from(error);
            io::Error::other(match error {
                ureq::Error::Timeout(_) => fail(error),
                error => TransportError::new(TransportErrorKind::Body, error),
            })
        })
    }
}

/// The same failure in our words, without the address, whose query may hold secrets.
fn fail(error: ureq::Error) -> TransportError {
    let kind = match &error {
        ureq::Error::BadUri(_) | ureq::Error::RequireHttpsOnly(_) => {
            let reason = "the agent does not send to such an address";
            return TransportError::new(TransportErrorKind::Unavailable, reason);
        }
        ureq::Error::Timeout(Timeout::Global) => return TransportError::expired(),
        // Those that come before the first byte is sent, and only there.
        ureq::Error::HostNotFound
        | ureq::Error::ConnectionFailed
        | ureq::Error::ConnectProxyFailed(_)
        | ureq::Error::Rustls(_)
        | ureq::Error::Tls(_)
        | ureq::Error::TlsRequired
        | ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => TransportErrorKind::Connect,
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            TransportErrorKind::Connect
        }
        ureq::Error::Timeout(_) => TransportErrorKind::Timeout,
        _ => TransportErrorKind::Other,
    };
    TransportError::new(kind, error)
}
