//! Lists page, and a record is shown with what hangs on it.

use super::*;
use crate::figure::NewFigure;
use crate::sample::{empty, figure, with_quotes};
use crate::{ClaimRef, QuoteRef};

#[test]
fn a_list_goes_on_after_the_record_named() {
    let mut trial = empty();
    for name in ["One", "Two", "Three"] {
        trial.source(name);
    }
    let refs = |after, limit| -> Vec<String> {
        let page = trial.list(Noun::Source, after, limit).expect("a page");
        page.iter()
            .map(|record| record.r#ref().to_string())
            .collect()
    };
    assert_eq!(refs(None, 2), ["S1", "S2"]);
    assert_eq!(refs(Some(2), 2), ["S3"]);
    assert_eq!(refs(Some(3), 2), [""; 0]);
}

#[test]
fn a_record_is_shown_with_what_hangs_on_it_and_its_history() {
    let mut trial = with_quotes();
    let new = NewFigure {
        claim: Some(ClaimRef(1)),
        ..figure(1, "4,000 to 5,000 US dollars")
    };
    trial.add_figure(&new).expect("a figure");
    let shown = trial.show(QuoteRef(1).into()).expect("it is there");
    let json = serde_json::to_value(&shown).expect("json");
    assert_eq!(
        (&json["ref"], &json["evidence"]),
        (&"Q1".into(), &serde_json::json!(["L1"]))
    );
    assert_eq!(json["figures"], serde_json::json!(["F1"]));
    assert!(
        json.get("ratings").is_none(),
        "nothing of that noun hangs on it"
    );
    let history = json["history"].as_array().expect("a history");
    assert_eq!(history.len(), 1);
    assert_eq!(history[0]["label"], "add Q1");
}

#[test]
fn a_record_that_is_not_there_is_not_found() {
    let mut trial = with_quotes();
    trial.claim("Another.");
    trial
        .remove(ClaimRef(1).into(), "a mistake")
        .expect("removed");
    let error = trial
        .show(ClaimRef(1).into())
        .expect_err("it is gone, and C2 is not it");
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}
