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
        let article = usize::from(self.words.pack.articles.contains(&self.word(at)));
        if let Some((next, below)) = self.words.denominators.at(self.tokens, at + article) {
            // "près du quart": the article is in the hedge.
            let hedged = at > 0 && self.words.before.before(self.tokens, at).is_some();
            let lone = article == 1 || *below == 2 || hedged && self.words.pack.part_of_noun;
            return part_of(next, 1, *below).filter(|_| lone);
        }
        let (to, above) = self.small(at)?;
        if let Some(found) = self.whole_first(at, to, above) {
            return Some(found);
        }
        if self.word(to) == "/" && self.glued(to) && self.glued(to + 1) {
            return self.slashed(at, to, above);
        }
        let to = to + usize::from(self.noun_between(to));
        if let Some((next, ())) = self.words.out_of.at(self.tokens, to) {
            let told = self.breaks(at)
                || at == 0
                || self.words.before.before(self.tokens, at).is_some()
                || self.words.clause_breaks.contains(self.word(at - 1));
            let long = next > to + 1 || told && self.words.pack.plural_needed;
            let found = self.one_in(next, above, long);
            // "zwölf der 40 Betriebe" is a share of what is counted.
            if found.is_some() || !self.words.pack.capital_nouns {
                return found;
            }
        }
        if let Some(found) = self.counted_share(at, to, above) {
            return Some(found);
        }
        let hyphen = self.word(to) == "-" && self.glued(to) && self.glued(to + 1);
        let to = to + usize::from(hyphen);
        let (next, below) = self.words.denominators.at(self.tokens, to)?;
        part_of(next, above, *below).filter(|_| above > 0 && above <= *below)
    }

    /// A whole at token `at`, said before its part, and where the part is told: 10명 중.
    pub(in crate::parse) fn whole_of_part(&self, at: usize) -> Option<(usize, i64)> {
        let (to, whole) = self.small(at)?;
        let (next, ()) = self.words.part_after.at(self.tokens, to)?;
        let ratio = self.words.pack.ratio_words.contains(&self.word(to));
        (whole <= 10 || ratio).then_some((next, whole))
    }

    /// 3분의 2, 每10名儿童中有3名, 85架中的61架: the whole stands before the part.
    fn whole_first(&self, at: usize, to: usize, whole: i64) -> Option<(usize, Exact)> {
        let after = |here: usize| {
            let (next, ()) = self.words.part_after.at(self.tokens, here)?;
            let (end, part) = self.small(next)?;
            part_of(end, part, whole).filter(|_| part < whole)
        };
        let ratio = self.words.pack.ratio_words.contains(&self.word(to));
        if let Some(found) = after(to).filter(|_| whole <= 10 || ratio) {
            return Some(found);
        }
        // The whole is counted, and said to be one of many.
        if self.words.per_prefix.before(self.tokens, at).is_some() {
            let counted = (to + 1..to + 8)
                .take_while(|here| !self.breaks(*here) && !self.is(*here, Shape::Mark))
                .find_map(after);
            if counted.is_some() {
                return counted;
            }
        }
        self.linked_part(to, whole)
    }

    /// The "1/2" of "5 1/2", "2-1/4" after a whole number from `at` to `to`.
    pub(super) fn mixed(&self, at: usize, to: usize) -> Option<(usize, Exact)> {
        let hyphen = usize::from(self.word(to) == "-" && self.glued(to) && self.glued(to + 1));
        let above = to + hyphen;
        let whole = to == at + 1 && self.words.pack.lists && !self.breaks(to);
        if !whole || self.word(above + 1) != "/" || !self.is(above, Shape::Digits) {
            return None;
        }
        let tight = self.glued(above + 1) && self.glued(above + 2) && !self.glued(above + 3);
        let (one, other) = (self.word(above), self.word(above + 2));
        let (one, other): (i64, i64) = (one.parse().ok()?, other.parse().ok()?);
        let usual = matches!(other, 2 | 3 | 4 | 8 | 16 | 32) && one > 0 && one < other;
        if !tight && !self.is(above + 3, Shape::Mark) || !usual {
            return None;
        }
        Some((above + 3, Exact::fraction(one, other)?))
    }

    /// "1/3", and no date or code.
    fn slashed(&self, at: usize, to: usize, above: i64) -> Option<(usize, Exact)> {
        let below: i64 = self.word(to + 1).parse().ok()?;
        let more = self.word(to + 2) == "/" && self.glued(to + 2);
        let before = at > 0 && self.word(at - 1) == "/" && self.glued(at);
        let small = above < below && below <= 20;
        part_of(to + 2, above, below).filter(|_| small && !more && !before)
    }

    /// Whether a noun stands between a part and its whole: "un emploi sur dix".
    fn noun_between(&self, to: usize) -> bool {
        let whole = |next: usize| {
            self.small(next).is_some_and(|(end, below)| {
                matches!(below, 2..=10 | 12 | 20 | 100 | 1000) && self.noun(end).is_none()
            })
        };
        // "50 seats out of 75": both are counted, the noun once.
        let next = self.words.out_of.at(self.tokens, to + 1);
        let counted = self.words.pack.plural_needed
            && next.is_some_and(|(next, ())| {
                next == to + 3
                    && self
                        .small(next)
                        .is_some_and(|(end, _)| self.noun(end).is_none())
            })
            && self.singular(self.word(to)).is_some();
        counted && self.is(to, Shape::Word) && !self.words.stops.contains(self.word(to))
            || self.words.pack.part_of_noun
                && self.is(to, Shape::Word)
                && !self.breaks(to)
                && !self.words.stops.contains(self.word(to))
                && self.words.out_of.at(self.tokens, to).is_none()
                && self
                    .words
                    .out_of
                    .at(self.tokens, to + 1)
                    .is_some_and(|(next, ())| whole(next))
    }

    /// "one in five": the whole at token `at`. `long`: the words for "in" are several.
    fn one_in(&self, at: usize, above: i64, long: bool) -> Option<(usize, Exact)> {
        let large = || self.large_whole(at, if long { 1 } else { above });
        let (end, below) = self.small(at).or_else(large)?;
        let genitive = self.words.pack.inflection.genitive;
        // "один из 15 подсудимых" is one of them, "one in five" a share.
        let round = matches!(below, 2 | 3 | 4 | 5 | 10 | 20 | 100 | 1000);
        let one = above == 1 && (round || !genitive);
        let usual = one
            || matches!(below, 3 | 5 | 10 | 20 | 100 | 1000)
            || long
            || genitive && above > 1 && self.noun(end).is_some();
        let words = !self.words.pack.denominators.is_empty()
            || !self.words.pack.inflection.parts.is_empty();
        let unit_follows = self.words.measures.at(self.tokens, end).is_some();
        let whole = below > above && below > 1 && above > 0 && usual && words;
        part_of(end, above, below).filter(|_| whole && !unit_follows)
    }

    /// The whole of "one of every 35,000 births", in groups of digits.
    fn large_whole(&self, at: usize, above: i64) -> Option<(usize, i64)> {
        if above != 1 || !self.words.pack.lists || !self.is(at, Shape::Digits) {
            return None;
        }
        let Some(Reading::Value(literal)) = self.literal(at) else {
            return None;
        };
        let whole = literal.value.to_string().parse().ok()?;
        literal.grouped.then_some((literal.to, whole))
    }

    /// 85架无人机中的61架: whole and part are counted alike. The whole ends at `to`; the
    /// counter of the part stays outside, as a noun of the part.
    fn linked_part(&self, to: usize, whole: i64) -> Option<(usize, Exact)> {
        let (start, counter) = self.words.counters.at(self.tokens, to)?;
        // 104명 중 46명, 104명의 선원 중 46명: a word of its own.
        let gaps = self.words.pack.word_gaps;
        let reach = if gaps && self.word(start) != "의" {
            1
        } else {
            6
        };
        for here in start..start + reach + usize::from(gaps) {
            if self.breaks(here) || self.is(here, Shape::Mark) || self.is(here, Shape::Digits) {
                return None;
            }
            if let Some((next, ())) = self.words.part_links.at(self.tokens, here)
                && (!gaps || (here == start || self.word_begins(here)) && !self.glued(next))
            {
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
        // "Nineteen of the 62 said so": what is counted was named before.
        let known = self.words.pack.lists
            && self.word(next - 1) == "the"
            && self.is(next, Shape::Digits)
            && !self.glued(end);
        let counted = self.unit_only(end).is_none() && (known || self.noun(end).is_some());
        (alone && counted && above > 1 && above < below)
            .then_some(())
            .and_then(|()| Some((end, Exact::fraction(above, below)?)))
    }

    /// Tens in words with the units that are glued to them: 서른두.
    fn with_units(&self, next: usize, value: i64) -> (usize, i64) {
        let tens = self.words.pack.word_gaps && value >= 10 && value % 10 == 0;
        match self.words.numerals.at(self.tokens, next) {
            Some((end, Numeral::Digit(unit @ 1..=9))) if tens && self.glued(next) => {
                (end, value + unit)
            }
            _ => (next, value),
        }
    }

    /// A small whole number in digits or one word.
    pub(in crate::parse) fn small(&self, at: usize) -> Option<(usize, i64)> {
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
            (next, Numeral::Digit(value)) => Some(self.with_units(next, *value)),
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

    /// A sign that is a fraction: ½.
    pub(super) fn half_sign(&self, at: usize) -> Option<Exact> {
        let (above, below) = match self.word(at) {
            "½" => (1, 2),
            "¼" => (1, 4),
            "¾" => (3, 4),
            "⅓" => (1, 3),
            "⅔" => (2, 3),
            _ => return None,
        };
        Exact::fraction(above, below)
    }
}

/// A fraction that ends at token `to`.
fn part_of(to: usize, above: i64, below: i64) -> Option<(usize, Exact)> {
    Some((to, Exact::fraction(above, below)?))
}
