//! The noun that a number counts, in the singular. Refuses to guess a noun where
//! nothing looks like one.

use super::number::Text;
use super::token::Shape;

/// A counted noun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Noun {
    /// One past its last token.
    pub(crate) to: usize,
    /// Its singular, with at most one noun before it.
    pub(crate) name: String,
    /// Its head is capitalised.
    pub(crate) proper: bool,
}

/// Words before the head that are looked over.
const REACH: usize = 6;

impl Text<'_> {
    /// The noun phrase at token `at`.
    pub(crate) fn noun(&self, at: usize) -> Option<Noun> {
        if self.breaks(at) {
            return None;
        }
        if let Some((to, name)) = self.words.counters.at(self.tokens, at)
            && !self.cut_short(to)
            && !self.begins_noun(at, to)
        {
            // 131개 지자체: the counter says nothing of what is counted.
            if self.words.pack.plain_counters.contains(&self.word(at))
                && (to == at + 1 || !self.free(to))
                && let Some(noun) = self.bare_noun(at + 1)
            {
                return Some(noun);
            }
            // "12 aircraft carriers": the counter goes before another noun.
            let longer = self.words.pack.lists
                && !self.breaks(to)
                && self.is(to, Shape::Word)
                && self.tokens[to].spaced
                && !self.words.stops.contains(self.word(to))
                && !self.words.not_counted.contains(self.word(to));
            if longer && let Some(one) = self.singular(self.word(to)) {
                return Some(Noun {
                    to: to + 1,
                    name: format!("{name} {one}"),
                    proper: false,
                });
            }
            if to == at + 1
                && self.words.pack.plain_counters.contains(&self.word(at))
                && let Some((head, end)) = self.plain_noun(to)
            {
                let name = (head..end).map(|at| self.word(at)).collect();
                return Some(Noun {
                    to: end,
                    name,
                    proper: false,
                });
            }
            return Some(Noun {
                to,
                name: (*name).to_owned(),
                proper: false,
            });
        }
        if self.words.pack.capital_nouns {
            return self.capital_noun(at);
        }
        if self.words.pack.noun_first {
            return self.first_noun(at);
        }
        if !self.words.pack.plural_needed {
            return None;
        }
        let head = self.head(at)?;
        if let Some((to, name)) = self.words.counters.at(self.tokens, head) {
            return Some(Noun {
                to,
                name: (*name).to_owned(),
                proper: false,
            });
        }
        let token = &self.tokens[head];
        let singular = match self.singular_after(at, &token.text) {
            _ if self.acronym(head) || self.lettered(head) => token.text.to_uppercase(),
            singular => singular?,
        };
        if self.words.not_counted.contains(token.text.as_str()) {
            return None;
        }
        if let Some(name) = self.noun_of_next(head) {
            return Some(Noun {
                to: head + 1,
                name,
                proper: false,
            });
        }
        Some(Noun {
            to: head + 1,
            name: self.with_modifier(self.past_calibre(at), head, singular),
            proper: token.capital,
        })
    }

    /// The token that looks like a plural, within reach; "35 jóvenes" is its own noun.
    pub(super) fn head(&self, at: usize) -> Option<usize> {
        let lone = self.words.pack.close_noun && self.words.plurals.contains_key(self.word(at));
        self.plural_head(at)
            .or_else(|| (lone || self.acronym(at)).then_some(at))
    }

    /// "54 украинских БПЛА": capitals behind adjectives that agree with nothing.
    pub(crate) fn lettered(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        !self.words.pack.inflection.stems.is_empty()
            && token.upper
            && (2..=5).contains(&token.text.chars().count())
    }

    /// "2 НКО", "40 ONG": letters that stand for a noun and have no plural, right behind digits.
    pub(crate) fn acronym(&self, at: usize) -> bool {
        let pack = self.words.pack;
        let token = &self.tokens[at];
        let letters = token.text.chars().count();
        let usual = pack.close_noun || !pack.inflection.stems.is_empty();
        usual
            && token.upper
            && (2..=4).contains(&letters)
            && at > 0
            && self.is(at - 1, Shape::Digits)
            && self.word(at - 1).len() <= 3
            && !self.words.stops.contains(token.text.as_str())
            && self.words.measures.at(self.tokens, at).is_none()
            && !self.words.suffixes.contains_key(token.text.as_str())
    }

    /// Where a noun counted with 个 begins and ends at token `at`, with one modifier at most
    /// before it.
    fn plain_noun(&self, at: usize) -> Option<(usize, usize)> {
        let plain = |at: usize| {
            let found = self.words.plain_nouns.at(self.tokens, at);
            found.map(|(end, ())| (at, end))
        };
        let modified = self.words.plain_modifiers.at(self.tokens, at);
        modified
            .and_then(|(next, ())| plain(next))
            .or_else(|| plain(at))
    }

    /// The same, where adjectives are none.
    fn plural_head(&self, at: usize) -> Option<usize> {
        let mut here = self.past_calibre(at);
        for _ in 0..REACH {
            if here > at && self.adjectives_meet(here) {
                here += 1;
            }
            if here > at && self.breaks(here) || !self.is(here, Shape::Word) {
                return None;
            }
            let word = self.word(here);
            let counter = self.words.counters.at(self.tokens, here).is_some();
            let acronym = self.tokens[here].upper && word.len() > 1;
            // "22 million new and repeated displacements"
            if here > at
                && self.words.pack.joiners.contains(&word)
                && self.adjective(self.word(here - 1))
                && !self.breaks(here + 1)
                && self.adjective(self.word(here + 1))
            {
                here += 1;
                continue;
            }
            let joins = self.words.pack.inflection.joins;
            if here > at && joins.contains(&word) && self.agrees(at, here - 1) {
                here += 1;
                continue;
            }
            // "12 foreign-made tanks"
            let compounded = here > at
                && self.words.pack.lists
                && self.word(here - 1) == "-"
                && self.glued(here)
                || self.compound_begins(here);
            if here > at && self.modifiers_meet(here) {
                here += 1;
                continue;
            }
            if self.words.stops.contains(word) && !acronym && !compounded {
                return None;
            }
            // "более сотни задержаны": what befell them is no noun.
            if self.words.pack.inflection.genitive
                && self.words.predicates.at(self.tokens, here).is_some()
            {
                return None;
            }
            let noun = counter
                || here > at && self.lettered(here)
                || self.singular_after(at, word).is_some() && !self.words.adjectives.contains(word);
            if noun && !self.agrees(at, here) {
                let led = self.participle_of(here);
                return Some(led.unwrap_or_else(|| self.last_plural(here)));
            }
            if self.words.pack.close_noun && !self.words.adjectives.contains(word) {
                return None;
            }
            // Where adjectives agree, nothing else stands before the noun.
            let agreeing = self.words.pack.inflection.agreeing;
            let adjective = |word: &str| agreeing.iter().any(|ending| word.ends_with(ending));
            let adverb = word.ends_with(['о', 'е']) && adjective(self.word(here + 1));
            if !agreeing.is_empty() && !adjective(word) && !adverb {
                return None;
            }
            here += 1;
            if self.word(here) == "-" && self.glued(here) && self.glued(here + 1) {
                // "F-16 jets": a name with its number modifies the head.
                here += 1 + usize::from(self.is(here + 1, Shape::Digits));
            }
        }
        None
    }

    /// Whether a comma at token `at` parts two adjectives: "40 mine-resistant, ambush-protected
    /// vehicles", "two tall, armed men".
    fn adjectives_meet(&self, at: usize) -> bool {
        if self.word(at) != "," || !self.words.pack.lists || self.breaks(at + 1) {
            return false;
        }
        let hyphened = |at: usize| self.word(at) == "-" && self.glued(at) && self.glued(at + 1);
        let plain = |at: usize| {
            let word = self.word(at);
            self.is(at, Shape::Word)
                && !self.words.stops.contains(word)
                && self.singular(word).is_none()
                && self.adjective(word)
        };
        let before = plain(at - 1) || at > 2 && hyphened(at - 2);
        let after = plain(at + 1) || hyphened(at + 2) && self.is(at + 1, Shape::Word);
        before && after
    }

    /// Whether an "and" at token `at` joins two nouns before a third: "50 oil and gas firms".
    fn modifiers_meet(&self, at: usize) -> bool {
        let plain = |at: usize| {
            let word = self.word(at);
            self.is(at, Shape::Word)
                && !self.breaks(at)
                && !self.words.stops.contains(word)
                && !self.tokens[at].capital
                && self.singular(word).is_none()
                && !word.ends_with("ed")
                && self.words.predicates.at(self.tokens, at).is_none()
                && self.words.numerals.at(self.tokens, at).is_none()
        };
        let head = |at: usize| {
            self.is(at, Shape::Word)
                && !self.breaks(at)
                && !self.words.stops.contains(self.word(at))
                && self.singular(self.word(at)).is_some()
        };
        self.words.pack.lists
            && self.words.pack.joiners.contains(&self.word(at))
            && plain(at - 1)
            && plain(at + 1)
            && head(at + 2)
    }

    /// Whether a word with a hyphen begins at token `at` that goes on behind it: "home-made".
    fn compound_begins(&self, at: usize) -> bool {
        self.words.pack.lists
            && self.word(at + 1) == "-"
            && self.glued(at + 1)
            && self.glued(at + 2)
            && self.is(at + 2, Shape::Word)
    }

    /// One past the "155mm" of "30 155mm guns".
    fn past_calibre(&self, at: usize) -> usize {
        if !self.is(at, Shape::Digits) || !self.words.pack.lists || at == 0 || self.glued(at) {
            return at;
        }
        let hyphen = usize::from(self.word(at + 1) == "-");
        let measure = self.words.measures.at(self.tokens, at + 1);
        match measure {
            Some((to, super::pack::Measure::Code(_) | super::pack::Measure::Time(..)))
                if self.glued(at + 1 + hyphen) =>
            {
                to
            }
            _ => at,
        }
    }

    /// "women workers", "arms dealers": the last of plurals in a row.
    fn last_plural(&self, head: usize) -> usize {
        let next = head + 1;
        let goes_on = !self.breaks(next)
            && self.is(next, Shape::Word)
            && !self.words.stops.contains(self.word(next))
            && !self.words.not_counted.contains(self.word(next))
            && self.singular(self.word(next)).is_some()
            && (self.words.pack.leading_plurals.contains(&self.word(head))
                || self.words.pack.lists
                    && self.tokens[head].capital
                    && !self.tokens[next].capital
                    && self.tokens[head - usize::from(head > 0)].capital);
        if goes_on { next } else { head }
    }

    /// The singular of a word that looks like a plural.
    pub(crate) fn singular(&self, word: &str) -> Option<String> {
        if let Some(one) = self.words.plurals.get(word) {
            return Some((*one).to_owned());
        }
        if let Some(one) = self.stemmed(word) {
            return Some(one);
        }
        let pack = self.words.pack;
        if word.chars().count() < 3
            || word.contains('\'')
            || pack.not_plural.iter().any(|ending| word.ends_with(ending))
        {
            return None;
        }
        if !pack.inflection.stems.is_empty() {
            return self.words.forms.many.replaced(word);
        }
        pack.endings.iter().find_map(|(ending, instead)| {
            let stem = word.strip_suffix(ending)?;
            (stem.chars().count() >= 2).then(|| format!("{stem}{instead}"))
        })
    }

    /// The head with one noun before it ("crew member"), or with its capitalised
    /// name ("North Korean").
    pub(crate) fn with_modifier(&self, at: usize, head: usize, singular: String) -> String {
        let token = &self.tokens[head];
        let shown = |text: &str, capital: bool| {
            let mut chars = text.chars();
            match chars.next() {
                Some(first) if capital => first.to_uppercase().chain(chars).collect(),
                _ => text.to_owned(),
            }
        };
        let name = if token.initials || token.upper && token.text.len() > 2 {
            singular.to_uppercase()
        } else {
            shown(&singular, token.capital)
        };
        let cased = !self.words.pack.inflection.stems.is_empty();
        if cased || head == at || !self.is(head - 1, Shape::Word) || !self.tokens[head].spaced {
            return name;
        }
        let before = &self.tokens[head - 1];
        if token.capital && before.capital {
            return format!("{} {name}", shown(&before.text, true));
        }
        let hyphened = head >= 2 && self.glued(head - 1) && self.word(head - 2) == "-";
        if before.capital || hyphened || self.adjective(&before.text) {
            return name;
        }
        format!("{} {name}", before.text)
    }

    fn adjective(&self, word: &str) -> bool {
        let known = self.words.adjectives.contains(word)
            || self.singular(word).is_some() && !self.words.pack.leading_plurals.contains(&word);
        let ending = word.len() > 4
            && self
                .words
                .pack
                .adjective_endings
                .iter()
                .any(|ending| word.ends_with(ending));
        known || ending && !self.words.not_adjectives.contains(word)
    }

    /// The word at `at` itself, where a language puts the noun first.
    fn first_noun(&self, at: usize) -> Option<Noun> {
        if !self.words.pack.inflection.clitics.is_empty() {
            return self.noun_with_clitics(at);
        }
        let token = self
            .tokens
            .get(at)
            .filter(|token| token.shape == Shape::Word)?;
        let word = token.text.as_str();
        if self.words.stops.contains(word)
            || self.words.not_counted.contains(word)
            || word.chars().count() < 3
        {
            return None;
        }
        let name = self.singular(word).unwrap_or_else(|| word.to_owned());
        Some(Noun {
            to: at + 1,
            name,
            proper: token.capital,
        })
    }

    /// The nearest plural noun before token `at` in its sentence, in the singular.
    pub(crate) fn plural_before(&self, at: usize) -> Option<String> {
        self.plural_placed_before(at).map(|(_, one)| one)
    }

    /// The plural that is the subject of what stands at token `at`: the nearest that no
    /// preposition governs ("the owners of two bars were each fined").
    pub(crate) fn subject_before(&self, at: usize) -> Option<String> {
        // "…, the smiths, who were each fined": of them, and no aside.
        let relative = (at.saturating_sub(3)..at).find(|here| {
            self.words.clause_breaks.contains(self.word(*here))
                && *here > 0
                && self.word(*here - 1) == ","
        });
        let at = relative.map_or(at, |here| here - 1);
        let (mut place, nearest) = self.plural_placed_before(at)?;
        let mut one = nearest.clone();
        for _ in 0..3 {
            if !self.governed_by_preposition(place) {
                return Some(one);
            }
            let Some(next) = self.plural_placed_before(place) else {
                break;
            };
            (place, one) = next;
        }
        Some(nearest)
    }

    /// Whether the phrase of the noun at token `at` begins with a preposition.
    fn governed_by_preposition(&self, at: usize) -> bool {
        let pack = self.words.pack;
        for here in (at.saturating_sub(REACH)..at).rev() {
            let word = self.word(here);
            if pack.governing.contains(&word) {
                return true;
            }
            let within = self.words.definites.contains(word)
                || pack.inflection.presupposing.contains(&word)
                || pack.articles.contains(&word)
                || self.words.numerals.at(self.tokens, here).is_some()
                || self.is(here, Shape::Digits)
                || self.is(here, Shape::Word) && !self.words.stops.contains(word);
            if !within || self.tokens[here].starts {
                return false;
            }
        }
        false
    }

    /// The same as [`Self::plural_before`], with the token where it stands.
    fn plural_placed_before(&self, at: usize) -> Option<(usize, String)> {
        let mut aside = None;
        for here in (at.saturating_sub(24)..at).rev() {
            let token = &self.tokens[here];
            let word = token.text.as_str();
            // "seven men, two of them Vietnamese nationals, had paid": over the aside.
            if aside.is_some_and(|begin| here >= begin) {
                continue;
            }
            if word == "," && aside.is_none() {
                aside = (here.saturating_sub(10)..here)
                    .rev()
                    .take_while(|at| !self.tokens[*at + 1].starts)
                    .find(|at| self.word(*at) == ",");
                continue;
            }
            if self.words.pack.capital_nouns {
                if token.capital
                    && token.shape == Shape::Word
                    && !self.words.stops.contains(word)
                    && let Some(noun) = self.capital_noun(here)
                    && noun.to == here + 1
                    && self.plural_like(here, &noun.name)
                    && self.words.measures.at(self.tokens, here).is_none()
                {
                    return Some((here, noun.name));
                }
            } else if token.shape == Shape::Word
                && !self.words.stops.contains(word)
                && !self.words.not_counted.contains(word)
                && self.words.measures.at(self.tokens, here).is_none()
                && let Some(one) = self.singular(word)
            {
                return Some((here, one));
            }
            if token.starts {
                return None;
            }
        }
        None
    }
}

mod capital;
mod hangul;
