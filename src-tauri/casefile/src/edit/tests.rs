//! What can be edited, and what an edit may not break.

use serde_json::json;

use super::*;
use crate::sample::{Trial, computation, with_quotes};
use crate::show::Record;
use crate::{Entry, EvidenceRef, Warning};

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().expect("an object").clone()
}

fn edit(trial: &mut Trial, target: &str, value: Value) -> Result<Done<()>, CaseError> {
    let target = target.parse().expect("a target");
    trial.edit(target, &fields(value), "a correction")
}

fn refusal(trial: &mut Trial, target: &str, value: Value) -> Refusal {
    let target: Target = target.parse().expect("a target");
    let fields = fields(value);
    trial.refusal(|case| case.edit(target, &fields, "a correction"))
}

fn record(trial: &Trial, target: &str) -> Value {
    let target = target.parse().expect("a ref");
    serde_json::to_value(trial.show(target).expect("it is there").record).expect("json")
}

fn last_entry(trial: &Trial) -> Entry {
    trial
        .history(None, None, 1000)
        .expect("a history")
        .pop()
        .expect("an entry")
}

#[test]
fn an_edit_changes_the_fields_given_and_says_why() {
    let mut trial = with_quotes();
    let done = edit(
        &mut trial,
        "S1",
        json!({ "access": "telephone", "kind": "organisation" }),
    )
    .expect("edited");
    assert_eq!(done.touched, [Noun::Source]);
    let source = record(&trial, "S1");
    assert_eq!(
        (&source["access"], &source["kind"]),
        (&json!("telephone"), &json!("organisation"))
    );
    assert_eq!(source["name"], "Tumen Ledger");
    let entry = last_entry(&trial);
    assert_eq!(
        (entry.label.as_str(), entry.reason.as_deref()),
        ("edit S1", Some("a correction"))
    );
}

#[test]
fn null_takes_a_value_away_where_it_may_go() {
    let mut trial = with_quotes();
    edit(
        &mut trial,
        "E1",
        json!({ "publisher": null, "handling": "TLP:RED" }),
    )
    .expect("edited");
    assert_eq!(record(&trial, "E1")["publisher"], Value::Null);
    edit(&mut trial, "E1", json!({ "handling": null })).expect("edited");
    assert_eq!(record(&trial, "E1")["handling"], Value::Null);
    let refusal = refusal(&mut trial, "E1", json!({ "title": null }));
    assert_eq!(refusal, Refusal::Empty { field: "title" });
}

#[test]
fn an_edit_that_changes_nothing_makes_no_entry() {
    let mut trial = with_quotes();
    let done = edit(&mut trial, "S1", json!({ "name": "Tumen Ledger" })).expect("the same");
    assert_eq!((done.seq, done.touched), (None, Vec::new()));
}

#[test]
fn an_edit_without_a_reason_is_refused() {
    let mut trial = with_quotes();
    let target = "C1".parse().expect("a target");
    let fields = fields(json!({ "statement": "Another." }));
    let refusal = trial.refusal(|case| case.edit(target, &fields, "  "));
    assert_eq!(refusal, Refusal::Empty { field: "because" });
}

#[test]
fn bytes_exact_words_and_rating_values_cannot_be_edited() {
    let mut trial = with_quotes();
    trial.figure(1, "4,000 to 5,000 US dollars");
    let rating = serde_json::from_value(json!({
        "target": "S1", "scale": "admiralty-reliability", "value": "B", "because": "known"
    }));
    trial.add_rating(&rating.expect("a rating")).expect("rated");
    for (target, key) in [
        ("E1", "sha256"),
        ("E1", "length"),
        ("T1", "sha256"),
        ("Q1", "exact"),
        ("Q1", "start"),
        ("F1", "verbatim"),
        ("R1", "value"),
        ("R1", "because"),
        ("S1", "protected"),
        ("C1", "ref"),
        ("case", "id"),
        ("C1", "no-such-key"),
    ] {
        let mut value = Map::new();
        value.insert(key.to_owned(), json!("B"));
        let refusal = refusal(&mut trial, target, Value::Object(value));
        assert_eq!(
            refusal,
            Refusal::NotEditable {
                field: key.to_owned()
            },
            "{target} {key}"
        );
    }
}

#[test]
fn every_key_that_can_be_edited_is_a_key_of_the_record() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    trial.compute("F1 * 2");
    for noun in [
        Noun::Source,
        Noun::Exhibit,
        Noun::Layer,
        Noun::Quote,
        Noun::Claim,
    ] {
        let record = record(&trial, &format!("{}1", noun.letter()));
        for key in editable(Target::Record(Ref::new(noun, 1))) {
            assert!(record.get(key).is_some(), "{noun:?} has no {key}");
        }
    }
    let assumption = crate::figure::NewFigure {
        measure: "crew".to_owned(),
        assumed: Some(crate::figure::Assumed::Estimate),
        because: Some("as elsewhere".to_owned()),
        lower: Some(assay_figures::Bound::closed(assay_figures::Exact::from(
            250,
        ))),
        ..Default::default()
    };
    trial.add_figure(&assumption).expect("an assumption");
    let (stated, computed) = (record(&trial, "F1"), record(&trial, "F2"));
    let assumed = record(&trial, "F3");
    for key in editable(Target::Record(Ref::new(Noun::Figure, 1))) {
        // Options are there only where there are some.
        let there = stated
            .get(key)
            .or(computed.get(key))
            .or(assumed.get(key))
            .is_some();
        assert!(there || *key == "options", "a figure has no {key}");
    }
}

