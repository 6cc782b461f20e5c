//! Digits with marks between them, as an integer and its decimals. Refuses chains that
//! neither convention of groups and decimals explains.

/// Reads parts and marks as an integer and its decimals; `None` where they are
/// no number. The last item says how many parts were used.
pub(super) fn shape_of(
    parts: &[&str],
    marks: &[char],
    group: char,
    decimal: char,
) -> Option<(String, String, usize)> {
    let Some(first) = marks.first() else {
        return Some((parts[0].to_owned(), String::new(), 1));
    };
    let last = marks[marks.len() - 1];
    let grouping = |marks: &[char], parts: &[&str]| {
        let thirds = parts[0].len() <= 3
            && !parts[0].starts_with('0')
            && parts[1..].iter().all(|part| part.len() == 3);
        let indian = marks.len() > 1
            && parts[0].len() <= 2
            && parts[parts.len() - 1].len() == 3
            && parts[1..parts.len() - 1].iter().all(|part| part.len() == 2);
        marks.iter().all(|mark| *mark == marks[0])
            && marks.first() != Some(&'٫')
            && (thirds || indian)
    };
    let whole = parts.len();
    if marks.len() == 1 {
        let (before, after) = (parts[0], parts[1]);
        let groups = grouping(marks, parts);
        let is_group = *first == group || matches!(first, '\'' | ' ' | '٬');
        if is_group && groups {
            return Some((parts.concat(), String::new(), whole));
        }
        // "13,000 dólares": no decimals end so, and a nought begins no group.
        if groups && *first == ',' && decimal == ',' && after.ends_with("00") {
            return Some((parts.concat(), String::new(), whole));
        }
        if *first == decimal || *first == '٫' || *first == '·' {
            return Some((before.to_owned(), after.to_owned(), whole));
        }
        // The other convention: a comma for decimals, a full stop for groups.
        let decimals = matches!(first, ',' | '.') && after.len() <= 2;
        return decimals.then(|| (before.to_owned(), after.to_owned(), whole));
    }
    if grouping(marks, parts) && *first != decimal || grouping(marks, parts) && marks.len() >= 2 {
        return Some((parts.concat(), String::new(), whole));
    }
    let head = marks.len();
    let by_decimal = last != *first
        && matches!(last, '.' | ',' | '٫' | '·')
        && grouping(&marks[..head - 1], &parts[..head]);
    by_decimal.then(|| (parts[..head].concat(), parts[head].to_owned(), whole))
}
