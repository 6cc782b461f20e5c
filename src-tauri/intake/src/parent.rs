//! The side of the case: starts a child for one file, takes what it says
//! within bounds of time and length, and makes a reading of whatever happens.
//!
//! Never hangs, leaves no process and no zombie, believes nothing unchecked.
//! An error is only a failure of our own; a file that cannot be read is a
//! reading with a note.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::fd::AsFd;
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::answer;
use crate::detect::{UNKNOWN, extension};
use crate::reading::{Note, Reading};
use crate::request::{Limits, Wish};
use crate::supervise::{Ending, GRACE, supervisor_arguments};
use crate::sys::{self, Wait};

/// Why a file could not even be handed to a reader.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file cannot be opened.
    #[error("the file cannot be opened")]
    CannotOpen(#[source] io::Error),
    /// It is a folder, a device or a pipe.
    #[error("this is not a file with bytes of its own")]
    NotAFile,
    /// The child cannot be started, confined or heard.
    #[error("the reader cannot be started")]
    CannotStart(#[source] io::Error),
    /// The program does not call [`crate::child`].
    #[error("the program given does not read exhibits")]
    NotAReader,
    /// The caller asked to stop.
    #[error("stopped")]
    Stopped,
}

/// How often a wish to stop is looked for.
const TICK: Duration = Duration::from_millis(100);

/// How much of a child's error output is looked at.
const MESSAGES: usize = 8 * 1024;

/// What the standard library says before it ends a process that is out of
/// memory.
const OUT_OF_MEMORY: &str = "memory allocation of ";

/// The running program itself, as `program` for [`read`]; right even when the
/// file it was started from has been replaced since.
#[must_use]
pub fn this_program() -> PathBuf {
    PathBuf::from("/proc/self/exe")
}

/// Reads one file in a child process of `program`, which must call
/// [`crate::child`] first thing.
///
/// # Errors
/// [`IntakeError`], for failures that say nothing about the file's contents.
pub fn read(program: &Path, file: &Path, limits: &Limits) -> Result<Reading, IntakeError> {
    read_unless(program, file, limits, &AtomicBool::new(false))
}

/// As [`read`], but ends early, with [`IntakeError::Stopped`], once `stop` is
/// true; within a fifth of a second or so.
///
/// # Errors
/// [`IntakeError`].
pub fn read_unless(
    program: &Path,
    file: &Path,
    limits: &Limits,
    stop: &AtomicBool,
) -> Result<Reading, IntakeError> {
    ask(program, file, limits, stop, Wish::Text)
}

/// As [`read_unless`], but in place of the text comes a still picture of a saved
/// page: HTML that runs nothing and names no place outside itself. It still has
/// to be shown where nothing can run and nothing can be fetched, since the child
/// that wrote it has seen hostile bytes. What is no page has no picture, and a
/// note says so.
///
/// # Errors
/// [`IntakeError`].
pub fn picture_unless(
    program: &Path,
    file: &Path,
    limits: &Limits,
    stop: &AtomicBool,
) -> Result<Reading, IntakeError> {
    ask(program, file, limits, stop, Wish::Picture)
}

fn ask(
    program: &Path,
    file: &Path,
    limits: &Limits,
    stop: &AtomicBool,
    wish: Wish,
) -> Result<Reading, IntakeError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let opened = open(file)?;
    let program = resolve(program).map_err(IntakeError::CannotStart)?;
    let mut child = Command::new(program)
        .args(supervisor_arguments(limits, extension(&name), wish))
        .env_clear()
        .current_dir("/")
        .process_group(0)
        .stdin(Stdio::from(opened))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(IntakeError::CannotStart)?;
    let heard = listen(&mut child, limits, stop);
    let code = end(&mut child);
    judge(&heard.map_err(IntakeError::CannotStart)?, code, limits)
}

/// Opens a regular file; without waiting, should it be a pipe.
fn open(file: &Path) -> Result<File, IntakeError> {
    let opened = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NONBLOCK)
        .open(file)
        .map_err(IntakeError::CannotOpen)?;
    let kind = opened.metadata().map_err(IntakeError::CannotOpen)?;
    if kind.is_file() {
        Ok(opened)
    } else {
        Err(IntakeError::NotAFile)
    }
}

