//! Judgements that are events travel in the case document with who made them.

use serde_json::json;

use super::*;
use crate::ClaimRef;

/// The whole document in an empty case, its claim settled and a lint turned down.
fn judged() -> Trial {
    let mut trial = empty();
    import(&mut trial, &whole());
    let because = "the court found so";
    trial
        .settle(ClaimRef(2), Some(true), because)
        .expect("settled");
    let key = "rated-before-newer-evidence R6 S3 L5";
    trial
        .dismiss(key, "it is the same evidence", false)
        .expect("dismissed");
    trial
        .dismiss("wording E2 Q7", "looked at", false)
        .expect("dismissed");
    trial
        .dismiss("wording E2 Q7", "looked again", true)
        .expect("restored");
    trial
}

#[test]
fn settlements_and_dismissals_come_back_with_who_made_them_and_when() {
    let from = judged();
    let document = export(&from, false);
    assert_eq!(document["settlements"][0]["claim"], json!("C2"));
    assert_eq!(document["dismissals"].as_array().map(Vec::len), Some(1));
    let mut to = empty();
    to.act_as(crate::Actor {
        name: "Somebody else".to_owned(),
        id: "77".to_owned(),
    });
    import(&mut to, &document);
    assert_eq!(
        to.settlements().expect("read"),
        from.settlements().expect("read")
    );
    assert_eq!(
        to.dismissals().expect("read"),
        from.dismissals().expect("read")
    );
    assert_eq!(export(&to, false), document);
    let past = to
        .history(Some(ClaimRef(2).into()), None, 99)
        .expect("read");
    let entry = past.last().expect("an entry");
    assert_eq!(entry.label, "settle C2");
    assert!(
        entry.actor.starts_with("Somebody else"),
        "the entry is the importer's"
    );
    assert!(to.verify(&Silent).expect("verified").is_empty());
}

#[test]
fn into_a_case_with_records_they_follow_their_records() {
    let document = export(&judged(), false);
    let mut to = with_quotes();
    let map = import(&mut to, &document).map;
    let new = |old: &str| {
        let old: Ref = old.parse().expect("a ref");
        let found = map.iter().find(|(from, _)| *from == old);
        found.expect("mapped").1.to_string()
    };
    assert_ne!(new("R6"), "R6", "the numbers are others");
    let settled: Vec<String> = to
        .settlements()
        .expect("read")
        .keys()
        .map(ToString::to_string)
        .collect();
    assert_eq!(settled, [new("C2")]);
    let down: Vec<String> = to.dismissals().expect("read").into_keys().collect();
    let key = format!(
        "rated-before-newer-evidence {} {} {}",
        new("R6"),
        new("S3"),
        new("L5")
    );
    assert_eq!(down, [key]);
}

#[test]
fn an_import_that_is_undone_leaves_no_settlement_and_redo_brings_it_back() {
    let document = export(&judged(), false);
    let mut to = empty();
    import(&mut to, &document);
    to.undo().expect("undone");
    assert!(to.settlements().expect("read").is_empty());
    assert!(
        export(&to, false).get("dismissals").is_none(),
        "what it names is gone"
    );
    to.redo().expect("redone");
    assert_eq!(to.settlements().expect("read").len(), 1);
    assert_eq!(export(&to, false)["dismissals"], document["dismissals"]);
}

#[test]
fn a_judgement_that_is_not_whole_is_refused_with_its_place_and_nothing_is_taken() {
    let settled = |value: Value| with("/settlements", json!([value]));
    let down = |value: Value| with("/dismissals", json!([value]));
    let cases = [
        (
            settled(json!({ "claim": "C9", "held": true, "because": "x" })),
            "/settlements/0/claim",
        ),
        (
            settled(json!({ "claim": "C2", "held": true, "because": " " })),
            "/settlements/0/because",
        ),
        (
            settled(json!({ "claim": "C2", "held": true, "because": "x", "at": "May" })),
            "/settlements/0/at",
        ),
        (
            settled(json!({ "claim": "C2", "because": "x" })),
            "/settlements/0",
        ),
        (
            down(json!({ "key": "wording E2 E8", "because": "x" })),
            "/dismissals/0/key",
        ),
        (
            down(json!({ "key": "\u{201c}words\u{201d}", "because": "x" })),
            "/dismissals/0/key",
        ),
        (
            down(json!({ "key": "wording E2 Q7", "because": "" })),
            "/dismissals/0/because",
        ),
    ];
    for (document, place) in cases {
        let mut trial = empty();
        let refused = Document::read(&document.to_string())
            .and_then(|it| trial.import(&it, &Files::default()).map(drop));
        match refused {
            Err(CaseError::BadDocument { pointer, .. }) => assert_eq!(pointer, place),
            other => panic!("{place}: {other:?}"),
        }
        assert_eq!(trial.info().expect("read").journal.length, 1, "{place}");
    }
}
