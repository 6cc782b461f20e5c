//! What the recorder demands of the schema, and the way from one version to the
//! next.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::*;
use crate::journal::changeset;
use crate::schema::{self, STEPS, Step};
use crate::{Kind, descriptor, open};

/// Tables whose changes are no entries; the schema says why of each.
const UNJOURNALLED: [&str; 6] = [
    "sequence", "identity", "blob", "chunk", "journal", "passage",
];

fn tables(conn: &Connection) -> Vec<String> {
    conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .expect("tables")
}

#[test]
fn a_change_to_any_table_is_recorded_or_the_table_is_on_the_short_list() {
    let (_folder, path, case) = rich(10);
    case.close().expect("closes");
    behind_its_back(&path, |conn| {
        for table in tables(conn)
            .iter()
            .filter(|name| !name.starts_with("passage_index"))
        {
            let session = changeset::record(conn).expect("recorder");
            let changed = conn
                .execute(&format!("DELETE FROM \"{table}\""), [])
                .unwrap_or_else(|error| panic!("{table}: {error}"));
            let changes = changeset::take(session).expect("changes");
            assert!(changed > 0, "{table} has rows");
            assert_eq!(
                changes.is_empty(),
                UNJOURNALLED.contains(&table.as_str()),
                "{table} must be recorded, or be on the list"
            );
        }
    });
}

#[test]
fn the_recorder_watches_what_the_descriptors_list() {
    let here: BTreeSet<&str> = schema::TABLES.iter().map(|table| table.name).collect();
    assert_eq!(here, descriptor::journalled().collect());
    for table in schema::TABLES {
        match table.noun {
            Some(noun) => assert_eq!(descriptor::owner(table.name), Some((noun, table.owner))),
            None => assert!(
                ["case", "scale", "element_list"].contains(&table.name),
                "{}",
                table.name
            ),
        }
    }
}

