//! The SQL of dossiers and their blocks.

use rusqlite::{Connection, Row, params};
use serde_json::Value;

use super::{Block, Dossier, NewDossier};
use crate::column::{Code, Json};
use crate::error::{CaseError, Damage};
use crate::reader::{FromRow, Reader};
use crate::{DossierRef, Handling, Noun};

pub(crate) fn insert(conn: &Connection, n: DossierRef, new: &NewDossier) -> Result<(), CaseError> {
    conn.prepare_cached("INSERT INTO dossier (n, title, handling) VALUES (?1, ?2, ?3)")?
        .execute(params![n, new.title, new.handling.map(Code)])?;
    Ok(())
}

/// Makes `blocks` the blocks of a dossier, touching only the rows that differ.
pub(crate) fn set_blocks(
    conn: &Connection,
    dossier: DossierRef,
    blocks: &[Block],
) -> Result<(), CaseError> {
    let length = i64::try_from(blocks.len()).unwrap_or(i64::MAX);
    conn.prepare_cached("DELETE FROM block WHERE dossier = ?1 AND position >= ?2")?
        .execute(params![dossier, length])?;
    for (position, block) in (0_i64..).zip(blocks) {
        let (kind, content) = parted(block)?;
        conn.prepare_cached(
            "INSERT INTO block (dossier, position, kind, content) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT DO UPDATE SET kind = excluded.kind, content = excluded.content
             WHERE kind <> excluded.kind OR content <> excluded.content",
        )?
        .execute(params![dossier, position, kind, content])?;
    }
    Ok(())
}

/// A block's kind, and its other keys as JSON.
fn parted(block: &Block) -> Result<(String, String), CaseError> {
    let broken = || CaseError::Corrupt {
        what: Damage::Record,
    };
    let Ok(Value::Object(mut keys)) = serde_json::to_value(block) else {
        return Err(broken());
    };
    match keys.shift_remove("kind") {
        Some(Value::String(kind)) => Ok((kind, Value::Object(keys).to_string())),
        _ => Err(broken()),
    }
}

fn joined(kind: String, content: Value) -> Result<Block, CaseError> {
    let broken = || CaseError::Corrupt {
        what: Damage::Record,
    };
    let Value::Object(mut keys) = content else {
        return Err(broken());
    };
    keys.insert("kind".to_owned(), Value::String(kind));
    serde_json::from_value(Value::Object(keys)).map_err(|_| broken())
}

/// The blocks of every dossier but those of none: with the dossier they are in.
pub(crate) fn all_blocks(conn: &Connection) -> Result<Vec<(DossierRef, Block)>, CaseError> {
    let mut statement =
        conn.prepare_cached("SELECT dossier, kind, content FROM block ORDER BY dossier, position")?;
    let mut rows = statement.query([])?;
    let mut blocks = Vec::new();
    while let Some(row) = rows.next()? {
        blocks.push((
            row.get(0)?,
            joined(row.get(1)?, row.get::<_, Json<Value>>(2)?.0)?,
        ));
    }
    Ok(blocks)
}

impl FromRow for Dossier {
    const NOUN: Noun = Noun::Dossier;
    const COLUMNS: &'static str = "n, title, handling";

    fn from_row(row: &Row<'_>, reader: &Reader<'_>) -> Result<Dossier, CaseError> {
        let r#ref: DossierRef = row.get(0)?;
        let mut statement = reader.conn.prepare_cached(
            "SELECT kind, content FROM block WHERE dossier = ?1 ORDER BY position",
        )?;
        let mut rows = statement.query([r#ref])?;
        let mut blocks = Vec::new();
        while let Some(row) = rows.next()? {
            blocks.push(joined(row.get(0)?, row.get::<_, Json<Value>>(1)?.0)?);
        }
        Ok(Dossier {
            r#ref,
            title: row.get(1)?,
            handling: row.get::<_, Option<Code<Handling>>>(2)?.map(|code| code.0),
            blocks,
        })
    }
}
