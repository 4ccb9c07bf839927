//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Decode, DecodeError, Reader, Validate};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
pub struct RetryTasksBody(Vec<RetryTasksBodyItem>);

ironspec_runtime::list!(
    RetryTasksBody, RetryTasksBodyItem, [Encode], rules::RETRY_TASKS_BODY
);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RetryTasksBodyItem(Cow<'static, str>);

ironspec_runtime::string!(RetryTasksBodyItem, rules::RETRY_TASKS_BODY_ITEM);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Task {
    pub id: Option<String>,
}

impl Validate for Task {}

impl Decode for Task {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { id })
    }
}
