//! Lengths of time as ISO 8601 durations, and what a figure is per. Refuses to
//! turn days into months: a month has no fixed number of days.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::exact::Exact;
use crate::unit::{Unit, UnitError};

/// The designators of the date part and of the time part, in their order.
const DATE: [char; 4] = ['Y', 'M', 'W', 'D'];
const TIME: [char; 3] = ['H', 'M', 'S'];

/// An ISO 8601 duration in whole numbers, not zero: `P3Y`, `P1Y6M`, `P2W`, `PT8H`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// Whole years.
    pub years: u32,
    /// Whole months beside the years.
    pub months: u32,
    /// Whole weeks.
    pub weeks: u32,
    /// Whole days beside the weeks.
    pub days: u32,
    /// Whole hours.
    pub hours: u32,
    /// Whole minutes.
    pub minutes: u32,
    /// Whole seconds.
    pub seconds: u32,
}

/// Why a text is not a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// Not of the form `PnYnMnWnDTnHnMnS`, in that order, with whole numbers.
    #[error("not an ISO 8601 duration in whole numbers")]
    Malformed,
    /// No time at all.
    #[error("a period of no length")]
    Zero,
    /// A number of more than six digits.
    #[error("a period too long to mean anything")]
    TooLong,
}

impl Period {
    const NONE: Self = Self {
        years: 0,
        months: 0,
        weeks: 0,
        days: 0,
        hours: 0,
        minutes: 0,
        seconds: 0,
    };

    /// So many years.
    #[must_use]
    pub fn years(years: u32) -> Self {
        Self {
            years,
            ..Self::NONE
        }
    }

    /// So many months.
    #[must_use]
    pub fn months(months: u32) -> Self {
        Self {
            months,
            ..Self::NONE
        }
    }

    /// So many days.
    #[must_use]
    pub fn days(days: u32) -> Self {
        Self { days, ..Self::NONE }
    }

    /// The period that one of the counted noun `unit` lasts.
    pub(crate) fn one_of_unit(unit: &str) -> Option<Self> {
        Some(match unit {
            "year" => Self {
                years: 1,
                ..Self::NONE
            },
            "month" => Self {
                months: 1,
                ..Self::NONE
            },
            "week" => Self {
                weeks: 1,
                ..Self::NONE
            },
            "day" => Self {
                days: 1,
                ..Self::NONE
            },
            "hour" => Self {
                hours: 1,
                ..Self::NONE
            },
            "minute" => Self {
                minutes: 1,
                ..Self::NONE
            },
            "second" => Self {
                seconds: 1,
                ..Self::NONE
            },
            _ => return None,
        })
    }

    /// The longest single unit that fits this period evenly, with the count of it.
    pub(crate) fn in_one_unit(&self) -> Option<(Exact, Unit)> {
        let (months, seconds) = self.lengths();
        let scales: &[(u64, &str)] = match (months, seconds) {
            (0, _) => &[
                (604_800, "week"),
                (86_400, "day"),
                (3_600, "hour"),
                (60, "minute"),
            ],
            (_, 0) => &[(12, "year")],
            _ => return None,
        };
        let (total, smallest) = if months == 0 {
            (seconds, "second")
        } else {
            (months, "month")
        };
        let fitting = scales.iter().find(|(size, _)| total % size == 0);
        let (count, name) = fitting.map_or((total, smallest), |(size, name)| (total / size, *name));
        Some((Exact::from(i64::try_from(count).ok()?), name.parse().ok()?))
    }

    /// Length as (months, seconds): the two parts that do not convert into each
    /// other. A day is 24 hours here; civil-time shifts are beyond a claim's precision.
    fn lengths(&self) -> (u64, u64) {
        let months = u64::from(self.years) * 12 + u64::from(self.months);
        let days = u64::from(self.weeks) * 7 + u64::from(self.days);
        let seconds = days * 86_400
            + u64::from(self.hours) * 3_600
            + u64::from(self.minutes) * 60
            + u64::from(self.seconds);
        (months, seconds)
    }

    /// How many times `other` fits into this, exactly; `None` where one is in
    /// months and the other in days.
    #[must_use]
    pub fn ratio(&self, other: &Self) -> Option<Exact> {
        let (months, seconds) = self.lengths();
        let (other_months, other_seconds) = other.lengths();
        let parallel = u128::from(months) * u128::from(other_seconds)
            == u128::from(other_months) * u128::from(seconds);
        let (above, below) = if other_months > 0 {
            (months, other_months)
        } else {
            (seconds, other_seconds)
        };
        if !parallel || above == 0 || below == 0 {
            return None;
        }
        Exact::fraction(i64::try_from(above).ok()?, i64::try_from(below).ok()?)
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let body = text.strip_prefix('P').ok_or(PeriodError::Malformed)?;
        let (date, time) = match body.split_once('T') {
            Some((_, "")) => return Err(PeriodError::Malformed),
            Some((date, time)) => (date, time),
            None => (body, ""),
        };
        let [years, months, weeks, days] = fields(date, DATE)?;
        let [hours, minutes, seconds] = fields(time, TIME)?;
        let period = Self {
            years,
            months,
            weeks,
            days,
            hours,
            minutes,
            seconds,
        };
        if period == Self::NONE {
            Err(PeriodError::Zero)
        } else {
            Ok(period)
        }
    }
}

