//! The verbs that compose: exchange rates, findings, dossiers and their blocks,
//! and how a dossier will look. What may be typed, the request it makes, and the
//! text of the answer; the rules are the desk's.

use assay_desk::Fault;
use clap::Subcommand;
use serde_json::{Value, json};

use crate::request::{Asked, given, on, refused};
use crate::tell::{plain, rows, table};

/// What can be composed.
#[derive(Debug, Subcommand)]
pub(crate) enum Composing {
    /// Record a dated, cited rate between two currencies, or a price index
    #[command(
        after_help = "Example:\n  assay exchange-rate a.assay KRW USD 1/1320 --date 2023-04 --kind period-average --cited E3"
    )]
    ExchangeRate {
        /// The case
        case: String,
        /// ISO 4217 code converted from
        from: String,
        /// ISO 4217 code converted to
        to: String,
        /// Units of the second for one of the first: 1/1320, 0.00076
        value: String,
        /// The day or period it holds for, in EDTF
        #[arg(long, value_name = "EDTF")]
        date: String,
        /// spot, period-average, end-of-period, official, parallel, operational, index
        #[arg(long)]
        kind: String,
        /// The exhibit that states it
        #[arg(long, value_name = "REF")]
        cited: Option<String>,
        /// Why this rate was chosen
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
    },
    /// Record a finding: our own statement on claims
    #[command(
        after_help = "Example:\n  assay finding a.assay \"Deposits are taken.\" --claim C1 --standard reasonable-grounds\n    --likelihood likely --confidence moderate"
    )]
    Finding {
        /// The case
        case: String,
        /// What we state
        statement: String,
        /// A claim that it is on; may be repeated
        #[arg(long, value_name = "REF")]
        claim: Vec<String>,
        /// The standard of proof that is met
        #[arg(long, value_name = "TERM")]
        standard: Option<String>,
        /// How likely, in a word of its yardstick
        #[arg(long, value_name = "TERM")]
        likelihood: Option<String>,
        /// How sure of the basis, in a word of its yardstick
        #[arg(long, value_name = "TERM")]
        confidence: Option<String>,
        /// What it covers, and what it does not
        #[arg(long, value_name = "TEXT")]
        scope: Option<String>,
        /// The strongest evidence against it
        #[arg(long, value_name = "TEXT")]
        contrary: Option<String>,
        /// What would change it
        #[arg(long, value_name = "TEXT")]
        would_change: Option<String>,
    },
    /// Compose a dossier
    #[command(
        after_help = "Example:\n  assay compose a.assay \"Deposits, in brief\" --brief\n  assay compose a.assay \"One claim\" claim:C1 chart:C1 method\nBlocks: summary, claim:C1, chain:C1, figures, figures:C1,C2, chart, chart:C1,F2, matrix,\n  elements:LIST, timeline, timeline:C1,C2, assumptions, hypotheses:C1,C2,\n  sources, sources:history (every rating ever made), sources:S3,E2 (what rests on these),
  exhibits, findings, statements, method, text:WORDS, text:HEADING|WORDS"
    )]
    Compose {
        /// The case
        case: String,
        /// What stands on the cover
        title: String,
        /// Its blocks; none make it the standard brief
        #[arg(value_name = "BLOCK")]
        blocks: Vec<String>,
        /// Begin with the blocks of the standard brief, written out
        #[arg(long)]
        brief: bool,
        /// The label that it asks for
        #[arg(long, value_name = "LABEL")]
        handling: Option<String>,
    },
    /// Add, move and take out blocks of a dossier
    #[command(
        after_help = "Example:\n  assay arrange a.assay D1 2 1 3        the first two change places, the rest goes\n  assay arrange a.assay D1 1 2 claim:C4 3   a claim is put before the third"
    )]
    Arrange {
        /// The case
        case: String,
        /// The dossier
        dossier: String,
        /// Its blocks in order: the number of one that stays, or a new one
        #[arg(value_name = "N|BLOCK")]
        order: Vec<String>,
    },
    /// Tell how many pages a dossier has, where its blocks stand, what is against it
    #[command(
        after_help = "Example:\n  assay preview a.assay D1\n  assay preview a.assay D1 --page 3 > page.svg"
    )]
    Preview {
        /// The case
        case: String,
        /// The dossier; the only one, or the standard brief, if left out
        dossier: Option<String>,
        /// Print this page as an SVG picture instead
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        page: Option<u32>,
        /// The label to print; raised where a printed record asks for more
        #[arg(long, value_name = "LABEL")]
        handling: Option<String>,
        /// Ratings as they stood on this day
        #[arg(long, value_name = "DATE")]
        rated_on: Option<String>,
    },
}

