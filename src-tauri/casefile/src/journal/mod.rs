//! The journal: every change ever made to the case, in order, chained by hash.
//! An entry holds the changeset of its change; undo, history and verify all read
//! those. No entry is ever changed, but for a disposal's blanking.
//!
//! # The form of a disposal
//!
//! A disposal is an entry of kind `disposal`. It blanks `reason`, `changes` and
//! `salt` of the entries it names and keeps their `digest`. Its label is
//! `dispose #3 #7 last S4 E2 Q9`: the entries, and the last number given out per
//! noun that had any. Its changeset inserts all rows of the journalled tables as
//! they then stand, and a replay starts at the last such base. Nothing before a
//! disposal can be undone.

pub(crate) mod chain;
pub(crate) mod changeset;
mod entered;
mod entry;
mod history;
mod undo;
mod verify;

pub(crate) use entered::entered;
pub(crate) use entry::{Draft, append, head};
pub use entry::{Event, Head, Kind, Told};
pub use history::{Change, Entry};
pub use undo::Undone;
pub use verify::{Difference, Mismatch};
