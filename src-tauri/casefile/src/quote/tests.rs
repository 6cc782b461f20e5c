//! Anchoring quotes in a case, and whose words they are.

use super::*;
use crate::layer::NewLayer;
use crate::sample::{TEXT, Trial, quote, with_quotes, with_text};
use crate::show::Record;
use crate::{Noun, Ref};

fn shown(trial: &Trial, quote: QuoteRef) -> Quote {
    match trial.show(quote.into()).expect("it is there").record {
        Record::Quote(quote) => quote,
        other => panic!("not a quote: {other:?}"),
    }
}

#[test]
fn a_quote_is_anchored_with_context_and_page_and_its_publisher_as_teller() {
    let mut trial = with_text();
    let anchored = trial.quote("They paid.");
    let quote = shown(&trial, anchored);
    let start = TEXT.chars().count() as u64 - 11;
    assert_eq!((quote.start, quote.end), (start, start + 10));
    assert_eq!(
        (quote.page.as_deref(), quote.tier),
        (Some("ii"), Tier::Exact)
    );
    assert_eq!(quote.prefix.chars().count(), 32);
    assert_eq!(quote.suffix, "\n");
    assert_eq!(
        (quote.chain.as_slice(), quote.speaker),
        ([SourceRef(1)].as_slice(), Some(SourceRef(1)))
    );
    assert_eq!(quote.basis, Basis::Unknown);
}

#[test]
fn words_in_other_typography_are_kept_as_the_exhibit_has_them_with_a_warning() {
    let mut trial = with_text();
    let done = trial
        .add_quote(&quote("said: \"a man  who"))
        .expect("accepted");
    assert_eq!(shown(&trial, done.value).exact, "said: “a man who");
    assert_eq!(
        done.warnings,
        [Warning::WordsAdjusted {
            quote: done.value.into()
        }]
    );
}

#[test]
fn words_that_are_not_there_are_refused() {
    let mut trial = with_text();
    let error = trial.refused(|case| case.add_quote(&quote("brings 6,000 US dollars")));
    assert!(matches!(error, CaseError::WordsNotFound), "{error:?}");
    let refusal = trial.refusal(|case| case.add_quote(&quote("  ")));
    assert_eq!(refusal, Refusal::Empty { field: "exact" });
}

#[test]
fn words_that_stand_twice_are_refused_with_the_places_and_taken_with_one() {
    let mut trial = with_text();
    let error = trial.refused(|case| case.add_quote(&quote("paid.")));
    let CaseError::WordsTwice { places } = error else {
        panic!("twice: {error:?}")
    };
    let end = TEXT.chars().count() as u64;
    assert_eq!(places, [end - 17, end - 6]);
    let there = NewQuote {
        start: Some(places[1]),
        ..quote("paid.")
    };
    let done = trial.add_quote(&there).expect("one place");
    assert_eq!(shown(&trial, done.value).start, places[1]);
    let by_words = NewQuote {
        prefix: Some("He ".to_owned()),
        ..quote("paid.")
    };
    let done = trial.add_quote(&by_words).expect("one place");
    assert_eq!(shown(&trial, done.value).start, places[0]);
}

#[test]
fn a_place_where_the_words_are_not_is_refused_with_where_they_are() {
    let mut trial = with_text();
    let new = NewQuote {
        start: Some(3),
        ..quote("They paid.")
    };
    let refusal = trial.refusal(|case| case.add_quote(&new));
    assert_eq!(
        refusal,
        Refusal::WordsElsewhere {
            places: vec![TEXT.chars().count() as u64 - 11]
        }
    );
    let page = NewQuote {
        page: Some(PageName::Number(1)),
        ..quote("They paid.")
    };
    let refusal = trial.refusal(|case| case.add_quote(&page));
    assert!(
        matches!(refusal, Refusal::WordsElsewhere { .. }),
        "{refusal:?}"
    );
}

