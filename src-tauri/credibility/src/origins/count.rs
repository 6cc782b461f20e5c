//! The count itself: groups of a claim's supporting quotes. The rules stand in
//! the module above, numbered; comments here refer to them.

use super::map::{Map, Set};
use super::sets::Sets;
use super::{Dependence, Group, Lineage, Origins, Partial, place};
use crate::chain::Root;
use crate::{Error, ExhibitId, QuoteId, Record};

/// What makes two quotes one group by themselves (rule 1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Rooted(Root),
    Unnamed(ExhibitId),
}

impl Key {
    fn is_known(self) -> bool {
        matches!(self, Key::Rooted(root) if root.is_known())
    }
}

/// The records that take part in one count, numbered from 0: first the supporting
/// quotes, then all they were derived from.
struct Part<'l, 'a> {
    lineage: &'l Lineage<'a>,
    members: Vec<u32>,
    number: Map<u32, u32>,
    supporting: usize,
}

/// Which known first tellers the supporting quotes show side by side in one
/// exhibit. It is taken from these quotes and their chains alone, so that no
/// dependence, and nothing of unknown lineage, can ever set origins apart.
struct SideBySide {
    exhibits_of: Map<Key, Vec<u32>>,
    named: Set<(u32, Key)>,
}

impl SideBySide {
    fn of(part: &Part<'_, '_>) -> SideBySide {
        let mut found = SideBySide {
            exhibits_of: Map::default(),
            named: Set::default(),
        };
        for member in 0..place(part.supporting) {
            let exhibit = part.lineage.exhibit_of[part.members[member as usize] as usize];
            let Some(key) = part.key(member).filter(|key| key.is_known()) else {
                continue;
            };
            if found.named.insert((exhibit, key)) {
                found.exhibits_of.entry(key).or_default().push(exhibit);
            }
        }
        found
    }

    /// Whether one exhibit names them all. The rarest decides where to look.
    fn holds(&self, keys: &[Key]) -> bool {
        let exhibits = keys.iter().map(|key| self.exhibits_of.get(key));
        let fewest = exhibits
            .min_by_key(|exhibits| exhibits.map_or(0, Vec::len))
            .flatten();
        fewest.is_some_and(|exhibits| {
            exhibits
                .iter()
                .any(|at| keys.iter().all(|key| self.named.contains(&(*at, *key))))
        })
    }
}

pub(super) fn count(lineage: &Lineage<'_>, supporting: &[QuoteId]) -> Result<Origins, Error> {
    let part = Part::gather(lineage, supporting)?;
    let mut sets = Sets::new(part.members.len());
    part.join_by_root(&mut sets);
    part.join_by_quotes(&mut sets);
    let bases = part.join_by_exhibits(&mut sets);
    let (groups, group_of) = part.groups(&mut sets, &bases);
    let known = groups.iter().filter(|group| group.known).count();
    Ok(Origins {
        exhibits: part.exhibits().len(),
        origins: known,
        unknown: groups.len() - known,
        alerts: part.alerts(),
        partial: part.partial(&group_of),
        returning: part.returning(),
        groups,
    })
}

impl<'l, 'a> Part<'l, 'a> {
    /// Rule 5: supporting quotes, their exhibits, and all that these were derived
    /// from. Derivation leads one way only: that somebody later drew on two texts
    /// does not bind these two together. What has no direction is followed both ways.
    fn gather(lineage: &'l Lineage<'a>, supporting: &[QuoteId]) -> Result<Self, Error> {
        let mut part = Part {
            lineage,
            members: Vec::new(),
            number: Map::default(),
            supporting: 0,
        };
        let mut quotes = supporting.to_vec();
        quotes.sort_unstable();
        quotes.dedup();
        for quote in quotes {
            let at = lineage.index.get(&Record::Quote(quote)).copied();
            let listed = at.filter(|at| lineage.quote(*at).is_some());
            part.add(listed.ok_or(Error::UnknownQuote { quote })?);
        }
        part.supporting = part.members.len();
        let mut next = 0;
        while let Some(&at) = part.members.get(next) {
            next += 1;
            if let Some(exhibit) = lineage.exhibit_of.get(at as usize) {
                part.add(*exhibit);
            }
            for n in &lineage.away[at as usize] {
                let dependence = lineage.dependences[*n as usize];
                if dependence.kind.collapses() {
                    part.add(lineage.at(dependence.target));
                }
            }
            for n in &lineage.back[at as usize] {
                let dependence = lineage.dependences[*n as usize];
                if dependence.kind.collapses() && !dependence.kind.is_derivation() {
                    part.add(lineage.at(dependence.from));
                }
            }
        }
        Ok(part)
    }

