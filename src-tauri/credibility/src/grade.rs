//! The grade of a quote: the speaker's letter and the quote's digit side by
//! side, and the letters of the others along the chain.
//!
//! A pair of two judgements, not a product of them: it is never added up,
//! compared or sorted, and what was not rated prints `–`, never `F` or `6`.

use std::fmt;

use crate::scale::{Scale, Term};
use crate::{Chain, SourceId};

/// What stands for a part that was not rated.
const NOT_RATED: &str = "–";

/// Two ratings that print side by side without a separator: `B2`, `B–`, `–2`,
/// `––`. It deliberately has no `Ord`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grade {
    /// Value of the speaker's current rating on a source scale.
    pub source: Option<String>,
    /// Value of the quote's current rating on an information scale.
    pub information: Option<String>,
}

impl Grade {
    /// A grade of the two values, either of which may be missing.
    pub fn new(source: Option<&str>, information: Option<&str>) -> Grade {
        Grade {
            source: source.map(str::to_owned),
            information: information.map(str::to_owned),
        }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |value: &Option<String>| value.clone().unwrap_or_else(|| NOT_RATED.to_owned());
        write!(f, "{}{}", part(&self.source), part(&self.information))
    }
}

/// One teller's place in the row of grades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The teller.
    pub teller: SourceId,
    /// Its letter, and for the speaker the quote's digit with it.
    pub grade: CellGrade,
}

/// What prints under a teller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellGrade {
    /// The speaker: letter and digit.
    Speaker(Grade),
    /// Another teller: its letter alone, if it was rated.
    Other(Option<String>),
}

impl fmt::Display for CellGrade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CellGrade::Speaker(grade) => grade.fmt(f),
            CellGrade::Other(letter) => f.write_str(letter.as_deref().unwrap_or(NOT_RATED)),
        }
    }
}

/// The row of grades along a chain: each teller's letter, the speaker's with the
/// quote's digit. `letter` gives a source's current value, if it has one.
pub fn row<'a>(
    chain: &Chain,
    letter: impl Fn(SourceId) -> Option<&'a str>,
    digit: Option<&str>,
) -> Vec<Cell> {
    chain
        .steps()
        .map(|step| {
            let letter = letter(step.teller);
            let grade = if step.speaks {
                CellGrade::Speaker(Grade::new(letter, digit))
            } else {
                CellGrade::Other(letter.map(str::to_owned))
            };
            Cell {
                teller: step.teller,
                grade,
            }
        })
        .collect()
}

/// The weakest link of a chain, named and not multiplied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weakest {
    /// The tellers with the lowest grade among those that have one on a common
    /// scale; empty where fewer than two can be compared.
    pub tellers: Vec<SourceId>,
    /// The tellers that cannot be judged or were not rated: they may be weaker
    /// or stronger, nobody knows.
    pub unjudged: Vec<SourceId>,
}

/// Names the weakest link among rated tellers. Grades of different scales (other
/// definitions included) cannot be compared: then no teller is named.
pub fn weakest<'a>(
    tellers: &[SourceId],
    rated: impl Fn(SourceId) -> Option<(&'a Scale, &'a Term)>,
) -> Weakest {
    let mut unjudged = Vec::new();
    let mut ranked = Vec::new();
    for teller in tellers {
        match rated(*teller).and_then(|(scale, term)| Some((scale, term.rank()?))) {
            Some((scale, rank)) => ranked.push((*teller, scale, rank)),
            None => unjudged.push(*teller),
        }
    }
    let comparable = ranked.len() > 1
        && ranked
            .windows(2)
            .all(|w| (&w[0].1.id, &w[0].1.version) == (&w[1].1.id, &w[1].1.version));
    let lowest = ranked.iter().map(|(_, _, rank)| *rank).max();
    let weakest = ranked
        .iter()
        .filter(|(_, _, rank)| comparable && Some(*rank) == lowest)
        .map(|(teller, _, _)| *teller);
    Weakest {
        tellers: weakest.collect(),
        unjudged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Basis;
    use crate::scale::{scale, term};

    fn chain() -> Chain {
        let tellers = vec![SourceId(4), SourceId(2), SourceId(1)];
        Chain::new(tellers, Some(SourceId(2)), Basis::Told).expect("a good chain")
    }

    #[test]
    fn letter_and_digit_print_side_by_side_and_a_missing_one_as_a_dash() {
        assert_eq!(Grade::new(Some("B"), Some("2")).to_string(), "B2");
        assert_eq!(Grade::new(Some("B"), None).to_string(), "B–");
        assert_eq!(Grade::new(None, Some("2")).to_string(), "–2");
        assert_eq!(Grade::default().to_string(), "––");
        assert_eq!(
            Grade::new(Some("F"), Some("6")).to_string(),
            "F6",
            "given, not missing"
        );
    }

    #[test]
    fn the_row_shows_each_letter_and_the_digit_at_the_speaker() {
        let letter = |source: SourceId| match source.0 {
            1 => Some("B"),
            2 => Some("F"),
            _ => None,
        };
        let row: Vec<String> = row(&chain(), letter, Some("2"))
            .iter()
            .map(|c| c.grade.to_string())
            .collect();
        assert_eq!(row, ["–", "F2", "B"]);
    }

    fn weakest_of(values: [Option<(&str, &str)>; 3]) -> Weakest {
        weakest(&[SourceId(0), SourceId(1), SourceId(2)], |source| {
            let (id, value) = values[usize::try_from(source.0).expect("small")]?;
            Some((
                scale(id).expect("shipped"),
                term(id, value).expect("a value"),
            ))
        })
    }

    #[test]
    fn the_weakest_link_is_named_and_f_is_not_it() {
        let a = Some(("admiralty-reliability", "A"));
        let d = Some(("admiralty-reliability", "D"));
        let f = Some(("admiralty-reliability", "F"));
        let weakest = weakest_of([a, d, f]);
        assert_eq!(weakest.tellers, [SourceId(1)]);
        assert_eq!(weakest.unjudged, [SourceId(2)]);
        assert_eq!(
            weakest_of([a, None, f]).tellers,
            [],
            "one alone is not the weakest"
        );
    }

    #[test]
    fn grades_of_two_scales_are_not_compared() {
        let weakest = weakest_of([
            Some(("admiralty-reliability", "A")),
            Some(("admiralty-reliability/fm-2-22.3", "D")),
            None,
        ]);
        assert_eq!(weakest.tellers, []);
        assert_eq!(weakest.unjudged, [SourceId(2)]);
    }
}
