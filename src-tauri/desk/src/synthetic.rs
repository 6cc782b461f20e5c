//! Synthetic cases of any size, for benches and for looking at a large window:
//! a case document of plausible records, the same for the same seed. Everything
//! in it is invented; nothing in it is taken for real, since every exhibit says
//! so in its title.

use serde_json::{Value, json};

/// The most exhibits of a synthetic case.
pub(crate) const MOST: u32 = 100_000;

const PLACES: [&str; 8] = [
    "Erlun",
    "Port Selwyn",
    "Tarsk",
    "Mirowa",
    "Old Ford",
    "Kesten",
    "Vale Cross",
    "Narrow Bay",
];
const OUTLETS: [&str; 6] = [
    "Courier",
    "Gazette",
    "Morning Post",
    "Observer",
    "Record",
    "Tribune",
];
const WORK: [&str; 6] = [
    "road crews",
    "dock crews",
    "timber crews",
    "mine crews",
    "building crews",
    "harvest crews",
];
const TALK: [&str; 5] = [
    "Nobody at the office would say who signs the lists",
    "The second list was shorter than the first",
    "Two men came back before the winter",
    "The papers were stamped in another town",
    "A clerk kept the book and would not show it",
];

/// A generator of numbers (splitmix64): the same seed gives the same numbers
/// on every machine. Nothing secret ever comes from it.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number from 0 to `under`, without the latter.
    fn under(&mut self, under: u64) -> u64 {
        self.next() % under.max(1)
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.under(list.len() as u64) as usize]
    }
}

/// What is drawn for one exhibit.
struct Article {
    place: &'static str,
    crews: &'static str,
    figure: String,
    sentence: String,
    text: String,
}

/// A case document of `scale` exhibits.
pub(crate) fn document(scale: u32, seed: u32) -> Value {
    let mut draw = Draw(u64::from(seed) << 32 | u64::from(scale));
    let outlets = u64::from(scale).div_ceil(10).max(2);
    let claims = u64::from(scale).div_ceil(5);
    let mut made = Lists::default();
    for n in 1..=outlets {
        made.outlet(n, &mut draw);
    }
    for n in 1..=claims {
        let place = draw.of(&PLACES);
        made.claims.push(json!({ "ref": format!("C{n}"),
            "statement": format!("Recruits for {} of {place} pay a deposit (claim {n}).", draw.of(&WORK)) }));
    }
    for n in 1..=u64::from(scale) {
        let article = article(n, &mut draw);
        let outlet = 1 + draw.under(outlets);
        made.exhibit(n, outlet, &article);
        made.quote(n, outlet, outlets, claims, &article, &mut draw);
    }
    json!({ "assay": 1,
        "case": { "title": format!("Synthetic case of {scale} exhibits"),
            "question": "What do recruits pay? (Everything in this case is invented.)",
            "handling": "TLP:GREEN" },
        "sources": made.sources, "exhibits": made.exhibits, "layers": made.layers,
        "quotes": made.quotes, "claims": made.claims, "evidence": made.evidence,
        "figures": made.figures, "ratings": made.ratings, "dependences": made.dependences })
}

#[derive(Default)]
struct Lists {
    sources: Vec<Value>,
    exhibits: Vec<Value>,
    layers: Vec<Value>,
    quotes: Vec<Value>,
    claims: Vec<Value>,
    evidence: Vec<Value>,
    figures: Vec<Value>,
    ratings: Vec<Value>,
    dependences: Vec<Value>,
}

impl Lists {
    fn outlet(&mut self, n: u64, draw: &mut Draw) {
        let name = format!("{} {} {n}", draw.of(&PLACES), draw.of(&OUTLETS));
        self.sources
            .push(json!({ "ref": format!("S{n}"), "name": name, "kind": "outlet" }));
        self.rate(
            format!("S{n}"),
            "admiralty-reliability",
            draw.of(&["A", "B", "C", "D", "F"]),
            n,
        );
    }

