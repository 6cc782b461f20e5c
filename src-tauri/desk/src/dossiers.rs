//! Dossiers are composed, and leave the case as a file: which one is meant, where
//! it goes, and the entry that remembers it. What it says and how it looks stands
//! in the dossier crate.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use assay_casefile::dossier::NewDossier;
use assay_casefile::snapshot::Snapshot;
use assay_casefile::{Case, CaseError, DossierRef, Event, Record, Ref};
use assay_dossier::{DossierError, Settings, render_pdf_until, standard_brief};
use sha2::{Digest, Sha256};

use crate::document::hex;
use crate::errors::listed;
use crate::fault::{ErrorCode, Fault, Kept};
use crate::job::{Job, Stage};
use crate::outward::{Unnamed, of_io};
use crate::records::record;
use crate::telling::changed;
use crate::wire::*;
use crate::{Desk, absolute};

/// For whom a dossier is made that leaves nothing out.
const INTERNAL: &str = "internal";

impl Desk {
    /// Composes a dossier.
    pub fn dossier_add(
        &self,
        ask: AddDossier,
        _: &dyn Job,
    ) -> Result<Changed<DossierRecord>, Fault> {
        self.with_case(|case| {
            let mut blocks = match ask.brief {
                Some(true) => standard_brief(&*case.snapshot()?),
                _ => Vec::new(),
            };
            blocks.extend(ask.blocks.unwrap_or_default());
            let done = case.add_dossier(&NewDossier {
                title: ask.title,
                handling: ask.handling,
                blocks,
                ..NewDossier::default()
            })?;
            let dossier = dossier(case, done.value)?;
            Ok(changed(done, dossier))
        })
    }

    /// Gives a dossier a new order of blocks.
    pub fn dossier_arrange(
        &self,
        ask: ArrangeDossier,
        _: &dyn Job,
    ) -> Result<Changed<DossierRecord>, Fault> {
        self.with_case(|case| {
            let brief = standard_brief(&*case.snapshot()?);
            let done = case.arrange(ask.dossier, &ask.order, &brief)?;
            Ok(changed(done, dossier(case, ask.dossier)?))
        })
    }

    /// Makes a PDF of a dossier and remembers that it was made. Other commands
    /// go on while it is typeset; what they change is not in it.
    pub fn dossier_export(&self, ask: ExportDossier, job: &dyn Job) -> Result<Exported, Fault> {
        let path = absolute(&ask.path);
        let force = ask.force.unwrap_or(false);
        if !force && path.symlink_metadata().is_ok() {
            return Err(
                Fault::new(ErrorCode::Exists, "fault-output-exists", &[]).kept(Kept::Nothing)
            );
        }
        let mut snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        if let Some(day) = &ask.rated_on {
            snapshot = Arc::new(snapshot.rated_on(day)?);
        }
        let dossier = chosen(&snapshot, ask.dossier)?;
        job.at(Stage::Typesetting, 0, 0);
        let settings = Settings {
            dossier,
            handling: ask.handling,
        };
        let pdf = aside(job, move |stopped| {
            render_pdf_until(&snapshot, &settings, stopped)
        })?;
        let written = Unnamed::write(&path, force, |file| {
            file.write_all(&pdf.bytes)
                .map_err(|error| of_io("fault-write", &error))
        })?;
        let sha256 = hex(&Sha256::digest(&pdf.bytes));
        let event = Event::Exported {
            dossier,
            audience: INTERNAL.to_owned(),
            sha256: sha256.clone(),
        };
        // Remembered before it has its name: a file that nobody remembers would
        // be worse than an entry whose file did not get its name.
        let seq = self.with_case(|case| {
            let seq = case.event(event)?;
            written.name()?;
            Ok(seq)
        })?;
        Ok(Exported {
            path: path.display().to_string(),
            sha256,
            length: pdf.bytes.len() as u64,
            pages: Some(pdf.pages as u64),
            standard: Some(pdf.standard.to_owned()),
            seq: Some(seq),
        })
    }
}

/// How often a watched typesetting is asked whether it is still wanted.
const PATIENCE: Duration = Duration::from_millis(50);

