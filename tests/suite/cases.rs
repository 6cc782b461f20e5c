//! Two cases that have nothing in common but their shape: what the program
//! makes of them against what was worked out by hand.

use crate::terminal::{Terminal, flowed, pdf_text, root};

fn sample() -> Terminal {
    let at = Terminal::new();
    at.ok(&["sample", "a.assay"]);
    at
}

fn salt() -> Terminal {
    let at = Terminal::new();
    at.ok(&["new", "a.assay", "--title", "To be replaced"]);
    let document = root().join("tests/fixtures/procurement/case.json");
    at.ok(&["import", "a.assay", document.to_str().expect("UTF-8")]);
    at
}

/// Exhibits, known origins and groups of unknown lineage behind each claim.
fn origins(at: &Terminal, claims: i64) -> Vec<String> {
    let of = |n: i64| {
        let it = at.json(&["origins", "a.assay", &format!("C{n}")]);
        assert_eq!(it["cycles"], 0, "C{n} has no circle");
        format!(
            "C{n} {} {} {}",
            it["exhibits"], it["origins"], it["unknown"]
        )
    };
    (1..=claims).map(of).collect()
}

#[test]
fn the_sample_counts_origins_and_not_documents() {
    assert_eq!(
        origins(&sample(), 9),
        [
            "C1 3 4 0", "C2 5 3 1", "C3 2 0 1", "C4 1 0 1", "C5 2 0 1", "C6 2 1 1", "C7 1 1 0",
            "C8 1 1 0", "C9 0 0 0",
        ]
    );
}

#[test]
fn the_case_of_the_salt_counts_them_too() {
    assert_eq!(
        origins(&salt(), 4),
        ["C1 2 1 0", "C2 4 1 1", "C3 3 2 2", "C4 1 1 0"]
    );
}

fn relations(at: &Terminal, pairs: &[(&str, &str)]) -> Vec<String> {
    let of = |(left, right): &(&str, &str)| {
        let found = at.json(&["compare", "a.assay", left, right]);
        format!(
            "{left} {right} {}",
            found["relation"].as_str().expect("a relation")
        )
    };
    pairs.iter().map(of).collect()
}

#[test]
fn numbers_are_compared_after_alignment() {
    let pairs = [
        ("F11", "F1"),
        ("F1", "F11"),
        ("F7", "F1"),
        ("F19", "F1"),
        ("F24", "F1"),
        ("F13", "F2"),
        ("F1", "F2"),
        ("F14", "F1"),
        ("F8", "F1"),
    ];
    assert_eq!(
        relations(&sample(), &pairs),
        [
            "F11 F1 contained",
            "F1 F11 contains",
            "F7 F1 equal",
            "F19 F1 disjoint",
            "F24 F1 contained",
            "F13 F2 contained",
            "F1 F2 incomparable",
            "F14 F1 incomparable",
            "F8 F1 incomparable",
        ]
    );
    let pairs = [
        ("F3", "F2"),
        ("F6", "F5"),
        ("F10", "F9"),
        ("F12", "F9"),
        ("F14", "F13"),
    ];
    assert_eq!(
        relations(&salt(), &pairs),
        [
            "F3 F2 disjoint",
            "F6 F5 equal",
            "F10 F9 contained",
            "F12 F9 disjoint",
            "F14 F13 disjoint",
        ]
    );
}

#[test]
fn computations_are_exact() {
    let at = salt();
    let value = |figure: &str| {
        let it = at.json(&["show", "a.assay", figure]);
        assert_eq!(it["lower"], it["upper"], "{figure} has one value");
        it["lower"]["value"].as_str().expect("a value").to_owned()
    };
    assert_eq!(
        ["F7", "F8", "F16"].map(value),
        ["22/79", "252000", "948000/49"]
    );
}

#[test]
fn both_cases_check_and_neither_prints_anything_false() {
    for at in [sample(), salt()] {
        assert_eq!(at.json(&["verify", "a.assay"])["ok"], true);
        let lint = at.json(&["lint", "a.assay"]);
        let errors = lint.as_array().expect("a list").iter();
        assert_eq!(
            errors.filter(|it| it["severity"] == "error").count(),
            0,
            "{lint}"
        );
    }
}

#[test]
fn a_second_unlike_case_prints_without_a_change_of_code() {
    let at = salt();
    at.ok(&["dossier", "a.assay", "-o", "salt.pdf"]);
    let text = flowed(&pdf_text(&at.path("salt.pdf")));
    for said in [
        "Road salt for Saint-Arval",
        "TLP:GREEN",
        "1,200,000 kg",
        "contradiction",
    ] {
        assert!(text.contains(said), "the page says: {said}");
    }
}

#[test]
fn a_document_goes_out_and_comes_in_the_same() {
    for at in [sample(), salt()] {
        at.ok(&["export", "a.assay", "--format", "json", "-o", "one.json"]);
        at.ok(&["new", "b.assay", "--title", "Empty"]);
        at.ok(&["import", "b.assay", "one.json"]);
        at.ok(&["export", "b.assay", "--format", "json", "-o", "two.json"]);
        let read = |name: &str| {
            let text = std::fs::read_to_string(at.path(name)).expect("a document");
            // The folder of the files is named after the document.
            text.replace("one", "*").replace("two", "*")
        };
        assert_eq!(read("one.json"), read("two.json"));
    }
}

#[test]
fn bad_documents_are_refused_whole_with_the_place() {
    let at = Terminal::new();
    at.ok(&["new", "a.assay", "--title", "Empty"]);
    let before = at.json(&["info", "a.assay"]);
    let cases = [
        (
            r#"{"assay":1,"claims":[{"statement":"s","verdict":"true"}]}"#,
            "/claims/0",
        ),
        (
            r#"{"assay":1,"evidence":[{"claim":"C9","quote":"Q1","direction":"supports"}]}"#,
            "/evidence/0",
        ),
        (
            r#"{"assay":1,"exhibits":[{"file":"../secret"}]}"#,
            "/exhibits/0",
        ),
        (
            r#"{"assay":1,"sources":[{"name":"N","kind":"oracle"}]}"#,
            "/sources/0",
        ),
        (
            r#"{"assay":1,"exhibits":[{"ref":"E1","content":"one two one","title":"t"}],"quotes":[{"exhibit":"E1","exact":"one"}]}"#,
            "/quotes/0",
        ),
        (
            r#"{"assay":1,"exhibits":[{"ref":"E1","content":"one two","title":"t"}],"quotes":[{"exhibit":"E1","exact":"three"}]}"#,
            "/quotes/0",
        ),
    ];
    for (document, place) in cases {
        std::fs::write(at.path("bad.json"), document).expect("a document");
        let error = at.refused(&["import", "a.assay", "bad.json"]).to_string();
        assert!(error.contains(place), "{place} is named: {error}");
        assert_eq!(
            at.json(&["info", "a.assay"]),
            before,
            "the case is as it was"
        );
    }
}
