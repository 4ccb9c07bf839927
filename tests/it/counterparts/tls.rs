//! TLS of nginx with a certificate that this machine has made: whom the transports trust.

use std::fs;
use std::process::Command;
use std::sync::Arc;

use ironspec_clients::runtime::transport::{Reqwest, Ureq};
use ironspec_clients::runtime::{
    Basic, Client, ClientBuilder, Error, Json, NoFailure, Operation, Requirement, Response, Scheme,
    Security, Server as Api,
};
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use super::program::{NGINX, Server, find};
use super::{WAYS, Way};

static API: Api = Api::new("https://api.example.com");
static SCHEME: Scheme = Scheme::basic("Basic");
static SCHEMES: &[&Scheme] = &[&SCHEME];
static SECURITY: Security = Security::any(&[&[Requirement::new(&SCHEME)]]);
static GET: Operation = Operation::get("/a").success(&[200]).security(&SECURITY);

/// A certificate for 127.0.0.1 and its key, in the texts that both sides read.
fn certificate() -> Option<[Vec<u8>; 2]> {
    let openssl = find(&["openssl"], "openssl")?;
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new(openssl)
        .current_dir(&folder)
        .args(["req", "-x509", "-days", "2", "-subj", "/CN=ironspec"])
        .args(["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"])
        .args(["-nodes", "-keyout", "key.pem", "-out", "certificate.pem"])
        .args(["-addext", "subjectAltName=IP:127.0.0.1"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    Some(["certificate.pem", "key.pem"].map(|name| fs::read(folder.path().join(name)).unwrap()))
}

fn server([certificate, key]: &[Vec<u8>; 2]) -> Option<Server> {
    let own = "listen 127.0.0.1:SECURE ssl http2;
        ssl_certificate certificate.pem;
        ssl_certificate_key key.pem;";
    let files: [(&str, &[u8]); 3] = [
        ("documents/a", b"1"),
        ("certificate.pem", certificate),
        ("key.pem", key),
    ];
    Server::start(&NGINX, own, &files)
}

fn builder(server: &Server, host: &str) -> ClientBuilder<Client> {
    ClientBuilder::new(&API)
        .security(SCHEMES)
        .base_url(format!("https://{host}:{}", server.ports[2]))
        .credentials(Basic::new("reader", "open sesame"))
}

/// A client that trusts this certificate.
fn trusting(server: &Server, host: &str, certificate: &[u8]) -> Client {
    let root = reqwest::Certificate::from_pem(certificate).unwrap();
    let client = reqwest::Client::builder().tls_certs_only([root]).build();
    let root = Certificate::from_pem(certificate).unwrap();
    let roots = TlsConfig::builder().root_certs(RootCerts::Specific(Arc::new(vec![root])));
    let agent = ureq::Agent::config_builder().tls_config(roots.build());
    builder(server, host)
        .transport(Reqwest::from(client.unwrap()))
        .blocking_transport(Ureq::from(ureq::Agent::new_with_config(agent.build())))
        .build()
        .unwrap()
}

fn call(way: Way, client: &Client) -> Result<Response<Json>, Error<NoFailure>> {
    way.call(client.request(&GET))
}

#[test]
fn a_certificate_of_one_s_own_is_trusted_where_the_program_says_so() {
    let Some(pair) = certificate() else { return };
    let Some(server) = server(&pair) else { return };
    for way in WAYS {
        let client = trusting(&server, "127.0.0.1", &pair[0]);
        call(way, &client).unwrap();
        let [line] = server.log(1).try_into().unwrap();
        let protocol = match way {
            Way::Async => "HTTP/2.0",
            Way::Blocking => "HTTP/1.1",
        };
        assert!(
            line.starts_with("200 GET /a ") && line.contains(protocol),
            "{line}"
        );
    }
}

#[test]
fn a_server_that_cannot_prove_its_name_sees_no_request() {
    let Some(pair) = certificate() else { return };
    let Some(server) = server(&pair) else { return };
    for way in WAYS {
        let unknown = builder(&server, "127.0.0.1").build().unwrap();
        let misnamed = trusting(&server, "localhost", &pair[0]);
        for (client, reason) in [
            (unknown, "UnknownIssuer"),
            (misnamed, "not valid for name \"localhost\""),
        ] {
            let Err(Error::Transport(error)) = call(way, &client) else {
                panic!("a call was made to a server that nobody knows");
            };
            assert!(error.to_string().contains(reason), "{way:?} {error}");
        }
        assert_eq!(server.log(0), [""; 0]);
    }
}
