//! What was typed as a command's request. It fills in no default that the desk
//! fills in, and refuses what is not built.

use assay_desk::{ErrorCode, Fault};
use serde_json::{Map, Value, json};

use crate::args::Verb;
use crate::composing;
use crate::judging;
use crate::ledger;
use crate::reviewing;

/// A command to be carried out.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The case to open first.
    pub(crate) case: Option<String>,
    /// The command's name.
    pub(crate) command: &'static str,
    /// Its request.
    pub(crate) payload: Value,
}

pub(crate) fn on(case: &str, command: &'static str, payload: Value) -> Asked {
    Asked {
        case: Some(case.to_owned()),
        command,
        payload: filled(payload),
    }
}

pub(crate) fn alone(command: &'static str, payload: Value) -> Asked {
    Asked {
        case: None,
        command,
        payload: filled(payload),
    }
}

/// Leaves out keys that were not given.
pub(crate) fn filled(payload: Value) -> Value {
    match payload {
        Value::Object(map) => Value::Object(
            map.into_iter()
                .filter(|(_, value)| !value.is_null())
                .collect(),
        ),
        other => other,
    }
}

/// An empty list is one that was not given.
pub(crate) fn given(list: &[String]) -> Value {
    if list.is_empty() {
        Value::Null
    } else {
        json!(list)
    }
}

pub(crate) fn refused(message: &str, todo: &str) -> Fault {
    Fault {
        code: ErrorCode::Refused,
        message: message.to_owned(),
        kept: "Nothing was changed and no file was written.".to_owned(),
        todo: todo.to_owned(),
        detail: Vec::new(),
    }
}

/// The command that a verb asks for.
///
/// # Errors
/// What is not built, and a file that cannot be read.
pub(crate) fn of(verb: &Verb) -> Result<Asked, Fault> {
    Ok(match verb {
        Verb::New {
            case,
            title,
            question,
            handling,
        } => alone(
            "case.create",
            json!({ "path": case, "title": title, "question": question, "handling": handling }),
        ),
        Verb::Sample { case, scale, seed } => alone(
            "case.sample",
            json!({ "path": case, "scale": scale, "seed": seed }),
        ),
        Verb::Info { case } => on(case, "case.info", json!({})),
        Verb::Add { .. } | Verb::Source { .. } | Verb::Claim { .. } => added(verb),
        Verb::Quote(words) => words.asked(),
        Verb::Take(take) => take.asked(),
        Verb::Locate(locate) => locate.asked(),
        Verb::Link { .. } | Verb::Figure { .. } | Verb::Compute { .. } | Verb::Rates { .. } => {
            linked(verb)
        }
        Verb::Rate { .. } | Verb::Depend { .. } => judged(verb),
        Verb::Composing(verb) => composing::of(verb)?,
        Verb::Ledger(verb) => ledger::of(verb)?,
        Verb::Reviewing(verb) => reviewing::of(verb),
        Verb::Views(verb) => crate::views::of(verb)?,
        Verb::Edit { .. } | Verb::Protect { .. } | Verb::Remove { .. } => changed(verb)?,
        Verb::Import { case, file } => on(case, "document.import", json!({ "path": file })),
        Verb::Export { .. } | Verb::Dossier { .. } => outward(verb)?,
        Verb::List {
            case,
            noun,
            after,
            limit,
        } => {
            let after = after.as_deref().map(number).transpose()?;
            on(
                case,
                "record.list",
                json!({ "noun": noun, "after": after, "limit": limit }),
            )
        }
        Verb::Show { case, target } => on(case, "record.show", json!({ "ref": target })),
        Verb::Parse { text, file, lang } => {
            let text = match (text, file) {
                (Some(text), _) => text.clone(),
                (None, file) => read(file.as_deref().unwrap_or_default())?,
            };
            alone("figure.parse", json!({ "text": text, "lang": lang }))
        }
        Verb::Compare { case, left, right } => on(
            case,
            "figure.compare",
            json!({ "left": left, "right": right }),
        ),
        Verb::Chain { case, quote } => on(case, "quote.chain", json!({ "quote": quote })),
        Verb::Origins { case, claim } => on(case, "claim.origins", json!({ "claim": claim })),
        Verb::Weigh { case, claims } => on(case, "claim.weigh", json!({ "claims": claims })),
        Verb::Lint { case } => on(case, "lint.run", json!({})),
        Verb::Scale { case, file: None } => on(case, "scale.list", json!({})),
        Verb::Scale {
            case,
            file: Some(file),
        } => {
            let scale: Value = serde_json::from_str(&read(file)?).map_err(|_| {
                let todo = "Begin from what assay scale CASE --json prints.";
                refused("The file with the scale is not JSON.", todo)
            })?;
            on(case, "scale.add", json!({ "scale": scale }))
        }
        Verb::Upgrade { case } => alone("case.upgrade", json!({ "path": case })),
        Verb::Propose { case } => on(case, "dependence.propose", json!({})),
        Verb::Dismiss {
            case,
            key,
            because,
            again,
        } => on(
            case,
            "proposal.dismiss",
            json!({ "key": key, "because": because, "again": again }),
        ),
        Verb::Search { case, query, limit } => {
            on(case, "search", json!({ "query": query, "limit": limit }))
        }
        Verb::Copy { case, output } => on(case, "case.copy", json!({ "path": output })),
        Verb::Verify { file, against } => {
            let head = std::fs::File::open(file).and_then(|mut it| {
                let mut head = [0; 5];
                std::io::Read::read_exact(&mut it, &mut head).map(|()| head)
            });
            if head.is_ok_and(|it| &it == b"%PDF-") {
                alone("verify.file", json!({ "path": file, "against": against }))
            } else {
                on(file, "verify", json!({ "against": against }))
            }
        }
        Verb::History { case, target } => on(case, "history", json!({ "of": target })),
        Verb::Undo { case } => on(case, "undo", json!({})),
        Verb::Redo { case } => on(case, "redo", json!({})),
        Verb::Package { .. } => {
            let todo = "Make a dossier PDF with: assay dossier.";
            return Err(refused("This version makes no evidence packages.", todo));
        }
        Verb::Schema | Verb::Completions { .. } | Verb::Man { .. } => alone("app.info", json!({})),
    })
}

