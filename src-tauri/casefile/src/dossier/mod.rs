//! Dossiers (D): an ordered composition of blocks for one purpose. A dossier
//! chooses and orders; it holds no evidence of its own.

mod store;
#[cfg(test)]
mod tests;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::descriptor::{Descriptor, Part};
use crate::error::Refusal;
use crate::reader::Reader;
use crate::rules::{bracketed, exists, rewrite_bracketed, said};
use crate::{Case, CaseError, Done, Ref, Tx, Verb, protection};
use crate::{ClaimRef, DossierRef, FigureRef, Handling, Noun};

pub(crate) use store::{all_blocks, set_blocks};

/// What the rest of the case knows of this noun.
pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    noun: Noun::Dossier,
    table: "dossier",
    letter: 'D',
    key: "dossiers",
    searchable: &["title"],
    parts: &[Part {
        table: "block",
        owner: "dossier",
    }],
};

/// A dossier as it comes in. Without blocks it is the standard brief.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDossier {
    /// The ref that the document gives it.
    pub r#ref: Option<DossierRef>,
    /// What stands on the cover.
    pub title: String,
    /// The handling that it asks for; never less strict than what it prints.
    pub handling: Option<Handling>,
    /// What it is composed of, in order.
    #[serde(default, deserialize_with = "crate::document::null_is_default")]
    #[schemars(with = "Option<Vec<Block>>")]
    pub blocks: Vec<Block>,
}

/// A dossier as it is listed, shown, exported and printed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    /// Its ref.
    pub r#ref: DossierRef,
    /// What stands on the cover.
    pub title: String,
    /// The handling that it asks for.
    pub handling: Option<Handling>,
    /// What it is composed of; empty means the standard brief.
    pub blocks: Vec<Block>,
}

/// One part of a dossier. A list of claims or figures that is empty means all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum Block {
    /// What the case asks and what stands against it, in one page.
    Summary {},
    /// Our own words; refs in square brackets (`[C1]`, `[Q3]`) resolve.
    Prose {
        /// A heading above the words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heading: Option<String>,
        /// The words: paragraphs parted by an empty line.
        text: String,
    },
    /// A claim with what supports it and what disputes it.
    Claim {
        /// Which claim.
        claim: ClaimRef,
    },
    /// The table of figures.
    Figures {
        /// Only those on these claims.
        #[serde(
            default,
            skip_serializing_if = "Vec::is_empty",
            deserialize_with = "crate::document::null_is_default"
        )]
        #[schemars(with = "Option<Vec<ClaimRef>>")]
        claims: Vec<ClaimRef>,
    },
    /// The drawn interval chart.
    Chart {
        /// Only those on these claims.
        #[serde(
            default,
            skip_serializing_if = "Vec::is_empty",
            deserialize_with = "crate::document::null_is_default"
        )]
        #[schemars(with = "Option<Vec<ClaimRef>>")]
        claims: Vec<ClaimRef>,
        /// Only these figures.
        #[serde(
            default,
            skip_serializing_if = "Vec::is_empty",
            deserialize_with = "crate::document::null_is_default"
        )]
        #[schemars(with = "Option<Vec<FigureRef>>")]
        figures: Vec<FigureRef>,
    },
    /// The source summary statement and the source register, with ratings and
    /// reasons.
    Sources {
        /// Whether every rating that was ever made is printed, superseded ones
        /// with what took their place.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        history: bool,
        /// Sources, exhibits and quotes of which it is printed what rests on
        /// them and would fall with them.
        #[serde(
            default,
            skip_serializing_if = "Vec::is_empty",
            deserialize_with = "crate::document::null_is_default"
        )]
        #[schemars(with = "Option<Vec<Ref>>")]
        falls: Vec<Ref>,
    },
    /// The exhibit list, with hashes.
    Exhibits {},
    /// The chains and origins of one claim.
    Chain {
        /// Which claim.
        claim: ClaimRef,
    },
    /// Sources against claims.
    Matrix {
        /// Only these claims.
        #[serde(
            default,
            skip_serializing_if = "Vec::is_empty",
            deserialize_with = "crate::document::null_is_default"
        )]
        #[schemars(with = "Option<Vec<ClaimRef>>")]
        claims: Vec<ClaimRef>,
    },
    /// The elements of a rule, with what stands for and against each, and gaps.
    Elements {
        /// The id of the list.
        list: String,
    },
    /// What happened when, as far as that can be told.
    Timeline {
        /// Only these claims.
        #[serde(
            default,
            skip_serializing_if = "Vec::is_empty",
            deserialize_with = "crate::document::null_is_default"
        )]
        #[schemars(with = "Option<Vec<ClaimRef>>")]
        claims: Vec<ClaimRef>,
    },
    /// Key assumptions, of claims and of findings.
    Assumptions {},
    /// Competing claims weighed against each other.
    Hypotheses {
        /// Which claims, two or more.
        claims: Vec<ClaimRef>,
    },
    /// Our findings.
    Findings {},
    /// Statements without support.
    Statements {},
    /// Method, scales and their definitions.
    Method {},
}

