//! A composed dossier before any medium paints it: headings, paragraphs,
//! quotes, tables and charts with every word already chosen. It knows no record
//! and no page; what is not in a sheet cannot be printed.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::scene::Scene;

/// The whole of a dossier, ready to be painted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// BCP 47 tag of the words.
    pub lang: String,
    /// The title on the cover.
    pub title: String,
    /// The handling label of the whole, on every page.
    pub handling: Label,
    /// The cover.
    pub cover: Cover,
    /// Words of the page furniture.
    pub furniture: Furniture,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// A handling label and its colour by TLP 2.0, always on black.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// The label as TLP spells it.
    pub text: String,
    /// Six hexadecimal digits with a hash sign.
    pub colour: String,
    /// What the label allows, in one line.
    pub meaning: String,
}

/// The first page.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Cover {
    /// A line above the title.
    pub kicker: String,
    /// The question of the case.
    pub question: Option<Vec<Run>>,
    /// Rows of term and value: state, journal head, counts.
    pub rows: Vec<(String, Vec<Run>)>,
    /// The heading of the contents.
    pub contents: String,
}

/// Words of the page furniture and of the document's metadata.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Furniture {
    /// The short form of the title in the running head.
    pub running: String,
    /// The journal head in the footer, shortened.
    pub head: String,
    /// "Page" in the footer.
    pub page: String,
    /// "of" in the footer.
    pub of: String,
    /// Date of the last change, UTC: year, month, day, hour, minute, second.
    pub date: [i32; 6],
}

/// One part of a dossier.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "part", rename_all = "camelCase")]
pub enum Part {
    /// Here a block of the dossier begins. Nothing is painted: it tells which
    /// block stands at a place of a page.
    Begin {
        /// Number of the block, from 0.
        block: usize,
    },
    /// A heading of level 1 to 3.
    Heading {
        /// Level, 1 to 3; never skips one.
        level: u8,
        /// The words.
        runs: Vec<Run>,
        /// The ref that is defined here.
        anchor: Option<String>,
    },
    /// A paragraph of our own words.
    Paragraph {
        /// The words.
        runs: Vec<Run>,
        /// Small and muted.
        quiet: bool,
    },
    /// A paragraph that must not be missed.
    Notice {
        /// The words.
        runs: Vec<Run>,
    },
    /// Somebody's words, with who said them, through whom, and where they stand.
    Quote(QuotePart),
    /// A table with a head row.
    Table(Table),
    /// A drawing with a description of what it shows.
    Chart {
        /// What stands under it.
        caption: Vec<Run>,
        /// What it shows, in words, for those who cannot see it.
        alt: String,
        /// The drawing.
        scene: Scene,
    },
    /// Terms and what they mean.
    Terms {
        /// Term and meaning.
        items: Vec<(Vec<Run>, Vec<Run>)>,
    },
}

/// Somebody's words as they print.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuotePart {
    /// Its ref.
    pub r#ref: String,
    /// Whether this is the place that links lead to.
    pub anchor: bool,
    /// The grade, as `B2`.
    pub grade: String,
    /// What the grade says, in words.
    pub grade_words: String,
    /// The words; in quotation marks only where they are verbatim.
    pub words: Vec<Run>,
    /// Whether the words stand in the exhibit as printed here.
    pub verbatim: bool,
    /// A translation, if there is one.
    pub translation: Option<Vec<Run>>,
    /// A paraphrase, if there is one.
    pub paraphrase: Option<Vec<Run>>,
    /// The chain in words.
    pub chain: Vec<Run>,
    /// Exhibit, page, dates.
    pub place: Vec<Run>,
    /// Why it bears on the claim.
    pub why: Option<Vec<Run>>,
    /// The figures it states.
    pub figures: Vec<Vec<Run>>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// What stands above it.
    pub caption: Vec<Run>,
    /// Relative widths, one per column; 0 means as wide as its words.
    pub widths: Vec<u8>,
    /// Names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The ref that is defined by this row.
    pub anchor: Option<String>,
    /// One cell per column, each of one or more paragraphs.
    pub cells: Vec<Vec<Vec<Run>>>,
}

