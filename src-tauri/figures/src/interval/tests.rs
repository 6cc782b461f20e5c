//! The four operations on intervals with open, closed and endless ends.

use super::*;

/// Reads `[1,2)`, `(-inf,3]`.
fn span(text: &str) -> Span {
    let inside = &text[1..text.len() - 1];
    let (low, high) = inside.split_once(',').expect("two ends");
    let end = |value: &str, closed: bool| match value {
        "-inf" => Point::endless(Extended::Below),
        "inf" => Point::endless(Extended::Beyond),
        number => Point::stated(number.parse().expect("a number"), closed),
    };
    Span {
        lower: end(low, text.starts_with('[')),
        upper: end(high, text.ends_with(']')),
    }
}

fn written(span: &Span) -> String {
    let value = |end: &Point| match &end.at {
        Extended::Below => "-inf".to_owned(),
        Extended::Finite(value) => value.to_string(),
        Extended::Beyond => "inf".to_owned(),
    };
    format!(
        "{}{},{}{}",
        if span.lower.closed { '[' } else { '(' },
        value(&span.lower),
        value(&span.upper),
        if span.upper.closed { ']' } else { ')' },
    )
}

fn holds(cases: &[(&str, &str, &str)], operation: impl Fn(&Span, &Span) -> Span) {
    for (left, right, expected) in cases {
        let found = operation(&span(left), &span(right));
        assert_eq!(written(&found), *expected, "{left} with {right}");
    }
}

#[test]
fn sums_add_the_ends_and_an_open_end_opens_the_sum() {
    holds(
        &[
            ("[1,2]", "[3,5]", "[4,7]"),
            ("[1,2)", "[3,5]", "[4,7)"),
            ("(1,2]", "[3,5)", "(4,7)"),
            ("[-3,-1]", "[1,3]", "[-2,2]"),
            ("(-inf,2]", "[3,4]", "(-inf,6]"),
            ("[1,inf)", "(-inf,2]", "(-inf,inf)"),
            ("[0,0]", "(1,2)", "(1,2)"),
            ("[1/3,1/3]", "[2/3,2/3]", "[1,1]"),
        ],
        Span::plus,
    );
}

#[test]
fn differences_set_the_lower_end_against_the_upper_one() {
    holds(
        &[
            ("[1,2]", "[3,5]", "[-4,-1]"),
            ("[1,2]", "(3,5]", "[-4,-1)"),
            ("[1,2]", "[3,5)", "(-4,-1]"),
            ("[1,inf)", "[3,5]", "[-4,inf)"),
            ("[1,2]", "[3,inf)", "(-inf,-1]"),
            ("[1,inf)", "[1,inf)", "(-inf,inf)"),
        ],
        |left, right| left.plus(&right.negated()),
    );
}

#[test]
fn products_take_the_extremes_and_closed_wins_where_two_tie() {
    holds(
        &[
            ("[1,2]", "[3,5]", "[3,10]"),
            ("[-1,2]", "[3,5]", "[-5,10]"),
            ("[-2,-1]", "[3,5]", "[-10,-3]"),
            ("[-2,3]", "[-5,7]", "[-15,21]"),
            ("[-2,-1]", "[-5,-3]", "[3,10]"),
            ("(1,2)", "[3,5]", "(3,10)"),
            ("[1,2)", "(3,5]", "(3,10)"),
            ("[-2,2)", "[-3,3]", "[-6,6]"),
            ("[-2,2)", "[-1,3]", "[-6,6)"),
            ("[-2,3]", "(-3,2]", "(-9,6]"),
            ("[-2,3)", "[-3,2]", "(-9,6]"),
            ("[-2,3)", "(-3,2]", "(-9,6)"),
        ],
        Span::times,
    );
}

#[test]
fn a_closed_zero_times_anything_is_a_closed_zero() {
    holds(
        &[
            ("[0,1]", "(2,3)", "[0,3)"),
            ("(0,1]", "[2,3]", "(0,3]"),
            ("[0,1]", "(0,1]", "[0,1]"),
            ("(0,1]", "(0,1]", "(0,1]"),
            ("[0,0]", "(2,inf)", "[0,0]"),
            ("[0,0]", "(-inf,inf)", "[0,0]"),
            ("[0,2]", "[1,inf)", "[0,inf)"),
            ("(0,2]", "[1,inf)", "(0,inf)"),
            ("[-1,0]", "(-inf,3]", "[-3,inf)"),
            ("[2,inf)", "[3,inf)", "[6,inf)"),
            ("[2,inf)", "(-inf,-3]", "(-inf,-6]"),
            ("[-1,2]", "[1,inf)", "(-inf,inf)"),
        ],
        Span::times,
    );
}