#[test]
fn no_foreign_key_acts_and_every_journalled_table_begins_with_its_key() {
    let (_folder, _path, case) = new_case();
    for table in schema::TABLES {
        let acts: Vec<String> = case
            .conn
            .prepare("SELECT on_update || on_delete FROM pragma_foreign_key_list(?1)")
            .and_then(|mut s| s.query_map([table.name], |row| row.get(0))?.collect())
            .expect("keys");
        assert!(
            acts.iter().all(|act| act == "NO ACTIONNO ACTION"),
            "{}: {acts:?}",
            table.name
        );
        let first: (String, i64) = case
            .conn
            .query_row(
                "SELECT name, pk FROM pragma_table_info(?1) WHERE cid = 0",
                [table.name],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .expect("a column");
        assert_eq!(first, (table.owner.to_owned(), 1), "{}", table.name);
    }
}

#[test]
fn chunks_and_entries_cannot_be_rewritten_from_inside() {
    let (_folder, _path, case) = rich(10);
    for harm in [
        "UPDATE chunk SET bytes = x'00'",
        "UPDATE journal SET label = 'x' WHERE seq = 1",
        "UPDATE journal SET reason = 'x' WHERE seq = 1",
        "UPDATE journal SET hash = zeroblob(32), reason = NULL, changes = NULL, salt = NULL",
        "DELETE FROM journal",
    ] {
        assert!(case.conn.execute(harm, []).is_err(), "{harm}");
    }
    let blank = "UPDATE journal SET reason = NULL, changes = NULL, salt = NULL WHERE seq = 2";
    case.conn
        .execute(blank, [])
        .expect("what a disposal does is allowed");
}

fn fill(conn: &Connection) -> Result<(), CaseError> {
    conn.execute("UPDATE claim SET note = 'filled'", [])?;
    Ok(())
}

/// A next version that does what a version may do.
fn next() -> Vec<Step> {
    let sql = "ALTER TABLE claim ADD COLUMN note TEXT;
                CREATE TABLE extra (n INTEGER PRIMARY KEY, a TEXT) STRICT;";
    let mut steps: Vec<Step> = STEPS
        .iter()
        .map(|step| Step {
            sql: step.sql,
            fill: step.fill,
        })
        .collect();
    steps.push(Step {
        sql,
        fill: Some(fill),
    });
    steps
}

/// The version that files have now, and the one of `next`.
const NOW: i64 = 4;

fn old() -> (TempDir, PathBuf) {
    let (folder, path, mut case) = new_case();
    claim(&mut case, "a").expect("a claim");
    claim(&mut case, "b").expect("a claim");
    case.close().expect("closes");
    (folder, path)
}

#[test]
fn an_older_case_is_not_opened_but_brought_up_with_a_copy() {
    let (folder, path) = old();
    let before = hash(&path);
    let made = reopen(&path).info().expect("info").journal.length;
    let opened = open::open(&path, Access::Write, &next()).err();
    assert!(
        matches!(opened, Some(CaseError::Older { schema: NOW })),
        "{opened:?}"
    );
    assert_eq!(hash(&path), before);
    let copy = folder.path().join("copy.assay");
    let case = Case::upgrade_with(&path, Some(&copy), actor(), &next()).expect("brought up");
    assert_eq!(case.info().expect("info").schema, NOW + 1);
    let last = case.history(None, Some(made), 10).expect("history");
    assert_eq!(last.len(), 1);
    assert_eq!(
        (last[0].kind, last[0].label.as_str()),
        (Kind::Migration, "migrate to 5")
    );
    assert_eq!(last[0].changes.len(), 2, "what was filled in is recorded");
    clean(&case);
    let kept = Case::open(&copy, Access::Read, actor()).expect("the copy is the old case");
    assert_eq!(kept.info().expect("info").schema, NOW);
    clean(&kept);
}

#[test]
fn a_case_brought_up_has_the_schema_of_a_new_one() {
    let (folder, path) = old();
    let steps = next();
    let upgraded = Case::upgrade_with(&path, None, actor(), &steps).expect("brought up");
    let fresh = folder.path().join("fresh.assay");
    let fresh = Case::create_with(&fresh, titled("New"), actor(), &steps).expect("a new case");
    let text = schema::text(&upgraded.conn).expect("schema");
    assert_eq!(text, schema::text(&fresh.conn).expect("schema"));
    assert_eq!(text, schema::expected(&steps).expect("schema"));
}

#[test]
fn changes_from_before_an_upgrade_can_be_undone_after_it() {
    let (_folder, path) = old();
    let mut case = Case::upgrade_with(&path, None, actor(), &next()).expect("brought up");
    case.undo().expect("undone");
    case.undo().expect("undone");
    assert_eq!(case.info().expect("info").counts["claims"], 0);
    case.redo().expect("redone");
    clean(&case);
}

#[test]
fn an_upgrade_that_fails_leaves_the_old_case() {
    let (_folder, path) = old();
    let mut steps = next();
    steps.push(Step {
        sql: "CREATE TABLE claim (a)",
        fill: None,
    });
    let failed = Case::upgrade_with(&path, None, actor(), &steps);
    assert!(matches!(failed, Err(CaseError::Sqlite(_))), "{failed:?}");
    drop(failed);
    let case = reopen(&path);
    assert_eq!(case.info().expect("info").counts["claims"], 2);
    clean(&case);
}

#[test]
fn a_copy_never_replaces_a_file() {
    let (folder, path) = old();
    let copy = folder.path().join("copy.assay");
    std::fs::write(&copy, "mine").expect("written");
    let refused = Case::upgrade_with(&path, Some(&copy), actor(), &next());
    assert!(matches!(refused, Err(CaseError::Exists)), "{refused:?}");
    assert_eq!(std::fs::read(&copy).expect("there"), b"mine");
}

/// A case as version 1 made it, with a rating of that version.
fn of_version_1() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("one.assay");
    let mut case = Case::create_with(&path, titled("One"), actor(), &STEPS[..1]).expect("a case");
    case.transact(Verb::Add, None, |tx| {
        let made = Ref::new(Noun::Source, tx.next(Noun::Source));
        tx.conn().execute_batch(
            "INSERT INTO source VALUES (1, 'outlet', 'Ledger', 0, NULL, NULL, NULL, NULL);
             INSERT INTO rating VALUES (1, 1, NULL, 'admiralty-reliability', '1', 'B', 'good',
                                        'R', '2024-05-06T07:08:09Z', NULL);",
        )?;
        tx.touch(made);
        Ok(())
    })
    .expect("a source and its rating");
    case.close().expect("closes");
    (folder, path)
}

