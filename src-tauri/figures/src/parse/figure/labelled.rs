//! Whether a number is a name or part of one ("Resolution 2375"), by what stands before
//! it. Refuses to take a figure with a hedge, money or a share for a name.

use crate::parse::amount::{Span, Stated};
use crate::parse::number::Text;
use crate::parse::pack::Measure;
use crate::parse::token::Shape;

impl Text<'_> {
    /// Whether the number is a name or part of one: after "Resolution", or joined to such a number.
    pub(super) fn is_label(&self, span: &Span, unhedged: bool, last: Option<usize>) -> bool {
        let number = &span.first.number;
        if !unhedged
            || span.unit().is_some() && !span.first.prefixed && span.first.number.scale.is_some()
        {
            return false;
        }
        if matches!(
            span.unit(),
            Some(Stated::Money(..) | Stated::Percent | Stated::Times)
        ) {
            return false;
        }
        let noun = self.noun(span.to).is_some() && !self.acronym(span.to);
        let before = span.from.checked_sub(1).map_or("", |at| self.word(at));
        // الثانية عشرة is the twelfth, but الثانية 10 are ten.
        let spelt = self.words.pack.characters || !number.digits;
        // 어제 300명, 과제 10개: the end of another word.
        let ordinal = self.words.pack.ordinal_prefixes.contains(&before) && !self.breaks(span.from);
        if spelt && ordinal && self.word_begins(span.from - 1) {
            return true;
        }
        // 형사합의25부: a court with its number.
        if self.words.pack.glued_names.contains(&self.word(span.to))
            && number.digits
            && self.glued(span.from)
            && self.is(span.from - 1, Shape::Word)
            && self
                .words
                .rates_before
                .before(self.tokens, span.from)
                .is_none()
        {
            return true;
        }
        if let Some(last) = last
            && span.from == last + 1
            && span.unit().is_none()
        {
            // 第十一、十二条: the ordinal is said once.
            if self.words.pack.characters && self.word(last) == "、" {
                return true;
            }
            let joined = matches!(self.word(last), "," | "-" | "&") || self.joins_numbers(last);
            if joined && number.digits {
                return !noun;
            }
        }
        // 올해 300여 명: a hedge behind it makes no name.
        let hedged = self.words.after.at(self.tokens, span.to).is_some();
        let told = number.part || hedged && !self.breaks(span.to) && !number.yearlike;
        if told && self.words.pack.word_gaps {
            return false;
        }
        match self.labelled_before(span.from) {
            // "im vergangenen Jahr 472 Arbeitgeber": no year, and what is counted follows.
            Some(_) if noun && !number.yearlike && self.time_before(span.from) => false,
            // "un presupuesto de 2,3 millones"
            Some(false) if number.scale.is_some() && number.digits => false,
            Some(strong) if number.digits => {
                span.unit().is_none() && (strong || !noun) && !(number.grouped && noun)
            }
            Some(true) => span.unit().is_none() && !noun,
            _ => false,
        }
    }

    /// Whether the word before token `at` is one of time: "Jahr".
    fn time_before(&self, at: usize) -> bool {
        let measure = self.words.measures.before(self.tokens, at);
        matches!(measure, Some((_, Measure::Time(..))))
    }
}
