//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Reader, Unknown, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OptionModel {
    pub string: Option<StringModel>,
    pub failure: FailureModel,
    pub value: Option<OptionModel2>,
    pub response: Option<Response>,
    pub vec: Option<VecModel>,
}

impl Validate for OptionModel {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("string").value(&self.string);
        checker.member("failure").value(&self.failure);
        checker.member("value").value(&self.value);
    }
}

impl Decode for OptionModel {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut string = None;
        let mut failure = None;
        let mut value = None;
        let mut response = None;
        let mut vec = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "string" => reader.set("string", &mut string),
                "failure" => reader.set("failure", &mut failure),
                "value" => reader.set("value", &mut value),
                "response" => reader.set("response", &mut response),
                "vec" => reader.set("vec", &mut vec),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            string,
            failure: required("failure", failure)?,
            value,
            response,
            vec,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct StringModel(Cow<'static, str>);

ironspec_runtime::string!(StringModel, rules::STRING_MODEL);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FailureModel {
    /// `Ok`
    Ok,
    /// `Err`
    Err,
    /// `None`
    None,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    FailureModel, Unknown, [Ok = "Ok", Err = "Err", None = "None"]
);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct OptionModel2(i64);

ironspec_runtime::integer!(OptionModel2, rules::OPTION_MODEL2);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Response {
    pub validate: Option<bool>,
}

impl Validate for Response {}

impl Decode for Response {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut validate = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "validate" => reader.set("validate", &mut validate),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { validate })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct VecModel(Vec<BoxModel>);

ironspec_runtime::list!(VecModel, BoxModel, [Decode]);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BoxModel {
    pub decode: Option<String>,
}

impl Validate for BoxModel {}

impl Decode for BoxModel {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
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
pub struct Error {
    pub error: Option<String>,
    pub reader: Option<String>,
    pub object: Option<String>,
    pub key: Option<String>,
}

impl Validate for Error {}

impl Decode for Error {
    fn decode(reader_2: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error = None;
        let mut reader = None;
        let mut object = None;
        let mut key = None;
        let mut object_2 = reader_2.object()?;
        while let Some(key_2) = object_2.key(reader_2)? {
            match key_2 {
                "error" => reader_2.set("error", &mut error),
                "reader" => reader_2.set("reader", &mut reader),
                "object" => reader_2.set("object", &mut object),
                "key" => reader_2.set("key", &mut key),
                _ => reader_2.skip(),
            }?;
        }
        Ok(Self { error, reader, object, key })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClientModel {
    pub new: String,
    pub check: Option<String>,
    pub writer: Option<String>,
    pub object: Option<String>,
    pub checker: Option<String>,
    pub self_: Option<String>,
}

impl ClientModel {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(new: impl Into<String>) -> Self {
        Self {
            new: new.into(),
            check: None,
            writer: None,
            object: None,
            checker: None,
            self_: None,
        }
    }

    /// Sets `check`.
    #[must_use]
    pub fn check_(mut self, check: impl Into<String>) -> Self {
        self.check = Some(check.into());
        self
    }

    /// Sets `writer`.
    #[must_use]
    pub fn writer(mut self, writer: impl Into<String>) -> Self {
        self.writer = Some(writer.into());
        self
    }

    /// Sets `object`.
    #[must_use]
    pub fn object(mut self, object: impl Into<String>) -> Self {
        self.object = Some(object.into());
        self
    }

    /// Sets `checker`.
    #[must_use]
    pub fn checker(mut self, checker: impl Into<String>) -> Self {
        self.checker = Some(checker.into());
        self
    }

    /// Sets `self`.
    #[must_use]
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }
}

impl Validate for ClientModel {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.check {
            checker.member("check").string(value, &rules::CLIENT_MODEL_CHECK);
        }
        if let Some(value) = &self.checker {
            checker.member("checker").string(value, &rules::CLIENT_MODEL_CHECKER);
        }
    }
}

impl Encode for ClientModel {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("new", &self.new);
        object.optional("check", &self.check);
        object.optional("writer", &self.writer);
        object.optional("object", &self.object);
        object.optional("checker", &self.checker);
        object.optional("self", &self.self_);
        object.end();
    }
}
