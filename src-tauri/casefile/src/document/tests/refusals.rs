//! Every way to refuse a document, and where.

use super::*;

/// The document without one key.
fn without(pointer: &str) -> Value {
    let mut document = whole();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
    let keys = document
        .pointer_mut(parent)
        .and_then(Value::as_object_mut)
        .expect("an object");
    keys.remove(key).expect("it was there");
    document
}

/// Where a document is refused and why; the case must be as it was, whether the
/// document does not read or does not go in.
fn refused(document: &Value) -> (String, Fault) {
    let mut trial = with_quotes();
    let text = document.to_string();
    let error = trial.refused(|case| {
        let document = Document::read(&text)?;
        case.import(&document, &Files::default())
    });
    match error {
        CaseError::BadDocument { pointer, fault } => (pointer, fault),
        other => panic!("refused without a place: {other:?}"),
    }
}

/// The same for a refusal that comes from a verb.
fn refused_by_verb(document: &Value) -> (String, CaseError) {
    match refused(document) {
        (pointer, Fault::Case(error)) => (pointer, *error),
        other => panic!("refused before any verb: {other:?}"),
    }
}

fn refusal(document: &Value) -> (String, Refusal) {
    match refused_by_verb(document) {
        (pointer, CaseError::Refused(refusal)) => (pointer, refusal),
        other => panic!("another error: {other:?}"),
    }
}

#[test]
fn what_is_not_json_or_of_another_version_is_refused() {
    let fault = |text: &str| match Document::read(text).expect_err("refused") {
        CaseError::BadDocument { pointer, fault } => (pointer, fault),
        other => panic!("{other:?}"),
    };
    let (pointer, broken) = fault("{ \"assay\": 1,\n  \"case\": {");
    assert!(
        matches!(broken, Fault::NotJson { line: 2, .. }),
        "{broken:?}"
    );
    assert_eq!(pointer, "");
    let (_, trailing) = fault("{ \"assay\": 1 } { }");
    assert!(
        matches!(trailing, Fault::NotJson { line: 1, .. }),
        "{trailing:?}"
    );
    let (pointer, version) = fault("{ \"assay\": 2 }");
    assert!(matches!(version, Fault::Version), "{version:?}");
    assert_eq!(pointer, "/assay");
    let (pointer, missing) = fault("{ }");
    assert!(
        matches!(&missing, Fault::Missing { key } if key == "assay"),
        "{missing:?}"
    );
    assert_eq!(pointer, "");
}

#[test]
fn an_unknown_key_is_refused_at_its_place_on_every_level() {
    for pointer in [
        "/surprise",
        "/case/surprise",
        "/sources/0/surprise",
        "/exhibits/0/surprise",
        "/quotes/1/surprise",
        "/figures/1/surprise",
        "/figures/2/lower/surprise",
        "/dossiers/0/surprise",
        "/dossiers/0/blocks/2/surprise",
        "/ratings/0/a~1b~0c",
    ] {
        let mut document = whole();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let key = key.replace("~1", "/").replace("~0", "~");
        let keys = document
            .pointer_mut(parent)
            .and_then(Value::as_object_mut)
            .expect("an object");
        keys.insert(key.clone(), Value::Null);
        let (at, fault) = refused(&document);
        assert_eq!(at, pointer);
        assert!(
            matches!(&fault, Fault::UnknownKey { key: found } if *found == key),
            "{fault:?}"
        );
    }
}

