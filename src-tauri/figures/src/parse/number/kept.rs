//! Numbers read of late, so that what stands around a figure may ask for the same number
//! again. Keeps a handful, and refuses to outlive the tokens they were read from.

use std::cell::RefCell;

use super::{Number, Reading};

/// Numbers that are kept, each in the place of its token.
const PLACES: usize = 8;

/// A number by its first token; it may be that there is none.
type Read = (usize, Option<Reading<Number>>);

/// The last few numbers read.
#[derive(Default)]
pub(crate) struct Kept(RefCell<[Option<Read>; PLACES]>);

impl Kept {
    /// What was read at token `at`, `None` where that is not kept.
    pub(super) fn of(&self, at: usize) -> Option<Option<Reading<Number>>> {
        match &self.0.borrow()[at % PLACES] {
            Some((kept, number)) if *kept == at => Some(number.clone()),
            _ => None,
        }
    }

    /// Keeps what was read at token `at`, in place of another.
    pub(super) fn keep(&self, at: usize, number: &Option<Reading<Number>>) {
        self.0.borrow_mut()[at % PLACES] = Some((at, number.clone()));
    }
}
