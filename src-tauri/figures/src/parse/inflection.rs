//! What a language with cases, clitics or verbs before their subject gives the
//! reader beside its word lists. Data and look-ups only; refuses to guess a
//! nominative that neither a stem nor an ending names.

use super::hash::{WordMap, WordSet};

use super::lexicon::Phrases;
use super::pack::Pack;
use super::token::tokens;
use crate::{Exact, Hedge};

/// The inflected part of a pack, as written in it.
pub(crate) struct Inflection {
    /// Words that are a fraction by themselves: "треть" is 1/3, "полтора" 3/2.
    pub(crate) parts: &'static [(&'static str, i64, i64)],
    /// First words of "every fifth child", whose noun belongs to the fraction.
    pub(crate) every: &'static [&'static str],
    /// A noun after a fraction stands in the genitive: its whole, not its unit.
    pub(crate) genitive: bool,
    /// Of the hedges, those that after a verb of change only say where it led: "до".
    pub(crate) goals: &'static [&'static str],
    /// Forms that stand before their number when it is approximate: "человек пятьсот".
    pub(crate) postposed: &'static [&'static str],
    /// Words after a comma that carry a denial on: "опроверг, что".
    pub(crate) reported: &'static [&'static str],
    /// Stems of nouns, and their nominatives.
    pub(crate) stems: &'static [(&'static str, &'static str)],
    /// Endings that such stems take.
    pub(crate) case_endings: &'static [&'static str],
    /// Endings of adjectives, and of nouns that look like them (рабочих).
    pub(crate) agreeing: &'static [&'static str],
    /// Endings of a noun after such an adjective.
    pub(crate) agreed: &'static [&'static str],
    /// The same after two, three and four.
    pub(crate) agreed_few: &'static [&'static str],
    /// Number words that govern the singular.
    pub(crate) few: &'static [&'static str],
    /// Number words that stand before the nominative singular.
    pub(crate) lone: &'static [&'static str],
    /// Scales in words that digits may go on from: "mil 100".
    pub(crate) mixed: &'static [&'static str],
    /// Words of a clause that says over how long a sum is paid: "versés".
    pub(crate) paid: &'static [&'static str],
    /// Words for one behind "each": "cada uno".
    pub(crate) ones: &'static [&'static str],
    /// Lengths of time in the dual, their names and patterns: عامين.
    pub(crate) dual_times: &'static [(&'static str, &'static str, &'static str)],
    /// Hedges that before an article are prepositions: "über einen Zeitraum".
    pub(crate) preposed: &'static [&'static str],
    /// Endings of participles before the noun they belong to.
    pub(crate) participles: &'static [&'static str],
    /// Endings of verbs in the plural behind a number, which say that it counts: "12 выжили".
    pub(crate) befell: &'static [&'static str],
    /// A word that after one of `asked` is no hedge: "eine Umfrage unter 900 Händlern".
    pub(crate) among: &'static [&'static str],
    /// Nouns of asking.
    pub(crate) asked: &'static [&'static str],
    /// Words between the two numbers of a score: "3 zu 1".
    pub(crate) scores: &'static [&'static str],
    /// Hedges that deny where another number is set against theirs: "keine 40, sondern 14".
    pub(crate) nones: &'static [&'static str],
    /// Verbs of more, and the negations behind their figure that make it a limit:
    /// "übersteigen 40 Euro nicht".
    pub(crate) exceeding: &'static [&'static str],
    /// The negations.
    pub(crate) undoing: &'static [&'static str],
    /// Words before a number of years that make it an age.
    pub(crate) ages: &'static [&'static str],
    /// Endings of verbs, which end what a measure is of: "tonnes de sable passent".
    pub(crate) verbal: &'static [&'static str],
    /// Words that before a sum tell how much each has: "по".
    pub(crate) apiece: &'static [&'static str],
    /// Words that before a hedge of more make it a limit: "ne … plus que".
    pub(crate) restrictives: &'static [&'static str],
    /// What such a hedge ends in: "que".
    pub(crate) restricted: &'static [&'static str],
    /// Pronouns that begin a clause about what stands before them: "die", "qui".
    pub(crate) relatives: &'static [&'static str],
    /// Endings that no noun has after two to four, though other words have.
    pub(crate) few_barred: &'static [&'static str],
    /// Words between two numbers of one noun: "и".
    pub(crate) joins: &'static [&'static str],
    /// Number words that say by themselves that people are counted: "двое".
    pub(crate) collectives: &'static [&'static str],
    /// Endings of nouns after five and more and what stands for them, after two to four, and
    /// after one; by the longest that fits.
    pub(crate) endings: [&'static [(&'static str, &'static str)]; 3],
    /// Beginnings of verbs and nouns of change.
    pub(crate) change_stems: &'static [&'static str],
    /// Words that turn a negation before them into a limit: "не … кроме".
    pub(crate) exceptives: &'static [&'static str],
    /// Scales in the dual: مليونين is two millions.
    pub(crate) duals: &'static [(&'static str, &'static str)],
    /// Units stand before tens: خمسة وعشرون.
    pub(crate) units_first: bool,
    /// Letters glued before a word that are words of their own.
    pub(crate) clitics: &'static [&'static str],
    /// Verbs of a bound that their subject parts from the number, and the words of
    /// which one then stands right before it (by bars).
    pub(crate) hedges_afar: &'static [(Hedge, &'static [&'static str], &'static str)],
    /// Endings of adjectives after a counted noun.
    pub(crate) noun_adjectives: &'static [&'static str],
    /// Words that multiply what they speak of: "doubled", "вдвое".
    pub(crate) fold: &'static [(&'static str, i64, i64)],
    /// The same before a word of `times_of`, which is no part of them: "double the average".
    pub(crate) fold_of: &'static [(&'static str, i64, i64)],
    /// Words after a sum that end the search for its period: "who", "had".
    pub(crate) spread_stops: &'static [&'static str],
    /// Beginnings of words that are no change though they begin with such a stem: "passager".
    pub(crate) not_change: &'static [&'static str],
    /// Measures in the dual, and their codes: طنين.
    pub(crate) dual_units: &'static [(&'static str, &'static str)],
    /// Words that open a period over which a sum is spread: "over".
    pub(crate) spread: &'static [&'static str],
    /// Verbs that a duration answers, even from afar: "sentenced".
    pub(crate) duration_verbs: &'static [&'static str],
    /// Words between such a verb and its duration: "to", "for".
    pub(crate) answer_links: &'static [&'static str],
    /// Words before a figure that is known already, which no denial means: "its".
    pub(crate) presupposing: &'static [&'static str],
    /// Hedges that only counts have: "fewer than".
    pub(crate) count_hedges: &'static [&'static str],
    /// What follows people who are only somebody's source: "familiar with".
    pub(crate) informants: &'static [&'static str],
    /// Verbs of saying: "two of the men said" counts nobody.
    pub(crate) speech: &'static [&'static str],
    /// Words after "times" that it multiplies; none where "times" need no such word.
    pub(crate) times_of: &'static [&'static str],
    /// Forms of 대 that mean an age only after tens.
    pub(crate) decades: &'static [&'static str],
    /// Words without which "times" are occasions: "в" of "в три раза".
    pub(crate) multiples_after: &'static [&'static str],
}

