//! Bytes of exhibits and layers: chunks of 256 KiB, write-once, told apart by
//! their SHA-256. A blob that no entry names is not evidence yet; it is swept at
//! a later add, but never while a process may still be filling it.

use std::fs::File;
use std::io::{Read, Write};
use std::ops::ControlFlow;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};

use crate::error::{Damage, Refusal};
use crate::{Case, CaseError, LayerRef, clock, lock, open};

/// Bytes per chunk; only the last of a blob is shorter.
pub const CHUNK: usize = 256 * 1024;

/// Chunks per transaction: 8 MiB keeps the log small at no loss of speed.
const CHUNKS_AT_ONCE: u64 = 32;

/// Begins the name of a blob whose chunks are still coming.
pub(crate) const FILLING: &str = "filling:";

/// Bytes that the case holds whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Their SHA-256, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// How many.
    pub length: u64,
}

/// Is told how far a long job is and says whether it shall go on.
pub trait Progress {
    /// `done` of `total` units are behind us; `Break` cancels the job.
    fn step(&self, done: u64, total: u64) -> ControlFlow<()>;
}

/// Progress that nobody looks at.
pub struct Silent;

impl Progress for Silent {
    fn step(&self, _done: u64, _total: u64) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

pub(crate) fn step(progress: &dyn Progress, done: u64, total: u64) -> Result<(), CaseError> {
    match progress.step(done, total) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(CaseError::Cancelled),
    }
}

impl Case {
    /// Stores a file: pass one hashes it, pass two copies it and must agree. The
    /// bytes are evidence only once an entry names them. Units of progress are
    /// bytes, twice the file's length in all.
    ///
    /// # Errors
    /// [`Refusal::HashDiffers`] if `expected` is another hash,
    /// [`Refusal::FileChanged`] if the passes disagree, and those of writing.
    pub fn store_file(
        &mut self,
        path: &Path,
        expected: Option<&str>,
        progress: &dyn Progress,
    ) -> Result<Stored, CaseError> {
        self.begin_filling()?;
        let failed = |error: std::io::Error| CaseError::io("read the file", &error);
        let length = std::fs::metadata(path).map_err(failed)?.len();
        let stored = self.hash_file(path, length, progress)?;
        if let Some(expected) =
            expected.filter(|wanted| !wanted.eq_ignore_ascii_case(&stored.sha256))
        {
            return Err(Refusal::HashDiffers {
                expected: expected.to_owned(),
                found: stored.sha256,
            }
            .into());
        }
        if !self.is_held(&stored)? {
            let mut file = File::open(path).map_err(failed)?;
            self.fill(&mut file, &stored, progress)?;
        }
        self.pending.insert(stored.sha256.clone());
        Ok(stored)
    }

    /// Stores bytes that are in memory.
    ///
    /// # Errors
    /// Those of writing.
    pub fn store_bytes(&mut self, bytes: &[u8]) -> Result<Stored, CaseError> {
        self.begin_filling()?;
        let stored = Stored {
            sha256: hex::encode(Sha256::digest(bytes)),
            length: bytes.len() as u64,
        };
        if !self.is_held(&stored)? {
            let mut rest = bytes;
            self.fill(&mut rest, &stored, &Silent)?;
        }
        self.pending.insert(stored.sha256.clone());
        Ok(stored)
    }

    fn hash_file(
        &self,
        path: &Path,
        length: u64,
        progress: &dyn Progress,
    ) -> Result<Stored, CaseError> {
        let failed = |error: std::io::Error| CaseError::io("read the file", &error);
        let mut file = File::open(path).map_err(failed)?;
        let mut hash = Sha256::new();
        let mut done = 0;
        let mut buffer = vec![0; CHUNK];
        loop {
            let n = fill_buffer(&mut file, &mut buffer)?;
            if n == 0 {
                break;
            }
            hash.update(&buffer[..n]);
            done += n as u64;
            step(progress, done.min(length), 2 * length)?;
        }
        Ok(Stored {
            sha256: hex::encode(hash.finalize()),
            length: done,
        })
    }

    /// Takes the hold that keeps others from sweeping; sweeps first what earlier
    /// processes left, if nobody else may still be at it.
    fn begin_filling(&mut self) -> Result<(), CaseError> {
        self.begin_writing()?;
        if self.filling.is_none() {
            let conn = &self.conn;
            self.filling = Some(lock::fill(&self.path, || sweep(conn))?);
        }
        Ok(())
    }

    fn is_held(&self, stored: &Stored) -> Result<bool, CaseError> {
        Ok(find(&self.conn, &stored.sha256)?.is_some())
    }

