//! Any sequence of verbs over one case, taken back and done again. What is drawn
//! follows the list of verbs itself. A refusal is a fair answer, but it must leave
//! everything as it was.

mod deeds;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use assay_casefile::error::Fault;
use assay_casefile::{Access, Case, CaseError, Event, Export, Noun, Silent, Verb};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use deeds::{DRAWN, Deed, Draws, actor, deed, deed_of, records, settings};

/// What happens to a case besides verbs.
#[derive(Clone, Debug)]
enum Step {
    Do(Deed),
    /// Several that one undo takes back.
    Batch(Vec<Deed>),
    Undo,
    Redo,
    /// A dossier was handed out, which changes no record.
    Export,
    /// Closed and opened again.
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        16 => deed().prop_map(Step::Do),
        2 => prop::collection::vec(deed(), 2..5).prop_map(Step::Batch),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => Just(Step::Export),
        1 => Just(Step::Reopen),
    ]
}

/// Up to 25 steps. Three in four sequences begin with a document, so that there
/// is something to tie to one another.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    let any = || prop::collection::vec(step(), 1..=24);
    let document = deed_of(Verb::Import).prop_map(Step::Do);
    let begun = (document, any()).prop_map(|(first, rest)| {
        let mut all = vec![first];
        all.extend(rest);
        all
    });
    prop_oneof![1 => any(), 3 => begun]
}

/// What came of the deeds of all sequences, so that a generator whose every deed
/// is refused does not pass for one.
#[derive(Default)]
struct Tally {
    kept: BTreeMap<&'static str, usize>,
    refused: BTreeMap<&'static str, usize>,
    nouns: BTreeSet<Noun>,
    taken_back: usize,
}

/// A case, and every state that it can be taken back or forth to.
struct Walk<'a> {
    case: Case,
    states: Vec<String>,
    at: usize,
    tally: &'a RefCell<Tally>,
}

impl Walk<'_> {
    /// Does a deed: it makes one entry under its own verb, or changes nothing.
    /// Answers whether it made one.
    fn deed(case: &mut Case, deed: &Deed, tally: &RefCell<Tally>) -> bool {
        let before = everything(case);
        let word = deed.verb.word();
        let made = match deed.done(case) {
            Ok(done) => done.seq,
            Err(error) => {
                assert!(is_refusal(&error), "{deed:?} ends in {error:?}");
                *tally.borrow_mut().refused.entry(word).or_default() += 1;
                None
            }
        };
        let Some(seq) = made else {
            assert_eq!(everything(case), before, "{deed:?} made no entry");
            return false;
        };
        let entry = case.history(None, Some(seq - 1), 2).expect("a history");
        assert_eq!(entry.len(), 1, "one entry for {deed:?}");
        assert_eq!(entry[0].label.split(' ').next(), Some(word));
        *tally.borrow_mut().kept.entry(word).or_default() += 1;
        true
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Do(deed) => {
                let changed = Walk::deed(&mut self.case, deed, self.tally);
                self.went_on(changed);
            }
            Step::Batch(deeds) => {
                let tally = self.tally;
                let changed = self.case.batch(|case| {
                    let each = deeds.iter().map(|deed| Walk::deed(case, deed, tally));
                    Ok(each.fold(false, |any, changed| any | changed))
                });
                self.went_on(changed.expect("a batch"));
            }
            Step::Undo => self.undo(),
            Step::Redo => self.redo(),
            Step::Export => {
                let exported = Event::Exported {
                    dossier: None,
                    audience: "internal".to_owned(),
                    sha256: "0".repeat(64),
                };
                self.case.event(exported).expect("an event");
                self.stands();
            }
            Step::Reopen => {
                let path = self.case.path().to_owned();
                // The one before is dropped, and so closed, only after this one is
                // open: two on one case, as with two processes.
                self.case = open(&path);
                self.stands();
            }
        }
        let nouns = Noun::ALL
            .into_iter()
            .filter(|noun| !records(&self.case, *noun).is_empty());
        self.tally.borrow_mut().nouns.extend(nouns);
    }

    fn went_on(&mut self, changed: bool) {
        if changed {
            self.states.truncate(self.at + 1);
            self.states.push(state(&self.case));
            self.at += 1;
        }
        self.stands();
    }

    fn undo(&mut self) {
        if self.at == 0 {
            let before = everything(&self.case);
            let undone = self.case.undo();
            assert!(
                matches!(undone, Err(CaseError::NothingToUndo)),
                "{undone:?}"
            );
            assert_eq!(everything(&self.case), before);
        } else {
            self.case.undo().expect("the last change is taken back");
            self.at -= 1;
            self.tally.borrow_mut().taken_back += 1;
        }
        self.stands();
    }

    fn redo(&mut self) {
        if self.at + 1 == self.states.len() {
            let before = everything(&self.case);
            let redone = self.case.redo();
            assert!(
                matches!(redone, Err(CaseError::NothingToRedo)),
                "{redone:?}"
            );
            assert_eq!(everything(&self.case), before);
        } else {
            self.case.redo().expect("what was taken back is done again");
            self.at += 1;
        }
        self.stands();
    }

    /// The case is in the state in which it should be, and sound.
    fn stands(&self) {
        assert_eq!(state(&self.case), self.states[self.at], "state {}", self.at);
        assert_eq!(self.case.verify(&Silent).expect("verifies"), []);
        let (undo, redo) = self.case.ahead().expect("what is ahead");
        let ahead = (self.at > 0, self.at + 1 < self.states.len());
        assert_eq!((undo.is_some(), redo.is_some()), ahead);
    }
}

