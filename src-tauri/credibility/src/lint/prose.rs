//! Reading our own prose for the few things that the rules look for: words of
//! likelihood and confidence in one sentence, "first-hand", and a grade that says
//! "cannot be judged".
//!
//! It looks for the wordings that `assets/prose` lists and understands nothing: it
//! misses what is said in other words, and it reads English and Korean only.

use std::sync::LazyLock;

use super::terms::{LANGUAGES, LIKELIHOODS, Phrase, Terms};
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

/// The words of a text in small letters.
pub(super) fn lower(text: &str) -> Vec<String> {
    words(text).into_iter().map(str::to_lowercase).collect()
}

/// The first phrase of likelihood in a text, the longest known one.
fn likelihood_in(words: &[String]) -> Option<&'static Phrase> {
    LIKELIHOODS
        .iter()
        .find(|phrase| (0..words.len()).any(|at| phrase.at(&words[at..]).is_some()))
}

/// The wordings of likelihood and of confidence that one sentence has, if both.
pub(super) fn likelihood_with_confidence(sentence: &str) -> Option<(String, String)> {
    let words = lower(sentence);
    let likelihood = likelihood_in(&words)?;
    let confidence = LANGUAGES.iter().find_map(|it| confidence(it, &words))?;
    Some((likelihood.told(), confidence))
}

/// "high confidence", "confidence is low", "moderately confident", "높은 확신".
fn confidence(terms: &Terms, words: &[String]) -> Option<String> {
    const NEAR: usize = 3;
    terms.confidence.iter().find_map(|known| {
        let (at, long) = terms.find(words, std::slice::from_ref(known))?;
        let near = at.saturating_sub(NEAR)..words.len().min(at + long + NEAR);
        let level = near.filter(|place| {
            // "highly likely" beside "confidence" is a likelihood, not a level.
            terms.is_one(&words[*place], &terms.levels) && !is_of_likelihood(words, *place)
        });
        let level = level.min_by_key(|place| place.abs_diff(at))?;
        Some(format!(
            "{} {}",
            words[level],
            words[at..at + long].join(" ")
        ))
    })
}

/// Whether the word at a place is part of a phrase of likelihood.
fn is_of_likelihood(words: &[String], place: usize) -> bool {
    (0..=place).any(|from| {
        let mut found = LIKELIHOODS.iter().filter_map(|it| it.at(&words[from..]));
        found.any(|long| from + long > place)
    })
}

/// The claims that a sentence names in brackets, as `[C3]`.
pub(super) fn claims_named(sentence: &str) -> Vec<ClaimId> {
    let refs = sentence.split('[').skip(1);
    let refs = refs.filter_map(|it| it.split_once(']')?.0.trim().strip_prefix('C'));
    refs.filter_map(|it| it.parse().ok().map(ClaimId)).collect()
}

/// Whether a sentence states something without saying who says so or how likely
/// it is. A question states nothing; scripts of other languages are not read.
pub(super) fn states_as_fact(sentence: &str) -> bool {
    let words = lower(sentence);
    let asks = sentence
        .trim_end()
        .trim_end_matches(['"', '”', ')'])
        .ends_with('?');
    let quotes = sentence.contains(['“', '"', '«', '「', '『']);
    let qualified = LANGUAGES.iter().any(|terms| {
        words.iter().any(|word| {
            terms.is_one(word, &terms.qualifies)
                || terms
                    .qualifying_ends
                    .iter()
                    .any(|it| word.ends_with(it.as_str()))
        })
    });
    is_read(&words) && !asks && !quotes && !qualified && likelihood_in(&words).is_none()
}

