//! Answers as text for a person: aligned tables, records a key a line. A script
//! asks for `--json` instead. Whatever an exhibit holds, nothing it says can
//! steer the terminal: control characters print as visible signs.

use serde_json::Value;

use crate::args::Verb;
use crate::composing::{self, Composing};
use crate::judging;
use crate::ledger;
use crate::reviewing;

/// Columns that a long text is cut to in a table.
const CUT: usize = 72;

/// An answer as text, with its line end.
pub(crate) fn told(verb: &Verb, value: &Value) -> String {
    let mut text = match verb {
        Verb::New { .. } | Verb::Sample { .. } | Verb::Info { .. } => info(value),
        Verb::Edit { target, .. } if target == "case" => info(value),
        Verb::Lint { .. } => lint(value),
        Verb::Take(_) => crate::quotes::taken(value),
        Verb::Locate(_) => crate::quotes::located(value),
        Verb::Scale { file: None, .. } => judging::scales(value),
        Verb::Scale { .. } => {
            let it = &value["value"];
            format!("Added {} {}.", plain(&it["id"]), plain(&it["version"]))
        }
        Verb::Upgrade { .. } => judging::upgraded(value),
        Verb::Propose { .. } => proposed(value),
        Verb::Dismiss { again: false, .. } => "Turned down.".to_owned(),
        Verb::Dismiss { again: true, .. } => "Put forward again.".to_owned(),
        Verb::Chain { .. } => crate::quotes::chain(value),
        Verb::Origins { .. } => origins(value),
        Verb::Weigh { .. } => weighed(value),
        Verb::Compare { left, right, .. } => compared(value, left, right),
        Verb::Ledger(verb) => ledger::told(verb, value),
        Verb::Reviewing(verb) => reviewing::told(verb, value),
        Verb::Views(verb) => crate::views::told(verb, value),
        Verb::Parse { .. } => found(value),
        Verb::History { .. } => history(value),
        Verb::Search { .. } => hits(value),
        Verb::Verify { .. } => verified(value),
        Verb::Import { .. } => imported(value),
        Verb::Undo { .. } => format!("Taken back: {}.", plain(&value["labels"])),
        Verb::Redo { .. } => format!("Brought back: {}.", plain(&value["labels"])),
        Verb::Remove { .. } => format!("{} is removed.", plain(&value["ref"])),
        Verb::Dossier { .. } | Verb::Export { .. } | Verb::Copy { .. } => written(value),
        Verb::Composing(Composing::Preview { .. }) => composing::previewed(value),
        Verb::Show { .. } => shown(value),
        _ => match value {
            Value::Array(rows) => list(rows),
            _ => table(&[cells(value)]),
        },
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    visible(&text)
}

/// The same text with control characters as signs (U+2400 and on), so that no
/// words of an exhibit reach the terminal as commands.
pub(crate) fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => c,
            '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
            '\u{7f}' => '\u{2421}',
            '\u{80}'..='\u{9f}' => '\u{fffd}',
            // Marks that turn the direction of what follows.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            _ => c,
        })
        .collect()
}

fn info(value: &Value) -> String {
    let mut text = format!(
        "{}  [{}]\n",
        plain(&value["title"]),
        plain(&value["handling"])
    );
    if let Some(question) = value["question"].as_str() {
        text.push_str(&format!("{question}\n"));
    }
    text.push('\n');
    let counts = value["counts"].as_object();
    let rows: Vec<Vec<String>> = counts
        .into_iter()
        .flatten()
        .map(|(noun, count)| vec![noun.clone(), count.to_string()])
        .collect();
    text.push_str(&table(&rows));
    let journal = &value["journal"];
    let entries = journal["length"].as_i64().unwrap_or(0);
    text.push_str(&format!(
        "\njournal  {entries} {}, last change {}\nhead     {}\nschema   {}{}\n",
        if entries == 1 { "entry" } else { "entries" },
        plain(&journal["at"]),
        plain(&journal["head"]),
        value["schema"],
        if value["encrypted"] == true {
            ", sealed"
        } else {
            ", not sealed"
        },
    ));
    text
}

