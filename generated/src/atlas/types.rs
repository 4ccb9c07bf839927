//! What requests carry and answers bring.

use std::borrow::Cow;

use ironspec_runtime::{
    Checker, DateTime, Decode, DecodeError, Encode, Json, Reader, Unknown, Validate,
    Writer, required,
};

use super::rules;

/// Identifies a project, as 24 hexadecimal digits. Projects were once called groups, and paths and
/// members still are: both words mean the same id.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct GroupId(Cow<'static, str>);

ironspec_runtime::string!(GroupId, rules::GROUP_ID);

/// Name of a flex cluster: letters, digits and hyphens, with a letter or digit first. No greatest
/// length is stated.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FlexClusterName(Cow<'static, str>);

ironspec_runtime::string!(FlexClusterName, rules::FLEX_CLUSTER_NAME);

/// How many items a page holds at most. The service may bend a value outside these bounds rather than
/// refuse it; do not count on that.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ItemsPerPage(i64);

ironspec_runtime::integer!(ItemsPerPage, rules::ITEMS_PER_PAGE);

/// Which page of the list to return; the first is 1.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PageNumber(i64);

ironspec_runtime::integer!(PageNumber, rules::PAGE_NUMBER);

/// One page of the restore jobs of a flex cluster.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PaginatedFlexBackupRestoreJobs {
    /// This page and its neighbours. A link with the relation `next` is there only while more pages follow.
    pub links: Option<Vec<Link>>,
    /// The restore jobs on this page.
    pub results: Vec<FlexBackupRestoreJob>,
    /// How many restore jobs all pages hold together. It is an estimate, it may exceed what the pages show,
    /// and it is left out when `includeCount` is false.
    pub total_count: Option<i64>,
}

impl Validate for PaginatedFlexBackupRestoreJobs {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("results").value(&self.results);
        if let Some(value) = &self.total_count {
            checker
                .member("totalCount")
                .integer(*value, &rules::PAGINATED_FLEX_BACKUP_RESTORE_JOBS_TOTAL_COUNT);
        }
    }
}

impl Decode for PaginatedFlexBackupRestoreJobs {
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
            results: required("results", results)?,
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
    /// Name of the relation, such as `self`, `next` or `previous`.
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

/// One restore, or one download, of a snapshot of a flex cluster.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FlexBackupRestoreJob {
    /// Identifies the restore job.
    pub id: Option<FlexRestoreJobId>,
    /// The project that owns the cluster whose snapshot is restored.
    pub project_id: Option<GroupId>,
    /// The cluster whose snapshot is restored.
    pub instance_name: Option<FlexClusterName>,
    /// The snapshot that is restored.
    pub snapshot_id: Option<FlexSnapshotId>,
    /// When the snapshot was complete, in UTC.
    pub snapshot_finished_date: Option<DateTime>,
    /// Whether the snapshot goes into a cluster or is made ready for download.
    pub delivery_type: Option<FlexRestoreDeliveryType>,
    /// How the restore job stands.
    pub status: Option<FlexRestoreJobStatus>,
    /// The project that owns the cluster to restore into.
    pub target_project_id: Option<GroupId>,
    /// Name of the cluster to restore into.
    pub target_deployment_item_name: Option<String>,
    /// When the restore is to begin, in UTC.
    pub restore_scheduled_date: Option<DateTime>,
    /// When the restore job ended, in UTC.
    pub restore_finished_date: Option<DateTime>,
    /// Where to download the snapshot; with the delivery type `DOWNLOAD` only.
    pub snapshot_url: Option<String>,
    /// When the download address stops working, in UTC.
    pub expiration_date: Option<DateTime>,
    /// Related resources.
    pub links: Option<Vec<Link>>,
}

impl Validate for FlexBackupRestoreJob {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("id").value(&self.id);
        checker.member("projectId").value(&self.project_id);
        checker.member("instanceName").value(&self.instance_name);
        checker.member("snapshotId").value(&self.snapshot_id);
        checker.member("snapshotFinishedDate").value(&self.snapshot_finished_date);
        checker.member("deliveryType").value(&self.delivery_type);
        checker.member("status").value(&self.status);
        checker.member("targetProjectId").value(&self.target_project_id);
        if let Some(value) = &self.target_deployment_item_name {
            checker
                .member("targetDeploymentItemName")
                .string(
                    value,
                    &rules::FLEX_BACKUP_RESTORE_JOB_TARGET_DEPLOYMENT_ITEM_NAME,
                );
        }
        checker.member("restoreScheduledDate").value(&self.restore_scheduled_date);
        checker.member("restoreFinishedDate").value(&self.restore_finished_date);
        checker.member("expirationDate").value(&self.expiration_date);
    }
}

