//! Each operation, called with values that keep the rules of the document; see `ironspec_runtime::proof`.

#![allow(
    clippy::too_many_lines,
    deprecated,
    reason = "each operation is called with all that it takes"
)]

use ironspec_runtime::proof;

use super::{Client, Argument, BookInput, Isbn, PutBookBody, PutBookPlain};

#[test]
fn put_book() -> Result<(), proof::Failures> {
    proof::drive(
        "PUT /books/{isbn}",
        Client::builder(),
        &[
            proof::Argument::required(
                "isbn",
                &["\"9780000000000\"", "\"9799999999999\""],
            ),
            proof::Argument::required("kind", &["\"whole\""]),
            proof::Argument::optional("dryRun", &["true", "false"]),
            proof::Argument::required(
                "body",
                &[
                    "{\"title\":\"a\"}",
                    "{\"title\":\"a\",\"price\":1,\"kind\":\"new\",\"misprints\":\"a\",\"print\":\"a\"}",
                    "{\"title\":\"aaaa\",\"price\":1,\"kind\":\"new\",\"misprints\":\"a\",\"print\":\"a\"}",
                    "{\"title\":\"a\",\"price\":0.5,\"kind\":\"new\",\"misprints\":\"a\",\"print\":\"a\"}",
                    "{\"title\":\"a\",\"price\":1,\"kind\":\"used\",\"misprints\":\"a\",\"print\":\"a\"}",
                    "{\"title\":\"a\",\"price\":1,\"kind\":\"new\",\"misprints\":\"aa\",\"print\":\"a\"}",
                    "{\"title\":\"a\",\"price\":1,\"kind\":\"new\",\"misprints\":\"a\",\"print\":\"aaaaa\"}",
                    "{\"title\":\"a\",\"price\":1,\"kind\":\"new\",\"misprints\":\"a\",\"print\":\"first\"}",
                    "{\"title\":\"Sea\",\"price\":10}",
                ],
            ),
        ],
        |client, values| {
            let mut request = client
                .put_book(
                    &values.get::<Isbn>(0)?,
                    &values.get::<Argument>(1)?,
                    &values.get::<BookInput>(3).map(PutBookBody::Json)?,
                );
            if let Some(value) = values.optional::<bool>(2)? {
                request = request.dry_run(value);
            }
            proof::judge(request.send_blocking())
        },
    )?;
    proof::drive(
        "PUT /books/{isbn}",
        Client::builder(),
        &[
            proof::Argument::required(
                "isbn",
                &["\"9780000000000\"", "\"9799999999999\""],
            ),
            proof::Argument::required("kind", &["\"whole\""]),
            proof::Argument::optional("dryRun", &["true", "false"]),
            proof::Argument::required("body", &["\"a\"", "\"a b&c=d/e?f+g%hü\""]),
        ],
        |client, values| {
            let mut request = client
                .put_book(
                    &values.get::<Isbn>(0)?,
                    &values.get::<Argument>(1)?,
                    &values.get::<PutBookPlain>(3).map(PutBookBody::Plain)?,
                );
            if let Some(value) = values.optional::<bool>(2)? {
                request = request.dry_run(value);
            }
            proof::judge(request.send_blocking())
        },
    )?;
    Ok(())
}
