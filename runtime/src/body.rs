//! What a request or an answer carries.

use std::error::Error as StdError;
use std::fmt;
use std::future::poll_fn;
use std::io::{self, Cursor, Read};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::{TransportError, TransportErrorKind};

/// Bytes, or what brings them one after another, in either direction. `Debug` shows the length alone.
///
/// Async and blocking transports take every body. What does not fit waits: a [`reader`](Self::reader) keeps the thread
/// that polls it, and a [`stream`](Self::stream) is waited for by the thread that reads it.
pub struct Body(Kind);

enum Kind {
    Bytes(Bytes),
    Stream {
        chunks: Chunks,
        length: Option<u64>,
    },
    Reader {
        reader: Box<dyn Read + Send>,
        length: Option<u64>,
    },
}

/// The chunks of a streamed body.
pub type Chunks = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// How much is read from a reader at once, in bytes.
const BLOCK: usize = 16 * 1024;

/// How much room is made for a body at once because its length was announced, in bytes.
const BELIEVED: usize = 1024 * 1024;

/// How long a chunk is at least that is kept as it came where it is the whole body, in bytes. What is shorter is copied: it
/// may be part of a buffer that is many times longer, which nobody else needs any more.
const SHARED: u64 = 4 * 1024;

impl Body {
    /// A body without bytes.
    pub const fn empty() -> Self {
        Self(Kind::Bytes(Bytes::new()))
    }

    /// A body that arrives in chunks, with its length in bytes if that is known. It can be sent once.
    ///
    /// An [`io::Error`] around a [`TransportError`] becomes that error where the body is collected.
    pub fn stream(
        chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
        length: Option<u64>,
    ) -> Self {
        Self(Kind::Stream {
            chunks: Box::pin(chunks),
            length,
        })
    }

    /// A body that is read, with its length in bytes if that is known. It can be sent once.
    ///
    /// An [`io::Error`] around a [`TransportError`] becomes that error where the body is collected.
    pub fn reader(reader: impl Read + Send + 'static, length: Option<u64>) -> Self {
        Self(Kind::Reader {
            reader: Box::new(reader),
            length,
        })
    }

    /// The length in bytes, if it is known.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes.len() as u64),
            Kind::Stream { length, .. } | Kind::Reader { length, .. } => *length,
        }
    }

    /// The same body once more, to be sent again; what arrives piece by piece has none.
    pub fn replay(&self) -> Option<Self> {
        match &self.0 {
            Kind::Bytes(bytes) => Some(bytes.clone().into()),
            Kind::Stream { .. } | Kind::Reader { .. } => None,
        }
    }

    /// All bytes, once they have arrived, unless they are more than `limit`.
    ///
    /// # Errors
    ///
    /// [`TooLarge`](TransportErrorKind::TooLarge) as soon as the length that was announced, or what has arrived, is above
    /// the limit; nothing is read beyond that. [`Body`](TransportErrorKind::Body) if it broke off.
    pub async fn collect(self, limit: u64) -> Result<Bytes, TransportError> {
        let mut collected = Collected::new(limit, self.length())?;
        let mut chunks = match self.into_parts() {
            Ok(bytes) => return Ok(bytes),
            Err(chunks) => chunks,
        };
        while let Some(chunk) = poll_fn(|context| chunks.as_mut().poll_next(context)).await {
            collected.add(chunk.map_err(broken_off)?)?;
        }
        Ok(collected.finish())
    }

    /// The same as [`collect`](Self::collect), and the thread waits.
    pub fn collect_blocking(self, limit: u64) -> Result<Bytes, TransportError> {
        let mut collected = Collected::new(limit, self.length())?;
        let mut reader = match self.0 {
            Kind::Bytes(bytes) => return Ok(bytes),
            Kind::Stream { chunks, .. } => Box::new(Waiting::new(chunks)),
            Kind::Reader { reader, .. } => reader,
        };
        let mut block = vec![0; BLOCK];
        loop {
            match read(&mut reader, &mut block).map_err(broken_off)? {
                0 => return Ok(collected.finish()),
                length => collected.copy(&block[..length])?,
            }
        }
    }

    /// The next bytes, as they have arrived; `None` at the end.
    ///
    /// # Errors
    ///
    /// [`Body`](TransportErrorKind::Body) if it broke off, [`Timeout`](TransportErrorKind::Timeout) if it was silent for too
    /// long. Then it is over.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, TransportError> {
        poll_fn(|context| self.poll_chunk(context)).await
    }

    /// The same as [`chunk`](Self::chunk), and the thread waits.
    pub fn chunk_blocking(&mut self) -> Result<Option<Bytes>, TransportError> {
        wait(|context| self.poll_chunk(context))
    }

    pub(crate) fn poll_chunk(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Result<Option<Bytes>, TransportError>> {
        let chunk = match &mut self.0 {
            Kind::Bytes(bytes) => {
                let bytes = std::mem::take(bytes);
                return Poll::Ready(Ok((!bytes.is_empty()).then_some(bytes)));
            }
            Kind::Stream { chunks, .. } => chunks.as_mut().poll_next(context),
            Kind::Reader { reader, .. } => Poll::Ready(block(reader)),
        };
        chunk.map(|chunk| {
            if !matches!(chunk, Some(Ok(_))) {
                *self = Self::empty();
            }
            chunk.transpose().map_err(broken_off)
        })
    }

    /// The body as a stream. A reader becomes a stream whose polls wait.
    pub fn into_stream(self) -> Chunks {
        match self.into_parts() {
            Ok(bytes) => Box::pin(Whole(Some(bytes).filter(|bytes| !bytes.is_empty()))),
            Err(chunks) => chunks,
        }
    }

    /// The bytes, or the stream of them. A reader becomes a stream whose polls wait.
    pub fn into_parts(self) -> Result<Bytes, Chunks> {
        match self.0 {
            Kind::Bytes(bytes) => Ok(bytes),
            Kind::Stream { chunks, .. } => Err(chunks),
            Kind::Reader { reader, .. } => Err(Box::pin(Blocks(reader))),
        }
    }

    /// The body as a reader. A stream becomes a reader that waits for each chunk.
    pub fn into_reader(self) -> Box<dyn Read + Send> {
        match self.0 {
            Kind::Bytes(bytes) => Box::new(Cursor::new(bytes)),
            Kind::Stream { chunks, .. } => Box::new(Waiting::new(chunks)),
            Kind::Reader { reader, .. } => reader,
        }
    }
}

