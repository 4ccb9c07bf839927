//! A request in the making: parameters and body, checked as they come.

use std::fmt;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use ironspec_rules::Broken;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::client::field_value;
use crate::exchange::{Core, finish};
use crate::options::Settings;
use crate::response::is_secret;
use crate::server::{Address, split_variable};
use crate::style::Target;
use crate::violation::{Checker, Place, Rule, Violation, broken};
use crate::{
    Body, Client, Decode, Encode, Error, Exchange, Failure, Json, Operation, Options, Parameter,
    Response, ResponseBody, Sensitive, Style, Validate, Violations, Writer,
};

/// Everything but the unreserved characters of RFC 3986, section 2.3.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The request under every emitted one. Each setting is checked at once; violations show up together when the request
/// is built or sent. A setting that is made again replaces the first, its violations included.
#[derive(Clone)]
#[must_use = "a request goes out only at `send`"]
pub struct Request {
    client: Client,
    operation: &'static Operation,
    path: Vec<Given>,
    query: Vec<Given>,
    cookies: Vec<Given>,
    headers: HeaderMap,
    body: Option<Bytes>,
    violations: Vec<Violation>,
    settings: Settings,
}

/// The value of a parameter.
#[derive(Clone)]
struct Given {
    name: &'static str,
    value: String,
    /// Whether the value is already as it will stand, in a query or cookie with its name.
    is_expanded: bool,
    is_sensitive: bool,
}

impl Request {
    pub(crate) fn new(client: Client, operation: &'static Operation) -> Self {
        let mut request = Self {
            settings: client.settings().clone(),
            client,
            operation,
            path: Vec::new(),
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            body: None,
            violations: Vec::new(),
        };
        if let Some(media_types) = operation.accepted() {
            request.set_header("Accept", media_types, false);
        }
        request
    }

    /// Sets a path parameter (`style: simple`).
    pub fn path(mut self, name: &'static str, value: impl Parameter) -> Self {
        self.check(Place::Path(name), &value);
        set(&mut self.path, name, &value);
        self
    }

    /// Sets a query parameter (`style: form`).
    pub fn query(mut self, name: &'static str, value: impl Parameter) -> Self {
        self.check(Place::Query(name), &value);
        set(&mut self.query, name, &value);
        self
    }

    /// Sets a header parameter (`style: simple`).
    pub fn header(mut self, name: &'static str, value: impl Parameter) -> Self {
        self.check(Place::Header(name), &value);
        self.set_header(name, &value.text(), value.is_sensitive());
        self
    }

    /// Sets a cookie parameter (`style: form`).
    pub fn cookie(mut self, name: &'static str, value: impl Parameter) -> Self {
        self.check(Place::Cookie(name), &value);
        set(&mut self.cookies, name, &value);
        self
    }

    /// Sets a path parameter of any type in a style.
    pub fn path_styled(
        self,
        name: &'static str,
        value: impl Encode + Validate,
        style: Style,
    ) -> Self {
        self.styled(Place::Path(name), Target::Path, &value, style)
    }

    /// Sets a query parameter of any type in a style.
    pub fn query_styled(
        self,
        name: &'static str,
        value: impl Encode + Validate,
        style: Style,
    ) -> Self {
        self.styled(Place::Query(name), Target::Query, &value, style)
    }

    /// Sets a header parameter of any type in a style.
    pub fn header_styled(
        self,
        name: &'static str,
        value: impl Encode + Validate,
        style: Style,
    ) -> Self {
        self.styled(Place::Header(name), Target::Header, &value, style)
    }

    /// Sets a cookie parameter of any type in a style.
    pub fn cookie_styled(
        self,
        name: &'static str,
        value: impl Encode + Validate,
        style: Style,
    ) -> Self {
        self.styled(Place::Cookie(name), Target::Cookie, &value, style)
    }

