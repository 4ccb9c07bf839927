//! Calls to a mock of a service, with every value that a document's rules leave open at their bounds.

use std::{
    env,
    io::{Write as _, stderr},
    thread,
    time::Duration,
};

use http::{HeaderValue, header::AUTHORIZATION};

use super::Failures;
use crate::{
    ApiKey, Basic, Bearer, Client, ClientBuilder, Credential, Decode, Error, Failure, Json,
    Options, RawResponse, Response, Retry,
    auth::{SignError, Signer, SigningRequest},
    security::{Kind, Scheme},
};

/// Something that an operation takes, with the JSON of its values.
#[derive(Clone, Copy, Debug)]
pub struct Argument {
    name: &'static str,
    values: &'static [&'static str],
    is_required: bool,
}

impl Argument {
    /// What no call can do without.
    #[must_use]
    pub const fn required(name: &'static str, values: &'static [&'static str]) -> Self {
        Self {
            name,
            values,
            is_required: true,
        }
    }

    /// What a call can do without.
    #[must_use]
    pub const fn optional(name: &'static str, values: &'static [&'static str]) -> Self {
        Self {
            name,
            values,
            is_required: false,
        }
    }
}

/// The JSON of what one call takes, by the position of its argument.
#[derive(Clone, Debug)]
pub struct Values(Vec<Option<&'static str>>);

impl Values {
    /// A required value.
    ///
    /// # Errors
    ///
    /// It is not there, or its type does not read it.
    pub fn get<T: Decode>(&self, position: usize) -> Result<T, String> {
        self.optional(position)?
            .ok_or_else(|| "a required value is missing".to_owned())
    }

    /// An optional value.
    ///
    /// # Errors
    ///
    /// Its type does not read it.
    pub fn optional<T: Decode>(&self, position: usize) -> Result<Option<T>, String> {
        let json = self.0.get(position).copied().flatten();
        json.map(|json| T::from_json(json.as_bytes()))
            .transpose()
            .map_err(|error| format!("a value cannot be read: {error}"))
    }
}

/// Makes the calls of an operation: with what it cannot do without, with all that it takes, and then with one other value each.
///
/// Without a mock it says that it did not run.
///
/// # Errors
///
/// The mock finds a violation in a request, an answer that it calls valid cannot be read, or no value is known of something that
/// the operation takes.
pub fn drive<C: From<Client>>(
    operation: &str,
    builder: ClientBuilder<C>,
    arguments: &[Argument],
    call: impl Fn(&C, &Values) -> Result<(), String>,
) -> Result<(), Failures> {
    let Some(url) = env::var("IRONSPEC_MOCK").ok() else {
        let test = thread::current().name().unwrap_or_default().to_owned();
        let said = format!("{test}: NOT RUN: IRONSPEC_MOCK names no mock of the service\n");
        drop(stderr().write_all(said.as_bytes()));
        return Ok(());
    };
    let mut failures = Failures::default();
    match client(builder, url) {
        Err(error) => failures.add(format!("{operation}: {error}")),
        Ok(client) => {
            for values in calls(arguments) {
                if let Err(error) = call(&client, &values) {
                    let took = spelt(arguments, &values);
                    failures.add(format!("{operation} {took}: {error}"));
                }
            }
        }
    }
    let unknown = arguments
        .iter()
        .filter(|argument| argument.values.is_empty());
    for Argument { name, .. } in unknown {
        failures.add(format!("{operation}: no value of `{name}` is known"));
    }
    failures.none()
}

/// The client of the mock, with credentials for every scheme of the document.
fn client<C: From<Client>>(builder: ClientBuilder<C>, url: String) -> Result<C, String> {
    let schemes = builder.schemes();
    let options = Options::new()
        .retry(Retry::never())
        .timeout(Duration::from_secs(20));
    let builder = builder.base_url(url).options(options);
    let builder = schemes.iter().fold(builder, |builder, scheme| {
        builder.credentials_for(scheme.name(), credential(scheme))
    });
    builder.build().map_err(|error| error.to_string())
}

/// A credential that has the looks of what a scheme asks for.
fn credential(scheme: &Scheme) -> Credential {
    match scheme.kind() {
        Kind::Basic => Basic::new("user", "password").into(),
        Kind::Bearer | Kind::OAuth2 | Kind::OpenIdConnect | Kind::ClientCredentials(_) => {
            Bearer::new("token").into()
        }
        Kind::ApiKeyInHeader(_) | Kind::ApiKeyInQuery(_) | Kind::ApiKeyInCookie(_) => {
            ApiKey::new("key").into()
        }
        // Prism sends no challenge that could be answered, and takes no `uri` but of letters and digits.
        Kind::Digest => Credential::signer(Fixed(HeaderValue::from_static(
            r#"Digest username="user", realm="mock", nonce="0", uri="0", response="0""#,
        ))),
        Kind::Other(_) | Kind::Signature(_) | Kind::MutualTls => {
            Credential::signer(Fixed(HeaderValue::from_static("mock")))
        }
    }
}

/// A value of `Authorization` that is always the same.
#[derive(Debug)]
struct Fixed(HeaderValue);

impl Signer for Fixed {
    fn sign(&self, request: &mut SigningRequest<'_>) -> Result<(), SignError> {
        request.headers_mut().insert(AUTHORIZATION, self.0.clone());
        Ok(())
    }
}

fn calls(arguments: &[Argument]) -> Vec<Values> {
    let first = |argument: &Argument| argument.values.first().copied();
    let is_missing = |argument: &Argument| argument.is_required && argument.values.is_empty();
    if arguments.iter().any(is_missing) {
        return Vec::new();
    }
    let least: Vec<_> = arguments
        .iter()
        .map(|argument| first(argument).filter(|_| argument.is_required))
        .collect();
    let all: Vec<_> = arguments.iter().map(first).collect();
    let has_optional = all != least;
    let mut calls = vec![Values(least.clone())];
    calls.extend(has_optional.then_some(Values(all)));
    for (position, argument) in arguments.iter().enumerate() {
        for value in argument.values.iter().skip(1) {
            let mut values = least.clone();
            values[position] = Some(value);
            calls.push(Values(values));
        }
    }
    calls
}

/// What a call took.
fn spelt(arguments: &[Argument], values: &Values) -> String {
    let named = arguments.iter().zip(&values.0);
    let set =
        named.filter_map(|(argument, value)| Some(format!("{} = {}", argument.name, (*value)?)));
    set.collect::<Vec<_>>().join(", ")
}

/// What a mock says of a call, if it says anything against it.
///
/// # Errors
///
/// The client refuses the request, the mock finds a violation in it, or an answer that the mock calls valid cannot be read.
pub fn judge<T, F: Failure>(outcome: Result<Response<T>, Error<F>>) -> Result<(), String> {
    match outcome {
        Ok(response) => found_in(response.raw()),
        Err(error) => {
            let Some(response) = error.response() else {
                return Err(error.to_string());
            };
            found_in(response)?;
            match &error {
                // Without an example or a schema to go by, the answer is empty.
                Error::Undecodable { error, .. }
                    if !response.body().is_empty()
                        && own_problem(response).is_none()
                        && !has_violations(response, "response") =>
                {
                    Err(format!("an answer that is valid cannot be read: {error}"))
                }
                _ => Ok(()),
            }
        }
    }
}

/// The violations in a request, by the answer of the mock.
fn found_in(response: &RawResponse) -> Result<(), String> {
    if has_violations(response, "request") {
        return Err(violations(response).to_string());
    }
    let Some((code, problem)) = own_problem(response) else {
        return Ok(());
    };
    // What the mock cannot answer is no fault of the request.
    let is_fault = [
        "UNPROCESSABLE_ENTITY",
        "UNAUTHORIZED",
        "INVALID_CONTENT_TYPE",
        "NO_PATH_MATCHED_ERROR",
        "NO_METHOD_MATCHED_ERROR",
        "NO_PATH_NOR_METHOD_MATCHED_ERROR",
    ];
    if is_fault.contains(&code.as_str()) {
        return Err(problem.to_string());
    }
    Ok(())
}

/// A problem of the mock's own in place of an answer, with its code.
fn own_problem(response: &RawResponse) -> Option<(String, Json)> {
    let body = std::str::from_utf8(response.body()).ok()?;
    let problem: Json = body.parse().ok()?;
    let code = problem.get("type").and_then(Json::as_str)?;
    let code = code.strip_prefix("https://stoplight.io/prism/errors#")?;
    Some((code.to_owned(), problem))
}

/// Whether the mock found violations in the `request` or the `response`.
fn has_violations(response: &RawResponse, part: &str) -> bool {
    let violations = violations(response);
    let of_part = |violation: &Json| {
        let location = violation.get("location").and_then(Json::as_array);
        location.and_then(<[Json]>::first).and_then(Json::as_str) == Some(part)
    };
    violations
        .as_array()
        .unwrap_or_default()
        .iter()
        .any(of_part)
}

fn violations(response: &RawResponse) -> Json {
    let header = response.headers().get("sl-violations");
    let text = header.and_then(|value| value.to_str().ok());
    text.and_then(|text| text.parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Argument, Values, calls, credential, judge, spelt};
    use crate::security::Scheme;
    use crate::transport::Memory;
    use crate::{Client, ClientBuilder, Error, Json, NoFailure, Operation, ResponseBody, Server};

    static SERVER: Server = Server::new("http://127.0.0.1");
    static CALL: Operation = Operation::get("/").success(&[200]);

    #[test]
    fn each_value_is_sent_once() {
        let arguments = [
            Argument::required("id", &["1", "2"]),
            Argument::optional("limit", &["3", "4"]),
            Argument::optional("unknown", &[]),
        ];
        let spelt: Vec<String> = calls(&arguments)
            .iter()
            .map(|values| spelt(&arguments, values))
            .collect();
        assert_eq!(
            spelt,
            ["id = 1", "id = 1, limit = 3", "id = 2", "id = 1, limit = 4"]
        );
        assert!(calls(&[Argument::required("id", &[])]).is_empty());
        assert_eq!(calls(&[]).len(), 1);
        let values = Values(vec![Some("1"), None]);
        assert_eq!(values.get::<i64>(0), Ok(1));
        assert_eq!(values.optional::<i64>(1), Ok(None));
        assert!(values.get::<i64>(1).is_err() && values.get::<String>(0).is_err());
    }

    /// What is said of an answer that should bring a `T`.
    fn judged<T: ResponseBody>(
        status: u16,
        header: &'static str,
        body: &'static str,
    ) -> Result<(), String> {
        let response = http::Response::builder().status(status);
        let response = response.header("sl-violations", header).body(body).unwrap();
        let client: Client = ClientBuilder::new(&SERVER)
            .blocking_transport(Memory::new().answer(response))
            .build()
            .unwrap();
        judge(client.request(&CALL).send_blocking::<T, NoFailure>())
    }

    #[test]
    fn what_a_mock_finds_in_a_request_is_told() {
        let answers = judged::<Json>;
        let violation = r#"[{"location":["request","query"],"message":"too long"}]"#;
        let unable = r#"{"type":"https://stoplight.io/prism/errors#NO_RESPONSE_DEFINED"}"#;
        let of_mock = r#"[{"location":["response","body"],"message":"not there"}]"#;
        let problem = r#"{"type":"https://stoplight.io/prism/errors#UNAUTHORIZED"}"#;
        let other = r#"{"type":"https://stoplight.io/prism/errors#NOT_ACCEPTABLE"}"#;
        assert_eq!(answers(200, "[]", "1"), Ok(()));
        assert!(
            answers(200, violation, "1")
                .unwrap_err()
                .contains("too long")
        );
        assert!(answers(401, "", problem).is_err());
        assert_eq!(answers(406, "", other), Ok(()));
        assert_eq!(answers(200, of_mock, "{"), Ok(()));
        assert_eq!(judged::<Vec<Json>>(200, "", unable), Ok(()));
        assert!(judged::<Vec<Json>>(200, "", "{}").is_err());
        assert!(
            answers(200, "", "{")
                .unwrap_err()
                .contains("cannot be read")
        );
        let unsent = Err(Error::<NoFailure>::InsecureCredentials("Key"));
        assert!(judge::<Json, _>(unsent).is_err());
    }

    #[test]
    fn every_scheme_has_a_credential() {
        static SCHEMES: [&Scheme; 4] = [
            &Scheme::basic("a"),
            &Scheme::digest("b"),
            &Scheme::api_key_in_query("c", "key"),
            &Scheme::client_credentials("d", "https://example.com/token"),
        ];
        let builder = SCHEMES.iter().fold(
            ClientBuilder::<Client>::new(&SERVER).security(&SCHEMES),
            |builder, scheme| builder.credentials_for(scheme.name(), credential(scheme)),
        );
        assert!(builder.build().is_ok());
    }
}
