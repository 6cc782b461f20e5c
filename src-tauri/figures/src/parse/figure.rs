//! Figures put together: hedges, amounts, nouns, periods and polarity around a
//! number. Refuses numbers with nothing to show that they are claimed quantities.

use super::amount::{Span, Stated};
use super::noun::Noun;
use super::number::{Reading, Text};
use super::pack::{Connector, Opener};
use super::rate::EACH;
use super::token::Shape;
use compose::{kind, lend_rates, lend_unit, quantity, unit_name};

use crate::{CurrencyBasis, Hedge, Kind, Per, Polarity, Quantity, Unit};

/// A figure found, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) quantity: Quantity,
    /// The first of "from 500 to 300 workers": its unit stands with the second.
    borrows: bool,
    /// The first of "from 80 to 110 dollars": what it is per, the second is.
    leads: bool,
}

/// What is known of a figure before it is accepted.
struct Sketch {
    from: usize,
    to: usize,
    span: Span,
    noun: Option<Noun>,
    hedges: Vec<Hedge>,
    opened: Option<Opener>,
    per: Vec<String>,
    denied: bool,
    split: bool,
    /// One past the figure before.
    floor: usize,
    /// One past the row of numbers that it begins.
    row: Option<usize>,
}

impl Text<'_> {
    /// All figures, in order, none overlapping.
    pub(crate) fn figures(&self) -> Vec<Draft> {
        let mut found: Vec<Draft> = Vec::new();
        let mut at = 0;
        let mut floor = 0;
        let mut label = None;
        while at < self.tokens.len() {
            if !self.may_begin(at) {
                at += 1;
                continue;
            }
            let (next, draft) = self.step(at, floor, &mut label);
            if let Some(mut draft) = draft {
                floor = draft.to;
                self.lend_beside(&found, &mut draft);
                self.lend_price(&found, &mut draft);
                lend_unit(&mut found, &draft);
                lend_rates(
                    &found,
                    &mut draft,
                    2 + usize::from(self.words.pack.characters),
                );
                found.push(draft);
            }
            at = next.max(at + 1);
        }
        found
    }

    /// Reads at token `at`: where to go on, and a figure.
    fn step(&self, at: usize, floor: usize, label: &mut Option<usize>) -> (usize, Option<Draft>) {
        if self.inside_word(at) {
            return (at + 1, None);
        }
        if let Some(to) = self.not_a_quantity(at) {
            return (to, None);
        }
        if let Some((to, draft)) = self.no_numeral(at, floor) {
            return (draft.as_ref().map_or(to, |draft| draft.to), draft);
        }
        let sign = self.minus_before(at).unwrap_or(at);
        let (start, hedges, opened) = self.opening(sign, floor);
        let changing = opened == Some(Opener::From)
            && (self.change_before(start) || self.led_on(at))
            && !self.ranging(start);
        let ready = self.ready(at);
        let reading = if let Some((span, _)) = &ready {
            Some(Reading::Value(span.clone()))
        } else if changing {
            self.single(at)
        } else {
            self.span(at, opened)
        };
        let mut span = match reading {
            None => return (at + 1, None),
            Some(Reading::Refused(to)) => return (to, None),
            Some(Reading::Value(span)) => span,
        };
        if sign < at {
            if span.second.is_some() {
                return (span.to, None);
            }
            span.first.value = -&span.first.value;
        }
        if self.is_label(&span, hedges.is_empty(), *label) {
            *label = Some(span.to);
            return (span.to, None);
        }
        // "from 1.1 million in 2021 to 1.4 million": a year is no end of a range.
        let year = span.first.number.yearlike && span.second.is_some();
        let dashed = self.word(span.first.to) == "-";
        let rough = if year && !dashed {
            span.first.to
        } else {
            span.to
        };
        let opened = opened.filter(|_| span.second.is_some());
        // Without a range, "from" and "between" are no part of the figure.
        let kept = opened.is_some() && !(opened == Some(Opener::From) && self.words.pack.bare_from);
        let plain = if kept || !self.opens(sign, floor) {
            (start, hedges)
        } else {
            self.hedged(sign, floor)
        };
        let own = ready.and_then(|(_, hedge)| hedge);
        let (from, hedges) = self.all_hedges(plain, own, &span, floor);
        let from = self.money_named_before(from, floor, &mut span);
        let split =
            changing || opened.is_none() && self.words.openers.before(self.tokens, from).is_some();
        let from = from - usize::from(from > floor && self.article_of_part(from, &span));
        let mut sketch = self.sketch(from, span, hedges, opened, split, floor);
        let apart = self
            .priced_subject(&sketch)
            .or_else(|| self.sold_for(&sketch, floor))
            .or_else(|| self.distributed(&sketch))
            .or_else(|| self.each_befallen(&sketch))
            .or_else(|| self.for_each(&sketch, floor));
        if apart.is_some() {
            sketch.from = self.apiece(sketch.from, floor);
        }
        sketch.per.extend(apart);
        let apart = self
            .spread(&sketch, floor)
            .or_else(|| self.often(&sketch, floor));
        sketch.per.extend(apart);
        if !self.accept(&sketch) {
            return (rough, None);
        }
        let to = sketch.to;
        let draft = self.draft(sketch);
        (if draft.is_some() { to } else { rough }, draft)
    }

    /// What begins no numeral: a magnitude, more than half in one word, and the one of a
    /// rate ("1kg당 6000원"); where it ends, and its figure.
    fn no_numeral(&self, at: usize, floor: usize) -> Option<(usize, Option<Draft>)> {
        if let Some((to, rate)) = self.words.rates_before.at(self.tokens, at)
            && (self.is(at, Shape::Digits)
                && (*rate != "人" || to > at + 2 || self.is(to, Shape::Digits))
                || self.is(to, Shape::Digits) && self.words.numerals.at(self.tokens, at).is_some())
            && !self.ends_term(at)
        {
            return Some((to, None));
        }
        if let Some((to, weak)) = self.words.magnitudes.at(self.tokens, at)
            && self.word_begins(at)
            && !self.governed_one(at, to)
        {
            return Some((to, self.magnitude(at, to, *weak, floor)));
        }
        let (to, ()) = self.words.over_half.at(self.tokens, at)?;
        Some((to, self.over_half(at, to, floor)))
    }

    /// The hedges right before a figure with those that its own words and a verb far
    /// before it bring, and where they begin.
    fn all_hedges(
        &self,
        (from, mut hedges): (usize, Vec<Hedge>),
        own: Option<Hedge>,
        span: &Span,
        floor: usize,
    ) -> (usize, Vec<Hedge>) {
        if hedges.is_empty() && self.rounded(&span.first.number) {
            hedges.push(Hedge::About);
        }
        hedges.extend(own);
        let Some((far, hedge)) = self.hedge_afar(from, floor) else {
            return (from, hedges);
        };
        if hedge == Hedge::UpTo && hedges.contains(&Hedge::MoreThan) {
            return (from, hedges);
        }
        hedges.insert(0, hedge);
        (far, hedges)
    }

    /// A minus sign or word right before token `at`.
    fn minus_before(&self, at: usize) -> Option<usize> {
        let sign = at.checked_sub(1).filter(|_| !self.breaks(at))?;
        if let Some((word, ())) = self.words.minus.before(self.tokens, at)
            && self.word_begins(word)
        {
            return Some(word);
        }
        // A dash with a gap before it and none after, that joins nothing.
        let apart = sign == 0
            || self.tokens[sign].spaced
            || matches!(self.word(sign - 1), "(" | "[" | "=" | ":");
        let joins = sign > 0 && self.is(sign - 1, Shape::Digits) && !self.tokens[sign].starts;
        (self.word(sign) == "-" && self.glued(at) && apart && !joins).then_some(sign)
    }

    fn may_begin(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.shape {
            Shape::Digits | Shape::Overlong => true,
            Shape::Mark => {
                self.words.symbols.at(self.tokens, at).is_some()
                    || matches!(token.text.as_str(), "½" | "¼" | "¾" | "⅓" | "⅔")
            }
            Shape::Word
                if !(self.words.starters.lets(token.hash)
                    || token.upper && token.text.len() == 3
                    || self.words.begins_compound(&token.text)) =>
            {
                false
            }
            Shape::Word => {
                self.words.triggers.has(token.hash, &token.text)
                    || self.compound(at).is_some()
                    || self.words.whole_times.at(self.tokens, at).is_some()
                    || self.words.pack.articles.contains(&token.text.as_str())
                    || token.capital
                        && (token.upper && token.text.len() == 3 && self.is(at + 1, Shape::Digits)
                            || self.words.symbols.at(self.tokens, at).is_some())
                    || self.word(at + 1) == "$"
                        && self.glued(at + 1)
                        && self.words.symbols.at(self.tokens, at).is_some()
                    || self
                        .words
                        .forms
                        .dual_nouns
                        .contains_key(token.text.as_str())
                    || !token.text.is_ascii() && self.words.symbols.at(self.tokens, at).is_some()
            }
        }
    }

    /// "von 1 auf 4": a change whatever its verb, which follows.
    fn led_on(&self, at: usize) -> bool {
        self.words.pack.capital_nouns
            && matches!(self.amount(at), Some(Reading::Value(first)) if self.word(first.to) == "auf")
    }

    /// The amount at `at` by itself, even where another is joined to it.
    fn single(&self, at: usize) -> Option<Reading<Span>> {
        Some(match self.before_change(at)? {
            Reading::Refused(to) => Reading::Refused(to),
            Reading::Value(first) => Reading::Value(Span {
                from: first.from,
                to: first.to,
                first,
                second: None,
                approximate: false,
                capped: false,
                noun: None,
            }),
        })
    }

    /// Whether a verb of change stands before token `from` in its clause.
    pub(super) fn change_before(&self, from: usize) -> bool {
        for here in (from.saturating_sub(8)..from).rev() {
            let word = self.word(here);
            if self.is_change(word) {
                return true;
            }
            // "an increase in deaths, from 2,666 to 2,798"
            let aside = word == "," && here + 2 == from + 1;
            if self.tokens[here].starts || matches!(word, ";" | ":" | ",") && !aside {
                return false;
            }
        }
        false
    }

    /// All that stands around a number.
    fn sketch(
        &self,
        from: usize,
        span: Span,
        mut hedges: Vec<Hedge>,
        opened: Option<Opener>,
        split: bool,
        floor: usize,
    ) -> Sketch {
        let mut span = span;
        let mut to = span.to;
        let mut per = Vec::new();
        let mut noun = span.noun.and_then(|(at, _)| self.noun(at));
        hedges.extend(self.hedge_within(&span));
        // 案件434起: a counter, where no unit comes before it, and no "from … on".
        let counter = self.words.pack.characters
            && span.unit().is_none()
            && self.words.counters.at(self.tokens, to).is_some();
        if !counter || self.words.pack.word_gaps {
            self.hedge_after(&mut to, &mut hedges);
        }
        if to == span.to {
            self.hedge_past_aside(to, &mut hedges);
        }
        // 人民币2.1亿余元: the name of the money once more, behind the hedge.
        if span.first.prefixed
            && to > span.to
            && self.words.pack.characters
            && let Some((next, Stated::Money(..))) = self.unit_only(to)
        {
            to = next;
        }
        if let Some(next) = self.strength(&span, to) {
            to = next;
        }
        if span.unit().is_none() && to > span.to {
            self.late_scale(&mut span, &mut to, &mut hedges);
            self.late_unit(&mut span, &mut to);
        }
        // جنديين: two of them in one word, with the adjectives after it.
        let dual = span.noun.is_some_and(|(at, _)| at == span.from) && span.to == span.from + 1;
        if dual && let Some(found) = &noun {
            to = to.max(found.to);
        }
        let counted = self.strength(&span, span.to).is_none() && !dual;
        if counted && let Some((end, found)) = self.noun_after(&span, to, !hedges.is_empty()) {
            to = end;
            noun = found.or(noun);
            self.thousands(&mut span, to);
        }
        if let Some((end, found, rate)) = self.often_noun(&span, to) {
            (to, noun) = (end, Some(found));
            per.push(rate);
        }
        // "1.7 million bpd": the unit has its period in it.
        if matches!(span.unit(), Some(Stated::Code(_)))
            && let Some((at, rate)) = self.words.rates.before(self.tokens, span.to)
            && at >= span.first.number.to
        {
            per.push((*rate).to_owned());
        }
        if let Some((end, found)) = self.one_of_kind(&span, to, &hedges, (from, noun.is_some())) {
            (to, noun) = (end, Some(found));
        }
        let lone = noun.is_none() && hedges.is_empty() && to == span.to;
        let row = lone
            .then(|| self.lend_row(&mut span, &mut noun, &mut to))
            .flatten();
        if span.second.is_some()
            && noun.is_some()
            && let Some((next, ())) = self.words.closers.at(self.tokens, to)
        {
            to = next;
        }
        let counted = noun.is_some() || span.unit().is_none() && !span.first.number.part;
        // "rose to $80 in two weeks": when, and no rate of the price.
        let goal = matches!(
            self.words.connectors.before(self.tokens, from),
            Some((_, Connector::To))
        );
        let led = split || goal && self.change_before(from);
        self.rates_after(&span, (counted, led), &mut to, &mut hedges, &mut per);
        let from = self.rates_around(from, floor, &span, &mut hedges, &mut per);
        self.undone(from, &mut to, &mut hedges);
        self.other_bound(&mut span, &mut to, &mut hedges);
        let denied = !self.presupposed(from) && self.denied(from, to);
        Sketch {
            from: from.max(floor),
            to,
            span,
            noun,
            hedges,
            opened,
            per,
            denied,
            split,
            floor,
            row,
        }
    }

    /// The quantity of a sketch, or nothing where its words contradict one another.
    fn draft(&self, sketch: Sketch) -> Option<Draft> {
        let quantity = quantity(&sketch)?;
        let near = self.loose_unit(&sketch);
        let (unit, basis) = match (sketch.span.unit(), &sketch.noun) {
            (Some(Stated::Code(code)), _) => (Some(near.unwrap_or(*code).to_owned()), None),
            (Some(stated), _) => {
                let basis = match stated {
                    Stated::Money(_, true) => Some(CurrencyBasis::Inferred),
                    Stated::Money(_, false) => Some(CurrencyBasis::Explicit),
                    _ => None,
                };
                (unit_name(stated), basis)
            }
            (None, Some(noun)) => (Some(noun.name.clone()), None),
            (None, None) => (None, None),
        };
        let mut quantity = quantity;
        quantity.unit = unit.and_then(|unit| unit.parse::<Unit>().ok());
        let currency = quantity.unit.as_ref().is_some_and(Unit::is_currency);
        quantity.currency_basis = if currency {
            basis.or(Some(CurrencyBasis::Inferred))
        } else {
            None
        };
        let times = matches!(sketch.span.unit(), Some(Stated::Times));
        let borrows = sketch.split && quantity.unit.is_none() && !times;
        // "eine halbe Tonne" is no share of anything.
        let part = sketch.span.first.number.part && sketch.span.unit().is_none();
        if part {
            quantity.kind = Some(Kind::Share);
        }
        let mut draft = self.finish(
            quantity,
            sketch.from,
            sketch.to,
            &sketch.per,
            sketch.denied,
            borrows,
        )?;
        if times || part || matches!(sketch.span.unit(), Some(Stated::Percent)) {
            draft.quantity.kind = Some(Kind::Share);
        }
        draft.leads = sketch.split
            || self.words.pack.characters && self.connector(sketch.to).is_some()
            || self
                .words
                .openers
                .before(self.tokens, sketch.from)
                .is_some();
        Some(draft)
    }

    fn finish(
        &self,
        mut quantity: Quantity,
        from: usize,
        to: usize,
        per: &[String],
        denied: bool,
        borrows: bool,
    ) -> Option<Draft> {
        for rate in per {
            let name = if rate == EACH {
                let named = self.plural_before(from).or_else(|| self.plural_after(to));
                named.unwrap_or_else(|| EACH.to_owned())
            } else {
                rate.clone()
            };
            if let Ok(per) = name.parse::<Per>()
                && !quantity.per.contains(&per)
            {
                quantity.per.push(per);
            }
        }
        if denied {
            quantity.polarity = Polarity::Denied;
        }
        if quantity.kind.is_none() {
            quantity.kind = kind(&quantity);
        }
        quantity.validate().ok()?;
        Some(Draft {
            from,
            to,
            quantity,
            borrows,
            leads: false,
        })
    }
}

mod accept;
mod apart;
mod around;
mod bare;
mod behind;
pub(crate) mod compose;
mod counted;
mod counts;
mod hedges;
mod labelled;
mod listed;
mod magnitude;
mod often;
mod sold;
