//! The source summary statement (ICD 206: what the base of sources amounts to,
//! its strengths, its weaknesses, which sources matter most, what is missing). It
//! counts and lists what bears on the claims that the dossier treats. It makes no
//! score, and what cannot be judged stands apart from every grade.

use std::collections::{BTreeMap, BTreeSet};

use assay_casefile::quote::Quote;
use assay_casefile::{ClaimRef, Direction, QuoteRef, RatingRef, Ref, SourceRef};
use assay_credibility::origins::{Footing, Group};
use assay_credibility::scale::{self, ADMIRALTY_CREDIBILITY, ADMIRALTY_RELIABILITY};

use super::Composer;
use crate::sheet::Run;

impl<'a> Composer<'a> {
    /// The quotes that support or dispute a claim that is treated.
    fn counted_quotes(&self) -> Vec<&'a Quote> {
        let snapshot = self.snapshot;
        let lines = snapshot
            .evidence
            .iter()
            .filter(|it| it.direction != Direction::Context && self.claims.contains(&it.claim));
        let refs: BTreeSet<QuoteRef> = lines.map(|it| it.quote).collect();
        refs.iter().filter_map(|it| snapshot.quote(*it)).collect()
    }
}

impl Composer<'_> {
    /// What the sources amount to, in a few paragraphs.
    pub(super) fn statement(&mut self) {
        self.heading(2, "statement");
        self.say("statement-intro");
        let quotes = self.counted_quotes();
        let used: BTreeSet<SourceRef> = quotes
            .iter()
            .flat_map(|it| it.chain.iter().copied())
            .collect();
        let base = self.base(&used);
        self.labelled("statement-base-label", base);
        let sources = used.iter().map(|it| Ref::from(*it));
        let letters = self.graded(ADMIRALTY_RELIABILITY, sources);
        self.labelled("statement-reliability-label", letters);
        let rated = quotes.iter().map(|it| Ref::from(it.r#ref));
        let digits = self.graded(ADMIRALTY_CREDIBILITY, rated);
        self.labelled("statement-credibility-label", digits);
        let directness = self.directness(&quotes);
        self.labelled("statement-directness-label", directness);
        self.independence();
        self.support();
        self.contrary();
        self.matters();
        self.gaps(&quotes, &used);
    }

    fn labelled(&mut self, label: &str, text: String) {
        let label = Run::strong(self.words.plain(label));
        self.paragraph(vec![label, Run::text(format!(" {text}"))]);
    }

    /// How many sources of which kinds there are, and how many are used.
    fn base(&self, used: &BTreeSet<SourceRef>) -> String {
        let words = self.words;
        let mut kinds: BTreeMap<&str, i64> = BTreeMap::new();
        for source in &self.snapshot.sources {
            *kinds.entry(source.kind.as_str()).or_default() += 1;
        }
        let kinds: Vec<String> = kinds
            .into_iter()
            .map(|(kind, count)| {
                words.say(
                    &format!("statement-kind-{kind}"),
                    &[("count", count.into())],
                )
            })
            .collect();
        let hidden = used
            .iter()
            .filter_map(|it| self.snapshot.source(*it))
            .filter(|it| it.protected);
        let all = used.len() == self.snapshot.sources.len();
        let args = [
            ("sources", (self.snapshot.sources.len() as i64).into()),
            ("kinds", words.list(&kinds).into()),
            ("used", (used.len() as i64).into()),
            ("protected", (hidden.count() as i64).into()),
            ("all", if all { "yes" } else { "no" }.into()),
        ];
        words.say("statement-base", &args)
    }

    /// How many of these stand at each grade of a family of scales, in its order;
    /// what cannot be judged and what is not rated come last, apart.
    fn graded(&self, family: &str, targets: impl Iterator<Item = Ref>) -> String {
        let words = self.words;
        let (mut unjudged, mut unrated) = (0_i64, 0_i64);
        let mut grades: BTreeMap<(usize, String, String), i64> = BTreeMap::new();
        for target in targets {
            let Some(rating) = self.snapshot.rating_of(target, family) else {
                unrated += 1;
                continue;
            };
            let term = scale::term(&rating.scale, &rating.value).ok();
            match term.and_then(|it| Some((it.rank()?, it))) {
                Some((rank, term)) => {
                    let key = (rank, term.value.clone(), term.label.to_lowercase());
                    *grades.entry(key).or_default() += 1;
                }
                None => unjudged += 1,
            }
        }
        let mut parts: Vec<String> = grades
            .into_iter()
            .map(|((_, value, label), count)| {
                let args = [
                    ("value", value.into()),
                    ("label", label.into()),
                    ("count", count.into()),
                ];
                words.say("statement-part", &args)
            })
            .collect();
        parts.push(words.say("statement-judged-not", &[("count", unjudged.into())]));
        parts.push(words.say("statement-unrated", &[("count", unrated.into())]));
        format!("{}.", parts.join("; "))
    }

    /// How far the quotes stand from the event.
    fn directness(&self, quotes: &[&Quote]) -> String {
        let (mut first, mut further, mut unknown) = (0_i64, 0_i64, 0_i64);
        for quote in quotes {
            match self.snapshot.chain(quote).map(|it| it.depth()) {
                Some(depth) if !depth.at_least && depth.hops == 0 => first += 1,
                Some(depth) if !depth.at_least => further += 1,
                _ => unknown += 1,
            }
        }
        let args = [
            ("quotes", (quotes.len() as i64).into()),
            ("first", first.into()),
            ("further", further.into()),
            ("unknown", unknown.into()),
        ];
        self.words.say("statement-directness", &args)
    }

    /// Which dependences make one origin of several records, and which only warn.
    fn independence(&mut self) {
        let all = self.snapshot.dependences.iter();
        let (one, partial): (Vec<_>, Vec<_>) = all.partition(|it| it.r#type.collapses());
        let mut runs = vec![Run::strong(
            self.words.plain("statement-independence-label"),
        )];
        for (id, some) in [
            ("statement-independence-one", one),
            ("statement-independence-partial", partial),
        ] {
            let told = some.iter().map(|it| {
                let pair = format!(" ({} and {})", it.from, it.target);
                vec![Run::to(it.r#ref), Run::muted(pair)]
            });
            self.sentence(&mut runs, id, told.collect());
        }
        if runs.len() == 1 {
            let none = self.words.plain("statement-independence-none");
            runs.push(Run::text(format!(" {none}")));
        }
        self.paragraph(runs);
    }

    /// One more sentence that ends in a list, or none where nothing is listed.
    fn sentence(&self, runs: &mut Vec<Run>, id: &str, listed: Vec<Vec<Run>>) {
        if listed.is_empty() {
            return;
        }
        runs.push(Run::text(format!(" {} ", self.words.plain(id))));
        for (n, item) in listed.into_iter().enumerate() {
            if n > 0 {
                runs.push(Run::text(", "));
            }
            runs.extend(item);
        }
        runs.push(Run::text("."));
    }

    /// The claims by how many known origins support them.
    fn support(&mut self) {
        let (mut several, mut one, mut unknown, mut nothing) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for claim in self.claims.clone() {
            let place = match self.origins_of(claim, Direction::Supports).footing() {
                Footing::Several => &mut several,
                Footing::OneOrigin(_) => &mut one,
                Footing::OfUnknownLineage => &mut unknown,
                Footing::Unsupported => &mut nothing,
            };
            place.push(claim);
        }
        let mut runs = vec![Run::strong(self.words.plain("statement-support-label"))];
        for (id, claims) in [
            ("statement-several", several),
            ("statement-one", one),
            ("statement-none-known", unknown),
        ] {
            let counted = claims
                .iter()
                .map(|it| self.counted(*it, Direction::Supports));
            self.sentence(&mut runs, id, counted.collect());
        }
        let bare = nothing.iter().map(|it| vec![Run::to(it)]).collect();
        self.sentence(&mut runs, "statement-unsupported", bare);
        if runs.len() > 1 {
            self.paragraph(runs);
        }
    }

    /// Which claims are disputed, by how many origins, and which by nothing.
    fn contrary(&mut self) {
        let all = self.claims.clone();
        let (disputed, not): (Vec<ClaimRef>, Vec<ClaimRef>) = all
            .into_iter()
            .partition(|it| self.snapshot.lines(*it, Direction::Disputes).count() > 0);
        let mut runs = vec![Run::strong(self.words.plain("statement-against-label"))];
        let counted = disputed
            .iter()
            .map(|it| self.counted(*it, Direction::Disputes));
        self.sentence(&mut runs, "statement-against", counted.collect());
        let bare = not.iter().map(|it| vec![Run::to(it)]).collect();
        self.sentence(&mut runs, "statement-against-none", bare);
        if runs.len() > 1 {
            self.paragraph(runs);
        }
    }

    /// The origins that alone hold claims up, each with what they hold.
    fn matters(&mut self) {
        let mut alone: BTreeMap<Vec<SourceRef>, Vec<ClaimRef>> = BTreeMap::new();
        for claim in self.claims.clone() {
            let origins = self.origins_of(claim, Direction::Supports);
            if let Footing::OneOrigin(group) = origins.footing() {
                alone.entry(tellers(group)).or_default().push(claim);
            }
        }
        let mut runs = vec![Run::strong(self.words.plain("statement-matters-label"))];
        if alone.is_empty() {
            let none = self.words.plain("statement-matters-none");
            runs.push(Run::text(format!(" {none}")));
        }
        for (sources, claims) in alone {
            for (n, source) in sources.iter().enumerate() {
                let known = self.snapshot.source(*source);
                let name = known.map_or("", |it| it.printed_name());
                runs.push(Run::text(if n == 0 { " " } else { ", " }));
                runs.extend([Run::to(source), Run::text(format!(" {name}"))]);
            }
            let several = if sources.len() > 1 { "yes" } else { "no" };
            let said = self
                .words
                .say("statement-matters", &[("several", several.into())]);
            runs.push(Run::text(format!(" {said} ")));
            for (n, claim) in claims.iter().enumerate() {
                runs.extend((n > 0).then(|| Run::text(", ")));
                runs.push(Run::to(claim));
            }
            let args = [("claims", (claims.len() as i64).into())];
            let falls = self.words.say("statement-matters-falls", &args);
            runs.push(Run::text(format!(". {falls}")));
        }
        self.paragraph(runs);
    }

    /// What a reviewer would have looked at first.
    fn gaps(&mut self, quotes: &[&Quote], used: &BTreeSet<SourceRef>) {
        let rated = |it: &Ref| {
            let mut ratings = self.snapshot.ratings.iter();
            ratings.any(|rating| rating.target == *it && rating.counts())
        };
        let unrated = used.iter().map(|it| Ref::from(*it)).filter(|it| !rated(it));
        let unrated = unrated.map(|it| vec![Run::to(it)]).collect();
        let stale = self.snapshot.stale().unwrap_or_default();
        let within = |it: &RatingRef| {
            let mut ratings = self.snapshot.ratings.iter();
            let rating = ratings.find(|rating| rating.r#ref == *it)?;
            let here = used.iter().any(|it| Ref::from(*it) == rating.target)
                || quotes.iter().any(|it| Ref::from(it.r#ref) == rating.target);
            here.then_some(rating.target)
        };
        let stale = stale.keys().filter_map(|it| {
            let of = within(it)?;
            Some(vec![Run::to(of), Run::muted(format!(" ({it})"))])
        });
        let stale = stale.collect();
        let behind = quotes
            .iter()
            .filter(|it| it.chain.is_empty() || !it.basis.is_own());
        let behind = behind.map(|it| vec![Run::to(it.r#ref)]).collect();
        let mut runs = vec![Run::strong(self.words.plain("statement-gaps-label"))];
        self.sentence(&mut runs, "statement-gap-unrated", unrated);
        self.sentence(&mut runs, "statement-gap-stale", stale);
        self.sentence(&mut runs, "statement-gap-behind", behind);
        if runs.len() == 1 {
            let none = self.words.plain("statement-gaps-none");
            runs.push(Run::text(format!(" {none}")));
        }
        self.paragraph(runs);
    }
}

/// The tellers that an origin begins with, each once.
fn tellers(group: &Group) -> Vec<SourceRef> {
    let all = group.roots.iter().map(|it| SourceRef(it.teller().0));
    all.collect::<BTreeSet<_>>().into_iter().collect()
}
