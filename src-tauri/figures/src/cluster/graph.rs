//! Sets of things of which any two go together, found by trying one against another.
//! Refuses to try without end: what is left out is said.

/// The most sets that are told.
const MOST: usize = 10_000;

/// The most things that are set against each other, pair by pair.
const MOST_THINGS: usize = 2_000;

/// The sets found, and whether these are all there are.
pub(super) struct Grown {
    pub(super) found: Vec<Vec<usize>>,
    pub(super) complete: bool,
}

/// The maximal sets among the numbers below `n` of which any two go together (Bron and
/// Kerbosch 1973, with a pivot).
pub(super) fn grown(n: usize, together: impl Fn(usize, usize) -> bool) -> Grown {
    let tried = n.min(MOST_THINGS);
    let mut pairs = vec![vec![false; tried]; tried];
    let all_pairs = (0..tried).flat_map(|left| (left + 1..tried).map(move |right| (left, right)));
    for (left, right) in all_pairs {
        let goes = together(left, right);
        (pairs[left][right], pairs[right][left]) = (goes, goes);
    }
    let mut grown = Grown {
        found: Vec::new(),
        complete: n == tried,
    };
    let all = (0..tried).collect();
    grow(&pairs, &mut Vec::new(), all, Vec::new(), &mut grown);
    // Those that were not tried stand by themselves, and the answer says that it is short.
    grown.found.extend((tried..n).map(|at| vec![at]));
    grown
}

fn grow(
    pairs: &[Vec<bool>],
    chosen: &mut Vec<usize>,
    mut open: Vec<usize>,
    mut closed: Vec<usize>,
    grown: &mut Grown,
) {
    if grown.found.len() >= MOST {
        grown.complete &= open.is_empty();
        return;
    }
    if open.is_empty() {
        if closed.is_empty() && !chosen.is_empty() {
            grown.found.push(chosen.clone());
        }
        return;
    }
    let friends = |of: usize| open.iter().filter(|it| pairs[of][**it]).count();
    let pivot = (open.iter().chain(&closed).copied()).max_by_key(|it| friends(*it));
    let apart = |it: &usize| pivot.is_none_or(|pivot| !pairs[pivot][*it]);
    let tried: Vec<usize> = open.iter().copied().filter(apart).collect();
    for next in tried {
        let beside = |list: &[usize]| -> Vec<usize> {
            list.iter().copied().filter(|it| pairs[next][*it]).collect()
        };
        let (further, shut) = (beside(&open), beside(&closed));
        chosen.push(next);
        grow(pairs, chosen, further, shut, grown);
        chosen.pop();
        open.retain(|it| *it != next);
        closed.push(next);
    }
}
