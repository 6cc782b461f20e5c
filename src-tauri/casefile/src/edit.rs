//! Edits: a closed list of keys per noun, each change with its reason. Bytes,
//! exact words and rating values are not on the list: those are answered by a new
//! record, not by another wording of the old one.

use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::column::code;
use crate::error::Refusal;
use crate::figure::{self, Figure};
use crate::quote::Quote;
use crate::reader::Reader;
use crate::review;
use crate::rules::{date, event_date, exists, language, optional, said};
use crate::{
    Basis, Case, CaseError, ClaimRef, DependenceType, Direction, Done, DossierRef, ExhibitRef,
    FigureRef, FindingRef, Handling, Noun, QuoteRef, Ref, SourceKind, SourceRef, Target, Tx, Verb,
    protection,
};

/// The keys of a record, or of the case's settings, that can be edited.
pub fn editable(target: Target) -> &'static [&'static str] {
    let Target::Record(record) = target else {
        return &["title", "question", "handling"];
    };
    match record.noun {
        Noun::Source => &["name", "kind", "codeName", "access", "handling", "sameAs"],
        Noun::Exhibit => &[
            "title",
            "publisher",
            "published",
            "url",
            "acquiredFrom",
            "acquiredAt",
            "handling",
        ],
        Noun::Layer => &["language", "handling"],
        Noun::Quote => &[
            "chain",
            "speaker",
            "basis",
            "asserted",
            "translation",
            "paraphrase",
            "handling",
        ],
        Noun::Claim => &[
            "statement",
            "occurred",
            "elements",
            "assumptions",
            "challenges",
            "handling",
        ],
        Noun::Evidence => &[
            "direction",
            "strength",
            "why",
            "elements",
            "challenges",
            "handling",
        ],
        Noun::Figure => &[
            "claim",
            "measure",
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
            "formula",
            "assumed",
            "because",
            "handling",
        ],
        Noun::Rating => &["handling"],
        Noun::Dependence => &["type", "why", "handling"],
        Noun::ExchangeRate => &["cited", "why", "handling"],
        Noun::Finding => &[
            "statement",
            "claims",
            "standard",
            "likelihood",
            "confidence",
            "scope",
            "contrary",
            "wouldChange",
            "elements",
            "assumptions",
            "challenges",
            "handling",
        ],
        Noun::Dossier => &["title", "blocks", "handling"],
    }
}

/// The fields of one edit. Each is taken by its key; null takes a value away.
struct Fields<'a> {
    given: &'a Map<String, Value>,
    table: &'static str,
    n: i64,
    sets: Vec<(&'static str, Sql)>,
}

