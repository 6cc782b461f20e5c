//! Computes a formula over figures. Refuses what does not fit together; what it
//! yields holds every value that the inputs allow.

use std::collections::{BTreeMap, BTreeSet};

use super::convert::{Rate, conversion};
use super::polynomial::Polynomial;
use super::value::{
    Value, constant, exchanged, extent, fits, is_count, percentage, product, rated, scaled, sum,
    together,
};
use super::{Arithmetic, Computed, Expression, Formula, Note, Operator, Refusal};
use crate::bound::Bound;
use crate::dates;
use crate::dimension::Dimension;
use crate::exact::Exact;
use crate::interval::Extent;
use crate::period::Period;
use crate::quantity::{End, Quantity, QuantityError};
use crate::terms::{CurrencyBasis, Hedge, Kind, Polarity};
use crate::unit::Unit;

/// How long an intermediate number may get: ten times what a result may have.
const MAX_BITS: u64 = 2_048;

/// What is done to the value on the left.
enum Step<'a> {
    Binary(Operator, &'a Expression),
    Per(&'a Period),
    By(&'a [i64]),
    Each(i64),
}

struct Evaluation {
    figures: BTreeMap<i64, Quantity>,
    rates: BTreeMap<i64, Rate>,
    notes: BTreeSet<Note>,
    /// Whether something is set against itself at another time, so that dates differ
    /// as they should and the result is of no one date.
    grows: bool,
}

pub(super) fn evaluate(
    formula: &Formula,
    figure: &dyn Fn(i64) -> Option<Quantity>,
    rate: &dyn Fn(i64) -> Option<Rate>,
) -> Result<Computed, Refusal> {
    let mut evaluation = Evaluation {
        figures: BTreeMap::new(),
        rates: BTreeMap::new(),
        notes: BTreeSet::new(),
        grows: false,
    };
    for number in formula.refs() {
        let quantity = figure(number).ok_or(Refusal::UnknownFigure { figure: number })?;
        evaluation.admit(number, quantity)?;
    }
    for number in formula.rates() {
        let known = rate(number).ok_or(Refusal::UnknownRate { rate: number })?;
        evaluation.notes.insert(if known.is_index() {
            Note::AdjustedBy { rate: number }
        } else {
            Note::ConvertedBy { rate: number }
        });
        evaluation.rates.insert(number, known);
    }
    let value = evaluation.value(&formula.root)?;
    evaluation.conclude(value)
}

impl Evaluation {
    /// Takes a figure as an input, or says why it cannot be one.
    fn admit(&mut self, figure: i64, quantity: Quantity) -> Result<(), Refusal> {
        quantity
            .validate()
            .map_err(|error| Refusal::UnsoundFigure { figure, error })?;
        if quantity.polarity == Polarity::Denied {
            return Err(Refusal::Denied { figure });
        }
        if quantity.lower.is_none() && quantity.upper.is_none() {
            return Err(Refusal::Boundless { figure });
        }
        if quantity.approximate {
            self.notes.insert(Note::RestsOnApproximate { figure });
        }
        if quantity.hedge == Hedge::OneOf {
            self.notes.insert(Note::OptionsSpanned { figure });
        }
        self.figures.insert(figure, quantity);
        Ok(())
    }

    /// A long sum or product nests on its left, once per term; it is walked in a loop,
    /// so that only parentheses and minus signs, of which there are few, need stack.
    fn value(&mut self, expression: &Expression) -> Result<Value, Refusal> {
        let mut steps = Vec::new();
        let mut first = expression;
        let mut value = loop {
            match first {
                Expression::Binary(operator, left, right) => {
                    steps.push(Step::Binary(*operator, right));
                    first = left;
                }
                Expression::Per(inner, period) => {
                    steps.push(Step::Per(period));
                    first = inner;
                }
                Expression::By(inner, rates) => {
                    steps.push(Step::By(rates));
                    first = inner;
                }
                Expression::Each(inner, figure) => {
                    steps.push(Step::Each(*figure));
                    first = inner;
                }
                Expression::Call(verb, parts) => break self.called(*verb, parts)?,
                Expression::Figure(figure) => break self.leaf(*figure)?,
                Expression::Constant(value) => break constant(value.clone()),
                Expression::Negated(inner) => break scaled(self.value(inner)?, &-Exact::one()),
            }
        };
        for step in steps.into_iter().rev() {
            value = match step {
                // The right side is computed here and not in the step itself, whose
                // frame is large: nesting costs the stack of this function only.
                Step::Binary(operator, right) => {
                    let right_value = self.value(right)?;
                    self.applied(operator, &value, right_value, right)?
                }
                Step::Per(period) => rated(value, period)?,
                Step::By(rates) => self.converted(value, rates)?,
                Step::Each(figure) => self.each(&value, figure)?,
            };
        }
        Ok(value)
    }

    /// The value for each of what a figure counts.
    fn each(&mut self, value: &Value, figure: i64) -> Result<Value, Refusal> {
        let count = self.leaf(figure)?;
        if !count.count {
            return Err(Refusal::NotACount { figure });
        }
        let divisor = Expression::Figure(figure);
        self.applied(Operator::Divide, value, count, &divisor)
    }

    fn called(&mut self, verb: Arithmetic, parts: &[Expression]) -> Result<Value, Refusal> {
        let mut values = Vec::with_capacity(parts.len());
        for part in parts {
            values.push(self.value(part)?);
        }
        self.combined(verb, values, parts)
    }

    /// What the verb makes of its parts; apart from the above for the stack's sake.
    fn combined(
        &mut self,
        verb: Arithmetic,
        values: Vec<Value>,
        parts: &[Expression],
    ) -> Result<Value, Refusal> {
        let value = match (verb, values.as_slice()) {
            (Arithmetic::Share, [part, whole]) => self.share(part, whole, &parts[1])?,
            (Arithmetic::Growth, [from, to]) => {
                self.against_time(parts);
                self.growth(from, to, &parts[0])?
            }
            _ => {
                let mut values = values.into_iter().zip(parts);
                let (first, _) = values.next().ok_or(Refusal::Unbounded)?;
                return values.try_fold(first, |total, (value, part)| {
                    self.applied(Operator::Add, &total, value, part)
                });
            }
        };
        if value.extent.outgrows(MAX_BITS) {
            return Err(Refusal::Result(QuantityError::TooLong));
        }
        Ok(self.tightened(value))
    }

    /// A part as a percentage of the whole. Where the whole is the part and something
    /// else, each stands in `1 / (1 + rest / part)` once, so that the share is no wider
    /// than it must be and never above a hundred.
    fn share(
        &mut self,
        part: &Value,
        whole: &Value,
        divisor: &Expression,
    ) -> Result<Value, Refusal> {
        fits(part, whole)?;
        let Some(extent) = self.of_rest(part, whole) else {
            let quotient = self.quotient(part, whole.clone(), divisor)?;
            return Ok(percentage(quotient, Some(Kind::Share)));
        };
        let share = Value {
            extent,
            expanded: None,
            uses: together(part, whole),
            ..constant(Exact::zero())
        };
        let share = percentage(share, Some(Kind::Share));
        Ok(Value {
            extent: share.extent.without_truisms(),
            ..share
        })
    }

    /// The extent of `part / whole`, where the whole is the part and a rest that has
    /// no figure in common with it, and neither goes below zero.
    fn of_rest(&self, part: &Value, whole: &Value) -> Option<Extent> {
        let minus = part.expanded.as_ref()?.scaled(&-Exact::one());
        let rest = whole.expanded.as_ref()?.plus(&minus)?;
        let shared = part.uses.keys().any(|figure| rest.uses(*figure));
        if shared || part.uses.is_empty() || !whole.uses.keys().any(|it| part.uses.contains_key(it))
        {
            return None;
        }
        let rest = self.expanded(&rest)?;
        let one = Extent::point(Exact::one());
        if part.extent.goes_below_zero() || rest.goes_below_zero() {
            return None;
        }
        if let Some(inverse) = part.extent.inverted() {
            return one.plus(&rest.times(&inverse)).inverted();
        }
        let other = one.plus(&part.extent.times(&rest.inverted()?)).inverted()?;
        Some(one.plus(&other.scaled(&-Exact::one())))
    }

    /// By how many per cent the second is more than the first.
    fn growth(&mut self, from: &Value, to: &Value, divisor: &Expression) -> Result<Value, Refusal> {
        fits(from, to)?;
        let ratio = self.quotient(to, from.clone(), divisor)?;
        let ratio = Value {
            kind: None,
            ..self.tightened(ratio)
        };
        let less = sum(&ratio, &constant(-Exact::one()))?;
        Ok(percentage(less, None))
    }

    /// Notes that a result compares two times, and that they stand the wrong way round.
    fn against_time(&mut self, parts: &[Expression]) {
        self.grows = true;
        let date = |figure: &i64| self.figures.get(figure)?.as_of.clone();
        if let [Expression::Figure(from), Expression::Figure(to)] = parts
            && let (Some(first), Some(last)) = (date(from), date(to))
            && dates::after(&first, &last)
        {
            let (from, to) = (*from, *to);
            self.notes.insert(Note::DatesReversed { from, to });
        }
    }

    fn applied(
        &mut self,
        operator: Operator,
        left: &Value,
        right_value: Value,
        right: &Expression,
    ) -> Result<Value, Refusal> {
        let value = match operator {
            Operator::Add => sum(left, &right_value)?,
            Operator::Subtract => sum(left, &scaled(right_value, &-Exact::one()))?,
            Operator::Multiply => product(left, &right_value)?,
            Operator::Divide => self.quotient(left, right_value, right)?,
        };
        // A result this long could not be stated; stopping here keeps a formula of a
        // thousand characters from taking seconds.
        if value.extent.outgrows(MAX_BITS) {
            return Err(Refusal::Result(QuantityError::TooLong));
        }
        Ok(self.tightened(value))
    }

    /// The value in the currency that the rates lead to.
    fn converted(&mut self, value: Value, rates: &[i64]) -> Result<Value, Refusal> {
        self.note_times(&value, rates);
        let rates: Vec<_> = rates
            .iter()
            .filter_map(|number| Some((*number, self.rates.get(number)?.clone())))
            .collect();
        let conversion = conversion(&value.dimension, &rates)?;
        let value = exchanged(value, &conversion);
        if value.extent.outgrows(MAX_BITS) {
            return Err(Refusal::Result(QuantityError::TooLong));
        }
        Ok(self.tightened(value))
    }

    /// Whether the rates are of the time of what they convert, so far as that is known.
    fn note_times(&mut self, value: &Value, rates: &[i64]) {
        for number in rates {
            let Some(rate) = self.rates.get(number) else {
                continue;
            };
            let Some(of_rate) = rate.date_asked() else {
                continue;
            };
            for figure in value.uses.keys() {
                let (figure, rate) = (*figure, *number);
                let of_figure = self.figures.get(&figure).and_then(|it| it.as_of.as_ref());
                match of_figure {
                    None => self.notes.insert(Note::UndatedForRate { figure, rate }),
                    Some(date) if dates::apart(date, of_rate) => {
                        self.notes.insert(Note::RateOfOtherTime { figure, rate })
                    }
                    Some(_) => false,
                };
            }
        }
    }

    fn leaf(&self, figure: i64) -> Result<Value, Refusal> {
        let quantity = self
            .figures
            .get(&figure)
            .ok_or(Refusal::UnknownFigure { figure })?;
        Ok(Value {
            extent: extent(quantity),
            dimension: Dimension::of(quantity),
            kind: quantity.kind,
            count: is_count(quantity),
            expanded: Some(Polynomial::figure(figure)),
            uses: BTreeMap::from([(figure, 1)]),
        })
    }

    fn quotient(
        &mut self,
        left: &Value,
        right: Value,
        divisor: &Expression,
    ) -> Result<Value, Refusal> {
        let mut extent = right.extent.clone();
        if right.count
            && let Some(raised) = extent.at_least_one()
        {
            self.notes.insert(Note::CountTakenAsOneOrMore);
            extent = raised;
        }
        let Some(inverse) = extent.inverted() else {
            let divisor = divisor.to_string();
            if extent == Extent::point(Exact::zero()) {
                return Err(Refusal::DivisorIsZero { divisor });
            }
            let lower = extent.lower().map(|bound| Box::new(bound.from));
            let upper = extent.upper().map(|bound| Box::new(bound.to));
            return Err(Refusal::DivisorMayBeZero {
                divisor,
                lower,
                upper,
            });
        };
        let (dimension, factor) = left.dimension.divided_by(&right.dimension)?;
        let expanded = left
            .expanded
            .as_ref()
            .zip(right.expanded.as_ref())
            .and_then(|(left, right)| left.times(&right.inverted()?));
        let kind = if right.is_constant() || right.count {
            left.kind
        } else {
            None
        };
        let kind = kind.filter(|kind| !(right.count && *kind == Kind::Price));
        let quotient = Value {
            extent: left.extent.times(&inverse),
            dimension,
            kind,
            count: false,
            expanded,
            uses: together(left, &right),
        };
        Ok(scaled(quotient, &factor))
    }

    /// Where a figure is used twice, no wider than taking its uses as one value allows.
    fn tightened(&self, value: Value) -> Value {
        if value.uses.values().all(|uses| *uses < 2) {
            return value;
        }
        match value.expanded.as_ref().and_then(|it| self.expanded(it)) {
            Some(exact) => Value {
                extent: value.extent.intersected(&exact),
                ..value
            },
            None => value,
        }
    }

    /// The extent of an expanded part, a count that is divided by being one at least.
    fn expanded(&self, part: &Polynomial) -> Option<Extent> {
        let own = |figure: i64| self.figures.get(&figure).map(extent);
        let divisor = |figure: i64| {
            let quantity = self.figures.get(&figure)?;
            let own = extent(quantity);
            Some(
                is_count(quantity)
                    .then(|| own.at_least_one())
                    .flatten()
                    .unwrap_or(own),
            )
        };
        part.extent(&own, &divisor)
    }

    fn conclude(mut self, value: Value) -> Result<Computed, Refusal> {
        for (figure, uses) in &value.uses {
            if *uses > 1 {
                self.notes.insert(Note::SameFigureTwice { figure: *figure });
            }
        }
        let (lower, upper) = (value.extent.lower(), value.extent.upper());
        if lower.is_none() && upper.is_none() {
            return Err(Refusal::Unbounded);
        }
        let outer = &value.extent.outer;
        let ends = [
            (End::Lower, lower.is_some() && outer.lower.leans),
            (End::Upper, upper.is_some() && outer.upper.leans),
        ];
        for (end, _) in ends.into_iter().filter(|(_, leans)| *leans) {
            self.notes.insert(Note::LeansOnFloor { end });
        }
        let unit = value.dimension.unit()?;
        let quantity = Quantity {
            hedge: self.hedge(lower.as_ref(), upper.as_ref()),
            lower,
            upper,
            options: Vec::new(),
            currency_basis: unit.as_ref().and_then(|unit| self.basis(unit)),
            unit,
            per: value.dimension.under,
            kind: value.kind,
            as_of: self.date(),
            polarity: Polarity::Asserted,
            approximate: self.is_approximate(),
        };
        quantity.validate().map_err(Refusal::Result)?;
        Ok(Computed {
            quantity,
            notes: self.notes.into_iter().collect(),
        })
    }

    fn is_approximate(&self) -> bool {
        self.figures.values().any(|quantity| quantity.approximate)
    }

    /// The hedge that says what the bounds say, in the inputs' own words where it can.
    fn hedge(&self, lower: Option<&Bound>, upper: Option<&Bound>) -> Hedge {
        let only = match self.figures.values().next() {
            Some(quantity) if self.figures.len() == 1 => Some(quantity.hedge),
            _ => None,
        };
        match (lower, upper) {
            (Some(lower), Some(upper)) => {
                let value = lower == upper && lower.closed && lower.is_plain();
                match (value, self.is_approximate()) {
                    (true, true) => Hedge::About,
                    (true, false) => Hedge::None,
                    (false, _) => Hedge::Range,
                }
            }
            (Some(bound), None) if bound.closed => Hedge::AtLeast,
            (Some(bound), None) if only == Some(Hedge::JustOver) && bound.is_plain() => {
                Hedge::JustOver
            }
            (Some(_), None) => Hedge::MoreThan,
            (None, Some(bound)) if bound.closed => {
                let framed = self
                    .figures
                    .values()
                    .any(|quantity| quantity.hedge == Hedge::UpTo);
                if framed { Hedge::UpTo } else { Hedge::AtMost }
            }
            (None, Some(bound)) if only == Some(Hedge::Nearly) && bound.is_plain() => Hedge::Nearly,
            (None, Some(_)) => Hedge::LessThan,
            (None, None) => Hedge::Magnitude,
        }
    }

    fn basis(&self, unit: &Unit) -> Option<CurrencyBasis> {
        // What was converted from a currency that is only inferred is no surer.
        let converts = !self.rates.is_empty();
        let inferred = self.figures.values().any(|quantity| {
            (converts || quantity.unit.as_ref() == Some(unit))
                && quantity.currency_basis == Some(CurrencyBasis::Inferred)
        });
        let basis = if inferred {
            CurrencyBasis::Inferred
        } else {
            CurrencyBasis::Explicit
        };
        unit.is_currency().then_some(basis)
    }

    /// The date, where every figure states the same one; notes the first two that differ.
    fn date(&mut self) -> Option<String> {
        if self.grows {
            return None;
        }
        let dates: Vec<(i64, Option<String>)> = self
            .figures
            .iter()
            .map(|(figure, quantity)| (*figure, quantity.as_of.clone()))
            .collect();
        let mut stated = dates
            .iter()
            .filter_map(|(figure, date)| date.as_ref().map(|date| (*figure, date)));
        let (left, first) = stated.next()?;
        if let Some((right, _)) = stated.find(|(_, date)| *date != first) {
            self.notes.insert(Note::DatesDiffer { left, right });
            return None;
        }
        dates
            .iter()
            .all(|(_, date)| date.is_some())
            .then(|| first.clone())
    }
}
