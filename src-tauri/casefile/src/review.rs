//! What a reviewer asks of a record: the elements under which it stands, what it
//! assumes, and what is held against it. Kept in the record, as lists that name no
//! other record. None of it changes what a line counts for: a challenge that is not
//! answered is told beside it, not subtracted from it.

use assay_credibility::{ChallengeKind, ElementStatus, Soundness};
use rusqlite::{Connection, Row};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::{Damage, Refusal};
use crate::rules::{exists, said};
use crate::{Case, CaseError, Done, Noun, Ref, Tx, Verb, element_list, protection};

/// So many of one kind one record may have.
const MOST: usize = 200;

/// That a record stands under an element of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Placement {
    /// The list's id.
    pub list: String,
    /// The list's version; the newest if not said.
    pub version: Option<String>,
    /// The element's id.
    pub element: String,
    /// Why it stands there.
    pub why: Option<String>,
    /// Whether the element is met; only a finding says so.
    pub status: Option<ElementStatus>,
}

/// Something that must be so for the record to hold, and that nobody has shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Assumption {
    /// What is assumed.
    pub statement: String,
    /// Why it is thought to be so.
    pub why: Option<String>,
    /// How it could fail.
    pub failure: Option<String>,
    /// What would change it, or show it wrong.
    pub change: Option<String>,
    /// How well it stands up; none while it was not examined.
    pub confidence: Option<Soundness>,
}

/// Something held against a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Challenge {
    /// At what it is aimed.
    pub kind: ChallengeKind,
    /// What is said against it.
    pub statement: String,
    /// What is answered; none while it stands open.
    pub answer: Option<String>,
}

/// A place in a record's list, as somebody saw it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// From 0.
    pub at: usize,
    /// The statement that was seen there; where it is another by now, nothing is
    /// changed. Whatever stands there, if left out.
    pub was: Option<String>,
}

impl From<usize> for Seat {
    fn from(at: usize) -> Seat {
        Seat { at, was: None }
    }
}

/// What stands in such a list.
trait Stated {
    fn statement(&self) -> &str;
}

impl Stated for Assumption {
    fn statement(&self) -> &str {
        &self.statement
    }
}

impl Stated for Challenge {
    fn statement(&self) -> &str {
        &self.statement
    }
}

/// A list as its column keeps it: null where there is none.
pub(crate) fn kept<T: Serialize>(list: &[T]) -> Option<String> {
    (!list.is_empty()).then(|| serde_json::to_string(list).unwrap_or_default())
}

/// The list in column `at` of a row.
pub(crate) fn listed<T: DeserializeOwned>(row: &Row<'_>, at: usize) -> Result<Vec<T>, CaseError> {
    let text: Option<String> = row.get(at)?;
    read(text.as_deref())
}

fn read<T: DeserializeOwned>(text: Option<&str>) -> Result<Vec<T>, CaseError> {
    let Some(text) = text else {
        return Ok(Vec::new());
    };
    serde_json::from_str(text).map_err(|_| CaseError::Corrupt {
        what: Damage::Record,
    })
}

fn tidy(text: &mut Option<String>) {
    *text = text.take().filter(|it| !it.trim().is_empty());
}

fn few<T>(list: &[T], field: &str) -> Result<(), CaseError> {
    if list.len() > MOST {
        let field = field.to_owned();
        return Err(Refusal::BadValue { field }.into());
    }
    Ok(())
}

/// Each names an element that there is, once, and pins the version of its list.
pub(crate) fn check_placements(
    conn: &Connection,
    noun: Noun,
    list: &mut [Placement],
) -> Result<(), CaseError> {
    few(list, "elements")?;
    for at in 0..list.len() {
        let placed = &mut list[at];
        tidy(&mut placed.why);
        tidy(&mut placed.version);
        let known = element_list::known(conn, &placed.list, placed.version.as_deref())?;
        let known = known.ok_or_else(|| Refusal::UnknownElements {
            list: placed.list.clone(),
        })?;
        if known.element(&placed.element).is_none() {
            return Err(Refusal::UnknownElement {
                list: placed.list.clone(),
                element: placed.element.clone(),
            }
            .into());
        }
        placed.version = Some(known.version);
        if placed.status.is_some() && noun != Noun::Finding {
            return Err(Refusal::StatusOfFinding.into());
        }
        let (earlier, this) = (&list[..at], &list[at]);
        if earlier
            .iter()
            .any(|it| it.is_under(&this.list, &this.element))
        {
            let field = "elements".to_owned();
            return Err(Refusal::BadValue { field }.into());
        }
    }
    Ok(())
}

