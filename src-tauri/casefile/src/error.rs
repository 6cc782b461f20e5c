//! Why a case could not be opened, read or changed. Reasons with arguments,
//! never a sentence for the person and never a word of an exhibit.

use std::io;

use assay_figures::QuantityError;
use assay_figures::formula::{self, FormulaError};
use rusqlite::ffi;

use crate::{Noun, Ref, Target};

/// Everything that can go wrong with a case.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// The file is no case: no SQLite file, or another program's.
    #[error("not a case")]
    NotACase,
    /// A later Assay made it; it was not touched.
    #[error("schema {schema} is newer than this program")]
    Newer {
        /// The schema version in the file.
        schema: i64,
    },
    /// An earlier Assay made it; [`crate::Case::upgrade`] brings it up.
    #[error("schema {schema} is older than this program")]
    Older {
        /// The schema version in the file.
        schema: i64,
    },
    /// It says it is a case, but its schema is not the one of its version.
    #[error("the schema is not the one of its version")]
    Foreign,
    /// The file is damaged; it was not touched.
    #[error("the case file is damaged: {what:?}")]
    Corrupt {
        /// What is damaged.
        what: Damage,
    },
    /// Another process is writing and did not finish within five seconds.
    #[error("another process is writing")]
    Locked,
    /// The case was opened for reading, or lies in a read-only place.
    #[error("the case can only be read")]
    ReadOnly,
    /// The file is no longer at its place, or another one is; nothing is written
    /// to a file that nobody could find again.
    #[error("the case file is no longer at its place")]
    Gone,
    /// No room left; nothing was changed.
    #[error("no room left")]
    DiskFull,
    /// There is already a file of that name.
    #[error("there is already a file")]
    Exists,
    /// Beside the place lies the log of another case, whose entries `SQLite`
    /// would write into the file that lies there, or is to. Nothing was touched.
    #[error("the log of another case lies beside the place")]
    Remains,
    /// No such record.
    #[error("there is no {what}")]
    NotFound {
        /// What was asked for.
        what: Target,
    },
    /// Other records rest on it.
    #[error("{target} is in use")]
    InUse {
        /// The record that was to go.
        target: Ref,
        /// The records that rest on it.
        by: Vec<Ref>,
    },
    /// Refused, for a reason that the person can act on.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// A case document was refused at one place.
    #[error("the document is refused at {pointer}: {fault:?}")]
    BadDocument {
        /// JSON Pointer (RFC 6901) to the place.
        pointer: String,
        /// What is wrong there.
        fault: Fault,
    },
    /// The words are not in the layer.
    #[error("the words are not there")]
    WordsNotFound,
    /// The words stand in more than one place, and none was named.
    #[error("the words are there {} times", places.len())]
    WordsTwice {
        /// First code points of the places.
        places: Vec<u64>,
    },
    /// The words of a figure lie outside the words of its quote.
    #[error("the figure's words are not in its quote")]
    FigureOutsideQuote,
    /// No figure could be read from the words.
    #[error("no figure could be read")]
    FigureNotRead,
    /// Nothing is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing is left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The records are no longer as the entry left them; nothing was undone.
    #[error("entry {seq} cannot be undone: {conflict:?}")]
    UndoConflict {
        /// The entry.
        seq: i64,
        /// What stands in the way.
        conflict: Conflict,
    },
    /// The person stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The operating system refused.
    #[error("could not {doing}: {kind}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// The system's reason.
        kind: io::ErrorKind,
    },
    /// SQLite refused, with this extended result code; its text is withheld.
    #[error("SQLite result code {0}")]
    Sqlite(i32),
}

/// What is damaged in a case file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The file is shorter than it says it is.
    Truncated,
    /// Pages or rows of the database do not hold together.
    Pages,
    /// An entry of the journal does not match its own hash.
    Journal,
    /// A record holds what it cannot hold.
    Record,
    /// Bytes of an exhibit or layer are missing or changed.
    Bytes,
}

