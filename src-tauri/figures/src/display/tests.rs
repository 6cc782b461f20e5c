//! What is printed holds what was meant.

use proptest::prelude::*;

use super::*;

fn exact(text: &str) -> Exact {
    text.parse().expect("a number in a test")
}

#[test]
fn bounds_round_outward_and_thousands_stand_apart() {
    for (value, direction, digits, text) in [
        ("40000/3", Direction::Up, 0, "13,334"),
        ("40000/3", Direction::Down, 0, "13,333"),
        ("40000/3", Direction::Up, 2, "13,333.34"),
        ("-40000/3", Direction::Down, 0, "-13,334"),
        ("-40000/3", Direction::Up, 0, "-13,333"),
        ("1000000", Direction::Down, 2, "1,000,000"),
        ("999", Direction::Up, 0, "999"),
        ("999.5", Direction::Up, 0, "1,000"),
        ("1.5", Direction::Down, 2, "1.50"),
        ("1/3", Direction::Down, 2, "0.33"),
        ("-1/3", Direction::Up, 0, "0"),
        ("-1/3", Direction::Down, 2, "-0.34"),
        ("0", Direction::Up, 2, "0"),
        ("50000/11", Direction::Down, 0, "4,545"),
    ] {
        assert_eq!(
            rounded(&exact(value), direction, digits),
            text,
            "{value} {direction:?}"
        );
    }
}

#[test]
fn a_number_is_printed_in_full_where_two_decimals_hold_it() {
    let money = "USD".parse().expect("unit");
    for (value, money_digits, other_digits) in [
        ("1234.56", 2, 2),
        ("2.5", 2, 1),
        ("40000/3", 0, 0),
        ("100.125", 0, 0),
        ("50/3", 2, 2),
        ("1/3", 2, 2),
        ("1/30", 3, 3),
        ("0.0004", 5, 5),
        ("1/1000000000000000000", 12, 12),
    ] {
        assert_eq!(
            digits_for(&exact(value), Some(&money)),
            money_digits,
            "{value} USD"
        );
        assert_eq!(digits_for(&exact(value), None), other_digits, "{value}");
    }
}

#[test]
fn the_one_value_of_a_figure_keeps_every_digit_the_source_gave() {
    let printed = |value: &str, unit: &str| {
        let quantity = Quantity::from_hedge(Hedge::None, &[exact(value)]).expect("a quantity");
        shown(&quantity.with_unit(unit.parse().expect("unit")))
    };
    assert_eq!(
        printed("1234.5678", "KRW").value.as_deref(),
        Some("1,234.5678")
    );
    assert_eq!(printed("3.125", "kg").value.as_deref(), Some("3.125"));
    assert_eq!(printed("2.5", "%").value.as_deref(), Some("2.5"));
    assert_eq!(printed("2.5", "USD").value.as_deref(), Some("2.50"));
    assert_eq!(printed("40", "USD").value.as_deref(), Some("40"));
    assert!(!printed("1234.5678", "KRW").rounded);
}

#[test]
fn the_yearly_earnings_print_as_ten_thousand_to_thirteen_thousand_three_hundred_thirty_four() {
    let quantity =
        Quantity::from_hedge(Hedge::UpTo, &[exact("10000"), exact("40000/3")]).expect("a quantity");
    let shown = shown(&quantity);
    assert_eq!(shown.lower, ShownBound::NotStated);
    assert_eq!(
        shown.upper,
        ShownBound::Between {
            from: "10,000".into(),
            to: "13,334".into(),
            closed: true
        }
    );
    assert!(shown.rounded);
    assert_eq!(shown.value, None);
}

#[test]
fn a_value_that_cannot_be_printed_in_full_prints_as_the_two_numbers_around_it() {
    let third =
        |hedge| shown(&Quantity::from_hedge(hedge, &[exact("1000/3")]).expect("a quantity"));
    let shown_third = third(Hedge::None);
    assert_eq!(shown_third.value, None);
    assert_eq!(
        shown_third.lower,
        ShownBound::At {
            text: "333".into(),
            closed: true
        }
    );
    assert_eq!(
        shown_third.upper,
        ShownBound::At {
            text: "334".into(),
            closed: true
        }
    );
    let whole = shown(&Quantity::from_hedge(Hedge::About, &[exact("100000")]).expect("a quantity"));
    assert_eq!(whole.value.as_deref(), Some("100,000"));
    assert!(!whole.rounded && whole.approximate);
}

#[test]
fn options_print_in_full() {
    let options = [exact("1/3"), exact("2.125"), exact("2.5")];
    let shown = shown(&Quantity::from_hedge(Hedge::OneOf, &options).expect("a quantity"));
    assert_eq!(shown.options, ["1/3", "2.125", "2.5"]);
}

proptest! {
    #[test]
    fn printed_digits_never_lie_inside_the_number(
        above in any::<i64>(), below in 1_i64..1_000_000, digits in 0_u32..8,
    ) {
        let value = Exact::fraction(above, below).expect("below is not zero");
        let read = |direction| -> Exact {
            rounded(&value, direction, digits).replace(',', "").parse().expect("digits")
        };
        let (down, up) = (read(Direction::Down), read(Direction::Up));
        prop_assert!(down <= value && value <= up);
        let step = Exact::power_of_ten(digits).reciprocal().expect("not zero");
        prop_assert!(&up - &down <= step, "no further out than one step");
    }

    #[test]
    fn commas_stand_every_three_digits(value in any::<i64>()) {
        let text = rounded(&Exact::from(value), Direction::Down, 0);
        let groups: Vec<_> = text.trim_start_matches('-').split(',').collect();
        prop_assert!((1..=3).contains(&groups[0].len()));
        prop_assert!(groups[1..].iter().all(|group| group.len() == 3));
        prop_assert_eq!(text.replace(',', ""), value.to_string());
    }
}