/// Each pair with its passages, one side under the other.
fn proposed(value: &Value) -> String {
    if rows(value).is_empty() {
        return "No shared wording that is not recorded or turned down.".to_owned();
    }
    let percent = |it: &Value| it.as_u64().unwrap_or(0) / 10;
    let mut text = String::new();
    for it in rows(value) {
        let (from, target) = (plain(&it["from"]), plain(&it["target"]));
        text.push_str(&format!(
            "{from} on {target}: {}? ({}) {} % of {from}, {} % of {target}; key \"{}\"\n",
            plain(&it["type"]),
            plain(&it["order"]),
            percent(&it["fromCover"]),
            percent(&it["targetCover"]),
            plain(&it["key"]),
        ));
        for shared in rows(&it["passages"]) {
            for (name, side) in [(&from, "from"), (&target, "target")] {
                let words = cut(&plain(&shared[side]["text"]));
                text.push_str(&format!(
                    "  {name} {}  {words}\n",
                    plain(&shared[side]["start"])
                ));
            }
        }
    }
    text.trim_end().to_owned()
}

fn lint(value: &Value) -> String {
    let rows = rows(value);
    if rows.is_empty() {
        return "The checks found nothing to report.".to_owned();
    }
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|it| {
            vec![
                plain(&it["severity"]),
                plain(&it["rule"]),
                plain(&it["message"]),
            ]
        })
        .collect();
    table(&rows)
}

/// A row an origin, a column a claim; then what counts against each.
fn weighed(value: &Value) -> String {
    let mut lines = vec![
        std::iter::once(String::new())
            .chain(rows(&value["claims"]).iter().map(plain))
            .collect::<Vec<_>>(),
    ];
    for row in rows(&value["rows"]) {
        let mark = if row["turning"] == true {
            "  turns the result"
        } else if row["diagnostic"] == false {
            "  tells nothing apart"
        } else {
            ""
        };
        let cells = rows(&row["cells"]).iter().map(|cell| match cell.as_str() {
            Some("very-inconsistent") => "II",
            Some("inconsistent") => "I",
            Some("neutral") => "N",
            Some(_) => "C",
            None => "",
        });
        let mut line = vec![format!(
            "{} ({})",
            plain(&row["root"]),
            plain(&row["quotes"])
        )];
        line.extend(cells.map(str::to_owned));
        line.push(mark.trim().to_owned());
        lines.push(line);
    }
    let mut sums = vec!["counts against".to_owned()];
    sums.extend(rows(&value["inconsistency"]).iter().map(plain));
    lines.push(sums);
    format!(
        "{}\nLeast counts against {}. That is no probability.\n",
        table(&lines),
        plain(&value["least"])
    )
}

fn origins(value: &Value) -> String {
    let count = |key: &str| value[key].as_i64().unwrap_or(0);
    let many = |n: i64, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let mut text = format!(
        "{}, {}, {} of unknown lineage",
        many(count("exhibits"), "exhibit"),
        many(count("origins"), "origin"),
        count("unknown")
    );
    if count("cycles") > 0 {
        text.push_str(&format!(", {}", many(count("cycles"), "circle")));
    }
    text.push('\n');
    for alert in rows(&value["alerts"]) {
        text.push_str(&format!("\n{}\n", plain(&alert["message"])));
    }
    for group in rows(&value["groups"]) {
        let known = if group["known"] == true {
            "known"
        } else {
            "of unknown lineage"
        };
        text.push_str(&format!(
            "\n{} ({known}): {}\n",
            plain(&group["root"]),
            plain(&group["quotes"])
        ));
        for chain in rows(&group["chains"]) {
            text.push_str(&format!("  {}\n", plain(chain)));
        }
    }
    text
}

fn compared(value: &Value, left: &str, right: &str) -> String {
    let sides = [
        vec![left.to_owned(), reading(&value["left"])],
        vec![right.to_owned(), reading(&value["right"])],
    ];
    format!(
        "{}\n{}\n\n{}",
        plain(&value["relation"]),
        plain(&value["why"]),
        table(&sides)
    )
}

fn found(value: &Value) -> String {
    let rows = rows(value);
    if rows.is_empty() {
        return "No figure was found.".to_owned();
    }
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|it| {
            vec![
                format!("{}–{}", it["start"], it["end"]),
                reading(it),
                cut(&plain(&it["verbatim"])),
            ]
        })
        .collect();
    table(&rows)
}

