//! The hash functions of HTTP Digest.

use md5::Md5;
use sha2::{Digest, Sha256, Sha512_256};

use crate::auth::hex;

/// An algorithm of the registry of RFC 7616, section 6.1, weakest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Algorithm {
    Md5,
    Md5Sess,
    Sha256,
    Sha256Sess,
    Sha512_256,
    Sha512_256Sess,
}

impl Algorithm {
    const NAMES: [(&str, Self); 6] = [
        ("MD5", Self::Md5),
        ("MD5-sess", Self::Md5Sess),
        ("SHA-256", Self::Sha256),
        ("SHA-256-sess", Self::Sha256Sess),
        ("SHA-512-256", Self::Sha512_256),
        ("SHA-512-256-sess", Self::Sha512_256Sess),
    ];

    pub(super) fn named(name: &[u8]) -> Option<Self> {
        let mut names = Self::NAMES.into_iter();
        let found = names.find(|(known, _)| known.as_bytes().eq_ignore_ascii_case(name));
        found.map(|(_, algorithm)| algorithm)
    }

    pub(super) fn is_md5(self) -> bool {
        matches!(self, Self::Md5 | Self::Md5Sess)
    }

    /// Whether `A1` holds nonces.
    pub(super) fn is_session(self) -> bool {
        matches!(
            self,
            Self::Md5Sess | Self::Sha256Sess | Self::Sha512_256Sess
        )
    }

    /// The hash of the parts with colons between them, in lower-case hex.
    pub(super) fn hash(self, parts: &[&[u8]]) -> String {
        let text = parts.join(&b':');
        match self {
            Self::Md5 | Self::Md5Sess => hex(Md5::digest(text)),
            Self::Sha256 | Self::Sha256Sess => hex(Sha256::digest(text)),
            Self::Sha512_256 | Self::Sha512_256Sess => hex(Sha512_256::digest(text)),
        }
    }
}
