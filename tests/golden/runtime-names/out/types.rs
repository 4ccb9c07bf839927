//! What requests carry and answers bring.

use ironspec_runtime::{Checker, Decode, Writer};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Request(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Request, rules::REQUEST);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Operation(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Operation, rules::OPERATION);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Server {
    /// `a`
    A,
    /// `b`
    B,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Server, Unknown, [A = "a", B = "b"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Send(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Send);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Build(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Build);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Options(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Options, rules::OPTIONS);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Validate {
    pub cow: Cow,
    pub json: Option<Json>,
    pub presence: ironspec_runtime::Presence<String>,
}

impl Validate {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(cow: Cow) -> Self {
        Self {
            cow,
            json: None,
            presence: ironspec_runtime::Presence::Absent,
        }
    }

    /// Sets `json`.
    #[must_use]
    pub fn json(mut self, json: Json) -> Self {
        self.json = Some(json);
        self
    }

    /// Sets `presence`.
    #[must_use]
    pub fn presence(mut self, presence: impl Into<String>) -> Self {
        self.presence = ironspec_runtime::Presence::Value(presence.into());
        self
    }
}

impl ironspec_runtime::Validate for Validate {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("cow").value(&self.cow);
        checker.member("json").value(&self.json);
    }
}

impl ironspec_runtime::Encode for Validate {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("cow", &self.cow);
        object.optional("json", &self.json);
        object.presence("presence", &self.presence);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Cow(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(Cow, rules::COW);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Json {
    pub date: Option<DateTime>,
}

impl Json {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { date: None }
    }

    /// Sets `date`.
    #[must_use]
    pub fn date(mut self, date: DateTime) -> Self {
        self.date = Some(date);
        self
    }
}

impl Default for Json {
    fn default() -> Self {
        Self::new()
    }
}

impl ironspec_runtime::Validate for Json {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("date").value(&self.date);
    }
}

impl ironspec_runtime::Encode for Json {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("date", &self.date);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DateTime(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(DateTime, rules::DATE_TIME);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reader {
    pub required: Encode,
    pub unknown: Option<Unknown>,
    pub presence: Option<Presence>,
}

impl ironspec_runtime::Validate for Reader {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("required").value(&self.required);
        checker.member("unknown").value(&self.unknown);
        checker.member("presence").value(&self.presence);
    }
}

impl Decode for Reader {
    fn decode(
        reader: &mut ironspec_runtime::Reader<'_>,
    ) -> Result<Self, ironspec_runtime::DecodeError> {
        let mut required = None;
        let mut unknown = None;
        let mut presence = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "required" => reader.set("required", &mut required),
                "unknown" => reader.set("unknown", &mut unknown),
                "presence" => reader.set("presence", &mut presence),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            required: ironspec_runtime::required("required", required)?,
            unknown,
            presence,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Encode {
    /// `encode`
    Encode,
    /// `decode`
    Decode,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(Encode, Unknown, [Encode = "encode", Decode = "decode"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Unknown {
    /// `known`
    Known,
    /// `unknown`
    Unknown,
    /// A text that the document does not list, as an answer brought it.
    Unknown2(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(
    Unknown, Unknown2, [Known = "known", Unknown = "unknown"]
);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Presence(i64);

ironspec_runtime::integer!(Presence, rules::PRESENCE);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Violations {
    pub decode: Option<DecodeError>,
}

impl ironspec_runtime::Validate for Violations {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("decode").value(&self.decode);
    }
}

impl Decode for Violations {
    fn decode(
        reader: &mut ironspec_runtime::Reader<'_>,
    ) -> Result<Self, ironspec_runtime::DecodeError> {
        let mut decode = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "decode" => reader.set("decode", &mut decode),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { decode })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DecodeError {
    pub raw: Option<RawResponse>,
}

impl ironspec_runtime::Validate for DecodeError {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("raw").value(&self.raw);
    }
}

impl Decode for DecodeError {
    fn decode(
        reader: &mut ironspec_runtime::Reader<'_>,
    ) -> Result<Self, ironspec_runtime::DecodeError> {
        let mut raw = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "raw" => reader.set("raw", &mut raw),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { raw })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RawResponse {
    pub at: Option<ironspec_runtime::DateTime>,
    pub any: Option<ironspec_runtime::Json>,
    pub clone: Option<CloneModel>,
    pub hash: Option<HashModel>,
}

impl ironspec_runtime::Validate for RawResponse {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("at").value(&self.at);
        checker.member("clone").value(&self.clone);
        checker.member("hash").value(&self.hash);
    }
}

impl Decode for RawResponse {
    fn decode(
        reader: &mut ironspec_runtime::Reader<'_>,
    ) -> Result<Self, ironspec_runtime::DecodeError> {
        let mut at = None;
        let mut any = None;
        let mut clone = None;
        let mut hash = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "at" => reader.set("at", &mut at),
                "any" => reader.set("any", &mut any),
                "clone" => reader.set("clone", &mut clone),
                "hash" => reader.set("hash", &mut hash),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { at, any, clone, hash })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CloneModel {
    pub debug: Option<DebugModel>,
}

impl ironspec_runtime::Validate for CloneModel {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("debug").value(&self.debug);
    }
}

impl Decode for CloneModel {
    fn decode(
        reader: &mut ironspec_runtime::Reader<'_>,
    ) -> Result<Self, ironspec_runtime::DecodeError> {
        let mut debug = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "debug" => reader.set("debug", &mut debug),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { debug })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum DebugModel {
    /// `on`
    On,
    /// `off`
    Off,
    /// A text that the document does not list, as an answer brought it.
    Unknown(ironspec_runtime::Unknown),
}

ironspec_runtime::string_enum!(DebugModel, Unknown, [On = "on", Off = "off"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct HashModel(std::borrow::Cow<'static, str>);

ironspec_runtime::string!(HashModel, rules::HASH_MODEL);
