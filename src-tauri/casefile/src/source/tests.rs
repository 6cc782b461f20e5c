//! What a source may be, and what a protected one keeps to itself.

use serde_json::json;

use super::*;
use crate::quote::NewQuote;
use crate::sample::{self, empty};
use crate::show::Record;
use crate::{Noun, Warning};

fn shown(trial: &sample::Trial, source: SourceRef) -> serde_json::Value {
    let record = trial.show(source.into()).expect("it is there").record;
    serde_json::to_value(record).expect("json")
}

fn protected(name: Option<&str>, code_name: Option<&str>) -> NewSource {
    NewSource {
        name: name.map(str::to_owned),
        code_name: code_name.map(str::to_owned),
        kind: SourceKind::Person,
        protected: Some(true),
        ..NewSource::default()
    }
}

#[test]
fn a_source_is_shown_with_every_key() {
    let mut trial = empty();
    let source = trial.source("Tumen Ledger");
    assert_eq!(
        shown(&trial, source).to_string(),
        r#"{"ref":"S1","name":"Tumen Ledger","kind":"outlet","protected":false,"codeName":null,"access":null,"handling":null,"sameAs":null}"#
    );
}

#[test]
fn numbers_go_on_after_an_undo() {
    let mut trial = empty();
    trial.source("One");
    trial.undo().expect("undone");
    assert_eq!(trial.source("Two"), SourceRef(2));
}

#[test]
fn a_source_without_a_name_is_refused() {
    let mut trial = empty();
    for name in [None, Some(""), Some("  ")] {
        let new = NewSource {
            name: name.map(str::to_owned),
            ..NewSource::default()
        };
        let refusal = trial.refusal(|case| case.add_source(&new));
        assert_eq!(refusal, Refusal::Empty { field: "name" });
    }
}

#[test]
fn a_protected_source_needs_a_code_name_but_no_name() {
    let mut trial = empty();
    let new = protected(Some("Kwak"), None);
    assert_eq!(
        trial.refusal(|case| case.add_source(&new)),
        Refusal::NoCodeName
    );
    let done = trial
        .add_source(&protected(None, Some("HERON")))
        .expect("its name is not known");
    assert_eq!(shown(&trial, done.value)["codeName"], "HERON");
    assert!(trial.identities().expect("identities").is_empty());
}

#[test]
fn a_code_name_is_had_by_one_source_and_tells_nothing_of_the_name() {
    let mut trial = empty();
    trial.protected("Kwak Myong-hun", "LARCH");
    let taken = protected(Some("Somebody"), Some("LARCH"));
    assert_eq!(
        trial.refusal(|case| case.add_source(&taken)),
        Refusal::CodeNameTaken
    );
    let telling = protected(Some("Kwak"), Some("FOREMAN KWAK"));
    assert_eq!(
        trial.refusal(|case| case.add_source(&telling)),
        Refusal::CodeNameTells
    );
    let mut by_alias = protected(Some("Somebody"), Some("the Foreman"));
    by_alias.aliases = vec!["Foreman".to_owned()];
    assert_eq!(
        trial.refusal(|case| case.add_source(&by_alias)),
        Refusal::CodeNameTells
    );
}

#[test]
fn a_code_name_or_aliases_without_protection_are_refused_before_a_name_is_journalled() {
    let mut trial = empty();
    let forgotten = NewSource {
        protected: None,
        ..protected(Some("Kwak"), Some("LARCH"))
    };
    let refusal = trial.refusal(|case| case.add_source(&forgotten));
    assert_eq!(refusal, Refusal::NeedsProtection { field: "codeName" });
    let aliased = NewSource {
        name: Some("Kwak".to_owned()),
        aliases: vec!["K.".to_owned()],
        ..NewSource::default()
    };
    let refusal = trial.refusal(|case| case.add_source(&aliased));
    assert_eq!(refusal, Refusal::NeedsProtection { field: "aliases" });
}

#[test]
fn aliases_of_nobody_are_refused() {
    let mut trial = empty();
    let new = NewSource {
        aliases: vec!["K.".to_owned()],
        ..protected(None, Some("LARCH"))
    };
    let refusal = trial.refusal(|case| case.add_source(&new));
    assert_eq!(refusal, Refusal::Empty { field: "name" });
}

#[test]
fn the_record_of_a_protected_source_holds_its_code_name_and_no_name() {
    let mut trial = empty();
    let source = trial.protected("Kwak Myong-hun", "LARCH");
    let Record::Source(record) = trial.show(source.into()).expect("it is there").record else {
        panic!("a source");
    };
    assert_eq!(
        (record.name.as_deref(), record.printed_name()),
        (None, "LARCH")
    );
    let identities = trial.identities().expect("identities");
    assert_eq!(
        (identities[0].source, identities[0].name.as_str()),
        (source, "Kwak Myong-hun")
    );
    let snapshot = format!("{:?}", trial.snapshot().expect("a snapshot"));
    assert!(!snapshot.contains("Kwak"));
}

