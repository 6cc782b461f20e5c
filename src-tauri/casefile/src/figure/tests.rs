//! Stated figures, computations, and what rests on what.

mod assumption;

use assay_figures::formula;

use super::*;
use crate::sample::{Trial, computation, figure, with_quotes};
use crate::show::Record;
use crate::{EvidenceRef, Ref};

fn json(trial: &Trial, figure: FigureRef) -> String {
    let record = trial.show(figure.into()).expect("it is there").record;
    serde_json::to_string(&record).expect("json")
}

fn shown(trial: &Trial, figure: FigureRef) -> Figure {
    match trial.show(figure.into()).expect("it is there").record {
        Record::Figure(figure) => figure,
        other => panic!("not a figure: {other:?}"),
    }
}

fn bound(value: &str) -> Option<Bound> {
    Some(Bound::closed(value.parse().expect("a number")))
}

#[test]
fn words_alone_are_read_and_what_it_is_per_is_added_to_what_they_say() {
    let mut trial = with_quotes();
    let new = NewFigure {
        claim: Some(ClaimRef(1)),
        measure: "promised earnings".to_owned(),
        per: Some(vec!["crew member".parse().expect("a noun")]),
        kind: Some(Kind::Flow),
        ..figure(3, "up to 30,000 to 40,000 US dollars over three years")
    };
    let done = trial.add_figure(&new).expect("a figure");
    assert_eq!(
        json(&trial, done.value),
        r#"{"ref":"F1","quote":"Q3","claim":"C1","verbatim":"up to 30,000 to 40,000 US dollars over three years","measure":"promised earnings","hedge":"up_to","lower":null,"upper":{"from":"30000","to":"40000","closed":true},"unit":"USD","per":["P3Y","crew member"],"kind":"flow","asOf":null,"polarity":"asserted","approximate":false,"currencyBasis":"explicit","handling":null}"#
    );
}

#[test]
fn the_line_that_a_figure_needs_is_made_once_and_said() {
    let mut trial = with_quotes();
    let new = NewFigure {
        claim: Some(ClaimRef(1)),
        ..figure(2, "100,000 workers")
    };
    let done = trial.add_figure(&new).expect("a figure");
    assert_eq!(
        done.warnings,
        [Warning::EvidenceAdded {
            line: EvidenceRef(1).into()
        }]
    );
    assert_eq!(done.seq, Some(8), "the figure and its line are one entry");
    let snapshot = trial.snapshot().expect("a snapshot");
    let line = snapshot.evidence_line(EvidenceRef(1)).expect("made");
    assert_eq!((line.claim, line.quote), (ClaimRef(1), QuoteRef(2)));
    assert_eq!(line.why.as_deref(), Some("states the figure"));
    let again = NewFigure {
        claim: Some(ClaimRef(1)),
        ..figure(2, "more than 500 million US dollars a year")
    };
    assert_eq!(
        trial.add_figure(&again).expect("another figure").warnings,
        []
    );
}

#[test]
fn words_of_a_figure_outside_its_quote_are_refused() {
    let mut trial = with_quotes();
    let error = trial.refused(|case| case.add_figure(&figure(1, "100,000 workers")));
    assert!(matches!(error, CaseError::FigureOutsideQuote), "{error:?}");
    let loose = NewFigure {
        quote: None,
        ..figure(1, "5,000 US dollars")
    };
    assert_eq!(
        trial.refusal(|case| case.add_figure(&loose)),
        Refusal::NeedsQuote
    );
}

#[test]
fn words_are_kept_as_the_quote_has_them() {
    let mut trial = with_quotes();
    let figure = trial.figure(3, "up to  30,000 to 40,000 US dollars");
    assert_eq!(
        shown(&trial, figure).verbatim.as_deref(),
        Some("up to 30,000 to 40,000 US dollars")
    );
}

#[test]
fn words_that_state_no_figure_or_several_are_refused() {
    let mut trial = with_quotes();
    for words in [
        "and the trade earns",
        "100,000 workers are abroad, and the trade earns more than 500 million US dollars a year",
    ] {
        let error = trial.refused(|case| case.add_figure(&figure(2, words)));
        assert!(
            matches!(error, CaseError::FigureNotRead),
            "{words}: {error:?}"
        );
    }
}

#[test]
fn a_figure_with_nothing_stated_is_refused() {
    let mut trial = with_quotes();
    let empty = NewFigure {
        verbatim: None,
        ..figure(1, "")
    };
    assert_eq!(
        trial.refusal(|case| case.add_figure(&empty)),
        Refusal::NeedsQuantity
    );
    let unmeasured = NewFigure {
        measure: " ".to_owned(),
        ..figure(2, "100,000 workers")
    };
    let refusal = trial.refusal(|case| case.add_figure(&unmeasured));
    assert_eq!(refusal, Refusal::Empty { field: "measure" });
}

