//! What a person can get wrong, at the terminal: each is refused with a clear
//! error and exit code 3, and the case is as it was.

use crate::terminal::Terminal;

/// A case with one quote that states two numbers, and two figures on it.
fn case() -> Terminal {
    let at = Terminal::new();
    at.ok(&["new", "a.assay", "--title", "Salt"]);
    let text = "They paid 4,000 US dollars for 12 tonnes. They came twice: once, and once more.";
    std::fs::write(at.path("note.txt"), text).expect("a note");
    at.ok(&["source", "a.assay", "A clerk", "--kind", "person"]);
    at.ok(&["add", "a.assay", "note.txt", "--publisher", "S1"]);
    at.ok(&[
        "quote",
        "a.assay",
        "E1",
        "They paid 4,000 US dollars for 12 tonnes.",
    ]);
    at.ok(&[
        "figure",
        "a.assay",
        "Q1",
        "4,000 US dollars",
        "--measure",
        "price",
    ]);
    at.ok(&["figure", "a.assay", "Q1", "12 tonnes", "--measure", "salt"]);
    at
}

/// Runs each line, which must be refused, and leave the case as it was.
fn refused(at: &Terminal, lines: &[(&[&str], &str)]) {
    let state = |at: &Terminal| {
        (
            at.json(&["info", "a.assay"]),
            at.json(&["history", "a.assay"]),
        )
    };
    let before = state(at);
    for (words, why) in lines {
        let error = at.refused(words);
        let message = error["message"].as_str().expect("a sentence");
        assert!(
            message.ends_with('.') && !message.is_empty(),
            "{why}: {message}"
        );
        assert_ne!(error["code"], "bug", "{why}: {message}");
        assert!(
            !message.contains("They"),
            "no exhibit text in an error: {message}"
        );
        assert_eq!(state(at), before, "{why}: the case is as it was");
    }
    assert_eq!(at.json(&["verify", "a.assay"])["ok"], true);
}

#[test]
fn words_and_figures_that_are_not_there_are_refused() {
    let at = case();
    refused(
        &at,
        &[
            (
                &["quote", "a.assay", "E1", "They never paid."],
                "words that are not in the exhibit",
            ),
            (
                &["quote", "a.assay", "E1", "once"],
                "words that occur twice, without a place",
            ),
            (
                &[
                    "figure",
                    "a.assay",
                    "Q1",
                    "5,000 US dollars",
                    "--measure",
                    "m",
                ],
                "outside its quote",
            ),
            (
                &["figure", "a.assay", "Q1", "They paid", "--measure", "m"],
                "no figure in the words",
            ),
            (
                &["quote", "a.assay", "E9", "They"],
                "an exhibit that is not there",
            ),
        ],
    );
}

#[test]
fn formulas_that_do_not_fit_are_refused() {
    let at = case();
    let compute = |formula: &'static str| ["compute", "a.assay", formula, "--measure", "m"];
    refused(
        &at,
        &[
            (&compute("F1 + F2"), "units that do not fit"),
            (&compute("F1 / (F2 - F2)"), "division by nothing"),
            (&compute("F1 per P1Y"), "nothing to bring to a year"),
            (&compute("F9 + 1"), "a figure that is not there"),
            (&compute("F1 +"), "a formula that ends too early"),
        ],
    );
}

#[test]
fn judgements_that_a_scale_does_not_know_are_refused() {
    let at = case();
    let reliability = "admiralty-reliability";
    refused(
        &at,
        &[
            (
                &["rate", "a.assay", "S1", reliability, "Z", "--because", "x"],
                "a value it lacks",
            ),
            (
                &["rate", "a.assay", "Q1", reliability, "B", "--because", "x"],
                "a letter on a quote",
            ),
            (
                &["rate", "a.assay", "S1", "stars", "5", "--because", "x"],
                "a scale that is not there",
            ),
            (
                &["rate", "a.assay", "S1", reliability, "B", "--because", ""],
                "no reason",
            ),
            (
                &["remove", "a.assay", "S1", "--because", "x"],
                "others rest on it",
            ),
            (
                &["depend", "a.assay", "E1", "E1", "--type", "gossip"],
                "a type that is not there",
            ),
        ],
    );
}

#[test]
fn files_that_are_no_cases_are_refused_and_left_alone() {
    let at = case();
    at.ok(&["info", "a.assay"]);
    let whole = std::fs::read(at.path("a.assay")).expect("a case");
    let mut flipped = whole.clone();
    flipped[70] ^= 0xff;
    let bytes: [(&str, Vec<u8>); 4] = [
        ("text.assay", b"not a case at all".to_vec()),
        ("empty.assay", Vec::new()),
        ("cut.assay", whole[..whole.len() / 2].to_vec()),
        ("foreign.assay", flipped),
    ];
    for (name, content) in bytes {
        std::fs::write(at.path(name), &content).expect("a file");
        let error = at.refused(&["info", name]);
        assert_ne!(error["code"], "bug", "{name}: {error}");
        let after = std::fs::read(at.path(name)).expect("still there");
        assert!(after == content, "{name} is untouched");
    }
    at.refused(&["info", "nowhere.assay"]);
    assert!(!at.path("nowhere.assay").exists(), "asking makes no file");
}

#[test]
fn a_case_that_another_program_writes_is_locked() {
    let at = case();
    let other = rusqlite::Connection::open(at.path("a.assay")).expect("the file");
    other.execute_batch("BEGIN EXCLUSIVE").expect("a lock");
    let error = at.refused(&["claim", "a.assay", "One more."]);
    assert_eq!(error["code"], "locked", "{error}");
    other
        .execute_batch("ROLLBACK")
        .expect("the lock is given back");
    at.ok(&["claim", "a.assay", "One more."]);
}
