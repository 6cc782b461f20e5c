//! Competing hypotheses at the desk: a view over the evidence lines of several
//! claims, a row an origin. It keeps nothing and judges nothing.

use std::collections::BTreeMap;

use assay_casefile::{CaseError, ClaimRef, EvidenceRef, Ref, Snapshot};
use assay_credibility::hypotheses::Cell;
use assay_credibility::origins::Group;

use crate::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::job::Job;
use crate::wire::*;

/// As many claims can be looked at side by side.
const MOST: usize = 12;

impl Desk {
    /// Sets the evidence on several claims side by side, a row an origin.
    pub fn claim_weigh(&self, ask: WeighClaims, _: &dyn Job) -> Result<Weighed, Fault> {
        let mut claims: Vec<ClaimRef> = Vec::new();
        for claim in ask.claims {
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
        if claims.len() < 2 || claims.len() > MOST {
            let args = [("most", MOST.to_string().into())];
            return Err(Fault::new(ErrorCode::Input, "fault-weigh", &args));
        }
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        if let Some(missing) = claims.iter().find(|it| snapshot.claim(**it).is_none()) {
            let what = Ref::from(*missing).into();
            return Err(CaseError::NotFound { what }.into());
        }
        weighed(&snapshot, &claims)
    }
}

fn weighed(snapshot: &Snapshot, claims: &[ClaimRef]) -> Result<Weighed, Fault> {
    let found = snapshot
        .competing(claims)
        .map_err(|_| Fault::bug("the lineage of a claim"))?;
    let named = |at: &usize| claims.get(*at).map(ToString::to_string);
    let names = |places: &[usize]| -> Vec<String> { places.iter().filter_map(named).collect() };
    let mut behind: BTreeMap<(i64, i64), Vec<String>> = BTreeMap::new();
    for line in &snapshot.evidence {
        let lines = behind.entry((line.claim.0, line.quote.0)).or_default();
        lines.push(line.r#ref.to_string());
    }
    let lines = |group: &Group, claim: &ClaimRef| -> Vec<String> {
        let of = group.quotes.iter();
        let each = of.filter_map(|quote| behind.get(&(claim.0, quote.0)));
        each.flatten().cloned().collect()
    };
    let row = |(at, group): (usize, &Group)| WeighedRow {
        root: group.root().map(|it| it.to_string()).unwrap_or_default(),
        known: group.known,
        quotes: group.quotes.iter().map(ToString::to_string).collect(),
        cells: found.cells[at].iter().map(|it| it.map(shown)).collect(),
        lines: claims.iter().map(|claim| lines(group, claim)).collect(),
        without: names(&found.weighed.without[at]),
        diagnostic: found.weighed.diagnostic[at],
        turning: found.weighed.turning.contains(&at),
    };
    let turning = found.turning.iter().zip(&found.instead);
    let turning = turning.filter_map(|(id, instead)| {
        let line = snapshot.evidence_line(EvidenceRef(id.0))?;
        Some(TurningLine {
            line: line.r#ref.to_string(),
            quote: line.quote.to_string(),
            claim: line.claim.to_string(),
            without: names(instead),
        })
    });
    Ok(Weighed {
        claims: claims.iter().map(ToString::to_string).collect(),
        inconsistency: found.weighed.inconsistency.clone(),
        least: names(&found.weighed.least),
        rows: found.rows.iter().enumerate().map(row).collect(),
        turning: turning.collect(),
    })
}

fn shown(cell: Cell) -> Consistency {
    match cell {
        Cell::VeryInconsistent => Consistency::VeryInconsistent,
        Cell::Inconsistent => Consistency::Inconsistent,
        Cell::Neutral => Consistency::Neutral,
        Cell::Consistent => Consistency::Consistent,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// Two claims; one rumour printed twice disputes the first strongly, one
    /// witness supports it and disputes the second.
    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let document = json!({
            "assay": 1, "case": { "title": "Two ways" },
            "sources": [ { "ref": "S1", "name": "A rumour", "kind": "rumour" },
                         { "ref": "S2", "name": "A witness", "kind": "person" } ],
            "exhibits": [ { "ref": "E1", "content": "They left by sea.\n", "title": "One" },
                          { "ref": "E2", "content": "They left by sea, it is said.\n", "title": "Two" },
                          { "ref": "E3", "content": "I saw them leave by rail.\n", "title": "Three" } ],
            "quotes": [
                { "ref": "Q1", "exhibit": "E1", "exact": "by sea", "chain": ["S1"], "basis": "observed" },
                { "ref": "Q2", "exhibit": "E2", "exact": "by sea", "chain": ["S1"], "basis": "observed" },
                { "ref": "Q3", "exhibit": "E3", "exact": "by rail", "chain": ["S2"], "basis": "observed" } ],
            "claims": [ { "ref": "C1", "statement": "They left by rail." },
                        { "ref": "C2", "statement": "They left by sea." } ],
            "evidence": [
                { "claim": "C1", "quote": "Q1", "direction": "disputes", "strength": "strong" },
                { "claim": "C1", "quote": "Q2", "direction": "disputes", "strength": "strong" },
                { "claim": "C2", "quote": "Q1", "direction": "supports" },
                { "claim": "C1", "quote": "Q3", "direction": "supports" },
                { "claim": "C2", "quote": "Q3", "direction": "disputes", "strength": "weak" } ]
        });
        let at = |name: &str| folder.path().join(name).display().to_string();
        std::fs::write(at("two.json"), document.to_string()).unwrap();
        desk.rpc(
            "case.create",
            json!({ "path": at("two.assay"), "title": "Two ways" }),
        )
        .unwrap();
        desk.rpc("document.import", json!({ "path": at("two.json") }))
            .unwrap();
        desk
    }

    #[test]
    fn one_rumour_printed_twice_speaks_once() {
        let folder = tempfile::tempdir().unwrap();
        let weighed = desk(&folder)
            .rpc("claim.weigh", json!({ "claims": ["C1", "C2"] }))
            .unwrap();
        assert_eq!(weighed["inconsistency"], json!([2, 1]));
        assert_eq!(weighed["least"], json!(["C2"]));
        let rows = weighed["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 2, "{weighed}");
        assert_eq!(rows[0]["quotes"], json!(["Q1", "Q2"]));
        assert_eq!(rows[0]["cells"], json!(["very-inconsistent", "consistent"]));
        assert_eq!(rows[0]["turning"], true, "without it C1 would lead");
        assert_eq!(rows[0]["without"], json!(["C1"]));
        assert_eq!(rows[0]["lines"], json!([["L1", "L2"], ["L3"]]));
        assert_eq!(rows[1]["without"], json!(["C2"]));
        assert_eq!(rows[1]["cells"], json!(["consistent", "inconsistent"]));
        let none: [&str; 0] = [];
        assert_eq!(
            weighed["turning"],
            json!(none),
            "either paper alone says the same"
        );
    }

    #[test]
    fn one_claim_is_no_choice_and_a_claim_that_is_not_there_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let ask = |claims: Value| desk.rpc("claim.weigh", json!({ "claims": claims }));
        let alone = ask(json!(["C1", "C1"])).unwrap_err();
        assert_eq!(alone.code, ErrorCode::Input);
        let gone = ask(json!(["C1", "C9"])).unwrap_err();
        assert!(gone.message.contains("C9"), "{}", gone.message);
    }
}
