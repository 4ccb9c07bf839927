//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Operation, Request};

use super::{
    Client, Checkpoint, CheckpointId, ClusterId, Failure, GroupId, ItemsPerPage,
    LogCollectionJobId, PageNumber, PaginatedCheckpoints, security,
};

static LIST_CHECKPOINTS: Operation = Operation::get(
        "/groups/{PROJECT-ID}/clusters/{CLUSTER-ID}/checkpoints",
    )
    .accept("application/json")
    .success(&[200])
    .security(&security::DIGEST_OR_O_AUTH2);

static GET_CHECKPOINT: Operation = Operation::get(
        "/groups/{PROJECT-ID}/clusters/{CLUSTER-ID}/checkpoints/{CHECKPOINT-ID}",
    )
    .accept("application/json")
    .success(&[200])
    .security(&security::DIGEST_OR_O_AUTH2);

static RETRY_LOG_COLLECTION_JOB: Operation = Operation::put(
        "/groups/{GROUP-ID}/logCollectionJobs/{JOB-ID}/retry",
    )
    .accept("application/json")
    .success(&[200])
    .security(&security::DIGEST_OR_O_AUTH2)
    .repeatable(false);

impl Client {
    /// List the checkpoints of one cluster.
    ///
    /// Lists the checkpoints of one cluster, a page at a time. An empty list is an answer, not an error.
    /// Which role the caller needs is not documented.
    ///
    /// - `project_id`: The project that owns the cluster.
    /// - `cluster_id`: The cluster whose checkpoints are meant.
    ///
    /// Answer: One page of checkpoints.
    ///
    /// Headers: [`X_MONGO_DB_SERVICE_VERSION`](super::headers::X_MONGO_DB_SERVICE_VERSION),
    /// [`STRICT_TRANSPORT_SECURITY`](super::headers::STRICT_TRANSPORT_SECURITY),
    /// [`VARY`](super::headers::VARY), [`DATE`](super::headers::DATE),
    /// [`CONNECTION`](super::headers::CONNECTION), [`CONTENT_LENGTH`](super::headers::CONTENT_LENGTH).
    ///
    /// Credentials: `Digest`, or `OAuth2`.
    pub fn list_checkpoints(
        &self,
        project_id: &GroupId,
        cluster_id: &ClusterId,
    ) -> ListCheckpoints {
        ListCheckpoints(
            self
                .0
                .request(&LIST_CHECKPOINTS)
                .path("PROJECT-ID", project_id)
                .path("CLUSTER-ID", cluster_id),
        )
    }

    /// Get one checkpoint.
    ///
    /// Reads one checkpoint of a cluster. Which role the caller needs is not documented.
    ///
    /// - `project_id`: The project that owns the cluster.
    /// - `cluster_id`: The cluster whose checkpoints are meant.
    /// - `checkpoint_id`: The checkpoint to read.
    ///
    /// Answer: The checkpoint.
    ///
    /// Headers: [`X_MONGO_DB_SERVICE_VERSION`](super::headers::X_MONGO_DB_SERVICE_VERSION),
    /// [`STRICT_TRANSPORT_SECURITY`](super::headers::STRICT_TRANSPORT_SECURITY),
    /// [`VARY`](super::headers::VARY), [`DATE`](super::headers::DATE),
    /// [`CONNECTION`](super::headers::CONNECTION), [`CONTENT_LENGTH`](super::headers::CONTENT_LENGTH).
    ///
    /// Credentials: `Digest`, or `OAuth2`.
    pub fn get_checkpoint(
        &self,
        project_id: &GroupId,
        cluster_id: &ClusterId,
        checkpoint_id: &CheckpointId,
    ) -> GetCheckpoint {
        GetCheckpoint(
            self
                .0
                .request(&GET_CHECKPOINT)
                .path("PROJECT-ID", project_id)
                .path("CLUSTER-ID", cluster_id)
                .path("CHECKPOINT-ID", checkpoint_id),
        )
    }

    /// Retry one failed log collection job.
    ///
    /// Starts a log collection job again that has ended with the status `FAILURE`. To see whether it has,
    /// read the job; its status is one of `SUCCESS`, `FAILURE`, `IN_PROGRESS`, `MARKED_FOR_EXPIRY` and
    /// `EXPIRED`. An accepted retry is answered with 200 and no body, and the job's status tells what comes
    /// of it. What a job in another state answers is not documented, and neither is the effect of a second
    /// retry, so a lost answer is a reason to read the job, not to repeat the call. The caller needs the
    /// role Global Monitoring Admin.
    ///
    /// - `group_id`: The project that owns the job. The page describes this as an id of the job's request,
    ///   which is a slip: it is the project's id.
    /// - `job_id`: The log collection job to retry.
    ///
    /// Answer: The retry is accepted. There is no body, although the answer names a content type.
    ///
    /// Headers: [`X_MONGO_DB_SERVICE_VERSION`](super::headers::X_MONGO_DB_SERVICE_VERSION),
    /// [`STRICT_TRANSPORT_SECURITY`](super::headers::STRICT_TRANSPORT_SECURITY),
    /// [`VARY`](super::headers::VARY), [`DATE`](super::headers::DATE),
    /// [`CONNECTION`](super::headers::CONNECTION), [`CONTENT_LENGTH`](super::headers::CONTENT_LENGTH).
    ///
    /// Not repeated where it may have been carried out.
    ///
    /// Credentials: `Digest`, or `OAuth2`.
    pub fn retry_log_collection_job(
        &self,
        group_id: &GroupId,
        job_id: &LogCollectionJobId,
    ) -> RetryLogCollectionJob {
        RetryLogCollectionJob(
            self
                .0
                .request(&RETRY_LOG_COLLECTION_JOB)
                .path("GROUP-ID", group_id)
                .path("JOB-ID", job_id),
        )
    }
}

/// The request that [`Client::list_checkpoints`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct ListCheckpoints(Request);

ironspec_runtime::call!(ListCheckpoints, PaginatedCheckpoints, Failure);

impl ListCheckpoints {
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

/// The request that [`Client::get_checkpoint`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct GetCheckpoint(Request);

ironspec_runtime::call!(GetCheckpoint, Checkpoint, Failure);

impl GetCheckpoint {
    /// Whether the answer is laid out for a human reader, with line breaks and indents.
    ///
    /// Left out, the server takes `false`.
    pub fn pretty(self, pretty: bool) -> Self {
        Self(self.0.query("pretty", pretty))
    }
}

/// The request that [`Client::retry_log_collection_job`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct RetryLogCollectionJob(Request);

ironspec_runtime::call!(RetryLogCollectionJob, (), Failure);

impl RetryLogCollectionJob {
    /// Whether the answer is laid out for a human reader, with line breaks and indents.
    ///
    /// Left out, the server takes `false`.
    pub fn pretty(self, pretty: bool) -> Self {
        Self(self.0.query("pretty", pretty))
    }
}
