//! Named rules for what a careful reviewer would object to in a case.
//!
//! A rule points; it changes nothing, and it is not a verdict: all but an error
//! may be dismissed with a reason. It answers with refs and arguments, never with
//! a sentence. A rule is an error only where something false would be printed.

mod book;
mod prose;
mod review;
mod rules;
mod stating;
mod terms;

use std::fmt;

pub use review::{Assumption, Challenge, Finding, Review};

use crate::origins::{Dependence, Exhibit};
use crate::{
    ClaimId, Direction, Error, EvidenceId, FindingId, QuoteId, RatingId, SourceId, SourceKind,
    origins,
};

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $id:literal, $severity:ident;)+) => {
        /// A rule, with what it finds, why that matters, and where it comes from.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $variant,)+
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Rule] = &[$(Rule::$variant,)+];

            /// The name by which it is listed and dismissed.
            pub fn id(self) -> &'static str {
                match self { $(Rule::$variant => $id,)+ }
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Rule::$variant => Severity::$severity,)+ }
            }
        }
    };
}

rules! {
    /// A quote's current rating says "confirmed by other sources" and the claim
    /// that it speaks for (or against) has fewer known origins on that side than
    /// this asserts. Independence *is* the difference between 1 and 2.
    /// STANAG 2511, Annex, "1" and "2"; TRADECRAFT §0 rule 2.
    /// Refs: rating, quote, claim (none if the quote bears on no claim).
    /// Args: `needed`, `origins`, `unknown`, `exhibits`.
    ConfirmedWithoutTwoOrigins = "confirmed-without-two-origins", Error;

    /// Other evidence on the same claim was entered, or published, after the
    /// current rating was made; for a source, evidence against what it said.
    /// Periodic re-evaluation: Irwin & Mandel 2019; TRADECRAFT §1.9.
    /// Refs: rating, target, newer evidence lines. Args: `newer`.
    RatedBeforeNewerEvidence = "rated-before-newer-evidence", Warning;

    /// A low grade, or evidence against a claim, is argued from a rating that says
    /// "cannot be judged" or "untested". Not knowing is not knowing something bad.
    /// FM 2-22.3 and STANAG 2511, "F" and "6"; TRADECRAFT §0 rule 1.
    /// Refs: the rating or line that argues, the rating argued from. Args: `value`.
    UnjudgeableUsedAsBad = "unjudgeable-used-as-bad", Warning;

    /// A rating gives no reason. The code then "masks rather than guides
    /// subjectivity": Irwin & Mandel 2019; TRADECRAFT §0 rule 4.
    /// Refs: rating, target.
    RatingWithoutReason = "rating-without-reason", Warning;

    /// A source holds the highest grade, and something it said is rated lowest, or
    /// supports a claim that two known origins dispute and at most one supports.
    /// STANAG 2511, "A": no room for doubt. Refs: rating, source, the quotes.
    ReliableSourceWithRefutedClaims = "reliable-source-with-refuted-claims", Warning;

    /// One sentence of a finding or of a dossier's prose gives both a likelihood
    /// and a level of confidence: they speak of different things.
    /// ICD 203 §D.6.e(2); TRADECRAFT §1.5.
    /// Refs: the record. Args: `sentence` (from 1), `likelihood`, `confidence`.
    LikelihoodAndConfidenceInOneSentence = "likelihood-and-confidence-in-one-sentence", Warning;

    /// A finding, or a sentence of a dossier, states without more what one known
    /// origin at most stands behind: no "said to", no "likely", nobody named.
    /// ICD 206 (sourcing); TRADECRAFT §3.4, reported allegations name their source.
    /// Refs: the record, the claims. Args: `sentence` (from 1).
    SingleSourceStatedAsFact = "single-source-stated-as-fact", Warning;

    /// The words of one record use terms of likelihood that stand together on no
    /// yardstick, or on two rows of one. ICD 203 §D.6.e(2)(a): rows are not mixed.
    /// Refs: the record. Args: `one`, `other`.
    YardsticksMixed = "terms-of-two-yardsticks", Warning;

    /// Our own words give a figure's number bare, where its source said "about",
    /// "up to", "more than" or gave a range. TRADECRAFT §0 rule 8.
    /// Refs: the record, the figure. Args: `sentence` (from 1).
    FigureWithoutItsHedge = "figure-without-its-hedge", Warning;

    /// Of a protected source a place, a time and an occupation are all told, in
    /// what it can see or in its own words: together these can be one person.
    /// TRADECRAFT §4.2, mosaic check. Refs: source, the records that tell it.
    ProtectedSourceRecognisable = "protected-source-recognisable", Warning;

    /// How a quote's first teller knows is given as seen or documented, or a reason
    /// calls it first-hand, while a link of the chain is unknown.
    /// TRADECRAFT §2.1 (hearsay within hearsay). Refs: quote, then the nameless
    /// source, or the line or rating that says so.
    UnknownLinkCalledFirstHand = "chain-with-unknown-link-called-first-hand", Warning;

    /// Records derive from each other in a circle: one of them is confirmed by
    /// itself. TRADECRAFT §2.1, circular reporting. Refs: the records, dependences.
    CircularReporting = "circular-reporting", Warning;

    /// A record is older than what it is said to derive from.
    /// TRADECRAFT §2.3 step 2. Refs: dependence, both records.
    DerivedBeforeItsOrigin = "derived-before-its-origin", Warning;

    /// Origins that count as independent share an institution, data or an interest.
    /// TRADECRAFT §2.2: warn, do not collapse. Refs: claim, dependence.
    PartlyDependentOrigins = "partly-dependent-origins", Note;

    /// If one origin falls, nothing known supports the claim.
    /// TRADECRAFT §0 rule 3. Refs: claim, the origin's first teller.
    /// Args: `exhibits`, `unknown`.
    SingleSourceClaim = "single-source-claim", Note;

    /// The claim is supported, and not one origin of it is known.
    /// TRADECRAFT §2.3 step 3. Refs: claim. Args: `exhibits`, `unknown`.
    NoKnownOrigin = "no-known-origin", Note;

    /// Two quotes or more support the claim and not one disputes it: perhaps
    /// nobody looked for any that does. Heuer, analysis of competing hypotheses;
    /// TRADECRAFT §9.1 (disproving). Refs: claim. Args: `quotes`.
    OnlySupportSought = "only-support-sought", Note;

    /// Five quotes or more are graded, and in each the letter and the digit are the
    /// same step: the two axes were probably not judged apart. Baker, McKendry &
    /// Mace 1968 found 87 % of field reports so; TRADECRAFT §1.9.
    /// Refs: the quotes. Args: `count`.
    EveryRatingOnTheDiagonal = "every-rating-on-the-diagonal", Note;

    /// A source in the chain of evidence has no rating. TRADECRAFT §1, "what
    /// software must do". Refs: source.
    UnratedSource = "unrated-source", Note;

    /// A quote that supports or disputes a claim has no rating. Refs: quote.
    UnratedQuote = "unrated-quote", Note;

    /// A quote bears on no claim: it was collected and not used. Refs: quote.
    QuoteWithoutClaim = "quote-without-claim", Note;

    /// A finding stands on a key assumption, its own or of a claim it is on, that
    /// nobody examined. CIA Tradecraft Primer 2009, key assumptions check;
    /// TRADECRAFT §9.3. Refs: finding, the record that holds it if that is another.
    /// Args: `holder`, `number` (from 1).
    UnexaminedAssumption = "unexamined-assumption", Warning;

    /// The same, examined and marked as unsupported: a key uncertainty.
    /// Heuer & Pherson; TRADECRAFT §9.3. Refs and args as there.
    UnsupportedAssumption = "unsupported-assumption", Warning;

    /// Dates that cannot all be right. TRADECRAFT §9.3 (impossible order).
    /// Refs: the records whose dates they are.
    ContradictingDates = "contradicting-dates", Warning;

    /// Something that a finding rests on, or the finding itself, is challenged and
    /// nothing is answered. TRADECRAFT §2.4 (defeaters). Refs and args as for an
    /// assumption.
    UnansweredChallenge = "unanswered-challenge", Note;

    /// A finding does not name its strongest contrary evidence, or what would
    /// change it. TRADECRAFT §9, "what software must do". Refs: finding.
    FindingWithoutContraryEvidence = "finding-without-contrary-evidence", Note;
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// How much a lint matters, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something false would be printed.
    Error,
    /// A reviewer would object.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The spelling of the contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// An argument for the sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// A number of things.
    Count(usize),
    /// A word of a scale or of a text.
    Word(String),
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lint {
    /// The rule.
    pub rule: Rule,
    /// How much it matters: the rule's own.
    pub severity: Severity,
    /// The records concerned, in the order that the rule documents.
    pub refs: Vec<String>,
    /// Named arguments for the sentence, as the rule documents them.
    pub args: Vec<(&'static str, Arg)>,
}

/// A source, as far as the rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// What kind of thing it is.
    pub kind: SourceKind,
}

/// A quote, as far as the rules look at it.
#[derive(Clone, Copy, Debug)]
pub struct Quote<'a> {
    /// Where it comes from.
    pub lineage: origins::Quote<'a>,
    /// Whose words it is; `None` only with an empty chain.
    pub speaker: Option<SourceId>,
}

