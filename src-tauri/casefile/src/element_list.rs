//! Lists of elements that a user made. A version of a list is written once, so that
//! what stands under an element is read by the words under which it was put. No
//! list takes the place of one that ships.

use assay_credibility::elements::{self, ElementList};
use rusqlite::Connection;

use crate::error::{Damage, Refusal};
use crate::versioned::Versioned;
use crate::{Case, CaseError, Done, Target, Tx, Verb};

const TABLE: Versioned = Versioned("element_list");

/// No list of a person is longer, in bytes of JSON.
const LONGEST: usize = 200_000;

impl Tx<'_> {
    /// Adds a list of elements, spelled as those that ship (`assets/elements`);
    /// gives its id and version.
    ///
    /// # Errors
    /// [`Refusal::BadValue`]: it is not a whole list; [`Refusal::ElementsTaken`]: it
    /// ships, or that version is there and says something else.
    pub fn add_element_list(&mut self, json: &str) -> Result<(String, String), CaseError> {
        let bad = || Refusal::BadValue {
            field: "list".to_owned(),
        };
        if json.len() > LONGEST {
            return Err(bad().into());
        }
        let new = ElementList::from_json(json).map_err(|_| bad())?;
        let taken = || Refusal::ElementsTaken {
            list: new.id.clone(),
        };
        if elements::list(&new.id, None).is_ok() {
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
    /// Adds a list of elements: [`Tx::add_element_list`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_element_list(&mut self, json: &str) -> Result<Done<(String, String)>, CaseError> {
        self.transact(Verb::Define, None, |tx| tx.add_element_list(json))
    }

    /// The lists that a user made, in the order in which they came, every version.
    ///
    /// # Errors
    /// Those of reading.
    pub fn own_element_lists(&self) -> Result<Vec<ElementList>, CaseError> {
        all(&self.conn)
    }
}

/// The same, of a connection.
pub(crate) fn all(conn: &Connection) -> Result<Vec<ElementList>, CaseError> {
    TABLE.all(conn, read)
}

/// The lists as they were added.
pub(crate) fn contents(conn: &Connection) -> Result<Vec<serde_json::Value>, CaseError> {
    TABLE.contents(conn)
}

/// The list with this id, one that ships or the user's own: that version, or the
/// newest.
pub(crate) fn known(
    conn: &Connection,
    id: &str,
    version: Option<&str>,
) -> Result<Option<ElementList>, CaseError> {
    match elements::list(id, version) {
        Ok(shipped) => Ok(Some(shipped.clone())),
        Err(_) => own(conn, id, version),
    }
}

fn own(
    conn: &Connection,
    id: &str,
    version: Option<&str>,
) -> Result<Option<ElementList>, CaseError> {
    let content = TABLE.content(conn, id, version)?;
    content.as_deref().map(read).transpose()
}

fn read(content: &str) -> Result<ElementList, CaseError> {
    ElementList::from_json(content).map_err(|_| CaseError::Corrupt {
        what: Damage::Record,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{ELEMENTS, with_quotes};

    #[test]
    fn a_list_of_ones_own_is_kept_by_version_and_what_ships_is_not_replaced() {
        let mut trial = with_quotes();
        trial.add_element_list(ELEMENTS).expect("a list");
        trial
            .add_element_list(ELEMENTS)
            .expect("the same again changes nothing");
        let two = ELEMENTS
            .replace(r#""version": "1""#, r#""version": "2""#)
            .replace("Paid by nobody.", "Paid by no one.");
        trial.add_element_list(&two).expect("version 2");
        let lists = trial.own_element_lists().expect("read");
        assert_eq!(lists.len(), 2);
        let newest = known(&trial.conn, "unpaid", None)
            .expect("read")
            .expect("there");
        assert_eq!(newest.version, "2");
        let other = ELEMENTS.replace("Paid by nobody.", "Paid late.");
        let refusal = trial.refusal(|case| case.add_element_list(&other));
        let list = "unpaid".to_owned();
        assert_eq!(refusal, Refusal::ElementsTaken { list });
        let shipped = ELEMENTS.replace("\"unpaid\"", "\"ilo-forced-labour\"");
        let refusal = trial.refusal(|case| case.add_element_list(&shipped));
        let list = "ilo-forced-labour".to_owned();
        assert_eq!(refusal, Refusal::ElementsTaken { list });
        let refusal = trial.refusal(|case| case.add_element_list("{}"));
        assert_eq!(
            refusal,
            Refusal::BadValue {
                field: "list".to_owned()
            }
        );
    }
}
