//! Forms: `application/x-www-form-urlencoded` and `multipart/form-data` (RFC 7578).

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use bytes::Bytes;
use percent_encoding::{percent_encode, utf8_percent_encode};

use crate::decode::{Decode, JsonType, Reader};
use crate::encode::{Encode, Writer};
use crate::payload::Payload;
use crate::request::RESERVED;
use crate::style::{Target, plain};
use crate::violation::Rule;
use crate::{File, Json, Style};

/// How a member of a form is written (OpenAPI Specification 3.1.1, section 4.8.15, "Encoding Object").
///
/// Without one, a text or number stands as it is, an object as JSON, each item of an array by itself, and a file of a
/// multipart form as a file.
#[derive(Clone, Copy, Debug)]
pub struct Encoding {
    name: &'static str,
    style: Option<Style>,
    content_type: Option<&'static str>,
}

impl Encoding {
    /// How the member of this name is written.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            style: None,
            content_type: None,
        }
    }

    /// The style, in forms that are URL-encoded.
    #[must_use]
    pub const fn style(mut self, style: Style) -> Self {
        self.style = Some(style);
        self
    }

    /// The media type, or those to choose from.
    #[must_use]
    pub const fn content_type(mut self, media_types: &'static str) -> Self {
        self.content_type = Some(media_types);
        self
    }

    fn is_json(self) -> bool {
        let media_type = self.content_type.unwrap_or_default();
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        essence == "application/json" || essence.ends_with("+json")
    }
}

/// A form as its media type spells it.
pub(crate) struct Form {
    pub content_type: String,
    pub body: Payload,
    /// Whether a number that has no spelling was left out.
    pub is_lossy: bool,
}

/// A member of a form.
enum Value {
    Json(Json),
    File(File),
    List(Vec<Value>),
}

/// Writes a URL-encoded form (WHATWG URL, section 5.2, but that a blank is `%20`, which every reader takes).
pub(crate) fn urlencoded<T: Encode + ?Sized>(
    content_type: &str,
    body: &T,
    encodings: &[Encoding],
) -> Result<Form, Rule> {
    let (members, is_lossy) = members(body)?;
    let mut pairs = Vec::new();
    for (name, value) in members {
        let encoding = find(encodings, &name);
        match value.into_json() {
            Ok(json) => {
                let style = encoding.style.unwrap_or(match json {
                    Json::Object(_) => Style::JSON,
                    _ if encoding.is_json() => Style::JSON,
                    _ => Style::FORM.exploded(),
                });
                pairs.extend(style.expand(&name, &json, Target::Query));
            }
            Err(files) if files.iter().any(Value::is_streamed) => return Err(Rule::Streamed),
            Err(files) => {
                let name = utf8_percent_encode(&name, RESERVED);
                pairs.extend(files.iter().map(|value| {
                    let value = value.to_bytes();
                    format!("{name}={}", percent_encode(&value, RESERVED))
                }));
            }
        }
    }
    Ok(Form {
        content_type: content_type.to_owned(),
        body: Payload::from(pairs.join("&")),
        is_lossy,
    })
}

/// Writes a form of parts.
pub(crate) fn multipart<T: Encode + ?Sized>(
    content_type: &str,
    body: &T,
    encodings: &[Encoding],
) -> Result<Form, Rule> {
    let (members, is_lossy) = members(body)?;
    let boundary = boundary();
    let mut written = Payload::default();
    for (name, value) in members {
        let encoding = find(encodings, &name);
        let values = match value {
            Value::List(items) if !encoding.is_json() => items,
            value => vec![value],
        };
        for value in values {
            part(&mut written, &boundary, &name, &value, encoding)?;
        }
    }
    written.write(format!("--{boundary}--\r\n").as_bytes());
    Ok(Form {
        content_type: format!("{content_type}; boundary={boundary}"),
        body: written,
        is_lossy,
    })
}

