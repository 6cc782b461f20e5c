//! Computations over figures: `F4 / F3`, `F2 per P1Y`, `sum(F1, F2)`. Refuses
//! whatever does not fit together, with the reason, and never drops a doubt on the way.
//!
//! ```text
//! sum     = product { ("+" | "-") product }
//! product = signed { ("*" | "/") signed }
//! signed  = "-" signed | rated
//! rated   = atom { "per" ( duration | figure ) | "by" rate { "or" rate } }
//! atom    = figure | digits [ "." digits ] | "(" sum ")" | verb "(" sum { "," sum } ")"
//! figure  = "F" digits
//! verb    = "sum" | "share" | "growth"
//! rate    = "X" digits
//! ```
//!
//! `−`, `×`, `·`, `÷` and `∕` are read like their ASCII fellows. A fraction is written as
//! a division and stays exact. `per` binds tightest, so `F4 / F3 per P1Y` asks for
//! `F3` per year. Constants carry no unit. `F1 by X2` converts money by a recorded
//! rate; `F1 by X2 or X3` by everything between two, where nobody knows which held.
//!
//! `F4 per F3` is for each of what F3 counts. `share(F1, F2)` is F1 as a percentage of
//! F2, `growth(F1, F2)` by how many per cent F2 is more than F1; both are of one unit.
//! A share of a sum that holds the part (`share(F1, sum(F1, F2))`) is exact.

mod convert;
mod evaluate;
mod polynomial;
mod read;
mod rests;
mod value;

pub use convert::Rate;
pub use rests::{Hold, Rest};
pub(crate) use value::extent;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::exact::{Exact, ExactError};
use crate::period::{Per, Period, PeriodError};
use crate::quantity::{End, Quantity, QuantityError};
use crate::terms::Kind;
use crate::unit::Unit;

/// The longest formula, in characters.
pub const MAX_CHARACTERS: usize = 1_000;
/// The deepest nesting of parentheses and minus signs.
pub const MAX_DEPTH: usize = 16;

/// A formula over figures, known to be well formed.
///
/// Prints in one canonical spelling, which reads back as the same formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    root: Expression,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Expression {
    Figure(i64),
    Constant(Exact),
    Negated(Box<Expression>),
    Binary(Operator, Box<Expression>, Box<Expression>),
    Per(Box<Expression>, Period),
    /// Money, and the numbers of the rates that convert it; at least one.
    By(Box<Expression>, Vec<i64>),
    /// For each of what a figure counts.
    Each(Box<Expression>, i64),
    /// A verb of arithmetic over parts, as many as it takes.
    Call(Arithmetic, Vec<Expression>),
}

/// What is done to several parts at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arithmetic {
    Sum,
    Share,
    Growth,
}

impl Arithmetic {
    const ALL: [Self; 3] = [Self::Sum, Self::Share, Self::Growth];

    fn word(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Share => "share",
            Self::Growth => "growth",
        }
    }

    /// Whether it takes so many parts.
    fn takes(self, parts: usize) -> bool {
        match self {
            Self::Sum => parts > 0,
            Self::Share | Self::Growth => parts == 2,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// Why a text is not a formula, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{fault} at character {at}")]
pub struct FormulaError {
    /// Where, in code points from the start, counted from zero.
    pub at: usize,
    /// What is wrong there.
    pub fault: FormulaFault,
}

/// What is wrong at one place of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormulaFault {
    /// More than [`MAX_CHARACTERS`].
    #[error("formula too long")]
    TooLong,
    /// Nested deeper than [`MAX_DEPTH`].
    #[error("formula nested too deep")]
    TooDeep,
    /// The formula stops where a figure, a number or a parenthesis must follow.
    #[error("formula ends too early")]
    Ends,
    /// A character that cannot stand here.
    #[error("unexpected {0:?}")]
    Unexpected(char),
    /// A parenthesis that is never closed.
    #[error("parenthesis never closed")]
    Unclosed,
    /// A figure's ref that is not `F` and a number from 1 on.
    #[error("not a figure's ref")]
    Ref,
    /// A rate's ref that is not `X` and a number from 1 on.
    #[error("not a rate's ref")]
    RateRef,
    /// A number that cannot be read.
    #[error("number: {0}")]
    Number(ExactError),
    /// What follows `per` is not a duration.
    #[error("period: {0}")]
    Period(PeriodError),
    /// A verb with more or fewer parts than it takes.
    #[error("another number of parts than the verb takes")]
    Parts,
}

/// What a formula yields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// The result, with bounds no tighter than the inputs allow.
    pub quantity: Quantity,
    /// What a reader of the result must know, in a fixed order.
    pub notes: Vec<Note>,
}

