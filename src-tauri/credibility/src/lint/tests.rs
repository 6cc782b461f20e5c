//! Each rule where it fires and where it does not.

use super::*;
use crate::{Basis, DependenceId, DependenceType, ExhibitId, Record};

/// A case under test. Sources S1–S9 are persons, S8 a rumour.
#[derive(Default)]
struct Case {
    quotes: Vec<(i64, Vec<SourceId>, Basis)>,
    published: Vec<(i64, &'static str)>,
    lines: Vec<(i64, i64, Direction, &'static str, u64)>,
    dependences: Vec<(Record, Record, DependenceType)>,
    ratings: Vec<(Rated, &'static str, &'static str, &'static str, u64)>,
    prose: Vec<&'static str>,
}

const REL: &str = "admiralty-reliability";
const CRED: &str = "admiralty-credibility";

fn s(n: i64) -> Rated {
    Rated::Source(SourceId(n))
}

fn q(n: i64) -> Rated {
    Rated::Quote(QuoteId(n))
}

impl Case {
    /// Quote Qn in exhibit En, told by these, the first of whom speaks.
    fn says(mut self, quote: i64, chain: &[i64], basis: Basis) -> Self {
        self.quotes
            .push((quote, chain.iter().copied().map(SourceId).collect(), basis));
        self
    }

    fn published(mut self, exhibit: i64, date: &'static str) -> Self {
        self.published.push((exhibit, date));
        self
    }

    /// The next line: L1, L2, …, entered as change 1 unless `later` says otherwise.
    fn line(mut self, claim: i64, quote: i64, direction: Direction, why: &'static str) -> Self {
        self.lines.push((claim, quote, direction, why, 1));
        self
    }

    fn supports(self, claim: i64, quote: i64) -> Self {
        self.line(claim, quote, Direction::Supports, "says so")
    }

    fn disputes(self, claim: i64, quote: i64) -> Self {
        self.line(claim, quote, Direction::Disputes, "denies it")
    }

    /// Makes the last line the third change.
    fn later(mut self) -> Self {
        self.lines.last_mut().expect("a line").4 = 3;
        self
    }

    /// The next rating: R1, R2, …, made on 1 January 1970 as change 2.
    fn rated(
        mut self,
        target: Rated,
        scale: &'static str,
        value: &'static str,
        because: &'static str,
    ) -> Self {
        self.ratings.push((target, scale, value, because, 2));
        self
    }

    fn depends(mut self, from: Record, target: Record, kind: DependenceType) -> Self {
        self.dependences.push((from, target, kind));
        self
    }

    fn prose(mut self, text: &'static str) -> Self {
        self.prose.push(text);
        self
    }

    fn lints(&self) -> Vec<Lint> {
        let sources: Vec<Source> = (1..=9)
            .map(|n| Source {
                id: SourceId(n),
                kind: if n == 8 {
                    SourceKind::Rumour
                } else {
                    SourceKind::Person
                },
            })
            .collect();
        let exhibits: Vec<Exhibit<'_>> = self
            .published
            .iter()
            .map(|(n, date)| Exhibit {
                id: ExhibitId(*n),
                published: Some(date),
            })
            .collect();
        let quotes: Vec<Quote<'_>> = self
            .quotes
            .iter()
            .map(|(n, chain, basis)| Quote {
                lineage: origins::Quote {
                    id: QuoteId(*n),
                    exhibit: ExhibitId(*n),
                    chain,
                    basis: *basis,
                    asserted: None,
                },
                speaker: chain.first().copied(),
            })
            .collect();
        let evidence: Vec<Evidence<'_>> = (1..)
            .zip(&self.lines)
            .map(|(n, (claim, quote, direction, why, seq))| Evidence {
                id: EvidenceId(n),
                claim: ClaimId(*claim),
                quote: QuoteId(*quote),
                direction: *direction,
                why,
                seq: *seq,
            })
            .collect();
        let dependences: Vec<Dependence> = (1..)
            .zip(&self.dependences)
            .map(|(n, (from, target, kind))| Dependence {
                id: DependenceId(n),
                from: *from,
                target: *target,
                kind: *kind,
            })
            .collect();
        let ratings: Vec<Rating<'_>> = (1..)
            .zip(&self.ratings)
            .map(|(n, (target, scale, value, because, seq))| Rating {
                id: RatingId(n),
                target: *target,
                scale,
                version: "1",
                value,
                because,
                at: n,
                seq: *seq,
            })
            .collect();
        let prose: Vec<Prose<'_>> = self
            .prose
            .iter()
            .map(|text| Prose {
                reference: "J1",
                text,
                claims: &[],
                qualified: false,
            })
            .collect();
        check(&Ledger {
            sources: &sources,
            exhibits: &exhibits,
            quotes: &quotes,
            claims: &[ClaimId(1), ClaimId(2)],
            evidence: &evidence,
            dependences: &dependences,
            ratings: &ratings,
            prose: &prose,
            ..Ledger::default()
        })
        .expect("a sound case")
    }

    /// The refs of what one rule found, one string per lint.
    fn found(&self, rule: Rule) -> Vec<String> {
        let lints = self.lints();
        lints
            .iter()
            .filter(|l| l.rule == rule)
            .map(|l| l.refs.join(" "))
            .collect()
    }
}

/// Q1 by S1 and Q2 by S2, both seen, both for C1.
fn two() -> Case {
    Case::default()
        .says(1, &[1], Basis::Observed)
        .says(2, &[2], Basis::Observed)
        .supports(1, 1)
        .supports(1, 2)
}

#[test]
fn confirmed_needs_two_known_origins_on_each_claim() {
    const RULE: Rule = Rule::ConfirmedWithoutTwoOrigins;
    let confirmed = |case: Case| case.rated(q(1), CRED, "1", "others say so").found(RULE);
    assert_eq!(confirmed(two()), Vec::<String>::new());
    assert_eq!(
        confirmed(two().supports(2, 1)),
        ["R1 Q1 C2"],
        "on C2 it stands alone"
    );
    let joined = two().depends(
        Record::Quote(QuoteId(2)),
        Record::Quote(QuoteId(1)),
        DependenceType::SameInterviewee,
    );
    assert_eq!(confirmed(joined), ["R1 Q1 C1"]);
    let unknown = Case::default()
        .says(1, &[1], Basis::Observed)
        .says(2, &[2], Basis::Told)
        .says(3, &[3], Basis::Unknown)
        .supports(1, 1)
        .supports(1, 2)
        .supports(1, 3);
    assert_eq!(
        confirmed(unknown),
        ["R1 Q1 C1"],
        "unknown roots confirm nothing"
    );
}

#[test]
fn a_denial_is_confirmed_by_other_denials_and_context_confirms_nothing() {
    const RULE: Rule = Rule::ConfirmedWithoutTwoOrigins;
    let case = two().says(3, &[3], Basis::Observed).disputes(1, 3);
    assert_eq!(case.rated(q(3), CRED, "1", "x").found(RULE), ["R1 Q3 C1"]);
    let case = two()
        .says(3, &[3], Basis::Observed)
        .line(1, 3, Direction::Context, "");
    assert_eq!(case.rated(q(3), CRED, "1", "x").found(RULE), ["R1 Q3"]);
}

#[test]
fn only_a_current_confirmed_is_held_to_it_on_either_set_of_definitions() {
    const RULE: Rule = Rule::ConfirmedWithoutTwoOrigins;
    let alone = || {
        Case::default()
            .says(1, &[1], Basis::Observed)
            .supports(1, 1)
    };
    let superseded = alone()
        .rated(q(1), CRED, "1", "x")
        .rated(q(1), CRED, "2", "y");
    assert_eq!(superseded.found(RULE), Vec::<String>::new());
    let fm = alone().rated(q(1), "admiralty-credibility/fm-2-22.3", "1", "x");
    assert_eq!(fm.found(RULE), ["R1 Q1 C1"]);
    let uk = alone().rated(q(1), "uk-5x5x5-information", "1", "x");
    assert_eq!(
        uk.found(RULE),
        Vec::<String>::new(),
        "there 1 says nothing of others"
    );
    assert_eq!(fm.lints()[0].severity, Severity::Error);
    assert_eq!(
        fm.lints()[0].args,
        [
            ("needed", Arg::Count(2)),
            ("origins", Arg::Count(1)),
            ("exhibits", Arg::Count(1)),
            ("unknown", Arg::Count(0))
        ]
    );
}

#[test]
fn evidence_entered_or_published_after_a_rating_makes_it_stale() {
    const RULE: Rule = Rule::RatedBeforeNewerEvidence;
    let rated = |case: Case| case.rated(q(1), CRED, "2", "x").found(RULE);
    assert_eq!(rated(two()), Vec::<String>::new());
    assert_eq!(rated(two().later()), ["R1 Q1 L2"]);
    assert_eq!(rated(two().published(2, "1970-02")), ["R1 Q1 L2"]);
    assert_eq!(
        rated(two().published(2, "1970")),
        Vec::<String>::new(),
        "perhaps before"
    );
    assert_eq!(
        rated(two().published(1, "1980")),
        Vec::<String>::new(),
        "its own words"
    );
    let context = two()
        .says(3, &[3], Basis::Told)
        .line(1, 3, Direction::Context, "")
        .later();
    assert_eq!(rated(context), Vec::<String>::new());
    let again = two().later().rated(q(1), CRED, "2", "x");
    let mut again = again.rated(q(1), CRED, "3", "looked again");
    again.ratings.last_mut().expect("a rating").4 = 4;
    assert_eq!(again.found(RULE), Vec::<String>::new(), "rated anew since");
}

#[test]
fn a_source_is_stale_only_by_what_speaks_against_it() {
    const RULE: Rule = Rule::RatedBeforeNewerEvidence;
    let agreeing = two().later().rated(s(1), REL, "B", "x");
    assert_eq!(agreeing.found(RULE), Vec::<String>::new());
    let against = two().says(3, &[3], Basis::Observed).disputes(1, 3).later();
    assert_eq!(against.rated(s(1), REL, "B", "x").found(RULE), ["R1 S1 L3"]);
}

#[test]
fn arguing_from_f_or_six_as_if_it_were_bad_is_found() {
    const RULE: Rule = Rule::UnjudgeableUsedAsBad;
    let case = || two().rated(s(1), REL, "F", "not used before");
    let low = case().rated(q(1), CRED, "4", "the source is only an F");
    assert_eq!(low.found(RULE), ["R2 R1"]);
    let good = case().rated(q(1), CRED, "2", "the source is only an F, but it agrees");
    assert_eq!(good.found(RULE), Vec::<String>::new());
    let other_reason = case().rated(q(1), CRED, "4", "conflicts with Q2");
    assert_eq!(other_reason.found(RULE), Vec::<String>::new());
    let line = case()
        .says(3, &[3], Basis::Told)
        .line(1, 3, Direction::Disputes, "Q1 is from an F");
    assert_eq!(line.found(RULE), ["L3 R1"]);
    let supporting = case().line(1, 1, Direction::Supports, "though from an F");
    assert_eq!(supporting.found(RULE), Vec::<String>::new());
    let source =
        two()
            .rated(q(1), CRED, "6", "nothing to compare")
            .rated(s(1), REL, "D", "credibility 6");
    assert_eq!(source.found(RULE), ["R2 R1"]);
}

#[test]
fn a_rating_without_a_reason_is_found_on_any_scale() {
    const RULE: Rule = Rule::RatingWithoutReason;
    assert_eq!(two().rated(q(1), CRED, "2", " – ").found(RULE), ["R1 Q1"]);
    assert_eq!(
        two().rated(q(1), "own-scale", "x", "").found(RULE),
        ["R1 Q1"]
    );
    assert_eq!(
        two().rated(q(1), CRED, "2", "agrees").found(RULE),
        Vec::<String>::new()
    );
}

#[test]
fn a_source_rated_highest_is_held_to_what_it_said() {
    const RULE: Rule = Rule::ReliableSourceWithRefutedClaims;
    let improbable = || two().rated(q(1), CRED, "5", "contradicted");
    assert_eq!(
        improbable().rated(s(1), REL, "A", "x").found(RULE),
        ["R2 S1 Q1"]
    );
    assert_eq!(
        improbable().rated(s(1), REL, "B", "x").found(RULE),
        Vec::<String>::new()
    );
    assert_eq!(
        improbable().rated(s(2), REL, "A", "x").found(RULE),
        Vec::<String>::new()
    );
    let unjudged = two().rated(q(1), CRED, "6", "x").rated(s(1), REL, "A", "x");
    assert_eq!(
        unjudged.found(RULE),
        Vec::<String>::new(),
        "6 refutes nothing"
    );
    let alone = || {
        Case::default()
            .says(1, &[1], Basis::Observed)
            .says(2, &[2], Basis::Observed)
            .says(3, &[3], Basis::Observed)
            .supports(1, 1)
            .disputes(1, 2)
            .rated(s(1), REL, "A", "x")
    };
    assert_eq!(
        alone().found(RULE),
        Vec::<String>::new(),
        "word against word"
    );
    assert_eq!(alone().disputes(1, 3).found(RULE), ["R1 S1 Q1"]);
}

#[test]
fn likelihood_and_confidence_in_one_sentence_of_ours_are_found() {
    const RULE: Rule = Rule::LikelihoodAndConfidenceInOneSentence;
    let case = Case::default().prose("It is so. With high confidence it is very likely.");
    assert_eq!(case.found(RULE), ["J1"]);
    assert_eq!(case.lints()[0].args[0], ("sentence", Arg::Count(2)));
    let apart = Case::default().prose("It is very likely. Our confidence is high.");
    assert_eq!(apart.found(RULE), Vec::<String>::new());
}

#[test]
fn a_chain_with_an_unknown_link_is_not_first_hand() {
    const RULE: Rule = Rule::UnknownLinkCalledFirstHand;
    let rumour = |basis| Case::default().says(1, &[8, 1], basis).found(RULE);
    assert_eq!(rumour(Basis::Observed), ["Q1 S8"]);
    assert_eq!(rumour(Basis::Told), Vec::<String>::new());
    let called = |basis| {
        Case::default()
            .says(1, &[1], basis)
            .line(1, 1, Direction::Supports, "a first-hand account")
            .rated(q(1), CRED, "2", "eyewitness")
            .found(RULE)
    };
    assert_eq!(called(Basis::Unknown), ["Q1 L1", "Q1 R1"]);
    assert_eq!(called(Basis::Observed), Vec::<String>::new());
    let through = Case::default().says(1, &[1, 8, 2], Basis::Observed);
    let through = through.line(1, 1, Direction::Supports, "first-hand");
    assert_eq!(through.found(RULE), ["Q1 L1"], "a rumour handed it on");
}

#[test]
fn circles_and_wrong_order_are_found() {
    let e = |n| Record::Exhibit(ExhibitId(n));
    let circle =
        two()
            .depends(e(1), e(2), DependenceType::Cites)
            .depends(e(2), e(1), DependenceType::Cites);
    assert_eq!(circle.found(Rule::CircularReporting), ["E1 E2 P1 P2"]);
    assert_eq!(
        circle.found(Rule::DerivedBeforeItsOrigin),
        Vec::<String>::new()
    );
    let order =
        two()
            .published(1, "1969")
            .published(2, "1968")
            .depends(e(2), e(1), DependenceType::Cites);
    assert_eq!(order.found(Rule::DerivedBeforeItsOrigin), ["P1 E2 E1"]);
    assert_eq!(order.found(Rule::CircularReporting), Vec::<String>::new());
}

#[test]
fn origins_that_share_an_interest_are_noted_where_both_count() {
    const RULE: Rule = Rule::PartlyDependentOrigins;
    let e = |n| Record::Exhibit(ExhibitId(n));
    let shared = |case: Case| {
        case.depends(e(1), e(2), DependenceType::SharedInterest)
            .found(RULE)
    };
    assert_eq!(shared(two()), ["C1 P1"]);
    let one_unknown = Case::default()
        .says(1, &[1], Basis::Observed)
        .says(2, &[2], Basis::Told)
        .supports(1, 1)
        .supports(1, 2);
    assert_eq!(shared(one_unknown), Vec::<String>::new());
}

#[test]
fn a_claim_of_one_origin_or_of_none_known_is_noted() {
    let one = Case::default()
        .says(1, &[1], Basis::Observed)
        .supports(1, 1);
    assert_eq!(one.found(Rule::SingleSourceClaim), ["C1 S1"]);
    assert_eq!(one.found(Rule::NoKnownOrigin), Vec::<String>::new());
    let none = Case::default().says(1, &[1], Basis::Told).supports(1, 1);
    assert_eq!(none.found(Rule::NoKnownOrigin), ["C1"]);
    assert_eq!(none.found(Rule::SingleSourceClaim), Vec::<String>::new());
    for rule in [Rule::SingleSourceClaim, Rule::NoKnownOrigin] {
        assert_eq!(two().found(rule), Vec::<String>::new());
    }
}

#[test]
fn grades_that_all_lie_on_the_diagonal_are_noted() {
    const RULE: Rule = Rule::EveryRatingOnTheDiagonal;
    let graded = |last: &'static str, n: i64| {
        (1..=n).fold(Case::default(), |case, n| {
            let digit = if n == 1 { last } else { "2" };
            case.says(n, &[n], Basis::Observed)
                .rated(s(n), REL, "B", "x")
                .rated(q(n), CRED, digit, "x")
        })
    };
    assert_eq!(graded("2", 5).found(RULE), ["Q1 Q2 Q3 Q4 Q5"]);
    assert_eq!(graded("3", 5).found(RULE), Vec::<String>::new());
    assert_eq!(
        graded("2", 4).found(RULE),
        Vec::<String>::new(),
        "too few to tell"
    );
    assert_eq!(
        graded("6", 5).found(RULE),
        Vec::<String>::new(),
        "6 is on no diagonal: four are left"
    );
    assert_eq!(graded("6", 6).found(RULE), ["Q2 Q3 Q4 Q5 Q6"]);
}

#[test]
fn what_is_unrated_or_unused_is_noted() {
    let case = two()
        .says(3, &[3], Basis::Told)
        .rated(s(1), REL, "F", "x")
        .rated(q(2), CRED, "6", "x");
    assert_eq!(
        case.found(Rule::UnratedSource),
        ["S2"],
        "S1's F is a rating, S3 bears on nothing"
    );
    assert_eq!(case.found(Rule::UnratedQuote), ["Q1"]);
    assert_eq!(case.found(Rule::QuoteWithoutClaim), ["Q3"]);
}

#[test]
fn the_gravest_comes_first_and_every_rule_has_a_name_of_its_own() {
    let case = Case::default()
        .says(1, &[1], Basis::Observed)
        .supports(1, 1);
    let severities: Vec<Severity> = case
        .rated(q(1), CRED, "1", "")
        .lints()
        .iter()
        .map(|lint| lint.severity)
        .collect();
    assert_eq!(severities.first(), Some(&Severity::Error));
    assert!(severities.is_sorted());
    let names: std::collections::BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(names.len(), Rule::ALL.len());
    let errors: Vec<&str> = Rule::ALL
        .iter()
        .filter(|rule| rule.severity() == Severity::Error)
        .map(|rule| rule.id())
        .collect();
    assert_eq!(errors, ["confirmed-without-two-origins"]);
}

#[test]
fn an_empty_case_and_an_evidence_line_on_no_quote() {
    assert_eq!(Case::default().lints(), []);
    let dangling = Evidence {
        id: EvidenceId(1),
        claim: ClaimId(1),
        quote: QuoteId(7),
        direction: Direction::Supports,
        why: "",
        seq: 1,
    };
    let ledger = Ledger {
        claims: &[ClaimId(1)],
        evidence: &[dangling],
        ..Ledger::default()
    };
    assert_eq!(
        check(&ledger),
        Err(Error::UnknownQuote { quote: QuoteId(7) })
    );
}

#[test]
fn a_rating_on_another_scale_takes_nobodys_place() {
    let case = Case::default()
        .says(1, &[1], Basis::Observed)
        .supports(1, 1)
        .rated(q(1), CRED, "1", "the paper says so")
        .rated(q(1), "uk-3x5x2-information", "A", "saw it");
    let rules: Vec<Rule> = case.lints().iter().map(|it| it.rule).collect();
    assert!(
        rules.contains(&Rule::ConfirmedWithoutTwoOrigins),
        "{rules:?}"
    );
    let better = case.rated(q(1), CRED, "3", "on a second look");
    let rules: Vec<Rule> = better.lints().iter().map(|it| it.rule).collect();
    assert!(
        !rules.contains(&Rule::ConfirmedWithoutTwoOrigins),
        "{rules:?}"
    );
}

#[test]
fn support_that_nothing_disputes_is_noted_once_two_quotes_agree() {
    let one = Case::default()
        .says(1, &[1], Basis::Observed)
        .supports(1, 1);
    assert!(one.found(Rule::OnlySupportSought).is_empty());
    let two = one.says(2, &[2], Basis::Observed).supports(1, 2);
    assert_eq!(two.found(Rule::OnlySupportSought), ["C1"]);
    let three = two.says(3, &[3], Basis::Observed).disputes(1, 3);
    assert!(three.found(Rule::OnlySupportSought).is_empty());
}
