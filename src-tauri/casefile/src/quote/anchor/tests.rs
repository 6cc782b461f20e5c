//! Anchoring in code points.

use super::*;

fn at(text: &str, words: &str) -> Result<(u64, u64, Tier), Miss> {
    let (place, tier) = Text::new(text).find(&Wanted {
        exact: words,
        ..Wanted::default()
    })?;
    Ok((place.start, place.end, tier))
}

#[test]
fn positions_are_code_points_even_beyond_the_basic_plane() {
    assert_eq!(at("😀😀 paid 𝟒 dollars", "paid"), Ok((3, 7, Tier::Exact)));
    assert_eq!(at("한국어 문장 셋", "문장"), Ok((4, 6, Tier::Exact)));
}

#[test]
fn white_space_and_line_ends_do_not_part_words_from_their_quote() {
    assert_eq!(
        at("a deposit\r\n of 4,000", "deposit of 4,000"),
        Ok((2, 20, Tier::Whitespace))
    );
    assert_eq!(
        at("30\u{a0}000 dollars", "30 000 dollars"),
        Ok((0, 14, Tier::Whitespace))
    );
}

#[test]
fn a_hyphen_at_a_line_end_may_break_the_word_or_belong_to_it() {
    assert_eq!(
        at("the recruit-\nment of", "recruitment"),
        Ok((4, 17, Tier::Whitespace))
    );
    assert_eq!(
        at("a well-\nknown man", "well-known"),
        Ok((2, 13, Tier::Whitespace))
    );
    assert_eq!(
        at("co\u{ad}operation", "cooperation"),
        Ok((0, 12, Tier::Whitespace))
    );
}

#[test]
fn a_line_break_inside_a_korean_or_chinese_word_is_nothing() {
    assert_eq!(
        at("보증\n금을 냈다", "보증금을"),
        Ok((0, 5, Tier::Whitespace))
    );
    assert_eq!(at("押金\n四千", "押金四千"), Ok((0, 5, Tier::Whitespace)));
}

#[test]
fn quotation_marks_dashes_and_ligatures_differ_only_in_looks() {
    assert_eq!(
        at("he “paid” 4–5", "he \"paid\" 4-5"),
        Ok((0, 13, Tier::Typographic))
    );
    assert_eq!(
        at("the ﬁnance oﬃce", "finance office"),
        Ok((4, 15, Tier::Typographic))
    );
    assert_eq!(
        at("cafe\u{301}s open", "cafés"),
        Ok((0, 6, Tier::Typographic))
    );
    assert_eq!(
        at("\u{1112}\u{1161}\u{11ab}국", "한국"),
        Ok((0, 4, Tier::Typographic))
    );
    assert_eq!(
        at("می\u{200c}خواهم", "میخواهم"),
        Ok((0, 8, Tier::Typographic))
    );
}

#[test]
fn half_a_ligature_or_half_a_cluster_is_not_the_words() {
    assert_eq!(at("the ﬁnance", "inance"), Err(Miss::Nowhere));
    assert_eq!(at("cafe\u{301}", "cafe"), Err(Miss::Nowhere));
}

#[test]
fn another_letter_is_never_a_match() {
    assert_eq!(
        at("a deposit of 4,000", "a deposit of 5,000"),
        Err(Miss::Nowhere)
    );
    assert_eq!(at("Deposit", "deposit"), Err(Miss::Nowhere));
    assert_eq!(at("anything", "  "), Err(Miss::Nowhere));
}

#[test]
fn words_that_stand_twice_are_refused_with_both_places() {
    let places = vec![Place { start: 0, end: 4 }, Place { start: 9, end: 13 }];
    assert_eq!(at("paid and paid", "paid"), Err(Miss::Twice(places)));
}

#[test]
fn a_second_place_that_differs_only_in_white_space_counts() {
    let places = vec![Place { start: 0, end: 8 }, Place { start: 10, end: 18 }];
    assert_eq!(
        at("was paid, was\npaid", "was paid"),
        Err(Miss::Twice(places))
    );
}

