//! What happened when, as far as that can be told: dated things in an order that
//! claims no more than their dates do, and dates that cannot all be right.
//!
//! It refuses to sort by a guess. Things stand by the earliest day that their date
//! can mean, and of each pair of neighbours it says whether that order is certain.

use std::cmp::Reverse;

use crate::edtf::{Day, Order, When};
use crate::{Basis, ClaimId, Direction, EvidenceId, ExhibitId, QuoteId};

/// Where a thing stands in the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The place of the thing in the list that was given.
    pub at: usize,
    /// Its date, if it has one that can be read.
    pub when: Option<When>,
    /// How the one that stands before it stands to it. None for the first.
    pub after_previous: Option<Order>,
    /// Whether the dates as written have an order that a doubt keeps from being
    /// certain.
    pub doubtful: bool,
}

/// Puts things in order by their dates: the earliest day first, of these the one
/// that ends first, those without a date last and in the order given.
pub fn arrange(dates: &[Option<&str>]) -> Vec<Place> {
    let read = |text: &Option<&str>| text.and_then(|text| When::read(text).ok());
    let whens: Vec<Option<When>> = dates.iter().map(read).collect();
    let mut order: Vec<usize> = (0..dates.len()).collect();
    order.sort_by_key(|at| key(whens[*at].as_ref(), *at));
    let mut previous: Option<When> = None;
    order
        .into_iter()
        .enumerate()
        .map(|(place, at)| {
            let when = whens[at];
            let both = previous.zip(when);
            let after_previous = (place > 0)
                .then(|| both.map_or(Order::CannotTell, |(before, this)| before.order(&this)));
            let doubtful = both.is_some_and(|(before, this)| {
                before.order(&this) == Order::CannotTell
                    && before.stated_order(&this) != Order::CannotTell
            });
            previous = when;
            Place {
                at,
                when,
                after_previous,
                doubtful,
            }
        })
        .collect()
}

/// Dated before undated; what has no first day before what has one; then the last
/// day, nothing being later than any day.
fn key(
    when: Option<&When>,
    at: usize,
) -> (bool, Option<Day>, Reverse<Option<Reverse<Day>>>, usize) {
    let last = when.and_then(|it| it.end.last);
    (
        when.is_none(),
        when.and_then(|it| it.begin.first),
        Reverse(last.map(Reverse)),
        at,
    )
}

/// A claim with the date of what it claims.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// Its id.
    pub id: ClaimId,
    /// When it happened, EDTF.
    pub occurred: Option<&'a str>,
}

/// A quote with its date and its line to a claim.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// Its id.
    pub id: QuoteId,
    /// The exhibit that holds it.
    pub exhibit: ExhibitId,
    /// When it was said, EDTF.
    pub asserted: Option<&'a str>,
    /// How its first teller knows.
    pub basis: Basis,
}

/// An exhibit with its dates.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// Its id.
    pub id: ExhibitId,
    /// When it was published, EDTF.
    pub published: Option<&'a str>,
    /// When we got it, EDTF or RFC 3339.
    pub acquired: Option<&'a str>,
}

/// An evidence line.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Its id.
    pub id: EvidenceId,
    /// Its claim.
    pub claim: ClaimId,
    /// Its quote.
    pub quote: QuoteId,
    /// Which way it points.
    pub direction: Direction,
}

/// Dates that cannot all be right. Each names the records concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contradiction {
    /// Words that support a claim as seen, or as documented, are older than what
    /// the claim says happened.
    SaidBeforeItHappened {
        /// The words.
        quote: QuoteId,
        /// The claim.
        claim: ClaimId,
        /// The line between them.
        line: EvidenceId,
    },
    /// The exhibit was published before the words in it were said.
    PublishedBeforeSaid {
        /// The exhibit.
        exhibit: ExhibitId,
        /// The words.
        quote: QuoteId,
    },
    /// We got the exhibit before it was published.
    AcquiredBeforePublished {
        /// The exhibit.
        exhibit: ExhibitId,
    },
    /// We got the exhibit before the words in it were said.
    AcquiredBeforeSaid {
        /// The exhibit.
        exhibit: ExhibitId,
        /// The words.
        quote: QuoteId,
    },
}

