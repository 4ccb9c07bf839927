//! The client: where requests go, what every one of them carries, and what carries them.

use std::fmt;
use std::marker::PhantomData;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::authorization::{Authorization, Credentials, Given, TokenServers};
use crate::drive::{exchange, exchange_blocking, within};
use crate::exchange::{Core, Stop};
use crate::options::Settings;
use crate::response::guard;
use crate::retry::Budget;
use crate::server::{Address, Endpoint, Reason};
use crate::transport::Transports;
use crate::{
    BlockingTransport, BuildError, Credential, Operation, Options, RawResponse, Request, Scheme,
    Server, Transport,
};

/// The client under every emitted one. A clone shares everything.
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    /// Of the API's server, or in place of every server.
    address: Address,
    is_overridden: bool,
    variables: Vec<(String, String)>,
    headers: HeaderMap,
    settings: Settings,
    credentials: Credentials,
    allows_insecure_credentials: bool,
    budget: Budget,
    transports: Transports,
}

impl Client {
    /// Begins a request.
    pub fn request(&self, operation: &'static Operation) -> Request {
        Request::new(self.clone(), operation)
    }

    /// Where requests of an operation go.
    pub(crate) fn address(&self, operation: &Operation) -> Result<Address, BuildError> {
        match operation.own_server() {
            Some(server) if !self.0.is_overridden => server.address(&self.0.variables),
            _ => Ok(self.0.address.clone()),
        }
    }

    /// The headers that every request carries.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// What holds for calls that do not say otherwise.
    pub(crate) fn settings(&self) -> &Settings {
        &self.0.settings
    }

    pub(crate) fn refuses_credentials(&self, address: &Address) -> bool {
        address.is_exposed() && !self.0.allows_insecure_credentials
    }

    /// Where a token server is, by an address that follows the API's as the document's do.
    pub(crate) fn token_server(&self, url: &str) -> Result<Endpoint, Reason> {
        self.0.address.endpoint(url, self.0.is_overridden)
    }

    pub(crate) fn refuses_secrets_at(&self, endpoint: &Endpoint) -> bool {
        endpoint.is_exposed && !self.0.allows_insecure_credentials
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.0.credentials
    }

    /// What a call with these headers puts on its requests.
    pub(crate) fn authorization(
        &self,
        operation: &Operation,
        headers: &HeaderMap,
    ) -> Result<Authorization, Stop> {
        let security = operation.required_security();
        self.0.credentials.choose(security, headers)
    }

    /// What time it is.
    pub(crate) fn now(&self) -> SystemTime {
        self.0.transports.now()
    }

    /// Any number.
    pub(crate) fn random(&self) -> u64 {
        self.0.transports.random()
    }

    /// Waits, as calls that are awaited do.
    pub(crate) async fn sleep(self, duration: Duration) {
        if let Ok(transport) = self.0.transports.asynchronous() {
            transport.sleep(duration).await;
        }
    }

    /// What may still be repeated.
    pub(crate) fn budget(&self) -> &Budget {
        &self.0.budget
    }

    /// Drives a call to its end, or to its timeout.
    pub(crate) async fn drive(&self, core: &mut Core) -> Result<RawResponse, Stop> {
        let transport = self.0.transports.asynchronous().map_err(Stop::Transport)?;
        let timeout = transport.sleep(core.settings().timeout);
        let outcome = within(timeout, pin!(exchange(transport, core))).await;
        outcome.unwrap_or_else(|| Err(core.timed_out()))
    }

    /// The same, and the thread waits.
    pub(crate) fn drive_blocking(&self, core: &mut Core) -> Result<RawResponse, Stop> {
        let transport = self.0.transports.blocking().map_err(Stop::Transport)?;
        let outcome = exchange_blocking(transport, core);
        outcome.unwrap_or_else(|| Err(core.timed_out()))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("address", &self.0.address.prefix())
            .field("headers", &self.0.headers)
            .field("settings", &self.0.settings)
            .field("credentials", &self.0.credentials)
            .finish_non_exhaustive()
    }
}

