//! What figures come to now. A computation's value is never stored, so it is
//! worked out here, inputs first; a circle is refused, not followed.

use std::collections::{BTreeMap, BTreeSet};

use assay_figures::{Computed, Formula, Note, Quantity, Rate, Rest};
use rusqlite::Connection;

use super::store;
use crate::error::{CaseError, Damage, Refusal};
use crate::exchange_rate;
use crate::{Case, ExchangeRateRef, FigureRef};

/// Values that are known by now, by the number of the figure.
#[derive(Default)]
pub(crate) struct Values(BTreeMap<i64, Value>);

#[derive(Clone)]
enum Value {
    Stated { quantity: Quantity, assumed: bool },
    Computed { computed: Computed, base: Base },
}

/// The stated and assumed figures that a computation rests on, at first or at second
/// hand; true for the assumed ones.
type Base = BTreeMap<i64, bool>;

impl Value {
    fn quantity(&self) -> &Quantity {
        match self {
            Value::Stated { quantity, .. } => quantity,
            Value::Computed { computed, .. } => &computed.quantity,
        }
    }

    fn base(&self, own: i64) -> Base {
        match self {
            Value::Stated { assumed, .. } => Base::from([(own, *assumed)]),
            Value::Computed { base, .. } => base.clone(),
        }
    }
}

/// Adds to the notes of a computation what a formula alone does not know: which of the
/// figures below it are assumptions, and which come in by more than one way. Gives all
/// that it rests on.
fn note_below<'v>(
    formula: &Formula,
    notes: &mut Vec<Note>,
    value: impl Fn(i64) -> Option<&'v Value>,
) -> Base {
    let mut base = Base::new();
    let mut shared = BTreeSet::new();
    for n in formula.refs() {
        let Some(below) = value(n).map(|it| it.base(n)) else {
            continue;
        };
        for (figure, assumed) in below {
            if base.insert(figure, assumed).is_some() {
                shared.insert(figure);
            }
        }
    }
    let assumed = base.iter().filter(|(_, assumed)| **assumed);
    notes.extend(assumed.map(|(figure, _)| Note::Assumes { figure: *figure }));
    notes.extend(
        shared
            .into_iter()
            .map(|figure| Note::SharedBelow { figure }),
    );
    notes.sort();
    base
}

impl Values {
    /// What a figure comes to.
    ///
    /// # Errors
    /// [`Refusal::Computation`], [`Refusal::Circle`]; [`CaseError::Corrupt`] if a
    /// figure it rests on is not there.
    pub(crate) fn computed(
        &mut self,
        conn: &Connection,
        figure: FigureRef,
    ) -> Result<Quantity, CaseError> {
        Ok(self.value(conn, figure)?.quantity().clone())
    }

    /// What a computation comes to, with what must be known about it.
    pub(crate) fn noted(
        &mut self,
        conn: &Connection,
        figure: FigureRef,
    ) -> Result<Computed, CaseError> {
        match self.value(conn, figure)? {
            Value::Computed { computed, .. } => Ok(computed.clone()),
            Value::Stated { quantity, .. } => Ok(Computed {
                quantity: quantity.clone(),
                notes: Vec::new(),
            }),
        }
    }

    fn value(&mut self, conn: &Connection, figure: FigureRef) -> Result<&Value, CaseError> {
        // A path instead of recursion: a long ladder of computations must not
        // exhaust the stack.
        let mut path = vec![figure];
        while let Some(&next) = path.last() {
            if self.0.contains_key(&next.0) {
                path.pop();
                continue;
            }
            let row = store::value(conn, next)?;
            let Some(text) = row.formula else {
                let quantity = row.quantity.ok_or(CaseError::Corrupt {
                    what: Damage::Record,
                })?;
                let assumed = row.assumed;
                self.0.insert(next.0, Value::Stated { quantity, assumed });
                continue;
            };
            let formula = Formula::parse(&text).map_err(Refusal::Formula)?;
            let missing = formula.refs().into_iter().find(|n| !self.0.contains_key(n));
            if let Some(missing) = missing.map(FigureRef) {
                if let Some(from) = path.iter().position(|on_path| *on_path == missing) {
                    let through = path[from..].iter().map(|figure| (*figure).into()).collect();
                    return Err(Refusal::Circle { through }.into());
                }
                path.push(missing);
                continue;
            }
            let value = self.evaluated(conn, &formula)?;
            self.0.insert(next.0, value);
        }
        self.0.get(&figure.0).ok_or(CaseError::Corrupt {
            what: Damage::Record,
        })
    }

    /// A formula worked out whose figures are all known.
    fn evaluated(&self, conn: &Connection, formula: &Formula) -> Result<Value, CaseError> {
        let known = |n: i64| self.0.get(&n).map(|value| value.quantity().clone());
        let rates = rates(conn, formula)?;
        let mut computed = formula
            .evaluate_by(&known, &|n| rates.get(&n).cloned())
            .map_err(|why| Refusal::Computation(Box::new(why)))?;
        let base = note_below(formula, &mut computed.notes, |n| self.0.get(&n));
        Ok(Value::Computed { computed, base })
    }

    /// What a formula that is not recorded comes to, and what each end rests on.
    fn tried(
        &mut self,
        conn: &Connection,
        formula: &Formula,
    ) -> Result<(Computed, Vec<Rest>), CaseError> {
        for n in formula.refs() {
            self.value(conn, FigureRef(n))?;
        }
        let value = self.evaluated(conn, formula)?;
        let Value::Computed { computed, .. } = value else {
            return Err(CaseError::Corrupt {
                what: Damage::Record,
            });
        };
        let known = |n: i64| self.0.get(&n).map(|value| value.quantity().clone());
        let rates = rates(conn, formula)?;
        let rests = formula
            .rests(&known, &|n| rates.get(&n).cloned())
            .map_err(|why| Refusal::Computation(Box::new(why)))?;
        Ok((computed, rests))
    }
}

/// A formula tried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// The formula as it was read.
    pub formula: Formula,
    /// What it comes to.
    pub computed: Computed,
    /// What each end of it rests on.
    pub rests: Vec<Rest>,
}

impl Case {
    /// Works a formula out over the figures as they stand, and records nothing.
    ///
    /// # Errors
    /// Those for which recording it would be refused.
    pub fn try_formula(&self, text: &str) -> Result<Trial, CaseError> {
        let formula = super::read_formula(&self.conn, text)?;
        let (computed, rests) = Values::default().tried(&self.conn, &formula)?;
        Ok(Trial {
            formula,
            computed,
            rests,
        })
    }
}

/// The rates that a formula names. One that is not there is left out; computing
/// says so.
pub(crate) fn rates(
    conn: &Connection,
    formula: &Formula,
) -> Result<BTreeMap<i64, Rate>, CaseError> {
    let mut rates = BTreeMap::new();
    for n in formula.rates() {
        if let Some(rate) = exchange_rate::rate(conn, ExchangeRateRef(n))? {
            rates.insert(n, rate);
        }
    }
    Ok(rates)
}
