//! Case documents in and out, with the files that lie beside them. A document
//! may come from anybody: the only files it can name are those in its own
//! folder.

use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use assay_casefile::Record;
use assay_casefile::document::{self, Document, Export, Files, ReadExhibit};
use assay_casefile::{Case, CaseError, Noun, error};
use sha2::{Digest, Sha256};

use crate::fault::{ErrorCode, Fault, Kept};
use crate::job::{Job, Stage};
use crate::outward::{Unnamed, of_io};
use crate::telling::{changed, note};
use crate::wire::*;
use crate::{Desk, absolute};

/// A document longer than this is refused; the bytes of exhibits lie beside it.
const LONGEST: u64 = 256 << 20;

impl Desk {
    /// Brings in a case document with its files, all or nothing, as one entry.
    pub fn document_import(&self, at: AtPath, job: &dyn Job) -> Result<Changed<Imported>, Fault> {
        let path = absolute(&at.path);
        let document = Document::read(&text(&path)?)?;
        let folder = path.parent().unwrap_or(Path::new("/"));
        self.with_case(|case| self.bring_in(case, &document, Some(folder), job))
    }

    /// Reads the files that a document names in its `folder`, then imports it.
    /// Without a folder it can name none.
    pub(crate) fn bring_in(
        &self,
        case: &mut Case,
        document: &Document,
        folder: Option<&Path>,
        job: &dyn Job,
    ) -> Result<Changed<Imported>, Fault> {
        let mut files = Files::default();
        let mut notes = Vec::new();
        let total = document.exhibits.len() as u64;
        for (index, exhibit) in document.exhibits.iter().enumerate() {
            job.at(Stage::Importing, index as u64, total);
            let Some(name) = &exhibit.file else {
                files.exhibits.push(None);
                continue;
            };
            let pointer = format!("/{}/{index}/file", Noun::Exhibit.key());
            let path = match resolve(folder, name) {
                Ok(path) => path,
                // With its hash an exhibit may come without its bytes; they can
                // be joined to it later.
                Err(error::Fault::Unreadable) if exhibit.sha256.is_some() => {
                    files.exhibits.push(None);
                    continue;
                }
                Err(fault) => return Err(CaseError::BadDocument { pointer, fault }.into()),
            };
            let mut taken = self
                .take_in(case, &path, exhibit.sha256.as_deref(), job)
                .map_err(|fault| crate::errors::at(&pointer, fault).kept(Kept::Case))?;
            notes.extend(taken.reading.notes.iter().map(|it| (index, it.clone())));
            files.exhibits.push(Some(ReadExhibit {
                media_type: Some(taken.reading.media_type.clone()),
                notes: Some(taken.notes()?),
                layers: taken.layers(),
                stored: taken.stored,
            }));
        }
        job.at(Stage::Importing, total, total);
        for (index, layer) in document.layers.iter().enumerate() {
            files.layers.push(match &layer.file {
                Some(name) => Some(layer_text(folder, name, index)?),
                None => None,
            });
        }
        let done = case.import(document, &files)?;
        let map = done
            .value
            .map
            .iter()
            .map(|(from, to)| (*from, to.to_string()))
            .collect();
        let imported = Imported {
            records: document.len() as u64,
            map,
        };
        let mut answer = changed(done, imported);
        answer.warnings.extend(notes.iter().map(|(index, it)| {
            let given = document.exhibits[*index].r#ref.map(Into::into);
            let named = given.and_then(|it| answer.value.map.get(&it).cloned());
            note(named.unwrap_or_else(|| format!("exhibits/{index}")), it)
        }));
        Ok(answer)
    }

    /// Writes the case as a case document; the bytes of its exhibits go into a
    /// folder beside it.
    pub fn document_export(&self, ask: ExportDocument, job: &dyn Job) -> Result<Exported, Fault> {
        let path = absolute(&ask.path);
        let force = ask.force.unwrap_or(false);
        let folder = ask
            .files
            .unwrap_or(true)
            .then(|| folder_beside(&path))
            .transpose()?;
        if let Some((_, place)) = &folder
            && !force
            && place.symlink_metadata().is_ok()
        {
            return Err(Fault::new(ErrorCode::Exists, "fault-output-exists", &[])
                .kept(Kept::Nothing)
                .because(place.display().to_string()));
        }
        let export = Export {
            identities: ask.identities.unwrap_or(false),
            folder: folder.as_ref().map(|(name, _)| name.clone()),
        };
        self.with_case(|case| {
            let document = case.export_document(&export)?;
            let mut bytes = serde_json::to_vec_pretty(&document)
                .map_err(|_| Fault::bug("a document as JSON"))?;
            bytes.push(b'\n');
            let written = Unnamed::write(&path, force, |file| {
                file.write_all(&bytes)
                    .map_err(|error| of_io("fault-write", &error))
            })?;
            write_files(
                case,
                &export,
                path.parent().unwrap_or(Path::new("/")),
                force,
                job,
            )?;
            written.name()?;
            Ok(Exported {
                path: path.display().to_string(),
                sha256: hex(&Sha256::digest(&bytes)),
                length: bytes.len() as u64,
                pages: None,
                standard: None,
                seq: None,
            })
        })
    }
}

