//! What a person can do to a case, once, for the window and for the terminal.
//!
//! [`Desk`] holds the open case and knows who acts. Every command is a method
//! with a typed request and answer, and is reachable by name through
//! [`Desk::rpc`]; [`COMMANDS`] lists them. A command parses its request, calls
//! the verb of the case file, and converts the answer.
//!
//! There is no SQL here, no layout and no window, and no connection is ever
//! opened. A program that uses the desk calls [`child`] before anything else,
//! because the same program is also the one that reads hostile bytes.

mod attached;
mod case;
mod chains;
mod checks;
mod clusters;
mod commands;
mod coverage;
mod document;
mod dossiers;
mod errors;
mod exhibits;
mod falls;
mod fault;
mod figure_table;
mod figures;
#[cfg(test)]
mod generated;
mod hypotheses;
mod job;
mod judging;
mod ledger;
mod outward;
mod preview;
mod quotes;
mod raters;
mod rates;
mod records;
mod review;
mod sample;
mod scratch;
mod settings;
mod synthetic;
mod telling;
mod views;
pub mod wire;
mod wording;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use assay_casefile::{Actor, Case};
use serde_json::Value;

pub use assay_casefile::Access;
pub use commands::{COMMANDS, Command, Effect};
pub use document::schema;
pub use fault::{ErrorCode, Fault};
pub use figures::reading;
pub use job::{Job, Stage, Unwatched};

use settings::Settings;

/// Does the work of the child that reads hostile bytes, and ends the process,
/// if the program was started as one; otherwise returns at once.
pub fn child() {
    assay_intake::child();
}

/// The desk: at most one open case, and the person at work.
///
/// It may be shared between threads. Commands on the open case wait for each
/// other; a dossier is typeset while others go on.
#[derive(Debug)]
pub struct Desk {
    by: Option<String>,
    settings: Mutex<Settings>,
    open: Mutex<Option<Open>>,
    reader: Reader,
    shown: preview::Shown,
}

/// A case that is open.
#[derive(Debug)]
struct Open {
    case: Case,
    path: PathBuf,
    actor: Actor,
    access: assay_casefile::Access,
}

/// Which program reads hostile bytes.
#[derive(Clone, Debug)]
enum Reader {
    /// A child of this program.
    Child(PathBuf),
    /// This very process: a test harness does not call [`child`].
    #[cfg(test)]
    Here,
}

impl Default for Desk {
    fn default() -> Desk {
        Desk::new()
    }
}

impl Desk {
    /// A desk with the settings of whoever runs the program; `ASSAY_ACTOR`
    /// names another actor than the settings do.
    pub fn new() -> Desk {
        let by = std::env::var("ASSAY_ACTOR").ok();
        Desk::with(settings::folder(), by)
    }

    /// The same, acting as `by`.
    #[must_use]
    pub fn acting_as(mut self, by: Option<String>) -> Desk {
        self.by = by.or(self.by);
        self
    }

    fn with(folder: Option<PathBuf>, by: Option<String>) -> Desk {
        Desk {
            by,
            settings: Mutex::new(Settings::read(folder)),
            open: Mutex::new(None),
            reader: Reader::Child(assay_intake::this_program()),
            shown: preview::Shown::default(),
        }
    }

    /// A desk of a test: no settings on disk, a fixed actor.
    #[cfg(test)]
    pub(crate) fn somewhere() -> Desk {
        Desk {
            reader: Reader::Here,
            ..Desk::with(None, Some("Tester".into()))
        }
    }

    /// Carries out the command `name`. A panic in it is reported as a fault of
    /// ours; what it had begun was rolled back, and the case is opened afresh.
    ///
    /// # Errors
    /// Whatever the command answers instead.
    pub fn rpc(&self, name: &str, payload: Value) -> Result<Value, Fault> {
        self.run(name, payload, &Unwatched::default())
    }

    /// [`Desk::rpc`], watched.
    ///
    /// # Errors
    /// Whatever the command answers instead.
    pub fn run(&self, name: &str, payload: Value, job: &dyn Job) -> Result<Value, Fault> {
        self.guarded(name, || self.dispatch(name, payload, job))
    }

    fn guarded<T>(&self, name: &str, run: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
        // The panic's own words stay out: they could hold words of an exhibit.
        catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
            self.start_afresh();
            Err(Fault::bug(format!("the command {name} panicked")))
        })
    }

    /// Drops the open case, whatever state a panic left it in, and opens the
    /// same file again.
    fn start_afresh(&self) {
        let mut open = self.lock();
        if let Some(Open {
            case,
            path,
            actor,
            access,
        }) = open.take()
        {
            drop(case);
            *open = Case::open(&path, access, actor.clone())
                .ok()
                .map(|case| Open {
                    case,
                    path,
                    actor,
                    access,
                });
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        // A panic while the lock was held is followed by `start_afresh`.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Who acts.
    fn actor(&self) -> Actor {
        self.settings().actor(self.by.as_deref())
    }

    /// Does something with the open case.
    fn with_case<T>(&self, f: impl FnOnce(&mut Case) -> Result<T, Fault>) -> Result<T, Fault> {
        self.with_open(|open| f(&mut open.case))
    }

    fn with_open<T>(&self, f: impl FnOnce(&mut Open) -> Result<T, Fault>) -> Result<T, Fault> {
        f(self.lock().as_mut().ok_or_else(Fault::no_case)?)
    }
}

/// A path of a request, made absolute so that it means the same later.
fn absolute(path: &str) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| Path::new(path).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_one_command_is_our_fault_and_the_case_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.assay").display().to_string();
        let desk = Desk::somewhere();
        let created = serde_json::json!({ "path": path, "title": "A" });
        desk.rpc("case.create", created).unwrap();
        let fault = desk
            .guarded::<()>("claim.add", || {
                desk.with_case(|_| panic!("words of an exhibit"))
            })
            .unwrap_err();
        assert_eq!(fault.code, ErrorCode::Bug);
        let told = serde_json::to_string(&fault).unwrap();
        assert!(!told.contains("words of an exhibit"), "{told}");
        let info = desk.rpc("case.info", Value::Null).unwrap();
        assert_eq!(
            info["journal"]["length"], 1,
            "nothing was written, and the case is open"
        );
    }

    #[test]
    fn a_command_on_no_case_says_that_there_is_none() {
        let fault = Desk::somewhere()
            .rpc("case.overview", Value::Null)
            .unwrap_err();
        assert_eq!(fault.code, ErrorCode::NoCase);
    }
}