impl Decode for FlexBackupRestoreJob {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut project_id = None;
        let mut instance_name = None;
        let mut snapshot_id = None;
        let mut snapshot_finished_date = None;
        let mut delivery_type = None;
        let mut status = None;
        let mut target_project_id = None;
        let mut target_deployment_item_name = None;
        let mut restore_scheduled_date = None;
        let mut restore_finished_date = None;
        let mut snapshot_url = None;
        let mut expiration_date = None;
        let mut links = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "id" => reader.set("id", &mut id),
                "projectId" => reader.set("projectId", &mut project_id),
                "instanceName" => reader.set("instanceName", &mut instance_name),
                "snapshotId" => reader.set("snapshotId", &mut snapshot_id),
                "snapshotFinishedDate" => {
                    reader.set("snapshotFinishedDate", &mut snapshot_finished_date)
                }
                "deliveryType" => reader.set("deliveryType", &mut delivery_type),
                "status" => reader.set("status", &mut status),
                "targetProjectId" => {
                    reader.set("targetProjectId", &mut target_project_id)
                }
                "targetDeploymentItemName" => {
                    reader
                        .set(
                            "targetDeploymentItemName",
                            &mut target_deployment_item_name,
                        )
                }
                "restoreScheduledDate" => {
                    reader.set("restoreScheduledDate", &mut restore_scheduled_date)
                }
                "restoreFinishedDate" => {
                    reader.set("restoreFinishedDate", &mut restore_finished_date)
                }
                "snapshotUrl" => reader.set("snapshotUrl", &mut snapshot_url),
                "expirationDate" => reader.set("expirationDate", &mut expiration_date),
                "links" => reader.set("links", &mut links),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            project_id,
            instance_name,
            snapshot_id,
            snapshot_finished_date,
            delivery_type,
            status,
            target_project_id,
            target_deployment_item_name,
            restore_scheduled_date,
            restore_finished_date,
            snapshot_url,
            expiration_date,
            links,
        })
    }
}

/// Identifies a restore job of a flex cluster, as 24 hexadecimal digits.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FlexRestoreJobId(Cow<'static, str>);

ironspec_runtime::string!(FlexRestoreJobId, rules::FLEX_RESTORE_JOB_ID);

/// Identifies a snapshot of a flex cluster, as 24 hexadecimal digits.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct FlexSnapshotId(Cow<'static, str>);

ironspec_runtime::string!(FlexSnapshotId, rules::FLEX_SNAPSHOT_ID);

/// What becomes of the snapshot, restored into a cluster or made ready for download.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FlexRestoreDeliveryType {
    /// `RESTORE`
    Restore,
    /// `DOWNLOAD`
    Download,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    FlexRestoreDeliveryType, Unknown, [Restore = "RESTORE", Download = "DOWNLOAD"]
);

/// How a restore job stands. MongoDB's own text on the end of a job speaks of a status `CLOSED`, which
/// its list lacks, so be ready for a value that is not here.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum FlexRestoreJobStatus {
    /// `PENDING`
    Pending,
    /// `QUEUED`
    Queued,
    /// `RUNNING`
    Running,
    /// `FAILED`
    Failed,
    /// `COMPLETED`
    Completed,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    FlexRestoreJobStatus, Unknown, [Pending = "PENDING", Queued = "QUEUED", Running =
    "RUNNING", Failed = "FAILED", Completed = "COMPLETED"]
);

/// What the service says about a request that it refused. Branch on `errorCode`, never on `detail`: the
/// set of codes is open and grows without notice.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status code once more.
    pub error: i64,
    /// A constant that names the fault, in capitals and underscores.
    pub error_code: String,
    /// The phrase that belongs to the HTTP status.
    pub reason: Option<String>,
    /// One or two sentences for a human reader.
    pub detail: Option<String>,
    /// The values that `detail` was worded from, in the order in which it uses them. Published specs differ
    /// on what they are (objects in one, anything in another), and the service sends strings and integers,
    /// so anything is taken.
    pub parameters: Option<Vec<Json>>,
    /// Which members of the request were refused; with status 400 only.
    pub bad_request_detail: Option<BadRequestDetail>,
}

