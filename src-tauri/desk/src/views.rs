//! The views over evidence at the desk: elements of a rule, timeline, key
//! assumptions, challenges. It asks the case and words what it hears; it keeps
//! nothing and judges nothing.

use assay_casefile::review::{Placement, Seat};
use assay_casefile::views::{Dated, What};
use assay_casefile::{
    CaseError, ClaimRef, EvidenceRef, ExhibitRef, FindingRef, Noun, QuoteRef, Ref, Refusal,
    Snapshot,
};
use assay_credibility::EvidenceId;
use assay_credibility::edtf::{Order, Shape};
use assay_credibility::elements::{self, ElementList, Gap, Row};
use assay_credibility::timeline::Contradiction;
use assay_dossier::words::Words;

use crate::Desk;
use crate::falls::count;
use crate::fault::Fault;
use crate::job::Job;
use crate::telling::changed;
use crate::wire::*;

impl Desk {
    /// Lists the lists of elements: those that ship, then the user's own, the newest
    /// version of each.
    pub fn elements_list(&self, _: Nothing, _: &dyn Job) -> Result<Vec<ElementListShown>, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        let shipped = elements::lists().iter().map(|it| (it, true));
        let own = snapshot.element_lists.iter().map(|it| (it, false));
        let all: Vec<(&ElementList, bool)> = shipped.chain(own).collect();
        let newest = all.iter().enumerate().filter(|(n, (it, _))| {
            let later = &all[n + 1..];
            !later.iter().any(|(other, _)| other.id == it.id)
        });
        Ok(newest
            .map(|(_, (it, ships))| list_shown(&snapshot, it, *ships))
            .collect())
    }

    /// Adds a list of elements of one's own.
    pub fn elements_add(
        &self,
        ask: AddElements,
        _: &dyn Job,
    ) -> Result<Changed<ElementsAdded>, Fault> {
        self.with_case(|case| {
            let done = case.add_element_list(&ask.list.to_string())?;
            let (id, version) = done.value.clone();
            Ok(changed(done, ElementsAdded { id, version }))
        })
    }

    /// Puts a record under an element, or takes it out.
    pub fn elements_place(&self, ask: PlaceUnder, _: &dyn Job) -> Result<Changed<()>, Fault> {
        self.with_case(|case| {
            let done = if ask.remove == Some(true) {
                case.displace(ask.target, &ask.list, &ask.element)?
            } else {
                let placement = Placement {
                    list: ask.list,
                    version: ask.version,
                    element: ask.element,
                    why: ask.why,
                    status: ask.status,
                };
                case.place(ask.target, &placement)?
            };
            Ok(changed(done, ()))
        })
    }

    /// Sets what stands for and against each element of a list.
    pub fn elements_matrix(&self, ask: AskElements, _: &dyn Job) -> Result<ElementsMatrix, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        let Some(list) = snapshot.element_list(&ask.list, ask.version.as_deref()) else {
            let refusal = Refusal::UnknownElements { list: ask.list };
            return Err(CaseError::from(refusal).into());
        };
        let found = snapshot
            .elements_matrix(list)
            .map_err(|_| Fault::bug("the lineage of an element"))?;
        let ships = elements::list(&list.id, Some(&list.version)).is_ok();
        let rows = list.elements.iter().zip(&found);
        Ok(ElementsMatrix {
            list: list_shown(&snapshot, list, ships),
            rows: rows
                .map(|(element, row)| row_shown(&snapshot, list, &element.id, row))
                .collect(),
        })
    }

    /// Puts what happened in the order that its dates allow.
    pub fn timeline_show(&self, ask: AskTimeline, _: &dyn Job) -> Result<TimelineShown, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        let claims = ask.claims.unwrap_or_default();
        if let Some(missing) = claims.iter().find(|it| snapshot.claim(**it).is_none()) {
            let what = Ref::from(*missing).into();
            return Err(CaseError::NotFound { what }.into());
        }
        let found = snapshot.timeline(&claims, ask.beside == Some(true));
        let words = Words::spoken();
        let wrong = found.contradictions.iter().map(|it| DatesWrong {
            kind: match it {
                Contradiction::SaidBeforeItHappened { .. } => WrongDates::SaidBeforeItHappened,
                Contradiction::PublishedBeforeSaid { .. } => WrongDates::PublishedBeforeSaid,
                Contradiction::AcquiredBeforePublished { .. } => {
                    WrongDates::AcquiredBeforePublished
                }
                Contradiction::AcquiredBeforeSaid { .. } => WrongDates::AcquiredBeforeSaid,
            },
            said: words.contradiction(*it),
            refs: it.refs(),
        });
        Ok(TimelineShown {
            things: found
                .things
                .iter()
                .map(|it| dated_shown(&snapshot, it))
                .collect(),
            contradictions: wrong.collect(),
        })
    }

    /// Notes, replaces or takes out a key assumption.
    pub fn assumption_set(&self, ask: SetAssumption, _: &dyn Job) -> Result<Changed<()>, Fault> {
        self.with_case(|case| {
            let done = case.assume(ask.target, seat(ask.at, ask.was).as_ref(), ask.assumption)?;
            Ok(changed(done, ()))
        })
    }

    /// Lists key assumptions, each with the findings that stand on it.
    pub fn assumption_list(&self, _: Nothing, _: &dyn Job) -> Result<Vec<AssumptionShown>, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        let stands = |record: Ref| -> Vec<String> {
            let on = snapshot.findings.iter().filter(|it| {
                Ref::from(it.r#ref) == record
                    || it.claims.iter().any(|claim| Ref::from(*claim) == record)
            });
            on.map(|it| it.r#ref.to_string()).collect()
        };
        let all = snapshot.assumptions().into_iter();
        let shown = all.map(|(record, at, it)| AssumptionShown {
            target: record.to_string(),
            at,
            assumption: it.clone(),
            said: Words::spoken().soundness(it.confidence),
            findings: stands(record),
        });
        Ok(shown.collect())
    }

    /// Notes, replaces or takes out a challenge.
    pub fn challenge_set(&self, ask: SetChallenge, _: &dyn Job) -> Result<Changed<()>, Fault> {
        self.with_case(|case| {
            let done = case.challenge(ask.target, seat(ask.at, ask.was).as_ref(), ask.challenge)?;
            Ok(changed(done, ()))
        })
    }

    /// Lists challenges.
    pub fn challenge_list(&self, _: Nothing, _: &dyn Job) -> Result<Vec<ChallengeShown>, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        let all = snapshot.challenges().into_iter();
        let shown = all.map(|(record, at, it)| ChallengeShown {
            target: record.to_string(),
            at,
            challenge: it.clone(),
            said: Words::spoken().challenge_kind(it.kind),
        });
        Ok(shown.collect())
    }
}

