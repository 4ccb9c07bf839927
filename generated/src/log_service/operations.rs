//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{
    Error, Exchange, Operation, Options, Request, Response, Violations,
};

use super::{Client, Failure, LogstoreName, ShipperName, ShipperTaskIds, security};

static RETRY_SHIPPER_TASK: Operation = Operation::put(
        "/logstores/{logstore}/shipper/{shipper}/tasks",
    )
    .accept("application/json")
    .success(&[200])
    .security(&security::LOG_SERVICE_SIGNATURE_ONLY)
    .repeatable(false);

impl Client {
    /// Retry failed tasks of one shipper.
    ///
    /// Starts up to ten failed tasks of a shipper again; the vendor calls it `RetryShipperTask`. Ids come
    /// from `GetShipperStatus`, whose answer reaches back 48 hours; only tasks with the status `fail` can
    /// be retried. An accepted retry is answered with 200 and no body. What a second retry of the same
    /// tasks does is not documented, so after a lost answer read their status before you repeat the call.
    /// The caller needs the permission `log:RetryShipperTask` on the shipper.
    ///
    /// - `logstore`: The Logstore whose logs are shipped.
    /// - `shipper`: The shipper whose tasks failed.
    /// - `body`: The ids of the tasks; the body is the array itself.
    ///
    /// Not repeated where it may have been carried out.
    ///
    /// Credentials: `LogServiceSignature`.
    pub fn retry_shipper_task(
        &self,
        logstore: &LogstoreName,
        shipper: &ShipperName,
        body: &ShipperTaskIds,
    ) -> RetryShipperTask {
        RetryShipperTask(
            self
                .0
                .request(&RETRY_SHIPPER_TASK)
                .path("logstore", logstore)
                .path("shipper", shipper)
                .json("application/json", body),
        )
    }
}

/// The request that [`Client::retry_shipper_task`] starts.
#[derive(Clone, Debug)]
#[must_use = "a request goes out only at `send`"]
pub struct RetryShipperTask(Request);

impl RetryShipperTask {
    /// Sets how this call is made; what it leaves unset is as the client says.
    pub fn options(self, options: Options) -> Self {
        Self(self.0.options(options))
    }

    /// Checks the request and hands out the exchange, without sending anything.
    ///
    /// # Errors
    ///
    /// Everything in the request that the document forbids.
    pub fn build(self) -> Result<Exchange<(), Failure>, Violations> {
        self.0.build()
    }

    /// Checks the request, sends it and reads the answer.
    ///
    /// The retry is accepted. There is no body, although the answer names a content type.
    ///
    /// Headers: [`X_LOG_REQUESTID`](super::headers::X_LOG_REQUESTID), [`SERVER`](super::headers::SERVER),
    /// [`DATE`](super::headers::DATE), [`CONNECTION`](super::headers::CONNECTION),
    /// [`CONTENT_LENGTH`](super::headers::CONTENT_LENGTH).
    ///
    /// # Errors
    ///
    /// What the document forbids, before anything is sent; then what the service answered, or why no answer came.
    pub async fn send(self) -> Result<Response<()>, Error<Failure>> {
        self.0.send().await
    }

    /// The same as [`send`](Self::send), and the thread waits.
    ///
    /// # Errors
    ///
    /// As those of [`send`](Self::send).
    pub fn send_blocking(self) -> Result<Response<()>, Error<Failure>> {
        self.0.send_blocking()
    }
}
