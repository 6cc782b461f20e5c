//! Money from one currency to another: only by rates that the formula names.

use super::*;

/// `"KRW USD 1/1320 2019"`: from, to, value, and the date where it is known.
fn rate(text: &str) -> Rate {
    let parts: Vec<_> = text.split(' ').collect();
    Rate {
        from: parts[0].parse().expect("currency"),
        to: parts[1].parse().expect("currency"),
        value: exact(parts[2]),
        date: parts.get(3).map(|date| (*date).to_owned()),
    }
}

fn outcome(formula: &str, figures: &[&str], rates: &[&str]) -> Result<Computed, Refusal> {
    let at = |number: i64| usize::try_from(number).ok()?.checked_sub(1);
    Formula::parse(formula)
        .expect("a formula in a test")
        .evaluate_by(
            &|number| figures.get(at(number)?).map(|text| figure(text)),
            &|number| rates.get(at(number)?).map(|text| rate(text)),
        )
}

fn converted(formula: &str, figures: &[&str], rates: &[&str]) -> String {
    line(&outcome(formula, figures, rates).expect("converts").quantity)
}

#[test]
fn money_is_converted_by_the_rate_named_and_the_rate_is_noted() {
    let result = outcome(
        "F1 by X1",
        &["range 1320 2640 | KRW | worker"],
        &["KRW USD 1/1320"],
    );
    let result = result.expect("converts");
    assert_eq!(line(&result.quantity), "range [1, 2] USD per worker");
    assert_eq!(result.notes, [Note::ConvertedBy { rate: 1 }]);
}

#[test]
fn a_rate_recorded_the_other_way_is_turned_round() {
    let line = converted("F1 by X1", &["none 10 | EUR"], &["USD EUR 4/5"]);
    assert_eq!(line, "none [12.5, 12.5] USD");
}

#[test]
fn between_two_rates_lies_everything_that_either_gives() {
    let line = converted(
        "F1 by X1 or X2",
        &["none 100 | EUR"],
        &["EUR USD 1.1", "EUR USD 1.2"],
    );
    assert_eq!(line, "range [110, 120] USD");
    let line = converted(
        "F1 by X1 or X2",
        &["none 100 | EUR"],
        &["EUR USD 1.1", "USD EUR 10/11"],
    );
    assert_eq!(
        line, "none [110, 110] USD",
        "the same rate twice is one rate"
    );
}

#[test]
fn an_open_end_stays_open_and_a_doubt_stays_a_doubt() {
    let line = converted("F1 by X1", &["more_than 100 | EUR | P1Y"], &["EUR USD 1.1"]);
    assert_eq!(line, "more_than (110, ? USD per P1Y");
    let line = converted("F1 by X1", &["about 100 | EUR"], &["EUR USD 1.1"]);
    assert_eq!(line, "about [110, 110] USD, approximate");
}

#[test]
fn sums_of_two_currencies_need_the_conversion_and_then_hold() {
    let figures = ["none 100 | EUR", "none 5 | USD"];
    let refused = outcome("F1 + F2", &figures, &["EUR USD 1.1"]);
    assert!(
        matches!(refused, Err(Refusal::CurrenciesDiffer { .. })),
        "{refused:?}"
    );
    let line = converted("F1 by X1 + F2", &figures, &["EUR USD 1.1"]);
    assert_eq!(line, "none [115, 115] USD");
}

#[test]
fn a_figure_converted_and_taken_away_again_is_nothing() {
    let figures = ["range 1 3 | EUR"];
    let line = converted("F1 by X1 - F1 by X1", &figures, &["EUR USD 1.1"]);
    assert_eq!(line, "none [0, 0] USD");
    let line = converted(
        "F1 by X1 or X2 - F1 by X1 or X2",
        &figures,
        &["EUR USD 1", "EUR USD 2"],
    );
    assert_eq!(
        line, "range [-5, 5] USD",
        "two uses of an unknown rate need not agree"
    );
}

#[test]
fn a_price_index_leaves_the_currency_and_moves_the_price() {
    let line = converted("F1 by X1", &["none 200 | USD"], &["USD USD 1.35"]);
    assert_eq!(line, "none [270, 270] USD");
}

