//! Text that is wrong, contradictory or made to break a reader: a clear answer or
//! none, never a number that the words do not give.

use super::notation::written;
use super::{Lang, parse};

fn read(text: &str, lang: Lang) -> Vec<String> {
    parse(text, Some(lang)).iter().map(written).collect()
}

/// Hedge, lower and upper of each figure.
fn bounds(text: &str, lang: Lang) -> Vec<String> {
    let fields = |line: &String| {
        line.split(" | ")
            .skip(1)
            .take(3)
            .collect::<Vec<_>>()
            .join(" ")
    };
    read(text, lang).iter().map(fields).collect()
}

#[test]
fn digits_without_end_are_no_figure_in_any_language() {
    for (digit, count) in [
        ("7", 1_000_000),
        ("٧", 50_000),
        ("۷", 50_000),
        ("７", 50_000),
    ] {
        let text = format!("{} рублей", digit.repeat(count));
        for lang in Lang::ALL {
            assert_eq!(read(&text, *lang), Vec::<String>::new(), "{digit} {lang:?}");
        }
    }
    let groups = format!("{} workers", "123 ".repeat(20_000));
    for lang in Lang::ALL {
        assert!(read(&groups, *lang).len() <= 1, "{lang:?}");
    }
}

#[test]
fn a_number_longer_than_a_quantity_can_be_is_left_out_and_the_next_is_read() {
    let long = "9".repeat(25);
    assert_eq!(
        bounds(&format!("They paid ${long} and then $5."), Lang::En),
        ["none [5 5]"]
    );
    let longest = "9".repeat(24);
    assert_eq!(
        bounds(&format!("They paid ${longest}."), Lang::En),
        [format!("none [{longest} {longest}]")]
    );
    assert_eq!(
        bounds(
            &format!("Заплатили {long} рублей и ещё 5 рублей."),
            Lang::Ru
        ),
        ["none [5 5]"]
    );
}

#[test]
fn scales_piled_up_stay_exact() {
    let found = bounds("a debt of $9 trillion trillion", Lang::En);
    for line in &found {
        assert!(
            line == "none [9000000000000000000000000 9000000000000000000000000]"
                || line == "none [9000000000000 9000000000000]",
            "{line}"
        );
    }
}

