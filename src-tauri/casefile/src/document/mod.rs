//! The case document: a case, or a piece of one, in one JSON file, both ways
//! (CONTRACT §3). Reading refuses what it does not know and says where; it reads
//! no file that the document names.

mod export;
mod import;
mod judged;
mod place;
mod schema;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer};

use crate::claim::NewClaim;
use crate::dependence::NewDependence;
use crate::dossier::NewDossier;
use crate::error::Fault;
use crate::evidence::NewEvidence;
use crate::exchange_rate::NewExchangeRate;
use crate::exhibit::NewExhibit;
use crate::figure::NewFigure;
use crate::finding::NewFinding;
use crate::layer::NewLayer;
use crate::quote::NewQuote;
use crate::rating::NewRating;
use crate::source::NewSource;
use crate::{CaseError, Handling, Noun, Ref, Stored};

pub use export::Export;
pub use import::Imported;
pub use judged::{NewDismissal, NewSettlement};
pub use schema::schema;

/// The version of the format that is read and written.
pub const VERSION: u64 = 1;

/// A case document.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Document {
    /// The version of the format: 1.
    #[schemars(range(min = 1, max = 1))]
    pub assay: u64,
    /// The settings of the case; taken only by a case that is empty.
    pub case: Option<NewSettings>,
    /// Who says things.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewSource>>")]
    pub sources: Vec<NewSource>,
    /// What is held.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewExhibit>>")]
    pub exhibits: Vec<NewExhibit>,
    /// The texts of exhibits; those without are read anew.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewLayer>>")]
    pub layers: Vec<NewLayer>,
    /// The words.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewQuote>>")]
    pub quotes: Vec<NewQuote>,
    /// The propositions.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewClaim>>")]
    pub claims: Vec<NewClaim>,
    /// What bears on what.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewEvidence>>")]
    pub evidence: Vec<NewEvidence>,
    /// The numbers.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewFigure>>")]
    pub figures: Vec<NewFigure>,
    /// Why records are not independent.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewDependence>>")]
    pub dependences: Vec<NewDependence>,
    /// Scales that a user made, each as those that ship are spelled.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<serde_json::Value>>")]
    pub scales: Vec<serde_json::Value>,
    /// Lists of elements that a user made, each as those that ship are spelled.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<serde_json::Value>>")]
    pub element_lists: Vec<serde_json::Value>,
    /// How far to trust.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewRating>>")]
    pub ratings: Vec<NewRating>,
    /// Rates between currencies.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewExchangeRate>>")]
    pub exchange_rates: Vec<NewExchangeRate>,
    /// Our own statements.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewFinding>>")]
    pub findings: Vec<NewFinding>,
    /// What is handed out.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewDossier>>")]
    pub dossiers: Vec<NewDossier>,
    /// How claims were settled: events of the journal, not records.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewSettlement>>")]
    pub settlements: Vec<NewSettlement>,
    /// What was put forward and turned down: events of the journal, not records.
    #[serde(default, deserialize_with = "null_is_default")]
    #[schemars(with = "Option<Vec<NewDismissal>>")]
    pub dismissals: Vec<NewDismissal>,
}

/// The settings of a case as they come in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewSettings {
    /// What the case is called.
    pub title: Option<String>,
    /// What it asks.
    pub question: Option<String>,
    /// How it is handled.
    pub handling: Option<Handling>,
}

/// What was read from the files that a document names, which casefile itself
/// never opens. Both lists run beside the document's own; what is missing at
/// the end was not read.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// For each exhibit of the document, its bytes and what was read in them.
    pub exhibits: Vec<Option<ReadExhibit>>,
    /// For each layer of the document that names a file, the text in it.
    pub layers: Vec<Option<String>>,
}

/// The bytes of an exhibit, already stored, and what was read in them.
#[derive(Clone, Debug)]
pub struct ReadExhibit {
    /// Where the bytes are.
    pub stored: Stored,
    /// What sort of bytes they are.
    pub media_type: Option<String>,
    /// What the reader had to say.
    pub notes: Option<Vec<serde_json::Value>>,
    /// The texts it made; taken only if the document has no layer of the exhibit.
    pub layers: Vec<NewLayer>,
}

/// `null` is the same as a key that is left out, everywhere in the document.
pub(crate) fn null_is_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

impl Document {
    /// Reads a document. Refs are looked up in it, whatever the order of its
    /// records.
    ///
    /// # Errors
    /// [`CaseError::BadDocument`] with the place as a JSON Pointer (RFC 6901):
    /// not JSON, another version, an unknown key, a value that the key cannot
    /// have, a required key that is missing, a ref given twice, a ref to nothing.
    pub fn read(text: &str) -> Result<Document, CaseError> {
        let mut json = serde_json::Deserializer::from_str(text);
        let document: Document = serde_path_to_error::deserialize(&mut json)
            .map_err(|error| place::fault(&error, text))?;
        json.end().map_err(|error| {
            let fault = Fault::NotJson {
                line: error.line(),
                column: error.column(),
            };
            CaseError::BadDocument {
                pointer: String::new(),
                fault,
            }
        })?;
        if document.assay != VERSION {
            let pointer = "/assay".to_owned();
            return Err(CaseError::BadDocument {
                pointer,
                fault: Fault::Version,
            });
        }
        document.check_refs()?;
        Ok(document)
    }

    /// The refs that the records of a noun are given, in the document's order.
    pub(crate) fn given(&self, noun: Noun) -> Vec<Option<Ref>> {
        macro_rules! refs {
            ($list:ident) => {
                self.$list
                    .iter()
                    .map(|record| record.r#ref.map(Ref::from))
                    .collect()
            };
        }
        match noun {
            Noun::Source => refs!(sources),
            Noun::Exhibit => refs!(exhibits),
            Noun::Layer => refs!(layers),
            Noun::Quote => refs!(quotes),
            Noun::Claim => refs!(claims),
            Noun::Evidence => refs!(evidence),
            Noun::Figure => refs!(figures),
            Noun::Rating => refs!(ratings),
            Noun::Dependence => refs!(dependences),
            Noun::ExchangeRate => refs!(exchange_rates),
            Noun::Finding => refs!(findings),
            Noun::Dossier => refs!(dossiers),
        }
    }

    /// How many records it has.
    pub fn len(&self) -> usize {
        Noun::ALL
            .into_iter()
            .map(|noun| self.given(noun).len())
            .sum()
    }

    /// Whether it has no record.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every ref is given once, and every ref that is used is given.
    fn check_refs(&self) -> Result<(), CaseError> {
        let mut known: BTreeSet<Ref> = BTreeSet::new();
        for noun in Noun::ALL {
            for (index, given) in self.given(noun).into_iter().enumerate() {
                if let Some(r#ref) = given.filter(|given| !known.insert(*given)) {
                    let pointer = format!("/{}/{index}/ref", noun.key());
                    return Err(CaseError::BadDocument {
                        pointer,
                        fault: Fault::Duplicate { r#ref },
                    });
                }
            }
        }
        for (pointer, to) in place::uses(self) {
            if !known.contains(&to) {
                return Err(CaseError::BadDocument {
                    pointer,
                    fault: Fault::Dangling { to },
                });
            }
        }
        Ok(())
    }
}

/// Which ref of the document became which of the case.
pub(crate) type Mapping = BTreeMap<Ref, Ref>;
