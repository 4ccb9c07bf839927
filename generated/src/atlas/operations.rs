//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Operation, Request};

use super::{
    Client, Failure, FlexClusterName, GroupId, IngestionPipelineRun, ItemsPerPage,
    PageNumber, PaginatedFlexBackupRestoreJobs, PipelineName,
    TriggerIngestionPipelineRequest, security,
};

static LIST_GROUP_FLEX_CLUSTER_BACKUP_RESTORE_JOBS: Operation = Operation::get(
        "/api/atlas/v2/groups/{groupId}/flexClusters/{name}/backup/restoreJobs",
    )
    .accept("application/vnd.atlas.2025-03-12+json")
    .success(&[200])
    .security(&security::O_AUTH2_OR_DIGEST);

static TRIGGER_GROUP_PIPELINE: Operation = Operation::post(
        "/api/atlas/v2/groups/{groupId}/pipelines/{pipelineName}/trigger",
    )
    .accept("application/vnd.atlas.2023-11-15+json")
    .success(&[200])
    .security(&security::O_AUTH2_OR_DIGEST)
    .repeatable(false);

impl Client {
    /// List the restore jobs of one flex cluster.
    ///
    /// Lists the restore jobs of one flex cluster, a page at a time. An empty list is an answer, not an
    /// error. The caller needs the role Project Owner, says the page; a later version of MongoDB's spec is
    /// content with Project Read Only. Other versions of that spec call the operation
    /// listFlexBackupRestoreJobs and listFlexRestoreJobs, and date its only version 2024-11-13; the date
    /// asked for here is the one that its page shows, and by all signs it selects that version.
    ///
    /// - `group_id`: The project; the list of projects at `/groups` has the ids.
    /// - `name`: The flex cluster whose restore jobs are meant.
    ///
    /// Answer: One page of restore jobs. Its content type names the version that the service chose, which
    /// may have another date than the one asked for.
    ///
    /// Headers: [`RATE_LIMIT_LIMIT`](super::headers::RATE_LIMIT_LIMIT),
    /// [`RATE_LIMIT_REMAINING`](super::headers::RATE_LIMIT_REMAINING).
    ///
    /// Credentials: `OAuth2`, or `Digest`.
    pub fn list_group_flex_cluster_backup_restore_jobs(
        &self,
        group_id: &GroupId,
        name: &FlexClusterName,
    ) -> ListGroupFlexClusterBackupRestoreJobs {
        ListGroupFlexClusterBackupRestoreJobs(
            self
                .0
                .request(&LIST_GROUP_FLEX_CLUSTER_BACKUP_RESTORE_JOBS)
                .path("groupId", group_id)
                .path("name", name),
        )
    }

    /// Trigger the ingestion of one snapshot by a Data Lake pipeline.
    ///
    /// Starts a run of the pipeline over the snapshot that the body names, and answers with that run; read
    /// the run again to see how far it is. Each accepted call starts a run, so after a lost answer look at
    /// the pipeline's runs before you repeat the call. The caller needs the role Project Owner. Other
    /// versions of MongoDB's spec call the operation triggerSnapshotIngestion and triggerPipeline, and date
    /// its only version 2023-01-01; the date asked for here is the one that its page shows, and by all
    /// signs it selects that version. The body may also be sent as `application/vnd.atlas.2023-11-15+json`.
    ///
    /// - `group_id`: The project; the list of projects at `/groups` has the ids.
    /// - `pipeline_name`: The pipeline to run.
    /// - `body`: Which snapshot to take, and for how long to keep what comes of it.
    ///
    /// Answer: The run that was started. Its content type names the version that the service chose, which
    /// may have another date than the one asked for.
    ///
    /// Headers: [`RATE_LIMIT_LIMIT`](super::headers::RATE_LIMIT_LIMIT),
    /// [`RATE_LIMIT_REMAINING`](super::headers::RATE_LIMIT_REMAINING),
    /// [`DEPRECATION`](super::headers::DEPRECATION), [`SUNSET`](super::headers::SUNSET).
    ///
    /// Not repeated where it may have been carried out.
    ///
    /// Credentials: `OAuth2`, or `Digest`.
    #[deprecated = "the document marks this operation as deprecated"]
    pub fn trigger_group_pipeline(
        &self,
        group_id: &GroupId,
        pipeline_name: &PipelineName,
        body: &TriggerIngestionPipelineRequest,
    ) -> TriggerGroupPipeline {
        TriggerGroupPipeline(
            self
                .0
                .request(&TRIGGER_GROUP_PIPELINE)
                .path("groupId", group_id)
                .path("pipelineName", pipeline_name)
                .json("application/json", body),
        )
    }
}

/// The request that [`Client::list_group_flex_cluster_backup_restore_jobs`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ListGroupFlexClusterBackupRestoreJobs(Request);

ironspec_runtime::call!(
    ListGroupFlexClusterBackupRestoreJobs, PaginatedFlexBackupRestoreJobs, Failure
);

impl ListGroupFlexClusterBackupRestoreJobs {
    /// Whether the answer says how many items all pages hold together (`totalCount`).
    ///
    /// Left out, the server takes `true`.
    pub fn include_count(self, include_count: bool) -> Self {
        Self(self.0.query("includeCount", include_count))
    }

    /// How many items a page holds at most.
    ///
    /// Left out, the server takes `100`.
    pub fn items_per_page(self, items_per_page: ItemsPerPage) -> Self {
        Self(self.0.query("itemsPerPage", items_per_page))
    }

    /// Which page to return; the first is 1.
    ///
    /// Left out, the server takes `1`.
    pub fn page_num(self, page_num: PageNumber) -> Self {
        Self(self.0.query("pageNum", page_num))
    }

    /// Whether the answer is laid out for a human reader, with line breaks and indents.
    ///
    /// Left out, the server takes `false`.
    pub fn pretty(self, pretty: bool) -> Self {
        Self(self.0.query("pretty", pretty))
    }
}

/// The request that [`Client::trigger_group_pipeline`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct TriggerGroupPipeline(Request);

ironspec_runtime::call!(TriggerGroupPipeline, IngestionPipelineRun, Failure);

impl TriggerGroupPipeline {
    /// Whether the answer is laid out for a human reader, with line breaks and indents.
    ///
    /// Left out, the server takes `false`.
    pub fn pretty(self, pretty: bool) -> Self {
        Self(self.0.query("pretty", pretty))
    }
}