/// The command that a verb asks for.
///
/// # Errors
/// A block that is spelled as none.
pub(crate) fn of(verb: &Composing) -> Result<Asked, Fault> {
    Ok(match verb {
        Composing::ExchangeRate {
            case,
            from,
            to,
            value,
            date,
            kind,
            cited,
            why,
        } => on(
            case,
            "rates.add",
            json!({
                "from": from, "to": to, "value": value, "date": date, "kind": kind,
                "cited": cited, "why": why,
            }),
        ),
        Composing::Finding {
            case,
            statement,
            claim,
            standard,
            likelihood,
            confidence,
            scope,
            contrary,
            would_change,
        } => on(
            case,
            "finding.add",
            json!({
                "statement": statement, "claims": given(claim), "standard": standard,
                "likelihood": likelihood, "confidence": confidence, "scope": scope,
                "contrary": contrary, "wouldChange": would_change,
            }),
        ),
        Composing::Compose {
            case,
            title,
            blocks,
            brief,
            handling,
        } => {
            let blocks = blocks
                .iter()
                .map(|it| block(it))
                .collect::<Result<Vec<_>, _>>()?;
            on(
                case,
                "dossier.add",
                json!({
                    "title": title, "blocks": blocks, "brief": brief.then_some(true),
                    "handling": handling,
                }),
            )
        }
        Composing::Arrange {
            case,
            dossier,
            order,
        } => {
            let order = order
                .iter()
                .map(|it| placed(it))
                .collect::<Result<Vec<_>, _>>()?;
            let asked = json!({ "dossier": dossier, "order": order });
            on(case, "dossier.arrange", asked)
        }
        Composing::Preview {
            case,
            dossier,
            page,
            handling,
            rated_on,
        } => {
            let page = page.map(|it| it - 1);
            let command = if page.is_some() {
                "dossier.page"
            } else {
                "dossier.preview"
            };
            on(
                case,
                command,
                json!({ "dossier": dossier, "page": page, "handling": handling, "ratedOn": rated_on }),
            )
        }
    })
}

/// The number of a block that stays, from 1, or a new block.
fn placed(typed: &str) -> Result<Value, Fault> {
    match typed.parse::<usize>() {
        Ok(0) => Err(no_block(typed)),
        Ok(number) => Ok(json!({ "keep": number - 1 })),
        Err(_) => block(typed),
    }
}

/// A block as it is typed: its kind, and behind a colon what it is about.
fn block(typed: &str) -> Result<Value, Fault> {
    let (kind, about) = match typed.split_once(':') {
        Some((kind, about)) => (kind, Some(about)),
        None => (typed, None),
    };
    let refs = |letter: char| -> Vec<&str> {
        let all = about.unwrap_or_default().split(',').map(str::trim);
        all.filter(|it| it.starts_with(letter)).collect()
    };
    let known = |letters: &[char]| {
        about.is_none_or(|it| {
            let mut all = it.split(',').map(str::trim);
            all.all(|it| it.starts_with(letters))
        })
    };
    match (kind, about) {
        (
            "summary" | "sources" | "exhibits" | "findings" | "statements" | "method"
            | "assumptions",
            None,
        ) => Ok(json!({ "kind": kind })),
        ("sources", Some(about)) => sources(typed, about),
        ("claim" | "chain", Some(claim)) => Ok(json!({ "kind": kind, "claim": claim })),
        ("elements", Some(list)) => Ok(json!({ "kind": kind, "list": list })),
        ("hypotheses", Some(_)) if known(&['C']) => {
            Ok(json!({ "kind": kind, "claims": refs('C') }))
        }
        ("figures" | "matrix" | "timeline", _) if known(&['C']) => {
            Ok(json!({ "kind": kind, "claims": refs('C') }))
        }
        ("chart", _) if known(&['C', 'F']) => {
            Ok(json!({ "kind": kind, "claims": refs('C'), "figures": refs('F') }))
        }
        ("text", Some(words)) => Ok(match words.split_once('|') {
            Some((heading, text)) => json!({ "kind": "prose", "heading": heading, "text": text }),
            None => json!({ "kind": "prose", "text": words }),
        }),
        _ => Err(no_block(typed)),
    }
}

