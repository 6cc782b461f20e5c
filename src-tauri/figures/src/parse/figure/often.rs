//! How often a count or a sum comes, where its clause says so apart from it: "some 700,000
//! people die every year", "each week, over a million tonnes pass". Refuses to look past
//! another number, a mark or the end of the clause, and the adjective of "a daily paper".

use super::Sketch;
use crate::parse::amount::{Span, Stated};
use crate::parse::noun::Noun;
use crate::parse::number::Text;
use crate::parse::pack::Measure;
use crate::parse::token::Shape;
use crate::{Exact, Per};

/// How far from the figure its rate is looked for, in tokens.
const REACH: usize = 9;

impl Text<'_> {
    /// The period of a rate that stands apart from its figure in the clause.
    pub(super) fn often(&self, sketch: &Sketch, floor: usize) -> Option<String> {
        let often = self.words.pack.often;
        let number = &sketch.span.first.number;
        let few = number.value < Exact::from(13) && sketch.hedges.is_empty();
        let told = match sketch.span.unit() {
            Some(Stated::Money(..) | Stated::Code(_)) => true,
            None => sketch.noun.is_some() && !few && !number.part,
            _ => false,
        };
        if !sketch.per.is_empty() || !told {
            return None;
        }
        // "300만원의 월급을 받았다": what the sum is, behind it.
        if matches!(sketch.span.unit(), Some(Stated::Money(..)))
            && let Some(period) = self.named_behind(sketch.to)
        {
            return Some(period);
        }
        if let Some(period) = self.relative_rate(sketch.to) {
            return Some(period);
        }
        if often.is_empty() {
            return None;
        }
        if let Some(period) = self.behind_bracket(sketch) {
            return Some(period);
        }
        self.often_after(sketch.to)
            .or_else(|| self.often_before(sketch.from, floor))
    }

    /// "400 Frühchen, die jährlich versorgt werden": how often, in the clause about them.
    fn relative_rate(&self, to: usize) -> Option<String> {
        let relatives = self.words.pack.inflection.relatives;
        if relatives.is_empty() || self.breaks(to) {
            return None;
        }
        let pronoun = to + usize::from(self.word(to) == ",");
        if !relatives.contains(&self.word(pronoun)) {
            return None;
        }
        (pronoun + 1..pronoun + 4)
            .take_while(|at| !self.breaks(*at) && self.is(*at, Shape::Word))
            .find_map(|at| Some(self.words.rates.at(self.tokens, at)?.1))
            .filter(|rate| rate.starts_with('P'))
            .map(|rate| (*rate).to_owned())
    }

    /// What is counted so often, where the rate is its adjective: "300 daily flights".
    pub(super) fn often_noun(&self, span: &Span, to: usize) -> Option<(usize, Noun, String)> {
        if !self.words.pack.lists || span.unit().is_some() || self.breaks(to) {
            return None;
        }
        let (next, rate) = self.words.rates_of.at(self.tokens, to)?;
        let alone = next == to + 1 && rate.starts_with('P') && !span.first.number.part;
        let noun = self.noun(next).filter(|_| alone)?;
        Some((noun.to, noun, (*rate).to_owned()))
    }

    /// The period of a pay named behind a sum's particle, with a particle of its own.
    fn named_behind(&self, to: usize) -> Option<String> {
        let particle = |at: usize| self.words.pack.particles.contains(&self.word(at));
        if !particle(to) || self.breaks(to + 1) {
            return None;
        }
        let (next, rate) = self.words.rates_of.at(self.tokens, to + 1)?;
        (rate.starts_with('P') && particle(next)).then(|| (*rate).to_owned())
    }

    /// A rate behind token `to` in its clause, with words between.
    pub(super) fn often_after(&self, to: usize) -> Option<String> {
        for at in to..to + REACH {
            if self.breaks(at) || !self.is(at, Shape::Word) || self.new_clause(at) {
                break;
            }
            if at > to
                && let Some(period) = self.often_at(at)
            {
                return Some(period);
            }
        }
        None
    }

    /// "every year" at the beginning of the clause of a figure at token `from`.
    fn often_before(&self, from: usize, floor: usize) -> Option<String> {
        for at in (from.saturating_sub(REACH).max(floor)..from).rev() {
            // "En France chaque semaine, …"
            let closed = || {
                let period = self.each_period(at);
                self.words.pack.articles.is_empty()
                    && period.is_some_and(|(next, _)| self.word(next) == ",")
            };
            let begins = at == 0
                || closed()
                || self.tokens[at].starts
                || self.is(at - 1, Shape::Mark)
                || self.words.clause_breaks.contains(self.word(at - 1));
            if begins && let Some(period) = self.each_period(at) {
                return Some(period.1);
            }
            if self.tokens[at].starts || self.is(at, Shape::Digits) {
                return None;
            }
        }
        None
    }

    /// "less than $2 (1.80 euros) a day": the same in another money stands between.
    fn behind_bracket(&self, sketch: &Sketch) -> Option<String> {
        if self.word(sketch.to) != "(" || self.breaks(sketch.to) {
            return None;
        }
        let unit = sketch.span.unit();
        matches!(unit, Some(Stated::Money(..))).then_some(())?;
        let close = (sketch.to + 1..sketch.to + REACH).find(|at| self.word(*at) == ")")?;
        self.rate(close + 1, unit, false).map(|(_, rate)| rate)
    }

    fn new_clause(&self, at: usize) -> bool {
        // "poached and killed each year" is one clause.
        let ends = |at: usize| {
            let endings = self.words.pack.not_per;
            endings.iter().any(|ending| self.word(at).ends_with(ending))
        };
        let verbs =
            self.words.pack.joiners.contains(&self.word(at)) && ends(at - 1) && ends(at + 1);
        self.words.clause_breaks.contains(self.word(at)) && !verbs
            || self.words.numerals.at(self.tokens, at).is_some()
            || self.words.before.at(self.tokens, at).is_some()
    }

    /// "every year", "each month" at token `at`: one past it, and the period.
    fn each_period(&self, at: usize) -> Option<(usize, String)> {
        if !self.words.pack.often.contains(&self.word(at)) {
            return None;
        }
        let found = self.words.measures.at(self.tokens, at + 1)?;
        let (next, Measure::Time(_, pattern)) = found else {
            return None;
        };
        // "every years" is no period, nor "each year's".
        let one = next == at + 2 && self.singular(self.word(at + 1)).is_none();
        one.then(|| (next, pattern.replacen('#', "1", 1)))
    }

    /// A rate at token `at` that ends its clause, and is neither an adjective nor how often
    /// something is done ("once every year").
    fn often_at(&self, at: usize) -> Option<String> {
        let (next, period) = self.each_period(at).or_else(|| {
            let (next, rate) = self.words.rates.at(self.tokens, at)?;
            let free = self.breaks(next)
                || self.is(next, Shape::Mark)
                || self.words.stops.contains(self.word(next));
            free.then(|| (next, (*rate).to_owned()))
        })?;
        let before = self.word(at - 1);
        let counted = self.words.not_counted.contains(before)
            || self.words.pack.articles.contains(&before)
            || self.words.definites.contains(before)
            || self.words.pack.inflection.presupposing.contains(&before);
        // "detected every day since July": a rate still.
        let shifted = !self.breaks(next)
            && self.words.time_shifts.contains(self.word(next))
            && !(self.words.pack.often.contains(&self.word(at)) && self.word(next) == "since");
        let period_only = matches!(period.parse(), Ok(Per::Period(_)));
        (!counted && !shifted && period_only).then_some(period)
    }
}
