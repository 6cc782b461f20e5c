//! Which pairs of texts share so many fingerprints that they are worth laying
//! side by side, and which fingerprints are everybody's.
//!
//! Bounded: the prints of all texts together are thinned evenly when they are
//! too many, a print that very many texts have pairs each of them with the
//! first two only, and pairs are counted in portions.

use super::About;
use super::prints::{BITS, Print};

/// So many prints are kept for all texts together (8 bytes each).
const MOST: usize = 24_000_000;
/// A print in so many texts pairs all of them; one in more, each with the
/// first two: copies of one text are then all laid beside its first ones.
const ALL_PAIRS: usize = 16;
/// So many pairs are counted at a time (8 bytes each).
const PORTION: u64 = 16_000_000;
/// Pairs that share less are not looked at.
const LEAST: u32 = 4;

/// Two texts by their places, the first the smaller, and how many prints they
/// share.
pub(crate) type Pair = (u32, u32, u32);

/// The prints of all texts.
#[derive(Default)]
pub(crate) struct Index {
    /// `hash << 24 | text`.
    packed: Vec<u64>,
    /// How many prints each text has.
    sizes: Vec<u32>,
    /// Only hashes whose lowest bits of this number are zero are kept.
    thinned: u32,
}

impl Index {
    /// Takes in the prints of the next text.
    pub(crate) fn add(&mut self, prints: &[Print]) {
        let text = self.sizes.len() as u64;
        let mut own: Vec<u64> = prints.iter().map(|it| it.hash).collect();
        own.sort_unstable();
        own.dedup();
        own.retain(|hash| self.keeps(*hash));
        self.sizes
            .push(u32::try_from(own.len()).unwrap_or(u32::MAX));
        self.packed.extend(own.iter().map(|hash| hash << 24 | text));
        while self.packed.len() > MOST {
            self.thinned += 1;
            let thinned = self.thinned;
            self.packed
                .retain(|it| (it >> 24).trailing_zeros() >= thinned);
            self.sizes.fill(0);
            for it in &self.packed {
                self.sizes[(it & 0xFF_FFFF) as usize] += 1;
            }
        }
    }

    fn keeps(&self, hash: u64) -> bool {
        hash.trailing_zeros() >= self.thinned || hash == 0
    }

    /// The pairs that share enough, sorted, with the number of prints shared.
    pub(crate) fn pairs(&mut self) -> Vec<Pair> {
        self.packed.sort_unstable();
        let total: u64 = groups(&self.packed)
            .map(|group| of_group(group).count() as u64)
            .sum();
        let portions = total / PORTION + 1;
        let mut pairs = Vec::new();
        for portion in 0..portions {
            let mut some: Vec<u64> = groups(&self.packed)
                .flat_map(of_group)
                .filter(|pair| (pair >> 32) % portions == portion)
                .collect();
            some.sort_unstable();
            for equal in some.chunk_by(|a, b| a == b) {
                let count = equal.len() as u32;
                if count >= LEAST || self.thinned > 0 {
                    pairs.push(((equal[0] >> 32) as u32, equal[0] as u32, count));
                }
            }
        }
        pairs.sort_unstable();
        pairs
    }

    /// The hashes that belong to a house or to everybody: three texts or more
    /// have them, and those texts share little else. Sorted.
    pub(crate) fn common(&self, pairs: &[Pair], about: &[About]) -> Vec<u64> {
        let mut common = Vec::new();
        for group in groups(&self.packed).filter(|group| group.len() > 2) {
            let texts: Vec<u32> = group.iter().map(|it| (it & 0xFF_FFFF) as u32).collect();
            let mut alike: Vec<u32> = (1..texts.len().min(17))
                .map(|at| {
                    let with = if texts.len() > ALL_PAIRS { 0 } else { at - 1 };
                    self.alike(pairs, texts[with], texts[at])
                })
                .collect();
            alike.sort_unstable();
            let middle = alike[alike.len() / 2];
            let house = about[texts[0] as usize].publisher;
            let one_house = house.is_some()
                && texts
                    .iter()
                    .all(|it| about[*it as usize].publisher == house);
            if middle < 250 || (one_house && middle < 500) {
                common.push(group[0] >> 24);
            }
        }
        common
    }

    /// How much of the smaller text's prints two texts share, in thousandths.
    fn alike(&self, pairs: &[Pair], a: u32, b: u32) -> u32 {
        let Ok(at) = pairs.binary_search_by_key(&(a, b), |pair| (pair.0, pair.1)) else {
            return 0;
        };
        let least = self.sizes[a as usize].min(self.sizes[b as usize]).max(1);
        pairs[at].2 * 1000 / least
    }
}

fn groups(packed: &[u64]) -> impl Iterator<Item = &[u64]> {
    packed.chunk_by(|a, b| a >> 24 == b >> 24)
}

/// The pairs of texts that a group of one hash makes.
fn of_group(group: &[u64]) -> impl Iterator<Item = u64> + '_ {
    let first = if group.len() > ALL_PAIRS {
        2
    } else {
        group.len()
    };
    (0..first).flat_map(move |a| {
        (a + 1..group.len()).map(move |b| (group[a] & 0xFF_FFFF) << 32 | (group[b] & 0xFF_FFFF))
    })
}

const _: () = assert!(BITS + 24 == 64);
