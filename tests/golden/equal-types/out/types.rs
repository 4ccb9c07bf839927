//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Reader, Unknown, Validate, Writer,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
pub struct Fields(Vec<FieldsItem>);

ironspec_runtime::list!(Fields, FieldsItem, [Encode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FieldsItem {
    /// `state`
    State,
    /// `owner`
    Owner,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(FieldsItem, Unknown, [State = "state", Owner = "owner"]);

#[derive(Clone, Debug, PartialEq)]
pub struct Order(Vec<OrderItem>);

ironspec_runtime::list!(Order, OrderItem, [Encode]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OrderItem {
    /// `state`
    State,
    /// `owner`
    Owner,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(OrderItem, Unknown, [State = "state", Owner = "owner"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    pub state: Option<JobState>,
    pub owner: Option<JobOwner>,
}

impl Job {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { state: None, owner: None }
    }

    /// Sets `state`.
    #[must_use]
    pub fn state(mut self, state: JobState) -> Self {
        self.state = Some(state);
        self
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: JobOwner) -> Self {
        self.owner = Some(owner);
        self
    }
}

impl Default for Job {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Job {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("state").value(&self.state);
        checker.member("owner").value(&self.owner);
    }
}

impl Encode for Job {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("state", &self.state);
        object.optional("owner", &self.owner);
        object.end();
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum JobState {
    /// `waiting`
    Waiting,
    /// `done`
    Done,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(JobState, Unknown, [Waiting = "waiting", Done = "done"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobOwner {
    pub name: Option<String>,
}

impl JobOwner {
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

impl Default for JobOwner {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for JobOwner {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.name {
            checker.member("name").string(value, &rules::JOB_OWNER_NAME);
        }
    }
}

impl Encode for JobOwner {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for JobOwner {
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

/// Shares its members' types with the job, but for what only has the same values.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Run {
    pub state: Option<JobState>,
    pub before: Option<RunBefore>,
    pub owner: Option<JobOwner>,
}

impl Validate for Run {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("state").value(&self.state);
        checker.member("before").value(&self.before);
        checker.member("owner").value(&self.owner);
    }
}

impl Decode for Run {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut state = None;
        let mut before = None;
        let mut owner = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "state" => reader.set("state", &mut state),
                "before" => reader.set("before", &mut before),
                "owner" => reader.set("owner", &mut owner),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { state, before, owner })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum RunBefore {
    /// `waiting`
    Waiting,
    /// `done`
    Done,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(RunBefore, Unknown, [Waiting = "waiting", Done = "done"]);
