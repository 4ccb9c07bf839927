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
    pub alike: Option<Json>,
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

    /// Sets `alike`.
    #[must_use]
    pub fn alike(mut self, alike: Json) -> Self {
        self.alike = Some(alike);
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
                "petType" => pet_type = Some(reader.member("petType")?),
                "name" => name = Some(reader.member("name")?),
                "lives" => lives = Some(reader.member("lives")?),
                _ => reader.skip()?,
            }
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
                "type" => r#type = Some(reader.member("type")?),
                "at" => at = Some(reader.member("at")?),
                _ => reader.skip()?,
            }
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

impl EventStartedType {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Started => "started",
            Self::Unknown(text) => text.as_str(),
        }
    }
}

impl From<&str> for EventStartedType {
    fn from(text: &str) -> Self {
        match text {
            "started" => Self::Started,
            _ => Self::Unknown(Unknown::new(text)),
        }
    }
}

ironspec_runtime::string_enum!(EventStartedType, Unknown, ["started"]);

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
                "type" => r#type = Some(reader.member("type")?),
                "reason" => reason = Some(reader.member("reason")?),
                _ => reader.skip()?,
            }
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

impl EventStoppedFailedType {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stopped => "stopped",
            Self::Failed => "failed",
            Self::Unknown(text) => text.as_str(),
        }
    }
}

impl From<&str> for EventStoppedFailedType {
    fn from(text: &str) -> Self {
        match text {
            "stopped" => Self::Stopped,
            "failed" => Self::Failed,
            _ => Self::Unknown(Unknown::new(text)),
        }
    }
}

ironspec_runtime::string_enum!(EventStoppedFailedType, Unknown, ["stopped", "failed"]);

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
                "host" => host = Some(reader.member("host")?),
                "port" => port = Some(reader.member("port")?),
                _ => reader.skip()?,
            }
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
                "service" => service = Some(reader.member("service")?),
                "port" => port = Some(reader.member("port")?),
                _ => reader.skip()?,
            }
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

impl AllLevel {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Low => "low",
            Self::High => "high",
            Self::Unknown(text) => text.as_str(),
        }
    }
}

impl From<&str> for AllLevel {
    fn from(text: &str) -> Self {
        match text {
            "low" => Self::Low,
            "high" => Self::High,
            _ => Self::Unknown(Unknown::new(text)),
        }
    }
}

ironspec_runtime::string_enum!(AllLevel, Unknown, ["low", "high"]);

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
                "left" => left = Some(reader.member("left")?),
                "right" => right = Some(reader.member("right")?),
                _ => reader.skip()?,
            }
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

impl AllAction {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Delete => "delete",
            Self::Keep => "keep",
            Self::Unknown(text) => text.as_str(),
        }
    }
}

impl From<&str> for AllAction {
    fn from(text: &str) -> Self {
        match text {
            "delete" => Self::Delete,
            "keep" => Self::Keep,
            _ => Self::Unknown(Unknown::new(text)),
        }
    }
}

ironspec_runtime::string_enum!(AllAction, Unknown, ["delete", "keep"]);

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
    pub alike: Option<Json>,
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
        let mut tree = None;
        let mut action = Presence::Absent;
        let mut secret = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "pet" => pet = Some(reader.member("pet")?),
                "event" => event = Some(reader.member("event")?),
                "target" => target = Some(reader.member("target")?),
                "id" => id = Some(reader.member("id")?),
                "names" => names = reader.member("names")?,
                "level" => level = Some(reader.member("level")?),
                "model" => model = Some(reader.member("model")?),
                "alike" => alike = Some(reader.member("alike")?),
                "tree" => tree = Some(reader.member("tree")?),
                "action" => action = reader.member("action")?,
                "secret" => secret = Some(reader.member("secret")?),
                _ => reader.skip()?,
            }
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
                "petType" => pet_type = Some(reader.member("petType")?),
                "name" => name = Some(reader.member("name")?),
                "bark" => bark = Some(reader.member("bark")?),
                "born" => born = Some(reader.member("born")?),
                _ => reader.skip()?,
            }
        }
        Ok(Self {
            pet_type: required("petType", pet_type)?,
            name,
            bark: required("bark", bark)?,
            born,
        })
    }
}
