//! What the case file says while saying yes, in words: warnings, notes of the
//! reader, and the differences that a check finds. Chooses no wording itself.

use assay_casefile::{Done, Noun, Ref, Warning};
use assay_dossier::words::{Arg, Words};
use assay_intake::Note;

use crate::errors::listed;
use crate::wire::Changed;

/// The answer of a command that changes the case: `value` is what it asked for.
pub(crate) fn changed<T, U>(done: Done<T>, value: U) -> Changed<U> {
    Changed {
        value,
        seq: done.seq,
        touched: keys(&done.touched),
        records: (done.records.len() <= MOST).then(|| refs(&done.records)),
        warnings: done.warnings.iter().map(warning).collect(),
    }
}

/// Records that are worth naming one by one; whoever shows more reads its lists.
const MOST: usize = 100;

/// Refs as they print.
pub(crate) fn refs(records: &[Ref]) -> Vec<String> {
    records.iter().map(ToString::to_string).collect()
}

/// The keys of nouns, as the front end knows them.
pub(crate) fn keys(nouns: &[Noun]) -> Vec<String> {
    nouns.iter().map(|noun| noun.key().to_owned()).collect()
}

/// A warning as a sentence.
pub(crate) fn warning(warning: &Warning) -> String {
    use Warning as W;
    let arg = |key, value: String| (key, value.into());
    let (id, args): (&str, Vec<Arg<'_>>) = match warning {
        W::ProtectedName {
            target,
            field,
            source,
        } => (
            "warning-protected-name",
            vec![
                arg("ref", target.to_string()),
                arg("field", field.clone()),
                arg("source", source.to_string()),
            ],
        ),
        W::ReadingDiffers { figure } => (
            "warning-reading-differs",
            vec![arg("ref", figure.to_string())],
        ),
        W::EvidenceAdded { line } => ("warning-evidence-added", vec![arg("ref", line.to_string())]),
        W::WordsAdjusted { quote } => (
            "warning-words-adjusted",
            vec![arg("ref", quote.to_string())],
        ),
        W::NameInJournal { source, entries } => (
            "warning-name-in-journal",
            vec![
                arg("source", source.to_string()),
                arg("entries", listed(entries)),
            ],
        ),
        W::SameBytes { exhibit, earlier } => (
            "warning-same-bytes",
            vec![
                arg("ref", exhibit.to_string()),
                arg("earlier", earlier.to_string()),
            ],
        ),
    };
    Words::spoken().say(id, &args)
}

/// What the reader of an exhibit had to say, as a sentence about that exhibit.
pub(crate) fn note(exhibit: impl ToString, note: &Note) -> String {
    let words = Words::spoken();
    let args: Vec<Arg<'_>> = note
        .arguments()
        .into_iter()
        .map(|(key, value)| match value.parse::<i64>() {
            // Only a number chooses between one and many.
            Ok(number) if key != "pages" => (key, number.into()),
            _ => (key, value.into()),
        })
        .collect();
    let said = words.say(note.key(), &args);
    words.say(
        "warning-note",
        &[("ref", exhibit.to_string().into()), ("note", said.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_of_the_reader_names_its_exhibit_and_counts_right() {
        let one = note("E3", &Note::DoubtfulText { pages: vec![4] });
        let two = note("E3", &Note::DoubtfulText { pages: vec![4, 6] });
        assert!(one.starts_with("E3: ") && one.contains("page 5"), "{one}");
        assert!(two.contains("pages 5, 7"), "{two}");
    }

    #[test]
    fn a_warning_names_its_records() {
        let said = warning(&Warning::SameBytes {
            exhibit: "E4".parse().unwrap(),
            earlier: "E1".parse().unwrap(),
        });
        assert!(said.contains("E4") && said.contains("E1"), "{said}");
    }
}
