//! Circular reporting: records that derive from each other in a circle, and
//! derived records that are older than what they derive from.
//!
//! Only derivations count (republication, syndication, translation, paraphrase,
//! cites); two interviews with the same person are not a circle, whichever way
//! they were entered. Dates that leave a doubt raise no alert.

use super::map::Map;
use super::{Alert, Exhibit, Lineage, place};
use crate::period::Period;
use crate::{ExhibitId, Record};

/// Every alert of the case: circles first, then wrong order, by first record.
pub(super) fn find(lineage: &Lineage<'_>, exhibits: &[Exhibit<'_>]) -> Vec<Alert> {
    if !lineage.dependences.iter().any(|d| d.kind.is_derivation()) {
        return Vec::new();
    }
    let circle_of = components(&graph(lineage));
    let mut circles: Map<u32, usize> = Map::default();
    let mut found: Vec<(Vec<Record>, Vec<crate::DependenceId>)> = Vec::new();
    let dates = Dates::read(lineage, exhibits);
    let mut backwards = Vec::new();
    for dependence in lineage
        .dependences
        .iter()
        .filter(|d| d.kind.is_derivation())
    {
        let (from, target) = (lineage.at(dependence.from), lineage.at(dependence.target));
        let component = circle_of[leaving(lineage, from) as usize];
        if component == circle_of[entering(target) as usize] {
            let n = *circles.entry(component).or_insert_with(|| {
                found.push((Vec::new(), Vec::new()));
                found.len() - 1
            });
            found[n].0.extend([dependence.from, dependence.target]);
            found[n].1.push(dependence.id);
        } else if dates.backwards(from, target) {
            backwards.push(Alert::Backwards {
                dependence: dependence.id,
                from: dependence.from,
                target: dependence.target,
            });
        }
    }
    for (records, dependences) in &mut found {
        records.sort_unstable();
        records.dedup();
        dependences.sort_unstable();
    }
    found.sort_unstable();
    let circle = |(records, dependences)| Alert::Circle {
        records,
        dependences,
    };
    let mut alerts: Vec<Alert> = found.into_iter().map(circle).collect();
    backwards.sort_by_key(|alert| match alert {
        Alert::Backwards { dependence, .. } => Some(*dependence),
        Alert::Circle { .. } => None,
    });
    alerts.extend(backwards);
    alerts
}

/// The node by which a record is derived *from*. An exhibit has two nodes: what
/// derives from it derives from any of its quotes (`entering` → quotes), and each
/// of its quotes derives from what the exhibit derives from (quotes → `leaving`).
/// With a single node every exhibit would be a circle with its own quotes.
fn entering(record: u32) -> u32 {
    2 * record
}

/// The node from which a record's own derivations lead away.
fn leaving(lineage: &Lineage<'_>, record: u32) -> u32 {
    match lineage.records[record as usize] {
        Record::Quote(_) => 2 * record,
        Record::Exhibit(_) => 2 * record + 1,
    }
}

/// For each node the nodes that it derives from, in one list: those of node `n`
/// run from `start[n]` to `start[n + 1]`.
struct Graph {
    start: Vec<u32>,
    to: Vec<u32>,
}

impl Graph {
    fn of_edges(nodes: usize, edges: &[(u32, u32)]) -> Graph {
        let mut start = vec![0; nodes + 1];
        for (from, _) in edges {
            start[*from as usize + 1] += 1;
        }
        for n in 0..nodes {
            start[n + 1] += start[n];
        }
        let mut next = start.clone();
        let mut to = vec![0; edges.len()];
        for (from, target) in edges {
            to[next[*from as usize] as usize] = *target;
            next[*from as usize] += 1;
        }
        Graph { start, to }
    }

    fn nodes(&self) -> usize {
        self.start.len() - 1
    }

    /// The `n`th node that a node derives from.
    fn edge(&self, node: usize, n: usize) -> Option<u32> {
        let at = self.start[node] as usize + n;
        (at < self.start[node + 1] as usize).then(|| self.to[at])
    }
}

