//! Figures found in running text, as proposals a person confirms.
//!
//! One engine reads every language; what it knows of a language is a pack of
//! words ([`pack`]). It reads numbers, the units and nouns and periods that stand
//! with them, and the hedges around them. It refuses to see a figure in dates,
//! times, names and codes, to invent a tolerance, to read a number of absurd
//! length, and to search: each step walks on, so that time and memory are
//! proportional to the text, whatever the text.

mod amount;
mod clitic;
mod context;
mod figure;
mod guess;
mod hash;
mod inflect;
mod inflection;
mod label;
mod lexicon;
mod noun;
mod number;
mod pack;
mod packs;
mod pieces;
mod rate;
mod token;
mod turned;
mod words;

#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::Quantity;

/// The languages that figures are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Korean.
    Ko,
    /// Japanese.
    Ja,
    /// Chinese, in either script.
    Zh,
    /// Russian.
    Ru,
    /// Arabic.
    Ar,
}

/// Letters looked at to guess a language.
const SAMPLE: usize = 4096;

impl Lang {
    /// Every language, in the order of the contract.
    pub const ALL: &'static [Self] = &[
        Self::En,
        Self::Ko,
        Self::Ja,
        Self::Zh,
        Self::De,
        Self::Fr,
        Self::Es,
        Self::Ru,
        Self::Ar,
    ];

    /// The ISO 639-1 code: `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ko => "ko",
            Self::Ja => "ja",
            Self::Zh => "zh",
            Self::Ru => "ru",
            Self::Ar => "ar",
        }
    }

    /// The language with this ISO 639-1 code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code() == code)
    }

    /// The language a text is most likely in, by its script: Hangul is Korean, kana
    /// Japanese, Han without kana Chinese, Cyrillic Russian, Arabic letters Arabic. Latin
    /// letters are English, German, French or Spanish, by the words no text is without.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let (mut hangul, mut kana, mut han, mut letters) = (0_usize, 0_usize, 0_usize, 0_usize);
        let (mut cyrillic, mut arabic) = (0_usize, 0_usize);
        for c in text.chars().filter(|c| c.is_alphabetic()).take(SAMPLE) {
            letters += 1;
            match c {
                '\u{AC00}'..='\u{D7A3}' => hangul += 1,
                '\u{3041}'..='\u{30FF}' => kana += 1,
                '\u{3400}'..='\u{9FFF}' => han += 1,
                '\u{400}'..='\u{4FF}' => cyrillic += 1,
                '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FEFC}' => arabic += 1,
                _ => {}
            }
        }
        // A text with a few names in Latin letters is still in its own language, and a
        // Chinese one may have a Japanese name in it.
        if hangul * 4 > letters {
            Self::Ko
        } else if (kana + han) * 4 > letters {
            if kana * 10 > han { Self::Ja } else { Self::Zh }
        } else if cyrillic * 2 > letters {
            Self::Ru
        } else if arabic * 2 > letters {
            Self::Ar
        } else {
            guess::latin(text)
        }
    }
}

/// A figure found in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Where it begins, in code points from the beginning of the text.
    pub start: usize,
    /// One past its last code point.
    pub end: usize,
    /// The words themselves, as they stand in the text.
    pub verbatim: String,
    /// What they say.
    #[serde(flatten)]
    pub quantity: Quantity,
}

/// The figures in `text`, in order, none overlapping. `lang` is the language of
/// the text; left out, it is guessed from the script.
#[must_use]
pub fn parse(text: &str, lang: Option<Lang>) -> Vec<Found> {
    let words = packs::lexicon(lang.unwrap_or_else(|| Lang::of_text(text)));
    let mut found = Vec::new();
    let turned = turned::stretches(text);
    let mut tokens = Vec::new();
    let mut points = Points {
        text,
        byte: 0,
        count: 0,
    };
    for (from, to) in pieces::of(text) {
        if !may_hold_figures(&text[from..to], words) {
            continue;
        }
        tokens.clear();
        token::cut(text, from, to, words.pack.elision, &mut tokens);
        clitic::cut(&mut tokens, text, words);
        token::mark_sentences(&mut tokens, |word| words.pack.abbreviations.contains(&word));
        let reader = number::Text {
            tokens: &tokens,
            words,
            kept: &number::Kept::default(),
        };
        let mut drafts = reader.figures();
        reader.settle_money(&mut drafts);
        reader.settle_pounds(&mut drafts);
        for draft in drafts {
            let (Some(first), Some(last)) = (tokens.get(draft.from), tokens.get(draft.to - 1))
            else {
                continue;
            };
            let past = turned.partition_point(|stretch| stretch.end <= first.start);
            if turned.get(past).is_some_and(|it| it.start < last.end) {
                continue;
            }
            let start = points.up_to(first.start);
            let end = points.up_to(last.end);
            found.push(Found {
                start,
                end,
                verbatim: text[first.start..last.end].to_owned(),
                quantity: draft.quantity,
            });
        }
    }
    found
}

/// Whether a piece has a digit, a number word or a name of money at all. Where every
/// character is a token, or words are glued, any piece may.
fn may_hold_figures(piece: &str, words: &words::Lexicon) -> bool {
    if words.pack.characters
        || !words.pack.inflection.clitics.is_empty()
        || piece.bytes().any(|byte| byte.is_ascii_digit())
    {
        return true;
    }
    let mut buffer = String::new();
    let mut at = 0;
    while at < piece.len() {
        let rest = &piece[at..];
        let (word, length) = token::letters(rest, &mut buffer);
        if length == 0 {
            let Some(c) = rest.chars().next() else { break };
            if !c.is_ascii() && c.is_numeric() {
                return true;
            }
            at += c.len_utf8();
            continue;
        }
        if may_begin_figure(word, words) {
            return true;
        }
        at += length;
    }
    false
}

fn may_begin_figure(word: &str, words: &words::Lexicon) -> bool {
    words.sparks.has(hash::of_word(word), word) || words.begins_compound(word)
}

/// Counts code points once, from left to right.
struct Points<'a> {
    text: &'a str,
    byte: usize,
    count: usize,
}

impl Points<'_> {
    fn up_to(&mut self, byte: usize) -> usize {
        self.count += self.text[self.byte..byte].chars().count();
        self.byte = byte;
        self.count
    }
}
