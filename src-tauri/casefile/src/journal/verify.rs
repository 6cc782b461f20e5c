//! Verify: the chain is hashed again, all changesets are replayed into an empty
//! database and the live tables compared with it, names are compared with their
//! commitments and bytes with their hashes. What was changed behind Assay's back
//! is named. It repairs nothing and never writes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::chain::{self, Link};
use super::changeset::{self, Op, Row, Value};
use super::entry::Kind;
use crate::bytes::{self, CHUNK, Progress};
use crate::schema::{self, TABLES, Table};
use crate::{Case, CaseError, Noun, Ref, identity, open, settle};

/// One thing that is not as the journal says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The place: `entry 3`, `S2.name`, `Q1 teller 0`, `blob 4 chunk 2`,
    /// `sequence S`, `identity S2`.
    #[serde(rename = "where")]
    pub where_: String,
    /// What is wrong there.
    pub what: Mismatch,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Mismatch {
    /// It has another value than the journal gave it.
    Changed,
    /// It should be there.
    Missing,
    /// It should not be there.
    Extra,
    /// An entry does not match its hash or its digest.
    Altered,
    /// An entry does not follow the one before it.
    Unlinked,
    /// An entry's changes cannot be replayed.
    NotReplayable,
    /// Bytes do not have the hash that names them.
    BytesChanged,
    /// Bytes that a record or an entry names are not there.
    BytesMissing,
    /// A name does not match the commitment of its source.
    NameChanged,
    /// The database itself is inconsistent there.
    Inconsistent,
}

/// Collects differences and counts the work.
struct Check<'a> {
    conn: &'a Connection,
    found: Vec<Difference>,
    progress: &'a dyn Progress,
    done: u64,
    total: u64,
}

/// What the replay taught besides the rows.
#[derive(Default)]
struct Past {
    /// The last number given out, by noun.
    last: BTreeMap<Noun, i64>,
    /// Every commitment that a source ever had.
    commitments: BTreeMap<i64, BTreeSet<String>>,
    /// Sources whose identity was erased for good.
    erased: BTreeSet<i64>,
    /// Sources that a redo could bring back.
    undone: BTreeSet<i64>,
    /// The hashes of bytes that were ever held, and who names them.
    named: BTreeMap<String, String>,
}

impl Case {
    /// Everything that is not as the journal says; empty if all is well. Units of
    /// progress are entries and chunks.
    ///
    /// # Errors
    /// [`CaseError::Cancelled`]; those of reading.
    pub fn verify(&self, progress: &dyn Progress) -> Result<Vec<Difference>, CaseError> {
        // One read transaction, so that another process may go on writing.
        let snapshot = self.conn.unchecked_transaction()?;
        verify(&snapshot, progress)
    }
}

fn verify(conn: &Connection, progress: &dyn Progress) -> Result<Vec<Difference>, CaseError> {
    let total: i64 = conn.query_row(
        "SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM chunk)",
        [],
        |row| row.get(0),
    )?;
    let mut check = Check {
        conn,
        found: Vec::new(),
        progress,
        done: 0,
        total: total.unsigned_abs(),
    };
    check.tables()?;
    let replay = empty(conn)?;
    let past = check.entries(&replay)?;
    for table in TABLES {
        check.compare(&replay, table)?;
    }
    check.sequence(&past)?;
    check.identities(&past)?;
    check.blobs(&past)?;
    Ok(check.found)
}

/// A database with the journalled tables alone, without triggers. The schema of
/// an open case is known to be the one of its version.
fn empty(live: &Connection) -> Result<Connection, CaseError> {
    let replay = Connection::open_in_memory()?;
    for (kind, name, _, sql) in schema::text(live)? {
        if kind == "table"
            && schema::table(&name).is_some()
            && let Some(sql) = sql
        {
            replay.execute_batch(&sql)?;
        }
    }
    Ok(replay)
}

