//! The closed lists of words that a case document uses for sources, chains,
//! evidence lines and dependences. Serde names are the document's spelling.
//!
//! No sentence stands here: how a word is said to a reader is the business of
//! the word files.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Error;

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $what:literal { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// Every value, in the order in which they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The spelling of the case document.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self, Error> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text).ok_or_else(|| {
                    Error::NotAValue { list: $what, value: text.to_owned() }
                })
            }
        }
    };
}

vocabulary! {
    /// How the *first* teller of a chain knows.
    Basis, "basis" {
        /// Saw, heard or did it.
        Observed = "observed",
        /// Read it in, or holds, a document or an instrument's record.
        Documented = "documented",
        /// Concluded it from something else: the conclusion is the teller's own.
        Inferred = "inferred",
        /// Was told by somebody whom the chain does not name.
        Told = "told",
        /// Nobody knows how the teller knows.
        Unknown = "unknown",
    }
}

impl Basis {
    /// Whether the first teller is the root: knows it by itself, not from
    /// somebody behind it. With `told` and `unknown` the root is unknown.
    pub fn is_own(self) -> bool {
        matches!(self, Basis::Observed | Basis::Documented | Basis::Inferred)
    }
}

vocabulary! {
    /// Which way an evidence line points.
    Direction, "direction" {
        /// The quote speaks for the claim.
        Supports = "supports",
        /// The quote speaks against the claim.
        Disputes = "disputes",
        /// The quote bears on how the claim is read; it is never counted.
        Context = "context",
    }
}

vocabulary! {
    /// Why two exhibits or quotes are not independent.
    DependenceType, "dependence type" {
        /// The same words printed again.
        Republication = "republication",
        /// Taken from a wire or a syndicate.
        Syndication = "syndication",
        /// The same in another language.
        Translation = "translation",
        /// The same in other words.
        Paraphrase = "paraphrase",
        /// Names the other as what it rests on.
        Cites = "cites",
        /// Both come from talking to the same person.
        SameInterviewee = "same-interviewee",
        /// Both come from the same hand.
        SameAuthor = "same-author",
        /// Same institution, owner or funder.
        SameInstitution = "same-institution",
        /// Same data or same method.
        SameDataset = "same-dataset",
        /// Both gain by the same story.
        SharedInterest = "shared-interest",
        /// Not independent, in a way nobody could name.
        Unknown = "unknown",
    }
}

impl DependenceType {
    /// Whether the two sides count as one origin. The others only warn.
    pub fn collapses(self) -> bool {
        self.is_derivation() || matches!(self, Self::SameInterviewee | Self::SameAuthor)
    }

    /// Whether one side was made *from* the other, so that the dependence has a
    /// direction, a circle of them is circular reporting, and what was derived
    /// cannot be the older one.
    pub fn is_derivation(self) -> bool {
        matches!(
            self,
            Self::Republication
                | Self::Syndication
                | Self::Translation
                | Self::Paraphrase
                | Self::Cites
        )
    }
}

vocabulary! {
    /// Whether an element of a rule is made out, in the judgement of a finding.
    ElementStatus, "element status" {
        /// Made out to the standard that the finding names.
        Met = "met",
        /// Made out in part, or for some of those concerned.
        Partly = "partly",
        /// Looked into, and not made out.
        NotMet = "not-met",
    }
}

vocabulary! {
    /// How well a key assumption stands up when it is examined (Heuer & Pherson's
    /// key assumptions check). One that bears none of these was not examined.
    Soundness, "soundness" {
        /// It holds.
        Solid = "solid",
        /// It holds with reservations.
        Caveated = "caveated",
        /// Nothing bears it out: a key uncertainty.
        Unsupported = "unsupported",
    }
}

vocabulary! {
    /// At what a challenge is aimed (Pollock's defeaters as ASPIC+ names them).
    ChallengeKind, "challenge" {
        /// The conclusion: something speaks for the opposite.
        Rebut = "rebut",
        /// The step: true or not, what is offered does not lead there.
        Undercut = "undercut",
        /// The premise: what is offered is itself not so.
        Undermine = "undermine",
    }
}

vocabulary! {
    /// What kind of thing a source is.
    SourceKind, "source kind" {
        /// One human being.
        Person = "person",
        /// A newspaper, broadcaster, agency or site.
        Outlet = "outlet",
        /// A body that is neither press nor state.
        Organisation = "organisation",
        /// A state or one of its offices.
        Government = "government",
        /// A treaty, law, contract; also a sensor or a device.
        Instrument = "instrument",
        /// A body of records.
        Dataset = "dataset",
        /// Talk without a name behind it.
        Rumour = "rumour",
        /// Not known what it is.
        Unknown = "unknown",
    }
}

impl SourceKind {
    /// Whether nobody in particular stands behind it.
    pub fn is_nameless(self) -> bool {
        matches!(self, SourceKind::Rumour | SourceKind::Unknown)
    }
}

vocabulary! {
    /// What a rater weighed (the questions that are asked of every source). Ticking one says that it was looked at, not how it came out: that
    /// is in the reason.
    Factor, "factor" {
        /// Whether the source could see, hear or hold what it tells.
        Access = "access",
        /// Whether it understands what it tells.
        Expertise = "expertise",
        /// What it gains or fears by telling it.
        Motive = "motive",
        /// How its earlier words fared.
        TrackRecord = "track-record",
        /// Whether its words agree with each other.
        InternalConsistency = "internal-consistency",
        /// Whether somebody independent says the same.
        Corroboration = "corroboration",
        /// How long after the event it was told.
        Recency = "recency",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined<T: Copy + std::fmt::Display>(all: &[T]) -> String {
        all.iter().map(T::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_words_are_those_of_the_case_document() {
        assert_eq!(
            joined(Basis::ALL),
            "observed documented inferred told unknown"
        );
        assert_eq!(joined(Direction::ALL), "supports disputes context");
        assert_eq!(
            joined(SourceKind::ALL),
            "person outlet organisation government instrument dataset rumour unknown"
        );
    }

    #[test]
    fn seven_dependences_collapse_origins_and_four_warn() {
        let (collapsing, warning): (Vec<_>, Vec<_>) = DependenceType::ALL
            .iter()
            .copied()
            .partition(|kind| kind.collapses());
        assert_eq!(
            joined(&collapsing),
            "republication syndication translation paraphrase cites same-interviewee same-author"
        );
        assert_eq!(
            joined(&warning),
            "same-institution same-dataset shared-interest unknown"
        );
    }

    #[test]
    fn words_are_read_and_written_alike_by_serde_and_by_hand() {
        for kind in DependenceType::ALL {
            let json = serde_json::to_string(kind).expect("a string");
            assert_eq!(json, format!("\"{kind}\""));
            assert_eq!(
                serde_json::from_str::<DependenceType>(&json).ok(),
                Some(*kind)
            );
            assert_eq!(kind.as_str().parse(), Ok(*kind));
        }
    }

    #[test]
    fn another_word_is_refused_with_the_list_it_is_not_on() {
        assert_eq!(
            "seen".parse::<Basis>(),
            Err(Error::NotAValue {
                list: "basis",
                value: "seen".to_owned()
            })
        );
    }
}
