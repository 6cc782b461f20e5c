//! What IEEE Std 1788-2015 demands of intervals as sets of reals, so far as it applies
//! here: addition, subtraction, multiplication, reciprocal, integer powers, and the
//! relations, over bounded, half-bounded and whole lines. Ends are closed where finite
//! and open where infinite, as the standard has them; empty intervals, functions of
//! reals beyond these, decorations and rounding to floats have no counterpart.

use super::*;

/// `"[1, 2]"`, `"[-, 3]"` with no lower end, `"[1, +]"` with no upper one.
fn span(text: &str) -> Span {
    let inside = text.trim_matches(['[', ']']);
    let (lower, upper) = inside.split_once(',').expect("two ends");
    let end = |text: &str| match text.trim() {
        "-" => Point::endless(Extended::Below),
        "+" => Point::endless(Extended::Beyond),
        number => Point::stated(number.parse().expect("a number"), true),
    };
    Span {
        lower: end(lower),
        upper: end(upper),
    }
}

fn said(span: &Span) -> String {
    let end = |point: &Point| match &point.at {
        Extended::Below => "-".to_owned(),
        Extended::Finite(value) => value.to_string(),
        Extended::Beyond => "+".to_owned(),
    };
    format!("[{}, {}]", end(&span.lower), end(&span.upper))
}

fn holds(cases: &[(&str, &str, &str)], operation: impl Fn(&Span, &Span) -> Span) {
    for (left, right, result) in cases {
        let got = operation(&span(left), &span(right));
        assert_eq!(said(&got), said(&span(result)), "{left} and {right}");
    }
}

#[test]
fn sums() {
    let cases = [
        ("[1, 2]", "[3, 4]", "[4, 6]"),
        ("[-1, 2]", "[5, 7]", "[4, 9]"),
        ("[-4, -1]", "[1, 4]", "[-3, 3]"),
        ("[0, 0]", "[-3, 8]", "[-3, 8]"),
        ("[1/3, 1/2]", "[1/6, 1/4]", "[1/2, 3/4]"),
        ("[-, 2]", "[3, 4]", "[-, 6]"),
        ("[1, +]", "[3, 4]", "[4, +]"),
        ("[-, 2]", "[1, +]", "[-, +]"),
        ("[-, 2]", "[-, 4]", "[-, 6]"),
        ("[1, +]", "[-4, +]", "[-3, +]"),
        ("[-, +]", "[3, 4]", "[-, +]"),
        ("[-, +]", "[-, +]", "[-, +]"),
    ];
    holds(&cases, Span::plus);
    holds(&cases, |left, right| right.plus(left));
}

#[test]
fn differences() {
    holds(
        &[
            ("[1, 2]", "[3, 4]", "[-3, -1]"),
            ("[5, 9]", "[5, 9]", "[-4, 4]"),
            ("[0, 0]", "[-3, 8]", "[-8, 3]"),
            ("[-, 2]", "[3, 4]", "[-, -1]"),
            ("[1, +]", "[3, 4]", "[-3, +]"),
            ("[3, 4]", "[1, +]", "[-, 3]"),
            ("[3, 4]", "[-, 2]", "[1, +]"),
            ("[-, 2]", "[1, +]", "[-, 1]"),
            ("[1, +]", "[1, +]", "[-, +]"),
            ("[-, +]", "[0, 1]", "[-, +]"),
        ],
        |left, right| left.plus(&right.negated()),
    );
}

#[test]
fn products() {
    let cases = [
        ("[1, 2]", "[3, 4]", "[3, 8]"),
        ("[-2, -1]", "[3, 4]", "[-8, -3]"),
        ("[-2, -1]", "[-4, -3]", "[3, 8]"),
        ("[-2, 3]", "[4, 5]", "[-10, 15]"),
        ("[-2, 3]", "[-5, -4]", "[-15, 10]"),
        ("[-2, 3]", "[-5, 7]", "[-15, 21]"),
        ("[-7, 1]", "[-2, 3]", "[-21, 14]"),
        ("[0, 0]", "[3, 4]", "[0, 0]"),
        ("[0, 0]", "[-, +]", "[0, 0]"),
        ("[0, 0]", "[1, +]", "[0, 0]"),
        ("[0, 2]", "[1, +]", "[0, +]"),
        ("[0, 2]", "[-, -1]", "[-, 0]"),
        ("[-2, 0]", "[1, +]", "[-, 0]"),
        ("[1, 2]", "[-, +]", "[-, +]"),
        ("[-1, 2]", "[3, +]", "[-, +]"),
        ("[1, +]", "[3, +]", "[3, +]"),
        ("[-, -1]", "[3, +]", "[-, -3]"),
        ("[-, -1]", "[-, -3]", "[3, +]"),
        ("[-, 2]", "[-, -3]", "[-, +]"),
        ("[1/3, 1/2]", "[3/5, 6]", "[1/5, 3]"),
    ];
    holds(&cases, Span::times);
    holds(&cases, |left, right| right.times(left));
}

