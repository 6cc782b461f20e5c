//! Search finds what is there, in any script, through undo and redo, and takes
//! whatever is typed for words.

use super::*;
use crate::{Hit, Stored, search};

const TEXT: &str = "First page about a deposit.\nSecond line: 보증금은 4,000달러였다.\u{c}Café on page two, deposit again.";

fn layer(case: &mut Case, text: &str, pages: &str) {
    let Stored { sha256, length } = case.store_bytes(text.as_bytes()).expect("stored");
    case.transact(Verb::Add, None, |tx| {
        let n = tx.next(Noun::Layer);
        tx.conn().execute(
            "INSERT OR IGNORE INTO exhibit (n, title, media_type, sha256, length)
             VALUES (1, 'Blatt', 'text/plain', ?1, ?2)",
            (&sha256, length as i64),
        )?;
        tx.conn().execute(
            "INSERT INTO layer (n, exhibit, maker, version, options, sha256, length, pages)
             VALUES (?1, 1, 'plain', '1', '', ?2, ?3, ?4)",
            (n, &sha256, text.chars().count() as i64, pages),
        )?;
        Ok(())
    })
    .expect("a layer");
}

fn with_layer() -> (TempDir, PathBuf, Case) {
    let (folder, path, mut case) = new_case();
    let second = TEXT.chars().position(|c| c == '\u{c}').expect("a page") + 1;
    let pages = format!(r#"[{{"label":"1","start":0}},{{"label":"2","start":{second}}}]"#);
    layer(&mut case, TEXT, &pages);
    (folder, path, case)
}

fn found(case: &Case, query: &str) -> Vec<Hit> {
    case.search(query, 50).expect("searched")
}

/// What the hits say they are, cut from the layer.
fn words(hits: &[Hit]) -> Vec<String> {
    hits.iter()
        .map(|hit| {
            let (start, end) = (hit.start.expect("start"), hit.end.expect("end"));
            TEXT.chars()
                .skip(start as usize)
                .take((end - start) as usize)
                .collect()
        })
        .collect()
}

#[test]
fn a_hit_tells_page_place_and_words_around() {
    let (_folder, _path, case) = with_layer();
    let hits = found(&case, "CAFE");
    assert_eq!(hits.len(), 1);
    assert_eq!(
        (hits[0].r#ref, hits[0].noun, hits[0].page),
        (Ref::new(Noun::Layer, 1), "layers", Some(2))
    );
    assert_eq!(words(&hits), ["Café"]);
    assert_eq!(hits[0].snippet, "Café on page two, deposit again.");
    assert_eq!(found(&case, "deposit").len(), 2);
}

/// What the marks of a hit cut out of its snippet.
fn marked(hit: &Hit) -> Vec<String> {
    let points: Vec<char> = hit.snippet.chars().collect();
    hit.marks
        .iter()
        .map(|(from, upto)| points[*from as usize..*upto as usize].iter().collect())
        .collect()
}

#[test]
fn a_snippet_marks_every_word_that_was_asked_for() {
    let (_folder, _path, case) = with_layer();
    assert_eq!(
        marked(&found(&case, "page deposit cafe")[0]),
        ["Café", "page", "deposit"]
    );
    // Across a line's end, in a script of pairs.
    assert_eq!(
        marked(&found(&case, "deposit 보증금")[0]),
        ["deposit", "보증금"]
    );
}

#[test]
fn marks_hold_where_white_space_was_joined_and_words_cut_off() {
    let (_folder, _path, mut case) = new_case();
    let far = "word ".repeat(40);
    layer(
        &mut case,
        &format!("{far}\n\n \t the   amber \n  ledger\n\n{far}"),
        "[]",
    );
    let hits = found(&case, "amber ledger");
    assert!(hits[0].snippet.starts_with('…') && hits[0].snippet.ends_with('…'));
    assert!(hits[0].snippet.contains("the amber ledger"));
    assert_eq!(marked(&hits[0]), ["amber", "ledger"]);
}

#[test]
fn any_piece_of_a_korean_word_is_found() {
    let (_folder, _path, case) = with_layer();
    for (query, hit) in [
        ("보증금", "보증금"),
        ("증금", "증금"),
        ("보증금은", "보증금은"),
        ("달러", "달러"),
    ] {
        assert_eq!(words(&found(&case, query)), [hit], "{query}");
    }
    for single in ["보", "은", "달"] {
        assert_eq!(found(&case, single).len(), 1, "{single}");
    }
    assert!(
        found(&case, "금보").is_empty(),
        "the other way round is another word"
    );
}

#[test]
fn all_words_must_be_there_and_quoted_ones_together() {
    let (_folder, _path, case) = with_layer();
    assert_eq!(found(&case, "deposit again").len(), 1);
    assert_eq!(words(&found(&case, "\"deposit again\"")), ["deposit again"]);
    assert!(found(&case, "\"again deposit\"").is_empty());
    assert_eq!(found(&case, "depo*").len(), 2);
    assert!(found(&case, "depo").is_empty());
}

#[test]
fn nothing_that_is_typed_is_an_operator_or_an_error() {
    let (_folder, _path, case) = with_layer();
    for typed in [
        "",
        " ",
        "\"",
        "\"\"",
        "*",
        "-",
        "AND",
        "deposit OR (",
        "NEAR(a b",
        "text:deposit",
        "^a",
        "a\"b",
        "'; DROP TABLE claim; --",
        "\0",
        "{x y}",
        "deposit +again",
        "----",
        "a*b*",
        "“x",
    ] {
        case.search(typed, 5)
            .unwrap_or_else(|error| panic!("{typed:?}: {error}"));
    }
    assert!(
        found(&case, "deposit OR nothing").is_empty(),
        "OR is a word like any other"
    );
}

#[test]
fn a_record_is_found_by_its_words_as_they_are_now() {
    let (_folder, _path, mut case) = rich(10);
    let refs = |case: &Case, query: &str| -> Vec<String> {
        found(case, query)
            .iter()
            .map(|hit| hit.r#ref.to_string())
            .collect()
    };
    assert_eq!(refs(&case, "ledger"), ["S1"]);
    assert_eq!(refs(&case, "willow"), ["S2"]);
    assert!(
        refs(&case, "hidden").is_empty(),
        "a protected name is not searched"
    );
    assert_eq!(refs(&case, "see"), ["D1"], "prose of a block");
    assert_eq!(refs(&case, "brief"), ["D1"]);
    case.transact(Verb::Edit, None, |tx| {
        Ok(tx
            .conn()
            .execute("UPDATE source SET name = 'Gazette' WHERE n = 1", [])?)
    })
    .expect("edited");
    assert_eq!(
        (refs(&case, "gazette"), refs(&case, "\"Ledger\"")),
        (vec!["S1".to_owned()], vec!["S1".to_owned()])
    );
    case.undo().expect("undone");
    assert!(refs(&case, "gazette").is_empty());
    let hit = found(&case, "gazette ledger");
    assert!(hit.is_empty());
}

#[test]
fn a_layer_is_found_only_while_it_lives() {
    let (_folder, _path, mut case) = with_layer();
    case.undo().expect("undone");
    assert!(found(&case, "deposit").is_empty());
    case.redo().expect("redone");
    assert_eq!(found(&case, "deposit").len(), 2);
}

#[test]
fn an_index_made_anew_is_the_one_that_grew() {
    let (_folder, _path, mut case) = rich(10);
    let rows = |case: &Case| {
        let sql = "SELECT noun || n || '/' || part || '/' || coalesce(page, '') || '/' || \"start\"
                   || '/' || text FROM passage ORDER BY noun, n, part";
        let mut statement = case.conn.prepare(sql).expect("sql");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<Vec<String>, _>>().expect("rows")
    };
    let grown = rows(&case);
    assert!(grown.len() > 14, "{grown:?}");
    case.conn
        .execute("DELETE FROM passage WHERE noun = 'S'", [])
        .expect("some are lost");
    case.reindex().expect("made anew");
    assert_eq!(rows(&case), grown);
    assert_eq!(found(&case, "ledger").len(), 1);
    case.conn
        .execute(
            "INSERT INTO passage_index (passage_index) VALUES ('integrity-check')",
            [],
        )
        .expect("the index fits its passages");
}

#[test]
fn a_loss_of_the_index_is_no_difference() {
    let (_folder, path, case) = rich(10);
    case.close().expect("closes");
    behind_its_back(&path, |conn| {
        conn.execute("DELETE FROM passage", []).expect("gone");
    });
    clean(&reopen(&path));
}

#[test]
fn few_hits_come_by_rank_and_too_many_newest_first() {
    let (_folder, _path, mut case) = new_case();
    claim(&mut case, "crew").expect("a claim");
    claim(
        &mut case,
        "crew and a long tail of other words that thin the match out",
    )
    .expect("a claim");
    let order = |ranked: i64| -> Vec<String> {
        let hits = search::search(&case.conn, "crew", 9, ranked).expect("searched");
        hits.iter().map(|hit| hit.r#ref.to_string()).collect()
    };
    assert_eq!(order(2), ["C1", "C2"], "the denser one first");
    assert_eq!(order(1), ["C2", "C1"], "the newer one first");
    assert_eq!(case.search("crew", 1).expect("searched").len(), 1);
}
