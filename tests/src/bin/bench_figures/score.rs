//! Figures found against figures written down, part by part. Refuses credit for a
//! part of a figure that was not found at all.

use std::fmt;

use crate::thousandths;

/// What is compared, in the order of the table.
pub(crate) const PARTS: [&str; 7] = ["span", "bounds", "hedge", "unit", "per", "polar.", "kind"];

/// A figure reduced to what is compared.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Code points.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// One text per part; `None` where the gold says nothing about it.
    pub(crate) parts: [Option<String>; 7],
    /// As written in the corpus.
    pub(crate) line: String,
}

impl Entry {
    fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    fn agrees(&self, found: &Self, part: usize) -> bool {
        self.parts[part].is_none() || self.parts[part] == found.parts[part]
    }
}

/// Counts over a set of sentences in one language.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) lang: String,
    pub(crate) set: String,
    sentences: u32,
    right: u32,
    gold: u32,
    found: u32,
    hits: [u32; 7],
    whole: u32,
    misses: Vec<String>,
}

impl Tally {
    pub(crate) fn new(lang: &str, set: &str) -> Self {
        Self {
            lang: lang.to_owned(),
            set: set.to_owned(),
            ..Self::default()
        }
    }

    /// Counts one sentence.
    pub(crate) fn add(&mut self, sentence: &str, gold: &[Entry], found: &[Entry]) {
        self.sentences += 1;
        self.gold += count(gold.len());
        self.found += count(found.len());
        let mut whole = 0;
        let mut taken = vec![false; found.len()];
        for wanted in gold {
            // The same span first, then the first that overlaps.
            let same = |it: &Entry| it.start == wanted.start && it.end == wanted.end;
            let place = (0..found.len())
                .find(|at| !taken[*at] && same(&found[*at]))
                .or_else(|| (0..found.len()).find(|at| !taken[*at] && found[*at].overlaps(wanted)));
            let Some(place) = place else { continue };
            taken[place] = true;
            let mut all = true;
            for part in 0..PARTS.len() {
                let agrees = wanted.agrees(&found[place], part);
                self.hits[part] += u32::from(agrees);
                all &= agrees;
            }
            whole += u32::from(all);
        }
        self.whole += whole;
        if whole == count(gold.len()) && gold.len() == found.len() {
            self.right += 1;
            return;
        }
        let mut miss = format!("{} {}: {sentence}", self.lang, self.set);
        for entry in gold {
            miss.push_str(&format!("\n    - {}", entry.line));
        }
        for entry in found {
            miss.push_str(&format!("\n    + {}", entry.line));
        }
        self.misses.push(miss);
    }

    /// F1 with all parts right, in thousandths; a set without figures counts by its sentences.
    pub(crate) fn all(&self) -> u32 {
        f1(self.whole, self.found, self.gold)
    }

    pub(crate) fn print_misses(&self) {
        for miss in &self.misses {
            println!("{miss}");
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:<4}{:<14}{:>6}{:>6}{:>6}",
            self.lang, self.set, self.sentences, self.gold, self.found
        )?;
        for hits in self.hits {
            write!(f, "{:>8}", thousandths(f1(hits, self.found, self.gold)))?;
        }
        write!(
            f,
            "{:>8}{:>8}{:>8}{:>8}",
            thousandths(share(self.whole, self.found)),
            thousandths(share(self.whole, self.gold)),
            thousandths(self.all()),
            thousandths(share(self.right, self.sentences))
        )
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Thousandths, rounded down; nothing of nothing is all of it.
fn share(part: u32, whole: u32) -> u32 {
    (part * 1000).checked_div(whole).unwrap_or(1000)
}

/// The harmonic mean of precision and recall: 2h / (found + gold).
fn f1(hits: u32, found: u32, gold: u32) -> u32 {
    share(2 * hits, found + gold)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(start: usize, unit: &str) -> Entry {
        let mut parts: [Option<String>; 7] = Default::default();
        parts[3] = Some(unit.to_owned());
        Entry {
            start,
            end: start + 3,
            parts,
            line: unit.to_owned(),
        }
    }

    #[test]
    fn a_wrong_unit_costs_the_figure_and_its_unit_and_nothing_else() {
        let mut tally = Tally::new("en", "a set");
        tally.add(
            "",
            &[figure(0, "USD"), figure(9, "man")],
            &[figure(0, "EUR"), figure(9, "man")],
        );
        assert_eq!((tally.hits[0], tally.hits[3]), (2, 1));
        assert_eq!((tally.all(), tally.right), (500, 0));
    }

    #[test]
    fn a_figure_where_there_is_none_costs_precision() {
        let mut tally = Tally::new("en", "a set");
        tally.add(
            "",
            &[figure(0, "man")],
            &[figure(0, "man"), figure(9, "man")],
        );
        assert_eq!(tally.all(), 666);
        assert_eq!(share(tally.whole, tally.gold), 1000);
    }
}
