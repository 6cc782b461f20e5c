//! The golden computations and the refusals.

mod convert;
mod units;
mod verbs;

use super::*;
use crate::bound::Bound;
use crate::terms::{CurrencyBasis, Hedge};

fn exact(text: &str) -> Exact {
    text.parse().expect("a number in a test")
}

/// `"up_to 30000 40000 | USD | P3Y crew member"`: hedge and values, unit, per.
fn figure(text: &str) -> Quantity {
    let mut parts = text.split('|').map(str::trim);
    let mut words = parts.next().expect("a hedge").split(' ');
    let hedge = Hedge::from_code(words.next().expect("a hedge")).expect("a hedge");
    let values: Vec<_> = words.map(exact).collect();
    let mut quantity = Quantity::from_hedge(hedge, &values).expect("a figure in a test");
    if let Some(unit) = parts.next().filter(|unit| !unit.is_empty()) {
        quantity = quantity.with_unit(unit.parse().expect("unit"));
    }
    for per in parts {
        quantity = quantity.with_per(per.parse().expect("per"));
    }
    quantity
}

fn compute(formula: &str, figures: &[&Quantity]) -> Result<Computed, Refusal> {
    Formula::parse(formula)
        .expect("a formula in a test")
        .evaluate(&|number| {
            let at = usize::try_from(number).ok()?.checked_sub(1)?;
            figures.get(at).map(|quantity| (*quantity).clone())
        })
}

fn end(bound: Option<&Bound>, lower: bool) -> String {
    match bound {
        None => "?".to_owned(),
        Some(bound) => {
            let value = match bound.value() {
                Some(value) => value.to_string(),
                None => format!("{}~{}", bound.from, bound.to),
            };
            match (lower, bound.closed) {
                (true, true) => format!("[{value}"),
                (true, false) => format!("({value}"),
                (false, true) => format!("{value}]"),
                (false, false) => format!("{value})"),
            }
        }
    }
}

/// A result in one line: `up_to ?, 10000~40000/3] USD per P1Y`.
fn line(quantity: &Quantity) -> String {
    let mut text = format!(
        "{} {}, {}",
        quantity.hedge,
        end(quantity.lower.as_ref(), true),
        end(quantity.upper.as_ref(), false)
    );
    if let Some(unit) = &quantity.unit {
        text.push_str(&format!(" {unit}"));
    }
    for per in &quantity.per {
        text.push_str(&format!(" per {per}"));
    }
    if quantity.approximate {
        text.push_str(", approximate");
    }
    text
}

fn computed(formula: &str, figures: &[&str]) -> String {
    let figures: Vec<_> = figures.iter().map(|text| figure(text)).collect();
    let inputs: Vec<_> = figures.iter().collect();
    match compute(formula, &inputs) {
        Ok(result) => line(&result.quantity),
        Err(refusal) => format!("refused: {refusal}"),
    }
}

fn notes(formula: &str, figures: &[&str]) -> Vec<Note> {
    let figures: Vec<_> = figures.iter().map(|text| figure(text)).collect();
    let inputs: Vec<_> = figures.iter().collect();
    compute(formula, &inputs).expect("a result").notes
}

#[test]
fn a_deposit_is_a_closed_range() {
    assert_eq!(
        computed("F1", &["range 4000 5000|USD|recruit"]),
        "range [4000, 5000] USD per recruit"
    );
}

#[test]
fn earnings_over_three_years_come_out_per_year_as_a_ranged_upper_bound() {
    assert_eq!(
        computed("F1 per P1Y", &["up_to 30000 40000|USD|P3Y"]),
        "up_to ?, 10000~40000/3] USD per P1Y"
    );
    assert_eq!(
        computed("F1 per P1M", &["up_to 30000 40000|USD|P3Y|crew member"]),
        "up_to ?, 2500/3~10000/9] USD per P1M per crew member"
    );
}

#[test]
fn revenue_per_worker_has_no_upper_figure_and_rests_on_an_approximate_count() {
    let figures = ["about 100000|worker", "more_than 500000000|USD|P1Y"];
    assert_eq!(
        computed("F2 / F1", &figures),
        "more_than (5000, ? USD per P1Y per worker, approximate"
    );
    assert_eq!(
        notes("F2 / F1", &figures),
        [Note::RestsOnApproximate { figure: 1 }]
    );
    let workers = figure(figures[0]).with_kind(Kind::Stock);
    let revenue = figure(figures[1]).with_kind(Kind::Flow);
    let result = compute("F2 / F1", &[&workers, &revenue]).expect("a result");
    assert_eq!(result.quantity.kind, Some(Kind::Flow));
    assert_eq!(
        result.quantity.currency_basis,
        Some(CurrencyBasis::Explicit)
    );
}

