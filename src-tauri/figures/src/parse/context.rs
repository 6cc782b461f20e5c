//! Whose money it is, where the name alone leaves the country open: a full name
//! elsewhere in the paragraph ("Iraqi dinars"), or a place named there. Refuses to
//! choose where the paragraph names two of them.

use std::collections::BTreeSet;

use super::figure::Draft;
use super::figure::compose::kind;
use super::number::Text;
use super::pack::Measure;
use super::token::Shape;
use crate::{CurrencyBasis, Kind};

/// First token of a name, one past its last, and which of the pack's open names it is.
type OpenName = (usize, usize, Option<usize>);

/// First token of a name, one past its last, and its ISO 4217 code.
type FullName = (usize, usize, &'static str);

impl Text<'_> {
    /// Settles the currencies that the figures of a paragraph leave open.
    pub(crate) fn settle_money(&self, drafts: &mut [Draft]) {
        let mut known = None;
        for draft in drafts {
            let Some(open) = self.open_name(draft) else {
                continue;
            };
            let (names, places) = known.get_or_insert_with(|| (self.full_names(), self.places()));
            let mut codes = self.codes(open, names, places).into_iter();
            let (Some(code), None) = (codes.next(), codes.next()) else {
                continue;
            };
            let Ok(unit) = code.parse() else { continue };
            let same = draft.quantity.unit.as_ref();
            if same.is_some_and(|known| known.as_str() == code) {
                continue;
            }
            let counted = draft.quantity.kind == Some(Kind::Stock);
            draft.quantity.unit = Some(unit);
            draft.quantity.currency_basis = Some(CurrencyBasis::Inferred);
            let rest = draft.quantity.kind.filter(|_| !counted);
            draft.quantity.kind = kind(&draft.quantity).or(rest);
        }
    }

    /// Reads "pounds" as a mass where a mass stands beside it in brackets, or a verb of
    /// weight before it: "6,400 kilograms (14,000 pounds)", "weighed 300 pounds".
    pub(crate) fn settle_pounds(&self, drafts: &mut [Draft]) {
        let words = self.words.pack.pounds;
        if words.is_empty() {
            return;
        }
        let masses = ["kg", "g", "t", "ton", "oz", "lb"];
        let mass = |draft: &Draft| {
            let unit = draft.quantity.unit.as_ref();
            unit.is_some_and(|unit| masses.contains(&unit.as_str()))
        };
        for at in 0..drafts.len() {
            let draft = &drafts[at];
            let named = draft
                .quantity
                .unit
                .as_ref()
                .is_some_and(|it| it.as_str() == "GBP");
            if !named || !words.contains(&self.word(draft.to - 1)) {
                continue;
            }
            let before = at.checked_sub(1).and_then(|before| drafts.get(before));
            let beside =
                |one: &Draft, other: &Draft| self.word(one.to) == "(" && other.from <= one.to + 2;
            let told = before.is_some_and(|one| mass(one) && beside(one, draft))
                || drafts
                    .get(at + 1)
                    .is_some_and(|next| mass(next) && beside(draft, next));
            let weighed = (draft.from.saturating_sub(4)..draft.from)
                .rev()
                .take_while(|at| self.is(*at, Shape::Word) && !self.breaks(*at + 1))
                .any(|at| self.word(at).starts_with("weigh"));
            if told || weighed {
                let draft = &mut drafts[at];
                draft.quantity.unit = "lb".parse().ok();
                draft.quantity.currency_basis = None;
                draft.quantity.kind = kind(&draft.quantity);
            }
        }
    }

    /// What an open name may mean here: full names first, then places.
    fn codes(
        &self,
        (at, end, index): OpenName,
        names: &[FullName],
        places: &[(usize, &'static str)],
    ) -> BTreeSet<&'static str> {
        let length = end - at;
        let same = |to: usize| {
            (0..length).all(|step| self.word(to - length + step) == self.word(at + step))
        };
        let named: BTreeSet<_> = names
            .iter()
            .filter(|(start, to, _)| *to > start + length && same(*to))
            .map(|(_, _, code)| *code)
            .collect();
        // 9亿元 beside 美元: a character is short for no other money.
        let bare = length == 1 && self.words.pack.characters && !self.words.pack.word_gaps;
        if !named.is_empty() && !bare {
            return named;
        }
        let near = places.iter().filter(|(open, _)| Some(*open) == index);
        near.map(|(_, code)| *code).collect()
    }

    /// The name of money in a figure that leaves its country open: its tokens, and
    /// which of the pack's open names it is.
    fn open_name(&self, draft: &Draft) -> Option<OpenName> {
        let whole = (draft.from..draft.to).find_map(|at| {
            let (end, Measure::Money(_, false)) = self.words.measures.at(self.tokens, at)? else {
                return None;
            };
            (end > at + 1).then_some(())
        });
        if whole.is_some() {
            return None;
        }
        (draft.from..draft.to).find_map(|at| {
            if let Some((end, index)) = self.words.open_money.at(self.tokens, at) {
                return Some((at, end, Some(*index)));
            }
            match self.words.measures.at(self.tokens, at)? {
                (end, Measure::Money(_, true)) => Some((at, end, None)),
                _ => None,
            }
        })
    }

    /// The full names of currencies in this paragraph.
    fn full_names(&self) -> Vec<FullName> {
        let mut names = Vec::new();
        let mut start = 0;
        while start < self.tokens.len() {
            let found = self.words.measures.at(self.tokens, start);
            if let Some((to, Measure::Money(code, false))) = found {
                names.push((start, to, *code));
            }
            // "Korean won" inside "North Korean won" is no name of its own.
            start = found.map_or(start + 1, |(to, _)| to);
        }
        names
    }

    /// The open names that places in this paragraph settle, and the codes.
    fn places(&self) -> Vec<(usize, &'static str)> {
        (0..self.tokens.len())
            .filter_map(|at| Some(self.words.places.at(self.tokens, at)?.1))
            .flatten()
            .copied()
            .collect()
    }
}
