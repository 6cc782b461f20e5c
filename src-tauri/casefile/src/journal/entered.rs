//! Which entry first entered each record. Reads the journal; changes nothing.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::changeset::{self, Op};
use crate::{CaseError, Ref, schema};

/// The number of the first entry with an insert of each record. An undo and a
/// redo bring a record back; they do not enter it.
pub(crate) fn entered(conn: &Connection) -> Result<BTreeMap<Ref, i64>, CaseError> {
    let mut first = BTreeMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT seq, changes FROM journal
         WHERE kind <> 'event' AND changes IS NOT NULL ORDER BY seq",
    )?;
    let mut entries = statement.query([])?;
    while let Some(entry) = entries.next()? {
        let seq: i64 = entry.get(0)?;
        let changes = entry.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        for row in changeset::rows(changes)? {
            let table = schema::table(&row.table).filter(|table| table.list.is_none());
            if let (Op::Insert, Some(noun), Some(n)) =
                (row.op, table.and_then(|table| table.noun), row.integer(0))
            {
                first.entry(Ref::new(noun, n)).or_insert(seq);
            }
        }
    }
    Ok(first)
}
