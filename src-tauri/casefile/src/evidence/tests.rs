//! What joins a quote to a claim.

use super::*;
use crate::sample::with_quotes;
use crate::{Ref, Target};

fn line(claim: i64, quote: i64) -> NewEvidence {
    NewEvidence {
        r#ref: None,
        claim: ClaimRef(claim),
        quote: QuoteRef(quote),
        direction: Direction::Disputes,
        strength: Some(Strength::Weak),
        why: Some("denies it".to_owned()),
        handling: None,
        elements: Vec::new(),
        challenges: Vec::new(),
    }
}

#[test]
fn a_line_is_shown_with_every_key() {
    let mut trial = with_quotes();
    let done = trial.add_evidence(&line(1, 2)).expect("a line");
    let record = trial.show(done.value.into()).expect("it is there").record;
    assert_eq!(
        serde_json::to_string(&record).expect("json"),
        r#"{"ref":"L1","claim":"C1","quote":"Q2","direction":"disputes","strength":"weak","why":"denies it","elements":[],"challenges":[],"handling":null}"#
    );
}

#[test]
fn a_second_line_between_the_same_two_is_refused_with_the_first() {
    let mut trial = with_quotes();
    let first = trial.add_evidence(&line(1, 1)).expect("a line").value;
    let refusal = trial.refusal(|case| case.add_evidence(&line(1, 1)));
    assert_eq!(
        refusal,
        Refusal::Duplicate {
            existing: first.into()
        }
    );
}

#[test]
fn a_line_to_nothing_is_refused_with_what_is_missing() {
    let mut trial = with_quotes();
    for (new, missing) in [
        (line(9, 1), Ref::new(Noun::Claim, 9)),
        (line(1, 9), Ref::new(Noun::Quote, 9)),
    ] {
        let error = trial.refused(|case| case.add_evidence(&new));
        assert!(
            matches!(error, CaseError::NotFound { what: Target::Record(what) } if what == missing),
            "{error:?}"
        );
    }
}