    fn add(&mut self, at: u32) {
        let number = place(self.members.len());
        if let std::collections::hash_map::Entry::Vacant(vacant) = self.number.entry(at) {
            vacant.insert(number);
            self.members.push(at);
        }
    }

    fn record(&self, member: u32) -> Record {
        self.lineage.records[self.members[member as usize] as usize]
    }

    fn key(&self, member: u32) -> Option<Key> {
        let quote = self.lineage.quote(self.members[member as usize])?;
        Some(
            quote
                .root()
                .map_or(Key::Unnamed(quote.exhibit), Key::Rooted),
        )
    }

    /// Both ends of each collapsing dependence that takes part.
    fn bonds(&self) -> impl Iterator<Item = (u32, u32, u32)> + '_ {
        self.members.iter().zip(0..).flat_map(move |(at, from)| {
            self.lineage.away[*at as usize].iter().filter_map(move |n| {
                let dependence = self.lineage.dependences[*n as usize];
                let target = self.number.get(&self.lineage.at(dependence.target))?;
                dependence.kind.collapses().then_some((*n, from, *target))
            })
        })
    }

    /// Rule 1.
    fn join_by_root(&self, sets: &mut Sets) {
        let mut first: Map<Key, u32> = Map::default();
        for member in 0..place(self.members.len()) {
            if let Some(key) = self.key(member) {
                sets.join(*first.entry(key).or_insert(member), member);
            }
        }
    }

    fn is_exhibit(&self, member: u32) -> bool {
        matches!(self.record(member), Record::Exhibit(_))
    }

    /// Rule 2.
    fn join_by_quotes(&self, sets: &mut Sets) {
        for (_, from, target) in self.bonds() {
            if !self.is_exhibit(from) && !self.is_exhibit(target) {
                sets.join(from, target);
            }
        }
    }

    /// Rule 3. Answers, for each dependence that has an exhibit at an end, with the
    /// quote in whose group the others were counted.
    fn join_by_exhibits(&self, sets: &mut Sets) -> Map<u32, u32> {
        let mut copies = Sets::new(self.members.len());
        let mut bonds = Vec::new();
        for (n, from, target) in self.bonds() {
            if self.is_exhibit(from) || self.is_exhibit(target) {
                copies.join(from, target);
                bonds.push((n, from));
            }
        }
        if bonds.is_empty() {
            return Map::default();
        }
        let mut tied = vec![false; self.members.len()];
        for (_, from) in &bonds {
            tied[copies.of(*from) as usize] = true;
        }
        // What stands in the copies of which text.
        let mut contents: Vec<(u32, Key, u32)> = Vec::new();
        for quote in 0..place(self.members.len()) {
            let Some(key) = self.key(quote) else { continue };
            let exhibit = self.lineage.exhibit_of[self.members[quote as usize] as usize];
            for member in [Some(&quote), self.number.get(&exhibit)]
                .into_iter()
                .flatten()
            {
                let text = copies.of(*member);
                if tied[text as usize] {
                    contents.push((text, key, quote));
                }
            }
        }
        contents.sort_unstable();
        // Made only where a text asks for it: most copies carry something unknown.
        let side_by_side = std::cell::LazyCell::new(|| SideBySide::of(self));
        let mut base_of = Map::default();
        for text in contents.chunk_by(|a, b| a.0 == b.0) {
            let base = text[0].2;
            base_of.insert(text[0].0, base);
            let mut keys: Vec<Key> = text.iter().map(|(_, key, _)| *key).collect();
            keys.dedup();
            let apart = keys.iter().all(|key| key.is_known()) && side_by_side.holds(&keys);
            if !apart {
                text.iter()
                    .for_each(|(_, _, quote)| sets.join(base, *quote));
            }
        }
        bonds
            .into_iter()
            .filter_map(|(n, from)| Some((n, *base_of.get(&copies.of(from))?)))
            .collect()
    }

    /// The groups in their order, and for each supporting quote its group's place.
    fn groups(&self, sets: &mut Sets, bases: &Map<u32, u32>) -> (Vec<Group>, Vec<usize>) {
        let mut of_set: Map<u32, usize> = Map::default();
        let mut groups: Vec<(Group, Vec<Key>)> = Vec::new();
        let mut group_of = Vec::with_capacity(self.supporting);
        for member in 0..place(self.supporting) {
            let n = *of_set.entry(sets.of(member)).or_insert_with(|| {
                let empty = Group {
                    known: false,
                    roots: vec![],
                    quotes: vec![],
                    joined_by: vec![],
                };
                groups.push((empty, Vec::new()));
                groups.len() - 1
            });
            group_of.push(n);
            if let Record::Quote(id) = self.record(member) {
                groups[n].0.quotes.push(id);
            }
            groups[n].1.extend(self.key(member));
        }
        for (n, from, _) in self.bonds() {
            let quote = if self.is_exhibit(from) {
                bases.get(&n)
            } else {
                bases.get(&n).or(Some(&from))
            };
            if let Some(group) = quote.and_then(|quote| of_set.get(&sets.of(*quote))) {
                groups[*group]
                    .0
                    .joined_by
                    .push(self.lineage.dependences[n as usize].id);
            }
        }
        for (group, keys) in &mut groups {
            keys.sort_unstable();
            keys.dedup();
            group.known = keys.iter().any(|key| key.is_known());
            group.roots = keys
                .iter()
                .filter_map(|key| match key {
                    Key::Rooted(root) => Some(*root),
                    Key::Unnamed(_) => None,
                })
                .collect();
            group.quotes.sort_unstable();
            group.joined_by.sort_unstable();
            if keys.len() < 2 {
                // One root: the dependences say nothing that the chains did not.
                group.joined_by.clear();
            }
        }
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by_key(|n| (!groups[*n].0.known, groups[*n].1.first().copied()));
        let mut new_place = vec![0; groups.len()];
        for (new, old) in order.iter().enumerate() {
            new_place[*old] = new;
        }
        let mut sorted: Vec<(usize, Group)> = groups
            .into_iter()
            .enumerate()
            .map(|(n, (group, _))| (new_place[n], group))
            .collect();
        sorted.sort_by_key(|(n, _)| *n);
        let groups = sorted.into_iter().map(|(_, group)| group).collect();
        (groups, group_of.into_iter().map(|n| new_place[n]).collect())
    }

    /// The exhibits that hold supporting quotes.
    fn exhibits(&self) -> Vec<u32> {
        let mut exhibits: Vec<u32> = self.members[..self.supporting]
            .iter()
            .map(|at| self.lineage.exhibit_of[*at as usize])
            .collect();
        exhibits.sort_unstable();
        exhibits.dedup();
        exhibits
    }

    fn alerts(&self) -> Vec<super::Alert> {
        let mut alerts: Vec<u32> = self
            .members
            .iter()
            .flat_map(|at| self.lineage.alerts_at[*at as usize].iter().copied())
            .collect();
        alerts.sort_unstable();
        alerts.dedup();
        alerts
            .into_iter()
            .map(|n| self.lineage.alerts[n as usize].clone())
            .collect()
    }

    /// Dependences that do not collapse, where they touch two groups or more.
    fn partial(&self, group_of: &[usize]) -> Vec<Partial> {
        let ends = self.members[..self.supporting]
            .iter()
            .copied()
            .chain(self.exhibits());
        let partial: Vec<Dependence> = ends
            .flat_map(|at| &self.lineage.away[at as usize])
            .map(|n| self.lineage.dependences[*n as usize])
            .filter(|dependence| !dependence.kind.collapses())
            .collect();
        if partial.is_empty() {
            return Vec::new();
        }
        let mut groups_at: Vec<(u32, usize)> = Vec::with_capacity(2 * self.supporting);
        for (at, group) in self.members.iter().zip(group_of) {
            groups_at.push((*at, *group));
            groups_at.push((self.lineage.exhibit_of[*at as usize], *group));
        }
        groups_at.sort_unstable();
        groups_at.dedup();
        let groups_of = |record| {
            let at = self.lineage.at(record);
            let from = groups_at.partition_point(|(other, _)| *other < at);
            let these = groups_at[from..]
                .iter()
                .take_while(move |(other, _)| *other == at);
            these.map(|(_, group)| *group)
        };
        let touched = |dependence: Dependence| {
            let (from, target): (Vec<usize>, Vec<usize>) = (
                groups_of(dependence.from).collect(),
                groups_of(dependence.target).collect(),
            );
            if from.is_empty() || target.is_empty() {
                return None;
            }
            let mut groups = [from, target].concat();
            groups.sort_unstable();
            groups.dedup();
            (groups.len() > 1).then_some(Partial {
                dependence: dependence.id,
                kind: dependence.kind,
                from: dependence.from,
                target: dependence.target,
                groups,
            })
        };
        let mut partial: Vec<Partial> = partial.into_iter().filter_map(touched).collect();
        partial.sort_by_key(|p| p.dependence);
        partial
    }

    fn returning(&self) -> Vec<QuoteId> {
        let returns = |chain: &[crate::SourceId]| {
            if chain.len() < 3 {
                return false;
            }
            let mut sorted = chain.to_vec();
            sorted.sort_unstable();
            sorted.windows(2).any(|pair| pair[0] == pair[1])
        };
        self.members[..self.supporting]
            .iter()
            .filter_map(|at| self.lineage.quote(*at))
            .filter(|quote| returns(quote.chain))
            .map(|quote| quote.id)
            .collect()
    }
}
