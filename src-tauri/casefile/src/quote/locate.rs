//! Where pasted words stand in an exhibit. It only answers: a place is chosen
//! by a person, and a near match is told as one.

use serde::Serialize;

use super::Tier;
use super::anchor::Located;
use crate::layer::Layer;
use crate::reader::{Reader, Texts};
use crate::{Case, CaseError, ExhibitRef, LayerRef};

/// A place where words stand, or nearly stand.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundPlace {
    /// The first code point.
    pub start: u64,
    /// One past the last code point.
    pub end: u64,
    /// Label of the page where they start; null for a text without pages.
    pub page: Option<String>,
    /// How well the words match; `fuzzy` with the number of edits.
    pub tier: Tier,
    /// The words that stand there.
    pub words: String,
    /// Up to 32 code points right before.
    pub prefix: String,
    /// Up to 32 code points right after.
    pub suffix: String,
}

/// The places of words in one layer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundPlaces {
    /// The layer that was searched.
    pub layer: LayerRef,
    /// The places: those that match best alone, in the order of the text; near
    /// ones the nearest first.
    pub places: Vec<FoundPlace>,
    /// Whether there are more than are told.
    pub more: bool,
}

impl Case {
    /// Finds the places of words in a layer: that one, or the exhibit's first.
    /// Words that stand there but for white space or typography are told as
    /// such; where there are none, stretches that differ in few letters.
    ///
    /// # Errors
    /// [`crate::Refusal`]: no words, no layer, another exhibit's layer;
    /// [`CaseError::NotFound`] for any record named.
    pub fn locate_words(
        &self,
        exhibit: Option<ExhibitRef>,
        layer: Option<LayerRef>,
        words: &str,
    ) -> Result<FoundPlaces, CaseError> {
        crate::rules::said("words", words)?;
        let reader = Reader::new(&self.conn);
        let layer = super::layer_named(&reader, layer, exhibit)?;
        let text = Texts::default().get(&self.conn, &layer.sha256)?;
        let Located { places, more } = text.locate(words);
        let places = places
            .into_iter()
            .map(|(place, tier)| {
                let (prefix, suffix) = text.context(place);
                FoundPlace {
                    start: place.start,
                    end: place.end,
                    page: page_of(&layer, place.start),
                    tier,
                    words: text.slice(place).unwrap_or_default(),
                    prefix,
                    suffix,
                }
            })
            .collect();
        Ok(FoundPlaces {
            layer: layer.r#ref,
            places,
            more,
        })
    }
}

fn page_of(layer: &Layer, at: u64) -> Option<String> {
    let index = layer.page_index(at)?;
    layer.pages.get(index).map(|page| page.label.clone())
}
