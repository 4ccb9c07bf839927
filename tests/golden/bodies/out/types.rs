//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Checker, Encode, File, Validate, Writer};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendFormBody {
    pub name: String,
    pub tags: Option<Vec<String>>,
    pub at: Option<Point>,
}

impl SendFormBody {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            tags: None,
            at: None,
        }
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `at`.
    #[must_use]
    pub fn at(mut self, at: Point) -> Self {
        self.at = Some(at);
        self
    }
}

impl Validate for SendFormBody {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("name").string(&self.name, &rules::SEND_FORM_BODY_NAME);
        checker.member("at").value(&self.at);
    }
}

impl Encode for SendFormBody {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("name", &self.name);
        object.optional("tags", &self.tags);
        object.optional("at", &self.at);
        object.end();
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Point {
    pub x: i64,
}

impl Point {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl Validate for Point {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("x").integer(self.x, &rules::POINT_X);
    }
}

impl Encode for Point {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("x", &self.x);
        object.end();
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadBody {
    pub file: File,
    pub pages: Option<Vec<File>>,
    pub at: Option<Point>,
}

impl UploadBody {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(file: File) -> Self {
        Self {
            file,
            pages: None,
            at: None,
        }
    }

    /// Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: Vec<File>) -> Self {
        self.pages = Some(pages);
        self
    }

    /// Sets `at`.
    #[must_use]
    pub fn at(mut self, at: Point) -> Self {
        self.at = Some(at);
        self
    }
}

impl Validate for UploadBody {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.pages {
            checker.member("pages").count(value.len(), &rules::UPLOAD_BODY_PAGES);
        }
        checker.member("at").value(&self.at);
    }
}

impl Encode for UploadBody {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("file", &self.file);
        object.optional("pages", &self.pages);
        object.optional("at", &self.at);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AddNoteBody(Cow<'static, str>);

ironspec_runtime::string!(AddNoteBody, rules::ADD_NOTE_BODY);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AddPointPlain(Cow<'static, str>);

ironspec_runtime::string!(AddPointPlain);

#[derive(Clone, Debug, PartialEq)]
pub struct ChangePointsJson(Vec<Point>);

ironspec_runtime::list!(ChangePointsJson, Point, [Encode]);
