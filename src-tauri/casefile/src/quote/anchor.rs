//! Where words stand in a text: all positions are Unicode code points in logical
//! order (W3C Web Annotation, TextQuoteSelector and TextPositionSelector). A
//! match may differ in white space or typography, never in a letter; the words
//! kept are then the text's own. It never chooses between two places and never
//! takes a near match for a quote.

use std::cell::OnceCell;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::Tier;

mod locate;

pub use locate::Located;

/// How many code points of context are kept on each side of a quote.
pub const CONTEXT: usize = 32;

/// A range of a text, in code points, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Place {
    /// The first code point.
    pub start: u64,
    /// One past the last code point.
    pub end: u64,
}

/// Words to be found, with what is known of their place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted<'a> {
    /// The words.
    pub exact: &'a str,
    /// Words right before.
    pub prefix: Option<&'a str>,
    /// Words right after.
    pub suffix: Option<&'a str>,
    /// The first code point of the words as they are given.
    pub start: Option<u64>,
    /// Ranges in one of which they start; empty for the whole text.
    pub within: &'a [Place],
}

/// Why words were not anchored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Miss {
    /// They are nowhere in the text.
    Nowhere,
    /// They are in the text, but not at the place given: here.
    Elsewhere(Vec<Place>),
    /// They stand in more than one place, and nothing given tells which.
    Twice(Vec<Place>),
}

/// How white space at a line break is read: hyphens that break a word, and line
/// breaks inside scripts that put no space between words, can be read two ways.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    /// A hyphen at the end of a line belongs to the word; a break is a space.
    Parted,
    /// Such a hyphen only breaks the word; a break between East Asian letters is
    /// nothing.
    Joined,
}

/// A text in a form in which it can be compared, with the way back.
struct Folded {
    key: Vec<char>,
    /// For each character of the key, the range of the text it came from.
    from: Vec<(u32, u32)>,
}

/// A text layer made ready for finding words in it.
pub struct Text {
    chars: Vec<char>,
    boundaries: OnceCell<Vec<bool>>,
    folds: [OnceCell<Folded>; 4],
}

/// The folds tried after the exact one, best first.
const FOLDS: [(Tier, Breaks); 4] = [
    (Tier::Whitespace, Breaks::Parted),
    (Tier::Whitespace, Breaks::Joined),
    (Tier::Typographic, Breaks::Parted),
    (Tier::Typographic, Breaks::Joined),
];

impl Text {
    /// Makes `text` ready.
    pub fn new(text: &str) -> Text {
        Text {
            chars: text.chars().collect(),
            boundaries: OnceCell::new(),
            folds: [const { OnceCell::new() }; 4],
        }
    }

    /// How many code points it has.
    pub fn len(&self) -> u64 {
        self.chars.len() as u64
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// The words at a place; none where the place is not within the text.
    pub fn slice(&self, place: Place) -> Option<String> {
        let range = usize::try_from(place.start).ok()?..usize::try_from(place.end).ok()?;
        Some(self.chars.get(range)?.iter().collect())
    }

    /// Up to [`CONTEXT`] code points before and after a place, cut between
    /// grapheme clusters.
    pub fn context(&self, place: Place) -> (String, String) {
        let boundaries = self.boundaries();
        let (start, end) = (place.start as usize, place.end as usize);
        let mut from = start.saturating_sub(CONTEXT);
        while from < start && !boundaries[from] {
            from += 1;
        }
        let mut to = (end + CONTEXT).min(self.chars.len());
        while to > end && !boundaries[to] {
            to -= 1;
        }
        (
            self.chars[from..start].iter().collect(),
            self.chars[end..to].iter().collect(),
        )
    }

    /// Finds the one place that the words can mean, and how well they match.
    ///
    /// # Errors
    /// [`Miss`], with the places where there are any.
    pub fn find(&self, wanted: &Wanted<'_>) -> Result<(Place, Tier), Miss> {
        let lead = wanted
            .exact
            .chars()
            .take_while(|c| c.is_whitespace())
            .count() as u64;
        let words = wanted.exact.trim();
        let all = self.occurrences(words);
        if all.is_empty() {
            return Err(Miss::Nowhere);
        }
        let fits: Vec<(Place, Tier)> = all
            .iter()
            .copied()
            .filter(|(place, _)| {
                wanted.start.is_none_or(|start| start + lead == place.start)
                    && (wanted.within.is_empty()
                        || wanted
                            .within
                            .iter()
                            .any(|w| (w.start..w.end).contains(&place.start)))
                    && wanted
                        .prefix
                        .is_none_or(|prefix| self.follows(*place, prefix))
                    && wanted
                        .suffix
                        .is_none_or(|suffix| self.precedes(*place, suffix))
            })
            .collect();
        match fits.as_slice() {
            [one] => Ok(*one),
            [] => Err(Miss::Elsewhere(
                all.into_iter().map(|(place, _)| place).collect(),
            )),
            _ => Err(Miss::Twice(
                fits.into_iter().map(|(place, _)| place).collect(),
            )),
        }
    }

    /// The first place where the words stand, wherever else they do.
    pub fn first(&self, words: &str) -> Option<(Place, Tier)> {
        self.occurrences(words.trim()).into_iter().next()
    }

    /// How well words that were anchored at `place` match this text now.
    pub fn tier(&self, exact: &str, place: Place) -> Tier {
        if self.slice(place).as_deref() == Some(exact) {
            return Tier::Exact;
        }
        let words = exact.trim();
        let best = self
            .occurrences(words)
            .into_iter()
            .map(|(_, tier)| tier)
            .min_by_key(rank);
        best.unwrap_or_else(|| match self.fewest_edits(words, place) {
            Some(edits) => Tier::Fuzzy(edits),
            None => Tier::Lost,
        })
    }

    /// Every place where the words stand, in order, each with its best tier.
    fn occurrences(&self, words: &str) -> Vec<(Place, Tier)> {
        let needle: Vec<char> = words.chars().collect();
        if needle.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Place, Tier)> = Vec::new();
        for at in matches(&self.chars, &needle) {
            self.note(
                &mut found,
                at as u32,
                (at + needle.len()) as u32,
                Tier::Exact,
            );
        }
        for (index, (tier, breaks)) in FOLDS.into_iter().enumerate() {
            let folded = self.folds[index].get_or_init(|| fold(&self.chars, tier, breaks));
            let key = fold(&needle, tier, breaks).key;
            if key.is_empty() {
                continue;
            }
            for at in matches(&folded.key, &key) {
                let last = at + key.len() - 1;
                // Half of a ligature is not the words.
                let whole = (at == 0 || folded.from[at - 1].0 != folded.from[at].0)
                    && folded
                        .from
                        .get(last + 1)
                        .is_none_or(|next| next.0 != folded.from[last].0);
                if whole {
                    self.note(&mut found, folded.from[at].0, folded.from[last].1, tier);
                }
            }
        }
        found.sort_by_key(|(place, _)| *place);
        found
    }

