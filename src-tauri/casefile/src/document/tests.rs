//! The case document both ways.

mod judged;
mod refusals;

use std::path::Path;

use serde_json::{Value, json};

use super::*;
use crate::sample::{Trial, empty, with_quotes};
use crate::{Refusal, Silent, Target, Warning};

/// One record of every noun, out of order, with every kind of ref.
fn whole() -> Value {
    json!({
        "assay": 1,
        "case": { "title": "Crews", "question": "Who pays?", "handling": "TLP:GREEN" },
        "dossiers": [
            { "ref": "D4", "title": "Brief", "blocks": [
                { "kind": "summary" },
                { "kind": "prose", "heading": "Told", "text": "He says so [Q7, C2], and [F9] follows." },
                { "kind": "claim", "claim": "C2" },
                { "kind": "chart", "figures": ["F9", "F3"] },
                { "kind": "matrix", "claims": ["C2"] } ] }
        ],
        "sources": [
            { "ref": "S3", "name": "Tumen Ledger", "kind": "outlet", "handling": "TLP:CLEAR" },
            { "ref": "S1", "name": "Kwak Myong-hun", "aliases": ["The Foreman"], "kind": "person",
              "protected": true, "codeName": "LARCH", "access": "paid it himself" },
            { "name": "Port Selwyn Gazette", "kind": "outlet" }
        ],
        "exhibits": [
            { "ref": "E2", "content": "He paid 4,500 US dollars. They paid twelve times as much for 12 men.\n",
              "title": "A note", "publisher": "S3", "published": "2023-04~",
              "url": "https://tumen.example/1", "acquiredFrom": "by hand",
              "acquiredAt": "2023-05-15T08:30:00Z" }
        ],
        "quotes": [
            { "ref": "Q7", "exhibit": "E2", "exact": "He paid 4,500 US dollars", "chain": ["S1", "S3"],
              "speaker": "S3", "basis": "observed", "asserted": "2023-04", "translation": "Er zahlte",
              "paraphrase": "He paid." },
            { "ref": "Q8", "exhibit": "E2", "exact": "for 12 men" }
        ],
        "claims": [ { "ref": "C2", "statement": "A deposit is paid." } ],
        "evidence": [ { "ref": "L5", "claim": "C2", "quote": "Q7", "direction": "supports",
                        "strength": "strong", "why": "paid it" } ],
        "figures": [
            { "ref": "F9", "formula": "F3 / F4", "measure": "deposit a head", "claim": "C2" },
            { "ref": "F3", "quote": "Q7", "claim": "C2", "verbatim": "4,500 US dollars",
              "measure": "deposit", "kind": "price" },
            { "ref": "F4", "quote": "Q8", "claim": "C2", "verbatim": "12 men", "measure": "men",
              "hedge": "none", "lower": { "value": "12", "closed": true },
              "upper": { "value": "12", "closed": true }, "unit": "man" }
        ],
        "dependences": [ { "ref": "P2", "from": "Q8", "target": "E2", "type": "same-author",
                           "why": "one hand" } ],
        "ratings": [
            { "ref": "R6", "target": "S3", "scale": "admiralty-reliability/fm-2-22.3", "value": "B",
              "because": "valid before", "by": "P. Sandoval", "at": "2023-05-03T08:00:00Z" },
            { "ref": "R7", "target": "Q7", "scale": "admiralty-credibility", "value": "3",
              "because": "nothing else names it", "by": "P. Sandoval", "at": "2023-05-03T08:05:00Z" }
        ],
        "exchangeRates": [ { "ref": "X1", "from": "KRW", "to": "USD", "value": "1/1320",
                             "date": "2023-03", "kind": "period-average", "cited": "E2" } ],
        "findings": [ { "ref": "J1", "statement": "So it is.", "claims": ["C2"],
                        "standard": "reasonable-grounds", "likelihood": "likely",
                        "confidence": "moderate" } ]
    })
}

fn read(value: &Value) -> Document {
    Document::read(&value.to_string()).expect("a document")
}

fn import(trial: &mut Trial, value: &Value) -> Imported {
    trial
        .import(&read(value), &Files::default())
        .expect("imported")
        .value
}

fn export(trial: &Trial, identities: bool) -> Value {
    trial
        .export_document(&Export {
            identities,
            folder: None,
        })
        .expect("exported")
}

