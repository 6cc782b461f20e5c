//! What a verb gets to work with inside one transaction, and what comes back
//! from it. The only door for changes to records; it commits nothing itself.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use rusqlite::Connection;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::journal::Event;
use crate::{CaseError, NotARef, Noun, Ref, SourceRef, identity};

/// Who acts: a name, and a random id from that person's settings that tells two
/// people of one name apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The name, as it prints.
    pub name: String,
    /// Random hexadecimal digits.
    pub id: String,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} <{}>", self.name, self.id)
    }
}

/// What was done, as the label of an entry says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// The case was made.
    Create,
    /// A record was added.
    Add,
    /// A quote was set against a claim.
    Link,
    /// A source or quote was rated.
    Rate,
    /// A figure was computed.
    Compute,
    /// A dependence was recorded.
    Depend,
    /// Fields were changed.
    Edit,
    /// A source was put under protection.
    Protect,
    /// The blocks of a dossier were added to, moved or taken out.
    Arrange,
    /// A record was put under an element of a rule.
    Place,
    /// It was taken out from there.
    Displace,
    /// What a record assumes was changed.
    Assume,
    /// What is held against a record was changed.
    Challenge,
    /// A list of elements was added.
    Define,
    /// A record was removed.
    Remove,
    /// A case document was brought in.
    Import,
}

impl Verb {
    /// Every verb, so that a test can demand one generator for each.
    pub const ALL: [Verb; 16] = [
        Verb::Create,
        Verb::Add,
        Verb::Link,
        Verb::Rate,
        Verb::Compute,
        Verb::Depend,
        Verb::Edit,
        Verb::Protect,
        Verb::Arrange,
        Verb::Place,
        Verb::Displace,
        Verb::Assume,
        Verb::Challenge,
        Verb::Define,
        Verb::Remove,
        Verb::Import,
    ];

    /// The word in the label.
    pub fn word(self) -> &'static str {
        match self {
            Verb::Create => "create",
            Verb::Add => "add",
            Verb::Link => "link",
            Verb::Rate => "rate",
            Verb::Compute => "compute",
            Verb::Depend => "depend",
            Verb::Edit => "edit",
            Verb::Protect => "protect",
            Verb::Arrange => "arrange",
            Verb::Place => "place",
            Verb::Displace => "displace",
            Verb::Assume => "assume",
            Verb::Challenge => "challenge",
            Verb::Define => "define",
            Verb::Remove => "remove",
            Verb::Import => "import",
        }
    }
}

/// The case itself or one of its records; prints `case` or the ref.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// The settings of the case.
    Case,
    /// One record.
    Record(Ref),
}

impl From<Ref> for Target {
    fn from(of: Ref) -> Target {
        Target::Record(of)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Case => f.write_str("case"),
            Target::Record(of) => of.fmt(f),
        }
    }
}

impl FromStr for Target {
    type Err = NotARef;

    fn from_str(text: &str) -> Result<Target, NotARef> {
        if text == "case" {
            Ok(Target::Case)
        } else {
            text.parse().map(Target::Record)
        }
    }
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Target, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| de::Error::custom("neither `case` nor a ref"))
    }
}

/// What was accepted, but should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "warning")]
pub enum Warning {
    /// A field holds the name of a protected source.
    ProtectedName {
        /// Where it stands.
        target: Target,
        /// In which field.
        field: String,
        /// Whose name it is.
        source: SourceRef,
    },
    /// The parser reads a figure's words in another way than it was given.
    ReadingDiffers {
        /// The figure.
        figure: Ref,
    },
    /// An evidence line that a figure needs was made.
    EvidenceAdded {
        /// The line.
        line: Ref,
    },
    /// The words were accepted although they differ in white space or typography.
    WordsAdjusted {
        /// The quote.
        quote: Ref,
    },
    /// The name of a source that is protected from now on stands in the journal
    /// already.
    NameInJournal {
        /// The source.
        source: SourceRef,
        /// The entries.
        entries: Vec<i64>,
    },
    /// Another exhibit has the same bytes.
    SameBytes {
        /// The new exhibit.
        exhibit: Ref,
        /// The one that has them.
        earlier: Ref,
    },
}

/// What a change gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Done<T> {
    /// What the verb answered.
    pub value: T,
    /// The entry it made; none where nothing changed.
    pub seq: Option<i64>,
    /// The nouns whose records changed, in the order of [`Noun::ALL`].
    pub touched: Vec<Noun>,
    /// The records that were made, changed or removed, by noun and number.
    pub records: Vec<Ref>,
    /// What should be looked at.
    pub warnings: Vec<Warning>,
}