#[test]
fn bounds_beside_words_are_taken_as_given_and_another_reading_is_reported() {
    let mut trial = with_quotes();
    let new = NewFigure {
        lower: bound("4000"),
        upper: bound("5500"),
        unit: Some("USD".to_owned()),
        ..figure(1, "4,000 to 5,000 US dollars")
    };
    let done = trial.add_figure(&new).expect("as given");
    assert_eq!(
        done.warnings,
        [Warning::ReadingDiffers {
            figure: done.value.into()
        }]
    );
    let kept = shown(&trial, done.value).quantity;
    assert_eq!((kept.hedge, kept.upper), (Hedge::Range, bound("5500")));
    assert_eq!(kept.currency_basis, Some(CurrencyBasis::Explicit));
    let same = NewFigure {
        upper: bound("5000"),
        ..new
    };
    assert_eq!(trial.add_figure(&same).expect("as read").warnings, []);
}

#[test]
fn a_hedge_is_understood_from_the_bounds_where_none_is_given() {
    let mut trial = with_quotes();
    let open = |value: &str| Some(Bound::open(value.parse().expect("a number")));
    for (lower, upper, hedge) in [
        (bound("5"), bound("5"), Hedge::None),
        (bound("4"), bound("5"), Hedge::Range),
        (bound("4"), None, Hedge::AtLeast),
        (open("4"), None, Hedge::MoreThan),
        (None, bound("4"), Hedge::AtMost),
        (None, open("4"), Hedge::LessThan),
    ] {
        let new = NewFigure {
            verbatim: None,
            lower,
            upper,
            ..figure(1, "")
        };
        let figure = trial.add_figure(&new).expect("bounds alone").value;
        assert_eq!(shown(&trial, figure).quantity.hedge, hedge);
    }
}

#[test]
fn options_span_their_bounds() {
    let mut trial = with_quotes();
    let options = ["3", "2"]
        .map(|value| value.parse().expect("a number"))
        .to_vec();
    let new = NewFigure {
        verbatim: None,
        options: Some(options),
        ..figure(1, "")
    };
    let figure = trial.add_figure(&new).expect("two or three").value;
    let kept = shown(&trial, figure).quantity;
    assert_eq!(
        (kept.hedge, kept.lower, kept.upper),
        (Hedge::OneOf, bound("2"), bound("3"))
    );
}

#[test]
fn fields_that_do_not_agree_are_refused() {
    let mut trial = with_quotes();
    let crossed = NewFigure {
        verbatim: None,
        lower: bound("5"),
        upper: bound("4"),
        ..figure(1, "")
    };
    let refusal = trial.refusal(|case| case.add_figure(&crossed));
    assert!(matches!(refusal, Refusal::Quantity(_)), "{refusal:?}");
    let dated = NewFigure {
        as_of: Some("spring".to_owned()),
        ..figure(2, "100,000 workers")
    };
    let refusal = trial.refusal(|case| case.add_figure(&dated));
    assert_eq!(
        refusal,
        Refusal::Quantity(assay_figures::QuantityError::AsOf)
    );
    let unit = NewFigure {
        unit: Some("x".repeat(81)),
        ..figure(2, "100,000 workers")
    };
    assert_eq!(
        trial.refusal(|case| case.add_figure(&unit)),
        Refusal::NotAUnit
    );
}

#[test]
fn a_computation_is_worked_out_on_every_read_and_has_no_words() {
    let mut trial = with_quotes();
    trial.figure(2, "more than 500 million US dollars a year");
    trial.figure(2, "Around 100,000 workers");
    let result = trial.compute("F1 / F2");
    assert_eq!(
        json(&trial, result),
        r#"{"ref":"F3","quote":null,"claim":null,"verbatim":null,"measure":"result","hedge":null,"lower":{"value":"5000","closed":false},"upper":null,"unit":"USD","per":["P1Y","worker"],"kind":"flow","asOf":null,"polarity":"asserted","approximate":true,"currencyBasis":"explicit","formula":"F1 / F2","inputs":["F1","F2"],"notes":[{"note":"rests-on-approximate","figure":"F2"}],"handling":null}"#
    );
}

#[test]
fn a_computation_with_words_of_its_own_is_refused() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    for (field, new) in [
        (
            "quote",
            NewFigure {
                quote: Some(QuoteRef(1)),
                ..computation("F1 * 2")
            },
        ),
        (
            "verbatim",
            NewFigure {
                verbatim: Some("x".to_owned()),
                ..computation("F1 * 2")
            },
        ),
        (
            "hedge",
            NewFigure {
                hedge: Some(Hedge::About),
                ..computation("F1 * 2")
            },
        ),
    ] {
        let refusal = trial.refusal(|case| case.add_figure(&new));
        assert_eq!(refusal, Refusal::StatedAndComputed { field });
    }
}

