//! Figures at the desk: computed, compared, found in a text. All arithmetic
//! and all reading of words stand in the figures crate.

use assay_casefile::Record;
use assay_casefile::figure::{Assumed, Figure, NewFigure, tolerance};
use assay_casefile::{Case, FigureRef};
use assay_dossier::words::Words;
use assay_figures::parse::{self, Lang};

use crate::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::job::Job;
use crate::records::record;
use crate::telling::changed;
use crate::wire::*;

impl Desk {
    /// Computes a figure from others and records formula and inputs.
    pub fn figure_compute(
        &self,
        ask: ComputeFigure,
        _: &dyn Job,
    ) -> Result<Changed<FigureRecord>, Fault> {
        let new = NewFigure {
            formula: Some(ask.formula),
            measure: ask.measure,
            claim: ask.claim,
            handling: ask.handling,
            ..NewFigure::default()
        };
        self.with_case(|case| {
            let done = case.add_figure(&new)?;
            let figure = figure(case, done.value)?;
            Ok(changed(done, FigureRecord(figure)))
        })
    }

    /// Records an assumption with its reason; its number is read from words.
    pub fn figure_assume(
        &self,
        ask: AssumeFigure,
        _: &dyn Job,
    ) -> Result<Changed<FigureRecord>, Fault> {
        let lang = ask.lang.as_deref().map(language).transpose()?;
        let found = parse::parse(&ask.value, lang);
        let [found] = found.as_slice() else {
            let count = [("count", found.len().to_string().into())];
            return Err(Fault::new(ErrorCode::Input, "fault-assumed-value", &count));
        };
        let quantity = found.quantity.clone();
        let new = NewFigure {
            measure: ask.measure,
            assumed: Some(ask.assumed.unwrap_or(Assumed::Estimate)),
            because: Some(ask.because),
            claim: ask.claim,
            hedge: Some(quantity.hedge),
            lower: quantity.lower,
            upper: quantity.upper,
            options: Some(quantity.options),
            unit: quantity.unit.map(|it| it.to_string()),
            per: Some(
                quantity
                    .per
                    .into_iter()
                    .chain(ask.per.into_iter().flatten())
                    .collect(),
            ),
            kind: quantity.kind,
            as_of: ask.as_of.or(quantity.as_of),
            polarity: Some(quantity.polarity),
            approximate: Some(quantity.approximate),
            currency_basis: quantity.currency_basis,
            handling: ask.handling,
            ..NewFigure::default()
        };
        self.with_case(|case| {
            let done = case.add_figure(&new)?;
            let figure = figure(case, done.value)?;
            Ok(changed(done, FigureRecord(figure)))
        })
    }

    /// Finds figures in a text. Needs no case.
    pub fn figure_parse(&self, ask: ParseText, _: &dyn Job) -> Result<Found, Fault> {
        let lang = match ask.lang.as_deref() {
            None => None,
            Some(tag) => Some(language(tag)?),
        };
        parse::parse(&ask.text, lang)
            .iter()
            .map(|found| {
                let mut json =
                    serde_json::to_value(found).map_err(|_| Fault::bug("a figure as JSON"))?;
                json["measure"] = assay_figures::measure(&ask.text, found).into();
                Ok(json)
            })
            .collect::<Result<_, _>>()
            .map(Found)
    }

    /// Says how two figures stand to each other after alignment, and why.
    pub fn figure_compare(&self, ask: CompareFigures, _: &dyn Job) -> Result<Compared, Fault> {
        let (left, right, snapshot) = self.with_case(|case| {
            Ok((
                figure(case, ask.left)?,
                figure(case, ask.right)?,
                case.snapshot()?,
            ))
        })?;
        let compared = assay_figures::compare(&left.quantity, &right.quantity);
        let alike = left.measure.to_lowercase() == right.measure.to_lowercase();
        let set = alike
            .then(|| {
                tolerance(
                    &snapshot.figures,
                    &left.measure,
                    left.claim.filter(|it| right.claim == Some(*it)),
                )
            })
            .flatten();
        let within = set.filter(|(_, set)| compared.is_within(set));
        let json =
            |quantity| serde_json::to_value(quantity).map_err(|_| Fault::bug("a quantity as JSON"));
        let words = Words::spoken();
        let why = words.why(&compared, &ask.left.to_string(), &ask.right.to_string());
        Ok(Compared {
            relation: compared.relation.code().to_owned(),
            verdict: match compared.is_contradiction() && within.is_none() {
                true => words.plain("comparisons-contradiction"),
                false => words.relation(compared.relation),
            },
            why: match within {
                Some((tolerance, _)) => format!("{why} {}", words.within(tolerance)),
                None => why,
            },
            left: json(&compared.left)?,
            right: json(&compared.right)?,
        })
    }
}

