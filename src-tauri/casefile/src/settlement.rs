//! That a claim was settled: a person says that it held or fell, and why (a
//! ruling, an admission, a document that came out). Kept in the journal as an
//! event with its reason. It changes no record, is no finding and no count of
//! evidence, and is taken back by a second event, not by undo.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use crate::journal::Event;
use crate::reader::Reader;
use crate::rules::said;
use crate::{Case, CaseError, ClaimRef, Damage, Done, dismissal};

/// How a claim was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// Whether it held.
    pub held: bool,
    /// Why; none only where a disposal blanked it.
    pub reason: Option<String>,
    /// When, RFC 3339.
    pub at: String,
    /// By whom.
    pub actor: String,
}

impl Case {
    /// Says that a claim held or fell, or with `None` that it is open again.
    ///
    /// # Errors
    /// [`CaseError::NotFound`] for the claim; [`crate::error::Refusal`]: no reason.
    pub fn settle(
        &mut self,
        claim: ClaimRef,
        held: Option<bool>,
        because: &str,
    ) -> Result<Done<()>, CaseError> {
        said("because", because)?;
        let _: crate::claim::Claim = Reader::new(&self.conn).one(claim.0)?;
        let because = because.trim();
        let event = Event::Settled {
            claim,
            held,
            told: None,
        };
        let seq = self.event_because(event, Some(because))?;
        Ok(Done {
            value: (),
            seq: Some(seq),
            touched: Vec::new(),
            records: Vec::new(),
            warnings: dismissal::names_in(self, because)?,
        })
    }

    /// How the claims that are settled were settled last.
    ///
    /// # Errors
    /// Those of reading.
    pub fn settlements(&self) -> Result<BTreeMap<ClaimRef, Settlement>, CaseError> {
        standing(&self.conn)
    }
}

/// The settlements that stand, of claims that are there.
pub(crate) fn standing(conn: &Connection) -> Result<BTreeMap<ClaimRef, Settlement>, CaseError> {
    let mut statement = conn.prepare_cached(
        "SELECT changes, reason, at, actor FROM journal WHERE kind = 'event'
             AND changes IS NOT NULL AND label GLOB 'settle *' ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    let mut settled = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let stored: Vec<u8> = row.get(0)?;
        let event = serde_json::from_slice(&stored).map_err(|_| CaseError::Corrupt {
            what: Damage::Journal,
        })?;
        let Event::Settled { claim, held, told } = event else {
            continue;
        };
        settled.remove(&claim);
        if let Some(held) = held {
            let (at, actor) = match told {
                Some(told) => (told.at, told.by),
                None => (row.get(2)?, row.get(3)?),
            };
            let settlement = Settlement {
                held,
                reason: row.get(1)?,
                at,
                actor,
            };
            settled.insert(claim, settlement);
        }
    }
    // An undone import or a removal leaves its event and not its claim.
    let mut there = conn.prepare_cached("SELECT n FROM claim")?;
    let there = there.query_map([], |row| row.get(0))?;
    let there: BTreeSet<i64> = there.collect::<Result<_, _>>()?;
    settled.retain(|claim, _| there.contains(&claim.0));
    Ok(settled)
}

#[cfg(test)]
mod tests {
    use crate::{CaseError, ClaimRef};

    #[test]
    fn a_claim_is_settled_with_a_reason_anew_and_opened_again() {
        let mut trial = crate::sample::full();
        let claim = ClaimRef(1);
        let held = |trial: &crate::sample::Trial| {
            let settled = trial.settlements().expect("read");
            settled
                .get(&claim)
                .map(|it| (it.held, it.reason.clone().unwrap_or_default()))
        };
        trial
            .settle(claim, Some(true), " the court found so ")
            .expect("settled");
        assert_eq!(held(&trial), Some((true, "the court found so".to_owned())));
        trial
            .settle(claim, Some(false), "the ruling was overturned")
            .expect("anew");
        assert_eq!(
            held(&trial),
            Some((false, "the ruling was overturned".to_owned()))
        );
        trial
            .settle(claim, None, "it is before the court again")
            .expect("open");
        assert_eq!(held(&trial), None);
        let past = trial.history(Some(claim.into()), None, 99).expect("read");
        assert_eq!(past.last().map(|it| it.label.as_str()), Some("settle C1"));
    }

    #[test]
    fn without_a_reason_or_a_claim_nothing_is_settled() {
        let mut trial = crate::sample::full();
        let refused = trial.settle(ClaimRef(1), Some(true), "  ");
        assert!(matches!(refused, Err(CaseError::Refused(_))));
        let gone = trial.settle(ClaimRef(999), Some(true), "x");
        assert!(matches!(gone, Err(CaseError::NotFound { .. })));
        assert!(trial.settlements().expect("read").is_empty());
    }
}
