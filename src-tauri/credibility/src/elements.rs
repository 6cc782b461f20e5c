//! Elements of a rule: what must each be made out before a violation is found,
//! as versioned lists, and the matrix of what stands for and against each.
//!
//! The matrix is a view over evidence lines. It counts origins, not documents,
//! and it names gaps. What it refuses: a verdict. Whether an element is met is
//! said by a finding, which a person signs; nothing here derives it, and no number
//! of elements that are supported is turned into a score.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::origins::{Footing, Lineage, Origins};
use crate::{ClaimId, Direction, ElementStatus, Error, EvidenceId, FindingId, QuoteId};

/// One thing that must be made out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Element {
    /// Lower-case words with hyphens and digits.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Where in the document it stands: article, paragraph, number.
    pub source: String,
    /// What it means, in our words.
    pub definition: String,
    /// The heading under which the list puts it, if it has headings.
    pub group: Option<String>,
}

/// A list of elements as some document has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ElementList {
    /// Lower-case words with hyphens and digits.
    pub id: String,
    /// Version of this data; what is put under an element pins it.
    pub version: String,
    /// Name for a reader.
    pub title: String,
    /// The document that it comes from.
    pub document: String,
    /// How it is to be read, if something must be said of that.
    pub note: Option<String>,
    /// The elements, in the order of the document.
    pub elements: Vec<Element>,
}

/// What can be wrong with the data of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Not JSON of this shape; the line where reading stopped.
    Unreadable {
        /// Line in the JSON text, from 1.
        line: usize,
    },
    /// An id that is not lower-case words with hyphens and digits; which.
    Id(String),
    /// A field that must say something is blank; its name.
    Blank(&'static str),
    /// It has no element.
    Empty,
    /// An element's id that occurs twice.
    Twice(String),
}

impl ElementList {
    /// Reads a list from JSON: one of ours, or one that a user made.
    ///
    /// # Errors
    /// [`Error::BadElements`] with what is wrong.
    pub fn from_json(json: &str) -> Result<ElementList, Error> {
        let list: ElementList = serde_json::from_str(json).map_err(|error| Error::BadElements {
            flaw: Flaw::Unreadable { line: error.line() },
        })?;
        match list.flaw() {
            Some(flaw) => Err(Error::BadElements { flaw }),
            None => Ok(list),
        }
    }

    /// The element with this id.
    pub fn element(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|it| it.id == id)
    }

    fn flaw(&self) -> Option<Flaw> {
        let word = |text: &str| {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            !text.is_empty() && text.chars().all(plain)
        };
        if !word(&self.id) {
            return Some(Flaw::Id(self.id.clone()));
        }
        let own = [
            ("version", &self.version),
            ("title", &self.title),
            ("document", &self.document),
        ];
        let blank = |(name, text): &(&'static str, &String)| {
            text.trim().is_empty().then_some(Flaw::Blank(name))
        };
        if let Some(flaw) = own.iter().find_map(blank) {
            return Some(flaw);
        }
        let mut seen = BTreeSet::new();
        for it in &self.elements {
            if !word(&it.id) {
                return Some(Flaw::Id(it.id.clone()));
            }
            if !seen.insert(&it.id) {
                return Some(Flaw::Twice(it.id.clone()));
            }
            let said = [
                ("label", &it.label),
                ("source", &it.source),
                ("definition", &it.definition),
            ];
            if let Some(flaw) = said.iter().find_map(blank) {
                return Some(flaw);
            }
        }
        self.elements.is_empty().then_some(Flaw::Empty)
    }
}

macro_rules! shipped {
    ($($path:literal),+ $(,)?) => {
        [$(include_str!(concat!("../../../assets/elements/", $path, ".json")),)+]
    };
}

/// In the order in which they are offered; of one id, older versions first.
static SHIPPED: LazyLock<Vec<ElementList>> = LazyLock::new(|| {
    // What is compiled in is what the test `every_shipped_list_is_sound` read.
    shipped![
        "ilo-forced-labour",
        "ilo-convention-29",
        "unsc-dprk-workers"
    ]
    .map(|text| ElementList::from_json(text).expect("a shipped list is sound"))
    .into()
});

/// Every list that ships, in the order in which they are offered.
pub fn lists() -> &'static [ElementList] {
    &SHIPPED
}

/// The list with this id that ships: that version, or the newest.
///
/// # Errors
/// [`Error::UnknownElements`].
pub fn list(id: &str, version: Option<&str>) -> Result<&'static ElementList, Error> {
    lists()
        .iter()
        .rfind(|it| it.id == id && version.is_none_or(|version| it.version == version))
        .ok_or_else(|| Error::UnknownElements { id: id.to_owned() })
}

/// An evidence line, as far as the matrix looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: EvidenceId,
    /// Its claim.
    pub claim: ClaimId,
    /// Its quote.
    pub quote: QuoteId,
    /// Which way it points.
    pub direction: Direction,
}

