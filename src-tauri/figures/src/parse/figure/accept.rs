//! Whether a number is a claimed quantity, and whether it is denied.

use super::Sketch;
use crate::parse::amount::Stated;
use crate::parse::number::Text;
use crate::parse::token::Shape;
use crate::{Exact, Hedge};

/// How far before a figure a word of denial is looked for, in tokens.
const DENIAL_REACH: usize = 12;

/// How far after a figure a negation is looked for, in tokens (here syllables).
const AFTER_REACH: usize = 14;

/// How far before a figure a word of negation is looked for, in tokens.
const NEGATION_REACH: usize = 5;

impl Text<'_> {
    pub(super) fn accept(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        // "1달러당": what is priced, not the price.
        if !self.breaks(sketch.to) && self.words.per_suffix.at(self.tokens, sketch.to).is_some() {
            return false;
        }
        match sketch.span.unit() {
            Some(Stated::Money(..)) => self.money_claimed(sketch),
            Some(Stated::Percent) => true,
            Some(Stated::Times) => self.times_multiply(number),
            Some(Stated::Code(_)) => {
                // 1㎏ 가격이 2만원: what is priced, not the price.
                let cost = (sketch.to..sketch.to + 5)
                    .take_while(|at| !self.breaks(*at) && self.is(*at, Shape::Word))
                    .any(|at| self.words.cost_verbs.at(self.tokens, at).is_some());
                if number.value == Exact::one()
                    && (cost || self.words.price_words.at(self.tokens, sketch.to).is_some())
                {
                    return false;
                }
                let race =
                    number.loose.is_some() && self.words.definites.contains(self.before(sketch));
                // "in 2017 t", but 1500 км: a unit of one letter may be anything.
                let letter = self.word(number.to).chars().count() == 1;
                let yearly = letter && self.yearly(sketch) && !self.words.pack.characters;
                !(race || yearly && sketch.hedges.is_empty())
            }
            Some(Stated::Time(..)) => self.duration_claimed(sketch),
            None if number.part => self.part_claimed(sketch),
            None if sketch.noun.is_some() => self.count_claimed(sketch),
            None => self.bare_claimed(sketch),
        }
    }

    /// The word before the figure.
    fn before(&self, sketch: &Sketch) -> &str {
        if sketch.from == 0 || self.tokens[sketch.from].starts {
            ""
        } else {
            self.word(sketch.from - 1)
        }
    }

    /// Four bare digits that can be a year.
    fn yearly(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        number.yearlike && number.value >= Exact::from(1000) && number.value <= Exact::from(2199)
    }

    /// A word that is a scale elsewhere is no money by itself: 조원 is a crew member.
    fn money_claimed(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let lone = self.words.pack.word_gaps && !number.digits && number.to == number.from + 1;
        if self.lone_scale(sketch) {
            return false;
        }
        !lone || self.word_begins(number.from) && number.value < Exact::from(1_000_000)
    }

    /// 万人空巷, 千元: a scale alone is a figure of speech.
    fn lone_scale(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        self.words.pack.characters
            && !self.words.pack.word_gaps
            && !number.digits
            && number.scale.is_some()
            && number.to == number.from + 1
            && sketch.hedges.is_empty()
            && sketch.span.second.is_none()
    }

    fn count_claimed(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        if self.lone_scale(sketch) {
            return false;
        }
        // 천명했다 is a verb, 천 명 a thousand people: a scale alone stands apart from its counter.
        let scale_alone = self.words.pack.word_gaps
            && number.to == number.from + 1
            && !number.digits
            && number.scale.is_some();
        let glued = self.words.pack.word_gaps && !number.digits && self.glued(number.to);
        let counter_may_glue = self
            .words
            .pack
            .glued_counters
            .contains(&self.word(number.to));
        if glued && (scale_alone || !counter_may_glue)
            || self.words.pack.word_gaps && !number.digits && !self.word_begins(number.from)
        {
            return false;
        }
        let before = self.before(sketch);
        let noun = sketch.noun.as_ref();
        if self.yearly(sketch) && !self.words.pack.characters {
            let recent = number.value >= Exact::from(1900) && number.value <= Exact::from(2099);
            let placed = self
                .words
                .duration_places
                .before(self.tokens, sketch.from)
                .is_some()
                || self.words.definites.contains(before);
            let capital = sketch.from > 0
                && !self.tokens[sketch.from].starts
                && self.tokens[sketch.from - 1].capital;
            if sketch.hedges.is_empty() && (recent || placed || capital)
                || noun.is_some_and(|noun| noun.proper)
            {
                return false;
            }
        }
        let told = !self.breaks(sketch.to)
            && self
                .words
                .forms
                .informants
                .at(self.tokens, sketch.to)
                .is_some();
        // "10115 Berlin" is a place.
        if self.words.pack.grouped_counts
            && number.digits
            && !number.grouped
            && number.value >= Exact::from(10_000)
        {
            return false;
        }
        let small = number.value < Exact::from(13);
        if told && small {
            return false;
        }
        let plain =
            sketch.hedges.is_empty() && sketch.span.second.is_none() && sketch.per.is_empty();
        if small
            && plain
            && !number.digits
            && (self.words.definites.contains(before)
                || number.value <= Exact::one() && !self.one_counts(sketch))
        {
            return false;
        }
        let one = number.value == Exact::one()
            && number.digits
            && plain
            && noun.is_some_and(|noun| !self.counts_people(&noun.name));
        if number.value.is_zero()
            || one
            || self.words.pack.bare_counts
                && number.decimal
                && number.scale.is_none()
                && plain
                && small
        {
            return false;
        }
        // "Voyager 2 sends": a name with its number, and a verb that looks like a plural.
        let named = sketch.from > 0
            && !self.tokens[sketch.from].starts
            && self.tokens[sketch.from - 1].capital
            && self.is(sketch.from - 1, Shape::Word)
            && !self.tokens[sketch.from - 1].starts;
        let regular = noun.is_some_and(|noun| {
            noun.to == sketch.span.to + 1
                && !self.words.plurals.contains_key(self.word(sketch.span.to))
        });
        !(named
            && !self.words.pack.characters
            && plain
            && number.digits
            && !number.grouped
            && regular
            && number.value < Exact::from(1000))
    }

    /// "one person was killed" counts; "one official said" does not.
    fn one_counts(&self, sketch: &Sketch) -> bool {
        !sketch.hedges.is_empty()
            || sketch.noun.as_ref().is_some_and(|noun| {
                self.words.pack.lone_persons.contains(&noun.name.as_str())
                    || self.counts_people(&noun.name) && self.predicated(sketch.to)
            })
    }

    fn counts_people(&self, unit: &str) -> bool {
        self.words.pack.lone_persons.contains(&unit) || self.words.pack.persons.contains(&unit)
    }

    /// Whether a verb that befalls the counted follows soon: 한 명이 숨지고.
    fn predicated(&self, to: usize) -> bool {
        (to..to + 5)
            .take_while(|at| !self.breaks(*at) && !self.is(*at, Shape::Mark))
            .any(|at| self.words.predicates.at(self.tokens, at).is_some())
    }

    fn part_claimed(&self, sketch: &Sketch) -> bool {
        let to = sketch.to;
        let next = self.word(to);
        let before = self.before(sketch);
        let hedged = !sketch.hedges.is_empty() || sketch.span.second.is_some();
        if next == "-" && self.glued(to) || self.words.pack.part_barred.contains(&before) && !hedged
        {
            return false;
        }
        if self.words.pack.inflection.genitive {
            let time = matches!(self.unit_only(to), Some((_, Stated::Time(..))));
            let noun =
                !self.breaks(to) && self.is(to, Shape::Word) && !self.words.stops.contains(next);
            let words = sketch.span.to - sketch.span.from;
            let theirs = self
                .words
                .pack
                .part_wholes
                .contains(&self.word(sketch.span.from));
            return !time && (hedged || noun || theirs || words > 1);
        }
        // "rose by a fifth": a change has its size after "by".
        if before == "by" && self.change_before(sketch.from) {
            return true;
        }
        let of = self.words.of.at(self.tokens, to);
        if let Some((next, ())) = of {
            let time = matches!(
                self.unit_only(next).or_else(|| self.unit_only(next + 1)),
                Some((_, Stated::Time(..)))
            );
            return !time;
        }
        let words = sketch.span.to - sketch.span.from;
        // "half the crew", "two thirds"; a lone "half" or "a quarter" needs more.
        hedged
            || words > 2
            || self.words.pack.part_wholes.contains(&next) && words == 1
            || sketch.to > sketch.span.to
            || words == 2
                && !self
                    .words
                    .pack
                    .articles
                    .contains(&self.word(sketch.span.from))
                && !self.words.pack.part_labels.contains(&next)
    }

    fn duration_claimed(&self, sketch: &Sketch) -> bool {
        let age = self.words.pack.age_verbs.contains(&self.before(sketch))
            && matches!(sketch.span.unit(), Some(Stated::Time("year", _)));
        if sketch.span.first.number.yearlike || age {
            return false;
        }
        if !sketch.per.is_empty() {
            return true;
        }
        let to = sketch.to;
        if self.words.labels_after.at(self.tokens, to).is_some()
            || self.words.time_shifts.contains(self.word(to)) && !self.breaks(to)
            || self.word(to) == "'"
        {
            return false;
        }
        if !self.breaks(to)
            && self
                .words
                .duration_claims_after
                .at(self.tokens, to)
                .is_some()
        {
            return true;
        }
        let hyphened = self.word(sketch.span.first.number.to) == "-";
        if self
            .words
            .duration_claims
            .before(self.tokens, sketch.from)
            .is_some()
            && !self.tokens[sketch.from].starts
        {
            return !hyphened;
        }
        if self.answers_verb(sketch.from) && !hyphened {
            return true;
        }
        // "Over three years, the ministry paid …": when, and no bound.
        if self.tokens[sketch.from].starts && self.word(to) == "," {
            return false;
        }
        // "in grants over three years": a period, and no bound.
        let over = self
            .words
            .pack
            .inflection
            .spread
            .contains(&self.word(sketch.from))
            && sketch.span.from == sketch.from + 1;
        let bound = !over
            && sketch.hedges.iter().any(|hedge| {
                !matches!(
                    hedge,
                    Hedge::About | Hedge::None | Hedge::Nearly | Hedge::JustOver
                )
            });
        let placed = self
            .words
            .duration_places
            .before(self.tokens, sketch.from)
            .is_some();
        let most = sketch.hedges.contains(&Hedge::UpTo);
        let placed = placed && !(most && self.word(sketch.from - 1) == "for");
        let goal = self
            .words
            .forms
            .goals
            .at(self.tokens, sketch.from)
            .is_some();
        bound && !goal && !placed && !hyphened
    }

    fn bare_claimed(&self, sketch: &Sketch) -> bool {
        // "hasta 2030", "bis 2030": a year, whatever the hedge before it.
        let recent = self.words.pack.bare_from
            && sketch.span.first.number.yearlike
            && sketch.span.first.number.value >= Exact::from(1900)
            && sketch.span.first.number.value < Exact::from(2100);
        if recent {
            return false;
        }
        if !self.words.pack.bare_counts {
            return false;
        }
        let number = &sketch.span.first.number;
        let to = sketch.to;
        let before = self.before(sketch);
        let next = self.word(to);
        let joined = self.word(sketch.span.to) == "-" && self.glued(sketch.span.to);
        if number.value.is_zero() || joined && self.is(sketch.span.to + 1, Shape::Digits) {
            return false;
        }
        if joined && sketch.to > sketch.span.to + 1 {
            return true;
        }
        if joined && next == "-" || self.age_of_people(sketch) {
            return false;
        }
        if self.yearly(sketch) && !sketch.hedges.iter().any(|hedge| *hedge != Hedge::About) {
            return false;
        }
        if self.noun_barred(to)
            || next == "'" && self.glued(to)
            || next == ")" && self.word(sketch.from.saturating_sub(1)) == "(" && !number.grouped
        {
            return false;
        }
        let capital_next = self
            .tokens
            .get(to)
            .is_some_and(|token| token.capital && !token.starts);
        let predicate = !self.breaks(to) && self.words.predicates.at(self.tokens, to).is_some();
        let governed = !self.tokens[sketch.from].starts
            && self
                .words
                .governors
                .before(self.tokens, sketch.from)
                .is_some();
        let capital_before = sketch.from > 0
            && !self.tokens[sketch.from].starts
            && self.tokens[sketch.from - 1].capital
            && self.is(sketch.from - 1, Shape::Word)
            && !self.tokens[sketch.from - 1].starts;
        let range = sketch.span.second.is_some();
        let opened = sketch.opened.is_some();
        if sketch.denied
            && self
                .words
                .negations
                .before(self.tokens, sketch.from)
                .is_some()
            && next == "but"
        {
            return true;
        }
        if number.decimal && number.scale.is_none() || capital_next && !predicate {
            return number.scale.is_some() && !capital_before;
        }
        if !sketch.hedges.is_empty() {
            let young = number.value < Exact::from(100)
                && !number.grouped
                && sketch
                    .hedges
                    .iter()
                    .all(|hedge| matches!(hedge, Hedge::MoreThan | Hedge::LessThan));
            let counts = (sketch.from..sketch.span.from).any(|at| {
                let hedges = self.words.pack.inflection.count_hedges;
                hedges.contains(&self.word(at))
            });
            let toll = counts || governed || predicate || self.count_nearby(sketch.from);
            let ends =
                self.breaks(to) || self.is(to, Shape::Mark) || self.words.stops.contains(next);
            return if young {
                toll
            } else {
                toll || number.value >= Exact::from(10) && ends
            };
        }
        if governed {
            return true;
        }
        if predicate && !capital_before && !self.words.definites.contains(before) {
            return number.digits || number.value > Exact::one();
        }
        if number.grouped && !capital_before {
            return true;
        }
        let counted =
            self.count_nearby(sketch.from) && self.words.pack.count_links.contains(&before);
        !range && counted && number.digits && !capital_before
            || opened && range && (number.grouped || counted)
            || sketch.split && counted
    }

    /// "children under five", "women over 60": an age, and no count.
    fn age_of_people(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let years = number.value <= Exact::from(120) && !number.decimal && !number.grouped;
        let hedge = self.word(sketch.from);
        years
            && sketch.from > 0
            && !self.tokens[sketch.from].starts
            && self.words.pack.age_hedges.contains(&hedge)
            && sketch.span.from == sketch.from + 1
            && self.singular(self.word(sketch.from - 1)).is_some()
    }

    fn noun_barred(&self, at: usize) -> bool {
        !self.breaks(at) && self.words.not_counted.contains(self.word(at))
    }

    /// Whether a word for a count stands before token `from`: "the death toll rose to".
    fn count_nearby(&self, from: usize) -> bool {
        for here in (from.saturating_sub(12)..from).rev() {
            let word = self.word(here);
            if self.words.pack.count_words.contains(&word) {
                return true;
            }
            if self.tokens[here].starts {
                return false;
            }
        }
        false
    }

    /// Whether the figure stands under a denial or a negation of its clause.
    pub(super) fn denied(&self, from: usize, to: usize) -> bool {
        if self.denied_after(to) {
            return true;
        }
        // Where every character is a token, a clause has more of them.
        let reach = DENIAL_REACH * (1 + usize::from(self.words.pack.characters));
        for here in (from.saturating_sub(reach)..from).rev() {
            let word = self.word(here);
            let near = from - here <= NEGATION_REACH;
            let excused = self
                .words
                .not_negations
                .before(self.tokens, here + 1)
                .is_some()
                || self.words.not_negations.at(self.tokens, here).is_some();
            if !excused && self.words.denials.before(self.tokens, here + 1).is_some() {
                return true;
            }
            let hedge = self
                .words
                .before
                .before(self.tokens, from)
                .is_some_and(|(start, _)| start <= here);
            if near
                && !excused
                && !hedge
                && self.words.negations.before(self.tokens, here + 1).is_some()
                && !self.clause_break_between(here + 1, from)
            {
                let all = &self.words.pack.inflection;
                return !(here..from).any(|at| all.exceptives.contains(&self.word(at)));
            }
            let carried = word == ","
                && self
                    .words
                    .pack
                    .inflection
                    .reported
                    .contains(&self.word(here + 1));
            if carried {
                continue;
            }
            if self.tokens[here].starts
                || matches!(word, "," | "，" | "、" | "；" | "：" | ";" | ":" | "\"")
                || self.words.pack.denial_stops.contains(&word)
                || self.is(here, Shape::Digits)
            {
                return false;
            }
        }
        false
    }

    /// Whether a negation follows in the clause, in a language whose verb comes last.
    fn denied_after(&self, to: usize) -> bool {
        let object = self.words.objects.at(self.tokens, to).is_some();
        for here in to..to + AFTER_REACH {
            if self.breaks(here) || self.is(here, Shape::Digits) || self.is(here, Shape::Mark) {
                return false;
            }
            if self.words.pack.characters
                && self.words.not_negations.at(self.tokens, here).is_some()
            {
                return false;
            }
            if self.words.negations_after.at(self.tokens, here).is_some()
                || object && self.words.verb_negations.at(self.tokens, here).is_some()
            {
                return true;
            }
        }
        false
    }

    fn clause_break_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.words.clause_breaks.contains(self.word(at)))
    }
}