#[test]
fn a_signed_tolerance_widens_the_lower_bound() {
    let figures = ["range 90000 110000|worker", "more_than 500000000|USD|P1Y"];
    assert_eq!(
        computed("F2 / F1", &figures),
        "more_than (50000/11, ? USD per P1Y per worker"
    );
}

#[test]
fn ranged_bounds_go_through_each_operation_as_ranges() {
    let (a, b) = ("up_to 30 40|USD", "range 5 6|USD");
    for (formula, figures, expected) in [
        ("F1 + F2", vec![a, b], "range [5, 36~46] USD"),
        ("F2 - F1", vec![a, b], "range [-35~-25, 6] USD"),
        ("F1 - F2", vec![a, b], "range [-6, 25~35] USD"),
        ("F1 * 2", vec![a], "up_to ?, 60~80] USD"),
        ("-F1", vec![a], "at_least [-40~-30, ? USD"),
        (
            "F1 / F2",
            vec![a, "range 2 4|worker"],
            "up_to ?, 15~20] USD per worker",
        ),
        (
            "F2 / F1",
            vec!["at_least 30 40|worker", "none 600|USD"],
            "up_to ?, 15~20]",
        ),
        (
            "F1 + F2",
            vec!["at_least 30 40|USD", "less_than 10 20|USD"],
            "at_least [30~40, ? USD",
        ),
        ("F1 + F1", vec![a], "up_to ?, 60~80] USD"),
    ] {
        let found = computed(formula, &figures);
        let found = found.replace("at_most", "up_to");
        assert!(
            found.starts_with(expected),
            "{formula}: {found}, not {expected}"
        );
    }
}

#[test]
fn openness_survives_where_an_end_is_never_reached() {
    let figures = ["more_than 10|USD", "range 1 2|USD", "less_than 8|USD"];
    assert_eq!(computed("F1 + F2", &figures), "more_than (11, ? USD");
    assert_eq!(computed("F3 + F2", &figures), "range [1, 10) USD");
    assert_eq!(computed("F2 - F3", &figures), "range (-7, 2] USD");
    assert_eq!(computed("F2 - F1", &figures), "less_than ?, -8) USD");
}

#[test]
fn a_result_that_rests_only_on_a_floor_is_not_stated() {
    let figures = [
        "up_to 30|USD",
        "up_to 20|USD",
        "none 5|USD",
        "up_to 4|worker",
    ];
    assert_eq!(computed("F1 + F2", &figures), "up_to ?, 50] USD");
    assert_eq!(computed("F1 * 3", &figures), "up_to ?, 90] USD");
    assert_eq!(computed("F1 + F3", &figures), "range [5, 35] USD");
    assert_eq!(
        notes("F1 + F3", &figures),
        [Note::LeansOnFloor { end: End::Lower }]
    );
    assert_eq!(
        computed("F3 / F4", &figures),
        "range [1.25, 5] USD per worker"
    );
    assert_eq!(
        notes("F3 / F4", &figures),
        [
            Note::CountTakenAsOneOrMore,
            Note::LeansOnFloor { end: End::Upper }
        ]
    );
    assert_eq!(computed("F1 / F4", &figures), "up_to ?, 30] USD per worker");
    assert_eq!(
        computed("F2 / F1", &["at_least 30|worker", "at_least 5|USD"]),
        "refused: nothing stated bounds the result"
    );
}

#[test]
fn approximate_inputs_enter_at_their_stated_value_and_mark_the_result() {
    let figures = [
        "about 100|USD",
        "nearly 500|USD",
        "just_over 7|USD",
        "none 1|USD",
    ];
    assert_eq!(
        computed("F1 + F4", &figures),
        "about [101, 101] USD, approximate"
    );
    assert_eq!(
        computed("F2 * 2", &figures),
        "nearly ?, 1000) USD, approximate"
    );
    assert_eq!(
        computed("F3 * 2", &figures),
        "just_over (14, ? USD, approximate"
    );
    assert_eq!(
        computed("-F3", &figures),
        "less_than ?, -7) USD, approximate"
    );
    assert_eq!(
        computed("F2 + F4", &figures),
        "range [1, 501) USD, approximate"
    );
    assert_eq!(
        notes("F1 + F3", &figures),
        [1, 3].map(|figure| Note::RestsOnApproximate { figure })
    );
}

