//! Worked cases. Properties stand in `tests/origins.rs`.

use super::*;
use DependenceType as D;

/// Quote, exhibit, chain, basis, date.
type Said = (i64, i64, Vec<SourceId>, Basis, Option<&'static str>);

/// A small case, written down in the order of the sentences that describe it.
#[derive(Default)]
struct Case {
    quotes: Vec<Said>,
    exhibits: Vec<(i64, &'static str)>,
    dependences: Vec<Dependence>,
}

fn q(n: i64) -> Record {
    Record::Quote(QuoteId(n))
}

fn e(n: i64) -> Record {
    Record::Exhibit(ExhibitId(n))
}

impl Case {
    fn says(mut self, quote: i64, exhibit: i64, chain: &[i64], basis: Basis) -> Self {
        let chain = chain.iter().copied().map(SourceId).collect();
        self.quotes.push((quote, exhibit, chain, basis, None));
        self
    }

    fn on(mut self, asserted: &'static str) -> Self {
        self.quotes.last_mut().expect("a quote").4 = Some(asserted);
        self
    }

    fn published(mut self, exhibit: i64, date: &'static str) -> Self {
        self.exhibits.push((exhibit, date));
        self
    }

    fn depends(mut self, from: Record, target: Record, kind: D) -> Self {
        let id = DependenceId(self.dependences.len() as i64 + 1);
        self.dependences.push(Dependence {
            id,
            from,
            target,
            kind,
        });
        self
    }

    fn count(&self, supporting: &[i64]) -> Result<Origins, Error> {
        let quotes: Vec<Quote<'_>> = self
            .quotes
            .iter()
            .map(|(id, exhibit, chain, basis, asserted)| Quote {
                id: QuoteId(*id),
                exhibit: ExhibitId(*exhibit),
                chain,
                basis: *basis,
                asserted: *asserted,
            })
            .collect();
        let exhibits: Vec<Exhibit<'_>> = self
            .exhibits
            .iter()
            .map(|(id, date)| Exhibit {
                id: ExhibitId(*id),
                published: Some(date),
            })
            .collect();
        let supporting: Vec<QuoteId> = supporting.iter().copied().map(QuoteId).collect();
        Lineage::new(&quotes, &exhibits, &self.dependences)?.origins(&supporting)
    }

    /// Counted over all quotes.
    fn all(&self) -> Origins {
        let all: Vec<i64> = self.quotes.iter().map(|quote| quote.0).collect();
        self.count(&all).expect("a sound case")
    }
}

fn numbers(origins: &Origins) -> (usize, usize, usize) {
    (origins.exhibits, origins.origins, origins.unknown)
}

fn described(origins: &Origins) -> String {
    let mut lines = vec![format!(
        "{:?}, cycles {}",
        numbers(origins),
        origins.cycles()
    )];
    for group in &origins.groups {
        let root = group
            .root()
            .map_or("nobody".to_owned(), |root| root.to_string());
        let quotes: Vec<String> = group.quotes.iter().map(ToString::to_string).collect();
        let joined: Vec<String> = group.joined_by.iter().map(ToString::to_string).collect();
        let known = if group.known { "known" } else { "unknown" };
        lines.push(format!(
            "{known} {root}: {} by [{}]",
            quotes.join(" "),
            joined.join(" ")
        ));
    }
    lines.join("\n")
}

#[test]
fn five_articles_on_one_report_of_one_interview_are_five_exhibits_and_one_origin() {
    // S1 was interviewed by S2, an organisation, whose report five papers cite.
    let by_chain = (1..=5).fold(Case::default(), |case, n| {
        case.says(n, n, &[1, 2, 10 + n], Basis::Observed)
    });
    assert_eq!(numbers(&by_chain.all()), (5, 1, 0));

    // The same, keyed in as five papers of unknown lineage that cite the report.
    let by_dependence = (1..=5).fold(
        Case::default().says(9, 9, &[1, 2], Basis::Observed),
        |case, n| {
            case.says(n, n, &[10 + n], Basis::Unknown)
                .depends(e(n), e(9), D::Cites)
        },
    );
    assert_eq!(numbers(&by_dependence.all()), (6, 1, 0));
    let articles_alone = by_dependence.count(&[1, 2, 3, 4, 5]).expect("sound");
    assert_eq!(
        numbers(&articles_alone),
        (5, 0, 1),
        "joined, but what they rest on is not linked"
    );
}

#[test]
fn nothing_supports_nothing() {
    let origins = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .count(&[])
        .expect("sound");
    assert_eq!(numbers(&origins), (0, 0, 0));
    assert_eq!(origins.footing(), Footing::Unsupported);
}

#[test]
fn what_a_teller_saw_and_what_it_was_told_are_two_groups() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 1, &[1], Basis::Told)
        .says(3, 2, &[1, 5], Basis::Documented)
        .says(4, 2, &[1, 5], Basis::Unknown);
    insta::assert_snapshot!(described(&case.all()), @r"
    (2, 1, 1), cycles 0
    known S1: Q1 Q3 by []
    unknown S1: Q2 Q4 by []
    ");
}

#[test]
fn unknown_roots_never_count_however_many() {
    let case = (1..=7).fold(Case::default(), |case, n| {
        case.says(n, n, &[n], Basis::Unknown)
    });
    assert_eq!(numbers(&case.all()), (7, 0, 7));
    assert_eq!(case.all().footing(), Footing::OfUnknownLineage);
}

#[test]
fn quotes_that_name_no_teller_are_one_unknown_group_per_exhibit() {
    let case = Case::default()
        .says(1, 1, &[], Basis::Observed)
        .says(2, 1, &[], Basis::Unknown)
        .says(3, 2, &[], Basis::Observed);
    assert_eq!(numbers(&case.all()), (2, 0, 2));
    assert_eq!(case.all().groups[0].root(), None);
}

#[test]
fn a_collapsing_dependence_joins_two_origins_and_says_by_what() {
    for kind in D::ALL.iter().filter(|kind| kind.collapses()) {
        let case = Case::default()
            .says(1, 1, &[1], Basis::Observed)
            .says(2, 2, &[2], Basis::Observed)
            .depends(q(2), q(1), *kind);
        let origins = case.all();
        assert_eq!(numbers(&origins), (2, 1, 0), "{kind}");
        assert_eq!(origins.groups[0].joined_by, [DependenceId(1)], "{kind}");
    }
}

#[test]
fn a_partial_dependence_warns_and_joins_nothing() {
    for kind in D::ALL.iter().filter(|kind| !kind.collapses()) {
        let case = Case::default()
            .says(1, 1, &[1], Basis::Observed)
            .says(2, 2, &[2], Basis::Observed)
            .depends(e(2), q(1), *kind);
        let origins = case.all();
        assert_eq!(numbers(&origins), (2, 2, 0), "{kind}");
        assert_eq!(
            origins.partial,
            [Partial {
                dependence: DependenceId(1),
                kind: *kind,
                from: e(2),
                target: q(1),
                groups: vec![0, 1]
            }]
        );
    }
}

#[test]
fn a_partial_dependence_within_one_group_warns_of_nothing() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[1], Basis::Observed)
        .depends(e(2), e(1), D::SharedInterest);
    assert_eq!(case.all().partial, []);
}

