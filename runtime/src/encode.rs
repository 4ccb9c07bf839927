//! Writing JSON.

use std::fmt::Write as _;

use crate::{File, Map, Presence};

/// A value that can be written as JSON.
pub trait Encode {
    /// Writes the value.
    fn encode(&self, writer: &mut Writer);

    /// The value as compact JSON. JSON has no infinities and no NaN: such a number becomes `null`, and a request
    /// with one is not sent.
    fn to_json(&self) -> String {
        let mut writer = Writer::default();
        self.encode(&mut writer);
        writer.text
    }
}

/// JSON in the making.
#[derive(Debug, Default)]
pub struct Writer {
    text: String,
    is_lossy: bool,
    has_bytes: bool,
    /// Files and where they stand, if they are kept apart from the text.
    files: Option<Vec<(usize, File)>>,
}

impl Writer {
    /// Begins an object.
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.text.push('{');
        ObjectWriter {
            writer: self,
            is_empty: true,
        }
    }

    /// Begins an array.
    pub fn array(&mut self) -> ArrayWriter<'_> {
        self.text.push('[');
        ArrayWriter {
            writer: self,
            is_empty: true,
        }
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.text.push_str("null");
    }

    /// Writes a boolean.
    pub fn boolean(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    /// Writes an integer.
    pub fn integer(&mut self, value: i64) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
    }

    /// Writes a number in the shortest form that reads back as the same.
    pub fn number(&mut self, value: f64) {
        if value.is_finite() {
            let _ = write!(self.text, "{value:?}");
        } else {
            self.is_lossy = true;
            self.null();
        }
    }

    /// Writes what is JSON already.
    #[doc(hidden)]
    pub fn json(&mut self, json: &str) {
        self.text.push_str(json);
    }

    /// Writes a text with the escapes of RFC 8259, section 7.
    pub fn string(&mut self, value: &str) {
        self.text.push('"');
        let mut start = 0;
        for (index, byte) in value.bytes().enumerate() {
            let escape = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                b'\n' => "\\n",
                b'\r' => "\\r",
                b'\t' => "\\t",
                0..0x20 => "",
                _ => continue,
            };
            self.text.push_str(&value[start..index]);
            self.text.push_str(escape);
            if escape.is_empty() {
                let _ = write!(self.text, "\\u{byte:04x}");
            }
            start = index + 1;
        }
        self.text.push_str(&value[start..]);
        self.text.push('"');
    }

    /// Writes a file as a text, which it has to be; for one that is none, which is noted, an empty one stands, so that it is
    /// judged as a text all the same. Where files are kept apart, `null` stands for it.
    pub(crate) fn file(&mut self, file: &File) {
        if let Some(files) = &mut self.files {
            files.push((self.text.len(), file.clone()));
            self.null();
        } else if let Some(text) = file
            .as_bytes()
            .and_then(|text| std::str::from_utf8(text).ok())
        {
            self.string(text);
        } else {
            self.has_bytes = true;
            self.string("");
        }
    }

    /// A writer that keeps files apart from the text.
    pub(crate) fn apart() -> Self {
        Self {
            files: Some(Vec::new()),
            ..Self::default()
        }
    }

    /// The text, whether a number was left out of it, and the files with their places in the text.
    pub(crate) fn finish_apart(self) -> (String, bool, Vec<(usize, File)>) {
        (self.text, self.is_lossy, self.files.unwrap_or_default())
    }

    /// Whether bytes that are no text were left out.
    pub(crate) fn has_bytes(&self) -> bool {
        self.has_bytes
    }

    /// The text, and whether a number that JSON cannot say was left out of it.
    pub(crate) fn finish(self) -> (String, bool) {
        (self.text, self.is_lossy)
    }
}

/// An object in the making.
#[derive(Debug)]
#[must_use = "an object is closed by `end`"]
pub struct ObjectWriter<'a> {
    writer: &'a mut Writer,
    is_empty: bool,
}