impl<T> Done<T> {
    /// The same with another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Done<U> {
        Done {
            value: f(self.value),
            seq: self.seq,
            touched: self.touched,
            records: self.records,
            warnings: self.warnings,
        }
    }
}

/// One transaction, as a verb sees it.
pub struct Tx<'a> {
    conn: &'a Connection,
    actor: &'a Actor,
    now: String,
    last: BTreeMap<Noun, i64>,
    named: Vec<Target>,
    count: Option<usize>,
    warnings: Vec<Warning>,
    events: Vec<(Event, String)>,
}

impl<'a> Tx<'a> {
    /// Begins the verb's part of a transaction that is already open.
    pub(crate) fn new(
        conn: &'a Connection,
        actor: &'a Actor,
        now: String,
    ) -> Result<Tx<'a>, CaseError> {
        let mut last = BTreeMap::new();
        let mut statement = conn.prepare_cached("SELECT noun, last FROM sequence")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let letter: String = row.get(0)?;
            if let Some(noun) = letter.chars().next().and_then(Noun::of_letter) {
                last.insert(noun, row.get(1)?);
            }
        }
        Ok(Tx {
            conn,
            actor,
            now,
            last,
            named: Vec::new(),
            count: None,
            warnings: Vec::new(),
            events: Vec::new(),
        })
    }

    /// The connection, inside the transaction. Only the tables of records may be
    /// written through it; they alone are recorded.
    pub fn conn(&self) -> &'a Connection {
        self.conn
    }

    /// The next number of `noun`. Given out for good once the change is kept.
    pub fn next(&mut self, noun: Noun) -> i64 {
        let last = self.last.entry(noun).or_insert(0);
        *last += 1;
        *last
    }

    /// Takes a number that a case document gives, so that [`Tx::next`] goes on
    /// after it. Only for a case that has no records yet.
    pub fn take(&mut self, given: Ref) {
        let last = self.last.entry(given.noun).or_insert(0);
        *last = (*last).max(given.n);
    }

    /// When the change happens, RFC 3339.
    pub fn now(&self) -> &str {
        &self.now
    }

    /// Who makes the change.
    pub fn actor(&self) -> &'a Actor {
        self.actor
    }

    /// Names a record in the entry's label.
    pub fn touch(&mut self, record: impl Into<Ref>) {
        self.touch_target(Target::Record(record.into()));
    }

    /// Names the case or a record in the entry's label.
    pub fn touch_target(&mut self, target: Target) {
        // A label that counts names nobody, and may count many.
        if self.count.is_none() && !self.named.contains(&target) {
            self.named.push(target);
        }
    }

    /// Makes the label say how many records instead of naming them.
    pub fn count(&mut self, records: usize) {
        self.count = Some(records);
    }

    /// Reports something that was accepted but should be looked at.
    pub fn warn(&mut self, warning: Warning) {
        self.warnings.push(warning);
    }

    /// Keeps the identity of a protected source, in the identity table alone,
    /// and gives the commitment that its record carries.
    ///
    /// # Errors
    /// [`crate::error::Refusal::IdentityKept`] where one is kept already.
    pub fn keep_identity(
        &mut self,
        source: SourceRef,
        name: &str,
        aliases: &[String],
    ) -> Result<String, CaseError> {
        identity::keep(self.conn, source, name, aliases)
    }

    /// The label of the entry: the verb, and refs or a count; nothing else.
    pub(crate) fn label(&self, verb: Verb) -> String {
        /// More refs than this are counted, not named.
        const NAMED: usize = 8;
        let mut label = verb.word().to_owned();
        if let Some(count) = self.count {
            label.push_str(&format!(
                " {count} {}",
                if count == 1 { "record" } else { "records" }
            ));
            return label;
        }
        for target in self.named.iter().take(NAMED) {
            label.push_str(&format!(" {target}"));
        }
        if self.named.len() > NAMED {
            label.push_str(&format!(" and {} more", self.named.len() - NAMED));
        }
        label
    }

    /// Notes an event that is entered behind the change, in its transaction.
    pub(crate) fn happened(&mut self, event: Event, reason: &str) {
        self.events.push((event, reason.to_owned()));
    }

    /// What the verb reported, and the events that it noted with their reasons.
    pub(crate) fn into_told(self) -> (Vec<Warning>, Vec<(Event, String)>) {
        (self.warnings, self.events)
    }
}