#[test]
fn a_group_is_known_if_any_member_is() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Unknown)
        .depends(q(1), q(2), D::Translation);
    insta::assert_snapshot!(described(&case.all()), @r"
    (2, 1, 0), cycles 0
    known S1: Q1 Q2 by [P1]
    ");
}

#[test]
fn a_republished_exhibit_joins_its_quotes_with_those_of_the_original() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Documented)
        .says(2, 2, &[2], Basis::Unknown)
        .says(3, 3, &[3], Basis::Unknown)
        .depends(e(2), e(1), D::Republication)
        .depends(e(3), e(2), D::Syndication);
    assert_eq!(numbers(&case.all()), (3, 1, 0));
}

#[test]
fn a_copy_of_a_text_with_two_witnesses_does_not_make_them_one() {
    let case = Case::default()
        .says(1, 1, &[1, 9], Basis::Observed)
        .says(2, 1, &[2, 9], Basis::Observed)
        .says(3, 2, &[1, 9, 8], Basis::Observed)
        .depends(e(2), e(1), D::Republication);
    insta::assert_snapshot!(described(&case.all()), @r"
    (2, 2, 0), cycles 0
    known S1: Q1 Q3 by []
    known S2: Q2 by []
    ");
}

#[test]
fn a_copy_that_does_not_say_which_witness_it_repeats_joins_them() {
    let case = Case::default()
        .says(1, 1, &[1, 9], Basis::Observed)
        .says(2, 1, &[2, 9], Basis::Observed)
        .says(3, 2, &[8], Basis::Unknown)
        .depends(e(2), e(1), D::Republication);
    insta::assert_snapshot!(described(&case.all()), @r"
    (2, 1, 0), cycles 0
    known S1: Q1 Q2 Q3 by [P1]
    ");
}

#[test]
fn two_copies_of_a_text_that_supports_nothing_itself_are_one_origin() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .depends(e(1), e(7), D::Syndication)
        .depends(e(2), e(7), D::Syndication);
    assert_eq!(numbers(&case.all()), (2, 1, 0), "E7 holds no quote at all");

    let by_quotes = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .depends(q(1), q(70), D::Translation)
        .depends(q(2), q(70), D::Translation);
    assert_eq!(
        numbers(&by_quotes.all()),
        (2, 1, 0),
        "Q70 is not even listed"
    );
}

#[test]
fn a_later_text_that_drew_on_two_witnesses_does_not_bind_them_unless_it_supports_too() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .says(3, 3, &[3], Basis::Unknown)
        .depends(q(3), q(1), D::Cites)
        .depends(q(3), q(2), D::Cites);
    assert_eq!(numbers(&case.count(&[1, 2]).expect("sound")), (2, 2, 0));
    assert_eq!(
        numbers(&case.all()),
        (3, 1, 0),
        "joined by DESIGN's rule, never over-counted"
    );
}

