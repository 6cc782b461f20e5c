//! How two figures stand to each other, once both are in the same terms. Refuses to
//! call anything a contradiction that is not one: figures of different units, kinds,
//! dates or populations are incomparable, and approximate ones contradict nothing.

use serde::{Deserialize, Serialize};

use crate::bound::Bound;
use crate::dimension::Dimension;
use crate::exact::Exact;
use crate::formula::extent;
use crate::interval::{Extent, Point, Span};
use crate::period::{Per, Period};
use crate::quantity::{End, Quantity};
use crate::terms::{Hedge, Kind, Polarity};
use crate::unit::Unit;

/// How the left figure stands to the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Both allow the same values.
    Equal,
    /// The left allows every value of the right, and more.
    Contains,
    /// The right allows every value of the left, and more.
    Contained,
    /// Some values are common and some are not, or it depends on where a ranged
    /// bound truly lies.
    Overlap,
    /// No value is common.
    Disjoint,
    /// They are not about the same sort of thing.
    Incomparable,
}

impl Relation {
    /// The word of the contract.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Contains => "contains",
            Self::Contained => "contained",
            Self::Overlap => "overlap",
            Self::Disjoint => "disjoint",
            Self::Incomparable => "incomparable",
        }
    }

    /// The relation seen from the other side.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Contains => Self::Contained,
            Self::Contained => Self::Contains,
            other => other,
        }
    }
}

/// One of the two figures compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first.
    Left,
    /// The second.
    Right,
}

/// Why two figures stand as they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Both ends agree.
    SameBounds,
    /// Every value of this side is one of the other side.
    Within {
        /// The narrower side.
        narrower: Side,
    },
    /// The sides share this stretch; `None` where it has no stated end.
    Share {
        /// The least common value.
        from: Option<Exact>,
        /// The greatest common value.
        to: Option<Exact>,
    },
    /// The relation changes while this ranged bound goes from its least to its greatest.
    Changes {
        /// The side whose bound is a range.
        side: Side,
        /// Which of its bounds.
        end: End,
        /// The relation with the bound at its least.
        at_from: Relation,
        /// The relation with the bound at its greatest.
        at_to: Relation,
    },
    /// One side ends before the other begins.
    Apart {
        /// The side with the lesser values.
        lesser: Side,
        /// Where the lesser side ends at the most.
        from: Exact,
        /// Where the other begins at the least.
        to: Exact,
        /// Whether a side is approximate, so that this is a tension and no contradiction.
        approximate: bool,
    },
    /// None of the values of "A or B" is one of the other side, though they lie between.
    NoOptionFits {
        /// Whether a side is approximate, so that this is a tension and no contradiction.
        approximate: bool,
    },
    /// The units differ.
    Units {
        /// Of the left figure.
        left: Option<Unit>,
        /// Of the right figure.
        right: Option<Unit>,
    },
    /// The periods do not convert, or only one figure has one.
    Periods {
        /// Of the left figure.
        left: Option<Period>,
        /// Of the right figure.
        right: Option<Period>,
    },
    /// They are for each of different things.
    Per {
        /// The nouns of the left figure.
        left: Vec<Per>,
        /// The nouns of the right figure.
        right: Vec<Per>,
    },
    /// The kinds differ.
    Kinds {
        /// Of the left figure.
        left: Kind,
        /// Of the right figure.
        right: Kind,
    },
    /// They hold at different dates.
    Dates {
        /// Of the left figure, EDTF.
        left: String,
        /// Of the right figure, EDTF.
        right: String,
    },
    /// The source of this side says that the figure is not so.
    Denied {
        /// The side.
        side: Side,
    },
    /// This side states no bound.
    Boundless {
        /// The side.
        side: Side,
    },
    /// The fields of this side do not agree with each other.
    Unsound {
        /// The side.
        side: Side,
    },
}

/// What a comparison found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How left stands to right.
    pub relation: Relation,
    /// Why.
    pub why: Why,
    /// The left figure as aligned; as given where the two are incomparable.
    pub left: Quantity,
    /// The right figure as aligned; as given where the two are incomparable.
    pub right: Quantity,
}

/// How far two figures may lie apart and still count as agreeing: what a person set
/// and gave a reason for. Nothing here makes one up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tolerance {
    amount: Exact,
    unit: Unit,
    per: Vec<Per>,
}

