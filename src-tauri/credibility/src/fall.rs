//! What falls with a source, an exhibit or a quote: every quote that came through
//! it or was made from it, and what each claim then still stands on (TRADECRAFT
//! §0, rule 15: retraction must propagate).
//!
//! 1. An exhibit takes its quotes with it; a source every quote in whose chain it
//!    stands, first or last: what it handed on is worth no more than it is.
//! 2. What was made *from* a fallen record (republication, syndication,
//!    translation, paraphrase, citation) falls too, and so on. So does what was
//!    made from an exhibit of which no quote is left.
//! 3. What shares its witness or its author is not made from it: it is named as
//!    in doubt and still counted.
//!
//! What it refuses: to take anything out of a case. It answers what would be if,
//! in time linear in quotes and dependences.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use crate::origins::{Dependence, Lineage, Origins, Quote};
use crate::{ClaimId, DependenceId, Direction, Error, ExhibitId, QuoteId, Record, SourceId};

/// What is taken to fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Falling {
    /// A source: nothing that came through it is worth anything.
    Source(SourceId),
    /// A whole exhibit, or one quote.
    Record(Record),
}

/// Why a record falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is what was taken to fall.
    Itself,
    /// The source stands in its chain.
    Through(SourceId),
    /// It stands in an exhibit that falls.
    Within(ExhibitId),
    /// It was made from a record that falls.
    MadeFrom(Record, DependenceId),
}

/// That a quote bears on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bearing {
    /// The claim.
    pub claim: ClaimId,
    /// The quote.
    pub quote: QuoteId,
    /// Which way.
    pub direction: Direction,
}

/// A claim that loses something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shaken {
    /// The claim.
    pub claim: ClaimId,
    /// What its support rests on now, and what would be left.
    pub supports: (Origins, Origins),
    /// The same of what disputes it.
    pub disputes: (Origins, Origins),
}

/// All that falls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fall {
    /// Exhibits and quotes, with the first reason found for each.
    pub records: BTreeMap<Record, Why>,
    /// Records that share a witness or an author with one that falls, by which
    /// dependence. They are counted on.
    pub doubted: BTreeMap<Record, DependenceId>,
    /// The claims that lose evidence, by number.
    pub claims: Vec<Shaken>,
}

impl Fall {
    /// Whether a quote falls.
    pub fn takes(&self, quote: QuoteId) -> bool {
        self.records.contains_key(&Record::Quote(quote))
    }
}

