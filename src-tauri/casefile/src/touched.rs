//! What a change touched, read off its rows, so that whoever shows a list asks
//! again for no more than that. It looks at no table.

use std::collections::BTreeSet;

use crate::journal::changeset::Row;
use crate::{Noun, Ref, Target, schema};

/// The nouns whose records changed.
pub(crate) fn nouns(rows: &[Row]) -> Vec<Noun> {
    let nouns: BTreeSet<Noun> = rows
        .iter()
        .filter_map(|row| schema::table(&row.table).and_then(|table| table.noun))
        .collect();
    nouns.into_iter().collect()
}

/// The records that were made, changed or removed, be it in a list of theirs.
pub(crate) fn records(rows: &[Row]) -> Vec<Ref> {
    let owner = |row: &Row| {
        // A test holds that a row begins with the number of its record.
        match schema::table(&row.table)?.target(row.integer(0)?) {
            Target::Case => None,
            Target::Record(of) => Some(of),
        }
    };
    let records: BTreeSet<Ref> = rows.iter().filter_map(owner).collect();
    records.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use crate::claim::NewClaim;
    use crate::schema::{STEPS, TABLES};
    use crate::{Actor, Case, NewCase, search};

    #[test]
    fn a_row_begins_with_the_number_of_its_record() {
        let conn = Connection::open_in_memory().unwrap();
        search::tokenizer::register(&conn).unwrap();
        for step in STEPS {
            conn.execute_batch(step.sql).unwrap();
        }
        for table in TABLES {
            let first: String = conn
                .query_row(
                    "SELECT name FROM pragma_table_info(?1) WHERE cid = 0",
                    [table.name],
                    |row| row.get(0),
                )
                .unwrap();
            assert_eq!(first, table.owner, "{}", table.name);
        }
    }

    #[test]
    fn a_change_names_its_records_and_so_does_its_undo() {
        let folder = tempfile::tempdir().unwrap();
        let by = Actor {
            name: "Tester".into(),
            id: "0".repeat(16),
        };
        let path = folder.path().join("a.assay");
        let new = NewCase {
            title: "Weather".into(),
            ..NewCase::default()
        };
        let mut case = Case::create(&path, new, by).unwrap();
        let claim = |statement: &str| NewClaim {
            statement: statement.into(),
            ..NewClaim::default()
        };
        case.add_claim(&claim("It snowed.")).unwrap();
        let done = case.add_claim(&claim("It rained.")).unwrap();
        assert_eq!(done.records, [done.value.into()]);
        assert_eq!(case.undo().unwrap().records, done.records);
    }
}
