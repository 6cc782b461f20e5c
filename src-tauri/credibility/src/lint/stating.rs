//! The rules over our own words: what a finding or a dossier states, how surely,
//! and whom it may give away. They look for known English wordings and miss what
//! is said otherwise; a sentence in another script is left alone.

use std::collections::BTreeSet;

use super::book::Book;
use super::rules::lint;
use super::{Arg, Lint, Prose, Protected, Rule, prose};
use crate::ClaimId;
use crate::origins::Footing;

pub(super) fn all(book: &Book<'_>) -> Vec<Lint> {
    let mut lints = Vec::new();
    for words in book.ledger.prose {
        lints.extend(stated_as_fact(book, words));
    }
    lints.extend(yardsticks_mixed(book.ledger.prose));
    lints.extend(book.ledger.cited.iter().map(|cited| {
        let refs = vec![cited.reference.to_owned(), cited.figure.to_owned()];
        let args = vec![("sentence", Arg::Count(cited.sentence))];
        lint(Rule::FigureWithoutItsHedge, refs, args)
    }));
    lints.extend(book.ledger.protected.iter().filter_map(recognisable));
    lints
}

/// Whether no more than one known origin stands behind a claim that is supported.
fn is_thin(book: &Book<'_>, claim: ClaimId) -> bool {
    book.claim(claim).is_some_and(|it| {
        matches!(
            it.supports.footing(),
            Footing::OneOrigin(_) | Footing::OfUnknownLineage
        )
    })
}

fn stated_as_fact(book: &Book<'_>, words: &Prose<'_>) -> Vec<Lint> {
    let found = |claims: Vec<ClaimId>, sentence: usize| {
        let refs = std::iter::once(words.reference.to_owned());
        let refs = refs.chain(claims.iter().map(ToString::to_string)).collect();
        let args = vec![("sentence", Arg::Count(sentence))];
        lint(Rule::SingleSourceStatedAsFact, refs, args)
    };
    if !words.claims.is_empty() {
        let thin = words.claims.iter().all(|claim| is_thin(book, *claim));
        let fact = thin && !words.qualified && prose::states_as_fact(words.text);
        return fact
            .then(|| found(words.claims.to_vec(), 1))
            .into_iter()
            .collect();
    }
    let sentences = prose::sentences(words.text).into_iter().zip(1..);
    let each = sentences.filter_map(|(sentence, n)| {
        let thin: Vec<ClaimId> = prose::claims_named(sentence)
            .into_iter()
            .filter(|claim| is_thin(book, *claim))
            .collect();
        (!thin.is_empty() && prose::states_as_fact(sentence)).then(|| found(thin, n))
    });
    each.collect()
}

