//! How each verb of the case file is done with numbers that are drawn. A verb,
//! a noun or an editable key without a maker here fails the build or the test.

use assay_casefile::document::Document;
use assay_casefile::dossier::{Block, Placed};
use assay_casefile::layer::NewLayer;
use assay_casefile::{
    Actor, Case, CaseError, Done, DossierRef, Files, NewCase, Noun, Record, Ref, SourceRef, Target,
    Verb, editable,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// A new record from its form in the case document.
macro_rules! new {
    ($form:expr) => {
        serde_json::from_value($form).expect("the form of a new record")
    };
}

mod reviewing;

/// How a deed is done: on this case, with what is drawn.
type Maker = fn(&mut Case, &mut Draws) -> Result<Done<()>, CaseError>;

/// One table for both: the list that is drawn from, and the match that the
/// compiler holds against the enum.
macro_rules! verbs {
    ($($verb:ident: $weight:literal => $maker:path),+ $(,)?) => {
        /// Every verb with how often it is drawn.
        pub(super) const DRAWN: &[(Verb, usize)] = &[$((Verb::$verb, $weight)),+];

        fn maker(verb: Verb) -> Maker {
            match verb { $(Verb::$verb => $maker),+ }
        }
    };
}

verbs! {
    Create: 1 => create,
    Add: 14 => add,
    Link: 3 => link,
    Rate: 3 => rate,
    Compute: 3 => compute,
    Depend: 3 => depend,
    Edit: 8 => edit,
    Protect: 2 => protect,
    Arrange: 2 => arrange,
    Place: 3 => reviewing::place,
    Displace: 2 => reviewing::displace,
    Assume: 2 => reviewing::assume,
    Challenge: 2 => reviewing::challenge,
    Define: 1 => reviewing::define,
    Remove: 4 => remove,
    Import: 3 => import,
}

/// Numbers that a deed is made of; each choice takes the next.
#[derive(Clone, Debug)]
pub(super) struct Draws(Vec<u16>, usize);

impl Draws {
    pub(super) fn of(numbers: Vec<u16>) -> Draws {
        Draws(numbers, 0)
    }

    fn below(&mut self, end: usize) -> usize {
        let drawn = self.0.get(self.1).copied().unwrap_or(0);
        self.1 += 1;
        usize::from(drawn) % end.max(1)
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    /// One of the case's records of a noun, or now and then one that is not there.
    fn record(&mut self, case: &Case, noun: Noun) -> Ref {
        let there = records(case, noun);
        if there.is_empty() || self.below(16) == 15 {
            return Ref::new(noun, 900);
        }
        there[self.below(there.len())].r#ref()
    }

    fn perhaps(&mut self, case: &Case, noun: Noun) -> Value {
        match self.below(3) {
            0 => Value::Null,
            _ => json!(self.record(case, noun)),
        }
    }

    /// Words of a list that the text holds, or now and then any.
    fn words_in(&mut self, text: &str, of: &[&'static str]) -> &'static str {
        let fit: Vec<&str> = of.iter().copied().filter(|w| text.contains(w)).collect();
        if fit.is_empty() || self.below(10) == 9 {
            return self.one(of);
        }
        self.one(&fit)
    }
}

/// One verb and what it is made of.
#[derive(Clone, Debug)]
pub(super) struct Deed {
    pub(super) verb: Verb,
    draws: Draws,
}

impl Deed {
    /// Does it.
    pub(super) fn done(&self, case: &mut Case) -> Result<Done<()>, CaseError> {
        maker(self.verb)(case, &mut self.draws.clone())
    }
}

pub(super) fn deed() -> impl Strategy<Value = Deed> {
    let verbs: Vec<Verb> = DRAWN.iter().flat_map(|(verb, n)| vec![*verb; *n]).collect();
    select(verbs).prop_flat_map(deed_of)
}

/// A deed of one verb.
pub(super) fn deed_of(verb: Verb) -> impl Strategy<Value = Deed> {
    let numbers = prop::collection::vec(any::<u16>(), 16);
    numbers.prop_map(move |numbers| Deed {
        verb,
        draws: Draws::of(numbers),
    })
}

const TEXTS: [&str; 3] = [
    "The foreman said: each man brings 4,000 to 5,000 US dollars first.\nAround 100,000 workers \
     are abroad, and the trade earns more than 500 million US dollars a year.\nHe paid. They paid.\n",
    "보증금은 4,500달러였다. 그는 보증금을 냈다.\n",
    "Nobody was asked, and nobody paid.\n",
];
const WORDS: [&str; 7] = [
    "each man brings 4,000 to 5,000 US dollars first",
    "Around 100,000 workers are abroad",
    "more than 500 million US dollars a year",
    "paid",
    "보증금은 4,500달러였다",
    "Nobody was asked",
    "these words are nowhere",
];
const NUMBERS: [&str; 5] = [
    "4,000 to 5,000 US dollars",
    "Around 100,000 workers",
    "more than 500 million US dollars a year",
    "4,500달러",
    "brings",
];
const OPEN: [&str; 4] = ["Tumen Ledger", "Port Selwyn Gazette", "The Registry", ""];
pub(super) const HIDDEN: [&str; 3] = ["Kwak Hidden-Name", "Ri Hidden-Name", "Om Hidden-Name"];
const CODES: [&str; 4] = ["WILLOW", "LARCH", "ROWAN", "ALDER"];
const SAID: [&str; 6] = [
    "A deposit is paid.",
    "Men go abroad.",
    "한 사람이 갔다.",
    "Nobody returned.",
    "Note of a deposit.",
    " ",
];

pub(super) fn actor() -> Actor {
    Actor {
        name: "V. Erber".to_owned(),
        id: "0f0a".to_owned(),
    }
}

pub(super) fn records(case: &Case, noun: Noun) -> Vec<Record> {
    case.list(noun, None, usize::MAX).expect("a list")
}

fn nothing<T>(done: Done<T>) -> Done<()> {
    done.map(|_| ())
}

/// A case is made once; over one that is there, none is.
fn create(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let made = Case::create(case.path(), settings(draws), actor());
    made.map(|_| panic!("a case was made over another"))
}

pub(super) fn settings(draws: &mut Draws) -> NewCase {
    NewCase {
        title: draws.one(&["Crews", "수출", "A"]).to_owned(),
        question: draws.one(&[None, Some("Who pays?".to_owned())]),
        handling: new!(draws.one(&[json!(null), json!("TLP:RED"), json!("TLP:CLEAR")])),
    }
}

/// How one more record of a noun is made, and how often `add` draws it; nouns
/// that have a verb of their own are not its.
fn adding(noun: Noun) -> (usize, Maker) {
    match noun {
        Noun::Source => (4, add_source),
        Noun::Exhibit => (4, add_exhibit),
        Noun::Layer => (2, add_layer),
        Noun::Quote => (6, add_quote),
        Noun::Claim => (3, add_claim),
        Noun::Figure => (4, add_figure),
        Noun::ExchangeRate => (1, add_exchange_rate),
        Noun::Finding => (2, add_finding),
        Noun::Dossier => (2, add_dossier),
        Noun::Evidence => (0, link),
        Noun::Rating => (0, rate),
        Noun::Dependence => (0, depend),
    }
}

fn add(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let all = Noun::ALL.into_iter().map(adding);
    let weighted: Vec<Maker> = all.flat_map(|(n, maker)| vec![maker; n]).collect();
    draws.one(&weighted)(case, draws)
}

fn add_source(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let kind = draws.one(&["person", "outlet", "rumour"]);
    let code = draws.one(&CODES);
    let source = match draws.below(5) {
        0 | 1 => {
            let name = draws.one(&HIDDEN);
            // A code name that gives the name away is refused.
            let code = draws.one(&[code, code, code, name]);
            json!({ "name": name, "aliases": ["Old Hidden-Name"], "kind": kind,
                    "protected": true, "codeName": code, "access": "was there" })
        }
        2 => json!({ "kind": kind, "protected": true, "codeName": code }),
        _ => json!({ "name": draws.one(&OPEN), "kind": kind }),
    };
    case.add_source(&new!(source)).map(nothing)
}

fn layer(draws: &mut Draws, text: &str) -> NewLayer {
    let length = text.chars().count();
    let second = draws.one(&[length / 2, length / 3, length + 1]);
    let pages = json!([{ "label": "i", "start": 0 }, { "label": "ii", "start": second }]);
    new!(
        json!({ "maker": "plain", "version": "1", "content": text, "language": draws.one(&["en", "ko"]),
                "pages": draws.one(&[json!([]), pages]) })
    )
}

fn add_exhibit(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let text = draws.one(&TEXTS);
    let published = draws.one(&["2023-04", "2023~", "some day"]);
    let mut exhibit = json!({ "title": draws.one(&["Note", "Letter"]), "published": published,
                              "publisher": draws.perhaps(case, Noun::Source) });
    let waiting = records(case, Noun::Exhibit)
        .into_iter()
        .find_map(|record| match record {
            Record::Exhibit(exhibit) if exhibit.length.is_none() => Some(exhibit),
            _ => None,
        });
    match (draws.below(6), waiting) {
        // A hash alone, and later the bytes to it.
        (0, _) => {
            let hash = Sha256::digest(text.as_bytes());
            let hex = hash
                .iter()
                .fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
            exhibit["sha256"] = hex.into();
            case.add_exhibit(&new!(exhibit), None, &[]).map(nothing)
        }
        (1 | 2, Some(waiting)) => {
            let stored = case.store_bytes(text.as_bytes())?;
            let layers = [layer(draws, text)];
            case.join_exhibit(waiting.r#ref, &stored, Some("text/plain"), &layers)
        }
        _ => {
            let stored = case.store_bytes(text.as_bytes())?;
            let layers = [layer(draws, text)];
            case.add_exhibit(&new!(exhibit), Some(&stored), &layers)
                .map(nothing)
        }
    }
}

fn add_layer(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let exhibit = draws.record(case, Noun::Exhibit);
    let text = draws.one(&TEXTS);
    let layer = NewLayer {
        exhibit: exhibit.try_into().ok(),
        ..layer(draws, text)
    };
    case.add_layer(&layer).map(nothing)
}

fn add_quote(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let layers = records(case, Noun::Layer);
    let (exhibit, text) = match layers.get(draws.below(layers.len())) {
        Some(Record::Layer(layer)) => (layer.exhibit.into(), case.layer_text(layer.r#ref)?),
        _ => (draws.record(case, Noun::Exhibit), String::new()),
    };
    let exact = draws.words_in(&text, &WORDS);
    let page = draws.one(&[json!(null), json!(null), json!(null), json!(2)]);
    let mut quote = json!({ "exhibit": exhibit, "exact": exact, "page": page,
                            "basis": draws.one(&["told", "observed", "unknown"]) });
    if draws.below(2) == 0 {
        let chain = [
            draws.record(case, Noun::Source),
            draws.record(case, Noun::Source),
        ];
        quote["chain"] = json!(chain[..1 + draws.below(2)]);
    }
    case.add_quote(&new!(quote)).map(nothing)
}

fn add_claim(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let claim =
        json!({ "statement": draws.one(&SAID), "handling": draws.one(&[None, Some("TLP:GREEN")]) });
    case.add_claim(&new!(claim)).map(nothing)
}

fn add_figure(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let quotes = records(case, Noun::Quote);
    let numbers = |record: &&Record| matches!(record, Record::Quote(quote) if NUMBERS.iter().any(|words| quote.exact.contains(words)));
    let fit: Vec<&Record> = quotes.iter().filter(numbers).collect();
    let (quote, exact) = match fit.get(draws.below(fit.len())) {
        Some(Record::Quote(quote)) => (quote.r#ref.into(), quote.exact.as_str()),
        _ => (draws.record(case, Noun::Quote), ""),
    };
    let mut figure = json!({ "quote": quote, "verbatim": draws.words_in(exact, &NUMBERS),
                             "measure": "amount", "claim": draws.perhaps(case, Noun::Claim) });
    match draws.below(4) {
        0 => figure["per"] = json!(["recruit"]),
        1 => figure["lower"] = json!({ "value": "9/2", "closed": true }),
        _ => {}
    }
    case.add_figure(&new!(figure)).map(nothing)
}

fn add_exchange_rate(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let rate = json!({ "from": draws.one(&["KRW", "CNY", "USD"]), "to": "USD", "kind": "spot",
                       "value": draws.one(&["1/1320", "7", "0"]), "date": "2023-04",
                       "cited": draws.perhaps(case, Noun::Exhibit) });
    case.add_exchange_rate(&new!(rate)).map(nothing)
}

fn add_finding(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let claims = [
        draws.record(case, Noun::Claim),
        draws.record(case, Noun::Claim),
    ];
    let finding = json!({ "statement": draws.one(&SAID), "claims": claims[..draws.below(3)],
                          "standard": draws.one(&["reasonable-grounds", "hunch"]),
                          "likelihood": "likely", "confidence": "low" });
    case.add_finding(&new!(finding)).map(nothing)
}

fn blocks(case: &Case, draws: &mut Draws) -> Value {
    let (claim, figure) = (
        draws.record(case, Noun::Claim),
        draws.record(case, Noun::Figure),
    );
    let one = json!([{ "kind": "summary" }, { "kind": "claim", "claim": claim }]);
    let two = json!([{ "kind": "prose", "heading": "Told", "text": format!("See [{claim}].") },
                     { "kind": "chart", "figures": [figure] }, { "kind": "method" }]);
    draws.one(&[json!([]), one, two])
}

fn add_dossier(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let dossier = json!({ "title": draws.one(&SAID), "blocks": blocks(case, draws) });
    case.add_dossier(&new!(dossier)).map(nothing)
}

fn link(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let line = json!({ "claim": draws.record(case, Noun::Claim), "quote": draws.record(case, Noun::Quote),
                       "direction": draws.one(&["supports", "disputes", "context"]),
                       "strength": draws.one(&[None, Some("weak")]), "why": "says so" });
    case.add_evidence(&new!(line)).map(nothing)
}

fn rate(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let (noun, scale, values) = draws.one(&[
        (Noun::Source, "admiralty-reliability", ["A", "B", "F", "6"]),
        (Noun::Source, "admiralty-reliability", ["C", "D", "E", "B"]),
        (Noun::Quote, "admiralty-credibility", ["1", "2", "4", "5"]),
        (Noun::Quote, "admiralty-credibility", ["2", "3", "6", "F"]),
        (Noun::Quote, "admiralty-reliability", ["A", "B", "C", "D"]),
    ]);
    let rating = json!({ "target": draws.record(case, noun), "scale": scale, "value": draws.one(&values),
                         "because": draws.one(&["agrees", "known", "seen", "heard", ""]) });
    case.add_rating(&new!(rating)).map(nothing)
}

fn formula(case: &Case, draws: &mut Draws) -> String {
    let (a, b) = (
        draws.record(case, Noun::Figure),
        draws.record(case, Noun::Figure),
    );
    let sum = draws.below(5);
    [
        format!("{a} * 2"),
        format!("{a} + {b}"),
        format!("{a} / {b}"),
        format!("{a} / 3"),
        format!("{a} *"),
    ][sum]
        .clone()
}

fn compute(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let figure = json!({ "formula": formula(case, draws), "measure": "result",
                         "claim": draws.perhaps(case, Noun::Claim) });
    case.add_figure(&new!(figure)).map(nothing)
}

fn depend(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let nouns = [Noun::Exhibit, Noun::Quote, Noun::Quote, Noun::Claim];
    let (from, target) = (draws.one(&nouns), draws.one(&nouns[..3]));
    let dependence = json!({ "from": draws.record(case, from), "target": draws.record(case, target),
                             "type": draws.one(&["cites", "same-author", "unknown"]), "why": "seen" });
    case.add_dependence(&new!(dependence)).map(nothing)
}

/// Changes one or two of the keys that can be edited, of the case or of a record.
fn edit(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let nouns: Vec<Noun> = Noun::ALL
        .into_iter()
        .filter(|noun| !records(case, *noun).is_empty())
        .collect();
    let target = match draws.below(8) {
        0 => Target::Case,
        _ if nouns.is_empty() => Target::Case,
        _ => {
            let noun = draws.one(&nouns);
            draws.record(case, noun).into()
        }
    };
    let mut fields = Map::new();
    for _ in 0..=draws.below(2) {
        let key = draws.one(editable(target));
        fields.insert(key.to_owned(), field(case, draws, target, key));
    }
    case.edit(
        target,
        &fields,
        draws.one(&["better read", "a slip", "misheard", ""]),
    )
}

fn field(case: &Case, draws: &mut Draws, target: Target, key: &str) -> Value {
    let source = matches!(target, Target::Record(record) if record.noun == Noun::Source);
    let choices = match key {
        "publisher" | "speaker" | "sameAs" => return draws.perhaps(case, Noun::Source),
        "cited" => return draws.perhaps(case, Noun::Exhibit),
        "claim" => return draws.perhaps(case, Noun::Claim),
        "chain" => return json!([draws.record(case, Noun::Source)]),
        "claims" => return json!([draws.record(case, Noun::Claim)]),
        "blocks" => return blocks(case, draws),
        "formula" => return formula(case, draws).into(),
        "title" | "statement" | "measure" => json!(SAID),
        "question" | "access" | "why" | "url" | "acquiredFrom" | "translation" | "paraphrase" => {
            json!([null, "by hand", "aus zweiter Hand", ""])
        }
        "name" => json!(OPEN),
        "codeName" => json!(CODES),
        "handling" => json!([null, "TLP:GREEN", "TLP:RED", "TLP:PINK"]),
        "published" | "acquiredAt" | "asserted" | "asOf" => {
            json!([null, "2022", "2022-01?", "soon"])
        }
        "occurred" => json!([null, "2022~", "[2021,2022]", "2022/2021"]),
        "scope" | "contrary" | "wouldChange" => json!([null, "crews only", ""]),
        "elements" => json!([
            [],
            [{ "list": "ilo-forced-labour", "element": "debt-bondage", "why": "owed" }],
            [{ "list": "ilo-forced-labour", "element": "isolation", "status": "met" }],
            [{ "list": "stars", "element": "x" }]
        ]),
        "assumptions" => json!([null, [{ "statement": "It goes on." }], [{ "statement": "" }]]),
        "challenges" => {
            json!([[], [{ "kind": "rebut", "statement": "No.", "answer": "Yes." }], [{ "kind": "x" }]])
        }
        "language" => json!([null, "en", "ko", "!"]),
        "basis" => json!(["told", "inferred", "guessed"]),
        "direction" => json!(["supports", "disputes", "neither"]),
        "strength" => json!([null, "strong", "weak"]),
        "type" => json!(["cites", "translation", "shared-interest"]),
        "standard" => json!([null, "reasonable-suspicion", "hunch"]),
        "likelihood" => json!([null, "unlikely", "maybe"]),
        "confidence" => json!([null, "high", "none"]),
        "kind" if source => json!(["person", "instrument", "oracle"]),
        "kind" => json!([null, "stock", "price"]),
        "hedge" => json!(["about", "range", "at_least"]),
        "lower" => {
            json!([null, { "value": "4000", "closed": true }, { "value": "1", "closed": false }])
        }
        "upper" => {
            json!([null, { "value": "5000", "closed": true }, { "from": "6000", "to": "7000", "closed": true }])
        }
        "options" => json!([null, ["1", "2"]]),
        "unit" => json!([null, "USD", "worker"]),
        "per" => json!([[], ["P1Y"], ["recruit", "P3Y"]]),
        "polarity" => json!(["asserted", "denied"]),
        "approximate" => json!([true, false]),
        "assumed" => json!(["estimate", "tolerance", "guess"]),
        "because" => json!([null, "as in the other crews", " "]),
        "currencyBasis" => json!(["explicit", "inferred"]),
        other => panic!("{other} can be edited, and no value is drawn for it"),
    };
    draws.one(choices.as_array().expect("choices"))
}

fn protect(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let source = draws.record(case, Noun::Source);
    let code_name = draws.one(&["ASPEN", "MAPLE", "WILLOW", ""]);
    case.protect(SourceRef(source.n), code_name)
}

fn arrange(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let dossier = DossierRef(draws.record(case, Noun::Dossier).n);
    let new: Vec<Block> = serde_json::from_value(blocks(case, draws)).expect("blocks");
    let mut order: Vec<Placed> = new.into_iter().map(Placed::New).collect();
    for _ in 0..draws.below(3) {
        order.push(Placed::Kept {
            keep: draws.below(4),
        });
    }
    case.arrange(dossier, &order, &[Block::Summary {}, Block::Method {}])
}

fn remove(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let nouns: Vec<Noun> = Noun::ALL
        .into_iter()
        .filter(|noun| !records(case, *noun).is_empty())
        .collect();
    let noun = if nouns.is_empty() {
        Noun::Claim
    } else {
        draws.one(&nouns)
    };
    let target = draws.record(case, noun);
    case.remove(target, draws.one(&["not ours", "twice", "withdrawn", ""]))
}

/// A document that ties most nouns together; sometimes one that is refused, at
/// its start or near its end.
fn import(case: &mut Case, draws: &mut Draws) -> Result<Done<()>, CaseError> {
    let code = format!("OAK{}", draws.below(20));
    let document = json!({ "assay": 1, "case": { "title": "Brought", "handling": "TLP:GREEN" },
        "sources": [ { "ref": "S2", "name": draws.one(&HIDDEN), "kind": "person", "protected": true, "codeName": code },
                     { "ref": "S5", "name": "Selwyn Post", "kind": "outlet" } ],
        "exhibits": [ { "ref": "E3", "content": TEXTS[0], "publisher": "S5" } ],
        "quotes": [ { "ref": "Q4", "exhibit": "E3", "exact": draws.one(&[WORDS[0], WORDS[0], WORDS[0], WORDS[0], WORDS[3]]),
                      "chain": ["S2", "S5"], "basis": "told" },
                     { "ref": "Q6", "exhibit": "E3", "exact": WORDS[1], "chain": ["S5"] } ],
        "claims": [ { "ref": "C2", "statement": "A deposit is paid." }, { "ref": "C3", "statement": "Men go." } ],
        "figures": [ { "ref": "F2", "formula": "F7 / 2", "measure": "half" },
                     { "ref": "F7", "quote": "Q4", "claim": "C2", "verbatim": NUMBERS[0], "measure": "deposit" } ],
        "ratings": [ { "target": "S5", "scale": "admiralty-reliability", "value": draws.one(&["B", "C", "D", "E", "F", "Z"]),
                       "because": "known" } ],
        "findings": [ { "statement": "So it is.", "claims": ["C2"] } ],
        "dossiers": [ { "title": "Brief", "blocks": [ { "kind": "prose", "text": "See [Q4] and [F2]." } ] } ] });
    let piece = json!({ "assay": 1, "claims": [ { "statement": draws.one(&SAID) } ] });
    let document = draws.one(&[document.clone(), document, piece]);
    let document = Document::read(&document.to_string())?;
    case.import(&document, &Files::default()).map(nothing)
}
