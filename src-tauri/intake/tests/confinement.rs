//! Readers that misbehave, each in a real child process: whatever they do ends
//! as a reading with the right note, within the limit, with nothing left over.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use assay_intake::{IntakeError, Limits, Note, Reading, read, read_unless};

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_intake-child"))
}

/// Room for a busy machine.
fn ample() -> Limits {
    Limits {
        time: Duration::from_secs(60),
        ..Limits::default()
    }
}

fn one_second() -> Limits {
    Limits {
        time: Duration::from_secs(1),
        ..Limits::default()
    }
}

/// A file whose extension makes the reader misbehave. The mark in it, unlike
/// any other, stands in the arguments of every process of the reading.
struct Trap {
    folder: tempfile::TempDir,
    extension: String,
}

impl Trap {
    fn new(kind: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mark = folder.path().file_name().expect("a name");
        let mark = mark
            .to_string_lossy()
            .trim_start_matches('.')
            .to_lowercase();
        let extension = format!("assay-{kind}-{mark}-{}", std::process::id());
        let trap = Self { folder, extension };
        fs::write(trap.path(), "some bytes").expect("a file");
        trap
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join(format!("trap.{}", self.extension))
    }

    /// Ids of the processes that are part of the reading, zombies included
    /// (those have no arguments, but are children of one that has).
    fn alive(&self) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc").expect("/proc").flatten() {
            let arguments = fs::read(entry.path().join("cmdline")).unwrap_or_default();
            if String::from_utf8_lossy(&arguments).contains(&self.extension) {
                found.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        found
    }

    fn read(&self, limits: &Limits) -> Reading {
        let reading = read(program(), &self.path(), limits).expect("a reading");
        assert_eq!(self.alive(), Vec::<String>::new(), "left behind");
        reading
    }

    fn note(&self, limits: &Limits) -> Note {
        let reading = self.read(limits);
        assert_eq!(reading.layer, None);
        assert_eq!(reading.notes.len(), 1);
        reading.notes[0].clone()
    }
}

#[test]
fn an_ordinary_file_is_read_in_the_child() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("보증금.txt");
    fs::write(&file, "보증금은 4,000달러였다.\r\n").unwrap();
    let reading = read(program(), &file, &ample()).unwrap();
    assert_eq!(reading.media_type, "text/plain");
    assert_eq!(reading.layer.unwrap().text, "보증금은 4,000달러였다.\n");
    assert_eq!(reading.notes, []);
}

#[test]
fn every_reader_works_under_all_limits() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page");
    fs::write(&page, "<!doctype html><title>T</title><p>one<p>two").unwrap();
    let reading = read(program(), &page, &ample()).unwrap();
    assert_eq!(reading.title.as_deref(), Some("T"));
    assert_eq!(reading.layer.unwrap().text, "one\n\ntwo");

    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let file = fixtures.join("opens-without-password-aes.pdf");
    let reading = read(program(), &file, &ample()).unwrap();
    let layer = reading.layer.unwrap();
    assert_eq!(layer.text, "A deposit of 4,000 dollars");
    assert_eq!(layer.pages.len(), 1);
}

#[test]
fn a_large_text_comes_through_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.txt");
    let text = "보증금 4,000\n".repeat(400_000);
    fs::write(&file, &text).unwrap();
    let reading = read(program(), &file, &ample()).unwrap();
    assert!(reading.layer.unwrap().text == text);
}

#[test]
fn a_reader_that_hangs_is_ended_when_its_time_is_up() {
    let began = Instant::now();
    let note = Trap::new("hang").note(&one_second());
    assert_eq!(note, Note::TimedOut { seconds: 1 });
    assert!(began.elapsed() >= Duration::from_secs(1));
    assert!(began.elapsed() < Duration::from_secs(30));
}

#[test]
fn a_reader_that_spins_uses_up_its_processor_time() {
    let limits = Limits {
        processor: Duration::from_secs(1),
        ..ample()
    };
    let note = Trap::new("spin").note(&limits);
    assert_eq!(note, Note::TimedOut { seconds: 60 });
}

#[test]
fn a_reader_that_asks_for_eight_gigabytes_does_not_get_them() {
    let bytes = Limits::default().memory;
    assert_eq!(Trap::new("hog").note(&ample()), Note::OutOfMemory { bytes });
}

#[test]
fn a_reader_that_breaks_is_named_with_its_signal() {
    let crash = Trap::new("crash").note(&ample());
    assert_eq!(crash, Note::Crashed { signal: Some(11) });
    let abort = Trap::new("abort").note(&ample());
    assert_eq!(abort, Note::Crashed { signal: Some(6) });
    assert_eq!(
        Trap::new("panic").note(&ample()),
        Note::Crashed { signal: None }
    );
}

#[test]
fn a_reader_that_forks_leaves_no_process_behind() {
    let note = Trap::new("fork").note(&one_second());
    assert_eq!(note, Note::TimedOut { seconds: 1 });
}

#[test]
fn processes_left_behind_by_a_good_answer_are_ended_too() {
    let reading = Trap::new("litter").read(&ample());
    assert_eq!(reading.layer.unwrap().text, "left something behind");
}

#[test]
fn a_reader_that_never_stops_talking_is_cut_off() {
    let limits = Limits {
        text: 1 << 20,
        ..ample()
    };
    let note = Trap::new("flood").note(&limits);
    assert_eq!(note, Note::TooMuchText { bytes: 1 << 20 });
}

#[test]
fn noise_on_the_error_output_neither_blocks_nor_counts() {
    let reading = Trap::new("noise").read(&ample());
    assert_eq!(reading.layer.unwrap().text, "noisy");
}

#[test]
fn a_reader_that_lies_is_not_believed() {
    assert_eq!(Trap::new("lie").note(&ample()), Note::BadAnswer);
}

#[test]
fn a_reader_reaches_nothing_but_its_own_thread_of_work() {
    let text = Trap::new("reach").read(&ample()).layer.unwrap().text;
    assert_eq!(
        text,
        "fork: refused\nsocket: refused\nsignal: refused\nconnect: refused\nopen: refused\n\
         list: refused\nwrite: refused\nrun: refused\nthread: done\nvariables: 0"
    );
}

#[test]
fn a_wish_to_stop_ends_the_reading_and_all_its_processes() {
    let trap = Trap::new("fork");
    let stop = Arc::new(AtomicBool::new(false));
    let outcome = std::thread::scope(|scope| {
        let reading = scope.spawn(|| read_unless(program(), &trap.path(), &ample(), &stop));
        // Until supervisor, reader and its four descendants are there.
        let until = Instant::now() + Duration::from_secs(50);
        while trap.alive().len() < 5 && Instant::now() < until {
            std::thread::yield_now();
        }
        stop.store(true, Ordering::Relaxed);
        reading.join().unwrap()
    });
    assert!(matches!(outcome, Err(IntakeError::Stopped)));
    assert_eq!(trap.alive(), Vec::<String>::new());
}

#[test]
fn a_program_that_reads_no_exhibits_is_told_from_a_broken_reader() {
    let trap = Trap::new("hang");
    let outcome = read(Path::new("/bin/echo"), &trap.path(), &ample());
    assert!(matches!(outcome, Err(IntakeError::NotAReader)));
    let outcome = read(Path::new("/nonexistent"), &trap.path(), &ample());
    assert!(matches!(outcome, Err(IntakeError::CannotStart(_))));
}
