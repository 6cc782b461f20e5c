//! How far long work is, on standard error: only on a terminal, and only for
//! what takes longer than half a second. It says nothing about results.

use std::io::IsTerminal;
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use assay_desk::{Job, Stage};
use indicatif::{ProgressBar, ProgressStyle};

/// What is shorter needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// A bar that appears when it is needed.
pub(crate) struct Bar {
    begun: Instant,
    shown: bool,
    bar: Mutex<Option<(Stage, ProgressBar)>>,
    never: AtomicBool,
}

impl Bar {
    pub(crate) fn new() -> Bar {
        Bar {
            begun: Instant::now(),
            shown: std::io::stderr().is_terminal(),
            bar: Mutex::new(None),
            never: AtomicBool::new(false),
        }
    }

    /// Takes the bar off the terminal.
    pub(crate) fn end(&self) {
        let mut bar = self.bar.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, bar)) = bar.take() {
            bar.finish_and_clear();
        }
    }
}

impl Job for Bar {
    fn at(&self, stage: Stage, done: u64, total: u64) {
        if !self.shown || self.begun.elapsed() < PATIENCE {
            return;
        }
        let mut kept = self.bar.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.as_ref().is_none_or(|(shown, _)| *shown != stage) {
            if let Some((_, old)) = kept.take() {
                old.finish_and_clear();
            }
            *kept = Some((stage, bar(stage)));
        }
        if let Some((_, bar)) = kept.as_ref() {
            if total > 0 {
                bar.set_length(total);
            }
            bar.set_position(done);
        }
    }

    fn stop(&self) -> &AtomicBool {
        &self.never
    }
}

fn bar(stage: Stage) -> ProgressBar {
    let (message, form) = match stage {
        Stage::Storing => ("storing", "{msg} {bar:30} {bytes}/{total_bytes} {eta}"),
        Stage::Reading => ("reading", "{msg} {bar:30} {pos}/{len}"),
        Stage::Verifying => ("checking", "{msg} {bar:30} {pos}/{len} {eta}"),
        Stage::Importing => ("importing", "{msg} {bar:30} {pos}/{len}"),
        Stage::Exporting => ("exporting", "{msg} {bar:30} {pos}/{len}"),
        Stage::Typesetting => ("typesetting", "{msg} {spinner} {elapsed}"),
    };
    let bar = ProgressBar::new(0).with_message(message);
    match ProgressStyle::with_template(form) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
