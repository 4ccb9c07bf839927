//! Shows the request that retries tasks of a shipper, and sends nothing: `log_service PROJECT LOGSTORE SHIPPER TASK_ID…`.
//!
//! The Log Service wants every request signed: the access key is in `LOG_SERVICE_KEY_ID` and `LOG_SERVICE_KEY_SECRET`. A program
//! with a transport of its own would send the request and hand the answer to `receive`.

use std::env;

use anyhow::bail;
use ironspec_clients::{
    log_service::{self, LogstoreName, ShipperName, ShipperTaskId, ShipperTaskIds},
    runtime::{LogService, Step},
};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [project, logstore, shipper, tasks @ ..] = arguments.as_slice() else {
        bail!("usage: log_service PROJECT LOGSTORE SHIPPER TASK_ID…");
    };
    let logstore: LogstoreName = logstore.parse()?;
    let shipper: ShipperName = shipper.parse()?;
    let tasks: Vec<ShipperTaskId> = tasks
        .iter()
        .map(|task| task.parse())
        .collect::<Result<_, _>>()?;
    let tasks = ShipperTaskIds::try_from(tasks)?;

    let id = env::var("LOG_SERVICE_KEY_ID")?;
    let secret = env::var("LOG_SERVICE_KEY_SECRET")?;
    let client = log_service::Client::builder()
        .variable("project", project)
        .credentials(LogService::new(id, secret))
        .build()?;
    let mut exchange = client
        .retry_shipper_task(&logstore, &shipper, &tasks)
        .build()?;
    match exchange.step() {
        Step::Send(request) => println!("{request:#?}"),
        step => println!("{step:#?}"),
    }
    Ok(())
}
