//! Which end of a result rests on which bound of which input. Found by moving one
//! bound at a time and looking which end follows: four computations an input, of which
//! a formula has no more than its longest text holds. Refuses to guess what does not
//! move when tried.

use super::{Formula, Rate, Refusal};
use crate::bound::Bound;
use crate::exact::Exact;
use crate::quantity::{End, Quantity};
use crate::terms::Hedge;

/// What holds an end of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hold {
    /// The one value of a figure.
    Value {
        /// Number of the figure's ref.
        figure: i64,
    },
    /// An end of a figure.
    End {
        /// Number of the figure's ref.
        figure: i64,
        /// Which of its ends.
        end: End,
    },
    /// A rate.
    Rate {
        /// Number of the rate's ref.
        rate: i64,
    },
}

/// That an end of a result rests on something: were it elsewhere, so would the end be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rest {
    /// The end of the result.
    pub end: End,
    /// What it rests on.
    pub on: Hold,
}

/// The bounds of a result.
type Ends = (Option<Bound>, Option<Bound>);

impl Formula {
    /// Which end of the result rests on which end of which input, in order.
    ///
    /// # Errors
    /// Those of [`evaluate_by`](Self::evaluate_by).
    pub fn rests(
        &self,
        figure: &dyn Fn(i64) -> Option<Quantity>,
        rate: &dyn Fn(i64) -> Option<Rate>,
    ) -> Result<Vec<Rest>, Refusal> {
        let whole = ends(self, figure, rate)?;
        let mut found = Vec::new();
        for number in self.refs() {
            let Some(quantity) = figure(number) else {
                continue;
            };
            let [by_lower, by_upper] = [End::Lower, End::Upper].map(|end| {
                followed(&whole, moved(&quantity, end).into_iter(), |quantity| {
                    let instead = |n| match n == number {
                        true => Some(quantity.clone()),
                        false => figure(n),
                    };
                    ends(self, &instead, rate).ok()
                })
            });
            for (at, end) in [End::Lower, End::Upper].into_iter().enumerate() {
                let mut rests = |on| found.push(Rest { end, on });
                let figure = number;
                if quantity.stated_value().is_some() {
                    if by_lower[at] || by_upper[at] {
                        rests(Hold::Value { figure });
                    }
                    continue;
                }
                for (follows, end) in [(by_lower[at], End::Lower), (by_upper[at], End::Upper)] {
                    if follows {
                        rests(Hold::End { figure, end });
                    }
                }
            }
        }
        for number in self.rates() {
            let Some(known) = rate(number) else { continue };
            let step = step(&known.value);
            let others = [&known.value + &step, &known.value - &step].map(|value| Rate {
                value,
                ..known.clone()
            });
            let follows = followed(&whole, others.into_iter(), |other| {
                let instead = |n| match n == number {
                    true => Some(other.clone()),
                    false => rate(n),
                };
                ends(self, figure, &instead).ok()
            });
            for (at, end) in [End::Lower, End::Upper].into_iter().enumerate() {
                if follows[at] {
                    let on = Hold::Rate { rate: number };
                    found.push(Rest { end, on });
                }
            }
        }
        found.sort();
        Ok(found)
    }
}

fn ends(
    formula: &Formula,
    figure: &dyn Fn(i64) -> Option<Quantity>,
    rate: &dyn Fn(i64) -> Option<Rate>,
) -> Result<Ends, Refusal> {
    let quantity = formula.evaluate_by(figure, rate)?.quantity;
    Ok((quantity.lower, quantity.upper))
}

/// Which ends of the result are elsewhere for one of the inputs tried. An input that
/// the formula refuses says nothing.
fn followed<T>(
    whole: &Ends,
    tried: impl Iterator<Item = T>,
    ends: impl Fn(T) -> Option<Ends>,
) -> [bool; 2] {
    let mut follows = [false; 2];
    for (lower, upper) in tried.filter_map(ends) {
        follows[0] |= whole.0.is_some() && lower != whole.0;
        follows[1] |= whole.1.is_some() && upper != whole.1;
    }
    follows
}

