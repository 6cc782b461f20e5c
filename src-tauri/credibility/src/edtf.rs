//! Dates that are not certain: EDTF (ISO 8601-2:2019, as the Library of Congress
//! profiles it) of levels 0 and 1 and the parts of level 2 that an event in a case
//! can have: unknown digits anywhere, doubts about one component, parts of a year,
//! one-of and all-of sets.
//!
//! It answers with the first and last day that the text can mean, so that an order
//! is only ever said where it is certain. It refuses years beyond four digits, and
//! an interval that ends before it begins. It never widens "approximate" by a span
//! of its own, because the standard names none.

/// A day as year, month, day.
pub type Day = (i32, u8, u8);

/// Why a text is no date of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is not EDTF of these parts.
    NotRead,
    /// The interval ends before it begins.
    Reversed,
}

/// How a date is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One date, at whatever precision.
    Date,
    /// From one date to another.
    Interval,
    /// One of several dates.
    OneOf,
    /// Several dates, all of them.
    AllOf,
}

/// The days between which something lies; an end is `None` where nothing bounds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Option<Day>,
    /// The last day.
    pub last: Option<Day>,
}

/// A date as far as it settles anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// How it is put.
    pub shape: Shape,
    /// When it begins.
    pub begin: Span,
    /// When it ends.
    pub end: Span,
    /// Whether some part of it is uncertain (`?`, `%`).
    pub uncertain: bool,
    /// Whether some part of it is approximate (`~`, `%`).
    pub approximate: bool,
}

/// How one date stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// All of it lies before all of the other.
    Before,
    /// All of it lies after all of the other.
    After,
    /// Both are the same day, or the same stretch of days.
    Same,
    /// It lies within the other.
    During,
    /// The other lies within it.
    Contains,
    /// It begins first and ends while the other goes on.
    OverlapsFrom,
    /// The other begins first and ends while it goes on.
    OverlappedBy,
    /// It cannot be told.
    CannotTell,
}

impl When {
    /// Reads a date.
    ///
    /// # Errors
    /// [`Flaw`].
    pub fn read(text: &str) -> Result<When, Flaw> {
        let text = text.trim();
        if text.is_empty() || !text.is_ascii() || text.len() > LONGEST {
            return Err(Flaw::NotRead);
        }
        if let Some(inside) = between(text, '[', ']') {
            return set(inside, Shape::OneOf);
        }
        if let Some(inside) = between(text, '{', '}') {
            return set(inside, Shape::AllOf);
        }
        let Some((from, to)) = text.split_once('/') else {
            return Ok(Piece::read(text)?.when());
        };
        let (from, to) = (End::read(from)?, End::read(to)?);
        let (begin, end) = (from.span(), to.span());
        if matches!((begin.first, end.last), (Some(first), Some(last)) if last < first) {
            return Err(Flaw::Reversed);
        }
        Ok(When {
            shape: Shape::Interval,
            begin,
            end,
            uncertain: from.is(|it| it.uncertain) || to.is(|it| it.uncertain),
            approximate: from.is(|it| it.approximate) || to.is(|it| it.approximate),
        })
    }

    /// Whether it is put with a doubt that no bound expresses.
    pub fn is_qualified(&self) -> bool {
        self.uncertain || self.approximate
    }

    /// Whether it is one day, without doubt.
    pub fn is_one_day(&self) -> bool {
        self.begin.first == self.begin.last && self.begin == self.end && !self.is_qualified()
    }

    /// How it stands to another, as both are written. Whether that is also certain
    /// depends on [`When::is_qualified`] of either, which [`When::order`] heeds.
    pub fn stated_order(&self, other: &When) -> Order {
        let lt = |a: Option<Day>, b: Option<Day>| matches!((a, b), (Some(a), Some(b)) if a < b);
        let le = |a: Option<Day>, b: Option<Day>| matches!((a, b), (Some(a), Some(b)) if a <= b);
        let sharp = |it: &When| {
            it.begin.first.is_some()
                && it.begin.first == it.begin.last
                && it.end.first.is_some()
                && it.end.first == it.end.last
        };
        if lt(self.end.last, other.begin.first) {
            return Order::Before;
        }
        if lt(other.end.last, self.begin.first) {
            return Order::After;
        }
        if sharp(self) && sharp(other) && self.begin == other.begin && self.end == other.end {
            return Order::Same;
        }
        if le(other.begin.last, self.begin.first) && le(self.end.last, other.end.first) {
            return Order::During;
        }
        if le(self.begin.last, other.begin.first) && le(other.end.last, self.end.first) {
            return Order::Contains;
        }
        if lt(self.begin.last, other.begin.first)
            && le(other.begin.last, self.end.first)
            && lt(self.end.last, other.end.first)
        {
            return Order::OverlapsFrom;
        }
        if lt(other.begin.last, self.begin.first)
            && le(self.begin.last, other.end.first)
            && lt(other.end.last, self.end.first)
        {
            return Order::OverlappedBy;
        }
        Order::CannotTell
    }

