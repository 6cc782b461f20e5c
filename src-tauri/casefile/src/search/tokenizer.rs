//! The tokenizer `cjk`: whole words, lower-cased and without accents, for scripts
//! that put spaces between words; overlapping pairs of syllables for Hangul, Han
//! and Kana, with the last syllable of a run besides, at the same place. So a
//! piece of a Korean word is found, and a word of two syllables as well.
//!
//! It is registered on every connection before anything else, because a table of
//! a case names it. It keeps no state and allocates only tokens.

#![allow(unsafe_code)]

use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use rusqlite::{Connection, ffi};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::CaseError;

/// What a text is cut for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// To be found.
    Index,
    /// To find.
    Query,
}

/// A token and the bytes of the text that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// It stands at the same place as the token before it.
    pub(crate) beside: bool,
}

/// Whether a letter is of a script that is cut into pairs.
pub(crate) fn is_cjk(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x11ff           // Hangul, letters that join
        | 0x2e80..=0x2fdf         // radicals
        | 0x3005..=0x3007
        | 0x3021..=0x3029
        | 0x3031..=0x3035
        | 0x3041..=0x3096         // Hiragana
        | 0x3099..=0x309a         // voicing marks that join
        | 0x309d..=0x309f
        | 0x30a1..=0x30fa         // Katakana
        | 0x30fc..=0x30ff
        | 0x3105..=0x312f         // Bopomofo
        | 0x3131..=0x318e         // Hangul, letters of their own
        | 0x31a0..=0x31bf
        | 0x31f0..=0x31ff
        | 0x3400..=0x4dbf         // Han
        | 0x4e00..=0x9fff
        | 0xa960..=0xa97f
        | 0xac00..=0xd7ff         // Hangul, syllables
        | 0xf900..=0xfaff
        | 0xff66..=0xffdc         // half-width Kana and Hangul
        | 0x1b000..=0x1b16f
        | 0x20000..=0x3ffff)
}

/// Whether a letter adds to the one before instead of standing for itself.
fn joins(letter: char) -> bool {
    matches!(u32::from(letter), 0x1160..=0x11ff | 0x3099..=0x309a | 0xd7b0..=0xd7ff | 0xff9e..=0xff9f)
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

/// Cuts a text into tokens.
pub(crate) fn tokens(text: &str, purpose: For) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some(&(start, first)) = letters.peek() {
        if is_cjk(first) {
            let mut units: Vec<(usize, usize)> = Vec::new();
            while let Some((at, letter)) = letters.next_if(|(_, letter)| is_cjk(*letter)) {
                let end = at + letter.len_utf8();
                match units.last_mut() {
                    Some(last) if joins(letter) => last.1 = end,
                    _ => units.push((at, end)),
                }
            }
            push_pairs(&mut tokens, text, &units, purpose);
        } else if is_word(first) {
            let mut end = start;
            while let Some((at, letter)) =
                letters.next_if(|(_, letter)| is_word(*letter) && !is_cjk(*letter))
            {
                end = at + letter.len_utf8();
            }
            let folded = fold(&text[start..end]);
            if !folded.is_empty() {
                tokens.push(Token {
                    text: folded,
                    start,
                    end,
                    beside: false,
                });
            }
        } else {
            letters.next();
        }
    }
    tokens
}

fn push_pairs(tokens: &mut Vec<Token>, text: &str, units: &[(usize, usize)], purpose: For) {
    let mut push = |start: usize, end: usize, beside: bool| {
        tokens.push(Token {
            text: fold(&text[start..end]),
            start,
            end,
            beside,
        });
    };
    match units {
        [] => {}
        [(start, end)] => push(*start, *end, false),
        _ => {
            for pair in units.windows(2) {
                push(pair[0].0, pair[1].1, false);
            }
            if let (For::Index, Some((start, end))) = (purpose, units.last()) {
                push(*start, *end, true);
            }
        }
    }
}

/// Compatibility forms made plain, lower case, accents off. Marks of scripts in
/// which they are vowels stay.
fn fold(word: &str) -> String {
    let bare: String = word
        .nfkd()
        .filter(|letter| !matches!(u32::from(*letter), 0x300..=0x36f))
        .flat_map(char::to_lowercase)
        .collect();
    bare.nfc().collect()
}

/// Makes `cjk` known to a connection.
pub(crate) fn register(conn: &Connection) -> Result<(), CaseError> {
    // SAFETY: the handle lives as long as `conn` is borrowed and is used by this
    // thread alone. The pointer that FTS5 fills in is checked; the name is a C
    // string that FTS5 copies, and so is the struct of functions, which need no
    // user data.
    unsafe {
        let api = api(conn.handle())?;
        let create = (*api)
            .xCreateTokenizer
            .ok_or(CaseError::Sqlite(ffi::SQLITE_MISUSE))?;
        let mut functions = ffi::fts5_tokenizer {
            xCreate: Some(create_one),
            xDelete: Some(delete_one),
            xTokenize: Some(tokenize),
        };
        match create(
            api,
            c"cjk".as_ptr(),
            ptr::null_mut(),
            &raw mut functions,
            None,
        ) {
            ffi::SQLITE_OK => Ok(()),
            code => Err(CaseError::of_code(code)),
        }
    }
}