/// Where in a list something was seen, if it is to be changed there.
fn seat(at: Option<usize>, was: Option<String>) -> Option<Seat> {
    at.map(|at| Seat { at, was })
}

fn list_shown(snapshot: &Snapshot, list: &ElementList, ships: bool) -> ElementListShown {
    let element = |it: &elements::Element| ElementShown {
        id: it.id.clone(),
        label: it.label.clone(),
        source: it.source.clone(),
        definition: it.definition.clone(),
        group: it.group.clone(),
    };
    let placed = snapshot.placements().filter(|(_, it)| it.list == list.id);
    ElementListShown {
        id: list.id.clone(),
        version: list.version.clone(),
        title: list.title.clone(),
        document: list.document.clone(),
        note: list.note.clone(),
        ships,
        placed: placed.count() as u64,
        elements: list.elements.iter().map(element).collect(),
    }
}

fn row_shown(snapshot: &Snapshot, list: &ElementList, element: &str, row: &Row) -> ElementRow {
    let words = Words::spoken();
    let lines = |ids: &[EvidenceId]| -> Vec<LineUnder> {
        let found = ids
            .iter()
            .filter_map(|id| snapshot.evidence_line(EvidenceRef(id.0)));
        found
            .map(|line| LineUnder {
                line: line.r#ref.to_string(),
                quote: line.quote.to_string(),
                exact: snapshot
                    .quote(line.quote)
                    .map_or_else(String::new, |it| it.exact.clone()),
            })
            .collect()
    };
    let placed = snapshot
        .placements()
        .filter(|(_, it)| it.is_under(&list.id, element));
    let against = match row.disputing.is_empty() {
        true => String::new(),
        false => words.origins(&row.against),
    };
    ElementRow {
        element: element.to_owned(),
        claims: row.claims.iter().map(ToString::to_string).collect(),
        placed: placed
            .map(|(record, it)| PlacedUnder {
                r#ref: record.to_string(),
                text: text_of(snapshot, record),
                why: it.why.clone(),
                status: it.status,
            })
            .collect(),
        supporting: lines(&row.supporting),
        disputing: lines(&row.disputing),
        context: lines(&row.context),
        origins: words.origins(&row.origins),
        known_origins: row.origins.origins as u64,
        support: count(&row.origins),
        against,
        opposition: count(&row.against),
        gap: match row.gap {
            Gap::Empty => GapShown::Empty,
            Gap::Unsupported => GapShown::Unsupported,
            Gap::OfUnknownLineage => GapShown::OfUnknownLineage,
            Gap::OneOrigin => GapShown::OneOrigin,
            Gap::None => GapShown::None,
        },
        gap_said: words.gap(row.gap),
    }
}

