//! Small cases for the tests of this crate: in a folder of their own, which goes
//! with them.

use std::fmt::Debug;
use std::ops::{Deref, DerefMut};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::claim::NewClaim;
use crate::exhibit::NewExhibit;
use crate::figure::NewFigure;
use crate::layer::{NewLayer, Page};
use crate::quote::NewQuote;
use crate::source::NewSource;
use crate::{
    Actor, Case, CaseError, ClaimRef, ExhibitRef, Export, FigureRef, NewCase, QuoteRef, Refusal,
    SourceKind, SourceRef,
};

/// The text of the exhibit of [`with_text`]. Its second page starts at "He paid".
pub(crate) const TEXT: &str = "The trader said: “a man who wants his name on it brings 4,000 to \
    5,000 US dollars first”.\nAround 100,000 workers are abroad, and the trade earns more than 500 \
    million US dollars a year.\nThe lists promise up to 30,000 to 40,000 US dollars over three \
    years.\nHe paid. They paid.\n";

/// A case and the folder that it lies in.
pub(crate) struct Trial {
    case: Case,
    /// Goes with the case.
    _folder: TempDir,
}

impl Deref for Trial {
    type Target = Case;
    fn deref(&self) -> &Case {
        &self.case
    }
}

impl DerefMut for Trial {
    fn deref_mut(&mut self) -> &mut Case {
        &mut self.case
    }
}

/// An empty case.
pub(crate) fn empty() -> Trial {
    let folder = tempfile::tempdir().expect("a folder");
    let by = Actor {
        name: "M. Albright".to_owned(),
        id: "00aa".to_owned(),
    };
    let new = NewCase {
        title: "Crews".to_owned(),
        question: None,
        handling: None,
    };
    let case = Case::create(&folder.path().join("trial.assay"), new, by).expect("a new case");
    Trial {
        case,
        _folder: folder,
    }
}

/// A case with a source S1 and an exhibit E1 that it published, whose layer T1 is
/// [`TEXT`] on two pages.
pub(crate) fn with_text() -> Trial {
    let mut trial = empty();
    trial.source("Tumen Ledger");
    let stored = trial.store_bytes(TEXT.as_bytes()).expect("bytes");
    let exhibit = NewExhibit {
        file: Some("folder/report.txt".to_owned()),
        media_type: Some("text/plain".to_owned()),
        publisher: Some(SourceRef(1)),
        ..NewExhibit::default()
    };
    let second = TEXT.chars().count() as u64 - "He paid. They paid.\n".len() as u64;
    let layer = NewLayer {
        maker: "plain".to_owned(),
        version: "1".to_owned(),
        content: Some(TEXT.to_owned()),
        pages: vec![
            Page {
                label: "i".to_owned(),
                start: 0,
            },
            Page {
                label: "ii".to_owned(),
                start: second,
            },
        ],
        ..NewLayer::default()
    };
    trial
        .add_exhibit(&exhibit, Some(&stored), &[layer])
        .expect("an exhibit");
    trial
}

/// The same with a claim C1, and quotes Q1 (the deposit), Q2 (workers and
/// revenue) and Q3 (the promise).
pub(crate) fn with_quotes() -> Trial {
    let mut trial = with_text();
    trial.claim("A recruit hands over a deposit.");
    trial.quote("brings 4,000 to 5,000 US dollars first");
    trial.quote(
        "Around 100,000 workers are abroad, and the trade earns more than 500 million US dollars a year",
    );
    trial.quote("up to 30,000 to 40,000 US dollars over three years");
    trial
}

/// A new record from its form in a document.
pub(crate) fn from<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> T {
    serde_json::from_value(value).expect("a new record")
}

/// A case in which every noun has a record and something rests on most of them.
/// A scale of two terms that a user made.
pub(crate) const HOUSE: &str = r#"{
    "id": "house", "version": "1", "title": "House scale", "document": "Our handbook",
    "axis": "source", "rates": ["source"],
    "terms": [
        { "value": "+", "label": "held up", "definition": "Was right whenever we looked." },
        { "value": "-", "label": "did not", "definition": "Was wrong at least once." },
        { "value": "?", "label": "cannot be judged", "definition": "Nothing to go by.", "judgeable": false }
    ] }"#;

/// A list of one element that a user made.
pub(crate) const ELEMENTS: &str = r#"{
    "id": "unpaid", "version": "1", "title": "Unpaid work", "document": "Our handbook",
    "elements": [
        { "id": "no-wage", "label": "No wage", "source": "page 3", "definition": "Paid by nobody." }
    ] }"#;

