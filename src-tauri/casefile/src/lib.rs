//! One case in one SQLite file: its records, bytes, journal, search and history.
//! The only crate that says `rusqlite`. It reads no exhibit, draws no page and
//! opens no connection.

#![allow(clippy::result_large_err)]

pub mod claim;
pub mod dependence;
pub mod dossier;
pub mod evidence;
pub mod exchange_rate;
pub mod exhibit;
pub mod figure;
pub mod finding;
pub mod layer;
pub mod noun;
pub mod quote;
pub mod rating;
pub mod source;

pub use assay_credibility::{Basis, DependenceType, Direction, Handling, SourceKind};
pub use noun::*;
