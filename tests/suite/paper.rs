//! The produced PDF, read back by poppler and qpdf: text, tags, labels,
//! attachment; the same bytes wherever it is made; and nobody's name in it.

use std::process::Command;

use crate::terminal::{Terminal, flowed, pdf_text, text_of};

fn printed() -> Terminal {
    let at = Terminal::new();
    at.ok(&["sample", "a.assay"]);
    at.ok(&["dossier", "a.assay", "-o", "a.pdf"]);
    at
}

#[test]
fn the_same_case_gives_the_same_bytes_anywhere() {
    let at = printed();
    let bytes = std::fs::read(at.path("a.pdf")).expect("a dossier");
    let again = |zone: &str, threads: &str, folder: &str| {
        std::fs::create_dir_all(at.path(folder)).expect("a folder");
        let case = format!("{folder}/copy.assay");
        std::fs::copy(at.path("a.assay"), at.path(&case)).expect("a copy");
        let file = format!("{folder}/b.pdf");
        let made = at
            .command(&["dossier", &case, "-o", &file])
            .env("TZ", zone)
            .env("LANG", "ko_KR.UTF-8")
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .expect("the program starts");
        assert!(made.status.success(), "{made:?}");
        std::fs::read(at.path(&file)).expect("a dossier")
    };
    assert!(
        again("Asia/Seoul", "1", "here") == bytes,
        "another zone, one thread"
    );
    assert!(
        again("America/Lima", "2", "there/deeper") == bytes,
        "another folder, two threads"
    );
}

#[test]
fn every_page_carries_the_label_twice_and_its_number() {
    let at = printed();
    let file = at.path("a.pdf");
    let text = pdf_text(&file);
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 5, "a dossier of some length");
    for (n, page) in pages.iter().enumerate() {
        let labels = page.matches("TLP:AMBER+STRICT").count();
        assert!(
            labels >= 2,
            "page {} is labelled in head and foot, found {labels}",
            n + 1
        );
        let number = format!("Page {} of {}", n + 1, pages.len());
        assert!(page.contains(&number), "{number}");
    }
}

#[test]
fn the_page_is_tagged_and_sound() {
    let at = printed();
    let file = at.path("a.pdf");
    let info = text_of(Command::new("pdfinfo").arg(&file));
    assert!(
        info.lines()
            .any(|it| it.starts_with("Tagged:") && it.ends_with("yes")),
        "{info}"
    );
    let tree = text_of(Command::new("pdfinfo").arg("-struct").arg(&file));
    for tag in ["H1", "H2", "Table", "TH", "Figure", "TOC"] {
        let found = tree
            .split_whitespace()
            .any(|it| it.trim_end_matches(':') == tag);
        assert!(found, "the structure has {tag}");
    }
    let alt = text_of(
        Command::new("qpdf")
            .args(["--qdf", "--object-streams=disable"])
            .arg(&file)
            .arg("-"),
    );
    let drawn = tree
        .split_whitespace()
        .filter(|it| *it == "Figure:")
        .count();
    assert!(
        drawn > 0 && alt.matches("/Alt").count() >= drawn,
        "every drawing has a description"
    );
    let sound = Command::new("qpdf")
        .arg("--check")
        .arg(&file)
        .status()
        .expect("qpdf");
    assert!(sound.success(), "qpdf finds no fault");
    let labels = text_of(
        Command::new("qpdf")
            .args(["--json", "--json-key=pagelabels"])
            .arg(&file),
    );
    let labels: serde_json::Value = serde_json::from_str(&labels).expect("JSON of qpdf");
    let first = &labels["pagelabels"][0];
    assert_eq!(first["index"], 0, "the first page has a label");
    assert_eq!(first["label"]["/S"], "/D", "labels are numbers");
    let attached = text_of(Command::new("qpdf").arg("--list-attachments").arg(&file));
    assert!(attached.contains("manifest.json"), "{attached}");
}

#[test]
fn what_a_dossier_leaves_out_is_said_and_not_printed() {
    let at = printed();
    let text = flowed(&pdf_text(&at.path("a.pdf")));
    assert!(text.contains("Left out claims C8, with what bears on them alone"));
    let claim = at.json(&["show", "a.assay", "C8"]);
    let statement = claim["statement"].as_str().expect("a statement");
    assert!(
        !text.contains(statement),
        "a claim under a stricter label stays out"
    );
}

#[test]
fn english_and_korean_read_back_as_they_were_quoted() {
    let at = printed();
    let text = pdf_text(&at.path("a.pdf"));
    for words in [
        "4,000 to 5,000 US dollars",
        "약 530만~660만 원",
        "3만~4만 달러",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn a_protected_name_is_nowhere_in_the_page() {
    let at = printed();
    let flat = Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .arg(at.path("a.pdf"))
        .arg("-")
        .output()
        .expect("qpdf")
        .stdout;
    let text = pdf_text(&at.path("a.pdf"));
    assert!(text.contains("LARCH"), "the code name stands in its place");
    for name in ["Kwak", "Myong-hun"] {
        assert!(!text.contains(name), "no {name} among the words");
        let raw = flat.windows(name.len()).any(|it| it == name.as_bytes());
        assert!(!raw, "no {name} in the file");
    }
}

#[test]
fn a_dossier_is_checked_against_its_case_and_a_changed_case_is_noticed() {
    let at = printed();
    assert_eq!(
        at.json(&["verify", "a.pdf", "--against", "a.assay"])["ok"],
        true
    );
    at.ok(&["new", "b.assay", "--title", "Other"]);
    let other = at.run(&["verify", "a.pdf", "--against", "b.assay"]);
    assert_eq!(
        other.status.code(),
        Some(1),
        "another case does not lead to this paper"
    );
    at.ok(&["claim", "a.assay", "One more."]);
    let later = at.json(&["verify", "a.pdf", "--against", "a.assay"]);
    assert_eq!(
        later["ok"], true,
        "a later state still has this one in its past"
    );
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let at = printed();
    let before = std::fs::read(at.path("a.pdf")).expect("a dossier");
    at.refused(&["dossier", "a.assay", "-o", "a.pdf"]);
    assert!(std::fs::read(at.path("a.pdf")).expect("a dossier") == before);
    at.ok(&["dossier", "a.assay", "-o", "a.pdf", "--force"]);
}
