//! `make bench`: how fast running text is read, by language, and how much longer that
//! takes than making the same text lower case. Prose without figures is the sentences
//! of the corpus with their figures and all words with digits taken out; dense text is
//! the sentences that have figures. Prints; judges nothing.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use assay_figures::parse::{Lang, parse};

/// Bytes of text read in a run.
const SIZE: usize = 2 << 20;

/// Runs of each side, in turn.
const RUNS: usize = 15;

/// Sentences to a paragraph.
const PARAGRAPH: usize = 5;

/// The sentences of a language's corpus, and whether each is marked as having figures.
fn sentences(lang: Lang) -> Vec<(String, bool)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(lang.code());
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the corpus folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file).expect("a corpus file");
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let text = lines.collect::<Vec<_>>().join("\n");
        for block in text.split("\n\n") {
            let mut lines = block.lines().filter(|line| !line.trim().is_empty());
            if let Some(sentence) = lines.next() {
                let sentence = sentence.trim().trim_start_matches("~ ").to_owned();
                out.push((sentence, lines.next().is_some()));
            }
        }
    }
    out
}

/// A sentence without its figures and without any word that has a digit.
fn without_figures(sentence: &str, lang: Lang) -> Option<String> {
    let digits = |word: &&str| !word.chars().any(char::is_numeric);
    let mut rest = sentence
        .split(' ')
        .filter(digits)
        .collect::<Vec<_>>()
        .join(" ");
    for _ in 0..8 {
        let found = parse(&rest, Some(lang));
        if found.is_empty() {
            return Some(rest);
        }
        for figure in found {
            rest = rest.replacen(&figure.verbatim, "", 1);
        }
    }
    None
}

fn repeated(sentences: &[String]) -> String {
    let parting = |paragraph: &[String]| paragraph.join(" ");
    let paragraphs: Vec<String> = sentences.chunks(PARAGRAPH).map(parting).collect();
    let mut text = paragraphs.join("\n\n");
    text.push_str("\n\n");
    let times = SIZE.div_ceil(text.len());
    text.repeat(times)
}

/// Time this thread has had on a processor, where the system tells it (Linux): others
/// at work on the machine then disturb less.
fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

fn timed(work: impl FnOnce()) -> Duration {
    let (start, before) = (Instant::now(), on_processor());
    work();
    match (before, on_processor()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed(),
    }
}

fn measure(text: &str, lang: Lang) -> (f64, f64, usize) {
    let (mut ours, mut bare, mut count) = (Vec::new(), Vec::new(), 0);
    for _ in 0..RUNS {
        ours.push(timed(|| {
            count = std::hint::black_box(parse(text, Some(lang))).len();
        }));
        bare.push(timed(|| {
            std::hint::black_box(text.to_lowercase());
        }));
    }
    ours.sort();
    bare.sort();
    let (ours, bare) = (ours[RUNS / 2].as_secs_f64(), bare[RUNS / 2].as_secs_f64());
    (text.len() as f64 / 1e6 / ours, ours / bare, count)
}

fn main() {
    let only: Option<String> = std::env::args().nth(1);
    println!(
        "Reading figures in {} MiB, median of {RUNS} runs\n",
        SIZE >> 20
    );
    println!("       prose without figures      figure-dense");
    println!("lang      MB/s  x lower case      MB/s  x lower case    figures/KB");
    for lang in Lang::ALL {
        if only.as_deref().is_some_and(|code| code != lang.code()) {
            continue;
        }
        let all = sentences(*lang);
        let plain: Vec<String> = all
            .iter()
            .filter_map(|(sentence, _)| without_figures(sentence, *lang))
            .collect();
        let dense: Vec<String> = all
            .into_iter()
            .filter_map(|(sentence, figures)| figures.then_some(sentence))
            .collect();
        let (plain_rate, plain_ratio, _) = measure(&repeated(&plain), *lang);
        let text = repeated(&dense);
        let (dense_rate, dense_ratio, found) = measure(&text, *lang);
        println!(
            "{}    {plain_rate:>8.1}  {plain_ratio:>12.1}  {dense_rate:>8.1}  {dense_ratio:>12.1}  {:>12.1}",
            lang.code(),
            found as f64 * 1e3 / text.len() as f64
        );
    }
}