impl Fields<'_> {
    /// What is given for a key: nothing, null, or a value.
    fn get<T: DeserializeOwned>(&self, key: &str) -> Result<Option<Option<T>>, CaseError> {
        let Some(value) = self.given.get(key) else {
            return Ok(None);
        };
        match serde_json::from_value::<Option<T>>(value.clone()) {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(Refusal::BadValue {
                field: key.to_owned(),
            }
            .into()),
        }
    }

    /// A value that may not be taken away.
    fn required<T: DeserializeOwned>(&self, key: &'static str) -> Result<Option<T>, CaseError> {
        match self.get(key)? {
            None => Ok(None),
            Some(None) => Err(Refusal::Empty { field: key }.into()),
            Some(value) => Ok(value),
        }
    }

    fn set(&mut self, column: &'static str, value: impl Into<Sql>) {
        self.sets.push((column, value.into()));
    }

    /// A text that must say something.
    fn said(&mut self, key: &'static str, column: &'static str) -> Result<(), CaseError> {
        if let Some(text) = self.required::<String>(key)? {
            said(key, &text)?;
            self.set(column, text);
        }
        Ok(())
    }

    /// A text that may be taken away.
    fn text(&mut self, key: &'static str, column: &'static str) -> Result<(), CaseError> {
        if let Some(text) = self.get::<String>(key)? {
            self.set(column, text.filter(|text| !text.trim().is_empty()));
        }
        Ok(())
    }

    fn date(&mut self, key: &'static str, column: &'static str) -> Result<(), CaseError> {
        if let Some(text) = self.get::<String>(key)? {
            self.set(column, date(key, text.as_deref())?.map(str::to_owned));
        }
        Ok(())
    }

    /// A term of a closed vocabulary that may not be taken away.
    fn term<T: DeserializeOwned + Serialize>(
        &mut self,
        key: &'static str,
        column: &'static str,
    ) -> Result<(), CaseError> {
        if let Some(term) = self.required::<T>(key)? {
            self.set(column, code(&term));
        }
        Ok(())
    }

    /// A term that may be taken away.
    fn optional_term<T: DeserializeOwned + Serialize>(
        &mut self,
        key: &'static str,
        column: &'static str,
    ) -> Result<(), CaseError> {
        if let Some(term) = self.get::<T>(key)? {
            self.set(column, term.as_ref().map(code));
        }
        Ok(())
    }

    /// A ref that may be taken away.
    fn link<T: DeserializeOwned + Into<Ref>>(
        &mut self,
        tx: &Tx<'_>,
        key: &'static str,
        column: &'static str,
    ) -> Result<(), CaseError> {
        if let Some(link) = self.get::<T>(key)? {
            let link = link.map(|link| exists(tx.conn(), link)).transpose()?;
            self.set(column, link.map(|link| link.n));
        }
        Ok(())
    }

    /// The lists of a review, each given as a whole.
    fn lists(&mut self, conn: &rusqlite::Connection, noun: Noun) -> Result<(), CaseError> {
        if let Some(list) = self.get::<Vec<review::Placement>>("elements")? {
            let mut list = list.unwrap_or_default();
            review::check_placements(conn, noun, &mut list)?;
            self.set("elements", review::kept(&list));
        }
        if let Some(list) = self.get::<Vec<review::Assumption>>("assumptions")? {
            let mut list = list.unwrap_or_default();
            review::check_assumptions(&mut list)?;
            self.set("assumptions", review::kept(&list));
        }
        if let Some(list) = self.get::<Vec<review::Challenge>>("challenges")? {
            let mut list = list.unwrap_or_default();
            review::check_challenges(&mut list)?;
            self.set("challenges", review::kept(&list));
        }
        Ok(())
    }

    fn handling(&mut self) -> Result<(), CaseError> {
        self.optional_term::<Handling>("handling", "handling")
    }

    /// Writes what was set.
    fn write(self, tx: &Tx<'_>) -> Result<(), CaseError> {
        if self.sets.is_empty() {
            return Ok(());
        }
        let columns: Vec<String> = self
            .sets
            .iter()
            .zip(2..)
            .map(|((column, _), index)| format!("\"{column}\" = ?{index}"))
            .collect();
        let sql = format!(
            "UPDATE \"{}\" SET {} WHERE n = ?1",
            self.table,
            columns.join(", ")
        );
        let values =
            std::iter::once(Sql::from(self.n)).chain(self.sets.into_iter().map(|(_, value)| value));
        tx.conn().execute(&sql, params_from_iter(values))?;
        Ok(())
    }
}

impl Tx<'_> {
    /// Changes fields of a record, or of the case's settings.
    ///
    /// # Errors
    /// [`Refusal::NotEditable`] for a key that is not in [`editable`];
    /// [`Refusal::BadValue`]; what the noun's own rules refuse;
    /// [`Refusal::Breaks`] if a computation that rests on the figure could not be
    /// made any more; [`CaseError::NotFound`].
    pub fn edit(
        &mut self,
        target: Target,
        fields: &Map<String, Value>,
        because: &str,
    ) -> Result<(), CaseError> {
        said("because", because)?;
        let allowed = editable(target);
        if let Some(key) = fields.keys().find(|key| !allowed.contains(&key.as_str())) {
            return Err(Refusal::NotEditable { field: key.clone() }.into());
        }
        let (table, n) = match target {
            Target::Case => (crate::descriptor::CASE_TABLE, 1),
            Target::Record(record) => {
                exists(self.conn(), record)?;
                (record.noun.table(), record.n)
            }
        };
        let edit = Fields {
            given: fields,
            table,
            n,
            sets: Vec::new(),
        };
        match target {
            Target::Case => edit_case(self, edit)?,
            Target::Record(record) => edit_record(self, record, edit)?,
        }
        self.touch_target(target);
        protection::watch_text(self, target, "because", because)?;
        match target {
            Target::Record(record) => protection::watch(self, record),
            Target::Case => {
                for (key, text) in fields
                    .iter()
                    .filter_map(|(key, value)| Some((key, value.as_str()?)))
                {
                    protection::watch_text(self, target, key, text)?;
                }
                Ok(())
            }
        }
    }
}

fn edit_case(tx: &mut Tx<'_>, mut edit: Fields<'_>) -> Result<(), CaseError> {
    edit.said("title", "title")?;
    edit.text("question", "question")?;
    edit.term::<Handling>("handling", "handling")?;
    edit.write(tx)
}

