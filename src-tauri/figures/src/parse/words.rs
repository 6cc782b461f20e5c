//! A pack made ready for look-ups: its lists as phrases and sets, compiled once.
//! Refuses to know a language: what stands here comes from a [`Pack`].

use super::hash::{Known, Sieve, WordMap, WordSet, of_bytes, of_word};

use super::inflection::Forms;
use super::lexicon::Phrases;
use super::pack::{Connector, Measure, Numeral, Opener, Pack};
use crate::{Exact, Hedge};

/// A pack made ready for look-ups.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) pack: &'static Pack,
    pub(crate) forms: Forms,
    pub(crate) numerals: Phrases<Numeral>,
    /// Parts of number words written as one, and the first of them.
    pub(crate) compound_parts: Vec<(&'static str, Numeral)>,
    pub(crate) compound_heads: Vec<&'static str>,
    pub(crate) per_weak: Phrases<()>,
    pub(crate) suffixes: WordMap<&'static str, Exact>,
    pub(crate) and_half: Phrases<()>,
    pub(crate) denominators: Phrases<i64>,
    pub(crate) out_of: Phrases<()>,
    pub(crate) part_after: Phrases<()>,
    pub(crate) magnitudes: Phrases<bool>,
    pub(crate) phrasal: Phrases<()>,
    pub(crate) before: Phrases<Hedge>,
    pub(crate) after: Phrases<Hedge>,
    pub(crate) not_hedges: Phrases<()>,
    pub(crate) openers: Phrases<Opener>,
    pub(crate) connectors: Phrases<Connector>,
    pub(crate) closers: Phrases<()>,
    pub(crate) measures: Phrases<Measure>,
    pub(crate) symbols: Phrases<(&'static str, bool)>,
    pub(crate) per: Phrases<bool>,
    pub(crate) priced: Phrases<&'static str>,
    pub(crate) each: Phrases<()>,
    pub(crate) rates: Phrases<&'static str>,
    pub(crate) rates_before: Phrases<&'static str>,
    pub(crate) rates_of: Phrases<&'static str>,
    pub(crate) per_suffix: Phrases<()>,
    pub(crate) not_suffixed: Phrases<()>,
    pub(crate) price_words: Phrases<()>,
    pub(crate) cost_verbs: Phrases<()>,
    /// Names of money that leave the country open, by their place in the pack.
    pub(crate) open_money: Phrases<usize>,
    /// Places, with the open names they settle and the codes.
    pub(crate) places: Phrases<Vec<(usize, &'static str)>>,
    pub(crate) part_links: Phrases<()>,
    pub(crate) loose_units: Phrases<(&'static str, &'static [&'static str])>,
    pub(crate) over: Phrases<()>,
    pub(crate) minus: Phrases<()>,
    pub(crate) changes_after: Phrases<()>,
    pub(crate) bound_digits: Phrases<i64>,
    pub(crate) pairs: Phrases<(i64, i64)>,
    pub(crate) estimates: Phrases<()>,
    pub(crate) plain_nouns: Phrases<()>,
    pub(crate) plain_modifiers: Phrases<()>,
    pub(crate) whole_times: Phrases<(i64, &'static str, &'static str)>,
    pub(crate) directional_after: Phrases<()>,
    pub(crate) period_closers: Phrases<()>,
    pub(crate) year_marks: Phrases<()>,
    pub(crate) durations_open: Phrases<()>,
    pub(crate) percents_before: Phrases<()>,
    pub(crate) over_half: Phrases<()>,
    pub(crate) per_prefix: Phrases<()>,
    pub(crate) bands: Phrases<()>,
    pub(crate) objects: Phrases<()>,
    pub(crate) verb_negations: Phrases<()>,
    pub(crate) time_shifts: WordSet<&'static str>,
    pub(crate) clause_breaks: WordSet<&'static str>,
    pub(crate) nationals: Phrases<&'static str>,
    pub(crate) fillers: Phrases<()>,
    pub(crate) not_counted: WordSet<&'static str>,
    pub(crate) not_adjectives: WordSet<&'static str>,
    pub(crate) definites: WordSet<&'static str>,
    pub(crate) during_after: Phrases<()>,
    pub(crate) for_each: Phrases<()>,
    pub(crate) counters: Phrases<&'static str>,
    pub(crate) plurals: WordMap<&'static str, &'static str>,
    pub(crate) stops: WordSet<&'static str>,
    pub(crate) adjectives: WordSet<&'static str>,
    pub(crate) of: Phrases<()>,
    pub(crate) months: WordSet<&'static str>,
    pub(crate) labels_after: Phrases<()>,
    pub(crate) labels_before: Phrases<()>,
    pub(crate) changes: WordSet<&'static str>,
    pub(crate) predicates: Phrases<()>,
    pub(crate) governors: Phrases<()>,
    pub(crate) duration_claims: Phrases<()>,
    pub(crate) duration_claims_after: Phrases<()>,
    pub(crate) duration_places: Phrases<()>,
    pub(crate) earlier: Phrases<()>,
    pub(crate) denials: Phrases<()>,
    pub(crate) negations: Phrases<()>,
    pub(crate) not_negations: Phrases<()>,
    pub(crate) negations_after: Phrases<()>,
    /// Words without one of which a text without digits has no figure: the first words
    /// of numbers, and names of money ("less than a dollar").
    pub(crate) sparks: Known,
    /// First words of everything that can begin or be a number without digits.
    pub(crate) triggers: Known,
    /// The sieve of all words that a figure may begin with, articles and signs among them.
    pub(crate) starters: Sieve,
    /// The sieve of the first letters of compounds, by their first [`HEAD`] bytes.
    pub(crate) head_sieve: Sieve,
}

/// Bytes by which the beginning of a compound is told; none is shorter.
const HEAD: usize = 3;

impl Lexicon {
    /// Compiles a pack.
    pub(crate) fn of(pack: &'static Pack) -> Self {
        let elision = pack.elision;
        let set =
            |words: &'static [&'static str]| Phrases::of(words.iter().map(|w| (*w, ())), elision);
        let named = |words: &'static [(&'static str, &'static str)]| {
            Phrases::of(words.iter().map(|(w, v)| (*w, *v)), elision)
        };
        let hedges = |entries: &'static [(Hedge, &'static [&'static str])]| {
            Phrases::of(
                entries
                    .iter()
                    .flat_map(|(h, words)| words.iter().map(|w| (*w, *h))),
                elision,
            )
        };
        let mut per = Phrases::of(pack.per.iter().map(|w| (*w, false)), elision);
        for word in pack.per_article {
            per.insert(word, true, elision);
        }
        let weak = pack.weak_magnitudes.iter().map(|w| (*w, true));
        Self {
            pack,
            forms: Forms::of(pack),
            numerals: numerals(pack),
            compound_parts: compound_parts(pack),
            compound_heads: compound_parts(pack).iter().map(|(w, _)| *w).collect(),
            per_weak: set(pack.per_weak),
            suffixes: pack
                .suffixes
                .iter()
                .filter_map(|(w, v)| Some((*w, v.parse().ok()?)))
                .collect(),
            and_half: set(pack.and_half),
            denominators: Phrases::of(pack.denominators.iter().copied(), elision),
            out_of: set(pack.out_of),
            part_after: set(pack.part_after),
            magnitudes: Phrases::of(
                weak.chain(pack.magnitudes.iter().map(|w| (*w, false))),
                elision,
            ),
            phrasal: set(pack.phrasal),
            before: hedges(pack.hedges_before),
            after: hedges(pack.hedges_after),
            not_hedges: set(pack.not_hedges),
            openers: Phrases::of(pack.openers.iter().copied(), elision),
            connectors: Phrases::of(pack.connectors.iter().copied(), elision),
            closers: set(pack.closers),
            measures: measures(pack),
            symbols: Phrases::of(
                pack.symbols
                    .iter()
                    .chain(super::packs::SYMBOLS)
                    .map(|(w, c, i)| (*w, (*c, *i))),
                elision,
            ),
            per,
            priced: named(pack.priced),
            each: set(pack.each),
            rates: named(pack.rates),
            rates_before: named(pack.rates_before),
            rates_of: named(pack.rates_of),
            per_suffix: set(pack.per_suffix),
            not_suffixed: set(pack.not_suffixed),
            price_words: set(pack.price_words),
            cost_verbs: set(pack.cost_verbs),
            open_money: open_money(pack),
            places: places(pack),
            part_links: set(pack.part_links),
            loose_units: Phrases::of(
                pack.loose_units
                    .iter()
                    .map(|(form, code, near)| (*form, (*code, *near))),
                elision,
            ),
            over: set(pack.over),
            minus: set(pack.minus),
            changes_after: set(pack.changes_after),
            bound_digits: Phrases::of(pack.bound_digits.iter().copied(), elision),
            pairs: Phrases::of(pack.pairs.iter().map(|(w, a, b)| (*w, (*a, *b))), elision),
            estimates: set(pack.estimates),
            plain_nouns: set(pack.plain_nouns),
            plain_modifiers: set(pack.plain_modifiers),
            whole_times: Phrases::of(
                pack.whole_times
                    .iter()
                    .map(|(word, count, name, pattern)| (*word, (*count, *name, *pattern))),
                elision,
            ),
            directional_after: set(pack.directional_after),
            period_closers: set(pack.period_closers),
            year_marks: set(pack.year_marks),
            durations_open: set(pack.durations_open),
            percents_before: set(pack.percents_before),
            over_half: set(pack.over_half),
            per_prefix: set(pack.per_prefix),
            bands: set(pack.bands),
            objects: set(pack.objects),
            verb_negations: set(pack.verb_negations),
            time_shifts: pack.time_shifts.iter().copied().collect(),
            clause_breaks: pack.clause_breaks.iter().copied().collect(),
            nationals: named(pack.nationals),
            fillers: set(pack.fillers),
            not_counted: pack.not_counted.iter().copied().collect(),
            not_adjectives: pack.not_adjectives.iter().copied().collect(),
            definites: pack.definites.iter().copied().collect(),
            during_after: set(pack.during_after),
            for_each: set(pack.for_each),
            counters: named(pack.counters),
            plurals: pack.plurals.iter().copied().collect(),
            stops: pack.stops.iter().copied().collect(),
            adjectives: pack.adjectives.iter().copied().collect(),
            of: set(pack.of),
            months: pack.months.iter().copied().collect(),
            labels_after: set(pack.labels_after),
            labels_before: set(pack.labels_before),
            changes: pack.changes.iter().copied().collect(),
            predicates: set(pack.predicates),
            governors: set(pack.governors),
            duration_claims: set(pack.duration_claims),
            duration_claims_after: set(pack.duration_claims_after),
            duration_places: set(pack.duration_places),
            earlier: set(pack.earlier),
            denials: set(pack.denials),
            negations: set(pack.negations),
            not_negations: set(pack.not_negations),
            negations_after: set(pack.negations_after),
            sparks: sparks(pack).into(),
            triggers: super::inflection::triggers(pack).into(),
            starters: Sieve::EMPTY,
            head_sieve: Sieve::EMPTY,
        }
        .with_starters()
    }

    /// The sieves over what the lists above hold.
    fn with_starters(mut self) -> Self {
        let words = self.triggers.iter();
        let words = words.chain(self.pack.articles.iter().copied());
        let words = words.chain(self.forms.dual_nouns.keys().map(|word| &**word));
        self.starters = words.map(of_word).collect();
        self.starters.join(self.symbols.firsts());
        self.starters.join(self.whole_times.firsts());
        let heads = self.compound_heads.iter();
        self.head_sieve = heads
            .map(|head| of_bytes(&head.as_bytes()[..HEAD]))
            .collect();
        self
    }

    /// Whether a word begins as a number written as one word may.
    pub(crate) fn begins_compound(&self, word: &str) -> bool {
        !self.compound_heads.is_empty()
            && word
                .as_bytes()
                .get(..HEAD)
                .is_some_and(|head| self.head_sieve.lets(of_bytes(head)))
            && self
                .compound_heads
                .iter()
                .any(|head| word.starts_with(head))
    }
}

fn sparks(pack: &'static Pack) -> WordSet<Box<str>> {
    let mut sparks = super::inflection::triggers(pack);
    let money = pack.currencies.iter().chain(pack.cents).map(|(w, _, _)| *w);
    for phrase in money.chain(pack.percents.iter().copied()) {
        sparks.extend(
            super::token::tokens(phrase, 0, phrase.len(), pack.elision)
                .into_iter()
                .filter(|token| token.text.len() > 1)
                .map(|token| Box::from(token.text.as_str())),
        );
    }
    sparks
}

fn open_money(pack: &'static Pack) -> Phrases<usize> {
    let names = pack.open_money.iter().enumerate();
    Phrases::of(
        names.flat_map(|(index, (names, _))| names.iter().map(move |name| (*name, index))),
        pack.elision,
    )
}

fn places(pack: &'static Pack) -> Phrases<Vec<(usize, &'static str)>> {
    let mut all: WordMap<&'static str, Vec<(usize, &'static str)>> = WordMap::default();
    for (index, (_, places)) in pack.open_money.iter().enumerate() {
        for (place, code) in *places {
            all.entry(place).or_default().push((index, code));
        }
    }
    Phrases::of(all, pack.elision)
}

fn numerals(pack: &'static Pack) -> Phrases<Numeral> {
    let digits = pack.digits.iter().map(|(w, v)| (*w, Numeral::Digit(*v)));
    let multipliers = pack
        .multipliers
        .iter()
        .map(|(w, v)| (*w, Numeral::Multiplier(*v)));
    let scales = pack
        .scales
        .iter()
        .filter_map(|(w, v)| Some((*w, Numeral::Scale(v.parse().ok()?))));
    Phrases::of(digits.chain(multipliers).chain(scales), pack.elision)
}

/// Number words that others may be glued to, in a language that does so.
fn compound_parts(pack: &'static Pack) -> Vec<(&'static str, Numeral)> {
    if pack.compound_joiner.is_none() {
        return Vec::new();
    }
    let digits = pack.digits.iter().map(|(w, v)| (*w, Numeral::Digit(*v)));
    let multipliers = pack
        .multipliers
        .iter()
        .map(|(w, v)| (*w, Numeral::Multiplier(*v)));
    let thousand = pack
        .scales
        .iter()
        .filter(|(_, value)| *value == "1000")
        .filter_map(|(w, v)| Some((*w, Numeral::Scale(v.parse().ok()?))));
    digits.chain(multipliers).chain(thousand).collect()
}

fn measures(pack: &'static Pack) -> Phrases<Measure> {
    let elision = pack.elision;
    let mut all = Phrases::new();
    for (phrase, code, guess) in pack.currencies {
        all.insert(phrase, Measure::Money(code, *guess), elision);
        // "a 150,000-franc bribe"
        if !pack.articles.is_empty() && !phrase.contains([' ', '-']) {
            all.insert(
                &format!("- {phrase}"),
                Measure::Money(code, *guess),
                elision,
            );
        }
    }
    for (phrase, code, guess) in pack.cents {
        all.insert(phrase, Measure::Cents(code, *guess), elision);
    }
    for phrase in pack.percents {
        all.insert(phrase, Measure::Percent, elision);
    }
    for phrase in pack.tenths {
        all.insert(phrase, Measure::Tenths, elision);
    }
    for phrase in pack.multiples {
        all.insert(phrase, Measure::Times, elision);
    }
    for (code, forms) in pack.measures.iter().chain(super::packs::MEASURES) {
        for form in *forms {
            all.insert(form, Measure::Code(code), elision);
        }
    }
    for (name, pattern, forms) in pack.times {
        for form in *forms {
            all.insert(form, Measure::Time(name, pattern), elision);
        }
    }
    all
}
