//! The SQL of ratings.

use rusqlite::{Connection, Row, named_params};

use assay_credibility::Factor;
use assay_figures::Exact;

use super::Rating;
use crate::column::{Code, Json};
use crate::error::{CaseError, Damage};
use crate::reader::{FromRow, Reader};
use crate::{Handling, Noun, RatingRef, Ref};

/// The row of a new rating.
pub(crate) struct Insert<'a> {
    pub(crate) n: RatingRef,
    pub(crate) target: Ref,
    pub(crate) scale: &'a str,
    pub(crate) version: &'a str,
    pub(crate) value: &'a str,
    pub(crate) because: &'a str,
    pub(crate) by: &'a str,
    pub(crate) at: &'a str,
    pub(crate) factors: &'a [Factor],
    pub(crate) topic: Option<&'a str>,
    pub(crate) period: Option<&'a str>,
    pub(crate) probability: Option<&'a Exact>,
    pub(crate) blind: bool,
    pub(crate) handling: Option<Handling>,
}

pub(crate) fn insert(conn: &Connection, new: &Insert<'_>) -> Result<(), CaseError> {
    let of = |noun| (new.target.noun == noun).then_some(new.target.n);
    conn.prepare_cached(
        r#"INSERT INTO rating (n, source, quote, scale, version, value, because, "by", "at",
                               handling, factors, topic, period, probability, blind)
           VALUES (:n, :source, :quote, :scale, :version, :value, :because, :by, :at,
                   :handling, :factors, :topic, :period, :probability, :blind)"#,
    )?
    .execute(named_params! {
        ":n": new.n,
        ":source": of(Noun::Source),
        ":quote": of(Noun::Quote),
        ":scale": new.scale,
        ":version": new.version,
        ":value": new.value,
        ":because": new.because,
        ":by": new.by,
        ":at": new.at,
        ":handling": new.handling.map(Code),
        ":factors": (!new.factors.is_empty()).then_some(Json(new.factors)),
        ":topic": new.topic,
        ":period": new.period,
        ":probability": new.probability.map(Exact::to_string),
        ":blind": new.blind,
    })?;
    Ok(())
}

impl FromRow for Rating {
    const NOUN: Noun = Noun::Rating;
    const COLUMNS: &'static str = r#"n, source, quote, scale, version, value, because, "by", "at", handling,
           factors, topic, period, probability, blind"#;

    fn from_row(row: &Row<'_>, _: &Reader<'_>) -> Result<Rating, CaseError> {
        let target = match (row.get::<_, Option<i64>>(1)?, row.get::<_, Option<i64>>(2)?) {
            (Some(source), None) => Ref::new(Noun::Source, source),
            (None, Some(quote)) => Ref::new(Noun::Quote, quote),
            _ => {
                return Err(CaseError::Corrupt {
                    what: Damage::Record,
                });
            }
        };
        Ok(Rating {
            r#ref: row.get(0)?,
            target,
            scale: row.get(3)?,
            version: row.get(4)?,
            value: row.get(5)?,
            because: row.get(6)?,
            by: row.get(7)?,
            at: row.get(8)?,
            handling: row.get::<_, Option<Code<Handling>>>(9)?.map(|code| code.0),
            factors: row
                .get::<_, Option<Json<Vec<Factor>>>>(10)?
                .map_or_else(Vec::new, |json| json.0),
            topic: row.get(11)?,
            period: row.get(12)?,
            probability: row
                .get::<_, Option<String>>(13)?
                .map(|text| text.parse())
                .transpose()
                .map_err(|_| CaseError::Corrupt {
                    what: Damage::Record,
                })?,
            blind: row.get(14)?,
        })
    }
}
