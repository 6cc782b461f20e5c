//! What may depend on what.

use super::*;
use crate::sample::with_quotes;
use crate::{ExhibitRef, QuoteRef};

fn dependence(from: Ref, target: Ref) -> NewDependence {
    NewDependence {
        r#ref: None,
        from,
        target,
        r#type: DependenceType::SameInterviewee,
        why: Some("says so".to_owned()),
        handling: None,
    }
}

#[test]
fn a_dependence_between_a_quote_and_an_exhibit_is_shown_with_every_key() {
    let mut trial = with_quotes();
    let new = dependence(QuoteRef(1).into(), ExhibitRef(1).into());
    let done = trial.add_dependence(&new).expect("a dependence");
    let record = trial.show(done.value.into()).expect("it is there").record;
    assert_eq!(
        serde_json::to_string(&record).expect("json"),
        r#"{"ref":"P1","from":"Q1","target":"E1","type":"same-interviewee","why":"says so","handling":null}"#
    );
}

#[test]
fn only_exhibits_and_quotes_depend_and_never_on_themselves() {
    let mut trial = with_quotes();
    let quote: Ref = QuoteRef(1).into();
    let refusal = trial.refusal(|case| case.add_dependence(&dependence(quote, quote)));
    assert_eq!(refusal, Refusal::OnItself);
    let claim = Ref::new(Noun::Claim, 1);
    let refusal = trial.refusal(|case| case.add_dependence(&dependence(claim, quote)));
    assert_eq!(
        refusal,
        Refusal::WrongNoun {
            field: "from",
            given: Noun::Claim
        }
    );
    let refusal = trial.refusal(|case| case.add_dependence(&dependence(quote, claim)));
    assert_eq!(
        refusal,
        Refusal::WrongNoun {
            field: "target",
            given: Noun::Claim
        }
    );
    let missing = Ref::new(Noun::Exhibit, 9);
    let error = trial.refused(|case| case.add_dependence(&dependence(quote, missing)));
    assert!(matches!(error, CaseError::NotFound { what } if what == missing.into()));
}