/// What a reader of a computed figure must be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Note {
    /// This figure is only near the truth, and entered at its stated bounds.
    RestsOnApproximate {
        /// Number of the figure's ref.
        figure: i64,
    },
    /// This figure stands in the formula more than once; its uses are taken as the
    /// same value where that can be done exactly, else the result is wider than the truth.
    SameFigureTwice {
        /// Number of the figure's ref.
        figure: i64,
    },
    /// This figure is "A or B" and entered as everything from the one to the other.
    OptionsSpanned {
        /// Number of the figure's ref.
        figure: i64,
    },
    /// Two figures hold at different dates.
    DatesDiffer {
        /// Number of the first figure's ref.
        left: i64,
        /// Number of the other figure's ref.
        right: i64,
    },
    /// A count that is divided by was taken to be one at the least.
    CountTakenAsOneOrMore,
    /// This end of the result rests partly on the floor of a domain: on a lower
    /// bound that was not stated.
    LeansOnFloor {
        /// The end of the result.
        end: End,
    },
    /// Money was converted by this recorded rate.
    ConvertedBy {
        /// Number of the rate's ref.
        rate: i64,
    },
    /// Money was brought to the prices of another time by this index; the nominal
    /// amounts are those of the inputs.
    AdjustedBy {
        /// Number of the index's ref.
        rate: i64,
    },
    /// This figure is of another time than the rate that converts it.
    RateOfOtherTime {
        /// Number of the figure's ref.
        figure: i64,
        /// Number of the rate's ref.
        rate: i64,
    },
    /// Of this figure no date is recorded, so nobody can say whether the rate is of
    /// its time.
    UndatedForRate {
        /// Number of the figure's ref.
        figure: i64,
        /// Number of the rate's ref.
        rate: i64,
    },
    /// A growth from this figure to that one, of which the first is the later.
    DatesReversed {
        /// Number of the figure that growth is counted from.
        from: i64,
        /// Number of the figure that it is counted to.
        to: i64,
    },
    /// This figure is an assumption of ours and nobody's statement. Told by whoever
    /// knows where figures come from; a formula alone does not.
    Assumes {
        /// Number of the figure's ref.
        figure: i64,
    },
    /// This figure enters more than once, at least once through another computation;
    /// the result may be wider than the truth. Told like [`Note::Assumes`].
    SharedBelow {
        /// Number of the figure's ref.
        figure: i64,
    },
}

