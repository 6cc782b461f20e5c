//! What kind of file this is: by its bytes first, by its name where the bytes
//! leave it open.
//!
//! Refuses to trust a name against the bytes of a binary format, and to take
//! prose for a picture because it begins with "BM". Mail, web archives and
//! MHTML, which signature lists do not know, are told by their first lines.

use std::io::{self, Read, Seek, SeekFrom};

use file_format::FileFormat;

use crate::decode::{looks_like_utf_8, utf_16_by_shape};

/// Bytes looked at for text; signatures inside containers may lie anywhere.
const HEAD: u64 = 64 * 1024;

/// Media type of what cannot be told.
pub(crate) const UNKNOWN: &str = "application/octet-stream";

/// The IANA media type of a file, lower case, without parameters;
/// `application/octet-stream` where nothing can be told. `name` is the file's
/// name or just its extension.
///
/// # Errors
/// Only those of reading `bytes`.
pub fn detect<R: Read + Seek>(mut bytes: R, name: &str) -> io::Result<String> {
    let extension = extension(name);
    let mut head = Vec::new();
    bytes.seek(SeekFrom::Start(0))?;
    bytes.by_ref().take(HEAD).read_to_end(&mut head)?;
    if let Some(found) = by_text(&head, &extension) {
        return Ok(found.to_owned());
    }
    bytes.seek(SeekFrom::Start(0))?;
    let found = FileFormat::from_reader(&mut bytes)?;
    Ok(by_signature(&head, &found, &extension).to_owned())
}

/// The lower-case extension of a name; for `x.warc.gz` both of them.
pub(crate) fn extension(name: &str) -> String {
    let name = name.to_lowercase();
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let mut parts = base.rsplit('.');
    let last = parts.next().unwrap_or_default();
    match (last, parts.next()) {
        ("gz", Some("warc")) => "warc.gz".to_owned(),
        _ => last.to_owned(),
    }
}

/// Types that a name tells of bytes that are text anyway.
fn text_type(extension: &str) -> Option<&'static str> {
    Some(match extension {
        "txt" | "text" | "log" | "asc" | "srt" => "text/plain",
        "md" | "markdown" => "text/markdown",
        "csv" => "text/csv",
        "tsv" | "tab" => "text/tab-separated-values",
        "vtt" => "text/vtt",
        "json" | "jsonl" | "ndjson" => "application/json",
        "xml" => "application/xml",
        _ => return None,
    })
}

fn is_html_name(extension: &str) -> bool {
    matches!(extension, "html" | "htm" | "xhtml" | "xht" | "shtml")
}

/// The type, where the head is text or says PDF.
fn by_text(head: &[u8], extension: &str) -> Option<&'static str> {
    if head.is_empty() {
        return Some(text_type(extension).unwrap_or(UNKNOWN));
    }
    if pdf_mark(head) {
        return Some("application/pdf");
    }
    if !is_textual(head, extension) {
        return None;
    }
    let start = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let start = start.trim_ascii_start();
    if start.starts_with(b"{\\rtf") {
        return Some("application/rtf");
    }
    if start.starts_with(b"%!PS") {
        return Some("application/postscript");
    }
    if start.starts_with(b"WARC/1.") || start.starts_with(b"WARC/0.") {
        return Some("application/warc");
    }
    if let Some(named) = text_type(extension) {
        return Some(named);
    }
    if is_html_name(extension) {
        return Some("text/html");
    }
    if let Some(mail) = mail(start, extension) {
        return Some(mail);
    }
    Some(markup(start, extension))
}

/// ISO 32000-2, 7.5.2: the mark stands at the start; readers allow junk ahead
/// of it, which here must not be text, so that prose about PDF stays prose.
fn pdf_mark(head: &[u8]) -> bool {
    if head.starts_with(b"%PDF-") {
        return true;
    }
    let window = head.get(..1024.min(head.len())).unwrap_or_default();
    window
        .windows(5)
        .position(|five| five == b"%PDF-")
        .is_some_and(|at| {
            let junk = window.get(..at).unwrap_or_default();
            junk.trim_ascii().is_empty() || junk.contains(&0)
        })
}

/// Whether the head can be read as text: no zero bytes, hardly any control
/// characters, and UTF-8 unless the name says that it is text.
fn is_textual(head: &[u8], extension: &str) -> bool {
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return true;
    }
    if head.contains(&0) {
        return utf_16_by_shape(head.get(..head.len() & !1).unwrap_or_default()).is_some();
    }
    let named = text_type(extension).is_some() || is_html_name(extension);
    hardly_controlled(head) && (named || looks_like_utf_8(head))
}

