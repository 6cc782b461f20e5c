//! Words of the chart broken into lines that fit their column. Widths are estimates
//! by the shape of the letter, on the wide side, because a scene is made before any
//! font is known. It leaves out words only past the most lines that a row may have,
//! and then says so with three dots.

/// The most lines that one text of a row takes.
const MOST: usize = 6;

/// The width of a letter in parts of the type's size.
fn width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' | '‘' => 0.29,
        ' ' | 'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' => 0.37,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' => 0.88,
        c if u32::from(c) >= 0x1100 && u32::from(c) < 0x2000 || u32::from(c) >= 0x2e80 => 1.0,
        c if c.is_uppercase() => 0.68,
        _ => 0.56,
    }
}

/// How wide a text is at a size, about.
fn length(text: &str, size: f64) -> f64 {
    text.chars().map(width).sum::<f64>() * size
}

/// The lines of a text, none wider than `room` but for a single letter.
pub(super) fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in parts(text) {
        let joined = format!("{line}{word}");
        if line.is_empty() || length(joined.trim_end(), size) <= room {
            line = joined;
        } else {
            lines.push(std::mem::take(&mut line));
            line = word.trim_start().to_owned();
        }
        while length(line.trim_end(), size) > room && line.chars().count() > 1 {
            let at = fitting(&line, size, room);
            let rest = line.split_off(at);
            lines.push(std::mem::replace(&mut line, rest));
        }
    }
    lines.push(line);
    let mut lines: Vec<String> = lines
        .into_iter()
        .map(|it| it.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    if lines.len() > MOST {
        lines.truncate(MOST);
        if let Some(last) = lines.last_mut() {
            while length(last, size) + size > room && last.pop().is_some() {}
            last.push('…');
        }
    }
    lines
}

/// A text in parts after which a line may end: words with the space behind them, and
/// each letter of a script that is written without spaces.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    for c in text.chars() {
        part.push(c);
        let alone = matches!(u32::from(c), 0x2e80..=0x9fff | 0xf900..=0xfaff | 0xff00..=0xffef);
        if c.is_whitespace() || alone {
            parts.push(std::mem::take(&mut part));
        }
    }
    parts.push(part);
    parts
}

/// Where a word that is too long for a line is broken, in bytes; at least one letter.
fn fitting(line: &str, size: f64, room: f64) -> usize {
    let mut used = 0.0;
    for (at, c) in line.char_indices() {
        used += width(c) * size;
        if used > room && at > 0 {
            return at;
        }
    }
    line.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_kept_in_lines_that_fit() {
        let text = "up to 30,000 to 40,000 US dollars over three years, as he was told";
        let broken = lines(text, 7.0, 160.0);
        assert!(broken.len() > 1);
        assert_eq!(broken.join(" "), text);
        assert!(
            broken.iter().all(|it| length(it, 7.0) <= 160.0),
            "{broken:?}"
        );
    }

    #[test]
    fn a_word_without_end_is_broken_and_a_text_without_end_says_that_it_goes_on() {
        let broken = lines(&"x".repeat(80), 7.0, 160.0);
        assert_eq!(broken.concat(), "x".repeat(80));
        let long = lines(&"words ".repeat(200), 7.0, 160.0);
        assert_eq!(long.len(), MOST);
        assert!(long[MOST - 1].ends_with('…'));
    }

    #[test]
    fn scripts_without_spaces_break_anywhere() {
        let text = "保証金は一人あたり五十万円だったと元労働者は述べている";
        let broken = lines(text, 7.0, 100.0);
        assert_eq!(broken.concat(), text);
        assert!(broken.len() > 1 && broken.iter().all(|it| length(it, 7.0) <= 100.0));
    }

    #[test]
    fn nothing_takes_no_line() {
        assert!(lines("", 7.0, 100.0).is_empty());
    }
}
