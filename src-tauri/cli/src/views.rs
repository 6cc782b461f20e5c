//! The verbs on the views over evidence: elements of a rule, timeline, key
//! assumptions, challenges. What may be typed, the request it makes, and the text
//! of the answer; the rules are the desk's.

use assay_desk::Fault;
use clap::{ArgGroup, Subcommand};
use serde_json::{Value, json};

use crate::judging::by_version;
use crate::request::{Asked, on, refused};
use crate::tell::{plain, rows, table};

/// What can be asked of the views.
#[derive(Debug, Subcommand)]
pub(crate) enum Views {
    /// Show what stands for and against each element of a rule, or the lists there are
    #[command(
        after_help = "Example:\n  assay elements a.assay\n  assay elements a.assay ilo-forced-labour\n  assay elements a.assay --file own.json"
    )]
    Elements {
        /// The case
        case: String,
        /// The list; all lists are named if left out
        list: Option<String>,
        /// Add a list of your own from this file instead
        #[arg(long, value_name = "FILE", conflicts_with = "list")]
        file: Option<String>,
    },
    /// Put a claim, an evidence line or a finding under an element
    #[command(
        after_help = "Example:\n  assay place a.assay C1 ilo-forced-labour debt-bondage --why \"a deposit that is worked off\"\n  assay place a.assay J1 ilo-forced-labour debt-bondage --status met"
    )]
    Place {
        /// The case
        case: String,
        /// The record
        target: String,
        /// The list
        list: String,
        /// The element
        element: String,
        /// Why it stands there
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
        /// Of a finding: met, partly, not-met
        #[arg(long)]
        status: Option<String>,
        /// Take it out instead
        #[arg(long, conflicts_with_all = ["why", "status"])]
        remove: bool,
    },
    /// Put what happened in the order that its dates allow
    #[command(after_help = "Example:\n  assay timeline a.assay --claim C1 --beside")]
    Timeline {
        /// The case
        case: String,
        /// Only this claim; may be repeated
        #[arg(long, value_name = "REF")]
        claim: Vec<String>,
        /// Also when things were said, published and acquired
        #[arg(long)]
        beside: bool,
    },
    /// Note a key assumption of a claim or a finding
    #[command(
        after_help = "Example:\n  assay assume a.assay J1 \"Crews are paid by the month\" --failure \"paid at the end of the term\"\n  assay assume a.assay J1 --at 1 --confidence caveated \"Crews are paid by the month\"\n  assay assume a.assay J1 --at 1 --remove"
    )]
    Assume {
        /// The case
        case: String,
        /// The claim or finding
        target: String,
        /// What is assumed
        #[arg(required_unless_present = "remove")]
        statement: Option<String>,
        /// Why it is thought to be so
        #[arg(long, value_name = "TEXT")]
        why: Option<String>,
        /// How it could fail
        #[arg(long, value_name = "TEXT")]
        failure: Option<String>,
        /// What would change it
        #[arg(long, value_name = "TEXT")]
        change: Option<String>,
        /// Examined: solid, caveated, unsupported
        #[arg(long)]
        confidence: Option<String>,
        /// In place of the one with this number, from 1
        #[arg(long, value_name = "N")]
        at: Option<usize>,
        /// Take it out instead
        #[arg(long, requires = "at", conflicts_with = "statement")]
        remove: bool,
    },
    /// List key assumptions, with the findings that stand on each
    #[command(after_help = "Example:\n  assay assumptions a.assay")]
    Assumptions {
        /// The case
        case: String,
    },
    /// Note what is held against a claim, an evidence line or a finding
    #[command(
        after_help = "Example:\n  assay challenge a.assay L1 --undercut \"He may have meant another year\"\n  assay challenge a.assay L1 --undercut \"…\" --at 1 --answer \"The notice is dated\"",
        group(ArgGroup::new("kind").required(true).args(["rebut", "undercut", "undermine", "remove"]))
    )]
    Challenge {
        /// The case
        case: String,
        /// The record
        target: String,
        /// Something speaks for the opposite
        #[arg(long, value_name = "TEXT")]
        rebut: Option<String>,
        /// What is offered does not lead there
        #[arg(long, value_name = "TEXT")]
        undercut: Option<String>,
        /// What is offered is itself not so
        #[arg(long, value_name = "TEXT")]
        undermine: Option<String>,
        /// What is answered
        #[arg(long, value_name = "TEXT")]
        answer: Option<String>,
        /// In place of the one with this number, from 1
        #[arg(long, value_name = "N")]
        at: Option<usize>,
        /// Take it out instead
        #[arg(long, requires = "at")]
        remove: bool,
    },
    /// List challenges with their answers
    #[command(after_help = "Example:\n  assay challenges a.assay")]
    Challenges {
        /// The case
        case: String,
    },
}

