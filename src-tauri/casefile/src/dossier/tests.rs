//! What a dossier may be composed of.

use super::*;
use crate::sample::with_quotes;

fn dossier(blocks: Vec<Block>) -> NewDossier {
    NewDossier {
        title: "Brief".to_owned(),
        blocks,
        ..NewDossier::default()
    }
}

fn prose(text: &str) -> Block {
    Block::Prose {
        heading: Some("What is alleged".to_owned()),
        text: text.to_owned(),
    }
}

fn sources() -> Block {
    Block::Sources {
        history: false,
        falls: Vec::new(),
    }
}

#[test]
fn what_falls_is_asked_of_sources_exhibits_and_quotes_that_are_there() {
    let mut trial = with_quotes();
    let falls = |named: Ref| {
        dossier(vec![Block::Sources {
            history: true,
            falls: vec![named],
        }])
    };
    let kept = trial
        .add_dossier(&falls(Ref::new(Noun::Exhibit, 1)))
        .expect("kept");
    let record = trial.show(kept.value.into()).expect("it is there").record;
    let text = serde_json::to_string(&record).expect("json");
    let block = r#"[{"kind":"sources","history":true,"falls":["E1"]}]"#;
    assert!(text.ends_with(&format!(r#""blocks":{block}}}"#)), "{text}");
    let refusal = trial.refusal(|case| case.add_dossier(&falls(ClaimRef(1).into())));
    let (field, given) = ("falls", Noun::Claim);
    assert_eq!(refusal, Refusal::WrongNoun { field, given });
    let gone = trial.add_dossier(&falls(Ref::new(Noun::Quote, 99)));
    assert!(matches!(gone, Err(CaseError::NotFound { .. })), "{gone:?}");
}

#[test]
fn blocks_are_kept_in_order_with_their_keys() {
    let mut trial = with_quotes();
    let blocks = vec![
        Block::Summary {},
        prose("As one woman says [Q1], a deposit is paid [C1]."),
        Block::Chart {
            claims: vec![ClaimRef(1)],
            figures: Vec::new(),
        },
    ];
    let done = trial
        .add_dossier(&dossier(blocks.clone()))
        .expect("a dossier");
    let record = trial.show(done.value.into()).expect("it is there").record;
    assert_eq!(
        serde_json::to_string(&record).expect("json"),
        r#"{"ref":"D1","title":"Brief","handling":null,"blocks":[{"kind":"summary"},{"kind":"prose","heading":"What is alleged","text":"As one woman says [Q1], a deposit is paid [C1]."},{"kind":"chart","claims":["C1"]}]}"#
    );
    let snapshot = trial.snapshot().expect("a snapshot");
    assert_eq!(
        snapshot.dossier(done.value).expect("it is there").blocks,
        blocks
    );
}

#[test]
fn a_dossier_without_a_title_is_refused() {
    let mut trial = with_quotes();
    let new = NewDossier {
        title: String::new(),
        ..dossier(Vec::new())
    };
    let refusal = trial.refusal(|case| case.add_dossier(&new));
    assert_eq!(refusal, Refusal::Empty { field: "title" });
}

#[test]
fn a_block_on_a_record_that_is_not_there_is_refused() {
    let mut trial = with_quotes();
    let missing = ClaimRef(9);
    for block in [
        Block::Claim { claim: missing },
        Block::Chain { claim: missing },
        Block::Figures {
            claims: vec![missing],
        },
        Block::Matrix {
            claims: vec![ClaimRef(1), missing],
        },
        Block::Chart {
            claims: Vec::new(),
            figures: vec![FigureRef(9)],
        },
    ] {
        let new = dossier(vec![block]);
        let error = trial.refused(|case| case.add_dossier(&new));
        assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
    }
}

#[test]
fn words_that_name_no_record_are_refused_and_other_brackets_are_not() {
    let mut trial = with_quotes();
    let new = dossier(vec![prose("See [C1] and [Q9].")]);
    let refusal = trial.refusal(|case| case.add_dossier(&new));
    assert_eq!(
        refusal,
        Refusal::DanglingInText {
            r#ref: Ref::new(Noun::Quote, 9)
        }
    );
    let new = dossier(vec![prose("He said [sic] so [12].")]);
    trial.add_dossier(&new).expect("no refs at all");
}

fn arranged(trial: &crate::sample::Trial, dossier: DossierRef) -> Vec<Block> {
    let snapshot = trial.snapshot().expect("a snapshot");
    snapshot
        .dossier(dossier)
        .expect("it is there")
        .blocks
        .clone()
}

fn keep(number: usize) -> Placed {
    Placed::Kept { keep: number }
}

#[test]
fn blocks_are_moved_added_and_taken_out_in_one_entry_that_undo_takes_back() {
    let mut trial = with_quotes();
    let first = vec![Block::Summary {}, prose("See [C1]."), Block::Method {}];
    let added = trial.add_dossier(&dossier(first.clone()));
    let dossier = added.expect("a dossier").value;
    let order = [keep(2), Placed::New(sources()), keep(1)];
    let done = trial.arrange(dossier, &order, &[]).expect("arranged");
    assert_eq!(done.touched, [Noun::Dossier]);
    let expected = vec![Block::Method {}, sources(), prose("See [C1].")];
    assert_eq!(arranged(&trial, dossier), expected);
    let entry = trial.history(None, None, 100).expect("a history").pop();
    assert_eq!(entry.expect("an entry").label, "arrange D1");
    trial.undo().expect("taken back");
    assert_eq!(arranged(&trial, dossier), first);
}

#[test]
fn a_dossier_without_blocks_keeps_from_the_standard_brief_and_can_be_it_again() {
    let mut trial = with_quotes();
    let added = trial.add_dossier(&dossier(Vec::new()));
    let dossier = added.expect("a dossier").value;
    let brief = [Block::Summary {}, Block::Exhibits {}];
    trial
        .arrange(dossier, &[keep(1)], &brief)
        .expect("arranged");
    assert_eq!(arranged(&trial, dossier), [Block::Exhibits {}]);
    trial.arrange(dossier, &[], &brief).expect("emptied");
    assert!(arranged(&trial, dossier).is_empty());
}

#[test]
fn an_order_of_blocks_that_are_not_there_is_refused() {
    let mut trial = with_quotes();
    let added = trial.add_dossier(&dossier(vec![Block::Summary {}]));
    let dossier = added.expect("a dossier").value;
    let refusal = trial.refusal(|case| case.arrange(dossier, &[keep(0), keep(1)], &[]));
    assert_eq!(refusal, Refusal::NoSuchBlock { block: 1 });
    let new = [Placed::New(Block::Claim { claim: ClaimRef(9) })];
    let error = trial.refused(|case| case.arrange(dossier, &new, &[]));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
    let error = trial.refused(|case| case.arrange(DossierRef(7), &[], &[]));
    assert!(matches!(error, CaseError::NotFound { .. }), "{error:?}");
}
