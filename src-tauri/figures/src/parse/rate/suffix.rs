//! A noun whose suffix makes it what a figure is per, with the number of it: 가구당,
//! 10만 명당. Refuses words that end in such a suffix by chance.

use crate::Exact;
use crate::parse::number::{Reading, Text};
use crate::parse::pack::Measure;
use crate::parse::token::Shape;

impl Text<'_> {
    /// The number that ends before token `end`, glued to it.
    pub(super) fn number_before(&self, end: usize) -> Option<(usize, Exact)> {
        if end == 0 || !self.is(end - 1, Shape::Digits) && !self.is(end - 1, Shape::Word) {
            return None;
        }
        // 10만 명당: the counter apart from its number.
        let near = self.glued(end)
            || self.words.pack.word_gaps && self.words.counters.at(self.tokens, end).is_some();
        (end.saturating_sub(6)..end).find_map(|start| {
            let begins =
                start == 0 || !self.is(start - 1, Shape::Digits) && self.word_begins(start);
            match self.number(start) {
                Some(Reading::Value(number))
                    if number.to == end && number.digits && begins && near =>
                {
                    Some((start, number.value))
                }
                _ => None,
            }
        })
    }

    /// A noun whose suffix makes it what the figure is per: 가구당.
    pub(super) fn noun_with_suffix(&self, end: usize) -> Option<(usize, String)> {
        let (suffix, ()) = self.words.per_suffix.before(self.tokens, end)?;
        if self.words.not_suffixed.before(self.tokens, end).is_some() {
            return None;
        }
        let parted = !self.words.pack.word_gaps;
        if parted && let Some(found) = self.one_before(suffix) {
            return Some(found);
        }
        let kana =
            |at: usize| matches!(self.word(at).chars().next(), Some('\u{3041}'..='\u{309F}'));
        let mut start = suffix;
        while start > 0
            && suffix - start < 6
            && !(parted && kana(start - 1))
            && self.is(start - 1, Shape::Word)
            && !self.tokens[start].spaced | (start == suffix)
        {
            start -= 1;
        }
        // 10万人当たり: the scale belongs to the number.
        if let Some((counter, _)) = self.words.counters.before(self.tokens, suffix)
            && counter > start
            && self.number_before(counter).is_some()
        {
            start = counter;
        }
        let noun: String = self.tokens[start..suffix]
            .iter()
            .map(|token| token.text.as_str())
            .collect();
        // "노동자 1명당": the count of one says nothing.
        let counted = start > 0 && self.word(start - 1) == "1" && self.glued(start);
        // 5キロあたり: so many of them.
        let many = match self.number_before(start) {
            Some((at, count)) if count > Exact::one() => Some((at, count)),
            _ => None,
        };
        // 일당 is a daily wage or a gang, and no "per day".
        let measure = self.words.measures.at(self.tokens, start);
        let measure = measure.filter(|(end, _)| *end == suffix);
        let time = matches!(measure, Some((_, Measure::Time(..))));
        let noun = match measure {
            Some((_, Measure::Code(code) | Measure::Money(code, _))) => (*code).to_owned(),
            _ => noun,
        };
        if noun.is_empty() || time {
            return None;
        }
        Some(match many {
            Some((at, count)) => (at, format!("{count} {noun}")),
            None => (start - usize::from(counted), noun),
        })
    }
}
