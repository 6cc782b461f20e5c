//! Digits for people. Refuses to round a bound inwards: a lower bound is only ever
//! rounded down, an upper one up, so that what is printed holds what was meant.
//! Words ("more than", "up to") are not made here.

use num_bigint::BigInt;
use num_integer::Integer;

use crate::bound::Bound;
use crate::exact::Exact;
use crate::period::Per;
use crate::quantity::Quantity;
use crate::terms::Hedge;
use crate::unit::Unit;

/// Which way a number may be rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Towards minus infinity, for lower bounds.
    Down,
    /// Towards plus infinity, for upper bounds.
    Up,
}

/// A quantity in printed digits, for a sentence or a table cell to be made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Shown {
    /// How the number is qualified.
    pub hedge: Hedge,
    /// The least.
    pub lower: ShownBound,
    /// The most.
    pub upper: ShownBound,
    /// The one value of a figure that has one and can be printed in full.
    pub value: Option<String>,
    /// The values of "A or B".
    pub options: Vec<String>,
    /// What is counted or measured.
    pub unit: Option<Unit>,
    /// Over what time and for each of what.
    pub per: Vec<Per>,
    /// Whether the figure is only near the truth.
    pub approximate: bool,
    /// Whether any digits printed differ from the exact number.
    pub rounded: bool,
}

/// One printed end of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ShownBound {
    /// The source did not say, or the result rests on nothing that was said.
    NotStated,
    /// One number.
    At {
        /// Its digits.
        text: String,
        /// Whether the figure may take it.
        closed: bool,
    },
    /// Somewhere between two numbers.
    Between {
        /// Digits of the least it can be.
        from: String,
        /// Digits of the most it can be.
        to: String,
        /// Whether the figure may take it.
        closed: bool,
    },
}

/// The digits of `value` with at most `digits` decimals, thousands set apart by
/// commas, rounded in `direction` where it does not fit: `40000/3` up is `13,334`.
///
/// Decimals that are all zero are left out only where `digits` is zero or the value
/// is whole; `1.5` with two decimals is `1.50`.
#[must_use]
pub fn rounded(value: &Exact, direction: Direction, digits: u32) -> String {
    let digits = if value.is_integer() { 0 } else { digits };
    let scale = BigInt::from(10).pow(digits);
    let ratio = value.to_ratio();
    let (numerator, denominator) = (ratio.numer() * &scale, ratio.denom());
    let scaled = match direction {
        Direction::Down => numerator.div_floor(denominator),
        Direction::Up => -((-numerator).div_floor(denominator)),
    };
    let width = usize::try_from(digits).unwrap_or_default();
    let text = format!(
        "{:0>least$}",
        scaled.magnitude().to_string(),
        least = width + 1
    );
    let (whole, decimals) = text.split_at(text.len() - width);
    let mut shown = String::new();
    if scaled.sign() == num_bigint::Sign::Minus {
        shown.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            shown.push(',');
        }
        shown.push(digit);
    }
    if width > 0 {
        shown.push('.');
        shown.push_str(decimals);
    }
    shown
}

/// How many decimals a number is printed with. One that two decimals hold is printed
/// in full, money with both; of any other, none from a hundred on, two below, and
/// below a tenth as many as it takes to show two digits that are not zero.
#[must_use]
pub fn digits_for(value: &Exact, unit: Option<&Unit>) -> u32 {
    match value.decimals() {
        Some(0..=2) if unit.is_some_and(Unit::is_currency) => return 2,
        Some(0) => return 0,
        Some(1) => return 1,
        Some(2) => return 2,
        _ => {}
    }
    let magnitude = value.abs();
    if magnitude >= Exact::from(100) {
        return 0;
    }
    // A rate of 0.0004 must not print as 0.01.
    let mut digits = 2;
    while magnitude < Exact::decimal_step(digits - 1) && digits < 12 {
        digits += 1;
    }
    digits
}

/// The decimals that print a value in full, where these are few.
fn in_full(value: &Exact) -> Option<u32> {
    let decimals = value
        .decimals()
        .and_then(|decimals| u32::try_from(decimals).ok());
    decimals.filter(|decimals| *decimals <= 6)
}

/// A quantity in printed digits.
#[must_use]
pub fn shown(quantity: &Quantity) -> Shown {
    let mut inexact = false;
    let unit = quantity.unit.as_ref();
    // Of the one value of a figure every digit that the source gave is printed.
    let one = quantity
        .stated_value()
        .and_then(in_full)
        .unwrap_or_default();
    let mut print = |value: &Exact, direction| {
        let digits = digits_for(value, unit).max(one);
        inexact |= value.decimals().is_none_or(|decimals| {
            u32::try_from(decimals).map_or(true, |decimals| decimals > digits)
        });
        rounded(value, direction, digits)
    };
    let mut end = |bound: Option<&Bound>, direction| match bound {
        None => ShownBound::NotStated,
        Some(bound) if bound.is_plain() => ShownBound::At {
            text: print(&bound.from, direction),
            closed: bound.closed,
        },
        Some(bound) => ShownBound::Between {
            from: print(&bound.from, Direction::Down),
            to: print(&bound.to, Direction::Up),
            closed: bound.closed,
        },
    };
    let lower = end(quantity.lower.as_ref(), Direction::Down);
    let upper = end(quantity.upper.as_ref(), Direction::Up);
    let options = quantity
        .options
        .iter()
        .map(|option| exactly(option, unit))
        .collect();
    let value = match (&lower, &upper) {
        (ShownBound::At { text, .. }, ShownBound::At { text: other, .. }) if text == other => {
            quantity.stated_value().map(|_| text.clone())
        }
        _ => None,
    };
    Shown {
        hedge: quantity.hedge,
        lower,
        upper,
        value,
        options,
        unit: quantity.unit.clone(),
        per: quantity.per.clone(),
        approximate: quantity.approximate,
        rounded: inexact,
    }
}

/// An option in full: a number one of several is never rounded, since neither
/// direction is outward; what has no few decimals prints as its fraction.
fn exactly(value: &Exact, unit: Option<&Unit>) -> String {
    match in_full(value) {
        Some(digits) => rounded(value, Direction::Down, digits.max(digits_for(value, unit))),
        None => value.to_string(),
    }
}

#[cfg(test)]
mod tests;
