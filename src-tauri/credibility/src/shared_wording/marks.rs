//! Which code points of a text stand between quotation marks.
//!
//! Quoted words are somebody else's, so two texts that share them need not rest
//! on each other. A mark that is never closed quotes to the end of its line
//! where it is one that only opens; a straight one that is never closed quotes
//! nothing. A line that begins with `>` is quoted.

/// Marks that open, with those that close them.
const PAIRS: [(char, char); 7] = [
    ('\u{201C}', '\u{201D}'),
    ('\u{201E}', '\u{201C}'),
    ('\u{00AB}', '\u{00BB}'),
    ('\u{300C}', '\u{300D}'),
    ('\u{300E}', '\u{300F}'),
    ('\u{2039}', '\u{203A}'),
    ('\u{300A}', '\u{300B}'),
];

/// For each code point whether it is quoted, marks included.
pub(crate) fn quoted(text: &str) -> Vec<bool> {
    let mut all = Vec::with_capacity(text.len());
    let mut line = Vec::new();
    for c in text.chars() {
        line.push(c);
        if c == '\n' {
            one_line(&line, &mut all);
            line.clear();
        }
    }
    one_line(&line, &mut all);
    all
}

fn one_line(line: &[char], all: &mut Vec<bool>) {
    let base = all.len();
    let first = line.iter().find(|c| !c.is_whitespace());
    all.resize(base + line.len(), first == Some(&'>'));
    let out = &mut all[base..];
    let mut open: Option<(char, usize)> = None;
    for (at, c) in line.iter().enumerate() {
        match open {
            Some((close, from)) if *c == close && ends_here(line, at, close) => {
                out[from..=at].fill(true);
                open = None;
            }
            Some(_) => {}
            None => open = closer(line, at).map(|close| (close, at)),
        }
    }
    if let Some((close, from)) = open
        && !matches!(close, '"' | '\'' | '\u{2019}')
    {
        out[from..].fill(true);
    }
}

/// The mark that closes what is opened here, if something is.
fn closer(line: &[char], at: usize) -> Option<char> {
    let c = line[at];
    let after_letter = at > 0 && line[at - 1].is_alphanumeric();
    match c {
        '"' => Some('"'),
        '\u{2018}' if !after_letter => Some('\u{2019}'),
        // A straight single mark is an apostrophe unless a word begins at it.
        '\'' if !after_letter && line.get(at + 1).is_some_and(|c| c.is_alphanumeric()) => {
            Some('\'')
        }
        _ => PAIRS.iter().find(|pair| pair.0 == c).map(|pair| pair.1),
    }
}

/// Whether a closing mark here closes: one that is also an apostrophe does not
/// within a Latin word.
fn ends_here(line: &[char], at: usize, close: char) -> bool {
    !matches!(close, '\'' | '\u{2019}')
        || !line.get(at + 1).is_some_and(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::quoted;

    fn shown(text: &str) -> String {
        let marks = quoted(text);
        text.chars()
            .zip(marks)
            .map(|(c, quoted)| if quoted { c } else { '.' })
            .collect()
    }

    #[test]
    fn words_between_marks_are_quoted_whatever_the_house() {
        assert_eq!(shown("a “b c” d"), "..“b c”..");
        assert_eq!(shown("a \"b\" c \"d\""), "..\"b\"...\"d\"");
        assert_eq!(shown("가 「나」 다"), "..「나」..");
        assert_eq!(shown("он «да» ок"), "...«да»...");
        assert_eq!(shown("a 'b' c"), "..'b'..");
    }

    #[test]
    fn an_apostrophe_quotes_nothing() {
        assert_eq!(shown("the firm's and workers' pay"), ".".repeat(27));
        assert_eq!(shown("‘it’s so’ he"), "‘it’s so’...");
    }

    #[test]
    fn an_open_mark_quotes_its_line_unless_it_is_a_straight_one() {
        assert_eq!(shown("a “b\nc"), "..“b\n.");
        assert_eq!(shown("a \"b\nc"), "......");
        assert_eq!(shown("> b\nc"), "> b\n.");
    }
}
