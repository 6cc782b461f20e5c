//! What a person is told when a command was not carried out: what happened,
//! what was kept, what to do. The code exists for whoever acts on it and for
//! nothing else. No sentence here holds a word of an exhibit, and "you may not"
//! ([`ErrorCode::Refused`] and its kin) never looks like "we failed"
//! ([`ErrorCode::Bug`]).

use assay_dossier::words::{Arg, Words};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Why a command was not carried out. Closed: every shell has an answer to each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The command needs an open case.
    NoCase,
    /// The file is no case.
    NotACase,
    /// A later Assay made it.
    NewerCase,
    /// An earlier Assay made it; it can be brought up.
    OlderCase,
    /// It says it is a case, but is not as Assay writes them.
    ForeignCase,
    /// The case file is damaged.
    CorruptCase,
    /// Another program is writing.
    Locked,
    /// The place can only be read.
    ReadOnly,
    /// The open case's file is no longer at its place.
    Gone,
    /// No room left.
    Full,
    /// There is already a file of that name.
    Exists,
    /// A file or record that was named is not there.
    Missing,
    /// What was given cannot be taken as it is.
    Input,
    /// A rule of the case says no.
    Refused,
    /// Our own fault.
    Bug,
}

impl ErrorCode {
    /// Every code.
    pub const ALL: [ErrorCode; 15] = [
        ErrorCode::NoCase,
        ErrorCode::NotACase,
        ErrorCode::NewerCase,
        ErrorCode::OlderCase,
        ErrorCode::ForeignCase,
        ErrorCode::CorruptCase,
        ErrorCode::Locked,
        ErrorCode::ReadOnly,
        ErrorCode::Gone,
        ErrorCode::Full,
        ErrorCode::Exists,
        ErrorCode::Missing,
        ErrorCode::Input,
        ErrorCode::Refused,
        ErrorCode::Bug,
    ];
}

/// An error as it reaches a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// For whoever acts on it.
    pub code: ErrorCode,
    /// What happened, in one sentence.
    pub message: String,
    /// What was kept, in one sentence.
    pub kept: String,
    /// What to do, in one sentence.
    pub todo: String,
    /// The chain of reasons, without a word of any exhibit.
    pub detail: Vec<String>,
}

/// What still holds after a command that was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// The case is as it was before the command.
    Case,
    /// The file was not touched.
    File,
    /// No file was written.
    Nothing,
    /// All that was saved can still be read here.
    Readable,
    /// What was finished before stays, the rest did not happen.
    Finished,
}

impl Kept {
    fn id(self) -> &'static str {
        match self {
            Kept::Case => "kept-case",
            Kept::File => "kept-file",
            Kept::Nothing => "kept-nothing-written",
            Kept::Readable => "kept-readable",
            Kept::Finished => "kept-finished",
        }
    }
}

