//! Reading JSON: shape only, that is JSON types and required members.

mod ahead;

use std::fmt;

use jiter::{Jiter, JiterError, JiterErrorType, JsonErrorType, Peek};

pub use self::ahead::{Members, Names};
use crate::violation::escape;
use crate::{Integer, Presence};

/// Values nested deeper than this are refused.
const DEPTH_LIMIT: u8 = 128;

/// A value that can be read from JSON. Rules are not looked at: a value that breaks one is read as it came.
pub trait Decode: Sized {
    /// Reads the next value.
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError>;

    /// Reads a text that is one JSON value, white space around it allowed.
    fn from_json(json: &[u8]) -> Result<Self, DecodeError> {
        let mut reader = Reader::new(json)?;
        let value = Self::decode(&mut reader)?;
        reader
            .json
            .finish()
            .map_err(|error| DecodeError::syntax(&error))?;
        Ok(value)
    }
}

/// The member that an object must have.
pub fn required<T>(name: &'static str, value: Option<T>) -> Result<T, DecodeError> {
    value.ok_or_else(|| DecodeError::new(DecodeErrorKind::Missing(name), None))
}

/// JSON on its way in.
#[derive(Debug)]
pub struct Reader<'j> {
    text: &'j [u8],
    json: Jiter<'j>,
    depth: u8,
}

// What models call for each value may be inlined where they are decoded, in another crate: a page takes an eighth less time.
impl<'j> Reader<'j> {
    /// Reads JSON, which is UTF-8 (RFC 8259, section 8.1).
    pub fn new(json: &'j [u8]) -> Result<Self, DecodeError> {
        match std::str::from_utf8(json) {
            Ok(_) => Ok(Self {
                text: json,
                json: Jiter::new(json),
                depth: 0,
            }),
            Err(error) => Err(DecodeError::new(
                DecodeErrorKind::Encoding,
                Some(error.valid_up_to()),
            )),
        }
    }

    /// Begins an object.
    #[inline]
    pub fn object(&mut self) -> Result<ObjectReader, DecodeError> {
        self.expect(JsonType::Object)?;
        self.descend()?;
        Ok(ObjectReader { is_first: true })
    }

    /// Begins an array.
    pub fn array(&mut self) -> Result<ArrayReader, DecodeError> {
        self.expect(JsonType::Array)?;
        self.descend()?;
        Ok(ArrayReader { is_first: true })
    }

    /// Reads the value of a member; an error points into it.
    pub fn member<T: Decode>(&mut self, name: &str) -> Result<T, DecodeError> {
        T::decode(self).map_err(|error| error.under(name))
    }

    /// Reads the value of a member into its variable.
    pub fn set<T: Decode>(
        &mut self,
        name: &str,
        variable: &mut Option<T>,
    ) -> Result<(), DecodeError> {
        *variable = Some(self.member(name)?);
        Ok(())
    }

    /// The same for a member that is both optional and nullable.
    pub fn set_presence<T: Decode>(
        &mut self,
        name: &str,
        variable: &mut Presence<T>,
    ) -> Result<(), DecodeError> {
        *variable = self.member(name)?;
        Ok(())
    }

    /// Passes over a value.
    pub fn skip(&mut self) -> Result<(), DecodeError> {
        match self.peek()? {
            JsonType::Null => self.null(),
            JsonType::Boolean => self.boolean().map(drop),
            JsonType::Number => self.number().map(drop),
            JsonType::String => self
                .json
                .known_bytes()
                .map(drop)
                .map_err(|error| DecodeError::syntax(&error)),
            JsonType::Array => {
                let mut array = self.array()?;
                while array.next(self)? {
                    self.skip()?;
                }
                Ok(())
            }
            JsonType::Object => {
                let mut object = self.object()?;
                while object.key(self)?.is_some() {
                    self.skip()?;
                }
                Ok(())
            }
        }
    }

