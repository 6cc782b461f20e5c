//! Texts that share their wording: which exhibits may have been made from which
//! others, and the passages that suggest it.
//!
//! Every answer is a proposal. Nothing here says that a dependence *is*: a
//! person looks at the passages and decides. Direction and type are the likely
//! ones, with what they rest on. What both texts quote is a third's and suggests
//! nothing; what stands at the foot of many pages of a house neither. A pair
//! that a third text explains (both have it from there) is not proposed.
//!
//! [`Finder`] takes the texts one after the other, keeps eight bytes a
//! fingerprint, and asks for the texts of promising pairs again. The same texts
//! in the same order give the same answer.

mod align;
pub mod anchors;
mod find;
mod folded;
mod index;
mod judge;
mod marks;
mod prints;

use std::ops::Range;

use crate::{DependenceType, ExhibitId, SourceId};

pub use anchors::{Anchor, Kept};
pub use find::Finder;

/// What is known of an exhibit beside its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The exhibit.
    pub exhibit: ExhibitId,
    /// Who published it.
    pub publisher: Option<SourceId>,
    /// When, in EDTF.
    pub published: Option<String>,
    /// BCP 47 tag of its language, where known.
    pub language: Option<String>,
    /// Whether it credits an agency; [`Finder::add`] sees to it.
    credits_agency: bool,
}

impl About {
    /// An exhibit of which only this is known.
    pub fn new(exhibit: ExhibitId) -> About {
        About {
            exhibit,
            publisher: None,
            published: None,
            language: None,
            credits_agency: false,
        }
    }
}

/// What a proposal's direction rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Order {
    /// One was published after the other.
    Date,
    /// One is a part of the other.
    Completeness,
    /// One quotes what the other says.
    Quoting,
    /// Nothing: it may as well be the other way.
    Unsure,
}

/// Words that stand in both texts, in code points of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedPassage {
    /// From its first shared letter to behind its last, in the dependent text.
    pub from: Range<u32>,
    /// The same in the other.
    pub target: Range<u32>,
    /// The equal parts within: in the dependent text, and in the other.
    pub equal: Vec<(Range<u32>, Range<u32>)>,
}

/// A dependence that the wording suggests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The exhibit that may rest on the other.
    pub from: ExhibitId,
    /// The other.
    pub target: ExhibitId,
    /// In what way.
    pub kind: DependenceType,
    /// What the direction rests on.
    pub order: Order,
    /// How much of the dependent text is shared, in thousandths: of its letters,
    /// for a translation of its numbers, dates and names.
    pub from_cover: u32,
    /// The same of the other.
    pub target_cover: u32,
    /// The shared passages, in the order of the dependent text; none for a
    /// translation.
    pub passages: Vec<SharedPassage>,
    /// For a translation what was kept, in both texts.
    pub anchors: Vec<(Anchor, Anchor)>,
}