fn hardly_controlled(head: &[u8]) -> bool {
    let odd = head
        .iter()
        .filter(|byte| {
            byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b)
        })
        .count();
    odd * 100 <= head.len()
}

/// RFC 5322 headers at the very start make a message; RFC 2557 says that an
/// archived page is one whose body is `multipart/related`.
fn mail(start: &[u8], extension: &str) -> Option<&'static str> {
    let head = String::from_utf8_lossy(start.get(..16 * 1024).unwrap_or(start));
    let mut names = Vec::new();
    let mut related = false;
    for line in head.lines() {
        if line.starts_with([' ', '\t']) && !names.is_empty() {
            continue;
        }
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_graphic()) {
            break;
        }
        let name = name.to_ascii_lowercase();
        related |= name == "content-type"
            && value
                .trim_start()
                .to_ascii_lowercase()
                .starts_with("multipart/related");
        names.push(name);
    }
    let has = |name: &str| names.iter().any(|n| n == name);
    let known = [
        "from",
        "to",
        "date",
        "subject",
        "received",
        "message-id",
        "mime-version",
        "return-path",
        "delivered-to",
        "content-type",
    ];
    let count = known.iter().filter(|name| has(name)).count();
    let machine = has("received") || has("message-id") || has("mime-version");
    let named = matches!(extension, "eml" | "mht" | "mhtml");
    if !(count >= 3 && machine || count >= 1 && named) {
        return None;
    }
    let page = has("snapshot-content-location") || matches!(extension, "mht" | "mhtml");
    Some(if related && page {
        "multipart/related"
    } else {
        "message/rfc822"
    })
}

fn markup(start: &[u8], extension: &str) -> &'static str {
    let head = String::from_utf8_lossy(start.get(..4096).unwrap_or(start)).to_ascii_lowercase();
    let xml = head.starts_with("<?xml");
    let root = after_prologue(&head);
    let opens = |name: &str| {
        root.strip_prefix('<')
            .and_then(|rest| rest.strip_prefix(name))
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == ':'))
    };
    if head.contains("<!doctype html") && root.starts_with('<')
        || ["html", "head", "body", "title", "meta"]
            .iter()
            .any(|tag| opens(tag))
    {
        "text/html"
    } else if opens("svg") || extension == "svg" {
        "image/svg+xml"
    } else if xml {
        "application/xml"
    } else {
        "text/plain"
    }
}

/// What follows XML declaration, comments and document type.
fn after_prologue(head: &str) -> &str {
    let mut rest = head.trim_start();
    loop {
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with("<?") || rest.starts_with("<!doctype") {
            rest.find('>').map(|at| at + 1)
        } else {
            None
        };
        match end.and_then(|at| rest.get(at..)) {
            Some(next) => rest = next.trim_start(),
            None => return rest,
        }
    }
}

/// The type of bytes that are not plainly text.
fn by_signature<'a>(head: &[u8], found: &'a FileFormat, extension: &str) -> &'a str {
    let known = match found.media_type() {
        // A container cut short is still that container.
        UNKNOWN if head.starts_with(b"PK\x03\x04") => "application/zip",
        known => known,
    };
    match known {
        "application/zip" if extension == "wacz" || holds_wacz(head) => "application/wacz",
        "application/gzip" if extension == "warc.gz" => "application/warc",
        UNKNOWN | "application/x-empty" | "text/plain" => by_elimination(head, extension),
        _ if known.starts_with("text/") && is_html_name(extension) => "text/html",
        _ => known,
    }
}

fn by_elimination(head: &[u8], extension: &str) -> &'static str {
    if is_html_name(extension) {
        return "text/html";
    }
    if let Some(named) = text_type(extension) {
        return named;
    }
    if !head.contains(&0) && hardly_controlled(head) && head.iter().any(u8::is_ascii_whitespace) {
        return markup(head, extension);
    }
    UNKNOWN
}

