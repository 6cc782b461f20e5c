//! Whatever is changed behind Assay's back is named, or the file is refused.

use std::fs;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params};

use super::*;
use crate::journal::{Draft, Kind, append, changeset};
use crate::{CHUNK, Difference, Mismatch, clock};

fn columns(conn: &Connection, table: &str) -> Vec<String> {
    conn.prepare("SELECT name FROM pragma_table_info(?1)")
        .and_then(|mut statement| statement.query_map([table], |row| row.get(0))?.collect())
        .expect("columns")
}

/// Flips one bit of a value in such a way that the column still takes it.
fn flipped(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Integer(n) => Value::Integer(n ^ 64),
        ValueRef::Text(text) => {
            let mut bytes = text.to_vec();
            let middle = bytes.len() / 2;
            let at = (middle..bytes.len())
                .chain(0..middle)
                .find(|at| bytes[*at] > 1 && bytes[*at] < 128);
            bytes[at.expect("a letter")] ^= 1;
            Value::Text(String::from_utf8(bytes).expect("still text"))
        }
        ValueRef::Blob(blob) => {
            let mut bytes = blob.to_vec();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            Value::Blob(bytes)
        }
        other => panic!("nothing to flip in {other:?}"),
    }
}

/// Flips one byte of the first row that has something in this column.
fn flip(conn: &Connection, table: &str, column: &str) {
    let row = if table == "sequence" { "noun" } else { "rowid" };
    let sql = format!(
        "SELECT {row}, \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL LIMIT 1"
    );
    let (row_is, value): (Value, Value) = conn
        .query_row(&sql, [], |r| Ok((r.get(0)?, flipped(r.get_ref(1)?))))
        .unwrap_or_else(|error| panic!("{table}.{column}: {error}"));
    let sql = format!("UPDATE \"{table}\" SET \"{column}\" = ?1 WHERE {row} = ?2");
    let changed = conn.execute(&sql, params![value, row_is]).expect("flipped");
    assert_eq!(changed, 1, "{table}.{column}");
}

/// What is said of a case file: its differences, or none if it is refused.
fn said(path: &Path) -> Option<Vec<Difference>> {
    match Case::open(path, Access::Read, actor()) {
        Ok(case) => match case.verify(&Silent) {
            Ok(differences) => Some(differences),
            Err(CaseError::Corrupt { .. }) => None,
            Err(other) => panic!("{other:?}"),
        },
        Err(CaseError::Corrupt { .. } | CaseError::Foreign) => None,
        Err(other) => panic!("{other:?}"),
    }
}

/// How a difference of a table's row begins.
fn begins(table: &str) -> &'static [&'static str] {
    match table {
        "case" => &["case"],
        "scale" => &["scale "],
        "element_list" => &["element list "],
        "source" => &["S"],
        "exhibit" => &["E"],
        "layer" => &["T"],
        "quote" | "teller" => &["Q"],
        "claim" => &["C"],
        "evidence" => &["L"],
        "figure" | "input" => &["F"],
        "rating" => &["R"],
        "dependence" => &["P"],
        "exchange_rate" => &["X"],
        "finding" | "finding_claim" => &["J"],
        "dossier" | "block" => &["D"],
        "journal" => &["entry "],
        "sequence" => &["sequence "],
        "identity" => &["identity "],
        // Bytes without their blob are named by who names them, too.
        "blob" | "chunk" => &["blob ", "E1", "T1"],
        other => panic!("no such table: {other}"),
    }
}

#[test]
fn one_flipped_byte_in_any_column_of_any_table_is_named() {
    let (folder, path, case) = rich(2000);
    clean(&case);
    let tables: Vec<(&str, Vec<String>)> = kept()
        .map(|table| (table, columns(&case.conn, table)))
        .collect();
    case.close().expect("closes");
    let harmed = folder.path().join("harmed.assay");
    let mut flips = 0;
    for (table, columns) in tables {
        for column in columns {
            fs::copy(&path, &harmed).expect("copied");
            behind_its_back(&harmed, |conn| flip(conn, table, &column));
            let Some(differences) = said(&harmed) else {
                continue;
            };
            let named = differences.iter().any(|difference| {
                begins(table)
                    .iter()
                    .any(|begin| difference.where_.starts_with(begin))
            });
            assert!(named, "{table}.{column}: {differences:?}");
            flips += 1;
        }
    }
    assert!(flips > 120, "most are named, not refused: {flips}");
}

