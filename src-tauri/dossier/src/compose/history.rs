//! The history of ratings, printed where a dossier asks for it: every rating that
//! was ever made of what is printed, with what took its place. It orders and
//! tells; it says of no rating that it was better than another.

use assay_casefile::SourceRef;
use assay_casefile::rating::Rating;
use assay_credibility::scale::{family, scale_version};

use super::{Composer, day};
use crate::sheet::{Row, Run};

impl Composer<'_> {
    /// Every rating of the sources and of the quotes that are printed.
    pub(super) fn rating_history(&mut self) {
        let printed = |it: &&Rating| {
            SourceRef::try_from(it.target).is_ok() || self.printed.contains(&it.target)
        };
        let mut ratings: Vec<&Rating> = self.snapshot.ratings.iter().filter(printed).collect();
        if ratings.is_empty() {
            return;
        }
        ratings.sort_by_key(|it| (it.target, it.order()));
        self.heading(2, "rating-history");
        self.say("rating-history-intro");
        let rows: Vec<Row> = ratings.iter().map(|it| self.rating_row(it)).collect();
        for rating in &ratings {
            self.printed.insert(rating.r#ref.into());
        }
        let head = [
            "rating-history-of",
            "rating-history-when",
            "rating-history-value",
            "rating-history-why",
        ];
        self.table("rating-history-caption", &[0, 3, 4, 7], rows, &head);
    }

    fn rating_row(&self, rating: &Rating) -> Row {
        let words = self.words;
        let scale = scale_version(&rating.scale, &rating.version);
        let title = scale.map_or_else(|_| rating.scale.clone(), |it| it.title.clone());
        let mut value = vec![
            vec![Run::text(words.rated(rating))],
            vec![Run::muted(title)],
        ];
        value.extend(
            self.standing(rating)
                .into_iter()
                .map(|it| vec![Run::muted(it)]),
        );
        let mut why = vec![vec![Run::text(&rating.because)]];
        if !rating.factors.is_empty() {
            let named = rating
                .factors
                .iter()
                .map(|it| words.plain(&format!("factor-{}", it.as_str())));
            let args = [("factors", words.list(&named.collect::<Vec<_>>()).into())];
            why.push(vec![Run::muted(words.say("rating-history-weighed", &args))]);
        }
        if let Some(probability) = &rating.probability {
            let args = [("probability", probability.to_string().into())];
            why.push(vec![Run::muted(
                words.say("rating-history-probability", &args),
            )]);
        }
        Row {
            anchor: Some(rating.r#ref.to_string()),
            cells: vec![
                vec![vec![Run::to(rating.target)]],
                vec![
                    vec![Run::text(day(&rating.at))],
                    vec![Run::text(&rating.by)],
                    vec![Run::strong(rating.r#ref.to_string())],
                ],
                value,
                why,
            ],
        }
    }

    /// In force, replaced by which, or why it stands beside the others.
    fn standing(&self, rating: &Rating) -> Vec<String> {
        let words = self.words;
        let mut said = Vec::new();
        if rating.blind {
            said.push(words.plain("rating-history-blind"));
        }
        if let Some(topic) = &rating.topic {
            said.push(words.say("rating-history-topic", &[("topic", topic.as_str().into())]));
        }
        if let Some(period) = &rating.period {
            said.push(words.say(
                "rating-history-period",
                &[("period", period.as_str().into())],
            ));
        }
        if rating.counts() {
            let own = family(&rating.scale);
            let later = self
                .snapshot
                .ratings
                .iter()
                .filter(|it| it.target == rating.target && it.counts() && family(&it.scale) == own)
                .filter(|it| it.order() > rating.order())
                .min_by_key(|it| it.order());
            said.push(match later {
                Some(by) => words.say(
                    "rating-history-replaced",
                    &[("by", by.r#ref.to_string().into())],
                ),
                None => words.plain("rating-history-in-force"),
            });
        }
        said
    }
}