    fn note(&self, found: &mut Vec<(Place, Tier)>, start: u32, end: u32, tier: Tier) {
        let boundaries = self.boundaries();
        if !boundaries[start as usize] || !boundaries[end as usize] {
            return;
        }
        let place = Place {
            start: start.into(),
            end: end.into(),
        };
        // Folds drop marks that are not seen, so a place can be found twice with
        // slightly different ends; the better match was found first.
        if !found.iter().any(|(known, _)| {
            known.start < place.end
                && place.start < known.end
                && (known.start == place.start || known.end == place.end)
        }) {
            found.push((place, tier));
        }
    }

    /// Whether the text before `place` ends with `prefix`, typography aside.
    fn follows(&self, place: Place, prefix: &str) -> bool {
        let reach = prefix.chars().count() * 3 + CONTEXT;
        let start = place.start as usize;
        let before = &self.chars[start.saturating_sub(reach)..start];
        ends_with(before, prefix)
    }

    /// Whether the text after `place` starts with `suffix`, typography aside.
    fn precedes(&self, place: Place, suffix: &str) -> bool {
        let reach = suffix.chars().count() * 3 + CONTEXT;
        let end = place.end as usize;
        let after = &self.chars[end..(end + reach).min(self.chars.len())];
        starts_with(after, suffix)
    }

    fn boundaries(&self) -> &[bool] {
        self.boundaries.get_or_init(|| {
            let mut at = vec![false; self.chars.len() + 1];
            let text: String = self.chars.iter().collect();
            let mut position = 0;
            at[0] = true;
            for cluster in text.graphemes(true) {
                position += cluster.chars().count();
                at[position] = true;
            }
            at
        })
    }

    /// The least number of edits that turns the words into some stretch near the
    /// place, if they are few enough to call it near (a tenth of the words).
    fn fewest_edits(&self, words: &str, place: Place) -> Option<u32> {
        let needle = fold(
            &words.chars().collect::<Vec<_>>(),
            Tier::Typographic,
            Breaks::Joined,
        )
        .key;
        let most = (needle.len() / 10).clamp(1, 64);
        if needle.len() < 4 {
            return None;
        }
        let reach = needle.len() * 4 + 4096;
        let from = (place.start as usize)
            .saturating_sub(reach)
            .min(self.chars.len());
        let to = (place.end as usize)
            .saturating_add(reach)
            .min(self.chars.len());
        let hay = fold(
            &self.chars[from..to.max(from)],
            Tier::Typographic,
            Breaks::Joined,
        )
        .key;
        // Sellers: the first row is free, so a stretch may start anywhere.
        let mut column: Vec<usize> = (0..=needle.len()).collect();
        let mut best = needle.len();
        for letter in hay {
            let mut diagonal = column[0];
            for row in 1..=needle.len() {
                let same = usize::from(needle[row - 1] != letter);
                let cost = (diagonal + same)
                    .min(column[row] + 1)
                    .min(column[row - 1] + 1);
                diagonal = std::mem::replace(&mut column[row], cost);
            }
            best = best.min(column[needle.len()]);
        }
        (best <= most).then(|| u32::try_from(best).unwrap_or(u32::MAX))
    }
}

