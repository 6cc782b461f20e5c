//! What the checks of a case found, in words: one message per rule, with the
//! refs in the order that the rule documents.

use assay_credibility::lint::{Arg, Lint, Rule, Severity};

use super::Words;

impl Words {
    /// The word for how much a finding of the checks matters.
    pub fn severity(&self, severity: Severity) -> String {
        self.plain(&format!("severity-{}", severity.as_str()))
    }

    /// What a rule found, as a sentence.
    pub fn lint(&self, lint: &Lint) -> String {
        let at = |n: usize| lint.refs.get(n).cloned().unwrap_or_default();
        let rest = lint.refs.get(2..).unwrap_or_default();
        // The first rule names the claim if there is one, else the quote.
        let about = lint
            .refs
            .get(2)
            .or(lint.refs.get(1))
            .cloned()
            .unwrap_or_default();
        let mut args = vec![
            ("first", at(0).into()),
            ("second", at(1).into()),
            ("rest", self.list(rest).into()),
            ("all", self.list(&lint.refs).into()),
            ("about", about.into()),
            (
                "claims",
                self.list(lint.refs.get(1..).unwrap_or_default()).into(),
            ),
            (
                "told",
                self.told(lint.refs.get(1..).unwrap_or_default()).into(),
            ),
        ];
        for (name, arg) in &lint.args {
            args.push((
                name,
                match arg {
                    Arg::Count(count) => (*count as i64).into(),
                    Arg::Word(word) => word.as_str().into(),
                },
            ));
        }
        self.say(&format!("lint-{}", lint.rule.id()), &args)
    }

    /// A rule by its name and why it is there, for whoever asks.
    pub fn rule(&self, rule: Rule) -> (String, String) {
        let id = rule.id();
        (
            self.plain(&format!("rule-{id}")),
            self.plain(&format!("why-{id}")),
        )
    }

    /// The records that tell of a source; itself where no other does.
    fn told(&self, refs: &[String]) -> String {
        if refs.is_empty() {
            return self.plain("told-by-itself");
        }
        self.list(refs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_message() {
        for rule in Rule::ALL {
            let id = format!("lint-{}", rule.id());
            assert!(Words::english().knows(&id), "{id} is missing");
            let name = format!("rule-{}", rule.id());
            assert!(Words::english().knows(&name), "{name} is missing");
            let why = format!("why-{}", rule.id());
            assert!(Words::english().knows(&why), "{why} is missing");
        }
    }
}
