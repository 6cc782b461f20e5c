//! From texts to proposals: fingerprints, pairs, passages, judgement, and last
//! the thirds that explain a pair.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{ControlFlow, Range};
use std::rc::Rc;

use super::align::{self, Passage, Seeds};
use super::anchors::{self, Anchor, Kept};
use super::folded::{Folded, Script};
use super::index::Index;
use super::judge::{self, Compared, Side};
use super::prints;
use super::{About, Proposal, SharedPassage};
use crate::DependenceType;
use crate::period::Period;

/// Letters of texts kept folded at a time, so that few are folded twice.
const KEPT: usize = 12_000_000;
/// An anchor in more texts tells nothing.
const WIDESPREAD: usize = 24;
/// A translation keeps at least so much weight of anchors, and of each side's
/// anchors so many thousandths.
const LEAST_KEPT: (u32, u32, u32) = (14, 640, 460);

/// Gathers texts, then proposes.
#[derive(Default)]
pub struct Finder {
    about: Vec<About>,
    index: Index,
    anchors: Vec<Vec<Anchor>>,
    scripts: Vec<Script>,
}

/// A text as it is compared.
struct Ready {
    folded: Folded,
    common: Vec<bool>,
    seeds: Seeds,
}

impl Finder {
    /// Takes in a text. Linear in its length; the text is not kept.
    pub fn add(&mut self, mut about: About, text: &str) {
        let folded = Folded::of(text);
        about.credits_agency = judge::credits_agency(text);
        self.index.add(&prints::winnowed(&folded));
        let script = folded.script();
        self.anchors
            .push(anchors::of(text, script == Script::Latin));
        self.scripts.push(script);
        self.about.push(about);
    }

    /// The dependences that the wording suggests, in the order of the exhibits
    /// as they were added. `text` gives the text of a place again; `watch` hears
    /// how many pairs of how many are done, and can end it: then there is none.
    pub fn propose(
        mut self,
        mut text: impl FnMut(usize) -> String,
        mut watch: impl FnMut(u64, u64) -> ControlFlow<()>,
    ) -> Option<Vec<Proposal>> {
        let pairs = self.index.pairs();
        let common = self.index.common(&pairs, &self.about);
        let total = pairs.len() as u64;
        let mut ready: BTreeMap<u32, Rc<Ready>> = BTreeMap::new();
        let mut letters = 0;
        let mut compared = Vec::new();
        for (done, (a, b, _)) in pairs.into_iter().enumerate() {
            if done % 64 == 0 && watch(done as u64, total).is_break() {
                return None;
            }
            if letters > KEPT {
                ready.clear();
                letters = 0;
            }
            let mut side = |at: u32| {
                let made = || {
                    let made = Rc::new(Ready::of(&text(at as usize), &common));
                    letters += made.folded.len();
                    made
                };
                Rc::clone(ready.entry(at).or_insert_with(made))
            };
            let (left, right) = (side(a), side(b));
            let passages = align::passages(&left.folded, &left.seeds, &right.folded);
            let sides = (self.side(a, &left), self.side(b, &right));
            if let Some(found) = judge::compare((a, &sides.0), (b, &sides.1), passages) {
                compared.push((Rc::clone(&left), Rc::clone(&right), found));
            }
        }
        let mut proposals = self.unexplained(compared);
        self.translations(&mut proposals);
        let rank: BTreeMap<_, _> = self.about.iter().map(|it| it.exhibit).zip(0..).collect();
        proposals.sort_by_key(|it| {
            (
                rank.get(&it.from).copied().unwrap_or(0),
                rank.get(&it.target).copied().unwrap_or(0),
            )
        });
        Some(proposals)
    }

    fn side<'a>(&'a self, at: u32, ready: &'a Ready) -> Side<'a> {
        Side {
            about: &self.about[at as usize],
            folded: &ready.folded,
            common: &ready.common,
        }
    }

    /// Leaves out the pairs whose shared words a third text explains.
    fn unexplained(&self, mut all: Vec<(Rc<Ready>, Rc<Ready>, Compared)>) -> Vec<Proposal> {
        let regions = Regions::of(&all);
        // The best explanation of a text first: the one that covers most of it,
        // and of those the earliest.
        all.sort_by_key(|(_, _, it)| {
            (
                it.from,
                10 - it.cover.0 / 100,
                self.day(it.target),
                it.target,
            )
        });
        let mut accepted: BTreeSet<(u32, u32)> = BTreeSet::new();
        let mut proposals = Vec::new();
        for (left, right, found) in all {
            let (from, target) = if left_is_from(&found) {
                (left, right)
            } else {
                (right, left)
            };
            if found.kind != DependenceType::Cites
                && self.is_explained(&found, &regions, &accepted, &from.folded)
            {
                continue;
            }
            accepted.insert((found.from, found.target));
            proposals.push(self.proposal(found, &from.folded, &target.folded));
        }
        proposals
    }

