//! What is refused on opening is as it was, and a case at rest is one file.

use std::fs::{self, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::*;
use crate::error::Damage;
use crate::open;

/// Opening is refused, the file and its folder are as before.
fn refused(path: &Path) -> CaseError {
    let folder = path.parent().expect("folder");
    let before = (path.is_file().then(|| hash(path)), names(folder));
    let mut errors = Vec::new();
    for access in [Access::Write, Access::Read] {
        errors.push(Case::open(path, access, actor()).expect_err("refused"));
        let after = (path.is_file().then(|| hash(path)), names(folder));
        assert_eq!(after, before, "nothing was touched");
    }
    assert_eq!(format!("{:?}", errors[0]), format!("{:?}", errors[1]));
    errors.remove(0)
}

fn closed() -> (TempDir, PathBuf) {
    let (folder, path, mut case) = new_case();
    claim(&mut case, "It is so.").expect("a claim");
    case.close().expect("closes");
    (folder, path)
}

#[test]
fn what_is_no_case_is_refused() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.assay");
    fs::write(&path, "").expect("written");
    assert!(matches!(refused(&path), CaseError::NotACase));
    fs::write(&path, "word ".repeat(100)).expect("written");
    assert!(matches!(refused(&path), CaseError::NotACase));
    assert!(matches!(refused(folder.path()), CaseError::NotACase));
    let other = folder.path().join("other.db");
    let conn = Connection::open(&other).expect("opens");
    conn.execute_batch("CREATE TABLE a (b); INSERT INTO a VALUES (1)")
        .expect("made");
    drop(conn);
    assert!(matches!(refused(&other), CaseError::NotACase));
}

#[test]
fn a_file_that_is_not_there_is_not_made() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.assay");
    let error = Case::open(&path, Access::Write, actor()).expect_err("not there");
    assert!(matches!(
        error,
        CaseError::Io {
            kind: std::io::ErrorKind::NotFound,
            ..
        }
    ));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_newer_case_is_refused_with_its_version() {
    let (_folder, path) = closed();
    Connection::open(&path)
        .and_then(|c| c.pragma_update(None, "user_version", 99))
        .expect("set");
    assert!(matches!(refused(&path), CaseError::Newer { schema: 99 }));
}

#[test]
fn a_newer_case_whose_writer_was_killed_keeps_its_log() {
    let (folder, path) = closed();
    let writer = Connection::open(&path).expect("opens");
    writer
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA user_version = 99;")
        .expect("in the log");
    // The version stands in the log alone; a copy of both is what a kill leaves.
    let left = folder.path().join("left.assay");
    let log = folder.path().join("left.assay-wal");
    fs::copy(&path, &left).expect("copied");
    fs::copy(folder.path().join("trial.assay-wal"), &log).expect("copied");
    let before = (hash(&left), hash(&log));
    let error = Case::open(&left, Access::Write, actor()).expect_err("newer");
    assert!(
        matches!(error, CaseError::Newer { schema: 99 }),
        "{error:?}"
    );
    assert_eq!((hash(&left), hash(&log)), before);
}

#[test]
fn a_schema_that_differs_by_one_object_is_foreign() {
    for harm in [
        "CREATE TABLE more (a)",
        "DROP TRIGGER journal_is_append_only",
        "CREATE VIEW seen AS SELECT 1",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -3",
    ] {
        let (_folder, path) = closed();
        Connection::open(&path)
            .and_then(|c| c.execute_batch(harm))
            .expect(harm);
        assert!(matches!(refused(&path), CaseError::Foreign), "{harm}");
    }
}

#[test]
fn a_schema_that_differs_by_one_space_is_foreign() {
    let (_folder, path) = closed();
    let conn = Connection::open(&path).expect("opens");
    conn.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'BEGIN SELECT', 'BEGIN  SELECT');",
    )
    .expect("changed");
    drop(conn);
    assert!(matches!(refused(&path), CaseError::Foreign));
}

#[test]
fn a_truncated_case_is_refused() {
    let (_folder, path) = closed();
    let length = fs::metadata(&path).expect("there").len();
    for left in [length - 1, length / 2, 8192, 100] {
        let file = OpenOptions::new().write(true).open(&path).expect("opens");
        file.set_len(left).expect("cut");
        let error = refused(&path);
        assert!(
            matches!(
                error,
                CaseError::Corrupt {
                    what: Damage::Truncated
                }
            ),
            "{error:?}"
        );
    }
}