#[test]
fn a_position_a_page_a_prefix_or_a_suffix_tells_two_places_apart() {
    let text = Text::new("first they paid 4, then “he” paid\n5");
    let second = Ok((Place { start: 29, end: 33 }, Tier::Exact));
    let paid = Wanted {
        exact: "paid",
        ..Wanted::default()
    };
    assert_eq!(
        text.find(&Wanted {
            start: Some(29),
            ..paid
        }),
        second
    );
    assert_eq!(
        text.find(&Wanted {
            prefix: Some("then \"he\" "),
            ..paid
        }),
        second
    );
    assert_eq!(
        text.find(&Wanted {
            suffix: Some(" 5"),
            ..paid
        }),
        second
    );
    assert_eq!(
        text.find(&Wanted {
            within: &[Place { start: 20, end: 36 }],
            ..paid
        }),
        second
    );
}

#[test]
fn a_place_where_the_words_are_not_is_refused_with_the_places_where_they_are() {
    let text = Text::new("they paid");
    let wanted = Wanted {
        exact: "paid",
        start: Some(0),
        ..Wanted::default()
    };
    assert_eq!(
        text.find(&wanted),
        Err(Miss::Elsewhere(vec![Place { start: 5, end: 9 }]))
    );
}

#[test]
fn white_space_around_the_words_is_not_part_of_them() {
    let text = Text::new("they  paid it");
    let wanted = Wanted {
        exact: " paid ",
        start: Some(5),
        ..Wanted::default()
    };
    assert_eq!(
        text.find(&wanted),
        Ok((Place { start: 6, end: 10 }, Tier::Exact))
    );
}

#[test]
fn context_is_cut_between_clusters() {
    let text = Text::new(&format!(
        "e\u{301}{}paid{}e\u{301}",
        "x".repeat(31),
        "y".repeat(31)
    ));
    let (before, after) = text.context(Place { start: 33, end: 37 });
    assert_eq!(before, "x".repeat(31));
    assert_eq!(after, "y".repeat(31));
}

#[test]
fn the_tier_says_how_well_words_match_today() {
    let text = Text::new("a deposit of “4,000” dollars");
    let tier = |words: &str| {
        text.tier(
            words,
            Place {
                start: 2,
                end: 2 + words.chars().count() as u64,
            },
        )
    };
    assert_eq!(tier("deposit of “4,000”"), Tier::Exact);
    assert_eq!(tier("deposit  of “4,000”"), Tier::Whitespace);
    assert_eq!(tier("deposit of \"4,000\""), Tier::Typographic);
    assert_eq!(tier("deposit of “4,500”"), Tier::Fuzzy(1));
    assert_eq!(tier("nothing of the kind here"), Tier::Lost);
}

#[test]
fn words_that_moved_are_still_exact() {
    assert_eq!(
        Text::new("well, they paid").tier("paid", Place { start: 0, end: 4 }),
        Tier::Exact
    );
}

proptest::proptest! {
    #[test]
    fn what_is_found_is_the_words_or_looks_like_them(
        before in "\\PC{0,20}", words in "\\PC{1,20}", after in "\\PC{0,20}"
    ) {
        let whole = format!("{before}{words}{after}");
        let text = Text::new(&whole);
        if let Ok((place, tier)) = text.find(&Wanted { exact: &words, ..Wanted::default() }) {
            let kept = text.slice(place).expect("a place lies within its text");
            if tier == Tier::Exact {
                proptest::prop_assert_eq!(kept.as_str(), words.trim());
            }
            // What is kept anchors at its own place, exactly.
            let again = text.find(&Wanted { exact: &kept, start: Some(place.start), ..Wanted::default() });
            proptest::prop_assert!(matches!(again, Ok((same, Tier::Exact)) if same == place), "{:?}", again);
        }
    }
}
