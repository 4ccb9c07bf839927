//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, Encoding, File, NoFailure, Operation, Request, Style};

use super::{
    Client, AddNoteBody, AddPointPlain, ChangePointsJson, Point, SendFormBody, UploadBody,
};

static SEND_FORM: Operation = Operation::post("/form").success(&[204]);

static REPLACE: Operation = Operation::put("/files").success(&[204]);

static UPLOAD: Operation = Operation::post("/files").success(&[204]);

static ADD_PAGE: Operation = Operation::put("/notes").success(&[204]);

static ADD_NOTE: Operation = Operation::post("/notes").success(&[204]);

static ADD_POINT: Operation = Operation::post("/points").success(&[204]);

static CHANGE_POINTS: Operation = Operation::patch("/points").success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn send_form(&self, body: &SendFormBody) -> Call<(), NoFailure> {
        Call::new(
            self
                .0
                .request(&SEND_FORM)
                .form(
                    "application/x-www-form-urlencoded",
                    body,
                    &[
                        Encoding::new("tags").style(Style::PIPE_DELIMITED),
                        Encoding::new("at").style(Style::DEEP_OBJECT),
                    ],
                ),
        )
    }

    /// Answer: Fine.
    pub fn replace(&self) -> Replace {
        Replace(self.0.request(&REPLACE))
    }

    /// Answer: Fine.
    pub fn upload(&self, body: &UploadBody) -> Call<(), NoFailure> {
        Call::new(
            self
                .0
                .request(&UPLOAD)
                .multipart(
                    "multipart/form-data",
                    body,
                    &[Encoding::new("pages").content_type("image/png, image/jpeg")],
                ),
        )
    }

    /// Answer: Fine.
    pub fn add_page(&self, body: &str) -> Call<(), NoFailure> {
        Call::new(self.0.request(&ADD_PAGE).text("application/xml", body))
    }

    /// Answer: Fine.
    pub fn add_note(&self, body: &AddNoteBody) -> Call<(), NoFailure> {
        Call::new(self.0.request(&ADD_NOTE).text("text/plain", body))
    }

    /// Answer: Fine.
    pub fn add_point(&self, body: &AddPointBody) -> Call<(), NoFailure> {
        Call::new(body.set(self.0.request(&ADD_POINT)))
    }

    /// Answer: Fine.
    pub fn change_points(&self) -> ChangePoints {
        ChangePoints(self.0.request(&CHANGE_POINTS))
    }
}

/// The request that [`Client::replace`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct Replace(Request);

ironspec_runtime::call!(Replace, (), NoFailure);

impl Replace {
    /// The bytes.
    pub fn body(self, body: &File) -> Self {
        Self(self.0.bytes("image/*", body))
    }
}

/// The body of [`Client::add_point`], in one of the forms that the service takes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddPointBody {
    /// As `application/json`.
    Json(Point),
    /// As `application/x-www-form-urlencoded`.
    Form(Point),
    /// As `text/plain`.
    Plain(AddPointPlain),
}

impl AddPointBody {
    fn set(&self, request: Request) -> Request {
        match self {
            Self::Json(body) => request.json("application/json", body),
            Self::Form(body) => {
                request.form("application/x-www-form-urlencoded", body, &[])
            }
            Self::Plain(body) => request.text("text/plain", body),
        }
    }
}

impl From<Point> for AddPointBody {
    fn from(body: Point) -> Self {
        Self::Json(body)
    }
}

impl From<AddPointPlain> for AddPointBody {
    fn from(body: AddPointPlain) -> Self {
        Self::Plain(body)
    }
}

/// The request that [`Client::change_points`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ChangePoints(Request);

ironspec_runtime::call!(ChangePoints, (), NoFailure);

impl ChangePoints {
    pub fn body(self, body: &ChangePointsBody) -> Self {
        Self(body.set(self.0))
    }
}

/// The body of [`Client::change_points`], in one of the forms that the service takes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChangePointsBody {
    /// As `application/json`.
    Json(ChangePointsJson),
    /// As `application/octet-stream`.
    OctetStream(File),
}

impl ChangePointsBody {
    fn set(&self, request: Request) -> Request {
        match self {
            Self::Json(body) => request.json("application/json", body),
            Self::OctetStream(body) => request.bytes("application/octet-stream", body),
        }
    }
}

impl From<ChangePointsJson> for ChangePointsBody {
    fn from(body: ChangePointsJson) -> Self {
        Self::Json(body)
    }
}

impl From<File> for ChangePointsBody {
    fn from(body: File) -> Self {
        Self::OctetStream(body)
    }
}