impl Validate for ApiError {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("error").integer(self.error, &rules::API_ERROR_ERROR);
    }
}

impl Decode for ApiError {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut error = None;
        let mut error_code = None;
        let mut reason = None;
        let mut detail = None;
        let mut parameters = None;
        let mut bad_request_detail = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "error" => reader.set("error", &mut error),
                "errorCode" => reader.set("errorCode", &mut error_code),
                "reason" => reader.set("reason", &mut reason),
                "detail" => reader.set("detail", &mut detail),
                "parameters" => reader.set("parameters", &mut parameters),
                "badRequestDetail" => {
                    reader.set("badRequestDetail", &mut bad_request_detail)
                }
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            error: required("error", error)?,
            error_code: required("errorCode", error_code)?,
            reason,
            detail,
            parameters,
            bad_request_detail,
        })
    }
}

/// What was wrong with a request, member by member.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BadRequestDetail {
    /// One entry per fault.
    pub fields: Option<Vec<FieldViolation>>,
}

impl Validate for BadRequestDetail {}

impl Decode for BadRequestDetail {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut fields = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "fields" => reader.set("fields", &mut fields),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { fields })
    }
}

/// One member of a request that the service refused.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FieldViolation {
    /// Where the member stands in the request.
    pub field: String,
    /// Why it was refused.
    pub description: String,
}

impl Validate for FieldViolation {}

impl Decode for FieldViolation {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut field = None;
        let mut description = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "field" => reader.set("field", &mut field),
                "description" => reader.set("description", &mut description),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            field: required("field", field)?,
            description: required("description", description)?,
        })
    }
}

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RateLimitLimit(i64);

ironspec_runtime::integer!(RateLimitLimit, rules::RATE_LIMIT_LIMIT);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RateLimitRemaining(i64);

ironspec_runtime::integer!(RateLimitRemaining, rules::RATE_LIMIT_REMAINING);

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RetryAfter(i64);

ironspec_runtime::integer!(RetryAfter, rules::RETRY_AFTER);

/// Name of a Data Lake pipeline: 1 to 64 characters, without slash, backslash, blank, quotation mark
/// and dollar sign.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PipelineName(Cow<'static, str>);

ironspec_runtime::string!(PipelineName, rules::PIPELINE_NAME);

/// Which snapshot a pipeline takes, and for how long to keep what comes of it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct TriggerIngestionPipelineRequest {
    /// The snapshot to take.
    pub snapshot_id: SnapshotId,
    /// For how long to keep the data set that the run makes.
    pub dataset_retention_policy: Option<DatasetRetentionPolicyInput>,
}

impl std::fmt::Debug for TriggerIngestionPipelineRequest {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("TriggerIngestionPipelineRequest")
            .field("snapshot_id", &format_args!("…"))
            .field("dataset_retention_policy", &self.dataset_retention_policy)
            .finish()
    }
}

impl TriggerIngestionPipelineRequest {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(snapshot_id: SnapshotId) -> Self {
        Self {
            snapshot_id,
            dataset_retention_policy: None,
        }
    }

    /// For how long to keep the data set that the run makes.
    #[must_use]
    pub fn dataset_retention_policy(
        mut self,
        dataset_retention_policy: DatasetRetentionPolicyInput,
    ) -> Self {
        self.dataset_retention_policy = Some(dataset_retention_policy);
        self
    }
}

impl Validate for TriggerIngestionPipelineRequest {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("snapshotId").sensitive().value(&self.snapshot_id);
        checker.member("datasetRetentionPolicy").value(&self.dataset_retention_policy);
    }
}

impl Encode for TriggerIngestionPipelineRequest {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("snapshotId", &self.snapshot_id);
        object.optional("datasetRetentionPolicy", &self.dataset_retention_policy);
        object.end();
    }
}

/// Identifies a snapshot, as 24 hexadecimal digits. The pipeline's available snapshots have the ids.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SnapshotId(Cow<'static, str>);

ironspec_runtime::string!(SnapshotId, rules::SNAPSHOT_ID);

/// For how long a data set is kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DatasetRetentionPolicyInput {
    /// What `value` counts.
    pub units: RetentionUnit,
    /// How many units the data set is kept.
    pub value: i64,
}

