//! Ratings in force, and several raters side by side: how far their own opinions agree and what they
//! do not agree on, with their reasons. A rating that was made with another's in
//! view is counted as left out; nothing here says who is right.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use assay_casefile::Ref;
use assay_casefile::rating::Rating;
use assay_credibility::agreement::{self, Given, Unit, measure, opinions};
use assay_credibility::scale::{Scale, Term, family, scale_version};

use crate::Desk;
use crate::fault::Fault;
use crate::job::Job;
use crate::wire::*;

impl Desk {
    /// Lists the ratings in force, now or at the end of a day, in the order of
    /// their records, with the evidence that came after each.
    pub fn rating_standing(&self, ask: AskStanding, _: &dyn Job) -> Result<Vec<Standing>, Fault> {
        let (mut snapshot, scales) =
            self.with_case(|case| Ok((case.snapshot()?, case.own_scales()?)))?;
        if let Some(day) = &ask.rated_on {
            snapshot = Arc::new(snapshot.rated_on(day)?);
        }
        let mut stale = snapshot
            .stale()
            .map_err(|_| Fault::bug("the rules over a case"))?;
        let mut on: BTreeMap<(Ref, &str), Vec<&Rating>> = BTreeMap::new();
        for rating in snapshot.ratings.iter().filter(|it| it.counts()) {
            if ask.target.is_none_or(|it| it == rating.target) {
                on.entry((rating.target, family(&rating.scale)))
                    .or_default()
                    .push(rating);
            }
        }
        let standing = on.into_values().filter_map(|mut ratings| {
            ratings.sort_by_key(|it| it.order());
            let rating = ratings.pop()?;
            let term = scale_of(rating, &scales).and_then(|it| it.term(&rating.value).ok());
            let newer = stale.remove(&rating.r#ref).unwrap_or_default();
            Some(Standing {
                target: rating.target.to_string(),
                rating: rating.r#ref.to_string(),
                scale: rating.scale.clone(),
                value: rating.value.clone(),
                label: term.map_or_else(|| rating.value.clone(), |it| it.label.clone()),
                judged: term.is_some_and(|it| it.judgeable),
                by: rating.by.clone(),
                at: rating.at.clone(),
                because: rating.because.clone(),
                newer: newer.iter().map(ToString::to_string).collect(),
                earlier: ratings.len() as u64,
            })
        });
        Ok(standing.collect())
    }

    /// Compares the raters of each scale.
    pub fn rating_agreement(&self, _: Nothing, _: &dyn Job) -> Result<Vec<ScaleAgreed>, Fault> {
        let (snapshot, scales) =
            self.with_case(|case| Ok((case.snapshot()?, case.own_scales()?)))?;
        // A rating for one topic or time is no opinion on the whole.
        let general = |it: &&Rating| it.topic.is_none() && it.period.is_none();
        let mut by_scale: BTreeMap<(&str, &str), BTreeMap<Ref, Vec<&Rating>>> = BTreeMap::new();
        for rating in snapshot.ratings.iter().filter(general) {
            let on = by_scale.entry((&rating.scale, &rating.version));
            on.or_default()
                .entry(rating.target)
                .or_default()
                .push(rating);
        }
        let compared = by_scale.into_values().filter_map(|targets| {
            let any = targets.values().flatten().next()?;
            compared(scale_of(any, &scales)?, &targets)
        });
        Ok(compared.collect())
    }
}

/// The scale of a rating, shipped or the user's own.
fn scale_of<'s>(rating: &Rating, own: &'s [Scale]) -> Option<&'s Scale> {
    let shipped = scale_version(&rating.scale, &rating.version).ok();
    let mine = || {
        own.iter()
            .find(|it| it.id == rating.scale && it.version == rating.version)
    };
    shipped.or_else(mine)
}

/// One record with each rater's own opinion, in the order of their names.
struct Rated<'r> {
    target: Ref,
    opinions: Vec<&'r Rating>,
}

