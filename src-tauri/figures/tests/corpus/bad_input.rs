//! Texts of which no number can honestly be told: each is read as nothing, or as what it
//! surely says, and no part of it as the whole.

use assay_figures::{Exact, MAX_DIGITS};

use super::{Found, Lang, parse};

/// The words of the figures in a text.
fn words(text: &str, lang: Lang) -> Vec<String> {
    let found = parse(text, Some(lang));
    found.into_iter().map(|figure| figure.verbatim).collect()
}

fn no_figure(lang: Lang, texts: &[&str]) {
    for text in texts {
        assert_eq!(words(text, lang), [""; 0], "{text}");
    }
}

/// The one figure of a text, by its two plain bounds.
fn bounds(text: &str, lang: Lang) -> (Option<Exact>, Option<Exact>) {
    let mut found = parse(text, Some(lang));
    assert_eq!(found.len(), 1, "{text}");
    let Found { quantity, .. } = found.remove(0);
    let value = |bound: Option<assay_figures::Bound>| bound.map(|it| it.value().cloned());
    (
        value(quantity.lower).flatten(),
        value(quantity.upper).flatten(),
    )
}

#[test]
fn digits_beyond_what_is_ever_counted_are_no_figure_and_those_below_are_exact() {
    let most = "9".repeat(24);
    let read = bounds(&format!("They paid {most} dollars."), Lang::En);
    let exact: Exact = most.parse().expect("24 digits");
    assert_eq!(read, (Some(exact.clone()), Some(exact)));
    no_figure(
        Lang::En,
        &[
            &format!("They paid {most}9 dollars."),
            &format!("They paid {} dollars.", ["999"; 9].join(",")),
            &format!("They paid 0.{most}9 dollars."),
        ],
    );
}

#[test]
fn scales_without_end_are_no_figure_in_whole_or_in_part() {
    no_figure(
        Lang::En,
        &[
            "They paid 5 million million million million dollars.",
            "They paid one billion billion billion billion billion workers.",
        ],
    );
    no_figure(Lang::Ko, &["노동자 5만 억 조 경 조 억명이 왔다."]);
    let wordy = format!("They paid {}workers.", "five million ".repeat(1_000));
    for figure in parse(&wordy, Some(Lang::En)) {
        let bound = figure.quantity.lower.expect("a number");
        assert!(
            bound.to.to_string().len() <= MAX_DIGITS,
            "{}",
            figure.verbatim
        );
    }
}

#[test]
fn nothing_is_a_part_of_nought() {
    no_figure(
        Lang::En,
        &[
            "Some 1/0 of the workers left.",
            "They lost 0/0 of the crop.",
            "About 3 out of 0 workers left.",
            "One in zero workers left.",
        ],
    );
    no_figure(Lang::Ko, &["노동자 0분의 3이 떠났다."]);
    no_figure(
        Lang::Zh,
        &["零分之三的工人离开了。", "0分之3的工人离开了。"],
    );
}

#[test]
fn a_range_within_a_range_is_read_neither_whole_nor_in_part() {
    no_figure(
        Lang::En,
        &[
            "between 3-5 and 7-9 workers",
            "between 5 and 10 to 20 and 30 workers",
            "5 to 10 to 20 workers",
            "$10-20-30 million",
            "10-20-30 workers",
        ],
    );
    no_figure(Lang::Ko, &["3~5~7명", "3만~4만~5만 달러"]);
    no_figure(Lang::Ar, &["3-5-7 عمال"]);
    // A change over a span of years is no range, and a list after one is a list.
    assert_eq!(
        words("fell between 2010 and 2020 to 30 workers", Lang::En),
        ["30 workers"]
    );
    assert_eq!(
        words("between $1 million and $2 million and $3 million", Lang::En),
        ["between $1 million and $2 million", "$3 million"]
    );
}

#[test]
fn a_range_that_runs_down_is_no_range_and_its_end_no_number() {
    no_figure(
        Lang::En,
        &[
            "600-500 workers",
            "between 600 and 500 workers",
            "$600-500 million",
        ],
    );
    no_figure(Lang::Ko, &["600~500명"]);
    no_figure(Lang::Ar, &["600-500 عامل", "بين ٦٠٠ و٥٠٠ عامل"]);
}

#[test]
fn a_range_over_two_currencies_is_none_and_neither_end_stands_for_it() {
    no_figure(
        Lang::En,
        &["between $5 and €6", "$5-€6", "$5 million-€6 million"],
    );
    no_figure(Lang::Ko, &["5달러~6유로"]);
    no_figure(Lang::De, &["zwischen 5 Euro und 6 Dollar"]);
    no_figure(Lang::Fr, &["entre 5 euros et 6 dollars"]);
    // What one sum became is two sums.
    assert_eq!(
        words("from 5 dollars to 6 euros", Lang::En),
        ["5 dollars", "6 euros"]
    );
}

#[test]
fn hedges_that_contradict_each_other_leave_no_figure() {
    no_figure(
        Lang::En,
        &[
            "at least up to 500 workers",
            "up to at least 500 workers",
            "at most more than 500 workers",
            "no more than at least 500 workers",
            "at least 500 workers at most",
            "more than 500 or fewer workers",
        ],
    );
    no_figure(
        Lang::Ko,
        &[
            "최소 최대 500명",
            "최대 최소 500명",
            "500명 이상 이하",
            "최소 500명 이하",
        ],
    );
    no_figure(
        Lang::Ja,
        &["最大最小500人", "500人以上以下", "少なくとも500人以下"],
    );
    no_figure(Lang::Zh, &["至少至多500人", "至少500人以下"]);
    no_figure(
        Lang::De,
        &[
            "mindestens höchstens 500 Arbeiter",
            "mindestens bis zu 500 Arbeiter",
        ],
    );
    no_figure(
        Lang::Fr,
        &[
            "au moins au plus 500 ouvriers",
            "au moins jusqu'à 500 ouvriers",
        ],
    );
    no_figure(Lang::Es, &["al menos como máximo 500 obreros"]);
    no_figure(
        Lang::Ru,
        &["не менее не более 500 рабочих", "минимум до 500 рабочих"],
    );
    no_figure(Lang::Ar, &["على الأقل على الأكثر 500 عامل"]);
}

#[test]
fn text_from_right_to_left_is_read_as_it_is_written() {
    let five_hundred: Exact = "500".parse().expect("a number");
    let six_hundred: Exact = "600".parse().expect("a number");
    for text in [
        "دفع \u{200F}٥٠٠-٦٠٠ دولار",
        "بين ٥٠٠ و٦٠٠ دولار",
        "500 – 600 دولار",
    ] {
        assert_eq!(
            bounds(text, Lang::Ar),
            (Some(five_hundred.clone()), Some(six_hundred.clone())),
            "{text}"
        );
    }
    let both = (Some(five_hundred.clone()), Some(five_hundred));
    assert_eq!(bounds("دفع \u{2067}500\u{2069} دولار", Lang::Ar), both);
    assert_eq!(bounds("Paid \u{202D}500\u{202C} dollars", Lang::En), both);
}

#[test]
fn digits_that_are_shown_turned_round_are_no_figure() {
    // Seen as 5000 and stored as 0005: neither can be told for sure.
    no_figure(
        Lang::En,
        &[
            "Paid \u{202E}0005\u{202C} dollars",
            "Paid $\u{202E}0005",
            "Paid 5\u{202E}00\u{202C} dollars",
        ],
    );
    assert_eq!(
        words(
            "Paid \u{202E}0005\u{202C} dollars to 300 workers.",
            Lang::En
        ),
        ["300 workers"]
    );
}
