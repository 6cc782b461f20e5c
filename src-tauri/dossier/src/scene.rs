//! The interval chart as a scene: marks in points, painted by the page and by
//! the window alike. Numbers become floats here and nowhere before; a scene
//! never invents an end that its figure does not state.

mod wrap;

use serde::Serialize;

/// A drawing, in points from the upper left corner.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// What is drawn, from back to front.
    pub marks: Vec<Mark>,
    /// Where each row is, panel by panel; for whoever makes rows of the
    /// drawing answer. Paper does not ask.
    #[serde(skip)]
    pub rows: Vec<RowPlace>,
}

/// Where a row of the chart is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowPlace {
    /// Its middle, in points from the top.
    pub y: f64,
    /// How high it is.
    pub height: f64,
}

/// How values become lengths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// In proportion, unless the values of a panel are very far apart.
    #[default]
    AsNeeded,
    /// In proportion.
    Linear,
    /// A length a factor; in proportion where a value is zero or below.
    Logarithmic,
}

/// What a mark stands for; each medium has its own colour for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Words that are read first.
    Ink,
    /// Words that are read second.
    Muted,
    /// Lines of the grid.
    Grid,
    /// What a figure surely covers.
    Interval,
    /// Where a bound lies that is itself a range.
    Ranged,
    /// A value given as approximate.
    Approximate,
}

/// One thing drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "mark", rename_all = "camelCase")]
pub enum Mark {
    /// A straight line.
    Line {
        /// Left end.
        x1: f64,
        /// Its height.
        y1: f64,
        /// Right end.
        x2: f64,
        /// Its height.
        y2: f64,
        /// Thickness.
        weight: f64,
        /// Dashed where nothing is stated.
        dashed: bool,
        /// What it stands for.
        role: Role,
    },
    /// A filled rectangle.
    Band {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// What it stands for.
        role: Role,
    },
    /// An end: filled where it belongs to the interval, a ring where it does not.
    Dot {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        radius: f64,
        /// A ring.
        open: bool,
        /// What it stands for.
        role: Role,
    },
    /// The interval goes on beyond the drawing.
    Arrow {
        /// The point.
        x: f64,
        /// The point.
        y: f64,
        /// To the right, else to the left.
        right: bool,
        /// What it stands for.
        role: Role,
    },
    /// Words on one line; `y` is the middle of the line.
    Words {
        /// Where the anchor stands.
        x: f64,
        /// Middle of the line.
        y: f64,
        /// The words.
        text: String,
        /// Which end of the words stands at `x`.
        anchor: Anchor,
        /// Size of the type in points.
        size: f64,
        /// What they stand for.
        role: Role,
    },
}

/// Which end of the words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Anchor {
    /// The first letter.
    Start,
    /// The middle.
    Middle,
    /// The last letter.
    End,
}

impl Scene {
    /// Every text of the scene, to be rewritten in place.
    pub(crate) fn each_text(&mut self, change: &mut dyn FnMut(&mut String)) {
        for mark in &mut self.marks {
            if let Mark::Words { text, .. } = mark {
                change(text);
            }
        }
    }
}

/// One end of a row: where the bound lies, and whether it belongs to the row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// The least that the bound may be.
    pub from: f64,
    /// The most that it may be.
    pub to: f64,
    /// Whether the bound itself belongs to the interval.
    pub closed: bool,
}

/// A figure as a row of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartRow {
    /// Ref and measure.
    pub label: String,
    /// The words of the source, or the formula.
    pub words: String,
    /// The reading in words, at the right.
    pub reading: String,
    /// Lower bound, none where not stated.
    pub lower: Option<End>,
    /// Upper bound, none where not stated.
    pub upper: Option<End>,
    /// The values of an alternative.
    pub options: Vec<f64>,
    /// Whether the value is approximate.
    pub approximate: bool,
}

