//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{NoFailure, Operation, Request};

use super::{Client, Q};

static READ_DOCS: Operation = Operation::get("/docs").success(&[204]);

impl Client {
    /// Reads "docs" */ // \[`std::process::exit`] \<script>alert(1)\</script>
    ///
    /// ```text
    /// panic!("a doctest");
    /// ```
    ///
    ///    let indented = "code";
    ///
    /// ```text
    /// fence
    /// ```
    /// \<b>bold\</b>, [a link](https://example.com), \[intra] and \[`crate::secret`],
    /// <https://example.com/bare>,
    /// bidi txet, back\`tick, a | table | row, #\[doc = "x"], */ and /* , trailing \\
    /// 1. one
    /// * star
    /// # heading
    /// {brace} \\n "quote"
    ///
    /// Answer: Fine.
    pub fn read_docs(&self) -> ReadDocs {
        ReadDocs(self.0.request(&READ_DOCS))
    }
}

/// The request that [`Client::read_docs`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ReadDocs(Request);

ironspec_runtime::call!(ReadDocs, (), NoFailure);

impl ReadDocs {
    /// Ends in a fence \`\`\`
    ///
    /// Left out, the server takes `"\"*/"`.
    pub fn q(self, q: Q) -> Self {
        Self(self.0.query("q", q))
    }
}
