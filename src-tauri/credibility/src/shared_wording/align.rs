//! Two texts laid side by side: the passages that stand in both.
//!
//! Runs of equal letters are found from left to right, and those that follow
//! each other in both texts with little between are one passage: a sentence in
//! which a few words were changed stays one. Short runs without neighbours are
//! names and phrases that any two texts on a matter share, and are dropped.

use std::ops::Range;

use super::folded::{Folded, Mass};
use super::prints::{Print, runs};

/// The mass of the equal letters that start a run: ten Latin letters.
const SEED: Mass = 20;
/// A run of less is not looked at.
const LEAST_RUN: Mass = 24;
/// A passage of less equal mass is a phrase: some six words.
const LEAST_PASSAGE: Mass = 64;
/// Runs with at most this between them in both texts are one passage.
const GAP: Mass = 72;
/// Of so many places where a seed stands, the first are tried.
const TRIED: usize = 12;

/// Equal letters: `left` of one text, `right` of the other, equally many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) left: Range<usize>,
    pub(crate) right: Range<usize>,
}

/// Runs that follow each other closely in both texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    pub(crate) runs: Vec<Run>,
    /// The mass of the equal letters.
    pub(crate) same: Mass,
}

impl Passage {
    /// From its first equal letter to its last, in the left text.
    pub(crate) fn left(&self) -> Range<usize> {
        self.runs.first().map_or(0, |it| it.left.start)
            ..self.runs.last().map_or(0, |it| it.left.end)
    }

    /// From its first equal letter to its last, in the right text.
    pub(crate) fn right(&self) -> Range<usize> {
        self.runs.first().map_or(0, |it| it.right.start)
            ..self.runs.last().map_or(0, |it| it.right.end)
    }

    /// The same passage with the sides changed.
    pub(crate) fn turned(&self) -> Passage {
        let turn = |run: &Run| Run {
            left: run.right.clone(),
            right: run.left.clone(),
        };
        Passage {
            runs: self.runs.iter().map(turn).collect(),
            same: self.same,
        }
    }
}

/// The places of a text where a run can start, to be laid beside many others.
pub(crate) struct Seeds {
    /// Hash and place, sorted.
    sorted: Vec<(u64, u32)>,
    /// A bit for each of the hashes' low bits: most questions end here.
    met: Vec<u64>,
}

impl Seeds {
    /// Linear in the text, and a sort.
    pub(crate) fn of(folded: &Folded) -> Seeds {
        let mut sorted: Vec<(u64, u32)> = runs(folded, SEED)
            .map(|Print { hash, start, .. }| (hash, start))
            .collect();
        sorted.sort_unstable();
        let mut met = vec![0_u64; 1024];
        for (hash, _) in &sorted {
            met[(hash >> 6) as usize & 1023] |= 1 << (hash & 63);
        }
        Seeds { sorted, met }
    }

    fn places(&self, hash: u64) -> &[(u64, u32)] {
        if self.met[(hash >> 6) as usize & 1023] & (1 << (hash & 63)) == 0 {
            return &[];
        }
        let from = self.sorted.partition_point(|it| it.0 < hash);
        let rest = &self.sorted[from..];
        let count = rest
            .iter()
            .take(TRIED)
            .take_while(|it| it.0 == hash)
            .count();
        &rest[..count]
    }
}

/// The passages that stand in both texts, in the order of the right one.
pub(crate) fn passages(left: &Folded, seeds: &Seeds, right: &Folded) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    let mut open: Vec<Run> = Vec::new();
    for run in equal_runs(left, seeds, right) {
        let follows = open
            .last()
            .is_some_and(|last| close(left, right, last, &run));
        if !follows {
            keep(right, std::mem::take(&mut open), &mut passages);
        }
        open.push(run);
    }
    keep(right, open, &mut passages);
    passages
}