#[test]
fn a_formula_that_cannot_be_read_or_names_nothing_is_refused() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    let refusal = trial.refusal(|case| case.add_figure(&computation("F1 +")));
    assert!(matches!(refusal, Refusal::Formula(_)), "{refusal:?}");
    let error = trial.refused(|case| case.add_figure(&computation("F1 + F9")));
    let missing = Ref::new(Noun::Figure, 9);
    assert!(matches!(error, CaseError::NotFound { what } if what == missing.into()));
    let own = trial.refused(|case| case.add_figure(&computation("F2 * 2")));
    assert!(
        matches!(own, CaseError::NotFound { .. }),
        "a new figure cannot name itself"
    );
}

#[test]
fn a_computation_without_an_honest_result_is_refused_with_the_reason() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    trial.figure(1, "4,000 to 5,000 US dollars");
    let reason = |refusal| match refusal {
        Refusal::Computation(reason) => *reason,
        other => panic!("another refusal: {other:?}"),
    };
    let units = trial.refusal(|case| case.add_figure(&computation("F1 + F2")));
    assert!(matches!(
        reason(units),
        formula::Refusal::UnitsDiffer { .. }
    ));
    let zero = trial.refusal(|case| case.add_figure(&computation("F1 / (F2 - 4500 * F2 / F2)")));
    assert!(!matches!(
        reason(zero),
        formula::Refusal::UnknownFigure { .. }
    ));
    let period = trial.refusal(|case| case.add_figure(&computation("F2 per P1Y")));
    assert!(matches!(reason(period), formula::Refusal::NoPeriod { .. }));
}

#[test]
fn a_long_ladder_of_computations_is_worked_out() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    let top = trial
        .transact(Verb::Compute, None, |tx| {
            let mut top = FigureRef(1);
            for _ in 0..400 {
                top = tx.add_figure(&computation(&format!("{top} + 1 - 1")))?;
            }
            Ok(top)
        })
        .map(|done| done.value);
    // Adding a bare number to workers is refused; multiplying is not.
    assert!(top.is_err());
    let done = trial
        .transact(Verb::Compute, None, |tx| {
            let mut top = FigureRef(1);
            for _ in 0..400 {
                top = tx.add_figure(&computation(&format!("{top} * 1")))?;
            }
            Ok(top)
        })
        .expect("a ladder");
    assert_eq!(shown(&trial, done.value).quantity.lower, bound("100000"));
}

#[test]
fn a_circle_made_behind_assays_back_is_named_and_not_followed() {
    let mut trial = with_quotes();
    trial.figure(2, "100,000 workers");
    trial.compute("F1 * 2");
    trial.compute("F2 * 2");
    trial
        .conn
        .execute("UPDATE figure SET formula = 'F3 * 2' WHERE n = 2", [])
        .expect("by hand");
    let error = trial.show(FigureRef(2).into()).expect_err("a circle");
    let through = vec![FigureRef(2).into(), FigureRef(3).into()];
    assert!(
        matches!(&error, CaseError::Refused(Refusal::Circle { through: found }) if *found == through),
        "{error:?}"
    );
}

#[test]
fn every_note_has_its_code_and_its_figures() {
    let notes = [
        Note::RestsOnApproximate { figure: 1 },
        Note::SameFigureTwice { figure: 2 },
        Note::OptionsSpanned { figure: 3 },
        Note::DatesDiffer { left: 1, right: 2 },
        Note::CountTakenAsOneOrMore,
        Note::LeansOnFloor {
            end: assay_figures::End::Lower,
        },
    ];
    let told: Vec<String> = notes_json(&notes).iter().map(Value::to_string).collect();
    insta::assert_snapshot!(told.join("\n"), @r#"
    {"note":"rests-on-approximate","figure":"F1"}
    {"note":"same-figure-twice","figure":"F2"}
    {"note":"options-spanned","figure":"F3"}
    {"note":"dates-differ","left":"F1","right":"F2"}
    {"note":"count-taken-as-one-or-more"}
    {"note":"leans-on-floor","end":"lower"}
    "#);
}

#[test]
fn words_are_read_in_the_language_of_their_text_and_never_in_another() {
    let mut trial = with_quotes();
    let read = |trial: &mut Trial, tag: &str| {
        trial
            .conn
            .execute("UPDATE layer SET language = ?1", [tag])
            .expect("by hand");
        trial.add_figure(&figure(1, "4,000 to 5,000 US dollars"))
    };
    read(&mut trial, "en-GB").expect("English is read");
    let error = read(&mut trial, "tlh").expect_err("nothing here reads it");
    assert!(matches!(error, CaseError::FigureNotRead), "{error:?}");
}
