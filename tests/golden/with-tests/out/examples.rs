//! The examples of the document, each read, checked and written again.

use ironspec_runtime::proof::{Example, Failures};

use super::{Book, BookInput};

#[test]
#[allow(clippy::too_many_lines, reason = "as many as the document has examples")]
fn examples_keep_their_members() -> Result<(), Failures> {
    let mut failures = Failures::default();
    let examples = [
        Example::new(
                "/components/schemas/Book/example",
                "{\"id\":7,\"title\":\"Sea\",\"price\":1.0e1,\"undeclared\":true}",
            )
            .keeps("{\"title\":\"Sea\",\"price\":10}"),
        Example::new(
                "/paths/~1books~1{isbn}/put/requestBody/content/application~1json/examples/used/value",
                "{\"title\":\"Emma\",\"price\":1.50,\"shelf\":\"B\"}",
            )
            .keeps("{\"title\":\"Emma\",\"price\":1.5}"),
    ];
    failures.round_trip::<BookInput>(&examples);
    let examples = [
        Example::new(
                "/components/schemas/Book/example",
                "{\"id\":7,\"title\":\"Sea\",\"price\":1.0e1,\"undeclared\":true}",
            )
            .keeps("{\"id\":7,\"title\":\"Sea\",\"price\":10}"),
    ];
    failures.round_trip::<Book>(&examples);
    failures.none()
}
