//! A text reduced to what its wording is: letters and digits in one case, one
//! width and one composition, each with the code point it came from.
//!
//! White space, punctuation and quotation marks are gone, so that a hyphen at
//! the end of a printed line or another house's quotation marks change nothing.
//! It does not stem, translate or correct: other words stay other words.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::marks;

/// A half of a Latin letter: the unit in which wording is measured. A syllable
/// of Hangul and a Han character say more than a letter and weigh more, so that
/// one threshold serves all scripts.
pub(crate) type Mass = u32;

/// Words that stand at the foot of pages of a house and say nothing of a story.
const FURNITURE: [&str; 16] = [
    "all rights reserved",
    "copyright ©",
    "newsletter",
    "subscribe",
    "terms of use",
    "follow us on",
    "click here",
    "무단전재",
    "무단 전재",
    "재배포 금지",
    "저작권자",
    "구독",
    "版权所有",
    "未经授权",
    "责任编辑",
    "转载请注明",
];

/// The letters of a text, in order, with what is known of each.
pub(crate) struct Folded {
    /// Letters and digits, folded.
    pub(crate) letters: Vec<char>,
    /// For each letter the code point of the text that it came from.
    pub(crate) at: Vec<u32>,
    /// `mass[i]` is the mass of the first `i` letters; one longer than `letters`.
    mass: Vec<Mass>,
    /// Whether the letter stands between quotation marks.
    pub(crate) quoted: Vec<bool>,
    /// Whether the letter stands in a line that is page furniture by its words.
    pub(crate) furniture: Vec<bool>,
    /// Whether a word can begin at the letter.
    starts: Vec<bool>,
}

impl Folded {
    /// Folds a text. Time and memory are linear in its length.
    pub(crate) fn of(text: &str) -> Folded {
        let mut folded = Folded {
            letters: Vec::with_capacity(text.len() / 2),
            at: Vec::with_capacity(text.len() / 2),
            mass: vec![0],
            quoted: Vec::new(),
            furniture: Vec::new(),
            starts: Vec::new(),
        };
        folded.read(text);
        let quoted = marks::quoted(text);
        folded.quoted = folded.at.iter().map(|at| quoted[*at as usize]).collect();
        folded.furniture = vec![false; folded.letters.len()];
        folded.see_furniture(text);
        folded
    }

    fn read(&mut self, text: &str) {
        let mut chars = text.chars().enumerate().peekable();
        let mut inside = false;
        let mut cluster = String::new();
        while let Some((at, c)) = chars.next() {
            let alone = !chars.peek().is_some_and(|(_, next)| joins(*next));
            if c.is_ascii() && alone {
                let letter = c.is_ascii_alphanumeric();
                if letter {
                    self.push(c.to_ascii_lowercase(), at, inside);
                }
                // An apostrophe does not end a word.
                inside = letter || (inside && c == '\'');
                continue;
            }
            cluster.clear();
            cluster.push(c);
            while let Some((_, next)) = chars.next_if(|(_, next)| joins(*next)) {
                cluster.push(next);
            }
            let mut any = false;
            for c in cluster.nfkc().flat_map(char::to_lowercase) {
                if c.is_alphanumeric() {
                    self.push(c, at, inside || any);
                    any = true;
                }
            }
            inside = any || (inside && c == '\u{2019}');
        }
    }

    fn push(&mut self, c: char, at: usize, inside: bool) {
        let weight = weight(c);
        self.letters.push(c);
        self.at.push(u32::try_from(at).unwrap_or(u32::MAX));
        self.starts.push(!inside || weight > 2);
        self.mass.push(self.mass[self.mass.len() - 1] + weight);
    }

    fn see_furniture(&mut self, text: &str) {
        let mut from = 0_u32;
        let mut letter = 0;
        for line in text.split('\n') {
            let to = from + u32::try_from(line.chars().count()).unwrap_or(u32::MAX) + 1;
            let low = line.to_lowercase();
            let is = low.len() < 1200 && FURNITURE.iter().any(|words| low.contains(words));
            while letter < self.at.len() && self.at[letter] < to {
                self.furniture[letter] = is;
                letter += 1;
            }
            from = to;
        }
    }

    /// How many letters.
    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The mass of some letters.
    pub(crate) fn mass(&self, range: Range<usize>) -> Mass {
        self.mass[range.end] - self.mass[range.start]
    }

    /// The mass of one letter.
    pub(crate) fn weight(&self, at: usize) -> Mass {
        self.mass[at + 1] - self.mass[at]
    }

