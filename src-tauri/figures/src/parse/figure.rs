//! Figures put together: hedges, amounts, nouns, periods and polarity around a
//! number. Refuses numbers with nothing to show that they are claimed quantities.

use super::amount::{Amount, Span, Stated};
use super::noun::Noun;
use super::number::{Reading, Text};
use super::pack::{Connector, Opener};
use super::rate::EACH;
use super::token::Shape;
use crate::{Bound, CurrencyBasis, Exact, Hedge, Kind, Per, Polarity, Quantity, Unit};

/// A figure found, in tokens.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) quantity: Quantity,
    /// The first of "from 500 to 300 workers": its unit stands with the second.
    borrows: bool,
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
}

impl Text<'_> {
    /// All figures, in order, none overlapping.
    pub(crate) fn figures(&self) -> Vec<Draft> {
        let mut found: Vec<Draft> = Vec::new();
        let mut at = 0;
        let mut floor = 0;
        let mut label = None;
        while at < self.tokens.len() {
            let (next, draft) = self.step(at, floor, &mut label);
            if let Some(draft) = draft {
                floor = draft.to;
                lend_unit(&mut found, &draft);
                found.push(draft);
            }
            at = next.max(at + 1);
        }
        found
    }

    /// Reads at token `at`: where to go on, and a figure.
    fn step(&self, at: usize, floor: usize, label: &mut Option<usize>) -> (usize, Option<Draft>) {
        if !self.may_begin(at) {
            return (at + 1, None);
        }
        if let Some(to) = self.not_a_quantity(at) {
            return (to, None);
        }
        // "1kg당 6000원": the count of one is part of the rate.
        if let Some((to, _)) = self.words.rates_before.at(self.tokens, at)
            && self.is(at, Shape::Digits)
        {
            return (to, None);
        }
        if let Some((to, weak)) = self.words.magnitudes.at(self.tokens, at) {
            let draft = self.magnitude(at, to, *weak, floor);
            return (draft.as_ref().map_or(to, |draft| draft.to), draft);
        }
        let (start, hedges, opened) = self.opening(at, floor);
        let changing = opened == Some(Opener::From) && self.change_before(start);
        let reading = if changing {
            self.single(at)
        } else {
            self.span(at, opened)
        };
        let span = match reading {
            None => return (at + 1, None),
            Some(Reading::Refused(to)) => return (to, None),
            Some(Reading::Value(span)) => span,
        };
        if self.is_label(&span, hedges.is_empty(), *label) {
            *label = Some(span.to);
            return (span.to, None);
        }
        let rough = span.to;
        let opened = opened.filter(|_| span.second.is_some());
        // Without a range, "from" and "between" are no part of the figure.
        let (from, hedges) = if opened.is_some() || !self.opens(at, floor) {
            (start, hedges)
        } else {
            self.hedged(at, floor)
        };
        let split =
            changing || opened.is_none() && self.words.openers.before(self.tokens, from).is_some();
        let sketch = self.sketch(from, span, hedges, opened, split, floor);
        if !self.accept(&sketch) {
            return (rough, None);
        }
        let to = sketch.to;
        let draft = self.draft(sketch);
        (if draft.is_some() { to } else { rough }, draft)
    }

    fn may_begin(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        match token.shape {
            Shape::Digits | Shape::Overlong => true,
            Shape::Mark => {
                self.words.symbols.at(self.tokens, at).is_some()
                    || matches!(token.text.as_str(), "½" | "¼" | "¾" | "⅓" | "⅔")
            }
            Shape::Word => {
                self.words.triggers.contains(token.text.as_str())
                    || self.words.pack.articles.contains(&token.text.as_str())
                    || token.capital
                        && (token.upper && token.text.len() == 3 && self.is(at + 1, Shape::Digits)
                            || self.words.symbols.at(self.tokens, at).is_some())
            }
        }
    }

    /// The amount at `at` by itself, even where another is joined to it.
    fn single(&self, at: usize) -> Option<Reading<Span>> {
        Some(match self.amount(at)? {
            Reading::Refused(to) => Reading::Refused(to),
            Reading::Value(first) => Reading::Value(Span {
                from: first.from,
                to: first.to,
                first,
                second: None,
                approximate: false,
                noun: None,
            }),
        })
    }

    /// Hedges that end right before token `at`, outermost first, and where they begin.
    fn hedged(&self, at: usize, floor: usize) -> (usize, Vec<Hedge>) {
        let mut start = at;
        let mut hedges = Vec::new();
        while hedges.len() < 3 {
            let bare = self
                .words
                .fillers
                .before(self.tokens, start)
                .map_or(start, |(at, ())| at);
            let found = self
                .words
                .before
                .before(self.tokens, start)
                .or_else(|| self.words.before.before(self.tokens, bare));
            let found = found.filter(|(from, _)| *from >= floor && self.word_begins(*from));
            let Some((from, hedge)) = found else { break };
            // "rose up to 5%": the "up" belongs to the verb.
            if *hedge == Hedge::UpTo
                && self.word(from) == "up"
                && from > 0
                && !self.breaks(from)
                && self.words.changes.contains(self.word(from - 1))
            {
                break;
            }
            // "hand over $500": the "over" belongs to the verb.
            let phrasal = self.words.phrasal.before(self.tokens, start);
            if phrasal.is_some_and(|(begin, ())| begin < from) {
                break;
            }
            hedges.insert(0, *hedge);
            start = from;
        }
        (start, hedges)
    }

    /// Hedges and an opener of a range before token `at`.
    fn opening(&self, at: usize, floor: usize) -> (usize, Vec<Hedge>, Option<Opener>) {
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

    fn opens(&self, at: usize, floor: usize) -> bool {
        self.opening(at, floor).2.is_some()
    }

    /// Whether a verb of change stands before token `from` in its clause.
    fn change_before(&self, from: usize) -> bool {
        for here in (from.saturating_sub(8)..from).rev() {
            let word = self.word(here);
            if self.words.changes.contains(word) {
                return true;
            }
            if self.tokens[here].starts || matches!(word, ";" | ":" | ",") {
                return false;
            }
        }
        false
    }

    /// Whether the number is a name or part of one: after "Resolution", or joined to such a number.
    fn is_label(&self, span: &Span, unhedged: bool, last: Option<usize>) -> bool {
        let number = &span.first.number;
        if !unhedged
            || span.unit().is_some() && !span.first.prefixed && span.first.number.scale.is_some()
        {
            return false;
        }
        if matches!(span.unit(), Some(Stated::Money(..) | Stated::Percent)) {
            return false;
        }
        let noun = self.noun(span.to).is_some();
        if let Some(last) = last
            && span.from == last + 1
            && matches!(self.word(last), "and" | "," | "-" | "or" | "to" | "&")
            && number.digits
            && span.unit().is_none()
        {
            return !noun;
        }
        match self.labelled_before(span.from) {
            Some(strong) if number.digits => {
                span.unit().is_none() && (strong || !noun) && !(number.grouped && noun)
            }
            Some(true) => span.unit().is_none() && !noun,
            _ => false,
        }
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
        self.hedge_after(&mut to, &mut hedges);
        if span.unit().is_none() && to > span.to {
            self.late_unit(&mut span, &mut to);
        }
        if span.unit().is_none() && !span.first.number.part {
            if let Some(found) = self.noun(to) {
                to = found.to;
                noun = Some(found);
            } else if let Some((next, ())) = self.words.of.at(self.tokens, to)
                && span.first.number.digits
                && !span.first.number.yearlike
                && let Some(found) = self.noun(next)
                && !span.first.number.part
                && next > to + 1
            {
                to = found.to;
                noun = Some(found);
            }
        } else if span.first.number.part
            && self.words.of.at(self.tokens, to).is_none()
            && self.words.out_of.at(self.tokens, to).is_none()
            && span.unit().is_none()
            && let Some(found) = self.noun(to)
        {
            to = found.to;
        }
        if span.second.is_some()
            && noun.is_some()
            && let Some((next, ())) = self.words.closers.at(self.tokens, to)
        {
            to = next;
        }
        let counted = noun.is_some() || span.unit().is_none() && !span.first.number.part;
        self.rates_after(&span, counted, &mut to, &mut hedges, &mut per);
        let mut from = from;
        // Rates and hedges before the number in any order: "1인당 최대 월 300달러".
        for _ in 0..2 {
            let (start, before) = self.rates_before(from, floor);
            if before.is_empty() {
                break;
            }
            let (outer, more) = self.hedged(start, floor);
            hedges.splice(0..0, more);
            from = outer;
            per.extend(before);
        }
        let rated = matches!(
            span.unit(),
            Some(Stated::Money(..) | Stated::Time(..) | Stated::Code(_))
        );
        if per.is_empty()
            && rated
            && let Some(rate) = self.rate_of(from)
        {
            per.push(rate);
        }
        let denied = self.denied(from, to);
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
        }
    }

    /// A hedge right after token `to`: "or more", "-odd".
    fn hedge_after(&self, to: &mut usize, hedges: &mut Vec<Hedge>) -> bool {
        if self.breaks(*to) {
            return false;
        }
        let Some((next, hedge)) = self.words.after.at(self.tokens, *to) else {
            return false;
        };
        let dashed = self.word(*to) == "-" && (!self.glued(*to) || !self.glued(*to + 1));
        let belongs_on = !self.words.pack.articles.is_empty()
            && self.words.before.at(self.tokens, *to).is_some()
            && !matches!(self.number(next), None | Some(Reading::Refused(_)));
        if dashed || belongs_on || self.word(*to) == "+" && !self.glued(*to) {
            return false;
        }
        hedges.push(*hedge);
        *to = next;
        true
    }

    /// A unit after a hedge: "20-plus kilometres", "100만 이상 달러".
    fn late_unit(&self, span: &mut Span, to: &mut usize) {
        let number = span.first.number.clone();
        let shifted = super::number::Number {
            to: *to,
            loose: None,
            ..number
        };
        if let Some(amount) = self.unit_for(shifted)
            && span.second.is_none()
        {
            *to = amount.to;
            span.first = Amount {
                value: span.first.value.clone(),
                ..amount
            };
        }
    }

    fn rates_after(
        &self,
        span: &Span,
        counted: bool,
        to: &mut usize,
        hedges: &mut Vec<Hedge>,
        per: &mut Vec<String>,
    ) {
        for _ in 0..5 {
            if self.hedge_after(to, hedges) {
                continue;
            }
            // "80,000 barrels of oil a day": the stuff stands between unit and period.
            let stuff = matches!(span.unit(), Some(Stated::Code(_))) && per.is_empty();
            let skipped = if stuff { self.stuff(*to) } else { None };
            let more = self.words.pack.increments.contains(&self.word(*to))
                && self.words.per.at(self.tokens, *to + 1).is_some();
            let place = [Some(*to), skipped, more.then_some(*to + 1)]
                .into_iter()
                .flatten()
                .find_map(|at| {
                    let found = self.rate(at, span.unit(), counted)?;
                    (per.len() < 3).then_some(found)
                });
            let Some((next, rate)) = place else { return };
            let period = |rate: &str| matches!(rate.parse(), Ok(Per::Period(_)));
            if period(&rate) && per.iter().any(|rate| period(rate)) || per.contains(&rate) {
                return;
            }
            if span.first.number.part && !period(&rate) {
                return;
            }
            per.push(rate);
            *to = next;
        }
    }

    /// One past "of rice", "of crude oil".
    fn stuff(&self, at: usize) -> Option<usize> {
        let (mut next, ()) = self.words.of.at(self.tokens, at)?;
        for _ in 0..3 {
            if self.breaks(next)
                || !self.is(next, Shape::Word)
                || self.words.stops.contains(self.word(next))
            {
                return None;
            }
            next += 1;
            if self.words.per.at(self.tokens, next).is_some()
                || self.words.rates.at(self.tokens, next).is_some()
            {
                return Some(next);
            }
        }
        None
    }

    /// "dozens of villagers", "tens of millions of dollars a year".
    fn magnitude(&self, at: usize, to: usize, weak: bool, floor: usize) -> Option<Draft> {
        let next = self
            .words
            .of
            .at(self.tokens, to)
            .map_or(to, |(next, ())| next);
        let mut end = to;
        let mut unit = None;
        let mut basis = None;
        let mut stated = None;
        if let Some(found) = self.unit_only(next) {
            if matches!(found.1, Stated::Time(..) | Stated::Percent) {
                return None;
            }
            end = found.0;
            if let Stated::Money(_, guess) = &found.1 {
                basis = Some(if *guess {
                    CurrencyBasis::Inferred
                } else {
                    CurrencyBasis::Explicit
                });
            }
            unit = unit_name(&found.1);
            stated = Some(found.1);
        } else if let Some(noun) = self.noun(next) {
            end = noun.to;
            unit = Some(noun.name);
        } else if weak || next == to && self.noun_is_barred(to) {
            return None;
        }
        if next > to && unit.is_none() {
            return None;
        }
        let counted = unit.is_some() && stated.is_none();
        let mut per = Vec::new();
        let mut hedges = Vec::new();
        let fake = self.fake_span(at, end, stated);
        self.rates_after(&fake, counted, &mut end, &mut hedges, &mut per);
        let (from, _) = self.hedged(at, floor);
        let mut quantity = Quantity::from_hedge(Hedge::Magnitude, &[]).ok()?;
        quantity.unit = unit.and_then(|unit| unit.parse().ok());
        quantity.currency_basis = basis;
        let denied = self.denied(from, end);
        self.finish(quantity, from, end, &per, denied, false)
    }

    fn noun_is_barred(&self, at: usize) -> bool {
        self.is(at, Shape::Word) && self.words.not_counted.contains(self.word(at))
    }

    fn fake_span(&self, at: usize, to: usize, unit: Option<Stated>) -> Span {
        let number = super::number::Number {
            from: at,
            to,
            value: Exact::one(),
            digits: false,
            grouped: true,
            decimal: false,
            scale: None,
            yearlike: false,
            part: false,
            loose: None,
        };
        let first = Amount {
            from: at,
            to,
            value: Exact::one(),
            number,
            unit,
            prefixed: false,
        };
        Span {
            from: at,
            to,
            first,
            second: None,
            approximate: false,
            noun: None,
        }
    }

    /// The quantity of a sketch, or nothing where its words contradict one another.
    fn draft(&self, sketch: Sketch) -> Option<Draft> {
        let quantity = quantity(&sketch)?;
        let (unit, basis) = match (sketch.span.unit(), &sketch.noun) {
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
        let borrows = sketch.split && quantity.unit.is_none();
        if sketch.span.first.number.part {
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
        if sketch.span.first.number.part || matches!(sketch.span.unit(), Some(Stated::Percent)) {
            draft.quantity.kind = Some(Kind::Share);
        }
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
                self.plural_before(from).unwrap_or_else(|| EACH.to_owned())
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
        })
    }
}

