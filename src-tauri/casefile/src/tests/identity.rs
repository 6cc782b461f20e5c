//! A protected name is in one table, and nowhere once it is erased.

use super::*;
use crate::{CaseError, Refusal};

fn protect(case: &mut Case) -> SourceRef {
    case.transact(Verb::Add, None, |tx| {
        let source = SourceRef(tx.next(Noun::Source));
        let commitment = tx.keep_identity(source, SECRET, &["Alias Unheard".to_owned()])?;
        tx.conn().execute(
            "INSERT INTO source (n, kind, protected, code_name, commitment)
             VALUES (?1, 'person', 1, 'TREE' || ?1, ?2)",
            (source.0, commitment),
        )?;
        Ok(source)
    })
    .expect("a protected source")
    .value
}

fn remove(case: &mut Case, source: SourceRef) {
    case.transact(Verb::Remove, None, |tx| {
        Ok(tx
            .conn()
            .execute("DELETE FROM source WHERE n = ?1", [source.0])?)
    })
    .expect("removed");
}

fn kept_names(case: &Case) -> i64 {
    case.conn
        .query_row("SELECT count(*) FROM identity", [], |row| row.get(0))
        .expect("count")
}

fn in_the_file(path: &Path, words: &str) -> usize {
    let bytes = std::fs::read(path).expect("file");
    bytes
        .windows(words.len())
        .filter(|window| *window == words.as_bytes())
        .count()
}

#[test]
fn a_name_stands_in_the_file_once_and_not_in_the_journal() {
    let (_folder, path, mut case) = new_case();
    protect(&mut case);
    assert_eq!(case.identities().expect("identities").len(), 1);
    let inside: i64 = case
        .conn
        .query_row(
            "SELECT count(*) FROM journal WHERE instr(changes, CAST(?1 AS BLOB)) OR instr(label, ?1)",
            [SECRET],
            |row| row.get(0),
        )
        .expect("count");
    assert_eq!(inside, 0);
    case.close().expect("closes");
    assert_eq!(in_the_file(&path, SECRET), 1);
}

#[test]
fn no_byte_of_a_name_is_left_after_its_source_is_removed() {
    let (_folder, path, mut case) = new_case();
    // Enough neighbours that pages split and rows move about.
    let sources: Vec<SourceRef> = (0..150).map(|_| protect(&mut case)).collect();
    for source in &sources[..149] {
        remove(&mut case, *source);
    }
    assert_eq!(case.identities().expect("identities").len(), 1);
    clean(&case);
    case.close().expect("closes");
    assert_eq!(in_the_file(&path, SECRET), 1, "the one that is left");
    let mut case = reopen(&path);
    remove(&mut case, sources[149]);
    case.close().expect("closes");
    assert_eq!(in_the_file(&path, SECRET), 0);
    assert_eq!(in_the_file(&path, "Alias Unheard"), 0);
}

#[test]
fn undoing_a_removal_brings_the_source_back_without_its_name() {
    let (_folder, _path, mut case) = new_case();
    let source = protect(&mut case);
    remove(&mut case, source);
    case.undo().expect("undone");
    assert_eq!(case.info().expect("info").counts["sources"], 1);
    assert_eq!(kept_names(&case), 0);
    clean(&case);
    case.redo().expect("redone");
    clean(&case);
}

#[test]
fn undoing_the_making_keeps_the_name_until_redo_is_cleared() {
    let (_folder, _path, mut case) = new_case();
    protect(&mut case);
    case.undo().expect("undone");
    assert_eq!(
        (
            kept_names(&case),
            case.identities().expect("identities").len()
        ),
        (1, 0)
    );
    clean(&case);
    case.redo().expect("redone");
    assert_eq!(case.identities().expect("identities").len(), 1);
    clean(&case);
    case.undo().expect("undone");
    claim(&mut case, "a new change").expect("a claim");
    assert_eq!(kept_names(&case), 0);
    clean(&case);
}

#[test]
fn an_identity_is_kept_once() {
    let (_folder, _path, mut case) = new_case();
    let source = protect(&mut case);
    let again = case.transact(Verb::Edit, None, |tx| {
        tx.keep_identity(source, "Other", &[])
    });
    assert!(matches!(
        again,
        Err(CaseError::Refused(Refusal::IdentityKept))
    ));
}

#[test]
fn debugging_an_identity_shows_no_name() {
    let (_folder, _path, mut case) = new_case();
    protect(&mut case);
    let shown = format!("{:?}", case.identities().expect("identities"));
    assert_eq!(shown, "[Identity(S1)]");
}
