//! The rules of the house, held against the tree: who may say what, and that
//! every module opens with what it is.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::terminal::root;

pub(crate) fn sources(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return found;
    };
    for entry in entries.flatten().map(|it| it.path()) {
        let name = entry
            .file_name()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        if entry.is_dir() && !matches!(name, "node_modules" | "target" | "gen" | "dist" | "fuzz") {
            found.extend(sources(&entry, ending));
        } else if name.ends_with(ending) {
            found.push(entry);
        }
    }
    found
}

/// The files under `folder` that hold `word` and do not lie under `allowed`.
fn offenders(folder: &str, ending: &str, word: &str, allowed: &str) -> Vec<String> {
    let root = root();
    let files = sources(&root.join(folder), ending);
    assert!(!files.is_empty(), "{folder} has {ending} files");
    files
        .iter()
        .filter(|it| !it.starts_with(root.join(allowed)) && !it.ends_with("tidy.test.ts"))
        .filter(|it| std::fs::read_to_string(it).is_ok_and(|text| text.contains(word)))
        .map(|it| it.display().to_string())
        .collect()
}

#[test]
fn each_engine_is_spoken_to_in_one_room_only() {
    let none: Vec<String> = Vec::new();
    let cases = [
        ("rusqlite::", "src-tauri/casefile"),
        ("tauri::", "src-tauri/src"),
        ("typst::", "src-tauri/dossier"),
        ("pdf_oxide::", "src-tauri/intake"),
    ];
    for (word, room) in cases {
        assert_eq!(
            offenders("src-tauri", ".rs", word, room),
            none,
            "{word} outside {room}"
        );
    }
    assert_eq!(
        offenders("ui/src", ".ts", "@tauri-apps/", "ui/src/host"),
        none
    );
    assert_eq!(
        offenders("ui/src", ".tsx", "@tauri-apps/", "ui/src/host"),
        none
    );
}

#[test]
fn pure_crates_import_nothing_of_ours() {
    let root = root();
    for name in ["figures", "credibility", "intake"] {
        let manifest = root.join("src-tauri").join(name).join("Cargo.toml");
        let text = std::fs::read_to_string(manifest).expect("a manifest");
        let ours: Vec<&str> = text.lines().filter(|it| it.starts_with("assay-")).collect();
        assert!(ours.is_empty(), "{name} imports {ours:?}");
    }
}

#[test]
fn no_float_stands_among_figures() {
    let files = sources(&root().join("src-tauri/figures/src"), ".rs");
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a source");
        let float = ["f32", "f64"].into_iter().any(|it| {
            text.split(|c: char| !c.is_alphanumeric() && c != '_')
                .any(|word| word == it)
        });
        assert!(!float, "{} has a float", file.display());
    }
}

#[test]
fn every_module_opens_with_what_it_is() {
    for folder in ["src-tauri", "tests/suite", "tests/src"] {
        for file in sources(&root().join(folder), ".rs") {
            let text = std::fs::read_to_string(&file).expect("a source");
            assert!(
                text.starts_with("//!"),
                "{} opens without a word",
                file.display()
            );
        }
    }
}

/// The messages of a word file: the id of each, with the variables it names.
fn messages(file: &std::path::Path) -> std::collections::BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(file).expect("words");
    let mut found = std::collections::BTreeMap::<String, BTreeSet<String>>::new();
    let mut at = String::new();
    for line in text.lines().filter(|it| !it.starts_with('#')) {
        if let Some((id, _)) = line
            .split_once(" =")
            .filter(|_| !line.starts_with([' ', '}']))
        {
            id.clone_into(&mut at);
            found.insert(at.clone(), BTreeSet::new());
        }
        let named = line.split('$').skip(1).map(|rest| {
            let end = rest.find(|it: char| !it.is_alphanumeric() && it != '_' && it != '-');
            rest[..end.unwrap_or(rest.len())].to_owned()
        });
        if let Some(variables) = found.get_mut(&at) {
            variables.extend(named);
        }
    }
    found
}

#[test]
fn what_the_house_says_in_english_it_says_in_korean_of_the_same_things() {
    let english = sources(&root().join("assets/words/en"), ".ftl");
    assert!(english.len() >= 5, "one file a room");
    for file in english {
        let name = file.file_name().expect("a file");
        let korean = root().join("assets/words/ko").join(name);
        let (en, ko) = (messages(&file), messages(&korean));
        assert!(!en.is_empty());
        for (id, variables) in &en {
            let said = ko.get(id).unwrap_or_else(|| panic!("{id} has no Korean"));
            assert_eq!(said, variables, "{id} speaks of other things in Korean");
        }
        let alone: Vec<_> = ko.keys().filter(|it| !en.contains_key(*it)).collect();
        assert!(alone.is_empty(), "Korean alone: {alone:?}");
        let text = std::fs::read_to_string(&korean).expect("words");
        let hangul = |it: char| ('가'..='힣').contains(&it);
        let count = text.chars().filter(|it| hangul(*it)).count();
        assert!(
            count > text.lines().count(),
            "{} is not Korean",
            korean.display()
        );
    }
}

#[test]
fn every_word_that_code_asks_for_is_in_the_word_files() {
    let words = sources(&root().join("assets/words/en"), ".ftl");
    assert!(words.len() >= 5, "one file a room");
    let mut seen = BTreeSet::new();
    for file in words {
        let text = std::fs::read_to_string(&file).expect("words");
        for line in text.lines().filter(|it| !it.starts_with([' ', '#', '}'])) {
            if let Some((id, _)) = line.split_once(" =") {
                assert!(seen.insert(id.to_owned()), "{id} is said twice");
            }
        }
    }
    let code = sources(&root().join("src-tauri/dossier/src"), ".rs");
    for file in code {
        let text = std::fs::read_to_string(&file).expect("a source");
        for call in [
            "plain(\"",
            "say(\"",
            "heading(1, \"",
            "heading(2, \"",
            "heading(3, \"",
        ] {
            for part in text.split(call).skip(1) {
                let id = part.split('"').next().unwrap_or_default();
                assert!(seen.contains(id), "{} asks for {id}", file.display());
            }
        }
    }
}