/// The document with one place changed: the pointer and the value there.
fn with(pointer: &str, value: Value) -> Value {
    let mut document = whole();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    match document.pointer_mut(parent) {
        Some(Value::Object(keys)) => {
            keys.insert(key.to_owned(), value);
        }
        Some(Value::Array(list)) => match key.parse::<usize>() {
            Ok(index) => list[index] = value,
            Err(_) => list.push(value),
        },
        other => panic!("nothing at {parent}: {other:?}"),
    }
    document
}

#[test]
fn an_empty_case_keeps_the_refs_and_takes_the_settings() {
    let mut trial = empty();
    let done = trial
        .import(&read(&whole()), &Files::default())
        .expect("imported");
    assert!(done.value.map.iter().all(|(from, to)| from == to));
    assert_eq!(done.seq, Some(2), "one entry for all");
    let info = trial.info().expect("info");
    assert_eq!(
        (info.title.as_str(), info.question.as_deref()),
        ("Crews", Some("Who pays?"))
    );
    assert_eq!(info.handling, Handling::Green);
    let entry = trial
        .history(None, None, 9)
        .expect("a history")
        .pop()
        .expect("an entry");
    assert_eq!(entry.label, "import 17 records");
    let sources: Vec<Ref> = trial
        .list(Noun::Source, None, 9)
        .expect("a list")
        .iter()
        .map(crate::Record::r#ref)
        .collect();
    assert_eq!(
        sources,
        ["S1", "S3", "S4"].map(|text| text.parse().expect("a ref"))
    );
    assert_eq!(trial.verify(&Silent).expect("verified"), []);
}

#[test]
fn a_line_that_a_figure_needs_is_made_after_those_of_the_document() {
    let mut trial = empty();
    let done = trial
        .import(&read(&whole()), &Files::default())
        .expect("imported");
    let line = "L6".parse().expect("a ref");
    assert!(
        done.warnings.contains(&Warning::EvidenceAdded { line }),
        "{:?}",
        done.warnings
    );
}

#[test]
fn what_is_exported_imports_into_the_same_document() {
    let mut first = empty();
    import(&mut first, &whole());
    let exported = export(&first, true);
    let mut second = empty();
    // The bytes do not go along, so that the exhibit comes back as a hash.
    import(&mut second, &exported);
    assert_eq!(export(&second, true), exported);
    assert_eq!(
        second.snapshot().expect("a snapshot").quotes,
        first.snapshot().expect("a snapshot").quotes
    );
}

#[test]
fn with_its_bytes_a_case_comes_back_whole() {
    let mut first = empty();
    import(&mut first, &whole());
    let settings = Export {
        identities: true,
        folder: Some("files".to_owned()),
    };
    let exported = first.export_document(&settings).expect("exported");
    assert_eq!(exported["exhibits"][0]["file"], "files/E2/E2");
    let mut second = empty();
    let mut bytes = Vec::new();
    let sha256 = exported["exhibits"][0]["sha256"].as_str().expect("a hash");
    first.read_blob(sha256, &mut bytes).expect("its bytes");
    let stored = second.store_bytes(&bytes).expect("stored");
    let read_exhibit = ReadExhibit {
        stored,
        media_type: None,
        notes: None,
        layers: Vec::new(),
    };
    let files = Files {
        exhibits: vec![Some(read_exhibit)],
        layers: Vec::new(),
    };
    second.import(&read(&exported), &files).expect("imported");
    assert_eq!(
        second.export_document(&settings).expect("exported"),
        exported
    );
}

#[test]
fn names_of_protected_sources_go_out_only_if_asked_for() {
    let mut trial = empty();
    import(&mut trial, &whole());
    let without = export(&trial, false);
    assert!(!without.to_string().contains("Kwak") && !without.to_string().contains("Foreman"));
    assert_eq!(without["sources"][0]["codeName"], "LARCH");
    let with = export(&trial, true);
    assert_eq!(with["sources"][0]["name"], "Kwak Myong-hun");
    assert_eq!(with["sources"][0]["aliases"], json!(["The Foreman"]));
    let mut other = empty();
    import(&mut other, &without);
    assert_eq!(
        export(&other, true),
        without,
        "a name that did not go along is not made up"
    );
}

#[test]
fn into_a_case_with_records_refs_are_mapped_everywhere_and_settings_are_left_alone() {
    let mut trial = with_quotes();
    let title = trial.info().expect("info").title;
    let map = import(&mut trial, &whole()).map;
    let to = |from: &str| {
        let from: Ref = from.parse().expect("a ref");
        map.iter()
            .find(|(of, _)| *of == from)
            .map(|(_, to)| to.to_string())
            .expect("mapped")
    };
    assert_eq!(
        (to("S3").as_str(), to("Q7").as_str(), to("C2").as_str()),
        ("S2", "Q4", "C2")
    );
    assert_eq!(trial.info().expect("info").title, title);
    let snapshot = trial.snapshot().expect("a snapshot");
    let figure = snapshot
        .figures
        .iter()
        .find(|figure| figure.computation.is_some());
    let computation = figure
        .and_then(|figure| figure.computation.clone())
        .expect("computed");
    assert_eq!(computation.formula, format!("{} / {}", to("F3"), to("F4")));
    let json = serde_json::to_value(&snapshot.dossiers[0]).expect("json");
    let told = format!(
        "He says so [{}, {}], and [{}] follows.",
        to("Q7"),
        to("C2"),
        to("F9")
    );
    assert_eq!(json["blocks"][1]["text"], told);
    assert_eq!(json["blocks"][3]["figures"], json!([to("F9"), to("F3")]));
    assert_eq!(snapshot.findings[0].claims[0].to_string(), to("C2"));
    assert_eq!(snapshot.dependences[0].target.to_string(), to("E2"));
    let chain: Vec<String> = snapshot.quotes[3]
        .chain
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(chain, [to("S1"), to("S3")]);
}

#[test]
fn one_undo_takes_an_import_back() {
    let mut trial = with_quotes();
    let before = trial.state().0;
    import(&mut trial, &whole());
    trial.undo().expect("undone");
    assert_eq!(trial.state().0, before);
    trial.redo().expect("redone");
    assert_eq!(trial.verify(&Silent).expect("verified"), []);
}

#[test]
fn a_case_that_was_emptied_again_is_not_an_empty_case() {
    let mut trial = empty();
    trial.source("One");
    trial.undo().expect("undone");
    let map = import(&mut trial, &whole()).map;
    assert!(
        map.iter().any(|(from, to)| from != to),
        "S1 was given out before"
    );
}

#[test]
fn null_is_the_same_as_left_out() {
    let document = json!({
        "assay": 1, "case": null, "exhibits": null, "claims": null,
        "sources": [ { "ref": null, "name": "One", "aliases": null, "kind": "outlet",
                       "protected": null, "codeName": null, "access": null, "handling": null } ],
        "findings": [ { "statement": "So.", "claims": null, "standard": null } ],
        "dossiers": [ { "title": "Brief", "blocks": null },
                      { "title": "Two", "blocks": [ { "kind": "chart", "claims": null, "figures": null },
                                                    { "kind": "prose", "heading": null, "text": "x" } ] } ]
    });
    let mut trial = empty();
    import(&mut trial, &document);
    let dossier = &export(&trial, false)["dossiers"][1];
    assert_eq!(
        dossier["blocks"],
        json!([{ "kind": "chart" }, { "kind": "prose", "text": "x" }])
    );
}

#[test]
fn a_layer_of_the_document_is_read_instead_of_the_exhibits_own_text() {
    let mut document = with(
        "/layers",
        json!([{ "ref": "T5", "exhibit": "E2", "maker": "a person", "version": "2", "options": "",
                 "pages": [{ "label": "vii", "start": 0 }], "language": "en", "file": "layer.txt" }]),
    );
    document["quotes"][1]["page"] = json!("vii");
    let text = "He paid 4,500 US dollars. They paid for 12 men.";
    let files = Files {
        exhibits: Vec::new(),
        layers: vec![Some(text.to_owned())],
    };
    let mut trial = empty();
    trial.import(&read(&document), &files).expect("imported");
    let layers = trial.list(Noun::Layer, None, 9).expect("a list");
    assert_eq!(
        layers
            .iter()
            .map(|layer| layer.r#ref().to_string())
            .collect::<Vec<_>>(),
        ["T5"]
    );
    assert_eq!(
        trial.layer_text(crate::LayerRef(5)).expect("its text"),
        text
    );
    assert_eq!(export(&trial, false)["quotes"][1]["page"], "vii");
}

#[test]
fn protected_names_in_other_fields_of_the_document_are_warned_of() {
    let mut document = whole();
    document["claims"][0]["statement"] = json!("Kwak Myong-hun pays.");
    let mut trial = empty();
    let done = trial
        .import(&read(&document), &Files::default())
        .expect("imported");
    let at: Vec<&Target> = done
        .warnings
        .iter()
        .filter_map(|warning| match warning {
            Warning::ProtectedName { target, .. } => Some(target),
            _ => None,
        })
        .collect();
    assert_eq!(at, [&"C2".parse::<Target>().expect("a target")]);
}

#[test]
fn the_schema_has_every_key_and_value_and_is_closed() {
    let schema = schema();
    let keys: Vec<&String> = schema["properties"]
        .as_object()
        .expect("keys")
        .keys()
        .collect();
    assert_eq!(
        keys.iter()
            .map(|key| key.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        "assay case sources exhibits layers quotes claims evidence figures dependences scales \
         elementLists ratings exchangeRates findings dossiers settlements dismissals"
    );
    assert_eq!(schema["required"], json!(["assay"]));
    for name in [
        "NewSource",
        "NewExhibit",
        "NewQuote",
        "NewFigure",
        "NewRating",
        "NewDossier",
        "NewSettlement",
        "NewDismissal",
    ] {
        assert_eq!(
            schema["$defs"][name]["additionalProperties"], false,
            "{name} is open"
        );
    }
    let text = schema.to_string();
    for value in [
        "TLP:AMBER+STRICT",
        "rumour",
        "same-interviewee",
        "up_to",
        "period-average",
    ] {
        assert!(
            text.contains(&format!("\"{value}\"")),
            "{value} is not in the schema"
        );
    }
    assert_eq!(schema["$defs"]["NewSource"]["required"], json!(["kind"]));
}

#[test]
fn the_schema_of_a_figure_written_by_hand_has_the_keys_that_are_read() {
    let described = schema();
    let described = described["$defs"]["NewFigure"]["properties"]
        .as_object()
        .expect("keys");
    // Serde lists the keys that it knows when it meets one that it does not.
    let error = serde_json::from_str::<NewFigure>(r#"{ "?": 1 }"#).expect_err("unknown");
    let told = error.to_string();
    let known: Vec<&str> = told.split('`').skip(3).step_by(2).collect();
    assert_eq!(
        known,
        described.keys().map(String::as_str).collect::<Vec<_>>()
    );
}

/// What stands in for the readers of files that this crate does not have: plain
/// texts as they are, and for others the words that are quoted from them.
fn stand_in(trial: &mut Trial, document: &Document, folder: &Path, french: &[&str]) -> Files {
    let mut files = Files::default();
    for exhibit in &document.exhibits {
        let name = exhibit.file.as_deref().expect("a file");
        let file = folder.join(name);
        let bytes = std::fs::read(&file).expect("a file of the sample");
        let plain = file
            .extension()
            .is_some_and(|end| end == "txt" || end == "md");
        let quoted: Vec<&str> = document
            .quotes
            .iter()
            .filter(|quote| quote.exhibit == exhibit.r#ref)
            .map(|quote| quote.exact.as_str())
            .collect();
        let text = if plain {
            String::from_utf8(bytes.clone()).expect("plain text")
        } else {
            quoted.join("\n")
        };
        let layer = NewLayer {
            maker: "stand-in".to_owned(),
            content: Some(text),
            language: french.contains(&name).then(|| "fr".to_owned()),
            pages: vec![crate::layer::Page {
                label: "1".to_owned(),
                start: 0,
            }],
            ..NewLayer::default()
        };
        let stored = trial.store_bytes(&bytes).expect("stored");
        files.exhibits.push(Some(ReadExhibit {
            stored,
            media_type: None,
            notes: None,
            layers: vec![layer],
        }));
    }
    files
}

/// A document of the tree goes in without a word and comes out the same.
fn goes_in_and_comes_out(folder: &str, french: &[&str]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let text = std::fs::read_to_string(folder.join("case.json")).expect("a case document");
    let document = Document::read(&text).expect("a document");
    let mut first = empty();
    let files = stand_in(&mut first, &document, &folder, french);
    let done = first.import(&document, &files).expect("imported");
    let loud: Vec<&Warning> = done
        .warnings
        .iter()
        .filter(|warning| !matches!(warning, Warning::EvidenceAdded { .. }))
        .collect();
    assert_eq!(loud, [] as [&Warning; 0]);
    let exported = export(&first, true);
    let mut second = empty();
    import(&mut second, &exported);
    assert_eq!(export(&second, true), exported);
    let mut third = crate::sample::full();
    let map = import(&mut third, &exported).map;
    assert!(
        map.iter().any(|(from, to)| from != to),
        "its numbers were taken"
    );
    for case in [&first, &second, &third] {
        assert_eq!(case.verify(&Silent).expect("verified"), []);
    }
}

#[test]
fn the_sample_case_goes_in_whole_and_comes_out_the_same() {
    goes_in_and_comes_out("../../assets/sample", &[]);
}

#[test]
fn an_unlike_case_goes_in_whole_and_comes_out_the_same() {
    goes_in_and_comes_out(
        "../../tests/fixtures/procurement",
        &["avis.md", "courrier.html"],
    );
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    /// Claims, lines and findings under any numbers and with any texts.
    #[test]
    fn any_numbers_and_any_texts_come_back(
        numbers in proptest::collection::btree_set(1_i64..100_000, 1..6),
        text in "[^\\p{C}\\s][^\\p{C}]{0,40}",
    ) {
        let claims: Vec<Value> = numbers
            .iter()
            .map(|n| json!({ "ref": format!("C{n}"), "statement": text }))
            .rev()
            .collect();
        let named: Vec<String> = numbers.iter().map(|n| format!("C{n}")).collect();
        let document = json!({
            "assay": 1, "claims": claims,
            "findings": [{ "statement": text, "claims": named }],
        });
        let mut first = empty();
        import(&mut first, &document);
        let exported = export(&first, true);
        let mut second = empty();
        import(&mut second, &exported);
        proptest::prop_assert_eq!(export(&second, true), exported);
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,200}") {
        let _ = Document::read(&text);
    }
}

#[test]
fn a_formula_finds_its_exchange_rate_under_the_rates_new_ref() {
    let mut document = json!({
        "assay": 1,
        "case": { "title": "Fees" },
        "figures": [
            { "ref": "F2", "formula": "F1 by X1", "measure": "fee in dollars" },
            { "ref": "F1", "measure": "fee", "hedge": "none", "unit": "KRW",
              "lower": { "value": "2640", "closed": true },
              "upper": { "value": "2640", "closed": true } }
        ],
        "exchangeRates": [ { "ref": "X1", "from": "KRW", "to": "USD", "value": "1/1320",
                             "date": "2023-03", "kind": "spot" } ]
    });
    let mut trial = empty();
    import(&mut trial, &document);
    document["exchangeRates"][0]["value"] = json!("1/1000");
    import(&mut trial, &document);
    let figures = export(&trial, false)["figures"].clone();
    assert_eq!(figures[1]["formula"], "F1 by X1");
    assert_eq!(figures[1]["lower"]["value"], "2");
    assert_eq!(figures[2]["formula"], "F4 by X2");
    assert_eq!(figures[2]["lower"]["value"], "2.64");
}

#[test]
fn a_source_may_be_the_same_as_one_that_comes_later_and_the_link_travels() {
    let document = json!({
        "assay": 1,
        "sources": [
            { "ref": "S1", "name": "The Gazette", "kind": "outlet", "sameAs": "S2" },
            { "ref": "S2", "name": "Harbour Gazette", "kind": "outlet" }
        ]
    });
    let mut trial = empty();
    trial.source("Somebody else");
    import(&mut trial, &document);
    let links = |trial: &Trial| -> Vec<Option<String>> {
        let sources = &trial.snapshot().expect("a snapshot").sources;
        let link = |it: &crate::source::Source| it.same_as.map(|it| it.to_string());
        sources.iter().map(link).collect()
    };
    assert_eq!(links(&trial), [None, Some("S3".to_owned()), None]);
    let mut again = empty();
    import(&mut again, &export(&trial, false));
    assert_eq!(links(&again), links(&trial));
}
