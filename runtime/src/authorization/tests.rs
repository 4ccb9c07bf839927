#![allow(clippy::unwrap_used, clippy::panic)]

use http::HeaderValue;

use crate::auth::{SignError, SigningRequest};
use crate::transport::{Memory, Recorded};
use crate::{
    ApiKey, Basic, Bearer, BuildError, Client, ClientBuilder, ClientCredentials, Credential,
    Digest, Error, Json, LogService, NoFailure, Operation, Requirement, Response, Scheme, Security,
    Server, Signer,
};

mod challenges;
mod revocation;
mod tokens;

static SERVER: Server = Server::new("https://api.example.com/v1");

static BASIC: Scheme = Scheme::basic("Basic");
static BEARER: Scheme = Scheme::bearer("Bearer");
static DIGEST: Scheme = Scheme::digest("Digest");
static OTHER: Scheme = Scheme::other("Other", "negotiate");
static HEADER: Scheme = Scheme::api_key_in_header("Header", "X-Thing");
static QUERY: Scheme = Scheme::api_key_in_query("Query", "a key");
static COOKIE: Scheme = Scheme::api_key_in_cookie("Cookie", "sid");
static SIGNED: Scheme = Scheme::signature("Signed", "example");
static LOG: Scheme = Scheme::signature("Log", "aliyun-log");
static TOKEN: Scheme =
    Scheme::client_credentials("Token", "https://login.example.com/oauth/token?tenant=1");
static NEAR: Scheme = Scheme::client_credentials("Near", "/oauth/token");
static PLAIN: Scheme = Scheme::client_credentials("Plain", "http://login.example.com/token");
static PERSON: Scheme = Scheme::oauth2("Person");
static OPEN_ID: Scheme = Scheme::open_id_connect("OpenId");
static MUTUAL: Scheme = Scheme::mutual_tls("Mutual");

static SCHEMES: &[&Scheme] = &[
    &BASIC, &BEARER, &DIGEST, &OTHER, &HEADER, &QUERY, &COOKIE, &SIGNED, &LOG, &TOKEN, &NEAR,
    &PLAIN, &PERSON, &OPEN_ID, &MUTUAL,
];

/// An operation for each line: what it asks for.
macro_rules! operations {
    ($($name:ident: $([$($scheme:ident)*])|*;)*) => {
        $(
            static $name: Operation = Operation::get("/a")
                .success(&[200])
                .security(&Security::any(&[$(&[$(Requirement::new(&$scheme)),*]),*]));
        )*
    };
}

operations! {
    ASKS_BASIC: [BASIC];
    ASKS_BEARER: [BEARER];
    ASKS_DIGEST: [DIGEST];
    ASKS_OTHER: [OTHER];
    ASKS_HEADER: [HEADER];
    ASKS_QUERY: [QUERY];
    ASKS_COOKIE: [COOKIE];
    ASKS_SIGNED: [SIGNED];
    ASKS_LOG: [LOG];
    ASKS_TOKEN: [TOKEN];
    ASKS_NEAR: [NEAR];
    ASKS_PLAIN: [PLAIN];
    ASKS_PERSON: [PERSON];
    ASKS_OPEN_ID: [OPEN_ID];
    ASKS_MUTUAL: [MUTUAL];
    EITHER: [TOKEN] | [DIGEST];
    ALL: [SIGNED HEADER QUERY COOKIE];
    ONE_OR_KEY: [BASIC] | [HEADER];
    OPTIONAL: [] | [HEADER];
    MUTUAL_OR_BASIC: [MUTUAL] | [BASIC];
    TWO_OR_ONE: [BASIC HEADER] | [BEARER];
}
static OPEN: Operation = Operation::get("/a").success(&[200]);

/// A signature that covers method, address and headers.
#[derive(Debug)]
struct Example;

