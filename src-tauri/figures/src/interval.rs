//! Interval arithmetic over exact rationals with open and closed ends, and with
//! ends that are themselves known only to lie in a range. Refuses to divide by
//! what may be zero; knows nothing of units.
//!
//! The rules are those of IEEE 1788 for sets, with openness added: a result end is
//! open if any end that makes it is; a closed zero times anything is a closed zero;
//! where two products tie, closed wins; infinite ends are open; `0 · ∞ = 0`.

use std::cmp::Ordering;

use crate::bound::Bound;
use crate::exact::Exact;

/// A rational, or beyond all of them. The order of the variants is the order of values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extended {
    Below,
    Finite(Exact),
    Beyond,
}

/// One end of a [`Span`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) at: Extended,
    pub(crate) closed: bool,
    /// Nothing that anybody stated holds this end: only floors of domains do.
    pub(crate) floor: bool,
    /// Some floor has a part in this end.
    pub(crate) leans: bool,
}

impl Point {
    pub(crate) fn stated(at: Exact, closed: bool) -> Self {
        Self {
            at: Extended::Finite(at),
            closed,
            floor: false,
            leans: false,
        }
    }

    pub(crate) fn floor(at: Exact) -> Self {
        Self {
            at: Extended::Finite(at),
            closed: true,
            floor: true,
            leans: true,
        }
    }

    pub(crate) fn endless(at: Extended) -> Self {
        Self {
            at,
            closed: false,
            floor: false,
            leans: false,
        }
    }

    fn is_zero(&self) -> bool {
        matches!(&self.at, Extended::Finite(value) if value.is_zero())
    }

    fn sign(&self) -> Ordering {
        self.at.cmp(&Extended::Finite(Exact::zero()))
    }

    fn negated(&self) -> Self {
        let at = match &self.at {
            Extended::Below => Extended::Beyond,
            Extended::Finite(value) => Extended::Finite(-value),
            Extended::Beyond => Extended::Below,
        };
        Self { at, ..self.clone() }
    }

    fn plus(&self, other: &Self) -> Self {
        let at = match (&self.at, &other.at) {
            (Extended::Finite(left), Extended::Finite(right)) => Extended::Finite(left + right),
            // Ends of the same side are added, so two infinities never oppose.
            (Extended::Finite(_), infinite) | (infinite, _) => infinite.clone(),
        };
        Self {
            at,
            closed: self.closed && other.closed,
            floor: self.floor && other.floor,
            leans: self.leans || other.leans,
        }
    }

    fn times(&self, other: &Self) -> Self {
        let (zero, other_zero) = (self.is_zero(), other.is_zero());
        let leans = self.leans || other.leans;
        if zero || other_zero {
            return Self {
                at: Extended::Finite(Exact::zero()),
                closed: (zero && self.closed) || (other_zero && other.closed),
                floor: (!zero || self.floor) && (!other_zero || other.floor),
                leans,
            };
        }
        let at = match (&self.at, &other.at) {
            (Extended::Finite(left), Extended::Finite(right)) => Extended::Finite(left * right),
            _ if self.sign() == other.sign() => Extended::Beyond,
            _ => Extended::Below,
        };
        Self {
            at,
            closed: self.closed && other.closed,
            floor: self.floor && other.floor,
            leans,
        }
    }

    /// Of two ends at the same value: closed wins, and so does what was stated.
    fn tied(&self, other: &Self) -> Self {
        Self {
            at: self.at.clone(),
            closed: self.closed || other.closed,
            floor: self.floor && other.floor,
            leans: self.leans && other.leans,
        }
    }

    /// The end of an intersection where both have the same value: open wins.
    fn met(&self, other: &Self) -> Self {
        Self {
            closed: self.closed && other.closed,
            ..self.tied(other)
        }
    }

    /// One over an end that is not a closed zero. Nobody stated the zero that
    /// stands for one over infinity, so it counts as a floor.
    fn inverted(&self) -> Self {
        match &self.at {
            Extended::Finite(value) => match value.reciprocal() {
                Some(inverse) => Self {
                    at: Extended::Finite(inverse),
                    ..self.clone()
                },
                None => Self::endless(Extended::Beyond),
            },
            _ => Self {
                closed: false,
                ..Self::floor(Exact::zero())
            },
        }
    }

    pub(crate) fn finite(&self) -> Option<&Exact> {
        match &self.at {
            Extended::Finite(value) => Some(value),
            _ => None,
        }
    }
}

/// An interval with two definite ends; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) lower: Point,
    pub(crate) upper: Point,
}

impl Span {
    pub(crate) fn point(value: Exact) -> Self {
        Self {
            lower: Point::stated(value.clone(), true),
            upper: Point::stated(value, true),
        }
    }

    fn plus(&self, other: &Self) -> Self {
        Self {
            lower: self.lower.plus(&other.lower),
            upper: self.upper.plus(&other.upper),
        }
    }