fn read(file: &str) -> Result<String, Fault> {
    let text = if file == "-" {
        std::io::read_to_string(std::io::stdin())
    } else {
        std::fs::read_to_string(file)
    };
    text.map_err(|error| {
        let code = match error.kind() {
            std::io::ErrorKind::NotFound => ErrorCode::Missing,
            _ => ErrorCode::Input,
        };
        let todo = "Check its name, or save it as UTF-8.";
        Fault {
            code,
            ..refused("The file could not be read as UTF-8 text.", todo)
        }
    })
}

fn added(verb: &Verb) -> Asked {
    match verb {
        Verb::Add { case, files, about } => on(
            case,
            "exhibit.add",
            json!({
                "files": files, "title": about.title, "publisher": about.publisher,
                "published": about.published, "url": about.url,
                "acquiredFrom": about.acquired_from, "acquiredAt": about.acquired_at,
                "handling": about.handling,
            }),
        ),
        Verb::Source {
            case,
            name,
            kind,
            protected,
            code_name,
            access,
        } => on(
            case,
            "source.add",
            json!({
                "name": name, "kind": kind, "protected": protected.then_some(true),
                "codeName": code_name, "access": access,
            }),
        ),
        Verb::Claim {
            case,
            statement,
            occurred,
        } => on(
            case,
            "claim.add",
            json!({ "statement": statement, "occurred": occurred }),
        ),
        _ => alone("app.info", json!({})),
    }
}

fn linked(verb: &Verb) -> Asked {
    match verb {
        Verb::Link {
            case,
            claim,
            quote,
            supports,
            disputes,
            why,
            ..
        } => {
            let direction = match (supports, disputes) {
                (true, _) => "supports",
                (_, true) => "disputes",
                _ => "context",
            };
            let line = json!({
                "claim": claim, "quote": quote, "direction": direction, "why": why,
            });
            on(case, "evidence.link", line)
        }
        Verb::Figure {
            case,
            quote,
            text,
            measure,
            claim,
            per,
        } => on(
            case,
            "figure.add",
            json!({
                "quote": quote, "verbatim": text, "measure": measure, "claim": claim,
                "per": given(per),
            }),
        ),
        Verb::Compute {
            case,
            formula,
            measure,
            claim,
        } => on(
            case,
            "figure.compute",
            json!({ "formula": formula, "measure": measure, "claim": claim }),
        ),
        Verb::Rates {
            case,
            exhibit,
            from,
            to,
            since,
            until,
            take,
        } => on(
            case,
            "rates.read",
            json!({ "exhibit": exhibit, "from": from, "to": to, "since": since,
                    "until": until, "take": take }),
        ),
        _ => alone("app.info", json!({})),
    }
}

fn judged(verb: &Verb) -> Asked {
    match verb {
        Verb::Rate {
            case,
            target,
            scale,
            value,
            because,
            weighed,
        } => {
            let mut rating =
                json!({ "target": target, "scale": scale, "value": value, "because": because });
            judging::weighed(&mut rating, weighed);
            on(case, "rating.add", rating)
        }
        Verb::Depend {
            case,
            from,
            on: target,
            kind,
            why,
        } => on(
            case,
            "dependence.add",
            json!({ "from": from, "target": target, "type": kind, "why": why }),
        ),
        _ => alone("app.info", json!({})),
    }
}

