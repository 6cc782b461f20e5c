//! The `assay` program in a folder of its own, with settings, clock and actor
//! that are nobody's.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A folder with cases, and the program to work on them.
pub(crate) struct Terminal {
    folder: tempfile::TempDir,
}

/// The program beside this test: the workspace's tests build both.
fn program() -> PathBuf {
    let test = std::env::current_exe().expect("the test knows its own file");
    let built = test
        .parent()
        .and_then(Path::parent)
        .expect("deps lies in the target folder");
    let assay = built.join("assay");
    assert!(
        assay.exists(),
        "build it first: cargo build -p assay-cli ({})",
        assay.display()
    );
    assay
}

/// The root of the tree.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests lies in the tree")
        .to_owned()
}

impl Terminal {
    pub(crate) fn new() -> Terminal {
        Terminal {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with these words, not yet started.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(program());
        command
            .args(words)
            .current_dir(self.folder.path())
            .env("ASSAY_CONFIG_DIR", self.path("config"))
            .env("ASSAY_ACTOR", "Tester")
            .env("ASSAY_FIXED_CLOCK", "2023-04-10T09:00:00Z");
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("the program starts")
    }

    /// Runs what must go well.
    pub(crate) fn ok(&self, words: &[&str]) -> String {
        let output = self.run(words);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {said}");
        String::from_utf8(output.stdout).expect("answers are UTF-8")
    }

    /// Runs what must go well, and reads its JSON.
    pub(crate) fn json(&self, words: &[&str]) -> Value {
        let text = self.ok(&[words, &["--json"]].concat());
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{words:?}: {error}: {text}"))
    }

    /// Runs what must be refused, with exit code 3; gives the error.
    pub(crate) fn refused(&self, words: &[&str]) -> Value {
        let output = self.run(&[words, &["--json"]].concat());
        assert_eq!(
            output.status.code(),
            Some(3),
            "{words:?} is refused: {output:?}"
        );
        let value: Value = serde_json::from_slice(&output.stdout).expect("an error in JSON");
        value["error"].clone()
    }
}

/// The text of a PDF by poppler.
pub(crate) fn pdf_text(file: &Path) -> String {
    text_of(
        Command::new("pdftotext")
            .args(["-layout", "-enc", "UTF-8"])
            .arg(file)
            .arg("-"),
    )
}

/// What a foreign program prints.
pub(crate) fn text_of(command: &mut Command) -> String {
    let output = command
        .output()
        .expect("poppler and qpdf are installed by `make setup`");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Runs of white space as one space, for words that break between lines.
pub(crate) fn flowed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