    fn negated(&self) -> Self {
        Self {
            lower: self.upper.negated(),
            upper: self.lower.negated(),
        }
    }

    /// The one value that somebody stated, if it is one.
    fn stated_value(&self) -> Option<&Exact> {
        let stated = self.lower.at == self.upper.at && !self.lower.floor && !self.upper.floor;
        self.lower.finite().filter(|_| stated)
    }

    /// Times one value: each end by itself, so that a floor stays a floor even where
    /// the other end lies on it.
    fn scaled(&self, factor: &Exact) -> Self {
        let by = Point::stated(factor.clone(), true);
        let (lower, upper) = (self.lower.times(&by), self.upper.times(&by));
        if factor.is_negative() {
            Self {
                lower: upper,
                upper: lower,
            }
        } else {
            Self { lower, upper }
        }
    }

    fn times(&self, other: &Self) -> Self {
        if let Some(factor) = other.stated_value() {
            return self.scaled(factor);
        }
        if let Some(factor) = self.stated_value() {
            return other.scaled(factor);
        }
        let products = [
            self.lower.times(&other.lower),
            self.lower.times(&other.upper),
            self.upper.times(&other.lower),
            self.upper.times(&other.upper),
        ];
        let pick = |wanted: Ordering| {
            let [first, rest @ ..] = &products;
            rest.iter()
                .fold(first.clone(), |best, next| match next.at.cmp(&best.at) {
                    Ordering::Equal => best.tied(next),
                    order if order == wanted => next.clone(),
                    _ => best,
                })
        };
        Self {
            lower: pick(Ordering::Less),
            upper: pick(Ordering::Greater),
        }
    }

    pub(crate) fn may_be_zero(&self) -> bool {
        let reaches = |end: &Point, side: Ordering| match end.sign() {
            Ordering::Equal => end.closed,
            sign => sign == side,
        };
        reaches(&self.lower, Ordering::Less) && reaches(&self.upper, Ordering::Greater)
    }

    /// One over a span that cannot be zero.
    fn inverted(&self) -> Self {
        if self.upper.sign() == Ordering::Greater {
            return Self {
                lower: self.upper.inverted(),
                upper: self.lower.inverted(),
            };
        }
        let positive = self.negated();
        Self {
            lower: positive.upper.inverted(),
            upper: positive.lower.inverted(),
        }
        .negated()
    }

    fn power(&self, exponent: u32) -> Self {
        let raise = |end: &Point| (1..exponent).fold(end.clone(), |power, _| power.times(end));
        let (low, high) = (raise(&self.lower), raise(&self.upper));
        if exponent % 2 == 1 || self.lower.sign() != Ordering::Less {
            return Self {
                lower: low,
                upper: high,
            };
        }
        if self.upper.sign() != Ordering::Greater {
            return Self {
                lower: high,
                upper: low,
            };
        }
        // An even power of what runs through zero is least at zero.
        let upper = match low.at.cmp(&high.at) {
            Ordering::Less => high,
            Ordering::Equal => low.tied(&high),
            Ordering::Greater => low,
        };
        Self {
            lower: Point::stated(Exact::zero(), true),
            upper,
        }
    }

    pub(crate) fn intersected(&self, other: &Self) -> Self {
        let lower = match self.lower.at.cmp(&other.lower.at) {
            Ordering::Less => other.lower.clone(),
            Ordering::Equal => self.lower.met(&other.lower),
            Ordering::Greater => self.lower.clone(),
        };
        let upper = match self.upper.at.cmp(&other.upper.at) {
            Ordering::Less => self.upper.clone(),
            Ordering::Equal => self.upper.met(&other.upper),
            Ordering::Greater => other.upper.clone(),
        };
        Self { lower, upper }
    }

    /// Whether every value of `other` is one of this.
    pub(crate) fn contains(&self, other: &Self) -> bool {
        let below = match self.lower.at.cmp(&other.lower.at) {
            Ordering::Equal => self.lower.closed || !other.lower.closed,
            order => order == Ordering::Less,
        };
        let above = match self.upper.at.cmp(&other.upper.at) {
            Ordering::Equal => self.upper.closed || !other.upper.closed,
            order => order == Ordering::Greater,
        };
        below && above
    }

    /// Whether every value of this lies below every value of `other`.
    pub(crate) fn is_below(&self, other: &Self) -> bool {
        match self.upper.at.cmp(&other.lower.at) {
            Ordering::Equal => !(self.upper.closed && other.lower.closed),
            order => order == Ordering::Less,
        }
    }
}

/// A figure's extent when its bounds may be ranges: whatever the bounds truly are,
/// the true interval holds `inner` and lies in `outer`.
///
/// All operations preserve inclusion, so computing with both tells within which
/// ranges the bounds of the result lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) outer: Span,
    pub(crate) inner: Span,
}

impl Extent {
    pub(crate) fn point(value: Exact) -> Self {
        Self {
            outer: Span::point(value.clone()),
            inner: Span::point(value),
        }
    }

