//! Units, periods and domains through a computation.

use super::*;

#[test]
fn equal_units_cancel_and_populations_multiply_out() {
    let figures = [
        "none 6000|USD|P1Y|worker",
        "none 100|worker",
        "none 1200000|USD|P1Y",
        "none 3|year",
    ];
    assert_eq!(
        computed("F1 * F2", &figures),
        "none [600000, 600000] USD per P1Y"
    );
    assert_eq!(computed("F1 * F2 / F3", &figures), "none [0.5, 0.5]");
    assert_eq!(
        computed("F1 * F4", &figures),
        "none [18000, 18000] USD per worker"
    );
    assert_eq!(computed("F3 / F1", &figures), "none [200, 200] worker");
    assert_eq!(
        computed("F2 * F4", &figures),
        "refused: worker times year is no unit"
    );
}

#[test]
fn percentages_are_hundredths_of_the_other_side() {
    let figures = ["none 500|USD", "none 30|%", "none 50|%", "none 20|worker"];
    assert_eq!(computed("F1 * F2", &figures), "none [150, 150] USD");
    assert_eq!(computed("F2 * F4", &figures), "none [6, 6] worker");
    assert_eq!(computed("F1 / F2", &figures), "none [5000/3, 5000/3] USD");
    assert_eq!(computed("F2 * F3", &figures), "none [15, 15] %");
    assert_eq!(computed("F2 * 2", &figures), "none [60, 60] %");
    assert_eq!(computed("F2 / F3", &figures), "none [0.6, 0.6]");
}

#[test]
fn periods_cancel_exactly_and_days_do_not_become_months() {
    let figures = [
        "none 36|USD|P3Y",
        "none 4|USD|P1Y",
        "none 9|USD|P30D",
        "none 24|USD|P1M",
    ];
    assert_eq!(computed("F1 / F2", &figures), "none [3, 3]");
    assert_eq!(computed("F4 / F2", &figures), "none [72, 72]");
    assert_eq!(computed("F1 per P1M", &figures), "none [1, 1] USD per P1M");
    assert_eq!(
        computed("F1 per P1D", &figures),
        "refused: P3Y does not convert to P1D"
    );
    assert_eq!(
        computed("F3 / F4", &figures),
        "refused: P30D does not convert to P1M"
    );
    assert_eq!(
        computed("F3 per P60D", &figures),
        "none [18, 18] USD per P60D"
    );
    assert_eq!(
        computed("F1 per P1Y", &["none 36|USD"]),
        "refused: nothing to bring to P1Y: no period"
    );
    assert_eq!(
        computed("F1 + F2 per P3Y", &figures),
        "none [48, 48] USD per P3Y"
    );
    assert_eq!(
        computed("F1 / F2", &["none 1000|USD", "none 50|USD|P1Y"]),
        "none [20, 20] year"
    );
    assert_eq!(
        computed("F1 / F2", &["none 1000|USD", "none 50|USD|P18M"]),
        "none [360, 360] month"
    );
}

#[test]
fn what_can_lie_below_zero_has_no_floor() {
    for (unit, result) in [
        ("USD", "range [5, 10] USD"),
        ("worker", "range [5, 10] worker"),
        ("kg", "range [5, 10] kg"),
        ("day", "range [5, 10] day"),
        ("°C", "at_least [5, ? °C"),
        ("%", "at_least [5, ? %"),
        ("", "at_least [5, ?"),
    ] {
        let figures = [format!("none 10|{unit}"), format!("at_most 5|{unit}")];
        let figures = figures.each_ref().map(String::as_str);
        assert_eq!(computed("F1 - F2", &figures), result, "{unit}");
    }
    let share = |text: &str| figure(text).with_kind(Kind::Share);
    let shares = [share("none 10|%"), share("at_most 5|%")];
    let result = compute("F1 - F2", &[&shares[0], &shares[1]]).expect("a result");
    assert_eq!(line(&result.quantity), "range [5, 10] %");
    let below = ["none 10|USD", "at_most -5|USD"];
    assert_eq!(computed("F1 - F2", &below), "at_least [15, ? USD");
}
