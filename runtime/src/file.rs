//! Bytes that go out as they are: a file in a form, or a whole body.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::io::{self, Read};

use bytes::Bytes;
use futures_core::Stream;

use crate::decode::{Decode, DecodeError, Reader};
use crate::encode::{Encode, Writer};
use crate::payload::Once;
use crate::violation::Validate;
use crate::{Body, Fingerprint};

/// What a schema with `format: binary` means: any bytes, and what a form says of them. In JSON, which has no bytes, it is a
/// text, so that only UTF-8 can be sent there.
///
/// ```
/// use ironspec_runtime::File;
///
/// let file = File::from("a,b\n1,2\n").named("table.csv").media_type("text/csv");
/// assert_eq!(file.as_bytes(), Some(&b"a,b\n1,2\n"[..]));
/// ```
///
/// A large one need not be in memory: [`reader`](Self::reader) and [`stream`](Self::stream) make one of what brings the
/// bytes while they are sent.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct File {
    content: Content,
    name: Option<String>,
    media_type: Option<String>,
}

#[derive(Clone)]
enum Content {
    Bytes(Bytes),
    Once(Once),
}

impl File {
    /// A file that is read while it is sent, with its length in bytes if that is known; without it, it goes out in chunks. It
    /// can be sent once, in the body of a request or in a multipart form: the call is never repeated, and clones share it. An
    /// async call waits for the reader, so give it a [`stream`](Self::stream) where the reader is slow.
    ///
    /// ```
    /// use ironspec_runtime::File;
    ///
    /// # fn main() -> std::io::Result<()> {
    /// # let path = std::env::temp_dir().join("ironspec-file-doc");
    /// # std::fs::write(&path, "text")?;
    /// let disk = std::fs::File::open(&path)?;
    /// let length = disk.metadata()?.len();
    /// let file = File::reader(disk, Some(length)).named("backup.tar");
    /// # std::fs::remove_file(path)
    /// # }
    /// ```
    #[must_use]
    pub fn reader(reader: impl Read + Send + 'static, length: Option<u64>) -> Self {
        Self::once(Body::reader(reader, length))
    }

    /// The same for bytes that arrive in chunks.
    #[must_use]
    pub fn stream(
        chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
        length: Option<u64>,
    ) -> Self {
        Self::once(Body::stream(chunks, length))
    }

    fn once(body: Body) -> Self {
        Self {
            content: Content::Once(Once::new(body)),
            ..Self::default()
        }
    }

    /// A file of these bytes.
    #[must_use]
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self {
            content: Content::Bytes(bytes.into()),
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

    /// The bytes; `None` for a file that is streamed.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Once(_) => None,
        }
    }

    /// The bytes; `None` for a file that is streamed.
    #[must_use]
    pub fn into_bytes(self) -> Option<Bytes> {
        match self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Once(_) => None,
        }
    }

    /// What brings the bytes of a file that is streamed.
    pub(crate) fn streamed(&self) -> Option<&Once> {
        match &self.content {
            Content::Bytes(_) => None,
            Content::Once(once) => Some(once),
        }
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

impl Default for Content {
    fn default() -> Self {
        Self::Bytes(Bytes::new())
    }
}

/// What is streamed equals itself alone.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(other)) => one == other,
            (Self::Once(one), Self::Once(other)) => one.address() == other.address(),
            _ => false,
        }
    }
}

impl Eq for Content {}

/// The length alone.
impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.content {
            Content::Bytes(bytes) => write!(formatter, "File({} bytes)", bytes.len()),
            Content::Once(Once {
                length: Some(length),
                ..
            }) => {
                write!(formatter, "File(stream of {length} bytes)")
            }
            Content::Once(_) => formatter.write_str("File(stream)"),
        }
    }
}

impl Hash for File {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.content {
            Content::Bytes(bytes) => bytes.hash(state),
            Content::Once(once) => once.address().hash(state),
        }
    }
}

impl Validate for File {
    fn fingerprint(&self, fingerprint: &mut Fingerprint) {
        match &self.content {
            Content::Bytes(bytes) => fingerprint.part(bytes),
            Content::Once(once) => fingerprint.part(&once.address().to_ne_bytes()),
        }
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