    /// How it stands to another, so far as that is certain: a date that is uncertain
    /// or approximate settles no order.
    pub fn order(&self, other: &When) -> Order {
        if self.is_qualified() || other.is_qualified() {
            Order::CannotTell
        } else {
            self.stated_order(other)
        }
    }
}

/// No date of these parts is longer.
const LONGEST: usize = 400;
/// No set has more members.
const MEMBERS: usize = 40;

fn between(text: &str, open: char, close: char) -> Option<&str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

fn set(inside: &str, shape: Shape) -> Result<When, Flaw> {
    let mut spans = Vec::new();
    let (mut uncertain, mut approximate) = (false, false);
    for member in inside.split(',') {
        let member = member.trim();
        let (from, to) = match member.split_once("..") {
            Some(("", "")) => return Err(Flaw::NotRead),
            Some(("", to)) => (None, Some(Piece::read(to)?)),
            Some((from, "")) => (Some(Piece::read(from)?), None),
            Some((from, to)) => (Some(Piece::read(from)?), Some(Piece::read(to)?)),
            None => {
                let one = Piece::read(member)?;
                (Some(one), Some(one))
            }
        };
        for piece in [from, to].into_iter().flatten() {
            uncertain |= piece.uncertain;
            approximate |= piece.approximate;
        }
        let span = Span {
            first: from.map(|it| it.first),
            last: to.map(|it| it.last),
        };
        if matches!((span.first, span.last), (Some(first), Some(last)) if last < first) {
            return Err(Flaw::Reversed);
        }
        spans.push(span);
        if spans.len() > MEMBERS {
            return Err(Flaw::NotRead);
        }
    }
    let first = spans.iter().map(|it| it.first).min().flatten();
    let last = match spans.iter().any(|it| it.last.is_none()) {
        true => None,
        false => spans.iter().filter_map(|it| it.last).max(),
    };
    let whole = Span { first, last };
    let (begin, end) = match shape {
        // It goes from the first of them to the last of them.
        Shape::AllOf => {
            let earliest = spans.iter().filter_map(|it| it.last).min();
            let latest = spans.iter().filter_map(|it| it.first).max();
            (
                Span {
                    first,
                    last: earliest.or(last),
                },
                Span {
                    first: latest.or(first),
                    last,
                },
            )
        }
        _ => (whole, whole),
    };
    Ok(When {
        shape,
        begin,
        end,
        uncertain,
        approximate,
    })
}

/// One end of an interval.
enum End {
    At(Piece),
    /// Open, or not known: either way nothing bounds it.
    Unbounded,
}

impl End {
    fn read(text: &str) -> Result<End, Flaw> {
        match text {
            "" | ".." => Ok(End::Unbounded),
            text => Piece::read(text).map(End::At),
        }
    }

    fn span(&self) -> Span {
        match self {
            End::At(piece) => Span {
                first: Some(piece.first),
                last: Some(piece.last),
            },
            End::Unbounded => Span {
                first: None,
                last: None,
            },
        }
    }

    fn is(&self, what: impl Fn(&Piece) -> bool) -> bool {
        matches!(self, End::At(piece) if what(piece))
    }
}

/// A single date.
#[derive(Clone, Copy)]
struct Piece {
    first: Day,
    last: Day,
    uncertain: bool,
    approximate: bool,
}

impl Piece {
    fn when(self) -> When {
        let span = Span {
            first: Some(self.first),
            last: Some(self.last),
        };
        When {
            shape: Shape::Date,
            begin: span,
            end: span,
            uncertain: self.uncertain,
            approximate: self.approximate,
        }
    }

    fn read(text: &str) -> Result<Piece, Flaw> {
        let (date, time) = match text.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (text, None),
        };
        let mut doubts = String::new();
        let mut parts = Vec::new();
        for part in date.split('-') {
            let doubt = |c: char| matches!(c, '?' | '~' | '%');
            let bare = part.trim_start_matches(doubt).trim_end_matches(doubt);
            let (ahead, behind) = (
                part.len() - part.trim_start_matches(doubt).len(),
                part.len() - part.trim_end_matches(doubt).len(),
            );
            if ahead > 1 || behind > 1 {
                return Err(Flaw::NotRead);
            }
            doubts.extend(part.chars().filter(|c| doubt(*c)));
            parts.push(bare);
        }
        if time.is_some_and(|time| parts.len() != 3 || !doubts.is_empty() || !is_time(time)) {
            return Err(Flaw::NotRead);
        }
        let (first, last) = days(&parts).ok_or(Flaw::NotRead)?;
        Ok(Piece {
            first,
            last,
            uncertain: doubts.contains(['?', '%']),
            approximate: doubts.contains(['~', '%']),
        })
    }
}