#[test]
fn a_quote_may_depend_on_a_whole_exhibit_and_the_other_way_round() {
    let case = |from, target| {
        Case::default()
            .says(1, 1, &[1], Basis::Observed)
            .says(2, 2, &[2], Basis::Observed)
            .says(3, 2, &[3], Basis::Observed)
            .depends(from, target, D::Paraphrase)
    };
    assert_eq!(
        numbers(&case(q(2), e(1)).all()),
        (2, 2, 0),
        "Q3 stays by itself"
    );
    assert_eq!(numbers(&case(e(1), q(2)).all()), (2, 2, 0));
}

#[test]
fn an_interview_of_the_same_person_binds_whichever_way_it_was_entered() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .says(3, 3, &[3], Basis::Observed)
        .depends(q(3), q(1), D::SameInterviewee)
        .depends(q(3), q(2), D::SameInterviewee);
    assert_eq!(numbers(&case.count(&[1, 2]).expect("sound")), (2, 1, 0));
}

#[test]
fn a_circle_is_an_alert_with_its_records_named() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .says(3, 3, &[3], Basis::Observed)
        .depends(e(1), e(2), D::Cites)
        .depends(e(2), e(3), D::Republication)
        .depends(e(3), e(1), D::Paraphrase);
    let origins = case.all();
    assert_eq!((numbers(&origins), origins.cycles()), ((3, 1, 0), 1));
    assert_eq!(
        origins.alerts,
        [Alert::Circle {
            records: vec![e(1), e(2), e(3)],
            dependences: vec![DependenceId(1), DependenceId(2), DependenceId(3)]
        }]
    );
}

#[test]
fn a_circle_through_a_quote_and_the_exhibit_that_holds_it_is_found() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .depends(q(1), q(2), D::Cites)
        .depends(e(2), e(1), D::Republication);
    assert_eq!(case.all().cycles(), 1);
}

#[test]
fn two_texts_that_draw_on_each_other_for_different_words_are_no_circle() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 1, &[2], Basis::Observed)
        .says(3, 2, &[3], Basis::Observed)
        .says(4, 2, &[4], Basis::Observed)
        .depends(q(1), q(3), D::Cites)
        .depends(q(4), q(2), D::Cites);
    assert_eq!(case.all().cycles(), 0);
}

#[test]
fn a_record_that_derives_from_itself_is_a_circle_of_one() {
    for record in [q(1), e(1)] {
        let case =
            Case::default()
                .says(1, 1, &[1], Basis::Observed)
                .depends(record, record, D::Cites);
        let origins = case.all();
        assert_eq!(numbers(&origins), (1, 1, 0));
        assert_eq!(
            origins.alerts,
            [Alert::Circle {
                records: vec![record],
                dependences: vec![DependenceId(1)]
            }]
        );
    }
}

