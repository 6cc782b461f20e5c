//! All of a case at one moment, read in one transaction: what a dossier is
//! rendered from and what lint looks at. A value; it knows no file and cannot
//! change, and it holds no identity of a protected source.

mod fallen;
mod ledger;
mod own_words;
mod rated_on;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use assay_credibility::chain::Chain;
use assay_credibility::elements::ElementList;
use assay_credibility::fall;
use assay_credibility::origins::{self, Lineage, Origins};
use assay_credibility::{
    DependenceId, ExhibitId, Grade, QuoteId, Record as LineageRecord, SourceId, scale,
};
use rusqlite::Connection;
use serde::Serialize;

use crate::claim::Claim;
use crate::column::Code;
use crate::dependence::Dependence;
use crate::dossier::Dossier;
use crate::evidence::Evidence;
use crate::exchange_rate::ExchangeRate;
use crate::exhibit::Exhibit;
use crate::figure::Figure;
use crate::finding::Finding;
use crate::journal::Head;
use crate::layer::Layer;
use crate::quote::Quote;
use crate::rating::Rating;
use crate::reader::Reader;
use crate::source::Source;
use crate::{
    Case, CaseError, ClaimRef, Direction, DossierRef, EvidenceRef, ExhibitRef, FigureRef,
    FindingRef, Handling, LayerRef, Noun, QuoteRef, RatingRef, Ref, SourceRef,
};

pub use fallen::{Fallen, record_ref};
pub use rated_on::RatedOn;

/// The settings of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CaseSettings {
    /// What the case is called.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// How it is handled, and every record in it that says nothing else.
    pub handling: Handling,
}

impl CaseSettings {
    /// The settings as they stand.
    pub(crate) fn read(conn: &Connection) -> Result<CaseSettings, CaseError> {
        let sql = r#"SELECT title, question, handling FROM "case" WHERE n = 1"#;
        Ok(conn.prepare_cached(sql)?.query_row([], |row| {
            Ok(CaseSettings {
                title: row.get(0)?,
                question: row.get(1)?,
                handling: row.get::<_, Code<Handling>>(2)?.0,
            })
        })?)
    }
}

/// All records of a case, each list in the order of its refs.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The settings of the case.
    pub case: CaseSettings,
    /// The last entry that changed a record.
    pub head: Head,
    /// Sources, without identities.
    pub sources: Vec<Source>,
    /// Exhibits, without their bytes.
    pub exhibits: Vec<Exhibit>,
    /// Text layers, without their texts.
    pub layers: Vec<Layer>,
    /// Quotes, with how well they match their layer.
    pub quotes: Vec<Quote>,
    /// Claims.
    pub claims: Vec<Claim>,
    /// Evidence lines.
    pub evidence: Vec<Evidence>,
    /// Figures; computations are worked out.
    pub figures: Vec<Figure>,
    /// Ratings, also those that were superseded.
    pub ratings: Vec<Rating>,
    /// Dependences.
    pub dependences: Vec<Dependence>,
    /// Exchange rates.
    pub exchange_rates: Vec<ExchangeRate>,
    /// Lists of elements that a user made, every version.
    pub element_lists: Vec<ElementList>,
    /// Findings.
    pub findings: Vec<Finding>,
    /// Dossiers.
    pub dossiers: Vec<Dossier>,
    /// The number of the entry that first entered each record.
    pub entered: BTreeMap<Ref, i64>,
    /// The day whose ratings it shows, where not those of now.
    pub rated_on: Option<RatedOn>,
}

/// The last snapshot of an open case, and the state it is of: what `SQLite` counts
/// of the commits of others and of our own changed rows.
#[derive(Debug, Default)]
pub(crate) struct Last(RefCell<Option<(State, Arc<Snapshot>)>>);

type State = (i64, u64);

