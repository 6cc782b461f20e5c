//! The case as a whole: made, opened, looked at, taken back, closed.

use assay_casefile::{Access, Case, CaseError, Entry as Journalled, NewCase, Noun};
use assay_dossier::words::Words;

use crate::fault::{ErrorCode, Fault};
use crate::job::Job;
use crate::telling::changed;
use crate::wire::*;
use crate::{Desk, Open, absolute, checks, settings};

/// How many entries an overview shows.
const RECENT: i64 = 12;

/// How many entries of the journal come in one answer, if nothing else is asked.
const ENTRIES: usize = 200;

impl Desk {
    /// The version of the program and who is using it.
    pub fn app_info(&self, _: Nothing, _: &dyn Job) -> Result<AppInfo, Fault> {
        Ok(AppInfo {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            actor: self.actor().name,
            locale: settings::locale(),
        })
    }

    /// The cases that were open lately.
    pub fn start_recent(&self, _: Nothing, _: &dyn Job) -> Result<Vec<RecentCase>, Fault> {
        Ok(self.settings().recent())
    }

    /// Takes a case off the list of those open lately.
    pub fn start_forget(&self, at: AtPath, _: &dyn Job) -> Result<Vec<RecentCase>, Fault> {
        let mut settings = self.settings();
        settings.forget(&at.path);
        Ok(settings.recent())
    }

    /// Says by what name this person's entries go: those of the open case too,
    /// from the next one on. A name given from outside goes before it.
    pub fn app_name(&self, ask: NameYourself, job: &dyn Job) -> Result<AppInfo, Fault> {
        let name = ask.name.map(|it| it.trim().to_owned());
        if name
            .as_ref()
            .is_some_and(|it| it.chars().any(char::is_control))
        {
            let args = [("key", "name".into())];
            return Err(Fault::new(ErrorCode::Input, "fault-name", &args));
        }
        self.settings().call(name.filter(|it| !it.is_empty()));
        let actor = self.actor();
        if let Some(open) = self.lock().as_mut() {
            open.case.act_as(actor.clone());
            open.actor = actor;
        }
        self.app_info(Nothing {}, job)
    }

    /// Words the answers in this language from now on.
    pub fn app_language(&self, ask: Language, job: &dyn Job) -> Result<AppInfo, Fault> {
        Words::speak(&ask.language);
        self.app_info(Nothing {}, job)
    }

    /// Makes a new case and opens it.
    pub fn case_create(&self, new: CreateCase, _: &dyn Job) -> Result<Overview, Fault> {
        self.make(new)?;
        self.overview()
    }

    /// Opens a case: to be changed if its place allows, else to be read.
    pub fn case_open(&self, at: AtPath, _: &dyn Job) -> Result<Overview, Fault> {
        match self.open(&at.path, Access::Write) {
            Err(fault) if fault.code == ErrorCode::ReadOnly => self.open(&at.path, Access::Read)?,
            opened => opened?,
        }
        self.note_open()?;
        self.overview()
    }

    /// Opens a case for `access`, closing the one that was open. It is not
    /// noted among the cases opened lately: that is for people, not for scripts.
    ///
    /// # Errors
    /// Those of opening; the case that was open stays open then.
    pub fn open(&self, path: &str, access: Access) -> Result<(), Fault> {
        let path = absolute(path);
        let actor = self.actor();
        let mut open = self.lock();
        // The same file again must not meet the hold of the old one; another
        // file is opened first, so that a refusal leaves what is open open.
        if open.as_ref().is_some_and(|it| it.path == path) {
            close(open.take())?;
        }
        let case = Case::open(&path, access, actor.clone())?;
        close(open.take())?;
        *open = Some(Open {
            case,
            path,
            actor,
            access,
        });
        Ok(())
    }

    /// Notes the open case among those that were open lately.
    fn note_open(&self) -> Result<(), Fault> {
        let (path, title) =
            self.with_open(|open| Ok((open.path.clone(), open.case.info()?.title)))?;
        self.settings().opened(&path, &title);
        Ok(())
    }

