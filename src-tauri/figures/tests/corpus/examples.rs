//! The worked examples of the house rules, as goldens.

use super::{Lang, parse, written};

fn read(text: &str) -> Vec<String> {
    parse(text, Some(Lang::En)).iter().map(written).collect()
}

#[test]
fn a_deposit_is_a_range_in_an_inferred_currency() {
    assert_eq!(
        read("a $4,000-5,000 deposit"),
        ["$4,000-5,000 | range | [4000 | 5000] | USD | - | - | - | inferred | -"]
    );
}

#[test]
fn up_to_a_range_over_three_years_has_a_ranged_upper_bound_and_no_lower() {
    assert_eq!(
        read("up to $30,000-40,000 over three years"),
        [
            "up to $30,000-40,000 over three years | up_to | - | 30000..40000] | USD | P3Y | flow | - | inferred | -"
        ]
    );
}

#[test]
fn workers_and_their_revenue_are_two_figures() {
    assert_eq!(
        read("around 100,000 workers earning more than 500 million USD per year"),
        [
            "around 100,000 workers | about | [100000 | 100000] | worker | - | stock | approx | - | -",
            "more than 500 million USD per year | more_than | (500000000 | - | USD | P1Y | flow | - | explicit | -",
        ]
    );
}

#[test]
fn elided_multipliers_are_given_back() {
    for (text, expected) in [
        (
            "$30-40,000",
            "$30-40,000 | range | [30000 | 40000] | USD | - | - | - | inferred | -",
        ),
        (
            "$1-2 million",
            "$1-2 million | range | [1000000 | 2000000] | USD | - | - | - | inferred | -",
        ),
        (
            "5–10k dollars",
            "5–10k dollars | range | [5000 | 10000] | USD | - | - | - | inferred | -",
        ),
    ] {
        assert_eq!(read(text), [expected], "{text}");
    }
}

#[test]
fn scales_and_grouping_of_many_places_are_read() {
    for (text, value, unit) in [
        ("USD 1.2bn", "1200000000", "USD"),
        ("10 lakh rupees", "1000000", "INR"),
        ("2 crore rupees", "20000000", "INR"),
        ("$1.000.000", "1000000", "USD"),
        ("$1 000 000", "1000000", "USD"),
        ("$1'000", "1000", "USD"),
        ("$10,00,000", "1000000", "USD"),
        ("$٥٠٠", "500", "USD"),
        ("€1,5 million", "1500000", "EUR"),
    ] {
        let found = parse(text, Some(Lang::En));
        assert_eq!(found.len(), 1, "{text}");
        let quantity = &found[0].quantity;
        assert_eq!(found[0].verbatim, text);
        assert_eq!(
            quantity.stated_value().map(ToString::to_string).as_deref(),
            Some(value),
            "{text}"
        );
        assert_eq!(
            quantity.unit.as_ref().map(ToString::to_string).as_deref(),
            Some(unit),
            "{text}"
        );
    }
}

#[test]
fn each_hedge_has_its_bounds() {
    for (text, expected) in [
        ("exactly 50 men", "none | [50 | 50]"),
        ("at least 50 men", "at_least | [50 | -"),
        ("50 or more men", "at_least | [50 | -"),
        ("no fewer than 50 men", "at_least | [50 | -"),
        ("more than 50 men", "more_than | (50 | -"),
        ("in excess of 50 men", "more_than | (50 | -"),
        ("at most 50 men", "at_most | - | 50]"),
        ("50 men or less", "at_most | - | 50]"),
        ("fewer than 50 men", "less_than | - | 50)"),
        ("up to 50 men", "up_to | - | 50]"),
        ("as many as 50 men", "up_to | - | 50]"),
        ("nearly 50 men", "nearly | - | 50)"),
        ("approaching 50 men", "nearly | - | 50)"),
        ("just over 50 men", "just_over | (50 | -"),
        ("50-odd men", "just_over | (50 | -"),
        ("about 50 men", "about | [50 | 50]"),
        ("50 men or so", "about | [50 | 50]"),
        ("between 50 and 60 men", "range | [50 | 60]"),
        ("at least 50 to 60 men", "at_least | [50..60 | -"),
        ("dozens of men", "magnitude | - | -"),
        ("50 or 60 men", "one_of | [50 | 60]"),
    ] {
        let found = read(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let line = format!("{text} | {expected} | man | - | stock |");
        assert!(found[0].starts_with(&line), "{text}: {found:?}");
    }
}

#[test]
fn hedges_that_contradict_each_other_give_no_figure() {
    assert!(read("They paid at least up to $500.").is_empty());
}

#[test]
fn two_currencies_make_no_range() {
    let found = read("It costs $500 to €600.");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn the_article_of_the_house_reads_right() {
    let text = "The recruits need good backgrounds, of course, and reportedly need to pay 4,000 to 5,000 US dollars to join the construction crews.\n\n\
        In other words, recruits are required to pay a “security deposit” of 4,000-5,000 US dollars to work abroad.\n\n\
        “North Korean authorities say that crew members can earn up to 30,000 to 40,000 US dollars over three years to entice soldiers,” he said on April 3 of a three-year period.\n\n\
        UN Resolution 2375, adopted after the sixth nuclear test in 2017, prohibits it. Media report that North Korea has sent around 100,000 workers abroad and is earning more than 500 million USD per year.";
    assert_eq!(
        read(text),
        [
            "4,000 to 5,000 US dollars | range | [4000 | 5000] | USD | - | - | - | explicit | -",
            "4,000-5,000 US dollars | range | [4000 | 5000] | USD | - | - | - | explicit | -",
            "up to 30,000 to 40,000 US dollars over three years | up_to | - | 30000..40000] | USD | P3Y | flow | - | explicit | -",
            "around 100,000 workers | about | [100000 | 100000] | worker | - | stock | approx | - | -",
            "more than 500 million USD per year | more_than | (500000000 | - | USD | P1Y | flow | - | explicit | -",
        ]
    );
}

#[test]
fn a_found_figure_prints_as_the_contract_says() {
    let found = parse(
        "They earn up to 30,000 to 40,000 US dollars over three years.",
        None,
    );
    let json = serde_json::to_value(&found).expect("json");
    assert_eq!(
        json,
        serde_json::json!([{
            "start": 10, "end": 60,
            "verbatim": "up to 30,000 to 40,000 US dollars over three years",
            "hedge": "up_to", "lower": null,
            "upper": { "from": "30000", "to": "40000", "closed": true },
            "unit": "USD", "per": ["P3Y"], "kind": "flow", "asOf": null,
            "polarity": "asserted", "approximate": false, "currencyBasis": "explicit"
        }])
    );
}
