//! How far a case can be trusted, on paper and in the terminal: the source summary
//! statement, the history of ratings, what falls with a record, the alerts of a
//! count, and that judgements travel. A golden is read before it is blessed.

use serde_json::{Value, json};

use crate::terminal::{Terminal, flowed, pdf_text};

/// The words of a part of a dossier, from one heading to the next, without what
/// stands at the head and foot of every page.
fn part(at: &Terminal, file: &str, from: &str, to: &str) -> String {
    let text = pdf_text(&at.path(file));
    let lines: Vec<String> = text
        .split(['\n', '\u{c}'])
        .filter(|line| !line.contains("TLP:"))
        .map(flowed)
        .filter(|line| !line.is_empty())
        .collect();
    // The contents on the cover name the headings too.
    let begins = lines
        .iter()
        .rposition(|it| it == from)
        .expect("the heading");
    let ends = lines[begins..].iter().position(|it| it.starts_with(to));
    let ends = ends.map_or(lines.len(), |it| begins + it);
    lines[begins..ends].join("\n")
}

fn sample() -> Terminal {
    let at = Terminal::new();
    at.ok(&["sample", "a.assay"]);
    at
}

fn printed(at: &Terminal, blocks: &[&str]) {
    let compose = [&["compose", "a.assay", "Sources"], blocks].concat();
    let made = at.json(&compose);
    let dossier = made["value"]["ref"].as_str().or(made["ref"].as_str());
    let dossier = dossier.unwrap_or("D2").to_owned();
    at.ok(&["dossier", "a.assay", &dossier, "-o", "s.pdf", "--force"]);
}