/// Why something was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A text that must be there is empty.
    Empty {
        /// Which one.
        field: &'static str,
    },
    /// The value is not one that the field takes.
    BadValue {
        /// Which field.
        field: String,
    },
    /// The field is not there, or cannot be edited.
    NotEditable {
        /// Which field.
        field: String,
    },
    /// The file changed between being hashed and being copied.
    FileChanged,
    /// The bytes do not have the hash that was stated.
    HashDiffers {
        /// What was stated.
        expected: String,
        /// What the bytes have.
        found: String,
    },
    /// Bytes were named that the case does not hold whole.
    BytesMissing {
        /// Their hash.
        sha256: String,
    },
    /// The code name is taken.
    CodeNameTaken,
    /// A protected source needs a code name.
    NoCodeName,
    /// The name already stands in the journal and cannot be protected any more.
    NameInJournal,
    /// The identity of this source is already kept; it is kept once.
    IdentityKept,
    /// The scale does not exist.
    UnknownScale {
        /// Its id.
        scale: String,
    },
    /// The scale lacks the value.
    NotOnScale {
        /// The scale's id.
        scale: String,
    },
    /// The scale rates something else than this target.
    WrongTarget,
    /// The speaker is not in the chain.
    SpeakerNotInChain,
    /// The same record is already there.
    Duplicate {
        /// The record that is there.
        existing: Ref,
    },
    /// The text is not valid UTF-8.
    NotText,
    /// The date is not EDTF of level 0 or 1 (ISO 8601-2:2019).
    NotADate {
        /// Which one.
        field: &'static str,
    },
    /// The time is not RFC 3339.
    NotATime {
        /// Which one.
        field: &'static str,
    },
    /// The language tag is not well formed (BCP 47).
    NotALanguage {
        /// Which one.
        field: &'static str,
    },
    /// The code is no currency of ISO 4217.
    NotACurrency {
        /// Which one.
        field: &'static str,
    },
    /// A rate of zero or less, or from a currency to itself.
    NotARate {
        /// Which field makes it none.
        field: &'static str,
    },
    /// A scale with this id ships, or this version of it says something else.
    ScaleTaken {
        /// Its id.
        scale: String,
    },
    /// No list of elements with this id, or not in this version.
    UnknownElements {
        /// Its id.
        list: String,
    },
    /// The list has no such element.
    UnknownElement {
        /// The list's id.
        list: String,
        /// The element's id.
        element: String,
    },
    /// A list of elements with this id ships, or this version of it says something
    /// else.
    ElementsTaken {
        /// Its id.
        list: String,
    },
    /// Only a finding says whether an element is met.
    StatusOfFinding,
    /// What was to be replaced or taken out is no longer where it was seen.
    NoLongerThere,
    /// Not a date that an event can have (EDTF levels 0, 1 and parts of 2), or one
    /// that ends before it begins.
    NotAnEventDate {
        /// Which one.
        field: &'static str,
    },
    /// Not 64 hexadecimal digits.
    NotAHash {
        /// Which one.
        field: &'static str,
    },
    /// The bytes do not have the length that was stated.
    LengthDiffers {
        /// What was stated.
        expected: u64,
        /// What they have.
        found: u64,
    },
    /// The record cannot refer to one of this noun here.
    WrongNoun {
        /// Which field.
        field: &'static str,
        /// What was given.
        given: Noun,
    },
    /// A code name or aliases, for a source that is not protected.
    NeedsProtection {
        /// Which of the two.
        field: &'static str,
    },
    /// The code name holds the name that it should hide.
    CodeNameTells,
    /// One of two records of a source would be the same as a third by way of the other.
    SameAlready {
        /// The sources that are taken for one of the two already.
        records: Vec<Ref>,
    },
    /// Two records of one source, of which one is protected and the other is not.
    SameAcrossProtection,
    /// The name stands where protection cannot reach any more.
    NameIsOut {
        /// The entries of the journal that hold it.
        entries: Vec<i64>,
        /// The records that hold it.
        records: Vec<Ref>,
    },
    /// An exhibit with neither bytes nor their hash.
    NeedsBytes,
    /// The bytes of the exhibit are already held.
    HasBytes {
        /// The exhibit.
        exhibit: Ref,
    },
    /// A layer without its text.
    NeedsText,
    /// Pages that do not start at 0, do not ascend, or start beyond the text.
    BadPages,
    /// The exhibit has no text to quote from.
    NoLayer {
        /// The exhibit.
        exhibit: Ref,
    },
    /// The layer was read from another exhibit.
    LayerElsewhere {
        /// The layer.
        layer: Ref,
    },
    /// The layer has no page of that number or label.
    NoPage {
        /// The layer.
        layer: Ref,
    },
    /// The words are in the layer, but not at the place that was given.
    WordsElsewhere {
        /// First code points of the places where they are.
        places: Vec<u64>,
    },
    /// One teller twice in a row.
    TellerTwice {
        /// The teller.
        teller: Ref,
    },
    /// A record that would depend on itself.
    OnItself,
    /// A figure with neither words nor bounds nor a formula.
    NeedsQuantity,
    /// An assumption with something that somebody stated or that is computed.
    AssumedAndStated {
        /// What it has.
        field: &'static str,
    },
    /// A tolerance that says in no unit how far, or not how far at all.
    NotATolerance,
    /// A computation with something that only a stated figure has.
    StatedAndComputed {
        /// What it has.
        field: &'static str,
    },
    /// Words of a figure without the quote that they are in.
    NeedsQuote,
    /// Hedge, bounds and the rest of a figure do not agree.
    Quantity(QuantityError),
    /// A unit name that cannot be one.
    NotAUnit,
    /// A formula that cannot be read.
    Formula(FormulaError),
    /// A formula without an honest result.
    Computation(Box<formula::Refusal>),
    /// A formula that rests on itself.
    Circle {
        /// The figures, each resting on the next.
        through: Vec<Ref>,
    },
    /// A computation that rests on the figure could not be made any more.
    Breaks {
        /// The computation.
        figure: Ref,
        /// Why not.
        reason: Box<formula::Refusal>,
    },
    /// A ref in the words of a dossier that names no record.
    DanglingInText {
        /// The ref.
        r#ref: Ref,
    },
    /// A block that a dossier does not have was to be kept.
    NoSuchBlock {
        /// Its number, from 0.
        block: usize,
    },
}

