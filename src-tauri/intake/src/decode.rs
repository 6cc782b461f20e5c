//! From bytes to characters: byte order mark, UTF-16 by its shape, what the
//! document declares, valid UTF-8, and a guess among the legacy encodings of
//! the WHATWG Encoding Standard, in that order.
//!
//! Refuses to hide what it did: whatever was not plain UTF-8 is noted with the
//! encoding, how it is known, and how many places could not be decoded. Never
//! fails; bytes that mean nothing become U+FFFD.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, X_USER_DEFINED};

use crate::reading::{Basis, Note};

/// Characters, and how they were come by (nothing to say for clean UTF-8).
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) note: Option<Note>,
}

/// Decodes a whole document; `declared` is what it says of itself.
pub(crate) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return decoded(rest, encoding, Basis::Mark);
    }
    // Before all else, for UTF-16 of Latin letters is valid UTF-8 as well.
    if let Some(encoding) = utf_16_by_shape(bytes) {
        return decoded(bytes, encoding, Basis::Guessed);
    }
    let declared = declared.filter(|encoding| is_usable(encoding));
    if let Some(encoding) = declared
        && encoding != UTF_8
        && encoding
            .decode_without_bom_handling_and_without_replacement(bytes)
            .is_some()
    {
        return decoded(bytes, encoding, Basis::Declared);
    }
    if looks_like_utf_8(bytes) {
        let basis = match declared {
            Some(encoding) if encoding == UTF_8 => Basis::Declared,
            _ => Basis::Guessed,
        };
        return decoded(bytes, UTF_8, basis);
    }
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        return decoded(bytes, encoding, Basis::Declared);
    }
    decoded(bytes, legacy_guess(bytes), Basis::Guessed)
}

/// Whether a label in a document may choose this encoding: not the two that
/// stand for "not text", nor UTF-16, which a label in ASCII refutes.
fn is_usable(encoding: &'static Encoding) -> bool {
    ![REPLACEMENT, X_USER_DEFINED, UTF_16LE, UTF_16BE].contains(&encoding)
}

fn decoded(bytes: &[u8], encoding: &'static Encoding, basis: Basis) -> Decoded {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let replaced = if had_errors {
        replacements(bytes, encoding, &text)
    } else {
        0
    };
    let plain = encoding == UTF_8 && replaced == 0;
    let note = (!plain).then(|| Note::DecodedAs {
        encoding: encoding.name().to_owned(),
        basis,
        replaced,
    });
    Decoded {
        text: text.into_owned(),
        note,
    }
}

/// Places that could not be decoded. U+FFFD that the bytes themselves spell is
/// not one of them; only UTF-8 can spell it here and be broken elsewhere.
fn replacements(bytes: &[u8], encoding: &'static Encoding, text: &str) -> u64 {
    let standing = text.matches(char::REPLACEMENT_CHARACTER).count();
    let spelled = if encoding == UTF_8 {
        bytes
            .utf8_chunks()
            .map(|chunk| chunk.valid().matches(char::REPLACEMENT_CHARACTER).count())
            .sum()
    } else {
        0
    };
    standing.saturating_sub(spelled) as u64
}

