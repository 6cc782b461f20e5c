//! The places of words that somebody pasted: as they stand, else but for white
//! space and typography, else but for a few letters. The last search covers the
//! whole text: words with at most k edits hold at least one of k+1 pieces
//! unchanged (Wu and Manber 1992), so only where a piece stands is looked at
//! closely. It tells all places and never picks one; its work is bounded.

use std::collections::HashMap;

use super::{Breaks, FOLDS, Folded, Place, Text, Tier, fold};

/// The most places in one answer.
const PLACES: usize = 50;

/// The most cells of comparison that one search fills.
const CELLS: usize = 50_000_000;

/// Words shorter than this have no near places: too much would be near.
const SHORTEST: usize = 12;

/// Words longer than this are compared by this many of their first letters.
const LONGEST: usize = 4000;

/// Where words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Located {
    /// The places with their tiers.
    pub places: Vec<(Place, Tier)>,
    /// Whether there are, or may be, more than these.
    pub more: bool,
}

impl Text {
    /// Every place of the words at the best tier that there is; see the module.
    /// Quotation marks around all of the words are passed over where the words
    /// stand without them.
    pub fn locate(&self, words: &str) -> Located {
        let words = words.trim();
        let bare = unquoted(words);
        let mut found = self.occurrences(words);
        if found.is_empty() && bare != words {
            found = self.occurrences(bare);
        }
        if found.is_empty() {
            return self.near(bare);
        }
        let best = found.iter().map(|(_, tier)| super::rank(tier)).min();
        found.retain(|(_, tier)| Some(super::rank(tier)) == best);
        cut(found, false)
    }

    /// The stretches that the words turn into by few edits, the nearest first.
    fn near(&self, words: &str) -> Located {
        let chars: Vec<char> = words.chars().take(LONGEST).collect();
        let needle = fold(&chars, Tier::Typographic, Breaks::Joined).key;
        if needle.len() < SHORTEST {
            return Located::default();
        }
        let (tier, breaks) = FOLDS[3];
        let hay = self.folds[3].get_or_init(|| fold(&self.chars, tier, breaks));
        let most = (needle.len() / 8).clamp(1, 64);
        let (windows, mut more) = windows(&hay.key, &needle, most);
        let mut found = Vec::new();
        let mut cells = 0;
        for (from, to) in windows {
            cells += (to - from) * needle.len();
            if cells > CELLS {
                more = true;
                break;
            }
            for (start, end, edits) in stretches(&hay.key[from..to], &needle, most) {
                let place = self.widened(hay, from + start, from + end);
                found.push((place, Tier::Fuzzy(edits)));
            }
        }
        found.sort_by_key(|(place, tier)| (super::rank(tier), *place));
        cut(found, more)
    }

    /// The place of a stretch of the key, grown to whole clusters.
    fn widened(&self, hay: &Folded, start: usize, end: usize) -> Place {
        let boundaries = self.boundaries();
        let mut from = hay.from[start].0 as usize;
        let mut to = hay.from[end - 1].1 as usize;
        while !boundaries[from] {
            from -= 1;
        }
        while !boundaries[to] {
            to += 1;
        }
        Place {
            start: from as u64,
            end: to as u64,
        }
    }
}

fn cut(mut places: Vec<(Place, Tier)>, more: bool) -> Located {
    let more = more || places.len() > PLACES;
    places.truncate(PLACES);
    Located { places, more }
}

/// The words without one pair of quotation marks around all of them.
fn unquoted(words: &str) -> &str {
    const PAIRS: [(char, char); 7] = [
        ('"', '"'),
        ('\'', '\''),
        ('“', '”'),
        ('„', '“'),
        ('‘', '’'),
        ('«', '»'),
        ('「', '」'),
    ];
    PAIRS
        .iter()
        .find_map(|(open, close)| words.strip_prefix(*open)?.strip_suffix(*close))
        .map_or(words, str::trim)
}

