//! The chain that a quote came through: from the first known teller to the one
//! who handed the words to us, whose words they are, and how the first knows.
//!
//! A chain is recorded, never judged: nothing here drops a hearsay link or
//! weighs one (TRADECRAFT §2.1: tribunals admit hearsay and weigh it).

use crate::{Basis, Error, SourceId};

/// A chain that holds together: at least one teller, the speaker among them,
/// nobody handing the words to itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Chain {
    tellers: Vec<SourceId>,
    speaker: SourceId,
    basis: Basis,
}

/// Through how many mouths the words went after the one who knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Depth {
    /// How many. 0: the first teller handed the words to us directly.
    pub hops: usize,
    /// Whether there may be more: nobody knows how the first teller knows.
    pub at_least: bool,
}

/// What the chain rests on, as far back as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Root {
    /// The first teller, who knows by itself.
    Teller(SourceId),
    /// Somebody behind the first teller, whom nobody named.
    Behind(SourceId),
}

impl Root {
    /// The first teller, whether it is the root or stands before it.
    pub fn teller(self) -> SourceId {
        match self {
            Root::Teller(source) | Root::Behind(source) => source,
        }
    }

    /// Whether the root itself is known.
    pub fn is_known(self) -> bool {
        matches!(self, Root::Teller(_))
    }
}

/// One teller of a chain and its part in it, enough to say the chain in words:
/// "S4 (soldiers' talk; knows it from hearsay) → S2 (informant, whose words are
/// quoted) → S1 (paper)".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// The teller.
    pub teller: SourceId,
    /// How it knows; only of the first, of the others it is that they were told.
    pub knows: Option<Basis>,
    /// Whether the quoted words are its own.
    pub speaks: bool,
    /// Who told it; `None` for the first.
    pub told_by: Option<SourceId>,
    /// Whether it is the one who handed the words to us.
    pub hands_over: bool,
}

impl Chain {
    /// A chain, checked. The speaker is the first teller if left out.
    ///
    /// # Errors
    /// [`Error::EmptyChain`], [`Error::TellerTwiceInARow`],
    /// [`Error::SpeakerNotInChain`].
    pub fn new(
        tellers: Vec<SourceId>,
        speaker: Option<SourceId>,
        basis: Basis,
    ) -> Result<Chain, Error> {
        let first = *tellers.first().ok_or(Error::EmptyChain)?;
        if let Some(pair) = tellers.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Error::TellerTwiceInARow { teller: pair[0] });
        }
        let speaker = speaker.unwrap_or(first);
        if !tellers.contains(&speaker) {
            return Err(Error::SpeakerNotInChain { speaker });
        }
        Ok(Chain {
            tellers,
            speaker,
            basis,
        })
    }

    /// From the first known teller to the one who handed the words to us.
    pub fn tellers(&self) -> &[SourceId] {
        &self.tellers
    }

    /// The one whose words are quoted.
    pub fn speaker(&self) -> SourceId {
        self.speaker
    }

    /// How the first teller knows.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// What the chain rests on.
    pub fn root(&self) -> Root {
        let first = self.tellers[0];
        if self.basis.is_own() {
            Root::Teller(first)
        } else {
            Root::Behind(first)
        }
    }

    /// Hearsay depth: tellers − 1, + 1 if the first was told, and "at least" if
    /// nobody knows how the first knows.
    pub fn depth(&self) -> Depth {
        depth(self.tellers.len(), self.basis)
    }

    /// The first teller that stands in the chain more than once: words that went
    /// back to somebody who had already passed them on.
    pub fn returns_to(&self) -> Option<SourceId> {
        let mut seen = std::collections::HashSet::with_capacity(self.tellers.len());
        self.tellers
            .iter()
            .copied()
            .find(|teller| !seen.insert(*teller))
    }

    /// The chain teller by teller. A speaker that stands in it twice is marked
    /// at its first place.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = Step> + '_ {
        let last = self.tellers.len() - 1;
        let spoken = self
            .tellers
            .iter()
            .position(|teller| *teller == self.speaker);
        self.tellers
            .iter()
            .enumerate()
            .map(move |(n, teller)| Step {
                teller: *teller,
                knows: (n == 0).then_some(self.basis),
                speaks: spoken == Some(n),
                told_by: n.checked_sub(1).map(|before| self.tellers[before]),
                hands_over: n == last,
            })
    }
}

