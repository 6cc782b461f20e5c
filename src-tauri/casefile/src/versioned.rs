//! What a user adds by id and version, as JSON: scales, lists of elements. A version
//! is written once and never again; what its content means stands with its noun.

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use crate::CaseError;
use crate::error::Damage;

/// A table of such things, by its name.
#[derive(Clone, Copy)]
pub(crate) struct Versioned(pub(crate) &'static str);

impl Versioned {
    /// Adds a version that is not there yet.
    pub(crate) fn add(
        self,
        conn: &Connection,
        (id, version): (&str, &str),
        content: &Value,
    ) -> Result<(), CaseError> {
        let table = self.0;
        conn.prepare_cached(&format!(
            "INSERT INTO {table} (n, id, version, content)
             VALUES ((SELECT coalesce(max(n), 0) + 1 FROM {table}), ?1, ?2, ?3)"
        ))?
        .execute((id, version, content.to_string()))?;
        Ok(())
    }

    /// Every version of everything, in the order in which they came, read by `read`.
    pub(crate) fn all<T>(
        self,
        conn: &Connection,
        read: impl Fn(&str) -> Result<T, CaseError>,
    ) -> Result<Vec<T>, CaseError> {
        let sql = format!("SELECT content FROM {} ORDER BY n", self.0);
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(&row.get::<_, String>(0)?)?);
        }
        Ok(found)
    }

    /// The same, as they were added.
    pub(crate) fn contents(self, conn: &Connection) -> Result<Vec<Value>, CaseError> {
        self.all(conn, |content| {
            serde_json::from_str(content).map_err(|_| CaseError::Corrupt {
                what: Damage::Record,
            })
        })
    }

    /// The content with this id: that version, or the one that came last.
    pub(crate) fn content(
        self,
        conn: &Connection,
        id: &str,
        version: Option<&str>,
    ) -> Result<Option<String>, CaseError> {
        let sql = format!(
            "SELECT content FROM {} WHERE id = ?1 AND version = coalesce(?2, version)
             ORDER BY n DESC LIMIT 1",
            self.0
        );
        Ok(conn
            .prepare_cached(&sql)?
            .query_row((id, version), |row| row.get(0))
            .optional()?)
    }
}
