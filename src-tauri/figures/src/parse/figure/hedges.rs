//! Hedges before, inside and after a figure, and units that a hedge parts from their
//! number. Refuses a hedge that belongs to a verb or to the next figure.

use super::Sketch;
use crate::Hedge;
use crate::parse::amount::{Amount, Span, Stated};
use crate::parse::number::{Number, Reading, Text};
use crate::parse::pack::Opener;
use crate::parse::token::Shape;

/// Tokens of the longest aside in brackets that a hedge is looked for behind.
const ASIDE: usize = 16;

/// How far before a unit the words are looked for that say which one it is short for.
const LOOSE_REACH: usize = 18;

/// How far before a hedge the word is looked for that makes it a limit, in tokens.
const RESTRICTED_REACH: usize = 5;

impl Text<'_> {
    /// Hedges that end right before token `at`, outermost first, and where they begin.
    pub(super) fn hedged(&self, at: usize, floor: usize) -> (usize, Vec<Hedge>) {
        let mut start = at;
        let mut hedges = Vec::new();
        while hedges.len() < 3 {
            let bare = self
                .words
                .fillers
                .before(self.tokens, start)
                .map_or(start, |(at, ())| at);
            let bare = bare - usize::from(start == at && self.article_of_percent(at));
            let found = self
                .words
                .before
                .before(self.tokens, start)
                .or_else(|| self.words.before.before(self.tokens, bare));
            let found = found.filter(|(from, _)| *from >= floor && self.word_begins(*from));
            // "составляют, как минимум, 4 млн": a hedge between commas.
            let aside = || {
                let comma = start.checked_sub(1).filter(|at| self.word(*at) == ",")?;
                let (from, hedge) = self.words.before.before(self.tokens, comma)?;
                let between = from > floor && self.word(from - 1) == ",";
                (self.words.pack.inflection.genitive && between).then_some((from, hedge))
            };
            let Some((from, hedge)) = found.or_else(aside) else {
                break;
            };
            if self.no_hedge(from, start, at) {
                break;
            }
            if *hedge == Hedge::UpTo && self.led_to(from) {
                // "fell almost to 2 bn": the goal is no hedge, what stands before it is.
                let outer = self.words.before.before(self.tokens, from);
                let Some((outer, hedge)) = outer.filter(|(at, _)| *at >= floor) else {
                    break;
                };
                hedges.insert(0, *hedge);
                start = outer;
                continue;
            }
            // "تصل إلى أكثر من 100": what is more than it is no limit.
            if *hedge == Hedge::UpTo && hedges.first() == Some(&Hedge::MoreThan) {
                break;
            }
            // "rose up to 5%": the "up" belongs to the verb.
            if *hedge == Hedge::UpTo
                && self.words.pack.change_particles.contains(&self.word(from))
                && from > 0
                && !self.breaks(from)
                && self.words.changes.contains(self.word(from - 1))
                && !self.words.pack.movers.contains(&self.word(from - 1))
            {
                break;
            }
            // "in and around the 240,000 houses": a place.
            let the = bare < start && self.words.pack.lists && self.word(bare) == "the";
            if the && from + 1 == bare && *hedge != Hedge::LessThan {
                break;
            }
            // "hand over $500": the "over" belongs to the verb.
            let phrasal = self.words.phrasal.before(self.tokens, start);
            // "unter den 60 Ausländern": among them.
            let whole = |begin: usize| begin < from || begin == from && bare < start;
            if phrasal.is_some_and(|(begin, ())| whole(begin)) {
                break;
            }
            hedges.insert(0, *hedge);
            start = from;
        }
        (start, hedges)
    }

    /// Whether another number is set against the one at token `at`: ", sondern 14".
    pub(super) fn contrasted(&self, at: usize) -> bool {
        let contrasts = self.words.pack.contrasts;
        (at + 1..at + RESTRICTED_REACH)
            .take_while(|at| !self.breaks(*at))
            .find(|at| self.word(*at) == ",")
            .is_some_and(|comma| contrasts.contains(&self.word(comma + 1)))
    }

    /// "roughly a 32 percent drop": an article between the hedge and a percentage.
    fn article_of_percent(&self, at: usize) -> bool {
        at > 0
            && !self.breaks(at)
            && self.is(at, Shape::Digits)
            && self.words.pack.articles.contains(&self.word(at - 1))
            && matches!(self.amount(at), Some(Reading::Value(amount))
                if matches!(amount.unit, Some(Stated::Percent)))
    }

    /// Whether words from `from` to `to`, before the number at `at`, are a hedge elsewhere
    /// and none here: "the top 10%", "near two schools".
    fn no_hedge(&self, from: usize, to: usize, at: usize) -> bool {
        let pack = self.words.pack;
        // "the legal minimum of 12,500 taka": a noun.
        let known = |back: usize| {
            from >= back
                && (from + 1 - back..=from).all(|at| !self.breaks(at))
                && pack
                    .inflection
                    .presupposing
                    .contains(&self.word(from - back))
        };
        if pack.noun_hedges.contains(&self.word(from)) && (known(1) || known(2)) {
            return true;
        }
        // "eine Umfrage unter 900 Händlern": among them.
        let all = &pack.inflection;
        let asked = |at: usize| all.asked.iter().any(|noun| self.word(at).ends_with(noun));
        if all.among.contains(&self.word(from))
            && (from.saturating_sub(RESTRICTED_REACH)..from)
                .rev()
                .take_while(|at| !self.breaks(*at + 1) && self.is(*at, Shape::Word))
                .any(asked)
        {
            return true;
        }
        // "keine 40, sondern 14": denied, and no hedge.
        if pack.inflection.nones.contains(&self.word(from)) && self.contrasted(at) {
            return true;
        }
        // "ne compte plus que 20 élèves": so many and no more.
        let all = &pack.inflection;
        if all.restricted.contains(&self.word(to.saturating_sub(1))) {
            return (from.saturating_sub(RESTRICTED_REACH)..from)
                .rev()
                .take_while(|at| !self.breaks(*at + 1) && self.is(*at, Shape::Word))
                .any(|at| all.restrictives.contains(&self.word(at)));
        }
        if to != from + 1 {
            return false;
        }
        if pack.modal_hedges.contains(&self.word(from)) {
            return from == 0 || !pack.modals.contains(&self.word(from - 1));
        }
        pack.near_sums.contains(&self.word(from))
            && !matches!(self.amount(at), Some(Reading::Value(amount))
                if matches!(amount.unit, Some(Stated::Percent | Stated::Money(..))))
    }

    /// Hedges and an opener of a range before token `at`.
    pub(super) fn opening(&self, at: usize, floor: usize) -> (usize, Vec<Hedge>, Option<Opener>) {
        let (start, mut hedges) = self.hedged(at, floor);
        if let Some((from, opener)) = self.words.openers.before(self.tokens, start)
            && from >= floor
        {
            let (outer, more) = self.hedged(from, floor);
            hedges.splice(0..0, more);
            return (outer, hedges, Some(*opener));
        }
        (start, hedges, None)
    }

    pub(super) fn opens(&self, at: usize, floor: usize) -> bool {
        self.opening(at, floor).2.is_some()
    }

    /// A hedge inside the unit, where every character is a token: 三个多月.
    pub(super) fn hedge_within(&self, span: &Span) -> Option<Hedge> {
        if !self.words.pack.characters || span.second.is_some() {
            return None;
        }
        (span.first.number.to + 1..span.to).find_map(|at| {
            let (next, hedge) = self.words.after.at(self.tokens, at)?;
            (next < span.to && *hedge == Hedge::JustOver).then_some(*hedge)
        })
    }

    /// One past "-strong" after a bare number that ends at `to`.
    pub(super) fn strength(&self, span: &Span, to: usize) -> Option<usize> {
        let suffixed = self.word(to) == "-"
            && self.glued(to)
            && self.glued(to + 1)
            && self.words.pack.count_suffixes.contains(&self.word(to + 1));
        (suffixed && span.unit().is_none()).then_some(to + 2)
    }

    /// A hedge right after token `to`: "or more", "-odd".
    pub(super) fn hedge_after(&self, to: &mut usize, hedges: &mut Vec<Hedge>) -> bool {
        if self.breaks(*to) {
            return false;
        }
        let Some((next, hedge)) = self.words.after.at(self.tokens, *to) else {
            return false;
        };
        if self.words.not_hedges.at(self.tokens, *to).is_some() {
            return false;
        }
        // 3명 여성, 100명 선발: a syllable apart that begins another word is no hedge.
        if self.words.pack.word_gaps
            && next == *to + 1
            && self.tokens[*to].spaced
            && !self.free(next)
            && !self.counter_alone(next)
        {
            return false;
        }
        // 5%여서: a particle, and no "some more".
        if self.words.pack.word_gaps && next == *to + 1 && self.particle_of_odd(next) {
            return false;
        }
        let dashed = self.word(*to) == "-" && (!self.glued(*to) || !self.glued(*to + 1));
        let belongs_on = !self.words.pack.articles.is_empty()
            && self.words.before.at(self.tokens, *to).is_some()
            && !matches!(self.number(next), None | Some(Reading::Refused(_)));
        // "four frigates and up to two": the hedge is the next figure's.
        let next_figures = (*to + 1..next).any(|at| {
            let longer = self.words.before.at(self.tokens, at);
            // "три гранаты и более 2 тыс. патронов"
            let own = |end: usize| {
                let told = self.words.pack.inflection.genitive && end == next;
                told && matches!(self.number(next), Some(Reading::Value(_)))
            };
            longer.is_some_and(|(end, _)| end > next || own(end))
        });
        // 4倍以上超えた: what follows a bound is the verb.
        let bound = self.words.pack.characters
            && *hedge == Hedge::MoreThan
            && hedges.contains(&Hedge::AtLeast);
        if next_figures
            || bound
            || dashed
            || belongs_on
            || self.word(*to) == "+" && !self.glued(*to)
        {
            return false;
        }
        // 98％近くまで: how far, and no bound of its own.
        if *hedge == Hedge::UpTo && hedges.contains(&Hedge::Nearly) {
            return false;
        }
        // 4%까지 올랐다 is "rose to 4%": no hedge, as in "rose up to".
        // 2%까지 0.5%포인트 떨어졌다: by how much stands between.
        let size = match self.amount(next) {
            Some(Reading::Value(size)) if self.words.pack.word_gaps && !self.breaks(next) => {
                size.to
            }
            _ => next,
        };
        let changed = (size..size + 4)
            .take_while(|at| !self.breaks(*at))
            .any(|at| self.words.changes_after.at(self.tokens, at).is_some());
        if *hedge == Hedge::UpTo && changed {
            return false;
        }
        hedges.push(*hedge);
        *to = next;
        true
    }

    /// "übersteigen 40 Euro nicht": the negation behind makes a limit of more.
    pub(super) fn undone(&self, from: usize, to: &mut usize, hedges: &mut [Hedge]) {
        let all = &self.words.pack.inflection;
        if let [hedge @ Hedge::MoreThan] = hedges
            && !self.breaks(*to)
            && all.undoing.contains(&self.word(*to))
            && all.exceeding.contains(&self.word(from))
        {
            *hedge = Hedge::AtMost;
            *to += 1;
        }
    }

    /// The hedge behind what a figure comes to in brackets: 17억 달러(약 2조 원)가 넘는. The
    /// brackets hold a figure of their own, and the span ends before them.
    pub(super) fn hedge_past_aside(&self, to: usize, hedges: &mut Vec<Hedge>) {
        if !self.words.pack.word_gaps || self.word(to) != "(" || self.breaks(to) {
            return;
        }
        let end = (to + 1..to + ASIDE)
            .take_while(|at| !self.breaks(*at))
            .find(|at| self.word(*at) == ")");
        if let Some(end) = end {
            let mut past = end + 1;
            let glued = self.glued(past) && self.is(past, Shape::Word);
            let apart = self.words.after.at(self.tokens, past);
            // (…)가 넘는, (…) 이상, but not the 여 of another word.
            if glued || apart.is_some_and(|(next, _)| next > past + 1) {
                self.hedge_after(&mut past, hedges);
            }
        }
    }

    /// Whether nothing but a counter is glued on at token `at`: 3백 여명.
    fn counter_alone(&self, at: usize) -> bool {
        let counter = self.words.counters.at(self.tokens, at);
        self.glued(at) && counter.is_some_and(|(end, _)| end == at + 1 && self.free(end))
    }

    /// The code of a unit that is short for another one in this clause: 10キロ離れた.
    pub(super) fn loose_unit(&self, sketch: &Sketch) -> Option<&'static str> {
        let end = sketch.span.to;
        let (_, (code, near)) = self.words.loose_units.before(self.tokens, end)?;
        let first = (sketch.from.saturating_sub(LOOSE_REACH)..sketch.from)
            .rev()
            .take_while(|at| !self.tokens[*at + 1].starts)
            .last()
            .unwrap_or(sketch.from);
        let last = (end..end + LOOSE_REACH / 3)
            .take_while(|at| !self.breaks(*at))
            .last()
            .map_or(end, |at| at + 1);
        let text: String = self.tokens[first..last]
            .iter()
            .map(|token| token.text.as_str())
            .collect();
        near.iter().any(|word| text.contains(word)).then_some(*code)
    }

    /// A unit after a hedge: "20-plus kilometres", "100만 이상 달러".
    pub(super) fn late_unit(&self, span: &mut Span, to: &mut usize) {
        let number = span.first.number.clone();
        let shifted = Number {
            to: *to,
            loose: None,
            ..number
        };
        // 300여 주택: a syllable that begins another word is no week.
        let begun = |end: usize| {
            self.words.pack.word_gaps
                && end == *to + 1
                && self.tokens[*to].spaced
                && !self.free(end)
                && self.is(end, Shape::Word)
        };
        if let Some(amount) = self.unit_for(shifted)
            && span.second.is_none()
            && !begun(amount.to)
        {
            *to = amount.to;
            span.first = Amount {
                value: span.first.value.clone(),
                ..amount
            };
        }
    }
}
