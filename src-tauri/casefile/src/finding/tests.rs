//! What a finding may say.

use super::*;
use crate::sample::with_quotes;

fn finding() -> NewFinding {
    NewFinding {
        statement: "Deposits were asked for.".to_owned(),
        claims: vec![ClaimRef(1)],
        standard: Some("reasonable-grounds".to_owned()),
        likelihood: Some("likely".to_owned()),
        confidence: Some("moderate".to_owned()),
        ..NewFinding::default()
    }
}

#[test]
fn a_finding_is_shown_with_every_key() {
    let mut trial = with_quotes();
    let done = trial.add_finding(&finding()).expect("a finding");
    let record = trial.show(done.value.into()).expect("it is there").record;
    assert_eq!(
        serde_json::to_string(&record).expect("json"),
        r#"{"ref":"J1","statement":"Deposits were asked for.","claims":["C1"],"standard":"reasonable-grounds","likelihood":"likely","confidence":"moderate","scope":null,"contrary":null,"wouldChange":null,"elements":[],"assumptions":[],"challenges":[],"handling":null}"#
    );
}

#[test]
fn a_word_that_its_yardstick_lacks_is_refused() {
    let mut trial = with_quotes();
    let word = || Some("quite sure".to_owned());
    for (new, scale) in [
        (
            NewFinding {
                standard: word(),
                ..finding()
            },
            scale::STANDARD,
        ),
        (
            NewFinding {
                likelihood: word(),
                ..finding()
            },
            scale::LIKELIHOOD,
        ),
        (
            NewFinding {
                confidence: word(),
                ..finding()
            },
            scale::CONFIDENCE,
        ),
    ] {
        let refusal = trial.refusal(|case| case.add_finding(&new));
        assert_eq!(
            refusal,
            Refusal::NotOnScale {
                scale: scale.to_owned()
            }
        );
    }
}

#[test]
fn a_finding_on_nothing_that_is_there_or_that_states_nothing_is_refused() {
    let mut trial = with_quotes();
    let silent = NewFinding {
        statement: String::new(),
        ..finding()
    };
    let refusal = trial.refusal(|case| case.add_finding(&silent));
    assert_eq!(refusal, Refusal::Empty { field: "statement" });
    let loose = NewFinding {
        claims: vec![ClaimRef(1), ClaimRef(9)],
        ..finding()
    };
    let error = trial.refused(|case| case.add_finding(&loose));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}