#[test]
fn what_has_no_bound_or_is_denied_or_absent_is_no_input() {
    assert_eq!(
        compute("F1 * 2", &[]),
        Err(Refusal::UnknownFigure { figure: 1 })
    );
    let boundless = figure("magnitude|worker");
    assert_eq!(
        compute("F1 * 2", &[&boundless]),
        Err(Refusal::Boundless { figure: 1 })
    );
    let denied = figure("none 5|worker").denied();
    assert_eq!(
        compute("F1 * 2", &[&denied]),
        Err(Refusal::Denied { figure: 1 })
    );
    let unsound = Quantity {
        approximate: true,
        ..figure("none 5")
    };
    assert_eq!(
        compute("F1", &[&unsound]),
        Err(Refusal::UnsoundFigure {
            figure: 1,
            error: QuantityError::HedgeAndApproximate(Hedge::None)
        })
    );
}

#[test]
fn what_does_not_fit_is_refused_with_both_sides() {
    let usd = || "USD".parse::<Unit>().expect("unit");
    let cases = [
        (
            ["none 1|USD", "none 1|worker"],
            Refusal::UnitsDiffer {
                left: vec![usd()],
                right: vec!["worker".parse().expect("unit")],
            },
        ),
        (
            ["none 1|USD", "none 1|KRW"],
            Refusal::CurrenciesDiffer {
                left: usd(),
                right: "KRW".parse().expect("unit"),
            },
        ),
        (
            ["none 1|USD|P1Y", "none 1|USD|P3Y"],
            Refusal::PeriodsDiffer {
                left: Some(Period::years(1)),
                right: Some(Period::years(3)),
            },
        ),
        (
            ["none 1|USD|P1Y", "none 1|USD"],
            Refusal::PeriodsDiffer {
                left: Some(Period::years(1)),
                right: None,
            },
        ),
        (
            ["none 1|USD|recruit", "none 1|USD|worker"],
            Refusal::PerDiffers {
                left: vec!["recruit".parse().expect("per")],
                right: vec!["worker".parse().expect("per")],
            },
        ),
    ];
    for (figures, refusal) in cases {
        let [left, right] = figures.map(figure);
        for formula in ["F1 + F2", "F1 - F2"] {
            assert_eq!(
                compute(formula, &[&left, &right]),
                Err(refusal.clone()),
                "{figures:?}"
            );
        }
    }
    let stock = figure("none 1|USD").with_kind(Kind::Stock);
    let flow = figure("none 1|USD").with_kind(Kind::Flow);
    assert_eq!(
        compute("F1 + F2", &[&stock, &flow]),
        Err(Refusal::KindsDiffer {
            left: Kind::Stock,
            right: Kind::Flow
        })
    );
}

#[test]
fn a_constant_carries_no_unit_so_it_scales_but_does_not_add() {
    assert_eq!(computed("F1 * 1.5", &["none 10|USD"]), "none [15, 15] USD");
    assert_eq!(
        computed("F1 * (1/3)", &["none 10|USD"]),
        "none [10/3, 10/3] USD"
    );
    assert_eq!(
        computed("F1 + 5", &["none 10|USD"]),
        "refused: units differ: [Unit(\"USD\")], []"
    );
    assert_eq!(computed("F1 + 5", &["none 10"]), "none [15, 15]");
    assert_eq!(computed("40000 / 3", &[]), "none [40000/3, 40000/3]");
}

#[test]
fn division_by_what_may_be_zero_says_what_and_why() {
    let figures = [
        "none 10|USD",
        "up_to 5|USD",
        "range -1 2",
        "none 0",
        "more_than 0|USD",
    ];
    let refused = |divisor: &str, lower: Option<i64>, upper: i64| {
        Err(Refusal::DivisorMayBeZero {
            divisor: divisor.to_owned(),
            lower: lower.map(|value| Box::new(Exact::from(value))),
            upper: Some(Box::new(Exact::from(upper))),
        })
    };
    let figures: Vec<_> = figures.iter().map(|text| figure(text)).collect();
    let inputs: Vec<_> = figures.iter().collect();
    assert_eq!(compute("F1 / F2", &inputs), refused("F2", None, 5));
    assert_eq!(
        compute("F1 / (F3 * 2)", &inputs),
        refused("F3 * 2", Some(-2), 4)
    );
    assert_eq!(
        compute("F1 / F4", &inputs),
        Err(Refusal::DivisorIsZero {
            divisor: "F4".to_owned()
        })
    );
    assert_eq!(
        compute("1 / (F2 - F2)", &inputs),
        Err(Refusal::DivisorIsZero {
            divisor: "F2 - F2".to_owned()
        })
    );
    assert_eq!(
        compute("F1 / F5", &inputs),
        Err(Refusal::Unbounded),
        "10 over (0, inf)"
    );
    assert_eq!(
        computed("F1 / F2", &["none 5|USD", "none 0|worker"]),
        "refused: F2 is zero"
    );
}

