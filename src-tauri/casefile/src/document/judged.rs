//! Judgements that are events of the journal and no records: how claims were
//! settled, and what was put forward and turned down. In a case document they
//! stand with who made them and when; brought in, they become events of this
//! journal that say so. One whose reason a disposal blanked does not travel.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::Document;
use crate::error::Fault;
use crate::journal::{Event, Told};
use crate::rules::{said, time};
use crate::{CaseError, ClaimRef, Ref, Snapshot, Target, Tx, dismissal, protection, settlement};

/// That a claim was settled, as it travels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewSettlement {
    /// The claim.
    pub claim: ClaimRef,
    /// Whether it held.
    pub held: bool,
    /// Why.
    pub because: String,
    /// By whom; the importer if left out.
    pub by: Option<String>,
    /// When, RFC 3339; now if left out.
    pub at: Option<String>,
}

/// That something was turned down, as it travels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDismissal {
    /// What it was: a word and refs, as in `wording E4 E2`.
    pub key: String,
    /// Why.
    pub because: String,
    /// By whom; the importer if left out.
    pub by: Option<String>,
    /// When, RFC 3339; now if left out.
    pub at: Option<String>,
}

/// The settlements that stand, by claim.
pub(super) fn settlements(conn: &Connection) -> Result<Vec<NewSettlement>, CaseError> {
    let standing = settlement::standing(conn)?.into_iter();
    let all = standing.filter_map(|(claim, it)| {
        Some(NewSettlement {
            claim,
            held: it.held,
            because: it.reason?,
            by: Some(it.actor),
            at: Some(it.at),
        })
    });
    Ok(all.collect())
}

/// What stands turned down, by its key, where all that the key names is there: of
/// what was removed nothing can be put forward.
pub(super) fn dismissals(
    conn: &Connection,
    snapshot: &Snapshot,
) -> Result<Vec<NewDismissal>, CaseError> {
    let standing = dismissal::standing(conn)?.into_iter();
    let there = |key: &str| dismissal::refs_in(key).iter().all(|it| snapshot.has(*it));
    let all = standing
        .filter(|(key, _)| there(key))
        .filter_map(|(key, it)| {
            Some(NewDismissal {
                key,
                because: it.reason?,
                by: Some(it.actor),
                at: Some(it.at),
            })
        });
    Ok(all.collect())
}

/// Notes the judgements of a document, to be entered behind its records.
pub(super) fn bring_in(
    tx: &mut Tx<'_>,
    document: &Document,
    to: &dyn Fn(Ref) -> Ref,
) -> Result<(), CaseError> {
    for (index, new) in document.settlements.iter().enumerate() {
        let at = format!("/settlements/{index}");
        let told = told(tx, &at, &new.because, (&new.by, &new.at))?;
        let event = Event::Settled {
            claim: ClaimRef(to(new.claim.into()).n),
            held: Some(new.held),
            told: Some(told),
        };
        tx.happened(event, new.because.trim());
    }
    for (index, new) in document.dismissals.iter().enumerate() {
        let at = format!("/dismissals/{index}");
        dismissal::well_formed(&new.key).map_err(|error| refused(&at, "key", error))?;
        let told = told(tx, &at, &new.because, (&new.by, &new.at))?;
        let event = Event::Dismissed {
            key: dismissal::renamed(&new.key, to),
            told: Some(told),
        };
        tx.happened(event, new.because.trim());
    }
    Ok(())
}

/// Who and when, once the reason says something and the time is one.
fn told(
    tx: &mut Tx<'_>,
    at: &str,
    because: &str,
    (by, when): (&Option<String>, &Option<String>),
) -> Result<Told, CaseError> {
    said("because", because).map_err(|error| refused(at, "because", error))?;
    protection::watch_text(tx, Target::Case, "because", because)?;
    if let Some(by) = by {
        said("by", by).map_err(|error| refused(at, "by", error))?;
    }
    if let Some(when) = when {
        time("at", when).map_err(|error| refused(at, "at", error))?;
    }
    Ok(Told {
        by: by.clone().unwrap_or_else(|| tx.actor().to_string()),
        at: when.clone().unwrap_or_else(|| tx.now().to_owned()),
    })
}

fn refused(at: &str, key: &str, error: CaseError) -> CaseError {
    CaseError::BadDocument {
        pointer: format!("{at}/{key}"),
        fault: Fault::Case(Box::new(error)),
    }
}