impl DatasetRetentionPolicyInput {
    /// Makes the value from what it cannot do without.
    #[must_use]
    pub fn new(units: RetentionUnit, value: i64) -> Self {
        Self { units, value }
    }
}

impl Validate for DatasetRetentionPolicyInput {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("units").value(&self.units);
        checker
            .member("value")
            .integer(self.value, &rules::DATASET_RETENTION_POLICY_INPUT_VALUE);
    }
}

impl Encode for DatasetRetentionPolicyInput {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        object.member("units", &self.units);
        object.member("value", &self.value);
        object.end();
    }
}

/// A unit of time in which a retention is counted.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum RetentionUnit {
    /// `DAYS`
    Days,
    /// `WEEKS`
    Weeks,
    /// `MONTHS`
    Months,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    RetentionUnit, Unknown, [Days = "DAYS", Weeks = "WEEKS", Months = "MONTHS"]
);

/// One run of a Data Lake pipeline.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct IngestionPipelineRun {
    /// Identifies the run.
    pub id: Option<PipelineRunId>,
    /// The project that owns the pipeline.
    pub group_id: Option<GroupId>,
    /// The pipeline that runs.
    pub pipeline_id: Option<PipelineId>,
    /// The snapshot that the run takes.
    pub snapshot_id: Option<SnapshotId>,
    /// Interval of the backup schedule that the pipeline follows.
    pub backup_frequency_type: Option<BackupFrequencyType>,
    /// Which step the run is at.
    pub phase: Option<PipelineRunPhase>,
    /// How the run stands.
    pub state: Option<PipelineRunState>,
    /// When the run was made, in UTC.
    pub created_date: Option<DateTime>,
    /// When the run last changed, in UTC.
    pub last_updated_date: Option<DateTime>,
    /// When the data set will be deleted, in UTC, if a retention policy applies.
    pub scheduled_deletion_date: Option<DateTime>,
    /// Name of the data set that the run makes; its parts are joined by dollar signs.
    pub dataset_name: Option<String>,
    /// For how long the data set is kept.
    pub dataset_retention_policy: Option<DatasetRetentionPolicy>,
    /// How much the run has moved.
    pub stats: Option<PipelineRunStatistics>,
}

impl Validate for IngestionPipelineRun {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("_id").value(&self.id);
        checker.member("groupId").value(&self.group_id);
        checker.member("pipelineId").value(&self.pipeline_id);
        checker.member("snapshotId").value(&self.snapshot_id);
        checker.member("backupFrequencyType").value(&self.backup_frequency_type);
        checker.member("phase").value(&self.phase);
        checker.member("state").value(&self.state);
        checker.member("createdDate").value(&self.created_date);
        checker.member("lastUpdatedDate").value(&self.last_updated_date);
        checker.member("scheduledDeletionDate").value(&self.scheduled_deletion_date);
        checker.member("datasetRetentionPolicy").value(&self.dataset_retention_policy);
    }
}

impl Decode for IngestionPipelineRun {
    #[allow(clippy::similar_names, reason = "variables are named after members")]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id = None;
        let mut group_id = None;
        let mut pipeline_id = None;
        let mut snapshot_id = None;
        let mut backup_frequency_type = None;
        let mut phase = None;
        let mut state = None;
        let mut created_date = None;
        let mut last_updated_date = None;
        let mut scheduled_deletion_date = None;
        let mut dataset_name = None;
        let mut dataset_retention_policy = None;
        let mut stats = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "_id" => reader.set("_id", &mut id),
                "groupId" => reader.set("groupId", &mut group_id),
                "pipelineId" => reader.set("pipelineId", &mut pipeline_id),
                "snapshotId" => reader.set("snapshotId", &mut snapshot_id),
                "backupFrequencyType" => {
                    reader.set("backupFrequencyType", &mut backup_frequency_type)
                }
                "phase" => reader.set("phase", &mut phase),
                "state" => reader.set("state", &mut state),
                "createdDate" => reader.set("createdDate", &mut created_date),
                "lastUpdatedDate" => {
                    reader.set("lastUpdatedDate", &mut last_updated_date)
                }
                "scheduledDeletionDate" => {
                    reader.set("scheduledDeletionDate", &mut scheduled_deletion_date)
                }
                "datasetName" => reader.set("datasetName", &mut dataset_name),
                "datasetRetentionPolicy" => {
                    reader.set("datasetRetentionPolicy", &mut dataset_retention_policy)
                }
                "stats" => reader.set("stats", &mut stats),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id,
            group_id,
            pipeline_id,
            snapshot_id,
            backup_frequency_type,
            phase,
            state,
            created_date,
            last_updated_date,
            scheduled_deletion_date,
            dataset_name,
            dataset_retention_policy,
            stats,
        })
    }
}

