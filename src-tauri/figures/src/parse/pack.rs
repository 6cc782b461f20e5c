//! What a language gives the reader: word lists, as data. Refuses to hold rules:
//! those are the engine's and the same for all languages.

use super::inflection::Inflection;
use crate::{Exact, Hedge};

/// Names of money that leave the country open, and places with the ISO 4217 code of theirs.
pub(crate) type OpenMoney = (
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// Words of one language, as written in its pack.
pub(crate) struct Pack {
    /// The mark before decimals.
    pub(crate) decimal: char,
    /// Marks between groups of digits, besides spaces and apostrophes.
    pub(crate) group: char,
    /// An apostrophe ends a word.
    pub(crate) elision: bool,
    /// Words for small whole numbers.
    pub(crate) digits: &'static [(&'static str, i64)],
    /// Words that multiply within a group ("hundred", 천).
    pub(crate) multipliers: &'static [(&'static str, i64)],
    /// Words that close a group ("thousand", "dozen", 만): decimal integers.
    pub(crate) scales: &'static [(&'static str, &'static str)],
    /// Scale signs glued to digits ("k", "bn").
    pub(crate) suffixes: &'static [(&'static str, &'static str)],
    /// Articles that stand for one before a scale.
    pub(crate) articles: &'static [&'static str],
    /// Words inside a number ("and").
    pub(crate) joiners: &'static [&'static str],
    /// "and a half".
    pub(crate) and_half: &'static [&'static str],
    /// Parts: "third" is 3.
    pub(crate) denominators: &'static [(&'static str, i64)],
    /// "in", "out of" as in "one in five".
    pub(crate) out_of: &'static [&'static str],
    /// The parts before the whole: 3분의 1. Phrases between whole and part.
    pub(crate) part_after: &'static [&'static str],
    /// First tokens of such phrases that no count has: 분의.
    pub(crate) ratio_words: &'static [&'static str],
    /// Words before a duration that lasts, whatever most it has: "for".
    pub(crate) lasting: &'static [&'static str],
    /// Words after a denied number that set the true one against it: "but".
    pub(crate) contrasts: &'static [&'static str],
    /// Words that ask for no numeral: "dozens", "several hundred".
    pub(crate) magnitudes: &'static [&'static str],
    /// Phrases whose last word is no hedge: "hand over".
    pub(crate) phrasal: &'static [&'static str],
    /// Of these, those that are a figure only with a noun.
    pub(crate) weak_magnitudes: &'static [&'static str],
    /// Hedges before the number.
    pub(crate) hedges_before: &'static [(Hedge, &'static [&'static str])],
    /// Hedges after the number, its unit or its noun.
    pub(crate) hedges_after: &'static [(Hedge, &'static [&'static str])],
    /// Phrases that open a range: "between", "from".
    pub(crate) openers: &'static [(&'static str, Opener)],
    /// Phrases within a range: "to", "and".
    pub(crate) connectors: &'static [(&'static str, Connector)],
    /// Phrases that may close a range: 사이.
    pub(crate) closers: &'static [&'static str],
    /// Names of currencies: phrase, ISO 4217 code, whether the name leaves the country open.
    pub(crate) currencies: &'static [(&'static str, &'static str, bool)],
    /// Names among them, or besides them, that places in the paragraph settle.
    pub(crate) open_money: &'static [OpenMoney],
    /// Hundredths of a currency.
    pub(crate) cents: &'static [(&'static str, &'static str, bool)],
    /// Phrases for per cent.
    pub(crate) percents: &'static [&'static str],
    /// Measures, by unit code.
    pub(crate) measures: &'static [(&'static str, &'static [&'static str])],
    /// Lengths of time: unit name, ISO 8601 pattern with `#` for the count, forms.
    pub(crate) times: &'static [(&'static str, &'static str, &'static [&'static str])],
    /// Lengths of time that are one word: word, count, unit name, ISO 8601 pattern (사흘).
    pub(crate) whole_times: &'static [(&'static str, i64, &'static str, &'static str)],
    /// "per", "each", "every": what follows is what the figure is per.
    pub(crate) per: &'static [&'static str],
    /// "a", "an": per only before periods and things that are priced.
    pub(crate) per_article: &'static [&'static str],
    /// Things that are priced by the piece ("a barrel", "a head").
    pub(crate) priced: &'static [(&'static str, &'static str)],
    /// Words that mean "for each" by themselves, after the figure.
    pub(crate) each: &'static [&'static str],
    /// Phrases before a thing, apart from what each of it is told to have: "für jeden".
    pub(crate) for_each: &'static [&'static str],
    /// The same before the figure: "je".
    pub(crate) each_before: &'static [&'static str],
    /// Words that are a period by themselves: "annually", "monthly".
    pub(crate) rates: &'static [(&'static str, &'static str)],
    /// The same before the figure, standing with it: 월, 연간, 1인당.
    pub(crate) rates_before: &'static [(&'static str, &'static str)],
    /// The same before a noun that the figure measures: "annual revenue of".
    pub(crate) rates_of: &'static [(&'static str, &'static str)],
    /// Suffix that makes the noun before it what the figure is per: 당.
    pub(crate) per_suffix: &'static [&'static str],
    /// Words that end in such a suffix by chance: 여당.
    pub(crate) not_suffixed: &'static [&'static str],
    /// Words after money that make it a banknote: 5만원권.
    pub(crate) notes: &'static [&'static str],
    /// Verbs of estimates, after the particle of where a change leads: 명으로 추산된다.
    pub(crate) estimates: &'static [&'static str],
    /// Where no gap parts words: particles of what one of is sold (1リットルが), and what
    /// behind the price says so (13元で売る).
    pub(crate) sold_marks: &'static [&'static str],
    pub(crate) sold_for: &'static [&'static str],
    /// What stands after one of a measure whose price follows: 1㎏ 가격이.
    pub(crate) price_words: &'static [&'static str],
    /// Verbs before a price whose subject is one of what is priced: "costs".
    pub(crate) cost_verbs: &'static [&'static str],
    /// Names of measures that are short for another one near certain words: form, code,
    /// the words (10キロ離れた).
    pub(crate) loose_units: &'static [(&'static str, &'static str, &'static [&'static str])],
    /// Words between a whole and its part that are counted alike: 85架无人机中的61架.
    pub(crate) part_links: &'static [&'static str],
    /// Articles before what a price is of, besides those of numbers: "le kilo coûte".
    pub(crate) price_articles: &'static [&'static str],
    /// What joins a length of time and its smaller unit: "and".
    pub(crate) time_joiners: &'static [&'static str],
    /// Syllables that make a name of the number glued before their counter: 형사합의25부.
    pub(crate) glued_names: &'static [&'static str],
    /// Prefix of ordinals: 第.
    pub(crate) ordinal_prefixes: &'static [&'static str],
    /// Words after a comma that make what follows one for each of the things before it.
    pub(crate) distributives: &'static [&'static str],
    /// Words before more of what was just told: "another".
    pub(crate) more_of: &'static [&'static str],
    /// Words that make less of a number than of one before it: "only".
    pub(crate) narrowing: &'static [&'static str],
    /// Verbs before the opener of a range: "ranging".
    pub(crate) ranging: &'static [&'static str],
    /// Words before "of" and a number of children: "a father of three".
    pub(crate) kin: &'static [&'static str],
    /// Names of money that are also a mass: "pounds".
    pub(crate) pounds: &'static [&'static str],
    /// Verbs of gain and loss, besides those of change: "gained".
    pub(crate) steps: &'static [&'static str],
    /// Words that make a condition of a negation after them: "if".
    pub(crate) conditions: &'static [&'static str],
    /// What a part may be as large as: "a third the size of".
    pub(crate) sizes: &'static [&'static str],
    /// Names of money that are also verbs: "won".
    pub(crate) verb_money: &'static [&'static str],
    /// Verbs that a duration answers after "for": "banned".
    pub(crate) barring: &'static [&'static str],
    /// Verbs whose object a duration may be: "gave".
    pub(crate) granting: &'static [&'static str],
    /// Prepositions of place and time before a name: "in", "on".
    pub(crate) places_before: &'static [&'static str],
    /// Names of the days of the week.
    pub(crate) weekdays: &'static [&'static str],
    /// Words before the period in which so much was measured: "in".
    pub(crate) within: &'static [&'static str],
    /// Words near which "45C" is so many degrees.
    pub(crate) heat_words: &'static [&'static str],
    /// Phrases before what a figure was earlier: "up from".
    pub(crate) earlier: &'static [&'static str],
    /// Levels told in per cent, whose change has a step and a goal: "rate".
    pub(crate) levels: &'static [&'static str],
    /// Numbers in a row share the unit of the last: "two, four and six years".
    pub(crate) lists: bool,
    /// Prepositions whose noun is the subject of no verb after it: "of", "in".
    pub(crate) governing: &'static [&'static str],
    /// A noun may stand between a part and its whole: "un emploi sur dix".
    pub(crate) part_of_noun: bool,
    /// Words before the size of a change, after which "to" leads on: "by".
    pub(crate) change_sizes: &'static [&'static str],
    /// Half of a unit of time, right after it: 두 시간 반.
    pub(crate) unit_halves: &'static [&'static str],
    /// What makes one word of a count and its hyphen: "19,000-strong".
    pub(crate) count_suffixes: &'static [&'static str],
    /// Hedges that after people mean their age: "children under five".
    pub(crate) age_hedges: &'static [&'static str],
    /// Phrases that open a period: "over", "during the".
    pub(crate) over: &'static [&'static str],
    /// Phrases that close a period: 동안.
    pub(crate) during_after: &'static [&'static str],
    /// Counters that say nothing of what is counted, so that the noun after them does: 개.
    pub(crate) plain_counters: &'static [&'static str],
    /// Nouns that are counted with such a counter where no gap parts words: 32个郡.
    pub(crate) plain_nouns: &'static [&'static str],
    /// Words between such a counter and its noun: 20个基层法院.
    pub(crate) plain_modifiers: &'static [&'static str],
    /// Marks of a month that after years is a length of time: 2년 6월.
    pub(crate) month_marks: &'static [&'static str],
    /// Words after a figure that look like a hedge: 초과근무.
    pub(crate) not_hedges: &'static [&'static str],
    /// Hedges that are nouns after "the": "the legal minimum of".
    pub(crate) noun_hedges: &'static [&'static str],
    /// Counters that count only near certain words: 구 of 시신 12구, but not 강남 3구.
    pub(crate) choosy_counters: &'static [(&'static str, &'static [&'static str])],
    /// "each", "every": before a period, apart from the figure that comes so often.
    pub(crate) often: &'static [&'static str],
    /// Hedges that are verbs after one of `modals` only: "may top 10%", but not "the top 10%".
    pub(crate) modal_hedges: &'static [&'static str],
    /// "may", "will", "to".
    pub(crate) modals: &'static [&'static str],
    /// Hedges that only a sum or a share has: "near 3%", but not "near two schools".
    pub(crate) near_sums: &'static [&'static str],
    /// Hedges that after a length of time say by when: 24시간 이내.
    pub(crate) time_limits: &'static [&'static str],
    /// Words near which a counter of tens counts machines and tells no age: 트럭 20대.
    pub(crate) machines: &'static [&'static str],
    /// Verbs of change that take an object, so that "up to" after them is a hedge.
    pub(crate) movers: &'static [&'static str],
    /// Nouns counted without a plural, and counters (명, 人).
    pub(crate) counters: &'static [(&'static str, &'static str)],
    /// Plurals that follow no rule, and their singulars.
    pub(crate) plurals: &'static [(&'static str, &'static str)],
    /// Endings of plurals and what replaces them, longest first.
    pub(crate) endings: &'static [(&'static str, &'static str)],
    /// Endings that are no plural.
    pub(crate) not_plural: &'static [&'static str],
    /// Whether a counted noun must look like a plural.
    pub(crate) plural_needed: bool,
    /// Whether the noun follows at once and adjectives come after it.
    pub(crate) noun_first: bool,
    /// Words that no noun phrase runs over.
    pub(crate) stops: &'static [&'static str],
    /// Adjectives, for leaving them out of the unit.
    pub(crate) adjectives: &'static [&'static str],
    /// Endings of adjectives.
    pub(crate) adjective_endings: &'static [&'static str],
    /// Nouns that look like adjectives.
    pub(crate) not_adjectives: &'static [&'static str],
    /// Words that make "a year" a date and no rate: "a year ago".
    pub(crate) time_shifts: &'static [&'static str],
    /// Words at which a clause ends.
    pub(crate) clause_breaks: &'static [&'static str],
    /// Words after an amount in a bare sign that say whose money it is.
    pub(crate) nationals: &'static [(&'static str, &'static str)],
    /// Words that may stand between a hedge and its number.
    pub(crate) fillers: &'static [&'static str],
    /// Phrases of `over`, by their ends, after which one period needs no number.
    pub(crate) durations_open: &'static [&'static str],
    /// Nouns whose count is no figure ("times", "points").
    pub(crate) not_counted: &'static [&'static str],
    /// "of" between a magnitude or a measure and its noun.
    pub(crate) of: &'static [&'static str],
    /// Names of months.
    pub(crate) months: &'static [&'static str],
    /// Words after a number that make it a date, an age, a time of day, a rank.
    pub(crate) labels_after: &'static [&'static str],
    /// Words before a number that make it a name: "Resolution", "No.", "page".
    pub(crate) labels_before: &'static [&'static str],
    /// Endings glued to digits that make ordinals and decades.
    pub(crate) ordinals: &'static [&'static str],
    /// Abbreviations whose full stop ends no sentence.
    pub(crate) abbreviations: &'static [&'static str],
    /// Verbs of change.
    pub(crate) changes: &'static [&'static str],
    /// Verbs after a bare number that make it a count: "were", "are".
    pub(crate) predicates: &'static [&'static str],
    /// Words before a bare number that make it a count: "killed".
    pub(crate) governors: &'static [&'static str],
    /// Words before a duration that make it the thing claimed: "sentenced to".
    pub(crate) duration_claims: &'static [&'static str],
    /// Words after a duration that make it the thing claimed: "in prison".
    pub(crate) duration_claims_after: &'static [&'static str],
    /// The same between a length of time and its period: "two days off a month".
    pub(crate) rests: &'static [&'static str],
    /// Words between an amount and what it is per: "50 cents more per barrel".
    pub(crate) increments: &'static [&'static str],
    /// Words before a duration that place it in time: "for", "after".
    pub(crate) duration_places: &'static [&'static str],
    /// "the", "these": a small number after them is known already.
    pub(crate) definites: &'static [&'static str],
    /// Words of denial.
    pub(crate) denials: &'static [&'static str],
    /// Words of negation that stand next to the figure or its verb.
    pub(crate) negations: &'static [&'static str],
    /// Negations that deny nothing ("not only").
    pub(crate) not_negations: &'static [&'static str],
    /// Negations after the figure's verb (지 않았).
    pub(crate) negations_after: &'static [&'static str],
    /// Hedges and rates must begin a word: 약 is "about", 제약 is not.
    pub(crate) word_gaps: bool,
    /// Digits that are numbers only before a multiplier (삼백, 이천).
    pub(crate) bound_digits: &'static [(&'static str, i64)],
    /// Words that are two numbers at once: 서너 is three or four.
    pub(crate) pairs: &'static [(&'static str, i64, i64)],
    /// A number with no unit may still be a count ("300 were detained").
    pub(crate) bare_counts: bool,
    /// After the second of two numbers, what makes them a change and no range: 로.
    pub(crate) directional_after: &'static [&'static str],
    /// Words after a period that closes it before the figure: 간, 동안.
    pub(crate) period_closers: &'static [&'static str],
    /// First tokens of counters that may be glued to a number word: 두명.
    pub(crate) glued_counters: &'static [&'static str],
    /// Verbs of change that follow, after which "to" is no hedge (4%까지 올랐다).
    pub(crate) changes_after: &'static [&'static str],
    /// Words for a number below zero.
    pub(crate) minus: &'static [&'static str],
    /// Every character is a token, and units and counters follow the number at once.
    pub(crate) characters: bool,
    /// Signs of currencies before a number that mean another money here than elsewhere.
    pub(crate) symbols: &'static [(&'static str, &'static str, bool)],
    /// Phrases for per cent before the number: 百分之.
    pub(crate) percents_before: &'static [&'static str],
    /// Phrases for tenths: 割, 成.
    pub(crate) tenths: &'static [&'static str],
    /// Phrases for "times as much": 배, 倍.
    pub(crate) multiples: &'static [&'static str],
    /// Phrases for more than half: 과반.
    pub(crate) over_half: &'static [&'static str],
    /// Prefix that makes the period, measure or counter after it what the figure is per: 每.
    pub(crate) per_prefix: &'static [&'static str],
    /// Units that count people and things of which one alone is worth counting.
    pub(crate) persons: &'static [&'static str],
    /// After a unit, what makes the figure the beginning of a band: 원대, 円台.
    pub(crate) bands: &'static [&'static str],
    /// First characters of what may be glued to such a word.
    pub(crate) particles: &'static [&'static str],
    /// Marks of the object of a verb: 를, を.
    pub(crate) objects: &'static [&'static str],
    /// Negations of a verb that follows, which deny only its object.
    pub(crate) verb_negations: &'static [&'static str],
    /// Words before a part that make it a half of time or play: "the second half".
    pub(crate) part_barred: &'static [&'static str],
    /// Words after a lone part that are its whole: "half the crew".
    pub(crate) part_wholes: &'static [&'static str],
    /// Words after a part that make it no share: "two-thirds majority".
    pub(crate) part_labels: &'static [&'static str],
    /// Words for a count, near which a bare number is one: "toll".
    pub(crate) count_words: &'static [&'static str],
    /// Words between such a word and the bare number: "to", "was".
    pub(crate) count_links: &'static [&'static str],
    /// Conjunctions over which no denial reaches.
    pub(crate) denial_stops: &'static [&'static str],
    /// Words between two numbers of a date, an age or a label: "3 and 4 April".
    pub(crate) number_joiners: &'static [&'static str],
    /// Months are written without a capital.
    pub(crate) small_months: bool,
    /// Endings of words that are nothing a figure is per: "paid".
    pub(crate) not_per: &'static [&'static str],
    /// Endings of words that are no second noun after such a one.
    pub(crate) not_second: &'static [&'static str],
    /// Plurals that another plural may follow: "women workers".
    pub(crate) leading_plurals: &'static [&'static str],
    /// Scale letters that only money makes sure: "$5 m".
    pub(crate) money_suffixes: &'static [&'static str],
    /// Scale signs that are never a unit: "5k".
    pub(crate) sure_suffixes: &'static [&'static str],
    /// Things that time is spent on by the piece: "a shift".
    pub(crate) occasions: &'static [&'static str],
    /// Units of which a single one is worth counting: "person".
    pub(crate) lone_persons: &'static [&'static str],
    /// Particles of a verb of change, which begin no hedge after it: "rose up to".
    pub(crate) change_particles: &'static [&'static str],
    /// Words that begin a number though they are multipliers or scales: "cent", "mil".
    pub(crate) starters: &'static [&'static str],
    /// Words between tens and units: "et", "y".
    pub(crate) tens_joiners: &'static [&'static str],
    /// Ten to nineteen may follow sixty and eighty.
    pub(crate) vigesimal: bool,
    /// What joins units and tens in number words written as one: "und".
    pub(crate) compound_joiner: Option<&'static str>,
    /// "of" between a scale and what is counted: "millions de".
    pub(crate) scale_of: &'static [&'static str],
    /// Number words that are round: "centaine".
    pub(crate) round_words: &'static [&'static str],
    /// Nouns have capitals.
    pub(crate) capital_nouns: bool,
    /// Endings of adjectives made of names, which have capitals too: "Berliner".
    pub(crate) name_adjectives: &'static [&'static str],
    /// Nothing but known adjectives stands between a number and its noun.
    pub(crate) close_noun: bool,
    /// Counts of five digits and more are always written in groups.
    pub(crate) grouped_counts: bool,
    /// The opener of "from A to B" is no part of the figure.
    pub(crate) bare_from: bool,
    /// "par", "por": per only before periods, measures and things that are priced.
    pub(crate) per_weak: &'static [&'static str],
    /// Verbs before a number of years that is an age: "avait".
    pub(crate) age_verbs: &'static [&'static str],
    /// Marks of a four-digit year: 년.
    pub(crate) year_marks: &'static [&'static str],
    /// Cases, clitics and the like.
    pub(crate) inflection: Inflection,
}

/// How a range is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opener {
    /// "between": joined by "and".
    Between,
    /// "from": joined by "to"; after a verb of change no range.
    From,
}

/// What joins two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Connector {
    /// "to", a dash.
    To,
    /// "and", only after "between".
    And,
    /// "or": a set.
    Or,
}

/// What kind of unit a phrase names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    /// A currency, and whether its country is a guess.
    Money(&'static str, bool),
    /// Hundredths of it.
    Cents(&'static str, bool),
    /// Per cent.
    Percent,
    /// Tenths, as per cent.
    Tenths,
    /// Times as much: a ratio without a unit.
    Times,
    /// A measure by its code.
    Code(&'static str),
    /// A length of time: name and pattern.
    Time(&'static str, &'static str),
}

/// A word of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// Adds.
    Digit(i64),
    /// Multiplies within a group.
    Multiplier(i64),
    /// Closes a group.
    Scale(Exact),
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pack").finish_non_exhaustive()
    }
}

mod empty;
