//! PDF: the text of each page, and the numbers printed on the pages.
//!
//! Pages follow one another with a blank line between; offsets say where each
//! begins. Only what the file itself gives as text is read: pictures of pages
//! stay without, and pages whose characters have no sure meaning (replacement
//! or private-use characters, a composite font without a Unicode map) are
//! named. Refuses to guess a password; a file that opens without one is read.

use std::collections::HashMap;

use pdf_oxide::PdfDocument;
use pdf_oxide::error::Error;
use pdf_oxide::extractors::page_labels::{PageLabelExtractor, PageLabelRange, PageLabelStyle};
use pdf_oxide::extractors::warnings::WarningCategory;
use pdf_oxide::extractors::xmp::XmpExtractor;
use pdf_oxide::object::Object;

use crate::decode::{controls, lines_end_in_lf};
use crate::html::{language, title};
use crate::reading::{Note, Page, Reading, Text};

/// The parser's version, as pinned by the lock file (a test compares them).
const PARSER: &str = "pdf_oxide 0.3.78";

const TYPE: &str = "application/pdf";

/// Pages beyond which a count is taken for a trap.
pub(crate) const PAGES: usize = 100_000;

/// Code points of a page label beyond which it is cut.
pub(crate) const LABEL: usize = 64;

const BETWEEN: &str = "\n\n";

/// Reads a whole document; no more than `limit` bytes of text.
pub(crate) fn read(bytes: Vec<u8>, limit: u64) -> Reading {
    // A glyph without a meaning is a gap in the words: it must show.
    pdf_oxide::extractors::text::set_preserve_unmapped_glyphs(true);
    let has_table = has_table(&bytes);
    let document = match PdfDocument::from_bytes(bytes) {
        Ok(document) => document,
        Err(Error::EncryptedPdf) => return Reading::without_text(TYPE, Note::Encrypted),
        Err(_) => return Reading::without_text(TYPE, Note::Damaged),
    };
    if document.is_encrypted() && !document.is_authenticated() {
        return Reading::without_text(TYPE, Note::Encrypted);
    }
    let count = match document.page_count() {
        Ok(0) | Err(_) => return Reading::without_text(TYPE, Note::Damaged),
        Ok(count) if count > PAGES => return Reading::without_text(TYPE, Note::Damaged),
        Ok(count) => count,
    };
    match pages(&document, count, limit) {
        Ok(mut pages) => {
            pages.damaged |= !has_table;
            finish(&document, pages)
        }
        Err(note) => Reading::without_text(TYPE, note),
    }
}

/// Whether the end of the file says where its cross-reference table is, and
/// one is there (ISO 32000-2, 7.5.4, 7.5.5, 7.5.8). Where not, the parser has
/// looked for objects on its own, and may have missed some.
fn has_table(bytes: &[u8]) -> bool {
    const KEYWORD: &[u8] = b"startxref";
    let tail = bytes.len().saturating_sub(2048);
    let tail = bytes.get(tail..).unwrap_or_default();
    let Some(at) = tail
        .windows(KEYWORD.len())
        .rposition(|word| word == KEYWORD)
    else {
        return false;
    };
    let number = tail.get(at + KEYWORD.len()..).unwrap_or_default();
    let number: String = number
        .trim_ascii_start()
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .map(|byte| char::from(*byte))
        .collect();
    let Ok(offset) = number.parse::<usize>() else {
        return false;
    };
    // Offsets count from the mark, before which there may be junk.
    let head = bytes.get(..1024).unwrap_or(bytes);
    let mark = head.windows(5).position(|five| five == b"%PDF-");
    [0, mark.unwrap_or_default()].iter().any(|junk| {
        let place = offset.checked_add(*junk);
        let table = place
            .and_then(|place| bytes.get(place..))
            .unwrap_or_default();
        let table = table.trim_ascii_start();
        table.starts_with(b"xref") || table.first().is_some_and(u8::is_ascii_digit)
    })
}