    /// Makes a new case and opens it, without looking at it.
    pub(crate) fn make(&self, new: CreateCase) -> Result<(), Fault> {
        let path = absolute(&new.path);
        let actor = self.actor();
        let settings = NewCase {
            title: new.title.trim().to_owned(),
            question: new.question.filter(|it| !it.trim().is_empty()),
            handling: new.handling,
        };
        let mut open = self.lock();
        let case = Case::create(&path, settings, actor.clone())?;
        close(open.take())?;
        *open = Some(Open {
            case,
            path,
            actor,
            access: Access::Write,
        });
        drop(open);
        self.note_open()
    }

    /// Copies the open case, journal and all, to another file.
    pub fn case_copy(&self, at: AtPath, _: &dyn Job) -> Result<Exported, Fault> {
        let path = absolute(&at.path);
        self.with_case(|case| Ok(case.copy(&path)?))?;
        let (sha256, length) = crate::outward::hash_of(&path)?;
        Ok(Exported {
            path: path.display().to_string(),
            sha256,
            length,
            pages: None,
            standard: None,
            seq: None,
        })
    }

    /// Closes the case, so that its one file is whole.
    pub fn case_close(&self, _: Nothing, _: &dyn Job) -> Result<(), Fault> {
        self.shown.forget();
        close(self.lock().take())
    }

    /// Title, counts, handling, schema, journal, encryption.
    pub fn case_info(&self, _: Nothing, _: &dyn Job) -> Result<Info, Fault> {
        self.with_case(|case| info(case))
    }

    /// What an open case shows first.
    pub fn case_overview(&self, _: Nothing, _: &dyn Job) -> Result<Overview, Fault> {
        self.overview()
    }

    fn overview(&self) -> Result<Overview, Fault> {
        let (mut overview, snapshot, down) = self.with_open(|open| {
            let case = &mut open.case;
            let info = info(case)?;
            let after = (info.journal.length - RECENT).max(0);
            let mut recent: Vec<Entry> = case
                .history(None, Some(after), RECENT as usize)?
                .into_iter()
                .map(line)
                .collect();
            recent.reverse();
            let (undo, redo) = case.ahead()?;
            let (snapshot, down) = (case.snapshot()?, case.dismissals()?);
            let path = open.path.display().to_string();
            let attention = Vec::new();
            let overview = Overview {
                path,
                info,
                attention,
                recent,
                undo,
                redo,
            };
            Ok((overview, snapshot, down))
        })?;
        // Off the case: in a large one the checks take their time, and others read meanwhile.
        overview.attention = checks::lint(&snapshot, &down)?;
        overview.attention.retain(|it| it.dismissed.is_none());
        Ok(overview)
    }

    /// A number that changes when another process wrote to the case.
    /// Fails where the file is no longer at its place.
    pub fn case_poll(&self, _: Nothing, _: &dyn Job) -> Result<Poll, Fault> {
        self.with_case(|case| {
            if !case.is_in_place() {
                return Err(CaseError::Gone.into());
            }
            Ok(Poll {
                version: case.data_version()?,
            })
        })
    }

    /// Entries of the journal with what each changed.
    pub fn history(&self, ask: AskHistory, _: &dyn Job) -> Result<Vec<HistoryEntry>, Fault> {
        let limit = ask.limit.map_or(ENTRIES, |it| it as usize);
        self.with_case(|case| {
            if let Some(of) = ask.of {
                // A ref that never was is a mistake; one whose record is gone has a past.
                let past = case.history(Some(of), ask.after, limit)?;
                if past.is_empty() && ask.after.is_none() {
                    return Err(CaseError::NotFound { what: of.into() }.into());
                }
                return Ok(past.into_iter().map(entry).collect());
            }
            Ok(case
                .history(None, ask.after, limit)?
                .into_iter()
                .map(entry)
                .collect())
        })
    }

