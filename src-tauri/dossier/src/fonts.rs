//! The faces that a dossier is set in. Compiled in, so that the same case gives
//! the same bytes on every machine; a system font is never looked at.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The bytes of every face, in the order of the build script.
static FACES: &[&[u8]] = include!(concat!(env!("OUT_DIR"), "/faces.rs"));

/// The faces, parsed once per process.
pub(crate) struct Fonts {
    /// What typst chooses from.
    pub(crate) book: LazyHash<FontBook>,
    /// The faces themselves, by index in the book.
    pub(crate) faces: Vec<Font>,
}

impl Fonts {
    /// The shipped faces.
    pub(crate) fn shipped() -> &'static Fonts {
        static SHIPPED: OnceLock<Fonts> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let faces: Vec<Font> = FACES
                .iter()
                .flat_map(|face| Font::iter(Bytes::new(*face)))
                .collect();
            Fonts {
                book: LazyHash::new(FontBook::from_fonts(&faces)),
                faces,
            }
        })
    }

    /// Whether a shipped face has a glyph for `c`, and it may stand in a page:
    /// controls, direction overrides and private-use characters may not.
    pub(crate) fn shows(&self, c: char) -> bool {
        let private = matches!(u32::from(c), 0xE000..=0xF8FF | 0xF0000..=0x10FFFF);
        let steering = matches!(u32::from(c),
            0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB);
        if c == '\n' {
            return true;
        }
        !c.is_control()
            && !private
            && !steering
            && self
                .faces
                .iter()
                .any(|face| face.info().coverage.contains(u32::from(c)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_and_korean_have_glyphs() {
        let fonts = Fonts::shipped();
        let text = "Deposit of $4,000–5,000 “paid” ≥ ≈ € ₩ 보증금 4천~5천 달러 勞動";
        let missing: Vec<char> = text.chars().filter(|&c| !fonts.shows(c)).collect();
        assert_eq!(
            missing,
            Vec::<char>::new(),
            "every character of ordinary text shows"
        );
    }

    #[test]
    fn what_steers_or_hides_text_is_never_shown_as_itself() {
        let fonts = Fonts::shipped();
        for c in ['\u{202E}', '\u{200B}', '\u{7}', '\u{E000}', '\u{10FFFF}'] {
            assert!(
                !fonts.shows(c),
                "{:04X} must print as its code point",
                u32::from(c)
            );
        }
    }
}
