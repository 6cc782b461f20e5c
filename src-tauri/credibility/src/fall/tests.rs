//! What falls and what does not.

use super::*;
use crate::{Basis, DependenceType};

/// Quotes `(n, exhibit, chain)`, dependences, and lines `(claim, quote, way)`.
struct Case {
    quotes: Vec<(i64, i64, Vec<SourceId>)>,
    dependences: Vec<Dependence>,
    lines: Vec<Bearing>,
}

impl Case {
    fn new(quotes: &[(i64, i64, &[i64])]) -> Case {
        let chain = |ids: &[i64]| ids.iter().copied().map(SourceId).collect();
        Case {
            quotes: quotes.iter().map(|(n, e, c)| (*n, *e, chain(c))).collect(),
            dependences: Vec::new(),
            lines: Vec::new(),
        }
    }

    fn depends(mut self, from: Record, target: Record, kind: DependenceType) -> Case {
        let id = DependenceId(self.dependences.len() as i64 + 1);
        self.dependences.push(Dependence {
            id,
            from,
            target,
            kind,
        });
        self
    }

    fn supports(mut self, claim: i64, quotes: &[i64]) -> Case {
        self.lines.extend(quotes.iter().map(|quote| Bearing {
            claim: ClaimId(claim),
            quote: QuoteId(*quote),
            direction: Direction::Supports,
        }));
        self
    }

    fn falls(&self, what: Falling) -> Fall {
        let quotes: Vec<Quote<'_>> = self
            .quotes
            .iter()
            .map(|(n, exhibit, chain)| Quote {
                id: QuoteId(*n),
                exhibit: ExhibitId(*exhibit),
                chain,
                basis: Basis::Observed,
                asserted: None,
            })
            .collect();
        let lineage = Lineage::new(&quotes, &[], &self.dependences).expect("a lineage");
        fall(what, &quotes, &self.dependences, &self.lines, &lineage).expect("a fall")
    }
}

fn e(n: i64) -> Record {
    Record::Exhibit(ExhibitId(n))
}

fn q(n: i64) -> Record {
    Record::Quote(QuoteId(n))
}

fn names(fall: &Fall) -> String {
    let names: Vec<String> = fall.records.keys().map(ToString::to_string).collect();
    names.join(" ")
}

#[test]
fn a_source_takes_every_quote_that_came_through_it() {
    let case = Case::new(&[(1, 1, &[1, 3]), (2, 2, &[2, 1]), (3, 3, &[3])]).supports(1, &[1, 2, 3]);
    let fall = case.falls(Falling::Source(SourceId(1)));
    assert_eq!(names(&fall), "Q1 Q2");
    assert_eq!(fall.records[&q(2)], Why::Through(SourceId(1)));
    let (before, after) = &fall.claims[0].supports;
    assert_eq!((before.origins, after.origins), (3, 1));
}

#[test]
fn an_exhibit_takes_its_quotes_and_what_was_made_from_it_to_the_last() {
    let case = Case::new(&[(1, 1, &[1]), (2, 2, &[2]), (3, 3, &[3]), (4, 4, &[4])])
        .depends(e(2), e(1), DependenceType::Republication)
        .depends(q(3), q(2), DependenceType::Translation)
        .depends(e(4), e(1), DependenceType::SameInstitution)
        .supports(1, &[2, 3])
        .supports(2, &[4]);
    let fall = case.falls(Falling::Record(e(1)));
    assert_eq!(names(&fall), "E1 E2 Q1 Q2 Q3");
    assert_eq!(fall.records[&q(1)], Why::Within(ExhibitId(1)));
    assert_eq!(fall.records[&q(3)], Why::MadeFrom(q(2), DependenceId(2)));
    let claims: Vec<ClaimId> = fall.claims.iter().map(|it| it.claim).collect();
    assert_eq!(claims, [ClaimId(1)], "the other claim loses nothing");
    assert_eq!(
        fall.claims[0].supports.1,
        Origins::default(),
        "nothing is left"
    );
}

#[test]
fn what_shares_a_witness_is_in_doubt_and_still_counted() {
    let case = Case::new(&[(1, 1, &[1]), (2, 2, &[2])])
        .depends(q(2), q(1), DependenceType::SameInterviewee)
        .supports(1, &[1, 2]);
    let fall = case.falls(Falling::Record(q(1)));
    assert_eq!(names(&fall), "Q1");
    assert_eq!(fall.doubted, BTreeMap::from([(q(2), DependenceId(1))]));
    assert_eq!(fall.claims[0].supports.1.origins, 1);
    let back = case.falls(Falling::Record(q(2)));
    assert_eq!(
        back.doubted,
        BTreeMap::from([(q(1), DependenceId(1))]),
        "both ways"
    );
}

#[test]
fn what_was_made_from_an_exhibit_falls_with_its_last_quote_and_not_before() {
    let case = Case::new(&[(1, 1, &[1]), (2, 1, &[2]), (3, 2, &[3])]).depends(
        e(2),
        e(1),
        DependenceType::Cites,
    );
    assert_eq!(names(&case.falls(Falling::Record(q(1)))), "Q1");
    let both = Case::new(&[(1, 1, &[1]), (2, 1, &[2, 1]), (3, 2, &[3])]).depends(
        e(2),
        e(1),
        DependenceType::Cites,
    );
    assert_eq!(
        names(&both.falls(Falling::Source(SourceId(1)))),
        "E2 Q1 Q2 Q3"
    );
}

#[test]
fn a_circle_ends() {
    let case = Case::new(&[(1, 1, &[1]), (2, 2, &[2])])
        .depends(e(1), e(2), DependenceType::Cites)
        .depends(e(2), e(1), DependenceType::Cites)
        .depends(q(1), q(1), DependenceType::Paraphrase);
    assert_eq!(names(&case.falls(Falling::Record(e(1)))), "E1 E2 Q1 Q2");
}

#[test]
fn a_hundred_thousand_quotes_made_from_one_another_all_fall() {
    let n = 100_000;
    let quotes: Vec<(i64, i64, &[i64])> = (1..=n).map(|it| (it, it, &[1][..])).collect();
    let mut case = Case::new(&quotes);
    for it in 2..=n {
        case = case.depends(q(it), q(it - 1), DependenceType::Paraphrase);
    }
    let fall = case.falls(Falling::Record(q(1)));
    assert_eq!(fall.records.len(), 100_000);
}
