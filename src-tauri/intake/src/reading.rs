//! What a reading is: the text of an exhibit as one maker read it, and notes
//! on what stood in the way.
//!
//! Nothing here carries words of the exhibit except `Text::text`, `title` and
//! page labels; notes are safe to log and to store in the journal.

use serde::{Deserialize, Serialize};

/// What one reader made of one exhibit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// IANA media type of the bytes, lower case, without parameters.
    pub media_type: String,
    /// The title the document gives itself, white space collapsed.
    pub title: Option<String>,
    /// The text, or none where there is none to be had; `notes` then says why.
    pub layer: Option<Text>,
    /// What a person should know about this reading, in a fixed order.
    pub notes: Vec<Note>,
}

impl Reading {
    /// A reading without text, for the reason given.
    pub(crate) fn without_text(media_type: impl Into<String>, note: Note) -> Self {
        Self {
            media_type: media_type.into(),
            title: None,
            layer: None,
            notes: vec![note],
        }
    }
}

/// A text layer: the words of an exhibit, and who read them how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The words. Lines end in LF; apart from that and from a leading byte
    /// order mark, no character is normalised, folded or left out of what the
    /// reader took for text. Never empty.
    pub text: String,
    /// Where each page begins, for paged formats; empty for the others.
    /// The first starts at 0; starts never fall, and a page without text
    /// starts where the next one does.
    pub pages: Vec<Page>,
    /// The reader, as `assay-intake/pdf`.
    pub maker: String,
    /// Versions of the reader and of what it reads with.
    pub version: String,
    /// What the reader was told to do, as `key=value` pairs joined by `; `.
    pub options: String,
    /// BCP 47 tag the document gives itself, if any.
    pub language: Option<String>,
}

impl Text {
    /// Index of the page on which the code point at `offset` stands; none
    /// where the text has no pages or ends before.
    #[must_use]
    pub fn page_at(&self, offset: usize) -> Option<usize> {
        if offset >= self.text.chars().count() {
            return None;
        }
        self.pages
            .partition_point(|page| page.start <= offset)
            .checked_sub(1)
    }
}

/// One page of a paged text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Page {
    /// The number printed on it (`iv`, `12`, `A-3`), as the document says;
    /// else its place, counted from 1.
    pub label: String,
    /// Offset of its first code point in the text.
    pub start: usize,
}

/// How a reader came by a character encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Basis {
    /// A byte order mark says so.
    Mark,
    /// The document says so.
    Declared,
    /// The bytes look like it: a guess.
    Guessed,
}

/// Something a person should know about a reading. Page numbers are indices
/// from 0, rising.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "note",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Note {
    /// No text: the reader had not finished when its time was up.
    TimedOut {
        /// Seconds it was given, rounded up.
        seconds: u64,
    },
    /// No text: the reader wanted more memory than it may have.
    OutOfMemory {
        /// Bytes it was given.
        bytes: u64,
    },
    /// No text: the reader broke.
    Crashed {
        /// The signal that ended it, if one did.
        signal: Option<i32>,
    },
    /// No text: there is more than a text layer holds.
    TooMuchText {
        /// The most UTF-8 bytes a layer may have.
        bytes: u64,
    },
    /// No text: the file is longer than this reader takes.
    TooLarge {
        /// The most bytes it takes.
        bytes: u64,
    },
    /// No text: what the reader sent back contradicts itself.
    BadAnswer,
    /// No text: there is no reader for this type.
    NoReader,
    /// No text: it needs a password.
    Encrypted,
    /// No text: the file has no bytes.
    Empty,
    /// No text: the file is too damaged to be read, or not what it claims.
    Damaged,
    /// No text: the file was read and holds none.
    NoText,
    /// Text, but from a damaged file: some of it may be missing.
    DamagedButRead,
    /// These pages hold no text: pictures of pages, or blank.
    NoTextOnPages {
        /// Which.
        pages: Vec<u32>,
    },
    /// These pages hold characters whose meaning the file does not give:
    /// compare with the picture of the page.
    DoubtfulText {
        /// Which.
        pages: Vec<u32>,
    },
    /// The bytes were not plain UTF-8.
    DecodedAs {
        /// Name of the encoding in the WHATWG Encoding Standard.
        encoding: String,
        /// How it is known.
        basis: Basis,
        /// Places where bytes meant nothing in it and U+FFFD stands instead.
        replaced: u64,
    },
    /// The text holds control characters; they were kept.
    ControlCharactersKept {
        /// How many.
        count: u64,
    },
    /// The document hides parts of itself from readers; they were left out.
    HiddenTextLeftOut {
        /// How many parts.
        count: u64,
    },
    /// A saved page holds what would run or be fetched; its picture is without.
    LiveContentLeftOut {
        /// How many things.
        count: u64,
    },
    /// A saved page has more elements than its picture draws; its text is whole.
    PictureEndsEarly {
        /// How many are drawn.
        count: u64,
    },
}

