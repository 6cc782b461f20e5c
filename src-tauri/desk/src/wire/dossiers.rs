//! What is asked and answered about dossiers and findings: composing one, and
//! how its pages will look. The blocks travel as the case file spells them.

use assay_casefile::dossier::{Block, Dossier, Placed};
use assay_casefile::exchange_rate::NewExchangeRate;
use assay_casefile::finding::{Finding, NewFinding};
use assay_casefile::{DossierRef, Handling};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::wire::mirror;
use crate::wire::{Lint, Severity};

/// Records a finding.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(transparent)]
pub struct AddFinding(#[ts(as = "mirror::NewFinding")] pub NewFinding);

/// Records an exchange rate.
#[derive(Clone, Debug, PartialEq, Deserialize, TS)]
#[serde(transparent)]
pub struct AddExchangeRate(#[ts(as = "mirror::NewExchangeRate")] pub NewExchangeRate);

/// A finding as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(transparent)]
pub struct FindingRecord(#[ts(as = "mirror::Finding")] pub Finding);

/// A dossier as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(transparent)]
pub struct DossierRecord(#[ts(as = "mirror::Dossier")] pub Dossier);

/// Composes a dossier.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddDossier {
    /// What stands on the cover.
    pub title: String,
    /// The label that it asks for.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
    /// Whether it begins with the blocks of the standard brief, written out so
    /// that each can be moved or taken out.
    pub brief: Option<bool>,
    /// The blocks, behind those. Without any it is the standard brief, whatever
    /// the case comes to hold.
    #[ts(as = "Option<Vec<mirror::Block>>")]
    pub blocks: Option<Vec<Block>>,
}

/// Gives a dossier a new order of blocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ArrangeDossier {
    /// The dossier.
    #[ts(as = "String")]
    pub dossier: DossierRef,
    /// The blocks in their new order: `{ "keep": N }` for the one that has the
    /// number N now, from 0, or a block that is new. One that is not named goes.
    #[ts(as = "Vec<mirror::Placed>")]
    pub order: Vec<Placed>,
}

/// Asks how a dossier will look.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewDossier {
    /// The dossier; the only one there is if left out, the standard brief if
    /// there is none.
    #[ts(as = "Option<String>")]
    pub dossier: Option<DossierRef>,
    /// The label it asks for; it is never less strict than what it prints.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
    /// Ratings as they stood at the end of this day, `2024-05-31`; as they
    /// stand now if left out.
    #[serde(rename = "ratedOn")]
    pub rated_on: Option<String>,
}

/// Asks for the picture of one page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PageOfDossier {
    /// As of a preview.
    #[ts(as = "Option<String>")]
    pub dossier: Option<DossierRef>,
    /// As of a preview.
    #[ts(as = "Option<mirror::Handling>")]
    pub handling: Option<Handling>,
    /// As of a preview.
    #[serde(rename = "ratedOn")]
    pub rated_on: Option<String>,
    /// Number of the page, from 0.
    pub page: u32,
    /// The preview that the page is of. It is refused once that is not kept any
    /// more; without it the pages are set anew where need be.
    pub mark: Option<String>,
}

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PagePicture {
    /// SVG: outlines alone, no fonts, no script, nothing to be fetched.
    pub svg: String,
}

/// How a dossier will look: the pages of the document that an export writes.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct DossierPreview {
    /// Names this preview when asking for its pages.
    pub mark: String,
    /// The blocks that are printed; of a dossier without any, those of the
    /// standard brief.
    #[ts(as = "Vec<mirror::Block>")]
    pub blocks: Vec<Block>,
    /// The pages in order.
    pub pages: Vec<PageShape>,
    /// Where each block begins.
    pub begins: Vec<BlockPlace>,
    /// The label that it prints.
    #[ts(as = "mirror::Handling")]
    pub handling: Handling,
    /// What stands against handing it out.
    pub problems: Vec<Problem>,
}

/// How large a page is, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct PageShape {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Where a block begins.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct BlockPlace {
    /// Number of the block, from 0.
    pub block: u64,
    /// Number of the page, from 0.
    pub page: u64,
    /// Points from the top of the page.
    pub y: f64,
}

/// Something that stands against handing a dossier out.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Problem {
    /// The block that it is in, from 0, where that is one.
    pub block: Option<u64>,
    /// What it is, as a check says it.
    #[serde(flatten)]
    pub lint: Lint,
}

impl Problem {
    /// A problem of a dossier itself, which no check of the case knows.
    pub(crate) fn own(rule: &str, severity: Severity, refs: Vec<String>, message: String) -> Self {
        Problem {
            block: None,
            lint: Lint {
                rule: rule.to_owned(),
                severity,
                refs,
                message,
                dismissed: None,
            },
        }
    }
}
