//! The verbs on many figures at once: their chart in words, a formula tried
//! out, what contradicts what, the table as a file. What may be typed, the
//! request it makes, and the text of the answer; the rules are the desk's.

use assay_desk::Fault;
use clap::Subcommand;
use serde_json::{Value, json};

use crate::request::{Asked, on, refused};
use crate::tell::{plain, rows, table, written};

/// What can be asked of the figures together.
#[derive(Debug, Subcommand)]
pub(crate) enum Ledger {
    /// Say the interval chart of the figures, a line a row; with --json the drawing
    #[command(after_help = "Example:\n  assay chart a.assay --claim C1")]
    Chart {
        /// The case
        case: String,
        /// Only these figures
        #[arg(value_name = "REF")]
        figures: Vec<String>,
        /// Only figures on this claim
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
        /// linear or logarithmic; as the values need if left out
        #[arg(long)]
        scale: Option<String>,
    },
    /// List the pairs of figures that cannot both be right
    #[command(after_help = "Example:\n  assay contradictions a.assay --claim C1")]
    Contradictions {
        /// The case
        case: String,
        /// Only figures on this claim
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
    },
    /// Write the table of figures as .csv or .md
    #[command(after_help = "Example:\n  assay table a.assay -o figures.csv")]
    Table {
        /// The case
        case: String,
        /// The file; its ending says the format
        #[arg(short, long, value_name = "FILE")]
        output: String,
        /// Only figures on this claim
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
        /// Replace a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Record an assumption: a number of your own with its reason
    #[command(
        after_help = "Example:\n  assay assume-figure a.assay \"working hours a year\" \"2,080 hours a year\" --sort convention --because \"52 weeks of 40 hours\"\n  assay assume-figure a.assay deposit \"at most 5 %\" --sort tolerance --because \"rounded in print\""
    )]
    AssumeFigure {
        /// The case
        case: String,
        /// Its name: what is measured; of a tolerance the measure it is for
        measure: String,
        /// The number with its unit, in words
        value: String,
        /// estimate, convention or tolerance
        #[arg(long, value_name = "SORT", default_value = "estimate")]
        sort: String,
        /// Why it may be assumed
        #[arg(long, value_name = "TEXT")]
        because: String,
        /// A counted noun or ISO 8601 duration that it is per; may be repeated
        #[arg(long, value_name = "N")]
        per: Vec<String>,
        /// When it holds, EDTF
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// The claim it is for; the whole case if left out
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
    },
    /// List the figures of an exhibit that nobody has claimed yet
    #[command(
        after_help = "Example:\n  assay coverage a.assay E1\nTurn one down: assay dismiss a.assay \"figure T1 120 131\" --because \"a page number\""
    )]
    Coverage {
        /// The case
        case: String,
        /// The exhibit
        exhibit: String,
        /// Another of its layers than the first
        #[arg(long, value_name = "REF")]
        layer: Option<String>,
    },
    /// Take a figure of an exhibit by its place, with the sentence it stands in
    #[command(
        after_help = "Example:\n  assay claim-figure a.assay T1 120 131 --measure deposit --claim C1"
    )]
    ClaimFigure {
        /// The case
        case: String,
        /// The layer
        layer: String,
        /// Where it begins, in code points
        start: u64,
        /// One past its end
        end: u64,
        /// What it measures; as proposed if left out
        #[arg(long, value_name = "TEXT")]
        measure: Option<String>,
        /// The claim it bears on
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
    },
    /// Group figures of one measure that can be one number told by several
    #[command(after_help = "Example:\n  assay clusters a.assay --measure deposit")]
    Clusters {
        /// The case
        case: String,
        /// Only figures on this claim
        #[arg(long, value_name = "REF")]
        claim: Option<String>,
        /// Only figures of this measure
        #[arg(long, value_name = "TEXT")]
        measure: Option<String>,
    },
    /// Work a formula out without recording it
    #[command(after_help = "Example:\n  assay try a.assay \"F4 / F3\"")]
    Try {
        /// The case
        case: String,
        /// Over figures of the case
        formula: String,
    },
}

