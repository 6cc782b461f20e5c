//! Lengths of time as what a figure is per, where they stand closed before it. Refuses
//! a term of its own ("12 years and a fine") and a year of the calendar.

use crate::Exact;
use crate::parse::amount::Stated;
use crate::parse::number::{Reading, Text};
use crate::parse::pack::Measure;
use crate::parse::token::Shape;

/// How far before its closer a length of time is looked for, in tokens.
const REACH: usize = 11;

impl Text<'_> {
    /// A period that is closed before the figure: 3년간, 두 달 동안, 3년 반 동안, 사흘간.
    pub(super) fn period_before(&self, end: usize) -> Option<(usize, String)> {
        let (closer, ()) = self.words.period_closers.before(self.tokens, end)?;
        // 10시간에서: another particle.
        if self.words.pack.word_gaps && self.glued(end) && self.is(end, Shape::Word) {
            return None;
        }
        let last = self.word(closer.checked_sub(1)?);
        let half = self.words.pack.unit_halves.contains(&last);
        let unit = closer - usize::from(half);
        let whole = self.words.whole_times.before(self.tokens, closer).is_some();
        if !whole {
            let (_, measure) = self.words.measures.before(self.tokens, unit)?;
            let Measure::Time(..) = measure else {
                return None;
            };
        }
        for start in closer.saturating_sub(REACH)..closer {
            // 3~4개월마다: no one length of time.
            let ranged =
                start > 0 && matches!(self.word(start - 1), "~" | "-") && self.glued(start);
            let begins =
                start == 0 || !self.is(start - 1, Shape::Digits) && self.word_begins(start);
            let begins = begins && !ranged;
            if begins
                && let Some(Reading::Value(time)) = self.amount(start)
                // 3年間で: the closer and the unit share a character.
                && (closer..end).contains(&time.to)
                && let Some(Stated::Time(_, pattern)) = time.unit
                && !time.number.yearlike
                // 징역 12년에 벌금 20억원: a term, and no period of the fine.
                && self.words.duration_claims.before(self.tokens, start).is_none()
            {
                return period_for(pattern, &time.value).map(|period| (start, period));
            }
        }
        None
    }
}

/// An ISO 8601 pattern with a whole count put in.
pub(crate) fn pattern_for(pattern: &str, count: &Exact) -> Option<String> {
    if !count.is_integer()
        || !count.is_positive()
        || !pattern.contains('#') && *count != Exact::one()
    {
        return None;
    }
    Some(pattern.replacen('#', &count.to_string(), 1))
}

/// The same, where a half is told in the smaller unit: three years and a half are P42M.
fn period_for(pattern: &str, count: &Exact) -> Option<String> {
    let (smaller, times) = match pattern {
        _ if count.is_integer() => (pattern, 1),
        "P#Y" => ("P#M", 12),
        "P#D" => ("PT#H", 24),
        "PT#H" => ("PT#M", 60),
        "PT#M" => ("PT#S", 60),
        _ => return None,
    };
    pattern_for(smaller, &(count * &Exact::from(times)))
}