    /// The type of the next value.
    #[inline]
    pub fn peek(&mut self) -> Result<JsonType, DecodeError> {
        let peek = self
            .json
            .peek()
            .map_err(|error| DecodeError::syntax(&error))?;
        Ok(match peek {
            Peek::Null => JsonType::Null,
            Peek::True | Peek::False => JsonType::Boolean,
            Peek::String => JsonType::String,
            Peek::Array => JsonType::Array,
            Peek::Object => JsonType::Object,
            Peek::Infinity | Peek::NaN => {
                return Err(self.fail(DecodeErrorKind::Syntax("expected value".to_owned())));
            }
            peek if peek.is_num() => JsonType::Number,
            _ => return Err(self.fail(DecodeErrorKind::Syntax("expected value".to_owned()))),
        })
    }

    /// Reads `null`.
    pub fn null(&mut self) -> Result<(), DecodeError> {
        self.expect(JsonType::Null)?;
        self.json
            .known_null()
            .map_err(|error| DecodeError::syntax(&error))
    }

    /// Reads a boolean.
    pub fn boolean(&mut self) -> Result<bool, DecodeError> {
        self.expect(JsonType::Boolean)?;
        self.json
            .next_bool()
            .map_err(|error| DecodeError::syntax(&error))
    }

    /// Reads a number as its text.
    pub fn number(&mut self) -> Result<&str, DecodeError> {
        self.expect(JsonType::Number)?;
        let bytes = self
            .json
            .next_number_bytes()
            .map_err(|error| DecodeError::syntax(&error))?;
        // A number is ASCII, so this cannot fail.
        std::str::from_utf8(bytes).map_err(|_| DecodeError::new(DecodeErrorKind::Encoding, None))
    }

    /// Reads a number as what its text means; an error tells where it stands.
    pub(crate) fn number_as<T>(
        &mut self,
        meaning: impl FnOnce(&str) -> Result<T, DecodeErrorKind>,
    ) -> Result<T, DecodeError> {
        self.peek()?;
        let offset = self.json.current_index();
        meaning(self.number()?).map_err(|kind| DecodeError::new(kind, Some(offset)))
    }

    /// Reads a text.
    #[inline]
    pub fn string(&mut self) -> Result<&str, DecodeError> {
        self.expect(JsonType::String)?;
        self.json
            .known_str()
            .map_err(|error| DecodeError::syntax(&error))
    }

    /// Where the next value begins, once it was peeked at.
    pub(crate) fn position(&self) -> usize {
        self.json.current_index()
    }

    #[inline]
    fn expect(&mut self, expected: JsonType) -> Result<(), DecodeError> {
        let found = self.peek()?;
        if found == expected {
            Ok(())
        } else {
            Err(self.fail(DecodeErrorKind::Type { expected, found }))
        }
    }

    fn descend(&mut self) -> Result<(), DecodeError> {
        if self.depth == DEPTH_LIMIT {
            return Err(self.fail(DecodeErrorKind::Depth));
        }
        self.depth += 1;
        Ok(())
    }

    fn fail(&self, kind: DecodeErrorKind) -> DecodeError {
        DecodeError::new(kind, Some(self.json.current_index()))
    }
}

/// An object on its way in.
#[derive(Debug)]
pub struct ObjectReader {
    is_first: bool,
}

impl ObjectReader {
    /// The next key, whose value must be read or skipped next; `None` at the end.
    #[inline]
    pub fn key<'r>(&mut self, reader: &'r mut Reader<'_>) -> Result<Option<&'r str>, DecodeError> {
        let key = if self.is_first {
            reader.json.known_object()
        } else {
            reader.json.next_key()
        };
        self.is_first = false;
        match key {
            Ok(None) => {
                reader.depth = reader.depth.saturating_sub(1);
                Ok(None)
            }
            Ok(key) => Ok(key),
            Err(error) => Err(DecodeError::syntax(&error)),
        }
    }
}

/// An array on its way in.
#[derive(Debug)]
pub struct ArrayReader {
    is_first: bool,
}