fn keep(right: &Folded, runs: Vec<Run>, passages: &mut Vec<Passage>) {
    let same: Mass = runs.iter().map(|run| right.mass(run.right.clone())).sum();
    if same >= LEAST_PASSAGE {
        passages.push(Passage { runs, same });
    }
}

/// Whether `next` goes on where `last` stopped, in both texts.
fn close(left: &Folded, right: &Folded, last: &Run, next: &Run) -> bool {
    next.left.start >= last.left.end
        && next.right.start >= last.right.end
        && left.mass(last.left.end..next.left.start) <= GAP
        && right.mass(last.right.end..next.right.start) <= GAP
}

/// Runs of equal letters, cut to whole words, each as long as it can be.
fn equal_runs(left: &Folded, seeds: &Seeds, right: &Folded) -> Vec<Run> {
    let mut found: Vec<Run> = Vec::new();
    let mut from = 0;
    for print in runs(right, SEED) {
        let at = print.start as usize;
        if at < from {
            continue;
        }
        let after = found.last().map_or(0, |run| run.left.end);
        let best = seeds
            .places(print.hash)
            .iter()
            .map(|(_, place)| *place as usize)
            .map(|place| (equal(left, place, right, at), place))
            // The longest; of two, the one that goes on after the last.
            .max_by_key(|(length, place)| (*length, *place >= after, usize::MAX - place));
        let Some((length, place)) = best.filter(|it| it.0 > 0) else {
            continue;
        };
        let whole = right.whole_words(at..at + length);
        from = whole.end.max(at + 1);
        if right.mass(whole.clone()) >= LEAST_RUN {
            found.push(Run {
                left: place + whole.start - at..place + whole.end - at,
                right: whole,
            });
        }
    }
    found
}

fn equal(left: &Folded, at: usize, right: &Folded, and: usize) -> usize {
    left.letters[at..]
        .iter()
        .zip(&right.letters[and..])
        .take_while(|(a, b)| a == b)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shared(left: &str, right: &str) -> Vec<String> {
        let (left, right) = (Folded::of(left), Folded::of(right));
        passages(&left, &Seeds::of(&left), &right)
            .iter()
            .map(|it| right.letters[it.right()].iter().collect())
            .collect()
    }

    #[test]
    fn a_changed_word_does_not_break_a_passage() {
        assert_eq!(
            shared(
                "The ministry said the salt had been bought from a single trader in the port.",
                "Officials: the salt had been purchased from a single trader in the port, again"
            ),
            ["thesalthadbeenpurchasedfromasingletraderintheport"]
        );
    }

    #[test]
    fn a_shared_phrase_is_no_passage() {
        let none: [String; 0] = [];
        assert_eq!(
            shared(
                "the Ministry of Health said so",
                "at the Ministry of Health"
            ),
            none
        );
    }

    #[test]
    fn korean_and_chinese_passages_are_found_across_other_spacing() {
        assert_eq!(
            shared(
                "그는 북한 노동자들이 임금의 대부분을 당국에 바친다고 말했다",
                "보고서: 북한노동자들이 임금의 대부분을 당국에 바친다"
            ),
            ["북한노동자들이임금의대부분을당국에바친다"]
        );
        assert_eq!(
            shared(
                "这家公司在边境城市雇用了三百名工人。",
                "据报，这家公司在边境城市雇用了工人"
            )
            .len(),
            1
        );
    }

    proptest! {
        #[test]
        fn runs_are_equal_letters_in_order_on_the_right(
            a in "[ab ]{0,80}", b in "[ab ]{0,80}", both in "[a-f ]{0,80}",
        ) {
            let (left, right) = (Folded::of(&format!("{a}{both}{b}")), Folded::of(&format!("{b}{both}{a}")));
            let mut last = 0;
            for passage in passages(&left, &Seeds::of(&left), &right) {
                for run in passage.runs {
                    prop_assert_eq!(&left.letters[run.left.clone()], &right.letters[run.right.clone()]);
                    prop_assert!(run.right.start >= last);
                    last = run.right.end;
                }
            }
        }
    }
}
