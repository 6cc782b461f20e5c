//! Sources (S): who says things. A protected source keeps its name and aliases
//! in the identity table alone; this record carries the code name.

mod store;
#[cfg(test)]
mod tests;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::descriptor::Descriptor;
use crate::error::Refusal;
use crate::reader::Reader;
use crate::rules::{optional, said};
use crate::{Case, CaseError, Done, Tx, Verb, protection};
use crate::{Handling, Noun, Ref, SourceKind, SourceRef};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Source,
    table: "source",
    letter: 'S',
    key: "sources",
    searchable: &["name", "code_name", "access"],
    parts: &[],
};

/// A source as it comes in, from a case document, a terminal or a window.
#[derive(Clone, Debug, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewSource {
    /// The ref that the document gives it.
    pub r#ref: Option<SourceRef>,
    /// Its name; for a protected source it goes to the identity table only.
    pub name: Option<String>,
    /// Other names of a protected source; they go to the identity table only.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<String>>")]
    pub aliases: Vec<String>,
    /// What sort of source.
    pub kind: SourceKind,
    /// Whether its name must never leave the case file.
    pub protected: Option<bool>,
    /// What a protected source is called everywhere.
    pub code_name: Option<String>,
    /// What it can see or hear, and how.
    pub access: Option<String>,
    /// Its own handling label, else the case's.
    pub handling: Option<Handling>,
    /// The source that this one was found to be.
    pub same_as: Option<SourceRef>,
}

impl Default for NewSource {
    fn default() -> NewSource {
        NewSource {
            r#ref: None,
            name: None,
            aliases: Vec::new(),
            kind: SourceKind::Unknown,
            protected: None,
            code_name: None,
            access: None,
            handling: None,
            same_as: None,
        }
    }
}

/// A source as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Its ref.
    pub r#ref: SourceRef,
    /// Its name; null where it is protected.
    pub name: Option<String>,
    /// What sort of source.
    pub kind: SourceKind,
    /// Whether its name is kept apart.
    pub protected: bool,
    /// What a protected source is called.
    pub code_name: Option<String>,
    /// What it can see or hear, and how.
    pub access: Option<String>,
    /// Its own handling label.
    pub handling: Option<Handling>,
    /// The source that this one was found to be: counted, graded and tracked as that
    /// one, with what was recorded of it untouched.
    pub same_as: Option<SourceRef>,
}

impl Source {
    /// What it may be called in print: the code name if it is protected.
    pub fn printed_name(&self) -> &str {
        self.code_name
            .as_deref()
            .filter(|_| self.protected)
            .or(self.name.as_deref())
            .unwrap_or("")
    }
}

impl Tx<'_> {
    /// Adds a source. The name and aliases of a protected one go to the identity
    /// table and nowhere else.
    ///
    /// # Errors
    /// [`Refusal`]: no name, a protected source without a code name, a code name
    /// that another has or that gives the name away, aliases or a code name
    /// without protection; what [`check_same`] refuses.
    pub fn add_source(&mut self, new: &NewSource) -> Result<SourceRef, CaseError> {
        let r#ref = SourceRef(self.next(Noun::Source));
        self.insert_source(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_source(
        &mut self,
        r#ref: SourceRef,
        new: &NewSource,
    ) -> Result<(), CaseError> {
        let name = optional(new.name.as_deref());
        let code_name = optional(new.code_name.as_deref());
        let protected = new.protected.unwrap_or(false);
        for alias in &new.aliases {
            said("aliases", alias)?;
        }
        let mut commitment = None;
        if protected {
            let code_name = code_name.ok_or(Refusal::NoCodeName)?;
            match name {
                Some(name) => commitment = Some(self.keep_identity(r#ref, name, &new.aliases)?),
                None if !new.aliases.is_empty() => said("name", "")?,
                None => {}
            }
            check_code_name(self.conn(), r#ref, code_name)?;
        } else {
            if code_name.is_some() {
                return Err(Refusal::NeedsProtection { field: "codeName" }.into());
            }
            if !new.aliases.is_empty() {
                return Err(Refusal::NeedsProtection { field: "aliases" }.into());
            }
            said("name", name.unwrap_or_default())?;
        }
        store::insert(
            self.conn(),
            &store::Insert {
                n: r#ref,
                kind: new.kind,
                name: name.filter(|_| !protected),
                protected,
                code_name,
                commitment: commitment.as_deref(),
                access: optional(new.access.as_deref()),
                handling: new.handling,
            },
        )?;
        if let Some(other) = new.same_as {
            self.join_source(r#ref, other)?;
        }
        self.touch(r#ref);
        if let Some(name) = name.filter(|_| protected) {
            protection::warn_of_spread(self, r#ref, name, &new.aliases)?;
        }
        protection::watch(self, r#ref.into())
    }
}

impl Tx<'_> {
    /// Records that a source was found to be another.
    pub(crate) fn join_source(
        &mut self,
        source: SourceRef,
        other: SourceRef,
    ) -> Result<(), CaseError> {
        check_same(self.conn(), source, other)?;
        store::join(self.conn(), source, other)
    }
}

/// Refuses to take two records for one source where that would not be one step
/// (each is the same as one that stands for itself, so that no circle can be), or
/// where one is protected and the other is not: who knows the open one would know
/// the other.
///
/// # Errors
/// [`Refusal::OnItself`], [`Refusal::SameAlready`], [`Refusal::SameAcrossProtection`];
/// [`CaseError::NotFound`].
pub(crate) fn check_same(
    conn: &Connection,
    source: SourceRef,
    other: SourceRef,
) -> Result<(), CaseError> {
    if source == other {
        return Err(Refusal::OnItself.into());
    }
    let reader = Reader::new(conn);
    let (one, two): (Source, Source) = (reader.one(source.0)?, reader.one(other.0)?);
    let mut already = store::found_to_be(conn, source)?;
    already.extend(two.same_as.map(Ref::from));
    if !already.is_empty() {
        return Err(Refusal::SameAlready { records: already }.into());
    }
    if one.protected != two.protected {
        return Err(Refusal::SameAcrossProtection.into());
    }
    Ok(())
}

/// Refuses a code name that another source has, or that gives away the name
/// which it should hide.
pub(crate) fn check_code_name(
    conn: &Connection,
    source: SourceRef,
    code_name: &str,
) -> Result<(), CaseError> {
    if store::with_code_name(conn, code_name)?.is_some_and(|by| by != source) {
        return Err(Refusal::CodeNameTaken.into());
    }
    if protection::gives_away(conn, source, code_name)? {
        return Err(Refusal::CodeNameTells.into());
    }
    Ok(())
}

impl Case {
    /// Adds a source: [`Tx::add_source`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_source(&mut self, new: &NewSource) -> Result<Done<SourceRef>, CaseError> {
        self.transact(Verb::Add, None, |tx| tx.add_source(new))
    }
}
