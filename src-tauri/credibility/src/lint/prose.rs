//! Reading our own prose for the few things that the rules look for: English
//! words of likelihood and confidence in one sentence, "first-hand", and a grade
//! that says "cannot be judged".
//!
//! It looks for known wordings and understands nothing: it misses what is said in
//! other words, and it reads no other language yet.

use std::sync::LazyLock;

use crate::scale::{Axis, Term, scales};

/// The sentences of a text. A full stop after a single capital letter, a known
/// abbreviation or inside a number ends none.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    const SHORT: &[&str] = &[
        "approx", "ca", "cf", "dr", "e.g", "i.e", "mr", "mrs", "ms", "no", "p", "pp", "para", "st",
        "vs",
    ];
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = at + c.len_utf8();
        let ends = match c {
            '\n' | '。' | '！' | '？' => true,
            '!' | '?' | '.' => {
                let free = chars.peek().is_none_or(|(_, next)| {
                    next.is_whitespace() || matches!(next, '"' | '”' | '’' | '\'' | ')' | ']')
                });
                let word = text[start..at]
                    .rsplit(|c: char| c.is_whitespace() || c == '(')
                    .next();
                let word = word.unwrap_or_default();
                let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
                let short = SHORT.contains(&word.to_lowercase().as_str());
                free && (c != '.' || !(initial || short))
            }
            _ => false,
        };
        if ends {
            sentences.push(&text[start..after]);
            start = after;
        }
    }
    sentences.push(&text[start..]);
    sentences.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    sentences
}

/// The words of a text, as written, without punctuation. A hyphen separates.
pub(super) fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '–'))
        .filter(|word| !word.is_empty())
        .collect()
}

fn find(words: &[String], phrase: &[String]) -> Option<usize> {
    words
        .windows(phrase.len())
        .position(|window| window == phrase)
}

fn lower(text: &str) -> Vec<String> {
    words(text).into_iter().map(str::to_lowercase).collect()
}

/// Every wording of the likelihood scales that ship, the longest first.
static LIKELIHOODS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let mut all: Vec<Vec<String>> = scales()
        .iter()
        .filter(|scale| scale.axis == Axis::Likelihood)
        .flat_map(|scale| {
            scale
                .terms
                .iter()
                .flat_map(|term| term.wordings.iter().flatten())
        })
        .map(|wording| lower(wording))
        .collect();
    all.sort_by_key(|words| std::cmp::Reverse(words.len()));
    all
});

/// The wordings of likelihood and of confidence that one sentence has, if both.
pub(super) fn likelihood_with_confidence(sentence: &str) -> Option<(String, String)> {
    let words = lower(sentence);
    let likelihood = LIKELIHOODS
        .iter()
        .find(|phrase| find(&words, phrase).is_some())?;
    Some((likelihood.join(" "), confidence(&words)?))
}

/// "high confidence", "confidence is low", "moderately confident".
fn confidence(words: &[String]) -> Option<String> {
    const LEVELS: &[&str] = &["high", "highly", "moderate", "moderately", "medium", "low"];
    const NEAR: usize = 3;
    words.iter().enumerate().find_map(|(at, word)| {
        if !matches!(word.as_str(), "confidence" | "confident" | "confidently") {
            return None;
        }
        let from = at.saturating_sub(NEAR);
        let to = words.len().min(at + NEAR + 1);
        let level = words[from..to].iter().find(|near| {
            // "highly likely" beside "confidence" is a likelihood, not a level.
            LEVELS.contains(&near.as_str()) && !followed_by_likelihood(words, near)
        })?;
        Some(format!("{level} {word}"))
    })
}

fn followed_by_likelihood(words: &[String], level: &String) -> bool {
    let next = words
        .iter()
        .position(|word| word == level)
        .and_then(|at| words.get(at + 1));
    next.is_some_and(|next| {
        matches!(
            next.as_str(),
            "likely" | "unlikely" | "probable" | "improbable"
        )
    })
}

/// Whether a reason calls something first-hand, and does not deny it.
pub(super) fn calls_first_hand(reason: &str) -> bool {
    let words = lower(reason);
    let phrases: [&[&str]; 5] = [
        &["first", "hand"],
        &["firsthand"],
        &["eyewitness"],
        &["eye", "witness"],
        &["saw", "it", "himself"],
    ];
    phrases.iter().any(|phrase| {
        words.windows(phrase.len()).enumerate().any(|(at, window)| {
            let before = &words[at.saturating_sub(3)..at];
            window.iter().zip(*phrase).all(|(a, b)| a == b)
                && !before
                    .iter()
                    .any(|w| matches!(w.as_str(), "no" | "not" | "never" | "nor" | "without"))
        })
    })
}