    /// Whether so little is left of the shared words, once those are taken away
    /// that both texts share with a third, that they suggest nothing.
    fn is_explained(
        &self,
        found: &Compared,
        regions: &Regions,
        accepted: &BTreeSet<(u32, u32)>,
        folded: &Folded,
    ) -> bool {
        let mut left: Vec<Range<usize>> = found.counted.iter().map(|it| it.0.clone()).collect();
        let mut touched = false;
        for third in regions.with(found.from) {
            let explains = third != found.target
                && (accepted.contains(&(found.from, third)) || self.is_earlier(third, found))
                && regions.has(found.target, third);
            if explains {
                touched = true;
                left = minus(left, &regions.of_pair(found.from, third));
            }
        }
        if !touched {
            return false;
        }
        let mass: u32 = left.iter().map(|range| folded.mass(range.clone())).sum();
        let longest = left.iter().map(|range| folded.mass(range.clone())).max();
        let cover = (u64::from(mass) * 1000 / u64::from(found.body)) as u32;
        !judge::is_enough(mass, longest.unwrap_or(0), cover, found.one_house)
    }

    /// Whether a third was certainly published before both texts.
    fn is_earlier(&self, third: u32, found: &Compared) -> bool {
        let read = |at: u32| {
            self.about[at as usize]
                .published
                .as_deref()
                .and_then(Period::read)
        };
        let Some(third) = read(third) else {
            return false;
        };
        [found.from, found.target]
            .into_iter()
            .all(|at| read(at).is_some_and(|it| third.is_before(&it)))
    }

    fn day(&self, at: u32) -> (bool, Option<(i32, u8, u8)>) {
        let published = self.about[at as usize].published.as_deref();
        let first = published.and_then(Period::read).and_then(|it| it.first());
        (first.is_none(), first)
    }

    fn proposal(&self, found: Compared, from: &Folded, target: &Folded) -> Proposal {
        let passage = |it: &Passage| SharedPassage {
            from: from.span(&it.left()),
            target: target.span(&it.right()),
            equal: it
                .runs
                .iter()
                .map(|run| (from.span(&run.left), target.span(&run.right)))
                .collect(),
        };
        let mut passages: Vec<SharedPassage> = found.passages.iter().map(passage).collect();
        passages.sort_by_key(|it| (it.from.start, it.target.start));
        Proposal {
            from: self.about[found.from as usize].exhibit,
            target: self.about[found.target as usize].exhibit,
            kind: found.kind,
            order: found.order,
            from_cover: found.cover.0,
            target_cover: found.cover.1,
            passages,
            anchors: Vec::new(),
        }
    }

    /// Adds pairs in different languages that keep the same anchors, each text
    /// with the best of those it may be translated from.
    fn translations(&self, proposals: &mut Vec<Proposal>) {
        let mut found: Vec<(u32, Proposal)> = self
            .anchored()
            .into_iter()
            .filter_map(|(a, b)| self.translation(a as usize, b as usize))
            .collect();
        found.sort_by_key(|(weight, it)| (u32::MAX - weight, it.from, it.target));
        let mut linked: Vec<(crate::ExhibitId, crate::ExhibitId)> =
            proposals.iter().map(|it| (it.from, it.target)).collect();
        for (_, proposal) in found {
            // A copy of a text that is translated already is no second origin.
            let kin = |a, b| linked.contains(&(a, b)) || linked.contains(&(b, a));
            let known = proposals
                .iter()
                .filter(|it| it.kind == DependenceType::Translation)
                .any(|it| {
                    (it.from == proposal.from && kin(it.target, proposal.target))
                        || (it.target == proposal.target && kin(it.from, proposal.from))
                        || (it.target == proposal.from && kin(it.from, proposal.target))
                        || (it.from == proposal.target && kin(it.target, proposal.from))
                });
            if !known {
                linked.push((proposal.from, proposal.target));
                proposals.push(proposal);
            }
        }
    }

    /// Pairs in different languages that share rare anchors.
    fn anchored(&self) -> Vec<(u32, u32)> {
        let mut places: BTreeMap<&Kept, Vec<u32>> = BTreeMap::new();
        for (at, list) in self.anchors.iter().enumerate() {
            for anchor in list.iter().filter(|it| it.kept.weight() > 1) {
                let texts = places.entry(&anchor.kept).or_default();
                if texts.last() != Some(&(at as u32)) && texts.len() <= WIDESPREAD {
                    texts.push(at as u32);
                }
            }
        }
        let mut counted: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for texts in places.values().filter(|it| it.len() <= WIDESPREAD) {
            for (n, a) in texts.iter().enumerate() {
                for b in &texts[n + 1..] {
                    if self.speak_differently(*a as usize, *b as usize) {
                        *counted.entry((*a, *b)).or_default() += 1;
                    }
                }
            }
        }
        let enough = counted.into_iter().filter(|it| it.1 >= 3);
        enough.map(|it| it.0).collect()
    }