#[test]
fn a_value_that_its_key_cannot_have_is_refused() {
    let mut trial = with_quotes();
    let bad = |key: &str| Refusal::BadValue {
        field: key.to_owned(),
    };
    assert_eq!(
        refusal(&mut trial, "S1", json!({ "kind": "blog" })),
        bad("kind")
    );
    assert_eq!(
        refusal(&mut trial, "C1", json!({ "statement": 5 })),
        bad("statement")
    );
    assert_eq!(
        refusal(&mut trial, "C1", json!({ "handling": "TLP:WHITE" })),
        bad("handling")
    );
    let spring = json!({ "published": "spring" });
    assert_eq!(
        refusal(&mut trial, "E1", spring),
        Refusal::NotADate { field: "published" }
    );
}

#[test]
fn a_record_that_is_not_there_cannot_be_edited() {
    let mut trial = with_quotes();
    let target: Target = "C9".parse().expect("a target");
    let fields = fields(json!({ "statement": "Another." }));
    let error = trial.refused(|case| case.edit(target, &fields, "a correction"));
    assert!(matches!(error, CaseError::NotFound { what } if what == target));
}

#[test]
fn the_settings_of_the_case_are_edited_like_a_record() {
    let mut trial = with_quotes();
    edit(
        &mut trial,
        "case",
        json!({ "question": "Who pays?", "handling": "TLP:RED" }),
    )
    .expect("edited");
    let info = trial.info().expect("info");
    assert_eq!(
        (info.question.as_deref(), info.handling),
        (Some("Who pays?"), Handling::Red)
    );
    assert_eq!(last_entry(&trial).label, "edit case");
    let untitled = refusal(&mut trial, "case", json!({ "title": "" }));
    assert_eq!(untitled, Refusal::Empty { field: "title" });
}

#[test]
fn a_new_chain_keeps_its_speaker_or_takes_the_first() {
    let mut trial = with_quotes();
    trial.source("Trader");
    trial.source("Talk");
    edit(
        &mut trial,
        "Q1",
        json!({ "chain": ["S3", "S2", "S1"], "speaker": "S2" }),
    )
    .expect("edited");
    edit(&mut trial, "Q1", json!({ "chain": ["S2", "S1"] })).expect("edited");
    assert_eq!(record(&trial, "Q1")["speaker"], "S2");
    edit(&mut trial, "Q1", json!({ "chain": ["S3", "S1"] })).expect("edited");
    let quote = record(&trial, "Q1");
    assert_eq!(
        (&quote["speaker"], &quote["chain"]),
        (&json!("S3"), &json!(["S3", "S1"]))
    );
    let outside = refusal(&mut trial, "Q1", json!({ "speaker": "S2" }));
    assert_eq!(outside, Refusal::SpeakerNotInChain);
    let twice = refusal(&mut trial, "Q1", json!({ "chain": ["S3", "S3"] }));
    assert_eq!(
        twice,
        Refusal::TellerTwice {
            teller: SourceRef(3).into()
        }
    );
}

#[test]
fn a_changed_input_changes_the_result_and_one_that_breaks_it_is_refused() {
    let mut trial = with_quotes();
    trial.figure(2, "more than 500 million US dollars a year");
    trial.figure(2, "100,000 workers");
    trial.compute("F1 / F2");
    trial.compute("F3 * 2");
    let halved = json!({ "value": "50000", "closed": true });
    edit(
        &mut trial,
        "F2",
        json!({ "lower": halved, "upper": halved }),
    )
    .expect("edited");
    assert_eq!(record(&trial, "F4")["lower"]["value"], "20000");
    let zero = json!({ "value": "0", "closed": true });
    let broken = refusal(&mut trial, "F2", json!({ "lower": zero, "upper": zero }));
    assert!(
        matches!(broken, Refusal::Breaks { figure, .. } if figure == FigureRef(3).into()),
        "{broken:?}"
    );
}

