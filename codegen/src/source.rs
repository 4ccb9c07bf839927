//! The texts that a run reads: their paths, their bytes as text, and places in them.

use std::collections::BTreeMap;

/// All files of a run by their path under the root, with `/` between the parts.
///
/// The caller closes the set before generation: it reads a file, asks
/// [`references`](crate::references) which others it names, and repeats.
#[derive(Debug, Default)]
pub struct Sources {
    files: BTreeMap<String, Source>,
    refused: BTreeMap<String, Refusal>,
}

/// One file.
#[derive(Debug)]
pub struct Source {
    path: String,
    text: String,
    is_utf8: bool,
    line_starts: Vec<u32>,
}

/// Why a file that a document refers to was not read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// No such file.
    Missing,
    /// A symbolic link leads out of the root.
    LeavesRoot,
    /// The system could not read it, in the system's words.
    Unreadable(String),
    /// It has more bytes than [`Sources::MAX_BYTES`].
    TooLarge,
}

/// A stretch of bytes in one file.
///
/// Files are told apart by their number in path order, so that a place is small and `Copy`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Place {
    file: u32,
    start: u32,
    end: u32,
}

impl Sources {
    /// The largest file that is read, in bytes (256 MiB).
    pub const MAX_BYTES: usize = 1 << 28;

    /// Takes a file, in UTF-8 or, with a byte order mark, in UTF-16 (YAML 1.2.2, section 5.2). Bytes that are neither are kept with
    /// replacement characters and become a finding.
    pub fn insert(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        let path = path.into();
        if bytes.len() > Self::MAX_BYTES {
            self.refuse(path, Refusal::TooLarge);
            return;
        }
        let bytes = utf16(&bytes).map_or(bytes, String::into_bytes);
        let (text, is_utf8) = match String::from_utf8(bytes) {
            Ok(text) => (text, true),
            Err(error) => (
                String::from_utf8_lossy(error.as_bytes()).into_owned(),
                false,
            ),
        };
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        self.refused.remove(&path);
        self.files
            .insert(path.clone(), Source::new(path, text, is_utf8));
    }

    /// Notes that a file which a document refers to could not be taken.
    pub fn refuse(&mut self, path: impl Into<String>, refusal: Refusal) {
        self.refused.insert(path.into(), refusal);
    }

    /// The file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Source> {
        self.files.get(path)
    }

    /// Why `path` is not among the files, if the caller said so.
    #[must_use]
    pub fn refusal(&self, path: &str) -> Option<&Refusal> {
        self.refused.get(path)
    }

    /// Whether `path` was taken or refused already.
    #[must_use]
    pub fn knows(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.refused.contains_key(path)
    }

    /// The files in path order.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.files.values()
    }

    pub(crate) fn at(&self, place: Place) -> Option<&Source> {
        self.files.values().nth(place.file as usize)
    }
}

/// The text of UTF-16, which a byte order mark tells.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (mark, rest) = bytes.split_first_chunk::<2>()?;
    let unit = match mark {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return None,
    };
    let (units, []) = rest.as_chunks::<2>() else {
        return None;
    };
    char::decode_utf16(units.iter().copied().map(unit))
        .collect::<Result<_, _>>()
        .ok()
}

impl Source {
    fn new(path: String, text: String, is_utf8: bool) -> Self {
        let mut line_starts = vec![0];
        line_starts.extend(
            text.bytes()
                .zip(1_u32..)
                .filter(|(byte, _)| *byte == b'\n')
                .map(|(_, next)| next),
        );
        Self {
            path,
            text,
            is_utf8,
            line_starts,
        }
    }

    /// The path under the root, with `/` between the parts.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text, without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the bytes were UTF-8.
    #[must_use]
    pub fn is_utf8(&self) -> bool {
        self.is_utf8
    }

    /// Line and column of a byte offset, both from 1; columns count code points.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let line = self.line_number(offset);
        let start = self.line(line).start;
        let end = self.floor_boundary(offset).max(start);
        (line, self.text[start..end].chars().count() + 1)
    }

    /// Line of a byte offset, from 1. Unlike the column, it costs nothing in a document of a single line.
    pub(crate) fn line_number(&self, offset: usize) -> usize {
        self.line_starts
            .partition_point(|start| *start as usize <= offset)
            .max(1)
    }

    /// Byte range of a line (from 1) without its line break; empty beyond the end.
    pub(crate) fn line(&self, number: usize) -> std::ops::Range<usize> {
        let length = self.text.len();
        let start = self
            .line_starts
            .get(number.saturating_sub(1))
            .map_or(length, |start| *start as usize);
        let end = self
            .line_starts
            .get(number)
            .map_or(length, |next| *next as usize);
        let line = self.text[start..end].trim_end_matches(['\n', '\r']);
        start..start + line.len()
    }

    pub(crate) fn floor_boundary(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset)
    }
}

impl Place {
    pub(crate) fn new(file: u32, start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            file,
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// The number of the file in path order.
    #[must_use]
    pub fn file(self) -> u32 {
        self.file
    }

    /// Offset of the first byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Offset behind the last byte.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::Sources;

    #[test]
    fn lines_and_columns_count_from_one_and_in_code_points() {
        let mut sources = Sources::default();
        sources.insert("a.yaml", "\u{feff}a: é x\r\nb: 2\n".into());
        let source = sources.get("a.yaml").unwrap();
        assert_eq!(source.line_column(0), (1, 1));
        assert_eq!(source.line_column(source.text().find('x').unwrap()), (1, 6));
        assert_eq!(source.line_column(source.text().find('b').unwrap()), (2, 1));
        assert_eq!(source.line_column(10_000), (3, 1));
        assert_eq!(&source.text()[source.line(1)], "a: é x");
        assert_eq!(source.line(9), source.text().len()..source.text().len());
    }

    #[test]
    fn utf_16_is_text_where_a_mark_says_so() {
        let units: Vec<u16> = "a: é 🦀\n".encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let marked = |mark: [u8; 2], bytes: &[u8]| [&mark[..], bytes].concat();
        for (bytes, text) in [
            (marked([0xff, 0xfe], &little), Some("a: é 🦀\n")),
            (marked([0xfe, 0xff], &big), Some("a: é 🦀\n")),
            (marked([0xff, 0xfe], &little[1..]), None),
            // Half of a pair.
            (marked([0xfe, 0xff], &[0xd8, 0]), None),
        ] {
            let mut sources = Sources::default();
            sources.insert("a.yaml", bytes);
            let source = sources.get("a.yaml").unwrap();
            assert_eq!(Some(source.text()).filter(|_| source.is_utf8()), text);
        }
    }
}
