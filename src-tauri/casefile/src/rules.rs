//! Rules that more than one noun has: what a date is, what a text that must say
//! something is, that a ref names a record. Each refusal names the key at fault.

use rusqlite::{Connection, OptionalExtension};

use crate::error::{CaseError, Refusal};
use crate::{Ref, Target};

/// A text that must say something.
pub(crate) fn said(field: &'static str, text: &str) -> Result<(), CaseError> {
    if text.trim().is_empty() {
        Err(Refusal::Empty { field }.into())
    } else {
        Ok(())
    }
}

/// A text that may be left out: empty is absent.
pub(crate) fn optional(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

/// A date or interval of EDTF level 0 or 1 (ISO 8601-2:2019), where one is given.
pub(crate) fn date<'a>(
    field: &'static str,
    text: Option<&'a str>,
) -> Result<Option<&'a str>, CaseError> {
    match optional(text) {
        Some(text) if !is_edtf(text) => Err(Refusal::NotADate { field }.into()),
        given => Ok(given),
    }
}

/// A date that an event can have: EDTF of levels 0 and 1 and the parts of level 2
/// that apply (sets, unknown digits anywhere, doubts about one part), where one is
/// given.
pub(crate) fn event_date<'a>(
    field: &'static str,
    text: Option<&'a str>,
) -> Result<Option<&'a str>, CaseError> {
    match optional(text) {
        Some(text) if assay_credibility::edtf::When::read(text).is_err() => {
            Err(Refusal::NotAnEventDate { field }.into())
        }
        given => Ok(given),
    }
}

fn is_edtf(text: &str) -> bool {
    // The crate takes only ASCII for granted; an interval with two times is shorter.
    text.is_ascii() && text.len() <= 64 && edtf::level_1::Edtf::parse(text).is_ok()
}

/// A moment in RFC 3339.
pub(crate) fn time(field: &'static str, text: &str) -> Result<(), CaseError> {
    match chrono::DateTime::parse_from_rfc3339(text) {
        Ok(_) => Ok(()),
        Err(_) => Err(Refusal::NotATime { field }.into()),
    }
}

/// A well-formed language tag (BCP 47, section 2.1): letters, then letters and
/// digits, in groups of at most eight.
pub(crate) fn language<'a>(
    field: &'static str,
    text: Option<&'a str>,
) -> Result<Option<&'a str>, CaseError> {
    let given = optional(text);
    let well_formed = given.is_none_or(|tag| {
        tag.split('-').enumerate().all(|(index, group)| {
            let least = if index == 0 { 2 } else { 1 };
            (least..=8).contains(&group.len())
                && group
                    .bytes()
                    .all(|b| b.is_ascii_alphabetic() || (index > 0 && b.is_ascii_digit()))
        })
    });
    if well_formed {
        Ok(given)
    } else {
        Err(Refusal::NotALanguage { field }.into())
    }
}

/// 64 hexadecimal digits, in lower case.
pub(crate) fn sha256(field: &'static str, text: &str) -> Result<String, CaseError> {
    if text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err(Refusal::NotAHash { field }.into())
    }
}

/// The record that a ref names is there.
pub(crate) fn exists(conn: &Connection, wanted: impl Into<Ref>) -> Result<Ref, CaseError> {
    let wanted = wanted.into();
    let sql = format!("SELECT 1 FROM {} WHERE n = ?1", wanted.noun.table());
    let found: Option<i64> = conn
        .prepare_cached(&sql)?
        .query_row([wanted.n], |row| row.get(0))
        .optional()?;
    if found.is_some() {
        Ok(wanted)
    } else {
        Err(CaseError::NotFound {
            what: Target::Record(wanted),
        })
    }
}

/// The refs in square brackets of a text, `[C1]` or `[C1, Q3]`, in order.
pub(crate) fn bracketed(text: &str) -> Vec<Ref> {
    let mut found = Vec::new();
    rewrite_bracketed(text, |r| {
        found.push(r);
        r
    });
    found
}

/// The text with every ref in square brackets replaced; brackets that hold
/// anything besides refs are left alone.
pub(crate) fn rewrite_bracketed(text: &str, mut new: impl FnMut(Ref) -> Ref) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..=open]);
        rest = &rest[open + 1..];
        let Some(close) = rest.find(']') else { break };
        let inside: Result<Vec<Ref>, _> = rest[..close]
            .split(',')
            .map(|part| part.trim().parse())
            .collect();
        if let Ok(refs) = inside {
            let new: Vec<String> = refs.into_iter().map(|r| new(r).to_string()).collect();
            out.push_str(&new.join(", "));
            rest = &rest[close..];
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_edtf_of_level_0_and_1_and_nothing_else() {
        for text in [
            "2023",
            "2023-04",
            "2023-04-06?",
            "2023-04~",
            "201X",
            "2023-04/..",
            "2023-04-28T18:40:00+09:00",
            "2023-04-10T09:00:00Z",
        ] {
            assert!(date("published", Some(text)).is_ok(), "{text}");
        }
        for text in [
            "April 2023",
            "2023-13",
            "2023-02-30",
            "2004-06~-11",
            "[1667,1668]",
            "２０２３",
        ] {
            let refused = date("published", Some(text));
            assert!(
                matches!(
                    refused,
                    Err(CaseError::Refused(Refusal::NotADate { field: "published" }))
                ),
                "{text}"
            );
        }
    }

    #[test]
    fn a_language_tag_is_well_formed_or_refused() {
        for tag in ["en", "ko", "zh-Hant-TW", "de-1996"] {
            assert!(language("language", Some(tag)).is_ok(), "{tag}");
        }
        for tag in ["e", "english language", "en_US", "verylongtag", "en-"] {
            assert!(language("language", Some(tag)).is_err(), "{tag}");
        }
    }

    #[test]
    fn refs_in_brackets_are_found_and_replaced_and_other_brackets_stay() {
        let text = "As [C1, Q3] says [sic] of [F2], see [12] and [C9";
        let refs: Vec<String> = bracketed(text).iter().map(Ref::to_string).collect();
        assert_eq!(refs, ["C1", "Q3", "F2"]);
        let moved = rewrite_bracketed(text, |r| Ref::new(r.noun, r.n + 10));
        assert_eq!(moved, "As [C11, Q13] says [sic] of [F12], see [12] and [C9");
    }
}
