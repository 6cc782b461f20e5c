//! Tables of exchange rates.

use super::*;

/// The layout of the ECB's history, with numbers of our own.
const HISTORY: &str = "Date,USD,JPY,BGN,\n\
    2023-03-03,1.0615,144.34,1.9558,\n\
    2023-03-02,1.0605,N/A,1.9558,\n\
    2023-03-01,1.0684,145.20,,\n";

fn unit(code: &str) -> Unit {
    code.parse().expect("a currency")
}

fn found(text: &str, one: &str, other: &str) -> Vec<String> {
    between(text, &unit(one), &unit(other))
        .expect("a table")
        .iter()
        .map(|dated| {
            let Rate {
                from, to, value, ..
            } = &dated.rate;
            format!("{}: 1 {from} = {value} {to}", dated.date)
        })
        .collect()
}

#[test]
fn a_history_gives_units_of_each_currency_for_one_euro() {
    assert_eq!(
        found(HISTORY, "EUR", "USD"),
        [
            "2023-03-03: 1 EUR = 1.0615 USD",
            "2023-03-02: 1 EUR = 1.0605 USD",
            "2023-03-01: 1 EUR = 1.0684 USD"
        ]
    );
    assert_eq!(found(HISTORY, "USD", "EUR"), found(HISTORY, "EUR", "USD"));
}

#[test]
fn a_cell_without_a_rate_says_nothing() {
    assert_eq!(found(HISTORY, "EUR", "JPY").len(), 2);
    assert_eq!(found(HISTORY, "EUR", "BGN").len(), 2);
    assert_eq!(found(HISTORY, "EUR", "GBP"), [""; 0]);
    assert_eq!(
        found(HISTORY, "USD", "JPY"),
        [""; 0],
        "no rate is worked out across two"
    );
}

#[test]
fn a_plain_list_is_read_by_its_heads_in_any_order() {
    let list = "\u{feff}note,Value,from,to,date\r\n\"said, so\",1/1320,KRW,USD,2023-03\r\n,8900,USD,KPW,2023\r\n";
    assert_eq!(found(list, "KRW", "USD"), ["2023-03: 1 KRW = 1/1320 USD"]);
    assert_eq!(found(list, "KPW", "USD"), ["2023: 1 USD = 8900 KPW"]);
}

#[test]
fn a_table_that_is_broken_says_where() {
    for (text, fault) in [
        ("", RatesFault::Head),
        ("Day,USD\n2023-01-01,1\n", RatesFault::Head),
        ("Date,USD,Weather\n2023-01-01,1,2\n", RatesFault::Head),
        ("Date,USD\n01/02/2023,1.1\n", RatesFault::Date { line: 2 }),
        (
            "Date,USD\n2023-01-01,1.1\n2023-01-02,-1\n",
            RatesFault::Value { line: 3 },
        ),
        (
            "Date,USD\n2023-01-01,\"1,1\"\n",
            RatesFault::Value { line: 2 },
        ),
        (
            "date,from,to,value\n2023,USD,won,1\n",
            RatesFault::Currency { line: 2 },
        ),
    ] {
        assert_eq!(
            between(text, &unit("EUR"), &unit("USD")),
            Err(fault),
            "{text}"
        );
    }
}

#[test]
fn mean_lowest_and_highest_are_exact_and_dated() {
    let rates = between(HISTORY, &unit("EUR"), &unit("USD")).expect("a table");
    let summary = summary(&rates).expect("three rates");
    assert_eq!(
        summary.mean.value,
        Exact::fraction(31904, 30000).expect("a number")
    );
    assert_eq!(summary.lowest.date, "2023-03-02");
    assert_eq!(summary.highest.date, "2023-03-01");
    assert_eq!(super::summary(&[]), None);
}

#[test]
fn rates_of_both_directions_are_turned_the_way_of_the_first() {
    let list = "date,from,to,value\n2023-01-01,USD,EUR,0.5\n2023-01-02,EUR,USD,4\n";
    let rates = between(list, &unit("EUR"), &unit("USD")).expect("a table");
    let summary = summary(&rates).expect("two rates");
    assert_eq!(summary.lowest.rate.value, "0.25".parse().expect("a number"));
    assert_eq!(summary.highest.rate.value, "0.5".parse().expect("a number"));
    assert_eq!(summary.mean.value, "0.375".parse().expect("a number"));
}