#[test]
fn a_text_that_holds_a_protected_name_is_taken_with_a_warning() {
    let mut trial = empty();
    let source = trial.protected("Kwak Myong-hun", "LARCH");
    let claim = crate::claim::NewClaim {
        statement: "KWAK MYONG-HUN paid.".to_owned(),
        ..Default::default()
    };
    let done = trial.add_claim(&claim).expect("accepted");
    let warning = Warning::ProtectedName {
        target: crate::Ref::new(Noun::Claim, 1).into(),
        field: "statement".to_owned(),
        source,
    };
    assert_eq!(done.warnings, [warning]);
}

#[test]
fn protecting_a_name_that_is_out_already_is_warned_of() {
    let mut trial = empty();
    trial.claim("Kwak paid.");
    let new = protected(Some("Kwak"), Some("LARCH"));
    let done = trial.add_source(&new).expect("accepted");
    let warnings = done.warnings;
    assert!(matches!(&warnings[0], Warning::ProtectedName { field, .. } if field == "statement"));
    let entries = vec![2];
    assert_eq!(
        warnings[1],
        Warning::NameInJournal {
            source: done.value,
            entries
        }
    );
    assert_eq!(warnings.len(), 2, "{warnings:?}");
}

/// What S2 and S1 are said to be, with a reason.
fn taken_for(
    trial: &mut sample::Trial,
    source: SourceRef,
    other: Option<SourceRef>,
) -> Result<(), CaseError> {
    let value = other.map_or(serde_json::Value::Null, |it| it.to_string().into());
    let fields = [("sameAs".to_owned(), value)].into_iter().collect();
    let target = crate::Target::Record(source.into());
    trial
        .edit(target, &fields, "the imprint says so")
        .map(|_| ())
}

#[test]
fn two_records_of_one_source_are_one_origin_until_they_are_parted_again() {
    let mut trial = sample::with_text();
    let [one, two] = ["Harbour Gazette", "The Gazette"].map(|it| trial.source(it));
    let claim = trial.claim("A recruit hands over a deposit.");
    for (source, words) in [
        (one, "brings 4,000 to 5,000 US dollars first"),
        (two, "up to 30,000 to 40,000 US dollars over three years"),
    ] {
        let quote = NewQuote {
            chain: Some(vec![source]),
            basis: Some(crate::Basis::Observed),
            ..sample::quote(words)
        };
        let quote = trial.add_quote(&quote).expect("a quote").value;
        let line = json!({ "claim": claim, "quote": quote, "direction": "supports" });
        trial.add_evidence(&sample::from(line)).expect("a line");
    }
    let counted = |trial: &sample::Trial| {
        let snapshot = trial.snapshot().expect("a snapshot");
        let origins = snapshot.origins(claim, crate::Direction::Supports);
        origins.expect("a lineage").origins
    };
    assert_eq!(counted(&trial), 2);
    let before = shown(&trial, one);
    taken_for(&mut trial, two, Some(one)).expect("taken for one");
    assert_eq!(counted(&trial), 1);
    let rating = json!({
        "target": one, "scale": "admiralty-reliability", "value": "B", "because": "known for years",
    });
    trial.add_rating(&sample::from(rating)).expect("a rating");
    let letter = |trial: &sample::Trial, of| {
        let snapshot = trial.snapshot().expect("a snapshot");
        snapshot.letter(of).map(str::to_owned)
    };
    assert_eq!(
        letter(&trial, two).as_deref(),
        Some("B"),
        "graded as that one"
    );
    taken_for(&mut trial, two, None).expect("parted");
    assert_eq!(counted(&trial), 2);
    assert_eq!(letter(&trial, two), None);
    assert_eq!(
        shown(&trial, one),
        before,
        "the other record was never touched"
    );
    trial.undo().expect("undone");
    assert_eq!(counted(&trial), 1);
}

#[test]
fn a_source_is_the_same_as_one_that_stands_for_itself_and_never_in_a_circle() {
    let mut trial = empty();
    let [one, two, three] = ["One", "Two", "Three"].map(|it| trial.source(it));
    taken_for(&mut trial, two, Some(one)).expect("taken for one");
    for (source, other, by) in [(three, two, one), (one, three, two), (one, two, two)] {
        let refused = taken_for(&mut trial, source, Some(other)).expect_err("refused");
        let CaseError::Refused(Refusal::SameAlready { records }) = refused else {
            panic!("{refused:?}");
        };
        assert!(
            records.contains(&by.into()),
            "{source} as {other}: {records:?}"
        );
    }
    let refused = taken_for(&mut trial, one, Some(one)).expect_err("refused");
    assert!(
        matches!(refused, CaseError::Refused(Refusal::OnItself)),
        "{refused:?}"
    );
    let used = trial.remove(one.into(), "gone").expect_err("in use");
    assert!(matches!(used, CaseError::InUse { by, .. } if by == [two.into()]));
}

#[test]
fn a_protected_source_is_never_taken_for_an_open_one() {
    let mut trial = empty();
    let open = trial.source("Harbour Gazette");
    let hidden = trial
        .add_source(&protected(None, Some("HERON")))
        .expect("a source")
        .value;
    for (source, other) in [(hidden, open), (open, hidden)] {
        let refused = taken_for(&mut trial, source, Some(other)).expect_err("refused");
        assert!(
            matches!(refused, CaseError::Refused(Refusal::SameAcrossProtection)),
            "{refused:?}"
        );
    }
}
