//! Names and aliases of protected sources: in one table that no recorder sees,
//! so that no name enters the journal. A record carries a salted commitment to
//! its identity; an erasure rewrites the whole table.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Damage, Refusal};
use crate::journal::chain::{Fields, Hash};
use crate::{Case, CaseError, SourceRef, clock};

/// Who a protected source is. Never to be logged, journalled or rendered.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// The source.
    pub source: SourceRef,
    /// Its name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // No name reaches a log by way of `{:?}`.
        write!(f, "Identity({})", self.source)
    }
}

impl Case {
    /// The identities of all protected sources that are in the case now: for the
    /// search of an edition for what it must not hold, and for an export that
    /// asks for them.
    ///
    /// # Errors
    /// Those of reading.
    pub fn identities(&self) -> Result<Vec<Identity>, CaseError> {
        let mut all = all(&self.conn)?;
        let mut live = self
            .conn
            .prepare("SELECT 1 FROM source WHERE n = ?1 AND protected = 1")?;
        let mut kept = Vec::new();
        for identity in all.drain(..) {
            if live.exists([identity.source.0])? {
                kept.push(identity);
            }
        }
        Ok(kept)
    }
}

/// A row of the table, as it stands.
struct Row {
    source: i64,
    salt: Vec<u8>,
    name: String,
    aliases: String,
}

fn rows(conn: &Connection) -> Result<Vec<Row>, CaseError> {
    let mut statement =
        conn.prepare_cached("SELECT source, salt, name, aliases FROM identity ORDER BY source")?;
    let rows = statement.query_map([], |row| {
        Ok(Row {
            source: row.get(0)?,
            salt: row.get(1)?,
            name: row.get(2)?,
            aliases: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every identity kept, also of sources whose making was undone.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Identity>, CaseError> {
    rows(conn)?
        .into_iter()
        .map(|row| {
            let aliases = serde_json::from_str(&row.aliases).map_err(|_| CaseError::Corrupt {
                what: Damage::Record,
            })?;
            Ok(Identity {
                source: SourceRef(row.source),
                name: row.name,
                aliases,
            })
        })
        .collect()
}

/// SHA-256 over the fields salt, name and aliases (JSON as stored), each with its
/// length before it, as in the journal's hashes.
fn commitment(salt: &[u8], name: &str, aliases: &str) -> Hash {
    Fields::default()
        .with(salt)
        .with(name.as_bytes())
        .with(aliases.as_bytes())
        .hash()
}

/// The commitments that the identities kept now amount to, by source.
pub(crate) fn commitments(conn: &Connection) -> Result<Vec<(i64, String)>, CaseError> {
    Ok(rows(conn)?
        .iter()
        .map(|row| {
            (
                row.source,
                hex::encode(commitment(&row.salt, &row.name, &row.aliases)),
            )
        })
        .collect())
}

/// Keeps an identity and gives the commitment for the record.
pub(crate) fn keep(
    conn: &Connection,
    source: SourceRef,
    name: &str,
    aliases: &[String],
) -> Result<String, CaseError> {
    if name.is_empty() {
        return Err(Refusal::Empty { field: "name" }.into());
    }
    let there: Option<i64> = conn
        .query_row(
            "SELECT source FROM identity WHERE source = ?1",
            [source.0],
            |row| row.get(0),
        )
        .optional()?;
    if there.is_some() {
        return Err(Refusal::IdentityKept.into());
    }
    let salt = clock::random::<32>()?;
    let aliases = serde_json::Value::from(aliases.to_vec()).to_string();
    conn.execute(
        "INSERT INTO identity (source, salt, name, aliases) VALUES (?1, ?2, ?3, ?4)",
        params![source.0, salt, name, aliases],
    )?;
    Ok(hex::encode(commitment(&salt, name, &aliases)))
}

/// Erases the identities of sources that are no longer there as protected ones.
/// Runs in the transaction of every new change, which is also what clears redo:
/// until then an undone making keeps its identity.
///
/// The table is emptied and written again, because rows that are deleted one by
/// one leave traces in B-tree pages.
pub(crate) fn erase_forsaken(conn: &Connection) -> Result<(), CaseError> {
    let forsaken: bool = conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM identity i WHERE NOT EXISTS
             (SELECT 1 FROM source s WHERE s.n = i.source AND s.protected = 1))",
        )?
        .query_row([], |row| row.get(0))?;
    if !forsaken {
        return Ok(());
    }
    let kept = rows(conn)?;
    conn.execute("DELETE FROM identity", [])?;
    let mut live = conn.prepare("SELECT 1 FROM source WHERE n = ?1 AND protected = 1")?;
    let mut insert =
        conn.prepare("INSERT INTO identity (source, salt, name, aliases) VALUES (?1, ?2, ?3, ?4)")?;
    for row in kept {
        if live.exists([row.source])? {
            insert.execute(params![row.source, row.salt, row.name, row.aliases])?;
        }
    }
    Ok(())
}