/// Rows that share a unit and what it is per.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The unit, in words.
    pub unit: String,
    /// Its rows.
    pub rows: Vec<ChartRow>,
    /// The values that its axis shows: those of its rows, and of the rows of the same
    /// panel in another drawing, so that both are drawn to one scale.
    pub values: Vec<f64>,
}

impl Panel {
    /// A panel whose axis shows the values of its own rows.
    pub fn new(unit: String, rows: Vec<ChartRow>) -> Panel {
        let ends = rows.iter().flat_map(|row| [row.lower, row.upper]).flatten();
        let values = ends
            .flat_map(|end| [end.from, end.to])
            .chain(rows.iter().flat_map(|row| row.options.iter().copied()))
            .collect();
        Panel { unit, rows, values }
    }
}

const WIDTH: f64 = 470.0;
const PLOT: std::ops::Range<f64> = 168.0..356.0;
const READING: f64 = 365.0;
const ROW: f64 = 27.0;
/// Between the words of a row and those of the next.
const ROW_AIR: f64 = 7.0;
const LABEL_ROOM: f64 = PLOT.start - 8.0;
const LABEL_SIZE: f64 = 8.0;
const LABEL_LINE: f64 = 10.0;
const WORDS_SIZE: f64 = 7.0;
const WORDS_LINE: f64 = 8.8;
const READING_SIZE: f64 = 7.5;
/// Past so many rows the axis is labelled at the top as well.
const MANY: usize = 12;
const PANEL_HEAD: f64 = 20.0;
const AXIS: f64 = 20.0;
const GAP: f64 = 10.0;

/// Draws the panels one under the other.
pub fn chart(panels: &[Panel], scale: Scale) -> Scene {
    let mut scene = Scene {
        width: WIDTH,
        height: 0.0,
        marks: Vec::new(),
        rows: Vec::new(),
    };
    for panel in panels {
        draw_panel(&mut scene, panel, scale);
        scene.height += GAP;
    }
    scene.height = (scene.height - GAP).max(0.0);
    scene
}

/// How values become places on the page.
#[derive(Debug)]
struct Axis {
    low: f64,
    high: f64,
    logarithmic: bool,
}

impl Axis {
    /// An axis that shows every one of these values. It begins at zero
    /// unless it is logarithmic, which it is by itself where the values span
    /// more than two orders of magnitude.
    fn of(values: &[f64], scale: Scale) -> Axis {
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if values.is_empty() {
            return Axis {
                low: 0.0,
                high: 1.0,
                logarithmic: false,
            };
        }
        let logarithmic = match scale {
            Scale::AsNeeded => high / low > 100.0,
            Scale::Linear => false,
            Scale::Logarithmic => true,
        };
        if low > 0.0 && logarithmic {
            return Axis {
                low: low / 2.0,
                high: high * 2.0,
                logarithmic: true,
            };
        }
        let low = low.min(0.0);
        let span = if high > low { high - low } else { 1.0 };
        Axis {
            low: if low < 0.0 { low - span * 0.05 } else { 0.0 },
            high: high + span * 0.14,
            logarithmic: false,
        }
    }

    fn place(&self, value: f64) -> f64 {
        let share = if self.logarithmic {
            (value.max(self.low).ln() - self.low.ln()) / (self.high.ln() - self.low.ln())
        } else {
            (value - self.low) / (self.high - self.low)
        };
        PLOT.start + share.clamp(0.0, 1.0) * (PLOT.end - PLOT.start)
    }

    /// Round values to label, at most six.
    fn ticks(&self) -> Vec<f64> {
        if self.logarithmic {
            let first = self.low.log10().ceil() as i32;
            let last = self.high.log10().floor() as i32;
            if last <= first {
                // Within one decade the powers of ten say too little.
                let decade = 10f64.powi(self.low.log10().floor() as i32);
                let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0].map(|m| m * decade);
                return steps
                    .into_iter()
                    .filter(|it| (self.low..=self.high).contains(it))
                    .collect();
            }
            let step = ((last - first) / 5).max(1);
            return (first..=last)
                .step_by(step as usize)
                .map(|e| 10f64.powi(e))
                .collect();
        }
        let raw = (self.high - self.low) / 4.0;
        let unit = 10f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .into_iter()
            .map(|m| m * unit)
            .find(|&step| step >= raw)
            .unwrap_or(10.0 * unit);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step).floor() as i64;
        (first..=last).map(|i| i as f64 * step).collect()
    }
}

