//! Digits that are no quantity: dates, times of day, ordinals, names with numbers
//! in them, addresses, codes. Refuses nothing by its size alone.

use super::number::{Reading, Text};
use super::token::Shape;
use crate::Exact;

impl Text<'_> {
    /// One past the digits at token `at`, where they are no quantity whatever follows.
    pub(crate) fn not_a_quantity(&self, at: usize) -> Option<usize> {
        if self.is(at, Shape::Overlong) {
            return Some(at + 1);
        }
        if !self.is(at, Shape::Digits) {
            return self.worded_label(at);
        }
        self.spaced_code(at)
            .or_else(|| self.part_of_name(at))
            .or_else(|| self.clock_or_code(at))
            .or_else(|| self.sides(at))
            .or_else(|| self.date(at))
            .or_else(|| self.glued_letters(at))
            .or_else(|| self.labelled_after(at))
    }

    /// "0800 555 111": a run that begins with a nought is dialled, not counted.
    fn spaced_code(&self, at: usize) -> Option<usize> {
        let long = self.word(at).len();
        if !self.word(at).starts_with('0') || long < 2 {
            return None;
        }
        let mut to = at + 1;
        while self.is(to, Shape::Digits) && !self.breaks(to) && !self.glued(to) {
            to += 1;
        }
        (to > at + 1).then_some(to)
    }

    /// Number words before "o'clock", "p.m.", "-year-old".
    fn worded_label(&self, at: usize) -> Option<usize> {
        let Some(Reading::Value(number)) = self.number(at) else {
            return None;
        };
        if self.words.percents_before.at(self.tokens, at).is_some() {
            return None;
        }
        let (to, ()) = self.words.labels_after.at(self.tokens, number.to)?;
        // 트럭 세 대와: an age in 대 is one of tens.
        let tens = number.value.checked_div(&Exact::from(10));
        if self
            .words
            .forms
            .decades
            .at(self.tokens, number.to)
            .is_some()
            && !tens.is_some_and(|tens| tens.is_integer())
        {
            return None;
        }
        // 五年 may be a term of five years, 二〇二三年 may not.
        let pack = self.words.pack;
        let outweighed = (pack.characters || pack.inflection.genitive)
            && !number.yearlike
            && self.outweighed(number.to, to);
        (!outweighed && !number.part).then_some(to)
    }

    fn latin(&self, at: usize) -> bool {
        self.is(at, Shape::Word)
            && self.tokens[at]
                .text
                .chars()
                .all(|c| c.is_alphabetic() && (c as u32) < 0x600)
    }

    /// A name in Arabic letters: إف of إف-16.
    fn abjad(&self, at: usize) -> bool {
        let arabic = |c: char| matches!(c, '\u{620}'..='\u{64A}');
        let text = &self.tokens[at].text;
        self.is(at, Shape::Word) && text.chars().count() > 1 && text.chars().all(arabic)
    }

    /// "F-16", "COVID-19", "mid-1990s", "#3", "A4", "MH17".
    fn part_of_name(&self, at: usize) -> Option<usize> {
        if at == 0 || !self.glued(at) {
            return None;
        }
        let before = self.word(at - 1);
        let symbol = self.words.symbols.before(self.tokens, at).is_some();
        let named = self.latin(at - 1) && !symbol && !self.code_like(at - 1)
            || matches!(before, "#" | "№" | "_" | "@")
            || matches!(before, "-" | "/" | ".")
                && at > 1
                && self.glued(at - 1)
                && (self.latin(at - 2) || before == "-" && self.abjad(at - 2))
                && self
                    .words
                    .connectors
                    .at(self.tokens, at - 2)
                    .is_none_or(|(end, _)| end < at)
            || before == "'"
                && self.word(at).len() == 2
                && !(at > 1 && self.is(at - 2, Shape::Digits) && self.glued(at - 1))
            || before == "+" && self.word(at).len() <= 4 && matches!(self.word(at + 1), "-" | "(");
        // 卡-52, 미그-29: a name before the dash that counts and measures nothing.
        let series = before == "-"
            && at > 1
            && self.words.pack.characters
            && self.glued(at - 1)
            && self.is(at - 2, Shape::Word)
            && !self.counts_before(at - 1);
        if !(named || series)
            || before == "." && self.words.before.before(self.tokens, at).is_some()
        {
            return None;
        }
        Some(self.chain_end(at))
    }

    /// Whether a number, a unit, a counter or a part of a date ends before token `end`.
    fn counts_before(&self, end: usize) -> bool {
        let words = self.words;
        words.numerals.before(self.tokens, end).is_some()
            || words.measures.before(self.tokens, end).is_some()
            || words.counters.before(self.tokens, end).is_some()
            || words.labels_after.before(self.tokens, end).is_some()
            || words.after.before(self.tokens, end).is_some()
            || words.per_suffix.before(self.tokens, end).is_some()
    }

    /// Three capitals glued before digits, as in "USD500".
    fn code_like(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        token.upper
            && token.text.parse::<crate::Unit>().is_ok()
            && token
                .text
                .to_ascii_uppercase()
                .parse::<crate::Unit>()
                .is_ok_and(|unit| unit.is_currency())
    }

    /// One past everything glued to token `at` that continues a code.
    pub(super) fn chain_end(&self, at: usize) -> usize {
        let mut to = at + 1;
        while self.glued(to)
            && (self.is(to, Shape::Digits)
                || self.latin(to)
                || (matches!(self.word(to), "-" | "/" | "." | ":")
                    && self.glued(to + 1)
                    && !self.is(to + 1, Shape::Mark)))
        {
            to += 1;
        }
        to
    }

    /// "14:30", "555-0134", "12/04/2023", "2021-06-30".
    fn clock_or_code(&self, at: usize) -> Option<usize> {
        let digits = |at: usize| self.is(at, Shape::Digits) && self.glued(at);
        let mark = self.word(at + 1);
        if !self.glued(at + 1) || !digits(at + 2) {
            return None;
        }
        match mark {
            ":" => Some(self.chain_end(at)),
            "/" => {
                let year_span = self.word(at).len() == 4;
                let part = self.number(at).is_some_and(
                    |reading| matches!(reading, Reading::Value(number) if number.part),
                );
                (year_span || !part).then(|| self.chain_end(at))
            }
            "-" => {
                let (first, second) = (self.word(at), self.word(at + 2));
                let third = self.word(at + 3) == "-" && self.glued(at + 3) && digits(at + 4);
                let years = first.len() == 4
                    && second.len() <= 4
                    && (first.starts_with("19") || first.starts_with("20"))
                    && (second.len() == 2
                        || second.len() == 4
                            && (second.starts_with("19") || second.starts_with("20")));
                let telephone = first.len() == 3 && second.len() == 4
                    || second.len() > 1 && second.starts_with('0');
                let unit = self.span_has_unit(at);
                (third || (years || telephone) && !unit).then(|| self.chain_end(at))
            }
            _ => None,
        }
    }

    /// "2,556 x 1,179": the sides of a picture, where no unit follows.
    fn sides(&self, at: usize) -> Option<usize> {
        let cross =
            |at: usize| matches!(self.word(at), "x" | "×") && self.is(at + 1, Shape::Digits);
        if !(cross(at + 1) || self.glued(at + 1) && cross(at + 3)) {
            return None;
        }
        let Some(Reading::Value(first)) = self.literal(at) else {
            return None;
        };
        if !cross(first.to) {
            return None;
        }
        let Some(Reading::Value(second)) = self.literal(first.to + 1) else {
            return None;
        };
        self.unit_only(second.to).is_none().then_some(second.to)
    }

    /// Whether two joined numbers at `at` are followed by a unit or a counted noun.
    fn span_has_unit(&self, at: usize) -> bool {
        match self.span(at, None) {
            Some(Reading::Value(span)) => {
                span.second.is_some() && (span.unit().is_some() || self.noun(span.to).is_some())
            }
            _ => false,
        }
    }

    /// Whether token `at` names a month, as such.
    fn month(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.capital || !token.text.is_ascii() || self.words.pack.small_months
        }) && self.words.months.contains(self.word(at))
    }

    /// Whether a word at `at` joins two numbers of a date or a label.
    pub(crate) fn joins_numbers(&self, at: usize) -> bool {
        self.words.pack.number_joiners.contains(&self.word(at))
    }

    fn short(&self, at: usize, most: usize) -> bool {
        self.is(at, Shape::Digits) && self.word(at).len() <= most
    }

    /// "April 3, 2017", "3-5 April", "12 May 1987".
    fn date(&self, at: usize) -> Option<usize> {
        let dotted = usize::from(at > 1 && self.word(at - 1) == ".");
        let after_month = at > dotted && self.month(at - 1 - dotted) && !self.breaks(at);
        if after_month && !self.counted_behind_month(at) {
            let mut to = at + 1;
            if (self.word(to) == "-" || self.joins_numbers(to))
                && self.short(to + 1, 2)
                && !self.breaks(to + 1)
            {
                to += 2;
            }
            if self.short(to, 4) && self.word(to).len() == 4 {
                to += 1;
            } else if self.word(to) == ","
                && self.is(to + 1, Shape::Digits)
                && self.word(to + 1).len() == 4
            {
                to += 2;
            }
            return (self.word(at).len() <= 2 || self.word(at).len() == 4).then_some(to);
        }
        let mut to = at + 1;
        if (self.word(to) == "-" || self.joins_numbers(to)) && self.short(to + 1, 2) {
            to += 2;
        }
        let stop = self.word(to) == "." && self.glued(to) && self.month(to + 1);
        to += usize::from(stop);
        if self.words.of.at(self.tokens, to).is_some() && self.month(to + 1) {
            to += 1;
        }
        if self.short(at, 2) && self.month(to) && (stop || !self.breaks(to)) {
            to += 1;
            if self.word(to) == "." {
                to += 1;
            }
            return Some(
                if self.is(to, Shape::Digits) && self.word(to).len() == 4 && !self.breaks(to) {
                    to + 1
                } else {
                    to
                },
            );
        }
        None
    }

    /// "im Mai 2,26 Millionen", "en mayo 12 presos": where the day stands before its month,
    /// digits behind it are a quantity, but for a year.
    fn counted_behind_month(&self, at: usize) -> bool {
        let pack = self.words.pack;
        if pack.characters || !pack.articles.is_empty() {
            return false;
        }
        let literal = match self.literal(at) {
            Some(Reading::Value(literal)) => literal,
            _ => return false,
        };
        let longer = literal.to > at + 1;
        let told = |to: usize| {
            self.noun(to).is_some()
                || self.unit_only(to).is_some()
                || self.words.numerals.at(self.tokens, to).is_some()
        };
        longer || literal.length <= 3 && told(literal.to)
    }

    /// "5th", "1990s", "221B", "5G", but not "5k" or "5kg".
    fn glued_letters(&self, at: usize) -> Option<usize> {
        let literal = match self.literal(at)? {
            Reading::Refused(to) => return Some(to),
            Reading::Value(literal) => literal,
        };
        let to = literal.to;
        let apostrophe = usize::from(self.word(to) == "'" && self.glued(to) && self.glued(to + 1));
        if !self.glued(to) || !self.latin(to + apostrophe) {
            return None;
        }
        if self
            .words
            .pack
            .ordinals
            .contains(&self.word(to + apostrophe))
        {
            return Some(to + apostrophe + 1);
        }
        let scaled = self.words.suffixes.contains_key(self.word(to))
            || self.words.numerals.at(self.tokens, to).is_some();
        // "2G" is a rule or a network, and no two grams.
        let named = self.tokens[to].capital && self.word(to) == "g";
        let measured = !named
            && self
                .words
                .measures
                .at(self.tokens, to)
                .is_some_and(|(end, _)| !(self.glued(end) && self.latin(end)));
        let code = self.code_like(to) || self.words.symbols.at(self.tokens, to).is_some();
        let hyphened =
            self.word(to + 1) == "-" && self.glued(to + 1) && self.is(to + 2, Shape::Digits);
        let quantity = scaled || measured || code && !hyphened || self.degrees(to).is_some();
        (!quantity).then(|| self.chain_end(at))
    }

    /// "3 p.m.", "34-year-old", "0600 GMT".
    fn labelled_after(&self, at: usize) -> Option<usize> {
        let Some(Reading::Value(literal)) = self.literal(at) else {
            return None;
        };
        let mut to = literal.to;
        let mut second = to;
        if (matches!(self.word(second), "-" | "~") || self.joins_numbers(second))
            && self.is(second + 1, Shape::Digits)
        {
            second += 2;
        }
        if self.decade(at, to) {
            return Some(to + 1);
        }
        let scored = self.words.pack.inflection.scores.contains(&self.word(to));
        if scored && self.is(to + 1, Shape::Digits) && !self.breaks(to + 1) {
            return Some(to + 2);
        }
        if let Some(end) = self.score(to).or_else(|| self.address(to)) {
            return Some(end);
        }
        for end in [to, second] {
            if !self.breaks(end)
                && let Some((next, ())) = self.words.labels_after.at(self.tokens, end)
                && !self.outweighed(end, next)
                && !self.counts_machines(end)
                && !self.machines_before(at)
                && !self.days_of_week(at, end, next)
                && !self.rated_time(end)
                && !self.term_in_months(at, end)
                && self.words.part_after.at(self.tokens, end).is_none()
            {
                to = next;
                return Some(to);
            }
        }
        None
    }

    /// "12 h par jour": a length of time with its period, and no time of day.
    fn rated_time(&self, at: usize) -> bool {
        let Some((next, super::pack::Measure::Time(..))) = self.words.measures.at(self.tokens, at)
        else {
            return false;
        };
        !self.words.pack.characters && self.rate(next, None, true).is_some()
    }

    /// 12대와: machines, since an age in tens has no units.
    fn counts_machines(&self, at: usize) -> bool {
        self.words.forms.decades.at(self.tokens, at).is_some()
            && self.is(at - 1, Shape::Digits)
            && (!self.word(at - 1).ends_with('0') || self.word(at - 1).len() > 2)
    }

    /// Whether the tens at `at` and the counter at `to` tell an age: 20대 A씨, but not 트럭
    /// 20대, 약 20대.
    fn decade(&self, at: usize, to: usize) -> bool {
        let round = matches!(self.word(at), "100" | "200" | "500");
        let whole = to == at + 1 && (self.word(at).len() <= 2 || round);
        // 15대 대선, 5대 광역시: a term or a group of its own.
        let term = self.tokens.get(to + 1).is_some_and(|token| token.spaced)
            && self.is(to + 1, Shape::Word)
            && self.words.after.at(self.tokens, to + 1).is_none();
        let tens = whole && (self.word(at).ends_with('0') && !round || term);
        !self.words.pack.machines.is_empty()
            && tens
            && self.glued(to)
            && self.words.pack.bands.contains(&self.word(to))
            && self.words.before.before(self.tokens, at).is_none()
            && !self.machines_before(at)
    }

    /// 101동 1203호: a building and a flat; one past them.
    fn address(&self, to: usize) -> Option<usize> {
        let building = self.words.pack.word_gaps && self.word(to) == "동" && self.glued(to);
        let flat = self.is(to + 1, Shape::Digits) && self.word(to + 2) == "호";
        (building && flat && self.glued(to + 2)).then_some(to + 3)
    }

    /// 53대 46으로: so many to so many, where the second counts nothing; one past it.
    fn score(&self, to: usize) -> Option<usize> {
        let against = self.words.pack.bands.contains(&self.word(to));
        if !self.words.pack.word_gaps || !against || self.breaks(to + 1) {
            return None;
        }
        let Some(Reading::Value(other)) = self.literal(to + 1) else {
            return None;
        };
        let counted = self.unit_only(other.to).is_some()
            || self.words.counters.at(self.tokens, other.to).is_some()
            || self.words.numerals.at(self.tokens, other.to).is_some();
        (!counted).then_some(other.to)
    }

    /// 주 6일, 일주일에 5일: days of each week and none of a month.
    fn days_of_week(&self, at: usize, end: usize, next: usize) -> bool {
        let weekly = matches!(
            self.words.rates_before.before(self.tokens, at),
            Some((start, rate)) if self.word_begins(start)
                && (*rate == "P1W"
                    || *rate == "P1M" && self.word(start) == "한"
                    || *rate == "P1Y" && self.word(at - 1) == "에")
        );
        let measure = self.words.measures.at(self.tokens, end);
        let whole = measure.is_some_and(|(to, _)| to == next);
        weekly && whole && self.words.pack.word_gaps && self.free(next)
    }

    /// Whether a machine is named right before the number at `at`: 트럭 20대.
    fn machines_before(&self, at: usize) -> bool {
        let machines = self.words.pack.machines;
        if machines.is_empty() || at == 0 {
            return false;
        }
        // F-35A 40대: a model in Latin letters.
        if self.latin(at - 1) && !self.glued(at) && self.tokens[at - 1].text.is_ascii() {
            return true;
        }
        let before: String = (at.saturating_sub(8)..at).map(|at| self.word(at)).collect();
        let before = ["등", "총", "모두", "각각", "만"]
            .iter()
            .find_map(|word| before.strip_suffix(word))
            .unwrap_or(&before);
        machines.iter().any(|machine| before.ends_with(machine))
    }

    /// Whether a unit or counter at `at` is longer than the label that ends at `label`
    /// (시간 against 시), or as long in a number that is no year (3년 against 2017년).
    fn outweighed(&self, at: usize, label: usize) -> bool {
        let measure = self
            .words
            .measures
            .at(self.tokens, at)
            .map_or(0, |(end, _)| end);
        let counter = self
            .words
            .counters
            .at(self.tokens, at)
            .map_or(0, |(end, _)| end);
        let year = self
            .words
            .year_marks
            .at(self.tokens, at)
            .is_some_and(|(end, ())| end >= label);
        let long = at > 0 && self.is(at - 1, Shape::Digits) && self.word(at - 1).len() >= 4;
        measure.max(counter) > label || year && !long && measure == label
    }

    /// Whether the word before token `from` makes a number there a name: "Resolution 2375".
    pub(crate) fn labelled_before(&self, from: usize) -> Option<bool> {
        let (start, ()) = self.words.labels_before.before(self.tokens, from)?;
        // 만 18세 names an age; the 만 of 받지만 is a particle of its verb.
        if !self.word_begins(start) && self.tokens[from].spaced {
            return None;
        }
        Some(
            self.tokens[start].capital
                && !(self.tokens[start].starts && self.word(start).len() < 4)
                || self.words.pack.word_gaps && self.glued(from)
                || self.words.pack.inflection.genitive
                || !self.is(start, Shape::Word)
                || self.word(from - 1) == "."
                || from - start > 1,
        )
    }
}
