//! What is typed and told about judgements: what a rating weighed, scales, and
//! bringing an older case up. It judges nothing.

use clap::Args;
use serde_json::{Value, json};

use crate::tell::{plain, rows};

/// What a rating weighed and what it holds for.
#[derive(Args, Debug, Default)]
pub(crate) struct Weighed {
    /// What was weighed: access expertise motive track-record
    /// internal-consistency corroboration recency
    #[arg(long, value_name = "FACTOR")]
    pub(crate) factor: Vec<String>,
    /// The rating of a source holds for this alone
    #[arg(long, value_name = "TEXT")]
    pub(crate) topic: Option<String>,
    /// It holds in this time alone, EDTF
    #[arg(long, value_name = "EDTF")]
    pub(crate) period: Option<String>,
    /// Your own probability, from 0 to 1, as 0.6 or 3/5
    #[arg(long, value_name = "P")]
    pub(crate) probability: Option<String>,
    /// As a second opinion, without having seen the other ratings
    #[arg(long)]
    pub(crate) blind: bool,
}

/// Adds to a rating what it weighed; nothing where nothing was typed.
pub(crate) fn weighed(rating: &mut Value, weighed: &Weighed) {
    if !weighed.factor.is_empty() {
        rating["factors"] = json!(weighed.factor);
    }
    rating["topic"] = json!(weighed.topic);
    rating["period"] = json!(weighed.period);
    rating["probability"] = json!(weighed.probability);
    rating["blind"] = json!(weighed.blind.then_some(true));
}

/// What became of an older case.
pub(crate) fn upgraded(value: &Value) -> String {
    let schema = &value["schema"];
    match value["copy"].as_str() {
        Some(copy) => format!("Brought up to schema {schema}; the file as it was: {copy}"),
        None => format!("It has schema {schema} already."),
    }
}

/// Each scale with its values.
pub(crate) fn scales(value: &Value) -> String {
    by_version(value, "document", "terms", "value")
}

/// What comes by version, shipped or one's own: under each id and version what it
/// is called, and the parts with the key and the label of each.
pub(crate) fn by_version(value: &Value, called: &str, parts: &str, key: &str) -> String {
    let mut text = String::new();
    for it in rows(value) {
        let own = if it["ships"] == true {
            ""
        } else {
            ", your own"
        };
        text.push_str(&format!(
            "{} {} ({}{own})\n",
            plain(&it["id"]),
            plain(&it["version"]),
            plain(&it[called]),
        ));
        for part in rows(&it[parts]) {
            let (key, label) = (plain(&part[key]), plain(&part["label"]));
            text.push_str(&format!("  {key}  {label}\n"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_typed_is_not_asked_and_what_was_is() {
        let mut rating = json!({ "target": "S1" });
        weighed(&mut rating, &Weighed::default());
        assert!(
            ["factors", "topic", "blind"]
                .iter()
                .all(|key| rating[*key].is_null())
        );
        let typed = Weighed {
            factor: vec!["access".into(), "motive".into()],
            blind: true,
            ..Weighed::default()
        };
        weighed(&mut rating, &typed);
        assert_eq!(rating["factors"], json!(["access", "motive"]));
        assert_eq!(rating["blind"], true);
    }
}
