//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Json, NoFailure, Operation, Request, Style};

use super::{
    Client, After, Colours, Either, Filter, Label, Next, Point, Secrets, Seen, Session,
    Sizes, Tags, Words, XParts,
};

static FIND_POINTS: Operation = Operation::get("/points/{point}/{label}")
    .success(&[204]);

impl Client {
    /// Answer: Fine.
    pub fn find_points(&self, point: &Point, label: &Label) -> FindPoints {
        FindPoints(
            self
                .0
                .request(&FIND_POINTS)
                .path_styled("point", point, Style::MATRIX.exploded())
                .path_styled("label", label, Style::LABEL),
        )
    }
}

/// The request that [`Client::find_points`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct FindPoints(Request);

ironspec_runtime::call!(FindPoints, (), NoFailure);

impl FindPoints {
    pub fn tags(self, tags: Tags) -> Self {
        Self(self.0.query_styled("tags", tags, Style::FORM.exploded()))
    }

    pub fn sizes(self, sizes: Sizes) -> Self {
        Self(self.0.query_styled("sizes", sizes, Style::PIPE_DELIMITED))
    }

    pub fn words(self, words: Words) -> Self {
        Self(self.0.query_styled("words", words, Style::SPACE_DELIMITED))
    }

    pub fn colours(self, colours: Colours) -> Self {
        Self(self.0.query_styled("colours", colours, Style::FORM))
    }

    pub fn filter(self, filter: Filter) -> Self {
        Self(self.0.query_styled("filter", filter, Style::DEEP_OBJECT))
    }

    pub fn r#where(self, r#where: Point) -> Self {
        Self(self.0.query_styled("where", r#where, Style::JSON))
    }

    pub fn next(self, next: Next) -> Self {
        Self(self.0.query_styled("next", next, Style::FORM.exploded().reserved()))
    }

    pub fn after(self, after: After) -> Self {
        Self(self.0.query("after", after))
    }

    pub fn anything(self, anything: Json) -> Self {
        Self(self.0.query_styled("anything", anything, Style::FORM.exploded()))
    }

    pub fn either(self, either: Either) -> Self {
        Self(self.0.query_styled("either", either, Style::FORM.exploded()))
    }

    pub fn secrets(self, secrets: Secrets) -> Self {
        Self(self.0.query_styled("secrets", secrets, Style::FORM.exploded().sensitive()))
    }

    pub fn x_parts(self, x_parts: XParts) -> Self {
        Self(self.0.header_styled("X-Parts", x_parts, Style::SIMPLE))
    }

    pub fn session(self, session: Session) -> Self {
        Self(self.0.cookie("session", session))
    }

    pub fn seen(self, seen: Seen) -> Self {
        Self(self.0.cookie_styled("seen", seen, Style::FORM))
    }
}