#[test]
fn a_case_with_a_ruined_page_is_refused() {
    for table in ["claim", "journal", "source", "blob"] {
        let (_folder, path) = closed();
        let page: i64 = Connection::open(&path)
            .and_then(|c| {
                c.query_row(
                    "SELECT rootpage FROM sqlite_schema WHERE name = ?1",
                    [table],
                    |row| row.get(0),
                )
            })
            .expect("page");
        let mut file = OpenOptions::new().write(true).open(&path).expect("opens");
        let at = SeekFrom::Start((page as u64 - 1) * open::PAGE as u64);
        file.seek(at)
            .and_then(|_| file.write_all(&[0xa5; 4096]))
            .expect("written");
        drop(file);
        let error = refused(&path);
        assert!(
            matches!(
                error,
                CaseError::Corrupt {
                    what: Damage::Pages
                }
            ),
            "{table}: {error:?}"
        );
    }
}

#[test]
fn a_new_case_never_replaces_a_file() {
    let (folder, path) = closed();
    let before = hash(&path);
    let error = Case::create(&path, titled("Second"), actor()).expect_err("there is one");
    assert!(matches!(error, CaseError::Exists));
    assert_eq!(
        (hash(&path), names(folder.path())),
        (before, vec!["trial.assay".to_owned()])
    );
}

