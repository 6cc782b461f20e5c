//! What stands behind a number or its unit in languages without gaps: bands,
//! scales cut off by a hedge, more than half in one word. Refuses a syllable that
//! begins another word.

use super::{Draft, Span};
use crate::parse::amount::{Amount, Stated};
use crate::parse::number::{Reading, Text};
use crate::parse::pack::{Connector, Numeral};
use crate::parse::token::Shape;
use crate::{Exact, Hedge, Kind, Quantity};

impl Text<'_> {
    /// Whether a syllable that looks like a number goes on a word: the 한 of 북한.
    pub(super) fn inside_word(&self, at: usize) -> bool {
        self.words.pack.word_gaps
            && self.is(at, Shape::Word)
            && !self.word_begins(at)
            && self.words.before.before(self.tokens, at).is_none()
            && self.words.rates_before.before(self.tokens, at).is_none()
    }

    /// Whether no word goes on at token `at`, but for a particle.
    pub(crate) fn free(&self, at: usize) -> bool {
        self.breaks(at)
            || !self.glued(at)
            || !self.is(at, Shape::Word)
            || self.words.pack.particles.contains(&self.word(at))
    }

    /// After a unit, what makes the figure where a band begins: 1300원대, 5万円台.
    pub(super) fn band(&self, to: &mut usize, hedges: &mut Vec<Hedge>) -> bool {
        let Some((next, ())) = self.words.bands.at(self.tokens, *to) else {
            return false;
        };
        // 2천만원 대로, but not 1승 대 2승.
        let apart = self.words.pack.word_gaps && self.glued(next) && self.is(next, Shape::Word);
        let here = !self.breaks(*to) && (self.glued(*to) || apart) && self.free(next);
        if here {
            hedges.push(Hedge::About);
            *to = next;
        }
        here
    }

    /// 1년 이상 7년 이하, 5명 이상 50명 미만: both bounds of one figure.
    pub(super) fn other_bound(&self, span: &mut Span, to: &mut usize, hedges: &mut Vec<Hedge>) {
        // 100만∼300만원 미만: a range that its end bounds, and no bound between two.
        let bounded = self.words.pack.word_gaps
            && matches!(&span.second, Some((_, Connector::To)))
            && matches!(hedges[..], [Hedge::LessThan | Hedge::AtMost])
            && matches!(
                (self.word(*to - 2), self.word(*to - 1)),
                ("미", "만") | ("이", "하")
            );
        if bounded {
            hedges.insert(0, Hedge::AtLeast);
            span.capped = true;
            return;
        }
        if !self.words.pack.characters
            || span.second.is_some()
            || hedges[..] != [Hedge::AtLeast]
            || self.breaks(*to)
        {
            return;
        }
        let Some(Reading::Value(second)) = self.amount(*to) else {
            return;
        };
        let noun = |at: usize| self.noun(at).map(|noun| (noun.to, noun.name));
        let (mut end, alike) = match (&second.unit, &span.first.unit) {
            (None, None) => {
                let (one, other) = (noun(span.first.to), noun(second.to));
                let end = other.as_ref().map_or(second.to, |(end, _)| *end);
                (
                    end,
                    other.map(|(_, name)| name) == one.map(|(_, name)| name),
                )
            }
            (one, other) => (second.to, one == other),
        };
        let mut other = Vec::new();
        let bounded = self.hedge_after(&mut end, &mut other);
        if alike
            && bounded
            && second.value > span.first.value
            && matches!(other[..], [Hedge::AtMost | Hedge::LessThan])
        {
            span.second = Some((second, Connector::To));
            span.capped = true;
            hedges.extend(other);
            *to = end;
        }
    }

    /// 우리 돈 약 20만 원: whose money it is stands before the hedge; where it begins.
    pub(super) fn money_named_before(&self, from: usize, floor: usize, span: &mut Span) -> usize {
        let Some(Stated::Money(code, true)) = span.unit() else {
            return from;
        };
        if !self.words.pack.word_gaps || self.breaks(from) {
            return from;
        }
        // 중국돈으로 약 300원: a word apart says whose money it is.
        let apart = self.words.directional_after.before(self.tokens, from);
        let end = apart.map_or(from, |(start, ())| start);
        let named = self.words.symbols.before(self.tokens, end);
        let Some((start, (known, false))) = named else {
            return from;
        };
        let inner = apart.is_some();
        if start < floor || !self.word_begins(start) || inner && known == code {
            return from;
        }
        let unit = Some(Stated::Money((*known).to_owned(), inner));
        span.first.unit.clone_from(&unit);
        if let Some((second, _)) = &mut span.second {
            second.unit = unit;
        }
        if inner { from } else { start }
    }

    /// More than half, in one word: 과반, 過半数.
    pub(super) fn over_half(&self, at: usize, to: usize, floor: usize) -> Option<Draft> {
        let mut quantity = Quantity::from_hedge(Hedge::MoreThan, &[Exact::fraction(1, 2)?]).ok()?;
        quantity.kind = Some(Kind::Share);
        let (from, _) = self.hedged(at, floor);
        (from == at && self.word_begins(at)).then_some(())?;
        self.finish(quantity, at, to, &[], self.denied(at, to), false)
    }

    /// A scale that a hedge cut off from its number: 20여만 톤, 20多万人.
    pub(super) fn late_scale(&self, span: &mut Span, to: &mut usize, hedges: &mut Vec<Hedge>) {
        if !self.words.pack.characters || span.second.is_some() {
            return;
        }
        let hedged = *to;
        while let Some((next, numeral)) = self.words.numerals.at(self.tokens, *to)
            && self.glued(*to)
        {
            let by = match numeral {
                Numeral::Digit(_) => break,
                Numeral::Multiplier(by) => Exact::from(*by),
                Numeral::Scale(by) => by.clone(),
            };
            span.first.value = scaled(&span.first, &by);
            span.first.number.value = span.first.value.clone();
            span.first.number.scale = Some(by);
            span.first.number.grouped = true;
            *to = next;
        }
        if *to > hedged {
            self.hedge_after(to, hedges);
        }
    }
}

/// An amount times a scale that a hedge parts from it; of 2억6000여만 only what stands
/// below the scale before.
fn scaled(amount: &Amount, by: &Exact) -> Exact {
    let above = amount.number.scale.as_ref().filter(|scale| *scale > by);
    let whole = above.and_then(|scale| {
        let times = amount.value.checked_div(scale)?;
        Some(&Exact::from(times.to_ratio().floor()) * scale)
    });
    let whole = whole.unwrap_or_else(|| Exact::from(0));
    &whole + &(&(&amount.value - &whole) * by)
}
