//! The same number told by several: which figures of one measure can all be right at
//! once, across the case. What lies apart is put together only by a tolerance that a
//! person set, and then the answer names it.

use std::collections::BTreeMap;

use assay_casefile::figure::{Assumed, Figure, tolerance};
use assay_casefile::{ClaimRef, Snapshot};
use assay_dossier::words::Words;
use assay_figures::{Quantity, clusters};

use crate::Desk;
use crate::fault::Fault;
use crate::job::Job;
use crate::ledger::on_claim;
use crate::wire::*;

impl Desk {
    /// Groups the figures of each measure by whether they can be one number.
    pub fn figure_clusters(&self, ask: AskClusters, _: &dyn Job) -> Result<Vec<Clustered>, Fault> {
        self.with_case(|case| {
            let snapshot = case.snapshot()?;
            let mut measures: BTreeMap<String, Vec<&Figure>> = BTreeMap::new();
            let wanted = ask.measure.as_ref().map(|it| it.trim().to_lowercase());
            for figure in on_claim(&snapshot, ask.claim)? {
                let measure = figure.measure.to_lowercase();
                let set = figure.assumption.as_ref().map(|it| it.assumed);
                if set != Some(Assumed::Tolerance)
                    && wanted.as_ref().is_none_or(|it| *it == measure)
                {
                    measures.entry(measure).or_default().push(figure);
                }
            }
            let mut told = Vec::new();
            for figures in measures.into_values() {
                told.extend(of_measure(&snapshot, &figures));
            }
            Ok(told)
        })
    }
}

/// The clusters of one measure, where it has more figures than one.
fn of_measure(snapshot: &Snapshot, figures: &[&Figure]) -> Vec<Clustered> {
    let [first, _, ..] = figures else {
        return Vec::new();
    };
    // A tolerance of one claim speaks for that claim's figures alone.
    let claim: Option<ClaimRef> = first.claim;
    let one_claim = claim.filter(|claim| figures.iter().all(|it| it.claim == Some(*claim)));
    let set = tolerance(&snapshot.figures, &first.measure, one_claim);
    let quantities: Vec<Quantity> = figures.iter().map(|it| it.quantity.clone()).collect();
    let words = Words::spoken();
    let told = clusters(&quantities, set.as_ref().map(|(_, set)| set));
    let complete = told.complete;
    told.found
        .into_iter()
        .map(|cluster| Clustered {
            measure: first.measure.clone(),
            members: (cluster.members.iter())
                .map(|at| member(snapshot, words, figures[*at]))
                .collect(),
            common: cluster.common.as_ref().map(|it| words.reading(it)),
            within: (set.as_ref().filter(|_| cluster.by_tolerance)).map(|(figure, _)| Allowed {
                figure: figure.r#ref.to_string(),
                reading: words.reading(&figure.quantity),
                because: (figure.assumption.as_ref())
                    .map_or_else(String::new, |it| it.because.clone()),
            }),
            complete,
        })
        .collect()
}

fn member(snapshot: &Snapshot, words: &Words, figure: &Figure) -> ClusterMember {
    let quote = figure.quote.and_then(|it| snapshot.quote(it));
    let speaker = quote.and_then(|it| snapshot.source(it.speaker?));
    ClusterMember {
        figure: figure.r#ref.to_string(),
        reading: words.reading(&figure.quantity),
        claim: figure.claim.map(|it| it.to_string()),
        exhibit: quote.map(|it| it.exhibit.to_string()),
        speaker: speaker.map(|it| it.printed_name().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// Three papers on one loss, one of which is vague, and one on another.
    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let at = |name: &str| folder.path().join(name);
        desk.rpc(
            "case.create",
            json!({ "path": at("a.assay"), "title": "Salt" }),
        )
        .unwrap();
        let text = "It lost 900 US dollars. No, 915 US dollars. Nearly 1,000 US dollars.";
        let figure = |n: u32, words: &str, measure: &str| json!({ "ref": format!("F{n}"), "quote": "Q1", "claim": "C1", "verbatim": words, "measure": measure });
        let document = json!({
            "assay": 1,
            "sources": [{ "ref": "S1", "name": "Ledger", "kind": "outlet" }],
            "exhibits": [{ "ref": "E1", "title": "Ledger", "content": text }],
            "quotes": [{ "ref": "Q1", "exhibit": "E1", "exact": text, "chain": ["S1"], "basis": "observed" }],
            "claims": [{ "ref": "C1", "statement": "It lost money." }],
            "figures": [
                figure(1, "900 US dollars", "loss"), figure(2, "915 US dollars", "Loss"),
                figure(3, "Nearly 1,000 US dollars", "loss"),
            ],
        });
        std::fs::write(at("a.json"), document.to_string()).unwrap();
        desk.rpc("document.import", json!({ "path": at("a.json") }))
            .unwrap();
        desk
    }

    fn told(desk: &Desk) -> Vec<Value> {
        let found = desk.rpc("figure.clusters", json!({ "measure": "LOSS" }));
        found.unwrap().as_array().unwrap().clone()
    }

    fn members(cluster: &Value) -> Vec<&str> {
        let members = cluster["members"].as_array().unwrap();
        (members.iter().map(|it| it["figure"].as_str().unwrap())).collect()
    }

    #[test]
    fn figures_of_one_measure_that_can_be_one_number_stand_together() {
        let folder = tempfile::tempdir().unwrap();
        let found = told(&desk(&folder));
        let sets: Vec<_> = found.iter().map(members).collect();
        assert_eq!(sets, [["F1", "F3"], ["F2", "F3"]]);
        assert_eq!(found[0]["common"], "900 USD");
        assert_eq!(found[0]["within"], Value::Null);
        assert_eq!(found[0]["members"][0]["speaker"], "Ledger");
    }

    #[test]
    fn only_a_tolerance_that_somebody_set_joins_what_lies_apart_and_it_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let contradictions = || desk.rpc("figure.contradictions", json!({})).unwrap();
        assert_eq!(contradictions().as_array().unwrap().len(), 1);
        let compare = || {
            desk.rpc("figure.compare", json!({ "left": "F1", "right": "F2" }))
                .unwrap()
        };
        assert_eq!(compare()["verdict"], "contradiction");
        let set = json!({ "measure": "loss", "value": "at most 2 %", "assumed": "tolerance",
            "because": "rounded in print" });
        let made = desk.rpc("figure.assume", set).unwrap();
        assert_eq!(made["value"]["ref"], "F4");
        let found = told(&desk);
        assert_eq!(found.len(), 1);
        assert_eq!(members(&found[0]), ["F1", "F2", "F3"]);
        assert_eq!(found[0]["within"]["figure"], "F4");
        assert_eq!(found[0]["within"]["because"], "rounded in print");
        assert_eq!(contradictions(), json!([]));
        let compared = compare();
        assert_eq!(
            compared["relation"], "disjoint",
            "the relation stays what it is"
        );
        assert_eq!(compared["verdict"], "disjoint");
        assert!(
            compared["why"].as_str().unwrap().contains("F4"),
            "{compared}"
        );
    }

    #[test]
    fn a_value_that_is_no_number_or_several_is_not_assumed() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        for value in ["many", "2 men and 3 women"] {
            let ask = json!({ "measure": "x", "value": value, "because": "y" });
            let fault = desk.rpc("figure.assume", ask).unwrap_err();
            assert_eq!(fault.code, crate::fault::ErrorCode::Input, "{value}");
        }
    }
}
