//! Taking a quote in one gesture and finding where words stand: what may be
//! typed, its request, and its answer as text. It decides nothing.

use clap::Args as Flags;
use serde_json::{Value, json};

use crate::request::{Asked, filled, given, on, page_name};
use crate::tell::{cells, cut, plain, rows, table};

/// Words as they stand in an exhibit, and how they came here.
#[derive(Debug, Flags)]
pub(crate) struct Words {
    /// The case
    case: String,
    /// The exhibit
    exhibit: String,
    /// The words
    text: String,
    /// From the first known teller to the one who handed the words on
    #[arg(long, value_delimiter = ',', value_name = "REF,…")]
    chain: Vec<String>,
    /// Whose words they are; the first of the chain if left out
    #[arg(long, value_name = "REF")]
    speaker: Option<String>,
    /// How the first teller knows: observed, documented, inferred, told, unknown
    #[arg(long)]
    basis: Option<String>,
    /// When it was said, in EDTF
    #[arg(long, value_name = "EDTF")]
    asserted: Option<String>,
    /// The first code point, where the words stand more than once
    #[arg(long, conflicts_with = "page", value_name = "N")]
    at: Option<u64>,
    /// The page, by its number from 1 or its printed label
    #[arg(long)]
    page: Option<String>,
}

/// A quote with what it bears on and the figures it states.
#[derive(Debug, Flags)]
pub(crate) struct Take {
    #[command(flatten)]
    words: Words,
    /// The claim that the words bear on; for it unless told otherwise
    #[arg(long, value_name = "REF")]
    claim: Option<String>,
    /// They speak against the claim
    #[arg(long, requires = "claim", conflicts_with = "context")]
    disputes: bool,
    /// They bear on how the claim is read; never counted
    #[arg(long, requires = "claim")]
    context: bool,
    /// Why they bear on it
    #[arg(long, requires = "claim", value_name = "TEXT")]
    why: Option<String>,
    /// A figure that the words state: its own words, and what is measured
    #[arg(long, num_args = 2, value_names = ["TEXT", "MEASURE"])]
    figure: Vec<String>,
}

/// Words to be found.
#[derive(Debug, Flags)]
pub(crate) struct Locate {
    /// The case
    case: String,
    /// The exhibit
    exhibit: String,
    /// The words, as somebody gave them
    text: String,
}

impl Words {
    /// What `quote` asks.
    pub(crate) fn asked(&self) -> Asked {
        on(&self.case, "quote.add", self.quote())
    }

    fn quote(&self) -> Value {
        json!({
            "exhibit": self.exhibit, "exact": self.text, "chain": given(&self.chain),
            "speaker": self.speaker, "basis": self.basis, "asserted": self.asserted,
            "start": self.at, "page": self.page.as_deref().map(page_name),
        })
    }
}

impl Take {
    /// The command that it asks for.
    pub(crate) fn asked(&self) -> Asked {
        let direction = match (self.disputes, self.context) {
            (true, _) => "disputes",
            (_, true) => "context",
            _ => "supports",
        };
        let bearing = self.claim.as_ref().map(|claim| {
            filled(json!({ "claim": claim, "direction": direction, "why": self.why }))
        });
        let figures: Vec<Value> = self
            .figure
            .chunks_exact(2)
            .map(|two| json!({ "verbatim": two[0], "measure": two[1] }))
            .collect();
        let payload =
            json!({ "quote": filled(self.words.quote()), "bearing": bearing, "figures": figures });
        on(&self.words.case, "quote.take", payload)
    }
}

impl Locate {
    /// The command that it asks for.
    pub(crate) fn asked(&self) -> Asked {
        let payload = json!({ "exhibit": self.exhibit, "words": self.text });
        on(&self.case, "quote.locate", payload)
    }
}

/// The records that were made, a line each.
pub(crate) fn taken(value: &Value) -> String {
    let line = value.get("evidence").filter(|it| !it.is_null());
    std::iter::once(&value["quote"])
        .chain(line)
        .chain(rows(&value["figures"]))
        .map(|record| table(&[cells(record)]))
        .collect()
}

/// The chain, a line a link, then what is to be said of all of it.
pub(crate) fn chain(value: &Value) -> String {
    let told = |key: &str| value[key].as_str();
    let links: Vec<Vec<String>> = rows(&value["links"])
        .iter()
        .map(|link| {
            let grade = |key: &str| link[key].as_str().unwrap_or("–").to_owned();
            let digit = if link["speaks"] == true {
                grade("digit")
            } else {
                String::new()
            };
            vec![
                plain(&link["source"]),
                grade("letter") + &digit,
                cut(&plain(&link["name"])),
                plain(&link["part"]),
                link["when"].as_str().unwrap_or_default().to_owned(),
            ]
        })
        .collect();
    let mut text = table(&links);
    if links.is_empty() {
        text.extend(told("told"));
    }
    for key in ["behind", "weakest", "unjudged"] {
        if let Some(said) = told(key) {
            text.push_str(&format!("\n{said}"));
        }
    }
    text
}

/// The places, a line each: where, how well, the words.
pub(crate) fn located(value: &Value) -> String {
    let lines: Vec<Vec<String>> = rows(&value["places"])
        .iter()
        .map(|place| {
            let tier = match place["tier"]["fuzzy"].as_u64() {
                Some(edits) => format!("not verbatim, {edits} letters differ"),
                None => plain(&place["tier"]),
            };
            let page = place["page"].as_str().map(|page| format!("p. {page}"));
            vec![
                plain(&place["start"]),
                page.unwrap_or_default(),
                tier,
                cut(&plain(&place["words"])),
            ]
        })
        .collect();
    if lines.is_empty() {
        return "Nothing like these words stands there.".to_owned();
    }
    let more = if value["more"] == true {
        "and more\n"
    } else {
        ""
    };
    format!("{}{more}", table(&lines))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::args::Args;

    fn payload(words: &[&str]) -> Value {
        let args = Args::try_parse_from(words).expect("it may be typed");
        crate::request::of(&args.verb).expect("a command").payload
    }

    #[test]
    fn figures_come_in_pairs_and_the_claim_has_a_direction() {
        let words = [
            "assay",
            "take",
            "a.assay",
            "E1",
            "they pay 4 dollars",
            "--claim",
            "C1",
            "--disputes",
            "--figure",
            "4 dollars",
            "fee",
            "--figure",
            "4",
            "count",
        ];
        let asked = payload(&words);
        assert_eq!(
            asked["bearing"],
            json!({ "claim": "C1", "direction": "disputes" })
        );
        assert_eq!(
            asked["figures"][1],
            json!({ "verbatim": "4", "measure": "count" })
        );
        assert_eq!(
            asked["quote"],
            json!({ "exhibit": "E1", "exact": "they pay 4 dollars" })
        );
        assert!(Args::try_parse_from(&words[..10]).is_err(), "half a pair");
        let aimless = ["assay", "take", "a.assay", "E1", "words", "--disputes"];
        assert!(Args::try_parse_from(aimless).is_err(), "against what?");
    }

    #[test]
    fn a_near_place_says_how_many_letters_differ() {
        let place = json!({ "start": 7, "end": 11, "page": "ii", "tier": { "fuzzy": 2 },
            "words": "they", "prefix": "", "suffix": "" });
        let text = located(&json!({ "places": [place], "more": true }));
        assert_eq!(
            text,
            "7  p. ii  not verbatim, 2 letters differ  they\nand more\n"
        );
        assert!(located(&json!({ "places": [] })).starts_with("Nothing"));
    }
}
