//! One open case: made, opened, changed through one door, closed. What a change
//! means to a record stands with its noun; here stands what every change has to
//! go through.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use serde::Serialize;

use crate::column::Code;
use crate::journal::changeset;
use crate::journal::{self, Draft, Event, Kind};
use crate::open::{self, Opened};
use crate::place::{draft_place, file_at, free, put};
use crate::schema::{self, STEPS, Step};
use crate::settle::{give_out, settle_rows};
use crate::snapshot::Last;
use crate::{Actor, CaseError, Done, Handling, Noun, Tx, Verb, clock, identity, lock, touched};

/// What a new case starts with.
#[derive(Clone, Debug, Default)]
pub struct NewCase {
    /// What it is called.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// How it is handled; TLP:AMBER if left out.
    pub handling: Option<Handling>,
}

/// What a case is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To read and change.
    Write,
    /// To read; a file in a read-only place is taken as immutable.
    Read,
}

/// A case in its file.
#[derive(Debug)]
pub struct Case {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    pub(crate) by: Actor,
    access: Access,
    immutable: bool,
    /// Device and number of the file as it was opened.
    file: Option<(u64, u64)>,
    logging: bool,
    batch: Option<String>,
    /// The hold on the lock file, while bytes are stored that no entry names.
    pub(crate) filling: Option<lock::Filling>,
    /// Those bytes.
    pub(crate) pending: BTreeSet<String>,
    /// All records as they were last read.
    pub(crate) last: Last,
}

/// What a case is, at a glance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Info {
    /// What it is called.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// How it is handled.
    pub handling: Handling,
    /// How many records of each noun, by the noun's key, in the nouns' order.
    pub counts: serde_json::Map<String, serde_json::Value>,
    /// The version of its schema.
    pub schema: i64,
    /// Its journal.
    pub journal: JournalInfo,
    /// Whether the file is encrypted.
    pub encrypted: bool,
}

/// A journal at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JournalInfo {
    /// How many entries.
    pub length: i64,
    /// Hash of the last entry that changed a record.
    pub head: String,
    /// When that was, RFC 3339.
    pub at: String,
}

impl Case {
    /// Makes a new case. Nothing stands at `path` before it is whole.
    ///
    /// # Errors
    /// [`CaseError::Exists`] if there is a file already; [`CaseError::Remains`] if the
    /// log of another lies there; those of writing.
    pub fn create(path: &Path, new: NewCase, by: Actor) -> Result<Case, CaseError> {
        Case::create_with(path, new, by, STEPS)
    }

    pub(crate) fn create_with(
        path: &Path,
        new: NewCase,
        by: Actor,
        steps: &[Step],
    ) -> Result<Case, CaseError> {
        let path = std::path::absolute(path).map_err(|e| CaseError::io("make the case", &e))?;
        free(&path)?;
        if new.title.trim().is_empty() {
            return Err(crate::Refusal::Empty { field: "title" }.into());
        }
        let draft = draft_place(&path)?;
        let made = write_new(&draft, &new, &by, steps).and_then(|()| put(&draft, &path));
        // Ours, and at its place by now or of no use.
        let _ = fs::remove_file(&draft);
        made?;
        Ok(Case::new(
            open::open_for(&path, Access::Write)?,
            Access::Write,
            by,
        ))
    }

    /// Opens a case.
    ///
    /// # Errors
    /// [`CaseError::NotACase`], [`CaseError::Newer`], [`CaseError::Older`],
    /// [`CaseError::Foreign`], [`CaseError::Corrupt`], [`CaseError::Remains`]: the
    /// file is as it was.
    /// [`CaseError::ReadOnly`] if it cannot be written but `access` asks for it.
    pub fn open(path: &Path, access: Access, by: Actor) -> Result<Case, CaseError> {
        Ok(Case::new(open::open(path, access, STEPS)?, access, by))
    }