    /// The letters' code points as a range of the text, from the first to behind
    /// the last.
    pub(crate) fn span(&self, range: &Range<usize>) -> Range<u32> {
        match (self.at.get(range.start), range.end.checked_sub(1)) {
            (Some(first), Some(last)) if range.start < range.end => {
                *first..self.at[last].saturating_add(1)
            }
            _ => 0..0,
        }
    }

    /// The end of the shortest run of letters from `start` that has this mass;
    /// none where the text ends before. `hint` is an end that is not too far.
    pub(crate) fn reach(&self, start: usize, hint: usize, mass: Mass) -> Option<usize> {
        let wanted = self.mass[start] + mass;
        let mut end = hint.max(start);
        while self.mass[end] < wanted {
            end += 1;
            if end >= self.mass.len() {
                return None;
            }
        }
        Some(end)
    }

    /// Shrinks a run to whole words: the letters of `range` that begin at the
    /// beginning of a word and stop at the end of one.
    pub(crate) fn whole_words(&self, range: Range<usize>) -> Range<usize> {
        let ends = |at: usize| at == self.len() || self.starts[at];
        let start = range.clone().find(|at| self.starts[*at]);
        let start = start.unwrap_or(range.end);
        let end = (start..=range.end).rev().find(|at| ends(*at));
        start..end.unwrap_or(start)
    }
}

/// Whether a character belongs to the one before it: an accent, or the vowel or
/// final consonant of a Hangul syllable written in parts.
fn joins(c: char) -> bool {
    !c.is_ascii() && (canonical_combining_class(c) != 0 || ('\u{1160}'..='\u{11FF}').contains(&c))
}

/// How much a letter says.
fn weight(c: char) -> Mass {
    match c {
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3FFFF}' => 6,
        '\u{AC00}'..='\u{D7A3}' | '\u{3041}'..='\u{30FF}' => 5,
        _ => 2,
    }
}

/// Which way of writing most of a text's mass is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Hangul,
    Han,
    Kana,
    Other,
}

impl Folded {
    /// The script that most of the text is in. Japanese is told by its kana,
    /// though most of its mass may be Han.
    pub(crate) fn script(&self) -> Script {
        let mut count = [0_u32; 5];
        for c in &self.letters {
            count[match c {
                'a'..='z' | '\u{DF}'..='\u{24F}' => 0,
                '\u{AC00}'..='\u{D7A3}' => 1,
                '\u{3041}'..='\u{30FF}' => 3,
                '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' => 2,
                '0'..='9' => continue,
                _ => 4,
            }] += weight(*c);
        }
        if count[3] * 5 > count[2] && count[3] > count[1] && count[3] > count[0] / 4 {
            return Script::Kana;
        }
        let most = (0..5).max_by_key(|at| (count[*at], 5 - at)).unwrap_or(4);
        [
            Script::Latin,
            Script::Hangul,
            Script::Han,
            Script::Kana,
            Script::Other,
        ][most]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> String {
        Folded::of(text).letters.into_iter().collect()
    }

    #[test]
    fn case_width_composition_and_punctuation_make_no_difference() {
        assert_eq!(letters("ＡＢＣ－１２"), letters("abc 12"));
        assert_eq!(letters("Caf\u{65}\u{301}s"), letters("caf\u{e9}s"));
        assert_eq!(letters("\u{1112}\u{1161}\u{11AB}국"), letters("한국"));
        assert_eq!(letters("re-\npatriate,"), "repatriate");
    }

    #[test]
    fn a_letter_knows_the_code_point_it_came_from() {
        let folded = Folded::of("“한 국”, ok");
        assert_eq!(folded.at, [1, 3, 7, 8]);
        assert_eq!(folded.span(&(0..2)), 1..4);
        assert_eq!(folded.quoted, [true, true, false, false]);
    }

    #[test]
    fn a_run_shrinks_to_whole_words_and_every_syllable_is_one() {
        let folded = Folded::of("the workers' wages");
        assert_eq!(folded.whole_words(1..12), 3..10, "workers");
        let folded = Folded::of("노동자들은");
        assert_eq!(folded.whole_words(1..4), 1..4);
    }

    #[test]
    fn the_foot_of_a_page_is_told_by_its_words() {
        let folded = Folded::of("Salt rose.\nAll rights reserved.\nEnd");
        assert!(!folded.furniture[0] && folded.furniture[9] && !folded.furniture[27]);
    }

    #[test]
    fn scripts_are_told_apart_and_kana_makes_a_text_japanese() {
        assert_eq!(Folded::of("plain words 12").script(), Script::Latin);
        assert_eq!(Folded::of("북한 노동자 ABC").script(), Script::Hangul);
        assert_eq!(Folded::of("中国公司说").script(), Script::Han);
        assert_eq!(Folded::of("労働者は帰国した").script(), Script::Kana);
    }
}
