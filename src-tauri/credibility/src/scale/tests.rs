//! What the shipped scales say, and what a scale may not be.

use std::path::Path;

use super::*;

fn json(terms: &str) -> String {
    format!(
        r#"{{"id":"own","version":"1","title":"Own","document":"us","axis":"source","rates":["source"],"terms":[{terms}]}}"#
    )
}

fn flaw_of(json: &str) -> Flaw {
    match Scale::from_json(json) {
        Err(Error::BadScale { flaw, .. }) => flaw,
        other => panic!("expected a flaw, got {other:?}"),
    }
}

const TWO: &str =
    r#"{"value":"x","label":"X","definition":"x."},{"value":"y","label":"Y","definition":"y."}"#;

#[test]
fn every_shipped_scale_is_sound_and_in_a_file_named_by_its_id() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/scales");
    for scale in scales() {
        let text = std::fs::read_to_string(folder.join(format!("{}.json", scale.id)))
            .expect("the file of a shipped scale");
        assert_eq!(&Scale::from_json(&text).expect("sound"), scale);
    }
}

#[test]
fn every_file_of_scales_is_shipped() {
    fn count(folder: &Path) -> usize {
        std::fs::read_dir(folder)
            .expect("the folder of scales")
            .map(|entry| entry.expect("an entry").path())
            .map(|path| if path.is_dir() { count(&path) } else { 1 })
            .sum()
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/scales");
    assert_eq!(count(&folder), scales().len());
}

#[test]
fn the_ids_and_values_are_the_published_ones() {
    let list: Vec<String> = scales()
        .iter()
        .map(|scale| {
            let values: Vec<&str> = scale.terms.iter().map(|term| term.value.as_str()).collect();
            format!("{}: {}", scale.id, values.join(" "))
        })
        .collect();
    insta::assert_snapshot!(list.join("\n"), @r"
    admiralty-reliability: A B C D E F
    admiralty-credibility: 1 2 3 4 5 6
    admiralty-reliability/fm-2-22.3: A B C D E F
    admiralty-credibility/fm-2-22.3: 1 2 3 4 5 6
    uk-3x5x2-source: 1 2 3
    uk-3x5x2-information: A B C D E
    uk-5x5x5-source: A B C D E
    uk-5x5x5-information: 1 2 3 4 5
    icd-203-likelihood: almost-certain very-likely likely roughly-even-chance unlikely very-unlikely almost-no-chance
    phia: almost-certain highly-likely likely realistic-possibility unlikely highly-unlikely remote-chance
    kent: almost-certain probable chances-about-even probably-not almost-certainly-not
    nato-likelihood: highly-likely likely even-chance unlikely highly-unlikely
    icd-203-confidence: high moderate low
    standards-of-proof: beyond-reasonable-doubt clear-and-convincing balance-of-probabilities reasonable-grounds reasonable-suspicion
    icc-standards-of-proof: beyond-reasonable-doubt substantial-grounds reasonable-grounds reasonable-basis
    ");
}

#[test]
fn what_cannot_be_judged_has_no_rank_and_is_never_low() {
    for (id, value) in [
        ("admiralty-reliability", "F"),
        ("admiralty-credibility", "6"),
        ("admiralty-reliability/fm-2-22.3", "F"),
        ("admiralty-credibility/fm-2-22.3", "6"),
        ("uk-5x5x5-source", "E"),
        ("uk-5x5x5-information", "4"),
        ("uk-3x5x2-source", "2"),
        ("uk-3x5x2-information", "D"),
    ] {
        let scale = scale(id).expect("shipped");
        let term = scale.term(value).expect("a value");
        assert!(!term.judgeable, "{id} {value}");
        assert_eq!(term.rank(), None, "{id} {value}");
        assert!(
            !scale.is_low(term) && !scale.is_lowest(term),
            "{id} {value}"
        );
    }
    let unranked = scales()
        .iter()
        .flat_map(|s| &s.terms)
        .filter(|t| t.rank().is_none())
        .count();
    assert_eq!(unranked, 8, "no other term is without rank");
}

#[test]
fn ranks_skip_the_term_that_cannot_be_judged() {
    let scale = scale("uk-5x5x5-information").expect("shipped");
    let ranks: Vec<Option<usize>> = scale.terms.iter().map(Term::rank).collect();
    assert_eq!(ranks, [Some(0), Some(1), Some(2), None, Some(3)]);
    assert!(scale.is_lowest(scale.term("5").expect("a value")));
}

#[test]
fn only_confirmed_of_the_admiralty_code_asserts_two_origins() {
    let asserting: Vec<String> = scales()
        .iter()
        .flat_map(|s| s.terms.iter().map(move |t| (s, t)))
        .filter_map(|(s, t)| t.origins.map(|n| format!("{s} {} {n}", t.value)))
        .collect();
    assert_eq!(
        asserting,
        [
            "admiralty-credibility 1 2",
            "admiralty-credibility/fm-2-22.3 1 2"
        ]
    );
}

#[test]
fn a_set_is_another_scale_of_the_same_family() {
    let plain = scale("admiralty-reliability").expect("shipped");
    let fm = scale("admiralty-reliability/fm-2-22.3").expect("shipped");
    assert_eq!(
        (fm.family(), fm.set()),
        ("admiralty-reliability", Some("fm-2-22.3"))
    );
    assert_eq!(
        (plain.family(), plain.set()),
        ("admiralty-reliability", None)
    );
    for (a, b) in plain.terms.iter().zip(&fm.terms) {
        assert_eq!(
            (&a.value, &a.label),
            (&b.value, &b.label),
            "the labels are identical"
        );
        assert_ne!(a.definition, b.definition, "the definitions are not");
    }
}

#[test]
fn icd_203_ranges_share_their_end_points() {
    let scale = scale(LIKELIHOOD).expect("shipped");
    let ranges: Vec<(u8, u8)> = scale
        .terms
        .iter()
        .filter_map(|t| t.range)
        .map(|r| (r.from, r.to))
        .collect();
    assert_eq!(
        ranges,
        [
            (95, 99),
            (80, 95),
            (55, 80),
            (45, 55),
            (20, 45),
            (5, 20),
            (1, 5)
        ]
    );
}

#[test]
fn open_ends_of_ranges_are_kept() {
    let possibility = term("phia", "realistic-possibility").expect("a value");
    assert_eq!(
        possibility.range.map(|r| (r.from_open, r.to_open)),
        Some((false, true))
    );
    let nato = term("nato-likelihood", "highly-likely").expect("a value");
    assert_eq!(
        nato.range.map(|r| (r.from_open, r.to_open)),
        Some((true, false))
    );
}

#[test]
fn an_unknown_id_value_version_or_target_is_refused_by_name() {
    assert_eq!(
        scale("admiralty").err(),
        Some(Error::UnknownScale {
            id: "admiralty".to_owned()
        })
    );
    assert!(scale("admiralty-reliability/other").is_err());
    assert_eq!(
        term("admiralty-reliability", "b").err(),
        Some(Error::UnknownValue {
            scale: "admiralty-reliability".to_owned(),
            value: "b".to_owned()
        })
    );
    assert!(scale_version("phia", "1").is_ok());
    assert_eq!(
        scale_version("phia", "2").err(),
        Some(Error::UnknownScale {
            id: "phia@2".to_owned()
        })
    );
    let reliability = scale(ADMIRALTY_RELIABILITY).expect("shipped");
    assert!(reliability.check_rates(Rates::Source).is_ok());
    assert!(reliability.check_rates(Rates::Quote).is_err());
}

#[test]
fn a_scale_of_ones_own_is_read() {
    let own = Scale::from_json(&json(TWO)).expect("sound");
    assert_eq!(own.ranks(), 2);
    assert_eq!(own.term("y").expect("a value").rank(), Some(1));
}

#[test]
fn a_flawed_scale_is_refused_with_the_flaw() {
    assert_eq!(flaw_of("{"), Flaw::Unreadable { line: 1 });
    assert_eq!(flaw_of(&json(TWO).replace("\"own\"", "\"Own\"")), Flaw::Id);
    assert_eq!(
        flaw_of(&json(TWO).replace("\"own\"", "\"a/b/c\"")),
        Flaw::Id
    );
    assert_eq!(
        flaw_of(&json(TWO).replace("\"us\"", "\" \"")),
        Flaw::Blank("document")
    );
    assert_eq!(
        flaw_of(&json(TWO).replace("[\"source\"]", "[]")),
        Flaw::RatesNothing
    );
    assert_eq!(
        flaw_of(&json(&TWO.replace("\"y\"", "\"x\""))),
        Flaw::ValueTwice("x".to_owned())
    );
    assert_eq!(
        flaw_of(&json(&TWO.replace("\"Y\"", "\"Y\",\"judgeable\":false"))),
        Flaw::TooFewTerms
    );
    for range in [
        r#"{"from":9,"to":8}"#,
        r#"{"from":8,"to":8,"toOpen":true}"#,
        r#"{"from":8,"to":101}"#,
    ] {
        assert_eq!(
            flaw_of(&json(
                &TWO.replace("\"Y\"", &format!("\"Y\",\"range\":{range}"))
            )),
            Flaw::Range("y".to_owned())
        );
    }
}