    /// Copies `from` into a blob that gets its name with its last chunk.
    fn fill(
        &mut self,
        from: &mut dyn Read,
        stored: &Stored,
        progress: &dyn Progress,
    ) -> Result<(), CaseError> {
        let placeholder = format!("{FILLING}{}", hex::encode(clock::unrepeated::<28>()?));
        let filled = self.fill_as(&placeholder, from, stored, progress);
        if filled.is_err() {
            // If even this fails, a later add sweeps it.
            let _ = drop_blobs(&self.conn, std::slice::from_ref(&placeholder));
        }
        filled
    }

    fn fill_as(
        &mut self,
        placeholder: &str,
        from: &mut dyn Read,
        stored: &Stored,
        progress: &dyn Progress,
    ) -> Result<(), CaseError> {
        let mut hash = Sha256::new();
        let mut buffer = vec![0; CHUNK];
        let mut done = 0_u64;
        let mut n = 0_u64;
        let mut id = None;
        loop {
            let tx = self
                .conn
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let blob = match id {
                Some(blob) => blob,
                None => {
                    tx.execute(
                        "INSERT INTO blob (sha256, length) VALUES (?1, ?2)",
                        params![placeholder, signed(stored.length)],
                    )?;
                    tx.last_insert_rowid()
                }
            };
            id = Some(blob);
            let end = n + CHUNKS_AT_ONCE;
            let mut finished = false;
            while n < end {
                let got = fill_buffer(from, &mut buffer)?;
                if got == 0 {
                    finished = true;
                    break;
                }
                hash.update(&buffer[..got]);
                done += got as u64;
                tx.prepare_cached("INSERT INTO chunk (blob, n, bytes) VALUES (?1, ?2, ?3)")?
                    .execute(params![blob, signed(n), &buffer[..got]])?;
                n += 1;
                step(
                    progress,
                    stored.length + done.min(stored.length),
                    2 * stored.length,
                )?;
            }
            if finished {
                if done != stored.length || hex::encode(hash.finalize()) != stored.sha256 {
                    return Err(Refusal::FileChanged.into());
                }
                name_blob(&tx, blob, placeholder, &stored.sha256)?;
                return Ok(tx.commit()?);
            }
            tx.commit()?;
        }
    }

    /// Writes the bytes with this hash to `to`; gives how many.
    ///
    /// # Errors
    /// [`Refusal::BytesMissing`] if the case does not hold them; those of `to`.
    pub fn read_blob(&self, sha256: &str, to: &mut dyn Write) -> Result<u64, CaseError> {
        read_blob(&self.conn, sha256, to)
    }

    /// At most `length` of the bytes with this hash, from `at` on.
    ///
    /// # Errors
    /// [`Refusal::BytesMissing`] if the case does not hold them.
    pub fn blob_range(&self, sha256: &str, at: u64, length: usize) -> Result<Vec<u8>, CaseError> {
        let (blob, whole) = held(&self.conn, sha256)?;
        let end = at.saturating_add(length as u64).min(whole);
        let mut bytes = Vec::new();
        let mut here = at;
        while here < end {
            let chunk = chunk(&self.conn, blob, here / CHUNK as u64)?;
            let from = (here % CHUNK as u64) as usize;
            let upto = chunk.len().min(from + (end - here) as usize);
            let part = chunk.get(from..upto).filter(|part| !part.is_empty());
            let part = part.ok_or(CaseError::Corrupt {
                what: Damage::Bytes,
            })?;
            bytes.extend_from_slice(part);
            here += part.len() as u64;
        }
        Ok(bytes)
    }

    /// The text of a layer.
    ///
    /// # Errors
    /// [`CaseError::NotFound`] if there is no such layer.
    pub fn layer_text(&self, layer: LayerRef) -> Result<String, CaseError> {
        layer_text(&self.conn, layer)
    }
}

/// The text of a layer; for verbs, inside their transaction.
pub(crate) fn layer_text(conn: &Connection, layer: LayerRef) -> Result<String, CaseError> {
    let sha256: Option<String> = conn
        .prepare_cached("SELECT sha256 FROM layer WHERE n = ?1")?
        .query_row([layer.0], |row| row.get(0))
        .optional()?;
    let sha256 = sha256.ok_or(CaseError::NotFound {
        what: crate::Ref::from(layer).into(),
    })?;
    text(conn, &sha256)
}

/// The bytes with this hash, as text.
pub(crate) fn text(conn: &Connection, sha256: &str) -> Result<String, CaseError> {
    let mut bytes = Vec::new();
    read_blob(conn, sha256, &mut bytes)?;
    String::from_utf8(bytes).map_err(|_| CaseError::Corrupt {
        what: Damage::Bytes,
    })
}

