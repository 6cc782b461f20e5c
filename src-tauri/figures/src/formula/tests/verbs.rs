//! Sums over many, shares, growth, and for each of what a figure counts.

use super::*;

fn computed(formula: &str, figures: &[&str]) -> Result<Computed, Refusal> {
    let figures: Vec<Quantity> = figures.iter().map(|it| figure(it)).collect();
    compute(formula, &figures.iter().collect::<Vec<_>>())
}

fn comes_to(formula: &str, figures: &[&str]) -> String {
    line(&computed(formula, figures).expect("computes").quantity)
}

#[test]
fn a_sum_over_many_is_what_adding_them_gives() {
    let figures = ["range 1 2 | USD", "at_least 10 | USD", "none 5 | USD"];
    let told = comes_to("sum(F1, F2, F3)", &figures);
    assert_eq!(told, "at_least [16, ? USD");
    assert_eq!(comes_to("F1 + F2 + F3", &figures), told);
    let refused = computed("sum(F1, F2)", &["none 1 | USD", "none 1 | EUR"]);
    assert!(matches!(refused, Err(Refusal::CurrenciesDiffer { .. })));
}

#[test]
fn a_share_is_a_percentage_and_only_of_the_same_sort_of_thing() {
    let figures = ["range 20 30 | worker", "none 120 | worker"];
    let told = computed("share(F1, F2)", &figures).expect("computes");
    assert_eq!(line(&told.quantity), "range [50/3, 25] %");
    assert_eq!(told.quantity.kind, Some(Kind::Share));
    let refused = computed("share(F1, F2)", &["none 20 | worker", "none 5 | USD"]);
    assert!(matches!(refused, Err(Refusal::UnitsDiffer { .. })));
}

#[test]
fn a_share_of_a_whole_that_holds_the_part_takes_the_part_once() {
    let figures = ["range 10 20 | USD", "range 30 60 | USD"];
    // Plain division would give 10 / 80 to 20 / 40.
    let told = comes_to("share(F1, sum(F1, F2))", &figures);
    assert_eq!(told, "range [100/7, 40] %");
    assert_eq!(comes_to("share(F1, F1)", &figures), "none [100, 100] %");
}

#[test]
fn that_a_share_is_nothing_at_least_and_all_at_most_is_no_statement() {
    let up_to = comes_to(
        "share(F1, F1 + F2)",
        &["at_most 50 | USD", "range 10 20 | USD"],
    );
    assert_eq!(up_to, "at_most ?, 250/3] %");
    let over = comes_to(
        "share(F1, F1 + F2)",
        &["at_least 50 | USD", "range 10 20 | USD"],
    );
    assert_eq!(over, "at_least [500/7, ? %");
}

#[test]
fn growth_is_from_the_first_to_the_second_and_may_be_a_fall() {
    let figures = ["range 100 200 | USD", "none 150 | USD"];
    assert_eq!(comes_to("growth(F1, F2)", &figures), "range [-25, 50] %");
    let both = ["range 100 200 | USD", "none 50 | USD"];
    assert_eq!(comes_to("growth(F1, F1 + F2)", &both), "range [25, 50] %");
}

#[test]
fn growth_against_time_is_noted_and_dates_that_differ_as_they_should_are_not() {
    let earlier = figure("none 100 | USD").with_as_of("2015");
    let later = figure("none 150 | USD").with_as_of("2019-05");
    let forward = compute("growth(F1, F2)", &[&earlier, &later]).expect("computes");
    assert_eq!((forward.notes, forward.quantity.as_of), (Vec::new(), None));
    let back = compute("growth(F1, F2)", &[&later, &earlier]).expect("computes");
    assert_eq!(back.notes, [Note::DatesReversed { from: 1, to: 2 }]);
}

#[test]
fn for_each_divides_by_a_count_and_by_nothing_else() {
    let figures = ["none 1000 | USD | P1Y", "range 4 5 | worker"];
    let told = comes_to("F1 per F2", &figures);
    assert_eq!(told, "range [200, 250] USD per P1Y per worker");
    let refused = computed("F1 per F2", &["none 1000 | USD", "none 5 | kg"]);
    assert_eq!(refused, Err(Refusal::NotACount { figure: 2 }));
}

#[test]
fn hours_a_year_times_a_wage_an_hour_is_a_wage_a_year_in_either_order() {
    let figures = ["none 2080 | hour | P1Y", "range 2 3 | USD | PT1H"];
    for formula in ["F1 * F2", "F2 * F1"] {
        assert_eq!(
            comes_to(formula, &figures),
            "range [4160, 6240] USD per P1Y",
            "{formula}"
        );
    }
    let refused = computed("F2 per P1Y", &figures);
    assert!(matches!(
        refused,
        Err(Refusal::PeriodsIncommensurable { .. })
    ));
}

#[test]
fn verbs_read_back_from_their_own_spelling_and_say_what_is_wrong() {
    for text in [
        "sum(F1, F2, 2 * F3)",
        "share(F1, sum(F1, F2)) * 2",
        "growth(F1 per P1Y, F2) - 1",
        "F1 per F2 per P1Y",
        "(F1 + F2) per F3",
    ] {
        let formula = Formula::parse(text).expect(text);
        assert_eq!(formula.to_string(), text);
    }
    for (text, at, fault) in [
        ("share(F1)", 0, FormulaFault::Parts),
        ("2 * growth(F1, F2, F3)", 4, FormulaFault::Parts),
        ("sum(F1", 6, FormulaFault::Unclosed),
        ("sum()", 4, FormulaFault::Unexpected(')')),
        ("sums(F1)", 0, FormulaFault::Unexpected('s')),
        ("sum", 3, FormulaFault::Ends),
        ("F1 per F0", 7, FormulaFault::Ref),
    ] {
        assert_eq!(
            Formula::parse(text),
            Err(FormulaError { at, fault }),
            "{text}"
        );
    }
}

#[test]
fn verbs_name_their_figures_and_rates_and_are_renamed() {
    let formula = Formula::parse("share(F7 by X2, sum(F3, F7)) per F9").expect("a formula");
    assert_eq!(formula.refs(), [3, 7, 9]);
    assert_eq!(formula.rates(), [2]);
    let moved = formula.renamed(&|n| n + 10, &|n| n + 1);
    assert_eq!(moved.to_string(), "share(F17 by X3, sum(F13, F17)) per F19");
}
