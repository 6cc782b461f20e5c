//! Reading of inflected words: nominatives by stem, adjectives that agree, numbers
//! that follow their noun, verbs of a bound far from their number. Refuses forms
//! that its pack does not name.

use super::amount::{Amount, Span, Stated};
use super::noun::Noun;
use super::number::{Number, Reading, Text};
use super::pack::Numeral;
use super::token::Shape;
use crate::{Exact, Hedge};

/// How far before a number a verb of a bound is looked for, in tokens.
const AFAR: usize = 6;

/// How far behind a participle its noun is looked for, in tokens.
const PARTICIPLE_REACH: usize = 5;

/// How far before a goal a verb of change is looked for, in tokens.
const CHANGE_REACH: usize = 14;

impl Text<'_> {
    /// The nominative of a word whose stem the pack names.
    pub(crate) fn stemmed(&self, word: &str) -> Option<String> {
        let forms = &self.words.forms;
        if let Some(one) = forms.dual_nouns.get(word) {
            return Some((*one).to_owned());
        }
        if !self.words.pack.inflection.clitics.is_empty() {
            let bare = word
                .strip_prefix("ال")
                .filter(|it| it.chars().count() > 2)?;
            let known = self.words.plurals.get(bare).map(|one| (*one).to_owned());
            return known
                .or_else(|| self.singular(bare))
                .or_else(|| Some(bare.to_owned()));
        }
        if forms.stems.is_empty() {
            return None;
        }
        let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
        let ends: Vec<usize> = ends.filter(|at| *at > 0).collect();
        ends.into_iter().rev().take(4).find_map(|end| {
            let lemma = forms.stems.get(&word[..end])?;
            forms
                .case_endings
                .contains(&word[end..])
                .then(|| (*lemma).to_owned())
        })
    }

    /// Whether the word at `here` is an adjective before a noun it agrees with, in a
    /// noun phrase that begins at `at`.
    pub(super) fn agrees(&self, at: usize, here: usize) -> bool {
        let all = &self.words.pack.inflection;
        let next = here + 1;
        let ends = |at: usize, endings: &[&str]| {
            endings.iter().any(|ending| self.word(at).ends_with(ending))
        };
        // "12 старших и высших офицеров": two adjectives of one noun.
        let pair = all.joins.contains(&self.word(next))
            && ends(next + 1, all.agreeing)
            && ends(here, all.agreeing)
            && !self.breaks(next)
            && !self.breaks(next + 2)
            && !ends(next + 2, all.agreeing)
            && self.is(next + 2, Shape::Word)
            && !self.words.stops.contains(self.word(next + 2))
            && self.stemmed(self.word(next + 2)).is_some();
        let letters = !self.breaks(next) && self.lettered(next) && ends(here, all.agreeing);
        if pair || letters {
            return true;
        }
        if !ends(here, all.agreeing)
            || self.breaks(next)
            || !self.is(next, Shape::Word)
            || self.words.stops.contains(self.word(next))
            || self.singular_after(at, self.word(next)).is_none()
            || self.noun_by_stem(self.word(here))
        {
            return false;
        }
        // "12 обвиняемых получили": a noun by itself, unless a known one follows.
        if self.stemmed(self.word(here)).is_some() && self.stemmed(self.word(next)).is_none() {
            return false;
        }
        ends(next, all.agreed)
            || ends(next, all.agreeing)
            || self.few_before(at) && ends(next, all.agreed_few)
    }

    /// "пять ехавших впереди автомобилей": the noun of the participle at token `here`, over
    /// what stands between them.
    pub(super) fn participle_of(&self, here: usize) -> Option<usize> {
        let all = &self.words.pack.inflection;
        let word = self.word(here);
        if !all.participles.iter().any(|ending| word.ends_with(ending))
            || self.stemmed(word).is_some()
        {
            return None;
        }
        (here + 1..here + PARTICIPLE_REACH)
            .take_while(|at| !self.breaks(*at) && self.is(*at, Shape::Word))
            .find(|at| {
                let noun = self.word(*at);
                let agreed = all.agreed.iter().any(|ending| noun.ends_with(ending));
                agreed && self.stemmed(noun).is_some()
            })
    }

    /// Whether a word is a form of a noun that only looks like an adjective: случая.
    fn noun_by_stem(&self, word: &str) -> bool {
        let adjectival = |one: &String| {
            ["ый", "ий", "ой", "ая", "ое"]
                .iter()
                .any(|end| one.ends_with(end))
        };
        self.stemmed(word).is_some_and(|one| !adjectival(&one))
    }

    /// Whether the number right before token `at` governs the singular: 2, 23, три.
    fn few_before(&self, at: usize) -> bool {
        let few = &self.words.pack.inflection.few;
        at > 0 && (self.last_digit(at - 1, b"234") || few.contains(&self.word(at - 1)))
    }

    /// Whether the digits at token `at` end in one of these, and not in a teen.
    fn last_digit(&self, at: usize, digits: &[u8]) -> bool {
        let word = self.word(at).as_bytes();
        let teens = word.len() > 1 && word[word.len() - 2] == b'1';
        self.is(at, Shape::Digits) && word.last().is_some_and(|it| digits.contains(it)) && !teens
    }

    /// The nominative of a word in a noun phrase at token `at`, by what the number before
    /// it governs: ракеты after two, ракет after five, ракету after twenty-one.
    pub(super) fn singular_after(&self, at: usize, word: &str) -> Option<String> {
        let forms = &self.words.forms;
        let all = &self.words.pack.inflection;
        if all.stems.is_empty() || at == 0 || word.chars().count() < 3 {
            return self.singular(word);
        }
        if let Some(one) = self.stemmed(word) {
            return Some(one);
        }
        if self.few_before(at) && !all.few_barred.iter().any(|ending| word.ends_with(ending)) {
            return forms.few.replaced(word).or_else(|| self.singular(word));
        }
        if self.last_digit(at - 1, b"1") || all.lone.contains(&self.word(at - 1)) {
            let known = self.singular(word)?;
            let named = !all.agreeing.iter().any(|ending| word.ends_with(ending));
            return forms
                .one
                .replaced(word)
                .or(Some(if named { word.to_owned() } else { known }));
        }
        self.singular(word)
    }

    /// "16 физических и 5 юридических лиц": the noun of an adjective without one, where
    /// another number with an adjective follows it.
    pub(super) fn noun_of_next(&self, head: usize) -> Option<String> {
        let all = &self.words.pack.inflection;
        let adjective = |at: usize| {
            let word = self.word(at);
            all.agreeing.iter().any(|ending| word.ends_with(ending)) && self.stemmed(word).is_none()
        };
        let joined = all.joins.contains(&self.word(head + 1));
        if !joined || !adjective(head) || self.breaks(head + 1) || self.breaks(head + 2) {
            return None;
        }
        let Some(Reading::Value(number)) = self.number(head + 2) else {
            return None;
        };
        let next = self.head(number.to)?;
        let whole = next > number.to && adjective(number.to) && !adjective(next);
        self.singular_after(number.to, self.word(next))
            .filter(|_| whole)
    }

    /// The noun at `at` in a language with clitics, with the adjectives after it.
    pub(super) fn noun_with_clitics(&self, at: usize) -> Option<Noun> {
        let word = self.word(at);
        let barred = |at: usize| {
            self.breaks(at)
                || !self.is(at, Shape::Word)
                || self.words.stops.contains(self.word(at))
                || self.words.months.contains(self.word(at))
        };
        let bare = word.strip_prefix("ال").unwrap_or(word);
        let known = self.words.plurals.contains_key(bare);
        if barred(at)
            || self.words.not_counted.contains(word)
            || word.chars().count() < 3
            || !known && word.ends_with("وا")
            || !known && word.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'ي']) && !word.ends_with('ا')
        {
            return None;
        }
        let name = self.singular(word).unwrap_or_else(|| word.to_owned());
        let mut to = at + 1;
        let feminine = name.ends_with('ة');
        let dual = self.words.forms.dual_nouns.contains_key(word);
        while to < at + 3 && !barred(to) {
            let next = self.word(to);
            // "سيارتين فارهتين": what agrees with two is an adjective of theirs.
            let paired = |end: &str| word.ends_with(end) && next.ends_with(end);
            let apart = next.starts_with('و') || next.chars().count() < 5;
            if dual && !apart && (paired("ين") || paired("ان")) {
                to += 1;
                continue;
            }
            // "linked to smuggling" goes on, and is no part of the noun.
            let complement = !self.breaks(to + 1) && self.word(to + 1).starts_with('ب');
            // "short in range": an adjective with a complement of its own.
            let complement = complement
                || next.ends_with('ي')
                    && !self.breaks(to + 1)
                    && self.word(to + 1).starts_with("ال");
            // "كوري": where somebody is from is an adjective after the noun.
            let agreeing = ["ي", "يا", "يين", "يون"].iter();
            let origin = agreeing.clone().any(|end| next.ends_with(end))
                && self
                    .words
                    .plurals
                    .get(next)
                    .is_some_and(|one| one.ends_with('ي'));
            let noun = self.words.plurals.contains_key(next)
                && !origin
                && !(feminine && next.ends_with('ة'));
            if complement || noun {
                break;
            }
            let definite = next.starts_with("ال") && !word.starts_with("ال");
            let long = next.chars().count() > 3 && !definite;
            let fits = self
                .words
                .pack
                .inflection
                .noun_adjectives
                .iter()
                .any(|ending| next.ends_with(ending))
                || feminine && next.ends_with('ة');
            let own = next.ends_with("يين") || next.ends_with("يتين");
            // "حامل": an adjective of women without the ending of theirs.
            let listed = self.words.adjectives.contains(next);
            let fits = fits || listed;
            // "يعاني": what begins so is a verb, unless it is a known adjective.
            let verb = !listed && next.starts_with('ي');
            let apart = verb || next.starts_with(['و', 'ب', 'ل']);
            if !(long && fits) || !own && !origin && apart {
                break;
            }
            to += 1;
        }
        Some(Noun {
            to,
            name,
            proper: false,
        })
    }

    /// Whether a word is one of change.
    pub(super) fn is_change(&self, word: &str) -> bool {
        let all = &self.words.pack.inflection;
        let begins = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
        self.words.changes.contains(word) || begins(all.change_stems) && !begins(all.not_change)
    }

    /// Whether the hedge at `from` only says where a change led: "выросла до 5%".
    pub(super) fn led_to(&self, from: usize) -> bool {
        if self.words.forms.goals.at(self.tokens, from).is_none() || self.breaks(from) {
            return false;
        }
        for here in (from.saturating_sub(CHANGE_REACH)..from).rev() {
            if self.is_change(self.word(here)) {
                return true;
            }
            if self.tokens[here].starts || matches!(self.word(here), ";" | ":") {
                return false;
            }
        }
        false
    }

    /// A verb of a bound before token `from` with its subject between: where it begins.
    pub(super) fn hedge_afar(&self, from: usize, floor: usize) -> Option<(usize, Hedge)> {
        if self.words.pack.inflection.hedges_afar.is_empty() || self.breaks(from) {
            return None;
        }
        for end in (from.saturating_sub(AFAR).max(floor)..from).rev() {
            if let Some((start, (hedge, bridge))) =
                self.words.forms.afar.before(self.tokens, end + 1)
            {
                let joined =
                    bridge.is_empty() || bridge.split('|').any(|word| self.word(from - 1) == word);
                let led = *hedge == Hedge::UpTo && self.led_to(start);
                return (joined && !led && start >= floor).then_some((start, *hedge));
            }
            if !self.is(end, Shape::Word) || self.tokens[end].starts {
                return None;
            }
        }
        None
    }

    /// A span that a word gives by itself or with the number after it, and its hedge.
    pub(super) fn ready(&self, at: usize) -> Option<(Span, Option<Hedge>)> {
        let whole = self.words.forms.fold.at(self.tokens, at);
        let fold = whole.map(|(to, fold)| (to, *fold));
        if let Some((to, (above, below))) = fold.or_else(|| self.fold_of(at)) {
            let number = Number::in_words(at, to, Exact::fraction(above, below)?);
            let times = self.times_follow(to);
            // "doubled down" is a figure of speech.
            let speech = self.words.phrasal.at(self.tokens, at).is_some()
                || self.words.phrasal.before(self.tokens, to).is_some();
            return (!times && !speech).then(|| (alone(number, Some(Stated::Times), None), None));
        }
        if let Some(span) = self.lone_unit(at) {
            return Some((span, None));
        }
        let duals = self.words.pack.inflection.dual_units;
        if let Some((_, code)) = duals.iter().find(|(form, _)| *form == self.word(at)) {
            let number = Number::in_words(at, at + 1, Exact::from(2));
            let money = code
                .parse::<crate::Unit>()
                .is_ok_and(|unit| unit.is_currency());
            let unit = if money {
                Stated::Money((*code).to_owned(), true)
            } else {
                Stated::Code(code)
            };
            return Some((alone(number, Some(unit), None), None));
        }
        let times = self.words.pack.inflection.dual_times;
        if let Some((_, name, pattern)) = times.iter().find(|(form, _, _)| *form == self.word(at)) {
            let number = Number::in_words(at, at + 1, Exact::from(2));
            return Some((alone(number, Some(Stated::Time(name, pattern)), None), None));
        }
        if self.words.forms.dual_nouns.contains_key(self.word(at)) {
            let number = Number::in_words(at, at + 1, Exact::from(2));
            return Some((alone(number, None, Some((at, at + 1))), None));
        }
        Some((self.postposed(at)?, Some(Hedge::About)))
    }

    /// A word that multiplies what follows it: "double the average".
    fn fold_of(&self, at: usize) -> Option<(usize, (i64, i64))> {
        let all = &self.words.pack.inflection;
        let word = self.word(at);
        let (_, above, below) = all.fold_of.iter().find(|(fold, _, _)| *fold == word)?;
        let next = self.word(at + 1);
        let told = !self.breaks(at + 1) && all.times_of.contains(&next);
        // "more than double compared to last year", but not "more than twice a week"
        let hedged = !self.breaks(at)
            && self.words.before.before(self.tokens, at).is_some()
            && word != "twice"
            && next != "-";
        // "is expected to double by 2050", but not "to double down"
        let ends = self.breaks(at + 1)
            || self.is(at + 1, Shape::Mark) && next != "-"
            || self.words.stops.contains(next)
                && !self.words.pack.change_particles.contains(&next)
                && next != "down";
        let verb = at > 0
            && !self.breaks(at)
            && word != "twice"
            && ends
            && self.words.pack.modals.contains(&self.word(at - 1));
        (told || hedged || verb).then_some((at + 1, (*above, *below)))
    }

    /// Whether a scale stands in the genitive singular that its hedge governs: "около
    /// тысячи" is about one thousand, тысячи alone are thousands.
    pub(super) fn governed_one(&self, at: usize, to: usize) -> bool {
        self.words.pack.inflection.genitive
            && self.words.pack.inflection.clitics.is_empty()
            && to == at + 1
            && !self.breaks(at)
            && self.words.numerals.at(self.tokens, at).is_some()
            && self
                .words
                .before
                .before(self.tokens, at)
                .is_some_and(|(_, hedge)| *hedge != Hedge::None)
    }

    /// One of a unit without a numeral, where a hedge makes it a figure: "less than a dollar".
    fn lone_unit(&self, at: usize) -> Option<Span> {
        if !self.words.pack.articles.contains(&self.word(at)) || self.breaks(at) {
            return None;
        }
        let hedge = self.words.before.before(self.tokens, at);
        if hedge.is_none() && !self.halved(at + 1) {
            return None;
        }
        let unit = self.unit_for(Number::in_words(at, at + 1, Exact::one()))?;
        let sized = matches!(
            unit.unit,
            Some(Stated::Money(..) | Stated::Percent | Stated::Code(_) | Stated::Time(..))
        );
        // "a year and a half" needs no hedge.
        let bounded = match hedge {
            Some((_, hedge)) => !matches!(hedge, Hedge::None | Hedge::About),
            None => unit.value > Exact::one(),
        };
        let article = self.number(at).is_none();
        (sized && bounded && article).then(|| of_amount(unit, None))
    }

    /// Whether "and a half" follows one word of a unit at token `at`.
    fn halved(&self, at: usize) -> bool {
        self.words.pack.lists && self.words.and_half.at(self.tokens, at + 1).is_some()
    }

    /// Whether "times" with a number follow in the clause, and say it better.
    fn times_follow(&self, from: usize) -> bool {
        (from..from + AFAR)
            .take_while(|at| !self.breaks(*at) && !self.is(*at, Shape::Mark))
            .any(|at| {
                matches!(
                    self.words.measures.at(self.tokens, at),
                    Some((_, super::pack::Measure::Times))
                )
            })
    }

    /// A noun, unit or scale before its number: "человек пятьсот", "тысяч десять".
    fn postposed(&self, at: usize) -> Option<Span> {
        if !self.words.forms.postposed.contains(self.word(at)) {
            return None;
        }
        let counted = at > 0
            && !self.breaks(at)
            && (self.is(at - 1, Shape::Digits)
                || self.words.numerals.before(self.tokens, at).is_some()
                || self.is_adjective_of_count(at - 1));
        let next = at + 1;
        if counted || self.breaks(next) {
            return None;
        }
        let Some(Reading::Value(number)) = self.number(next) else {
            return None;
        };
        let named = self.unit_only(number.to).is_some() || self.noun(number.to).is_some();
        if number.part || number.yearlike || !number.value.is_integer() {
            return None;
        }
        if let Some((_, Numeral::Scale(by))) = self.words.numerals.at(self.tokens, at) {
            let mut whole = Number::in_words(at, number.to, &number.value * by);
            whole.scale = Some(by.clone());
            whole.grouped = true;
            let unit = self.unit_for(whole.clone());
            return Some(unit.map_or_else(
                || alone(whole, None, None),
                |amount| of_amount(amount, None),
            ));
        }
        if named {
            return None;
        }
        let whole = Number::in_words(at, number.to, number.value);
        match self.unit_only(at) {
            Some((_, unit)) => Some(alone(whole, Some(unit), None)),
            None => Some(alone(whole, None, Some((at, next)))),
        }
    }

    /// An adjective that stands between a number and its noun.
    fn is_adjective_of_count(&self, at: usize) -> bool {
        let all = &self.words.pack.inflection;
        all.agreeing
            .iter()
            .any(|ending| self.word(at).ends_with(ending))
    }

    /// Whether a fraction is told by counting: "every fifth child", "one of every five".
    pub(super) fn counted_part(&self, number: &Number) -> bool {
        let every = &self.words.pack.inflection.every;
        every.contains(&self.word(number.from))
            || (number.from..number.to).any(|at| self.words.out_of.at(self.tokens, at).is_some())
    }

    /// Whether "times" that end at `next` multiply what follows: "three times China's".
    pub(super) fn times_of(&self, next: usize) -> bool {
        let after = self.words.pack.inflection.times_of;
        let owner = self
            .tokens
            .get(next)
            .is_some_and(|token| token.capital && !token.starts && token.text.ends_with("'s"));
        // "ten times last year's figure"
        let owner = owner
            || !self.breaks(next)
                && !self.breaks(next + 1)
                && self.words.definites.contains(self.word(next))
                && self.word(next + 1).ends_with("'s");
        // "four times the previous year": occasions.
        let occasions = (next + 1..next + 3).any(|at| {
            let measure = self.words.measures.at(self.tokens, at);
            matches!(measure, Some((_, super::pack::Measure::Time(..))))
        });
        after.is_empty()
            || owner
            || !self.breaks(next) && after.contains(&self.word(next)) && !occasions
    }

    /// Whether "times" after a number multiply, and are no occasions.
    pub(super) fn times_multiply(&self, number: &Number) -> bool {
        let all = &self.words.pack.inflection;
        if all.multiples_after.is_empty()
            || self.words.forms.fold.at(self.tokens, number.from).is_some()
        {
            return true;
        }
        let reach = if all.clitics.is_empty() { 1 } else { AFAR };
        (number.from.saturating_sub(reach)..number.from)
            .any(|at| all.multiples_after.contains(&self.word(at)))
    }
}

fn alone(number: Number, unit: Option<Stated>, noun: Option<(usize, usize)>) -> Span {
    let amount = Amount {
        from: number.from,
        to: number.to,
        value: number.value.clone(),
        number,
        unit,
        over: None,
        prefixed: false,
    };
    of_amount(amount, noun)
}

fn of_amount(first: Amount, noun: Option<(usize, usize)>) -> Span {
    Span {
        from: first.from,
        to: first.to,
        first,
        second: None,
        approximate: false,
        capped: false,
        noun,
    }
}