impl Tolerance {
    /// From a quantity such as "5 %" (of the lesser number) or "at most 10,000 USD per
    /// recruit"; none where it has no upper bound above zero, or no unit.
    #[must_use]
    pub fn of(quantity: &Quantity) -> Option<Self> {
        let amount = quantity.upper.as_ref()?.to.clone();
        Some(Self {
            amount,
            unit: quantity.unit.clone()?,
            per: quantity.per.clone(),
        })
        .filter(|it| it.amount.is_positive())
    }

    /// How far above an end in these terms another figure may begin; `None` where this
    /// tolerance says nothing in such terms.
    pub(crate) fn reach(&self, end: &Exact, terms: &Quantity) -> Option<Exact> {
        let relative = self.is_relative(terms);
        let room = match relative {
            true => &(end * &self.amount) * &Exact::decimal_step(2),
            false => self.amount.clone(),
        };
        let far = end + &room;
        (self.covers(end, &far, terms)).then_some(far)
    }

    /// Whether it is a part of the numbers and no amount in their unit.
    pub(crate) fn is_relative(&self, terms: &Quantity) -> bool {
        self.unit == Unit::percent() && terms.unit.as_ref() != Some(&self.unit)
    }

    /// Whether a gap between two numbers in these terms is within it.
    fn covers(&self, from: &Exact, to: &Exact, terms: &Quantity) -> bool {
        let gap = to - from;
        if self.is_relative(terms) {
            let size = |value: &Exact| match value.is_negative() {
                true => -value,
                false => value.clone(),
            };
            let lesser = size(from).min(size(to));
            return gap <= &(&lesser * &self.amount) * &Exact::decimal_step(2);
        }
        let sorted = |per: &[Per]| {
            let mut per = per.to_vec();
            per.sort();
            per
        };
        terms.unit.as_ref() == Some(&self.unit)
            && sorted(&terms.per) == sorted(&self.per)
            && gap <= self.amount
    }
}

impl Comparison {
    /// Whether the two lie apart, but by no more than this tolerance. The relation
    /// stays what it is.
    #[must_use]
    pub fn is_within(&self, tolerance: &Tolerance) -> bool {
        match &self.why {
            Why::Apart { from, to, .. } => tolerance.covers(from, to, &self.left),
            _ => false,
        }
    }

    /// Whether both can be true: they have values in common, or lie apart within the
    /// tolerance that somebody set.
    #[must_use]
    pub fn agrees(&self, tolerance: Option<&Tolerance>) -> bool {
        match self.relation {
            Relation::Equal | Relation::Contains | Relation::Contained | Relation::Overlap => true,
            Relation::Disjoint => tolerance.is_some_and(|it| self.is_within(it)),
            Relation::Incomparable => false,
        }
    }

    /// Whether both cannot be true: no value in common, and neither is approximate.
    #[must_use]
    pub fn is_contradiction(&self) -> bool {
        self.relation == Relation::Disjoint && !self.left.approximate && !self.right.approximate
    }
}

/// Compares two figures after bringing both to the same unit and period, the shorter
/// of the two.
///
/// A lower bound that is not stated counts as the floor of the domain.
#[must_use]
pub fn compare(left: &Quantity, right: &Quantity) -> Comparison {
    let (left_aligned, right_aligned) = match aligned(left, right) {
        Ok(both) => both,
        Err(why) => {
            return Comparison {
                relation: Relation::Incomparable,
                why: *why,
                left: left.clone(),
                right: right.clone(),
            };
        }
    };
    let (relation, why) = related(&left_aligned, &right_aligned);
    Comparison {
        relation,
        why,
        left: left_aligned,
        right: right_aligned,
    }
}

/// Both figures in the same terms, `None` where there are none.
pub(crate) fn in_the_same_terms(left: &Quantity, right: &Quantity) -> Option<(Quantity, Quantity)> {
    aligned(left, right).ok()
}

/// Both figures in the same terms, or why there are none.
fn aligned(left: &Quantity, right: &Quantity) -> Result<(Quantity, Quantity), Box<Why>> {
    for (side, quantity) in [(Side::Left, left), (Side::Right, right)] {
        if quantity.validate().is_err() {
            return Err(Box::new(Why::Unsound { side }));
        }
        if quantity.polarity == Polarity::Denied {
            return Err(Box::new(Why::Denied { side }));
        }
        if quantity.lower.is_none() && quantity.upper.is_none() {
            return Err(Box::new(Why::Boundless { side }));
        }
    }
    let (mut left, mut right) = (left.clone(), right.clone());
    align_units(&mut left, &mut right)?;
    let nouns = |quantity: &Quantity| {
        let mut nouns = quantity.per.clone();
        nouns.retain(|per| matches!(per, Per::Noun(_)));
        nouns.sort();
        nouns
    };
    let (left_nouns, right_nouns) = (nouns(&left), nouns(&right));
    if left_nouns != right_nouns {
        return Err(Box::new(Why::Per {
            left: left_nouns,
            right: right_nouns,
        }));
    }
    align_periods(&mut left, &mut right)?;
    if let (Some(left), Some(right)) = (left.kind, right.kind)
        && left != right
    {
        return Err(Box::new(Why::Kinds { left, right }));
    }
    if let (Some(left), Some(right)) = (&left.as_of, &right.as_of)
        && !dates_agree(left, right)
    {
        return Err(Box::new(Why::Dates {
            left: left.clone(),
            right: right.clone(),
        }));
    }
    Ok((left, right))
}