/// The request of a verb.
///
/// # Errors
/// A file that cannot be read as a list; a number below 1.
pub(crate) fn of(verb: &Views) -> Result<Asked, Fault> {
    Ok(match verb {
        Views::Elements {
            case,
            file: Some(file),
            ..
        } => {
            let list = read(file)?;
            on(case, "elements.add", json!({ "list": list }))
        }
        Views::Elements {
            case,
            list: Some(list),
            ..
        } => on(case, "elements.matrix", json!({ "list": list })),
        Views::Elements { case, .. } => on(case, "elements.list", json!({})),
        Views::Place {
            case,
            target,
            list,
            element,
            why,
            status,
            remove,
        } => on(
            case,
            "elements.place",
            json!({ "target": target, "list": list, "element": element, "why": why,
                "status": status, "remove": remove.then_some(true) }),
        ),
        Views::Timeline {
            case,
            claim,
            beside,
        } => {
            let claims = (!claim.is_empty()).then_some(claim);
            on(
                case,
                "timeline.show",
                json!({ "claims": claims, "beside": beside }),
            )
        }
        Views::Assume {
            case,
            target,
            statement,
            why,
            failure,
            change,
            confidence,
            at,
            ..
        } => {
            let assumption = statement.as_ref().map(|statement| {
                json!({ "statement": statement, "why": why, "failure": failure,
                    "change": change, "confidence": confidence })
            });
            let asked = json!({ "target": target, "at": place(*at)?, "assumption": assumption });
            on(case, "assumption.set", asked)
        }
        Views::Assumptions { case } => on(case, "assumption.list", json!({})),
        Views::Challenge {
            case,
            target,
            rebut,
            undercut,
            undermine,
            answer,
            at,
            ..
        } => {
            let kinds = [
                ("rebut", rebut),
                ("undercut", undercut),
                ("undermine", undermine),
            ];
            let challenge = kinds.into_iter().find_map(|(kind, text)| {
                let text = text.as_ref()?;
                Some(json!({ "kind": kind, "statement": text, "answer": answer }))
            });
            let asked = json!({ "target": target, "at": place(*at)?, "challenge": challenge });
            on(case, "challenge.set", asked)
        }
        Views::Challenges { case } => on(case, "challenge.list", json!({})),
    })
}

/// A number from 1 as a place from 0.
fn place(typed: Option<usize>) -> Result<Option<usize>, Fault> {
    match typed {
        Some(0) => Err(refused("There is no number 0.", "Numbers begin at 1.")),
        typed => Ok(typed.map(|it| it - 1)),
    }
}

fn read(file: &str) -> Result<Value, Fault> {
    let wrong = || {
        refused(
            "This file is no list of elements.",
            "Spell it as the lists of `assay elements CASE --json` are: id, version, title, document, elements.",
        )
    };
    let text = std::fs::read_to_string(file).map_err(|_| wrong())?;
    serde_json::from_str(&text).map_err(|_| wrong())
}

