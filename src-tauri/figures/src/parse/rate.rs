//! What a figure is per: periods and things. Refuses a period that cannot be
//! written as one ISO 8601 duration.

use super::amount::Stated;
use super::number::{Reading, Text};
use super::pack::Measure;
use super::token::Shape;
use crate::Exact;

/// Marks "each" until the noun it means is known.
pub(crate) const EACH: &str = "each";

impl Text<'_> {
    /// What stands at token `at` and says per what: one past it, and the text of a `Per`.
    pub(crate) fn rate(
        &self,
        at: usize,
        unit: Option<&Stated>,
        counted: bool,
    ) -> Option<(usize, String)> {
        if self.breaks(at) {
            return None;
        }
        if let Some((next, rate)) = self.words.rates.at(self.tokens, at) {
            // "в день голосования", "في العام الماضي": a day of its own, and no rate.
            let day =
                self.words.pack.inflection.genitive && next > at + 1 && self.noun(next).is_some();
            return (!day && !self.dated_phrase(at, next)).then(|| (next, (*rate).to_owned()));
        }
        if let Some((next, article)) = self.words.per.at(self.tokens, at) {
            let found = if *article {
                self.article_rate(next, unit, counted)
            } else {
                self.each_rate(at, next)
            };
            if found.is_some() {
                return found;
            }
        }
        if let Some((next, ())) = self.words.per_weak.at(self.tokens, at)
            && let Some(found) = self.weak_rate(next)
        {
            return Some(found);
        }
        if let Some(found) = self.whole_period(at) {
            return Some(found);
        }
        let (next, ()) = self.words.each.at(self.tokens, at)?;
        Some((next, EACH.to_owned()))
    }

    /// "im Jahr 2019", "al año siguiente": words of a rate that only say when.
    fn dated_phrase(&self, at: usize, next: usize) -> bool {
        if next < at + 2 || self.breaks(next) || self.words.pack.characters {
            return false;
        }
        let year = self.is(next, Shape::Digits) && self.word(next).len() == 4;
        let shifts = self.words.pack.articles.is_empty();
        year || shifts && self.words.time_shifts.contains(self.word(next))
            || shifts && self.words.months.contains(self.word(next))
    }

    /// After "a", "an": a period, a measure, or a thing priced by the piece.
    fn article_rate(
        &self,
        at: usize,
        unit: Option<&Stated>,
        counted: bool,
    ) -> Option<(usize, String)> {
        if self.breaks(at) {
            return None;
        }
        let money = matches!(unit, Some(Stated::Money(..)));
        if let Some((next, Measure::Time(_, pattern))) = self.words.measures.at(self.tokens, at) {
            // "40,000 jobs a month since April" is a rate.
            let since = (counted || money) && self.word(next) == "since";
            let shifted =
                self.words.time_shifts.contains(self.word(next)) && !self.breaks(next) && !since;
            let rated = money || counted || unit.is_some();
            return (rated && !shifted).then(|| (next, pattern.replacen('#', "1", 1)));
        }
        if money && let Some(found) = self.single_thing(at) {
            return Some(found);
        }
        let (next, name) = self.words.priced.at(self.tokens, at)?;
        let spent = matches!(unit, Some(Stated::Time(..))) || counted;
        let occasion = self.words.pack.occasions.contains(name);
        (money || spent && occasion).then(|| (next, (*name).to_owned()))
    }

    /// Any one thing that ends its phrase after a sum: "1,000 yuan a crossing from each".
    fn single_thing(&self, at: usize) -> Option<(usize, String)> {
        let known = self.words.priced.at(self.tokens, at).is_some();
        let next = at + 1;
        let ends = self.breaks(next)
            || self.is(next, Shape::Mark) && self.word(next) != "-"
            || self.words.duration_places.at(self.tokens, next).is_some();
        let noun = self.singular_noun(at)?;
        let word = self.word(at);
        let plain = word.len() > 3
            && self.singular(word).is_none()
            && !self.words.adjectives.contains(word)
            && self.words.measures.at(self.tokens, at).is_none()
            && self.words.numerals.at(self.tokens, at).is_none()
            && self.words.denominators.at(self.tokens, at).is_none();
        (!known && ends && plain && noun.0 == next).then_some(noun)
    }

    /// After "par", "por": a period, a measure, or a thing that is priced.
    fn weak_rate(&self, at: usize) -> Option<(usize, String)> {
        if self.breaks(at) {
            return None;
        }
        match self.words.measures.at(self.tokens, at) {
            Some((next, Measure::Time(_, pattern))) => {
                return Some((next, pattern.replacen('#', "1", 1)));
            }
            Some((next, Measure::Code(code))) => return Some((next, (*code).to_owned())),
            _ => {}
        }
        let (next, name) = self.words.priced.at(self.tokens, at)?;
        Some((next, (*name).to_owned()))
    }

    /// After "per", "each", "every", "/".
    fn each_rate(&self, sign: usize, at: usize) -> Option<(usize, String)> {
        if self.breaks(at) {
            return None;
        }
        if self.word(sign) == "/" && self.glued(sign) != self.glued(at) {
            return None;
        }
        if let Some(Reading::Value(number)) = self.number(at)
            && number.value > Exact::one()
        {
            if let Some((next, Measure::Time(_, pattern))) =
                self.words.measures.at(self.tokens, number.to)
            {
                return pattern_for(pattern, &number.value).map(|period| (next, period));
            }
            // "per 40-foot container": the measure is part of the thing's name.
            if let Some((next, Measure::Code(code))) =
                self.words.measures.at(self.tokens, number.to)
            {
                let whole = || Some((next, format!("{} {code}", number.value)));
                return self.singular_noun(next).or_else(whole);
            }
            let noun = self.noun(number.to)?;
            return Some((noun.to, format!("{} {}", number.value, noun.name)));
        }
        match self.words.measures.at(self.tokens, at) {
            Some((next, Measure::Time(_, pattern))) => {
                return Some((next, pattern.replacen('#', "1", 1)));
            }
            Some((next, Measure::Code(code))) => return Some((next, (*code).to_owned())),
            _ => {}
        }
        if let Some((next, name)) = self.words.priced.at(self.tokens, at) {
            return Some((next, (*name).to_owned()));
        }
        // "$5,000 to each of the three plaintiffs"
        if let Some((of, ())) = self.words.of.at(self.tokens, at) {
            return self.one_of_many(of);
        }
        // "1,380 per dollar"
        if let Some((next, Measure::Money(code, _))) = self.words.measures.at(self.tokens, at) {
            return Some((next, (*code).to_owned()));
        }
        self.singular_noun(at)
    }

    /// The noun of "the three plaintiffs" at token `at`, of whom each has so much.
    pub(crate) fn one_of_many(&self, at: usize) -> Option<(usize, String)> {
        let number = match self.number(at) {
            Some(Reading::Value(number)) => number.to,
            _ => at,
        };
        self.noun(number).map(|noun| (noun.to, noun.name))
    }

    /// One noun in the singular, with a second where both stand together ("crew member").
    fn singular_noun(&self, at: usize) -> Option<(usize, String)> {
        let usable = |at: usize| {
            !self.breaks(at)
                && self.is(at, Shape::Word)
                && self.tokens[at].text.chars().count() > 2
                && !self.words.stops.contains(self.word(at))
                && !self
                    .words
                    .pack
                    .not_per
                    .iter()
                    .any(|ending| self.word(at).ends_with(ending))
                && self.words.rates.at(self.tokens, at).is_none()
                && self
                    .words
                    .predicates
                    .at(self.tokens, at)
                    .is_none_or(|(next, ())| next != at + 1)
        };
        // "for each trafficked worker"
        let not_per = self.words.pack.not_per;
        let verbal =
            self.is(at, Shape::Word) && not_per.iter().any(|end| self.word(at).ends_with(end));
        let adjective = verbal && !self.breaks(at) && usable(at + 1);
        // "per diluted share": what is priced looks like a verb.
        if !self.breaks(at + 1)
            && self.words.pack.lists
            && verbal
            && let Some((next, name)) = self.words.priced.at(self.tokens, at + 1)
        {
            return Some((next, (*name).to_owned()));
        }
        let at = at + usize::from(adjective);
        if self.words.pack.capital_nouns {
            return self.capital_thing(at);
        }
        if !usable(at) {
            return None;
        }
        if !self.words.pack.inflection.stems.is_empty() {
            let word = self.word(at);
            let name = self.singular(word).unwrap_or_else(|| word.to_owned());
            return Some((at + 1, name));
        }
        let second = usable(at + 1)
            && self.singular(self.word(at + 1)).is_none()
            && self.tokens[at + 1].spaced
            && !self
                .words
                .pack
                .not_second
                .iter()
                .any(|ending| self.word(at + 1).ends_with(ending));
        let name = if second {
            format!("{} {}", self.word(at), self.word(at + 1))
        } else {
            self.word(at).to_owned()
        };
        Some((at + 1 + usize::from(second), name))
    }

    /// "over three years", "during the past year", "over a three-year period".
    pub(crate) fn whole_period(&self, at: usize) -> Option<(usize, String)> {
        let (next, ()) = self.words.over.at(self.tokens, at)?;
        if self.breaks(next) {
            return None;
        }
        let (to, period) = match self.number(next) {
            Some(Reading::Value(number)) => {
                let (to, Measure::Time(_, pattern)) =
                    self.words.measures.at(self.tokens, number.to)?
                else {
                    return None;
                };
                (to, pattern_for(pattern, &number.value)?)
            }
            Some(Reading::Refused(_)) => return None,
            None => {
                self.words.durations_open.before(self.tokens, next)?;
                let article = usize::from(self.words.pack.articles.contains(&self.word(next)));
                let (to, Measure::Time(_, pattern)) =
                    self.words.measures.at(self.tokens, next + article)?
                else {
                    return None;
                };
                (to, pattern.replacen('#', "1", 1))
            }
        };
        // "in two years' time" is a date, "in three years of war" is not a rate of anything.
        if self.words.time_shifts.contains(self.word(to)) || self.word(to) == "'" && self.glued(to)
        {
            return None;
        }
        let to = self
            .words
            .during_after
            .at(self.tokens, to)
            .map_or(to, |(end, ())| end);
        Some((to, period))
    }

    /// Rates that stand before a noun this figure measures: "annual revenue of $5m". At most
    /// one period and, where every character is a token, one thing (每人每月须缴). What stands
    /// before token `floor` is another figure's.
    pub(crate) fn rates_of(&self, from: usize, floor: usize) -> Vec<String> {
        // Where every character is a token, a clause has more of them.
        let cased = !self.words.pack.inflection.stems.is_empty();
        let reach = match (self.words.pack.characters, cased) {
            (true, _) => 16,
            (_, true) => 10,
            _ => 7,
        };
        let mut found: Vec<String> = Vec::new();
        let mut covered = from;
        for here in (from.saturating_sub(reach).max(floor)..from).rev() {
            let listed = self.words.rates_of.at(self.tokens, here);
            let listed = listed
                .map(|(next, rate)| (next, (*rate).to_owned()))
                .or_else(|| self.rate_of_named(here));
            if let Some((next, rate)) = listed
                && next <= covered
                && self.word_begins(here)
                && !self.dated(here)
                && !self.ends_term(here)
                && !self.ends_person(here)
            {
                let period = rate.starts_with('P');
                // 월급을 받는데 이 중 900달러: another clause, and no wage.
                let over = self.words.pack.word_gaps
                    && self
                        .words
                        .rates_before
                        .at(self.tokens, here)
                        .is_none_or(|(end, _)| end < next)
                    && (next..from).any(|at| self.verb_over(at));
                if over {
                    return found;
                }
                if !found.iter().any(|known| known.starts_with('P') == period) {
                    found.push(rate);
                }
                covered = here;
                if !self.words.pack.characters || found.len() == 2 {
                    return found;
                }
            }
            let apart = self.words.pack.characters && here < covered;
            if apart
                && let Some((start, rate)) = self.priced_before(here + 1)
                && !found.iter().any(|known| !known.starts_with('P'))
                && !self.dated(start)
            {
                found.push(rate);
                covered = start;
                if found.len() == 2 {
                    return found;
                }
                continue;
            }
            let closed = if self.words.pack.characters {
                self.period_before(here + 1)
            } else {
                None
            };
            if let Some((start, period)) = closed
                && found.is_empty()
                && here < covered
                && !self.dated(start)
            {
                return vec![period];
            }
            if self.clause_begins(here) {
                return found;
            }
        }
        found
    }

    /// Whether token `here` begins the clause of a figure after it, or parts it from there.
    fn clause_begins(&self, here: usize) -> bool {
        let token = &self.tokens[here];
        // 每吨煤的价格从: a price, and no clause of its own.
        let price = &self.words.price_words;
        let priced =
            price.at(self.tokens, here).is_some() || price.before(self.tokens, here + 1).is_some();
        // 每年的侨汇收入: what the rate is of stands behind it.
        let attributive = self.words.rates_of.before(self.tokens, here + 1);
        let priced = priced || attributive.is_some_and(|(start, _)| start < here);
        let text = token.text.as_str();
        token.starts
            || !priced
                && (token.shape == Shape::Digits
                    || matches!(text, "," | ";" | ":" | "(" | ")" | "，" | "、" | "；")
                    || self.words.clause_breaks.contains(text))
    }

    /// A thing priced by the piece that ends before token `end`, apart from its figure:
    /// 每吨煤的价格, 1リットルあたりの価格, 쌀 1㎏ 가격.
    fn priced_before(&self, end: usize) -> Option<(usize, String)> {
        if let Some((suffix, ())) = self.words.per_suffix.before(self.tokens, end) {
            // 군 당국: a syllable that begins another word.
            // 1달러 당: apart on both sides.
            let apart = self.tokens.get(end).is_some_and(|next| next.spaced);
            if self.words.pack.word_gaps && (!self.glued(suffix) && !apart || !self.free(end)) {
                return None;
            }
            let stated = self.words.rates_before.before(self.tokens, end);
            let counted = self.words.counters.before(self.tokens, suffix).is_some()
                || self.words.measures.before(self.tokens, suffix).is_some();
            // 1건당: the one is no number of its own.
            let one = |at: usize| {
                let one = at > 0 && self.word(at - 1) == "1" && self.glued(at);
                let alone = one && (at < 2 || !self.glued(at - 1) || !self.is(at - 2, Shape::Mark));
                at - usize::from(alone && self.words.pack.word_gaps)
            };
            let counter = self.words.counters.before(self.tokens, suffix);
            let many = self.words.pack.word_gaps
                && counter
                    .and_then(|(at, _)| self.number_before(at))
                    .is_some_and(|(_, count)| count > Exact::one());
            return stated
                .filter(|_| !many)
                .map(|(at, rate)| (one(at), (*rate).to_owned()))
                .or_else(|| self.noun_with_suffix(end).filter(|_| counted))
                .filter(|(_, rate)| !rate.starts_with('P'));
        }
        // 한 명에게서: the 에 of another particle.
        let goes_on = self.words.pack.word_gaps && self.glued(end) && self.is(end, Shape::Word);
        if let Some((at, ())) = self.words.price_words.before(self.tokens, end)
            && !goes_on
            && let Some(found) = self
                .one_before(at)
                .or_else(|| self.one_over_noun(at))
                .or_else(|| self.one_over_run(at))
        {
            return Some(found);
        }
        let found = self.prefixed_rate(end)?;
        (!found.1.starts_with('P')).then_some(found)
    }

    /// One of a measure or counter that ends before token `end`: 1㎏, 한 말.
    pub(super) fn one_before(&self, end: usize) -> Option<(usize, String)> {
        for start in (end.saturating_sub(5)..end).rev() {
            let Some(Reading::Value(number)) = self.number(start) else {
                continue;
            };
            if number.value != Exact::one() || start > 0 && self.is(start - 1, Shape::Digits) {
                return None;
            }
            let (to, name) = match self.words.measures.at(self.tokens, number.to) {
                Some((to, Measure::Code(code))) => (to, (*code).to_owned()),
                // 1달러는 8천 원: what one of another money is worth.
                Some((to, Measure::Money(code, _))) if self.words.pack.word_gaps => {
                    (to, (*code).to_owned())
                }
                Some(_) => return None,
                None => {
                    let noun = self.noun(number.to)?;
                    (noun.to, noun.name)
                }
            };
            // 옥수수1kg에: what it is of may be glued to it.
            let begins = self.word_begins(start)
                || self.words.pack.word_gaps && self.is(start, Shape::Digits);
            return (to == end && begins).then_some((start, name));
        }
        None
    }

    /// Whether a length of time at token `at` is a term of its own: 징역 1년에.
    pub(crate) fn ends_term(&self, at: usize) -> bool {
        let claims = &self.words.duration_claims;
        self.words.pack.characters && claims.before(self.tokens, at).is_some()
    }

    /// Whether token `at` goes on a date or a number: the 1日 of 5月1日 is no rate.
    fn dated(&self, at: usize) -> bool {
        let before = |at: usize| self.words.labels_after.before(self.tokens, at).is_some();
        // 昨年4月, 今月: a year or month of its own.
        let named = at > 0
            && matches!(self.word(at), "年" | "月" | "週" | "日")
            && "昨今来去翌同前先明本毎半当近".contains(self.word(at - 1));
        self.words.pack.characters
            && at > 0
            && !self.breaks(at)
            && (named
                || self.is(at - 1, Shape::Digits) && self.glued(at)
                || !self.words.pack.word_gaps
                    && self.words.numerals.before(self.tokens, at).is_some()
                || self.words.numerals.at(self.tokens, at).is_some()
                    && before(at)
                    && (!self.words.pack.word_gaps || self.glued(at))
                || self.is(at, Shape::Digits) && before(at))
    }

    /// A period, measure or counter after a prefix: 每月, 每吨, 每3个月, 每名.
    fn prefixed_rate(&self, end: usize) -> Option<(usize, String)> {
        for start in (end.saturating_sub(7)..end).rev() {
            let Some((next, ())) = self.words.per_prefix.at(self.tokens, start) else {
                if self.is(start, Shape::Mark) || self.breaks(start + 1) && start + 1 < end {
                    return None;
                }
                continue;
            };
            let (at, count) = match self.number(next) {
                Some(Reading::Value(number)) => (number.to, number.value),
                _ => (next, Exact::one()),
            };
            if let Some((to, Measure::Time(_, pattern))) = self.words.measures.at(self.tokens, at) {
                return (to == end)
                    .then_some(())
                    .and_then(|()| Some((start, pattern_for(pattern, &count)?)));
            }
            if count != Exact::one() {
                return None;
            }
            let (to, name) = match self.words.measures.at(self.tokens, at) {
                Some((to, Measure::Code(code))) => (to, (*code).to_owned()),
                _ => {
                    let noun = self.noun(at)?;
                    (noun.to, noun.name)
                }
            };
            return (to == end).then_some((start, name));
        }
        None
    }

    /// Rates that stand right before token `from`, nearest first, and where they begin.
    pub(crate) fn rates_before(&self, from: usize, floor: usize) -> (usize, Vec<String>) {
        let mut start = from;
        let mut found = Vec::new();
        while found.len() < 3 && start > floor && !self.breaks(start) {
            // 건당 평균 5천290만원: the rate stands before the filler.
            if !self.words.pack.per_suffix.is_empty()
                && let Some((filler, ())) = self.words.fillers.before(self.tokens, start)
                && (self.words.per_suffix.before(self.tokens, filler).is_some()
                    || self.words.pack.word_gaps
                        && self
                            .words
                            .rates_before
                            .before(self.tokens, filler)
                            .is_some())
                && filler > floor
            {
                start = filler;
            }
            let stated = self.words.rates_before.before(self.tokens, start);
            let whole = stated.map(|(at, rate)| (at, (*rate).to_owned()));
            // 징역 1년에 집행유예 2년: a term of its own.
            // 10만 명당: of so many, and not of each.
            let many = |at: usize| {
                self.words.pack.word_gaps
                    && self
                        .number_before(at)
                        .is_some_and(|(_, count)| count > Exact::one())
            };
            let next = whole
                .filter(|(at, _)| self.word_begins(*at) && !self.dated(*at) && !self.ends_term(*at))
                .filter(|(at, rate)| rate.starts_with('P') || !many(*at))
                .or_else(|| self.prefixed_rate(start))
                .or_else(|| self.noun_with_suffix(start))
                .or_else(|| self.period_before(start));
            let Some((at, rate)) = next.filter(|(at, _)| *at >= floor) else {
                break;
            };
            // 3년 동안 한 달에 200달러: for how long, and no second period.
            let period = |rate: &String| rate.starts_with('P');
            if period(&rate) && found.iter().any(period) {
                break;
            }
            found.push(rate);
            start = at;
        }
        (start, found)
    }
}

mod named;
mod period;
mod suffix;

pub(crate) use period::pattern_for;