/// Same units, or two lengths of time, the longer unit brought to the shorter.
fn align_units(left: &mut Quantity, right: &mut Quantity) -> Result<(), Box<Why>> {
    if left.unit == right.unit {
        return Ok(());
    }
    let differ = Box::new(Why::Units {
        left: left.unit.clone(),
        right: right.unit.clone(),
    });
    let length = |quantity: &Quantity| quantity.unit.as_ref().and_then(Unit::as_period);
    let (Some(left_length), Some(right_length)) = (length(left), length(right)) else {
        return Err(differ);
    };
    let Some(ratio) = left_length.ratio(&right_length) else {
        return Err(differ);
    };
    if ratio > Exact::one() {
        scale(left, &ratio);
        left.unit.clone_from(&right.unit);
    } else {
        scale(right, &ratio.reciprocal().unwrap_or_else(Exact::one));
        right.unit.clone_from(&left.unit);
    }
    Ok(())
}

/// Brings the figure over the longer period to the shorter one.
fn align_periods(left: &mut Quantity, right: &mut Quantity) -> Result<(), Box<Why>> {
    let periods = (Dimension::of(left).period(), Dimension::of(right).period());
    let differ = Box::new(Why::Periods {
        left: periods.0,
        right: periods.1,
    });
    let (left_period, right_period) = match periods {
        (None, None) => return Ok(()),
        (Some(left), Some(right)) => (left, right),
        _ => return Err(differ),
    };
    let Some(ratio) = left_period.ratio(&right_period) else {
        return Err(differ);
    };
    let (longer, shorter, factor) = if ratio > Exact::one() {
        (
            left,
            right_period,
            ratio.reciprocal().unwrap_or_else(Exact::one),
        )
    } else {
        (right, left_period, ratio)
    };
    scale(longer, &factor);
    for per in &mut longer.per {
        if matches!(per, Per::Period(_)) {
            *per = Per::Period(shorter);
        }
    }
    Ok(())
}

fn scale(quantity: &mut Quantity, factor: &Exact) {
    for bound in [&mut quantity.lower, &mut quantity.upper]
        .into_iter()
        .flatten()
    {
        *bound = Bound::ranged(&bound.from * factor, &bound.to * factor, bound.closed);
    }
    for option in &mut quantity.options {
        *option = &*option * factor;
    }
}

/// Whether two dates may be the same: equal, or one a finer statement of the other.
fn dates_agree(left: &str, right: &str) -> bool {
    let finer = |fine: &str, coarse: &str| {
        fine.strip_prefix(coarse)
            .is_some_and(|rest| rest.starts_with(['-', 'T']))
            && !fine.contains('/')
    };
    left == right || finer(left, right) || finer(right, left)
}

/// The values of a figure for one choice of its ranged bounds.
enum Values {
    Span(Span),
    Options(Vec<Exact>),
}

impl Values {
    fn holds(&self, value: &Exact) -> bool {
        match self {
            Self::Span(span) => span.contains(&Span::point(value.clone())),
            Self::Options(options) => options.contains(value),
        }
    }

    /// A few values where there are only so many.
    fn few(&self) -> Option<Vec<Exact>> {
        match self {
            Self::Options(options) => Some(options.clone()),
            Self::Span(span) if span.lower.at == span.upper.at => {
                span.lower.finite().map(|value| vec![value.clone()])
            }
            Self::Span(_) => None,
        }
    }

    fn contain(&self, other: &Self) -> bool {
        match (self, other, other.few()) {
            (_, _, Some(few)) => few.iter().all(|value| self.holds(value)),
            (Self::Span(own), Self::Span(others), None) => own.contains(others),
            _ => false,
        }
    }