/// Ranges of `hay` in which the needle may stand with at most `most` edits, in
/// order and apart; and whether the search was given up before the end.
fn windows(hay: &[char], needle: &[char], most: usize) -> (Vec<(usize, usize)>, bool) {
    let length = needle.len() / (most + 1);
    let mut pieces: HashMap<&[char], Vec<usize>> = HashMap::new();
    let mut firsts = [false; 1 << 12];
    for offset in (0..=most).map(|n| n * length) {
        let piece = &needle[offset..offset + length];
        firsts[short(piece)] = true;
        pieces.entry(piece).or_default().push(offset);
    }
    let mut windows: Vec<(usize, usize)> = Vec::new();
    let mut looked = 0;
    for (at, stretch) in hay.windows(length).enumerate() {
        if !firsts[short(stretch)] {
            continue;
        }
        for offset in pieces.get(stretch).into_iter().flatten() {
            let from = at.saturating_sub(offset + most);
            let to = (at + needle.len() - offset + most).min(hay.len());
            looked += widen(&mut windows, from, to);
            if looked.saturating_mul(needle.len()) > CELLS {
                return (windows, true);
            }
        }
    }
    (windows, false)
}

/// Adds a range to ranges that are in order and apart, and keeps them so; how
/// much longer they are together. The offsets of pieces differ, so a later hit
/// can begin earlier than the last range.
fn widen(windows: &mut Vec<(usize, usize)>, mut from: usize, mut to: usize) -> usize {
    let mut covered = 0;
    while let Some(last) = windows.pop_if(|last| from <= last.1) {
        covered += last.1 - last.0;
        (from, to) = (from.min(last.0), to.max(last.1));
    }
    windows.push((from, to));
    (to - from) - covered
}

/// Twelve bits of the first letters of a piece: most stretches are passed over
/// by them alone.
fn short(piece: &[char]) -> usize {
    let bits = piece.iter().take(3).fold(0usize, |bits, letter| {
        bits.wrapping_mul(37).wrapping_add(*letter as usize)
    });
    bits & 0xfff
}

