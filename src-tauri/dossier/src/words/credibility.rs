//! Credibility in words: chains, origins, grades, dependences. Letter and digit
//! keep their two sentences; no number is made of them.

use assay_casefile::exchange_rate::RateKind;
use assay_casefile::quote::Quote;
use assay_casefile::rating::Rating;
use assay_casefile::{Basis, DependenceType, Snapshot, SourceKind, SourceRef};
use assay_credibility::origins::{Alert, Footing, Origins};
use assay_credibility::{QuoteId, scale};

use super::Words;
use crate::sheet::Run;

impl Words {
    /// "7 exhibits, 2 origins, 3 of unknown lineage".
    pub fn origins(&self, origins: &Origins) -> String {
        self.say(
            "origins",
            &[
                ("exhibits", (origins.exhibits as i64).into()),
                ("origins", (origins.origins as i64).into()),
                ("unknown", (origins.unknown as i64).into()),
            ],
        )
    }

    /// What a reader must be warned of about a claim's support, if anything.
    pub fn footing(&self, origins: &Origins) -> Option<String> {
        match origins.footing() {
            Footing::OneOrigin(_) => Some(self.plain("claim-fragile")),
            Footing::OfUnknownLineage => Some(self.plain("claim-rest-on-unknown")),
            Footing::Unsupported | Footing::Several => None,
        }
    }

    /// What cannot be right about how texts derive from each other, with the
    /// records named.
    pub fn alert(&self, alert: &Alert) -> String {
        let id = match alert {
            Alert::Circle { .. } => "claim-circle",
            Alert::Backwards { .. } => "claim-backwards",
        };
        let names: Vec<String> = alert.records().iter().map(ToString::to_string).collect();
        self.say(id, &[("records", self.list(&names).into())])
    }

    /// That the chains of these quotes come back to a teller; none for no quote.
    pub fn returning(&self, quotes: &[QuoteId]) -> Option<String> {
        let names: Vec<String> = quotes.iter().map(ToString::to_string).collect();
        let args = [("quotes", self.list(&names).into())];
        (!names.is_empty()).then(|| self.say("claim-returning", &args))
    }

    /// How the first teller of a chain knows.
    pub fn basis(&self, basis: Basis) -> String {
        self.plain(&format!("basis-{}", basis.as_str()))
    }

    /// What sort of source it is.
    pub fn source_kind(&self, kind: SourceKind) -> String {
        self.plain(&format!("kind-{}", kind.as_str()))
    }

    /// What an exchange rate is a rate of.
    pub fn rate_kind(&self, kind: RateKind) -> String {
        self.plain(match kind {
            RateKind::Spot => "rate-spot",
            RateKind::PeriodAverage => "rate-period-average",
            RateKind::EndOfPeriod => "rate-end-of-period",
            RateKind::Official => "rate-official",
            RateKind::Parallel => "rate-parallel",
            RateKind::Operational => "rate-operational",
            RateKind::Index => "rate-index",
        })
    }

    /// In what way one record depends on another.
    pub fn dependence(&self, kind: DependenceType) -> String {
        self.plain(&format!("dependence-{}", kind.as_str()))
    }

    /// A chain as it prints: each teller with what it is in the chain, in order,
    /// and how far the words stand from the event.
    pub fn chain(&self, snapshot: &Snapshot, quote: &Quote) -> Vec<Run> {
        let Some(chain) = snapshot.chain(quote) else {
            return vec![Run::text(self.plain("chain-nobody"))];
        };
        let mut runs = Vec::new();
        for step in chain.steps() {
            if !runs.is_empty() {
                runs.push(Run::text(" → "));
            }
            let source = SourceRef(step.teller.0);
            runs.push(Run::to(source));
            let name = snapshot.source(source).map_or("", |it| it.printed_name());
            runs.push(Run::text(format!(" {name}")));
            let mut roles = Vec::new();
            roles.extend(step.knows.map(|basis| self.basis(basis)));
            if step.speaks && chain.tellers().len() > 1 {
                roles.push(self.plain("chain-speaks"));
            }
            if !roles.is_empty() {
                runs.push(Run::text(format!(" ({})", roles.join("; "))));
            }
        }
        let depth = chain.depth();
        let id = match (depth.hops, depth.at_least) {
            (0, false) => "depth-first-hand",
            (_, false) => "depth",
            (_, true) => "depth-at-least",
        };
        let said = self.say(id, &[("hops", (depth.hops as i64).into())]);
        runs.push(Run::muted(format!(" · {said}")));
        runs
    }

    /// The chain of a quote as plain text, for terminal and window.
    pub fn chain_text(&self, snapshot: &Snapshot, quote: &Quote) -> String {
        self.chain(snapshot, quote)
            .iter()
            .map(Run::as_str)
            .collect()
    }

    /// What the two halves of a grade say, each in its own words.
    pub fn grade(&self, letter: Option<&Rating>, digit: Option<&Rating>) -> String {
        let label = |rating: &Rating| match scale::term(&rating.scale, &rating.value) {
            Ok(term) => term.label.to_lowercase(),
            Err(_) => rating.value.clone(),
        };
        let speaker = match letter {
            Some(rating) => self.say("grade-speaker", &[("label", label(rating).into())]),
            None => self.plain("grade-speaker-unrated"),
        };
        let information = match digit {
            Some(rating) => self.say("grade-information", &[("label", label(rating).into())]),
            None => self.plain("grade-information-unrated"),
        };
        format!("{speaker}; {information}")
    }

    /// A rating's value with its label: "B  Usually reliable".
    pub fn rated(&self, rating: &Rating) -> String {
        match scale::term(&rating.scale, &rating.value) {
            Ok(term) => format!("{} {}", term.value, term.label),
            Err(_) => rating.value.clone(),
        }
    }

    /// The label of a term of a yardstick that may be given by its value; words
    /// of the investigator's own stay as they are.
    pub fn scale_term(&self, value: &str) -> String {
        let yardsticks = [scale::LIKELIHOOD, scale::CONFIDENCE, scale::STANDARD];
        let found = yardsticks.iter().find_map(|id| scale::term(id, value).ok());
        found.map_or_else(|| value.to_owned(), |term| term.label.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_basis_kind_and_dependence_has_words() {
        let words = Words::english();
        for basis in Basis::ALL {
            assert!(!words.basis(*basis).is_empty());
        }
        for kind in SourceKind::ALL {
            assert!(!words.source_kind(*kind).is_empty());
        }
        for kind in DependenceType::ALL {
            assert!(!words.dependence(*kind).is_empty());
        }
    }

    #[test]
    fn origins_have_one_wording() {
        let origins = Origins {
            exhibits: 7,
            origins: 2,
            unknown: 3,
            ..Origins::default()
        };
        let said = Words::english().origins(&origins);
        assert_eq!(said, "7 exhibits, 2 origins, 3 of unknown lineage");
        let one = Origins {
            exhibits: 1,
            origins: 1,
            unknown: 0,
            ..Origins::default()
        };
        assert_eq!(
            Words::english().origins(&one),
            "1 exhibit, 1 origin, 0 of unknown lineage"
        );
    }
}
