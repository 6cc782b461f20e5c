//! What an exchange rate may be.

use assay_figures::{Bound, Hedge};

use super::*;
use crate::FigureRef;
use crate::figure::NewFigure;
use crate::sample::{Trial, with_text};

fn rate() -> NewExchangeRate {
    NewExchangeRate {
        r#ref: None,
        from: "KRW".to_owned(),
        to: "USD".to_owned(),
        value: "1/1320".parse().expect("a number"),
        date: "2023-03".to_owned(),
        kind: RateKind::PeriodAverage,
        cited: Some(ExhibitRef(1)),
        why: None,
        handling: None,
    }
}

#[test]
fn a_rate_is_kept_exactly() {
    let mut trial = with_text();
    let done = trial.add_exchange_rate(&rate()).expect("a rate");
    let record = trial.show(done.value.into()).expect("it is there").record;
    assert_eq!(
        serde_json::to_string(&record).expect("json"),
        r#"{"ref":"X1","from":"KRW","to":"USD","value":"1/1320","date":"2023-03","kind":"period-average","cited":"E1","why":null,"handling":null}"#
    );
}

#[test]
fn what_is_no_currency_no_date_or_no_exhibit_is_refused() {
    let mut trial = with_text();
    let yen = NewExchangeRate {
        from: "yen".to_owned(),
        ..rate()
    };
    let refusal = trial.refusal(|case| case.add_exchange_rate(&yen));
    assert_eq!(refusal, Refusal::NotACurrency { field: "from" });
    let none = NewExchangeRate {
        to: "XXX".to_owned(),
        ..rate()
    };
    let refusal = trial.refusal(|case| case.add_exchange_rate(&none));
    assert_eq!(refusal, Refusal::NotACurrency { field: "to" });
    let undated = NewExchangeRate {
        date: "spring".to_owned(),
        ..rate()
    };
    let refusal = trial.refusal(|case| case.add_exchange_rate(&undated));
    assert_eq!(refusal, Refusal::NotADate { field: "date" });
    let uncited = NewExchangeRate {
        cited: Some(ExhibitRef(9)),
        ..rate()
    };
    let error = trial.refused(|case| case.add_exchange_rate(&uncited));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}

#[test]
fn nothing_below_zero_and_nothing_against_itself_is_a_rate_but_an_index_is() {
    let mut trial = with_text();
    for value in ["0", "-1.5"] {
        let new = NewExchangeRate {
            value: value.parse().expect("a number"),
            ..rate()
        };
        let refusal = trial.refusal(|case| case.add_exchange_rate(&new));
        assert_eq!(refusal, Refusal::NotARate { field: "value" });
    }
    let same = NewExchangeRate {
        from: "USD".to_owned(),
        ..rate()
    };
    let refusal = trial.refusal(|case| case.add_exchange_rate(&same));
    assert_eq!(refusal, Refusal::NotARate { field: "to" });
    let index = NewExchangeRate {
        kind: RateKind::Index,
        ..same
    };
    trial
        .add_exchange_rate(&index)
        .expect("a price index of one currency");
}

/// A computation of a stated number of won into dollars.
fn converted(trial: &mut Trial) -> FigureRef {
    let won = NewFigure {
        measure: "fee".to_owned(),
        hedge: Some(Hedge::None),
        lower: Some(Bound::closed(Exact::from(2640))),
        upper: Some(Bound::closed(Exact::from(2640))),
        unit: Some("KRW".to_owned()),
        ..NewFigure::default()
    };
    trial.add_exchange_rate(&rate()).expect("a rate");
    let won = trial.add_figure(&won).expect("a figure").value;
    trial.compute(&format!("{won} by X1"))
}

#[test]
fn a_computation_converts_by_a_recorded_rate_and_says_which() {
    let mut trial = with_text();
    let figure = converted(&mut trial);
    let record = trial.show(figure.into()).expect("it is there").record;
    let record = serde_json::to_value(&record).expect("json");
    assert_eq!(
        record["lower"],
        serde_json::json!({ "value": "2", "closed": true })
    );
    assert_eq!(record["unit"], "USD");
    assert_eq!(
        record["notes"],
        serde_json::json!([
            { "note": "converted-by", "rate": "X1" },
            { "note": "undated-for-rate", "figure": "F1", "rate": "X1" },
        ]),
        "the sum has no date, so nothing says whether the rate is of its time"
    );
}

#[test]
fn a_rate_that_is_not_recorded_is_no_ground_to_convert_on() {
    let mut trial = with_text();
    converted(&mut trial);
    let unknown = NewFigure {
        measure: "fee in dollars".to_owned(),
        formula: Some("F1 by X9".to_owned()),
        ..NewFigure::default()
    };
    let error = trial.refused(|case| case.add_figure(&unknown));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}

#[test]
fn a_rate_that_a_computation_converts_by_cannot_be_removed() {
    let mut trial = with_text();
    let figure = converted(&mut trial);
    let error = trial.refused(|case| case.remove(ExchangeRateRef(1).into(), "wrong day"));
    let CaseError::InUse { by, .. } = error else {
        panic!("{error:?}");
    };
    assert_eq!(by, [figure.into()]);
    trial.remove(figure.into(), "not needed").expect("removed");
    trial
        .remove(ExchangeRateRef(1).into(), "wrong day")
        .expect("nothing rests on it any more");
}
