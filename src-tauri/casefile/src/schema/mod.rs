//! The schema as a list of steps, one per version, and what is in it: which
//! tables are journalled and whose rows they hold. A new case runs all steps, so
//! the text of a version is one text. It opens no file.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rusqlite::Connection;

use crate::{CaseError, Noun, Ref, Target, search};

/// `ASAY`, at offset 68 of every case file.
pub(crate) const APPLICATION_ID: i32 = 0x4153_4159;

/// What fills the tables that a step made.
pub(crate) type Fill = fn(&Connection) -> Result<(), CaseError>;

/// One step from a schema version to the next.
pub(crate) struct Step {
    /// Adds tables, adds columns at the end, or rebuilds a table with the same
    /// columns: nothing else lets old changesets apply.
    pub(crate) sql: &'static str,
    /// Fills what the step made; recorded like any other change.
    pub(crate) fill: Option<Fill>,
}

/// All steps; the version of a file is how many of them it has behind it.
pub(crate) static STEPS: &[Step] = &[
    Step {
        sql: include_str!("0001.sql"),
        fill: None,
    },
    Step {
        sql: include_str!("0002.sql"),
        fill: None,
    },
    Step {
        sql: include_str!("0003.sql"),
        fill: None,
    },
    Step {
        sql: include_str!("0004.sql"),
        fill: None,
    },
];

/// The version that `steps` lead to.
pub(crate) fn version(steps: &[Step]) -> i64 {
    steps.len() as i64
}

/// One object of a schema: type, name, table, and the text that made it.
pub(crate) type Object = (String, String, String, Option<String>);

/// The schema of an open database, in an order of its own.
pub(crate) fn text(conn: &Connection) -> Result<Vec<Object>, CaseError> {
    let mut statement =
        conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The schema that the first `steps` make.
pub(crate) fn expected(steps: &[Step]) -> Result<Vec<Object>, CaseError> {
    static CURRENT: OnceLock<Vec<Object>> = OnceLock::new();
    let current = std::ptr::eq(steps.as_ptr(), STEPS.as_ptr()) && steps.len() == STEPS.len();
    if let (true, Some(known)) = (current, CURRENT.get()) {
        return Ok(known.clone());
    }
    let conn = Connection::open_in_memory()?;
    search::tokenizer::register(&conn)?;
    for step in steps {
        conn.execute_batch(step.sql)?;
    }
    let made = text(&conn)?;
    if current {
        // Another thread may have been first; both made the same.
        let _ = CURRENT.set(made.clone());
    }
    Ok(made)
}

/// A journalled table.
pub(crate) struct Table {
    /// Its name.
    pub(crate) name: &'static str,
    /// The noun its rows belong to; none for what is of the case as a whole.
    pub(crate) noun: Option<Noun>,
    /// The column with the number of the record that a row belongs to.
    pub(crate) owner: &'static str,
    /// For a list that belongs to a record: its key in the case document.
    pub(crate) list: Option<List>,
}

/// How a row of a list is told apart and what it says.
pub(crate) struct List {
    /// The key of the list in the case document.
    pub(crate) key: &'static str,
    /// The column with the place in the list, where it has one.
    pub(crate) place: Option<&'static str>,
    /// The column that prints; the others are left to it.
    pub(crate) value: &'static str,
}

const fn of(noun: Noun, name: &'static str) -> Table {
    Table {
        name,
        noun: Some(noun),
        owner: "n",
        list: None,
    }
}

/// Every journalled table, parents before children. A test changes one row of
/// each table there is and demands a changeset, or a place on a short list.
pub(crate) static TABLES: &[Table] = &[
    Table {
        name: "case",
        noun: None,
        owner: "n",
        list: None,
    },
    Table {
        name: "scale",
        noun: None,
        owner: "n",
        list: None,
    },
    Table {
        name: "element_list",
        noun: None,
        owner: "n",
        list: None,
    },
    of(Noun::Source, "source"),
    of(Noun::Exhibit, "exhibit"),
    of(Noun::Layer, "layer"),
    of(Noun::Quote, "quote"),
    Table {
        name: "teller",
        noun: Some(Noun::Quote),
        owner: "quote",
        list: Some(List {
            key: "chain",
            place: Some("position"),
            value: "source",
        }),
    },
    of(Noun::Claim, "claim"),
    of(Noun::Evidence, "evidence"),
    of(Noun::Figure, "figure"),
    Table {
        name: "input",
        noun: Some(Noun::Figure),
        owner: "figure",
        list: Some(List {
            key: "inputs",
            place: None,
            value: "source",
        }),
    },
    of(Noun::Rating, "rating"),
    of(Noun::Dependence, "dependence"),
    of(Noun::ExchangeRate, "exchange_rate"),
    of(Noun::Finding, "finding"),
    Table {
        name: "finding_claim",
        noun: Some(Noun::Finding),
        owner: "finding",
        list: Some(List {
            key: "claims",
            place: Some("position"),
            value: "claim",
        }),
    },
    of(Noun::Dossier, "dossier"),
    Table {
        name: "block",
        noun: Some(Noun::Dossier),
        owner: "dossier",
        list: Some(List {
            key: "blocks",
            place: Some("position"),
            value: "content",
        }),
    },
];

/// The journalled table of that name.
pub(crate) fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

impl Table {
    /// The case or record with this number.
    pub(crate) fn target(&self, n: i64) -> Target {
        self.noun
            .map_or(Target::Case, |noun| Target::Record(Ref::new(noun, n)))
    }
}

/// One column of a journalled table, as history needs it.
pub(crate) struct Column {
    /// Its name.
    pub(crate) name: String,
    /// The noun whose number it holds.
    pub(crate) refers: Option<Noun>,
}

/// The columns of the journalled tables, in order. Columns are only ever added
/// at the end, so an old changeset reads by the same places.
pub(crate) fn columns(conn: &Connection) -> Result<BTreeMap<&'static str, Vec<Column>>, CaseError> {
    let mut all = BTreeMap::new();
    for table in TABLES {
        let mut refers: BTreeMap<String, Noun> = BTreeMap::new();
        let mut keys =
            conn.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
        let mut rows = keys.query([table.name])?;
        while let Some(row) = rows.next()? {
            let to: String = row.get(1)?;
            if let Some(noun) = Noun::ALL.into_iter().find(|noun| noun.table() == to) {
                refers.insert(row.get(0)?, noun);
            }
        }
        let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        let columns = statement
            .query_map([table.name], |row| row.get::<_, String>(0))?
            .map(|name| {
                name.map(|name| Column {
                    refers: refers.get(&name).copied(),
                    name,
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        all.insert(table.name, columns);
    }
    Ok(all)
}
