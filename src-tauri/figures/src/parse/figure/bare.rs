//! Whether a number alone, with no unit and no noun, is a claimed count: set beside
//! other figures, told by a verb, or a part of what was counted before. Refuses what
//! nothing near it shows to be a count.

use super::Sketch;
use crate::parse::number::Text;
use crate::parse::pack::Numeral;
use crate::parse::token::Shape;
use crate::{Exact, Hedge};

impl Text<'_> {
    /// A number with no unit and no noun.
    pub(super) fn bare_claimed(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let to = sketch.to;
        let joined = self.word(sketch.span.to) == "-" && self.glued(sketch.span.to);
        if !self.words.pack.bare_counts {
            return self.bare_scaled(sketch);
        }
        if self.bare_barred(sketch, joined) {
            return false;
        }
        // "alrededor de un 40 %": an article of the number behind it.
        let article = !number.digits && number.value == Exact::one();
        let word = self.words.pack.bare_from && self.is(to, Shape::Word) && !self.breaks(to);
        if article && (self.is(to, Shape::Digits) || word && sketch.hedges.is_empty()) {
            return false;
        }
        // "19,000-strong"
        if joined && to > sketch.span.to + 1 {
            return true;
        }
        // "une trentaine dormaient": a round number is one of somebody.
        let last = self.word(sketch.span.first.number.to.saturating_sub(1));
        if self.words.pack.round_words.contains(&last) && number.value >= Exact::from(10) {
            return true;
        }
        // "двое скрылись": only people are counted so.
        if self.words.pack.inflection.collectives.contains(&last) {
            return true;
        }
        let next = self.word(to);
        let contrasts = self.words.pack.contrasts.contains(&next);
        let negated = self.words.negations.before(self.tokens, sketch.from);
        if sketch.denied && contrasts && negated.is_some() {
            return true;
        }
        if self.told_beside(sketch) {
            return true;
        }
        let capital_next = self
            .tokens
            .get(to)
            .is_some_and(|token| token.capital && !token.starts);
        let befell = self.words.pack.inflection.befell;
        let predicate = !self.breaks(to)
            && (self.words.predicates.at(self.tokens, to).is_some()
                || befell.iter().any(|ending| next.ends_with(ending)));
        let capital = self.capital_before(sketch);
        if number.decimal && number.scale.is_none() || capital_next && !predicate {
            return number.scale.is_some() && !capital;
        }
        if self.of_whole(sketch) {
            return true;
        }
        let governors = &self.words.governors;
        // "killing all six"
        let all = usize::from(self.before(sketch) == "all" && self.words.pack.lists);
        let governed = !self.tokens[sketch.from].starts
            && governors.before(self.tokens, sketch.from - all).is_some();
        if !sketch.hedges.is_empty() {
            return self.bare_hedged(sketch, governed || predicate);
        }
        let known = self.words.definites.contains(self.before(sketch));
        if governed {
            // "including one of": who, and no count.
            let of = self.words.of.at(self.tokens, sketch.to).is_some();
            let named = number.value <= Exact::one()
                && (of && self.words.pack.lists || self.word(sketch.from - 1) == "including");
            return !named;
        }
        if predicate && !capital && !known {
            return number.digits || number.value > Exact::one();
        }
        number.grouped && !capital && !self.named_apart(sketch) || self.bare_counted(sketch)
    }

    /// A bare number that the figure before it, a rate or "another" makes a count: "not 300
    /// but 200", "another 200", "149.85 yen, up from 149.2", "40 per day".
    fn told_beside(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let pack = self.words.pack;
        let comma = usize::from(self.word(sketch.floor) == ",");
        let next = sketch.floor > 0 && sketch.from == sketch.floor + comma + 1;
        if next && pack.contrasts.contains(&self.before(sketch)) {
            return true;
        }
        let ends = self.breaks(sketch.to)
            || self.is(sketch.to, Shape::Mark)
            || self
                .words
                .duration_places
                .at(self.tokens, sketch.to)
                .is_some();
        if !number.digits || self.breaks(sketch.from) {
            return false;
        }
        // "2 per dollar" is a rate of exchange.
        let money = |per: &String| {
            per.parse::<crate::Unit>()
                .is_ok_and(|unit| unit.is_currency())
        };
        let rated =
            sketch.to > sketch.span.to && !sketch.per.is_empty() && !sketch.per.iter().any(money);
        let from = sketch.from;
        if from == 0 {
            return false;
        }
        let more = pack.more_of.contains(&self.word(from - 1));
        // "claims the support of 30 members, but of only 19"
        let narrowed = pack.narrowing.contains(&self.word(from - 1))
            && !number.decimal
            && sketch.floor > 0
            && (self.breaks(sketch.to) || self.is(sketch.to, Shape::Mark))
            && (sketch.floor..=from).all(|at| !self.breaks(at))
            && from > 1
            && self
                .words
                .predicates
                .before(self.tokens, from - 1)
                .is_none();
        rated && !number.decimal
            || more && ends
            || narrowed
            || self.set_against(from, sketch.floor)
            || self.gapped(sketch)
            || self.acting(sketch)
    }

    /// "35 workers in Dalian, 20 in Shenyang and 12 in Beijing": what is counted is said once.
    fn gapped(&self, sketch: &Sketch) -> bool {
        let (from, to) = (sketch.from, sketch.to);
        let joiners = self.words.pack.joiners;
        let joined = self.word(from - 1) == "," || joiners.contains(&self.word(from - 1));
        let place = !self.breaks(to)
            && self.words.pack.governing.contains(&self.word(to))
            && self
                .tokens
                .get(to + 1)
                .is_some_and(|token| token.capital && !token.starts);
        let reach = sketch.floor..from;
        joined
            && place
            && self.words.pack.lists
            && sketch.floor > 0
            && reach.len() < 8
            && reach.clone().all(|at| !self.breaks(at))
            && reach.clone().any(|at| self.word(at) == self.word(to))
    }

    /// "16 officers stood trial; 11 pleaded not guilty": who did something, where a clause
    /// begins behind another figure.
    fn acting(&self, sketch: &Sketch) -> bool {
        let (from, to) = (sketch.from, sketch.to);
        let before = self.word(from - 1);
        let begins = before == ";" || self.words.pack.joiners.contains(&before);
        let verb = self.word(to);
        let past = self
            .words
            .pack
            .not_per
            .iter()
            .any(|end| verb.ends_with(end));
        self.words.pack.lists
            && sketch.floor > 0
            && begins
            && past
            && verb.len() > 4
            && self.is(to, Shape::Word)
            && !self.breaks(to)
            && !self.tokens[to].capital
    }

    /// "At least four, including a pilot, were killed": the verb stands behind an aside.
    fn befallen_aside(&self, to: usize) -> bool {
        if self.word(to) != "," || !self.words.pack.lists || self.breaks(to) {
            return false;
        }
        (to + 1..to + 14)
            .take_while(|at| !self.breaks(*at))
            .find(|at| self.word(*at) == ",")
            .is_some_and(|at| {
                !self.breaks(at + 1) && self.words.predicates.at(self.tokens, at + 1).is_some()
            })
    }

    /// Whether a number at token `from` is what the figure that ends at `floor` was before:
    /// "up from", "compared with", farther off behind a comma.
    pub(super) fn set_against(&self, from: usize, floor: usize) -> bool {
        let before = self.words.earlier.before(self.tokens, from);
        floor > 0
            && (floor..=from).all(|at| !self.breaks(at))
            && before.is_some_and(|(start, ())| {
                let comma = start > floor && self.is(start - 1, Shape::Mark);
                start >= floor && start <= floor + if comma { 12 } else { 4 }
            })
    }

    /// "De los 33 mineros, 12 llevaban": a part of the whole that the sentence begins with.
    fn of_whole(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let Some(comma) = sketch.from.checked_sub(1) else {
            return false;
        };
        let verb = !self.breaks(sketch.to)
            && self.is(sketch.to, Shape::Word)
            && !self.tokens[sketch.to].capital;
        let begun = self.words.pack.bare_from || self.words.pack.lists;
        let told = number.digits
            || self.words.pack.bare_from && number.value > Exact::one() && !number.part;
        // "Von den 2800 Betrieben verstießen 410 gegen das Gesetz"
        let inverted = self.words.pack.capital_nouns
            && number.digits
            && self.is(comma, Shape::Word)
            && !self.tokens[comma].capital
            && !self.tokens[sketch.from].starts;
        let first = begun && told && (self.word(comma) == "," || inverted);
        if !first || !verb || number.yearlike || self.labelled_before(sketch.from).is_some() {
            return false;
        }
        let begins = (comma.saturating_sub(14)..comma)
            .rev()
            .find(|at| self.tokens[*at].starts);
        begins.is_some_and(|at| {
            let of = self.words.of.at(self.tokens, at).is_some()
                || self.words.out_of.at(self.tokens, at).is_some()
                || self.words.openers.at(self.tokens, at).is_some();
            let many = |at: usize| {
                let numeral = self.words.numerals.at(self.tokens, at);
                matches!(numeral, Some((_, Numeral::Digit(2..))))
            };
            let whole = (at + 1..at + 4).any(|at| self.is(at, Shape::Digits) || many(at));
            of && whole
        })
    }

    /// "la résolution du Conseil de sécurité 2 397": the number of what stands before it.
    fn named_apart(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let first = sketch.from.saturating_sub(6);
        number.scale.is_none()
            && number.value < Exact::from(10_000)
            && (first..sketch.from)
                .rev()
                .take_while(|at| self.is(*at, Shape::Word) && !self.breaks(*at))
                .any(|at| {
                    let label = self.words.labels_before.at(self.tokens, at);
                    label.is_some() && self.word(at).chars().count() > 5
                })
    }

    /// 10万劳工: digits and a scale are a count, where words have no gaps and their noun
    /// no counter.
    fn bare_scaled(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let large = |scale: &Exact| *scale >= Exact::from(10_000);
        self.words.pack.characters
            && !self.words.pack.word_gaps
            && number.digits
            && number.scale.as_ref().is_some_and(large)
            && !self.noun_barred(sketch.to)
    }

    /// Bare numbers that are years, ages, codes or nothing.
    fn bare_barred(&self, sketch: &Sketch, joined: bool) -> bool {
        let number = &sketch.span.first.number;
        let to = sketch.to;
        let next = self.word(to);
        // "hasta 2030", "bis 2030": a year, whatever the hedge before it.
        let led = self.words.pack.inflection.genitive && sketch.hedges == [Hedge::UpTo];
        let recent = (self.words.pack.bare_from || led)
            && number.yearlike
            && number.value >= Exact::from(1900)
            && number.value < Exact::from(2100);
        let strong = to > sketch.span.to + 1;
        let hyphened =
            joined && (self.is(sketch.span.to + 1, Shape::Digits) || next == "-" && !strong);
        let bounded = sketch.hedges.iter().any(|hedge| *hedge != Hedge::About);
        let bracketed =
            next == ")" && self.word(sketch.from.saturating_sub(1)) == "(" && !number.grouped;
        // "6.3 per 100,000": of how many, and no count.
        let whole = self.words.per.before(self.tokens, sketch.from);
        let rated = whole.is_some_and(|(start, article)| !article && start > 0);
        // "the father of three"
        let kin = sketch.from > 1
            && self.words.pack.kin.contains(&self.word(sketch.from - 2))
            && self.words.of.before(self.tokens, sketch.from).is_some();
        // "from 33 onward, up to 1914": a year.
        let until = self.words.pack.lists
            && number.yearlike
            && number.value >= Exact::from(1900)
            && number.value < Exact::from(2100)
            && sketch.hedges == [Hedge::UpTo]
            && self.words.predicates.at(self.tokens, to).is_none();
        recent
            || rated
            || until
            || kin
            || hyphened
            || bracketed
            || number.value.is_zero()
            || self.age_of_people(sketch)
            || self.yearly(sketch) && !bounded
            || self.noun_barred(to)
            || next == "'" && self.glued(to)
    }

    /// Whether a name stands before the figure in its sentence.
    pub(super) fn capital_before(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        // "Dam 3 was built"
        let first = sketch.from > 0
            && self.tokens[sketch.from - 1].starts
            && self.tokens[sketch.from - 1].capital
            && number.digits
            && !number.grouped
            && sketch.hedges.is_empty()
            && self.is(sketch.from - 1, Shape::Word)
            && !self.words.stops.contains(self.word(sketch.from - 1));
        first
            || sketch.from > 0
                && !self.tokens[sketch.from].starts
                && self.tokens[sketch.from - 1].capital
                && self.is(sketch.from - 1, Shape::Word)
                && !self.tokens[sketch.from - 1].starts
    }

    /// A bare number with a hedge: a small one needs a word that counts.
    fn bare_hedged(&self, sketch: &Sketch, told: bool) -> bool {
        let number = &sketch.span.first.number;
        let rough = |hedge: &Hedge| matches!(hedge, Hedge::MoreThan | Hedge::LessThan);
        let young =
            number.value < Exact::from(100) && !number.grouped && sketch.hedges.iter().all(rough);
        let count_hedges = self.words.pack.inflection.count_hedges;
        let counts =
            (sketch.from..sketch.span.from).any(|at| count_hedges.contains(&self.word(at)));
        let to = sketch.to;
        let ends =
            self.breaks(to) || self.is(to, Shape::Mark) || self.words.stops.contains(self.word(to));
        // "more than one in ten have three or more"
        let behind = sketch.to > sketch.span.to
            && sketch.floor > 0
            && sketch.from == sketch.span.from
            && (sketch.floor..sketch.to).all(|at| !self.breaks(at))
            && self.labelled_before(sketch.from).is_none();
        let rated = sketch.to > sketch.span.to && !sketch.per.is_empty();
        told || counts
            || rated
            || self.befallen_aside(sketch.to)
            || behind && ends && self.words.pack.lists
            || self.words.pack.lists
                && !self.breaks(to)
                && self.words.of.at(self.tokens, to).is_some()
            || self.count_nearby(sketch.from)
            || number.digits && number.scale.is_some() && number.value >= Exact::from(1_000_000)
            || !young && number.value >= Exact::from(10) && ends
    }

    /// A bare number that a word for a count speaks of.
    fn bare_counted(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let range = sketch.span.second.is_some();
        let counted = self.count_nearby(sketch.from)
            && self.words.pack.count_links.contains(&self.before(sketch));
        let second = sketch.span.second.as_ref();
        let grouped = number.grouped || second.is_some_and(|(second, _)| second.number.grouped);
        let told = counted || grouped && self.count_nearby(sketch.from);
        !range && counted && number.digits && !self.capital_before(sketch)
            || sketch.opened.is_some() && range && (number.grouped || told)
            || sketch.split && counted
    }
}
