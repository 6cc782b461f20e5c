//! Quotes (Q): verbatim words in one text layer, whose they are, the chain they
//! came through and on what basis. A paraphrase stands beside, never instead.

pub mod anchor;
mod locate;
mod store;
mod take;
#[cfg(test)]
mod tests;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::descriptor::{Descriptor, Part};
use crate::error::Refusal;
use crate::layer::Layer;
use crate::reader::{Reader, Texts};
use crate::rules::{date, exists, optional, said};
use crate::{Basis, ExhibitRef, Handling, LayerRef, Noun, QuoteRef, SourceRef};
use crate::{Case, CaseError, Done, Tx, Verb, Warning, protection};

pub use anchor::{Located, Place, Text};
use anchor::{Miss, Wanted};
pub use locate::{FoundPlace, FoundPlaces};
pub(crate) use store::{exact, language, set_chain};
pub use take::{Bearing, NewTaking, Stated, Taken};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Quote,
    table: "quote",
    letter: 'Q',
    key: "quotes",
    searchable: &["exact", "translation", "paraphrase"],
    parts: &[Part {
        table: "teller",
        owner: "quote",
    }],
};

/// A quote as it comes in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewQuote {
    /// The ref that the document gives it.
    pub r#ref: Option<QuoteRef>,
    /// The exhibit that holds the words.
    pub exhibit: Option<ExhibitRef>,
    /// The layer they are anchored in; the exhibit's first if left out.
    pub layer: Option<LayerRef>,
    /// The words.
    pub exact: String,
    /// Words right before, to tell two places apart.
    pub prefix: Option<String>,
    /// Words right after, to tell two places apart.
    pub suffix: Option<String>,
    /// The first code point of the words in the layer.
    pub start: Option<u64>,
    /// One past the last code point.
    pub end: Option<u64>,
    /// Label or number of the page where they stand.
    pub page: Option<PageName>,
    /// From the first known teller to the one who handed the words to us; the
    /// exhibit's publisher if left out.
    pub chain: Option<Vec<SourceRef>>,
    /// The one in the chain whose words they are; the first if left out.
    pub speaker: Option<SourceRef>,
    /// How the first of the chain knows; `unknown` if left out.
    pub basis: Option<Basis>,
    /// When it was said, EDTF level 0 or 1.
    pub asserted: Option<String>,
    /// A translation, kept beside.
    pub translation: Option<String>,
    /// A paraphrase, kept beside.
    pub paraphrase: Option<String>,
    /// How well the words match the layer: told, never taken.
    pub tier: Option<Tier>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
}

/// A page by its printed label or its number from 1.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, schemars::JsonSchema)]
#[serde(untagged)]
pub enum PageName {
    /// Its number, from 1.
    Number(u64),
    /// Its printed label.
    Label(String),
}

/// How well a quote's words match its layer today (TRADECRAFT: verification tiers).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Tier {
    /// The same code points.
    Exact,
    /// The same but for white space and line-break hyphens.
    Whitespace,
    /// The same after folding quotation marks, dashes and compatibility forms.
    Typographic,
    /// Near, by this many edits: not verbatim.
    Fuzzy(u32),
    /// Not there.
    Lost,
}

/// A quote as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Its ref.
    pub r#ref: QuoteRef,
    /// The exhibit that holds the words.
    pub exhibit: ExhibitRef,
    /// The layer they are anchored in.
    pub layer: LayerRef,
    /// The words, in the layer's own characters.
    pub exact: String,
    /// Up to 32 code points right before.
    pub prefix: String,
    /// Up to 32 code points right after.
    pub suffix: String,
    /// The first code point of the words in the layer.
    pub start: u64,
    /// One past the last code point.
    pub end: u64,
    /// Label of the page where they start; null for a text without pages.
    pub page: Option<String>,
    /// From the first known teller to the one who handed the words to us.
    pub chain: Vec<SourceRef>,
    /// The one in the chain whose words they are; null only for an empty chain.
    pub speaker: Option<SourceRef>,
    /// How the first of the chain knows.
    pub basis: Basis,
    /// When it was said, EDTF.
    pub asserted: Option<String>,
    /// A translation, kept beside.
    pub translation: Option<String>,
    /// A paraphrase, kept beside.
    pub paraphrase: Option<String>,
    /// How well the words match the layer.
    pub tier: Tier,
    /// Its own handling label.
    pub handling: Option<Handling>,
}

