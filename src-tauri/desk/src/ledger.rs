//! Many figures at once: their chart, a formula tried out, what contradicts
//! what. Every drawing and every sentence comes from the dossier's crate, all
//! arithmetic from the figures crate; nothing here is recorded.

use assay_casefile::figure::{Assumed, Figure};
use assay_casefile::{CaseError, ClaimRef, ExchangeRateRef, FigureRef, Snapshot};
use assay_dossier::scene::Scale;
use assay_dossier::words::Words;

use crate::Desk;
use crate::fault::Fault;
use crate::job::Job;
use crate::wire::*;

impl Desk {
    /// Draws the interval chart of figures, with a sentence for each row. The
    /// rows stand unit by unit, in the order in which the units come up.
    pub fn figure_scene(&self, ask: AskScene, _: &dyn Job) -> Result<FigureScene, Fault> {
        let scale = match ask.scale {
            None => Scale::AsNeeded,
            Some(ChartScale::Linear) => Scale::Linear,
            Some(ChartScale::Logarithmic) => Scale::Logarithmic,
        };
        self.with_case(|case| {
            let snapshot = case.snapshot()?;
            let mut chosen = on_claim(&snapshot, ask.claim)?;
            if let Some(wanted) = &ask.figures {
                for one in wanted {
                    snapshot.figure(*one).ok_or_else(|| missing(*one))?;
                }
                chosen.retain(|it| wanted.contains(&it.r#ref));
            }
            let tolerates = |it: &&Figure| {
                let set = it.assumption.as_ref();
                set.is_none_or(|it| it.assumed != Assumed::Tolerance)
            };
            chosen.retain(tolerates);
            let chosen = by_unit(&chosen);
            let (scene, said) = assay_dossier::figure_chart(&chosen, scale);
            let rows = chosen.iter().zip(&scene.rows).zip(said);
            Ok(FigureScene {
                rows: rows
                    .map(|((figure, place), sentence)| SceneRow {
                        figure: figure.r#ref.to_string(),
                        y: place.y,
                        height: place.height,
                        sentence,
                    })
                    .collect(),
                scene: serde_json::to_value(&scene).map_err(|_| Fault::bug("a scene as JSON"))?,
            })
        })
    }

    /// Works a formula out over the figures as they stand. It is refused for
    /// the reasons for which recording it would be.
    pub fn figure_preview(&self, ask: TryFormula, _: &dyn Job) -> Result<Tried, Fault> {
        self.with_case(|case| {
            let tried = case.try_formula(&ask.formula)?;
            let (formula, words) = (tried.formula, Words::spoken());
            let snapshot = case.snapshot()?;
            let rate = |n| snapshot.exchange_rate(ExchangeRateRef(n));
            Ok(Tried {
                reading: words.reading(&tried.computed.quantity),
                inputs: (formula.refs().into_iter())
                    .map(|n| FigureRef(n).to_string())
                    .collect(),
                rates: (formula.rates().into_iter())
                    .filter_map(rate)
                    .map(|it| words.rate(it))
                    .collect(),
                rests: words.rests(&tried.rests),
                notes: (tried.computed.notes.iter())
                    .map(|it| words.note(it))
                    .collect(),
                quantity: serde_json::to_value(&tried.computed.quantity)
                    .map_err(|_| Fault::bug("a quantity as JSON"))?,
            })
        })
    }

    /// Lists the pairs of figures that cannot both be right.
    pub fn figure_contradictions(
        &self,
        ask: OnClaim,
        _: &dyn Job,
    ) -> Result<Vec<Contradicting>, Fault> {
        self.with_case(|case| {
            let snapshot = case.snapshot()?;
            let figures = on_claim(&snapshot, ask.claim)?;
            let words = Words::spoken();
            let found = assay_dossier::contradictions(&snapshot, figures.into_iter());
            Ok(found
                .into_iter()
                .map(|it| Contradicting {
                    claim: it.claim.to_string(),
                    measure: it.left.measure.clone(),
                    left: it.left.r#ref.to_string(),
                    left_reading: words.reading(&it.left.quantity),
                    right: it.right.r#ref.to_string(),
                    right_reading: words.reading(&it.right.quantity),
                    why: it.why,
                })
                .collect())
        })
    }
}

/// The figures on a claim; all where none is named.
pub(crate) fn on_claim(
    snapshot: &Snapshot,
    claim: Option<ClaimRef>,
) -> Result<Vec<&Figure>, Fault> {
    match claim {
        None => Ok(snapshot.figures.iter().collect()),
        Some(claim) => {
            snapshot.claim(claim).ok_or_else(|| missing(claim))?;
            Ok(snapshot.figures_on(claim).collect())
        }
    }
}

/// The order in which the chart's panels show them.
fn by_unit<'s>(figures: &[&'s Figure]) -> Vec<&'s Figure> {
    let words = Words::spoken();
    let unit = |it: &Figure| words.unit_and_per(it.quantity.unit.as_ref(), &it.quantity.per);
    let mut panels: Vec<(String, Vec<&'s Figure>)> = Vec::new();
    for figure in figures {
        let of = unit(figure);
        match panels.iter_mut().find(|(unit, _)| *unit == of) {
            Some((_, rows)) => rows.push(figure),
            None => panels.push((of, vec![figure])),
        }
    }
    panels.into_iter().flat_map(|(_, rows)| rows).collect()
}

