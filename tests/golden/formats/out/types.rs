//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Base64, Checker, DateTime, Decode, DecodeError, Encode, Hostname, Ipv4, Ipv6,
    Presence, Reader, Uri, Uuid, Validate, Writer, required,
};

use super::rules;

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct User(Cow<'static, str>);

ironspec_runtime::string!(User, rules::USER);

#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Site(Cow<'static, str>);

ironspec_runtime::string!(Site, rules::SITE);

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Host {
    pub id: Uuid,
    pub address: Ipv4,
    pub addresses: Option<Vec<Ipv6>>,
    pub name: Presence<Hostname>,
    pub owner: Option<String>,
    pub page: Option<Uri>,
    pub key: Option<Base64>,
    pub since: Option<DateTime>,
    pub hours: Option<Time>,
    pub alias: Option<String>,
    pub secret: Option<String>,
    pub picture: Option<Base64>,
    pub count: Option<i64>,
    pub total: Option<i64>,
    pub weight: Option<i64>,
}

impl std::fmt::Debug for Host {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Host")
            .field("id", &self.id)
            .field("address", &self.address)
            .field("addresses", &self.addresses)
            .field("name", &self.name)
            .field("owner", &self.owner)
            .field("page", &self.page)
            .field("key", &self.key)
            .field("since", &self.since)
            .field("hours", &self.hours)
            .field("alias", &self.alias)
            .field("secret", &format_args!("…"))
            .field("picture", &self.picture)
            .field("count", &self.count)
            .field("total", &self.total)
            .field("weight", &self.weight)
            .finish()
    }
}

impl Host {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(id: Uuid, address: Ipv4) -> Self {
        Self {
            id,
            address,
            addresses: None,
            name: Presence::Absent,
            owner: None,
            page: None,
            key: None,
            since: None,
            hours: None,
            alias: None,
            secret: None,
            picture: None,
            count: None,
            total: None,
            weight: None,
        }
    }

    /// Sets `addresses`.
    #[must_use]
    pub fn addresses(mut self, addresses: Vec<Ipv6>) -> Self {
        self.addresses = Some(addresses);
        self
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: Hostname) -> Self {
        self.name = Presence::Value(name);
        self
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// Sets `page`.
    #[must_use]
    pub fn page(mut self, page: Uri) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets `key`.
    #[must_use]
    pub fn key(mut self, key: Base64) -> Self {
        self.key = Some(key);
        self
    }

    /// Sets `since`.
    #[must_use]
    pub fn since(mut self, since: DateTime) -> Self {
        self.since = Some(since);
        self
    }

    /// Sets `hours`.
    #[must_use]
    pub fn hours(mut self, hours: Time) -> Self {
        self.hours = Some(hours);
        self
    }

    /// Sets `alias`.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }

    /// Sets `secret`.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sets `picture`.
    #[must_use]
    pub fn picture(mut self, picture: Base64) -> Self {
        self.picture = Some(picture);
        self
    }

    /// Sets `count`.
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `total`.
    #[must_use]
    pub fn total(mut self, total: i64) -> Self {
        self.total = Some(total);
        self
    }

    /// Sets `weight`.
    #[must_use]
    pub fn weight(mut self, weight: i64) -> Self {
        self.weight = Some(weight);
        self
    }
}

impl Validate for Host {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("id").value(&self.id);
        checker.member("address").value(&self.address);
        checker.member("addresses").value(&self.addresses);
        checker.member("name").value(&self.name);
        if let Some(value) = &self.owner {
            checker.member("owner").string(value, &rules::HOST_OWNER);
        }
        checker.member("page").value(&self.page);
        checker.member("key").value(&self.key);
        checker.member("since").value(&self.since);
        checker.member("hours").value(&self.hours);
        checker.member("picture").value(&self.picture);
        if let Some(value) = &self.count {
            checker.member("count").integer(*value, &rules::HOST_COUNT);
        }
        if let Some(value) = &self.weight {
            checker.member("weight").integer(*value, &rules::HOST_WEIGHT);
        }
    }
}

impl Encode for Host {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("id", &self.id);
        object.member("address", &self.address);
        object.optional("addresses", &self.addresses);
        object.presence("name", &self.name);
        object.optional("owner", &self.owner);
        object.optional("page", &self.page);
        object.optional("key", &self.key);
        object.optional("since", &self.since);
        object.optional("hours", &self.hours);
        object.optional("alias", &self.alias);
        object.optional("secret", &self.secret);
        object.optional("picture", &self.picture);
        object.optional("count", &self.count);
        object.optional("total", &self.total);
        object.optional("weight", &self.weight);
        object.end();
    }
}

impl Decode for Host {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut address = None;
        let mut addresses = None;
        let mut name = Presence::Absent;
        let mut owner = None;
        let mut page = None;
        let mut key = None;
        let mut since = None;
        let mut hours = None;
        let mut alias = None;
        let mut secret = None;
        let mut picture = None;
        let mut count = None;
        let mut total = None;
        let mut weight = None;
        let mut object = reader.object()?;
        while let Some(key_2) = object.key(reader)? {
            match key_2 {
                "id" => reader.set("id", &mut id),
                "address" => reader.set("address", &mut address),
                "addresses" => reader.set("addresses", &mut addresses),
                "name" => reader.set_presence("name", &mut name),
                "owner" => reader.set("owner", &mut owner),
                "page" => reader.set("page", &mut page),
                "key" => reader.set("key", &mut key),
                "since" => reader.set("since", &mut since),
                "hours" => reader.set("hours", &mut hours),
                "alias" => reader.set("alias", &mut alias),
                "secret" => reader.set("secret", &mut secret),
                "picture" => reader.set("picture", &mut picture),
                "count" => reader.set("count", &mut count),
                "total" => reader.set("total", &mut total),
                "weight" => reader.set("weight", &mut weight),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: required("id", id)?,
            address: required("address", address)?,
            addresses,
            name,
            owner,
            page,
            key,
            since,
            hours,
            alias,
            secret,
            picture,
            count,
            total,
            weight,
        })
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Time {
    pub opens: Option<ironspec_runtime::Time>,
    pub closes: Option<ironspec_runtime::Time>,
}

impl Time {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new() -> Self {
        Self { opens: None, closes: None }
    }

    /// Sets `opens`.
    #[must_use]
    pub fn opens(mut self, opens: ironspec_runtime::Time) -> Self {
        self.opens = Some(opens);
        self
    }

    /// Sets `closes`.
    #[must_use]
    pub fn closes(mut self, closes: ironspec_runtime::Time) -> Self {
        self.closes = Some(closes);
        self
    }
}

impl Default for Time {
    fn default() -> Self {
        Self::new()
    }
}

impl Validate for Time {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("opens").value(&self.opens);
        checker.member("closes").value(&self.closes);
    }
}

impl Encode for Time {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.optional("opens", &self.opens);
        object.optional("closes", &self.closes);
        object.end();
    }
}

impl Decode for Time {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut opens = None;
        let mut closes = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "opens" => reader.set("opens", &mut opens),
                "closes" => reader.set("closes", &mut closes),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { opens, closes })
    }
}
