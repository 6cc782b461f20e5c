//! The program as it is started: that the words typed reach the desk, that the
//! child which reads hostile bytes is this very program, and how it leaves. What
//! the answers hold is tested over the whole in the suites.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn assay(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_assay"))
        .args(words)
        .current_dir(folder)
        .env("ASSAY_CONFIG_DIR", folder.join("config"))
        .env("ASSAY_ACTOR", "Tester")
        .env_remove("ASSAY_PASSPHRASE_FILE")
        .output()
        .expect("the program starts")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stdout)))
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let made = assay(folder.path(), &["new", "a.assay", "--title", "Salt"]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    folder
}

#[test]
fn a_page_is_read_by_the_child_and_quoted() {
    let folder = folder();
    let page = "<html><title>Wages</title><p>They pay <b>4,500</b> US dollars.</p></html>";
    std::fs::write(folder.path().join("page.html"), page).expect("a page");
    let added = assay(folder.path(), &["add", "a.assay", "page.html", "--json"]);
    assert_eq!(json(&added)[0]["mediaType"], "text/html", "{added:?}");
    let words = "They pay 4,500 US dollars.";
    let quote = assay(folder.path(), &["quote", "a.assay", "E1", words, "--json"]);
    assert_eq!(json(&quote)["exact"], words, "{quote:?}");
    let figure = [
        "figure",
        "a.assay",
        "Q1",
        "4,500 US dollars",
        "--measure",
        "wage",
        "--json",
    ];
    let figure = json(&assay(folder.path(), &figure));
    assert_eq!(figure["lower"]["value"], "4500", "{figure}");
    assert_eq!(figure["unit"], "USD");
}

#[test]
fn each_way_to_leave_has_its_code() {
    let folder = folder();
    let code = |words: &[&str]| assay(folder.path(), words).status.code();
    assert_eq!(code(&["verify", "a.assay"]), Some(0));
    assert_eq!(code(&["list", "a.assay"]), Some(2), "usage");
    assert_eq!(code(&["show", "a.assay", "S1"]), Some(3), "no such record");
    assert_eq!(code(&["show", "a.assay", "nonsense"]), Some(3));
    assert_eq!(
        code(&["package", "a.assay", "-o", "a.zip"]),
        Some(3),
        "not built"
    );
    assert_eq!(
        code(&["export", "a.assay", "--format", "csv", "-o", "a.csv"]),
        Some(3)
    );
    assert_eq!(
        code(&["info", "a.assay", "--passphrase-file", "x"]),
        Some(3)
    );
    let other = assay(folder.path(), &["new", "b.assay", "--title", "Other"]);
    assert_eq!(other.status.code(), Some(0));
    assert_eq!(
        code(&["verify", "a.assay", "--against", "b.assay"]),
        Some(1),
        "the answer is no"
    );
}

#[test]
fn an_error_is_three_sentences_and_with_json_a_value_besides() {
    let folder = folder();
    let output = assay(folder.path(), &["undo", "a.assay", "--json"]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    assert_eq!(said.lines().count(), 3, "{said}");
    let error = &json(&output)["error"];
    assert_eq!(error["code"], "refused");
    assert!(
        error["detail"].is_array() && error["message"].is_string(),
        "{error}"
    );
}

#[test]
fn a_list_goes_to_its_end_and_a_reader_may_go_away() {
    let folder = folder();
    let made = assay(folder.path(), &["sample", "big.assay", "--scale", "450"]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let listed = json(&assay(
        folder.path(),
        &["list", "big.assay", "quotes", "--json"],
    ));
    assert_eq!(listed.as_array().map(Vec::len), Some(450));
    let some = [
        "list",
        "big.assay",
        "quotes",
        "--after",
        "Q440",
        "--limit",
        "3",
        "--json",
    ];
    assert_eq!(json(&assay(folder.path(), &some))[0]["ref"], "Q441");
    let mut child = Command::new(env!("CARGO_BIN_EXE_assay"))
        .args(["list", "big.assay", "quotes", "--json"])
        .current_dir(folder.path())
        .env("ASSAY_CONFIG_DIR", folder.path().join("config"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let left = child.wait_with_output().expect("it ends");
    assert_eq!(
        left.status.code(),
        Some(0),
        "a pager that was left is no failure"
    );
    assert!(
        left.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&left.stderr)
    );
}

#[test]
fn one_file_is_left_after_each_command() {
    let folder = folder();
    assay(folder.path(), &["claim", "a.assay", "It snowed."]);
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .map(|it| {
            it.expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    assert_eq!(names, ["a.assay", "config"], "no log, no lock, no draft");
}
