//! Plain text, and markup that people read as text (Markdown, CSV, JSON, XML
//! source): the characters of the file, nothing left out, nothing rendered.

use crate::decode::{controls, decode, lines_end_in_lf};
use crate::reading::{Note, Reading, Text};

/// Reads the whole file as text of the given type.
pub(crate) fn read(bytes: &[u8], media_type: &str) -> Reading {
    let decoded = decode(bytes, None);
    let text = lines_end_in_lf(decoded.text);
    let mut notes: Vec<Note> = decoded.note.into_iter().collect();
    let count = controls(&text);
    if count > 0 {
        notes.push(Note::ControlCharactersKept { count });
    }
    if text.trim().is_empty() {
        notes.push(Note::NoText);
        return Reading {
            media_type: media_type.to_owned(),
            title: None,
            layer: None,
            notes,
        };
    }
    Reading {
        media_type: media_type.to_owned(),
        title: None,
        layer: Some(Text {
            text,
            pages: Vec::new(),
            maker: "assay-intake/text".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            options: "line-ends=lf; byte-order-mark=dropped".to_owned(),
            language: None,
        }),
        notes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_characters_of_the_file_are_kept_as_they_are() {
        // Decomposed é, no-break space, zero-width joiner, ligature, astral.
        let odd = "cafe\u{301}\u{a0}a\u{200d}b ﬁve 👩‍🌾 \u{202b}שלום\u{202c}  two  spaces \n\n\n";
        let reading = read(odd.as_bytes(), "text/plain");
        assert_eq!(reading.layer.unwrap().text, odd);
        assert_eq!(reading.notes, []);
    }

    #[test]
    fn markdown_stays_source() {
        let reading = read(b"# Title\r\n\r\n*not* rendered", "text/markdown");
        assert_eq!(reading.layer.unwrap().text, "# Title\n\n*not* rendered");
        assert_eq!(reading.title, None);
    }

    #[test]
    fn control_characters_are_kept_and_counted() {
        let reading = read(b"four\0thousand\x1b[0m", "text/plain");
        assert_eq!(reading.layer.unwrap().text, "four\0thousand\x1b[0m");
        assert_eq!(reading.notes, [Note::ControlCharactersKept { count: 2 }]);
    }

    #[test]
    fn white_space_alone_is_no_text() {
        let reading = read(b" \r\n\t ", "text/plain");
        assert_eq!(reading.layer, None);
        assert_eq!(reading.notes, [Note::NoText]);
    }
}