#[test]
fn a_page_goes_by_its_number_or_its_label_and_another_is_refused() {
    let mut trial = with_text();
    let number = NewQuote {
        page: Some(PageName::Number(2)),
        ..quote("They paid.")
    };
    trial.add_quote(&number).expect("the second page");
    let label = NewQuote {
        page: Some(PageName::Label("ii".to_owned())),
        ..quote("He paid.")
    };
    trial.add_quote(&label).expect("page ii");
    for page in [
        PageName::Number(0),
        PageName::Number(3),
        PageName::Label("2".to_owned()),
    ] {
        let new = NewQuote {
            page: Some(page.clone()),
            ..quote("They paid.")
        };
        let refusal = trial.refusal(|case| case.add_quote(&new));
        assert_eq!(
            refusal,
            Refusal::NoPage {
                layer: LayerRef(1).into()
            },
            "{page:?}"
        );
    }
}

#[test]
fn an_exhibit_without_text_has_nothing_to_quote() {
    let mut trial = with_text();
    let new = crate::exhibit::NewExhibit {
        sha256: Some("00".repeat(32)),
        ..Default::default()
    };
    let exhibit = trial.add_exhibit(&new, None, &[]).expect("a hash").value;
    let new = NewQuote {
        exhibit: Some(exhibit),
        ..quote("paid")
    };
    let refusal = trial.refusal(|case| case.add_quote(&new));
    assert_eq!(
        refusal,
        Refusal::NoLayer {
            exhibit: exhibit.into()
        }
    );
}

#[test]
fn a_layer_of_another_exhibit_is_refused() {
    let mut trial = with_text();
    let new = crate::exhibit::NewExhibit {
        sha256: Some("00".repeat(32)),
        ..Default::default()
    };
    let other = trial.add_exhibit(&new, None, &[]).expect("a hash").value;
    let layer = NewLayer {
        exhibit: Some(other),
        maker: "a person".to_owned(),
        content: Some("They paid.".to_owned()),
        ..NewLayer::default()
    };
    let layer = trial.add_layer(&layer).expect("a layer").value;
    let new = NewQuote {
        layer: Some(layer),
        ..quote("They paid.")
    };
    let refusal = trial.refusal(|case| case.add_quote(&new));
    assert_eq!(
        refusal,
        Refusal::LayerElsewhere {
            layer: layer.into()
        }
    );
    let alone = NewQuote {
        exhibit: None,
        layer: Some(layer),
        ..quote("They paid.")
    };
    let quote = trial
        .add_quote(&alone)
        .expect("the layer says which exhibit")
        .value;
    assert_eq!(shown(&trial, quote).exhibit, other);
}

#[test]
fn a_quote_from_nowhere_is_refused() {
    let mut trial = with_text();
    let new = NewQuote {
        exhibit: None,
        ..quote("They paid.")
    };
    let refusal = trial.refusal(|case| case.add_quote(&new));
    assert_eq!(refusal, Refusal::Empty { field: "exhibit" });
    let gone = NewQuote {
        exhibit: Some(ExhibitRef(9)),
        ..quote("They paid.")
    };
    let error = trial.refused(|case| case.add_quote(&gone));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}

#[test]
fn the_chain_is_kept_in_order_and_the_first_speaks_if_nobody_is_named() {
    let mut trial = with_text();
    let (two, three) = (trial.source("Trader"), trial.source("Talk"));
    let chain = vec![three, two, SourceRef(1)];
    let new = NewQuote {
        chain: Some(chain.clone()),
        basis: Some(Basis::Told),
        ..quote("They paid.")
    };
    let done = trial.add_quote(&new).expect("a quote");
    let kept = shown(&trial, done.value);
    assert_eq!(
        (kept.chain, kept.speaker, kept.basis),
        (chain, Some(three), Basis::Told)
    );
}

#[test]
fn a_speaker_outside_the_chain_is_refused_and_so_is_a_teller_twice_in_a_row() {
    let mut trial = with_text();
    let other = trial.source("Trader");
    let new = NewQuote {
        speaker: Some(other),
        ..quote("They paid.")
    };
    assert_eq!(
        trial.refusal(|case| case.add_quote(&new)),
        Refusal::SpeakerNotInChain
    );
    let new = NewQuote {
        chain: Some(vec![other, other]),
        ..quote("They paid.")
    };
    let refusal = trial.refusal(|case| case.add_quote(&new));
    assert_eq!(
        refusal,
        Refusal::TellerTwice {
            teller: other.into()
        }
    );
    let new = NewQuote {
        chain: Some(vec![SourceRef(9)]),
        ..quote("They paid.")
    };
    let error = trial.refused(|case| case.add_quote(&new));
    let missing = Ref::new(Noun::Source, 9);
    assert!(matches!(error, CaseError::NotFound { what } if what == missing.into()));
}

