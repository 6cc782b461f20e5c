//! How a case file is opened, checked and left: the pragmas, the protocol that
//! refuses what is not a whole case of this version, and the way back to one
//! single file. It never deletes, moves or repairs what it refuses.
//!
//! The order: the header is read as plain bytes (no case, newer, truncated); a
//! file that no process is writing is then probed *immutable*, so that SQLite
//! leaves no trace beside it; its schema must equal the schema of its version to
//! the byte, and its pages must hold together; only then is it opened for good.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::error::Damage;
use crate::schema::{self, Step};
use crate::search::tokenizer;
use crate::{Access, CaseError, place};

/// How long a writer waits for another one.
pub(crate) const WAIT: Duration = Duration::from_secs(5);

/// Bytes per page of a new case (the trial of page sizes: 8 KiB reads chunk rows
/// three times as fast as 4 KiB).
pub(crate) const PAGE: i64 = 8192;

/// What every connection to a case runs with, and why.
///
/// | pragma | value | reason |
/// |---|---|---|
/// | `page_size` | 8192 | at creation only: chunk rows read fast, small rows stay small |
/// | `application_id` | `ASAY` | at creation only: a case is told from other databases |
/// | `journal_mode` | WAL from the first write to the last close, else DELETE | readers never wait; a case at rest is one file |
/// | `foreign_keys` | on | a ref always has its record |
/// | `synchronous` | full | an acknowledged entry survives a power cut |
/// | `secure_delete` | on | what is erased is overwritten |
/// | `trusted_schema` | off | a hostile file's schema may call nothing with side effects |
/// | `cell_size_check` | on | a damaged page is noticed when it is read |
/// | `mmap_size` | 0 | a file that shrinks under us is an error, not a crash |
/// | `temp_store` | memory | no words of a case in a temporary folder |
/// | `cache_size` | −16000 | 16 MB |
/// | `busy_timeout` | 5000 | a second writer waits five seconds, then is told |
pub(crate) const PRAGMAS: &[(&str, i64)] = &[
    ("foreign_keys", 1),
    ("synchronous", 2),
    ("secure_delete", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
    ("temp_store", 2),
    ("cache_size", -16000),
];

/// Sets what [`PRAGMAS`] lists, the tokenizer, and the guards that are no pragmas.
pub(crate) fn prepare(conn: &Connection) -> Result<(), CaseError> {
    conn.busy_timeout(WAIT)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    tokenizer::register(conn)?;
    for (name, value) in PRAGMAS {
        conn.pragma_update(None, name, value)?;
    }
    Ok(())
}

/// An open connection and what it may do.
pub(crate) struct Opened {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    /// Whether the file lies where nothing can be written.
    pub(crate) immutable: bool,
}

/// Opens the case at `path`, made by `steps`.
pub(crate) fn open(path: &Path, access: Access, steps: &[Step]) -> Result<Opened, CaseError> {
    let path = std::path::absolute(path).map_err(|error| CaseError::io("open", &error))?;
    let found = probe(&path, steps)?;
    if found < schema::version(steps) {
        return Err(CaseError::Older { schema: found });
    }
    open_for(&path, access)
}

/// The second half of [`open`]: the file is a case.
pub(crate) fn open_for(path: &Path, access: Access) -> Result<Opened, CaseError> {
    let writable = is_writable(path)?;
    let conn = match access {
        Access::Write if !writable => return Err(CaseError::ReadOnly),
        Access::Read if !writable && is_unfinished(path) => return Err(CaseError::ReadOnly),
        Access::Read if !writable => connect(path, Mode::Immutable)?,
        Access::Write | Access::Read => connect(path, Mode::Plain)?,
    };
    prepare(&conn)?;
    if access == Access::Read {
        conn.pragma_update(None, "query_only", 1)?;
    }
    Ok(Opened {
        conn,
        path: path.to_owned(),
        immutable: !writable,
    })
}

/// How the file is handed to SQLite.
enum Mode {
    /// Nobody writes it, and neither do we: no locks, no files beside it.
    Immutable,
    /// As any database.
    Plain,
}

fn connect(path: &Path, mode: Mode) -> Result<Connection, CaseError> {
    let base = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(match mode {
        Mode::Plain => Connection::open_with_flags(path, base | OpenFlags::SQLITE_OPEN_READ_WRITE)?,
        Mode::Immutable => Connection::open_with_flags(
            immutable_uri(path),
            base | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI,
        )?,
    })
}

/// `file:` and the path, every byte escaped that a URI could read otherwise.
fn immutable_uri(path: &Path) -> String {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                uri.push(char::from(*byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}

fn is_writable(path: &Path) -> Result<bool, CaseError> {
    match OpenOptions::new().write(true).open(path) {
        Ok(_) => Ok(true),
        Err(error) => match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Ok(false),
            _ => Err(CaseError::io("open", &error)),
        },
    }
}

/// Whether a log or rollback journal lies beside the file: somebody is writing,
/// or was when the machine stopped.
pub(crate) fn is_unfinished(path: &Path) -> bool {
    has_beside(path, "-wal") || has_beside(path, "-journal")
}

fn has_beside(path: &Path, end: &str) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    fs::metadata(name).is_ok_and(|beside| beside.len() > 0)
}

/// Checks that the file is a whole case of a known version, which it gives.
pub(crate) fn probe(path: &Path, steps: &[Step]) -> Result<i64, CaseError> {
    check_header(path, steps)?;
    if is_unfinished(path) {
        return check(path, Mode::Plain, steps);
    }
    match check(path, Mode::Immutable, steps) {
        // Somebody began to write while we read without locks: look again.
        Err(CaseError::Corrupt { .. } | CaseError::Foreign) if is_unfinished(path) => {
            check(path, Mode::Plain, steps)
        }
        checked => checked,
    }
}

fn check(path: &Path, mode: Mode, steps: &[Step]) -> Result<i64, CaseError> {
    let conn = connect(path, mode).map_err(|error| match error {
        // Unfinished work in a place where it cannot be finished.
        CaseError::Sqlite(code) if code & 0xff == rusqlite::ffi::SQLITE_CANTOPEN => {
            CaseError::ReadOnly
        }
        other => other,
    })?;
    // A file that is refused stays as it was, its log included.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    prepare(&conn)?;
    check_schema(&conn, steps).and_then(|version| check_pages(&conn).map(|()| version))
}

/// What the first hundred bytes tell (sqlite.org/fileformat2, section 1.3).
fn check_header(path: &Path, steps: &[Step]) -> Result<(), CaseError> {
    let failed = |error: std::io::Error| CaseError::io("open", &error);
    let mut file = File::open(path).map_err(failed)?;
    let about = file.metadata().map_err(failed)?;
    let mut header = [0_u8; 100];
    if !about.is_file() || about.len() < 100 {
        return Err(CaseError::NotACase);
    }
    file.read_exact(&mut header).map_err(failed)?;
    let at = |offset: usize| {
        u32::from_be_bytes([
            header[offset],
            header[offset + 1],
            header[offset + 2],
            header[offset + 3],
        ])
    };
    if &header[..16] != b"SQLite format 3\0" || at(68) != schema::APPLICATION_ID as u32 {
        return Err(CaseError::NotACase);
    }
    let version = i64::from(at(60) as i32);
    if version > schema::version(steps) {
        return Err(CaseError::Newer { schema: version });
    }
    // A file says that it has a log before the log is there, and says so no more
    // only after the log is gone: one that was settled and still has one beside it
    // was put where another was taken away.
    if header[18] == 1 && has_beside(path, "-wal") {
        return Err(CaseError::Remains);
    }
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65536,
        size => u64::from(size),
    };
    // The page count in the header is right if the two counters agree.
    let stated = u64::from(at(28)) * page;
    if at(24) == at(92) && stated > about.len() && !is_unfinished(path) {
        return Err(CaseError::Corrupt {
            what: Damage::Truncated,
        });
    }
    Ok(())
}

