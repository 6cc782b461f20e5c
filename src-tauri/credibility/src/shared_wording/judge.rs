//! What two texts laid side by side suggest: that one was made from the other,
//! that one cites the other, or nothing.
//!
//! Words that both quote are a third's, and words that many share are nobody's:
//! neither makes one text rest on the other.

use std::ops::Range;

use super::align::Passage;
use super::folded::{Folded, Mass};
use super::{About, Order};
use crate::DependenceType;
use crate::period::Period;

/// Free shared words of less mass suggest nothing: some fourteen words.
const LEAST_FREE: Mass = 150;
/// A text with so much of its mass (in thousandths) from another rests on it.
const LEAST_COVER: u32 = 270;
/// The same for two texts of one house, which has turns of phrase of its own.
const LEAST_COVER_HOUSE: u32 = 400;
/// A passage of so much mass suggests copying though it be a small part: some
/// thirty words.
const LONG: Mass = 330;
/// Words that one text quotes and the other says: from some ten words on.
const LEAST_CITED: Mass = 110;
/// Above this a text is the other printed again, not taken up into it.
const WHOLE: u32 = 850;
/// A passage whose equal letters are less than this part is reworded.
const REWORDED: u32 = 880;
/// Covers that differ by less do not tell the part from the whole.
const TELLING: u32 = 120;

/// Agencies whose stories other houses print, as a credit names them. Long
/// names anywhere near a credit; short ones only in parentheses or after "=".
const AGENCIES: [&str; 17] = [
    "(AP)",
    "(AFP)",
    "(Reuters)",
    "(UPI)",
    "(dpa)",
    "(EFE)",
    "(Xinhua)",
    "(Yonhap)",
    "(Kyodo)",
    "(TASS)",
    "=연합뉴스",
    "(연합뉴스)",
    "[연합뉴스]",
    "新华社",
    "新華社",
    "中新社",
    "共同社",
];

/// One side of a comparison.
pub(crate) struct Side<'a> {
    pub(crate) about: &'a About,
    pub(crate) folded: &'a Folded,
    /// Letters that stand in many unrelated texts.
    pub(crate) common: &'a [bool],
}

/// What the comparison of two texts gave, before thirds are considered.
pub(crate) struct Compared {
    /// The place of the text that rests on the other, and of that other.
    pub(crate) from: u32,
    pub(crate) target: u32,
    pub(crate) order: Order,
    pub(crate) kind: DependenceType,
    /// The left side of each passage is `from`.
    pub(crate) passages: Vec<Passage>,
    /// Ranges of letters of `from`, and of `target`, that count.
    pub(crate) counted: Vec<(Range<usize>, Range<usize>)>,
    /// What of each body is shared, in thousandths.
    pub(crate) cover: (u32, u32),
    pub(crate) one_house: bool,
    /// The mass of the body of `from`.
    pub(crate) body: Mass,
}

/// The masses shared by two sides.
struct Weighed {
    free: Mass,
    longest: Mass,
    left_cites: Mass,
    right_cites: Mass,
    /// Equal letters that count, left and right.
    counted: Vec<(Range<usize>, Range<usize>)>,
    /// Kept passages only.
    passages: Vec<Passage>,
}

fn weigh(left: &Side<'_>, right: &Side<'_>, all: Vec<Passage>) -> Weighed {
    let mut weighed = Weighed {
        free: 0,
        longest: 0,
        left_cites: 0,
        right_cites: 0,
        counted: Vec::new(),
        passages: Vec::new(),
    };
    for passage in all {
        let mut free = 0;
        let (mut cites_left, mut cites_right) = (0, 0);
        let mut counted = Vec::new();
        for run in &passage.runs {
            for (a, b) in run.left.clone().zip(run.right.clone()) {
                let weight = left.folded.weight(a);
                let (quoted_a, quoted_b) = (left.folded.quoted[a], right.folded.quoted[b]);
                let none = left.folded.furniture[a] || right.folded.furniture[b];
                match (quoted_a, quoted_b) {
                    _ if none => {}
                    (true, true) => {}
                    (true, false) => cites_left += weight,
                    (false, true) => cites_right += weight,
                    (false, false) if left.common[a] || right.common[b] => {}
                    (false, false) => {
                        free += weight;
                        extend(&mut counted, a, b);
                    }
                }
            }
        }
        weighed.free += free;
        weighed.longest = weighed.longest.max(free);
        weighed.left_cites += cites_left;
        weighed.right_cites += cites_right;
        if free + cites_left + cites_right > 0 {
            weighed.counted.extend(counted);
            weighed.passages.push(passage);
        }
    }
    weighed
}

fn extend(counted: &mut Vec<(Range<usize>, Range<usize>)>, a: usize, b: usize) {
    match counted.last_mut() {
        Some((left, right)) if left.end == a && right.end == b => {
            left.end += 1;
            right.end += 1;
        }
        _ => counted.push((a..a + 1, b..b + 1)),
    }
}

/// The mass of a text that is its own: without furniture and common words.
fn body(side: &Side<'_>) -> Mass {
    (0..side.folded.len())
        .filter(|at| !side.folded.furniture[*at] && !side.common[*at])
        .map(|at| side.folded.weight(at))
        .sum()
}

