//! Reads records back, with what is derived on every read: how well a quote's
//! words match their layer, what a computation comes to. One reader serves one
//! answer, so that every record in it is of the same state. It writes nothing.

use std::cell::RefCell;
use std::rc::Rc;

use rusqlite::{Connection, Row};

use crate::error::CaseError;
use crate::figure::Values;
use crate::quote::Text;
use crate::{Noun, Ref, Target};

/// A record that can be read from its table.
pub(crate) trait FromRow: Sized {
    /// What it is.
    const NOUN: Noun;
    /// The columns that [`FromRow::from_row`] wants, in order.
    const COLUMNS: &'static str;

    /// Reads one row, and through the reader what belongs to it.
    fn from_row(row: &Row<'_>, reader: &Reader<'_>) -> Result<Self, CaseError>;
}

/// Texts of layers, made ready once. Bounded, because a layer can be large.
#[derive(Default)]
pub(crate) struct Texts(RefCell<Vec<(String, Rc<Text>)>>);

impl Texts {
    const HELD: usize = 8;

    /// The text whose blob has this hash.
    pub(crate) fn get(&self, conn: &Connection, sha256: &str) -> Result<Rc<Text>, CaseError> {
        let mut held = self.0.borrow_mut();
        if let Some((_, text)) = held.iter().find(|(known, _)| known == sha256) {
            return Ok(Rc::clone(text));
        }
        let text = Rc::new(Text::new(&crate::bytes::text(conn, sha256)?));
        if held.len() == Texts::HELD {
            held.remove(0);
        }
        held.push((sha256.to_owned(), Rc::clone(&text)));
        Ok(text)
    }
}

/// One pass of reading.
pub(crate) struct Reader<'a> {
    /// Where the records are.
    pub(crate) conn: &'a Connection,
    /// Layers whose quotes are being read.
    pub(crate) texts: Texts,
    /// Figures whose value is known by now.
    pub(crate) values: RefCell<Values>,
}

impl<'a> Reader<'a> {
    /// A reader of the state that `conn` sees.
    pub(crate) fn new(conn: &'a Connection) -> Reader<'a> {
        Reader {
            conn,
            texts: Texts::default(),
            values: RefCell::default(),
        }
    }

    /// Records after number `after`, at most `limit` of them, in order.
    pub(crate) fn page<T: FromRow>(&self, after: i64, limit: i64) -> Result<Vec<T>, CaseError> {
        let sql = format!(
            "SELECT {} FROM {} WHERE n > ?1 ORDER BY n LIMIT ?2",
            T::COLUMNS,
            T::NOUN.table()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([after, limit])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(T::from_row(row, self)?);
        }
        Ok(records)
    }

    /// Every record of a noun.
    pub(crate) fn all<T: FromRow>(&self) -> Result<Vec<T>, CaseError> {
        self.page(0, -1)
    }

    /// One record.
    pub(crate) fn one<T: FromRow>(&self, n: i64) -> Result<T, CaseError> {
        let sql = format!(
            "SELECT {} FROM {} WHERE n = ?1",
            T::COLUMNS,
            T::NOUN.table()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query([n])?;
        match rows.next()? {
            Some(row) => T::from_row(row, self),
            None => Err(CaseError::NotFound {
                what: Target::Record(Ref::new(T::NOUN, n)),
            }),
        }
    }

    /// The numbers in the one column of a part of a record, in the order asked for.
    pub(crate) fn numbers(&self, sql: &str, n: i64) -> Result<Vec<i64>, CaseError> {
        numbers(self.conn, sql, n)
    }
}

/// The numbers that a query with one parameter yields.
pub(crate) fn numbers(conn: &Connection, sql: &str, n: i64) -> Result<Vec<i64>, CaseError> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([n], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
