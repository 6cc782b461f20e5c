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
) -> Result<Pdf, DossierError> {
    let fonts = Fonts::shipped();
    let mut refused = DossierError::Sheet;
    for (standard, list) in STANDARDS {
        let mut sheet = compose(standard);
        sheet.box_unshowable(&|c| fonts.shows(c));
        sheet.settle_links();
        let data = serde_json::to_vec(&sheet).map_err(|_| DossierError::Sheet)?;
        match export(Desk::new(data, manifest.to_vec()), ident, list) {
            Ok((bytes, pages)) => {
                return Ok(Pdf {
                    bytes,
                    standard,
                    pages,
                });
            }
            Err(error) => refused = error,
        }
    }
    Err(refused)
}

fn export(
    desk: Desk,
    ident: &str,
    standards: &[PdfStandard],
) -> Result<(Vec<u8>, usize), DossierError> {
    let document: PagedDocument = typst::compile(&desk)
        .output
        .map_err(|errors| DossierError::Layout(reasons(&errors)))?;
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
    // What one document left in the cache is of no use to the next.
    typst::comemo::evict(0);
    Ok((bytes, pages))
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
