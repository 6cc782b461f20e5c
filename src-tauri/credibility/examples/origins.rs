//! How long it takes to read a lineage and to count the origins of one claim with a
//! hundred thousand quotes, two an exhibit, in fifty circles of a thousand exhibits.
//! `make bench` runs it. It prints, and judges nothing: no test depends on a time.

use std::time::{Duration, Instant};

use assay_credibility::origins::{Dependence, Lineage, Quote};
use assay_credibility::{
    Basis, DependenceId, DependenceType, ExhibitId, QuoteId, Record, SourceId,
};

/// How often it is counted.
const RUNS: usize = 40;

fn main() {
    let chains: Vec<[SourceId; 2]> = (0..100_000)
        .map(|n| [SourceId(n % 30_000), SourceId(40_000 + n % 7)])
        .collect();
    let quotes: Vec<Quote<'_>> = (0..)
        .zip(&chains)
        .map(|(n, chain)| Quote {
            id: QuoteId(n),
            exhibit: ExhibitId(n / 2),
            chain,
            basis: Basis::ALL[n as usize % Basis::ALL.len()],
            asserted: None,
        })
        .collect();
    let target = |n: i64| if n % 1000 == 999 { n - 999 } else { n + 1 };
    let dependences: Vec<Dependence> = (0..50_000)
        .map(|n| Dependence {
            id: DependenceId(n + 1),
            from: Record::Exhibit(ExhibitId(n)),
            target: Record::Exhibit(ExhibitId(target(n))),
            kind: DependenceType::Republication,
        })
        .collect();
    let all: Vec<QuoteId> = quotes.iter().map(|it| it.id).collect();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            let lineage = Lineage::new(&quotes, &[], &dependences).expect("a lineage");
            let counted = lineage.origins(&all).expect("counted");
            assert_eq!(counted.cycles(), 50);
            start.elapsed()
        })
        .collect();
    times.sort();
    let ms = |it: Duration| it.as_secs_f64() * 1e3;
    println!(
        "Origins of one claim with 100,000 quotes and 50 circles, {RUNS} runs\n  \
         {:.1} ms ({:.1} – {:.1})",
        ms(times[RUNS / 2]),
        ms(times[0]),
        ms(times[RUNS - 1])
    );
}
