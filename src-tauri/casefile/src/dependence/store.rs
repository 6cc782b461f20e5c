//! The SQL of dependences.

use rusqlite::{Connection, Row, named_params};

use super::{Dependence, NewDependence};
use crate::column::Code;
use crate::error::{CaseError, Damage};
use crate::reader::{FromRow, Reader};
use crate::{DependenceRef, DependenceType, Handling, Noun, Ref};

pub(crate) fn insert(
    conn: &Connection,
    n: DependenceRef,
    new: &NewDependence,
) -> Result<(), CaseError> {
    let of = |end: Ref, noun| (end.noun == noun).then_some(end.n);
    conn.prepare_cached(
        "INSERT INTO dependence (n, from_exhibit, from_quote, target_exhibit, target_quote, type,
                                 why, handling)
         VALUES (:n, :from_exhibit, :from_quote, :target_exhibit, :target_quote, :type,
                 :why, :handling)",
    )?
    .execute(named_params! {
        ":n": n,
        ":from_exhibit": of(new.from, Noun::Exhibit),
        ":from_quote": of(new.from, Noun::Quote),
        ":target_exhibit": of(new.target, Noun::Exhibit),
        ":target_quote": of(new.target, Noun::Quote),
        ":type": Code(new.r#type),
        ":why": crate::rules::optional(new.why.as_deref()),
        ":handling": new.handling.map(Code),
    })?;
    Ok(())
}

impl FromRow for Dependence {
    const NOUN: Noun = Noun::Dependence;
    const COLUMNS: &'static str =
        "n, from_exhibit, from_quote, target_exhibit, target_quote, type, why, handling";

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Dependence, CaseError> {
        let end = |exhibit: usize, quote: usize| match (
            row.get::<_, Option<i64>>(exhibit)?,
            row.get::<_, Option<i64>>(quote)?,
        ) {
            (Some(n), None) => Ok(Ref::new(Noun::Exhibit, n)),
            (None, Some(n)) => Ok(Ref::new(Noun::Quote, n)),
            _ => Err(CaseError::Corrupt {
                what: Damage::Record,
            }),
        };
        Ok(Dependence {
            r#ref: row.get(0)?,
            from: end(1, 2)?,
            target: end(3, 4)?,
            r#type: row.get::<_, Code<DependenceType>>(5)?.0,
            why: row.get(6)?,
            handling: row.get::<_, Option<Code<Handling>>>(7)?.map(|code| code.0),
        })
    }
}
