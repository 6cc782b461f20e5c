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

/// A number beyond all that finite ends here make, in place of an endless end.
const FAR: i64 = 1_000_000;

/// Numbers of a span that reach its ends, or `FAR` where it has none.
fn samples(span: &Span) -> Vec<Exact> {
    let end = |point: &Point, far: i64| point.finite().cloned().unwrap_or(Exact::from(far));
    let (low, high) = (end(&span.lower, -FAR), end(&span.upper, FAR));
    let zero = Exact::zero();
    let inside = low < zero && zero < high;
    let mut samples = vec![low, high];
    samples.extend(inside.then_some(zero));
    samples
}

/// The least and greatest of what numbers of two spans give, as a span is written.
fn tried(left: &Span, right: &Span, operation: impl Fn(&Exact, &Exact) -> Exact) -> String {
    let mut values: Vec<Exact> = Vec::new();
    for one in samples(left) {
        values.extend(samples(right).iter().map(|other| operation(&one, other)));
    }
    values.sort();
    let far = Exact::from(FAR / 100);
    let nothing = Exact::fraction(1, 1_000).expect("not zero");
    let near = |value: &Exact| match value.abs() < nothing {
        true => "0".to_owned(),
        false => value.to_string(),
    };
    let low = match values.first().expect("samples") {
        value if value.abs() > far => "-".to_owned(),
        value => near(value),
    };
    let high = match values.last().expect("samples") {
        value if value.abs() > far => "+".to_owned(),
        value => near(value),
    };
    format!("[{low}, {high}]")
}

/// The sorts of operand that the tables for `add`, `sub`, `mul`, `div`, `neg` and
/// `recip` in ITF1788 (libieeep1788_elem.itl) set against each other: nothing but zero,
/// above, below, on both sides, beginning or ending at zero, each also without an end.
/// The numbers are others; what must come out is told by numbers tried, and no table.
/// Left out are the empty set, signed zeros and rounding to floats, which are not here,
/// and division by what may be zero, which is refused.
#[test]
fn every_sort_of_operand_meets_every_other() {
    let sorts = [
        "[0, 0]", "[2, 6]", "[-8, -4]", "[-3, 7]", "[-9, 2]", "[0, 5]", "[-5, 0]", "[-, -2]",
        "[-, 3]", "[-, 0]", "[-4, +]", "[2, +]", "[0, +]", "[-, +]",
    ]
    .map(span);
    let mut divided = 0;
    for left in &sorts {
        assert_eq!(
            said(&left.negated()),
            tried(left, &span("[0, 0]"), |it, _| -it),
            "{}",
            said(left)
        );
        for right in &sorts {
            let both = format!("{} and {}", said(left), said(right));
            let sum = tried(left, right, |one, other| one + other);
            assert_eq!(said(&left.plus(right)), sum, "sum of {both}");
            let difference = tried(left, right, |one, other| one - other);
            assert_eq!(
                said(&left.plus(&right.negated())),
                difference,
                "difference of {both}"
            );
            let product = tried(left, right, |one, other| one * other);
            assert_eq!(said(&left.times(right)), product, "product of {both}");
            if !right.may_be_zero() {
                let over = |one: &Exact, other: &Exact| one.checked_div(other).expect("not zero");
                let quotient = tried(left, right, over);
                assert_eq!(
                    said(&left.times(&right.inverted())),
                    quotient,
                    "quotient of {both}"
                );
                let one = Span::point(Exact::one());
                assert_eq!(said(&right.inverted()), tried(&one, right, over), "{both}");
                divided += 1;
            }
        }
    }
    assert_eq!(divided, 14 * 4);
}
