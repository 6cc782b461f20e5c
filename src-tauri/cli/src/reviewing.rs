//! The verbs of a review of credibility: do raters agree. What may be typed, the
//! request it makes, and the text of the answer; the rules are the desk's.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::request::{Asked, on};
use crate::tell::{plain, rows, table};

/// What can be asked of judgements together.
#[derive(Debug, Subcommand)]
pub(crate) enum Reviewing {
    /// Compare the raters of each scale: weighted kappa, Krippendorff's alpha, and what they disagree on
    #[command(after_help = "Example:\n  assay agreement a.assay")]
    Agreement {
        /// The case
        case: String,
    },
    /// List the ratings in force, and which of them newer evidence came after
    #[command(
        after_help = "Example:\n  assay ratings a.assay\n  assay ratings a.assay S1 --on 2024-05-31"
    )]
    Ratings {
        /// The case
        case: String,
        /// Only those of this source or quote
        #[arg(value_name = "REF")]
        target: Option<String>,
        /// As they stood at the end of this day
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
}

/// The request of a verb.
pub(crate) fn of(verb: &Reviewing) -> Asked {
    match verb {
        Reviewing::Agreement { case } => on(case, "rating.agreement", json!({})),
        Reviewing::Ratings {
            case,
            target,
            on: day,
        } => on(
            case,
            "rating.standing",
            json!({ "target": target, "ratedOn": day }),
        ),
    }
}

/// The answer as text.
pub(crate) fn told(verb: &Reviewing, value: &Value) -> String {
    match verb {
        Reviewing::Agreement { .. } => agreed(value),
        Reviewing::Ratings { .. } => standing(value),
    }
}

fn standing(value: &Value) -> String {
    let line = |it: &Value| {
        let newer: Vec<String> = rows(&it["newer"]).iter().map(plain).collect();
        let stale = if newer.is_empty() {
            String::new()
        } else {
            format!("before {}", newer.join(" "))
        };
        ["target", "value", "label", "by", "at", "rating"]
            .iter()
            .map(|key| plain(&it[*key]))
            .chain([stale])
            .collect()
    };
    let lines: Vec<Vec<String>> = rows(value).iter().map(line).collect();
    if lines.is_empty() {
        return "Nothing is rated.".to_owned();
    }
    table(&lines)
}

fn agreed(value: &Value) -> String {
    let scales: Vec<String> = rows(value).iter().map(on_scale).collect();
    if scales.is_empty() {
        return "No record was rated by two people on one scale.".to_owned();
    }
    scales.join("\n")
}

fn on_scale(it: &Value) -> String {
    let mut text = format!("{} {}\n", plain(&it["scale"]), plain(&it["version"]));
    text.push_str(&format!(
        "{} rated by two or more on their own, {} judged by two or more; {} left out, made in view of another\n",
        it["rated"], it["pairable"], it["inView"]
    ));
    text.push_str(&format!(
        "Krippendorff's alpha, ordinal: {}\n",
        coefficient(&it["alpha"])
    ));
    for pair in rows(&it["pairs"]) {
        text.push_str(&format!(
            "{} and {}: the same in {} of {}; weighted kappa linear {}, quadratic {}\n",
            plain(&pair["left"]),
            plain(&pair["right"]),
            pair["equal"],
            pair["both"],
            coefficient(&pair["linear"]),
            coefficient(&pair["quadratic"]),
        ));
    }
    for apart in rows(&it["apart"]) {
        let steps = match apart["steps"].as_u64() {
            Some(1) => "1 step apart".to_owned(),
            Some(steps) => format!("{steps} steps apart"),
            None => "one could not judge".to_owned(),
        };
        text.push_str(&format!("\n{} {steps}\n", plain(&apart["target"])));
        let opinion =
            |it: &Value| vec![plain(&it["value"]), plain(&it["by"]), plain(&it["because"])];
        let opinions: Vec<Vec<String>> = rows(&apart["opinions"]).iter().map(opinion).collect();
        text.push_str(&table(&opinions));
    }
    text
}

/// A coefficient with its interval, such as `0.815 (0.402 to 0.984)`.
fn coefficient(value: &Value) -> String {
    let Some(thousandths) = value["thousandths"].as_i64() else {
        return "none, nothing varies".to_owned();
    };
    match (value["low"].as_i64(), value["high"].as_i64()) {
        (Some(low), Some(high)) => format!(
            "{} ({} to {})",
            decimal(thousandths),
            decimal(low),
            decimal(high)
        ),
        _ => format!("{} (too few for an interval)", decimal(thousandths)),
    }
}

/// Thousandths as a decimal fraction.
fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let size = thousandths.unsigned_abs();
    format!("{sign}{}.{:03}", size / 1000, size % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coefficient_is_told_with_its_interval_or_why_there_is_none() {
        let value = json!({ "thousandths": 815, "low": -20, "high": 1000 });
        assert_eq!(coefficient(&value), "0.815 (-0.020 to 1.000)");
        let few = json!({ "thousandths": 95, "low": null, "high": null });
        assert_eq!(coefficient(&few), "0.095 (too few for an interval)");
        assert_eq!(coefficient(&Value::Null), "none, nothing varies");
    }
}
