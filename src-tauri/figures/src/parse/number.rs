//! Numbers: digits with grouping and decimals, number words, scales, fractions.
//! Refuses digit chains that are no number (addresses, versions, long codes).

use super::pack::Numeral;
use super::token::{Shape, Token};
use super::words::Lexicon;
use crate::Exact;
use digits::shape_of;
pub(crate) use kept::Kept;
use sum::Sum;

/// Digits beyond which a chain is a code and no number.
const MOST_DIGITS: usize = 24;

/// What is read at a token.
#[derive(Clone, Debug)]
pub(crate) enum Reading<T> {
    /// A value, with one past its last token.
    Value(T),
    /// No number, but digits that belong together up to here.
    Refused(usize),
}

/// Digits read as a value.
#[derive(Clone, Debug)]
pub(crate) struct Literal {
    pub(crate) to: usize,
    pub(crate) value: Exact,
    pub(crate) grouped: bool,
    pub(crate) decimal: bool,
    pub(crate) length: usize,
}

/// A number in the text.
#[derive(Clone, Debug)]
pub(crate) struct Number {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) value: Exact,
    /// Written in digits, at least in part.
    pub(crate) digits: bool,
    /// Its digits are grouped, or a scale word follows.
    pub(crate) grouped: bool,
    /// Decimals are written.
    pub(crate) decimal: bool,
    /// The scale of its last word.
    pub(crate) scale: Option<Exact>,
    /// Four bare digits, as a year is written.
    pub(crate) yearlike: bool,
    /// A part of a whole.
    pub(crate) part: bool,
    /// A glued letter that may also be a unit ("5m"): token before it and value without it.
    pub(crate) loose: Option<(usize, Exact)>,
}

impl Number {
    /// A number in words, with nothing else known of it.
    pub(crate) fn in_words(from: usize, to: usize, value: Exact) -> Self {
        Self {
            from,
            to,
            value,
            digits: false,
            grouped: false,
            decimal: false,
            scale: None,
            yearlike: false,
            part: false,
            loose: None,
        }
    }
}

/// A number on its way through its tokens.
struct Walk {
    from: usize,
    to: usize,
    sum: Sum,
    digits: bool,
    grouped: bool,
    decimal: bool,
    length: usize,
    words: usize,
    loose: Option<(usize, Exact)>,
}

/// How a number goes on at a token.
enum Step {
    On,
    /// No word of a number; something that stands between them may.
    Stranger,
    End,
    /// No number at all, up to here.
    Refused(usize),
}

impl Walk {
    fn past_word(&mut self, to: usize) -> Step {
        self.words += 1;
        self.to = to;
        Step::On
    }

    fn number(self) -> Option<Number> {
        let value = self.sum.total()?;
        let sum = self.sum;
        let scaled = sum.scale.is_some();
        let hundreds = sum
            .multiplier
            .filter(|_| sum.current.is_none() && sum.total.is_none())
            .map(Exact::from);
        Some(Number {
            from: self.from,
            to: self.to,
            value,
            digits: self.digits,
            grouped: self.grouped || scaled,
            decimal: self.decimal,
            scale: sum.scale.or(hundreds),
            yearlike: self.digits
                && self.length == 4
                && !self.grouped
                && !self.decimal
                && self.words == 0
                && self.loose.is_none(),
            part: false,
            loose: self.loose,
        })
    }
}

/// Tokens with the words that read them.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) tokens: &'a [Token<'a>],
    pub(crate) words: &'a Lexicon,
    /// Numbers read of late: each of those around a figure asks for its number again.
    pub(crate) kept: &'a Kept,
}

