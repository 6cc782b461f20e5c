//! Reading our own prose for the few things that the rules look for: English
//! words of likelihood and confidence in one sentence, "first-hand", and a grade
//! that says "cannot be judged".
//!
//! It looks for known wordings and understands nothing: it misses what is said in
//! other words, and it reads no other language yet.

use std::sync::LazyLock;

use crate::ClaimId;
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

/// The claims that a sentence names in brackets, as `[C3]`.
pub(super) fn claims_named(sentence: &str) -> Vec<ClaimId> {
    let refs = sentence.split('[').skip(1);
    let refs = refs.filter_map(|it| it.split_once(']')?.0.trim().strip_prefix('C'));
    refs.filter_map(|it| it.parse().ok().map(ClaimId)).collect()
}

/// Words by which a sentence says that somebody says so, or how surely.
const QUALIFIES: &[&str] = &[
    "according",
    "allegation",
    "allegations",
    "allege",
    "alleged",
    "allegedly",
    "alleges",
    "apparently",
    "appear",
    "appears",
    "assert",
    "asserts",
    "believed",
    "can",
    "cannot",
    "chance",
    "claim",
    "claimed",
    "claims",
    "contend",
    "contends",
    "could",
    "denied",
    "denies",
    "described",
    "describes",
    "heard",
    "if",
    "indicate",
    "indicates",
    "likely",
    "may",
    "maybe",
    "might",
    "perhaps",
    "possible",
    "possibly",
    "probable",
    "probably",
    "recalled",
    "recalls",
    "remembers",
    "reported",
    "reportedly",
    "reports",
    "rumour",
    "rumoured",
    "said",
    "saw",
    "say",
    "saying",
    "says",
    "seem",
    "seems",
    "stated",
    "states",
    "suggest",
    "suggests",
    "suspected",
    "testified",
    "told",
    "unclear",
    "unlikely",
    "whether",
    "witness",
    "writes",
    "wrote",
];

/// Whether a sentence in English states something without saying who says so or
/// how likely it is. A question states nothing; other scripts are not read.
pub(super) fn states_as_fact(sentence: &str) -> bool {
    const FEWEST: usize = 3;
    let words = lower(sentence);
    let english = words
        .iter()
        .filter(|it| it.chars().all(|c| c.is_ascii_alphabetic()))
        .count();
    let other = words.iter().any(|it| {
        it.chars()
            .any(|c| !c.is_ascii() && c.is_alphabetic() && c as u32 > 0x24f)
    });
    let asks = sentence.trim_end().ends_with('?');
    let qualified = words.iter().any(|it| QUALIFIES.contains(&it.as_str()))
        || LIKELIHOODS
            .iter()
            .any(|phrase| find(&words, phrase).is_some())
        || sentence.contains(['“', '"', '«', '「']);
    english >= FEWEST && !other && !asks && !qualified
}

/// The wordings of each row of each yardstick that ships: one list a row.
static ROWS: LazyLock<Vec<Vec<Vec<String>>>> = LazyLock::new(|| {
    let mut rows = Vec::new();
    for scale in scales()
        .iter()
        .filter(|scale| scale.axis == Axis::Likelihood)
    {
        let most = scale.terms.iter().map(|term| term.wordings.len()).max();
        for row in 0..most.unwrap_or_default() {
            let wordings = scale.terms.iter().filter_map(|term| term.wordings.get(row));
            rows.push(wordings.flatten().map(|it| lower(it)).collect());
        }
    }
    rows
});

