//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, NoFailure, Operation, Options, Request, Response, Violations,
};

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
    pub fn read_docs(&self) -> ReadDocs {
        ReadDocs(self.0.request(&READ_DOCS))
    }
}

/// The request that [`Client::read_docs`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ReadDocs(Request);

impl ReadDocs {
    /// Ends in a fence \`\`\`
    ///
    /// Left out, the server takes `"\"*/"`.
    pub fn q(self, q: Q) -> Self {
        Self(self.0.query("q", q))
    }

    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<(), NoFailure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// Fine.
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<()>, Error<NoFailure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<()>, Error<NoFailure>> {
        self.0.send_blocking()
    }
}
