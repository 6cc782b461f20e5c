//! What a figure found in a text may be a measure of, as a proposal from the words
//! about it: "a deposit of $4,000" is a deposit, "180 recruits" are recruits. Refuses
//! to guess where the words next to the figure name nothing; a person decides.

use crate::parse::Found;
use crate::unit::UnitClass;

/// The most words of a measure that is proposed.
const MOST: usize = 4;

/// Words of one language that tell where a name of a measure ends.
struct About {
    /// Between the name and the figure: "a deposit of", "the deposit was".
    joins: &'static [&'static str],
    /// Between the figure and the name: "$500 in fees".
    leads: &'static [&'static str],
    /// Before a name or after it, and no part of it.
    stops: &'static [&'static str],
    /// Names of no measure: "a total of".
    empty: &'static [&'static str],
}

/// English. Other languages with spaces are served by it as far as they share its
/// signs; their own words may come beside it.
const ENGLISH: About = About {
    joins: &[
        "of", "was", "were", "is", "are", "at", "to", "reached", "exceeded", "totalled", "totaled",
        "cost", "costs", "amounted", "stood", "rose", "fell", "averaged", "came", "be", "been",
        "from", "between",
    ],
    leads: &["in", "as", "for", "worth"],
    stops: &[
        "a", "an", "the", "their", "his", "her", "its", "our", "this", "that", "these", "those",
        "each", "every", "all", "some", "any", "and", "or", "but", "with", "by", "on", "in", "for",
        "as", "at", "from", "to", "of", "than", "per", "pay", "pays", "paid", "paying", "had",
        "has", "have", "having", "earn", "earned", "earns", "received", "received", "charged",
        "charges", "demanded", "said", "says", "told", "was", "were", "is", "are", "will", "would",
        "who", "which", "whose", "they", "he", "she", "it", "we", "not", "no", "only", "about",
        "over", "under", "up", "down", "into", "sent", "sends", "employed", "took", "takes",
        "must", "could", "while", "when", "where", "after", "before", "since", "until", "during",
        "last", "next", "if", "because", "a", "there", "then", "also", "came", "were", "be",
        "been", "with", "without", "required", "put", "set", "kept",
    ],
    empty: &[
        "total",
        "number",
        "sum",
        "amount",
        "minimum",
        "maximum",
        "average",
        "estimate",
        "estimated",
        "most",
        "least",
        "figure",
        "value",
    ],
};

/// Endings that join a Korean or Japanese name of a measure to its figure.
const PARTICLES: &[&str] = &[
    "으로",
    "로",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "として",
    "は",
    "が",
    "を",
    "の",
    "も",
    "为",
    "為",
    "是",
    "达",
    "達",
    "约",
    "約",
];

/// A name for what the figure measures, from the words about it in `text`; none where
/// they name nothing.
#[must_use]
pub fn measure(text: &str, found: &Found) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let (start, end) = (found.start.min(chars.len()), found.end.min(chars.len()));
    let before: String = chars[clause(&chars, start)..start].iter().collect();
    let after: String = chars[end..].iter().take(80).collect();
    let counted = match &found.quantity.unit {
        Some(unit) => matches!(unit.class(), UnitClass::Noun),
        None => false,
    };
    if counted {
        let own: String = chars[start..end].iter().collect();
        return of_count(&own).or_else(|| found.quantity.unit.as_ref().map(ToString::to_string));
    }
    if before
        .chars()
        .rev()
        .find(|c| !c.is_whitespace())
        .is_some_and(is_wide)
    {
        return of_wide(&before);
    }
    joined(&before)
        .or_else(|| led(&after))
        .or_else(|| bare(&before))
}

