//! The place of a case among the files of a disk: what tells its file from another
//! of the same name, where a new one is made, and how it is put where it belongs.
//! Nothing is written over; what a file holds is no concern of this room.

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::{CaseError, clock, open};

/// What tells a file from another that takes its name.
pub(crate) fn file_at(path: &Path) -> Option<(u64, u64)> {
    fs::metadata(path).ok().map(|it| (it.dev(), it.ino()))
}

/// Refuses a place where a file lies, or the log of one that is gone: `SQLite`
/// would play that log into whatever file comes to lie there.
pub(crate) fn free(path: &Path) -> Result<(), CaseError> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(CaseError::Exists);
    }
    if open::is_unfinished(path) {
        return Err(CaseError::Remains);
    }
    Ok(())
}

/// A place beside the case where it is made.
pub(crate) fn draft_place(path: &Path) -> Result<PathBuf, CaseError> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!("-new-{}", hex::encode(clock::unrepeated::<6>()?)));
    let draft = PathBuf::from(name);
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .map_err(|error| CaseError::io("make the case", &error))?;
    Ok(draft)
}

/// Puts the finished file at its place, which must still be free, and makes the
/// folder remember it.
pub(crate) fn put(draft: &Path, path: &Path) -> Result<(), CaseError> {
    let failed = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => CaseError::Exists,
        _ => CaseError::io("make the case", &error),
    };
    if let Err(error) = fs::hard_link(draft, path) {
        // Some file systems know no links; there a rename has to do.
        if error.kind() == std::io::ErrorKind::AlreadyExists || fs::symlink_metadata(path).is_ok() {
            return Err(CaseError::Exists);
        }
        fs::rename(draft, path).map_err(failed)?;
    }
    if let Some(folder) = path.parent() {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(failed)?;
    }
    Ok(())
}
