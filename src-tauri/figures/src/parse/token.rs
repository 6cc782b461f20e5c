//! Text cut into tokens, in pieces of bounded length. Knows scripts, digits and
//! where sentences end; refuses to know any word of any language.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::hash::of_word;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Letters; one character of Hangul, Han or kana.
    Word,
    /// Digits of any script, at most [`LONGEST`].
    Digits,
    /// Any other visible character.
    Mark,
    /// A run too long to be read.
    Overlong,
}

/// A token's text as it is looked up: the text's own letters where folding changes none,
/// as in most of any text.
#[derive(Clone, Debug)]
pub(crate) struct Folded<'t>(Cow<'t, str>);

impl Folded<'_> {
    /// The letters.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The letters in a box of their own.
    pub(crate) fn into_boxed_str(self) -> Box<str> {
        self.0.into()
    }

    /// The same without what stands before byte `at`.
    pub(crate) fn after(&self, at: usize) -> Self {
        Self(match &self.0 {
            Cow::Borrowed(text) => Cow::Borrowed(&text[at..]),
            Cow::Owned(text) => Cow::Owned(text[at..].to_owned()),
        })
    }

    /// The same without what stands from byte `at` on.
    pub(crate) fn up_to(&self, at: usize) -> Self {
        Self(match &self.0 {
            Cow::Borrowed(text) => Cow::Borrowed(&text[..at]),
            Cow::Owned(text) => Cow::Owned(text[..at].to_owned()),
        })
    }
}

impl Deref for Folded<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Folded<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl fmt::Display for Folded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One token with its place in the whole text.
#[derive(Clone, Debug)]
pub(crate) struct Token<'t> {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// What it is made of.
    pub(crate) shape: Shape,
    /// Lower case; digits in ASCII; dashes, apostrophes and full-width forms folded.
    pub(crate) text: Folded<'t>,
    /// Hash of that text.
    pub(crate) hash: u64,
    /// White space stands before it.
    pub(crate) spaced: bool,
    /// It begins with a capital letter.
    pub(crate) capital: bool,
    /// It is written in capitals only.
    pub(crate) upper: bool,
    /// Capitals with the small "s" of a plural: "MPs".
    pub(crate) initials: bool,
    /// A sentence begins here.
    pub(crate) starts: bool,
}

/// Longest run of letters or digits that is read, in characters.
const LONGEST: usize = 64;

/// A character of a script whose words are not parted by spaces, or whose
/// particles are glued to words: each is a token.
pub(super) fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{AC00}'..='\u{D7A3}' | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FC}'
        | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '々' | '〇')
}

fn digit(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        '\u{660}'..='\u{669}' => c as u32 - 0x660,
        '\u{6F0}'..='\u{6F9}' => c as u32 - 0x6F0,
        '\u{966}'..='\u{96F}' => c as u32 - 0x966,
        _ => return None,
    };
    u8::try_from(value).ok()
}

/// Letters that are folded to themselves and are no capitals, told without the tables
/// of Unicode: most of any text in an alphabet.
fn settled(c: char) -> bool {
    matches!(c,
        'a'..='z' | '\u{DF}'..='\u{F6}' | '\u{F8}'..='\u{FF}' | '\u{430}'..='\u{44F}'
        | '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}')
}

fn in_word(c: char) -> bool {
    settled(c)
        || c.is_ascii_alphabetic()
        || (!stands_alone(c) && c.is_alphabetic())
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{652}' | '\u{670}' | '_')
}

/// Marks of vowels and the stroke that stretches a word: they change no word.
pub(crate) fn silent(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}')
}

fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Marks that readers use for one another, folded to one.
pub(crate) fn fold(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | '﹣' => '-',
        '~' | '～' | '〜' | '∼' => '~',
        '’' | 'ʼ' | '＇' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '＄' | '﹩' => '$',
        '％' | '﹪' | '٪' => '%',
        '￥' => '¥',
        '￦' => '₩',
        '￡' => '£',
        '．' => '.',
        '،' => ',',
        '؛' => ';',
        'ё' => 'е',
        'Ё' => 'Е',
        '・' => '·',
        '\u{FF01}'..='\u{FF5E}' if c != '，' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// Cuts `text[from..to]` into tokens. With `elision`, an apostrophe ends a word
/// ("d'environ" is two words).
pub(crate) fn tokens(text: &str, from: usize, to: usize, elision: bool) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    cut(text, from, to, elision, &mut out);
    out
}