/// The JSON Schema of the case document.
pub fn schema() -> serde_json::Value {
    document::schema()
}

/// The document's text, in UTF-8.
fn text(path: &Path) -> Result<String, Fault> {
    let read = |error: io::Error| of_io("fault-read", &error);
    let file = fs::File::open(path).map_err(read)?;
    if !file.metadata().map_err(read)?.is_file() {
        return Err(Fault::new(ErrorCode::Input, "fault-not-a-file", &[]));
    }
    let mut bytes = Vec::new();
    file.take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(read)?;
    if bytes.len() as u64 > LONGEST {
        let most = (LONGEST >> 20).to_string();
        let args = [("mebibytes", most.into())];
        return Err(Fault::new(
            ErrorCode::Input,
            "fault-document-too-long",
            &args,
        ));
    }
    let first = bytes.trim_ascii_start().first();
    let text = String::from_utf8(
        bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&bytes)
            .to_vec(),
    );
    match text {
        Ok(text) if matches!(first, Some(b'{' | 0xef)) => Ok(text),
        Ok(_) => Err(Fault::new(ErrorCode::Input, "fault-foreign-format", &[])),
        Err(_) => Err(Fault::new(ErrorCode::Input, "fault-not-utf8", &[])),
    }
}

/// The file that a document means by `name`: in its folder or below it, never
/// beyond, whatever links lie there.
fn resolve(folder: Option<&Path>, name: &str) -> Result<PathBuf, error::Fault> {
    let folder = folder.ok_or(error::Fault::Outside)?;
    let relative = Path::new(name);
    let inside = |it: Component<'_>| matches!(it, Component::Normal(_) | Component::CurDir);
    // A backslash parts folders on other systems: a name that means two places
    // means none.
    if name.is_empty() || name.contains('\\') || !relative.components().all(inside) {
        return Err(error::Fault::Outside);
    }
    let unreadable = |_| error::Fault::Unreadable;
    let folder = folder.canonicalize().map_err(unreadable)?;
    let path = folder.join(relative).canonicalize().map_err(unreadable)?;
    if !path.starts_with(&folder) {
        return Err(error::Fault::Outside);
    }
    if path.is_file() {
        Ok(path)
    } else {
        Err(error::Fault::Unreadable)
    }
}

fn layer_text(folder: Option<&Path>, name: &str, index: usize) -> Result<String, Fault> {
    let pointer = format!("/{}/{index}/file", Noun::Layer.key());
    let refused = |fault| {
        Fault::from(CaseError::BadDocument {
            pointer: pointer.clone(),
            fault,
        })
    };
    let path = resolve(folder, name).map_err(refused)?;
    let limit = assay_intake::Limits::default().text;
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|_| refused(error::Fault::Unreadable))?;
    if bytes.len() as u64 > limit {
        return Err(refused(error::Fault::Unreadable));
    }
    String::from_utf8(bytes).map_err(|_| {
        refused(error::Fault::Case(Box::new(
            assay_casefile::Refusal::NotText.into(),
        )))
    })
}

/// The folder for files beside a document: its name in the document, and its
/// place.
fn folder_beside(path: &Path) -> Result<(String, PathBuf), Fault> {
    let stem = path.file_stem().and_then(|it| it.to_str()).ok_or_else(|| {
        Fault::new(ErrorCode::Input, "fault-no-file-name", &[]).kept(Kept::Nothing)
    })?;
    let name = format!("{stem}-files");
    let place = path.with_file_name(&name);
    Ok((name, place))
}