    fn rate(&mut self, target: String, scale: &str, value: &str, day: u64) {
        self.ratings
            .push(json!({ "target": target, "scale": scale, "value": value,
            "because": "drawn for a synthetic case", "by": "Synthetic",
            "at": format!("2024-01-{:02}T12:00:00Z", 1 + day % 28) }));
    }

    fn exhibit(&mut self, n: u64, outlet: u64, article: &Article) {
        let published = format!("2023-{:02}-{:02}", 1 + n % 12, 1 + n % 28);
        self.exhibits.push(json!({ "ref": format!("E{n}"), "content": article.text,
            "title": format!("Invented article {n} on {} of {}", article.crews, article.place),
            "publisher": format!("S{outlet}"), "published": published, "mediaType": "text/plain" }));
        self.layers
            .push(json!({ "ref": format!("T{n}"), "exhibit": format!("E{n}"),
            "maker": "synthetic", "version": "1", "content": article.text, "language": "en" }));
        if n > 1 && n.is_multiple_of(7) {
            self.dependences.push(
                json!({ "from": format!("E{n}"), "target": format!("E{}", n - 1),
                "type": "republication", "why": "drawn for a synthetic case" }),
            );
        }
    }

    fn quote(
        &mut self,
        n: u64,
        outlet: u64,
        outlets: u64,
        claims: u64,
        article: &Article,
        draw: &mut Draw,
    ) {
        let (quote, claim) = (format!("Q{n}"), format!("C{}", 1 + draw.under(claims)));
        let first = 1 + draw.under(outlets);
        let chain: Vec<String> = if first == outlet {
            vec![format!("S{outlet}")]
        } else {
            vec![format!("S{first}"), format!("S{outlet}")]
        };
        self.quotes.push(
            json!({ "ref": quote, "exhibit": format!("E{n}"), "layer": format!("T{n}"),
            "exact": article.sentence, "chain": chain,
            "basis": draw.of(&["observed", "documented", "told", "unknown"]) }),
        );
        let direction = draw.of(&["supports", "supports", "supports", "disputes", "context"]);
        self.evidence.push(
            json!({ "claim": claim, "quote": quote, "direction": direction,
            "why": "drawn for a synthetic case" }),
        );
        self.figures.push(
            json!({ "ref": format!("F{n}"), "quote": quote, "claim": claim,
            "verbatim": article.figure, "measure": "deposit", "per": ["recruit"] }),
        );
        if n.is_multiple_of(3) {
            self.rate(
                quote,
                "admiralty-credibility",
                draw.of(&["2", "3", "4", "5", "6"]),
                n,
            );
        }
    }
}

fn article(n: u64, draw: &mut Draw) -> Article {
    let (place, crews) = (draw.of(&PLACES), draw.of(&WORK));
    let low = 500 + 100 * draw.under(40);
    let figure = match draw.under(4) {
        0 => format!("{low} to {} US dollars", low + 500),
        1 => format!("more than {low} US dollars"),
        2 => format!("up to {low} US dollars"),
        _ => format!("about {low} US dollars"),
    };
    let sentence = format!("In {place} a man who wants to join the {crews} first pays {figure}.");
    let mut text = format!("Note {n}. This text is invented.\n\n");
    for at in 0..6 + draw.under(6) {
        if at == 3 {
            text.push_str(&sentence);
        } else {
            text.push_str(&format!("{} in {}.", draw.of(&TALK), draw.of(&PLACES)));
        }
        text.push_str(if at % 3 == 2 { "\n\n" } else { " " });
    }
    Article {
        place,
        crews,
        figure,
        sentence,
        text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_document_and_another_another() {
        assert_eq!(document(20, 1).to_string(), document(20, 1).to_string());
        assert_ne!(document(20, 1).to_string(), document(20, 2).to_string());
    }

    #[test]
    fn every_figure_of_a_synthetic_case_is_read_from_its_words() {
        for figure in document(60, 3)["figures"].as_array().unwrap() {
            let words = figure["verbatim"].as_str().unwrap();
            assert_eq!(assay_figures::parse::parse(words, None).len(), 1, "{words}");
        }
    }
}
