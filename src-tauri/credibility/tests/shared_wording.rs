//! How well shared wording is found, on texts whose dependences are known, and
//! the laws that hold on any texts.

#[path = "wording/set.rs"]
mod set;

use assay_credibility::shared_wording::{About, Finder, Proposal};
use assay_credibility::{DependenceType, ExhibitId};
use proptest::prelude::*;
use set::{Score, Set};
use std::ops::ControlFlow;

fn told(score: &Score) -> String {
    format!(
        "precision {} recall {} direction {} of {}\nwrong {:?}\nmissed {:?}\nkinds {:?}",
        score.precision(),
        score.recall(),
        score.direction,
        score.right,
        score.wrong,
        score.missed,
        score.kinds
    )
}

#[test]
fn the_texts_that_thresholds_were_set_on_stay_at_their_floors() {
    let score = Set::half(0).score();
    assert!(
        score.precision() >= 950 && score.recall() >= 900,
        "{}",
        told(&score)
    );
}

#[test]
fn the_texts_that_were_held_out_stay_at_their_floors() {
    let score = Set::half(1).score();
    assert!(
        score.precision() >= 950 && score.recall() >= 900,
        "{}",
        told(&score)
    );
}

fn propose(texts: &[String]) -> Vec<Proposal> {
    let mut finder = Finder::default();
    for (n, text) in texts.iter().enumerate() {
        finder.add(About::new(ExhibitId(n as i64 + 1)), text);
    }
    finder
        .propose(|at| texts[at].clone(), |_, _| ControlFlow::Continue(()))
        .expect("not stopped")
}

const STORY: &str = "The harbour master told the inquiry that the crane had been repaired twice in the same week and that nobody had written down by whom. \
    He kept the broken bolts in a tin under his desk, and showed them to anybody who asked, until the day on which the tin was gone.";

#[test]
fn a_copy_is_proposed_with_the_places_of_its_words_in_both_texts() {
    let texts = [STORY.to_owned(), format!("Other things first. {STORY}")];
    let found = propose(&texts);
    assert_eq!(found.len(), 1);
    let passage = &found[0].passages[0];
    let words = |text: &str, range: &std::ops::Range<u32>| -> String {
        text.chars()
            .skip(range.start as usize)
            .take(range.len())
            .collect()
    };
    let (from, target) = (found[0].from.0 as usize - 1, found[0].target.0 as usize - 1);
    assert_eq!(
        words(&texts[from], &passage.from),
        words(&texts[target], &passage.target)
    );
    assert!(words(&texts[from], &passage.from).starts_with("The harbour master"));
}

#[test]
fn words_that_both_quote_suggest_nothing_and_quoting_a_text_that_is_held_is_citing_it() {
    let quote = "the crane had been repaired twice in the same week and nobody had written down by whom, which is how bolts come to lie in a tin under a desk";
    let a = format!("Ships were late on Monday. “{quote},” said the pilot. It rained.");
    let b = format!("In a long evening at the town hall there was one good line: “{quote}.”");
    assert_eq!(propose(&[a.clone(), b.clone()]), []);
    let found = propose(&[
        a,
        b,
        format!("Report of the inquiry. It finds that {quote}. It has no more to say."),
    ]);
    let told: Vec<_> = found
        .iter()
        .map(|it| (it.from.0, it.target.0, it.kind))
        .collect();
    assert_eq!(
        told,
        [(1, 3, DependenceType::Cites), (2, 3, DependenceType::Cites)]
    );
}

#[test]
fn a_finder_that_is_told_to_stop_proposes_nothing() {
    let texts = [STORY, STORY];
    let mut finder = Finder::default();
    for (n, text) in texts.iter().enumerate() {
        finder.add(About::new(ExhibitId(n as i64)), text);
    }
    assert!(
        finder
            .propose(|at| texts[at].to_owned(), |_, _| ControlFlow::Break(()))
            .is_none()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn spans_lie_in_their_texts_and_no_text_rests_on_itself(
        texts in prop::collection::vec("[a-c가나 “”.\n0-9]{0,120}", 2..6), cut in 0_usize..80,
    ) {
        let mut texts = texts;
        texts.push(STORY.to_owned());
        texts.push(STORY.chars().skip(cut).collect());
        for it in propose(&texts) {
            prop_assert!(it.from != it.target);
            let length = |id: ExhibitId| texts[id.0 as usize - 1].chars().count() as u32;
            for passage in &it.passages {
                prop_assert!(passage.from.end <= length(it.from) && passage.target.end <= length(it.target));
                prop_assert!(passage.from.start < passage.from.end && !passage.equal.is_empty());
            }
            prop_assert!(it.from_cover <= 1000 && it.target_cover <= 1000);
        }
    }

    #[test]
    fn the_same_texts_give_the_same_proposals(text in "\\PC{0,300}") {
        let texts = [format!("{STORY}{text}"), text, STORY.to_owned()];
        prop_assert_eq!(propose(&texts), propose(&texts));
    }
}
