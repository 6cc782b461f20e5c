//! The SQL of claims.

use rusqlite::{Connection, Row, params};

use super::{Claim, NewClaim};
use crate::column::Code;
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::review::{kept, listed};
use crate::{ClaimRef, Handling, Noun};

pub(crate) fn insert(conn: &Connection, n: ClaimRef, new: &NewClaim) -> Result<(), CaseError> {
    conn.prepare_cached(
        "INSERT INTO claim (n, statement, handling, occurred, elements, assumptions, challenges)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        n,
        new.statement,
        new.handling.map(Code),
        new.occurred,
        kept(&new.elements),
        kept(&new.assumptions),
        kept(&new.challenges),
    ])?;
    Ok(())
}

impl FromRow for Claim {
    const NOUN: Noun = Noun::Claim;
    const COLUMNS: &'static str =
        "n, statement, handling, occurred, elements, assumptions, challenges";

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Claim, CaseError> {
        Ok(Claim {
            r#ref: row.get(0)?,
            statement: row.get(1)?,
            handling: row.get::<_, Option<Code<Handling>>>(2)?.map(|code| code.0),
            occurred: row.get(3)?,
            elements: listed(row, 4)?,
            assumptions: listed(row, 5)?,
            challenges: listed(row, 6)?,
        })
    }
}