/// An evidence line.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// Its id.
    pub id: EvidenceId,
    /// The claim.
    pub claim: ClaimId,
    /// The quote that bears on it.
    pub quote: QuoteId,
    /// Which way.
    pub direction: Direction,
    /// Why; blank if not said.
    pub why: &'a str,
    /// The journal entry that entered it.
    pub seq: u64,
}

/// What is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rated {
    /// A source.
    Source(SourceId),
    /// A quote.
    Quote(QuoteId),
    /// A finding.
    Finding(FindingId),
}

impl fmt::Display for Rated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rated::Source(id) => id.fmt(f),
            Rated::Quote(id) => id.fmt(f),
            Rated::Finding(id) => id.fmt(f),
        }
    }
}

/// A rating, superseded ones included. The latest by (`at`, `seq`) is current.
#[derive(Clone, Copy, Debug)]
pub struct Rating<'a> {
    /// Its id.
    pub id: RatingId,
    /// What it rates.
    pub target: Rated,
    /// Id of the scale.
    pub scale: &'a str,
    /// Version of the scale.
    pub version: &'a str,
    /// The value on it.
    pub value: &'a str,
    /// The reason.
    pub because: &'a str,
    /// When, in milliseconds of Unix time.
    pub at: i64,
    /// The journal entry that entered it.
    pub seq: u64,
}

