//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, DateTime, Decode, DecodeError, Json, Reader, Unknown, Validate,
};

use super::rules;

/// Identifies a project, as 24 hexadecimal digits. Projects were once called groups, and paths and
/// members still are: both words mean the same id. The pages state the digits and leave their case
/// open; every id seen is in lower case, so that is the rule here.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct GroupId(Cow<'static, str>);

ironspec_runtime::string!(GroupId, rules::GROUP_ID);

/// Identifies a cluster; an id, not the cluster's name. The page states no form; every id seen has 24
/// lower-case hexadecimal digits.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ClusterId(Cow<'static, str>);

ironspec_runtime::string!(ClusterId, rules::CLUSTER_ID);

/// How many items a page holds at most.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ItemsPerPage(i64);

ironspec_runtime::integer!(ItemsPerPage, rules::ITEMS_PER_PAGE);

/// Which page of the list to return; the first is 1.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PageNumber(i64);

ironspec_runtime::integer!(PageNumber, rules::PAGE_NUMBER);

/// One page of the checkpoints of a cluster.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaginatedCheckpoints {
    /// This page and its neighbours. A link with the relation `next` is there only while more pages follow;
    /// the list may be empty.
    pub links: Option<Vec<Link>>,
    /// The checkpoints on this page.
    pub results: Option<Vec<Checkpoint>>,
    /// How many checkpoints all pages hold together. It is an estimate, it may exceed what the pages show,
    /// and it is left out when `includeCount` is false.
    pub total_count: Option<i64>,
}

impl Validate for PaginatedCheckpoints {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("results").value(&self.results);
        if let Some(value) = &self.total_count {
            checker
                .member("totalCount")
                .integer(*value, &rules::PAGINATED_CHECKPOINTS_TOTAL_COUNT);
        }
    }
}

impl Decode for PaginatedCheckpoints {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut links = None;
        let mut results = None;
        let mut total_count = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "links" => reader.set("links", &mut links),
                "results" => reader.set("results", &mut results),
                "totalCount" => reader.set("totalCount", &mut total_count),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            links,
            results,
            total_count,
        })
    }
}

/// A related resource and how it relates.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// Address of the resource.
    pub href: Option<String>,
    /// Name of the relation, such as `self` or `next`, or an address that stands for one.
    pub rel: Option<String>,
}

impl Validate for Link {}

impl Decode for Link {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut href = None;
        let mut rel = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "href" => reader.set("href", &mut href),
                "rel" => reader.set("rel", &mut rel),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { href, rel })
    }
}

/// A point in time to which a sharded cluster can be restored.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Checkpoint {
    /// Identifies the checkpoint.
    pub id: Option<CheckpointId>,
    /// The project that owns the checkpoint.
    pub group_id: Option<GroupId>,
    /// The cluster that the checkpoint belongs to.
    pub cluster_id: Option<ClusterId>,
    /// When Cloud Manager stopped the balancer and began the checkpoint, in UTC.
    pub started: Option<DateTime>,
    /// When the checkpoint was done and the balancer ran again, in UTC.
    pub completed: Option<DateTime>,
    /// The point in time that a restore from this checkpoint brings back, in UTC.
    pub timestamp: Option<DateTime>,
    /// Whether the checkpoint can be used for a restore.
    pub restorable: Option<bool>,
    /// What the checkpoint consists of, one part per shard and one for the config servers.
    pub parts: Option<Vec<CheckpointPart>>,
    /// Related resources, with the relations `self`, `http://mms.mongodb.com/cluster` and
    /// `http://mms.mongodb.com/group`. It may be empty or missing.
    pub links: Option<Vec<Link>>,
}

impl Validate for Checkpoint {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("id").value(&self.id);
        checker.member("groupId").value(&self.group_id);
        checker.member("clusterId").value(&self.cluster_id);
        checker.member("started").value(&self.started);
        checker.member("completed").value(&self.completed);
        checker.member("timestamp").value(&self.timestamp);
        checker.member("parts").value(&self.parts);
    }
}

impl Decode for Checkpoint {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut group_id = None;
        let mut cluster_id = None;
        let mut started = None;
        let mut completed = None;
        let mut timestamp = None;
        let mut restorable = None;
        let mut parts = None;
        let mut links = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                "groupId" => reader.set("groupId", &mut group_id),
                "clusterId" => reader.set("clusterId", &mut cluster_id),
                "started" => reader.set("started", &mut started),
                "completed" => reader.set("completed", &mut completed),
                "timestamp" => reader.set("timestamp", &mut timestamp),
                "restorable" => reader.set("restorable", &mut restorable),
                "parts" => reader.set("parts", &mut parts),
                "links" => reader.set("links", &mut links),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            group_id,
            cluster_id,
            started,
            completed,
            timestamp,
            restorable,
            parts,
            links,
        })
    }
}

/// Identifies a checkpoint. The page states no form; every id seen has 24 lower-case hexadecimal
/// digits.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CheckpointId(Cow<'static, str>);

ironspec_runtime::string!(CheckpointId, rules::CHECKPOINT_ID);