/// How the raters of one scale stand to each other; none where no record has
/// ratings of two people.
fn compared(scale: &Scale, targets: &BTreeMap<Ref, Vec<&Rating>>) -> Option<ScaleAgreed> {
    let mut in_view = 0;
    let mut shared = Vec::new();
    for (target, ratings) in targets {
        let people: BTreeSet<&str> = ratings.iter().map(|it| it.by.as_str()).collect();
        if people.len() < 2 {
            continue;
        }
        let given: Vec<Given<'_>> = ratings.iter().map(|it| given(it)).collect();
        let found = opinions(&given);
        let with = people.len() - found.len();
        in_view += with + found.iter().map(|it| it.in_view).sum::<usize>();
        let rating = |id: i64| ratings.iter().copied().find(|it| it.r#ref.0 == id);
        let opinions = found.iter().filter_map(|it| rating(it.given.id)).collect();
        shared.push(Rated {
            target: *target,
            opinions,
        });
    }
    if shared.is_empty() {
        return None;
    }
    shared.retain(|it| it.opinions.len() > 1);
    let names: BTreeSet<&str> = shared
        .iter()
        .flat_map(|it| &it.opinions)
        .map(|it| it.by.as_str())
        .collect();
    let names: Vec<&str> = names.into_iter().collect();
    let rank = |rating: &Rating| scale.term(&rating.value).ok().and_then(Term::rank);
    let unit = |rated: &Rated<'_>| -> Unit {
        let of = |name: &&str| rated.opinions.iter().find(|it| it.by == **name);
        names
            .iter()
            .map(|name| of(name).and_then(|it| rank(it)))
            .collect()
    };
    let units: Vec<Unit> = shared.iter().map(unit).collect();
    let found = measure(&units, names.len());
    let name = |at: usize| names.get(at).copied().unwrap_or_default().to_owned();
    let pair = |it: &agreement::Pair| RaterPair {
        left: name(it.left),
        right: name(it.right),
        both: it.both as u64,
        equal: it.equal as u64,
        linear: it.linear.map(coefficient),
        quadratic: it.quadratic.map(coefficient),
    };
    Some(ScaleAgreed {
        scale: scale.id.clone(),
        version: scale.version.clone(),
        title: scale.title.clone(),
        raters: names.iter().map(|it| (*it).to_owned()).collect(),
        rated: shared.len() as u64,
        pairable: found.pairable as u64,
        in_view: in_view as u64,
        alpha: found.alpha.map(coefficient),
        pairs: found.pairs.iter().map(pair).collect(),
        apart: apart(scale, &shared),
    })
}

fn given(rating: &Rating) -> Given<'_> {
    Given {
        id: rating.r#ref.0,
        rater: &rating.by,
        blind: rating.blind,
        at: rating.order().0.map_or(0, |at| at.timestamp_millis()),
    }
}

