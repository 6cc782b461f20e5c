//! The two lives of the program as a child: the supervisor, and under it the
//! reader.
//!
//! The reader reads hostile bytes and is trusted with nothing. The supervisor
//! sees none of them: it keeps the time, inherits whatever the reader's
//! descendants leave behind, ends all of it, and tells the parent by its exit
//! code how the reader ended. Should the parent lose interest or die, the pipe
//! breaks, and the supervisor does the same.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::request::{Limits, Request, Wish};
use crate::sys::{self, Reaped, Wait};
use crate::{answer, confine, readers};

/// First argument of a supervisor.
pub(crate) const SUPERVISOR: &str = "assay-intake-supervisor";
/// First argument of a reader.
const READER: &str = "assay-intake-reader";

/// Stack of the thread that reads: parsers recurse.
const STACK: usize = 64 << 20;

/// How a reader ended, as the supervisor's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It finished; the answer is in the pipe.
    Done,
    /// Its time was up.
    TimedOut,
    /// Nobody reads the pipe any more.
    Abandoned,
    /// It gave up by itself.
    Failed,
    /// A signal ended it.
    Signal(i32),
    /// It could not be started, or not be confined.
    NotStarted,
}

impl Ending {
    fn code(self) -> i32 {
        match self {
            Self::Done => 0,
            Self::TimedOut => 40,
            Self::Abandoned => 41,
            Self::Failed => 42,
            Self::NotStarted => 43,
            Self::Signal(signal) => 128 + signal.clamp(1, 64),
        }
    }

    /// What a supervisor's exit code says; none if no supervisor says it.
    pub(crate) fn from_code(code: i32) -> Option<Self> {
        Some(match code {
            0 => Self::Done,
            40 => Self::TimedOut,
            41 => Self::Abandoned,
            42 => Self::Failed,
            43 => Self::NotStarted,
            129..=192 => Self::Signal(code - 128),
            _ => return None,
        })
    }

    fn of(status: ExitStatus) -> Self {
        match (status.code(), status.signal()) {
            (Some(0), _) => Self::Done,
            (Some(CANNOT), _) => Self::NotStarted,
            (_, Some(signal)) => Self::Signal(signal),
            _ => Self::Failed,
        }
    }
}

/// Exit code of a reader that could not bind itself to its limits.
const CANNOT: i32 = 43;
/// Exit code of a reader that gave up.
const GAVE_UP: i32 = 42;

/// Does the work of an intake child and ends the process, if it was started as
/// one; otherwise returns at once. Every program that reads exhibits calls
/// this before anything else.
pub fn child() {
    let mut arguments = std::env::args_os().skip(1);
    let first = arguments.next();
    let role: fn(&Request) -> i32 = match first.as_deref().and_then(|role| role.to_str()) {
        Some(SUPERVISOR) => |request| supervise(request).code(),
        Some(READER) => read,
        _ => return,
    };
    let code = Request::from_arguments(arguments).map_or(CANNOT, |request| role(&request));
    std::process::exit(code);
}

fn supervise(request: &Request) -> Ending {
    let until = Instant::now() + request.limits.time;
    let greeted = io::stdout()
        .write_all(answer::GREETING)
        .and_then(|()| io::stdout().flush());
    if greeted.is_err() {
        return Ending::Abandoned;
    }
    if sys::inherit_orphans().is_err() {
        return Ending::NotStarted;
    }
    let ending = match start_reader(request) {
        Ok(mut reader) => {
            let ending = watch(&mut reader, until).unwrap_or(Ending::NotStarted);
            // Whether it ended or not: its group may hold what it started.
            sys::kill_group(reader.id());
            match (reader.wait(), ending) {
                (Ok(status), Ending::Done) => Ending::of(status),
                _ => ending,
            }
        }
        Err(_) => Ending::NotStarted,
    };
    end_descendants();
    ending
}

fn start_reader(request: &Request) -> io::Result<Child> {
    let mut arguments = vec![OsString::from(READER)];
    arguments.extend(request.arguments());
    Command::new("/proc/self/exe")
        .args(arguments)
        .env_clear()
        .process_group(0)
        .stdin(Stdio::inherit())
        .stdout(Stdio::inherit())
        .stderr(Stdio::inherit())
        .spawn()
}

