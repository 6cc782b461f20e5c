//! What a translation leaves as it was: numbers, days of the year, years, and
//! names that keep their Latin letters. Two texts in different scripts or
//! languages that have the same of these in the same order, and little else of
//! the kind, are proposed as translations.
//!
//! It reads no words and transliterates no names, so that a translation with
//! few numbers is not found: that is the careful side.

use std::ops::Range;

/// Something that a translation keeps.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// A number, in thousandths: `4만`, `40,000` and `40 thousand` are one.
    Number(u128),
    /// A year.
    Year(u16),
    /// Month and day.
    Day(u8, u8),
    /// A name in Latin letters, in lower case.
    Name(String),
}

impl Kept {
    /// How much it says, from 1 to 4.
    pub(crate) fn weight(&self) -> u32 {
        match self {
            Kept::Year(_) => 1,
            Kept::Day(..) => 3,
            Kept::Name(_) => 2,
            Kept::Number(thousandths) => {
                let digits = thousandths.to_string();
                match digits.trim_end_matches('0').len() {
                    0 | 1 if *thousandths >= 1_000_000 => 2,
                    0 | 1 => 1,
                    2 => 3,
                    _ => 4,
                }
            }
        }
    }
}

/// One of these where it stands, in code points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// What stands there.
    pub kept: Kept,
    /// Where.
    pub at: Range<u32>,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// At most so many are taken of one text.
const MOST: usize = 400;

/// The anchors of a text in order. Linear in its length.
pub(crate) fn of(text: &str, latin: bool) -> Vec<Anchor> {
    let chars: Vec<char> = text.chars().map(narrow).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() && found.len() < MOST {
        let c = chars[at];
        let next = if c.is_ascii_digit() {
            number(&chars, at, &mut found)
        } else if c.is_ascii_alphabetic() {
            word(&chars, at, latin, &mut found)
        } else {
            at + 1
        };
        at = next.max(at + 1);
    }
    found
}

/// Full-width digits and letters as plain ones.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The digits at a place in thousandths, and where they end.
fn digits(chars: &[char], mut at: usize) -> (u128, usize) {
    let mut value = 0_u128;
    let mut fraction: Option<u32> = None;
    let digit = |at: usize| chars.get(at).and_then(|c| c.to_digit(10));
    while let Some(c) = chars.get(at) {
        if let Some(d) = c.to_digit(10) {
            match &mut fraction {
                None => {
                    value = value
                        .saturating_mul(10)
                        .saturating_add(u128::from(d) * 1000)
                }
                Some(place) => {
                    *place += 1;
                    value =
                        value.saturating_add(u128::from(d) * 1000 / 10_u128.pow((*place).min(6)));
                }
            }
        } else if *c == ',' && (1..4).all(|n| digit(at + n).is_some()) && fraction.is_none() {
        } else if *c == '.' && digit(at + 1).is_some() && fraction.is_none() {
            fraction = Some(0);
        } else {
            break;
        }
        at += 1;
    }
    (value, at)
}

fn number(chars: &[char], start: usize, found: &mut Vec<Anchor>) -> usize {
    let (mut value, mut at) = digits(chars, start);
    let span = |end: usize| start as u32..end as u32;
    let follows = |at: usize, one_of: &str| chars.get(at).is_some_and(|c| one_of.contains(*c));
    if follows(at, "월月") {
        let mut day = at + 1;
        while follows(day, " ") {
            day += 1;
        }
        let (of_month, end) = digits(chars, day);
        if follows(end, "일日") {
            push_day(found, value / 1000, of_month / 1000, span(end + 1));
            return end + 1;
        }
        return at + 1;
    }
    if follows(at, "일日") && value < 32_000 {
        return at + 1;
    }
    let year = value / 1000;
    if at - start == 4 && (1900..2100).contains(&year) && !follows(at, "만万萬억亿億천千") {
        found.push(Anchor {
            kept: Kept::Year(year as u16),
            at: span(at),
        });
        return at;
    }
    let (scaled, end) = scale(chars, value, at);
    (value, at) = (scaled, end);
    if let Some((month, end)) = month_at(chars, at).filter(|_| value < 32_000) {
        push_day(found, month, value / 1000, span(end));
        return end;
    }
    if value >= 10_000 || value % 1000 != 0 {
        found.push(Anchor {
            kept: Kept::Number(value),
            at: span(at),
        });
    }
    at
}