    /// Brings a case of an earlier version up to this one: all steps and their
    /// entries in one transaction. Where `copy` is given, the file as it was is
    /// put there first.
    ///
    /// # Errors
    /// As [`Case::open`]; [`CaseError::Exists`] if there is a file at `copy`.
    pub fn upgrade(path: &Path, copy: Option<&Path>, by: Actor) -> Result<Case, CaseError> {
        Case::upgrade_with(path, copy, by, STEPS)
    }

    pub(crate) fn upgrade_with(
        path: &Path,
        copy: Option<&Path>,
        by: Actor,
        steps: &[Step],
    ) -> Result<Case, CaseError> {
        let path = std::path::absolute(path).map_err(|e| CaseError::io("open", &e))?;
        let found = open::probe(&path, steps)?;
        let mut case = Case::new(open::open_for(&path, Access::Write)?, Access::Write, by);
        if found < schema::version(steps) {
            if let Some(copy) = copy {
                open::copy(&case.conn, copy)?;
            }
            case.begin_writing()?;
            migrate(&case.conn, &case.by, steps)?;
        }
        Ok(case)
    }

    fn new(opened: Opened, access: Access, by: Actor) -> Case {
        let Opened {
            conn,
            path,
            immutable,
        } = opened;
        Case {
            file: file_at(&path),
            conn,
            path,
            by,
            access,
            immutable,
            logging: false,
            batch: None,
            filling: None,
            pending: BTreeSet::new(),
            last: Last::default(),
        }
    }

    /// Closes the case. The last to close leaves one single file.
    ///
    /// # Errors
    /// Those of writing; nothing that was acknowledged is lost.
    pub fn close(mut self) -> Result<(), CaseError> {
        self.leave()
    }

