//! One descriptor per noun: its table, its letter, its key, what search reads
//! and which tables belong to it. What the recorder watches, what a case
//! document lists, what search indexes and what a snapshot holds follow from
//! here. It holds no rules; those stand with each noun.

use crate::noun::Noun;

/// What is the same about every noun, told once in its folder.
#[derive(Debug)]
pub struct Descriptor {
    /// The noun.
    pub noun: Noun,
    /// Its table.
    pub table: &'static str,
    /// The letter of its refs.
    pub letter: char,
    /// Its key in the case document, in counts and on the command line.
    pub key: &'static str,
    /// The columns that search reads, in order.
    pub searchable: &'static [&'static str],
    /// Tables whose rows belong to one record of this noun and go with it.
    pub parts: &'static [Part],
}

/// A table whose rows belong to one record.
#[derive(Debug)]
pub struct Part {
    /// Its table.
    pub table: &'static str,
    /// The column that names the record.
    pub owner: &'static str,
}

/// The table of the case's own settings, which is no noun.
pub const CASE_TABLE: &str = "case";

/// The table of the scales that a user made, which are no noun either.
pub const SCALE_TABLE: &str = "scale";

/// The table of the lists of elements that a user made.
pub const ELEMENTS_TABLE: &str = "element_list";

/// Every descriptor, in the order of [`Noun::ALL`].
pub const ALL: [&Descriptor; 12] = [
    &crate::source::DESCRIPTOR,
    &crate::exhibit::DESCRIPTOR,
    &crate::layer::DESCRIPTOR,
    &crate::quote::DESCRIPTOR,
    &crate::claim::DESCRIPTOR,
    &crate::evidence::DESCRIPTOR,
    &crate::figure::DESCRIPTOR,
    &crate::rating::DESCRIPTOR,
    &crate::dependence::DESCRIPTOR,
    &crate::exchange_rate::DESCRIPTOR,
    &crate::finding::DESCRIPTOR,
    &crate::dossier::DESCRIPTOR,
];

/// The descriptor of a noun.
pub fn of(noun: Noun) -> &'static Descriptor {
    ALL[noun as usize]
}

/// Every table to which a recorder is attached: a change to any of them is an
/// entry of the journal.
pub fn journalled() -> impl Iterator<Item = &'static str> {
    let nouns = ALL.into_iter().flat_map(|descriptor| {
        std::iter::once(descriptor.table).chain(descriptor.parts.iter().map(|part| part.table))
    });
    [CASE_TABLE, SCALE_TABLE, ELEMENTS_TABLE]
        .into_iter()
        .chain(nouns)
}

