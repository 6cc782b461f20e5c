//! Tests of what every change goes through, below the verbs of the nouns: they
//! write rows as they are, so that no column of any table is left out.

mod bytes;
mod gone;
mod identity;
mod journal;
mod mounts;
mod opening;
mod schema;
mod search;
mod verifying;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::schema::TABLES;
use crate::search::tokenizer;
use crate::{Access, Actor, Case, CaseError, Done, NewCase, Noun, Ref, Silent, SourceRef, Verb};

/// The name that must not spread.
pub(super) const SECRET: &str = "Kim Quietly Hidden";

pub(super) fn actor() -> Actor {
    Actor {
        name: "R. Tester".to_owned(),
        id: "0a0b".to_owned(),
    }
}

pub(super) fn titled(title: &str) -> NewCase {
    NewCase {
        title: title.to_owned(),
        question: Some("Who?".to_owned()),
        handling: None,
    }
}

/// A folder with a new case in it.
pub(super) fn new_case() -> (TempDir, PathBuf, Case) {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("trial.assay");
    let case = Case::create(&path, titled("Trial"), actor()).expect("a new case");
    (folder, path, case)
}

pub(super) fn reopen(path: &Path) -> Case {
    Case::open(path, Access::Write, actor()).expect("opens")
}

/// Adds a claim by writing its row.
pub(super) fn claim(case: &mut Case, statement: &str) -> Result<Done<Ref>, CaseError> {
    case.transact(Verb::Add, None, |tx| {
        let made = Ref::new(Noun::Claim, tx.next(Noun::Claim));
        tx.conn().execute(
            "INSERT INTO claim (n, statement) VALUES (?1, ?2)",
            (made.n, statement),
        )?;
        tx.touch(made);
        Ok(made)
    })
}

/// Bytes that do not compress and never repeat.
pub(super) fn noise(length: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(length + 32);
    let mut n = 0_u64;
    while bytes.len() < length {
        bytes.extend_from_slice(&Sha256::digest(n.to_be_bytes()));
        n += 1;
    }
    bytes.truncate(length);
    bytes
}

/// A case in which every column of every table holds something, with exhibit
/// bytes of `length`.
pub(super) fn rich(length: usize) -> (TempDir, PathBuf, Case) {
    let (folder, path, mut case) = new_case();
    let bytes = case.store_bytes(&noise(length)).expect("bytes");
    let text = case
        .store_bytes("Eins zwei 보증금은 drei.".as_bytes())
        .expect("text");
    case.batch(|case| {
        case.transact(Verb::Import, Some("brought in"), |tx| {
            let commitment = tx.keep_identity(SourceRef(2), SECRET, &["Quiet".to_owned()])?;
            tx.conn().execute(
                "INSERT INTO source VALUES (2, 'person', NULL, 1, 'WILLOW', ?1, 'sees', 'TLP:RED', NULL)",
                [commitment],
            )?;
            let sql = ROWS
                .replace("<bytes>", &bytes.sha256)
                .replace("<text>", &text.sha256);
            tx.conn()
                .execute_batch(&sql.replace("<length>", &bytes.length.to_string()))?;
            tx.count(20);
            Ok(())
        })
    })
    .expect("every table");
    claim(&mut case, "undone").expect("a claim");
    case.undo().expect("undone");
    (folder, path, case)
}

const ROWS: &str = r#"
INSERT INTO source VALUES (1, 'outlet', 'Ledger', 0, 'LEDGER', NULL, 'prints', 'TLP:GREEN', 2);
INSERT INTO exhibit VALUES (1, 'Report', 'r.bin', 'application/pdf', '<bytes>', <length>, 1, '2023',
  'https://example.org', 'post', '2024', '[{"note":1}]', 'TLP:GREEN');
