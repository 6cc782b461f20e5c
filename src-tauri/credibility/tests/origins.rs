//! What holds of every count of origins, whatever the case looks like, and that
//! a large case is counted in time.

use assay_credibility::origins::{Dependence, Lineage, Origins, Quote};
use assay_credibility::{
    Basis, DependenceId, DependenceType, ExhibitId, QuoteId, Record, SourceId,
};
use proptest::prelude::*;

/// A quote that owns its chain.
#[derive(Clone, Debug)]
struct Said {
    id: i64,
    exhibit: i64,
    chain: Vec<SourceId>,
    basis: Basis,
    supports: bool,
}

fn count(said: &[Said], dependences: &[Dependence]) -> Origins {
    let quotes: Vec<Quote<'_>> = said
        .iter()
        .map(|s| Quote {
            id: QuoteId(s.id),
            exhibit: ExhibitId(s.exhibit),
            chain: &s.chain,
            basis: s.basis,
            asserted: None,
        })
        .collect();
    let supporting: Vec<QuoteId> = said
        .iter()
        .filter(|s| s.supports)
        .map(|s| QuoteId(s.id))
        .collect();
    let lineage = Lineage::new(&quotes, &[], dependences).expect("no quote is given twice");
    lineage
        .origins(&supporting)
        .expect("every supporting quote is listed")
}

fn basis() -> impl Strategy<Value = Basis> {
    prop::sample::select(Basis::ALL)
}

fn said() -> impl Strategy<Value = Said> {
    let chain = prop::collection::vec((0i64..6).prop_map(SourceId), 0..4);
    (0i64..6, chain, basis(), prop::bool::weighted(0.8)).prop_map(
        |(exhibit, chain, basis, supports)| Said {
            id: 0,
            exhibit,
            chain,
            basis,
            supports,
        },
    )
}

/// Up to a dozen quotes, numbered in order.
fn quotes() -> impl Strategy<Value = Vec<Said>> {
    prop::collection::vec(said(), 1..12).prop_map(|mut quotes| {
        for (n, quote) in quotes.iter_mut().enumerate() {
            quote.id = n as i64;
        }
        quotes
    })
}

fn record() -> impl Strategy<Value = Record> {
    prop_oneof![
        (0i64..14).prop_map(|n| Record::Quote(QuoteId(n))),
        (0i64..8).prop_map(|n| Record::Exhibit(ExhibitId(n))),
    ]
}