impl Signer for Example {
    fn sign(&self, request: &mut SigningRequest<'_>) -> Result<(), SignError> {
        let covered = format!(
            "{} {} {}",
            request.method(),
            request.uri(),
            request.headers().len()
        );
        let covered = HeaderValue::try_from(covered).map_err(SignError::other)?;
        request.headers_mut().insert("x-signature", covered);
        Ok(())
    }
}

fn builder(network: &Memory) -> ClientBuilder<Client> {
    ClientBuilder::new(&SERVER)
        .security(SCHEMES)
        .transport(network.clone())
}

type Outcome = Result<Response<Json>, Error<NoFailure>>;

async fn call(client: &Client, operation: &'static Operation) -> Outcome {
    client.request(operation).send().await
}

/// What one call sends, with these settings of the builder.
async fn sent(
    operation: &'static Operation,
    set: impl FnOnce(ClientBuilder<Client>) -> ClientBuilder<Client>,
) -> Result<Recorded, Error<NoFailure>> {
    let network = Memory::new().json(200, "1");
    let client = set(builder(&network)).build().unwrap();
    let outcome = call(&client, operation).await;
    let [recorded] = network.requests().try_into().unwrap_or_else(|_| {
        panic!("not one request: {outcome:?}");
    });
    outcome.map(|_| recorded)
}

fn header(recorded: &Recorded, name: &str) -> String {
    let value = recorded.headers.get(name);
    value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
}

