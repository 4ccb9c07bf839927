//! What requests carry and answers bring.

use ironspec_runtime::{
    Checker, Decode, DecodeError, Encode, Reader, Unknown, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    pub id: String,
    pub callback_url: Option<String>,
}

impl Order {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            callback_url: None,
        }
    }

    /// Sets `callbackUrl`.
    #[must_use]
    pub fn callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }
}

impl Validate for Order {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("id").string(&self.id, &rules::ORDER_ID);
    }
}

impl Encode for Order {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("id", &self.id);
        object.optional("callbackUrl", &self.callback_url);
        object.end();
    }
}

impl Decode for Order {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut callback_url = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                "callbackUrl" => reader.set("callbackUrl", &mut callback_url),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: required("id", id)?,
            callback_url,
        })
    }
}

/// An order is off
///
/// Sent once the money is back.
///
/// A `POST` from the service. It brings a credential of `Basic`, which is for the program to check. It
/// may be answered with:
///
/// - `200`, `OrderCancelledWebhookAnswer`: Whether to send more.
/// - `4XX`: Sent again later.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderCancelledWebhook {
    pub x_attempt: i64,
    /// What it is about.
    pub x_topics: Option<Vec<OrderCancelledWebhookXTopicsItem>>,
    pub test: bool,
    pub query_body: Option<String>,
    pub body: Option<Order>,
}

impl Validate for OrderCancelledWebhook {
    fn check(&self, checker: &mut Checker<'_>) {
        checker
            .member("X-Attempt")
            .integer(self.x_attempt, &rules::ORDER_CANCELLED_WEBHOOK_X_ATTEMPT);
        checker.member("X-Topics").value(&self.x_topics);
        checker.member("body").value(&self.body);
    }
}

impl Decode for OrderCancelledWebhook {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut x_attempt = None;
        let mut x_topics = None;
        let mut test = None;
        let mut query_body = None;
        let mut body = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "X-Attempt" => reader.set("X-Attempt", &mut x_attempt),
                "X-Topics" => reader.set("X-Topics", &mut x_topics),
                "test" => reader.set("test", &mut test),
                "query body" => reader.set("query body", &mut query_body),
                "body" => reader.set("body", &mut body),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            x_attempt: required("X-Attempt", x_attempt)?,
            x_topics,
            test: required("test", test)?,
            query_body,
            body,
        })
    }
}

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum OrderCancelledWebhookXTopicsItem {
    /// `order`
    Order,
    /// `money`
    Money,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    OrderCancelledWebhookXTopicsItem, Unknown, [Order = "order", Money = "money"]
);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderCancelledWebhookAnswer {
    pub more: Option<bool>,
}

impl OrderCancelledWebhookAnswer {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { more: None }
    }

    /// Sets `more`.
    #[must_use]
    pub fn more(mut self, more: bool) -> Self {
        self.more = Some(more);
        self
    }
}

impl Default for OrderCancelledWebhookAnswer {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for OrderCancelledWebhookAnswer {}

impl Encode for OrderCancelledWebhookAnswer {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("more", &self.more);
        object.end();
    }
}

/// A `PUT` from the service. It may be answered with:
///
/// - `4XX`: Sent again later.
/// - `default`: Any.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PutStockWebhook {
    pub body: String,
}

impl Validate for PutStockWebhook {}

impl Decode for PutStockWebhook {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut body = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "body" => reader.set("body", &mut body),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            body: required("body", body)?,
        })
    }
}

/// A `DELETE` from the service. It may be answered with:
///
/// - `204`: Noted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeleteStockWebhook {}

impl Validate for DeleteStockWebhook {}

impl Decode for DeleteStockWebhook {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut object = reader.object()?;
        while object.key(reader)?.is_some() {
            reader.skip()?;
        }
        Ok(Self {})
    }
}

/// A `POST` from the service, to `{$request.body#/callbackUrl}/paid`. It may be answered with:
///
/// - `204`: Noted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateOrderPaidCallback {
    pub x_attempt: i64,
    pub body: CreateOrderPaidCallbackBody,
}

impl Validate for CreateOrderPaidCallback {
    fn check(&self, checker: &mut Checker<'_>) {
        checker
            .member("X-Attempt")
            .integer(self.x_attempt, &rules::ORDER_CANCELLED_WEBHOOK_X_ATTEMPT);
    }
}

impl Decode for CreateOrderPaidCallback {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut x_attempt = None;
        let mut body = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "X-Attempt" => reader.set("X-Attempt", &mut x_attempt),
                "body" => reader.set("body", &mut body),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            x_attempt: required("X-Attempt", x_attempt)?,
            body: required("body", body)?,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateOrderPaidCallbackBody {
    pub amount: f64,
}

impl Validate for CreateOrderPaidCallbackBody {}

impl Decode for CreateOrderPaidCallbackBody {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut amount = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "amount" => reader.set("amount", &mut amount),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            amount: required("amount", amount)?,
        })
    }
}
