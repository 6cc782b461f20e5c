//! What this crate refuses, by reason. The sentence for a person is made
//! elsewhere from the variant and its arguments.

use crate::{QuoteId, SourceId};

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No scale with this id is known.
    #[error("unknown scale {id}")]
    UnknownScale {
        /// The id as it was given.
        id: String,
    },
    /// The scale has no such value.
    #[error("scale {scale} has no value {value}")]
    UnknownValue {
        /// The scale's id.
        scale: String,
        /// The value as it was given.
        value: String,
    },
    /// The scale does not rate this kind of record.
    #[error("scale {scale} does not rate this kind of record")]
    NotRatedBy {
        /// The scale's id.
        scale: String,
        /// What was to be rated.
        what: crate::scale::Rates,
    },
    /// The data of a scale cannot be used.
    #[error("scale data: {flaw:?}")]
    BadScale {
        /// The scale's id, as far as it could be read.
        scale: String,
        /// What is wrong with it.
        flaw: crate::scale::Flaw,
    },
    /// No list of elements with this id is known.
    #[error("unknown list of elements {id}")]
    UnknownElements {
        /// The id as it was given.
        id: String,
    },
    /// The data of a list of elements cannot be used.
    #[error("list of elements: {flaw:?}")]
    BadElements {
        /// What is wrong with it.
        flaw: crate::elements::Flaw,
    },
    /// A word that its closed list does not have.
    #[error("{value} is not a {list}")]
    NotAValue {
        /// Which list.
        list: &'static str,
        /// The word as it was given.
        value: String,
    },
    /// A chain without any teller.
    #[error("a chain needs a teller")]
    EmptyChain,
    /// The speaker is not one of the chain's tellers.
    #[error("the speaker {speaker} is not in the chain")]
    SpeakerNotInChain {
        /// The speaker as it was given.
        speaker: SourceId,
    },
    /// A teller that hands the words to itself.
    #[error("{teller} stands twice in a row in the chain")]
    TellerTwiceInARow {
        /// The teller.
        teller: SourceId,
    },
    /// Two quotes with one id.
    #[error("{quote} is given twice")]
    QuoteTwice {
        /// The id.
        quote: QuoteId,
    },
    /// A supporting quote that was not among the quotes.
    #[error("{quote} is not among the quotes")]
    UnknownQuote {
        /// The id.
        quote: QuoteId,
    },
}