impl<'a> Text<'a> {
    /// The text of token `at`, empty outside or across a sentence end after `at - 1`.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.text.as_str())
    }

    /// Whether token `at` exists and follows the one before without a gap.
    pub(crate) fn glued(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// Whether a word can begin at token `at`, in a language whose particles are glued to words.
    pub(crate) fn word_begins(&self, at: usize) -> bool {
        !self.words.pack.word_gaps
            || at == 0
            || self.tokens[at].spaced
            || self.is(at - 1, Shape::Mark)
    }

    /// Whether token `at` is missing or begins a sentence.
    pub(crate) fn breaks(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.starts)
    }

    /// Whether token `at` has this shape.
    pub(crate) fn is(&self, at: usize, shape: Shape) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.shape == shape)
    }

    /// The number at token `at`.
    pub(crate) fn number(&self, at: usize) -> Option<Reading<Number>> {
        if let Some(kept) = self.kept.of(at) {
            return kept;
        }
        let number = self.read_number(at);
        self.kept.keep(at, &number);
        number
    }

    fn read_number(&self, at: usize) -> Option<Reading<Number>> {
        let plain = self.plain_number(at);
        if let Some(Reading::Refused(_)) = plain {
            return plain;
        }
        let part = self.part(at);
        match (plain, part) {
            (Some(Reading::Value(number)), Some(part)) => {
                Some(Reading::Value(if part.to > number.to {
                    part
                } else {
                    number
                }))
            }
            (None, Some(part)) => Some(Reading::Value(part)),
            (plain, _) => plain,
        }
    }

    /// Digits at token `at`, with their groups and decimals.
    pub(crate) fn literal(&self, at: usize) -> Option<Reading<Literal>> {
        if self.is(at, Shape::Overlong) {
            return Some(Reading::Refused(at + 1));
        }
        if !self.is(at, Shape::Digits) {
            return None;
        }
        let (parts, marks, to) = self.chain(at);
        let read = shape_of(
            &parts,
            &marks,
            self.words.pack.group,
            self.words.pack.decimal,
        );
        let Some((integer, decimals, used)) = read else {
            return Some(Reading::Refused(to));
        };
        if integer.len() + decimals.len() > MOST_DIGITS {
            return Some(Reading::Refused(to));
        }
        let text = if decimals.is_empty() {
            integer.clone()
        } else {
            format!("{integer}.{decimals}")
        };
        let value = text.parse().ok()?;
        Some(Reading::Value(Literal {
            // A part takes one token, its mark another, unless the mark is a space.
            to: if used == parts.len() { to } else { at + 1 },
            value,
            grouped: used > 1 && decimals.is_empty() || used > 2,
            decimal: !decimals.is_empty(),
            length: integer.len(),
        }))
    }

    /// Runs of digits joined by grouping marks, those marks, and one past the last token.
    fn chain(&self, at: usize) -> (Vec<&'a str>, Vec<char>, usize) {
        let mut parts = vec![self.word(at)];
        let mut marks = Vec::new();
        let mut to = at + 1;
        loop {
            let mark = self.word(to);
            let wide = mark == "，" && self.word(to + 1).len() == 3;
            let joined = (wide || matches!(mark, "," | "." | "'" | "٬" | "٫" | "·"))
                && self.glued(to)
                && self.glued(to + 1)
                && self.is(to + 1, Shape::Digits);
            if joined && parts.len() < MOST_DIGITS {
                marks.push(mark.chars().next().filter(|_| !wide).unwrap_or(','));
                parts.push(self.word(to + 1));
                to += 2;
                continue;
            }
            // "30 155mm guns": a calibre, and no group.
            let sized = self.words.pack.lists
                && self.glued(to + 1)
                && (self.is(to + 1, Shape::Word) || self.word(to + 1) == "-");
            let by_space = self.is(to, Shape::Digits)
                && !sized
                && !self.breaks(to)
                && self.word(to).len() == 3
                && parts[0].len() <= 3
                && !parts[0].starts_with('0')
                && marks.iter().all(|mark| *mark == ' ')
                && self.tokens[to].start - self.tokens[to - 1].end <= 3
                && !(self.is(to + 1, Shape::Digits) && self.word(to + 1).len() != 3);
            if by_space && parts.len() < MOST_DIGITS {
                marks.push(' ');
                parts.push(self.word(to));
                to += 1;
                continue;
            }
            return (parts, marks, to);
        }
    }

    fn plain_number(&self, at: usize) -> Option<Reading<Number>> {
        let mut walk = Walk {
            from: at,
            to: at,
            sum: Sum {
                units_first: self.words.pack.inflection.units_first,
                vigesimal: self.words.pack.vigesimal,
                ..Sum::default()
            },
            digits: false,
            grouped: false,
            decimal: false,
            length: 0,
            words: 0,
            loose: None,
        };
        while walk.to == at || !self.breaks(walk.to) {
            let figures = self.is(walk.to, Shape::Digits) || self.is(walk.to, Shape::Overlong);
            let step = if figures {
                self.walk_digits(&mut walk)
            } else {
                match self.walk_word(&mut walk) {
                    Step::Stranger => self.walk_between(&mut walk),
                    step => step,
                }
            };
            match step {
                Step::On => {}
                Step::Refused(end) => return Some(Reading::Refused(end)),
                Step::Stranger | Step::End => break,
            }
        }
        walk.number()
            .map(|number| Reading::Value(self.with_scale_of(number)))
    }

    /// Digits in a number.
    fn walk_digits(&self, walk: &mut Walk) -> Step {
        let to = walk.to;
        // 이천 3명: a number begun in words does not go on in digits past a gap.
        if walk.words > 0 && !walk.digits && !self.glued(to) && !self.goes_on_apart(walk) {
            return Step::End;
        }
        if walk.sum.current.is_some() || to > walk.from && !walk.sum.closed {
            return Step::End;
        }
        let literal = match self.literal(to) {
            Some(Reading::Refused(end)) if to == walk.from => return Step::Refused(end),
            Some(Reading::Value(literal)) if walk.sum.accepts(&literal.value) => literal,
            _ => return Step::End,
        };
        // "4 million 122mm shells", "$1.7 billion 2005 USD": the scale has closed the number.
        if to > walk.from
            && self.words.pack.lists
            && !self.glued(to)
            && self.words.numerals.at(self.tokens, literal.to).is_none()
        {
            return Step::End;
        }
        walk.digits = true;
        walk.grouped |= literal.grouped;
        walk.decimal |= literal.decimal;
        walk.length = literal.length;
        walk.sum.literal = true;
        walk.to = literal.to;
        let half = self.half_sign(walk.to).map(|half| (walk.to + 1, half));
        let half = half.or_else(|| self.mixed(to, walk.to));
        walk.to = half.as_ref().map_or(walk.to, |(next, _)| *next);
        let half = half.map(|(_, half)| half);
        walk.sum.current = Some(half.map_or(literal.value.clone(), |half| &literal.value + &half));
        Step::On
    }

    /// A number word in a number.
    fn walk_word(&self, walk: &mut Walk) -> Step {
        let (at, to) = (walk.from, walk.to);
        let fresh = walk.sum.current.is_none() && (to == at || walk.sum.closed);
        if to == at
            && let Some((next, by)) = self.words.forms.duals.at(self.tokens, to)
        {
            // ألفا with no noun right after it is the accusative of one thousand.
            let governs = self.unit_only(next).is_some() || self.noun(next).is_some();
            let one = self.word(to).ends_with('ا') && !governs;
            walk.sum.current = Some(Exact::from(if one { 1 } else { 2 }));
            walk.sum.take(&Numeral::Scale(by.clone()));
            return walk.past_word(next);
        }
        if let Some((next, value)) = self.positional(to)
            && fresh
            && walk.sum.accepts(&value)
        {
            walk.length = next - to;
            walk.digits |= to == at;
            walk.sum.current = Some(value);
            walk.to = next;
            return Step::On;
        }
        if let Some((next, decimals)) = self.worded_decimals(walk) {
            let whole = walk.sum.current.take();
            walk.sum.current = Some(&whole.unwrap_or_else(|| Exact::from(0)) + &decimals);
            walk.decimal = true;
            walk.to = next;
            return Step::On;
        }
        if let Some((next, numeral)) = self.words.numerals.at(self.tokens, to) {
            // 2천세대: a number in digits does not go on in words that count.
            if self.words.pack.word_gaps && walk.digits && matches!(numeral, Numeral::Digit(_)) {
                return Step::End;
            }
            // A scale by itself is no number where a language has articles: "the million",
            // nor at the end of a word, where it is a particle: 받지만.
            let pack = self.words.pack;
            let bound = !pack.articles.is_empty() || !pack.starters.is_empty();
            let scale = !matches!(numeral, Numeral::Digit(_));
            // 413千克: the beginning of a longer unit is no scale.
            if scale
                && pack.characters
                && to > at
                && matches!(self.words.measures.at(self.tokens, to), Some((end, _)) if end > next)
            {
                return Step::End;
            }
            // "1,4 milliard un an plus tôt": decimals end a number.
            if walk.decimal && walk.sum.closed && !scale {
                return Step::End;
            }
            let bound = bound && !pack.starters.contains(&self.word(at)) || !self.word_begins(at);
            if to == at && scale && bound || !walk.sum.take(numeral) {
                return match scale && walk.sum.piled_up() {
                    true => Step::Refused(self.past_scales(next)),
                    false => Step::End,
                };
            }
            return walk.past_word(self.without_stop(next));
        }
        if let Some(value) = self.compound(to)
            && fresh
            && walk.sum.accepts(&value)
        {
            walk.sum.current = Some(value);
            return walk.past_word(to + 1);
        }
        if let Some((next, digit)) = self.bound_digit(to)
            && fresh
        {
            if !walk.sum.take(&Numeral::Digit(digit)) {
                return Step::End;
            }
            return walk.past_word(next);
        }
        Step::Stranger
    }

    /// What stands between the words of a number, or behind its digits.
    fn walk_between(&self, walk: &mut Walk) -> Step {
        let (at, to) = (walk.from, walk.to);
        if self.tens_joined(at, to, &walk.sum) || self.scale_joined(at, to) {
            walk.to += 1;
            return Step::On;
        }
        if let Some((next, scale)) = self.suffix(to, &walk.sum) {
            walk.loose = walk.sum.total().map(|value| (to, value));
            walk.sum.take(&Numeral::Scale(scale));
            walk.to = next;
            return Step::End;
        }
        if let Some(next) = self.inner(at, to, &walk.sum) {
            walk.to = next;
            return Step::On;
        }
        if let Some(current) = &walk.sum.current
            && let Some((next, ())) = self.words.and_half.at(self.tokens, to)
        {
            walk.sum.current = Exact::fraction(1, 2).map(|half| current + &half);
            walk.to = next;
            return Step::On;
        }
        match self.half_of_scale(to, &mut walk.sum) {
            Some(next) => {
                walk.to = next;
                Step::On
            }
            None => Step::End,
        }
    }

    /// مليون ونصف, مليون ونصف مليون: half of the scale just read; one past it.
    fn half_of_scale(&self, to: usize, sum: &mut Sum) -> Option<usize> {
        let halving = sum.units_first || !self.words.pack.scale_of.is_empty();
        if !halving || sum.halved || sum.current.is_some() {
            return None;
        }
        let (next, ()) = self.words.and_half.at(self.tokens, to)?;
        let scale = sum.scale.clone()?;
        let half = &scale * &Exact::fraction(1, 2)?;
        let again = self.words.numerals.at(self.tokens, next);
        let article = usize::from(
            self.words
                .pack
                .inflection
                .clitics
                .contains(&self.word(next)),
        );
        let again = again.or_else(|| self.words.numerals.at(self.tokens, next + article));
        sum.total = sum.total.take().map(|total| &total + &half);
        sum.halved = true;
        match again {
            Some((end, Numeral::Scale(by))) if *by == scale => Some(end),
            _ => Some(next),
        }
    }

    /// `next` without the full stop of an abbreviation that also ends the sentence.
    pub(crate) fn without_stop(&self, next: usize) -> usize {
        let ends = self.word(next.saturating_sub(1)) == "."
            && self.tokens.get(next).is_none_or(|token| {
                token.capital && !self.words.pack.capital_nouns || token.starts
            });
        next - usize::from(ends && next > 1)
    }

    /// One past a hyphen, an article or an "and" that stands inside a number.
    fn inner(&self, at: usize, to: usize, sum: &Sum) -> Option<usize> {
        let word = self.word(to);
        if word == "-" && to > at && self.glued(to) && self.glued(to + 1) {
            let (_, next) = self.words.numerals.at(self.tokens, to + 1)?;
            let fits = match next {
                Numeral::Digit(_) => {
                    sum.current.is_some() && sum.would_take(next) || sum.current.is_none()
                }
                _ => true,
            };
            return fits.then_some(to + 1);
        }
        if to == at && self.words.pack.articles.contains(&word) {
            let (_, next) = self.words.numerals.at(self.tokens, to + 1)?;
            return matches!(next, Numeral::Multiplier(_) | Numeral::Scale(_)).then_some(to + 1);
        }
        if sum.units_first && to > at && self.words.pack.joiners.contains(&word) {
            return self.joined_on(to + 1, sum).then_some(to + 1);
        }
        if to > at
            && self.words.pack.joiners.contains(&word)
            && sum.current.is_none()
            && !sum.closed_by_digits
        {
            let (_, next) = self.words.numerals.at(self.tokens, to + 1)?;
            return matches!(next, Numeral::Digit(_)).then_some(to + 1);
        }
        None
    }

    /// Whether the number at token `at` goes on after an "and" where units stand before tens.
    fn joined_on(&self, at: usize, sum: &Sum) -> bool {
        if self.is(at, Shape::Digits) {
            let Some(Reading::Value(next)) = self.literal(at) else {
                return false;
            };
            // "between 4 thousand and 6 thousand": the next has its own scale.
            let own = self.words.numerals.at(self.tokens, next.to);
            let again = matches!(own, Some((_, Numeral::Scale(by)))
                if sum.scale.as_ref().is_some_and(|last| by >= last));
            return sum.closed && !again && sum.current.is_none() && sum.accepts(&next.value);
        }
        match self.words.numerals.at(self.tokens, at) {
            Some((next, Numeral::Digit(digit))) if sum.current.is_none() => {
                // "between two thousand and three thousand": the next has its own scale.
                let own = self.words.numerals.at(self.tokens, next);
                let again = matches!(own, Some((_, Numeral::Scale(by)))
                    if sum.scale.as_ref().is_some_and(|last| by >= last));
                sum.closed && !again && sum.accepts(&Exact::from(*digit))
            }
            Some((_, next @ Numeral::Digit(_))) => sum.would_take(next),
            Some((_, Numeral::Multiplier(_) | Numeral::Scale(_))) => {
                sum.closed && sum.current.is_none()
            }
            None => false,
        }
    }

    /// A word for one to nine right before a multiplier or a scale: 삼백.
    fn bound_digit(&self, at: usize) -> Option<(usize, i64)> {
        let (next, digit) = self.words.bound_digits.at(self.tokens, at)?;
        let (_, numeral) = self.words.numerals.at(self.tokens, next)?;
        (self.glued(next) && !matches!(numeral, Numeral::Digit(_))).then_some((next, *digit))
    }

    /// A scale sign glued to digits.
    fn suffix(&self, to: usize, sum: &Sum) -> Option<(usize, Exact)> {
        sum.current.as_ref()?;
        if !self.glued(to)
            || !self.is(to - 1, Shape::Digits)
            || self.glued(to + 1) && self.is(to + 1, Shape::Word)
        {
            return None;
        }
        self.words
            .suffixes
            .get(self.word(to))
            .map(|scale| (to + 1, scale.clone()))
    }
}

mod compound;
mod digits;
mod kept;
mod part;
mod sum;