INSERT INTO layer VALUES (1, 1, 'plain', '1', 'none', '<text>', 20, '[{"label":"1","start":0}]', 'de', 'TLP:GREEN');
INSERT INTO quote VALUES (1, 1, 'zwei', 'Eins ', ' drei', 5, 9, 0, 1, 'told', '2023', 'two', 'both', 'TLP:GREEN');
INSERT INTO quote VALUES (2, 1, 'drei', 'zwei ', '.', 15, 19, 0, 2, 'told', '2023', 'three', 'all', 'TLP:GREEN');
INSERT INTO teller VALUES (1, 0, 2), (1, 1, 1), (2, 0, 2);
INSERT INTO claim VALUES (1, 'It is so.', 'TLP:GREEN', '2021~', '[{"list":"l","element":"e","why":"fits"}]', '[{"statement":"tacit"}]', '[{"kind":"rebut","statement":"no"}]'), (2, 'It is not so.', 'TLP:GREEN', '2022', '[]', '[]', '[]');
INSERT INTO evidence VALUES (1, 1, 1, 'supports', 'weak', 'says so', 'TLP:GREEN', '[{"list":"l","element":"e","why":"fits"}]', '[{"kind":"undercut","statement":"why"}]');
INSERT INTO figure VALUES (1, 1, 1, 'zwei', 'items', '{"lower":null}', NULL, 'TLP:GREEN', NULL, NULL);
INSERT INTO figure VALUES (2, NULL, 1, NULL, 'double', NULL, 'F1 * 2', 'TLP:GREEN', NULL, NULL);
INSERT INTO figure VALUES (3, NULL, 1, NULL, 'hours', '{"lower":null}', NULL, 'TLP:GREEN', 'convention', 'the usual year');
INSERT INTO input VALUES (2, 1);
INSERT INTO rating VALUES (1, 1, NULL, 'admiralty-reliability', '1', 'B', 'good', 'R', '2024', 'TLP:GREEN', '["access"]', 'wages', '2023', '3/5', 1);
INSERT INTO rating VALUES (2, NULL, 1, 'admiralty-credibility', '1', '2', 'fits', 'R', '2024', 'TLP:GREEN', '["recency"]', 'wages', '2023', '1/2', 0);
INSERT INTO scale VALUES (1, 'house', '1', '{"id":"house"}');
INSERT INTO element_list VALUES (1, 'l', '1', '{"id":"l"}');
INSERT INTO dependence VALUES (1, 1, NULL, NULL, 1, 'cites', 'names it', 'TLP:GREEN');
INSERT INTO dependence VALUES (2, NULL, 1, 1, NULL, 'cites', 'names it', 'TLP:GREEN');
INSERT INTO exchange_rate VALUES (1, 'KRW', 'USD', '1/1320', '2023', 'spot', 1, 'the only one', 'TLP:GREEN');
INSERT INTO finding VALUES (1, 'So it is.', 'standard', 'likely', 'low', 'TLP:GREEN', 'crews only', 'one denial', 'the books', '[{"list":"l","element":"e","status":"met"}]', '[{"statement":"open","failure":"war"}]', '[{"kind":"undermine","statement":"false"}]');
INSERT INTO finding_claim VALUES (1, 0, 1);
INSERT INTO dossier VALUES (1, 'Brief', 'TLP:GREEN');
INSERT INTO block VALUES (1, 0, 'prose', '{"text":"See [Q1]."}');
UPDATE "case" SET question = 'What?' WHERE n = 1;
"#;

/// The tables that hold the case, apart from what can be made again.
pub(super) fn kept() -> impl Iterator<Item = &'static str> {
    let journalled = TABLES.iter().map(|table| table.name);
    journalled.chain(["sequence", "identity", "blob", "chunk", "journal"])
}

/// Every row of `tables`, as text.
pub(super) fn dump<'a>(conn: &Connection, tables: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for table in tables {
        let mut statement = conn
            .prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1, 2"))
            .expect("table");
        let width = statement.column_count();
        let mut rows = statement.query([]).expect("rows");
        while let Some(row) = rows.next().expect("row") {
            out.push_str(table);
            for index in 0..width {
                let cell = match row.get_ref(index).expect("cell") {
                    ValueRef::Null => "-".to_owned(),
                    ValueRef::Integer(n) => n.to_string(),
                    ValueRef::Real(_) => panic!("a float in {table}"),
                    ValueRef::Text(text) => hex::encode(text),
                    ValueRef::Blob(blob) => hex::encode(Sha256::digest(blob)),
                };
                write!(out, "|{cell}").expect("text");
            }
            out.push('\n');
        }
    }
    out
}

/// The rows of records alone.
pub(super) fn records(case: &Case) -> String {
    dump(&case.conn, TABLES.iter().map(|table| table.name))
}

pub(super) fn clean(case: &Case) {
    assert_eq!(case.verify(&Silent).expect("verifies"), []);
}

/// The file's hash.
pub(super) fn hash(path: &Path) -> String {
    hex::encode(Sha256::digest(fs::read(path).expect("the file")))
}

/// The names in a folder.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("folder")
        .map(|entry| {
            entry
                .expect("entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

/// A connection as anybody with SQLite has it, who means to do harm: checks off,
/// and no trigger for as long as `harm` runs.
pub(super) fn behind_its_back(path: &Path, harm: impl FnOnce(&Connection)) {
    let conn = Connection::open(path).expect("opens");
    tokenizer::register(&conn).expect("tokenizer");
    conn.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF;")
        .expect("checks off");
    let triggers: Vec<(String, String)> = conn
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut statement| {
            statement
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .expect("triggers");
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}"))
            .expect("dropped");
    }
    harm(&conn);
    for (_, sql) in &triggers {
        conn.execute_batch(sql).expect("back again");
    }
}
