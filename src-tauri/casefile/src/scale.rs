//! Scales that a user made (a house may have its own). A version of a
//! scale is written once: a change of meaning is a new version beside it, so that
//! every rating is read on the scale on which it was made. No scale takes the
//! place of one that ships, and none is turned into another.

use assay_credibility::scale::{self, Scale};
use rusqlite::Connection;

use crate::error::{Damage, Refusal};
use crate::versioned::Versioned;
use crate::{Case, CaseError, Done, Target, Tx, Verb};

const TABLE: Versioned = Versioned("scale");

/// No scale of a person is longer, in bytes of JSON.
const LONGEST: usize = 100_000;

impl Tx<'_> {
    /// Adds a scale, spelled as those that ship (`assets/scales`); gives its id
    /// and version.
    ///
    /// # Errors
    /// [`Refusal::BadValue`]: it is not a whole scale; [`Refusal::ScaleTaken`]: it
    /// ships, or that version is there and says something else.
    pub fn add_scale(&mut self, json: &str) -> Result<(String, String), CaseError> {
        let bad = || Refusal::BadValue {
            field: "scale".to_owned(),
        };
        if json.len() > LONGEST {
            return Err(bad().into());
        }
        let new = Scale::from_json(json).map_err(|_| bad())?;
        let taken = || Refusal::ScaleTaken {
            scale: new.id.clone(),
        };
        if scale::scale(&new.id).is_ok() {
            return Err(taken().into());
        }
        match own(self.conn(), &new.id, Some(&new.version))? {
            Some(known) if known == new => return Ok((new.id, new.version)),
            Some(_) => return Err(taken().into()),
            None => {}
        }
        let content: serde_json::Value = serde_json::from_str(json).map_err(|_| bad())?;
        TABLE.add(self.conn(), (&new.id, &new.version), &content)?;
        self.touch_target(Target::Case);
        Ok((new.id, new.version))
    }
}

impl Case {
    /// Adds a scale: [`Tx::add_scale`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_scale(&mut self, json: &str) -> Result<Done<(String, String)>, CaseError> {
        self.transact(Verb::Edit, None, |tx| tx.add_scale(json))
    }

    /// The scales that a user made, in the order in which they came, every
    /// version of each.
    ///
    /// # Errors
    /// Those of reading.
    pub fn own_scales(&self) -> Result<Vec<Scale>, CaseError> {
        all(&self.conn)
    }
}

/// The same, of a connection.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Scale>, CaseError> {
    TABLE.all(conn, read)
}

/// The scales as they were added.
pub(crate) fn contents(conn: &Connection) -> Result<Vec<serde_json::Value>, CaseError> {
    TABLE.contents(conn)
}

/// The scale with this id that a user made: that version, or the latest.
pub(crate) fn own(
    conn: &Connection,
    id: &str,
    version: Option<&str>,
) -> Result<Option<Scale>, CaseError> {
    let content = TABLE.content(conn, id, version)?;
    content.as_deref().map(read).transpose()
}

fn read(content: &str) -> Result<Scale, CaseError> {
    Scale::from_json(content).map_err(|_| CaseError::Corrupt {
        what: Damage::Record,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SourceRef;
    use crate::rating::NewRating;
    use crate::sample::{HOUSE, from, with_quotes};

    fn rated(value: &str) -> NewRating {
        from(
            serde_json::json!({ "target": "S1", "scale": "house", "value": value, "because": "x" }),
        )
    }

    #[test]
    fn a_scale_of_ones_own_is_rated_on_like_one_that_ships() {
        let mut trial = with_quotes();
        let refusal = trial.refusal(|case| case.add_rating(&rated("+")));
        assert_eq!(
            refusal,
            Refusal::UnknownScale {
                scale: "house".to_owned()
            }
        );
        trial.add_scale(HOUSE).expect("a scale");
        trial.add_rating(&rated("+")).expect("a rating");
        let snapshot = trial.snapshot().expect("a snapshot");
        let rating = snapshot
            .rating_of(SourceRef(1).into(), "house")
            .expect("it counts");
        assert_eq!((rating.value.as_str(), rating.version.as_str()), ("+", "1"));
        let refusal = trial.refusal(|case| case.add_rating(&rated("A")));
        assert_eq!(
            refusal,
            Refusal::NotOnScale {
                scale: "house".to_owned()
            }
        );
    }

    #[test]
    fn a_new_version_stands_beside_the_old_one_and_the_latest_is_rated_on() {
        let mut trial = with_quotes();
        trial.add_scale(HOUSE).expect("a scale");
        trial
            .add_scale(HOUSE)
            .expect("the same again changes nothing");
        let two = HOUSE
            .replace(r#""version": "1""#, r#""version": "2""#)
            .replace("held up", "stood");
        trial.add_scale(&two).expect("version 2");
        assert_eq!(trial.own_scales().expect("read").len(), 2);
        trial.add_rating(&rated("+")).expect("a rating");
        let old = NewRating {
            version: Some("1".to_owned()),
            ..rated("-")
        };
        trial.add_rating(&old).expect("a rating on version 1");
        let versions: Vec<String> = trial
            .snapshot()
            .expect("a snapshot")
            .ratings
            .iter()
            .map(|it| it.version.clone())
            .collect();
        assert_eq!(versions, ["2", "1"]);
    }

    #[test]
    fn what_ships_is_not_replaced_and_a_version_is_not_rewritten() {
        let mut trial = with_quotes();
        let shipped = HOUSE.replace(r#""house""#, r#""admiralty-reliability""#);
        let refusal = trial.refusal(|case| case.add_scale(&shipped));
        let scale = "admiralty-reliability".to_owned();
        assert_eq!(refusal, Refusal::ScaleTaken { scale });
        trial.add_scale(HOUSE).expect("a scale");
        let other = HOUSE.replace("held up", "stood");
        let refusal = trial.refusal(|case| case.add_scale(&other));
        assert_eq!(
            refusal,
            Refusal::ScaleTaken {
                scale: "house".to_owned()
            }
        );
        for broken in ["", "{}", &HOUSE.replace(r#""-""#, r#""+""#)] {
            let refusal = trial.refusal(|case| case.add_scale(broken));
            assert_eq!(
                refusal,
                Refusal::BadValue {
                    field: "scale".to_owned()
                }
            );
        }
    }
}
