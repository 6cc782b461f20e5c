//! What a figure may say, and how it is written.

use proptest::prelude::*;

use super::*;

fn exact(text: &str) -> Exact {
    text.parse().expect("a number in a test")
}

fn made(hedge: Hedge, values: &[&str]) -> Quantity {
    let values: Vec<_> = values.iter().map(|value| exact(value)).collect();
    Quantity::from_hedge(hedge, &values).expect("a quantity in a test")
}

#[test]
fn the_figure_of_the_contract_round_trips_key_by_key() {
    let text = concat!(
        r#"{"hedge":"up_to","lower":null,"upper":{"from":"30000","to":"40000","closed":true},"#,
        r#""unit":"USD","per":["P3Y","crew member"],"kind":"flow","asOf":null,"#,
        r#""polarity":"asserted","approximate":false,"currencyBasis":"explicit"}"#
    );
    let quantity: Quantity = serde_json::from_str(text).expect("the contract's figure");
    assert_eq!(serde_json::to_string(&quantity).expect("json"), text);
    let built = made(Hedge::UpTo, &["30000", "40000"])
        .with_unit("USD".parse().expect("unit"))
        .with_per("P3Y".parse().expect("period"))
        .with_per("crew member".parse().expect("noun"))
        .with_kind(Kind::Flow);
    assert_eq!(built, quantity);
}

#[test]
fn options_stand_after_the_bounds_they_span() {
    let text = serde_json::to_string(&made(Hedge::OneOf, &["5", "3"])).expect("json");
    assert!(text.starts_with(concat!(
        r#"{"hedge":"one_of","lower":{"value":"3","closed":true},"#,
        r#""upper":{"value":"5","closed":true},"options":["5","3"],"unit":null"#
    )));
}

#[test]
fn more_than_leaves_the_lower_bound_open_and_the_upper_unsaid() {
    let quantity = made(Hedge::MoreThan, &["5"]);
    assert_eq!(quantity.lower, Some(Bound::open(exact("5"))));
    assert_eq!(quantity.upper, None);
    assert!(!quantity.approximate);
}

#[test]
fn nearly_and_just_over_are_one_sided_open_and_approximate() {
    let nearly = made(Hedge::Nearly, &["500"]);
    assert_eq!(
        (nearly.lower, nearly.upper),
        (None, Some(Bound::open(exact("500"))))
    );
    let over = made(Hedge::JustOver, &["500"]);
    assert_eq!(
        (over.lower, over.upper),
        (Some(Bound::open(exact("500"))), None)
    );
    assert!(nearly.approximate && over.approximate);
}

#[test]
fn a_hedge_takes_only_its_own_number_of_values() {
    for (hedge, counts) in [
        (Hedge::None, 1..=1),
        (Hedge::Range, 2..=2),
        (Hedge::AtLeast, 1..=2),
        (Hedge::UpTo, 1..=2),
        (Hedge::Nearly, 1..=1),
        (Hedge::About, 1..=1),
        (Hedge::Magnitude, 0..=0),
        (Hedge::OneOf, 2..=4),
    ] {
        for given in 0..=4_usize {
            let values: Vec<_> = (0..given).map(|n| Exact::from(n as i64)).collect();
            let outcome = Quantity::from_hedge(hedge, &values);
            if counts.contains(&given) {
                assert!(outcome.is_ok(), "{hedge} {given}");
            } else {
                assert_eq!(outcome, Err(QuantityError::ValueCount { hedge, given }));
            }
        }
    }
}