/// Cuts `text[from..to]` into tokens, put behind those in `out`.
pub(crate) fn cut<'t>(
    text: &'t str,
    from: usize,
    to: usize,
    elision: bool,
    out: &mut Vec<Token<'t>>,
) {
    let mut spaced = true;
    let mut at = from;
    while at < to {
        let rest = &text[at..to];
        if let Some(alone) = alone(rest, at, spaced) {
            at = alone.end;
            out.push(alone);
            spaced = false;
            continue;
        }
        let plain = plain_word(rest);
        if plain > 0 {
            out.push(ascii(&rest[..plain], at, Shape::Word, spaced));
            spaced = false;
            at += plain;
            continue;
        }
        let Some(c) = rest.chars().next() else {
            break;
        };
        if unseen(c) {
            spaced |= c.is_whitespace() || c.is_control();
            at += c.len_utf8();
            continue;
        }
        let (length, shape) = measured(rest, c, elision);
        out.push(token(text, at, at + length, shape, spaced));
        spaced = false;
        at += length;
    }
}

/// The token of one character that is one by itself and is folded to itself, as most of
/// a text is in the scripts that have such: told by its bytes, all of them in three.
fn alone(rest: &str, start: usize, spaced: bool) -> Option<Token<'_>> {
    let [first, second, third] = *rest.as_bytes().first_chunk()?;
    if !(0xE3..0xEE).contains(&first) {
        return None;
    }
    let point = u32::from(first & 0xF) << 12 | u32::from(second & 0x3F) << 6;
    let c = char::from_u32(point | u32::from(third & 0x3F))?;
    // The dot between names is folded, though it stands among the kana.
    (stands_alone(c) && c != '・').then(|| {
        let raw = &rest[..3];
        Token {
            start,
            end: start + 3,
            shape: Shape::Word,
            hash: of_word(raw),
            text: Folded(Cow::Borrowed(raw)),
            spaced,
            capital: false,
            upper: false,
            initials: false,
            starts: false,
        }
    })
}

/// White space, and signs that show nothing.
fn unseen(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_whitespace() || c.is_ascii_control();
    }
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{AD}')
}

/// Bytes of the word of ASCII letters at the beginning of `text`, zero where there is
/// none or where what follows may belong to it.
fn plain_word(text: &str) -> usize {
    let bytes = text.as_bytes();
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic());
    let length = letters.count();
    let ends = match bytes.get(length) {
        None => true,
        Some(b'.') => length > 1,
        Some(next) => next.is_ascii() && !matches!(next, b'\'' | b'_'),
    };
    if ends && length <= LONGEST { length } else { 0 }
}

/// The letters at the beginning of `text`, folded as a word's are, and their bytes.
/// `buffer` is where they are folded if they must be.
pub(crate) fn letters<'t>(text: &'t str, buffer: &'t mut String) -> (&'t str, usize) {
    let bytes = text.as_bytes();
    let small = bytes.iter().take_while(|byte| byte.is_ascii_lowercase());
    let plain = small.count();
    let goes_on = |byte: &u8| byte.is_ascii_uppercase() || !byte.is_ascii();
    if !bytes.get(plain).is_some_and(goes_on) {
        return (&text[..plain], plain);
    }
    let length = run(text, |c| settled(c) || c.is_alphabetic());
    let word = &text[..length];
    if word.chars().all(settled) {
        return (word, length);
    }
    buffer.clear();
    buffer.extend(word.chars().map(fold).flat_map(char::to_lowercase));
    (buffer, length)
}

/// The token that begins with `c`: its bytes and what it is made of.
fn measured(rest: &str, c: char, elision: bool) -> (usize, Shape) {
    if digit(c).is_some() {
        let chain = run(rest, |c| {
            digit(c).is_some() || matches!(c, ',' | '，' | '.' | '\'' | '’' | '٬' | '٫')
        });
        let overlong = rest[..chain].chars().nth(LONGEST).is_some();
        let digits = if overlong {
            chain
        } else {
            run(rest, |c| digit(c).is_some())
        };
        (digits, Shape::Digits)
    } else if in_word(c) {
        (word_length(rest, elision), Shape::Word)
    } else if stands_alone(c) {
        (c.len_utf8(), Shape::Word)
    } else {
        (c.len_utf8(), Shape::Mark)
    }
}

fn token(text: &str, start: usize, end: usize, shape: Shape, spaced: bool) -> Token<'_> {
    let raw = &text[start..end];
    if raw.is_ascii() && raw.len() <= LONGEST {
        return ascii(raw, start, shape, spaced);
    }
    if let Some(settled) = settled_token(raw, start, shape, spaced) {
        return settled;
    }
    let overlong = raw.chars().nth(LONGEST).is_some();
    let folded = match shape {
        _ if overlong => String::new(),
        Shape::Digits => raw
            .chars()
            .filter_map(digit)
            .map(|d| char::from(b'0' + d))
            .collect(),
        // Dots of an abbreviation ("U.S.") are no part of the word.
        Shape::Word => raw
            .chars()
            .filter(|c| *c != '.' && !silent(*c))
            .map(fold)
            .flat_map(char::to_lowercase)
            .collect(),
        _ => raw.chars().map(fold).collect(),
    };
    Token {
        start,
        end,
        shape: if overlong { Shape::Overlong } else { shape },
        hash: of_word(&folded),
        text: Folded(Cow::Owned(folded)),
        spaced,
        capital: raw.chars().next().is_some_and(char::is_uppercase),
        upper: shape == Shape::Word && raw.chars().all(|c| c.is_uppercase() || c == '.'),
        initials: false,
        starts: false,
    }
}