/// What has arrived of a body, and how much may.
struct Collected {
    /// The first chunk, as long as it is all that has arrived.
    first: Bytes,
    copied: BytesMut,
    /// How much room is made once something is copied.
    expected: usize,
    limit: u64,
}

impl Collected {
    fn new(limit: u64, announced: Option<u64>) -> Result<Self, TransportError> {
        if announced.is_some_and(|length| length > limit) {
            return Err(TransportError::too_large(limit));
        }
        let announced = announced.and_then(|length| usize::try_from(length).ok());
        Ok(Self {
            first: Bytes::new(),
            copied: BytesMut::new(),
            expected: announced.unwrap_or_default().min(BELIEVED),
            limit,
        })
    }

    fn add(&mut self, chunk: Bytes) -> Result<(), TransportError> {
        if self.length() == 0 && (SHARED..=self.limit).contains(&(chunk.len() as u64)) {
            self.first = chunk;
            return Ok(());
        }
        self.copy(&chunk)
    }

    fn copy(&mut self, chunk: &[u8]) -> Result<(), TransportError> {
        if (self.length() + chunk.len()) as u64 > self.limit {
            return Err(TransportError::too_large(self.limit));
        }
        if self.copied.is_empty() {
            self.copied.reserve(self.expected);
            self.copied
                .extend_from_slice(&std::mem::take(&mut self.first));
        }
        self.copied.extend_from_slice(chunk);
        Ok(())
    }

    fn length(&self) -> usize {
        self.first.len() + self.copied.len()
    }

    fn finish(self) -> Bytes {
        if self.first.is_empty() {
            self.copied.freeze()
        } else {
            self.first
        }
    }
}

/// Why a body did not arrive: what its transport says, if it says it in our words.
fn broken_off(error: io::Error) -> TransportError {
    let is_ours = |error: &(dyn StdError + Send + Sync + 'static)| error.is::<TransportError>();
    if !error.get_ref().is_some_and(is_ours) {
        return TransportError::new(TransportErrorKind::Body, error);
    }
    match error.downcast::<TransportError>() {
        Ok(error) => error,
        Err(error) => TransportError::new(TransportErrorKind::Body, error),
    }
}

/// One read that has something to say.
fn read(reader: &mut dyn Read, block: &mut [u8]) -> io::Result<usize> {
    loop {
        match reader.read(block) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            outcome => return outcome,
        }
    }
}

/// Bytes as a stream.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

/// A reader as a stream.
struct Blocks(Box<dyn Read + Send>);

impl Stream for Blocks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(block(&mut self.0))
    }
}

/// The next block of a reader.
fn block(reader: &mut dyn Read) -> Option<io::Result<Bytes>> {
    let mut block = vec![0; BLOCK];
    match read(reader, &mut block) {
        Ok(0) => None,
        Ok(length) => {
            block.truncate(length);
            Some(Ok(block.into()))
        }
        Err(error) => Some(Err(error)),
    }
}

/// A stream as a reader.
struct Waiting {
    chunks: Chunks,
    /// What has arrived and has not been read.
    rest: Bytes,
}

impl Waiting {
    fn new(chunks: Chunks) -> Self {
        let rest = Bytes::new();
        Self { chunks, rest }
    }
}

impl Read for Waiting {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            match wait(|context| self.chunks.as_mut().poll_next(context)) {
                Some(chunk) => self.rest = chunk?,
                None => return Ok(0),
            }
        }
        let length = self.rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&self.rest.split_to(length));
        Ok(length)
    }
}

