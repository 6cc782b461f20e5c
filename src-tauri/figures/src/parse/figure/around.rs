//! Rates around a figure, before and after it. Refuses two periods on one figure.

use crate::parse::amount::{Span, Stated};
use crate::parse::number::Text;
use crate::parse::rate::EACH;
use crate::parse::token::Shape;
use crate::{Hedge, Per};

impl Text<'_> {
    /// Rates and hedges before the number in any order ("1인당 최대 월 300달러"), or before
    /// the noun it measures; where the figure then begins.
    pub(super) fn rates_around(
        &self,
        from: usize,
        floor: usize,
        span: &Span,
        hedges: &mut Vec<Hedge>,
        per: &mut Vec<String>,
    ) -> usize {
        let mut from = from;
        for _ in 0..2 {
            let (start, before) = self.rates_before(from, floor);
            // 3년 동안 한 달에 200달러: for how long, and no second period.
            let period = |rate: &String| rate.starts_with('P');
            if before.is_empty() || per.iter().any(period) && before.iter().any(period) {
                break;
            }
            // 약 70분간 400㎞: the hedge is the time's.
            let closed = self.words.pack.word_gaps
                && before.last().is_some_and(period)
                && self.words.rates_before.at(self.tokens, start).is_none()
                && self
                    .words
                    .period_closers
                    .before(self.tokens, from)
                    .is_some();
            let (outer, more) = if closed {
                (start, Vec::new())
            } else {
                self.hedged(start, floor)
            };
            hedges.splice(0..0, more);
            from = outer;
            per.extend(before);
        }
        from = self.each_before(from, floor, span, per);
        let rated = matches!(
            span.unit(),
            Some(Stated::Money(..) | Stated::Time(..) | Stated::Code(_))
        );
        // 한 달에 두 번 쉬며 3년 동안: a period of its own, that comes no more often.
        let lasting = self.words.pack.word_gaps
            && matches!(span.unit(), Some(Stated::Time(..)))
            && (self.word(span.to) == "간"
                || self.word(span.to) == "동" && self.word(span.to + 1) == "안");
        if per.is_empty() && rated && !lasting {
            per.extend(self.rates_of(from, floor));
            // "لا تتجاوز الرواتب الشهرية 180": the rate stands between verb and number.
            if per.is_empty() && from + 1 < span.from {
                per.extend(self.rates_of(span.from, from));
            }
        } else if per.is_empty() && span.unit().is_none() && !span.first.number.part {
            per.extend(self.adverb_of(from, floor));
            // 인구 1천 명당 의사 수는 2.6명: of so many.
            if self.words.pack.word_gaps {
                let of = self.rates_of(from, floor).into_iter();
                // 교사 1인당 학생 수는 14명: the number of them for each.
                let number =
                    from > 1 && (self.word(from - 1) == "수" || self.word(from - 2) == "수");
                per.extend(of.filter(|thing| {
                    let counted = thing.starts_with(|c: char| c.is_ascii_digit());
                    counted || number && !thing.starts_with('P')
                }));
            }
        } else if rated && self.words.pack.word_gaps && per.iter().all(|it| it.starts_with('P')) {
            // 1인당 수입이 하루 500달러: what it is of stands farther off.
            let things = self.rates_of(from, floor).into_iter();
            per.extend(things.filter(|thing| !thing.starts_with('P')));
        }
        from
    }

    /// Rates and hedges after the number, its unit or its noun, in any order. `led`: a
    /// change led there, and a period after it says when.
    pub(super) fn rates_after(
        &self,
        span: &Span,
        (counted, led): (bool, bool),
        to: &mut usize,
        hedges: &mut Vec<Hedge>,
        per: &mut Vec<String>,
    ) {
        let money = matches!(span.unit(), Some(Stated::Money(..)));
        for _ in 0..5 {
            if self.hedge_after(to, hedges) || self.band(to, hedges) {
                continue;
            }
            // "80,000 barrels of oil a day": the stuff stands between unit and period.
            let measured = matches!(span.unit(), Some(Stated::Code(_) | Stated::Time(..)));
            let stuff = per.is_empty() && (measured || counted && span.unit().is_none());
            let skipped = if stuff { self.stuff(*to) } else { None };
            let time = matches!(span.unit(), Some(Stated::Time(..)));
            let between = |words: &[&str]| words.contains(&self.word(*to));
            let more = (between(self.words.pack.increments)
                || time && between(self.words.pack.rests))
                && self.rated_at(*to + 1);
            // 九成每天工作十二小时: a share has its period written with a stroke.
            let share = self.words.pack.characters && matches!(span.unit(), Some(Stated::Percent));
            let skipped = skipped.or_else(|| self.sums_each(span, *to));
            // "20,000 tests on average per week"
            let filler = self
                .words
                .fillers
                .at(self.tokens, *to)
                .map(|(next, ())| next);
            let skipped = skipped.or(filler
                .filter(|next| self.words.pack.lists && *next > *to + 1 && self.rated_at(*next)));
            let place = [Some(*to), skipped, more.then_some(*to + 1)]
                .into_iter()
                .flatten()
                .filter(|at| !share || self.word(*at) == "/")
                .find_map(|at| {
                    let found = self.rate(at, span.unit(), counted)?;
                    let spread = (led || !per.is_empty())
                        && self.whole_period(at).is_some_and(|whole| whole == found);
                    if spread && (money || led) {
                        return None;
                    }
                    (per.len() < 3).then_some(found)
                });
            let Some((next, rate)) = place else { return };
            // "doubles in about five months": how fast, and no rate of the ratio.
            if matches!(span.unit(), Some(Stated::Times)) && self.whole_period(*to).is_some() {
                return;
            }
            // "exchanged 95 prisoners each": of nobody who is told.
            if rate == EACH
                && span.unit().is_none()
                && self.words.pack.lists
                && self.plural_before(span.from).is_none()
                && self.plural_after(next).is_none()
            {
                return;
            }
            let period = |rate: &str| matches!(rate.parse(), Ok(Per::Period(_)));
            if period(&rate) && per.iter().any(|rate| period(rate)) || per.contains(&rate) {
                return;
            }
            if span.first.number.part && !period(&rate) {
                return;
            }
            per.push(rate);
            *to = next;
        }
    }

    /// The period that an adverb gives a count after it in the clause: "ежегодно выдают 300 виз".
    fn adverb_of(&self, from: usize, floor: usize) -> Option<String> {
        if self.words.pack.word_gaps {
            return self.rate_over_noun(from, floor);
        }
        let counted = self.words.pack.inflection.genitive;
        (from.saturating_sub(7).max(floor)..from)
            .rev()
            .take_while(|at| counted && !self.breaks(*at + 1) && self.is(*at, Shape::Word))
            .find_map(|at| {
                let (end, rate) = self.words.rates.at(self.tokens, at)?;
                (end == at + 1 && rate.starts_with('P')).then(|| (*rate).to_owned())
            })
    }

    /// Whether words of a rate begin at token `at`.
    fn rated_at(&self, at: usize) -> bool {
        self.words.per.at(self.tokens, at).is_some()
            || self.words.per_weak.at(self.tokens, at).is_some()
            || self.words.rates.at(self.tokens, at).is_some()
    }

    /// "mit je 20 Tonnen": the things of which each has so much, where the word for it
    /// stands before the figure; where the figure then begins.
    fn each_before(&self, from: usize, floor: usize, span: &Span, per: &mut Vec<String>) -> usize {
        let words = self.words.pack.each_before;
        let told = from > floor && !self.breaks(from) && words.contains(&self.word(from - 1));
        if !told || span.unit().is_none() || matches!(span.unit(), Some(Stated::Percent)) {
            return from;
        }
        let Some(noun) = self.plural_before(from - 1) else {
            return from;
        };
        per.push(noun);
        from - 1
    }

    /// Where "each" stands in "$2,000 fines each", "$300 in bonuses each".
    fn sums_each(&self, span: &Span, at: usize) -> Option<usize> {
        let summed = matches!(span.unit(), Some(Stated::Money(..)));
        if !summed || self.breaks(at) {
            return None;
        }
        (at + 1..at + 4)
            .take_while(|at| !self.breaks(*at) && self.is(*at - 1, Shape::Word))
            .find(|at| self.words.pack.distributives.contains(&self.word(*at)))
            .filter(|at| {
                self.singular(self.word(*at - 1)).is_some()
                    && self.words.measures.at(self.tokens, *at + 1).is_none()
                    && self.words.of.at(self.tokens, *at + 1).is_none()
            })
    }

    /// One past "of rice", "of crude oil".
    fn stuff(&self, at: usize) -> Option<usize> {
        let of = self.words.of.at(self.tokens, at).map(|(next, ())| next);
        let mut next = of.or(self.words.pack.inflection.genitive.then_some(at))?;
        let verbal = self.words.pack.inflection.verbal;
        for _ in 0..3 {
            // "tons of CO2 a year"
            let formula = self.words.pack.lists
                && self.is(next, Shape::Digits)
                && self.glued(next)
                && self.is(next - 1, Shape::Word);
            if self.breaks(next)
                || !self.is(next, Shape::Word) && !formula
                || self.words.stops.contains(self.word(next))
                || verbal
                    .iter()
                    .any(|ending| self.word(next).ends_with(ending))
            {
                return None;
            }
            next += 1;
            let spread = self.words.pack.inflection.genitive && self.whole_period(next).is_some();
            if spread || self.rated_at(next) {
                return Some(next);
            }
        }
        None
    }
}