impl Check<'_> {
    fn add(&mut self, place: impl Into<String>, what: Mismatch) {
        let difference = Difference {
            where_: place.into(),
            what,
        };
        if !self.found.contains(&difference) {
            self.found.push(difference);
        }
    }

    fn step(&mut self) -> Result<(), CaseError> {
        self.done += 1;
        bytes::step(self.progress, self.done.min(self.total), self.total)
    }

    /// What SQLite's own check says of rows, indexes and constraints.
    fn tables(&mut self) -> Result<(), CaseError> {
        for table in open::guarded().chain(["chunk"]) {
            if !open::faults(self.conn, "integrity_check", table)?.is_empty() {
                self.add(format!("table {table}"), Mismatch::Inconsistent);
            }
        }
        Ok(())
    }

    /// Hashes the chain again and replays it.
    fn entries(&mut self, replay: &Connection) -> Result<Past, CaseError> {
        let (base, blanked) = disposals(self.conn)?;
        let id: String = self
            .conn
            .query_row("SELECT id FROM \"case\"", [], |row| row.get(0))
            .unwrap_or_default();
        let mut prev = chain::first(&id).to_vec();
        let mut past = Past::default();
        let mut expected = 1;
        let mut statement = self.conn.prepare(
            "SELECT seq, at, actor, kind, label, reason, undoes, batch, changes, salt, digest,
                    prev, hash FROM journal ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Ok(entry) = Stored::read(row) else {
                let seq: i64 = row.get(0)?;
                self.add(format!("entry {seq}"), Mismatch::Altered);
                continue;
            };
            self.link(&entry, &prev, expected, blanked.contains(&entry.seq));
            if Some(entry.seq) == base {
                past.last = given_out(&entry.label);
            }
            if base.is_none_or(|base| entry.seq >= base) {
                self.replay(replay, &entry, &mut past)?;
            }
            expected = entry.seq + 1;
            prev = entry.hash;
            self.step()?;
        }
        if expected == 1 {
            self.add("entry 1", Mismatch::Missing);
        }
        Ok(past)
    }

    /// Whether an entry follows the one before and is what was hashed.
    fn link(&mut self, entry: &Stored, prev: &[u8], expected: i64, blanked: bool) {
        let place = format!("entry {}", entry.seq);
        if entry.seq != expected {
            self.add(format!("entry {expected}"), Mismatch::Missing);
        }
        if entry.prev != prev {
            self.add(place.clone(), Mismatch::Unlinked);
        }
        let is_blank = entry.salt.is_none() && entry.changes.is_none() && entry.reason.is_none();
        let digest = chain::digest(
            entry.salt.as_deref(),
            entry.reason.as_deref(),
            entry.changes.as_deref(),
        );
        let digest_holds = (blanked && is_blank) || (!blanked && entry.digest == digest);
        if !digest_holds || entry.link().hash(&entry.prev)[..] != entry.hash[..] {
            self.add(place, Mismatch::Altered);
        }
    }

    fn replay(
        &mut self,
        replay: &Connection,
        entry: &Stored,
        past: &mut Past,
    ) -> Result<(), CaseError> {
        let Some(changes) = entry.changes.as_deref().filter(|_| entry.kind != "event") else {
            return Ok(());
        };
        let rows = changeset::rows(changes);
        let applied = changeset::apply(replay, changes);
        match (rows, applied) {
            (Ok(rows), Ok(())) => match Kind::of_word(&entry.kind) {
                Ok(kind) => past.learn(kind, &rows),
                Err(_) => self.add(format!("entry {}", entry.seq), Mismatch::Altered),
            },
            _ => self.add(format!("entry {}", entry.seq), Mismatch::NotReplayable),
        }
        Ok(())
    }

    /// Compares a live table with the replayed one, row by row in key order.
    fn compare(&mut self, replay: &Connection, table: &Table) -> Result<(), CaseError> {
        let (columns, keys) = layout(replay, table.name)?;
        let live = Rows::read(self.conn, table.name, &columns, &keys)?;
        let mut should = Rows::read(replay, table.name, &columns, &keys)?;
        for (key, is) in live.0 {
            let Some(was) = should.0.remove(&key) else {
                self.add(place(table, &columns, &is, None), Mismatch::Extra);
                continue;
            };
            for (index, column) in columns.iter().enumerate() {
                if is.get(index) != was.get(index) {
                    self.add(place(table, &columns, &is, Some(column)), Mismatch::Changed);
                }
            }
        }
        for was in should.0.into_values() {
            self.add(place(table, &columns, &was, None), Mismatch::Missing);
        }
        Ok(())
    }

    fn sequence(&mut self, past: &Past) -> Result<(), CaseError> {
        let mut statement = self
            .conn
            .prepare("SELECT noun, last FROM sequence ORDER BY noun")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut live = rows.collect::<Result<BTreeMap<String, i64>, _>>()?;
        for (noun, last) in &past.last {
            let letter = noun.letter().to_string();
            match live.remove(&letter) {
                Some(known) if known == *last => {}
                Some(_) => self.add(format!("sequence {letter}"), Mismatch::Changed),
                None => self.add(format!("sequence {letter}"), Mismatch::Missing),
            }
        }
        for letter in live.into_keys() {
            self.add(format!("sequence {letter}"), Mismatch::Extra);
        }
        Ok(())
    }

    /// Every name kept matches what its source was committed to, every protected
    /// source has its name unless that was erased, and no name stays for nobody.
    fn identities(&mut self, past: &Past) -> Result<(), CaseError> {
        let mut statement = self.conn.prepare(
            "SELECT n FROM source WHERE protected = 1 AND commitment IS NOT NULL ORDER BY n",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        let mut owed = rows.collect::<Result<BTreeSet<i64>, _>>()?;
        for (source, commitment) in identity::commitments(self.conn)? {
            let place = format!("identity {}", Ref::new(Noun::Source, source));
            let live = owed.remove(&source);
            if !live && !past.undone.contains(&source) {
                self.add(place, Mismatch::Extra);
            } else if !past
                .commitments
                .get(&source)
                .is_some_and(|all| all.contains(&commitment))
            {
                self.add(place, Mismatch::NameChanged);
            }
        }
        for source in owed.difference(&past.erased) {
            let place = format!("identity {}", Ref::new(Noun::Source, *source));
            self.add(place, Mismatch::Missing);
        }
        Ok(())
    }

    /// Every blob has the hash that names it, every chunk a blob, every name bytes.
    fn blobs(&mut self, past: &Past) -> Result<(), CaseError> {
        let mut held = BTreeSet::new();
        let mut blobs = self
            .conn
            .prepare("SELECT id, sha256, length FROM blob ORDER BY id")?;
        let mut rows = blobs.query([])?;
        while let Some(row) = rows.next()? {
            let (id, sha256, length): (i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            // Bytes that are still coming, or were when a process was killed.
            if !sha256.starts_with(bytes::FILLING) && !self.blob(id, &sha256, length)? {
                self.add(format!("blob {id}"), Mismatch::BytesChanged);
            }
            held.insert(sha256);
        }
        let mut strays = self.conn.prepare(
            "SELECT blob, n FROM chunk WHERE NOT EXISTS (SELECT 1 FROM blob WHERE id = chunk.blob)",
        )?;
        let mut rows = strays.query([])?;
        while let Some(row) = rows.next()? {
            let (blob, n): (i64, i64) = (row.get(0)?, row.get(1)?);
            self.add(format!("blob {blob} chunk {n}"), Mismatch::Extra);
        }
        let mut named = past.named.clone();
        let mut living = self.conn.prepare(
            "SELECT 'E' || n, sha256 FROM exhibit WHERE length IS NOT NULL
             UNION ALL SELECT 'T' || n, sha256 FROM layer",
        )?;
        let mut rows = living.query([])?;
        while let Some(row) = rows.next()? {
            named.insert(row.get(1)?, row.get(0)?);
        }
        for (sha256, by) in named.iter().filter(|(sha256, _)| !held.contains(*sha256)) {
            self.add(format!("{by} {sha256}"), Mismatch::BytesMissing);
        }
        Ok(())
    }

    /// Whether a blob's chunks are in order and hash to its name.
    fn blob(&mut self, id: i64, sha256: &str, length: i64) -> Result<bool, CaseError> {
        let mut hash = Sha256::new();
        let (mut done, mut in_order, mut short) = (0_i64, true, false);
        let mut chunks = self
            .conn
            .prepare_cached("SELECT n, bytes FROM chunk WHERE blob = ?1 ORDER BY n")?;
        let mut rows = chunks.query([id])?;
        let mut expected = 0_i64;
        while let Some(row) = rows.next()? {
            let n: i64 = row.get(0)?;
            let part = row.get_ref(1)?;
            let Ok(part) = part.as_blob() else {
                return Ok(false);
            };
            // Only the last may be short.
            in_order &= n == expected && !short;
            short = part.len() != CHUNK;
            expected += 1;
            done += part.len() as i64;
            hash.update(part);
            self.step()?;
        }
        Ok(in_order && done == length && hex::encode(hash.finalize()) == sha256)
    }
}

impl Past {
    /// Takes note of what an entry that replayed did.
    fn learn(&mut self, kind: Kind, rows: &[Row]) {
        for (noun, n) in settle::numbers(rows) {
            let last = self.last.entry(noun).or_insert(n);
            *last = (*last).max(n);
        }
        // A new change clears what could be redone, and the names kept for it.
        if kind == Kind::Change {
            self.erased.append(&mut self.undone);
        }
        for row in rows {
            let n = row.integer(0).unwrap_or(0);
            match row.table.as_str() {
                "source" => self.protect(kind, row, n),
                "exhibit" | "layer" => self.name(row, n),
                _ => {}
            }
        }
    }

    fn protect(&mut self, kind: Kind, row: &Row, n: i64) {
        let after = |column: usize| row.new.get(column).and_then(Option::as_ref);
        if let Some(Value::Text(commitment)) = after(COMMITMENT) {
            self.commitments
                .entry(n)
                .or_default()
                .insert(commitment.clone());
        }
        if row.op == Op::Delete || after(PROTECTED) == Some(&Value::Integer(0)) {
            let gone = if kind == Kind::Change {
                &mut self.erased
            } else {
                &mut self.undone
            };
            gone.insert(n);
        } else if row.op == Op::Insert || after(PROTECTED) == Some(&Value::Integer(1)) {
            self.undone.remove(&n);
        }
    }

    /// Bytes that an exhibit (if it holds them at all) or a layer names.
    fn name(&mut self, row: &Row, n: i64) {
        let (noun, hash, length) = match row.table.as_str() {
            "exhibit" => (Noun::Exhibit, 4, Some(5)),
            _ => (Noun::Layer, 5, None),
        };
        let holds = |column: usize| matches!(row.new.get(column), Some(Some(Value::Integer(_))));
        if let Some(Some(Value::Text(sha256))) = row.new.get(hash)
            && length.is_none_or(holds)
        {
            self.named
                .insert(sha256.clone(), Ref::new(noun, n).to_string());
        }
    }
}

/// Places of columns of `source`; columns are only ever added at the end.
const PROTECTED: usize = 3;
const COMMITMENT: usize = 5;

/// An entry as it stands in its row.
struct Stored {
    seq: i64,
    at: String,
    actor: String,
    kind: String,
    label: String,
    reason: Option<String>,
    undoes: Option<i64>,
    batch: Option<String>,
    changes: Option<Vec<u8>>,
    salt: Option<Vec<u8>>,
    digest: Vec<u8>,
    prev: Vec<u8>,
    hash: Vec<u8>,
}

impl Stored {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Stored> {
        Ok(Stored {
            seq: row.get(0)?,
            at: row.get(1)?,
            actor: row.get(2)?,
            kind: row.get(3)?,
            label: row.get(4)?,
            reason: row.get(5)?,
            undoes: row.get(6)?,
            batch: row.get(7)?,
            changes: row.get(8)?,
            salt: row.get(9)?,
            digest: row.get(10)?,
            prev: row.get(11)?,
            hash: row.get(12)?,
        })
    }

    fn link(&self) -> Link<'_> {
        Link {
            seq: self.seq,
            at: &self.at,
            actor: &self.actor,
            kind: &self.kind,
            label: &self.label,
            undoes: self.undoes,
            batch: self.batch.as_deref(),
            digest: &self.digest,
        }
    }
}