#[test]
fn quotients_by_what_cannot_be_zero() {
    holds(
        &[
            ("[1,2]", "[4,5]", "[0.2,0.5]"),
            ("[1,2]", "(4,5)", "(0.2,0.5)"),
            ("[1,2]", "[-5,-4]", "[-0.5,-0.2]"),
            ("[-1,2]", "[4,5]", "[-0.25,0.5]"),
            ("[1,2]", "[4,inf)", "(0,0.5]"),
            ("[1,2]", "(0,5]", "[0.2,inf)"),
            ("[1,2]", "[-5,0)", "(-inf,-0.2]"),
            ("(500000000,inf)", "[100000,100000]", "(5000,inf)"),
            ("(500000000,inf)", "[90000,110000]", "(50000/11,inf)"),
            ("[0,0]", "[4,5]", "[0,0]"),
            ("[0.5,1]", "[-4,-1]", "[-1,-0.125]"),
            ("[1,inf)", "[1,inf)", "(0,inf)"),
        ],
        |left, right| {
            assert!(!right.may_be_zero(), "{}", written(right));
            left.times(&right.inverted())
        },
    );
}

#[test]
fn what_holds_zero_may_be_zero_and_an_open_zero_end_does_not() {
    for text in [
        "[0,0]",
        "[0,1]",
        "[-1,0]",
        "(-1,1)",
        "(-inf,inf)",
        "(-inf,0]",
    ] {
        assert!(span(text).may_be_zero(), "{text}");
    }
    for text in ["(0,1]", "[-1,0)", "[1,2]", "(-inf,0)", "(0,inf)", "[-2,-1]"] {
        assert!(!span(text).may_be_zero(), "{text}");
    }
}

#[test]
fn an_even_power_of_what_runs_through_zero_begins_at_zero() {
    for (base, exponent, expected) in [
        ("[-1,2]", 2, "[0,4]"),
        ("[-3,2)", 2, "[0,9]"),
        ("(-2,2]", 2, "[0,4]"),
        ("[-2,-1]", 2, "[1,4]"),
        ("[-2,1]", 3, "[-8,1]"),
        ("(1,2]", 3, "(1,8]"),
        ("[-1,inf)", 2, "[0,inf)"),
    ] {
        assert_eq!(
            written(&span(base).power(exponent)),
            expected,
            "{base} ^ {exponent}"
        );
    }
}

#[test]
fn a_count_that_is_divided_by_is_one_at_the_least() {
    let of = |lower: Option<Bound>, upper: Option<Bound>| {
        Extent::of(lower.as_ref(), upper.as_ref(), Some(Exact::zero())).at_least_one()
    };
    let up_to_four = of(None, Some(Bound::closed(4.into()))).expect("raised");
    assert_eq!(written(&up_to_four.outer), "[1,4]");
    assert!(up_to_four.outer.lower.floor, "nobody stated the one");
    assert_eq!(
        of(Some(Bound::closed(2.into())), None),
        None,
        "nothing to raise"
    );
    assert_eq!(
        of(None, Some(Bound::open(1.into()))),
        None,
        "none at all is no count"
    );
    let ranged = of(None, Some(Bound::ranged(Exact::zero(), 9.into(), true))).expect("raised");
    assert_eq!(
        (written(&ranged.outer), written(&ranged.inner)),
        ("[1,9]".into(), "[1,1]".into())
    );
}

#[test]
fn a_bound_that_rests_on_floors_alone_is_not_stated() {
    let up_to = |value: i64| {
        Extent::of(
            None,
            Some(&Bound::closed(value.into())),
            Some(Exact::zero()),
        )
    };
    assert_eq!(up_to(5).plus(&up_to(6)).lower(), None);
    assert_eq!(up_to(5).times(&up_to(6)).lower(), None);
    assert_eq!(up_to(5).scaled(&Exact::from(3)).lower(), None);
    let stated = Extent::point(2.into());
    assert_eq!(
        up_to(5).plus(&stated).lower(),
        Some(Bound::closed(2.into()))
    );
    assert_eq!(
        up_to(5).times(&stated).lower(),
        None,
        "twice a floor is a floor"
    );
    let zero = Extent::point(Exact::zero());
    assert_eq!(
        up_to(5).times(&zero).lower(),
        Some(Bound::closed(Exact::zero()))
    );
}

#[test]
fn a_ranged_bound_is_closed_if_any_choice_of_it_is() {
    let left = Extent::of(
        Some(&Bound::ranged((-1).into(), 2.into(), true)),
        Some(&Bound::open(5.into())),
        None,
    );
    let right = Extent::of(
        Some(&Bound::open(1.into())),
        Some(&Bound::closed(2.into())),
        None,
    );
    // At its least, -1 · 2 is reached; at its greatest, 2 · 1 is not.
    assert_eq!(
        left.times(&right).lower(),
        Some(Bound::ranged((-2).into(), 2.into(), true))
    );
}
