//! The chain of a quote, link by link, as it is drawn: who, in which part, when,
//! with which grade, and which link is the weakest. The grades stand in a row;
//! no number is made of them.

use std::collections::BTreeSet;

use assay_casefile::quote::Quote;
use assay_casefile::snapshot::Snapshot;
use assay_casefile::{CaseError, Ref, SourceRef};
use assay_credibility::SourceId;
use assay_credibility::chain::{Chain, Step};
use assay_credibility::grade::weakest;
use assay_credibility::scale::{self, Scale, Term};
use assay_dossier::Words;

use crate::Desk;
use crate::errors::listed;
use crate::fault::Fault;
use crate::job::Job;
use crate::wire::*;

impl Desk {
    /// Tells the chain of a quote link by link.
    pub fn quote_chain(&self, ask: ByQuote, _: &dyn Job) -> Result<ChainShown, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        let quote = snapshot
            .quote(ask.quote)
            .ok_or_else(|| CaseError::NotFound {
                what: Ref::from(ask.quote).into(),
            })?;
        Ok(shown(&snapshot, quote))
    }
}

fn shown(snapshot: &Snapshot, quote: &Quote) -> ChainShown {
    let words = Words::spoken();
    let told = words.chain_text(snapshot, quote);
    let Some(chain) = snapshot.chain(quote) else {
        return ChainShown {
            links: Vec::new(),
            behind: None,
            told,
            weakest: None,
            unjudged: None,
        };
    };
    let found = weakest(chain.tellers(), |teller| rated(snapshot, teller));
    let name = |it: &SourceId| {
        let source = SourceRef(it.0);
        let name = snapshot.source(source).map_or("", |it| it.printed_name());
        format!("{source} {name}").trim_end().to_owned()
    };
    // A teller may stand in the chain more than once.
    let once = |some: &[SourceId]| {
        let mut seen = BTreeSet::new();
        let some: Vec<String> = some
            .iter()
            .filter(|it| seen.insert(it.0))
            .map(name)
            .collect();
        listed(&some)
    };
    let say = |id, names: String| words.say(id, &[("names", names.into())]);
    ChainShown {
        links: chain
            .steps()
            .map(|step| link(snapshot, quote, &chain, &step, &found.tellers))
            .collect(),
        behind: (!chain.root().is_known()).then(|| words.plain("chain-behind")),
        told,
        weakest: match found.tellers.as_slice() {
            [] if chain.tellers().len() > 1 => Some(words.plain("chain-weakest-none")),
            [] => None,
            some => Some(say("chain-weakest", once(some))),
        },
        unjudged: match found.unjudged.as_slice() {
            [] => None,
            some => Some(say("chain-unjudged", once(some))),
        },
    }
}