fn changed(verb: &Verb) -> Result<Asked, Fault> {
    Ok(match verb {
        Verb::Edit {
            case,
            target,
            fields,
            because,
        } => {
            let mut map = Map::new();
            for field in fields {
                let Some((key, value)) = field.split_once('=') else {
                    let todo = "Write each field as KEY=VALUE; an empty value clears it.";
                    return Err(refused("A field has no equals sign.", todo));
                };
                let value = if value.is_empty() {
                    Value::Null
                } else {
                    typed(key, value)
                };
                map.insert(key.to_owned(), value);
            }
            on(
                case,
                "record.edit",
                json!({ "target": target, "fields": map, "because": because }),
            )
        }
        Verb::Protect {
            case,
            source,
            code_name,
        } => on(
            case,
            "source.protect",
            json!({ "ref": source, "codeName": code_name }),
        ),
        Verb::Remove {
            case,
            target,
            because,
        } => on(
            case,
            "record.remove",
            json!({ "ref": target, "because": because }),
        ),
        _ => alone("app.info", json!({})),
    })
}

/// Fields that hold a list; typed with commas between.
const LISTS: [&str; 5] = ["chain", "per", "claims", "options", "aliases"];

/// A list or an object in JSON is taken as such, a list field with commas as a
/// list, `true` and `false` of a yes-or-no field as that; all else is text.
fn typed(key: &str, value: &str) -> Value {
    match serde_json::from_str(value) {
        Ok(parsed @ (Value::Array(_) | Value::Object(_))) => parsed,
        Ok(parsed @ Value::Bool(_)) if key == "approximate" => parsed,
        _ if LISTS.contains(&key) => json!(value.split(',').map(str::trim).collect::<Vec<_>>()),
        _ => Value::String(value.to_owned()),
    }
}

/// Digits are a page's number from 1, all else its printed label.
pub(crate) fn page_name(page: &str) -> Value {
    match page.parse::<u64>() {
        Ok(number) => json!(number),
        Err(_) => json!(page),
    }
}

/// The number of a ref.
fn number(r: &str) -> Result<i64, Fault> {
    let digits = r
        .strip_prefix(|it: char| it.is_ascii_uppercase())
        .unwrap_or(r);
    match digits.parse::<i64>() {
        Ok(number) if number >= 0 => Ok(number),
        _ => Err(refused(
            "The ref after which to list is none.",
            "Write it as in F12.",
        )),
    }
}

fn outward(verb: &Verb) -> Result<Asked, Fault> {
    match verb {
        Verb::Export {
            case,
            format,
            output,
            no_files,
            with_identities,
            force,
        } => {
            if format != "json" {
                let todo = "Export with --format json.";
                return Err(refused("This version exports JSON only.", todo));
            }
            Ok(on(
                case,
                "document.export",
                json!({
                    "path": output, "files": !no_files, "identities": with_identities,
                    "force": force,
                }),
            ))
        }
        Verb::Dossier {
            case,
            dossier,
            output,
            handling,
            rated_on,
            edition,
            force,
        } => {
            if edition != "internal" {
                let todo = "Leave --edition out, or write --edition internal.";
                return Err(refused(
                    "This version prints the internal edition only.",
                    todo,
                ));
            }
            if !output.to_lowercase().ends_with(".pdf") {
                let todo = "Name an output file that ends in .pdf.";
                return Err(refused("This version prints PDF only.", todo));
            }
            Ok(on(
                case,
                "dossier.export",
                json!({
                    "path": output, "dossier": dossier, "handling": handling,
                    "ratedOn": rated_on, "force": force,
                }),
            ))
        }
        _ => Ok(alone("app.info", json!({}))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_were_not_given_are_left_out() {
        let verb = Verb::Claim {
            case: "a".into(),
            statement: "s".into(),
            occurred: None,
        };
        let asked = of(&verb).expect("a claim");
        assert_eq!(asked.command, "claim.add");
        assert_eq!(asked.payload, json!({ "statement": "s" }));
    }

    #[test]
    fn an_empty_value_clears_a_field_and_a_list_stays_a_list() {
        let verb = Verb::Edit {
            case: "a".into(),
            target: "E1".into(),
            fields: vec!["url=".into(), "claims=[\"C1\"]".into(), "title=a=b".into()],
            because: "x".into(),
        };
        let asked = of(&verb).expect("an edit");
        let fields = json!({ "url": null, "claims": ["C1"], "title": "a=b" });
        assert_eq!(asked.payload["fields"], fields);
    }

    #[test]
    fn a_chain_is_typed_with_commas_and_a_number_stays_text() {
        assert_eq!(typed("chain", "S4, S1"), json!(["S4", "S1"]));
        assert_eq!(typed("title", "1984"), json!("1984"));
        assert_eq!(typed("title", "true"), json!("true"));
        assert_eq!(typed("approximate", "true"), json!(true));
        assert_eq!(page_name("2"), json!(2));
        assert_eq!(page_name("ii"), json!("ii"));
    }

    #[test]
    fn a_list_goes_on_after_a_ref_or_is_refused() {
        assert_eq!(number("F12").ok(), Some(12));
        assert!(number("F").is_err() && number("twelve").is_err());
    }

    #[test]
    fn what_is_not_built_is_refused() {
        let verb = Verb::Dossier {
            case: "a".into(),
            dossier: None,
            output: "a.docx".into(),
            rated_on: None,
            handling: None,
            edition: "internal".into(),
            force: false,
        };
        assert_eq!(of(&verb).expect_err("no DOCX yet").code, ErrorCode::Refused);
    }
}
