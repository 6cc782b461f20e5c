//! Names that must not spread, and names that are out.

use super::*;
use crate::sample::{empty, with_quotes};

#[test]
fn a_source_recorded_openly_cannot_be_protected_and_the_refusal_says_where_its_name_is() {
    let mut trial = empty();
    let source = trial.source("Kwak Myong-hun");
    trial.claim("Kwak Myong-hun paid.");
    let refusal = trial.refusal(|case| case.protect(source, "LARCH"));
    let records = vec![source.into(), Ref::new(Noun::Claim, 1)];
    assert_eq!(
        refusal,
        Refusal::NameIsOut {
            entries: vec![2, 3],
            records
        }
    );
}

#[test]
fn even_a_name_that_only_the_journal_still_holds_is_out() {
    let mut trial = empty();
    let source = trial.protected("Kwak Myong-hun", "LARCH");
    let claim = trial.claim("Kwak Myong-hun paid.");
    trial.remove(claim.into(), "a slip").expect("removed");
    let refusal = trial.refusal(|case| case.protect(source, "ASPEN"));
    assert_eq!(
        refusal,
        Refusal::NameIsOut {
            entries: vec![3, 4],
            records: Vec::new()
        }
    );
}

#[test]
fn a_protected_source_can_be_given_another_code_name() {
    let mut trial = empty();
    let source = trial.protected("Kwak Myong-hun", "LARCH");
    let done = trial.protect(source, "ASPEN").expect("protected");
    assert_eq!(done.seq, Some(3));
    let snapshot = trial.snapshot().expect("a snapshot");
    assert_eq!(
        snapshot.source(source).expect("there").code_name.as_deref(),
        Some("ASPEN")
    );
    assert_eq!(trial.identities().expect("identities").len(), 1);
}

#[test]
fn a_code_name_that_is_empty_taken_or_telling_is_refused() {
    let mut trial = empty();
    trial.protected("Somebody", "HERON");
    let source = trial.protected("Kwak Myong-hun", "LARCH");
    let refusal = trial.refusal(|case| case.protect(source, " "));
    assert_eq!(refusal, Refusal::Empty { field: "codeName" });
    let refusal = trial.refusal(|case| case.protect(source, "HERON"));
    assert_eq!(refusal, Refusal::CodeNameTaken);
    let refusal = trial.refusal(|case| case.protect(source, "old kwak myong-hun"));
    assert_eq!(refusal, Refusal::CodeNameTells);
    let error = trial.refused(|case| case.protect(SourceRef(9), "OAK"));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}

#[test]
fn a_name_is_found_in_any_letters_and_in_lists_that_belong_to_a_record() {
    assert!(holds("what KWAK said", " kwak "));
    assert!(!holds("what he said", "kwak") && !holds("anything", "  "));
    let mut trial = with_quotes();
    trial.protected("Kwak", "LARCH");
    let new = serde_json::from_value(serde_json::json!({
        "title": "Brief", "blocks": [{ "kind": "prose", "text": "Kwak paid [C1]." }]
    }));
    let done = trial
        .add_dossier(&new.expect("a dossier"))
        .expect("accepted");
    assert!(
        matches!(&done.warnings[..], [Warning::ProtectedName { field, .. }] if field == "content"),
        "{:?}",
        done.warnings
    );
}

#[test]
fn columns_are_named_as_the_document_names_them() {
    assert_eq!(camel("acquired_from"), "acquiredFrom");
    assert_eq!(camel("statement"), "statement");
}