#[test]
fn a_date_that_is_no_edtf_is_refused() {
    let mut trial = with_text();
    let new = NewQuote {
        asserted: Some("last week".to_owned()),
        ..quote("They paid.")
    };
    let refusal = trial.refusal(|case| case.add_quote(&new));
    assert_eq!(refusal, Refusal::NotADate { field: "asserted" });
}

#[test]
fn a_quote_whose_layer_was_changed_behind_its_back_says_how_well_it_still_matches() {
    let trial = with_quotes();
    trial
        .conn
        .execute(
            "UPDATE quote SET exact = 'brings 4,500 to 5,000 US dollars first' WHERE n = 1",
            [],
        )
        .expect("by hand");
    assert_eq!(shown(&trial, QuoteRef(1)).tier, Tier::Fuzzy(1));
}

fn taking(words: &str) -> NewTaking {
    NewTaking {
        quote: quote(words),
        ..NewTaking::default()
    }
}

fn stated(verbatim: &str) -> Stated {
    Stated {
        verbatim: verbatim.to_owned(),
        measure: "pay".to_owned(),
        per: None,
    }
}

#[test]
fn a_quote_is_taken_with_its_claim_and_figures_in_one_entry_and_one_undo() {
    let mut trial = with_text();
    trial.claim("Crews are promised pay.");
    let before = trial.info().expect("info").journal.length;
    let mut new = taking("promise up to 30,000 to 40,000 US dollars over three years");
    new.bearing = Some(Bearing {
        claim: crate::ClaimRef(1),
        direction: Some(crate::Direction::Disputes),
        strength: None,
        why: Some("the list itself".to_owned()),
    });
    new.figures = vec![stated("up to 30,000 to 40,000 US dollars over three years")];
    let done = trial.take_quote(&new).expect("taken");
    assert_eq!(trial.info().expect("info").journal.length, before + 1);
    assert!(
        done.warnings.is_empty(),
        "the line was given, none was made"
    );
    let line = done.value.evidence.expect("a line");
    let Record::Evidence(line) = trial.show(line.into()).expect("there").record else {
        panic!("not a line");
    };
    assert_eq!(
        (line.direction, line.why.as_deref()),
        (crate::Direction::Disputes, Some("the list itself"))
    );
    let Record::Figure(figure) = trial
        .show(done.value.figures[0].into())
        .expect("there")
        .record
    else {
        panic!("not a figure");
    };
    assert_eq!(figure.quote, Some(done.value.quote));
    assert_eq!(figure.claim, Some(crate::ClaimRef(1)));
    trial.undo().expect("undone");
    let quotes = trial.list(Noun::Quote, None, 9).expect("a list");
    assert!(quotes.is_empty(), "all of it went");
}

#[test]
fn a_taking_with_one_thing_wrong_takes_nothing() {
    let mut trial = with_text();
    let mut new = taking("They paid.");
    new.figures = vec![stated("4,000")];
    let refused = trial.take_quote(&new).expect_err("not in these words");
    assert!(
        matches!(refused, CaseError::FigureOutsideQuote),
        "{refused:?}"
    );
    assert!(trial.list(Noun::Quote, None, 9).expect("a list").is_empty());
    let kept = trial
        .take_quote(&taking("They paid."))
        .expect("words alone");
    assert_eq!((kept.value.evidence, kept.value.figures), (None, vec![]));
}

#[test]
fn pasted_words_are_located_with_their_page_and_changed_words_as_near() {
    let trial = with_text();
    let locate = |words: &str| trial.locate_words(Some(ExhibitRef(1)), None, words);
    let found = locate("They paid.").expect("an answer");
    assert_eq!(found.places.len(), 1);
    assert_eq!(
        (found.places[0].page.as_deref(), found.places[0].tier),
        (Some("ii"), Tier::Exact)
    );
    let near =
        locate("the trade earned more than 500 million US dollars a year").expect("an answer");
    assert_eq!(near.places[0].tier, Tier::Fuzzy(2));
    assert_eq!(
        near.places[0].words,
        "the trade earns more than 500 million US dollars a year"
    );
    assert!(
        locate("nothing like it stands here")
            .expect("an answer")
            .places
            .is_empty()
    );
    assert!(locate("  ").is_err(), "no words");
}
