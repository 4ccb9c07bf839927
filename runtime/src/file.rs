//! Bytes that go out as they are: a file in a form, or a whole body.

use std::fmt;
use std::hash::{Hash, Hasher};

use bytes::Bytes;

use crate::Fingerprint;
use crate::decode::{Decode, DecodeError, Reader};
use crate::encode::{Encode, Writer};
use crate::violation::Validate;

/// What a schema with `format: binary` means: any bytes, and what a form says of them. In JSON, which has no bytes, it is a
/// text, so that only UTF-8 can be sent there.
///
/// ```
/// use ironspec_runtime::File;
///
/// let file = File::from("a,b\n1,2\n").named("table.csv").media_type("text/csv");
/// assert_eq!(file.as_bytes(), b"a,b\n1,2\n");
/// ```
#[derive(Clone, Default, Eq, PartialEq)]
pub struct File {
    bytes: Bytes,
    name: Option<String>,
    media_type: Option<String>,
}

impl File {
    /// A file of these bytes.
    #[must_use]
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self {
            bytes: bytes.into(),
            name: None,
            media_type: None,
        }
    }

    /// Sets the name that a form tells; unset it is that of the field.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the media type, where the document leaves it open.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.bytes
    }

    pub(crate) fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The media type that goes out: its own where `allowed` leaves that open, as `image/*` or a list does, else the first of
    /// `allowed`. `None` if its own is not among them.
    pub(crate) fn media_type_of(&self, allowed: &str) -> Option<String> {
        let essence = |text: &str| {
            let essence = text.split(';').next().unwrap_or_default();
            essence.trim().to_ascii_lowercase()
        };
        let mut ranges = allowed.split(',').map(str::trim);
        let Some(own) = &self.media_type else {
            let first = ranges.next().unwrap_or_default();
            return match first {
                "*/*" | "application/*" => Some("application/octet-stream".to_owned()),
                range if range.contains('*') => None,
                exact => Some(exact.to_owned()),
            };
        };
        let found = ranges.any(|range| match essence(range).split_once('/') {
            // Bytes of no type in particular may be of any.
            Some(("*", _) | ("application", "octet-stream")) => true,
            Some((kind, "*")) => essence(own).split('/').next() == Some(kind),
            _ => essence(own) == essence(range),
        });
        found.then(|| own.clone())
    }
}

impl From<Bytes> for File {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<&[u8]> for File {
    fn from(bytes: &[u8]) -> Self {
        Self::new(bytes.to_vec())
    }
}

impl From<&str> for File {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

impl From<String> for File {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// The length alone.
impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "File({} bytes)", self.bytes.len())
    }
}

impl Hash for File {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes.hash(state);
    }
}

impl Validate for File {
    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        fingerprint.part(&self.bytes);
    }
}

impl Encode for File {
    fn encode(&self, writer: &mut Writer) {
        writer.file(self);
    }
}

impl Decode for File {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.string().map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_own_type_where_the_document_leaves_it_open() {
        let png = || File::from("x").media_type("image/png");
        for (file, allowed, expected) in [
            (File::from("x"), "image/jpeg, image/png", Some("image/jpeg")),
            (File::from("x"), "*/*", Some("application/octet-stream")),
            (File::from("x"), "image/*", None),
            (png(), "image/*", Some("image/png")),
            (png(), "image/jpeg,image/PNG", Some("image/png")),
            (png(), "application/octet-stream", Some("image/png")),
            (png(), "text/csv", None),
        ] {
            assert_eq!(
                file.media_type_of(allowed).as_deref(),
                expected,
                "{allowed}"
            );
        }
    }
}
