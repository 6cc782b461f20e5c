//! From a snapshot of a case to a document that a stranger can check. Rendering
//! is a pure function of snapshot and settings: no clock, no system font, no
//! database, no exhibit's bytes, and never an identity.

mod compose;
mod fonts;
mod manifest;
mod pdf;
pub mod scene;
pub mod sheet;
pub mod words;
mod world;

use assay_casefile::{DossierRef, FigureRef, Handling, Ref, Snapshot};
use assay_credibility::lint::Lint;

pub use manifest::{Manifest, ManifestHash, ManifestHead};
pub use pdf::Pdf;
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
    /// No standard of the list accepts the document.
    #[error("no PDF standard accepts the document")]
    Export(Vec<String>),
}

/// The dossier as a PDF: the same snapshot and settings give the same bytes.
///
/// # Errors
/// [`DossierError`].
pub fn render_pdf(snapshot: &Snapshot, settings: &Settings) -> Result<Pdf, DossierError> {
    if let Some(dossier) = settings
        .dossier
        .filter(|it| snapshot.dossier(*it).is_none())
    {
        return Err(DossierError::NoSuchDossier(dossier));
    }
    let made = compose::compose(snapshot, settings, "");
    let dossier = settings.dossier.map(Ref::from);
    let manifest = Manifest::of(snapshot, dossier, made.handling.text);
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(|_| DossierError::Sheet)?;
    let part = dossier.map_or_else(|| "brief".to_owned(), |it| it.to_string());
    let ident = format!("assay {} {part}", snapshot.head.hash);
    pdf::paint(
        &|standard| compose::compose(snapshot, settings, standard),
        &manifest,
        &ident,
    )
}

/// The sheet of a dossier, before any medium paints it.
pub fn sheet(snapshot: &Snapshot, settings: &Settings) -> sheet::Sheet {
    compose::compose(snapshot, settings, "")
}

/// The interval chart of some figures (all if none are named) as a scene.
pub fn figure_chart(snapshot: &Snapshot, figures: &[FigureRef]) -> scene::Scene {
    compose::figure_chart(snapshot, figures)
}

/// What the checks of the case say, errors first.
pub fn checks(snapshot: &Snapshot) -> Vec<Lint> {
    snapshot.lint().unwrap_or_default()
}