/// A small part of a value, so that no sign changes.
fn step(value: &Exact) -> Exact {
    let thousandth = Exact::decimal_step(3);
    match value.is_zero() {
        true => thousandth,
        false if value.is_negative() => &-value * &thousandth,
        false => value * &thousandth,
    }
}

/// The quantity with one end a little further out, and a little further in, where
/// either is a quantity.
fn moved(quantity: &Quantity, end: End) -> Vec<Quantity> {
    let bound = match end {
        End::Lower => &quantity.lower,
        End::Upper => &quantity.upper,
    };
    let Some(bound) = bound else {
        return Vec::new();
    };
    let step = step(&bound.from);
    let mut tried = Vec::new();
    for by in [step.clone(), -&step] {
        let mut other = quantity.clone();
        let bound = Bound::ranged(&bound.from + &by, &bound.to + &by, bound.closed);
        match end {
            End::Lower => other.lower = Some(bound),
            End::Upper => other.upper = Some(bound),
        }
        other.options.clear();
        if other.lower.is_some() && other.upper.is_some() {
            other.hedge = Hedge::Range;
        }
        if other.validate().is_ok() {
            tried.push(other);
        }
    }
    tried
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rests(formula: &str, figures: &[Quantity], rates: &[Rate]) -> Vec<String> {
        let at = |n: i64| usize::try_from(n - 1).ok();
        let formula = Formula::parse(formula).expect("a formula in a test");
        let found = formula
            .rests(&|n| figures.get(at(n)?).cloned(), &|n| {
                rates.get(at(n)?).cloned()
            })
            .expect("computes");
        let said = found.iter().map(|it| match it.on {
            Hold::Value { figure } => format!("{} F{figure}", it.end),
            Hold::End { figure, end } => format!("{} F{figure} {end}", it.end),
            Hold::Rate { rate } => format!("{} X{rate}", it.end),
        });
        said.collect()
    }

    fn figure(hedge: Hedge, values: &[i64], unit: &str) -> Quantity {
        let values: Vec<Exact> = values.iter().copied().map(Exact::from).collect();
        let bare = Quantity::from_hedge(hedge, &values).expect("hedge and values");
        bare.with_unit(unit.parse().expect("a unit"))
    }

    #[test]
    fn a_quotient_rests_crosswise_on_its_inputs() {
        let money = figure(Hedge::Range, &[100, 200], "USD");
        let workers = figure(Hedge::Range, &[4, 5], "worker");
        let found = rests("F1 / F2", &[money, workers], &[]);
        assert_eq!(
            found,
            [
                "lower F1 lower",
                "lower F2 upper",
                "upper F1 upper",
                "upper F2 lower"
            ]
        );
    }

    #[test]
    fn what_cancels_and_what_is_not_stated_holds_no_end() {
        let both = figure(Hedge::Range, &[100, 200], "USD");
        let more = figure(Hedge::MoreThan, &[50], "USD");
        let found = rests("F1 + F2 - F1", &[both, more], &[]);
        assert_eq!(found, ["lower F2 lower"]);
    }

    #[test]
    fn a_single_value_holds_both_ends_and_a_rate_its_own() {
        let money = figure(Hedge::About, &[100], "EUR");
        let rate = |value: &str| Rate {
            from: "EUR".parse().expect("EUR"),
            to: "USD".parse().expect("USD"),
            value: value.parse().expect("a rate"),
            date: None,
        };
        let found = rests("F1 by X1 or X2", &[money], &[rate("1.1"), rate("1.2")]);
        assert_eq!(found, ["lower F1", "lower X1", "upper F1", "upper X2"]);
    }

    #[test]
    fn of_a_sum_over_sixty_figures_every_rest_is_told() {
        let one = figure(Hedge::Range, &[100, 200], "USD");
        let figures = vec![one; 60];
        let terms: Vec<String> = (1..=60).map(|n| format!("F{n}")).collect();
        let text = terms.join("+");
        let found = rests(&text, &figures, &[]);
        assert_eq!(found.len(), 120);
        assert_eq!(found[0], "lower F1 lower");
        assert_eq!(found[119], "upper F60 upper");
    }
}
