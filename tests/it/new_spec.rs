//! A new user's first hour: a new file under `specs/`, one command, a call through the new module; and a crate that stands alone.

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;

use crate::{
    golden::{cargo, manifest, scratch},
    output::{files_below, workspace},
};

const SPEC: &str = "\
openapi: 3.1.0
info: {title: Weather, version: '1'}
servers: [{url: 'https://weather.example.com/v1'}]
paths:
  /stations/{stationId}/readings:
    get:
      operationId: listReadings
      parameters:
        - {name: stationId, in: path, required: true, schema: {type: string, pattern: '^[A-Z]{4}$'}}
        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 24}}
      responses:
        '200':
          description: The readings, the latest first.
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Reading'}}
        '404': {description: There is no such station.}
components:
  schemas:
    Reading:
      type: object
      required: [celsius]
      properties:
        celsius: {type: number}
        sky: {type: string, enum: [clear, cloudy]}
";

/// What a program says with it. The runtime's in-memory transport is ready at once, so the smallest executor will do.
const MAIN: &str = r##"
use std::{future::Future, pin::pin, task::{Context, Poll, Waker}};

use ironspec_clients::{literal, runtime::{Error, transport::Memory}, weather::{self, Failure, Limit, ReadingSky, StationId}};

fn wait<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the call waits for something"),
    }
}

const STATION: StationId = StationId::literal("LOWW");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let network = Memory::new().json(200, r#"[{"celsius": 21.5, "sky": "clear"}, {"celsius": 20, "sky": "odd"}]"#).json(404, "");
    let weather = weather::Client::builder().transport(network.clone()).build()?;

    let readings = wait(weather.list_readings(&STATION).limit(literal!(Limit, 2)).send())?;
    assert_eq!(readings.len(), 2);
    assert_eq!((readings[0].celsius, readings[0].sky.clone()), (21.5, Some(ReadingSky::Clear)));
    assert_eq!(readings[1].sky.as_ref().map(ReadingSky::as_str), Some("odd"));
    assert_eq!(network.requests()[0].uri, "https://weather.example.com/v1/stations/LOWW/readings?limit=2");

    assert!(matches!(wait(weather.list_readings(&STATION).send()), Err(Error::Documented(Failure::NotFound(_)))));
    assert!("loww".parse::<StationId>().is_err());
    assert_eq!(network.requests().len(), 2);
    Ok(())
}
"##;

/// The one command of the README, from the workspace.
fn xtask(arguments: &[&str]) -> String {
    let ended = Command::new(env!("CARGO"))
        .args(["xtask", "generate"])
        .args(arguments)
        .current_dir(workspace())
        .output()
        .unwrap();
    let printed = String::from_utf8([ended.stdout, ended.stderr].concat()).unwrap();
    assert!(ended.status.success(), "{printed}");
    printed
}

/// A copy of `specs/` with one document more.
fn add_spec(folder: &Path) -> String {
    for (path, bytes) in files_below(&workspace().join("specs")) {
        let file = folder.join("specs").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    fs::write(folder.join("specs/weather.yaml"), SPEC).unwrap();
    folder.join("specs").into_os_string().into_string().unwrap()
}

#[test]
fn a_new_document_is_one_command_away_from_a_call() {
    let folder = scratch("new_spec");
    let specs = add_spec(&folder);
    let (out, runtime) = (folder.join("clients"), workspace().join("runtime"));
    let printed = xtask(&[
        "--specs",
        &specs,
        "--out",
        out.to_str().unwrap(),
        "--runtime",
        &format!("path={}", runtime.display()),
    ]);
    assert!(printed.contains("6 specs, 7 operations, "), "{printed}");

    let clients = "ironspec-clients = { path = \"clients\", default-features = false, features = [\"weather\"] }";
    fs::write(folder.join("Cargo.toml"), manifest("user", clients)).unwrap();
    fs::write(folder.join("src/main.rs"), MAIN).unwrap();
    if let Err(printed) = cargo(&folder, &["run", "--quiet"]) {
        panic!("{printed}");
    }
}

#[test]
fn a_crate_outside_the_repository_builds_as_it_stands() {
    let folder = TempDir::new().unwrap();
    let specs = add_spec(folder.path());
    let out = folder.path().join("clients");
    xtask(&[
        "--specs",
        &specs,
        "--out",
        out.to_str().unwrap(),
        "--runtime",
        "vendor",
        "--name",
        "my-clients",
    ]);
    assert!(out.join("runtime/rules/src/lib.rs").exists());
    // Only so that nothing has to be fetched: the versions are those of the workspace.
    fs::copy(workspace().join("Cargo.lock"), out.join("Cargo.lock")).unwrap();
    if let Err(printed) = cargo(&out, &["check", "--quiet"]) {
        panic!("{printed}");
    }
}
