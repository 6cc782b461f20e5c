//! The SQL of evidence lines.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{Evidence, NewEvidence, Strength};
use crate::column::Code;
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::review::{kept, listed};
use crate::{ClaimRef, Direction, EvidenceRef, Handling, Noun, QuoteRef};

pub(crate) fn insert(
    conn: &Connection,
    n: EvidenceRef,
    new: &NewEvidence,
) -> Result<(), CaseError> {
    conn.prepare_cached(
        "INSERT INTO evidence (n, claim, quote, direction, strength, why, handling, elements, challenges)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        n,
        new.claim,
        new.quote,
        Code(new.direction),
        new.strength.map(Code),
        crate::rules::optional(new.why.as_deref()),
        new.handling.map(Code),
        kept(&new.elements),
        kept(&new.challenges),
    ])?;
    Ok(())
}

pub(crate) fn joining(
    conn: &Connection,
    claim: ClaimRef,
    quote: QuoteRef,
) -> Result<Option<EvidenceRef>, CaseError> {
    let sql = "SELECT n FROM evidence WHERE claim = ?1 AND quote = ?2";
    Ok(conn
        .prepare_cached(sql)?
        .query_row(params![claim, quote], |row| row.get(0))
        .optional()?)
}

impl FromRow for Evidence {
    const NOUN: Noun = Noun::Evidence;
    const COLUMNS: &'static str =
        "n, claim, quote, direction, strength, why, handling, elements, challenges";

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Evidence, CaseError> {
        Ok(Evidence {
            r#ref: row.get(0)?,
            claim: row.get(1)?,
            quote: row.get(2)?,
            direction: row.get::<_, Code<Direction>>(3)?.0,
            strength: row.get::<_, Option<Code<Strength>>>(4)?.map(|code| code.0),
            why: row.get(5)?,
            handling: row.get::<_, Option<Code<Handling>>>(6)?.map(|code| code.0),
            elements: listed(row, 7)?,
            challenges: listed(row, 8)?,
        })
    }
}
