//! Bytes come in whole or not at all, and stay as long as an entry names them.

use std::cell::Cell;
use std::ops::ControlFlow;

use super::*;
use crate::{CHUNK, LayerRef, Progress, Refusal, Stored, lock};

/// Cancels after so many steps.
struct Until(Cell<u32>);

impl Progress for Until {
    fn step(&self, _done: u64, _total: u64) -> ControlFlow<()> {
        self.0.set(self.0.get().saturating_sub(1));
        if self.0.get() == 0 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}

fn blobs(case: &Case) -> (i64, i64) {
    case.conn
        .query_row(
            "SELECT (SELECT count(*) FROM blob), (SELECT count(*) FROM chunk)",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .expect("counts")
}

fn exhibit(case: &mut Case, stored: &Stored) -> Result<Done<()>, CaseError> {
    case.transact(Verb::Add, None, |tx| {
        let n = tx.next(Noun::Exhibit);
        tx.conn().execute(
            "INSERT INTO exhibit (n, title, media_type, sha256, length) VALUES (?1, 'x', 'a/b', ?2, ?3)",
            (n, &stored.sha256, stored.length as i64),
        )?;
        Ok(())
    })
}

#[test]
fn what_went_in_comes_out_at_every_length_around_a_chunk() {
    let (folder, _path, mut case) = new_case();
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 40 * CHUNK + 7] {
        let bytes = noise(length);
        let file = folder.path().join("in.bin");
        std::fs::write(&file, &bytes).expect("written");
        let stored = case.store_file(&file, None, &Silent).expect("stored");
        assert_eq!(stored.sha256, hash(&file));
        assert_eq!(stored.length, length as u64);
        assert_eq!(
            case.store_bytes(&bytes).expect("stored"),
            stored,
            "the same bytes, once"
        );
        let mut out = Vec::new();
        assert_eq!(
            case.read_blob(&stored.sha256, &mut out).expect("read"),
            length as u64
        );
        assert!(out == bytes, "{length}");
        for (at, take) in [
            (0, 10),
            (CHUNK - 3, 6),
            (length.saturating_sub(4), 100),
            (length, 5),
        ] {
            let from = at.min(length);
            let part = case
                .blob_range(&stored.sha256, at as u64, take)
                .expect("a part");
            assert!(
                part == bytes[from..length.min(from + take)],
                "{length} {at}"
            );
        }
    }
}

#[test]
fn another_hash_than_stated_is_refused_before_a_byte_is_stored() {
    let (folder, _path, mut case) = new_case();
    let file = folder.path().join("in.bin");
    std::fs::write(&file, "abc").expect("written");
    let refused = case.store_file(&file, Some(&"0".repeat(64)), &Silent);
    assert!(matches!(
        refused,
        Err(CaseError::Refused(Refusal::HashDiffers { .. }))
    ));
    assert_eq!(blobs(&case), (0, 0));
    let stated = hash(&file).to_uppercase();
    case.store_file(&file, Some(&stated), &Silent)
        .expect("the right one, in capitals");
}

#[test]
fn a_file_that_changes_between_the_passes_is_refused() {
    struct Change(PathBuf, Cell<bool>);
    impl Progress for Change {
        fn step(&self, done: u64, total: u64) -> ControlFlow<()> {
            // The first pass is behind us.
            if done * 2 == total && !self.1.replace(true) {
                let mut bytes = std::fs::read(&self.0).expect("read");
                bytes[5] ^= 1;
                std::fs::write(&self.0, bytes).expect("written");
            }
            ControlFlow::Continue(())
        }
    }
    let (folder, _path, mut case) = new_case();
    let file = folder.path().join("in.bin");
    std::fs::write(&file, noise(3 * CHUNK)).expect("written");
    let stored = case.store_file(&file, None, &Change(file.clone(), Cell::new(false)));
    assert!(
        matches!(stored, Err(CaseError::Refused(Refusal::FileChanged))),
        "{stored:?}"
    );
    assert_eq!(blobs(&case), (0, 0));
    clean(&case);
}

#[test]
fn a_cancelled_add_leaves_nothing_behind() {
    let (folder, _path, mut case) = new_case();
    let file = folder.path().join("in.bin");
    std::fs::write(&file, noise(50 * CHUNK)).expect("written");
    for steps in [1, 30, 51, 90, 99] {
        let stored = case.store_file(&file, None, &Until(Cell::new(steps)));
        assert!(
            matches!(stored, Err(CaseError::Cancelled)),
            "{steps}: {stored:?}"
        );
        assert_eq!(blobs(&case), (0, 0), "{steps}");
    }
}

#[test]
fn an_entry_that_names_bytes_which_are_not_whole_is_refused() {
    let (_folder, path, mut case) = new_case();
    let stored = case.store_bytes(&noise(3 * CHUNK)).expect("stored");
    let none = Stored {
        sha256: "0".repeat(64),
        length: 1,
    };
    let short = Stored {
        length: 5,
        ..stored.clone()
    };
    for wrong in [&none, &short] {
        let refused = exhibit(&mut case, wrong);
        assert!(matches!(
            refused,
            Err(CaseError::Refused(Refusal::BytesMissing { .. }))
        ));
    }
    behind_its_back(&path, |conn| {
        conn.execute("DELETE FROM chunk WHERE n = 1", [])
            .expect("gone");
    });
    let refused = exhibit(&mut case, &stored);
    assert!(matches!(
        refused,
        Err(CaseError::Refused(Refusal::BytesMissing { .. }))
    ));
    assert_eq!(case.info().expect("info").counts["exhibits"], 0);
}

#[test]
fn bytes_that_no_entry_names_are_swept_at_a_later_add() {
    let (_folder, path, mut case) = new_case();
    let kept = case.store_bytes(b"named").expect("stored");
    exhibit(&mut case, &kept).expect("an exhibit");
    case.store_bytes(b"forgotten").expect("stored");
    case.conn
        .execute_batch(
            "INSERT INTO blob VALUES (9, 'filling:' || hex(zeroblob(28)), 10);
             INSERT INTO chunk VALUES (9, 0, x'00');",
        )
        .expect("what a kill leaves");
    clean(&case);
    assert_eq!(blobs(&case).0, 3);
    case.close().expect("closes");
    let mut case = reopen(&path);
    case.store_bytes(b"later").expect("stored");
    assert_eq!(blobs(&case), (2, 2), "the named and the new");
}

#[test]
fn bytes_of_an_undone_or_removed_exhibit_are_not_swept() {
    let (_folder, path, mut case) = new_case();
    let stored = case.store_bytes(b"named once").expect("stored");
    exhibit(&mut case, &stored).expect("an exhibit");
    case.undo().expect("undone");
    case.close().expect("closes");
    let mut case = reopen(&path);
    case.store_bytes(b"later").expect("stored");
    case.redo().expect("redone, with its bytes");
    clean(&case);
}

#[test]
fn a_writer_that_may_still_fill_keeps_others_from_sweeping() {
    let (_folder, path, mut filler) = new_case();
    let stored = filler.store_bytes(b"not named yet").expect("stored");
    let mut other = reopen(&path);
    other.store_bytes(b"of the other").expect("stored");
    assert_eq!(blobs(&other).0, 2, "nothing was swept");
    exhibit(&mut filler, &stored).expect("named at last");
    filler.close().expect("closes");
    other.close().expect("closes");
    assert!(!lock::place(&path).exists());
    let mut third = reopen(&path);
    third.store_bytes(b"third").expect("stored");
    assert_eq!(
        blobs(&third).0,
        2,
        "the other's bytes were swept, the named ones not"
    );
}

#[test]
fn the_text_of_a_layer_is_read_from_its_bytes() {
    let (_folder, _path, case) = rich(10);
    assert_eq!(
        case.layer_text(LayerRef(1)).expect("text"),
        "Eins zwei 보증금은 drei."
    );
    assert!(matches!(
        case.layer_text(LayerRef(2)),
        Err(CaseError::NotFound { .. })
    ));
}
