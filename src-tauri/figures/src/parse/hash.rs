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
        self.mix(few(rest) ^ (bytes.len() as u64) << 56);
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }

    /// A key that is itself a hash of a word.
    fn write_u64(&mut self, hash: u64) {
        self.0 ^= hash;
    }
}

/// Fewer than eight bytes as one number, the eighth left for their count: no two texts so
/// short have the same, nor the same hash.
fn few(bytes: &[u8]) -> u64 {
    let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // Those of the last four that are not among the first.
        return four(first) | (four(last) >> (8 * (8 - bytes.len()))) << 32;
    }
    match bytes {
        [] => 0,
        [a] => u64::from(*a),
        [a, b] => u64::from(*a) | u64::from(*b) << 8,
        [a, b, .., c] => u64::from(*a) | u64::from(*b) << 8 | u64::from(*c) << 16,
    }
}

/// Whether two words with the same hash are the same word.
pub(crate) fn same(word: &str, other: &str) -> bool {
    word.len() == other.len() && (word.len() < 8 || word == other)
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

/// Words of a pack, looked up by a hash that is at hand.
#[derive(Debug)]
pub(crate) struct Known {
    sieve: Sieve,
    words: WordSet<Box<str>>,
}

impl Known {
    /// Whether `word`, whose hash this is, is one of them.
    #[inline]
    pub(crate) fn has(&self, hash: u64, word: &str) -> bool {
        self.sieve.lets(hash) && self.words.contains(word)
    }

    /// The words.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &**word)
    }
}

impl From<WordSet<Box<str>>> for Known {
    fn from(words: WordSet<Box<str>>) -> Self {
        let sieve = words.iter().map(|word| of_word(word)).collect();
        Self { sieve, words }
    }
}

/// Bits of a sieve, a power of two.
const BITS: u64 = 2048;

/// Which hashes a set has: never wrong when it says no.
#[derive(Debug)]
pub(crate) struct Sieve([u64; (BITS / 64) as usize]);

impl Sieve {
    /// A sieve that lets nothing through.
    pub(crate) const EMPTY: Self = Self([0; (BITS / 64) as usize]);

    /// The cell of a hash and its two bits there: a stranger must hit both to be let
    /// through, and to see that takes one look.
    fn place(hash: u64) -> (usize, u64) {
        let cell = hash % (BITS / 64);
        let bits = 1 << (hash >> 20 & 63) | 1 << (hash >> 40 & 63);
        (cell as usize, bits)
    }

    /// Lets a hash through from now on.
    pub(crate) fn add(&mut self, hash: u64) {
        let (cell, bits) = Self::place(hash);
        self.0[cell] |= bits;
    }

    /// Lets through whatever `other` does.
    pub(crate) fn join(&mut self, other: &Self) {
        for (cell, bits) in self.0.iter_mut().zip(other.0) {
            *cell |= bits;
        }
    }

    /// Whether a word with this hash may be known.
    #[inline]
    pub(crate) fn lets(&self, hash: u64) -> bool {
        let (cell, bits) = Self::place(hash);
        self.0[cell] & bits == bits
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
    fn two_short_words_have_two_hashes() {
        // Words that differ in their last bytes, in their length, and in a nought behind.
        let mut words = vec![String::new()];
        for length in 1..8 {
            for at in 0..length {
                for byte in ['\0', '\u{3}', 'a', 'b', '\u{7f}'] {
                    let other = |here| if here == at { byte } else { 'a' };
                    words.push((0..length).map(other).collect());
                }
            }
        }
        words.extend([
            "abca".to_owned(),
            "abcabcb".to_owned(),
            "이".to_owned(),
            "한".to_owned(),
        ]);
        for word in &words {
            for other in &words {
                let alike = of_word(word) == of_word(other);
                assert_eq!(alike, word == other, "{word:?} {other:?}");
                assert!(!alike || same(word, other));
            }
        }
    }

    #[test]
    fn a_sieve_lets_every_word_through_that_it_was_made_of_and_few_others() {
        let words: Vec<String> = (0..200).map(|n| format!("word{n}")).collect();
        let sieve: Sieve = words.iter().map(|word| of_word(word)).collect();
        assert!(words.iter().all(|word| sieve.lets(of_word(word))));
        let strangers = (0..1000).filter(|n| sieve.lets(of_word(&format!("other{n}"))));
        assert!(strangers.count() < 80);
    }
}
