//! One number with its unit, and two of them as a range. Refuses ranges over two
//! currencies, and ranges that run downwards.

use super::number::{Number, Reading, Text};
use super::pack::{Connector, Measure, Numeral};
use super::packs::NOT_CODES;
use super::token::Shape;
use crate::{Exact, Hedge};

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
            if !self.breaks(next)
                && let Some(Reading::Value(number)) = self.number(next)
                && !number.part
            {
                return Some(Reading::Value(self.money_after(at, number, code, guess)));
            }
            if !self.is(at, Shape::Digits) {
                return None;
            }
        }
        let number = match self.number(at)? {
            Reading::Refused(to) => return Some(Reading::Refused(to)),
            Reading::Value(number) => number,
        };
        Some(Reading::Value(self.with_unit(number)))
    }

    /// A currency sign or code at `at`, one past it, its code and whether it is a guess.
    fn currency_before(&self, at: usize) -> Option<(usize, String, bool)> {
        if let Some((next, (code, guess))) = self.words.symbols.at(self.tokens, at) {
            let letters = self.is(at, Shape::Word) && self.word(at).is_ascii();
            // "US $5" may have a gap; "A $5 note" is no Australian money.
            let apart = next > at + 1
                && self.tokens[next - 1].spaced
                && self.is(next - 1, Shape::Mark)
                && self.word(at) != "us";
            // "hk$ 5": letters glued to the sign are no word, capital or not.
            let signed = self.is(next - 1, Shape::Mark) && self.glued(next - 1);
            if (!letters || self.signlike(at) || signed) && !apart {
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
        if let Some((next, better)) = self.currency_after(to, &code)
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
        if let Some((next, unit, over)) = self.unit_at(amount.to) {
            if let Some(over) = over
                && let Some(value) = amount.value.checked_div(&over)
            {
                amount.value = value;
                amount.over = Some(over);
            }
            amount.unit = Some(unit);
            amount.to = next;
            self.add_cents(&mut amount);
            self.add_half(&mut amount);
            self.add_smaller_time(&mut amount);
            return amount;
        }
        self.settle_letter(&mut amount);
        amount
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
        if self.words.pack.sure_suffixes.contains(&self.word(before))
            || self.noun(amount.to).is_some()
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
        if let Some((next, measure)) = self.words.measures.at(self.tokens, at)
            && !self.cut_short(next)
        {
            let next = self.without_stop(next);
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
            && (!self.is(at, Shape::Word) || self.signlike(at))
            && !(self.glued(next) && self.is(next, Shape::Digits))
            && !(apart && *guess && self.is(next, Shape::Digits))
        {
            return Some((next, Stated::Money((*code).to_owned(), *guess), None));
        }
        Some((at + 1, Stated::Money(self.code(at)?, false), None))
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

    /// An amount at `at` and, where one is joined to it, a second.
    pub(crate) fn span(
        &self,
        at: usize,
        opened: Option<super::pack::Opener>,
    ) -> Option<Reading<Span>> {
        if let Some(pair) = self.pair(at) {
            return Some(Reading::Value(pair));
        }
        let first = match self.amount(at)? {
            Reading::Refused(to) => return Some(Reading::Refused(to)),
            Reading::Value(first) => first,
        };
        let alone = |first: Amount| Span {
            from: first.from,
            to: first.to,
            first,
            second: None,
            approximate: false,
            capped: false,
            noun: None,
        };
        let joined = self.joined(&first, opened);
        Some(Reading::Value(joined.unwrap_or_else(|| alone(first))))
    }

    /// A word that is two numbers at once: 서너 명.
    fn pair(&self, at: usize) -> Option<Span> {
        let (mut to, (one, other)) = self.words.pairs.at(self.tokens, at)?;
        let mut scale = Exact::one();
        // 两三百名: the pair is of hundreds.
        while let Some((next, numeral)) = self.words.numerals.at(self.tokens, to)
            && self.glued(to)
        {
            match numeral {
                Numeral::Multiplier(by) => scale = &scale * &Exact::from(*by),
                Numeral::Scale(by) => scale = &scale * by,
                Numeral::Digit(_) => return None,
            }
            to = next;
        }
        let number = |value: i64| Number {
            from: at,
            to,
            value: &Exact::from(value) * &scale,
            digits: false,
            grouped: false,
            decimal: false,
            scale: None,
            yearlike: false,
            part: false,
            loose: None,
        };
        let first = self.with_unit(number(*one));
        let second = self.with_unit(number(*other));
        let span = Span {
            from: at,
            to: second.to,
            first,
            second: Some((second, Connector::Or)),
            approximate: false,
            capped: false,
            noun: None,
        };
        self.word_begins(at).then_some(span)
    }

    fn joined(&self, first: &Amount, opened: Option<super::pack::Opener>) -> Option<Span> {
        use super::pack::Opener;
        let mut to = first.to;
        let mut noun = None;
        // "between 300 people and 500 people", "from $20 a day to $40 a day"
        let counters = !self.words.pack.plural_needed && !self.words.pack.noun_first;
        if (opened.is_some() || counters) && self.words.connectors.at(self.tokens, to).is_none() {
            if first.unit.is_none()
                && let Some(found) = self.noun(to)
            {
                noun = Some((to, found.to));
                to = found.to;
            }
            if let Some((next, _)) = self.rate(to, first.unit.as_ref(), false) {
                to = next;
            }
        }
        let (next, connector) = self.connector(to)?;
        match (connector, opened) {
            (Connector::And, Some(Opener::Between)) => {}
            (Connector::And, _) | (Connector::Or, Some(_)) => return None,
            (_, _) => {}
        }
        if self.breaks(next) {
            return None;
        }
        let (start, approximate, capped) = self.inner_hedge(next);
        let Reading::Value(mut second) = self.amount(start)? else {
            return None;
        };
        if self.is(to, Shape::Word) && self.apart(first, &second) {
            return None;
        }
        // "fell by 20 percent to 399,000": the second number is another thing.
        if opened.is_none()
            && first.unit.is_some()
            && !first.prefixed
            && second.unit.is_none()
            && self.is(to, Shape::Word)
        {
            return None;
        }
        let mut first = first.clone();
        if second.number.from == start
            && !second.prefixed
            && self.word(to) == "-"
            && self.glued(to)
            && self.chained(second.to)
        {
            return None;
        }
        if self.word(to) != "-" && self.word(to) != "~" && self.directed(second.to) {
            return None;
        }
        share_units(&mut first, &mut second)?;
        share_scale(&mut first, &mut second);
        // 2、3人 and 2、3百人 are two or three; other numbers so joined are a list.
        if self.word(to) == "、" {
            let scale = second.number.scale.clone().unwrap_or_else(Exact::one);
            let small = first.value.checked_div(&scale);
            let last = second.value.checked_div(&scale);
            let next = small
                .filter(|small| *small < Exact::from(10))
                .map(|small| &small + &Exact::one());
            if next.is_none() || next != last {
                return None;
            }
        }
        if connector == Connector::Or {
            if first.value == second.value || first.number.part != second.number.part {
                return None;
            }
        } else if first.value >= second.value {
            return None;
        }
        let closed = self.words.closers.at(self.tokens, second.to);
        Some(Span {
            from: first.from,
            to: closed.map_or(second.to, |(end, ())| end),
            first,
            second: Some((second, connector)),
            approximate,
            capped,
            noun,
        })
    }

    /// Whether a "to" between two amounts makes no range: "fell by 22 million to 138
    /// million", "since 2022 to $29.6 billion".
    fn apart(&self, first: &Amount, second: &Amount) -> bool {
        let number = &first.number;
        let full = number.scale.is_some() || number.grouped;
        let percent = matches!(first.unit, Some(Stated::Percent));
        let sizes = self.words.pack.change_sizes;
        let size = first.from > 0 && sizes.contains(&self.word(first.from - 1));
        let year = number.yearlike
            && first.unit.is_none()
            && number.value >= Exact::from(1900)
            && number.value <= Exact::from(2100);
        size && full && !percent || year && (second.prefixed || second.number.scale.is_some())
    }

    /// The amount at `at` before "to", with the unit and scale that stand with the second
    /// number only: "from 3.4 to 5.1 billion euros".
    pub(crate) fn before_change(&self, at: usize) -> Option<Reading<Amount>> {
        let reading = self.amount(at)?;
        let Reading::Value(first) = &reading else {
            return Some(reading);
        };
        let bare = first.unit.is_none() && first.number.scale.is_none();
        if let Some((next, Connector::To)) = self.connector(first.to)
            && bare
            && !self.breaks(next)
            && let Some(Reading::Value(mut second)) = self.amount(self.inner_hedge(next).0)
            && second.unit.is_some()
            && (second.number.scale.is_some()
                || matches!(second.unit, Some(Stated::Percent | Stated::Money(..))))
        {
            let mut first = first.clone();
            share_units(&mut first, &mut second)?;
            if let Some(scale) = &second.number.scale
                && first.value < Exact::from(1000)
            {
                first.value = &first.value * scale;
                first.number.grouped = true;
            }
            return Some(Reading::Value(first));
        }
        Some(reading)
    }

    /// Whether the second number is where a change led to: "…에서 700명으로".
    fn directed(&self, at: usize) -> bool {
        let end = self.noun(at).map_or(at, |noun| noun.to);
        !self.breaks(end) && self.words.directional_after.at(self.tokens, end).is_some()
    }

    /// A connector at `to`; a dash must be glued on both sides, or on neither.
    fn connector(&self, to: usize) -> Option<(usize, Connector)> {
        if self.breaks(to) {
            return None;
        }
        let (next, connector) = self.words.connectors.at(self.tokens, to)?;
        if matches!(self.word(to), "-") && self.glued(to) != self.glued(next) {
            return None;
        }
        Some((next, *connector))
    }

    /// Whether another dash and digits follow: a telephone number, a date, a code.
    fn chained(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "/" | "–")
            && self.glued(at)
            && self.is(at + 1, Shape::Digits)
            && self.glued(at + 1)
    }

    /// Skips a hedge before the second number: where it begins, whether the hedge is
    /// one of nearness, and whether it caps.
    fn inner_hedge(&self, at: usize) -> (usize, bool, bool) {
        match self.words.before.at(self.tokens, at) {
            Some((next, Hedge::About | Hedge::Nearly | Hedge::JustOver)) => (next, true, false),
            Some((next, Hedge::UpTo | Hedge::AtMost)) => (next, false, true),
            Some((next, Hedge::None)) => (next, false, false),
            _ => (at, false, false),
        }
    }
}

/// Gives a unit that only one of two amounts has to the other; `None` where they differ.
fn share_units(first: &mut Amount, second: &mut Amount) -> Option<()> {
    match (&first.unit, &second.unit) {
        (Some(Stated::Money(one, guess)), Some(Stated::Money(other, other_guess)))
            if one != other =>
        {
            // "$4,000 to 5,000 Canadian dollars": the guess gives way.
            if *guess && !*other_guess && *one == "USD" && other.ends_with('D') && !second.prefixed
            {
                first.unit = second.unit.clone();
                Some(())
            } else {
                None
            }
        }
        (Some(Stated::Money(..)), Some(Stated::Money(..))) => {
            if matches!(first.unit, Some(Stated::Money(_, true))) {
                first.unit = second.unit.clone();
            }
            Some(())
        }
        (Some(one), Some(other)) if one != other => None,
        (None, Some(_)) => {
            if let Some(over) = &second.over {
                first.value = first.value.checked_div(over)?;
            }
            first.unit = second.unit.clone();
            Some(())
        }
        (Some(_), None) => {
            second.unit = first.unit.clone();
            Some(())
        }
        _ => Some(()),
    }
}

/// Gives the scale of the second number to the first, where it was left out:
/// "1-2 million", "30-40,000".
fn share_scale(first: &mut Amount, second: &mut Amount) {
    if first.number.part
        || second.number.part
        || first.number.scale.is_some()
        || first.number.grouped && second.number.scale.is_none()
    {
        return;
    }
    if let Some(scale) = &second.number.scale {
        let stated = second.value.checked_div(scale);
        // "entre 1.500 y 2.000 millones": both ends count millions.
        let thousands = first.number.grouped
            && stated
                .as_ref()
                .is_some_and(|stated| *stated >= Exact::from(1000));
        let small = first.value < Exact::from(1000) && !first.number.grouped || thousands;
        if small && stated.is_some_and(|stated| first.value < stated) {
            first.value = &first.value * scale;
            first.number.grouped = true;
        }
        return;
    }
    let thousand = Exact::from(1000);
    let lifted = &first.value * &thousand;
    let near = &lifted * &Exact::from(5);
    if second.number.grouped
        && first.value < thousand
        && lifted < second.value
        && second.value <= near
    {
        first.value = lifted;
        first.number.grouped = true;
    }
}

mod cents;
