//! Matrices as views over evidence lines: elements of a rule, what happened when,
//! competing claims. Each is worked out from a snapshot when it is asked for;
//! nothing of it is kept, and none of it is a verdict.

use std::collections::BTreeMap;

use assay_credibility::elements::{self, ElementList, Line, Row, Under};
use assay_credibility::hypotheses::{Cell, Weighed, joined, weigh};
use assay_credibility::origins::Group;
use assay_credibility::timeline::{self, Contradiction, Place};
use assay_credibility::{ClaimId, Error, EvidenceId, ExhibitId, FindingId, QuoteId};

use crate::evidence::{Evidence, Strength};
use crate::review::{Assumption, Challenge, Placement};
use crate::{ClaimRef, Direction, Ref, Snapshot};

/// A dated thing of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The record.
    pub record: Ref,
    /// Which of its dates.
    pub what: What,
    /// The date as it is recorded.
    pub date: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// Which date of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// When what a claim says happened.
    Happened,
    /// When words were said.
    Said,
    /// When an exhibit was published.
    Published,
    /// When we got an exhibit.
    Acquired,
}

/// What happened when.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The dated things, in order, claims without a date at the end.
    pub things: Vec<Dated>,
    /// Dates that cannot all be right.
    pub contradictions: Vec<Contradiction>,
}

/// Competing claims side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Competing {
    /// The claims.
    pub claims: Vec<ClaimRef>,
    /// The origins, a row each.
    pub rows: Vec<Group>,
    /// A cell a claim for each row.
    pub cells: Vec<Vec<Option<Cell>>>,
    /// What they come to.
    pub weighed: Weighed,
    /// The lines without which others would be least inconsistent, alone.
    pub turning: Vec<EvidenceId>,
    /// The places of the claims that would then lead, in the same order.
    pub instead: Vec<Vec<usize>>,
}

impl Snapshot {
    /// The list of elements with this id, that ships or is the user's own: that
    /// version, or the newest.
    pub fn element_list(&self, id: &str, version: Option<&str>) -> Option<&ElementList> {
        let shipped = elements::list(id, version).ok();
        shipped.or_else(|| {
            let fits = |it: &&ElementList| {
                it.id == id && version.is_none_or(|version| it.version == version)
            };
            self.element_lists.iter().rev().find(fits)
        })
    }

    /// The ids of the lists under whose elements something stands, in the order in
    /// which lists are offered.
    pub fn lists_in_use(&self) -> Vec<&str> {
        let used = |id: &str| self.placements().any(|(_, it)| it.list == id);
        let mut ids: Vec<&str> = Vec::new();
        for it in elements::lists().iter().chain(&self.element_lists) {
            if !ids.contains(&it.id.as_str()) && used(&it.id) {
                ids.push(&it.id);
            }
        }
        ids
    }

