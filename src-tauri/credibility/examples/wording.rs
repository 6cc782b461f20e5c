//! `make bench-wording`: how well shared wording is found on the labelled set,
//! and how long ten thousand made-up exhibits take. Prints; asserts nothing.

#[path = "../tests/wording/set.rs"]
mod set;

use std::ops::ControlFlow;
use std::time::Instant;

use assay_credibility::ExhibitId;
use assay_credibility::shared_wording::{About, Finder};

const TEXTS: usize = 10_000;

/// A text of some 450 words that follow Zipf's law roughly; every twentieth
/// takes half of the one before it, and every text ends with one of ten feet.
fn made(n: usize) -> String {
    let mut state = n as u64 * 0x9E37_79B9 + 7;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let mut words = Vec::new();
    if n % 20 == 19 {
        words.extend(made(n - 1).split(' ').take(225).map(str::to_owned));
    }
    while words.len() < 450 {
        let rank = 30_000 * (next() % 1000) * (next() % 1000) / 1_000_000;
        let mut word = String::new();
        let mut left = rank + 3;
        while left > 0 {
            word.push(char::from(b'a' + (left * 7 % 26) as u8));
            word.push(['a', 'e', 'i', 'o', 'u'][(left % 5) as usize]);
            left /= 23;
        }
        words.push(word);
    }
    words.push(format!("\nThis house number {} thanks its readers and asks them to write to the desk with what they know of it", n % 10));
    words.join(" ")
}

fn main() {
    for (name, half) in [("set on", 0), ("held out", 1), ("all together", 2)] {
        let set = set::Set::half(half);
        let score = set.score();
        println!(
            "{name}: {} texts, {} dependences; precision {}.{} %, recall {}.{} %, direction right in {} of {}",
            set.items.len(),
            score.asked,
            score.precision() / 10,
            score.precision() % 10,
            score.recall() / 10,
            score.recall() % 10,
            score.direction,
            score.right,
        );
        println!(
            "  wrong {:?}\n  missed {:?}\n  types (true, proposed) {:?}",
            score.wrong, score.missed, score.kinds
        );
    }
    let texts: Vec<String> = (0..TEXTS).map(made).collect();
    let letters: usize = texts.iter().map(String::len).sum();
    let start = Instant::now();
    let mut finder = Finder::default();
    for (n, text) in texts.iter().enumerate() {
        finder.add(About::new(ExhibitId(n as i64)), text);
    }
    let added = start.elapsed();
    let found = finder.propose(|at| texts[at].clone(), |_, _| ControlFlow::Continue(()));
    println!(
        "{TEXTS} texts, {} MB: {} ms ({} ms for fingerprints), {} proposals of {} planted",
        letters / 1_000_000,
        start.elapsed().as_millis(),
        added.as_millis(),
        found.map_or(0, |it| it.len()),
        TEXTS / 20,
    );
}