/// The version of an open file whose schema is that version's, to the byte.
pub(crate) fn check_schema(conn: &Connection, steps: &[Step]) -> Result<i64, CaseError> {
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > schema::version(steps) {
        return Err(CaseError::Newer { schema: version });
    }
    let behind = match usize::try_from(version) {
        Ok(behind) if behind > 0 => &steps[..behind],
        _ => return Err(CaseError::Foreign),
    };
    match schema::text(conn) {
        Ok(found) if found == schema::expected(behind)? => Ok(version),
        Ok(_) => Err(CaseError::Foreign),
        // SQLite could not even parse it.
        Err(CaseError::Sqlite(code)) if code & 0xff == rusqlite::ffi::SQLITE_ERROR => {
            Err(CaseError::Foreign)
        }
        Err(other) => Err(other),
    }
}

/// Whether the tables hold together, all but the bytes of exhibits (verify hashes
/// those) and what can be made again.
fn check_pages(conn: &Connection) -> Result<(), CaseError> {
    // An earlier version has fewer tables.
    let there: BTreeSet<String> = schema::text(conn)?.into_iter().map(|it| it.1).collect();
    for table in guarded().filter(|table| there.contains(*table)) {
        if faults(conn, "quick_check", table)?
            .iter()
            .any(|fault| !is_of_a_row(fault))
        {
            return Err(CaseError::Corrupt {
                what: Damage::Pages,
            });
        }
    }
    Ok(())
}

