//! A quote taken in one gesture: the words, what they bear on, and the figures
//! they state, as one entry of the journal. Whatever is refused refuses all of
//! it; nothing but the words is asked for.

use serde::Deserialize;

use super::NewQuote;
use crate::evidence::{NewEvidence, Strength};
use crate::figure::NewFigure;
use crate::{Case, CaseError, Done, Tx, Verb};
use crate::{ClaimRef, Direction, EvidenceRef, FigureRef, QuoteRef};
use assay_figures::Per;

/// What is taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewTaking {
    /// The words, and whose they are.
    pub quote: NewQuote,
    /// What they bear on.
    pub bearing: Option<Bearing>,
    /// The figures that they state; with a bearing, on its claim.
    pub figures: Vec<Stated>,
}

/// The claim that the words bear on, and which way.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Bearing {
    /// The claim.
    pub claim: ClaimRef,
    /// Which way; `supports` if left out.
    pub direction: Option<Direction>,
    /// How strongly.
    pub strength: Option<Strength>,
    /// Why.
    pub why: Option<String>,
}

/// A figure that the words state.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Stated {
    /// The words that state it, inside those of the quote.
    pub verbatim: String,
    /// What is measured, in the investigator's words.
    pub measure: String,
    /// Periods and counted nouns that it is per; added to what the words say.
    pub per: Option<Vec<Per>>,
}

/// The records that a taking made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The quote.
    pub quote: QuoteRef,
    /// The line to the claim, if one was named.
    pub evidence: Option<EvidenceRef>,
    /// The figures, in the order given.
    pub figures: Vec<FigureRef>,
}

impl Tx<'_> {
    /// Anchors a quote, joins it to a claim, and adds the figures that it
    /// states. The line comes before the figures, so that the direction given is
    /// kept and no figure makes a line of its own.
    ///
    /// # Errors
    /// Those of [`Tx::add_quote`], [`Tx::add_evidence`] and [`Tx::add_figure`].
    pub fn take_quote(&mut self, new: &NewTaking) -> Result<Taken, CaseError> {
        let quote = self.add_quote(&new.quote)?;
        let claim = new.bearing.as_ref().map(|it| it.claim);
        let evidence = match &new.bearing {
            Some(bearing) => Some(self.add_evidence(&NewEvidence {
                elements: Vec::new(),
                challenges: Vec::new(),
                r#ref: None,
                claim: bearing.claim,
                quote,
                direction: bearing.direction.unwrap_or(Direction::Supports),
                strength: bearing.strength,
                why: bearing.why.clone(),
                handling: new.quote.handling,
            })?),
            None => None,
        };
        let mut figures = Vec::with_capacity(new.figures.len());
        for stated in &new.figures {
            figures.push(self.add_figure(&NewFigure {
                quote: Some(quote),
                claim,
                verbatim: Some(stated.verbatim.clone()),
                measure: stated.measure.clone(),
                per: stated.per.clone(),
                handling: new.quote.handling,
                ..NewFigure::default()
            })?);
        }
        Ok(Taken {
            quote,
            evidence,
            figures,
        })
    }
}

impl Case {
    /// Takes a quote in one gesture: [`Tx::take_quote`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn take_quote(&mut self, new: &NewTaking) -> Result<Done<Taken>, CaseError> {
        self.transact(Verb::Add, None, |tx| tx.take_quote(new))
    }
}
