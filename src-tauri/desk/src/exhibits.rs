//! Files become exhibits: the child reads, the case stores, one entry each.
//! What cannot be read as text becomes an exhibit with a note; what is not a
//! file with bytes of its own is refused.

use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::SystemTime;

use assay_casefile::Record;
use assay_casefile::exhibit::NewExhibit;
use assay_casefile::layer::NewLayer;
use assay_casefile::{Case, CaseError, ExhibitRef, Noun, Stored};
use assay_dossier::words::Words;
use assay_intake::{IntakeError, Limits, Reading};

use crate::fault::{ErrorCode, Fault, Kept};
use crate::job::{At, Job, Stage};
use crate::outward::of_io;
use crate::records::record;
use crate::scratch::Scratch;
use crate::telling::{keys, note, refs, warning};
use crate::wire::*;
use crate::{Desk, Reader, absolute};

/// The most bytes in one answer.
const BYTES: u32 = 1 << 20;

/// A file that was taken in: its bytes are in the case, its text is read, and
/// no entry names it yet.
pub(crate) struct TakenIn {
    pub(crate) stored: Stored,
    pub(crate) reading: Reading,
}

impl TakenIn {
    /// The notes as they are kept: codes with arguments.
    pub(crate) fn notes(&self) -> Result<Vec<serde_json::Value>, Fault> {
        self.reading
            .notes
            .iter()
            .map(|it| serde_json::to_value(it).map_err(|_| Fault::bug("a note as JSON")))
            .collect()
    }

    /// The text that was read, as a layer.
    pub(crate) fn layers(&mut self) -> Vec<NewLayer> {
        let layer = self.reading.layer.take().map(|text| NewLayer {
            maker: text.maker,
            version: text.version,
            options: text.options,
            content: Some(text.text),
            pages: text
                .pages
                .into_iter()
                .map(|page| assay_casefile::layer::Page {
                    label: page.label,
                    start: page.start as u64,
                })
                .collect(),
            language: text.language,
            ..NewLayer::default()
        });
        layer.into_iter().collect()
    }
}

impl Desk {
    /// Adds files as exhibits: one entry each, and together one undo. When it
    /// is stopped or fails, the exhibits added before stay.
    pub fn exhibit_add(
        &self,
        ask: AddExhibits,
        job: &dyn Job,
    ) -> Result<Changed<Vec<ExhibitRecord>>, Fault> {
        if ask.files.is_empty() {
            return Err(Fault::new(ErrorCode::Input, "fault-no-files", &[]));
        }
        if ask.files.len() > 1 && ask.title.is_some() {
            return Err(Fault::new(ErrorCode::Input, "fault-one-title", &[]));
        }
        let total = ask.files.len() as u64;
        let mut answer = Changed {
            value: Vec::new(),
            seq: None,
            touched: keys(&[Noun::Exhibit, Noun::Layer]),
            records: Some(Vec::new()),
            warnings: Vec::new(),
        };
        self.with_case(|case| {
            let (mut failed, mut passed) = (None, Vec::new());
            case.batch(|case| {
                for (file, done) in ask.files.iter().zip(0..) {
                    job.at(Stage::Reading, done, total);
                    let Err(fault) = self.add_file(case, &ask, file, job, &mut answer) else {
                        continue;
                    };
                    if ask.pass_over == Some(true)
                        && of_a_file(&fault)
                        && !job.stop().load(Ordering::Relaxed)
                    {
                        passed.push((file, fault));
                        continue;
                    }
                    failed = Some(if answer.value.is_empty() {
                        fault
                    } else {
                        fault.kept(Kept::Finished)
                    });
                    break;
                }
                Ok(())
            })?;
            let told: Vec<String> = passed.iter().map(|(file, it)| left(file, it)).collect();
            answer.warnings.extend(told);
            // Where no file could be taken in, that is the answer.
            if answer.value.is_empty() {
                failed = failed.or(passed.into_iter().map(|(_, fault)| fault).next());
            }
            failed.map_or(Ok(()), Err)
        })?;
        job.at(Stage::Reading, total, total);
        Ok(answer)
    }

