//! The words by which the rules read our own prose, a language a file in
//! `assets/prose`. Data, so that a language is added and corrected without a
//! change here. It holds lists and finds phrases; what follows from one that is
//! found is said in `prose`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::scale::{Axis, scales};

/// The words of one language.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Terms {
    /// BCP 47 tag.
    #[allow(dead_code, reason = "which file it is, for its readers and the tests")]
    language: String,
    /// Whether a listed word is a whole word of a text, or what one begins with,
    /// for languages that write endings on to it.
    whole_words: bool,
    /// How the file is to be read, for whoever edits it.
    #[allow(dead_code, reason = "read by people, in the file")]
    note: String,
    /// Terms of likelihood, with those of the yardsticks that they translate.
    likelihood: Vec<Likelihood>,
    /// Words for the confidence of a judgement.
    pub(super) confidence: Vec<String>,
    /// Words for a level of it.
    pub(super) levels: Vec<String>,
    /// Words by which a sentence says that somebody says so, or how surely.
    pub(super) qualifies: Vec<String>,
    /// Endings of a word that do the same.
    pub(super) qualifying_ends: Vec<String>,
    /// What calls something first-hand.
    pub(super) first_hand: Vec<String>,
    /// Words that deny what comes after them.
    pub(super) negates_before: Vec<String>,
    /// Words that deny what came before them.
    pub(super) negates_after: Vec<String>,
    /// Words that announce a grade.
    pub(super) announces: Vec<String>,
    /// Words written on to the value of a grade.
    pub(super) grade_ends: Vec<String>,
    /// What says that something cannot be judged.
    pub(super) cannot_be_judged: Vec<String>,
    /// What says that a source is untested.
    pub(super) untested: Vec<String>,
    /// Names of months.
    pub(super) months: Vec<String>,
    /// Words written on to the number of a year, and of a month.
    pub(super) year_ends: Vec<String>,
    pub(super) month_ends: Vec<String>,
    /// Words after which a name is one of a place.
    pub(super) before_places: Vec<String>,
    /// Names of places.
    pub(super) places: Vec<String>,
    /// Endings of words that are places.
    pub(super) place_ends: Vec<String>,
    /// Occupations.
    pub(super) occupations: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Likelihood {
    term: String,
    means: Vec<String>,
}

/// A phrase of likelihood as a text may have it.
#[derive(Debug)]
pub(super) struct Phrase {
    words: Vec<String>,
    whole: bool,
    /// The terms of the yardsticks that it is, in words.
    pub(super) means: Vec<Vec<String>>,
}

impl Phrase {
    /// How many words it takes if the text begins with it.
    pub(super) fn at(&self, text: &[String]) -> Option<usize> {
        begins(text, &self.words, self.whole).then_some(self.words.len())
    }

    /// As it is told to a reader.
    pub(super) fn told(&self) -> String {
        self.words.join(" ")
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.words == [word]
    }
}

/// Whether a text begins with a phrase.
fn begins(text: &[String], phrase: &[String], whole: bool) -> bool {
    let alike = |(word, known): (&String, &String)| match whole {
        true => word == known,
        false => word.starts_with(known.as_str()),
    };
    text.len() >= phrase.len() && text.iter().zip(phrase).all(alike)
}

impl Terms {
    /// Where a text has a phrase of a list, and how many words it is long: the
    /// first that is found.
    pub(super) fn find(&self, text: &[String], list: &[String]) -> Option<(usize, usize)> {
        list.iter().find_map(|phrase| {
            let phrase = super::prose::lower(phrase);
            let mut places = 0..text.len();
            let at = places.find(|at| begins(&text[*at..], &phrase, self.whole_words))?;
            Some((at, phrase.len()))
        })
    }

    /// Whether a word is one of a list.
    pub(super) fn is_one(&self, word: &str, list: &[String]) -> bool {
        list.iter().any(|known| match self.whole_words {
            true => word == known,
            false => word.starts_with(known.as_str()),
        })
    }
}

/// Every language that is read, English first.
pub(super) static LANGUAGES: LazyLock<Vec<Terms>> = LazyLock::new(|| {
    // What is compiled in is what the test `every_list_of_words_is_sound` read.
    let files = [
        include_str!("../../../../assets/prose/en.json"),
        include_str!("../../../../assets/prose/ko.json"),
    ];
    let read = |json: &&str| serde_json::from_str(json).expect("a shipped list of words");
    files.iter().map(read).collect()
});

/// Every phrase of likelihood: the wordings of the yardsticks that ship, and what
/// translates them. The longest first, so that "very likely" is not "likely".
pub(super) static LIKELIHOODS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let yardsticks = scales().iter().filter(|it| it.axis == Axis::Likelihood);
    let terms = yardsticks.flat_map(|scale| scale.terms.iter());
    let wordings = terms.flat_map(|term| term.wordings.iter().flatten());
    let mut all: Vec<Phrase> = wordings
        .map(|wording| {
            let words = super::prose::lower(wording);
            Phrase {
                means: vec![words.clone()],
                words,
                whole: true,
            }
        })
        .collect();
    for language in LANGUAGES.iter() {
        all.extend(language.likelihood.iter().map(|it| Phrase {
            words: super::prose::lower(&it.term),
            whole: language.whole_words,
            means: it.means.iter().map(|it| super::prose::lower(it)).collect(),
        }));
    }
    all.sort_by_key(|phrase| {
        let letters: usize = phrase.words.iter().map(|it| it.chars().count()).sum();
        std::cmp::Reverse((phrase.words.len(), letters))
    });
    all
});

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_list_of_words_is_sound() {
        let tags: Vec<&str> = LANGUAGES.iter().map(|it| it.language.as_str()).collect();
        assert_eq!(tags, ["en", "ko"]);
        for it in LANGUAGES.iter() {
            let lists = [
                &it.confidence,
                &it.levels,
                &it.qualifies,
                &it.qualifying_ends,
                &it.first_hand,
                &it.negates_before,
                &it.negates_after,
                &it.announces,
                &it.grade_ends,
                &it.cannot_be_judged,
                &it.untested,
                &it.months,
                &it.year_ends,
                &it.month_ends,
                &it.before_places,
                &it.places,
                &it.place_ends,
                &it.occupations,
            ];
            for list in lists {
                let once: BTreeSet<&String> = list.iter().collect();
                assert_eq!(once.len(), list.len(), "{}: {list:?}", it.language);
                assert!(
                    list.iter().all(|it| it.trim() == it && !it.is_empty()),
                    "{list:?}"
                );
            }
        }
    }

    #[test]
    fn what_a_term_translates_is_on_a_yardstick_that_ships() {
        let known: BTreeSet<Vec<String>> = scales()
            .iter()
            .filter(|it| it.axis == Axis::Likelihood)
            .flat_map(|scale| {
                scale
                    .terms
                    .iter()
                    .flat_map(|term| term.wordings.iter().flatten())
            })
            .map(|it| super::super::prose::lower(it))
            .collect();
        for phrase in LIKELIHOODS.iter() {
            let on = phrase.means.iter().any(|it| known.contains(it));
            assert!(on, "{}: {:?}", phrase.told(), phrase.means);
        }
    }
}