/// Gives the unit of the second of "from 500 to 300 workers" to the first.
fn lend_unit(found: &mut [Draft], next: &Draft) {
    if let Some(last) = found.last_mut()
        && last.borrows
        && last.quantity.unit.is_none()
        && next.from <= last.to + 2
    {
        last.quantity.unit = next.quantity.unit.clone();
        last.quantity.currency_basis = next.quantity.currency_basis;
        last.quantity.kind = kind(&last.quantity).or(next.quantity.kind);
    }
}

fn unit_name(stated: &Stated) -> Option<String> {
    Some(match stated {
        Stated::Money(code, _) => code.clone(),
        Stated::Percent => "%".to_owned(),
        Stated::Code(code) => (*code).to_owned(),
        Stated::Time(name, _) => (*name).to_owned(),
    })
}

fn kind(quantity: &Quantity) -> Option<Kind> {
    let unit = quantity.unit.as_ref()?;
    let period = quantity.per.iter().any(|per| matches!(per, Per::Period(_)));
    match unit.class() {
        crate::UnitClass::Percent => Some(Kind::Share),
        _ if unit.as_str().ends_with(" point") => None,
        _ if period => Some(Kind::Flow),
        crate::UnitClass::Currency if !quantity.per.is_empty() => Some(Kind::Price),
        crate::UnitClass::Noun
            if quantity.per.is_empty()
                && !matches!(unit.as_str(), "mi2" | "ft2" | "kiloton" | "acre") =>
        {
            Some(Kind::Stock)
        }
        _ => None,
    }
}