#[test]
fn what_is_converted_from_an_inferred_currency_is_inferred() {
    let mut money = figure("none 100 | USD");
    money.currency_basis = Some(CurrencyBasis::Inferred);
    let result = Formula::parse("F1 by X1")
        .expect("reads")
        .evaluate_by(&|_| Some(money.clone()), &|_| Some(rate("USD EUR 4/5")))
        .expect("converts");
    assert_eq!(
        result.quantity.currency_basis,
        Some(CurrencyBasis::Inferred)
    );
}

#[test]
fn a_rate_that_does_not_belong_is_refused_by_its_ref() {
    let refused =
        |figure: &str, formula: &str| outcome(formula, &[figure], &["EUR USD 1.1", "USD GBP 4/5"]);
    assert_eq!(
        refused("none 100 | JPY", "F1 by X1").expect_err("yen"),
        Refusal::RateDoesNotApply {
            rate: 1,
            unit: "JPY".parse().ok()
        }
    );
    assert_eq!(
        refused("none 100 | worker", "F1 by X1").expect_err("no money"),
        Refusal::RateDoesNotApply {
            rate: 1,
            unit: None
        }
    );
    assert_eq!(
        refused("none 100 | USD", "F1 by X9").expect_err("no rate"),
        Refusal::UnknownRate { rate: 9 }
    );
    let apart = refused("none 100 | USD", "F1 by X1 or X2").expect_err("two currencies");
    assert!(
        matches!(apart, Refusal::CurrenciesDiffer { .. }),
        "{apart:?}"
    );
}

#[test]
fn a_formula_with_rates_prints_as_it_reads() {
    for text in [
        "F1 by X2",
        "F1 by X2 or X3",
        "(F1 + F2) by X1 per P1Y",
        "F1 per P1Y by X1 * 2",
    ] {
        assert_eq!(Formula::parse(text).expect(text).to_string(), text);
    }
    let formula = Formula::parse("F1 by X3 or X2 + F2 by X3").expect("reads");
    assert_eq!(formula.rates(), [2, 3]);
    assert_eq!(
        formula.renamed(&|n| n, &|n| n + 10).to_string(),
        "F1 by X13 or X12 + F2 by X13"
    );
    for (text, at) in [
        ("F1 by", 5),
        ("F1 by F2", 6),
        ("F1 by X0", 6),
        ("F1 by X1 or", 11),
        ("F1 bye", 3),
        ("F1 by X1 of", 9),
    ] {
        assert_eq!(Formula::parse(text).expect_err(text).at, at, "{text}");
    }
}

#[test]
fn a_rate_of_another_time_than_its_figure_is_noted_and_so_is_a_figure_without_a_date() {
    let notes = |date: Option<&str>, rate_text: &str| {
        let mut money = figure("none 10 | EUR");
        money.as_of = date.map(str::to_owned);
        let formula = Formula::parse("F1 by X1").expect("a formula");
        let computed = formula.evaluate_by(&|_| Some(money.clone()), &|_| Some(rate(rate_text)));
        computed.expect("converts").notes
    };
    let plain = Note::ConvertedBy { rate: 1 };
    let (figure, rate) = (1, 1);
    assert_eq!(notes(Some("2019"), "EUR USD 1.1 2019-03-01"), [plain]);
    assert_eq!(
        notes(Some("2015"), "EUR USD 1.1 2019-03-01"),
        [plain, Note::RateOfOtherTime { figure, rate }]
    );
    assert_eq!(
        notes(None, "EUR USD 1.1 2019"),
        [plain, Note::UndatedForRate { figure, rate }]
    );
    assert_eq!(notes(None, "EUR USD 1.1"), [plain], "a rate without a date");
}

#[test]
fn an_index_leads_from_the_prices_of_the_figures_own_time() {
    let formula = Formula::parse("F1 by X1").expect("a formula");
    let adjusted = |date: &str| {
        let money = figure("none 10 | USD").with_as_of(date);
        let computed = formula.evaluate_by(&|_| Some(money.clone()), &|_| {
            Some(rate("USD USD 1.25 2015/2023"))
        });
        computed.expect("converts")
    };
    let right = adjusted("2015-06");
    assert_eq!(line(&right.quantity), "none [12.5, 12.5] USD");
    assert_eq!(right.notes, [Note::AdjustedBy { rate: 1 }]);
    let (figure, rate) = (1, 1);
    assert_eq!(
        adjusted("2019").notes,
        [
            Note::AdjustedBy { rate },
            Note::RateOfOtherTime { figure, rate }
        ]
    );
}
