//! How the verbs of a review are done: what stands under an element, what is
//! assumed, what is held against a record. Checks nothing; the suite does.

use assay_casefile::review::Seat;
use assay_casefile::{Case, CaseError, Done, Noun, Ref};
use serde_json::json;

use super::{Draws, SAID, nothing};

/// Three elements of a list that ships, and one that it does not have.
const UNDER: [&str; 4] = ["debt-bondage", "deception", "isolation", "stars"];

/// A record that can stand under an element, or one that cannot.
fn reviewed(case: &Case, draws: &mut Draws) -> Ref {
    let nouns = [
        Noun::Claim,
        Noun::Evidence,
        Noun::Finding,
        Noun::Claim,
        Noun::Source,
    ];
    let noun = draws.one(&nouns);
    draws.record(case, noun)
}

pub(super) fn place(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let target = reviewed(case, draws);
    let placement = json!({ "list": "ilo-forced-labour", "element": draws.one(&UNDER),
                            "why": draws.one(&[None, Some("it ties a man")]),
                            "status": draws.one(&[None, None, Some("met")]) });
    case.place(target, &new!(placement))
}

/// Takes out what stands somewhere, or now and then what stands nowhere.
pub(super) fn displace(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let snapshot = case.snapshot()?;
    let placed: Vec<(Ref, String, String)> = snapshot
        .placements()
        .map(|(record, it)| (record, it.list.clone(), it.element.clone()))
        .collect();
    if placed.is_empty() || draws.below(8) == 7 {
        let target = reviewed(case, draws);
        return case.displace(target, "ilo-forced-labour", draws.one(&UNDER));
    }
    let (target, list, element) = draws.one(&placed);
    case.displace(target, &list, &element)
}

pub(super) fn assume(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let target = reviewed(case, draws);
    let assumption = json!({ "statement": draws.one(&SAID), "failure": "it may not be so",
                             "confidence": draws.one(&[None, Some("solid")]) });
    let (seat, new) = noted(draws, new!(assumption));
    case.assume(target, seat.as_ref(), new)
}

pub(super) fn challenge(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let target = reviewed(case, draws);
    let challenge = json!({ "kind": draws.one(&["rebut", "undercut", "undermine"]),
                            "statement": draws.one(&SAID),
                            "answer": draws.one(&[None, Some("not so")]) });
    let (seat, new) = noted(draws, new!(challenge));
    case.challenge(target, seat.as_ref(), new)
}

/// Added, put in the place of the first, or the first taken out.
fn noted<T>(draws: &mut Draws, new: T) -> (Option<Seat>, Option<T>) {
    match draws.below(4) {
        0 => (Some(Seat::from(0)), Some(new)),
        1 => (Some(Seat::from(0)), None),
        _ => (None, Some(new)),
    }
}

pub(super) fn define(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let list = json!({ "id": draws.one(&["own", "own", "ilo-forced-labour"]),
                       "version": draws.one(&["1", "2", "3"]), "title": "Own", "document": "Handbook",
                       "elements": [ { "id": "a", "label": "A", "source": "1", "definition": "First." } ] });
    case.add_element_list(&list.to_string()).map(nothing)
}
