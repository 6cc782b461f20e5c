//! The notation of the corpus files (see README.md beside them).

use assay_figures::Exact;

use super::{Bound, Found, Polarity};

/// One sentence with the figures expected in it.
pub(crate) struct Block {
    pub(crate) line: usize,
    pub(crate) sentence: String,
    pub(crate) figures: Vec<String>,
    /// Known not to be read as written down ("~ " before the sentence).
    pub(crate) missed: bool,
}

/// The blocks of a corpus file.
pub(crate) fn blocks(text: &str) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut fresh = true;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('#') {
            continue;
        }
        if line.is_empty() {
            fresh = true;
        } else if fresh {
            out.push(Block {
                line: at + 1,
                sentence: line.strip_prefix("~ ").unwrap_or(line).to_owned(),
                figures: Vec::new(),
                missed: line.starts_with("~ "),
            });
            fresh = false;
        } else if let Some(block) = out.last_mut() {
            block.figures.push(normal(line));
        }
    }
    out
}

/// A line with every field present, single spaces and each bound as it is printed:
/// `[0.2` and `[1/5` are the same.
fn normal(line: &str) -> String {
    let mut fields: Vec<String> = line.split(" | ").map(|it| it.trim().to_owned()).collect();
    fields.resize(10, "-".to_owned());
    for field in &mut fields[2..4] {
        *field = canonical(field, short);
    }
    let options: Vec<String> = fields[9]
        .split(' ')
        .map(|word| canonical(word, ToString::to_string))
        .collect();
    fields[9] = options.join(" ");
    fields.join(" | ")
}

/// The values of a bound or an option, printed; what is no value stays as it is.
fn canonical(text: &str, print: fn(&Exact) -> String) -> String {
    let inner = text.trim_matches(['[', ']', '(', ')']);
    let printed: Option<Vec<String>> = inner
        .split("..")
        .map(|value| Some(print(&value.parse().ok()?)))
        .collect();
    match printed {
        Some(values) => text.replace(inner, &values.join("..")),
        None => text.to_owned(),
    }
}

fn bound(bound: Option<&Bound>, lower: bool) -> String {
    let Some(bound) = bound else {
        return "-".to_owned();
    };
    let value = match bound.value() {
        Some(value) => short(value),
        None => format!("{}..{}", short(&bound.from), short(&bound.to)),
    };
    match (lower, bound.closed) {
        (true, true) => format!("[{value}"),
        (true, false) => format!("({value}"),
        (false, true) => format!("{value}]"),
        (false, false) => format!("{value})"),
    }
}

fn short(value: &Exact) -> String {
    match value.to_string().as_str() {
        "0.5" => "1/2".to_owned(),
        "0.25" => "1/4".to_owned(),
        "0.2" => "1/5".to_owned(),
        other => other.to_owned(),
    }
}

/// A figure in the notation of the corpus.
pub(crate) fn written(found: &Found) -> String {
    let quantity = &found.quantity;
    let or_dash = |text: Option<String>| {
        text.filter(|text| !text.is_empty())
            .unwrap_or_else(|| "-".to_owned())
    };
    let per: Vec<String> = quantity.per.iter().map(ToString::to_string).collect();
    let options: Vec<String> = quantity.options.iter().map(ToString::to_string).collect();
    let mut more = options.join(" or ");
    if quantity.polarity == Polarity::Denied {
        more = if more.is_empty() {
            "denied".to_owned()
        } else {
            format!("denied {more}")
        };
    }
    [
        found.verbatim.clone(),
        quantity.hedge.to_string(),
        bound(quantity.lower.as_ref(), true),
        bound(quantity.upper.as_ref(), false),
        or_dash(quantity.unit.as_ref().map(ToString::to_string)),
        or_dash(Some(per.join(","))),
        or_dash(quantity.kind.map(|kind| kind.to_string())),
        or_dash(quantity.approximate.then(|| "approx".to_owned())),
        or_dash(quantity.currency_basis.map(|basis| basis.to_string())),
        or_dash(Some(more)),
    ]
    .join(" | ")
}
