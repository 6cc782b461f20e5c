//! The SQL of exchange rates.

use assay_figures::Exact;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{ExchangeRate, NewExchangeRate, RateKind};
use crate::column::Code;
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::{ExchangeRateRef, Handling, Noun};

pub(crate) fn insert(
    conn: &Connection,
    n: ExchangeRateRef,
    new: &NewExchangeRate,
) -> Result<(), CaseError> {
    conn.prepare_cached(
        r#"INSERT INTO exchange_rate (n, "from", "to", value, date, kind, cited, why, handling)
           VALUES (:n, :from, :to, :value, :date, :kind, :cited, :why, :handling)"#,
    )?
    .execute(named_params! {
        ":n": n,
        ":from": new.from,
        ":to": new.to,
        ":value": Code(&new.value),
        ":date": new.date,
        ":kind": Code(new.kind),
        ":cited": new.cited,
        ":why": crate::rules::optional(new.why.as_deref()),
        ":handling": new.handling.map(Code),
    })?;
    Ok(())
}

/// From, to and value of a rate.
pub(crate) fn rate(
    conn: &Connection,
    n: ExchangeRateRef,
) -> Result<Option<(String, String, Exact, String)>, CaseError> {
    Ok(conn
        .prepare_cached(r#"SELECT "from", "to", value, date FROM exchange_rate WHERE n = ?1"#)?
        .query_row([n], |row| {
            let value: Code<Exact> = row.get(2)?;
            Ok((row.get(0)?, row.get(1)?, value.0, row.get(3)?))
        })
        .optional()?)
}

impl FromRow for ExchangeRate {
    const NOUN: Noun = Noun::ExchangeRate;
    const COLUMNS: &'static str = r#"n, "from", "to", value, date, kind, cited, why, handling"#;

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<ExchangeRate, CaseError> {
        Ok(ExchangeRate {
            r#ref: row.get(0)?,
            from: row.get(1)?,
            to: row.get(2)?,
            value: row.get::<_, Code<Exact>>(3)?.0,
            date: row.get(4)?,
            kind: row.get::<_, Code<RateKind>>(5)?.0,
            cited: row.get(6)?,
            why: row.get(7)?,
            handling: row.get::<_, Option<Code<Handling>>>(8)?.map(|code| code.0),
        })
    }
}
