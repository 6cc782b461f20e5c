//! Checks: what the lint rules say, how many origins a claim has, and whether
//! a case or a produced file is what it was. Counts and rules stand elsewhere;
//! here they get their sentences.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::Path;

use assay_casefile::snapshot::Snapshot;
use assay_casefile::{Access, Case, CaseError, ClaimRef, Direction, Dismissal, Mismatch, Ref};
use assay_credibility::lint;
use assay_credibility::origins::{Alert, Origins as Counted};
use assay_dossier::{Manifest, Words};

use crate::attached;
use crate::fault::{ErrorCode, Fault, Kept};
use crate::job::{At, Job, Stage};
use crate::outward::of_io;
use crate::wire::*;
use crate::{Desk, absolute};

/// A produced file longer than this is none of ours.
const LONGEST: u64 = 1 << 30;

impl Desk {
    /// Runs the checks.
    pub fn lint_run(&self, _: Nothing, _: &dyn Job) -> Result<Vec<Lint>, Fault> {
        let (snapshot, down) = self.with_case(|case| Ok((case.snapshot()?, case.dismissals()?)))?;
        lint(&snapshot, &down)
    }

    /// Lists the rules of the checks; needs no case.
    pub fn lint_rules(&self, _: Nothing, _: &dyn Job) -> Result<Vec<RuleShown>, Fault> {
        let rules = lint::Rule::ALL.iter().map(|rule| {
            let (name, why) = Words::spoken().rule(*rule);
            let (rule, severity) = (rule.id().to_owned(), severity(rule.severity()));
            RuleShown {
                rule,
                severity,
                name,
                why,
            }
        });
        Ok(rules.collect())
    }

    /// Counts the origins that support a claim, and tells the chains in words.
    pub fn claim_origins(&self, ask: ByClaim, _: &dyn Job) -> Result<Origins, Fault> {
        let snapshot = self.with_case(|case| Ok(case.snapshot()?))?;
        if snapshot.claim(ask.claim).is_none() {
            return Err(CaseError::NotFound {
                what: Ref::from(ask.claim).into(),
            }
            .into());
        }
        origins(&snapshot, ask.claim)
    }

    /// Checks records, bytes and journal of the open case against each other,
    /// and whether the state of `against` is part of its past.
    pub fn verify(&self, ask: VerifyCase, job: &dyn Job) -> Result<Verified, Fault> {
        let against = ask
            .against
            .map(|it| self.printed(&absolute(&it)))
            .transpose()?;
        self.with_case(|case| {
            let mut differences = own(case, job)?;
            match against {
                Some(Printed::Case { seq, hash }) if case.entry_with_hash(&hash)? != Some(seq) => {
                    differences.push(difference("journal", "verify-other-case", seq));
                }
                Some(Printed::Case { .. }) => {}
                Some(Printed::File(manifest)) => compare(case, &manifest, &mut differences)?,
                None => {}
            }
            Ok(verified(differences))
        })
    }

    /// Checks a produced file: that it carries its manifest, and, with a case to
    /// check it against, that the case leads to the state that was printed.
    pub fn verify_file(&self, ask: VerifyFile, job: &dyn Job) -> Result<Verified, Fault> {
        let manifest = match self.printed(&absolute(&ask.path))? {
            Printed::File(manifest) => manifest,
            Printed::Case { .. } => return Err(not_checkable()),
        };
        let Some(against) = ask.against else {
            return Ok(verified(Vec::new()));
        };
        let case = Case::open(&absolute(&against), Access::Read, self.actor())?;
        let mut differences = own(&case, job)?;
        compare(&case, &manifest, &mut differences)?;
        case.close()?;
        Ok(verified(differences))
    }

    /// The state that a produced file or a case tells of itself.
    fn printed(&self, path: &Path) -> Result<Printed, Fault> {
        let file =
            fs::File::open(path).map_err(|error| of_io("fault-read", &error).kept(Kept::File))?;
        let mut bytes = Vec::new();
        let mut start = [0; 5];
        let mut file = file.take(LONGEST + 1);
        let head = file
            .read(&mut start)
            .map_err(|error| of_io("fault-read", &error))?;
        if !attached::is_pdf(&start[..head]) {
            let case =
                Case::open(path, Access::Read, self.actor()).map_err(|error| match error {
                    CaseError::NotACase => not_checkable(),
                    other => other.into(),
                })?;
            let head = case.head()?;
            case.close()?;
            return Ok(Printed::Case {
                seq: head.seq,
                hash: head.hash,
            });
        }
        file.read_to_end(&mut bytes)
            .map_err(|error| of_io("fault-read", &error))?;
        let whole = bytes.len() as u64 + head as u64 <= LONGEST;
        let manifest = whole.then(|| attached::manifest(&bytes)).flatten();
        manifest
            .map(Printed::File)
            .ok_or_else(|| Fault::new(ErrorCode::Input, "fault-no-manifest", &[]).kept(Kept::File))
    }
}

/// What a file or a case says its state is.
enum Printed {
    File(Manifest),
    Case { seq: i64, hash: String },
}

fn not_checkable() -> Fault {
    Fault::new(ErrorCode::Input, "fault-not-checkable", &[]).kept(Kept::File)
}

/// What is wrong with a case as such.
fn own(case: &Case, job: &dyn Job) -> Result<Vec<Difference>, Fault> {
    let found = case.verify(&At {
        job,
        stage: Stage::Verifying,
    })?;
    Ok(found
        .into_iter()
        .map(|it| Difference {
            r#where: it.where_,
            what: Words::spoken().plain(mismatch(&it.what)),
        })
        .collect())
}

