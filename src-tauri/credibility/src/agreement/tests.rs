//! Agreement against published worked examples, and what it refuses.

use super::*;

/// A table of counts (rows one rater, columns the other) as pairs of values.
fn pairs_of<const N: usize>(table: [[usize; N]; N]) -> Vec<(usize, usize)> {
    let cells = table.iter().enumerate().flat_map(|(one, row)| {
        let cells = row.iter().enumerate();
        cells.flat_map(move |(other, n)| std::iter::repeat_n((one, other), *n))
    });
    cells.collect()
}

fn thousandths(value: Option<f64>) -> i64 {
    (value.expect("a coefficient") * 1000.0).round() as i64
}

#[test]
fn kappa_of_two_readers_of_mammograms_is_that_of_the_manual() {
    // Stata base reference manual, [R] kappa, two unique raters (data of Boyd and others
    // 1982): weights w 0.5684, weights w2 0.6714. The table was compared with that
    // of Penn State STAT 509, lesson 18, program 19.3 (agreement), cell by cell.
    let both = pairs_of([[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]]);
    assert_eq!(both.len(), 85);
    assert_eq!(thousandths(kappa(&both, Weights::Linear)), 568);
    assert_eq!(thousandths(kappa(&both, Weights::Quadratic)), 671);
}

#[test]
fn kappa_of_two_dermatologists_is_that_of_the_manual() {
    // SAS/STAT user's guide, The FREQ Procedure, Getting Started, "Agreement Study",
    // table 40.2 (compared cell by cell): weighted kappa (Cicchetti-Allison) 0.5082.
    let both = pairs_of([[10, 4, 1, 0], [5, 10, 12, 2], [2, 4, 12, 5], [0, 2, 6, 13]]);
    assert_eq!(both.len(), 88);
    assert_eq!(thousandths(kappa(&both, Weights::Linear)), 508);
}

