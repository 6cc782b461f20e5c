//! Parts of a whole: "two thirds", "one in five", "17 of 40 samples". Refuses a part
//! greater than its whole, and dates and codes with a slash.

use super::{Number, Reading, Text};
use crate::Exact;
use crate::parse::pack::Numeral;
use crate::parse::token::Shape;

impl Text<'_> {
    /// A part of a whole: "two thirds", "half", "one in five", "1/3", "half a million".
    pub(super) fn part(&self, at: usize) -> Option<Number> {
        let (mut to, mut value) = self.part_value(at)?;
        let whole = value <= Exact::one();
        let mut scale = None;
        let of = self
            .words
            .of
            .at(self.tokens, to)
            .map_or(to, |(next, ())| next);
        for start in [to, of] {
            let article = usize::from(self.words.pack.articles.contains(&self.word(start)));
            let glue = usize::from(self.word(start) == "-" && self.glued(start));
            let start = start + article + glue;
            if article + glue + usize::from(start == to) > 0
                && let Some((next, Numeral::Scale(by))) = self.words.numerals.at(self.tokens, start)
            {
                value = &value * by;
                scale = Some(by.clone());
                to = next;
                break;
            }
        }
        Some(Number {
            from: at,
            to,
            value,
            digits: self.is(at, Shape::Digits),
            grouped: scale.is_some(),
            decimal: false,
            part: scale.is_none() && whole,
            scale,
            yearlike: false,
            loose: None,
        })
    }

    fn part_value(&self, at: usize) -> Option<(usize, Exact)> {
        if let Some(value) = self.half_sign(at) {
            return Some((at + 1, value));
        }
        if let Some((next, (above, below))) = self.words.forms.parts.at(self.tokens, at) {
            return Some((next, Exact::fraction(*above, *below)?));
        }
        let half = |next| Some((next, Exact::fraction(1, 2)?));
        let article = usize::from(self.words.pack.articles.contains(&self.word(at)));
        if let Some((next, below)) = self.words.denominators.at(self.tokens, at + article) {
            if article == 1 {
                return Some((next, Exact::fraction(1, *below)?));
            }
            return if *below == 2 { half(next) } else { None };
        }
        let (to, above) = self.small(at)?;
        // 3분의 2: the whole stands before the part.
        if let Some((next, ())) = self.words.part_after.at(self.tokens, to)
            && let Some((end, part)) = self.small(next)
            && part < above
            && (above <= 10 || self.word(to) == "분")
        {
            return Some((end, Exact::fraction(part, above)?));
        }
        // 每10名儿童中有3名: the whole is counted, and said to be one of many.
        if self.words.per_prefix.before(self.tokens, at).is_some() {
            for here in to + 1..to + 8 {
                if self.breaks(here) || self.is(here, Shape::Mark) {
                    break;
                }
                if let Some((next, ())) = self.words.part_after.at(self.tokens, here)
                    && let Some((end, part)) = self.small(next)
                    && part < above
                {
                    return Some((end, Exact::fraction(part, above)?));
                }
            }
        }
        if let Some(found) = self.linked_part(to, above) {
            return Some(found);
        }
        if self.word(to) == "/"
            && self.glued(to)
            && self.glued(to + 1)
            && self.is(to + 1, Shape::Digits)
        {
            let below: i64 = self
                .word(to + 1)
                .parse()
                .ok()
                .filter(|below| *below <= 20)?;
            let more = self.word(to + 2) == "/" && self.glued(to + 2);
            let before = at > 0 && self.word(at - 1) == "/" && self.glued(at);
            return (above < below && !more && !before)
                .then_some(())
                .and_then(|()| Some((to + 2, Exact::fraction(above, below)?)));
        }
        let between = self.words.pack.part_of_noun
            && self.is(to, Shape::Word)
            && !self.breaks(to)
            && !self.words.stops.contains(self.word(to))
            && self.words.out_of.at(self.tokens, to).is_none()
            && self
                .words
                .out_of
                .at(self.tokens, to + 1)
                .is_some_and(|(next, ())| {
                    self.small(next).is_some_and(|(end, below)| {
                        matches!(below, 2..=10 | 12 | 20 | 100 | 1000) && self.noun(end).is_none()
                    })
                });
        let to = to + usize::from(between);
        if let Some((next, ())) = self.words.out_of.at(self.tokens, to) {
            let (end, below) = self.small(next)?;
            // "один из 15 подсудимых" is one of them, "one in five" a share.
            let round = matches!(below, 2 | 3 | 4 | 5 | 10 | 20 | 100 | 1000);
            let one = above == 1 && (round || !self.words.pack.inflection.genitive);
            let usual = one
                || matches!(below, 3 | 5 | 10 | 20 | 100 | 1000)
                || next > to + 1
                || self.words.pack.inflection.genitive && above > 1 && self.noun(end).is_some();
            let whole = below > above
                && below > 1
                && above > 0
                && usual
                && !(self.words.pack.denominators.is_empty()
                    && self.words.pack.inflection.parts.is_empty());
            let unit_follows = self.words.measures.at(self.tokens, end).is_some();
            return (whole && !unit_follows)
                .then_some(())
                .and_then(|()| Some((end, Exact::fraction(above, below)?)));
        }
        if let Some(found) = self.counted_share(at, to, above) {
            return Some(found);
        }
        let hyphen = self.word(to) == "-" && self.glued(to) && self.glued(to + 1);
        let to = to + usize::from(hyphen);
        let (next, below) = self.words.denominators.at(self.tokens, to)?;
        (above > 0 && above <= *below)
            .then_some(())
            .and_then(|()| Some((next, Exact::fraction(above, *below)?)))
    }

    /// 85架无人机中的61架: whole and part are counted alike. The whole ends at `to`; the
    /// counter of the part stays outside, as a noun of the part.
    fn linked_part(&self, to: usize, whole: i64) -> Option<(usize, Exact)> {
        let (start, counter) = self.words.counters.at(self.tokens, to)?;
        for here in start..start + 6 {
            if self.breaks(here) || self.is(here, Shape::Mark) || self.is(here, Shape::Digits) {
                return None;
            }
            if let Some((next, ())) = self.words.part_links.at(self.tokens, here) {
                let (end, part) = self.small(next)?;
                let (_, again) = self.words.counters.at(self.tokens, end)?;
                return (again == counter && part < whole && part > 0)
                    .then_some(())
                    .and_then(|()| Some((end, Exact::fraction(part, whole)?)));
            }
        }
        None
    }

    /// "17 of 40 samples", "48 of the 61 districts": both are counted, the noun once.
    fn counted_share(&self, at: usize, to: usize, above: i64) -> Option<(usize, Exact)> {
        (!self.words.pack.characters).then_some(())?;
        let of = self.words.of.at(self.tokens, to);
        let (of, ()) = of.or_else(|| self.words.out_of.at(self.tokens, to))?;
        let article = usize::from(self.words.definites.contains(self.word(of)));
        let of = of + article;
        // "14 of the state's 18 districts"
        let owner = (of..of + 3).find(|at| self.word(*at).ends_with("'s"));
        let next = owner.map_or(of, |at| at + 1);
        if (of..=next).any(|at| self.breaks(at)) || self.words.pack.inflection.genitive {
            return None;
        }
        let (end, below) = self.small(next)?;
        let alone = at == 0 || !self.is(at - 1, Shape::Digits) && !self.glued(at);
        let counted = self.unit_only(end).is_none() && self.noun(end).is_some();
        (alone && counted && above > 1 && above < below)
            .then_some(())
            .and_then(|()| Some((end, Exact::fraction(above, below)?)))
    }

    /// A small whole number in digits or one word.
    fn small(&self, at: usize) -> Option<(usize, i64)> {
        if self.is(at, Shape::Digits) {
            let joined = matches!(self.word(at + 1), "," | ".")
                && self.glued(at + 1)
                && self.glued(at + 2)
                && self.is(at + 2, Shape::Digits);
            return (!joined)
                .then_some(())
                .and_then(|()| Some((at + 1, self.word(at).parse().ok().filter(|n| *n <= 1000)?)));
        }
        match self.words.numerals.at(self.tokens, at)? {
            (next, Numeral::Digit(value)) => Some((next, *value)),
            (_, Numeral::Multiplier(_)) if self.words.pack.characters => {
                let Some(Reading::Value(number)) = self.plain_number(at) else {
                    return None;
                };
                let value = number.value.to_string().parse().ok();
                value
                    .filter(|value| *value <= 1000)
                    .map(|value| (number.to, value))
            }
            _ => None,
        }
    }
}
