//! Servers of others, started by a test on this machine and ended with it.

use std::cell::Cell;
use std::fs::File;
use std::io::{Write as _, stderr};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use tempfile::TempDir;

/// How long a server may take to start, or to write its log.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long one that has logged what it should may take for what it should not.
const AFTERMATH: Duration = Duration::from_millis(80);

/// A program that can serve.
pub(super) struct Program {
    names: &'static [&'static str],
    package: &'static str,
    /// The part of the configuration that all tests share. `PORT` and `OTHER` stand for ports, `MODULES` for a folder,
    /// `OWN` for what a test adds, where `SECURE` is a port too.
    configuration: &'static str,
    /// Where its modules may be, if it has any that it does not know itself.
    modules: &'static [&'static str],
    arguments: fn(&Path) -> Vec<String>,
}

/// Apache httpd, with `mod_auth_digest`.
pub(super) const HTTPD: Program = Program {
    names: &["apache2", "httpd"],
    package: "apache2-bin (elsewhere: httpd)",
    configuration: include_str!("httpd.conf"),
    modules: &[
        "/usr/lib/apache2/modules",
        "/usr/lib64/httpd/modules",
        "/usr/lib/httpd/modules",
        "/usr/libexec/apache2",
        "/opt/homebrew/lib/httpd/modules",
    ],
    // One process, which stays in the foreground.
    arguments: |folder| {
        let folder = folder.display().to_string();
        let arguments = ["-X", "-d", &folder, "-f", "configuration"];
        arguments.map(str::to_owned).to_vec()
    },
};

/// nginx.
pub(super) const NGINX: Program = Program {
    names: &["nginx"],
    package: "nginx",
    configuration: include_str!("nginx.conf"),
    modules: &[],
    arguments: |folder| {
        let folder = folder.display().to_string();
        let arguments = ["-p", &folder, "-c", "configuration", "-e", "error.log"];
        arguments.map(str::to_owned).to_vec()
    },
};

/// Lets a test go on without what is missing, unless it must not. The source is where it comes from.
pub(super) fn do_without(what: &str, source: &str) {
    let test = thread::current().name().unwrap_or_default().to_owned();
    let said = format!("{test}: NOT RUN: there is no {what}: {source}; see CONTRIBUTING.md\n");
    let is_required = env::var_os("IRONSPEC_COUNTERPARTS").is_some_and(|value| value == "required");
    assert!(!is_required, "{said}");
    drop(stderr().write_all(said.as_bytes()));
}

/// The program of this name: on the path, or where those for administrators are.
pub(super) fn find(names: &[&str], package: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"].map(PathBuf::from);
    let folders: Vec<PathBuf> = env::split_paths(&path).chain(folders).collect();
    let places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let found = places.into_iter().find(|place| place.is_file());
    if found.is_none() {
        do_without(names[0], &format!("it comes with the package {package}"));
    }
    found
}

/// A server that runs. It ends with this value, hence also when a test fails.
pub(super) struct Server {
    child: Child,
    command: Command,
    folder: TempDir,
    /// Where it listens, where it does as another server, and where it may with TLS.
    pub ports: [u16; 3],
    /// How many lines of the log have been looked at.
    seen: Cell<usize>,
}

impl Server {
    /// Starts a program with the configuration that this test needs, in a folder with these files.
    pub fn start(program: &Program, own: &str, files: &[(&str, &[u8])]) -> Option<Self> {
        let path = find(program.names, program.package)?;
        let modules = program
            .modules
            .iter()
            .find(|folder| Path::new(folder).is_dir());
        if modules.is_none() && !program.modules.is_empty() {
            let package = format!("they come with the package {}", program.package);
            do_without("folder with the modules of httpd", &package);
            return None;
        }
        let folder = folder();
        for (name, text) in files {
            let file = folder.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let configuration = program
            .configuration
            .replace("MODULES", modules.unwrap_or(&""))
            .replace("OWN", own);
        let mut command = Command::new(path);
        command
            .args((program.arguments)(folder.path()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(folder.path().join("stderr")).unwrap());
        // A port that is free may be taken by the time the server wants it.
        for _ in 0..5 {
            let ports = free_ports();
            let mut configuration = configuration.clone();
            for (name, port) in ["PORT", "OTHER", "SECURE"].into_iter().zip(ports) {
                configuration = configuration.replace(name, &port.to_string());
            }
            fs::write(folder.path().join("configuration"), configuration).unwrap();
            if let Some(child) = run(&mut command, folder.path()) {
                return Some(Self {
                    child,
                    command,
                    folder,
                    ports,
                    seen: Cell::new(0),
                });
            }
        }
        let said = ["stderr", "error.log"].map(|name| fs::read_to_string(folder.path().join(name)));
        panic!("{command:?} does not start: {said:#?}");
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.ports[0])
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What came since this was asked last: so many lines of the log and all that come with them, in the order in which the requests
    /// came. The time that each starts with is left out.
    pub fn log(&self, expected: usize) -> Vec<String> {
        let lines = || {
            let text = fs::read(self.path("access.log")).unwrap_or_default();
            let text = String::from_utf8_lossy(&text);
            let lines = text.lines().skip(self.seen.get()).map(str::to_owned);
            lines.collect::<Vec<_>>()
        };
        // It is written after the answer.
        let start = Instant::now();
        while lines().len() < expected && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(5));
        }
        thread::sleep(AFTERMATH);
        let mut lines = lines();
        self.seen.set(self.seen.get() + lines.len());
        lines.sort_by_key(|line| line.split(' ').next().map(str::to_owned));
        let untimed = lines.iter().filter_map(|line| line.split_once(' '));
        untimed.map(|(_, line)| line.to_owned()).collect()
    }

    /// Ends the server in the middle of whatever it does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// The same server once more, at the same place.
    pub fn restart(&mut self) {
        self.kill();
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(child) = run(&mut self.command, self.folder.path()) {
                self.child = child;
                // The old connections end for the client too.
                thread::sleep(AFTERMATH);
                return;
            }
        }
        panic!("{:?} does not start again", self.command);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended before.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A folder that a server can read which has given up its rights.
fn folder() -> TempDir {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o755));
    builder.tempdir().unwrap()
}

fn free_ports() -> [u16; 3] {
    let listeners = [(); 3].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    listeners.map(|listener| listener.local_addr().unwrap().port())
}

/// Runs until the server listens: then it writes its process id. `None` if it ends instead.
fn run(command: &mut Command, folder: &Path) -> Option<Child> {
    let pid = folder.join("pid");
    drop(fs::remove_file(&pid));
    let mut child = command.spawn().unwrap();
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        let own = format!("{}\n", child.id());
        if fs::read_to_string(&pid).is_ok_and(|written| written == own) {
            return Some(child);
        }
        if start.elapsed() > PATIENCE {
            drop(child.kill());
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
    drop(child.wait());
    None
}
