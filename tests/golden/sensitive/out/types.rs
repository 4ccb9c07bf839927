//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Integer, Json, Presence, Reader, Unknown,
    Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pin(i64);

ironspec_runtime::integer!(Pin, rules::PIN; sensitive);

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Word(Cow<'static, str>);

ironspec_runtime::string!(Word, rules::WORD; sensitive);

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Level {
    /// `low`
    Low,
    /// `high`
    High,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(Level, Unknown, [Low = "low", High = "high"]; sensitive);

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct User {
    pub name: String,
    pub password: String,
    pub pin: Option<Pin>,
    pub codes: Option<Vec<i64>>,
    pub answers: Option<Vec<String>>,
    pub nickname: Option<Name>,
    pub card: Option<Card>,
    pub recovery: Presence<String>,
}

impl std::fmt::Debug for User {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("User")
            .field("name", &self.name)
            .field("password", &format_args!("…"))
            .field("pin", &self.pin)
            .field("codes", &format_args!("…"))
            .field("answers", &format_args!("…"))
            .field("nickname", &format_args!("…"))
            .field("card", &self.card)
            .field("recovery", &format_args!("…"))
            .finish()
    }
}

impl User {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(name: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            password: password.into(),
            pin: None,
            codes: None,
            answers: None,
            nickname: None,
            card: None,
            recovery: Presence::Absent,
        }
    }

    /// Sets `pin`.
    #[must_use]
    pub fn pin(mut self, pin: Pin) -> Self {
        self.pin = Some(pin);
        self
    }

    /// Sets `codes`.
    #[must_use]
    pub fn codes(mut self, codes: Vec<i64>) -> Self {
        self.codes = Some(codes);
        self
    }

    /// Sets `answers`.
    #[must_use]
    pub fn answers(mut self, answers: Vec<String>) -> Self {
        self.answers = Some(answers);
        self
    }

    /// Sets `nickname`.
    #[must_use]
    pub fn nickname(mut self, nickname: Name) -> Self {
        self.nickname = Some(nickname);
        self
    }

    /// Sets `card`.
    #[must_use]
    pub fn card(mut self, card: Card) -> Self {
        self.card = Some(card);
        self
    }

    /// Sets `recovery`.
    #[must_use]
    pub fn recovery(mut self, recovery: impl Into<String>) -> Self {
        self.recovery = Presence::Value(recovery.into());
        self
    }
}

impl Validate for User {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("name").string(&self.name, &rules::USER_NAME);
        checker
            .member("password")
            .sensitive()
            .string(&self.password, &rules::USER_PASSWORD);
        checker.member("pin").value(&self.pin);
        if let Some(value) = &self.codes {
            for (index, item) in value.iter().enumerate() {
                checker
                    .member("codes")
                    .sensitive()
                    .item(index)
                    .integer(*item, &rules::USER_CODES_ITEM);
            }
        }
        if let Some(value) = &self.answers {
            for (index, item) in value.iter().enumerate() {
                checker
                    .member("answers")
                    .sensitive()
                    .item(index)
                    .string(item, &rules::USER_ANSWERS_ITEM);
            }
        }
        checker.member("nickname").sensitive().value(&self.nickname);
        checker.member("card").value(&self.card);
        if let Presence::Value(value) = &self.recovery {
            checker.member("recovery").sensitive().string(value, &rules::USER_RECOVERY);
        }
    }
}

impl Encode for User {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("name", &self.name);
        object.member("password", &self.password);
        object.optional("pin", &self.pin);
        object.optional("codes", &self.codes);
        object.optional("answers", &self.answers);
        object.optional("nickname", &self.nickname);
        object.optional("card", &self.card);
        object.presence("recovery", &self.recovery);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Name(Cow<'static, str>);

ironspec_runtime::string!(Name, rules::NAME);

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Card {
    pub number: String,
    pub holder: Option<CardHolder>,
}

ironspec_runtime::redacted!(Card);

impl Card {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            holder: None,
        }
    }

    /// Sets `holder`.
    #[must_use]
    pub fn holder(mut self, holder: CardHolder) -> Self {
        self.holder = Some(holder);
        self
    }
}