    fn is_apart(&self, other: &Self) -> bool {
        match (self, other, self.few(), other.few()) {
            (_, _, Some(few), _) => !few.iter().any(|value| other.holds(value)),
            (_, _, _, Some(few)) => !few.iter().any(|value| self.holds(value)),
            (Self::Span(own), Self::Span(others), ..) => {
                own.is_below(others) || others.is_below(own)
            }
            _ => false,
        }
    }

    fn relation(&self, other: &Self) -> Relation {
        match (self.contain(other), other.contain(self)) {
            (true, true) => Relation::Equal,
            (true, false) => Relation::Contains,
            (false, true) => Relation::Contained,
            (false, false) if self.is_apart(other) => Relation::Disjoint,
            (false, false) => Relation::Overlap,
        }
    }
}

/// The bounds that are ranges, and which end of theirs a choice takes: bit by bit.
const ENDS: [(Side, End); 4] = [
    (Side::Left, End::Lower),
    (Side::Left, End::Upper),
    (Side::Right, End::Lower),
    (Side::Right, End::Upper),
];

fn chosen(quantity: &Quantity, extent: &Extent, lower_at_to: bool, upper_at_to: bool) -> Values {
    if quantity.hedge == Hedge::OneOf {
        return Values::Options(quantity.options.clone());
    }
    let pick =
        |first: bool, from: &Point, to: &Point| if first { to.clone() } else { from.clone() };
    Values::Span(Span {
        lower: pick(lower_at_to, &extent.outer.lower, &extent.inner.lower),
        upper: pick(upper_at_to, &extent.inner.upper, &extent.outer.upper),
    })
}

/// Whether the lower and the upper end of a figure lie in ranges themselves.
fn ranged(quantity: &Quantity, extent: &Extent) -> (bool, bool) {
    if quantity.hedge == Hedge::OneOf {
        return (false, false);
    }
    let (outer, inner) = (&extent.outer, &extent.inner);
    (outer.lower != inner.lower, outer.upper != inner.upper)
}

fn related(left: &Quantity, right: &Quantity) -> (Relation, Why) {
    let (left_extent, right_extent) = (extent(left), extent(right));
    let relation_at = |choice: usize| {
        let bit = |at: usize| choice >> at & 1 == 1;
        let left = chosen(left, &left_extent, bit(0), bit(1));
        let right = chosen(right, &right_extent, bit(2), bit(3));
        left.relation(&right)
    };
    // Only an end that lies in a range has two places to be tried.
    let [left_ends, right_ends] =
        [(left, &left_extent), (right, &right_extent)].map(|(it, extent)| ranged(it, extent));
    let ends = [left_ends.0, left_ends.1, right_ends.0, right_ends.1];
    let choices = if ends.contains(&true) { 0..16 } else { 0..0 };
    for choice in choices {
        let tried = ENDS.into_iter().enumerate().filter(|(at, _)| ends[*at]);
        for (at, (side, end)) in tried {
            let (at_from, at_to) = (
                relation_at(choice & !(1 << at)),
                relation_at(choice | 1 << at),
            );
            if at_from != at_to {
                return (
                    Relation::Overlap,
                    Why::Changes {
                        side,
                        end,
                        at_from,
                        at_to,
                    },
                );
            }
        }
    }
    let relation = relation_at(0);
    let approximate = left.approximate || right.approximate;
    let why = match relation {
        Relation::Equal => Why::SameBounds,
        Relation::Contains => Why::Within {
            narrower: Side::Right,
        },
        Relation::Contained => Why::Within {
            narrower: Side::Left,
        },
        Relation::Disjoint => apart(&left_extent.outer, &right_extent.outer, approximate),
        Relation::Overlap | Relation::Incomparable => {
            shared(&left_extent.outer, &right_extent.outer)
        }
    };
    (relation, why)
}

fn apart(left: &Span, right: &Span, approximate: bool) -> Why {
    let gap = |lesser: Side, low: &Span, high: &Span| {
        let from = low.upper.finite()?.clone();
        let to = high.lower.finite()?.clone();
        low.is_below(high).then_some(Why::Apart {
            lesser,
            from,
            to,
            approximate,
        })
    };
    gap(Side::Left, left, right)
        .or_else(|| gap(Side::Right, right, left))
        .unwrap_or(Why::NoOptionFits { approximate })
}

fn shared(left: &Span, right: &Span) -> Why {
    let common = left.intersected(right);
    Why::Share {
        from: common
            .lower
            .finite()
            .filter(|_| !common.lower.floor)
            .cloned(),
        to: common.upper.finite().cloned(),
    }
}

#[cfg(test)]
mod tests;
