//! Whether a number is a claimed quantity, and whether it is denied.

use super::Sketch;
use crate::parse::amount::Stated;
use crate::parse::number::Text;
use crate::parse::pack::{Connector, Measure};
use crate::parse::token::Shape;
use crate::{Exact, Hedge};

/// How far before a figure a word of denial is looked for, in tokens.
const DENIAL_REACH: usize = 12;

/// How far after a figure a negation is looked for, in tokens (here syllables).
const AFTER_REACH: usize = 20;

/// Tokens of the longest aside in brackets that a duration's verb is looked for behind.
const ASIDE: usize = 14;

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
                // "eine Tonne Weizen": an article.
                let article = !number.digits
                    && self.unadorned(sketch)
                    && self
                        .words
                        .pack
                        .price_articles
                        .contains(&self.word(number.from));
                if number.value == Exact::one()
                    && sketch.span.second.is_none()
                    && (article
                        || cost
                        || self.words.price_words.at(self.tokens, sketch.to).is_some()
                        || self.priced_over_noun(sketch.to)
                        || self.is_sold(sketch.to))
                {
                    return false;
                }
                // 25㎏ 한 포대가 12만원에: the measure is part of the thing.
                let gaps = self.words.pack.word_gaps;
                if gaps && self.sack(sketch.to).is_some_and(|end| self.is_sold(end)) {
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
    pub(super) fn before(&self, sketch: &Sketch) -> &str {
        if sketch.from == 0 || self.tokens[sketch.from].starts {
            ""
        } else {
            self.word(sketch.from - 1)
        }
    }

    /// Four bare digits that can be a year.
    pub(super) fn yearly(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        number.yearlike && number.value >= Exact::from(1000) && number.value <= Exact::from(2199)
    }

    /// A word that is a scale elsewhere is no money by itself: 조원 is a crew member.
    fn money_claimed(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let lone = self.words.pack.word_gaps && !number.digits && number.to == number.from + 1;
        // "in 1968 won a prize", "five won medals": a verb.
        let verb = self
            .words
            .pack
            .verb_money
            .contains(&self.word(sketch.span.to - 1))
            && sketch.span.to == number.to + 1
            && !number.grouped
            && !self.tokens[number.to].capital;
        let (next, to) = (self.word(sketch.span.to), sketch.span.to);
        let priced = self.words.measures.at(self.tokens, to + 1).is_some()
            || self.words.priced.at(self.tokens, to + 1).is_some();
        let thing = self.words.pack.articles.contains(&next) && !priced
            || self.words.pack.inflection.presupposing.contains(&next);
        let small = self.is(to, Shape::Word) && number.value < Exact::from(100);
        let object = !self.breaks(to)
            && sketch.hedges.is_empty()
            && (thing || small && !self.words.stops.contains(next));
        let dated = self.yearly(sketch) && sketch.hedges.is_empty() && sketch.per.is_empty();
        // "in 2005 dollars": of what year they are.
        let of_year = self.yearly(sketch)
            && !sketch.span.first.prefixed
            && self.words.pack.lists
            && (matches!(self.before(sketch), "in" | "(" | "constant" | "current")
                || sketch.floor > 0 && sketch.from == sketch.floor);
        if verb && (object || dated) || of_year && sketch.hedges.is_empty() {
            return false;
        }
        let note = self.glued(sketch.to) && self.words.pack.notes.contains(&self.word(sketch.to));
        let one = number.value == Exact::one() && sketch.span.second.is_none();
        // "a zero-sum game"
        let nought = number.value.is_zero() && !number.digits;
        if self.lone_scale(sketch) || note || nought || one && self.is_sold(sketch.to) {
            return false;
        }
        !lone || self.word_begins(number.from) && number.value < Exact::from(1_000_000)
    }

    /// 万人空巷, 千元: a scale alone is a figure of speech.
    pub(super) fn lone_scale(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        self.words.pack.characters
            && !self.words.pack.word_gaps
            && !number.digits
            && number.scale.is_some()
            && number.to == number.from + 1
            && sketch.hedges.is_empty()
            && sketch.span.second.is_none()
    }

    /// "из них половина": whatever follows, a part of those.
    fn governed(&self, from: usize) -> bool {
        !self.breaks(from) && self.words.governors.before(self.tokens, from).is_some()
    }

    fn part_claimed(&self, sketch: &Sketch) -> bool {
        let to = sketch.to;
        let next = self.word(to);
        let before = self.before(sketch);
        let hedged = !sketch.hedges.is_empty() || sketch.span.second.is_some();
        // "adding that one third of the workers": no "that half".
        let said = self.words.clause_breaks.contains(before)
            && self.words.of.at(self.tokens, to).is_some();
        let barred = self.words.pack.part_barred.contains(&before) && !said;
        // "a two-thirds majority"
        let label = self.words.pack.part_labels.contains(&next) && !self.breaks(to);
        let label = label && self.words.pack.lists;
        if next == "-" && self.glued(to) || barred && !hedged || label && !hedged {
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
            // الربع الأول: a quarter of the year.
            let ordinal = self.words.pack.part_labels.contains(&next);
            let hedged = hedged
                || self.words.pack.change_sizes.contains(&before)
                || self.governed(sketch.from)
                || !self.breaks(to) && self.words.predicates.at(self.tokens, to).is_some();
            return !time && !ordinal && (hedged || noun || theirs || words > 1);
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
        // ", la moitié sans contrat"
        if sketch.from < sketch.span.from
            && (sketch.from == 0 || before.is_empty() || before == ",")
        {
            return true;
        }
        // "half the year"
        if self.words.pack.part_wholes.contains(&next)
            && matches!(self.unit_only(to + 1), Some((_, Stated::Time(..))))
        {
            return false;
        }
        // "Half are illiterate", "and half were women"
        let begins = before.is_empty()
            || matches!(before, "," | ";")
            || self.words.pack.joiners.contains(&before);
        if begins
            && words == 1
            && self.words.pack.lists
            && !self.breaks(to)
            && self.words.predicates.at(self.tokens, to).is_some()
        {
            return true;
        }
        // "they keep $200, or a quarter."
        let ends = self.breaks(to) || self.is(to, Shape::Mark) && next != "-";
        let beside = sketch.floor > 0 && sketch.from <= sketch.floor + 3;
        if before == "or" && ends && beside && self.words.pack.lists {
            return true;
        }
        // "a third the size of Denmark"
        let sizes = self.words.pack.sizes;
        if next == "the" && sizes.contains(&self.word(to + 1)) && !self.breaks(to + 1) {
            return true;
        }
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
        let to = sketch.to;
        let age = self.words.pack.age_verbs.contains(&self.before(sketch))
            && matches!(sketch.span.unit(), Some(Stated::Time("year", _)));
        // 1年6カ月以内に: by when, and no length claimed.
        let deadline = self.words.pack.characters
            && self.word(to) == "に"
            && self.word(to.saturating_sub(1)) == "内";
        let before = sketch
            .span
            .from
            .checked_sub(1)
            .map_or("", |at| self.word(at));
        let age = age || self.words.pack.inflection.ages.contains(&before);
        let none = sketch.span.first.number.yearlike || age || deadline;
        // 10년 전, 3년 만에: when, whatever wage is told before it.
        let shifted = self.words.pack.word_gaps
            && self
                .tokens
                .get(to)
                .is_some_and(|next| next.spaced && !next.starts)
            && matches!(self.word(to), "전" | "만" | "뒤" | "후" | "새")
            && self.free(to + 1);
        if none || shifted || self.calendar_month(sketch) {
            return false;
        }
        // "6.9 percent annualised over a 20-year period": no twenty years a year.
        let apart = self.words.pack.lists
            && self.word(sketch.span.first.number.to) == "-"
            && sketch.to == sketch.span.to;
        if !sketch.per.is_empty() && !apart {
            return true;
        }
        // 10시간 이상 일한다: a word apart is no label.
        let apart = self.words.pack.word_gaps && !self.glued(to);
        // 징역 20년형: the name of a term, and no model.
        let claims = &self.words.duration_claims_after;
        if self.words.pack.word_gaps && self.glued(to) && claims.at(self.tokens, to).is_some() {
            return true;
        }
        let labelled = !apart && self.words.labels_after.at(self.tokens, to).is_some();
        let shifted = self.words.time_shifts.contains(self.word(to)) && !self.breaks(to);
        // "jailed for four years after admitting"
        let led = self
            .words
            .pack
            .inflection
            .answer_links
            .contains(&self.before(sketch))
            && self.words.clause_breaks.contains(self.word(to))
            && self.answers_verb(sketch.from);
        let shifted = shifted && !led;
        if labelled || shifted {
            return false;
        }
        // "18 months' imprisonment", but not "three years' time".
        if self.word(to) == "'" {
            let claimed = self.words.duration_claims_after.at(self.tokens, to + 1);
            return claimed.is_some() && !self.breaks(to + 1);
        }
        // 하루 9시간에서 11시간으로: where a change of one led.
        if let Some((start, Connector::To)) = self.words.connectors.before(self.tokens, sketch.from)
            && self.words.pack.word_gaps
            && self.directed(to)
            && let Some((_, Measure::Time(..))) = self.words.measures.before(self.tokens, start)
        {
            return true;
        }
        // 5시간 30분(승용차 기준)이 걸린다: an aside between.
        let aside = |to: usize| {
            let ends = (to + 1..to + ASIDE).take_while(|at| !self.breaks(*at));
            ends.clone()
                .find(|at| self.word(*at) == ")")
                .map(|at| at + 1)
        };
        let bracket = self.words.pack.word_gaps && self.word(to) == "(" && !self.breaks(to);
        let to = if bracket { aside(to).unwrap_or(to) } else { to };
        let after = &self.words.duration_claims_after;
        let end = sketch.row.unwrap_or(to);
        if !self.breaks(end) && after.at(self.tokens, end).is_some() {
            return true;
        }
        let hyphened =
            sketch.span.second.is_none() && self.word(sketch.span.first.number.to) == "-";
        let before = &self.words.duration_claims;
        // "in the last three weeks" is no "lasts three weeks".
        let lasts = self.words.definites.contains(self.before(sketch))
            && sketch.from > 1
            && self.words.definites.contains(self.word(sketch.from - 2));
        // "serve a further two years"
        let filler = self.words.fillers.before(self.tokens, sketch.from);
        let more = filler.filter(|(start, ())| {
            self.words.pack.lists
                && *start + 1 < sketch.from
                && before.before(self.tokens, *start).is_some()
        });
        if !lasts
            && (before.before(self.tokens, sketch.from).is_some() || more.is_some())
            && !self.tokens[sketch.from].starts
        {
            return !hyphened;
        }
        if (self.answers_verb(sketch.from) || self.told_with_last(sketch)) && !hyphened
            || self.told_in_two(sketch)
        {
            return true;
        }
        // "Over three years, the ministry paid …": when, and no bound.
        let near = sketch.span.from <= sketch.from + 2;
        let begins = near && self.tokens[sketch.from].starts && self.word(to) == ",";
        !begins && !hyphened && self.duration_bounded(sketch)
    }

    /// "un año y nueve meses": a length of time so exact is claimed, where nothing places it.
    fn told_in_two(&self, sketch: &Sketch) -> bool {
        let places = &self.words.duration_places;
        let one = self
            .unit_only(sketch.span.first.number.to)
            .map(|(end, _)| end);
        let label = self.words.labels_before.before(self.tokens, sketch.from);
        let aged = self.words.pack.age_verbs.contains(&self.before(sketch))
            || label.is_some_and(|(start, ())| self.word(start) != "de");
        !self.words.pack.characters
            && !aged
            && sketch.span.second.is_none()
            && one.is_some_and(|end| sketch.span.first.to > end + 1)
            && places
                .before(self.tokens, sketch.from)
                .is_none_or(|(start, ())| self.word(start) == "de")
    }

    /// 今年3月まで, 6月20日: of the calendar, but for the smaller unit of 2年6月.
    fn calendar_month(&self, sketch: &Sketch) -> bool {
        let unit = sketch.span.first.number.to;
        let back = |by: usize| sketch.span.from.checked_sub(by);
        let month = back(1).is_some_and(|at| self.word(at) == "月");
        let named = back(2).is_some_and(|at| {
            self.is(at, Shape::Digits)
                || "各今先来去同翌前毎当本".contains(self.word(at))
                || self.words.numerals.at(self.tokens, at).is_some()
        });
        self.words.pack.characters
            && !self.words.pack.word_gaps
            && sketch.span.first.to == unit + 1
            && (self.word(unit) == "月" || self.word(unit) == "日" && month && named)
    }

    /// Whether a hedge that bounds makes a duration the thing claimed: "at least two
    /// years", but not "for up to a year" or "in grants over three years".
    fn duration_bounded(&self, sketch: &Sketch) -> bool {
        let over = self
            .words
            .pack
            .inflection
            .spread
            .contains(&self.word(sketch.from))
            && sketch.span.from == sketch.from + 1;
        let bounds = |hedge: &Hedge| {
            !matches!(
                hedge,
                Hedge::About | Hedge::None | Hedge::Nearly | Hedge::JustOver
            )
        };
        let places = &self.words.duration_places;
        let placed = places.before(self.tokens, sketch.from).is_some();
        let most = sketch.hedges.contains(&Hedge::UpTo);
        let lasting = self.words.pack.lasting.contains(&self.before(sketch));
        let placed = placed && !(most && lasting);
        // 24시간 이내: a limit in time.
        let limit = |words: &&str| {
            let syllables = words.chars().count();
            let text: String = (sketch.to.saturating_sub(syllables)..sketch.to)
                .map(|at| self.word(at))
                .collect();
            text == **words
        };
        if self.words.pack.time_limits.iter().any(limit) {
            return false;
        }
        let goals = &self.words.forms.goals;
        let led = self.words.pack.inflection.genitive || self.change_before(sketch.from);
        let goal = led && goals.at(self.tokens, sketch.from).is_some();
        !over && sketch.hedges.iter().any(bounds) && !goal && !placed
    }

    /// Whether the figure stands under a denial or a negation of its clause.
    pub(super) fn denied(&self, from: usize, to: usize) -> bool {
        if self.denied_after(to) {
            return true;
        }
        let nones = self.words.pack.inflection.nones;
        if from > 0 && nones.contains(&self.word(from - 1)) && self.contrasted(from) {
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
                // "if they could not raise $4 billion": a condition denies nothing.
                let conditional = self.words.pack.conditions;
                if (here.saturating_sub(NEGATION_REACH)..here)
                    .rev()
                    .take_while(|at| !self.breaks(*at + 1) && self.is(*at, Shape::Word))
                    .any(|at| conditional.contains(&self.word(at)))
                {
                    return false;
                }
                let all = &self.words.pack.inflection;
                return !(here..from).any(|at| all.exceptives.contains(&self.word(at)));
            }
            // "dementierte, 40 Diplomaten ausgewiesen zu haben"
            if word == ","
                && self.words.pack.capital_nouns
                && self.words.denials.before(self.tokens, here).is_some()
            {
                return true;
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
            let dash = word == "-" && self.tokens[here].spaced && self.words.pack.lists;
            if self.tokens[here].starts
                || dash
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
        let mut object = self.words.objects.at(self.tokens, to).is_some();
        for here in to..to + AFTER_REACH {
            // 20달러를 받고 일하지 않았다: the object of another verb.
            object &= !self.verb_over(here);
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

    /// Whether a verb ends at token `at` and leaves the clause to another: 받고, 쉬며, 줬지만,
    /// but not 받고 있지.
    pub(in crate::parse) fn verb_over(&self, at: usize) -> bool {
        let ends = matches!(self.word(at), "고" | "며" | "만" | "데" | "서")
            || self.word(at) == "나" && at > 0 && self.word(at - 1) == "으";
        ends && self.words.pack.word_gaps
            && self.glued(at)
            && self.tokens.get(at + 1).is_some_and(|next| next.spaced)
            && !(self.word(at) == "만" && self.word(at - 1) != "지")
            && self.word(at + 1) != "있"
    }

    fn clause_break_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| self.words.clause_breaks.contains(self.word(at)))
    }
}
