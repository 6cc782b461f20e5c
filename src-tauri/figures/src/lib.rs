//! The number a source gave, as the source gave it, and what can honestly be
//! computed from it.
//!
//! This crate refuses three things: it opens no file and no connection, it
//! never turns a range into a midpoint, and it never lets a float near a number.
//!
//! # A short tour
//!
//! [`Exact`] is a rational number, written as text. A [`Bound`] is one end of a
//! figure: a value, or a range in which that end is known to lie, open or closed.
//! A [`Quantity`] is the whole: [`Hedge`] ("up to", "about" …), two bounds that
//! may be not stated, a [`Unit`], what it is [`Per`], and the rest of CONTRACT §2.
//!
//! ```
//! use assay_figures::{Direction, Formula, Hedge, Quantity, rounded};
//!
//! let promised = Quantity::from_hedge(Hedge::UpTo, &["30000".parse()?, "40000".parse()?])?
//!     .with_unit("USD".parse()?)
//!     .with_per("P3Y".parse()?);
//! let yearly = Formula::parse("F2 per P1Y")?
//!     .evaluate(&|figure| (figure == 2).then(|| promised.clone()))?;
//! let upper = yearly.quantity.upper.expect("the source gave an upper bound");
//! assert_eq!(upper.from.to_string(), "10000");
//! assert_eq!(upper.to.to_string(), "40000/3");
//! assert_eq!(rounded(&upper.to, Direction::Up, 0), "13,334");
//! assert!(yearly.quantity.lower.is_none(), "a floor is not a statement");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! * [`formula`]: `F4 / F3`, `F2 per P1Y`, `F1 by X2`, and why a computation is refused.
//! * [`compare`]: equal, contains, contained, overlap, disjoint, incomparable, and why.
//! * [`cluster`]: which figures can be one number told by several.
//! * [`display`]: digits for people, rounded outward only.
//! * [`rates`]: tables of exchange rates.
//! * [`parse`]: figures found in a text, as proposals.
//!
//! What a person reads about any of this is worded elsewhere: enums here carry
//! arguments, not sentences.

#![deny(clippy::float_arithmetic, clippy::lossy_float_literal)]

mod bound;
pub mod cluster;
pub mod compare;
mod dates;
mod dimension;
pub mod display;
mod exact;
pub mod formula;
mod interval;
mod measure;
pub mod parse;
mod period;
mod quantity;
pub mod rates;
mod terms;
mod unit;

pub use bound::Bound;
pub use cluster::{Cluster, Clusters, clusters};
pub use compare::{Comparison, Relation, Side, Tolerance, Why, compare};
pub use display::{Direction, Shown, ShownBound, rounded, shown};
pub use exact::{Exact, ExactError, MAX_DIGITS};
pub use formula::{Computed, Formula, FormulaError, FormulaFault, Hold, Note, Rate, Refusal, Rest};
pub use measure::measure;
pub use period::{Per, PerError, Period, PeriodError};
pub use quantity::{End, Quantity, QuantityError};
pub use terms::{CurrencyBasis, Hedge, Kind, Polarity};
pub use unit::{Unit, UnitClass, UnitError};
