//! How this document was made, what its words and scales mean, what the checks
//! of the case say, and how a stranger verifies it.

use std::collections::BTreeSet;

use assay_casefile::Handling;
use assay_credibility::lint;
use assay_credibility::scale::{Scale, scale_version};

use super::{Composer, cover, grouped_hash};
use crate::sheet::{Part, Run};

impl Composer<'_> {
    pub(super) fn method(&mut self, asked: Handling, handling: Handling) {
        self.heading(1, "method");
        for id in [
            "method-quotes",
            "method-figures",
            "method-origins",
            "method-protected",
        ] {
            self.say(id);
        }
        let words = self.words;
        let label = cover::label(words, handling);
        let args = [
            ("label", label.text.as_str().into()),
            ("meaning", label.meaning.as_str().into()),
        ];
        self.paragraph(vec![Run::text(words.say("method-handling", &args))]);
        if handling != asked {
            let args = [
                ("asked", asked.to_string().into()),
                ("label", label.text.as_str().into()),
            ];
            self.notice(words.say("method-handling-raised", &args));
        }
        let head = &self.snapshot.head;
        let seq = [("seq", head.seq.to_string().into())];
        self.paragraph(vec![Run::text(words.say("method-state", &seq))]);
        self.paragraph(vec![Run::mono(grouped_hash(&head.hash))]);
        self.say("method-verify");
        let standard = [("standard", self.standard.into())];
        self.paragraph(vec![Run::text(words.say("method-standard", &standard))]);
        self.lints();
        self.scales();
    }

    fn lints(&mut self) {
        self.heading(2, "method-lints");
        let found = crate::checks(self.snapshot);
        if found.is_empty() {
            self.say("method-lints-none");
        }
        // Notes of one rule on single records print as one line with all refs.
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for lint in &found {
            let (severity, rule) = (self.words.severity(lint.severity), lint.rule.id());
            let alike: Vec<String> = found
                .iter()
                .filter(|it| it.rule == lint.rule && it.refs.len() == 1)
                .flat_map(|it| it.refs.clone())
                .collect();
            let text = if lint.refs.len() == 1 && alike.len() > 1 {
                if !told.insert(rule) {
                    continue;
                }
                let args = [
                    ("severity", severity.into()),
                    ("rule", self.words.plain(&format!("rule-{rule}")).into()),
                    ("refs", self.words.list(&alike).into()),
                ];
                self.words.say("method-lint-many", &args)
            } else {
                let args = [
                    ("severity", severity.into()),
                    ("message", self.words.lint(lint).into()),
                ];
                self.words.say("method-lint", &args)
            };
            if lint.severity == lint::Severity::Error {
                self.notice(text);
            } else {
                self.whisper(vec![Run::text(text)]);
            }
        }
    }

    /// The definitions of every scale that a printed rating uses.
    fn scales(&mut self) {
        let used: BTreeSet<(&str, &str)> = self
            .snapshot
            .ratings
            .iter()
            .filter(|it| self.printed.contains(&it.r#ref.into()))
            .map(|it| (it.scale.as_str(), it.version.as_str()))
            .collect();
        let scales: Vec<&'static Scale> = used
            .into_iter()
            .filter_map(|(id, version)| scale_version(id, version).ok())
            .collect();
        if scales.is_empty() {
            return;
        }
        self.heading(2, "scales");
        for scale in scales {
            self.scale(scale);
        }
    }

    fn scale(&mut self, scale: &Scale) {
        let words = self.words;
        let args = [
            ("title", scale.title.as_str().into()),
            ("version", scale.version.as_str().into()),
            ("document", scale.document.as_str().into()),
        ];
        let runs = vec![Run::text(words.say("scale-heading", &args))];
        self.parts.push(Part::Heading {
            level: 3,
            runs,
            anchor: None,
        });
        let items = scale.terms.iter().map(|term| {
            let mut meaning = vec![Run::text(&term.definition)];
            if !term.judgeable {
                meaning.push(Run::muted(format!(" {}", words.plain("scale-not-ordered"))));
            }
            (
                vec![Run::text(format!("{}  {}", term.value, term.label))],
                meaning,
            )
        });
        let items = items.collect();
        self.parts.push(Part::Terms { items });
    }
}
