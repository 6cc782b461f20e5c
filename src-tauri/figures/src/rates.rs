//! Exchange rates read from a table in text form: the history that the European
//! Central Bank publishes, or a plain list. Refuses a table whose head it does not
//! know, and a value that is no positive number; it never fills a gap.
//!
//! Two layouts, told apart by their first line:
//!
//! * `Date,USD,JPY,…`, a row a day: units of each currency for one euro (ECB,
//!   "Euro foreign exchange reference rates", `eurofxref-hist.csv`). An empty cell
//!   or `N/A` says nothing.
//! * `date,from,to,value` in any order, other columns passed over: a rate a row.
//!
//! A price index is a table of the columns `date` and `value`, others passed over.

use crate::exact::Exact;
use crate::formula::Rate;
use crate::unit::Unit;

/// A rate and the day or period that its row names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedRate {
    /// As it stands in the table; `2023-03-15`, `2023-03` or `2023`.
    pub date: String,
    /// The rate, in the table's own direction.
    pub rate: Rate,
}

/// Why a text is no table of rates, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RatesFault {
    /// The first line names no layout that is known.
    #[error("unknown head")]
    Head,
    /// A line that cannot be taken apart, counted from one.
    #[error("line {line}: not a row")]
    Row {
        /// The line.
        line: u64,
    },
    /// A date that is none of `YYYY-MM-DD`, `YYYY-MM` and `YYYY`.
    #[error("line {line}: not a date")]
    Date {
        /// The line.
        line: u64,
    },
    /// A currency that ISO 4217 does not know.
    #[error("line {line}: not a currency")]
    Currency {
        /// The line.
        line: u64,
    },
    /// A value that is no number above zero.
    #[error("line {line}: not a rate")]
    Value {
        /// The line.
        line: u64,
    },
}

/// Where a layout has its columns.
enum Layout {
    /// The base currency, and the other currencies by column.
    Wide(Unit, Vec<(usize, Unit)>),
    /// The columns of date, from, to and value.
    Long([usize; 4]),
}

/// The rates between two currencies, in either direction, in the order of the table.
///
/// # Errors
/// [`RatesFault`], for a row of these two currencies as for any other: a table that
/// is broken in one place is not trusted in another.
pub fn between(text: &str, one: &Unit, other: &Unit) -> Result<Vec<DatedRate>, RatesFault> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let head = reader.headers().map_err(|_| RatesFault::Head)?;
    let layout = layout(head).ok_or(RatesFault::Head)?;
    let wanted = |rate: &Rate| {
        (rate.from == *one && rate.to == *other) || (rate.from == *other && rate.to == *one)
    };
    let mut found = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|error| RatesFault::Row {
            line: error.position().map_or(0, csv::Position::line),
        })?;
        let line = row.position().map_or(0, csv::Position::line);
        if row.iter().all(str::is_empty) {
            continue;
        }
        let rows = match &layout {
            Layout::Wide(base, columns) => wide(&row, line, base, columns)?,
            Layout::Long(columns) => vec![long(&row, line, *columns)?],
        };
        found.extend(rows.into_iter().filter(|dated| wanted(&dated.rate)));
    }
    Ok(found)
}

/// What an index stood at, by its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// As it stands in the table.
    pub date: String,
    /// The index, above zero.
    pub value: Exact,
}

/// The levels of a price index, in the order of the table.
///
/// # Errors
/// [`RatesFault`]: the first line that is no date with a level.
pub fn levels(text: &str) -> Result<Vec<Level>, RatesFault> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let head = reader.headers().map_err(|_| RatesFault::Head)?;
    let at = |name: &str| head.iter().position(|it| it.eq_ignore_ascii_case(name));
    let (Some(at_date), Some(at_value)) = (at("date"), at("value")) else {
        return Err(RatesFault::Head);
    };
    let mut levels = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|error| RatesFault::Row {
            line: error.position().map_or(0, csv::Position::line),
        })?;
        let line = row.position().map_or(0, csv::Position::line);
        if row.iter().all(str::is_empty) {
            continue;
        }
        levels.push(Level {
            date: date(row.get(at_date), line)?,
            value: value(row.get(at_value).unwrap_or_default(), line)?,
        });
    }
    Ok(levels)
}

/// The mean of some levels; none of none.
#[must_use]
pub fn mean(levels: &[&Level]) -> Option<Exact> {
    let sum = levels
        .iter()
        .fold(Exact::zero(), |sum, level| &sum + &level.value);
    sum.checked_div(&Exact::from(i64::try_from(levels.len()).ok()?))
}