/// `23:20`, `23:20:30`, with `Z` or an offset after it or not.
fn is_time(text: &str) -> bool {
    let clock = text.trim_end_matches('Z');
    let (clock, offset) = match clock.find(['+', '-']) {
        Some(at) => (&clock[..at], Some(&clock[at + 1..])),
        None => (clock, None),
    };
    let two = |text: &str, below: u8| {
        text.len() == 2
            && text.bytes().all(|b| b.is_ascii_digit())
            && text.parse::<u8>().is_ok_and(|n| n < below)
    };
    let groups: Vec<&str> = clock.split(':').collect();
    let whole = match groups.as_slice() {
        [hour, minute] => two(hour, 25) && two(minute, 60),
        [hour, minute, second] => two(hour, 25) && two(minute, 60) && two(second, 61),
        _ => false,
    };
    let zone = offset.is_none_or(|zone| {
        let mut halves = zone.split(':');
        halves.next().is_some_and(|it| two(it, 24))
            && halves.next().is_none_or(|it| two(it, 60))
            && halves.next().is_none()
    });
    whole && zone && !(text.ends_with('Z') && offset.is_some())
}

/// The first and last day of a date of one to three components.
fn days(parts: &[&str]) -> Option<(Day, Day)> {
    let (year, month, day) = match parts {
        [year] => (*year, None, None),
        [year, month] => (*year, Some(*month), None),
        [year, month, day] => (*year, Some(*month), Some(*day)),
        _ => return None,
    };
    let mask = |text: &str, length: usize| {
        let plain = |b: u8| b.is_ascii_digit() || b == b'X';
        text.len() == length && text.bytes().all(plain)
    };
    if !mask(year, 4) || month.is_some_and(|it| !mask(it, 2)) || day.is_some_and(|it| !mask(it, 2))
    {
        return None;
    }
    if let Some(part) = month
        .and_then(|it| it.parse::<u8>().ok())
        .filter(|it| *it > 12)
    {
        let year: i32 = year.parse().ok()?;
        return match day {
            None => part_of_year(year, part),
            Some(_) => None,
        };
    }
    let in_month = |y: i32, m: u8| {
        let length = month_length(y, m);
        let (mut first, mut last) = (None, None);
        for d in 1..=length {
            if day.is_none_or(|mask| fits(mask, i32::from(d))) {
                first = first.or(Some(d));
                last = Some(d);
            }
        }
        first.zip(last)
    };
    let in_year = |y: i32| {
        let months = (1..=12_u8).filter(|m| month.is_none_or(|mask| fits(mask, i32::from(*m))));
        let found: Vec<(u8, (u8, u8))> = months
            .filter_map(|m| in_month(y, m).map(|days| (m, days)))
            .collect();
        let (first, last) = (found.first()?, found.last()?);
        Some(((y, first.0, first.1.0), (y, last.0, last.1.1)))
    };
    // Between the least and the greatest year of the mask; a plain year is one.
    let least = year.replace('X', "0").parse::<i32>().ok()?;
    let greatest = year.replace('X', "9").parse::<i32>().ok()?;
    let years = || (least..=greatest).filter(|y| fits(year, *y));
    let first = years().find_map(in_year)?.0;
    let last = years().rev().find_map(in_year)?.1;
    Some((first, last))
}

/// Whether a number that is not negative has the digits of a mask, `X` being any.
fn fits(mask: &str, number: i32) -> bool {
    let mut rest = number;
    let digits = mask.bytes().rev().all(|of| {
        let digit = rest % 10;
        rest /= 10;
        of == b'X' || i32::from(of.wrapping_sub(b'0')) == digit
    });
    digits && rest == 0
}

/// How many days a month has (proleptic Gregorian calendar).
fn month_length(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Seasons, quarters and the like (LOC level 2, "sub-year groupings"). A season is
/// taken wide: where it begins depends on whom one asks, and 21 to 24 do not even
/// say on which half of the earth.
fn part_of_year(year: i32, part: u8) -> Option<(Day, Day)> {
    let months = |from: u8, to: u8| ((year, from, 1), (year, to, month_length(year, to)));
    Some(match part {
        21..=24 => ((year - 1, 12, 1), (year + 1, 3, 31)),
        25 | 31 => months(3, 6),
        26 | 32 => months(6, 9),
        27 | 29 => months(9, 12),
        28 | 30 => ((year - 1, 12, 1), (year + 1, 3, 31)),
        33..=36 => months(3 * (part - 33) + 1, 3 * (part - 33) + 3),
        37..=39 => months(4 * (part - 37) + 1, 4 * (part - 37) + 4),
        40 | 41 => months(6 * (part - 40) + 1, 6 * (part - 40) + 6),
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
