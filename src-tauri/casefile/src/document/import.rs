//! A case document into a case: all of it as one entry, or nothing. An empty
//! case keeps the document's refs and takes its settings; any other gives the
//! records numbers of its own and says which became which.

use std::collections::{BTreeMap, BTreeSet};

use assay_figures::Formula;
use serde::Serialize;

use super::{Document, Files, Mapping, NewSettings, judged, place};
use crate::column::Code;
use crate::error::{Fault, Refusal};
use crate::exhibit::NewExhibit;
use crate::figure::NewFigure;
use crate::layer::NewLayer;
use crate::reader::Texts;
use crate::rules::{optional, said};
use crate::source::NewSource;
use crate::{
    Case, CaseError, ClaimRef, DependenceRef, Done, DossierRef, EvidenceRef, ExchangeRateRef,
    ExhibitRef, FigureRef, FindingRef, LayerRef, Noun, QuoteRef, RatingRef, Ref, SourceRef, Stored,
    Target, Tx, Verb,
};

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// Which ref of the document became which of the case; the same where the
    /// case was empty.
    pub map: Vec<(Ref, Ref)>,
}

/// Who made the text of an exhibit that the document itself holds.
const INLINE_MAKER: &str = "document";
/// What the text of such an exhibit is (RFC 6838).
const INLINE_MEDIA_TYPE: &str = "text/plain";

/// A layer that will be made, with the exhibit's place in the document.
struct Planned {
    exhibit: usize,
    /// Its place among the document's layers; none if it was made by reading.
    index: Option<usize>,
    layer: NewLayer,
}

/// An exhibit's bytes and what is known of them.
#[derive(Clone, Default)]
struct Bytes {
    stored: Option<Stored>,
    media_type: Option<String>,
    notes: Option<Vec<serde_json::Value>>,
}

impl Case {
    /// Brings in a case document with what was read from its files.
    ///
    /// # Errors
    /// [`CaseError::BadDocument`] with the place and the reason; nothing was
    /// changed then.
    pub fn import(
        &mut self,
        document: &Document,
        files: &Files,
    ) -> Result<Done<Imported>, CaseError> {
        document.check_refs()?;
        let bytes = self.bytes_of(document, files)?;
        let planned = plan_layers(document, files)?;
        let mut texts = Vec::with_capacity(planned.len());
        for planned in &planned {
            let text = planned.layer.content.as_deref().unwrap_or_default();
            texts.push(self.store_bytes(text.as_bytes())?);
        }
        self.transact(Verb::Import, None, |tx| {
            tx.count(document.len());
            let import = Import::begin(tx, document)?;
            import.run(tx, document, &bytes, &planned, &texts)?;
            let map = import.map.into_iter().collect();
            Ok(Imported { map })
        })
    }

    /// The bytes of each exhibit: those that were read, or those that the document
    /// holds itself.
    fn bytes_of(&mut self, document: &Document, files: &Files) -> Result<Vec<Bytes>, CaseError> {
        let mut all = Vec::with_capacity(document.exhibits.len());
        for (index, exhibit) in document.exhibits.iter().enumerate() {
            all.push(match (files.exhibits.get(index), &exhibit.content) {
                (Some(Some(read)), _) => Bytes {
                    stored: Some(read.stored.clone()),
                    media_type: read.media_type.clone(),
                    notes: read.notes.clone(),
                },
                (_, Some(content)) => Bytes {
                    stored: Some(self.store_bytes(content.as_bytes())?),
                    ..Bytes::default()
                },
                _ => Bytes::default(),
            });
        }
        Ok(all)
    }
}