#[test]
fn kappa_of_spouses_answers_is_that_of_the_package() {
    // R package vcd, data SexualFun, 91 couples (Hout and others 1987; Agresti 1990).
    // Its weights are those of `?Kappa`: equal spacing
    // 1 - |i - j| / (r - 1), which gives 0.2374, and Fleiss-Cohen
    // 1 - |i - j|^2 / (r - 1)^2, which gives 0.3320.
    let both = pairs_of([[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]);
    assert_eq!(both.len(), 91);
    assert_eq!(thousandths(kappa(&both, Weights::Linear)), 237);
    assert_eq!(thousandths(kappa(&both, Weights::Quadratic)), 332);
}

/// Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section C: four
/// observers, twelve units, values missing. The same values are the example of the R
/// functions `irr::kripp.alpha` and `DescTools::KrippAlpha`, unit by unit.
fn four_observers() -> Vec<Unit> {
    let rows = [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ];
    let rows: Vec<Vec<Option<usize>>> = rows
        .iter()
        .map(|row| row.split(' ').map(|it| it.parse().ok()).collect())
        .collect();
    (0..12)
        .map(|n| rows.iter().map(|row| row[n]).collect())
        .collect()
}

#[test]
fn alpha_of_four_observers_with_gaps_is_that_of_krippendorff() {
    // Section D, ordinal data: 0.815. Eleven of the twelve units have two values or
    // more.
    let found = measure(&four_observers(), 4);
    assert_eq!(found.alpha.expect("alpha").thousandths, 815);
    assert_eq!(found.pairable, 11);
}

#[test]
fn alpha_of_two_observers_and_two_values_is_that_of_krippendorff() {
    // Krippendorff 2011, section A: binary data, two observers, ten units, 0.095. With
    // two values the ordinal difference is the nominal one.
    let (one, other) = (
        [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
        [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    );
    let units: Vec<Vec<usize>> = one.iter().zip(other).map(|(a, b)| vec![*a, b]).collect();
    assert_eq!(thousandths(alpha(&units)), 95);
}

#[test]
fn what_cannot_be_judged_is_missing_and_changes_no_coefficient() {
    let mut units = four_observers();
    let before = measure(&units, 4);
    units.push(vec![None, Some(4), None, None]);
    units.push(vec![None; 4]);
    units.push(Vec::new());
    assert_eq!(measure(&units, 4), before);
}

#[test]
fn raters_who_say_one_and_the_same_thing_have_no_coefficient() {
    let units: Vec<Unit> = vec![vec![Some(2), Some(2)]; 30];
    let found = measure(&units, 2);
    assert_eq!((found.alpha, found.pairs[0].linear), (None, None));
    assert_eq!((found.pairs[0].both, found.pairs[0].equal), (30, 30));
}

#[test]
fn full_agreement_is_a_thousand_and_crossed_raters_are_below_nothing() {
    let same: Vec<(usize, usize)> = (0..5).map(|n| (n, n)).collect();
    assert_eq!(thousandths(kappa(&same, Weights::Quadratic)), 1000);
    let crossed: Vec<(usize, usize)> = (0..5).map(|n| (n, 4 - n)).collect();
    assert_eq!(thousandths(kappa(&crossed, Weights::Quadratic)), -1000);
}

#[test]
fn an_interval_is_the_same_each_time_and_holds_the_value() {
    let found = measure(&four_observers(), 4).alpha.expect("alpha");
    let interval = found.interval.expect("eleven units");
    assert!(interval.low < found.thousandths && found.thousandths < interval.high);
    assert!(interval.high <= 1000, "{interval:?}");
    assert_eq!(measure(&four_observers(), 4).alpha, Some(found));
    // It narrows as units are added that say the same over again.
    let many: Vec<Unit> = four_observers().into_iter().cycle().take(240).collect();
    let narrow = measure(&many, 4).alpha.and_then(|it| it.interval);
    let narrow = narrow.expect("an interval");
    assert!(narrow.high - narrow.low < (interval.high - interval.low) / 2);
}

#[test]
fn nine_units_give_no_interval_and_ten_do() {
    let units =
        |n: usize| -> Vec<Unit> { (0..n).map(|it| vec![Some(it % 3), Some(it % 4)]).collect() };
    assert_eq!(
        measure(&units(9), 2).pairs[0]
            .linear
            .expect("kappa")
            .interval,
        None
    );
    assert!(
        measure(&units(10), 2).pairs[0]
            .linear
            .expect("kappa")
            .interval
            .is_some()
    );
}

#[test]
fn raters_with_nothing_in_common_are_no_pair() {
    let units: Vec<Unit> = vec![vec![Some(1), None], vec![None, Some(2)]];
    let found = measure(&units, 2);
    assert!(found.pairs.is_empty());
    assert_eq!((found.pairable, found.alpha), (0, None));
}

fn given(id: i64, rater: &'static str, blind: bool) -> Given<'static> {
    Given {
        id,
        rater,
        blind,
        at: id,
    }
}

/// The ids of the opinions that count, and how many later ones were left out.
fn counted(ratings: &[Given<'_>]) -> Vec<(i64, usize)> {
    opinions(ratings)
        .iter()
        .map(|it| (it.given.id, it.in_view))
        .collect()
}

#[test]
fn whoever_rates_after_another_and_not_blind_gives_no_second_opinion() {
    assert_eq!(
        counted(&[given(1, "A", false), given(2, "B", false)]),
        [(1, 0)]
    );
    assert_eq!(
        counted(&[given(2, "B", true), given(1, "A", false)]),
        [(1, 0), (2, 0)]
    );
}

#[test]
fn a_rater_who_thinks_again_alone_is_counted_by_the_later_rating() {
    assert_eq!(
        counted(&[given(1, "A", false), given(2, "A", false)]),
        [(2, 0)]
    );
    // After another has rated, even blind, the first may have looked.
    let seen = [
        given(1, "A", false),
        given(2, "B", true),
        given(3, "A", false),
    ];
    assert_eq!(counted(&seen), [(1, 1), (2, 0)]);
    // A second look with the others hidden counts again.
    let blind = [
        given(1, "A", false),
        given(2, "B", true),
        given(3, "A", true),
    ];
    assert_eq!(counted(&blind), [(3, 0), (2, 0)]);
}
