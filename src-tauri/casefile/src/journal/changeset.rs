//! Changesets of SQLite's session extension: recorded, read, inverted, applied.
//! The reader is our own and safe, because changesets come from a file that may
//! have been tampered with; applying is the one call that only SQLite can do.
//! It knows no noun.

#![allow(unsafe_code)]

use std::ffi::{CStr, c_char, c_int, c_void};

use rusqlite::session::{Session, invert_strm};
use rusqlite::{Connection, ffi};

use crate::CaseError;
use crate::error::{Conflict, Damage};
use crate::schema::TABLES;

/// A recorder on every journalled table.
pub(crate) fn record(conn: &Connection) -> Result<Session<'_>, CaseError> {
    let mut session = Session::new(conn)?;
    for table in TABLES {
        session.attach(Some(table.name))?;
    }
    Ok(session)
}

/// What the recorder saw; empty where nothing changed.
pub(crate) fn take(mut session: Session<'_>) -> Result<Vec<u8>, CaseError> {
    let mut changes = Vec::new();
    session.changeset_strm(&mut changes)?;
    Ok(changes)
}

/// The changes that take `changes` back.
pub(crate) fn invert(changes: &[u8]) -> Result<Vec<u8>, CaseError> {
    let mut inverted = Vec::new();
    let mut input = changes;
    invert_strm(&mut input, &mut inverted)?;
    Ok(inverted)
}

/// What was done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Insert,
    Update,
    Delete,
}

/// A column's value; case tables hold no other kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Integer(i64),
    Text(String),
    Blob(Vec<u8>),
}

/// One changed row. A column that did not change, or that the operation does not
/// have, is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) table: String,
    pub(crate) op: Op,
    pub(crate) old: Vec<Option<Value>>,
    pub(crate) new: Vec<Option<Value>>,
}

impl Row {
    /// The integer that identifies or belongs to the row in this column, before
    /// or after: a key column is there in every operation.
    pub(crate) fn integer(&self, column: usize) -> Option<i64> {
        let found = |side: &[Option<Value>]| match side.get(column) {
            Some(Some(Value::Integer(n))) => Some(*n),
            _ => None,
        };
        found(&self.new).or_else(|| found(&self.old))
    }
}

/// Reads a changeset (format: sqlite.org/session, "changeset format").
///
/// # Errors
/// [`CaseError::Corrupt`] where the bytes are no changeset.
pub(crate) fn rows(changes: &[u8]) -> Result<Vec<Row>, CaseError> {
    let mut reader = Reader { bytes: changes };
    read(&mut reader).ok_or(CaseError::Corrupt {
        what: Damage::Journal,
    })
}

