//! What a date can mean, and which order of two dates is certain.

use super::*;

fn span(text: &str) -> (Option<Day>, Option<Day>) {
    let when = When::read(text).unwrap_or_else(|flaw| panic!("{text}: {flaw:?}"));
    (when.begin.first, when.end.last)
}

fn days(text: &str) -> (Day, Day) {
    let (first, last) = span(text);
    (first.expect(text), last.expect(text))
}

fn order(a: &str, b: &str) -> Order {
    let read = |text: &str| When::read(text).unwrap_or_else(|flaw| panic!("{text}: {flaw:?}"));
    let (a, b) = (read(a), read(b));
    let back = match b.order(&a) {
        Order::Before => Order::After,
        Order::After => Order::Before,
        Order::During => Order::Contains,
        Order::Contains => Order::During,
        Order::OverlapsFrom => Order::OverlappedBy,
        Order::OverlappedBy => Order::OverlapsFrom,
        same => same,
    };
    assert_eq!(a.order(&b), back, "the other way round it is the converse");
    back
}

#[test]
fn a_date_reaches_from_its_first_to_its_last_day() {
    assert_eq!(days("2008-12"), ((2008, 12, 1), (2008, 12, 31)));
    assert_eq!(days("2004-02"), ((2004, 2, 1), (2004, 2, 29)));
    assert_eq!(days("199X"), ((1990, 1, 1), (1999, 12, 31)));
    assert_eq!(days("2004-02-01/2005"), ((2004, 2, 1), (2005, 12, 31)));
    assert_eq!(
        days("1985-04-12T23:20:30+05:00"),
        ((1985, 4, 12), (1985, 4, 12))
    );
}

#[test]
fn unknown_digits_stand_anywhere_and_mean_only_days_there_are() {
    assert_eq!(days("15XX-12-25"), ((1500, 12, 25), (1599, 12, 25)));
    assert_eq!(days("1985-XX-31"), ((1985, 1, 31), (1985, 12, 31)));
    assert_eq!(days("XX20-02-29"), ((20, 2, 29), (9920, 2, 29)));
    assert_eq!(days("1985-1X"), ((1985, 10, 1), (1985, 12, 31)));
}

#[test]
#[should_panic(expected = "NotRead")]
fn a_day_that_no_month_has_is_refused() {
    span("1985-02-3X");
}

#[test]
fn seasons_are_wide_and_quarters_exact() {
    assert_eq!(days("2001-34"), ((2001, 4, 1), (2001, 6, 30)));
    assert_eq!(days("2001-41"), ((2001, 7, 1), (2001, 12, 31)));
    assert_eq!(days("2001-29"), ((2001, 9, 1), (2001, 12, 31)));
    assert_eq!(days("2001-21"), ((2000, 12, 1), (2002, 3, 31)));
}

#[test]
fn sets_reach_over_their_members_and_open_ends_stay_open() {
    assert_eq!(
        days("[1667,1668, 1670..1672]"),
        ((1667, 1, 1), (1672, 12, 31))
    );
    assert_eq!(
        span("[1760-01, 1760-02, 1760-12..]"),
        (Some((1760, 1, 1)), None)
    );
    assert_eq!(span("[..1760-12-03]"), (None, Some((1760, 12, 3))));
    assert_eq!(days("{1960,1961-12}"), ((1960, 1, 1), (1961, 12, 31)));
    assert_eq!(span("2004-06-01/.."), (Some((2004, 6, 1)), None));
    assert_eq!(span("/2006"), (None, Some((2006, 12, 31))));
}

