//! A period before the noun that a figure measures, in a language that marks its nouns:
//! 한 달 노임은, 하루 품삯이. Refuses words that go on without a particle.

use crate::parse::number::Text;
use crate::parse::token::Shape;

/// Particles of the noun that the period is of.
const MARKS: &[&str] = &["은", "는", "이", "가", "을", "를", "로", "도"];

/// Syllables of the longest such noun with its particle.
const LONGEST: usize = 6;

/// Words that make the period before them a time of its own: 지난 한 달.
const PLACED: &[&str] = &["난", "근", "음"];

impl Text<'_> {
    /// The period at token `at` with the noun that it is of; one past the noun's particle.
    pub(super) fn rate_of_named(&self, at: usize) -> Option<(usize, String)> {
        if !self.words.pack.word_gaps || self.is(at, Shape::Digits) {
            return None;
        }
        let (next, rate) = self.words.rates_before.at(self.tokens, at)?;
        let placed = at > 0 && PLACED.contains(&self.word(at - 1)) && !self.breaks(at);
        // 주 정부가: a state.
        let apart = *rate != "P1W" && self.tokens.get(next).is_some_and(|token| token.spaced);
        if !rate.starts_with('P') || placed || !apart || self.breaks(next) {
            return None;
        }
        let end = (next..next + LONGEST)
            .take_while(|at| self.is(*at, Shape::Word) && (*at == next || self.glued(*at)))
            .last()?;
        let whole = self.breaks(end + 1) || !self.glued(end + 1);
        (whole && end > next && MARKS.contains(&self.word(end)))
            .then(|| (end + 1, (*rate).to_owned()))
    }
}
