//! Removal: refused while other records rest on the record, and then it names
//! them. What belongs to the record goes with it; nothing else does.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::descriptor::{self, Part};
use crate::reader::numbers;
use crate::rules::{exists, optional, said};
use crate::{Case, CaseError, Done, Noun, Ref, Target, Tx, Verb, protection};

/// A column that refers to a table, in a row that belongs to a record.
struct Link {
    table: &'static str,
    column: String,
    noun: Noun,
    owner: &'static str,
}

/// The columns that refer to records of `noun`, as the schema's foreign keys say.
fn links_to(conn: &Connection, noun: Noun) -> Result<Vec<Link>, CaseError> {
    let mut links = Vec::new();
    for table in descriptor::journalled() {
        let Some((of, owner)) = descriptor::owner(table) else {
            continue;
        };
        let mut statement = conn.prepare_cached(
            r#"SELECT "from" FROM pragma_foreign_key_list(?1) WHERE "table" = ?2"#,
        )?;
        let columns = statement.query_map([table, noun.table()], |row| row.get(0))?;
        for column in columns {
            let column: String = column?;
            // The rows that belong to a record do not rest on it.
            if !(of == noun && column == owner) {
                links.push(Link {
                    table,
                    column,
                    noun: of,
                    owner,
                });
            }
        }
    }
    Ok(links)
}

/// The records that rest on a record directly, in the order of their nouns.
pub(crate) fn resting_on(conn: &Connection, record: Ref) -> Result<Vec<Ref>, CaseError> {
    let mut found = BTreeSet::new();
    for link in links_to(conn, record.noun)? {
        let sql = format!(
            "SELECT DISTINCT \"{}\" FROM \"{}\" WHERE \"{}\" = ?1",
            link.owner, link.table, link.column
        );
        found.extend(
            numbers(conn, &sql, record.n)?
                .into_iter()
                .map(|n| Ref::new(link.noun, n)),
        );
    }
    for (dossier, block) in crate::dossier::all_blocks(conn)? {
        if block.refs().contains(&record) {
            found.insert(Ref::from(dossier));
        }
    }
    if record.noun == Noun::Evidence {
        // A figure's quote and claim must stay joined.
        let sql = "SELECT figure.n FROM figure JOIN evidence USING (quote, claim)
                   WHERE evidence.n = ?1 ORDER BY figure.n";
        found.extend(
            numbers(conn, sql, record.n)?
                .into_iter()
                .map(|n| Ref::new(Noun::Figure, n)),
        );
    }
    if record.noun == Noun::ExchangeRate {
        let figures = crate::figure::converted_by(conn, record.n)?;
        found.extend(figures.into_iter().map(Ref::from));
    }
    found.remove(&record);
    Ok(found.into_iter().collect())
}

impl Tx<'_> {
    /// Removes a record. An exhibit takes its text layers with it, a protected
    /// source its identity, for good.
    ///
    /// # Errors
    /// [`CaseError::InUse`] with the records that rest on it;
    /// [`CaseError::NotFound`]; [`Refusal::Empty`](crate::Refusal::Empty) without a
    /// reason.
    pub fn remove(&mut self, target: Ref, because: &str) -> Result<(), CaseError> {
        said("because", because)?;
        exists(self.conn(), target)?;
        let mut going = Vec::new();
        let mut by = resting_on(self.conn(), target)?;
        if target.noun == Noun::Exhibit {
            (going, by) = by
                .into_iter()
                .partition(|record| record.noun == Noun::Layer);
            for layer in &going {
                by.extend(resting_on(self.conn(), *layer)?);
            }
        }
        if !by.is_empty() {
            return Err(CaseError::InUse { target, by });
        }
        going.push(target);
        for record in going {
            delete(self.conn(), record)?;
            self.touch(record);
        }
        protection::watch_text(self, Target::Record(target), "because", because)
    }
}

fn delete(conn: &Connection, record: Ref) -> Result<(), CaseError> {
    let descriptor = descriptor::of(record.noun);
    for Part { table, owner } in descriptor.parts {
        conn.execute(
            &format!("DELETE FROM {table} WHERE {owner} = ?1"),
            [record.n],
        )?;
    }
    conn.execute(
        &format!("DELETE FROM {} WHERE n = ?1", descriptor.table),
        [record.n],
    )?;
    Ok(())
}

impl Case {
    /// Removes a record: [`Tx::remove`] as one entry with its reason.
    ///
    /// # Errors
    /// As there.
    pub fn remove(&mut self, target: Ref, because: &str) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Remove, optional(Some(because)), |tx| {
            tx.remove(target, because)
        })
    }
}

#[cfg(test)]
mod tests;