/// What a record says: its statement, words or title.
fn text_of(snapshot: &Snapshot, record: Ref) -> String {
    let text = match record.noun {
        Noun::Claim => snapshot.claim(ClaimRef(record.n)).map(|it| &it.statement),
        Noun::Finding => snapshot
            .finding(FindingRef(record.n))
            .map(|it| &it.statement),
        Noun::Quote => snapshot.quote(QuoteRef(record.n)).map(|it| &it.exact),
        Noun::Exhibit => snapshot.exhibit(ExhibitRef(record.n)).map(|it| &it.title),
        Noun::Evidence => snapshot
            .evidence_line(EvidenceRef(record.n))
            .and_then(|line| snapshot.quote(line.quote))
            .map(|it| &it.exact),
        _ => None,
    };
    text.cloned().unwrap_or_default()
}

fn dated_shown(snapshot: &Snapshot, thing: &Dated) -> DatedShown {
    let words = Words::spoken();
    let day = |(year, month, day): (i32, u8, u8)| format!("{year:04}-{month:02}-{day:02}");
    let when = thing.place.when;
    // Between the latest day on which it can begin and the earliest on which it can
    // end it goes on, unless the date itself is in doubt.
    let sure = when
        .filter(|it| it.shape == Shape::Interval && !it.uncertain && !it.approximate)
        .and_then(|it| it.begin.last.zip(it.end.first))
        .filter(|(from, to)| from <= to);
    DatedShown {
        r#ref: thing.record.to_string(),
        text: text_of(snapshot, thing.record),
        what: match thing.what {
            What::Happened => WhatDated::Happened,
            What::Said => WhatDated::Said,
            What::Published => WhatDated::Published,
            What::Acquired => WhatDated::Acquired,
        },
        what_said: words.dated(thing.what),
        date: thing.date.clone(),
        first: when.and_then(|it| it.begin.first).map(day),
        last: when.and_then(|it| it.end.last).map(day),
        surely_from: sure.map(|(from, _)| day(from)),
        surely_to: sure.map(|(_, to)| day(to)),
        approximate: when.is_some_and(|it| it.approximate),
        uncertain: when.is_some_and(|it| it.uncertain),
        doubts: words.doubts(thing),
        order: words.order(thing),
        after: after(thing),
        certain: thing.place.after_previous == Some(Order::Before),
    }
}

