//! Keeps names of protected sources from spreading: warns where a text holds
//! one, and refuses to protect a name that is already out. It never says a name.

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::error::Refusal;
use crate::identity::{self, Identity};
use crate::reader::Reader;
use crate::rules::{exists, said};
use crate::source::Source;
use crate::{Case, CaseError, Done, Noun, Ref, SourceRef, Target, Tx, Verb, Warning, descriptor};

/// Whether a text holds a name, whatever the case of its letters.
pub(crate) fn holds(text: &str, name: &str) -> bool {
    let name = name.trim().to_lowercase();
    !name.is_empty() && text.to_lowercase().contains(&name)
}

fn holds_any(text: &str, identity: &Identity) -> bool {
    std::iter::once(&identity.name)
        .chain(&identity.aliases)
        .any(|name| holds(text, name))
}

/// Whether a code name holds the name or an alias of the source.
pub(crate) fn gives_away(
    conn: &Connection,
    source: SourceRef,
    code_name: &str,
) -> Result<bool, CaseError> {
    let all = identity::all(conn)?;
    Ok(all
        .iter()
        .any(|known| known.source == source && holds_any(code_name, known)))
}

/// Warns if a field of the record, as it now stands, holds a protected name.
pub(crate) fn watch(tx: &mut Tx<'_>, record: Ref) -> Result<(), CaseError> {
    let identities = identity::all(tx.conn())?;
    if identities.is_empty() {
        return Ok(());
    }
    for (field, text) in texts_of(tx.conn(), record)? {
        warn_of(tx, Target::Record(record), &field, &text, &identities);
    }
    Ok(())
}

/// Warns if a text that goes into a field or into the journal holds a
/// protected name.
pub(crate) fn watch_text(
    tx: &mut Tx<'_>,
    target: Target,
    field: &str,
    text: &str,
) -> Result<(), CaseError> {
    let identities = identity::all(tx.conn())?;
    warn_of(tx, target, field, text, &identities);
    Ok(())
}

fn warn_of(tx: &mut Tx<'_>, target: Target, field: &str, text: &str, names: &[Identity]) {
    for identity in names.iter().filter(|identity| holds_any(text, identity)) {
        let field = field.to_owned();
        tx.warn(Warning::ProtectedName {
            target,
            field,
            source: identity.source,
        });
    }
}

/// Warns where the name of a source that was just made a protected one stands
/// already: in fields of records, or in the journal.
pub(crate) fn warn_of_spread(
    tx: &mut Tx<'_>,
    source: SourceRef,
    name: &str,
    aliases: &[String],
) -> Result<(), CaseError> {
    let identity = [Identity {
        source,
        name: name.to_owned(),
        aliases: aliases.to_vec(),
    }];
    for record in every_record(tx.conn())? {
        for (field, text) in texts_of(tx.conn(), record)? {
            warn_of(tx, Target::Record(record), &field, &text, &identity);
        }
    }
    let entries = entries_holding(tx.conn(), name)?;
    if !entries.is_empty() {
        tx.warn(Warning::NameInJournal { source, entries });
    }
    Ok(())
}

/// The texts of a record and of what belongs to it, each with its field.
fn texts_of(conn: &Connection, record: Ref) -> Result<Vec<(String, String)>, CaseError> {
    let descriptor = descriptor::of(record.noun);
    let mut texts = Vec::new();
    let own = std::iter::once((descriptor.table, "n"));
    let parts = descriptor.parts.iter().map(|part| (part.table, part.owner));
    for (table, owner) in own.chain(parts) {
        let sql = format!("SELECT * FROM {table} WHERE {owner} = ?1");
        let mut statement = conn.prepare_cached(&sql)?;
        let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([record.n])?;
        while let Some(row) = rows.next()? {
            for (index, column) in columns.iter().enumerate() {
                if let ValueRef::Text(bytes) = row.get_ref(index)? {
                    texts.push((camel(column), String::from_utf8_lossy(bytes).into_owned()));
                }
            }
        }
    }
    Ok(texts)
}

/// `acquired_from` as the document spells it.
fn camel(column: &str) -> String {
    let mut parts = column.split('_');
    let mut name = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}

fn every_record(conn: &Connection) -> Result<Vec<Ref>, CaseError> {
    let mut records = Vec::new();
    for noun in Noun::ALL {
        let sql = format!("SELECT n FROM {} WHERE n > ?1 ORDER BY n", noun.table());
        records.extend(
            crate::reader::numbers(conn, &sql, 0)?
                .into_iter()
                .map(|n| Ref::new(noun, n)),
        );
    }
    Ok(records)
}

/// The entries of the journal whose reason or changes hold a name. Changesets
/// hold texts in UTF-8, so that the bytes of the name are there if it is; a
/// name in other letters is found in the fields, not here.
fn entries_holding(conn: &Connection, name: &str) -> Result<Vec<i64>, CaseError> {
    let mut statement = conn.prepare_cached(
        "SELECT seq FROM journal
         WHERE instr(coalesce(changes, x''), CAST(?1 AS BLOB)) > 0
            OR instr(CAST(coalesce(reason, '') AS BLOB), CAST(?1 AS BLOB)) > 0
         ORDER BY seq",
    )?;
    let rows = statement.query_map([name.trim()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Tx<'_> {
    /// Puts a source under protection, or gives one that is protected another
    /// code name.
    ///
    /// The name must not be out: an entry of the journal keeps what it holds, and
    /// taking the name out of the record would itself be such an entry. So a
    /// source that was recorded openly is refused, and the refusal says where its
    /// name stands.
    ///
    /// # Errors
    /// [`Refusal::NameIsOut`], [`Refusal::CodeNameTaken`],
    /// [`Refusal::CodeNameTells`]; [`CaseError::NotFound`].
    pub fn protect(&mut self, source: SourceRef, code_name: &str) -> Result<(), CaseError> {
        said("codeName", code_name)?;
        exists(self.conn(), source)?;
        let record: Source = Reader::new(self.conn()).one(source.0)?;
        let kept = identity::all(self.conn())?
            .into_iter()
            .find(|known| known.source == source);
        let names: Vec<String> = match (record.name, kept) {
            (Some(open), _) => vec![open],
            (None, Some(kept)) => std::iter::once(kept.name).chain(kept.aliases).collect(),
            (None, None) => Vec::new(),
        };
        if names.iter().any(|name| holds(code_name, name)) {
            return Err(Refusal::CodeNameTells.into());
        }
        crate::source::check_code_name(self.conn(), source, code_name)?;
        let (mut entries, mut records) = (Vec::new(), Vec::new());
        for name in &names {
            entries.extend(entries_holding(self.conn(), name)?);
            for record in every_record(self.conn())? {
                if texts_of(self.conn(), record)?
                    .iter()
                    .any(|(_, text)| holds(text, name))
                {
                    records.push(record);
                }
            }
        }
        entries.sort_unstable();
        entries.dedup();
        records.sort();
        records.dedup();
        if !(entries.is_empty() && records.is_empty()) {
            return Err(Refusal::NameIsOut { entries, records }.into());
        }
        self.conn()
            .prepare_cached("UPDATE source SET code_name = ?2 WHERE n = ?1 AND code_name <> ?2")?
            .execute(rusqlite::params![source, code_name])?;
        self.touch(source);
        Ok(())
    }
}

impl Case {
    /// Puts a source under protection: [`Tx::protect`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn protect(&mut self, source: SourceRef, code_name: &str) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Protect, None, |tx| tx.protect(source, code_name))
    }
}

#[cfg(test)]
mod tests;