/// Mass of `ranges`, each letter once.
fn union(folded: &Folded, ranges: impl Iterator<Item = Range<usize>>) -> Mass {
    let mut sorted: Vec<Range<usize>> = ranges.collect();
    sorted.sort_by_key(|range| (range.start, range.end));
    let mut to = 0;
    let mut mass = 0;
    for range in sorted {
        let from = range.start.max(to);
        if range.end > from {
            mass += folded.mass(from..range.end);
            to = range.end;
        }
    }
    mass
}

/// Compares two texts; none where nothing is suggested.
pub(crate) fn compare(
    (a, left): (u32, &Side<'_>),
    (b, right): (u32, &Side<'_>),
    all: Vec<Passage>,
) -> Option<Compared> {
    let weighed = weigh(left, right, all);
    let (body_left, body_right) = (body(left).max(1), body(right).max(1));
    let covered_left = union(left.folded, weighed.counted.iter().map(|it| it.0.clone()));
    let covered_right = union(right.folded, weighed.counted.iter().map(|it| it.1.clone()));
    let share = |part: Mass, whole: Mass| (u64::from(part) * 1000 / u64::from(whole)) as u32;
    let cover = (
        share(covered_left, body_left),
        share(covered_right, body_right),
    );
    let one_house = left.about.publisher.is_some() && left.about.publisher == right.about.publisher;
    let copied = is_enough(
        covered_left.min(covered_right),
        weighed.longest,
        cover.0.max(cover.1),
        one_house,
    );
    let cited = weighed.left_cites.max(weighed.right_cites);
    if !copied && cited < LEAST_CITED {
        return None;
    }
    let (order, turned) = if copied {
        direction(left.about, right.about, cover)
    } else {
        (Order::Quoting, weighed.right_cites > weighed.left_cites)
    };
    if order == Order::Quoting && is_impossible(left.about, right.about, turned) {
        return None;
    }
    let (from, cover) = if turned {
        (right, (cover.1, cover.0))
    } else {
        (left, cover)
    };
    let kind = if copied {
        kind(from, cover.0, &weighed)
    } else {
        DependenceType::Cites
    };
    let turn = |it: Passage| if turned { it.turned() } else { it };
    let flip = |it: (Range<usize>, Range<usize>)| if turned { (it.1, it.0) } else { it };
    let (from, target) = if turned { (b, a) } else { (a, b) };
    Some(Compared {
        from,
        target,
        order,
        kind,
        passages: weighed.passages.into_iter().map(turn).collect(),
        counted: weighed.counted.into_iter().map(flip).collect(),
        cover,
        one_house,
        body: if turned { body_right } else { body_left },
    })
}

/// Whether so much shared mass suggests that one text was made from another.
pub(crate) fn is_enough(free: Mass, longest: Mass, cover: u32, one_house: bool) -> bool {
    let least = if one_house {
        LEAST_COVER_HOUSE
    } else {
        LEAST_COVER
    };
    free >= LEAST_FREE && (cover >= least || (longest >= LONG && !one_house))
}

/// Which side rests on the other; `true` if the right one does.
pub(crate) fn direction(left: &About, right: &About, cover: (u32, u32)) -> (Order, bool) {
    if let (Some(a), Some(b)) = (read(left), read(right)) {
        if a.is_before(&b) {
            return (Order::Date, true);
        }
        if b.is_before(&a) {
            return (Order::Date, false);
        }
    }
    if cover.0.abs_diff(cover.1) >= TELLING {
        return (Order::Completeness, cover.1 > cover.0);
    }
    (Order::Unsure, right.exhibit > left.exhibit)
}

fn read(about: &About) -> Option<Period> {
    about.published.as_deref().and_then(Period::read)
}

/// Whether the quoting text is certainly older than what it would quote.
fn is_impossible(left: &About, right: &About, turned: bool) -> bool {
    match (read(left), read(right)) {
        (Some(a), Some(b)) if turned => b.is_before(&a),
        (Some(a), Some(b)) => a.is_before(&b),
        _ => false,
    }
}

fn kind(from: &Side<'_>, cover: u32, weighed: &Weighed) -> DependenceType {
    let (mut same, mut span) = (0_u64, 0_u64);
    for passage in &weighed.passages {
        same += u64::from(passage.same);
        // The span of the longer side, in the scale of the run's own letters.
        let (left, right) = (passage.left().len(), passage.right().len());
        let equal: usize = passage.runs.iter().map(|run| run.left.len()).sum();
        span += u64::from(passage.same) * left.max(right) as u64 / equal.max(1) as u64;
    }
    let reworded = same * 1000 < span * u64::from(REWORDED)
        || weighed.passages.len() >= 3 && cover < WHOLE && weighed.longest < LONG;
    if reworded {
        DependenceType::Paraphrase
    } else if from.about.credits_agency {
        DependenceType::Syndication
    } else {
        DependenceType::Republication
    }
}

/// Whether a text's head or foot credits an agency.
pub(crate) fn credits_agency(text: &str) -> bool {
    let head: String = text.chars().take(400).collect();
    let foot: String = text.chars().rev().take(200).collect();
    let foot: String = foot.chars().rev().collect();
    AGENCIES
        .iter()
        .any(|name| head.contains(name) || foot.contains(name))
}
