//! The table of figures as a file: comma-separated values for a spreadsheet or
//! a script, Markdown for people. Each line says whether somebody stated the number, it
//! was computed, or it is an assumption of ours and why; assumptions that a computation
//! rests on come along. A cell never becomes a formula of whoever opens it, and names of
//! protected sources never leave.

use std::collections::BTreeSet;
use std::path::Path;

use assay_casefile::figure::Figure;
use assay_casefile::{FigureRef, Ref, Snapshot};
use assay_dossier::words::Words;
use assay_figures::{Bound, Note};
use sha2::{Digest, Sha256};

use crate::document::hex;
use crate::fault::Fault;
use crate::job::Job;
use crate::ledger::on_claim;
use crate::outward::{Unnamed, of_io};
use crate::wire::*;
use crate::{Desk, absolute};

/// The columns of the CSV: keys of the contract, a bound as its two limits, and first
/// where the number comes from, in words.
const KEYS: [&str; 27] = [
    "ref",
    "origin",
    "claim",
    "measure",
    "verbatim",
    "formula",
    "assumed",
    "because",
    "reading",
    "hedge",
    "lowerFrom",
    "lowerTo",
    "lowerClosed",
    "upperFrom",
    "upperTo",
    "upperClosed",
    "unit",
    "per",
    "kind",
    "asOf",
    "polarity",
    "approximate",
    "quote",
    "exhibit",
    "speaker",
    "speakerName",
    "grade",
];

impl Desk {
    /// Writes the table of figures, in the order of their numbers.
    pub fn figure_export(&self, ask: ExportFigures, _: &dyn Job) -> Result<Exported, Fault> {
        let path = absolute(&ask.path);
        let text = self.with_case(|case| {
            let snapshot = case.snapshot()?;
            let figures = with_assumptions(&snapshot, on_claim(&snapshot, ask.claim)?);
            Ok(match ask.format {
                TableFormat::Csv => csv(&snapshot, &figures),
                TableFormat::Markdown => markdown(&snapshot, &figures),
            })
        })?;
        write(&path, ask.force.unwrap_or(false), text.as_bytes())
    }
}

/// The assumptions that a computed figure rests on.
fn assumptions(figure: &Figure) -> impl Iterator<Item = FigureRef> {
    let notes = figure.computation.iter().flat_map(|it| &it.notes);
    notes.filter_map(|note| match note {
        Note::Assumes { figure } => Some(FigureRef(*figure)),
        _ => None,
    })
}