/// The stretches of `hay` that are nearest, one for each place: start, end, edits
/// (Sellers 1980: the first row is free, so a stretch may begin anywhere; each
/// cell remembers where its stretch began).
fn stretches(hay: &[char], needle: &[char], most: usize) -> Vec<(usize, usize, u32)> {
    let rows = needle.len();
    let mut column: Vec<(usize, usize)> = (0..=rows).map(|row| (row, 0)).collect();
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (at, letter) in hay.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at + 1);
        for row in 1..=rows {
            let same = usize::from(needle[row - 1] != *letter);
            let (above, left) = (column[row - 1], column[row]);
            let cost = [
                (diagonal.0 + same, diagonal.1),
                (left.0 + 1, left.1),
                (above.0 + 1, above.1),
            ];
            diagonal = left;
            // The first of equals: a letter exchanged rather than put in or out.
            column[row] = cost.into_iter().min_by_key(|it| it.0).unwrap_or(left);
        }
        let (edits, start) = column[rows];
        if edits > most || start > at {
            continue;
        }
        match found.last_mut() {
            Some(last) if start < last.1 => {
                if edits < last.2 {
                    *last = (start, at + 1, edits);
                }
            }
            _ => found.push((start, at + 1, edits)),
        }
    }
    found
        .into_iter()
        .map(|(start, end, edits)| (start, end, u32::try_from(edits).unwrap_or(u32::MAX)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, words: &str) -> Vec<(String, Tier)> {
        let text = Text::new(text);
        let located = text.locate(words);
        assert!(!located.more);
        located
            .places
            .into_iter()
            .map(|(place, tier)| (text.slice(place).expect("within the text"), tier))
            .collect()
    }

    const TEXT: &str = "First, nothing of note.\nEach recruit pays a deposit of “4,000 dollars” before leaving the village.\nLater, each family pays again.";

    #[test]
    fn words_that_stand_there_are_told_with_their_tier_and_nothing_nearer_is_added() {
        let words = "recruit pays a deposit";
        assert_eq!(at(TEXT, words), [(words.to_owned(), Tier::Exact)]);
        let spaced = at(TEXT, "recruit  pays\na deposit");
        assert_eq!(spaced, [(words.to_owned(), Tier::Whitespace)]);
        let looks = at(TEXT, "deposit of \"4,000 dollars\"");
        assert_eq!(looks[0].1, Tier::Typographic);
        assert_eq!(at("paid, paid and paid", "paid").len(), 3, "all places");
    }

    #[test]
    fn quotation_marks_around_all_of_the_words_are_passed_over() {
        let found = at(TEXT, "„Each recruit pays a deposit“");
        assert_eq!(found, [("Each recruit pays a deposit".into(), Tier::Exact)]);
    }

    #[test]
    fn words_with_a_few_letters_changed_are_found_and_called_near() {
        let found = at(TEXT, "Each recruit paid a deposits of 4,000 dollars");
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].0.starts_with("Each recruit pays") && found[0].0.contains("4,000 dollars"),
            "{found:?}"
        );
        assert!(matches!(found[0].1, Tier::Fuzzy(edits) if (3..=5).contains(&edits)));
    }

    #[test]
    fn near_places_come_nearest_first_and_all_of_them() {
        let text = "the harbour clerk signed for it; later the harbor clerk signet for it too";
        let found = at(text, "the harbour clerk signes for it");
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(
            found[0],
            ("the harbour clerk signed for it".into(), Tier::Fuzzy(1))
        );
        assert_eq!(
            found[1],
            ("the harbor clerk signet for it".into(), Tier::Fuzzy(2))
        );
    }

    #[test]
    fn what_is_elsewhere_or_too_short_is_nowhere() {
        assert!(at(TEXT, "an altogether different sentence about fish").is_empty());
        assert!(
            at(TEXT, "vilage").is_empty(),
            "six letters are near to much"
        );
        assert!(at("", "anything that is long enough").is_empty());
    }

    #[test]
    fn a_near_place_ends_between_clusters() {
        let text = Text::new("they paid the cafe\u{301} keeper every week");
        let located = text.locate("they paid the cafs keeper every week");
        let (place, _) = located.places[0];
        let words = text.slice(place).expect("within");
        assert_eq!(words, "they paid the cafe\u{301} keeper every week");
    }

    #[test]
    fn a_text_that_is_all_one_piece_is_given_up_in_bounded_time() {
        let text = Text::new(&"abcabcabd ".repeat(50_000));
        let words = format!("{}xyz", "abcabcabc ".repeat(60));
        let located = text.locate(&words);
        assert!(located.more || located.places.len() <= PLACES);
    }

    /// The least edits of any stretch of `hay`, by the plain table.
    fn least(hay: &[char], needle: &[char]) -> usize {
        let mut column: Vec<usize> = (0..=needle.len()).collect();
        let mut best = needle.len();
        for letter in hay {
            let mut diagonal = column[0];
            for row in 1..=needle.len() {
                let same = usize::from(needle[row - 1] != *letter);
                let cost = (diagonal + same)
                    .min(column[row] + 1)
                    .min(column[row - 1] + 1);
                diagonal = std::mem::replace(&mut column[row], cost);
            }
            best = best.min(column[needle.len()]);
        }
        best
    }

    proptest::proptest! {
        #[test]
        fn the_pieces_lose_no_near_place(
            hay in proptest::collection::vec(proptest::char::range('a', 'd'), 30..120),
            from in 0usize..10,
            swaps in proptest::collection::vec((0usize..20, proptest::char::range('a', 'e')), 0..4),
        ) {
            let mut needle: Vec<char> = hay[from..from + 20].to_vec();
            for (at, letter) in swaps {
                needle[at] = letter;
            }
            let most = 2;
            let (windows, _) = windows(&hay, &needle, most);
            let found = windows
                .iter()
                .flat_map(|(from, to)| stretches(&hay[*from..*to], &needle, most))
                .map(|(_, _, edits)| edits as usize)
                .min();
            let best = least(&hay, &needle);
            proptest::prop_assert_eq!(found, (best <= most).then_some(best));
        }
    }
}