pub(crate) fn read_blob(
    conn: &Connection,
    sha256: &str,
    to: &mut dyn Write,
) -> Result<u64, CaseError> {
    let (blob, whole) = held(conn, sha256)?;
    let mut done = 0;
    let mut n = 0;
    while done < whole {
        let bytes = chunk(conn, blob, n)?;
        to.write_all(&bytes)
            .map_err(|error| CaseError::io("write the bytes", &error))?;
        done += bytes.len() as u64;
        n += 1;
    }
    if done == whole {
        Ok(done)
    } else {
        Err(CaseError::Corrupt {
            what: Damage::Bytes,
        })
    }
}

/// As SQLite counts: no file is so long that this changes it.
fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn held(conn: &Connection, sha256: &str) -> Result<(i64, u64), CaseError> {
    find(conn, sha256)?.ok_or_else(|| {
        Refusal::BytesMissing {
            sha256: sha256.to_owned(),
        }
        .into()
    })
}

fn find(conn: &Connection, sha256: &str) -> Result<Option<(i64, u64)>, CaseError> {
    let found = conn
        .prepare_cached("SELECT id, length FROM blob WHERE sha256 = ?1")?
        .query_row([sha256], |row| {
            Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))
        })
        .optional()?;
    Ok(found)
}

fn chunk(conn: &Connection, blob: i64, n: u64) -> Result<Vec<u8>, CaseError> {
    conn.prepare_cached("SELECT bytes FROM chunk WHERE blob = ?1 AND n = ?2")?
        .query_row(params![blob, signed(n)], |row| row.get(0))
        .optional()?
        .ok_or(CaseError::Corrupt {
            what: Damage::Bytes,
        })
}

/// Reads until the buffer is full or nothing is left.
fn fill_buffer(from: &mut dyn Read, buffer: &mut [u8]) -> Result<usize, CaseError> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(CaseError::io("read the file", &error)),
        }
    }
    Ok(filled)
}

/// Gives a whole blob its hash for a name; if another process stored the same
/// bytes meanwhile, theirs stay and ours go.
fn name_blob(
    conn: &Connection,
    blob: i64,
    placeholder: &str,
    sha256: &str,
) -> Result<(), CaseError> {
    if find(conn, sha256)?.is_some() {
        conn.execute("DELETE FROM chunk WHERE blob = ?1", [blob])?;
        conn.execute("DELETE FROM blob WHERE sha256 = ?1", [placeholder])?;
    } else {
        conn.execute(
            "UPDATE blob SET sha256 = ?2 WHERE id = ?1",
            params![blob, sha256],
        )?;
    }
    Ok(())
}

/// The entry that names bytes makes sure that all of them are there, in its own
/// transaction: called for every exhibit and layer that a change brings in.
pub(crate) fn check_whole(
    conn: &Connection,
    sha256: &str,
    length: Option<u64>,
) -> Result<(), CaseError> {
    let missing = || {
        CaseError::from(Refusal::BytesMissing {
            sha256: sha256.to_owned(),
        })
    };
    let (blob, whole) = find(conn, sha256)?.ok_or_else(missing)?;
    let (chunks, sum): (i64, i64) = conn
        .prepare_cached(
            "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM chunk WHERE blob = ?1",
        )?
        .query_row([blob], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let expected = whole.div_ceil(CHUNK as u64);
    if signed(whole) != sum
        || signed(expected) != chunks
        || length.is_some_and(|length| length != whole)
    {
        return Err(missing());
    }
    Ok(())
}

/// Removes blobs that no record and no entry of the journal names. Only for who
/// is alone on the lock file.
fn sweep(conn: &Connection) -> Result<(), CaseError> {
    let tx = open::immediate(conn)?;
    let mut orphans = Vec::new();
    {
        let mut statement = tx.prepare(
            "SELECT sha256 FROM blob b
             WHERE NOT EXISTS (SELECT 1 FROM exhibit WHERE sha256 = b.sha256)
               AND NOT EXISTS (SELECT 1 FROM layer WHERE sha256 = b.sha256)",
        )?;
        // A changeset holds a text as it is, so a hash can be searched for in it.
        let mut named = tx.prepare("SELECT 1 FROM journal WHERE instr(changes, ?1) LIMIT 1")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let sha256: String = row.get(0)?;
            if !named.exists([sha256.as_bytes()])? {
                orphans.push(sha256);
            }
        }
    }
    if orphans.is_empty() {
        return Ok(());
    }
    drop_rows(&tx, &orphans)?;
    Ok(tx.commit()?)
}

fn drop_blobs(conn: &Connection, names: &[String]) -> Result<(), CaseError> {
    let tx = open::immediate(conn)?;
    drop_rows(&tx, names)?;
    Ok(tx.commit()?)
}

fn drop_rows(conn: &Connection, names: &[String]) -> Result<(), CaseError> {
    for name in names {
        conn.execute(
            "DELETE FROM chunk WHERE blob = (SELECT id FROM blob WHERE sha256 = ?1)",
            [name],
        )?;
        conn.execute("DELETE FROM blob WHERE sha256 = ?1", [name])?;
    }
    Ok(())
}
