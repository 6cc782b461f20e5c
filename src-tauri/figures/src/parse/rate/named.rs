//! A period before the noun that a figure measures, in a language that marks its nouns:
//! 한 달 노임은, 하루 품삯이. Refuses words that go on without a particle.

use crate::parse::number::Text;
use crate::parse::token::Shape;

/// Particles of the noun that the period is of.
const MARKS: &[&str] = &["은", "는", "이", "가", "을", "를", "로", "도"];

/// Characters between one of a measure and the words for its price.
const RUN: usize = 6;

/// Syllables of the longest such noun with its particle.
const LONGEST: usize = 6;

/// What makes a word for people with 人 after it.
const PEOPLE: &str = "告疑商軍军工证證客主事责責负負本他等";

/// Words that make the period before them a time of its own: 지난 한 달.
const PLACED: &[&str] = &["난", "근", "음"];

/// Last syllables of words that are no noun alone: verbs, and particles but of a subject.
const VERBAL: &str = "는은한된인할던고며서에로를을의해도만과와나면지";

impl Text<'_> {
    /// The period that stands one or two nouns before a count: 하루 옥수수 80알, 매일
    /// 어린이가 5명.
    pub(crate) fn rate_over_noun(&self, from: usize, floor: usize) -> Option<String> {
        let mut start = from;
        for _ in 0..2 {
            let end = start;
            let mut begin = end.checked_sub(1)?;
            while begin > floor && self.is(begin, Shape::Word) && self.glued(begin) {
                begin -= 1;
            }
            let word = begin >= floor
                && self.is(begin, Shape::Word)
                && !self.breaks(end)
                && self.tokens[end].spaced
                && end - begin <= LONGEST;
            if !word || VERBAL.contains(self.word(end - 1)) {
                return None;
            }
            start = begin;
            // 5년간 나무 3만 그루
            if let Some((at, period)) = self.period_before(start)
                && at >= floor
                && !(at > 0 && PLACED.contains(&self.word(at - 1)))
            {
                return Some(period);
            }
            if let Some((at, rate)) = self.words.rates_before.before(self.tokens, start)
                && at >= floor
                && self.word_begins(at)
                && !self.is(at, Shape::Digits)
                && !matches!(*rate, "P1W" | "PT1H")
                && rate.starts_with('P')
                && !(at > 0 && PLACED.contains(&self.word(at - 1)))
            {
                return Some((*rate).to_owned());
            }
        }
        None
    }

    /// Whether the 人 at token `at` ends a word for people: 被告人均获刑.
    pub(super) fn ends_person(&self, at: usize) -> bool {
        self.word(at) == "人"
            && self.word(at + 1) == "均"
            && at > 0
            && !self.breaks(at)
            && (PEOPLE.contains(self.word(at - 1))
                || self.is(at - 1, Shape::Digits)
                || self.words.numerals.before(self.tokens, at).is_some())
    }

    /// One of a measure before the noun whose price follows: the 1kg of 1kg 쌀 가격.
    pub(super) fn one_over_noun(&self, end: usize) -> Option<(usize, String)> {
        if !self.words.pack.word_gaps || self.breaks(end) || !self.tokens[end].spaced {
            return None;
        }
        let mut start = end.checked_sub(1)?;
        while start > 0 && end - start < LONGEST && self.glued(start) {
            start -= 1;
        }
        let word = (start..end).all(|at| self.is(at, Shape::Word));
        (word && self.tokens[start].spaced)
            .then(|| self.one_before(start))
            .flatten()
    }

    /// The same where no gap parts words: 一公斤大米售价.
    fn one_run(&self, end: usize) -> Option<(usize, String)> {
        (end.saturating_sub(RUN)..end)
            .rev()
            .take_while(|at| self.is(*at, Shape::Word) && !self.breaks(*at + 1))
            .find_map(|at| self.one_before(at))
    }

    /// One of a measure with what it is of before the words for its price.
    pub(super) fn one_over_run(&self, end: usize) -> Option<(usize, String)> {
        let parted = self.words.pack.characters && !self.words.pack.word_gaps;
        (parted && end > 0).then(|| self.one_run(end)).flatten()
    }

    /// Whether the words for a price follow token `to` in a run of characters.
    pub(crate) fn priced_in_run(&self, to: usize) -> bool {
        self.words.pack.characters
            && !self.words.pack.word_gaps
            && (to..to + RUN)
                .take_while(|at| !self.breaks(*at) && self.is(*at, Shape::Word))
                .any(|at| self.words.price_words.at(self.tokens, at).is_some())
    }

    /// Whether the price of a noun at token `to` follows: 쌀 가격.
    pub(crate) fn priced_over_noun(&self, to: usize) -> bool {
        if !self.words.pack.word_gaps || self.breaks(to) || !self.tokens[to].spaced {
            return false;
        }
        let end = (to..to + LONGEST)
            .take_while(|at| self.is(*at, Shape::Word) && (*at == to || self.glued(*at)))
            .last()
            .map_or(to, |at| at + 1);
        let price = self.words.price_words.at(self.tokens, end);
        price.is_some_and(|(next, ())| next > end + 1 || self.word(end) == "값")
    }

    /// The period at token `at` with the noun that it is of; one past the noun's particle.
    pub(super) fn rate_of_named(&self, at: usize) -> Option<(usize, String)> {
        if !self.words.pack.word_gaps || self.is(at, Shape::Digits) {
            return None;
        }
        let (next, rate) = self.words.rates_before.at(self.tokens, at)?;
        let placed = at > 0 && PLACED.contains(&self.word(at - 1)) && !self.breaks(at);
        // 주 정부가: a state.
        let apart = *rate != "P1W" && self.tokens.get(next).is_some_and(|token| token.spaced);
        if !rate.starts_with('P') || placed || !apart || self.breaks(next) {
            return None;
        }
        let end = (next..next + LONGEST)
            .take_while(|at| self.is(*at, Shape::Word) && (*at == next || self.glued(*at)))
            .last()?;
        let whole = self.breaks(end + 1) || !self.glued(end + 1);
        (whole && end > next && MARKS.contains(&self.word(end)))
            .then(|| (end + 1, (*rate).to_owned()))
    }
}