impl Validate for Card {
    fn check(&self, checker: &mut Checker<'_>) {
        let checker = &mut checker.sensitive();
        checker.member("number").string(&self.number, &rules::CARD_NUMBER);
        checker.member("holder").value(&self.holder);
    }
}

impl Encode for Card {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("number", &self.number);
        object.optional("holder", &self.holder);
        object.end();
    }
}

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct CardHolder {
    pub name: Option<String>,
}

ironspec_runtime::redacted!(CardHolder);

impl CardHolder {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Default for CardHolder {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for CardHolder {
    fn check(&self, checker: &mut Checker<'_>) {
        let checker = &mut checker.sensitive();
        if let Some(value) = &self.name {
            checker.member("name").string(value, &rules::CARD_HOLDER_NAME);
        }
    }
}

impl Encode for CardHolder {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("name", &self.name);
        object.end();
    }
}

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AddUserResponse(Cow<'static, str>);

ironspec_runtime::string!(AddUserResponse; sensitive);

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Taken {
    pub by: Option<Name>,
    /// What is no variant is not shown either, for an answer may bring a number in it.
    pub contact: Option<Contact>,
    pub born: Option<Born>,
    pub serials: Option<Vec<Serial>>,
}

impl std::fmt::Debug for Taken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Taken")
            .field("by", &format_args!("…"))
            .field("contact", &self.contact)
            .field("born", &self.born)
            .field("serials", &self.serials)
            .finish()
    }
}

impl Validate for Taken {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("by").sensitive().value(&self.by);
        checker.member("contact").value(&self.contact);
        checker.member("born").value(&self.born);
        checker.member("serials").value(&self.serials);
    }
}

impl Decode for Taken {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut by = None;
        let mut contact = None;
        let mut born = None;
        let mut serials = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "by" => reader.set("by", &mut by),
                "contact" => reader.set("contact", &mut contact),
                "born" => reader.set("born", &mut born),
                "serials" => reader.set("serials", &mut serials),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { by, contact, born, serials })
    }
}

/// What is no variant is not shown either, for an answer may bring a number in it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Contact {
    Phone(Phone),
    Post(Post),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Phone(value) => formatter.debug_tuple("Phone").field(value).finish(),
            Self::Post(value) => formatter.debug_tuple("Post").field(value).finish(),
            Self::Unknown(_) => formatter.write_str("Unknown(…)"),
        }
    }
}

impl From<Phone> for Contact {
    fn from(value: Phone) -> Self {
        Self::Phone(value)
    }
}

impl From<Post> for Contact {
    fn from(value: Post) -> Self {
        Self::Post(value)
    }
}

impl Validate for Contact {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Phone(value) => {
                checker.member("kind").tag(Some(value.kind.as_ref()), &["Phone"]);
            }
            Self::Post(value) => {
                checker.member("kind").tag(Some(value.kind.as_ref()), &["Post"]);
            }
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Decode for Contact {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("kind")?.as_deref() {
            Some("Phone") => Decode::decode(reader).map(Self::Phone),
            Some("Post") => Decode::decode(reader).map(Self::Post),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Phone {
    pub kind: String,
    pub number: Option<String>,
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Phone")
            .field("kind", &self.kind)
            .field("number", &format_args!("…"))
            .finish()
    }
}

impl Validate for Phone {}

impl Decode for Phone {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut number = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "number" => reader.set("number", &mut number),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: required("kind", kind)?,
            number,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Post {
    pub kind: String,
    pub city: Option<String>,
}

impl Validate for Post {}

impl Decode for Post {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut city = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "city" => reader.set("city", &mut city),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: required("kind", kind)?,
            city,
        })
    }
}

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Born(Cow<'static, str>);

ironspec_runtime::string!(Born, rules::BORN; sensitive);

#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Serial(Integer);

ironspec_runtime::big_integer!(Serial, rules::SERIAL; sensitive);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    pub name: Option<Name>,
}

impl Validate for Plain {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("name").value(&self.name);
    }
}

impl Decode for Plain {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "name" => reader.set("name", &mut name),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { name })
    }
}
