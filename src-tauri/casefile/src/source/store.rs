//! The SQL of sources.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Source;
use crate::column::Code;
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::{Handling, Noun, SourceKind, SourceRef};

/// The row of a new source.
pub(crate) struct Insert<'a> {
    pub(crate) n: SourceRef,
    pub(crate) kind: SourceKind,
    pub(crate) name: Option<&'a str>,
    pub(crate) protected: bool,
    pub(crate) code_name: Option<&'a str>,
    pub(crate) commitment: Option<&'a str>,
    pub(crate) access: Option<&'a str>,
    pub(crate) handling: Option<Handling>,
}

pub(crate) fn insert(conn: &Connection, new: &Insert<'_>) -> Result<(), CaseError> {
    conn.prepare_cached(
        "INSERT INTO source (n, kind, name, protected, code_name, commitment, access, handling)
         VALUES (:n, :kind, :name, :protected, :code_name, :commitment, :access, :handling)",
    )?
    .execute(named_params! {
        ":n": new.n,
        ":kind": Code(new.kind),
        ":name": new.name,
        ":protected": new.protected,
        ":code_name": new.code_name,
        ":commitment": new.commitment,
        ":access": new.access,
        ":handling": new.handling.map(Code),
    })?;
    Ok(())
}

pub(crate) fn with_code_name(
    conn: &Connection,
    code_name: &str,
) -> Result<Option<SourceRef>, CaseError> {
    let sql = "SELECT n FROM source WHERE code_name = ?1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([code_name], |row| row.get(0))
        .optional()?)
}

impl FromRow for Source {
    const NOUN: Noun = Noun::Source;
    const COLUMNS: &'static str = "n, name, kind, protected, code_name, access, handling";

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Source, CaseError> {
        Ok(Source {
            r#ref: row.get(0)?,
            name: row.get(1)?,
            kind: row.get::<_, Code<SourceKind>>(2)?.0,
            protected: row.get(3)?,
            code_name: row.get(4)?,
            access: row.get(5)?,
            handling: row.get::<_, Option<Code<Handling>>>(6)?.map(|code| code.0),
        })
    }
}