/// Identifies one run of a Data Lake pipeline, as 24 hexadecimal digits.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PipelineRunId(Cow<'static, str>);

ironspec_runtime::string!(PipelineRunId, rules::PIPELINE_RUN_ID);

/// Identifies a Data Lake pipeline, as 24 hexadecimal digits.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PipelineId(Cow<'static, str>);

ironspec_runtime::string!(PipelineId, rules::PIPELINE_ID);

/// Interval of the backup schedule that a pipeline follows.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum BackupFrequencyType {
    /// `HOURLY`
    Hourly,
    /// `DAILY`
    Daily,
    /// `WEEKLY`
    Weekly,
    /// `MONTHLY`
    Monthly,
    /// `YEARLY`
    Yearly,
    /// `ON_DEMAND`
    OnDemand,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    BackupFrequencyType, Unknown, [Hourly = "HOURLY", Daily = "DAILY", Weekly = "WEEKLY",
    Monthly = "MONTHLY", Yearly = "YEARLY", OnDemand = "ON_DEMAND"]
);

/// Which of its three steps a run is at.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PipelineRunPhase {
    /// `SNAPSHOT`
    Snapshot,
    /// `EXPORT`
    Export,
    /// `INGESTION`
    Ingestion,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    PipelineRunPhase, Unknown, [Snapshot = "SNAPSHOT", Export = "EXPORT", Ingestion =
    "INGESTION"]
);

/// How a run stands; `DATASET_DELETED` says that what it made is gone again.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PipelineRunState {
    /// `PENDING`
    Pending,
    /// `IN_PROGRESS`
    InProgress,
    /// `DONE`
    Done,
    /// `FAILED`
    Failed,
    /// `DATASET_DELETED`
    DatasetDeleted,
    /// A text that the document does not list, as an answer brought it.
    Unknown(Unknown),
}

ironspec_runtime::string_enum!(
    PipelineRunState, Unknown, [Pending = "PENDING", InProgress = "IN_PROGRESS", Done =
    "DONE", Failed = "FAILED", DatasetDeleted = "DATASET_DELETED"]
);

/// For how long a data set is kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DatasetRetentionPolicy {
    /// What `value` counts.
    pub units: RetentionUnit,
    /// How many units the data set is kept.
    pub value: i64,
    /// When this policy was last changed, in UTC.
    pub last_modified_date: Option<DateTime>,
}

impl Validate for DatasetRetentionPolicy {
    fn check(&self, checker: &mut Checker<'_>) {
        checker.member("units").value(&self.units);
        checker
            .member("value")
            .integer(self.value, &rules::DATASET_RETENTION_POLICY_INPUT_VALUE);
        checker.member("lastModifiedDate").value(&self.last_modified_date);
    }
}

impl Decode for DatasetRetentionPolicy {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut units = None;
        let mut value = None;
        let mut last_modified_date = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "units" => reader.set("units", &mut units),
                "value" => reader.set("value", &mut value),
                "lastModifiedDate" => {
                    reader.set("lastModifiedDate", &mut last_modified_date)
                }
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            units: required("units", units)?,
            value: required("value", value)?,
            last_modified_date,
        })
    }
}

/// How much a run has moved so far.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PipelineRunStatistics {
    /// How many bytes were exported.
    pub bytes_exported: Option<i64>,
    /// How many documents were taken in.
    pub num_docs: Option<i64>,
}

impl Validate for PipelineRunStatistics {}

impl Decode for PipelineRunStatistics {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut bytes_exported = None;
        let mut num_docs = None;
        let mut object = reader.object()?;
        while let Some(key) = object.key(reader)? {
            match key {
                "bytesExported" => reader.set("bytesExported", &mut bytes_exported),
                "numDocs" => reader.set("numDocs", &mut num_docs),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { bytes_exported, num_docs })
    }
}
