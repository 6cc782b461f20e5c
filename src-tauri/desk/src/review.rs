//! The review of credibility at the desk: which claims were settled and what
//! that makes of a source's words, and what falls with a source, an exhibit or a
//! quote. It counts and lists; what a number means is for a person to say.

use std::collections::BTreeMap;

use assay_casefile::{CaseError, Direction, Ref, Refusal, Settlement, Snapshot};
use assay_credibility::origins::{Footing, Lineage, Origins as Counted};
use assay_credibility::track_record::{self, Became, Told, track_records};
use assay_credibility::{ClaimId, QuoteId, SourceId};

use crate::Desk;
use crate::falls;
use crate::fault::Fault;
use crate::job::Job;
use crate::telling::changed;
use crate::wire::*;

impl Desk {
    /// Says that a claim held or fell, or that it is open again.
    pub fn claim_settle(&self, ask: SettleClaim, _: &dyn Job) -> Result<Changed<()>, Fault> {
        self.with_case(|case| {
            let done = case.settle(ask.claim, ask.held, &ask.because)?;
            Ok(changed(done, ()))
        })
    }

    /// Lists the claims that are settled, and how.
    pub fn claim_settled(&self, _: Nothing, _: &dyn Job) -> Result<Vec<SettledClaim>, Fault> {
        let settled = self.with_case(|case| Ok(case.settlements()?))?;
        Ok(settled
            .into_iter()
            .map(|(claim, it)| settled_claim(claim.to_string(), it))
            .collect())
    }

    /// Lists what became of the words of one source or of all: those on claims
    /// that were settled since, and those that are open.
    pub fn source_track(&self, ask: AskTrack, _: &dyn Job) -> Result<Vec<TrackRecord>, Fault> {
        let (snapshot, settled) =
            self.with_case(|case| Ok((case.snapshot()?, case.settlements()?)))?;
        if let Some(source) = ask.source.filter(|it| snapshot.source(*it).is_none()) {
            return Err(absent(source.into()));
        }
        let held = settled
            .iter()
            .map(|(claim, it)| (ClaimId(claim.0), it.held))
            .collect();
        let bearings = bearings(&snapshot);
        let records = snapshot
            .with_lineage(|lineage| track_records(&bearings, &held, lineage))
            .map_err(|_| Fault::bug("the lineage of a case"))?;
        let asked = ask.source.map(|it| snapshot.who(it));
        let wanted = |source: &SourceId| asked.is_none_or(|it| it.0 == source.0);
        let records = records.into_iter().filter(|(source, _)| wanted(source));
        Ok(records
            .map(|(source, told)| track_record(source, &told))
            .collect())
    }

    /// Lists the claims that one known origin alone holds up.
    pub fn origin_single(&self, _: Nothing, _: &dyn Job) -> Result<Vec<SingleOrigin>, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        singles(&snapshot).map_err(|_| Fault::bug("the lineage of a case"))
    }

    /// Walks forward from a source, an exhibit or a quote that is taken to fall,
    /// and lists all that it touches. Nothing is changed.
    pub fn origin_fall(&self, ask: AskFall, _: &dyn Job) -> Result<Fall, Fault> {
        let (snapshot, editions) =
            self.with_case(|case| Ok((case.snapshot()?, case.editions()?)))?;
        if !snapshot.has(ask.record) {
            return Err(absent(ask.record));
        }
        let walked = snapshot.fallen(ask.record);
        let Some(fallen) = walked.map_err(|_| Fault::bug("the lineage of a case"))? else {
            let given = ask.record.noun;
            return Err(CaseError::from(Refusal::WrongNoun {
                field: "record",
                given,
            })
            .into());
        };
        let exported = editions.into_iter().map(|it| Edition {
            dossier: it.dossier.map(|it| it.to_string()),
            at: it.at,
            audience: it.audience,
            sha256: it.sha256,
        });
        Ok(falls::told(&snapshot, &fallen, exported.collect()))
    }
}

fn absent(record: Ref) -> Fault {
    CaseError::NotFound {
        what: record.into(),
    }
    .into()
}

fn settled_claim(claim: String, it: Settlement) -> SettledClaim {
    SettledClaim {
        claim,
        held: it.held,
        because: it.reason.unwrap_or_default(),
        by: it.actor,
        at: it.at,
    }
}

/// The words of each source that bear on claims; those of two records of one source
/// are that one's.
fn bearings(snapshot: &Snapshot) -> Vec<track_record::Bearing> {
    let speaker: BTreeMap<_, _> = snapshot
        .quotes
        .iter()
        .filter_map(|it| Some((it.r#ref, it.speaker?)))
        .collect();
    let lines = snapshot.evidence.iter().filter_map(|line| {
        Some(track_record::Bearing {
            source: SourceId(snapshot.who(*speaker.get(&line.quote)?).0),
            quote: QuoteId(line.quote.0),
            claim: ClaimId(line.claim.0),
            direction: line.direction,
        })
    });
    lines.collect()
}

fn track_record(source: SourceId, told: &[Told]) -> TrackRecord {
    let of = |became: Became| {
        let told = told.iter().filter(|it| it.became == became);
        let words = told.map(|it| PastWords {
            quote: it.quote.to_string(),
            claim: it.claim.to_string(),
            alone: it.alone,
        });
        words.collect()
    };
    TrackRecord {
        source: source.to_string(),
        right: of(Became::Right),
        wrong: of(Became::Wrong),
        open: of(Became::Open),
    }
}

fn singles(snapshot: &Snapshot) -> Result<Vec<SingleOrigin>, assay_credibility::Error> {
    let mut supporting: BTreeMap<i64, Vec<QuoteId>> = BTreeMap::new();
    let supports = snapshot
        .evidence
        .iter()
        .filter(|it| it.direction == Direction::Supports);
    for line in supports {
        supporting
            .entry(line.claim.0)
            .or_default()
            .push(QuoteId(line.quote.0));
    }
    snapshot.with_lineage(|lineage: &Lineage<'_>| {
        let mut singles = Vec::new();
        for claim in &snapshot.claims {
            let Some(quotes) = supporting.get(&claim.r#ref.0) else {
                continue;
            };
            let counted: Counted = lineage.origins(quotes)?;
            if let Footing::OneOrigin(group) = counted.footing() {
                singles.push(SingleOrigin {
                    claim: claim.r#ref.to_string(),
                    statement: claim.statement.clone(),
                    root: group.root().map(|it| it.to_string()).unwrap_or_default(),
                    quotes: group.quotes.iter().map(ToString::to_string).collect(),
                    exhibits: counted.exhibits as u64,
                    unknown: counted.unknown as u64,
                });
            }
        }
        Ok(singles)
    })
}

#[cfg(test)]
#[path = "review/tests.rs"]
mod tests;