pub(crate) fn missing(what: impl Into<assay_casefile::Ref>) -> Fault {
    let what: assay_casefile::Ref = what.into();
    CaseError::NotFound { what: what.into() }.into()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fault::ErrorCode;

    /// Two papers that cannot both be right, one that is vague, and a toll.
    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let at = |name: &str| folder.path().join(name);
        desk.rpc(
            "case.create",
            json!({ "path": at("a.assay"), "title": "Salt" }),
        )
        .unwrap();
        let text = "It cost 400 US dollars. No, 900 US dollars. About 50 US dollars, \
                    and 12 men came.";
        let document = json!({
            "assay": 1,
            "exhibits": [{ "ref": "E1", "title": "Ledger", "content": text }],
            "quotes": [{ "ref": "Q1", "exhibit": "E1", "exact": text }],
            "claims": [{ "ref": "C1", "statement": "The salt was paid." }],
            "figures": [
                { "ref": "F1", "quote": "Q1", "claim": "C1", "verbatim": "400 US dollars", "measure": "price" },
                { "ref": "F2", "quote": "Q1", "claim": "C1", "verbatim": "12 men", "measure": "crew" },
                { "ref": "F3", "quote": "Q1", "claim": "C1", "verbatim": "900 US dollars", "measure": "Price" },
                { "ref": "F4", "quote": "Q1", "claim": "C1", "verbatim": "About 50 US dollars", "measure": "price" },
            ],
        });
        std::fs::write(at("a.json"), document.to_string()).unwrap();
        desk.rpc("document.import", json!({ "path": at("a.json") }))
            .unwrap();
        desk
    }

    #[test]
    fn the_rows_of_a_chart_are_named_from_the_top_each_unit_in_its_panel() {
        let folder = tempfile::tempdir().unwrap();
        let drawn = desk(&folder)
            .rpc("figure.scene", json!({ "claim": "C1" }))
            .unwrap();
        let rows = drawn["rows"].as_array().unwrap();
        let refs: Vec<&str> = rows
            .iter()
            .map(|it| it["figure"].as_str().unwrap())
            .collect();
        assert_eq!(
            refs,
            ["F1", "F3", "F4", "F2"],
            "men stand below the dollars"
        );
        let ys: Vec<f64> = rows.iter().map(|it| it["y"].as_f64().unwrap()).collect();
        assert!(ys.windows(2).all(|it| it[0] < it[1]), "{ys:?}");
        assert!(ys[3] < drawn["scene"]["height"].as_f64().unwrap());
        for row in rows {
            let (said, figure) = (
                row["sentence"].as_str().unwrap(),
                row["figure"].as_str().unwrap(),
            );
            assert!(said.contains(figure), "{said}");
        }
        let labels: Vec<&str> = drawn["scene"]["marks"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|it| it["text"].as_str())
            .filter(|it| it.starts_with('F'))
            .collect();
        assert_eq!(labels, ["F1 price", "F3 Price", "F4 price", "F2 crew"]);
    }

    #[test]
    fn a_chart_of_a_figure_that_is_not_there_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let ask = json!({ "figures": ["F1", "F99"] });
        assert_eq!(
            desk.rpc("figure.scene", ask).unwrap_err().code,
            ErrorCode::Missing
        );
        let ask = json!({ "claim": "C9" });
        assert_eq!(
            desk.rpc("figure.scene", ask).unwrap_err().code,
            ErrorCode::Missing
        );
    }

    #[test]
    fn a_formula_tried_out_says_what_recording_it_would_and_records_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let tried = desk
            .rpc("figure.preview", json!({ "formula": "F4 / F2" }))
            .unwrap();
        assert_eq!(tried["inputs"], json!(["F2", "F4"]));
        assert_eq!(tried["quantity"]["lower"]["value"], "25/6");
        assert_eq!(tried["notes"].as_array().map(Vec::len), Some(1), "{tried}");
        let compute = json!({ "formula": "F4 / F2", "measure": "a head" });
        let made = desk.rpc("figure.compute", compute).unwrap();
        assert_eq!(made["value"]["ref"], "F5", "no number was taken by trying");
        assert_eq!(made["value"]["lower"], tried["quantity"]["lower"]);
        for formula in ["F1 + F2", "F1 +", "F99 * 2"] {
            let compute = json!({ "formula": formula, "measure": "x" });
            let refused = desk.rpc("figure.compute", compute).unwrap_err();
            let ask = json!({ "formula": formula });
            let tried = desk.rpc("figure.preview", ask).unwrap_err();
            assert_eq!((tried.code, tried.message), (refused.code, refused.message));
        }
    }

    #[test]
    fn only_what_is_disjoint_and_not_approximate_contradicts() {
        let folder = tempfile::tempdir().unwrap();
        let found = desk(&folder)
            .rpc("figure.contradictions", json!({}))
            .unwrap();
        let found = found.as_array().unwrap();
        assert_eq!(found.len(), 1, "about fifty contradicts nobody: {found:?}");
        assert_eq!(found[0]["left"], "F1");
        assert_eq!(found[0]["right"], "F3");
        assert!(
            found[0]["why"].as_str().unwrap().contains("F1"),
            "{found:?}"
        );
    }
}
