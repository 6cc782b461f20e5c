//! Exhibits (E): one captured item each, its bytes kept whole and write-once.
//! Never a web address, never a link to a file elsewhere.

mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::Refusal;
use crate::layer::NewLayer;
use crate::rules::{date, exists, optional, sha256};
use crate::{Case, CaseError, Done, Stored, Tx, Verb, Warning, bytes, protection};
use crate::{ExhibitRef, Handling, Noun, SourceRef};

pub(crate) use store::publisher;

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Exhibit,
    table: "exhibit",
    letter: 'E',
    key: "exhibits",
    searchable: &["title", "file", "url", "acquired_from"],
    parts: &[],
};

/// An exhibit as it comes in. One of `file`, `content` and `sha256` is required.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewExhibit {
    /// The ref that the document gives it.
    pub r#ref: Option<ExhibitRef>,
    /// Path of its bytes, relative to the document.
    pub file: Option<String>,
    /// Short text held by the document itself, instead of a file.
    pub content: Option<String>,
    /// What it is called; its file name if left out.
    pub title: Option<String>,
    /// Its media type; detected where the bytes are there.
    pub media_type: Option<String>,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: Option<String>,
    /// How many bytes; checked where the bytes are there.
    pub length: Option<u64>,
    /// Who published it.
    pub publisher: Option<SourceRef>,
    /// When it was published, EDTF level 0 or 1.
    pub published: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// Who or what handed it over.
    pub acquired_from: Option<String>,
    /// When it was got, EDTF level 0 or 1.
    pub acquired_at: Option<String>,
    /// What the reader had to say of it; made anew where the bytes are read.
    pub notes: Option<Vec<serde_json::Value>>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// An exhibit as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exhibit {
    /// Its ref.
    pub r#ref: ExhibitRef,
    /// The name of its file, without a folder.
    pub file: Option<String>,
    /// What it is called.
    pub title: String,
    /// Its media type.
    pub media_type: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// How many bytes; null where only the hash is held.
    pub length: Option<u64>,
    /// Who published it.
    pub publisher: Option<SourceRef>,
    /// When it was published, EDTF.
    pub published: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
    /// Who or what handed it over.
    pub acquired_from: Option<String>,
    /// When it was got, EDTF.
    pub acquired_at: Option<String>,
    /// What the reader had to say of it: codes with arguments, never its text.
    pub notes: Vec<serde_json::Value>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Adds an exhibit: of the bytes that were stored, or of a hash alone.
    ///
    /// # Errors
    /// [`Refusal`]: neither bytes nor a hash, another hash or length than given, a
    /// date that is none; [`CaseError::NotFound`] for the publisher.
    pub fn add_exhibit(
        &mut self,
        new: &NewExhibit,
        stored: Option<&Stored>,
    ) -> Result<ExhibitRef, CaseError> {
        let r#ref = ExhibitRef(self.next(Noun::Exhibit));
        self.insert_exhibit(r#ref, new, stored)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_exhibit(
        &mut self,
        r#ref: ExhibitRef,
        new: &NewExhibit,
        stored: Option<&Stored>,
    ) -> Result<(), CaseError> {
        let given = new
            .sha256
            .as_deref()
            .map(|text| sha256("sha256", text))
            .transpose()?;
        let hash = match (stored, given) {
            (Some(stored), given) => {
                agree(stored, given.as_deref(), new.length)?;
                bytes::check_whole(self.conn(), &stored.sha256, Some(stored.length))?;
                stored.sha256.clone()
            }
            (None, Some(given)) => given,
            (None, None) => return Err(Refusal::NeedsBytes.into()),
        };
        if let Some(publisher) = new.publisher {
            exists(self.conn(), publisher)?;
        }
        let file = optional(new.file.as_deref()).map(file_name);
        let title = optional(new.title.as_deref())
            .or(file)
            .or(optional(new.url.as_deref()))
            .map_or_else(|| format!("SHA-256 {}", &hash[..12]), str::to_owned);
        let media_type = optional(new.media_type.as_deref()).unwrap_or(UNKNOWN_MEDIA_TYPE);
        let row = store::Insert {
            n: r#ref,
            title: &title,
            file,
            media_type,
            sha256: &hash,
            length: stored.map(|stored| stored.length),
            publisher: new.publisher,
            published: date("published", new.published.as_deref())?,
            url: optional(new.url.as_deref()),
            acquired_from: optional(new.acquired_from.as_deref()),
            acquired_at: date("acquiredAt", new.acquired_at.as_deref())?,
            notes: new.notes.as_deref().unwrap_or_default(),
            handling: new.handling,
        };
        if let Some(earlier) = store::with_hash(self.conn(), &hash)? {
            self.warn(Warning::SameBytes {
                exhibit: r#ref.into(),
                earlier: earlier.into(),
            });
        }
        store::insert(self.conn(), &row)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }

    /// Joins an exhibit of which only the hash was held to its bytes.
    ///
    /// # Errors
    /// [`Refusal::HasBytes`]; [`Refusal::HashDiffers`] if they do not hash to it.
    pub fn join_exhibit(
        &mut self,
        exhibit: ExhibitRef,
        stored: &Stored,
        media_type: Option<&str>,
    ) -> Result<(), CaseError> {
        exists(self.conn(), exhibit)?;
        let (hash, length) = store::held(self.conn(), exhibit)?;
        if length.is_some() {
            return Err(Refusal::HasBytes {
                exhibit: exhibit.into(),
            }
            .into());
        }
        agree(stored, Some(&hash), None)?;
        bytes::check_whole(self.conn(), &stored.sha256, Some(stored.length))?;
        store::join(self.conn(), exhibit, stored.length, media_type)?;
        self.touch(exhibit);
        Ok(())
    }
}

