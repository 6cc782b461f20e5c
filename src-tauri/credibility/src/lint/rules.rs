//! The rules, each a function from the book to what it found. What each finds,
//! why, and whose rule it is stands at its [`Rule`].

use super::book::{Book, Weighed, term};
use super::{Arg, Evidence, Lint, Prose, Quote, Rated, Rating, Rule, prose};
use crate::origins::{Alert, Footing, Origins};
use crate::{Basis, Direction, EvidenceId, SourceId};

/// As many pairs on the diagonal are still chance.
const TOO_FEW_FOR_A_DIAGONAL: usize = 4;

pub(super) fn all(book: &Book<'_>) -> Vec<Lint> {
    let mut lints = Vec::new();
    for rating in book.ledger.ratings {
        lints.extend(without_reason(rating));
        lints.extend(unjudgeable_in_rating(book, rating));
        if book.is_current(rating) {
            lints.extend(confirmed_without_two_origins(book, rating));
            lints.extend(rated_before_newer_evidence(book, rating));
            lints.extend(reliable_with_refuted(book, rating));
        }
    }
    for claim in &book.claims {
        lints.extend(footing(claim));
        lints.extend(partly_dependent(claim));
        lints.extend(only_support(claim));
        lints.extend(unjudgeable_in_lines(book, claim));
    }
    lints.extend(book.lineage.alerts().iter().map(alert));
    lints.extend(
        book.ledger
            .quotes
            .iter()
            .flat_map(|quote| first_hand(book, quote)),
    );
    lints.extend(book.ledger.prose.iter().flat_map(likelihood_and_confidence));
    lints.extend(super::stating::all(book));
    lints.extend(diagonal(book));
    lints.extend(unrated_sources(book));
    lints.extend(unused_or_unrated_quotes(book));
    lints
}

pub(super) fn lint(rule: Rule, refs: Vec<String>, args: Vec<(&'static str, Arg)>) -> Lint {
    Lint {
        rule,
        severity: rule.severity(),
        refs,
        args,
    }
}

fn counts(origins: &Origins) -> Vec<(&'static str, Arg)> {
    vec![
        ("exhibits", Arg::Count(origins.exhibits)),
        ("unknown", Arg::Count(origins.unknown)),
    ]
}

fn confirmed_without_two_origins(book: &Book<'_>, rating: &Rating<'_>) -> Vec<Lint> {
    let Rated::Quote(quote) = rating.target else {
        return Vec::new();
    };
    let Some(needed) = term(rating).and_then(|(_, term)| term.origins) else {
        return Vec::new();
    };
    let refs = [rating.id.to_string(), quote.to_string()];
    let found = |claim: Option<String>, origins: &Origins| {
        let mut args = vec![
            ("needed", Arg::Count(needed)),
            ("origins", Arg::Count(origins.origins)),
        ];
        args.extend(counts(origins));
        let refs = refs.iter().cloned().chain(claim).collect();
        lint(Rule::ConfirmedWithoutTwoOrigins, refs, args)
    };
    let mut bears = false;
    let mut lints = Vec::new();
    for line in book.lines_of(quote) {
        let side = book
            .claim(line.claim)
            .and_then(|claim| claim.side(line.direction));
        let Some(origins) = side else { continue };
        bears = true;
        if origins.origins < needed {
            let one = found(Some(line.claim.to_string()), origins);
            // A quote may stand on one claim by two lines.
            if !lints.contains(&one) {
                lints.push(one);
            }
        }
    }
    if !bears {
        lints.push(found(None, &Origins::default()));
    }
    lints
}

fn rated_before_newer_evidence(book: &Book<'_>, rating: &Rating<'_>) -> Option<Lint> {
    let newer = newer_than(book, rating);
    if newer.is_empty() {
        return None;
    }
    let count = Arg::Count(newer.len());
    let refs = [rating.id.to_string(), rating.target.to_string()].into_iter();
    let refs = refs.chain(newer.iter().map(ToString::to_string)).collect();
    Some(lint(
        Rule::RatedBeforeNewerEvidence,
        refs,
        vec![("newer", count)],
    ))
}

/// The evidence lines that came in, or were published, after a rating was made
/// and that bear on what it rates, by number.
pub(super) fn newer_than(book: &Book<'_>, rating: &Rating<'_>) -> Vec<EvidenceId> {
    let quotes: Vec<&Quote<'_>> = match rating.target {
        Rated::Quote(quote) => book.quote(quote).into_iter().collect(),
        Rated::Source(source) => book.spoken_by(source).to_vec(),
        Rated::Finding(_) => return Vec::new(),
    };
    let mut newer = Vec::new();
    for quote in quotes {
        for own in book.lines_of(quote.lineage.id) {
            let Some(claim) = book.claim(own.claim) else {
                continue;
            };
            if own.direction == Direction::Context {
                continue;
            }
            let concerns = |line: &&&Evidence<'_>| match rating.target {
                // Of a source, only what speaks against it.
                Rated::Source(source) => {
                    let speaker = book.quote(line.quote).and_then(|other| other.speaker);
                    speaker != Some(source) && line.direction != own.direction
                }
                _ => line.quote != quote.lineage.id,
            };
            newer.extend(claim.after(rating).filter(concerns).map(|line| line.id));
        }
    }
    newer.sort_unstable();
    newer.dedup();
    newer
}