/// The tables whose pages are checked on open.
pub(crate) fn guarded() -> impl Iterator<Item = &'static str> {
    let journalled = schema::TABLES.iter().map(|table| table.name);
    journalled.chain(["sequence", "identity", "blob", "journal"])
}

/// What SQLite's own check says of a table; empty if all is well.
pub(crate) fn faults(
    conn: &Connection,
    pragma: &str,
    table: &str,
) -> Result<Vec<String>, CaseError> {
    let mut statement = conn.prepare(&format!("PRAGMA {pragma}(\"{table}\")"))?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut faults = rows.collect::<Result<Vec<_>, _>>()?;
    faults.retain(|fault| fault != "ok");
    Ok(faults)
}

/// Whether a fault is a value or an index entry that does not fit: verify names
/// those, and the case can still be read. All else is damage to the structure.
fn is_of_a_row(fault: &str) -> bool {
    [
        "CHECK constraint",
        "NULL value in",
        "row ",
        "non-",
        "NUMERIC value in",
        "TEXT value in",
    ]
    .into_iter()
    .any(|begin| fault.starts_with(begin))
        || [" value in ", " missing from index"]
            .into_iter()
            .any(|part| fault.contains(part))
}

/// Begins a transaction that may write, waiting for another writer.
pub(crate) fn immediate(conn: &Connection) -> Result<Transaction<'_>, CaseError> {
    Ok(Transaction::new_unchecked(
        conn,
        TransactionBehavior::Immediate,
    )?)
}

/// A connection to an empty file that is to become a case.
pub(crate) fn fresh(path: &Path) -> Result<Connection, CaseError> {
    let conn = connect(path, Mode::Plain)?;
    prepare(&conn)?;
    conn.pragma_update(None, "page_size", PAGE)?;
    conn.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    Ok(conn)
}

/// Copies the case as it stands to a place that must be free.
pub(crate) fn copy(conn: &Connection, to: &Path) -> Result<(), CaseError> {
    place::free(to)?;
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(to)
        .map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => CaseError::Exists,
            _ => CaseError::io("copy the case", &error),
        })?;
    copy_into(conn, to)
}

/// The same into a file that is there and empty; it ends as one single file.
pub(crate) fn copy_into(conn: &Connection, to: &Path) -> Result<(), CaseError> {
    let mut target = connect(to, Mode::Plain)?;
    Backup::new(conn, &mut target)?.run_to_completion(1024, Duration::ZERO, None)?;
    settle(&target)
}

/// Goes to a write-ahead log, before the first write. A file system without
/// shared memory stays with the rollback journal, which is as safe.
pub(crate) fn begin_log(conn: &Connection) -> Result<(), CaseError> {
    conn.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    Ok(())
}

/// Leaves one file behind: writes the log back and returns to DELETE mode. If
/// another process still has the case open, the last one to close does it.
pub(crate) fn settle(conn: &Connection) -> Result<(), CaseError> {
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode != "wal" {
        return Ok(());
    }
    conn.flush_prepared_statement_cache();
    conn.busy_timeout(Duration::ZERO)?;
    conn.pragma_update(None, "query_only", 0)?;
    let done = conn
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .and_then(|()| conn.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(())));
    match done.map_err(CaseError::from) {
        Err(CaseError::Locked) => Ok(()),
        done => done,
    }
}
