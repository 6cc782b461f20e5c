//! What search finds, cut into passages: layers by page and paragraph, records
//! by their own words. Triggers in the schema feed the words of records; this
//! module cuts layers, and makes everything anew when asked. It ranks nothing.

use rusqlite::{Connection, params};

use crate::layer::Page;
use crate::{CaseError, LayerRef, Noun, bytes, column, descriptor};

/// Code points after which a passage ends at the next break.
const LONG: usize = 1200;

/// Code points after which a passage ends anyhow.
const LONGEST: usize = 2400;

/// One piece of a layer.
#[derive(Debug, PartialEq, Eq)]
struct Piece<'a> {
    page: Option<usize>,
    start: usize,
    text: &'a str,
}

/// Makes a layer searchable.
pub(crate) fn add_layer(conn: &Connection, n: i64) -> Result<(), CaseError> {
    let text = bytes::layer_text(conn, LayerRef(n))?;
    let pages: Vec<Page> = conn
        .prepare_cached("SELECT pages FROM layer WHERE n = ?1")?
        .query_row([n], |row| Ok(row.get::<_, column::Json<Vec<Page>>>(0)?.0))?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO passage (noun, n, part, page, \"start\", text)
         VALUES ('T', ?1, ?2, ?3, ?4, ?5)",
    )?;
    for (part, piece) in (0_i64..).zip(cut(&text, &pages)) {
        insert.execute(params![
            n,
            part,
            piece.page.map(|page| page as i64),
            piece.start as i64,
            piece.text
        ])?;
    }
    Ok(())
}

/// What part 1 of a record's words is made of, as the triggers make it: the noun's
/// letter, its table, columns of its own, lists.
const MORE: [(&str, &str, &str, &str); 4] = [
    (
        "C",
        "claim",
        "",
        "json(elements), json(assumptions), json(challenges)",
    ),
    ("L", "evidence", "", "json(elements), json(challenges)"),
    (
        "J",
        "finding",
        "scope, contrary, would_change,",
        "json(elements), json(assumptions), json(challenges)",
    ),
    ("F", "figure", "because,", ""),
];

/// Makes all passages and the index anew.
pub(crate) fn again(conn: &Connection) -> Result<(), CaseError> {
    // Made to fit the passages first, whatever state either was in, so that the
    // triggers can take them out of it.
    conn.execute(
        "INSERT INTO passage_index (passage_index) VALUES ('rebuild')",
        [],
    )?;
    conn.execute("DELETE FROM passage", [])?;
    for descriptor in descriptor::ALL {
        if descriptor.searchable.is_empty() || descriptor.noun == Noun::Layer {
            continue;
        }
        conn.execute(
            &format!(
                "INSERT INTO passage (noun, n, part, \"start\", text)
                 SELECT '{}', n, 0, 0, words
                 FROM (SELECT n, concat_ws(char(10), {}) AS words FROM {})
                 WHERE words <> '' ORDER BY n",
                descriptor.letter,
                descriptor.searchable.join(", "),
                descriptor.table,
            ),
            [],
        )?;
    }
    conn.execute(
        "INSERT INTO passage (noun, n, part, \"start\", text)
         SELECT 'D', dossier, 1 + position, 0, words
         FROM (SELECT dossier, position, concat_ws(char(10),
               json_extract(content, '$.heading'), json_extract(content, '$.text')) AS words
               FROM block)
         WHERE words <> ''",
        [],
    )?;
    for (noun, table, own, lists) in MORE {
        conn.execute(
            &format!(
                "INSERT INTO passage (noun, n, part, \"start\", text)
                 SELECT '{noun}', n, 1, 0, words
                 FROM (SELECT n, concat_ws(char(10), {own} (SELECT group_concat(atom, char(10))
                       FROM json_tree(json_array({lists})) WHERE type = 'text'
                       AND key IN ('statement','why','failure','change','answer'))) AS words
                       FROM {table})
                 WHERE words <> '' ORDER BY n"
            ),
            [],
        )?;
    }
    let layers = {
        let mut statement = conn.prepare("SELECT n FROM layer ORDER BY n")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect::<Result<Vec<i64>, _>>()?
    };
    layers.into_iter().try_for_each(|n| add_layer(conn, n))
}

/// Cuts a text at its pages, and long pages at line ends or spaces.
fn cut<'a>(text: &'a str, pages: &[Page]) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    // The page that the next code point is on: pages begin in ascending order.
    let (mut next, mut page) = (0, None);
    let (mut begin, mut start, mut length) = (0, 0, 0);
    let mut push = |page: Option<usize>, start: usize, piece: &'a str| {
        if !piece.trim().is_empty() {
            pieces.push(Piece {
                page,
                start,
                text: piece,
            });
        }
    };
    for (place, (at, letter)) in text.char_indices().enumerate() {
        let turns = pages
            .get(next)
            .is_some_and(|first| first.start <= place as u64);
        let ends = length >= LONGEST || (length >= LONG && letter.is_whitespace());
        if turns || ends {
            push(page, start, &text[begin..at]);
            (begin, start, length) = (at, place, 0);
        }
        while pages
            .get(next)
            .is_some_and(|first| first.start <= place as u64)
        {
            page = Some(next);
            next += 1;
        }
        length += 1;
    }
    push(page, start, &text[begin..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(label: &str, start: u64) -> Page {
        Page {
            label: label.to_owned(),
            start,
        }
    }

    #[test]
    fn a_layer_is_cut_at_its_pages_and_an_empty_page_gives_nothing() {
        let text = "eins\u{e4}zwei  drei";
        let pieces = cut(
            text,
            &[page("i", 0), page("1", 5), page("2", 9), page("3", 11)],
        );
        let shape: Vec<_> = pieces.iter().map(|p| (p.page, p.start, p.text)).collect();
        assert_eq!(
            shape,
            [
                (Some(0), 0, "eins\u{e4}"),
                (Some(1), 5, "zwei"),
                (Some(3), 11, "drei")
            ]
        );
    }

    #[test]
    fn the_pieces_of_a_long_text_are_the_text() {
        let text = "word ".repeat(2000) + &"x".repeat(9000);
        let pieces = cut(&text, &[]);
        let joined: String = pieces.iter().map(|piece| piece.text).collect();
        assert_eq!(joined, text);
        assert!(
            pieces
                .iter()
                .all(|piece| piece.text.chars().count() <= LONGEST)
        );
        for piece in &pieces {
            let there: String = text
                .chars()
                .skip(piece.start)
                .take(piece.text.chars().count())
                .collect();
            assert_eq!(there, piece.text, "start is the place of the piece");
        }
    }
}