/// What is wrong at one place of a case document.
#[derive(Debug)]
pub enum Fault {
    /// It is not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// A version of the format that is not known.
    Version,
    /// A key that is not known.
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key that is required.
    Missing {
        /// The key.
        key: String,
    },
    /// A key that is given twice in one object.
    KeyTwice {
        /// The key.
        key: String,
    },
    /// A value of the wrong type, or not of the closed list.
    BadValue,
    /// A ref to a record that the document does not have.
    Dangling {
        /// The ref.
        to: Ref,
    },
    /// Two records with one ref.
    Duplicate {
        /// The ref.
        r#ref: Ref,
    },
    /// A file outside the document's folder.
    Outside,
    /// A file that could not be read.
    Unreadable,
    /// The verb that would have made the record refused.
    Case(Box<CaseError>),
}

/// What stands in the way of an undo or redo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// A record was changed in another way since.
    Changed {
        /// Its table.
        table: String,
    },
    /// A record is gone.
    Gone {
        /// Its table.
        table: String,
    },
    /// A record is already there.
    There {
        /// Its table.
        table: String,
    },
    /// A rule of the schema would be broken.
    Constraint {
        /// Its table.
        table: String,
    },
    /// Other records rest on what would go.
    InUse,
}

impl From<Refusal> for CaseError {
    fn from(refusal: Refusal) -> CaseError {
        CaseError::Refused(refusal)
    }
}

impl CaseError {
    /// The operating system's refusal of `doing`.
    pub(crate) fn io(doing: &'static str, error: &io::Error) -> CaseError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => CaseError::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => CaseError::ReadOnly,
            kind => CaseError::Io { doing, kind },
        }
    }

    /// The reason behind an extended result code of SQLite.
    pub(crate) fn of_code(code: i32) -> CaseError {
        match code & 0xff {
            ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => CaseError::Locked,
            ffi::SQLITE_READONLY => CaseError::ReadOnly,
            ffi::SQLITE_FULL => CaseError::DiskFull,
            ffi::SQLITE_CORRUPT => CaseError::Corrupt {
                what: Damage::Pages,
            },
            ffi::SQLITE_NOTADB => CaseError::NotACase,
            // The memory that processes share over the case could not grow.
            ffi::SQLITE_IOERR if code == ffi::SQLITE_IOERR_SHMSIZE => CaseError::DiskFull,
            _ => CaseError::Sqlite(code),
        }
    }
}

impl From<rusqlite::Error> for CaseError {
    fn from(error: rusqlite::Error) -> CaseError {
        use rusqlite::Error as E;
        match error {
            E::SqliteFailure(failure, _) => CaseError::of_code(failure.extended_code),
            E::FromSqlConversionFailure(..)
            | E::IntegralValueOutOfRange(..)
            | E::InvalidColumnType(..)
            | E::Utf8Error(..) => CaseError::Corrupt {
                what: Damage::Record,
            },
            E::QueryReturnedNoRows => CaseError::Corrupt {
                what: Damage::Record,
            },
            _ => CaseError::Sqlite(ffi::SQLITE_MISUSE),
        }
    }
}