impl Placement {
    /// Whether it is under that element.
    pub fn is_under(&self, list: &str, element: &str) -> bool {
        self.list == list && self.element == element
    }
}

/// Each says something.
pub(crate) fn check_assumptions(list: &mut [Assumption]) -> Result<(), CaseError> {
    few(list, "assumptions")?;
    for it in list {
        said("statement", &it.statement)?;
        tidy(&mut it.why);
        tidy(&mut it.failure);
        tidy(&mut it.change);
    }
    Ok(())
}

/// Each says something.
pub(crate) fn check_challenges(list: &mut [Challenge]) -> Result<(), CaseError> {
    few(list, "challenges")?;
    for it in list {
        said("statement", &it.statement)?;
        tidy(&mut it.answer);
    }
    Ok(())
}

/// What may stand under an element, and be challenged.
const PLACED: [Noun; 3] = [Noun::Claim, Noun::Evidence, Noun::Finding];
/// What may assume something.
const ASSUMING: [Noun; 2] = [Noun::Claim, Noun::Finding];

/// The list in a column of a record.
fn of<T: DeserializeOwned>(
    tx: &Tx<'_>,
    target: Ref,
    column: &str,
    nouns: &[Noun],
) -> Result<Vec<T>, CaseError> {
    if !nouns.contains(&target.noun) {
        return Err(Refusal::WrongNoun {
            field: "target",
            given: target.noun,
        }
        .into());
    }
    exists(tx.conn(), target)?;
    let sql = format!("SELECT {column} FROM {} WHERE n = ?1", target.noun.table());
    let text: Option<String> = tx
        .conn()
        .prepare_cached(&sql)?
        .query_row([target.n], |row| row.get(0))?;
    read(text.as_deref())
}

fn keep(tx: &mut Tx<'_>, target: Ref, column: &str, list: Option<String>) -> Result<(), CaseError> {
    let table = target.noun.table();
    let sql = format!("UPDATE {table} SET {column} = ?2 WHERE n = ?1 AND {column} IS NOT ?2");
    tx.conn()
        .prepare_cached(&sql)?
        .execute(rusqlite::params![target.n, list])?;
    tx.touch(target);
    protection::watch(tx, target)
}

/// Adds to a list, or replaces or takes out what stands at a place.
fn changed<T: Stated>(
    list: &mut Vec<T>,
    seat: Option<&Seat>,
    new: Option<T>,
) -> Result<(), CaseError> {
    match (seat, new) {
        (None, Some(new)) => list.push(new),
        (Some(Seat { at, was }), new) if *at < list.len() => {
            let stands = list[*at].statement();
            if was.as_deref().is_some_and(|it| it != stands) {
                return Err(Refusal::NoLongerThere.into());
            }
            list.splice(*at..=*at, new);
        }
        // It was seen, and is gone.
        (Some(Seat { was: Some(_), .. }), _) => return Err(Refusal::NoLongerThere.into()),
        _ => {
            let field = "at".to_owned();
            return Err(Refusal::BadValue { field }.into());
        }
    }
    Ok(())
}

impl Tx<'_> {
    /// Puts a claim, an evidence line or a finding under an element, in place of
    /// what it had under it before.
    ///
    /// # Errors
    /// [`Refusal::UnknownElements`], [`Refusal::UnknownElement`],
    /// [`Refusal::StatusOfFinding`], [`Refusal::WrongNoun`]; [`CaseError::NotFound`].
    pub fn place(&mut self, target: Ref, new: &Placement) -> Result<(), CaseError> {
        let mut list: Vec<Placement> = of(self, target, "elements", &PLACED)?;
        match list
            .iter()
            .position(|it| it.is_under(&new.list, &new.element))
        {
            Some(at) => list[at] = new.clone(),
            None => list.push(new.clone()),
        }
        check_placements(self.conn(), target.noun, &mut list)?;
        keep(self, target, "elements", kept(&list))
    }

    /// Takes a record out from under an element.
    ///
    /// # Errors
    /// [`Refusal::UnknownElement`] if it does not stand there; as for
    /// [`Tx::place`].
    pub fn displace(&mut self, target: Ref, of_list: &str, element: &str) -> Result<(), CaseError> {
        let mut list: Vec<Placement> = of(self, target, "elements", &PLACED)?;
        let before = list.len();
        list.retain(|it| !it.is_under(of_list, element));
        if list.len() == before {
            return Err(Refusal::UnknownElement {
                list: of_list.to_owned(),
                element: element.to_owned(),
            }
            .into());
        }
        keep(self, target, "elements", kept(&list))
    }

    /// Notes a key assumption of a claim or a finding: a new one, another in the
    /// place of the one at `seat`, or none in its place.
    ///
    /// # Errors
    /// [`Refusal::Empty`]; [`Refusal::BadValue`] for a seat with nothing there,
    /// [`Refusal::NoLongerThere`] where something else was seen there;
    /// [`Refusal::WrongNoun`]; [`CaseError::NotFound`].
    pub fn assume(
        &mut self,
        target: Ref,
        seat: Option<&Seat>,
        new: Option<Assumption>,
    ) -> Result<(), CaseError> {
        let mut list: Vec<Assumption> = of(self, target, "assumptions", &ASSUMING)?;
        changed(&mut list, seat, new)?;
        check_assumptions(&mut list)?;
        keep(self, target, "assumptions", kept(&list))
    }

    /// Notes a challenge of a claim, an evidence line or a finding, in the same way.
    ///
    /// # Errors
    /// As for [`Tx::assume`].
    pub fn challenge(
        &mut self,
        target: Ref,
        seat: Option<&Seat>,
        new: Option<Challenge>,
    ) -> Result<(), CaseError> {
        let mut list: Vec<Challenge> = of(self, target, "challenges", &PLACED)?;
        changed(&mut list, seat, new)?;
        check_challenges(&mut list)?;
        keep(self, target, "challenges", kept(&list))
    }
}

