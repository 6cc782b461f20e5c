//! Our own words in a case as the rules of lint look at them: what findings and
//! dossiers state, which figures they cite barely, and what is told of protected
//! sources. Figures are read here, because the rules know no figure.

use assay_credibility::lint::{self, sentences};
use assay_credibility::{ClaimId, SourceId};
use assay_figures::parse::parse;
use assay_figures::{Exact, Quantity};

use super::Snapshot;
use crate::dossier::Block;
use crate::figure::Figure;

/// Words of ours with what is known of them.
pub(super) struct OwnWords<'s> {
    /// The record that holds them.
    pub(super) reference: String,
    /// The words.
    pub(super) text: &'s str,
    /// The claims that a finding is on.
    pub(super) claims: Vec<ClaimId>,
    /// Whether a finding says apart how likely it is.
    pub(super) qualified: bool,
}

impl OwnWords<'_> {
    pub(super) fn prose(&self) -> lint::Prose<'_> {
        lint::Prose {
            reference: &self.reference,
            text: self.text,
            claims: &self.claims,
            qualified: self.qualified,
        }
    }
}

/// What is told of a protected source.
pub(super) struct Told<'s> {
    pub(super) id: SourceId,
    /// The record and its words.
    passages: Vec<(String, &'s str)>,
    dated: Option<String>,
}

impl Told<'_> {
    pub(super) fn passages(&self) -> Vec<(&str, &str)> {
        let each = self.passages.iter();
        each.map(|(record, text)| (record.as_str(), *text))
            .collect()
    }

    pub(super) fn dated(&self) -> Option<&str> {
        self.dated.as_deref()
    }
}

impl Snapshot {
    /// Findings' statements and dossiers' prose, each with the record it is in.
    pub(super) fn own_words(&self) -> Vec<OwnWords<'_>> {
        let statements = self.findings.iter().map(|finding| OwnWords {
            reference: finding.r#ref.to_string(),
            text: &finding.statement,
            claims: finding.claims.iter().map(|it| ClaimId(it.0)).collect(),
            qualified: finding.likelihood.is_some(),
        });
        let prose = self.dossiers.iter().flat_map(|dossier| {
            dossier.blocks.iter().filter_map(|block| match block {
                Block::Prose { text, .. } => Some(OwnWords {
                    reference: dossier.r#ref.to_string(),
                    text,
                    claims: Vec::new(),
                    qualified: false,
                }),
                _ => None,
            })
        });
        statements.chain(prose).collect()
    }

    /// Where own words give a number of a figure bare and its source did not: the
    /// record, the figure, the sentence. Prose says which figure it means; a
    /// finding means those on its claims.
    pub(super) fn cited_barely(&self, words: &[OwnWords<'_>]) -> Vec<(String, String, usize)> {
        let mut found = Vec::new();
        for own in words {
            for (sentence, n) in sentences(own.text).into_iter().zip(1..) {
                let figures: Vec<&Figure> = self
                    .figures
                    .iter()
                    .filter(|it| is_meant(it, own, sentence))
                    .filter(|it| bare(&it.quantity).is_none())
                    .collect();
                if figures.is_empty() {
                    continue;
                }
                let given: Vec<Exact> = parse(sentence, None)
                    .iter()
                    .filter_map(|it| bare(&it.quantity))
                    .collect();
                let cited = figures.iter().filter(|it| {
                    given
                        .iter()
                        .any(|value| ends(&it.quantity).any(|end| end == value))
                });
                found.extend(cited.map(|it| (own.reference.clone(), it.r#ref.to_string(), n)));
            }
        }
        found
    }

    /// What each protected source can see and said, and what dates it.
    pub(super) fn told_of_protected(&self) -> Vec<Told<'_>> {
        let protected = self.sources.iter().filter(|it| it.protected);
        let each = protected.map(|source| {
            let access = source.access.iter();
            let mut passages: Vec<(String, &str)> = access
                .map(|it| (source.r#ref.to_string(), it.as_str()))
                .collect();
            let mut dated = None;
            for quote in self
                .quotes
                .iter()
                .filter(|it| it.speaker == Some(source.r#ref))
            {
                let texts = [
                    Some(&quote.exact),
                    quote.translation.as_ref(),
                    quote.paraphrase.as_ref(),
                ];
                let texts = texts.into_iter().flatten();
                passages.extend(texts.map(|it| (quote.r#ref.to_string(), it.as_str())));
                if quote.asserted.is_some() && dated.is_none() {
                    dated = Some(quote.r#ref.to_string());
                }
            }
            Told {
                id: SourceId(source.r#ref.0),
                passages,
                dated,
            }
        });
        each.collect()
    }
}

fn is_meant(figure: &Figure, own: &OwnWords<'_>, sentence: &str) -> bool {
    if own.claims.is_empty() {
        return sentence.contains(&format!("[{}]", figure.r#ref));
    }
    figure
        .claim
        .is_some_and(|claim| own.claims.contains(&ClaimId(claim.0)))
}

/// The one value of a quantity that is stated without a hedge, a range or an
/// open end.
fn bare(quantity: &Quantity) -> Option<Exact> {
    let (lower, upper) = (quantity.lower.as_ref()?, quantity.upper.as_ref()?);
    let one = lower.from == lower.to && *lower == *upper && lower.closed && !quantity.approximate;
    one.then(|| lower.from.clone())
}

/// Every value that stands at an end of a quantity.
fn ends(quantity: &Quantity) -> impl Iterator<Item = &Exact> {
    let ends = quantity.lower.iter().chain(&quantity.upper);
    ends.flat_map(|bound| [&bound.from, &bound.to])
}

#[cfg(test)]
mod tests {
    use assay_credibility::lint::Rule;

    use crate::sample::{from, full};

    /// The refs of what a rule finds once a dossier with these words is there.
    fn found(text: &str) -> Vec<String> {
        let mut trial = full();
        let dossier =
            serde_json::json!({ "title": "Words", "blocks": [{ "kind": "prose", "text": text }] });
        trial.add_dossier(&from(dossier)).expect("a dossier");
        let lints = trial.snapshot().expect("a snapshot").lint().expect("rules");
        let some = lints
            .iter()
            .filter(|it| it.rule == Rule::FigureWithoutItsHedge);
        some.map(|it| it.refs.join(" ")).collect()
    }

    #[test]
    fn a_number_that_is_given_bare_is_found_where_its_source_hedged_it() {
        let snapshot = full().snapshot().expect("a snapshot");
        let hedged = snapshot
            .figures
            .iter()
            .find(|it| it.verbatim.is_some() && super::bare(&it.quantity).is_none())
            .expect("a hedged figure");
        let end = super::ends(&hedged.quantity)
            .next()
            .expect("an end")
            .clone();
        let name = hedged.r#ref;
        let bare = format!("Somebody said that it came to {end} dollars [{name}].");
        assert_eq!(found(&bare).len(), 1, "{bare}");
        let hedge = format!("Somebody said that it came to about {end} dollars [{name}].");
        assert!(found(&hedge).is_empty(), "{hedge}");
        let other = format!("Somebody said that it came to 17 dollars [{name}].");
        assert!(found(&other).is_empty(), "another number");
        let unnamed = format!("Somebody said that it came to {end} dollars.");
        assert!(found(&unnamed).is_empty(), "no figure is named");
    }
}