/// Depth of a chain of so many tellers; an empty one has none to count.
pub(crate) fn depth(tellers: usize, basis: Basis) -> Depth {
    let told = usize::from(basis == Basis::Told);
    Depth {
        hops: tellers.saturating_sub(1) + told,
        at_least: basis == Basis::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(tellers: &[i64], speaker: Option<i64>, basis: Basis) -> Result<Chain, Error> {
        Chain::new(
            tellers.iter().copied().map(SourceId).collect(),
            speaker.map(SourceId),
            basis,
        )
    }

    fn good(tellers: &[i64], basis: Basis) -> Chain {
        chain(tellers, None, basis).expect("a good chain")
    }

    #[test]
    fn a_chain_needs_a_teller() {
        assert_eq!(chain(&[], None, Basis::Observed), Err(Error::EmptyChain));
    }

    #[test]
    fn the_speaker_must_be_in_the_chain_and_is_the_first_if_left_out() {
        assert_eq!(
            chain(&[4, 2, 1], Some(3), Basis::Told),
            Err(Error::SpeakerNotInChain {
                speaker: SourceId(3)
            })
        );
        assert_eq!(good(&[4, 2, 1], Basis::Told).speaker(), SourceId(4));
    }

    #[test]
    fn nobody_hands_words_to_itself_but_they_may_come_back() {
        assert_eq!(
            chain(&[4, 2, 2], None, Basis::Told),
            Err(Error::TellerTwiceInARow {
                teller: SourceId(2)
            })
        );
        assert_eq!(
            good(&[4, 2, 4], Basis::Told).returns_to(),
            Some(SourceId(4))
        );
        assert_eq!(good(&[4, 2, 1], Basis::Told).returns_to(), None);
    }

    #[test]
    fn depth_counts_the_links_and_the_unnamed_one_behind_a_told() {
        let depth = |tellers: &[i64], basis| good(tellers, basis).depth();
        assert_eq!(
            depth(&[1], Basis::Observed),
            Depth {
                hops: 0,
                at_least: false
            }
        );
        assert_eq!(
            depth(&[4, 2, 1], Basis::Documented),
            Depth {
                hops: 2,
                at_least: false
            }
        );
        assert_eq!(
            depth(&[4, 2, 1], Basis::Told),
            Depth {
                hops: 3,
                at_least: false
            }
        );
        assert_eq!(
            depth(&[4, 2, 1], Basis::Unknown),
            Depth {
                hops: 2,
                at_least: true
            }
        );
    }

    #[test]
    fn the_root_is_the_first_teller_only_if_it_knows_by_itself() {
        for basis in [Basis::Observed, Basis::Documented, Basis::Inferred] {
            assert_eq!(good(&[4, 1], basis).root(), Root::Teller(SourceId(4)));
        }
        for basis in [Basis::Told, Basis::Unknown] {
            assert_eq!(good(&[4, 1], basis).root(), Root::Behind(SourceId(4)));
        }
    }

    #[test]
    fn the_steps_tell_the_chain_from_the_first_to_the_last() {
        let chain = chain(&[4, 2, 1], Some(2), Basis::Told).expect("a good chain");
        let told: Vec<String> = chain
            .steps()
            .map(|step| {
                format!(
                    "{} knows={:?} speaks={} told_by={:?} hands_over={}",
                    step.teller, step.knows, step.speaks, step.told_by, step.hands_over
                )
            })
            .collect();
        insta::assert_snapshot!(told.join("\n"), @r"
        S4 knows=Some(Told) speaks=false told_by=None hands_over=false
        S2 knows=None speaks=true told_by=Some(SourceId(4)) hands_over=false
        S1 knows=None speaks=false told_by=Some(SourceId(2)) hands_over=true
        ");
    }

    #[test]
    fn a_chain_of_a_thousand_links_is_told_whole() {
        let long = good(&(1..=1000).collect::<Vec<_>>(), Basis::Observed);
        assert_eq!(long.steps().len(), 1000);
        assert_eq!(long.depth().hops, 999);
    }
}
