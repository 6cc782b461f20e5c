//! How entries are hashed into a chain. The format is fixed: it is what a dossier
//! prints and what a stranger computes again. It reads and writes no database.
//!
//! A *field* is its length in bytes as 8 bytes, big-endian, and then the bytes. A
//! field that is absent (null) is the 8 bytes `ff ff ff ff ff ff ff ff` alone, so
//! that absent and empty differ. Texts are UTF-8; `seq` and `undoes` are 8 bytes,
//! big-endian, two's complement, and so fields of length 8.
//!
//! ```text
//! digest = SHA-256( salt ‖ reason ‖ changes )
//! hash   = SHA-256( "assay/1" ‖ prev ‖ seq ‖ at ‖ actor ‖ kind ‖ label
//!                   ‖ undoes ‖ batch ‖ digest )
//! ```
//!
//! Each name above stands for the field of that column, in this order. `prev` is
//! the `hash` of the entry before; of the first entry it is the plain SHA-256 of
//! the case id, which is 32 lower-case hexadecimal digits in ASCII. `salt` is 32
//! random bytes, so that a short reason cannot be guessed from its digest.
//!
//! A disposal blanks `reason`, `changes` and `salt` of the entries that it names
//! and leaves their `digest`: the chain over them still holds.

use sha2::{Digest, Sha256};

/// A SHA-256 value.
pub(crate) type Hash = [u8; 32];

/// The first field of every entry's hash.
const FORMAT: &str = "assay/1";

/// Hashes fields, each with its length before it.
#[derive(Default)]
pub(crate) struct Fields(Sha256);

impl Fields {
    pub(crate) fn with(mut self, field: &[u8]) -> Fields {
        self.0.update((field.len() as u64).to_be_bytes());
        self.0.update(field);
        self
    }

    pub(crate) fn with_opt(mut self, field: Option<&[u8]>) -> Fields {
        match field {
            Some(field) => self.with(field),
            None => {
                self.0.update(u64::MAX.to_be_bytes());
                self
            }
        }
    }

    pub(crate) fn hash(self) -> Hash {
        self.0.finalize().into()
    }
}

/// What the first entry follows.
pub(crate) fn first(case_id: &str) -> Hash {
    Sha256::digest(case_id.as_bytes()).into()
}

/// The digest over what a disposal may blank.
pub(crate) fn digest(salt: Option<&[u8]>, reason: Option<&str>, changes: Option<&[u8]>) -> Hash {
    Fields::default()
        .with_opt(salt)
        .with_opt(reason.map(str::as_bytes))
        .with_opt(changes)
        .hash()
}

/// The parts of an entry that its hash covers besides the one before it.
pub(crate) struct Link<'a> {
    pub(crate) seq: i64,
    pub(crate) at: &'a str,
    pub(crate) actor: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) label: &'a str,
    pub(crate) undoes: Option<i64>,
    pub(crate) batch: Option<&'a str>,
    pub(crate) digest: &'a [u8],
}

impl Link<'_> {
    /// The hash of the entry that follows `prev`.
    pub(crate) fn hash(&self, prev: &[u8]) -> Hash {
        let undoes = self.undoes.map(i64::to_be_bytes);
        Fields::default()
            .with(FORMAT.as_bytes())
            .with(prev)
            .with(&self.seq.to_be_bytes())
            .with(self.at.as_bytes())
            .with(self.actor.as_bytes())
            .with(self.kind.as_bytes())
            .with(self.label.as_bytes())
            .with_opt(undoes.as_ref().map(<[u8; 8]>::as_slice))
            .with_opt(self.batch.map(str::as_bytes))
            .with(self.digest)
            .hash()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(digest: &Hash) -> Link<'_> {
        Link {
            seq: 2,
            at: "2026-11-24T09:00:00.000+09:00",
            actor: "Ada <00ff>",
            kind: "change",
            label: "add S1",
            undoes: None,
            batch: None,
            digest,
        }
    }

    #[test]
    fn the_format_is_the_one_that_was_printed_before() {
        // Computed apart from this code, from the text at the head of the module.
        let prev = first("0123456789abcdef0123456789abcdef");
        assert_eq!(
            hex::encode(prev),
            "3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9"
        );
        let digest = digest(Some(&[7; 32]), Some("why"), Some(b"changes"));
        assert_eq!(
            hex::encode(digest),
            "67d23894b199f4628f335f4f907a62cb797b5a18c0a0d7c1df729d49c1b00200"
        );
        assert_eq!(
            hex::encode(link(&digest).hash(&prev)),
            "734f94572b96329c33e5bb7b0b32856ed5b00f147bc0243dbf75847c742861fe"
        );
        let undo = Link {
            undoes: Some(2),
            batch: Some("b"),
            kind: "undo",
            seq: 3,
            ..link(&digest)
        };
        assert_eq!(
            hex::encode(undo.hash(&prev)),
            "2786520607531d8b1ba34cae08431f7fa4c7809a336e257a0f8bb58abdf45b0b"
        );
    }

    #[test]
    fn absent_and_empty_hash_differently() {
        assert_ne!(digest(None, None, None), digest(None, Some(""), None));
        assert_ne!(digest(Some(b""), None, None), digest(None, Some(""), None));
    }

    #[test]
    fn moving_a_character_from_one_field_to_the_next_changes_the_hash() {
        let digest = digest(None, None, None);
        let one = Link {
            actor: "ab",
            kind: "c",
            ..link(&digest)
        };
        let two = Link {
            actor: "a",
            kind: "bc",
            ..link(&digest)
        };
        assert_ne!(one.hash(&[0; 32]), two.hash(&[0; 32]));
    }
}