    /// From stated bounds; `floor` is where a lower bound that is not stated lies.
    pub(crate) fn of(lower: Option<&Bound>, upper: Option<&Bound>, floor: Option<Exact>) -> Self {
        let unstated = floor.map_or_else(|| Point::endless(Extended::Below), Point::floor);
        let end = |bound: Option<&Bound>, unstated: &Point, value: fn(&Bound) -> &Exact| {
            bound.map_or_else(
                || unstated.clone(),
                |bound| Point::stated(value(bound).clone(), bound.closed),
            )
        };
        let beyond = Point::endless(Extended::Beyond);
        Self {
            outer: Span {
                lower: end(lower, &unstated, |bound| &bound.from),
                upper: end(upper, &beyond, |bound| &bound.to),
            },
            inner: Span {
                lower: end(lower, &unstated, |bound| &bound.to),
                upper: end(upper, &beyond, |bound| &bound.from),
            },
        }
    }

    fn both(&self, other: &Self, operation: impl Fn(&Span, &Span) -> Span) -> Self {
        Self {
            outer: operation(&self.outer, &other.outer),
            inner: operation(&self.inner, &other.inner),
        }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        self.both(other, Span::plus)
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        self.both(other, Span::times)
    }

    pub(crate) fn intersected(&self, other: &Self) -> Self {
        self.both(other, Span::intersected)
    }

    pub(crate) fn power(&self, exponent: u32) -> Self {
        Self {
            outer: self.outer.power(exponent),
            inner: self.inner.power(exponent),
        }
    }

    /// One over this, or `None` where it may be zero.
    pub(crate) fn inverted(&self) -> Option<Self> {
        (!self.outer.may_be_zero()).then(|| Self {
            outer: self.outer.inverted(),
            inner: self.inner.inverted(),
        })
    }

    /// Of a percentage: that it is nothing at the least and all at the most is no
    /// statement, where only what nobody stated leads there.
    pub(crate) fn without_truisms(mut self) -> Self {
        let (zero, whole) = (Exact::zero(), Exact::from(100));
        let truism = |end: &Point, value: &Exact| end.leans && end.finite() == Some(value);
        for span in [&mut self.outer, &mut self.inner] {
            span.lower.floor |= truism(&span.lower, &zero);
            span.upper.floor |= truism(&span.upper, &whole);
        }
        self
    }

    /// Whether any value of it may lie below zero.
    pub(crate) fn goes_below_zero(&self) -> bool {
        self.outer.lower.sign() == Ordering::Less
    }

    pub(crate) fn scaled(&self, factor: &Exact) -> Self {
        self.times(&Self::point(factor.clone()))
    }

    /// A count that is divided by: what there is none of has no share. `None` where
    /// nothing has to change, or where the count may lie wholly below one.
    pub(crate) fn at_least_one(&self) -> Option<Self> {
        let one = Extended::Finite(Exact::one());
        if self.outer.lower.at >= one || self.outer.upper.at < one {
            return None;
        }
        let raise = |end: &Point| {
            if end.at < one {
                Point::floor(Exact::one())
            } else {
                end.clone()
            }
        };
        // An upper bound ranged across one cannot truly lie below it.
        let upper = &self.inner.upper;
        let upper = if upper.at <= one {
            Point::stated(Exact::one(), true)
        } else {
            upper.clone()
        };
        let extent = Self {
            outer: Span {
                lower: raise(&self.outer.lower),
                upper: self.outer.upper.clone(),
            },
            inner: Span {
                lower: raise(&self.inner.lower),
                upper,
            },
        };
        let empty = extent.outer.upper.at == one && !extent.outer.upper.closed;
        (!empty).then_some(extent)
    }

    /// Whether an end has grown past `bits`.
    pub(crate) fn outgrows(&self, bits: u64) -> bool {
        [&self.outer, &self.inner]
            .into_iter()
            .flat_map(|span| [&span.lower, &span.upper])
            .filter_map(Point::finite)
            .any(|value| value.bits() > bits)
    }

    /// The lower bound as it may be stated: `None` where it is endless or rests on
    /// nothing but floors.
    pub(crate) fn lower(&self) -> Option<Bound> {
        let (outer, inner) = (&self.outer.lower, &self.inner.lower);
        Self::stated(outer, inner, outer, inner)
    }

    /// The upper bound as it may be stated.
    pub(crate) fn upper(&self) -> Option<Bound> {
        let (outer, inner) = (&self.outer.upper, &self.inner.upper);
        Self::stated(inner, outer, outer, inner)
    }

    fn stated(from: &Point, to: &Point, outer: &Point, inner: &Point) -> Option<Bound> {
        if outer.floor {
            return None;
        }
        let closed = outer.closed || inner.closed;
        Some(Bound::ranged(
            from.finite()?.clone(),
            to.finite()?.clone(),
            closed,
        ))
    }
}

#[cfg(test)]
mod sets;
#[cfg(test)]
mod tests;