#[test]
fn doubts_are_told_wherever_they_stand() {
    for (text, uncertain, approximate) in [
        ("1984?", true, false),
        ("1984~", false, true),
        ("1984%/2004-06", true, true),
        ("2004-06~-11", false, true),
        ("2004-%06", true, true),
        ("?2004-06-~11", true, true),
        ("2004-06-11", false, false),
    ] {
        let when = When::read(text).expect(text);
        assert_eq!(
            (when.uncertain, when.approximate),
            (uncertain, approximate),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_date_of_these_parts_is_refused() {
    for text in [
        "",
        "spring",
        "Y17E7-12-26",
        "Y170000002",
        "2016-13-08",
        "2016-02-39",
        "-0000-01-01",
        "2004-(06)?-11",
        "196x",
        "unknown/open",
        "2004-06-11T25:61",
        "2004-06T10:00",
        "[]",
        "[..]",
        "2023-04-03-01",
        "2004??",
        "２０２３",
        "1985-22-01",
        "1/2/3",
    ] {
        assert_eq!(When::read(text), Err(Flaw::NotRead), "{text}");
    }
    assert_eq!(When::read("2006/2004"), Err(Flaw::Reversed));
    assert_eq!(When::read("[2006..2004]"), Err(Flaw::Reversed));
    assert!(When::read("2004-06/2004-06-11").is_ok(), "it can be right");
}

#[test]
fn an_order_is_said_only_where_it_is_certain() {
    assert_eq!(order("2023-04-03", "2023-04-04"), Order::Before);
    assert_eq!(order("2023-05", "2023-04-30"), Order::After);
    assert_eq!(order("2023-04", "2023-04-03"), Order::CannotTell);
    assert_eq!(order("2023-04-03", "2023-04-03"), Order::Same);
    assert_eq!(
        order("2023", "2023"),
        Order::CannotTell,
        "two days of one year"
    );
    assert_eq!(order("[2021,2023]", "2022"), Order::CannotTell);
    assert_eq!(order("2023-21", "2025"), Order::Before);
}

#[test]
fn a_doubt_settles_no_order_though_the_dates_as_written_have_one() {
    assert_eq!(order("1984~", "2020"), Order::CannotTell);
    let (about, sure) = (
        When::read("1984~").expect("read"),
        When::read("2020").expect("read"),
    );
    assert_eq!(about.stated_order(&sure), Order::Before);
}

#[test]
fn intervals_contain_and_overlap_where_their_ends_are_sure_enough() {
    assert_eq!(
        order("2019-01-01/2019-06-30", "2019-03-05"),
        Order::Contains
    );
    assert_eq!(order("2019-03", "2019-01-01/2019-06-30"), Order::During);
    assert_eq!(order("2019/2021", "2020-05"), Order::Contains);
    assert_eq!(
        order("2019-01/2019-03", "2019-03-31/2019-09"),
        Order::CannotTell
    );
    assert_eq!(
        order("2019-01-01/2019-03-31", "2019-03-01/2019-09-30"),
        Order::OverlapsFrom
    );
    assert_eq!(
        order("2019-01-01/..", "2020"),
        Order::CannotTell,
        "open is not for ever"
    );
    assert_eq!(
        order("2019-01-01/2019-03-31", "2019-01-01/2019-03-31"),
        Order::Same
    );
}

proptest::proptest! {
    #[test]
    fn no_text_breaks_the_reader_and_what_is_read_is_in_order(text in "[0-9X?~%./T:,\\[\\]{}-]{0,24}") {
        if let Ok(when) = When::read(&text)
            && let (Some(first), Some(last)) = (when.begin.first, when.end.last)
        {
            proptest::prop_assert!(first <= last, "{text}");
        }
    }

    #[test]
    fn certain_order_is_transitive(
        a in 2000_i32..2006, b in 2000_i32..2006, c in 2000_i32..2006, m in 1_u8..13,
    ) {
        let at = |y: i32| When::read(&format!("{y}-{m:02}")).expect("a date");
        if at(a).order(&at(b)) == Order::Before && at(b).order(&at(c)) == Order::Before {
            proptest::prop_assert_eq!(at(a).order(&at(c)), Order::Before);
        }
    }
}
