//! A program that is killed while it writes: whatever it said was kept is there
//! afterwards, nothing is half there, and nobody has to mend anything. The kills
//! are SIGKILL, after a number of lines and a stretch of work drawn from a fixed
//! seed; no check rests on when exactly they land.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use assay_casefile::{Access, Actor, CHUNK, Case, NewCase, Noun, Record, Ref, Silent};
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

const KILLS: usize = 200;
const BIG: u64 = 200 * 1024 * 1024;

/// A stream of numbers that is the same every time (xorshift64*, Vigna 2016).
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number below `end`.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Works for a while, so that a kill does not always follow right upon a line.
    fn dawdle(&mut self, most: u64) {
        let mut block = [0_u8; 32];
        for _ in 0..self.below(most) {
            block = Sha256::digest(block).into();
        }
        std::hint::black_box(block);
    }
}

/// What a writer said was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    seq: i64,
    record: Ref,
}

/// A running writer.
struct Writer {
    child: Child,
    out: BufReader<ChildStdout>,
    kept: Vec<Kept>,
}

impl Writer {
    fn start(words: &[&str], case: &Path, file: Option<&Path>) -> Writer {
        let mut child = Command::new(env!("CARGO_BIN_EXE_writer"))
            .args(words)
            .arg(case)
            .args(file)
            .stdout(Stdio::piped())
            .spawn()
            .expect("a writer");
        let out = BufReader::new(child.stdout.take().expect("its output"));
        Writer {
            child,
            out,
            kept: Vec::new(),
        }
    }

    /// The next whole line; none at the end of the output.
    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("a line");
        let line = line.strip_suffix('\n')?.to_owned();
        if let Some(entry) = line.strip_prefix("entry ") {
            let (seq, record) = entry.split_once(' ').expect("a number and a ref");
            self.kept.push(Kept {
                seq: seq.parse().expect("a number"),
                record: record.parse().expect("a ref"),
            });
        }
        Some(line)
    }

    /// Kills it, then reads what it had still said.
    fn kill(mut self) -> Vec<Kept> {
        self.child.kill().expect("killed");
        self.rest()
    }

    fn rest(mut self) -> Vec<Kept> {
        while self.line().is_some() {}
        self.child.wait().expect("gone");
        self.kept
    }
}

fn actor() -> Actor {
    Actor {
        name: "R. Eader".to_owned(),
        id: "0d0e".to_owned(),
    }
}

fn new_case() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("trial.assay");
    let new = NewCase {
        title: "Trial".to_owned(),
        ..NewCase::default()
    };
    let case = Case::create(&path, new, actor()).expect("a new case");
    case.close().expect("closed");
    (folder, path)
}

/// Opens the case as the next user would, and finds nothing wrong with it.
fn sound(path: &Path) -> Case {
    let case = Case::open(path, Access::Write, actor()).expect("opens after a kill");
    assert_eq!(case.verify(&Silent).expect("verifies"), []);
    case
}

fn refs(case: &Case, noun: Noun) -> Vec<Ref> {
    let records = case.list(noun, None, usize::MAX).expect("a list");
    records.iter().map(Record::r#ref).collect()
}

/// Each entry is in the journal under its number, and made that record.
fn in_the_journal(case: &Case, kept: &[Kept]) {
    let Some(first) = kept.first() else {
        return;
    };
    let entries = case
        .history(None, Some(first.seq - 1), usize::MAX)
        .expect("a history");
    for kept in kept {
        let entry = entries.iter().find(|entry| entry.seq == kept.seq);
        let entry = entry.unwrap_or_else(|| panic!("{kept:?} was acknowledged and is gone"));
        assert_eq!(entry.label, format!("add {}", kept.record));
    }
}

#[test]
fn what_was_acknowledged_outlives_two_hundred_kills() {
    let (_folder, path) = new_case();
    let mut draw = Draw(0x0a55);
    let mut all: Vec<Kept> = Vec::new();
    let mut length = 1;
    for round in 0..KILLS {
        let mut writer = Writer::start(&["claims"], &path, None);
        // One in eight is killed before it says anything, while it opens the case.
        let lines = if round % 8 == 7 { 0 } else { 1 + draw.below(4) };
        for _ in 0..lines {
            assert!(
                writer.line().is_some(),
                "the writer goes on until it is killed"
            );
        }
        draw.dawdle(if lines == 0 { 60_000 } else { 12_000 });
        let kept = writer.kill();
        assert!(kept.len() as u64 >= lines);

        let case = sound(&path);
        in_the_journal(&case, &kept);
        let now = case.info().expect("info").journal.length;
        let said = i64::try_from(kept.len()).expect("few");
        // Between an entry and its line there is room for one kill, and no more.
        assert!(
            (length + said..=length + said + 1).contains(&now),
            "{length} entries and {said} more became {now} in round {round}"
        );
        length = now;
        all.extend(kept);
        case.close().expect("closed");
        assert!(!beside(&path, "-wal"), "the last to close leaves one file");
    }
    assert!(all.len() >= KILLS * 7 / 8, "the writers came to write");

    let case = sound(&path);
    in_the_journal(&case, &all);
    let claims = refs(&case, Noun::Claim);
    assert!(all.iter().all(|kept| claims.contains(&kept.record)));
    let entries = usize::try_from(length).expect("a length");
    assert_eq!(
        claims.len(),
        entries - 1,
        "one claim per entry, none half made"
    );
}

/// When a writer that adds a big file is killed.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// Once it has said that it is so far, of twice the length.
    At(u64),
    /// Once it has said that the bytes are stored, before an entry names them.
    Stored,
}