/// The share of one shard, or of the config servers, in a checkpoint.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CheckpointPart {
    /// What kind of server the part stands for.
    pub type_name: Option<CheckpointPartType>,
    /// Name of the replica set. The page says that a config server has none; recorded answers have one on
    /// parts of the type `CONFIG_SERVER_REPLICA_SET`.
    pub replica_set_name: Option<String>,
    /// Name of the shard; missing for config servers.
    pub shard_name: Option<String>,
    /// Identifies the config server's host; seen on config parts only. Its form is not documented.
    pub host_id: Option<String>,
    /// Whether the token that marks the checkpoint exists on this part.
    pub token_discovered: Option<bool>,
    /// Where in the oplog the token stands.
    pub token_timestamp: Option<OplogTimestamp>,
}

impl Validate for CheckpointPart {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("typeName").value(&self.type_name);
        checker.member("tokenTimestamp").value(&self.token_timestamp);
    }
}

impl Decode for CheckpointPart {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_name = None;
        let mut replica_set_name = None;
        let mut shard_name = None;
        let mut host_id = None;
        let mut token_discovered = None;
        let mut token_timestamp = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "typeName" => reader.set("typeName", &mut type_name),
                "replicaSetName" => reader.set("replicaSetName", &mut replica_set_name),
                "shardName" => reader.set("shardName", &mut shard_name),
                "hostId" => reader.set("hostId", &mut host_id),
                "tokenDiscovered" => reader.set("tokenDiscovered", &mut token_discovered),
                "tokenTimestamp" => reader.set("tokenTimestamp", &mut token_timestamp),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_name,
            replica_set_name,
            shard_name,
            host_id,
            token_discovered,
            token_timestamp,
        })
    }
}

/// Kind of server: `REPLICA_SET` is a shard, `CONFIG_SERVER` a config server of the old kind,
/// `CONFIG_SERVER_REPLICA_SET` config servers that form a replica set. The last one is missing from the
/// page's list but stands in recorded answers.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum CheckpointPartType {
    /// `REPLICA_SET`
    ReplicaSet,
    /// `CONFIG_SERVER`
    ConfigServer,
    /// `CONFIG_SERVER_REPLICA_SET`
    ConfigServerReplicaSet,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    CheckpointPartType, Unknown, [ReplicaSet = "REPLICA_SET", ConfigServer =
    "CONFIG_SERVER", ConfigServerReplicaSet = "CONFIG_SERVER_REPLICA_SET"]
);

/// The `ts` of an oplog entry, a BSON timestamp: a second, and the entry's place among those of that
/// second.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OplogTimestamp {
    /// The second, in UTC. A general page calls this seconds since 1970, but every sample is an ISO 8601
    /// text, so that is the rule here.
    pub date: Option<DateTime>,
    /// The entry's place within the second. A published spec of the sister API sets a minimum of
    /// 1199145600, which is a mistake: samples are 1, 2 and 6, so there is none here.
    pub increment: Option<i64>,
}

impl Validate for OplogTimestamp {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("date").value(&self.date);
        if let Some(value) = &self.increment {
            checker
                .member("increment")
                .integer(*value, &rules::OPLOG_TIMESTAMP_INCREMENT);
        }
    }
}

impl Decode for OplogTimestamp {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut date = None;
        let mut increment = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "date" => reader.set("date", &mut date),
                "increment" => reader.set("increment", &mut increment),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { date, increment })
    }
}

/// What the service says about a request that it refused. Branch on `errorCode`, never on `detail`: the
/// set of codes is open and grows without notice. No member is promised, and a body may be missing or
/// no JSON at all.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status code once more.
    pub error: Option<i64>,
    /// A constant that names the fault, in capitals and underscores.
    pub error_code: Option<String>,
    /// The phrase that belongs to the HTTP status.
    pub reason: Option<String>,
    /// One or two sentences for a human reader.
    pub detail: Option<String>,
    /// The values that `detail` was worded from, in the order in which it uses them.
    pub parameters: Option<Vec<Json>>,
}

impl Validate for ApiError {
    fn check(&self, checker: &mut Checker<'_>) {
        if let Some(value) = &self.error {
            checker.member("error").integer(*value, &rules::API_ERROR_ERROR);
        }
    }
}

impl Decode for ApiError {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error = None;
        let mut error_code = None;
        let mut reason = None;
        let mut detail = None;
        let mut parameters = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "error" => reader.set("error", &mut error),
                "errorCode" => reader.set("errorCode", &mut error_code),
                "reason" => reader.set("reason", &mut reason),
                "detail" => reader.set("detail", &mut detail),
                "parameters" => reader.set("parameters", &mut parameters),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            error,
            error_code,
            reason,
            detail,
            parameters,
        })
    }
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ContentLength(i64);

ironspec_runtime::integer!(ContentLength, rules::CONTENT_LENGTH);

/// Identifies a log collection job, as 24 hexadecimal digits. The list of a project's log collection
/// jobs has the ids.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct LogCollectionJobId(Cow<'static, str>);

ironspec_runtime::string!(LogCollectionJobId, rules::LOG_COLLECTION_JOB_ID);
