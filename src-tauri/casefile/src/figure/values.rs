//! What figures come to now. A computation's value is never stored, so it is
//! worked out here, inputs first; a circle is refused, not followed.

use std::collections::BTreeMap;

use assay_figures::{Computed, Formula, Quantity, Rate};
use rusqlite::Connection;

use super::store;
use crate::error::{CaseError, Damage, Refusal};
use crate::exchange_rate;
use crate::{ExchangeRateRef, FigureRef};

/// Values that are known by now, by the number of the figure.
#[derive(Default)]
pub(crate) struct Values(BTreeMap<i64, Value>);

#[derive(Clone)]
enum Value {
    Stated(Quantity),
    Computed(Computed),
}

impl Value {
    fn quantity(&self) -> &Quantity {
        match self {
            Value::Stated(quantity) => quantity,
            Value::Computed(computed) => &computed.quantity,
        }
    }
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
            Value::Computed(computed) => Ok(computed.clone()),
            Value::Stated(quantity) => Ok(Computed {
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
                self.0.insert(next.0, Value::Stated(quantity));
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
            let known = |n: i64| self.0.get(&n).map(|value| value.quantity().clone());
            let rates = rates(conn, &formula)?;
            let computed = formula
                .evaluate_by(&known, &|n| rates.get(&n).cloned())
                .map_err(|why| Refusal::Computation(Box::new(why)))?;
            self.0.insert(next.0, Value::Computed(computed));
        }
        self.0.get(&figure.0).ok_or(CaseError::Corrupt {
            what: Damage::Record,
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
