//! A case with its ratings as they stood on a day: later ones are left out, so
//! that what was known then can be told apart from what is known now. Everything
//! else stays as it is. A rating that was removed since is not brought back: the
//! journal has it.

use super::Snapshot;
use crate::CaseError;
use crate::error::Refusal;
use crate::rating::Rating;

/// That a snapshot shows ratings of a day, and what that leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedOn {
    /// The last day whose ratings are shown, as `2024-05-31`.
    pub day: String,
    /// How many ratings were made after it.
    pub later: usize,
}

impl Snapshot {
    /// The same case with the ratings that were in force at the end of a day,
    /// `YYYY-MM-DD`. A rating is of the day on which its rater's clock stood: the
    /// place where the question is asked does not matter.
    ///
    /// # Errors
    /// [`Refusal::NotADate`] for what is no single day.
    pub fn rated_on(&self, day: &str) -> Result<Snapshot, CaseError> {
        let day = day.trim();
        let field = "ratedOn";
        let parsed = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d");
        // The parser takes a month of one digit too, which would not sort.
        if parsed.is_err() || day.len() != 10 {
            return Err(Refusal::NotADate { field }.into());
        }
        let mut then = self.clone();
        then.ratings.retain(|rating| made_on(rating) <= day);
        then.rated_on = Some(RatedOn {
            day: day.to_owned(),
            later: self.ratings.len() - then.ratings.len(),
        });
        Ok(then)
    }
}

/// The day of a rating, as its rater wrote it.
fn made_on(rating: &Rating) -> &str {
    rating.at.get(..10).unwrap_or(&rating.at)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::SourceRef;
    use crate::rating::NewRating;
    use crate::sample::{from, with_quotes};

    /// A source rated D, then B the next night far in the east, then A.
    fn rated() -> Arc<Snapshot> {
        let mut trial = with_quotes();
        for (value, at) in [
            ("D", "2024-05-30T09:00:00+00:00"),
            ("B", "2024-05-31T00:30:00+09:00"),
            ("A", "2024-06-02T10:00:00+00:00"),
        ] {
            let rating: NewRating = from(serde_json::json!({ "target": "S1",
                "scale": "admiralty-reliability", "value": value, "because": "x", "at": at }));
            trial.add_rating(&rating).expect("a rating");
        }
        trial.snapshot().expect("a snapshot")
    }

    #[test]
    fn the_rating_of_a_day_is_the_last_one_made_by_its_end() {
        let letter = |day: &str| {
            let then = rated().rated_on(day).expect("a day");
            let later = then.rated_on.clone().expect("as of a day").later;
            (then.letter(SourceRef(1)).map(str::to_owned), later)
        };
        assert_eq!(letter("2024-05-29"), (None, 3));
        assert_eq!(letter("2024-05-30"), (Some("D".to_owned()), 2));
        assert_eq!(letter("2024-05-31"), (Some("B".to_owned()), 1));
        assert_eq!(letter("2024-06-01"), (Some("B".to_owned()), 1));
        assert_eq!(letter("2024-06-02"), (Some("A".to_owned()), 0));
    }

    #[test]
    fn what_is_no_single_day_is_refused() {
        for day in [
            "2024-05",
            "2024-5-31",
            "2024-02-30",
            "yesterday",
            "",
            "2024-05-31/2024-06-02",
        ] {
            let refused = rated().rated_on(day);
            assert!(
                matches!(
                    refused,
                    Err(CaseError::Refused(Refusal::NotADate { field: "ratedOn" }))
                ),
                "{day}"
            );
        }
    }
}
