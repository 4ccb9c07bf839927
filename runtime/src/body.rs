//! What a request or an answer carries.

use std::fmt;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

/// Bytes, or a stream of them, in either direction. `Debug` shows the length alone.
pub struct Body(Kind);

enum Kind {
    Bytes(Bytes),
    Stream { chunks: Chunks, length: Option<u64> },
}

/// The chunks of a streamed body.
pub type Chunks = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

impl Body {
    /// A body without bytes.
    pub const fn empty() -> Self {
        Self(Kind::Bytes(Bytes::new()))
    }

    /// A body that arrives in chunks, with its length in bytes if that is known. It can be sent once.
    pub fn stream(
        chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
        length: Option<u64>,
    ) -> Self {
        Self(Kind::Stream {
            chunks: Box::pin(chunks),
            length,
        })
    }

    /// The length in bytes, if it is known.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes.len() as u64),
            Kind::Stream { length, .. } => *length,
        }
    }

    /// The same body once more, to be sent again; a stream has none.
    pub fn replay(&self) -> Option<Self> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes.clone().into()),
            Kind::Stream { .. } => None,
        }
    }

    /// All bytes, once they have arrived.
    pub async fn collect(self) -> io::Result<Bytes> {
        let mut chunks = match self.0 {
            Kind::Bytes(bytes) => return Ok(bytes),
            Kind::Stream { chunks, .. } => chunks,
        };
        let mut collected = BytesMut::new();
        while let Some(chunk) = poll_fn(|context| chunks.as_mut().poll_next(context)).await {
            collected.extend_from_slice(&chunk?);
        }
        Ok(collected.freeze())
    }

    /// The bytes, or the stream of them.
    pub fn into_parts(self) -> Result<Bytes, Chunks> {
        match self.0 {
            Kind::Bytes(bytes) => Ok(bytes),
            Kind::Stream { chunks, .. } => Err(chunks),
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(Kind::Bytes(bytes))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0, self.length()) {
            (Kind::Bytes(_), length) => {
                write!(formatter, "Body({} bytes)", length.unwrap_or_default())
            }
            (Kind::Stream { .. }, Some(length)) => {
                write!(formatter, "Body(stream of {length} bytes)")
            }
            (Kind::Stream { .. }, None) => formatter.write_str("Body(stream)"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::task::{Context, Poll};

    use super::*;

    struct Scripted(Vec<io::Result<Bytes>>);

    impl Stream for Scripted {
        type Item = io::Result<Bytes>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready((!self.0.is_empty()).then(|| self.0.remove(0)))
        }
    }

    #[tokio::test]
    async fn a_stream_is_collected_and_cannot_be_replayed() {
        let body = Body::stream(Scripted(vec![Ok("ab".into()), Ok("c".into())]), Some(3));
        assert_eq!(format!("{body:?}"), "Body(stream of 3 bytes)");
        assert!(body.replay().is_none());
        assert_eq!(body.collect().await.unwrap(), "abc");
        let broken = Body::stream(
            Scripted(vec![Ok("ab".into()), Err(io::ErrorKind::BrokenPipe.into())]),
            None,
        );
        assert!(broken.collect().await.is_err());
    }

    #[test]
    fn bytes_show_their_length_alone() {
        let body = Body::from("secret".to_owned());
        assert_eq!(
            format!("{body:?} {:?}", body.replay()),
            "Body(6 bytes) Some(Body(6 bytes))"
        );
    }
}