    fn add_file(
        &self,
        case: &mut Case,
        ask: &AddExhibits,
        file: &str,
        job: &dyn Job,
        answer: &mut Changed<Vec<ExhibitRecord>>,
    ) -> Result<(), Fault> {
        let path = absolute(file);
        let mut taken = self.take_in(case, &path, None, job)?;
        let new = NewExhibit {
            file: path.file_name().map(|it| it.to_string_lossy().into_owned()),
            title: ask.title.clone().or_else(|| taken.reading.title.clone()),
            media_type: Some(taken.reading.media_type.clone()),
            publisher: ask.publisher,
            published: ask.published.clone(),
            url: ask.url.clone(),
            acquired_from: ask.acquired_from.clone(),
            acquired_at: ask.acquired_at.clone(),
            notes: Some(taken.notes()?),
            handling: ask.handling,
            ..NewExhibit::default()
        };
        let layers = taken.layers();
        let done = case.add_exhibit(&new, Some(&taken.stored), &layers)?;
        answer.warnings.extend(done.warnings.iter().map(warning));
        if let Some(records) = &mut answer.records {
            records.extend(refs(&done.records));
        }
        answer
            .warnings
            .extend(taken.reading.notes.iter().map(|it| note(done.value, it)));
        answer.seq = done.seq;
        match record(case, done.value.into())? {
            Record::Exhibit(it) => answer.value.push(ExhibitRecord(it)),
            _ => return Err(Fault::bug("exhibit_add")),
        }
        Ok(())
    }

    /// Reads a file's text in the child and stores its bytes. That both saw
    /// the same bytes is seen from length, time and place of the file before
    /// and after.
    pub(crate) fn take_in(
        &self,
        case: &mut Case,
        path: &Path,
        expected: Option<&str>,
        job: &dyn Job,
    ) -> Result<TakenIn, Fault> {
        let before = look(path)?;
        let reading = self.read_text(path, job)?;
        let progress = At {
            job,
            stage: Stage::Storing,
        };
        let stored = case.store_file(path, expected, &progress)?;
        if look(path)? != before || stored.length != before.length {
            return Err(Fault::new(ErrorCode::Locked, "fault-file-changed", &[]));
        }
        Ok(TakenIn { stored, reading })
    }

    fn read_text(&self, path: &Path, job: &dyn Job) -> Result<Reading, Fault> {
        let limits = Limits::default();
        match &self.reader {
            Reader::Child(program) => {
                assay_intake::read_unless(program, path, &limits, job.stop()).map_err(of_intake)
            }
            #[cfg(test)]
            Reader::Here => {
                let bytes = fs::read(path).map_err(|error| of_io("fault-read", &error))?;
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                Ok(assay_intake::read_here(&bytes, &name, &limits))
            }
        }
    }

    /// The answer of `exhibit.bytes` for a shell that carries bytes as such.
    ///
    /// # Errors
    /// As of the command.
    pub fn some_bytes(&self, payload: serde_json::Value) -> Result<Vec<u8>, Fault> {
        const NAME: &str = "exhibit.bytes";
        self.guarded(NAME, || {
            let ask: AskBytes = crate::commands::request(NAME, payload)?;
            Ok(self.bytes(ask.exhibit, ask.at, ask.length)?.0)
        })
    }