/// The records on which not all said the same, the furthest apart first.
fn apart(scale: &Scale, shared: &[Rated<'_>]) -> Vec<Apart> {
    let mut apart: Vec<Apart> = shared
        .iter()
        .filter(|it| {
            it.opinions
                .windows(2)
                .any(|two| two[0].value != two[1].value)
        })
        .map(|rated| {
            let terms = rated
                .opinions
                .iter()
                .filter_map(|it| scale.term(&it.value).ok());
            let ranks: Vec<usize> = terms.filter_map(Term::rank).collect();
            let ends = ranks.iter().min().zip(ranks.iter().max());
            let steps = ends
                .filter(|_| ranks.len() > 1)
                .map(|(low, high)| (high - low) as u64);
            let opinions = rated.opinions.iter().map(|it| shown(scale, it)).collect();
            Apart {
                target: rated.target.to_string(),
                steps,
                opinions,
            }
        })
        .collect();
    apart.sort_by_key(|it| std::cmp::Reverse(it.steps));
    apart
}

fn shown(scale: &Scale, rating: &Rating) -> OpinionShown {
    let term = scale.term(&rating.value).ok();
    OpinionShown {
        rating: rating.r#ref.to_string(),
        by: rating.by.clone(),
        at: rating.at.clone(),
        value: rating.value.clone(),
        label: term.map_or_else(|| rating.value.clone(), |it| it.label.clone()),
        judged: term.is_some_and(|it| it.judgeable),
        because: rating.because.clone(),
        blind: rating.blind,
    }
}

fn coefficient(of: agreement::Coefficient) -> Coefficient {
    Coefficient {
        thousandths: of.thousandths,
        low: of.interval.map(|it| it.low),
        high: of.interval.map(|it| it.high),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A case with sources, and what each of two raters said of them.
    fn desk(folder: &tempfile::TempDir, values: &[(&str, &str)]) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("raters.assay");
        desk.rpc(
            "case.create",
            json!({ "path": path, "title": "Two raters" }),
        )
        .unwrap();
        for (n, (one, other)) in values.iter().enumerate() {
            let name = format!("Paper {n}");
            desk.rpc("source.add", json!({ "name": name, "kind": "outlet" }))
                .unwrap();
            rate(&desk, n + 1, "Ana", one, false);
            rate(&desk, n + 1, "Bo", other, true);
        }
        desk
    }

    fn rate(desk: &Desk, source: usize, by: &str, value: &str, blind: bool) {
        let rating = json!({ "target": format!("S{source}"), "scale": "admiralty-reliability", "value": value,
            "because": format!("{by} says {value}"), "by": by, "blind": blind });
        desk.rpc("rating.add", rating).unwrap();
    }

    fn agreed(desk: &Desk) -> Value {
        desk.rpc("rating.agreement", Value::Null).unwrap()
    }

    #[test]
    fn two_raters_are_compared_and_what_cannot_be_judged_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let values = [
            ("A", "A"),
            ("B", "C"),
            ("C", "C"),
            ("D", "B"),
            ("F", "B"),
            ("F", "F"),
        ];
        let found = agreed(&desk(&folder, &values));
        let scale = &found[0];
        assert_eq!(scale["raters"], json!(["Ana", "Bo"]));
        assert_eq!(
            (&scale["rated"], &scale["pairable"]),
            (&json!(6), &json!(4))
        );
        let pair = &scale["pairs"][0];
        assert_eq!((&pair["both"], &pair["equal"]), (&json!(4), &json!(2)));
        // Observed 3 steps in 4; expected by both margins 18 in 16.
        assert_eq!(pair["linear"]["thousandths"], 333);
        assert_eq!(
            pair["linear"]["low"],
            Value::Null,
            "four records give no interval"
        );
        let apart: Vec<(&Value, &Value)> = scale["apart"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| (&it["target"], &it["steps"]))
            .collect();
        assert_eq!(
            apart,
            [
                (&json!("S4"), &json!(2)),
                (&json!("S2"), &json!(1)),
                (&json!("S5"), &Value::Null)
            ]
        );
        let reasons: Vec<&Value> = scale["apart"][0]["opinions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| &it["because"])
            .collect();
        assert_eq!(reasons, ["Ana says D", "Bo says B"]);
    }

    #[test]
    fn a_rating_in_view_of_another_is_counted_as_left_out_and_compared_with_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder, &[("A", "B")]);
        rate(&desk, 1, "Cy", "B", false);
        rate(&desk, 1, "Ana", "B", false);
        let found = agreed(&desk);
        assert_eq!(found[0]["raters"], json!(["Ana", "Bo"]));
        assert_eq!(found[0]["inView"], 2);
        assert_eq!(
            found[0]["apart"][0]["opinions"][0]["value"], "A",
            "the rating before she looked"
        );
    }

    #[test]
    fn the_rating_in_force_is_the_latest_of_its_family_now_or_on_a_day() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder, &[]);
        desk.rpc("source.add", json!({ "name": "Paper", "kind": "outlet" }))
            .unwrap();
        for (scale, value, at) in [
            ("admiralty-reliability", "C", "2024-05-01T10:00:00+00:00"),
            (
                "admiralty-reliability/fm-2-22.3",
                "F",
                "2024-06-01T10:00:00+00:00",
            ),
            ("uk-3x5x2-source", "2", "2024-07-01T10:00:00+00:00"),
        ] {
            let rating =
                json!({ "target": "S1", "scale": scale, "value": value, "because": "x", "at": at });
            desk.rpc("rating.add", rating).unwrap();
        }
        let values = |ask: Value| -> Vec<(Value, Value)> {
            let standing = desk.rpc("rating.standing", ask).unwrap();
            let rows = standing.as_array().unwrap().iter();
            rows.map(|it| (it["value"].clone(), it["earlier"].clone()))
                .collect()
        };
        assert_eq!(
            values(json!({})),
            [(json!("F"), json!(1)), (json!("2"), json!(0))]
        );
        assert_eq!(
            values(json!({ "ratedOn": "2024-05-31" })),
            [(json!("C"), json!(0))]
        );
        assert_eq!(values(json!({ "ratedOn": "2024-04-30" })), []);
        let fault = desk
            .rpc("rating.standing", json!({ "ratedOn": "last May" }))
            .unwrap_err();
        assert_eq!(fault.code, crate::fault::ErrorCode::Input);
    }

    #[test]
    fn a_rating_says_which_evidence_came_after_it() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder, &[]);
        let document = json!({ "assay": 1,
            "sources": [{ "ref": "S1", "name": "One", "kind": "person" }, { "ref": "S2", "name": "Two", "kind": "person" }],
            "exhibits": [{ "ref": "E1", "content": "It snowed. It rained.", "title": "Note" }],
            "quotes": [{ "ref": "Q1", "exhibit": "E1", "exact": "It snowed.", "chain": ["S1"], "basis": "observed" },
                       { "ref": "Q2", "exhibit": "E1", "exact": "It rained.", "chain": ["S2"], "basis": "observed" }],
            "claims": [{ "ref": "C1", "statement": "It snowed." }],
            "evidence": [{ "claim": "C1", "quote": "Q1", "direction": "supports" }] });
        let file = folder.path().join("snow.json");
        std::fs::write(&file, document.to_string()).unwrap();
        desk.rpc("document.import", json!({ "path": file }))
            .unwrap();
        for (target, scale, value) in [
            ("S1", "admiralty-reliability", "B"),
            ("Q1", "admiralty-credibility", "2"),
        ] {
            let rating =
                json!({ "target": target, "scale": scale, "value": value, "because": "x" });
            desk.rpc("rating.add", rating).unwrap();
        }
        let newer = || -> Vec<Value> {
            let standing = desk.rpc("rating.standing", json!({})).unwrap();
            standing
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it["newer"].clone())
                .collect()
        };
        assert_eq!(newer(), [json!([]), json!([])]);
        let link = json!({ "claim": "C1", "quote": "Q2", "direction": "disputes", "why": "rain" });
        desk.rpc("evidence.link", link).unwrap();
        assert_eq!(newer(), [json!(["L2"]), json!(["L2"])]);
        let again = json!({ "target": "S1", "scale": "admiralty-reliability", "value": "C", "because": "rain" });
        desk.rpc("rating.add", again).unwrap();
        assert_eq!(
            newer(),
            [json!([]), json!(["L2"])],
            "the new rating is of now"
        );
    }

    #[test]
    fn a_dossier_of_a_day_gone_by_prints_the_ratings_of_then_and_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder, &[]);
        desk.rpc("source.add", json!({ "name": "Paper", "kind": "outlet" }))
            .unwrap();
        for (value, at) in [
            ("C", "2024-05-01T10:00:00+00:00"),
            ("A", "2024-06-01T10:00:00+00:00"),
        ] {
            let rating = json!({ "target": "S1", "scale": "admiralty-reliability", "value": value,
                "because": format!("because {value}"), "at": at });
            desk.rpc("rating.add", rating).unwrap();
        }
        let printed = |day: Option<&str>| {
            let snapshot = desk.with_case(|case| Ok(case.snapshot()?)).unwrap();
            let snapshot = match day {
                Some(day) => Arc::new(snapshot.rated_on(day).unwrap()),
                None => snapshot,
            };
            let sheet = assay_dossier::sheet(&snapshot, &assay_dossier::Settings::default());
            serde_json::to_string(&sheet).unwrap()
        };
        let now = printed(None);
        assert!(now.contains("because A") && !now.contains("2024-05-31"));
        let then = printed(Some("2024-05-31"));
        assert!(then.contains("because C") && !then.contains("because A"));
        assert!(then.contains(
            "ratings as they stood at the end of 2024-05-31. One that was made since is left out."
        ));
        let out = |name: &str| folder.path().join(name).display().to_string();
        let ask = json!({ "path": out("then.pdf"), "ratedOn": "2024-05-31" });
        let then = desk.rpc("dossier.export", ask).unwrap();
        let now = desk
            .rpc("dossier.export", json!({ "path": out("now.pdf") }))
            .unwrap();
        assert_ne!(then["sha256"], now["sha256"]);
        let manifest = crate::attached::manifest(&std::fs::read(out("then.pdf")).unwrap());
        assert_eq!(manifest.unwrap().rated_on.as_deref(), Some("2024-05-31"));
        let verified = desk.rpc("verify", json!({ "against": out("then.pdf") }));
        assert_eq!(verified.unwrap()["ok"], true);
    }

    #[test]
    fn one_rater_alone_has_nobody_to_agree_with() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder, &[]);
        desk.rpc("source.add", json!({ "name": "Paper", "kind": "outlet" }))
            .unwrap();
        rate(&desk, 1, "Ana", "A", false);
        rate(&desk, 1, "Ana", "B", false);
        assert_eq!(agreed(&desk), json!([]));
    }
}
