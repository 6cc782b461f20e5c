//! The verbs of a review of credibility: do raters agree, which ratings are in
//! force, what became of a source's words, what falls with an origin. What may
//! be typed, the request it makes, and the text of the answer; the rules are the
//! desk's.

use clap::{ArgGroup, Subcommand};
use serde_json::{Value, json};

use crate::request::{Asked, alone, on};
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
    /// Say that a claim held or fell, or that it is open again
    #[command(group(ArgGroup::new("outcome").required(true).args(["held", "fell", "open"])))]
    #[command(
        after_help = "Example:\n  assay settle a.assay C1 --held --because \"the court found so on 3 May\""
    )]
    Settle {
        /// The case
        case: String,
        /// The claim
        claim: String,
        /// It held
        #[arg(long)]
        held: bool,
        /// It fell
        #[arg(long)]
        fell: bool,
        /// It is open again
        #[arg(long)]
        open: bool,
        /// The reason
        #[arg(long, value_name = "TEXT")]
        because: String,
    },
    /// List the claims that are settled: how, by whom and why
    #[command(after_help = "Example:\n  assay settled a.assay")]
    Settled {
        /// The case
        case: String,
    },
    /// List what became of the words of sources: right, wrong, open
    #[command(after_help = "Example:\n  assay track a.assay S1")]
    Track {
        /// The case
        case: String,
        /// Of this source alone
        source: Option<String>,
    },
    /// List the rules of the checks, each with why it is there; needs no case
    #[command(after_help = "Example:\n  assay rules")]
    Rules,
    /// List what falls with a source, an exhibit or a quote; without one, the claims that one origin holds up
    #[command(after_help = "Example:\n  assay fall a.assay\n  assay fall a.assay E3")]
    Fall {
        /// The case
        case: String,
        /// What is taken to fall; nothing is changed
        #[arg(value_name = "REF")]
        record: Option<String>,
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
        Reviewing::Settle {
            case,
            claim,
            held,
            fell,
            because,
            ..
        } => {
            let held = (*held || *fell).then_some(*held);
            on(
                case,
                "claim.settle",
                json!({ "claim": claim, "held": held, "because": because }),
            )
        }
        Reviewing::Settled { case } => on(case, "claim.settled", json!({})),
        Reviewing::Rules => alone("lint.rules", json!({})),
        Reviewing::Track { case, source } => on(case, "source.track", json!({ "source": source })),
        Reviewing::Fall {
            case,
            record: Some(record),
        } => on(case, "origin.fall", json!({ "record": record })),
        Reviewing::Fall { case, record: None } => on(case, "origin.single", json!({})),
    }
}

/// The answer as text.
pub(crate) fn told(verb: &Reviewing, value: &Value) -> String {
    match verb {
        Reviewing::Agreement { .. } => agreed(value),
        Reviewing::Ratings { .. } => standing(value),
        Reviewing::Settle { open: true, .. } => "Open again.".to_owned(),
        Reviewing::Settle { .. } => "Settled.".to_owned(),
        Reviewing::Settled { .. } => settled(value),
        Reviewing::Rules => rules(value),
        Reviewing::Track { .. } => tracked(value),
        Reviewing::Fall {
            record: Some(_), ..
        } => fallen(value),
        Reviewing::Fall { .. } => singles(value),
    }
}

fn settled(value: &Value) -> String {
    let line = |it: &Value| {
        let held = if it["held"] == true { "held" } else { "fell" };
        let told = ["by", "at", "because"].map(|key| plain(&it[key]));
        [plain(&it["claim"]), held.to_owned()]
            .into_iter()
            .chain(told)
            .collect()
    };
    let lines: Vec<Vec<String>> = rows(value).iter().map(line).collect();
    if lines.is_empty() {
        return "No claim is settled.".to_owned();
    }
    table(&lines)
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

fn rules(value: &Value) -> String {
    let each = rows(value).iter().map(|it| {
        let [rule, severity, name, why] =
            ["rule", "severity", "name", "why"].map(|key| plain(&it[key]));
        format!("{rule} ({severity}): {name}\n  {why}\n")
    });
    each.collect()
}

fn tracked(value: &Value) -> String {
    let mut text = String::new();
    for it in rows(value) {
        let number = |key: &str| rows(&it[key]).len();
        text.push_str(&format!(
            "{}: right {}, wrong {}, open {}\n",
            plain(&it["source"]),
            number("right"),
            number("wrong"),
            number("open")
        ));
        for key in ["right", "wrong", "open"] {
            for words in rows(&it[key]) {
                let alone = if words["alone"] == true {
                    "  (no other origin says so)"
                } else {
                    ""
                };
                text.push_str(&format!(
                    "  {key}  {} on {}{alone}\n",
                    plain(&words["quote"]),
                    plain(&words["claim"])
                ));
            }
        }
    }
    if text.is_empty() {
        return "No words of a source bear on a claim.".to_owned();
    }
    text
}

fn singles(value: &Value) -> String {
    let line = |it: &Value| {
        ["claim", "root", "statement"]
            .iter()
            .map(|key| plain(&it[*key]))
            .collect()
    };
    let lines: Vec<Vec<String>> = rows(value).iter().map(line).collect();
    if lines.is_empty() {
        return "No claim stands on one known origin alone.".to_owned();
    }
    table(&lines)
}

fn fallen(value: &Value) -> String {
    let mut text = format!("If {} fell:\n", plain(&value["record"]));
    for key in ["exhibits", "quotes", "doubted"] {
        for it in rows(&value[key]) {
            let why = match it["why"].as_str() {
                Some("through") => format!("came through {}", plain(&it["with"])),
                Some("within") => format!("stands in {}", plain(&it["with"])),
                Some("made-from") => format!(
                    "made from {} ({})",
                    plain(&it["with"]),
                    plain(&it["dependence"])
                ),
                Some("shares") => format!(
                    "in doubt: shares a witness or author ({})",
                    plain(&it["dependence"])
                ),
                _ => "itself".to_owned(),
            };
            text.push_str(&format!("  {}  {why}\n", plain(&it["ref"])));
        }
    }
    for it in rows(&value["claims"]) {
        text.push_str(&format!(
            "  {} would stand on {}\n",
            plain(&it["claim"]),
            plain(&it["left"])
        ));
    }
    for key in [
        "evidence",
        "figures",
        "computations",
        "rates",
        "ratings",
        "findings",
        "dossiers",
    ] {
        let refs: Vec<String> = rows(&value[key]).iter().map(plain).collect();
        if !refs.is_empty() {
            text.push_str(&format!("  {key}: {}\n", refs.join(" ")));
        }
    }
    for it in rows(&value["editions"]) {
        let dossier = it["dossier"].as_str().unwrap_or("the standard brief");
        text.push_str(&format!(
            "  handed out: {dossier}, {}, {}\n",
            plain(&it["at"]),
            plain(&it["sha256"])
        ));
    }
    text
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
