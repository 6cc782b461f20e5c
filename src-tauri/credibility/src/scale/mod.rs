//! Rating scales, yardsticks and standards as versioned data.
//!
//! A scale is a list of terms with the words of the document that issued it.
//! What it refuses: terms have no order of their own (only [`Term::rank`] of a
//! judgeable one, within its scale), no term has a number to calculate with, and
//! nothing turns a term of one scale into a term of another. "Cannot be judged"
//! and "untested" are answers, not grades: they have no rank.

mod shipped;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Error;

pub use shipped::{scale, scale_version, scales};

/// Id of the Admiralty code's source axis with STANAG 2511 definitions.
pub const ADMIRALTY_RELIABILITY: &str = "admiralty-reliability";
/// Id of the Admiralty code's information axis with STANAG 2511 definitions.
pub const ADMIRALTY_CREDIBILITY: &str = "admiralty-credibility";
/// Id of the scale that a finding's `likelihood` is read on.
pub const LIKELIHOOD: &str = "icd-203-likelihood";
/// Id of the scale that a finding's `confidence` is read on.
pub const CONFIDENCE: &str = "icd-203-confidence";
/// Id of the scale that a finding's `standard` is read on.
pub const STANDARD: &str = "standards-of-proof";

/// What a scale measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// How far a source can be relied upon.
    Source,
    /// How credible a piece of information is.
    Information,
    /// How likely an event or state of affairs is.
    Likelihood,
    /// How good the basis of a judgement is.
    Confidence,
    /// Which standard of proof is met.
    Standard,
}

/// What a term may be given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rates {
    /// A source.
    Source,
    /// A quote.
    Quote,
    /// A finding.
    Finding,
}

/// A range of per cent, as the issuing document states it: whole numbers, each
/// end closed unless said to be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Percent {
    /// The lower end, 0 to 100.
    pub from: u8,
    /// The upper end, 0 to 100, not below `from`.
    pub to: u8,
    /// Whether the lower end itself is left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_open: bool,
    /// Whether the upper end itself is left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_open: bool,
}

/// One term of a scale. It deliberately has no `Ord`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// The value as ratings and case documents spell it (`B`, `6`, `very-likely`).
    pub value: String,
    /// The label, exactly as the issuing document has it.
    pub label: String,
    /// What it means, in our words.
    pub definition: String,
    /// False for "cannot be judged" and "untested".
    pub judgeable: bool,
    /// The range of per cent, if the document states one.
    pub range: Option<Percent>,
    /// The wordings by which prose uses the term: one list per row of the
    /// document (ICD 203 has two rows, which must not be mixed).
    pub wordings: Vec<Vec<String>>,
    /// How many known independent origins the term itself asserts
    /// (STANAG 2511: "1" says that another source reported the same).
    pub origins: Option<usize>,
    rank: Option<usize>,
}

impl Term {
    /// Its place among the judgeable terms of its scale, 0 the strongest.
    /// `None` for a term that says "cannot be judged": it stands nowhere on the
    /// ladder, neither at the bottom nor in the middle.
    pub fn rank(&self) -> Option<usize> {
        self.rank
    }
}

/// A scale: some issuing document's terms, strongest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scale {
    /// Lower-case id with hyphens; `family/set` where one set of labels has
    /// several sets of definitions.
    pub id: String,
    /// Version of this data; a rating pins it.
    pub version: String,
    /// Name for a reader.
    pub title: String,
    /// The document that issued it.
    pub document: String,
    /// What it measures.
    pub axis: Axis,
    /// What it may be given to.
    pub rates: Vec<Rates>,
    /// The terms, strongest or highest first, those without rank where the
    /// document puts them.
    pub terms: Vec<Term>,
}

