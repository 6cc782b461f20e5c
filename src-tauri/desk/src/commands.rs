//! The one list of commands. The dispatcher, the names, what each reads or
//! touches and the type map of the front end all follow from it; a shell that
//! wants a command asks for it here and nowhere else.

use assay_casefile::Noun;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::job::Job;
use crate::wire::*;

/// One command as the list tells it.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name: a noun and a verb.
    pub name: &'static str,
    /// What it does, in one line.
    pub doc: &'static str,
    /// Whether it changes anything.
    pub effect: Effect,
    /// The nouns that it reads or touches.
    pub nouns: &'static [Noun],
}

/// What a command does to the open case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It changes no record and makes no entry.
    Reads,
    /// It may change records of its nouns, or make an entry.
    Touches,
}

macro_rules! nouns {
    (all) => { &Noun::ALL };
    ([$($noun:ident)*]) => { &[$(Noun::$noun),*] };
}

macro_rules! effect {
    (reads) => {
        Effect::Reads
    };
    (touches) => {
        Effect::Touches
    };
}

/// The list: `"name" verb(Request) -> Answer, reads|touches nouns;` with one doc line.
macro_rules! commands {
    ($(#[doc = $doc:literal] $name:literal $verb:ident($request:ty) -> $answer:ty, $effect:ident $nouns:tt;)+) => {
        /// Every command, in the order in which they are documented.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: $name,
            doc: $doc.trim_ascii(),
            effect: effect!($effect),
            nouns: nouns!($nouns),
        }),+];

        impl Desk {
            /// Parses the request, carries the command out, converts the answer.
            pub(crate) fn dispatch(
                &self,
                name: &str,
                payload: Value,
                job: &dyn Job,
            ) -> Result<Value, Fault> {
                match name {
                    $($name => answer(name, &self.$verb(request::<$request>(name, payload)?, job)?),)+
                    _ => Err(Fault::new(ErrorCode::Bug, "fault-no-command", &[])
                        .because(name.chars().take(40).collect::<String>())),
                }
            }
        }

        /// Tells `visitor` the types of every command.
        #[cfg(test)]
        pub(crate) fn describe(visitor: &mut impl crate::generated::Visitor) {
            $(visitor.command::<$request, $answer>($name, $doc.trim());)+
        }
    };
}