fn mismatch(what: &Mismatch) -> &'static str {
    match what {
        Mismatch::Changed => "verify-changed",
        Mismatch::Missing => "verify-missing",
        Mismatch::Extra => "verify-extra",
        Mismatch::Altered => "verify-altered",
        Mismatch::Unlinked => "verify-unlinked",
        Mismatch::NotReplayable => "verify-not-replayable",
        Mismatch::BytesChanged => "verify-bytes-changed",
        Mismatch::BytesMissing => "verify-bytes-missing",
        Mismatch::NameChanged => "verify-name-changed",
        Mismatch::Inconsistent => "verify-inconsistent",
    }
}

/// Whether the case leads to what a manifest says was printed.
fn compare(case: &Case, manifest: &Manifest, out: &mut Vec<Difference>) -> Result<(), Fault> {
    let printed = &manifest.journal;
    if case.entry_with_hash(&printed.head)? != Some(printed.seq) {
        out.push(difference("journal", "verify-head-absent", printed.seq));
    }
    let snapshot = case.snapshot()?;
    for printed in &manifest.hashes {
        let id = match hash_of(case, &snapshot, printed.r#ref)? {
            Held::Hash(hash) if hash.eq_ignore_ascii_case(&printed.sha256) => continue,
            // Removed since, which the journal tells.
            Held::Removed => continue,
            Held::Hash(_) => "verify-hash-other",
            Held::Never => "verify-record-absent",
        };
        let what = Words::spoken().plain(id);
        out.push(Difference {
            r#where: printed.r#ref.to_string(),
            what,
        });
    }
    Ok(())
}

/// What a case has of a record that was printed.
enum Held {
    Hash(String),
    Removed,
    Never,
}

fn hash_of(case: &Case, snapshot: &Snapshot, record: Ref) -> Result<Held, Fault> {
    let exhibit = record.try_into().ok().and_then(|it| snapshot.exhibit(it));
    let layer = record.try_into().ok().and_then(|it| snapshot.layer(it));
    if let Some(hash) = exhibit.map(|it| &it.sha256).or(layer.map(|it| &it.sha256)) {
        return Ok(Held::Hash(hash.clone()));
    }
    let has_past = !case.history(Some(record), None, 1)?.is_empty();
    Ok(if has_past { Held::Removed } else { Held::Never })
}

fn difference(place: &str, id: &str, seq: i64) -> Difference {
    let what = Words::spoken().say(id, &[("seq", seq.to_string().into())]);
    Difference {
        r#where: place.to_owned(),
        what,
    }
}

fn verified(differences: Vec<Difference>) -> Verified {
    Verified {
        ok: differences.is_empty(),
        differences,
    }
}

/// The origins of what supports a claim.
fn origins(snapshot: &Snapshot, claim: ClaimRef) -> Result<Origins, Fault> {
    let found = snapshot
        .origins(claim, Direction::Supports)
        .map_err(|_| Fault::bug("the lineage of a claim"))?;
    let words = Words::spoken();
    let groups = found
        .groups
        .iter()
        .map(|group| OriginGroup {
            root: group.root().map(|it| it.to_string()).unwrap_or_default(),
            known: group.known,
            quotes: group.quotes.iter().map(ToString::to_string).collect(),
            chains: group
                .quotes
                .iter()
                .filter_map(|it| snapshot.quote(assay_casefile::QuoteRef(it.0)))
                .map(|quote| words.chain_text(snapshot, quote))
                .collect(),
        })
        .collect();
    Ok(Origins {
        exhibits: found.exhibits as u64,
        origins: found.origins as u64,
        unknown: found.unknown as u64,
        cycles: found.cycles() as u64,
        alerts: alerts(&found),
        groups,
    })
}

fn alerts(found: &Counted) -> Vec<OriginAlert> {
    let words = Words::spoken();
    let each = found.alerts.iter().map(|it| OriginAlert {
        kind: match it {
            Alert::Circle { .. } => OriginAlertKind::Circle,
            Alert::Backwards { .. } => OriginAlertKind::Backwards,
        },
        records: it.records().iter().map(ToString::to_string).collect(),
        message: words.alert(it),
    });
    let returning = words
        .returning(&found.returning)
        .map(|message| OriginAlert {
            kind: OriginAlertKind::Returning,
            records: found.returning.iter().map(ToString::to_string).collect(),
            message,
        });
    each.chain(returning).collect()
}

fn severity(of: lint::Severity) -> Severity {
    match of {
        lint::Severity::Error => Severity::Error,
        lint::Severity::Warning => Severity::Warning,
        lint::Severity::Note => Severity::Note,
    }
}

/// What the rules find in a case.
pub(crate) fn lint(
    snapshot: &Snapshot,
    down: &BTreeMap<String, Dismissal>,
) -> Result<Vec<Lint>, Fault> {
    let found = snapshot
        .lint()
        .map_err(|_| Fault::bug("the rules over a case"))?;
    Ok(found
        .iter()
        .map(|it| Lint {
            rule: it.rule.id().to_owned(),
            severity: severity(it.severity),
            refs: it.refs.clone(),
            message: Words::spoken().lint(it),
            dismissed: down
                .get(&format!("{} {}", it.rule.id(), it.refs.join(" ")))
                .map(|it| it.reason.clone().unwrap_or_default()),
        })
        .collect())
}