fn history(value: &Value) -> String {
    let mut text = String::new();
    for entry in rows(value) {
        text.push_str(&format!(
            "{:>5}  {}  {}  {}\n",
            entry["seq"].to_string(),
            plain(&entry["at"]),
            person(&plain(&entry["actor"])),
            plain(&entry["label"]),
        ));
        if let Some(reason) = entry["reason"].as_str() {
            text.push_str(&format!("       because: {reason}\n"));
        }
        for change in rows(&entry["changes"]) {
            text.push_str(&format!(
                "       {} {}: {} → {}\n",
                plain(&change["ref"]),
                plain(&change["field"]),
                cut(&plain(&change["before"])),
                cut(&plain(&change["after"])),
            ));
        }
    }
    if text.is_empty() {
        "There is no entry.".to_owned()
    } else {
        text
    }
}

/// The actor's name without the random id behind it.
fn person(actor: &str) -> &str {
    actor.split(" <").next().unwrap_or(actor)
}

fn hits(value: &Value) -> String {
    let rows = rows(value);
    if rows.is_empty() {
        return "Nothing was found.".to_owned();
    }
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|it| {
            let page = it["page"]
                .as_i64()
                .map_or(String::new(), |it| format!("p. {it}"));
            vec![plain(&it["ref"]), page, plain(&it["snippet"])]
        })
        .collect();
    table(&rows)
}

fn verified(value: &Value) -> String {
    if value["ok"] == true {
        return "Everything is as it should be.".to_owned();
    }
    let rows: Vec<Vec<String>> = rows(&value["differences"])
        .iter()
        .map(|it| vec![plain(&it["where"]), plain(&it["what"])])
        .collect();
    format!("{} not as it should be:\n{}", rows.len(), table(&rows))
}

fn imported(value: &Value) -> String {
    let map = value["map"].as_object();
    let moved: Vec<Vec<String>> = map
        .into_iter()
        .flatten()
        .filter(|(from, to)| to.as_str() != Some(from))
        .map(|(from, to)| vec![from.clone(), format!("→ {}", plain(to))])
        .collect();
    let head = format!("Imported {} records.\n", value["records"]);
    if moved.is_empty() {
        format!("{head}Their refs are those of the document.")
    } else {
        format!("{head}{}", table(&moved))
    }
}

pub(crate) fn written(value: &Value) -> String {
    let mut rows = vec![
        vec!["written".to_owned(), plain(&value["path"])],
        vec!["SHA-256".to_owned(), plain(&value["sha256"])],
        vec!["bytes".to_owned(), value["length"].to_string()],
    ];
    if value["pages"].is_number() {
        rows.push(vec!["pages".to_owned(), value["pages"].to_string()]);
        rows.push(vec!["standard".to_owned(), plain(&value["standard"])]);
    }
    table(&rows)
}

/// A record a key a line, what hangs on it, and its past.
fn shown(value: &Value) -> String {
    let Value::Object(map) = value else {
        return plain(value);
    };
    let mut lines = Vec::new();
    for (key, value) in map
        .iter()
        .filter(|(key, value)| !blank(value) && *key != "history")
    {
        lines.push(vec![key.clone(), plain(value)]);
    }
    if map.contains_key("measure") {
        lines.push(vec!["reads".to_owned(), reading(value)]);
    }
    format!("{}\n{}", table(&lines), history(&value["history"]))
}

fn list(rows: &[Value]) -> String {
    if rows.is_empty() {
        return "There is none.".to_owned();
    }
    table(&rows.iter().map(cells).collect::<Vec<_>>())
}

/// What a record says in one row; by the letter of its ref.
pub(crate) fn cells(record: &Value) -> Vec<String> {
    let r = plain(&record["ref"]);
    let get = |key: &str| plain(&record[key]);
    let some = |key: &str| {
        if blank(&record[key]) {
            String::new()
        } else {
            cut(&get(key))
        }
    };
    let row: Vec<String> = match r.chars().next() {
        Some('S') => {
            let name = match record["protected"] == true {
                true => format!("{} (protected)", get("codeName")),
                false => some("name"),
            };
            let same = (!blank(&record["sameAs"])).then(|| format!("= {}", get("sameAs")));
            [get("kind"), name].into_iter().chain(same).collect()
        }
        Some('E') => vec![
            get("mediaType"),
            get("sha256").chars().take(12).collect(),
            some("title"),
        ],
        Some('T') => vec![
            get("exhibit"),
            format!("{} {}", get("maker"), get("version")),
            format!("{} characters", get("length")),
        ],
        Some('Q') => vec![
            get("exhibit"),
            some("speaker"),
            get("basis"),
            format!("“{}”", some("exact")),
        ],
        Some('C' | 'J') => vec![some("statement")],
        Some('L') => vec![get("claim"), get("direction"), get("quote"), some("why")],
        Some('F') => {
            let from = if blank(&record["formula"]) {
                some("quote")
            } else {
                format!("= {}", get("formula"))
            };
            vec![from, some("measure"), reading(record)]
        }
        Some('R') => vec![get("target"), get("scale"), get("value"), some("because")],
        Some('P') => vec![get("from"), get("type"), get("target"), some("why")],
        Some('X') => vec![
            format!("{} → {}", get("from"), get("to")),
            get("value"),
            get("date"),
            get("kind"),
        ],
        Some('D') => {
            let blocks = rows(&record["blocks"]).len();
            let what = if blocks == 0 {
                "standard brief".to_owned()
            } else {
                format!("{blocks} blocks")
            };
            vec![what, some("title")]
        }
        _ => vec![plain(record)],
    };
    std::iter::once(r).chain(row).collect()
}

