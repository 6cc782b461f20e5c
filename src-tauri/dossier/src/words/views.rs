//! The views over evidence in words: gaps, orders of dates, assumptions and
//! challenges. It words what was found and finds nothing.

use assay_casefile::views::{Dated, What};
use assay_casefile::{ChallengeKind, ElementStatus, Soundness};
use assay_credibility::edtf::Order;
use assay_credibility::elements::Gap;
use assay_credibility::timeline::Contradiction;

use super::Words;

impl Words {
    /// Where an element has a gap, or none.
    pub fn gap(&self, gap: Gap) -> String {
        self.plain(match gap {
            Gap::Empty => "gap-empty",
            Gap::Unsupported => "gap-unsupported",
            Gap::OfUnknownLineage => "gap-of-unknown-lineage",
            Gap::OneOrigin => "gap-one-origin",
            Gap::None => "gap-none",
        })
    }

    /// Whether an element is met, as a finding says.
    pub fn element_status(&self, status: ElementStatus) -> String {
        self.plain(&format!("element-status-{}", status.as_str()))
    }

    /// How well an assumption stands up; that it was not examined where none is
    /// given.
    pub fn soundness(&self, soundness: Option<Soundness>) -> String {
        match soundness {
            Some(it) => self.plain(&format!("soundness-{}", it.as_str())),
            None => self.plain("soundness-none"),
        }
    }

    /// At what a challenge is aimed.
    pub fn challenge_kind(&self, kind: ChallengeKind) -> String {
        self.plain(&format!("challenge-{}", kind.as_str()))
    }

    /// Which of its dates a thing stands by.
    pub fn dated(&self, what: What) -> String {
        self.plain(match what {
            What::Happened => "timeline-happened",
            What::Said => "timeline-said",
            What::Published => "timeline-published",
            What::Acquired => "timeline-acquired",
        })
    }

    /// Whether a thing comes after the one above it.
    pub fn order(&self, thing: &Dated) -> String {
        let id = match thing.place.after_previous {
            None => "order-first",
            Some(_) if thing.date.is_none() => "order-no-date",
            Some(Order::Before) => "order-before",
            Some(Order::Same) => "order-same",
            Some(Order::During) => "order-contains",
            Some(Order::Contains) => "order-during",
            Some(Order::OverlapsFrom | Order::OverlappedBy) => "order-overlaps",
            Some(Order::After | Order::CannotTell) if thing.place.doubtful => "order-doubtful",
            Some(Order::After | Order::CannotTell) => "order-cannot-tell",
        };
        self.plain(id)
    }

    /// What a date leaves in doubt: "about", "doubtful", both, or nothing.
    pub fn doubts(&self, thing: &Dated) -> Option<String> {
        let when = thing.place.when?;
        let said: Vec<String> = [
            (when.approximate, "when-about"),
            (when.uncertain, "when-doubtful"),
        ]
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, id)| self.plain(id))
        .collect();
        (!said.is_empty()).then(|| said.join(", "))
    }

    /// Dates that cannot all be right, with the records named.
    pub fn contradiction(&self, found: Contradiction) -> String {
        let arg = |key, value: String| (key, value.into());
        match found {
            Contradiction::SaidBeforeItHappened { quote, claim, line } => self.say(
                "date-said-before-it-happened",
                &[
                    arg("quote", quote.to_string()),
                    arg("claim", claim.to_string()),
                    arg("line", line.to_string()),
                ],
            ),
            Contradiction::PublishedBeforeSaid { exhibit, quote } => self.say(
                "date-published-before-said",
                &[
                    arg("exhibit", exhibit.to_string()),
                    arg("quote", quote.to_string()),
                ],
            ),
            Contradiction::AcquiredBeforePublished { exhibit } => self.say(
                "date-acquired-before-published",
                &[arg("exhibit", exhibit.to_string())],
            ),
            Contradiction::AcquiredBeforeSaid { exhibit, quote } => self.say(
                "date-acquired-before-said",
                &[
                    arg("exhibit", exhibit.to_string()),
                    arg("quote", quote.to_string()),
                ],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_of_a_review_has_its_words() {
        let words = Words::english();
        for it in ElementStatus::ALL {
            assert!(
                words.knows(&format!("element-status-{}", it.as_str())),
                "{it}"
            );
        }
        for it in Soundness::ALL {
            assert!(words.knows(&format!("soundness-{}", it.as_str())), "{it}");
        }
        for it in ChallengeKind::ALL {
            assert!(words.knows(&format!("challenge-{}", it.as_str())), "{it}");
        }
    }
}
