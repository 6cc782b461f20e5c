//! Our own words: prose with refs, findings, and the list of statements that
//! nothing supports.

use assay_casefile::{ClaimRef, Direction, Ref};

use super::Composer;
use crate::sheet::{Part, Run};

impl Composer<'_> {
    pub(super) fn prose(&mut self, heading: Option<&str>, text: &str) {
        if let Some(heading) = heading {
            let runs = vec![Run::text(heading)];
            self.parts.push(Part::Heading {
                level: 1,
                runs,
                anchor: None,
            });
        }
        for paragraph in text
            .split("\n\n")
            .map(str::trim)
            .filter(|it| !it.is_empty())
        {
            let runs = self.with_refs(paragraph);
            self.paragraph(runs);
        }
    }

    /// A text in which `[C1]` becomes a ref. What is no record stays as it is
    /// and is listed among the statements without support.
    fn with_refs(&mut self, text: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('[') {
            let Some((inside, behind)) = after.split_once(']') else {
                break;
            };
            match inside.parse::<Ref>() {
                Ok(target) => {
                    runs.push(Run::text(before));
                    if self.snapshot.has(target) {
                        runs.push(Run::to(target));
                    } else {
                        runs.push(Run::strong(format!("[{target}]")));
                        self.unknown.insert(target.to_string());
                    }
                }
                Err(_) => runs.push(Run::text(format!("{before}[{inside}]"))),
            }
            rest = behind;
        }
        runs.push(Run::text(rest));
        runs
    }

    pub(super) fn findings(&mut self) {
        if self.snapshot.findings.is_empty() {
            return;
        }
        self.heading(1, "findings");
        for finding in &self.snapshot.findings {
            self.prints(finding.r#ref);
            let words = self.words;
            let title = words.say(
                "finding-heading",
                &[("ref", finding.r#ref.to_string().into())],
            );
            self.parts.push(Part::Heading {
                level: 2,
                runs: vec![Run::text(title)],
                anchor: Some(finding.r#ref.to_string()),
            });
            let runs = self.with_refs(&finding.statement);
            self.paragraph(runs);
            // Likelihood and confidence never share a sentence (ICD 203).
            let stated = [
                ("finding-standard", "standard", &finding.standard),
                ("finding-likelihood", "likelihood", &finding.likelihood),
                ("finding-confidence", "confidence", &finding.confidence),
            ];
            for (id, key, value) in stated {
                if let Some(value) = value {
                    let value = words.scale_term(value);
                    self.paragraph(vec![Run::text(words.say(id, &[(key, value.into())]))]);
                }
            }
            let told = [
                ("finding-scope", &finding.scope),
                ("finding-contrary", &finding.contrary),
                ("finding-would-change", &finding.would_change),
            ];
            for (id, text) in told {
                if let Some(text) = text {
                    let said = words.say(id, &[("text", text.as_str().into())]);
                    let runs = self.with_refs(&said);
                    self.paragraph(runs);
                }
            }
            self.challenges_of(finding.r#ref.into(), &finding.challenges);
            if !finding.claims.is_empty() {
                let mut runs = vec![Run::muted(words.plain("finding-rests"))];
                for (n, claim) in finding.claims.iter().enumerate() {
                    runs.push(Run::text(if n == 0 { " " } else { "; " }));
                    runs.extend(self.counted(*claim, Direction::Supports));
                }
                self.whisper(runs);
            }
        }
    }

    pub(super) fn statements(&mut self) {
        self.heading(1, "statements");
        let words = self.words;
        let mut lines: Vec<String> = Vec::new();
        for claim in self
            .snapshot
            .claims
            .iter()
            .filter(|it| !self.supported(it.r#ref))
        {
            lines.push(words.say(
                "statements-claim",
                &[("ref", claim.r#ref.to_string().into())],
            ));
        }
        for finding in &self.snapshot.findings {
            if !finding.claims.iter().any(|it| self.supported(*it)) {
                let args = [("ref", finding.r#ref.to_string().into())];
                lines.push(words.say("statements-finding", &args));
            }
        }
        for name in &self.unknown {
            lines.push(words.say("statements-prose", &[("ref", name.as_str().into())]));
        }
        if lines.is_empty() {
            lines.push(words.plain("statements-none"));
        }
        for line in lines {
            self.paragraph(vec![Run::text(line)]);
        }
    }

    fn supported(&self, claim: ClaimRef) -> bool {
        let mut lines = self.snapshot.evidence.iter();
        lines.any(|it| it.claim == claim && it.direction == Direction::Supports)
    }
}
