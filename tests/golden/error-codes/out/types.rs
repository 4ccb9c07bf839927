//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Presence, Reader, Unknown, Validate, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Flat {
    pub code: i64,
    pub error_code: String,
}

impl Validate for Flat {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("Error-Code").string(&self.error_code, &rules::FLAT_ERROR_CODE);
    }
}

impl Decode for Flat {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut code = None;
        let mut error_code = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "code" => reader.set("code", &mut code),
                "Error-Code" => reader.set("Error-Code", &mut error_code),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            code: required("code", code)?,
            error_code: required("Error-Code", error_code)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Numbered {
    pub error_code: Option<NumberedErrorCode>,
    pub code: Option<i64>,
}

impl Validate for Numbered {}

impl Decode for Numbered {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error_code = None;
        let mut code = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "errorCode" => reader.set("errorCode", &mut error_code),
                "CODE" => reader.set("CODE", &mut code),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { error_code, code })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NumberedErrorCode {
    pub a: Option<String>,
}

impl Validate for NumberedErrorCode {}

impl Decode for NumberedErrorCode {
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

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Nested {
    pub error: NestedError,
}

impl Validate for Nested {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("error").value(&self.error);
    }
}

impl Decode for Nested {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "error" => reader.set("error", &mut error),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            error: required("error", error)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NestedError {
    pub error_code: NestedErrorErrorCode,
}

impl Validate for NestedError {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("error_code").value(&self.error_code);
    }
}

impl Decode for NestedError {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error_code = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "error_code" => reader.set("error_code", &mut error_code),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            error_code: required("error_code", error_code)?,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum NestedErrorErrorCode {
    /// `lost`
    Lost,
    /// `found`
    Found,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    NestedErrorErrorCode, Unknown, [Lost = "lost", Found = "found"]
);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Perhaps {
    pub error: Presence<PerhapsError>,
}

impl Validate for Perhaps {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("error").value(&self.error);
    }
}

impl Decode for Perhaps {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error = Presence::Absent;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "error" => reader.set_presence("error", &mut error),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { error })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PerhapsError {
    pub code: Presence<Number>,
}

impl Validate for PerhapsError {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("code").value(&self.code);
    }
}

impl Decode for PerhapsError {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut code = Presence::Absent;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "code" => reader.set_presence("code", &mut code),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { code })
    }
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Number(i64);

ironspec_runtime::integer!(Number, rules::NUMBER);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Codeless {
    pub code: Option<bool>,
    pub error: Option<String>,
    pub inner: Option<CodelessInner>,
}

impl Validate for Codeless {}

impl Decode for Codeless {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut code = None;
        let mut error = None;
        let mut inner = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "code" => reader.set("code", &mut code),
                "error" => reader.set("error", &mut error),
                "inner" => reader.set("inner", &mut inner),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { code, error, inner })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CodelessInner {
    pub code: Option<String>,
}

impl Validate for CodelessInner {}

impl Decode for CodelessInner {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut code = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "code" => reader.set("code", &mut code),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { code })
    }
}