impl Contradiction {
    /// Refs of the records whose dates contradict each other, as they print.
    pub fn refs(self) -> Vec<String> {
        match self {
            Self::SaidBeforeItHappened { quote, claim, line } => {
                vec![quote.to_string(), claim.to_string(), line.to_string()]
            }
            Self::PublishedBeforeSaid { exhibit, quote }
            | Self::AcquiredBeforeSaid { exhibit, quote } => {
                vec![exhibit.to_string(), quote.to_string()]
            }
            Self::AcquiredBeforePublished { exhibit } => vec![exhibit.to_string()],
        }
    }
}

/// Every contradiction of dates in a case, by kind and then by number. Only an
/// order that is certain is held against anything; dates that are a day apart are
/// not, since they may be of two time zones.
pub fn contradictions(
    claims: &[Claim<'_>],
    quotes: &[Said<'_>],
    exhibits: &[Held<'_>],
    lines: &[Line],
) -> Vec<Contradiction> {
    use std::collections::BTreeMap;
    let read = |text: Option<&str>| text.and_then(|text| When::read(text).ok());
    let occurred: BTreeMap<ClaimId, When> = claims
        .iter()
        .filter_map(|it| Some((it.id, read(it.occurred)?)))
        .collect();
    let said: BTreeMap<QuoteId, (When, &Said<'_>)> = quotes
        .iter()
        .filter_map(|it| Some((it.id, (read(it.asserted)?, it))))
        .collect();
    let held: BTreeMap<ExhibitId, (Option<When>, Option<When>)> = exhibits
        .iter()
        .map(|it| (it.id, (read(it.published), read(it.acquired))))
        .collect();
    let mut found = Vec::new();
    for line in lines
        .iter()
        .filter(|it| it.direction == Direction::Supports)
    {
        let (Some(event), Some((when, quote))) = (occurred.get(&line.claim), said.get(&line.quote))
        else {
            continue;
        };
        let knows = matches!(quote.basis, Basis::Observed | Basis::Documented);
        if knows && well_before(when, event) {
            found.push(Contradiction::SaidBeforeItHappened {
                quote: line.quote,
                claim: line.claim,
                line: line.id,
            });
        }
    }
    for (quote, (when, it)) in &said {
        let exhibit = it.exhibit;
        let Some((published, acquired)) = held.get(&exhibit) else {
            continue;
        };
        if published.is_some_and(|published| well_before(&published, when)) {
            found.push(Contradiction::PublishedBeforeSaid {
                exhibit,
                quote: *quote,
            });
        }
        if acquired.is_some_and(|acquired| well_before(&acquired, when)) {
            found.push(Contradiction::AcquiredBeforeSaid {
                exhibit,
                quote: *quote,
            });
        }
    }
    for (exhibit, dates) in &held {
        if let (Some(published), Some(acquired)) = dates
            && well_before(acquired, published)
        {
            found.push(Contradiction::AcquiredBeforePublished { exhibit: *exhibit });
        }
    }
    found.sort_unstable();
    found
}

/// Certainly before, and by more than a time zone can make.
fn well_before(a: &When, b: &When) -> bool {
    let gap = |last: Day, first: Day| number(first) - number(last) > 1;
    a.order(b) == Order::Before
        && matches!((a.end.last, b.begin.first), (Some(last), Some(first)) if gap(last, first))
}

/// Days counted from 1 March of the year 0 (proleptic Gregorian calendar).
fn number((year, month, day): Day) -> i64 {
    let (year, month) = match month {
        1 | 2 => (i64::from(year) - 1, i64::from(month) + 9),
        _ => (i64::from(year), i64::from(month) - 3),
    };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + i64::from(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(dates: &[Option<&str>]) -> Vec<usize> {
        arrange(dates).iter().map(|it| it.at).collect()
    }

    #[test]
    fn things_stand_by_the_earliest_day_and_the_undated_come_last() {
        let dates = [
            Some("2023-05"),
            None,
            Some("2021"),
            Some("../2020"),
            Some("2023-05-01"),
            Some("2023-05-01/.."),
        ];
        assert_eq!(order(&dates), [3, 2, 4, 0, 5, 1]);
    }

    #[test]
    fn of_neighbours_it_is_said_whether_their_order_is_certain() {
        let places = arrange(&[
            Some("2021"),
            Some("2023-05"),
            Some("2023-05-09"),
            Some("2024~"),
            None,
        ]);
        let said: Vec<Option<Order>> = places.iter().map(|it| it.after_previous).collect();
        assert_eq!(
            said,
            [
                None,
                Some(Order::Before),
                Some(Order::CannotTell),
                Some(Order::CannotTell),
                Some(Order::CannotTell)
            ]
        );
        let doubtful: Vec<bool> = places.iter().map(|it| it.doubtful).collect();
        assert_eq!(
            doubtful,
            [false, false, false, true, false],
            "only a doubt stands between"
        );
    }

    fn found(
        occurred: &str,
        asserted: &str,
        basis: Basis,
        published: &str,
        acquired: &str,
    ) -> Vec<Contradiction> {
        let claims = [Claim {
            id: ClaimId(1),
            occurred: Some(occurred),
        }];
        let quotes = [Said {
            id: QuoteId(1),
            exhibit: ExhibitId(1),
            asserted: Some(asserted),
            basis,
        }];
        let exhibits = [Held {
            id: ExhibitId(1),
            published: Some(published),
            acquired: Some(acquired),
        }];
        let lines = [Line {
            id: EvidenceId(1),
            claim: ClaimId(1),
            quote: QuoteId(1),
            direction: Direction::Supports,
        }];
        contradictions(&claims, &quotes, &exhibits, &lines)
    }

    #[test]
    fn dates_in_their_natural_order_contradict_nothing() {
        let none: [Contradiction; 0] = [];
        assert_eq!(
            found(
                "2022",
                "2023-01-05",
                Basis::Observed,
                "2023-01-06",
                "2023-02-01T09:00:00Z"
            ),
            none
        );
        assert_eq!(
            found(
                "2023-01-06",
                "2023-01-05",
                Basis::Observed,
                "2023-01-05",
                "2023-01-05"
            ),
            none,
            "a time zone apart"
        );
        assert_eq!(
            found("2024", "2023~", Basis::Observed, "2023", "2023"),
            none,
            "about 2023 settles nothing"
        );
    }

    #[test]
    fn a_witness_cannot_have_seen_what_had_not_happened() {
        let early = found(
            "2024",
            "2023-01-05",
            Basis::Observed,
            "2023-01-06",
            "2023-02",
        );
        assert_eq!(
            early,
            [Contradiction::SaidBeforeItHappened {
                quote: QuoteId(1),
                claim: ClaimId(1),
                line: EvidenceId(1)
            }]
        );
        let foretold = found(
            "2024",
            "2023-01-05",
            Basis::Inferred,
            "2023-01-06",
            "2023-02",
        );
        assert_eq!(foretold, [], "who infers may speak of what is to come");
    }

    #[test]
    fn an_exhibit_is_not_older_than_its_words_nor_had_before_it_was_out() {
        let exhibit = ExhibitId(1);
        assert_eq!(
            found(
                "2020",
                "2023-05-05",
                Basis::Observed,
                "2023-05-01",
                "2022-12-31"
            ),
            [
                Contradiction::PublishedBeforeSaid {
                    exhibit,
                    quote: QuoteId(1)
                },
                Contradiction::AcquiredBeforePublished { exhibit },
                Contradiction::AcquiredBeforeSaid {
                    exhibit,
                    quote: QuoteId(1)
                },
            ]
        );
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(number((2024, 3, 1)) - number((2024, 2, 28)), 2);
        assert_eq!(number((2023, 3, 1)) - number((2023, 2, 28)), 1);
        assert_eq!(number((2024, 1, 1)) - number((2023, 12, 31)), 1);
    }
}