/// The interface of FTS5 (sqlite.org/fts5, section 7: `SELECT fts5(?1)` with a
/// pointer of the type `fts5_api_ptr`).
///
/// # Safety
/// `db` must be an open connection that no other thread uses meanwhile.
unsafe fn api(db: *mut ffi::sqlite3) -> Result<*mut ffi::fts5_api, CaseError> {
    let mut api: *mut ffi::fts5_api = ptr::null_mut();
    let mut statement: *mut ffi::sqlite3_stmt = ptr::null_mut();
    // SAFETY: as the caller promises; the statement is finalised on every way
    // out, and `api` outlives it.
    let code = unsafe {
        let mut code = ffi::sqlite3_prepare_v2(
            db,
            c"SELECT fts5(?1)".as_ptr(),
            -1,
            &raw mut statement,
            ptr::null_mut(),
        );
        if code == ffi::SQLITE_OK {
            code = ffi::sqlite3_bind_pointer(
                statement,
                1,
                (&raw mut api).cast::<c_void>(),
                c"fts5_api_ptr".as_ptr(),
                None,
            );
        }
        if code == ffi::SQLITE_OK {
            ffi::sqlite3_step(statement);
        }
        ffi::sqlite3_finalize(statement);
        code
    };
    match code {
        ffi::SQLITE_OK if !api.is_null() => Ok(api),
        ffi::SQLITE_OK => Err(CaseError::Sqlite(ffi::SQLITE_MISUSE)),
        code => Err(CaseError::of_code(code)),
    }
}

/// There is nothing to keep per table: any pointer but null will do.
unsafe extern "C" fn create_one(
    _context: *mut c_void,
    _arguments: *mut *const c_char,
    _count: c_int,
    made: *mut *mut ffi::Fts5Tokenizer,
) -> c_int {
    // SAFETY: FTS5 hands a place for the pointer.
    unsafe { *made = ptr::dangling_mut() };
    ffi::SQLITE_OK
}

unsafe extern "C" fn delete_one(_made: *mut ffi::Fts5Tokenizer) {}

type Take = unsafe extern "C" fn(*mut c_void, c_int, *const c_char, c_int, c_int, c_int) -> c_int;

unsafe extern "C" fn tokenize(
    _made: *mut ffi::Fts5Tokenizer,
    context: *mut c_void,
    flags: c_int,
    text: *const c_char,
    length: c_int,
    take: Option<Take>,
) -> c_int {
    let (Some(take), Ok(length)) = (take, usize::try_from(length)) else {
        return ffi::SQLITE_OK;
    };
    if text.is_null() {
        return ffi::SQLITE_OK;
    }
    // SAFETY: FTS5 hands `length` bytes that live during the call.
    let bytes = unsafe { std::slice::from_raw_parts(text.cast::<u8>(), length) };
    // Text of a damaged file may be no UTF-8; then its readable beginning counts.
    let readable = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    let query = flags & ffi::FTS5_TOKENIZE_QUERY != 0;
    let purpose = if query { For::Query } else { For::Index };
    let cut = std::panic::catch_unwind(|| tokens(readable, purpose));
    let Ok(cut) = cut else {
        return ffi::SQLITE_INTERNAL;
    };
    for token in cut {
        let place = if token.beside {
            ffi::FTS5_TOKEN_COLOCATED
        } else {
            0
        };
        // SAFETY: the token's bytes live during the call, and its offsets lie in
        // a text whose length fits a C int.
        let code = unsafe {
            take(
                context,
                place,
                token.text.as_ptr().cast::<c_char>(),
                token.text.len() as c_int,
                token.start as c_int,
                token.end as c_int,
            )
        };
        if code != ffi::SQLITE_OK {
            return code;
        }
    }
    ffi::SQLITE_OK
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, purpose: For) -> String {
        tokens(text, purpose)
            .iter()
            .map(|token| format!("{}{}", if token.beside { "+" } else { "" }, token.text))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_lose_case_and_accents_and_numbers_stay() {
        assert_eq!(
            shown("Ürümqi’s DEPOSIT: 4,000–5,000", For::Index),
            "urumqi s deposit 4 000 5 000"
        );
    }

    #[test]
    fn korean_is_cut_into_pairs_and_its_last_syllable_stands_beside() {
        assert_eq!(
            shown("보증금은 내다", For::Index),
            "보증 증금 금은 +은 내다 +다"
        );
        assert_eq!(shown("보증금", For::Query), "보증 증금");
        assert_eq!(shown("GIMP의", For::Index), "gimp 의");
    }

    #[test]
    fn a_syllable_typed_letter_by_letter_is_the_same_syllable() {
        let apart: String = "보증금".nfd().collect();
        assert_eq!(shown(&apart, For::Query), shown("보증금", For::Query));
        let last = tokens(&apart, For::Query).pop().expect("a token");
        assert_eq!(
            last.end,
            apart.len(),
            "offsets are those of the text as it is"
        );
    }

    #[test]
    fn vowel_signs_of_other_scripts_stay() {
        assert_eq!(shown("किताब", For::Index), "किताब");
    }
}
