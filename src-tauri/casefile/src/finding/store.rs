//! The SQL of findings.

use rusqlite::{Connection, Row, named_params, params};

use super::{Finding, NewFinding};
use crate::column::Code;
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::review::{kept, listed};
use crate::rules::optional;
use crate::{ClaimRef, FindingRef, Handling, Noun};

pub(crate) fn insert(conn: &Connection, n: FindingRef, new: &NewFinding) -> Result<(), CaseError> {
    conn.prepare_cached(
        "INSERT INTO finding (n, statement, standard, likelihood, confidence, handling,
                              scope, contrary, would_change, elements, assumptions, challenges)
         VALUES (:n, :statement, :standard, :likelihood, :confidence, :handling,
                 :scope, :contrary, :would_change, :elements, :assumptions, :challenges)",
    )?
    .execute(named_params! {
        ":n": n,
        ":statement": new.statement,
        ":standard": optional(new.standard.as_deref()),
        ":likelihood": optional(new.likelihood.as_deref()),
        ":confidence": optional(new.confidence.as_deref()),
        ":handling": new.handling.map(Code),
        ":scope": optional(new.scope.as_deref()),
        ":contrary": optional(new.contrary.as_deref()),
        ":would_change": optional(new.would_change.as_deref()),
        ":elements": kept(&new.elements),
        ":assumptions": kept(&new.assumptions),
        ":challenges": kept(&new.challenges),
    })?;
    Ok(())
}

/// Makes `claims` the claims of a finding, touching only the rows that differ.
pub(crate) fn set_claims(
    conn: &Connection,
    finding: FindingRef,
    claims: &[ClaimRef],
) -> Result<(), CaseError> {
    let length = i64::try_from(claims.len()).unwrap_or(i64::MAX);
    conn.prepare_cached("DELETE FROM finding_claim WHERE finding = ?1 AND position >= ?2")?
        .execute(params![finding, length])?;
    for (position, claim) in (0_i64..).zip(claims) {
        conn.prepare_cached(
            "INSERT INTO finding_claim (finding, position, claim) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET claim = excluded.claim WHERE claim <> excluded.claim",
        )?
        .execute(params![finding, position, claim])?;
    }
    Ok(())
}

impl FromRow for Finding {
    const NOUN: Noun = Noun::Finding;
    const COLUMNS: &'static str = "n, statement, standard, likelihood, confidence, handling, \
        scope, contrary, would_change, elements, assumptions, challenges";

    fn from_row(row: &Row<'_>, reader: &Reader<'_>) -> Result<Finding, CaseError> {
        let r#ref: FindingRef = row.get(0)?;
        let sql = "SELECT claim FROM finding_claim WHERE finding = ?1 ORDER BY position";
        Ok(Finding {
            r#ref,
            statement: row.get(1)?,
            claims: reader
                .numbers(sql, r#ref.0)?
                .into_iter()
                .map(ClaimRef)
                .collect(),
            standard: row.get(2)?,
            likelihood: row.get(3)?,
            confidence: row.get(4)?,
            handling: row.get::<_, Option<Code<Handling>>>(5)?.map(|code| code.0),
            scope: row.get(6)?,
            contrary: row.get(7)?,
            would_change: row.get(8)?,
            elements: listed(row, 9)?,
            assumptions: listed(row, 10)?,
            challenges: listed(row, 11)?,
        })
    }
}
