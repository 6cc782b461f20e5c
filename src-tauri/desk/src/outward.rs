//! Files that leave the case: written beside their place, brought to the disk,
//! and only then given their name. A file that is there is never replaced
//! unless that was asked for, and never left half written.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use assay_dossier::words::{Arg, Words};
use sha2::{Digest, Sha256};

use crate::fault::{ErrorCode, Fault, Kept};

/// A file that is written whole but does not have its name yet.
#[derive(Debug)]
pub(crate) struct Unnamed {
    temporary: PathBuf,
    target: PathBuf,
    replace: bool,
    named: bool,
}

impl Unnamed {
    /// Writes what `fill` writes.
    pub(crate) fn write(
        target: &Path,
        replace: bool,
        fill: impl FnOnce(&mut dyn Write) -> Result<(), Fault>,
    ) -> Result<Unnamed, Fault> {
        if !replace && target.symlink_metadata().is_ok() {
            return Err(exists());
        }
        if target.is_dir() {
            return Err(Fault::new(ErrorCode::Input, "fault-is-folder", &[]).kept(Kept::Nothing));
        }
        let name = target.file_name().ok_or_else(|| {
            Fault::new(ErrorCode::Input, "fault-no-file-name", &[]).kept(Kept::Nothing)
        })?;
        let hidden = format!(".{}.{}.part", name.to_string_lossy(), std::process::id());
        let temporary = target.with_file_name(hidden);
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&temporary)
            .map_err(|error| of_io("fault-write", &error).kept(Kept::Nothing))?;
        let unnamed = Unnamed {
            temporary,
            target: target.to_owned(),
            replace,
            named: false,
        };
        fill(&mut file)?;
        file.sync_all()
            .map_err(|error| of_io("fault-write", &error).kept(Kept::Nothing))?;
        Ok(unnamed)
    }

    /// Gives the file its name.
    pub(crate) fn name(mut self) -> Result<(), Fault> {
        let moved = if self.replace {
            fs::rename(&self.temporary, &self.target)
        } else {
            // A link fails where a file of that name came up meanwhile; a
            // file system without links only gets the check made before.
            match fs::hard_link(&self.temporary, &self.target) {
                Ok(()) => fs::remove_file(&self.temporary),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(exists()),
                Err(_) => fs::rename(&self.temporary, &self.target),
            }
        };
        moved.map_err(|error| of_io("fault-write", &error).kept(Kept::Nothing))?;
        self.named = true;
        if let Some(folder) = self.target.parent().and_then(|it| File::open(it).ok()) {
            // The name is on the disk once the folder is; a file system that
            // cannot do that is no reason to call a written file unwritten.
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Drop for Unnamed {
    fn drop(&mut self) {
        if !self.named {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// SHA-256 in hexadecimal, and length, of a file that was written.
pub(crate) fn hash_of(path: &Path) -> Result<(String, u64), Fault> {
    let read = |error: io::Error| of_io("fault-read", &error);
    let mut file = File::open(path).map_err(read)?;
    let (mut sum, mut length, mut some) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        match file.read(&mut some).map_err(read)? {
            0 => return Ok((crate::document::hex(&sum.finalize()), length)),
            n => {
                sum.update(&some[..n]);
                length += n as u64;
            }
        }
    }
}

fn exists() -> Fault {
    Fault::new(ErrorCode::Exists, "fault-output-exists", &[]).kept(Kept::Nothing)
}

/// The operating system's refusal, as the message `id` tells it.
pub(crate) fn of_io(id: &str, error: &io::Error) -> Fault {
    of_kind(id, error.kind(), &[])
}

/// The same, where only the kind is known; `args` go to the message beside the
/// reason.
pub(crate) fn of_kind(id: &str, kind: io::ErrorKind, args: &[Arg<'_>]) -> Fault {
    use io::ErrorKind as K;
    let (code, reason) = match kind {
        K::NotFound => (ErrorCode::Missing, "io-not-found"),
        K::PermissionDenied => (ErrorCode::ReadOnly, "io-permission"),
        K::ReadOnlyFilesystem => (ErrorCode::ReadOnly, "io-read-only"),
        K::AlreadyExists => (ErrorCode::Exists, "io-exists"),
        K::StorageFull | K::QuotaExceeded => (ErrorCode::Full, "io-full"),
        K::FileTooLarge => (ErrorCode::Full, "io-too-large"),
        K::IsADirectory => (ErrorCode::Input, "io-is-folder"),
        K::NotADirectory => (ErrorCode::Missing, "io-not-folder"),
        K::InvalidInput | K::InvalidFilename => (ErrorCode::Input, "io-name"),
        K::WouldBlock | K::TimedOut | K::ResourceBusy => (ErrorCode::Locked, "io-busy"),
        // A device that fails to read or write: nothing a rule of ours said.
        _ => (ErrorCode::Missing, "io-other"),
    };
    let reason_words = Words::spoken().plain(reason);
    let args: Vec<Arg<'_>> = args
        .iter()
        .cloned()
        .chain([("reason", reason_words.into())])
        .collect();
    Fault::new(code, id, &args)
        .todo(&format!("{reason}-todo"), &[])
        .because(format!("{kind}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(target: &Path, replace: bool, bytes: &[u8]) -> Result<(), Fault> {
        Unnamed::write(target, replace, |file| {
            file.write_all(bytes)
                .map_err(|error| of_io("fault-write", &error))
        })?
        .name()
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_when_that_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.pdf");
        write(&target, false, b"one").unwrap();
        let fault = write(&target, false, b"two").unwrap_err();
        assert_eq!(fault.code, ErrorCode::Exists);
        assert_eq!(fs::read(&target).unwrap(), b"one");
        write(&target, true, b"two").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"two");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left beside it"
        );
    }

    #[test]
    fn a_file_that_comes_up_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.pdf");
        let unnamed = Unnamed::write(&target, false, |_| Ok(())).unwrap();
        fs::write(&target, b"theirs").unwrap();
        assert_eq!(unnamed.name().unwrap_err().code, ErrorCode::Exists);
        assert_eq!(fs::read(&target).unwrap(), b"theirs");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_could_not_be_filled_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("a.pdf");
        let failed = Unnamed::write(&target, false, |_| Err(Fault::bug("test")));
        assert_eq!(failed.unwrap_err().code, ErrorCode::Bug);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let nowhere = folder.path().join("no/such/folder/a.pdf");
        assert_eq!(
            write(&nowhere, false, b"").unwrap_err().code,
            ErrorCode::Missing
        );
    }
}
