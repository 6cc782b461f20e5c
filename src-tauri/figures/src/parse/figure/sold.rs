//! One of a thing and the price it is sold for, in a language whose particles part them:
//! 쌀 1kg을 9천 원에 판다. Refuses a price without the particle that says so.

use super::{Draft, Sketch};
use crate::parse::amount::Stated;
use crate::parse::number::{Reading, Text};
use crate::parse::token::Shape;
use crate::{Exact, Kind, Unit};

/// How far apart the thing and its price may stand, in tokens.
const REACH: usize = 16;

/// How far apart the prices of a list stand, in tokens.
const LISTED: usize = 9;

/// Particles of what is sold.
const SOLD: &[&str] = &["을", "를", "이", "가", "은", "는"];

/// Particles of the price, and what may stand before them.
const FOR: &[&str] = &["에", "씩"];
const ROUGHLY: &[&str] = &["수준", "정도", "선", "꼴"];

impl Text<'_> {
    /// What one of is sold for the sum of the sketch.
    pub(super) fn sold_for(&self, sketch: &Sketch, floor: usize) -> Option<String> {
        let sum = matches!(sketch.span.unit(), Some(Stated::Money(..)));
        if sum && sketch.per.is_empty() && !self.words.pack.sold_marks.is_empty() {
            return self.sold_in_run(sketch, floor);
        }
        if !self.words.pack.word_gaps || !sum || !sketch.per.is_empty() {
            return None;
        }
        let sold = self.said_for(sketch.to);
        for at in (sketch.from.saturating_sub(REACH).max(floor)..sketch.from).rev() {
            let mark = SOLD.contains(&self.word(at)) && self.glued(at);
            // 쌀 1kg은 5천원이다: no verb of selling.
            let told = sold || at + 1 == sketch.from && !matches!(self.word(at), "을" | "를");
            if mark
                && told
                && self.tokens[at + 1].spaced
                && let Some((_, name)) = self.one_before(at)
            {
                let people = self.words.pack.persons.first() == Some(&name.as_str())
                    || matches!(name.as_str(), "인" | "사람");
                let measure = name.parse::<crate::Unit>().is_ok_and(|unit| {
                    matches!(
                        unit.class(),
                        crate::UnitClass::Measure | crate::UnitClass::Currency
                    )
                });
                return (sold || measure || !people).then_some(name);
            }
            if self.tokens[at].starts || !self.is(at, Shape::Word) {
                return None;
            }
        }
        None
    }

    /// The same where no gap parts words: 1リットルが13元で売られている.
    fn sold_in_run(&self, sketch: &Sketch, floor: usize) -> Option<String> {
        let pack = self.words.pack;
        if !pack.sold_for.contains(&self.word(sketch.to)) {
            return None;
        }
        (sketch.from.saturating_sub(REACH / 2).max(floor)..sketch.from)
            .rev()
            .take_while(|at| self.is(*at, Shape::Word) && !self.breaks(*at + 1))
            .filter(|at| pack.sold_marks.contains(&self.word(*at)))
            .find_map(|at| self.one_before(at))
            .map(|(_, name)| name)
    }

    /// Whether the price of one that ends at token `to` follows in a run of characters.
    fn sold_ahead(&self, to: usize) -> bool {
        let pack = self.words.pack;
        pack.sold_marks.contains(&self.word(to))
            && (to + 1..to + REACH / 2)
                .take_while(|at| !self.breaks(*at) && !self.is(*at, Shape::Mark))
                .find_map(|at| match self.amount(at) {
                    Some(Reading::Value(price)) => Some(price),
                    _ => None,
                })
                .is_some_and(|price| {
                    matches!(price.unit, Some(Stated::Money(..)))
                        && pack.sold_for.contains(&self.word(price.to))
                })
    }

    /// Whether one of a measure or a counter that ends at token `to` is what a price
    /// behind it is of.
    pub(super) fn is_sold(&self, to: usize) -> bool {
        if self.breaks(to) {
            return false;
        }
        if !self.words.pack.word_gaps {
            return self.sold_ahead(to) || self.priced_in_run(to);
        }
        if let Some(end) = self.sack(to) {
            return self.is_sold(end);
        }
        // 트럭 1대에 5천 위안: the price follows at once.
        if self.word(to) == "에" && self.glued(to) && !self.glued(to + 1) {
            let hedge = self.words.before.at(self.tokens, to + 1);
            let at = hedge.map_or(to + 1, |(next, _)| next);
            let named = self.words.symbols.at(self.tokens, at);
            let money = |at: usize| {
                matches!(self.amount(at), Some(Reading::Value(price))
                    if matches!(price.unit, Some(Stated::Money(..))))
            };
            return money(at) || named.is_some_and(|(next, _)| money(next));
        }
        if !SOLD.contains(&self.word(to)) || !self.tokens.get(to + 1).is_some_and(|it| it.spaced) {
            return false;
        }
        for at in to + 1..to + REACH {
            if self.breaks(at) || self.is(at, Shape::Mark) {
                return false;
            }
            if !self.may_begin(at) || !self.word_begins(at) {
                continue;
            }
            let Some(Reading::Value(price)) = self.amount(at) else {
                continue;
            };
            if matches!(price.unit, Some(Stated::Money(..))) {
                let adjacent = !matches!(self.word(to), "을" | "를") && at == to + 1;
                let after = self.words.after.at(self.tokens, price.to);
                return adjacent || self.said_for(after.map_or(price.to, |(next, _)| next));
            }
            if self.is(at, Shape::Digits) {
                return false;
            }
        }
        false
    }

    /// What the price before it in a list is of, the next one is: 1kg당 평양 5천원, 신의주는
    /// 6천원. Only a name and a comma stand between.
    pub(super) fn lend_price(&self, found: &[Draft], next: &mut Draft) {
        let Some(last) = found.last().filter(|_| self.words.pack.word_gaps) else {
            return;
        };
        let money = |draft: &Draft| draft.quantity.unit.as_ref().is_some_and(Unit::is_currency);
        let priced = last.quantity.kind == Some(Kind::Price) && money(last);
        let alike = last.quantity.unit == next.quantity.unit && next.quantity.per.is_empty();
        let listed = self.word(last.to) == ","
            && next.from > last.to
            && next.from <= last.to + LISTED
            && (last.to + 1..next.from).all(|at| !self.breaks(at) && self.is(at, Shape::Word))
            && !(last.to + 1..next.from).any(|at| self.moved(at));
        // ㎏당 3천원, 기름은 9천원: another thing, which may be sold by another measure.
        let topic = matches!(
            self.word(next.from.saturating_sub(1)),
            "은" | "는" | "이" | "가"
        );
        let own = (last.from..last.to).any(|at| {
            self.words.per_suffix.at(self.tokens, at).is_some()
                || self.words.price_words.at(self.tokens, at).is_some()
        });
        if priced && alike && listed && !(topic && own) {
            next.quantity.per.clone_from(&last.quantity.per);
            next.quantity.kind = Some(Kind::Price);
        }
    }

    /// Whether a comparison stands at token `at`: 전보다.
    fn moved(&self, at: usize) -> bool {
        self.word(at) == "보" && self.word(at + 1) == "다"
    }

    /// One past one of a thing that a measure before token `to` belongs to: 25㎏ 한 포대,
    /// 50kg들이 한 마대.
    pub(super) fn sack(&self, to: usize) -> Option<usize> {
        let held = self.word(to) == "들" && self.word(to + 1) == "이" && self.glued(to);
        let at = to + 2 * usize::from(held);
        let Some(Reading::Value(one)) = self.number(at) else {
            return None;
        };
        let apart = one.value == Exact::one() && !self.breaks(at) && self.tokens[at].spaced;
        let noun = self.noun(one.to).filter(|_| apart)?;
        Some(noun.to)
    }

    /// Whether a particle at token `to` makes what stands before it a price: 9천 원에.
    fn said_for(&self, to: usize) -> bool {
        let word = |at: usize| format!("{}{}", self.word(at), self.word(at + 1));
        let rough = ROUGHLY.iter().find(|rough| {
            rough.chars().count() == 1 && self.word(to) == **rough || word(to) == **rough
        });
        let at = to + rough.map_or(0, |rough| rough.chars().count());
        let reaches =
            ["달", "이", "육", "불", "그"].contains(&self.word(at + 1)) && !self.glued(at + 1);
        FOR.contains(&self.word(at)) && self.glued(at) && !self.glued(at + 1) && !reaches
    }
}
