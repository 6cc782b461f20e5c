//! All that falls with a record, as the window and the terminal are told: the walk
//! is the case file's; here are added the dossiers that print any of it and the
//! files that were made of these. Nothing is changed.

use assay_casefile::snapshot::{Fallen, record_ref};
use assay_casefile::{DossierRef, Noun, Snapshot};
use assay_credibility::Record;
use assay_credibility::fall::{self, Why};
use assay_credibility::origins::Origins as Counted;
use assay_dossier::{Settings, Words, printed};

use crate::wire::*;

/// All that falls and is touched. `exported` are the files that were ever made.
pub(crate) fn told(snapshot: &Snapshot, fallen: &Fallen, exported: Vec<Edition>) -> Fall {
    let touched = fallen.touched();
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
    let fell = &fallen.fell;
    let of = |noun: Noun| -> Vec<Falls> {
        let some = fell
            .records
            .iter()
            .filter(|(it, _)| record_ref(**it).noun == noun);
        some.map(|(it, why)| falls(*it, why)).collect()
    };
    Fall {
        record: fallen.record.to_string(),
        exhibits: of(Noun::Exhibit),
        quotes: of(Noun::Quote),
        doubted: doubted(fell),
        evidence: said(&fallen.evidence),
        claims: fell.claims.iter().map(shaken).collect(),
        figures: said(&fallen.figures),
        computations: said(&fallen.computations),
        rates: said(&fallen.rates),
        ratings: said(&fallen.ratings),
        findings: said(&fallen.findings),
        editions: editions.collect(),
        dossiers,
    }
}

fn said<'r, T: ToString + 'r>(refs: impl IntoIterator<Item = &'r T>) -> Vec<String> {
    refs.into_iter().map(ToString::to_string).collect()
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
        left: Words::spoken().origins(&it.supports.1),
    }
}

pub(crate) fn count(origins: &Counted) -> OriginCount {
    OriginCount {
        exhibits: origins.exhibits as u64,
        origins: origins.origins as u64,
        unknown: origins.unknown as u64,
    }
}