fn part(
    written: &mut Payload,
    boundary: &str,
    name: &str,
    value: &Value,
    encoding: Encoding,
) -> Result<(), Rule> {
    let (file, media_type) = match value {
        Value::Json(Json::Null) => return Ok(()),
        Value::File(file) => {
            let allowed = encoding.content_type.unwrap_or("application/octet-stream");
            let media_type = file
                .media_type_of(allowed)
                .ok_or(Rule::MediaType(allowed))?;
            let file_name = file.name().unwrap_or(name);
            (
                format!("; filename=\"{}\"", quoted(file_name)),
                Some(media_type),
            )
        }
        Value::Json(Json::Array(_) | Json::Object(_)) | Value::List(_) => {
            let media_type = encoding.content_type.unwrap_or("application/json");
            (String::new(), Some(media_type.to_owned()))
        }
        // A part without a type is a text (RFC 7578, section 4.4).
        Value::Json(_) => (String::new(), encoding.content_type.map(str::to_owned)),
    };
    if media_type
        .as_ref()
        .is_some_and(|media_type| media_type.contains(|c: char| c.is_control()))
    {
        return Err(Rule::FieldValue);
    }
    let name = quoted(name);
    let head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n");
    written.write(head.as_bytes());
    if let Some(media_type) = media_type {
        written.write(format!("Content-Type: {media_type}\r\n").as_bytes());
    }
    written.write(b"\r\n");
    match value {
        Value::Json(json) if encoding.is_json() => {
            written.write(json.to_string().as_bytes());
        }
        Value::File(file) => written.push(file),
        value if value.is_streamed() => return Err(Rule::Streamed),
        value => written.write(&value.to_bytes()),
    }
    written.write(b"\r\n");
    Ok(())
}

/// A name as browsers write it (WHATWG HTML, section 4.10.21.8), in UTF-8 (RFC 7578, section 5.1).
fn quoted(name: &str) -> String {
    let name = name.replace('\r', "%0D").replace('\n', "%0A");
    name.replace('"', "%22")
}

/// A line that is in no part: 128 random bits, keyed anew for each form.
fn boundary() -> String {
    let random = || RandomState::new().build_hasher().finish();
    format!("ironspec-{:016x}{:016x}", random(), random())
}

fn find(encodings: &[Encoding], name: &str) -> Encoding {
    let found = encodings.iter().find(|encoding| encoding.name == name);
    found.copied().unwrap_or(Encoding::new(""))
}

/// The members of what is written as an object, files by themselves.
fn members<T: Encode + ?Sized>(body: &T) -> Result<(Vec<(String, Value)>, bool), Rule> {
    let mut writer = Writer::apart();
    body.encode(&mut writer);
    let (text, is_lossy, files) = writer.finish_apart();
    let mut files = files.into_iter().peekable();
    let mut read = || {
        let mut reader = Reader::new(text.as_bytes())?;
        let mut members = Vec::new();
        let mut object = reader.object()?;
        while let Some(name) = object.key(&mut reader)? {
            let name = name.to_owned();
            let mut value = |reader: &mut Reader<'_>| {
                reader.peek()?;
                let offset = reader.position();
                match files.next_if(|(at, _)| *at == offset) {
                    Some((_, file)) => reader.null().map(|()| Value::File(file)),
                    None => Json::decode(reader).map(Value::Json),
                }
            };
            let value = if reader.peek()? == JsonType::Array {
                let mut items = Vec::new();
                let mut array = reader.array()?;
                while array.next(&mut reader)? {
                    items.push(value(&mut reader)?);
                }
                Value::List(items)
            } else {
                value(&mut reader)?
            };
            members.push((name, value));
        }
        Ok::<_, crate::DecodeError>(members)
    };
    let members = read().map_err(|_| Rule::Form)?;
    // A file deeper inside has no part of its own.
    if files.next().is_some() {
        return Err(Rule::Form);
    }
    Ok((members, is_lossy))
}

impl Value {
    /// JSON, or the values one by one if there are files among them.
    fn into_json(self) -> Result<Json, Vec<Self>> {
        match self {
            Self::Json(json) => Ok(json),
            Self::File(_) => Err(vec![self]),
            Self::List(items) => {
                if items.iter().any(|item| matches!(item, Self::File(_))) {
                    return Err(items);
                }
                let items = items.into_iter().filter_map(|item| item.into_json().ok());
                Ok(Json::Array(items.collect()))
            }
        }
    }

    /// Whether it is a file that is streamed, or holds one.
    fn is_streamed(&self) -> bool {
        match self {
            Self::Json(_) => false,
            Self::File(file) => file.streamed().is_some(),
            Self::List(items) => items.iter().any(Self::is_streamed),
        }
    }

