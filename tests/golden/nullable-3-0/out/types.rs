//! What requests carry and answers bring.

use ironspec_runtime::{Checker, Encode, Presence, Validate, Writer};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lamp {
    pub note: Option<String>,
    pub nick: Presence<String>,
    pub watts: Option<f64>,
}

impl Lamp {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(note: Option<String>) -> Self {
        Self {
            note,
            nick: Presence::Absent,
            watts: None,
        }
    }

    /// Sets `nick`.
    #[must_use]
    pub fn nick(mut self, nick: impl Into<String>) -> Self {
        self.nick = Presence::Value(nick.into());
        self
    }

    /// Sets `watts`.
    #[must_use]
    pub fn watts(mut self, watts: f64) -> Self {
        self.watts = Some(watts);
        self
    }
}

impl Validate for Lamp {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.watts {
            checker.member("watts").number(*value, &rules::LAMP_WATTS);
        }
    }
}

impl Encode for Lamp {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("note", &self.note);
        object.presence("nick", &self.nick);
        object.optional("watts", &self.watts);
        object.end();
    }
}
