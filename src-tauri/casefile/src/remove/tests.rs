//! What goes, what must stay, and what comes back.

use super::*;
use crate::Refusal;
use crate::sample::{Trial, full, with_quotes};

fn by(trial: &mut Trial, target: &str) -> Vec<String> {
    let target: Ref = target.parse().expect("a ref");
    match trial.refused(|case| case.remove(target, "a mistake")) {
        CaseError::InUse {
            target: refused,
            by,
        } => {
            assert_eq!(refused, target);
            by.iter().map(Ref::to_string).collect()
        }
        other => panic!("refused for another reason: {other:?}"),
    }
}

#[test]
fn a_record_is_not_removed_while_others_rest_on_it_and_they_are_named() {
    let mut trial = full();
    assert_eq!(by(&mut trial, "S1"), ["E1", "Q1", "Q2", "Q3"]);
    assert_eq!(by(&mut trial, "E1"), ["P1", "X1", "Q1", "Q2", "Q3"]);
    assert_eq!(by(&mut trial, "T1"), ["Q1", "Q2", "Q3"]);
    assert_eq!(by(&mut trial, "Q1"), ["L1", "F1", "R1"]);
    assert_eq!(by(&mut trial, "Q2"), ["P1"]);
    assert_eq!(by(&mut trial, "Q3"), ["D1"], "its prose names the quote");
    assert_eq!(by(&mut trial, "C1"), ["L1", "F1", "J1"]);
    assert_eq!(
        by(&mut trial, "L1"),
        ["F1"],
        "a figure needs its quote joined to its claim"
    );
    assert_eq!(by(&mut trial, "F1"), ["F2"]);
    assert_eq!(by(&mut trial, "F2"), ["D1"]);
}

#[test]
fn from_the_top_down_everything_can_go_and_undo_brings_it_back() {
    let mut trial = full();
    let (before, length) = trial.state();
    let order = [
        "D1", "J1", "X1", "P1", "R1", "F2", "F1", "L1", "Q1", "Q2", "Q3", "C1", "E1", "S1",
    ];
    for target in order {
        trial
            .remove(target.parse().expect("a ref"), "a mistake")
            .expect(target);
    }
    for noun in Noun::ALL {
        assert!(
            trial.list(noun, None, 9).expect("a list").is_empty(),
            "{noun:?} is left"
        );
    }
    for _ in order {
        trial.undo().expect("undone");
    }
    let (after, longer) = trial.state();
    assert_eq!(after, before);
    assert_eq!(longer, length + 2 * order.len() as i64);
    assert_eq!(trial.verify(&crate::Silent).expect("verified"), []);
}

#[test]
fn an_exhibit_takes_its_layers_with_it_in_one_entry() {
    let mut trial = crate::sample::with_text();
    let done = trial
        .remove("E1".parse().expect("a ref"), "a mistake")
        .expect("removed");
    assert_eq!(done.touched, [Noun::Exhibit, Noun::Layer]);
    trial.undo().expect("undone");
    assert_eq!(trial.list(Noun::Layer, None, 9).expect("a list").len(), 1);
}

#[test]
fn a_removal_without_a_reason_or_of_nothing_is_refused() {
    let mut trial = full();
    let target: Ref = "D1".parse().expect("a ref");
    let refusal = trial.refusal(|case| case.remove(target, ""));
    assert_eq!(refusal, Refusal::Empty { field: "because" });
    let missing: Ref = "D9".parse().expect("a ref");
    let error = trial.refused(|case| case.remove(missing, "a mistake"));
    assert!(matches!(error, CaseError::NotFound { what } if what == missing.into()));
}

#[test]
fn a_protected_source_that_was_removed_comes_back_under_its_code_name_alone() {
    let mut trial = with_quotes();
    let source = trial.protected("Kwak Myong-hun", "LARCH");
    trial.remove(source.into(), "withdrew").expect("removed");
    trial.undo().expect("undone");
    let record = serde_json::to_value(trial.show(source.into()).expect("back").record);
    assert_eq!(record.expect("json")["codeName"], "LARCH");
    assert!(trial.identities().expect("identities").is_empty());
}