#[tokio::test]
async fn each_scheme_has_its_place() {
    let cases: [(&'static Operation, Credential, &str, &str); 9] = [
        (
            &ASKS_BASIC,
            Basic::new("u", "p").into(),
            "authorization",
            "Basic dTpw",
        ),
        (
            &ASKS_BEARER,
            Bearer::new("t").into(),
            "authorization",
            "Bearer t",
        ),
        (
            &ASKS_TOKEN,
            Bearer::new("t").into(),
            "authorization",
            "Bearer t",
        ),
        (
            &ASKS_PERSON,
            Bearer::new("t").into(),
            "authorization",
            "Bearer t",
        ),
        (
            &ASKS_OPEN_ID,
            Bearer::new("t").into(),
            "authorization",
            "Bearer t",
        ),
        (&ASKS_HEADER, ApiKey::new("k").into(), "x-thing", "k"),
        (&ASKS_COOKIE, ApiKey::new("k").into(), "cookie", "sid=k"),
        (
            &ASKS_SIGNED,
            Credential::signer(Example),
            "x-signature",
            "GET https://api.example.com/v1/a 0",
        ),
        (&ASKS_MUTUAL, Bearer::new("t").into(), "authorization", ""),
    ];
    for (operation, credential, name, expected) in cases {
        let recorded = sent(operation, |builder| builder.credentials(credential))
            .await
            .unwrap();
        assert_eq!(header(&recorded, name), expected);
        let is_hidden = |name: &str| {
            recorded
                .headers
                .get(name)
                .is_none_or(HeaderValue::is_sensitive)
        };
        assert!(is_hidden("authorization") && is_hidden("x-thing") && is_hidden("cookie"));
    }
    let recorded = sent(&ASKS_QUERY, |builder| {
        builder.credentials_for("Query", ApiKey::new("a&b ="))
    })
    .await;
    assert_eq!(
        recorded.unwrap().uri,
        "https://api.example.com/v1/a?a%20key=a%26b%20%3D"
    );
    let log = sent(&ASKS_LOG, |builder| {
        builder.credentials(LogService::new("id", "s"))
    })
    .await;
    assert!(header(&log.unwrap(), "authorization").starts_with("LOG id:"));
    let open = sent(&OPEN, |builder| builder.credentials(Bearer::new("t")))
        .await
        .unwrap();
    assert_eq!(header(&open, "authorization"), "");
}

#[tokio::test]
async fn a_set_goes_together_and_the_signature_covers_the_rest() {
    let recorded = sent(&ALL, |builder| {
        let builder = builder
            .credentials(Credential::signer(Example))
            .header("Cookie", "a=b");
        builder
            .credentials(ApiKey::new("k"))
            .credentials_for("Header", ApiKey::new("h"))
    });
    let recorded = recorded.await.unwrap();
    assert_eq!(header(&recorded, "x-thing"), "h");
    assert_eq!(header(&recorded, "cookie"), "a=b; sid=k");
    assert_eq!(
        header(&recorded, "x-signature"),
        "GET https://api.example.com/v1/a?a%20key=k 2"
    );
}

#[tokio::test]
async fn the_first_alternative_that_is_satisfied_is_taken() {
    let key = || ApiKey::new("k");
    let optional = sent(&OPTIONAL, |builder| builder.credentials(key()))
        .await
        .unwrap();
    assert_eq!(header(&optional, "x-thing"), "k");
    let without = sent(&OPTIONAL, |builder| builder.credentials(Bearer::new("t")))
        .await
        .unwrap();
    assert_eq!(header(&without, "x-thing"), "");
    let basic = sent(&MUTUAL_OR_BASIC, |builder| {
        builder.credentials(Basic::new("u", "p"))
    })
    .await;
    assert_eq!(header(&basic.unwrap(), "authorization"), "Basic dTpw");
    sent(&MUTUAL_OR_BASIC, |builder| builder).await.unwrap();
    let one = sent(&TWO_OR_ONE, |builder| {
        builder
            .credentials(Basic::new("u", "p"))
            .credentials(Bearer::new("t"))
    });
    assert_eq!(header(&one.await.unwrap(), "authorization"), "Bearer t");
    let last = sent(&ASKS_BEARER, |builder| {
        builder
            .credentials(Bearer::new("a"))
            .credentials_for("Bearer", Bearer::new("b"))
    });
    assert_eq!(header(&last.await.unwrap(), "authorization"), "Bearer b");
}

#[tokio::test]
async fn a_header_of_the_program_counts_where_no_credential_does() {
    let own = |builder: ClientBuilder<Client>| builder.header("Authorization", "own");
    for operation in [
        &ASKS_BASIC,
        &ASKS_DIGEST,
        &ASKS_OTHER,
        &ASKS_TOKEN,
        &ASKS_LOG,
        &EITHER,
    ] {
        assert_eq!(
            header(&sent(operation, own).await.unwrap(), "authorization"),
            "own"
        );
    }
    let key = sent(&ASKS_HEADER, |builder| builder.header("x-thing", "own"))
        .await
        .unwrap();
    assert_eq!(header(&key, "x-thing"), "own");
    let both = sent(&TWO_OR_ONE, |builder| {
        own(builder).credentials(Bearer::new("t"))
    })
    .await;
    assert_eq!(header(&both.unwrap(), "authorization"), "Bearer t");
    let key = sent(&ONE_OR_KEY, |builder| {
        own(builder).credentials(ApiKey::new("k"))
    });
    assert_eq!(header(&key.await.unwrap(), "x-thing"), "k");
    let mixed = sent(&TWO_OR_ONE, |builder| {
        own(builder).credentials(ApiKey::new("k"))
    })
    .await;
    let mixed = mixed.unwrap();
    assert_eq!(
        (header(&mixed, "authorization"), header(&mixed, "x-thing")),
        ("own".to_owned(), "k".to_owned())
    );
}

#[tokio::test]
async fn what_is_missing_is_named_before_the_wire() {
    for (operation, asked) in [
        (&ASKS_QUERY, "given; the call asks for Query"),
        (&EITHER, "given; the call asks for Token, or Digest"),
        (
            &TWO_OR_ONE,
            "given for Header, Bearer; the call asks for Basic and Header, or Bearer",
        ),
    ] {
        let network = Memory::new().json(200, "1");
        let builder = builder(&network).credentials(Basic::new("hunter2", "hunter2"));
        let error = call(&builder.build().unwrap(), operation)
            .await
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("not sent: no credentials were {asked}")
        );
        assert!(matches!(error, Error::MissingCredentials(_)) && network.requests().is_empty());
    }
}