/// The request of a verb.
pub(crate) fn of(verb: &Ledger) -> Result<Asked, Fault> {
    Ok(match verb {
        Ledger::Chart {
            case,
            figures,
            claim,
            scale,
        } => {
            let figures = (!figures.is_empty()).then_some(figures);
            on(
                case,
                "figure.scene",
                json!({ "figures": figures, "claim": claim, "scale": scale }),
            )
        }
        Ledger::Contradictions { case, claim } => {
            on(case, "figure.contradictions", json!({ "claim": claim }))
        }
        Ledger::Table {
            case,
            output,
            claim,
            force,
        } => {
            let format = match output.rsplit('.').next() {
                Some("csv") => "csv",
                Some("md" | "markdown") => "markdown",
                _ => {
                    let todo = "Name a file that ends in .csv or .md.";
                    return Err(refused("The table has no such format.", todo));
                }
            };
            on(
                case,
                "figure.export",
                json!({ "path": output, "format": format, "claim": claim, "force": force }),
            )
        }
        Ledger::Try { case, formula } => on(case, "figure.preview", json!({ "formula": formula })),
        Ledger::AssumeFigure {
            case,
            measure,
            value,
            sort,
            because,
            per,
            as_of,
            claim,
        } => on(
            case,
            "figure.assume",
            json!({ "measure": measure, "value": value, "assumed": sort, "because": because,
                    "per": per, "asOf": as_of, "claim": claim }),
        ),
        Ledger::Coverage {
            case,
            exhibit,
            layer,
        } => on(
            case,
            "figure.coverage",
            json!({ "exhibit": exhibit, "layer": layer }),
        ),
        Ledger::ClaimFigure {
            case,
            layer,
            start,
            end,
            measure,
            claim,
        } => on(
            case,
            "figure.take",
            json!({ "layer": layer, "start": start, "end": end, "measure": measure, "claim": claim }),
        ),
        Ledger::Clusters {
            case,
            claim,
            measure,
        } => on(
            case,
            "figure.clusters",
            json!({ "claim": claim, "measure": measure }),
        ),
    })
}

/// The answer as text.
pub(crate) fn told(verb: &Ledger, value: &Value) -> String {
    match verb {
        Ledger::Chart { .. } => lines(&value["rows"], &["sentence"]),
        Ledger::Contradictions { .. } => lines(
            value,
            &[
                "claim",
                "left",
                "leftReading",
                "right",
                "rightReading",
                "why",
            ],
        ),
        Ledger::Table { .. } => written(value),
        Ledger::Try { .. } => {
            let mut said = vec![plain(&value["reading"])];
            for key in ["rates", "rests", "notes"] {
                said.extend(rows(&value[key]).iter().map(plain));
            }
            said.join("\n")
        }
        Ledger::AssumeFigure { .. } => plain(&value["ref"]),
        Ledger::ClaimFigure { .. } => {
            let refs = [&value["quote"]["ref"], &value["figures"][0]["ref"]];
            refs.map(plain).join(" ")
        }
        Ledger::Coverage { .. } => covered(value),
        Ledger::Clusters { .. } => clustered(value),
    }
}

/// How much of an exhibit is claimed, then what is not, each with its key.
fn covered(value: &Value) -> String {
    let mut said = vec![format!(
        "{} of {} figures are claimed.",
        plain(&value["claimed"]),
        plain(&value["found"])
    )];
    let keys = ["key", "verbatim", "reading", "measure"];
    if !rows(&value["open"]).is_empty() {
        said.push(lines(&value["open"], &keys));
    }
    if !rows(&value["turnedDown"]).is_empty() {
        said.push("Turned down:".to_owned());
        said.push(lines(
            &value["turnedDown"],
            &["key", "verbatim", "because", "by"],
        ));
    }
    said.join("\n")
}

/// A paragraph a cluster.
fn clustered(value: &Value) -> String {
    let mut clusters: Vec<String> = rows(value)
        .iter()
        .map(|it| {
            let mut head = plain(&it["measure"]);
            if it["common"].is_string() {
                head = format!("{head}: all allow {}", plain(&it["common"]));
            }
            if it["within"].is_object() {
                head = format!("{head} (within {})", plain(&it["within"]["figure"]));
            }
            let keys = ["figure", "reading", "claim", "exhibit", "speaker"];
            format!("{head}\n{}", lines(&it["members"], &keys))
        })
        .collect();
    let short = rows(value).iter().any(|it| it["complete"] == false);
    if short {
        clusters.push("There are more groups than can be told; ask for one claim.".to_owned());
    }
    match clusters.is_empty() {
        true => "There is none.".to_owned(),
        false => clusters.join("\n\n"),
    }
}

/// A line a row, of these keys.
fn lines(value: &Value, keys: &[&str]) -> String {
    let rows = rows(value);
    if rows.is_empty() {
        return "There is none.".to_owned();
    }
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| keys.iter().map(|key| plain(&row[*key])).collect())
        .collect();
    table(&rows)
}
