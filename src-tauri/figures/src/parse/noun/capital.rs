//! Nouns of a language that writes them with a capital, and makes one word of many
//! ("Fabrikarbeiterinnen", "IT-Arbeiter"). Refuses to look past a word that is
//! neither an adjective nor a noun.

use super::{Noun, REACH};
use crate::parse::number::Text;
use crate::parse::token::Shape;

impl Text<'_> {
    /// The first noun from token `at` on, over adjectives only.
    pub(crate) fn capital_noun(&self, at: usize) -> Option<Noun> {
        let pack = self.words.pack;
        let mut here = at;
        for _ in 0..REACH {
            if here > at && self.breaks(here) || !self.is(here, Shape::Word) {
                return None;
            }
            let end = self.hyphened_end(here);
            let last = &self.tokens[end - 1];
            let word = self.word(end - 1);
            // "USA" and "EU" are nobody counted; "Lkw" is.
            if last.capital && !(last.upper && end == here + 1 && !self.listed(word)) {
                let barred = self.words.not_counted.contains(word)
                    || self.words.stops.contains(word)
                    || self.words.months.contains(word);
                let adjective = pack.name_adjectives.iter().any(|e| word.ends_with(e))
                    && !self.listed(word)
                    && !self.breaks(end)
                    && self.tokens[end].capital;
                if adjective {
                    here = end;
                    continue;
                }
                return (!barred).then(|| self.compounded(here, end));
            }
            // "270.000 mehr Arbeitslose"
            let more = here == at
                && pack.increments.contains(&word)
                && !self.breaks(end)
                && self.tokens[end].capital;
            if more {
                here = end;
                continue;
            }
            let adjective = pack.adjective_endings.iter().any(|e| word.ends_with(e))
                || self.words.adjectives.contains(word);
            if self.words.stops.contains(word) || !adjective || last.capital {
                return None;
            }
            here = end;
        }
        None
    }

    /// The first noun from token `at` on, which stands in the singular there: "je Stelle".
    pub(crate) fn capital_thing(&self, at: usize) -> Option<(usize, String)> {
        let noun = self.capital_noun(at)?;
        let last = &self.tokens[noun.to - 1];
        let whole = noun.to < 2 || self.word(noun.to - 2) != "-" || last.spaced;
        let mut chars = last.text.chars();
        let mut name: String = chars
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        name.push_str(chars.as_str());
        let known = self.listed(&last.text);
        Some((noun.to, if whole && !known { name } else { noun.name }))
    }

    /// One past the last part of a word with hyphens at token `at`.
    fn hyphened_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.word(end) == "-"
            && self.glued(end)
            && self.glued(end + 1)
            && (self.is(end + 1, Shape::Word) || self.number_within(end + 1))
        {
            end += 2;
        }
        end
    }

    /// Whether a noun with this singular can stand in the plural as it does at token `at`.
    pub(super) fn plural_like(&self, at: usize, name: &str) -> bool {
        let word = self.word(at);
        let unchanged = self.words.pack.not_plural;
        name.to_lowercase() != word
            || self.listed(word)
            || unchanged.iter().any(|ending| word.ends_with(ending))
    }

    /// A number inside a name: "Leopard-2-Panzer".
    fn number_within(&self, at: usize) -> bool {
        self.is(at, Shape::Digits)
            && self.word(at + 1) == "-"
            && self.glued(at + 1)
            && self.glued(at + 2)
            && self.is(at + 2, Shape::Word)
    }

    fn listed(&self, word: &str) -> bool {
        self.words.plurals.contains_key(word)
    }

    fn compounded(&self, from: usize, end: usize) -> Noun {
        let mut name = String::new();
        for here in (from..end).step_by(2) {
            let token = &self.tokens[here];
            let last = here + 1 == end;
            let text = if last {
                self.tail_singular(&token.text)
            } else {
                token.text.as_str().to_owned()
            };
            if !name.is_empty() {
                name.push('-');
            }
            if token.upper && text.chars().count() < 5 {
                name.push_str(&text.to_uppercase());
            } else if token.capital {
                let mut chars = text.chars();
                name.extend(chars.next().into_iter().flat_map(char::to_uppercase));
                name.push_str(chars.as_str());
            } else {
                name.push_str(&text);
            }
        }
        Noun {
            to: end,
            name,
            proper: false,
        }
    }

    /// The singular of the longest known plural at the end of a word, else by its ending.
    fn tail_singular(&self, word: &str) -> String {
        for (at, _) in word.char_indices() {
            if let Some(one) = self.words.plurals.get(&word[at..]) {
                return format!("{}{one}", &word[..at]);
            }
        }
        // The dative of a known plural: "Paketen".
        if let Some(plural) = word.strip_suffix('n') {
            for (at, _) in plural.char_indices() {
                if let Some(one) = self.words.plurals.get(&plural[at..])
                    && plural.ends_with(['e', 'r', 'l'])
                {
                    return format!("{}{one}", &plural[..at]);
                }
            }
        }
        let pack = self.words.pack;
        if pack.not_plural.iter().any(|ending| word.ends_with(ending)) || diminutive(word) {
            return word.to_owned();
        }
        pack.endings
            .iter()
            .find_map(|(ending, instead)| {
                let stem = word.strip_suffix(ending)?;
                (stem.chars().count() >= 2).then(|| format!("{stem}{instead}"))
            })
            .unwrap_or_else(|| word.to_owned())
    }
}

/// "Frühchen", "Päckchen", but not "Flaschen", "Sprachen": nouns without a plural of
/// their own.
fn diminutive(word: &str) -> bool {
    word.strip_suffix("chen").is_some_and(|stem| {
        stem.ends_with([
            'b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 't', 'z', 'ß',
        ])
    })
}
