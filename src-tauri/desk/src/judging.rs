//! Judgements: scales of one's own, and bringing an older case up so that it can
//! hold them. The rules stand in the case file and in `credibility`; no number
//! here stands for trust.

use std::path::{Path, PathBuf};

use assay_casefile::{Access, Case, CaseError};
use assay_credibility::scale::{self, Rates, Scale};

use crate::fault::Fault;
use crate::job::Job;
use crate::telling::changed;
use crate::wire::*;
use crate::{Desk, absolute};

/// So many names for the copy of an older file are tried.
const COPIES: u32 = 1000;

impl Desk {
    /// Brings a case of an earlier version up to this one. The file as it was is
    /// kept beside it. The case is not opened.
    pub fn case_upgrade(&self, at: AtPath, _: &dyn Job) -> Result<Upgraded, Fault> {
        let path = absolute(&at.path);
        let found = match Case::open(&path, Access::Read, self.actor()) {
            Err(CaseError::Older { schema }) => schema,
            Err(other) => return Err(other.into()),
            Ok(case) => {
                let schema = case.info()?.schema;
                case.close()?;
                return Ok(Upgraded { copy: None, schema });
            }
        };
        let mut tried = 1;
        let (case, copy) = loop {
            let copy = beside(&path, found, tried);
            match Case::upgrade(&path, Some(&copy), self.actor()) {
                Err(CaseError::Exists) if tried < COPIES => tried += 1,
                upgraded => break (upgraded?, copy),
            }
        };
        let schema = case.info()?.schema;
        case.close()?;
        let copy = Some(copy.display().to_string());
        Ok(Upgraded { copy, schema })
    }

    /// Adds a scale of one's own.
    pub fn scale_add(&self, ask: AddScale, _: &dyn Job) -> Result<Changed<ScaleAdded>, Fault> {
        self.with_case(|case| {
            let done = case.add_scale(&ask.scale.to_string())?;
            let (id, version) = done.value.clone();
            Ok(changed(done, ScaleAdded { id, version }))
        })
    }

    /// Lists the scales on which sources and quotes are rated: those that ship,
    /// then the user's own, the latest version of each.
    pub fn scale_list(&self, _: Nothing, _: &dyn Job) -> Result<Vec<ScaleShown>, Fault> {
        let own = self.with_case(|case| Ok(case.own_scales()?))?;
        let shipped = scale::scales().iter().map(|it| shown(it, true));
        let latest = own.iter().enumerate().filter(|(n, it)| {
            let later = &own[n + 1..];
            !later.iter().any(|other| other.id == it.id)
        });
        let own = latest.map(|(_, it)| shown(it, false));
        Ok(shipped.chain(own).collect())
    }
}

/// `case (schema 1).assay`, then `case (schema 1, 2).assay`, in the same folder.
fn beside(path: &Path, schema: i64, tried: u32) -> PathBuf {
    let name = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_os_string();
    let mut file = name(path.file_stem());
    file.push(match tried {
        1 => format!(" (schema {schema})"),
        n => format!(" (schema {schema}, {n})"),
    });
    if let Some(extension) = path.extension() {
        file.push(".");
        file.push(extension);
    }
    path.with_file_name(file)
}