fn dependences() -> impl Strategy<Value = Vec<Dependence>> {
    let one = (
        record(),
        record(),
        prop::sample::select(DependenceType::ALL),
    );
    prop::collection::vec(one, 0..10).prop_map(|list| {
        list.into_iter()
            .zip(1..)
            .map(|((from, target, kind), n)| Dependence {
                id: DependenceId(n),
                from,
                target,
                kind,
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn the_numbers_are_those_of_the_groups(quotes in quotes(), deps in dependences()) {
        let origins = count(&quotes, &deps);
        prop_assert_eq!(origins.origins, origins.groups.iter().filter(|g| g.known).count());
        prop_assert_eq!(origins.unknown, origins.groups.iter().filter(|g| !g.known).count());
        let mut grouped: Vec<QuoteId> =
            origins.groups.iter().flat_map(|g| g.quotes.clone()).collect();
        grouped.sort();
        let supporting: Vec<QuoteId> =
            quotes.iter().filter(|q| q.supports).map(|q| QuoteId(q.id)).collect();
        prop_assert_eq!(grouped, supporting, "each supporting quote is in one group");
    }

    #[test]
    fn recording_a_dependence_never_raises_origins(quotes in quotes(), deps in dependences()) {
        let mut before = count(&quotes, &[]);
        for n in 1..=deps.len() {
            let after = count(&quotes, &deps[..n]);
            prop_assert!(after.origins <= before.origins, "{:?}", deps[n - 1]);
            prop_assert!(after.groups.len() <= before.groups.len(), "{:?}", deps[n - 1]);
            prop_assert_eq!(after.exhibits, before.exhibits);
            before = after;
        }
    }

    #[test]
    fn a_dependence_that_does_not_collapse_changes_no_count(
        quotes in quotes(), deps in dependences(),
    ) {
        let collapsing: Vec<Dependence> =
            deps.iter().copied().filter(|d| d.kind.collapses()).collect();
        prop_assert_eq!(count(&quotes, &deps).groups, count(&quotes, &collapsing).groups);
    }

    #[test]
    fn the_order_of_entry_does_not_matter(
        (quotes, mixed) in quotes().prop_flat_map(|q| (Just(q.clone()), Just(q).prop_shuffle())),
        (deps, shaken) in dependences().prop_flat_map(|d| (Just(d.clone()), Just(d).prop_shuffle())),
    ) {
        prop_assert_eq!(count(&quotes, &deps), count(&mixed, &shaken));
    }

    #[test]
    fn one_more_quote_never_lowers_the_number_of_exhibits(
        quotes in quotes(), deps in dependences(), mut more in said(),
    ) {
        let before = count(&quotes, &deps).exhibits;
        more.id = 13;
        let after = count(&[quotes, vec![more]].concat(), &deps).exhibits;
        prop_assert!(after >= before);
    }

    #[test]
    fn one_more_quote_of_unknown_lineage_never_raises_origins(
        quotes in quotes(), deps in dependences(), mut more in said(), told in any::<bool>(),
    ) {
        let before = count(&quotes, &deps).origins;
        more.id = 13;
        more.basis = if told { Basis::Told } else { Basis::Unknown };
        let after = count(&[quotes, vec![more]].concat(), &deps).origins;
        prop_assert!(after <= before, "{} > {}", after, before);
    }

    #[test]
    fn there_are_never_more_origins_than_first_tellers_who_know(
        quotes in quotes(), deps in dependences(),
    ) {
        let mut tellers: Vec<SourceId> = quotes
            .iter()
            .filter(|q| q.supports && q.basis.is_own())
            .filter_map(|q| q.chain.first().copied())
            .collect();
        tellers.sort();
        tellers.dedup();
        prop_assert!(count(&quotes, &deps).origins <= tellers.len());
        prop_assert_eq!(count(&quotes, &[]).origins, tellers.len());
    }

    #[test]
    fn copies_of_one_text_have_the_origins_that_one_of_them_names_or_one(
        quotes in quotes(),
    ) {
        let star: Vec<Dependence> = (0..6)
            .map(|n| Dependence {
                id: DependenceId(n + 1),
                from: Record::Exhibit(ExhibitId(n)),
                target: Record::Exhibit(ExhibitId(99)),
                kind: DependenceType::Republication,
            })
            .collect();
        let known = |exhibit: Option<i64>| {
            let mut known: Vec<SourceId> = quotes
                .iter()
                .filter(|q| q.supports && exhibit.is_none_or(|e| q.exhibit == e))
                .filter(|q| q.basis.is_own())
                .filter_map(|q| q.chain.first().copied())
                .collect();
            known.sort();
            known.dedup();
            known.len()
        };
        let all_known =
            quotes.iter().all(|q| !q.supports || (q.basis.is_own() && !q.chain.is_empty()));
        let side_by_side = all_known && (0..6).any(|e| known(Some(e)) == known(None));
        let expected = if side_by_side { known(None) } else { known(None).min(1) };
        prop_assert_eq!(count(&quotes, &star).origins, expected);
    }
}

/// A hundred thousand quotes on one claim, with a dependence for every second
/// one, chains of a thousand exhibits, and a circle at the end of each.
fn large() -> (Vec<Said>, Vec<Dependence>) {
    let quotes = (0..100_000)
        .map(|n| Said {
            id: n,
            exhibit: n / 2,
            chain: vec![SourceId(n % 30_000), SourceId(40_000 + n % 7)],
            basis: Basis::ALL[usize::try_from(n % 5).expect("small")],
            supports: true,
        })
        .collect();
    let dependences = (0..50_000)
        .map(|n| Dependence {
            id: DependenceId(n + 1),
            from: Record::Exhibit(ExhibitId(n)),
            target: Record::Exhibit(ExhibitId(if n % 1000 == 999 { n - 999 } else { n + 1 })),
            kind: DependenceType::Republication,
        })
        .collect();
    (quotes, dependences)
}

#[test]
fn a_hundred_thousand_quotes_on_one_claim_are_counted_with_every_circle_named() {
    let (quotes, dependences) = large();
    let origins = count(&quotes, &dependences);
    assert_eq!(origins.exhibits, 50_000);
    assert_eq!(origins.cycles(), 50, "one circle per thousand exhibits");
    for (alert, first) in origins.alerts.iter().zip((0..50_000).step_by(1000)) {
        let records = alert.records();
        assert_eq!(records.len(), 1000, "all of it");
        assert_eq!(records[0], Record::Exhibit(ExhibitId(first)));
    }
    // How long that takes is printed by `make bench`; a count that took the square
    // of its input would not end.
    let all: usize = origins.groups.iter().map(|it| it.quotes.len()).sum();
    assert_eq!(all, 100_000, "no quote is lost");
}

#[test]
fn a_chain_of_a_hundred_thousand_derivations_does_not_end_on_the_stack() {
    let quotes: Vec<Said> = (0..100_000)
        .map(|n| Said {
            id: n,
            exhibit: n,
            chain: vec![SourceId(n)],
            basis: Basis::Observed,
            supports: true,
        })
        .collect();
    let line: Vec<Dependence> = (1..100_000)
        .map(|n| Dependence {
            id: DependenceId(n),
            from: Record::Quote(QuoteId(n)),
            target: Record::Quote(QuoteId(n - 1)),
            kind: DependenceType::Paraphrase,
        })
        .collect();
    let origins = count(&quotes, &line);
    assert_eq!(
        (origins.origins, origins.unknown, origins.cycles()),
        (1, 0, 0)
    );
}