impl Tx<'_> {
    /// Anchors a quote in a layer. The words are kept in the layer's own
    /// characters.
    ///
    /// # Errors
    /// [`CaseError::WordsNotFound`], [`CaseError::WordsTwice`]; [`Refusal`]: words
    /// elsewhere than the place given, no layer, another exhibit's layer, no such
    /// page, a speaker outside the chain, a teller twice in a row, a date that is
    /// none; [`CaseError::NotFound`] for any record named.
    pub fn add_quote(&mut self, new: &NewQuote) -> Result<QuoteRef, CaseError> {
        let r#ref = QuoteRef(self.next(Noun::Quote));
        self.insert_quote(r#ref, new, &Texts::default())?;
        Ok(r#ref)
    }

    pub(crate) fn insert_quote(
        &mut self,
        r#ref: QuoteRef,
        new: &NewQuote,
        texts: &Texts,
    ) -> Result<(), CaseError> {
        said("exact", &new.exact)?;
        let layer = self.layer_of(new)?;
        let text = texts.get(self.conn(), &layer.sha256)?;
        let (place, tier) = find(new, &layer, &text)?;
        let exact = text.slice(place).ok_or(CaseError::WordsNotFound)?;
        if tier != Tier::Exact {
            self.warn(Warning::WordsAdjusted {
                quote: r#ref.into(),
            });
        }
        let (prefix, suffix) = text.context(place);
        let chain = self.chain_of(new, layer.exhibit)?;
        let speaker = new.speaker.or(chain.first().copied());
        if let Some(speaker) = speaker.filter(|speaker| !chain.contains(speaker)) {
            exists(self.conn(), speaker)?;
            return Err(Refusal::SpeakerNotInChain.into());
        }
        let row = store::Insert {
            n: r#ref,
            layer: layer.r#ref,
            exact: &exact,
            prefix: &prefix,
            suffix: &suffix,
            place,
            page: layer.page_index(place.start),
            speaker,
            basis: new.basis.unwrap_or(Basis::Unknown),
            asserted: date("asserted", new.asserted.as_deref())?,
            translation: optional(new.translation.as_deref()),
            paraphrase: optional(new.paraphrase.as_deref()),
            handling: new.handling,
        };
        store::insert(self.conn(), &row)?;
        store::set_chain(self.conn(), r#ref, &chain)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }

    /// The layer that the words are to be found in.
    fn layer_of(&self, new: &NewQuote) -> Result<Layer, CaseError> {
        layer_named(&Reader::new(self.conn()), new.layer, new.exhibit)
    }

    /// The tellers: as given, else the exhibit's publisher, else nobody.
    fn chain_of(&self, new: &NewQuote, exhibit: ExhibitRef) -> Result<Vec<SourceRef>, CaseError> {
        let chain = match &new.chain {
            Some(chain) if !chain.is_empty() => chain.clone(),
            _ => crate::exhibit::publisher(self.conn(), exhibit)?
                .into_iter()
                .collect(),
        };
        check_chain(self.conn(), &chain)?;
        Ok(chain)
    }
}

/// The layer named, which must be the exhibit's where both are, else the
/// exhibit's first.
fn layer_named(
    reader: &Reader<'_>,
    layer: Option<LayerRef>,
    exhibit: Option<ExhibitRef>,
) -> Result<Layer, CaseError> {
    if let Some(exhibit) = exhibit {
        exists(reader.conn, exhibit)?;
    }
    match (layer, exhibit) {
        (Some(layer), exhibit) => {
            let found: Layer = reader.one(layer.0)?;
            if exhibit.is_some_and(|exhibit| exhibit != found.exhibit) {
                return Err(Refusal::LayerElsewhere {
                    layer: layer.into(),
                }
                .into());
            }
            Ok(found)
        }
        (None, Some(exhibit)) => match crate::layer::first_of(reader.conn, exhibit)? {
            Some(layer) => reader.one(layer.0),
            None => Err(Refusal::NoLayer {
                exhibit: exhibit.into(),
            }
            .into()),
        },
        (None, None) => Err(Refusal::Empty { field: "exhibit" }.into()),
    }
}

/// Every teller is there, and none hands the words to itself.
pub(crate) fn check_chain(conn: &Connection, chain: &[SourceRef]) -> Result<(), CaseError> {
    for teller in chain {
        exists(conn, *teller)?;
    }
    match chain.windows(2).find(|two| two[0] == two[1]) {
        Some(two) => Err(Refusal::TellerTwice {
            teller: two[0].into(),
        }
        .into()),
        None => Ok(()),
    }
}

/// The place that the words can only mean.
fn find(new: &NewQuote, layer: &Layer, text: &Text) -> Result<(Place, Tier), CaseError> {
    let within = match &new.page {
        Some(page) => pages_named(layer, page)?,
        None => Vec::new(),
    };
    let wanted = Wanted {
        exact: &new.exact,
        prefix: optional(new.prefix.as_deref()),
        suffix: optional(new.suffix.as_deref()),
        start: new.start,
        within: &within,
    };
    let starts = |places: Vec<Place>| places.iter().map(|place| place.start).collect();
    match text.find(&wanted) {
        Ok((place, _)) if new.end.is_some_and(|end| end < place.end) => {
            Err(Refusal::WordsElsewhere {
                places: vec![place.start],
            }
            .into())
        }
        Ok(found) => Ok(found),
        Err(Miss::Nowhere) => Err(CaseError::WordsNotFound),
        Err(Miss::Twice(places)) => Err(CaseError::WordsTwice {
            places: starts(places),
        }),
        Err(Miss::Elsewhere(places)) => Err(Refusal::WordsElsewhere {
            places: starts(places),
        }
        .into()),
    }
}

/// The pages that a number (from 1) or a label names; labels may repeat.
fn pages_named(layer: &Layer, page: &PageName) -> Result<Vec<Place>, CaseError> {
    let places: Vec<Place> = match page {
        PageName::Number(number) => {
            let index = number
                .checked_sub(1)
                .and_then(|index| usize::try_from(index).ok());
            index
                .and_then(|index| layer.page_range(index))
                .into_iter()
                .collect()
        }
        PageName::Label(label) => (0..layer.pages.len())
            .filter(|index| layer.pages[*index].label == *label)
            .filter_map(|index| layer.page_range(index))
            .collect(),
    };
    if places.is_empty() {
        return Err(Refusal::NoPage {
            layer: layer.r#ref.into(),
        }
        .into());
    }
    Ok(places)
}

impl Case {
    /// Anchors a quote: [`Tx::add_quote`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_quote(&mut self, new: &NewQuote) -> Result<Done<QuoteRef>, CaseError> {
        self.transact(Verb::Add, None, |tx| tx.add_quote(new))
    }
}
