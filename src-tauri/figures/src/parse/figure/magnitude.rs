//! Orders of magnitude: "dozens of villagers", "several hundred". Refuses to give
//! them a bound.

use super::Draft;
use super::compose::unit_name;
use crate::parse::amount::{Amount, Span, Stated};
use crate::parse::number::{Number, Text};
use crate::parse::pack::Numeral;
use crate::parse::token::Shape;
use crate::{CurrencyBasis, Exact, Hedge, Kind, Quantity};

/// "Several" before a counter, and what makes it something else.
const SEVERAL: &str = "多";
const NOT_SEVERAL: &str = "最更很太许許众眾大诸諸不好十百千万萬亿億超";

/// "Some" where it ends the word for a number of something: 大多数国家, 人数.
const COUNTED: &[&str] = &["数", "數"];
const NUMBER_OF: &str =
    "多少人总總次指无無系倍票天半分函位个個件户戶参參基奇偶复複整名额額岁歲页頁字件台回日点點艘架";

/// "Many", which begins other words too.
const MANY: &str = "수";

impl Text<'_> {
    /// "dozens of villagers", "tens of millions of dollars a year".
    pub(super) fn magnitude(
        &self,
        at: usize,
        to: usize,
        weak: bool,
        floor: usize,
    ) -> Option<Draft> {
        // 수원, 수갑: many are told apart from what they are.
        if self.words.pack.word_gaps && to == at + 1 && self.word(at) == MANY && self.glued(to) {
            return None;
        }
        // 差不多, 最多, 20多名: only at its beginning is it "several".
        let goes_on = at > 0
            && !self.breaks(at)
            && (self.is(at - 1, Shape::Digits) || NOT_SEVERAL.contains(self.word(at - 1)));
        let counted = at > 0
            && !self.breaks(at)
            && COUNTED.contains(&self.word(at))
            && NUMBER_OF.contains(self.word(at - 1));
        if to == at + 1 && (self.word(at) == SEVERAL && goes_on || counted) {
            return None;
        }
        let to = self.magnitude_end(to);
        // 수백여 명: what is more than hundreds are hundreds still.
        let odd = self.words.after.at(self.tokens, to);
        let to = match odd {
            Some((next, Hedge::JustOver)) if self.words.pack.characters && self.glued(to) => next,
            _ => to,
        };
        // "десятками миллионов": dozens of a scale are a scale still.
        let mut to = to;
        for _ in 0..2 {
            let of = self.words.of.at(self.tokens, to);
            let next = of.map_or(to, |(next, ())| next);
            match self.words.numerals.at(self.tokens, next) {
                Some((end, Numeral::Scale(_)))
                    if !self.words.pack.characters && !self.breaks(next) =>
                {
                    to = end;
                }
                _ => break,
            }
        }
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
        self.rates_after(&fake, (counted, false), &mut end, &mut hedges, &mut per);
        let (mut from, _) = self.hedged(at, floor);
        if per.is_empty() && (basis.is_some() || counted) {
            (from, per) = self.rates_before(from, floor);
        }
        if per.is_empty() && basis.is_some() && !self.words.pack.often.is_empty() {
            per.extend(self.often_after(end));
        }
        if per.is_empty() && basis.is_some() && self.words.pack.word_gaps {
            per.extend(self.rates_of(from, floor));
        }
        let mut quantity = Quantity::from_hedge(Hedge::Magnitude, &[]).ok()?;
        if matches!(fake.unit(), Some(Stated::Times)) {
            quantity.kind = Some(Kind::Share);
        }
        quantity.unit = unit.and_then(|unit| unit.parse().ok());
        quantity.currency_basis = basis;
        let denied = self.denied(from, end);
        self.finish(quantity, from, end, &per, denied, false)
    }

    /// One past "hundreds of thousands", however many stand in a row.
    fn magnitude_end(&self, to: usize) -> usize {
        let mut to = to;
        while self.words.pack.lists
            && let Some((next, ())) = self.words.of.at(self.tokens, to)
            && let Some((end, false)) = self.words.magnitudes.at(self.tokens, next)
        {
            to = end;
        }
        to
    }

    fn noun_is_barred(&self, at: usize) -> bool {
        self.is(at, Shape::Word) && self.words.not_counted.contains(self.word(at))
    }

    fn fake_span(&self, at: usize, to: usize, unit: Option<Stated>) -> Span {
        let number = Number {
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
            over: None,
            prefixed: false,
        };
        Span {
            from: at,
            to,
            first,
            second: None,
            approximate: false,
            capped: false,
            noun: None,
        }
    }
}