commands! {
    /// Tells the program's version and who is using it.
    "app.info" app_info(Nothing) -> AppInfo, reads [];
    /// Lists the cases that were open lately, the latest first.
    "start.recent" start_recent(Nothing) -> Vec<RecentCase>, reads [];
    /// Takes a case off the list of those open lately; its file is not touched.
    "start.forget" start_forget(AtPath) -> Vec<RecentCase>, reads [];
    /// Says by what name this person's entries go from now on.
    "app.name" app_name(NameYourself) -> AppInfo, reads [];
    /// Says in which language answers are worded from now on; what is printed is not.
    "app.language" app_language(Language) -> AppInfo, reads [];

    /// Makes a new case and opens it.
    "case.create" case_create(CreateCase) -> Overview, touches [];
    /// Opens a case; the one that was open is closed first.
    "case.open" case_open(AtPath) -> Overview, reads all;
    /// Makes the sample case, or a synthetic one of a size, and opens it.
    "case.sample" case_sample(SampleCase) -> Overview, touches all;
    /// Copies the open case, journal and all, to another file.
    "case.copy" case_copy(AtPath) -> Exported, reads all;
    /// Brings a case of an earlier version up to this one, with a copy beside it.
    "case.upgrade" case_upgrade(AtPath) -> Upgraded, touches [];
    /// Closes the case, so that its one file is whole.
    "case.close" case_close(Nothing) -> (), reads [];
    /// Tells title, counts, handling, schema, journal and encryption.
    "case.info" case_info(Nothing) -> Info, reads all;
    /// Tells what an open case shows first.
    "case.overview" case_overview(Nothing) -> Overview, reads all;
    /// Tells a number that changes when another process wrote to the case.
    "case.poll" case_poll(Nothing) -> Poll, reads [];

    /// Adds a source.
    "source.add" source_add(AddSource) -> Changed<SourceRecord>, touches [Source];
    /// Puts a source under protection: its name leaves the record for good.
    "source.protect" source_protect(ProtectSource) -> Changed<SourceRecord>, touches [Source];
    /// Adds files as exhibits, with the text that can be read from each.
    "exhibit.add" exhibit_add(AddExhibits) -> Changed<Vec<ExhibitRecord>>, touches [Exhibit Layer];
    /// Gives some of an exhibit's bytes.
    "exhibit.bytes" exhibit_bytes(AskBytes) -> SomeBytes, reads [Exhibit];
    /// Makes a still picture of a saved page, without anything that runs or is fetched.
    "exhibit.picture" exhibit_picture(AskPicture) -> SavedPage, reads [Exhibit];
    /// Gives the text of a layer.
    "layer.text" layer_text(ByLayer) -> LayerText, reads [Layer];
    /// Adds a quote, anchored in a text layer.
    "quote.add" quote_add(AddQuote) -> Changed<QuoteRecord>, touches [Quote];
    /// Takes a quote with the claim it bears on and the figures it states, in one entry.
    "quote.take" quote_take(TakeQuote) -> Changed<TakenQuote>, touches [Quote Evidence Figure];
    /// Finds the places where words stand, or nearly stand, in an exhibit.
    "quote.locate" quote_locate(LocateWords) -> LocatedWords, reads [Exhibit Layer];
    /// Tells the chain of a quote link by link, and names the weakest.
    "quote.chain" quote_chain(ByQuote) -> ChainShown, reads [Source Exhibit Quote Rating];
    /// Adds a claim.
    "claim.add" claim_add(AddClaim) -> Changed<ClaimRecord>, touches [Claim];
    /// Counts the origins that support a claim, and tells the chains in words.
    "claim.origins" claim_origins(ByClaim) -> Origins, reads [Source Exhibit Quote Claim Evidence Dependence];
    /// Says that a claim held or fell, or that it is open again, with the reason.
    "claim.settle" claim_settle(SettleClaim) -> Changed<()>, touches [];
    /// Lists the claims that are settled, and how.
    "claim.settled" claim_settled(Nothing) -> Vec<SettledClaim>, reads [Claim];
    /// Lists what became of the words of sources: right, wrong, open.
    "source.track" source_track(AskTrack) -> Vec<TrackRecord>, reads [Source Quote Claim Evidence Dependence];
    /// Lists the claims that one known origin alone holds up.
    "origin.single" origin_single(Nothing) -> Vec<SingleOrigin>, reads [Source Exhibit Quote Claim Evidence Dependence];
    /// Lists all that falls with a source, an exhibit or a quote, and what it touches.
    "origin.fall" origin_fall(AskFall) -> Fall, reads all;
    /// Sets the evidence on several claims side by side, a row an origin.
    "claim.weigh" claim_weigh(WeighClaims) -> Weighed, reads [Source Exhibit Quote Claim Evidence Dependence];
    /// Sets a quote against a claim: supports, disputes or is context.
    "evidence.link" evidence_link(LinkEvidence) -> Changed<EvidenceRecord>, touches [Evidence];
    /// Adds a figure that a quote states.
    "figure.add" figure_add(AddFigure) -> Changed<FigureRecord>, touches [Figure Evidence];
    /// Computes a figure from others and records formula and inputs.
    "figure.compute" figure_compute(ComputeFigure) -> Changed<FigureRecord>, touches [Figure];
    /// Records an assumption: a number of our own with its reason.
    "figure.assume" figure_assume(AssumeFigure) -> Changed<FigureRecord>, touches [Figure];
    /// Lists the figures of an exhibit that nobody has claimed yet.
    "figure.coverage" figure_coverage(AskCoverage) -> Coverage, reads [Exhibit Layer Quote Figure];
    /// Takes a figure of an exhibit with its quote, or its sentence as a new one.
    "figure.take" figure_take(TakeFigure) -> Changed<TakenQuote>, touches [Quote Evidence Figure];
    /// Groups figures of one measure that can be one number told by several.
    "figure.clusters" figure_clusters(AskClusters) -> Vec<Clustered>, reads [Source Exhibit Quote Claim Figure];
    /// Finds figures in a text; needs no case.
    "figure.parse" figure_parse(ParseText) -> Found, reads [];
    /// Says how two figures stand to each other after alignment, and why.
    "figure.compare" figure_compare(CompareFigures) -> Compared, reads [Figure];
    /// Draws the interval chart of figures, with a sentence for each row.
    "figure.scene" figure_scene(AskScene) -> FigureScene, reads [Claim Figure];
    /// Works a formula out without recording it.
    "figure.preview" figure_preview(TryFormula) -> Tried, reads [Figure ExchangeRate];
    /// Lists the pairs of figures that cannot both be right.
    "figure.contradictions" figure_contradictions(OnClaim) -> Vec<Contradicting>, reads [Claim Figure];
    /// Writes the table of figures as CSV or Markdown.
    "figure.export" figure_export(ExportFigures) -> Exported, reads [Source Exhibit Quote Claim Figure Rating];
    /// Records exchange rates that a table among the exhibits gives.
    "rates.read" exchange_rate_read(ReadRates) -> Changed<Vec<ExchangeRateRecord>>, touches [ExchangeRate];
    /// Rates a source or a quote; the earlier rating stays.
    "rating.add" rating_add(AddRating) -> Changed<RatingRecord>, touches [Rating];
    /// Lists the ratings in force, now or at the end of a day, and what came after each.
    "rating.standing" rating_standing(AskStanding) -> Vec<Standing>, reads [Source Exhibit Quote Claim Evidence Rating];
    /// Compares the raters of each scale: how far they agree, and on what they do not.
    "rating.agreement" rating_agreement(Nothing) -> Vec<ScaleAgreed>, reads [Rating];
    /// Adds a scale of one's own.
    "scale.add" scale_add(AddScale) -> Changed<ScaleAdded>, touches [];
    /// Lists the scales that ship and one's own.
    "scale.list" scale_list(Nothing) -> Vec<ScaleShown>, reads [];
    /// Lists the lists of elements that ship and one's own.
    "elements.list" elements_list(Nothing) -> Vec<ElementListShown>, reads [];
    /// Adds a list of elements of one's own.
    "elements.add" elements_add(AddElements) -> Changed<ElementsAdded>, touches [];
    /// Puts a claim, an evidence line or a finding under an element, or takes it out.
    "elements.place" elements_place(PlaceUnder) -> Changed<()>, touches [Claim Evidence Finding];
    /// Sets what stands for and against each element of a list, with origins and gaps.
    "elements.matrix" elements_matrix(AskElements) -> ElementsMatrix, reads [Source Exhibit Quote Claim Evidence Dependence Finding];
    /// Puts what happened in the order that its dates allow, and names dates that cannot be.
    "timeline.show" timeline_show(AskTimeline) -> TimelineShown, reads [Exhibit Quote Claim Evidence];
    /// Notes, replaces or takes out a key assumption of a claim or a finding.
    "assumption.set" assumption_set(SetAssumption) -> Changed<()>, touches [Claim Finding];
    /// Lists the key assumptions of claims and findings.
    "assumption.list" assumption_list(Nothing) -> Vec<AssumptionShown>, reads [Claim Finding];
    /// Notes, replaces or takes out a challenge of a claim, an evidence line or a finding.
    "challenge.set" challenge_set(SetChallenge) -> Changed<()>, touches [Claim Evidence Finding];
    /// Lists the challenges of claims, evidence lines and findings.
    "challenge.list" challenge_list(Nothing) -> Vec<ChallengeShown>, reads [Claim Evidence Finding];
    /// Records why two exhibits or quotes are not independent.
    "dependence.add" dependence_add(AddDependence) -> Changed<DependenceRecord>, touches [Dependence];
    /// Records a dated, cited rate between two currencies, or a price index.
    "rates.add" exchange_rate_add(AddExchangeRate) -> Changed<ExchangeRateRecord>, touches [ExchangeRate];
    /// Records a finding: our own statement on claims.
    "finding.add" finding_add(AddFinding) -> Changed<FindingRecord>, touches [Finding];
    /// Composes a dossier.
    "dossier.add" dossier_add(AddDossier) -> Changed<DossierRecord>, touches [Dossier];
    /// Adds, moves and takes out blocks of a dossier.
    "dossier.arrange" dossier_arrange(ArrangeDossier) -> Changed<DossierRecord>, touches [Dossier];

    /// Proposes dependences between exhibits from the wording that they share.
    "dependence.propose" dependence_propose(Nothing) -> Vec<Proposed>, reads [Exhibit Layer Dependence];
    /// Turns a proposal or a finding of the checks down, with a reason, or puts it forward again.
    "proposal.dismiss" proposal_dismiss(Dismiss) -> Changed<()>, touches [];

    /// Changes fields of a record or of the case.
    "record.edit" record_edit(EditRecord) -> Changed<Option<AnyRecord>>, touches all;
    /// Removes a record that nothing rests on.
    "record.remove" record_remove(RemoveRecord) -> Changed<()>, touches all;
    /// Lists records of one noun.
    "record.list" record_list(ListRecords) -> Vec<AnyRecord>, reads all;
    /// Shows one record with what hangs on it and its history, or the case's own settings with theirs.
    "record.show" record_show(ShowRecord) -> AnyRecord, reads all;
    /// Finds words in texts and records.
    "search" search(Search) -> Vec<Hit>, reads all;

    /// Runs the checks.
    "lint.run" lint_run(Nothing) -> Vec<Lint>, reads all;
    /// Lists the rules of the checks: each with its name, how much it matters and why it is there.
    "lint.rules" lint_rules(Nothing) -> Vec<RuleShown>, reads [];
    /// Sets the pages of a dossier and tells what stands against handing it out.
    "dossier.preview" dossier_preview(PreviewDossier) -> DossierPreview, reads all;
    /// Gives one page of a dossier as a picture.
    "dossier.page" dossier_page(PageOfDossier) -> PagePicture, reads all;
    /// Makes a PDF of a dossier and remembers that it was made.
    "dossier.export" dossier_export(ExportDossier) -> Exported, touches [];
    /// Brings in a case document with its files, all or nothing.
    "document.import" document_import(AtPath) -> Changed<Imported>, touches all;
    /// Writes the case as a case document.
    "document.export" document_export(ExportDocument) -> Exported, reads all;

    /// Lists entries of the journal with what each changed.
    "history" history(AskHistory) -> Vec<HistoryEntry>, reads all;
    /// Takes back the last change that was not taken back.
    "undo" undo(Nothing) -> Changed<Undone>, touches all;
    /// Brings back the last change that was taken back.
    "redo" redo(Nothing) -> Changed<Undone>, touches all;
    /// Checks records, bytes and journal of the open case against each other.
    "verify" verify(VerifyCase) -> Verified, reads all;
    /// Checks a produced file, and whether a case leads to it.
    "verify.file" verify_file(VerifyFile) -> Verified, reads [];
}