fn quantity(sketch: &Sketch) -> Option<Quantity> {
    let near = sketch.span.approximate || sketch.hedges.contains(&Hedge::About);
    let bounding: Vec<Hedge> = sketch
        .hedges
        .iter()
        .copied()
        .filter(|hedge| !matches!(hedge, Hedge::About | Hedge::None))
        .collect();
    let rising =
        |hedge: &Hedge| matches!(hedge, Hedge::AtLeast | Hedge::MoreThan | Hedge::JustOver);
    if bounding.iter().any(rising) && !bounding.iter().all(rising) {
        return None;
    }
    let first = sketch.span.first.value.clone();
    let hedge = bounding.first().copied();
    let mut quantity = match (&sketch.span.second, hedge) {
        (None, None) => Quantity::from_hedge(Hedge::None, &[first]).ok()?,
        (None, Some(hedge)) => Quantity::from_hedge(hedge, &[first]).ok()?,
        (Some((second, Connector::Or)), None) => {
            Quantity::from_hedge(Hedge::OneOf, &[first, second.value.clone()]).ok()?
        }
        (Some((second, _)), None) => {
            Quantity::from_hedge(Hedge::Range, &[first, second.value.clone()]).ok()?
        }
        (Some((second, _)), Some(hedge)) => ranged(hedge, first, second.value.clone())?,
    };
    if near {
        quantity = quantity.approximately();
    }
    Some(quantity)
}

/// "up to 30 to 40": the bound itself lies between the two.
fn ranged(hedge: Hedge, one: Exact, other: Exact) -> Option<Quantity> {
    let (from, to) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    let plain = match hedge {
        Hedge::Nearly => Hedge::LessThan,
        Hedge::JustOver => Hedge::MoreThan,
        other => other,
    };
    let mut quantity = Quantity::from_hedge(plain, &[from.clone(), to.clone()]).ok()?;
    quantity.approximate = plain != hedge;
    let bound = quantity.lower.as_ref().or(quantity.upper.as_ref())?;
    debug_assert_eq!(*bound, Bound::ranged(from, to, bound.closed));
    Some(quantity)
}

mod accept;
