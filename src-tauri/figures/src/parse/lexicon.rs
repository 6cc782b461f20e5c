//! Phrases looked up forwards and backwards over tokens, longest first. Refuses
//! to search: a look-up walks at most the length of the longest phrase.

use super::hash::{Sieve, WordMap, of_word, same};
use super::token::{Token, tokens};

#[cfg(test)]
thread_local! {
    /// Steps of look-ups made on this thread, for tests of how work grows.
    pub(crate) static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts a step in tests, and does nothing else.
fn step() {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// Phrases, each with a value.
#[derive(Debug)]
pub(crate) struct Phrases<T> {
    forward: Vec<Node<T>>,
    backward: Vec<Node<T>>,
    firsts: Sieve,
    lasts: Sieve,
}

#[derive(Debug)]
struct Node<T> {
    /// What follows, by the hash of the word that leads there: tokens bring theirs.
    next: WordMap<u64, Edge>,
    value: Option<T>,
    /// Places, counted from where the walk began, at which a gap may stand.
    gaps: u64,
}

/// Where a word leads, with the word itself: a hash alone proves nothing.
#[derive(Debug)]
struct Edge {
    word: Box<str>,
    to: usize,
    /// Another word with the same hash.
    also: Option<Box<Edge>>,
}

impl Edge {
    /// Where `word` leads, which has the hash of this edge.
    fn leads(&self, word: &str) -> Option<usize> {
        let mut edge = self;
        while !same(&edge.word, word) {
            edge = edge.also.as_deref()?;
        }
        Some(edge.to)
    }
}

impl<T> Node<T> {
    fn new() -> Self {
        Self {
            next: WordMap::default(),
            value: None,
            gaps: 0,
        }
    }

    /// Where a word with its hash leads.
    fn after(&self, hash: u64, word: &str) -> Option<usize> {
        self.next.get(&hash)?.leads(word)
    }
}

impl<T: Clone> Phrases<T> {
    /// No phrases.
    pub(crate) fn new() -> Self {
        Self {
            forward: vec![Node::new()],
            backward: vec![Node::new()],
            firsts: Sieve::EMPTY,
            lasts: Sieve::EMPTY,
        }
    }

    /// Phrases with their values, cut into tokens as texts are.
    pub(crate) fn of<'a>(entries: impl IntoIterator<Item = (&'a str, T)>, elision: bool) -> Self {
        let mut phrases = Self::new();
        for (phrase, value) in entries {
            phrases.insert(phrase, value, elision);
        }
        phrases
    }

    /// Adds a phrase; the first value given for a phrase stays.
    pub(crate) fn insert(&mut self, phrase: &str, value: T, elision: bool) {
        let cut = tokens(phrase, 0, phrase.len(), elision);
        // Where words are parted though every syllable is a token, 이하 is not "이 하루".
        let tight = phrase.chars().any(|c| matches!(c, '\u{AC00}'..='\u{D7A3}'));
        let spaced: Vec<bool> = cut.iter().map(|token| token.spaced || !tight).collect();
        let words: Vec<&str> = cut.iter().map(|token| token.text.as_str()).collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return;
        };
        self.firsts.add(of_word(first));
        self.lasts.add(of_word(last));
        let after = spaced.iter().copied().skip(1);
        let ahead = mask(after.clone());
        let back = mask(after.rev());
        grow(&mut self.forward, words.iter(), value.clone(), ahead);
        grow(&mut self.backward, words.iter().rev(), value, back);
    }

    /// The sieve of first words.
    pub(crate) fn firsts(&self) -> &Sieve {
        &self.firsts
    }

    /// The longest phrase that begins at token `at`: one past its last token, and its value.
    #[inline]
    pub(crate) fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, &T)> {
        if !self.firsts.lets(tokens.get(at)?.hash) {
            return None;
        }
        self.walk_on(tokens, at)
    }

    fn walk_on(&self, tokens: &[Token], at: usize) -> Option<(usize, &T)> {
        let mut node = 0;
        let mut best = None;
        let mut gaps = 0_u64;
        for (index, token) in tokens.iter().enumerate().skip(at) {
            step();
            if index > at && token.starts {
                break;
            }
            if index > at && token.spaced {
                gaps |= place(index - at - 1);
            }
            let Some(next) = self.forward[node].after(token.hash, token.text.as_str()) else {
                break;
            };
            node = next;
            if let Some(value) = &self.forward[node].value
                && gaps & !self.forward[node].gaps == 0
            {
                best = Some((index + 1, value));
            }
        }
        best
    }

    /// The longest phrase whose last token is the one before `end`: its first token and value.
    #[inline]
    pub(crate) fn before(&self, tokens: &[Token], end: usize) -> Option<(usize, &T)> {
        let end = end.min(tokens.len());
        if !self.lasts.lets(tokens.get(end.checked_sub(1)?)?.hash) {
            return None;
        }
        self.walk_back(tokens, end)
    }

    fn walk_back(&self, tokens: &[Token], end: usize) -> Option<(usize, &T)> {
        let mut node = 0;
        let mut best = None;
        let mut gaps = 0_u64;
        for index in (0..end).rev() {
            step();
            let token = &tokens[index];
            let Some(next) = self.backward[node].after(token.hash, token.text.as_str()) else {
                break;
            };
            node = next;
            if let Some(value) = &self.backward[node].value
                && gaps & !self.backward[node].gaps == 0
            {
                best = Some((index, value));
            }
            if token.spaced {
                gaps |= place(end - index - 1);
            }
            if token.starts {
                break;
            }
        }
        best
    }
}

/// The bit of a gap; those far out share the last.
fn place(at: usize) -> u64 {
    1 << at.min(63)
}

/// The bits of the gaps of a phrase.
fn mask(gaps: impl Iterator<Item = bool>) -> u64 {
    let set = gaps.enumerate().filter(|(_, gap)| *gap);
    set.fold(0, |mask, (at, _)| mask | place(at))
}

fn grow<'a, T>(
    nodes: &mut Vec<Node<T>>,
    words: impl Iterator<Item = &'a &'a str>,
    value: T,
    gaps: u64,
) {
    let mut node = 0;
    for word in words {
        let hash = of_word(word);
        let known = nodes[node].after(hash, word);
        node = known.unwrap_or_else(|| {
            let fresh = nodes.len();
            nodes.push(Node::new());
            let also = nodes[node].next.remove(&hash).map(Box::new);
            let edge = Edge {
                word: (*word).into(),
                to: fresh,
                also,
            };
            nodes[node].next.insert(hash, edge);
            fresh
        });
    }
    nodes[node].gaps |= gaps;
    let place = &mut nodes[node].value;
    if place.is_none() {
        *place = Some(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_hash_lead_where_each_leads() {
        let first = Edge {
            word: "one".into(),
            to: 1,
            also: None,
        };
        let both = Edge {
            word: "other".into(),
            to: 2,
            also: Some(Box::new(first)),
        };
        assert_eq!(both.leads("other"), Some(2));
        assert_eq!(both.leads("one"), Some(1));
        assert_eq!(both.leads("stranger"), None);
    }
}
