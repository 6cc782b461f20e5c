//! Digits with marks between them, as an integer and its decimals. Refuses chains that
//! neither convention of groups and decimals explains.

use super::{MOST_DIGITS, Text, Walk};
use crate::Exact;
use crate::parse::pack::Numeral;

/// Marks before decimals told in words.
const POINTS: &[&str] = &["点", "點", "・", "·"];

/// What after them makes a time of day: 三点五分.
const CLOCK: &[&str] = &["分", "刻", "钟", "鐘", "半", "时", "時"];

impl Text<'_> {
    /// Number words for single digits in a row, which stand for places: 二〇二三, 三五〇.
    pub(super) fn positional(&self, at: usize) -> Option<(usize, Exact)> {
        if !self.words.pack.characters || self.words.pack.word_gaps {
            return None;
        }
        let mut text = String::new();
        let mut to = at;
        while text.len() < MOST_DIGITS
            && (to == at || self.glued(to))
            && let Some((next, Numeral::Digit(digit @ 0..=9))) =
                self.words.numerals.at(self.tokens, to)
        {
            text.push_str(&digit.to_string());
            to = next;
        }
        (text.len() > 1).then_some(())?;
        Some((to, text.parse().ok()?))
    }

    /// Decimals in words, as in 三点五, 三・五: one past them, and their value.
    pub(super) fn worded_decimals(&self, walk: &Walk) -> Option<(usize, Exact)> {
        let to = walk.to;
        let pack = self.words.pack;
        let begun = walk.words > 0 || walk.digits && !self.is_digits(to.checked_sub(1)?);
        let point = pack.characters && !pack.word_gaps && POINTS.contains(&self.word(to));
        if !begun || !point || !self.glued(to) || walk.decimal || walk.sum.literal {
            return None;
        }
        let mut text = String::from("0.");
        let mut end = to + 1;
        while self.glued(end)
            && text.len() < 12
            && let Some((next, Numeral::Digit(digit @ 0..=9))) =
                self.words.numerals.at(self.tokens, end)
        {
            text.push_str(&digit.to_string());
            end = next;
        }
        let more = self.words.numerals.at(self.tokens, end);
        let tens = matches!(more, Some((_, Numeral::Multiplier(_))));
        if end == to + 1 || tens || CLOCK.contains(&self.word(end)) {
            return None;
        }
        Some((end, text.parse().ok()?))
    }

    fn is_digits(&self, at: usize) -> bool {
        self.is(at, crate::parse::token::Shape::Digits)
    }
}

/// Reads parts and marks as an integer and its decimals; `None` where they are
/// no number. The last item says how many parts were used.
pub(super) fn shape_of(
    parts: &[&str],
    marks: &[char],
    group: char,
    decimal: char,
) -> Option<(String, String, usize)> {
    let Some(first) = marks.first() else {
        return Some((parts[0].to_owned(), String::new(), 1));
    };
    let last = marks[marks.len() - 1];
    let grouping = |marks: &[char], parts: &[&str]| {
        let thirds = parts[0].len() <= 3
            && !parts[0].starts_with('0')
            && parts[1..].iter().all(|part| part.len() == 3);
        let indian = marks.len() > 1
            && parts[0].len() <= 2
            && parts[parts.len() - 1].len() == 3
            && parts[1..parts.len() - 1].iter().all(|part| part.len() == 2);
        marks.iter().all(|mark| *mark == marks[0])
            && marks.first() != Some(&'٫')
            && (thirds || indian)
    };
    let whole = parts.len();
    if marks.len() == 1 {
        let (before, after) = (parts[0], parts[1]);
        let groups = grouping(marks, parts);
        let is_group = *first == group || matches!(first, '\'' | ' ' | '٬');
        if is_group && groups {
            return Some((parts.concat(), String::new(), whole));
        }
        // "13,000 dólares": no decimals end so, and a nought begins no group.
        if groups && *first == ',' && decimal == ',' && after.ends_with("00") {
            return Some((parts.concat(), String::new(), whole));
        }
        if *first == decimal || *first == '٫' || *first == '·' {
            return Some((before.to_owned(), after.to_owned(), whole));
        }
        // The other convention: a comma for decimals, a full stop for groups.
        let decimals = matches!(first, ',' | '.') && after.len() <= 2;
        return decimals.then(|| (before.to_owned(), after.to_owned(), whole));
    }
    if grouping(marks, parts) && *first != decimal || grouping(marks, parts) && marks.len() >= 2 {
        return Some((parts.concat(), String::new(), whole));
    }
    let head = marks.len();
    let by_decimal = last != *first
        && matches!(last, '.' | ',' | '٫' | '·')
        && grouping(&marks[..head - 1], &parts[..head]);
    by_decimal.then(|| (parts[..head].concat(), parts[head].to_owned(), whole))
}