impl Inflection {
    /// Nothing of all this.
    pub(crate) const NONE: Self = Self {
        parts: &[],
        every: &[],
        genitive: false,
        goals: &[],
        postposed: &[],
        reported: &[],
        stems: &[],
        case_endings: &[],
        agreeing: &[],
        agreed: &[],
        agreed_few: &[],
        few: &[],
        lone: &[],
        few_barred: &[],
        mixed: &[],
        paid: &[],
        ones: &[],
        dual_times: &[],
        preposed: &[],
        participles: &[],
        befell: &[],
        among: &[],
        asked: &[],
        scores: &[],
        nones: &[],
        exceeding: &[],
        undoing: &[],
        ages: &[],
        verbal: &[],
        apiece: &[],
        restrictives: &[],
        restricted: &[],
        relatives: &[],
        joins: &[],
        collectives: &[],
        endings: [&[], &[], &[]],
        change_stems: &[],
        exceptives: &[],
        duals: &[],
        units_first: false,
        clitics: &[],
        hedges_afar: &[],
        noun_adjectives: &[],
        fold: &[],
        fold_of: &[],
        not_change: &[],
        dual_units: &[],
        spread_stops: &[],
        multiples_after: &[],
        spread: &[],
        duration_verbs: &[],
        presupposing: &[],
        answer_links: &[],
        count_hedges: &[],
        informants: &[],
        decades: &[],
        speech: &[],
        times_of: &[],
    };

