//! The language of a text in Latin letters, by the words of the closed classes that
//! hardly any text is without. Refuses to decide on fewer than two of them: such a
//! text is read as English.

use super::Lang;

#[rustfmt::skip]
const WORDS: &[(Lang, &[&str])] = &[
    (Lang::En, &["the", "of", "and", "to", "in", "for", "was", "were", "with", "that", "they", "by", "at", "from", "has", "have", "had", "is", "are", "their", "who", "which", "said", "an", "not", "his", "her", "than"]),
    (Lang::De, &["der", "die", "das", "und", "den", "dem", "ein", "eine", "einer", "einem", "einen", "von", "zu", "mit", "für", "auf", "ist", "sich", "nicht", "wurde", "wurden", "im", "bei", "nach", "aus", "am", "zum", "zur", "sind", "haben", "hat", "wird", "werden", "als", "auch", "des", "war", "waren", "über", "pro", "sie", "er"]),
    (Lang::Fr, &["le", "la", "les", "des", "du", "un", "une", "et", "est", "dans", "pour", "que", "qui", "sur", "par", "au", "aux", "avec", "ont", "été", "sont", "plus", "ne", "pas", "il", "elle", "ils", "ce", "cette", "leur", "ses", "son", "d", "l", "de", "en", "selon"]),
    (Lang::Es, &["el", "la", "los", "las", "del", "un", "una", "y", "es", "en", "para", "que", "por", "con", "al", "se", "fue", "han", "ha", "más", "no", "su", "sus", "como", "según", "fueron", "lo", "de", "desde", "hasta", "entre", "cada"]),
];

/// Words looked at.
const SAMPLE: usize = 800;

/// The language of a text in Latin letters.
pub(super) fn latin(text: &str) -> Lang {
    let mut hits = [0_usize; 4];
    let words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(SAMPLE);
    for word in words {
        let small = word.to_lowercase();
        for (at, (_, list)) in WORDS.iter().enumerate() {
            hits[at] += usize::from(list.contains(&small.as_str()));
        }
    }
    let mut best = 0;
    for at in 1..hits.len() {
        if hits[at] > hits[best] {
            best = at;
        }
    }
    if hits[best] < 2 {
        Lang::En
    } else {
        WORDS[best].0
    }
}
