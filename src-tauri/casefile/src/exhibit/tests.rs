//! What an exhibit may be: bytes, or at least their hash.

use super::*;
use crate::sample::{empty, with_text};
use crate::show::Record;

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn hashed() -> NewExhibit {
    NewExhibit {
        title: Some("Ledger".to_owned()),
        sha256: Some(HASH.to_owned()),
        ..NewExhibit::default()
    }
}

#[test]
fn an_exhibit_is_shown_with_every_key_and_its_file_without_a_folder() {
    let trial = with_text();
    let Record::Exhibit(record) = trial
        .show(ExhibitRef(1).into())
        .expect("it is there")
        .record
    else {
        panic!("an exhibit");
    };
    assert_eq!(
        (record.file.as_deref(), record.title.as_str()),
        (Some("report.txt"), "report.txt")
    );
    let json = serde_json::to_value(&record).expect("json");
    let keys: Vec<&str> = json
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys.join(" "),
        "ref file title mediaType sha256 length publisher published url acquiredFrom acquiredAt \
         notes handling"
    );
}

#[test]
fn an_exhibit_and_its_layers_are_one_entry() {
    let mut trial = with_text();
    assert_eq!(
        trial.info().expect("info").journal.length,
        3,
        "created, a source, an exhibit"
    );
    trial.undo().expect("undone");
    assert!(
        trial
            .list(Noun::Exhibit, None, 9)
            .expect("a list")
            .is_empty()
    );
    assert!(trial.list(Noun::Layer, None, 9).expect("a list").is_empty());
}

#[test]
fn an_exhibit_with_neither_bytes_nor_their_hash_is_refused() {
    let mut trial = empty();
    let new = NewExhibit {
        title: Some("A link".to_owned()),
        ..NewExhibit::default()
    };
    let refusal = trial.refusal(|case| case.add_exhibit(&new, None, &[]));
    assert_eq!(refusal, Refusal::NeedsBytes);
}

#[test]
fn a_hash_that_is_none_or_not_that_of_the_bytes_is_refused() {
    let mut trial = empty();
    let malformed = NewExhibit {
        sha256: Some("9f86".to_owned()),
        ..hashed()
    };
    let refusal = trial.refusal(|case| case.add_exhibit(&malformed, None, &[]));
    assert_eq!(refusal, Refusal::NotAHash { field: "sha256" });
    let stored = trial.store_bytes(b"other").expect("bytes");
    let refusal = trial.refusal(|case| case.add_exhibit(&hashed(), Some(&stored), &[]));
    let found = stored.sha256.clone();
    assert_eq!(
        refusal,
        Refusal::HashDiffers {
            expected: HASH.to_owned(),
            found
        }
    );
    let short = NewExhibit {
        sha256: None,
        length: Some(4),
        ..hashed()
    };
    let refusal = trial.refusal(|case| case.add_exhibit(&short, Some(&stored), &[]));
    assert_eq!(
        refusal,
        Refusal::LengthDiffers {
            expected: 4,
            found: 5
        }
    );
}

#[test]
fn bytes_that_were_never_stored_are_refused() {
    let mut trial = empty();
    let never = Stored {
        sha256: HASH.to_owned(),
        length: 4,
    };
    let refusal = trial.refusal(|case| case.add_exhibit(&hashed(), Some(&never), &[]));
    assert_eq!(
        refusal,
        Refusal::BytesMissing {
            sha256: HASH.to_owned()
        }
    );
}

#[test]
fn dates_that_are_no_edtf_are_refused_by_their_key() {
    let mut trial = empty();
    let published = NewExhibit {
        published: Some("April 2023".to_owned()),
        ..hashed()
    };
    let refusal = trial.refusal(|case| case.add_exhibit(&published, None, &[]));
    assert_eq!(refusal, Refusal::NotADate { field: "published" });
    let acquired = NewExhibit {
        acquired_at: Some("2023-02-30".to_owned()),
        ..hashed()
    };
    let refusal = trial.refusal(|case| case.add_exhibit(&acquired, None, &[]));
    assert_eq!(
        refusal,
        Refusal::NotADate {
            field: "acquiredAt"
        }
    );
}

#[test]
fn a_publisher_that_is_not_there_is_refused() {
    let mut trial = empty();
    let new = NewExhibit {
        publisher: Some(SourceRef(7)),
        ..hashed()
    };
    let error = trial.refused(|case| case.add_exhibit(&new, None, &[]));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}

#[test]
fn an_exhibit_of_a_hash_alone_can_be_joined_to_its_bytes_later_and_to_no_others() {
    let mut trial = empty();
    let exhibit = trial
        .add_exhibit(&hashed(), None, &[])
        .expect("a hash")
        .value;
    let other = trial.store_bytes(b"other").expect("bytes");
    let refusal = trial.refusal(|case| case.join_exhibit(exhibit, &other, None, &[]));
    assert!(
        matches!(refusal, Refusal::HashDiffers { .. }),
        "{refusal:?}"
    );
    let stored = trial.store_bytes(b"test").expect("bytes");
    let layer = NewLayer {
        maker: "plain".to_owned(),
        content: Some("test".to_owned()),
        ..NewLayer::default()
    };
    trial
        .join_exhibit(exhibit, &stored, Some("text/plain"), &[layer])
        .expect("joined");
    let Record::Exhibit(record) = trial.show(exhibit.into()).expect("it is there").record else {
        panic!("an exhibit");
    };
    assert_eq!(
        (record.length, record.media_type.as_str()),
        (Some(4), "text/plain")
    );
    let refusal = trial.refusal(|case| case.join_exhibit(exhibit, &stored, None, &[]));
    assert_eq!(
        refusal,
        Refusal::HasBytes {
            exhibit: exhibit.into()
        }
    );
}

#[test]
fn the_same_bytes_twice_are_taken_with_a_warning() {
    let mut trial = empty();
    trial.add_exhibit(&hashed(), None, &[]).expect("the first");
    let done = trial.add_exhibit(&hashed(), None, &[]).expect("the second");
    let earlier = ExhibitRef(1).into();
    assert_eq!(
        done.warnings,
        [Warning::SameBytes {
            exhibit: done.value.into(),
            earlier
        }]
    );
}

#[test]
fn a_path_of_another_system_leaves_only_its_file_name() {
    assert_eq!(file_name(r"C:\cases\photo.jpg"), "photo.jpg");
    assert_eq!(file_name("a/b/"), "b");
    assert_eq!(file_name("plain.txt"), "plain.txt");
}
