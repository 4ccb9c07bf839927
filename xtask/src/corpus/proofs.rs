//! What the tests of a crate of a corpus say, by themselves or of a mock that serves the document.

use std::{
    fs::{self, File},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::Context as _;

use super::{Checked, Order, Record, document};
use crate::terminal::shown;

/// How long a mock may take to listen.
const PATIENCE: Duration = Duration::from_secs(90);

/// Runs the program of the tests of a crate; all that it says is kept in `tests/PACKAGE.txt` of the folder.
///
/// # Errors
///
/// A program could not be started or watched, or the file could not be written.
pub(super) fn run(
    program: &Path,
    record: &Record,
    folder: &Path,
    order: &Order,
) -> anyhow::Result<Checked> {
    let folder = folder.join("tests");
    fs::create_dir_all(&folder).with_context(|| format!("could not make `{}`", shown(&folder)))?;
    let path = folder.join(&record.package);
    let mock = match &order.mock {
        None => None,
        Some(program) => {
            match Mock::start(program, record, order, &path.with_extension("mock.txt"))? {
                Some(mock) => Some(mock),
                None => {
                    return Ok(Checked::TestsFailed {
                        first: "the mock does not take the document".to_owned(),
                    });
                }
            }
        }
    };
    let mut said = tempfile::tempfile().context("could not make a temporary file")?;
    let child = Command::new(program)
        .arg("--test-threads=1")
        .envs(
            mock.as_ref()
                .map(|mock| ("IRONSPEC_MOCK", format!("http://{}", mock.address))),
        )
        .stdin(Stdio::null())
        .stdout(said.try_clone()?)
        .stderr(said.try_clone()?)
        .spawn()
        .with_context(|| format!("could not start `{}`", shown(program)))?;
    let (status, _) = document::watch(child, order.limit)?;
    let text = document::text(&mut said)?;
    let path = path.with_extension("txt");
    fs::write(&path, &text).with_context(|| format!("could not write `{}`", shown(&path)))?;
    Ok(match status {
        Some(status) if status.success() => Checked::Passed,
        Some(_) => Checked::TestsFailed {
            first: first(&text),
        },
        None => Checked::TestsFailed {
            first: "they did not end".to_owned(),
        },
    })
}

/// The first failure that a test returned, or where one panicked.
fn first(text: &str) -> String {
    let mut lines = text.lines();
    let is_start = |line: &&str| line.starts_with("Error: ") || line.contains("panicked at");
    let start = lines.by_ref().find(is_start);
    let first = lines.next().or(start).unwrap_or_default();
    first.chars().take(500).collect()
}

/// A program that serves a document on this machine. It ends with this value.
struct Mock {
    child: Child,
    address: SocketAddr,
}

impl Mock {
    /// Starts the program and waits until it listens; `None` if it ends instead, or takes too long.
    fn start(
        program: &Path,
        record: &Record,
        order: &Order,
        log: &Path,
    ) -> anyhow::Result<Option<Self>> {
        // A port that is free now.
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .and_then(|listener| listener.local_addr())
            .context("could not find a port")?;
        let document = if order.path.is_dir() {
            order.path.join(&record.document)
        } else {
            order.path.clone()
        };
        let log = File::create(log).with_context(|| format!("could not write `{}`", shown(log)))?;
        let child = Command::new(program)
            .args([
                "mock",
                "--verboseLevel",
                "warn",
                "--host",
                "127.0.0.1",
                "--port",
            ])
            .arg(address.port().to_string())
            .arg(document)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("could not start `{}`", shown(program)))?;
        let mut mock = Self { child, address };
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if TcpStream::connect(address).is_ok() {
                return Ok(Some(mock));
            }
            if mock
                .child
                .try_wait()
                .context("could not watch a process")?
                .is_some()
            {
                return Ok(None);
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(None)
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        // It may have ended before.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