/// Sets pages on a thread of their own. The typesetter cannot be interrupted
/// in the middle of a stage: one that is stopped is left to end its stage by
/// itself, what it made is thrown away, and nobody waits for it.
pub(crate) fn aside<T: Send + 'static>(
    job: &dyn Job,
    set: impl FnOnce(&dyn Fn() -> bool) -> Result<T, DossierError> + Send + 'static,
) -> Result<T, Fault> {
    let stopped = Arc::new(AtomicBool::new(false));
    let (told, outcome) = mpsc::channel();
    let asked = Arc::clone(&stopped);
    std::thread::spawn(move || {
        // Whoever asked may be gone: then there is nobody to tell.
        let _ = told.send(set(&|| asked.load(Ordering::Relaxed)));
    });
    loop {
        if job.stop().load(Ordering::Relaxed) {
            stopped.store(true, Ordering::Relaxed);
            return Err(Fault::from(CaseError::Cancelled).kept(Kept::Nothing));
        }
        match outcome.recv_timeout(PATIENCE) {
            Ok(made) => return made.map_err(|error| of_dossier(&error)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(Fault::bug("the typesetting")),
        }
    }
}

fn dossier(case: &Case, wanted: DossierRef) -> Result<DossierRecord, Fault> {
    match record(case, wanted.into())? {
        Record::Dossier(it) => Ok(DossierRecord(it)),
        _ => Err(Fault::bug("a dossier")),
    }
}

/// The dossier that is meant: the one named, the only one there is, or none,
/// which is the standard brief.
pub(crate) fn chosen(
    snapshot: &Snapshot,
    named: Option<DossierRef>,
) -> Result<Option<DossierRef>, Fault> {
    if let Some(named) = named {
        let there = snapshot.dossier(named).is_some();
        let absent = || CaseError::NotFound {
            what: Ref::from(named).into(),
        };
        return if there {
            Ok(Some(named))
        } else {
            Err(absent().into())
        };
    }
    match snapshot.dossiers.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.r#ref)),
        several => {
            let refs: Vec<DossierRef> = several.iter().map(|it| it.r#ref).collect();
            let args = [("refs", listed(&refs).into())];
            Err(Fault::new(ErrorCode::Input, "fault-several-dossiers", &args).kept(Kept::Nothing))
        }
    }
}

fn of_dossier(error: &DossierError) -> Fault {
    let (id, reasons): (_, &[String]) = match error {
        DossierError::NoSuchDossier(it) => {
            return CaseError::NotFound {
                what: Ref::from(*it).into(),
            }
            .into();
        }
        DossierError::Stopped => return Fault::from(CaseError::Cancelled).kept(Kept::Nothing),
        DossierError::Sheet => ("fault-layout", &[]),
        DossierError::Layout(reasons) => ("fault-layout", reasons),
        DossierError::Export(reasons) => ("fault-standards", reasons),
    };
    let fault = Fault::new(ErrorCode::Bug, id, &[]).kept(Kept::Nothing);
    reasons
        .iter()
        .fold(fault, |fault, reason| fault.because(reason.clone()))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn desk(folder: &tempfile::TempDir, document: Value) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.create", json!({ "path": path, "title": "Salt" }))
            .unwrap();
        let file = folder.path().join("case.json");
        std::fs::write(&file, document.to_string()).unwrap();
        desk.rpc("document.import", json!({ "path": file }))
            .unwrap();
        desk
    }

    #[test]
    fn an_exported_dossier_is_remembered_and_leads_back_to_its_case() {
        let folder = tempfile::tempdir().unwrap();
        let document = json!({ "assay": 1, "claims": [{ "ref": "C1", "statement": "It snowed." }],
            "exhibits": [{ "ref": "E1", "content": "It snowed.", "title": "Note" }] });
        let desk = desk(&folder, document);
        let out = folder.path().join("a.pdf");
        let made = desk.rpc("dossier.export", json!({ "path": out })).unwrap();
        let bytes = std::fs::read(&out).unwrap();
        assert_eq!(made["sha256"], hex(&Sha256::digest(&bytes)));
        let history = desk.rpc("history", json!({ "after": 2 })).unwrap();
        assert_eq!(history[0]["kind"], "event");

        let case = folder.path().join("a.assay");
        let good = json!({ "path": out, "against": case });
        let good = desk.rpc("verify.file", good).unwrap();
        assert_eq!(good, json!({ "ok": true, "differences": [] }));
        let own = desk.rpc("verify", json!({ "against": out })).unwrap();
        assert_eq!(own["ok"], true);

        let other = Desk::somewhere();
        let elsewhere = folder.path().join("b.assay");
        other
            .rpc(
                "case.create",
                json!({ "path": elsewhere, "title": "Other" }),
            )
            .unwrap();
        let bad = other.rpc("verify", json!({ "against": out })).unwrap();
        assert_eq!(bad["ok"], false);
        assert_eq!(bad["differences"][0]["where"], "journal");
        assert_eq!(bad["differences"][1]["where"], "E1");

        let again = desk
            .rpc("dossier.export", json!({ "path": out }))
            .unwrap_err();
        assert_eq!(again.code, ErrorCode::Exists);
        assert_eq!(std::fs::read(&out).unwrap(), bytes);
    }

    /// A job that is stopped as soon as it says what it does.
    #[derive(Default)]
    struct Unwanted(AtomicBool);

    impl Job for Unwanted {
        fn at(&self, _: Stage, _: u64, _: u64) {
            self.0.store(true, Ordering::Relaxed);
        }

        fn stop(&self) -> &AtomicBool {
            &self.0
        }
    }

    #[test]
    fn a_dossier_that_is_stopped_while_it_is_set_leaves_no_file_and_no_entry() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(
            &folder,
            json!({ "assay": 1, "claims": [{ "statement": "It snowed." }] }),
        );
        let before = desk.rpc("case.info", Value::Null).unwrap()["journal"].clone();
        let out = folder.path().join("a.pdf");
        let stopped = desk.run(
            "dossier.export",
            json!({ "path": out }),
            &Unwanted::default(),
        );
        assert_eq!(stopped.unwrap_err().code, ErrorCode::Refused);
        assert!(!out.exists());
        assert_eq!(
            desk.rpc("case.info", Value::Null).unwrap()["journal"],
            before
        );
        desk.rpc("dossier.export", json!({ "path": out })).unwrap();
        assert!(out.exists(), "asked for again, it is made");
    }

    #[test]
    fn a_dossier_begins_with_the_brief_written_out_and_its_blocks_are_arranged() {
        let folder = tempfile::tempdir().unwrap();
        let document = json!({ "assay": 1, "claims": [{ "statement": "It snowed." }] });
        let desk = desk(&folder, document);
        let new = json!({ "title": "Weather", "brief": true });
        let added = desk.rpc("dossier.add", new).unwrap();
        let blocks = added["value"]["blocks"].as_array().unwrap();
        assert_eq!(blocks[1], json!({ "kind": "claim", "claim": "C1" }));
        let order = json!([{ "keep": 1 }, { "kind": "prose", "text": "See [C1]." }]);
        let asked = json!({ "dossier": "D1", "order": order });
        let arranged = desk.rpc("dossier.arrange", asked).unwrap();
        let expected = json!([{ "kind": "claim", "claim": "C1" },
            { "kind": "prose", "text": "See [C1]." }]);
        assert_eq!(arranged["value"]["blocks"], expected);
        let asked = json!({ "dossier": "D1", "order": [{ "keep": 7 }] });
        let fault = desk.rpc("dossier.arrange", asked).unwrap_err();
        assert!(fault.message.contains("no block 8"), "{}", fault.message);
    }

    #[test]
    fn several_dossiers_and_none_named_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let dossiers = json!([{ "ref": "D1", "title": "One" }, { "ref": "D2", "title": "Two" }]);
        let desk = desk(&folder, json!({ "assay": 1, "dossiers": dossiers }));
        let out = folder.path().join("a.pdf");
        let fault = desk
            .rpc("dossier.export", json!({ "path": out }))
            .unwrap_err();
        assert!(fault.message.contains("D1 and D2"), "{}", fault.message);
        assert!(!out.exists());
        let named = json!({ "path": out, "dossier": "D3" });
        assert_eq!(
            desk.rpc("dossier.export", named).unwrap_err().code,
            ErrorCode::Missing
        );
    }
}