#[test]
fn one_flipped_byte_in_every_tenth_chunk_is_named() {
    let (folder, path, case) = rich(21 * CHUNK + 5);
    case.close().expect("closes");
    let harmed = folder.path().join("harmed.assay");
    for n in [0_i64, 10, 20] {
        fs::copy(&path, &harmed).expect("copied");
        behind_its_back(&harmed, |conn| {
            let mut bytes: Vec<u8> = conn
                .query_row(
                    "SELECT bytes FROM chunk WHERE n = ?1 ORDER BY blob LIMIT 1",
                    [n],
                    |row| row.get(0),
                )
                .expect("a chunk");
            bytes[n as usize] ^= 1;
            conn.execute(
                "UPDATE chunk SET bytes = ?1 WHERE n = ?2 AND blob = 1",
                params![bytes, n],
            )
            .expect("flipped");
        });
        let wanted = Difference {
            where_: "blob 1".to_owned(),
            what: Mismatch::BytesChanged,
        };
        assert_eq!(said(&harmed), Some(vec![wanted]), "chunk {n}");
    }
}

#[test]
fn one_flipped_byte_anywhere_in_the_file_is_noticed_or_changes_nothing() {
    let (folder, path, case) = rich(CHUNK / 8);
    let whole = dump(&case.conn, kept());
    case.close().expect("closes");
    let bytes = fs::read(&path).expect("file");
    let harmed = folder.path().join("harmed.assay");
    let mut noticed = 0;
    for at in (0..bytes.len()).step_by(997) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        fs::write(&harmed, &flipped).expect("written");
        let ok = match Case::open(&harmed, Access::Read, actor()) {
            Ok(case) => match case.verify(&Silent) {
                Ok(differences) if differences.is_empty() => {
                    assert_eq!(
                        dump(&case.conn, kept()),
                        whole,
                        "byte {at} changed something"
                    );
                    true
                }
                Ok(_) | Err(CaseError::Corrupt { .. }) => false,
                Err(other) => panic!("byte {at}: {other:?}"),
            },
            Err(CaseError::Corrupt { .. } | CaseError::Foreign | CaseError::NotACase) => false,
            Err(other) => panic!("byte {at}: {other:?}"),
        };
        noticed += u32::from(!ok);
        assert_eq!(
            fs::read(&harmed).expect("file"),
            flipped,
            "verify never writes"
        );
    }
    assert!(noticed > 20, "{noticed}");
}

#[test]
fn rows_that_were_added_or_taken_away_are_named() {
    let (folder, path, case) = rich(10);
    case.close().expect("closes");
    let harmed = folder.path().join("harmed.assay");
    for (harm, place, what) in [
        ("DELETE FROM claim WHERE n = 2", "C2", Mismatch::Missing),
        (
            "INSERT INTO claim (n, statement) VALUES (7, 'new')",
            "C7",
            Mismatch::Extra,
        ),
        (
            "DELETE FROM teller WHERE position = 1",
            "Q1 teller 1",
            Mismatch::Missing,
        ),
        ("DELETE FROM identity", "identity S2", Mismatch::Missing),
        (
            "INSERT INTO identity SELECT 5, salt, name, aliases FROM identity",
            "identity S5",
            Mismatch::Extra,
        ),
        (
            "DELETE FROM sequence WHERE noun = 'Q'",
            "sequence Q",
            Mismatch::Missing,
        ),
        (
            "INSERT INTO sequence VALUES ('Z', 1)",
            "sequence Z",
            Mismatch::Extra,
        ),
        (
            "DELETE FROM journal WHERE seq = 2",
            "entry 2",
            Mismatch::Missing,
        ),
        (
            "DELETE FROM journal WHERE seq = 1",
            "entry 1",
            Mismatch::Missing,
        ),
        ("DELETE FROM journal", "entry 1", Mismatch::Missing),
        (
            "UPDATE claim SET statement = 'no' WHERE n = 1",
            "C1.statement",
            Mismatch::Changed,
        ),
        (
            "INSERT INTO chunk VALUES (99, 0, x'00')",
            "blob 99 chunk 0",
            Mismatch::Extra,
        ),
    ] {
        fs::copy(&path, &harmed).expect("copied");
        behind_its_back(&harmed, |conn| conn.execute_batch(harm).expect(harm));
        let differences = said(&harmed).expect("it opens");
        let wanted = Difference {
            where_: place.to_owned(),
            what,
        };
        assert!(differences.contains(&wanted), "{harm}: {differences:?}");
    }
}

#[test]
fn bytes_that_are_gone_are_named_by_who_names_them() {
    let (_folder, path, case) = rich(10);
    let stored = crate::Stored {
        sha256: hex::encode(Sha256::digest(noise(10))),
        length: 10,
    };
    case.close().expect("closes");
    behind_its_back(&path, |conn| {
        conn.execute_batch("DELETE FROM chunk WHERE blob = 1; DELETE FROM blob WHERE id = 1")
            .expect("gone");
    });
    let wanted = Difference {
        where_: format!("E1 {}", stored.sha256),
        what: Mismatch::BytesMissing,
    };
    assert_eq!(said(&path), Some(vec![wanted]));
}

