//! A real article, from its text to a page: who said each number, through whom,
//! and what follows from it. Skipped where the article is not beside the tree.

use crate::terminal::{Terminal, flowed, pdf_text, root};

const CASE: &str = "recruits.assay";

/// The case as an investigator keys it in; none where the article is absent.
fn keyed_in() -> Option<Terminal> {
    let article = root().parent()?.join("shared/input/daily-nk-article.txt");
    if !article.exists() {
        return None;
    }
    let at = Terminal::new();
    at.ok(&["new", CASE, "--title", "Recruits for Inner Mongolia"]);
    for (name, kind) in [
        ("Daily NK", "outlet"),
        ("Source in South Pyongan", "person"),
        ("Source in North Pyongan", "person"),
        ("Soldiers' talk", "rumour"),
        ("Reuters and other US media", "outlet"),
        ("US government", "government"),
    ] {
        at.ok(&["source", CASE, name, "--kind", kind]);
    }
    let article = article.to_str().expect("a path in UTF-8");
    at.ok(&[
        "add",
        CASE,
        article,
        "--publisher",
        "S1",
        "--published",
        "2023-04",
    ]);
    let pay = "The recruits need good [ideological] backgrounds, of course, and reportedly need \
               to pay 4,000 to 5,000 US dollars to join the construction crews.";
    at.ok(&[
        "quote",
        CASE,
        "E1",
        pay,
        "--chain",
        "S4,S2,S1",
        "--speaker",
        "S2",
        "--basis",
        "told",
        "--asserted",
        "2023-04-03",
    ]);
    let earn = "construction crew members can earn up to 30,000 to 40,000 US dollars over three \
                years";
    at.ok(&[
        "quote", CASE, "E1", earn, "--chain", "S3,S1", "--basis", "told",
    ]);
    let state = "the US government is aware that North Korea has sent around 100,000 workers \
                 abroad and is earning more than 500 million USD per year";
    at.ok(&[
        "quote",
        CASE,
        "E1",
        state,
        "--chain",
        "S6,S5,S1",
        "--speaker",
        "S5",
        "--basis",
        "unknown",
    ]);
    at.ok(&["claim", CASE, "Recruits pay a security deposit."]);
    at.ok(&["claim", CASE, "The promised earnings exceed the deposit."]);
    let figure = |quote: &str, words: &str, measure: &str, more: &[&str]| {
        let fixed = ["figure", CASE, quote, words, "--measure", measure];
        at.ok(&[&fixed[..], more].concat());
    };
    let claim = ["--claim", "C1", "--per", "recruit"];
    figure(
        "Q1",
        "4,000 to 5,000 US dollars",
        "security deposit",
        &claim,
    );
    let promised = "up to 30,000 to 40,000 US dollars over three years";
    figure("Q2", promised, "earnings", &["--claim", "C2"]);
    figure("Q3", "around 100,000 workers", "workers abroad", &[]);
    figure("Q3", "more than 500 million USD per year", "revenue", &[]);
    at.ok(&[
        "compute",
        CASE,
        "F2 per P1Y",
        "--measure",
        "earnings a year",
        "--claim",
        "C2",
    ]);
    at.ok(&[
        "compute",
        CASE,
        "F4 / F3",
        "--measure",
        "revenue per worker",
    ]);
    Some(at)
}

#[test]
fn the_article_becomes_figures_with_the_bounds_that_were_said() {
    let Some(at) = keyed_in() else { return };
    let figures = at.json(&["list", CASE, "figures"]);
    let bounds: Vec<String> = figures
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| {
            let per = it["per"].as_array().map_or(0, Vec::len);
            format!("{} {} {} {per}", it["ref"], it["lower"], it["upper"])
        })
        .collect();
    assert_eq!(
        bounds,
        [
            r#""F1" {"value":"4000","closed":true} {"value":"5000","closed":true} 1"#,
            r#""F2" null {"from":"30000","to":"40000","closed":true} 1"#,
            r#""F3" {"value":"100000","closed":true} {"value":"100000","closed":true} 0"#,
            r#""F4" {"value":"500000000","closed":false} null 1"#,
            r#""F5" null {"from":"10000","to":"40000/3","closed":true} 1"#,
            r#""F6" {"value":"5000","closed":false} null 2"#,
        ],
        "a missing end is never supplied"
    );
    assert_eq!(
        figures[5]["approximate"], true,
        "the count below the line is approximate"
    );
    assert_eq!(figures[5]["per"], serde_json::json!(["P1Y", "worker"]));
}

#[test]
fn the_page_says_who_said_each_number_and_through_whom() {
    let Some(at) = keyed_in() else { return };
    at.ok(&["dossier", CASE, "-o", "brief.pdf"]);
    let text = flowed(&pdf_text(&at.path("brief.pdf")));
    for said in [
        "4,000 to 5,000 USD per recruit",
        "at most 30,000–40,000 USD per 3 years",
        "at most 10,000–13,334 USD per year",
        "S4 Soldiers' talk (was told) → S2 Source in South Pyongan (whose words these are) → S1 Daily NK",
        "S3 Source in North Pyongan (was told; whose words these are) → S1 Daily NK",
    ] {
        assert!(text.contains(said), "the page says: {said}");
    }
    // The table cell breaks between lines, so the sentence is looked for in parts.
    for said in [
        "more than 5,000 USD per worker",
        "F3, which its source gives",
        "as approximate",
    ] {
        assert!(text.contains(said), "the page says: {said}");
    }
}

#[test]
fn the_case_survives_undoing_everything_and_checks() {
    let Some(at) = keyed_in() else { return };
    assert_eq!(at.json(&["verify", CASE])["ok"], true);
    let before = at.json(&["list", CASE, "figures"]);
    let mut undone = 0;
    while at.run(&["undo", CASE]).status.success() {
        undone += 1;
    }
    assert!(undone > 10, "every change was one entry");
    let left: u64 = at.json(&["info", CASE])["counts"]
        .as_object()
        .expect("counts")
        .values()
        .filter_map(serde_json::Value::as_u64)
        .sum();
    assert_eq!(left, 0, "undoing all gives the start");
    while at.run(&["redo", CASE]).status.success() {}
    assert_eq!(
        at.json(&["list", CASE, "figures"]),
        before,
        "redoing all gives the end"
    );
    assert_eq!(at.json(&["verify", CASE])["ok"], true);
}
