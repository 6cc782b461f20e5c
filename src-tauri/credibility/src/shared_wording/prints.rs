//! Fingerprints of a text: hashes of short runs of letters, of which so few are
//! kept that ten thousand texts fit in memory, and yet every shared run above a
//! length is met (winnowing: Schleimer, Wilkerson and Aiken, 2003).
//!
//! Equal prints suggest equal words and prove nothing; the words are compared
//! afterwards.

use std::collections::VecDeque;

use super::folded::{Folded, Mass};

/// The mass of a run that is hashed: sixteen Latin letters, some three words.
const RUN: Mass = 32;

/// Of so many runs in a row one is kept.
const WINDOW: usize = 6;

/// The multiplier of the rolling hash; any odd number with well spread bits.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// The bits of a hash that are kept, so that it packs into a word with the
/// number of its text.
pub(crate) const BITS: u32 = 40;

/// A hash of a run, and where the run begins and ends in letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Print {
    pub(crate) hash: u64,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// The hash of every run of at least `mass` letters' mass, one for each letter
/// that has so much after it.
pub(crate) fn runs(folded: &Folded, mass: Mass) -> impl Iterator<Item = Print> + '_ {
    let longest = mass as usize / 2 + 1;
    let powers: Vec<u64> = std::iter::successors(Some(1_u64), |it| Some(it.wrapping_mul(STEP)))
        .take(longest + 1)
        .collect();
    let mut sums = Vec::with_capacity(folded.len() + 1);
    let mut sum = 0_u64;
    sums.push(sum);
    for c in &folded.letters {
        sum = sum.wrapping_mul(STEP).wrapping_add(u64::from(*c) + 1);
        sums.push(sum);
    }
    let mut hint = 0;
    (0..folded.len()).map_while(move |start| {
        let end = folded.reach(start, hint, mass)?;
        hint = end;
        let raw = sums[end].wrapping_sub(sums[start].wrapping_mul(powers[end - start]));
        Some(Print {
            hash: spread(raw),
            start: start as u32,
            end: end as u32,
        })
    })
}

/// The prints of a text, in order.
pub(crate) fn winnowed(folded: &Folded) -> Vec<Print> {
    let mut kept: Vec<Print> = Vec::with_capacity(folded.len() / 3);
    let mut window: VecDeque<Print> = VecDeque::with_capacity(WINDOW);
    for (at, print) in runs(folded, RUN).enumerate() {
        while window.back().is_some_and(|last| last.hash >= print.hash) {
            window.pop_back();
        }
        window.push_back(print);
        if window
            .front()
            .is_some_and(|first| first.start as usize + WINDOW <= at)
        {
            window.pop_front();
        }
        if at + 1 >= WINDOW
            && let Some(least) = window.front()
            && kept.last() != Some(least)
        {
            kept.push(*least);
        }
    }
    // A text too short for one window has its least print all the same.
    if kept.is_empty() {
        kept.extend(window.front());
    }
    kept
}

/// Mixes the bits, so that the least hash is no matter of the alphabet.
fn spread(raw: u64) -> u64 {
    let mut mixed = raw ^ (raw >> 31);
    mixed = mixed.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed ^= mixed >> 29;
    mixed = mixed.wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ (mixed >> 32)) >> (64 - BITS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hashes(text: &str) -> Vec<u64> {
        winnowed(&Folded::of(text))
            .iter()
            .map(|it| it.hash)
            .collect()
    }

    proptest! {
        #[test]
        fn texts_that_share_a_long_run_share_a_print(
            before in "[a-z ]{0,60}", after in "[a-z ]{0,60}",
            shared in "[a-z]{22,40}", other in "[a-z ]{0,60}",
        ) {
            // Sixteen letters and a window of six: from 21 letters on.
            let (left, right) = (hashes(&format!("{before}{shared}{after}")), hashes(&format!("{other}{shared}")));
            prop_assert!(left.iter().any(|hash| right.contains(hash)));
        }

        #[test]
        fn fewer_prints_are_kept_than_there_are_letters(text in "\\PC{0,400}") {
            let folded = Folded::of(&text);
            let kept = winnowed(&folded);
            prop_assert!(kept.len() <= folded.len());
            prop_assert!(kept.windows(2).all(|two| two[0].start < two[1].start));
        }
    }

    #[test]
    fn seven_syllables_or_six_characters_are_a_run() {
        let one = |text| runs(&Folded::of(text), RUN).next().map(|it| it.end);
        assert_eq!(one("북한노동자들이돌아"), Some(7));
        assert_eq!(one("朝鲜工人已经回国了"), Some(6));
        assert_eq!(one("fifteen letters"), None);
    }
}
