//! The examples of the document, each read, checked and written again.

use ironspec_runtime::proof;

use super::{Book, BookInput, Example};

#[test]
#[allow(clippy::too_many_lines, reason = "as many as the document has examples")]
fn examples_keep_their_members() -> Result<(), proof::Failures> {
    let mut failures = proof::Failures::default();
    let examples = [
        proof::Example::new(
                "/components/schemas/Book/example",
                "{\"id\":7,\"title\":\"Sea\",\"price\":1.0e1,\"undeclared\":true}",
            )
            .keeps("{\"title\":\"Sea\",\"price\":10}"),
        proof::Example::new(
                "/paths/~1books~1{isbn}/put/requestBody/content/application~1json/examples/used/value",
                "{\"title\":\"Emma\",\"price\":1.50,\"shelf\":\"B\"}",
            )
            .keeps("{\"title\":\"Emma\",\"price\":1.5}"),
    ];
    failures.round_trip::<BookInput>(&examples);
    let examples = [
        proof::Example::new(
                "/components/schemas/Book/example",
                "{\"id\":7,\"title\":\"Sea\",\"price\":1.0e1,\"undeclared\":true}",
            )
            .keeps("{\"id\":7,\"title\":\"Sea\",\"price\":10}"),
    ];
    failures.round_trip::<Book>(&examples);
    let examples = [
        proof::Example::new("/components/schemas/Example/example", "\"first\""),
    ];
    failures.round_trip::<Example>(&examples);
    failures.none()
}