/// Whether a sentence is in a language whose words are known: enough words of its
/// script, and none of a script that is not read.
fn is_read(words: &[String]) -> bool {
    /// Korean says with two words what takes English three.
    const FEWEST: (usize, usize) = (3, 2);
    let all = |of: &dyn Fn(char) -> bool| words.iter().filter(|it| it.chars().any(of)).count();
    let english = words
        .iter()
        .filter(|it| it.chars().all(|c| c.is_ascii_alphabetic()));
    let korean = all(&is_hangul);
    let other = all(&|c| c.is_alphabetic() && c as u32 > 0x24f && !is_hangul(c));
    (english.count() >= FEWEST.0 || korean >= FEWEST.1) && other == 0
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}')
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
/// has both of; none if one row has all that is used. A term of another language
/// stands on every row that has a term which it translates.
pub(super) fn mixed_yardsticks<'t>(
    texts: impl Iterator<Item = &'t str>,
) -> Option<(String, String)> {
    let mut used: Vec<&'static Phrase> = Vec::new();
    for text in texts {
        let words = lower(text);
        let mut at = 0;
        while at < words.len() {
            // The longest first, so that "very likely" is not also "likely".
            let found = LIKELIHOODS.iter().find_map(|phrase| {
                let long = phrase.at(&words[at..])?;
                (!is_of_distance(&words[at..], phrase)).then_some((phrase, long))
            });
            at += found.map_or(1, |(_, long)| long);
            if let Some((found, _)) = found
                && !used.iter().any(|it| it.means == found.means)
            {
                used.push(found);
            }
        }
    }
    let on = |row: &Vec<Vec<String>>, it: &Phrase| it.means.iter().any(|it| row.contains(it));
    let together = |some: &[&Phrase]| ROWS.iter().any(|row| some.iter().all(|it| on(row, it)));
    if together(&used) {
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
    Some((one.told(), other.told()))
}

/// "Remote" is a likelihood only of a chance; villages are remote too.
fn is_of_distance(words: &[String], phrase: &Phrase) -> bool {
    const OF_CHANCE: &[&str] = &[
        "chance",
        "chances",
        "likelihood",
        "odds",
        "possibility",
        "probability",
    ];
    phrase.is("remote")
        && !words
            .get(1)
            .is_some_and(|it| OF_CHANCE.contains(&it.as_str()))
}

/// Whether words say when: a year, or a month by its name or number.
pub(super) fn tells_a_time(text: &str) -> bool {
    let digits = |it: &str| !it.is_empty() && it.chars().all(|c| c.is_ascii_digit());
    let year = |it: &str| it.len() == 4 && digits(it) && ("1900".."2100").contains(&it);
    let month = |it: &str| digits(it) && it.parse().is_ok_and(|n: u32| (1..=12).contains(&n));
    // A number with its word written on to it, and whatever ending comes then.
    let counted = |word: &str, ends: &[String], is: &dyn Fn(&str) -> bool| {
        ends.iter().any(|end| {
            word.split_once(end.as_str())
                .is_some_and(|(number, _)| is(number))
        })
    };
    words(text).iter().any(|word| {
        year(word)
            || LANGUAGES.iter().any(|terms| {
                let named = *word != "May" && terms.months.iter().any(|it| it == word);
                named
                    || counted(word, &terms.year_ends, &year)
                    || counted(word, &terms.month_ends, &month)
            })
    })
}

/// Whether words say where: a name after "in", "at", "near", "from", a known
/// place, or a place by its ending.
pub(super) fn tells_a_place(text: &str) -> bool {
    let words = words(text);
    LANGUAGES.iter().any(|terms| {
        let named = words.windows(2).any(|two| {
            let capital = two[1].chars().next().is_some_and(char::is_uppercase);
            let title = two[1].chars().all(char::is_uppercase);
            terms.before_places.contains(&two[0].to_lowercase())
                && capital
                && !title
                && !terms.months.iter().any(|it| it == two[1])
        });
        let known = words.iter().any(|it| {
            terms.is_one(it, &terms.places)
                || terms
                    .place_ends
                    .iter()
                    .any(|end| it.ends_with(end.as_str()))
        });
        named || known
    })
}

/// Whether words name an occupation.
pub(super) fn tells_an_occupation(text: &str) -> bool {
    let words = lower(text);
    LANGUAGES.iter().any(|terms| {
        words.iter().any(|it| {
            let one = it.strip_suffix('s').unwrap_or(it);
            terms.is_one(it, &terms.occupations) || terms.is_one(one, &terms.occupations)
        })
    })
}

/// Whether a reason calls something first-hand, and does not deny it.
pub(super) fn calls_first_hand(reason: &str) -> bool {
    const NEAR: usize = 3;
    let words = lower(reason);
    LANGUAGES.iter().any(|terms| {
        let Some((at, long)) = terms.find(&words, &terms.first_hand) else {
            return false;
        };
        let denies =
            |some: &[String], list: &[String]| some.iter().any(|word| terms.is_one(word, list));
        let after = words.len().min(at + long + NEAR);
        !denies(&words[at.saturating_sub(NEAR)..at], &terms.negates_before)
            && !denies(&words[at + long..after], &terms.negates_after)
    })
}

/// Whether a reason argues from a grade: by its value alone ("F"), in a pair
/// ("F3", "B6"), after a word that announces it ("rated 6"), or by its label.
pub(super) fn argues_from(reason: &str, term: &Term) -> bool {
    let value = term.value.as_str();
    let words = words(reason);
    let letter = value.chars().all(|c| c.is_ascii_uppercase());
    let announced = |at: usize| {
        let before = at.checked_sub(1).map(|at| words[at].to_lowercase());
        let is_one = |word: &String| {
            LANGUAGES
                .iter()
                .any(|terms| terms.is_one(word, &terms.announces))
        };
        before.as_ref().is_some_and(is_one)
    };
    let graded = |word: &str| {
        let ends = LANGUAGES.iter().flat_map(|terms| &terms.grade_ends);
        let rest = word.strip_prefix(value);
        rest.is_some_and(|rest| ends.into_iter().any(|end| rest.starts_with(end.as_str())))
    };
    let by_value = words.iter().enumerate().any(|(at, word)| {
        if *word == value {
            return letter || announced(at);
        }
        let pair = is_pair(word)
            && (if letter {
                word.starts_with(value)
            } else {
                word.ends_with(value)
            });
        pair || graded(word)
    });
    let lower = lower(reason);
    let says = |list: &dyn Fn(&Terms) -> &[String]| {
        LANGUAGES
            .iter()
            .any(|terms| terms.find(&lower, list(terms)).is_some())
    };
    let label = term.label.to_lowercase();
    let whole = self::lower(&label);
    let by_label = (whole.len() > 2 && lower.windows(whole.len()).any(|it| it == whole))
        || (label.starts_with("untested") && says(&|it| &it.untested))
        || (label.ends_with("cannot be judged") && says(&|it| &it.cannot_be_judged));
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
    fn korean_sentences_are_read_by_their_own_words() {
        for (sentence, likelihood) in [
            (
                "높은 확신을 가지고 그럴 가능성이 매우 높다고 판단한다.",
                "가능성 매우 높",
            ),
            ("가능성이 낮으며 우리의 확신도는 중간이다.", "가능성 낮"),
            ("현실적 가능성이 있고 신뢰 수준은 낮다.", "현실적 가능성"),
        ] {
            let found = likelihood_with_confidence(sentence).map(|(found, _)| found);
            assert_eq!(found.as_deref(), Some(likelihood), "{sentence}");
        }
        for sentence in [
            "그럴 가능성이 매우 높다.",
            "우리의 확신도는 높다.",
            "신뢰도가 높은 정보원에 따르면 그럴 가능성이 높다.",
        ] {
            assert_eq!(likelihood_with_confidence(sentence), None, "{sentence}");
        }
        assert!(calls_first_hand("직접 목격한 사람의 말이다"));
        assert!(calls_first_hand("목격자 두 명이 같은 말을 한다"));
        assert!(!calls_first_hand("직접 본 것이 아니라 들은 말이다"));
    }

    #[test]
    fn korean_words_for_a_place_a_time_and_an_occupation_are_heard() {
        for (tells, yes, no) in [
            (
                tells_a_place as fn(&str) -> bool,
                ["단둥에서 들었다", "신안군에서 보았다", "그 탄광에서 일했다"],
                ["그 방에서 들었다", "동시에 보았다", "다시 말했다"],
            ),
            (
                tells_a_time,
                ["2022년 가을에 보았다", "11월에 떠났다", "2019년까지 있었다"],
                ["3년 동안 있었다", "한 달에 한 번", "13월"],
            ),
            (
                tells_an_occupation,
                [
                    "용접공으로 일했다",
                    "그 통역원은 떠났다",
                    "보위지도원을 지냈다",
                ],
                ["거기 살았다", "세 사람이 떠났다", "두 번 물었다"],
            ),
        ] {
            for text in yes {
                assert!(tells(text), "{text}");
            }
            for text in no {
                assert!(!tells(text), "{text}");
            }
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
        assert!(argues_from("출처가 F등급이라 믿기 어렵다", f));
        assert!(argues_from("신뢰도를 판단할 수 없는 출처다", f));
        assert!(argues_from("등급 6 이므로 낮춘다", six));
        assert!(argues_from("검증되지 않은 출처다", untested));
        assert!(!argues_from("6명이 떠났다", six));
        assert!(!argues_from("see F12 and Figure 6", f));
        assert!(!argues_from("6 of the men had left", six));
        assert!(!argues_from("paid 2 times", untested));
    }
}