/// The order of tiers, best first.
fn rank(tier: &Tier) -> u32 {
    match tier {
        Tier::Exact => 0,
        Tier::Whitespace => 1,
        Tier::Typographic => 2,
        Tier::Fuzzy(edits) => edits.saturating_add(3),
        Tier::Lost => u32::MAX,
    }
}

fn matches(hay: &[char], needle: &[char]) -> Vec<usize> {
    if needle.is_empty() || hay.len() < needle.len() {
        return Vec::new();
    }
    (0..=hay.len() - needle.len())
        .filter(|&at| hay[at] == needle[0] && hay[at..at + needle.len()] == *needle)
        .collect()
}

fn trimmed_key(chars: &[char], breaks: Breaks) -> Vec<char> {
    let key = fold(chars, Tier::Typographic, breaks).key;
    let first = key
        .iter()
        .position(|c| !c.is_whitespace())
        .unwrap_or(key.len());
    let last = key
        .iter()
        .rposition(|c| !c.is_whitespace())
        .map_or(first, |at| at + 1);
    key[first..last].to_vec()
}

fn ends_with(text: &[char], wanted: &str) -> bool {
    let wanted: Vec<char> = wanted.chars().collect();
    [Breaks::Parted, Breaks::Joined]
        .into_iter()
        .any(|breaks| trimmed_key(text, breaks).ends_with(&trimmed_key(&wanted, breaks)))
}

fn starts_with(text: &[char], wanted: &str) -> bool {
    let wanted: Vec<char> = wanted.chars().collect();
    [Breaks::Parted, Breaks::Joined]
        .into_iter()
        .any(|breaks| trimmed_key(text, breaks).starts_with(&trimmed_key(&wanted, breaks)))
}

/// Brings a text into the form in which a tier compares.
fn fold(chars: &[char], tier: Tier, breaks: Breaks) -> Folded {
    let spaced = fold_space(chars, breaks);
    if tier == Tier::Whitespace {
        spaced
    } else {
        fold_typography(&spaced)
    }
}

/// Runs of white space become one space; soft hyphens and marks without width go.
fn fold_space(chars: &[char], breaks: Breaks) -> Folded {
    let mut folded = Folded {
        key: Vec::with_capacity(chars.len()),
        from: Vec::new(),
    };
    let mut at = 0;
    while at < chars.len() {
        let letter = chars[at];
        if is_unseen(letter) {
            at += 1;
        } else if letter.is_whitespace() {
            let end = run_end(chars, at);
            let broken = chars[at..end].iter().any(|c| is_line_break(*c));
            let glued = breaks == Breaks::Joined
                && broken
                && folded.key.last().is_some_and(|c| is_east_asian(*c))
                && chars.get(end).is_some_and(|c| is_east_asian(*c));
            if !glued {
                folded.push(' ', at, end);
            }
            at = end;
        } else if is_hyphen(letter) && breaks_a_word(chars, at, folded.key.last()) {
            if breaks == Breaks::Parted {
                folded.push(letter, at, at + 1);
            }
            at = run_end(chars, at + 1);
        } else {
            folded.push(letter, at, at + 1);
            at += 1;
        }
    }
    folded
}

impl Folded {
    fn push(&mut self, letter: char, from: usize, to: usize) {
        self.key.push(letter);
        // A text is at most a few hundred megabytes, so positions fit.
        self.from.push((from as u32, to as u32));
    }
}

/// Whether the hyphen at `at` ends a line inside a word.
fn breaks_a_word(chars: &[char], at: usize, before: Option<&char>) -> bool {
    let end = run_end(chars, at + 1);
    before.is_some_and(|c| c.is_alphabetic())
        && chars[at + 1..end].iter().any(|c| is_line_break(*c))
        && chars.get(end).is_some_and(|c| c.is_alphabetic())
}

fn run_end(chars: &[char], at: usize) -> usize {
    let rest = chars.iter().skip(at);
    at + rest
        .take_while(|c| c.is_whitespace() || is_unseen(**c))
        .count()
}

fn is_line_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// Soft hyphen, zero-width space, word joiner, byte order mark.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Letters of scripts that break lines inside a word or write none.
fn is_east_asian(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{11ff}' | '\u{3001}'..='\u{30ff}' | '\u{3130}'..='\u{318f}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Compatibility forms (NFKC, cluster by cluster), quotation marks and dashes.
fn fold_typography(spaced: &Folded) -> Folded {
    let text: String = spaced.key.iter().collect();
    let mut folded = Folded {
        key: Vec::with_capacity(spaced.key.len()),
        from: Vec::new(),
    };
    let mut at = 0;
    for cluster in text.graphemes(true) {
        let next = at + cluster.chars().count();
        let (start, end) = (spaced.from[at].0 as usize, spaced.from[next - 1].1 as usize);
        for letter in cluster.nfkc() {
            if let Some(plain) = plain(letter) {
                folded.push(plain, start, end);
            }
        }
        at = next;
    }
    folded
}

/// One spelling for marks that differ only in looks; none for marks that only
/// steer layout.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2039}' | '\u{203a}' | '\u{60}' | '\u{b4}' => {
            '\''
        }
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' | '\u{301d}'..='\u{301f}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests;