fn after(thing: &Dated) -> AfterAbove {
    match thing.place.after_previous {
        None => AfterAbove::First,
        Some(_) if thing.date.is_none() => AfterAbove::NoDate,
        Some(Order::Before) => AfterAbove::Yes,
        Some(Order::Same) => AfterAbove::Same,
        Some(Order::During) => AfterAbove::Around,
        Some(Order::Contains) => AfterAbove::Within,
        Some(Order::OverlapsFrom | Order::OverlappedBy) => AfterAbove::Overlaps,
        Some(Order::After | Order::CannotTell) if thing.place.doubtful => AfterAbove::Doubtful,
        Some(Order::After | Order::CannotTell) => AfterAbove::CannotTell,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::fault::ErrorCode;

    fn sample(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay").display().to_string();
        desk.rpc("case.sample", json!({ "path": path })).unwrap();
        desk
    }

    #[test]
    fn a_claim_under_an_element_brings_its_lines_origins_and_the_gap() {
        let folder = tempfile::tempdir().unwrap();
        let desk = sample(&folder);
        let ask = json!({ "list": "ilo-convention-29" });
        let before = desk.rpc("elements.matrix", ask.clone()).unwrap();
        assert_eq!(before["rows"][0]["gap"], "empty");
        let place = json!({ "target": "C1", "list": "ilo-convention-29",
            "element": "work-or-service", "why": "a deposit for work abroad" });
        let done = desk.rpc("elements.place", place.clone()).unwrap();
        assert_eq!(done["touched"], json!(["claims"]));
        let row = desk.rpc("elements.matrix", ask.clone()).unwrap()["rows"][0].clone();
        let origins = desk.rpc("claim.origins", json!({ "claim": "C1" })).unwrap();
        assert_eq!(row["knownOrigins"], origins["origins"], "{row}");
        assert_eq!(row["placed"][0]["why"], "a deposit for work abroad");
        assert!(!row["supporting"].as_array().unwrap().is_empty());
        let mut out = place;
        out["remove"] = json!(true);
        out["why"] = Value::Null;
        desk.rpc("elements.place", out.clone()).unwrap();
        assert_eq!(
            desk.rpc("elements.matrix", ask).unwrap()["rows"][0]["gap"],
            "empty"
        );
        let fault = desk.rpc("elements.place", out).unwrap_err();
        assert_eq!(fault.code, ErrorCode::Input);
        assert!(
            fault.message.contains("work-or-service"),
            "{}",
            fault.message
        );
    }

    #[test]
    fn a_list_of_ones_own_is_listed_and_goes_along_in_the_case_document() {
        let folder = tempfile::tempdir().unwrap();
        let desk = sample(&folder);
        let at = |name: &str| folder.path().join(name).display().to_string();
        let list = json!({ "id": "unpaid", "version": "1", "title": "Unpaid work",
            "document": "Handbook", "elements": [ { "id": "no-wage", "label": "No wage",
            "source": "page 3", "definition": "Paid by nobody." } ] });
        desk.rpc("elements.add", json!({ "list": list })).unwrap();
        let place = json!({ "target": "C2", "list": "unpaid", "element": "no-wage" });
        desk.rpc("elements.place", place).unwrap();
        desk.rpc("document.export", json!({ "path": at("a.json") }))
            .unwrap();
        desk.rpc(
            "case.create",
            json!({ "path": at("b.assay"), "title": "B" }),
        )
        .unwrap();
        desk.rpc("document.import", json!({ "path": at("a.json") }))
            .unwrap();
        let lists = desk.rpc("elements.list", Value::Null).unwrap();
        let own = lists.as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            (&own["id"], &own["ships"], &own["placed"]),
            (&json!("unpaid"), &json!(false), &json!(1))
        );
    }

    #[test]
    fn things_are_listed_with_the_order_their_dates_allow_and_the_wrong_ones_named() {
        let folder = tempfile::tempdir().unwrap();
        let desk = sample(&folder);
        let edit = json!({ "target": "C1", "fields": { "occurred": "2030-01~" }, "because": "x" });
        desk.rpc("record.edit", edit).unwrap();
        let shown = desk
            .rpc("timeline.show", json!({ "claims": ["C1"] }))
            .unwrap();
        let thing = &shown["things"][0];
        assert_eq!(
            (&thing["first"], &thing["doubts"]),
            (&json!("2030-01-01"), &json!("about"))
        );
        assert_eq!(
            (&thing["approximate"], &thing["surelyFrom"], &thing["after"]),
            (&json!(true), &Value::Null, &json!("first"))
        );
        let edit = json!({ "target": "C1", "fields": { "occurred": "2022/2024" }, "because": "x" });
        desk.rpc("record.edit", edit).unwrap();
        let shown = desk
            .rpc("timeline.show", json!({ "claims": ["C1"] }))
            .unwrap();
        let thing = &shown["things"][0];
        assert_eq!(
            (&thing["surelyFrom"], &thing["surelyTo"]),
            (&json!("2022-12-31"), &json!("2024-01-01")),
            "all of what lies between the two years"
        );
        let before = shown["contradictions"].as_array().unwrap().len();
        let edit =
            json!({ "target": "E1", "fields": { "acquiredAt": "1999-01-01" }, "because": "x" });
        desk.rpc("record.edit", edit).unwrap();
        let shown = desk
            .rpc("timeline.show", json!({ "beside": true }))
            .unwrap();
        let wrong = shown["contradictions"].as_array().unwrap();
        assert!(
            wrong.len() > before && wrong.iter().any(|it| it["refs"][0] == "E1"),
            "{shown}"
        );
        let gone = desk
            .rpc("timeline.show", json!({ "claims": ["C99"] }))
            .unwrap_err();
        assert!(gone.message.contains("C99"), "{}", gone.message);
    }

    #[test]
    fn an_unexamined_assumption_under_a_finding_is_listed_and_linted_until_it_is_examined() {
        let folder = tempfile::tempdir().unwrap();
        let desk = sample(&folder);
        let linted = |rule: &str| -> usize {
            let all = desk.rpc("lint.run", Value::Null).unwrap();
            all.as_array()
                .unwrap()
                .iter()
                .filter(|it| it["rule"] == rule)
                .count()
        };
        let (rule, unanswered) = ("unexamined-assumption", "unanswered-challenge");
        let (before, open) = (linted(rule), linted(unanswered));
        let finding = json!({ "statement": "So it is.", "claims": ["C1"] });
        let made = desk.rpc("finding.add", finding).unwrap()["value"]["ref"].clone();
        let set = |assumption: Value, at: Value| {
            desk.rpc(
                "assumption.set",
                json!({ "target": made, "at": at, "assumption": assumption }),
            )
            .unwrap();
        };
        set(json!({ "statement": "It goes on." }), Value::Null);
        assert!(linted(rule) > before);
        let listed = desk.rpc("assumption.list", Value::Null).unwrap();
        let last = listed.as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            (&last["target"], &last["findings"]),
            (&made, &json!([made]))
        );
        assert_eq!(last["said"], "not examined");
        set(
            json!({ "statement": "It goes on.", "confidence": "solid" }),
            json!(0),
        );
        assert_eq!(linted(rule), before);
        let challenge =
            json!({ "target": made, "challenge": { "kind": "rebut", "statement": "No." } });
        desk.rpc("challenge.set", challenge).unwrap();
        assert_eq!(linted(unanswered), open + 1);
        let listed = desk.rpc("challenge.list", Value::Null).unwrap();
        assert_eq!(listed.as_array().unwrap().last().unwrap()["said"], "Rebuts");
    }
}
