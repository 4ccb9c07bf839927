//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, DateTime, Decode, DecodeError, Encode, Json, JsonType, Presence, Reader,
    Unknown, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AllInput {
    /// A pet, by its `petType`.
    pub pet: PetInput,
    /// By a constant that each has.
    pub event: Option<Event>,
    /// By the members that each must have.
    pub target: Option<Target>,
    pub id: Option<AllId>,
    pub names: Presence<AllNames>,
    pub level: Option<AllLevel>,
    pub model: Option<String>,
    /// By nothing.
    pub alike: Option<Alike>,
    /// By what a list holds.
    pub input: Option<Input>,
    /// By numbers that each lists, by types, by what one has beyond the others.
    pub option: Option<OptionModel>,
    /// A union in a union, each with a discriminator of its own.
    pub thing: Option<Thing>,
    /// By what must be there, and not by what may be missing.
    pub order: Option<Order>,
    pub tree: Option<Tree>,
    pub action: Presence<AllAction>,
    pub secret: Option<AllSecret>,
}

impl AllInput {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(pet: PetInput) -> Self {
        Self {
            pet,
            event: None,
            target: None,
            id: None,
            names: Presence::Absent,
            level: None,
            model: None,
            alike: None,
            input: None,
            option: None,
            thing: None,
            order: None,
            tree: None,
            action: Presence::Absent,
            secret: None,
        }
    }

    /// By a constant that each has.
    #[must_use]
    pub fn event(mut self, event: Event) -> Self {
        self.event = Some(event);
        self
    }

    /// By the members that each must have.
    #[must_use]
    pub fn target(mut self, target: Target) -> Self {
        self.target = Some(target);
        self
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: AllId) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `names`.
    #[must_use]
    pub fn names(mut self, names: AllNames) -> Self {
        self.names = Presence::Value(names);
        self
    }

    /// Sets `level`.
    #[must_use]
    pub fn level(mut self, level: AllLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `model`.
    #[must_use]
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// By nothing.
    #[must_use]
    pub fn alike(mut self, alike: Alike) -> Self {
        self.alike = Some(alike);
        self
    }

    /// By what a list holds.
    #[must_use]
    pub fn input(mut self, input: Input) -> Self {
        self.input = Some(input);
        self
    }

    /// By numbers that each lists, by types, by what one has beyond the others.
    #[must_use]
    pub fn option(mut self, option: OptionModel) -> Self {
        self.option = Some(option);
        self
    }

    /// A union in a union, each with a discriminator of its own.
    #[must_use]
    pub fn thing(mut self, thing: Thing) -> Self {
        self.thing = Some(thing);
        self
    }

    /// By what must be there, and not by what may be missing.
    #[must_use]
    pub fn order(mut self, order: Order) -> Self {
        self.order = Some(order);
        self
    }

    /// Sets `tree`.
    #[must_use]
    pub fn tree(mut self, tree: Tree) -> Self {
        self.tree = Some(tree);
        self
    }

    /// Sets `action`.
    #[must_use]
    pub fn action(mut self, action: AllAction) -> Self {
        self.action = Presence::Value(action);
        self
    }

    /// Sets `secret`.
    #[must_use]
    pub fn secret(mut self, secret: AllSecret) -> Self {
        self.secret = Some(secret);
        self
    }
}

impl Validate for AllInput {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("pet").value(&self.pet);
        checker.member("event").value(&self.event);
        checker.member("target").value(&self.target);
        checker.member("id").value(&self.id);
        checker.member("names").value(&self.names);
        checker.member("level").value(&self.level);
        checker.member("alike").value(&self.alike);
        checker.member("input").value(&self.input);
        checker.member("option").value(&self.option);
        checker.member("thing").value(&self.thing);
        checker.member("order").value(&self.order);
        checker.member("tree").value(&self.tree);
        checker.member("action").value(&self.action);
        checker.member("secret").value(&self.secret);
    }
}

impl Encode for AllInput {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("pet", &self.pet);
        object.optional("event", &self.event);
        object.optional("target", &self.target);
        object.optional("id", &self.id);
        object.presence("names", &self.names);
        object.optional("level", &self.level);
        object.optional("model", &self.model);
        object.optional("alike", &self.alike);
        object.optional("input", &self.input);
        object.optional("option", &self.option);
        object.optional("thing", &self.thing);
        object.optional("order", &self.order);
        object.optional("tree", &self.tree);
        object.presence("action", &self.action);
        object.optional("secret", &self.secret);
        object.end();
    }
}