/// A place in a new order of a dossier's blocks: one that is there, or a new one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Placed {
    /// The block that has this number now, from 0. Named twice, it stands twice.
    Kept {
        /// Its number.
        keep: usize,
    },
    /// A block that was not there.
    New(Block),
}

impl Block {
    /// The records that the block names.
    pub fn refs(&self) -> Vec<Ref> {
        match self {
            Block::Prose { text, .. } => bracketed(text),
            Block::Claim { claim } | Block::Chain { claim } => vec![(*claim).into()],
            Block::Figures { claims }
            | Block::Matrix { claims }
            | Block::Timeline { claims }
            | Block::Hypotheses { claims } => claims.iter().map(|claim| (*claim).into()).collect(),
            Block::Chart { claims, figures } => {
                let claims = claims.iter().map(|claim| Ref::from(*claim));
                claims
                    .chain(figures.iter().map(|figure| Ref::from(*figure)))
                    .collect()
            }
            Block::Sources { falls, .. } => falls.clone(),
            Block::Summary {}
            | Block::Exhibits {}
            | Block::Elements { .. }
            | Block::Assumptions {}
            | Block::Findings {}
            | Block::Statements {}
            | Block::Method {} => Vec::new(),
        }
    }

    /// The same block with every ref replaced.
    pub(crate) fn renamed(&self, new: &dyn Fn(Ref) -> Ref) -> Block {
        let claim = |old: &ClaimRef| ClaimRef(new((*old).into()).n);
        let figure = |old: &FigureRef| FigureRef(new((*old).into()).n);
        match self {
            Block::Prose { heading, text } => Block::Prose {
                heading: heading.clone(),
                text: rewrite_bracketed(text, new),
            },
            Block::Claim { claim: old } => Block::Claim { claim: claim(old) },
            Block::Chain { claim: old } => Block::Chain { claim: claim(old) },
            Block::Figures { claims } => Block::Figures {
                claims: claims.iter().map(claim).collect(),
            },
            Block::Matrix { claims } => Block::Matrix {
                claims: claims.iter().map(claim).collect(),
            },
            Block::Timeline { claims } => Block::Timeline {
                claims: claims.iter().map(claim).collect(),
            },
            Block::Hypotheses { claims } => Block::Hypotheses {
                claims: claims.iter().map(claim).collect(),
            },
            Block::Chart { claims, figures } => Block::Chart {
                claims: claims.iter().map(claim).collect(),
                figures: figures.iter().map(figure).collect(),
            },
            Block::Sources { history, falls } => Block::Sources {
                history: *history,
                falls: falls.iter().map(|it| new(*it)).collect(),
            },
            plain => plain.clone(),
        }
    }
}

