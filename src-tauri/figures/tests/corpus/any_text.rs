//! What holds for every text, however hostile.

use proptest::prelude::*;

use super::{Found, Lang, parse};

fn sound(text: &str, found: &[Found]) {
    let points: Vec<char> = text.chars().collect();
    let mut last = 0;
    for figure in found {
        assert!(
            last <= figure.start && figure.start < figure.end && figure.end <= points.len(),
            "{figure:?}"
        );
        let words: String = points[figure.start..figure.end].iter().collect();
        assert_eq!(words, figure.verbatim);
        figure
            .quantity
            .validate()
            .expect("a figure that agrees with itself");
        last = figure.end;
    }
}

/// Pieces that meet in real figures, in any order.
fn shards() -> impl Strategy<Value = String> {
    let shard = prop::sample::select(vec![
        "up to",
        "at least",
        "about",
        "between",
        "and",
        "from",
        "to",
        "or",
        "$",
        "€",
        "US$",
        "30",
        "4,000",
        "1.5",
        "2017",
        "10,00,000",
        "million",
        "bn",
        "k",
        "half",
        "a",
        "third",
        "dozens of",
        "workers",
        "dollars",
        "percent",
        "%",
        "per",
        "month",
        "over three years",
        "each",
        "-",
        "–",
        "/",
        ":",
        ".",
        ",",
        "(",
        ")",
        "not",
        "April",
        "Resolution",
        "F-",
        "one in",
        "five",
        "hundred",
        "or more",
        "-odd",
        "не менее",
        "до",
        "от",
        "тысяч",
        "млн",
        "человек",
        "рублей",
        "вдвое",
        "каждый пятый",
        "полтора",
        "ما لا يقل عن",
        "و",
        "بـ",
        "ال",
        "ألفا",
        "مليونين",
        "خمسة",
        "عشرون",
        "ونصف",
        "شخصا",
        "سفينتين",
        "لا يتجاوز",
        "\u{200F}",
        "\u{640}",
        "٫",
        "٬",
        "times",
        "doubled",
        "of the",
        "억",
        "만",
        "원",
        "약",
        "이상",
        "３",
        "٥",
        "½",
        "'",
        "\n",
        "\n\n",
    ]);
    prop::collection::vec((shard, any::<bool>()), 0..24).prop_map(|shards| {
        shards
            .into_iter()
            .map(|(shard, gap)| {
                if gap {
                    format!("{shard} ")
                } else {
                    shard.to_owned()
                }
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_unicode_is_read_without_panic_and_with_sound_spans(text in any::<String>()) {
        for lang in Lang::ALL {
            sound(&text, &parse(&text, Some(*lang)));
        }
    }

    #[test]
    fn any_mixture_of_figure_words_is_read_with_sound_spans(text in shards()) {
        for lang in Lang::ALL {
            sound(&text, &parse(&text, Some(*lang)));
        }
    }

    #[test]
    fn a_paragraph_before_a_text_shifts_its_figures_and_changes_nothing(text in shards(), before in "[a-zé가 ]{0,40}") {
        let plain = parse(&text, Some(Lang::En));
        let prefix = format!("{before}\n\n");
        let shifted = parse(&format!("{prefix}{text}"), Some(Lang::En));
        let by = prefix.chars().count();
        let moved: Vec<Found> = plain.into_iter().map(|figure| Found { start: figure.start + by, end: figure.end + by, ..figure }).collect();
        prop_assert_eq!(shifted, moved);
    }
}

#[test]
fn a_million_digits_are_no_figure() {
    for text in [
        "7".repeat(1_000_000),
        format!("${}", "1,".repeat(500_000)),
        "123,456,".repeat(125_000),
    ] {
        assert!(parse(&text, None).is_empty());
    }
}

#[test]
fn one_line_without_end_is_read_in_step_with_its_length() {
    for shard in [
        "$5 million or ",
        "one hundred and ",
        "between ",
        "5-",
        "half a ",
        "1 ",
        "(",
        "at least ",
        "a",
    ] {
        let text = shard.repeat(200_000 / shard.len());
        sound(&text, &parse(&text, None));
    }
}