    fn styled(
        mut self,
        place: Place,
        target: Target,
        value: &(impl Encode + Validate),
        style: Style,
    ) -> Self {
        if style.is_sensitive() {
            self.check(place, &Sensitive(value));
        } else {
            self.check(place, value);
        }
        let Ok(json) = Json::from_json(value.to_json().as_bytes()) else {
            self.violations.push(Violation::new(place, Rule::Depth));
            return self;
        };
        let name = place.name();
        let text = style.expand(name, &json, target);
        let values = match target {
            Target::Path => &mut self.path,
            Target::Query => &mut self.query,
            Target::Cookie => &mut self.cookies,
            Target::Header => {
                match text {
                    Some(text) => self.set_header(name, &text, style.is_sensitive()),
                    None => self.unset_header(name),
                }
                return self;
            }
        };
        values.retain(|given| given.name != name);
        // A place in the path is there, whatever is put into it.
        if let Some(value) = text.or_else(|| (target == Target::Path).then(String::new)) {
            values.push(Given {
                name,
                value,
                is_expanded: true,
                is_sensitive: style.is_sensitive(),
            });
        }
        self
    }

    /// Sets a body of JSON and its media type.
    pub fn json<T: Encode + Validate + ?Sized>(
        mut self,
        content_type: &'static str,
        body: &T,
    ) -> Self {
        self.check(Place::Body, body);
        let mut writer = Writer::default();
        body.encode(&mut writer);
        let (text, is_lossy) = writer.finish();
        if is_lossy {
            self.refuse_lossy(body);
        }
        self.set_header("Content-Type", content_type, false);
        self.body = Some(text.into());
        self
    }

    /// Sets how this call is made; what the options leave unset stays as it was.
    pub fn options(mut self, options: Options) -> Self {
        self.settings.apply(options);
        if self.settings.allows_invalid_requests {
            // Arguments come before options, so they have been checked.
            self.violations.retain(Violation::is_of_the_wire);
        }
        self
    }

    /// Checks the request as a whole and hands out the exchange, without sending anything.
    pub fn build<T: ResponseBody, F: Failure>(self) -> Result<Exchange<T, F>, Violations> {
        self.into_core().map(Exchange::new)
    }

    /// Sends the request and waits for the outcome. It may be dropped at any time, which ends the call.
    pub async fn send<T: ResponseBody, F: Failure>(self) -> Result<Response<T>, Error<F>> {
        let (client, operation) = (self.client.clone(), self.operation);
        let core = self.into_core().map_err(Error::Invalid)?;
        let answers = core.settings().answers;
        finish(client.drive(core).await, operation, answers)
    }

    /// The same as [`send`](Self::send), and the thread waits. In a task of an async runtime this keeps all other tasks of
    /// the thread waiting too: call `send` there, or leave it to a thread for such work (`spawn_blocking` of Tokio).
    pub fn send_blocking<T: ResponseBody, F: Failure>(self) -> Result<Response<T>, Error<F>> {
        let (client, operation) = (self.client.clone(), self.operation);
        let core = self.into_core().map_err(Error::Invalid)?;
        let answers = core.settings().answers;
        finish(client.drive_blocking(core), operation, answers)
    }

    fn check<T: Validate + ?Sized>(&mut self, place: Place, value: &T) {
        self.violations
            .retain(|violation| violation.place() != place);
        if !self.settings.allows_invalid_requests {
            value.check(&mut Checker::new(place, &mut self.violations));
        }
    }

    /// Says where in the body a number is that JSON cannot say.
    fn refuse_lossy<T: Validate + ?Sized>(&mut self, body: &T) {
        let lossy = |violation: &Violation| {
            violation.place() == Place::Body && *violation.rule() == Rule::Schema(Broken::Finite)
        };
        if self.settings.allows_invalid_requests {
            let found = broken(Place::Body, body);
            let found = found.iter().flatten();
            self.violations
                .extend(found.filter(|violation| lossy(violation)).cloned());
        }
        if !self.violations.iter().any(lossy) {
            self.violations
                .push(Violation::new(Place::Body, Rule::Schema(Broken::Finite)));
        }
    }

    fn set_header(&mut self, name: &'static str, value: &str, is_sensitive: bool) {
        match (HeaderName::from_bytes(name.as_bytes()), field_value(value)) {
            (Ok(header), Some(mut value)) => {
                value.set_sensitive(is_sensitive || is_secret(name));
                self.headers.insert(header, value);
            }
            _ => self
                .violations
                .push(Violation::new(Place::Header(name), Rule::FieldValue)),
        }
    }