/// The figures with every assumption that one of them rests on, in the order of their
/// numbers: without it nobody could tell what in a result is ours.
fn with_assumptions<'s>(snapshot: &'s Snapshot, figures: Vec<&'s Figure>) -> Vec<&'s Figure> {
    let own = figures.iter().map(|figure| figure.r#ref);
    let rests = figures.iter().flat_map(|figure| assumptions(figure));
    let wanted: BTreeSet<FigureRef> = own.chain(rests).collect();
    let figures = wanted.into_iter();
    figures.filter_map(|it| snapshot.figure(it)).collect()
}

/// Where a number comes from, in words: so that nobody takes ours for a source's.
fn origin(words: &Words, figure: &Figure) -> String {
    if let Some(assumption) = &figure.assumption {
        let sort = words.assumed(assumption.assumed);
        return words.say("origin-assumed", &[("sort", sort.into())]);
    }
    if figure.computation.is_none() {
        let quoted = figure.quote.is_some();
        return words.plain(if quoted {
            "origin-stated"
        } else {
            "origin-unquoted"
        });
    }
    let rests: Vec<String> = assumptions(figure).map(|it| it.to_string()).collect();
    if rests.is_empty() {
        return words.plain("origin-computed");
    }
    let count = rests.len().into();
    let figures = rests.join("; ").into();
    words.say(
        "origin-computed-on",
        &[("count", count), ("figures", figures)],
    )
}

fn write(path: &Path, force: bool, bytes: &[u8]) -> Result<Exported, Fault> {
    Unnamed::write(path, force, |file| {
        file.write_all(bytes)
            .map_err(|error| of_io("fault-write", &error))
    })?
    .name()?;
    Ok(Exported {
        path: path.display().to_string(),
        sha256: hex(&Sha256::digest(bytes)),
        length: bytes.len() as u64,
        pages: None,
        standard: None,
        seq: None,
    })
}

/// RFC 4180: a header, then a line a figure, each ended by CR LF.
fn csv(snapshot: &Snapshot, figures: &[&Figure]) -> String {
    let mut out = KEYS.join(",") + "\r\n";
    for figure in figures {
        let cells = cells(snapshot, figure);
        let line: Vec<String> = cells.iter().map(|it| cell(it)).collect();
        out += &(line.join(",") + "\r\n");
    }
    out
}

/// A cell of the CSV. What a spreadsheet would take for a formula gets an
/// apostrophe in front, plain numbers aside; the fields of a source are its
/// own words and must not run on somebody's desk (OWASP, CSV injection).
fn cell(text: &str) -> String {
    let number = text.strip_prefix('-').unwrap_or(text);
    let number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let active = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let safe = if active && !number {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if safe.contains(['"', ',', '\r', '\n', ';', '\'', '\t']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

/// The values of [`KEYS`]; empty where nothing is stated.
fn cells(snapshot: &Snapshot, figure: &Figure) -> Vec<String> {
    let quantity = &figure.quantity;
    let words = Words::english();
    let assumption = figure.assumption.as_ref();
    let quote = figure.quote.and_then(|it| snapshot.quote(it));
    let speaker = quote.and_then(|it| it.speaker);
    let code = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let json =
        |value: Result<serde_json::Value, serde_json::Error>| code(value.unwrap_or_default());
    let hedge = if figure.computation.is_some() {
        String::new()
    } else {
        json(serde_json::to_value(quantity.hedge))
    };
    let mut row = vec![
        figure.r#ref.to_string(),
        origin(words, figure),
        some(figure.claim),
        figure.measure.clone(),
        figure.verbatim.clone().unwrap_or_default(),
        (figure.computation.as_ref()).map_or_else(String::new, |it| it.formula.clone()),
        assumption.map_or_else(String::new, |it| it.assumed.code().to_owned()),
        assumption.map_or_else(String::new, |it| it.because.clone()),
        words.reading(quantity),
        hedge,
    ];
    row.extend(ends(quantity.lower.as_ref()));
    row.extend(ends(quantity.upper.as_ref()));
    let per: Vec<String> = quantity.per.iter().map(ToString::to_string).collect();
    row.extend([
        some(quantity.unit.as_ref()),
        per.join("; "),
        json(serde_json::to_value(quantity.kind)),
        quantity.as_of.clone().unwrap_or_default(),
        json(serde_json::to_value(quantity.polarity)),
        quantity.approximate.to_string(),
        some(figure.quote),
        some(quote.map(|it| it.exhibit)),
        some(speaker),
        (speaker.and_then(|it| snapshot.source(it)))
            .map_or_else(String::new, |it| it.printed_name().to_owned()),
        quote.map_or_else(String::new, |it| snapshot.grade(it).to_string()),
    ]);
    row
}

fn some(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |it| it.to_string())
}

fn ends(bound: Option<&Bound>) -> [String; 3] {
    bound.map_or_else(Default::default, |it| {
        [
            it.from.to_string(),
            it.to.to_string(),
            it.closed.to_string(),
        ]
    })
}

/// A table to be read, in the words of the dossier.
fn markdown(snapshot: &Snapshot, figures: &[&Figure]) -> String {
    let words = Words::english();
    let head = [
        "figures-ref",
        "figures-measure",
        "figures-words",
        "figures-reading",
        "figures-said",
    ];
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|it| plain(it)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut out = line(&head.map(|it| words.plain(it)));
    out += "| --- | --- | --- | --- | --- |\n";
    for figure in figures {
        let said = match (&figure.verbatim, &figure.computation) {
            (Some(verbatim), _) => format!("“{verbatim}”"),
            (None, Some(computation)) => format!("= {}", computation.formula),
            (None, None) => String::new(),
        };
        out += &line(&[
            figure.r#ref.to_string(),
            figure.measure.clone(),
            said,
            words.reading(&figure.quantity),
            said_by(snapshot, words, figure),
        ]);
    }
    out
}

/// Who said it, with the grade; of what nobody said, where it comes from and why.
fn said_by(snapshot: &Snapshot, words: &Words, figure: &Figure) -> String {
    if let Some(quote) = figure.quote.and_then(|it| snapshot.quote(it)) {
        let speaker = quote.speaker.and_then(|it| snapshot.source(it));
        let name = speaker.map_or("", |it| it.printed_name());
        let at = [Ref::from(quote.r#ref), Ref::from(quote.exhibit)];
        return format!("{name}, {} ({}, {})", snapshot.grade(quote), at[0], at[1]);
    }
    let origin = origin(words, figure);
    match &figure.assumption {
        Some(assumption) => format!("{origin}: {}", assumption.because),
        None => origin,
    }
}

/// Text that Markdown takes as it is: no mark-up, no line ends, no links.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fault::ErrorCode;

    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let at = |name: &str| folder.path().join(name);
        desk.rpc(
            "case.create",
            json!({ "path": at("a.assay"), "title": "Salt" }),
        )
        .unwrap();
        let text = "More than 400 US dollars, \"gross\".";
        let document = json!({
            "assay": 1,
            "sources": [{ "ref": "S1", "name": "@SUM(1+1)|cmd", "kind": "person" }],
            "exhibits": [{ "ref": "E1", "title": "Ledger", "content": text }],
            "quotes": [{ "ref": "Q1", "exhibit": "E1", "exact": text, "chain": ["S1"], "basis": "observed" }],
            "figures": [
                { "ref": "F1", "quote": "Q1", "verbatim": "More than 400 US dollars", "measure": "=HYPERLINK(1)" },
                { "ref": "F2", "formula": "F1 / 3 - F1", "measure": "a | b" },
            ],
        });
        std::fs::write(at("a.json"), document.to_string()).unwrap();
        desk.rpc("document.import", json!({ "path": at("a.json") }))
            .unwrap();
        desk
    }

    fn exported(desk: &Desk, folder: &tempfile::TempDir, format: &str) -> String {
        let path = folder.path().join(format);
        let ask = json!({ "path": path, "format": format });
        desk.rpc("figure.export", ask.clone()).unwrap();
        let again = desk.rpc("figure.export", ask).unwrap_err();
        assert_eq!(
            again.code,
            ErrorCode::Exists,
            "nothing is overwritten unasked"
        );
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_is_text_and_a_number_stays_one() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("@x"), "\"'@x\"");
        assert_eq!(cell("-5"), "-5");
        assert_eq!(cell("-5+cmd"), "\"'-5+cmd\"");
        assert_eq!(cell("-"), "\"'-\"");
        assert_eq!(cell("say \"no\", twice"), "\"say \"\"no\"\", twice\"");
    }

    #[test]
    fn the_csv_has_a_line_a_figure_with_open_and_unstated_ends_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let text = exported(&desk(&folder), &folder, "csv");
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0].split(',').count(), KEYS.len());
        assert!(
            lines[1].starts_with(
                "F1,stated by a source,,\"'=HYPERLINK(1)\",More than 400 US dollars,,"
            ),
            "{}",
            lines[1]
        );
        assert!(
            lines[1].contains(",more_than,400,400,false,,,,USD,"),
            "{}",
            lines[1]
        );
        assert!(lines[1].contains("\"'@SUM(1+1)|cmd\""), "{}", lines[1]);
        assert!(
            lines[2].starts_with("F2,computed by us,,a | b,,F1 / 3 - F1,"),
            "{}",
            lines[2]
        );
        assert_eq!(
            lines.len(),
            4,
            "two figures, the head and the last line's end"
        );
    }

    #[test]
    fn the_markdown_keeps_its_columns_whatever_a_measure_says() {
        let folder = tempfile::tempdir().unwrap();
        let text = exported(&desk(&folder), &folder, "markdown");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[3].contains("a \\| b"), "{}", lines[3]);
        assert!(
            lines[2].contains("“More than 400 US dollars”"),
            "{}",
            lines[2]
        );
    }

    /// The same case with an assumption, and a computation on a claim that rests on it.
    fn assuming(folder: &tempfile::TempDir) -> Desk {
        let desk = desk(folder);
        let claim = json!({ "statement": "The town paid for the salt." });
        desk.rpc("claim.add", claim).unwrap();
        let assumed = json!({
            "measure": "freight", "value": "30 US dollars", "assumed": "estimate",
            "because": "=cmd|' /C calc'!A1, as many as E1 shows",
        });
        desk.rpc("figure.assume", assumed).unwrap();
        let computed = json!({ "measure": "paid", "formula": "F1 + F3", "claim": "C1" });
        desk.rpc("figure.compute", computed).unwrap();
        desk
    }

    #[test]
    fn an_assumption_is_told_from_what_was_stated_and_comes_with_what_rests_on_it() {
        let folder = tempfile::tempdir().unwrap();
        let desk = assuming(&folder);
        let path = folder.path().join("claim.csv");
        let ask = json!({ "path": path, "format": "csv", "claim": "C1" });
        desk.rpc("figure.export", ask).unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert!(
            lines[0].starts_with("ref,origin,claim,measure,verbatim,formula,assumed,because,"),
            "{}",
            lines[0]
        );
        let reason = "\"'=cmd|' /C calc'!A1, as many as E1 shows\"";
        let assumed =
            format!("F3,\"assumption, analyst's estimate\",,freight,,,estimate,{reason},");
        assert!(lines[1].starts_with(&assumed), "{}", lines[1]);
        let computed = "F4,\"computed by us, rests on the assumption F3\",C1,paid,,F1 + F3,,,";
        assert!(lines[2].starts_with(computed), "{}", lines[2]);
        assert_eq!(lines.len(), 4, "{text}");
    }

    #[test]
    fn in_markdown_an_assumption_says_so_where_others_name_who_said_them() {
        let folder = tempfile::tempdir().unwrap();
        let text = exported(&assuming(&folder), &folder, "markdown");
        let line = text.lines().find(|it| it.starts_with("| F3 |")).unwrap();
        let reason = "=cmd|' /C calc'\\!A1, as many as E1 shows".replace('|', "\\|");
        let said = format!("| assumption, analyst's estimate: {reason} |");
        assert!(line.ends_with(&said), "{line}");
        let line = text.lines().find(|it| it.starts_with("| F4 |")).unwrap();
        assert!(
            line.ends_with("| computed by us, rests on the assumption F3 |"),
            "{line}"
        );
    }
}
