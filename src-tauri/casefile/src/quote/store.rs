//! The SQL of quotes and their chains.

use rusqlite::{Connection, Row, named_params, params};

use super::{Place, Quote};
use crate::column::{Code, Json};
use crate::error::CaseError;
use crate::layer::Page;
use crate::reader::{FromRow, Reader};
use crate::{Basis, Handling, LayerRef, Noun, QuoteRef, SourceRef};

/// The row of a new quote.
pub(crate) struct Insert<'a> {
    pub(crate) n: QuoteRef,
    pub(crate) layer: LayerRef,
    pub(crate) exact: &'a str,
    pub(crate) prefix: &'a str,
    pub(crate) suffix: &'a str,
    pub(crate) place: Place,
    pub(crate) page: Option<usize>,
    pub(crate) speaker: Option<SourceRef>,
    pub(crate) basis: Basis,
    pub(crate) asserted: Option<&'a str>,
    pub(crate) translation: Option<&'a str>,
    pub(crate) paraphrase: Option<&'a str>,
    pub(crate) handling: Option<Handling>,
}

pub(crate) fn insert(conn: &Connection, new: &Insert<'_>) -> Result<(), CaseError> {
    conn.prepare_cached(
        r#"INSERT INTO quote (n, layer, exact, prefix, suffix, "start", "end", page, speaker,
                              basis, asserted, translation, paraphrase, handling)
           VALUES (:n, :layer, :exact, :prefix, :suffix, :start, :end, :page, :speaker,
                   :basis, :asserted, :translation, :paraphrase, :handling)"#,
    )?
    .execute(named_params! {
        ":n": new.n,
        ":layer": new.layer,
        ":exact": new.exact,
        ":prefix": new.prefix,
        ":suffix": new.suffix,
        // Places and pages lie within a text in memory, far below an i64.
        ":start": new.place.start as i64,
        ":end": new.place.end as i64,
        ":page": new.page.map(|index| index as i64),
        ":speaker": new.speaker,
        ":basis": Code(new.basis),
        ":asserted": new.asserted,
        ":translation": new.translation,
        ":paraphrase": new.paraphrase,
        ":handling": new.handling.map(Code),
    })?;
    Ok(())
}

/// Makes `chain` the chain of a quote, touching only the links that differ.
pub(crate) fn set_chain(
    conn: &Connection,
    quote: QuoteRef,
    chain: &[SourceRef],
) -> Result<(), CaseError> {
    let length = i64::try_from(chain.len()).unwrap_or(i64::MAX);
    conn.prepare_cached("DELETE FROM teller WHERE quote = ?1 AND position >= ?2")?
        .execute(params![quote, length])?;
    for (position, source) in (0_i64..).zip(chain) {
        conn.prepare_cached(
            "INSERT INTO teller (quote, position, source) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET source = excluded.source WHERE source <> excluded.source",
        )?
        .execute(params![quote, position, source])?;
    }
    Ok(())
}

/// The words of a quote.
pub(crate) fn exact(conn: &Connection, quote: QuoteRef) -> Result<String, CaseError> {
    let sql = "SELECT exact FROM quote WHERE n = ?1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([quote], |row| row.get(0))?)
}

/// The language of the text that a quote is in, where it is known.
pub(crate) fn language(conn: &Connection, quote: QuoteRef) -> Result<Option<String>, CaseError> {
    let sql = "SELECT layer.language FROM quote JOIN layer ON layer.n = quote.layer
               WHERE quote.n = ?1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([quote], |row| row.get(0))?)
}

/// The tellers of a quote, in order.
pub(crate) fn chain(reader: &Reader<'_>, quote: i64) -> Result<Vec<SourceRef>, CaseError> {
    let sql = "SELECT source FROM teller WHERE quote = ?1 ORDER BY position";
    Ok(reader
        .numbers(sql, quote)?
        .into_iter()
        .map(SourceRef)
        .collect())
}

impl FromRow for Quote {
    const NOUN: Noun = Noun::Quote;
    const COLUMNS: &'static str = r#"n, layer, exact, prefix, suffix, "start", "end", page, speaker,
         basis, asserted, translation, paraphrase, handling"#;

    fn from_row(row: &Row<'_>, reader: &Reader<'_>) -> Result<Quote, CaseError> {
        let r#ref: QuoteRef = row.get(0)?;
        let layer: LayerRef = row.get(1)?;
        let exact: String = row.get(2)?;
        let place = Place {
            start: row.get::<_, i64>(5)?.unsigned_abs(),
            end: row.get::<_, i64>(6)?.unsigned_abs(),
        };
        let (exhibit, sha256, pages) = reader
            .conn
            .prepare_cached("SELECT exhibit, sha256, pages FROM layer WHERE n = ?1")?
            .query_row([layer], |row| {
                Ok((
                    row.get(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, Json<Vec<Page>>>(2)?.0,
                ))
            })?;
        let page: Option<i64> = row.get(7)?;
        let page = page.and_then(|index| pages.get(usize::try_from(index).ok()?));
        let tier = reader.texts.get(reader.conn, &sha256)?.tier(&exact, place);
        Ok(Quote {
            r#ref,
            exhibit,
            layer,
            exact,
            prefix: row.get(3)?,
            suffix: row.get(4)?,
            start: place.start,
            end: place.end,
            page: page.map(|page| page.label.clone()),
            chain: chain(reader, r#ref.0)?,
            speaker: row.get(8)?,
            basis: row.get::<_, Code<Basis>>(9)?.0,
            asserted: row.get(10)?,
            translation: row.get(11)?,
            paraphrase: row.get(12)?,
            tier,
            handling: row.get::<_, Option<Code<Handling>>>(13)?.map(|code| code.0),
        })
    }
}