fn edit_record(tx: &mut Tx<'_>, record: Ref, mut edit: Fields<'_>) -> Result<(), CaseError> {
    edit.handling()?;
    match record.noun {
        Noun::Source => edit_source(tx, SourceRef(record.n), &mut edit)?,
        Noun::Exhibit => {
            edit.said("title", "title")?;
            edit.link::<SourceRef>(tx, "publisher", "publisher")?;
            edit.date("published", "published")?;
            edit.text("url", "url")?;
            edit.text("acquiredFrom", "acquired_from")?;
            edit.date("acquiredAt", "acquired_at")?;
        }
        Noun::Layer => {
            if let Some(tag) = edit.get::<String>("language")? {
                edit.set(
                    "language",
                    language("language", tag.as_deref())?.map(str::to_owned),
                );
            }
        }
        Noun::Quote => edit_quote(tx, QuoteRef(record.n), &mut edit)?,
        Noun::Claim => {
            edit.said("statement", "statement")?;
            if let Some(text) = edit.get::<String>("occurred")? {
                let date = event_date("occurred", text.as_deref())?.map(str::to_owned);
                edit.set("occurred", date);
            }
            edit.lists(tx.conn(), record.noun)?;
        }
        Noun::Evidence => {
            edit.term::<Direction>("direction", "direction")?;
            edit.optional_term::<crate::evidence::Strength>("strength", "strength")?;
            edit.text("why", "why")?;
            edit.lists(tx.conn(), record.noun)?;
        }
        Noun::Figure => return edit_figure(tx, FigureRef(record.n), edit),
        Noun::Rating => {}
        Noun::Dependence => {
            edit.term::<DependenceType>("type", "type")?;
            edit.text("why", "why")?;
        }
        Noun::ExchangeRate => {
            edit.link::<ExhibitRef>(tx, "cited", "cited")?;
            edit.text("why", "why")?;
        }
        Noun::Finding => edit_finding(tx, FindingRef(record.n), &mut edit)?,
        Noun::Dossier => {
            edit.said("title", "title")?;
            if let Some(blocks) = edit.get::<Vec<crate::dossier::Block>>("blocks")? {
                let blocks = blocks.unwrap_or_default();
                crate::dossier::check_blocks(tx.conn(), &blocks)?;
                crate::dossier::set_blocks(tx.conn(), DossierRef(record.n), &blocks)?;
            }
        }
    }
    edit.write(tx)
}

fn edit_source(tx: &Tx<'_>, source: SourceRef, edit: &mut Fields<'_>) -> Result<(), CaseError> {
    let record: crate::source::Source = Reader::new(tx.conn()).one(source.0)?;
    if record.protected && edit.given.contains_key("name") {
        // Its name is in the identity table and is told there once.
        return Err(Refusal::NotEditable {
            field: "name".to_owned(),
        }
        .into());
    }
    edit.said("name", "name")?;
    edit.term::<SourceKind>("kind", "kind")?;
    edit.text("access", "access")?;
    if let Some(Some(other)) = edit.get::<SourceRef>("sameAs")? {
        crate::source::check_same(tx.conn(), source, other)?;
    }
    edit.link::<SourceRef>(tx, "sameAs", "same_as")?;
    if let Some(code_name) = edit.required::<String>("codeName")? {
        if !record.protected {
            return Err(Refusal::NeedsProtection { field: "codeName" }.into());
        }
        said("codeName", &code_name)?;
        crate::source::check_code_name(tx.conn(), source, &code_name)?;
        edit.set("code_name", code_name);
    }
    Ok(())
}

fn edit_quote(tx: &Tx<'_>, quote: QuoteRef, edit: &mut Fields<'_>) -> Result<(), CaseError> {
    edit.term::<Basis>("basis", "basis")?;
    edit.date("asserted", "asserted")?;
    edit.text("translation", "translation")?;
    edit.text("paraphrase", "paraphrase")?;
    let chain = edit
        .get::<Vec<SourceRef>>("chain")?
        .map(Option::unwrap_or_default);
    let speaker = edit.get::<SourceRef>("speaker")?;
    if chain.is_none() && speaker.is_none() {
        return Ok(());
    }
    let record: Quote = Reader::new(tx.conn()).one(quote.0)?;
    let chain = match chain {
        Some(chain) => {
            crate::quote::check_chain(tx.conn(), &chain)?;
            crate::quote::set_chain(tx.conn(), quote, &chain)?;
            chain
        }
        None => record.chain,
    };
    let speaker = match speaker {
        Some(speaker) => speaker.or(chain.first().copied()),
        // The one who spoke still does, unless the new chain is without them.
        None => record
            .speaker
            .filter(|old| chain.contains(old))
            .or(chain.first().copied()),
    };
    if speaker.is_some_and(|speaker| !chain.contains(&speaker)) {
        return Err(Refusal::SpeakerNotInChain.into());
    }
    edit.set("speaker", speaker.map(|speaker| speaker.0));
    Ok(())
}

