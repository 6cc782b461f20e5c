//! Competing hypotheses: which of several claims the evidence speaks least
//! against (Heuer's analysis of competing hypotheses, TRADECRAFT §9.1).
//!
//! Hypotheses are weighed by disproof: what speaks for one adds nothing, what
//! speaks against one counts. The counts are those of the PARC software, very
//! inconsistent two and inconsistent one, without its weights: a rating is no
//! multiplier here. Rows are origins and not documents, so that one rumour printed
//! five times speaks once.
//!
//! What it refuses: a probability, a winner where several stand equal, and any
//! count of what speaks for a hypothesis.

use std::collections::BTreeSet;

/// How the evidence of one origin stands to one hypothesis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// It would hardly be seen if the hypothesis were true.
    VeryInconsistent,
    /// It speaks against the hypothesis.
    Inconsistent,
    /// It says nothing either way.
    Neutral,
    /// It is what the hypothesis would lead one to expect.
    Consistent,
}

impl Cell {
    /// What it counts against the hypothesis.
    fn against(self) -> u64 {
        match self {
            Cell::VeryInconsistent => 2,
            Cell::Inconsistent => 1,
            Cell::Neutral | Cell::Consistent => 0,
        }
    }
}

/// What all that comes from one origin says of one hypothesis: `None` where it was
/// never set against it; else the most inconsistent of it, since one origin that
/// also disputes does not support.
pub fn joined(cells: impl IntoIterator<Item = Cell>) -> Option<Cell> {
    cells.into_iter().min()
}

/// Hypotheses weighed against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// What counts against each hypothesis, in their order.
    pub inconsistency: Vec<u64>,
    /// The places of the hypotheses that least counts against; several may be equal.
    pub least: Vec<usize>,
    /// For each row, whether it tells the hypotheses apart at all.
    pub diagnostic: Vec<bool>,
    /// For each row, the hypotheses that least counts against without it.
    pub without: Vec<Vec<usize>>,
    /// The rows without which other hypotheses would be least inconsistent.
    pub turning: Vec<usize>,
}

impl Weighed {
    /// The hypotheses that least would count against if one row said something else
    /// of the hypothesis at `at` than it does.
    pub fn least_if(&self, at: usize, was: Option<Cell>, instead: Option<Cell>) -> Vec<usize> {
        let mut sums = self.inconsistency.clone();
        if let Some(sum) = sums.get_mut(at) {
            let counted = was.map_or(0, Cell::against);
            *sum = sum.saturating_sub(counted) + instead.map_or(0, Cell::against);
        }
        least(&sums)
    }
}

/// Weighs hypotheses by rows of cells, a cell a hypothesis, a row an origin. A row
/// that is too short says nothing of the hypotheses beyond its end.
#[must_use]
pub fn weigh(rows: &[Vec<Option<Cell>>], hypotheses: usize) -> Weighed {
    let against = |row: &Vec<Option<Cell>>, at: usize| {
        row.get(at).copied().flatten().map_or(0, Cell::against)
    };
    let inconsistency: Vec<u64> = (0..hypotheses)
        .map(|at| rows.iter().map(|row| against(row, at)).sum())
        .collect();
    let lowest = least(&inconsistency);
    let without: Vec<Vec<usize>> = rows
        .iter()
        .map(|row| {
            let sums = inconsistency.iter().enumerate();
            let left: Vec<u64> = sums.map(|(at, sum)| sum - against(row, at)).collect();
            least(&left)
        })
        .collect();
    let turning = (0..rows.len())
        .filter(|at| without[*at] != lowest)
        .collect();
    let diagnostic = rows
        .iter()
        .map(|row| {
            let seen: BTreeSet<Option<Cell>> = (0..hypotheses)
                .map(|at| row.get(at).copied().flatten())
                .collect();
            seen.len() > 1
        })
        .collect();
    Weighed {
        inconsistency,
        least: lowest,
        diagnostic,
        without,
        turning,
    }
}