/// Waits until the reader ends ([`Ending::Done`]), its time is up, or the pipe
/// to the parent breaks.
fn watch(reader: &mut Child, until: Instant) -> io::Result<Ending> {
    let process = sys::process(reader.id())?;
    let pipe = io::stdout();
    loop {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Ending::TimedOut);
        }
        let mut waits = [
            Wait {
                descriptor: process.as_fd(),
                reading: true,
                came: false,
            },
            Wait {
                descriptor: pipe.as_fd(),
                reading: false,
                came: false,
            },
        ];
        sys::wait(&mut waits, left)?;
        if waits[0].came {
            return Ok(Ending::Done);
        }
        if waits[1].came {
            return Ok(Ending::Abandoned);
        }
    }
}

/// Ends every descendant, however far it went: what it leaves behind becomes a
/// child of this process and is ended in turn, until there is none.
fn end_descendants() {
    loop {
        match sys::reap(false) {
            Reaped::One => {}
            Reaped::NoneLeft => return,
            Reaped::NoneYet => {
                for id in children() {
                    sys::kill(id);
                }
                // One of those just killed, so this does not wait long.
                if matches!(sys::reap(true), Reaped::NoneLeft) {
                    return;
                }
            }
        }
    }
}

/// Ids of the processes whose parent is this one (`/proc/PID/stat`, field 4).
fn children() -> Vec<libc::pid_t> {
    let own = std::process::id().to_string();
    let Ok(all) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    all.flatten()
        .filter_map(|entry| {
            let id: libc::pid_t = entry.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read(entry.path().join("stat")).ok()?;
            let stat = String::from_utf8_lossy(&stat);
            // The name in parentheses may hold anything, so look behind it.
            let (_, fields) = stat.rsplit_once(") ")?;
            (fields.split(' ').nth(1)? == own).then_some(id)
        })
        .collect()
}

/// The reader's whole life; its exit code.
fn read(request: &Request) -> i32 {
    // Messages of a panic may quote the exhibit, and nobody reads them.
    std::panic::set_hook(Box::new(|_| {}));
    if confine::limits(&request.limits).is_err() {
        return CANNOT;
    }
    #[cfg(feature = "fixed")]
    crate::misbehave::unconfined(&request.extension);
    confine::reach();
    let request = request.clone();
    // Threads inherit the confinement.
    let reader = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || respond(&request));
    match reader.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(()))) => 0,
        Ok(_) => GAVE_UP,
        Err(_) => CANNOT,
    }
}

fn respond(request: &Request) -> io::Result<()> {
    let Request {
        limits,
        extension,
        wish,
    } = request;
    #[cfg(feature = "fixed")]
    if let Some(reading) = crate::misbehave::confined(extension) {
        let mut pipe = io::stdout().lock();
        pipe.write_all(&answer::write_type(&reading.media_type))?;
        pipe.write_all(&answer::write(&reading))?;
        return pipe.flush();
    }
    let file = File::from(io::stdin().as_fd().try_clone_to_owned()?);
    let reading = readers::read_stream(file, extension, limits, *wish, |media_type| {
        let mut pipe = io::stdout().lock();
        pipe.write_all(&answer::write_type(media_type))?;
        pipe.flush()
    })?;
    let mut pipe = io::stdout().lock();
    pipe.write_all(&answer::write(&reading))?;
    pipe.flush()
}

/// Time past its limit after which a supervisor itself is taken to be stuck.
pub(crate) const GRACE: Duration = Duration::from_secs(5);

/// The arguments that make a program a supervisor.
pub(crate) fn supervisor_arguments(
    limits: &Limits,
    extension: String,
    wish: Wish,
) -> Vec<OsString> {
    let request = Request {
        limits: *limits,
        extension,
        wish,
    };
    let mut arguments = vec![OsString::from(SUPERVISOR)];
    arguments.extend(request.arguments());
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_survives_as_an_exit_code() {
        let all = [
            Ending::Done,
            Ending::TimedOut,
            Ending::Abandoned,
            Ending::Failed,
            Ending::NotStarted,
            Ending::Signal(1),
            Ending::Signal(11),
            Ending::Signal(64),
        ];
        for ending in all {
            assert_eq!(Ending::from_code(ending.code()), Some(ending));
        }
        for code in [1, 2, 64, 101, 128, 193, 255] {
            assert_eq!(Ending::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn a_program_that_is_not_started_as_a_child_goes_on() {
        // Reaching the next line is the point: this test is not a child.
        child();
        assert_eq!(std::env::args_os().nth(1).filter(|a| a == SUPERVISOR), None);
    }
}
