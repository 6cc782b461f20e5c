//! Exchange rates taken from a table that is an exhibit of the case, so that each
//! can be looked up where it stands. It works out no rate across a third currency:
//! a formula converts in two steps, and shows both.

use assay_casefile::exchange_rate::{ExchangeRate, NewExchangeRate, RateKind};
use assay_casefile::{Case, Handling, Record};
use assay_dossier::words::Words;
use assay_figures::Unit;
use assay_figures::rates::{DatedRate, RatesFault, between, levels, mean, summary};

use crate::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::job::Job;
use crate::records::record;
use crate::telling::changed;
use crate::wire::*;

/// The most rates that one reading may record; a year of days is below.
const MOST: usize = 400;

impl Desk {
    /// Records rates that a table among the exhibits gives, all as one entry.
    pub fn exchange_rate_read(
        &self,
        ask: ReadRates,
        _: &dyn Job,
    ) -> Result<Changed<Vec<ExchangeRateRecord>>, Fault> {
        let (from, to) = (currency(&ask.from)?, currency(&ask.to)?);
        let until = ask.until.as_ref().unwrap_or(&ask.since);
        self.with_case(|case| {
            let text = table(case, &ask)?;
            if let TakeRates::Index = ask.take {
                return indexed(case, &ask, &text);
            }
            let rates: Vec<DatedRate> = between(&text, &from, &to)
                .map_err(|fault| of_table(&ask, fault))?
                .into_iter()
                .filter(|dated| within(&dated.date, &ask.since, until))
                .collect();
            let new = chosen(&rates, &ask)?;
            let done = case.add_exchange_rates(&new)?;
            let mut records = Vec::new();
            for rate in &done.value {
                records.push(ExchangeRateRecord(exchange_rate(case, *rate)?));
            }
            Ok(changed(done, records))
        })
    }
}