impl Note {
    /// Name of the sentence in `assets/words/<lang>/intake.ftl`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::TimedOut { .. } => "intake-timed-out",
            Self::OutOfMemory { .. } => "intake-out-of-memory",
            Self::Crashed { signal: None } => "intake-crashed",
            Self::Crashed { signal: Some(_) } => "intake-crashed-by-signal",
            Self::TooMuchText { .. } => "intake-too-much-text",
            Self::TooLarge { .. } => "intake-too-large",
            Self::BadAnswer => "intake-bad-answer",
            Self::NoReader => "intake-no-reader",
            Self::Encrypted => "intake-encrypted",
            Self::Empty => "intake-empty",
            Self::Damaged => "intake-damaged",
            Self::NoText => "intake-no-text",
            Self::DamagedButRead => "intake-damaged-but-read",
            Self::NoTextOnPages { .. } => "intake-no-text-on-pages",
            Self::DoubtfulText { .. } => "intake-doubtful-text",
            Self::DecodedAs { basis, .. } => match basis {
                Basis::Mark => "intake-decoded-by-mark",
                Basis::Declared => "intake-decoded-as-declared",
                Basis::Guessed => "intake-decoded-by-guess",
            },
            Self::ControlCharactersKept { .. } => "intake-control-characters-kept",
            Self::HiddenTextLeftOut { .. } => "intake-hidden-text-left-out",
            Self::LiveContentLeftOut { .. } => "intake-live-content-left-out",
            Self::PictureEndsEarly { .. } => "intake-picture-ends-early",
        }
    }

    /// Arguments of that sentence. Numbers are in digits; pages are counted
    /// from 1 and runs joined: `2, 5–7`.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TimedOut { seconds } => vec![("seconds", seconds.to_string())],
            Self::OutOfMemory { bytes }
            | Self::TooMuchText { bytes }
            | Self::TooLarge { bytes } => {
                vec![("mebibytes", bytes.div_ceil(1 << 20).to_string())]
            }
            Self::Crashed { signal: Some(n) } => vec![("signal", n.to_string())],
            Self::NoTextOnPages { pages } | Self::DoubtfulText { pages } => {
                vec![("pages", runs(pages)), ("count", pages.len().to_string())]
            }
            Self::DecodedAs {
                encoding, replaced, ..
            } => vec![
                ("encoding", encoding.clone()),
                ("replaced", replaced.to_string()),
            ],
            Self::ControlCharactersKept { count }
            | Self::HiddenTextLeftOut { count }
            | Self::LiveContentLeftOut { count }
            | Self::PictureEndsEarly { count } => {
                vec![("count", count.to_string())]
            }
            Self::Crashed { signal: None }
            | Self::BadAnswer
            | Self::NoReader
            | Self::Encrypted
            | Self::Empty
            | Self::Damaged
            | Self::NoText
            | Self::DamagedButRead => Vec::new(),
        }
    }

    /// The pages a note speaks of.
    pub(crate) fn pages(&self) -> &[u32] {
        match self {
            Self::NoTextOnPages { pages } | Self::DoubtfulText { pages } => pages,
            _ => &[],
        }
    }
}