fn layout(head: &csv::StringRecord) -> Option<Layout> {
    let at = |name: &str| head.iter().position(|it| it.eq_ignore_ascii_case(name));
    if let (Some(date), Some(from), Some(to), Some(value)) =
        (at("date"), at("from"), at("to"), at("value"))
    {
        return Some(Layout::Long([date, from, to, value]));
    }
    if at("date") != Some(0) {
        return None;
    }
    let columns: Vec<(usize, Unit)> = head
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(|(at, name)| Some((at, currency(name)?)))
        .collect();
    let named = head.iter().skip(1).filter(|name| !name.is_empty()).count();
    let euro = currency("EUR")?;
    (!columns.is_empty() && columns.len() == named).then_some(Layout::Wide(euro, columns))
}

fn wide(
    row: &csv::StringRecord,
    line: u64,
    base: &Unit,
    columns: &[(usize, Unit)],
) -> Result<Vec<DatedRate>, RatesFault> {
    let date = date(row.get(0), line)?;
    let mut rates = Vec::new();
    for (at, to) in columns {
        let cell = row.get(*at).unwrap_or_default();
        if cell.is_empty() || cell == "N/A" {
            continue;
        }
        let rate = Rate {
            from: base.clone(),
            to: to.clone(),
            value: value(cell, line)?,
            date: None,
        };
        rates.push(DatedRate {
            date: date.clone(),
            rate,
        });
    }
    Ok(rates)
}

fn long(row: &csv::StringRecord, line: u64, columns: [usize; 4]) -> Result<DatedRate, RatesFault> {
    let [at_date, from, to, at_value] = columns;
    let unit = |at: usize| {
        row.get(at)
            .and_then(currency)
            .ok_or(RatesFault::Currency { line })
    };
    Ok(DatedRate {
        date: date(row.get(at_date), line)?,
        rate: Rate {
            from: unit(from)?,
            to: unit(to)?,
            value: value(row.get(at_value).unwrap_or_default(), line)?,
            date: None,
        },
    })
}

fn currency(code: &str) -> Option<Unit> {
    code.parse().ok().filter(Unit::is_currency)
}

fn value(text: &str, line: u64) -> Result<Exact, RatesFault> {
    text.parse()
        .ok()
        .filter(Exact::is_positive)
        .ok_or(RatesFault::Value { line })
}

/// A day, month or year; whether the day exists is not asked here.
fn date(text: Option<&str>, line: u64) -> Result<String, RatesFault> {
    let text = text.unwrap_or_default();
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '9' } else { c })
        .collect();
    match shape.as_str() {
        "9999-99-99" | "9999-99" | "9999" => Ok(text.to_owned()),
        _ => Err(RatesFault::Date { line }),
    }
}

/// What several rates come to. Both directions may be among them; the result is in
/// that of the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The arithmetic mean, exact.
    pub mean: Rate,
    /// The lowest, the earliest of several.
    pub lowest: DatedRate,
    /// The highest, the earliest of several.
    pub highest: DatedRate,
}

/// Mean, lowest and highest of some rates between the same two currencies; none of
/// none, or where the sum outgrows what a number may be.
#[must_use]
pub fn summary(rates: &[DatedRate]) -> Option<Summary> {
    let first = rates.first()?;
    let mut turned = Vec::new();
    for dated in rates {
        let value = if dated.rate.from == first.rate.from {
            dated.rate.value.clone()
        } else {
            dated.rate.value.reciprocal()?
        };
        turned.push(DatedRate {
            date: dated.date.clone(),
            rate: Rate {
                value,
                ..first.rate.clone()
            },
        });
    }
    let sum = turned
        .iter()
        .fold(Exact::zero(), |sum, dated| &sum + &dated.rate.value);
    let mean = sum.checked_div(&Exact::from(i64::try_from(turned.len()).ok()?))?;
    let by_value = |left: &&DatedRate, right: &&DatedRate| {
        (&left.rate.value, &left.date).cmp(&(&right.rate.value, &right.date))
    };
    let lowest = turned.iter().min_by(by_value)?.clone();
    let highest = turned
        .iter()
        .filter(|dated| {
            turned
                .iter()
                .all(|other| other.rate.value <= dated.rate.value)
        })
        .min_by(|left, right| left.date.cmp(&right.date))?
        .clone();
    Some(Summary {
        mean: Rate {
            value: mean,
            ..first.rate.clone()
        },
        lowest,
        highest,
    })
}

#[cfg(test)]
mod tests;
