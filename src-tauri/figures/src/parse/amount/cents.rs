//! What goes on after a unit: hundredths of money ("13 dollars and 45 cents", "thirteen
//! dollars forty five"), smaller units of time ("nine years and three months"). Refuses
//! a number that counts or measures something of its own.

use super::{Amount, Stated};
use crate::Exact;
use crate::parse::number::{Number, Reading, Text};
use crate::parse::pack::{Measure, Numeral};
use crate::parse::token::Shape;

impl Text<'_> {
    /// "13 dollars and 45 cents" is one amount.
    pub(super) fn add_cents(&self, amount: &mut Amount) {
        let Some(Stated::Money(..)) = amount.unit else {
            return;
        };
        let joiner = usize::from(self.words.pack.joiners.contains(&self.word(amount.to)));
        let at = amount.to + joiner;
        if self.breaks(at) || amount.number.scale.is_some() {
            return;
        }
        let Some(Reading::Value(number)) = self.number(at) else {
            return;
        };
        if number.part || number.value >= Exact::from(100) {
            return;
        }
        if let Some((next, Measure::Cents(..))) = self.words.measures.at(self.tokens, number.to)
            && let Some(cents) = number.value.checked_div(&Exact::from(100))
        {
            amount.value = &amount.value + &cents;
            amount.to = next;
            return;
        }
        self.add_bare_cents(amount, joiner, &number);
    }

    /// "thirteen dollars forty five": cents that are not named.
    fn add_bare_cents(&self, amount: &mut Amount, joiner: usize, number: &Number) {
        let to = number.to;
        let whole = !amount.prefixed && amount.value.is_integer() && number.value.is_integer();
        let places = number.value >= Exact::from(10) && number.scale.is_none();
        let alike = number.digits == amount.number.digits && !self.words.pack.characters;
        let counted = self.noun(to).is_some()
            || self.unit_only(to).is_some()
            || self.connector(to).is_some()
            || !self.breaks(to)
                && (self.words.not_counted.contains(self.word(to))
                    || self.words.labels_after.at(self.tokens, to).is_some());
        let worded = !number.digits || number.to == number.from + 1;
        if joiner == 0
            && whole
            && places
            && alike
            && worded
            && !counted
            && !self.words.pack.articles.is_empty()
            && let Some(cents) = number.value.checked_div(&Exact::from(100))
        {
            amount.value = &amount.value + &cents;
            amount.to = to;
        }
    }

    /// One past "and a half" or 반 at token `at`.
    fn half_after(&self, at: usize) -> Option<usize> {
        if let Some((next, ())) = self.words.and_half.at(self.tokens, at) {
            return Some(next);
        }
        let half = self.words.pack.unit_halves.contains(&self.word(at)) && self.free(at + 1);
        half.then_some(at + 1)
    }

    /// "nine years and three months", 3년 6개월: one length of time, in the smaller unit.
    pub(super) fn add_smaller_time(&self, amount: &mut Amount) {
        let Some(Stated::Time(_, larger)) = amount.unit else {
            return;
        };
        let joined = self.words.pack.time_joiners.contains(&self.word(amount.to));
        let at = amount.to + usize::from(joined);
        if self.breaks(amount.to) || self.breaks(at) || !amount.value.is_integer() {
            return;
        }
        let Some(Reading::Value(number)) = self.number(at) else {
            return;
        };
        // 징역 2년6월: a month of a sentence, and none of a calendar.
        let mark = self.words.pack.month_marks.contains(&self.word(number.to));
        let months = mark
            && larger == "P#Y"
            && number.value < Exact::from(12)
            && amount.value < Exact::from(100)
            && !amount.number.yearlike
            && self.free(number.to + 1)
            && !self.is(number.to + 1, Shape::Digits);
        if months {
            amount.value = &(&amount.value * &Exact::from(12)) + &number.value;
            amount.unit = Some(Stated::Time("month", "P#M"));
            amount.to = number.to + 1;
            return;
        }
        if let Some((next, Measure::Time(name, smaller))) =
            self.words.measures.at(self.tokens, number.to)
            && let Some(ratio) = smaller_in(larger, smaller)
            && number.value < ratio
            && number.value.is_integer()
            && !number.part
            && self.word(number.to) != "-"
        {
            amount.value = &(&amount.value * &ratio) + &number.value;
            amount.unit = Some(Stated::Time(name, smaller));
            amount.number.yearlike = false;
            amount.to = next;
        }
    }

    /// "trois ans et demi", "a year and a half" are one length of time.
    /// 三成八, 3割5分: hundredths after tenths.
    pub(super) fn add_hundredths(&self, amount: &mut Amount) {
        let next = amount.to;
        let tenths = amount
            .over
            .as_ref()
            .is_some_and(|over| *over < Exact::one());
        if !tenths || self.breaks(next) || !self.glued(next) {
            return;
        }
        let literal = self.is(next, Shape::Digits) && self.word(next).len() == 1;
        let digit = match self.words.numerals.at(self.tokens, next) {
            Some((_, Numeral::Digit(digit @ 1..=9))) => *digit,
            _ if literal => self.word(next).parse().unwrap_or(0),
            _ => return,
        };
        let mark = self.word(next + 1) == "分";
        let counted = self.noun(next + 1).is_some()
            || self.unit_only(next + 1).is_some()
            || self.words.numerals.at(self.tokens, next + 1).is_some();
        if mark || !literal && !counted {
            amount.value = &amount.value + &Exact::from(digit);
            amount.to = next + 1 + usize::from(mark);
        }
    }

    /// 징역 10월: months of a term, which elsewhere are the calendar's.
    pub(super) fn months_of_term(&self, amount: &mut Amount) {
        if self.term_in_months(amount.from, amount.to) {
            amount.unit = Some(Stated::Time("month", "P#M"));
            amount.to += 1;
        }
    }

    /// Whether the number from `from` to `to` counts the months of a term before it.
    pub(in crate::parse) fn term_in_months(&self, from: usize, to: usize) -> bool {
        self.words.pack.month_marks.contains(&self.word(to))
            && self.glued(to)
            && !self.breaks(from)
            && self.free(to + 1)
            && self
                .words
                .duration_claims
                .before(self.tokens, from)
                .is_some()
    }

    /// 三个半小时: the half stands before the unit of time.
    pub(super) fn half_before_unit(&self, amount: &mut Amount) {
        let at = amount.to;
        let plain = self.words.pack.plain_counters.contains(&self.word(at));
        if !plain || !self.words.pack.unit_halves.contains(&self.word(at + 1)) {
            return;
        }
        // 三个半月: the unit is told with its counter elsewhere.
        let unit = match self.words.measures.at(self.tokens, at + 2) {
            Some((next, Measure::Time(name, pattern))) => Some((next, *name, *pattern)),
            _ => None,
        };
        if let Some((next, name, pattern)) = unit
            && let Some(half) = Exact::fraction(1, 2)
        {
            amount.value = &amount.value + &half;
            amount.unit = Some(Stated::Time(name, pattern));
            amount.to = next;
        }
    }

    pub(super) fn add_half(&self, amount: &mut Amount) {
        let times = matches!(amount.unit, Some(Stated::Times)) && self.words.pack.word_gaps;
        if !times && !matches!(amount.unit, Some(Stated::Time(..))) {
            return;
        }
        if !self.breaks(amount.to)
            && !amount.number.decimal
            && let Some(next) = self.half_after(amount.to)
            && let Some(half) = Exact::fraction(1, 2)
        {
            amount.value = &amount.value + &half;
            amount.to = next;
        }
    }
}

/// How many of the smaller unit of time make one of the larger, by their patterns;
/// `None` where no whole number does.
fn smaller_in(larger: &str, smaller: &str) -> Option<Exact> {
    let ratio = match (larger, smaller) {
        ("P#Y", "P#M") => 12,
        ("P#W", "P#D") => 7,
        ("P#D", "PT#H") => 24,
        ("PT#H", "PT#M") | ("PT#M", "PT#S") => 60,
        _ => return None,
    };
    Some(Exact::from(ratio))
}