/// The layers to make: the document's own, and for exhibits without any what was
/// read in their bytes.
fn plan_layers(document: &Document, files: &Files) -> Result<Vec<Planned>, CaseError> {
    let places: BTreeMap<ExhibitRef, usize> = document
        .exhibits
        .iter()
        .enumerate()
        .filter_map(|(index, exhibit)| Some((exhibit.r#ref?, index)))
        .collect();
    let mut planned = Vec::new();
    for (index, layer) in document.layers.iter().enumerate() {
        let refused = |refusal: Refusal| place::refused(Noun::Layer, index, refusal.into());
        let of = layer
            .exhibit
            .ok_or_else(|| refused(Refusal::Empty { field: "exhibit" }))?;
        let exhibit = places.get(&of).copied();
        let exhibit = exhibit.ok_or_else(|| refused(Refusal::Empty { field: "exhibit" }))?;
        let read = files.layers.get(index).cloned().flatten();
        let content = layer.content.clone().or(read);
        if content.is_none() {
            return Err(refused(Refusal::NeedsText));
        }
        let layer = NewLayer {
            content,
            ..layer.clone()
        };
        planned.push(Planned {
            exhibit,
            index: Some(index),
            layer,
        });
    }
    let told: BTreeSet<usize> = planned
        .iter()
        .map(|planned: &Planned| planned.exhibit)
        .collect();
    for (exhibit, new) in document.exhibits.iter().enumerate() {
        if told.contains(&exhibit) {
            continue;
        }
        let read = match (files.exhibits.get(exhibit), &new.content) {
            (Some(Some(read)), _) => read.layers.clone(),
            (_, Some(content)) => vec![NewLayer {
                maker: INLINE_MAKER.to_owned(),
                version: super::VERSION.to_string(),
                content: Some(content.clone()),
                ..NewLayer::default()
            }],
            _ => Vec::new(),
        };
        for layer in read {
            planned.push(Planned {
                exhibit,
                index: None,
                layer,
            });
        }
    }
    Ok(planned)
}

/// An import that has given every record its number.
struct Import {
    map: Mapping,
    /// For each noun the numbers of its records, in the document's order.
    numbers: [Vec<i64>; Noun::ALL.len()],
}

impl Import {
    fn begin(tx: &mut Tx<'_>, document: &Document) -> Result<Import, CaseError> {
        let entries: i64 = tx
            .conn()
            .query_row("SELECT count(*) FROM journal", [], |row| row.get(0))?;
        let empty = entries <= 1;
        if empty {
            for given in Noun::ALL
                .into_iter()
                .flat_map(|noun| document.given(noun))
                .flatten()
            {
                tx.take(given);
            }
            if let Some(settings) = &document.case {
                set_case(tx, settings)?;
            }
        }
        let mut import = Import {
            map: Mapping::new(),
            numbers: Default::default(),
        };
        for noun in Noun::ALL {
            for given in document.given(noun) {
                let n = match given {
                    Some(given) if empty => given.n,
                    _ => tx.next(noun),
                };
                import.numbers[noun as usize].push(n);
                if let Some(given) = given {
                    import.map.insert(given, Ref::new(noun, n));
                }
            }
        }
        Ok(import)
    }

    /// The number of a record by its place in the document.
    fn n(&self, noun: Noun, index: usize) -> i64 {
        self.numbers[noun as usize][index]
    }

    /// What a ref of the document became. Every ref was looked up before.
    fn to(&self, from: Ref) -> Ref {
        self.map.get(&from).copied().unwrap_or(from)
    }

    fn run(
        &self,
        tx: &mut Tx<'_>,
        document: &Document,
        bytes: &[Bytes],
        planned: &[Planned],
        texts: &[Stored],
    ) -> Result<(), CaseError> {
        self.sources(tx, document)?;
        for (index, (new, bytes)) in document.exhibits.iter().zip(bytes).enumerate() {
            let exhibit = ExhibitRef(self.n(Noun::Exhibit, index));
            tx.insert_exhibit(exhibit, &self.exhibit(new, bytes), bytes.stored.as_ref())
                .map_err(|error| place::refused(Noun::Exhibit, index, error))?;
        }
        self.layers(tx, planned, texts)?;
        self.statements(tx, document)?;
        self.rates(tx, document)?;
        self.figures(tx, document)?;
        self.judgements(tx, document)?;
        judged::bring_in(tx, document, &|from| self.to(from))
    }

    /// Inserts the sources, and then says which of them were found to be one: that
    /// may be one that comes later.
    fn sources(&self, tx: &mut Tx<'_>, document: &Document) -> Result<(), CaseError> {
        self.each(Noun::Source, &document.sources, |n, new| {
            let alone = NewSource {
                same_as: None,
                ..new.clone()
            };
            tx.insert_source(SourceRef(n), &alone)
        })?;
        self.each(Noun::Source, &document.sources, |n, new| {
            let other = new.same_as.map(|it| SourceRef(self.to(it.into()).n));
            other.map_or(Ok(()), |other| tx.join_source(SourceRef(n), other))
        })
    }

    /// Inserts records of one noun, in order.
    fn each<T>(
        &self,
        noun: Noun,
        records: &[T],
        mut insert: impl FnMut(i64, &T) -> Result<(), CaseError>,
    ) -> Result<(), CaseError> {
        for (index, new) in records.iter().enumerate() {
            insert(self.n(noun, index), new).map_err(|error| place::refused(noun, index, error))?;
        }
        Ok(())
    }

    fn layers(
        &self,
        tx: &mut Tx<'_>,
        planned: &[Planned],
        texts: &[Stored],
    ) -> Result<(), CaseError> {
        for (planned, text) in planned.iter().zip(texts) {
            let exhibit = ExhibitRef(self.n(Noun::Exhibit, planned.exhibit));
            match planned.index {
                Some(index) => {
                    let layer = LayerRef(self.n(Noun::Layer, index));
                    tx.insert_layer(layer, exhibit, &planned.layer, text)
                        .map_err(|error| place::refused(Noun::Layer, index, error))?;
                }
                None => {
                    tx.add_layer(exhibit, &planned.layer, text)
                        .map_err(|error| place::refused(Noun::Exhibit, planned.exhibit, error))?;
                }
            }
        }
        Ok(())
    }

    fn exhibit(&self, new: &NewExhibit, bytes: &Bytes) -> NewExhibit {
        let inline = (new.content.is_some()).then(|| INLINE_MEDIA_TYPE.to_owned());
        NewExhibit {
            publisher: new
                .publisher
                .map(|source| SourceRef(self.to(source.into()).n)),
            media_type: bytes
                .media_type
                .clone()
                .or(new.media_type.clone())
                .or(inline),
            notes: bytes.notes.clone().or(new.notes.clone()),
            ..new.clone()
        }
    }

    fn statements(&self, tx: &mut Tx<'_>, document: &Document) -> Result<(), CaseError> {
        let texts = Texts::default();
        let source = |source: &SourceRef| SourceRef(self.to((*source).into()).n);
        self.each(Noun::Quote, &document.quotes, |n, new| {
            let mut new = new.clone();
            new.exhibit = new
                .exhibit
                .map(|exhibit| ExhibitRef(self.to(exhibit.into()).n));
            new.layer = new.layer.map(|layer| LayerRef(self.to(layer.into()).n));
            new.chain = new.chain.map(|chain| chain.iter().map(source).collect());
            new.speaker = new.speaker.as_ref().map(source);
            tx.insert_quote(QuoteRef(n), &new, &texts)
        })?;
        for (index, list) in document.element_lists.iter().enumerate() {
            tx.add_element_list(&list.to_string())
                .map_err(|error| CaseError::BadDocument {
                    pointer: format!("/elementLists/{index}"),
                    fault: Fault::Case(Box::new(error)),
                })?;
        }
        self.each(Noun::Claim, &document.claims, |n, new| {
            tx.insert_claim(ClaimRef(n), new)
        })?;
        self.each(Noun::Evidence, &document.evidence, |n, new| {
            let mut new = new.clone();
            new.claim = ClaimRef(self.to(new.claim.into()).n);
            new.quote = QuoteRef(self.to(new.quote.into()).n);
            tx.insert_evidence(EvidenceRef(n), &new)
        })
    }

    /// Figures after the figures that they rest on, whatever their order.
    fn figures(&self, tx: &mut Tx<'_>, document: &Document) -> Result<(), CaseError> {
        for index in in_order(document)? {
            let mut new = document.figures[index].clone();
            new.quote = new.quote.map(|quote| QuoteRef(self.to(quote.into()).n));
            new.claim = new.claim.map(|claim| ClaimRef(self.to(claim.into()).n));
            new.formula = new.formula.map(|formula| self.formula(formula));
            tx.insert_figure(FigureRef(self.n(Noun::Figure, index)), &new)
                .map_err(|error| place::refused(Noun::Figure, index, error))?;
        }
        Ok(())
    }

    /// A formula with the case's refs; as it was typed where they are the same.
    fn formula(&self, text: String) -> String {
        let figure = |n: i64| self.to(FigureRef(n).into()).n;
        let rate = |n: i64| self.to(ExchangeRateRef(n).into()).n;
        let Ok(formula) = Formula::parse(&text) else {
            return text;
        };
        let moved = formula.refs().into_iter().any(|n| figure(n) != n)
            || formula.rates().into_iter().any(|n| rate(n) != n);
        if moved {
            formula.renamed(&figure, &rate).to_string()
        } else {
            text
        }
    }

    fn rates(&self, tx: &mut Tx<'_>, document: &Document) -> Result<(), CaseError> {
        self.each(Noun::ExchangeRate, &document.exchange_rates, |n, new| {
            let mut new = new.clone();
            new.cited = new
                .cited
                .map(|exhibit| ExhibitRef(self.to(exhibit.into()).n));
            tx.insert_exchange_rate(ExchangeRateRef(n), &new)
        })
    }

    fn judgements(&self, tx: &mut Tx<'_>, document: &Document) -> Result<(), CaseError> {
        for (index, scale) in document.scales.iter().enumerate() {
            tx.add_scale(&scale.to_string())
                .map_err(|error| CaseError::BadDocument {
                    pointer: format!("/scales/{index}"),
                    fault: Fault::Case(Box::new(error)),
                })?;
        }
        self.each(Noun::Rating, &document.ratings, |n, new| {
            let mut new = new.clone();
            new.target = self.to(new.target);
            tx.insert_rating(RatingRef(n), &new)
        })?;
        self.each(Noun::Dependence, &document.dependences, |n, new| {
            let mut new = new.clone();
            (new.from, new.target) = (self.to(new.from), self.to(new.target));
            tx.insert_dependence(DependenceRef(n), &new)
        })?;
        self.each(Noun::Finding, &document.findings, |n, new| {
            let mut new = new.clone();
            for claim in &mut new.claims {
                *claim = ClaimRef(self.to((*claim).into()).n);
            }
            tx.insert_finding(FindingRef(n), &new)
        })?;
        self.each(Noun::Dossier, &document.dossiers, |n, new| {
            let mut new = new.clone();
            for block in &mut new.blocks {
                *block = block.renamed(&|from| self.to(from));
            }
            tx.insert_dossier(DossierRef(n), &new)
        })
    }
}

/// A figure's formula; none where it cannot be read, which the verb will say.
pub(super) fn formula(figure: &NewFigure) -> Option<Formula> {
    Formula::parse(optional(figure.formula.as_deref())?).ok()
}

/// The figures that a figure's formula names.
fn inputs(figure: &NewFigure) -> Vec<i64> {
    formula(figure).map_or_else(Vec::new, |formula| formula.refs())
}

/// The places of the figures, each after those that it rests on.
fn in_order(document: &Document) -> Result<Vec<usize>, CaseError> {
    let figures = &document.figures;
    let places: BTreeMap<i64, usize> = figures
        .iter()
        .enumerate()
        .filter_map(|(index, new)| Some((new.r#ref?.0, index)))
        .collect();
    let rests: Vec<Vec<usize>> = figures
        .iter()
        .map(|new| {
            inputs(new)
                .into_iter()
                .filter_map(|n| places.get(&n).copied())
                .collect()
        })
        .collect();
    let mut waits: Vec<usize> = rests.iter().map(Vec::len).collect();
    let mut above: Vec<Vec<usize>> = vec![Vec::new(); figures.len()];
    for (figure, below) in rests.iter().enumerate() {
        for input in below {
            above[*input].push(figure);
        }
    }
    let mut order: Vec<usize> = (0..figures.len())
        .filter(|figure| waits[*figure] == 0)
        .collect();
    let mut next = 0;
    while let Some(&done) = order.get(next) {
        next += 1;
        for figure in &above[done] {
            waits[*figure] -= 1;
            if waits[*figure] == 0 {
                order.push(*figure);
            }
        }
    }
    match waits.iter().position(|waits| *waits > 0) {
        None => Ok(order),
        Some(_) => Err(circle(document, &rests, &waits)),
    }
}

/// Names one circle among the figures that wait for each other for ever.
fn circle(document: &Document, rests: &[Vec<usize>], waits: &[usize]) -> CaseError {
    let stuck = |figure: &usize| waits[*figure] > 0;
    let mut path: Vec<usize> = Vec::new();
    let mut at = (0..waits.len()).find(stuck).unwrap_or_default();
    // Each that waits rests on one that waits, so the walk comes back to itself.
    while !path.contains(&at) {
        path.push(at);
        at = rests[at].iter().copied().find(stuck).unwrap_or(at);
    }
    let from = path
        .iter()
        .position(|figure| *figure == at)
        .unwrap_or_default();
    let refs = path[from..]
        .iter()
        .filter_map(|figure| document.figures[*figure].r#ref);
    let through = refs.map(Ref::from).collect();
    place::refused(Noun::Figure, at, Refusal::Circle { through }.into())
}

/// Sets the settings of an empty case from the document.
fn set_case(tx: &mut Tx<'_>, settings: &NewSettings) -> Result<(), CaseError> {
    if let Some(title) = settings.title.as_deref() {
        said("title", title).map_err(|error| CaseError::BadDocument {
            pointer: "/case/title".to_owned(),
            fault: crate::error::Fault::Case(Box::new(error)),
        })?;
    }
    tx.conn().execute(
        r#"UPDATE "case" SET title = coalesce(?1, title), question = ?2,
                             handling = coalesce(?3, handling) WHERE n = 1"#,
        rusqlite::params![
            settings.title,
            optional(settings.question.as_deref()),
            settings.handling.map(Code)
        ],
    )?;
    tx.touch_target(Target::Case);
    Ok(())
}
