//! The first page, the running words and the summary.

use assay_casefile::snapshot::RatedOn;
use assay_casefile::{ClaimRef, Direction, Handling};
use fluent::FluentValue;

use super::{Composer, grouped_hash, moment};
use crate::sheet::{Cover, Furniture, Label, Part, Row, Run, Sheet, Table};
use crate::words::Words;

/// A handling label with its TLP 2.0 colour and meaning.
pub(crate) fn label(words: &Words, handling: Handling) -> Label {
    let (colour, meaning) = match handling {
        Handling::Red => ("#FF2B2B", "tlp-red"),
        Handling::AmberStrict => ("#FFC000", "tlp-amber-strict"),
        Handling::Amber => ("#FFC000", "tlp-amber"),
        Handling::Green => ("#33FF00", "tlp-green"),
        Handling::Clear => ("#FFFFFF", "tlp-clear"),
    };
    Label {
        text: handling.to_string(),
        colour: colour.to_owned(),
        meaning: words.plain(meaning),
    }
}

impl Composer<'_> {
    pub(super) fn finish(self, title: Option<&str>, handling: Handling) -> Sheet {
        let case = &self.snapshot.case;
        let title = title.unwrap_or(&case.title).to_owned();
        let head = &self.snapshot.head;
        Sheet {
            lang: self.words.lang().to_owned(),
            handling: label(self.words, handling),
            cover: self.cover(&title, handling),
            furniture: Furniture {
                running: title.chars().take(80).collect(),
                head: head.hash.chars().take(16).collect(),
                page: self.words.plain("page"),
                of: self.words.plain("page-of"),
                date: utc(&head.at),
            },
            title,
            parts: self.parts,
        }
    }

    fn cover(&self, title: &str, handling: Handling) -> Cover {
        let (words, case, head) = (self.words, &self.snapshot.case, &self.snapshot.head);
        let number = |n: usize| FluentValue::from(n as i64);
        let holds = [
            ("exhibits", number(self.snapshot.exhibits.len())),
            ("sources", number(self.snapshot.sources.len())),
            ("quotes", number(self.snapshot.quotes.len())),
            ("claims", number(self.snapshot.claims.len())),
            ("figures", number(self.snapshot.figures.len())),
        ];
        let state = [
            ("seq", head.seq.to_string().into()),
            ("at", moment(&head.at).into()),
        ];
        let label = label(words, handling);
        let mut rows = Vec::new();
        if title != case.title {
            rows.push((words.plain("cover-case"), vec![Run::text(&case.title)]));
        }
        rows.extend([
            (
                words.plain("cover-handling"),
                vec![
                    Run::strong(label.text),
                    Run::text("  "),
                    Run::muted(label.meaning),
                ],
            ),
            (
                words.plain("cover-state"),
                vec![Run::text(words.say("cover-state-value", &state))],
            ),
            (
                words.plain("cover-head"),
                vec![Run::mono(grouped_hash(&head.hash))],
            ),
            (
                words.plain("cover-holds"),
                vec![Run::text(words.say("cover-holds-value", &holds))],
            ),
            (
                words.plain("cover-edition"),
                vec![Run::text(words.plain("cover-edition-internal"))],
            ),
        ]);
        if let Some(then) = &self.snapshot.rated_on {
            let said = words.say("rated-on-cover-value", &as_rated(then));
            rows.push((words.plain("rated-on-cover"), vec![Run::strong(said)]));
        }
        let all = self.snapshot.claims.iter().map(|it| it.r#ref);
        let left_out: Vec<String> = all
            .filter(|it| !self.claims.contains(it))
            .map(|it| it.to_string())
            .collect();
        if !left_out.is_empty() {
            let args = [("claims", words.list(&left_out).into())];
            let said = words.say("cover-left-out-value", &args);
            rows.push((words.plain("cover-left-out"), vec![Run::text(said)]));
        }
        Cover {
            kicker: words.plain("kicker"),
            question: case.question.as_ref().map(|it| vec![Run::text(it)]),
            rows,
            contents: words.plain("contents"),
        }
    }

    /// That the ratings are those of a day gone by, before anything else is said.
    pub(super) fn rated_on(&mut self) {
        if let Some(then) = &self.snapshot.rated_on {
            let said = self.words.say("rated-on-notice", &as_rated(then));
            self.notice(said);
        }
    }

    /// One page: each claim with what stands for and against it, and origins.
    pub(super) fn summary(&mut self, claims: &[ClaimRef]) {
        self.heading(1, "summary");
        if claims.is_empty() {
            self.say("summary-none");
            return;
        }
        self.say("summary-intro");
        let found: Vec<_> = claims
            .iter()
            .filter_map(|it| self.snapshot.claim(*it))
            .collect();
        let rows = found.iter().map(|claim| {
            let count = |direction| {
                let lines = self.snapshot.evidence.iter();
                lines
                    .filter(|it| it.claim == claim.r#ref && it.direction == direction)
                    .count()
            };
            let statement = vec![
                Run::to(claim.r#ref),
                Run::text("  "),
                Run::text(&claim.statement),
            ];
            let origins = self.origins_of(claim.r#ref, Direction::Supports);
            let cell = |text: String| vec![vec![Run::text(text)]];
            Row {
                anchor: None,
                cells: vec![
                    vec![statement],
                    cell(count(Direction::Supports).to_string()),
                    cell(count(Direction::Disputes).to_string()),
                    cell(self.words.origins(&origins)),
                ],
            }
        });
        let table = Table {
            caption: vec![Run::text(self.words.plain("summary-caption"))],
            widths: vec![7, 0, 0, 3],
            head: self.column_names(&[
                "summary-claim",
                "summary-for",
                "summary-against",
                "summary-origins",
            ]),
            rows: rows.collect(),
        };
        for claim in found {
            self.printed.insert(claim.r#ref.into());
        }
        self.parts.push(Part::Table(table));
    }
}

/// The day whose ratings are printed, and how many came later.
fn as_rated(then: &RatedOn) -> [(&'static str, FluentValue<'static>); 2] {
    let later = FluentValue::from(then.later as i64);
    [("day", then.day.clone().into()), ("later", later)]
}

/// An RFC 3339 moment in UTC as year, month, day, hour, minute, second.
fn utc(at: &str) -> [i32; 6] {
    use chrono::{DateTime, Datelike, Timelike, Utc};
    let at = DateTime::parse_from_rfc3339(at)
        .map(|it| it.with_timezone(&Utc))
        .unwrap_or_default();
    let date = [at.year(), at.month() as i32, at.day() as i32];
    let time = [at.hour() as i32, at.minute() as i32, at.second() as i32];
    [date[0], date[1], date[2], time[0], time[1], time[2]]
}
