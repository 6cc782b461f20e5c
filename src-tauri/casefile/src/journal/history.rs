//! What happened, field by field, who did it, when and why: read from the
//! changesets, for one record or for all. It interprets nothing.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value as Json;

use super::changeset::{self, Op, Row, Value};
use super::entry::{Event, Kind};
use crate::error::Damage;
use crate::schema::{self, Column, Table};
use crate::{Case, CaseError, Ref, Target};

/// An entry of the journal, as history prints it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Its number; the only order there is.
    pub seq: i64,
    /// When, RFC 3339.
    pub at: String,
    /// Who, as `name <id>`.
    pub actor: String,
    /// What it is.
    pub kind: Kind,
    /// Verb and refs.
    pub label: String,
    /// Why; null also where a disposal blanked it.
    pub reason: Option<String>,
    /// What changed.
    pub changes: Vec<Change>,
    /// What happened, for an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Event>,
}

/// One field before and after.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The record, or `case`.
    pub r#ref: Target,
    /// The key of the case document; of a list with the place in it, `chain.0`.
    pub field: String,
    /// The value before; null where there was none.
    pub before: Json,
    /// The value after; null where there is none.
    pub after: Json,
}

impl Case {
    /// Entries after number `after`, at most `limit` of them, the oldest first;
    /// of one record, only those that changed it, and only its changes.
    ///
    /// # Errors
    /// Those of reading.
    pub fn history(
        &self,
        of: Option<Ref>,
        after: Option<i64>,
        limit: usize,
    ) -> Result<Vec<Entry>, CaseError> {
        history(&self.conn, of, after, limit)
    }

    /// The number of the entry with this hash, in hexadecimal: whether what was
    /// printed once is part of this case's past.
    ///
    /// # Errors
    /// Those of reading.
    pub fn entry_with_hash(&self, hash: &str) -> Result<Option<i64>, CaseError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT seq FROM journal WHERE lower(hex(hash)) = lower(?1)")?;
        let mut rows = statement.query([hash])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }
}