    fn leave(&mut self) -> Result<(), CaseError> {
        self.filling = None;
        if self.immutable || !self.is_in_place() {
            // Nothing is written to a file that is gone; its log stays where it
            // is, for when the file is put back.
            Ok(())
        } else {
            open::settle(&self.conn)
        }
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file that is open still lies at its place. One that was moved,
    /// deleted or replaced can still be read and copied, and is written no more.
    pub fn is_in_place(&self) -> bool {
        file_at(&self.path) == self.file
    }

    /// Copies the case as it stands, journal and all, to a place that must be
    /// free. Nothing stands there before the copy is whole.
    ///
    /// # Errors
    /// [`CaseError::Exists`] if there is a file already; [`CaseError::Remains`] if the
    /// log of another lies there; those of writing.
    pub fn copy(&self, to: &Path) -> Result<(), CaseError> {
        let to = std::path::absolute(to).map_err(|e| CaseError::io("copy the case", &e))?;
        free(&to)?;
        let draft = draft_place(&to)?;
        let made = open::copy_into(&self.conn, &draft).and_then(|()| put(&draft, &to));
        // Ours, and at its place by now or of no use.
        let _ = fs::remove_file(&draft);
        made
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.by
    }

    /// From the next entry on, `by` acts.
    pub fn act_as(&mut self, by: Actor) {
        self.by = by;
    }

    /// Changes whenever another process wrote, never by an entry of this one; but
    /// the first write of a process may change it once, when the log begins.
    ///
    /// # Errors
    /// Those of reading.
    pub fn data_version(&self) -> Result<i64, CaseError> {
        Ok(self
            .conn
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// The only door for changes to records. Runs the verb in one transaction
    /// under a recorder and appends its entry; no change, no entry; an error, and
    /// nothing happened. On return the entry is on the disk.
    ///
    /// # Errors
    /// Those of the verb; [`CaseError::Locked`], [`CaseError::ReadOnly`],
    /// [`CaseError::DiskFull`].
    pub fn transact<T>(
        &mut self,
        verb: Verb,
        reason: Option<&str>,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T, CaseError>,
    ) -> Result<Done<T>, CaseError> {
        self.begin_writing()?;
        let (done, named) = {
            let tx = open::immediate(&self.conn)?;
            let session = changeset::record(&tx)?;
            let mut inner = Tx::new(&tx, &self.by, clock::now())?;
            let value = f(&mut inner)?;
            let changes = changeset::take(session)?;
            let (at, label) = (inner.now().to_owned(), inner.label(verb));
            let (warnings, events) = inner.into_told();
            if changes.is_empty() && events.is_empty() {
                return Ok(Done {
                    value,
                    seq: None,
                    touched: Vec::new(),
                    records: Vec::new(),
                    warnings,
                });
            }
            let rows = changeset::rows(&changes)?;
            let named = settle_rows(&tx, &rows)?;
            give_out(&tx, &rows)?;
            identity::erase_forsaken(&tx)?;
            let seq = if changes.is_empty() {
                None
            } else {
                let draft = Draft {
                    at: &at,
                    actor: &self.by.to_string(),
                    kind: Kind::Change,
                    label: &label,
                    reason,
                    undoes: None,
                    batch: self.batch.as_deref(),
                    changes: Some(&changes),
                };
                Some(journal::append(&tx, &draft)?)
            };
            for (event, reason) in &events {
                enter(&tx, &self.by, &at, event, Some(reason))?;
            }
            tx.commit()?;
            (
                Done {
                    value,
                    seq,
                    touched: touched::nouns(&rows),
                    records: touched::records(&rows),
                    warnings,
                },
                named,
            )
        };
        self.pending.retain(|sha256| !named.contains(sha256));
        if self.pending.is_empty() {
            self.filling = None;
        }
        Ok(done)
    }

    /// Runs several changes that one undo takes back together. Each is kept as it
    /// is done: what stands when `f` fails stays.
    ///
    /// # Errors
    /// Those of `f`.
    pub fn batch<T>(
        &mut self,
        f: impl FnOnce(&mut Case) -> Result<T, CaseError>,
    ) -> Result<T, CaseError> {
        if self.batch.is_some() {
            return f(self);
        }
        self.batch = Some(hex::encode(clock::random::<8>()?));
        let done = f(self);
        self.batch = None;
        done
    }

    /// Appends an event; gives the number of its entry.
    ///
    /// # Errors
    /// Those of writing.
    pub fn event(&mut self, event: Event) -> Result<i64, CaseError> {
        self.event_because(event, None)
    }

    /// The same with a reason.
    pub(crate) fn event_because(
        &mut self,
        event: Event,
        reason: Option<&str>,
    ) -> Result<i64, CaseError> {
        self.begin_writing()?;
        let tx = open::immediate(&self.conn)?;
        let seq = enter(&tx, &self.by, &clock::now(), &event, reason)?;
        tx.commit()?;
        Ok(seq)
    }

    /// The case at a glance.
    ///
    /// # Errors
    /// Those of reading.
    pub fn info(&self) -> Result<Info, CaseError> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut counts = serde_json::Map::new();
        for noun in Noun::ALL {
            let sql = format!("SELECT count(*) FROM {}", noun.table());
            let count: i64 = snapshot.query_row(&sql, [], |row| row.get(0))?;
            counts.insert(noun.key().to_owned(), count.into());
        }
        let head = journal::head(&snapshot)?;
        let (title, question, handling) = snapshot.query_row(
            "SELECT title, question, handling FROM \"case\" WHERE n = 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Code<Handling>>(2)?.0)),
        )?;
        Ok(Info {
            title,
            question,
            handling,
            counts,
            schema: snapshot.pragma_query_value(None, "user_version", |row| row.get(0))?,
            journal: JournalInfo {
                length: head.length,
                head: head.hash,
                at: head.at,
            },
            encrypted: false,
        })
    }

    /// The last entry that changed a record.
    ///
    /// # Errors
    /// Those of reading.
    pub fn head(&self) -> Result<journal::Head, CaseError> {
        journal::head(&self.conn)
    }

    /// Before the first write: is it allowed, and does the log stand?
    pub(crate) fn begin_writing(&mut self) -> Result<(), CaseError> {
        if self.access == Access::Read {
            return Err(CaseError::ReadOnly);
        }
        if !self.is_in_place() {
            return Err(CaseError::Gone);
        }
        // What is about to be taken out of the file does not stay in memory.
        self.last = Last::default();
        if !self.logging {
            open::begin_log(&self.conn)?;
            self.logging = true;
        }
        Ok(())
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        // Whoever wants to know calls `close`; after it this does nothing.
        let _ = self.leave();
    }
}

fn write_new(draft: &Path, new: &NewCase, by: &Actor, steps: &[Step]) -> Result<(), CaseError> {
    let conn = open::fresh(draft)?;
    {
        let tx = open::immediate(&conn)?;
        for step in steps {
            tx.execute_batch(step.sql)?;
        }
        tx.pragma_update(None, "user_version", schema::version(steps))?;
        let session = changeset::record(&tx)?;
        tx.execute(
            "INSERT INTO \"case\" (n, id, title, question, handling) VALUES (1, ?1, ?2, ?3, ?4)",
            params![
                hex::encode(clock::random::<16>()?),
                new.title,
                new.question,
                Code(new.handling.unwrap_or(Handling::Amber)),
            ],
        )?;
        for step in steps {
            if let Some(fill) = step.fill {
                fill(&tx)?;
            }
        }
        let changes = changeset::take(session)?;
        journal::append(
            &tx,
            &Draft {
                at: &clock::now(),
                actor: &by.to_string(),
                kind: Kind::Change,
                label: Verb::Create.word(),
                reason: None,
                undoes: None,
                batch: None,
                changes: Some(&changes),
            },
        )?;
        tx.commit()?;
    }
    conn.close().map_err(|(_, error)| error.into())
}

/// Runs the steps that a file lacks and what they fill, each with its entry, in
/// one transaction; what comes out must be the schema of this version.
fn migrate(conn: &Connection, by: &Actor, steps: &[Step]) -> Result<(), CaseError> {
    let tx = open::immediate(conn)?;
    let found = open::check_schema(&tx, steps)?;
    for (version, step) in (1_i64..).zip(steps).filter(|(version, _)| *version > found) {
        tx.execute_batch(step.sql)?;
        let session = changeset::record(&tx)?;
        if let Some(fill) = step.fill {
            fill(&tx)?;
        }
        let changes = changeset::take(session)?;
        settle_rows(&tx, &changeset::rows(&changes)?)?;
        journal::append(
            &tx,
            &Draft {
                at: &clock::now(),
                actor: &by.to_string(),
                kind: Kind::Migration,
                label: &format!("migrate to {version}"),
                reason: None,
                undoes: None,
                batch: None,
                changes: Some(&changes)
                    .filter(|changes| !changes.is_empty())
                    .map(Vec::as_slice),
            },
        )?;
    }
    tx.pragma_update(None, "user_version", schema::version(steps))?;
    let dangling = tx.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if dangling || open::check_schema(&tx, steps)? != schema::version(steps) {
        return Err(CaseError::Foreign);
    }
    Ok(tx.commit()?)
}

/// Appends the entry of an event inside an open transaction; gives its number.
fn enter(
    conn: &Connection,
    by: &Actor,
    at: &str,
    event: &Event,
    reason: Option<&str>,
) -> Result<i64, CaseError> {
    let told =
        serde_json::to_vec(event).map_err(|_| CaseError::Sqlite(rusqlite::ffi::SQLITE_INTERNAL))?;
    journal::append(
        conn,
        &Draft {
            at,
            actor: &by.to_string(),
            kind: Kind::Event,
            label: &event.label(),
            reason,
            undoes: None,
            batch: None,
            changes: Some(&told),
        },
    )
}