fn least(inconsistency: &[u64]) -> Vec<usize> {
    let lowest = inconsistency.iter().min();
    (0..inconsistency.len())
        .filter(|at| inconsistency.get(*at) == lowest)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Cell::{Consistent, Inconsistent, Neutral, VeryInconsistent};
    use super::*;

    #[test]
    fn who_leads_without_a_row_or_with_another_cell_is_what_weighing_anew_says() {
        let all = [
            None,
            Some(Consistent),
            Some(Neutral),
            Some(Inconsistent),
            Some(VeryInconsistent),
        ];
        let rows: Vec<Vec<Option<Cell>>> = (0..6usize)
            .map(|n| (0..3usize).map(|at| all[(n * 7 + at * 3) % 5]).collect())
            .collect();
        let weighed = weigh(&rows, 3);
        for n in 0..rows.len() {
            let mut left = rows.clone();
            left.remove(n);
            assert_eq!(weighed.without[n], weigh(&left, 3).least, "row {n}");
            assert_eq!(
                weighed.turning.contains(&n),
                weighed.without[n] != weighed.least
            );
            for at in 0..3 {
                for cell in all {
                    let mut other = rows.clone();
                    other[n][at] = cell;
                    let anew = weigh(&other, 3).least;
                    assert_eq!(weighed.least_if(at, rows[n][at], cell), anew);
                }
            }
        }
    }

    #[test]
    fn what_speaks_for_a_hypothesis_adds_nothing() {
        let rows = vec![
            vec![Some(Consistent), Some(Inconsistent)],
            vec![Some(Consistent), None],
            vec![Some(Inconsistent), Some(Consistent)],
        ];
        let weighed = weigh(&rows, 2);
        assert_eq!(weighed.inconsistency, [1, 1]);
        assert_eq!(weighed.least, [0, 1], "two stand equal, and neither wins");
    }

    #[test]
    fn the_least_inconsistent_hypothesis_leads_and_the_row_it_hangs_on_is_named() {
        let rows = vec![
            vec![Some(VeryInconsistent), Some(Neutral)],
            vec![Some(Neutral), Some(Inconsistent)],
            vec![Some(Consistent), Some(Consistent)],
        ];
        let weighed = weigh(&rows, 2);
        assert_eq!(weighed.inconsistency, [2, 1]);
        assert_eq!(weighed.least, [1]);
        assert_eq!(weighed.turning, [0]);
        assert_eq!(weighed.diagnostic, [true, true, false]);
    }

    #[test]
    fn one_origin_that_also_disputes_does_not_support() {
        assert_eq!(
            joined([Consistent, Inconsistent, Neutral]),
            Some(Inconsistent)
        );
        assert_eq!(joined([]), None);
    }

    #[test]
    fn without_rows_nothing_is_told_apart() {
        let weighed = weigh(&[], 3);
        assert_eq!(weighed.inconsistency, [0, 0, 0]);
        assert_eq!(weighed.least, [0, 1, 2]);
        assert_eq!(weighed.turning, [0_usize; 0]);
    }

    proptest::proptest! {
        #[test]
        fn more_evidence_for_a_hypothesis_never_changes_who_leads(
            rows in proptest::collection::vec(proptest::collection::vec(0_u8..5, 3), 0..8),
            extra in 0_usize..3,
        ) {
            let cell = |n: u8| match n {
                0 => Some(VeryInconsistent),
                1 => Some(Inconsistent),
                2 => Some(Neutral),
                3 => Some(Consistent),
                _ => None,
            };
            let mut rows: Vec<Vec<Option<Cell>>> =
                rows.iter().map(|row| row.iter().map(|n| cell(*n)).collect()).collect();
            let before = weigh(&rows, 3);
            let mut added = vec![None; 3];
            added[extra] = Some(Consistent);
            rows.push(added);
            let after = weigh(&rows, 3);
            proptest::prop_assert_eq!(&before.least, &after.least);
            proptest::prop_assert_eq!(&before.inconsistency, &after.inconsistency);
            proptest::prop_assert!(!after.turning.contains(&(rows.len() - 1)));
        }
    }
}
