//! Text layers (T): the text of an exhibit as one maker read it. The text is a
//! write-once blob; quotes are anchored in it by code points.

mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::Refusal;
use crate::rules::{exists, language, said, sha256};
use crate::{Case, CaseError, Done, Stored, Tx, Verb, bytes};
use crate::{ExhibitRef, Handling, LayerRef, Noun};

pub(crate) use store::first_of;

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Layer,
    table: "layer",
    letter: 'T',
    key: "layers",
    searchable: &[],
    parts: &[],
};

/// Where a page begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Page {
    /// The label printed on it, or its number.
    pub label: String,
    /// The first code point of the page.
    pub start: u64,
}

/// A text layer as it comes in, with its text.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewLayer {
    /// The ref that the document gives it.
    pub r#ref: Option<LayerRef>,
    /// The exhibit that was read.
    pub exhibit: Option<ExhibitRef>,
    /// Which extractor, OCR engine or person made it.
    pub maker: String,
    /// The maker's version.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<String>")]
    pub version: String,
    /// How the maker was set.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<String>")]
    pub options: String,
    /// The text itself.
    pub content: Option<String>,
    /// Path of the text in UTF-8, relative to the document.
    pub file: Option<String>,
    /// SHA-256 of the text in UTF-8; checked where the text is there.
    pub sha256: Option<String>,
    /// How many code points; checked where the text is there.
    pub length: Option<u64>,
    /// Where its pages begin; empty for a text without pages.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<Page>>")]
    pub pages: Vec<Page>,
    /// BCP 47 tag of its language, where known.
    pub language: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A text layer as it is listed, shown and exported, without its text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Layer {
    /// Its ref.
    pub r#ref: LayerRef,
    /// The exhibit that was read.
    pub exhibit: ExhibitRef,
    /// Which extractor, OCR engine or person made it.
    pub maker: String,
    /// The maker's version.
    pub version: String,
    /// How the maker was set.
    pub options: String,
    /// SHA-256 of the text in UTF-8, in hexadecimal.
    pub sha256: String,
    /// How many code points.
    pub length: u64,
    /// Where its pages begin.
    pub pages: Vec<Page>,
    /// BCP 47 tag of its language, where known.
    pub language: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Adds a text layer whose text was stored as a blob.
    ///
    /// # Errors
    /// [`Refusal`]: no text, no maker, pages that do not divide the text, another
    /// hash or length than given; [`CaseError::NotFound`] for the exhibit.
    pub fn add_layer(
        &mut self,
        exhibit: ExhibitRef,
        new: &NewLayer,
        text: &Stored,
    ) -> Result<LayerRef, CaseError> {
        let r#ref = LayerRef(self.next(Noun::Layer));
        self.insert_layer(r#ref, exhibit, new, text)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_layer(
        &mut self,
        r#ref: LayerRef,
        exhibit: ExhibitRef,
        new: &NewLayer,
        text: &Stored,
    ) -> Result<(), CaseError> {
        said("maker", &new.maker)?;
        exists(self.conn(), exhibit)?;
        let content = new.content.as_deref().ok_or(Refusal::NeedsText)?;
        let length = content.chars().count() as u64;
        let given = new
            .sha256
            .as_deref()
            .map(|hash| sha256("sha256", hash))
            .transpose()?;
        if let Some(expected) = given.filter(|given| *given != text.sha256) {
            return Err(Refusal::HashDiffers {
                expected,
                found: text.sha256.clone(),
            }
            .into());
        }
        if let Some(expected) = new.length.filter(|given| *given != length) {
            return Err(Refusal::LengthDiffers {
                expected,
                found: length,
            }
            .into());
        }
        let first = new.pages.first().is_none_or(|page| page.start == 0);
        let ascending = new.pages.windows(2).all(|two| two[0].start <= two[1].start);
        let within = new.pages.last().is_none_or(|page| page.start <= length);
        if !(first && ascending && within) {
            return Err(Refusal::BadPages.into());
        }
        let language = language("language", new.language.as_deref())?;
        bytes::check_whole(self.conn(), &text.sha256, Some(text.length))?;
        store::insert(
            self.conn(),
            r#ref,
            exhibit,
            new,
            &text.sha256,
            length,
            language,
        )?;
        self.touch(r#ref);
        Ok(())
    }

    pub(crate) fn add_layers(
        &mut self,
        exhibit: ExhibitRef,
        layers: &[NewLayer],
        texts: &[Stored],
    ) -> Result<(), CaseError> {
        for (layer, text) in layers.iter().zip(texts) {
            self.add_layer(exhibit, layer, text)?;
        }
        Ok(())
    }
}

impl Case {
    /// Adds a text layer to an exhibit as one entry.
    ///
    /// # Errors
    /// As [`Tx::add_layer`]; [`Refusal::Empty`] without an exhibit.
    pub fn add_layer(&mut self, new: &NewLayer) -> Result<Done<LayerRef>, CaseError> {
        let exhibit = new.exhibit.ok_or(Refusal::Empty { field: "exhibit" })?;
        let texts = self.store_texts(std::slice::from_ref(new))?;
        self.transact(Verb::Add, None, |tx| tx.add_layer(exhibit, new, &texts[0]))
    }

    /// Stores the texts of layers as blobs, which no entry names yet.
    pub(crate) fn store_texts(&mut self, layers: &[NewLayer]) -> Result<Vec<Stored>, CaseError> {
        let texts = layers.iter().map(|layer| {
            let content = layer.content.as_deref().ok_or(Refusal::NeedsText)?;
            self.store_bytes(content.as_bytes())
        });
        texts.collect()
    }
}

impl Layer {
    /// The index of the page that holds a code point; none for a text without pages.
    pub fn page_index(&self, at: u64) -> Option<usize> {
        self.pages.iter().rposition(|page| page.start <= at)
    }

    /// Where a page starts and ends, in code points.
    pub fn page_range(&self, index: usize) -> Option<crate::quote::Place> {
        let start = self.pages.get(index)?.start;
        let end = self
            .pages
            .get(index + 1)
            .map_or(self.length, |next| next.start);
        Some(crate::quote::Place { start, end })
    }
}
