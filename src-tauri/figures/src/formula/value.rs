//! The value of a part of a formula, and what is done to one value or two: sums,
//! products, another period, another currency. Refuses what is not of one sort; which
//! figures a formula takes and what is noted of them stands where it is walked.

use std::collections::BTreeMap;

use super::Refusal;
use super::convert::Conversion;
use super::polynomial::Polynomial;
use crate::dimension::Dimension;
use crate::exact::Exact;
use crate::interval::Extent;
use crate::period::Period;
use crate::quantity::Quantity;
use crate::terms::Kind;
use crate::unit::{Unit, UnitClass};

/// The value of a part of a formula.
#[derive(Clone)]
pub(super) struct Value {
    pub(super) extent: Extent,
    pub(super) dimension: Dimension,
    pub(super) kind: Option<Kind>,
    /// Whether it counts things, so that it is one at the least if there are any.
    pub(super) count: bool,
    /// The same part expanded, while that stays small.
    pub(super) expanded: Option<Polynomial>,
    /// How often each figure is used in it.
    pub(super) uses: BTreeMap<i64, usize>,
}

impl Value {
    pub(super) fn is_constant(&self) -> bool {
        self.uses.is_empty()
    }

    pub(super) fn is_share(&self) -> bool {
        self.dimension.over.contains(&Unit::percent())
    }
}

pub(super) fn constant(value: Exact) -> Value {
    Value {
        extent: Extent::point(value.clone()),
        dimension: Dimension::default(),
        kind: None,
        count: false,
        expanded: Some(Polynomial::constant(value)),
        uses: BTreeMap::new(),
    }
}

/// The extent of a figure, the floor of its domain standing for a lower bound that
/// is not stated.
pub(crate) fn extent(quantity: &Quantity) -> Extent {
    Extent::of(
        quantity.lower.as_ref(),
        quantity.upper.as_ref(),
        floor(quantity),
    )
}

/// Where the domain of a figure begins: at nothing for money, things counted, lengths
/// of time, measures and shares; nowhere for bare numbers, percentages that may be
/// changes, temperatures, and whatever the source itself puts below zero.
fn floor(quantity: &Quantity) -> Option<Exact> {
    let unit = quantity.unit.as_ref()?;
    let begins = match unit.class() {
        UnitClass::Percent => quantity.kind == Some(Kind::Share),
        UnitClass::Measure => !unit.goes_below_zero(),
        UnitClass::Currency | UnitClass::Duration | UnitClass::Noun => true,
    };
    let zero = Exact::zero();
    let reached = quantity
        .upper
        .as_ref()
        .is_none_or(|upper| upper.from > zero || (upper.from == zero && upper.closed));
    (begins && reached).then_some(zero)
}

pub(super) fn is_count(quantity: &Quantity) -> bool {
    let noun = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.class() == UnitClass::Noun);
    noun && quantity.per.is_empty() && !matches!(quantity.kind, Some(Kind::Price | Kind::Share))
}

pub(super) fn together(left: &Value, right: &Value) -> BTreeMap<i64, usize> {
    let mut uses = left.uses.clone();
    for (figure, count) in &right.uses {
        *uses.entry(*figure).or_insert(0) += count;
    }
    uses
}

pub(super) fn scaled(value: Value, factor: &Exact) -> Value {
    if *factor == Exact::one() {
        return value;
    }
    Value {
        extent: value.extent.scaled(factor),
        expanded: value.expanded.map(|expanded| expanded.scaled(factor)),
        count: false,
        ..value
    }
}

/// The value multiplied by its rate. Between several rates nothing says that two
/// uses of them are the same, so what was expanded is given up.
pub(super) fn exchanged(value: Value, conversion: &Conversion) -> Value {
    let dimension = conversion.dimension.clone();
    if let Some(factor) = conversion.single() {
        return Value {
            dimension,
            ..scaled(value, factor)
        };
    }
    let extent = match conversion.extent() {
        Some(rates) => value.extent.times(&rates),
        None => value.extent,
    };
    Value {
        extent,
        dimension,
        count: false,
        expanded: None,
        ..value
    }
}

/// The value brought to another period: a total over three years, per year.
pub(super) fn rated(value: Value, to: &Period) -> Result<Value, Refusal> {
    let from = value
        .dimension
        .period()
        .ok_or(Refusal::NoPeriod { to: *to })?;
    let factor = to
        .ratio(&from)
        .ok_or(Refusal::PeriodsIncommensurable { from, to: *to })?;
    let mut value = scaled(value, &factor);
    value.dimension.set_period(to);
    Ok(value)
}

/// Whether two values are of one sort, and the kind that both are of.
pub(super) fn fits(left: &Value, right: &Value) -> Result<Option<Kind>, Refusal> {
    left.dimension.same(&right.dimension)?;
    match (left.kind, right.kind) {
        (Some(left), Some(right)) if left != right => Err(Refusal::KindsDiffer { left, right }),
        (left, right) => Ok(left.or(right)),
    }
}

/// A bare number as so many hundredths.
pub(super) fn percentage(value: Value, kind: Option<Kind>) -> Value {
    let mut value = scaled(value, &Exact::from(100));
    value.dimension = Dimension {
        over: vec![Unit::percent()],
        under: Vec::new(),
    };
    Value { kind, ..value }
}

pub(super) fn sum(left: &Value, right: &Value) -> Result<Value, Refusal> {
    let kind = fits(left, right)?;
    Ok(Value {
        extent: left.extent.plus(&right.extent),
        dimension: left.dimension.clone(),
        kind,
        count: left.count && right.count,
        expanded: left
            .expanded
            .as_ref()
            .zip(right.expanded.as_ref())
            .and_then(|(left, right)| left.plus(right)),
        uses: together(left, right),
    })
}

pub(super) fn product(left: &Value, right: &Value) -> Result<Value, Refusal> {
    let (dimension, factor) = left.dimension.times(&right.dimension)?;
    let expanded = left
        .expanded
        .as_ref()
        .zip(right.expanded.as_ref())
        .and_then(|(left, right)| left.times(right));
    let product = Value {
        extent: left.extent.times(&right.extent),
        dimension,
        kind: kind_of_product(left, right),
        count: false,
        expanded,
        uses: together(left, right),
    };
    Ok(scaled(product, &factor))
}

/// A number, a share or a count of something leaves the other side what it is; of a
/// price it does not say whether a stock or a flow comes out.
fn kind_of_product(left: &Value, right: &Value) -> Option<Kind> {
    let neutral = |value: &Value| value.is_constant() || value.is_share();
    if neutral(right) {
        left.kind
    } else if neutral(left) {
        right.kind
    } else if right.count {
        left.kind.filter(|kind| *kind != Kind::Price)
    } else if left.count {
        right.kind.filter(|kind| *kind != Kind::Price)
    } else {
        None
    }
}
