//! Dependences that shared wording suggests, and what a person turned down. The
//! texts are read one after the other and the case is free in between. Nothing
//! is recorded here: accepting a proposal is `dependence.add`.

use std::collections::BTreeSet;
use std::ops::{ControlFlow, Range};
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use assay_casefile::snapshot::Snapshot;
use assay_casefile::{CaseError, LayerRef, Noun, QuoteRef, Ref};
use assay_credibility::shared_wording::{About, Finder, Order, Proposal};
use assay_credibility::{ExhibitId, SourceId};

use crate::Desk;
use crate::fault::Fault;
use crate::job::{Job, Stage};
use crate::telling::changed;
use crate::wire::*;

/// An exhibit with the layer whose text stands for it.
struct Held {
    exhibit: i64,
    layer: LayerRef,
}

impl Desk {
    /// Proposes dependences between exhibits from the wording that they share:
    /// those that nobody recorded and nobody turned down.
    pub fn dependence_propose(&self, _: Nothing, job: &dyn Job) -> Result<Vec<Proposed>, Fault> {
        let (snapshot, down, path) = self.with_open(|open| {
            let case = &open.case;
            Ok((case.snapshot()?, case.dismissals()?, open.path.clone()))
        })?;
        let held = held(&snapshot);
        let total = held.len() as u64;
        let mut finder = Finder::default();
        for (done, it) in held.iter().enumerate() {
            going(job, Stage::Reading, done as u64, total)?;
            finder.add(about(&snapshot, it), &self.text_of(&path, it.layer)?);
        }
        let mut fault = None;
        let found = finder.propose(
            |at| match self.text_of(&path, held[at].layer) {
                Ok(text) => text,
                Err(met) => {
                    fault = Some(met);
                    String::new()
                }
            },
            |done, total| match going(job, Stage::Verifying, done, total) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            },
        );
        if let Some(fault) = fault {
            return Err(fault);
        }
        let found = found.ok_or(Fault::from(CaseError::Cancelled))?;
        let known = recorded(&snapshot);
        let mut proposed = Vec::new();
        for it in found {
            let key = format!("wording {} {}", it.from, it.target);
            if !known.contains(&(it.from.0, it.target.0)) && !down.contains_key(&key) {
                proposed.push(self.proposed(&path, &held, key, &it)?);
            }
        }
        Ok(proposed)
    }

    /// Turns a proposal or a finding of the checks down, or puts it forward again.
    pub fn proposal_dismiss(&self, ask: Dismiss, _: &dyn Job) -> Result<Changed<()>, Fault> {
        let again = ask.again.unwrap_or(false);
        self.with_case(|case| {
            let done = case.dismiss(ask.key.trim(), &ask.because, again)?;
            Ok(changed(done, ()))
        })
    }

    /// The text of a layer, as long as the same case is open.
    fn text_of(&self, path: &PathBuf, layer: LayerRef) -> Result<String, Fault> {
        self.with_open(|open| match open.path == *path {
            true => Ok(open.case.layer_text(layer)?),
            false => Err(CaseError::Cancelled.into()),
        })
    }

    fn proposed(
        &self,
        path: &PathBuf,
        held: &[Held],
        key: String,
        it: &Proposal,
    ) -> Result<Proposed, Fault> {
        let side = |exhibit: ExhibitId| -> Result<(LayerRef, Vec<char>), Fault> {
            let held = held.iter().find(|it| it.exhibit == exhibit.0);
            let layer = held.ok_or_else(|| Fault::bug("a proposal"))?.layer;
            Ok((layer, self.text_of(path, layer)?.chars().collect()))
        };
        let (from, target) = (side(it.from)?, side(it.target)?);
        let passages = it.passages.iter().map(|passage| Shared {
            from: words(&from, &passage.from, passage.equal.iter().map(|it| &it.0)),
            target: words(
                &target,
                &passage.target,
                passage.equal.iter().map(|it| &it.1),
            ),
        });
        let kept = it.anchors.iter().map(|(a, b)| Shared {
            from: words(&from, &a.at, std::iter::once(&a.at)),
            target: words(&target, &b.at, std::iter::once(&b.at)),
        });
        Ok(Proposed {
            key,
            from: it.from.to_string(),
            target: it.target.to_string(),
            r#type: it.kind.to_string(),
            order: order(it.order).to_owned(),
            from_cover: it.from_cover,
            target_cover: it.target_cover,
            passages: passages.chain(kept).collect(),
        })
    }
}

/// Tells how far it is; the fault of being stopped once somebody wants that.
fn going(job: &dyn Job, stage: Stage, done: u64, total: u64) -> Result<(), Fault> {
    job.at(stage, done, total);
    match job.stop().load(Ordering::Relaxed) {
        true => Err(CaseError::Cancelled.into()),
        false => Ok(()),
    }
}

/// Every exhibit that has a text, with its first layer.
fn held(snapshot: &Snapshot) -> Vec<Held> {
    let mut seen = BTreeSet::new();
    let first = snapshot.layers.iter().filter(|it| seen.insert(it.exhibit));
    first
        .map(|it| Held {
            exhibit: it.exhibit.0,
            layer: it.r#ref,
        })
        .collect()
}

