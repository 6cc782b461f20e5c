//! Undo and redo: the inverted changeset as a new entry. Linear, the last change
//! first; it survives a restart because the journal is all it needs. A conflict
//! refuses the whole, never half. A new change clears what could be redone.

use rusqlite::{Connection, OptionalExtension};

use super::chain;
use super::changeset::{self, NotApplied};
use super::entry::{Draft, Kind, append};
use crate::error::Damage;
use crate::settle::settle_rows;
use crate::{Case, CaseError, Done, clock, open, touched};

/// What was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The labels of the entries taken back, the latest first.
    pub labels: Vec<String>,
    /// Their numbers.
    pub entries: Vec<i64>,
}

/// What can be taken back now, each time the latest last.
#[derive(Default)]
struct Stacks {
    undo: Vec<Item>,
    redo: Vec<Item>,
}

#[derive(Clone)]
struct Item {
    seq: i64,
    batch: Option<String>,
}

/// Which way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Undo,
    Redo,
}

impl Case {
    /// Takes the last change back, or all changes of the last batch.
    ///
    /// # Errors
    /// [`CaseError::NothingToUndo`]; [`CaseError::UndoConflict`] if the records
    /// are no longer as the entry left them, and nothing was undone.
    pub fn undo(&mut self) -> Result<Done<Undone>, CaseError> {
        self.take_back(Way::Undo)
    }

    /// Takes the last undo back.
    ///
    /// # Errors
    /// [`CaseError::NothingToRedo`]; [`CaseError::UndoConflict`].
    pub fn redo(&mut self) -> Result<Done<Undone>, CaseError> {
        self.take_back(Way::Redo)
    }

    /// What [`Case::undo`] and [`Case::redo`] would take back now: the label of
    /// the change, the latest one of a batch; none where there is nothing.
    ///
    /// # Errors
    /// Those of reading.
    pub fn ahead(&self) -> Result<(Option<String>, Option<String>), CaseError> {
        let stacks = read(&self.conn)?;
        let label = |item: Option<&Item>| {
            item.map(|item| stored(&self.conn, item.seq).map(|(label, _)| bare(&label).to_owned()))
                .transpose()
        };
        Ok((label(stacks.undo.last())?, label(stacks.redo.last())?))
    }

    fn take_back(&mut self, way: Way) -> Result<Done<Undone>, CaseError> {
        self.begin_writing()?;
        let tx = open::immediate(&self.conn)?;
        let mut stacks = read(&tx)?;
        let stack = match way {
            Way::Undo => &mut stacks.undo,
            Way::Redo => &mut stacks.redo,
        };
        let items = together(stack);
        if items.is_empty() {
            return Err(match way {
                Way::Undo => CaseError::NothingToUndo,
                Way::Redo => CaseError::NothingToRedo,
            });
        }
        let batch = if items.len() > 1 {
            Some(hex::encode(clock::random::<8>()?))
        } else {
            None
        };
        let (at, actor) = (clock::now(), self.by.to_string());
        let mut undone = Undone {
            labels: Vec::new(),
            entries: Vec::new(),
        };
        let (mut seq, mut rows) = (None, Vec::new());
        for item in items {
            let (label, changes) = stored(&tx, item.seq)?;
            let inverted = changeset::invert(&changes)?;
            changeset::apply(&tx, &inverted).map_err(|not| match not {
                NotApplied::Conflict(conflict) => CaseError::UndoConflict {
                    seq: item.seq,
                    conflict,
                },
                NotApplied::Failed(error) => error,
            })?;
            let changed = changeset::rows(&inverted)?;
            settle_rows(&tx, &changed)?;
            rows.extend(changed);
            let was = bare(&label);
            let (kind, word) = match way {
                Way::Undo => (Kind::Undo, "undo"),
                Way::Redo => (Kind::Redo, "redo"),
            };
            seq = Some(append(
                &tx,
                &Draft {
                    at: &at,
                    actor: &actor,
                    kind,
                    label: &format!("{word} {was}"),
                    reason: None,
                    undoes: Some(item.seq),
                    batch: batch.as_deref(),
                    changes: Some(&inverted),
                },
            )?);
            undone.labels.push(was.to_owned());
            undone.entries.push(item.seq);
        }
        tx.commit()?;
        Ok(Done {
            value: undone,
            seq,
            touched: touched::nouns(&rows),
            records: touched::records(&rows),
            warnings: Vec::new(),
        })
    }
}

/// The label of the change at the bottom of undos and redos.
fn bare(label: &str) -> &str {
    label
        .strip_prefix("undo ")
        .or_else(|| label.strip_prefix("redo "))
        .unwrap_or(label)
}

/// The latest item and those of its batch, the latest first.
fn together(stack: &mut Vec<Item>) -> Vec<Item> {
    let mut items = Vec::new();
    while let Some(item) = stack.pop_if(|item| {
        items.is_empty()
            || items
                .last()
                .is_some_and(|last: &Item| last.batch.is_some() && last.batch == item.batch)
    }) {
        items.push(item);
    }
    items
}

/// Runs through the journal. An entry of kind undo answers the top of what could
/// be undone, a redo the top of what could be redone.
fn read(conn: &Connection) -> Result<Stacks, CaseError> {
    let mut statement =
        conn.prepare_cached("SELECT seq, kind, undoes, batch FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut stacks = Stacks::default();
    let broken = || CaseError::Corrupt {
        what: Damage::Journal,
    };
    while let Some(row) = rows.next()? {
        let item = Item {
            seq: row.get(0)?,
            batch: row.get(3)?,
        };
        let answers: Option<i64> = row.get(2)?;
        match Kind::of_word(&row.get::<_, String>(1)?)? {
            // The making of the case itself stays.
            Kind::Change if item.seq == 1 => {}
            Kind::Change => {
                stacks.undo.push(item);
                stacks.redo.clear();
            }
            Kind::Undo => {
                let top = stacks.undo.pop().ok_or_else(broken)?;
                if answers != Some(top.seq) {
                    return Err(broken());
                }
                stacks.redo.push(item);
            }
            Kind::Redo => {
                let top = stacks.redo.pop().ok_or_else(broken)?;
                if answers != Some(top.seq) {
                    return Err(broken());
                }
                stacks.undo.push(item);
            }
            Kind::Event | Kind::Migration => {}
            Kind::Disposal => stacks = Stacks::default(),
        }
    }
    Ok(stacks)
}

/// Label and changeset of an entry, if they are still what was digested.
fn stored(conn: &Connection, seq: i64) -> Result<(String, Vec<u8>), CaseError> {
    let sql = "SELECT label, changes, salt, reason, digest FROM journal WHERE seq = ?1";
    let mut statement = conn.prepare_cached(sql)?;
    let found = statement
        .query_row([seq], |row| {
            let changes: Option<Vec<u8>> = row.get(1)?;
            let salt: Option<Vec<u8>> = row.get(2)?;
            let reason: Option<String> = row.get(3)?;
            let digest: Vec<u8> = row.get(4)?;
            let same =
                digest == chain::digest(salt.as_deref(), reason.as_deref(), changes.as_deref());
            Ok((row.get(0)?, changes.filter(|_| same)))
        })
        .optional()?;
    match found {
        Some((label, Some(changes))) => Ok((label, changes)),
        _ => Err(CaseError::Corrupt {
            what: Damage::Journal,
        }),
    }
}