    /// All that was put under elements, with the record that stands there.
    pub fn placements(&self) -> impl Iterator<Item = (Ref, &Placement)> {
        let claims = self
            .claims
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.elements));
        let lines = self
            .evidence
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.elements));
        let findings = self
            .findings
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.elements));
        let all = claims.chain(lines).chain(findings);
        all.flat_map(|(record, list)| list.iter().map(move |it| (record, it)))
    }

    /// The matrix of a list of elements. What was put there under an earlier version
    /// counts where the element still has its id.
    ///
    /// # Errors
    /// [`assay_credibility::Error`].
    pub fn elements_matrix(&self, list: &ElementList) -> Result<Vec<Row>, Error> {
        let placed: Vec<(&str, Under)> = self
            .placements()
            .filter(|(_, it)| it.list == list.id)
            .map(|(record, it)| (it.element.as_str(), under(record, it)))
            .collect();
        let lines: Vec<Line> = self
            .evidence
            .iter()
            .map(|line| Line {
                id: EvidenceId(line.r#ref.0),
                claim: ClaimId(line.claim.0),
                quote: QuoteId(line.quote.0),
                direction: line.direction,
            })
            .collect();
        self.with_lineage(|lineage| elements::matrix(list, &placed, &lines, lineage))
    }

    /// Key assumptions, of claims and then of findings, with the record and the
    /// place in its list, from 0.
    pub fn assumptions(&self) -> Vec<(Ref, usize, &Assumption)> {
        let claims = self
            .claims
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.assumptions));
        let findings = self
            .findings
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.assumptions));
        let all = claims.chain(findings);
        let each = all.flat_map(|(record, list)| {
            list.iter()
                .enumerate()
                .map(move |(at, it)| (record, at, it))
        });
        each.collect()
    }

    /// Challenges, of claims, lines and findings, in the same way.
    pub fn challenges(&self) -> Vec<(Ref, usize, &Challenge)> {
        let claims = self
            .claims
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.challenges));
        let lines = self
            .evidence
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.challenges));
        let findings = self
            .findings
            .iter()
            .map(|it| (Ref::from(it.r#ref), &it.challenges));
        let all = claims.chain(lines).chain(findings);
        let each = all.flat_map(|(record, list)| {
            list.iter()
                .enumerate()
                .map(move |(at, it)| (record, at, it))
        });
        each.collect()
    }

    /// What happened when: the claims named (all if none is), and with `beside` the
    /// dates of what was said on them, published and acquired. Claims without a date
    /// stand at the end. Contradictions are those of the whole case.
    pub fn timeline(&self, claims: &[ClaimRef], beside: bool) -> Timeline {
        let chosen = |claim: ClaimRef| claims.is_empty() || claims.contains(&claim);
        let mut things: Vec<(Ref, What, Option<String>)> = self
            .claims
            .iter()
            .filter(|it| chosen(it.r#ref))
            .map(|it| (it.r#ref.into(), What::Happened, it.occurred.clone()))
            .collect();
        if beside {
            let on = |quote: crate::QuoteRef| {
                claims.is_empty()
                    || self
                        .evidence
                        .iter()
                        .any(|line| line.quote == quote && chosen(line.claim))
            };
            for quote in self
                .quotes
                .iter()
                .filter(|it| it.asserted.is_some() && on(it.r#ref))
            {
                things.push((quote.r#ref.into(), What::Said, quote.asserted.clone()));
            }
            let held = |exhibit: crate::ExhibitRef| {
                claims.is_empty() || self.quotes_in(exhibit).any(|quote| on(quote.r#ref))
            };
            for exhibit in self.exhibits.iter().filter(|it| held(it.r#ref)) {
                let dates = [
                    (What::Published, &exhibit.published),
                    (What::Acquired, &exhibit.acquired_at),
                ];
                for (what, date) in dates.into_iter().filter(|(_, date)| date.is_some()) {
                    things.push((exhibit.r#ref.into(), what, date.clone()));
                }
            }
        }
        let dates: Vec<Option<&str>> = things.iter().map(|it| it.2.as_deref()).collect();
        let places = timeline::arrange(&dates);
        let things = places
            .into_iter()
            .map(|place| {
                let (record, what, date) = things[place.at].clone();
                Dated {
                    record,
                    what,
                    date,
                    place,
                }
            })
            .collect();
        Timeline {
            things,
            contradictions: self.contradicting_dates(),
        }
    }

    /// Dates that cannot all be right.
    pub fn contradicting_dates(&self) -> Vec<Contradiction> {
        let claims: Vec<timeline::Claim<'_>> = self
            .claims
            .iter()
            .map(|it| timeline::Claim {
                id: ClaimId(it.r#ref.0),
                occurred: it.occurred.as_deref(),
            })
            .collect();
        let quotes: Vec<timeline::Said<'_>> = self
            .quotes
            .iter()
            .map(|it| timeline::Said {
                id: QuoteId(it.r#ref.0),
                exhibit: ExhibitId(it.exhibit.0),
                asserted: it.asserted.as_deref(),
                basis: it.basis,
            })
            .collect();
        let exhibits: Vec<timeline::Held<'_>> = self
            .exhibits
            .iter()
            .map(|it| timeline::Held {
                id: ExhibitId(it.r#ref.0),
                published: it.published.as_deref(),
                acquired: it.acquired_at.as_deref(),
            })
            .collect();
        let lines: Vec<timeline::Line> = self
            .evidence
            .iter()
            .map(|it| timeline::Line {
                id: EvidenceId(it.r#ref.0),
                claim: ClaimId(it.claim.0),
                quote: QuoteId(it.quote.0),
                direction: it.direction,
            })
            .collect();
        timeline::contradictions(&claims, &quotes, &exhibits, &lines)
    }

    /// Sets the evidence on several claims side by side, a row an origin.
    ///
    /// # Errors
    /// [`assay_credibility::Error`].
    pub fn competing(&self, claims: &[ClaimRef]) -> Result<Competing, Error> {
        // The lines of each quote, so that a case of many is walked once.
        let mut lines: BTreeMap<i64, Vec<&Evidence>> = BTreeMap::new();
        for line in self.evidence.iter().filter(|it| claims.contains(&it.claim)) {
            lines.entry(line.quote.0).or_default().push(line);
        }
        let quotes: Vec<QuoteId> = lines.keys().map(|n| QuoteId(*n)).collect();
        let origins = self.with_lineage(|lineage| lineage.origins(&quotes))?;
        let standing: Vec<Vec<Standing>> = origins
            .groups
            .iter()
            .map(|group| standing(group, claims, &lines))
            .collect();
        let cells: Vec<Vec<Option<Cell>>> = standing
            .iter()
            .map(|lines| {
                (0..claims.len())
                    .map(|at| said_of(lines, at, None))
                    .collect()
            })
            .collect();
        let weighed = weigh(&cells, claims.len());
        let mut turning = Vec::new();
        for (lines, cells) in standing.iter().zip(&cells) {
            for (at, was) in cells.iter().enumerate() {
                // A line changes its cell only where it alone says what the cell says.
                let mut same = lines
                    .iter()
                    .filter(|it| it.claim == at && Some(it.cell) == *was);
                let (Some(line), None) = (same.next(), same.next()) else {
                    continue;
                };
                let without = said_of(lines, at, Some(line.id));
                let least = weighed.least_if(at, *was, without);
                if least != weighed.least {
                    turning.push((line.id, least));
                }
            }
        }
        turning.sort_unstable();
        let (turning, instead) = turning.into_iter().unzip();
        Ok(Competing {
            claims: claims.to_vec(),
            rows: origins.groups,
            cells,
            weighed,
            turning,
            instead,
        })
    }
}

/// A line within an origin, by the place of its claim.
struct Standing {
    claim: usize,
    cell: Cell,
    id: EvidenceId,
}

fn standing(
    group: &Group,
    claims: &[ClaimRef],
    lines: &BTreeMap<i64, Vec<&Evidence>>,
) -> Vec<Standing> {
    let all = group.quotes.iter().filter_map(|quote| lines.get(&quote.0));
    all.flatten()
        .filter_map(|line| {
            let claim = claims.iter().position(|it| *it == line.claim)?;
            Some(Standing {
                claim,
                cell: cell(line),
                id: EvidenceId(line.r#ref.0),
            })
        })
        .collect()
}

/// What an origin says of a claim, with all its lines or without one.
fn said_of(lines: &[Standing], claim: usize, without: Option<EvidenceId>) -> Option<Cell> {
    let counted = lines
        .iter()
        .filter(|it| it.claim == claim && Some(it.id) != without);
    joined(counted.map(|it| it.cell))
}

fn under(record: Ref, placed: &Placement) -> Under {
    match record.noun {
        crate::Noun::Claim => Under::Claim(ClaimId(record.n)),
        crate::Noun::Finding => Under::Finding(FindingId(record.n), placed.status),
        _ => Under::Line(EvidenceId(record.n)),
    }
}

/// A line as a cell: one that disputes strongly would hardly be seen if the claim
/// were true.
fn cell(line: &Evidence) -> Cell {
    match (line.direction, line.strength) {
        (Direction::Supports, _) => Cell::Consistent,
        (Direction::Context, _) => Cell::Neutral,
        (Direction::Disputes, Some(Strength::Strong)) => Cell::VeryInconsistent,
        (Direction::Disputes, _) => Cell::Inconsistent,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::review::Placement;
    use crate::sample::{from, full, with_quotes};

    #[test]
    fn the_matrix_of_a_list_takes_claims_with_their_lines_and_findings() {
        let mut trial = full();
        let bondage = |status| Placement {
            list: "ilo-forced-labour".to_owned(),
            element: "debt-bondage".to_owned(),
            status,
            ..Placement::default()
        };
        trial
            .place("C1".parse().expect("a ref"), &bondage(None))
            .expect("placed");
        let met = Some(assay_credibility::ElementStatus::Partly);
        trial
            .place("J1".parse().expect("a ref"), &bondage(met))
            .expect("placed");
        let snapshot = trial.snapshot().expect("a snapshot");
        let list = snapshot
            .element_list("ilo-forced-labour", None)
            .expect("it ships");
        let rows = snapshot.elements_matrix(list).expect("a matrix");
        let row = &rows[8];
        assert_eq!(row.claims, [ClaimId(1)]);
        assert_eq!(row.supporting, [EvidenceId(1)]);
        assert_eq!(row.findings, [(FindingId(1), met)]);
        assert_eq!(row.gap, elements::Gap::OfUnknownLineage);
        assert_eq!(rows[0].gap, elements::Gap::Empty);
        assert_eq!(snapshot.lists_in_use(), ["ilo-forced-labour", "unpaid"]);
    }

    #[test]
    fn claims_stand_by_when_they_happened_and_what_was_said_beside_them_if_asked() {
        let mut trial = with_quotes();
        for (statement, occurred) in [("Late.", Some("2023-05")), ("Early.", Some("2021?"))] {
            let new = json!({ "statement": statement, "occurred": occurred });
            trial.add_claim(&from(new)).expect("a claim");
        }
        let snapshot = trial.snapshot().expect("a snapshot");
        let order = |it: &Timeline| -> Vec<String> {
            it.things.iter().map(|it| it.record.to_string()).collect()
        };
        let alone = snapshot.timeline(&[], false);
        assert_eq!(order(&alone), ["C3", "C2", "C1"], "the undated last");
        assert!(alone.things[1].place.doubtful);
        let chosen = snapshot.timeline(&[ClaimRef(2)], true);
        assert_eq!(order(&chosen), ["C2"], "nothing was said on it");
    }

    #[test]
    fn a_line_on_which_the_result_turns_is_named_within_its_origin() {
        let mut trial = with_quotes();
        trial.claim("It is otherwise.");
        for (claim, quote, direction) in
            [(1, 1, "disputes"), (1, 2, "supports"), (2, 2, "supports")]
        {
            let line = json!({ "claim": format!("C{claim}"), "quote": format!("Q{quote}"), "direction": direction });
            trial.add_evidence(&from(line)).expect("a line");
        }
        let snapshot = trial.snapshot().expect("a snapshot");
        let found = snapshot
            .competing(&[ClaimRef(1), ClaimRef(2)])
            .expect("weighed");
        assert_eq!(found.rows.len(), 1, "one paper, one row");
        assert_eq!(found.weighed.inconsistency, [1, 0]);
        assert_eq!(found.turning, [EvidenceId(1)]);
        assert_eq!(found.instead, [[0, 1]], "then both stand equal");
    }
}
