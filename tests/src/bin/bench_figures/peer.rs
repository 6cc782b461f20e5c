//! A peer's sentences, read where they lie outside the tree and turned to our
//! conventions: an amount is one value in one currency, a range holds both its ends.
//! Refuses to judge what that peer does not say: spans (it drops hedges), periods,
//! polarity, kinds; and leaves out what it counts and we do not (ordinals, ages,
//! crypto-currencies, one amount known to be wrong).

use std::path::{Path, PathBuf};

use assay_figures::parse::{Found, Lang, parse};
use serde_json::Value;

use crate::gold::entry;
use crate::score::{Entry, Tally};

/// Names of currencies there, and the codes that may stand for them here.
const UNITS: &[(&str, &str)] = &[
    ("Dollar", "USD"),
    ("United States dollar", "USD"),
    ("Euro", "EUR"),
    ("Chinese yuan", "CNY"),
    ("Pound", "GBP"),
    ("British pound", "GBP"),
    ("Canadian dollar", "CAD"),
    ("Japanese yen", "JPY"),
    ("Franc", "CHF FRF"),
    ("Australian dollar", "AUD"),
    ("Turkish lira", "TRY"),
    ("Rupee", "INR"),
    ("Mexican peso", "MXN"),
    ("Hong Kong dollar", "HKD"),
    ("Swiss franc", "CHF"),
    ("Costa Rican colón", "CRC"),
    ("Georgian lari", "GEL"),
    ("Lao kip", "LAK"),
    ("Sri Lankan rupee", "LKR"),
    ("New Zealand dollar", "NZD"),
];

/// The Korean amount that the peer reads wrongly; its words say 244,000,000.
const WRONG: &str = "2억 4천 4백만";

/// Where the sentences lie, if they are on this machine.
pub(crate) fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let root = std::env::var_os("ASSAY_TEST_DATA").map_or(beside, PathBuf::from);
    let folder = root.join("recognizers");
    folder.is_dir().then_some(folder)
}

pub(crate) fn tallies(folder: &Path) -> Vec<Tally> {
    let mut rows = Vec::new();
    for (name, lang) in [("English", Lang::En), ("Korean", Lang::Ko)] {
        for (file, set, read) in [
            (
                "CurrencyModel",
                "peer money",
                money as fn(&Value) -> Option<Entry>,
            ),
            ("NumberRangeModel", "peer ranges", range),
        ] {
            let path = folder.join(format!("{name}-{file}.json"));
            let Ok(text) = std::fs::read_to_string(path) else {
                continue;
            };
            let all: Vec<Value> =
                serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
            let mut tally = Tally::new(lang.code(), set);
            for sentence in &all {
                one(&mut tally, sentence, lang, read);
            }
            rows.push(tally);
        }
    }
    rows
}

fn one(tally: &mut Tally, sentence: &Value, lang: Lang, read: fn(&Value) -> Option<Entry>) {
    let Some(text) = sentence["Input"].as_str() else {
        return;
    };
    let results = sentence["Results"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let mut gold = Vec::new();
    let mut from = 0;
    for result in results {
        let (Some(words), Some(entry)) = (result["Text"].as_str(), read(result)) else {
            return;
        };
        let Some(at) = found_at(text, words, from) else {
            return;
        };
        from = at + words.chars().count();
        gold.push(Entry {
            start: at,
            end: from,
            ..entry
        });
    }
    let money = tally.set == "peer money";
    let found: Vec<Entry> = parse(text, Some(lang))
        .iter()
        .filter(|found| !money || is_money(found))
        .map(|found| {
            let mut entry = entry(found);
            let value = said(found);
            if money {
                entry.parts[1] = value;
                entry.parts[3] = found.quantity.unit.as_ref().map(ToString::to_string);
            } else {
                // The peer knows no options.
                entry.parts[1] = entry.parts[1].take().map(|it| it.trim_end().to_owned());
            }
            entry
        })
        .collect();
    tally.add(text, &gold, &found);
}

/// The one number in the words: the peer drops the hedge that makes it a bound.
fn said(found: &Found) -> Option<String> {
    let bound = found
        .quantity
        .lower
        .as_ref()
        .or(found.quantity.upper.as_ref())?;
    bound.value().map(ToString::to_string)
}

fn is_money(found: &Found) -> bool {
    found
        .quantity
        .unit
        .as_ref()
        .is_some_and(assay_figures::Unit::is_currency)
}

/// The place of `words` at or after a code point; the peer's texts differ in case.
fn found_at(text: &str, words: &str, from: usize) -> Option<usize> {
    let lower = |text: &str| -> Vec<char> {
        text.chars()
            .map(|c| c.to_lowercase().next().unwrap_or(c))
            .collect()
    };
    let (text, words) = (lower(text), lower(words));
    (from..=text.len().checked_sub(words.len())?)
        .find(|at| text[*at..*at + words.len()] == words[..])
}

fn blank(result: &Value) -> Entry {
    Entry {
        start: 0,
        end: 0,
        parts: Default::default(),
        line: result.to_string(),
    }
}

fn money(result: &Value) -> Option<Entry> {
    if result["Text"].as_str()?.contains(WRONG) {
        return None;
    }
    let value = result["Resolution"]["value"].as_str()?;
    let (_, codes) = UNITS
        .iter()
        .find(|(name, _)| Some(*name) == result["Resolution"]["unit"].as_str())?;
    let mut entry = blank(result);
    entry.parts[1] = Some(value.parse::<assay_figures::Exact>().ok()?.to_string());
    entry.parts[3] = Some(codes.split(' ').next()?.to_owned());
    Some(entry)
}

/// "(20,35]" as the corpus writes it; a range with two ends holds both, unless its
/// words compare ("larger than … and less than …").
fn range(result: &Value) -> Option<Entry> {
    let text = result["Resolution"]["value"].as_str()?;
    let (lower, upper) = text.split_once(',')?;
    let compared = lower.starts_with('(');
    let low = match lower.trim_start_matches(['(', '[']) {
        "" => "-".to_owned(),
        value => format!("{}{value}", &lower[..1]),
    };
    let close = if compared || !lower[1..].is_empty() && !upper.ends_with(')') {
        upper[upper.len() - 1..].to_owned()
    } else if lower.len() > 1 {
        "]".to_owned()
    } else {
        upper[upper.len() - 1..].to_owned()
    };
    let high = match upper.trim_end_matches([')', ']']) {
        "" => "-".to_owned(),
        value => format!("{value}{close}"),
    };
    let mut entry = blank(result);
    entry.parts[1] = Some(format!("{low} {high}"));
    Some(entry)
}
