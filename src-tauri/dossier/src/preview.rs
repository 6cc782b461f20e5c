//! A dossier on the screen: the pages of the very document that an export
//! writes, one picture at a time, and which block stands where. It composes
//! nothing of its own and writes no file.

use std::collections::BTreeMap;

use assay_casefile::{ClaimRef, Handling, Ref, Snapshot};
use typst::foundations::{NativeElement, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst_layout::PagedDocument;
use typst_svg::SvgOptions;

use crate::fonts::Fonts;
use crate::world::Desk;
use crate::{DossierError, Settings, compose, known, manifest_of, pdf};

/// A dossier that is set, and what is known of it.
pub struct Preview {
    document: PagedDocument,
    /// The pages, in order.
    pub pages: Vec<PageSize>,
    /// Where each block begins, in the order of the pages.
    pub begins: Vec<Begin>,
    /// The handling that it came to.
    pub handling: Handling,
    /// The handling that was asked for; the one it came to may be stricter.
    pub asked: Handling,
    /// The records whose content it prints.
    pub printed: Vec<Ref>,
    /// The claims that it leaves out.
    pub left_out: Vec<ClaimRef>,
    /// Refs that its words name and that do not exist.
    pub unknown: Vec<String>,
    /// Characters that no shipped face shows, and how often each stands here.
    /// They print as their boxed code point.
    pub missing: BTreeMap<char, usize>,
}

/// How large a page is, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PageSize {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Where a block begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Begin {
    /// Number of the block, from 0.
    pub block: usize,
    /// Number of the page, from 0.
    pub page: usize,
    /// Points from the top of the page.
    pub y: f64,
}

/// Sets a dossier for the screen, for the first of the standards that an export
/// tries. Given up once `stopped` says so, between the typesetter's stages.
///
/// # Errors
/// [`DossierError`].
pub fn preview(
    snapshot: &Snapshot,
    settings: &Settings,
    stopped: &dyn Fn() -> bool,
) -> Result<Preview, DossierError> {
    known(snapshot, settings)?;
    let made = compose::compose(snapshot, settings, pdf::FIRST);
    let fonts = Fonts::shipped();
    let missing = made.sheet.unshowable(&|c| fonts.shows(c));
    let manifest = manifest_of(snapshot, settings, made.sheet.handling.text.clone())?;
    let desk = Desk::without_links(pdf::ready(made.sheet)?, manifest);
    let document = pdf::set(&desk, stopped)?;
    let pages = document.pages().iter().map(|page| PageSize {
        width: page.frame.width().to_pt(),
        height: page.frame.height().to_pt(),
    });
    Ok(Preview {
        pages: pages.collect(),
        begins: begins(&document),
        handling: made.handling,
        asked: made.asked,
        printed: made.printed.into_iter().collect(),
        left_out: made.left_out,
        unknown: made.unknown,
        missing,
        document,
    })
}

impl Preview {
    /// One page as an SVG picture: outlines of letters, no fonts, no script and
    /// nothing to be fetched. None where there is no such page.
    pub fn picture(&self, page: usize) -> Option<String> {
        let page = self.document.pages().get(page)?;
        Some(typst_svg::svg(page, &SvgOptions::default()))
    }
}

