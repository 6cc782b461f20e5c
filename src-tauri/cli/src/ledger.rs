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
            said.extend(rows(&value["notes"]).iter().map(plain));
            said.join("\n")
        }
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