fn golden(name: &str, text: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_register_opens_with_what_its_sources_amount_to() {
    let at = sample();
    printed(&at, &["sources"]);
    let said = part(
        &at,
        "s.pdf",
        "Source summary statement",
        "The sources one by one",
    );
    golden("source-summary-statement", &said);
    let whole = flowed(&pdf_text(&at.path("s.pdf")));
    assert!(!whole.contains("History of ratings"), "nobody asked for it");
    assert!(!whole.contains("What rests on"), "nor for that");
    assert!(
        !whole.contains("this desk has not used her before"),
        "a rating that was replaced is history"
    );
}

#[test]
fn the_history_of_ratings_is_printed_where_it_is_asked_for() {
    let at = sample();
    printed(&at, &["claim:C1", "sources:history"]);
    let said = part(&at, "s.pdf", "History of ratings", "Dependences");
    golden("history-of-ratings", &said);
    let said = flowed(&said);
    assert!(said.contains("this desk has not used her before"));
    assert!(said.contains("replaced by R3"));
    for rating in at
        .json(&["list", "a.assay", "ratings"])
        .as_array()
        .expect("a list")
    {
        let target = rating["target"].as_str().expect("a target");
        let name = rating["ref"].as_str().expect("a ref");
        if target.starts_with('S') {
            assert!(said.split(' ').any(|it| it == name), "{name} of {target}");
        }
    }
}

#[test]
fn what_falls_with_a_source_is_printed_as_the_terminal_tells_it() {
    let at = sample();
    printed(&at, &["sources:S9,E1"]);
    let source = part(&at, "s.pdf", "What rests on S9 LARCH", "What rests on E1");
    golden("what-rests-on-a-source", &source);
    let fall = at.json(&["fall", "a.assay", "S9"]);
    let told = flowed(&source);
    for kind in ["evidence", "figures", "computations", "ratings", "findings"] {
        let refs: Vec<&str> = fall[kind]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(told.contains(&refs.join(", ")), "{kind}: {refs:?}\n{told}");
    }
    for claim in fall["claims"].as_array().expect("a list") {
        let name = claim["claim"].as_str().expect("a claim");
        assert!(told.split([' ', ',']).any(|it| it == name), "{name}");
    }
}

#[test]
fn every_claim_that_a_finding_rests_on_has_its_origins_beside_it() {
    let at = sample();
    printed(&at, &["findings", "hypotheses:C1,C2", "timeline", "matrix"]);
    let whole = flowed(&pdf_text(&at.path("s.pdf")));
    for claim in ["C1", "C2", "C3", "C6", "C7"] {
        let it = at.json(&["origins", "a.assay", claim]);
        let plural = |n: &Value, one: &str| match n.as_u64() {
            Some(1) => format!("1 {one}"),
            n => format!("{} {one}s", n.unwrap_or_default()),
        };
        let counted = format!(
            "{claim} ({}, {}, {} of unknown lineage)",
            plural(&it["exhibits"], "exhibit"),
            plural(&it["origins"], "origin"),
            it["unknown"]
        );
        assert!(whole.contains(&counted), "{counted}");
    }
}

/// Three witnesses in three exhibits on one claim; E1 and E2 cite each other.
fn circle() -> Terminal {
    let at = Terminal::new();
    let said = |n: i64, chain: &[&str]| {
        json!({ "ref": format!("Q{n}"), "exhibit": format!("E{n}"), "exact": format!("It burned at {n}."),
                "chain": chain, "basis": "observed" })
    };
    let held = |n: i64| json!({ "ref": format!("E{n}"), "title": format!("Text {n}"), "content": format!("It burned at {n}.") });
    let line = |n: i64| json!({ "ref": format!("L{n}"), "claim": "C1", "quote": format!("Q{n}"), "direction": "supports" });
    let document = json!({
        "assay": 1, "case": { "title": "Fire" },
        "sources": (1..=4).map(|n| json!({ "ref": format!("S{n}"), "name": format!("Witness {n}"), "kind": "person" })).collect::<Vec<_>>(),
        "exhibits": (1..=3).map(held).collect::<Vec<_>>(),
        "quotes": [ said(1, &["S1", "S4"]), said(2, &["S2", "S4"]), said(3, &["S3"]) ],
        "claims": [ { "ref": "C1", "statement": "It burned." } ],
        "evidence": (1..=3).map(line).collect::<Vec<_>>(),
        "dependences": [ { "ref": "P1", "from": "E1", "target": "E2", "type": "cites", "why": "says so" },
                         { "ref": "P2", "from": "E2", "target": "E1", "type": "cites", "why": "says so" } ],
        "ratings": [ { "ref": "R1", "target": "S1", "scale": "admiralty-reliability", "value": "B",
                       "because": "valid before", "at": "2023-01-01T00:00:00Z" } ]
    });
    std::fs::write(at.path("fire.json"), document.to_string()).expect("a file");
    at.ok(&["new", "a.assay", "--title", "Fire"]);
    at.ok(&["import", "a.assay", "fire.json"]);
    at
}

#[test]
fn a_count_over_a_circle_names_the_records_in_it() {
    let at = circle();
    let found = at.json(&["origins", "a.assay", "C1"]);
    assert_eq!(found["cycles"], 1);
    assert_eq!(found["alerts"][0]["kind"], "circle");
    assert_eq!(found["alerts"][0]["records"], json!(["E1", "E2"]));
    let told = at.ok(&["origins", "a.assay", "C1"]);
    assert!(told.contains("E1 and E2 derive from each other"), "{told}");
    let itself = at.refused(&[
        "depend", "a.assay", "E3", "E3", "--type", "cites", "--why", "x",
    ]);
    let message = "A record cannot depend on itself.";
    assert_eq!(itself["message"], message, "{itself}");
}

/// What the count of C1 comes to.
fn counted(at: &Terminal) -> (u64, Vec<String>) {
    let found = at.json(&["origins", "a.assay", "C1"]);
    let alerts = found["alerts"].as_array().expect("a list").iter();
    let alerts = alerts.map(|it| format!("{} {}", it["kind"], it["records"]));
    (
        found["origins"].as_u64().expect("a count"),
        alerts.collect(),
    )
}

#[test]
fn a_source_merged_into_another_and_split_again_is_counted_anew_each_time() {
    let at = circle();
    at.ok(&["remove", "a.assay", "P1", "--because", "it cites nobody"]);
    at.ok(&["remove", "a.assay", "P2", "--because", "nor does that"]);
    let apart = counted(&at);
    assert_eq!(apart, (3, Vec::new()));
    // S2 turns out to be S1 under another name.
    let merge = |chain: &str| {
        ["edit", "a.assay", "Q2", chain, "--because", "one person"].map(str::to_owned)
    };
    let run = |words: &[String]| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        at.ok(&words)
    };
    run(&merge(r#"chain=["S1","S4"]"#));
    assert_eq!(counted(&at), (2, Vec::new()));
    // Merged once more, into the one who handed it on: the chain comes back.
    run(&merge(r#"chain=["S4","S1","S4"]"#));
    assert_eq!(counted(&at).1, [r#""returning" ["Q2"]"#]);
    let told = at.ok(&["origins", "a.assay", "C1"]);
    assert!(
        told.contains("The chain of Q2 comes back to a teller"),
        "{told}"
    );
    let twice = at.refused(&[
        "edit",
        "a.assay",
        "Q2",
        r#"chain=["S4","S4"]"#,
        "--because",
        "one",
    ]);
    assert!(
        twice["message"]
            .as_str()
            .is_some_and(|it| it.contains("S4")),
        "{twice}"
    );
    // Split again by a change, and by undoing both.
    run(&merge(r#"chain=["S2","S4"]"#));
    assert_eq!(counted(&at), apart);
    for _ in 0..3 {
        at.ok(&["undo", "a.assay"]);
    }
    assert_eq!(counted(&at), apart);
    assert_eq!(at.json(&["verify", "a.assay"])["ok"], true);
}

#[test]
fn settlements_and_reasons_for_turning_down_go_with_an_exported_case() {
    let at = circle();
    at.ok(&[
        "settle",
        "a.assay",
        "C1",
        "--held",
        "--because",
        "the inquiry found so",
    ]);
    let lint = at.json(&["lint", "a.assay"]);
    let one = &lint.as_array().expect("a list")[0];
    let refs: Vec<&str> = one["refs"]
        .as_array()
        .expect("refs")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let key = format!(
        "{} {}",
        one["rule"].as_str().expect("a rule"),
        refs.join(" ")
    );
    at.ok(&["dismiss", "a.assay", &key, "--because", "looked at in May"]);
    at.ok(&["export", "a.assay", "--format", "json", "-o", "out.json"]);
    at.ok(&["new", "b.assay", "--title", "Elsewhere"]);
    at.ok(&["--by", "Another office", "import", "b.assay", "out.json"]);
    for verb in [&["lint"][..], &["track"], &["settled"]] {
        let of = |case: &str| at.json(&[verb, &[case]].concat());
        assert_eq!(of("a.assay"), of("b.assay"), "{verb:?}");
    }
    let told = at.json(&["lint", "b.assay"]);
    assert_eq!(
        told.as_array().expect("a list")[0]["dismissed"],
        "looked at in May"
    );
}

#[test]
fn two_records_of_one_source_are_one_row_and_one_origin_on_paper_and_in_the_terminal() {
    let at = circle();
    let origins = |at: &Terminal| at.json(&["origins", "a.assay", "C1"])["origins"].clone();
    let before = origins(&at).as_u64().expect("a count");
    let listed = at.ok(&["list", "a.assay", "sources"]);
    assert!(!listed.contains("= S"), "{listed}");
    let joined = [
        "edit",
        "a.assay",
        "S2",
        "sameAs=S3",
        "--because",
        "one card",
    ];
    at.ok(&joined);
    assert_eq!(origins(&at), before - 1);
    let listed = at.ok(&["list", "a.assay", "sources"]);
    assert!(listed.contains("= S3"), "{listed}");
    printed(&at, &["matrix", "sources"]);
    let matrix = part(
        &at,
        "s.pdf",
        "Sources and claims",
        "Source summary statement",
    );
    let rows = |name: &str| matrix.lines().filter(|it| it.contains(name)).count();
    assert_eq!((rows("S2"), rows("S3")), (0, 1), "{matrix}");
    let register = flowed(&part(&at, "s.pdf", "The sources one by one", "Dependences"));
    assert!(register.contains("The same source as S3"), "{register}");
    assert!(register.contains("Also recorded as S2"), "{register}");
    at.ok(&["edit", "a.assay", "S2", "sameAs=", "--because", "two cards"]);
    assert_eq!(origins(&at), before);
}