    fn unset_header(&mut self, name: &'static str) {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            self.headers.remove(name);
        }
    }

    fn into_core(mut self) -> Result<Core, Violations> {
        let path = self.expand_path();
        let address = match self.client.address(self.operation) {
            Ok(address) => Some(address),
            Err(error) => {
                self.refuse_address(error.to_string());
                None
            }
        };
        let uri = address
            .as_ref()
            .and_then(|address| self.uri(address, &path));
        match (
            address,
            uri,
            Violations::none_or(std::mem::take(&mut self.violations)),
        ) {
            (_, _, Err(violations)) => Err(violations),
            (Some(address), Some(uri), Ok(())) => {
                let refuses_credentials = self.client.refuses_credentials(&address);
                Ok(Core::new(
                    self.client.clone(),
                    self.operation,
                    self.settings.clone(),
                    self.into_http(uri),
                    refuses_credentials,
                ))
            }
            // Whoever leaves one of them out says why in a violation.
            _ => Err(Violations::from(Violation::new(
                Place::Address,
                Rule::Address("cannot be made".to_owned()),
            ))),
        }
    }

    /// The path with its parameters, each segment judged as it will stand.
    fn expand_path(&mut self) -> String {
        let mut path = String::new();
        for (index, segment) in self.operation.path_template().split('/').enumerate() {
            if index > 0 {
                path.push('/');
            }
            let start = path.len();
            let mut last = None;
            let mut rest = segment;
            while let Some((fixed, (name, after))) = split_variable(rest) {
                path.push_str(fixed);
                match self.path.iter().find(|given| given.name == name) {
                    Some(given) => {
                        given.write_value(&mut path);
                        last = Some(given.name);
                    }
                    None => self.refuse_address(format!("lacks the path parameter {name}")),
                }
                rest = after;
            }
            path.push_str(rest);
            if let Some(name) = last
                && matches!(&path[start..], "" | "." | "..")
            {
                self.violations
                    .push(Violation::new(Place::Path(name), Rule::PathSegment));
            }
        }
        path
    }

    fn uri(&mut self, address: &Address, path: &str) -> Option<Uri> {
        let mut text = format!("{}{path}", address.prefix());
        for (index, given) in self.query.iter().enumerate() {
            text.push(if index == 0 { '?' } else { '&' });
            given.write_pair(&mut text);
        }
        match Uri::try_from(text) {
            Ok(uri) => Some(uri),
            Err(error) => {
                self.refuse_address(format!("is refused: {error}"));
                None
            }
        }
    }

    fn refuse_address(&mut self, reason: String) {
        self.violations
            .push(Violation::new(Place::Address, Rule::Address(reason)));
    }

    /// Adds the cookies to those that the client brings (RFC 6265, section 4.2.1: one header has them all).
    fn add_cookies(&self, headers: &mut HeaderMap) {
        let mut text = String::new();
        for given in &self.cookies {
            if !text.is_empty() {
                text.push_str("; ");
            }
            given.write_pair(&mut text);
        }
        let known = headers.get(COOKIE).map(HeaderValue::as_bytes);
        let known = known.filter(|known| !known.is_empty() && !text.is_empty());
        let text = match known {
            Some(known) => [known, b"; ", text.as_bytes()].concat(),
            None => text.into_bytes(),
        };
        // Percent-encoded, so every cookie is a field value.
        if let Ok(mut value) = HeaderValue::from_bytes(&text)
            && !text.is_empty()
        {
            value.set_sensitive(true);
            headers.insert(COOKIE, value);
        }
    }

    fn into_http(self, uri: Uri) -> http::Request<Body> {
        let method = self.operation.http_method();
        let mut headers = self.client.headers().clone();
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        self.add_cookies(&mut headers);
        // RFC 9110, section 8.6: without a body, only a method that could have one says so.
        if self.body.is_some() || matches!(*method, Method::PUT | Method::POST | Method::PATCH) {
            let length = self.body.as_ref().map_or(0, Bytes::len);
            headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        let mut request = http::Request::new(self.body.map_or(Body::empty(), Body::from));
        *request.method_mut() = method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        request
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Request")
            .field("method", self.operation.http_method())
            .field("template", &self.operation.path_template())
            .field("path", &self.path)
            .field("query", &self.query)
            .field("cookies", &self.cookies)
            .field("headers", &self.headers)
            .field("body", &self.body.clone().map(Body::from))
            .field("violations", &self.violations)
            .finish_non_exhaustive()
    }
}