/// What came of going through the pages.
#[derive(Default)]
struct Pages {
    text: String,
    starts: Vec<usize>,
    empty: Vec<u32>,
    doubtful: Vec<u32>,
    damaged: bool,
}

fn pages(document: &PdfDocument, count: usize, limit: u64) -> Result<Pages, Note> {
    let mut all = Pages::default();
    let mut length = 0;
    // A font is loaded once, so its warning comes once: from then on any page
    // may be set in it.
    let mut unmapped = false;
    for (index, ordinal) in (0..count).zip(0_u32..) {
        let page = match document.extract_text(index) {
            Ok(page) => lines_end_in_lf(page),
            Err(Error::EncryptedPdf) => return Err(Note::Encrypted),
            Err(_) => {
                all.damaged = true;
                String::new()
            }
        };
        for warning in document.take_structured_warnings() {
            match warning.category {
                WarningCategory::ToUnicodeMissing => unmapped = true,
                WarningCategory::XrefRecovery
                | WarningCategory::EofPremature
                | WarningCategory::OperatorCapExceeded => all.damaged = true,
                _ => {}
            }
        }
        let page = page.trim_end();
        if page.trim().is_empty() {
            all.starts.push(length);
            all.empty.push(ordinal);
            continue;
        }
        if unmapped || is_doubtful(page) {
            all.doubtful.push(ordinal);
        }
        if !all.text.is_empty() {
            all.text.push_str(BETWEEN);
            length += BETWEEN.len();
            // The empty pages before begin where this one does.
            let waiting = all.empty.iter().rev().zip((0..ordinal).rev());
            let waiting = waiting
                .take_while(|(empty, before)| *empty == before)
                .count();
            let from = all.starts.len() - waiting;
            for start in all.starts.iter_mut().skip(from) {
                *start = length;
            }
        }
        all.starts.push(length);
        all.text.push_str(page);
        length += page.chars().count();
        if all.text.len() as u64 > limit {
            return Err(Note::TooMuchText { bytes: limit });
        }
    }
    Ok(all)
}

/// Characters that stand for "some glyph": any U+FFFD, or private-use and
/// control characters beyond one in fifty (below that, bullets).
fn is_doubtful(page: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in page.chars().filter(|c| !c.is_whitespace()) {
        if c == char::REPLACEMENT_CHARACTER {
            return true;
        }
        all += 1;
        odd += usize::from(is_private(c) || c.is_control());
    }
    odd * 50 > all
}

fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xe000..=0xf8ff | 0xf_0000..=0xf_fffd | 0x10_0000..=0x10_fffd)
}

fn finish(document: &PdfDocument, pages: Pages) -> Reading {
    let mut notes = Vec::new();
    if pages.damaged {
        notes.push(Note::DamagedButRead);
    }
    let has_text = !pages.text.is_empty();
    if !has_text {
        notes.push(if pages.damaged {
            Note::Damaged
        } else {
            Note::NoText
        });
        notes.retain(|note| *note != Note::DamagedButRead);
    }
    if has_text && !pages.empty.is_empty() {
        notes.push(Note::NoTextOnPages { pages: pages.empty });
    }
    if !pages.doubtful.is_empty() {
        notes.push(Note::DoubtfulText {
            pages: pages.doubtful,
        });
    }
    let count = controls(&pages.text);
    if count > 0 {
        notes.push(Note::ControlCharactersKept { count });
    }
    let ranges = PageLabelExtractor::extract(document).unwrap_or_default();
    let starts = pages.starts.into_iter().enumerate();
    let layer = has_text.then(|| Text {
        text: pages.text,
        pages: starts
            .map(|(index, start)| Page {
                label: label(&ranges, index),
                start,
            })
            .collect(),
        maker: "assay-intake/pdf".to_owned(),
        version: format!("{} ({PARSER})", env!("CARGO_PKG_VERSION")),
        options: "page-break=blank-line; tables=aligned; unmapped=u+fffd; line-ends=lf".to_owned(),
        language: catalog_string(document, "Lang")
            .as_deref()
            .and_then(language),
    });
    Reading {
        media_type: TYPE.to_owned(),
        title: own_title(document),
        layer,
        notes,
    }
}

