//! Which rating of each rater is an opinion of their own: one that was made
//! blind, or before anybody else had rated the same on the same scale. Whoever
//! rates with another's rating in view may only repeat it.

use std::collections::BTreeMap;

/// A rating as far as agreement looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    /// The caller's number for it.
    pub id: i64,
    /// Who rated.
    pub rater: &'a str,
    /// Whether the other ratings were hidden.
    pub blind: bool,
    /// When, in milliseconds of Unix time.
    pub at: i64,
}

/// A rating, and whether it was made apart from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opinion<'a> {
    /// The rating.
    pub given: Given<'a>,
    /// How many later ratings of the same rater are left out, because another
    /// rater's was in view by then.
    pub in_view: usize,
}

/// Of the ratings of one target on one scale, in any order, the latest own
/// opinion of each rater, by name. A rater who only ever rated in view of another
/// has none.
pub fn opinions<'a>(ratings: &[Given<'a>]) -> Vec<Opinion<'a>> {
    let mut ordered: Vec<Given<'a>> = ratings.to_vec();
    ordered.sort_by_key(|it| (it.at, it.id));
    let mut own: BTreeMap<&'a str, Opinion<'a>> = BTreeMap::new();
    let mut first: Option<&'a str> = None;
    let mut shared = false;
    for given in ordered {
        let alone = !shared && first.is_none_or(|it| it == given.rater);
        if given.blind || alone {
            let opinion = Opinion { given, in_view: 0 };
            own.insert(given.rater, opinion);
        } else if let Some(earlier) = own.get_mut(given.rater) {
            earlier.in_view += 1;
        }
        match first {
            None => first = Some(given.rater),
            Some(rater) if rater != given.rater => shared = true,
            Some(_) => {}
        }
    }
    own.into_values().collect()
}
