//! The lock file beside a case. A process that stores bytes which no entry names
//! yet holds it shared; only who gets it alone may sweep such bytes away. It
//! guards nothing else: who may write is SQLite's to say.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use crate::CaseError;

/// A shared hold on the lock file: this process may be filling blobs.
#[derive(Debug)]
pub(crate) struct Filling {
    file: File,
    place: PathBuf,
}

/// Where the lock file of a case lies.
pub(crate) fn place(case: &Path) -> PathBuf {
    let mut name = case.as_os_str().to_owned();
    name.push("-lock");
    PathBuf::from(name)
}

/// Takes a shared hold. Before it does, runs `alone` if no other process holds
/// the file.
pub(crate) fn fill(
    case: &Path,
    alone: impl FnOnce() -> Result<(), CaseError>,
) -> Result<Filling, CaseError> {
    let place = place(case);
    let mut alone = Some(alone);
    loop {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(&place)
            .map_err(|error| CaseError::io("open the lock file", &error))?;
        match file.try_lock() {
            Ok(()) => {
                if !is_at(&file, &place) {
                    continue;
                }
                if let Some(alone) = alone.take() {
                    alone()?;
                }
            }
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => {
                return Err(CaseError::io("lock the lock file", &error));
            }
        }
        // Waits only for a sweep, never for another filler.
        file.lock_shared()
            .map_err(|error| CaseError::io("lock the lock file", &error))?;
        if is_at(&file, &place) {
            return Ok(Filling { file, place });
        }
    }
}

/// Whether the file that was opened is still the one at `place`: the last holder
/// removes it.
fn is_at(file: &File, place: &Path) -> bool {
    match (file.metadata(), fs::metadata(place)) {
        (Ok(held), Ok(there)) => held.ino() == there.ino() && held.dev() == there.dev(),
        _ => false,
    }
}

impl Drop for Filling {
    fn drop(&mut self) {
        // The last one out removes it; if that fails, an empty file stays behind
        // and the next one uses it.
        if self.file.try_lock().is_ok() && is_at(&self.file, &self.place) {
            let _ = fs::remove_file(&self.place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_is_alone_may_sweep_and_the_last_one_out_removes_the_file() {
        let folder = tempfile::tempdir().expect("folder");
        let case = folder.path().join("a.assay");
        let mut sweeps = 0;
        let mut sweep = || {
            sweeps += 1;
            Ok(())
        };
        let first = fill(&case, &mut sweep).expect("first");
        let second = fill(&case, &mut sweep).expect("second");
        drop(first);
        let third = fill(&case, &mut sweep).expect("third");
        drop(second);
        assert!(place(&case).exists(), "one still holds it");
        drop(third);
        assert!(!place(&case).exists(), "nobody holds it");
        fill(&case, &mut sweep).expect("fourth");
        assert_eq!(sweeps, 2, "the first and the fourth were alone");
    }
}
