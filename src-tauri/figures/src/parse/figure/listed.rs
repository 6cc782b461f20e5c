//! Numbers in a row: "two, four and six years", "not 3,000 dollars but 2,000", "24 months
//! and the younger 18". Refuses to lend over anything but commas and one "and".

use super::compose::kind;
use super::{Draft, Sketch};
use crate::parse::amount::{Span, Stated};
use crate::parse::noun::Noun;
use crate::parse::number::{Reading, Text};
use crate::parse::pack::Measure;
use crate::parse::token::Shape;
use crate::{Exact, Hedge, Kind, Polarity, Unit, UnitClass};

/// Most numbers in a row that share a unit.
const MOST: usize = 6;

/// How far from a length of time another may stand that is told with it, in tokens.
const NEXT_REACH: usize = 5;

/// What the last of numbers in a row has, and where it ends.
struct Lent {
    unit: Option<Stated>,
    noun: Option<Noun>,
    end: usize,
    begin: usize,
}

impl Text<'_> {
    /// Gives a bare number what the numbers after it lend it; where their row ends. Its own
    /// adjective is in its span.
    pub(super) fn lend_row(
        &self,
        span: &mut Span,
        noun: &mut Option<Noun>,
        to: &mut usize,
    ) -> Option<usize> {
        let lent = self.lent(span)?;
        *to = lent.begin;
        span.first.unit = lent.unit;
        *noun = lent.noun;
        Some(lent.end)
    }

    /// The noun in the singular after a hedged one, or one of so many: "at least one worker
    /// was killed", "one doctor per 1,200 people".
    pub(super) fn one_of_kind(
        &self,
        span: &Span,
        to: usize,
        hedges: &[Hedge],
        (from, counted): (usize, bool),
    ) -> Option<(usize, Noun)> {
        let number = &span.first.number;
        // "under one scheme" is no bound.
        let bounded = from + 2 <= span.from
            && hedges
                .iter()
                .any(|hedge| !matches!(hedge, Hedge::About | Hedge::None));
        if !self.words.pack.lists
            || span.unit().is_some()
            || span.second.is_some()
            || number.part
            || number.value != Exact::one()
            || to != span.to && !counted
        {
            return None;
        }
        let usable = |at: usize| {
            let word = self.word(at);
            self.is(at, Shape::Word)
                && !self.breaks(at)
                && !self.words.stops.contains(word)
                && !self.words.not_counted.contains(word)
                && self.singular(word).is_none()
                && self.words.measures.at(self.tokens, at).is_none()
                && self.words.predicates.at(self.tokens, at).is_none()
        };
        let verb = |at: usize| {
            let word = self.word(at);
            ["ed", "ing", "ly"].iter().any(|end| word.ends_with(end))
        };
        let at = span.to;
        let end = (at..at + 4)
            .find(|at| !usable(*at) || *at > span.to && verb(*at))
            .unwrap_or(at + 4);
        let head = end.checked_sub(1).filter(|head| *head >= at)?;
        let known = self.words.adjectives.contains(self.word(head)) || verb(head);
        // "one doctor for every 1,200 people"
        let rate = self.words.per.at(self.tokens, end);
        let rated = rate.is_some_and(|(next, article)| !article && self.is(next, Shape::Digits));
        let told = !known && self.word(head).len() > 2 && end > to && (bounded || rated);
        told.then(|| {
            let name = self.with_modifier(at, head, self.word(head).to_owned());
            let proper = self.tokens[head].capital;
            (
                end,
                Noun {
                    to: end,
                    name,
                    proper,
                },
            )
        })
    }

    /// What the numbers after a bare one lend it: the years of "two, four and six years".
    fn lent(&self, span: &Span) -> Option<Lent> {
        let number = &span.first.number;
        let joiners = self.words.pack.joiners;
        // "12 male and 15 female prisoners", "1,200 full-time and 300 part-time staff"
        let begin = self.past_adjective(span.to);
        let mark = self.word(begin);
        let plain = span.second.is_none() && span.unit().is_none() && span.to == number.to;
        if !self.words.pack.lists || mark != "," && !joiners.contains(&mark) || !plain {
            return None;
        }
        if number.part || number.yearlike || number.value <= Exact::one() {
            return None;
        }
        let mut at = begin;
        for _ in 0..MOST {
            let comma = self.word(at) == "," && !self.breaks(at);
            let after = at + usize::from(comma);
            let last = joiners.contains(&self.word(after)) && !self.breaks(after);
            let next = after + usize::from(last);
            if next == at || self.breaks(next) {
                return None;
            }
            let Some(Reading::Value(amount)) = self.amount(next) else {
                return None;
            };
            let alike = amount.number.digits == number.digits && !amount.number.yearlike;
            if !alike || amount.prefixed || amount.number.part {
                return None;
            }
            let noun = self.noun(amount.to).filter(|_| amount.unit.is_none());
            if last {
                let end = noun.as_ref().map_or(amount.to, |noun| noun.to);
                let told = amount.unit.is_some() || noun.is_some();
                let unit = amount.unit;
                let counted = begin == span.to || noun.is_some();
                return (told && counted).then_some(Lent {
                    unit,
                    noun,
                    end,
                    begin,
                });
            }
            if amount.unit.is_some() || noun.is_some() {
                return None;
            }
            at = self.past_adjective(amount.to);
        }
        None
    }

    /// One past the one adjective at token `at` that parts a number from "and".
    fn past_adjective(&self, at: usize) -> usize {
        if self.breaks(at) || !self.is(at, Shape::Word) || !self.words.pack.lists {
            return at;
        }
        let joined = |at: usize| {
            !self.breaks(at)
                && (self.word(at) == "," || self.words.pack.joiners.contains(&self.word(at)))
        };
        if self.word(at + 1) == "-" && self.glued(at + 1) && joined(at + 3) {
            return at + 3;
        }
        let adjective = self.words.adjectives.contains(self.word(at)) || self.tokens[at].capital;
        if adjective && joined(at + 1) {
            return at + 1;
        }
        at
    }

    /// The first token of the row of bare numbers that ends with the number at `from`.
    pub(super) fn list_begin(&self, from: usize) -> usize {
        let mut begin = from;
        for _ in 0..MOST {
            let joined = |at: usize| {
                self.word(at) == "," || self.words.pack.joiners.contains(&self.word(at))
            };
            let Some(mark) = begin.checked_sub(1).filter(|at| joined(*at)) else {
                break;
            };
            let mark = mark - usize::from(mark > 0 && self.word(mark - 1) == ",");
            let Some(number) = mark.checked_sub(1) else {
                break;
            };
            let counts = self.is(number, Shape::Digits)
                || self.words.numerals.before(self.tokens, mark).is_some();
            if !self.words.pack.lists || !counts || self.breaks(begin) {
                break;
            }
            begin = number;
        }
        begin
    }

    /// Whether a range is said to be one before token `at`, whatever verb stands before it:
    /// "handed down terms ranging from".
    pub(super) fn ranging(&self, at: usize) -> bool {
        let words = self.words.pack.ranging;
        at > 0 && !self.breaks(at) && words.contains(&self.word(at - 1))
    }

    /// Whether a length of time stands in a row with the one before it: "gave him 24 months
    /// and the younger 18 months".
    pub(super) fn told_with_last(&self, sketch: &Sketch) -> bool {
        let first = sketch.floor;
        let last = self.words.measures.before(self.tokens, first);
        let time = matches!(last, Some((_, Measure::Time(..))));
        let near = self.words.pack.lists && sketch.from > first;
        let joiners = self.words.pack.joiners;
        near && time
            && sketch.from <= first + NEXT_REACH
            && joiners.contains(&self.word(first))
            && (first..=sketch.from).all(|at| !self.breaks(at))
            && (first..sketch.from).all(|at| self.is(at, Shape::Word))
            && self
                .words
                .duration_places
                .before(self.tokens, sketch.from)
                .is_none_or(|(place, ())| self.words.definites.contains(self.word(place)))
    }

    /// Gives the unit of the figure before to a bare number set against it or told beside
    /// it: "not 3,000 dollars but 2,000", "$300, then another 200", "3%, up from 2.8".
    pub(super) fn lend_beside(&self, found: &[Draft], next: &mut Draft) {
        let Some(last) = found.last() else { return };
        let share = next.quantity.kind == Some(Kind::Share);
        let apart = next.from == 0 || (last.to..=next.from).any(|at| self.breaks(at));
        if next.quantity.unit.is_some() || share || apart {
            return;
        }
        let pack = self.words.pack;
        let before = self.word(next.from - 1);
        let denied = last.quantity.polarity == Polarity::Denied;
        let contrast = denied && pack.contrasts.contains(&before) && next.from <= last.to + 2;
        let class = last.quantity.unit.as_ref().map(Unit::class);
        let sum = matches!(class, Some(UnitClass::Currency | UnitClass::Percent));
        let more = pack.more_of.contains(&before) && next.from <= last.to + 4;
        if contrast || sum && (more || self.set_against(next.from, last.to)) {
            next.quantity.unit = last.quantity.unit.clone();
            next.quantity.currency_basis = last.quantity.currency_basis;
            next.quantity.kind = kind(&next.quantity);
        }
    }
}
