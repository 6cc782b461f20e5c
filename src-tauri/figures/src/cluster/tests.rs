//! One number told by several, and how far a long list is followed.

use super::*;
use crate::exact::Exact;

fn usd(hedge: Hedge, values: &[i64]) -> Quantity {
    let values: Vec<Exact> = values.iter().copied().map(Exact::from).collect();
    let bare = Quantity::from_hedge(hedge, &values).expect("hedge and values");
    bare.with_unit("USD".parse().expect("USD"))
}

fn members(found: &[Cluster]) -> Vec<Vec<usize>> {
    found.iter().map(|it| it.members.clone()).collect()
}

#[test]
fn one_number_told_by_several_is_one_cluster() {
    let told = [
        usd(Hedge::None, &[915_000_000]),
        usd(Hedge::Nearly, &[916_000_000]),
        usd(Hedge::Nearly, &[1_000_000_000]),
    ];
    let found = clusters(&told, None).found;
    assert_eq!(members(&found), [vec![0, 1, 2]]);
    let common = found[0].common.as_ref().expect("915 million");
    assert_eq!(common.stated_value(), Some(&Exact::from(915_000_000)));
}

#[test]
fn what_lies_apart_is_apart_and_what_is_open_goes_with_either() {
    let told = [
        usd(Hedge::None, &[100]),
        usd(Hedge::None, &[500]),
        usd(Hedge::MoreThan, &[50]),
        usd(Hedge::None, &[20]),
    ];
    let found = clusters(&told, None).found;
    assert_eq!(members(&found), [vec![0, 2], vec![1, 2], vec![3]]);
}

#[test]
fn about_joins_nothing_until_somebody_sets_a_tolerance() {
    let told = [usd(Hedge::About, &[900]), usd(Hedge::None, &[915])];
    assert_eq!(members(&clusters(&told, None).found), [vec![0], vec![1]]);
    let percent = |n: i64| {
        let bare = Quantity::from_hedge(Hedge::AtMost, &[Exact::from(n)]).expect("a bound");
        Tolerance::of(&bare.with_unit("%".parse().expect("%"))).expect("a tolerance")
    };
    let found = clusters(&told, Some(&percent(2))).found;
    assert_eq!(members(&found), [vec![0, 1]]);
    assert!(found[0].by_tolerance && found[0].common.is_none());
    assert_eq!(
        clusters(&told, Some(&percent(1))).found.len(),
        2,
        "15 is more than 1 %"
    );
    let dollars = Tolerance::of(&usd(Hedge::None, &[15])).expect("a tolerance");
    assert_eq!(clusters(&told, Some(&dollars)).found.len(), 1);
}

#[test]
fn periods_are_brought_together_before_what_is_common_is_told() {
    let per = |quantity: Quantity, per: &str| quantity.with_per(per.parse().expect("per"));
    let told = [
        per(usd(Hedge::Range, &[1200, 2400]), "P1Y"),
        per(usd(Hedge::Range, &[150, 300]), "P1M"),
    ];
    let found = clusters(&told, None).found;
    let common = found[0].common.as_ref().expect("a stretch");
    assert_eq!(common.per, ["P1M".parse().expect("per")]);
    let ends = [&common.lower, &common.upper].map(|it| it.as_ref().and_then(Bound::value));
    assert_eq!(ends, [Some(&Exact::from(150)), Some(&Exact::from(200))]);
}

fn points(values: impl Iterator<Item = i64>) -> Vec<Quantity> {
    values.map(|value| usd(Hedge::None, &[value])).collect()
}

#[test]
fn ten_thousand_figures_are_all_told() {
    // Each number by two, and every hundredth vague about what is above it.
    let mut told = points((0..9_900).map(|n| n / 2));
    told.extend((0..100).map(|n| usd(Hedge::MoreThan, &[n * 49])));
    let found = clusters(&told, None);
    assert!(found.complete);
    let mut seen = vec![0_usize; told.len()];
    for it in &found.found {
        for at in &it.members {
            seen[*at] += 1;
        }
    }
    assert_eq!(found.found.len(), 9_900 / 2);
    assert!(
        seen[..9_900].iter().all(|times| *times == 1),
        "each number is in its one"
    );
    assert_eq!(
        seen[9_900], 4_949,
        "more than 0 goes with every number but 0"
    );
    assert_eq!(seen[9_999], 4_949 - 99 * 49, "the last with those above it");
}

#[test]
fn an_answer_that_cannot_hold_every_group_says_so() {
    let mut told = points(0..1_100);
    told.extend((0..1_100).map(|n| usd(Hedge::MoreThan, &[-1 - n])));
    let found = clusters(&told, None);
    assert!(!found.complete);
    let places: usize = found.found.iter().map(|it| it.members.len()).sum();
    assert!(places <= MOST_PLACES);
    told.truncate(1_150);
    assert!(clusters(&told, None).complete);
}

#[test]
fn a_walk_over_the_ends_finds_what_setting_one_against_each_finds() {
    let mut state = 7_u64;
    let mut next = |most: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((state >> 33) % most).expect("small")
    };
    let five = Quantity::from_hedge(Hedge::AtMost, &[Exact::from(5)]).expect("a bound");
    let tolerances = [
        None,
        Tolerance::of(&five.clone().with_unit("USD".parse().expect("USD"))),
        Tolerance::of(&five.with_unit("%".parse().expect("%"))),
    ];
    for round in 0..300 {
        let hedges = [
            Hedge::None,
            Hedge::Range,
            Hedge::MoreThan,
            Hedge::AtLeast,
            Hedge::Nearly,
            Hedge::UpTo,
            Hedge::LessThan,
        ];
        let told: Vec<Quantity> = (0..9)
            .map(|_| {
                let hedge = hedges[usize::try_from(next(7)).expect("small")];
                let low = next(40);
                let values = [low, low + next(20)];
                let ranged = hedge == Hedge::Range || hedge == Hedge::UpTo && values[1] > low;
                let figure = usd(hedge, if ranged { &values } else { &values[..1] });
                match next(4) {
                    0 => figure.with_per("P1Y".parse().expect("per")),
                    1 => figure.with_per("P1M".parse().expect("per")),
                    _ => figure,
                }
            })
            .collect();
        let tolerance = tolerances[round % 3].as_ref();
        let mut found = members(&clusters(&told, tolerance).found);
        let agree =
            |left: usize, right: usize| compare(&told[left], &told[right]).agrees(tolerance);
        let mut expected = graph::grown(told.len(), agree).found;
        for set in &mut expected {
            set.sort_unstable();
        }
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{told:#?}");
    }
}

#[test]
fn values_of_a_or_b_agree_only_with_what_is_one_of_them() {
    let told = [
        usd(Hedge::OneOf, &[10, 30]),
        usd(Hedge::None, &[20]),
        usd(Hedge::None, &[30]),
        usd(Hedge::Range, &[5, 25]),
    ];
    let mut found = members(&clusters(&told, None).found);
    found.sort();
    assert_eq!(found, [vec![0, 2], vec![0, 3], vec![1, 3]]);
}
