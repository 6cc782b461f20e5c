//! The views over evidence as blocks: elements of a rule, what happened when, key
//! assumptions, competing claims; and what a review says of one record. What is
//! printed of a view names the records that it is made of.

use assay_casefile::review::{Assumption, Challenge};
use assay_casefile::views::{Competing, Dated, What};
use assay_casefile::{
    ClaimRef, Direction, EvidenceRef, ExhibitRef, FindingRef, Noun, QuoteRef, Ref, SourceRef,
};
use assay_credibility::elements::{Element, ElementList, Gap, Row as Stands};
use assay_credibility::hypotheses::Cell;
use assay_credibility::origins::Origins;

use super::Composer;
use crate::sheet::{Part, Row, Run, Table};

/// More columns do not fit on a page; the rest follows in a next table.
const COLUMNS: usize = 8;

impl Composer<'_> {
    fn titled(&mut self, title: String) {
        self.parts.push(Part::Heading {
            level: 1,
            runs: vec![Run::text(title)],
            anchor: None,
        });
    }

    pub(super) fn elements(&mut self, id: &str) {
        let (snapshot, words) = (self.snapshot, self.words);
        let Some(list) = snapshot.element_list(id, None) else {
            self.notice(words.say("elements-no-list", &[("list", id.into())]));
            return;
        };
        self.titled(words.say("elements-heading", &[("title", list.title.as_str().into())]));
        let args = [
            ("document", list.document.as_str().into()),
            ("version", list.version.as_str().into()),
        ];
        self.whisper(vec![Run::text(words.say("elements-source", &args))]);
        if let Some(note) = &list.note {
            self.whisper(vec![Run::text(note)]);
        }
        self.say("elements-no-verdict");
        // A case that the lineage cannot be read from shows no matrix.
        let stands = snapshot.elements_matrix(list).unwrap_or_default();
        self.element_tables(list, &stands);
        let gaps: Vec<String> = list
            .elements
            .iter()
            .zip(&stands)
            .filter(|(_, row)| row.gap != Gap::None)
            .map(|(element, _)| element.label.clone())
            .collect();
        if gaps.is_empty() {
            self.say("elements-no-gap");
        } else {
            let named = words.list(&gaps);
            self.notice(words.say("elements-open", &[("elements", named.into())]));
        }
    }

    /// A table for each heading of the list, or one.
    fn element_tables(&mut self, list: &ElementList, stands: &[Stands]) {
        let all: Vec<(&Element, &Stands)> = list.elements.iter().zip(stands).collect();
        for group in all.chunk_by(|a, b| a.0.group == b.0.group) {
            let mut rows = Vec::new();
            for (element, stands) in group {
                rows.push(self.element_row(element, stands));
            }
            let caption = match group.first().and_then(|it| it.0.group.as_ref()) {
                Some(name) => name.clone(),
                None => self.words.plain("elements-caption"),
            };
            self.parts.push(Part::Table(Table {
                caption: vec![Run::text(caption)],
                widths: vec![8, 5, 4, 4],
                head: self.column_names(&[
                    "elements-element",
                    "elements-for",
                    "elements-against",
                    "elements-findings",
                ]),
                rows,
            }));
        }
    }

    fn element_row(&mut self, element: &Element, stands: &Stands) -> Row {
        let words = self.words;
        let mut name = vec![vec![Run::strong(&element.label)]];
        name.push(vec![Run::muted(&element.source)]);
        name.push(vec![Run::text(&element.definition)]);
        if !stands.claims.is_empty() {
            let mut runs = vec![Run::muted(words.plain("elements-claims"))];
            for claim in &stands.claims {
                runs.push(Run::text(" "));
                runs.extend(self.counted(ClaimRef(claim.0), Direction::Supports));
            }
            name.push(runs);
        }
        let mut said = Vec::new();
        for (finding, status) in &stands.findings {
            let says = match status {
                Some(status) => {
                    let status = words.element_status(*status);
                    words.say("elements-says", &[("status", status.into())])
                }
                None => words.plain("elements-says-nothing"),
            };
            let finding = FindingRef(finding.0);
            said.push(vec![Run::to(finding), Run::text(format!(" {says}"))]);
        }
        said.push(vec![match stands.gap {
            Gap::None => Run::muted(words.gap(stands.gap)),
            gap => Run::strong(words.gap(gap)),
        }]);
        let mut supporting = self.side(&stands.supporting, &stands.origins);
        if !stands.context.is_empty() {
            let mut runs = vec![Run::muted(words.plain("elements-context"))];
            for line in &stands.context {
                runs.extend([Run::text(" "), Run::to(EvidenceRef(line.0))]);
            }
            supporting.push(runs);
        }
        Row {
            anchor: None,
            cells: vec![
                name,
                supporting,
                self.side(&stands.disputing, &stands.against),
                said,
            ],
        }
    }

    /// The lines on one side, each with its quote, and their origins.
    fn side(
        &mut self,
        lines: &[assay_credibility::EvidenceId],
        origins: &Origins,
    ) -> Vec<Vec<Run>> {
        if lines.is_empty() {
            return vec![vec![Run::muted(self.words.plain("elements-nothing"))]];
        }
        let mut runs: Vec<Run> = Vec::new();
        for line in lines {
            let line = EvidenceRef(line.0);
            if !runs.is_empty() {
                runs.push(Run::text(", "));
            }
            runs.push(Run::to(line));
            if let Some(found) = self.snapshot.evidence_line(line) {
                runs.extend([Run::text(" "), Run::to(found.quote)]);
            }
        }
        vec![runs, vec![Run::muted(self.words.origins(origins))]]
    }

    pub(super) fn timeline(&mut self, claims: &[ClaimRef]) {
        // What the dossier leaves out, its timeline leaves out too.
        let treated = if claims.is_empty() {
            self.claims.clone()
        } else {
            claims.to_vec()
        };
        let found = self.snapshot.timeline(&treated, false);
        self.heading(1, "timeline");
        self.say("timeline-intro");
        let mut rows = Vec::new();
        for thing in &found.things {
            rows.push(self.dated_row(thing));
        }
        if !rows.is_empty() {
            self.parts.push(Part::Table(Table {
                caption: vec![Run::text(self.words.plain("timeline-caption"))],
                widths: vec![4, 10, 4],
                head: self.column_names(&["timeline-date", "timeline-thing", "timeline-order"]),
                rows,
            }));
        }
        if !found.contradictions.is_empty() {
            self.heading(2, "timeline-wrong");
            for it in found.contradictions {
                self.notice(self.words.contradiction(it));
            }
        }
    }

    fn dated_row(&mut self, thing: &Dated) -> Row {
        let words = self.words;
        let mut date = vec![match &thing.date {
            Some(date) => vec![Run::strong(date)],
            None => vec![Run::muted(words.plain("timeline-undated"))],
        }];
        date.extend(words.doubts(thing).map(|it| vec![Run::muted(it)]));
        let mut what = vec![Run::to(thing.record)];
        let told = match thing.record.noun {
            Noun::Claim => self
                .snapshot
                .claim(ClaimRef(thing.record.n))
                .map(|it| it.statement.clone()),
            Noun::Quote => self
                .snapshot
                .quote(QuoteRef(thing.record.n))
                .map(|it| it.exact.clone()),
            _ => self
                .snapshot
                .exhibit(ExhibitRef(thing.record.n))
                .map(|it| it.title.clone()),
        };
        self.prints(thing.record);
        if thing.what != What::Happened {
            what.push(Run::muted(format!(" {}", words.dated(thing.what))));
        }
        what.push(Run::text(format!(" {}", told.unwrap_or_default())));
        if thing.record.noun == Noun::Claim {
            let claim = ClaimRef(thing.record.n);
            what.extend(self.counted(claim, Direction::Supports).split_off(1));
        }
        Row {
            anchor: None,
            cells: vec![date, vec![what], vec![vec![Run::text(words.order(thing))]]],
        }
    }

    pub(super) fn assumptions(&mut self) {
        self.heading(1, "assumptions");
        let snapshot = self.snapshot;
        let all: Vec<_> = snapshot
            .assumptions()
            .into_iter()
            .filter(|(record, _, _)| {
                record.noun != Noun::Claim || self.claims.contains(&ClaimRef(record.n))
            })
            .collect();
        if all.is_empty() {
            self.say("assumptions-none");
            return;
        }
        self.say("assumptions-intro");
        let rows = all
            .iter()
            .map(|(record, _, it)| self.assumption_row(*record, it));
        let rows: Vec<Row> = rows.collect();
        for (record, _, _) in &all {
            self.prints(*record);
        }
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(self.words.plain("assumptions-caption"))],
            widths: vec![4, 6, 6, 3],
            head: self.column_names(&[
                "assumptions-of",
                "assumptions-statement",
                "assumptions-failure",
                "assumptions-confidence",
            ]),
            rows,
        }));
    }

    fn assumption_row(&self, record: Ref, it: &Assumption) -> Row {
        let words = self.words;
        let of = match record.noun {
            Noun::Claim => {
                let mut counted = self.counted(ClaimRef(record.n), Direction::Supports);
                vec![counted.drain(..1).collect(), counted]
            }
            _ => vec![vec![Run::to(record)]],
        };
        let mut stated = vec![vec![Run::text(&it.statement)]];
        stated.extend(it.why.as_ref().map(|why| vec![Run::muted(why)]));
        let told = [
            ("assumption-could-fail", &it.failure),
            ("assumption-would-change", &it.change),
        ];
        let doubts: Vec<Vec<Run>> = told
            .into_iter()
            .filter_map(|(id, text)| {
                let text = text.as_deref()?;
                Some(vec![Run::text(words.say(id, &[("text", text.into())]))])
            })
            .collect();
        let mark = words.soundness(it.confidence);
        let mark = match it.confidence {
            Some(assay_casefile::Soundness::Solid) => Run::text(mark),
            _ => Run::strong(mark),
        };
        Row {
            anchor: None,
            cells: vec![of, stated, doubts, vec![vec![mark]]],
        }
    }

    /// What is held against a record, each challenge with its answer.
    pub(super) fn challenges_of(&mut self, record: Ref, all: &[Challenge]) {
        let words = self.words;
        for it in all {
            let args = [
                ("kind", words.challenge_kind(it.kind).into()),
                ("ref", record.to_string().into()),
                ("statement", it.statement.as_str().into()),
            ];
            let answer = match &it.answer {
                Some(answer) => {
                    words.say("challenge-answer", &[("answer", answer.as_str().into())])
                }
                None => words.plain("challenge-open"),
            };
            self.paragraph(vec![
                Run::text(words.say("challenge-line", &args)),
                Run::muted(format!(" {answer}")),
            ]);
        }
    }

    pub(super) fn hypotheses(&mut self, claims: &[ClaimRef]) {
        let words = self.words;
        self.heading(1, "hypotheses");
        self.say("hypotheses-intro");
        for claim in claims {
            self.prints(*claim);
            let stated = self
                .snapshot
                .claim(*claim)
                .map_or("", |it| it.statement.as_str());
            let counted = self.counted(*claim, Direction::Supports).split_off(1);
            let mut runs = vec![Run::to(*claim), Run::text(format!(" {stated}"))];
            runs.extend(counted);
            self.paragraph(runs);
        }
        let found = match self.snapshot.competing(claims) {
            Ok(found) if !found.rows.is_empty() => found,
            _ => return self.whisper(vec![Run::text(words.plain("hypotheses-nothing"))]),
        };
        for columns in (0..claims.len()).collect::<Vec<_>>().chunks(COLUMNS) {
            self.competing_table(&found, columns);
        }
        let least: Vec<String> = found
            .weighed
            .least
            .iter()
            .map(|at| claims[*at].to_string())
            .collect();
        let text = words.say("hypotheses-least", &[("claims", words.list(&least).into())]);
        self.paragraph(vec![Run::strong(text)]);
        self.sensitivity(&found);
    }

    fn competing_table(&mut self, found: &Competing, columns: &[usize]) {
        let words = self.words;
        let mut rows = Vec::new();
        for (at, group) in found.rows.iter().enumerate() {
            let mut name = vec![self.origin_name(group)];
            if !found.weighed.diagnostic[at] {
                name.push(vec![Run::muted(words.plain("hypotheses-not-telling"))]);
            }
            let mut quotes = Vec::new();
            for quote in &group.quotes {
                quotes.extend([Run::to(QuoteRef(quote.0)), Run::text(" ")]);
            }
            let mut cells = vec![name, vec![quotes]];
            for column in columns {
                let mark = mark(found.cells[at][*column]);
                cells.push(vec![vec![Run::text(mark)]]);
            }
            rows.push(Row {
                anchor: None,
                cells,
            });
        }
        let mut sums = vec![
            vec![vec![Run::strong(words.plain("hypotheses-sum"))]],
            vec![vec![]],
        ];
        for column in columns {
            let sum = found.weighed.inconsistency[*column].to_string();
            sums.push(vec![vec![Run::strong(sum)]]);
        }
        rows.push(Row {
            anchor: None,
            cells: sums,
        });
        let mut head = self.column_names(&["hypotheses-origin", "hypotheses-quotes"]);
        head.extend(columns.iter().map(|it| found.claims[*it].to_string()));
        let mut widths = vec![5, 3];
        widths.extend(vec![1; columns.len()]);
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(words.plain("hypotheses-caption"))],
            widths,
            head,
            rows,
        }));
    }

    fn origin_name(&self, group: &assay_credibility::origins::Group) -> Vec<Run> {
        let words = self.words;
        let Some(root) = group.root() else {
            return vec![Run::text(words.plain("hypotheses-unknown"))];
        };
        let source = SourceRef(root.0);
        let name = self
            .snapshot
            .source(source)
            .map_or("", |it| it.printed_name());
        let mut runs = Vec::new();
        if !group.known {
            runs.push(Run::text(format!("{} ", words.plain("group-behind"))));
        }
        runs.extend([Run::to(source), Run::text(format!(" {name}"))]);
        runs
    }

    /// On which origin, and on which single line, the result turns.
    fn sensitivity(&mut self, found: &Competing) {
        let words = self.words;
        let origins: Vec<String> = found
            .weighed
            .turning
            .iter()
            .map(|at| match found.rows[*at].root() {
                Some(root) => root.to_string(),
                None => words.plain("hypotheses-unknown"),
            })
            .collect();
        let lines: Vec<String> = found.turning.iter().map(ToString::to_string).collect();
        if origins.is_empty() && lines.is_empty() {
            return self.say("hypotheses-steady");
        }
        if !origins.is_empty() {
            let named = words.list(&origins);
            self.notice(words.say("hypotheses-turning", &[("origins", named.into())]));
        }
        if !lines.is_empty() {
            let named = words.list(&lines);
            self.notice(words.say("hypotheses-turning-lines", &[("lines", named.into())]));
        }
    }
}

/// A cell as it prints.
fn mark(cell: Option<Cell>) -> &'static str {
    match cell {
        Some(Cell::VeryInconsistent) => "II",
        Some(Cell::Inconsistent) => "I",
        Some(Cell::Neutral) => "·",
        Some(Cell::Consistent) => "C",
        None => "–",
    }
}
