//! What the program put forward and a person turned down: a lint, or a
//! dependence that the wording suggests. Kept in the journal as events with
//! their reasons, so that it is not put forward again, also on another machine.
//! It changes no record and is taken back by a second event, not by undo.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::error::Refusal;
use crate::journal::Event;
use crate::rules::said;
use crate::{Case, CaseError, Damage, Done, Ref, Target, Warning, identity, protection};

/// A longer key names nothing that the program puts forward.
const LONGEST: usize = 400;

/// That something was turned down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissal {
    /// Why.
    pub reason: Option<String>,
    /// When, RFC 3339.
    pub at: String,
    /// By whom.
    pub actor: String,
}

impl Case {
    /// Turns down what `key` names, or with `again` puts it forward again.
    ///
    /// # Errors
    /// [`Refusal`]: no reason, or a key that is not words and refs.
    pub fn dismiss(
        &mut self,
        key: &str,
        because: &str,
        again: bool,
    ) -> Result<Done<()>, CaseError> {
        said("because", because)?;
        well_formed(key)?;
        let key = key.to_owned();
        let event = match again {
            false => Event::Dismissed { key, told: None },
            true => Event::Restored { key },
        };
        let because = because.trim();
        let seq = self.event_because(event, Some(because))?;
        Ok(Done {
            value: (),
            seq: Some(seq),
            touched: Vec::new(),
            records: Vec::new(),
            warnings: names_in(self, because)?,
        })
    }

    /// What was turned down and not put forward again, by its key.
    ///
    /// # Errors
    /// Those of reading.
    pub fn dismissals(&self) -> Result<BTreeMap<String, Dismissal>, CaseError> {
        standing(&self.conn)
    }
}

/// A key is a word and refs and no more: no words of anybody go into a label.
pub(crate) fn well_formed(key: &str) -> Result<(), CaseError> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-');
    if key.is_empty() || key.len() > LONGEST || !key.chars().all(plain) {
        return Err(Refusal::Empty { field: "key" }.into());
    }
    Ok(())
}

/// The refs that a key names.
pub(crate) fn refs_in(key: &str) -> Vec<Ref> {
    key.split(' ').filter_map(|it| it.parse().ok()).collect()
}

/// The key with its refs replaced.
pub(crate) fn renamed(key: &str, new: &dyn Fn(Ref) -> Ref) -> String {
    let words = key.split(' ').map(|word| match word.parse::<Ref>() {
        Ok(old) => new(old).to_string(),
        Err(_) => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// What was turned down and stands so.
pub(crate) fn standing(conn: &Connection) -> Result<BTreeMap<String, Dismissal>, CaseError> {
    let mut statement = conn.prepare_cached(
        "SELECT changes, reason, at, actor FROM journal WHERE kind = 'event'
             AND changes IS NOT NULL AND (label GLOB 'dismiss *' OR label GLOB 'restore *')
             ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    let mut standing = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let stored: Vec<u8> = row.get(0)?;
        let event = serde_json::from_slice(&stored).map_err(|_| CaseError::Corrupt {
            what: Damage::Journal,
        })?;
        match event {
            Event::Dismissed { key, told } => {
                let (at, actor) = match told {
                    Some(told) => (told.at, told.by),
                    None => (row.get(2)?, row.get(3)?),
                };
                let dismissal = Dismissal {
                    reason: row.get(1)?,
                    at,
                    actor,
                };
                standing.insert(key, dismissal);
            }
            Event::Restored { key } => {
                standing.remove(&key);
            }
            Event::Exported { .. } | Event::Settled { .. } => {}
        }
    }
    Ok(standing)
}

/// That a reason kept in the journal names a protected source.
pub(crate) fn names_in(case: &Case, because: &str) -> Result<Vec<Warning>, CaseError> {
    let mut warnings = Vec::new();
    for it in identity::all(&case.conn)? {
        let mut names = std::iter::once(&it.name).chain(&it.aliases);
        if names.any(|name| protection::holds(because, name)) {
            warnings.push(Warning::ProtectedName {
                target: Target::Case,
                field: "because".to_owned(),
                source: it.source,
            });
        }
    }
    Ok(warnings)
}

#[cfg(test)]
mod tests {
    use crate::CaseError;

    #[test]
    fn what_is_turned_down_is_remembered_with_its_reason_until_it_is_put_forward_again() {
        let mut trial = crate::sample::full();
        let key = "wording E2 E1";
        trial
            .dismiss(key, "one quotes the other's source", false)
            .expect("dismissed");
        let standing = trial.dismissals().expect("read");
        assert_eq!(
            standing[key].reason.as_deref(),
            Some("one quotes the other's source")
        );
        let past = trial
            .history(Some("E2".parse().expect("a ref")), None, 99)
            .expect("read");
        assert_eq!(
            past.last().map(|it| it.label.as_str()),
            Some("dismiss wording E2 E1")
        );
        trial.dismiss(key, "looked again", true).expect("restored");
        assert!(trial.dismissals().expect("read").is_empty());
    }

    #[test]
    fn without_a_reason_or_with_words_for_a_key_nothing_is_turned_down() {
        let mut trial = crate::sample::full();
        for (key, because) in [
            ("wording E2 E1", " "),
            ("", "x"),
            ("\u{201C}words\u{201D}", "x"),
        ] {
            let refused = trial.dismiss(key, because, false);
            assert!(
                matches!(refused, Err(CaseError::Refused(_))),
                "{key}: {refused:?}"
            );
        }
        assert!(trial.dismissals().expect("read").is_empty());
    }
}
