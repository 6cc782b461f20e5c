//! One case in one SQLite file: its records, bytes, journal, search and history.
//! The only crate that says `rusqlite`. It reads no exhibit, draws no page and
//! opens no connection.

#![allow(clippy::result_large_err)]

mod bytes;
mod case;
pub mod claim;
pub mod clock;
mod column;
pub mod dependence;
pub mod descriptor;
mod dismissal;
pub mod document;
pub mod dossier;
mod edit;
mod edition;
mod element_list;
pub mod error;
pub mod evidence;
pub mod exchange_rate;
pub mod exhibit;
pub mod figure;
pub mod finding;
mod identity;
pub mod journal;
pub mod layer;
mod lock;
pub mod noun;
mod open;
mod place;
mod protection;
pub mod quote;
pub mod rating;
mod reader;
mod remove;
pub mod review;
mod rules;
#[cfg(test)]
mod sample;
mod scale;
mod schema;
pub mod search;
mod settle;
mod settlement;
mod show;
pub mod snapshot;
pub mod source;
#[cfg(test)]
mod tests;
mod touched;
mod tx;
mod versioned;
pub mod views;

pub use assay_credibility::{Basis, ChallengeKind, DependenceType, ElementStatus, Soundness};
pub use assay_credibility::{Direction, Handling, SourceKind};
pub use bytes::{CHUNK, Progress, Silent, Stored};
pub use case::{Access, Case, Info, JournalInfo, NewCase};
pub use dismissal::Dismissal;
pub use document::{Document, Export, Files, Imported, NewSettings, ReadExhibit};
pub use edit::editable;
pub use edition::Edition;
pub use error::{CaseError, Conflict, Damage, Fault, Refusal};
pub use identity::Identity;
pub use journal::{Change, Difference, Entry, Event, Head, Kind, Mismatch, Undone};
pub use noun::*;
pub use search::Hit;
pub use settlement::Settlement;
pub use show::{Record, Shown};
pub use snapshot::{CaseSettings, Snapshot};
pub use tx::{Actor, Done, Target, Tx, Verb, Warning};
