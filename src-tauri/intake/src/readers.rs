//! Which reader reads what. The one place to add a reader: a media type, and
//! the function that takes its bytes.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use crate::detect::detect;
use crate::reading::{Note, Reading};
use crate::request::{Limits, Wish};
use crate::{html, pdf, picture, text};

enum Reader {
    Text,
    Html,
    Pdf,
    /// A still picture of a page, in place of its text.
    Picture,
}

fn reader_for(media_type: &str) -> Option<Reader> {
    Some(match media_type {
        "text/plain"
        | "text/markdown"
        | "text/csv"
        | "text/tab-separated-values"
        | "text/vtt"
        | "application/json"
        | "application/xml" => Reader::Text,
        "text/html" | "application/xhtml+xml" => Reader::Html,
        "application/pdf" => Reader::Pdf,
        _ => return None,
    })
}

/// Reads bytes in this very process, without a child and its limits on time
/// and memory: for the child itself, for fuzzing and for tests. A process that
/// holds a case uses [`crate::read`].
#[must_use]
pub fn read_here(bytes: &[u8], name: &str, limits: &Limits) -> Reading {
    here(bytes, name, limits, Wish::Text)
        .unwrap_or_else(|_| Reading::without_text(crate::detect::UNKNOWN, Note::Damaged))
}

/// As [`read_here`], for [`crate::picture_unless`].
#[must_use]
pub fn picture_here(bytes: &[u8], name: &str, limits: &Limits) -> Reading {
    here(bytes, name, limits, Wish::Picture)
        .unwrap_or_else(|_| Reading::without_text(crate::detect::UNKNOWN, Note::Damaged))
}

fn here(bytes: &[u8], name: &str, limits: &Limits, wish: Wish) -> io::Result<Reading> {
    read_stream(Cursor::new(bytes), name, limits, wish, |_| Ok(()))
}

/// Reads a seekable file. `announce` is told the media type before any reader
/// sees the bytes, so that it is known even if the reader breaks.
pub(crate) fn read_stream<R: Read + Seek>(
    mut file: R,
    name: &str,
    limits: &Limits,
    wish: Wish,
    announce: impl FnOnce(&str) -> io::Result<()>,
) -> io::Result<Reading> {
    let media_type = detect(&mut file, name)?;
    announce(&media_type)?;
    let length = file.seek(SeekFrom::End(0))?;
    if length == 0 {
        return Ok(Reading::without_text(media_type, Note::Empty));
    }
    let reader = match (reader_for(&media_type), wish) {
        (Some(reader), Wish::Text) => reader,
        (Some(Reader::Html), Wish::Picture) => Reader::Picture,
        _ => return Ok(Reading::without_text(media_type, Note::NoReader)),
    };
    let too_large = Note::TooLarge { bytes: limits.file };
    if length > limits.file {
        return Ok(Reading::without_text(media_type, too_large));
    }
    file.seek(SeekFrom::Start(0))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // A file that grows meanwhile is still read no further than the limit.
    file.take(limits.file + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limits.file {
        return Ok(Reading::without_text(media_type, too_large));
    }
    let reading = match reader {
        Reader::Text => text::read(&bytes, &media_type),
        Reader::Html => html::read(&bytes, &media_type),
        Reader::Pdf => pdf::read(bytes, limits.text),
        Reader::Picture => picture::read(&bytes, &media_type),
    };
    let fits = |layer: &crate::Text| layer.text.len() as u64 <= limits.text;
    if reading.layer.as_ref().is_none_or(fits) {
        return Ok(reading);
    }
    let note = Note::TooMuchText { bytes: limits.text };
    Ok(Reading::without_text(media_type, note))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn here(bytes: &[u8], name: &str) -> Reading {
        read_here(bytes, name, &Limits::default())
    }

    #[test]
    fn a_type_without_a_reader_is_named_and_kept() {
        let reading = here(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "map.png");
        assert_eq!(reading.media_type, "image/png");
        assert_eq!(reading.layer, None);
        assert_eq!(reading.notes, [Note::NoReader]);
    }

    #[test]
    fn an_empty_file_is_an_exhibit_too() {
        let reading = here(b"", "empty.pdf");
        assert_eq!(reading.notes, [Note::Empty]);
        assert_eq!(here(b"", "a.txt").media_type, "text/plain");
    }

    #[test]
    fn a_file_or_a_text_beyond_the_limit_is_not_half_read() {
        let limits = Limits {
            file: 10,
            ..Limits::default()
        };
        let reading = read_here(b"eleven more", "a.txt", &limits);
        assert_eq!(reading.layer, None);
        assert_eq!(reading.notes, [Note::TooLarge { bytes: 10 }]);
        assert!(read_here(b"ten exact!", "a.txt", &limits).layer.is_some());
        let limits = Limits {
            text: 3,
            ..Limits::default()
        };
        let reading = read_here("<p>값".as_bytes(), "a.html", &limits);
        assert_eq!(reading.layer.unwrap().text, "값");
        let reading = read_here("<p>값은".as_bytes(), "a.html", &limits);
        assert_eq!(reading.layer, None);
        assert_eq!(reading.notes, [Note::TooMuchText { bytes: 3 }]);
    }

    fn pieces() -> impl Strategy<Value = Vec<u8>> {
        let marks = prop::sample::select(vec![
            &b"%PDF-1.7\n"[..],
            b"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
            b"2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2147483647>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj\n",
            b"4 0 obj<</Length 30>>stream\nBT (x) Tj ET\nendstream\nendobj\n",
            b"trailer<</Root 1 0 R/Encrypt 9 0 R>>\nstartxref\n0\n%%EOF",
            b"<html><table><tr><td>",
            b"<pre hidden>",
            b"</p><br>&#xD800;",
            b"<svg><title>",
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b"\r\r\n\0",
            b"<meta charset=euc-kr>",
        ]);
        let piece = prop_oneof![
            marks.prop_map(<[u8]>::to_vec),
            prop::collection::vec(any::<u8>(), 0..40),
            ".{0,20}".prop_map(String::into_bytes),
        ];
        prop::collection::vec(piece, 0..12).prop_map(|all| all.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn any_bytes_under_any_name_give_a_sound_reading(
            bytes in pieces(),
            name in prop::sample::select(vec!["a.txt", "a.html", "a.pdf", "a.md", "a.eml", "a"]),
        ) {
            let reading = here(&bytes, name);
            prop_assert!(reading.layer.is_some() || !reading.notes.is_empty());
            if let Some(layer) = &reading.layer {
                let length = layer.text.chars().count();
                prop_assert!(length > 0);
                prop_assert!(layer.pages.first().is_none_or(|page| page.start == 0));
                prop_assert!(layer.pages.is_sorted_by_key(|page| page.start));
                prop_assert!(layer.pages.iter().all(|page| page.start <= length));
            }
            // What the child may say, the parent believes.
            let sent = crate::answer::write(&reading);
            let told = crate::answer::read(&sent, &Limits::default());
            prop_assert_eq!(told, Some(reading));
        }
    }
}