#[test]
fn verify_can_be_cancelled_and_tells_how_far_it_is() {
    use std::cell::RefCell;
    use std::ops::ControlFlow;
    struct Steps(RefCell<Vec<(u64, u64)>>, usize);
    impl crate::Progress for Steps {
        fn step(&self, done: u64, total: u64) -> ControlFlow<()> {
            self.0.borrow_mut().push((done, total));
            if self.0.borrow().len() == self.1 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        }
    }
    let (_folder, _path, case) = rich(3 * CHUNK);
    let all = Steps(RefCell::default(), usize::MAX);
    assert_eq!(case.verify(&all).expect("verifies"), []);
    let steps = all.0.into_inner();
    let total = steps[0].1;
    assert_eq!(
        steps,
        (1..=total).map(|done| (done, total)).collect::<Vec<_>>()
    );
    let few = Steps(RefCell::default(), 2);
    assert!(matches!(case.verify(&few), Err(CaseError::Cancelled)));
}

#[test]
fn another_process_may_write_while_verify_reads() {
    let (_folder, path, case) = rich(10);
    let snapshot = case.conn.unchecked_transaction().expect("a snapshot");
    let before: i64 = snapshot
        .query_row("SELECT count(*) FROM claim", [], |r| r.get(0))
        .expect("count");
    let mut other = reopen(&path);
    claim(&mut other, "meanwhile").expect("a claim");
    let after: i64 = snapshot
        .query_row("SELECT count(*) FROM claim", [], |r| r.get(0))
        .expect("count");
    assert_eq!(before, after);
    drop(snapshot);
    clean(&case);
}

/// What a disposal of entry `seq` will do, in the form that the journal fixes.
fn dispose(case: &Case, seq: i64) {
    let conn = &case.conn;
    let blank = "UPDATE journal SET reason = NULL, changes = NULL, salt = NULL WHERE seq = ?1";
    conn.execute(blank, [seq]).expect("blanked");
    let mut label = format!("dispose #{seq} last");
    let mut last: Vec<(String, i64)> = conn
        .prepare("SELECT noun, last FROM sequence")
        .and_then(|mut s| s.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect())
        .expect("sequence");
    last.sort();
    for (noun, n) in last {
        label.push_str(&format!(" {noun}{n}"));
    }
    // The base: inserts of all rows as they stand.
    let bare = Connection::open_in_memory().expect("opens");
    for (kind, name, _, sql) in crate::schema::text(conn).expect("schema") {
        if kind == "table" && crate::schema::table(&name).is_some() {
            bare.execute_batch(&sql.expect("sql")).expect("made");
        }
    }
    let session = changeset::record(&bare).expect("recorder");
    bare.execute("ATTACH ?1 AS live", [case.path().to_str().expect("path")])
        .expect("attached");
    for table in TABLES {
        let sql = format!(
            "INSERT INTO main.\"{0}\" SELECT * FROM live.\"{0}\"",
            table.name
        );
        bare.execute_batch(&sql).expect("copied");
    }
    let changes = changeset::take(session).expect("changes");
    append(
        conn,
        &Draft {
            at: &clock::now(),
            actor: "R. Tester <0a0b>",
            kind: Kind::Disposal,
            label: &label,
            reason: Some("by order"),
            undoes: None,
            batch: None,
            changes: Some(&changes),
        },
    )
    .expect("appended");
}

#[test]
fn a_disposal_keeps_the_chain_and_the_replay_starts_at_it() {
    let (_folder, path, mut case) = rich(10);
    claim(&mut case, "to be disposed of").expect("a claim");
    let seq = case.head().expect("head").seq;
    dispose(&case, seq);
    clean(&case);
    assert!(
        matches!(case.undo(), Err(CaseError::NothingToUndo)),
        "nothing before it is undone"
    );
    claim(&mut case, "afterwards").expect("a claim");
    clean(&case);
    case.undo().expect("undone");
    clean(&case);
    case.close().expect("closes");
    behind_its_back(&path, |conn| {
        conn.execute(
            "UPDATE journal SET reason = NULL, changes = NULL, salt = NULL WHERE seq = 3",
            [],
        )
        .expect("another one, unnamed");
    });
    let wanted = Difference {
        where_: "entry 3".to_owned(),
        what: Mismatch::Altered,
    };
    assert!(said(&path).expect("opens").contains(&wanted));
}
