//! The value of number words, added up group by group as every language here
//! does it. Refuses words out of order ("thousand million hundred").

use crate::Exact;
use crate::parse::pack::Numeral;

/// Most scales that may follow a scale at once ("hundred thousand million million").
const MOST_PILED: u8 = 2;

/// A number being read from its words.
#[derive(Default)]
pub(super) struct Sum {
    pub(super) total: Option<Exact>,
    pub(super) section: Option<Exact>,
    pub(super) current: Option<Exact>,
    /// The last scale; the next must be smaller, or follow at once.
    pub(super) scale: Option<Exact>,
    pub(super) multiplier: Option<i64>,
    /// A group has just been closed.
    pub(super) closed: bool,
    pub(super) closed_by_digits: bool,
    pub(super) last_was_scale: bool,
    /// Scales that followed a scale at once.
    pub(super) piled: u8,
    /// Half of a scale was added.
    pub(super) halved: bool,
    /// The current group is written in digits.
    pub(super) literal: bool,
    /// Units stand before tens.
    pub(super) units_first: bool,
    /// Ten to nineteen may follow sixty and eighty.
    pub(super) vigesimal: bool,
}

impl Sum {
    pub(super) fn accepts(&self, value: &Exact) -> bool {
        match (&self.scale, self.multiplier) {
            (_, Some(multiplier)) => *value < Exact::from(multiplier),
            (Some(scale), None) => value < scale,
            (None, None) => true,
        }
    }

    pub(super) fn would_take(&self, numeral: &Numeral) -> bool {
        let Numeral::Digit(digit) = numeral else {
            return true;
        };
        match &self.current {
            None => true,
            Some(current) => {
                let below =
                    |place: i64| (1..=9).any(|times| *current == Exact::from(times * place));
                let tens = *digit < 10 && below(10) && *current != Exact::from(10);
                let hundreds = *digit < 100 && below(100) && !self.literal;
                let twenties = self.vigesimal
                    && (10..=19).contains(digit)
                    && [60, 80].iter().any(|score| *current == Exact::from(*score));
                *digit > 0
                    && (tens || twenties || hundreds || self.units_first && self.turned(*digit))
            }
        }
    }

    /// خمسة وعشرون: tens after units, with or without hundreds before both.
    fn turned(&self, digit: i64) -> bool {
        let tens = digit % 10 == 0 && (20..=90).contains(&digit);
        tens && self.current.as_ref().is_some_and(|current| {
            (0..=9).any(|hundreds| {
                (1..=9).any(|units| *current == Exact::from(hundreds * 100 + units))
            })
        })
    }

    pub(super) fn take(&mut self, numeral: &Numeral) -> bool {
        match numeral {
            Numeral::Digit(digit) => {
                if !self.would_take(numeral)
                    || self.current.is_none() && !self.accepts(&Exact::from(*digit))
                {
                    return false;
                }
                let digit = Exact::from(*digit);
                self.current = Some(
                    self.current
                        .take()
                        .map_or(digit.clone(), |tens| &tens + &digit),
                );
                self.last_was_scale = false;
            }
            Numeral::Multiplier(by) => {
                if self.multiplier.is_some_and(|last| *by >= last)
                    || self.last_was_scale
                        && self.current.is_none()
                        && self.section.is_none()
                        && self.closed_by_digits
                {
                    return false;
                }
                let times = self.current.take().unwrap_or_else(Exact::one);
                let grown = &times * &Exact::from(*by);
                self.section = Some(
                    self.section
                        .take()
                        .map_or(grown.clone(), |section| &section + &grown),
                );
                self.multiplier = Some(*by);
                self.closed = true;
                self.last_was_scale = false;
            }
            Numeral::Scale(by) => return self.close(by),
        }
        true
    }

    fn close(&mut self, by: &Exact) -> bool {
        if self.last_was_scale && self.current.is_none() && self.section.is_none() {
            // "lakh crore", "hundred million million": scales in a row multiply.
            if self.closed_by_digits
                && self.scale.as_ref().is_some_and(|last| by <= last)
                && *by == Exact::from(12)
            {
                return false;
            }
            // No number is said with more of them, and no text may build a giant.
            if self.piled == MOST_PILED {
                return false;
            }
            self.piled += 1;
            self.total = self.total.take().map(|total| &total * by);
            self.scale = Some(by.clone());
            return true;
        }
        if self.scale.as_ref().is_some_and(|last| by >= last) {
            return false;
        }
        self.closed_by_digits = self.current.is_some();
        let section = self.section.take();
        let current = self.current.take();
        let group = match (section, current) {
            (Some(section), Some(current)) => &section + &current,
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => Exact::one(),
        };
        let grown = &group * by;
        self.total = Some(
            self.total
                .take()
                .map_or(grown.clone(), |total| &total + &grown),
        );
        self.scale = Some(by.clone());
        self.multiplier = None;
        self.closed = true;
        self.last_was_scale = true;
        true
    }

    /// Whether more scales follow one another than any number is said with.
    pub(super) fn piled_up(&self) -> bool {
        self.last_was_scale && self.piled == MOST_PILED
    }

    pub(super) fn total(&self) -> Option<Exact> {
        let parts = [&self.total, &self.section, &self.current];
        parts
            .into_iter()
            .flatten()
            .cloned()
            .reduce(|sum, part| &sum + &part)
    }
}