/// Two terms of likelihood that these words use and that no row of a yardstick
/// has both of; none if one row has all that is used.
pub(super) fn mixed_yardsticks<'t>(
    texts: impl Iterator<Item = &'t str>,
) -> Option<(String, String)> {
    let mut used: Vec<Vec<String>> = Vec::new();
    for text in texts {
        let words = lower(text);
        let mut at = 0;
        while at < words.len() {
            // The longest first, so that "very likely" is not also "likely".
            let found = LIKELIHOODS.iter().find(|phrase| {
                words[at..].starts_with(phrase) && !is_of_distance(&words[at..], phrase)
            });
            at += found.map_or(1, Vec::len);
            if let Some(found) = found.filter(|it| !used.contains(it)) {
                used.push(found.clone());
            }
        }
    }
    let together = |some: &[&Vec<String>]| {
        ROWS.iter()
            .any(|row| some.iter().all(|it| row.contains(it)))
    };
    if together(&used.iter().collect::<Vec<_>>()) {
        return None;
    }
    let pairs = used
        .iter()
        .enumerate()
        .flat_map(|(n, one)| used[n + 1..].iter().map(move |it| (one, it)));
    let apart = pairs
        .into_iter()
        .find(|(one, other)| !together(&[one, other]));
    // Three may be at odds though any two of them stand together somewhere.
    let (one, other) = apart.or_else(|| used.first().zip(used.last()))?;
    Some((one.join(" "), other.join(" ")))
}

/// "Remote" is a likelihood only of a chance; villages are remote too.
fn is_of_distance(words: &[String], phrase: &[String]) -> bool {
    const OF_CHANCE: &[&str] = &[
        "chance",
        "chances",
        "likelihood",
        "odds",
        "possibility",
        "probability",
    ];
    phrase == ["remote"]
        && !words
            .get(1)
            .is_some_and(|it| OF_CHANCE.contains(&it.as_str()))
}

const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Whether words say when: a year, or a month by its name.
pub(super) fn tells_a_time(text: &str) -> bool {
    let year = |it: &str| {
        it.len() == 4 && it.chars().all(|c| c.is_ascii_digit()) && ("1900".."2100").contains(&it)
    };
    let korean = |it: &str| {
        it.strip_suffix('년').is_some_and(year) || it.strip_suffix("년에").is_some_and(year)
    };
    words(text)
        .iter()
        .any(|it| year(it) || korean(it) || (*it != "May" && MONTHS.contains(it)))
}

/// Whether words say where: a name after "in", "at", "near", "from", or a Korean
/// place by its ending.
pub(super) fn tells_a_place(text: &str) -> bool {
    const BEFORE: &[&str] = &["in", "at", "near", "from", "outside", "around", "of"];
    const ENDS: &[&str] = &[
        "시에서",
        "군에서",
        "구에서",
        "도에서",
        "항에서",
        "역에서",
        "공장에서",
    ];
    let words = words(text);
    let named = words.windows(2).any(|two| {
        let capital = two[1].chars().next().is_some_and(char::is_uppercase);
        let title = two[1].chars().all(char::is_uppercase);
        BEFORE.contains(&two[0].to_lowercase().as_str())
            && capital
            && !title
            && !MONTHS.contains(&two[1])
    });
    named
        || words
            .iter()
            .any(|it| ENDS.iter().any(|end| it.ends_with(end)))
}

/// Whether words name an occupation.
pub(super) fn tells_an_occupation(text: &str) -> bool {
    const JOBS: &[&str] = &[
        "accountant",
        "captain",
        "carpenter",
        "chef",
        "clerk",
        "cook",
        "courier",
        "customs",
        "dentist",
        "doctor",
        "driver",
        "editor",
        "electrician",
        "engineer",
        "foreman",
        "guard",
        "harbourmaster",
        "inspector",
        "interpreter",
        "journalist",
        "judge",
        "lawyer",
        "librarian",
        "machinist",
        "manager",
        "mason",
        "mechanic",
        "nurse",
        "officer",
        "pastor",
        "pilot",
        "priest",
        "professor",
        "recruiter",
        "sailor",
        "secretary",
        "soldier",
        "supervisor",
        "surgeon",
        "tailor",
        "teacher",
        "technician",
        "trader",
        "trades",
        "translator",
        "waiter",
        "waitress",
        "warden",
        "welder",
    ];
    const KOREAN: &[&str] = &[
        "간호사",
        "감독",
        "교사",
        "기관사",
        "기자",
        "반장",
        "변호사",
        "선장",
        "요리사",
        "운전사",
        "의사",
        "통역",
        "회계",
    ];
    lower(text).iter().any(|it| {
        let plural = it.strip_suffix('s').unwrap_or(it);
        JOBS.contains(&it.as_str())
            || JOBS.contains(&plural)
            || KOREAN.iter().any(|job| it.starts_with(job))
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
