//! Long work as it is watched from outside: how far it is, and the wish to
//! stop it. Knows no terminal and no window.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

use assay_casefile::Progress;

/// What a command is doing at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Bytes go into the case: counted in bytes.
    Storing,
    /// Text is read from files: counted in files.
    Reading,
    /// The case is checked.
    Verifying,
    /// Records are brought in: counted in exhibits.
    Importing,
    /// Bytes go out of the case: counted in exhibits.
    Exporting,
    /// Pages are laid out; nobody knows how many there will be.
    Typesetting,
}

impl Stage {
    /// The stage as pages are told of it.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Storing => "storing",
            Stage::Reading => "reading",
            Stage::Verifying => "verifying",
            Stage::Importing => "importing",
            Stage::Exporting => "exporting",
            Stage::Typesetting => "typesetting",
        }
    }
}

/// Whoever watches a command.
pub trait Job: Sync {
    /// `done` of `total`; a `total` of 0 is not known.
    fn at(&self, stage: Stage, done: u64, total: u64);
    /// True once the command should stop. What it finished stays whole.
    fn stop(&self) -> &AtomicBool;
}

/// Nobody watches and nobody stops it.
#[derive(Debug, Default)]
pub struct Unwatched {
    never: AtomicBool,
}

impl Job for Unwatched {
    fn at(&self, _: Stage, _: u64, _: u64) {}

    fn stop(&self) -> &AtomicBool {
        &self.never
    }
}

/// A job at one stage, as the case file wants to be watched.
pub(crate) struct At<'a> {
    pub(crate) job: &'a dyn Job,
    pub(crate) stage: Stage,
}

impl Progress for At<'_> {
    fn step(&self, done: u64, total: u64) -> ControlFlow<()> {
        self.job.at(self.stage, done, total);
        if self.job.stop().load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