/// The places of the marks that the template leaves where a block begins.
fn begins(document: &PagedDocument) -> Vec<Begin> {
    let introspector = document.introspector();
    let mut found: Vec<Begin> = introspector
        .query(&MetadataElem::ELEM.select())
        .iter()
        .filter_map(|mark| {
            let Value::Int(block) = mark.to_packed::<MetadataElem>()?.value else {
                return None; // The place of a ref.
            };
            let place = introspector.as_ref().position(mark.location()?)?;
            Some(Begin {
                block: usize::try_from(block).ok()?,
                page: place.page.get() - 1,
                y: place.point.y.to_pt(),
            })
        })
        .collect();
    found.sort_by(|a, b| {
        (a.page, a.y)
            .partial_cmp(&(b.page, b.y))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    found
}

#[cfg(test)]
mod tests {
    use assay_casefile::dossier::{Block, NewDossier};
    use assay_casefile::{Actor, Case, NewCase};

    use typst::model::LinkElem;

    use super::*;
    use crate::render_pdf;
    use typst::layout::{Frame, FrameItem};

    fn snapshot(blocks: Vec<Block>) -> (tempfile::TempDir, Snapshot, Settings) {
        let folder = tempfile::tempdir().unwrap();
        let actor = Actor {
            name: "Tester".into(),
            id: "0".repeat(16),
        };
        let new = NewCase {
            title: "Salt".into(),
            ..NewCase::default()
        };
        let mut case = Case::create(&folder.path().join("a.assay"), new, actor).unwrap();
        for statement in ["It snowed.", "It rained."] {
            let claim = serde_json::json!({ "statement": statement });
            case.add_claim(&serde_json::from_value(claim).unwrap())
                .unwrap();
        }
        let new = NewDossier {
            title: "Weather".into(),
            blocks,
            ..NewDossier::default()
        };
        let dossier = case.add_dossier(&new).unwrap().value;
        let settings = Settings {
            dossier: Some(dossier),
            handling: None,
        };
        let snapshot = Snapshot::clone(&case.snapshot().unwrap());
        (folder, snapshot, settings)
    }

    fn prose(heading: &str, text: &str) -> Block {
        Block::Prose {
            heading: Some(heading.into()),
            text: text.into(),
        }
    }

    #[test]
    fn the_pages_on_the_screen_are_those_of_the_pdf_and_each_block_has_its_place() {
        let long = "Words that fill the page. ".repeat(400);
        let blocks = vec![
            prose("One", &long),
            prose("Two", "See [C1]."),
            Block::Method {},
        ];
        let (_folder, snapshot, settings) = snapshot(blocks);
        let shown = preview(&snapshot, &settings, &|| false).unwrap();
        let pdf = render_pdf(&snapshot, &settings).unwrap();
        assert_eq!(shown.pages.len(), pdf.pages);
        let order: Vec<usize> = shown.begins.iter().map(|it| it.block).collect();
        assert_eq!(order, [0, 1, 2]);
        assert_eq!(shown.begins[0].page, 1, "after the cover");
        assert!(shown.begins[1].page > 1, "after the long one");
        let picture = shown.picture(1).unwrap();
        assert!(picture.starts_with("<svg") && !picture.contains("<script"));
        assert!(shown.picture(pdf.pages).is_none());
    }

    /// The words of a frame, in the order in which they were laid down.
    fn words(frame: &Frame, found: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => words(&group.frame, found),
                FrameItem::Text(text) => found.push_str(&text.text),
                _ => {}
            }
        }
    }

    #[test]
    fn a_row_of_a_table_is_never_cut_by_the_end_of_a_page() {
        let (_folder, mut snapshot, settings) = snapshot(vec![Block::Summary {}]);
        let first = snapshot.claims[0].clone();
        snapshot.claims = (1..=60)
            .map(|n| {
                let mut claim = first.clone();
                claim.r#ref = ClaimRef(n);
                claim.statement = format!(
                    "<{n}> {} </{n}>",
                    "It snowed all day. ".repeat(12 + n as usize % 9)
                );
                claim
            })
            .collect();
        let shown = preview(&snapshot, &settings, &|| false).unwrap();
        let pages: Vec<String> = shown
            .document
            .pages()
            .iter()
            .map(|page| {
                let mut found = String::new();
                words(&page.frame, &mut found);
                found
            })
            .collect();
        let on = |mark: String| pages.iter().position(|page| page.contains(&mark));
        for n in 1..=60 {
            let begins = on(format!("<{n}>"));
            assert!(begins.is_some(), "row {n} is printed");
            assert_eq!(begins, on(format!("</{n}>")), "row {n} is on one page");
        }
        assert!(
            on("<60>".into()) > on("<1>".into()),
            "there is an end of a page"
        );
    }

    #[test]
    fn without_links_every_block_begins_at_the_same_point_of_the_same_page() {
        let text = "It is said in [C1], and again in [C2]. ".repeat(120);
        let blocks = vec![
            Block::Claim { claim: ClaimRef(1) },
            prose("Two", &text),
            Block::Claim { claim: ClaimRef(2) },
            Block::Method {},
        ];
        let (_folder, snapshot, settings) = snapshot(blocks);
        let set = |desk: fn(Vec<u8>, Vec<u8>) -> Desk| {
            let made = compose::compose(&snapshot, &settings, pdf::FIRST);
            let desk = desk(pdf::ready(made.sheet).unwrap(), b"{}".to_vec());
            pdf::set(&desk, &|| false).unwrap()
        };
        let (paper, screen) = (set(Desk::new), set(Desk::without_links));
        assert!(paper.introspector().query(&LinkElem::ELEM.select()).len() > 200);
        assert!(screen.introspector().query(&LinkElem::ELEM.select()).len() < 20);
        assert_eq!(begins(&screen), begins(&paper));
        assert_eq!(screen.pages().len(), paper.pages().len());
    }

    #[test]
    fn what_a_dossier_leaves_out_names_in_vain_or_cannot_show_is_told() {
        let claim = Block::Claim { claim: ClaimRef(1) };
        let (_folder, mut snapshot, settings) = snapshot(vec![claim]);
        let blocks = &mut snapshot.dossiers[0].blocks;
        blocks.push(prose("Odd", "An override \u{202E} and [Q9]."));
        let shown = preview(&snapshot, &settings, &|| false).unwrap();
        assert_eq!(shown.left_out, [ClaimRef(2)]);
        assert_eq!(shown.unknown, ["Q9"]);
        assert_eq!(shown.missing, BTreeMap::from([('\u{202E}', 1)]));
        assert!(shown.printed.contains(&ClaimRef(1).into()));
    }

    #[test]
    fn what_nobody_wants_any_more_is_given_up() {
        let (_folder, snapshot, settings) = snapshot(Vec::new());
        let stopped = preview(&snapshot, &settings, &|| true);
        assert!(matches!(stopped, Err(DossierError::Stopped)));
        let stopped = crate::render_pdf_until(&snapshot, &settings, &|| true);
        assert!(matches!(stopped, Err(DossierError::Stopped)));
    }
}