/// Where the clause begins that a place stands in.
fn clause(chars: &[char], place: usize) -> usize {
    let ends = |c: &char| {
        matches!(
            c,
            '.' | ';' | ',' | '!' | '?' | '(' | '。' | '、' | '，' | '\n'
        )
    };
    chars[..place].iter().rposition(ends).map_or(0, |at| at + 1)
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn is(word: &str, list: &[&str]) -> bool {
    let lower = word.to_lowercase();
    list.contains(&lower.as_str())
}

/// A word that may be part of a name.
fn names(word: &str) -> bool {
    let letters = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
    word.chars().all(letters) && word.chars().any(char::is_alphabetic) && !is(word, ENGLISH.stops)
}

/// The last words that can be a name; adverbs of manner and numbers end it.
fn last_name(words: &[&str]) -> Option<String> {
    let name: Vec<&str> = words
        .iter()
        .rev()
        .take_while(|it| names(it))
        .take(MOST)
        .copied()
        .collect();
    let name: Vec<&str> = name.into_iter().rev().collect();
    stated(&name)
}

fn stated(name: &[&str]) -> Option<String> {
    let all_empty = name.iter().all(|it| is(it, ENGLISH.empty));
    (!name.is_empty() && !all_empty).then(|| {
        let joined = name.join(" ");
        let mut chars = joined.chars();
        // A sentence's first word is no proper name for its capital.
        let proper = name
            .iter()
            .skip(1)
            .any(|it| it.starts_with(char::is_uppercase))
            || name[0].chars().skip(1).any(char::is_uppercase);
        match (proper, chars.next()) {
            (false, Some(first)) => first.to_lowercase().chain(chars).collect(),
            _ => joined,
        }
    })
}

/// "a deposit of", "the yearly revenue was".
fn joined(before: &str) -> Option<String> {
    let words = words(before);
    let (last, rest) = words.split_last()?;
    if !is(last, ENGLISH.joins) {
        return None;
    }
    let mut rest = rest;
    while let Some((more, shorter)) = rest.split_last()
        && is(more, ENGLISH.joins)
        && *more != "of"
    {
        rest = shorter;
    }
    last_name(rest)
}

/// "$4,000 deposit", "$500 in fees".
fn led(after: &str) -> Option<String> {
    if after.starts_with(|c: char| !c.is_whitespace() && c != '-') {
        return None;
    }
    let within: &str = after.split(['.', ';', ',', '!', '?', ')', ':']).next()?;
    let mut words = words(within).into_iter().peekable();
    if words.peek().is_some_and(|it| is(it, ENGLISH.leads)) {
        words.next();
        while words
            .peek()
            .is_some_and(|it| is(it, &["a", "an", "the", "their"]))
        {
            words.next();
        }
    }
    let name: Vec<&str> = words.take_while(|it| names(it)).take(2).collect();
    stated(&name)
}

/// "Deposit: $4,000".
fn bare(before: &str) -> Option<String> {
    let before = before.trim_end();
    let named = before.strip_suffix([':', '–', '—'])?;
    last_name(&words(named))
}

/// "North Korean workers" in "about 100,000 North Korean workers".
fn of_count(own: &str) -> Option<String> {
    const SCALES: &[&str] = &[
        "hundred",
        "thousand",
        "million",
        "billion",
        "dozen",
        "hundreds",
        "thousands",
        "dozens",
        "millions",
        "tens",
        "half",
        "of",
        "some",
        "several",
    ];
    let words = words(own);
    let name: Vec<&str> = words
        .iter()
        .rev()
        .take_while(|it| names(it) && !is(it, SCALES) && !it.chars().any(is_wide))
        .take(MOST)
        .copied()
        .collect();
    let all = name.len() == words.len();
    (!name.is_empty() && !all).then(|| name.into_iter().rev().collect::<Vec<_>>().join(" "))
}

/// The word before the figure without the particle that joins it.
fn of_wide(before: &str) -> Option<String> {
    let last = words(before).last().copied()?;
    let run: String = {
        let kept: Vec<char> = last
            .chars()
            .rev()
            .take_while(|c| is_wide(*c))
            .take(12)
            .collect();
        kept.into_iter().rev().collect()
    };
    let name = PARTICLES
        .iter()
        .find_map(|it| run.strip_suffix(it))
        .unwrap_or(&run);
    // Scripts without spaces run on: what comes before the last particle is not the name.
    let name = match name
        .chars()
        .any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
    {
        true => name
            .rsplit(['は', 'が', 'を', 'の', 'に', 'で', '的', '和'])
            .next()?,
        false => name,
    };
    (name.chars().count() > 1).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::parse;

    fn proposed(text: &str) -> Vec<Option<String>> {
        parse(text, None)
            .iter()
            .map(|it| measure(text, it))
            .collect()
    }

    #[test]
    fn the_words_next_to_a_figure_name_what_it_measures() {
        for (text, name) in [
            ("They pay a deposit of $4,000–5,000 per recruit.", "deposit"),
            ("The security deposit was $4,000.", "security deposit"),
            (
                "Annual revenue reached 500 million US dollars.",
                "annual revenue",
            ),
            ("He paid a $3,000 recruitment fee.", "recruitment fee"),
            ("She was charged 500 dollars in fees.", "fees"),
            ("Deposit: 400 US dollars", "deposit"),
            ("보증금은 400만 원이다.", "보증금"),
            ("保証金は50万円だった。", "保証金"),
        ] {
            assert_eq!(proposed(text), [Some(name.to_owned())], "{text}");
        }
    }

    #[test]
    fn what_is_counted_names_itself_in_the_texts_own_words() {
        for (text, name) in [
            ("At least 180 recruits arrived.", "recruits"),
            ("There were a total of 300 workers.", "workers"),
        ] {
            assert_eq!(proposed(text), [Some(name.to_owned())], "{text}");
        }
    }

    #[test]
    fn words_that_name_nothing_propose_nothing() {
        for text in [
            "They paid 400 US dollars.",
            "A total of 400 US dollars was paid.",
        ] {
            assert_eq!(proposed(text), [None], "{text}");
        }
    }
}
