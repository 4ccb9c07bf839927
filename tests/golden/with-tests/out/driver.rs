//! Each operation, called with values that keep the rules of the document; see `ironspec_runtime::proof`.

#![allow(
    clippy::too_many_lines,
    deprecated,
    reason = "each operation is called with all that it takes"
)]

use ironspec_runtime::proof::{self, Argument, Failures};

use super::{Client, BookInput, Isbn, PutBookBody, PutBookPlain};

#[test]
fn put_book() -> Result<(), Failures> {
    proof::drive(
        "PUT /books/{isbn}",
        Client::builder(),
        &[
            Argument::required("isbn", &["\"9780000000000\"", "\"9799999999999\""]),
            Argument::optional("dryRun", &["true", "false"]),
            Argument::required(
                "body",
                &[
                    "{\"title\":\"a\"}",
                    "{\"title\":\"a\",\"price\":1,\"kind\":\"new\"}",
                    "{\"title\":\"aaaa\",\"price\":1,\"kind\":\"new\"}",
                    "{\"title\":\"a\",\"price\":0.5,\"kind\":\"new\"}",
                    "{\"title\":\"a\",\"price\":1,\"kind\":\"used\"}",
                    "{\"title\":\"Sea\",\"price\":10}",
                ],
            ),
        ],
        |client, values| {
            let mut request = client
                .put_book(
                    &values.get::<Isbn>(0)?,
                    &values.get::<BookInput>(2).map(PutBookBody::Json)?,
                );
            if let Some(value) = values.optional::<bool>(1)? {
                request = request.dry_run(value);
            }
            proof::judge(request.send_blocking())
        },
    )?;
    proof::drive(
        "PUT /books/{isbn}",
        Client::builder(),
        &[
            Argument::required("isbn", &["\"9780000000000\"", "\"9799999999999\""]),
            Argument::optional("dryRun", &["true", "false"]),
            Argument::required("body", &["\"a\"", "\"a b&c=d/e?f+g%hü\""]),
        ],
        |client, values| {
            let mut request = client
                .put_book(
                    &values.get::<Isbn>(0)?,
                    &values.get::<PutBookPlain>(2).map(PutBookBody::Plain)?,
                );
            if let Some(value) = values.optional::<bool>(1)? {
                request = request.dry_run(value);
            }
            proof::judge(request.send_blocking())
        },
    )?;
    Ok(())
}
