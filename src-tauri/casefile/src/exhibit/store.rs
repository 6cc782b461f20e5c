//! The SQL of exhibits.

use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use super::Exhibit;
use crate::column::{Code, Json};
use crate::error::CaseError;
use crate::reader::{FromRow, Reader};
use crate::{ExhibitRef, Handling, Noun, SourceRef};

/// The row of a new exhibit.
pub(crate) struct Insert<'a> {
    pub(crate) n: ExhibitRef,
    pub(crate) title: &'a str,
    pub(crate) file: Option<&'a str>,
    pub(crate) media_type: &'a str,
    pub(crate) sha256: &'a str,
    pub(crate) length: Option<u64>,
    pub(crate) publisher: Option<SourceRef>,
    pub(crate) published: Option<&'a str>,
    pub(crate) url: Option<&'a str>,
    pub(crate) acquired_from: Option<&'a str>,
    pub(crate) acquired_at: Option<&'a str>,
    pub(crate) notes: &'a [serde_json::Value],
    pub(crate) handling: Option<Handling>,
}

pub(crate) fn insert(conn: &Connection, new: &Insert<'_>) -> Result<(), CaseError> {
    conn.prepare_cached(
        "INSERT INTO exhibit (n, title, file, media_type, sha256, length, publisher, published,
                              url, acquired_from, acquired_at, notes, handling)
         VALUES (:n, :title, :file, :media_type, :sha256, :length, :publisher, :published,
                 :url, :acquired_from, :acquired_at, :notes, :handling)",
    )?
    .execute(named_params! {
        ":n": new.n,
        ":title": new.title,
        ":file": new.file,
        ":media_type": new.media_type,
        ":sha256": new.sha256,
        ":length": new.length.map(i64::try_from).transpose().map_err(out_of_range)?,
        ":publisher": new.publisher,
        ":published": new.published,
        ":url": new.url,
        ":acquired_from": new.acquired_from,
        ":acquired_at": new.acquired_at,
        ":notes": Json(new.notes),
        ":handling": new.handling.map(Code),
    })?;
    Ok(())
}

fn out_of_range(error: std::num::TryFromIntError) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(Box::new(error))
}

pub(crate) fn with_hash(conn: &Connection, sha256: &str) -> Result<Option<ExhibitRef>, CaseError> {
    let sql = "SELECT n FROM exhibit WHERE sha256 = ?1 ORDER BY n LIMIT 1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([sha256], |row| row.get(0))
        .optional()?)
}

/// The hash of an exhibit, and its length if the bytes are held.
pub(crate) fn held(
    conn: &Connection,
    exhibit: ExhibitRef,
) -> Result<(String, Option<i64>), CaseError> {
    let sql = "SELECT sha256, length FROM exhibit WHERE n = ?1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([exhibit], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Who published an exhibit.
pub(crate) fn publisher(
    conn: &Connection,
    exhibit: ExhibitRef,
) -> Result<Option<SourceRef>, CaseError> {
    let sql = "SELECT publisher FROM exhibit WHERE n = ?1";
    Ok(conn
        .prepare_cached(sql)?
        .query_row([exhibit], |row| row.get(0))?)
}

pub(crate) fn join(
    conn: &Connection,
    exhibit: ExhibitRef,
    length: u64,
    media_type: Option<&str>,
) -> Result<(), CaseError> {
    let length = i64::try_from(length).map_err(out_of_range)?;
    conn.prepare_cached(
        "UPDATE exhibit SET length = ?2, media_type = coalesce(?3, media_type) WHERE n = ?1",
    )?
    .execute(params![exhibit, length, media_type])?;
    Ok(())
}

impl FromRow for Exhibit {
    const NOUN: Noun = Noun::Exhibit;
    const COLUMNS: &'static str = "n, file, title, media_type, sha256, length, publisher, \
         published, url, acquired_from, acquired_at, notes, handling";

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Exhibit, CaseError> {
        Ok(Exhibit {
            r#ref: row.get(0)?,
            file: row.get(1)?,
            title: row.get(2)?,
            media_type: row.get(3)?,
            sha256: row.get(4)?,
            length: row.get::<_, Option<i64>>(5)?.map(i64::unsigned_abs),
            publisher: row.get(6)?,
            published: row.get(7)?,
            url: row.get(8)?,
            acquired_from: row.get(9)?,
            acquired_at: row.get(10)?,
            notes: row.get::<_, Json<Vec<serde_json::Value>>>(11)?.0,
            handling: row.get::<_, Option<Code<Handling>>>(12)?.map(|code| code.0),
        })
    }
}