/// Whether the error is one that a verb may answer with, and no accident.
fn is_refusal(error: &CaseError) -> bool {
    match error {
        CaseError::BadDocument {
            fault: Fault::Case(inner),
            ..
        } => is_refusal(inner),
        CaseError::BadDocument { .. }
        | CaseError::Exists
        | CaseError::NotFound { .. }
        | CaseError::InUse { .. }
        | CaseError::Refused(_)
        | CaseError::WordsNotFound
        | CaseError::WordsTwice { .. }
        | CaseError::FigureOutsideQuote
        | CaseError::FigureNotRead => true,
        _ => false,
    }
}

fn open(path: &Path) -> Case {
    Case::open(path, Access::Write, actor()).expect("opens")
}

/// The rows of the tables that `wanted` names, as anybody with SQLite reads them.
fn rows(path: &Path, wanted: impl Fn(&str) -> bool) -> String {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opens");
    let names: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .and_then(|mut names| names.query_map([], |row| row.get(0))?.collect())
        .expect("tables");
    let mut out = String::new();
    for name in names.iter().filter(|name| wanted(name)) {
        let sql = format!("SELECT * FROM \"{name}\" ORDER BY 1, 2");
        let mut statement = conn.prepare(&sql).expect("a table");
        let width = statement.column_count();
        let mut rows = statement.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            let cells: Vec<Cell> = (0..width).map(|at| row.get(at).expect("a cell")).collect();
            writeln!(out, "{name} {cells:?}").expect("text");
        }
    }
    out
}

/// Tables that no undo takes back: bytes, the journal itself, numbers given out,
/// names; and the search index, which is made from the others.
fn beyond_undo(table: &str) -> bool {
    matches!(
        table,
        "blob" | "chunk" | "journal" | "sequence" | "identity"
    ) || derived(table)
}

fn derived(table: &str) -> bool {
    table.starts_with("passage") || table.starts_with("sqlite_")
}

/// What undo and redo lead to and from: the case as a document, and its rows.
fn state(case: &Case) -> String {
    let export = Export {
        identities: false,
        folder: Some("files".to_owned()),
    };
    let document = case.export_document(&export).expect("a document");
    format!(
        "{document:#}\n{}",
        rows(case.path(), |table| !beyond_undo(table))
    )
}

