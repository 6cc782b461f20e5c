//! Stretches of a text whose letters and digits are shown from right to left whatever they
//! are: "0005" there is seen as 5000. Refuses nothing itself; no figure is read in them.

use std::ops::Range;

/// Deepest nesting of marks of direction that counts (UAX #9, BD2).
const DEEPEST: usize = 125;

/// The mark that turns round what follows it.
const OVERRIDE: char = '\u{202E}';

/// What a mark of direction opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Letters in the order they are written, or turned round.
    Embedding { turned: bool },
    /// Apart from what stands around it.
    Isolate,
}

/// The stretches of bytes in `text` that are turned round (UAX #9, X1 to X8), in order.
pub(super) fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if !text.contains(OVERRIDE) {
        return found;
    }
    let mut open: Vec<Open> = Vec::new();
    // Marks beyond the deepest, which open nothing and must be closed all the same.
    let mut beyond = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            OVERRIDE | '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{2066}'..='\u{2068}'
                if open.len() == DEEPEST =>
            {
                beyond += 1;
            }
            '\u{202C}' | '\u{2069}' if beyond > 0 => beyond -= 1,
            OVERRIDE => open.push(Open::Embedding { turned: true }),
            '\u{202A}' | '\u{202B}' | '\u{202D}' => open.push(Open::Embedding { turned: false }),
            '\u{2066}'..='\u{2068}' => open.push(Open::Isolate),
            '\u{202C}' => {
                open.pop_if(|last| *last != Open::Isolate);
            }
            '\u{2069}' => {
                if let Some(isolate) = open.iter().rposition(|it| *it == Open::Isolate) {
                    open.truncate(isolate);
                }
            }
            '\n' | '\u{2029}' => {
                open.clear();
                beyond = 0;
            }
            _ if open.last() == Some(&Open::Embedding { turned: true }) => {
                let end = at + c.len_utf8();
                match found.last_mut().filter(|last| last.end == at) {
                    Some(last) => last.end = end,
                    None => found.push(at..end),
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::stretches;

    fn turned(text: &str) -> Vec<&str> {
        let found = stretches(text);
        found.into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn what_an_override_turns_ends_with_its_mark_or_its_line() {
        assert_eq!(turned("a\u{202E}bc\u{202C}d"), ["bc"]);
        assert_eq!(turned("a\u{202E}bc\nd"), ["bc"]);
        assert_eq!(turned("\u{202E}a\u{202E}b\u{202C}c"), ["a", "b", "c"]);
        assert!(turned("\u{202D}a\u{202C} \u{202B}b\u{202C} \u{2067}c\u{2069}").is_empty());
    }

    #[test]
    fn what_stands_apart_or_is_set_right_again_is_not_turned() {
        assert_eq!(turned("\u{202E}a\u{2066}b\u{2069}c"), ["a", "c"]);
        assert_eq!(turned("\u{202E}a\u{202D}b\u{202C}c"), ["a", "c"]);
        // The end of an isolate closes what was opened in it, and nothing closes it else.
        assert_eq!(turned("\u{2066}\u{202E}a\u{2069}b"), ["a"]);
        assert_eq!(turned("\u{202E}a\u{2066}\u{202C}b"), ["a"]);
    }

    #[test]
    fn marks_without_end_are_kept_only_so_deep_and_closed_one_by_one() {
        let close = |count: usize| "\u{202C}".repeat(count);
        let text = "\u{202E}".repeat(100_000) + "a" + &close(99_999) + "b" + &close(1) + "c";
        assert_eq!(turned(&text), ["a", "b"]);
    }
}
