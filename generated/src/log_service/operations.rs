//! The calls of the service: a method of the client starts each, `send` or `send_blocking` sends it.

use ironspec_runtime::{Call, Operation};

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
    /// Answer: The retry is accepted. There is no body, although the answer names a content type.
    ///
    /// Headers: [`X_LOG_REQUESTID`](super::headers::X_LOG_REQUESTID), [`SERVER`](super::headers::SERVER),
    /// [`DATE`](super::headers::DATE), [`CONNECTION`](super::headers::CONNECTION),
    /// [`CONTENT_LENGTH`](super::headers::CONTENT_LENGTH).
    ///
    /// Not repeated where it may have been carried out.
    ///
    /// Credentials: `LogServiceSignature`.
    pub fn retry_shipper_task(
        &self,
        logstore: &LogstoreName,
        shipper: &ShipperName,
        body: &ShipperTaskIds,
    ) -> Call<(), Failure> {
        Call::new(
            self
                .0
                .request(&RETRY_SHIPPER_TASK)
                .path("logstore", logstore)
                .path("shipper", shipper)
                .json("application/json", body),
        )
    }
}