impl ObjectWriter<'_> {
    /// Writes a member.
    pub fn member<T: Encode + ?Sized>(&mut self, name: &str, value: &T) {
        if !self.is_empty {
            self.writer.text.push(',');
        }
        self.is_empty = false;
        self.writer.string(name);
        self.writer.text.push(':');
        value.encode(self.writer);
    }

    /// Writes a member if it has a value.
    pub fn optional<T: Encode>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.member(name, value);
        }
    }

    /// Writes a member unless it is absent.
    pub fn presence<T: Encode>(&mut self, name: &str, value: &Presence<T>) {
        match value {
            Presence::Absent => {}
            Presence::Null => self.member(name, &None::<T>),
            Presence::Value(value) => self.member(name, value),
        }
    }

    /// Writes the members of a map.
    pub fn members<T: Encode>(&mut self, members: &Map<T>) {
        for (name, value) in members {
            self.member(name, value);
        }
    }

    /// Closes the object.
    pub fn end(self) {
        self.writer.text.push('}');
    }
}

/// An array in the making.
#[derive(Debug)]
#[must_use = "an array is closed by `end`"]
pub struct ArrayWriter<'a> {
    writer: &'a mut Writer,
    is_empty: bool,
}

impl ArrayWriter<'_> {
    /// Writes an item.
    pub fn item<T: Encode + ?Sized>(&mut self, value: &T) {
        if !self.is_empty {
            self.writer.text.push(',');
        }
        self.is_empty = false;
        value.encode(self.writer);
    }

    /// Closes the array.
    pub fn end(self) {
        self.writer.text.push(']');
    }
}

impl Encode for bool {
    fn encode(&self, writer: &mut Writer) {
        writer.boolean(*self);
    }
}

impl Encode for i64 {
    fn encode(&self, writer: &mut Writer) {
        writer.integer(*self);
    }
}

impl Encode for f64 {
    fn encode(&self, writer: &mut Writer) {
        writer.number(*self);
    }
}

impl Encode for str {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl Encode for String {
    fn encode(&self, writer: &mut Writer) {
        writer.string(self);
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, writer: &mut Writer) {
        (**self).encode(writer);
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    fn encode(&self, writer: &mut Writer) {
        (**self).encode(writer);
    }
}

/// `None` is `null`.
impl<T: Encode> Encode for Option<T> {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, writer: &mut Writer) {
        let mut array = writer.array();
        for item in self {
            array.item(item);
        }
        array.end();
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, writer: &mut Writer) {
        self.as_slice().encode(writer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        for (text, json) in [
            ("", r#""""#),
            ("a\"b\\c/d", r#""a\"b\\c/d""#),
            ("\n\r\t\u{8}\0\u{1f}", r#""\n\r\t\u0008\u0000\u001f""#),
            ("é😀\u{7f}\u{2028}", "\"é😀\u{7f}\u{2028}\""),
        ] {
            assert_eq!(text.to_json(), json);
        }
    }

    #[test]
    fn numbers_read_back_as_they_were() {
        assert_eq!(
            vec![0.1, 1.0, -0.0, 1e300, 5e-324].to_json(),
            "[0.1,1.0,-0.0,1e300,5e-324]"
        );
        assert_eq!(
            vec![i64::MIN, i64::MAX].to_json(),
            "[-9223372036854775808,9223372036854775807]"
        );
        assert_eq!(f64::NAN.to_json(), "null");
    }

    #[test]
    fn absent_members_are_left_out() {
        let mut writer = Writer::default();
        let mut object = writer.object();
        object.optional("a", &None::<bool>);
        object.optional("b", &Some(true));
        object.presence("c", &Presence::<i64>::Absent);
        object.presence("d", &Presence::<i64>::Null);
        object.presence("\"e\"", &Presence::Value(1));
        object.member("f", &None::<String>);
        object.end();
        assert_eq!(
            writer.finish(),
            (
                r#"{"b":true,"d":null,"\"e\"":1,"f":null}"#.to_owned(),
                false
            )
        );
    }
}