pub(crate) fn full() -> Trial {
    let mut trial = with_quotes();
    let stated = NewFigure {
        claim: Some(ClaimRef(1)),
        ..figure(1, "4,000 to 5,000 US dollars")
    };
    trial.add_figure(&stated).expect("a figure");
    trial.compute("F1 * 2");
    trial
        .add_rating(&from(
            json!({ "target": "Q1", "scale": "admiralty-credibility", "value": "2",
            "because": "agrees" }),
        ))
        .expect("rated");
    trial.add_scale(HOUSE).expect("a scale");
    trial.add_element_list(ELEMENTS).expect("a list");
    let claim = crate::Ref::from(ClaimRef(1));
    trial
        .place(
            claim,
            &from(json!({ "list": "unpaid", "element": "no-wage", "why": "he pays" })),
        )
        .expect("placed");
    trial
        .assume(
            claim,
            None,
            Some(from(json!({ "statement": "The trader is not boasting." }))),
        )
        .expect("noted");
    trial
        .challenge(
            claim,
            None,
            Some(from(
                json!({ "kind": "rebut", "statement": "Some pay nothing." }),
            )),
        )
        .expect("noted");
    trial
        .add_dependence(&from(
            json!({ "from": "Q2", "target": "E1", "type": "cites" }),
        ))
        .expect("recorded");
    trial
        .add_exchange_rate(&from(
            json!({ "from": "KRW", "to": "USD", "value": "1/1320",
            "date": "2023", "kind": "spot", "cited": "E1" }),
        ))
        .expect("recorded");
    trial
        .add_finding(&from(json!({ "statement": "So it is.", "claims": ["C1"] })))
        .expect("recorded");
    trial
        .add_dossier(&from(json!({ "title": "Brief", "blocks": [
            { "kind": "prose", "text": "See [Q3]." }, { "kind": "chart", "figures": ["F2"] } ] })))
        .expect("composed");
    trial
}

impl Trial {
    pub(crate) fn source(&mut self, name: &str) -> SourceRef {
        let new = NewSource {
            name: Some(name.to_owned()),
            kind: SourceKind::Outlet,
            ..NewSource::default()
        };
        self.add_source(&new).expect("a source").value
    }

    pub(crate) fn protected(&mut self, name: &str, code_name: &str) -> SourceRef {
        let new = NewSource {
            name: Some(name.to_owned()),
            kind: SourceKind::Person,
            protected: Some(true),
            code_name: Some(code_name.to_owned()),
            ..NewSource::default()
        };
        self.add_source(&new).expect("a protected source").value
    }

    pub(crate) fn claim(&mut self, statement: &str) -> ClaimRef {
        let new = NewClaim {
            statement: statement.to_owned(),
            ..NewClaim::default()
        };
        self.add_claim(&new).expect("a claim").value
    }

    pub(crate) fn quote(&mut self, exact: &str) -> QuoteRef {
        self.add_quote(&quote(exact)).expect("a quote").value
    }

    pub(crate) fn figure(&mut self, quote: i64, verbatim: &str) -> FigureRef {
        self.add_figure(&figure(quote, verbatim))
            .expect("a figure")
            .value
    }

    pub(crate) fn compute(&mut self, formula: &str) -> FigureRef {
        self.add_figure(&computation(formula))
            .expect("a computation")
            .value
    }

    /// All that the case holds, identities too, and how long its journal is.
    pub(crate) fn state(&self) -> (Value, i64) {
        let export = Export {
            identities: true,
            folder: None,
        };
        let document = self.export_document(&export).expect("a document");
        (document, self.info().expect("info").journal.length)
    }

    /// The refusal of what is tried; the case must be as it was.
    pub(crate) fn refused<T: Debug>(
        &mut self,
        verb: impl FnOnce(&mut Case) -> Result<T, CaseError>,
    ) -> CaseError {
        let before = self.state();
        let error = verb(self).expect_err("this is refused");
        assert_eq!(self.state(), before, "a refusal changes nothing: {error:?}");
        error
    }

    /// The reason of the refusal of what is tried.
    pub(crate) fn refusal<T: Debug>(
        &mut self,
        verb: impl FnOnce(&mut Case) -> Result<T, CaseError>,
    ) -> Refusal {
        match self.refused(verb) {
            CaseError::Refused(refusal) => refusal,
            other => panic!("refused for another reason: {other:?}"),
        }
    }
}

pub(crate) fn quote(exact: &str) -> NewQuote {
    NewQuote {
        exhibit: Some(ExhibitRef(1)),
        exact: exact.to_owned(),
        ..NewQuote::default()
    }
}

pub(crate) fn figure(quote: i64, verbatim: &str) -> NewFigure {
    NewFigure {
        quote: Some(QuoteRef(quote)),
        verbatim: Some(verbatim.to_owned()),
        measure: "amount".to_owned(),
        ..NewFigure::default()
    }
}

pub(crate) fn computation(formula: &str) -> NewFigure {
    NewFigure {
        formula: Some(formula.to_owned()),
        measure: "result".to_owned(),
        ..NewFigure::default()
    }
}