#[tokio::test]
async fn credentials_of_no_kind_cross_the_network_in_the_clear() {
    let network = Memory::new();
    for (operation, credential) in [
        (&ASKS_QUERY, Credential::from(ApiKey::new("hunter2"))),
        (&ASKS_HEADER, ApiKey::new("hunter2").into()),
        (&ASKS_COOKIE, ApiKey::new("hunter2").into()),
        (&ASKS_BASIC, Basic::new("hunter2", "hunter2").into()),
        (&ASKS_DIGEST, Digest::new("hunter2", "hunter2").into()),
        (&ASKS_SIGNED, Credential::signer(Example)),
        (
            &ASKS_TOKEN,
            ClientCredentials::new("hunter2", "hunter2").into(),
        ),
    ] {
        let builder = builder(&network).base_url("http://api.example.com");
        let client = builder.credentials(credential).build().unwrap();
        let error = call(&client, operation).await.unwrap_err();
        assert!(matches!(error, Error::InsecureCredentials(_)), "{error}");
        assert!(!format!("{error} {client:?}").contains("hunter2"));
    }
    // The API is safe and its token server is not.
    let builder = builder(&network).credentials(ClientCredentials::new("hunter2", "hunter2"));
    let error = call(&builder.build().unwrap(), &ASKS_PLAIN)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "not sent: credentials (Plain) would cross the network in plain http"
    );
    assert!(network.requests().is_empty());

    let network = network
        .json(200, r#"{"access_token":"a","token_type":"bearer"}"#)
        .json(200, "1");
    let builder = self::builder(&network).credentials(ClientCredentials::new("i", "s"));
    let client = builder.allow_insecure_credentials().build().unwrap();
    call(&client, &ASKS_PLAIN).await.unwrap();
}

#[test]
fn credentials_that_do_no_good_cannot_be_built() {
    static BAD_URL: Scheme = Scheme::client_credentials("Bad", "ftp://x");
    static NO_OTHER: [&[&Scheme]; 3] = [&[&HEADER], &[&SIGNED], &[&BAD_URL]];
    let network = Memory::new();
    let builder = || builder(&network);
    let only = |schemes: &'static [&'static Scheme]| builder().security(schemes);
    for (builder, expected) in [
        (
            builder().credentials_for("Nope", Bearer::new("hunter2")),
            "the API has no security scheme \"Nope\"",
        ),
        (
            builder().credentials_for("Basic", Bearer::new("hunter2")),
            "the security scheme \"Basic\" takes no Bearer",
        ),
        (
            only(NO_OTHER[0]).credentials(Bearer::new("hunter2")),
            "no security scheme of the API takes Bearer",
        ),
        (
            only(NO_OTHER[1]).credentials(LogService::new("hunter2", "hunter2")),
            "no security scheme of the API takes Signer",
        ),
        (
            builder().credentials(Basic::new("hunter2:", "")),
            "credential for the security scheme \"Basic\": the user name for Basic holds a colon",
        ),
        (
            builder().credentials_for("Header", ApiKey::new("hunter2\n")),
            "credential for the security scheme \"Header\": the API key is empty or holds what a header cannot",
        ),
        (
            only(NO_OTHER[2]).credentials(ClientCredentials::new("hunter2", "hunter2")),
            "the token URL \"ftp://x\" of the security scheme \"Bad\" must begin with `https://` or `http://`",
        ),
    ] {
        assert!(!format!("{builder:?}").contains("hunter2"));
        let error: BuildError = builder.build().unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    let named = builder().credentials_for("Signed", LogService::new("hunter2", "hunter2"));
    let shown = format!(
        "{:?}",
        named
            .credentials_for("Other", Credential::signer(Example))
            .build()
            .unwrap()
    );
    assert!(
        shown.contains(r#"credentials: {"Signed", "Other"}"#),
        "{shown}"
    );
}
