//! Lists and single records for the terminal and the window. Reads; changes
//! nothing.

use std::collections::BTreeMap;

use serde::ser::{Error as _, SerializeMap};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::claim::Claim;
use crate::dependence::Dependence;
use crate::dossier::Dossier;
use crate::evidence::Evidence;
use crate::exchange_rate::ExchangeRate;
use crate::exhibit::Exhibit;
use crate::figure::Figure;
use crate::finding::Finding;
use crate::journal::Entry;
use crate::layer::Layer;
use crate::quote::Quote;
use crate::rating::Rating;
use crate::reader::Reader;
use crate::remove::resting_on;
use crate::source::Source;
use crate::{Case, CaseError, Handling, Noun, Ref};

/// A record of any noun. Serialises as the record itself.
#[allow(
    clippy::large_enum_variant,
    reason = "a page of records is short, and each is read once"
)]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Record {
    /// A source.
    Source(Source),
    /// An exhibit.
    Exhibit(Exhibit),
    /// A text layer.
    Layer(Layer),
    /// A quote.
    Quote(Quote),
    /// A claim.
    Claim(Claim),
    /// An evidence line.
    Evidence(Evidence),
    /// A figure.
    Figure(Figure),
    /// A rating.
    Rating(Rating),
    /// A dependence.
    Dependence(Dependence),
    /// An exchange rate.
    ExchangeRate(ExchangeRate),
    /// A finding.
    Finding(Finding),
    /// A dossier.
    Dossier(Dossier),
}

macro_rules! each {
    ($record:expr, $inner:ident => $value:expr) => {
        match $record {
            Record::Source($inner) => $value,
            Record::Exhibit($inner) => $value,
            Record::Layer($inner) => $value,
            Record::Quote($inner) => $value,
            Record::Claim($inner) => $value,
            Record::Evidence($inner) => $value,
            Record::Figure($inner) => $value,
            Record::Rating($inner) => $value,
            Record::Dependence($inner) => $value,
            Record::ExchangeRate($inner) => $value,
            Record::Finding($inner) => $value,
            Record::Dossier($inner) => $value,
        }
    };
}

impl Record {
    /// Its ref.
    pub fn r#ref(&self) -> Ref {
        each!(self, record => record.r#ref.into())
    }

    /// Its own handling label.
    pub fn handling(&self) -> Option<Handling> {
        each!(self, record => record.handling)
    }
}

/// Records of a noun after number `after`, at most `limit`.
pub(crate) fn page(
    reader: &Reader<'_>,
    noun: Noun,
    after: i64,
    limit: i64,
) -> Result<Vec<Record>, CaseError> {
    macro_rules! of {
        ($variant:ident) => {
            reader
                .page(after, limit)?
                .into_iter()
                .map(Record::$variant)
                .collect()
        };
    }
    Ok(match noun {
        Noun::Source => of!(Source),
        Noun::Exhibit => of!(Exhibit),
        Noun::Layer => of!(Layer),
        Noun::Quote => of!(Quote),
        Noun::Claim => of!(Claim),
        Noun::Evidence => of!(Evidence),
        Noun::Figure => of!(Figure),
        Noun::Rating => of!(Rating),
        Noun::Dependence => of!(Dependence),
        Noun::ExchangeRate => of!(ExchangeRate),
        Noun::Finding => of!(Finding),
        Noun::Dossier => of!(Dossier),
    })
}

/// One record with all that hangs on it, and its past.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The record.
    pub record: Record,
    /// The records that rest on it, by noun.
    pub hanging: BTreeMap<Noun, Vec<Ref>>,
    /// What was ever done to it, newest last.
    pub history: Vec<Entry>,
}

/// The record's own keys, then a list of refs for each noun that rests on it,
/// then `history`.
impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let record = serde_json::to_value(&self.record).map_err(S::Error::custom)?;
        let Value::Object(keys) = record else {
            return Err(S::Error::custom("a record is an object"));
        };
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in &keys {
            map.serialize_entry(key, value)?;
        }
        for (noun, refs) in &self.hanging {
            map.serialize_entry(noun.key(), refs)?;
        }
        map.serialize_entry("history", &self.history)?;
        map.end()
    }
}

/// How many entries of a record's past are shown at most.
const HISTORY: usize = 10_000;

impl Case {
    /// Records of a noun after number `after`, at most `limit`, in order.
    ///
    /// # Errors
    /// Those of reading.
    pub fn list(
        &self,
        noun: Noun,
        after: Option<i64>,
        limit: usize,
    ) -> Result<Vec<Record>, CaseError> {
        let reading = self.conn.unchecked_transaction()?;
        let reader = Reader::new(&reading);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        page(&reader, noun, after.unwrap_or(0), limit)
    }

    /// One record with all that hangs on it, and its history.
    ///
    /// # Errors
    /// [`CaseError::NotFound`].
    pub fn show(&self, target: Ref) -> Result<Shown, CaseError> {
        let reading = self.conn.unchecked_transaction()?;
        let reader = Reader::new(&reading);
        let record = page(&reader, target.noun, target.n - 1, 1)?
            .into_iter()
            .find(|record| record.r#ref() == target)
            .ok_or(CaseError::NotFound {
                what: target.into(),
            })?;
        let mut hanging: BTreeMap<Noun, Vec<Ref>> = BTreeMap::new();
        for resting in resting_on(&reading, target)? {
            hanging.entry(resting.noun).or_default().push(resting);
        }
        let history = self.history(Some(target), None, HISTORY)?;
        Ok(Shown {
            record,
            hanging,
            history,
        })
    }
}

#[cfg(test)]
mod tests;