/// Why a computation is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such figure.
    #[error("no figure F{figure}")]
    UnknownFigure {
        /// Number of the ref.
        figure: i64,
    },
    /// There is no such rate.
    #[error("no rate X{rate}")]
    UnknownRate {
        /// Number of the ref.
        rate: i64,
    },
    /// What is to be converted is not money, or not of this rate's currencies.
    #[error("X{rate} does not convert {unit:?}")]
    RateDoesNotApply {
        /// Number of the rate's ref.
        rate: i64,
        /// The currency of what is to be converted; none if it is not one sum of money.
        unit: Option<Unit>,
    },
    /// The figure's own fields do not agree.
    #[error("figure F{figure}: {error}")]
    UnsoundFigure {
        /// Number of the ref.
        figure: i64,
        /// What does not agree.
        error: QuantityError,
    },
    /// The source says that this figure is not so.
    #[error("figure F{figure} is denied")]
    Denied {
        /// Number of the ref.
        figure: i64,
    },
    /// The figure states no bound.
    #[error("figure F{figure} has no bound")]
    Boundless {
        /// Number of the ref.
        figure: i64,
    },
    /// The figure counts nothing, so nothing is for each of it.
    #[error("figure F{figure} is no count")]
    NotACount {
        /// Number of the ref.
        figure: i64,
    },
    /// Values of different units cannot be added or subtracted; each side as its
    /// units above the stroke.
    #[error("units differ: {left:?}, {right:?}")]
    UnitsDiffer {
        /// Of the left side; empty for a bare number.
        left: Vec<Unit>,
        /// Of the right side; empty for a bare number.
        right: Vec<Unit>,
    },
    /// Two currencies in one step.
    #[error("currencies differ: {left}, {right}")]
    CurrenciesDiffer {
        /// The first.
        left: Unit,
        /// The other.
        right: Unit,
    },
    /// Values over different periods cannot be added, subtracted or cancelled.
    #[error("periods differ: {left:?}, {right:?}")]
    PeriodsDiffer {
        /// Of the left side.
        left: Option<Period>,
        /// Of the right side.
        right: Option<Period>,
    },
    /// Values for each of different things cannot be added or subtracted.
    #[error("populations differ: {left:?}, {right:?}")]
    PerDiffers {
        /// Of the left side.
        left: Vec<Per>,
        /// Of the right side.
        right: Vec<Per>,
    },
    /// A stock and a flow, say, cannot be added or subtracted.
    #[error("kinds differ: {left}, {right}")]
    KindsDiffer {
        /// Of the left side.
        left: Kind,
        /// Of the right side.
        right: Kind,
    },
    /// `per P1Y` asked of something that is not over a period.
    #[error("nothing to bring to {to}: no period")]
    NoPeriod {
        /// The period asked for.
        to: Period,
    },
    /// Days against months.
    #[error("{from} does not convert to {to}")]
    PeriodsIncommensurable {
        /// The period given.
        from: Period,
        /// The period asked for.
        to: Period,
    },
    /// The result would be in two units multiplied, which is no figure.
    #[error("{left} times {right} is no unit")]
    UnitProduct {
        /// The one.
        left: Unit,
        /// The other.
        right: Unit,
    },
    /// Division by nothing.
    #[error("{divisor} is zero")]
    DivisorIsZero {
        /// The part of the formula that is divided by.
        divisor: String,
    },
    /// Division by an interval that may be zero.
    #[error("{divisor} may be zero")]
    DivisorMayBeZero {
        /// The part of the formula that is divided by.
        divisor: String,
        /// Its lower bound, where stated.
        lower: Option<Box<Exact>>,
        /// Its upper bound, where stated.
        upper: Option<Box<Exact>>,
    },
    /// Nothing stated bounds the result at either end.
    #[error("nothing stated bounds the result")]
    Unbounded,
    /// The result is no figure that can be stated.
    #[error("result: {0}")]
    Result(QuantityError),
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// What is wrong, and at which code point.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        read::formula(text)
    }

    /// The figures it names, each once, in ascending order.
    #[must_use]
    pub fn refs(&self) -> Vec<i64> {
        let mut found = BTreeSet::new();
        self.root.each_figure(&mut |figure| {
            found.insert(figure);
        });
        found.into_iter().collect()
    }

    /// The exchange rates and price indices it names, each once, in ascending order.
    #[must_use]
    pub fn rates(&self) -> Vec<i64> {
        let mut found = BTreeSet::new();
        self.root.each_rate(&mut |rate| {
            found.insert(rate);
        });
        found.into_iter().collect()
    }

    /// The same formula with every figure's number put through `figure`, and every
    /// rate's through `rate`.
    #[must_use]
    pub fn renamed(&self, figure: &dyn Fn(i64) -> i64, rate: &dyn Fn(i64) -> i64) -> Self {
        let mut root = self.root.clone();
        root.rename(figure, rate);
        Self { root }
    }

    /// Computes a formula that converts nothing; `figure` gives the figure of a number.
    ///
    /// # Errors
    /// The first reason found why there is no honest result.
    pub fn evaluate(&self, figure: &dyn Fn(i64) -> Option<Quantity>) -> Result<Computed, Refusal> {
        self.evaluate_by(figure, &|_| None)
    }

    /// Computes it; `figure` gives the figure of a number, `rate` the rate of one.
    ///
    /// # Errors
    /// The first reason found why there is no honest result.
    pub fn evaluate_by(
        &self,
        figure: &dyn Fn(i64) -> Option<Quantity>,
        rate: &dyn Fn(i64) -> Option<Rate>,
    ) -> Result<Computed, Refusal> {
        evaluate::evaluate(self, figure, rate)
    }
}

