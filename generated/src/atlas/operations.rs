//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, Operation, Options, Request, Response, Violations,
};

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

    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(
        self,
    ) -> Result<Exchange<PaginatedFlexBackupRestoreJobs, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// One page of restore jobs. Its content type names the version that the service chose, which may have
    /// another date than the one asked for.
    ///
    /// Headers: [`RATE_LIMIT_LIMIT`](super::headers::RATE_LIMIT_LIMIT),
    /// [`RATE_LIMIT_REMAINING`](super::headers::RATE_LIMIT_REMAINING).
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(
        self,
    ) -> Result<Response<PaginatedFlexBackupRestoreJobs>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(
        self,
    ) -> Result<Response<PaginatedFlexBackupRestoreJobs>, Error<Failure>> {
        self.0.send_blocking()
    }
}

/// The request that [`Client::trigger_group_pipeline`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct TriggerGroupPipeline(Request);

impl TriggerGroupPipeline {
    /// Whether the answer is laid out for a human reader, with line breaks and indents.
    ///
    /// Left out, the server takes `false`.
    pub fn pretty(self, pretty: bool) -> Self {
        Self(self.0.query("pretty", pretty))
    }

    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<IngestionPipelineRun, Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The run that was started. Its content type names the version that the service chose, which may have
    /// another date than the one asked for.
    ///
    /// Headers: [`RATE_LIMIT_LIMIT`](super::headers::RATE_LIMIT_LIMIT),
    /// [`RATE_LIMIT_REMAINING`](super::headers::RATE_LIMIT_REMAINING),
    /// [`DEPRECATION`](super::headers::DEPRECATION), [`SUNSET`](super::headers::SUNSET).
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<IngestionPipelineRun>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(
        self,
    ) -> Result<Response<IngestionPipelineRun>, Error<Failure>> {
        self.0.send_blocking()
    }
}
