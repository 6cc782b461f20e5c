//! What a claim may be.

use super::*;
use crate::Refusal;
use crate::sample::empty;

#[test]
fn a_claim_is_shown_with_every_key() {
    let mut trial = empty();
    let new = NewClaim {
        statement: "Soldiers are recruited.".to_owned(),
        handling: Some(Handling::Red),
        ..NewClaim::default()
    };
    let claim = trial.add_claim(&new).expect("a claim");
    assert_eq!(claim.seq, Some(2));
    assert_eq!(claim.touched, [Noun::Claim]);
    let record = trial.show(claim.value.into()).expect("it is there").record;
    assert_eq!(
        serde_json::to_string(&record).expect("json"),
        r#"{"ref":"C1","statement":"Soldiers are recruited.","occurred":null,"elements":[],"assumptions":[],"challenges":[],"handling":"TLP:RED"}"#
    );
}

#[test]
fn a_claim_that_states_nothing_is_refused() {
    let mut trial = empty();
    let new = NewClaim {
        statement: " \n".to_owned(),
        ..NewClaim::default()
    };
    let refusal = trial.refusal(|case| case.add_claim(&new));
    assert_eq!(refusal, Refusal::Empty { field: "statement" });
}