#[test]
fn a_case_without_a_title_is_not_made() {
    let folder = tempfile::tempdir().expect("folder");
    let made = Case::create(&folder.path().join("x.assay"), titled(" "), actor());
    assert!(matches!(
        made,
        Err(CaseError::Refused(crate::Refusal::Empty { .. }))
    ));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_closed_case_is_one_file_without_a_log() {
    let (folder, path, mut case) = new_case();
    case.store_bytes(b"abc").expect("stored");
    claim(&mut case, "It is so.").expect("a claim");
    assert!(
        names(folder.path()).len() > 1,
        "while it is open there is a log"
    );
    case.close().expect("closes");
    assert_eq!(names(folder.path()), ["trial.assay"]);
    let header = fs::read(&path).expect("file");
    assert_eq!(header[18..20], [1, 1], "the format of a rollback journal");
    assert_eq!(&header[68..72], b"ASAY");
}

#[test]
fn a_case_that_is_only_dropped_leaves_one_file_too() {
    let (folder, _path, mut case) = new_case();
    claim(&mut case, "It is so.").expect("a claim");
    drop(case);
    assert_eq!(names(folder.path()), ["trial.assay"]);
}

#[test]
fn looking_at_a_case_does_not_change_its_file() {
    let (_folder, path) = closed();
    let before = hash(&path);
    for access in [Access::Read, Access::Write] {
        let case = Case::open(&path, access, actor()).expect("opens");
        case.info().expect("info");
        case.history(None, None, 10).expect("history");
        clean(&case);
        case.close().expect("closes");
        assert_eq!(hash(&path), before);
    }
}

#[test]
fn the_last_of_two_to_close_leaves_one_file() {
    let (folder, path, mut first) = new_case();
    claim(&mut first, "It is so.").expect("a claim");
    let second = reopen(&path);
    second.info().expect("it reads");
    first.close().expect("closes");
    assert!(names(folder.path()).len() > 1, "the second still reads");
    second.close().expect("closes");
    assert_eq!(names(folder.path()), ["trial.assay"]);
    clean(&reopen(&path));
}

#[test]
fn the_data_version_changes_only_when_another_one_wrote() {
    let (_folder, path, mut first) = new_case();
    claim(&mut first, "The log has begun.").expect("a claim");
    let second = reopen(&path);
    let (ours, theirs) = (
        first.data_version().expect("reads"),
        second.data_version().expect("reads"),
    );
    claim(&mut first, "It is so.").expect("a claim");
    assert_eq!(first.data_version().expect("reads"), ours);
    assert_ne!(second.data_version().expect("reads"), theirs);
    assert_eq!(second.info().expect("info").counts["claims"], 2);
}

#[test]
fn a_second_writer_waits_and_is_then_told() {
    let (_folder, path, mut case) = new_case();
    claim(&mut case, "first").expect("a claim");
    let wait: i64 = case
        .conn
        .pragma_query_value(None, "busy_timeout", |row| row.get(0))
        .expect("reads");
    assert_eq!(wait, 5000, "the wait that people get");
    case.conn
        .busy_timeout(Duration::from_millis(30))
        .expect("shorter for the test");
    let other = Connection::open(&path).expect("opens");
    other.execute_batch("BEGIN IMMEDIATE").expect("it writes");
    let before = records(&case);
    assert!(matches!(claim(&mut case, "second"), Err(CaseError::Locked)));
    assert!(matches!(case.undo(), Err(CaseError::Locked)));
    assert!(matches!(case.store_bytes(b"abc"), Err(CaseError::Locked)));
    assert_eq!(records(&case), before);
    other.execute_batch("ROLLBACK").expect("it stops");
    claim(&mut case, "second").expect("now it can");
    clean(&case);
}

#[test]
fn a_case_opened_for_reading_refuses_every_change() {
    let (_folder, path) = closed();
    let before = hash(&path);
    let mut case = Case::open(&path, Access::Read, actor()).expect("opens");
    assert!(matches!(claim(&mut case, "x"), Err(CaseError::ReadOnly)));
    assert!(matches!(case.undo(), Err(CaseError::ReadOnly)));
    assert!(matches!(case.store_bytes(b"x"), Err(CaseError::ReadOnly)));
    assert!(matches!(case.reindex(), Err(CaseError::ReadOnly)));
    let sneaked = case
        .conn
        .execute("DELETE FROM claim", [])
        .map_err(CaseError::from);
    assert!(matches!(sneaked, Err(CaseError::ReadOnly)));
    case.close().expect("closes");
    assert_eq!(hash(&path), before);
}

#[test]
fn when_no_room_is_left_the_case_is_as_it_was() {
    let (_folder, path, mut case) = rich(1000);
    let before = dump(&case.conn, kept());
    let pages: i64 = case
        .conn
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .expect("reads");
    case.conn
        .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
        .expect("set");
    let long = "x".repeat(1 << 20);
    assert!(matches!(claim(&mut case, &long), Err(CaseError::DiskFull)));
    assert!(matches!(
        case.store_bytes(&noise(1 << 20)),
        Err(CaseError::DiskFull)
    ));
    assert_eq!(dump(&case.conn, kept()), before);
    clean(&case);
    case.close().expect("closes");
    let mut case = reopen(&path);
    assert_eq!(dump(&case.conn, kept()), before);
    claim(&mut case, "room again").expect("a claim");
}

#[test]
fn what_a_killed_writer_acknowledged_is_there() {
    let (folder, path, mut case) = new_case();
    let seq = claim(&mut case, "acknowledged").expect("a claim").seq;
    // What lies on the disk now is all that a kill leaves.
    let left = folder.path().join("left.assay");
    fs::copy(&path, &left).expect("copied");
    fs::copy(
        folder.path().join("trial.assay-wal"),
        folder.path().join("left.assay-wal"),
    )
    .expect("copied");
    let found = reopen(&left);
    assert_eq!(
        found
            .history(None, None, 10)
            .expect("history")
            .last()
            .map(|e| e.seq),
        seq
    );
    clean(&found);
}

#[test]
fn every_pragma_of_the_table_is_in_force() {
    let (_folder, _path, case) = new_case();
    for (name, value) in open::PRAGMAS {
        let found: i64 = case
            .conn
            .pragma_query_value(None, name, |row| row.get(0))
            .expect("a number");
        assert_eq!(found, *value, "{name}");
    }
    let page: i64 = case
        .conn
        .pragma_query_value(None, "page_size", |row| row.get(0))
        .expect("a number");
    assert_eq!(page, open::PAGE);
}

#[test]
fn a_case_whose_log_is_empty_opens_beside_its_writer() {
    let (folder, path, mut first) = new_case();
    claim(&mut first, "a").expect("a claim");
    first
        .conn
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .expect("written back");
    let log = fs::metadata(folder.path().join("trial.assay-wal")).expect("a log");
    assert_eq!(log.len(), 0);
    let mut second = reopen(&path);
    claim(&mut second, "b").expect("a claim");
    claim(&mut first, "c").expect("a claim");
    assert_eq!(second.info().expect("info").counts["claims"], 3);
    clean(&second);
}