impl Case {
    /// All records as they stand, read in one transaction. They are read anew only
    /// where something was written since, here or by another process.
    ///
    /// # Errors
    /// Those of reading; [`CaseError::Refused`] if a computation has no honest
    /// result any more, which no verb allows.
    pub fn snapshot(&self) -> Result<Arc<Snapshot>, CaseError> {
        let tx = self.conn.unchecked_transaction()?;
        let state = (self.data_version()?, tx.total_changes());
        if let Some((of, last)) = &*self.last.0.borrow()
            && *of == state
        {
            return Ok(Arc::clone(last));
        }
        let snapshot = Arc::new(Snapshot::read(&tx)?);
        self.last.0.replace(Some((state, Arc::clone(&snapshot))));
        Ok(snapshot)
    }
}

impl Snapshot {
    /// Reads all records; the caller sees to it that they are of one state.
    pub(crate) fn read(conn: &Connection) -> Result<Snapshot, CaseError> {
        let reader = Reader::new(conn);
        Ok(Snapshot {
            case: CaseSettings::read(conn)?,
            head: crate::journal::head(conn)?,
            sources: reader.all()?,
            exhibits: reader.all()?,
            layers: reader.all()?,
            quotes: reader.all()?,
            claims: reader.all()?,
            evidence: reader.all()?,
            figures: reader.all()?,
            ratings: reader.all()?,
            dependences: reader.all()?,
            exchange_rates: reader.all()?,
            element_lists: crate::element_list::all(conn)?,
            findings: reader.all()?,
            dossiers: reader.all()?,
            entered: crate::journal::entered(conn)?,
            rated_on: None,
        })
    }
}