impl Fault {
    /// The fault whose sentence is the message `id` and whose advice is the
    /// message `id-todo`; both may use any of `args`.
    pub(crate) fn new(code: ErrorCode, id: &str, args: &[Arg<'_>]) -> Fault {
        let words = Words::spoken();
        let advice = format!("{id}-todo");
        Fault {
            code,
            message: words.say(id, args),
            kept: words.plain(Kept::Case.id()),
            todo: if words.knows(&advice) {
                words.say(&advice, args)
            } else {
                words.plain("todo-correct")
            },
            detail: Vec::new(),
        }
    }

    /// The same, with something else kept.
    pub(crate) fn kept(mut self, kept: Kept) -> Fault {
        self.kept = Words::spoken().plain(kept.id());
        self
    }

    /// The same, with other advice.
    pub(crate) fn todo(mut self, id: &str, args: &[Arg<'_>]) -> Fault {
        self.todo = Words::spoken().say(id, args);
        self
    }

    /// The same, with one more reason.
    pub(crate) fn because(mut self, reason: impl Into<String>) -> Fault {
        self.detail.push(reason.into());
        self
    }

    /// No case is open.
    pub(crate) fn no_case() -> Fault {
        Fault::new(ErrorCode::NoCase, "fault-no-case", &[]).kept(Kept::Nothing)
    }

    /// A request that is not of the shape its command takes. The key is named,
    /// and what it can be; the value is not, since it can be words of an exhibit.
    pub(crate) fn request(
        command: &str,
        reason: &serde_path_to_error::Error<serde_json::Error>,
    ) -> Fault {
        let told = reason.inner().to_string();
        let key = reason.path().to_string();
        let args = |name, value: String| [("key", key.clone().into()), (name, value.into())];
        let listed = told
            .split_once("expected one of ")
            .or(told.split_once("expected "))
            .filter(|_| told.starts_with("unknown variant"));
        if let Some((_, list)) = listed {
            let list = list.replace('`', "");
            return Fault::new(ErrorCode::Input, "fault-value", &args("list", list));
        }
        if let Some(noun) = told.strip_prefix("not a ref of the noun ") {
            let noun = noun
                .split_whitespace()
                .next()
                .unwrap_or_default()
                .to_lowercase();
            return Fault::new(ErrorCode::Input, "fault-ref-of", &args("noun", noun));
        }
        if told.starts_with("not a ref") || told.starts_with("neither `case` nor a ref") {
            return Fault::new(ErrorCode::Input, "fault-ref", &args("noun", String::new()));
        }
        Fault::new(
            ErrorCode::Input,
            "fault-request",
            &[("command", command.into())],
        )
        .because(format!("at {key}: {}", kind(&told)))
    }

    /// A fault of ours. `place` names the code, never data.
    pub(crate) fn bug(place: impl Into<String>) -> Fault {
        Fault::new(ErrorCode::Bug, "fault-bug", &[]).because(place)
    }
}

/// What serde found wrong, without the value.
fn kind(told: &str) -> String {
    for known in ["unknown field", "missing field", "duplicate field"] {
        if let Some(rest) = told.strip_prefix(known)
            && let Some(key) = rest.split('`').nth(1).filter(|key| key.len() <= 64)
        {
            return format!("{known} {key}");
        }
    }
    "a value of another type, or not one of those it can be".to_owned()
}

impl From<Fault> for Value {
    fn from(fault: Fault) -> Value {
        // A struct of strings always has a JSON form.
        serde_json::to_value(fault).unwrap_or(Value::Null)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_listed_once_and_spelled_in_snake_case() {
        let spelled: std::collections::BTreeSet<String> = ErrorCode::ALL
            .iter()
            .map(|it| serde_json::to_string(it).unwrap())
            .collect();
        assert_eq!(spelled.len(), ErrorCode::ALL.len());
        assert!(spelled.contains("\"newer_case\""), "{spelled:?}");
    }

    #[test]
    fn every_message_that_the_desk_asks_for_exists() {
        const ASKED: [&str; 10] = [
            "fault-",
            "case-",
            "refused-",
            "kept-",
            "io-",
            "conflict-",
            "document-",
            "warning-",
            "verify-",
            "quantity-",
        ];
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
        let (mut asked, mut missing) = (0, Vec::new());
        for file in std::fs::read_dir(folder).unwrap() {
            let Ok(code) = std::fs::read_to_string(file.unwrap().path()) else {
                continue;
            };
            for id in code.split('"').skip(1).step_by(2) {
                let plain = id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                if plain
                    && ASKED
                        .iter()
                        .any(|it| id.starts_with(it) && id.len() > it.len())
                {
                    asked += 1;
                    if !Words::english().knows(id) {
                        missing.push(id.to_owned());
                    }
                }
            }
        }
        assert!(asked > 100, "the messages are found in the code: {asked}");
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn a_refusal_says_what_happened_what_was_kept_and_what_to_do() {
        let fault = Fault::no_case();
        for sentence in [&fault.message, &fault.kept, &fault.todo] {
            assert!(
                sentence.ends_with('.') && sentence.len() > 10,
                "{sentence:?}"
            );
        }
    }

    fn requested<T: serde::de::DeserializeOwned>(payload: Value) -> Fault {
        let error = serde_path_to_error::deserialize::<_, T>(payload).err();
        Fault::request("claim.add", &error.expect("a request that is wrong"))
    }

    #[test]
    fn a_request_of_the_wrong_shape_never_has_its_values_repeated() {
        for fault in [
            requested::<Vec<u8>>(serde_json::json!(["words of an exhibit"])),
            requested::<ErrorCode>(serde_json::json!("words of an exhibit")),
            requested::<assay_casefile::ClaimRef>(serde_json::json!("words of an exhibit")),
        ] {
            assert_eq!(fault.code, ErrorCode::Input);
            let told = serde_json::to_string(&fault).unwrap();
            assert!(!told.contains("words of an exhibit"), "{told}");
        }
    }

    #[test]
    fn a_key_that_is_unknown_is_named() {
        let fault = requested::<crate::wire::AtPath>(serde_json::json!({ "path": "a", "b": 2 }));
        assert!(fault.detail[0].ends_with("unknown field b"), "{fault:?}");
    }

    #[test]
    fn a_value_off_its_list_is_told_the_list_and_a_ref_its_noun() {
        let new = serde_json::json!({ "name": "a", "kind": "newspaper" });
        let fault = requested::<assay_casefile::source::NewSource>(new);
        assert!(
            fault.message.contains("kind") && fault.todo.contains("outlet"),
            "{fault:?}"
        );
        let fault = requested::<crate::wire::ByClaim>(serde_json::json!({ "claim": "Q1" }));
        assert!(fault.message.contains("claim"), "{fault:?}");
    }
}
