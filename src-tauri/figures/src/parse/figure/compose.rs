//! The quantity that the words of a sketch add up to. Refuses hedges that
//! contradict one another.

use super::{Draft, Sketch};
use crate::parse::amount::Stated;
use crate::parse::pack::Connector;
use crate::{Bound, Exact, Hedge, Kind, Per, Quantity, UnitClass};

/// Gives the unit of the second of "from 500 to 300 workers" to the first.
pub(super) fn lend_unit(found: &mut [Draft], next: &Draft) {
    if let Some(last) = found.last_mut()
        && last.borrows
        && last.quantity.unit.is_none()
        && next.from <= last.to + 2
    {
        last.quantity.unit = next.quantity.unit.clone();
        last.quantity.currency_basis = next.quantity.currency_basis;
        // What the second is per, the first need not be.
        let rest = next.quantity.kind.filter(|_| next.quantity.per.is_empty());
        last.quantity.kind = kind(&last.quantity).or(rest);
    }
}

/// Gives what the first is per to the second, so many tokens on: 每吨价格从80美元涨到110美元.
pub(super) fn lend_rates(found: &[Draft], next: &mut Draft, reach: usize) {
    let Some(last) = found.last() else { return };
    let sized = |draft: &Draft| {
        let unit = draft.quantity.unit.as_ref();
        unit.is_some_and(|unit| unit.class() != UnitClass::Percent)
    };
    if !last.leads
        || next.from > last.to + reach
        || last.quantity.unit != next.quantity.unit
        || !sized(last)
    {
        return;
    }
    if next.quantity.per.is_empty() {
        next.quantity.per = last.quantity.per.clone();
        let rest = next.quantity.kind.filter(|kind| *kind != Kind::Stock);
        next.quantity.kind = kind(&next.quantity).or(rest);
    }
}

pub(super) fn unit_name(stated: &Stated) -> Option<String> {
    Some(match stated {
        Stated::Times => return None,
        Stated::Money(code, _) => code.clone(),
        Stated::Percent => "%".to_owned(),
        Stated::Code(code) => (*code).to_owned(),
        Stated::Time(name, _) => (*name).to_owned(),
    })
}

pub(crate) fn kind(quantity: &Quantity) -> Option<Kind> {
    let unit = quantity.unit.as_ref()?;
    let period = quantity.per.iter().any(|per| matches!(per, Per::Period(_)));
    match unit.class() {
        UnitClass::Percent => Some(Kind::Share),
        _ if unit.as_str().ends_with(" point") => None,
        _ if period => Some(Kind::Flow),
        UnitClass::Currency if !quantity.per.is_empty() => Some(Kind::Price),
        UnitClass::Noun
            if quantity.per.is_empty()
                && !matches!(
                    unit.as_str(),
                    "mi2" | "ft2" | "jin" | "mu" | "평" | "kiloton" | "acre" | "hp" | "dwt"
                ) =>
        {
            Some(Kind::Stock)
        }
        _ => None,
    }
}

pub(super) fn quantity(sketch: &Sketch) -> Option<Quantity> {
    let mut near = sketch.span.approximate || sketch.hedges.contains(&Hedge::About);
    let mut bounding: Vec<Hedge> = sketch
        .hedges
        .iter()
        .copied()
        .filter(|hedge| !matches!(hedge, Hedge::About | Hedge::None))
        .collect();
    // 최대 80여 명: a bound that is itself told roughly.
    let rough = |hedge: &Hedge| matches!(hedge, Hedge::JustOver | Hedge::Nearly);
    if bounding.iter().any(rough) && !bounding.iter().all(rough) {
        bounding.retain(|hedge| !rough(hedge));
        near = true;
    }
    // 1천여 명 가까이: the last word counts.
    if let [Hedge::JustOver, Hedge::Nearly] = bounding[..] {
        bounding.remove(0);
        near = true;
    }
    // 5명 이상 50명 미만: two bounds, the upper one open.
    let open = sketch.span.capped && bounding == [Hedge::AtLeast, Hedge::LessThan];
    if sketch.span.capped && bounding.len() == 2 {
        bounding.truncate(1);
    }
    let rising =
        |hedge: &Hedge| matches!(hedge, Hedge::AtLeast | Hedge::MoreThan | Hedge::JustOver);
    if bounding.iter().any(rising) && !bounding.iter().all(rising) {
        return None;
    }
    let first = sketch.span.first.value.clone();
    // "at least 10 and up to 20": two bounds, each its own.
    let both = sketch.span.capped && bounding == [Hedge::AtLeast];
    let hedge = bounding.first().copied().filter(|_| !both);
    let mut quantity = match (&sketch.span.second, hedge) {
        (None, None) => Quantity::from_hedge(Hedge::None, &[first]).ok()?,
        (None, Some(hedge)) => Quantity::from_hedge(hedge, &[first]).ok()?,
        (Some((second, Connector::Or)), None) => {
            Quantity::from_hedge(Hedge::OneOf, &[first, second.value.clone()]).ok()?
        }
        (Some((second, _)), None) => {
            Quantity::from_hedge(Hedge::Range, &[first, second.value.clone()]).ok()?
        }
        // 5만∼10만여 명: the range itself is told roughly.
        (Some((second, Connector::To)), Some(Hedge::JustOver)) => {
            near = true;
            Quantity::from_hedge(Hedge::Range, &[first, second.value.clone()]).ok()?
        }
        (Some((second, _)), Some(hedge)) => ranged(hedge, first, second.value.clone())?,
    };
    if open && let Some(upper) = &mut quantity.upper {
        upper.closed = false;
    }
    if near {
        quantity = quantity.approximately();
    }
    Some(quantity)
}

/// "up to 30 to 40": the bound itself lies between the two.
fn ranged(hedge: Hedge, one: Exact, other: Exact) -> Option<Quantity> {
    let (from, to) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    let plain = match hedge {
        Hedge::Nearly => Hedge::LessThan,
        Hedge::JustOver => Hedge::MoreThan,
        other => other,
    };
    let mut quantity = Quantity::from_hedge(plain, &[from.clone(), to.clone()]).ok()?;
    quantity.approximate = plain != hedge;
    let bound = quantity.lower.as_ref().or(quantity.upper.as_ref())?;
    debug_assert_eq!(*bound, Bound::ranged(from, to, bound.closed));
    Some(quantity)
}