/// The last disposal, where the replay starts, and all entries that were blanked.
fn disposals(conn: &Connection) -> Result<(Option<i64>, BTreeSet<i64>), CaseError> {
    let mut base = None;
    let mut blanked = BTreeSet::new();
    let mut statement =
        conn.prepare("SELECT seq, label FROM journal WHERE kind = 'disposal' ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        base = Some(row.get(0)?);
        let label: String = row.get(1)?;
        let named = label
            .split(' ')
            .filter_map(|word| word.strip_prefix('#')?.parse::<i64>().ok());
        blanked.extend(named);
    }
    Ok((base, blanked))
}

/// The numbers that the label of a disposal says were given out by then.
fn given_out(label: &str) -> BTreeMap<Noun, i64> {
    let after = label.split_once(" last ").map_or("", |(_, after)| after);
    let refs = after.split(' ').filter_map(|word| word.parse::<Ref>().ok());
    refs.map(|last| (last.noun, last.n)).collect()
}

/// The columns of a table and its key columns, in order.
fn layout(conn: &Connection, table: &str) -> Result<(Vec<String>, Vec<String>), CaseError> {
    let mut statement = conn.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
    let rows = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut columns: Vec<(String, i64)> = rows.collect::<Result<_, _>>()?;
    let all = columns.iter().map(|(name, _)| name.clone()).collect();
    columns.retain(|(_, place)| *place > 0);
    columns.sort_by_key(|(_, place)| *place);
    Ok((all, columns.into_iter().map(|(name, _)| name).collect()))
}