/// Records what an index says of the prices of `since` at those of `until`.
fn indexed(
    case: &mut Case,
    ask: &ReadRates,
    text: &str,
) -> Result<Changed<Vec<ExchangeRateRecord>>, Fault> {
    let args = |fields: &[(&'static str, String)]| -> Vec<_> {
        (fields.iter())
            .map(|(key, value)| (*key, value.clone().into()))
            .collect()
    };
    let until = match &ask.until {
        Some(until) if ask.from == ask.to => until,
        _ => return Err(Fault::new(ErrorCode::Input, "fault-index", &[])),
    };
    let levels = levels(text).map_err(|fault| of_table(ask, fault))?;
    let level = |time: &String| {
        let of: Vec<_> = (levels.iter())
            .filter(|it| within(&it.date, time, time))
            .collect();
        mean(&of).ok_or_else(|| {
            let exhibit = ask.exhibit.to_string();
            let args = args(&[("exhibit", exhibit), ("date", time.clone())]);
            Fault::new(ErrorCode::Input, "fault-index-none", &args)
        })
    };
    let (base, target) = (level(&ask.since)?, level(until)?);
    let value = target
        .checked_div(&base)
        .ok_or_else(|| Fault::bug("an index of nothing"))?;
    let why = args(&[
        ("first", ask.since.clone()),
        ("base", base.to_string()),
        ("last", until.clone()),
        ("target", target.to_string()),
    ]);
    let done = case.add_exchange_rates(&[NewExchangeRate {
        r#ref: None,
        from: ask.from.clone(),
        to: ask.to.clone(),
        value,
        date: format!("{}/{until}", ask.since),
        kind: RateKind::Index,
        cited: Some(ask.exhibit),
        why: Some(Words::spoken().say("rates-why-index", &why)),
        handling: None,
    }])?;
    let records = (done.value.iter())
        .map(|it| Ok(ExchangeRateRecord(exchange_rate(case, *it)?)))
        .collect::<Result<_, Fault>>()?;
    Ok(changed(done, records))
}

/// The text of the first layer of the exhibit.
fn table(case: &Case, ask: &ReadRates) -> Result<String, Fault> {
    record(case, ask.exhibit.into())?;
    let snapshot = case.snapshot()?;
    let layer = snapshot
        .layers
        .iter()
        .find(|layer| layer.exhibit == ask.exhibit)
        .ok_or_else(|| of_table(ask, RatesFault::Head))?;
    Ok(case.layer_text(layer.r#ref)?)
}

/// Whether a date, or every part of it that is written, lies in the days asked for.
fn within(date: &str, since: &str, until: &str) -> bool {
    let cut = |end: &str| -> String { end.chars().take(date.len()).collect() };
    let date_cut = |end: &str| -> String { date.chars().take(end.len()).collect() };
    date_cut(since) >= cut(since) && date_cut(until) <= cut(until)
}

/// The records to make: each rate, their mean, or the lowest and the highest.
fn chosen(rates: &[DatedRate], ask: &ReadRates) -> Result<Vec<NewExchangeRate>, Fault> {
    let args = [
        ("exhibit", ask.exhibit.to_string().into()),
        ("from", ask.from.clone().into()),
        ("to", ask.to.clone().into()),
        ("count", rates.len().to_string().into()),
    ];
    let none = || Fault::new(ErrorCode::Input, "fault-rates-none", &args);
    let (Some(first), Some(last)) = (
        rates.iter().map(|it| &it.date).min(),
        rates.iter().map(|it| &it.date).max(),
    ) else {
        return Err(none());
    };
    let words = Words::spoken();
    let why = |id: &str| {
        let days = [
            ("count", rates.len().to_string().into()),
            ("first", first.clone().into()),
            ("last", last.clone().into()),
        ];
        Some(words.say(id, &days))
    };
    let summary = summary(rates).ok_or_else(none)?;
    let one = |dated: &DatedRate, why: Option<String>| {
        new(ask, dated, RateKind::Spot, dated.date.clone(), why)
    };
    match ask.take {
        TakeRates::Index => Err(none()),
        TakeRates::Each if rates.len() > MOST => {
            Err(Fault::new(ErrorCode::Input, "fault-rates-many", &args))
        }
        TakeRates::Each => Ok(rates.iter().map(|dated| one(dated, None)).collect()),
        TakeRates::Mean => {
            let mean = DatedRate {
                date: String::new(),
                rate: summary.mean,
            };
            let date = if first == last {
                first.clone()
            } else {
                format!("{first}/{last}")
            };
            Ok(vec![new(
                ask,
                &mean,
                RateKind::PeriodAverage,
                date,
                why("rates-why-mean"),
            )])
        }
        TakeRates::Span => Ok(vec![
            one(&summary.lowest, why("rates-why-lowest")),
            one(&summary.highest, why("rates-why-highest")),
        ]),
    }
}

fn new(
    ask: &ReadRates,
    dated: &DatedRate,
    kind: RateKind,
    date: String,
    why: Option<String>,
) -> NewExchangeRate {
    NewExchangeRate {
        r#ref: None,
        from: dated.rate.from.as_str().to_owned(),
        to: dated.rate.to.as_str().to_owned(),
        value: dated.rate.value.clone(),
        date,
        kind,
        cited: Some(ask.exhibit),
        why,
        handling: None::<Handling>,
    }
}

fn currency(code: &str) -> Result<Unit, Fault> {
    code.parse().ok().filter(Unit::is_currency).ok_or_else(|| {
        let given: String = code.chars().take(12).collect();
        Fault::new(
            ErrorCode::Input,
            "fault-currency",
            &[("code", given.into())],
        )
    })
}

/// A table that cannot be read: where, never what stands there.
fn of_table(ask: &ReadRates, fault: RatesFault) -> Fault {
    let exhibit = ask.exhibit.to_string();
    let (id, line) = match fault {
        RatesFault::Head => ("fault-rates-head", 1),
        RatesFault::Row { line } => ("fault-rates-row", line),
        RatesFault::Date { line } => ("fault-rates-date", line),
        RatesFault::Currency { line } => ("fault-rates-currency", line),
        RatesFault::Value { line } => ("fault-rates-value", line),
    };
    let args = [
        ("exhibit", exhibit.into()),
        ("line", line.to_string().into()),
    ];
    Fault::new(ErrorCode::Input, id, &args)
}

fn exchange_rate(
    case: &Case,
    wanted: assay_casefile::ExchangeRateRef,
) -> Result<ExchangeRate, Fault> {
    match record(case, wanted.into())? {
        Record::ExchangeRate(rate) => Ok(rate),
        _ => Err(Fault::bug("an exchange rate that is none")),
    }
}

#[cfg(test)]
mod tests;