impl Case {
    /// [`Tx::place`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn place(&mut self, target: Ref, new: &Placement) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Place, None, |tx| tx.place(target, new))
    }

    /// [`Tx::displace`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn displace(
        &mut self,
        target: Ref,
        list: &str,
        element: &str,
    ) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Displace, None, |tx| {
            tx.displace(target, list, element)
        })
    }

    /// [`Tx::assume`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn assume(
        &mut self,
        target: Ref,
        seat: Option<&Seat>,
        new: Option<Assumption>,
    ) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Assume, None, |tx| tx.assume(target, seat, new))
    }

    /// [`Tx::challenge`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn challenge(
        &mut self,
        target: Ref,
        seat: Option<&Seat>,
        new: Option<Challenge>,
    ) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Challenge, None, |tx| tx.challenge(target, seat, new))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::sample::{from, full};

    fn under(list: &str, element: &str) -> Placement {
        Placement {
            list: list.to_owned(),
            element: element.to_owned(),
            ..Placement::default()
        }
    }

    fn r(text: &str) -> Ref {
        text.parse().expect("a ref")
    }

    #[test]
    fn what_is_put_under_an_element_pins_the_version_and_stands_there_once() {
        let mut trial = full();
        let ilo = under("ilo-forced-labour", "debt-bondage");
        trial.place(r("C1"), &ilo).expect("placed");
        let why = Some("a deposit that is worked off".to_owned());
        let again = Placement {
            why: why.clone(),
            ..ilo
        };
        trial.place(r("C1"), &again).expect("placed again");
        trial
            .place(r("L1"), &under("ilo-forced-labour", "deception"))
            .expect("placed");
        let snapshot = trial.snapshot().expect("a snapshot");
        let placed = &snapshot.claims[0].elements;
        assert_eq!(
            placed.len(),
            2,
            "one from the sample, one from here: {placed:?}"
        );
        let bondage = placed
            .iter()
            .find(|it| it.element == "debt-bondage")
            .expect("there");
        assert_eq!(
            (bondage.version.as_deref(), &bondage.why),
            (Some("1"), &why)
        );
        trial
            .displace(r("L1"), "ilo-forced-labour", "deception")
            .expect("taken out");
        assert!(
            trial.snapshot().expect("a snapshot").evidence[0]
                .elements
                .is_empty()
        );
        trial.undo().expect("undone");
        assert_eq!(
            trial.snapshot().expect("a snapshot").evidence[0]
                .elements
                .len(),
            1
        );
    }

    #[test]
    fn what_does_not_exist_and_a_status_outside_a_finding_are_refused() {
        let mut trial = full();
        let list = "ilo-forced-labour".to_owned();
        let refusal = trial.refusal(|case| case.place(r("C1"), &under("stars", "x")));
        assert_eq!(
            refusal,
            Refusal::UnknownElements {
                list: "stars".to_owned()
            }
        );
        let refusal = trial.refusal(|case| case.place(r("C1"), &under(&list, "x")));
        let element = "x".to_owned();
        assert_eq!(
            refusal,
            Refusal::UnknownElement {
                list: list.clone(),
                element
            }
        );
        let met = Placement {
            status: Some(ElementStatus::Met),
            ..under(&list, "deception")
        };
        let refusal = trial.refusal(|case| case.place(r("C1"), &met));
        assert_eq!(refusal, Refusal::StatusOfFinding);
        trial.place(r("J1"), &met).expect("a finding may say so");
        let refusal = trial.refusal(|case| case.place(r("Q1"), &met));
        assert_eq!(
            refusal,
            Refusal::WrongNoun {
                field: "target",
                given: Noun::Quote
            }
        );
        let refusal = trial.refusal(|case| case.displace(r("C1"), &list, "isolation"));
        assert!(
            matches!(refusal, Refusal::UnknownElement { .. }),
            "{refusal:?}"
        );
    }

    #[test]
    fn an_assumption_is_added_examined_found_by_its_words_and_taken_out() {
        let mut trial = full();
        let new: Assumption = from(json!({ "statement": "The crews are paid monthly.",
            "failure": "seasonal zeppelins" }));
        trial
            .assume(r("J1"), None, Some(new.clone()))
            .expect("noted");
        let hits = trial.search("zeppelins", 5).expect("hits");
        assert_eq!(hits.len(), 1);
        assert_eq!(hits[0].r#ref, r("J1"));
        let at = trial.snapshot().expect("a snapshot").findings[0]
            .assumptions
            .len()
            - 1;
        let examined = Assumption {
            confidence: Some(Soundness::Caveated),
            ..new
        };
        trial
            .assume(r("J1"), Some(&at.into()), Some(examined.clone()))
            .expect("examined");
        let held = trial.snapshot().expect("a snapshot").findings[0]
            .assumptions
            .clone();
        assert_eq!(held.last(), Some(&examined));
        trial
            .assume(r("J1"), Some(&at.into()), None)
            .expect("taken out");
        assert!(trial.search("zeppelins", 5).expect("hits").is_empty());
        let refusal = trial.refusal(|case| case.assume(r("J1"), Some(&at.into()), None));
        assert_eq!(
            refusal,
            Refusal::BadValue {
                field: "at".to_owned()
            }
        );
        let seen = Seat {
            at: 0,
            was: Some("What another wrote since.".to_owned()),
        };
        let before = trial.snapshot().expect("a snapshot");
        for new in [None, Some(examined)] {
            let refusal = trial.refusal(|case| case.assume(r("C1"), Some(&seen), new));
            assert_eq!(refusal, Refusal::NoLongerThere);
        }
        let after = trial.snapshot().expect("a snapshot");
        assert_eq!(before.claims, after.claims);
        let was = Some(before.claims[0].assumptions[0].statement.clone());
        let seat = Seat { at: 0, was };
        trial.assume(r("C1"), Some(&seat), None).expect("as seen");
        let blank: Assumption = from(json!({ "statement": " " }));
        let refusal = trial.refusal(|case| case.assume(r("C1"), None, Some(blank)));
        assert_eq!(refusal, Refusal::Empty { field: "statement" });
    }

    #[test]
    fn a_challenge_stands_open_until_it_is_answered() {
        let mut trial = full();
        let mut new: Challenge = from(json!({ "kind": "undercut",
            "statement": "He may have meant another year." }));
        trial
            .challenge(r("L1"), None, Some(new.clone()))
            .expect("noted");
        new.answer = Some("The notice is dated.".to_owned());
        let at = trial.snapshot().expect("a snapshot").evidence[0]
            .challenges
            .len()
            - 1;
        trial
            .challenge(r("L1"), Some(&at.into()), Some(new.clone()))
            .expect("answered");
        let held = trial.snapshot().expect("a snapshot").evidence[0]
            .challenges
            .clone();
        assert_eq!(held.last(), Some(&new));
    }

    #[test]
    fn a_claim_has_an_event_date_of_the_parts_that_apply() {
        let mut trial = full();
        for (date, good) in [
            ("[2021,2022]", true),
            ("2021-0X~", true),
            ("2022/2021", false),
            ("lately", false),
        ] {
            let fields = serde_json::Map::from_iter([("occurred".to_owned(), json!(date))]);
            match trial.edit(r("C1").into(), &fields, "told so") {
                Ok(_) => assert!(good, "{date}"),
                Err(CaseError::Refused(Refusal::NotAnEventDate { field: "occurred" })) => {
                    assert!(!good, "{date}")
                }
                Err(other) => panic!("{date}: {other:?}"),
            }
        }
        let occurred = trial.snapshot().expect("a snapshot").claims[0]
            .occurred
            .clone();
        assert_eq!(occurred.as_deref(), Some("2021-0X~"));
    }
}
