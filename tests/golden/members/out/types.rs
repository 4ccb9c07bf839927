//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Json, Presence, Reader, Validate, Writer,
    required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lamp {
    pub name: String,
    pub note: Option<String>,
    pub colour: Option<String>,
    pub nick: Presence<String>,
    pub watts: Option<i64>,
    pub tags: Option<Vec<String>>,
    pub r#type: Option<String>,
    pub extra: Option<Json>,
    pub lit: Option<bool>,
}

impl Lamp {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(name: impl Into<String>, note: Option<String>) -> Self {
        Self {
            name: name.into(),
            note,
            colour: None,
            nick: Presence::Absent,
            watts: None,
            tags: None,
            r#type: None,
            extra: None,
            lit: None,
        }
    }

    /// Sets `colour`.
    #[must_use]
    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.colour = Some(colour.into());
        self
    }

    /// Sets `nick`.
    #[must_use]
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Presence::Value(nick.into());
        self
    }

    /// Sets `watts`.
    #[must_use]
    pub fn watts(mut self, watts: i64) -> Self {
        self.watts = Some(watts);
        self
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `extra`.
    #[must_use]
    pub fn extra(mut self, extra: Json) -> Self {
        self.extra = Some(extra);
        self
    }

    /// Sets `lit`.
    #[must_use]
    pub fn lit(mut self, lit: bool) -> Self {
        self.lit = Some(lit);
        self
    }
}

impl Validate for Lamp {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("name").string(&self.name, &rules::LAMP_NAME);
        if let Some(value) = &self.note {
            checker.member("note").string(value, &rules::LAMP_NOTE);
        }
        if let Some(value) = &self.watts {
            checker.member("watts").integer(*value, &rules::LAMP_WATTS);
        }
        if let Some(value) = &self.tags {
            checker.member("tags").count(value.len(), &rules::LAMP_TAGS);
            checker.member("tags").unique(value);
            for (index, item) in value.iter().enumerate() {
                checker.member("tags").item(index).string(item, &rules::LAMP_TAGS_ITEM);
            }
        }
    }
}

impl Encode for Lamp {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("name", &self.name);
        object.member("note", &self.note);
        object.optional("colour", &self.colour);
        object.presence("nick", &self.nick);
        object.optional("watts", &self.watts);
        object.optional("tags", &self.tags);
        object.optional("type", &self.r#type);
        object.optional("extra", &self.extra);
        object.optional("lit", &self.lit);
        object.end();
    }
}

impl Decode for Lamp {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name = None;
        let mut note = None;
        let mut colour = None;
        let mut nick = Presence::Absent;
        let mut watts = None;
        let mut tags = None;
        let mut r#type = None;
        let mut extra = None;
        let mut lit = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "name" => reader.set("name", &mut name),
                "note" => reader.set("note", &mut note),
                "colour" => reader.set("colour", &mut colour),
                "nick" => reader.set_presence("nick", &mut nick),
                "watts" => reader.set("watts", &mut watts),
                "tags" => reader.set("tags", &mut tags),
                "type" => reader.set("type", &mut r#type),
                "extra" => reader.set("extra", &mut extra),
                "lit" => reader.set("lit", &mut lit),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            name: required("name", name)?,
            note: required("note", note)?,
            colour,
            nick,
            watts,
            tags,
            r#type,
            extra,
            lit,
        })
    }
}
