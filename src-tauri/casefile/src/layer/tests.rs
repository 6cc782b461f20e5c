//! What a text layer may be.

use super::*;
use crate::sample::{TEXT, with_text};
use crate::show::Record;

fn layer() -> NewLayer {
    NewLayer {
        exhibit: Some(ExhibitRef(1)),
        maker: "a person".to_owned(),
        content: Some("typed 한글".to_owned()),
        ..NewLayer::default()
    }
}

#[test]
fn a_layer_counts_code_points_and_keeps_its_text() {
    let mut trial = with_text();
    let done = trial.add_layer(&layer()).expect("a layer");
    let Record::Layer(record) = trial.show(done.value.into()).expect("it is there").record else {
        panic!("a layer");
    };
    assert_eq!(record.length, 8);
    assert_eq!(
        trial.layer_text(done.value).expect("its text"),
        "typed 한글"
    );
}

#[test]
fn a_layer_without_text_maker_or_exhibit_is_refused() {
    let mut trial = with_text();
    let silent = NewLayer {
        content: None,
        ..layer()
    };
    assert_eq!(
        trial.refusal(|case| case.add_layer(&silent)),
        Refusal::NeedsText
    );
    let nobody = NewLayer {
        maker: " ".to_owned(),
        ..layer()
    };
    let refusal = trial.refusal(|case| case.add_layer(&nobody));
    assert_eq!(refusal, Refusal::Empty { field: "maker" });
    let loose = NewLayer {
        exhibit: None,
        ..layer()
    };
    let refusal = trial.refusal(|case| case.add_layer(&loose));
    assert_eq!(refusal, Refusal::Empty { field: "exhibit" });
    let elsewhere = NewLayer {
        exhibit: Some(ExhibitRef(9)),
        ..layer()
    };
    let error = trial.refused(|case| case.add_layer(&elsewhere));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}

#[test]
fn a_hash_or_length_that_is_not_that_of_the_text_is_refused() {
    let mut trial = with_text();
    let hash = NewLayer {
        sha256: Some("00".repeat(32)),
        ..layer()
    };
    let refusal = trial.refusal(|case| case.add_layer(&hash));
    assert!(
        matches!(refusal, Refusal::HashDiffers { .. }),
        "{refusal:?}"
    );
    let length = NewLayer {
        length: Some(12),
        ..layer()
    };
    let refusal = trial.refusal(|case| case.add_layer(&length));
    assert_eq!(
        refusal,
        Refusal::LengthDiffers {
            expected: 12,
            found: 8
        }
    );
}

#[test]
fn pages_that_do_not_divide_the_text_are_refused() {
    let mut trial = with_text();
    for starts in [vec![1], vec![0, 5, 3], vec![0, 9]] {
        let pages = starts.iter().map(|start| Page {
            label: String::new(),
            start: *start,
        });
        let new = NewLayer {
            pages: pages.collect(),
            ..layer()
        };
        assert_eq!(
            trial.refusal(|case| case.add_layer(&new)),
            Refusal::BadPages,
            "{starts:?}"
        );
    }
}

#[test]
fn a_language_that_is_no_tag_is_refused() {
    let mut trial = with_text();
    let new = NewLayer {
        language: Some("Korean language".to_owned()),
        ..layer()
    };
    let refusal = trial.refusal(|case| case.add_layer(&new));
    assert_eq!(refusal, Refusal::NotALanguage { field: "language" });
}

#[test]
fn a_page_is_found_by_a_code_point_and_ends_where_the_next_begins() {
    let trial = with_text();
    let Record::Layer(layer) = trial.show(LayerRef(1).into()).expect("it is there").record else {
        panic!("a layer");
    };
    let length = TEXT.chars().count() as u64;
    assert_eq!(layer.page_index(0), Some(0));
    assert_eq!(layer.page_index(length - 1), Some(1));
    let last = layer.page_range(1).expect("two pages");
    assert_eq!(last.end, length);
    assert_eq!(layer.page_range(0).expect("a page").end, last.start);
    assert_eq!(layer.page_range(2), None);
}
