//! Answers as text for a person. Lists are aligned, records are one key a line;
//! a script asks for `--json` instead.

use std::fmt::Write as _;

use serde_json::Value;

use crate::args::Verb;

/// An answer as text.
pub(crate) fn told(verb: &Verb, value: &Value) -> String {
    match value {
        Value::Array(rows) if rows.is_empty() => match verb {
            Verb::Lint { .. } => "The checks found nothing to report.".to_owned(),
            _ => "Nothing.".to_owned(),
        },
        Value::Array(rows) => rows.iter().map(|row| line(row) + "\n").collect(),
        Value::Object(_) if matches!(verb, Verb::Verify { .. }) && value["ok"] == true => {
            "Records, bytes and journal agree.".to_owned()
        }
        Value::Object(_) => record(value, 0),
        Value::Null => "Done.".to_owned(),
        other => scalar(other),
    }
}

/// One row of a list: its ref or number first, then what it says.
fn line(row: &Value) -> String {
    let Value::Object(map) = row else {
        return scalar(row);
    };
    let shown = map.iter().filter(|(_, value)| !blank(value));
    let cells: Vec<String> = shown
        .map(|(key, value)| match key.as_str() {
            "ref" | "seq" => format!("{:<6}", scalar(value)),
            _ => format!("{key} {}", scalar(value)),
        })
        .collect();
    cells.join("  ")
}

/// A record, one key a line; records inside are set in.
fn record(value: &Value, depth: usize) -> String {
    let Value::Object(map) = value else {
        return scalar(value);
    };
    let widest = map.keys().map(String::len).max().unwrap_or(0);
    let margin = "  ".repeat(depth);
    let mut text = String::new();
    for (key, value) in map.iter().filter(|(_, value)| !blank(value)) {
        let _ = match value {
            Value::Object(_) => write!(text, "{margin}{key}\n{}", record(value, depth + 1)),
            Value::Array(rows) if rows.iter().any(Value::is_object) => {
                let rows: String = rows
                    .iter()
                    .map(|row| format!("{margin}  {}\n", line(row)))
                    .collect();
                write!(text, "{margin}{key}\n{rows}")
            }
            _ => writeln!(text, "{margin}{key:<widest$}  {}", scalar(value)),
        };
    }
    text
}

fn blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(all) => all.is_empty(),
        _ => false,
    }
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => "–".to_owned(),
        Value::Array(all) => all.iter().map(scalar).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_begins_with_its_ref_and_leaves_out_what_is_empty() {
        let row = serde_json::json!({ "ref": "C1", "statement": "s", "handling": null });
        assert_eq!(line(&row), "C1      statement s");
    }
}
