//! The SQL of figures and of what computations rest on.

use assay_figures::{Formula, Quantity};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use super::{Assumed, Assumption, Computation, Figure};
use crate::column::{Code, Json};
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::{ClaimRef, FigureRef, Handling, Noun, QuoteRef, Target};

/// The row of a new figure.
pub(crate) struct Insert<'a> {
    pub(crate) n: FigureRef,
    pub(crate) quote: Option<QuoteRef>,
    pub(crate) claim: Option<ClaimRef>,
    pub(crate) verbatim: Option<&'a str>,
    pub(crate) measure: &'a str,
    pub(crate) quantity: Option<&'a Quantity>,
    pub(crate) formula: Option<&'a str>,
    pub(crate) assumption: Option<&'a Assumption>,
    pub(crate) handling: Option<Handling>,
}

pub(crate) fn insert(conn: &Connection, new: &Insert<'_>) -> Result<(), CaseError> {
    conn.prepare_cached(
        "INSERT INTO figure (n, quote, claim, verbatim, measure, quantity, formula, handling,
                             assumed, because)
         VALUES (:n, :quote, :claim, :verbatim, :measure, :quantity, :formula, :handling,
                 :assumed, :because)",
    )?
    .execute(named_params! {
        ":n": new.n,
        ":quote": new.quote,
        ":claim": new.claim,
        ":verbatim": new.verbatim,
        ":measure": new.measure,
        ":quantity": new.quantity.map(Json),
        ":formula": new.formula,
        ":handling": new.handling.map(Code),
        ":assumed": new.assumption.map(|it| it.assumed.code()),
        ":because": new.assumption.map(|it| it.because.as_str()),
    })?;
    Ok(())
}

/// Makes `inputs` what a computation rests on, touching only the rows that differ.
pub(crate) fn set_inputs(
    conn: &Connection,
    figure: FigureRef,
    inputs: &[i64],
) -> Result<(), CaseError> {
    let sql = "SELECT source FROM input WHERE figure = ?1";
    for source in crate::reader::numbers(conn, sql, figure.0)? {
        if !inputs.contains(&source) {
            conn.execute(
                "DELETE FROM input WHERE figure = ?1 AND source = ?2",
                params![figure, source],
            )?;
        }
    }
    for source in inputs {
        conn.prepare_cached("INSERT OR IGNORE INTO input (figure, source) VALUES (?1, ?2)")?
            .execute(params![figure, source])?;
    }
    Ok(())
}

/// Writes the quantity or the formula of a figure anew.
pub(crate) fn edited(
    conn: &Connection,
    figure: FigureRef,
    quantity: Option<&Quantity>,
    formula: Option<&str>,
) -> Result<(), CaseError> {
    conn.prepare_cached("UPDATE figure SET quantity = ?2, formula = ?3 WHERE n = ?1")?
        .execute(params![figure, quantity.map(Json), formula])?;
    Ok(())
}

/// What a figure's value comes from.
pub(crate) struct Value {
    pub(crate) quantity: Option<Quantity>,
    pub(crate) formula: Option<String>,
    pub(crate) assumed: bool,
}

pub(crate) fn value(conn: &Connection, figure: FigureRef) -> Result<Value, CaseError> {
    let found = conn
        .prepare_cached("SELECT quantity, formula, assumed IS NOT NULL FROM figure WHERE n = ?1")?
        .query_row([figure], |row| {
            let quantity: Option<Json<Quantity>> = row.get(0)?;
            Ok(Value {
                quantity: quantity.map(|json| json.0),
                formula: row.get(1)?,
                assumed: row.get(2)?,
            })
        })
        .optional()?;
    found.ok_or(CaseError::NotFound {
        what: Target::Record(figure.into()),
    })
}

/// Every computation that rests on a figure, at first or at second hand.
pub(crate) fn resting_on(
    conn: &Connection,
    figure: FigureRef,
) -> Result<Vec<FigureRef>, CaseError> {
    let sql = "WITH RECURSIVE upon (n) AS (
                   SELECT figure FROM input WHERE source = ?1
                   UNION SELECT input.figure FROM input JOIN upon ON input.source = upon.n)
               SELECT n FROM upon ORDER BY n";
    Ok(crate::reader::numbers(conn, sql, figure.0)?
        .into_iter()
        .map(FigureRef)
        .collect())
}

/// The computations whose formula names a rate.
pub(crate) fn converted_by(conn: &Connection, rate: i64) -> Result<Vec<FigureRef>, CaseError> {
    let mut statement =
        conn.prepare_cached("SELECT n, formula FROM figure WHERE formula LIKE '%X%' ORDER BY n")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, FigureRef>(0)?, row.get::<_, String>(1)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (figure, formula) = row?;
        if Formula::parse(&formula).is_ok_and(|formula| formula.rates().contains(&rate)) {
            found.push(figure);
        }
    }
    Ok(found)
}

impl FromRow for Figure {
    const NOUN: Noun = Noun::Figure;
    const COLUMNS: &'static str =
        "n, quote, claim, verbatim, measure, formula, handling, assumed, because";

    fn from_row(row: &Row<'_>, reader: &Reader<'_>) -> Result<Figure, CaseError> {
        let r#ref: FigureRef = row.get(0)?;
        let formula: Option<String> = row.get(5)?;
        let value = reader.values.borrow_mut().noted(reader.conn, r#ref)?;
        let sql = "SELECT source FROM input WHERE figure = ?1 ORDER BY source";
        let computation = match formula {
            Some(formula) => Some(Computation {
                formula,
                inputs: reader
                    .numbers(sql, r#ref.0)?
                    .into_iter()
                    .map(FigureRef)
                    .collect(),
                notes: value.notes,
            }),
            None => None,
        };
        let assumed: Option<Code<Assumed>> = row.get(7)?;
        let assumption = match (assumed, row.get::<_, Option<String>>(8)?) {
            (Some(assumed), Some(because)) => Some(Assumption {
                assumed: assumed.0,
                because,
            }),
            _ => None,
        };
        Ok(Figure {
            r#ref,
            quote: row.get(1)?,
            claim: row.get(2)?,
            verbatim: row.get(3)?,
            measure: row.get(4)?,
            quantity: value.quantity,
            computation,
            assumption,
            handling: row.get::<_, Option<Code<Handling>>>(6)?.map(|code| code.0),
        })
    }
}