/// A piece of text of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "run", rename_all = "camelCase")]
pub enum Run {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// A ref, a link where its record is printed.
    Ref {
        /// The ref.
        text: String,
        /// Whether its record is printed in this dossier.
        linked: bool,
    },
    /// Weighty words.
    Strong {
        /// The words.
        text: String,
    },
    /// Words of somebody else, or a term.
    Emphasis {
        /// The words.
        text: String,
    },
    /// A hash or an identifier.
    Mono {
        /// The characters.
        text: String,
    },
    /// A grade such as `B2`.
    Grade {
        /// The letter and the digit.
        text: String,
    },
    /// Muted words.
    Muted {
        /// The words.
        text: String,
    },
    /// A character that cannot be shown, by its code point.
    Boxed {
        /// As `U+202E`.
        text: String,
    },
}

impl Run {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Run {
        Run::Text { text: text.into() }
    }

    /// A ref; whether it links is settled once the whole sheet is composed.
    pub fn to(target: impl ToString) -> Run {
        Run::Ref {
            text: target.to_string(),
            linked: false,
        }
    }

    /// Weighty words.
    pub fn strong(text: impl Into<String>) -> Run {
        Run::Strong { text: text.into() }
    }

    /// Words of somebody else, or a term.
    pub fn emphasis(text: impl Into<String>) -> Run {
        Run::Emphasis { text: text.into() }
    }

    /// A hash or an identifier.
    pub fn mono(text: impl Into<String>) -> Run {
        Run::Mono { text: text.into() }
    }

    /// Muted words.
    pub fn muted(text: impl Into<String>) -> Run {
        Run::Muted { text: text.into() }
    }

    /// A grade.
    pub fn grade(text: impl Into<String>) -> Run {
        Run::Grade { text: text.into() }
    }

    /// The characters, whatever the kind.
    pub fn as_str(&self) -> &str {
        match self {
            Run::Text { text }
            | Run::Ref { text, .. }
            | Run::Strong { text }
            | Run::Emphasis { text }
            | Run::Mono { text }
            | Run::Muted { text }
            | Run::Grade { text }
            | Run::Boxed { text } => text,
        }
    }

    fn with_text(&self, text: String) -> Run {
        match self {
            Run::Text { .. } => Run::Text { text },
            Run::Ref { linked, .. } => Run::Ref {
                text,
                linked: *linked,
            },
            Run::Strong { .. } => Run::Strong { text },
            Run::Emphasis { .. } => Run::Emphasis { text },
            Run::Mono { .. } => Run::Mono { text },
            Run::Muted { .. } => Run::Muted { text },
            Run::Grade { .. } => Run::Grade { text },
            Run::Boxed { .. } => Run::Boxed { text },
        }
    }
}

impl Sheet {
    /// Every list of runs of the sheet, to be rewritten in place.
    fn each_runs(&mut self, change: &mut dyn FnMut(&mut Vec<Run>)) {
        if let Some(question) = &mut self.cover.question {
            change(question);
        }
        self.cover
            .rows
            .iter_mut()
            .for_each(|(_, runs)| change(runs));
        for part in &mut self.parts {
            match part {
                Part::Begin { .. } => {}
                Part::Heading { runs, .. }
                | Part::Paragraph { runs, .. }
                | Part::Notice { runs }
                | Part::Chart { caption: runs, .. } => change(runs),
                Part::Quote(quote) => quote.each_runs(change),
                Part::Table(table) => {
                    change(&mut table.caption);
                    let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                    cells.flatten().for_each(&mut *change);
                }
                Part::Terms { items } => {
                    for (term, meaning) in items {
                        change(term);
                        change(meaning);
                    }
                }
            }
        }
    }