#[test]
fn disagreeing_fields_are_refused_with_the_reason() {
    type Change<'a> = &'a dyn Fn(&mut Quantity);
    let cases: [(Change<'_>, QuantityError); 10] = [
        (
            &|q| q.upper = None,
            QuantityError::HedgeAndBounds(Hedge::Range),
        ),
        (
            &|q| q.hedge = Hedge::None,
            QuantityError::HedgeAndBounds(Hedge::None),
        ),
        (
            &|q| q.lower = Some(Bound::closed(exact("9"))),
            QuantityError::BoundsCross,
        ),
        (
            &|q| q.lower = Some(Bound::ranged(exact("3"), exact("2"), true)),
            QuantityError::BoundBackward(End::Lower),
        ),
        (
            &|q| {
                (q.lower, q.upper) = (
                    Some(Bound::open(exact("3"))),
                    Some(Bound::closed(exact("3"))),
                )
            },
            QuantityError::BoundsCross,
        ),
        (
            &|q| q.options = vec![exact("1"), exact("5")],
            QuantityError::Options,
        ),
        (
            &|q| q.currency_basis = Some(CurrencyBasis::Explicit),
            QuantityError::CurrencyBasis,
        ),
        (
            &|q| q.unit = "USD".parse().ok(),
            QuantityError::CurrencyBasis,
        ),
        (
            &|q| q.per = vec!["P1Y".parse().expect("per"), "P1M".parse().expect("per")],
            QuantityError::PeriodTwice,
        ),
        (
            &|q| q.as_of = Some("April 2023".to_owned()),
            QuantityError::AsOf,
        ),
    ];
    for (change, reason) in cases {
        let mut quantity = made(Hedge::Range, &["1", "5"]);
        change(&mut quantity);
        assert_eq!(quantity.validate(), Err(reason));
    }
}

#[test]
fn dates_are_edtf_of_level_zero_or_one() {
    let at = |text: &str| made(Hedge::None, &["1"]).with_as_of(text).validate();
    for text in [
        "2023",
        "2023-04",
        "2023-04-12",
        "2023~",
        "202X",
        "2020/2023",
        "2001-21",
        "2004-01-01/..",
    ] {
        assert_eq!(at(text), Ok(()), "{text}");
    }
    for text in [
        "",
        "2016-13",
        "2023-04-12 ",
        "[1667,1668]",
        "4월",
        "2004-(06)?-11",
    ] {
        assert_eq!(at(text), Err(QuantityError::AsOf), "{text}");
    }
}

#[test]
fn reading_a_figure_validates_it_and_refuses_unknown_keys() {
    for text in [
        r#"{"hedge":"nearly","lower":null,"upper":{"value":"5","closed":true},"approximate":true}"#,
        r#"{"hedge":"about","lower":{"value":"5","closed":true},"upper":{"value":"5","closed":true}}"#,
        r#"{"hedge":"magnitude","lower":null,"upper":null,"midpoint":"5"}"#,
        r#"{"hedge":"roughly","lower":null,"upper":null}"#,
    ] {
        assert!(serde_json::from_str::<Quantity>(text).is_err(), "{text}");
    }
}

#[test]
fn what_is_left_out_or_null_is_not_stated() {
    for text in [
        r#"{"hedge":"at_least","lower":{"value":"5","closed":true}}"#,
        r#"{"hedge":"at_least","lower":{"value":"5","closed":true},"upper":null,"options":null,
            "per":null,"polarity":null,"approximate":null,"asOf":null}"#,
    ] {
        let read = serde_json::from_str::<Quantity>(text).expect(text);
        assert_eq!(read, made(Hedge::AtLeast, &["5"]));
    }
}

#[test]
fn approximately_turns_a_bare_numeral_into_about() {
    let quantity = made(Hedge::None, &["5"]).approximately();
    assert_eq!(quantity.hedge, Hedge::About);
    assert_eq!(quantity.validate(), Ok(()));
    let range = made(Hedge::Range, &["5", "6"]).approximately();
    assert_eq!((range.hedge, range.validate()), (Hedge::Range, Ok(())));
}

proptest! {
    #[test]
    fn every_figure_that_can_be_made_is_written_and_read_back(
        hedge in prop::sample::select(Hedge::ALL),
        values in prop::collection::vec((-10_000_i64..10_000, 1_i64..50), 0..4),
        unit in prop::sample::select(vec!["USD", "%", "kg", "worker", "노동자"]),
        per in prop::sample::select(vec!["P3Y", "PT8H", "household"]),
    ) {
        let values: Vec<_> =
            values.iter().filter_map(|(above, below)| Exact::fraction(*above, *below)).collect();
        let Ok(quantity) = Quantity::from_hedge(hedge, &values) else { return Ok(()) };
        let quantity = quantity
            .with_unit(unit.parse().expect("unit"))
            .with_per(per.parse().expect("per"));
        let text = serde_json::to_string(&quantity).expect("json");
        prop_assert_eq!(serde_json::from_str::<Quantity>(&text).expect("read back"), quantity);
    }
}
