//! Which days an EDTF date of level 0 or 1 can mean (ISO 8601-2:2019), so far as
//! telling times apart needs it. Refuses years of more than four digits, and reads
//! no certainty into a date that is marked uncertain or approximate.

/// Year, month, day.
type Day = (u16, u8, u8);

/// The first and the last day that a date can mean.
fn days(text: &str) -> Option<(Day, Day)> {
    match text.split_once('/') {
        None => one(text),
        Some((from, to)) => {
            let from = match from {
                "" | ".." => (0, 1, 1),
                from => one(from)?.0,
            };
            let to = match to {
                "" | ".." => (u16::MAX, 12, 31),
                to => one(to)?.1,
            };
            Some((from, to))
        }
    }
}

fn one(text: &str) -> Option<(Day, Day)> {
    let text = text.trim_end_matches(['?', '~', '%']);
    let text = text.split_once('T').map_or(text, |(day, _)| day);
    let mut parts = text.split('-');
    let year = parts.next().filter(|it| it.len() == 4)?;
    let span = |part: &str, least: u16, most: u16| -> Option<(u16, u16)> {
        let at = |digit: &str| part.replace('X', digit).parse::<u16>().ok();
        if part.contains('X') {
            Some((at("0")?.max(least), at("9")?.min(most)))
        } else {
            Some((at("0")?, at("0")?))
        }
    };
    let (first_year, last_year) = span(year, 0, 9999)?;
    let Some(month) = parts.next() else {
        return Some(((first_year, 1, 1), (last_year, 12, 31)));
    };
    let (first_month, last_month) = span(month, 1, 12)?;
    if first_month > 12 {
        // A season: which months it is differs by hemisphere, so the year it is.
        return Some(((first_year, 1, 1), (last_year, 12, 31)));
    }
    let byte = |n: u16| u8::try_from(n).ok();
    let (first_month, last_month) = (byte(first_month)?, byte(last_month)?);
    let Some(day) = parts.next() else {
        return Some(((first_year, first_month, 1), (last_year, last_month, 31)));
    };
    let (first_day, last_day) = span(day, 1, 31)?;
    Some((
        (first_year, first_month, byte(first_day)?),
        (last_year, last_month, byte(last_day)?),
    ))
}

/// Whether two dates have no day in common. What cannot be read is not told apart.
pub(crate) fn apart(left: &str, right: &str) -> bool {
    match (days(left), days(right)) {
        (Some(left), Some(right)) => left.1 < right.0 || right.1 < left.0,
        _ => false,
    }
}

/// Whether every day of `left` comes after every day of `right`.
pub(crate) fn after(left: &str, right: &str) -> bool {
    match (days(left), days(right)) {
        (Some(left), Some(right)) => left.0 > right.1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_without_a_common_day_are_apart() {
        for (left, right, told) in [
            ("2019", "2019-06-03", false),
            ("2019", "2020", true),
            ("2018/2020", "2019-06", false),
            ("2018/2020", "2021-01", true),
            ("../2018", "2017-05-01", false),
            ("2018/..", "2017-05-01", true),
            ("201X", "2014", false),
            ("201X", "2024", true),
            ("2019-XX-05", "2019-07-20", false),
            ("2019-21", "2019-11", false),
            ("2019~", "2019-11", false),
            ("2019-05-01T10:00:00Z", "2019-05-01", false),
            ("Y-17000", "2019", false),
        ] {
            assert_eq!(apart(left, right), told, "{left} {right}");
            assert_eq!(apart(right, left), told, "{right} {left}");
        }
    }

    #[test]
    fn only_what_is_wholly_later_comes_after() {
        assert!(after("2020", "2019-12-31"));
        assert!(!after("2019", "2019-01-01"));
        assert!(!after("2019", "2020"));
    }
}
