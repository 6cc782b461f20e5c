//! All that rests on a record that is taken to fall: from the quotes that fall
//! with it to figures, computations, rates, ratings and findings. The quotes
//! themselves, and what claims then stand on, are found in `credibility`. It
//! takes nothing out of a case and answers only what would be.

use std::collections::BTreeSet;

use assay_credibility::fall::{self, Bearing, Falling};
use assay_credibility::scale::{family, term};
use assay_credibility::{ClaimId, Error, ExhibitId, QuoteId, Record, SourceId};
use assay_figures::Formula;

use super::Snapshot;
use crate::SourceRef;
use crate::rating::Rating;
use crate::{
    ClaimRef, Direction, EvidenceRef, ExhibitRef, FigureRef, FindingRef, Noun, QuoteRef, RatingRef,
    Ref,
};

/// What falls with a record, and what rests on that.
#[derive(Clone, Debug)]
pub struct Fallen {
    /// What was taken to fall.
    pub record: Ref,
    /// The exhibits and quotes that fall, and the claims that lose evidence.
    pub fell: fall::Fall,
    /// The evidence lines that such quotes give.
    pub evidence: Vec<EvidenceRef>,
    /// The figures that such quotes state.
    pub figures: BTreeSet<FigureRef>,
    /// Figures computed from these, from such again, or by such a rate.
    pub computations: BTreeSet<FigureRef>,
    /// Exchange rates that an exhibit states which falls.
    pub rates: BTreeSet<Ref>,
    /// Ratings of what falls, and ratings in force of other quotes that assert
    /// more origins than their claim would have left.
    pub ratings: BTreeSet<RatingRef>,
    /// Findings on the claims that lose evidence.
    pub findings: Vec<FindingRef>,
}

impl Fallen {
    /// Every record that is touched, the one taken to fall among them.
    pub fn touched(&self) -> BTreeSet<Ref> {
        let mut touched = BTreeSet::from([self.record]);
        touched.extend(self.fell.records.keys().map(|it| record_ref(*it)));
        touched.extend(self.evidence.iter().map(|it| Ref::from(*it)));
        touched.extend(self.findings.iter().map(|it| Ref::from(*it)));
        touched.extend(self.rates.iter().copied());
        let figures = self.figures.iter().chain(&self.computations);
        touched.extend(figures.map(|it| Ref::from(*it)));
        touched.extend(self.ratings.iter().map(|it| Ref::from(*it)));
        let claims = self.fell.claims.iter().map(|it| ClaimRef(it.claim.0));
        touched.extend(claims.map(Ref::from));
        touched
    }
}

/// An exhibit or quote of a lineage as the case names it.
pub fn record_ref(record: Record) -> Ref {
    match record {
        Record::Exhibit(it) => ExhibitRef(it.0).into(),
        Record::Quote(it) => QuoteRef(it.0).into(),
    }
}

/// A record as something that can fall; none of other nouns. With a source falls
/// whoever it was found to be.
fn falling(snapshot: &Snapshot, record: Ref) -> Option<Falling> {
    match record.noun {
        Noun::Source => {
            let who = snapshot.who(SourceRef(record.n));
            Some(Falling::Source(SourceId(who.0)))
        }
        Noun::Exhibit => Some(Falling::Record(ExhibitId(record.n).into())),
        Noun::Quote => Some(Falling::Record(QuoteId(record.n).into())),
        _ => None,
    }
}