/// Writes the bytes of every exhibit that has them.
fn write_files(
    case: &mut Case,
    export: &Export,
    beside: &Path,
    force: bool,
    job: &dyn Job,
) -> Result<(), Fault> {
    if export.folder.is_none() {
        return Ok(());
    }
    let exhibits = case.list(Noun::Exhibit, None, usize::MAX)?;
    let total = exhibits.len() as u64;
    for (record, done) in exhibits.iter().zip(0..) {
        job.at(Stage::Exporting, done, total);
        if job.stop().load(std::sync::atomic::Ordering::Relaxed) {
            return Err(CaseError::Cancelled.into());
        }
        let Record::Exhibit(exhibit) = record else {
            continue;
        };
        let Some(name) = export.file(exhibit) else {
            continue;
        };
        let target = beside.join(name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(|error| of_io("fault-write", &error))?;
        }
        Unnamed::write(&target, force, |file| {
            case.read_blob(&exhibit.sha256, file)?;
            Ok(())
        })?
        .name()?;
    }
    job.at(Stage::Exporting, total, total);
    Ok(())
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    struct Place {
        folder: tempfile::TempDir,
        desk: Desk,
    }

    fn place() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.create", json!({ "path": path, "title": "Empty" }))
            .unwrap();
        fs::create_dir(folder.path().join("in")).unwrap();
        Place { folder, desk }
    }

    impl Place {
        fn import(&self, document: &Value) -> Result<Value, Fault> {
            let path = self.folder.path().join("in/case.json");
            fs::write(&path, document.to_string()).unwrap();
            self.desk.rpc("document.import", json!({ "path": path }))
        }

        fn length(&self) -> Value {
            self.desk.rpc("case.info", Value::Null).unwrap()["journal"]["length"].clone()
        }
    }

    fn with_file(file: &str) -> Value {
        json!({ "assay": 1, "exhibits": [{ "ref": "E1", "file": file }] })
    }

    #[test]
    fn a_file_outside_the_folder_is_refused_however_it_is_named() {
        let place = place();
        fs::write(place.folder.path().join("secret.txt"), "secret").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("../secret.txt", place.folder.path().join("in/link.txt"))
            .unwrap();
        let absolute = place.folder.path().join("in/a.txt").display().to_string();
        for name in [
            "../secret.txt",
            "x/../../secret.txt",
            "link.txt",
            &absolute,
            "..\\secret.txt",
            "",
        ] {
            let fault = place.import(&with_file(name)).unwrap_err();
            assert_eq!(fault.code, ErrorCode::Input, "{name}");
            assert_eq!(fault.detail[0], "pointer /exhibits/0/file", "{name}");
        }
        assert_eq!(place.length(), 1, "nothing was imported");
    }

    #[test]
    fn a_file_in_the_folder_is_read_and_an_absent_one_refused() {
        let place = place();
        fs::create_dir(place.folder.path().join("in/deep")).unwrap();
        fs::write(
            place.folder.path().join("in/deep/a.txt"),
            "They paid 4,500 dollars.",
        )
        .unwrap();
        assert!(place.import(&with_file("deep/b.txt")).is_err());
        let done = place.import(&with_file("deep/a.txt")).unwrap();
        assert_eq!(done["value"]["map"], json!({ "E1": "E1" }));
        let text = place
            .desk
            .rpc("layer.text", json!({ "layer": "T1" }))
            .unwrap();
        assert_eq!(text["text"], "They paid 4,500 dollars.");
    }

    #[test]
    fn a_document_that_is_wrong_at_its_end_leaves_nothing_of_its_beginning() {
        let place = place();
        let document = json!({ "assay": 1,
            "sources": [{ "ref": "S1", "name": "Gazette", "kind": "outlet" }],
            "exhibits": [{ "ref": "E1", "content": "It snowed.", "title": "Note" }],
            "quotes": [{ "ref": "Q1", "exhibit": "E1", "exact": "It rained." }] });
        let fault = place.import(&document).unwrap_err();
        assert_eq!(fault.detail[0], "pointer /quotes/0/exact", "{fault:?}");
        assert!(
            !fault.message.contains("rained"),
            "no words of an exhibit in an error"
        );
        assert_eq!(place.length(), 1);
    }

    #[test]
    fn what_is_no_case_document_is_told_apart() {
        let place = place();
        let path = place.folder.path().join("in/x.csv");
        for (bytes, code) in [(&b"a,b\n1,2\n"[..], "foreign"), (b"{\xff}", "UTF-8")] {
            fs::write(&path, bytes).unwrap();
            let fault = place
                .desk
                .rpc("document.import", json!({ "path": path }))
                .unwrap_err();
            assert_eq!(fault.code, ErrorCode::Input, "{code}");
        }
    }

    #[test]
    fn an_exported_document_brings_the_same_case_back() {
        let place = place();
        let document = json!({ "assay": 1,
            "case": { "title": "Snow", "handling": "TLP:GREEN" },
            "sources": [{ "ref": "S1", "name": "Gazette", "kind": "outlet" }],
            "exhibits": [{ "ref": "E1", "content": "It snowed.", "title": "Note", "publisher": "S1" }],
            "quotes": [{ "ref": "Q1", "exhibit": "E1", "exact": "It snowed." }] });
        place.import(&document).unwrap();
        let out = place.folder.path().join("out.json");
        place
            .desk
            .rpc("document.export", json!({ "path": out }))
            .unwrap();
        let again = place
            .desk
            .rpc("document.export", json!({ "path": out }))
            .unwrap_err();
        assert_eq!(again.code, ErrorCode::Exists);

        let second = Desk::somewhere();
        let path = place.folder.path().join("b.assay");
        second
            .rpc("case.create", json!({ "path": path, "title": "x" }))
            .unwrap();
        second
            .rpc("document.import", json!({ "path": out }))
            .unwrap();
        let out2 = place.folder.path().join("again/out.json");
        fs::create_dir(out2.parent().unwrap()).unwrap();
        second
            .rpc("document.export", json!({ "path": out2 }))
            .unwrap();
        assert_eq!(fs::read(out).unwrap(), fs::read(out2).unwrap());
    }
}