/// The program by a path that holds from `/` as well. The link to the running
/// program is left as it is: what it resolves to may be gone.
fn resolve(program: &Path) -> io::Result<PathBuf> {
    if program.starts_with("/proc") {
        Ok(program.to_owned())
    } else {
        program.canonicalize()
    }
}

/// What came from a child.
#[derive(Default)]
struct Heard {
    answer: Vec<u8>,
    messages: Vec<u8>,
    too_much: bool,
    too_long: bool,
    stopped: bool,
}

/// Listens until both pipes end, or there is a reason to listen no longer. The
/// pipes are closed after it, which a supervisor takes for the sign to end.
fn listen(child: &mut Child, limits: &Limits, stop: &AtomicBool) -> io::Result<Heard> {
    let most = limits.text.saturating_add(answer::HEAD);
    let until = Instant::now() + limits.time + GRACE;
    let mut heard = Heard::default();
    let mut answers = child.stdout.take();
    let mut messages = child.stderr.take();
    while answers.is_some() || messages.is_some() {
        let now = Instant::now();
        heard.stopped = stop.load(Ordering::Relaxed);
        heard.too_long = now >= until;
        if heard.stopped || heard.too_long {
            break;
        }
        let mut waits: Vec<Wait<'_>> = [
            answers.as_ref().map(AsFd::as_fd),
            messages.as_ref().map(AsFd::as_fd),
        ]
        .into_iter()
        .flatten()
        .map(|descriptor| Wait {
            descriptor,
            reading: true,
            came: false,
        })
        .collect();
        sys::wait(&mut waits, TICK.min(until - now))?;
        let mut came = waits.iter().map(|wait| wait.came);
        let answered = answers.is_some() && came.next() == Some(true);
        let complained = messages.is_some() && came.next() == Some(true);
        drop(came);
        drop(waits);
        if answered && take(&mut answers, &mut heard.answer)? && heard.answer.len() as u64 > most {
            heard.too_much = true;
            break;
        }
        if complained {
            take(&mut messages, &mut heard.messages)?;
            heard.messages.truncate(MESSAGES);
        }
    }
    Ok(heard)
}

/// Takes what is there; closes the pipe at its end. True if bytes came.
fn take<R: Read>(pipe: &mut Option<R>, into: &mut Vec<u8>) -> io::Result<bool> {
    let Some(open) = pipe else {
        return Ok(false);
    };
    let mut bytes = [0; 64 * 1024];
    match open.read(&mut bytes) {
        Ok(0) => *pipe = None,
        Ok(count) => {
            into.extend_from_slice(bytes.get(..count).unwrap_or_default());
            return Ok(true);
        }
        Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
        Err(error) => return Err(error),
    }
    Ok(false)
}

/// Waits for the supervisor to end, which it does soon now; ends it where it
/// does not. Its exit code, if it ended by itself.
fn end(child: &mut Child) -> Option<i32> {
    if let Ok(process) = sys::process(child.id()) {
        let until = Instant::now() + GRACE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let mut waits = [Wait {
                descriptor: process.as_fd(),
                reading: true,
                came: false,
            }];
            let waited = sys::wait(&mut waits, left);
            if waits[0].came || left.is_zero() || waited.is_err() {
                break;
            }
        }
    }
    if let Ok(Some(status)) = child.try_wait() {
        return status.code();
    }
    sys::kill_group(child.id());
    let _ = child.wait();
    None
}