impl Given {
    fn write_value(&self, text: &mut String) {
        if self.is_expanded {
            text.push_str(&self.value);
        } else {
            text.extend(utf8_percent_encode(&self.value, RESERVED));
        }
    }

    fn write_pair(&self, text: &mut String) {
        if !self.is_expanded {
            text.extend(utf8_percent_encode(self.name, RESERVED));
            text.push('=');
        }
        self.write_value(text);
    }
}

/// Name and value as a pair, without what nobody may read in a log.
impl fmt::Debug for Given {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.is_sensitive || is_secret(self.name) {
            "…"
        } else {
            &self.value
        };
        (self.name, value).fmt(formatter)
    }
}

fn set(values: &mut Vec<Given>, name: &'static str, value: &impl Parameter) {
    values.retain(|given| given.name != name);
    values.push(Given {
        name,
        value: value.text().into_owned(),
        is_expanded: false,
        is_sensitive: value.is_sensitive(),
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::transport::Memory;
    use crate::{ClientBuilder, Json, NoFailure, Server, Step, Variable};

    static SERVER: Server = Server::new("https://api.example.com/v1");
    static ZONES: Server =
        Server::new("https://{zone}.example.com").variables(&[Variable::new("zone", "a b")]);
    static GET: Operation = Operation::get("/a/{id}/b-{x}{y}")
        .accept("application/json")
        .success(&[200]);
    static PLAIN: Operation = Operation::get("/plain").success(&[200]);
    static PUT: Operation = Operation::put("/put").success(&[200]);
    static ELSEWHERE: Operation = Operation::get("/").server(&ZONES);

    fn request(operation: &'static Operation) -> Request {
        let builder = ClientBuilder::<Client>::new(&SERVER).transport(Memory::new());
        builder
            .header("Authorization", "hunter2")
            .header("accept", "text/plain")
            .build()
            .unwrap()
            .request(operation)
    }

    fn build(request: Request) -> Result<http::Request<Body>, String> {
        match request
            .build::<Json, NoFailure>()
            .map(|mut exchange| exchange.step())
        {
            Ok(Step::Send(request)) => Ok(request),
            Ok(step) => Err(format!("{step:?}")),
            Err(violations) => Err(violations.to_string()),
        }
    }

    #[test]
    fn path_values_stay_in_their_segment() {
        for (id, expected) in [
            ("a/b", "/v1/a/a%2Fb/b-12"),
            ("a b?c#d%2F\\", "/v1/a/a%20b%3Fc%23d%252F%5C/b-12"),
            ("é\0\n", "/v1/a/%C3%A9%00%0A/b-12"),
            ("...", "/v1/a/.../b-12"),
            ("-._~", "/v1/a/-._~/b-12"),
        ] {
            let request = request(&GET).path("id", id).path("x", 1).path("y", 2);
            assert_eq!(build(request).unwrap().uri().path(), expected);
        }
        for id in ["", ".", ".."] {
            let error =
                build(request(&GET).path("id", id).path("x", "").path("y", "")).unwrap_err();
            assert!(
                error.starts_with("path parameter id: must not make a path segment"),
                "{error}"
            );
        }
        let error = build(request(&GET).path("id", "a").path("x", "1")).unwrap_err();
        assert_eq!(error, "address: lacks the path parameter y");
    }

    #[test]
    fn segments_are_judged_whole() {
        static DOTS: Operation = Operation::get("/{a}{b}/.{c}/z");
        let dots = |a, b, c| build(request(&DOTS).path("a", a).path("b", b).path("c", c));
        assert_eq!(dots(".", "x", "y").unwrap().uri().path(), "/v1/.x/.y/z");
        assert!(dots(".", ".", "y").is_err() && dots("", "", "y").is_err());
        assert!(dots("a", "", ".").is_err() && dots("a", "", "").is_err());
    }

    #[test]
    fn queries_carry_what_was_set_last_and_nothing_absent() {
        let request = request(&PLAIN)
            .query("a b", "x&y=z+1/é")
            .query("n", 1.5)
            .query("n", true);
        assert_eq!(
            build(request).unwrap().uri().query(),
            Some("a%20b=x%26y%3Dz%2B1%2F%C3%A9&n=true")
        );
        assert_eq!(build(self::request(&PLAIN)).unwrap().uri().query(), None);
        let replaced = self::request(&PLAIN).query("n", f64::NAN).query("n", 1.0);
        assert_eq!(build(replaced).unwrap().uri().query(), Some("n=1"));
        assert!(
            build(self::request(&PLAIN).query("n", f64::NAN))
                .unwrap_err()
                .contains("finite")
        );
        let long =
            build(self::request(&PLAIN).query("n", "x".repeat(70_000).as_str())).unwrap_err();
        assert!(long.starts_with("address: is refused"), "{long}");
    }

    #[test]
    fn header_values_have_no_control_characters() {
        for value in ["a\nb", "a\r\nX: y", "\0", "a\tb", "\u{7f}", "\u{85}"] {
            let error = build(request(&PLAIN).header("X-Note", value)).unwrap_err();
            assert_eq!(
                error, "header X-Note: must not contain control characters",
                "{value:?}"
            );
        }
        let sent = build(request(&PLAIN).header("X-Note", "é x")).unwrap();
        assert_eq!(sent.headers()["x-note"].as_bytes(), "é x".as_bytes());
        assert!(build(request(&PLAIN).header("bad name", "x")).is_err());
    }

    #[test]
    fn bodies_say_their_length() {
        let length = |request| {
            build(request)
                .unwrap()
                .headers()
                .get(CONTENT_LENGTH)
                .cloned()
        };
        assert_eq!(length(request(&PLAIN)), None);
        assert_eq!(length(request(&PUT)).unwrap(), "0");
        assert_eq!(
            length(request(&PUT).json("application/json", "é")).unwrap(),
            "4"
        );
        let lossy = build(request(&PUT).json("application/json", &[f64::NAN][..])).unwrap_err();
        assert_eq!(lossy, "body /0: NaN must be a finite number");
    }

    #[test]
    fn what_the_wire_cannot_carry_is_refused_even_unchecked() {
        let allow = || Options::new().allow_invalid_requests();
        let late = request(&PUT).json("application/json", &[1.0, f64::NAN][..]);
        let early = request(&PUT).options(allow());
        for request in [
            late.options(allow()),
            early.json("application/json", &[1.0, f64::NAN][..]),
        ] {
            assert_eq!(
                build(request).unwrap_err(),
                "body /1: NaN must be a finite number"
            );
        }
        let broken = request(&PLAIN).header("X-Note", "a\nb").options(allow());
        assert!(build(broken).unwrap_err().starts_with("header X-Note"));
        let odd = request(&PLAIN).query("n", f64::INFINITY).options(allow());
        assert_eq!(build(odd).unwrap().uri().query(), Some("n=inf"));
    }

    #[test]
    fn the_operation_wins_over_default_headers() {
        let sent = build(request(&GET).path("id", 1).path("x", 1).path("y", 1)).unwrap();
        assert_eq!(sent.headers()["accept"], "application/json");
        assert_eq!(sent.headers()["authorization"], "hunter2");
        assert_eq!(
            build(request(&PLAIN)).unwrap().headers()["accept"],
            "text/plain"
        );
    }

    #[test]
    fn an_address_that_cannot_be_made_is_a_violation() {
        let error = build(request(&ELSEWHERE)).unwrap_err();
        assert!(
            error.starts_with("address: server variable zone: \"a b\""),
            "{error}"
        );
    }

    #[test]
    fn secrets_are_in_no_debug_and_no_violation() {
        let request = request(&PUT)
            .query("api_key", "hunter2")
            .query("page", 7)
            .header("X-Auth-Token", "hunter2")
            .json("application/json", "hunter2");
        let debug = format!("{request:?} {:?}", request.client);
        assert!(!debug.contains("hunter2"), "{debug}");
        assert!(
            debug.contains("(\"page\", \"7\")") && debug.contains("Body(9 bytes)"),
            "{debug}"
        );
        let exchange = format!("{:?}", request.clone().build::<Json, NoFailure>().unwrap());
        assert!(!exchange.contains("hunter2\""), "{exchange}");

        let broken = request.header("X-Auth-Token", f64::INFINITY);
        assert_eq!(
            build(broken).unwrap_err(),
            "header X-Auth-Token: must be a finite number"
        );
    }
}
