//! Phrases looked up forwards and backwards over tokens, longest first. Refuses
//! to search: a look-up walks at most the length of the longest phrase.

use super::hash::{Sieve, WordMap, of_word};
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
    next: WordMap<Box<str>, usize>,
    value: Option<T>,
    /// Places, counted from where the walk began, at which a gap may stand.
    gaps: u64,
}

impl<T> Node<T> {
    fn new() -> Self {
        Self {
            next: WordMap::default(),
            value: None,
            gaps: 0,
        }
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
        let words: Vec<String> = cut.into_iter().map(|token| token.text).collect();
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

    /// The longest phrase that begins at token `at`: one past its last token, and its value.
    pub(crate) fn at(&self, tokens: &[Token], at: usize) -> Option<(usize, &T)> {
        if !self.firsts.lets(tokens.get(at)?.hash) {
            return None;
        }
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
            let Some(next) = self.forward[node].next.get(token.text.as_str()) else {
                break;
            };
            node = *next;
            if let Some(value) = &self.forward[node].value
                && gaps & !self.forward[node].gaps == 0
            {
                best = Some((index + 1, value));
            }
        }
        best
    }

    /// The longest phrase whose last token is the one before `end`: its first token and value.
    pub(crate) fn before(&self, tokens: &[Token], end: usize) -> Option<(usize, &T)> {
        let end = end.min(tokens.len());
        if !self.lasts.lets(tokens.get(end.checked_sub(1)?)?.hash) {
            return None;
        }
        let mut node = 0;
        let mut best = None;
        let mut gaps = 0_u64;
        for index in (0..end).rev() {
            step();
            let token = &tokens[index];
            let Some(next) = self.backward[node].next.get(token.text.as_str()) else {
                break;
            };
            node = *next;
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
    words: impl Iterator<Item = &'a String>,
    value: T,
    gaps: u64,
) {
    let mut node = 0;
    for word in words {
        let known = nodes[node].next.get(word.as_str()).copied();
        node = known.unwrap_or_else(|| {
            let fresh = nodes.len();
            nodes.push(Node::new());
            nodes[node].next.insert(word.as_str().into(), fresh);
            fresh
        });
    }
    nodes[node].gaps |= gaps;
    let place = &mut nodes[node].value;
    if place.is_none() {
        *place = Some(value);
    }
}
