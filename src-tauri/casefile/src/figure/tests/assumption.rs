//! Assumptions: named, reasoned, used like figures and told as what they are.

use super::*;

fn assumption(measure: &str, value: i64, unit: &str) -> NewFigure {
    NewFigure {
        measure: measure.to_owned(),
        assumed: Some(Assumed::Estimate),
        because: Some("as in the crews that were counted".to_owned()),
        lower: bound(&value.to_string()),
        upper: bound(&value.to_string()),
        unit: Some(unit.to_owned()),
        ..NewFigure::default()
    }
}

fn notes(trial: &Trial, figure: FigureRef) -> Vec<Note> {
    shown(trial, figure).computation.expect("computed").notes
}

#[test]
fn an_assumption_is_told_with_its_sort_and_its_reason() {
    let mut trial = with_quotes();
    let crew = assumption("workers per crew", 250, "worker");
    let made = trial.add_figure(&crew).expect("an assumption").value;
    assert_eq!(
        json(&trial, made),
        r#"{"ref":"F1","quote":null,"claim":null,"verbatim":null,"measure":"workers per crew","hedge":"none","lower":{"value":"250","closed":true},"upper":{"value":"250","closed":true},"unit":"worker","per":[],"kind":null,"asOf":null,"polarity":"asserted","approximate":false,"currencyBasis":null,"assumed":"estimate","because":"as in the crews that were counted","handling":null}"#
    );
}

#[test]
fn what_rests_on_an_assumption_says_so_at_first_and_at_second_hand() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    let crew = assumption("workers per crew", 250, "worker");
    let crew = trial.add_figure(&crew).expect("an assumption").value;
    let crews = trial.compute(&format!("F1 / {crew}"));
    let assumes = Note::Assumes { figure: crew.0 };
    assert!(notes(&trial, crews).contains(&assumes));
    let twice = trial.compute(&format!("{crews} * 2"));
    assert!(notes(&trial, twice).contains(&assumes));
    let other = trial.compute("F1 * 2");
    assert!(!notes(&trial, other).contains(&assumes));
}

#[test]
fn a_figure_that_comes_in_by_two_ways_is_noted() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    let double = trial.compute("F1 * 2");
    let less = trial.compute(&format!("{double} - F1"));
    assert!(notes(&trial, less).contains(&Note::SharedBelow { figure: 1 }));
    let apart = trial.compute(&format!("{double} * 3"));
    assert!(!notes(&trial, apart).contains(&Note::SharedBelow { figure: 1 }));
}

#[test]
fn an_assumption_needs_a_reason_and_has_nobodys_words() {
    let mut trial = with_quotes();
    let crew = assumption("workers per crew", 250, "worker");
    let silent = NewFigure {
        because: Some(" ".to_owned()),
        ..crew.clone()
    };
    let quoted = NewFigure {
        quote: Some(QuoteRef(1)),
        ..crew.clone()
    };
    let unsorted = NewFigure {
        assumed: None,
        ..crew.clone()
    };
    for (new, refusal) in [
        (silent, Refusal::Empty { field: "because" }),
        (quoted, Refusal::AssumedAndStated { field: "quote" }),
        (unsorted, Refusal::Empty { field: "assumed" }),
    ] {
        let error = trial.refused(|case| case.add_figure(&new));
        assert!(
            matches!(error, CaseError::Refused(given) if given == refusal),
            "{refusal:?}"
        );
    }
}

#[test]
fn a_tolerance_says_how_far_in_some_unit_and_is_found_by_its_measure() {
    let mut trial = with_quotes();
    let tolerance_of = |value: i64, unit: &str| NewFigure {
        assumed: Some(Assumed::Tolerance),
        ..assumption("Deposit", value, unit)
    };
    let nothing = tolerance_of(0, "%");
    let error = trial.refused(|case| case.add_figure(&nothing));
    assert!(matches!(error, CaseError::Refused(Refusal::NotATolerance)));
    let wide = trial.add_figure(&tolerance_of(5, "%")).expect("set").value;
    let narrow = NewFigure {
        claim: Some(ClaimRef(1)),
        ..tolerance_of(1, "%")
    };
    let narrow = trial.add_figure(&narrow).expect("set").value;
    let figures = trial.snapshot().expect("a snapshot").figures.clone();
    let found = |measure: &str, claim: Option<i64>| {
        let found = tolerance(&figures, measure, claim.map(ClaimRef));
        found.map(|(figure, _)| figure.r#ref)
    };
    assert_eq!(found("deposit", Some(1)), Some(narrow));
    assert_eq!(found("deposit", None), Some(wide));
    assert_eq!(found("wage", None), None);
}

#[test]
fn the_reason_of_an_assumption_can_be_said_anew_and_that_of_a_statement_cannot() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    let crew = assumption("workers per crew", 250, "worker");
    let crew = trial.add_figure(&crew).expect("an assumption").value;
    let fields = serde_json::json!({ "because": "counted since", "assumed": "convention" });
    let fields = fields.as_object().expect("an object");
    trial
        .edit(crate::Target::Record(crew.into()), fields, "new count")
        .expect("edited");
    let told = shown(&trial, crew).assumption.expect("assumed");
    assert_eq!(
        (told.assumed, told.because.as_str()),
        (Assumed::Convention, "counted since")
    );
    let stated = crate::Target::Record(Ref::new(Noun::Figure, 1));
    let error = trial.refused(|case| case.edit(stated, fields, "x"));
    assert!(matches!(
        error,
        CaseError::Refused(Refusal::NotEditable { .. })
    ));
}
