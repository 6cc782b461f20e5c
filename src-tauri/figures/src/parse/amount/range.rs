//! Two amounts as a range or a choice. Refuses ranges over two currencies, ranges that
//! run downwards, and a second number that is another thing.

use super::nested::mixed;
use super::{Amount, Span, Stated};
use crate::parse::number::{Number, Reading, Text};
use crate::parse::pack::{Connector, Numeral, Opener};
use crate::parse::token::Shape;
use crate::{Exact, Hedge};

impl Text<'_> {
    /// An amount at `at` and, where one is joined to it, a second.
    pub(crate) fn span(&self, at: usize, opened: Option<Opener>) -> Option<Reading<Span>> {
        if let Some(pair) = self.pair(at) {
            return Some(Reading::Value(pair));
        }
        let first = match self.amount(at)? {
            Reading::Refused(to) => return Some(Reading::Refused(to)),
            Reading::Value(first) => first,
        };
        if first.unit.is_none()
            && let Some(share) = self.share_of_two(at)
        {
            return Some(Reading::Value(share));
        }
        let alone = |first: Amount| Span {
            from: first.from,
            to: first.to,
            first,
            second: None,
            approximate: false,
            capped: false,
            noun: None,
        };
        Some(match self.joined(&first, opened) {
            Some(Reading::Value(span)) => match self.nested(&span, opened) {
                Some(to) => Reading::Refused(to),
                None => Reading::Value(span),
            },
            Some(refused) => refused,
            None => Reading::Value(alone(first)),
        })
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
        let number = |value: i64| Number::in_words(at, to, &Exact::from(value) * &scale);
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

    /// 10명 중 서너 명, 10명 중 7~8명: a part told by two numbers.
    fn share_of_two(&self, at: usize) -> Option<Span> {
        if !self.words.pack.characters {
            return None;
        }
        let (next, whole) = self.whole_of_part(at)?;
        let (to, one, other, connector) = match self.words.pairs.at(self.tokens, next) {
            Some((to, (one, other))) => (to, *one, *other, Connector::Or),
            None => {
                let (end, one) = self.small(next)?;
                let (start, connector) = self.connector(end)?;
                let (to, other) = self.small(start)?;
                (to, one, other, connector)
            }
        };
        (one < other && other <= whole).then_some(())?;
        let part = |above: i64| {
            let mut number = Number::in_words(at, to, Exact::fraction(above, whole)?);
            number.part = true;
            Some(self.with_unit(number))
        };
        let second = part(other)?;
        Some(Span {
            from: at,
            to,
            first: part(one)?,
            second: Some((second, connector)),
            approximate: false,
            capped: false,
            noun: None,
        })
    }

    /// One past the noun and the rate that the first amount has of its own ("between 300
    /// people and 500 people", "from $20 a day to $40 a day"), and where that noun stands.
    fn first_end(&self, first: &Amount, opened: Option<Opener>) -> (usize, Option<(usize, usize)>) {
        let mut to = first.to;
        let mut noun = None;
        let counters = !self.words.pack.plural_needed && !self.words.pack.noun_first;
        let joined = self.words.connectors.at(self.tokens, to).is_some();
        if opened.is_none() && !counters || joined {
            return (to, noun);
        }
        if first.unit.is_none()
            && let Some(found) = self.noun(to)
        {
            noun = Some((to, found.to));
            to = found.to;
        }
        let rate = self.rate(to, first.unit.as_ref(), false);
        (rate.map_or(to, |(next, _)| next), noun)
    }

    fn joined(&self, first: &Amount, opened: Option<Opener>) -> Option<Reading<Span>> {
        let (to, noun) = self.first_end(first, opened);
        let (next, connector) = self.connector(to)?;
        match (connector, opened) {
            (Connector::And, Some(Opener::Between)) => {}
            // "del dos o tres por ciento": the opener is a word of its own.
            (Connector::Or, Some(Opener::From)) if self.words.pack.bare_from => {}
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
        let mut first = first.clone();
        self.unsettle(&mut first, &second);
        let word = self.is(to, Shape::Word);
        // "90 per cent — some 2,700 —": a dash of the sentence.
        let parts = self.word(to) == "-" && !self.glued(to) && self.words.pack.lists;
        let suffixed = first.unit.is_some() && !first.prefixed && second.unit.is_none();
        if parts && (start > next || suffixed) {
            return None;
        }
        // "снизилось на 53 тыс. — до 30 млн": where it led.
        let goal = self.words.forms.goals.at(self.tokens, next).is_some();
        if self.word(to) == "-" && !self.glued(to) && goal {
            return None;
        }
        // 200人から300万円: people and a sum.
        if word && noun.is_some() && second.unit.is_some() {
            return None;
        }
        // 9개 지역에서 2만7천가구: two things.
        let other = |(at, _): (usize, usize)| {
            let counted = second.unit.is_none();
            let one = self.noun(at).map(|noun| noun.name);
            let odd = self.words.after.at(self.tokens, second.to);
            let end = odd.map_or(second.to, |(next, _)| next);
            let name = self.noun(end).map(|noun| noun.name);
            counted && (name.is_some() || odd.is_some()) && one != name
        };
        if word && self.words.pack.word_gaps && noun.is_some_and(other) {
            return None;
        }
        // "um ein Viertel auf 3 Milliarden": a change leads there.
        let led = self.words.pack.bare_from && self.word(to) == "auf" && opened.is_none();
        if led || first.number.part != second.number.part && connector == Connector::To {
            return None;
        }
        if word && self.apart(&first, &second, opened) {
            return None;
        }
        let dash = self.word(to) == "-" && self.glued(to);
        if dash && second.number.from == start && !second.prefixed && self.chained(second.to) {
            return Some(Reading::Refused(self.chain_end(second.to)));
        }
        if !matches!(self.word(to), "-" | "~" | "、") && self.directed(second.to) {
            return None;
        }
        if connector != Connector::Or {
            share_time(&mut first, &mut second);
        }
        if share_units(&mut first, &mut second).is_none() {
            let ends = self.only_ends(to, opened) && mixed(&first, &second);
            return ends.then_some(Reading::Refused(second.to));
        }
        share_scale(&mut first, &mut second);
        // "$600-500 million": six hundred of what?
        let bare = first.number.scale.is_none() && !first.number.grouped && !first.number.part;
        if bare && second.number.scale.is_some() && self.only_ends(to, opened) {
            return Some(Reading::Refused(second.to));
        }
        let told = second.unit.is_some() || self.noun(second.to).is_some();
        if self.words.pack.word_gaps
            && told
            && let Some(lifted) = spoken_short(&first, &second)
        {
            first.value = lifted;
            first.number.grouped = true;
        }
        if self.word(to) == "、" && !next_to(&first, &second) {
            return None;
        }
        let rising = match connector {
            Connector::Or => first.value != second.value && first.number.part == second.number.part,
            _ => first.value < second.value,
        };
        if !rising && self.only_ends(to, opened) && !first.number.yearlike && !second.prefixed {
            return Some(Reading::Refused(second.to));
        }
        // 21～22％まで縮減: where a change led, and no end of "from … to".
        let led = matches!(self.word(to), "-" | "~")
            && self.words.pack.characters
            && (second.to..second.to + 6)
                .take_while(|at| !self.breaks(*at) && self.is(*at, Shape::Word))
                .any(|at| self.words.changes_after.at(self.tokens, at).is_some());
        let closed = self.words.closers.at(self.tokens, second.to);
        let closed = closed.filter(|_| !led);
        rising.then(|| {
            Reading::Value(Span {
                from: first.from,
                to: closed.map_or(second.to, |(end, ())| end),
                first,
                second: Some((second, connector)),
                approximate,
                capped,
                noun,
            })
        })
    }

    /// "15m to 16m units": the letter of the first is a scale, as the second's is.
    fn unsettle(&self, first: &mut Amount, second: &Amount) {
        let Some((at, value)) = &first.number.loose else {
            return;
        };
        let letter = matches!(first.unit, Some(Stated::Code(_)));
        if letter
            && second.unit.is_none()
            && second.number.scale.is_some()
            && let Some(scale) = self.words.suffixes.get(self.word(*at))
        {
            first.value = value * scale;
            first.number.value = first.value.clone();
            first.number.scale = Some(scale.clone());
            first.number.grouped = true;
            first.unit = None;
        }
    }

    /// Whether a "to" between two amounts makes no range: "fell by 22 million to 138
    /// million", "since 2022 to $29.6 billion".
    fn apart(&self, first: &Amount, second: &Amount, opened: Option<Opener>) -> bool {
        // "12 Milliarden oder 1,5 Prozent": the same told twice, and no choice.
        let share = matches!(second.unit, Some(Stated::Percent));
        if share && first.unit.is_none() && first.number.scale.is_some() {
            return true;
        }
        // "fell by 20 percent to 399,000": the second number is another thing.
        let suffixed = first.unit.is_some() && !first.prefixed;
        if opened.is_none() && suffixed && second.unit.is_none() {
            return true;
        }
        // "rose $1.09 to $69.21": the size of a step, and where it led.
        let both = first.unit.is_some() && second.unit.is_some() && opened.is_none();
        let sized = matches!(first.unit, Some(Stated::Money(..) | Stated::Percent));
        let far = second.value >= &first.value * &Exact::from(3);
        if both && sized && far && self.steps_before(first.from) {
            return true;
        }
        let number = &first.number;
        let full = number.scale.is_some() || number.grouped;
        let percent = matches!(first.unit, Some(Stated::Percent));
        let sizes = self.words.pack.change_sizes;
        let size = first.from > 0 && sizes.contains(&self.word(first.from - 1));
        let year = number.yearlike
            && first.unit.is_none()
            && number.value >= Exact::from(1900)
            && number.value <= Exact::from(2100);
        let step = if percent {
            self.level_before(first.from)
        } else {
            full
        };
        size && step || year && (second.prefixed || second.number.scale.is_some())
    }

    /// Whether a verb of gain or loss stands right before token `from`: "rose", "was up".
    fn steps_before(&self, from: usize) -> bool {
        let steps = self.words.pack.steps;
        !steps.is_empty()
            && (from.saturating_sub(2)..from)
                .rev()
                .take_while(|at| self.is(*at, Shape::Word) && !self.breaks(*at + 1))
                .any(|at| self.is_change(self.word(at)) || steps.contains(&self.word(at)))
    }

    /// Whether a level told in per cent stands before token `from`, so that "by 0.5% to 4%"
    /// is a step and where it led: "raised its key rate by".
    fn level_before(&self, from: usize) -> bool {
        let levels = self.words.pack.levels;
        (from.saturating_sub(8)..from)
            .rev()
            .take_while(|at| self.is(*at, Shape::Word) && !self.breaks(*at + 1))
            .any(|at| levels.contains(&self.word(at)))
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
            && (second.unit.is_some()
                || second.number.scale.is_some() && self.noun(second.to).is_some())
            && (second.number.scale.is_some()
                || matches!(second.unit, Some(Stated::Percent | Stated::Money(..))))
        {
            let mut first = first.clone();
            share_units(&mut first, &mut second)?;
            if let Some(scale) = &second.number.scale
                && (first.value < Exact::from(1000)
                    || first.number.grouped && hundreds(&second, scale))
            {
                first.value = &first.value * scale;
                first.number.grouped = true;
            }
            return Some(Reading::Value(first));
        }
        Some(reading)
    }

    /// Whether the second number is where a change led to: "…에서 700명으로".
    pub(crate) fn directed(&self, at: usize) -> bool {
        let end = self.noun(at).map_or(at, |noun| noun.to);
        let Some((next, ())) = self.words.directional_after.at(self.tokens, end) else {
            return false;
        };
        // 5만에서 10만 명으로 추산된다: what it is held to be, and no change.
        !self.breaks(end) && self.words.estimates.at(self.tokens, next).is_none()
    }

    /// A connector at `to`; a dash must be glued on both sides, or on neither.
    pub(crate) fn connector(&self, to: usize) -> Option<(usize, Connector)> {
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

/// Whether so many of a scale are told that a first number in thousands counts the same:
/// "de 1.200 a 950 millones".
fn hundreds(second: &Amount, scale: &Exact) -> bool {
    let stated = second.value.checked_div(scale);
    stated.is_some_and(|stated| stated >= Exact::from(100))
}

/// "between six months and two years", 3개월에서 3년: two times in the smaller one's unit,
/// where it goes a whole number of times into the other.
fn share_time(first: &mut Amount, second: &mut Amount) {
    let (Some(Stated::Time(one, _)), Some(Stated::Time(other, _))) = (&first.unit, &second.unit)
    else {
        return;
    };
    let times = match (*one, *other) {
        ("month", "year") => 12,
        ("day", "week") => 7,
        ("hour", "day") => 24,
        ("minute", "hour") | ("second", "minute") => 60,
        _ => return,
    };
    second.value = &second.value * &Exact::from(times);
    second.unit = first.unit.clone();
}

/// Gives a unit that only one of two amounts has to the other; `None` where they differ.
fn share_units(first: &mut Amount, second: &mut Amount) -> Option<()> {
    match (&first.unit, &second.unit) {
        (Some(Stated::Money(one, guess)), Some(Stated::Money(other, other_guess)))
            if one != other =>
        {
            // "$4,000 to 5,000 Canadian dollars": the guess gives way.
            // 인민폐 2만~3만 원: said once whose money it is.
            if first.prefixed && !*guess && *other_guess && !second.prefixed {
                second.unit = first.unit.clone();
                return Some(());
            }
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

/// 7~8000달러: a digit that is short for so many of the thousands or hundreds after it.
fn spoken_short(first: &Amount, second: &Amount) -> Option<Exact> {
    let digit = first.number.digits && first.value < Exact::from(10) && !first.number.decimal;
    let round = [1000, 100].into_iter().map(Exact::from).find_map(|by| {
        let many = second.value.checked_div(&by)?;
        (many.is_integer() && many < Exact::from(10)).then_some((many, by))
    });
    let (many, by) = round.filter(|_| digit && !first.prefixed && !second.number.grouped)?;
    let next = &first.value + &Exact::one();
    (next == many).then(|| &first.value * &by)
}

/// Whether two numbers listed with 、 are neighbours: 2、3人 and 2、3百人 are two or
/// three; other numbers so joined are a list.
fn next_to(first: &Amount, second: &Amount) -> bool {
    let scale = second.number.scale.clone().unwrap_or_else(Exact::one);
    let small = first.value.checked_div(&scale);
    let next = small
        .filter(|small| *small < Exact::from(10))
        .map(|small| &small + &Exact::one());
    next.is_some() && next == second.value.checked_div(&scale)
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