/// The ratings of these records that say "cannot be judged" and from which the
/// reason argues.
fn argued_from(
    book: &Book<'_>,
    reason: &str,
    own: &str,
    targets: impl IntoIterator<Item = Rated>,
) -> Vec<Lint> {
    let mut targets: Vec<Rated> = targets.into_iter().collect();
    targets.sort_unstable();
    targets.dedup();
    let ratings = targets
        .into_iter()
        .flat_map(|target| book.ratings_of(target).iter());
    ratings
        .filter(|rating| rating.id.to_string() != own)
        .filter_map(|rating| Some((rating, term(rating)?.1)))
        .filter(|(_, term)| !term.judgeable && prose::argues_from(reason, term))
        .map(|(rating, term)| {
            let refs = vec![own.to_owned(), rating.id.to_string()];
            let args = vec![("value", Arg::Word(term.value.clone()))];
            lint(Rule::UnjudgeableUsedAsBad, refs, args)
        })
        .collect()
}

fn tellers(quote: &Quote<'_>) -> Vec<Rated> {
    quote
        .lineage
        .chain
        .iter()
        .copied()
        .map(Rated::Source)
        .collect()
}

fn unjudgeable_in_rating(book: &Book<'_>, rating: &Rating<'_>) -> Vec<Lint> {
    if !term(rating).is_some_and(|(scale, term)| scale.is_low(term)) {
        return Vec::new();
    }
    let mut targets = vec![rating.target];
    match rating.target {
        Rated::Quote(quote) => targets.extend(book.quote(quote).into_iter().flat_map(tellers)),
        Rated::Source(source) => {
            targets.extend(
                book.spoken_by(source)
                    .iter()
                    .map(|q| Rated::Quote(q.lineage.id)),
            );
        }
        Rated::Finding(_) => {}
    }
    argued_from(book, rating.because, &rating.id.to_string(), targets)
}

fn unjudgeable_in_lines(book: &Book<'_>, claim: &Weighed<'_>) -> Vec<Lint> {
    let targets: Vec<Rated> = claim
        .lines
        .iter()
        .filter_map(|line| book.quote(line.quote))
        .flat_map(|quote| {
            tellers(quote)
                .into_iter()
                .chain([Rated::Quote(quote.lineage.id)])
        })
        .collect();
    let against = claim
        .lines
        .iter()
        .filter(|line| line.direction == Direction::Disputes);
    against
        .filter(|line| !line.why.is_empty())
        .flat_map(|line| {
            argued_from(
                book,
                line.why,
                &line.id.to_string(),
                targets.iter().copied(),
            )
        })
        .collect()
}

fn without_reason(rating: &Rating<'_>) -> Option<Lint> {
    let refs = vec![rating.id.to_string(), rating.target.to_string()];
    let blank = !rating.because.chars().any(char::is_alphanumeric);
    blank.then(|| lint(Rule::RatingWithoutReason, refs, Vec::new()))
}