#[test]
fn a_figure_used_twice_is_one_value_not_two() {
    let figures = [
        "range 4000 5000|USD",
        "at_least 10|USD",
        "range 1 2|USD",
        "range -1 2",
    ];
    assert_eq!(computed("F1 - F1", &figures), "none [0, 0] USD");
    assert_eq!(computed("F2 - F2", &figures), "none [0, 0] USD");
    assert_eq!(computed("F1 / F1", &figures), "none [1, 1]");
    assert_eq!(computed("F1 + F1", &figures), "range [8000, 10000] USD");
    assert_eq!(
        computed("(F1 - F3) / F1", &figures),
        "range [0.9995, 0.9998]"
    );
    assert_eq!(computed("F4 * F4", &figures), "range [0, 4]");
    assert_eq!(
        computed("F1 - 0.5 * F1", &figures),
        "range [2000, 2500] USD"
    );
    assert_eq!(
        notes("F1 - F1", &figures),
        [Note::SameFigureTwice { figure: 1 }]
    );
    assert_eq!(
        notes("F1 / F1 + 0 * F4", &figures),
        [Note::SameFigureTwice { figure: 1 }]
    );
    assert_eq!(notes("F1 - F3", &figures), []);
}

#[test]
fn options_enter_as_all_that_lies_between() {
    assert_eq!(
        computed("F1 * 2", &["one_of 3 5|worker"]),
        "range [6, 10] worker"
    );
    assert_eq!(
        notes("F1 * 2", &["one_of 3 5|worker"]),
        [Note::OptionsSpanned { figure: 1 }]
    );
}

#[test]
fn a_date_is_kept_where_all_agree_and_a_difference_is_noted() {
    let at = |text: &str, date: &str| figure(text).with_as_of(date);
    let (one, two) = (at("none 1|USD", "2023"), at("none 2|USD", "2023"));
    let other = at("none 2|USD", "2024");
    let undated = figure("none 2|USD");
    let result = |right: &Quantity| compute("F1 + F2", &[&one, right]).expect("a result");
    assert_eq!(result(&two).quantity.as_of.as_deref(), Some("2023"));
    assert_eq!(result(&undated).quantity.as_of, None);
    let differing = result(&other);
    assert_eq!(differing.quantity.as_of, None);
    assert_eq!(differing.notes, [Note::DatesDiffer { left: 1, right: 2 }]);
}

#[test]
fn a_currency_read_from_a_bare_symbol_stays_inferred() {
    let inferred = figure("none 10|USD").inferred();
    let result = compute("F1 * 2", &[&inferred]).expect("a result");
    assert_eq!(
        result.quantity.currency_basis,
        Some(CurrencyBasis::Inferred)
    );
    let ratio = compute("F1 / F2", &[&inferred, &figure("none 5|USD")]).expect("a result");
    assert_eq!(ratio.quantity.currency_basis, None);
}

#[test]
fn a_result_with_too_many_digits_is_refused_not_cut() {
    let long = format!("none {}|USD", "9".repeat(50));
    assert_eq!(
        computed("F1 * 10000000000000000", &[&long]),
        "refused: result: a number with too many digits"
    );
}

#[test]
fn the_longest_and_deepest_formulas_are_computed_on_a_small_stack() {
    let long = format!("F1{}", "+F1".repeat(330));
    let rates = format!("F1{}", " per P1Y".repeat(120));
    let deepest = (0..MAX_DEPTH).fold("F1".to_owned(), |inner, _| format!("(F1 + F1 * {inner})"));
    let sums = (0..MAX_DEPTH).fold("F1".to_owned(), |inner, _| format!("sum(F1, {inner})"));
    let signs = format!("{}F1", "-".repeat(MAX_DEPTH));
    let work = move || {
        let money = figure("up_to 30 40|USD|P1Y");
        let number = figure("range 1 2");
        for (formula, input) in [
            (long, &money),
            (rates, &money),
            (deepest, &number),
            (signs, &number),
            (sums, &number),
        ] {
            let result = compute(&formula, &[input]);
            assert!(result.is_ok(), "{formula}: {result:?}");
        }
    };
    let thread = std::thread::Builder::new()
        .stack_size(512 * 1024)
        .spawn(work);
    thread
        .expect("a thread")
        .join()
        .expect("no overflow and no refusal");
}
