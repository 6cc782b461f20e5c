//! Search: the words of records and the texts of layers, in any script. What a
//! person types is words, never a query language; ranking is done only while it
//! is cheap. The index can be made again at any time.

pub(crate) mod index;
pub(crate) mod tokenizer;

use rusqlite::{Connection, params};
use serde::Serialize;

use crate::error::Damage;
use crate::{Case, CaseError, Noun, Ref};

/// Above this many hits nothing is ranked: scoring visits every hit, some two
/// microseconds each. Then the newest come first.
const RANKED: i64 = 50_000;

/// Code points of a snippet on either side of the hit.
const AROUND: usize = 60;

/// Marks a hit inside `highlight`; of the private use area.
const BEGIN: char = '\u{f0f0}';
const END: char = '\u{f0f1}';

/// One place that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// The record whose words these are.
    pub r#ref: Ref,
    /// Its noun's key.
    pub noun: &'static str,
    /// For a layer with pages, the page's number from 1.
    pub page: Option<i64>,
    /// For a layer, the first code point of the hit.
    pub start: Option<u64>,
    /// For a layer, one past the last code point.
    pub end: Option<u64>,
    /// The hit with some words around it, on one line.
    pub snippet: String,
    /// Where in the snippet the words stand that were asked for: first code
    /// point and one past the last, in order, never overlapping.
    pub marks: Vec<(u64, u64)>,
}

impl Case {
    /// Finds records and places in layers that hold all words of `query`. Words
    /// in quotation marks stand together; a `*` at the end of a word matches its
    /// beginning; in Chinese, Japanese and Korean any piece of a word matches.
    ///
    /// # Errors
    /// Those of reading.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<Hit>, CaseError> {
        search(&self.conn, query, limit, RANKED)
    }

    /// Makes the index anew, from the records and the texts of layers.
    ///
    /// # Errors
    /// Those of writing.
    pub fn reindex(&mut self) -> Result<(), CaseError> {
        self.begin_writing()?;
        let tx = crate::open::immediate(&self.conn)?;
        index::again(&tx)?;
        Ok(tx.commit()?)
    }
}

/// The search itself; up to `ranked` hits are ranked.
pub(crate) fn search(
    conn: &Connection,
    query: &str,
    limit: usize,
    ranked: i64,
) -> Result<Vec<Hit>, CaseError> {
    let Some(query) = phrase(query) else {
        return Ok(Vec::new());
    };
    let hits: i64 = conn
        .prepare_cached(
            "SELECT count(*) FROM
             (SELECT 1 FROM passage_index WHERE passage_index MATCH ?1 LIMIT ?2)",
        )?
        .query_row(params![query, ranked + 1], |row| row.get(0))?;
    let order = if hits <= ranked {
        "rank, p.id"
    } else {
        "p.id DESC"
    };
    let sql = format!(
        "SELECT p.noun, p.n, p.page, p.\"start\", highlight(passage_index, 0, ?2, ?3)
         FROM passage_index JOIN passage p ON p.id = passage_index.rowid
         WHERE passage_index MATCH ?1 ORDER BY {order} LIMIT ?4"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![query, BEGIN.to_string(), END.to_string(), limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let letter: String = row.get(0)?;
        let noun = letter.chars().next().and_then(Noun::of_letter);
        let noun = noun.ok_or(CaseError::Corrupt {
            what: Damage::Record,
        })?;
        let start = row.get::<_, i64>(3)?.unsigned_abs();
        let cut = cut(&row.get::<_, String>(4)?);
        let in_layer = noun == Noun::Layer;
        found.push(Hit {
            r#ref: Ref::new(noun, row.get(1)?),
            noun: noun.key(),
            page: row.get::<_, Option<i64>>(2)?.map(|page| page + 1),
            start: in_layer.then_some(start + cut.from as u64),
            end: in_layer.then_some(start + cut.upto as u64),
            snippet: cut.snippet,
            marks: cut.marks,
        });
    }
    Ok(found)
}

/// What a person typed as a query: every word quoted, so that nothing in it is an
/// operator. None if nothing in it can be searched for.
fn phrase(typed: &str) -> Option<String> {
    let mut terms = Vec::new();
    // Every second piece stood between quotation marks.
    for (index, piece) in typed.split(['"', '“', '”', '„']).enumerate() {
        if index % 2 == 1 {
            terms.extend(term(piece, false));
        } else {
            for word in piece.split_whitespace() {
                terms.extend(term(word.trim_end_matches('*'), word.ends_with('*')));
            }
        }
    }
    if terms.is_empty() {
        None
    } else {
        Some(terms.join(" "))
    }
}

fn term(words: &str, prefix: bool) -> Option<String> {
    // A NUL ends a query early, and a mark would be taken for a hit.
    let words: String = words
        .chars()
        .filter(|c| !matches!(*c, '\0' | '"'))
        .collect();
    let tokens = tokenizer::tokens(&words, tokenizer::For::Query);
    let last = tokens.last()?;
    // One syllable alone is only ever indexed as the end of a word or as the
    // beginning of a pair.
    let single = last.text.chars().count() == 1 && last.text.chars().all(tokenizer::is_cjk);
    Some(format!(
        "\"{words}\"{}",
        if prefix || single { "*" } else { "" }
    ))
}

/// The first hit of a passage and the words around it.
struct Cut {
    /// First code point of the hit in the passage.
    from: usize,
    /// One past its last.
    upto: usize,
    snippet: String,
    marks: Vec<(u64, u64)>,
}

fn cut(marked: &str) -> Cut {
    let mut plain: Vec<char> = Vec::with_capacity(marked.len());
    let mut hits: Vec<(usize, usize)> = Vec::new();
    let mut open = None;
    for letter in marked.chars() {
        match letter {
            BEGIN => open = Some(plain.len()),
            END => hits.extend(open.take().map(|from| (from, plain.len()))),
            other => plain.push(other),
        }
    }
    let (from, upto) = hits.first().copied().unwrap_or((0, 0));
    let begin = from.saturating_sub(AROUND);
    let end = plain.len().min(upto + AROUND);
    let (snippet, marks) = line(&plain, begin, end, &hits);
    Cut {
        from,
        upto,
        snippet,
        marks,
    }
}

/// A stretch of a passage on one line, runs of white space as one space, and
/// where the hits then stand in it.
fn line(
    plain: &[char],
    begin: usize,
    end: usize,
    hits: &[(usize, usize)],
) -> (String, Vec<(u64, u64)>) {
    let mut shown: Vec<char> = Vec::with_capacity(end - begin + 2);
    if begin > 0 {
        shown.push('…');
    }
    let lead = shown.len();
    // Where each letter of the stretch went, and the end besides.
    let mut places = Vec::with_capacity(end - begin + 1);
    let mut gap = false;
    for letter in &plain[begin..end] {
        if letter.is_whitespace() {
            gap = shown.len() > lead;
            places.push(shown.len());
        } else {
            if gap {
                shown.push(' ');
            }
            gap = false;
            places.push(shown.len());
            shown.push(*letter);
        }
    }
    places.push(shown.len());
    if end < plain.len() {
        shown.push('…');
    }
    let marks = hits
        .iter()
        .filter(|(from, upto)| begin <= *from && *upto <= end && from < upto)
        // A hit begins and ends with a letter, so one past its last letter is
        // the place of that letter and one more.
        .map(|(from, upto)| {
            (
                places[from - begin] as u64,
                places[upto - 1 - begin] as u64 + 1,
            )
        })
        .collect();
    (shown.into_iter().collect(), marks)
}
