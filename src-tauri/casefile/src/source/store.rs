//! The SQL of sources.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::Source;
use crate::column::Code;
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::{Handling, Noun, Ref, SourceKind, SourceRef};

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

/// Records that a source was found to be another.
pub(crate) fn join(conn: &Connection, one: SourceRef, other: SourceRef) -> Result<(), CaseError> {
    conn.prepare_cached("UPDATE source SET same_as = ?2 WHERE n = ?1")?
        .execute([one, other])?;
    Ok(())
}

/// The sources that were found to be this one.
pub(crate) fn found_to_be(conn: &Connection, one: SourceRef) -> Result<Vec<Ref>, CaseError> {
    let mut statement =
        conn.prepare_cached("SELECT n FROM source WHERE same_as = ?1 ORDER BY n")?;
    let rows = statement.query_map([one], |row| Ok(Ref::new(Noun::Source, row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl FromRow for Source {
    const NOUN: Noun = Noun::Source;
    const COLUMNS: &'static str = "n, name, kind, protected, code_name, access, handling, same_as";

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Source, CaseError> {
        Ok(Source {
            r#ref: row.get(0)?,
            name: row.get(1)?,
            kind: row.get::<_, Code<SourceKind>>(2)?.0,
            protected: row.get(3)?,
            code_name: row.get(4)?,
            access: row.get(5)?,
            handling: row.get::<_, Option<Code<Handling>>>(6)?.map(|code| code.0),
            same_as: row.get(7)?,
        })
    }
}
