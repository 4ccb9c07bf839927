//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Date, Decode, DecodeError, Encode, Json, Presence, Reader, Unknown,
    Validate, Writer, required,
};

use super::rules;

/// A base that may be named itself.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    /// A cat and so a pet.
    Lion(Cat),
    /// A base that may be named itself.
    PetBase(PetBase),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl From<PetBase> for Pet {
    fn from(value: PetBase) -> Self {
        Self::PetBase(value)
    }
}

impl Validate for Pet {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Cat(value) => {
                checker.member("petType").tag(Some(value.pet_type.as_ref()), &["Cat"]);
                checker.value(value);
            }
            Self::Dog(value) => {
                checker
                    .member("petType")
                    .tag(Some(value.pet_type.as_ref()), &["dog", "hound"]);
                checker.value(value);
            }
            Self::Lion(value) => {
                checker.member("petType").tag(Some(value.pet_type.as_ref()), &["Lion"]);
                checker.value(value);
            }
            Self::PetBase(value) => {
                checker.member("petType").tag(Some(value.pet_type.as_ref()), &["Pet"]);
                checker.value(value);
            }
            Self::Unknown(_) => checker.no_variant("discriminator"),
        }
    }
}

impl Encode for Pet {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Cat(value) => Encode::encode(value, writer),
            Self::Dog(value) => Encode::encode(value, writer),
            Self::Lion(value) => Encode::encode(value, writer),
            Self::PetBase(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for Pet {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("petType")?.as_deref() {
            Some("Cat") => Decode::decode(reader).map(Self::Cat),
            Some("dog" | "hound") => Decode::decode(reader).map(Self::Dog),
            Some("Lion") => Decode::decode(reader).map(Self::Lion),
            Some("Pet") => Decode::decode(reader).map(Self::PetBase),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub pet_type: String,
    /// Any pet.
    pub friend: Option<Box<Pet>>,
    pub lives: Option<i64>,
}

impl Cat {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(pet_type: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            friend: None,
            lives: None,
        }
    }

    /// Any pet.
    #[must_use]
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(Box::new(friend));
        self
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Validate for Cat {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("friend").value(&self.friend);
        if let Some(value) = &self.lives {
            checker.member("lives").integer(*value, &rules::CAT_LIVES);
        }
    }
}

impl Encode for Cat {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("petType", &self.pet_type);
        object.optional("friend", &self.friend);
        object.optional("lives", &self.lives);
        object.end();
    }
}

impl Decode for Cat {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut pet_type = None;
        let mut friend = None;
        let mut lives = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "petType" => reader.set("petType", &mut pet_type),
                "friend" => reader.set("friend", &mut friend),
                "lives" => reader.set("lives", &mut lives),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            pet_type: required("petType", pet_type)?,
            friend,
            lives,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub bark: String,
    pub pet_type: String,
    /// Any pet.
    pub friend: Option<Box<Pet>>,
}

impl Dog {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(bark: impl Into<String>, pet_type: impl Into<String>) -> Self {
        Self {
            bark: bark.into(),
            pet_type: pet_type.into(),
            friend: None,
        }
    }

    /// Any pet.
    #[must_use]
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(Box::new(friend));
        self
    }
}

impl Validate for Dog {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("friend").value(&self.friend);
    }
}

impl Encode for Dog {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("bark", &self.bark);
        object.member("petType", &self.pet_type);
        object.optional("friend", &self.friend);
        object.end();
    }
}

impl Decode for Dog {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut bark = None;
        let mut pet_type = None;
        let mut friend = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "bark" => reader.set("bark", &mut bark),
                "petType" => reader.set("petType", &mut pet_type),
                "friend" => reader.set("friend", &mut friend),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            bark: required("bark", bark)?,
            pet_type: required("petType", pet_type)?,
            friend,
        })
    }
}

/// A base that may be named itself.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    pub pet_type: String,
    /// Any pet.
    pub friend: Option<Box<Pet>>,
}

impl PetBase {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(pet_type: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            friend: None,
        }
    }

    /// Any pet.
    #[must_use]
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(Box::new(friend));
        self
    }
}

impl Validate for PetBase {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("friend").value(&self.friend);
    }
}

impl Encode for PetBase {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("petType", &self.pet_type);
        object.optional("friend", &self.friend);
        object.end();
    }
}

impl Decode for PetBase {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut pet_type = None;
        let mut friend = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "petType" => reader.set("petType", &mut pet_type),
                "friend" => reader.set("friend", &mut friend),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            pet_type: required("petType", pet_type)?,
            friend,
        })
    }
}

/// A base that says by its list that it is none of the values.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    Circle(Circle),
    Square(Square),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<Circle> for Shape {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl From<Square> for Shape {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

impl Validate for Shape {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Circle(value) => {
                checker.member("kind").tag(Some(value.kind.as_ref()), &["circle"]);
                checker.value(value);
            }
            Self::Square(value) => {
                checker.member("kind").tag(Some(value.kind.as_ref()), &["square"]);
                checker.value(value);
            }
            Self::Unknown(_) => checker.no_variant("discriminator"),
        }
    }
}