/// A pet, by its `petType`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PetInput {
    Cat(PetCat),
    Dog(PetDogInput),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<PetCat> for PetInput {
    fn from(value: PetCat) -> Self {
        Self::Cat(value)
    }
}

impl From<PetDogInput> for PetInput {
    fn from(value: PetDogInput) -> Self {
        Self::Dog(value)
    }
}

impl Validate for PetInput {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Cat(value) => {
                checker.member("petType").tag(Some(value.pet_type.as_ref()), &["cat"]);
                checker.value(value);
            }
            Self::Dog(value) => {
                checker.member("petType").tag(Some(value.pet_type.as_ref()), &["dog"]);
                checker.value(value);
            }
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for PetInput {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Cat(value) => Encode::encode(value, writer),
            Self::Dog(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetCat {
    pub pet_type: String,
    pub name: Option<String>,
    pub lives: Option<i64>,
}

impl PetCat {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(pet_type: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            name: None,
            lives: None,
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Validate for PetCat {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.name {
            checker.member("name").string(value, &rules::PET_CAT_NAME);
        }
        if let Some(value) = &self.lives {
            checker.member("lives").integer(*value, &rules::PET_CAT_LIVES);
        }
    }
}

impl Encode for PetCat {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("petType", &self.pet_type);
        object.optional("name", &self.name);
        object.optional("lives", &self.lives);
        object.end();
    }
}

impl Decode for PetCat {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut pet_type = None;
        let mut name = None;
        let mut lives = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "petType" => reader.set("petType", &mut pet_type),
                "name" => reader.set("name", &mut name),
                "lives" => reader.set("lives", &mut lives),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            pet_type: required("petType", pet_type)?,
            name,
            lives,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetDogInput {
    pub pet_type: String,
    pub name: Option<String>,
    pub bark: String,
}

impl PetDogInput {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(pet_type: impl Into<String>, bark: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            bark: bark.into(),
            name: None,
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Validate for PetDogInput {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.name {
            checker.member("name").string(value, &rules::PET_CAT_NAME);
        }
    }
}

impl Encode for PetDogInput {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("petType", &self.pet_type);
        object.optional("name", &self.name);
        object.member("bark", &self.bark);
        object.end();
    }
}

/// By a constant that each has.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    Started(EventStarted),
    StoppedFailed(EventStoppedFailed),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<EventStarted> for Event {
    fn from(value: EventStarted) -> Self {
        Self::Started(value)
    }
}

impl From<EventStoppedFailed> for Event {
    fn from(value: EventStoppedFailed) -> Self {
        Self::StoppedFailed(value)
    }
}

impl Validate for Event {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Started(value) => {
                checker.value(value);
            }
            Self::StoppedFailed(value) => {
                checker.value(value);
            }
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for Event {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Started(value) => Encode::encode(value, writer),
            Self::StoppedFailed(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Event {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("type")?.as_deref() {
            Some("started") => Decode::decode(reader).map(Self::Started),
            Some("stopped" | "failed") => Decode::decode(reader).map(Self::StoppedFailed),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventStarted {
    pub r#type: EventStartedType,
    pub at: DateTime,
}

impl EventStarted {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(r#type: EventStartedType, at: DateTime) -> Self {
        Self { r#type, at }
    }
}

impl Validate for EventStarted {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("type").value(&self.r#type);
        checker.member("at").value(&self.at);
    }
}

impl Encode for EventStarted {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("type", &self.r#type);
        object.member("at", &self.at);
        object.end();
    }
}

impl Decode for EventStarted {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut r#type = None;
        let mut at = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "type" => reader.set("type", &mut r#type),
                "at" => reader.set("at", &mut at),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            r#type: required("type", r#type)?,
            at: required("at", at)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum EventStartedType {
    /// `started`
    Started,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(EventStartedType, Unknown, [Started = "started"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventStoppedFailed {
    pub r#type: EventStoppedFailedType,
    pub reason: Option<String>,
}

impl EventStoppedFailed {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(r#type: EventStoppedFailedType) -> Self {
        Self { r#type, reason: None }
    }

    /// Sets `reason`.
    #[must_use]
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

impl Validate for EventStoppedFailed {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("type").value(&self.r#type);
    }
}

impl Encode for EventStoppedFailed {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("type", &self.r#type);
        object.optional("reason", &self.reason);
        object.end();
    }
}

impl Decode for EventStoppedFailed {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut r#type = None;
        let mut reason = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "type" => reader.set("type", &mut r#type),
                "reason" => reader.set("reason", &mut reason),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            r#type: required("type", r#type)?,
            reason,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum EventStoppedFailedType {
    /// `stopped`
    Stopped,
    /// `failed`
    Failed,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    EventStoppedFailedType, Unknown, [Stopped = "stopped", Failed = "failed"]
);

/// By the members that each must have.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Target {
    Host(Host),
    Service(Service),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<Host> for Target {
    fn from(value: Host) -> Self {
        Self::Host(value)
    }
}

impl From<Service> for Target {
    fn from(value: Service) -> Self {
        Self::Service(value)
    }
}

impl Validate for Target {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Host(_) | Self::Service(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for Target {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Host(value) => Encode::encode(value, writer),
            Self::Service(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Target {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let names = reader.names()?;
        if names.have(&["host"]) {
            Decode::decode(reader).map(Self::Host)
        } else if names.have(&[]) {
            Decode::decode(reader).map(Self::Service)
        } else {
            Decode::decode(reader).map(Self::Unknown)
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Host {
    pub host: String,
    pub port: Option<i64>,
}

impl Host {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(host: impl Into<String>) -> Self {
        Self {
            host: host.into(),
            port: None,
        }
    }

    /// Sets `port`.
    #[must_use]
    pub fn port(mut self, port: i64) -> Self {
        self.port = Some(port);
        self
    }
}

impl Validate for Host {}

impl Encode for Host {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("host", &self.host);
        object.optional("port", &self.port);
        object.end();
    }
}

impl Decode for Host {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut host = None;
        let mut port = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "host" => reader.set("host", &mut host),
                "port" => reader.set("port", &mut port),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            host: required("host", host)?,
            port,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Service {
    pub service: Option<String>,
    pub port: Option<i64>,
}

impl Service {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { service: None, port: None }
    }

    /// Sets `service`.
    #[must_use]
    pub fn service(mut self, service: impl Into<String>) -> Self {
        self.service = Some(service.into());
        self
    }

    /// Sets `port`.
    #[must_use]
    pub fn port(mut self, port: i64) -> Self {
        self.port = Some(port);
        self
    }
}

impl Default for Service {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Service {}

impl Encode for Service {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("service", &self.service);
        object.optional("port", &self.port);
        object.end();
    }
}

impl Decode for Service {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut service = None;
        let mut port = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "service" => reader.set("service", &mut service),
                "port" => reader.set("port", &mut port),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { service, port })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllId {
    String(String),
    Integer(i64),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<String> for AllId {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for AllId {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl Validate for AllId {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::String(value) => {
                checker.string(value, &rules::ALL_ID_STRING);
            }
            Self::Integer(value) => {
                checker.integer(*value, &rules::ALL_ID_INTEGER);
            }
            Self::Unknown(_) => checker.no_variant("type"),
        }
    }
}

impl Encode for AllId {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::String(value) => Encode::encode(value, writer),
            Self::Integer(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for AllId {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::String => Decode::decode(reader).map(Self::String),
            JsonType::Number => Decode::decode(reader).map(Self::Integer),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllNames {
    String(String),
    List(Vec<String>),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<String> for AllNames {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<String>> for AllNames {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

impl Validate for AllNames {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::List(value) => {
                for (index, item) in value.iter().enumerate() {
                    checker.item(index).string(item, &rules::ALL_NAMES_LIST_ITEM);
                }
            }
            Self::String(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for AllNames {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::String(value) => Encode::encode(value, writer),
            Self::List(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for AllNames {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::String => Decode::decode(reader).map(Self::String),
            JsonType::Array => Decode::decode(reader).map(Self::List),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum AllLevel {
    /// `low`
    Low,
    /// `high`
    High,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(AllLevel, Unknown, [Low = "low", High = "high"]);

/// By nothing.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Alike {
    String(String),
    /// By A
    ByA(AlikeByA),
    /// By B
    ByB(AlikeByB),
    /// What an answer brought that nothing tells, or that the document does not list.
    Unknown(Json),
}

impl From<String> for Alike {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<AlikeByA> for Alike {
    fn from(value: AlikeByA) -> Self {
        Self::ByA(value)
    }
}

impl From<AlikeByB> for Alike {
    fn from(value: AlikeByB) -> Self {
        Self::ByB(value)
    }
}

impl Alike {
    /// Reads the value as [`ByA`](Self::ByA).
    ///
    /// # Errors
    ///
    /// Says what keeps it from having the shape of one. Rules are not looked at.
    pub fn to_by_a(&self) -> Result<AlikeByA, DecodeError> {
        match self {
            Self::ByA(value) => Ok(value.clone()),
            Self::Unknown(json) => json.read(),
            _ => Err(DecodeError::variant()),
        }
    }

    /// Reads the value as [`ByB`](Self::ByB).
    ///
    /// # Errors
    ///
    /// Says what keeps it from having the shape of one. Rules are not looked at.
    pub fn to_by_b(&self) -> Result<AlikeByB, DecodeError> {
        match self {
            Self::ByB(value) => Ok(value.clone()),
            Self::Unknown(json) => json.read(),
            _ => Err(DecodeError::variant()),
        }
    }
}

impl Validate for Alike {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::ByA(value) => {
                checker.value(value);
            }
            Self::String(_) | Self::ByB(_) => {}
            Self::Unknown(json) => {
                let fits = checker.fits(json, AlikeByA::check)
                    || checker.fits(json, AlikeByB::check);
                if !fits {
                    checker.no_variant("anyOf");
                }
            }
        }
    }
}

impl Encode for Alike {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::String(value) => Encode::encode(value, writer),
            Self::ByA(value) => Encode::encode(value, writer),
            Self::ByB(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Alike {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::String => Decode::decode(reader).map(Self::String),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// By A
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AlikeByA {
    pub a: Option<String>,
}

impl AlikeByA {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}

impl Default for AlikeByA {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for AlikeByA {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.a {
            checker.member("a").string(value, &rules::ALIKE_BY_A_A);
        }
    }
}

impl Encode for AlikeByA {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.end();
    }
}

impl Decode for AlikeByA {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { a })
    }
}

/// By B
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AlikeByB {
    pub b: Option<String>,
}

impl AlikeByB {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { b: None }
    }

    /// Sets `b`.
    #[must_use]
    pub fn b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(b.into());
        self
    }
}

impl Default for AlikeByB {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for AlikeByB {}

impl Encode for AlikeByB {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("b", &self.b);
        object.end();
    }
}

impl Decode for AlikeByB {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut b = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "b" => reader.set("b", &mut b),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { b })
    }
}

/// By what a list holds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Input {
    String(String),
    StringList(Vec<String>),
    IntegerList(Vec<i64>),
    ListList(Vec<Vec<i64>>),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<String> for Input {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<String>> for Input {
    fn from(value: Vec<String>) -> Self {
        Self::StringList(value)
    }
}

impl From<Vec<i64>> for Input {
    fn from(value: Vec<i64>) -> Self {
        Self::IntegerList(value)
    }
}

impl From<Vec<Vec<i64>>> for Input {
    fn from(value: Vec<Vec<i64>>) -> Self {
        Self::ListList(value)
    }
}

impl Validate for Input {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::StringList(value) => {
                checker.count(value.len(), &rules::INPUT_STRING_LIST);
            }
            Self::String(_) | Self::IntegerList(_) | Self::ListList(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for Input {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::String(value) => Encode::encode(value, writer),
            Self::StringList(value) => Encode::encode(value, writer),
            Self::IntegerList(value) => Encode::encode(value, writer),
            Self::ListList(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Input {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::String => Decode::decode(reader).map(Self::String),
            JsonType::Array => {
                match reader.first_item()? {
                    None | Some(JsonType::String) => {
                        Decode::decode(reader).map(Self::StringList)
                    }
                    Some(JsonType::Number) => {
                        Decode::decode(reader).map(Self::IntegerList)
                    }
                    Some(JsonType::Array) => Decode::decode(reader).map(Self::ListList),
                    _ => Decode::decode(reader).map(Self::Unknown),
                }
            }
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// By numbers that each lists, by types, by what one has beyond the others.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OptionModel {
    /// Flag
    Flag(OptionModelFlag),
    /// Count
    Count(OptionModelCount),
    /// Old text
    OldText(OptionModelOldText),
    /// Text
    Text(OptionModelText),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<OptionModelFlag> for OptionModel {
    fn from(value: OptionModelFlag) -> Self {
        Self::Flag(value)
    }
}

impl From<OptionModelCount> for OptionModel {
    fn from(value: OptionModelCount) -> Self {
        Self::Count(value)
    }
}

impl From<OptionModelOldText> for OptionModel {
    fn from(value: OptionModelOldText) -> Self {
        Self::OldText(value)
    }
}

impl From<OptionModelText> for OptionModel {
    fn from(value: OptionModelText) -> Self {
        Self::Text(value)
    }
}

impl Validate for OptionModel {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Flag(value) => {
                checker.value(value);
            }
            Self::Count(value) => {
                checker.value(value);
            }
            Self::OldText(_) | Self::Text(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for OptionModel {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Flag(value) => Encode::encode(value, writer),
            Self::Count(value) => Encode::encode(value, writer),
            Self::OldText(value) => Encode::encode(value, writer),
            Self::Text(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for OptionModel {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let members = reader.members()?;
        if members.says("type", &["1", "2"]) {
            Decode::decode(reader).map(Self::Flag)
        } else if members.says("type", &["3"]) {
            Decode::decode(reader).map(Self::Count)
        } else if members.have(&["value", "old"])
            && members.is("value", JsonType::String)
        {
            Decode::decode(reader).map(Self::OldText)
        } else if members.is("value", JsonType::String) {
            Decode::decode(reader).map(Self::Text)
        } else {
            Decode::decode(reader).map(Self::Unknown)
        }
    }
}

/// Flag
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionModelFlag {
    pub r#type: OptionModelFlagType,
    pub value: bool,
}

impl OptionModelFlag {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(r#type: OptionModelFlagType, value: bool) -> Self {
        Self { r#type, value }
    }
}

impl Validate for OptionModelFlag {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("type").value(&self.r#type);
    }
}

impl Encode for OptionModelFlag {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("type", &self.r#type);
        object.member("value", &self.value);
        object.end();
    }
}

impl Decode for OptionModelFlag {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut r#type = None;
        let mut value = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "type" => reader.set("type", &mut r#type),
                "value" => reader.set("value", &mut value),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            r#type: required("type", r#type)?,
            value: required("value", value)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OptionModelFlagType {
    /// `1`
    N1,
    /// `2`
    N2,
    /// A value that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::constants!(OptionModelFlagType, Unknown, [N1 = "1", N2 = "2"]);

/// Count
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionModelCount {
    pub r#type: OptionModelCountType,
    pub value: i64,
}

impl OptionModelCount {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(r#type: OptionModelCountType, value: i64) -> Self {
        Self { r#type, value }
    }
}

impl Validate for OptionModelCount {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("type").value(&self.r#type);
    }
}

impl Encode for OptionModelCount {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("type", &self.r#type);
        object.member("value", &self.value);
        object.end();
    }
}

impl Decode for OptionModelCount {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut r#type = None;
        let mut value = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "type" => reader.set("type", &mut r#type),
                "value" => reader.set("value", &mut value),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            r#type: required("type", r#type)?,
            value: required("value", value)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OptionModelCountType {
    /// `3`
    N3,
    /// A value that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::constants!(OptionModelCountType, Unknown, [N3 = "3"]);

/// Old text
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionModelOldText {
    pub r#type: Option<String>,
    pub value: String,
    pub old: bool,
}

impl OptionModelOldText {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(value: impl Into<String>, old: bool) -> Self {
        Self {
            value: value.into(),
            old,
            r#type: None,
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl Validate for OptionModelOldText {}

impl Encode for OptionModelOldText {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("type", &self.r#type);
        object.member("value", &self.value);
        object.member("old", &self.old);
        object.end();
    }
}

impl Decode for OptionModelOldText {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut r#type = None;
        let mut value = None;
        let mut old = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "type" => reader.set("type", &mut r#type),
                "value" => reader.set("value", &mut value),
                "old" => reader.set("old", &mut old),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            r#type,
            value: required("value", value)?,
            old: required("old", old)?,
        })
    }
}

/// Text
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionModelText {
    pub r#type: Option<String>,
    pub value: String,
}

impl OptionModelText {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            r#type: None,
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

impl Validate for OptionModelText {}

impl Encode for OptionModelText {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("type", &self.r#type);
        object.member("value", &self.value);
        object.end();
    }
}

impl Decode for OptionModelText {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut r#type = None;
        let mut value = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "type" => reader.set("type", &mut r#type),
                "value" => reader.set("value", &mut value),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            r#type,
            value: required("value", value)?,
        })
    }
}

/// A union in a union, each with a discriminator of its own.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Thing {
    Rock(Rock),
    Ape(Ape),
    Bee(Bee),
    /// What an answer brought that nothing tells, or that the document does not list.
    Unknown(Json),
}

impl From<Rock> for Thing {
    fn from(value: Rock) -> Self {
        Self::Rock(value)
    }
}

impl From<Ape> for Thing {
    fn from(value: Ape) -> Self {
        Self::Ape(value)
    }
}

impl From<Bee> for Thing {
    fn from(value: Bee) -> Self {
        Self::Bee(value)
    }
}

impl Thing {
    /// Reads the value as [`Ape`](Self::Ape).
    ///
    /// # Errors
    ///
    /// Says what keeps it from having the shape of one. Rules are not looked at.
    pub fn to_ape(&self) -> Result<Ape, DecodeError> {
        match self {
            Self::Ape(value) => Ok(value.clone()),
            Self::Unknown(json) => json.read(),
            _ => Err(DecodeError::variant()),
        }
    }

    /// Reads the value as [`Bee`](Self::Bee).
    ///
    /// # Errors
    ///
    /// Says what keeps it from having the shape of one. Rules are not looked at.
    pub fn to_bee(&self) -> Result<Bee, DecodeError> {
        match self {
            Self::Bee(value) => Ok(value.clone()),
            Self::Unknown(json) => json.read(),
            _ => Err(DecodeError::variant()),
        }
    }
}

impl Validate for Thing {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Rock(_) | Self::Ape(_) | Self::Bee(_) => {}
            Self::Unknown(json) => {
                let fits = checker.fits(json, Ape::check)
                    || checker.fits(json, Bee::check);
                if !fits {
                    checker.no_variant("oneOf");
                }
            }
        }
    }
}

impl Encode for Thing {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Rock(value) => Encode::encode(value, writer),
            Self::Ape(value) => Encode::encode(value, writer),
            Self::Bee(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Thing {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let names = reader.names()?;
        if names.have(&["kind", "weight"]) {
            Decode::decode(reader).map(Self::Rock)
        } else {
            Decode::decode(reader).map(Self::Unknown)
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Rock {
    pub kind: String,
    pub species: Option<String>,
    pub weight: i64,
}

impl Rock {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(kind: impl Into<String>, weight: i64) -> Self {
        Self {
            kind: kind.into(),
            weight,
            species: None,
        }
    }

    /// Sets `species`.
    #[must_use]
    pub fn species(mut self, species: impl Into<String>) -> Self {
        self.species = Some(species.into());
        self
    }
}

impl Validate for Rock {}

impl Encode for Rock {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("kind", &self.kind);
        object.optional("species", &self.species);
        object.member("weight", &self.weight);
        object.end();
    }
}

impl Decode for Rock {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut species = None;
        let mut weight = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "species" => reader.set("species", &mut species),
                "weight" => reader.set("weight", &mut weight),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: required("kind", kind)?,
            species,
            weight: required("weight", weight)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ape {
    pub kind: String,
    pub species: String,
}

impl Ape {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(kind: impl Into<String>, species: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            species: species.into(),
        }
    }
}

impl Validate for Ape {}

impl Encode for Ape {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("kind", &self.kind);
        object.member("species", &self.species);
        object.end();
    }
}

impl Decode for Ape {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut species = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "species" => reader.set("species", &mut species),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: required("kind", kind)?,
            species: required("species", species)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bee {
    pub kind: String,
    pub species: String,
}

impl Bee {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(kind: impl Into<String>, species: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            species: species.into(),
        }
    }
}

impl Validate for Bee {}

impl Encode for Bee {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("kind", &self.kind);
        object.member("species", &self.species);
        object.end();
    }
}

impl Decode for Bee {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut species = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "species" => reader.set("species", &mut species),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: required("kind", kind)?,
            species: required("species", species)?,
        })
    }
}

/// By what must be there, and not by what may be missing.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Order {
    /// Sale
    Sale(OrderSale),
    /// Gift
    Gift(OrderGift),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<OrderSale> for Order {
    fn from(value: OrderSale) -> Self {
        Self::Sale(value)
    }
}

impl From<OrderGift> for Order {
    fn from(value: OrderGift) -> Self {
        Self::Gift(value)
    }
}

impl Validate for Order {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Sale(value) => {
                checker.value(value);
            }
            Self::Gift(value) => {
                checker.value(value);
            }
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for Order {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Sale(value) => Encode::encode(value, writer),
            Self::Gift(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Order {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let names = reader.names()?;
        if names.have(&["price"]) {
            Decode::decode(reader).map(Self::Sale)
        } else if names.have(&["to"]) {
            Decode::decode(reader).map(Self::Gift)
        } else {
            Decode::decode(reader).map(Self::Unknown)
        }
    }
}

/// Sale
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderSale {
    pub kind: Option<OrderSaleKind>,
    pub price: i64,
}

impl OrderSale {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(price: i64) -> Self {
        Self { price, kind: None }
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: OrderSaleKind) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl Validate for OrderSale {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("kind").value(&self.kind);
    }
}

impl Encode for OrderSale {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("kind", &self.kind);
        object.member("price", &self.price);
        object.end();
    }
}

impl Decode for OrderSale {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut price = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "price" => reader.set("price", &mut price),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind,
            price: required("price", price)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OrderSaleKind {
    /// `sale`
    Sale,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(OrderSaleKind, Unknown, [Sale = "sale"]);

/// Gift
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderGift {
    pub kind: Option<OrderGiftKind>,
    pub to: String,
}

impl OrderGift {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(to: impl Into<String>) -> Self {
        Self { to: to.into(), kind: None }
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: OrderGiftKind) -> Self {
        self.kind = Some(kind);
        self
    }
}

impl Validate for OrderGift {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("kind").value(&self.kind);
    }
}

impl Encode for OrderGift {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("kind", &self.kind);
        object.member("to", &self.to);
        object.end();
    }
}

impl Decode for OrderGift {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut to = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "to" => reader.set("to", &mut to),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind,
            to: required("to", to)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OrderGiftKind {
    /// `gift`
    Gift,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(OrderGiftKind, Unknown, [Gift = "gift"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tree {
    Integer(i64),
    Branch(Branch),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<i64> for Tree {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<Branch> for Tree {
    fn from(value: Branch) -> Self {
        Self::Branch(value)
    }
}

impl Validate for Tree {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Branch(value) => {
                checker.value(value);
            }
            Self::Integer(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for Tree {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Integer(value) => Encode::encode(value, writer),
            Self::Branch(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Tree {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::Number => Decode::decode(reader).map(Self::Integer),
            JsonType::Object => Decode::decode(reader).map(Self::Branch),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Branch {
    pub left: Box<Tree>,
    pub right: Box<Tree>,
}

impl Branch {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(left: Tree, right: Tree) -> Self {
        Self {
            left: Box::new(left),
            right: Box::new(right),
        }
    }
}

impl Validate for Branch {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("left").value(&self.left);
        checker.member("right").value(&self.right);
    }
}

impl Encode for Branch {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("left", &self.left);
        object.member("right", &self.right);
        object.end();
    }
}

impl Decode for Branch {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut left = None;
        let mut right = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "left" => reader.set("left", &mut left),
                "right" => reader.set("right", &mut right),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            left: required("left", left)?,
            right: required("right", right)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum AllAction {
    /// `delete`
    Delete,
    /// `keep`
    Keep,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(AllAction, Unknown, [Delete = "delete", Keep = "keep"]);

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AllSecret {
    String(String),
    Integer(i64),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

ironspec_runtime::redacted!(AllSecret);

impl From<String> for AllSecret {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for AllSecret {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl Validate for AllSecret {
    fn check(&self, checker: &mut Checker<'_>) {
        let checker = &mut checker.sensitive();
        match self {
            Self::String(_) | Self::Integer(_) => {}
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for AllSecret {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::String(value) => Encode::encode(value, writer),
            Self::Integer(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for AllSecret {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::String => Decode::decode(reader).map(Self::String),
            JsonType::Number => Decode::decode(reader).map(Self::Integer),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// A pet, by its `petType`.
    pub pet: Pet,
    /// By a constant that each has.
    pub event: Option<Event>,
    /// By the members that each must have.
    pub target: Option<Target>,
    pub id: Option<AllId>,
    pub names: Presence<AllNames>,
    pub level: Option<AllLevel>,
    pub model: Option<String>,
    /// By nothing.
    pub alike: Option<Alike>,
    /// By what a list holds.
    pub input: Option<Input>,
    /// By numbers that each lists, by types, by what one has beyond the others.
    pub option: Option<OptionModel>,
    /// A union in a union, each with a discriminator of its own.
    pub thing: Option<Thing>,
    /// By what must be there, and not by what may be missing.
    pub order: Option<Order>,
    pub tree: Option<Tree>,
    pub action: Presence<AllAction>,
    pub secret: Option<AllSecret>,
}

impl Validate for All {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("pet").value(&self.pet);
        checker.member("event").value(&self.event);
        checker.member("target").value(&self.target);
        checker.member("id").value(&self.id);
        checker.member("names").value(&self.names);
        checker.member("level").value(&self.level);
        checker.member("alike").value(&self.alike);
        checker.member("input").value(&self.input);
        checker.member("option").value(&self.option);
        checker.member("thing").value(&self.thing);
        checker.member("order").value(&self.order);
        checker.member("tree").value(&self.tree);
        checker.member("action").value(&self.action);
        checker.member("secret").value(&self.secret);
    }
}

impl Decode for All {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut pet = None;
        let mut event = None;
        let mut target = None;
        let mut id = None;
        let mut names = Presence::Absent;
        let mut level = None;
        let mut model = None;
        let mut alike = None;
        let mut input = None;
        let mut option = None;
        let mut thing = None;
        let mut order = None;
        let mut tree = None;
        let mut action = Presence::Absent;
        let mut secret = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "pet" => reader.set("pet", &mut pet),
                "event" => reader.set("event", &mut event),
                "target" => reader.set("target", &mut target),
                "id" => reader.set("id", &mut id),
                "names" => reader.set_presence("names", &mut names),
                "level" => reader.set("level", &mut level),
                "model" => reader.set("model", &mut model),
                "alike" => reader.set("alike", &mut alike),
                "input" => reader.set("input", &mut input),
                "option" => reader.set("option", &mut option),
                "thing" => reader.set("thing", &mut thing),
                "order" => reader.set("order", &mut order),
                "tree" => reader.set("tree", &mut tree),
                "action" => reader.set_presence("action", &mut action),
                "secret" => reader.set("secret", &mut secret),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            pet: required("pet", pet)?,
            event,
            target,
            id,
            names,
            level,
            model,
            alike,
            input,
            option,
            thing,
            order,
            tree,
            action,
            secret,
        })
    }
}

/// A pet, by its `petType`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(PetCat),
    Dog(PetDog),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<PetCat> for Pet {
    fn from(value: PetCat) -> Self {
        Self::Cat(value)
    }
}

impl From<PetDog> for Pet {
    fn from(value: PetDog) -> Self {
        Self::Dog(value)
    }
}

impl Validate for Pet {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Cat(value) => {
                checker.member("petType").tag(Some(value.pet_type.as_ref()), &["cat"]);
                checker.value(value);
            }
            Self::Dog(value) => {
                checker.member("petType").tag(Some(value.pet_type.as_ref()), &["dog"]);
                checker.value(value);
            }
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Decode for Pet {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("petType")?.as_deref() {
            Some("cat") => Decode::decode(reader).map(Self::Cat),
            Some("dog") => Decode::decode(reader).map(Self::Dog),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetDog {
    pub pet_type: String,
    pub name: Option<String>,
    pub bark: String,
    pub born: Option<String>,
}

impl Validate for PetDog {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.name {
            checker.member("name").string(value, &rules::PET_CAT_NAME);
        }
    }
}

impl Decode for PetDog {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut pet_type = None;
        let mut name = None;
        let mut bark = None;
        let mut born = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "petType" => reader.set("petType", &mut pet_type),
                "name" => reader.set("name", &mut name),
                "bark" => reader.set("bark", &mut bark),
                "born" => reader.set("born", &mut born),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            pet_type: required("petType", pet_type)?,
            name,
            bark: required("bark", bark)?,
            born,
        })
    }
}