    /// The refs that are defined somewhere in the sheet.
    fn anchors(&self) -> std::collections::BTreeSet<String> {
        let mut found = std::collections::BTreeSet::new();
        for part in &self.parts {
            match part {
                Part::Heading { anchor, .. } => found.extend(anchor.clone()),
                Part::Quote(quote) if quote.anchor => {
                    found.insert(quote.r#ref.clone());
                }
                Part::Table(table) => {
                    found.extend(table.rows.iter().filter_map(|row| row.anchor.clone()));
                }
                _ => {}
            }
        }
        found
    }

    /// Keeps the first definition of each ref and drops later ones, then marks
    /// which refs link. A link to nothing would stop the export.
    pub(crate) fn settle_links(&mut self) {
        let mut seen = std::collections::BTreeSet::new();
        for part in &mut self.parts {
            match part {
                Part::Heading { anchor, .. } => keep_first(anchor, &mut seen),
                Part::Quote(quote) => {
                    quote.anchor = quote.anchor && seen.insert(quote.r#ref.clone());
                }
                Part::Table(table) => {
                    table
                        .rows
                        .iter_mut()
                        .for_each(|row| keep_first(&mut row.anchor, &mut seen));
                }
                _ => {}
            }
        }
        let anchors = self.anchors();
        self.each_runs(&mut |runs| {
            for run in runs {
                if let Run::Ref { text, linked } = run {
                    *linked = anchors.contains(text);
                }
            }
        });
    }

    /// Every character that `shows` denies, with how often it stands in the
    /// sheet: what [`Sheet::box_unshowable`] would replace.
    pub(crate) fn unshowable(&self, shows: &dyn Fn(char) -> bool) -> BTreeMap<char, usize> {
        let mut found = BTreeMap::new();
        let mut count = |text: &str| {
            for c in text.chars().filter(|c| !shows(*c)) {
                *found.entry(c).or_insert(0) += 1;
            }
        };
        count(&self.title);
        let mut sheet = self.clone();
        sheet.each_runs(&mut |runs| runs.iter().for_each(|run| count(run.as_str())));
        for part in &mut sheet.parts {
            if let Part::Chart { scene, .. } = part {
                scene.each_text(&mut |text| count(text));
            }
        }
        found
    }

    /// Replaces every character that `shows` denies by its boxed code point, in
    /// all words that can come from outside.
    pub(crate) fn box_unshowable(&mut self, shows: &dyn Fn(char) -> bool) {
        self.each_runs(&mut |runs| *runs = runs.iter().flat_map(|run| boxed(run, shows)).collect());
        let plain = |text: &mut String| *text = spelled(text, shows);
        plain(&mut self.title);
        plain(&mut self.furniture.running);
        for part in &mut self.parts {
            if let Part::Chart { alt, scene, .. } = part {
                plain(alt);
                scene.each_text(&mut |text| *text = spelled(text, shows));
            }
        }
    }
}

impl QuotePart {
    fn each_runs(&mut self, change: &mut dyn FnMut(&mut Vec<Run>)) {
        change(&mut self.words);
        change(&mut self.chain);
        change(&mut self.place);
        let optional = [&mut self.translation, &mut self.paraphrase, &mut self.why];
        optional.into_iter().flatten().for_each(&mut *change);
        self.figures.iter_mut().for_each(change);
    }
}

fn keep_first(anchor: &mut Option<String>, seen: &mut std::collections::BTreeSet<String>) {
    if anchor
        .as_ref()
        .is_some_and(|text| !seen.insert(text.clone()))
    {
        *anchor = None;
    }
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

fn spelled(text: &str, shows: &dyn Fn(char) -> bool) -> String {
    text.chars()
        .map(|c| {
            if shows(c) {
                c.to_string()
            } else {
                format!("[{}]", code_point(c))
            }
        })
        .collect()
}

fn boxed(run: &Run, shows: &dyn Fn(char) -> bool) -> Vec<Run> {
    let mut out = Vec::new();
    let mut plain = String::new();
    for c in run.as_str().chars() {
        if shows(c) {
            plain.push(c);
            continue;
        }
        if !plain.is_empty() {
            out.push(run.with_text(std::mem::take(&mut plain)));
        }
        out.push(Run::Boxed {
            text: code_point(c),
        });
    }
    if !plain.is_empty() || out.is_empty() {
        out.push(run.with_text(plain));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_without_a_glyph_prints_as_its_code_point() {
        let run = Run::text("a\u{202E}b");
        let made = boxed(&run, &|c| c != '\u{202E}');
        assert_eq!(
            made,
            [
                Run::text("a"),
                Run::Boxed {
                    text: "U+202E".into()
                },
                Run::text("b")
            ],
            "an override of direction must be seen, not obeyed"
        );
    }

    #[test]
    fn an_empty_run_stays_one_run() {
        assert_eq!(boxed(&Run::text(""), &|_| true), [Run::text("")]);
    }
}