#[test]
fn reciprocals_of_what_is_never_zero() {
    for (of, result) in [
        ("[2, 4]", "[1/4, 1/2]"),
        ("[-4, -2]", "[-1/2, -1/4]"),
        ("[1/3, 3]", "[1/3, 3]"),
        ("[2, +]", "[0, 1/2]"),
        ("[-, -2]", "[-1/2, 0]"),
    ] {
        let of = span(of);
        assert!(!of.may_be_zero());
        assert_eq!(said(&of.inverted()), said(&span(result)));
    }
    for of in ["[0, 1]", "[-1, 0]", "[-1, 1]", "[0, 0]", "[-, +]", "[-, 1]"] {
        assert!(span(of).may_be_zero(), "{of}");
    }
}

#[test]
fn whole_powers() {
    for (of, exponent, result) in [
        ("[-3, 2]", 1, "[-3, 2]"),
        ("[-3, 2]", 2, "[0, 9]"),
        ("[-2, 3]", 2, "[0, 9]"),
        ("[-3, 2]", 3, "[-27, 8]"),
        ("[2, 3]", 2, "[4, 9]"),
        ("[-3, -2]", 2, "[4, 9]"),
        ("[-3, -2]", 3, "[-27, -8]"),
        ("[-2, 2]", 4, "[0, 16]"),
        ("[1/2, 2/3]", 3, "[1/8, 8/27]"),
        ("[2, +]", 2, "[4, +]"),
        ("[-, -2]", 2, "[4, +]"),
        ("[-, 2]", 2, "[0, +]"),
        ("[-, 2]", 3, "[-, 8]"),
    ] {
        let power = span(of).power(exponent);
        assert_eq!(said(&power), said(&span(result)), "{of} {exponent}");
    }
}

#[test]
fn one_inside_another() {
    for (outer, inner, is) in [
        ("[1, 4]", "[2, 3]", true),
        ("[1, 4]", "[1, 4]", true),
        ("[1, 4]", "[1, 5]", false),
        ("[1, 4]", "[0, 3]", false),
        ("[-, +]", "[2, 3]", true),
        ("[-, 3]", "[2, 3]", true),
        ("[-, 3]", "[2, +]", false),
        ("[2, +]", "[2, +]", true),
        ("[2, 3]", "[-, +]", false),
    ] {
        assert_eq!(span(outer).contains(&span(inner)), is, "{outer} {inner}");
    }
}

#[test]
fn one_below_another() {
    for (lesser, greater, is) in [
        ("[1, 2]", "[3, 4]", true),
        ("[1, 3]", "[3, 4]", false),
        ("[1, 4]", "[3, 5]", false),
        ("[3, 4]", "[1, 2]", false),
        ("[-, 2]", "[3, +]", true),
        ("[1, +]", "[3, 4]", false),
    ] {
        assert_eq!(
            span(lesser).is_below(&span(greater)),
            is,
            "{lesser} {greater}"
        );
    }
}

#[test]
fn what_two_have_in_common() {
    holds(
        &[
            ("[1, 4]", "[2, 6]", "[2, 4]"),
            ("[1, 4]", "[4, 6]", "[4, 4]"),
            ("[1, 4]", "[-, +]", "[1, 4]"),
            ("[-, 3]", "[1, +]", "[1, 3]"),
            ("[-, 3]", "[-, 1]", "[-, 1]"),
            ("[1, 9]", "[2, 3]", "[2, 3]"),
        ],
        Span::intersected,
    );
}
