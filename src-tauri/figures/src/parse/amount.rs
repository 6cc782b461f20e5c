//! One number with its unit. Refuses units that other words or names begin with.

use super::number::{Number, Reading, Text};
use super::pack::{Connector, Measure};
use super::packs::NOT_CODES;
use super::token::Shape;
use crate::Exact;

/// How far from "45C" a word of heat is looked for, in tokens.
const HEAT_REACH: usize = 24;

/// The unit that stands with a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stated {
    /// ISO 4217 code, and whether the country is a guess.
    Money(String, bool),
    /// Per cent.
    Percent,
    /// A measure by its code.
    Code(&'static str),
    /// A length of time: name and ISO 8601 pattern.
    Time(&'static str, &'static str),
    /// Times as much.
    Times,
}

/// A number with its unit.
#[derive(Clone, Debug)]
pub(crate) struct Amount {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) number: Number,
    pub(crate) value: Exact,
    pub(crate) unit: Option<Stated>,
    /// What the number was divided by for its unit (cents, tenths).
    pub(crate) over: Option<Exact>,
    /// Its currency stands before the number.
    pub(crate) prefixed: bool,
}

/// One number, or two joined.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) first: Amount,
    pub(crate) second: Option<(Amount, Connector)>,
    /// The words inside the range make it approximate ("10 to about 20").
    pub(crate) approximate: bool,
    /// The second end is said to be the most ("at least 10, up to 20").
    pub(crate) capped: bool,
    /// What the first end is per, where it says so itself, up to here.
    pub(crate) noun: Option<(usize, usize)>,
}

impl Span {
    pub(crate) fn unit(&self) -> Option<&Stated> {
        self.first.unit.as_ref().or_else(|| {
            self.second
                .as_ref()
                .and_then(|(second, _)| second.unit.as_ref())
        })
    }
}