fn about(snapshot: &Snapshot, held: &Held) -> About {
    let mut about = About::new(ExhibitId(held.exhibit));
    about.language = snapshot
        .layer(held.layer)
        .and_then(|it| it.language.clone());
    if let Some(exhibit) = snapshot.exhibit(assay_casefile::ExhibitRef(held.exhibit)) {
        about.publisher = exhibit.publisher.map(|it| SourceId(it.0));
        about.published.clone_from(&exhibit.published);
    }
    about
}

/// Pairs of exhibits that a dependence joins already, both ways.
fn recorded(snapshot: &Snapshot) -> BTreeSet<(i64, i64)> {
    let exhibit = |of: Ref| match of.noun {
        Noun::Quote => {
            let quote = snapshot.quote(QuoteRef(of.n))?;
            snapshot.layer(quote.layer).map(|it| it.exhibit.0)
        }
        _ => Some(of.n),
    };
    let mut pairs = BTreeSet::new();
    for it in &snapshot.dependences {
        if let (Some(a), Some(b)) = (exhibit(it.from), exhibit(it.target)) {
            pairs.extend([(a, b), (b, a)]);
        }
    }
    pairs
}

fn order(order: Order) -> &'static str {
    match order {
        Order::Date => "date",
        Order::Completeness => "completeness",
        Order::Quoting => "quoting",
        Order::Unsure => "unsure",
    }
}

fn words<'a>(
    (layer, text): &(LayerRef, Vec<char>),
    at: &Range<u32>,
    equal: impl Iterator<Item = &'a Range<u32>>,
) -> Words {
    let range = at.start as usize..(at.end as usize).min(text.len());
    Words {
        layer: layer.to_string(),
        start: at.start,
        end: at.end,
        text: text.get(range).unwrap_or_default().iter().collect(),
        equal: equal
            .map(|it| (it.start - at.start, it.end - at.start))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::Desk;

    const STORY: &str = "The harbour master told the inquiry that the crane had been repaired twice in one week, and that nobody had written down by whom or at what price. He kept the broken bolts in a tin.";

    fn two_exhibits(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay").display().to_string();
        desk.rpc("case.create", json!({ "path": path, "title": "A" }))
            .unwrap();
        let document = json!({ "assay": 1, "exhibits": [
            { "ref": "E1", "content": STORY, "published": "2023-01-05" },
            { "ref": "E2", "content": format!("Our own news first. {STORY}"), "published": "2023-02" },
        ] });
        let at = folder.path().join("case.json");
        std::fs::write(&at, document.to_string()).unwrap();
        desk.rpc("document.import", json!({ "path": at })).unwrap();
        desk
    }

    #[test]
    fn shared_wording_is_proposed_until_it_is_recorded() {
        let folder = tempfile::tempdir().unwrap();
        let desk = two_exhibits(&folder);
        let found = desk.rpc("dependence.propose", Value::Null).unwrap();
        let one = &found[0];
        assert_eq!((&one["from"], &one["target"]), (&json!("E2"), &json!("E1")));
        assert_eq!(
            (&one["type"], &one["order"]),
            (&json!("republication"), &json!("date"))
        );
        let text = one["passages"][0]["from"]["text"].as_str().unwrap();
        assert!(STORY.starts_with(text) && text.len() > 150, "{text}");
        let add = json!({ "from": "E2", "target": "E1", "type": "republication", "why": "the same words" });
        desk.rpc("dependence.add", add).unwrap();
        assert_eq!(
            desk.rpc("dependence.propose", Value::Null).unwrap(),
            json!([])
        );
    }

    #[test]
    fn what_is_turned_down_is_not_proposed_again() {
        let folder = tempfile::tempdir().unwrap();
        let desk = two_exhibits(&folder);
        let down = json!({ "key": "wording E2 E1", "because": "the same hand-out" });
        let done = desk.rpc("proposal.dismiss", down).unwrap();
        assert_eq!(done["touched"], json!([]));
        assert_eq!(
            desk.rpc("dependence.propose", Value::Null).unwrap(),
            json!([])
        );
        let again = json!({ "key": "wording E2 E1", "because": "a mistake", "again": true });
        desk.rpc("proposal.dismiss", again).unwrap();
        let found = desk.rpc("dependence.propose", Value::Null).unwrap();
        assert_eq!(found[0]["key"], "wording E2 E1");
    }

    #[test]
    fn a_finding_that_is_turned_down_says_why_and_leaves_the_overview() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.sample", json!({ "path": path })).unwrap();
        let found = desk.rpc("lint.run", Value::Null).unwrap();
        let refs: Vec<&str> = found[0]["refs"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let key = format!("{} {}", found[0]["rule"].as_str().unwrap(), refs.join(" "));
        desk.rpc(
            "proposal.dismiss",
            json!({ "key": key, "because": "known" }),
        )
        .unwrap();
        let after = desk.rpc("lint.run", Value::Null).unwrap();
        assert_eq!(after[0]["dismissed"], "known");
        let overview = desk.rpc("case.overview", Value::Null).unwrap();
        let count = |it: &Value| it.as_array().map_or(0, Vec::len);
        assert_eq!(count(&overview["attention"]) + 1, count(&found));
    }
}
