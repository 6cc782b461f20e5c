//! The case as the rules of lint see it: every record with what a rule asks of it,
//! borrowed from the snapshot. It judges nothing; the rules are `credibility`'s.

use std::collections::BTreeMap;

use assay_credibility::lint::{self, Ledger, Lint};
use assay_credibility::{ClaimId, EvidenceId, FindingId, QuoteId, RatingId, SourceId};

use super::Snapshot;
use super::own_words::OwnWords;
use crate::finding::Finding;
use crate::{EvidenceRef, Noun, RatingRef, Ref, SourceRef};

impl Snapshot {
    /// Looks at the case as the rules of lint see it.
    pub fn with_ledger<T>(&self, look: impl FnOnce(&Ledger<'_>) -> T) -> T {
        let chains = self.chain_ids();
        let lineages = self.lineage_quotes(&chains);
        let sources: Vec<lint::Source> = self
            .sources
            .iter()
            .map(|source| lint::Source {
                id: SourceId(source.r#ref.0),
                kind: source.kind,
            })
            .collect();
        let quotes: Vec<lint::Quote<'_>> = self
            .quotes
            .iter()
            .zip(&lineages)
            .map(|(quote, lineage)| lint::Quote {
                lineage: *lineage,
                speaker: quote.speaker.map(|it| SourceId(self.who(it).0)),
            })
            .collect();
        let claims: Vec<ClaimId> = self.claims.iter().map(|c| ClaimId(c.r#ref.0)).collect();
        let own_words = self.own_words();
        let prose: Vec<lint::Prose<'_>> = own_words.iter().map(OwnWords::prose).collect();
        let cited = self.cited_barely(&own_words);
        let cited: Vec<lint::Cited<'_>> = cited
            .iter()
            .map(|(reference, figure, sentence)| lint::Cited {
                reference,
                figure,
                sentence: *sentence,
            })
            .collect();
        let told = self.told_of_protected();
        let passages: Vec<Vec<(&str, &str)>> = told.iter().map(|it| it.passages()).collect();
        let protected: Vec<lint::Protected<'_>> = told
            .iter()
            .zip(&passages)
            .map(|(told, passages)| lint::Protected {
                id: told.id,
                passages,
                dated: told.dated(),
            })
            .collect();
        look(&Ledger {
            sources: &sources,
            exhibits: &self.lineage_exhibits(),
            quotes: &quotes,
            claims: &claims,
            evidence: &self.ledger_evidence(),
            dependences: &self.lineage_dependences(),
            ratings: &self.ledger_ratings(),
            prose: &prose,
            cited: &cited,
            protected: &protected,
            review: Some(&self.ledger_review()),
        })
    }

    /// What a careful reviewer would object to.
    ///
    /// # Errors
    /// [`assay_credibility::Error`].
    pub fn lint(&self) -> Result<Vec<Lint>, assay_credibility::Error> {
        self.with_ledger(lint::check)
    }

    /// The evidence lines that came in after the current rating of each record
    /// was made; ratings that nothing came after are left out.
    ///
    /// # Errors
    /// [`assay_credibility::Error`].
    pub fn stale(&self) -> Result<BTreeMap<RatingRef, Vec<EvidenceRef>>, assay_credibility::Error> {
        let stale = self.with_ledger(lint::stale)?;
        let lines = |ids: Vec<EvidenceId>| ids.into_iter().map(|it| EvidenceRef(it.0)).collect();
        Ok(stale
            .into_iter()
            .map(|(rating, newer)| (RatingRef(rating.0), lines(newer)))
            .collect())
    }

    /// The number of the entry that first entered a record; 0 for one that no
    /// entry made, which verify names.
    pub fn entered(&self, record: impl Into<Ref>) -> u64 {
        self.entered
            .get(&record.into())
            .map_or(0, |seq| seq.unsigned_abs())
    }

    fn ledger_review(&self) -> lint::Review {
        let finding = |it: &Finding| {
            let mut rests_on = vec![it.r#ref.to_string()];
            rests_on.extend(it.claims.iter().map(ToString::to_string));
            let lines = self
                .evidence
                .iter()
                .filter(|line| it.claims.contains(&line.claim));
            rests_on.extend(lines.map(|line| line.r#ref.to_string()));
            lint::Finding {
                id: FindingId(it.r#ref.0),
                claims: it.claims.iter().map(|claim| ClaimId(claim.0)).collect(),
                is_open: it.contrary.is_some() && it.would_change.is_some(),
                rests_on,
            }
        };
        let assumptions = self.assumptions().into_iter();
        let challenges = self.challenges().into_iter();
        lint::Review {
            findings: self.findings.iter().map(finding).collect(),
            assumptions: assumptions
                .map(|(record, at, it)| lint::Assumption {
                    holder: record.to_string(),
                    number: at + 1,
                    confidence: it.confidence,
                })
                .collect(),
            challenges: challenges
                .map(|(record, at, it)| lint::Challenge {
                    holder: record.to_string(),
                    number: at + 1,
                    answered: it.answer.is_some(),
                })
                .collect(),
            dates: self.contradicting_dates(),
        }
    }

    fn ledger_evidence(&self) -> Vec<lint::Evidence<'_>> {
        self.evidence
            .iter()
            .map(|line| lint::Evidence {
                id: EvidenceId(line.r#ref.0),
                claim: ClaimId(line.claim.0),
                quote: QuoteId(line.quote.0),
                direction: line.direction,
                why: line.why.as_deref().unwrap_or_default(),
                seq: self.entered(line.r#ref),
            })
            .collect()
    }

    fn ledger_ratings(&self) -> Vec<lint::Rating<'_>> {
        let counting = self.ratings.iter().filter(|rating| rating.counts());
        counting
            .map(|rating| lint::Rating {
                id: RatingId(rating.r#ref.0),
                target: match rating.target.noun {
                    Noun::Source => {
                        let source = self.who(SourceRef(rating.target.n));
                        lint::Rated::Source(SourceId(source.0))
                    }
                    _ => lint::Rated::Quote(QuoteId(rating.target.n)),
                },
                scale: &rating.scale,
                version: &rating.version,
                value: &rating.value,
                because: &rating.because,
                at: rating.order().0.map_or(0, |at| at.timestamp_millis()),
                seq: self.entered(rating.r#ref),
            })
            .collect()
    }
}