    /// Some of an exhibit's bytes, and how many it has.
    fn bytes(&self, exhibit: ExhibitRef, at: u64, length: u32) -> Result<(Vec<u8>, u64), Fault> {
        self.with_case(|case| {
            let Record::Exhibit(exhibit) = record(case, exhibit.into())? else {
                return Err(Fault::bug("exhibit_bytes"));
            };
            let Some(total) = exhibit.length else {
                let what = assay_casefile::Ref::from(exhibit.r#ref).into();
                return Err(Fault::from(CaseError::NotFound { what }));
            };
            let bytes = case.blob_range(&exhibit.sha256, at, length.min(BYTES) as usize)?;
            Ok((bytes, total))
        })
    }

    /// Some of an exhibit's bytes, in base64.
    pub fn exhibit_bytes(&self, ask: AskBytes, _: &dyn Job) -> Result<SomeBytes, Fault> {
        let (bytes, total) = self.bytes(ask.exhibit, ask.at, ask.length)?;
        Ok(SomeBytes {
            base64: base64(&bytes),
            total,
        })
    }

    /// A still picture of a saved page, made by the child. The bytes go to it by
    /// way of a file that only this person can read.
    pub fn exhibit_picture(&self, ask: AskPicture, job: &dyn Job) -> Result<SavedPage, Fault> {
        let write = |error| of_io("fault-write", &error);
        let scratch = Scratch::new().map_err(write)?;
        let path = scratch.folder().join("page.html");
        self.with_case(|case| {
            let Record::Exhibit(exhibit) = record(case, ask.exhibit.into())? else {
                return Err(Fault::bug("exhibit_picture"));
            };
            let mut file = fs::File::create(&path).map_err(write)?;
            case.read_blob(&exhibit.sha256, &mut file)?;
            Ok(())
        })?;
        let limits = Limits::default();
        let reading = match &self.reader {
            Reader::Child(program) => {
                assay_intake::picture_unless(program, &path, &limits, job.stop())
                    .map_err(of_intake)?
            }
            #[cfg(test)]
            Reader::Here => {
                let bytes = fs::read(&path).map_err(|error| of_io("fault-read", &error))?;
                assay_intake::picture_here(&bytes, "page.html", &limits)
            }
        };
        Ok(SavedPage {
            notes: reading
                .notes
                .iter()
                .map(|it| note(ask.exhibit, it))
                .collect(),
            html: reading.layer.map(|it| it.text),
        })
    }

    /// The text of a layer.
    pub fn layer_text(&self, ask: ByLayer, _: &dyn Job) -> Result<LayerText, Fault> {
        self.with_case(|case| {
            Ok(LayerText {
                text: case.layer_text(ask.layer)?,
            })
        })
    }
}

/// Whether the next file may fare better.
fn of_a_file(fault: &Fault) -> bool {
    use ErrorCode as C;
    matches!(fault.code, C::Missing | C::Input | C::ReadOnly)
}

/// That a file was passed over, and why, by its own name alone.
fn left(file: &str, fault: &Fault) -> String {
    let name = Path::new(file).file_name().unwrap_or_default();
    let args = [
        ("file", name.to_string_lossy().into_owned().into()),
        ("why", fault.message.clone().into()),
    ];
    Words::english().say("warning-file-left", &args)
}

/// What tells one state of a file from another.
#[derive(PartialEq)]
struct Look {
    length: u64,
    modified: Option<SystemTime>,
    #[cfg(unix)]
    place: (u64, u64),
}

fn look(path: &Path) -> Result<Look, Fault> {
    let of = fs::metadata(path).map_err(|error| of_io("fault-read", &error))?;
    if !of.is_file() {
        return Err(Fault::new(ErrorCode::Input, "fault-not-a-file", &[]));
    }
    Ok(Look {
        length: of.len(),
        modified: of.modified().ok(),
        #[cfg(unix)]
        place: {
            use std::os::unix::fs::MetadataExt;
            (of.dev(), of.ino())
        },
    })
}

fn of_intake(error: IntakeError) -> Fault {
    match error {
        IntakeError::CannotOpen(error) => of_io("fault-read", &error),
        IntakeError::NotAFile => Fault::new(ErrorCode::Input, "fault-not-a-file", &[]),
        IntakeError::Stopped => CaseError::Cancelled.into(),
        IntakeError::CannotStart(_) | IntakeError::NotAReader => {
            Fault::new(ErrorCode::Bug, "fault-reader", &[]).because(error.to_string())
        }
    }
}

/// Bytes in base64 (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            if at <= three.len() {
                out.push(char::from(DIGITS[(bits >> (18 - 6 * at)) as usize & 63]));
            } else {
                out.push('=');
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.create", json!({ "path": path, "title": "Salt" }))
            .unwrap();
        desk
    }

    fn write(folder: &tempfile::TempDir, name: &str, bytes: &[u8]) -> String {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, coded) in cases {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn several_files_are_one_entry_each_and_one_undo() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let files = [
            write(&folder, "a.txt", b"One."),
            write(&folder, "b.txt", b"Two."),
        ];
        let added = desk.rpc("exhibit.add", json!({ "files": files })).unwrap();
        assert_eq!(added["value"][1]["ref"], "E2");
        assert_eq!(added["value"][1]["file"], "b.txt");
        let info = desk.rpc("case.info", Value::Null).unwrap();
        assert_eq!(info["journal"]["length"], 3, "one entry per exhibit");
        desk.rpc("undo", Value::Null).unwrap();
        let info = desk.rpc("case.info", Value::Null).unwrap();
        assert_eq!(info["counts"]["exhibits"], 0, "a batch is one undo");
    }

    #[test]
    fn what_cannot_be_read_as_text_is_kept_with_a_note() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let file = write(&folder, "map.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
        let added = desk.rpc("exhibit.add", json!({ "files": [file] })).unwrap();
        assert_eq!(added["value"][0]["mediaType"], "image/png");
        assert_eq!(added["value"][0]["notes"], json!([{ "note": "noReader" }]));
        assert!(
            added["warnings"][0].as_str().unwrap().starts_with("E1: "),
            "{added}"
        );
        let ask = json!({ "exhibit": "E1", "at": 1, "length": 3 });
        assert_eq!(desk.some_bytes(ask.clone()).unwrap(), b"PNG");
        let fault = desk.some_bytes(json!({ "exhibit": "Q1" })).unwrap_err();
        assert_eq!(fault.code, ErrorCode::Input);
        let bytes = desk.rpc("exhibit.bytes", ask).unwrap();
        assert_eq!(bytes, json!({ "base64": "UE5H", "total": 16 }));
    }

    #[test]
    fn the_picture_of_a_page_says_how_much_it_is_without_and_other_files_have_none() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let page = b"<html><body><p>Paid.<script>x</script><img src=//far.example/a></body></html>";
        let files = [
            write(&folder, "a.html", page),
            write(&folder, "b.txt", b"Paid."),
        ];
        desk.rpc("exhibit.add", json!({ "files": files })).unwrap();
        let picture = desk
            .rpc("exhibit.picture", json!({ "exhibit": "E1" }))
            .unwrap();
        let html = picture["html"].as_str().unwrap();
        assert!(
            html.contains("<p>Paid.") && !html.contains("far.example"),
            "{html}"
        );
        assert!(
            picture["notes"][0].as_str().unwrap().contains("2 parts"),
            "{picture}"
        );
        let none = desk.rpc("exhibit.picture", json!({ "exhibit": "E3" }));
        assert_eq!(none.unwrap_err().code, ErrorCode::Missing);
    }

    #[test]
    fn what_was_added_before_a_failure_stays_and_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let here = write(&folder, "a.txt", b"One.");
        let gone = folder.path().join("gone.txt").display().to_string();
        let fault = desk
            .rpc("exhibit.add", json!({ "files": [here, gone] }))
            .unwrap_err();
        assert_eq!(fault.code, ErrorCode::Missing);
        assert!(fault.kept.contains("stays"), "{}", fault.kept);
        let info = desk.rpc("case.info", Value::Null).unwrap();
        assert_eq!(info["counts"]["exhibits"], 1);
    }

    #[test]
    fn files_that_cannot_be_read_are_passed_over_by_name_where_that_is_wished() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let gone = folder.path().join("gone.txt").display().to_string();
        let here = write(&folder, "a.txt", b"One.");
        let inner = folder.path().display().to_string();
        let ask = json!({ "files": [gone, here, inner], "passOver": true });
        let added = desk.rpc("exhibit.add", ask).unwrap();
        assert_eq!(added["value"].as_array().unwrap().len(), 1);
        assert_eq!(added["warnings"].as_array().unwrap().len(), 2, "{added}");
        let told = added["warnings"][0].as_str().unwrap();
        assert!(told.contains("gone.txt") && !told.contains('/'), "{told}");
        let ask = json!({ "files": [gone], "passOver": true });
        let fault = desk.rpc("exhibit.add", ask).unwrap_err();
        assert_eq!(fault.code, ErrorCode::Missing, "nothing was added");
    }

    #[test]
    fn a_folder_is_no_exhibit() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let fault = desk
            .rpc("exhibit.add", json!({ "files": [folder.path()] }))
            .unwrap_err();
        assert_eq!(fault.code, ErrorCode::Input);
    }
}