fn edit_finding(tx: &Tx<'_>, finding: FindingRef, edit: &mut Fields<'_>) -> Result<(), CaseError> {
    edit.said("statement", "statement")?;
    let word = |key| Ok::<_, CaseError>(edit.get::<String>(key)?.flatten());
    let (standard, likelihood, confidence) =
        (word("standard")?, word("likelihood")?, word("confidence")?);
    crate::finding::on_yardsticks(&standard, &likelihood, &confidence)?;
    edit.text("standard", "standard")?;
    edit.text("likelihood", "likelihood")?;
    edit.text("confidence", "confidence")?;
    edit.text("scope", "scope")?;
    edit.text("contrary", "contrary")?;
    edit.text("wouldChange", "would_change")?;
    edit.lists(tx.conn(), Noun::Finding)?;
    if let Some(claims) = edit.get::<Vec<ClaimRef>>("claims")? {
        let claims = claims.unwrap_or_default();
        for claim in &claims {
            exists(tx.conn(), *claim)?;
        }
        crate::finding::set_claims(tx.conn(), finding, &claims)?;
    }
    Ok(())
}

/// Keys that change what a figure comes to.
const QUANTITY_KEYS: [&str; 11] = [
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

fn edit_figure(tx: &mut Tx<'_>, figure: FigureRef, mut edit: Fields<'_>) -> Result<(), CaseError> {
    let record: Figure = Reader::new(tx.conn()).one(figure.0)?;
    edit.said("measure", "measure")?;
    edit.link::<ClaimRef>(tx, "claim", "claim")?;
    let claim = edit.get::<ClaimRef>("claim")?.flatten();
    let quantity_key = QUANTITY_KEYS
        .into_iter()
        .find(|key| edit.given.contains_key(*key));
    let reasoned = ["assumed", "because"];
    match (
        &record.assumption,
        reasoned.iter().find(|key| edit.given.contains_key(**key)),
    ) {
        (None, Some(key)) => {
            return Err(Refusal::NotEditable {
                field: (*key).to_owned(),
            }
            .into());
        }
        (Some(assumption), _) => {
            let assumed = edit.required::<figure::Assumed>("assumed")?;
            edit.term::<figure::Assumed>("assumed", "assumed")?;
            edit.said("because", "because")?;
            let quantity = figure::requantified(&record, edit.given)?;
            figure::Assumption::check(assumed.unwrap_or(assumption.assumed), &quantity)?;
        }
        (None, None) => {}
    }
    match (
        &record.computation,
        quantity_key,
        edit.given.contains_key("formula"),
    ) {
        (Some(_), Some(key), _) => {
            return Err(Refusal::NotEditable {
                field: key.to_owned(),
            }
            .into());
        }
        (None, _, true) => {
            return Err(Refusal::NotEditable {
                field: "formula".to_owned(),
            }
            .into());
        }
        (Some(_), None, true) => {
            let text = edit.required::<String>("formula")?.unwrap_or_default();
            let formula = figure::read_formula(tx.conn(), &text)?;
            figure::edited(tx.conn(), figure, None, Some(&text))?;
            figure::set_inputs(tx.conn(), figure, &formula.refs())?;
        }
        (None, Some(_), false) => {
            let quantity = figure::requantified(&record, edit.given)?;
            figure::edited(tx.conn(), figure, Some(&quantity), None)?;
            figure::compare_with_words(tx, &record, &quantity)?;
        }
        (_, None, false) => {}
    }
    edit.write(tx)?;
    if let (Some(claim), Some(quote)) = (claim, record.quote) {
        tx.ensure_evidence(claim, quote)?;
    }
    figure::check_dependents(tx.conn(), figure)
}

impl Case {
    /// Changes fields of a record, or of the case's settings: [`Tx::edit`] as one
    /// entry with its reason.
    ///
    /// # Errors
    /// As there.
    pub fn edit(
        &mut self,
        target: Target,
        fields: &Map<String, Value>,
        because: &str,
    ) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Edit, optional(Some(because)), |tx| {
            tx.edit(target, fields, because)
        })
    }
}

#[cfg(test)]
mod tests;