#[test]
fn a_key_given_twice_is_refused() {
    let text = r#"{ "assay": 1, "claims": [ { "statement": "a", "statement": "b" } ] }"#;
    match Document::read(text).expect_err("refused") {
        CaseError::BadDocument {
            pointer,
            fault: Fault::KeyTwice { key },
        } => {
            assert_eq!(
                (pointer.as_str(), key.as_str()),
                ("/claims/0/statement", "statement")
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_required_key_that_is_left_out_is_refused_and_null_is_left_out() {
    for pointer in [
        "/sources/0/kind",
        "/quotes/0/exact",
        "/claims/0/statement",
        "/evidence/0/claim",
        "/evidence/0/quote",
        "/evidence/0/direction",
        "/figures/0/measure",
        "/ratings/0/target",
        "/ratings/0/scale",
        "/ratings/0/value",
        "/ratings/0/because",
        "/dependences/0/from",
        "/dependences/0/target",
        "/dependences/0/type",
        "/exchangeRates/0/value",
        "/findings/0/statement",
        "/dossiers/0/title",
        "/dossiers/0/blocks/0/kind",
        "/dossiers/0/blocks/2/claim",
    ] {
        let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
        let (at, fault) = refused(&without(pointer));
        assert_eq!(at, parent, "{pointer}");
        assert!(
            matches!(&fault, Fault::Missing { key } if key == name),
            "{pointer}: {fault:?}"
        );
        let (at, fault) = refused(&with(pointer, Value::Null));
        assert!(
            at == pointer || at == parent,
            "{pointer} is refused at {at}"
        );
        let known = matches!(&fault, Fault::Missing { key } if key == name);
        assert!(
            known || matches!(fault, Fault::BadValue),
            "{pointer}: {fault:?}"
        );
    }
    let (at, refused) = refusal(&without("/quotes/0/exhibit"));
    assert_eq!(
        (at.as_str(), refused),
        ("/quotes/0/exhibit", Refusal::Empty { field: "exhibit" })
    );
    let (at, refused) = refusal(&without("/sources/0/name"));
    assert_eq!(
        (at.as_str(), refused),
        ("/sources/0/name", Refusal::Empty { field: "name" })
    );
    let (at, refused) = refusal(&without("/sources/1/codeName"));
    assert_eq!(
        (at.as_str(), refused),
        ("/sources/1/codeName", Refusal::NoCodeName)
    );
}

#[test]
fn a_value_out_of_its_list_or_of_another_type_is_refused_at_its_place() {
    for (pointer, value) in [
        ("/sources/0/kind", json!("blog")),
        ("/sources/0/handling", json!("TLP:WHITE")),
        ("/sources/0/protected", json!("yes")),
        ("/quotes/0/basis", json!("seen")),
        ("/quotes/0/chain/1", json!("Q7")),
        ("/evidence/0/direction", json!("proves")),
        ("/evidence/0/strength", json!("overwhelming")),
        ("/dependences/0/type", json!("copy")),
        ("/figures/1/hedge", json!("roughly")),
        ("/figures/2/lower/value", json!(12)),
        ("/figures/2/upper/closed", json!("yes")),
        ("/exchangeRates/0/value", json!("0.1e3")),
        ("/exchangeRates/0/kind", json!("daily")),
        ("/claims/0/ref", json!("S1")),
        ("/claims/0/ref", json!("C0")),
        ("/assay", json!("1")),
    ] {
        let (at, fault) = refused(&with(pointer, value));
        assert_eq!(at, pointer);
        assert!(matches!(fault, Fault::BadValue), "{pointer}: {fault:?}");
    }
}

#[test]
fn a_ref_given_twice_is_refused_at_the_second() {
    let (at, fault) = refused(&with("/sources/2/ref", json!("S1")));
    assert_eq!(at, "/sources/2/ref");
    assert!(matches!(fault, Fault::Duplicate { r#ref } if r#ref.to_string() == "S1"));
}

#[test]
fn a_ref_to_nothing_is_refused_wherever_it_stands() {
    for (pointer, value) in [
        ("/exhibits/0/publisher", json!("S99")),
        ("/quotes/0/exhibit", json!("E99")),
        ("/quotes/0/layer", json!("T99")),
        ("/quotes/0/chain/1", json!("S99")),
        ("/quotes/0/speaker", json!("S99")),
        ("/evidence/0/claim", json!("C99")),
        ("/evidence/0/quote", json!("Q99")),
        ("/figures/1/quote", json!("Q99")),
        ("/figures/1/claim", json!("C99")),
        ("/figures/0/formula", json!("F3 / F99")),
        ("/dependences/0/from", json!("Q99")),
        ("/dependences/0/target", json!("E99")),
        ("/ratings/0/target", json!("S99")),
        ("/exchangeRates/0/cited", json!("E99")),
        ("/findings/0/claims/0", json!("C99")),
        ("/dossiers/0/blocks/1/text", json!("As [Q99] says.")),
        ("/dossiers/0/blocks/2/claim", json!("C99")),
        ("/dossiers/0/blocks/3/figures/1", json!("F99")),
        ("/dossiers/0/blocks/4/claims/0", json!("C99")),
    ] {
        let (at, fault) = refused(&with(pointer, value));
        assert_eq!(at, pointer);
        assert!(
            matches!(fault, Fault::Dangling { to } if to.n == 99),
            "{pointer}: {fault:?}"
        );
    }
    let layer = json!([{ "ref": "T1", "exhibit": "E99", "maker": "x", "content": "y" }]);
    let (at, fault) = refused(&with("/layers", layer));
    assert_eq!(at, "/layers/0/exhibit");
    assert!(matches!(fault, Fault::Dangling { .. }), "{fault:?}");
}

#[test]
fn a_refs_record_in_the_case_does_not_stand_in_for_one_of_the_document() {
    // The case has Q1 to Q3; the document means its own.
    let (at, fault) = refused(&with("/evidence/0/quote", json!("Q1")));
    assert_eq!(at, "/evidence/0/quote");
    assert!(matches!(fault, Fault::Dangling { .. }), "{fault:?}");
}

#[test]
fn words_that_are_not_in_the_exhibit_or_stand_twice_are_refused_at_the_quote() {
    let (at, error) = refused_by_verb(&with("/quotes/0/exact", json!("He paid 4,600 US dollars")));
    assert_eq!(at, "/quotes/0/exact");
    assert!(matches!(error, CaseError::WordsNotFound), "{error:?}");
    let (at, error) = refused_by_verb(&with("/quotes/1/exact", json!("paid")));
    assert_eq!(at, "/quotes/1/exact");
    assert!(
        matches!(&error, CaseError::WordsTwice { places } if *places == [3, 31]),
        "{error:?}"
    );
}

#[test]
fn what_a_verb_refuses_is_refused_at_the_key_that_is_at_fault() {
    for (pointer, value, reason) in [
        (
            "/exhibits/0/published",
            json!("spring"),
            Refusal::NotADate { field: "published" },
        ),
        (
            "/exhibits/0/length",
            json!(3),
            Refusal::LengthDiffers {
                expected: 3,
                found: 69,
            },
        ),
        (
            "/quotes/0/asserted",
            json!("spring"),
            Refusal::NotADate { field: "asserted" },
        ),
        (
            "/ratings/0/value",
            json!("G"),
            Refusal::NotOnScale {
                scale: "admiralty-reliability/fm-2-22.3".to_owned(),
            },
        ),
        (
            "/ratings/0/scale",
            json!("stars"),
            Refusal::UnknownScale {
                scale: "stars".to_owned(),
            },
        ),
        (
            "/ratings/0/at",
            json!("today"),
            Refusal::NotATime { field: "at" },
        ),
        ("/ratings/0/target", json!("Q7"), Refusal::WrongTarget),
        (
            "/findings/0/confidence",
            json!("total"),
            Refusal::NotOnScale {
                scale: "icd-203-confidence".to_owned(),
            },
        ),
        (
            "/exchangeRates/0/from",
            json!("WON"),
            Refusal::NotACurrency { field: "from" },
        ),
        ("/dependences/0/target", json!("Q8"), Refusal::OnItself),
        (
            "/sources/1/codeName",
            json!("kwak myong-hun"),
            Refusal::CodeNameTells,
        ),
        (
            "/quotes/1/page",
            json!(4),
            Refusal::NoPage {
                layer: "T1".parse().expect("a ref"),
            },
        ),
    ] {
        let (at, found) = refusal(&with(pointer, value));
        assert_eq!(at, pointer);
        match (&found, &reason) {
            // The number of the layer depends on the case.
            (Refusal::NoPage { .. }, Refusal::NoPage { .. }) => {}
            _ => assert_eq!(found, reason, "{pointer}"),
        }
    }
}

#[test]
fn a_figure_that_does_not_parse_or_lies_outside_its_quote_is_refused_at_its_words() {
    let (at, error) = refused_by_verb(&with("/figures/1/verbatim", json!("He paid")));
    assert_eq!(at, "/figures/1/verbatim");
    assert!(matches!(error, CaseError::FigureNotRead), "{error:?}");
    let (at, error) = refused_by_verb(&with("/figures/1/verbatim", json!("12 men")));
    assert_eq!(at, "/figures/1/verbatim");
    assert!(matches!(error, CaseError::FigureOutsideQuote), "{error:?}");
    let (at, found) = refusal(&with("/figures/0/formula", json!("F3 + F4")));
    assert_eq!(at, "/figures/0/formula");
    assert!(matches!(found, Refusal::Computation(_)), "{found:?}");
    let (at, found) = refusal(&with("/figures/0/formula", json!("F3 +")));
    assert_eq!(at, "/figures/0/formula");
    assert!(matches!(found, Refusal::Formula(_)), "{found:?}");
}

#[test]
fn formulas_that_rest_on_each_other_are_refused_with_the_circle() {
    let mut document = whole();
    let figures = document["figures"].as_array_mut().expect("figures");
    figures.push(json!({ "ref": "F11", "formula": "F12 * 2", "measure": "a" }));
    figures.push(json!({ "ref": "F12", "formula": "F11 * 2", "measure": "b" }));
    figures.push(json!({ "ref": "F13", "formula": "F12 * 2", "measure": "above" }));
    let (at, found) = refusal(&document);
    assert_eq!(at, "/figures/3/formula");
    let through: Vec<Ref> = ["F11", "F12"]
        .map(|text| text.parse().expect("a ref"))
        .to_vec();
    assert_eq!(found, Refusal::Circle { through });
    let (at, found) = refusal(&with("/figures/0/formula", json!("F9 * 2")));
    assert_eq!(at, "/figures/0/formula");
    assert!(matches!(found, Refusal::Circle { .. }), "{found:?}");
}

#[test]
fn an_exhibit_with_neither_bytes_nor_hash_and_a_layer_without_text_are_refused() {
    let (at, found) = refusal(&without("/exhibits/0/content"));
    assert_eq!((at.as_str(), found), ("/exhibits/0", Refusal::NeedsBytes));
    let layer = json!([{ "exhibit": "E2", "maker": "x" }]);
    let (at, found) = refusal(&with("/layers", layer));
    assert_eq!((at.as_str(), found), ("/layers/0", Refusal::NeedsText));
    let layer = json!([{ "maker": "x", "content": "y" }]);
    let (at, found) = refusal(&with("/layers", layer));
    assert_eq!(
        (at.as_str(), found),
        ("/layers/0/exhibit", Refusal::Empty { field: "exhibit" })
    );
}