impl Text<'_> {
    /// The amount that begins at token `at`.
    pub(crate) fn amount(&self, at: usize) -> Option<Reading<Amount>> {
        if let Some((next, ())) = self.words.percents_before.at(self.tokens, at)
            && let Some(Reading::Value(number)) = self.number(next)
        {
            return Some(Reading::Value(Amount {
                from: at,
                to: number.to,
                value: number.value.clone(),
                number,
                unit: Some(Stated::Percent),
                over: None,
                prefixed: true,
            }));
        }
        if let Some((next, code, guess)) = self.currency_before(at) {
            // 중국 돈 3만 위안: the name behind says it all.
            let said = |to: usize| {
                let sure = self.words.measures.at(self.tokens, to);
                matches!(sure, Some((_, Measure::Money(known, false))) if *known == code)
            };
            if self.words.pack.word_gaps
                && self.is(at, Shape::Word)
                && matches!(self.number(next), Some(Reading::Value(number)) if said(number.to))
            {
                return None;
            }
            if !self.breaks(next)
                && let Some(Reading::Value(number)) = self.number(next)
                && !number.part
                && (!self.lone_letter(at, next) || number.scale.is_some() || number.grouped)
                && !self.lone_country(at, next, number.to)
            {
                return Some(Reading::Value(self.money_after(at, number, code, guess)));
            }
            if !self.is(at, Shape::Digits) {
                return None;
            }
        }
        if let Some(time) = self.whole_time(at) {
            return Some(Reading::Value(time));
        }
        let number = match self.number(at)? {
            Reading::Refused(to) => return Some(Reading::Refused(to)),
            Reading::Value(number) => number,
        };
        Some(Reading::Value(self.with_unit(number)))
    }

    /// A length of time that is one word: 사흘, but not 사흘째, 보름달.
    fn whole_time(&self, at: usize) -> Option<Amount> {
        let (to, (count, name, pattern)) = self.words.whole_times.at(self.tokens, at)?;
        let longer = self.glued(to) && matches!(self.word(to), "째" | "달" | "치" | "날" | "밤");
        // 한 달에 하루: a day that is no rate itself.
        let bare = self.words.rates_before.at(self.tokens, at).is_some();
        let rated = || {
            let filler = self.words.fillers.before(self.tokens, at);
            let at = filler.map_or(at, |(start, ())| start);
            let outer = self.words.rates_before.before(self.tokens, at);
            outer.is_some_and(|(_, rate)| rate.starts_with('P')) && self.glued(to)
        };
        if longer || !self.word_begins(at) || bare && !rated() {
            return None;
        }
        let number = Number::in_words(at, to, Exact::from(*count));
        Some(Amount {
            from: at,
            to,
            value: number.value.clone(),
            number,
            unit: Some(Stated::Time(name, pattern)),
            over: None,
            prefixed: false,
        })
    }

    /// 米5キロ: one character for a country, and no name of its money behind the number.
    fn lone_country(&self, at: usize, next: usize, end: usize) -> bool {
        let one = next == at + 1 && self.is(at, Shape::Word) && !self.tokens[at].text.is_ascii();
        one && !self.words.pack.word_gaps
            && !matches!(
                self.words.measures.at(self.tokens, end),
                Some((_, Measure::Money(..)))
            )
    }

    /// Whether the sign of money from `at` to `next` is one letter.
    fn lone_letter(&self, at: usize, next: usize) -> bool {
        next == at + 1 && self.is(at, Shape::Word) && self.word(at).len() == 1
    }

    /// A currency sign or code at `at`, one past it, its code and whether it is a guess.
    fn currency_before(&self, at: usize) -> Option<(usize, String, bool)> {
        if let Some((next, (code, guess))) = self.words.symbols.at(self.tokens, at) {
            let letters = self.is(at, Shape::Word) && self.word(at).is_ascii();
            // "US $5" may have a gap; "A $5 note" is no Australian money.
            let apart = next > at + 1
                && self.tokens[next - 1].spaced
                && self.is(next - 1, Shape::Mark)
                && !matches!(self.word(at), "us" | "usd");
            // "hk$ 5": letters glued to the sign are no word, capital or not.
            let signed = self.is(next - 1, Shape::Mark) && self.glued(next - 1);
            // "R85m": a letter alone is glued to its number.
            let loose = self.lone_letter(at, next) && !self.glued(next);
            if (!letters || self.signlike(at) || signed) && !apart && !loose {
                return Some((next, (*code).to_owned(), *guess));
            }
        }
        let code = self.code(at)?;
        let mut next = at + 1;
        if self.word(next) == "$" && self.glued(next) {
            next += 1;
        }
        (!NOT_CODES.contains(&code.as_str())).then_some((next, code, false))
    }

    /// Whether the word at `at` is written as a sign of money is: "Rs", but not "Le" in French.
    fn signlike(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.capital && (token.upper || !self.words.stops.contains(token.text.as_str()))
    }

    /// An ISO 4217 code in capitals at `at`.
    fn code(&self, at: usize) -> Option<String> {
        let token = self
            .tokens
            .get(at)
            .filter(|token| token.upper && token.text.len() == 3)?;
        let code = token.text.to_ascii_uppercase();
        let unit: crate::Unit = code.parse().ok()?;
        unit.is_currency().then_some(code)
    }

    /// A number with its currency before it; a better name after it wins.
    fn money_after(&self, from: usize, number: Number, code: String, guess: bool) -> Amount {
        let mut to = number.to;
        let mut value = number.value.clone();
        let (mut code, mut guess) = (code, guess);
        // "$5 m": a scale letter apart from its digits, which only money makes sure.
        if number.scale.is_none()
            && self.words.pack.money_suffixes.contains(&self.word(to))
            && !self.breaks(to)
            && self.is(to, Shape::Word)
            && let Some(scale) = self.words.suffixes.get(self.word(to))
        {
            value = &value * scale;
            to += 1;
        }
        // 중국돈 300원: a name that any country may have, after whose money it is.
        let again = match self.words.measures.at(self.tokens, to) {
            Some((next, Measure::Money(_, true))) if !guess && !self.breaks(to) => Some(next),
            _ => None,
        };
        if let Some(next) = again.filter(|_| self.words.pack.characters) {
            to = next;
        } else if let Some((next, better)) = self.currency_after(to, &code)
            && (guess || better == code)
        {
            (code, guess) = (better, false);
            to = next;
        }
        let mut amount = Amount {
            from,
            to,
            value,
            number,
            unit: Some(Stated::Money(code, guess)),
            over: None,
            prefixed: true,
        };
        self.add_cents(&mut amount);
        amount
    }

    /// A code or an unmistakable name of a currency after an amount: "$5 million Canadian".
    fn currency_after(&self, at: usize, known: &str) -> Option<(usize, String)> {
        if self.breaks(at) {
            return None;
        }
        if let Some((next, Measure::Money(code, guess))) = self.words.measures.at(self.tokens, at)
            && (*code == known || !*guess && (self.tokens[at].capital || !self.is(at, Shape::Word)))
        {
            return Some((next, (*code).to_owned()));
        }
        if let Some((next, code)) = self.words.nationals.at(self.tokens, at)
            && self.tokens[at].capital
            && self.noun(at).is_none()
        {
            return Some((next, (*code).to_owned()));
        }
        Some((at + 1, self.code(at)?))
    }

    /// The same number with the unit that stands at its end, if any does.
    pub(crate) fn unit_for(&self, number: Number) -> Option<Amount> {
        let amount = self.with_unit(number);
        amount.unit.is_some().then_some(amount)
    }

    /// The unit at token `at`, without a number.
    pub(crate) fn unit_only(&self, at: usize) -> Option<(usize, Stated)> {
        self.unit_at(at).map(|(next, unit, _)| (next, unit))
    }

    fn with_unit(&self, number: Number) -> Amount {
        let mut amount = Amount {
            from: number.from,
            to: number.to,
            value: number.value.clone(),
            number,
            unit: None,
            over: None,
            prefixed: false,
        };
        self.scale_of_sign(&mut amount);
        self.half_before_unit(&mut amount);
        self.months_of_term(&mut amount);
        if amount.unit.is_some() {
            return amount;
        }
        // 10만 주: so many shares, and no weeks.
        let shares = self.words.pack.word_gaps && amount.value >= Exact::from(1000);
        let unit = self.unit_at(amount.to).filter(|(_, unit, _)| {
            !(shares
                && matches!(unit, Stated::Time("week", _))
                && self.words.counters.at(self.tokens, amount.to).is_some())
        });
        if let Some((next, unit, over)) = unit {
            if let Some(over) = over
                && let Some(value) = amount.value.checked_div(&over)
            {
                amount.value = value;
                amount.over = Some(over);
            }
            // "a half-shekel rebate": so much of one, and no share.
            if self.words.pack.lists && !matches!(unit, Stated::Percent | Stated::Times) {
                amount.number.part = false;
            }
            amount.unit = Some(unit);
            amount.to = next;
            self.add_cents(&mut amount);
            self.add_hundredths(&mut amount);
            self.add_half(&mut amount);
            self.add_smaller_time(&mut amount);
            return amount;
        }
        if amount.number.part {
            self.part_of_unit(&mut amount);
        }
        self.settle_letter(&mut amount);
        amount
    }

    /// "half a percentage point", "a tenth of a kilo": so much of one unit, and no share.
    fn part_of_unit(&self, amount: &mut Amount) {
        let of = self.words.of.at(self.tokens, amount.to);
        let at = of.map_or(amount.to, |(next, ())| next);
        if self.breaks(at) || !self.words.pack.articles.contains(&self.word(at)) {
            return;
        }
        match self.unit_at(at + 1) {
            Some((next, Stated::Code(code), None)) => {
                amount.unit = Some(Stated::Code(code));
                amount.number.part = false;
                amount.to = next;
            }
            // "nearly half an hour"
            Some((next, Stated::Time(name, pattern), None)) if self.words.pack.lists => {
                amount.unit = Some(Stated::Time(name, pattern));
                amount.number.part = false;
                amount.to = next;
            }
            // "half a percent", "half a shekel"
            Some((next, unit @ (Stated::Percent | Stated::Money(..)), None))
                if self.words.pack.lists =>
            {
                amount.unit = Some(unit);
                amount.number.part = false;
                amount.to = next;
            }
            _ => {}
        }
    }

    /// "3,5 M€": a scale letter glued to the sign of money after it.
    fn scale_of_sign(&self, amount: &mut Amount) {
        let at = amount.to;
        if amount.number.scale.is_none()
            && !self.breaks(at)
            && self.words.pack.money_suffixes.contains(&self.word(at))
            && self.glued(at + 1)
            && self.is(at + 1, Shape::Mark)
            && self.words.symbols.at(self.tokens, at + 1).is_some()
            && let Some(scale) = self.words.suffixes.get(self.word(at))
        {
            amount.value = &amount.value * scale;
            amount.number.value = amount.value.clone();
            amount.number.scale = Some(scale.clone());
            amount.to = at + 1;
        }
    }

    /// "5m" is five million where a noun follows, and five metres where none does.
    fn settle_letter(&self, amount: &mut Amount) {
        let Some((before, value)) = amount.number.loose.clone() else {
            return;
        };
        // "20mm shells": millions are told so of money only.
        let whole = self.word(before).len() > 1 && self.words.pack.lists;
        if self.words.pack.sure_suffixes.contains(&self.word(before))
            || !whole && self.noun(amount.to).is_some()
        {
            return;
        }
        if let Some((next, unit, _)) = self.unit_at(before)
            && next == amount.to
        {
            amount.value = value.clone();
            amount.number.value = value;
            amount.number.scale = None;
            amount.number.grouped = false;
            amount.unit = Some(unit);
        }
    }

    /// The unit at token `at`: one past it, the unit, and what the number is to be divided by.
    fn unit_at(&self, at: usize) -> Option<(usize, Stated, Option<Exact>)> {
        if self.breaks(at) {
            return None;
        }
        let apart = self.tokens[at].spaced;
        if let Some(code) = self.degrees(at) {
            return Some((at + 1, Stated::Code(code), None));
        }
        if let Some((next, measure)) = self.words.measures.at(self.tokens, at)
            && !self.cut_short(next)
        {
            let next = self.without_stop(next);
            // "6,801 pounds of debris": the "of" makes it a mass, and is no part of it.
            let of = usize::from(self.words.pack.lists && self.word(next - 1) == "of");
            let next = next - of;
            // "three Mi-8 helicopters": a name with its number, and no unit.
            let model = self.word(next) == "-"
                && self.glued(next)
                && self.glued(next + 1)
                && self.is(next + 1, Shape::Digits)
                && self.tokens[at].capital;
            let token = &self.tokens[at];
            let hyphen = token.text == "-";
            // A spaced dash is punctuation, and a lone capital letter no measure.
            let usable = !model
                && (*measure != Measure::Times || next > at + 1 || self.times_of(next))
                && !(hyphen
                    && (apart
                        || self.word(next) == "-" && self.glued(next) && self.time_is(measure)))
                && !(token.capital && token.text.len() == 1 && apart)
                && !(token.capital && token.text == "g")
                && !(token.text == "t" && apart && self.glued(next))
                && !(apart && token.text.len() == 1 && matches!(measure, Measure::Cents(..)));
            if usable {
                return Some(match measure {
                    Measure::Money(code, guess) => {
                        (next, Stated::Money((*code).to_owned(), *guess), None)
                    }
                    Measure::Cents(code, guess) => (
                        next,
                        Stated::Money((*code).to_owned(), *guess),
                        Some(Exact::from(100)),
                    ),
                    Measure::Percent => (next, Stated::Percent, None),
                    Measure::Tenths => (next, Stated::Percent, Exact::fraction(1, 10)),
                    Measure::Times => (next, Stated::Times, None),
                    Measure::Code(code) => (next, Stated::Code(code), None),
                    Measure::Time(name, pattern) => (next, Stated::Time(name, pattern), None),
                });
            }
        }
        if let Some((next, (code, guess))) = self.words.symbols.at(self.tokens, at)
            && (!self.is(at, Shape::Word) || self.signlike(at) && self.word(at).len() > 1)
            && !(self.glued(next) && self.is(next, Shape::Digits))
            && !(apart && *guess && self.is(next, Shape::Digits))
        {
            return Some((next, Stated::Money((*code).to_owned(), *guess), None));
        }
        Some((at + 1, Stated::Money(self.code(at)?, false), None))
    }

    /// The degrees of "45C", where the sentence speaks of heat.
    pub(crate) fn degrees(&self, at: usize) -> Option<&'static str> {
        let code = match self.word(at) {
            "c" => "°C",
            "f" => "°F",
            _ => return None,
        };
        let words = self.words.pack.heat_words;
        let written = self.tokens[at].capital && self.glued(at) && !words.is_empty();
        if !written || self.glued(at + 1) && !self.is(at + 1, Shape::Mark) {
            return None;
        }
        let near = at.saturating_sub(HEAT_REACH)..at + HEAT_REACH;
        near.into_iter()
            .any(|at| words.contains(&self.word(at)))
            .then_some(code)
    }

    /// Whether a word of katakana goes on at `next`: トン in トンネル is no tonne.
    pub(crate) fn cut_short(&self, next: usize) -> bool {
        let katakana = |at: usize| {
            self.word(at)
                .chars()
                .all(|c| matches!(c, '\u{30A1}'..='\u{30FA}' | 'ー'))
                && !self.word(at).is_empty()
        };
        next > 0 && self.glued(next) && katakana(next) && katakana(next - 1)
    }

    fn time_is(&self, measure: &Measure) -> bool {
        matches!(measure, Measure::Time(..))
    }
}

mod cents;
mod nested;
mod range;
