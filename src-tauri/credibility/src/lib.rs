//! Who really said it, how many origins there are, and how far to trust it.
//!
//! - [`scale`]: rating scales, yardsticks and standards of proof as data.
//! - [`vocabulary`], [`handling`]: the closed lists of words.
//! - [`chain`], [`grade`]: how words came to us, and the grades along the way.
//! - [`origins`]: documents counted apart from origins.
//! - [`shared_wording`]: texts that may have been made from one another.
//! - [`agreement`]: whether several raters agree, told of the raters alone.
//! - [`fall`]: what falls with a source or an exhibit.
//! - [`track_record`]: what became of what a source said.
//! - [`elements`], [`hypotheses`], [`timeline`]: matrices as views over evidence lines.
//! - [`edtf`]: dates that are not certain.
//! - [`lint`]: named rules for what a careful reviewer would object to.
//!
//! Everything is a pure function of borrowed values: no file, no clock, no
//! network, no sentence for a reader (enums with arguments instead), no number
//! that claims to be trust. Letter and digit are never combined, and scales are
//! never translated into each other.

pub mod agreement;
pub mod chain;
pub mod edtf;
pub mod elements;
mod error;
pub mod fall;
pub mod grade;
pub mod handling;
pub mod hypotheses;
mod ids;
pub mod lint;
pub mod origins;
mod period;
pub mod scale;
pub mod shared_wording;
pub mod timeline;
pub mod track_record;
pub mod vocabulary;

pub use chain::Chain;
pub use error::Error;
pub use grade::Grade;
pub use handling::Handling;
pub use ids::{
    ClaimId, DependenceId, EvidenceId, ExhibitId, FindingId, QuoteId, RatingId, Record, SourceId,
};
pub use vocabulary::{
    Basis, ChallengeKind, DependenceType, Direction, ElementStatus, Factor, Soundness, SourceKind,
};