/// Valid UTF-8, or UTF-8 with so little damage that no other reading is likely
/// (a file cut inside a character, one broken byte in a page of Korean).
pub(crate) fn looks_like_utf_8(bytes: &[u8]) -> bool {
    let (mut long, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        long += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || long >= 10 * broken || (broken == 1 && is_cut_at_the_end(bytes) && long > 0)
}

fn is_cut_at_the_end(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

/// UTF-16 without a mark: spaces, line ends and Latin letters show as a zero
/// in one half of the unit, and hardly ever in the other. Where most units are
/// two Latin letters, the zeros are strays in a text of single bytes.
pub(crate) fn utf_16_by_shape(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.contains(&0) {
        return None;
    }
    let (mut little, mut big, mut single, mut units) = (0_usize, 0_usize, 0_usize, 0_usize);
    for unit in bytes.chunks_exact(2) {
        units += 1;
        match unit {
            [low, 0] if is_plain(*low) => little += 1,
            [0, low] if is_plain(*low) => big += 1,
            [one, two] if is_plain(*one) && is_plain(*two) => single += 1,
            _ => {}
        }
    }
    let (encoding, more, less) = if little > big {
        (UTF_16LE, little, big)
    } else {
        (UTF_16BE, big, little)
    };
    let shaped = units >= 4 && more * 20 >= units && more > 10 * less && single * 2 <= units;
    let sound = || {
        encoding
            .decode_without_bom_handling_and_without_replacement(bytes)
            .is_some_and(|text| !text.contains('\0'))
    };
    (shaped && sound()).then_some(encoding)
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~')
}

fn legacy_guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Control characters other than tab, line feed and form feed.
pub(crate) fn controls(text: &str) -> u64 {
    text.chars()
        .filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\u{c}'))
        .count() as u64
}

/// CRLF and lone CR become LF: what a line end is called is not the words.
pub(crate) fn lines_end_in_lf(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KOREAN: &str = "노동자들은 보증금을 냈다. 한 사람에 4,000달러였다.";

    fn note(encoding: &str, basis: Basis, replaced: u64) -> Option<Note> {
        Some(Note::DecodedAs {
            encoding: encoding.into(),
            basis,
            replaced,
        })
    }

    #[test]
    fn clean_utf_8_needs_no_note() {
        let decoded = decode(KOREAN.as_bytes(), None);
        assert_eq!(decoded.text, KOREAN);
        assert_eq!(decoded.note, None);
    }

    #[test]
    fn a_byte_order_mark_decides_and_is_not_part_of_the_text() {
        let mut little = vec![0xff, 0xfe];
        little.extend(KOREAN.encode_utf16().flat_map(u16::to_le_bytes));
        let mut big = vec![0xfe, 0xff];
        big.extend(KOREAN.encode_utf16().flat_map(u16::to_be_bytes));
        let eight = [b"\xef\xbb\xbf", KOREAN.as_bytes()].concat();

        let decoded = decode(&little, None);
        assert_eq!(decoded.text, KOREAN);
        assert_eq!(decoded.note, note("UTF-16LE", Basis::Mark, 0));
        let decoded = decode(&big, None);
        assert_eq!(decoded.text, KOREAN);
        assert_eq!(decoded.note, note("UTF-16BE", Basis::Mark, 0));
        let decoded = decode(&eight, None);
        assert_eq!(decoded.text, KOREAN);
        assert_eq!(decoded.note, None);
    }

    #[test]
    fn utf_16_without_a_mark_is_known_by_its_shape() {
        let little: Vec<u8> = KOREAN.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let decoded = decode(&little, None);
        assert_eq!(decoded.text, KOREAN);
        assert_eq!(decoded.note, note("UTF-16LE", Basis::Guessed, 0));
        let big: Vec<u8> = "A deposit"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(decode(&big, None).text, "A deposit");
    }

    #[test]
    fn legacy_encodings_are_guessed_and_said_to_be_guesses() {
        let japanese = "労働者は保証金を支払った。一人当たり四千ドルだった。";
        let chinese = "工人们支付了押金，每人四千美元，合同期为三年。";
        let german = "Die Löhne wurden für drei Jahre einbehalten, hieß es später.";
        let cases: [(&'static Encoding, &str); 4] = [
            (encoding_rs::EUC_KR, KOREAN),
            (encoding_rs::SHIFT_JIS, japanese),
            (encoding_rs::GBK, chinese),
            (encoding_rs::WINDOWS_1252, german),
        ];
        for (encoding, text) in cases {
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy);
            let decoded = decode(&bytes, None);
            assert_eq!(decoded.text, text, "{}", encoding.name());
            assert_eq!(decoded.note, note(encoding.name(), Basis::Guessed, 0));
        }
    }

    #[test]
    fn a_declared_encoding_that_fits_is_taken() {
        let (bytes, _, _) = encoding_rs::EUC_KR.encode("보증금");
        let decoded = decode(&bytes, Some(encoding_rs::EUC_KR));
        assert_eq!(decoded.text, "보증금");
        assert_eq!(decoded.note, note("EUC-KR", Basis::Declared, 0));
    }

    #[test]
    fn a_declaration_that_the_bytes_refute_yields_to_valid_utf_8() {
        // The last syllables make it invalid EUC-KR.
        let decoded = decode(KOREAN.as_bytes(), Some(encoding_rs::EUC_KR));
        assert_eq!(decoded.text, KOREAN);
        assert_eq!(decoded.note, None);
    }

    #[test]
    fn a_file_cut_inside_a_character_stays_utf_8_and_the_place_is_counted() {
        let bytes = &KOREAN.as_bytes()[..7];
        let decoded = decode(bytes, None);
        assert_eq!(decoded.text, "노동\u{fffd}");
        assert_eq!(decoded.note, note("UTF-8", Basis::Guessed, 1));
    }

    #[test]
    fn a_replacement_character_that_the_file_spells_is_not_counted() {
        let text = format!("{KOREAN}\u{fffd}");
        let mut bytes = text.clone().into_bytes();
        assert_eq!(decode(&bytes, None).note, None);
        bytes.push(0xff);
        assert_eq!(decode(&bytes, None).note, note("UTF-8", Basis::Guessed, 1));
    }

    #[test]
    fn line_ends_become_lf_and_form_feeds_stay() {
        assert_eq!(
            lines_end_in_lf("a\r\nb\rc\n\u{c}d".into()),
            "a\nb\nc\n\u{c}d"
        );
    }

    #[test]
    fn tabs_and_line_ends_are_not_counted_as_control_characters() {
        assert_eq!(controls("a\tb\n\u{c}"), 0);
        assert_eq!(controls("a\0b\u{1b}\u{85}"), 3);
    }
}
