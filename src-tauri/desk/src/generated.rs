//! The type map of the front end, made from the list of commands and checked
//! in. A stale file is a failing test; `ASSAY_BLESS=1` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands::describe;
use crate::fault::Fault;

/// Where the front end looks for it.
const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../ui/src/host/types.gen.ts"
);

/// Told the types of every command.
pub(crate) trait Visitor {
    /// One command.
    fn command<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str, doc: &str);
}

struct Map {
    config: Config,
    declared: BTreeMap<String, String>,
    commands: String,
}

impl Map {
    fn declare<T: TS + 'static + ?Sized>(&mut self) {
        struct Inner<'a>(&'a mut Map);
        impl TypeVisitor for Inner<'_> {
            fn visit<T: TS + 'static + ?Sized>(&mut self) {
                self.0.declare::<T>();
            }
        }
        // Types of Rust itself have no place to be declared at.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declared.contains_key(&name) {
                // The same shape, but perhaps around another one.
                return T::visit_generics(&mut Inner(self));
            }
            let docs = T::docs().unwrap_or_default();
            let declared = format!("{docs}export {}\n", T::decl(&self.config));
            self.declared.insert(name, declared);
        }
        T::visit_dependencies(&mut Inner(self));
        T::visit_generics(&mut Inner(self));
    }
}

impl Visitor for Map {
    fn command<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str, doc: &str) {
        self.declare::<Request>();
        self.declare::<Answer>();
        let (request, answer) = (Request::name(&self.config), Answer::name(&self.config));
        writeln!(
            self.commands,
            "  /** {doc} */\n  \"{name}\": {{ request: {request}; answer: {answer} }};"
        )
        .expect("a string takes all");
    }
}

fn typescript() -> String {
    // Numbers of records, bytes and code points stay far below 2^53; numbers of
    // figures are text.
    let config = Config::new().with_large_int("number");
    let mut map = Map {
        config,
        declared: BTreeMap::new(),
        commands: String::new(),
    };
    map.declare::<Fault>();
    describe(&mut map);
    let declared: Vec<String> = map.declared.into_values().map(|it| compact(&it)).collect();
    format!(
        "// The commands of the desk and the shapes they carry. Generated: `make gen`.\n\n{}\n\
         /** Every command of the desk: what it asks and what it answers. */\n\
         export interface Commands {{\n{}}}\n",
        declared.join("\n"),
        map.commands
    )
}

/// Doc comments of one line on one line, and no blanks at the ends of lines.
fn compact(declared: &str) -> String {
    let mut out = String::new();
    let mut lines = declared.lines().peekable();
    while let Some(line) = lines.next() {
        let said = lines.peek().and_then(|it| it.strip_prefix(" * "));
        match said {
            Some(said) if line == "/**" => {
                let said = said.to_owned();
                lines.next();
                if lines.peek() == Some(&" */") {
                    lines.next();
                    out.push_str(&format!("/** {said} */\n"));
                } else {
                    out.push_str(&format!("/**\n * {said}\n"));
                }
            }
            _ => {
                out.push_str(line.trim_end());
                out.push('\n');
            }
        }
    }
    out
}

#[test]
fn the_type_map_of_the_front_end_is_fresh() {
    let fresh = typescript();
    let path = Path::new(FILE);
    if std::env::var_os("ASSAY_BLESS").is_some() {
        std::fs::write(path, &fresh).expect("the type map can be written");
    }
    let kept = std::fs::read_to_string(path).expect("the type map is checked in");
    assert!(
        kept == fresh,
        "ui/src/host/types.gen.ts is stale: run `make gen`"
    );
}

#[test]
fn the_type_map_knows_every_code_and_no_big_integers() {
    let text = typescript();
    assert!(text.contains("\"newer_case\""));
    assert!(!text.contains("bigint"), "numbers of JSON are numbers");
    for command in crate::COMMANDS {
        assert!(
            text.contains(&format!("\"{}\":", command.name)),
            "{}",
            command.name
        );
    }
}

/// What holds the mirrors to what they mirror.
mod mirrors {
    use serde_json::{Map, Value, json};

    use crate::Desk;
    use crate::wire::mirror;

    /// Reads `value` as `T` and back: the same, or the mirror lies.
    fn same<T: serde::Serialize + serde::de::DeserializeOwned>(value: &Value) {
        let name = std::any::type_name::<T>();
        let read: T = serde_json::from_value(value.clone())
            .unwrap_or_else(|error| panic!("{name}: {error} in {value}"));
        assert_eq!(&serde_json::to_value(read).unwrap(), value, "{name}");
    }

