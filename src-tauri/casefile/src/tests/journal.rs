//! Entries, undo and redo, batches, events, history.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::journal::changeset;
use crate::{Conflict, Damage, DossierRef, Event, Kind, Refusal};

fn kinds(case: &Case) -> Vec<(Kind, String)> {
    let entries = case.history(None, None, 1000).expect("history");
    entries
        .into_iter()
        .map(|entry| (entry.kind, entry.label))
        .collect()
}

#[test]
fn a_new_case_has_one_entry_which_nothing_undoes() {
    let (_folder, _path, mut case) = new_case();
    assert_eq!(kinds(&case), [(Kind::Change, "create".to_owned())]);
    assert!(matches!(case.undo(), Err(CaseError::NothingToUndo)));
    assert!(matches!(case.redo(), Err(CaseError::NothingToRedo)));
    let info = case.info().expect("info");
    assert_eq!(
        (info.title.as_str(), info.schema, info.encrypted),
        ("Trial", 4, false)
    );
    assert_eq!((info.journal.length, info.journal.head.len()), (1, 64));
}

#[test]
fn a_change_that_changes_nothing_makes_no_entry() {
    let (_folder, _path, mut case) = new_case();
    claim(&mut case, "a").expect("a claim");
    let done = case
        .transact(Verb::Edit, None, |tx| {
            tx.conn().execute("UPDATE claim SET statement = 'a'", [])?;
            tx.next(Noun::Claim);
            Ok(())
        })
        .expect("done");
    assert_eq!((done.seq, done.touched), (None, vec![]));
    assert_eq!(case.info().expect("info").journal.length, 2);
    assert_eq!(claim(&mut case, "b").expect("a claim").value.n, 2);
    clean(&case);
}

#[test]
fn an_error_takes_everything_back() {
    let (_folder, _path, mut case) = new_case();
    let before = dump(&case.conn, kept());
    let failed = case.transact(Verb::Add, None, |tx| {
        tx.conn()
            .execute("INSERT INTO claim (n, statement) VALUES (1, 'a')", [])?;
        tx.keep_identity(SourceRef(1), SECRET, &[])?;
        Err::<(), _>(Refusal::NotText.into())
    });
    assert!(matches!(failed, Err(CaseError::Refused(Refusal::NotText))));
    assert_eq!(dump(&case.conn, kept()), before);
}