/// What a person put under an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// A claim: with all its evidence lines.
    Claim(ClaimId),
    /// One evidence line, whatever its claim does.
    Line(EvidenceId),
    /// A finding, with what it says of the element.
    Finding(FindingId, Option<ElementStatus>),
}

/// Where an element has a gap, or none. Derived from the lines alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing was put under it.
    Empty,
    /// Something was, and nothing of it supports.
    Unsupported,
    /// It is supported, and no origin of that is known.
    OfUnknownLineage,
    /// If one origin falls, nothing known supports it.
    OneOrigin,
    /// Two or more known origins support it.
    None,
}

/// One row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The claims put under the element, by number.
    pub claims: Vec<ClaimId>,
    /// The lines that support it, by number.
    pub supporting: Vec<EvidenceId>,
    /// The lines that dispute it, by number.
    pub disputing: Vec<EvidenceId>,
    /// The lines that are context to it, by number; never counted.
    pub context: Vec<EvidenceId>,
    /// What the supporting lines rest on.
    pub origins: Origins,
    /// What the disputing lines rest on.
    pub against: Origins,
    /// The findings on the element, by number, with what each says of it.
    pub findings: Vec<(FindingId, Option<ElementStatus>)>,
    /// Where it has a gap.
    pub gap: Gap,
}

/// The matrix of one list: a row an element, in the order of the list. What was put
/// under an element that the list does not have is passed over. A line counts once
/// under an element, whether it came with its claim or by itself.
///
/// # Errors
/// [`Error::UnknownQuote`] if a line's quote is not among those of the lineage.
pub fn matrix(
    list: &ElementList,
    placed: &[(&str, Under)],
    lines: &[Line],
    lineage: &Lineage<'_>,
) -> Result<Vec<Row>, Error> {
    let mut of_claim: BTreeMap<ClaimId, Vec<&Line>> = BTreeMap::new();
    let mut by_id: BTreeMap<EvidenceId, &Line> = BTreeMap::new();
    for line in lines {
        of_claim.entry(line.claim).or_default().push(line);
        by_id.insert(line.id, line);
    }
    list.elements
        .iter()
        .map(|element| {
            let mut claims = BTreeSet::new();
            let mut standing: BTreeMap<EvidenceId, &Line> = BTreeMap::new();
            let mut findings = Vec::new();
            for (_, under) in placed.iter().filter(|(id, _)| *id == element.id) {
                match under {
                    Under::Claim(claim) => {
                        claims.insert(*claim);
                        let with = of_claim.get(claim).into_iter().flatten();
                        standing.extend(with.map(|line| (line.id, *line)));
                    }
                    Under::Line(line) => {
                        standing.extend(by_id.get(line).map(|line| (line.id, *line)));
                    }
                    Under::Finding(finding, status) => findings.push((*finding, *status)),
                }
            }
            findings.sort_unstable_by_key(|(finding, _)| *finding);
            let side = |way: Direction| -> Vec<&Line> {
                let all = standing.values().copied();
                all.filter(|line| line.direction == way).collect()
            };
            let ids = |lines: &[&Line]| lines.iter().map(|line| line.id).collect();
            let origins = |lines: &[&Line]| {
                let quotes: Vec<QuoteId> = lines.iter().map(|line| line.quote).collect();
                lineage.origins(&quotes)
            };
            let (supporting, disputing) = (side(Direction::Supports), side(Direction::Disputes));
            let (for_it, against) = (origins(&supporting)?, origins(&disputing)?);
            let empty = claims.is_empty() && standing.is_empty();
            Ok(Row {
                claims: claims.into_iter().collect(),
                supporting: ids(&supporting),
                disputing: ids(&disputing),
                context: ids(&side(Direction::Context)),
                gap: gap(empty, &for_it),
                origins: for_it,
                against,
                findings,
            })
        })
        .collect()
}

