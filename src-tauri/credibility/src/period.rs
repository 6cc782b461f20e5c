//! The first and last day that a date of EDTF level 0 or 1 can mean, so far as
//! an order of two dates can be *certain*.
//!
//! It refuses to guess: a date that is approximate, uncertain or not understood
//! has no days here, and so no impossible order is ever alleged from one.

/// A day as year, month, day: enough to tell earlier from later.
pub(crate) type Day = (i32, u8, u8);

/// The days between which a date lies. An end is `None` where the date leaves it
/// open or unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    first: Option<Day>,
    last: Option<Day>,
}

impl Period {
    /// Reads EDTF; `None` for a date that settles nothing.
    pub(crate) fn read(text: &str) -> Option<Period> {
        let text = text.trim();
        if let Some((from, to)) = text.split_once('/') {
            let end = |part: &str| match part {
                "" | ".." => Some(None),
                part => one(part).map(Some),
            };
            let (from, to) = (end(from)?, end(to)?);
            return Some(Period {
                first: from.map(|f| f.0),
                last: to.map(|t| t.1),
            });
        }
        let (first, last) = one(text)?;
        Some(Period {
            first: Some(first),
            last: Some(last),
        })
    }

    /// Its first day, for sorting; `None` where that is open.
    pub(crate) fn first(&self) -> Option<Day> {
        self.first
    }

    /// Whether every day of this lies before every day of the other.
    pub(crate) fn is_before(&self, other: &Period) -> bool {
        matches!((self.last, other.first), (Some(last), Some(first)) if last < first)
    }

    /// Whether every day of this lies after a moment (milliseconds of Unix time),
    /// in whatever time zone either was written down.
    pub(crate) fn is_after(&self, moment: i64) -> bool {
        const DAY: i64 = 86_400_000;
        self.first
            .is_some_and(|first| first > day_of(moment.div_euclid(DAY) + 1))
    }
}

/// The day with this number, 1970-01-01 being 0 (proleptic Gregorian calendar).
fn day_of(number: i64) -> Day {
    // Count from 1 March of a year divisible by 400, so that leap days come last.
    let days = number + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year + 400 * era + i64::from(month <= 2);
    let small = |n: i64| u8::try_from(n).unwrap_or(u8::MAX);
    (
        i32::try_from(year).unwrap_or(i32::MAX),
        small(month),
        small(day),
    )
}

/// A single date: year, month, day, with `X` for unknown digits at the end; a
/// time of day is passed over.
fn one(text: &str) -> Option<(Day, Day)> {
    let text = text.split('T').next()?;
    if text.len() > 10 || !text.is_ascii() {
        return None;
    }
    let mut parts = text.split('-');
    let (year_from, year_to) = digits(parts.next()?, 4)?;
    let Some(month) = parts.next() else {
        return Some(((year_from, 1, 1), (year_to, 12, 31)));
    };
    let day = parts.next();
    if parts.next().is_some() || year_from != year_to {
        return None;
    }
    let year = year_from;
    let (month_from, month_to) = digits(month, 2)?;
    if (21..=24).contains(&month_from) && month_from == month_to && day.is_none() {
        // A season: which months it means depends on where one stands.
        return Some(((year, 1, 1), (year + 1, 12, 31)));
    }
    let (month_from, month_to) = (
        u8::try_from(month_from.max(1)).ok()?,
        u8::try_from(month_to.min(12)).ok()?,
    );
    if month_from > month_to {
        return None;
    }
    let whole = ((year, month_from, 1), (year, month_to, 31));
    match day {
        None | Some("XX") => Some(whole),
        Some(day) if month_from == month_to => {
            let (from, to) = digits(day, 2)?;
            let (from, to) = (
                u8::try_from(from.max(1)).ok()?,
                u8::try_from(to.min(31)).ok()?,
            );
            (from <= to).then_some(((year, month_from, from), (year, month_from, to)))
        }
        Some(_) => None,
    }
}

/// The smallest and largest number that so many digits can mean.
fn digits(text: &str, length: usize) -> Option<(i32, i32)> {
    let known = text.trim_end_matches('X');
    let fits = text.len() == length && known.bytes().all(|b| b.is_ascii_digit());
    if !fits {
        return None;
    }
    let fill = |with: &str| {
        format!("{known}{}", with.repeat(length - known.len()))
            .parse()
            .ok()
    };
    Some((fill("0")?, fill("9")?))
}

#[cfg(test)]
mod tests {
    use super::{Period, day_of};

    #[test]
    fn days_are_numbered_by_the_gregorian_calendar() {
        assert_eq!(day_of(0), (1970, 1, 1));
        assert_eq!(day_of(-1), (1969, 12, 31));
        assert_eq!(day_of(19_782), (2024, 2, 29));
        assert_eq!(day_of(19_783), (2024, 3, 1));
        assert_eq!(day_of(11_016), (2000, 2, 29));
    }

    #[test]
    fn a_date_is_after_a_moment_only_beyond_every_time_zone() {
        let noon_of_first_january_1970 = 12 * 3_600_000;
        let after = |date| {
            Period::read(date).is_some_and(|period| period.is_after(noon_of_first_january_1970))
        };
        assert!(after("1970-01-03"));
        assert!(after("1970-02"));
        assert!(!after("1970-01-02"), "it may be the same day elsewhere");
        assert!(!after("1970"));
    }

    fn before(a: &str, b: &str) -> bool {
        match (Period::read(a), Period::read(b)) {
            (Some(a), Some(b)) => a.is_before(&b),
            _ => false,
        }
    }

    #[test]
    fn a_date_is_before_another_only_if_no_day_of_it_is_not() {
        assert!(before("2023-04-03", "2023-04-04"));
        assert!(before("2023-04", "2023-05-01"));
        assert!(before("2022", "2023"));
        assert!(before("202X", "2030-01"));
        assert!(before("2023-04-0X", "2023-04-10"));
        assert!(before("2023-04-03T23:00:00Z", "2023-04-04"));
        assert!(!before("2023-04-03", "2023-04"));
        assert!(!before("2023", "2023-12-31"));
        assert!(!before("2023-04-03", "2023-04-03"));
        assert!(!before("2023-XX", "2023-12"));
        assert!(!before("2023-21", "2023-12-01"), "a season is taken wide");
    }

    #[test]
    fn an_interval_counts_by_its_ends_and_an_open_end_settles_nothing() {
        assert!(before("2021/2022", "2023"));
        assert!(!before("2021/2023", "2023"));
        assert!(!before("2021/..", "2030"));
        assert!(before("../2021", "2022"));
        assert!(!before("2020", "/2022"));
    }

    #[test]
    fn what_is_approximate_uncertain_or_not_a_date_settles_nothing() {
        for vague in [
            "2023~",
            "2023-04-06?",
            "2023-04%",
            "spring",
            "",
            "2023-13",
            "23-04",
            "2023-04-03-01",
            "20X3",
            "二〇二三",
        ] {
            assert_eq!(Period::read(vague), None, "{vague}");
        }
    }
}