    /// The first words of all that can begin a number without a digit.
    pub(crate) fn triggers(&self) -> impl Iterator<Item = &'static str> {
        let parts = self.parts.iter().map(|(word, _, _)| *word);
        parts
            .chain(self.fold.iter().map(|(word, _, _)| *word))
            .chain(self.fold_of.iter().map(|(word, _, _)| *word))
            .chain(self.duals.iter().map(|(word, _)| *word))
            .chain(self.dual_units.iter().map(|(word, _)| *word))
            .chain(self.dual_times.iter().map(|(word, _, _)| *word))
            .chain(self.postposed.iter().copied())
    }
}

/// Endings and what stands for them, the longest that fits a word first.
#[derive(Debug)]
pub(crate) struct Endings {
    instead: WordMap<&'static str, &'static str>,
    longest: usize,
}

impl Endings {
    fn of(list: &[(&'static str, &'static str)]) -> Self {
        Self {
            instead: list.iter().copied().collect(),
            longest: list
                .iter()
                .map(|(ending, _)| ending.len())
                .max()
                .unwrap_or(0),
        }
    }

    /// The word with its longest known ending replaced, where a stem is left.
    pub(crate) fn replaced(&self, word: &str) -> Option<String> {
        let least = word.len().saturating_sub(self.longest);
        word.char_indices()
            .map(|(at, _)| at)
            .skip(2)
            .skip_while(|at| *at < least)
            .find_map(|at| {
                let instead = self.instead.get(&word[at..])?;
                Some(format!("{}{instead}", &word[..at]))
            })
    }
}

/// The same, ready for look-ups.
#[derive(Debug)]
pub(crate) struct Forms {
    pub(crate) parts: Phrases<(i64, i64)>,
    pub(crate) goals: Phrases<()>,
    pub(crate) duals: Phrases<Exact>,
    pub(crate) afar: Phrases<(Hedge, &'static str)>,
    pub(crate) fold: Phrases<(i64, i64)>,
    pub(crate) stems: WordMap<Box<str>, &'static str>,
    pub(crate) many: Endings,
    pub(crate) few: Endings,
    pub(crate) one: Endings,
    pub(crate) case_endings: WordSet<&'static str>,
    pub(crate) informants: Phrases<()>,
    pub(crate) decades: Phrases<()>,
    pub(crate) postposed: WordSet<&'static str>,
    /// First words of what a clitic may be glued to.
    pub(crate) hosts: WordSet<Box<str>>,
    /// Words of phrases in which a clitic stays.
    pub(crate) whole: WordSet<Box<str>>,
    /// Nouns in the dual, and their singulars: two of them, without a number.
    pub(crate) dual_nouns: WordMap<Box<str>, &'static str>,
}

impl Forms {
    /// Compiles the inflected part of a pack.
    pub(crate) fn of(pack: &'static Pack) -> Self {
        let all = &pack.inflection;
        let elision = pack.elision;
        let parts = |entries: &'static [(&'static str, i64, i64)]| {
            Phrases::of(entries.iter().map(|(w, a, b)| (*w, (*a, *b))), elision)
        };
        let afar = all.hedges_afar.iter().flat_map(|(hedge, verbs, bridge)| {
            verbs.iter().map(move |verb| (*verb, (*hedge, *bridge)))
        });
        let dual_nouns = dual_nouns(pack);
        Self {
            parts: parts(all.parts),
            goals: Phrases::of(all.goals.iter().map(|w| (*w, ())), elision),
            duals: Phrases::of(
                all.duals
                    .iter()
                    .filter_map(|(w, v)| Some((*w, v.parse().ok()?))),
                elision,
            ),
            afar: Phrases::of(afar, elision),
            fold: parts(all.fold),
            stems: all
                .stems
                .iter()
                .filter_map(|(stem, lemma)| Some((first_word(stem)?, *lemma)))
                .collect(),
            many: Endings::of(all.endings[0]),
            few: Endings::of(all.endings[1]),
            one: Endings::of(all.endings[2]),
            informants: Phrases::of(all.informants.iter().map(|w| (*w, ())), elision),
            decades: Phrases::of(all.decades.iter().map(|w| (*w, ())), elision),
            case_endings: all.case_endings.iter().copied().collect(),
            postposed: all.postposed.iter().copied().collect(),
            hosts: hosts(pack, &dual_nouns),
            whole: whole(pack),
            dual_nouns,
        }
    }
}

/// A phrase's first word as texts are cut.
fn first_word(phrase: &str) -> Option<Box<str>> {
    tokens(phrase, 0, phrase.len(), false)
        .into_iter()
        .next()
        .map(|token| token.text.into_boxed_str())
}