/// All that a refusal leaves alone, the journal included. Bytes that no entry
/// names are not evidence and may stay behind.
fn everything(case: &Case) -> String {
    rows(case.path(), |table| {
        !derived(table) && !matches!(table, "blob" | "chunk")
    })
}

/// Every place that a search finds, for words of all exhibits and records.
fn found(case: &Case) -> Vec<String> {
    let words = [
        "dollars",
        "paid",
        "보증금",
        "deposit",
        "Ledger",
        "남자 OR",
        "Note",
    ];
    let hits = words
        .iter()
        .flat_map(|word| case.search(word, 1000).expect("a search"));
    let mut hits: Vec<String> = hits.map(|hit| format!("{hit:?}")).collect();
    hits.sort();
    hits
}

fn walk(first: Vec<u16>, steps: &[Step], tally: &RefCell<Tally>) {
    let folder: TempDir = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("trial.assay");
    let case = Case::create(&path, settings(&mut Draws::of(first)), actor()).expect("a new case");
    let states = vec![state(&case)];
    let mut walk = Walk {
        case,
        states,
        at: 0,
        tally,
    };
    walk.stands();
    for step in steps {
        walk.step(step);
    }
    let (here, named) = (walk.at, walk.case.identities().expect("names"));
    while walk.at > 0 {
        walk.undo();
    }
    walk.undo();
    assert_eq!(found(&walk.case), [""; 0], "nothing is left to be found");
    while walk.at + 1 < walk.states.len() {
        walk.redo();
        if walk.at == here {
            assert_eq!(
                walk.case.identities().expect("names"),
                named,
                "names come back too"
            );
        }
    }
    walk.redo();
    let hits = found(&walk.case);
    walk.case.reindex().expect("made anew");
    assert_eq!(
        found(&walk.case),
        hits,
        "the index followed every undo and redo"
    );
    walk.stands();
    let told = rows(&path, |table| table != "identity" && !derived(table));
    assert!(
        !told.contains("Hidden-Name"),
        "a protected name is told elsewhere"
    );
    let kept = rows(&path, |table| table == "identity");
    assert_eq!(
        kept.is_empty(),
        walk.case.identities().expect("names").is_empty()
    );
}

#[test]
fn every_verb_is_drawn() {
    let drawn: Vec<Verb> = DRAWN.iter().map(|(verb, _)| *verb).collect();
    assert_eq!(drawn, Verb::ALL);
    assert!(DRAWN.iter().all(|(_, weight)| *weight > 0));
}

#[test]
fn any_sequence_of_verbs_is_taken_back_and_done_again() {
    let config = Config {
        cases: 60,
        max_shrink_iters: 200,
        failure_persistence: None,
        ..Config::default()
    };
    // The same sequences every time, so that what they reach can be asked for.
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let settings = prop::collection::vec(any::<u16>(), 3);
    let sequences = (settings, steps());
    let tally = RefCell::new(Tally::default());
    let run = TestRunner::new_with_rng(config, rng).run(&sequences, |(first, steps)| {
        walk(first, &steps, &tally);
        Ok(())
    });
    if let Err(failure) = run {
        panic!("{failure}");
    }
    let tally = tally.into_inner();
    for verb in Verb::ALL {
        // Over a case that is there, none is made: that one is always refused.
        let reached = match verb {
            Verb::Create => tally.refused.get(verb.word()),
            _ => tally.kept.get(verb.word()),
        };
        assert!(
            reached.is_some(),
            "no {} came through: {:?}",
            verb.word(),
            tally.kept
        );
    }
    assert_eq!(tally.nouns.len(), Noun::ALL.len(), "only {:?}", tally.nouns);
    assert!(tally.refused.len() > 5 && tally.taken_back > 100);
}