fn reliable_with_refuted(book: &Book<'_>, rating: &Rating<'_>) -> Option<Lint> {
    let Rated::Source(source) = rating.target else {
        return None;
    };
    if term(rating)?.1.rank() != Some(0) {
        return None;
    }
    let refuted = |quote: &&&Quote<'_>| {
        let id = quote.lineage.id;
        let lowest = book
            .current(Rated::Quote(id))
            .and_then(term)
            .is_some_and(|(scale, term)| scale.is_lowest(term));
        let disputed = book.lines_of(id).iter().any(|line| {
            line.direction == Direction::Supports
                && book
                    .claim(line.claim)
                    .is_some_and(|claim| claim.disputes.origins > 1 && claim.supports.origins < 2)
        });
        lowest || disputed
    };
    let quotes: Vec<String> = book
        .spoken_by(source)
        .iter()
        .filter(refuted)
        .map(|quote| quote.lineage.id.to_string())
        .collect();
    if quotes.is_empty() {
        return None;
    }
    let refs = [rating.id.to_string(), source.to_string()]
        .into_iter()
        .chain(quotes)
        .collect();
    Some(lint(
        Rule::ReliableSourceWithRefutedClaims,
        refs,
        Vec::new(),
    ))
}

fn footing(claim: &Weighed<'_>) -> Option<Lint> {
    let name = claim.claim.to_string();
    let args = counts(&claim.supports);
    match claim.supports.footing() {
        Footing::OneOrigin(group) => {
            let root = group.root().map(|root| root.to_string());
            let refs = [name].into_iter().chain(root).collect();
            Some(lint(Rule::SingleSourceClaim, refs, args))
        }
        Footing::OfUnknownLineage => Some(lint(Rule::NoKnownOrigin, vec![name], args)),
        Footing::Unsupported | Footing::Several => None,
    }
}

fn only_support(claim: &Weighed<'_>) -> Option<Lint> {
    let count = |direction| {
        let lines = claim
            .lines
            .iter()
            .filter(|line| line.direction == direction);
        let mut quotes: Vec<_> = lines.map(|line| line.quote).collect();
        quotes.sort_unstable();
        quotes.dedup();
        quotes.len()
    };
    let quotes = count(Direction::Supports);
    (quotes > 1 && count(Direction::Disputes) == 0).then(|| {
        let args = vec![("quotes", Arg::Count(quotes))];
        lint(Rule::OnlySupportSought, vec![claim.claim.to_string()], args)
    })
}

fn partly_dependent<'b>(claim: &'b Weighed<'_>) -> impl Iterator<Item = Lint> + 'b {
    let known = claim.supports.origins;
    let both_known = move |partial: &&crate::origins::Partial| {
        // Known groups stand first.
        partial
            .groups
            .iter()
            .filter(|group| **group < known)
            .count()
            > 1
    };
    claim
        .supports
        .partial
        .iter()
        .filter(both_known)
        .map(|partial| {
            let refs = vec![claim.claim.to_string(), partial.dependence.to_string()];
            lint(Rule::PartlyDependentOrigins, refs, Vec::new())
        })
}

fn alert(alert: &Alert) -> Lint {
    match alert {
        Alert::Circle {
            records,
            dependences,
        } => {
            let records = records.iter().map(ToString::to_string);
            let refs = records
                .chain(dependences.iter().map(ToString::to_string))
                .collect();
            lint(Rule::CircularReporting, refs, Vec::new())
        }
        Alert::Backwards {
            dependence,
            from,
            target,
        } => {
            let refs = vec![dependence.to_string(), from.to_string(), target.to_string()];
            lint(Rule::DerivedBeforeItsOrigin, refs, Vec::new())
        }
    }
}