/// The source register with the history of ratings, with what rests on some
/// records, or with both: "history,S3,E2".
fn sources(typed: &str, about: &str) -> Result<Value, Fault> {
    let all: Vec<&str> = about.split(',').map(str::trim).collect();
    let (history, falls): (Vec<&str>, Vec<&str>) = all.iter().partition(|it| **it == "history");
    if falls.iter().any(|it| !it.starts_with(['S', 'E', 'Q'])) {
        return Err(no_block(typed));
    }
    let mut block = json!({ "kind": "sources" });
    if !history.is_empty() {
        block["history"] = json!(true);
    }
    if !falls.is_empty() {
        block["falls"] = json!(falls);
    }
    Ok(block)
}

fn no_block(typed: &str) -> Fault {
    let typed: String = typed.chars().take(40).collect();
    refused(
        &format!("\u{201c}{typed}\u{201d} is no block of a dossier."),
        "See: assay compose --help.",
    )
}

/// What a preview comes to, for a person.
pub(crate) fn previewed(value: &Value) -> String {
    if let Some(svg) = value["svg"].as_str() {
        return svg.to_owned();
    }
    let blocks = rows(&value["blocks"]);
    let mut lines = vec![vec!["page".to_owned(), "block".to_owned(), String::new()]];
    for begin in rows(&value["begins"]) {
        let number = begin["block"].as_u64().unwrap_or_default();
        let block = usize::try_from(number)
            .ok()
            .and_then(|it| blocks.get(it))
            .unwrap_or(&Value::Null);
        let page = begin["page"].as_u64().unwrap_or_default() + 1;
        let about = ["claim", "heading"].map(|key| &block[key]);
        let about = about.into_iter().find_map(Value::as_str).unwrap_or("");
        lines.push(vec![
            page.to_string(),
            format!("{} {}", number + 1, plain(&block["kind"])),
            about.to_owned(),
        ]);
    }
    let pages = rows(&value["pages"]).len();
    let mut text = format!("{pages} pages, {}\n\n", plain(&value["handling"]));
    text.push_str(&table(&lines));
    for problem in rows(&value["problems"]) {
        let severity = plain(&problem["severity"]);
        text.push_str(&format!("\n{severity}: {}", plain(&problem["message"])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_typed_by_its_kind_and_what_it_is_about() {
        let typed = |text: &str| block(text).ok();
        assert_eq!(typed("method"), Some(json!({ "kind": "method" })));
        assert_eq!(
            typed("claim:C1"),
            Some(json!({ "kind": "claim", "claim": "C1" }))
        );
        assert_eq!(
            typed("chart:C1,F2, F3"),
            Some(json!({ "kind": "chart", "claims": ["C1"], "figures": ["F2", "F3"] }))
        );
        assert_eq!(
            typed("text:Told|See [C1]: it is paid."),
            Some(json!({ "kind": "prose", "heading": "Told", "text": "See [C1]: it is paid." }))
        );
        assert_eq!(
            typed("hypotheses:C1,C2"),
            Some(json!({ "kind": "hypotheses", "claims": ["C1", "C2"] }))
        );
        assert_eq!(
            typed("elements:ilo-forced-labour"),
            Some(json!({ "kind": "elements", "list": "ilo-forced-labour" }))
        );
        assert_eq!(
            typed("sources:history"),
            Some(json!({ "kind": "sources", "history": true }))
        );
        assert_eq!(
            typed("sources:S3, E2"),
            Some(json!({ "kind": "sources", "falls": ["S3", "E2"] }))
        );
        for wrong in [
            "sources:C1",
            "sources:histories",
            "hypotheses",
            "elements",
            "claim",
            "method:C1",
            "figures:F1",
            "photograph",
            "chart:Q1",
        ] {
            assert!(block(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_number_from_one_keeps_a_block_and_none_is_refused() {
        assert_eq!(placed("2").ok(), Some(json!({ "keep": 1 })));
        assert_eq!(placed("method").ok(), Some(json!({ "kind": "method" })));
        assert!(placed("0").is_err());
    }

    #[test]
    fn a_preview_says_where_its_blocks_stand_and_what_is_against_it() {
        let value = json!({
            "handling": "TLP:RED", "pages": [{}, {}], "begins": [{ "block": 0, "page": 1 }],
            "blocks": [{ "kind": "claim", "claim": "C1" }],
            "problems": [{ "severity": "note", "message": "C2 is left out." }],
        });
        let text = previewed(&value);
        assert!(text.starts_with("2 pages, TLP:RED\n"), "{text}");
        assert!(text.contains("2     1 claim  C1"), "{text}");
        assert!(text.ends_with("\nnote: C2 is left out."), "{text}");
    }
}