/// Makes a reading of what was heard and how it ended.
fn judge(heard: &Heard, code: Option<i32>, limits: &Limits) -> Result<Reading, IntakeError> {
    if heard.stopped {
        return Err(IntakeError::Stopped);
    }
    let Some(said) = heard.answer.strip_prefix(answer::GREETING) else {
        return Err(IntakeError::NotAReader);
    };
    let (media_type, said) = answer::read_type(said).unwrap_or((UNKNOWN, &[]));
    let without = |note| Ok(Reading::without_text(media_type, note));
    if heard.too_much {
        return without(Note::TooMuchText { bytes: limits.text });
    }
    let timed_out = Note::TimedOut {
        seconds: limits.seconds(),
    };
    if heard.too_long {
        return without(timed_out);
    }
    let out_of_memory = Note::OutOfMemory {
        bytes: limits.memory,
    };
    match code.and_then(Ending::from_code) {
        Some(Ending::Done) => match answer::read(said, limits) {
            Some(reading) if reading.media_type == media_type => Ok(reading),
            _ => without(Note::BadAnswer),
        },
        Some(Ending::TimedOut) | Some(Ending::Signal(libc::SIGXCPU)) => without(timed_out),
        // Nobody but the kernel, out of memory itself, sends this one.
        Some(Ending::Signal(libc::SIGKILL)) => without(out_of_memory),
        Some(Ending::Signal(_) | Ending::Failed)
            if String::from_utf8_lossy(&heard.messages).contains(OUT_OF_MEMORY) =>
        {
            without(out_of_memory)
        }
        Some(Ending::Signal(signal)) => without(Note::Crashed {
            signal: Some(signal),
        }),
        Some(Ending::Failed | Ending::Abandoned) => without(Note::Crashed { signal: None }),
        Some(Ending::NotStarted) => Err(IntakeError::CannotStart(io::Error::other(
            "the reader could not be confined",
        ))),
        None => without(Note::Crashed { signal: None }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(said: &[u8], code: Option<i32>, messages: &str) -> Result<Reading, IntakeError> {
        let heard = Heard {
            answer: [answer::GREETING, &answer::write_type("text/html"), said].concat(),
            messages: messages.as_bytes().to_vec(),
            ..Heard::default()
        };
        judge(&heard, code, &Limits::default())
    }

    fn note(said: &[u8], code: Option<i32>, messages: &str) -> Note {
        let reading = judged(said, code, messages).unwrap();
        assert_eq!(reading.media_type, "text/html");
        assert_eq!(reading.layer, None);
        reading.notes[0].clone()
    }

    #[test]
    fn each_ending_has_its_note() {
        let bytes = Limits::default().memory;
        let timed_out = Note::TimedOut { seconds: 120 };
        assert_eq!(note(b"", Some(40), ""), timed_out);
        assert_eq!(note(b"", Some(128 + 24), ""), timed_out);
        assert_eq!(note(b"", Some(128 + 9), ""), Note::OutOfMemory { bytes });
        let message = "memory allocation of 99 bytes failed\n";
        assert_eq!(
            note(b"", Some(128 + 6), message),
            Note::OutOfMemory { bytes }
        );
        assert_eq!(
            note(b"", Some(128 + 6), ""),
            Note::Crashed { signal: Some(6) }
        );
        assert_eq!(note(b"", Some(42), ""), Note::Crashed { signal: None });
        assert_eq!(note(b"", None, ""), Note::Crashed { signal: None });
        assert_eq!(note(b"nonsense", Some(0), ""), Note::BadAnswer);
    }

    #[test]
    fn an_answer_that_changes_its_type_is_refused() {
        let other = Reading::without_text("image/png", Note::NoReader);
        assert_eq!(note(&answer::write(&other), Some(0), ""), Note::BadAnswer);
        let same = Reading::without_text("text/html", Note::NoText);
        assert_eq!(judged(&answer::write(&same), Some(0), "").unwrap(), same);
    }

    #[test]
    fn a_program_that_does_not_greet_reads_no_exhibits() {
        let heard = Heard {
            answer: b"usage: something else".to_vec(),
            ..Heard::default()
        };
        let judged = judge(&heard, Some(0), &Limits::default());
        assert!(matches!(judged, Err(IntakeError::NotAReader)));
    }

    #[test]
    fn folders_pipes_and_missing_files_are_our_errors() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(open(folder.path()), Err(IntakeError::NotAFile)));
        assert!(matches!(
            open(&folder.path().join("none")),
            Err(IntakeError::CannotOpen(_))
        ));
        assert!(matches!(
            open(Path::new("/dev/null")),
            Err(IntakeError::NotAFile)
        ));
    }
}