fn first_hand(book: &Book<'_>, quote: &Quote<'_>) -> Vec<Lint> {
    let id = quote.lineage.id;
    let nameless = |source: &&SourceId| book.kind(**source).is_nameless();
    let chain = quote.lineage.chain;
    let mut by = Vec::new();
    if matches!(quote.lineage.basis, Basis::Observed | Basis::Documented) {
        by.extend(
            chain
                .first()
                .iter()
                .copied()
                .filter(nameless)
                .map(ToString::to_string),
        );
    }
    let broken =
        !quote.lineage.basis.is_own() || chain.is_empty() || chain.iter().any(|s| nameless(&s));
    if broken {
        let lines = book.lines_of(id).iter();
        let lines = lines
            .filter(|l| prose::calls_first_hand(l.why))
            .map(|l| l.id.to_string());
        let ratings = book.ratings_of(Rated::Quote(id)).iter();
        let ratings = ratings
            .filter(|r| prose::calls_first_hand(r.because))
            .map(|r| r.id.to_string());
        by.extend(lines.chain(ratings));
    }
    let found = |by| {
        lint(
            Rule::UnknownLinkCalledFirstHand,
            vec![id.to_string(), by],
            Vec::new(),
        )
    };
    by.into_iter().map(found).collect()
}

fn likelihood_and_confidence(prose: &Prose<'_>) -> Vec<Lint> {
    let sentences = prose::sentences(prose.text);
    let found = sentences.into_iter().zip(1..).filter_map(|(sentence, n)| {
        let (likelihood, confidence) = prose::likelihood_with_confidence(sentence)?;
        let args = vec![
            ("sentence", Arg::Count(n)),
            ("likelihood", Arg::Word(likelihood)),
            ("confidence", Arg::Word(confidence)),
        ];
        Some(lint(
            Rule::LikelihoodAndConfidenceInOneSentence,
            vec![prose.reference.to_owned()],
            args,
        ))
    });
    found.collect()
}

fn diagonal(book: &Book<'_>) -> Option<Lint> {
    let mut on = Vec::new();
    for quote in book.ledger.quotes {
        let speaker = quote
            .speaker
            .and_then(|speaker| book.current(Rated::Source(speaker)));
        let digit = book.current(Rated::Quote(quote.lineage.id));
        let (Some((letters, letter)), Some((digits, digit))) =
            (speaker.and_then(term), digit.and_then(term))
        else {
            continue;
        };
        // What cannot be judged stands on no diagonal, nor do scales of unlike length.
        let (Some(letter), Some(digit)) = (letter.rank(), digit.rank()) else {
            continue;
        };
        if letters.ranks() != digits.ranks() {
            continue;
        }
        if letter != digit {
            return None;
        }
        on.push(quote.lineage.id.to_string());
    }
    let count = on.len();
    (count > TOO_FEW_FOR_A_DIAGONAL).then(|| {
        lint(
            Rule::EveryRatingOnTheDiagonal,
            on,
            vec![("count", Arg::Count(count))],
        )
    })
}

fn unrated_sources(book: &Book<'_>) -> Vec<Lint> {
    let mut tellers: Vec<SourceId> = book
        .ledger
        .quotes
        .iter()
        .filter(|quote| !book.lines_of(quote.lineage.id).is_empty())
        .flat_map(|quote| quote.lineage.chain.iter().copied())
        .collect();
    tellers.sort_unstable();
    tellers.dedup();
    tellers
        .into_iter()
        .filter(|teller| book.current(Rated::Source(*teller)).is_none())
        .map(|teller| lint(Rule::UnratedSource, vec![teller.to_string()], Vec::new()))
        .collect()
}

fn unused_or_unrated_quotes(book: &Book<'_>) -> Vec<Lint> {
    let of = |quote: &Quote<'_>| {
        let id = quote.lineage.id;
        let lines = book.lines_of(id);
        let counted = lines
            .iter()
            .any(|line| line.direction != Direction::Context);
        let rule = if lines.is_empty() {
            Rule::QuoteWithoutClaim
        } else if counted && book.current(Rated::Quote(id)).is_none() {
            Rule::UnratedQuote
        } else {
            return None;
        };
        Some(lint(rule, vec![id.to_string()], Vec::new()))
    };
    book.ledger.quotes.iter().filter_map(of).collect()
}
