//! The JSON Schema of the case document, from the same types that read it. Only
//! figures are described by hand, because their crate knows no schemas.

use std::borrow::Cow;

use assay_figures::{CurrencyBasis, Hedge, Kind, Polarity};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::{Value, json};

use super::Document;
use crate::figure::{Assumed, NewFigure};
use crate::{ClaimRef, FigureRef, Handling, QuoteRef};

/// The JSON Schema (draft 2020-12) of the case document.
pub fn schema() -> Value {
    schemars::schema_for!(Document).to_value()
}

/// One of the terms of a vocabulary, or null.
fn one_of<T: Serialize>(terms: &[T], what: &str) -> Value {
    let mut values: Vec<Value> = terms.iter().map(|term| json!(term)).collect();
    values.push(Value::Null);
    json!({ "description": what, "enum": values })
}

impl JsonSchema for NewFigure {
    fn schema_name() -> Cow<'static, str> {
        "NewFigure".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let exact = json!({ "type": "string",
            "pattern": "^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$" });
        let bound = json!({
            "anyOf": [
                { "type": "null" },
                { "type": "object", "additionalProperties": false,
                  "required": ["value", "closed"],
                  "properties": { "value": exact, "closed": { "type": "boolean" } } },
                { "type": "object", "additionalProperties": false,
                  "required": ["from", "to", "closed"],
                  "properties": { "from": exact, "to": exact, "closed": { "type": "boolean" } } },
            ]
        });
        let text = |what: &str| json!({ "description": what, "type": ["string", "null"] });
        json_schema!({
            "description": "A figure as it comes in. With only `verbatim` it is parsed; bounds \
                            beside it are taken as given.",
            "type": "object",
            "additionalProperties": false,
            "required": ["measure"],
            "anyOf": [
                { "required": ["verbatim"] }, { "required": ["formula"] },
                { "required": ["lower"] }, { "required": ["upper"] },
                { "required": ["options"] }, { "required": ["hedge"] },
            ],
            "properties": {
                "ref": generator.subschema_for::<Option<FigureRef>>(),
                "quote": generator.subschema_for::<Option<QuoteRef>>(),
                "claim": generator.subschema_for::<Option<ClaimRef>>(),
                "verbatim": text("The words that state it, inside the quote's words."),
                "measure": { "description": "What is measured.", "type": "string" },
                "hedge": one_of(Hedge::ALL, "How the source qualified the number."),
                "lower": bound,
                "upper": bound,
                "options": { "description": "The values of a `one_of`.",
                             "type": ["array", "null"], "items": exact },
                "unit": text("ISO 4217 code, unit code, % or a counted noun in the singular."),
                "per": { "description": "ISO 8601 durations and counted nouns.",
                         "type": ["array", "null"], "items": { "type": "string" } },
                "kind": one_of(Kind::ALL, "What sort of quantity it is."),
                "asOf": text("When it holds, EDTF level 0 or 1."),
                "polarity": one_of(Polarity::ALL, "Whether the source says it is so."),
                "approximate": { "type": ["boolean", "null"] },
                "currencyBasis": one_of(CurrencyBasis::ALL, "How the currency is known."),
                "formula": text("A formula over other figures, instead of words."),
                "inputs": { "description": "What the formula uses: told, never taken.",
                            "type": ["array", "null"],
                            "items": generator.subschema_for::<FigureRef>() },
                "notes": { "description": "What must be known about the computation: told, \
                                           never taken.",
                           "type": ["array", "null"] },
                "assumed": one_of(Assumed::ALL, "That nobody stated it: what sort of assumption of ours."),
                "because": text("Why it may be assumed; goes with `assumed`."),
                "handling": generator.subschema_for::<Option<Handling>>(),
            },
        })
    }
}
