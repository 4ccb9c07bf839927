//! The examples of the document, each read, checked and written again.

use ironspec_runtime::proof::{self, Example};

use super::{Book, BookInput};

#[test]
#[allow(clippy::too_many_lines, reason = "as many as the document has examples")]
fn examples_keep_their_members() {
    let mut failures = Vec::new();
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
    proof::round_trip::<BookInput>(&mut failures, &examples);
    let examples = [
        Example::new(
                "/components/schemas/Book/example",
                "{\"id\":7,\"title\":\"Sea\",\"price\":1.0e1,\"undeclared\":true}",
            )
            .keeps("{\"id\":7,\"title\":\"Sea\",\"price\":10}"),
    ];
    proof::round_trip::<Book>(&mut failures, &examples);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
