//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Json, Reader, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Track {
    /// Where something is.
    pub start: Position,
    pub points: Vec<Position>,
    pub label: Option<Box<TrackLabel>>,
    pub open: Option<Vec<Json>>,
}

impl Track {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(start: Position, points: Vec<Position>) -> Self {
        Self {
            start,
            points,
            label: None,
            open: None,
        }
    }

    /// Sets `label`.
    #[must_use]
    pub fn label(mut self, label: TrackLabel) -> Self {
        self.label = Some(Box::new(label));
        self
    }

    /// Sets `open`.
    #[must_use]
    pub fn open(mut self, open: Vec<Json>) -> Self {
        self.open = Some(open);
        self
    }
}

impl Validate for Track {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("start").value(&self.start);
        checker.member("points").unique(&self.points);
        checker.member("points").value(&self.points);
        checker.member("label").value(&self.label);
        if let Some(value) = &self.open {
            checker.member("open").condition(value, &rules::TRACK_OPEN_CONDITION);
            checker.member("open").count(value.len(), &rules::TRACK_OPEN);
        }
    }
}

impl Encode for Track {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("start", &self.start);
        object.member("points", &self.points);
        object.optional("label", &self.label);
        object.optional("open", &self.open);
        object.end();
    }
}

impl Decode for Track {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut start = None;
        let mut points = None;
        let mut label = None;
        let mut open = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "start" => reader.set("start", &mut start),
                "points" => reader.set("points", &mut points),
                "label" => reader.set("label", &mut label),
                "open" => reader.set("open", &mut open),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            start: required("start", start)?,
            points: required("points", points)?,
            label,
            open,
        })
    }
}

/// Where something is.
#[derive(Clone, Debug, PartialEq)]
pub struct Position(
    /// Degrees north.
    pub f64,
    /// Degrees east.
    pub Option<f64>,
);

ironspec_runtime::tuple!(Position, [0, 1], [Encode, Decode]);

impl Validate for Position {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.item(0).number(self.0, &rules::POSITION_ITEM_1);
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct TrackLabel(pub String, pub Box<Track>);

ironspec_runtime::tuple!(TrackLabel, [0, 1], [Encode, Decode]);

impl Validate for TrackLabel {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.item(0).string(&self.0, &rules::TRACK_LABEL_ITEM_1);
        checker.item(1).value(&self.1);
    }
}