/// The answer as text.
pub(crate) fn told(verb: &Views, value: &Value) -> String {
    match verb {
        Views::Elements { file: Some(_), .. } => {
            let it = &value["value"];
            format!("Added {} {}.", plain(&it["id"]), plain(&it["version"]))
        }
        Views::Elements { list: Some(_), .. } => matrix(value),
        Views::Elements { .. } => by_version(value, "title", "elements", "id"),
        Views::Place {
            target,
            element,
            remove: true,
            ..
        } => {
            format!("{target} no longer stands under {element}.")
        }
        Views::Place {
            target, element, ..
        } => format!("{target} stands under {element}."),
        Views::Timeline { .. } => timeline(value),
        Views::Assume { .. } | Views::Challenge { .. } => "Noted.".to_owned(),
        Views::Assumptions { .. } => assumptions(value),
        Views::Challenges { .. } => challenges(value),
    }
}

fn matrix(value: &Value) -> String {
    let mut lines = vec![
        ["element", "for", "against", "origins", "findings", ""]
            .map(str::to_owned)
            .to_vec(),
    ];
    for row in rows(&value["rows"]) {
        let refs = |key: &str| {
            let all = rows(&row[key]).iter().map(|it| plain(&it["line"]));
            all.collect::<Vec<_>>().join(" ")
        };
        let says = rows(&row["placed"])
            .iter()
            .filter(|it| !it["status"].is_null());
        let says: Vec<String> = says
            .map(|it| format!("{} {}", plain(&it["ref"]), plain(&it["status"])))
            .collect();
        lines.push(vec![
            plain(&row["element"]),
            refs("supporting"),
            refs("disputing"),
            plain(&row["knownOrigins"]),
            says.join(", "),
            plain(&row["gapSaid"]),
        ]);
    }
    let list = &value["list"];
    format!(
        "{}\n{}\n\n{}",
        plain(&list["title"]),
        plain(&list["document"]),
        table(&lines)
    )
}

fn timeline(value: &Value) -> String {
    let mut lines = Vec::new();
    for it in rows(&value["things"]) {
        let date = match it["date"].as_str() {
            Some(date) => date.to_owned(),
            None => "not dated".to_owned(),
        };
        lines.push(vec![
            date,
            plain(&it["ref"]),
            plain(&it["whatSaid"]),
            plain(&it["text"]),
            plain(&it["order"]),
        ]);
    }
    let mut text = table(&lines);
    for wrong in rows(&value["contradictions"]) {
        text.push_str(&format!("\n! {}", plain(&wrong["said"])));
    }
    text
}

fn assumptions(value: &Value) -> String {
    let mut lines = Vec::new();
    for it in rows(value) {
        let on: Vec<String> = rows(&it["findings"]).iter().map(plain).collect();
        lines.push(vec![
            format!(
                "{} {}",
                plain(&it["target"]),
                it["at"].as_u64().unwrap_or_default() + 1
            ),
            plain(&it["assumption"]["statement"]),
            plain(&it["said"]),
            on.join(" "),
        ]);
    }
    table(&lines)
}

fn challenges(value: &Value) -> String {
    let mut lines = Vec::new();
    for it in rows(value) {
        let challenge = &it["challenge"];
        let answer = match challenge["answer"].as_str() {
            Some(answer) => answer.to_owned(),
            None => "not answered".to_owned(),
        };
        lines.push(vec![
            format!(
                "{} {}",
                plain(&it["target"]),
                it["at"].as_u64().unwrap_or_default() + 1
            ),
            plain(&it["said"]),
            plain(&challenge["statement"]),
            answer,
        ]);
    }
    table(&lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_counted_from_one() {
        assert_eq!(place(Some(1)).ok().flatten(), Some(0));
        assert_eq!(place(None).ok().flatten(), None);
        assert!(place(Some(0)).is_err());
    }

    #[test]
    fn a_matrix_is_told_with_lines_statuses_and_gaps() {
        let value = json!({
            "list": { "title": "Two", "document": "Handbook" },
            "rows": [ { "element": "a", "supporting": [{ "line": "L1" }, { "line": "L2" }],
                "disputing": [], "knownOrigins": 1, "gapSaid": "Thin.",
                "placed": [{ "ref": "C1", "status": null }, { "ref": "J1", "status": "met" }] } ] });
        let text = matrix(&value);
        assert!(text.contains("L1 L2"), "{text}");
        assert!(text.contains("J1 met"), "{text}");
        assert!(text.contains("Thin."), "{text}");
    }
}
