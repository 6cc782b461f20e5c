//! The closed world that typst sees: one template, one sheet as data, one
//! manifest. Any other path is denied, there is no clock and no package.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Str};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;

const TEMPLATE: &str = include_str!("../../../assets/templates/dossier.typ");

/// One document to be set.
pub(crate) struct Desk {
    library: LazyHash<Library>,
    main: FileId,
    source: Source,
    files: BTreeMap<&'static str, Bytes>,
    fonts: &'static Fonts,
}

fn file(path: &'static str) -> FileId {
    let path = VirtualPath::new(path).expect("the names in this file are absolute paths");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl Desk {
    /// A world that holds the template, `sheet` as JSON and the manifest.
    pub(crate) fn new(sheet: Vec<u8>, manifest: Vec<u8>) -> Desk {
        Desk::with(sheet, manifest, Library::default())
    }

    /// The same for the screen: refs look as they do on paper, but lead nowhere.
    /// Where a link leads is known only once all pages are set, so that whatever
    /// holds one is set twice: half of the time of a dossier.
    pub(crate) fn without_links(sheet: Vec<u8>, manifest: Vec<u8>) -> Desk {
        let inputs = Dict::from_iter([(Str::from("links"), false.into_value())]);
        Desk::with(
            sheet,
            manifest,
            Library::builder().with_inputs(inputs).build(),
        )
    }

    fn with(sheet: Vec<u8>, manifest: Vec<u8>, library: Library) -> Desk {
        let main = file("/dossier.typ");
        Desk {
            library: LazyHash::new(library),
            main,
            source: Source::new(main, TEMPLATE.to_owned()),
            files: BTreeMap::from([
                ("/sheet.json", Bytes::new(sheet)),
                ("/manifest.json", Bytes::new(manifest)),
            ]),
            fonts: Fonts::shipped(),
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main {
            Ok(self.source.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_with_slash().to_owned();
        self.files
            .get(path.as_str())
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