/// One finding per record whose words use terms that stand on no one yardstick.
fn yardsticks_mixed(all: &[Prose<'_>]) -> Vec<Lint> {
    let records: BTreeSet<&str> = all.iter().map(|it| it.reference).collect();
    let each = records.into_iter().filter_map(|record| {
        let texts = all
            .iter()
            .filter(|it| it.reference == record)
            .map(|it| it.text);
        let (one, other) = prose::mixed_yardsticks(texts)?;
        let args = vec![("one", Arg::Word(one)), ("other", Arg::Word(other))];
        Some(lint(Rule::YardsticksMixed, vec![record.to_owned()], args))
    });
    each.collect()
}

/// A protected source of whom a place, a time and an occupation are all told. The
/// words themselves are not repeated.
fn recognisable(source: &Protected<'_>) -> Option<Lint> {
    let first = |tells: &dyn Fn(&str) -> bool| {
        let found = source.passages.iter().find(|(_, text)| tells(text));
        found.map(|(record, _)| (*record).to_owned())
    };
    let dated = source.dated.map(str::to_owned);
    let mut records = vec![
        first(&prose::tells_a_place)?,
        first(&prose::tells_a_time).or(dated)?,
        first(&prose::tells_an_occupation)?,
    ];
    records.retain(|it| *it != source.id.to_string());
    records.sort_unstable();
    records.dedup();
    let refs = std::iter::once(source.id.to_string())
        .chain(records)
        .collect();
    Some(lint(Rule::ProtectedSourceRecognisable, refs, Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::super::{Cited, Evidence, Ledger, Quote, check};
    use super::*;
    use crate::{Basis, Direction, EvidenceId, ExhibitId, QuoteId, SourceId, origins};

    /// C1 is supported by one witness, C2 by two.
    fn found(ledger: Ledger<'_>, rule: Rule) -> Vec<String> {
        let chains: Vec<[SourceId; 1]> = (1..=3).map(|n| [SourceId(n)]).collect();
        let quotes: Vec<Quote<'_>> = (1..)
            .zip(&chains)
            .map(|(n, chain)| Quote {
                lineage: origins::Quote {
                    id: QuoteId(n),
                    exhibit: ExhibitId(n),
                    chain,
                    basis: Basis::Observed,
                    asserted: None,
                },
                speaker: Some(chain[0]),
            })
            .collect();
        let line = |n: i64, claim: i64, quote: i64| Evidence {
            id: EvidenceId(n),
            claim: ClaimId(claim),
            quote: QuoteId(quote),
            direction: Direction::Supports,
            why: "says so",
            seq: 1,
        };
        let ledger = Ledger {
            quotes: &quotes,
            claims: &[ClaimId(1), ClaimId(2)],
            evidence: &[line(1, 1, 1), line(2, 2, 2), line(3, 2, 3)],
            ..ledger
        };
        let lints = check(&ledger).expect("a sound case");
        let some = lints.iter().filter(|it| it.rule == rule);
        some.map(|it| format!("{} {:?}", it.refs.join(" "), it.args))
            .collect()
    }

    fn prose<'a>(reference: &'a str, text: &'a str, claims: &'a [ClaimId]) -> Prose<'a> {
        Prose {
            reference,
            text,
            claims,
            qualified: false,
        }
    }

    fn as_fact(text: &str) -> usize {
        let ledger = Ledger {
            prose: &[prose("D1", text, &[])],
            ..Ledger::default()
        };
        found(ledger, Rule::SingleSourceStatedAsFact).len()
    }

    #[test]
    fn a_claim_of_one_origin_is_told_as_somebodys_words_or_found() {
        assert_eq!(as_fact("Recruits pay a deposit [C1]."), 1);
        assert_eq!(
            as_fact("It snowed. Recruits pay a deposit [C1]. So they [C1] do."),
            2
        );
        for told in [
            "Recruits are said to pay a deposit [C1].",
            "According to one witness, recruits pay a deposit [C1].",
            "Recruits probably pay a deposit [C1].",
            "Recruits may pay a deposit [C1].",
            "Does any recruit pay a deposit [C1]?",
            "Recruits pay a deposit [C2].",
            "한 증인에 따르면 모집된 사람들은 보증금을 낸다 [C1].",
            "모집된 사람들은 보증금을 낸다고 한다 [C1].",
            "모집된 사람들이 보증금을 낼 가능성이 높다 [C1].",
            "모집된 사람들은 보증금을 내는가 [C1]?",
            "모집된 사람들은 보증금을 낸다 [C2].",
            "募集された人々は保証金を払う [C1]。",
        ] {
            assert_eq!(as_fact(told), 0, "{told}");
        }
        assert_eq!(as_fact("모집된 사람들은 보증금을 낸다 [C1]."), 1);
    }

    #[test]
    fn a_finding_that_says_how_likely_it_is_states_no_fact() {
        let claims = [ClaimId(1)];
        let mut words = prose("J1", "Recruits pay a deposit.", &claims);
        let of = |words: Prose<'_>| {
            let ledger = Ledger {
                prose: &[words],
                ..Ledger::default()
            };
            found(ledger, Rule::SingleSourceStatedAsFact)
        };
        assert_eq!(of(words), [r#"J1 C1 [("sentence", Count(1))]"#]);
        words.qualified = true;
        assert!(of(words).is_empty());
        let both = [ClaimId(1), ClaimId(2)];
        assert!(
            of(prose("J1", "Recruits pay.", &both)).is_empty(),
            "it has more to stand on"
        );
    }

    #[test]
    fn terms_that_stand_on_no_one_yardstick_are_found_across_a_record() {
        let mixed = |texts: &[&str]| {
            let prose: Vec<Prose<'_>> = texts.iter().map(|it| prose("D1", it, &[])).collect();
            let ledger = Ledger {
                prose: &prose,
                ..Ledger::default()
            };
            found(ledger, Rule::YardsticksMixed).len()
        };
        assert_eq!(
            mixed(&["It is a realistic possibility.", "That is very unlikely."]),
            1
        );
        // Two rows of one table (ICD 203) are not to be mixed either.
        assert_eq!(
            mixed(&["It is very likely, and that is highly improbable."]),
            1
        );
        assert_eq!(
            mixed(&[
                "It is likely.",
                "That is very unlikely, this almost certain."
            ]),
            0
        );
        assert_eq!(mixed(&["A remote village, where it is likely to snow."]), 0);
        assert_eq!(mixed(&["현실적 가능성이 있다.", "가능성은 반반이다."]), 1);
        assert_eq!(mixed(&["가능성이 높다.", "저것은 가능성이 매우 낮다."]), 0);
        assert_eq!(mixed(&["가능성이 높다.", "That is very unlikely."]), 0);
    }

    #[test]
    fn a_protected_source_of_whom_place_time_and_occupation_are_told_is_named() {
        let of = |passages: &[(&str, &str)], dated| {
            let ledger = Ledger {
                protected: &[Protected {
                    id: SourceId(9),
                    passages,
                    dated,
                }],
                ..Ledger::default()
            };
            found(ledger, Rule::ProtectedSourceRecognisable)
        };
        let access = ("S9", "foreman of a crew until late 2022");
        let quote = ("Q4", "We slept in Harbin, eight to a room.");
        assert_eq!(of(&[access, quote], None), ["S9 Q4 []"]);
        assert!(of(&[access], None).is_empty(), "no place");
        assert!(
            of(&[("S9", "heard it in Harbin in 2022"), quote], None).is_empty(),
            "no occupation"
        );
        let undated = ("S9", "foreman of a crew");
        assert!(of(&[undated, quote], None).is_empty(), "no time");
        assert_eq!(of(&[undated, quote], Some("Q5")), ["S9 Q4 Q5 []"]);
        let korean = ("Q6", "2022년까지 단둥에서 통역원으로 일했다.");
        assert_eq!(of(&[korean], None), ["S9 Q6 []"]);
        let less = ("Q6", "2022년까지 통역원으로 일했다.");
        assert!(of(&[less], None).is_empty(), "no place");
    }

    #[test]
    fn a_figure_that_is_cited_barely_is_named_with_its_sentence() {
        let ledger = Ledger {
            cited: &[Cited {
                reference: "D1",
                figure: "F3",
                sentence: 2,
            }],
            ..Ledger::default()
        };
        let found = found(ledger, Rule::FigureWithoutItsHedge);
        assert_eq!(found, [r#"D1 F3 [("sentence", Count(2))]"#]);
    }
}
