//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{Decode, DecodeError, Reader, Validate, required};

use super::rules;

/// Name of a Logstore: 3 to 63 lower-case letters, digits, hyphens and underscores, with a letter or
/// digit at both ends. The oldest page allowed two bytes; the newer rule stands here.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct LogstoreName(Cow<'static, str>);

ironspec_runtime::string!(LogstoreName, rules::LOGSTORE_NAME);

/// Name of a shipper. The service documents no rule for it, so none is set here; its own Java client
/// takes 2 to 128 letters, digits, hyphens and underscores, with a letter or digit at both ends.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ShipperName(Cow<'static, str>);

ironspec_runtime::string!(ShipperName);

/// The tasks to retry, one to ten. The service states the ten; a call without a task has no meaning, so
/// one is the least. Whether an id may stand twice is not documented.
#[derive(Clone, Debug, PartialEq)]
pub struct ShipperTaskIds(Vec<ShipperTaskId>);

ironspec_runtime::list!(
    ShipperTaskIds, ShipperTaskId, [Encode], rules::SHIPPER_TASK_IDS
);

/// Identifies one task of a shipper. Its alphabet and length are not documented.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ShipperTaskId(Cow<'static, str>);

ironspec_runtime::string!(ShipperTaskId);

/// What the service says about a request that it refused. The id of the request stands in the header
/// `x-log-requestid` only.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// A constant that names the fault. The set is open; branch on this, not on the status.
    pub error_code: String,
    /// A sentence for a human reader; wordings change.
    pub error_message: String,
}

impl Validate for ApiError {}

impl Decode for ApiError {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error_code = None;
        let mut error_message = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "errorCode" => reader.set("errorCode", &mut error_code),
                "errorMessage" => reader.set("errorMessage", &mut error_message),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            error_code: required("errorCode", error_code)?,
            error_message: required("errorMessage", error_message)?,
        })
    }
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ContentLength(i64);

ironspec_runtime::integer!(ContentLength, rules::CONTENT_LENGTH);
