//! Measures by ratios: what a journalled write costs against a bare one, what
//! keeping bytes costs against a plain file, what a page costs.
//! Runs are interleaved, so that a slow moment of the machine hits both sides.
//! It judges nothing: no test depends on a time.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use assay_casefile::claim::NewClaim;
use assay_casefile::{Actor, Case, NewCase, Silent};
use sha2::Digest as _;

/// How often each side runs.
const RUNS: usize = 40;

fn main() {
    assay_desk::child();
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    println!("{RUNS} interleaved runs each; median (least – greatest)\n");
    journalled_write(at);
    replay(at);
    keeping_bytes(at);
    pages(at);
}

fn actor() -> Actor {
    Actor {
        name: "bench".into(),
        id: "0".repeat(16),
    }
}

fn new_case(path: &Path) -> Case {
    let new = NewCase {
        title: "Bench".into(),
        question: None,
        handling: None,
    };
    Case::create(path, new, actor()).expect("a case")
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// Runs both sides in turn and gives their times.
fn interleaved(mut a: impl FnMut(usize), mut b: impl FnMut(usize)) -> [Vec<Duration>; 2] {
    let mut times = [Vec::new(), Vec::new()];
    for run in 0..RUNS {
        times[0].push(timed(|| a(run)));
        times[1].push(timed(|| b(run)));
    }
    times
}

fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    sorted[sorted.len() / 2]
}

fn spread(times: &[Duration]) -> String {
    let (least, most) = (times.iter().min(), times.iter().max());
    let ms = |it: Duration| format!("{:.2}", it.as_secs_f64() * 1e3);
    format!(
        "{} ms ({} – {})",
        ms(median(times)),
        ms(*least.expect("runs")),
        ms(*most.expect("runs"))
    )
}

fn report(what: &str, ours: &[Duration], bare: &[Duration]) {
    let ratio = median(ours).as_secs_f64() / median(bare).as_secs_f64();
    println!(
        "{what}\n  ours  {}\n  bare  {}\n  ratio {ratio:.2}\n",
        spread(ours),
        spread(bare)
    );
}

fn journalled_write(at: &Path) {
    let mut case = new_case(&at.join("write.assay"));
    let bare = rusqlite::Connection::open(at.join("bare.db")).expect("a database");
    bare.execute_batch(
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE claim (n INTEGER PRIMARY KEY, statement TEXT NOT NULL) STRICT;",
    )
    .expect("a table");
    let statement = "Recruits hand over a deposit before they leave.";
    let [ours, plain] = interleaved(
        |run| {
            let new = NewClaim {
                statement: format!("{statement} {run}"),
                ..NewClaim::default()
            };
            case.add_claim(&new).expect("a claim");
        },
        |run| {
            bare.execute_batch("BEGIN IMMEDIATE")
                .expect("a transaction");
            bare.execute(
                "INSERT INTO claim (statement) VALUES (?1)",
                [format!("{statement} {run}")],
            )
            .expect("a row");
            bare.execute_batch("COMMIT").expect("a commit");
        },
    );
    report(
        "One claim written, journalled and searchable, against a bare insert",
        &ours,
        &plain,
    );
}

fn replay(at: &Path) {
    let mut case = new_case(&at.join("replay.assay"));
    let entries = 2_000;
    for n in 0..entries {
        let new = NewClaim {
            statement: format!("Claim number {n}."),
            ..NewClaim::default()
        };
        case.add_claim(&new).expect("a claim");
    }
    let times: Vec<Duration> = (0..RUNS)
        .map(|_| timed(|| assert!(case.verify(&Silent).expect("verified").is_empty())))
        .collect();
    let rate = f64::from(entries) / median(&times).as_secs_f64();
    println!(
        "Verify by replay of {entries} entries\n  {}\n  {rate:.0} entries a second\n",
        spread(&times)
    );
}

fn keeping_bytes(at: &Path) {
    let size: usize = 32 << 20;
    let mut case = new_case(&at.join("bytes.assay"));
    // No two runs may hold the same bytes: a case keeps equal bytes once.
    let content = |run: usize| -> Vec<u8> {
        (0..size)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 11) as u8 ^ run as u8)
            .collect()
    };
    let source = at.join("exhibit.bin");
    let target = at.join("copy.bin");
    let mut times = [Vec::new(), Vec::new()];
    for run in 0..RUNS {
        std::fs::write(&source, content(run)).expect("a file");
        times[0].push(timed(|| {
            case.store_file(&source, None, &Silent).expect("kept");
        }));
        times[1].push(timed(|| {
            let bytes = std::fs::read(&source).expect("a file");
            let hash = sha2::Sha256::digest(&bytes);
            let mut copy = File::create(&target).expect("a file");
            copy.write_all(&bytes).expect("written");
            copy.sync_all().expect("synced");
            assert_eq!(hash.len(), 32);
        }));
    }
    let rate = |times: &[Duration]| 32.0 / median(times).as_secs_f64();
    report(
        "32 MiB kept in the case, against SHA-256 and a plain file",
        &times[0],
        &times[1],
    );
    println!(
        "  {:.0} MiB/s against {:.0} MiB/s\n",
        rate(&times[0]),
        rate(&times[1])
    );
}

fn pages(at: &Path) {
    let path = at.join("sample.assay");
    // The sample is read by children of this program.
    let desk = assay_desk::Desk::new();
    let payload = serde_json::json!({ "path": path });
    desk.rpc("case.sample", payload).expect("the sample case");
    desk.rpc("case.close", serde_json::Value::Null)
        .expect("closed");
    let case = Case::open(&path, assay_casefile::Access::Read, actor()).expect("the sample case");
    let snapshot = case.snapshot().expect("a snapshot");
    let settings = assay_dossier::Settings::default();
    let mut count = 0;
    let times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            timed(|| {
                count = assay_dossier::render_pdf(&snapshot, &settings)
                    .expect("a dossier")
                    .pages;
            })
        })
        .collect();
    let each = median(&times).as_secs_f64() * 1e3 / count as f64;
    println!(
        "The standard brief of the sample, {count} pages\n  {}\n  {each:.1} ms a page\n",
        spread(&times)
    );
}
