//! Settling, track records and what falls, by the desk's own commands.

use serde_json::{Value, json};

use super::*;
use crate::fault::ErrorCode;

/// One witness (S1) in two papers, another (S2) in a third; a figure from the
/// first, a computation on it, a rating that says "confirmed", a finding.
fn desk(folder: &tempfile::TempDir) -> Desk {
    let desk = Desk::somewhere();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let document = json!({
        "assay": 1, "case": { "title": "Crane" },
        "sources": [ { "ref": "S1", "name": "Crane driver", "kind": "person" },
                     { "ref": "S2", "name": "Night watch", "kind": "person" },
                     { "ref": "S3", "name": "Morning Ledger", "kind": "outlet" } ],
        "exhibits": [
            { "ref": "E1", "title": "One", "content": "It cost 4,000 dollars, and it was repaired twice." },
            { "ref": "E2", "title": "Two", "content": "It was repaired twice, as the Ledger says." },
            { "ref": "E3", "title": "Three", "content": "I saw them repair it twice." } ],
        "quotes": [
            { "ref": "Q1", "exhibit": "E1", "exact": "It cost 4,000 dollars, and it was repaired twice.", "chain": ["S1", "S3"], "speaker": "S1", "basis": "observed" },
            { "ref": "Q2", "exhibit": "E2", "exact": "It was repaired twice", "chain": ["S3"], "basis": "documented" },
            { "ref": "Q3", "exhibit": "E3", "exact": "I saw them repair it twice.", "chain": ["S2"], "basis": "observed" } ],
        "claims": [ { "ref": "C1", "statement": "It was repaired twice." },
                    { "ref": "C2", "statement": "It cost 4,000 dollars." } ],
        "evidence": [
            { "ref": "L1", "claim": "C1", "quote": "Q1", "direction": "supports" },
            { "ref": "L2", "claim": "C1", "quote": "Q2", "direction": "supports" },
            { "ref": "L3", "claim": "C1", "quote": "Q3", "direction": "supports" },
            { "ref": "L4", "claim": "C2", "quote": "Q1", "direction": "supports" } ],
        "figures": [ { "ref": "F1", "quote": "Q1", "claim": "C2", "verbatim": "4,000 dollars", "measure": "price" },
                     { "ref": "F2", "formula": "F1 * 2", "measure": "both prices", "claim": "C2" },
                     { "ref": "F3", "formula": "F2 * 2", "measure": "four prices", "claim": "C2" } ],
        "dependences": [ { "ref": "P1", "from": "E2", "target": "E1", "type": "republication", "why": "says so" } ],
        "ratings": [
            { "ref": "R1", "target": "S1", "scale": "admiralty-reliability", "value": "B", "because": "x" },
            { "ref": "R2", "target": "Q3", "scale": "admiralty-credibility", "value": "1", "because": "x" },
            { "ref": "R3", "target": "Q2", "scale": "admiralty-credibility", "value": "3", "because": "x" } ],
        "findings": [ { "ref": "J1", "statement": "It was repaired twice.", "claims": ["C1"] } ],
        "dossiers": [ { "ref": "D1", "title": "Price", "blocks": [ { "kind": "claim", "claim": "C2" } ] },
                      { "ref": "D2", "title": "Words", "blocks": [ { "kind": "prose", "text": "Nothing yet." } ] } ]
    });
    std::fs::write(at("crane.json"), document.to_string()).unwrap();
    desk.rpc(
        "case.create",
        json!({ "path": at("crane.assay"), "title": "Crane" }),
    )
    .unwrap();
    desk.rpc("document.import", json!({ "path": at("crane.json") }))
        .unwrap();
    desk
}

fn refs(list: &Value) -> String {
    let refs: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().or(it["ref"].as_str()).unwrap())
        .collect();
    refs.join(" ")
}