    #[test]
    fn every_record_of_the_sample_is_what_its_mirror_says() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.sample", json!({ "path": path })).unwrap();
        let check = |noun: &str, check: fn(&Value)| {
            let list = desk.rpc("record.list", json!({ "noun": noun })).unwrap();
            let list = list.as_array().unwrap();
            assert!(!list.is_empty(), "the sample has no {noun}");
            list.iter().for_each(check);
        };
        check("sources", same::<mirror::Source>);
        check("exhibits", same::<mirror::Exhibit>);
        check("layers", same::<mirror::Layer>);
        check("quotes", same::<mirror::Quote>);
        check("claims", same::<mirror::Claim>);
        check("evidence", same::<mirror::Evidence>);
        check("figures", same::<mirror::Figure>);
        check("ratings", same::<mirror::Rating>);
        check("dependences", same::<mirror::Dependence>);
        check("exchangeRates", same::<mirror::ExchangeRate>);
        check("findings", same::<mirror::Finding>);
        check("dossiers", same::<mirror::Dossier>);
        let compared = json!({ "left": "F11", "right": "F1" });
        let compared = desk.rpc("figure.compare", compared).unwrap();
        same::<mirror::Quantity>(&compared["left"]);
        let words = json!({ "exhibit": "E1", "words": "at least 180 recruit" });
        same::<mirror::FoundPlaces>(&desk.rpc("quote.locate", words).unwrap());
        let text = json!({ "text": "They pay 4,000 to 5,000 US dollars, or 2 or 3 horses." });
        let found = desk.rpc("figure.parse", text).unwrap();
        found
            .as_array()
            .unwrap()
            .iter()
            .for_each(same::<mirror::FoundFigure>);
    }

    /// The keys of a definition in the schema of the case document.
    fn keys(schema: &Value, name: &str) -> Vec<String> {
        let properties = schema["$defs"][name]["properties"].as_object();
        let properties: &Map<String, Value> =
            properties.unwrap_or_else(|| panic!("the schema defines {name}"));
        let mut keys: Vec<String> = properties.keys().cloned().collect();
        keys.sort();
        keys
    }

    /// The keys of a mirror of a request, from what it serialises.
    fn mirrored<T: serde::Serialize + serde::de::DeserializeOwned>(least: Value) -> Vec<String> {
        let value: T = serde_json::from_value(least).expect("the required keys");
        let value = serde_json::to_value(value).unwrap();
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    }

    #[test]
    fn every_key_that_a_command_takes_stands_in_its_mirror() {
        let schema = crate::schema();
        // Keys that are told by export and never taken from anybody.
        let told = |keys: Vec<String>| -> Vec<String> {
            keys.into_iter()
                .filter(|it| !["tier", "inputs", "notes"].contains(&&**it))
                .collect()
        };
        let claim = json!({ "claim": "C1", "quote": "Q1", "direction": "supports" });
        let rating = json!({ "target": "S1", "scale": "x", "value": "A", "because": "x" });
        let dependence = json!({ "from": "E2", "target": "E1", "type": "cites" });
        let rate = json!({
            "from": "KRW", "to": "USD", "value": "1/1320", "date": "2023", "kind": "spot",
        });
        let pairs = [
            (
                "NewSource",
                mirrored::<mirror::NewSource>(json!({ "kind": "person" })),
            ),
            (
                "NewQuote",
                mirrored::<mirror::NewQuote>(json!({ "exact": "x" })),
            ),
            (
                "NewClaim",
                mirrored::<mirror::NewClaim>(json!({ "statement": "x" })),
            ),
            ("NewEvidence", mirrored::<mirror::NewEvidence>(claim)),
            (
                "NewFigure",
                mirrored::<mirror::NewFigure>(json!({ "measure": "x" })),
            ),
            ("NewRating", mirrored::<mirror::NewRating>(rating)),
            (
                "NewDependence",
                mirrored::<mirror::NewDependence>(dependence),
            ),
            (
                "NewFinding",
                mirrored::<mirror::NewFinding>(json!({ "statement": "x" })),
            ),
            ("NewExchangeRate", mirrored::<mirror::NewExchangeRate>(rate)),
        ];
        for (name, mirrored) in pairs {
            assert_eq!(told(keys(&schema, name)), mirrored, "{name}");
        }
    }
}
