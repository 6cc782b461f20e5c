//! Rates taken from an exhibit of the case.

use serde_json::{Value, json};

use super::*;

const TABLE: &str =
    "Date,USD,JPY,\n2023-03-03,1.0615,144.34,\n2023-03-02,1.0605,N/A,\n2023-02-28,1.0684,145.20,\n";

/// A case whose first exhibit is this table.
fn desk(folder: &tempfile::TempDir, table: &str) -> Desk {
    let desk = Desk::somewhere();
    let path = folder.path().join("fees.assay");
    desk.rpc("case.create", json!({ "path": path, "title": "Fees" }))
        .unwrap();
    let file = folder.path().join("rates.csv");
    std::fs::write(&file, table).unwrap();
    desk.rpc("exhibit.add", json!({ "files": [file] })).unwrap();
    desk
}

fn read(desk: &Desk, since: &str, until: Option<&str>, take: &str) -> Result<Value, Fault> {
    let ask = json!({ "exhibit": "E1", "from": "EUR", "to": "USD",
        "since": since, "until": until, "take": take });
    Ok(desk.rpc("rates.read", ask)?["value"].take())
}

#[test]
fn the_rate_of_a_day_is_recorded_as_the_table_has_it_and_cites_it() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder, TABLE);
    let rates = read(&desk, "2023-03-02", None, "each").unwrap();
    assert_eq!(
        rates,
        json!([{ "ref": "X1", "from": "EUR", "to": "USD", "value": "1.0605",
            "date": "2023-03-02", "kind": "spot", "cited": "E1", "why": null, "handling": null }])
    );
}

#[test]
fn a_month_gives_its_days_and_their_mean_is_an_average_of_the_period() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder, TABLE);
    let rates = read(&desk, "2023-03", None, "mean").unwrap();
    assert_eq!(rates[0]["value"], "1.061");
    assert_eq!(rates[0]["kind"], "period-average");
    assert_eq!(rates[0]["date"], "2023-03-02/2023-03-03");
    assert_eq!(
        rates[0]["why"],
        "Mean of 2 rates from 2023-03-02 to 2023-03-03."
    );
    assert_eq!(rates[1], Value::Null);
}

#[test]
fn lowest_and_highest_are_one_entry_and_convert_to_everything_between() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder, TABLE);
    let rates = read(&desk, "2023-02-01", Some("2023-03-31"), "span").unwrap();
    assert_eq!(
        (&rates[0]["value"], &rates[1]["value"]),
        (&json!("1.0605"), &json!("1.0684"))
    );
    let fee = json!({ "measure": "fee", "hedge": "none", "unit": "EUR",
        "lower": { "value": "1000", "closed": true }, "upper": { "value": "1000", "closed": true } });
    desk.rpc("figure.add", fee).unwrap();
    let dollars = json!({ "formula": "F1 by X1 or X2", "measure": "fee in dollars" });
    let dollars = desk.rpc("figure.compute", dollars).unwrap()["value"].take();
    assert_eq!(dollars["lower"]["value"], "1060.5");
    assert_eq!(dollars["upper"]["value"], "1068.4");
    for _ in 0..3 {
        desk.rpc("undo", Value::Null).unwrap();
    }
    let info = desk.rpc("case.info", Value::Null).unwrap();
    assert_eq!(info["counts"]["exchangeRates"], 0);
}

#[test]
fn what_the_table_does_not_say_is_not_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder, TABLE);
    let none = read(&desk, "2021", None, "each").unwrap_err();
    assert_eq!(none.code, ErrorCode::Input);
    let broken = self::desk(
        &tempfile::tempdir().unwrap(),
        "Date,USD\n2023-03-01,secret\n",
    );
    let fault = read(&broken, "2023", None, "each").unwrap_err();
    assert!(fault.message.contains("Line 2 of E1"), "{}", fault.message);
    assert!(
        !format!("{fault:?}").contains("secret"),
        "no words of an exhibit"
    );
    let info = desk.rpc("case.info", Value::Null).unwrap();
    assert_eq!(info["counts"]["exchangeRates"], 0);
}

#[test]
fn an_index_leads_from_the_mean_of_one_year_to_that_of_another_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let table = "Date,Value\n2015-01,99\n2015-02,101\n2023-01,125\n";
    let desk = desk(&folder, table);
    let ask = |until: Option<&str>, to: &str| {
        desk.rpc(
            "rates.read",
            json!({ "exhibit": "E1", "from": "USD", "to": to, "since": "2015", "until": until,
                    "take": "index" }),
        )
    };
    let rate = ask(Some("2023"), "USD").unwrap()["value"][0].clone();
    assert_eq!(
        (&rate["value"], &rate["kind"]),
        (&json!("1.25"), &json!("index"))
    );
    assert_eq!(
        (&rate["date"], &rate["cited"]),
        (&json!("2015/2023"), &json!("E1"))
    );
    let why = rate["why"].as_str().unwrap();
    assert!(why.contains("100") && why.contains("125"), "{why}");
    for (until, to) in [(None, "USD"), (Some("2023"), "EUR"), (Some("2024"), "USD")] {
        assert_eq!(
            ask(until, to).unwrap_err().code,
            ErrorCode::Input,
            "{until:?} {to}"
        );
    }
}
