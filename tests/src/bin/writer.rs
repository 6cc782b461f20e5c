//! A program to be killed: it writes into a case and says on its output, line by
//! line, what was acknowledged. It stops at nothing, cleans up nothing, and ends
//! by itself only when nobody reads it any more. Never ships.
//!
//! ```text
//! writer claims CASE          entry 2 C1, entry 3 C2, … without end
//! writer exhibit CASE FILE    entry 2 C1, then at DONE TOTAL per chunk, stored, entry 3 E1
//! ```

use std::error::Error;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use assay_casefile::claim::NewClaim;
use assay_casefile::exhibit::NewExhibit;
use assay_casefile::{Access, Actor, Case, Done, Progress, Ref};

/// Prints each step as a line; cancels when it cannot.
struct Lines;

impl Progress for Lines {
    fn step(&self, done: u64, total: u64) -> ControlFlow<()> {
        match say(&format!("at {done} {total}")) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["claims", case] => {
            let mut case = open(case)?;
            loop {
                claim(&mut case)?;
            }
        }
        ["exhibit", case, file] => {
            let mut case = open(case)?;
            claim(&mut case)?;
            exhibit(&mut case, Path::new(file))
        }
        _ => Err("writer claims CASE | writer exhibit CASE FILE".into()),
    }
}

fn open(path: &str) -> Result<Case, Box<dyn Error>> {
    let by = Actor {
        name: "W. Riter".to_owned(),
        id: "0b0c".to_owned(),
    };
    Ok(Case::open(Path::new(path), Access::Write, by)?)
}

/// Adds a claim and says so. Its length differs from one to the next, so that
/// entries end anywhere in a page and some need several.
fn claim(case: &mut Case) -> Result<(), Box<dyn Error>> {
    let n = usize::try_from(case.head()?.seq)?;
    let statement = format!("Claim after entry {n}. ") + &"It goes on. ".repeat(n * 131 % 1_500);
    let done = case.add_claim(&NewClaim {
        statement,
        ..NewClaim::default()
    })?;
    acknowledged(&done.map(Ref::from))
}

fn exhibit(case: &mut Case, file: &Path) -> Result<(), Box<dyn Error>> {
    let stored = case.store_file(file, None, &Lines)?;
    say("stored")?;
    let done = case.add_exhibit(&NewExhibit::default(), Some(&stored), &[])?;
    acknowledged(&done.map(Ref::from))
}

fn acknowledged(done: &Done<Ref>) -> Result<(), Box<dyn Error>> {
    let seq = done.seq.ok_or("an addition without an entry")?;
    Ok(say(&format!("entry {seq} {}", done.value))?)
}

/// One line in one write, so that a kill never leaves half of it.
fn say(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes())?;
    out.flush()
}
