//! What a dossier and lint find in a snapshot.

use serde_json::json;

use super::*;
use crate::sample::{Trial, from, with_quotes};
use crate::{Access, Refusal};

/// Q1 through a trader (B) and the paper, Q2 from the paper, both on C1.
fn told() -> Trial {
    let mut trial = with_quotes();
    trial.source("Trader");
    trial
        .edit(
            "Q1".parse().expect("a target"),
            json!({ "chain": ["S2", "S1"], "speaker": "S2", "basis": "observed" })
                .as_object()
                .expect("an object"),
            "she saw it",
        )
        .expect("edited");
    for quote in ["Q1", "Q2"] {
        let line = json!({ "claim": "C1", "quote": quote, "direction": "supports" });
        trial.add_evidence(&from(line)).expect("a line");
    }
    let letter = json!({ "target": "S2", "scale": "admiralty-reliability/fm-2-22.3", "value": "B",
        "because": "valid before" });
    trial.add_rating(&from(letter)).expect("rated");
    trial
}

#[test]
fn records_are_found_by_their_ref_even_where_numbers_are_missing() {
    let mut trial = with_quotes();
    trial.claim("Second.");
    trial.claim("Third.");
    trial
        .remove(ClaimRef(2).into(), "a mistake")
        .expect("removed");
    let snapshot = trial.snapshot().expect("a snapshot");
    assert_eq!(
        snapshot
            .claim(ClaimRef(3))
            .map(|claim| claim.statement.as_str()),
        Some("Third.")
    );
    assert!(snapshot.claim(ClaimRef(2)).is_none());
    assert!(snapshot.has(ClaimRef(3).into()) && !snapshot.has(ClaimRef(2).into()));
}

#[test]
fn a_record_without_a_label_is_handled_as_its_case() {
    let mut trial = with_quotes();
    let red = json!({ "handling": "TLP:RED" });
    trial
        .edit(
            "C1".parse().expect("a target"),
            red.as_object().expect("an object"),
            "tells who",
        )
        .expect("edited");
    let snapshot = trial.snapshot().expect("a snapshot");
    assert_eq!(
        snapshot.handling_of(ClaimRef(1).into()),
        Some(Handling::Red)
    );
    assert_eq!(
        snapshot.handling_of(QuoteRef(1).into()),
        Some(Handling::Amber)
    );
    assert_eq!(snapshot.handling_of(QuoteRef(9).into()), None);
}

#[test]
fn the_grade_is_the_speakers_letter_and_the_quotes_digit_and_a_dash_is_not_rated() {
    let trial = told();
    let snapshot = trial.snapshot().expect("a snapshot");
    let grade = |n| {
        snapshot
            .grade(snapshot.quote(QuoteRef(n)).expect("there"))
            .to_string()
    };
    assert_eq!(
        grade(1),
        "B–",
        "a letter of another set of definitions is of the same family"
    );
    assert_eq!(grade(2), "––");
}

#[test]
fn origins_are_counted_one_way_at_a_time() {
    let trial = told();
    let snapshot = trial.snapshot().expect("a snapshot");
    let supporting = snapshot
        .origins(ClaimRef(1), Direction::Supports)
        .expect("origins");
    assert_eq!(
        (supporting.exhibits, supporting.origins, supporting.unknown),
        (1, 1, 1)
    );
    let disputing = snapshot
        .origins(ClaimRef(1), Direction::Disputes)
        .expect("origins");
    assert_eq!((disputing.exhibits, disputing.groups.len()), (0, 0));
    let chain = snapshot
        .chain(snapshot.quote(QuoteRef(1)).expect("there"))
        .expect("a chain");
    assert_eq!(chain.tellers(), [SourceId(2), SourceId(1)]);
}

#[test]
fn the_entry_that_first_entered_a_record_is_known_even_after_undo_and_redo() {
    let mut trial = told();
    let entered = trial.snapshot().expect("a snapshot").entered(RatingRef(1));
    assert_eq!(entered, trial.head().expect("the head").seq.unsigned_abs());
    trial.undo().expect("undone");
    trial.redo().expect("redone");
    assert_eq!(
        trial.snapshot().expect("a snapshot").entered(RatingRef(1)),
        entered
    );
    assert_eq!(
        trial.snapshot().expect("a snapshot").entered(RatingRef(9)),
        0
    );
}

#[test]
fn lint_sees_the_whole_case() {
    let mut trial = told();
    let confirmed = json!({ "target": "Q1", "scale": "admiralty-credibility", "value": "1",
        "because": "two papers have it" });
    trial.add_rating(&from(confirmed)).expect("rated");
    let lints = trial
        .snapshot()
        .expect("a snapshot")
        .lint()
        .expect("linted");
    let first = lints.first().expect("a lint");
    assert_eq!(first.rule.id(), "confirmed-without-two-origins");
    assert_eq!(first.refs, ["R2", "Q1", "C1"]);
    let unused = lints
        .iter()
        .find(|lint| lint.rule.id() == "quote-without-claim");
    assert_eq!(
        unused.map(|lint| lint.refs.clone()),
        Some(vec!["Q3".to_owned()])
    );
}

#[test]
fn all_records_are_read_anew_only_where_something_was_written_here_or_elsewhere() {
    let mut trial = told();
    let first = trial.snapshot().expect("a snapshot");
    assert!(Arc::ptr_eq(&first, &trial.snapshot().expect("the same")));
    trial.claim("Later.");
    let second = trial.snapshot().expect("a snapshot");
    assert_eq!(first.claims.len() + 1, second.claims.len());
    trial.undo().expect("taken back");
    assert_eq!(trial.snapshot().expect("a snapshot").claims, first.claims);
    let mut other =
        Case::open(trial.path(), Access::Write, trial.actor().clone()).expect("opened twice");
    let claim = from(json!({ "statement": "Elsewhere." }));
    other.add_claim(&claim).expect("a claim");
    let third = trial.snapshot().expect("a snapshot");
    assert_eq!(
        third.claims.last().map(|it| it.statement.as_str()),
        Some("Elsewhere.")
    );
    assert!(Arc::ptr_eq(&third, &trial.snapshot().expect("the same")));
}

#[test]
fn a_snapshot_is_of_one_state_and_holds_the_last_entry_that_changed_a_record() {
    let mut trial = told();
    let before = trial.snapshot().expect("a snapshot");
    let event = crate::Event::Exported {
        dossier: None,
        audience: "internal".to_owned(),
        sha256: "00".repeat(32),
    };
    trial.event(event).expect("an event");
    let after = trial.snapshot().expect("a snapshot");
    assert_eq!(
        (before.head.seq, &before.head.hash),
        (after.head.seq, &after.head.hash)
    );
    trial.claim("Later.");
    assert!(trial.snapshot().expect("a snapshot").head.seq > after.head.seq);
    assert_eq!(
        before.claims.len() + 1,
        trial.snapshot().expect("a snapshot").claims.len()
    );
}

#[test]
fn a_computation_that_was_broken_behind_assays_back_stops_the_snapshot_with_its_reason() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    trial.compute("F1 * 2");
    trial
        .conn
        .execute("UPDATE figure SET formula = 'F1 per P1Y' WHERE n = 2", [])
        .expect("by hand");
    let error = trial.snapshot().expect_err("no honest result");
    assert!(
        matches!(error, CaseError::Refused(Refusal::Computation(_))),
        "{error:?}"
    );
}
