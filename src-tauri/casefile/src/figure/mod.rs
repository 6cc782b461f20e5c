//! Figures (F): a claimed quantity as its source gave it, or a computation over
//! figures. A computation's value is derived on every read, never stored; a
//! figure is never a float and never a midpoint.

mod assumption;
mod reading;
mod store;
#[cfg(test)]
mod tests;
mod values;

use assay_figures::{
    Bound, CurrencyBasis, Exact, Formula, Hedge, Kind, Note, Per, Polarity, Quantity,
};
use rusqlite::Connection;
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, json};

use crate::descriptor::{Descriptor, Part};
use crate::error::Refusal;
use crate::quote::Text;
use crate::rules::{exists, optional, said};
use crate::{Case, CaseError, Done, Tx, Verb, Warning, protection};
use crate::{ClaimRef, ExchangeRateRef, FigureRef, Handling, Noun, QuoteRef};

pub use assumption::{Assumed, Assumption, tolerance};
pub(crate) use reading::requantified;
pub(crate) use store::{converted_by, edited, set_inputs};
pub use values::Trial;
pub(crate) use values::Values;

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Figure,
    table: "figure",
    letter: 'F',
    key: "figures",
    searchable: &["measure", "verbatim"],
    parts: &[Part {
        table: "input",
        owner: "figure",
    }],
};

/// A figure as it comes in. With only `verbatim` it is parsed; bounds beside it
/// are taken as given, and a different reading is reported as a warning.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewFigure {
    /// The ref that the document gives it.
    pub r#ref: Option<FigureRef>,
    /// The quote that states it.
    pub quote: Option<QuoteRef>,
    /// The claim that it bears on.
    pub claim: Option<ClaimRef>,
    /// The words that state it, inside the quote's words.
    pub verbatim: Option<String>,
    /// What is measured, in the investigator's words.
    pub measure: String,
    /// The hedge.
    pub hedge: Option<Hedge>,
    /// Lower bound.
    pub lower: Option<Bound>,
    /// Upper bound.
    pub upper: Option<Bound>,
    /// The values of a `one_of`.
    pub options: Option<Vec<Exact>>,
    /// Unit.
    pub unit: Option<String>,
    /// Periods and counted nouns that it is per; added to what the text says.
    pub per: Option<Vec<Per>>,
    /// Stock, flow, price or share.
    pub kind: Option<Kind>,
    /// When it holds, EDTF level 0 or 1.
    pub as_of: Option<String>,
    /// Asserted or denied.
    pub polarity: Option<Polarity>,
    /// Whether the value stated is approximate.
    pub approximate: Option<bool>,
    /// How the currency is known.
    pub currency_basis: Option<CurrencyBasis>,
    /// A formula over other figures, instead of words.
    pub formula: Option<String>,
    /// What the formula uses: told, never taken.
    pub inputs: Option<Vec<FigureRef>>,
    /// What must be known about the computation: told, never taken.
    pub notes: Option<Vec<serde_json::Value>>,
    /// Nobody stated it: what sort of assumption of ours it is.
    pub assumed: Option<Assumed>,
    /// Why it may be assumed; goes with `assumed`.
    pub because: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A figure as it is listed, shown, exported and printed. It serialises in the
/// key order of the contract's section 2; a computation has `quote`, `verbatim`
/// and `hedge` null and carries `formula`, `inputs` and `notes` besides; an
/// assumption has `quote` and `verbatim` null and carries `assumed` and `because`.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its ref.
    pub r#ref: FigureRef,
    /// The quote that states it; none for a computation.
    pub quote: Option<QuoteRef>,
    /// The claim that it bears on.
    pub claim: Option<ClaimRef>,
    /// The words that state it; none for a computation.
    pub verbatim: Option<String>,
    /// What is measured.
    pub measure: String,
    /// The quantity: stated, or computed just now from the inputs.
    pub quantity: Quantity,
    /// How it was computed; none for a stated figure.
    pub computation: Option<Computation>,
    /// That it is an assumption of ours; none for what was stated or computed.
    pub assumption: Option<Assumption>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