/// A quantity in words, as a dossier prints it; none where `json` is none. Keys
/// that only a record has are passed over.
pub fn reading(json: &serde_json::Value) -> Option<String> {
    const KEYS: [&str; 11] = [
        "hedge",
        "lower",
        "upper",
        "options",
        "unit",
        "per",
        "kind",
        "asOf",
        "polarity",
        "approximate",
        "currencyBasis",
    ];
    let mut quantity = serde_json::Map::new();
    for key in KEYS {
        if let Some(value) = json.get(key) {
            quantity.insert(key.to_owned(), value.clone());
        }
    }
    // A computation tells no hedge; its bounds say what they mean by themselves.
    if quantity
        .get("hedge")
        .is_some_and(serde_json::Value::is_null)
    {
        quantity.insert("hedge".to_owned(), hedge_of(&quantity).into());
    }
    let quantity = serde_json::from_value(quantity.into()).ok()?;
    Some(Words::spoken().reading(&quantity))
}

/// The plainest hedge that goes with these bounds.
fn hedge_of(quantity: &serde_json::Map<String, serde_json::Value>) -> &'static str {
    let bound = |key: &str| quantity.get(key).filter(|it| !it.is_null());
    let closed = |it: &serde_json::Value| it["closed"] == true;
    match (bound("lower"), bound("upper")) {
        (Some(lower), Some(upper)) if lower == upper && closed(lower) => {
            if quantity.get("approximate") == Some(&true.into()) {
                "about"
            } else {
                "none"
            }
        }
        (Some(_), Some(_)) => "range",
        (Some(lower), None) => {
            if closed(lower) {
                "at_least"
            } else {
                "more_than"
            }
        }
        (None, Some(upper)) => {
            if closed(upper) {
                "at_most"
            } else {
                "less_than"
            }
        }
        (None, None) => "magnitude",
    }
}

/// The language with this tag; `en-GB` is read as `en`.
fn language(tag: &str) -> Result<Lang, Fault> {
    let primary = tag
        .split('-')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    Lang::from_code(&primary).ok_or_else(|| {
        let known: Vec<&str> = Lang::ALL.iter().map(|it| it.code()).collect();
        let given: String = tag.chars().take(40).collect();
        let args = [("lang", given.into()), ("langs", known.join(", ").into())];
        Fault::new(ErrorCode::Input, "fault-language", &args)
    })
}

fn figure(case: &Case, wanted: FigureRef) -> Result<Figure, Fault> {
    match record(case, wanted.into())? {
        Record::Figure(figure) => Ok(figure),
        _ => Err(Fault::bug("a figure that is none")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn figures_are_found_without_a_case() {
        let text = "They pay a deposit of $4,000–5,000 per recruit.";
        let found = Desk::somewhere()
            .rpc("figure.parse", json!({ "text": text }))
            .unwrap();
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
        assert_eq!(
            found[0]["lower"],
            json!({ "value": "4000", "closed": true })
        );
        let (start, end) = (
            found[0]["start"].as_u64().unwrap(),
            found[0]["end"].as_u64().unwrap(),
        );
        let words: String = text
            .chars()
            .skip(start as usize)
            .take((end - start) as usize)
            .collect();
        assert_eq!(
            found[0]["verbatim"], words,
            "the place is counted in code points"
        );
    }

    #[test]
    fn a_language_that_is_not_read_is_refused_and_the_others_named() {
        let ask = json!({ "text": "x", "lang": "tlh" });
        let fault = Desk::somewhere().rpc("figure.parse", ask).unwrap_err();
        assert_eq!(fault.code, ErrorCode::Input);
        assert!(fault.todo.contains("en"), "{}", fault.todo);
    }
}
