//! Claims with what supports and what disputes them: each quote with whose
//! words it is, through whom they came, where they stand and how they are rated.

use assay_casefile::evidence::Evidence;
use assay_casefile::figure::Figure;
use assay_casefile::quote::{Quote, Tier};
use assay_casefile::{ClaimRef, Direction, QuoteRef};
use assay_credibility::origins::Origins;
use assay_credibility::scale::{ADMIRALTY_CREDIBILITY, ADMIRALTY_RELIABILITY};

use super::Composer;
use crate::sheet::{Part, QuotePart, Row, Run, Table};

impl Composer<'_> {
    pub(super) fn claim(&mut self, claim: ClaimRef) {
        let Some(found) = self.snapshot.claim(claim) else {
            self.unknown.insert(claim.to_string());
            return;
        };
        self.prints(claim);
        let args = [
            ("ref", claim.to_string().into()),
            ("statement", found.statement.as_str().into()),
        ];
        self.parts.push(Part::Heading {
            level: 2,
            runs: vec![Run::text(self.words.say("claim-heading", &args))],
            anchor: Some(claim.to_string()),
        });
        self.footing_of(claim);
        self.lines(
            claim,
            Direction::Supports,
            "claim-supporting",
            Some("claim-nothing-for"),
        );
        self.lines(
            claim,
            Direction::Disputes,
            "claim-disputing",
            Some("claim-nothing-against"),
        );
        self.lines(claim, Direction::Context, "claim-context", None);
        self.computed_on(claim);
        self.challenges_on(claim);
    }

    /// What is held against a claim and against its lines.
    fn challenges_on(&mut self, claim: ClaimRef) {
        let snapshot = self.snapshot;
        let own = snapshot
            .claim(claim)
            .map(|it| (it.r#ref.into(), &it.challenges));
        let lines = snapshot.evidence.iter().filter(|line| line.claim == claim);
        let of_lines = lines.map(|line| (line.r#ref.into(), &line.challenges));
        let all: Vec<_> = own
            .into_iter()
            .chain(of_lines)
            .filter(|(_, it)| !it.is_empty())
            .collect();
        if !all.is_empty() {
            self.heading(3, "challenges");
        }
        for (record, list) in all {
            self.challenges_of(record, list);
        }
    }

    /// The origins sentence, and what must be warned of.
    fn footing_of(&mut self, claim: ClaimRef) {
        let origins = self.origins_of(claim, Direction::Supports);
        let said = self.words.origins(&origins);
        let text = self.words.say("claim-origins", &[("origins", said.into())]);
        self.whisper(vec![Run::text(text)]);
        if let Some(warning) = self.words.footing(&origins) {
            self.notice(warning);
        }
        for alert in &origins.alerts {
            self.notice(self.words.alert(alert));
        }
        if let Some(said) = self.words.returning(&origins.returning) {
            self.notice(said);
        }
        for partial in &origins.partial {
            let text = self.words.say(
                "claim-partial",
                &[
                    ("from", partial.from.to_string().into()),
                    ("target", partial.target.to_string().into()),
                    ("kind", self.words.dependence(partial.kind).into()),
                ],
            );
            self.whisper(vec![Run::text(text)]);
        }
    }

    /// Origins of a claim. A case that the lineage cannot be read from shows
    /// none rather than a wrong count.
    pub(super) fn origins_of(&self, claim: ClaimRef, direction: Direction) -> Origins {
        let supports = direction == Direction::Supports;
        let found = self.origins.get(&(claim, supports)).cloned();
        found.unwrap_or_default()
    }

    fn lines(&mut self, claim: ClaimRef, way: Direction, heading: &str, none: Option<&str>) {
        let lines: Vec<&Evidence> = self.snapshot.lines(claim, way).collect();
        if lines.is_empty() {
            if let Some(none) = none {
                self.heading(3, heading);
                self.whisper(vec![Run::text(self.words.plain(none))]);
            }
            return;
        }
        self.heading(3, heading);
        for line in lines {
            self.prints(line.r#ref);
            if let Some(quote) = self.snapshot.quote(line.quote) {
                let part = self.quote_part(quote, line);
                self.parts.push(Part::Quote(part));
            }
        }
    }

    fn quote_part(&mut self, quote: &Quote, line: &Evidence) -> QuotePart {
        self.prints(quote.r#ref);
        let words = self.words;
        let speaker = quote.speaker;
        let letter =
            speaker.and_then(|it| self.snapshot.rating_of(it.into(), ADMIRALTY_RELIABILITY));
        let digit = self
            .snapshot
            .rating_of(quote.r#ref.into(), ADMIRALTY_CREDIBILITY);
        let beside = |id: &str, text: &Option<String>| {
            let text = text.as_ref()?;
            Some(vec![
                Run::muted(words.plain(id)),
                Run::text(" "),
                Run::text(text),
            ])
        };
        let verbatim = matches!(
            quote.tier,
            Tier::Exact | Tier::Whitespace | Tier::Typographic
        );
        let mut place = self.place(quote);
        if !verbatim {
            place.push(Run::strong(format!(
                " {}",
                words.plain("quote-not-verbatim")
            )));
        }
        QuotePart {
            r#ref: quote.r#ref.to_string(),
            anchor: true,
            grade: self.snapshot.grade(quote).to_string(),
            grade_words: words.grade(letter, digit),
            words: vec![Run::text(&quote.exact)],
            verbatim,
            translation: beside("quote-translation", &quote.translation),
            paraphrase: beside("quote-paraphrase", &quote.paraphrase),
            chain: words.chain(self.snapshot, quote),
            place,
            why: line.why.as_ref().map(|why| {
                vec![Run::text(
                    words.say("quote-why", &[("why", why.as_str().into())]),
                )]
            }),
            figures: self.figures_stated(quote.r#ref),
        }
    }

    /// "in E1 “Title”, page 3, characters 120–204, published 2023-04, said …".
    pub(super) fn place(&mut self, quote: &Quote) -> Vec<Run> {
        let words = self.words;
        let mut runs = vec![
            Run::text(format!("{} ", words.plain("quote-place-exhibit"))),
            Run::to(quote.exhibit),
        ];
        let exhibit = self.snapshot.exhibit(quote.exhibit);
        let mut rest = Vec::new();
        if let Some(page) = &quote.page {
            rest.push(words.say("quote-place-page", &[("page", page.as_str().into())]));
        }
        let span = [
            ("start", quote.start.to_string().into()),
            ("end", quote.end.to_string().into()),
        ];
        rest.push(words.say("quote-place-chars", &span));
        if let Some(date) = exhibit.and_then(|it| it.published.as_deref()) {
            rest.push(words.say("quote-place-published", &[("date", date.into())]));
        }
        if let Some(date) = quote.asserted.as_deref() {
            rest.push(words.say("quote-place-asserted", &[("date", date.into())]));
        }
        let title = exhibit.map_or("", |it| it.title.as_str());
        runs.push(Run::text(format!(" “{title}”, {}", rest.join(", "))));
        runs
    }

    fn figures_stated(&mut self, quote: QuoteRef) -> Vec<Vec<Run>> {
        let figures: Vec<&Figure> = self.snapshot.figures_in(quote).collect();
        figures
            .into_iter()
            .map(|figure| {
                let reading = self.words.reading(&figure.quantity);
                vec![
                    Run::muted(format!("{} ", self.words.plain("quote-states"))),
                    Run::to(figure.r#ref),
                    Run::text(format!(" {}: {reading}", figure.measure)),
                ]
            })
            .collect()
    }

    /// What was computed on a claim.
    fn computed_on(&mut self, claim: ClaimRef) {
        let words = self.words;
        let computed: Vec<&Figure> = self
            .snapshot
            .figures_on(claim)
            .filter(|it| it.computation.is_some())
            .collect();
        for figure in computed {
            let Some(computation) = &figure.computation else {
                continue;
            };
            let mut runs = vec![
                Run::muted(format!("{} ", words.plain("claim-computed"))),
                Run::to(figure.r#ref),
                Run::text(format!(" {}: ", figure.measure)),
                Run::strong(words.reading(&figure.quantity)),
                Run::text("  "),
                Run::mono(computation.formula.clone()),
            ];
            for note in &computation.notes {
                runs.push(Run::text(format!("  {}", words.note(note))));
            }
            self.paragraph(runs);
        }
    }

    /// Every chain on a claim, and the groups that they fall into.
    pub(super) fn chains(&mut self, claim: ClaimRef) {
        if self.snapshot.claim(claim).is_none() {
            self.unknown.insert(claim.to_string());
            return;
        }
        let words = self.words;
        let title = words.say("chain-heading", &[("ref", claim.to_string().into())]);
        self.parts.push(Part::Heading {
            level: 1,
            runs: vec![Run::text(title)],
            anchor: None,
        });
        let origins = self.origins_of(claim, Direction::Supports);
        self.paragraph(vec![
            Run::to(claim),
            Run::text(format!(": {}.", words.origins(&origins))),
        ]);
        let mut rows = Vec::new();
        for group in &origins.groups {
            let name = match group.root() {
                Some(root) => vec![
                    Run::text(words.plain(if group.known {
                        "group-known"
                    } else {
                        "group-behind"
                    })),
                    Run::text(" "),
                    Run::to(assay_casefile::SourceRef(root.0)),
                ],
                None => vec![Run::text(words.plain("group-unknown"))],
            };
            let quotes = group
                .quotes
                .iter()
                .filter_map(|it| self.snapshot.quote(QuoteRef(it.0)));
            let mut chains = Vec::new();
            for quote in quotes {
                let mut runs = vec![Run::to(quote.r#ref), Run::text("  ")];
                runs.extend(words.chain(self.snapshot, quote));
                chains.push(runs);
            }
            rows.push(Row {
                anchor: None,
                cells: vec![vec![name], chains],
            });
        }
        if rows.is_empty() {
            self.whisper(vec![Run::text(words.plain("claim-nothing-for"))]);
            return;
        }
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(words.plain("chain-caption"))],
            widths: vec![1, 4],
            head: self.column_names(&["chain-origin", "chain-chains"]),
            rows,
        }));
    }
}
