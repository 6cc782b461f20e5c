//! Clitics cut from the words they are glued to: وبنحو is "and with about". Only a
//! word that begins a number or a hedge is cut free; refuses to cut any other, whose
//! first letter may be its own (وزير, بحار).

use super::hash::of_word;
use super::token::{Shape, Token};
use super::words::Lexicon;

/// Most clitics before one word.
const MOST: usize = 3;

/// The same tokens, with clitics before number words and hedges as tokens of their own.
pub(crate) fn cut<'t>(tokens: &mut Vec<Token<'t>>, text: &'t str, words: &Lexicon) {
    if words.pack.inflection.clitics.is_empty() {
        return;
    }
    let mut out = Vec::with_capacity(tokens.len());
    for token in tokens.drain(..) {
        let lengths = if token.shape == Shape::Word {
            clitics(&token.text, words)
        } else {
            Vec::new()
        };
        let mut rest = token;
        for letters in lengths {
            let (clitic, host) = part(rest, letters, text);
            out.push(clitic);
            rest = host;
        }
        out.push(rest);
    }
    *tokens = out;
}

/// Letters of each clitic before a known word, none where the word is known whole.
fn clitics(word: &str, words: &Lexicon) -> Vec<usize> {
    if words.forms.hosts.contains(word) || words.forms.whole.contains(word) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut rest = word;
    while found.len() < MOST {
        let cut = words
            .pack
            .inflection
            .clitics
            .iter()
            .find_map(|clitic| Some((clitic, rest.strip_prefix(clitic)?)));
        let Some((clitic, after)) = cut else { break };
        found.push(clitic.chars().count());
        rest = after;
        if words.forms.hosts.contains(rest) {
            return found;
        }
    }
    Vec::new()
}

/// A token parted after so many letters, marks of vowels not counted.
fn part<'t>(token: Token<'t>, letters: usize, text: &str) -> (Token<'t>, Token<'t>) {
    let raw = &text[token.start..token.end];
    let mut seen = 0;
    let at = raw
        .char_indices()
        .find(|(_, c)| {
            let counts = !super::token::silent(*c);
            seen += usize::from(counts);
            counts && seen > letters
        })
        .map_or(raw.len(), |(at, _)| at);
    let cut = token
        .text
        .char_indices()
        .nth(letters)
        .map_or(token.text.len(), |(at, _)| at);
    let middle = token.start + at;
    let host = Token {
        start: middle,
        text: token.text.after(cut),
        hash: of_word(&token.text[cut..]),
        spaced: false,
        starts: false,
        ..token.clone()
    };
    let clitic = Token {
        end: middle,
        text: token.text.up_to(cut),
        hash: of_word(&token.text[..cut]),
        ..token
    };
    (clitic, host)
}