/// What can be wrong with the data of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Not JSON of this shape; the line where reading stopped.
    Unreadable {
        /// Line in the JSON text, from 1.
        line: usize,
    },
    /// The id is not lower-case words with hyphens, digits and dots, with at
    /// most one `/`.
    Id,
    /// A field that must say something is blank; its name.
    Blank(&'static str),
    /// It may be given to nothing.
    RatesNothing,
    /// Fewer than two judgeable terms: nothing is graded by it.
    TooFewTerms,
    /// A value that occurs twice.
    ValueTwice(String),
    /// A range that is empty or leaves 0–100; the value.
    Range(String),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RawScale {
    id: String,
    version: String,
    title: String,
    document: String,
    axis: Axis,
    rates: Vec<Rates>,
    terms: Vec<RawTerm>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RawTerm {
    value: String,
    label: String,
    definition: String,
    #[serde(default = "yes")]
    judgeable: bool,
    range: Option<Percent>,
    #[serde(default)]
    wordings: Vec<Vec<String>>,
    origins: Option<usize>,
}

fn yes() -> bool {
    true
}

impl Scale {
    /// Reads a scale from JSON: one of ours, or one that a user made.
    ///
    /// # Errors
    /// [`Error::BadScale`] with what is wrong.
    pub fn from_json(json: &str) -> Result<Scale, Error> {
        let raw: RawScale = serde_json::from_str(json).map_err(|error| Error::BadScale {
            scale: String::new(),
            flaw: Flaw::Unreadable { line: error.line() },
        })?;
        if let Some(flaw) = flaw(&raw) {
            return Err(Error::BadScale {
                scale: raw.id,
                flaw,
            });
        }
        let mut ranked = 0;
        let terms = raw.terms.into_iter().map(|term| {
            let rank = term.judgeable.then(|| {
                ranked += 1;
                ranked - 1
            });
            Term {
                value: term.value,
                label: term.label,
                definition: term.definition,
                judgeable: term.judgeable,
                range: term.range,
                wordings: term.wordings,
                origins: term.origins,
                rank,
            }
        });
        let terms = terms.collect();
        Ok(Scale {
            id: raw.id,
            version: raw.version,
            title: raw.title,
            document: raw.document,
            axis: raw.axis,
            rates: raw.rates,
            terms,
        })
    }

    /// The id without its set: `admiralty-reliability` of
    /// `admiralty-reliability/fm-2-22.3`.
    pub fn family(&self) -> &str {
        family(&self.id)
    }

    /// The set of definitions that the id names, if it names one.
    pub fn set(&self) -> Option<&str> {
        self.id.split_once('/').map(|(_, set)| set)
    }

    /// The term with exactly this value.
    ///
    /// # Errors
    /// [`Error::UnknownValue`] if the scale lacks it.
    pub fn term(&self, value: &str) -> Result<&Term, Error> {
        self.terms
            .iter()
            .find(|term| term.value == value)
            .ok_or_else(|| Error::UnknownValue {
                scale: self.id.clone(),
                value: value.to_owned(),
            })
    }

    /// Whether the scale may be given to such a record.
    ///
    /// # Errors
    /// [`Error::NotRatedBy`] if not.
    pub fn check_rates(&self, what: Rates) -> Result<(), Error> {
        if self.rates.contains(&what) {
            return Ok(());
        }
        Err(Error::NotRatedBy {
            scale: self.id.clone(),
            what,
        })
    }

    /// How many terms have a rank.
    pub fn ranks(&self) -> usize {
        self.terms.iter().filter(|term| term.judgeable).count()
    }

    /// Whether the term stands in the lower half of the ladder. Never true of a
    /// term without rank.
    pub fn is_low(&self, term: &Term) -> bool {
        term.rank.is_some_and(|rank| 2 * rank >= self.ranks())
    }

    /// Whether the term is the lowest of the ladder. Never true of a term
    /// without rank.
    pub fn is_lowest(&self, term: &Term) -> bool {
        term.rank.is_some_and(|rank| rank + 1 == self.ranks())
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)
    }
}

/// The id of a scale without its set.
pub fn family(id: &str) -> &str {
    id.split_once('/').map_or(id, |(family, _)| family)
}

/// The term of a scale, both found by name.
///
/// # Errors
/// [`Error::UnknownScale`], [`Error::UnknownValue`].
pub fn term(scale_id: &str, value: &str) -> Result<&'static Term, Error> {
    scale(scale_id)?.term(value)
}

fn flaw(raw: &RawScale) -> Option<Flaw> {
    let word = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c))
    };
    if raw.id.matches('/').count() > 1 || !raw.id.split('/').all(word) {
        return Some(Flaw::Id);
    }
    for (name, text) in [
        ("version", &raw.version),
        ("title", &raw.title),
        ("document", &raw.document),
    ] {
        if text.trim().is_empty() {
            return Some(Flaw::Blank(name));
        }
    }
    if raw.rates.is_empty() {
        return Some(Flaw::RatesNothing);
    }
    if raw.terms.iter().filter(|term| term.judgeable).count() < 2 {
        return Some(Flaw::TooFewTerms);
    }
    for (n, term) in raw.terms.iter().enumerate() {
        for (name, text) in [
            ("value", &term.value),
            ("label", &term.label),
            ("definition", &term.definition),
        ] {
            if text.trim().is_empty() {
                return Some(Flaw::Blank(name));
            }
        }
        if term
            .wordings
            .iter()
            .flatten()
            .any(|words| words.trim().is_empty())
        {
            return Some(Flaw::Blank("wordings"));
        }
        if raw.terms[..n]
            .iter()
            .any(|earlier| earlier.value == term.value)
        {
            return Some(Flaw::ValueTwice(term.value.clone()));
        }
        let empty = |r: Percent| r.from > r.to || (r.from == r.to && (r.from_open || r.to_open));
        if term.range.is_some_and(|r| empty(r) || r.to > 100) {
            return Some(Flaw::Range(term.value.clone()));
        }
    }
    None
}

#[cfg(test)]
mod tests;