/// The request of a command; a shell that has nothing to say may send null.
pub(crate) fn request<T: DeserializeOwned>(command: &str, payload: Value) -> Result<T, Fault> {
    let payload = if payload.is_null() {
        Value::Object(Default::default())
    } else {
        payload
    };
    serde_path_to_error::deserialize(payload).map_err(|reason| Fault::request(command, &reason))
}

fn answer<T: Serialize>(command: &str, value: &T) -> Result<Value, Fault> {
    serde_json::to_value(value).map_err(|_| Fault::bug(format!("the answer of {command}")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_command_is_listed_twice_and_each_is_documented() {
        let names: BTreeSet<&str> = COMMANDS.iter().map(|it| it.name).collect();
        assert_eq!(names.len(), COMMANDS.len());
        for command in COMMANDS {
            assert!(
                command.doc.ends_with('.') && !command.doc.contains('\n'),
                "{command:?}"
            );
            let plain = |c: char| c.is_ascii_lowercase() || c == '.';
            assert!(command.name.chars().all(plain), "{command:?}");
        }
    }

    #[test]
    fn a_command_touches_what_the_list_says_and_a_reading_one_makes_no_entry() {
        use serde_json::json;
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::somewhere();
        let at = |name: &str| folder.path().join(name).display().to_string();
        desk.rpc("case.sample", json!({ "path": at("a.assay") }))
            .unwrap();
        let table = at("rates.csv");
        std::fs::write(&table, "Date,USD\n2023-03-01,1.0684\n").unwrap();
        let table = desk
            .rpc("exhibit.add", json!({ "files": [table] }))
            .unwrap()["value"][0]["ref"]
            .take();
        let asked = [
            ("case.info", json!({})),
            ("case.overview", json!({})),
            ("case.poll", json!({})),
            ("case.copy", json!({ "path": at("copy.assay") })),
            (
                "exhibit.bytes",
                json!({ "exhibit": "E1", "at": 0, "length": 9 }),
            ),
            ("exhibit.picture", json!({ "exhibit": "E2" })),
            ("layer.text", json!({ "layer": "T1" })),
            ("claim.origins", json!({ "claim": "C1" })),
            ("claim.settled", json!({})),
            ("source.track", json!({})),
            ("origin.single", json!({})),
            ("origin.fall", json!({ "record": "S1" })),
            ("claim.weigh", json!({ "claims": ["C1", "C2"] })),
            ("figure.compare", json!({ "left": "F1", "right": "F2" })),
            ("figure.scene", json!({ "claim": "C1", "scale": "linear" })),
            ("figure.preview", json!({ "formula": "F1 * 2" })),
            ("figure.contradictions", json!({})),
            ("figure.clusters", json!({})),
            ("figure.coverage", json!({ "exhibit": "E1" })),
            (
                "figure.export",
                json!({ "path": at("figures.csv"), "format": "csv" }),
            ),
            ("record.list", json!({ "noun": "quotes" })),
            ("record.show", json!({ "ref": "Q1" })),
            ("record.show", json!({ "ref": "case" })),
            ("search", json!({ "query": "deposit" })),
            ("scale.list", json!({})),
            ("rating.standing", json!({ "ratedOn": "2030-01-01" })),
            ("rating.agreement", json!({})),
            ("lint.run", json!({})),
            ("lint.rules", json!({})),
            ("dependence.propose", json!({})),
            ("document.export", json!({ "path": at("out.json") })),
            ("history", json!({})),
            ("verify", json!({})),
            ("source.add", json!({ "name": "A", "kind": "person" })),
            ("source.protect", json!({ "ref": "S1", "codeName": "ELM" })),
            (
                "quote.add",
                json!({ "exhibit": "E1", "exact": "At least 180 recruits" }),
            ),
            (
                "quote.take",
                json!({ "quote": { "exhibit": "E1", "exact": "At least 180 recruits" },
                "bearing": { "claim": "C2" },
                "figures": [{ "verbatim": "At least 180 recruits", "measure": "recruits" }] }),
            ),
            (
                "quote.locate",
                json!({ "exhibit": "E1", "words": "at least 180 recruits" }),
            ),
            ("claim.add", json!({ "statement": "A." })),
            (
                "evidence.link",
                json!({ "claim": "C10", "quote": "Q1", "direction": "context" }),
            ),
            (
                "figure.compute",
                json!({ "formula": "F1 * 2", "measure": "twice" }),
            ),
            (
                "figure.assume",
                json!({ "measure": "working year", "value": "2,080 hours a year",
                "assumed": "convention", "because": "52 weeks of 40 hours" }),
            ),
            (
                "rates.read",
                json!({ "exhibit": table, "from": "EUR", "to": "USD",
                "since": "2023", "take": "span" }),
            ),
            (
                "rating.add",
                json!({ "target": "S17", "scale": "admiralty-reliability",
                "value": "F", "because": "new" }),
            ),
            (
                "dependence.add",
                json!({ "from": "E3", "target": "E4", "type": "unknown" }),
            ),
            (
                "rates.add",
                json!({ "from": "KRW", "to": "USD", "value": "1/1320", "date": "2023", "kind": "spot" }),
            ),
            (
                "finding.add",
                json!({ "statement": "It is paid.", "claims": ["C1"] }),
            ),
            ("dossier.add", json!({ "title": "Short" })),
            (
                "dossier.arrange",
                json!({ "dossier": "D1", "order": [{ "keep": 1 }, { "kind": "method" }] }),
            ),
            ("elements.list", json!({})),
            ("elements.matrix", json!({ "list": "ilo-forced-labour" })),
            (
                "elements.place",
                json!({ "target": "C1", "list": "ilo-forced-labour", "element": "debt-bondage" }),
            ),
            ("timeline.show", json!({ "beside": true })),
            (
                "assumption.set",
                json!({ "target": "J1", "assumption": { "statement": "It goes on." } }),
            ),
            ("assumption.list", json!({})),
            (
                "challenge.set",
                json!({ "target": "L1", "challenge": { "kind": "rebut", "statement": "No." } }),
            ),
            ("challenge.list", json!({})),
            ("dossier.preview", json!({ "dossier": "D1" })),
            ("dossier.page", json!({ "dossier": "D1", "page": 0 })),
            (
                "record.edit",
                json!({ "target": "C10", "fields": { "statement": "B." }, "because": "x" }),
            ),
        ];
        let length = || desk.rpc("case.info", Value::Null).unwrap()["journal"]["length"].clone();
        for (name, payload) in asked {
            let command = COMMANDS.iter().find(|it| it.name == name).expect(name);
            let before = length();
            let answer = desk.rpc(name, payload);
            if name == "source.protect" {
                // The name is in the journal already, which is what the rule is for.
                assert_eq!(answer.unwrap_err().code, ErrorCode::Refused);
                continue;
            }
            let answer = answer.unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            let touched = match answer.get("touched").and_then(Value::as_array) {
                Some(touched) => touched.clone(),
                None => Vec::new(),
            };
            let listed: Vec<&str> = command.nouns.iter().map(|it| it.key()).collect();
            assert!(
                touched
                    .iter()
                    .all(|it| listed.contains(&it.as_str().unwrap())),
                "{name}: {touched:?}"
            );
            match command.effect {
                Effect::Reads => assert_eq!(length(), before, "{name} reads"),
                Effect::Touches => assert!(!touched.is_empty(), "{name} touches"),
            }
        }
    }

    #[test]
    fn every_listed_command_is_carried_out_and_no_other() {
        let desk = Desk::somewhere();
        for command in COMMANDS {
            // A request that no command takes: what answers is the command itself.
            let payload = serde_json::json!({ "no command has this key": 1 });
            let fault = desk.rpc(command.name, payload).expect_err(command.name);
            assert_eq!(fault.code, ErrorCode::Input, "{}", command.name);
        }
        let fault = desk
            .rpc("case.destroy", Value::Null)
            .expect_err("no such command");
        assert_eq!(fault.code, ErrorCode::Bug);
    }
}
