//! Entries as they are written, and the head of the chain. Appending is all that
//! is done here; it happens inside the transaction of the change.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::chain::{self, Hash, Link};
use crate::error::Damage;
use crate::{CaseError, ClaimRef, DossierRef, clock};

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Records were changed.
    Change,
    /// A change or redo was taken back.
    Undo,
    /// An undo was taken back.
    Redo,
    /// Something happened that changed no record.
    Event,
    /// The schema went up a version.
    Migration,
    /// Entries were blanked.
    Disposal,
}

impl Kind {
    /// As the column spells it.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Change => "change",
            Kind::Undo => "undo",
            Kind::Redo => "redo",
            Kind::Event => "event",
            Kind::Migration => "migration",
            Kind::Disposal => "disposal",
        }
    }

    /// What the column spells.
    pub(crate) fn of_word(word: &str) -> Result<Kind, CaseError> {
        crate::column::term(word).ok_or(CaseError::Corrupt {
            what: Damage::Journal,
        })
    }
}

/// Something that happened to the case without changing a record. It cannot be
/// undone and is not the state's last change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "event")]
pub enum Event {
    /// An edition of a dossier was produced.
    Exported {
        /// The dossier; none for the standard brief.
        dossier: Option<DossierRef>,
        /// For whom.
        audience: String,
        /// SHA-256 of the produced file, in hexadecimal.
        sha256: String,
    },
    /// Something that the program put forward was looked at and turned down. The
    /// entry's reason says why.
    Dismissed {
        /// What it was: a word and refs, as in `wording E4 E2`.
        key: String,
        /// Who did so and when, where that was in another case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<Told>,
    },
    /// What was turned down is put forward again. The entry's reason says why.
    Restored {
        /// What it was.
        key: String,
    },
    /// A person said whether a claim held, or that it is open again. The entry's
    /// reason says why.
    Settled {
        /// The claim.
        claim: ClaimRef,
        /// Whether it held; none if it is open again.
        held: Option<bool>,
        /// Who did so and when, where that was in another case.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        told: Option<Told>,
    },
}

/// What a case document tells of an event that happened in another case. The
/// entry itself is the importer's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// By whom.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
}

impl Event {
    /// The label of its entry.
    pub(crate) fn label(&self) -> String {
        match self {
            Event::Exported {
                dossier: Some(dossier),
                ..
            } => format!("export {dossier}"),
            Event::Exported { dossier: None, .. } => "export".to_owned(),
            Event::Dismissed { key, .. } => format!("dismiss {key}"),
            Event::Restored { key } => format!("restore {key}"),
            Event::Settled { claim, .. } => format!("settle {claim}"),
        }
    }
}

/// The last entry that changed a record; what a dossier prints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Head {
    /// Its number.
    pub seq: i64,
    /// When it was made, RFC 3339.
    pub at: String,
    /// Its hash, in hexadecimal.
    pub hash: String,
    /// How many entries the journal has in all, events among them.
    pub length: i64,
}

/// An entry that is to be appended.
pub(crate) struct Draft<'a> {
    pub(crate) at: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) kind: Kind,
    pub(crate) label: &'a str,
    pub(crate) reason: Option<&'a str>,
    pub(crate) undoes: Option<i64>,
    pub(crate) batch: Option<&'a str>,
    pub(crate) changes: Option<&'a [u8]>,
}

/// Appends an entry and gives its number.
pub(crate) fn append(conn: &Connection, draft: &Draft<'_>) -> Result<i64, CaseError> {
    let last: Option<(i64, Vec<u8>)> = conn
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (seq, prev) = match last {
        Some((seq, hash)) => (seq + 1, hash),
        None => {
            let id: String =
                conn.query_row("SELECT id FROM \"case\" WHERE n = 1", [], |row| row.get(0))?;
            (1, chain::first(&id).to_vec())
        }
    };
    let salt = clock::random::<32>()?;
    let digest = chain::digest(Some(&salt), draft.reason, draft.changes);
    let link = Link {
        seq,
        at: draft.at,
        actor: draft.actor,
        kind: draft.kind.word(),
        label: draft.label,
        undoes: draft.undoes,
        batch: draft.batch,
        digest: &digest,
    };
    let hash: Hash = link.hash(&prev);
    conn.prepare_cached(
        "INSERT INTO journal
         (seq, at, actor, kind, label, reason, undoes, batch, changes, salt, digest, prev, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        seq,
        draft.at,
        draft.actor,
        draft.kind.word(),
        draft.label,
        draft.reason,
        draft.undoes,
        draft.batch,
        draft.changes,
        salt,
        digest,
        prev,
        hash,
    ])?;
    Ok(seq)
}

/// The last entry that changed a record.
pub(crate) fn head(conn: &Connection) -> Result<Head, CaseError> {
    let sql = "SELECT seq, at, hash, (SELECT count(*) FROM journal) FROM journal
               WHERE kind <> 'event' ORDER BY seq DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| {
        Ok(Head {
            seq: row.get(0)?,
            at: row.get(1)?,
            hash: hex::encode(row.get::<_, Vec<u8>>(2)?),
            length: row.get(3)?,
        })
    })?)
}
