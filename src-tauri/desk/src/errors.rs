//! From a reason of the case file to what a person is told. Total: a new
//! reason does not compile until it has a code and a sentence. Arguments are
//! refs, keys, numbers and hashes; never words of a record.

use assay_casefile::error::{Conflict, Damage, Fault as Place, Refusal};
use assay_casefile::{CaseError, Ref};
use assay_credibility::scale;
use assay_dossier::words::{Arg, Words};
use assay_figures::QuantityError;

use crate::fault::{ErrorCode, Fault, Kept};
use crate::outward::of_kind;

impl From<CaseError> for Fault {
    fn from(error: CaseError) -> Fault {
        of_case(&error)
    }
}

/// Several refs or numbers in one line.
pub(crate) fn listed<T: ToString>(items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(T::to_string).collect();
    Words::spoken().list(&items)
}

/// What the case file answered, for a person.
fn of_case(error: &CaseError) -> Fault {
    use CaseError as E;
    use ErrorCode as C;
    let plain = |code, id| Fault::new(code, id, &[]);
    match error {
        E::NotACase => plain(C::NotACase, "case-not-a-case").kept(Kept::File),
        E::Newer { schema } => Fault::new(
            C::NewerCase,
            "case-newer",
            &[("schema", schema.to_string().into())],
        )
        .kept(Kept::File),
        E::Older { schema } => Fault::new(
            C::OlderCase,
            "case-older",
            &[("schema", schema.to_string().into())],
        )
        .kept(Kept::File),
        E::Foreign => plain(C::ForeignCase, "case-foreign").kept(Kept::File),
        E::Corrupt { what } => plain(C::CorruptCase, damage(*what))
            .kept(Kept::File)
            .todo("case-corrupt-todo", &[]),
        E::Locked => plain(C::Locked, "case-locked"),
        E::ReadOnly => plain(C::ReadOnly, "case-read-only"),
        E::Gone => plain(C::Gone, "case-gone").kept(Kept::Readable),
        E::DiskFull => plain(C::Full, "case-disk-full"),
        E::Exists => plain(C::Exists, "case-exists").kept(Kept::File),
        E::Remains => plain(C::Refused, "case-remains").kept(Kept::File),
        E::NotFound { what } => Fault::new(
            C::Missing,
            "case-not-found",
            &[("ref", what.to_string().into())],
        ),
        E::InUse { target, by } => {
            let args = [
                ("ref", target.to_string().into()),
                ("by", listed(by).into()),
                ("count", by.len().into()),
            ];
            Fault::new(C::Refused, "case-in-use", &args)
                .because(by.iter().map(Ref::to_string).collect::<Vec<_>>().join(" "))
        }
        E::Refused(refusal) => of_refusal(refusal),
        E::BadDocument { pointer, fault } => of_document(pointer, fault),
        E::WordsNotFound => plain(C::Input, "case-words-not-found"),
        E::WordsTwice { places } => {
            let args = [
                ("count", places.len().into()),
                ("places", listed(places).into()),
            ];
            Fault::new(C::Input, "case-words-twice", &args)
        }
        E::FigureOutsideQuote => plain(C::Input, "case-figure-outside-quote"),
        E::FigureNotRead => plain(C::Input, "case-figure-not-read"),
        E::NothingToUndo => plain(C::Refused, "case-nothing-to-undo"),
        E::NothingToRedo => plain(C::Refused, "case-nothing-to-redo"),
        E::UndoConflict { seq, conflict } => of_conflict(*seq, conflict),
        E::Cancelled => plain(C::Refused, "fault-cancelled").kept(Kept::Finished),
        E::Io {
            doing: "open",
            kind,
        } => of_kind("case-io-open", *kind, &[]).kept(Kept::File),
        E::Io { doing, kind } => of_kind("case-io", *kind, &[("doing", (*doing).into())]),
        E::Sqlite(code) => Fault::new(C::Bug, "case-sqlite", &[("code", code.to_string().into())])
            .todo("todo-report", &[]),
    }
}

fn damage(what: Damage) -> &'static str {
    match what {
        Damage::Truncated => "case-corrupt-truncated",
        Damage::Pages => "case-corrupt-pages",
        Damage::Journal => "case-corrupt-journal",
        Damage::Record => "case-corrupt-record",
        Damage::Bytes => "case-corrupt-bytes",
    }
}

