//! Fast look-ups of words: a hash of short strings, and a sieve that tells most
//! strangers from a set's words by that hash alone. Refuses to guard against chosen
//! collisions: every key comes from a pack, never from a text.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map keyed by words of a pack.
pub(crate) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set of words of a pack.
pub(crate) type WordSet<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// Multiplier of the hash: the golden ratio in 64 bits.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hasher.
#[derive(Debug, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(SPREAD);
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.mix(u64::from_le_bytes(last) ^ (bytes.len() as u64) << 56);
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }
}

/// The hash of a token's text, as sieves know it.
pub(crate) fn of_word(word: &str) -> u64 {
    of_bytes(word.as_bytes())
}

/// The hash of bytes, the same for those of a word.
pub(crate) fn of_bytes(bytes: &[u8]) -> u64 {
    let mut hasher = Quick::default();
    hasher.write(bytes);
    hasher.finish()
}

/// Bits of a sieve, a power of two.
const BITS: u64 = 2048;

/// Which hashes a set has: never wrong when it says no.
#[derive(Debug)]
pub(crate) struct Sieve([u64; (BITS / 64) as usize]);

impl Sieve {
    /// A sieve that lets nothing through.
    pub(crate) const EMPTY: Self = Self([0; (BITS / 64) as usize]);

    /// The two places of a hash: a stranger must hit both to be let through.
    fn places(hash: u64) -> [(usize, u64); 2] {
        [hash, hash >> 17].map(|part| {
            let bit = part % BITS;
            ((bit / 64) as usize, 1 << (bit % 64))
        })
    }

    /// Lets a hash through from now on.
    pub(crate) fn add(&mut self, hash: u64) {
        for (cell, bit) in Self::places(hash) {
            self.0[cell] |= bit;
        }
    }

    /// Lets through whatever `other` does.
    pub(crate) fn join(&mut self, other: &Self) {
        for (cell, bits) in self.0.iter_mut().zip(other.0) {
            *cell |= bits;
        }
    }

    /// Whether a word with this hash may be known.
    pub(crate) fn lets(&self, hash: u64) -> bool {
        let [(one, first), (other, second)] = Self::places(hash);
        self.0[one] & first != 0 && self.0[other] & second != 0
    }
}

impl FromIterator<u64> for Sieve {
    fn from_iter<I: IntoIterator<Item = u64>>(hashes: I) -> Self {
        let mut sieve = Self::EMPTY;
        hashes.into_iter().for_each(|hash| sieve.add(hash));
        sieve
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sieve_lets_every_word_through_that_it_was_made_of_and_few_others() {
        let words: Vec<String> = (0..200).map(|n| format!("word{n}")).collect();
        let sieve: Sieve = words.iter().map(|word| of_word(word)).collect();
        assert!(words.iter().all(|word| sieve.lets(of_word(word))));
        let strangers = (0..1000).filter(|n| sieve.lets(of_word(&format!("other{n}"))));
        assert!(strangers.count() < 80);
    }
}
