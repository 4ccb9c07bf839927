//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Fingerprint, Integer, Presence, Reader,
    Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Offset(Integer);

ironspec_runtime::big_integer!(Offset, rules::OFFSET);

/// Two members or more.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// More bytes than 64 bits count.
    pub size: Size,
    pub hash: Option<Integer>,
    pub least: Option<f64>,
    pub most: Option<f64>,
    pub halves: Option<i64>,
    pub note: Presence<String>,
    pub points: Option<Vec<Point>>,
    pub spot: Option<Spot>,
}

impl Thing {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(size: Size) -> Self {
        Self {
            size,
            hash: None,
            least: None,
            most: None,
            halves: None,
            note: Presence::Absent,
            points: None,
            spot: None,
        }
    }

    /// Sets `hash`.
    #[must_use]
    pub fn hash(mut self, hash: Integer) -> Self {
        self.hash = Some(hash);
        self
    }

    /// Sets `least`.
    #[must_use]
    pub fn least(mut self, least: f64) -> Self {
        self.least = Some(least);
        self
    }

    /// Sets `most`.
    #[must_use]
    pub fn most(mut self, most: f64) -> Self {
        self.most = Some(most);
        self
    }

    /// Sets `halves`.
    #[must_use]
    pub fn halves(mut self, halves: i64) -> Self {
        self.halves = Some(halves);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Presence::Value(note.into());
        self
    }

    /// Sets `points`.
    #[must_use]
    pub fn points(mut self, points: Vec<Point>) -> Self {
        self.points = Some(points);
        self
    }

    /// Sets `spot`.
    #[must_use]
    pub fn spot(mut self, spot: Spot) -> Self {
        self.spot = Some(spot);
        self
    }
}

impl Validate for Thing {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("size").value(&self.size);
        if let Some(value) = &self.hash {
            checker.member("hash").big_integer(value, &rules::THING_HASH);
        }
        if let Some(value) = &self.least {
            checker.member("least").number(*value, &rules::THING_LEAST);
        }
        if let Some(value) = &self.most {
            checker.member("most").number(*value, &rules::THING_MOST);
        }
        if let Some(value) = &self.halves {
            checker.member("halves").integer(*value, &rules::THING_HALVES);
        }
        if let Some(value) = &self.points {
            checker.member("points").unique(value);
        }
        checker.member("spot").value(&self.spot);
        checker
            .sent_properties(
                1,
                &[
                    self.hash.is_some(),
                    self.least.is_some(),
                    self.most.is_some(),
                    self.halves.is_some(),
                    !matches!(self.note, Presence::Absent),
                    self.points.is_some(),
                    self.spot.is_some(),
                ],
                &rules::THING,
            );
    }
}

impl Encode for Thing {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("size", &self.size);
        object.optional("hash", &self.hash);
        object.optional("least", &self.least);
        object.optional("most", &self.most);
        object.optional("halves", &self.halves);
        object.presence("note", &self.note);
        object.optional("points", &self.points);
        object.optional("spot", &self.spot);
        object.end();
    }
}

impl Decode for Thing {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut size = None;
        let mut hash = None;
        let mut least = None;
        let mut most = None;
        let mut halves = None;
        let mut note = Presence::Absent;
        let mut points = None;
        let mut spot = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "size" => reader.set("size", &mut size),
                "hash" => reader.set("hash", &mut hash),
                "least" => reader.set("least", &mut least),
                "most" => reader.set("most", &mut most),
                "halves" => reader.set("halves", &mut halves),
                "note" => reader.set_presence("note", &mut note),
                "points" => reader.set("points", &mut points),
                "spot" => reader.set("spot", &mut spot),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            size: required("size", size)?,
            hash,
            least,
            most,
            halves,
            note,
            points,
            spot,
        })
    }
}

/// More bytes than 64 bits count.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Size(Integer);

ironspec_runtime::big_integer!(Size, rules::SIZE);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Point {
    pub x: f64,
    pub y: f64,
    pub label: Option<Label>,
}

impl Point {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y, label: None }
    }

    /// Sets `label`.
    #[must_use]
    pub fn label(mut self, label: Label) -> Self {
        self.label = Some(label);
        self
    }
}

impl Validate for Point {
    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.value(&self.x);
        fingerprint.value(&self.y);
        fingerprint.value(&self.label);
    }
}

impl Encode for Point {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("x", &self.x);
        object.member("y", &self.y);
        object.optional("label", &self.label);
        object.end();
    }
}

impl Decode for Point {
    #[allow(clippy::similar_names, reason = "variables are named after members")]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut x = None;
        let mut y = None;
        let mut label = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "x" => reader.set("x", &mut x),
                "y" => reader.set("y", &mut y),
                "label" => reader.set("label", &mut label),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            x: required("x", x)?,
            y: required("y", y)?,
            label,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Label {
    pub text: Option<String>,
}

impl Label {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { text: None }
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

impl Default for Label {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Label {
    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.value(&self.text);
    }
}

impl Encode for Label {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for Label {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut text = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "text" => reader.set("text", &mut text),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { text })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Spot {
    pub a: Option<String>,
    pub b: Option<String>,
}

impl Spot {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { a: None, b: None }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets `b`.
    #[must_use]
    pub fn b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(b.into());
        self
    }
}

impl Default for Spot {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Spot {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.properties(0, &[self.a.is_some(), self.b.is_some()], &rules::SPOT);
    }
}

impl Encode for Spot {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.optional("b", &self.b);
        object.end();
    }
}

impl Decode for Spot {
    #[allow(clippy::similar_names, reason = "variables are named after members")]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut b = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                "b" => reader.set("b", &mut b),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a, b })
    }
}
