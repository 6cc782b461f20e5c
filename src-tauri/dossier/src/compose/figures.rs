//! The figure table, the interval chart, the computations, and whether the
//! numbers fit each other.

use std::collections::BTreeSet;

use assay_casefile::exchange_rate::ExchangeRate;
use assay_casefile::figure::{Computation, Figure};
use assay_casefile::{ClaimRef, ExchangeRateRef, FigureRef, Snapshot};
use assay_figures::{Bound, Exact, Formula, Note, Polarity, Quantity, shown};

use super::Composer;
use super::pairs::{is_tolerance, pairs};
use crate::scene::{ChartRow, End, PANEL_FRAME, Panel, Scale, Scene, chart, row_height};
use crate::sheet::{Part, Row, Run, Table};
use crate::words::Words;

impl Composer<'_> {
    fn figures_of(&self, claims: &[ClaimRef]) -> Vec<&'_ Figure> {
        Self::on_claims(self.snapshot, claims)
    }

    /// The figures on these claims, or all; they outlive the composer's borrow.
    fn on_claims<'s>(snapshot: &'s Snapshot, claims: &[ClaimRef]) -> Vec<&'s Figure> {
        let wanted = |it: &&Figure| {
            claims.is_empty() || it.claim.is_some_and(|claim| claims.contains(&claim))
        };
        snapshot.figures.iter().filter(wanted).collect()
    }

    pub(super) fn figure_tables(&mut self, claims: &[ClaimRef]) {
        self.heading(1, "figures");
        let refs: Vec<FigureRef> = self.figures_of(claims).iter().map(|it| it.r#ref).collect();
        if refs.is_empty() {
            self.say("figures-none");
            return;
        }
        self.say("figures-intro");
        refs.iter().for_each(|it| self.prints(*it));
        self.stated(&refs);
        self.assumed(&refs);
        self.computed(&refs);
        self.comparisons(&refs);
    }

    fn stated(&mut self, refs: &[FigureRef]) {
        let mut rows = Vec::new();
        for figure in refs.iter().filter_map(|it| self.snapshot.figure(*it)) {
            if figure.computation.is_some() || figure.assumption.is_some() {
                continue;
            }
            let mut reading = vec![vec![Run::text(self.words.reading(&figure.quantity))]];
            for remark in self.remarks(figure) {
                reading.push(vec![Run::muted(remark)]);
            }
            let words = figure
                .verbatim
                .as_ref()
                .map_or_else(String::new, |it| format!("“{it}”"));
            rows.push(Row {
                anchor: Some(figure.r#ref.to_string()),
                cells: vec![
                    vec![vec![Run::strong(figure.r#ref.to_string())]],
                    vec![vec![Run::text(words)]],
                    vec![vec![Run::text(&figure.measure)]],
                    reading,
                    vec![self.said_by(figure)],
                ],
            });
        }
        if rows.is_empty() {
            return;
        }
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(self.words.plain("figures-caption"))],
            widths: vec![0, 5, 4, 5, 4],
            head: self.column_names(&[
                "figures-ref",
                "figures-words",
                "figures-measure",
                "figures-reading",
                "figures-said",
            ]),
            rows,
        }));
    }

    /// Assumptions among these figures and those that their computations rest on, each
    /// with its reason: nobody stated them, so nobody is named.
    fn assumed(&mut self, refs: &[FigureRef]) {
        let words = self.words;
        let mut wanted: BTreeSet<FigureRef> = refs.iter().copied().collect();
        for figure in refs.iter().filter_map(|it| self.snapshot.figure(*it)) {
            let notes = figure.computation.iter().flat_map(|it| &it.notes);
            wanted.extend(notes.filter_map(|note| match note {
                Note::Assumes { figure } => Some(FigureRef(*figure)),
                _ => None,
            }));
        }
        let mut rows = Vec::new();
        for figure in wanted.iter().filter_map(|it| self.snapshot.figure(*it)) {
            let Some(assumption) = &figure.assumption else {
                continue;
            };
            rows.push(Row {
                anchor: Some(figure.r#ref.to_string()),
                cells: vec![
                    vec![vec![Run::strong(figure.r#ref.to_string())]],
                    vec![vec![Run::text(&figure.measure)]],
                    vec![vec![Run::text(words.reading(&figure.quantity))]],
                    vec![vec![Run::text(words.assumed(assumption.assumed))]],
                    vec![vec![Run::text(&assumption.because)]],
                ],
            });
            self.printed.insert(figure.r#ref.into());
        }
        if rows.is_empty() {
            return;
        }
        self.heading(2, "assumed");
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(words.plain("assumed-caption"))],
            widths: vec![0, 4, 4, 3, 6],
            head: self.column_names(&[
                "figures-ref",
                "figures-measure",
                "figures-reading",
                "assumed-sort",
                "assumed-because",
            ]),
            rows,
        }));
    }

    fn remarks(&self, figure: &Figure) -> Vec<String> {
        let quantity = &figure.quantity;
        let mut remarks = Vec::new();
        if quantity.currency_basis == Some(assay_figures::CurrencyBasis::Inferred) {
            remarks.push(self.words.plain("figures-inferred"));
        }
        if quantity.polarity == Polarity::Denied {
            remarks.push(self.words.plain("figures-denied"));
        }
        if let Some(date) = &quantity.as_of {
            remarks.push(
                self.words
                    .say("figures-as-of", &[("date", date.as_str().into())]),
            );
        }
        remarks
    }

    /// The speaker with the grade, and the quote.
    fn said_by(&self, figure: &Figure) -> Vec<Run> {
        let Some(quote) = figure.quote.and_then(|it| self.snapshot.quote(it)) else {
            return vec![Run::text(self.words.plain("figures-no-quote"))];
        };
        let mut runs = Vec::new();
        if let Some(speaker) = quote.speaker {
            let name = self
                .snapshot
                .source(speaker)
                .map_or("", |it| it.printed_name());
            runs.extend([Run::to(speaker), Run::text(format!(" {name}, "))]);
        }
        let grade = self.snapshot.grade(quote).to_string();
        runs.extend([Run::to(quote.r#ref), Run::text(" "), Run::grade(grade)]);
        runs
    }

    /// The exchange rates that a computation converts by.
    fn rates_of<'s>(snapshot: &'s Snapshot, computation: &Computation) -> Vec<&'s ExchangeRate> {
        let named = computation.notes.iter().filter_map(|note| match note {
            Note::ConvertedBy { rate } | Note::AdjustedBy { rate } => Some(ExchangeRateRef(*rate)),
            _ => None,
        });
        named
            .filter_map(|rate| snapshot.exchange_rate(rate))
            .collect()
    }

    /// What each end of a computation rests on.
    fn rests(&self, computation: &Computation) -> Vec<String> {
        let figure = |n: i64| Some(self.snapshot.figure(FigureRef(n))?.quantity.clone());
        let rate = |n: i64| {
            let rate = self.snapshot.exchange_rate(ExchangeRateRef(n))?;
            rate.rate().ok()
        };
        let formula = Formula::parse(&computation.formula).ok();
        let rests = formula.and_then(|it| it.rests(&figure, &rate).ok());
        self.words.rests(&rests.unwrap_or_default())
    }

    fn computed(&mut self, refs: &[FigureRef]) {
        let words = self.words;
        let mut rows = Vec::new();
        for figure in refs.iter().filter_map(|it| self.snapshot.figure(*it)) {
            let Some(computation) = &figure.computation else {
                continue;
            };
            let mut inputs = Vec::new();
            for input in &computation.inputs {
                let measure = self
                    .snapshot
                    .figure(*input)
                    .map_or("", |it| it.measure.as_str());
                inputs.push(vec![Run::to(input), Run::text(format!(" {measure}"))]);
            }
            for rate in Self::rates_of(self.snapshot, computation) {
                self.printed.insert(rate.r#ref.into());
                let told = words.rate(rate);
                let (named, rest) = told.split_at(rate.r#ref.to_string().len());
                inputs.push(vec![Run::to(named), Run::text(rest)]);
            }
            let mut result = vec![vec![Run::strong(words.reading(&figure.quantity))]];
            for rests in self.rests(computation) {
                result.push(vec![Run::muted(rests)]);
            }
            result.extend(
                computation
                    .notes
                    .iter()
                    .map(|it| vec![Run::muted(words.note(it))]),
            );
            rows.push(Row {
                anchor: Some(figure.r#ref.to_string()),
                cells: vec![
                    vec![vec![Run::strong(figure.r#ref.to_string())]],
                    vec![vec![Run::text(&figure.measure)]],
                    vec![vec![Run::mono(computation.formula.clone())]],
                    inputs,
                    result,
                ],
            });
        }
        if rows.is_empty() {
            return;
        }
        self.heading(2, "computations");
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(words.plain("computations-caption"))],
            widths: vec![0, 4, 3, 4, 5],
            head: self.column_names(&[
                "figures-ref",
                "figures-measure",
                "computations-formula",
                "computations-inputs",
                "computations-result",
            ]),
            rows,
        }));
    }

    /// Figures of the same measure on the same claim, pair by pair.
    fn comparisons(&mut self, refs: &[FigureRef]) {
        let words = self.words;
        let mut rows = Vec::new();
        let figures = refs.iter().filter_map(|it| self.snapshot.figure(*it));
        for pair in pairs(self.snapshot, figures) {
            let (left, right, found) = (pair.left, pair.right, &pair.found);
            let mut relation = vec![Run::text(words.relation(found.relation))];
            if pair.is_contradiction() {
                let word = words.plain("comparisons-contradiction");
                relation = vec![Run::strong(word)];
            }
            let mut why = words.why(found, &left.r#ref.to_string(), &right.r#ref.to_string());
            if let Some(within) = pair.within {
                why = format!("{why} {}", words.within(within));
            }
            let sides = vec![
                Run::to(left.r#ref),
                Run::text(format!(" {}  ·  ", words.reading(&left.quantity))),
                Run::to(right.r#ref),
                Run::text(format!(" {}", words.reading(&right.quantity))),
            ];
            let cells = vec![vec![sides], vec![relation], vec![vec![Run::text(why)]]];
            rows.push(Row {
                anchor: None,
                cells,
            });
        }
        if rows.is_empty() {
            return;
        }
        self.heading(2, "comparisons");
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(words.plain("comparisons-caption"))],
            widths: vec![6, 2, 5],
            head: self.column_names(&[
                "comparisons-pair",
                "comparisons-relation",
                "comparisons-why",
            ]),
            rows,
        }));
    }

    pub(super) fn chart(&mut self, claims: &[ClaimRef], figures: &[FigureRef]) {
        let chosen: Vec<&Figure> = Self::on_claims(self.snapshot, claims)
            .into_iter()
            .filter(|it| !is_tolerance(it))
            .filter(|it| figures.is_empty() || figures.contains(&it.r#ref))
            .collect();
        let drawings = drawings(panels(self.words, &chosen));
        let last = drawings.len().saturating_sub(1);
        for (i, panels) in drawings.iter().enumerate() {
            let rows = panels
                .iter()
                .flat_map(|it| it.rows.iter().map(move |row| (it, row)));
            let rows: Vec<String> = rows
                .map(|(panel, row)| sentence(self.words, panel, row))
                .collect();
            let alt = self
                .words
                .say("chart-alt", &[("rows", rows.join("; ").into())]);
            let caption = if i == last {
                self.words.plain("chart-caption")
            } else {
                String::new()
            };
            let caption = vec![Run::text(caption)];
            self.parts.push(Part::Chart {
                caption,
                alt,
                scene: chart(panels, Scale::AsNeeded),
            });
        }
        chosen.iter().for_each(|it| self.prints(it.r#ref));
    }
}

/// How high a drawing may be so that a page holds it with its caption, in points.
const DRAWING: f64 = 540.0;

/// Panels as drawings that a page holds each. A panel that goes on in the next drawing
/// keeps its scale.
fn drawings(all: Vec<Panel>) -> Vec<Vec<Panel>> {
    let mut drawings: Vec<Vec<Panel>> = Vec::new();
    let mut left = 0.0;
    for panel in all {
        let mut part: Option<Panel> = None;
        for row in &panel.rows {
            let height = row_height(row);
            let frame = if part.is_some() { 0.0 } else { PANEL_FRAME };
            if drawings.is_empty() || left < height + frame {
                if let (Some(part), Some(last)) = (part.take(), drawings.last_mut()) {
                    last.push(part);
                }
                drawings.push(Vec::new());
                left = DRAWING - PANEL_FRAME;
            } else {
                left -= frame;
            }
            left -= height;
            part.get_or_insert_with(|| Panel {
                rows: Vec::new(),
                ..panel.clone()
            })
            .rows
            .push(row.clone());
        }
        if let (Some(part), Some(last)) = (part, drawings.last_mut()) {
            last.push(part);
        }
    }
    drawings
}

/// The chart of some figures: the scene of the page, for the window, and a
/// sentence for each of its rows.
pub(crate) fn scene_of(words: &Words, figures: &[&Figure], scale: Scale) -> (Scene, Vec<String>) {
    let panels = panels(words, figures);
    let rows = panels
        .iter()
        .flat_map(|panel| panel.rows.iter().map(|row| sentence(words, panel, row)))
        .collect();
    (chart(&panels, scale), rows)
}

/// A row of the chart for those who do not see it.
fn sentence(words: &Words, panel: &Panel, row: &ChartRow) -> String {
    let reading = format!("{} {}", row.reading, panel.unit);
    let args = [
        ("label", row.label.as_str().into()),
        ("reading", reading.into()),
    ];
    words.say("chart-row-alt", &args)
}

fn panels(words: &Words, figures: &[&Figure]) -> Vec<Panel> {
    let mut panels: Vec<(String, Vec<ChartRow>)> = Vec::new();
    for figure in figures {
        let quantity = &figure.quantity;
        let unit = words.unit_and_per(quantity.unit.as_ref(), &quantity.per);
        let row = ChartRow {
            label: format!("{} {}", figure.r#ref, figure.measure),
            words: match (&figure.verbatim, &figure.computation) {
                (Some(verbatim), _) => verbatim.clone(),
                (None, Some(computation)) => computation.formula.clone(),
                (None, None) => (figure.assumption.as_ref())
                    .map_or_else(String::new, |it| words.assumed(it.assumed)),
            },
            reading: reading_of(words, quantity),
            lower: quantity.lower.as_ref().map(end),
            upper: quantity.upper.as_ref().map(end),
            options: quantity.options.iter().map(float).collect(),
            approximate: quantity.approximate,
        };
        match panels.iter_mut().find(|it| it.0 == unit) {
            Some((_, rows)) => rows.push(row),
            None => panels.push((unit, vec![row])),
        }
    }
    (panels.into_iter())
        .map(|(unit, rows)| Panel::new(unit, rows))
        .collect()
}

/// The amount, with a word that its source denies it where it does.
fn reading_of(words: &Words, quantity: &Quantity) -> String {
    let amount = words.amount(&shown(quantity));
    match quantity.polarity {
        Polarity::Asserted => amount,
        Polarity::Denied => words.say("chart-denied", &[("reading", amount.into())]),
    }
}

fn end(bound: &Bound) -> End {
    End {
        from: float(&bound.from),
        to: float(&bound.to),
        closed: bound.closed,
    }
}

/// The place of a number on paper. Numbers turn into floats here, to be drawn.
fn float(value: &Exact) -> f64 {
    let ratio = value.to_ratio();
    let digits = |n: &dyn std::fmt::Display| n.to_string().parse::<f64>().unwrap_or(f64::MAX);
    digits(&ratio.numer()) / digits(&ratio.denom())
}