impl ArrayReader {
    /// Whether there is another item, which must be read or skipped next.
    #[inline]
    pub fn next(&mut self, reader: &mut Reader<'_>) -> Result<bool, DecodeError> {
        let item = if self.is_first {
            reader.json.known_array()
        } else {
            reader.json.array_step()
        };
        self.is_first = false;
        let has_item = item.map_err(|error| DecodeError::syntax(&error))?.is_some();
        if !has_item {
            reader.depth = reader.depth.saturating_sub(1);
        }
        Ok(has_item)
    }

    /// The item at a place of a tuple that has so many of them.
    pub fn place<T: Decode>(
        &mut self,
        reader: &mut Reader<'_>,
        place: usize,
        expected: usize,
    ) -> Result<T, DecodeError> {
        if !self.next(reader)? {
            let found = place;
            return Err(DecodeError::new(
                DecodeErrorKind::TooShort { expected, found },
                None,
            ));
        }
        T::decode(reader).map_err(|error| error.under(&place.to_string()))
    }

    /// Passes over the items that are left: a tuple has no place for them.
    pub fn end(mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        while self.next(reader)? {
            reader.skip()?;
        }
        Ok(())
    }
}

/// A type of JSON.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl fmt::Display for JsonType {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}

/// JSON that does not have the shape that the document states.
///
/// `Display` is one line, as in `/results/0/id: expected a string, found null (at byte 31)`.
#[derive(Clone, Eq, PartialEq)]
pub struct DecodeError(Box<Fault>);

#[derive(Clone, Eq, PartialEq)]
struct Fault {
    kind: DecodeErrorKind,
    pointer: String,
    offset: Option<usize>,
}

/// What is wrong with JSON. `Display` is a clause, as in `expected a string, found null`.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// A value of another type.
    Type {
        /// The type that the document states.
        expected: JsonType,
        /// The type that came.
        found: JsonType,
    },
    /// A number, with its text, that is no integer.
    NotInteger(String),
    /// A number, with its text, beyond what the type holds.
    OutOfRange(String),
    /// An integer, with its text, of more digits than anybody means.
    TooLong(String),
    /// A required member that is missing.
    Missing(&'static str),
    /// An array with fewer items than its type has places.
    TooShort {
        /// The number of places.
        expected: usize,
        /// The number of items that came.
        found: usize,
    },
    /// More than 128 values inside each other.
    Depth,
    /// No UTF-8.
    Encoding,
    /// No JSON; the text says why.
    Syntax(String),
    /// A value that is known to be another variant of a union.
    Variant,
    /// A body of another media type, which is given.
    MediaType(String),
    /// A body that is no stream of items, by its media type, which is given.
    NoStream(String),
}

impl fmt::Display for DecodeErrorKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Type { expected, found } => {
                write!(formatter, "expected {expected}, found {found}")
            }
            Self::NotInteger(text) => write!(formatter, "expected an integer, found {text}"),
            Self::OutOfRange(text) => write!(formatter, "{text} does not fit into 64 bits"),
            Self::TooLong(text) => write!(formatter, "{text} has more than 1024 digits"),
            Self::Missing(name) => write!(formatter, "the required member `{name}` is missing"),
            Self::TooShort { expected, found } => {
                write!(formatter, "expected {expected} items, found {found}")
            }
            Self::Depth => write!(formatter, "more than {DEPTH_LIMIT} values are nested"),
            Self::Encoding => formatter.write_str("not UTF-8"),
            Self::Syntax(reason) => write!(formatter, "not JSON: {reason}"),
            Self::Variant => formatter.write_str("the value is another variant"),
            Self::MediaType(media_type) => write!(
                formatter,
                "expected JSON, found a body of type {media_type}"
            ),
            Self::NoStream(media_type) => write!(
                formatter,
                "expected a stream of items, found a body of type {media_type}"
            ),
        }
    }
}

impl DecodeError {
    /// A value is asked for as one variant of a union and is another.
    #[doc(hidden)]
    #[must_use]
    pub fn variant() -> Self {
        Self::new(DecodeErrorKind::Variant, None)
    }

    pub(crate) fn new(kind: DecodeErrorKind, offset: Option<usize>) -> Self {
        let pointer = String::new();
        Self(Box::new(Fault {
            kind,
            pointer,
            offset,
        }))
    }