#[test]
fn hedges_that_contradict_each_other_give_no_bound() {
    for (text, lang) in [
        ("at least up to 50 people died", Lang::En),
        ("more than less than 40 people", Lang::En),
        ("at least at most $7", Lang::En),
        ("no more than at least 12 trucks", Lang::En),
        ("не менее до 50 человек", Lang::Ru),
        ("более менее 40 солдат", Lang::Ru),
        ("ما لا يقل عن ما يصل إلى 50 شخصا", Lang::Ar),
        ("أكثر من أقل من 40 شخصا", Lang::Ar),
        ("최소 최대 50명", Lang::Ko),
        ("至少最多50人", Lang::Zh),
    ] {
        assert_eq!(bounds(text, lang), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn two_currencies_never_make_one_range() {
    for (text, lang) in [
        ("between $5 and €10 million", Lang::En),
        ("from 5 dollars to 10 euros", Lang::En),
        ("5-10 dollars to 20 euros", Lang::En),
        ("от 5 долларов до 10 евро", Lang::Ru),
        ("ما بين 5 دولارات و10 يورو", Lang::Ar),
        ("5달러에서 10유로", Lang::Ko),
    ] {
        for found in parse(text, Some(lang)) {
            let words = &found.verbatim;
            let dollars = ["$", "dollar", "доллар", "دولار", "달러"];
            let euros = ["€", "euro", "евро", "يورو", "유로"];
            let holds = |names: &[&str]| names.iter().any(|name| words.contains(name));
            assert!(!(holds(&dollars) && holds(&euros)), "{text}: {words}");
            let unit = found.quantity.unit.as_ref().map(ToString::to_string);
            if holds(&euros) {
                assert_eq!(unit.as_deref(), Some("EUR"), "{text}");
            }
        }
    }
}

#[test]
fn ranges_within_ranges_keep_their_ends_in_order() {
    for (text, lang) in [
        ("between 5 and between 6 and 7 workers", Lang::En),
        ("from 3 to 5 to 7 million dollars", Lang::En),
        ("10-20-30 workers", Lang::En),
        ("between $9 million and $3 million", Lang::En),
        ("от 9 до от 3 до 5 рублей", Lang::Ru),
        ("من 9 إلى من 3 إلى 5 دولارات", Lang::Ar),
    ] {
        for found in parse(text, Some(lang)) {
            let quantity = &found.quantity;
            assert!(quantity.validate().is_ok(), "{text}");
            if let (Some(lower), Some(upper)) = (&quantity.lower, &quantity.upper) {
                assert!(lower.from <= upper.to, "{text}: {}", found.verbatim);
            }
        }
    }
    assert!(
        bounds("between $9 million and $3 million", Lang::En)
            .iter()
            .all(|line| line.starts_with("none ")),
        "a range that runs downwards is two amounts"
    );
}

#[test]
fn marks_of_direction_vowels_and_stretching_change_no_reading() {
    let plain = "دفع ما لا يقل عن 500 ألف دولار سنويا";
    let expected = bounds(plain, Lang::Ar);
    assert_eq!(expected, ["at_least [500000 -"]);
    for text in [
        "دفع ما لا يقلّ عن 500 ألف دولار سنوياً",
        "دفع ما لا يقل عن \u{200F}500\u{200F} ألف دولار سنويا",
        "دفع \u{202B}ما لا يقل عن ٥٠٠ ألف دولار سنويا\u{202C}",
        "دفع ما لا يقـــل عن ۵۰۰ ألـــف دولار سنويا",
        "دفع \u{2067}ما لا يقل عن 500 ألف دولار سنويا\u{2069}",
    ] {
        assert_eq!(bounds(text, Lang::Ar), expected, "{text:?}");
        let found = parse(text, Some(Lang::Ar));
        let words: String = text
            .chars()
            .skip(found[0].start)
            .take(found[0].end - found[0].start)
            .collect();
        assert_eq!(words, found[0].verbatim, "{text:?}");
        assert!(
            words.starts_with('م') && words.contains("دولار"),
            "{words:?}"
        );
    }
}

#[test]
fn a_clitic_is_outside_the_span_and_the_letter_of_a_word_is_not() {
    for (text, words) in [
        ("قدرت الخسائر بنحو 300 دولار", "نحو 300 دولار"),
        ("قُدّرت الخسائر بِـنحو 300 دولار", "نحو 300 دولار"),
        ("وصل وألف عامل ينتظرون", "ألف عامل"),
        ("زار 12 وزيرا البلاد", "12 وزيرا"),
        ("غرق 21 بحارا", "21 بحارا"),
    ] {
        let found = parse(text, Some(Lang::Ar));
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].verbatim, words, "{text}");
    }
}

#[test]
fn latin_and_arabic_in_one_sentence_are_read_in_logical_order() {
    let text = "دفعت شركة ACME Ltd. مبلغ 3.5 مليون دولار (USD 3.5m) إلى 12 موظفا";
    let found = parse(text, Some(Lang::Ar));
    assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
    assert_eq!(
        bounds(text, Lang::Ar).first().map(String::as_str),
        Some("none [3500000 3500000]")
    );
    assert_eq!(
        bounds(text, Lang::Ar).last().map(String::as_str),
        Some("none [12 12]")
    );
}

#[test]
fn a_number_that_is_no_number_is_not_mended() {
    for text in [
        "They paid $1,2,3,4.",
        "They paid $1.2.3.4.",
        "They paid $12,34,5.",
        "They paid $0x1F.",
        "They paid $1e9.",
        "They paid $--5.",
        "They paid $NaN and €inf.",
    ] {
        for found in read(text, Lang::En) {
            assert!(
                !["1234", "12345", "1000000000", "31"]
                    .iter()
                    .any(|wrong| found.contains(&format!("[{wrong} "))),
                "{text}: {found}"
            );
        }
    }
}

#[test]
fn nothing_is_a_part_of_nothing() {
    for (text, lang) in [
        ("One in 0 workers was paid.", Lang::En),
        ("Some 3 out of 0 workers were paid.", Lang::En),
        ("They lost 5/0 of the crew.", Lang::En),
        ("노동자의 0분의 3이 남았다.", Lang::Ko),
        ("工人的零分之三。", Lang::Zh),
    ] {
        for found in parse(text, Some(lang)) {
            assert!(found.quantity.validate().is_ok(), "{text}");
            let part = found.verbatim.contains("/0")
                || found.verbatim.contains("in 0")
                || found.verbatim.contains("of 0")
                || found.verbatim.contains("分之")
                || found.verbatim.contains("분의");
            assert!(!part, "{text}: {}", found.verbatim);
        }
    }
}
