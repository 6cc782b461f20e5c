//! What a child sends back, and the doubt with which it is received.
//!
//! A greeting shows that the program does read exhibits; then come the media
//! type (length, bytes) as soon as it is known, and the answer: length and
//! JSON of everything but the text, length and UTF-8 of the text. Lengths are
//! little-endian. The reader has seen hostile bytes, so every rule of
//! [`Reading`] is checked again here: an answer that breaks one is refused
//! whole.

use serde::{Deserialize, Serialize};

use crate::html::{TITLE, language};
use crate::pdf::{LABEL, PAGES};
use crate::reading::{Note, Page, Reading, Text};
use crate::request::Limits;

/// First bytes from any child.
pub(crate) const GREETING: &[u8] = b"assay-intake 1\n";

/// Bytes that an answer may have besides its text.
pub(crate) const HEAD: u64 = 32 << 20;

/// Most notes one reading can have.
const NOTES: usize = 32;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    media_type: String,
    title: Option<String>,
    layer: Option<Layer>,
    notes: Vec<Note>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Layer {
    pages: Vec<Page>,
    maker: String,
    version: String,
    options: String,
    language: Option<String>,
}

/// The media type as a frame of its own.
pub(crate) fn write_type(media_type: &str) -> Vec<u8> {
    let mut out = vec![u8::try_from(media_type.len()).unwrap_or_default()];
    out.extend_from_slice(media_type.as_bytes());
    out
}

/// Takes the media type off the front: it and the rest.
pub(crate) fn read_type(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, rest) = bytes.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(*length))?;
    let name = std::str::from_utf8(name).ok()?;
    is_media_type(name).then_some((name, rest))
}

/// The answer without the media type's frame.
pub(crate) fn write(reading: &Reading) -> Vec<u8> {
    let text = reading.layer.as_ref().map_or("", |layer| &layer.text);
    let head = Head {
        media_type: reading.media_type.clone(),
        title: reading.title.clone(),
        layer: reading.layer.as_ref().map(|layer| Layer {
            pages: layer.pages.clone(),
            maker: layer.maker.clone(),
            version: layer.version.clone(),
            options: layer.options.clone(),
            language: layer.language.clone(),
        }),
        notes: reading.notes.clone(),
    };
    // Strings, numbers and lists always have a JSON form; were that ever
    // wrong, an empty head is refused by the parent.
    let head = serde_json::to_vec(&head).unwrap_or_default();
    let mut out = Vec::with_capacity(head.len() + text.len() + 16);
    out.extend_from_slice(&(head.len() as u64).to_le_bytes());
    out.extend_from_slice(&head);
    out.extend_from_slice(&(text.len() as u64).to_le_bytes());
    out.extend_from_slice(text.as_bytes());
    out
}

/// Reads an answer; none if anything in it is not as it must be.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Option<Reading> {
    let (head, rest) = block(bytes)?;
    let (text, rest) = block(rest)?;
    if !rest.is_empty() || head.len() as u64 > HEAD || text.len() as u64 > limits.text {
        return None;
    }
    let head: Head = serde_json::from_slice(head).ok()?;
    let text = std::str::from_utf8(text).ok()?;
    let layer = match head.layer {
        Some(layer) => Some(sound(layer, text)?),
        None if text.is_empty() => None,
        None => return None,
    };
    let count = layer.as_ref().map_or(PAGES, |layer| layer.pages.len());
    let title_is_sound = head
        .title
        .as_ref()
        .is_none_or(|title| is_line(title, TITLE));
    let reading = Reading {
        media_type: head.media_type,
        title: head.title,
        layer,
        notes: head.notes,
    };
    let says_why = reading.layer.is_some() || !reading.notes.is_empty();
    let notes_are_sound =
        reading.notes.len() <= NOTES && reading.notes.iter().all(|note| is_sound(note, count));
    (is_media_type(&reading.media_type) && title_is_sound && says_why && notes_are_sound)
        .then_some(reading)
}

fn block(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<8>()?;
    rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)
}

fn sound(layer: Layer, text: &str) -> Option<Text> {
    let length = text.chars().count();
    let Layer {
        pages,
        maker,
        version,
        options,
        language: tag,
    } = layer;
    let pages_are_sound = pages.len() <= PAGES
        && pages.first().is_none_or(|page| page.start == 0)
        && pages.is_sorted_by_key(|page| page.start)
        && pages.last().is_none_or(|page| page.start <= length)
        && pages.iter().all(|page| is_line(&page.label, LABEL));
    let origin_is_sound = [&maker, &version, &options]
        .iter()
        .all(|part| is_line(part, 200));
    let tag_is_sound = tag
        .as_ref()
        .is_none_or(|tag| language(tag).as_ref() == Some(tag));
    (length > 0 && pages_are_sound && origin_is_sound && tag_is_sound).then(|| Text {
        text: text.to_owned(),
        pages,
        maker,
        version,
        options,
        language: tag,
    })
}

/// A non-empty line of at most `most` code points.
fn is_line(text: &str, most: usize) -> bool {
    let length = text.chars().count();
    (1..=most).contains(&length) && !text.chars().any(char::is_control)
}

