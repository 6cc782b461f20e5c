//! What nobody claimed is listed, taken in one entry, and turned down with a reason.

use serde_json::{Value, json};

use super::*;

const TEXT: &str = "Each man pays a deposit of $4,000. Mr. Li said that 180 recruits came.\n\n\
                    The camp has 12 guards.";

fn desk(folder: &tempfile::TempDir) -> Desk {
    let desk = Desk::somewhere();
    let at = |name: &str| folder.path().join(name);
    desk.rpc(
        "case.create",
        json!({ "path": at("a.assay"), "title": "Salt" }),
    )
    .unwrap();
    let document = json!({
        "assay": 1,
        "sources": [{ "ref": "S1", "name": "Ledger", "kind": "outlet" }],
        "exhibits": [{ "ref": "E1", "title": "Ledger", "content": TEXT, "publisher": "S1" }],
        "quotes": [{ "ref": "Q1", "exhibit": "E1", "exact": "180 recruits came", "chain": ["S1"], "basis": "observed" }],
        "claims": [{ "ref": "C1", "statement": "They pay." }],
    });
    std::fs::write(at("a.json"), document.to_string()).unwrap();
    desk.rpc("document.import", json!({ "path": at("a.json") }))
        .unwrap();
    desk
}

fn coverage(desk: &Desk) -> Value {
    desk.rpc("figure.coverage", json!({ "exhibit": "E1" }))
        .unwrap()
}

fn take(desk: &Desk, n: usize, more: Value) -> Value {
    let open = coverage(desk)["open"][n].clone();
    let mut ask = json!({ "layer": "T1", "start": open["start"], "end": open["end"] });
    for (key, value) in more.as_object().unwrap() {
        ask[key] = value.clone();
    }
    desk.rpc("figure.take", ask).unwrap()
}

#[test]
fn every_figure_of_an_exhibit_is_claimed_open_or_turned_down() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let told = coverage(&desk);
    assert_eq!((&told["found"], &told["claimed"]), (&json!(3), &json!(0)));
    let words: Vec<&str> = (told["open"].as_array().unwrap().iter())
        .map(|it| it["verbatim"].as_str().unwrap())
        .collect();
    assert_eq!(words, ["$4,000", "180 recruits", "12 guards"]);
    assert_eq!(told["open"][0]["measure"], "deposit");
    assert_eq!(told["open"][0]["before"], "Each man pays a deposit of ");
    assert_eq!(told["open"][1]["quote"], "Q1");
    assert_eq!(told["open"][1]["before"], "Mr. Li said that ");
    assert_eq!(told["open"][2]["before"], "The camp has ");
}

#[test]
fn taking_one_makes_its_sentence_a_quote_or_uses_the_quote_that_holds_it() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let length = || desk.rpc("case.info", Value::Null).unwrap()["journal"]["length"].clone();
    let before = length().as_u64().unwrap();
    let made = take(&desk, 0, json!({ "claim": "C1" }));
    assert_eq!(length().as_u64().unwrap(), before + 1, "one entry");
    let made = &made["value"];
    assert_eq!(made["quote"]["exact"], "Each man pays a deposit of $4,000.");
    assert_eq!(
        made["quote"]["chain"],
        json!(["S1"]),
        "the publisher hands it on"
    );
    assert_eq!(made["figures"][0]["measure"], "deposit");
    assert_eq!(made["evidence"]["claim"], "C1");
    let made = take(&desk, 0, json!({ "measure": "arrivals" }));
    assert_eq!(made["value"]["quote"]["ref"], "Q1");
    assert_eq!(made["value"]["figures"][0]["measure"], "arrivals");
    let told = coverage(&desk);
    assert_eq!((&told["found"], &told["claimed"]), (&json!(3), &json!(2)));
    desk.rpc("undo", Value::Null).unwrap();
    assert_eq!(coverage(&desk)["claimed"], json!(1));
}

#[test]
fn what_is_turned_down_keeps_its_reason_and_can_be_put_forward_again() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let key = coverage(&desk)["open"][2]["key"].clone();
    let ask =
        |because: &str, again: bool| json!({ "key": key, "because": because, "again": again });
    assert!(desk.rpc("proposal.dismiss", ask(" ", false)).is_err());
    desk.rpc(
        "proposal.dismiss",
        ask("guards are not counted here", false),
    )
    .unwrap();
    let told = coverage(&desk);
    assert_eq!(told["open"].as_array().unwrap().len(), 2);
    assert_eq!(
        told["turnedDown"][0]["because"],
        "guards are not counted here"
    );
    desk.rpc("proposal.dismiss", ask("they are after all", true))
        .unwrap();
    assert_eq!(coverage(&desk)["open"].as_array().unwrap().len(), 3);
}

#[test]
fn a_place_without_a_figure_is_refused_and_takes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let ask = json!({ "layer": "T1", "start": 0, "end": 4 });
    let fault = desk.rpc("figure.take", ask).unwrap_err();
    assert_eq!(fault.code, ErrorCode::Input);
    assert_eq!(coverage(&desk)["claimed"], json!(0));
}