    fn to_bytes(&self) -> Bytes {
        match self {
            Self::Json(json) => plain(json).unwrap_or_default().into(),
            Self::File(file) => file.clone().into_bytes().unwrap_or_default(),
            Self::List(items) => {
                let items = items.iter().map(|item| match item {
                    Self::Json(json) => json.to_string(),
                    item => String::from_utf8_lossy(&item.to_bytes()).into_owned(),
                });
                let items: Vec<String> = items.collect();
                format!("[{}]", items.join(",")).into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::Writer;

    /// A form with a file and a list of files.
    struct Upload;

    impl Encode for Upload {
        fn encode(&self, writer: &mut Writer) {
            let mut object = writer.object();
            object.member("note", "a \"b\"");
            object.member("file", &File::from(vec![0, 255]).named("é\"\r\n.bin"));
            object.member("count", &1.0);
            object.member("none", &None::<bool>);
            object.member("tags", &vec!["x", "y"]);
            object.member(
                "more",
                &vec![File::from("1"), File::from("2").media_type("image/png")],
            );
            object.member("point", &"{\"x\":1}".parse::<Json>().unwrap());
            object.end();
        }
    }

    fn body(form: &Form) -> Bytes {
        let body = form.body.clone().into_body().unwrap();
        body.collect_blocking(u64::MAX).unwrap()
    }

    fn parts(form: &Form) -> String {
        let boundary = form.content_type.split_once("boundary=").unwrap().1;
        let text: String = body(form).iter().copied().map(char::from).collect();
        text.replace(boundary, "B").replace("\r\n", "\n")
    }

    #[test]
    fn each_member_is_a_part_and_each_item_too() {
        let encodings = [
            Encoding::new("more").content_type("text/plain, image/png"),
            Encoding::new("note").content_type("text/plain; charset=utf-8"),
        ];
        let form = multipart("multipart/form-data", &Upload, &encodings).unwrap();
        let disposition = "Content-Disposition: form-data; name=";
        let expected = [
            format!("{disposition}\"note\"\nContent-Type: text/plain; charset=utf-8\n\na \"b\""),
            format!(
                "{disposition}\"file\"; filename=\"\u{c3}\u{a9}%22%0D%0A.bin\"\n\
                 Content-Type: application/octet-stream\n\n\0\u{ff}"
            ),
            format!("{disposition}\"count\"\n\n1"),
            format!("{disposition}\"tags\"\n\nx"),
            format!("{disposition}\"tags\"\n\ny"),
            format!("{disposition}\"more\"; filename=\"more\"\nContent-Type: text/plain\n\n1"),
            format!("{disposition}\"more\"; filename=\"more\"\nContent-Type: image/png\n\n2"),
            format!("{disposition}\"point\"\nContent-Type: application/json\n\n{{\"x\":1}}"),
        ];
        assert_eq!(
            parts(&form),
            format!("--B\n{}\n--B--\n", expected.join("\n--B\n"))
        );
        let next = multipart("multipart/form-data", &Upload, &encodings).unwrap();
        assert_ne!(form.content_type, next.content_type);
    }

    #[test]
    fn a_file_of_a_type_that_the_document_does_not_list_is_refused() {
        let encodings = [Encoding::new("more").content_type("image/jpeg")];
        let refused = multipart("multipart/form-data", &Upload, &encodings);
        assert_eq!(refused.err().unwrap(), Rule::MediaType("image/jpeg"));
    }

    #[test]
    fn pairs_follow_their_styles() {
        let json: Json = r#"{"a b":"c d&","list":["x","y"],"pipe":[1,2],"point":{"x":1},"deep":{"x":{"y":1}},"none":null}"#
            .parse()
            .unwrap();
        let encodings = [
            Encoding::new("pipe").style(Style::PIPE_DELIMITED),
            Encoding::new("deep").style(Style::DEEP_OBJECT),
        ];
        let form = urlencoded("application/x-www-form-urlencoded", &json, &encodings).unwrap();
        assert_eq!(
            body(&form),
            "a%20b=c%20d%26&list=x&list=y&pipe=1%7C2&point=%7B%22x%22%3A1%7D&deep%5Bx%5D%5By%5D=1"
        );
        let form = urlencoded("application/x-www-form-urlencoded", &Upload, &[]).unwrap();
        let text = String::from_utf8(body(&form).to_vec()).unwrap();
        assert!(
            text.contains("&file=%00%FF&count=1&tags=x&tags=y&more=1&more=2&"),
            "{text}"
        );
    }

    #[test]
    fn what_is_no_object_is_no_form() {
        for json in ["1", "[1]", "null"] {
            let json: Json = json.parse().unwrap();
            assert_eq!(
                multipart("multipart/form-data", &json, &[]).err(),
                Some(Rule::Form)
            );
        }
    }
}
