//! The sample case: a case document with its files, compiled in and brought in
//! by the same verb as any other.

use std::path::Path;

use assay_casefile::document::Document;

use crate::fault::{ErrorCode, Fault, Kept};
use crate::job::Job;
use crate::outward::of_io;
use crate::scratch::Scratch;
use crate::wire::*;
use crate::{Desk, synthetic};

include!(concat!(env!("OUT_DIR"), "/sample.rs"));

/// The name of the document among the files of the sample.
const DOCUMENT: &str = "case.json";

/// What a synthetic case is called.
const SYNTHETIC: &str = "Synthetic case";

impl Desk {
    /// Makes the sample case, or a synthetic one of a size, and opens it.
    pub fn case_sample(&self, ask: SampleCase, job: &dyn Job) -> Result<Overview, Fault> {
        match ask.scale {
            None => self.make_sample(&ask.path, job)?,
            Some(scale) if (1..=synthetic::MOST).contains(&scale) => {
                let document = synthetic::document(scale, ask.seed.unwrap_or_default());
                let document = Document::read(&document.to_string())?;
                self.fill(&ask.path, SYNTHETIC, &document, None, job)?;
            }
            Some(_) => {
                let args = [("most", synthetic::MOST.to_string().into())];
                return Err(Fault::new(ErrorCode::Input, "fault-scale", &args).kept(Kept::Nothing));
            }
        }
        self.case_overview(Nothing {}, job)
    }

    fn make_sample(&self, path: &str, job: &dyn Job) -> Result<(), Fault> {
        let unwritten = |error: std::io::Error| of_io("fault-scratch", &error);
        let scratch = Scratch::new().map_err(unwritten)?;
        let mut text = "";
        for (name, bytes) in SAMPLE {
            if *name == DOCUMENT {
                text = std::str::from_utf8(bytes).map_err(|_| Fault::bug("the sample's text"))?;
            } else {
                scratch.write(name, bytes).map_err(unwritten)?;
            }
        }
        let document = Document::read(text)?;
        let title = document
            .case
            .as_ref()
            .and_then(|it| it.title.clone())
            .unwrap_or_default();
        self.fill(path, &title, &document, Some(scratch.folder()), job)
    }

    /// Makes a new case of a document. Where that fails, the case that was just
    /// made goes again: nobody has put anything into it.
    fn fill(
        &self,
        path: &str,
        title: &str,
        document: &Document,
        folder: Option<&Path>,
        job: &dyn Job,
    ) -> Result<(), Fault> {
        let new = CreateCase {
            path: path.to_owned(),
            title: title.to_owned(),
            ..Default::default()
        };
        self.make(new)?;
        let filled = self.with_case(|case| self.bring_in(case, document, folder, job));
        if let Err(fault) = filled {
            let _ = self.case_close(Nothing {}, job);
            let _ = std::fs::remove_file(crate::absolute(path));
            return Err(fault.kept(Kept::Nothing));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn sample(scale: Option<u32>, seed: u32) -> (tempfile::TempDir, Desk, Value) {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::somewhere();
        let path = folder.path().join("sample.assay");
        let ask = json!({ "path": path, "scale": scale, "seed": seed });
        let overview = desk.rpc("case.sample", ask).unwrap();
        (folder, desk, overview)
    }

    #[test]
    fn the_sample_case_has_every_noun_and_no_error() {
        let (_folder, desk, overview) = sample(None, 0);
        let counts = overview["counts"].as_object().unwrap();
        assert!(
            counts.values().all(|it| it.as_u64() > Some(0)),
            "{counts:?}"
        );
        assert_eq!(overview["title"], "Crews for Inner Mongolia");
        let attention = overview["attention"].as_array().unwrap();
        assert!(
            attention.iter().all(|it| it["severity"] != "error"),
            "{attention:?}"
        );
        assert_eq!(desk.rpc("verify", Value::Null).unwrap()["ok"], true);
        assert_eq!(
            overview["journal"]["length"], 2,
            "one entry made it, one filled it"
        );
    }

    #[test]
    fn origins_are_counted_with_their_chains_in_words() {
        let (_folder, desk, _) = sample(None, 0);
        let origins = desk.rpc("claim.origins", json!({ "claim": "C2" })).unwrap();
        assert_eq!(
            (&origins["exhibits"], &origins["origins"]),
            (&json!(5), &json!(3))
        );
        assert_eq!(
            (&origins["unknown"], &origins["cycles"]),
            (&json!(1), &json!(0))
        );
        let chain = origins["groups"][0]["chains"][0].as_str().unwrap();
        assert!(chain.contains('S'), "{chain}");
        assert!(
            desk.rpc("claim.origins", json!({ "claim": "C99" }))
                .is_err()
        );
    }

    #[test]
    fn figures_compare_with_a_reason_in_words() {
        let (_folder, desk, _) = sample(None, 0);
        let compared = desk
            .rpc("figure.compare", json!({ "left": "F19", "right": "F1" }))
            .unwrap();
        assert_eq!(compared["relation"], "disjoint");
        assert!(
            compared["why"].as_str().unwrap().contains("F1"),
            "{compared}"
        );
    }

    #[test]
    fn a_synthetic_case_has_its_size_and_follows_from_its_seed() {
        let (_a, first, overview) = sample(Some(12), 7);
        assert_eq!(overview["counts"]["exhibits"], 12);
        assert_eq!(first.rpc("verify", Value::Null).unwrap()["ok"], true);
        let list = json!({ "noun": "quotes" });
        let quotes = first.rpc("record.list", list.clone()).unwrap();
        let (_b, again, _) = sample(Some(12), 7);
        assert_eq!(again.rpc("record.list", list.clone()).unwrap(), quotes);
        let (_c, other, _) = sample(Some(12), 8);
        assert_ne!(other.rpc("record.list", list).unwrap(), quotes);
    }

    #[test]
    fn a_sample_never_replaces_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine.assay");
        std::fs::write(&path, b"mine").unwrap();
        let fault = Desk::somewhere()
            .rpc("case.sample", json!({ "path": path }))
            .unwrap_err();
        assert_eq!(fault.code, ErrorCode::Exists);
        assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    }
}