    /// Takes back the last change that was not taken back.
    pub fn undo(&self, _: Nothing, _: &dyn Job) -> Result<Changed<Undone>, Fault> {
        self.with_case(|case| {
            let done = case.undo()?;
            let undone = undone(&done.value);
            Ok(changed(done, undone))
        })
    }

    /// Brings back the last change that was taken back.
    pub fn redo(&self, _: Nothing, _: &dyn Job) -> Result<Changed<Undone>, Fault> {
        self.with_case(|case| {
            let done = case.redo()?;
            let undone = undone(&done.value);
            Ok(changed(done, undone))
        })
    }
}

fn close(open: Option<Open>) -> Result<(), Fault> {
    match open {
        Some(Open { case, .. }) => Ok(case.close()?),
        None => Ok(()),
    }
}

/// A case at a glance.
pub(crate) fn info(case: &Case) -> Result<Info, Fault> {
    let info = case.info()?;
    let count = |noun: Noun| {
        info.counts
            .get(noun.key())
            .and_then(|it| it.as_u64())
            .unwrap_or(0)
    };
    Ok(Info {
        counts: Counts {
            sources: count(Noun::Source),
            exhibits: count(Noun::Exhibit),
            layers: count(Noun::Layer),
            quotes: count(Noun::Quote),
            claims: count(Noun::Claim),
            evidence: count(Noun::Evidence),
            figures: count(Noun::Figure),
            ratings: count(Noun::Rating),
            dependences: count(Noun::Dependence),
            exchange_rates: count(Noun::ExchangeRate),
            findings: count(Noun::Finding),
            dossiers: count(Noun::Dossier),
        },
        title: info.title,
        question: info.question,
        handling: info.handling,
        schema: info.schema,
        journal: Journal {
            length: info.journal.length,
            head: info.journal.head,
            at: info.journal.at,
        },
        encrypted: info.encrypted,
    })
}

fn undone(undone: &assay_casefile::Undone) -> Undone {
    Undone {
        entries: undone.entries.clone(),
        labels: undone.labels.clone(),
    }
}

fn line(entry: Journalled) -> Entry {
    Entry {
        seq: entry.seq,
        at: entry.at,
        actor: entry.actor,
        kind: entry.kind.word().to_owned(),
        label: entry.label,
    }
}

