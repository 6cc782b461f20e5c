//! From quotes that fall to all that rests on them: figures, computations,
//! rates, ratings, findings, dossiers and the files that were made of these. The
//! quotes themselves, and what claims then stand on, are found in `credibility`.

use std::collections::BTreeSet;

use assay_casefile::rating::Rating;
use assay_casefile::{
    ClaimRef, DossierRef, ExhibitRef, FigureRef, Noun, QuoteRef, RatingRef, Ref, Snapshot,
};
use assay_credibility::fall::{self, Bearing, Falling, Why};
use assay_credibility::origins::Origins as Counted;
use assay_credibility::scale::term;
use assay_credibility::{ClaimId, ExhibitId, QuoteId, Record, SourceId};
use assay_dossier::{Settings, Words, printed};
use assay_figures::Formula;

use crate::fault::Fault;
use crate::wire::*;

/// A record as something that can fall; none of other nouns.
pub(crate) fn falling(record: Ref) -> Option<Falling> {
    match record.noun {
        Noun::Source => Some(Falling::Source(SourceId(record.n))),
        Noun::Exhibit => Some(Falling::Record(ExhibitId(record.n).into())),
        Noun::Quote => Some(Falling::Record(QuoteId(record.n).into())),
        _ => None,
    }
}

/// All that falls and is touched. `exported` are the files that were ever made.
pub(crate) fn walked(
    snapshot: &Snapshot,
    record: Ref,
    what: Falling,
    exported: Vec<Edition>,
) -> Result<Fall, Fault> {
    let bearings: Vec<Bearing> = snapshot
        .evidence
        .iter()
        .map(|line| Bearing {
            claim: ClaimId(line.claim.0),
            quote: QuoteId(line.quote.0),
            direction: line.direction,
        })
        .collect();
    let fell = snapshot
        .fall(what, &bearings)
        .map_err(|_| Fault::bug("the lineage of a case"))?;
    let evidence = snapshot
        .evidence
        .iter()
        .filter(|it| fell.takes(QuoteId(it.quote.0)));
    let evidence: Vec<Ref> = evidence.map(|it| it.r#ref.into()).collect();
    let stated = snapshot
        .figures
        .iter()
        .filter(|it| it.quote.is_some_and(|quote| fell.takes(QuoteId(quote.0))));
    let figures: BTreeSet<FigureRef> = stated.map(|it| it.r#ref).collect();
    let rates: BTreeSet<Ref> = snapshot
        .exchange_rates
        .iter()
        .filter(|it| it.cited.is_some_and(|cited| takes_exhibit(&fell, cited)))
        .map(|it| it.r#ref.into())
        .collect();
    let computations = computed_from(snapshot, &figures, &rates);
    let ratings = ratings(snapshot, record, &fell);
    let claims: BTreeSet<ClaimRef> = fell.claims.iter().map(|it| ClaimRef(it.claim.0)).collect();
    let findings = snapshot
        .findings
        .iter()
        .filter(|it| it.claims.iter().any(|claim| claims.contains(claim)));
    let findings: Vec<Ref> = findings.map(|it| it.r#ref.into()).collect();

    let mut touched: BTreeSet<Ref> = BTreeSet::from([record]);
    touched.extend(fell.records.keys().map(|it| named(*it)));
    touched.extend(evidence.iter().chain(&findings).chain(&rates).copied());
    touched.extend(figures.iter().chain(&computations).map(|it| Ref::from(*it)));
    touched.extend(ratings.iter().map(|it| Ref::from(*it)));
    touched.extend(claims.iter().map(|it| Ref::from(*it)));
    let prints = |dossier: Option<DossierRef>| {
        let settings = Settings {
            dossier,
            ..Settings::default()
        };
        !printed(snapshot, &settings).is_disjoint(&touched)
    };
    let dossiers: Vec<String> = snapshot
        .dossiers
        .iter()
        .map(|it| it.r#ref)
        .filter(|it| prints(Some(*it)))
        .map(|it| it.to_string())
        .collect();
    let brief = exported.iter().any(|it| it.dossier.is_none()) && prints(None);
    let editions = exported.into_iter().filter(|it| match &it.dossier {
        Some(dossier) => dossiers.contains(dossier),
        None => brief,
    });
    let of = |noun: Noun| -> Vec<Falls> {
        let some = fell
            .records
            .iter()
            .filter(|(it, _)| named(**it).noun == noun);
        some.map(|(it, why)| falls(*it, why)).collect()
    };
    Ok(Fall {
        record: record.to_string(),
        exhibits: of(Noun::Exhibit),
        quotes: of(Noun::Quote),
        doubted: doubted(&fell),
        evidence: said(&evidence),
        claims: fell.claims.iter().map(shaken).collect(),
        figures: said(&figures),
        computations: said(&computations),
        rates: said(&rates),
        ratings: said(&ratings),
        findings: said(&findings),
        editions: editions.collect(),
        dossiers,
    })
}

fn said<'r, T: ToString + 'r>(refs: impl IntoIterator<Item = &'r T>) -> Vec<String> {
    refs.into_iter().map(ToString::to_string).collect()
}

fn named(record: Record) -> Ref {
    match record {
        Record::Exhibit(it) => ExhibitRef(it.0).into(),
        Record::Quote(it) => QuoteRef(it.0).into(),
    }
}

fn takes_exhibit(fell: &fall::Fall, exhibit: ExhibitRef) -> bool {
    fell.records.contains_key(&ExhibitId(exhibit.0).into())
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
            .rating_of(
                rating.target,
                assay_credibility::scale::family(&rating.scale),
            )
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
                    assay_casefile::Direction::Supports => &it.supports,
                    assay_casefile::Direction::Disputes => &it.disputes,
                    assay_casefile::Direction::Context => return false,
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

fn falls(record: Record, why: &Why) -> Falls {
    let (why, with, dependence) = match why {
        Why::Itself => (FallsBy::Itself, None, None),
        Why::Through(source) => (FallsBy::Through, Some(source.to_string()), None),
        Why::Within(exhibit) => (FallsBy::Within, Some(exhibit.to_string()), None),
        Why::MadeFrom(from, by) => (
            FallsBy::MadeFrom,
            Some(from.to_string()),
            Some(by.to_string()),
        ),
    };
    Falls {
        r#ref: record.to_string(),
        why,
        with,
        dependence,
    }
}

fn doubted(fell: &fall::Fall) -> Vec<Falls> {
    let each = fell.doubted.iter().map(|(record, by)| Falls {
        r#ref: record.to_string(),
        why: FallsBy::Shares,
        with: None,
        dependence: Some(by.to_string()),
    });
    each.collect()
}

fn shaken(it: &fall::Shaken) -> ShakenClaim {
    ShakenClaim {
        claim: it.claim.to_string(),
        supports: count(&it.supports.0),
        supports_left: count(&it.supports.1),
        disputes: count(&it.disputes.0),
        disputes_left: count(&it.disputes.1),
        left: Words::english().origins(&it.supports.1),
    }
}

pub(crate) fn count(origins: &Counted) -> OriginCount {
    OriginCount {
        exhibits: origins.exhibits as u64,
        origins: origins.origins as u64,
        unknown: origins.unknown as u64,
    }
}
