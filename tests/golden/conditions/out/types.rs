//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Json, Map, Reader, Unknown, Validate, Writer,
};

use super::rules;

/// By card or by account, and never by both.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Payment {
    pub kind: Option<PaymentKind>,
    pub card: Option<String>,
    pub account: Option<Account>,
    pub note: Option<String>,
    pub tags: Option<Vec<String>>,
    pub receipt: Option<Map<Json>>,
    pub extra: Option<PaymentExtra>,
    pub rest: Option<PaymentRest>,
    pub limits: Option<Map<i64>>,
}

impl Payment {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: None,
            card: None,
            account: None,
            note: None,
            tags: None,
            receipt: None,
            extra: None,
            rest: None,
            limits: None,
        }
    }

    /// Sets `kind`.
    #[must_use]
    pub fn kind(mut self, kind: PaymentKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Sets `card`.
    #[must_use]
    pub fn card(mut self, card: impl Into<String>) -> Self {
        self.card = Some(card.into());
        self
    }

    /// Sets `account`.
    #[must_use]
    pub fn account(mut self, account: Account) -> Self {
        self.account = Some(account);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `receipt`.
    #[must_use]
    pub fn receipt(mut self, receipt: Map<Json>) -> Self {
        self.receipt = Some(receipt);
        self
    }

    /// Sets `extra`.
    #[must_use]
    pub fn extra(mut self, extra: PaymentExtra) -> Self {
        self.extra = Some(extra);
        self
    }

    /// Sets `rest`.
    #[must_use]
    pub fn rest(mut self, rest: PaymentRest) -> Self {
        self.rest = Some(rest);
        self
    }

    /// Sets `limits`.
    #[must_use]
    pub fn limits(mut self, limits: Map<i64>) -> Self {
        self.limits = Some(limits);
        self
    }
}

impl Default for Payment {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Payment {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("kind").value(&self.kind);
        checker.member("account").value(&self.account);
        if let Some(value) = &self.note {
            checker.member("note").condition(value, &rules::PAYMENT_NOTE_CONDITION);
        }
        if let Some(value) = &self.tags {
            checker.member("tags").condition(value, &rules::PAYMENT_TAGS_CONDITION);
        }
        if let Some(value) = &self.receipt {
            checker
                .member("receipt")
                .condition(value, &rules::PAYMENT_RECEIPT_CONDITION);
        }
        checker.member("extra").value(&self.extra);
        checker.member("rest").value(&self.rest);
        if let Some(value) = &self.limits {
            checker.member("limits").condition(value, &rules::PAYMENT_LIMITS_CONDITION);
        }
        checker.condition(self, &rules::PAYMENT_CONDITION);
    }
}

impl Encode for Payment {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("kind", &self.kind);
        object.optional("card", &self.card);
        object.optional("account", &self.account);
        object.optional("note", &self.note);
        object.optional("tags", &self.tags);
        object.optional("receipt", &self.receipt);
        object.optional("extra", &self.extra);
        object.optional("rest", &self.rest);
        object.optional("limits", &self.limits);
        object.end();
    }
}

impl Decode for Payment {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind = None;
        let mut card = None;
        let mut account = None;
        let mut note = None;
        let mut tags = None;
        let mut receipt = None;
        let mut extra = None;
        let mut rest = None;
        let mut limits = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "kind" => reader.set("kind", &mut kind),
                "card" => reader.set("card", &mut card),
                "account" => reader.set("account", &mut account),
                "note" => reader.set("note", &mut note),
                "tags" => reader.set("tags", &mut tags),
                "receipt" => reader.set("receipt", &mut receipt),
                "extra" => reader.set("extra", &mut extra),
                "rest" => reader.set("rest", &mut rest),
                "limits" => reader.set("limits", &mut limits),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind,
            card,
            account,
            note,
            tags,
            receipt,
            extra,
            rest,
            limits,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PaymentKind {
    /// `card`
    Card,
    /// `account`
    Account,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    PaymentKind, Unknown, [Card = "card", Account = "account"]
);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Account {
    pub iban: Option<String>,
    pub number: Option<String>,
}

impl Account {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { iban: None, number: None }
    }

    /// Sets `iban`.
    #[must_use]
    pub fn iban(mut self, iban: impl Into<String>) -> Self {
        self.iban = Some(iban.into());
        self
    }

    /// Sets `number`.
    #[must_use]
    pub fn number(mut self, number: impl Into<String>) -> Self {
        self.number = Some(number.into());
        self
    }
}

impl Default for Account {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Account {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.sent_condition(self, &rules::ACCOUNT_CONDITION);
    }
}

impl Encode for Account {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("iban", &self.iban);
        object.optional("number", &self.number);
        object.end();
    }
}

impl Decode for Account {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut iban = None;
        let mut number = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "iban" => reader.set("iban", &mut iban),
                "number" => reader.set("number", &mut number),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { iban, number })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaymentExtra {
    pub a: Option<String>,
    /// The members that the document does not declare.
    pub additional_properties: Map<Json>,
}

impl PaymentExtra {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            a: None,
            additional_properties: Map::new(),
        }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets the members that the document does not declare.
    #[must_use]
    pub fn additional_properties(mut self, additional_properties: Map<Json>) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

impl Default for PaymentExtra {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for PaymentExtra {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.undeclared(&self.additional_properties, &["a"]);
        checker.condition(self, &rules::PAYMENT_EXTRA_CONDITION);
    }
}

impl Encode for PaymentExtra {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.members(&self.additional_properties);
        object.end();
    }
}

impl Decode for PaymentExtra {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut additional_properties = Map::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => additional_properties.read(key.to_owned(), reader),
            }?;
        }
        Ok(Self { a, additional_properties })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaymentRest {
    pub a: Option<String>,
    /// The members that the document does not declare.
    pub additional_properties: Map<Json>,
}

impl PaymentRest {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self {
            a: None,
            additional_properties: Map::new(),
        }
    }

    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets the members that the document does not declare.
    #[must_use]
    pub fn additional_properties(mut self, additional_properties: Map<Json>) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

impl Default for PaymentRest {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for PaymentRest {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.undeclared(&self.additional_properties, &["a"]);
        checker.condition(self, &rules::PAYMENT_REST_CONDITION);
    }
}

impl Encode for PaymentRest {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.members(&self.additional_properties);
        object.end();
    }
}

impl Decode for PaymentRest {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut a = None;
        let mut additional_properties = Map::new();
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "a" => reader.set("a", &mut a),
                _ => additional_properties.read(key.to_owned(), reader),
            }?;
        }
        Ok(Self { a, additional_properties })
    }
}