fn of_conflict(seq: i64, conflict: &Conflict) -> Fault {
    let (id, table) = match conflict {
        Conflict::Changed { table } => ("conflict-changed", Some(table)),
        Conflict::Gone { table } => ("conflict-gone", Some(table)),
        Conflict::There { table } => ("conflict-there", Some(table)),
        Conflict::Constraint { table } => ("conflict-constraint", Some(table)),
        Conflict::InUse => ("conflict-in-use", None),
    };
    let why = Words::spoken().plain(id);
    let args = [("seq", seq.to_string().into()), ("conflict", why.into())];
    let fault = Fault::new(ErrorCode::Refused, "case-undo-conflict", &args);
    match table {
        Some(table) => fault.because(format!("table {table}")),
        None => fault,
    }
}

fn of_document(pointer: &str, place: &Place) -> Fault {
    let words = Words::spoken();
    let arg = |key, value: String| (key, value.into());
    let (id, args): (&str, Vec<Arg<'_>>) = match place {
        Place::NotJson { line, column } => (
            "document-not-json",
            vec![
                arg("line", line.to_string()),
                arg("column", column.to_string()),
            ],
        ),
        Place::Version => ("document-version", vec![]),
        Place::UnknownKey { key } => ("document-unknown-key", vec![arg("key", key.clone())]),
        Place::Missing { key } => ("document-missing", vec![arg("key", key.clone())]),
        Place::KeyTwice { key } => ("document-key-twice", vec![arg("key", key.clone())]),
        Place::BadValue => ("document-bad-value", vec![]),
        Place::Dangling { to } => ("document-dangling", vec![arg("ref", to.to_string())]),
        Place::Duplicate { r#ref } => ("document-duplicate", vec![arg("ref", r#ref.to_string())]),
        Place::Outside => ("document-outside", vec![]),
        Place::Unreadable => ("document-unreadable", vec![]),
        Place::Case(error) => return at(pointer, of_case(error)),
    };
    let fault = Fault::new(ErrorCode::Input, id, &args).todo("document-todo", &[]);
    let fault = at(pointer, fault);
    if words.knows(&format!("{id}-todo")) {
        fault.todo(&format!("{id}-todo"), &[])
    } else {
        fault
    }
}

/// The same fault, at a place of a document. The JSON Pointer is also in the
/// detail, where a script finds it alone.
pub(crate) fn at(pointer: &str, mut fault: Fault) -> Fault {
    let words = Words::spoken();
    let place = if pointer.is_empty() {
        words.plain("document-whole")
    } else {
        pointer.to_owned()
    };
    let args = [("pointer", place.into()), ("fault", fault.message.into())];
    fault.message = words.say("document-at", &args);
    fault.detail.insert(0, format!("pointer {pointer}"));
    fault
}

fn of_refusal(refusal: &Refusal) -> Fault {
    use Refusal as R;
    let words = Words::spoken();
    let arg = |key, value: String| (key, value.into());
    let field = |id, name: &str| (id, vec![arg("field", name.to_owned())]);
    let record = |id, r: &Ref| (id, vec![arg("ref", r.to_string())]);
    let (id, args): (&str, Vec<Arg<'_>>) = match refusal {
        R::Empty { field: name } => field("refused-empty", name),
        R::BadValue { field: name } => field("refused-bad-value", name),
        R::NotEditable { field: name } => field("refused-not-editable", name),
        R::FileChanged => ("refused-file-changed", vec![]),
        R::HashDiffers { .. } => ("refused-hash-differs", vec![]),
        R::LengthDiffers { expected, found } => (
            "refused-length-differs",
            vec![
                arg("expected", expected.to_string()),
                arg("found", found.to_string()),
            ],
        ),
        R::BytesMissing { .. } => ("refused-bytes-missing", vec![]),
        R::CodeNameTaken => ("refused-code-name-taken", vec![]),
        R::NoCodeName => ("refused-no-code-name", vec![]),
        R::NameInJournal => ("refused-name-in-journal", vec![]),
        R::NameIsOut { entries, records } => (
            "refused-name-is-out",
            vec![arg("where", out(words, entries, records))],
        ),
        R::IdentityKept => ("refused-identity-kept", vec![]),
        R::UnknownScale { scale } => return unknown_scale(scale),
        R::NotOnScale { scale } => return not_on_scale(scale),
        R::WrongTarget => ("refused-wrong-target", vec![]),
        R::SpeakerNotInChain => ("refused-speaker-not-in-chain", vec![]),
        R::Duplicate { existing } => record("refused-duplicate", existing),
        R::NotText => ("refused-not-text", vec![]),
        R::NotADate { field: name } => field("refused-not-a-date", name),
        R::NotATime { field: name } => field("refused-not-a-time", name),
        R::NotALanguage { field: name } => field("refused-not-a-language", name),
        R::NotACurrency { field: name } => field("refused-not-a-currency", name),
        R::NotARate { field: name } => field("refused-not-a-rate", name),
        R::ScaleTaken { scale } => ("refused-scale-taken", vec![arg("scale", scale.clone())]),
        R::UnknownElements { list } => {
            ("refused-unknown-elements", vec![arg("list", list.clone())])
        }
        R::UnknownElement { list, element } => (
            "refused-unknown-element",
            vec![arg("list", list.clone()), arg("element", element.clone())],
        ),
        R::ElementsTaken { list } => ("refused-elements-taken", vec![arg("list", list.clone())]),
        R::StatusOfFinding => ("refused-status-of-finding", vec![]),
        R::NoLongerThere => ("refused-no-longer-there", vec![]),
        R::NotAnEventDate { field: name } => field("refused-not-an-event-date", name),
        R::NotAHash { field: name } => field("refused-not-a-hash", name),
        R::WrongNoun { field: name, given } => (
            "refused-wrong-noun",
            vec![
                arg("field", (*name).to_owned()),
                arg("noun", given.table().replace('_', " ")),
            ],
        ),
        R::NeedsProtection { field: name } => field("refused-needs-protection", name),
        R::CodeNameTells => ("refused-code-name-tells", vec![]),
        R::SameAlready { records } => ("refused-same-already", vec![arg("list", listed(records))]),
        R::SameAcrossProtection => ("refused-same-across-protection", vec![]),
        R::NeedsBytes => ("refused-needs-bytes", vec![]),
        R::HasBytes { exhibit } => record("refused-has-bytes", exhibit),
        R::NeedsText => ("refused-needs-text", vec![]),
        R::BadPages => ("refused-bad-pages", vec![]),
        R::NoLayer { exhibit } => record("refused-no-layer", exhibit),
        R::LayerElsewhere { layer } => record("refused-layer-elsewhere", layer),
        R::NoPage { layer } => record("refused-no-page", layer),
        R::WordsElsewhere { places } => (
            "refused-words-elsewhere",
            vec![arg("places", listed(places))],
        ),
        R::TellerTwice { teller } => record("refused-teller-twice", teller),
        R::OnItself => ("refused-on-itself", vec![]),
        R::NeedsQuantity => ("refused-needs-quantity", vec![]),
        R::AssumedAndStated { field: name } => field("refused-assumed-and-stated", name),
        R::NotATolerance => ("refused-not-a-tolerance", vec![]),
        R::StatedAndComputed { field: name } => field("refused-stated-and-computed", name),
        R::NeedsQuote => ("refused-needs-quote", vec![]),
        R::Quantity(error) => (
            "refused-quantity",
            vec![arg("reason", words.plain(quantity(error)))],
        ),
        R::NotAUnit => ("refused-not-a-unit", vec![]),
        R::Formula(error) => {
            let reason = words.formula_fault(&error.fault, error.at);
            ("refused-formula", vec![arg("reason", reason)])
        }
        R::Computation(reason) => (
            "refused-computation",
            vec![arg("reason", words.refusal(reason))],
        ),
        R::Circle { through } => ("refused-circle", vec![arg("list", listed(through))]),
        R::Breaks { figure, reason } => {
            let args = [
                arg("ref", figure.to_string()),
                arg("reason", words.refusal(reason)),
            ];
            return Fault::new(ErrorCode::Refused, "refused-breaks", &args);
        }
        R::DanglingInText { r#ref } => record("refused-dangling-in-text", r#ref),
        R::NoSuchBlock { block } => (
            "refused-no-such-block",
            vec![arg("number", block.saturating_add(1).to_string())],
        ),
    };
    Fault::new(code(refusal), id, &args)
}

/// Whether the input was wrong as such, or a rule of the case says no.
fn code(refusal: &Refusal) -> ErrorCode {
    use Refusal as R;
    match refusal {
        R::NotEditable { .. }
        | R::CodeNameTaken
        | R::SameAlready { .. }
        | R::SameAcrossProtection
        | R::NameInJournal
        | R::NameIsOut { .. }
        | R::IdentityKept
        | R::Duplicate { .. }
        | R::HasBytes { .. }
        | R::NoLayer { .. }
        | R::Computation(_)
        | R::Breaks { .. }
        | R::Circle { .. } => ErrorCode::Refused,
        _ => ErrorCode::Input,
    }
}

/// Where a name stands that can no longer be protected.
fn out(words: &Words, entries: &[i64], records: &[Ref]) -> String {
    let mut places = Vec::new();
    if !entries.is_empty() {
        let args = [
            ("count", entries.len().into()),
            ("list", listed(entries).into()),
        ];
        places.push(words.say("refused-name-entries", &args));
    }
    if !records.is_empty() {
        places.push(words.say("refused-name-records", &[("list", listed(records).into())]));
    }
    words.list(&places)
}

fn unknown_scale(name: &str) -> Fault {
    let known: Vec<&str> = scale::scales().iter().map(|it| it.id.as_str()).collect();
    let args = [
        ("scale", name.to_owned().into()),
        ("scales", known.join(", ").into()),
    ];
    Fault::new(ErrorCode::Input, "refused-unknown-scale", &args)
}

fn not_on_scale(name: &str) -> Fault {
    let values: Vec<&str> = scale::scale(name)
        .map(|it| it.terms.iter().map(|term| term.value.as_str()).collect())
        .unwrap_or_default();
    let args = [
        ("scale", name.to_owned().into()),
        ("values", values.join(", ").into()),
    ];
    Fault::new(ErrorCode::Input, "refused-not-on-scale", &args)
}

fn quantity(error: &QuantityError) -> &'static str {
    use QuantityError as Q;
    match error {
        Q::BoundBackward(_) => "quantity-bound-backward",
        Q::BoundsCross => "quantity-bounds-cross",
        Q::TooLong => "quantity-too-long",
        Q::HedgeAndBounds(_) => "quantity-hedge-and-bounds",
        Q::HedgeAndApproximate(_) => "quantity-hedge-and-approximate",
        Q::Options => "quantity-options",
        Q::ValueCount { .. } => "quantity-value-count",
        Q::PeriodTwice => "quantity-period-twice",
        Q::NounTwice => "quantity-noun-twice",
        Q::CurrencyBasis => "quantity-currency-basis",
        Q::AsOf => "quantity-as-of",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(error: CaseError) -> Fault {
        Fault::from(error)
    }

    #[test]
    fn a_place_in_a_document_is_a_json_pointer_in_message_and_detail() {
        let pointer = "/quotes/3/exact".to_owned();
        let inner = Place::Case(Box::new(CaseError::WordsNotFound));
        let told = fault(CaseError::BadDocument {
            pointer,
            fault: inner,
        });
        assert!(told.message.contains("/quotes/3/exact"), "{}", told.message);
        assert_eq!(told.detail[0], "pointer /quotes/3/exact");
        assert_eq!(told.code, ErrorCode::Input);
    }

    #[test]
    fn a_refusal_is_never_a_bug_and_a_bug_never_a_refusal() {
        assert_eq!(fault(CaseError::NothingToUndo).code, ErrorCode::Refused);
        assert_eq!(fault(CaseError::Sqlite(1)).code, ErrorCode::Bug);
        assert_eq!(fault(Refusal::OnItself.into()).code, ErrorCode::Input);
    }

    #[test]
    fn what_is_in_use_names_what_rests_on_it() {
        let by = vec!["Q1".parse().unwrap(), "Q7".parse().unwrap()];
        let told = fault(CaseError::InUse {
            target: "E1".parse().unwrap(),
            by,
        });
        assert!(
            told.message.contains("E1") && told.message.contains("Q1 and Q7"),
            "{told:?}"
        );
    }

    #[test]
    fn a_file_that_was_refused_was_not_touched() {
        for error in [
            CaseError::NotACase,
            CaseError::Foreign,
            CaseError::Newer { schema: 9 },
        ] {
            assert_eq!(fault(error).kept, "The file was not touched.");
        }
    }

    #[test]
    fn a_rating_off_its_scale_is_told_what_the_scale_has() {
        let told = fault(
            Refusal::NotOnScale {
                scale: "admiralty-credibility".into(),
            }
            .into(),
        );
        assert!(told.todo.contains('6'), "{}", told.todo);
        let told = fault(
            Refusal::UnknownScale {
                scale: "stars".into(),
            }
            .into(),
        );
        assert!(told.todo.contains("admiralty-reliability"), "{}", told.todo);
    }
}
