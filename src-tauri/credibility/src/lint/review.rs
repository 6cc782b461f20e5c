//! The rules on what a review asks of findings: assumptions, challenges, contrary
//! evidence, dates. What each finds and why stands at its [`Rule`].

use super::{Arg, Lint, Rule};
use crate::timeline::Contradiction;
use crate::{ClaimId, FindingId, Soundness};

/// A finding, as far as these rules look at it.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// The claims it is on.
    pub claims: Vec<ClaimId>,
    /// Whether it names contrary evidence, and what would change it.
    pub is_open: bool,
    /// The evidence lines on its claims and the claims themselves and itself, as
    /// they print: what it rests on.
    pub rests_on: Vec<String>,
}

/// A key assumption.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// The record that holds it, as it prints.
    pub holder: String,
    /// Its number there, from 1.
    pub number: usize,
    /// How well it stands up, if it was examined.
    pub confidence: Option<Soundness>,
}

/// A challenge.
#[derive(Clone, Debug)]
pub struct Challenge {
    /// The record that it is held against, as it prints.
    pub holder: String,
    /// Its number there, from 1.
    pub number: usize,
    /// Whether it was answered.
    pub answered: bool,
}

/// What a review noted in a case.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// Every finding.
    pub findings: Vec<Finding>,
    /// Every key assumption.
    pub assumptions: Vec<Assumption>,
    /// Every challenge.
    pub challenges: Vec<Challenge>,
    /// Dates that cannot all be right.
    pub dates: Vec<Contradiction>,
}

/// Holds findings against the rules of this file.
pub(super) fn all(review: &Review) -> Vec<Lint> {
    let mut lints = Vec::new();
    for finding in &review.findings {
        let rests = |holder: &String| finding.rests_on.contains(holder);
        for it in review.assumptions.iter().filter(|it| rests(&it.holder)) {
            let rule = match it.confidence {
                None => Rule::UnexaminedAssumption,
                Some(Soundness::Unsupported) => Rule::UnsupportedAssumption,
                Some(Soundness::Solid | Soundness::Caveated) => continue,
            };
            lints.push(on(rule, finding, &it.holder, it.number));
        }
        for it in &review.challenges {
            if rests(&it.holder) && !it.answered {
                lints.push(on(
                    Rule::UnansweredChallenge,
                    finding,
                    &it.holder,
                    it.number,
                ));
            }
        }
        if !finding.is_open {
            let refs = vec![finding.id.to_string()];
            lints.push(lint(Rule::FindingWithoutContraryEvidence, refs, Vec::new()));
        }
    }
    for it in &review.dates {
        lints.push(lint(Rule::ContradictingDates, it.refs(), Vec::new()));
    }
    lints
}

fn on(rule: Rule, finding: &Finding, holder: &str, number: usize) -> Lint {
    let mut refs = vec![finding.id.to_string()];
    if refs[0] != holder {
        refs.push(holder.to_owned());
    }
    let args = vec![
        ("holder", Arg::Word(holder.to_owned())),
        ("number", Arg::Count(number)),
    ];
    lint(rule, refs, args)
}

fn lint(rule: Rule, refs: Vec<String>, args: Vec<(&'static str, Arg)>) -> Lint {
    Lint {
        rule,
        severity: rule.severity(),
        refs,
        args,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ExhibitId;

    fn finding(is_open: bool) -> Finding {
        Finding {
            id: FindingId(1),
            claims: vec![ClaimId(1)],
            is_open,
            rests_on: ["J1", "C1", "L1"].map(str::to_owned).to_vec(),
        }
    }

    fn found(review: &Review) -> Vec<(Rule, Vec<String>)> {
        all(review)
            .into_iter()
            .map(|it| (it.rule, it.refs))
            .collect()
    }

    #[test]
    fn a_finding_on_an_assumption_not_examined_or_not_borne_out_is_named() {
        let assumed = |holder: &str, confidence| Assumption {
            holder: holder.to_owned(),
            number: 1,
            confidence,
        };
        let review = Review {
            findings: vec![finding(true)],
            assumptions: vec![
                assumed("C1", None),
                assumed("J1", Some(Soundness::Unsupported)),
                assumed("J1", Some(Soundness::Caveated)),
                assumed("C2", None),
            ],
            ..Review::default()
        };
        assert_eq!(
            found(&review),
            [
                (
                    Rule::UnexaminedAssumption,
                    vec!["J1".to_owned(), "C1".to_owned()]
                ),
                (Rule::UnsupportedAssumption, vec!["J1".to_owned()]),
            ]
        );
    }

    #[test]
    fn an_answered_challenge_is_none_any_more_and_one_elsewhere_is_not_this_finding_s() {
        let against = |holder: &str, answered| Challenge {
            holder: holder.to_owned(),
            number: 2,
            answered,
        };
        let review = Review {
            findings: vec![finding(true)],
            challenges: vec![
                against("L1", true),
                against("L1", false),
                against("L9", false),
            ],
            ..Review::default()
        };
        assert_eq!(
            found(&review),
            [(
                Rule::UnansweredChallenge,
                vec!["J1".to_owned(), "L1".to_owned()]
            )]
        );
    }

    #[test]
    fn a_finding_without_contrary_evidence_and_dates_that_cannot_be_are_named() {
        let dates = vec![Contradiction::AcquiredBeforePublished {
            exhibit: ExhibitId(3),
        }];
        let review = Review {
            findings: vec![finding(false)],
            dates,
            ..Review::default()
        };
        assert_eq!(
            found(&review),
            [
                (Rule::FindingWithoutContraryEvidence, vec!["J1".to_owned()]),
                (Rule::ContradictingDates, vec!["E3".to_owned()]),
            ]
        );
    }
}