    /// The same without the number that it found.
    pub(crate) fn sensitive(mut self) -> Self {
        if let DecodeErrorKind::NotInteger(text) | DecodeErrorKind::OutOfRange(text) =
            &mut self.0.kind
        {
            "a number".clone_into(text);
        }
        self
    }

    fn syntax(error: &JiterError) -> Self {
        let kind = match &error.error_type {
            JiterErrorType::JsonError(JsonErrorType::NumberOutOfRange) => {
                DecodeErrorKind::Syntax("a number has too many digits".to_owned())
            }
            JiterErrorType::JsonError(reason) => DecodeErrorKind::Syntax(reason.to_string()),
            wrong_type @ JiterErrorType::WrongType { .. } => {
                DecodeErrorKind::Syntax(wrong_type.to_string())
            }
        };
        Self::new(kind, Some(error.index))
    }

    /// The same error seen from the parent of the value.
    pub(crate) fn under(mut self, token: &str) -> Self {
        self.0.pointer.insert_str(0, &escape(token));
        self.0.pointer.insert(0, '/');
        self
    }

    /// The same error in a text that nobody else has.
    pub(crate) fn anywhere(mut self) -> Self {
        self.0.offset = None;
        self
    }

    /// The same error in a text that stands so many bytes behind the start.
    fn behind(mut self, bytes: usize) -> Self {
        self.0.offset = self.0.offset.map(|offset| offset + bytes);
        self
    }

    /// What is wrong.
    pub fn kind(&self) -> &DecodeErrorKind {
        &self.0.kind
    }

    /// RFC 6901 pointer to the value at fault; for a missing member to the object that lacks it.
    pub fn pointer(&self) -> &str {
        &self.0.pointer
    }

    /// Where the fault is, in bytes from the start, if that is known.
    pub fn offset(&self) -> Option<usize> {
        self.0.offset
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "DecodeError({self})")
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.pointer.is_empty() {
            write!(formatter, "{}: ", self.0.pointer)?;
        }
        self.0.kind.fmt(formatter)?;
        match self.0.offset {
            Some(offset) => write!(formatter, " (at byte {offset})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for DecodeError {}

impl Decode for bool {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.boolean()
    }
}

impl Decode for String {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(str::to_owned)
    }
}

/// Takes every notation of an integer: `100`, `100.0` and `1e2` are one value.
impl Decode for i64 {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.number_as(integer)
    }
}

impl Decode for f64 {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.number_as(|text| match text.parse() {
            Ok(number) if f64::is_finite(number) => Ok(number),
            _ => Err(DecodeErrorKind::OutOfRange(shorten(text))),
        })
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        T::decode(reader).map(Box::new)
    }
}

/// `null` is `None`.
impl<T: Decode> Decode for Option<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        if reader.peek()? == JsonType::Null {
            reader.null()?;
            Ok(None)
        } else {
            T::decode(reader).map(Some)
        }
    }
}

/// `null` is `Null`; a member that does not come is for the object to call absent.
impl<T: Decode> Decode for Presence<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Option::decode(reader).map(|value| value.map_or(Self::Null, Self::Value))
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut array = reader.array()?;
        let mut items = Self::new();
        while array.next(reader)? {
            let item = T::decode(reader).map_err(|error| error.under(&items.len().to_string()))?;
            items.push(item);
        }
        Ok(items)
    }
}

/// The integer that a number's text means.
pub(crate) fn integer(text: &str) -> Result<i64, DecodeErrorKind> {
    if let Ok(integer) = text.parse() {
        return Ok(integer);
    }
    match Integer::of(text) {
        Ok(integer) => {
            i64::try_from(&integer).map_err(|_| DecodeErrorKind::OutOfRange(shorten(text)))
        }
        Err(DecodeErrorKind::TooLong(text)) => Err(DecodeErrorKind::OutOfRange(text)),
        Err(kind) => Err(kind),
    }
}

/// A number for an error message; its text is ASCII.
pub(crate) fn shorten(text: &str) -> String {
    match text.get(..40) {
        Some(start) if text.len() > 40 => format!("{start}…"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
