//! How a dossier will look, before it leaves: its pages one picture at a time,
//! and what stands against handing it out. The pages are set off the case, as
//! for an export; nothing is written, and nothing is remembered but the last
//! documents themselves, so that each page need not be set again.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use assay_casefile::dossier::Block;
use assay_casefile::quote::Tier;
use assay_casefile::snapshot::Snapshot;
use assay_casefile::{Handling, Ref};
use assay_dossier::{Preview, Settings, Words, preview, standard_brief};

use crate::Desk;
use crate::checks::lint;
use crate::dossiers::{aside, chosen};
use crate::fault::{ErrorCode, Fault, Kept};
use crate::job::{Job, Stage};
use crate::wire::*;

/// Previews that are kept: the one on the screen, and the one that replaces it.
const SHOWN: usize = 2;

/// The last previews, by their marks.
#[derive(Default)]
pub(crate) struct Shown(Mutex<VecDeque<(String, Arc<Preview>)>>);

impl fmt::Debug for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.lock();
        f.debug_list().entries(kept.iter().map(|it| &it.0)).finish()
    }
}

impl Shown {
    fn get(&self, mark: &str) -> Option<Arc<Preview>> {
        let kept = self.lock();
        let found = kept.iter().find(|it| it.0 == mark);
        found.map(|it| Arc::clone(&it.1))
    }

    fn keep(&self, mark: &str, preview: &Arc<Preview>) {
        let mut kept = self.lock();
        kept.retain(|it| it.0 != mark);
        kept.push_front((mark.to_owned(), Arc::clone(preview)));
        kept.truncate(SHOWN);
    }