/// Whose row it is: the noun of a journalled table and the column that holds
/// the record's number. None for what is of the case as a whole and unknown tables.
pub fn owner(table: &str) -> Option<(Noun, &'static str)> {
    ALL.into_iter().find_map(|descriptor| {
        if descriptor.table == table {
            return Some((descriptor.noun, "n"));
        }
        let part = descriptor.parts.iter().find(|part| part.table == table)?;
        Some((descriptor.noun, part.owner))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The text of every version, one after the other.
    const SCHEMA: &str = concat!(
        include_str!("schema/0001.sql"),
        include_str!("schema/0002.sql"),
        include_str!("schema/0003.sql"),
        include_str!("schema/0004.sql")
    );

    /// Tables that no recorder watches, and why that is right stands in the schema.
    const UNJOURNALLED: [&str; 6] = [
        "sequence", "identity", "blob", "chunk", "journal", "passage",
    ];

    #[test]
    fn descriptors_stand_in_the_order_of_the_nouns() {
        for (descriptor, noun) in ALL.into_iter().zip(Noun::ALL) {
            assert_eq!(descriptor.noun, noun);
            assert_eq!(of(noun).table, descriptor.table);
        }
    }

    #[test]
    fn letters_keys_and_tables_are_each_given_once() {
        let letters: BTreeSet<char> = ALL.iter().map(|d| d.letter).collect();
        let keys: BTreeSet<&str> = ALL.iter().map(|d| d.key).collect();
        let tables: BTreeSet<&str> = journalled().collect();
        assert_eq!((letters.len(), keys.len()), (ALL.len(), ALL.len()));
        assert_eq!(tables.len(), journalled().count());
    }

    #[test]
    fn every_table_of_the_schema_is_journalled_or_on_the_short_list() {
        let schema = SCHEMA;
        let tables: BTreeSet<String> = schema
            .lines()
            .filter_map(|line| line.strip_prefix("CREATE TABLE "))
            .map(|rest| {
                rest.trim_end_matches([' ', '('])
                    .trim_matches('"')
                    .to_owned()
            })
            .collect();
        let known: BTreeSet<String> = journalled()
            .chain(UNJOURNALLED)
            .map(str::to_owned)
            .collect();
        assert_eq!(tables, known);
    }

    #[test]
    fn a_change_to_any_table_is_recorded_or_the_table_is_on_the_short_list() {
        let trial = crate::sample::full();
        let conn = &trial.conn;
        conn.pragma_update(None, "foreign_keys", false)
            .expect("so that any row can go");
        let mut statement = conn
            .prepare(
                "SELECT name FROM sqlite_schema WHERE type = 'table'
                 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'passage_index%'",
            )
            .expect("the tables");
        let tables: Vec<String> = statement
            .query_map([], |row| row.get(0))
            .expect("the tables")
            .collect::<Result<_, _>>()
            .expect("their names");
        assert!(tables.len() > ALL.len());
        for table in tables {
            let unjournalled = UNJOURNALLED.contains(&table.as_str());
            let undo = conn.unchecked_transaction().expect("a transaction");
            let recorder = crate::journal::changeset::record(conn).expect("a recorder");
            let gone = conn.execute(&format!("DELETE FROM \"{table}\""), []);
            let changes = crate::journal::changeset::take(recorder).expect("its changes");
            if !unjournalled {
                assert!(
                    gone.is_ok_and(|rows| rows > 0),
                    "{table} has no row to change"
                );
            }
            assert_eq!(changes.is_empty(), unjournalled, "{table}");
            undo.rollback().expect("taken back");
        }
    }

    #[test]
    fn the_recorder_watches_exactly_these_tables() {
        let told: Vec<_> = journalled().map(|table| (table, owner(table))).collect();
        let watched: Vec<_> = crate::schema::TABLES
            .iter()
            .map(|table| (table.name, table.noun.map(|noun| (noun, table.owner))))
            .collect();
        assert_eq!(told, watched);
    }

    #[test]
    fn the_triggers_feed_search_with_exactly_these_columns() {
        let schema = SCHEMA;
        for descriptor in ALL {
            let trigger = format!("CREATE TRIGGER {}_in ", descriptor.table);
            let Some(from) = schema.find(&trigger) else {
                assert!(
                    descriptor.searchable.is_empty(),
                    "{} is not fed",
                    descriptor.table
                );
                continue;
            };
            let columns: Vec<String> = descriptor
                .searchable
                .iter()
                .map(|column| format!("new.{column}"))
                .collect();
            let fed = format!(
                "SELECT '{}', new.n, 0, 0, words FROM (SELECT concat_ws(char(10), {})",
                descriptor.letter,
                columns.join(", ")
            );
            assert!(
                schema[from..]
                    .lines()
                    .nth(1)
                    .is_some_and(|line| line.contains(&fed)),
                "{fed}"
            );
        }
    }

    #[test]
    fn what_search_reads_are_columns_of_the_table() {
        let schema = SCHEMA;
        for descriptor in ALL {
            let opening = format!("CREATE TABLE {} (", descriptor.table);
            let from = schema.find(&opening).expect("the schema has the table");
            let body = &schema[from..from + schema[from..].find(") STRICT").expect("it ends")];
            for column in descriptor.searchable {
                assert!(
                    body.lines()
                        .any(|line| line.split_whitespace().next() == Some(column)),
                    "{} has no column {column}",
                    descriptor.table
                );
            }
        }
    }
}
