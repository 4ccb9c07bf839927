//! Documents of others, from the archives of the corpus where it is.

use std::{fs, path::Path, process::Command};

use super::Documents;
use crate::output::{files_below, is_a, workspace};

/// Every document of an archive of the corpus, by name.
pub(super) fn unpacked(archive: &str) -> Option<Documents> {
    let archive = workspace().join("../shared/corpus").join(archive);
    if !archive.exists() {
        return None;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("corpus")
        .join(archive.file_name().unwrap());
    if !folder.exists() {
        let unfinished = folder.with_extension("unfinished");
        fs::create_dir_all(&unfinished).unwrap();
        let ended = Command::new("tar")
            .arg("-xzf")
            .arg(&archive)
            .arg("-C")
            .arg(&unfinished)
            .status()
            .unwrap();
        assert!(
            ended.success(),
            "tar could not unpack {}",
            archive.display()
        );
        fs::rename(unfinished, &folder).unwrap();
    }
    let mut documents = files_below(&folder);
    documents.retain(|path, _| is_a(path, &["json", "yaml", "yml"]));
    Some(documents)
}
