//! Ranges of which no bounds can be told: one within another ("between 3-5 and 7-9",
//! 3만~4만~5만), one that runs down ("600-500"), one in two currencies. Refuses them whole,
//! so that no part of them is read as the number.

use super::{Amount, Span, Stated};
use crate::parse::number::{Reading, Text};
use crate::parse::pack::{Connector, Opener};

/// Ends of a range within ranges that are passed over; what follows is read anew.
const MOST_ENDS: usize = 8;

impl Text<'_> {
    /// One past the ranges that a range is one end of.
    pub(super) fn nested(&self, span: &Span, opened: Option<Opener>) -> Option<usize> {
        let (second, connector) = span.second.as_ref()?;
        let mut to = self.goes_on(span, second, *connector, opened)?;
        for _ in 0..MOST_ENDS {
            let Some(end) = self.end_behind(to) else {
                break;
            };
            to = end;
        }
        Some(to)
    }

    /// Whether the range with this second end goes on as no range does; one past its third.
    fn goes_on(
        &self,
        span: &Span,
        second: &Amount,
        connector: Connector,
        opened: Option<Opener>,
    ) -> Option<usize> {
        let first = &span.first;
        let (_, again) = self.connector(second.to)?;
        let between = opened == Some(Opener::Between);
        let strange = match (connector, again) {
            (Connector::To, Connector::To) => self.word(first.to) == self.word(second.to),
            (Connector::To, Connector::And) => between,
            // "fell between 5 and 10 May to 30": where a change led is no end.
            (Connector::And, Connector::To) => between && !self.change_before(first.from),
            _ => false,
        };
        // "between 2010 and 2020 to 30 workers"
        (strange && !first.number.yearlike)
            .then_some(())
            .and_then(|()| self.end_behind(second.to))
    }

    /// One past the amount that is joined on at token `at`.
    fn end_behind(&self, at: usize) -> Option<usize> {
        let (next, connector) = self.connector(at)?;
        match self.amount(next)? {
            Reading::Value(end) if connector != Connector::Or => Some(end.to),
            _ => None,
        }
    }

    /// Whether what stands at token `to` joins two numbers as the ends of a range and as
    /// nothing else.
    pub(super) fn only_ends(&self, to: usize, opened: Option<Opener>) -> bool {
        let dash = self.word(to) == "-" && self.glued(to) || self.word(to) == "~";
        dash || opened == Some(Opener::Between)
    }
}

/// Whether two amounts are money of two currencies.
pub(super) fn mixed(first: &Amount, second: &Amount) -> bool {
    match (&first.unit, &second.unit) {
        (Some(Stated::Money(one, _)), Some(Stated::Money(other, _))) => one != other,
        _ => false,
    }
}