fn gap(empty: bool, origins: &Origins) -> Gap {
    match origins.footing() {
        _ if empty => Gap::Empty,
        Footing::Unsupported => Gap::Unsupported,
        Footing::OfUnknownLineage => Gap::OfUnknownLineage,
        Footing::OneOrigin(_) => Gap::OneOrigin,
        Footing::Several => Gap::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::origins::{Exhibit, Quote};
    use crate::{Basis, ExhibitId, SourceId};

    const TWO: &str = r#"{ "id": "two", "version": "1", "title": "Two", "document": "Handbook",
        "elements": [
            { "id": "a", "label": "A", "source": "1", "definition": "First." },
            { "id": "b", "label": "B", "source": "2", "definition": "Second.", "group": "Late" } ] }"#;

    fn line(id: i64, claim: i64, quote: i64, direction: Direction) -> Line {
        Line {
            id: EvidenceId(id),
            claim: ClaimId(claim),
            quote: QuoteId(quote),
            direction,
        }
    }

    /// Q1 and Q2 are one teller's, Q3 another's, Q4 nobody's.
    fn rows(placed: &[(&str, Under)], lines: &[Line]) -> Vec<Row> {
        let chains = [
            vec![SourceId(1)],
            vec![SourceId(1)],
            vec![SourceId(2)],
            vec![],
        ];
        let quotes: Vec<Quote<'_>> = (1..)
            .zip(&chains)
            .map(|(n, chain)| Quote {
                id: QuoteId(n),
                exhibit: ExhibitId(n),
                chain,
                basis: Basis::Observed,
                asserted: None,
            })
            .collect();
        let exhibits: [Exhibit<'_>; 0] = [];
        let lineage = Lineage::new(&quotes, &exhibits, &[]).expect("a lineage");
        let list = ElementList::from_json(TWO).expect("a list");
        matrix(&list, placed, lines, &lineage).expect("a matrix")
    }

    #[test]
    fn every_shipped_list_is_sound() {
        let ids: Vec<&str> = lists().iter().map(|it| it.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "ilo-forced-labour",
                "ilo-convention-29",
                "unsc-dprk-workers"
            ]
        );
        assert_eq!(
            list("ilo-forced-labour", None).map(|it| it.elements.len()),
            Ok(11)
        );
        for it in lists() {
            assert_eq!(list(&it.id, Some(&it.version)), Ok(it));
        }
        let un = list("unsc-dprk-workers", None).expect("it ships");
        assert!(
            un.elements
                .iter()
                .all(|it| it.source.starts_with("resolution ") && it.source.contains("paragraph ")),
            "each names its resolution and paragraph"
        );
        assert!(list("ilo-forced-labour", Some("0")).is_err());
    }

    #[test]
    fn a_list_without_elements_blank_or_with_one_twice_is_refused() {
        let flaw = |json: &str| match ElementList::from_json(json) {
            Err(Error::BadElements { flaw }) => flaw,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            flaw(&TWO.replace(r#""b""#, r#""a""#)),
            Flaw::Twice("a".to_owned())
        );
        assert_eq!(flaw(&TWO.replace("First.", " ")), Flaw::Blank("definition"));
        assert_eq!(
            flaw(&TWO.replace(r#""two""#, r#""Two!""#)),
            Flaw::Id("Two!".to_owned())
        );
        assert_eq!(flaw("{\n"), Flaw::Unreadable { line: 2 });
        let none =
            r#"{ "id": "x", "version": "1", "title": "X", "document": "X", "elements": [] }"#;
        assert_eq!(flaw(none), Flaw::Empty);
    }

    #[test]
    fn two_papers_of_one_teller_are_one_origin_under_an_element() {
        let lines = [
            line(1, 1, 1, Direction::Supports),
            line(2, 1, 2, Direction::Supports),
            line(3, 1, 3, Direction::Disputes),
        ];
        let row = &rows(&[("a", Under::Claim(ClaimId(1)))], &lines)[0];
        assert_eq!((row.origins.exhibits, row.origins.origins), (2, 1));
        assert_eq!(row.gap, Gap::OneOrigin);
        assert_eq!(row.against.origins, 1);
        assert_eq!(row.disputing, [EvidenceId(3)]);
    }

    #[test]
    fn an_element_without_support_is_a_gap_and_each_gap_has_its_kind() {
        let lines = [
            line(1, 1, 1, Direction::Disputes),
            line(2, 2, 4, Direction::Supports),
            line(3, 3, 1, Direction::Supports),
            line(4, 3, 3, Direction::Supports),
        ];
        let gap = |n| rows(&[("a", Under::Claim(ClaimId(n)))], &lines)[0].gap;
        assert_eq!(
            (gap(1), gap(2), gap(3)),
            (Gap::Unsupported, Gap::OfUnknownLineage, Gap::None)
        );
        assert_eq!(gap(9), Gap::Unsupported, "a claim with no line at all");
        assert_eq!(rows(&[], &lines)[1].gap, Gap::Empty);
    }

    #[test]
    fn a_line_placed_with_its_claim_and_by_itself_counts_once() {
        let lines = [line(1, 1, 1, Direction::Supports)];
        let placed = [
            ("a", Under::Line(EvidenceId(1))),
            ("a", Under::Claim(ClaimId(1))),
            ("a", Under::Line(EvidenceId(7))),
            ("gone", Under::Claim(ClaimId(1))),
        ];
        let found = rows(&placed, &lines);
        assert_eq!(found[0].supporting, [EvidenceId(1)]);
        assert_eq!(found[1].supporting, []);
    }

    #[test]
    fn a_finding_speaks_of_an_element_and_supports_nothing() {
        let placed = [
            ("b", Under::Finding(FindingId(2), Some(ElementStatus::Met))),
            ("b", Under::Finding(FindingId(1), None)),
        ];
        let row = &rows(&placed, &[])[1];
        assert_eq!(
            row.findings,
            [
                (FindingId(1), None),
                (FindingId(2), Some(ElementStatus::Met))
            ]
        );
        assert_eq!(row.gap, Gap::Empty, "a finding is no evidence");
    }
}