/// A tick in a few characters: 1,500 · 20k · 3m · 5bn.
fn tick_label(value: f64) -> String {
    let size = value.abs();
    let (scaled, suffix) = match size {
        s if s >= 1e9 => (value / 1e9, "bn"),
        s if s >= 1e6 => (value / 1e6, "m"),
        s if s >= 1e4 => (value / 1e3, "k"),
        _ => (value, ""),
    };
    let text = format!("{scaled:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let grouped = match text.split_once('.') {
        None if text.len() == 4 => format!("{},{}", &text[..1], &text[1..]),
        _ => text.to_owned(),
    };
    format!("{grouped}{suffix}")
}

/// The texts of a row in lines.
struct Said {
    label: Vec<String>,
    words: Vec<String>,
    reading: Vec<String>,
}

impl Said {
    fn of(row: &ChartRow) -> Said {
        Said {
            label: wrap::lines(&row.label, LABEL_SIZE, LABEL_ROOM),
            words: wrap::lines(&row.words, WORDS_SIZE, LABEL_ROOM),
            reading: wrap::lines(&row.reading, READING_SIZE, WIDTH - READING),
        }
    }

    /// Height of what stands at the left, and of what stands at the right.
    fn heights(&self) -> (f64, f64) {
        let left = self.label.len() as f64 * LABEL_LINE + self.words.len() as f64 * WORDS_LINE;
        (left, self.reading.len() as f64 * LABEL_LINE)
    }

    fn height(&self) -> f64 {
        let (left, right) = self.heights();
        (left.max(right) + ROW_AIR).max(ROW)
    }
}

/// How high a row is with all its words.
pub fn row_height(row: &ChartRow) -> f64 {
    Said::of(row).height()
}

/// What a panel takes besides its rows, up to the next.
pub const PANEL_FRAME: f64 = PANEL_HEAD + AXIS + GAP;

fn draw_panel(scene: &mut Scene, panel: &Panel, scale: Scale) {
    let axis = Axis::of(&panel.values, scale);
    let top = scene.height;
    words(
        scene,
        0.0,
        top + 8.0,
        &panel.unit,
        Anchor::Start,
        8.5,
        Role::Ink,
    );
    let rows_top = top + PANEL_HEAD;
    let said: Vec<Said> = panel.rows.iter().map(Said::of).collect();
    let bottom = rows_top + said.iter().map(Said::height).sum::<f64>();
    for tick in axis.ticks() {
        let x = axis.place(tick);
        line(scene, (x, rows_top), (x, bottom), 0.4, false, Role::Grid);
        let label = tick_label(tick);
        words(
            scene,
            x,
            bottom + 8.0,
            &label,
            Anchor::Middle,
            7.0,
            Role::Muted,
        );
        if panel.rows.len() > MANY {
            words(
                scene,
                x,
                rows_top - 6.0,
                &label,
                Anchor::Middle,
                7.0,
                Role::Muted,
            );
        }
    }
    for y in [rows_top, bottom] {
        line(scene, (0.0, y), (WIDTH, y), 0.4, false, Role::Grid);
    }
    let mut row_top = rows_top;
    for (row, said) in panel.rows.iter().zip(&said) {
        let height = said.height();
        let y = row_top + height / 2.0;
        draw_words(scene, said, y);
        draw_row(scene, &axis, row, y);
        scene.rows.push(RowPlace { y, height });
        row_top += height;
    }
    scene.height = bottom + AXIS;
}