/// A web archive collection lists its parts in `datapackage.json` beside
/// `archive/` (WACZ 1.1.1, 5); names stand uncompressed in the ZIP.
fn holds_wacz(head: &[u8]) -> bool {
    let holds = |name: &[u8]| head.windows(name.len()).any(|at| at == name);
    holds(b"archive/") && (holds(b"datapackage.json") || holds(b"pages/pages.jsonl"))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn kind(bytes: impl AsRef<[u8]>, name: &str) -> String {
        detect(Cursor::new(bytes), name).unwrap()
    }

    #[test]
    fn prose_stays_prose_whatever_it_begins_with() {
        for start in [
            "BMW said so.",
            "MZ is a column",
            "P1 0 of 4",
            "%PDF is a format",
            "GIF",
        ] {
            assert_eq!(kind(start, "note.txt"), "text/plain", "{start}");
            assert_eq!(kind(start, "note"), "text/plain", "{start}");
        }
        assert_eq!(kind("보증금", "a"), "text/plain");
        assert_eq!(kind("import os\nprint(1)\n", "b"), "text/plain");
    }

    #[test]
    fn a_name_refines_text_but_never_overrides_a_binary_signature() {
        assert_eq!(kind("# a", "x.MD"), "text/markdown");
        assert_eq!(kind("a,b", "/tmp/x.csv"), "text/csv");
        assert_eq!(
            kind(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "x.txt"),
            "application/pdf"
        );
        assert_eq!(
            kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", "x.html"),
            "image/png"
        );
        assert_eq!(
            kind(b"PK\x03\x04\x14\0\0\0\0\0", "x.txt"),
            "application/zip"
        );
    }

    #[test]
    fn pdf_is_found_behind_leading_junk() {
        assert_eq!(kind(b"\r\n %PDF-1.4", "x"), "application/pdf");
        assert_eq!(kind(b"\0\0junk%PDF-1.4", "x"), "application/pdf");
    }

    #[test]
    fn html_is_told_by_its_first_element() {
        for page in [
            "<!DOCTYPE html><title>x</title>",
            "\u{feff}<html lang=ko>",
            "<?xml version='1.0'?>\n<!-- saved -->\n<html xmlns='x'>",
            "<!-- saved from url --> <head>",
        ] {
            assert_eq!(kind(page, "page"), "text/html", "{page}");
        }
        assert_eq!(kind("<html> is an element", "x.txt"), "text/plain");
        assert_eq!(kind("<p>part", "x.htm"), "text/html");
        assert_eq!(kind("<heading/>", "x"), "text/plain");
        assert_eq!(kind("<?xml version='1.0'?><rss/>", "x"), "application/xml");
    }

    #[test]
    fn text_in_any_encoding_is_text() {
        let (korean, _, _) = encoding_rs::EUC_KR.encode("노동자들은 보증금을 냈다.\n");
        assert_eq!(kind(&korean, "x.txt"), "text/plain");
        assert_eq!(kind(&korean, "x"), "text/plain");
        let wide: Vec<u8> = "값은 <b>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(kind(&wide, "x.html"), "text/html");
        assert_eq!(kind([b"\xff\xfe", &wide[..]].concat(), "x"), "text/plain");
    }

    #[test]
    fn a_zero_byte_in_a_named_text_file_does_not_make_it_binary() {
        assert_eq!(kind("four\0thousand", "x.txt"), "text/plain");
        assert_eq!(kind("four\0thousand", "x"), UNKNOWN);
    }

    #[test]
    fn mail_and_web_archives_are_recognised() {
        let mail = "Received: by x\r\n\tfrom y\r\nFrom: a@b\r\nDate: today\r\nSubject: s\r\n\r\nhi";
        assert_eq!(kind(mail, "m"), "message/rfc822");
        assert_eq!(
            kind("From: me\nSubject: x\n\nhi", "m.eml"),
            "message/rfc822"
        );
        assert_eq!(
            kind("From: me\nTo: you\nDate: x\n\nhi", "note"),
            "text/plain"
        );
        let page = "From: <Saved>\r\nSnapshot-Content-Location: https://x\r\nMIME-Version: 1.0\r\n\
                    Content-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n--x";
        assert_eq!(kind(page, "p"), "multipart/related");
        assert_eq!(
            kind("WARC/1.1\r\nWARC-Type: warcinfo\r\n", "x"),
            "application/warc"
        );
        assert_eq!(
            kind(b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "x.warc.gz"),
            "application/warc"
        );
        assert_eq!(
            kind(b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "x.gz"),
            "application/gzip"
        );
        let wacz = b"PK\x03\x04\x0a\0\0\0\0\0archive/data.warc.gz PK\x03\x04 datapackage.json";
        assert_eq!(kind(wacz, "x.zip"), "application/wacz");
    }

    #[test]
    fn bytes_that_say_nothing_are_an_octet_stream() {
        assert_eq!(kind(b"\x00\x01\x02\x03\x04", "x.bin"), UNKNOWN);
        assert_eq!(kind(b"", "x"), UNKNOWN);
        assert_eq!(kind(b"", "x.txt"), "text/plain");
    }
}