/// Reads `n` before each designator, each at most once and in order.
fn fields<const N: usize>(text: &str, designators: [char; N]) -> Result<[u32; N], PeriodError> {
    let mut values = [0; N];
    let mut next = 0;
    let mut digits = String::new();
    for character in text.chars() {
        if character.is_ascii_digit() {
            digits.push(character);
            if digits.len() > 6 {
                return Err(PeriodError::TooLong);
            }
            continue;
        }
        let place = designators
            .iter()
            .position(|designator| *designator == character);
        let place = place
            .filter(|place| *place >= next)
            .ok_or(PeriodError::Malformed)?;
        values[place] = digits.parse().map_err(|_| PeriodError::Malformed)?;
        digits.clear();
        next = place + 1;
    }
    if digits.is_empty() {
        Ok(values)
    } else {
        Err(PeriodError::Malformed)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let date = [self.years, self.months, self.weeks, self.days];
        let time = [self.hours, self.minutes, self.seconds];
        for (value, designator) in date.iter().zip(DATE).filter(|(value, _)| **value > 0) {
            write!(f, "{value}{designator}")?;
        }
        if time.iter().any(|value| *value > 0) {
            f.write_str("T")?;
        }
        for (value, designator) in time.iter().zip(TIME).filter(|(value, _)| **value > 0) {
            write!(f, "{value}{designator}")?;
        }
        Ok(())
    }
}

/// What a figure is per: a period, or one of some counted noun.
///
/// In JSON a plain string: `"P3Y"`, `"crew member"`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Per {
    /// Over so long a time.
    Period(Period),
    /// For each of these, in the singular.
    Noun(Unit),
}

/// Why a text is not what a figure can be per.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PerError {
    /// It starts like a duration and is none.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// It is no unit name.
    #[error(transparent)]
    Unit(#[from] UnitError),
}

impl FromStr for Per {
    type Err = PerError;

    fn from_str(text: &str) -> Result<Self, PerError> {
        let rest = text
            .strip_prefix('P')
            .map(|rest| rest.strip_prefix('T').unwrap_or(rest));
        if rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit())) {
            return Ok(Self::Period(text.parse()?));
        }
        Ok(Self::Noun(text.parse()?))
    }
}

impl fmt::Display for Per {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(f),
            Self::Noun(noun) => noun.fmt(f),
        }
    }
}

macro_rules! text_in_json {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?
                    .parse()
                    .map_err(de::Error::custom)
            }
        }
    };
}
text_in_json!(Period);
text_in_json!(Per);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn period(text: &str) -> Period {
        text.parse().expect(text)
    }

    #[test]
    fn durations_print_as_they_were_read() {
        for text in ["P3Y", "P1Y6M", "P2W", "P10D", "PT8H", "P1DT12H30M5S"] {
            assert_eq!(period(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_not_a_duration_is_refused() {
        for text in [
            "", "P", "3Y", "P3", "PT", "P1M1Y", "P1.5Y", "P-1Y", "PY", "P1H", "P1YT", "p1y",
        ] {
            assert_ne!(text.parse::<Period>().map(|_| ()), Ok(()), "{text}");
        }
        assert_eq!("P0Y".parse::<Period>(), Err(PeriodError::Zero));
        assert_eq!("P1000000Y".parse::<Period>(), Err(PeriodError::TooLong));
    }

    #[test]
    fn years_and_months_convert_and_so_do_weeks_days_and_hours() {
        for (left, right, ratio) in [
            ("P3Y", "P1Y", "3"),
            ("P1Y", "P1M", "12"),
            ("P1Y6M", "P1Y", "1.5"),
            ("P1M", "P3Y", "1/36"),
            ("P2W", "P1D", "14"),
            ("P1D", "PT8H", "3"),
            ("P2M2D", "P1M1D", "2"),
        ] {
            let expected = ratio.parse().expect(ratio);
            assert_eq!(
                period(left).ratio(&period(right)),
                Some(expected),
                "{left} {right}"
            );
        }
    }

    #[test]
    fn days_against_months_do_not_convert() {
        for (left, right) in [
            ("P30D", "P1M"),
            ("P1Y", "P52W"),
            ("P1M1D", "P1M"),
            ("P1M", "P1M1D"),
        ] {
            assert_eq!(period(left).ratio(&period(right)), None, "{left} {right}");
        }
    }

    #[test]
    fn per_is_a_duration_or_a_noun_and_never_a_mistyped_duration() {
        assert_eq!("P3Y".parse::<Per>(), Ok(Per::Period(Period::years(3))));
        assert!(matches!("crew member".parse::<Per>(), Ok(Per::Noun(_))));
        assert!(matches!("Person".parse::<Per>(), Ok(Per::Noun(_))));
        assert_eq!(
            "P1.5Y".parse::<Per>(),
            Err(PerError::Period(PeriodError::Malformed))
        );
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "P?[0-9YMWDTHS.]{0,12}|.{0,20}") {
            let _ = text.parse::<Per>();
        }
    }
}