/// A number with the words of scale that follow it: `3만 5000`, `1.2 million`.
fn scale(chars: &[char], first: u128, mut at: usize) -> (u128, usize) {
    let unit = |at: usize| -> Option<u128> {
        Some(match chars.get(at)? {
            '천' | '千' => 1_000,
            '만' | '万' | '萬' => 10_000,
            '억' | '亿' | '億' => 100_000_000,
            '조' | '兆' => 1_000_000_000_000,
            _ => return None,
        })
    };
    let mut part = first;
    let mut total = 0_u128;
    let mut scaled = false;
    while let Some(times) = unit(at) {
        scaled = true;
        part = part.saturating_mul(times);
        at += 1;
        if times == 1_000 && unit(at).is_some() {
            continue;
        }
        total = total.saturating_add(part);
        part = 0;
        let mut next = at;
        while chars.get(next) == Some(&' ') {
            next += 1;
        }
        if !chars.get(next).is_some_and(char::is_ascii_digit) {
            break;
        }
        let (more, end) = digits(chars, next);
        // The lesser part of one number, not the next number.
        if more >= times.saturating_mul(1000)
            || (unit(end).is_none() && next > at && times < 10_000)
        {
            break;
        }
        part = more;
        at = end;
    }
    if scaled {
        return (total.saturating_add(part), at);
    }
    let (word, end) = word_after(chars, at);
    let times = match word.as_str() {
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000_u128,
        _ => return (first, at),
    };
    (first.saturating_mul(times), end)
}

fn word_after(chars: &[char], at: usize) -> (String, usize) {
    let start = at + usize::from(chars.get(at) == Some(&' '));
    let mut end = start;
    while end < start + 10 && chars.get(end).is_some_and(char::is_ascii_alphabetic) {
        end += 1;
    }
    let word = chars[start.min(chars.len())..end.min(chars.len())].iter();
    (word.map(char::to_ascii_lowercase).collect(), end)
}

fn month_at(chars: &[char], at: usize) -> Option<(u128, usize)> {
    let (word, end) = word_after(chars, at);
    let month = MONTHS.iter().position(|name| *name == word)?;
    Some((month as u128 + 1, end))
}

fn push_day(found: &mut Vec<Anchor>, month: u128, day: u128, at: Range<u32>) {
    if (1..=12).contains(&month) && (1..=31).contains(&day) {
        found.push(Anchor {
            kept: Kept::Day(month as u8, day as u8),
            at,
        });
    }
}

fn word(chars: &[char], start: usize, latin: bool, found: &mut Vec<Anchor>) -> usize {
    let mut end = start;
    while chars.get(end).is_some_and(char::is_ascii_alphanumeric) {
        end += 1;
    }
    let word: String = chars[start..end]
        .iter()
        .map(char::to_ascii_lowercase)
        .collect();
    if let Some(month) = MONTHS.iter().position(|name| *name == word)
        && chars[start].is_ascii_uppercase()
    {
        let next = end + usize::from(chars.get(end) == Some(&' '));
        let (day, after) = digits(chars, next);
        if after > next && after - next <= 2 {
            push_day(
                found,
                month as u128 + 1,
                day / 1000,
                start as u32..after as u32,
            );
            return after;
        }
        return end;
    }
    let name = chars[start].is_ascii_uppercase() && (2..=24).contains(&(end - start));
    // In Latin text every sentence begins like a name: what the other text lacks
    // is taken out by the comparison.
    if name && (!latin || end - start > 2 || chars[start..end].iter().all(char::is_ascii_uppercase))
    {
        found.push(Anchor {
            kept: Kept::Name(word),
            at: start as u32..end as u32,
        });
    }
    end
}