/// Moments in the reading and all over the copying, half of them where a
/// transaction of chunks ends; then the last chunk, and after it.
fn moments(draw: &mut Draw) -> Vec<Moment> {
    const AT_ONCE: u64 = 32;
    let chunk = CHUNK as u64;
    let chunks = BIG / chunk;
    let mut moments = vec![Moment::At(chunk * (1 + draw.below(chunks)))];
    for tenth in 0..10 {
        let wide = chunks / 10;
        let mut n = tenth * wide + 1 + draw.below(wide);
        if tenth % 2 == 0 {
            n = n.next_multiple_of(AT_ONCE);
        }
        moments.push(Moment::At(BIG + chunk * n.min(chunks - 1)));
    }
    moments.extend([Moment::At(2 * BIG), Moment::Stored]);
    moments
}

#[test]
fn a_kill_inside_a_big_add_leaves_no_half_of_it() {
    let (folder, path) = new_case();
    let file = folder.path().join("film.bin");
    let mut draw = Draw(0xf11e);
    let sha256 = noise(&file, &mut draw);
    let mut all: Vec<Kept> = Vec::new();
    let mut inside = 0;
    for moment in moments(&mut draw) {
        let mut writer = Writer::start(&["exhibit"], &path, Some(&file));
        while let Some(line) = writer.line() {
            if reached(&line, moment) {
                break;
            }
        }
        draw.dawdle(4_000);
        let kept = writer.kill();
        inside += usize::from(kept.iter().all(|kept| kept.record.noun != Noun::Exhibit));
        let case = sound(&path);
        in_the_journal(&case, &kept);
        all.extend(kept);
        whole(&case, &sha256, false);
        case.close().expect("closed");
    }
    assert!(inside >= 10, "only {inside} kills landed inside the add");

    let last = Writer::start(&["exhibit"], &path, Some(&file)).rest();
    assert_eq!(last.len(), 2, "a claim and an exhibit");
    all.extend(last);
    let case = sound(&path);
    in_the_journal(&case, &all);
    whole(&case, &sha256, true);
    case.close().expect("closed");
    nothing_besides(&path);
}

/// Whether a line says that the moment has come.
fn reached(line: &str, moment: Moment) -> bool {
    match moment {
        Moment::Stored => line == "stored",
        Moment::At(place) => line
            .strip_prefix("at ")
            .and_then(|rest| rest.split_once(' '))
            .is_some_and(|(done, _)| done.parse::<u64>().expect("a number") >= place),
    }
}

/// Writes a file of the length to be added and gives its hash.
fn noise(path: &Path, draw: &mut Draw) -> String {
    let mut file = BufWriter::new(File::create(path).expect("a file"));
    let mut hash = Sha256::new();
    let mut block = vec![0_u8; CHUNK];
    for _ in 0..BIG / CHUNK as u64 {
        for word in block.chunks_exact_mut(8) {
            word.copy_from_slice(&draw.next().to_le_bytes());
        }
        hash.update(&block);
        file.write_all(&block).expect("written");
    }
    file.flush().expect("written");
    hex(&hash.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// An exhibit that is there has all its bytes.
fn whole(case: &Case, sha256: &str, there: bool) {
    let exhibits = case.list(Noun::Exhibit, None, usize::MAX).expect("a list");
    assert!(!there || !exhibits.is_empty(), "the last add came through");
    for record in &exhibits {
        let Record::Exhibit(exhibit) = record else {
            panic!("an exhibit among exhibits, not {record:?}");
        };
        assert_eq!(
            (exhibit.sha256.as_str(), exhibit.length),
            (sha256, Some(BIG))
        );
    }
    if !exhibits.is_empty() {
        let mut hash = Hashing(Sha256::new());
        let length = case.read_blob(sha256, &mut hash).expect("its bytes");
        assert_eq!((length, hex(&hash.0.finalize())), (BIG, sha256.to_owned()));
    }
}

/// Hashes what is written to it.
struct Hashing(Sha256);

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What the killed ones had begun is swept, and its room was used again.
fn nothing_besides(path: &Path) {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opens");
    let count = |sql| {
        conn.query_row(sql, [], |row| row.get::<_, i64>(0))
            .expect("a count")
    };
    assert_eq!(count("SELECT count(*) FROM blob"), 1);
    assert_eq!(
        count("SELECT count(*) FROM chunk").unsigned_abs(),
        BIG / CHUNK as u64
    );
    let length = std::fs::metadata(path).expect("the file").len();
    assert!(length < BIG * 3 / 2, "{length} bytes for one film");
    for end in ["-wal", "-journal", "-lock"] {
        assert!(!beside(path, end), "{end} stayed behind");
    }
}

/// Whether a file of the case's name and this ending lies beside it.
fn beside(path: &Path, end: &str) -> bool {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    Path::new(&name).exists()
}