fn link(
    snapshot: &Snapshot,
    quote: &Quote,
    chain: &Chain,
    step: &Step,
    weakest: &[SourceId],
) -> ChainLink {
    let words = Words::spoken();
    let source = SourceRef(step.teller.0);
    let mut part = Vec::new();
    part.extend(step.knows.map(|basis| words.basis(basis)));
    part.extend(step.told_by.map(|before| {
        let before = SourceRef(before.0).to_string();
        words.say("chain-told-by", &[("ref", before.into())])
    }));
    if step.speaks {
        part.push(words.plain("chain-speaks"));
    }
    if step.hands_over && chain.tellers().len() > 1 {
        part.push(words.plain("chain-hands-over"));
    }
    ChainLink {
        source: source.to_string(),
        name: snapshot
            .source(source)
            .map_or_else(String::new, |it| it.printed_name().to_owned()),
        letter: snapshot.letter(source).map(str::to_owned),
        digit: step
            .speaks
            .then(|| snapshot.digit(quote.r#ref).map(str::to_owned))
            .flatten(),
        speaks: step.speaks,
        part: part.join("; "),
        when: when(snapshot, quote, step),
        weakest: weakest.contains(&step.teller),
    }
}

/// When a link told it, as far as that is recorded: the speaker when the words
/// were said, a publisher when its exhibit came out.
fn when(snapshot: &Snapshot, quote: &Quote, step: &Step) -> Option<String> {
    let words = Words::spoken();
    let say = |id, at: &str| words.say(id, &[("when", at.to_owned().into())]);
    let said = quote.asserted.as_ref().filter(|_| step.speaks);
    let exhibit = snapshot
        .exhibit(quote.exhibit)
        .filter(|it| step.hands_over && it.publisher == Some(SourceRef(step.teller.0)));
    let published = exhibit.and_then(|it| it.published.as_ref());
    let told = [
        said.map(|at| say("chain-said", at)),
        published.map(|at| say("chain-published", at)),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// The letter of a source with the scale that it stands on; none where it is not
/// rated or the scale is none of the shipped.
fn rated(snapshot: &Snapshot, teller: SourceId) -> Option<(&'static Scale, &'static Term)> {
    let source = SourceRef(teller.0);
    let rating = snapshot.rating_of(source.into(), scale::ADMIRALTY_RELIABILITY)?;
    let scale = scale::scale_version(&rating.scale, &rating.version).ok()?;
    Some((scale, scale.term(&rating.value).ok()?))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::Desk;

    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.create", json!({ "path": path, "title": "Salt" }))
            .unwrap();
        for name in ["soldiers' talk", "an informant", "a paper"] {
            let source = json!({ "name": name, "kind": "person" });
            desk.rpc("source.add", source).unwrap();
        }
        let file = folder.path().join("a.txt");
        std::fs::write(&file, "The salt went by sea.").unwrap();
        let add = json!({ "files": [file], "publisher": "S3", "published": "2023-04" });
        desk.rpc("exhibit.add", add).unwrap();
        desk
    }

    fn quoted(desk: &Desk, chain: &[&str], basis: &str) -> Value {
        let quote = json!({ "exhibit": "E1", "exact": "went by sea", "chain": chain,
            "speaker": chain[chain.len().saturating_sub(2)], "basis": basis, "asserted": "2023-03-02" });
        let made = desk.rpc("quote.add", quote).unwrap();
        let ask = json!({ "quote": made["value"]["ref"] });
        desk.rpc("quote.chain", ask).unwrap()
    }

    fn rate(desk: &Desk, source: &str, value: &str) {
        let rating = json!({ "target": source, "scale": "admiralty-reliability",
            "value": value, "because": "seen before" });
        desk.rpc("rating.add", rating).unwrap();
    }

    #[test]
    fn each_link_has_its_part_its_date_and_its_letter() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        rate(&desk, "S2", "C");
        let shown = quoted(&desk, &["S1", "S2", "S3"], "told");
        let links = shown["links"].as_array().unwrap();
        let told = |n: usize, key: &str| links[n][key].as_str().unwrap_or("none").to_owned();
        assert_eq!(told(0, "part"), "was told");
        assert_eq!(told(1, "part"), "has it from S1; whose words these are");
        assert_eq!(told(2, "part"), "has it from S2; handed it to us");
        assert_eq!(told(0, "when"), "none");
        assert_eq!(told(1, "when"), "said 2023-03-02");
        assert_eq!(told(2, "when"), "published 2023-04");
        assert_eq!([told(0, "letter"), told(1, "letter")], ["none", "C"]);
        assert!(shown["behind"].is_string(), "who told S1 is not named");
    }

    #[test]
    fn the_weakest_link_is_named_and_f_or_no_rating_is_not_it() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        rate(&desk, "S1", "B");
        rate(&desk, "S2", "F");
        let shown = quoted(&desk, &["S1", "S2", "S3"], "observed");
        assert_eq!(shown["behind"], Value::Null);
        let none = shown["weakest"].as_str().unwrap();
        assert!(none.starts_with("No weakest link"), "{none}");
        rate(&desk, "S3", "D");
        let shown = desk.rpc("quote.chain", json!({ "quote": "Q1" })).unwrap();
        assert!(shown["weakest"].as_str().unwrap().contains("S3 a paper"));
        assert!(shown["unjudged"].as_str().unwrap().contains("S2"));
        let weak: Vec<&Value> = shown["links"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| &it["weakest"])
            .collect();
        assert_eq!(weak, [&json!(false), &json!(false), &json!(true)]);
    }

    #[test]
    fn a_quote_that_nobody_said_has_no_links_and_one_that_is_none_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let file = folder.path().join("unsigned.txt");
        std::fs::write(&file, "The salt went by rail.").unwrap();
        desk.rpc("exhibit.add", json!({ "files": [file] })).unwrap();
        let quote = json!({ "exhibit": "E2", "exact": "The salt" });
        desk.rpc("quote.add", quote).unwrap();
        let shown = desk.rpc("quote.chain", json!({ "quote": "Q1" })).unwrap();
        assert_eq!(shown["links"], json!([]));
        assert!(shown["told"].as_str().unwrap().starts_with("Nobody"));
        assert!(desk.rpc("quote.chain", json!({ "quote": "Q9" })).is_err());
    }
}