/// Whether a reason argues from a grade: by its value alone ("F"), in a pair
/// ("F3", "B6"), after a word that announces it ("rated 6"), or by its label.
pub(super) fn argues_from(reason: &str, term: &Term) -> bool {
    const ANNOUNCES: &[&str] = &[
        "rated",
        "rating",
        "grade",
        "graded",
        "credibility",
        "reliability",
        "score",
        "scored",
    ];
    let value = term.value.as_str();
    let words = words(reason);
    let letter = value.chars().all(|c| c.is_ascii_uppercase());
    let by_value = words.iter().enumerate().any(|(at, word)| {
        if *word == value {
            let before = at.checked_sub(1).map(|at| words[at].to_lowercase());
            return letter || before.is_some_and(|word| ANNOUNCES.contains(&word.as_str()));
        }
        is_pair(word)
            && (if letter {
                word.starts_with(value)
            } else {
                word.ends_with(value)
            })
    });
    let lower = lower(reason);
    let says = |phrase: &str| find(&lower, &self::lower(phrase)).is_some();
    let label = term.label.to_lowercase();
    let by_label = (label.split(' ').count() > 2 && says(&label))
        || (label.starts_with("untested") && says("untested"))
        || (label.ends_with("cannot be judged") && says("cannot be judged"));
    by_value || by_label
}

/// A grade pair as it prints: `B2`, `F–`, `–6`.
fn is_pair(word: &str) -> bool {
    let mut chars = word.chars();
    let (Some(letter), Some(digit), None) = (chars.next(), chars.next(), chars.next()) else {
        return false;
    };
    matches!(letter, 'A'..='F' | '–') && matches!(digit, '1'..='6' | '–')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::term;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let cut = |text| {
            sentences(text)
                .into_iter()
                .map(str::trim)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            cut("It is so. It was 4.5 then!"),
            ["It is so.", "It was 4.5 then!"]
        );
        assert_eq!(
            cut("The U. S. said so. Yes?"),
            ["The U. S. said so.", "Yes?"]
        );
        assert_eq!(cut("See p. 4 of it.\nNext"), ["See p. 4 of it.", "Next"]);
        assert_eq!(cut("그렇다。 아니다。"), ["그렇다。", "아니다。"]);
        assert_eq!(cut(" \n . "), Vec::<&str>::new());
    }

    #[test]
    fn both_in_one_sentence_are_found_in_either_order() {
        for (sentence, likelihood) in [
            (
                "We judge with high confidence that it is very likely.",
                "very likely",
            ),
            (
                "It is almost certainly so (confidence: low).",
                "almost certainly",
            ),
            (
                "We are moderately confident that this is unlikely.",
                "unlikely",
            ),
            (
                "It is highly likely, with moderate confidence.",
                "highly likely",
            ),
        ] {
            let found = likelihood_with_confidence(sentence).map(|(found, _)| found);
            assert_eq!(found.as_deref(), Some(likelihood), "{sentence}");
        }
    }

    #[test]
    fn one_of_them_alone_or_confidence_in_something_else_is_not_found() {
        for sentence in [
            "It is very likely.",
            "We have high confidence in this.",
            "The bank lost the confidence of its clients and will likely close.",
            "Confidence that it is highly likely to hold.",
            "The likelihoods of high confidences.",
        ] {
            assert_eq!(likelihood_with_confidence(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn first_hand_is_heard_unless_it_is_denied() {
        assert!(calls_first_hand("a first-hand account"));
        assert!(calls_first_hand("Eyewitness to the loading"));
        assert!(!calls_first_hand("this is not a first-hand account"));
        assert!(!calls_first_hand("at second hand; the first shipment left"));
    }

    #[test]
    fn a_grade_is_recognised_by_value_pair_announcement_or_label() {
        let f = term("admiralty-reliability", "F").expect("shipped");
        let six = term("admiralty-credibility", "6").expect("shipped");
        let untested = term("uk-3x5x2-source", "2").expect("shipped");
        assert!(argues_from("the source is only an F", f));
        assert!(argues_from("graded F3", f));
        assert!(argues_from("its reliability cannot be judged", f));
        assert!(argues_from("rated 6, so doubtful", six));
        assert!(argues_from("a B6 at best", six));
        assert!(argues_from("an untested source", untested));
        assert!(!argues_from("see F12 and Figure 6", f));
        assert!(!argues_from("6 of the men had left", six));
        assert!(!argues_from("paid 2 times", untested));
    }
}