#[test]
fn a_formula_can_be_edited_but_not_into_a_circle_and_a_stated_figure_has_none() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    trial.compute("F1 * 2");
    trial.compute("F2 * 2");
    edit(&mut trial, "F2", json!({ "formula": "F1 * 3" })).expect("edited");
    assert_eq!(record(&trial, "F3")["lower"]["value"], "600000");
    let circle = refusal(&mut trial, "F2", json!({ "formula": "F3 * 2" }));
    assert!(matches!(circle, Refusal::Circle { .. }), "{circle:?}");
    let itself = refusal(&mut trial, "F2", json!({ "formula": "F2 * 2" }));
    assert!(matches!(itself, Refusal::Circle { .. }), "{itself:?}");
    let stated = refusal(&mut trial, "F1", json!({ "formula": "F2" }));
    assert_eq!(
        stated,
        Refusal::NotEditable {
            field: "formula".to_owned()
        }
    );
    let computed = refusal(&mut trial, "F2", json!({ "unit": "USD" }));
    assert_eq!(
        computed,
        Refusal::NotEditable {
            field: "unit".to_owned()
        }
    );
    let unread = refusal(&mut trial, "F2", json!({ "formula": "F1 *" }));
    assert!(matches!(unread, Refusal::Formula(_)), "{unread:?}");
}

#[test]
fn a_new_unit_brings_its_currency_basis_and_hedge_and_bounds_must_agree() {
    let mut trial = with_quotes();
    trial.figure(1, "4,000 to 5,000 US dollars");
    edit(&mut trial, "F1", json!({ "unit": "recruit" })).expect("edited");
    assert_eq!(record(&trial, "F1")["currencyBasis"], Value::Null);
    edit(&mut trial, "F1", json!({ "unit": "EUR" })).expect("edited");
    assert_eq!(record(&trial, "F1")["currencyBasis"], "explicit");
    let refused = refusal(&mut trial, "F1", json!({ "hedge": "up_to" }));
    assert!(matches!(refused, Refusal::Quantity(_)), "{refused:?}");
}

#[test]
fn another_claim_of_a_figure_is_joined_to_its_quote() {
    let mut trial = with_quotes();
    trial.figure(1, "4,000 to 5,000 US dollars");
    let done = edit(&mut trial, "F1", json!({ "claim": "C1" })).expect("edited");
    assert_eq!(
        done.warnings,
        [Warning::EvidenceAdded {
            line: EvidenceRef(1).into()
        }]
    );
}

#[test]
fn a_list_that_is_edited_changes_only_where_it_differs() {
    let mut trial = with_quotes();
    trial.claim("Another claim.");
    let finding =
        serde_json::from_value(json!({ "statement": "So it is.", "claims": ["C1", "C2"] }));
    trial
        .add_finding(&finding.expect("a finding"))
        .expect("added");
    edit(
        &mut trial,
        "J1",
        json!({ "claims": ["C1"], "likelihood": "likely" }),
    )
    .expect("edited");
    assert_eq!(record(&trial, "J1")["claims"], json!(["C1"]));
    let changed: Vec<String> = last_entry(&trial)
        .changes
        .iter()
        .map(|change| change.field.clone())
        .collect();
    assert!(
        !changed.iter().any(|field| field.contains('0')),
        "C1 stood there: {changed:?}"
    );
}

#[test]
fn the_name_of_a_protected_source_is_told_once_and_its_code_name_can_change() {
    let mut trial = with_quotes();
    let source = trial.protected("Kwak", "LARCH");
    let named = refusal(
        &mut trial,
        &source.to_string(),
        json!({ "name": "Kwak Myong-hun" }),
    );
    assert_eq!(
        named,
        Refusal::NotEditable {
            field: "name".to_owned()
        }
    );
    edit(
        &mut trial,
        &source.to_string(),
        json!({ "codeName": "ASPEN" }),
    )
    .expect("edited");
    assert_eq!(record(&trial, &source.to_string())["codeName"], "ASPEN");
    let telling = refusal(
        &mut trial,
        &source.to_string(),
        json!({ "codeName": "kwak 2" }),
    );
    assert_eq!(telling, Refusal::CodeNameTells);
    let open = refusal(&mut trial, "S1", json!({ "codeName": "OAK" }));
    assert_eq!(open, Refusal::NeedsProtection { field: "codeName" });
}

#[test]
fn a_protected_name_in_an_edit_or_its_reason_is_warned_of() {
    let mut trial = with_quotes();
    let source = trial.protected("Kwak", "LARCH");
    let target: Target = "C1".parse().expect("a target");
    let done = trial
        .edit(
            target,
            &fields(json!({ "statement": "Kwak paid." })),
            "Kwak said so",
        )
        .expect("accepted");
    let at = |field: &str| Warning::ProtectedName {
        target,
        field: field.to_owned(),
        source,
    };
    assert_eq!(done.warnings, [at("because"), at("statement")]);
}

#[test]
fn an_edited_computation_and_its_inputs_go_back_with_one_undo() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    trial.figure(3, "up to 30,000 to 40,000 US dollars over three years");
    trial.add_figure(&computation("F1 * 2")).expect("computed");
    let before = trial.state().0;
    edit(&mut trial, "F3", json!({ "formula": "F2 per P1Y" })).expect("edited");
    let Record::Figure(figure) = trial
        .show("F3".parse().expect("a ref"))
        .expect("there")
        .record
    else {
        panic!("a figure");
    };
    assert_eq!(
        figure.computation.map(|computation| computation.inputs),
        Some(vec![FigureRef(2)])
    );
    trial.undo().expect("undone");
    assert_eq!(trial.state().0, before);
}
