//! The registers: sources with ratings and reasons, exhibits with hashes,
//! dependences and exchange rates, and the matrix of sources and claims.

use assay_casefile::exhibit::Exhibit;
use assay_casefile::rating::Rating;
use assay_casefile::source::Source;
use assay_casefile::{ClaimRef, Direction, Ref};
use assay_credibility::scale::{ADMIRALTY_CREDIBILITY, family};

use super::{Composer, day, grouped_hash, moment};
use crate::sheet::{Part, Row, Run, Table};

impl Composer<'_> {
    pub(super) fn sources(&mut self, history: bool, falls: &[Ref]) {
        self.heading(1, "sources");
        self.statement();
        self.heading(2, "sources-register");
        self.say("sources-intro");
        let mut rows = Vec::new();
        for source in &self.snapshot.sources {
            self.printed.insert(source.r#ref.into());
            rows.push(self.source_row(source));
        }
        self.table(
            "sources-caption",
            &[0, 5, 3, 7],
            rows,
            &[
                "sources-ref",
                "sources-name",
                "sources-rating",
                "sources-reason",
            ],
        );
        self.quote_ratings();
        if history {
            self.rating_history();
        }
        self.dependences();
        self.rates();
        for record in falls {
            self.falls_with(*record);
        }
    }

    pub(super) fn table(&mut self, caption: &str, widths: &[u8], rows: Vec<Row>, head: &[&str]) {
        if rows.is_empty() {
            return;
        }
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(self.words.plain(caption))],
            widths: widths.to_vec(),
            head: self.column_names(head),
            rows,
        }));
    }

    fn source_row(&mut self, source: &Source) -> Row {
        let words = self.words;
        let mut name = vec![vec![Run::strong(source.printed_name())]];
        let mut kind = words.source_kind(source.kind);
        if source.protected {
            kind = format!("{kind}, {}", words.plain("sources-protected"));
        }
        name.push(vec![Run::muted(kind)]);
        name.extend(source.access.as_ref().map(|it| vec![Run::text(it)]));
        name.extend(self.one_with(source));
        let (rating, reason) = self.rating_cells(source.r#ref.into());
        Row {
            anchor: Some(source.r#ref.to_string()),
            cells: vec![
                vec![vec![Run::strong(source.r#ref.to_string())]],
                name,
                rating,
                reason,
            ],
        }
    }

    /// Which other records are of the same source, if any are.
    fn one_with(&self, source: &Source) -> Option<Vec<Run>> {
        let others: Vec<Ref> = (self.snapshot.sources.iter())
            .filter(|it| it.same_as == Some(source.r#ref) || source.same_as == Some(it.r#ref))
            .map(|it| it.r#ref.into())
            .collect();
        let id = match source.same_as {
            Some(_) => "sources-same-as",
            None => "sources-also",
        };
        let mut line = vec![Run::text(format!("{} ", self.words.plain(id)))];
        for (n, other) in others.iter().enumerate() {
            line.extend((n > 0).then(|| Run::text(", ")));
            line.push(Run::to(*other));
        }
        (!others.is_empty()).then_some(line)
    }

    /// The current value of each scale with its reason, and how many others there
    /// are.
    fn rating_cells(&mut self, target: Ref) -> (Vec<Vec<Run>>, Vec<Vec<Run>>) {
        let words = self.words;
        let all: Vec<&Rating> = self.snapshot.ratings_of(target);
        let current = |rating: &Rating| {
            let latest = self.snapshot.rating_of(target, family(&rating.scale));
            latest.is_some_and(|it| it.r#ref == rating.r#ref)
        };
        let (now, before): (Vec<&Rating>, Vec<&Rating>) = all.iter().partition(|it| current(it));
        let (mut values, mut reasons) = (Vec::new(), Vec::new());
        for rating in now {
            values.push(vec![Run::text(words.rated(rating))]);
            reasons.push(vec![
                Run::text(&rating.because),
                Run::muted(format!(" — {}, {}", rating.by, day(&rating.at))),
            ]);
            self.printed.insert(rating.r#ref.into());
        }
        // What was replaced, and what stands beside, is counted here and printed
        // in the history of ratings, where that is asked for.
        if !before.is_empty() {
            let args = [("others", (before.len() as i64).into())];
            reasons.push(vec![Run::muted(words.say("sources-others", &args))]);
        }
        if values.is_empty() {
            values.push(vec![Run::muted(words.plain("sources-unrated"))]);
        }
        (values, reasons)
    }

    fn quote_ratings(&mut self) {
        let rated: Vec<_> = self
            .snapshot
            .quotes
            .iter()
            .map(|it| it.r#ref)
            .filter(|it| self.printed.contains(&Ref::from(*it)))
            .filter(|it| {
                self.snapshot
                    .rating_of((*it).into(), ADMIRALTY_CREDIBILITY)
                    .is_some()
            })
            .collect();
        let mut rows = Vec::new();
        for quote in rated {
            let (rating, reason) = self.rating_cells(quote.into());
            rows.push(Row {
                anchor: None,
                cells: vec![vec![vec![Run::to(quote)]], rating, reason],
            });
        }
        self.table(
            "ratings-caption",
            &[0, 3, 9],
            rows,
            &["ratings-quote", "ratings-value", "ratings-reason"],
        );
    }

    fn dependences(&mut self) {
        let mut rows = Vec::new();
        for dependence in &self.snapshot.dependences {
            self.printed.insert(dependence.r#ref.into());
            let pair = vec![
                Run::to(dependence.from),
                Run::text(" → "),
                Run::to(dependence.target),
            ];
            let why = dependence.why.as_deref().unwrap_or("–");
            rows.push(Row {
                anchor: Some(dependence.r#ref.to_string()),
                cells: vec![
                    vec![vec![Run::strong(dependence.r#ref.to_string())]],
                    vec![pair],
                    vec![vec![Run::text(self.words.dependence(dependence.r#type))]],
                    vec![vec![Run::text(why)]],
                ],
            });
        }
        if !rows.is_empty() {
            self.heading(2, "dependences");
        }
        self.table(
            "dependences-caption",
            &[0, 2, 3, 8],
            rows,
            &[
                "figures-ref",
                "dependences-pair",
                "dependences-type",
                "dependences-why",
            ],
        );
    }

    fn rates(&mut self) {
        let words = self.words;
        let mut rows = Vec::new();
        for rate in &self.snapshot.exchange_rates {
            self.printed.insert(rate.r#ref.into());
            let kind = words.rate_kind(rate.kind);
            let mut cited = rate.cited.map_or_else(Vec::new, |it| vec![Run::to(it)]);
            cited.extend(rate.why.as_ref().map(|it| Run::text(format!("  {it}"))));
            rows.push(Row {
                anchor: Some(rate.r#ref.to_string()),
                cells: vec![
                    vec![vec![Run::strong(rate.r#ref.to_string())]],
                    vec![vec![Run::text(format!(
                        "1 {} = {} {}",
                        rate.from, rate.value, rate.to
                    ))]],
                    vec![vec![Run::text(format!("{}, {kind}", rate.date))]],
                    vec![cited],
                ],
            });
        }
        if !rows.is_empty() {
            self.heading(2, "rates");
        }
        self.table(
            "rates-caption",
            &[0, 4, 4, 6],
            rows,
            &["figures-ref", "rates-rate", "rates-date", "rates-cited"],
        );
    }

    pub(super) fn exhibits(&mut self) {
        self.heading(1, "exhibits");
        self.say("exhibits-intro");
        let mut rows = Vec::new();
        for exhibit in &self.snapshot.exhibits {
            self.printed.insert(exhibit.r#ref.into());
            rows.push(self.exhibit_row(exhibit));
        }
        self.table(
            "exhibits-caption",
            &[0, 6, 4, 6],
            rows,
            &[
                "exhibits-ref",
                "exhibits-item",
                "exhibits-got",
                "exhibits-hash",
            ],
        );
    }

    fn exhibit_row(&mut self, exhibit: &Exhibit) -> Row {
        let words = self.words;
        let mut item = vec![vec![Run::strong(&exhibit.title)]];
        if let Some(publisher) = exhibit.publisher {
            let name = self
                .snapshot
                .source(publisher)
                .map_or("", |it| it.printed_name());
            item.push(vec![Run::to(publisher), Run::text(format!(" {name}"))]);
        }
        let file = exhibit.file.iter().chain([&exhibit.media_type]).cloned();
        item.push(vec![Run::muted(file.collect::<Vec<_>>().join(", "))]);
        item.extend(exhibit.url.as_ref().map(|it| vec![Run::muted(it)]));
        let mut got = Vec::new();
        if let Some(date) = &exhibit.published {
            got.push(words.say("exhibits-published", &[("date", date.as_str().into())]));
        }
        if let Some(date) = &exhibit.acquired_at {
            got.push(words.say("exhibits-acquired", &[("date", moment(date).into())]));
        }
        if let Some(from) = &exhibit.acquired_from {
            got.push(words.say("exhibits-acquired-from", &[("from", from.as_str().into())]));
        }
        let mut hash = vec![vec![Run::mono(grouped_hash(&exhibit.sha256))]];
        hash.push(vec![Run::muted(match exhibit.length {
            Some(length) => words.say("exhibits-bytes", &[("length", (length as i64).into())]),
            None => words.plain("exhibits-not-held"),
        })]);
        for layer in self
            .snapshot
            .layers
            .iter()
            .filter(|it| it.exhibit == exhibit.r#ref)
        {
            self.printed.insert(layer.r#ref.into());
            let args = [
                ("ref", layer.r#ref.to_string().into()),
                ("maker", layer.maker.as_str().into()),
                ("version", layer.version.as_str().into()),
            ];
            hash.push(vec![
                Run::muted(format!("{} ", words.say("exhibits-layer", &args))),
                Run::mono(grouped_hash(&layer.sha256)),
            ]);
        }
        Row {
            anchor: Some(exhibit.r#ref.to_string()),
            cells: vec![
                vec![vec![Run::strong(exhibit.r#ref.to_string())]],
                item,
                got.into_iter().map(|it| vec![Run::text(it)]).collect(),
                hash,
            ],
        }
    }

    pub(super) fn matrix(&mut self, claims: &[ClaimRef]) {
        /// More columns do not fit on a page; the rest follows in a next table.
        const COLUMNS: usize = 10;
        self.heading(1, "matrix");
        let chosen = self.chosen(claims);
        for columns in chosen.chunks(COLUMNS) {
            let mut rows = Vec::new();
            // Two records of one source are one row.
            let standing = self.snapshot.sources.iter();
            for source in standing.filter(|it| it.same_as.is_none()) {
                let cells: Vec<String> = columns
                    .iter()
                    .map(|claim| self.bearing(source, *claim))
                    .collect();
                if cells.iter().all(String::is_empty) {
                    continue;
                }
                self.printed.insert(source.r#ref.into());
                let name = vec![
                    Run::to(source.r#ref),
                    Run::text(format!(" {}", source.printed_name())),
                ];
                let mut row = vec![vec![name]];
                row.extend(cells.into_iter().map(|it| vec![vec![Run::text(it)]]));
                rows.push(Row {
                    anchor: None,
                    cells: row,
                });
            }
            let mut counted = Vec::new();
            for (n, claim) in columns.iter().enumerate() {
                counted.push(Run::text(if n == 0 { "" } else { "; " }));
                counted.extend(self.counted(*claim, Direction::Supports));
            }
            let mut head = vec![self.words.plain("matrix-source")];
            head.extend(columns.iter().map(ToString::to_string));
            let mut widths = vec![4];
            widths.extend(vec![1; columns.len()]);
            self.parts.push(Part::Table(Table {
                caption: vec![Run::text(self.words.plain("matrix-caption"))],
                widths,
                head,
                rows,
            }));
            self.whisper(counted);
        }
    }

    /// What a source's words do to a claim: a mark for each direction.
    fn bearing(&self, source: &Source, claim: ClaimRef) -> String {
        let marks = [
            (Direction::Supports, "+"),
            (Direction::Disputes, "−"),
            (Direction::Context, "·"),
        ];
        let speaks = |way: Direction| {
            self.snapshot.lines(claim, way).any(|line| {
                let quote = self.snapshot.quote(line.quote);
                let speaker = quote.and_then(|it| it.speaker);
                speaker.is_some_and(|it| self.snapshot.who(it) == source.r#ref)
            })
        };
        marks
            .iter()
            .filter(|(way, _)| speaks(*way))
            .map(|(_, mark)| *mark)
            .collect()
    }
}
