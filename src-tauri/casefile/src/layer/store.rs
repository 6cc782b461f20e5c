//! The SQL of text layers.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Layer, NewLayer, Page};
use crate::column::{Code, Json};
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::{ExhibitRef, Handling, LayerRef, Noun};

pub(crate) fn insert(
    conn: &Connection,
    n: LayerRef,
    exhibit: ExhibitRef,
    new: &NewLayer,
    sha256: &str,
    length: u64,
    language: Option<&str>,
) -> Result<(), CaseError> {
    conn.prepare_cached(
        "INSERT INTO layer (n, exhibit, maker, version, options, sha256, length, pages, language,
                            handling)
         VALUES (:n, :exhibit, :maker, :version, :options, :sha256, :length, :pages, :language,
                 :handling)",
    )?
    .execute(named_params! {
        ":n": n,
        ":exhibit": exhibit,
        ":maker": new.maker,
        ":version": new.version,
        ":options": new.options,
        ":sha256": sha256,
        // A text in memory is far shorter than an i64 counts.
        ":length": length as i64,
        ":pages": Json(&new.pages),
        ":language": language,
        ":handling": new.handling.map(Code),
    })?;
    Ok(())
}

/// The first layer of an exhibit.
pub(crate) fn first_of(
    conn: &Connection,
    exhibit: ExhibitRef,
) -> Result<Option<LayerRef>, CaseError> {
    let sql = "SELECT n FROM layer WHERE exhibit = ?1 ORDER BY n LIMIT 1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([exhibit], |row| row.get(0))
        .optional()?)
}

impl FromRow for Layer {
    const NOUN: Noun = Noun::Layer;
    const COLUMNS: &'static str =
        "n, exhibit, maker, version, options, sha256, length, pages, language, handling";

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Layer, CaseError> {
        Ok(Layer {
            r#ref: row.get(0)?,
            exhibit: row.get(1)?,
            maker: row.get(2)?,
            version: row.get(3)?,
            options: row.get(4)?,
            sha256: row.get(5)?,
            length: row.get::<_, i64>(6)?.unsigned_abs(),
            pages: row.get::<_, Json<Vec<Page>>>(7)?.0,
            language: row.get(8)?,
            handling: row.get::<_, Option<Code<Handling>>>(9)?.map(|code| code.0),
        })
    }
}
