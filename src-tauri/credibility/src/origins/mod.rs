//! Counting origins, not documents.
//!
//! Five papers that print one report of one interview are five exhibits and one
//! origin (TRADECRAFT §2.3). A claim's supporting quotes are grouped by what
//! they rest on:
//!
//! 1. Quotes with the same first teller who knows by itself are one group. What
//!    comes from *behind* a teller (`told`, `unknown`) is another group, apart
//!    from what that teller saw. Quotes of one exhibit that name no teller at all
//!    are a third kind.
//! 2. A collapsing dependence between two quotes joins their groups.
//! 3. A collapsing dependence between exhibits joins the groups of their quotes,
//!    unless their chains already say more: where everything quoted from the
//!    copies has a known first teller, and one exhibit names all these tellers
//!    *side by side*, they stay apart. A text that carries two witnesses carries
//!    two origins, and printing it again does not make them one.
//! 4. A group is known if a supporting quote of it has a known first teller.
//! 5. What a supporting quote was derived from takes part even if it supports
//!    nothing itself: two copies of one text are one origin whether or not that
//!    text was linked to the claim. It joins, but it does not make a group known.
//!
//! What it refuses: an unknown root never counts as an origin, however many there
//! are; a partial dependence (same institution, same data, shared interest) never
//! joins and never passes in silence; a circle is not resolved but reported; and
//! no count is turned into a score. Recording a dependence can only lower the
//! number of origins.

mod alerts;
mod count;
mod map;
mod sets;

use self::map::Map;
use crate::chain::Root;
use crate::{Basis, DependenceId, DependenceType, Error, ExhibitId, QuoteId, Record, SourceId};

/// A quote, as far as its lineage goes.
#[derive(Clone, Copy, Debug)]
pub struct Quote<'a> {
    /// Its id.
    pub id: QuoteId,
    /// The exhibit that holds it.
    pub exhibit: ExhibitId,
    /// From the first known teller to the one who handed the words to us; may be
    /// empty, where nobody is known to have said it.
    pub chain: &'a [SourceId],
    /// How the first teller knows.
    pub basis: Basis,
    /// When it was said, EDTF level 0 or 1.
    pub asserted: Option<&'a str>,
}

impl Quote<'_> {
    /// What the quote rests on; `None` if its chain is empty.
    pub fn root(&self) -> Option<Root> {
        let first = *self.chain.first()?;
        Some(if self.basis.is_own() {
            Root::Teller(first)
        } else {
            Root::Behind(first)
        })
    }
}

/// An exhibit's date, so that impossible order can be told.
#[derive(Clone, Copy, Debug)]
pub struct Exhibit<'a> {
    /// Its id.
    pub id: ExhibitId,
    /// When it was published, EDTF level 0 or 1.
    pub published: Option<&'a str>,
}

/// A recorded dependence: `from` rests on, or is bound up with, `target`.
#[derive(Clone, Copy, Debug)]
pub struct Dependence {
    /// Its id.
    pub id: DependenceId,
    /// What depends.
    pub from: Record,
    /// What it depends on.
    pub target: Record,
    /// In which way.
    pub kind: DependenceType,
}

/// The lineage of a whole case, read once; then each claim is counted from it.
/// Building takes time linear in its input, and so does counting in the quotes
/// counted and what they were derived from.
#[derive(Debug)]
pub struct Lineage<'a> {
    quotes: &'a [Quote<'a>],
    dependences: &'a [Dependence],
    /// Every record that is named anywhere, quotes first, in their order.
    records: Vec<Record>,
    index: Map<Record, u32>,
    /// For each quote its exhibit's place in `records`.
    exhibit_of: Vec<u32>,
    /// For each record the dependences that lead away from it and to it.
    away: Vec<Vec<u32>>,
    back: Vec<Vec<u32>>,
    alerts: Vec<Alert>,
    /// For each record the alerts that concern it.
    alerts_at: Vec<Vec<u32>>,
}

/// What a claim rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// How many exhibits hold supporting quotes.
    pub exhibits: usize,
    /// How many groups have a known root.
    pub origins: usize,
    /// How many groups have none.
    pub unknown: usize,
    /// The groups, known ones first, each ordered by its root.
    pub groups: Vec<Group>,
    /// Circular reporting among what the claim rests on.
    pub alerts: Vec<Alert>,
    /// Dependences that do not collapse, between quotes of different groups.
    pub partial: Vec<Partial>,
    /// Supporting quotes whose chain comes back to a teller who had already
    /// passed the words on.
    pub returning: Vec<QuoteId>,
}

/// Quotes that rest on the same origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Whether the root is known.
    pub known: bool,
    /// What its quotes rest on, known ones first; more than one where a
    /// dependence joined them; empty if no teller is named at all.
    pub roots: Vec<Root>,
    /// Its supporting quotes, by number.
    pub quotes: Vec<QuoteId>,
    /// The dependences by which groups were joined into this one, by number.
    pub joined_by: Vec<DependenceId>,
}

impl Group {
    /// The first teller that names the group: of a known root, if there is one.
    pub fn root(&self) -> Option<SourceId> {
        self.roots.first().map(|root| root.teller())
    }
}

