//! Whether a number of things is a claimed count. Refuses years,
//! ages, codes, names with a number, and counts that only point at somebody.

use super::Sketch;
use crate::parse::number::Text;
use crate::parse::token::Shape;
use crate::{Exact, Hedge};

/// How far before a figure the word is looked for that its counter needs, in tokens.
const CHOOSY_REACH: usize = 16;

impl Text<'_> {
    pub(super) fn count_claimed(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        // "10115 Berlin" is a place.
        let proper = sketch.noun.as_ref().is_some_and(|noun| noun.proper);
        let code = (self.words.pack.grouped_counts || proper && self.words.pack.bare_from)
            && number.digits
            && !number.grouped
            && number.value >= Exact::from(10_000);
        !(code
            || number.value.is_zero()
            || self.lone_scale(sketch)
            || self.choosy(sketch)
            || self.age_group(sketch)
            || number.value == Exact::one()
                && sketch.span.second.is_none()
                && self.is_sold(sketch.to)
            || self.part_of_word(sketch)
            || self.year_before_noun(sketch)
            || self.too_few(sketch)
            || self.name_before(sketch))
    }

    /// 천명했다 is a verb, 천 명 a thousand people: a scale alone stands apart from its counter.
    fn part_of_word(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        if !self.words.pack.word_gaps || number.digits {
            return false;
        }
        let scale_alone = number.to == number.from + 1 && number.scale.is_some();
        let counters = self.words.pack.glued_counters;
        // 백여 명: what is glued there is a hedge.
        let odd = matches!(
            self.words.after.at(self.tokens, number.to),
            Some((_, Hedge::JustOver))
        );
        if odd {
            return !self.word_begins(number.from);
        }
        let counter_may_glue = counters.contains(&self.word(number.to));
        self.glued(number.to) && (scale_alone || !counter_may_glue)
            || !self.word_begins(number.from)
    }

    /// 2030세대: people in their twenties and thirties, and no households.
    fn age_group(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let digits = self.word(number.from);
        let halves = digits.get(..2).zip(digits.get(2..));
        let tens = halves
            .and_then(|(one, other)| Some((one.parse::<u8>().ok()?, other.parse::<u8>().ok()?)));
        self.words.pack.word_gaps
            && number.yearlike
            && self.unadorned(sketch)
            && tens.is_some_and(|(one, other)| one % 10 == 0 && one + 10 == other)
            && sketch.noun.as_ref().is_some_and(|noun| noun.name == "세대")
    }

    /// A counter far from what it counts: 강남 3구, but 시신 12구.
    fn choosy(&self, sketch: &Sketch) -> bool {
        let name = sketch.noun.as_ref().map_or("", |noun| noun.name.as_str());
        let listed = self.words.pack.choosy_counters.iter();
        listed
            .filter(|(counter, _)| *counter == name)
            .any(|(_, near)| {
                let from = sketch.from.saturating_sub(CHOOSY_REACH);
                let before: String = (from..sketch.from).map(|at| self.word(at)).collect();
                !near.iter().any(|word| before.contains(word))
            })
    }

    /// Four digits before a noun that are a year: "the 1994 accords".
    fn year_before_noun(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        if !self.yearly(sketch) || self.words.pack.characters {
            return false;
        }
        let recent = number.value >= Exact::from(1900) && number.value <= Exact::from(2099);
        let places = &self.words.duration_places;
        // "a survey of 1709 pupils" tells no year.
        let placed = places.before(self.tokens, sketch.from).is_some()
            && !(self.words.pack.lists && self.before(sketch) == "of")
            || self.words.definites.contains(self.before(sketch));
        let capital = sketch.from > 0
            && !self.tokens[sketch.from].starts
            && self.tokens[sketch.from - 1].capital;
        sketch.hedges.is_empty() && (recent || placed || capital)
            || sketch.noun.as_ref().is_some_and(|noun| noun.proper)
    }

    /// Whether nothing but number and noun stand there.
    pub(super) fn unadorned(&self, sketch: &Sketch) -> bool {
        sketch.hedges.is_empty() && sketch.span.second.is_none() && sketch.per.is_empty()
    }

    /// Counts so small that they claim nothing: "the two men", "one official",
    /// "two people familiar with the matter", "1.5 men".
    fn too_few(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        if number.value >= Exact::from(13) {
            return false;
        }
        let informants = &self.words.forms.informants;
        if !self.breaks(sketch.to) && informants.at(self.tokens, sketch.to).is_some() {
            return true;
        }
        // "über einen Zeitraum": a preposition and an article.
        let preposed = self.words.pack.inflection.preposed;
        if !number.digits
            && number.value == Exact::one()
            && number.to == sketch.from + 2
            && preposed.contains(&self.word(sketch.from))
        {
            return true;
        }
        if !self.unadorned(sketch) {
            return false;
        }
        // 两国: the two countries spoken of.
        let powers = sketch
            .noun
            .as_ref()
            .is_some_and(|noun| matches!(noun.name.as_str(), "国" | "國"));
        if !number.digits && powers {
            return true;
        }
        if !number.digits {
            return self.words.definites.contains(self.before(sketch))
                || number.value <= Exact::one() && !self.one_counts(sketch);
        }
        let noun = sketch.noun.as_ref();
        // 船舶1艘: a digit before a counter tells a count.
        let told = self.words.pack.characters && !self.words.pack.word_gaps;
        let one = number.value == Exact::one()
            && !told
            && noun.is_some_and(|noun| !self.counts_people(&noun.name));
        one || self.words.pack.bare_counts && number.decimal && number.scale.is_none()
    }

    /// "Voyager 2 sends": a name with its number, and a verb that looks like a plural.
    fn name_before(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        // "Leopard 2 tanks arrived"
        let first = number.value < Exact::from(10) && self.capital_before(sketch);
        let named = sketch.from > 0
            && !self.tokens[sketch.from].starts
            && self.tokens[sketch.from - 1].capital
            && self.is(sketch.from - 1, Shape::Word)
            && (!self.tokens[sketch.from - 1].starts || first && self.words.pack.lists);
        let listed = self.words.plurals.contains_key(self.word(sketch.span.to));
        let noun = sketch.noun.as_ref();
        let regular = noun.is_some_and(|noun| noun.to == sketch.span.to + 1 && !listed);
        // "Challenger 2 battle tanks": the more a name the smaller the number.
        let longer = number.value < Exact::from(10) && noun.is_some() && !listed;
        // "On Monday 14 soldiers died", "in Syria 12 shops burned": when and where.
        let at = sketch.from.saturating_sub(2);
        let placed = self.words.pack.places_before.contains(&self.word(at))
            || self.words.pack.weekdays.contains(&self.before(sketch));
        let placed = placed && number.value >= Exact::from(10);
        let regular = regular || longer && self.words.pack.lists;
        named
            && !placed
            && !self.words.pack.characters
            && !self.words.pack.capital_nouns
            && self.unadorned(sketch)
            && number.digits
            && !number.grouped
            && regular
            && number.value < Exact::from(1000)
    }

    /// "one person was killed" counts; "one official said" does not.
    fn one_counts(&self, sketch: &Sketch) -> bool {
        !sketch.hedges.is_empty()
            || sketch.noun.as_ref().is_some_and(|noun| {
                self.words.pack.lone_persons.contains(&noun.name.as_str())
                    || self.counts_people(&noun.name) && self.predicated(sketch.to)
            })
    }

    fn counts_people(&self, unit: &str) -> bool {
        self.words.pack.lone_persons.contains(&unit) || self.words.pack.persons.contains(&unit)
    }

    /// Whether a verb that befalls the counted follows soon: 한 명이 숨지고.
    fn predicated(&self, to: usize) -> bool {
        let reach = if self.words.pack.word_gaps { 5 } else { 8 };
        (to..to + reach)
            .take_while(|at| !self.breaks(*at) && !self.is(*at, Shape::Mark))
            .any(|at| self.words.predicates.at(self.tokens, at).is_some())
    }

    /// "children under five", "women over 60": an age, and no count.
    pub(super) fn age_of_people(&self, sketch: &Sketch) -> bool {
        let number = &sketch.span.first.number;
        let years = number.value <= Exact::from(120) && !number.decimal && !number.grouped;
        let hedge = self.word(sketch.from);
        years
            && sketch.from > 0
            && !self.tokens[sketch.from].starts
            && self.words.pack.age_hedges.contains(&hedge)
            && sketch.span.from == sketch.from + 1
            && self.singular(self.word(sketch.from - 1)).is_some()
    }

    pub(super) fn noun_barred(&self, at: usize) -> bool {
        !self.breaks(at) && self.words.not_counted.contains(self.word(at))
    }

    /// Whether a word for a count stands before token `from`: "the death toll rose to".
    pub(super) fn count_nearby(&self, from: usize) -> bool {
        for here in (from.saturating_sub(16)..from).rev() {
            let word = self.word(here);
            let number = self.words.pack.capital_nouns && word.ends_with("zahl");
            if number || self.words.pack.count_words.contains(&word) {
                return true;
            }
            if self.tokens[here].starts {
                return false;
            }
        }
        false
    }
}
