//! What a number counts: the noun behind it, of which a part takes the span only. Refuses
//! a noun behind "of" that nothing shows to be counted.

use super::Span;
use crate::Exact;
use crate::parse::noun::Noun;
use crate::parse::number::{Number, Text};

impl Text<'_> {
    /// The noun after a number without a unit, and where it ends. Of a part the noun
    /// is in the span and not in the unit.
    pub(super) fn noun_after(
        &self,
        span: &Span,
        to: usize,
        hedged: bool,
    ) -> Option<(usize, Option<Noun>)> {
        let number = &span.first.number;
        let of = self.words.of.at(self.tokens, to);
        if span.unit().is_some() {
            return None;
        }
        if number.part && self.words.pack.inflection.genitive && !self.counted_part(number) {
            return None;
        }
        // "une cinquantaine blessées": what befell them, and nothing counted.
        let pack = self.words.pack;
        if pack.round_words.contains(&self.word(to - 1)) && !pack.scale_of.is_empty() {
            return None;
        }
        if number.part {
            let out_of = self.words.out_of.at(self.tokens, to).is_some();
            // "1인" after a fraction is a copula, not a counter.
            let bare = self.words.pack.characters && !self.words.pack.word_gaps;
            let found = self
                .noun(to)
                .filter(|noun| !bare || noun.to == to + 1 || self.counts_again(number, &noun.name))
                .filter(|noun| of.is_none() && !out_of && noun.name != "인")
                .filter(|noun| {
                    // 5분의 1가량 줄었다: a syllable apart that begins another word.
                    let apart =
                        self.words.pack.word_gaps && noun.to == to + 1 && self.tokens[to].spaced;
                    !apart || self.free(noun.to) || self.counts_again(number, &noun.name)
                })?;
            return Some((found.to, None));
        }
        let odd = self.noun_after_odd(to);
        let counter = self.noun(to);
        // 300여 주택: 주 is no counter there.
        let counter = counter.filter(|noun| odd.is_none() || self.free(noun.to));
        // 2천만 인구: a great number has its noun at once.
        let great = number
            .scale
            .as_ref()
            .is_some_and(|by| *by == crate::Exact::from(10_000));
        let bare = || {
            let apart = self.tokens.get(to).is_some_and(|token| token.spaced);
            (self.words.pack.word_gaps
                && great
                && apart
                && to == span.to
                && self.connector(to).is_none())
            .then(|| self.bare_noun(to))
            .flatten()
        };
        if let Some(found) = counter.or(odd).or_else(bare) {
            return Some((found.to, Some(found)));
        }
        // "15 من الجرحى": of those who are known.
        if !self.words.pack.inflection.clitics.is_empty()
            && let Some((next, ())) = of
            && let Some(noun) = self.known_of(next)
        {
            return Some((noun.to, Some(noun)));
        }
        // "30 of the workers": a lone "of" tells too little.
        let (next, ()) = of.filter(|(next, ())| *next > to + 1)?;
        let found = self.noun(next).filter(|found| {
            let several = number.value > crate::Exact::one() && !self.speaks(found.to);
            (number.digits || hedged || several) && !number.yearlike
        })?;
        Some((found.to, Some(found)))
    }

    /// A noun in the plural that the pack knows, with its article or a suffix: الجرحى, جنوده.
    fn known_of(&self, at: usize) -> Option<Noun> {
        if self.breaks(at) {
            return None;
        }
        let word = self.word(at);
        let bare = word.strip_prefix("ال").unwrap_or(word);
        let owned = ["هم", "ها", "ه", "نا"]
            .iter()
            .find_map(|end| bare.strip_suffix(end));
        let plurals = &self.words.plurals;
        let known = plurals
            .get(bare)
            .or_else(|| owned.and_then(|stem| plurals.get(stem)))
            .map(|one| (*one).to_owned());
        // "العسكريين": a sound plural with its article.
        let sound = || {
            let told = bare.len() < word.len() && bare.chars().count() > 4;
            (told && bare.ends_with("ين"))
                .then(|| self.singular(bare))
                .flatten()
        };
        let name = known.or_else(sound)?;
        (name != bare).then_some(Noun {
            to: at + 1,
            name,
            proper: false,
        })
    }

    /// "3,967 personas": so many thousands, where a count cannot have three decimals.
    pub(super) fn thousands(&self, span: &mut Span, to: usize) {
        let number = &mut span.first.number;
        let from = number.from;
        let grouped = !self.words.pack.inflection.mixed.is_empty()
            && number.decimal
            && number.scale.is_none()
            && number.to == from + 3
            && self.word(from + 1) == ","
            && self.word(from + 2).len() == 3
            && !self.word(from).starts_with('0')
            && self.word(from).len() <= 3;
        let rate = self.words.per_weak.at(self.tokens, to).is_some();
        if grouped && !rate && span.second.is_none() {
            number.value = &number.value * &Exact::from(1000);
            number.decimal = false;
            number.grouped = true;
            span.first.value = number.value.clone();
        }
    }

    /// 5世帯に1世帯: the part is counted as its whole is.
    fn counts_again(&self, part: &Number, name: &str) -> bool {
        let whole = self.words.counters.at(self.tokens, part.from + 1);
        whole.is_some_and(|(_, counter)| *counter == name)
    }
}
