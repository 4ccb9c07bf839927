//! Shows the request that retries tasks of a shipper, and sends nothing: `log_service PROJECT LOGSTORE SHIPPER TASK_ID…`.
//!
//! The Log Service wants every request signed, which a program does itself for now: it takes the request from the exchange,
//! adds the header, sends it with a client of its own and hands the answer to `receive`.

use std::env;

use anyhow::bail;
use ironspec_clients::{
    log_service::{self, LogstoreName, ShipperName, ShipperTaskId, ShipperTaskIds},
    runtime::Step,
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

    let client = log_service::Client::builder()
        .variable("project", project)
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