impl Decode for Shape {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("kind")?.as_deref() {
            Some("circle") => Decode::decode(reader).map(Self::Circle),
            Some("square") => Decode::decode(reader).map(Self::Square),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    pub radius: Option<f64>,
    /// No pet of its own.
    pub like: Presence<Pet>,
    pub kind: CircleKind,
}

impl Validate for Circle {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("like").value(&self.like);
        checker.member("kind").value(&self.kind);
    }
}

impl Decode for Circle {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut radius = None;
        let mut like = Presence::Absent;
        let mut kind = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "radius" => reader.set("radius", &mut radius),
                "like" => reader.set_presence("like", &mut like),
                "kind" => reader.set("kind", &mut kind),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            radius,
            like,
            kind: required("kind", kind)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum CircleKind {
    /// `circle`
    Circle,
    /// `square`
    Square,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    CircleKind, Unknown, [Circle = "circle", Square = "square"]
);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    pub kind: CircleKind,
    pub side: Option<f64>,
}

impl Validate for Square {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("kind").value(&self.kind);
    }
}

impl Decode for Square {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut side = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "side" => reader.set("side", &mut side),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: required("kind", kind)?,
            side,
        })
    }
}

/// A base whose discriminator stands in a part without a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vehicle {
    Bicycle(VehicleBase),
    Car(Car),
    /// A base whose discriminator stands in a part without a name.
    VehicleBase(VehicleBase),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<Car> for Vehicle {
    fn from(value: Car) -> Self {
        Self::Car(value)
    }
}

impl Validate for Vehicle {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Bicycle(value) => {
                checker.member("wheels").tag(Some(value.wheels.as_ref()), &["two"]);
            }
            Self::Car(value) => {
                checker.member("wheels").tag(Some(value.wheels.as_ref()), &["four"]);
            }
            Self::VehicleBase(value) => {
                checker.member("wheels").tag(Some(value.wheels.as_ref()), &["Vehicle"]);
            }
            Self::Unknown(_) => checker.no_variant("discriminator"),
        }
    }
}

impl Decode for Vehicle {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("wheels")?.as_deref() {
            Some("two") => Decode::decode(reader).map(Self::Bicycle),
            Some("four") => Decode::decode(reader).map(Self::Car),
            Some("Vehicle") => Decode::decode(reader).map(Self::VehicleBase),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// A base whose discriminator stands in a part without a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VehicleBase {
    pub id: Option<String>,
    pub wheels: String,
}

impl Validate for VehicleBase {}

impl Decode for VehicleBase {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut wheels = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                "wheels" => reader.set("wheels", &mut wheels),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            wheels: required("wheels", wheels)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Car {
    pub id: Option<String>,
    pub wheels: String,
    pub doors: Option<i64>,
}

impl Validate for Car {}

impl Decode for Car {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut wheels = None;
        let mut doors = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                "wheels" => reader.set("wheels", &mut wheels),
                "doors" => reader.set("doors", &mut doors),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            wheels: required("wheels", wheels)?,
            doors,
        })
    }
}

/// A base that nothing is made of, but which its mapping tells of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    Day(EventDay),
    /// A base that nothing is made of, but which its mapping tells of.
    EventBase(EventBase),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<EventDay> for Event {
    fn from(value: EventDay) -> Self {
        Self::Day(value)
    }
}

impl From<EventBase> for Event {
    fn from(value: EventBase) -> Self {
        Self::EventBase(value)
    }
}

impl Validate for Event {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Day(value) => {
                checker.member("on").tag(Some(value.on.as_ref()), &["day"]);
                checker.value(value);
            }
            Self::EventBase(value) => {
                checker.member("on").tag(Some(value.on.as_ref()), &["Event"]);
            }
            Self::Unknown(_) => checker.no_variant("discriminator"),
        }
    }
}

impl Decode for Event {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("on")?.as_deref() {
            Some("day") => Decode::decode(reader).map(Self::Day),
            Some("Event") => Decode::decode(reader).map(Self::EventBase),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventDay {
    pub on: String,
    pub at: Option<Date>,
}

impl Validate for EventDay {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("at").value(&self.at);
    }
}

impl Decode for EventDay {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut on = None;
        let mut at = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "on" => reader.set("on", &mut on),
                "at" => reader.set("at", &mut at),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            on: required("on", on)?,
            at,
        })
    }
}

/// A base that nothing is made of, but which its mapping tells of.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventBase {
    pub on: String,
}

impl Validate for EventBase {}

impl Decode for EventBase {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut on = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "on" => reader.set("on", &mut on),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { on: required("on", on)? })
    }
}