/// The token of a short run in ASCII.
fn ascii(raw: &str, start: usize, shape: Shape, spaced: bool) -> Token<'_> {
    let bytes = raw.as_bytes();
    let mut capitals = 0;
    let mut dots = 0;
    for byte in bytes {
        capitals += usize::from(byte.is_ascii_uppercase());
        dots += usize::from(*byte == b'.');
    }
    let word = shape == Shape::Word;
    let text = if capitals == 0 && (dots == 0 || !word) {
        Cow::Borrowed(raw)
    } else {
        let mut text = raw.to_ascii_lowercase();
        if word && dots > 0 {
            text.retain(|c| c != '.');
        }
        Cow::Owned(text)
    };
    Token {
        start,
        end: start + raw.len(),
        shape,
        hash: of_word(&text),
        text: Folded(text),
        spaced,
        capital: bytes.first().is_some_and(u8::is_ascii_uppercase),
        upper: word && capitals + dots == bytes.len(),
        initials: word && capitals > 1 && capitals + 1 == bytes.len() && raw.ends_with('s'),
        starts: false,
    }
}

/// The token of letters that are folded to themselves, or of one character that is a
/// token by itself: most of any text, read without a look at the tables of Unicode.
fn settled_token(raw: &str, start: usize, shape: Shape, spaced: bool) -> Option<Token<'_>> {
    if shape == Shape::Digits {
        return None;
    }
    let mut chars = raw.chars();
    let first = chars.next()?;
    let alone = chars.next().is_none();
    let same = alone && fold(first) == first && (shape == Shape::Mark || stands_alone(first));
    if !same && (raw.len() > LONGEST || !raw.chars().all(settled)) {
        return None;
    }
    Some(Token {
        start,
        end: start + raw.len(),
        shape,
        hash: of_word(raw),
        text: Folded(Cow::Borrowed(raw)),
        spaced,
        // A sign may be a capital by the tables, a letter folded to itself is none.
        capital: shape == Shape::Mark && first.is_uppercase(),
        upper: false,
        initials: false,
        starts: false,
    })
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Bytes of the word at the beginning of `text`, with inner apostrophes, and the
/// dots of an abbreviation of single letters.
fn word_length(text: &str, elision: bool) -> usize {
    let dotted = dotted_length(text);
    if dotted > 0 {
        return dotted;
    }
    let mut length = run(text, in_word);
    while let Some(mark) = text[length..].chars().next().filter(|c| apostrophe(*c)) {
        let after = length + mark.len_utf8();
        let more = run(&text[after..], in_word);
        if more == 0 {
            // A phrase of a pack may end so: "plus d'".
            if elision && after == text.len() {
                return after;
            }
            break;
        }
        if elision {
            return after;
        }
        length = after + more;
    }
    length
}

/// Bytes of "U.S." or "p.m", zero where the text does not begin so.
fn dotted_length(text: &str) -> usize {
    let mut length = 0;
    let mut letters = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !in_word(c) {
            break;
        }
        let next = chars.peek().copied();
        if next == Some('.') {
            letters += 1;
            length += c.len_utf8() + 1;
            chars.next();
        } else {
            if next.is_none_or(|n| !in_word(n)) && letters > 0 {
                letters += 1;
                length += c.len_utf8();
            }
            break;
        }
    }
    if letters >= 2 { length } else { 0 }
}

/// Marks where sentences begin. `abbreviation` tells words whose full stop does
/// not end one.
pub(crate) fn mark_sentences(tokens: &mut [Token<'_>], abbreviation: impl Fn(&str) -> bool) {
    if let Some(first) = tokens.first_mut() {
        first.starts = true;
    }
    for at in 0..tokens.len() {
        if tokens[at].shape != Shape::Mark {
            continue;
        }
        let wide = matches!(tokens[at].text.as_str(), "。" | "！" | "？" | "؟");
        if !wide && !matches!(tokens[at].text.as_str(), "." | "!" | "?" | "…") {
            continue;
        }
        let short = at > 0
            && tokens[at].text == "."
            && tokens[at - 1].shape == Shape::Word
            && (abbreviation(&tokens[at - 1].text)
                || tokens[at - 1].text.chars().count() == 1 && tokens[at - 1].capital);
        if short {
            continue;
        }
        let mut next = at + 1;
        while next < tokens.len()
            && !tokens[next].spaced
            && matches!(
                tokens[next].text.as_str(),
                "\"" | "'" | ")" | "]" | "」" | "』" | "”"
            )
        {
            next += 1;
        }
        if let Some(token) = tokens.get_mut(next)
            && (wide
                || token.spaced
                    && (token.capital || token.shape != Shape::Word || !token.text.is_ascii()))
        {
            token.starts = true;
        }
    }
}