fn read(reader: &mut Reader<'_>) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    let mut table: Option<(String, usize)> = None;
    while let Some(code) = reader.byte() {
        if code == b'T' {
            let width = usize::try_from(reader.varint()?).ok()?;
            reader.take(width)?;
            table = Some((reader.name()?, width));
            continue;
        }
        let (name, width) = table.as_ref()?;
        reader.byte()?;
        let (op, old, new) = match i32::from(code) {
            ffi::SQLITE_INSERT => (Op::Insert, Vec::new(), reader.record(*width)?),
            ffi::SQLITE_DELETE => (Op::Delete, reader.record(*width)?, Vec::new()),
            ffi::SQLITE_UPDATE => (Op::Update, reader.record(*width)?, reader.record(*width)?),
            _ => return None,
        };
        rows.push(Row {
            table: name.clone(),
            op,
            old,
            new,
        });
    }
    Some(rows)
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn take(&mut self, n: usize) -> Option<&[u8]> {
        let (taken, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        Some(taken)
    }

    /// SQLite's variable-length integer: seven bits a byte, most significant
    /// first, a ninth byte whole.
    fn varint(&mut self) -> Option<u64> {
        let mut value: u64 = 0;
        for place in 0..9 {
            let byte = self.byte()?;
            if place == 8 {
                return Some((value << 8) | u64::from(byte));
            }
            value = (value << 7) | u64::from(byte & 0x7f);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Some(value)
    }

    fn name(&mut self) -> Option<String> {
        let end = self.bytes.iter().position(|byte| *byte == 0)?;
        let name = String::from_utf8(self.take(end)?.to_vec()).ok()?;
        self.byte()?;
        Some(name)
    }

    fn record(&mut self, width: usize) -> Option<Vec<Option<Value>>> {
        (0..width).map(|_| self.value()).collect()
    }

    fn value(&mut self) -> Option<Option<Value>> {
        Some(Some(match self.byte()? {
            0 => return Some(None),
            1 => Value::Integer(i64::from_be_bytes(self.take(8)?.try_into().ok()?)),
            3 => {
                let length = usize::try_from(self.varint()?).ok()?;
                Value::Text(String::from_utf8(self.take(length)?.to_vec()).ok()?)
            }
            4 => {
                let length = usize::try_from(self.varint()?).ok()?;
                Value::Blob(self.take(length)?.to_vec())
            }
            5 => Value::Null,
            _ => return None,
        }))
    }
}

/// Why a changeset did not apply.
pub(crate) enum NotApplied {
    /// The rows are not as it expects them.
    Conflict(Conflict),
    /// Anything else.
    Failed(CaseError),
}

/// What the conflict handler saw first.
struct Seen {
    kind: c_int,
    table: String,
}

/// Applies a changeset, all or nothing, inside the open transaction. Foreign keys
/// are checked at the end, without actions.
pub(crate) fn apply(conn: &Connection, changes: &[u8]) -> Result<(), NotApplied> {
    let length = c_int::try_from(changes.len()).map_err(|_| {
        NotApplied::Failed(CaseError::Corrupt {
            what: Damage::Journal,
        })
    })?;
    let mut seen: Option<Seen> = None;
    // SAFETY: the handle is alive for as long as `conn` is borrowed; `changes` is
    // `length` bytes that SQLite only reads; the context outlives the call, and
    // the handler is the only one that writes it; no rebase buffer is asked for.
    let code = unsafe {
        ffi::sqlite3changeset_apply_v2(
            conn.handle(),
            length,
            changes.as_ptr().cast_mut().cast::<c_void>(),
            None,
            Some(on_conflict),
            (&raw mut seen).cast::<c_void>(),
            std::ptr::null_mut(),
            std::ptr::null_mut(),
            ffi::SQLITE_CHANGESETAPPLY_FKNOACTION,
        )
    };
    match (code, seen) {
        (ffi::SQLITE_OK, _) => Ok(()),
        (ffi::SQLITE_ABORT | ffi::SQLITE_CONSTRAINT, Some(Seen { kind, table })) => {
            Err(NotApplied::Conflict(match kind {
                ffi::SQLITE_CHANGESET_DATA => Conflict::Changed { table },
                ffi::SQLITE_CHANGESET_NOTFOUND => Conflict::Gone { table },
                ffi::SQLITE_CHANGESET_CONFLICT => Conflict::There { table },
                ffi::SQLITE_CHANGESET_FOREIGN_KEY => Conflict::InUse,
                _ => Conflict::Constraint { table },
            }))
        }
        _ => Err(NotApplied::Failed(CaseError::of_code(code))),
    }
}

/// Notes the first conflict and gives up.
unsafe extern "C" fn on_conflict(
    context: *mut c_void,
    kind: c_int,
    iterator: *mut ffi::sqlite3_changeset_iter,
) -> c_int {
    let mut table = String::new();
    if kind != ffi::SQLITE_CHANGESET_FOREIGN_KEY {
        let mut name: *const c_char = std::ptr::null();
        let (mut width, mut op, mut indirect) = (0, 0, 0);
        // SAFETY: SQLite hands a valid iterator to this handler; the name it gives
        // lives until the handler returns and is copied here.
        unsafe {
            let code = ffi::sqlite3changeset_op(
                iterator,
                &raw mut name,
                &raw mut width,
                &raw mut op,
                &raw mut indirect,
            );
            if code == ffi::SQLITE_OK && !name.is_null() {
                table = CStr::from_ptr(name).to_string_lossy().into_owned();
            }
        }
    }
    // SAFETY: the context is the `Option<Seen>` of `apply`, alive during the call.
    if let Some(seen) = unsafe { context.cast::<Option<Seen>>().as_mut() } {
        seen.get_or_insert(Seen { kind, table });
    }
    ffi::SQLITE_CHANGESET_ABORT
}