/// A figure in words.
fn reading(figure: &Value) -> String {
    assay_desk::reading(figure).unwrap_or_else(|| "–".to_owned())
}

pub(crate) fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(all) => all.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}

/// A value in one line.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace('\n', " "),
        Value::Null => "–".to_owned(),
        Value::Array(all) => all.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// A long text cut to what a row holds.
pub(crate) fn cut(text: &str) -> String {
    if width(text) <= CUT {
        return text.to_owned();
    }
    let mut taken = 0;
    let short: String = text
        .chars()
        .take_while(|c| {
            taken += columns(*c);
            taken < CUT
        })
        .collect();
    format!("{}…", short.trim_end())
}

/// Rows with their columns aligned; the last column is left as long as it is.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest: Vec<usize> = (0..columns)
        .map(|at| {
            rows.iter()
                .filter_map(|row| row.get(at))
                .map(|it| width(it))
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                line.push_str("  ");
            }
            line.push_str(cell);
            if at + 1 < row.len() {
                line.extend(std::iter::repeat_n(' ', widest[at] - width(cell)));
            }
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// How many columns a character takes in a terminal: two for the wide ones of
/// East Asia (Unicode Standard Annex 11, W and F, by their blocks).
fn columns(c: char) -> usize {
    match u32::from(c) {
        0x0300..=0x036f | 0x200b..=0x200f => 0,
        0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0xa4cf | 0xac00..=0xd7a3 => 2,
        0xf900..=0xfaff | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 => 2,
        0x1f300..=0x1faff | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn columns_align_whatever_the_script() {
        let rows = [
            vec!["S1".to_owned(), "신문".to_owned(), "a".to_owned()],
            vec!["S12".to_owned(), "Post".to_owned(), "b".to_owned()],
        ];
        assert_eq!(table(&rows), "S1   신문  a\nS12  Post  b\n");
    }

    #[test]
    fn words_of_an_exhibit_cannot_steer_the_terminal() {
        let record = json!({ "ref": "C1", "statement": "a\u{1b}[31mred\u{9b}x\u{202e}" });
        let verb = Verb::Claim {
            case: "a".into(),
            statement: "s".into(),
            occurred: None,
        };
        let text = told(&verb, &record);
        assert_eq!(text, "C1  a\u{241b}[31mred\u{fffd}x\u{fffd}\n");
    }

    #[test]
    fn a_figure_prints_as_it_reads_and_a_computation_too() {
        let stated = json!({ "ref": "F2", "quote": "Q2", "measure": "pay", "hedge": "up_to", "lower": null,
            "upper": { "from": "30000", "to": "40000", "closed": true }, "unit": "USD",
            "per": ["P3Y"], "kind": null, "asOf": null, "polarity": "asserted",
            "approximate": false, "currencyBasis": "explicit" });
        let row = cells(&stated);
        assert_eq!(&row[..3], ["F2", "Q2", "pay"]);
        assert!(
            row[3].contains("30,000") && row[3].contains("40,000"),
            "{row:?}"
        );
        let mut computed = stated;
        computed["hedge"] = Value::Null;
        computed["formula"] = json!("F1 / 2");
        assert!(cells(&computed)[3].contains("40,000"), "{computed}");
    }

    #[test]
    fn a_long_text_is_cut_and_says_so() {
        let long = "가".repeat(60);
        let short = cut(&long);
        assert!(short.ends_with('…') && width(&short) <= CUT, "{short}");
        assert_eq!(cut("short"), "short");
    }
}