    fn speak_differently(&self, a: usize, b: usize) -> bool {
        let tag = |at: usize| {
            let tag = self.about[at].language.as_deref()?;
            tag.split('-').next().map(str::to_ascii_lowercase)
        };
        match (tag(a), tag(b)) {
            (Some(a), Some(b)) => a != b,
            _ => self.scripts[a] != self.scripts[b],
        }
    }

    fn translation(&self, a: usize, b: usize) -> Option<(u32, Proposal)> {
        let matched = anchors::matched(&self.anchors[a], &self.anchors[b]);
        let (least, part, whole) = LEAST_KEPT;
        let (low, high) = (
            matched.cover.0.min(matched.cover.1),
            matched.cover.0.max(matched.cover.1),
        );
        if matched.weight < least || high < part || low < whole || matched.pairs.len() < 4 {
            return None;
        }
        let (left, right) = (&self.about[a], &self.about[b]);
        let (order, turned) = judge::direction(left, right, matched.cover);
        let both = |(l, r): (usize, usize)| {
            let (l, r) = (self.anchors[a][l].clone(), self.anchors[b][r].clone());
            if turned { (r, l) } else { (l, r) }
        };
        let (from, target) = if turned { (right, left) } else { (left, right) };
        let cover = if turned {
            (matched.cover.1, matched.cover.0)
        } else {
            matched.cover
        };
        let proposal = Proposal {
            from: from.exhibit,
            target: target.exhibit,
            kind: DependenceType::Translation,
            order,
            from_cover: cover.0,
            target_cover: cover.1,
            passages: Vec::new(),
            anchors: matched.pairs.into_iter().map(both).collect(),
        };
        Some((matched.weight, proposal))
    }
}

impl Ready {
    fn of(text: &str, common: &[u64]) -> Ready {
        let folded = Folded::of(text);
        let mut marked = vec![false; folded.len()];
        let mut last = 0;
        for print in prints::winnowed(&folded) {
            if common.binary_search(&print.hash).is_ok() {
                let (start, end) = (print.start as usize, print.end as usize);
                // What lies between two common runs that nearly meet is common.
                let from = if start <= last + 12 && last > 0 {
                    last.min(start)
                } else {
                    start
                };
                marked[from..end].fill(true);
                last = end;
            }
        }
        let seeds = Seeds::of(&folded);
        Ready {
            folded,
            common: marked,
            seeds,
        }
    }
}

/// Pairs are compared with the smaller place on the left.
fn left_is_from(found: &Compared) -> bool {
    found.from < found.target
}

/// What each text shares with each other, in its own letters.
struct Regions(BTreeMap<(u32, u32), Vec<Range<usize>>>);

impl Regions {
    fn of(all: &[(Rc<Ready>, Rc<Ready>, Compared)]) -> Regions {
        let mut regions = BTreeMap::new();
        for (_, _, found) in all {
            let side = |it: &dyn Fn(&Passage) -> Range<usize>| {
                let mut ranges: Vec<_> = found.passages.iter().map(it).collect();
                ranges.sort_by_key(|range| range.start);
                ranges
            };
            regions.insert((found.from, found.target), side(&Passage::left));
            regions.insert((found.target, found.from), side(&Passage::right));
        }
        Regions(regions)
    }

    fn with(&self, text: u32) -> impl Iterator<Item = u32> + '_ {
        self.0.range((text, 0)..=(text, u32::MAX)).map(|it| it.0.1)
    }

    fn has(&self, text: u32, other: u32) -> bool {
        self.0.contains_key(&(text, other))
    }

    fn of_pair(&self, text: u32, other: u32) -> Vec<Range<usize>> {
        self.0.get(&(text, other)).cloned().unwrap_or_default()
    }
}

/// The parts of `ranges` that lie in none of `taken`.
fn minus(ranges: Vec<Range<usize>>, taken: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut left = Vec::new();
    for range in ranges {
        let mut from = range.start;
        for cut in taken {
            if cut.end <= from || cut.start >= range.end {
                continue;
            }
            if cut.start > from {
                left.push(from..cut.start);
            }
            from = from.max(cut.end);
        }
        if from < range.end {
            left.push(from..range.end);
        }
    }
    left
}
