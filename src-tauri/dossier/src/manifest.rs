//! The manifest that a dossier carries: refs, hashes and the journal head, so
//! that a program can check the paper against the case. No words, no names.

use assay_casefile::{Ref, Snapshot};
use serde::{Deserialize, Serialize};

/// What is attached to a dossier as `manifest.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Manifest {
    /// Version of this format.
    pub assay: u32,
    /// The last entry that changed a record.
    pub journal: ManifestHead,
    /// The dossier's ref; none for the standard brief.
    pub dossier: Option<Ref>,
    /// The handling label of the whole.
    pub handling: String,
    /// The day whose ratings are printed, where not those of the state above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rated_on: Option<String>,
    /// Every exhibit and text layer with its SHA-256.
    pub hashes: Vec<ManifestHash>,
    /// Every record of the case, by ref.
    pub records: Vec<Ref>,
}

/// The state of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ManifestHead {
    /// Number of the entry.
    pub seq: i64,
    /// Its hash, 64 hexadecimal digits.
    pub head: String,
    /// When it was written, RFC 3339.
    pub at: String,
}

/// A record with bytes behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ManifestHash {
    /// Its ref.
    pub r#ref: Ref,
    /// SHA-256 of the bytes, or of the text in UTF-8.
    pub sha256: String,
}

impl Manifest {
    /// The manifest of a snapshot.
    pub(crate) fn of(snapshot: &Snapshot, dossier: Option<Ref>, handling: String) -> Manifest {
        let exhibits = snapshot.exhibits.iter();
        let layers = snapshot.layers.iter();
        let hashes = exhibits
            .map(|it| ManifestHash {
                r#ref: it.r#ref.into(),
                sha256: it.sha256.clone(),
            })
            .chain(layers.map(|it| ManifestHash {
                r#ref: it.r#ref.into(),
                sha256: it.sha256.clone(),
            }));
        let mut records: Vec<Ref> = Vec::new();
        records.extend(snapshot.sources.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.exhibits.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.layers.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.quotes.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.claims.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.evidence.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.figures.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.ratings.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.dependences.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.exchange_rates.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.findings.iter().map(|it| Ref::from(it.r#ref)));
        records.extend(snapshot.dossiers.iter().map(|it| Ref::from(it.r#ref)));
        Manifest {
            assay: 1,
            journal: ManifestHead {
                seq: snapshot.head.seq,
                head: snapshot.head.hash.clone(),
                at: snapshot.head.at.clone(),
            },
            dossier,
            handling,
            rated_on: snapshot.rated_on.as_ref().map(|it| it.day.clone()),
            hashes: hashes.collect(),
            records,
        }
    }
}
