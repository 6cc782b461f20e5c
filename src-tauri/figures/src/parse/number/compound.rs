//! Number words of languages that write them as one ("zweiundvierzigtausend"), and
//! what stands between the words of a number elsewhere ("quatre-vingt et un",
//! "millions de"). Refuses a word of which any part is no number.

use super::{Number, Reading, Sum, Text, Walk};
use crate::Exact;
use crate::parse::pack::Numeral;

/// Letters of the longest compound that is read.
const LONGEST: usize = 60;

impl Text<'_> {
    /// The value of the compound at token `at`, and whether it closes on a scale.
    pub(crate) fn compound(&self, at: usize) -> Option<Exact> {
        let joiner = self.words.pack.compound_joiner?;
        let word = self.word(at);
        if word.len() > LONGEST || !self.words.begins_compound(word) {
            return None;
        }
        let mut sum = Sum::default();
        let mut rest = word;
        let mut parts = 0;
        while !rest.is_empty() {
            // "zweiundvierzig": units, "and", tens.
            let (value, length) = self.longest_numeral(rest)?;
            let after = &rest[length..];
            if let (Numeral::Digit(unit @ 1..=9), Some(tail)) = (value, after.strip_prefix(joiner))
                && let Some((Numeral::Digit(tens), size)) = self.longest_numeral(tail)
                && *tens >= 20
            {
                sum.take(&Numeral::Digit(*tens + *unit)).then_some(())?;
                rest = &tail[size..];
            } else if parts > 0 && after.is_empty() && rest == joiner {
                return None;
            } else {
                sum.take(value).then_some(())?;
                rest = after;
                // "hundertundeins"
                if !matches!(value, Numeral::Digit(_)) {
                    rest = rest.strip_prefix(joiner).unwrap_or(rest);
                }
            }
            parts += 1;
        }
        (parts > 1).then_some(())?;
        sum.total()
    }

    fn longest_numeral<'w>(&self, word: &'w str) -> Option<(&Numeral, usize)> {
        let mut best = None;
        for (known, numeral) in &self.words.compound_parts {
            if word.starts_with(known) && best.is_none_or(|(_, size)| known.len() > size) {
                best = Some((numeral, known.len()));
            }
        }
        let _: &'w str = word;
        best
    }

    /// A number with the "of" after its scale, where what it counts follows: "2 millions d'".
    pub(super) fn with_scale_of(&self, mut number: Number) -> Number {
        let pack = self.words.pack;
        if pack.scale_of.contains(&self.word(number.to))
            && !self.breaks(number.to)
            && (number.scale.is_some() || self.rounded(&number) || self.scale_last(&number))
            && !number.digits_last(self)
        {
            let next = number.to + 1;
            let unit = self.words.measures.at(self.tokens, next).is_some()
                || self.words.symbols.at(self.tokens, next).is_some();
            if !self.breaks(next) && (unit || self.noun(next).is_some()) {
                number.to = next;
            }
        }
        number
    }

    /// Whether the last word of a number is a scale: "medio millón".
    fn scale_last(&self, number: &Number) -> bool {
        matches!(
            self.words.numerals.at(self.tokens, number.to - 1),
            Some((_, Numeral::Scale(_)))
        )
    }

    /// Whether a word of the number makes it a round one: "une centaine".
    pub(crate) fn rounded(&self, number: &Number) -> bool {
        (number.from..number.to).any(|at| self.words.pack.round_words.contains(&self.word(at)))
    }

    /// Whether digits past a gap go on a number that began with a scale alone: 천 7백, 천 200,
    /// and not 만 18세. They fill the place right below the scale.
    pub(super) fn goes_on_apart(&self, walk: &Walk) -> bool {
        // "mil 100 millones": a thousand in words before hundreds in digits.
        let mixed = self
            .words
            .pack
            .inflection
            .mixed
            .contains(&self.word(walk.from));
        if mixed && walk.to == walk.from + 1 {
            return matches!(self.literal(walk.to), Some(Reading::Value(digits))
                if digits.value < Exact::from(1000)
                    && !digits.decimal
                    && self.words.numerals.at(self.tokens, digits.to).is_none());
        }
        if !self.words.pack.word_gaps || walk.to != walk.from + 1 || !self.word_begins(walk.from) {
            return false;
        }
        let worth = |at: usize| match self.words.numerals.at(self.tokens, at)?.1 {
            Numeral::Digit(_) => None,
            Numeral::Multiplier(by) => Some(Exact::from(*by)),
            Numeral::Scale(by) => Some(by.clone()),
        };
        let (Some(scale), Some(Reading::Value(digits))) = (worth(walk.from), self.literal(walk.to))
        else {
            return false;
        };
        let by = worth(digits.to).filter(|_| self.glued(digits.to));
        let named = by.is_some();
        let value = by.map_or(digits.value.clone(), |by| &digits.value * &by);
        value < scale && (named || &value * &Exact::from(10) >= scale)
    }

    /// One past the scales at token `at`, however many: "million million million".
    pub(super) fn past_scales(&self, at: usize) -> usize {
        let mut to = at;
        while let Some((next, Numeral::Scale(_))) = self.words.numerals.at(self.tokens, to) {
            to = next;
        }
        to
    }

    /// A word between tens and units: "treinta y cinco", "vingt et un".
    pub(super) fn tens_joined(&self, at: usize, to: usize, sum: &Sum) -> bool {
        to > at
            && self.words.pack.tens_joiners.contains(&self.word(to))
            && sum.current.is_some()
            && !sum.literal
            && self
                .words
                .numerals
                .at(self.tokens, to + 1)
                .is_some_and(|(_, next)| matches!(next, Numeral::Digit(_)) && sum.would_take(next))
    }

    /// "of" between a round word and a scale: "une centaine de milliers".
    pub(super) fn scale_joined(&self, at: usize, to: usize) -> bool {
        to > at
            && self.words.pack.scale_of.contains(&self.word(to))
            && self.words.pack.round_words.contains(&self.word(to - 1))
            && matches!(
                self.words.numerals.at(self.tokens, to + 1),
                Some((_, Numeral::Scale(_)))
            )
    }
}

impl Number {
    /// Whether its last token is in digits.
    fn digits_last(&self, text: &Text<'_>) -> bool {
        text.is(self.to - 1, crate::parse::token::Shape::Digits)
    }
}
