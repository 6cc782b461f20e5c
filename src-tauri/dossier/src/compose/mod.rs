//! Chooses what a dossier says: from a snapshot and a list of blocks to a
//! sheet. It reads records and forms sentences; it never draws, and it prints
//! nothing that does not lead to a record.

mod claims;
mod cover;
mod fall;
mod figures;
mod history;
mod method;
pub(crate) mod pairs;
mod prose;
mod register;
mod standing;
mod views;

use std::collections::{BTreeMap, BTreeSet};

use assay_casefile::dossier::Block;
use assay_casefile::figure::Figure;
use assay_casefile::{ClaimRef, Direction, Handling, Ref, Snapshot};
use assay_credibility::origins::Origins;

use crate::Settings;
use crate::scene::{Scale, Scene};
use crate::sheet::{Part, Run, Sheet};
use crate::words::Words;

/// The blocks of the standard brief, in order, over the whole case.
pub(crate) fn standard_brief(snapshot: &Snapshot) -> Vec<Block> {
    let claims = snapshot
        .claims
        .iter()
        .map(|it| Block::Claim { claim: it.r#ref });
    let mut blocks = vec![Block::Summary {}];
    blocks.extend(claims);
    blocks.push(Block::Figures { claims: Vec::new() });
    blocks.push(Block::Chart {
        claims: Vec::new(),
        figures: Vec::new(),
    });
    if !snapshot.findings.is_empty() {
        blocks.push(Block::Findings {});
    }
    blocks.extend([
        Block::Sources {
            history: false,
            falls: Vec::new(),
        },
        Block::Exhibits {},
        Block::Statements {},
        Block::Method {},
    ]);
    blocks
}

/// The claims that some blocks treat, in their order; all where none is named.
fn treated(snapshot: &Snapshot, blocks: &[Block]) -> Vec<ClaimRef> {
    let named: Vec<ClaimRef> = blocks
        .iter()
        .filter_map(|block| match block {
            Block::Claim { claim } => Some(*claim),
            _ => None,
        })
        .collect();
    if named.is_empty() {
        snapshot.claims.iter().map(|it| it.r#ref).collect()
    } else {
        named
    }
}

/// A composed dossier, and what is known of it besides its words.
pub(crate) struct Composed {
    /// Every word of it.
    pub(crate) sheet: Sheet,
    /// The handling that it came to.
    pub(crate) handling: Handling,
    /// The handling that was asked for.
    pub(crate) asked: Handling,
    /// The records whose content it prints.
    pub(crate) printed: BTreeSet<Ref>,
    /// The claims that it leaves out.
    pub(crate) left_out: Vec<ClaimRef>,
    /// Refs that its words name and that do not exist.
    pub(crate) unknown: Vec<String>,
}

/// A dossier in the making.
pub(crate) struct Composer<'a> {
    snapshot: &'a Snapshot,
    words: &'static Words,
    standard: &'a str,
    /// The claims that the blocks treat: all in the standard brief. What a
    /// dossier leaves out, its summary leaves out too.
    claims: Vec<ClaimRef>,
    parts: Vec<Part>,
    /// Every record whose content is printed: the handling follows from these.
    printed: BTreeSet<Ref>,
    /// Refs that prose names and that do not exist.
    unknown: BTreeSet<String>,
    /// What stands for and against each claim, read from one lineage.
    origins: BTreeMap<(ClaimRef, bool), Origins>,
    /// Whether only the records that it prints are asked for.
    looked_through: bool,
}

/// The records that a dossier prints, for another one that asks what it touches.
fn looked_through(snapshot: &Snapshot, settings: &Settings) -> BTreeSet<Ref> {
    composed(snapshot, settings, "", true).printed
}

/// The origins of every claim, for and against, from one reading of the lineage.
fn all_origins(snapshot: &Snapshot) -> BTreeMap<(ClaimRef, bool), Origins> {
    let found = snapshot.with_lineage(|lineage| {
        let mut all = BTreeMap::new();
        for claim in snapshot.claims.iter().map(|it| it.r#ref) {
            for (supports, way) in [(true, Direction::Supports), (false, Direction::Disputes)] {
                let origins = lineage.origins(&snapshot.quotes_on(claim, way))?;
                all.insert((claim, supports), origins);
            }
        }
        Ok(all)
    });
    found.unwrap_or_default()
}

/// The sheet of `settings.dossier` (the standard brief if none) as it is to be
/// exported to `standard`.
pub(crate) fn compose(snapshot: &Snapshot, settings: &Settings, standard: &str) -> Composed {
    composed(snapshot, settings, standard, false)
}

fn composed(
    snapshot: &Snapshot,
    settings: &Settings,
    standard: &str,
    looked_through: bool,
) -> Composed {
    let mut composer = Composer {
        snapshot,
        words: Words::english(),
        standard,
        claims: Vec::new(),
        parts: Vec::new(),
        printed: BTreeSet::new(),
        unknown: BTreeSet::new(),
        origins: all_origins(snapshot),
        looked_through,
    };
    let dossier = settings.dossier.and_then(|it| snapshot.dossier(it));
    let blocks = match dossier {
        Some(dossier) if !dossier.blocks.is_empty() => dossier.blocks.clone(),
        _ => standard_brief(snapshot),
    };
    composer.claims = treated(snapshot, &blocks);
    composer.rated_on();
    // The method page tells what the handling came to, so it is composed when
    // all else is.
    let mut method_at = None;
    let mut last = None;
    for (number, block) in blocks.iter().enumerate() {
        composer.parts.push(Part::Begin { block: number });
        if matches!(block, Block::Method {}) {
            method_at = Some(composer.parts.len());
        } else {
            composer.block(block, last);
        }
        last = Some(std::mem::discriminant(block));
    }
    let asked = settings
        .handling
        .or(dossier.and_then(|it| it.handling))
        .unwrap_or(snapshot.case.handling);
    let handling = composer.handling(asked);
    if let Some(at) = method_at {
        let rest = composer.parts.split_off(at);
        composer.method(asked, handling);
        composer.parts.extend(rest);
    }
    let all = snapshot.claims.iter().map(|it| it.r#ref);
    let left_out = all.filter(|it| !composer.claims.contains(it)).collect();
    let printed = composer.printed.clone();
    let unknown = composer.unknown.iter().cloned().collect();
    Composed {
        sheet: composer.finish(dossier.map(|it| it.title.as_str()), handling),
        handling,
        asked,
        printed,
        left_out,
        unknown,
    }
}

/// The chart that [`crate::figure_chart`] promises.
pub(crate) fn figure_chart(figures: &[&Figure], scale: Scale) -> (Scene, Vec<String>) {
    figures::scene_of(Words::spoken(), figures, scale)
}

impl Composer<'_> {
    fn block(&mut self, block: &Block, last: Option<std::mem::Discriminant<Block>>) {
        let follows = last == Some(std::mem::discriminant(block));
        match block {
            Block::Summary {} => self.summary(&self.claims.clone()),
            Block::Prose { heading, text } => self.prose(heading.as_deref(), text),
            Block::Claim { claim } => {
                if !follows {
                    self.heading(1, "claims");
                }
                self.claim(*claim);
            }
            Block::Figures { claims } => self.figure_tables(claims),
            Block::Chart { claims, figures } => self.chart(claims, figures),
            Block::Sources { history, falls } => self.sources(*history, falls),
            Block::Exhibits {} => self.exhibits(),
            Block::Chain { claim } => self.chains(*claim),
            Block::Matrix { claims } => self.matrix(claims),
            Block::Elements { list } => self.elements(list),
            Block::Timeline { claims } => self.timeline(claims),
            Block::Assumptions {} => self.assumptions(),
            Block::Hypotheses { claims } => self.hypotheses(claims),
            Block::Findings {} => self.findings(),
            Block::Statements {} => self.statements(),
            Block::Method {} => {}
        }
    }

    /// The strictest of what is asked for and what the printed records ask for.
    fn handling(&self, asked: Handling) -> Handling {
        self.printed
            .iter()
            .map(|it| {
                self.snapshot
                    .handling_of(*it)
                    .unwrap_or(self.snapshot.case.handling)
            })
            .chain([asked])
            .max()
            .unwrap_or(asked)
    }

    fn heading(&mut self, level: u8, id: &str) {
        let runs = vec![Run::text(self.words.plain(id))];
        self.parts.push(Part::Heading {
            level,
            runs,
            anchor: None,
        });
    }

    fn paragraph(&mut self, runs: Vec<Run>) {
        self.parts.push(Part::Paragraph { runs, quiet: false });
    }

    fn say(&mut self, id: &str) {
        let runs = vec![Run::text(self.words.plain(id))];
        self.paragraph(runs);
    }

    fn whisper(&mut self, runs: Vec<Run>) {
        self.parts.push(Part::Paragraph { runs, quiet: true });
    }

    fn notice(&mut self, text: String) {
        self.parts.push(Part::Notice {
            runs: vec![Run::text(text)],
        });
    }

    /// Notes that a record's content is printed.
    fn prints(&mut self, record: impl Into<Ref>) {
        self.printed.insert(record.into());
    }

    /// The claims that a block means: those named, or all.
    fn chosen(&self, claims: &[ClaimRef]) -> Vec<ClaimRef> {
        if claims.is_empty() {
            self.snapshot.claims.iter().map(|it| it.r#ref).collect()
        } else {
            claims.to_vec()
        }
    }

    /// A claim with its origins beside it: how many exhibits, known origins and
    /// groups of unknown lineage stand on one side of it.
    fn counted(&self, claim: ClaimRef, way: Direction) -> Vec<Run> {
        let said = self.words.origins(&self.origins_of(claim, way));
        let args = [("origins", said.into())];
        let counted = self.words.say("claim-counted", &args);
        vec![Run::to(claim), Run::muted(format!(" {counted}"))]
    }

    fn column_names(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.words.plain(id)).collect()
    }
}

/// `RFC 3339` as it prints: date, time to the minute, offset.
fn moment(at: &str) -> String {
    let Some((date, rest)) = at.split_once('T') else {
        return at.to_owned();
    };
    let time: String = rest.chars().take(5).collect();
    let offset = rest.find(['+', '-', 'Z']).map_or("", |i| &rest[i..]);
    format!(
        "{date} {time} {}",
        if offset == "Z" { "UTC" } else { offset }
    )
}

/// The date of an RFC 3339 moment.
fn day(at: &str) -> &str {
    at.split('T').next().unwrap_or(at)
}

/// A hash in groups, so that it breaks between lines and can be read aloud.
fn grouped_hash(hash: &str) -> String {
    let chars: Vec<char> = hash.chars().collect();
    chars
        .chunks(16)
        .map(|it| it.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}
