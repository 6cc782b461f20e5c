//! What every changed row asks for, whoever changed it: a verb, an undo, a step
//! of the schema. It reads the rows of a recorded change and refuses to judge
//! them: whether a record may be so stands with its noun.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use crate::journal::changeset::{Op, Row, Value};
use crate::{CaseError, Noun, bytes, schema, search};

/// What every changed row asks for, whoever changed it: bytes that an exhibit or
/// layer names are there whole; a layer that comes to life is searchable. Gives
/// the hashes that were named.
pub(crate) fn settle_rows(conn: &Connection, rows: &[Row]) -> Result<BTreeSet<String>, CaseError> {
    let mut named = BTreeSet::new();
    for row in rows.iter().filter(|row| row.op != Op::Delete) {
        let n = row.integer(0).unwrap_or(0);
        match row.table.as_str() {
            "exhibit" => {
                let (sha256, length): (String, Option<i64>) = conn
                    .prepare_cached("SELECT sha256, length FROM exhibit WHERE n = ?1")?
                    .query_row([n], |row| Ok((row.get(0)?, row.get(1)?)))?;
                if let Some(length) = length {
                    bytes::check_whole(conn, &sha256, Some(length.unsigned_abs()))?;
                    named.insert(sha256);
                }
            }
            "layer" => {
                let sha256: String = conn
                    .prepare_cached("SELECT sha256 FROM layer WHERE n = ?1")?
                    .query_row([n], |row| row.get(0))?;
                bytes::check_whole(conn, &sha256, None)?;
                named.insert(sha256);
                if row.op == Op::Insert {
                    search::index::add_layer(conn, n)?;
                }
            }
            _ => {}
        }
    }
    Ok(named)
}

/// The numbers that inserted rows took, by noun.
pub(crate) fn numbers(rows: &[Row]) -> BTreeMap<Noun, i64> {
    let mut last = BTreeMap::new();
    for row in rows.iter().filter(|row| row.op == Op::Insert) {
        let noun = schema::table(&row.table).filter(|table| table.list.is_none());
        if let (Some(noun), Some(Some(Value::Integer(n)))) =
            (noun.and_then(|table| table.noun), row.new.first())
        {
            let known = last.entry(noun).or_insert(*n);
            *known = (*known).max(*n);
        }
    }
    last
}

/// Notes which numbers are given out now, for good.
pub(crate) fn give_out(conn: &Connection, rows: &[Row]) -> Result<(), CaseError> {
    for (noun, n) in numbers(rows) {
        conn.prepare_cached(
            "INSERT INTO sequence (noun, last) VALUES (?1, ?2)
             ON CONFLICT (noun) DO UPDATE SET last = max(last, excluded.last)",
        )?
        .execute(params![noun.letter().to_string(), n])?;
    }
    Ok(())
}