macro_rules! lookups {
    ($($(#[$doc:meta])* $name:ident($ref:ty) -> $list:ident: $record:ty;)+) => {
        impl Snapshot {
            $(
                $(#[$doc])*
                pub fn $name(&self, wanted: $ref) -> Option<&$record> {
                    let at = self.$list.binary_search_by_key(&wanted, |record| record.r#ref).ok()?;
                    self.$list.get(at)
                }
            )+
        }
    };
}

lookups! {
    /// The source with this ref.
    source(SourceRef) -> sources: Source;
    /// The exhibit with this ref.
    exhibit(ExhibitRef) -> exhibits: Exhibit;
    /// The text layer with this ref.
    layer(LayerRef) -> layers: Layer;
    /// The quote with this ref.
    quote(QuoteRef) -> quotes: Quote;
    /// The claim with this ref.
    claim(ClaimRef) -> claims: Claim;
    /// The evidence line with this ref.
    evidence_line(EvidenceRef) -> evidence: Evidence;
    /// The figure with this ref.
    figure(FigureRef) -> figures: Figure;
    /// The rating with this ref.
    rating(RatingRef) -> ratings: Rating;
    /// The dependence with this ref.
    dependence(crate::DependenceRef) -> dependences: Dependence;
    /// The exchange rate with this ref.
    exchange_rate(crate::ExchangeRateRef) -> exchange_rates: ExchangeRate;
    /// The finding with this ref.
    finding(FindingRef) -> findings: Finding;
    /// The dossier with this ref.
    dossier(DossierRef) -> dossiers: Dossier;
}

impl Snapshot {
    /// How a record is handled: by its own label, else as the case is. None if
    /// there is no such record.
    pub fn handling_of(&self, record: Ref) -> Option<Handling> {
        let own = match record.noun {
            Noun::Source => self.source(SourceRef(record.n))?.handling,
            Noun::Exhibit => self.exhibit(ExhibitRef(record.n))?.handling,
            Noun::Layer => self.layer(LayerRef(record.n))?.handling,
            Noun::Quote => self.quote(QuoteRef(record.n))?.handling,
            Noun::Claim => self.claim(ClaimRef(record.n))?.handling,
            Noun::Evidence => self.evidence_line(EvidenceRef(record.n))?.handling,
            Noun::Figure => self.figure(FigureRef(record.n))?.handling,
            Noun::Rating => self.rating(RatingRef(record.n))?.handling,
            Noun::Dependence => self.dependence(crate::DependenceRef(record.n))?.handling,
            Noun::ExchangeRate => {
                self.exchange_rate(crate::ExchangeRateRef(record.n))?
                    .handling
            }
            Noun::Finding => self.finding(FindingRef(record.n))?.handling,
            Noun::Dossier => self.dossier(DossierRef(record.n))?.handling,
        };
        Some(own.unwrap_or(self.case.handling))
    }

    /// Whether there is such a record.
    pub fn has(&self, record: Ref) -> bool {
        self.handling_of(record).is_some()
    }

    /// The lines on a claim that point one way.
    pub fn lines(&self, claim: ClaimRef, direction: Direction) -> impl Iterator<Item = &Evidence> {
        self.evidence
            .iter()
            .filter(move |line| line.claim == claim && line.direction == direction)
    }

    /// The figures on a claim, stated and computed.
    pub fn figures_on(&self, claim: ClaimRef) -> impl Iterator<Item = &Figure> {
        self.figures
            .iter()
            .filter(move |figure| figure.claim == Some(claim))
    }

    /// The figures that a quote states.
    pub fn figures_in(&self, quote: QuoteRef) -> impl Iterator<Item = &Figure> {
        self.figures
            .iter()
            .filter(move |figure| figure.quote == Some(quote))
    }

    /// The quotes from an exhibit.
    pub fn quotes_in(&self, exhibit: ExhibitRef) -> impl Iterator<Item = &Quote> {
        self.quotes
            .iter()
            .filter(move |quote| quote.exhibit == exhibit)
    }

    /// The findings on a claim.
    pub fn findings_on(&self, claim: ClaimRef) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |finding| finding.claims.contains(&claim))
    }

    /// Every rating of a source or quote, the current one of each scale last.
    pub fn ratings_of(&self, target: Ref) -> Vec<&Rating> {
        let mut ratings: Vec<&Rating> = self
            .ratings
            .iter()
            .filter(|rating| rating.target == target)
            .collect();
        ratings.sort_by_key(|rating| rating.order());
        ratings
    }

    /// The current rating of a source or quote on a family of scales: the latest
    /// by the moment, then by the order of recording. `admiralty-reliability` is
    /// the family of `admiralty-reliability/fm-2-22.3` too.
    pub fn rating_of(&self, target: Ref, family: &str) -> Option<&Rating> {
        self.ratings
            .iter()
            .filter(|rating| rating.target == target && rating.counts())
            .filter(|rating| scale::family(&rating.scale) == family)
            .max_by_key(|rating| rating.order())
    }

    /// The source that a source is: another where it was found to be that one.
    pub fn who(&self, source: SourceRef) -> SourceRef {
        let record = self.source(source);
        record.and_then(|it| it.same_as).unwrap_or(source)
    }

    /// The current letter of a source on the Admiralty code, as it is rated: that of
    /// the source which it was found to be, if there is one, else its own.
    pub fn letter(&self, source: SourceRef) -> Option<&str> {
        let letter = |of: SourceRef| self.rating_of(of.into(), scale::ADMIRALTY_RELIABILITY);
        let rating = letter(self.who(source)).or_else(|| letter(source))?;
        Some(&rating.value)
    }

    /// The current digit of a quote on the Admiralty code, as it is rated.
    pub fn digit(&self, quote: QuoteRef) -> Option<&str> {
        let rating = self.rating_of(quote.into(), scale::ADMIRALTY_CREDIBILITY)?;
        Some(&rating.value)
    }

    /// The grade of a quote: the speaker's letter and the quote's digit.
    pub fn grade(&self, quote: &Quote) -> Grade {
        let letter = quote.speaker.and_then(|speaker| self.letter(speaker));
        Grade::new(letter, self.digit(quote.r#ref))
    }

    /// The chain of a quote; none where nobody is known to have said it.
    pub fn chain(&self, quote: &Quote) -> Option<Chain> {
        let tellers = quote
            .chain
            .iter()
            .map(|teller| SourceId(teller.0))
            .collect();
        let speaker = quote.speaker.map(|speaker| SourceId(speaker.0));
        Chain::new(tellers, speaker, quote.basis).ok()
    }

    /// Looks at the lineage of the whole case, which is read once for all that
    /// is asked of it.
    ///
    /// # Errors
    /// [`assay_credibility::Error`].
    pub fn with_lineage<T>(
        &self,
        look: impl FnOnce(&Lineage<'_>) -> Result<T, assay_credibility::Error>,
    ) -> Result<T, assay_credibility::Error> {
        let chains = self.chain_ids();
        let quotes = self.lineage_quotes(&chains);
        let exhibits = self.lineage_exhibits();
        let dependences = self.lineage_dependences();
        look(&Lineage::new(&quotes, &exhibits, &dependences)?)
    }

    /// What falls with a source, an exhibit or a quote, and what the claims that
    /// lose evidence would then stand on.
    ///
    /// # Errors
    /// [`assay_credibility::Error`].
    pub fn fall(
        &self,
        what: fall::Falling,
        bearings: &[fall::Bearing],
    ) -> Result<fall::Fall, assay_credibility::Error> {
        let chains = self.chain_ids();
        let quotes = self.lineage_quotes(&chains);
        let (exhibits, dependences) = (self.lineage_exhibits(), self.lineage_dependences());
        let lineage = Lineage::new(&quotes, &exhibits, &dependences)?;
        fall::fall(what, &quotes, &dependences, bearings, &lineage)
    }

    fn chain_ids(&self) -> Vec<Vec<SourceId>> {
        // Two records of one source are one teller.
        let id = |teller: &SourceRef| SourceId(self.who(*teller).0);
        let ids = |quote: &Quote| quote.chain.iter().map(id).collect();
        self.quotes.iter().map(ids).collect()
    }

    fn lineage_quotes<'a>(&'a self, chains: &'a [Vec<SourceId>]) -> Vec<origins::Quote<'a>> {
        self.quotes
            .iter()
            .zip(chains)
            .map(|(quote, chain)| origins::Quote {
                id: QuoteId(quote.r#ref.0),
                exhibit: ExhibitId(quote.exhibit.0),
                chain,
                basis: quote.basis,
                asserted: quote.asserted.as_deref(),
            })
            .collect()
    }

    fn lineage_exhibits(&self) -> Vec<origins::Exhibit<'_>> {
        self.exhibits
            .iter()
            .map(|exhibit| origins::Exhibit {
                id: ExhibitId(exhibit.r#ref.0),
                published: exhibit.published.as_deref(),
            })
            .collect()
    }

    fn lineage_dependences(&self) -> Vec<origins::Dependence> {
        self.dependences
            .iter()
            .map(|dependence| origins::Dependence {
                id: DependenceId(dependence.r#ref.0),
                from: lineage_record(dependence.from),
                target: lineage_record(dependence.target),
                kind: dependence.r#type,
            })
            .collect()
    }

    /// What the lines on a claim that point one way rest on.
    ///
    /// # Errors
    /// [`assay_credibility::Error`].
    pub fn origins(
        &self,
        claim: ClaimRef,
        direction: Direction,
    ) -> Result<Origins, assay_credibility::Error> {
        self.with_lineage(|lineage| lineage.origins(&self.quotes_on(claim, direction)))
    }

    /// The quotes on a claim that point one way, as lineage names them.
    pub fn quotes_on(&self, claim: ClaimRef, direction: Direction) -> Vec<QuoteId> {
        self.lines(claim, direction)
            .map(|line| QuoteId(line.quote.0))
            .collect()
    }
}

/// A dependence runs between quotes and exhibits only, which its verb sees to.
fn lineage_record(end: Ref) -> LineageRecord {
    match end.noun {
        Noun::Quote => LineageRecord::Quote(QuoteId(end.n)),
        _ => LineageRecord::Exhibit(ExhibitId(end.n)),
    }
}

#[cfg(test)]
mod tests;
