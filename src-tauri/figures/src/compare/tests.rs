//! Relations between figures, and the reasons given for them.

use super::*;

fn exact(text: &str) -> Exact {
    text.parse().expect("a number in a test")
}

/// `"up_to 30000 40000|USD|P3Y"`: hedge and values, unit, per.
fn figure(text: &str) -> Quantity {
    let mut parts = text.split('|');
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

fn both(left: &str, right: &str) -> Comparison {
    let (left, right) = (figure(left), figure(right));
    let found = compare(&left, &right);
    let mirrored = compare(&right, &left);
    assert_eq!(mirrored.relation, found.relation.reversed(), "mirrored");
    assert_eq!(
        mirrored.is_contradiction(),
        found.is_contradiction(),
        "mirrored"
    );
    found
}

#[test]
fn plain_figures_stand_in_every_relation() {
    use Relation::{Contained, Contains, Disjoint, Equal, Overlap};
    for (left, right, relation) in [
        ("none 5|USD", "none 5|USD", Equal),
        ("none 5|USD", "none 6|USD", Disjoint),
        ("range 1 9|USD", "range 2 8|USD", Contains),
        ("none 5|USD", "range 2 8|USD", Contained),
        ("range 1 5|USD", "range 3 8|USD", Overlap),
        ("range 1 5|USD", "range 5 8|USD", Overlap),
        ("less_than 5|USD", "at_least 5|USD", Disjoint),
        ("at_most 5|USD", "at_least 5|USD", Overlap),
        ("at_most 5|USD", "more_than 5|USD", Disjoint),
        ("at_least 5|USD", "more_than 5|USD", Contains),
        ("up_to 5|USD", "at_most 5|USD", Equal),
        ("up_to 5|USD", "range 0 5|USD", Equal),
        ("up_to 5|USD", "none 7|USD", Disjoint),
        ("at_least 5|USD", "none 7|USD", Contains),
        ("one_of 3 5", "none 4", Disjoint),
        ("one_of 3 5", "range 2 6", Contained),
        ("one_of 3 5", "none 5", Contains),
        ("one_of 3 5", "range 4 6", Overlap),
        ("one_of 3 5", "one_of 5 3", Equal),
    ] {
        assert_eq!(both(left, right).relation, relation, "{left} with {right}");
    }
}

#[test]
fn only_what_is_disjoint_and_not_approximate_is_a_contradiction() {
    assert!(both("none 5|USD", "none 6|USD").is_contradiction());
    assert!(both("more_than 10|worker", "at_most 10|worker").is_contradiction());
    for (left, right) in [
        ("about 5|USD", "none 6|USD"),
        ("nearly 5|USD", "none 6|USD"),
        ("about 5|USD", "about 6|USD"),
        ("none 5|USD", "none 5|USD"),
        ("none 5|USD", "none 6|KRW"),
        ("range 1 5|USD", "range 3 8|USD"),
    ] {
        assert!(!both(left, right).is_contradiction(), "{left} with {right}");
    }
}

#[test]
fn periods_are_aligned_to_the_shorter_one_exactly() {
    let found = both("none 36000|USD|P3Y", "none 1000|USD|P1M");
    assert_eq!(found.relation, Relation::Equal);
    assert_eq!(found.left.per, ["P1M".parse().expect("per")]);
    assert_eq!(found.left.lower, found.right.lower);
    let found = both("up_to 30000 40000|USD|P3Y", "none 15000|USD|P1Y");
    assert_eq!(found.relation, Relation::Disjoint);
    assert_eq!(
        found.why,
        Why::Apart {
            lesser: Side::Left,
            from: exact("40000/3"),
            to: exact("15000"),
            approximate: false
        }
    );
    assert_eq!(
        both("none 2|year", "none 24|month").relation,
        Relation::Equal
    );
}

#[test]
fn a_relation_that_depends_on_a_ranged_bound_is_overlap_and_says_where_it_turns() {
    let found = both("up_to 30000 40000|USD", "none 35000|USD");
    assert_eq!(found.relation, Relation::Overlap);
    assert_eq!(
        found.why,
        Why::Changes {
            side: Side::Left,
            end: End::Upper,
            at_from: Relation::Disjoint,
            at_to: Relation::Contains
        }
    );
    assert!(!found.is_contradiction());
    assert_eq!(
        both("up_to 30000 40000|USD", "none 30000|USD").relation,
        Relation::Contains
    );
    assert_eq!(
        both("up_to 30 40|USD", "up_to 30 40|USD").relation,
        Relation::Overlap
    );
    assert_eq!(
        both("none 35|USD", "at_least 30 40|USD").why,
        Why::Changes {
            side: Side::Right,
            end: End::Lower,
            at_from: Relation::Contained,
            at_to: Relation::Disjoint
        }
    );
}

#[test]
fn each_relation_says_why() {
    assert_eq!(both("none 5|USD", "none 5|USD").why, Why::SameBounds);
    assert_eq!(
        both("none 5|USD", "up_to 8|USD").why,
        Why::Within {
            narrower: Side::Left
        }
    );
    assert_eq!(
        both("range 1 5|USD", "range 3 8|USD").why,
        Why::Share {
            from: Some(exact("3")),
            to: Some(exact("5"))
        }
    );
    assert_eq!(
        both("at_least 3|USD", "up_to 8|USD").why,
        Why::Share {
            from: Some(exact("3")),
            to: Some(exact("8"))
        }
    );
    assert_eq!(
        both("one_of 3 5", "about 4").why,
        Why::NoOptionFits { approximate: true }
    );
}

#[test]
fn figures_about_different_things_are_incomparable_with_the_reason() {
    let per = |text: &str| vec![text.parse::<Per>().expect("per")];
    let unit = |text: &str| Some(text.parse::<Unit>().expect("unit"));
    for (left, right, why) in [
        (
            "none 5|USD",
            "none 5|KRW",
            Why::Units {
                left: unit("USD"),
                right: unit("KRW"),
            },
        ),
        (
            "none 5|worker",
            "none 5",
            Why::Units {
                left: unit("worker"),
                right: None,
            },
        ),
        (
            "none 5|USD|worker",
            "none 5|USD|recruit",
            Why::Per {
                left: per("worker"),
                right: per("recruit"),
            },
        ),
        (
            "none 5|USD|P1Y",
            "none 5|USD",
            Why::Periods {
                left: Some(Period::years(1)),
                right: None,
            },
        ),
        (
            "none 5|USD|P1M",
            "none 5|USD|P30D",
            Why::Periods {
                left: Some(Period::months(1)),
                right: Some(Period::days(30)),
            },
        ),
        (
            "magnitude|USD",
            "none 5|USD",
            Why::Boundless { side: Side::Left },
        ),
    ] {
        let found = both(left, right);
        assert_eq!(
            (found.relation, found.why),
            (Relation::Incomparable, why),
            "{left} with {right}"
        );
    }
    let five = || figure("none 5|USD");
    let kinds = compare(
        &five().with_kind(Kind::Stock),
        &five().with_kind(Kind::Flow),
    );
    assert_eq!(
        kinds.why,
        Why::Kinds {
            left: Kind::Stock,
            right: Kind::Flow
        }
    );
    assert_eq!(
        compare(&five().with_kind(Kind::Stock), &five()).relation,
        Relation::Equal
    );
    assert_eq!(
        compare(&five(), &five().denied()).why,
        Why::Denied { side: Side::Right }
    );
}

#[test]
fn figures_of_different_dates_are_incomparable_unless_one_date_is_finer() {
    let at = |date: &str| figure("none 5|USD").with_as_of(date);
    assert_eq!(
        compare(&at("2023"), &at("2023-04")).relation,
        Relation::Equal
    );
    assert_eq!(
        compare(&at("2023-04-03"), &at("2023-04")).relation,
        Relation::Equal
    );
    assert_eq!(
        compare(&at("2023"), &figure("none 5|USD")).relation,
        Relation::Equal
    );
    for (left, right) in [
        ("2023", "2024"),
        ("2023-04", "2023-05"),
        ("2020", "2020/2023"),
    ] {
        assert_eq!(
            compare(&at(left), &at(right)).why,
            Why::Dates {
                left: left.to_owned(),
                right: right.to_owned()
            }
        );
    }
}

#[test]
fn a_figure_whose_fields_disagree_is_not_compared() {
    let unsound = Quantity {
        approximate: true,
        ..figure("none 5|USD")
    };
    let found = compare(&figure("none 5|USD"), &unsound);
    assert_eq!(found.why, Why::Unsound { side: Side::Right });
}
