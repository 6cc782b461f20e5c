//! Places in a case document as JSON Pointers (RFC 6901): where reading failed,
//! where refs are used, which key a verb's refusal is about.

use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::Document;
use crate::error::{Fault, Refusal};
use crate::rules::bracketed;
use crate::{CaseError, ExchangeRateRef, FigureRef, Noun, Ref};

/// A reading error of serde as a fault at its place.
pub(super) fn fault(
    error: &serde_path_to_error::Error<serde_json::Error>,
    text: &str,
) -> CaseError {
    let inner = error.inner();
    // Some values of the wrong type are told as if they were no JSON at all.
    let Ok(document) = serde_json::from_str::<Value>(text) else {
        let fault = Fault::NotJson {
            line: inner.line(),
            column: inner.column(),
        };
        return CaseError::BadDocument {
            pointer: String::new(),
            fault,
        };
    };
    let mut pointer = pointer(error.path());
    // Serde tells kinds of errors apart only by how their sentences begin.
    let sentence = inner.to_string();
    let key = sentence.split('`').nth(1).unwrap_or_default().to_owned();
    let fault = if sentence.starts_with("unknown field") {
        end_at(&mut pointer, &key);
        Fault::UnknownKey { key }
    } else if sentence.starts_with("duplicate field") {
        end_at(&mut pointer, &key);
        Fault::KeyTwice { key }
    } else if sentence.starts_with("missing field") {
        Fault::Missing { key }
    } else {
        let null = document.pointer(&pointer).is_some_and(Value::is_null);
        match pointer.rsplit_once('/') {
            // A key that must be there, and null is the same as left out.
            Some((_, key)) if null && key.parse::<usize>().is_err() => Fault::Missing {
                key: key.to_owned(),
            },
            _ => Fault::BadValue,
        }
    };
    CaseError::BadDocument { pointer, fault }
}

