//! A text cut into pieces that are read each by itself: its paragraphs, long ones in
//! parts. Knows where words and sentences part; refuses to cut a number in two.

use super::token::stands_alone;

/// Length in bytes at which a piece of text is cut when no paragraph ends before.
const PIECE: usize = 8192;

/// The byte ranges of the paragraphs of `text`, long ones cut between words. A
/// run without any gap stays whole, so that no number is ever cut.
pub(crate) fn of(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        if at >= text.len() {
            return None;
        }
        let from = at;
        at = piece_end(text, from);
        Some((from, at))
    })
}

fn piece_end(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let quick = bytes.len().min(from + PIECE / 2);
    let mut at = from;
    while at < quick {
        let Some(line) = bytes[at..quick].iter().position(|byte| *byte == b'\n') else {
            at = quick;
            break;
        };
        at += line + 1;
        at += bytes[at..].iter().take_while(|byte| blank(**byte)).count();
        if bytes.get(at) == Some(&b'\n') {
            return at + 1;
        }
    }
    long_piece_end(text, from, at)
}

/// White space within a line.
fn blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

/// The same for a paragraph that goes on at byte `seen`.
fn long_piece_end(text: &str, from: usize, seen: usize) -> usize {
    let bytes = text.as_bytes();
    let mut newlines = 0;
    let mut gap = None;
    for (at, &byte) in bytes.iter().enumerate().skip(seen) {
        match byte {
            b'\n' => {
                newlines += 1;
                if newlines == 2 {
                    return at + 1;
                }
            }
            byte if blank(byte) => {}
            _ => newlines = 0,
        }
        if at - from >= PIECE / 2 {
            let quiet =
                |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_lowercase() || *b >= 0xC0);
            let between_words = byte == b' ' && quiet(bytes.get(at + 1));
            let after_stop = matches!(byte, b' ')
                && at > 0
                && matches!(bytes[at - 1], b'.' | b';' | b'!' | b'?');
            let after_wide_stop =
                text.is_char_boundary(at) && text[..at].ends_with(['。', '！', '？']);
            if after_stop || after_wide_stop {
                return at;
            }
            if between_words
                && at > 0
                && (bytes[at - 1].is_ascii_lowercase() || bytes[at - 1] >= 0x80)
            {
                gap = Some(at);
            }
            if at - from >= PIECE {
                if let Some(gap) = gap {
                    return gap;
                }
                // No gap between words at all: any place between two letters will do.
                if text.is_char_boundary(at) && letters_meet(text, at) {
                    return at;
                }
                if byte == b' ' && at - from >= 2 * PIECE {
                    return at;
                }
                let in_number =
                    |b: u8| b.is_ascii_digit() || b >= 0x80 || matches!(b, b',' | b'.' | b'\'');
                let inside = in_number(byte) && in_number(bytes[at - 1]);
                if at - from >= 4 * PIECE && text.is_char_boundary(at) && !inside {
                    return at;
                }
            }
        }
    }
    text.len()
}

/// Whether two letters of a script without spaces meet at this byte.
fn letters_meet(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().next();
    matches!((before, after), (Some(b), Some(a)) if stands_alone(b) && stands_alone(a))
}

#[cfg(test)]
mod tests {
    use super::{PIECE, of};

    /// Every line is one line: what is read at once must not grow with it.
    #[test]
    fn a_line_without_end_is_cut_into_short_pieces_that_are_all_of_it() {
        for shard in [
            "They paid 5 workers. ",
            "word ",
            "노동자에게",
            "工人。",
            "a;",
            "1,",
        ] {
            let text = shard.repeat(40 * PIECE / shard.len());
            let pieces: Vec<(usize, usize)> = of(&text).collect();
            assert_eq!(pieces.first().map(|piece| piece.0), Some(0), "{shard}");
            assert_eq!(
                pieces.last().map(|piece| piece.1),
                Some(text.len()),
                "{shard}"
            );
            assert!(pieces.windows(2).all(|two| two[0].1 == two[1].0), "{shard}");
            if shard == "1," {
                assert_eq!(
                    pieces.len(),
                    1,
                    "digits that belong together are never parted"
                );
                continue;
            }
            let longest = pieces.iter().map(|(from, to)| to - from).max();
            assert!(
                longest.is_some_and(|longest| longest <= 4 * PIECE + 8),
                "{shard}"
            );
        }
    }
}