impl Snapshot {
    /// All that rests on a source, an exhibit or a quote; `None` for a record of
    /// another noun, which cannot fall.
    ///
    /// # Errors
    /// [`Error`] of the lineage.
    pub fn fallen(&self, record: Ref) -> Result<Option<Fallen>, Error> {
        let Some(what) = falling(self, record) else {
            return Ok(None);
        };
        let bearings: Vec<Bearing> = self
            .evidence
            .iter()
            .map(|line| Bearing {
                claim: ClaimId(line.claim.0),
                quote: QuoteId(line.quote.0),
                direction: line.direction,
            })
            .collect();
        let fell = self.fall(what, &bearings)?;
        let takes = |quote: QuoteRef| fell.takes(QuoteId(quote.0));
        let evidence = self.evidence.iter().filter(|it| takes(it.quote));
        let stated = self.figures.iter().filter(|it| it.quote.is_some_and(takes));
        let figures: BTreeSet<FigureRef> = stated.map(|it| it.r#ref).collect();
        let takes_exhibit =
            |it: ExhibitRef| fell.records.contains_key(&Record::from(ExhibitId(it.0)));
        let rates = self.exchange_rates.iter();
        let rates: BTreeSet<Ref> = rates
            .filter(|it| it.cited.is_some_and(takes_exhibit))
            .map(|it| it.r#ref.into())
            .collect();
        let claims: BTreeSet<i64> = fell.claims.iter().map(|it| it.claim.0).collect();
        let findings = self.findings.iter();
        let findings = findings.filter(|it| it.claims.iter().any(|it| claims.contains(&it.0)));
        Ok(Some(Fallen {
            record,
            evidence: evidence.map(|it| it.r#ref).collect(),
            computations: computed_from(self, &figures, &rates),
            ratings: ratings(self, record, &fell),
            findings: findings.map(|it| it.r#ref).collect(),
            figures,
            rates,
            fell,
        }))
    }
}

/// The figures that were computed from some of these, from such again, or by
/// some of these rates.
fn computed_from(
    snapshot: &Snapshot,
    figures: &BTreeSet<FigureRef>,
    rates: &BTreeSet<Ref>,
) -> BTreeSet<FigureRef> {
    let by_rate = |formula: &str| {
        Formula::parse(formula).is_ok_and(|it| {
            let named = it.rates();
            rates.iter().any(|rate| named.contains(&rate.n))
        })
    };
    let mut found: BTreeSet<FigureRef> = BTreeSet::new();
    loop {
        let before = found.len();
        for figure in &snapshot.figures {
            let Some(computation) = &figure.computation else {
                continue;
            };
            let uses = |it: &FigureRef| figures.contains(it) || found.contains(it);
            if computation.inputs.iter().any(uses) || by_rate(&computation.formula) {
                found.insert(figure.r#ref);
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

/// The ratings of what falls, and those in force that assert more known origins
/// than a claim of theirs would have left.
fn ratings(snapshot: &Snapshot, record: Ref, fell: &fall::Fall) -> BTreeSet<RatingRef> {
    let falls = |rating: &&Rating| {
        let target = rating.target;
        target == record || (target.noun == Noun::Quote && fell.takes(QuoteId(target.n)))
    };
    let mut found: BTreeSet<RatingRef> = snapshot
        .ratings
        .iter()
        .filter(falls)
        .map(|it| it.r#ref)
        .collect();
    for rating in snapshot
        .ratings
        .iter()
        .filter(|it| it.target.noun == Noun::Quote)
    {
        let needed = term(&rating.scale, &rating.value)
            .ok()
            .and_then(|it| it.origins);
        let in_force = snapshot
            .rating_of(rating.target, family(&rating.scale))
            .is_some_and(|it| it.r#ref == rating.r#ref);
        let (Some(needed), true) = (needed, in_force) else {
            continue;
        };
        let lines = snapshot
            .evidence
            .iter()
            .filter(|it| it.quote.0 == rating.target.n);
        let loses = lines.into_iter().any(|line| {
            let shaken = fell.claims.iter().find(|it| it.claim.0 == line.claim.0);
            shaken.is_some_and(|it| {
                let (before, after) = match line.direction {
                    Direction::Supports => &it.supports,
                    Direction::Disputes => &it.disputes,
                    Direction::Context => return false,
                };
                after.origins < needed && after.origins < before.origins
            })
        });
        if loses {
            found.insert(rating.r#ref);
        }
    }
    found
}
