//! A request in the making: parameters and body, checked as they come.

use std::fmt;

use http::header::{CONTENT_LENGTH, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use ironspec_rules::Broken;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::call::{Driven, Sending};
use crate::client::field_value;
use crate::exchange::{Core, finish};
use crate::form::{self, Encoding, Form};
use crate::options::Settings;
use crate::payload::Payload;
use crate::response::is_secret;
use crate::server::{Address, split_variable};
use crate::style::Target;
use crate::violation::{Checker, Place, Rule, Violation, broken};
use crate::{
    Body, Client, Decode, Encode, Error, Exchange, Failure, File, Json, Operation, Options,
    Parameter, Response, ResponseBody, Sensitive, Style, Validate, Violations, Writer,
};

/// Everything but the unreserved characters of RFC 3986, section 2.3.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// How much room is made for an address at first, in bytes: most are shorter.
const ROOM: usize = 256;

/// The request under every emitted one. Each setting is checked at once; violations show up together when the request
/// is built or sent. A setting that is made again replaces the first, its violations included.
#[derive(Clone)]
#[must_use = "a request goes out only at `send`"]
pub struct Request(Box<Parts>);

#[derive(Clone)]
struct Parts {
    client: Client,
    operation: &'static Operation,
    path: Vec<Given>,
    query: Vec<Given>,
    cookies: Vec<Given>,
    headers: HeaderMap,
    body: Option<Payload>,
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
        let mut request = Self(Box::new(Parts {
            settings: client.settings().clone(),
            client,
            operation,
            path: Vec::new(),
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            body: None,
            violations: Vec::new(),
        }));
        if let Some(media_types) = operation.accepted() {
            request.set_header("Accept", media_types, false);
        }
        request
    }

    /// Asks for other media types than the operation does of itself.
    pub fn accept(mut self, media_types: &'static str) -> Self {
        self.set_header("Accept", media_types, false);
        self
    }

    /// Sets a path parameter (`style: simple`).
    pub fn path(mut self, name: &'static str, value: impl Parameter) -> Self {
        self.check(Place::Path(name), &value);
        set(&mut self.0.path, name, &value);
        self
    }

    /// Sets a query parameter (`style: form`).
    pub fn query(mut self, name: &'static str, value: impl Parameter) -> Self {
        self.check(Place::Query(name), &value);
        set(&mut self.0.query, name, &value);
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
        set(&mut self.0.cookies, name, &value);
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
        let mut writer = Writer::default();
        value.encode(&mut writer);
        if writer.has_bytes() {
            self.0.violations.push(Violation::new(place, Rule::Bytes));
        }
        let (text, _) = writer.finish();
        let Ok(json) = Json::from_json(text.as_bytes()) else {
            self.0.violations.push(Violation::new(place, Rule::Depth));
            return self;
        };
        let name = place.name();
        let text = style.expand(name, &json, target);
        let values = match target {
            Target::Path => &mut self.0.path,
            Target::Query => &mut self.0.query,
            Target::Cookie => &mut self.0.cookies,
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
        if writer.has_bytes() {
            self.0
                .violations
                .push(Violation::new(Place::Body, Rule::Bytes));
        }
        let (text, is_lossy) = writer.finish();
        if is_lossy {
            self.refuse_lossy(body);
        }
        self.set_header("Content-Type", content_type, false);
        self.0.body = Some(text.into());
        self
    }

    /// Sets a body that is a URL-encoded form.
    pub fn form<T: Encode + Validate + ?Sized>(
        self,
        content_type: &'static str,
        body: &T,
        encodings: &[Encoding],
    ) -> Self {
        self.set_form(body, form::urlencoded(content_type, body, encodings))
    }

    /// Sets a body that is a form of parts.
    pub fn multipart<T: Encode + Validate + ?Sized>(
        self,
        content_type: &'static str,
        body: &T,
        encodings: &[Encoding],
    ) -> Self {
        self.set_form(body, form::multipart(content_type, body, encodings))
    }

    fn set_form<T: Encode + Validate + ?Sized>(
        mut self,
        body: &T,
        form: Result<Form, Rule>,
    ) -> Self {
        self.check(Place::Body, body);
        match form {
            Ok(form) => {
                if form.is_lossy {
                    self.refuse_lossy(body);
                }
                self.set_header("Content-Type", &form.content_type, false);
                self.0.body = Some(form.body);
            }
            Err(rule) => self.0.violations.push(Violation::new(Place::Body, rule)),
        }
        self
    }

    /// Sets a body that is a text.
    pub fn text<T: Parameter + ?Sized>(mut self, content_type: &'static str, body: &T) -> Self {
        self.check(Place::Body, body);
        self.set_header("Content-Type", content_type, false);
        self.0.body = Some(body.text().into_owned().into());
        self
    }

    /// Sets a body of any bytes, of a media type or of one in a range of them.
    pub fn bytes(mut self, content_type: &'static str, body: &File) -> Self {
        self.check(Place::Body, body);
        match body.media_type_of(content_type) {
            Some(media_type) => self.set_header("Content-Type", &media_type, false),
            None => self
                .0
                .violations
                .push(Violation::new(Place::Body, Rule::MediaType(content_type))),
        }
        self.0.body = Some(body.into());
        self
    }

    /// Sets how this call is made; what the options leave unset stays as it was.
    pub fn options(mut self, options: Options) -> Self {
        self.0.settings.apply(options);
        if self.0.settings.allows_invalid_requests {
            // Arguments come before options, so they have been checked.
            self.0.violations.retain(Violation::is_of_the_wire);
        }
        self
    }

    /// Checks the request as a whole and hands out the exchange, without sending anything.
    pub fn build<T: ResponseBody, F: Failure>(self) -> Result<Exchange<T, F>, Violations> {
        self.into_core().map(Exchange::new)
    }

    /// Checks the request as a whole; the future sends it and waits for the outcome. It may be dropped at any time, which
    /// ends the call.
    pub fn send<T: ResponseBody, F: Failure>(self) -> Sending<T, F> {
        let (client, operation) = (self.0.client.clone(), self.0.operation);
        let answers = self.0.settings.answers;
        let driven = self.into_core().map(|core| -> Driven {
            let mut core = core.streamed(T::STREAMED);
            Box::pin(async move { client.drive(&mut core).await })
        });
        Sending::new(driven, operation, answers)
    }

    /// The same as [`send`](Self::send), and the thread waits. In a task of an async runtime this keeps all other tasks of
    /// the thread waiting too: call `send` there, or leave it to a thread for such work (`spawn_blocking` of Tokio).
    pub fn send_blocking<T: ResponseBody, F: Failure>(self) -> Result<Response<T>, Error<F>> {
        let (client, operation) = (self.0.client.clone(), self.0.operation);
        let core = self.into_core().map_err(Error::Invalid)?;
        let answers = core.settings().answers;
        let mut core = core.streamed(T::STREAMED);
        finish(client.drive_blocking(&mut core), operation, answers)
    }

    fn check<T: Validate + ?Sized>(&mut self, place: Place, value: &T) {
        self.0
            .violations
            .retain(|violation| violation.place() != place);
        if !self.0.settings.allows_invalid_requests {
            value.check(&mut Checker::new(place, &mut self.0.violations));
        }
    }

    /// Says where in the body a number is that JSON cannot say.
    fn refuse_lossy<T: Validate + ?Sized>(&mut self, body: &T) {
        let lossy = |violation: &Violation| {
            violation.place() == Place::Body && *violation.rule() == Rule::Schema(Broken::Finite)
        };
        if self.0.settings.allows_invalid_requests {
            let found = broken(Place::Body, body);
            let found = found.iter().flatten();
            self.0
                .violations
                .extend(found.filter(|violation| lossy(violation)).cloned());
        }
        if !self.0.violations.iter().any(lossy) {
            self.0
                .violations
                .push(Violation::new(Place::Body, Rule::Schema(Broken::Finite)));
        }
    }

    fn set_header(&mut self, name: &'static str, value: &str, is_sensitive: bool) {
        match (HeaderName::from_bytes(name.as_bytes()), field_value(value)) {
            (Ok(header), Some(mut value)) => {
                value.set_sensitive(is_sensitive || is_secret(name));
                self.0.headers.insert(header, value);
            }
            _ => self
                .0
                .violations
                .push(Violation::new(Place::Header(name), Rule::FieldValue)),
        }
    }

    fn unset_header(&mut self, name: &'static str) {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            self.0.headers.remove(name);
        }
    }

    fn into_core(mut self) -> Result<Core, Violations> {
        let address = self.0.client.address(self.0.operation);
        let uri = self.uri(address.as_ref().ok());
        if let Err(error) = &address {
            self.refuse_address(error.to_string());
        }
        match (
            address,
            uri,
            Violations::none_or(std::mem::take(&mut self.0.violations)),
        ) {
            (_, _, Err(violations)) => Err(violations),
            (Ok(address), Some(uri), Ok(())) => {
                let refuses_credentials = self.0.client.refuses_credentials(&address);
                let (client, operation) = (self.0.client.clone(), self.0.operation);
                let settings = self.0.settings.clone();
                let spent = || Violations::from(Violation::new(Place::Body, Rule::Spent));
                let request = self.into_http(uri).ok_or_else(spent)?;
                Ok(Core::new(
                    client,
                    operation,
                    settings,
                    request,
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

    /// Adds the path with its parameters, each segment judged as it will stand; and the query that the template brings.
    fn expand_path(&mut self, path: &mut String) {
        let template = self.0.operation.path_template();
        let (segments, query) = match template.split_once('?') {
            Some((segments, query)) => (segments, Some(query)),
            None => (template, None),
        };
        for (index, segment) in segments.split('/').enumerate() {
            if index > 0 {
                path.push('/');
            }
            let start = path.len();
            if let Some(name) = self.expand(segment, path)
                && matches!(&path[start..], "" | "." | "..")
            {
                self.0
                    .violations
                    .push(Violation::new(Place::Path(name), Rule::PathSegment));
            }
        }
        if let Some(query) = query {
            path.push('?');
            self.expand(query, path);
        }
    }

    /// Writes a piece of the template with its parameters, and says which is the last.
    fn expand(&mut self, piece: &'static str, path: &mut String) -> Option<&'static str> {
        let mut last = None;
        let mut rest = piece;
        while let Some((fixed, (name, after))) = split_variable(rest) {
            path.push_str(fixed);
            match self.0.path.iter().find(|given| given.name == name) {
                Some(given) => {
                    given.write_value(path);
                    last = Some(given.name);
                }
                None => self.refuse_address(format!("lacks the path parameter {name}")),
            }
            rest = after;
        }
        path.push_str(rest);
        last
    }

    /// Where the request goes; the path is judged without an address too.
    fn uri(&mut self, address: Option<&Address>) -> Option<Uri> {
        let mut text = String::with_capacity(ROOM);
        text.push_str(address.map_or("", Address::prefix));
        self.expand_path(&mut text);
        address?;
        // A template may bring a query of its own.
        let has_query = text.contains('?');
        for (index, given) in self.0.query.iter().enumerate() {
            let is_first = index == 0 && !has_query;
            text.push(if is_first { '?' } else { '&' });
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
        self.0
            .violations
            .push(Violation::new(Place::Address, Rule::Address(reason)));
    }

    /// Adds the cookies to those that the client brings (RFC 6265, section 4.2.1: one header has them all).
    fn add_cookies(&self, headers: &mut HeaderMap) {
        let mut text = String::new();
        for given in &self.0.cookies {
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

    /// The request; nothing, if its body can be sent once and has been.
    fn into_http(mut self, uri: Uri) -> Option<http::Request<Body>> {
        let method = self.0.operation.http_method();
        let mut headers = std::mem::take(&mut self.0.headers);
        for (name, value) in self.0.client.headers() {
            headers.entry(name).or_insert_with(|| value.clone());
        }
        self.add_cookies(&mut headers);
        // RFC 9110, section 8.6: without a body, only a method that could have one says so.
        if self.0.body.is_some() || matches!(method, Method::PUT | Method::POST | Method::PATCH) {
            let length = self.0.body.as_ref().map_or(Some(0), Payload::length);
            if let Some(length) = length {
                headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
            }
        }
        let body = self
            .0
            .body
            .map_or(Some(Body::empty()), Payload::into_body)?;
        let mut request = http::Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Some(request)
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Request")
            .field("method", &self.0.operation.http_method())
            .field("template", &self.0.operation.path_template())
            .field("path", &self.0.path)
            .field("query", &self.0.query)
            .field("cookies", &self.0.cookies)
            .field("headers", &self.0.headers)
            .field("body", &self.0.body)
            .field("violations", &self.0.violations)
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
mod tests;