fn entry(mut from: Journalled) -> HistoryEntry {
    let reason = from.reason.take();
    let changes = std::mem::take(&mut from.changes)
        .into_iter()
        .map(|it| FieldChange {
            r#ref: it.r#ref.to_string(),
            field: it.field,
            before: it.before,
            after: it.after,
        })
        .collect();
    HistoryEntry {
        entry: line(from),
        reason,
        changes,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn case(folder: &tempfile::TempDir) -> (Desk, String) {
        let path = folder.path().join("a.assay").display().to_string();
        let desk = Desk::somewhere();
        desk.rpc("case.create", json!({ "path": path, "title": "Salt" }))
            .unwrap();
        (desk, path)
    }

    #[test]
    fn an_overview_has_the_keys_that_the_window_reads() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, path) = case(&folder);
        let overview = desk.rpc("case.overview", Value::Null).unwrap();
        let keys: Vec<&str> = overview
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            keys,
            [
                "path",
                "title",
                "question",
                "handling",
                "counts",
                "schema",
                "journal",
                "encrypted",
                "attention",
                "recent",
                "undo",
                "redo"
            ]
        );
        assert_eq!(overview["path"], path);
        assert_eq!(overview["handling"], "TLP:AMBER");
        assert_eq!(
            overview["undo"],
            Value::Null,
            "the making of a case is not undone"
        );
    }

    #[test]
    fn a_case_whose_file_is_gone_is_read_and_copied_but_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, path) = case(&folder);
        desk.rpc("claim.add", json!({ "statement": "It snowed." }))
            .unwrap();
        std::fs::remove_file(&path).unwrap();
        let add = || desk.rpc("claim.add", json!({ "statement": "It rained." }));
        for fault in [
            desk.rpc("case.poll", Value::Null).unwrap_err(),
            add().unwrap_err(),
        ] {
            assert_eq!(fault.code, ErrorCode::Gone);
        }
        let copy = folder.path().join("copy.assay");
        let written = desk.rpc("case.copy", json!({ "path": copy })).unwrap();
        assert_eq!(written["length"], std::fs::metadata(&copy).unwrap().len());
        let again = desk.rpc("case.copy", json!({ "path": copy })).unwrap_err();
        assert_eq!(again.code, ErrorCode::Exists);
        desk.rpc("case.open", json!({ "path": copy })).unwrap();
        add().unwrap();
        let verified = desk.rpc("verify", json!({})).unwrap();
        assert_eq!(verified["ok"], true, "{verified}");
    }

    #[test]
    fn a_person_is_named_and_the_open_case_takes_the_new_name() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::with(Some(folder.path().join("settings")), None);
        let path = folder.path().join("a.assay").display().to_string();
        desk.rpc("case.create", json!({ "path": path, "title": "Salt" }))
            .unwrap();
        let info = desk.rpc("app.name", json!({ "name": " Ada " })).unwrap();
        assert_eq!(info["actor"], "Ada");
        desk.rpc("claim.add", json!({ "statement": "It snowed." }))
            .unwrap();
        let last = &desk.rpc("history", json!({ "after": 1 })).unwrap()[0];
        assert!(
            last["actor"].as_str().unwrap().starts_with("Ada <"),
            "{last}"
        );
        let odd = desk.rpc("app.name", json!({ "name": "A\nB" })).unwrap_err();
        assert_eq!(odd.code, ErrorCode::Input);
    }

    #[test]
    fn a_case_is_forgotten_and_its_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, path) = case(&folder);
        let left = desk.rpc("start.forget", json!({ "path": path })).unwrap();
        assert_eq!(left, json!([]));
        assert!(std::path::Path::new(&path).exists());
    }

    #[test]
    fn what_undo_would_take_back_is_told_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _) = case(&folder);
        let added = desk
            .rpc("claim.add", json!({ "statement": "It snowed." }))
            .unwrap();
        assert_eq!(added["value"]["ref"], "C1");
        assert_eq!(added["touched"], json!(["claims"]));
        let overview = desk.rpc("case.overview", Value::Null).unwrap();
        assert_eq!(overview["undo"], "add C1");
        desk.rpc("undo", Value::Null).unwrap();
        let overview = desk.rpc("case.overview", Value::Null).unwrap();
        assert_eq!(
            (&overview["undo"], &overview["redo"]),
            (&Value::Null, &json!("add C1"))
        );
        assert_eq!(
            overview["recent"][0]["label"], "undo add C1",
            "the latest comes first"
        );
    }

    #[test]
    fn a_case_that_cannot_be_opened_leaves_the_open_one_open() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _) = case(&folder);
        let other = folder.path().join("b.assay");
        std::fs::write(&other, b"not a case at all").unwrap();
        let fault = desk.rpc("case.open", json!({ "path": other })).unwrap_err();
        assert_eq!(fault.code, ErrorCode::NotACase);
        assert_eq!(desk.rpc("case.info", Value::Null).unwrap()["title"], "Salt");
        assert_eq!(std::fs::read(&other).unwrap(), b"not a case at all");
    }

    #[test]
    fn opening_the_open_case_again_is_no_conflict_with_itself() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, path) = case(&folder);
        desk.rpc("claim.add", json!({ "statement": "It snowed." }))
            .unwrap();
        let opened = desk.rpc("case.open", json!({ "path": path })).unwrap();
        assert_eq!(opened["counts"]["claims"], 1);
    }

    #[test]
    fn a_ref_that_never_was_has_no_history() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, _) = case(&folder);
        let fault = desk.rpc("history", json!({ "of": "S9" })).unwrap_err();
        assert_eq!(fault.code, ErrorCode::Missing);
        let all = desk.rpc("history", Value::Null).unwrap();
        assert_eq!(all[0]["label"], "create");
    }
}
