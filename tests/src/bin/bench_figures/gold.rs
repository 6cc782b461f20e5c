//! Our own sentences, from the corpus beside the reader, or a folder of somebody
//! else's laid out like it. Files whose name begins
//! with `held_out` or `unseen` are scored apart. Refuses a line whose words do not
//! stand in its sentence.

use std::path::{Path, PathBuf};

use assay_figures::parse::{Found, Lang, parse};
use assay_figures::{Bound, Polarity};

use crate::score::{Entry, Tally};

#[path = "../../../../src-tauri/figures/tests/corpus/notation.rs"]
#[expect(
    dead_code,
    reason = "the mark of a known miss is read by the test; here it counts as wrong"
)]
mod notation;

/// Where our own sentences lie.
pub(crate) fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/figures/tests/corpus")
}

/// A tally for each language and kind of file in a folder laid out like the corpus,
/// in the order of the languages. Exits the program with a panic that names the line
/// where the words of a figure do not stand in their sentence.
pub(crate) fn tallies(corpus: &Path) -> Vec<Tally> {
    let mut rows = Vec::new();
    for lang in Lang::ALL {
        let mut files: Vec<_> = std::fs::read_dir(corpus.join(lang.code()))
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
            .collect();
        files.sort();
        for set in ["development", "held out", "unseen"] {
            let mut tally = Tally::new(lang.code(), set);
            let mut any = false;
            for path in files.iter().filter(|path| set_of(path) == set) {
                any = true;
                let text = std::fs::read_to_string(path).expect("a corpus file");
                for block in notation::blocks(&text) {
                    let gold = wanted(path, &block);
                    let found: Vec<Entry> = parse(&block.sentence, Some(*lang))
                        .iter()
                        .map(entry)
                        .collect();
                    tally.add(&block.sentence, &gold, &found);
                }
            }
            if any {
                rows.push(tally);
            }
        }
    }
    rows
}

fn set_of(path: &Path) -> &'static str {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with("held_out") {
        "held out"
    } else if name.starts_with("unseen") {
        "unseen"
    } else {
        "development"
    }
}

/// The figures written under a sentence, each at the next place where its words stand.
fn wanted(path: &Path, block: &notation::Block) -> Vec<Entry> {
    let mut from = 0;
    block
        .figures
        .iter()
        .map(|line| {
            let verbatim = line.split(" | ").next().unwrap_or_default();
            let at = block.sentence[from..].find(verbatim).unwrap_or_else(|| {
                panic!(
                    "{}:{}: {verbatim} does not follow",
                    path.display(),
                    block.line
                )
            });
            let byte = from + at;
            from = byte + verbatim.len();
            let start = block.sentence[..byte].chars().count();
            parts(line, start, start + verbatim.chars().count())
        })
        .collect()
}

/// A figure found, as it is compared.
pub(crate) fn entry(found: &Found) -> Entry {
    parts(&notation::written(found), found.start, found.end)
}

/// A line of the corpus cut into what is compared: openness is part of the bounds,
/// "about" of the hedge, a guessed country of the unit.
fn parts(line: &str, start: usize, end: usize) -> Entry {
    let mut field = line.split(" | ");
    let mut next = || field.next().unwrap_or("-").to_owned();
    let verbatim = next();
    let (hedge, lower, upper, unit, per) = (next(), next(), next(), next(), next());
    let (kind, approximate, basis, more) = (next(), next(), next(), next());
    let options = more
        .trim_start_matches("denied")
        .trim()
        .trim_matches('-')
        .to_owned();
    let polarity = if more.starts_with("denied") {
        "denied"
    } else {
        "asserted"
    };
    Entry {
        start,
        end,
        parts: [
            Some(verbatim),
            Some(format!("{lower} {upper} {options}")),
            Some(format!("{hedge} {approximate}")),
            Some(format!("{unit} {basis}")),
            Some(per),
            Some(polarity.to_owned()),
            Some(kind),
        ],
        line: line.to_owned(),
    }
}