/// Label and words at the left, the reading at the right, both about the row's middle.
fn draw_words(scene: &mut Scene, said: &Said, y: f64) {
    let (left, right) = said.heights();
    let mut at = y - left / 2.0;
    let columns = [
        (&said.label, LABEL_LINE, LABEL_SIZE, Role::Ink),
        (&said.words, WORDS_LINE, WORDS_SIZE, Role::Muted),
    ];
    for (lines, leading, size, role) in columns {
        for text in lines {
            words(
                scene,
                0.0,
                at + leading / 2.0,
                text,
                Anchor::Start,
                size,
                role,
            );
            at += leading;
        }
    }
    let mut at = y - right / 2.0;
    for text in &said.reading {
        let middle = at + LABEL_LINE / 2.0;
        words(
            scene,
            READING,
            middle,
            text,
            Anchor::Start,
            READING_SIZE,
            Role::Ink,
        );
        at += LABEL_LINE;
    }
}

fn draw_row(scene: &mut Scene, axis: &Axis, row: &ChartRow, y: f64) {
    let role = if row.approximate {
        Role::Approximate
    } else {
        Role::Interval
    };
    if !row.options.is_empty() {
        for &value in &row.options {
            dot(scene, axis.place(value), y, false, role);
        }
        return;
    }
    if row.lower.is_none() && row.upper.is_none() {
        words(
            scene,
            (PLOT.start + PLOT.end) / 2.0,
            y,
            "–",
            Anchor::Middle,
            8.0,
            Role::Muted,
        );
        return;
    }
    for end in [row.lower, row.upper]
        .into_iter()
        .flatten()
        .filter(|end| end.to > end.from)
    {
        let (x, to) = (axis.place(end.from), axis.place(end.to));
        let band = Mark::Band {
            x,
            y: y - 4.5,
            width: to - x,
            height: 9.0,
            role: Role::Ranged,
        };
        scene.marks.push(band);
    }
    // The line covers what is sure; a band takes over where the bound may lie.
    let left = row.lower.map_or(PLOT.start, |end| axis.place(end.to));
    let right = row.upper.map_or(PLOT.end, |end| axis.place(end.from));
    let unstated = row.lower.is_none();
    if right > left {
        let weight = if unstated { 1.0 } else { 2.4 };
        line(scene, (left, y), (right, y), weight, unstated, role);
    }
    match row.lower {
        Some(end) => stop(scene, axis, end, y, role),
        None => arrow(scene, PLOT.start, y, false, Role::Muted),
    }
    match row.upper {
        Some(end) => stop(scene, axis, end, y, role),
        None => arrow(scene, PLOT.end, y, true, role),
    }
}

/// A bound: a dot or a ring; where it is itself a range, a bar at each limit.
fn stop(scene: &mut Scene, axis: &Axis, end: End, y: f64, role: Role) {
    if end.to > end.from {
        for x in [axis.place(end.from), axis.place(end.to)] {
            line(scene, (x, y - 4.5), (x, y + 4.5), 1.4, false, role);
        }
    } else {
        dot(scene, axis.place(end.from), y, !end.closed, role);
    }
}

fn line(s: &mut Scene, a: (f64, f64), b: (f64, f64), weight: f64, dashed: bool, role: Role) {
    s.marks.push(Mark::Line {
        x1: a.0,
        y1: a.1,
        x2: b.0,
        y2: b.1,
        weight,
        dashed,
        role,
    });
}

fn dot(scene: &mut Scene, x: f64, y: f64, open: bool, role: Role) {
    scene.marks.push(Mark::Dot {
        x,
        y,
        radius: 3.1,
        open,
        role,
    });
}

fn arrow(scene: &mut Scene, x: f64, y: f64, right: bool, role: Role) {
    scene.marks.push(Mark::Arrow { x, y, right, role });
}

fn words(s: &mut Scene, x: f64, y: f64, text: &str, anchor: Anchor, size: f64, role: Role) {
    s.marks.push(Mark::Words {
        x,
        y,
        text: text.to_owned(),
        anchor,
        size,
        role,
    });
}

#[cfg(test)]
mod tests;
