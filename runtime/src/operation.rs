//! The facts of an operation.

use http::Method;

use crate::{Security, Server};

/// What the document says about an operation, as a `static` that requests refer to.
#[derive(Clone, Debug)]
pub struct Operation {
    method: Method,
    path: &'static str,
    accept: Option<&'static str>,
    success: &'static [u16],
    server: Option<&'static Server>,
    has_sensitive_answers: bool,
    security: Option<&'static Security>,
    repeatable: Option<bool>,
}

macro_rules! methods {
    ($($name:ident $method:ident $text:literal)*) => {
        $(
            #[doc = concat!("An operation with the method `", $text, "` on a path template.")]
            pub const fn $name(path: &'static str) -> Self {
                Self::new(Method::$method, path)
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

    const fn new(method: Method, path: &'static str) -> Self {
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
        self.repeatable
            .unwrap_or_else(|| self.method.is_idempotent())
    }

    pub(crate) const fn http_method(&self) -> &Method {
        &self.method
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

#[cfg(test)]
mod tests {
    use super::Operation;

    #[test]
    fn what_the_document_says_of_repeating_outweighs_the_method() {
        for (operation, expected) in [
            (Operation::put("/"), true),
            (Operation::post("/"), false),
            (Operation::put("/").repeatable(false), false),
            (Operation::post("/").repeatable(true), true),
        ] {
            assert_eq!(operation.is_repeatable(), expected, "{operation:?}");
        }
    }
}