pub(crate) fn history(
    conn: &Connection,
    of: Option<Ref>,
    after: Option<i64>,
    limit: usize,
) -> Result<Vec<Entry>, CaseError> {
    let columns = schema::columns(conn)?;
    let mut statement = conn.prepare_cached(
        "SELECT seq, at, actor, kind, label, reason, changes FROM journal
         WHERE seq > ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([after.unwrap_or(0)])?;
    let mut entries = Vec::new();
    while entries.len() < limit
        && let Some(row) = rows.next()?
    {
        let kind = Kind::of_word(&row.get::<_, String>(3)?)?;
        let stored: Option<Vec<u8>> = row.get(6)?;
        let mut entry = Entry {
            seq: row.get(0)?,
            at: row.get(1)?,
            actor: row.get(2)?,
            kind,
            label: row.get(4)?,
            reason: row.get(5)?,
            changes: Vec::new(),
            event: None,
        };
        match (kind, stored) {
            (_, None) => {}
            (Kind::Event, Some(stored)) => {
                entry.event =
                    Some(
                        serde_json::from_slice(&stored).map_err(|_| CaseError::Corrupt {
                            what: Damage::Journal,
                        })?,
                    );
            }
            (_, Some(stored)) => entry.changes = changes(&stored, &columns, of)?,
        }
        let about = match (of, &entry.event) {
            (None, _) => true,
            (Some(of), Some(Event::Exported { dossier, .. })) => dossier.map(Ref::from) == Some(of),
            (Some(of), Some(Event::Dismissed { key, .. } | Event::Restored { key })) => {
                let of = of.to_string();
                key.split(' ').any(|word| word == of)
            }
            (Some(of), Some(Event::Settled { claim, .. })) => Ref::from(*claim) == of,
            (Some(_), None) => !entry.changes.is_empty(),
        };
        if about {
            entries.push(entry);
        }
    }
    Ok(entries)
}

type Columns = BTreeMap<&'static str, Vec<Column>>;

fn changes(stored: &[u8], columns: &Columns, of: Option<Ref>) -> Result<Vec<Change>, CaseError> {
    let mut changes = Vec::new();
    for row in changeset::rows(stored)? {
        // A table that a later version no longer has is history without fields.
        if let (Some(table), Some(columns)) =
            (schema::table(&row.table), columns.get(row.table.as_str()))
        {
            push_row(&mut changes, table, columns, &row, of);
        }
    }
    Ok(changes)
}

fn push_row(
    changes: &mut Vec<Change>,
    table: &Table,
    columns: &[Column],
    row: &Row,
    of: Option<Ref>,
) {
    let place = |name: &str| columns.iter().position(|column| column.name == name);
    let Some(owner) = place(table.owner).and_then(|column| row.integer(column)) else {
        return;
    };
    let target = table.target(owner);
    if of.is_some_and(|of| target != Target::Record(of)) {
        return;
    }
    for (index, column) in columns.iter().enumerate() {
        let Some(field) = field(table, columns, row, column) else {
            continue;
        };
        let side = |values: &[Option<Value>]| values.get(index).cloned().flatten();
        let (before, after) = (side(&row.old), side(&row.new));
        let changed = match row.op {
            Op::Insert => after.as_ref().is_some_and(|value| *value != Value::Null),
            Op::Delete => before.as_ref().is_some_and(|value| *value != Value::Null),
            Op::Update => before != after,
        };
        // The key of a list without places is what the row says.
        if changed {
            changes.push(Change {
                r#ref: target,
                field,
                before: json(table, column, before),
                after: json(table, column, after),
            });
        }
    }
}

/// The key under which a column prints; none for those that only identify.
fn field(table: &Table, columns: &[Column], row: &Row, column: &Column) -> Option<String> {
    if column.name == table.owner {
        return None;
    }
    let Some(list) = &table.list else {
        return Some(match (table.name, column.name.as_str()) {
            ("rating", "source" | "quote") => "target".to_owned(),
            ("scale", name) => format!("scale.{name}"),
            ("element_list", name) => format!("elementList.{name}"),
            ("dependence", "from_exhibit" | "from_quote") => "from".to_owned(),
            ("dependence", "target_exhibit" | "target_quote") => "target".to_owned(),
            (_, name) => camel(name),
        });
    };
    if list.place == Some(column.name.as_str()) {
        return None;
    }
    let mut field = list.key.to_owned();
    if let Some(place) = list.place {
        let index = columns.iter().position(|column| column.name == place)?;
        field.push_str(&format!(".{}", row.integer(index)?));
    }
    if column.name != list.value {
        field.push_str(&format!(".{}", camel(&column.name)));
    }
    Some(field)
}

/// `acquired_from` as the document spells it.
fn camel(column: &str) -> String {
    let mut name = String::new();
    let mut raise = false;
    for letter in column.chars() {
        if letter == '_' {
            raise = true;
        } else if raise {
            name.push(letter.to_ascii_uppercase());
            raise = false;
        } else {
            name.push(letter);
        }
    }
    name
}

fn json(table: &Table, column: &Column, value: Option<Value>) -> Json {
    match value {
        None | Some(Value::Null) => Json::Null,
        Some(Value::Integer(n)) => match (column.refers, table.name, column.name.as_str()) {
            (Some(noun), _, _) => Json::String(Ref::new(noun, n).to_string()),
            (None, "source", "protected") | (None, "rating", "blind") => Json::Bool(n != 0),
            _ => Json::from(n),
        },
        Some(Value::Text(text)) => match column.name.as_str() {
            "notes" | "pages" | "quantity" | "content" | "factors" => {
                serde_json::from_str(&text).unwrap_or(Json::String(text))
            }
            _ => Json::String(text),
        },
        Some(Value::Blob(bytes)) => Json::String(hex::encode(bytes)),
    }
}
