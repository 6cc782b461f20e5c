//! From a snapshot of a case to a document that a stranger can check. Rendering
//! is a pure function of snapshot and settings: no clock, no system font, no
//! database, no exhibit's bytes, and never an identity.

mod compose;
mod fonts;
mod manifest;
mod pdf;
mod preview;
pub mod scene;
pub mod sheet;
pub mod words;
mod world;

use std::collections::BTreeSet;

use assay_casefile::dossier::Block;
use assay_casefile::figure::Figure;
use assay_casefile::{ClaimRef, DossierRef, Handling, Ref, Snapshot};
use assay_credibility::lint::Lint;

pub use manifest::{Manifest, ManifestHash, ManifestHead};
pub use pdf::Pdf;
pub use preview::{Begin, PageSize, Preview, preview};
pub use words::Words;

/// What to print.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Which dossier; the standard brief over the whole case if none.
    pub dossier: Option<DossierRef>,
    /// The handling to print; raised where a printed record asks for more.
    pub handling: Option<Handling>,
}

/// Why no document was made. Details name the layout's own trouble, never the
/// text of an exhibit.
#[derive(Debug, thiserror::Error)]
pub enum DossierError {
    /// The case has no such dossier.
    #[error("there is no dossier {0}")]
    NoSuchDossier(DossierRef),
    /// The sheet could not be handed to the page.
    #[error("the sheet could not be written")]
    Sheet,
    /// The page could not be laid out.
    #[error("the layout failed")]
    Layout(Vec<String>),
    /// Whoever asked for it no longer wants it.
    #[error("it was stopped")]
    Stopped,
    /// No standard of the list accepts the document.
    #[error("no PDF standard accepts the document")]
    Export(Vec<String>),
}

/// The dossier as a PDF: the same snapshot and settings give the same bytes.
///
/// # Errors
/// [`DossierError`].
pub fn render_pdf(snapshot: &Snapshot, settings: &Settings) -> Result<Pdf, DossierError> {
    render_pdf_until(snapshot, settings, &|| false)
}

/// The same, given up once `stopped` says so. The typesetter itself cannot be
/// interrupted: it is asked between its stages, and what a stage made is thrown
/// away.
///
/// # Errors
/// [`DossierError`].
pub fn render_pdf_until(
    snapshot: &Snapshot,
    settings: &Settings,
    stopped: &dyn Fn() -> bool,
) -> Result<Pdf, DossierError> {
    known(snapshot, settings)?;
    let made = compose::compose(snapshot, settings, "").sheet;
    let manifest = manifest_of(snapshot, settings, made.handling.text)?;
    let part = settings
        .dossier
        .map_or_else(|| "brief".to_owned(), |it| it.to_string());
    let then = snapshot.rated_on.as_ref();
    let then = then.map_or_else(String::new, |it| format!(" rated on {}", it.day));
    let ident = format!("assay {} {part}{then}", snapshot.head.hash);
    pdf::paint(
        &|standard| compose::compose(snapshot, settings, standard).sheet,
        &manifest,
        &ident,
        stopped,
    )
}

/// The records whose content a dossier prints, found without setting a page.
pub fn printed(snapshot: &Snapshot, settings: &Settings) -> BTreeSet<Ref> {
    compose::compose(snapshot, settings, "").printed
}

/// The blocks that a dossier without blocks of its own has: the standard brief
/// over the whole case.
pub fn standard_brief(snapshot: &Snapshot) -> Vec<Block> {
    compose::standard_brief(snapshot)
}

fn known(snapshot: &Snapshot, settings: &Settings) -> Result<(), DossierError> {
    match settings.dossier {
        Some(dossier) if snapshot.dossier(dossier).is_none() => {
            Err(DossierError::NoSuchDossier(dossier))
        }
        _ => Ok(()),
    }
}

fn manifest_of(
    snapshot: &Snapshot,
    settings: &Settings,
    handling: String,
) -> Result<Vec<u8>, DossierError> {
    let manifest = Manifest::of(snapshot, settings.dossier.map(Ref::from), handling);
    serde_json::to_vec_pretty(&manifest).map_err(|_| DossierError::Sheet)
}
/// The sheet of a dossier, before any medium paints it.
pub fn sheet(snapshot: &Snapshot, settings: &Settings) -> sheet::Sheet {
    compose::compose(snapshot, settings, "").sheet
}

/// The interval chart of some figures: the scene that a dossier prints, and a
/// sentence for each row, in the order of the scene's rows. A panel holds the
/// figures of one unit.
pub fn figure_chart(figures: &[&Figure], scale: scene::Scale) -> (scene::Scene, Vec<String>) {
    compose::figure_chart(figures, scale)
}

/// Two figures of one measure on one claim that cannot both be right.
#[derive(Debug)]
pub struct Contradiction<'s> {
    /// The claim.
    pub claim: ClaimRef,
    /// The one with the lower number.
    pub left: &'s Figure,
    /// The other.
    pub right: &'s Figure,
    /// Why, in words.
    pub why: String,
}

/// The pairs of figures that are disjoint after alignment, claim by claim.
/// Approximate figures contradict nothing, nor does what lies apart within a tolerance
/// that somebody set for its measure.
pub fn contradictions<'s>(
    snapshot: &'s Snapshot,
    figures: impl Iterator<Item = &'s Figure>,
) -> Vec<Contradiction<'s>> {
    let words = Words::spoken();
    compose::pairs::pairs(snapshot, figures)
        .into_iter()
        .filter(compose::pairs::Pair::is_contradiction)
        .map(|it| Contradiction {
            claim: it.claim,
            left: it.left,
            right: it.right,
            why: words.why(
                &it.found,
                &it.left.r#ref.to_string(),
                &it.right.r#ref.to_string(),
            ),
        })
        .collect()
}

/// What the checks of the case say, errors first.
pub fn checks(snapshot: &Snapshot) -> Vec<Lint> {
    snapshot.lint().unwrap_or_default()
}
