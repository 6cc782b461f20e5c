//! What stands apart from its figure in the clause: the period a sum is spread
//! over, the noun that "each" means, a verb that a duration answers. Refuses to
//! look past another number or the end of the sentence.

use super::Sketch;
use crate::Exact;
use crate::parse::amount::{Span, Stated};
use crate::parse::number::{Reading, Text};
use crate::parse::pack::Measure;
use crate::parse::token::Shape;

/// How far a period is looked for, in tokens.
const REACH: usize = 11;

/// How far before a duration the verb it answers is looked for, in tokens.
const VERB_REACH: usize = 6;

impl Text<'_> {
    /// The period that a sum is spread over, where it stands apart from it:
    /// "a $10 million fund, to be paid over five years".
    pub(super) fn spread(&self, sketch: &Sketch, floor: usize) -> Option<String> {
        let spread = self.words.pack.inflection.spread;
        let summed = matches!(sketch.span.unit(), Some(Stated::Money(..)));
        if sketch.per.is_empty() && matches!(sketch.span.unit(), Some(Stated::Code(_))) {
            return self.measured_within(sketch.to);
        }
        if spread.is_empty() || !sketch.per.is_empty() || !summed {
            return None;
        }
        for at in sketch.to..sketch.to + REACH {
            if self.breaks(at) || self.ends_search(at) {
                break;
            }
            if let Some(period) = self.spread_at(at) {
                return Some(period.1);
            }
        }
        // What stands before the end of the figure before is that figure's own.
        let first = sketch.from.saturating_sub(REACH).max(floor);
        for at in (first..sketch.from).rev() {
            if let Some((end, period)) = self.spread_at(at)
                && end <= sketch.from
            {
                return Some(period);
            }
            if self.tokens[at].starts || matches!(self.word(at), ";" | "(" | ")" | ":") {
                break;
            }
        }
        None
    }

    /// "180 millimetres on the city in three hours": the period stands a few words on.
    fn measured_within(&self, to: usize) -> Option<String> {
        let within = self.words.pack.within;
        for at in to..to + 7 {
            if self.breaks(at)
                || !self.is(at, Shape::Word)
                || self.words.clause_breaks.contains(self.word(at))
                || self.stops_spread(at)
                || self.word(at) == "time"
            {
                return None;
            }
            if at > to && within.contains(&self.word(at)) {
                let (_, period) = self.whole_period(at)?;
                let numbered = self.number(at + 1).is_some();
                return numbered.then_some(period);
            }
        }
        None
    }

    fn ends_search(&self, at: usize) -> bool {
        // "in grants and loans over three years": two words and no clause.
        let pair = self.words.pack.joiners.contains(&self.word(at))
            && (self.spread_at(at + 2).is_some() || self.spread_at(at + 3).is_some());
        self.is(at, Shape::Digits)
            || matches!(self.word(at), ";" | "(" | ")" | ":")
            || self.words.clause_breaks.contains(self.word(at)) && !pair && !self.paid_behind(at)
            || self.stops_spread(at)
            || self.words.symbols.at(self.tokens, at).is_some()
    }

    /// A word of a clause of its own, whose period is not the sum's: "who", "had".
    fn stops_spread(&self, at: usize) -> bool {
        let stops = self.words.pack.inflection.spread_stops;
        stops.contains(&self.word(at)) && !self.paid_behind(at)
    }

    /// "70 millions, qui seront versés sur quatre ans": a clause of how a sum is paid.
    fn paid_behind(&self, at: usize) -> bool {
        let all = &self.words.pack.inflection;
        all.relatives.contains(&self.word(at))
            && (at + 1..at + 5)
                .take_while(|at| !self.breaks(*at))
                .any(|at| all.paid.contains(&self.word(at)))
    }

    /// What one of is said to cost so much: "a kilogram of rice costs 5,500 won".
    pub(super) fn priced_subject(&self, sketch: &Sketch) -> Option<String> {
        let money = matches!(sketch.span.unit(), Some(Stated::Money(..)));
        if !money || !sketch.per.is_empty() || self.breaks(sketch.from) {
            return None;
        }
        // "cuesta ahora", "kostete im Schnitt": adverbs may stand between.
        let reach = if self.words.pack.articles.is_empty() {
            6
        } else {
            3
        };
        let verb = (sketch.from.saturating_sub(reach)..=sketch.from)
            .rev()
            .take_while(|at| *at == sketch.from || self.is(*at, Shape::Word))
            .find_map(|at| Some(self.words.cost_verbs.before(self.tokens, at)?.0))?;
        let mut found = None;
        for at in (verb.saturating_sub(REACH)..verb).rev() {
            let begins = at == 0
                || self.tokens[at].starts
                || self.is(at - 1, Shape::Mark)
                || self.words.pack.joiners.contains(&self.word(at - 1));
            let bare = self.words.pack.inflection.genitive && begins;
            if bare && let Some((next, name)) = self.priced_thing(at) {
                found = (next <= verb).then_some(name).or(found);
            }
            let one = self.words.pack.articles.contains(&self.word(at))
                || self.words.pack.price_articles.contains(&self.word(at))
                || matches!(self.number(at), Some(Reading::Value(number))
                    if number.value == Exact::one() && number.to == at + 1);
            // "an 80-kilo sack of rice": the measure is part of the thing.
            let sized = self.is(at + 1, Shape::Digits) && self.word(at + 2) == "-";
            let size = self.words.measures.at(self.tokens, at + 2);
            let thing = size.filter(|_| sized).map_or(at + 1, |(next, _)| next);
            if one && let Some((next, name)) = self.priced_thing(thing) {
                let noun = self.words.pack.capital_nouns && next + 1 == verb;
                let whole =
                    noun || begins || next == verb || self.words.of.at(self.tokens, next).is_some();
                found = whole.then_some(name).or(found);
            }
            if self.tokens[at].starts || self.is(at, Shape::Mark) && self.word(at) != "-" {
                break;
            }
        }
        found
    }

    /// The noun of "each of the five executives" before a sum in its clause.
    fn each_of(&self, sketch: &Sketch) -> Option<String> {
        let words = self.words.pack.distributives;
        for at in (sketch.from.saturating_sub(REACH)..sketch.from).rev() {
            // "cada uno de los acusados"
            let next =
                at + 1 + usize::from(self.words.pack.inflection.ones.contains(&self.word(at + 1)));
            let of = self.words.of.at(self.tokens, next);
            let of = of.or_else(|| self.words.out_of.at(self.tokens, next));
            if words.contains(&self.word(at))
                && let Some((of, ())) = of
            {
                // "six motorcycles, each of which costs so much"
                if self.words.clause_breaks.contains(self.word(of)) {
                    return self.plural_before(at);
                }
                let article = usize::from(self.words.definites.contains(self.word(of)));
                return self.one_of_many(of + article).map(|(_, name)| name);
            }
            if self.tokens[at].starts || self.is(at, Shape::Mark) {
                return None;
            }
        }
        None
    }

    /// The things of which each is said to have so much: "160 containers, each holding
    /// 20 tonnes".
    pub(super) fn distributed(&self, sketch: &Sketch) -> Option<String> {
        let words = self.words.pack.distributives;
        let money = matches!(sketch.span.unit(), Some(Stated::Money(..)));
        if money
            && sketch.per.is_empty()
            && !self.breaks(sketch.from)
            && let Some(noun) = self.each_of(sketch)
        {
            return Some(noun);
        }
        let at = (sketch.from.saturating_sub(3)..sketch.from)
            .rev()
            .find(|at| words.contains(&self.word(*at)))?;
        let clear = (at + 1..=sketch.from).all(|at| !self.breaks(at))
            && (at + 1..sketch.from).all(|at| self.is(at, Shape::Word));
        if !sketch.per.is_empty() || at == 0 || !clear {
            return None;
        }
        if self.word(at - 1) == "," {
            let told = sketch.span.unit().is_some() || sketch.noun.is_some();
            return self.plural_before(at - 1).filter(|_| told);
        }
        if !money || self.words.pack.articles.is_empty() {
            return None;
        }
        // "charged each migrant $2,000"
        let last = sketch.from - 1;
        let named = last > at && !self.words.stops.contains(self.word(last));
        if named && self.singular(self.word(last)).is_none() && !self.ends_in_rate(last) {
            return Some(self.word(last).to_owned());
        }
        // "the brothers each paid $2,000", "were each fined $500"
        self.subject_before(at)
    }

    /// The one of many whom a verb far behind "each" befell: "were each ordered to pay
    /// $2,000".
    pub(super) fn each_befallen(&self, sketch: &Sketch) -> Option<String> {
        let told = matches!(sketch.span.unit(), Some(Stated::Money(..)));
        if !told || !sketch.per.is_empty() || self.breaks(sketch.from) {
            return None;
        }
        let words = self.words.pack.distributives;
        let at = (sketch.from.saturating_sub(6)..sketch.from)
            .rev()
            .take_while(|at| self.is(*at, Shape::Word))
            .find(|at| words.contains(&self.word(*at)))?;
        let measure = self.words.measures.at(self.tokens, at + 1);
        let befell = self.predicate_word(at.checked_sub(1)?)
            && measure.is_none()
            && at + 1 < sketch.from
            && (at + 1..sketch.from).all(|at| !self.breaks(at));
        befell.then(|| self.subject_before(at)).flatten()
    }

    /// Whether token `at` is a word like "were".
    fn predicate_word(&self, at: usize) -> bool {
        self.words.predicates.at(self.tokens, at).is_some() && !self.breaks(at)
    }

    /// Whether token `at` is a unit of time or a participle: "each year", "each fined".
    fn ends_in_rate(&self, at: usize) -> bool {
        let time = matches!(
            self.words.measures.at(self.tokens, at),
            Some((_, Measure::Time(..)))
        );
        let participle = self
            .words
            .pack
            .not_per
            .iter()
            .any(|end| self.word(at).ends_with(end));
        time || participle
    }

    /// The thing that a sum apart from it is told of: "für jeden Container verlangte er".
    pub(super) fn for_each(&self, sketch: &Sketch, floor: usize) -> Option<String> {
        let summed = matches!(sketch.span.unit(), Some(Stated::Money(..)));
        let thing = |per: &String| !per.starts_with('P');
        if !summed || self.breaks(sketch.from) || sketch.per.iter().any(thing) {
            return None;
        }
        for at in (sketch.from.saturating_sub(REACH).max(floor)..sketch.from).rev() {
            if let Some((next, ())) = self.words.for_each.at(self.tokens, at) {
                // "the price of a kilo", but not "the cost of a bridge"
                if self.words.pack.lists {
                    return self.priced_thing(next).map(|(_, name)| name);
                }
                return self.thing_at(next);
            }
            if self.tokens[at].starts || matches!(self.word(at), ";" | "(" | ")" | ":") {
                return None;
            }
        }
        None
    }

    /// The noun at token `at`, over the few adjectives that may stand before it.
    fn thing_at(&self, at: usize) -> Option<String> {
        if let Some((_, name)) = self.priced_thing(at) {
            return Some(name);
        }
        if self.words.pack.capital_nouns {
            return self.capital_thing(at).map(|(_, name)| name);
        }
        let cased = !self.words.pack.inflection.stems.is_empty();
        let agreeing = self.words.pack.inflection.agreeing;
        let adjective = |at: usize| {
            let word = self.word(at);
            let ends = agreeing.iter().any(|ending| word.ends_with(ending));
            self.words.adjectives.contains(word) || ends && self.stemmed(word).is_none()
        };
        let noun = (at..at + 3)
            .take_while(|at| !self.breaks(*at))
            .find(|at| !adjective(*at))?;
        let word = self.word(noun);
        let usable = self.is(noun, Shape::Word) && !self.words.stops.contains(word);
        if !usable || self.words.measures.at(self.tokens, noun).is_some() {
            return None;
        }
        if cased {
            return self.singular(word);
        }
        Some(word.to_owned())
    }

    /// Whether the article of a part in one word stands before it: "la mitad", "die Hälfte".
    pub(super) fn article_of_part(&self, from: usize, span: &Span) -> bool {
        let lone = span.first.number.part && span.from == from && span.to == from + 1;
        let articles = self.words.pack.price_articles;
        lone && !self.breaks(from) && articles.contains(&self.word(from - 1))
    }

    /// A measure or a thing priced by the piece at token `at`.
    fn priced_thing(&self, at: usize) -> Option<(usize, String)> {
        if let Some((next, Measure::Code(code))) = self.words.measures.at(self.tokens, at) {
            return Some((next, (*code).to_owned()));
        }
        let (next, name) = self.words.priced.at(self.tokens, at)?;
        Some((next, (*name).to_owned()))
    }

    /// A spread-out period at token `at`, of more than one unit of time.
    fn spread_at(&self, at: usize) -> Option<(usize, String)> {
        if !self.words.pack.inflection.spread.contains(&self.word(at)) {
            return None;
        }
        let (end, period) = self.whole_period(at)?;
        let several = !matches!(period.as_str(), "P1Y" | "P1M" | "P1W" | "P1D" | "PT1H");
        let claimed = self.words.duration_claims.before(self.tokens, at).is_some();
        (several && !claimed).then_some((end, period))
    }

    /// Whether a verb that a duration answers stands before it in the clause:
    /// "sentenced in absentia to 10 years".
    pub(super) fn answers_verb(&self, from: usize) -> bool {
        let verbs = self.words.pack.inflection.duration_verbs;
        let from = self.list_begin(from);
        let links = self.words.pack.inflection.answer_links;
        let linked = from > 0 && links.contains(&self.word(from - 1));
        let placed = self
            .words
            .duration_places
            .before(self.tokens, from)
            .is_some();
        for here in (from.saturating_sub(VERB_REACH)..from).rev() {
            let word = self.word(here);
            let joined = word.strip_prefix('و').unwrap_or(word);
            if verbs.contains(&word) || verbs.contains(&joined) {
                return true;
            }
            // "banned for two years", "gave him two years", but not "gave it up in two years"
            if self.words.pack.barring.contains(&self.word(here)) && linked
                || self.words.pack.granting.contains(&self.word(here)) && !placed
            {
                return true;
            }
            if self.tokens[here].starts || self.is(here, Shape::Mark) {
                return false;
            }
        }
        false
    }

    /// The noun that "each" means, where it follows: "apiece for the two brothers".
    pub(super) fn plural_after(&self, to: usize) -> Option<String> {
        (to..to + 6)
            .take_while(|at| !self.breaks(*at) && self.is(*at, Shape::Word))
            .find_map(|at| {
                let word = self.word(at);
                let counted = self.words.numerals.at(self.tokens, at).is_some();
                if self.words.stops.contains(word) || counted {
                    return None;
                }
                self.singular(word)
            })
    }

    /// Whether a verb of saying follows soon after token `to`.
    pub(super) fn speaks(&self, to: usize) -> bool {
        let speech = self.words.pack.inflection.speech;
        (to..to + 3)
            .take_while(|at| !self.breaks(*at))
            .any(|at| speech.contains(&self.word(at)))
    }

    /// "с каждого по 150 тыс.": where a figure at token `from` begins with the word before it
    /// that tells how much each has.
    pub(super) fn apiece(&self, from: usize, floor: usize) -> usize {
        let words = self.words.pack.inflection.apiece;
        let told = from > floor && !self.breaks(from) && words.contains(&self.word(from - 1));
        from - usize::from(told)
    }

    /// Whether a figure is presupposed and not claimed: "its 4,300 employees".
    pub(super) fn presupposed(&self, from: usize) -> bool {
        from > 0
            && !self.tokens[from].starts
            && self
                .words
                .pack
                .inflection
                .presupposing
                .contains(&self.word(from - 1))
    }
}
