//! What a source may be, and what a protected one keeps to itself.

use super::*;
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
        r#"{"ref":"S1","name":"Tumen Ledger","kind":"outlet","protected":false,"codeName":null,"access":null,"handling":null}"#
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
