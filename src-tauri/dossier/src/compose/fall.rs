//! What rests on a source, an exhibit or a quote, printed where a dossier asks
//! for it: every record that would have to be looked at again if it were withdrawn
//! or disproved. The walk is the case file's. Nothing here takes anything out of
//! a case, and a claim that the dossier leaves out is named and not described.

use assay_casefile::snapshot::{Fallen, record_ref};
use assay_casefile::{ClaimRef, DossierRef, Noun, Ref, SourceRef};
use assay_credibility::fall::{Shaken, Why};

use super::Composer;
use crate::Settings;
use crate::sheet::{Part, Row, Run, Table};

/// A kind of record, and for each reason the records that are reached by it.
type Reached = (&'static str, Vec<(Option<String>, Vec<Ref>)>);

impl Composer<'_> {
    /// The list for one record.
    pub(super) fn falls_with(&mut self, record: Ref) {
        let name = self.named(record);
        let args = [("record", name.into())];
        self.parts.push(Part::Heading {
            level: 2,
            runs: vec![Run::text(self.words.say("fall-heading", &args))],
            anchor: None,
        });
        // A lineage that cannot be read gives no list rather than a short one.
        let Ok(Some(fallen)) = self.snapshot.fallen(record) else {
            self.unknown.insert(record.to_string());
            return;
        };
        let args = [("ref", record.to_string().into())];
        let reached = self.reached(&fallen);
        if reached.is_empty() && fallen.fell.claims.is_empty() {
            let said = self.words.say("fall-nothing", &args);
            return self.paragraph(vec![Run::text(said)]);
        }
        let intro = self.words.say("fall-intro", &args);
        self.paragraph(vec![Run::text(intro)]);
        self.shaken_claims(&fallen);
        let rows = reached.into_iter().map(|it| self.reached_row(it)).collect();
        self.table_said(
            self.words.say("fall-caption", &args),
            &[0, 1],
            rows,
            &["fall-sort", "fall-records"],
        );
    }

    fn table_said(&mut self, caption: String, widths: &[u8], rows: Vec<Row>, head: &[&str]) {
        if rows.is_empty() {
            return;
        }
        self.parts.push(Part::Table(Table {
            caption: vec![Run::text(caption)],
            widths: widths.to_vec(),
            head: self.column_names(head),
            rows,
        }));
    }

    /// "S3 Port Selwyn Gazette", "E4 “Contract”", or the bare ref of a quote.
    fn named(&self, record: Ref) -> String {
        let source = SourceRef::try_from(record).ok();
        let source = source.and_then(|it| self.snapshot.source(it));
        let exhibit = assay_casefile::ExhibitRef::try_from(record).ok();
        let exhibit = exhibit.and_then(|it| self.snapshot.exhibit(it));
        match (source, exhibit) {
            (Some(source), _) => format!("{record} {}", source.printed_name()),
            (_, Some(exhibit)) => format!("{record} “{}”", exhibit.title),
            _ => record.to_string(),
        }
    }

    /// Every kind of record that is reached, with the reasons.
    fn reached(&mut self, fallen: &Fallen) -> Vec<Reached> {
        let plain = |refs: Vec<Ref>| vec![(None, refs)];
        let all = |refs: &mut dyn Iterator<Item = Ref>| plain(refs.collect());
        let left_out = self.left_out(fallen);
        let kinds: Vec<Reached> = vec![
            ("fall-exhibits", self.by_reason(fallen, Noun::Exhibit)),
            ("fall-quotes", self.by_reason(fallen, Noun::Quote)),
            ("fall-doubted", self.doubted(fallen)),
            (
                "fall-evidence",
                all(&mut fallen.evidence.iter().map(|it| (*it).into())),
            ),
            ("fall-claims-left-out", plain(left_out)),
            (
                "fall-figures",
                all(&mut fallen.figures.iter().map(|it| (*it).into())),
            ),
            (
                "fall-computations",
                all(&mut fallen.computations.iter().map(|it| (*it).into())),
            ),
            ("fall-rates", all(&mut fallen.rates.iter().copied())),
            (
                "fall-ratings",
                all(&mut fallen.ratings.iter().map(|it| (*it).into())),
            ),
            (
                "fall-findings",
                all(&mut fallen.findings.iter().map(|it| (*it).into())),
            ),
            ("fall-dossiers", plain(self.dossiers_of(fallen))),
        ];
        let some = |it: &Reached| it.1.iter().any(|(_, refs)| !refs.is_empty());
        kinds.into_iter().filter(some).collect()
    }

    fn by_reason(&self, fallen: &Fallen, noun: Noun) -> Vec<(Option<String>, Vec<Ref>)> {
        let words = self.words;
        let mut groups: Vec<(Option<String>, Vec<Ref>)> = Vec::new();
        for (record, why) in &fallen.fell.records {
            let record = record_ref(*record);
            if record.noun != noun {
                continue;
            }
            let with = |id: &str, it: String| words.say(id, &[("with", it.into())]);
            let why = match why {
                Why::Itself => words.plain("fall-itself"),
                Why::Through(source) => with("fall-through", source.to_string()),
                Why::Within(exhibit) => with("fall-within", exhibit.to_string()),
                Why::MadeFrom(from, by) => {
                    let args = [
                        ("with", from.to_string().into()),
                        ("dependence", by.to_string().into()),
                    ];
                    words.say("fall-made-from", &args)
                }
            };
            push(&mut groups, why, record);
        }
        groups
    }

    fn doubted(&self, fallen: &Fallen) -> Vec<(Option<String>, Vec<Ref>)> {
        let mut groups = Vec::new();
        for (record, by) in &fallen.fell.doubted {
            let args = [("dependence", by.to_string().into())];
            let why = self.words.say("fall-shares", &args);
            push(&mut groups, why, record_ref(*record));
        }
        groups
    }

    /// The claims that lose evidence and that this dossier does not treat.
    fn left_out(&self, fallen: &Fallen) -> Vec<Ref> {
        let claims = fallen.fell.claims.iter().map(|it| ClaimRef(it.claim.0));
        claims
            .filter(|it| !self.claims.contains(it))
            .map(Ref::from)
            .collect()
    }

    /// The dossiers that print any of it. One that is looked through in this way
    /// lists none of its own, else two that name each other would never end.
    fn dossiers_of(&self, fallen: &Fallen) -> Vec<Ref> {
        if self.looked_through {
            return Vec::new();
        }
        let touched = fallen.touched();
        let all = self.snapshot.dossiers.iter().map(|it| it.r#ref);
        let prints = |it: &DossierRef| {
            let settings = Settings {
                dossier: Some(*it),
                ..Settings::default()
            };
            !super::looked_through(self.snapshot, &settings).is_disjoint(&touched)
        };
        all.filter(prints).map(Ref::from).collect()
    }

    fn reached_row(&self, (kind, groups): Reached) -> Row {
        let told = groups.into_iter().map(|(why, refs)| {
            let mut runs = Vec::new();
            for (n, it) in refs.iter().enumerate() {
                runs.extend((n > 0).then(|| Run::text(", ")));
                runs.push(Run::to(it));
            }
            runs.extend(why.map(|it| Run::muted(format!("  {it}"))));
            runs
        });
        Row {
            anchor: None,
            cells: vec![
                vec![vec![Run::text(self.words.plain(kind))]],
                told.collect(),
            ],
        }
    }

    /// What the claims that are treated here rest on now, and would rest on then.
    fn shaken_claims(&mut self, fallen: &Fallen) {
        let claims = fallen.fell.claims.iter();
        let treated = claims.filter(|it| self.claims.contains(&ClaimRef(it.claim.0)));
        let rows: Vec<Row> = treated.map(|it| self.shaken_row(it)).collect();
        self.table_said(
            self.words.plain("fall-claims-caption"),
            &[0, 3, 3, 3],
            rows,
            &[
                "fall-claims-claim",
                "fall-claims-now",
                "fall-claims-then",
                "fall-claims-against",
            ],
        );
    }

    fn shaken_row(&self, it: &Shaken) -> Row {
        let words = self.words;
        let cell = |text: String| vec![vec![Run::text(text)]];
        let mut then = cell(words.origins(&it.supports.1));
        let (now, left) = (&it.supports.0, &it.supports.1);
        if now.origins > 0 && left.origins == 0 {
            then.push(vec![Run::strong(words.plain("fall-claims-no-known"))]);
        }
        let against = match it.disputes.0 == it.disputes.1 {
            true => words.plain("fall-claims-unchanged"),
            false => words.origins(&it.disputes.1),
        };
        Row {
            anchor: None,
            cells: vec![
                vec![vec![Run::to(ClaimRef(it.claim.0))]],
                cell(words.origins(now)),
                then,
                cell(against),
            ],
        }
    }
}

fn push(groups: &mut Vec<(Option<String>, Vec<Ref>)>, why: String, record: Ref) {
    match groups.iter_mut().find(|(it, _)| it.as_ref() == Some(&why)) {
        Some((_, refs)) => refs.push(record),
        None => groups.push((Some(why), vec![record])),
    }
}
