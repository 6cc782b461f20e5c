//! Rating on scales, and which rating counts.

use super::*;
use crate::sample::with_quotes;
use crate::{Noun, QuoteRef, Ref, SourceRef};

fn rating(target: Ref, scale: &str, value: &str) -> NewRating {
    NewRating {
        r#ref: None,
        target,
        scale: scale.to_owned(),
        version: None,
        value: value.to_owned(),
        because: "reports from the county for years".to_owned(),
        by: None,
        at: None,
        factors: None,
        topic: None,
        period: None,
        probability: None,
        blind: None,
        handling: None,
    }
}

fn source() -> Ref {
    SourceRef(1).into()
}

#[test]
fn a_rating_pins_its_scales_version_and_names_the_actor_and_the_moment() {
    let mut trial = with_quotes();
    let new = rating(source(), "admiralty-reliability", "B");
    let done = trial.add_rating(&new).expect("a rating");
    let snapshot = trial.snapshot().expect("a snapshot");
    let kept = snapshot.rating(done.value).expect("it is there");
    let scale = scale::scale("admiralty-reliability").expect("it ships");
    assert_eq!(
        (kept.version.as_str(), kept.by.as_str()),
        (scale.version.as_str(), "M. Albright")
    );
    assert!(kept.order().0.is_some(), "{} is RFC 3339", kept.at);
}

#[test]
fn a_scale_or_value_that_there_is_not_is_refused() {
    let mut trial = with_quotes();
    let refusal = trial.refusal(|case| case.add_rating(&rating(source(), "stars", "5")));
    assert_eq!(
        refusal,
        Refusal::UnknownScale {
            scale: "stars".to_owned()
        }
    );
    let new = rating(source(), "admiralty-reliability", "G");
    let refusal = trial.refusal(|case| case.add_rating(&new));
    assert_eq!(
        refusal,
        Refusal::NotOnScale {
            scale: "admiralty-reliability".to_owned()
        }
    );
    let old = NewRating {
        version: Some("0.0.0".to_owned()),
        ..rating(source(), "admiralty-reliability", "B")
    };
    let refusal = trial.refusal(|case| case.add_rating(&old));
    assert!(
        matches!(refusal, Refusal::UnknownScale { .. }),
        "{refusal:?}"
    );
}

#[test]
fn letters_are_for_sources_and_digits_for_quotes() {
    let mut trial = with_quotes();
    let letter = rating(QuoteRef(1).into(), "admiralty-reliability", "B");
    assert_eq!(
        trial.refusal(|case| case.add_rating(&letter)),
        Refusal::WrongTarget
    );
    let digit = rating(source(), "admiralty-credibility", "2");
    assert_eq!(
        trial.refusal(|case| case.add_rating(&digit)),
        Refusal::WrongTarget
    );
    let claim = rating(Ref::new(Noun::Claim, 1), "admiralty-credibility", "2");
    let refusal = trial.refusal(|case| case.add_rating(&claim));
    assert_eq!(
        refusal,
        Refusal::WrongNoun {
            field: "target",
            given: Noun::Claim
        }
    );
    let nobody = rating(Ref::new(Noun::Source, 9), "admiralty-reliability", "B");
    let error = trial.refused(|case| case.add_rating(&nobody));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}

#[test]
fn a_rating_without_a_reason_or_with_a_time_that_is_none_is_refused() {
    let mut trial = with_quotes();
    let unargued = NewRating {
        because: " ".to_owned(),
        ..rating(source(), "admiralty-reliability", "B")
    };
    let refusal = trial.refusal(|case| case.add_rating(&unargued));
    assert_eq!(refusal, Refusal::Empty { field: "because" });
    let timeless = NewRating {
        at: Some("2023-04".to_owned()),
        ..rating(source(), "admiralty-reliability", "B")
    };
    let refusal = trial.refusal(|case| case.add_rating(&timeless));
    assert_eq!(refusal, Refusal::NotATime { field: "at" });
}

