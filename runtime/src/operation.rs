//! The facts of an operation.

use http::Method;

use crate::{Security, Server};

/// What the document says about an operation, as a `static` that requests refer to.
#[derive(Clone, Debug)]
pub struct Operation {
    method: Named,
    path: &'static str,
    accept: Option<&'static str>,
    success: &'static [u16],
    server: Option<&'static Server>,
    has_sensitive_answers: bool,
    security: Option<&'static Security>,
    repeatable: Option<bool>,
}

/// A method that `http` has a constant for, or any other by its token.
#[derive(Clone, Debug)]
enum Named {
    Known(Method),
    Other(&'static str),
}

macro_rules! methods {
    ($($name:ident $method:ident $text:literal)*) => {
        $(
            #[doc = concat!("An operation with the method `", $text, "` on a path template.")]
            pub const fn $name(path: &'static str) -> Self {
                Self::new(Named::Known(Method::$method), path)
            }
        )*
    };
}

impl Operation {
    methods! {
        get GET "GET"
        put PUT "PUT"
        post POST "POST"
        delete DELETE "DELETE"
        options OPTIONS "OPTIONS"
        head HEAD "HEAD"
        patch PATCH "PATCH"
        trace TRACE "TRACE"
    }

    /// An operation with another method, as the server spells it.
    ///
    /// # Panics
    ///
    /// If the method is no token (RFC 9110, section 9.1). In a `static` that is an error of the compiler.
    pub const fn method(method: &'static str, path: &'static str) -> Self {
        assert!(is_token(method.as_bytes()), "a method is a token");
        Self::new(Named::Other(method), path)
    }

    const fn new(method: Named, path: &'static str) -> Self {
        Self {
            method,
            path,
            accept: None,
            success: &[],
            server: None,
            has_sensitive_answers: false,
            security: None,
            repeatable: None,
        }
    }

    /// The `Accept` header that the operation sends.
    #[must_use]
    pub const fn accept(mut self, media_types: &'static str) -> Self {
        self.accept = Some(media_types);
        self
    }

    /// The statuses of success. Every other status is a failure, documented or not.
    #[must_use]
    pub const fn success(mut self, statuses: &'static [u16]) -> Self {
        self.success = statuses;
        self
    }

    /// The server of an operation that does not live where the rest of the API does.
    #[must_use]
    pub const fn server(mut self, server: &'static Server) -> Self {
        self.server = Some(server);
        self
    }

    /// Says that answers bring values that nobody may read in a log, so that their bodies are in no `Display`.
    #[must_use]
    pub const fn sensitive_answers(mut self) -> Self {
        self.has_sensitive_answers = true;
        self
    }

    pub(crate) const fn has_sensitive_answers(&self) -> bool {
        self.has_sensitive_answers
    }

    /// The credentials that the operation takes. Unset it takes none.
    #[must_use]
    pub const fn security(mut self, security: &'static Security) -> Self {
        self.security = Some(security);
        self
    }

    /// Whether a second request is harmless (`x-ironspec-repeatable`). Unset the method decides: the idempotent ones
    /// are repeatable (RFC 9110, section 9.2.2).
    #[must_use]
    pub const fn repeatable(mut self, repeatable: bool) -> Self {
        self.repeatable = Some(repeatable);
        self
    }

    /// The credentials that the operation takes, if any.
    #[must_use]
    pub const fn required_security(&self) -> Option<&'static Security> {
        self.security
    }

    /// Whether a second request is harmless: what the document says, else whether the method is idempotent.
    #[must_use]
    pub fn is_repeatable(&self) -> bool {
        self.repeatable.unwrap_or_else(|| match &self.method {
            Named::Known(method) => method.is_idempotent(),
            // Safe and idempotent, as OpenAPI 3.2 has it from draft-ietf-httpbis-safe-method-w-body.
            Named::Other(method) => *method == "QUERY",
        })
    }

    pub(crate) fn http_method(&self) -> Method {
        match &self.method {
            Named::Known(method) => method.clone(),
            // A token is a method, so the other case does not come.
            Named::Other(method) => Method::from_bytes(method.as_bytes()).unwrap_or_default(),
        }
    }

    pub(crate) const fn path_template(&self) -> &'static str {
        self.path
    }

    pub(crate) const fn accepted(&self) -> Option<&'static str> {
        self.accept
    }

    pub(crate) const fn successes(&self) -> &'static [u16] {
        self.success
    }

    pub(crate) const fn own_server(&self) -> Option<&'static Server> {
        self.server
    }
}

/// Whether a text is a token of RFC 9110, section 5.6.2.
const fn is_token(mut text: &[u8]) -> bool {
    if text.is_empty() {
        return false;
    }
    while let [first, rest @ ..] = text {
        let is_sign = matches!(
            first,
            b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~'
        );
        if !is_sign && !first.is_ascii_alphanumeric() {
            return false;
        }
        text = rest;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Method, Operation, is_token};

    #[test]
    fn a_method_is_any_token() {
        for byte in 0..=u8::MAX {
            let text = [b'L', byte];
            let is_method = Method::from_bytes(&text).is_ok();
            assert_eq!(is_token(&text), is_method, "{byte:#x}");
        }
        assert!(!is_token(b""));
        let link = Operation::method("LINK", "/");
        assert_eq!(link.http_method().as_str(), "LINK");
    }

    #[test]
    fn what_the_document_says_of_repeating_outweighs_the_method() {
        for (operation, expected) in [
            (Operation::put("/"), true),
            (Operation::method("QUERY", "/"), true),
            (Operation::method("LINK", "/"), false),
            (Operation::post("/"), false),
            (Operation::put("/").repeatable(false), false),
            (Operation::post("/").repeatable(true), true),
        ] {
            assert_eq!(operation.is_repeatable(), expected, "{operation:?}");
        }
    }
}