/// How a computed figure came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Computation {
    /// The formula, as it was typed.
    pub formula: String,
    /// The figures it names, in ascending order.
    pub inputs: Vec<FigureRef>,
    /// What a reader must know about the result.
    pub notes: Vec<Note>,
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let quantity = &self.quantity;
        let stated = self.computation.is_none();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("ref", &self.r#ref)?;
        map.serialize_entry("quote", &self.quote)?;
        map.serialize_entry("claim", &self.claim)?;
        map.serialize_entry("verbatim", &self.verbatim)?;
        map.serialize_entry("measure", &self.measure)?;
        map.serialize_entry("hedge", &stated.then_some(quantity.hedge))?;
        map.serialize_entry("lower", &quantity.lower)?;
        map.serialize_entry("upper", &quantity.upper)?;
        if !quantity.options.is_empty() {
            map.serialize_entry("options", &quantity.options)?;
        }
        map.serialize_entry("unit", &quantity.unit)?;
        map.serialize_entry("per", &quantity.per)?;
        map.serialize_entry("kind", &quantity.kind)?;
        map.serialize_entry("asOf", &quantity.as_of)?;
        map.serialize_entry("polarity", &quantity.polarity)?;
        map.serialize_entry("approximate", &quantity.approximate)?;
        map.serialize_entry("currencyBasis", &quantity.currency_basis)?;
        if let Some(computation) = &self.computation {
            map.serialize_entry("formula", &computation.formula)?;
            map.serialize_entry("inputs", &computation.inputs)?;
            map.serialize_entry("notes", &notes_json(&computation.notes))?;
        }
        if let Some(assumption) = &self.assumption {
            map.serialize_entry("assumed", &assumption.assumed)?;
            map.serialize_entry("because", &assumption.because)?;
        }
        map.serialize_entry("handling", &self.handling)?;
        map.end()
    }
}

/// The notes of a computation as JSON: a code, and the figures it speaks of.
pub fn notes_json(notes: &[Note]) -> Vec<Value> {
    let figure = |n: i64| FigureRef(n).to_string();
    notes
        .iter()
        .map(|note| match *note {
            Note::RestsOnApproximate { figure: n } => {
                json!({ "note": "rests-on-approximate", "figure": figure(n) })
            }
            Note::SameFigureTwice { figure: n } => {
                json!({ "note": "same-figure-twice", "figure": figure(n) })
            }
            Note::OptionsSpanned { figure: n } => {
                json!({ "note": "options-spanned", "figure": figure(n) })
            }
            Note::DatesDiffer { left, right } => {
                json!({ "note": "dates-differ", "left": figure(left), "right": figure(right) })
            }
            Note::CountTakenAsOneOrMore => json!({ "note": "count-taken-as-one-or-more" }),
            Note::LeansOnFloor { end } => {
                json!({ "note": "leans-on-floor", "end": end.to_string() })
            }
            Note::ConvertedBy { rate } => {
                json!({ "note": "converted-by", "rate": ExchangeRateRef(rate).to_string() })
            }
            Note::AdjustedBy { rate } => {
                json!({ "note": "adjusted-by", "rate": ExchangeRateRef(rate).to_string() })
            }
            Note::RateOfOtherTime { figure: n, rate } => json!({
                "note": "rate-of-other-time", "figure": figure(n),
                "rate": ExchangeRateRef(rate).to_string(),
            }),
            Note::UndatedForRate { figure: n, rate } => json!({
                "note": "undated-for-rate", "figure": figure(n),
                "rate": ExchangeRateRef(rate).to_string(),
            }),
            Note::DatesReversed { from, to } => {
                json!({ "note": "dates-reversed", "from": figure(from), "to": figure(to) })
            }
            Note::Assumes { figure: n } => json!({ "note": "assumes", "figure": figure(n) }),
            Note::SharedBelow { figure: n } => {
                json!({ "note": "shared-below", "figure": figure(n) })
            }
        })
        .collect()
}

