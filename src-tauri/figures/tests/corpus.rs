//! The sentence corpora, the worked examples, and what holds for every text.
//! Refuses network, clock and any file outside the checkout but optional
//! development data, which is skipped when absent.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use assay_figures::parse::{Found, Lang, parse};
use assay_figures::{Bound, Polarity};

#[path = "corpus/any_text.rs"]
mod any_text;
#[path = "corpus/bad_input.rs"]
mod bad_input;
#[path = "corpus/examples.rs"]
mod examples;
#[path = "corpus/hostile.rs"]
mod hostile;
#[path = "corpus/notation.rs"]
mod notation;

use notation::{Block, blocks, written};

fn corpus(lang: Lang) -> Vec<(PathBuf, Block)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(lang.code());
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the corpus folder")
        .map(|entry| entry.expect("a folder entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    files
        .into_iter()
        .flat_map(|path| {
            let text = std::fs::read_to_string(&path).expect("a corpus file");
            blocks(&text)
                .into_iter()
                .map(move |block| (path.clone(), block))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Runs all sentences of a language and reports each difference with its place.
fn check(lang: Lang, at_least: usize, without_figure: usize) {
    let sentences = corpus(lang);
    let empty = sentences
        .iter()
        .filter(|(_, block)| block.figures.is_empty())
        .count();
    assert!(
        sentences.len() >= at_least,
        "{} sentences in {lang:?}",
        sentences.len()
    );
    assert!(
        empty >= without_figure,
        "{empty} sentences without a figure in {lang:?}"
    );
    let mut report = String::new();
    let mut wrong = 0;
    for (path, block) in &sentences {
        let found: Vec<String> = parse(&block.sentence, Some(lang))
            .iter()
            .map(written)
            .collect();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if block.missed {
            // A miss that is mended loses its mark.
            if found == block.figures {
                wrong += 1;
                let _ = writeln!(report, "{name}:{}: no longer missed", block.line);
            }
            continue;
        }
        if found == block.figures {
            continue;
        }
        wrong += 1;
        let _ = writeln!(report, "{name}:{}: {}", block.line, block.sentence);
        for line in &block.figures {
            let mark = if found.contains(line) { "  " } else { "- " };
            let _ = writeln!(report, "    {mark}{line}");
        }
        for line in found.iter().filter(|line| !block.figures.contains(line)) {
            let _ = writeln!(report, "    + {line}");
        }
    }
    assert!(
        wrong == 0,
        "{wrong} of {} sentences differ (- expected, + found):\n{report}",
        sentences.len()
    );
}

#[test]
fn every_english_sentence_reads_as_written_down() {
    check(Lang::En, 150, 50);
}

#[test]
fn every_korean_sentence_reads_as_written_down() {
    check(Lang::Ko, 150, 26);
}

#[test]
fn every_japanese_sentence_reads_as_written_down() {
    check(Lang::Ja, 65, 14);
}

#[test]
fn every_chinese_sentence_reads_as_written_down() {
    check(Lang::Zh, 65, 14);
}

#[test]
fn every_russian_sentence_reads_as_written_down() {
    check(Lang::Ru, 80, 12);
}

#[test]
fn every_arabic_sentence_reads_as_written_down() {
    check(Lang::Ar, 75, 12);
}

#[test]
fn every_german_sentence_reads_as_written_down() {
    check(Lang::De, 90, 20);
}

#[test]
fn every_french_sentence_reads_as_written_down() {
    check(Lang::Fr, 90, 18);
}

#[test]
fn every_spanish_sentence_reads_as_written_down() {
    check(Lang::Es, 90, 18);
}

#[test]
fn the_language_is_told_by_script_and_small_words_when_none_is_declared() {
    for (text, lang) in [
        ("They pay $500.", Lang::En),
        ("$500", Lang::En),
        ("Die Firma zahlte rund 500 Dollar an den Händler.", Lang::De),
        ("Il a payé 500 dollars pour la place.", Lang::Fr),
        ("La empresa pagó 500 dólares por el puesto.", Lang::Es),
        ("노동자 300명이 KOTRA에 왔다.", Lang::Ko),
        ("労働者300人がIT企業で働く。", Lang::Ja),
        ("约有300名工人在IT公司工作。", Lang::Zh),
        ("約有300名工人。", Lang::Zh),
        ("Около 300 рабочих из КНДР (DPRK).", Lang::Ru),
        ("نحو 300 عامل في شركة IT.", Lang::Ar),
    ] {
        assert_eq!(Lang::of_text(text), lang, "{text}");
        assert_eq!(parse(text, None), parse(text, Some(lang)), "{text}");
        assert_eq!(parse(text, None).len(), 1, "{text}");
    }
}