impl Expression {
    fn each_figure(&self, visit: &mut dyn FnMut(i64)) {
        match self {
            Self::Figure(figure) => visit(*figure),
            Self::Constant(_) => {}
            Self::Negated(inner) | Self::Per(inner, _) | Self::By(inner, _) => {
                inner.each_figure(visit);
            }
            Self::Each(inner, figure) => {
                inner.each_figure(visit);
                visit(*figure);
            }
            Self::Call(_, parts) => parts.iter().for_each(|part| part.each_figure(visit)),
            Self::Binary(_, left, right) => {
                left.each_figure(visit);
                right.each_figure(visit);
            }
        }
    }

    fn each_rate(&self, visit: &mut dyn FnMut(i64)) {
        match self {
            Self::Figure(_) | Self::Constant(_) => {}
            Self::Negated(inner) | Self::Per(inner, _) | Self::Each(inner, _) => {
                inner.each_rate(visit);
            }
            Self::Call(_, parts) => parts.iter().for_each(|part| part.each_rate(visit)),
            Self::By(inner, rates) => {
                inner.each_rate(visit);
                rates.iter().copied().for_each(visit);
            }
            Self::Binary(_, left, right) => {
                left.each_rate(visit);
                right.each_rate(visit);
            }
        }
    }

    fn rename(&mut self, figure: &dyn Fn(i64) -> i64, rate: &dyn Fn(i64) -> i64) {
        match self {
            Self::Figure(number) => *number = figure(*number),
            Self::Constant(_) => {}
            Self::Negated(inner) | Self::Per(inner, _) => inner.rename(figure, rate),
            Self::Each(inner, number) => {
                inner.rename(figure, rate);
                *number = figure(*number);
            }
            Self::Call(_, parts) => {
                for part in parts {
                    part.rename(figure, rate);
                }
            }
            Self::By(inner, rates) => {
                inner.rename(figure, rate);
                rates.iter_mut().for_each(|number| *number = rate(*number));
            }
            Self::Binary(_, left, right) => {
                left.rename(figure, rate);
                right.rename(figure, rate);
            }
        }
    }

    /// How tightly the outermost operation binds.
    fn strength(&self) -> u8 {
        match self {
            Self::Binary(Operator::Add | Operator::Subtract, ..) => 1,
            Self::Binary(..) => 2,
            Self::Negated(_) => 3,
            Self::Per(..) | Self::By(..) | Self::Each(..) => 4,
            Self::Figure(_) | Self::Constant(_) | Self::Call(..) => 5,
        }
    }

    fn write(&self, f: &mut fmt::Formatter<'_>, least: u8) -> fmt::Result {
        if self.strength() < least {
            f.write_str("(")?;
            self.write(f, 0)?;
            return f.write_str(")");
        }
        match self {
            Self::Figure(figure) => write!(f, "F{figure}"),
            Self::Constant(value) => write!(f, "{value}"),
            Self::Negated(inner) => {
                f.write_str("-")?;
                inner.write(f, 3)
            }
            Self::Per(inner, period) => {
                inner.write(f, 4)?;
                write!(f, " per {period}")
            }
            Self::Each(inner, figure) => {
                inner.write(f, 4)?;
                write!(f, " per F{figure}")
            }
            Self::Call(verb, parts) => {
                write!(f, "{}(", verb.word())?;
                for (at, part) in parts.iter().enumerate() {
                    f.write_str(if at == 0 { "" } else { ", " })?;
                    part.write(f, 0)?;
                }
                f.write_str(")")
            }
            Self::By(inner, rates) => {
                inner.write(f, 4)?;
                for (at, rate) in rates.iter().enumerate() {
                    let word = if at == 0 { "by" } else { "or" };
                    write!(f, " {word} X{rate}")?;
                }
                Ok(())
            }
            Self::Binary(operator, left, right) => {
                let strength = self.strength();
                left.write(f, strength)?;
                f.write_str(match operator {
                    Operator::Add => " + ",
                    Operator::Subtract => " - ",
                    Operator::Multiply => " * ",
                    Operator::Divide => " / ",
                })?;
                right.write(f, strength + 1)
            }
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.root.fmt(f)
    }
}

impl FromStr for Formula {
    type Err = FormulaError;

    fn from_str(text: &str) -> Result<Self, FormulaError> {
        Self::parse(text)
    }
}

impl Serialize for Formula {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Formula {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
