//! Reading a whole exhibit: the figures in it that nobody has claimed yet, each taken
//! by its place or turned down with a reason. A figure counts as claimed where the
//! words of a recorded one stand; nothing is recorded here by itself.

use std::ops::Range;

use assay_casefile::figure::NewFigure;
use assay_casefile::quote::Bearing;
use assay_casefile::quote::{NewQuote, NewTaking, Quote, Stated};
use assay_casefile::{Case, CaseError, LayerRef, QuoteRef, Record, Snapshot};
use assay_dossier::words::Words;
use assay_figures::parse::{self, Found, Lang};

use crate::Desk;
use crate::fault::{ErrorCode, Fault};
use crate::job::Job;
use crate::ledger::missing;
use crate::records::record;
use crate::telling::changed;
use crate::wire::*;

/// How far a sentence is followed to either side, in code points.
const FAR: usize = 300;

/// What ends a sentence.
const STOPS: [char; 7] = ['.', '!', '?', '。', '！', '？', '…'];

/// A layer with the figures found in it.
struct Read {
    layer: LayerRef,
    chars: Vec<char>,
    found: Vec<Found>,
}

impl Desk {
    /// Lists the figures of an exhibit that no figure of the case is about.
    pub fn figure_coverage(&self, ask: AskCoverage, _: &dyn Job) -> Result<Coverage, Fault> {
        self.with_case(|case| {
            let snapshot = case.snapshot()?;
            snapshot
                .exhibit(ask.exhibit)
                .ok_or_else(|| missing(ask.exhibit))?;
            let mut layers = snapshot
                .layers
                .iter()
                .filter(|it| it.exhibit == ask.exhibit);
            let layer = match ask.layer {
                Some(wanted) => layers
                    .find(|it| it.r#ref == wanted)
                    .ok_or_else(|| missing(wanted))?,
                None => match layers.next() {
                    Some(layer) => layer,
                    None => return Ok(nothing_in()),
                },
            };
            let read = read(case, &snapshot, layer.r#ref)?;
            let claimed = claimed(&snapshot, layer.r#ref);
            let down = case.dismissals()?;
            let mut coverage = Coverage {
                layer: layer.r#ref.to_string(),
                found: read.found.len() as u64,
                ..nothing_in()
            };
            for found in &read.found {
                if claimed
                    .iter()
                    .any(|it| it.start < found.end && found.start < it.end)
                {
                    coverage.claimed += 1;
                    continue;
                }
                let mut one = unclaimed(&snapshot, &read, found);
                match down.get(&one.key) {
                    None => coverage.open.push(one),
                    Some(dismissal) => {
                        one.because.clone_from(&dismissal.reason);
                        one.by = Some(dismissal.actor.clone());
                        one.at = Some(dismissal.at.clone());
                        coverage.turned_down.push(one);
                    }
                }
            }
            Ok(coverage)
        })
    }

    /// Takes one of them: with the quote that holds it, or with its sentence as a new
    /// quote; one entry.
    pub fn figure_take(&self, ask: TakeFigure, _: &dyn Job) -> Result<Changed<TakenQuote>, Fault> {
        self.with_case(|case| {
            let snapshot = case.snapshot()?;
            snapshot
                .layer(ask.layer)
                .ok_or_else(|| missing(ask.layer))?;
            let read = read(case, &snapshot, ask.layer)?;
            let layer = [("layer", ask.layer.to_string().into())];
            let found = read
                .found
                .iter()
                .find(|it| (it.start as u64, it.end as u64) == (ask.start, ask.end))
                .ok_or_else(|| Fault::new(ErrorCode::Input, "fault-no-figure-there", &layer))?;
            let measure = ask.measure.filter(|it| !it.trim().is_empty());
            let measure = measure
                .or_else(|| proposed(&snapshot, &read, found))
                .ok_or_else(|| Fault::new(ErrorCode::Input, "fault-measure-missing", &layer))?;
            match holding(&snapshot, ask.layer, found) {
                Some(quote) => {
                    let done = case.add_figure(&NewFigure {
                        quote: Some(quote.r#ref),
                        claim: ask.claim,
                        verbatim: Some(found.verbatim.clone()),
                        measure,
                        ..NewFigure::default()
                    })?;
                    let taken = taken(case, quote.r#ref, &[done.value.into()])?;
                    Ok(changed(done, taken))
                }
                None => {
                    let within = sentence(&read.chars, found.start..found.end);
                    let done = case.take_quote(&NewTaking {
                        quote: NewQuote {
                            layer: Some(ask.layer),
                            exact: read.chars[within.clone()].iter().collect(),
                            start: Some(within.start as u64),
                            end: Some(within.end as u64),
                            ..NewQuote::default()
                        },
                        bearing: ask.claim.map(|claim| Bearing {
                            claim,
                            direction: None,
                            strength: None,
                            why: None,
                        }),
                        figures: vec![Stated {
                            verbatim: found.verbatim.clone(),
                            measure,
                            per: None,
                        }],
                    })?;
                    let made: Vec<_> = (done.value.figures.iter().map(|it| (*it).into()))
                        .chain(done.value.evidence.map(Into::into))
                        .collect();
                    let taken = taken(case, done.value.quote, &made)?;
                    Ok(changed(done, taken))
                }
            }
        })
    }
}

fn nothing_in() -> Coverage {
    Coverage {
        layer: String::new(),
        found: 0,
        claimed: 0,
        open: Vec::new(),
        turned_down: Vec::new(),
    }
}

/// The records that a taking made.
fn taken(case: &Case, quote: QuoteRef, made: &[assay_casefile::Ref]) -> Result<TakenQuote, Fault> {
    let Record::Quote(quote) = record(case, quote.into())? else {
        return Err(Fault::bug("figure_take"));
    };
    let mut answer = TakenQuote {
        quote: QuoteRecord(quote),
        evidence: None,
        figures: Vec::new(),
    };
    for one in made {
        match record(case, *one)? {
            Record::Figure(figure) => answer.figures.push(FigureRecord(figure)),
            Record::Evidence(line) => answer.evidence = Some(EvidenceRecord(line)),
            _ => return Err(Fault::bug("figure_take")),
        }
    }
    Ok(answer)
}

fn read(case: &Case, snapshot: &Snapshot, layer: LayerRef) -> Result<Read, CaseError> {
    let text = case.layer_text(layer)?;
    let language = snapshot.layer(layer).and_then(|it| it.language.as_deref());
    let lang = language.and_then(|tag| Lang::from_code(tag.split('-').next().unwrap_or(tag)));
    Ok(Read {
        layer,
        found: parse::parse(&text, lang),
        chars: text.chars().collect(),
    })
}

/// Where the words of recorded figures stand in a layer.
fn claimed(snapshot: &Snapshot, layer: LayerRef) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    for figure in &snapshot.figures {
        let quote = figure.quote.and_then(|it| snapshot.quote(it));
        let (Some(quote), Some(words)) = (quote.filter(|it| it.layer == layer), &figure.verbatim)
        else {
            continue;
        };
        let Some(at) = quote.exact.find(words.as_str()) else {
            continue;
        };
        let start = quote.start as usize + quote.exact[..at].chars().count();
        places.push(start..start + words.chars().count());
    }
    places
}

/// The quote whose words hold a figure, the shortest of several.
fn holding<'s>(snapshot: &'s Snapshot, layer: LayerRef, found: &Found) -> Option<&'s Quote> {
    let holds = |it: &&Quote| {
        it.layer == layer
            && it.start <= found.start as u64
            && found.end as u64 <= it.end
            && it.exact.contains(&found.verbatim)
    };
    let quotes = snapshot.quotes.iter().filter(holds);
    quotes.min_by_key(|it| (it.end - it.start, it.r#ref))
}

fn unclaimed(snapshot: &Snapshot, read: &Read, found: &Found) -> Unclaimed {
    let within = sentence(&read.chars, found.start..found.end);
    let said = |range: Range<usize>| read.chars[range].iter().collect::<String>();
    Unclaimed {
        key: format!("figure {} {} {}", read.layer, found.start, found.end),
        start: found.start as u64,
        end: found.end as u64,
        verbatim: found.verbatim.clone(),
        reading: Words::spoken().reading(&found.quantity),
        before: said(within.start..found.start),
        after: said(found.end..within.end),
        measure: proposed(snapshot, read, found),
        quote: holding(snapshot, read.layer, found).map(|it| it.r#ref.to_string()),
        because: None,
        by: None,
        at: None,
    }
}

/// A measure of the case that stands in the sentence and goes with the unit, so that
/// the same thing keeps the same name; else what the words about the figure name.
fn proposed(snapshot: &Snapshot, read: &Read, found: &Found) -> Option<String> {
    let within = sentence(&read.chars, found.start..found.end);
    let text: String = read.chars[within.clone()].iter().collect();
    let lower = text.to_lowercase();
    let known = snapshot.figures.iter().filter(|it| {
        it.quantity.unit == found.quantity.unit
            && it.computation.is_none()
            && lower.contains(&it.measure.to_lowercase())
    });
    let known = known.max_by_key(|it| (it.measure.chars().count(), std::cmp::Reverse(it.r#ref)));
    known.map(|it| it.measure.clone()).or_else(|| {
        let mut here = found.clone();
        here.start -= within.start;
        here.end -= within.start;
        assay_figures::measure(&text, &here)
    })
}

/// The sentence about a place, without the white space around it; of a text that ends
/// no sentences a stretch of it.
fn sentence(chars: &[char], place: Range<usize>) -> Range<usize> {
    let blank = |at: usize| chars[at] == '\n' && chars.get(at + 1) == Some(&'\n');
    let stops = |at: usize| {
        let wide = matches!(chars[at], '。' | '！' | '？');
        STOPS.contains(&chars[at])
            && (wide || chars.get(at + 1).is_none_or(|next| next.is_whitespace()))
            // "No. 5" and "U.S. dollars" go on.
            && (chars[at] != '.' || !abbreviates(chars, at))
    };
    let mut start = place.start;
    while start > 0 && place.start - start < FAR && !blank(start - 1) && !stops(start - 1) {
        start -= 1;
    }
    let mut end = place.end;
    while end < chars.len() && end - place.end < FAR && !blank(end) {
        end += 1;
        if stops(end - 1) {
            break;
        }
    }
    while start < place.start && chars[start].is_whitespace() {
        start += 1;
    }
    while end > place.end && chars[end - 1].is_whitespace() {
        end -= 1;
    }
    start..end
}

/// Whether a full stop belongs to a short word before it: one letter, or a capital and
/// one more ("Mr.", "No.").
fn abbreviates(chars: &[char], stop: usize) -> bool {
    let word: Vec<char> = chars[..stop]
        .iter()
        .rev()
        .take_while(|it| it.is_alphabetic() || **it == '.')
        .take(5)
        .copied()
        .collect();
    match word.as_slice() {
        [] => false,
        [_] => true,
        [_, first] => first.is_uppercase(),
        letters => letters.contains(&'.'),
    }
}

#[cfg(test)]
mod tests;
