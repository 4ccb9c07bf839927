//! Who calls: credentials, and what they put into a request. Nothing here sends or waits.

pub mod digest;

pub use digest::Digest;

/// Lower-case hex.
fn hex(bytes: impl AsRef<[u8]>) -> String {
    format!("{:x}", bytes::Bytes::copy_from_slice(bytes.as_ref()))
}
