//! Whose money it is, where the name alone leaves the country open: a full name
//! elsewhere in the paragraph ("Iraqi dinars"), or a place named there. Refuses to
//! choose where the paragraph names two of them.

use std::collections::BTreeSet;

use super::figure::Draft;
use super::figure::compose::kind;
use super::number::Text;
use super::pack::Measure;
use crate::{CurrencyBasis, Kind};

impl Text<'_> {
    /// Settles the currencies that the figures of a paragraph leave open.
    pub(crate) fn settle_money(&self, drafts: &mut [Draft]) {
        for draft in drafts {
            let Some((at, end, places)) = self.open_name(draft) else {
                continue;
            };
            let named = self.full_names(at, end);
            let codes = if named.is_empty() && places.is_some() {
                self.codes_of_places(places)
            } else {
                named
            };
            let mut codes = codes.into_iter();
            let (Some(code), None) = (codes.next(), codes.next()) else {
                continue;
            };
            let Ok(unit) = code.parse() else { continue };
            let known = draft.quantity.unit.as_ref();
            if known.is_some_and(|known| known.as_str() == code) {
                continue;
            }
            let counted = draft.quantity.kind == Some(Kind::Stock);
            draft.quantity.unit = Some(unit);
            draft.quantity.currency_basis = Some(CurrencyBasis::Inferred);
            let rest = draft.quantity.kind.filter(|_| !counted);
            draft.quantity.kind = kind(&draft.quantity).or(rest);
        }
    }

    /// The name of money in a figure that leaves its country open: its tokens, and
    /// which of the pack's open names it is.
    fn open_name(&self, draft: &Draft) -> Option<(usize, usize, Option<usize>)> {
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

    /// The currencies whose full name in this paragraph ends with tokens `at..end`.
    fn full_names(&self, at: usize, end: usize) -> BTreeSet<&'static str> {
        let length = end - at;
        let same = |other: usize| {
            (0..length).all(|step| self.word(other - length + step) == self.word(at + step))
        };
        let mut codes = BTreeSet::new();
        let mut start = 0;
        while start < self.tokens.len() {
            let found = self.words.measures.at(self.tokens, start);
            if let Some((to, Measure::Money(code, false))) = found
                && to > start + length
                && same(to)
            {
                codes.insert(*code);
            }
            // "Korean won" inside "North Korean won" is no name of its own.
            start = found.map_or(start + 1, |(to, _)| to);
        }
        codes
    }

    /// The currencies of the places named in this paragraph that the open name may mean.
    fn codes_of_places(&self, open: Option<usize>) -> BTreeSet<&'static str> {
        (0..self.tokens.len())
            .filter_map(|at| Some(self.words.places.at(self.tokens, at)?.1))
            .flatten()
            .filter(|(index, _)| Some(*index) == open)
            .map(|(_, code)| *code)
            .collect()
    }
}