/// Words of our own that will be printed: a finding's statement, a prose block.
#[derive(Clone, Copy, Debug)]
pub struct Prose<'a> {
    /// The record that holds them, as it is to be named (`J1`, `D1`).
    pub reference: &'a str,
    /// The words.
    pub text: &'a str,
    /// The claims that a finding is on; empty for prose, which names its own.
    pub claims: &'a [ClaimId],
    /// Whether a finding says apart how likely it is.
    pub qualified: bool,
}

/// A figure whose number our own words give without what its source said of it.
/// Whether they do is found where figures are read.
#[derive(Clone, Copy, Debug)]
pub struct Cited<'a> {
    /// The record that holds the words.
    pub reference: &'a str,
    /// The figure.
    pub figure: &'a str,
    /// In which sentence, from 1.
    pub sentence: usize,
}

/// A protected source, with all that is told of it.
#[derive(Clone, Copy, Debug)]
pub struct Protected<'a> {
    /// The source.
    pub id: SourceId,
    /// What it can see and what it said, each with the record it stands in.
    pub passages: &'a [(&'a str, &'a str)],
    /// A record that dates its words, if one does.
    pub dated: Option<&'a str>,
}

/// The sentences of a text of our own, as the rules count them, from 1.
pub fn sentences(text: &str) -> Vec<&str> {
    prose::sentences(text)
}

/// A case, as far as the rules look at it. Ratings on scales that do not ship are
/// looked at only for their reasons.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ledger<'a> {
    /// Every source.
    pub sources: &'a [Source],
    /// Every exhibit.
    pub exhibits: &'a [Exhibit<'a>],
    /// Every quote.
    pub quotes: &'a [Quote<'a>],
    /// Every claim.
    pub claims: &'a [ClaimId],
    /// Every evidence line.
    pub evidence: &'a [Evidence<'a>],
    /// Every dependence.
    pub dependences: &'a [Dependence],
    /// Every rating.
    pub ratings: &'a [Rating<'a>],
    /// Findings' statements and dossiers' prose.
    pub prose: &'a [Prose<'a>],
    /// Figures cited without their hedge.
    pub cited: &'a [Cited<'a>],
    /// Every protected source.
    pub protected: &'a [Protected<'a>],
    /// What a review noted; none where nobody looked.
    pub review: Option<&'a Review>,
}

/// Holds a case against every rule. The answer is ordered: the gravest first, then
/// by rule as they stand here, then in the order of the case.
///
/// # Errors
/// [`Error::QuoteTwice`], [`Error::UnknownQuote`] (an evidence line on a quote
/// that is not listed).
pub fn check(ledger: &Ledger<'_>) -> Result<Vec<Lint>, Error> {
    let lineages: Vec<origins::Quote<'_>> =
        ledger.quotes.iter().map(|quote| quote.lineage).collect();
    let lineage = origins::Lineage::new(&lineages, ledger.exhibits, ledger.dependences)?;
    let book = book::Book::open(ledger, &lineage)?;
    let mut lints = rules::all(&book);
    lints.extend(ledger.review.iter().flat_map(|it| review::all(it)));
    lints.sort_by_key(|lint| (lint.severity, lint.rule));
    Ok(lints)
}

/// The current ratings that newer evidence came after, each with the evidence
/// lines: what [`Rule::RatedBeforeNewerEvidence`] finds, for marks beside ratings.
///
/// # Errors
/// As [`check`].
pub fn stale(ledger: &Ledger<'_>) -> Result<Vec<(RatingId, Vec<EvidenceId>)>, Error> {
    let lineages: Vec<origins::Quote<'_>> =
        ledger.quotes.iter().map(|quote| quote.lineage).collect();
    let lineage = origins::Lineage::new(&lineages, ledger.exhibits, ledger.dependences)?;
    let book = book::Book::open(ledger, &lineage)?;
    let current = ledger.ratings.iter().filter(|it| book.is_current(it));
    let stale = current.map(|it| (it.id, rules::newer_than(&book, it)));
    Ok(stale.filter(|(_, newer)| !newer.is_empty()).collect())
}

#[cfg(test)]
mod tests;
