//! A case prepared for the rules: what is current, what bears on what, and the
//! origins of each claim, each found once.

use std::collections::HashMap;

use super::{Evidence, Ledger, Quote, Rated, Rating};
use crate::origins::{Lineage, Origins};
use crate::period::Period;
use crate::scale::{Scale, Term, family, scale_version};
use crate::{ClaimId, Direction, Error, ExhibitId, QuoteId, SourceId, SourceKind};

/// A claim with what speaks for it and against it.
pub(super) struct Weighed<'a> {
    pub(super) claim: ClaimId,
    pub(super) lines: Vec<&'a Evidence<'a>>,
    /// Lines that speak for or against, the last entered first.
    by_entry: Vec<&'a Evidence<'a>>,
    /// The same whose exhibit has a sure date, the last published first.
    by_date: Vec<(Period, &'a Evidence<'a>)>,
    pub(super) supports: Origins,
    pub(super) disputes: Origins,
}

impl<'a> Weighed<'a> {
    /// The lines entered or published after a rating was made; one may come twice.
    /// It looks at no other line, so that many ratings on a large claim stay cheap.
    pub(super) fn after(&self, rating: &Rating<'_>) -> impl Iterator<Item = &&'a Evidence<'a>> {
        let (seq, at) = (rating.seq, rating.at);
        let entered = self.by_entry.iter().take_while(move |line| line.seq > seq);
        let published = self
            .by_date
            .iter()
            .take_while(move |(period, _)| period.is_after(at));
        entered.chain(published.map(|(_, line)| line))
    }

    /// The origins on one side; `None` for context, which is never counted.
    pub(super) fn side(&self, direction: Direction) -> Option<&Origins> {
        match direction {
            Direction::Supports => Some(&self.supports),
            Direction::Disputes => Some(&self.disputes),
            Direction::Context => None,
        }
    }
}

pub(super) struct Book<'a> {
    pub(super) ledger: &'a Ledger<'a>,
    pub(super) lineage: &'a Lineage<'a>,
    /// In the order of the ledger's claims.
    pub(super) claims: Vec<Weighed<'a>>,
    claim_at: HashMap<ClaimId, usize>,
    quote_at: HashMap<QuoteId, usize>,
    kinds: HashMap<SourceId, SourceKind>,
    published: HashMap<ExhibitId, &'a str>,
    lines_of: HashMap<QuoteId, Vec<&'a Evidence<'a>>>,
    ratings_of: HashMap<Rated, Vec<&'a Rating<'a>>>,
    spoken_by: HashMap<SourceId, Vec<&'a Quote<'a>>>,
}

impl<'a> Book<'a> {
    pub(super) fn open(ledger: &'a Ledger<'a>, lineage: &'a Lineage<'a>) -> Result<Self, Error> {
        let mut book = Book {
            ledger,
            lineage,
            claims: Vec::with_capacity(ledger.claims.len()),
            claim_at: ledger.claims.iter().copied().zip(0..).collect(),
            quote_at: ledger
                .quotes
                .iter()
                .map(|q| q.lineage.id)
                .zip(0..)
                .collect(),
            kinds: ledger.sources.iter().map(|s| (s.id, s.kind)).collect(),
            published: ledger
                .exhibits
                .iter()
                .filter_map(|e| Some((e.id, e.published?)))
                .collect(),
            lines_of: HashMap::new(),
            ratings_of: HashMap::new(),
            spoken_by: HashMap::new(),
        };
        let mut lines_on: HashMap<ClaimId, Vec<&'a Evidence<'a>>> = HashMap::new();
        for line in ledger.evidence {
            lines_on.entry(line.claim).or_default().push(line);
            book.lines_of.entry(line.quote).or_default().push(line);
        }
        for claim in ledger.claims {
            let lines = lines_on.remove(claim).unwrap_or_default();
            let side = |direction| {
                let quotes: Vec<QuoteId> = lines
                    .iter()
                    .filter(|l| l.direction == direction)
                    .map(|l| l.quote)
                    .collect();
                lineage.origins(&quotes)
            };
            let (supports, disputes) = (side(Direction::Supports)?, side(Direction::Disputes)?);
            let mut by_entry = lines.clone();
            by_entry.retain(|line| line.direction != Direction::Context);
            by_entry.sort_by_key(|line| std::cmp::Reverse(line.seq));
            let date = |line: &&'a Evidence<'a>| {
                let quote = book.quote(line.quote)?;
                let published = book.published.get(&quote.lineage.exhibit)?;
                Some((Period::read(published)?, *line))
            };
            let mut by_date: Vec<(Period, &'a Evidence<'a>)> =
                by_entry.iter().filter_map(date).collect();
            by_date.sort_by_key(|(period, _)| std::cmp::Reverse(period.first()));
            let claim = *claim;
            book.claims.push(Weighed {
                claim,
                lines,
                by_entry,
                by_date,
                supports,
                disputes,
            });
        }
        for rating in ledger.ratings {
            book.ratings_of
                .entry(rating.target)
                .or_default()
                .push(rating);
        }
        for quote in ledger.quotes {
            if let Some(speaker) = quote.speaker {
                book.spoken_by.entry(speaker).or_default().push(quote);
            }
        }
        Ok(book)
    }

    pub(super) fn claim(&self, id: ClaimId) -> Option<&Weighed<'a>> {
        self.claims.get(*self.claim_at.get(&id)?)
    }

    pub(super) fn quote(&self, id: QuoteId) -> Option<&'a Quote<'a>> {
        self.ledger.quotes.get(*self.quote_at.get(&id)?)
    }

    /// The kind of a source; a source that is not listed is of unknown kind.
    pub(super) fn kind(&self, id: SourceId) -> SourceKind {
        self.kinds.get(&id).copied().unwrap_or(SourceKind::Unknown)
    }

    pub(super) fn lines_of(&self, quote: QuoteId) -> &[&'a Evidence<'a>] {
        self.lines_of.get(&quote).map_or(&[], Vec::as_slice)
    }

    pub(super) fn spoken_by(&self, source: SourceId) -> &[&'a Quote<'a>] {
        self.spoken_by.get(&source).map_or(&[], Vec::as_slice)
    }

    /// All ratings of a record, superseded ones included.
    pub(super) fn ratings_of(&self, target: Rated) -> &[&'a Rating<'a>] {
        self.ratings_of.get(&target).map_or(&[], Vec::as_slice)
    }

    pub(super) fn current(&self, target: Rated) -> Option<&'a Rating<'a>> {
        self.ratings_of(target)
            .iter()
            .copied()
            .max_by_key(|rating| (rating.at, rating.seq))
    }

    /// Whether no later rating of the same record on the same family of scales
    /// took its place: one on another scale takes nobody's.
    pub(super) fn is_current(&self, rating: &Rating<'_>) -> bool {
        let alike = self
            .ratings_of(rating.target)
            .iter()
            .filter(|other| family(other.scale) == family(rating.scale));
        alike
            .max_by_key(|other| (other.at, other.seq))
            .is_some_and(|current| current.id == rating.id)
    }
}

/// What a rating says, if its scale ships.
pub(super) fn term(rating: &Rating<'_>) -> Option<(&'static Scale, &'static Term)> {
    let scale = scale_version(rating.scale, rating.version).ok()?;
    Some((scale, scale.term(rating.value).ok()?))
}