/// Nouns in the dual: feminine ones, whose ending no other form shares, and masculine
/// ones, whose "two of them" looks like a plural only where they have a sound plural.
fn dual_nouns(pack: &'static Pack) -> WordMap<Box<str>, &'static str> {
    if pack.inflection.clitics.is_empty() {
        return WordMap::default();
    }
    let sound = |one: &str| {
        let forms = [format!("{one}ين"), format!("{one}ون")];
        pack.plurals
            .iter()
            .any(|(form, _)| forms.iter().any(|sound| sound == form))
    };
    let words = |one: &'static str| -> Vec<(Box<str>, &'static str)> {
        let ends: &[&str] = if sound(one) {
            &["ان"]
        } else {
            &["ين", "ان"]
        };
        match one.strip_suffix('ة') {
            Some(stem) => ["تين", "تان"]
                .map(|end| (format!("{stem}{end}").into(), one))
                .to_vec(),
            None => ends
                .iter()
                .map(|end| (format!("{one}{end}").into(), one))
                .collect(),
        }
    };
    let listed = |form: &str| pack.plurals.iter().any(|(plural, _)| *plural == form);
    let ones: std::collections::BTreeSet<&'static str> =
        pack.plurals.iter().map(|(_, one)| *one).collect();
    ones.into_iter()
        .flat_map(words)
        .filter(|(form, _)| !listed(form))
        .collect()
}

/// All words of phrases of more than a number.
fn whole(pack: &'static Pack) -> WordSet<Box<str>> {
    if pack.inflection.clitics.is_empty() {
        return WordSet::default();
    }
    let after = pack.hedges_after.iter().flat_map(|(_, words)| *words);
    let before = pack.hedges_before.iter().flat_map(|(_, words)| *words);
    let rates = pack.rates.iter().chain(pack.rates_of).map(|(w, _)| *w);
    after
        .chain(before)
        .chain(pack.percents)
        .chain(pack.over)
        .copied()
        .chain(rates)
        // كلم is a kilometre, and no "like not".
        .chain(
            pack.measures
                .iter()
                .flat_map(|(_, forms)| forms.iter().copied()),
        )
        .chain(pack.currencies.iter().map(|(w, _, _)| *w))
        .flat_map(str::split_whitespace)
        .filter_map(first_word)
        .collect()
}

fn hosts(pack: &'static Pack, dual_nouns: &WordMap<Box<str>, &'static str>) -> WordSet<Box<str>> {
    if pack.inflection.clitics.is_empty() {
        return WordSet::default();
    }
    let before = pack.hedges_before.iter().flat_map(|(_, words)| *words);
    let words = pack
        .digits
        .iter()
        .map(|(w, _)| *w)
        .chain(pack.multipliers.iter().map(|(w, _)| *w))
        .chain(pack.scales.iter().map(|(w, _)| *w))
        .chain(pack.magnitudes.iter().copied())
        .chain(pack.weak_magnitudes.iter().copied())
        .chain(pack.openers.iter().map(|(w, _)| *w))
        .chain(before.copied())
        .chain(pack.inflection.triggers());
    words
        .filter_map(first_word)
        .chain(dual_nouns.keys().cloned())
        .collect()
}

/// The first token of every phrase that can be a number without a digit.
pub(crate) fn triggers(pack: &'static Pack) -> WordSet<Box<str>> {
    let words = pack
        .digits
        .iter()
        .map(|(w, _)| *w)
        .chain(pack.multipliers.iter().map(|(w, _)| *w))
        .chain(pack.scales.iter().map(|(w, _)| *w))
        .chain(pack.denominators.iter().map(|(w, _)| *w))
        .chain(pack.bound_digits.iter().map(|(w, _)| *w))
        .chain(pack.pairs.iter().map(|(w, _, _)| *w))
        .chain(pack.over_half.iter().copied())
        .chain(pack.magnitudes.iter().copied())
        .chain(pack.weak_magnitudes.iter().copied())
        .chain(pack.inflection.triggers());
    words
        .filter_map(|phrase| {
            let tokens = tokens(phrase, 0, phrase.len(), pack.elision);
            // An article is everywhere and tells nothing.
            tokens
                .into_iter()
                .find(|token| !pack.articles.contains(&token.text.as_str()))
        })
        .map(|token| token.text.into_boxed_str())
        .collect()
}