#[test]
fn dependences_without_direction_make_no_circle() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .depends(q(1), q(2), D::SameInterviewee)
        .depends(q(2), q(1), D::SameInterviewee)
        .depends(e(1), e(2), D::SameInstitution)
        .depends(e(2), e(1), D::SameInstitution);
    assert_eq!(case.all().cycles(), 0);
}

#[test]
fn what_derives_from_a_later_dated_record_is_an_alert() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Observed)
        .published(1, "2023-04-05")
        .published(2, "2023-04-03")
        .depends(e(2), e(1), D::Republication);
    assert_eq!(
        case.all().alerts,
        [Alert::Backwards {
            dependence: DependenceId(1),
            from: e(2),
            target: e(1)
        }]
    );

    let by_words = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .on("2023-04-05")
        .says(2, 2, &[2], Basis::Observed)
        .on("2023-04-03")
        .depends(q(2), q(1), D::Translation);
    assert_eq!(by_words.all().cycles(), 1);
}

#[test]
fn dates_that_leave_a_doubt_raise_no_alert() {
    for (first, second) in [
        ("2023-04-05", "2023-04-05"),
        ("2023-04-05", "2023-04"),
        ("2023-04-05", "2023-04-03?"),
        ("2023-04-03", "2023-04-05"),
        ("2023-04-05", "no date"),
    ] {
        let case = Case::default()
            .says(1, 1, &[1], Basis::Observed)
            .says(2, 2, &[2], Basis::Observed)
            .published(1, first)
            .published(2, second)
            .depends(e(2), e(1), D::Republication);
        assert_eq!(case.all().cycles(), 0, "{first} {second}");
    }
}

#[test]
fn a_saying_older_than_the_print_that_it_is_known_from_is_no_contradiction() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[1, 2], Basis::Observed)
        .on("2023-04-01")
        .published(1, "2023-04-05")
        .published(2, "2023-04-06")
        .depends(q(2), e(1), D::Cites);
    assert_eq!(case.all().cycles(), 0);
}

#[test]
fn an_alert_elsewhere_in_the_case_does_not_concern_the_claim() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .depends(e(8), e(9), D::Cites)
        .depends(e(9), e(8), D::Cites);
    assert_eq!(case.all().cycles(), 0);
    let exhibits = [];
    let lineage = Lineage::new(&[], &exhibits, &case.dependences).expect("sound");
    assert_eq!(lineage.alerts().len(), 1, "but the case knows it");
}

#[test]
fn a_chain_that_comes_back_to_a_teller_is_named() {
    let case = Case::default()
        .says(1, 1, &[1, 2, 1], Basis::Observed)
        .says(2, 2, &[1, 2, 3], Basis::Observed);
    assert_eq!(case.all().returning, [QuoteId(1)]);
}

#[test]
fn the_one_origin_on_which_a_claim_stands_is_named() {
    let case = Case::default()
        .says(1, 1, &[1], Basis::Observed)
        .says(2, 2, &[2], Basis::Told)
        .says(3, 3, &[3], Basis::Observed);
    let one = case.count(&[1, 2]).expect("sound");
    assert_eq!(one.fragile().and_then(Group::root), Some(SourceId(1)));
    let two = case.all();
    assert_eq!((two.fragile(), two.footing()), (None, Footing::Several));
}

#[test]
fn a_quote_that_is_missing_or_given_twice_is_refused_by_name() {
    let case = Case::default().says(1, 1, &[1], Basis::Observed);
    assert_eq!(
        case.count(&[1, 2]),
        Err(Error::UnknownQuote { quote: QuoteId(2) })
    );
    assert_eq!(case.count(&[1, 1]).map(|o| numbers(&o)), Ok((1, 1, 0)));
    let twice = case.says(1, 2, &[2], Basis::Observed);
    assert_eq!(
        twice.count(&[]),
        Err(Error::QuoteTwice { quote: QuoteId(1) })
    );
    let unlisted = Case::default().depends(q(5), q(6), D::Cites);
    assert_eq!(
        unlisted.count(&[5]),
        Err(Error::UnknownQuote { quote: QuoteId(5) })
    );
}