    /// Keeps none of them: the case is closed.
    pub(crate) fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<(String, Arc<Preview>)>> {
        // Each holder does one thing to the list; none can leave it half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// Sets the pages of a dossier and tells what stands against handing it out.
    /// Other commands go on meanwhile; what they change is not in it.
    pub fn dossier_preview(
        &self,
        ask: PreviewDossier,
        job: &dyn Job,
    ) -> Result<DossierPreview, Fault> {
        let (snapshot, down) = self.with_case(|case| Ok((case.snapshot()?, case.dismissals()?)))?;
        let (snapshot, settings) = meant(snapshot, ask)?;
        let mark = mark(&snapshot, &settings);
        let set = self.set(&snapshot, &settings, &mark, job)?;
        let blocks = blocks(&snapshot, &settings);
        let mut problems = problems(&snapshot, &blocks, &set);
        for it in lint(&snapshot, &down)? {
            let printed = |it: &String| it.parse().is_ok_and(|it: Ref| set.printed.contains(&it));
            if it.dismissed.is_none() && it.refs.iter().any(printed) {
                let block = naming(&blocks, &it.refs);
                problems.push(Problem { block, lint: it });
            }
        }
        problems.sort_by_key(|it| it.lint.severity);
        Ok(DossierPreview {
            mark,
            pages: set.pages.iter().map(shape).collect(),
            begins: set.begins.iter().map(place).collect(),
            handling: set.handling,
            blocks,
            problems,
        })
    }

    /// Gives one page of a dossier as a picture.
    pub fn dossier_page(&self, ask: PageOfDossier, job: &dyn Job) -> Result<PagePicture, Fault> {
        let set = match &ask.mark {
            Some(mark) => self.shown.get(mark).ok_or_else(|| {
                Fault::new(ErrorCode::Missing, "fault-preview-gone", &[]).kept(Kept::Nothing)
            })?,
            None => {
                let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
                let wanted = PreviewDossier {
                    dossier: ask.dossier,
                    handling: ask.handling,
                    rated_on: ask.rated_on,
                };
                let (snapshot, settings) = meant(snapshot, wanted)?;
                let mark = mark(&snapshot, &settings);
                self.set(&snapshot, &settings, &mark, job)?
            }
        };
        let pages = [("pages", set.pages.len().into())];
        let svg = set.picture(ask.page as usize).ok_or_else(|| {
            Fault::new(ErrorCode::Missing, "fault-no-such-page", &pages).kept(Kept::Nothing)
        })?;
        Ok(PagePicture { svg })
    }

    /// The document of that mark: the one that is kept, or set now.
    fn set(
        &self,
        snapshot: &Arc<Snapshot>,
        settings: &Settings,
        mark: &str,
        job: &dyn Job,
    ) -> Result<Arc<Preview>, Fault> {
        if let Some(kept) = self.shown.get(mark) {
            return Ok(kept);
        }
        job.at(Stage::Typesetting, 0, 0);
        let (snapshot, settings) = (Arc::clone(snapshot), settings.clone());
        let set = aside(job, move |stopped| preview(&snapshot, &settings, stopped))?;
        let set = Arc::new(set);
        self.shown.keep(mark, &set);
        Ok(set)
    }
}

fn meant(snapshot: Arc<Snapshot>, ask: PreviewDossier) -> Result<(Arc<Snapshot>, Settings), Fault> {
    let snapshot = match &ask.rated_on {
        Some(day) => Arc::new(snapshot.rated_on(day)?),
        None => snapshot,
    };
    let settings = Settings {
        dossier: chosen(&snapshot, ask.dossier)?,
        handling: ask.handling,
    };
    Ok((snapshot, settings))
}

/// The same head and the same settings are the same document.
fn mark(snapshot: &Snapshot, settings: &Settings) -> String {
    let dossier = settings
        .dossier
        .map_or_else(|| "brief".to_owned(), |it| it.to_string());
    let handling = settings
        .handling
        .map_or_else(String::new, |it: Handling| it.to_string());
    let day = snapshot.rated_on.as_ref().map_or("", |it| it.day.as_str());
    format!("{} {dossier} {handling} {day}", snapshot.head.hash)
}

fn blocks(snapshot: &Snapshot, settings: &Settings) -> Vec<Block> {
    match settings.dossier.and_then(|it| snapshot.dossier(it)) {
        Some(dossier) if !dossier.blocks.is_empty() => dossier.blocks.clone(),
        _ => standard_brief(snapshot),
    }
}

fn shape(page: &assay_dossier::PageSize) -> PageShape {
    PageShape {
        width: page.width,
        height: page.height,
    }
}

fn place(begin: &assay_dossier::Begin) -> BlockPlace {
    BlockPlace {
        block: begin.block as u64,
        page: begin.page as u64,
        y: begin.y,
    }
}

/// The first block that names one of these refs.
fn naming(blocks: &[Block], refs: &[String]) -> Option<u64> {
    let names = |block: &Block| {
        let named = block.refs();
        named.iter().any(|it| refs.contains(&it.to_string()))
    };
    blocks.iter().position(names).map(|it| it as u64)
}

/// What only the composed dossier knows of itself.
fn problems(snapshot: &Snapshot, blocks: &[Block], set: &Preview) -> Vec<Problem> {
    let words = Words::spoken();
    let mut found = Vec::new();
    for quote in &snapshot.quotes {
        let verbatim = !matches!(quote.tier, Tier::Fuzzy(_) | Tier::Lost);
        if verbatim || !set.printed.contains(&quote.r#ref.into()) {
            continue;
        }
        let args = [
            ("ref", quote.r#ref.to_string().into()),
            ("exhibit", quote.exhibit.to_string().into()),
        ];
        let message = words.say("problem-not-verbatim", &args);
        let refs = vec![quote.r#ref.to_string()];
        found.push(Problem::own(
            "quote-not-verbatim",
            Severity::Warning,
            refs,
            message,
        ));
    }
    for (&sign, &count) in &set.missing {
        let code = format!("U+{:04X}", u32::from(sign));
        let args = [("code", code.into()), ("count", count.into())];
        let message = words.say("problem-glyph-missing", &args);
        let refs = holding(snapshot, set, sign);
        let problem = Problem::own("glyph-missing", Severity::Warning, refs, message);
        let block = blocks.iter().position(|it| says(it, sign));
        found.push(Problem {
            block: block.map(|it| it as u64),
            ..problem
        });
    }
    for name in &set.unknown {
        let message = words.say("problem-ref-unknown", &[("ref", name.as_str().into())]);
        let problem = Problem::own("ref-unknown", Severity::Warning, Vec::new(), message);
        let block = naming(blocks, std::slice::from_ref(name));
        found.push(Problem { block, ..problem });
    }
    for claim in &set.left_out {
        let message = words.say(
            "problem-claim-left-out",
            &[("ref", claim.to_string().into())],
        );
        let refs = vec![claim.to_string()];
        found.push(Problem::own(
            "claim-left-out",
            Severity::Note,
            refs,
            message,
        ));
    }
    if set.handling != set.asked {
        let args = [
            ("handling", set.handling.to_string().into()),
            ("asked", set.asked.to_string().into()),
        ];
        let message = words.say("problem-handling-raised", &args);
        found.push(Problem::own(
            "handling-raised",
            Severity::Note,
            Vec::new(),
            message,
        ));
    }
    let empty = |block: &Block| {
        matches!(block, Block::Prose { heading, text }
            if text.trim().is_empty() && heading.as_deref().is_none_or(|it| it.trim().is_empty()))
    };
    for (number, _) in blocks.iter().enumerate().filter(|(_, it)| empty(it)) {
        let message = words.plain("problem-prose-empty");
        let problem = Problem::own("prose-empty", Severity::Note, Vec::new(), message);
        found.push(Problem {
            block: Some(number as u64),
            ..problem
        });
    }
    found
}

/// Whether a block of our own words holds a character.
fn says(block: &Block, sign: char) -> bool {
    match block {
        Block::Prose { heading, text } => {
            text.contains(sign) || heading.as_deref().is_some_and(|it| it.contains(sign))
        }
        _ => false,
    }
}

/// The printed records whose words hold a character.
fn holding(snapshot: &Snapshot, set: &Preview, sign: char) -> Vec<String> {
    let optional = |text: &Option<String>| text.as_deref().is_some_and(|it| it.contains(sign));
    let quotes = snapshot.quotes.iter().filter(|it| {
        it.exact.contains(sign) || optional(&it.translation) || optional(&it.paraphrase)
    });
    let claims = snapshot
        .claims
        .iter()
        .filter(|it| it.statement.contains(sign));
    let exhibits = snapshot
        .exhibits
        .iter()
        .filter(|it| it.title.contains(sign));
    let sources = snapshot.sources.iter().filter(|it| optional(&it.name));
    let findings = snapshot
        .findings
        .iter()
        .filter(|it| it.statement.contains(sign));
    quotes
        .map(|it| Ref::from(it.r#ref))
        .chain(claims.map(|it| it.r#ref.into()))
        .chain(exhibits.map(|it| it.r#ref.into()))
        .chain(sources.map(|it| it.r#ref.into()))
        .chain(findings.map(|it| it.r#ref.into()))
        .filter(|it| set.printed.contains(it))
        .map(|it| it.to_string())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use serde_json::{Value, json};

    use super::*;

    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.create", json!({ "path": path, "title": "Salt" }))
            .unwrap();
        for statement in ["It snowed.", "It rained \u{202E}."] {
            desk.rpc("claim.add", json!({ "statement": statement }))
                .unwrap();
        }
        let blocks = json!([{ "kind": "prose", "heading": "One", "text": "See [C1]." },
            { "kind": "claim", "claim": "C2" }, { "kind": "prose", "text": " " }]);
        let new = json!({ "title": "Weather", "blocks": blocks });
        desk.rpc("dossier.add", new).unwrap();
        desk
    }

    fn rules(preview: &Value) -> Vec<(&str, Value)> {
        let problems = preview["problems"].as_array().unwrap();
        problems
            .iter()
            .map(|it| (it["rule"].as_str().unwrap(), it["block"].clone()))
            .collect()
    }

    #[test]
    fn a_preview_has_the_pages_of_the_pdf_and_each_page_is_a_picture() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let shown = desk.rpc("dossier.preview", Value::Null).unwrap();
        let out = folder.path().join("a.pdf");
        let made = desk.rpc("dossier.export", json!({ "path": out })).unwrap();
        assert_eq!(made["pages"], shown["pages"].as_array().unwrap().len());
        assert_eq!(shown["begins"].as_array().unwrap().len(), 3);
        let page = json!({ "page": 1, "mark": shown["mark"] });
        let picture = desk.rpc("dossier.page", page).unwrap();
        assert!(picture["svg"].as_str().unwrap().starts_with("<svg"));
        let beyond = desk.rpc("dossier.page", json!({ "page": 99 })).unwrap_err();
        assert_eq!(beyond.code, ErrorCode::Missing);
    }

    #[test]
    fn the_page_of_an_older_preview_is_still_there_and_that_of_a_lost_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let mark = |desk: &Desk| desk.rpc("dossier.preview", Value::Null).unwrap()["mark"].clone();
        let first = mark(&desk);
        assert_eq!(mark(&desk), first, "nothing has changed");
        let page = json!({ "page": 0, "mark": first });
        for statement in ["Once.", "Twice."] {
            desk.rpc("dossier.page", page.clone()).unwrap();
            desk.rpc("claim.add", json!({ "statement": statement }))
                .unwrap();
            assert_ne!(mark(&desk), first);
        }
        let fault = desk.rpc("dossier.page", page).unwrap_err();
        assert_eq!(fault.code, ErrorCode::Missing);
    }

    #[test]
    fn what_stands_against_a_dossier_is_told_with_its_block() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let shown = desk.rpc("dossier.preview", Value::Null).unwrap();
        let told = rules(&shown);
        assert!(told.contains(&("prose-empty", json!(2))), "{told:?}");
        assert!(told.contains(&("claim-left-out", Value::Null)), "{told:?}");
        let missing = shown["problems"].as_array().unwrap();
        let missing = missing
            .iter()
            .find(|it| it["rule"] == "glyph-missing")
            .unwrap();
        assert_eq!(missing["refs"], json!(["C2"]));
        assert!(missing["message"].as_str().unwrap().contains("U+202E"));
        let edit = json!({ "target": "C2", "fields": { "handling": "TLP:RED" }, "because": "x" });
        desk.rpc("record.edit", edit).unwrap();
        let shown = desk.rpc("dossier.preview", Value::Null).unwrap();
        assert_eq!(shown["handling"], "TLP:RED");
        assert!(rules(&shown).contains(&("handling-raised", Value::Null)));
    }

    #[test]
    fn a_preview_that_nobody_wants_any_more_is_given_up() {
        struct Unwanted(AtomicBool);
        impl Job for Unwanted {
            fn at(&self, _: Stage, _: u64, _: u64) {
                self.0.store(true, Ordering::Relaxed);
            }

            fn stop(&self) -> &AtomicBool {
                &self.0
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let job = Unwanted(AtomicBool::new(false));
        let stopped = desk.run("dossier.preview", Value::Null, &job);
        assert_eq!(stopped.unwrap_err().code, ErrorCode::Refused);
    }
}