/// Makes the pointer end at `key`, which the path may or may not have reached.
fn end_at(pointer: &mut String, key: &str) {
    let last = format!("/{}", escaped(key));
    if !pointer.ends_with(&last) {
        pointer.push_str(&last);
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{}", escaped(key))),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// A verb's refusal of a record, at the key that it is about.
pub(super) fn refused(noun: Noun, index: usize, error: CaseError) -> CaseError {
    let record = format!("/{}/{index}", noun.key());
    let key = match &error {
        // What stops the whole is not the document's fault.
        CaseError::Cancelled
        | CaseError::Gone
        | CaseError::DiskFull
        | CaseError::Locked
        | CaseError::ReadOnly
        | CaseError::Io { .. }
        | CaseError::Sqlite(_)
        | CaseError::Corrupt { .. } => return error,
        CaseError::WordsNotFound | CaseError::WordsTwice { .. } => Some("exact"),
        CaseError::FigureOutsideQuote | CaseError::FigureNotRead => Some("verbatim"),
        CaseError::Refused(refusal) => key_of(refusal),
        _ => None,
    };
    let pointer = key.map_or_else(|| record.clone(), |key| format!("{record}/{key}"));
    CaseError::BadDocument {
        pointer,
        fault: Fault::Case(Box::new(error)),
    }
}

/// The key that a refusal is about, where it is one key.
fn key_of(refusal: &Refusal) -> Option<&str> {
    use Refusal as R;
    Some(match refusal {
        R::Empty { field }
        | R::NotADate { field }
        | R::NotATime { field }
        | R::NotALanguage { field }
        | R::NotACurrency { field }
        | R::NotARate { field }
        | R::NotAHash { field }
        | R::WrongNoun { field, .. }
        | R::NeedsProtection { field }
        | R::AssumedAndStated { field }
        | R::StatedAndComputed { field } => field,
        R::BadValue { field } | R::NotEditable { field } => field,
        R::HashDiffers { .. } | R::BytesMissing { .. } => "sha256",
        R::LengthDiffers { .. } => "length",
        R::CodeNameTaken | R::NoCodeName | R::CodeNameTells => "codeName",
        R::SameAlready { .. } | R::SameAcrossProtection => "sameAs",
        R::UnknownElements { .. } | R::UnknownElement { .. } | R::StatusOfFinding => "elements",
        R::ElementsTaken { .. } => "elementLists",
        R::NotAnEventDate { field } => field,
        R::UnknownScale { .. } | R::ScaleTaken { .. } => "scale",
        R::NotOnScale { scale } => finding_key(scale).unwrap_or("value"),
        R::WrongTarget | R::OnItself => "target",
        R::SpeakerNotInChain => "speaker",
        R::TellerTwice { .. } => "chain",
        R::BadPages => "pages",
        R::NoPage { .. } => "page",
        R::NoLayer { .. } => "exhibit",
        R::LayerElsewhere { .. } => "layer",
        R::WordsElsewhere { .. } => "exact",
        R::NotAUnit => "unit",
        R::NotATolerance => "upper",
        R::Quantity(assay_figures::QuantityError::AsOf) => "asOf",
        R::Formula(_) | R::Computation(_) | R::Circle { .. } => "formula",
        R::NeedsQuote => "quote",
        _ => return None,
    })
}

/// The key of a finding that a yardstick is for.
fn finding_key(scale: &str) -> Option<&'static str> {
    use assay_credibility::scale::{CONFIDENCE, LIKELIHOOD, STANDARD};
    match scale {
        STANDARD => Some("standard"),
        LIKELIHOOD => Some("likelihood"),
        CONFIDENCE => Some("confidence"),
        _ => None,
    }
}

/// Where refs are collected while a document is walked.
struct Uses(Vec<(String, Ref)>);

impl Uses {
    fn one(&mut self, at: &str, key: &str, to: Option<impl Into<Ref>>) {
        if let Some(to) = to {
            self.0.push((format!("{at}/{key}"), to.into()));
        }
    }

    fn all<T: Into<Ref> + Copy>(&mut self, at: &str, key: &str, to: &[T]) {
        for (index, to) in to.iter().enumerate() {
            self.0.push((format!("{at}/{key}/{index}"), (*to).into()));
        }
    }
}

/// Every use of a ref in a document, with its place.
pub(super) fn uses(document: &Document) -> Vec<(String, Ref)> {
    let mut uses = Uses(Vec::new());
    let at = |noun: Noun, index: usize| format!("/{}/{index}", noun.key());
    for (index, source) in document.sources.iter().enumerate() {
        uses.one(&at(Noun::Source, index), "sameAs", source.same_as);
    }
    for (index, exhibit) in document.exhibits.iter().enumerate() {
        uses.one(&at(Noun::Exhibit, index), "publisher", exhibit.publisher);
    }
    for (index, layer) in document.layers.iter().enumerate() {
        uses.one(&at(Noun::Layer, index), "exhibit", layer.exhibit);
    }
    for (index, quote) in document.quotes.iter().enumerate() {
        let at = at(Noun::Quote, index);
        uses.one(&at, "exhibit", quote.exhibit);
        uses.one(&at, "layer", quote.layer);
        uses.all(&at, "chain", quote.chain.as_deref().unwrap_or_default());
        uses.one(&at, "speaker", quote.speaker);
    }
    for (index, line) in document.evidence.iter().enumerate() {
        let at = at(Noun::Evidence, index);
        uses.one(&at, "claim", Some(line.claim));
        uses.one(&at, "quote", Some(line.quote));
    }
    for (index, figure) in document.figures.iter().enumerate() {
        let at = at(Noun::Figure, index);
        uses.one(&at, "quote", figure.quote);
        uses.one(&at, "claim", figure.claim);
        if let Some(formula) = super::import::formula(figure) {
            for n in formula.refs() {
                uses.one(&at, "formula", Some(FigureRef(n)));
            }
            for n in formula.rates() {
                uses.one(&at, "formula", Some(ExchangeRateRef(n)));
            }
        }
        uses.all(&at, "inputs", figure.inputs.as_deref().unwrap_or_default());
    }
    rest(document, &mut uses);
    uses.0
}

fn rest(document: &Document, uses: &mut Uses) {
    let at = |noun: Noun, index: usize| format!("/{}/{index}", noun.key());
    for (index, dependence) in document.dependences.iter().enumerate() {
        let at = at(Noun::Dependence, index);
        uses.one(&at, "from", Some(dependence.from));
        uses.one(&at, "target", Some(dependence.target));
    }
    for (index, rating) in document.ratings.iter().enumerate() {
        uses.one(&at(Noun::Rating, index), "target", Some(rating.target));
    }
    for (index, rate) in document.exchange_rates.iter().enumerate() {
        uses.one(&at(Noun::ExchangeRate, index), "cited", rate.cited);
    }
    for (index, finding) in document.findings.iter().enumerate() {
        uses.all(&at(Noun::Finding, index), "claims", &finding.claims);
    }
    for (index, it) in document.settlements.iter().enumerate() {
        uses.one(&format!("/settlements/{index}"), "claim", Some(it.claim));
    }
    for (index, it) in document.dismissals.iter().enumerate() {
        for to in crate::dismissal::refs_in(&it.key) {
            uses.one(&format!("/dismissals/{index}"), "key", Some(to));
        }
    }
    for (index, dossier) in document.dossiers.iter().enumerate() {
        for (number, block) in dossier.blocks.iter().enumerate() {
            let at = format!("/{}/{index}/blocks/{number}", Noun::Dossier.key());
            use crate::dossier::Block as B;
            match block {
                B::Prose { text, .. } => {
                    for to in bracketed(text) {
                        uses.one(&at, "text", Some(to));
                    }
                }
                B::Claim { claim } | B::Chain { claim } => uses.one(&at, "claim", Some(*claim)),
                B::Figures { claims }
                | B::Matrix { claims }
                | B::Timeline { claims }
                | B::Hypotheses { claims } => uses.all(&at, "claims", claims),
                B::Chart { claims, figures } => {
                    uses.all(&at, "claims", claims);
                    uses.all(&at, "figures", figures);
                }
                B::Sources { falls, .. } => uses.all(&at, "falls", falls),
                B::Summary {}
                | B::Exhibits {}
                | B::Elements { .. }
                | B::Assumptions {}
                | B::Findings {}
                | B::Statements {}
                | B::Method {} => {}
            }
        }
    }
}