/// The media type of bytes of which nothing is known (RFC 2046, section 4.5.1).
pub const UNKNOWN_MEDIA_TYPE: &str = "application/octet-stream";

impl Case {
    /// Adds an exhibit and its text layers as one entry.
    ///
    /// # Errors
    /// As [`Tx::add_exhibit`] and [`Tx::add_layer`].
    pub fn add_exhibit(
        &mut self,
        new: &NewExhibit,
        stored: Option<&Stored>,
        layers: &[NewLayer],
    ) -> Result<Done<ExhibitRef>, CaseError> {
        let texts = self.store_texts(layers)?;
        self.transact(Verb::Add, None, |tx| {
            let exhibit = tx.add_exhibit(new, stored)?;
            tx.add_layers(exhibit, layers, &texts)?;
            Ok(exhibit)
        })
    }

    /// Joins an exhibit to bytes that came later, with what was read in them.
    ///
    /// # Errors
    /// As [`Tx::join_exhibit`] and [`Tx::add_layer`].
    pub fn join_exhibit(
        &mut self,
        exhibit: ExhibitRef,
        stored: &Stored,
        media_type: Option<&str>,
        layers: &[NewLayer],
    ) -> Result<Done<()>, CaseError> {
        let texts = self.store_texts(layers)?;
        self.transact(Verb::Add, None, |tx| {
            tx.join_exhibit(exhibit, stored, media_type)?;
            tx.add_layers(exhibit, layers, &texts)
        })
    }
}

/// The hash and length that were given are those of the bytes.
fn agree(stored: &Stored, hash: Option<&str>, length: Option<u64>) -> Result<(), CaseError> {
    if let Some(expected) = hash.filter(|hash| *hash != stored.sha256) {
        let (expected, found) = (expected.to_owned(), stored.sha256.clone());
        return Err(Refusal::HashDiffers { expected, found }.into());
    }
    match length.filter(|length| *length != stored.length) {
        Some(expected) => Err(Refusal::LengthDiffers {
            expected,
            found: stored.length,
        }
        .into()),
        None => Ok(()),
    }
}

/// The last part of a path, whatever the system that wrote it.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\'])
        .find(|part| !part.is_empty())
        .unwrap_or(path)
}
