//! Exchange rates (X): a dated, cited rate between currencies, or a price index.
//! Never a rating, never used silently.

mod store;
#[cfg(test)]
mod tests;

use assay_figures::{Exact, Rate, Unit};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::{Damage, Refusal};
use crate::rules::{date, exists, said};
use crate::{Case, CaseError, Done, Tx, Verb, protection};
use crate::{ExchangeRateRef, ExhibitRef, Handling, Noun};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::ExchangeRate,
    table: "exchange_rate",
    letter: 'X',
    key: "exchangeRates",
    searchable: &["why"],
    parts: &[],
};

/// What the rate is a rate of (TRADECRAFT: UN statistics' distinctions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RateKind {
    /// At one moment.
    Spot,
    /// Averaged over a period.
    PeriodAverage,
    /// At the end of a period.
    EndOfPeriod,
    /// Set by an authority.
    Official,
    /// Of the unofficial market.
    Parallel,
    /// The United Nations' operational rate.
    Operational,
    /// A price index of the currency `from`, relative to its base in `to`.
    Index,
}

/// An exchange rate as it comes in.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewExchangeRate {
    /// The ref that the document gives it.
    pub r#ref: Option<ExchangeRateRef>,
    /// ISO 4217 code converted from.
    pub from: String,
    /// ISO 4217 code converted to.
    pub to: String,
    /// Units of `to` for one of `from`, an exact positive rational.
    #[schemars(with = "String")]
    pub value: Exact,
    /// The day or period it holds for, EDTF level 0 or 1.
    pub date: String,
    /// What it is a rate of.
    pub kind: RateKind,
    /// The exhibit that states it.
    pub cited: Option<ExhibitRef>,
    /// Why this rate was chosen.
    pub why: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// An exchange rate as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeRate {
    /// Its ref.
    pub r#ref: ExchangeRateRef,
    /// ISO 4217 code converted from.
    pub from: String,
    /// ISO 4217 code converted to.
    pub to: String,
    /// Units of `to` for one of `from`.
    pub value: Exact,
    /// The day or period it holds for, EDTF.
    pub date: String,
    /// What it is a rate of.
    pub kind: RateKind,
    /// The exhibit that states it.
    pub cited: Option<ExhibitRef>,
    /// Why this rate was chosen.
    pub why: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl ExchangeRate {
    /// What a formula needs of it.
    ///
    /// # Errors
    /// [`CaseError::Corrupt`]: a currency that is none.
    pub fn rate(&self) -> Result<Rate, CaseError> {
        let unit = |code: &str| {
            code.parse().map_err(|_| CaseError::Corrupt {
                what: Damage::Record,
            })
        };
        Ok(Rate {
            from: unit(&self.from)?,
            to: unit(&self.to)?,
            value: self.value.clone(),
            date: Some(self.date.clone()),
        })
    }
}

/// What a formula needs of a rate; none if there is no such record.
pub(crate) fn rate(conn: &Connection, n: ExchangeRateRef) -> Result<Option<Rate>, CaseError> {
    let Some((from, to, value, date)) = store::rate(conn, n)? else {
        return Ok(None);
    };
    let damaged = || CaseError::Corrupt {
        what: Damage::Record,
    };
    Ok(Some(Rate {
        from: from.parse().map_err(|_| damaged())?,
        to: to.parse().map_err(|_| damaged())?,
        value,
        date: Some(date),
    }))
}

impl Tx<'_> {
    /// Records an exchange rate.
    ///
    /// # Errors
    /// [`Refusal`]: no currency of ISO 4217, a value of zero or less, a currency
    /// against itself (but for an index), a date that is none;
    /// [`CaseError::NotFound`] for the exhibit that is cited.
    pub fn add_exchange_rate(
        &mut self,
        new: &NewExchangeRate,
    ) -> Result<ExchangeRateRef, CaseError> {
        let r#ref = ExchangeRateRef(self.next(Noun::ExchangeRate));
        self.insert_exchange_rate(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_exchange_rate(
        &mut self,
        r#ref: ExchangeRateRef,
        new: &NewExchangeRate,
    ) -> Result<(), CaseError> {
        for (field, code) in [("from", &new.from), ("to", &new.to)] {
            if !code.parse::<Unit>().is_ok_and(|unit| unit.is_currency()) {
                return Err(Refusal::NotACurrency { field }.into());
            }
        }
        if new.from == new.to && new.kind != RateKind::Index {
            return Err(Refusal::NotARate { field: "to" }.into());
        }
        if new.value <= Exact::from(0) {
            return Err(Refusal::NotARate { field: "value" }.into());
        }
        said("date", &new.date)?;
        date("date", Some(&new.date))?;
        if let Some(cited) = new.cited {
            exists(self.conn(), cited)?;
        }
        store::insert(self.conn(), r#ref, new)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }
}

impl Case {
    /// Records several exchange rates: [`Tx::add_exchange_rate`] for each, as one
    /// entry.
    ///
    /// # Errors
    /// As there; then none is recorded.
    pub fn add_exchange_rates(
        &mut self,
        new: &[NewExchangeRate],
    ) -> Result<Done<Vec<ExchangeRateRef>>, CaseError> {
        self.transact(Verb::Add, None, |tx| {
            new.iter().map(|one| tx.add_exchange_rate(one)).collect()
        })
    }

    /// Records an exchange rate: [`Tx::add_exchange_rate`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_exchange_rate(
        &mut self,
        new: &NewExchangeRate,
    ) -> Result<Done<ExchangeRateRef>, CaseError> {
        self.transact(Verb::Add, None, |tx| tx.add_exchange_rate(new))
    }
}
