//! The files that were made of dossiers: each is an event of the journal and has
//! no other trace. Who holds one cannot be known here; that it was made can.

use crate::journal::Event;
use crate::{Case, CaseError, Damage, DossierRef};

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The dossier; none for the standard brief.
    pub dossier: Option<DossierRef>,
    /// For whom.
    pub audience: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// When, RFC 3339.
    pub at: String,
}

impl Case {
    /// Every file that was made of a dossier, the oldest first.
    ///
    /// # Errors
    /// Those of reading.
    pub fn editions(&self) -> Result<Vec<Edition>, CaseError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT changes, at FROM journal WHERE kind = 'event'
             AND changes IS NOT NULL AND label GLOB 'export*' ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        let mut editions = Vec::new();
        while let Some(row) = rows.next()? {
            let stored: Vec<u8> = row.get(0)?;
            let event = serde_json::from_slice(&stored).map_err(|_| CaseError::Corrupt {
                what: Damage::Journal,
            })?;
            if let Event::Exported {
                dossier,
                audience,
                sha256,
            } = event
            {
                editions.push(Edition {
                    dossier,
                    audience,
                    sha256,
                    at: row.get(1)?,
                });
            }
        }
        Ok(editions)
    }
}

#[cfg(test)]
mod tests {
    use crate::{DossierRef, Event};

    #[test]
    fn every_file_that_was_made_is_told_and_nothing_else() {
        let mut trial = crate::sample::full();
        for dossier in [Some(DossierRef(1)), None] {
            let event = Event::Exported {
                dossier,
                audience: "internal".to_owned(),
                sha256: "ab".repeat(32),
            };
            trial.event(event).expect("an event");
        }
        trial
            .dismiss("wording E2 E1", "looked", false)
            .expect("another event");
        let made: Vec<Option<DossierRef>> = trial
            .editions()
            .expect("read")
            .into_iter()
            .map(|it| it.dossier)
            .collect();
        assert_eq!(made, [Some(DossierRef(1)), None]);
    }
}