#[test]
fn a_case_of_version_1_is_told_apart_brought_up_and_its_past_still_holds() {
    let (_folder, path) = of_version_1();
    let refused = Case::open(&path, Access::Write, actor()).err();
    assert!(
        matches!(refused, Some(CaseError::Older { schema: 1 })),
        "{refused:?}"
    );
    let mut case = Case::upgrade(&path, None, actor()).expect("brought up");
    let rating = &case.snapshot().expect("a snapshot").ratings[0];
    assert_eq!((rating.value.as_str(), rating.blind), ("B", false));
    assert!(rating.factors.is_empty() && rating.counts());
    clean(&case);
    case.undo().expect("what version 1 made can be undone");
    assert_eq!(case.info().expect("info").counts["ratings"], 0);
    case.redo().expect("and redone");
    clean(&case);
}

/// A case of an older version, told apart as one and brought up: its schema is that of
/// a new case, and all is in order.
fn brought_up(bytes: &[u8], version: i64) -> (TempDir, Case) {
    let folder = tempfile::tempdir().expect("folder");
    let (path, fresh) = (
        folder.path().join("old.assay"),
        folder.path().join("new.assay"),
    );
    std::fs::write(&path, bytes).expect("written");
    let refused = Case::open(&path, Access::Write, actor()).err();
    assert!(
        matches!(refused, Some(CaseError::Older { schema }) if schema == version),
        "{refused:?}"
    );
    let case = Case::upgrade(&path, None, actor()).expect("brought up");
    clean(&case);
    let text = schema::text(&case.conn).expect("schema");
    let new = Case::create(&fresh, titled("New"), actor()).expect("a new case");
    assert_eq!(text, schema::text(&new.conn).expect("schema"));
    (folder, case)
}

/// A case that the program of version 2 made: `tests/fixtures/version-2.assay`.
const OF_VERSION_2: &[u8] = include_bytes!("../../../../tests/fixtures/version-2.assay");

#[test]
fn a_real_case_of_version_2_is_brought_up_with_its_blocks_its_search_and_its_past() {
    let (_folder, mut case) = brought_up(OF_VERSION_2, 2);
    let snapshot = case.snapshot().expect("a snapshot");
    assert_eq!(snapshot.dossiers[0].blocks.len(), 5);
    assert_eq!(snapshot.claims[0].occurred, None);
    assert!(snapshot.findings[0].assumptions.is_empty());
    let found: Vec<String> = case
        .search("dear", 9)
        .expect("hits")
        .iter()
        .map(|hit| hit.r#ref.to_string())
        .collect();
    assert_eq!(
        found,
        ["C1", "D1"],
        "the words of moved blocks are still found"
    );
    let before = records(&case);
    for _ in 0..3 {
        case.undo().expect("what version 2 made can be undone");
    }
    assert_eq!(case.info().expect("info").counts["dossiers"], 0);
    for _ in 0..3 {
        case.redo().expect("and redone");
    }
    assert_eq!(records(&case), before);
    clean(&case);
}

/// A case that the program of version 3 made: `tests/fixtures/version-3.assay`.
const OF_VERSION_3: &[u8] = include_bytes!("../../../../tests/fixtures/version-3.assay");

#[test]
fn a_real_case_of_version_3_is_brought_up_and_its_assumption_is_found_by_its_reason() {
    let (_folder, mut case) = brought_up(OF_VERSION_3, 3);
    let found = |case: &Case| -> Vec<String> {
        let hits = case.search("muster", 9).expect("hits");
        hits.iter().map(|hit| hit.r#ref.to_string()).collect()
    };
    assert_eq!(found(&case), ["F1"]);
    let before = records(&case);
    for _ in 0..3 {
        case.undo().expect("what version 3 made can be undone");
    }
    assert_eq!(case.info().expect("info").counts["sources"], 0);
    assert!(found(&case).is_empty());
    for _ in 0..3 {
        case.redo().expect("and redone");
    }
    assert_eq!(records(&case), before);
    assert_eq!(found(&case), ["F1"]);
    clean(&case);
}
