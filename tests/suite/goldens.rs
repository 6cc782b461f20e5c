//! The JSON of the contract as it stands: figures, origins, comparisons, checks,
//! lists and history of the sample, with clock and chance fixed. A golden is read
//! before it is blessed (`make bless`).

use crate::terminal::Terminal;

fn golden(name: &str, value: &serde_json::Value) {
    let text = serde_json::to_string_pretty(value).expect("JSON");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn answers_of_the_sample_keep_their_shape() {
    let at = Terminal::new();
    at.ok(&["sample", "a.assay"]);
    let asked: [(&str, &[&str]); 9] = [
        ("origins", &["origins", "a.assay", "C2"]),
        ("compare", &["compare", "a.assay", "F19", "F1"]),
        ("compare-incomparable", &["compare", "a.assay", "F8", "F1"]),
        ("lint", &["lint", "a.assay"]),
        ("figures", &["list", "a.assay", "figures", "--limit", "6"]),
        ("source-protected", &["show", "a.assay", "S9"]),
        ("dossiers", &["list", "a.assay", "dossiers"]),
        ("exchange-rates", &["list", "a.assay", "exchange-rates"]),
        ("search", &["search", "a.assay", "보증금"]),
    ];
    for (name, words) in asked {
        golden(name, &at.json(words));
    }
}

#[test]
fn a_change_and_its_undoing_keep_their_shape() {
    let at = Terminal::new();
    at.ok(&[
        "new",
        "a.assay",
        "--title",
        "Salt",
        "--question",
        "Who paid?",
    ]);
    at.ok(&["source", "a.assay", "A clerk", "--kind", "person"]);
    at.ok(&[
        "edit",
        "a.assay",
        "S1",
        "access=keeps the books",
        "--because",
        "said so",
    ]);
    at.ok(&["undo", "a.assay"]);
    golden("history", &at.json(&["history", "a.assay"]));
    golden("info", &at.json(&["info", "a.assay"]));
}

#[test]
fn figures_found_in_a_text_keep_their_shape() {
    let at = Terminal::new();
    let text = "Recruits pay a $4,000-5,000 deposit and can earn up to $30,000-40,000 over three \
                years; around 100,000 workers earn more than 500 million USD per year.";
    golden("parse", &at.json(&["parse", text]));
}