#[test]
fn an_exhibit_that_falls_is_walked_to_figures_ratings_findings_and_dossiers() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let out = folder.path().join("price.pdf");
    let made = desk
        .rpc("dossier.export", json!({ "path": out, "dossier": "D1" }))
        .unwrap();
    let fall = desk.rpc("origin.fall", json!({ "record": "E1" })).unwrap();
    assert_eq!(
        (refs(&fall["exhibits"]), refs(&fall["quotes"])),
        ("E1 E2".into(), "Q1 Q2".into())
    );
    assert_eq!(
        fall["exhibits"][1],
        json!({ "ref": "E2", "why": "made-from", "with": "E1", "dependence": "P1" })
    );
    assert_eq!(refs(&fall["evidence"]), "L1 L2 L4");
    assert_eq!(
        (refs(&fall["figures"]), refs(&fall["computations"])),
        ("F1".into(), "F2 F3".into())
    );
    assert_eq!(
        refs(&fall["ratings"]),
        "R2 R3",
        "a quote that fell, and a 1 that lost its second origin"
    );
    assert_eq!(
        (refs(&fall["findings"]), refs(&fall["dossiers"])),
        ("J1".into(), "D1".into())
    );
    assert_eq!(fall["editions"][0]["sha256"], made["sha256"]);
    let claims = fall["claims"].as_array().unwrap();
    assert_eq!(
        claims[0]["supports"],
        json!({ "exhibits": 3, "origins": 2, "unknown": 0 })
    );
    assert_eq!(
        claims[0]["supportsLeft"],
        json!({ "exhibits": 1, "origins": 1, "unknown": 0 })
    );
    assert_eq!(
        claims[1]["left"],
        "0 exhibits, 0 origins, 0 of unknown lineage"
    );
    let before = desk.rpc("case.info", Value::Null).unwrap()["journal"]["length"].clone();
    desk.rpc("origin.fall", json!({ "record": "S1" })).unwrap();
    assert_eq!(
        desk.rpc("case.info", Value::Null).unwrap()["journal"]["length"],
        before
    );
}

#[test]
fn a_source_takes_what_came_through_it_and_its_own_rating() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let fall = desk.rpc("origin.fall", json!({ "record": "S1" })).unwrap();
    assert_eq!(
        refs(&fall["quotes"]),
        "Q1 Q2",
        "the republication of its one quote too"
    );
    assert_eq!(refs(&fall["ratings"]), "R1 R2 R3");
    for (record, code) in [("S9", ErrorCode::Missing), ("C1", ErrorCode::Input)] {
        let fault = desk
            .rpc("origin.fall", json!({ "record": record }))
            .unwrap_err();
        assert_eq!(fault.code, code, "{record}");
    }
}

#[test]
fn the_claims_that_one_origin_holds_up_are_listed_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let singles = desk.rpc("origin.single", Value::Null).unwrap();
    let singles: Vec<(&Value, &Value)> = singles
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (&it["claim"], &it["root"]))
        .collect();
    assert_eq!(singles, [(&json!("C2"), &json!("S1"))]);
}

#[test]
fn what_a_source_said_is_right_or_wrong_once_its_claim_is_settled() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let track = |source: &str| {
        desk.rpc("source.track", json!({ "source": source }))
            .unwrap()[0]
            .clone()
    };
    assert_eq!(track("S1")["open"].as_array().unwrap().len(), 2);
    let settle = |claim: &str, held: Value| {
        let ask = json!({ "claim": claim, "held": held, "because": "the inquiry's report" });
        desk.rpc("claim.settle", ask).unwrap();
    };
    settle("C1", json!(true));
    settle("C2", json!(false));
    let one = track("S1");
    assert_eq!(
        one["right"],
        json!([{ "quote": "Q1", "claim": "C1", "alone": false }])
    );
    assert_eq!(
        one["wrong"],
        json!([{ "quote": "Q1", "claim": "C2", "alone": false }])
    );
    assert_eq!(one["open"], json!([]));
    let settled = desk.rpc("claim.settled", Value::Null).unwrap();
    assert_eq!(
        (&settled[1]["held"], &settled[1]["because"]),
        (&json!(false), &json!("the inquiry's report"))
    );
    settle("C2", Value::Null);
    assert_eq!(
        track("S1")["open"].as_array().unwrap().len(),
        1,
        "open again"
    );
    let without = json!({ "claim": "C1", "held": true, "because": " " });
    assert!(desk.rpc("claim.settle", without).is_err());
}