/// The anchors that two texts share in one order, and how well that covers both.
#[derive(Clone, Debug)]
pub(crate) struct Matched {
    /// Places in the two lists.
    pub(crate) pairs: Vec<(usize, usize)>,
    pub(crate) weight: u32,
    /// Of the weights of each side, in thousandths.
    pub(crate) cover: (u32, u32),
}

/// The heaviest common subsequence of two lists. Quadratic in [`MOST`] at worst.
pub(crate) fn matched(left: &[Anchor], right: &[Anchor]) -> Matched {
    let names = |list: &[Anchor], other: &[Anchor]| -> Vec<usize> {
        let keep = |it: &Anchor| match it.kept {
            Kept::Name(_) => other.iter().any(|o| o.kept == it.kept),
            _ => true,
        };
        (0..list.len()).filter(|at| keep(&list[*at])).collect()
    };
    let (l, r) = (names(left, right), names(right, left));
    let width = r.len() + 1;
    let mut best = vec![0_u32; (l.len() + 1) * width];
    for (i, a) in l.iter().enumerate() {
        for (j, b) in r.iter().enumerate() {
            let skip = best[i * width + j + 1].max(best[(i + 1) * width + j]);
            let same = left[*a].kept == right[*b].kept;
            let with = best[i * width + j] + left[*a].kept.weight();
            best[(i + 1) * width + j + 1] = if same { skip.max(with) } else { skip };
        }
    }
    let (mut i, mut j) = (l.len(), r.len());
    let weight = best[i * width + j];
    let mut pairs = Vec::new();
    while i > 0 && j > 0 {
        let here = best[i * width + j];
        if best[(i - 1) * width + j] == here {
            i -= 1;
        } else if best[i * width + j - 1] == here {
            j -= 1;
        } else {
            (i, j) = (i - 1, j - 1);
            pairs.push((l[i], r[j]));
        }
    }
    pairs.reverse();
    let of = |list: &[Anchor], kept: &[usize]| -> u32 {
        let all: u32 = kept.iter().map(|at| list[*at].kept.weight()).sum();
        weight * 1000 / all.max(1)
    };
    let cover = (of(left, &l), of(right, &r));
    Matched {
        pairs,
        weight,
        cover,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str, latin: bool) -> Vec<Kept> {
        of(text, latin).into_iter().map(|it| it.kept).collect()
    }

    #[test]
    fn one_number_is_the_same_in_every_script() {
        let number = |n: u128| vec![Kept::Number(n * 1000)];
        for text in ["40,000", "40 thousand", "4만", "4万", "４万", "4만명"] {
            assert_eq!(kept(text, false), number(40_000), "{text}");
        }
        assert_eq!(kept("3만 5000명", false), number(35_000));
        assert_eq!(kept("1억2000만", false), number(120_000_000));
        assert_eq!(kept("1.2 million", true), number(1_200_000));
        assert_eq!(kept("3천만", false), number(30_000_000));
    }

    #[test]
    fn days_are_days_whatever_the_order() {
        for text in ["14 March", "March 14", "3월 14일", "3月14日"] {
            assert_eq!(kept(text, true), [Kept::Day(3, 14)], "{text}");
        }
        assert_eq!(kept("2023년", false), [Kept::Year(2023)]);
    }

    #[test]
    fn the_common_order_is_what_counts() {
        let left = of("1234 5678 91 KOTRA", false);
        let right = of("KOTRA 1234 5678 91", true);
        let matched = matched(&left, &right);
        assert_eq!(matched.pairs.len(), 3);
        assert!(matched.cover.0 < 1000);
    }
}