impl Tx<'_> {
    /// Adds a figure or a computation. What a stated figure's quote and claim
    /// need to be joined is made.
    ///
    /// # Errors
    /// [`CaseError::FigureOutsideQuote`], [`CaseError::FigureNotRead`];
    /// [`Refusal`]: nothing stated, words without their quote, fields that do not
    /// agree, a formula that cannot be read or has no honest result;
    /// [`CaseError::NotFound`] for any record named.
    pub fn add_figure(&mut self, new: &NewFigure) -> Result<FigureRef, CaseError> {
        let r#ref = FigureRef(self.next(Noun::Figure));
        self.insert_figure(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_figure(
        &mut self,
        r#ref: FigureRef,
        new: &NewFigure,
    ) -> Result<(), CaseError> {
        said("measure", &new.measure)?;
        if let Some(claim) = new.claim {
            exists(self.conn(), claim)?;
        }
        let assumption = Assumption::of(new)?;
        match optional(new.formula.as_deref()) {
            Some(formula) => self.insert_computation(r#ref, new, formula)?,
            None => self.insert_stated(r#ref, new, assumption.as_ref())?,
        }
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }

    fn insert_stated(
        &mut self,
        r#ref: FigureRef,
        new: &NewFigure,
        assumption: Option<&Assumption>,
    ) -> Result<(), CaseError> {
        let verbatim = optional(new.verbatim.as_deref());
        let verbatim = match (verbatim, new.quote) {
            (Some(words), Some(quote)) => Some(words_in(self.conn(), quote, words)?),
            (Some(_), None) => return Err(Refusal::NeedsQuote.into()),
            (None, Some(quote)) => {
                exists(self.conn(), quote)?;
                None
            }
            (None, None) => None,
        };
        let language = match new.quote {
            Some(quote) => crate::quote::language(self.conn(), quote)?,
            None => None,
        };
        let read = verbatim
            .as_deref()
            .map(|words| reading::read(words, language.as_deref()));
        let quantity = reading::quantity(new, read.as_ref())?;
        if let Some(assumption) = assumption {
            Assumption::check(assumption.assumed, &quantity)?;
        }
        if let Some(Some(read)) = &read {
            warn_if_read_differently(self, r#ref, read, &quantity);
        }
        store::insert(
            self.conn(),
            &store::Insert {
                n: r#ref,
                quote: new.quote,
                claim: new.claim,
                verbatim: verbatim.as_deref(),
                measure: &new.measure,
                quantity: Some(&quantity),
                formula: None,
                assumption,
                handling: new.handling,
            },
        )?;
        if let (Some(claim), Some(quote)) = (new.claim, new.quote) {
            self.ensure_evidence(claim, quote)?;
        }
        Ok(())
    }

    fn insert_computation(
        &mut self,
        r#ref: FigureRef,
        new: &NewFigure,
        text: &str,
    ) -> Result<(), CaseError> {
        let own = [
            ("quote", new.quote.is_some()),
            ("verbatim", optional(new.verbatim.as_deref()).is_some()),
            ("hedge", new.hedge.is_some()),
        ];
        if let Some((field, _)) = own.into_iter().find(|(_, given)| *given) {
            return Err(Refusal::StatedAndComputed { field }.into());
        }
        let formula = read_formula(self.conn(), text)?;
        store::insert(
            self.conn(),
            &store::Insert {
                n: r#ref,
                quote: None,
                claim: new.claim,
                verbatim: None,
                measure: &new.measure,
                quantity: None,
                formula: Some(text),
                assumption: None,
                handling: new.handling,
            },
        )?;
        store::set_inputs(self.conn(), r#ref, &formula.refs())?;
        let mut values = Values::default();
        let computed = values.computed(self.conn(), r#ref)?;
        let told = new.lower.is_some() || new.upper.is_some();
        if told && (new.lower != computed.lower || new.upper != computed.upper) {
            self.warn(Warning::ReadingDiffers {
                figure: r#ref.into(),
            });
        }
        Ok(())
    }
}

/// Warns if what the parser reads in the words of a figure is something else.
fn warn_if_read_differently(
    tx: &mut Tx<'_>,
    figure: FigureRef,
    read: &Quantity,
    quantity: &Quantity,
) {
    if reading::differs(quantity, read) {
        tx.warn(Warning::ReadingDiffers {
            figure: figure.into(),
        });
    }
}

/// The same for a figure that is edited. Words that cannot be read say nothing
/// either way.
pub(crate) fn compare_with_words(
    tx: &mut Tx<'_>,
    figure: &Figure,
    quantity: &Quantity,
) -> Result<(), CaseError> {
    let (Some(words), Some(quote)) = (&figure.verbatim, figure.quote) else {
        return Ok(());
    };
    let language = crate::quote::language(tx.conn(), quote)?;
    if let Some(read) = reading::read(words, language.as_deref()) {
        warn_if_read_differently(tx, figure.r#ref, &read, quantity);
    }
    Ok(())
}

/// Reads a formula whose figures are all there.
pub(crate) fn read_formula(conn: &Connection, text: &str) -> Result<Formula, CaseError> {
    let formula = Formula::parse(text).map_err(Refusal::Formula)?;
    for n in formula.refs() {
        exists(conn, FigureRef(n))?;
    }
    for n in formula.rates() {
        exists(conn, ExchangeRateRef(n))?;
    }
    Ok(formula)
}

/// The words of a figure as its quote has them.
fn words_in(conn: &Connection, quote: QuoteRef, words: &str) -> Result<String, CaseError> {
    exists(conn, quote)?;
    let exact = Text::new(&crate::quote::exact(conn, quote)?);
    let (place, _) = exact.first(words).ok_or(CaseError::FigureOutsideQuote)?;
    exact.slice(place).ok_or(CaseError::FigureOutsideQuote)
}

/// Refuses the state in which a computation that rests on `changed`, or is it,
/// has no honest result or rests on itself.
pub(crate) fn check_dependents(conn: &Connection, changed: FigureRef) -> Result<(), CaseError> {
    let mut values = Values::default();
    if store::value(conn, changed)?.formula.is_some() {
        values.computed(conn, changed)?;
    }
    for figure in store::resting_on(conn, changed)? {
        match values.computed(conn, figure) {
            Ok(_) => {}
            Err(CaseError::Refused(Refusal::Computation(reason))) => {
                return Err(Refusal::Breaks {
                    figure: figure.into(),
                    reason,
                }
                .into());
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

impl Case {
    /// Adds a figure or a computation: [`Tx::add_figure`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_figure(&mut self, new: &NewFigure) -> Result<Done<FigureRef>, CaseError> {
        let verb = if new.formula.is_some() {
            Verb::Compute
        } else {
            Verb::Add
        };
        self.transact(verb, None, |tx| tx.add_figure(new))
    }
}