/// `Title` of the information dictionary, else `dc:title` of the metadata.
fn own_title(document: &PdfDocument) -> Option<String> {
    let information = document.trailer().as_dict().and_then(|trailer| {
        let information = resolved(document, trailer.get("Info")?)?;
        text_string(resolved(document, information.as_dict()?.get("Title")?)?)
    });
    information
        .and_then(|text| title(std::iter::once(text.as_str())))
        .or_else(|| {
            let metadata = XmpExtractor::extract(document).ok()??;
            title(metadata.dc_title.as_deref().into_iter())
        })
}

fn catalog_string(document: &PdfDocument, key: &str) -> Option<String> {
    let catalog = document.catalog().ok()?;
    let entries: &HashMap<String, Object> = catalog.as_dict()?;
    text_string(resolved(document, entries.get(key)?)?)
}

fn resolved(document: &PdfDocument, object: &Object) -> Option<Object> {
    document.resolve_object(object).ok()
}

/// A text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its mark, else
/// PDFDocEncoding.
#[expect(clippy::needless_pass_by_value, reason = "reads as a chain")]
fn text_string(object: Object) -> Option<String> {
    let bytes = object.as_string()?;
    if encoding_rs::Encoding::for_bom(bytes).is_some() {
        return Some(encoding_rs::UTF_8.decode(bytes).0.into_owned());
    }
    Some(bytes.iter().copied().map(pdf_doc_char).collect())
}

/// PDFDocEncoding (ISO 32000-2, D.2) above ASCII, where it is not Latin-1.
fn pdf_doc_char(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚',
        '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}',
    ];
    const LOWER: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    match byte {
        0x18..=0x1f => LOWER[usize::from(byte - 0x18)],
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        0xa0 => '€',
        _ => char::from(byte),
    }
}

/// The label of a page (ISO 32000-2, 12.4.2); its place where the document
/// gives none. Worked out here because a hostile start value must not make a
/// numeral of a million letters.
fn label(ranges: &[PageLabelRange], index: usize) -> String {
    let range = ranges
        .iter()
        .filter(|range| range.start_page <= index)
        .max_by_key(|range| range.start_page);
    let place = (index + 1).to_string();
    let Some(range) = range else {
        return place;
    };
    let number = u64::from(range.start_value) + (index - range.start_page) as u64;
    let numeral = match range.style {
        PageLabelStyle::RomanLower => roman(number),
        PageLabelStyle::RomanUpper => roman(number).to_uppercase(),
        PageLabelStyle::AlphaLower => letters(number),
        PageLabelStyle::AlphaUpper => letters(number).to_uppercase(),
        PageLabelStyle::None => String::new(),
        PageLabelStyle::Decimal => number.to_string(),
    };
    let whole = [range.prefix.as_deref().unwrap_or_default(), &numeral].concat();
    let label: String = whole
        .chars()
        .filter(|c| !c.is_control())
        .take(LABEL)
        .collect();
    if label.trim().is_empty() {
        place
    } else {
        label
    }
}

fn roman(number: u64) -> String {
    const STEPS: [(u64, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..=9_999).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, numeral) in STEPS {
        while rest >= value {
            out.push_str(numeral);
            rest -= value;
        }
    }
    out
}

/// a to z, then aa to zz, then aaa …
fn letters(number: u64) -> String {
    let Some(place) = number.checked_sub(1).filter(|place| *place < 26 * 8) else {
        return number.to_string();
    };
    let letter = char::from(b'a' + u8::try_from(place % 26).unwrap_or_default());
    std::iter::repeat_n(letter, usize::try_from(place / 26).unwrap_or_default() + 1).collect()
}

#[cfg(test)]
#[path = "pdf_tests.rs"]
mod tests;