fn shown(scale: &Scale, ships: bool) -> ScaleShown {
    let rates = scale.rates.iter().map(|it| match it {
        Rates::Source => "source",
        Rates::Quote => "quote",
        Rates::Finding => "finding",
    });
    let terms = scale.terms.iter().map(|it| TermShown {
        value: it.value.clone(),
        label: it.label.clone(),
        definition: it.definition.clone(),
        judgeable: it.judgeable,
    });
    ScaleShown {
        id: scale.id.clone(),
        version: scale.version.clone(),
        title: scale.title.clone(),
        document: scale.document.clone(),
        rates: rates.map(str::to_owned).collect(),
        ships,
        terms: terms.collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::fault::ErrorCode;

    /// A case as version 1 made it: a new one without what version 2 added.
    fn of_version_1(folder: &tempfile::TempDir) -> String {
        let path = folder.path().join("old.assay");
        std::fs::write(
            &path,
            include_bytes!("../../../tests/fixtures/version-1.assay"),
        )
        .unwrap();
        path.display().to_string()
    }

    #[test]
    fn an_older_case_says_so_and_is_brought_up_with_a_copy_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = of_version_1(&folder);
        let before = std::fs::read(&path).unwrap();
        let desk = Desk::somewhere();
        let fault = desk.rpc("case.open", json!({ "path": path })).unwrap_err();
        assert_eq!(fault.code, ErrorCode::OlderCase);
        let done = desk.rpc("case.upgrade", json!({ "path": path })).unwrap();
        let copy = done["copy"].as_str().unwrap();
        assert!(copy.ends_with("old (schema 1).assay"), "{copy}");
        let fault = desk.rpc("case.open", json!({ "path": copy })).unwrap_err();
        assert_eq!(
            fault.code,
            ErrorCode::OlderCase,
            "the copy is as old as it was"
        );
        assert_eq!(std::fs::read(copy).unwrap().len(), before.len());
        let overview = desk.rpc("case.open", json!({ "path": path })).unwrap();
        assert_eq!(overview["title"], "Salt");
        assert_eq!(desk.rpc("verify", Value::Null).unwrap()["ok"], true);
        let ratings = desk
            .rpc("record.list", json!({ "noun": "ratings" }))
            .unwrap();
        assert_eq!(
            (&ratings[0]["value"], &ratings[0]["blind"]),
            (&json!("B"), &json!(false))
        );
    }

    #[test]
    fn a_copy_takes_another_name_where_there_is_one_and_a_case_of_today_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = of_version_1(&folder);
        std::fs::write(folder.path().join("old (schema 1).assay"), "mine").unwrap();
        let desk = Desk::somewhere();
        let done = desk.rpc("case.upgrade", json!({ "path": path })).unwrap();
        assert!(
            done["copy"]
                .as_str()
                .unwrap()
                .ends_with("old (schema 1, 2).assay")
        );
        let again = desk.rpc("case.upgrade", json!({ "path": path })).unwrap();
        assert_eq!(
            (&again["copy"], &again["schema"]),
            (&Value::Null, &done["schema"])
        );
    }

    #[test]
    fn a_scale_of_ones_own_is_listed_and_goes_along_in_the_case_document() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::somewhere();
        let at = |name: &str| folder.path().join(name).display().to_string();
        desk.rpc(
            "case.create",
            json!({ "path": at("a.assay"), "title": "A" }),
        )
        .unwrap();
        let scale = json!({ "id": "house", "version": "1", "title": "House", "document": "Handbook",
            "axis": "source", "rates": ["source"], "terms": [
                { "value": "+", "label": "held up", "definition": "Right so far." },
                { "value": "-", "label": "did not", "definition": "Wrong once." } ] });
        desk.rpc("scale.add", json!({ "scale": scale })).unwrap();
        desk.rpc("source.add", json!({ "name": "Gazette", "kind": "outlet" }))
            .unwrap();
        let rating = json!({ "target": "S1", "scale": "house", "value": "+", "because": "x" });
        desk.rpc("rating.add", rating).unwrap();
        desk.rpc("document.export", json!({ "path": at("a.json") }))
            .unwrap();
        desk.rpc(
            "case.create",
            json!({ "path": at("b.assay"), "title": "B" }),
        )
        .unwrap();
        desk.rpc("document.import", json!({ "path": at("a.json") }))
            .unwrap();
        let listed = desk.rpc("scale.list", Value::Null).unwrap();
        let own: Vec<&Value> = listed
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["ships"] == false)
            .collect();
        assert_eq!((own.len(), &own[0]["id"]), (1, &json!("house")));
        let ratings = desk
            .rpc("record.list", json!({ "noun": "ratings" }))
            .unwrap();
        assert_eq!(ratings[0]["scale"], "house");
    }
}