/// The rows of a table by key; keys of case tables are whole numbers.
struct Rows(BTreeMap<Vec<i64>, Vec<Cell>>);

impl Rows {
    fn read(
        conn: &Connection,
        table: &str,
        columns: &[String],
        keys: &[String],
    ) -> Result<Rows, CaseError> {
        let quoted = |names: &[String]| {
            names
                .iter()
                .map(|name| format!("\"{name}\""))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let sql = format!(
            "SELECT {}, {} FROM \"{table}\"",
            quoted(keys),
            quoted(columns)
        );
        let mut statement = conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut all = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let key = (0..keys.len())
                .map(|i| row.get(i))
                .collect::<Result<Vec<i64>, _>>()?;
            let cells = (keys.len()..keys.len() + columns.len())
                .map(|i| cell(row, i))
                .collect();
            all.insert(key, cells);
        }
        Ok(Rows(all))
    }
}

/// A cell as it is; text that is no UTF-8 is kept as bytes, so that it differs.
fn cell(row: &rusqlite::Row<'_>, index: usize) -> Cell {
    row.get(index).unwrap_or_else(|_| {
        let bytes = row
            .get_ref(index)
            .ok()
            .and_then(|cell| cell.as_bytes().ok().map(<[u8]>::to_vec));
        Cell::Blob(bytes.unwrap_or_default())
    })
}

/// `S2.name`, `case.title`, `Q1 teller 0.source`.
fn place(table: &Table, columns: &[String], row: &[Cell], column: Option<&str>) -> String {
    let number = |name: &str| {
        let index = columns.iter().position(|column| column == name)?;
        match row.get(index) {
            Some(Cell::Integer(n)) => Some(*n),
            _ => None,
        }
    };
    let n = number(table.owner).unwrap_or(0);
    let mut place = match table.name {
        "scale" => format!("scale {n}"),
        "element_list" => format!("element list {n}"),
        _ => table.target(n).to_string(),
    };
    if let Some(list) = &table.list {
        place.push_str(&format!(" {}", table.name));
        if let Some(n) = number(list.place.unwrap_or(list.value)) {
            place.push_str(&format!(" {n}"));
        }
    }
    if let Some(column) = column {
        place.push_str(&format!(".{column}"));
    }
    place
}
