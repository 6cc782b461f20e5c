//! Records one at a time: added, changed, removed, listed, shown, found.
//! Every rule about them stands in the case file.

use assay_casefile::Record;
use assay_casefile::{Case, CaseError, Noun, Ref, Target};

use crate::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::job::Job;
use crate::telling::{changed, keys};
use crate::wire::*;

/// Records in one answer, if nothing else is asked.
const RECORDS: usize = 200;

/// Places in one answer of a search, if nothing else is asked.
const HITS: usize = 50;

macro_rules! adding {
    ($($(#[$doc:meta])* $verb:ident($request:ident) = $add:ident -> $record:ident($variant:ident);)+) => {
        impl Desk {
            $(
                $(#[$doc])*
                pub fn $verb(
                    &self,
                    new: $request,
                    _: &dyn Job,
                ) -> Result<Changed<$record>, Fault> {
                    self.with_case(|case| {
                        let done = case.$add(&new.0)?;
                        match record(case, done.value.into())? {
                            Record::$variant(it) => Ok(changed(done, $record(it))),
                            _ => Err(Fault::bug(stringify!($verb))),
                        }
                    })
                }
            )+
        }
    };
}

adding! {
    /// Adds a source.
    source_add(AddSource) = add_source -> SourceRecord(Source);
    /// Adds a quote.
    quote_add(AddQuote) = add_quote -> QuoteRecord(Quote);
    /// Adds a claim.
    claim_add(AddClaim) = add_claim -> ClaimRecord(Claim);
    /// Sets a quote against a claim.
    evidence_link(LinkEvidence) = add_evidence -> EvidenceRecord(Evidence);
    /// Adds a figure.
    figure_add(AddFigure) = add_figure -> FigureRecord(Figure);
    /// Rates a source or a quote.
    rating_add(AddRating) = add_rating -> RatingRecord(Rating);
    /// Records a dependence.
    dependence_add(AddDependence) = add_dependence -> DependenceRecord(Dependence);
    /// Records an exchange rate.
    exchange_rate_add(AddExchangeRate) = add_exchange_rate -> ExchangeRateRecord(ExchangeRate);
    /// Records a finding.
    finding_add(AddFinding) = add_finding -> FindingRecord(Finding);
}

impl Desk {
    /// Puts a source under protection.
    pub fn source_protect(
        &self,
        ask: ProtectSource,
        _: &dyn Job,
    ) -> Result<Changed<SourceRecord>, Fault> {
        self.with_case(|case| {
            let done = case.protect(ask.r#ref, &ask.code_name)?;
            match record(case, ask.r#ref.into())? {
                Record::Source(it) => Ok(changed(done, SourceRecord(it))),
                _ => Err(Fault::bug("source_protect")),
            }
        })
    }

    /// Changes fields of a record or of the case.
    pub fn record_edit(
        &self,
        ask: EditRecord,
        _: &dyn Job,
    ) -> Result<Changed<Option<AnyRecord>>, Fault> {
        self.with_case(|case| {
            let done = case.edit(ask.target, &ask.fields, &ask.because)?;
            let edited = match ask.target {
                Target::Case => None,
                Target::Record(r) => Some(any(&record(case, r)?)?),
            };
            Ok(changed(done, edited))
        })
    }

    /// Removes a record that nothing rests on.
    pub fn record_remove(&self, ask: RemoveRecord, _: &dyn Job) -> Result<Changed<()>, Fault> {
        self.with_case(|case| {
            let done = case.remove(ask.r#ref, &ask.because)?;
            Ok(changed(done, ()))
        })
    }

    /// Lists records of one noun.
    pub fn record_list(&self, ask: ListRecords, _: &dyn Job) -> Result<Vec<AnyRecord>, Fault> {
        let noun = noun_of(&ask.noun)?;
        let limit = ask.limit.map_or(RECORDS, |it| it as usize);
        self.with_case(|case| case.list(noun, ask.after, limit)?.iter().map(any).collect())
    }

    /// Shows one record with what hangs on it and its history; of the case its
    /// settings and what became of them.
    pub fn record_show(&self, ask: ShowRecord, _: &dyn Job) -> Result<AnyRecord, Fault> {
        self.with_case(|case| match ask.r#ref {
            Target::Record(it) => any(&case.show(it)?),
            Target::Case => settings(case),
        })
    }

    /// Finds words in texts and records.
    pub fn search(&self, ask: Search, _: &dyn Job) -> Result<Vec<Hit>, Fault> {
        let limit = ask.limit.map_or(HITS, |it| it as usize);
        self.with_case(|case| {
            let hits = case.search(&ask.query, limit)?;
            Ok(hits.into_iter().map(hit).collect())
        })
    }
}

/// The noun with this key.
pub(crate) fn noun_of(key: &str) -> Result<Noun, Fault> {
    Noun::of_key(key).ok_or_else(|| {
        let given: String = key.chars().take(40).collect();
        let nouns = keys(&Noun::ALL).join(", ");
        let args = [("noun", given.into()), ("nouns", nouns.into())];
        Fault::new(ErrorCode::Input, "fault-noun", &args)
    })
}

/// One record as it stands.
pub(crate) fn record(case: &Case, wanted: Ref) -> Result<Record, Fault> {
    case.list(wanted.noun, Some(wanted.n - 1), 1)?
        .into_iter()
        .find(|it| it.r#ref() == wanted)
        .ok_or_else(|| {
            CaseError::NotFound {
                what: wanted.into(),
            }
            .into()
        })
}

/// The settings of the case under the keys by which they are edited, and the
/// entries that changed them, the latest last.
fn settings(case: &Case) -> Result<AnyRecord, Fault> {
    let now = case.info()?;
    let mut past = case.history(None, None, usize::MAX)?;
    for entry in &mut past {
        entry.changes.retain(|it| it.r#ref == Target::Case);
    }
    past.retain(|it| !it.changes.is_empty());
    any(&serde_json::json!({
        "title": now.title, "question": now.question, "handling": now.handling,
        "history": past,
    }))
}

fn any(record: &impl serde::Serialize) -> Result<AnyRecord, Fault> {
    serde_json::to_value(record)
        .map(AnyRecord)
        .map_err(|_| Fault::bug("a record as JSON"))
}

fn hit(hit: assay_casefile::Hit) -> Hit {
    Hit {
        r#ref: hit.r#ref.to_string(),
        noun: hit.noun.to_owned(),
        page: hit.page,
        start: hit.start,
        end: hit.end,
        snippet: hit.snippet,
        marks: hit.marks,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn desk(folder: &tempfile::TempDir) -> Desk {
        let desk = Desk::somewhere();
        let path = folder.path().join("a.assay");
        desk.rpc("case.create", json!({ "path": path, "title": "Salt" }))
            .unwrap();
        desk
    }

    #[test]
    fn a_record_is_answered_as_it_stands_with_every_key() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let added = desk
            .rpc("source.add", json!({ "name": "Gazette", "kind": "outlet" }))
            .unwrap();
        let expected = json!({
            "ref": "S1", "name": "Gazette", "kind": "outlet", "protected": false,
            "codeName": null, "access": null, "handling": null, "sameAs": null,
        });
        assert_eq!(added["value"], expected);
        let listed = desk
            .rpc("record.list", json!({ "noun": "sources" }))
            .unwrap();
        assert_eq!(listed, json!([expected]));
    }

    #[test]
    fn lists_page_by_number() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        for n in 0..3 {
            desk.rpc("claim.add", json!({ "statement": format!("Claim {n}.") }))
                .unwrap();
        }
        let page = json!({ "noun": "claims", "after": 1, "limit": 1 });
        let listed = desk.rpc("record.list", page).unwrap();
        assert_eq!(listed.as_array().unwrap().len(), 1);
        assert_eq!(listed[0]["ref"], "C2");
    }

    #[test]
    fn a_noun_that_is_none_is_told_the_nouns() {
        let folder = tempfile::tempdir().unwrap();
        let fault = desk(&folder)
            .rpc("record.list", json!({ "noun": "people" }))
            .unwrap_err();
        assert_eq!(fault.code, ErrorCode::Input);
        assert!(fault.todo.contains("exchangeRates"), "{}", fault.todo);
    }

    #[test]
    fn an_edit_of_the_case_needs_its_reason_and_shows_in_its_history() {
        let folder = tempfile::tempdir().unwrap();
        let desk = desk(&folder);
        let edit = |because: &str| {
            let fields = json!({ "title": "Road salt" });
            json!({ "target": "case", "fields": fields, "because": because })
        };
        assert!(desk.rpc("record.edit", edit(" ")).is_err());
        desk.rpc("record.edit", edit("clearer")).unwrap();
        let history = desk.rpc("history", json!({ "after": 1 })).unwrap();
        assert_eq!(history[0]["reason"], "clearer");
        assert_eq!(history[0]["changes"][0]["after"], "Road salt");
        let shown = desk.rpc("record.show", json!({ "ref": "case" })).unwrap();
        assert_eq!(shown["title"], "Road salt");
        assert_eq!(shown["handling"], "TLP:AMBER");
        let past = shown["history"].as_array().unwrap();
        assert_eq!(past.last().unwrap()["reason"], "clearer");
        desk.rpc("source.add", json!({ "name": "Gazette", "kind": "outlet" }))
            .unwrap();
        let later = desk.rpc("record.show", json!({ "ref": "case" })).unwrap();
        assert_eq!(
            later["history"], shown["history"],
            "what changed a record is no history of the case's settings"
        );
    }
}
