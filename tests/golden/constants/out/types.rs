//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Json, JsonType, Map, Presence, Reader, Unknown,
    Validate, Writer, required,
};

use super::rules;

/// The higher, the sooner.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Priority {
    /// `1`
    N1,
    /// `2`
    N2,
    /// `-1`
    Minus1,
    /// A value that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::constants!(Priority, Unknown, [N1 = "1", N2 = "2", Minus1 = "-1"]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The higher, the sooner.
    pub priority: Option<Priority>,
    pub done: JobDone,
    pub limit: Presence<JobLimit>,
    pub retry: Option<JobRetry>,
    /// Lists in lists are told apart.
    pub matrix: Vec<Map<Vec<i64>>>,
}

impl Job {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(done: JobDone, matrix: Vec<Map<Vec<i64>>>) -> Self {
        Self {
            done,
            matrix,
            priority: None,
            limit: Presence::Absent,
            retry: None,
        }
    }

    /// The higher, the sooner.
    #[must_use]
    pub fn priority(mut self, priority: Priority) -> Self {
        self.priority = Some(priority);
        self
    }

    /// Sets `limit`.
    #[must_use]
    pub fn limit(mut self, limit: JobLimit) -> Self {
        self.limit = Presence::Value(limit);
        self
    }

    /// Sets `retry`.
    #[must_use]
    pub fn retry(mut self, retry: JobRetry) -> Self {
        self.retry = Some(retry);
        self
    }
}

impl Validate for Job {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("priority").value(&self.priority);
        checker.member("done").value(&self.done);
        checker.member("limit").value(&self.limit);
        checker.member("retry").value(&self.retry);
        for (index, item) in self.matrix.iter().enumerate() {
            let checker = &mut checker.member("matrix");
            let checker = &mut checker.item(index);
            for (name, value) in item {
                let checker = &mut checker.member(name);
                for (index, item) in value.iter().enumerate() {
                    checker
                        .item(index)
                        .integer(*item, &rules::JOB_MATRIX_ITEM_VALUE_ITEM);
                }
            }
        }
    }
}

impl Encode for Job {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("priority", &self.priority);
        object.member("done", &self.done);
        object.presence("limit", &self.limit);
        object.optional("retry", &self.retry);
        object.member("matrix", &self.matrix);
        object.end();
    }
}

impl Decode for Job {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut priority = None;
        let mut done = None;
        let mut limit = Presence::Absent;
        let mut retry = None;
        let mut matrix = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "priority" => reader.set("priority", &mut priority),
                "done" => reader.set("done", &mut done),
                "limit" => reader.set_presence("limit", &mut limit),
                "retry" => reader.set("retry", &mut retry),
                "matrix" => reader.set("matrix", &mut matrix),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            priority,
            done: required("done", done)?,
            limit,
            retry,
            matrix: required("matrix", matrix)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum JobDone {
    /// `true`
    True,
    /// A value that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::constants!(JobDone, Unknown, [True = "true"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum JobLimit {
    /// `"none"`
    None,
    /// `1.5`
    N15,
    /// `false`
    False,
    /// A value that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::constants!(
    JobLimit, Unknown, [None = "\"none\"", N15 = "1.5", False = "false"]
);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum JobRetry {
    Number(JobRetryNumber),
    String(JobRetryString),
    /// What the document does not list, as an answer brought it.
    Unknown(Json),
}

impl From<JobRetryNumber> for JobRetry {
    fn from(value: JobRetryNumber) -> Self {
        Self::Number(value)
    }
}

impl From<JobRetryString> for JobRetry {
    fn from(value: JobRetryString) -> Self {
        Self::String(value)
    }
}

impl Validate for JobRetry {
    fn check(&self, checker: &mut Checker<'_>) {
        match self {
            Self::Number(value) => {
                checker.value(value);
            }
            Self::String(value) => {
                checker.value(value);
            }
            Self::Unknown(_) => checker.no_variant("oneOf"),
        }
    }
}

impl Encode for JobRetry {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Number(value) => Encode::encode(value, writer),
            Self::String(value) => Encode::encode(value, writer),
            Self::Unknown(value) => Encode::encode(value, writer),
        }
    }
}

impl Decode for JobRetry {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.peek()? {
            JsonType::Number => Decode::decode(reader).map(Self::Number),
            JsonType::String => Decode::decode(reader).map(Self::String),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum JobRetryNumber {
    /// `0`
    N0,
    /// A value that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::constants!(JobRetryNumber, Unknown, [N0 = "0"]);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum JobRetryString {
    /// `always`
    Always,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(JobRetryString, Unknown, [Always = "always"]);