/// Builds a client `C`; what cannot be is an error of [`build`](Self::build).
#[must_use = "a client is there only after `build`"]
pub struct ClientBuilder<C> {
    server: &'static Server,
    schemes: &'static [&'static Scheme],
    base_url: Option<String>,
    variables: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    settings: Settings,
    credentials: Vec<Given>,
    allows_insecure_credentials: bool,
    budget: Budget,
    transport: Option<Box<dyn Transport>>,
    blocking_transport: Option<Box<dyn BlockingTransport>>,
    client: PhantomData<fn() -> C>,
}

impl<C: From<Client>> ClientBuilder<C> {
    /// A builder for the API on this server.
    pub fn new(server: &'static Server) -> Self {
        Self {
            server,
            schemes: &[],
            base_url: None,
            variables: Vec::new(),
            headers: Vec::new(),
            settings: Settings::default(),
            credentials: Vec::new(),
            allows_insecure_credentials: false,
            budget: Budget::default(),
            transport: None,
            blocking_transport: None,
            client: PhantomData,
        }
    }

    /// What [`security`](Self::security) was told.
    #[cfg(feature = "proof")]
    pub(crate) const fn schemes(&self) -> &'static [&'static Scheme] {
        self.schemes
    }

    /// The security schemes that the operations of the API ask for.
    pub const fn security(mut self, schemes: &'static [&'static Scheme]) -> Self {
        self.schemes = schemes;
        self
    }

    /// Replaces every server of the document, its path included; the path of each operation is appended to it. Where
    /// the server is `https://api.example.com/v1` and the operation `/books`, `http://127.0.0.1:8080` makes
    /// `http://127.0.0.1:8080/books`, and `http://127.0.0.1:8080/v1` makes `http://127.0.0.1:8080/v1/books`.
    ///
    /// It is `http` or `https`, without user name, password, query and fragment.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Sets a variable of the server; one that is not set has the default of the document.
    ///
    /// The value stays in its place: in the host letters, digits, `-` and single dots, in the port digits, in the path
    /// unreserved characters and `/` without empty, `.` and `..` segments. With a [`base_url`](Self::base_url) a
    /// variable has nothing to fill in, but its name is still looked at.
    pub fn variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Gives a credential to every security scheme of the API that it fits: [`Basic`](crate::Basic) to `http` with `basic`,
    /// [`Digest`](crate::Digest) to `digest`, [`Bearer`](crate::Bearer) to `bearer`, `oauth2` and `openIdConnect`,
    /// [`ApiKey`](crate::ApiKey) to `apiKey`, [`ClientCredentials`](crate::ClientCredentials) to `oauth2` with that flow,
    /// [`LogService`](crate::LogService) and other signers to schemes with their `x-ironspec-signature`. The last one that a
    /// scheme was given counts. One that fits none is an error of [`build`](Self::build).
    ///
    /// A call uses the first alternative of the document whose schemes all have their credential, and puts it on its
    /// requests; tokens and nonces are kept for other calls of the client and its clones. If there is no such alternative, the
    /// call ends with [`MissingCredentials`](crate::Error::MissingCredentials) before anything is sent.
    ///
    /// A token server is where the document says; with a [`base_url`](Self::base_url) it is on the same host as that.
    pub fn credentials(mut self, credential: impl Into<Credential>) -> Self {
        self.credentials.push(Given {
            scheme: None,
            credential: credential.into(),
        });
        self
    }

    /// As [`credentials`](Self::credentials), for the scheme of this name in `components/securitySchemes` alone. Here a
    /// [`Signer`](crate::Signer) fits a scheme of any kind.
    pub fn credentials_for(
        mut self,
        scheme: impl Into<String>,
        credential: impl Into<Credential>,
    ) -> Self {
        self.credentials.push(Given {
            scheme: Some(scheme.into()),
            credential: credential.into(),
        });
        self
    }

    /// Sets a header that every request carries, unless the operation itself sets it.
    ///
    /// Where [`credentials`](Self::credentials) satisfy none of what an operation asks for, a header that would hold the
    /// credential (`Authorization`, `Cookie`, or that of an API key) counts as one. Where they do, theirs replaces it.
    ///
    /// The value has no control characters. `Content-Length` and `Transfer-Encoding` are refused.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets what holds for every call that does not say otherwise. What these options leave unset stays as it was.
    pub fn options(mut self, options: Options) -> Self {
        self.settings.apply(options);
        self
    }

    /// Sets how long a whole call may take: short for [`options`](Self::options) with nothing but
    /// [`timeout`](Options::timeout).
    pub fn timeout(self, timeout: Duration) -> Self {
        self.options(Options::new().timeout(timeout))
    }

    /// Sets how many repetitions all calls of the client and its clones may make; 50 of its own if unset. Clients that are
    /// given clones of one budget share it. How often one call is attempted is in [`options`](Self::options).
    pub fn retry_budget(mut self, budget: Budget) -> Self {
        self.budget = budget;
        self
    }

    /// Sets what carries the requests of `send`. Without a transport of either kind it is `transport::Reqwest`, made at the
    /// first call that needs it, if the feature `reqwest` is on.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Sets what carries the requests of `send_blocking`. Without a transport of either kind it is `transport::Ureq`, made
    /// at the first call that needs it, if the feature `ureq` is on.
    ///
    /// A client that was given a transport of one kind makes none of the other by itself: what was set up for the one, a
    /// proxy or a test, would not hold for the other.
    pub fn blocking_transport(mut self, transport: impl BlockingTransport + 'static) -> Self {
        self.blocking_transport = Some(Box::new(transport));
        self
    }

    /// Lets credentials of any kind go out over plain `http` to other machines: what security schemes ask for, and the headers
    /// `Authorization`, `Proxy-Authorization` and `Cookie`.
    pub fn allow_insecure_credentials(mut self) -> Self {
        self.allows_insecure_credentials = true;
        self
    }

    /// Checks all settings and builds the client.
    pub fn build(self) -> Result<C, BuildError> {
        if let Some((name, _)) = self
            .variables
            .iter()
            .find(|(name, _)| !self.server.has_variable(name))
        {
            return Err(BuildError::UnknownVariable { name: name.clone() });
        }
        let address = match &self.base_url {
            Some(url) => Address::parse(url)?,
            None => self.server.address(&self.variables)?,
        };
        let mut headers = HeaderMap::new();
        for (name, value) in self.headers {
            let (name, value) = header(&name, &value).ok_or(BuildError::Header { name })?;
            headers.insert(name, value);
        }
        let servers = TokenServers {
            address: &address,
            are_moved: self.base_url.is_some(),
            may_be_exposed: self.allows_insecure_credentials,
        };
        let credentials = Credentials::new(self.schemes, &self.credentials, servers)?;
        let transports = Transports::new(self.transport, self.blocking_transport)?;
        Ok(C::from(Client(Arc::new(Inner {
            address,
            is_overridden: self.base_url.is_some(),
            variables: self.variables,
            headers,
            settings: self.settings,
            credentials,
            allows_insecure_credentials: self.allows_insecure_credentials,
            budget: self.budget,
            transports,
        }))))
    }
}

impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        formatter
            .debug_struct("ClientBuilder")
            .field("server", self.server)
            .field("schemes", &self.schemes)
            .field("variables", &self.variables)
            .field("headers", &names)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

/// A header that a program may set for every request.
fn header(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    let parsed = HeaderName::from_bytes(name.as_bytes()).ok()?;
    if parsed == CONTENT_LENGTH || parsed == TRANSFER_ENCODING {
        return None;
    }
    field_value(value).map(|value| (parsed, guard(name, value)))
}

/// The value of a header, if it has no control characters.
pub(crate) fn field_value(value: &str) -> Option<HeaderValue> {
    if value.contains(char::is_control) {
        None
    } else {
        HeaderValue::from_str(value).ok()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::transport::{Memory, TransportErrorKind};
    use crate::{Error, Json, NoFailure, Response, Retry, Variable};

    static SERVER: Server =
        Server::new("https://{project}.example.com").variables(&[Variable::new("project", "main")]);
    static GET: Operation = Operation::get("/a").success(&[200]);

    type Outcome = Result<Response<Json>, Error<NoFailure>>;

    fn builder(network: &Memory) -> ClientBuilder<Client> {
        ClientBuilder::new(&SERVER).transport(network.clone())
    }

    async fn get(builder: ClientBuilder<Client>) -> Outcome {
        builder.build().unwrap().request(&GET).send().await
    }

    #[tokio::test]
    async fn credentials_do_not_cross_the_network_in_the_clear() {
        for (url, header, is_refused) in [
            ("http://api.example.com", "authorization", true),
            ("http://api.example.com", "Proxy-Authorization", true),
            ("http://10.0.0.1", "COOKIE", true),
            ("http://api.example.com", "X-Note", false),
            ("http://127.8.0.1:1", "Authorization", false),
            ("http://localhost", "Cookie", false),
            ("https://api.example.com", "Authorization", false),
        ] {
            let network = Memory::new().json(200, "1").json(200, "2");
            let builder = || builder(&network).base_url(url).header(header, "hunter2");
            let outcome = get(builder()).await;
            assert_eq!(
                matches!(outcome, Err(Error::InsecureCredentials(_))),
                is_refused,
                "{url} {header}"
            );
            assert_eq!(network.requests().is_empty(), is_refused);
            if let Err(error) = outcome {
                assert!(
                    error.to_string().contains("plain http")
                        && !error.to_string().contains("hunter2")
                );
            }
            assert!(get(builder().allow_insecure_credentials()).await.is_ok());
        }
    }

    #[tokio::test]
    async fn a_call_without_an_answer_times_out() {
        let timeout = Duration::from_millis(1500);
        let outcome = get(builder(&Memory::new().silence()).timeout(timeout)).await;
        assert_eq!(outcome.unwrap_err().to_string(), "no answer within 1.5s");
    }

    #[tokio::test]
    async fn transport_errors_are_told_with_their_cause() {
        let network = Memory::new().error(TransportErrorKind::Connect, "connection refused");
        let once = Options::new().retry(Retry::never());
        let error = get(builder(&network).options(once)).await.unwrap_err();
        assert_eq!(error.to_string(), "cannot connect: connection refused");
        assert_eq!(
            std::error::Error::source(&error).unwrap().to_string(),
            "connection refused"
        );
    }

    #[tokio::test]
    async fn variables_make_the_address() {
        let network = Memory::new().json(200, "1");
        get(builder(&network).variable("project", "b"))
            .await
            .unwrap();
        assert_eq!(network.requests()[0].uri, "https://b.example.com/a");
    }

    #[test]
    fn what_cannot_be_sent_cannot_be_built() {
        let builder = || builder(&Memory::new());
        for (builder, message) in [
            (
                builder().variable("region", "eu"),
                "the server has no variable \"region\"",
            ),
            (
                builder().variable("project", "a/b"),
                "server variable project: \"a/b\" must consist of letters",
            ),
            (
                builder().base_url("ftp://x"),
                "the base URL \"ftp://x\" must begin with",
            ),
            (
                builder().header("X-Note", "hunter2\n"),
                "the default header \"X-Note\" cannot be sent",
            ),
            (
                builder().header("no name", "hunter2"),
                "the default header \"no name\" cannot be sent",
            ),
            (
                builder().header("content-length", "1"),
                "the default header \"content-length\" cannot be sent",
            ),
        ] {
            assert!(!format!("{builder:?}").contains("hunter2"));
            let error = builder.build().unwrap_err().to_string();
            assert!(
                error.starts_with(message) && !error.contains("hunter2"),
                "{error}"
            );
        }
    }
}