/// Something that cannot be right about how texts derive from each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Alert {
    /// The records derive from each other in a circle (or from themselves).
    Circle {
        /// The records in it, exhibits first, by number.
        records: Vec<Record>,
        /// The dependences that make it, by number.
        dependences: Vec<DependenceId>,
    },
    /// What was derived is certainly older than what it was derived from.
    Backwards {
        /// The dependence.
        dependence: DependenceId,
        /// The derived record.
        from: Record,
        /// The later-dated record that it is said to derive from.
        target: Record,
    },
}

impl Alert {
    /// The records that the alert names.
    pub fn records(&self) -> Vec<Record> {
        match self {
            Alert::Circle { records, .. } => records.clone(),
            Alert::Backwards { from, target, .. } => vec![*from, *target],
        }
    }
}

/// A dependence that does not make two groups one, but that a reader must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partial {
    /// The dependence.
    pub dependence: DependenceId,
    /// In which way.
    pub kind: DependenceType,
    /// One side.
    pub from: Record,
    /// The other side.
    pub target: Record,
    /// Places in [`Origins::groups`] of the groups that it touches: two or more.
    pub groups: Vec<usize>,
}

/// How firmly a claim stands if one origin falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing<'a> {
    /// Nothing supports it.
    Unsupported,
    /// It is supported, but no origin is known.
    OfUnknownLineage,
    /// If this one origin falls, no known origin is left.
    OneOrigin(&'a Group),
    /// Two or more known origins: it survives the fall of any one.
    Several,
}

impl Origins {
    /// How many alerts of circular reporting there are: circles, and derived
    /// records older than their origin (TRADECRAFT §2.3, step 2).
    pub fn cycles(&self) -> usize {
        self.alerts.len()
    }

    /// How firmly the claim stands if one origin falls.
    pub fn footing(&self) -> Footing<'_> {
        match (self.origins, self.groups.first()) {
            (_, None) => Footing::Unsupported,
            (0, Some(_)) => Footing::OfUnknownLineage,
            (1, Some(known)) => Footing::OneOrigin(known),
            _ => Footing::Several,
        }
    }

    /// The single origin without which the claim is left unsupported by anything
    /// known; `None` if there is no such one.
    pub fn fragile(&self) -> Option<&Group> {
        match self.footing() {
            Footing::OneOrigin(group) => Some(group),
            _ => None,
        }
    }
}

impl<'a> Lineage<'a> {
    /// Reads the lineage of a case. A dependence may name an exhibit or quote that
    /// is not listed: it still joins what depends on it.
    ///
    /// # Errors
    /// [`Error::QuoteTwice`] if two quotes have one id.
    pub fn new(
        quotes: &'a [Quote<'a>],
        exhibits: &'a [Exhibit<'a>],
        dependences: &'a [Dependence],
    ) -> Result<Lineage<'a>, Error> {
        let mut records = Vec::with_capacity(quotes.len() + exhibits.len());
        let mut index = Map::with_capacity_and_hasher(2 * quotes.len(), Default::default());
        for quote in quotes {
            if index
                .insert(Record::Quote(quote.id), place(records.len()))
                .is_some()
            {
                return Err(Error::QuoteTwice { quote: quote.id });
            }
            records.push(Record::Quote(quote.id));
        }
        let mut intern = |record: Record| {
            *index.entry(record).or_insert_with(|| {
                records.push(record);
                place(records.len() - 1)
            })
        };
        let exhibit_of: Vec<u32> = quotes
            .iter()
            .map(|quote| intern(Record::Exhibit(quote.exhibit)))
            .collect();
        let ends: Vec<(u32, u32)> = dependences
            .iter()
            .map(|d| (intern(d.from), intern(d.target)))
            .collect();
        let mut away = vec![Vec::new(); records.len()];
        let mut back = vec![Vec::new(); records.len()];
        for (n, (from, target)) in ends.iter().enumerate() {
            away[*from as usize].push(place(n));
            back[*target as usize].push(place(n));
        }
        let mut lineage = Lineage {
            quotes,
            dependences,
            records,
            index,
            exhibit_of,
            away,
            back,
            alerts: Vec::new(),
            alerts_at: Vec::new(),
        };
        lineage.alerts = alerts::find(&lineage, exhibits);
        lineage.alerts_at = vec![Vec::new(); lineage.records.len()];
        for (n, alert) in lineage.alerts.iter().enumerate() {
            for record in alert.records() {
                lineage.alerts_at[lineage.index[&record] as usize].push(place(n));
            }
        }
        Ok(lineage)
    }

    /// What the supporting quotes of one claim rest on. A quote given twice counts
    /// once; the order does not matter.
    ///
    /// # Errors
    /// [`Error::UnknownQuote`] if a quote is not among those of the case.
    pub fn origins(&self, supporting: &[QuoteId]) -> Result<Origins, Error> {
        count::count(self, supporting)
    }

    /// Every alert of the case, whether a claim rests on it or not.
    pub fn alerts(&self) -> &[Alert] {
        &self.alerts
    }

    /// The quote at a place in `records`, if a listed quote stands there.
    fn quote(&self, at: u32) -> Option<&Quote<'a>> {
        self.quotes.get(at as usize)
    }

    fn at(&self, record: Record) -> u32 {
        self.index[&record]
    }
}

/// A place in a list as it is stored here: a case of four thousand million
/// records cannot be held in memory, so the number always fits.
fn place(n: usize) -> u32 {
    u32::try_from(n).expect("fewer than 2^32 records")
}

#[cfg(test)]
mod tests;