/// What falls with `what`, and what the claims then stand on. `lineage` must have
/// been read from the same quotes and dependences.
///
/// # Errors
/// [`Error::UnknownQuote`] if a line is on a quote that is not listed.
pub fn fall(
    what: Falling,
    quotes: &[Quote<'_>],
    dependences: &[Dependence],
    bearings: &[Bearing],
    lineage: &Lineage<'_>,
) -> Result<Fall, Error> {
    let mut walk = Walk::new(quotes, dependences);
    match what {
        Falling::Record(record) => walk.take(record, Why::Itself),
        Falling::Source(source) => {
            for quote in quotes.iter().filter(|quote| quote.chain.contains(&source)) {
                walk.take(Record::Quote(quote.id), Why::Through(source));
            }
        }
    }
    walk.on();
    let mut fall = Fall {
        records: walk.fallen,
        ..Fall::default()
    };
    for it in dependences {
        let binds = it.kind.collapses() && !it.kind.is_derivation();
        for (one, other) in [(it.from, it.target), (it.target, it.from)] {
            if binds && fall.records.contains_key(&one) && !fall.records.contains_key(&other) {
                fall.doubted.entry(other).or_insert(it.id);
            }
        }
    }
    let touched = bearings.iter().filter(|it| fall.takes(it.quote));
    let touched: BTreeSet<ClaimId> = touched.map(|it| it.claim).collect();
    fall.claims = shaken(&touched, bearings, &fall, lineage)?;
    Ok(fall)
}

fn shaken(
    touched: &BTreeSet<ClaimId>,
    bearings: &[Bearing],
    fall: &Fall,
    lineage: &Lineage<'_>,
) -> Result<Vec<Shaken>, Error> {
    let mut on: BTreeMap<ClaimId, Vec<&Bearing>> = BTreeMap::new();
    for it in bearings.iter().filter(|it| touched.contains(&it.claim)) {
        on.entry(it.claim).or_default().push(it);
    }
    let side = |lines: &[&Bearing], direction: Direction| {
        let all = lines.iter().filter(|it| it.direction == direction);
        let all: Vec<QuoteId> = all.map(|it| it.quote).collect();
        let left: Vec<QuoteId> = all.iter().copied().filter(|it| !fall.takes(*it)).collect();
        Ok::<_, Error>((lineage.origins(&all)?, lineage.origins(&left)?))
    };
    let each = on.into_iter().map(|(claim, lines)| {
        Ok(Shaken {
            claim,
            supports: side(&lines, Direction::Supports)?,
            disputes: side(&lines, Direction::Disputes)?,
        })
    });
    each.collect()
}

/// The walk from what falls to what was made from it.
struct Walk<'a> {
    quotes: &'a [Quote<'a>],
    /// The quotes of each exhibit, by place.
    within: HashMap<ExhibitId, Vec<usize>>,
    exhibit_of: HashMap<QuoteId, ExhibitId>,
    /// What was made from each record, by which dependence.
    made: HashMap<Record, Vec<(Record, DependenceId)>>,
    /// How many quotes of each exhibit have not fallen.
    standing: HashMap<ExhibitId, usize>,
    fallen: BTreeMap<Record, Why>,
    queue: VecDeque<Record>,
}

impl<'a> Walk<'a> {
    fn new(quotes: &'a [Quote<'a>], dependences: &[Dependence]) -> Walk<'a> {
        let mut within: HashMap<ExhibitId, Vec<usize>> = HashMap::new();
        for (at, quote) in quotes.iter().enumerate() {
            within.entry(quote.exhibit).or_default().push(at);
        }
        let mut made: HashMap<Record, Vec<(Record, DependenceId)>> = HashMap::new();
        for it in dependences.iter().filter(|it| it.kind.is_derivation()) {
            made.entry(it.target).or_default().push((it.from, it.id));
        }
        Walk {
            quotes,
            exhibit_of: quotes.iter().map(|it| (it.id, it.exhibit)).collect(),
            standing: within
                .iter()
                .map(|(exhibit, at)| (*exhibit, at.len()))
                .collect(),
            within,
            made,
            fallen: BTreeMap::new(),
            queue: VecDeque::new(),
        }
    }

    fn take(&mut self, record: Record, why: Why) {
        if self.fallen.contains_key(&record) {
            return;
        }
        self.fallen.insert(record, why);
        self.queue.push_back(record);
    }

    fn on(&mut self) {
        while let Some(record) = self.queue.pop_front() {
            self.take_made_from(record);
            match record {
                Record::Exhibit(exhibit) => {
                    for at in self.within.get(&exhibit).cloned().unwrap_or_default() {
                        self.take(Record::Quote(self.quotes[at].id), Why::Within(exhibit));
                    }
                }
                Record::Quote(quote) => self.emptied(quote),
            }
        }
    }

    fn take_made_from(&mut self, record: Record) {
        for (made, dependence) in self.made.get(&record).cloned().unwrap_or_default() {
            self.take(made, Why::MadeFrom(record, dependence));
        }
    }

    /// What was made from an exhibit falls when its last quote does; the exhibit
    /// itself stands, for it may say more than was quoted.
    fn emptied(&mut self, quote: QuoteId) {
        let Some(exhibit) = self.exhibit_of.get(&quote).copied() else {
            return;
        };
        if let Some(left) = self.standing.get_mut(&exhibit) {
            *left = left.saturating_sub(1);
            if *left == 0 && !self.fallen.contains_key(&Record::Exhibit(exhibit)) {
                self.take_made_from(Record::Exhibit(exhibit));
            }
        }
    }
}

#[cfg(test)]
mod tests;