#[test]
fn the_latest_moment_counts_whatever_the_order_of_recording_and_the_offset() {
    let mut trial = with_quotes();
    let at = |value, at: &str| NewRating {
        at: Some(at.to_owned()),
        ..rating(source(), "admiralty-reliability", value)
    };
    trial
        .add_rating(&at("B", "2023-06-01T00:30:00+09:00"))
        .expect("31 May, 15:30 UTC");
    trial
        .add_rating(&at("C", "2023-05-31T16:00:00Z"))
        .expect("half an hour later");
    trial
        .add_rating(&at("D", "2020-01-01T00:00:00Z"))
        .expect("long before");
    let snapshot = trial.snapshot().expect("a snapshot");
    let current = snapshot
        .rating_of(source(), "admiralty-reliability")
        .expect("rated");
    assert_eq!(current.value, "C");
    let all: Vec<&str> = snapshot
        .ratings_of(source())
        .iter()
        .map(|rating| rating.value.as_str())
        .collect();
    assert_eq!(all, ["D", "B", "C"], "the superseded ones are kept");
}

#[test]
fn two_ratings_of_one_moment_count_in_the_order_of_recording() {
    let mut trial = with_quotes();
    for value in ["B", "E"] {
        let new = NewRating {
            at: Some("2023-06-01T00:00:00Z".to_owned()),
            ..rating(source(), "admiralty-reliability", value)
        };
        trial.add_rating(&new).expect("a rating");
    }
    assert_eq!(
        trial.snapshot().expect("a snapshot").letter(SourceRef(1)),
        Some("E")
    );
}

#[test]
fn what_was_weighed_is_kept_in_the_order_of_the_list_and_each_factor_once() {
    let mut trial = with_quotes();
    let new = NewRating {
        factors: Some(vec![Factor::Recency, Factor::Access, Factor::Recency]),
        topic: Some(" wages ".to_owned()),
        period: Some("2021/2023".to_owned()),
        probability: Some("0.6".parse().expect("exact")),
        ..rating(source(), "admiralty-reliability", "B")
    };
    let done = trial.add_rating(&new).expect("a rating");
    let snapshot = trial.snapshot().expect("a snapshot");
    let kept = snapshot.rating(done.value).expect("it is there");
    assert_eq!(kept.factors, [Factor::Access, Factor::Recency]);
    assert_eq!(kept.topic.as_deref(), Some("wages"));
    assert_eq!(kept.period.as_deref(), Some("2021/2023"));
    let json = serde_json::to_value(kept).expect("JSON");
    assert_eq!(json["probability"], "0.6");
    assert_eq!(json["factors"], serde_json::json!(["access", "recency"]));
}

#[test]
fn a_probability_outside_0_to_1_and_a_topic_of_a_quote_are_refused() {
    let mut trial = with_quotes();
    for text in ["1.01", "-1/2"] {
        let new = NewRating {
            probability: Some(text.parse().expect("exact")),
            ..rating(source(), "admiralty-reliability", "B")
        };
        let refusal = trial.refusal(|case| case.add_rating(&new));
        let field = "probability".to_owned();
        assert_eq!(refusal, Refusal::BadValue { field });
    }
    let new = NewRating {
        topic: Some("wages".to_owned()),
        ..rating(QuoteRef(1).into(), "admiralty-credibility", "2")
    };
    let refusal = trial.refusal(|case| case.add_rating(&new));
    let field = "topic".to_owned();
    assert_eq!(refusal, Refusal::BadValue { field });
}

#[test]
fn a_blind_rating_and_one_on_a_topic_supersede_nothing() {
    let mut trial = with_quotes();
    let plain = |value| rating(source(), "admiralty-reliability", value);
    trial.add_rating(&plain("B")).expect("a rating");
    let blind = NewRating {
        blind: Some(true),
        ..plain("D")
    };
    trial.add_rating(&blind).expect("a blind rating");
    let on_a_topic = NewRating {
        topic: Some("wages".to_owned()),
        ..plain("A")
    };
    trial.add_rating(&on_a_topic).expect("a rating on a topic");
    let snapshot = trial.snapshot().expect("a snapshot");
    assert_eq!(snapshot.letter(SourceRef(1)), Some("B"));
    assert_eq!(snapshot.ratings_of(source()).len(), 3);
}