impl Tx<'_> {
    /// Composes a dossier.
    ///
    /// # Errors
    /// [`Refusal`]: no title, words that name no record; [`CaseError::NotFound`]
    /// for a block's claim or figure.
    pub fn add_dossier(&mut self, new: &NewDossier) -> Result<DossierRef, CaseError> {
        let r#ref = DossierRef(self.next(Noun::Dossier));
        self.insert_dossier(r#ref, new)?;
        Ok(r#ref)
    }

    pub(crate) fn insert_dossier(
        &mut self,
        r#ref: DossierRef,
        new: &NewDossier,
    ) -> Result<(), CaseError> {
        said("title", &new.title)?;
        check_blocks(self.conn(), &new.blocks)?;
        store::insert(self.conn(), r#ref, new)?;
        store::set_blocks(self.conn(), r#ref, &new.blocks)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }

    /// Gives a dossier a new order of blocks. A dossier without blocks of its own
    /// is the standard brief, whose blocks are `brief`: those are then kept from.
    /// Without any place in `order` it is the standard brief again.
    ///
    /// # Errors
    /// [`Refusal::NoSuchBlock`]; [`CaseError::NotFound`] for the dossier or a
    /// block's record; [`Refusal::DanglingInText`].
    pub fn arrange(
        &mut self,
        r#ref: DossierRef,
        order: &[Placed],
        brief: &[Block],
    ) -> Result<(), CaseError> {
        let dossier: Dossier = Reader::new(self.conn()).one(r#ref.0)?;
        let there = if dossier.blocks.is_empty() {
            brief
        } else {
            dossier.blocks.as_slice()
        };
        let arranged = order.iter().map(|place| match place {
            Placed::Kept { keep } => there
                .get(*keep)
                .cloned()
                .ok_or_else(|| CaseError::from(Refusal::NoSuchBlock { block: *keep })),
            Placed::New(block) => Ok(block.clone()),
        });
        let blocks = arranged.collect::<Result<Vec<Block>, CaseError>>()?;
        check_blocks(self.conn(), &blocks)?;
        store::set_blocks(self.conn(), r#ref, &blocks)?;
        self.touch(r#ref);
        protection::watch(self, r#ref.into())
    }
}

/// Every record that a block names is there.
pub(crate) fn check_blocks(conn: &Connection, blocks: &[Block]) -> Result<(), CaseError> {
    for block in blocks {
        match block {
            Block::Elements { list } if crate::element_list::known(conn, list, None)?.is_none() => {
                return Err(Refusal::UnknownElements { list: list.clone() }.into());
            }
            Block::Hypotheses { claims } if claims.len() < 2 => {
                let field = "claims".to_owned();
                return Err(Refusal::BadValue { field }.into());
            }
            Block::Sources { falls, .. } => {
                let can = [Noun::Source, Noun::Exhibit, Noun::Quote];
                if let Some(wrong) = falls.iter().find(|it| !can.contains(&it.noun)) {
                    let (field, given) = ("falls", wrong.noun);
                    return Err(Refusal::WrongNoun { field, given }.into());
                }
            }
            _ => {}
        }
        for named in block.refs() {
            match (block, exists(conn, named)) {
                (_, Ok(_)) => {}
                (Block::Prose { .. }, Err(CaseError::NotFound { .. })) => {
                    return Err(Refusal::DanglingInText { r#ref: named }.into());
                }
                (_, Err(error)) => return Err(error),
            }
        }
    }
    Ok(())
}

impl Case {
    /// Composes a dossier: [`Tx::add_dossier`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn add_dossier(&mut self, new: &NewDossier) -> Result<Done<DossierRef>, CaseError> {
        self.transact(Verb::Add, None, |tx| tx.add_dossier(new))
    }

    /// Gives a dossier a new order of blocks: [`Tx::arrange`] as one entry.
    ///
    /// # Errors
    /// As there.
    pub fn arrange(
        &mut self,
        dossier: DossierRef,
        order: &[Placed],
        brief: &[Block],
    ) -> Result<Done<()>, CaseError> {
        self.transact(Verb::Arrange, None, |tx| tx.arrange(dossier, order, brief))
    }
}
