//! The facts of an operation.

use http::Method;

use crate::Server;

/// What the document says about an operation, as a `static` that requests refer to.
#[derive(Clone, Debug)]
pub struct Operation {
    method: Method,
    path: &'static str,
    accept: Option<&'static str>,
    success: &'static [u16],
    server: Option<&'static Server>,
    has_sensitive_answers: bool,
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