/// Rising page indices as ordinals, runs joined by an en dash.
fn runs(pages: &[u32]) -> String {
    let mut out = String::new();
    let mut rest = pages;
    while let Some((&first, _)) = rest.split_first() {
        let length = rest
            .iter()
            .zip(u64::from(first)..)
            .take_while(|(page, expected)| u64::from(**page) == *expected)
            .count();
        if !out.is_empty() {
            out.push_str(", ");
        }
        let from = u64::from(first) + 1;
        out.push_str(&from.to_string());
        if length > 1 {
            out.push('–');
            out.push_str(&(from + length as u64 - 1).to_string());
        }
        rest = &rest[length..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_note() -> Vec<Note> {
        let pages = vec![0, 2, 3, 4];
        let decoded = |basis| Note::DecodedAs {
            encoding: "EUC-KR".into(),
            basis,
            replaced: 2,
        };
        vec![
            Note::TimedOut { seconds: 2 },
            Note::OutOfMemory { bytes: 1 << 31 },
            Note::Crashed { signal: None },
            Note::Crashed { signal: Some(11) },
            Note::TooMuchText { bytes: 64 << 20 },
            Note::TooLarge { bytes: 1 },
            Note::BadAnswer,
            Note::NoReader,
            Note::Encrypted,
            Note::Empty,
            Note::Damaged,
            Note::NoText,
            Note::DamagedButRead,
            Note::NoTextOnPages {
                pages: pages.clone(),
            },
            Note::DoubtfulText { pages },
            decoded(Basis::Mark),
            decoded(Basis::Declared),
            decoded(Basis::Guessed),
            Note::ControlCharactersKept { count: 1 },
            Note::HiddenTextLeftOut { count: 3 },
            Note::LiveContentLeftOut { count: 2 },
            Note::PictureEndsEarly { count: 9 },
        ]
    }

    #[test]
    fn every_note_has_a_sentence_that_uses_its_arguments() {
        let words = include_str!("../../../assets/words/en/intake.ftl");
        for note in every_note() {
            let head = format!("{} =", note.key());
            let (_, rest) = words
                .split_once(&head)
                .unwrap_or_else(|| panic!("no sentence {}", note.key()));
            let sentence: String = rest
                .lines()
                .enumerate()
                .take_while(|(n, line)| *n == 0 || line.starts_with(' '))
                .map(|(_, line)| line)
                .collect();
            for (name, _) in note.arguments() {
                assert!(
                    sentence.contains(&format!("${name}")),
                    "{} does not say {name}",
                    note.key()
                );
            }
        }
    }

    #[test]
    fn notes_are_stored_under_their_own_tag_and_come_back() {
        for note in every_note() {
            let json = serde_json::to_string(&note).unwrap();
            assert_eq!(serde_json::from_str::<Note>(&json).unwrap(), note);
        }
        assert_eq!(
            serde_json::to_string(&Note::NoTextOnPages { pages: vec![4] }).unwrap(),
            r#"{"note":"noTextOnPages","pages":[4]}"#
        );
        assert_eq!(
            serde_json::to_string(&Note::TimedOut { seconds: 2 }).unwrap(),
            r#"{"note":"timedOut","seconds":2}"#
        );
    }

    #[test]
    fn pages_are_counted_from_one_and_runs_are_joined() {
        assert_eq!(runs(&[0, 2, 3, 4, 9, u32::MAX]), "1, 3–5, 10, 4294967296");
        assert_eq!(runs(&[]), "");
    }

    #[test]
    fn an_offset_belongs_to_the_page_that_holds_its_character() {
        let page = |label: &str, start| Page {
            label: label.into(),
            start,
        };
        let text = Text {
            text: "값은\n\n둘".into(),
            pages: vec![page("i", 0), page("ii", 4), page("1", 4), page("2", 5)],
            maker: String::new(),
            version: String::new(),
            options: String::new(),
            language: None,
        };
        assert_eq!(text.page_at(0), Some(0));
        assert_eq!(text.page_at(3), Some(0));
        assert_eq!(text.page_at(4), Some(2), "the page before it is empty");
        assert_eq!(text.page_at(5), None, "the text ends there");
    }
}