#[test]
fn a_panic_in_a_verb_takes_everything_back() {
    let (_folder, _path, mut case) = new_case();
    let before = dump(&case.conn, kept());
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        case.transact(Verb::Add, None, |tx| -> Result<(), CaseError> {
            tx.conn()
                .execute("INSERT INTO claim (n, statement) VALUES (1, 'a')", [])?;
            panic!("a bug of a verb");
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(dump(&case.conn, kept()), before);
    claim(&mut case, "b").expect("the case goes on");
}

#[test]
fn a_change_says_which_nouns_it_touched() {
    let (_folder, _path, mut case) = rich(10);
    let done = case
        .transact(Verb::Edit, None, |tx| {
            tx.conn()
                .execute("DELETE FROM teller WHERE quote = 1 AND position = 1", [])?;
            tx.conn()
                .execute("UPDATE source SET access = 'x' WHERE n = 1", [])?;
            Ok(())
        })
        .expect("done");
    assert_eq!(done.touched, [Noun::Source, Noun::Quote]);
}

#[test]
fn labels_name_refs_up_to_eight_and_counts_beyond() {
    let (_folder, _path, mut case) = new_case();
    case.transact(Verb::Remove, None, |tx| {
        for n in 1..=11 {
            tx.conn()
                .execute("INSERT INTO claim (n, statement) VALUES (?1, 'a')", [n])?;
            tx.touch(Ref::new(Noun::Claim, n));
            tx.touch(Ref::new(Noun::Claim, n));
        }
        Ok(())
    })
    .expect("done");
    assert_eq!(
        kinds(&case)[1].1,
        "remove C1 C2 C3 C4 C5 C6 C7 C8 and 3 more"
    );
}

#[test]
fn undo_and_redo_are_entries_and_survive_a_restart() {
    let (_folder, path, mut case) = new_case();
    let start = records(&case);
    claim(&mut case, "a").expect("a claim");
    claim(&mut case, "b").expect("a claim");
    let end = records(&case);
    let undone = case.undo().expect("undone");
    assert_eq!(
        (undone.value.labels, undone.value.entries),
        (vec!["add C2".to_owned()], vec![3])
    );
    assert_eq!(undone.touched, [Noun::Claim]);
    case.close().expect("closes");
    let mut case = reopen(&path);
    case.undo().expect("undone");
    assert_eq!(records(&case), start);
    assert!(matches!(case.undo(), Err(CaseError::NothingToUndo)));
    case.redo().expect("redone");
    case.redo().expect("redone");
    assert_eq!(records(&case), end);
    assert!(matches!(case.redo(), Err(CaseError::NothingToRedo)));
    case.undo().expect("a redo can be undone");
    let labels: Vec<String> = kinds(&case).into_iter().map(|(_, label)| label).collect();
    assert_eq!(
        labels,
        [
            "create",
            "add C1",
            "add C2",
            "undo add C2",
            "undo add C1",
            "redo add C1",
            "redo add C2",
            "undo add C2"
        ]
    );
    clean(&case);
}

#[test]
fn a_new_change_clears_what_could_be_redone_and_no_number_returns() {
    let (_folder, _path, mut case) = new_case();
    claim(&mut case, "a").expect("a claim");
    case.undo().expect("undone");
    assert_eq!(claim(&mut case, "b").expect("a claim").value.n, 2);
    assert!(matches!(case.redo(), Err(CaseError::NothingToRedo)));
    clean(&case);
}

#[test]
fn an_event_clears_nothing_and_is_not_the_last_change() {
    let (_folder, _path, mut case) = new_case();
    claim(&mut case, "a").expect("a claim");
    case.undo().expect("undone");
    let head = case.head().expect("head");
    let event = Event::Exported {
        dossier: Some(DossierRef(1)),
        audience: "internal".to_owned(),
        sha256: "00".repeat(32),
    };
    assert_eq!(case.event(event.clone()).expect("noted"), head.seq + 1);
    let after = case.head().expect("head");
    assert_eq!(
        (after.seq, &after.hash, after.length),
        (head.seq, &head.hash, head.length + 1)
    );
    let entries = case
        .history(Some(DossierRef(1).into()), None, 10)
        .expect("history");
    assert_eq!(entries.len(), 1, "it is part of the dossier's history");
    assert_eq!(
        (entries[0].label.as_str(), &entries[0].event),
        ("export D1", &Some(event))
    );
    case.redo().expect("still there to redo");
    case.undo().expect("the event does not stand in the way");
    clean(&case);
}

#[test]
fn a_batch_is_one_undo_and_one_redo() {
    let (_folder, _path, mut case) = new_case();
    claim(&mut case, "before").expect("a claim");
    let start = records(&case);
    for round in 0..2 {
        case.batch(|case| {
            claim(case, "a")?;
            claim(case, "b")?;
            claim(case, "c")
        })
        .unwrap_or_else(|error| panic!("round {round}: {error}"));
    }
    let end = records(&case);
    assert_eq!(case.undo().expect("undone").value.entries.len(), 3);
    assert_eq!(
        case.undo().expect("undone").value.labels,
        ["add C4", "add C3", "add C2"]
    );
    assert_eq!(records(&case), start);
    assert_eq!(case.redo().expect("redone").value.entries.len(), 3);
    assert_eq!(case.redo().expect("redone").value.entries.len(), 3);
    assert_eq!(records(&case), end);
    clean(&case);
}

#[test]
fn what_a_batch_finished_before_it_failed_stays() {
    let (_folder, _path, mut case) = new_case();
    let failed = case.batch(|case| {
        claim(case, "a")?;
        Err::<(), _>(CaseError::Cancelled)
    });
    assert!(matches!(failed, Err(CaseError::Cancelled)));
    assert_eq!(case.info().expect("info").counts["claims"], 1);
    claim(&mut case, "b").expect("a claim");
    assert_eq!(
        case.undo().expect("undone").value.entries.len(),
        1,
        "the batch is over"
    );
}

#[test]
fn an_undo_that_meets_a_changed_row_is_refused_whole() {
    let (_folder, path, mut case) = new_case();
    case.batch(|case| {
        claim(case, "a")?;
        claim(case, "b")
    })
    .expect("claims");
    behind_its_back(&path, |conn| {
        conn.execute("UPDATE claim SET statement = 'other' WHERE n = 1", [])
            .expect("changed");
    });
    let before = dump(&case.conn, kept());
    match case.undo() {
        Err(CaseError::UndoConflict {
            seq: 2,
            conflict: Conflict::Changed { table },
        }) => {
            assert_eq!(table, "claim");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(
        dump(&case.conn, kept()),
        before,
        "not even the half that would go"
    );
}

#[test]
fn an_undo_that_would_orphan_a_row_is_refused() {
    let (_folder, path, mut case) = new_case();
    claim(&mut case, "a").expect("a claim");
    behind_its_back(&path, |conn| {
        conn.execute_batch(
            "INSERT INTO finding (n, statement) VALUES (1, 'x');
             INSERT INTO finding_claim VALUES (1, 0, 1);",
        )
        .expect("smuggled in");
    });
    let undone = case.undo();
    assert!(
        matches!(
            undone,
            Err(CaseError::UndoConflict {
                conflict: Conflict::InUse,
                ..
            })
        ),
        "{undone:?}"
    );
}

#[test]
fn an_entry_that_was_tampered_with_is_not_undone() {
    let (_folder, path, mut case) = new_case();
    claim(&mut case, "a").expect("a claim");
    behind_its_back(&path, |conn| {
        conn.execute("UPDATE journal SET salt = zeroblob(32) WHERE seq = 2", [])
            .expect("changed");
    });
    let undone = case.undo();
    assert!(
        matches!(
            undone,
            Err(CaseError::Corrupt {
                what: Damage::Journal
            })
        ),
        "{undone:?}"
    );
}

#[test]
fn history_tells_each_field_before_and_after() {
    let (_folder, _path, mut case) = rich(10);
    case.transact(Verb::Edit, Some("it was wrong"), |tx| {
        tx.conn().execute(
            "UPDATE quote SET basis = 'observed', speaker = 2 WHERE n = 1",
            [],
        )?;
        tx.conn().execute(
            "UPDATE teller SET source = 1 WHERE quote = 1 AND position = 0",
            [],
        )?;
        tx.conn()
            .execute("UPDATE rating SET source = 2 WHERE n = 1", [])?;
        tx.touch(Ref::new(Noun::Quote, 1));
        Ok(())
    })
    .expect("edited");
    let quote = case
        .history(Some(Ref::new(Noun::Quote, 1)), None, 10)
        .expect("history");
    assert_eq!(quote.len(), 2, "made once, edited once");
    let made = serde_json::to_value(&quote[0].changes).expect("json");
    let made = made.as_array().expect("a list");
    let wanted = json!({ "ref": "Q1", "field": "chain.0", "before": null, "after": "S2" });
    assert!(made.contains(&wanted), "{made:?}");
    assert!(
        made.contains(&json!({ "ref": "Q1", "field": "layer", "before": null, "after": "T1" }))
    );
    assert_eq!(quote[1].reason.as_deref(), Some("it was wrong"));
    assert_eq!(quote[1].actor, "R. Tester <0a0b>");
    assert_eq!(
        serde_json::to_value(&quote[1].changes).expect("json"),
        json!([
            { "ref": "Q1", "field": "speaker", "before": "S1", "after": "S2" },
            { "ref": "Q1", "field": "basis", "before": "told", "after": "observed" },
            { "ref": "Q1", "field": "chain.0", "before": "S2", "after": "S1" },
        ])
    );
    let last = case
        .history(None, Some(quote[0].seq + 2), 10)
        .expect("history");
    assert_eq!(last.len(), 1, "after that entry there is only the edit");
    assert!(
        last[0]
            .changes
            .iter()
            .any(|change| change.field == "target")
    );
}

#[test]
fn history_pages() {
    let (_folder, _path, mut case) = new_case();
    for n in 0..5 {
        claim(&mut case, &n.to_string()).expect("a claim");
    }
    let page = case.history(None, Some(2), 2).expect("history");
    assert_eq!(
        page.iter().map(|entry| entry.seq).collect::<Vec<_>>(),
        [3, 4]
    );
}

#[test]
fn an_entry_is_found_by_its_hash_in_either_case_of_letters() {
    let (_folder, _path, mut case) = new_case();
    let head = case.head().expect("head");
    claim(&mut case, "a").expect("a claim");
    assert_eq!(case.entry_with_hash(&head.hash).expect("found"), Some(1));
    assert_eq!(
        case.entry_with_hash(&head.hash.to_uppercase())
            .expect("found"),
        Some(1)
    );
    assert_eq!(case.entry_with_hash(&"0".repeat(64)).expect("sought"), None);
}

#[test]
fn bytes_that_are_no_changeset_are_refused_and_never_a_panic() {
    let (_folder, _path, case) = rich(10);
    let changes: Vec<u8> = case
        .conn
        .query_row("SELECT changes FROM journal WHERE seq = 2", [], |row| {
            row.get(0)
        })
        .expect("changes");
    assert!(changeset::rows(&changes).expect("rows").len() > 20);
    for end in 1..changes.len() {
        // A cut may fall between two rows; then the rest still reads.
        let _ = changeset::rows(&changes[..end]);
    }
    for at in (0..changes.len()).step_by(7) {
        let mut harmed = changes.clone();
        harmed[at] ^= 0xff;
        let _ = changeset::rows(&harmed);
    }
    assert!(changeset::rows(&changes[..changes.len() - 1]).is_err());
    assert!(changeset::rows(b"no changeset").is_err());
}

/// What a random run may do.
#[derive(Clone, Debug)]
enum Act {
    Add(u8),
    Edit(u8),
    Drop(u8),
    Batch(u8),
    Undo,
    Redo,
    Event,
    Restart,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        3 => any::<u8>().prop_map(Act::Add),
        3 => any::<u8>().prop_map(Act::Edit),
        2 => any::<u8>().prop_map(Act::Drop),
        1 => (2..4_u8).prop_map(Act::Batch),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => Just(Act::Event),
        1 => Just(Act::Restart),
    ];
    prop::collection::vec(act, 1..25)
}

fn play(case: &mut Case, act: &Act) -> Result<(), CaseError> {
    match act {
        Act::Add(n) => claim(case, &format!("claim {n}")).map(drop),
        Act::Edit(n) => case
            .transact(Verb::Edit, Some("why"), |tx| {
                let sql = "UPDATE claim SET statement = ?1 WHERE n % 3 = ?2";
                Ok(tx
                    .conn()
                    .execute(sql, (format!("edit {n}"), i64::from(*n % 3)))?)
            })
            .map(drop),
        Act::Drop(n) => case
            .transact(Verb::Remove, None, |tx| {
                Ok(tx
                    .conn()
                    .execute("DELETE FROM claim WHERE n = ?1", [i64::from(*n % 9)])?)
            })
            .map(drop),
        Act::Batch(n) => case.batch(|case| {
            (0..*n).try_for_each(|n| claim(case, &format!("of a batch {n}")).map(drop))
        }),
        Act::Undo => match case.undo() {
            Ok(_) | Err(CaseError::NothingToUndo) => Ok(()),
            Err(other) => Err(other),
        },
        Act::Redo => match case.redo() {
            Ok(_) | Err(CaseError::NothingToRedo) => Ok(()),
            Err(other) => Err(other),
        },
        Act::Event => {
            let event = Event::Exported {
                dossier: None,
                audience: "internal".to_owned(),
                sha256: String::new(),
            };
            case.event(event).map(drop)
        }
        Act::Restart => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_the_start_and_redoing_all_the_end(acts in acts()) {
        let (_folder, path, mut case) = new_case();
        let start = records(&case);
        for act in &acts {
            play(&mut case, act).map_err(|error| TestCaseError::fail(error.to_string()))?;
            if matches!(act, Act::Restart) {
                drop(case);
                case = reopen(&path);
            }
        }
        let end = records(&case);
        prop_assert_eq!(case.verify(&Silent).expect("verifies"), []);
        let mut undone = 0;
        while case.undo().is_ok() {
            undone += 1;
        }
        prop_assert_eq!(records(&case), start);
        prop_assert_eq!(case.verify(&Silent).expect("verifies"), []);
        for _ in 0..undone {
            case.redo().map_err(|error| TestCaseError::fail(error.to_string()))?;
        }
        prop_assert_eq!(records(&case), end);
        prop_assert_eq!(case.verify(&Silent).expect("verifies"), []);
    }
}