fn is_media_type(name: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"!#$&-^_.+".contains(&byte)
            })
    };
    name.len() <= 127
        && name
            .split_once('/')
            .is_some_and(|(kind, subtype)| part(kind) && part(subtype))
}

fn is_sound(note: &Note, pages: usize) -> bool {
    let rising = note.pages().is_sorted_by(|a, b| a < b);
    let within = note
        .pages()
        .last()
        .is_none_or(|last| (*last as usize) < pages);
    let named = match note {
        Note::DecodedAs { encoding, .. } => encoding_rs::Encoding::for_label(encoding.as_bytes())
            .is_some_and(|known| known.name() == encoding),
        _ => true,
    };
    rising && within && named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Basis;

    fn good() -> Reading {
        Reading {
            media_type: "application/pdf".into(),
            title: Some("Pay".into()),
            layer: Some(Text {
                text: "값은\n\n둘".into(),
                pages: vec![
                    Page {
                        label: "i".into(),
                        start: 0,
                    },
                    Page {
                        label: "ii".into(),
                        start: 4,
                    },
                ],
                maker: "m".into(),
                version: "1".into(),
                options: "o".into(),
                language: Some("ko".into()),
            }),
            notes: vec![Note::DoubtfulText { pages: vec![1] }],
        }
    }

    fn told(change: impl FnOnce(&mut Reading)) -> Option<Reading> {
        let mut reading = good();
        change(&mut reading);
        read(&write(&reading), &Limits::default())
    }

    fn with_layer(change: impl FnOnce(&mut Text)) -> Option<Reading> {
        told(|reading| change(reading.layer.as_mut().expect("a layer")))
    }

    #[test]
    fn a_sound_answer_arrives_as_it_was_sent() {
        assert_eq!(told(|_| ()), Some(good()));
        let none = Reading::without_text("image/png", Note::NoReader);
        assert_eq!(read(&write(&none), &Limits::default()), Some(none));
    }

    #[test]
    fn page_maps_that_contradict_the_text_are_refused() {
        assert_eq!(with_layer(|layer| layer.pages[0].start = 1), None);
        assert_eq!(with_layer(|layer| layer.pages[1].start = 6), None);
        assert_eq!(with_layer(|layer| layer.pages.reverse()), None);
        assert_eq!(
            with_layer(|layer| layer.pages[1].label = String::new()),
            None
        );
        assert_eq!(
            with_layer(|layer| layer.pages[1].label = "a\u{7}".into()),
            None
        );
        assert!(with_layer(|layer| layer.pages[1].start = 5).is_some());
    }

    #[test]
    fn empty_texts_odd_names_and_silence_are_refused() {
        assert_eq!(with_layer(|layer| layer.text.clear()), None);
        assert_eq!(with_layer(|layer| layer.maker.clear()), None);
        assert_eq!(
            with_layer(|layer| layer.language = Some("no tag".into())),
            None
        );
        assert_eq!(
            told(|reading| reading.media_type = "Text/HTML; x".into()),
            None
        );
        assert_eq!(told(|reading| reading.title = Some("x".repeat(501))), None);
        assert_eq!(
            told(|reading| {
                reading.layer = None;
                reading.notes.clear();
            }),
            None
        );
    }

    #[test]
    fn notes_about_pages_that_are_not_there_are_refused() {
        let with = |pages: Vec<u32>| told(|r| r.notes = vec![Note::NoTextOnPages { pages }]);
        assert_eq!(with(vec![2]), None);
        assert_eq!(with(vec![1, 0]), None);
        assert!(with(vec![0, 1]).is_some());
        let decoded = |encoding: &str| {
            told(|reading| {
                reading.notes = vec![Note::DecodedAs {
                    encoding: encoding.into(),
                    basis: Basis::Guessed,
                    replaced: 0,
                }];
            })
        };
        assert_eq!(decoded("words of the exhibit"), None);
        assert!(decoded("EUC-KR").is_some());
    }

    #[test]
    fn lengths_that_lie_and_bytes_left_over_are_refused() {
        let whole = write(&good());
        let limits = Limits::default();
        for cut in [0, 4, 8, whole.len() - 1] {
            assert_eq!(read(&whole[..cut], &limits), None, "cut at {cut}");
        }
        let mut more = whole.clone();
        more.push(b'x');
        assert_eq!(read(&more, &limits), None);
        let mut huge = whole.clone();
        huge[..8].copy_from_slice(&u64::MAX.to_le_bytes());
        assert_eq!(read(&huge, &limits), None);
        let mut broken = whole.clone();
        let last = broken.len() - 1;
        broken[last] = 0xff;
        assert_eq!(read(&broken, &limits), None);
        let small = Limits { text: 5, ..limits };
        assert_eq!(read(&whole, &small), None);
    }

    #[test]
    fn the_media_type_travels_ahead() {
        let mut bytes = write_type("text/html");
        bytes.extend_from_slice(b"rest");
        assert_eq!(read_type(&bytes), Some(("text/html", &b"rest"[..])));
        assert_eq!(read_type(b"\x09text"), None);
        assert_eq!(read_type(b"\x04a b/"), None);
        assert_eq!(read_type(b""), None);
    }
}
