//! Quotes at the desk: taken in one gesture, and found where they stand. How
//! words are anchored and how near is near stand in the case file.

use assay_casefile::Record;
use assay_casefile::quote::NewTaking;

use crate::Desk;
use crate::fault::Fault;
use crate::job::Job;
use crate::records::record;
use crate::telling::changed;
use crate::wire::*;

impl Desk {
    /// Takes a quote with the claim it bears on and the figures it states.
    pub fn quote_take(&self, ask: TakeQuote, _: &dyn Job) -> Result<Changed<TakenQuote>, Fault> {
        let new = NewTaking {
            quote: ask.quote,
            bearing: ask.bearing,
            figures: ask.figures.unwrap_or_default(),
        };
        self.with_case(|case| {
            let done = case.take_quote(&new)?;
            let Record::Quote(quote) = record(case, done.value.quote.into())? else {
                return Err(Fault::bug("quote_take"));
            };
            let evidence = match done.value.evidence {
                None => None,
                Some(line) => match record(case, line.into())? {
                    Record::Evidence(line) => Some(EvidenceRecord(line)),
                    _ => return Err(Fault::bug("quote_take")),
                },
            };
            let mut figures = Vec::new();
            for figure in &done.value.figures {
                match record(case, (*figure).into())? {
                    Record::Figure(figure) => figures.push(FigureRecord(figure)),
                    _ => return Err(Fault::bug("quote_take")),
                }
            }
            let taken = TakenQuote {
                quote: QuoteRecord(quote),
                evidence,
                figures,
            };
            Ok(changed(done, taken))
        })
    }

    /// Finds the places where words stand, or nearly stand.
    pub fn quote_locate(&self, ask: LocateWords, _: &dyn Job) -> Result<LocatedWords, Fault> {
        self.with_case(|case| {
            Ok(LocatedWords(case.locate_words(
                ask.exhibit,
                ask.layer,
                &ask.words,
            )?))
        })
    }
}
