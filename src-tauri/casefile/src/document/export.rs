//! A case as a case document, with every key, so that what is read back is the
//! same. Identities of protected sources stay out unless they are asked for.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{VERSION, judged};
use crate::error::Damage;
use crate::exhibit::Exhibit;
use crate::{Case, CaseError, Noun, Snapshot};

/// What goes into an exported document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// Names and aliases of protected sources as well.
    pub identities: bool,
    /// The folder, relative to the document, in which the bytes of exhibits will
    /// lie; none if the document goes alone, and then exhibits keep their hashes.
    pub folder: Option<String>,
}

impl Export {
    /// Where the bytes of an exhibit will lie, relative to the document; none
    /// where they do not go along or are not held.
    pub fn file(&self, exhibit: &Exhibit) -> Option<String> {
        let folder = self.folder.as_deref()?;
        exhibit.length?;
        let name = exhibit
            .file
            .clone()
            .unwrap_or_else(|| exhibit.r#ref.to_string());
        Some(format!("{folder}/{}/{name}", exhibit.r#ref))
    }
}

impl Case {
    /// The case as a case document (CONTRACT §3). The texts of layers go along
    /// inside it, so that quotes are anchored again where they were.
    ///
    /// # Errors
    /// Those of reading.
    pub fn export_document(&self, export: &Export) -> Result<Value, CaseError> {
        // Identities and texts are of the same state as the records.
        let reading = self.conn.unchecked_transaction()?;
        let snapshot = Snapshot::read(&reading)?;
        let mut sources = values(&snapshot.sources)?;
        if export.identities {
            for identity in self.identities()? {
                let at = snapshot
                    .sources
                    .iter()
                    .position(|s| s.r#ref == identity.source);
                if let Some(Value::Object(source)) = at.and_then(|at| sources.get_mut(at)) {
                    source.insert("name".to_owned(), identity.name.into());
                    source.insert("aliases".to_owned(), identity.aliases.into());
                }
            }
        }
        let mut exhibits = values(&snapshot.exhibits)?;
        for (value, exhibit) in exhibits.iter_mut().zip(&snapshot.exhibits) {
            let Value::Object(value) = value else {
                continue;
            };
            match export.file(exhibit) {
                Some(file) => value.insert("file".to_owned(), file.into()),
                // Without bytes there is nothing that has a length.
                None => value.insert("length".to_owned(), Value::Null),
            };
        }
        let mut layers = values(&snapshot.layers)?;
        for (value, layer) in layers.iter_mut().zip(&snapshot.layers) {
            if let Value::Object(value) = value {
                value.insert("content".to_owned(), self.layer_text(layer.r#ref)?.into());
            }
        }
        let scales = crate::scale::contents(&reading)?;
        let element_lists = crate::element_list::contents(&reading)?;
        let mut document = Map::new();
        document.insert("assay".to_owned(), VERSION.into());
        document.insert("case".to_owned(), json!(snapshot.case));
        let mut put = |noun: Noun, records: Vec<Value>| {
            document.insert(noun.key().to_owned(), records.into());
        };
        put(Noun::Source, sources);
        put(Noun::Exhibit, exhibits);
        put(Noun::Layer, layers);
        put(Noun::Quote, values(&snapshot.quotes)?);
        put(Noun::Claim, values(&snapshot.claims)?);
        put(Noun::Evidence, values(&snapshot.evidence)?);
        put(Noun::Figure, values(&snapshot.figures)?);
        put(Noun::Dependence, values(&snapshot.dependences)?);
        put(Noun::Rating, values(&snapshot.ratings)?);
        if !scales.is_empty() {
            document.insert("scales".to_owned(), values(&scales)?.into());
        }
        if !element_lists.is_empty() {
            document.insert("elementLists".to_owned(), values(&element_lists)?.into());
        }
        let mut put = |noun: Noun, records: Vec<Value>| {
            document.insert(noun.key().to_owned(), records.into());
        };
        put(Noun::ExchangeRate, values(&snapshot.exchange_rates)?);
        put(Noun::Finding, values(&snapshot.findings)?);
        put(Noun::Dossier, values(&snapshot.dossiers)?);
        let settlements = judged::settlements(&reading)?;
        if !settlements.is_empty() {
            document.insert("settlements".to_owned(), values(&settlements)?.into());
        }
        let dismissals = judged::dismissals(&reading, &snapshot)?;
        if !dismissals.is_empty() {
            document.insert("dismissals".to_owned(), values(&dismissals)?.into());
        }
        Ok(Value::Object(document))
    }
}

fn values<T: Serialize>(records: &[T]) -> Result<Vec<Value>, CaseError> {
    let value = |record| {
        serde_json::to_value(record).map_err(|_| CaseError::Corrupt {
            what: Damage::Record,
        })
    };
    records.iter().map(value).collect()
}