/// What comes of it, once it is there; the thread waits.
pub(crate) fn wait<T>(mut poll: impl FnMut(&mut Context<'_>) -> Poll<T>) -> T {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match poll(&mut context) {
            Poll::Ready(outcome) => return outcome,
            Poll::Pending => thread::park(),
        }
    }
}

/// Wakes the thread that waits.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
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
            (_, Some(length)) => write!(formatter, "Body(stream of {length} bytes)"),
            (_, None) => formatter.write_str("Body(stream)"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Hands its chunks out in order, and is not ready every other time.
    struct Scripted(Vec<io::Result<Bytes>>, bool);

    impl Stream for Scripted {
        type Item = io::Result<Bytes>;

        fn poll_next(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Self::Item>> {
            self.1 = !self.1;
            if self.1 {
                context.waker().wake_by_ref();
                return Poll::Pending;
            }
            Poll::Ready((!self.0.is_empty()).then(|| self.0.remove(0)))
        }
    }

    fn stream(chunks: Vec<io::Result<Bytes>>, length: Option<u64>) -> Body {
        Body::stream(Scripted(chunks, false), length)
    }

    fn reader(text: &'static str, length: Option<u64>) -> Body {
        Body::reader(text.as_bytes(), length)
    }

    type Make = fn() -> Body;

    /// A body in each form, with the same bytes.
    const ABC: [Make; 4] = [
        || Body::from("abc".to_owned()),
        || stream(vec![Ok("ab".into()), Ok("c".into())], Some(3)),
        || {
            stream(
                vec![Ok("ab".into()), Ok(Bytes::new()), Ok("c".into())],
                None,
            )
        },
        || reader("abc", None),
    ];

    #[tokio::test]
    async fn every_body_is_collected_both_ways() {
        for body in ABC {
            assert_eq!(body().collect(3).await.unwrap(), "abc");
            assert_eq!(body().collect_blocking(3).unwrap(), "abc");
            let mut text = String::new();
            body().into_reader().read_to_string(&mut text).unwrap();
            assert_eq!(text, "abc");
            for error in [body().collect(2).await, body().collect_blocking(2)] {
                assert_eq!(error.unwrap_err().kind(), TransportErrorKind::TooLarge);
            }
        }
    }

    #[tokio::test]
    async fn a_length_above_the_limit_is_believed_and_nothing_is_read() {
        let unread: [Make; 2] = [
            || stream(vec![Err(io::ErrorKind::BrokenPipe.into())], Some(9)),
            || Body::reader(Broken, Some(9)),
        ];
        for body in unread {
            for error in [body().collect(8).await, body().collect_blocking(8)] {
                assert_eq!(error.unwrap_err().kind(), TransportErrorKind::TooLarge);
            }
        }
    }

    #[tokio::test]
    async fn a_large_chunk_that_is_the_whole_body_is_kept_as_it_came() {
        let large = usize::try_from(SHARED).unwrap();
        for (lengths, is_kept) in [
            (&[large][..], true),
            (&[large - 1], false),
            (&[large, 1], false),
            (&[1, large], false),
        ] {
            let chunks: Vec<Bytes> = lengths.iter().map(|&n| vec![b'a'; n].into()).collect();
            let whole = chunks.concat();
            let place = chunks[0].as_ptr();
            let body = || stream(chunks.iter().cloned().map(Ok).collect(), None);
            let collected = body().collect(whole.len() as u64).await.unwrap();
            assert_eq!(collected, whole);
            assert_eq!(collected.as_ptr() == place, is_kept, "{lengths:?}");
            let error = body().collect(whole.len() as u64 - 1).await.unwrap_err();
            assert_eq!(error.kind(), TransportErrorKind::TooLarge, "{lengths:?}");
        }
    }

    struct Broken;

    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other(TransportError::new(
                TransportErrorKind::Timeout,
                "late",
            )))
        }
    }

    #[tokio::test]
    async fn what_broke_off_says_why() {
        let cut = || {
            stream(
                vec![Ok("ab".into()), Err(io::ErrorKind::BrokenPipe.into())],
                None,
            )
        };
        for error in [cut().collect(9).await, cut().collect_blocking(9)] {
            assert_eq!(error.unwrap_err().kind(), TransportErrorKind::Body);
        }
        let late = || Body::reader(Broken, None);
        for error in [late().collect(9).await, late().collect_blocking(9)] {
            assert_eq!(
                error.unwrap_err().to_string(),
                "the transport timed out: late"
            );
        }
    }

    #[test]
    fn a_body_shows_its_length_alone() {
        let body = Body::from("secret".to_owned());
        let texts = format!("{body:?} {:?}", body.replay());
        assert_eq!(texts, "Body(6 bytes) Some(Body(6 bytes))");
        assert_eq!(
            format!("{:?} {:?}", reader("a", Some(1)), stream(vec![], None)),
            "Body(stream of 1 bytes) Body(stream)"
        );
        assert!(reader("a", None).replay().is_none());
    }
}
