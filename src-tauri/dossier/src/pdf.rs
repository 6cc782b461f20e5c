//! A sheet as a PDF: tagged, archival, with the manifest attached. The same
//! sheet gives the same bytes; nothing of the machine enters.

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::DossierError;
use crate::fonts::Fonts;
use crate::sheet::Sheet;
use crate::world::Desk;

/// Sets of standards, the strictest first; a text that stands in the way of one
/// is set under the next (DESIGN: `a-3a,ua-1`, `a-3b,ua-1`, `ua-1`, `a-3b`).
const STANDARDS: [(&str, &[PdfStandard]); 4] = [
    (
        "PDF/A-3a, PDF/UA-1",
        &[PdfStandard::A_3a, PdfStandard::Ua_1],
    ),
    (
        "PDF/A-3b, PDF/UA-1",
        &[PdfStandard::A_3b, PdfStandard::Ua_1],
    ),
    ("PDF/UA-1", &[PdfStandard::Ua_1]),
    ("PDF/A-3b", &[PdfStandard::A_3b]),
];

/// The standards that are tried first, and that a preview is composed for.
pub(crate) const FIRST: &str = STANDARDS[0].0;

/// A produced PDF.
#[derive(Clone, Debug, PartialEq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The standards it was exported to.
    pub standard: &'static str,
    /// How many pages.
    pub pages: usize,
}

/// Sets the sheet that `compose` makes for a standard and exports it to that
/// standard, with `manifest` (JSON) attached; where the text stands in the way,
/// the next standard is tried with a sheet that names it. `ident` names the
/// document for its identifier and must not change while the case does not.
pub(crate) fn paint(
    compose: &dyn Fn(&str) -> Sheet,
    manifest: &[u8],
    ident: &str,
    stopped: &dyn Fn() -> bool,
) -> Result<Pdf, DossierError> {
    let mut refused = DossierError::Sheet;
    for (standard, list) in STANDARDS {
        let data = ready(compose(standard))?;
        match export(Desk::new(data, manifest.to_vec()), ident, list, stopped) {
            Ok((bytes, pages)) => {
                return Ok(Pdf {
                    bytes,
                    standard,
                    pages,
                });
            }
            Err(DossierError::Stopped) => return Err(DossierError::Stopped),
            Err(error) => refused = error,
        }
    }
    Err(refused)
}

/// A sheet as the page takes it: what no face shows boxed, links settled, JSON.
pub(crate) fn ready(mut sheet: Sheet) -> Result<Vec<u8>, DossierError> {
    let fonts = Fonts::shipped();
    sheet.box_unshowable(&|c| fonts.shows(c));
    sheet.settle_links();
    serde_json::to_vec(&sheet).map_err(|_| DossierError::Sheet)
}

fn export(
    desk: Desk,
    ident: &str,
    standards: &[PdfStandard],
    stopped: &dyn Fn() -> bool,
) -> Result<(Vec<u8>, usize), DossierError> {
    let document = set(&desk, stopped)?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some(format!("Assay {}", env!("CARGO_PKG_VERSION")))),
        timestamp: None,
        page_ranges: None,
        standards: PdfStandards::new(standards)
            .map_err(|error| DossierError::Export(vec![error.message().to_string()]))?,
        tagged: true,
        pretty: false,
    };
    let bytes = typst_pdf::pdf(&document, &options)
        .map_err(|errors| DossierError::Export(reasons(&errors)))?;
    let pages = document.pages().len();
    if stopped() {
        return Err(DossierError::Stopped);
    }
    Ok((bytes, pages))
}

/// Sets the pages of what `desk` holds; given up before or after, once `stopped`
/// says so.
pub(crate) fn set(desk: &Desk, stopped: &dyn Fn() -> bool) -> Result<PagedDocument, DossierError> {
    if stopped() {
        return Err(DossierError::Stopped);
    }
    let document = typst::compile(desk)
        .output
        .map_err(|errors| DossierError::Layout(reasons(&errors)));
    // What the last few documents left is kept: an undo, and an export of what is
    // on the screen, find nearly all of it there; an edit finds some.
    typst::comemo::evict(2);
    if stopped() {
        return Err(DossierError::Stopped);
    }
    document
}

/// The first words of each message: typst quotes source text after them, and
/// source text may be an exhibit's.
fn reasons(errors: &[SourceDiagnostic]) -> Vec<String> {
    errors
        .iter()
        .map(|it| {
            it.message
                .chars()
                .take_while(|&c| c != '`')
                .take(120)
                .collect()
        })
        .collect()
}
