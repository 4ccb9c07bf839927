//! Answers: which statuses the document knows, and what they bring.

use super::{
    Answer, Content, SchemaId, Shape, Status, Stream,
    content::{Kind, StreamKind},
    members,
    resolve::Resolver,
};
use crate::{
    openapi::Node,
    report::{Fault, Loss},
    source::Place,
};

/// The answers of an operation, and the media types to ask for.
#[derive(Debug, Default)]
pub struct Answers {
    /// Exact statuses first, then ranges.
    pub success: Vec<Answer>,
    /// The same; `default` is the last.
    pub failures: Vec<Answer>,
    pub accept: Vec<String>,
    /// What success can bring piece by piece instead.
    pub stream: Option<Stream>,
}

/// The media types of an answer, and their nodes.
type Media<'d> = (&'d str, Place, &'d Node);

impl<'d> Resolver<'d, '_> {
    /// `default` means failures, and success too where the document lists none (OpenAPI Specification, section
    /// "Responses Object": it is for what the others do not cover).
    pub fn answers(&mut self, operation: &'d Node) -> Answers {
        let mut answers = Answers::default();
        let mut accept_failures = Vec::new();
        let mut fallback = None;
        for (word, place, node) in self.members(operation, "responses") {
            if word.starts_with("x-") {
                continue;
            }
            let Some(status) = self.status(word, place) else {
                continue;
            };
            let Some(node) = self.follow(node).map(|target| target.node) else {
                continue;
            };
            self.only_known(node, &members::RESPONSE);
            let description = self.text(node, "description");
            let (content, media_types, stream) = if status.has_body() {
                self.content(node, status)
            } else {
                (Content::Nothing, Vec::new(), None)
            };
            let headers = self.headers(node);
            let answer = Answer {
                status,
                description,
                content,
                headers,
            };
            match status {
                Status::Default => fallback = Some((answer, media_types, stream)),
                _ if status.is_success() => {
                    answers.success.push(answer);
                    answers.accept.extend(media_types);
                    answers.stream = self.first_stream(answers.stream, stream);
                }
                _ => {
                    answers.failures.push(answer);
                    accept_failures.extend(media_types);
                }
            }
        }
        if let Some((answer, media_types, stream)) = fallback {
            if answers.success.is_empty() {
                answers.success.push(answer.clone());
                answers.accept.clone_from(&media_types);
                answers.stream = stream;
            } else if let Some(stream) = stream.filter(|_| !media_types.is_empty()) {
                // Where nothing stands beside the stream, the failure is read from it.
                self.stream_left_out(&stream);
            }
            answers.failures.push(answer);
            accept_failures.extend(media_types);
        }
        answers.success.sort_by_key(|answer| answer.status);
        answers.failures.sort_by_key(|answer| answer.status);
        if answers.accept.is_empty() {
            answers.accept = accept_failures;
        }
        let mut seen = Vec::new();
        answers.accept.retain(|media_type| {
            !seen.contains(media_type) && {
                seen.push(media_type.clone());
                true
            }
        });
        answers
    }

    fn status(&mut self, word: &str, place: Place) -> Option<Status> {
        let is_code = |code: &u16| (100..600).contains(code) && word.len() == 3;
        if let Some(code) = word.parse().ok().filter(is_code) {
            return Some(Status::Code(code));
        }
        match word {
            "default" => return Some(Status::Default),
            "1XX" => return Some(Status::Range(1)),
            "2XX" => return Some(Status::Range(2)),
            "3XX" => return Some(Status::Range(3)),
            "4XX" => return Some(Status::Range(4)),
            "5XX" => return Some(Status::Range(5)),
            _ => {}
        }
        self.report.finding(
            place,
            Fault::UnknownWord {
                word: word.to_owned(),
                of: "responses",
            },
        );
        None
    }

    /// What an answer brings, and the media types that it may come in: those of JSON if there are any, else those of the
    /// kind that stands first. A stream beside them is offered by itself.
    fn content(
        &mut self,
        response: &'d Node,
        status: Status,
    ) -> (Content, Vec<String>, Option<Stream>) {
        let media_types = self.media_types(response);
        let (streams, whole): (Vec<Media<'d>>, Vec<Media<'d>>) = media_types
            .into_iter()
            .partition(|(media_type, _, _)| StreamKind::of(media_type).is_some());
        let stream = self.stream(&streams);
        let is_failure = !status.is_success() && status != Status::Default;
        if let Some(stream) = stream.as_ref().filter(|_| is_failure && !whole.is_empty()) {
            self.stream_left_out(stream);
        }
        let stream = stream.filter(|_| !is_failure);
        if !whole.is_empty() {
            let (content, accept) = self.body_content(&whole);
            return (content, accept, stream);
        }
        match stream {
            Some(stream) if status.is_success() => (stream.content, stream.accept, None),
            stream => (self.collected(&streams), Vec::new(), stream),
        }
    }

    /// What an answer brings that is no stream.
    pub fn body_content(&mut self, media_types: &[Media<'d>]) -> (Content, Vec<String>) {
        let kinds = || {
            media_types
                .iter()
                .map(|(media_type, _, _)| Kind::of(media_type))
        };
        let kind = kinds().find(|kind| *kind == Kind::Json).or(kinds().next());
        let Some(kind) = kind else {
            return (Content::Nothing, Vec::new());
        };
        let is_taken = |media_type: &str| Kind::of(media_type) == kind;
        let mut taken = media_types
            .iter()
            .copied()
            .filter(|(media_type, _, _)| is_taken(media_type));
        let Some((first, _, media)) = taken.next() else {
            return (Content::Nothing, Vec::new());
        };
        // Another form of JSON may have another schema.
        let others: Vec<&str> = match kind {
            Kind::Json => Vec::new(),
            _ => taken.map(|(media_type, _, _)| media_type).collect(),
        };
        for (other, place, node) in media_types {
            // The same data in another spelling is nothing that a program would miss.
            let is_told = *other == first || others.contains(other);
            if !is_told && !self.is_same_data(media, other, node) {
                let media_type = (*other).to_owned();
                self.loss(*place, Loss::MediaTypeIgnored { media_type });
            }
        }
        let schema = self.media_schema(media);
        let accept = std::iter::once(first).chain(others).map(str::to_owned);
        let content = match kind {
            Kind::Json => Content::Json(schema),
            Kind::Text => {
                self.note_untyped(schema, media.place, first);
                Content::Text
            }
            // What only requests are made of is kept as it came.
            Kind::Form | Kind::Multipart | Kind::Bytes => Content::Bytes,
        };
        (content, accept.collect())
    }

    /// The stream that is offered, of those of two successes.
    fn first_stream(&mut self, first: Option<Stream>, other: Option<Stream>) -> Option<Stream> {
        if let (Some(first), Some(other)) = (&first, &other)
            && !first.is_same(other)
        {
            self.stream_left_out(other);
        }
        first.or(other)
    }

    /// A row for what could come piece by piece, where it comes as a whole or another stream is taken.
    fn stream_left_out(&mut self, stream: &Stream) {
        for media_type in &stream.accept {
            let media_type = media_type.clone();
            self.loss(stream.place, Loss::MediaTypeIgnored { media_type });
        }
    }

    /// The stream that an answer brings: of the kind that stands first.
    fn stream(&mut self, media_types: &[Media<'d>]) -> Option<Stream> {
        let (first, place, media) = *media_types.first()?;
        let kind = StreamKind::of(first)?;
        let (taken, left): (Vec<Media<'d>>, Vec<Media<'d>>) = media_types
            .iter()
            .partition(|(media_type, _, _)| StreamKind::of(media_type) == Some(kind));
        for (other, other_place, node) in left {
            if !self.is_same_data(media, other, node) {
                let media_type = other.to_owned();
                self.loss(other_place, Loss::MediaTypeIgnored { media_type });
            }
        }
        let (schema, is_data) = self.item_schema(media);
        let content = match kind {
            StreamKind::Events if is_data && self.is_text(schema) => {
                self.note_untyped(schema, media.place, first);
                Content::TextEvents
            }
            StreamKind::Events if is_data => Content::Events(schema),
            StreamKind::Events | StreamKind::Items => Content::Items(schema),
        };
        let accept = taken
            .iter()
            .map(|(media_type, _, _)| (*media_type).to_owned());
        Some(Stream {
            content,
            accept: accept.collect(),
            place,
        })
    }

    /// What a failure brings that is described as a stream: it is waited for. Events are a text, and of JSON lines there is one.
    fn collected(&mut self, media_types: &[Media<'d>]) -> Content {
        match media_types.first() {
            Some((media_type, _, media))
                if StreamKind::of(media_type) == Some(StreamKind::Items) =>
            {
                Content::Json(self.media_schema(media))
            }
            Some(_) => Content::Text,
            None => Content::Nothing,
        }
    }

    /// A row if the schema of a text says more than that it is one.
    fn note_untyped(&mut self, schema: SchemaId, place: Place, media_type: &str) {
        let is_plain = match &self.schemas[schema.0].shape {
            Shape::Any | Shape::Binary => true,
            Shape::String(lengths) => *lengths == super::Lengths::default(),
            _ => false,
        };
        if !is_plain {
            let media_type = media_type.to_owned();
            self.loss(place, Loss::ContentUntyped { media_type });
        }
    }
}

impl Stream {
    /// Whether the other brings the same in the same media types.
    fn is_same(&self, other: &Self) -> bool {
        self.content == other.content && self.accept == other.accept
    }
}

impl Status {
    fn is_success(self) -> bool {
        matches!(self, Self::Code(200..300) | Self::Range(2))
    }

    /// Whether an answer of the status may have a body (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
    fn has_body(self) -> bool {
        !matches!(
            self,
            Self::Code(100..200 | 204 | 205 | 304) | Self::Range(1)
        )
    }
}