fn graph(lineage: &Lineage<'_>) -> Graph {
    let mut edges = Vec::with_capacity(3 * lineage.records.len() + lineage.dependences.len());
    for (record, n) in lineage.records.iter().zip(0..) {
        if matches!(record, Record::Exhibit(_)) {
            edges.push((entering(n), leaving(lineage, n)));
        }
    }
    for (exhibit, quote) in lineage.exhibit_of.iter().zip(0..) {
        edges.push((entering(*exhibit), entering(quote)));
        edges.push((entering(quote), leaving(lineage, *exhibit)));
    }
    for dependence in lineage
        .dependences
        .iter()
        .filter(|d| d.kind.is_derivation())
    {
        let from = leaving(lineage, lineage.at(dependence.from));
        edges.push((from, entering(lineage.at(dependence.target))));
    }
    Graph::of_edges(2 * lineage.records.len(), &edges)
}

/// Strongly connected components (Tarjan), without recursion: a chain of any
/// length must not end on the stack. Answers with each node's component.
fn components(graph: &Graph) -> Vec<u32> {
    const UNSEEN: u32 = u32::MAX;
    let mut order = vec![UNSEEN; graph.nodes()];
    let mut low = vec![0; graph.nodes()];
    let mut component = vec![UNSEEN; graph.nodes()];
    let mut open = Vec::new();
    let mut walk: Vec<(u32, usize)> = Vec::new();
    let (mut seen, mut closed) = (0, 0);
    for start in 0..place(graph.nodes()) {
        if order[start as usize] != UNSEEN {
            continue;
        }
        walk.push((start, 0));
        while let Some((node, next)) = walk.last_mut() {
            let (at, edge) = (*node as usize, *next);
            if edge == 0 {
                order[at] = seen;
                low[at] = seen;
                seen += 1;
                open.push(*node);
            }
            *next += 1;
            if let Some(to) = graph.edge(at, edge) {
                if order[to as usize] == UNSEEN {
                    walk.push((to, 0));
                } else if component[to as usize] == UNSEEN {
                    low[at] = low[at].min(order[to as usize]);
                }
                continue;
            }
            let done = *node;
            walk.pop();
            if let Some((parent, _)) = walk.last() {
                low[*parent as usize] = low[*parent as usize].min(low[at]);
            }
            if low[at] == order[at] {
                while let Some(member) = open.pop() {
                    component[member as usize] = closed;
                    if member == done {
                        break;
                    }
                }
                closed += 1;
            }
        }
    }
    component
}

/// What is known of the dates of records.
struct Dates<'l, 'a> {
    lineage: &'l Lineage<'a>,
    published: Map<ExhibitId, Period>,
}

impl<'l, 'a> Dates<'l, 'a> {
    fn read(lineage: &'l Lineage<'a>, exhibits: &[Exhibit<'_>]) -> Self {
        let published = exhibits
            .iter()
            .filter_map(|exhibit| Some((exhibit.id, Period::read(exhibit.published?)?)))
            .collect();
        Dates { lineage, published }
    }

    fn published(&self, record: u32) -> Option<Period> {
        let exhibit = match self.lineage.quote(record) {
            Some(quote) => quote.exhibit,
            None => match self.lineage.records[record as usize] {
                Record::Exhibit(exhibit) => exhibit,
                Record::Quote(_) => return None,
            },
        };
        self.published.get(&exhibit).copied()
    }

    fn asserted(&self, record: u32) -> Option<Period> {
        Period::read(self.lineage.quote(record)?.asserted?)
    }

    /// Whether `from` is certainly older than `target`. Like is compared with
    /// like: when words were said with when words were said, print with print;
    /// and print with the saying of what it prints. That words were *said* before
    /// a text was printed is no contradiction even if they are known from it.
    fn backwards(&self, from: u32, target: u32) -> bool {
        let before = |a: Option<Period>, b: Option<Period>| matches!((a, b), (Some(a), Some(b)) if a.is_before(&b));
        let printed = self.published(from);
        if matches!(self.lineage.records[target as usize], Record::Exhibit(_)) {
            return before(printed, self.published(target));
        }
        let said = self.asserted(target);
        before(self.asserted(from), said) || before(printed, said)
    }
}
