// The commands of the desk and the shapes they carry. Generated: `make gen`.

/** Adds a claim. */
export type AddClaim = NewClaim;

/** Says that two records are not independent. */
export type AddDependence = NewDependence;

/** Composes a dossier. */
export type AddDossier = {
/** What stands on the cover. */
title: string,
/** The label that it asks for. */
handling?: Handling | null,
/**
 * Whether it begins with the blocks of the standard brief, written out so
 * that each can be moved or taken out.
 */
brief?: boolean | null,
/**
 * The blocks, behind those. Without any it is the standard brief, whatever
 * the case comes to hold.
 */
blocks?: Array<Block> | null, };

/** Adds a list of elements of one's own. */
export type AddElements = {
/** The list, spelled as those that ship. */
list: unknown, };

/** Records an exchange rate. */
export type AddExchangeRate = NewExchangeRate;

/** Adds files as exhibits, one each, all of them one undo. */
export type AddExhibits = {
/** The files. */
files: Array<string>,
/**
 * Whether a file that cannot be had is passed over with a warning, so that
 * the others are kept; otherwise it ends the work.
 */
passOver?: boolean | null,
/** What it is called; only where there is one file. */
title?: string | null,
/** Who published it. */
publisher?: string | null,
/** When it was published, EDTF level 0 or 1. */
published?: string | null,
/** Where it was found. */
url?: string | null,
/** Who or what handed it over. */
acquiredFrom?: string | null,
/** When it was got, EDTF level 0 or 1. */
acquiredAt?: string | null,
/** Its own label. */
handling?: Handling | null, };

/** Adds a figure. */
export type AddFigure = NewFigure;

/** Records a finding. */
export type AddFinding = NewFinding;

/** Adds a quote. */
export type AddQuote = NewQuote;

/** Rates a source or a quote. */
export type AddRating = NewRating;

/** Adds a scale of one's own. */
export type AddScale = {
/** The scale, spelled as those that ship. */
scale: unknown, };

/** Adds a source. */
export type AddSource = NewSource;

/** Whether a dated thing comes after the one above it. */
export type AfterAbove = "first" | "no-date" | "yes" | "same" | "within" | "around" | "overlaps" | "doubtful" | "cannot-tell";

/** A tolerance that a person set. */
export type Allowed = {
/** The assumption that sets it. */
figure: string,
/** How far. */
reading: string,
/** Why. */
because: string, };

/** Any record, or the case's own settings. */
export type AnyRecord = SomeRecord;

/** A record on which raters do not agree. */
export type Apart = {
/** The record. */
target: string,
/**
 * How many steps of the scale lie between the furthest two; null where all
 * but one could not judge.
 */
steps: number | null,
/** What each rater said, by name. */
opinions: Array<OpinionShown>, };

/** The version of the program and who is using it. */
export type AppInfo = {
/** Of the program. */
version: string,
/** The name that entries will carry. */
actor: string,
/** BCP 47 tag of the person's language. */
locale: string, };

/** Gives a dossier a new order of blocks. */
export type ArrangeDossier = {
/** The dossier. */
dossier: string,
/**
 * The blocks in their new order: `{ "keep": N }` for the one that has the
 * number N now, from 0, or a block that is new. One that is not named goes.
 */
order: Array<Placed>, };

/** Asks for some of an exhibit's bytes. */
export type AskBytes = {
/** The exhibit. */
exhibit: string,
/** The first byte. */
at: number,
/** How many; fewer come where the exhibit ends, and never more than 1 MiB. */
length: number, };

/** Names a claim or a measure, or none for the whole case. */
export type AskClusters = {
/** Only figures on this claim. */
claim?: string | null,
/** Only figures of this measure, letter case aside. */
measure?: string | null, };

/** Asks which figures of an exhibit nobody has claimed yet. */
export type AskCoverage = {
/** The exhibit; its first layer is read. */
exhibit: string,
/** Another of its layers. */
layer?: string | null, };

/** Asks for the matrix of a list. */
export type AskElements = {
/** The list's id. */
list: string,
/** Its version; the newest if left out. */
version?: string | null, };

/** Asks what falls with a record. */
export type AskFall = {
/** A source, an exhibit or a quote. */
record: string, };

/** Asks for the journal. */
export type AskHistory = {
/** Only what changed this record. */
of?: string | null,
/** Only entries after this one. */
after?: number | null,
/** At most so many. */
limit?: number | null, };

/** Asks for the picture of a saved page. */
export type AskPicture = {
/** The exhibit. */
exhibit: string, };

/** Asks for the interval chart of figures. */
export type AskScene = {
/** Only figures on this claim. */
claim?: string | null,
/** Only these figures; all if left out. */
figures?: Array<string> | null,
/** How values become lengths; as the values need if left out. */
scale?: ChartScale | null, };

/** Asks which ratings are in force. */
export type AskStanding = {
/** Only those of this source or quote. */
target?: string | null,
/** As they stood at the end of this day, `2024-05-31`; now if left out. */
ratedOn?: string | null, };

/** Asks what happened when. */
export type AskTimeline = {
/** Only these claims. */
claims?: Array<string> | null,
/** Also when things were said, published and acquired. */
beside?: boolean | null, };

/** Asks what became of the words of sources. */
export type AskTrack = {
/** Of this source; of all if left out. */
source?: string | null, };

/** Records an assumption: a number that nobody in the case stated, with its reason. */
export type AssumeFigure = {
/** Its name: what is measured. */
measure: string,
/** The number in words, such as "2,080 hours a year" or "at most 5 %"; one figure. */
value: string,
/** The language of these words; guessed if left out. */
lang?: string | null,
/** What sort of assumption; an estimate if left out. */
assumed?: Assumed | null,
/** Why it may be assumed. */
because: string,
/** What it is per; added to what the words say. */
per?: Array<string> | null,
/** When it holds, EDTF level 0 or 1. */
asOf?: string | null,
/** The claim that it is for; the whole case if left out. */
claim?: string | null,
/** Its own label. */
handling?: Handling | null, };

export type Assumed = "estimate" | "convention" | "tolerance";

export type Assumption = { statement: string, why: string | null, failure: string | null, change: string | null, confidence: Soundness | null, };

/** A key assumption with the record that holds it. */
export type AssumptionShown = {
/** The record. */
target: string,
/** Its place there, from 0. */
at: number,
/** What it says. */
assumption: Assumption,
/** How well it stands up, in words. */
said: string,
/** The findings that stand on it. */
findings: Array<string>, };

/** Names a file. */
export type AtPath = {
/** The file. */
path: string, };

export type Basis = "observed" | "documented" | "inferred" | "told" | "unknown";

export type Bearing = { claim: string, direction?: Direction | null, strength?: Strength | null, why?: string | null, };

/** One part of a dossier. A list of claims or figures that is not there means all. */
export type Block = { "kind": "summary", } | { "kind": "prose", heading?: string, text: string, } | { "kind": "claim", claim: string, } | { "kind": "figures", claims?: Array<string>, } | { "kind": "chart", claims?: Array<string>, figures?: Array<string>, } | { "kind": "sources", history?: boolean, falls?: Array<string>, } | { "kind": "exhibits", } | { "kind": "chain", claim: string, } | { "kind": "matrix", claims?: Array<string>, } | { "kind": "elements", list: string, } | { "kind": "timeline", claims?: Array<string>, } | { "kind": "assumptions", } | { "kind": "hypotheses", claims: Array<string>, } | { "kind": "findings", } | { "kind": "statements", } | { "kind": "method", };

/** Where a block begins. */
export type BlockPlace = {
/** Number of the block, from 0. */
block: number,
/** Number of the page, from 0. */
page: number,
/** Points from the top of the page. */
y: number, };

/**
 * One end of a figure: a value, or a range in which that end lies. Numbers
 * are exact rationals as text.
 */
export type Bound = { value: string, closed: boolean, } | { from: string, to: string, closed: boolean, };

/** Names a claim. */
export type ByClaim = {
/** The claim. */
claim: string, };

/** Names a text layer. */
export type ByLayer = {
/** The layer. */
layer: string, };

/** Names a quote. */
export type ByQuote = {
/** The quote. */
quote: string, };

/** One teller of a chain. */
export type ChainLink = {
/** The source. */
source: string,
/** As it prints: of a protected source, its code name. */
name: string,
/** Its letter; null where it is not rated. */
letter: string | null,
/** The digit of the quote, with the one whose words it is. */
digit: string | null,
/** Whether the words are its own. */
speaks: boolean,
/** Its part in the chain, in words. */
part: string,
/** When it told it, in words; null where nobody recorded it. */
when: string | null,
/** Whether it is the weakest that can be named. */
weakest: boolean, };

/** A chain, from the first known teller to the one who handed the words to us. */
export type ChainShown = {
/** Its links, in order; none where nobody is recorded as having said it. */
links: Array<ChainLink>,
/** What stands behind the first link where it does not know by itself. */
behind: string | null,
/** The whole chain in words. */
told: string,
/** Which link is the weakest, or that none can be named; null for a single link. */
weakest: string | null,
/** Who is not rated or cannot be judged; null where everybody is. */
unjudged: string | null, };

export type Challenge = { kind: ChallengeKind, statement: string, answer: string | null, };

export type ChallengeKind = "rebut" | "undercut" | "undermine";

/** A challenge with the record that it is held against. */
export type ChallengeShown = {
/** The record. */
target: string,
/** Its place there, from 0. */
at: number,
/** What it says. */
challenge: Challenge,
/** The kind as a word. */
said: string, };

/** What a command that changes the case answers. */
export type Changed<T> = {
/** What was asked for. */
value: T,
/** The entry that was made; null where nothing changed. */
seq: number | null,
/** The nouns whose records changed, by their keys. */
touched: Array<string>,
/** The records that were made, changed or removed; null where they are many. */
records: Array<string> | null,
/** What should be looked at, one sentence each. */
warnings: Array<string>, };

/** How values become lengths on a chart. */
export type ChartScale = "linear" | "logarithmic";

export type Claim = { ref: string, statement: string, occurred: string | null, elements: Array<Placement>, assumptions: Array<Assumption>, challenges: Array<Challenge>, handling: Handling | null, };

/** A claim as it stands. */
export type ClaimRecord = Claim;

/** A figure in a cluster. */
export type ClusterMember = {
/** The figure. */
figure: string,
/** What it is read as. */
reading: string,
/** The claim that it is on. */
claim: string | null,
/** The exhibit that states it. */
exhibit: string | null,
/** Who says it. */
speaker: string | null, };

/** Figures of one measure that can be one and the same number. */
export type Clustered = {
/** What they measure. */
measure: string,
/** Each of them. */
members: Array<ClusterMember>,
/** What all of them allow, in words; null where they have no value in common. */
common: string | null,
/** The tolerance that joins some of them; null where none is needed. */
within: Allowed | null,
/** Whether every group of this measure is told; not where there are too many. */
complete: boolean, };

/** A coefficient of agreement. */
export type Coefficient = {
/** The value: 1000 is full agreement, 0 what chance alone would give. */
thousandths: number,
/** The lower end of the 95 % interval; null below ten records. */
low: number | null,
/** The upper end. */
high: number | null, };

/** Sets two figures side by side. */
export type CompareFigures = {
/** The one. */
left: string,
/** The other. */
right: string, };

/** How two figures stand to each other. */
export type Compared = {
/** `equal`, `contains`, `contained`, `overlap`, `disjoint` or `incomparable`. */
relation: string,
/** The same in a word, or that the two contradict each other. */
verdict: string,
/** Why, in words. */
why: string,
/** The one as aligned; as it stands where it could not be aligned. */
left: Quantity,
/** The other as aligned. */
right: Quantity, };

/** Computes a figure from others and records it. */
export type ComputeFigure = {
/** Over figures of the case, such as `F4 / F3`. */
formula: string,
/** What is measured. */
measure: string,
/** The claim that it bears on. */
claim?: string | null,
/** Its own label. */
handling?: Handling | null, };

/** How evidence stands to a claim that competes with others. */
export type Consistency = "very-inconsistent" | "inconsistent" | "neutral" | "consistent";

/** Two figures that cannot both be right. */
export type Contradicting = {
/** The claim that both are on. */
claim: string,
/** What both measure. */
measure: string,
/** The one. */
left: string,
/** What it is read as. */
leftReading: string,
/** The other. */
right: string,
/** What it is read as. */
rightReading: string,
/** Why, in words. */
why: string, };

/** How many records of each noun. */
export type Counts = { sources: number, exhibits: number, layers: number, quotes: number, claims: number, evidence: number, figures: number, ratings: number, dependences: number, exchangeRates: number, findings: number, dossiers: number, };

/** The figures of an exhibit, claimed and not. */
export type Coverage = {
/** The layer that was read. */
layer: string,
/** How many figures were found in it. */
found: number,
/** How many of them a figure of the case is about. */
claimed: number,
/** Those that nobody claimed and nobody turned down, in the order of the text. */
open: Array<Unclaimed>,
/** Those that were turned down, with the reason. */
turnedDown: Array<Unclaimed>, };

/** Makes a new case. */
export type CreateCase = {
/** Where; there must be no file yet. */
path: string,
/** What it is called. */
title: string,
/** What it asks. */
question?: string | null,
/** TLP label; `TLP:AMBER` if left out. */
handling?: Handling | null, };

export type CurrencyBasis = "explicit" | "inferred";

/** A dated thing. */
export type DatedShown = {
/** The record. */
ref: string,
/** Its statement, words or title. */
text: string,
/** Which of its dates. */
what: WhatDated,
/** The same as a word. */
whatSaid: string,
/** The date as it is recorded; null where there is none. */
date: string | null,
/** The first day it can mean, `YYYY-MM-DD`; null where nothing bounds it. */
first: string | null,
/** The last day it can mean. */
last: string | null,
/** The first day on which it certainly goes on; null where no day is certain. */
surelyFrom: string | null,
/** The last such day. */
surelyTo: string | null,
/** Whether some part of it is approximate. */
approximate: boolean,
/** Whether some part of it is uncertain. */
uncertain: boolean,
/** "about", "doubtful" or both. */
doubts: string | null,
/** Whether it comes after the one above, as a word or two. */
order: string,
/** The same as a term. */
after: AfterAbove,
/** Whether it certainly does. */
certain: boolean, };

/** Dates that cannot all be right. */
export type DatesWrong = {
/** Which. */
kind: WrongDates,
/** As a sentence that names the records. */
said: string,
/** The records. */
refs: Array<string>, };

export type Dependence = { ref: string, from: string, target: string, type: DependenceType, why: string | null, handling: Handling | null, };

/** A dependence as it stands. */
export type DependenceRecord = Dependence;

export type DependenceType = "republication" | "syndication" | "translation" | "paraphrase" | "cites" | "same-interviewee" | "same-author" | "same-institution" | "same-dataset" | "shared-interest" | "unknown";

/** One thing that is not as it should be. */
export type Difference = {
/** Where. */
where: string,
/** What, in words. */
what: string, };

export type Direction = "supports" | "disputes" | "context";

/** Turns down what the program put forward. */
export type Dismiss = {
/**
 * Its key: of a proposal as answered; of a lint its rule and refs, with
 * spaces between.
 */
key: string,
/** Why. */
because: string,
/** Puts forward again what was turned down. */
again?: boolean | null, };

export type Dossier = { ref: string, title: string, handling: Handling | null, blocks: Array<Block>, };

/** How a dossier will look: the pages of the document that an export writes. */
export type DossierPreview = {
/** Names this preview when asking for its pages. */
mark: string,
/**
 * The blocks that are printed; of a dossier without any, those of the
 * standard brief.
 */
blocks: Array<Block>,
/** The pages in order. */
pages: Array<PageShape>,
/** Where each block begins. */
begins: Array<BlockPlace>,
/** The label that it prints. */
handling: Handling,
/** What stands against handing it out. */
problems: Array<Problem>, };

/** A dossier as it stands. */
export type DossierRecord = Dossier;

/** The shape of a drawing for the type map alone. */
export type DrawnScene = {
/** Width in points. */
width: number,
/** Height in points. */
height: number,
/** What is drawn, from back to front. */
marks: Array<{ mark: "line" | "band" | "dot" | "arrow" | "words"; role: string } & Record<string, unknown>>, };

/** Changes fields of a record or of the case. */
export type EditRecord = {
/** A ref, or `case`. */
target: string,
/** The new values, by key. */
fields: Record<string, unknown>,
/** Why. */
because: string, };

/** A file that was made of a dossier. */
export type Edition = {
/** The dossier; null for the standard brief. */
dossier: string | null,
/** When, RFC 3339. */
at: string,
/** For whom. */
audience: string,
/** Its SHA-256. */
sha256: string, };

/** A list of elements, in our words, with where each stands in its document. */
export type ElementListShown = {
/** Its id. */
id: string,
/** Its version. */
version: string,
/** What it is called. */
title: string,
/** The document that it comes from. */
document: string,
/** How it is to be read. */
note: string | null,
/** Whether it ships, and is not the user's own. */
ships: boolean,
/** How many things stand under its elements. */
placed: number,
/** The elements. */
elements: Array<ElementShown>, };

/** One element with what stands under it. */
export type ElementRow = {
/** The element's id. */
element: string,
/** The claims put under it. */
claims: Array<string>,
/** What was put under it by name, whatever came with it. */
placed: Array<PlacedUnder>,
/** The lines that support it, with their quotes. */
supporting: Array<LineUnder>,
/** The lines that dispute it. */
disputing: Array<LineUnder>,
/** The lines that are context to it. */
context: Array<LineUnder>,
/** "2 exhibits, 1 origin, 0 of unknown lineage", of the supporting lines. */
origins: string,
/** How many known origins support it. */
knownOrigins: number,
/** The same as numbers. */
support: OriginCount,
/** "1 exhibit, …" of the disputing lines; empty if there is none. */
against: string,
/** The same as numbers. */
opposition: OriginCount,
/** Where it has a gap. */
gap: GapShown,
/** The same as a sentence. */
gapSaid: string, };

/** One element of a list. */
export type ElementShown = {
/** Its id. */
id: string,
/** Its name. */
label: string,
/** Article, paragraph, number. */
source: string,
/** What it means. */
definition: string,
/** The heading it stands under, if any. */
group: string | null, };

export type ElementStatus = "met" | "partly" | "not-met";

/** A list of elements that was added. */
export type ElementsAdded = {
/** Its id. */
id: string,
/** Its version. */
version: string, };

/** What stands for and against each element. */
export type ElementsMatrix = {
/** The list. */
list: ElementListShown,
/** A row an element, in the order of the list. */
rows: Array<ElementRow>, };

/** One entry of the journal, in a line. */
export type Entry = {
/** Its number. */
seq: number,
/** When, RFC 3339. */
at: string,
/** Who. */
actor: string,
/** `change`, `undo`, `redo`, `event`, `migration` or `disposal`. */
kind: string,
/** A verb and refs. */
label: string, };

/** Why a command was not carried out. Closed: every shell has an answer to each. */
export type ErrorCode = "no_case" | "not_a_case" | "newer_case" | "older_case" | "foreign_case" | "corrupt_case" | "locked" | "read_only" | "gone" | "full" | "exists" | "missing" | "input" | "refused" | "bug";

export type Evidence = { ref: string, claim: string, quote: string, direction: Direction, strength: Strength | null, why: string | null, elements: Array<Placement>, challenges: Array<Challenge>, handling: Handling | null, };

/** An evidence line as it stands. */
export type EvidenceRecord = Evidence;

export type ExchangeRate = { ref: string, from: string, to: string, value: string, date: string, kind: RateKind, cited: string | null, why: string | null, handling: Handling | null, };

/** An exchange rate as it stands. */
export type ExchangeRateRecord = ExchangeRate;

export type Exhibit = { ref: string, file: string | null, title: string, mediaType: string, sha256: string, length: number | null, publisher: string | null, published: string | null, url: string | null, acquiredFrom: string | null, acquiredAt: string | null, notes: unknown[], handling: Handling | null, };

/** An exhibit as it stands. */
export type ExhibitRecord = Exhibit;

/** Writes a case document. */
export type ExportDocument = {
/** Where the document goes. */
path: string,
/**
 * Whether the bytes of exhibits go along, in a folder beside it; yes if
 * left out.
 */
files?: boolean | null,
/** Whether names of protected sources go along; no if left out. */
identities?: boolean | null,
/** Whether what is there may be replaced. */
force?: boolean | null, };

/** Makes a PDF of a dossier. */
export type ExportDossier = {
/** Where the file goes. */
path: string,
/**
 * The dossier; the only one there is if left out, the standard brief if
 * there is none.
 */
dossier?: string | null,
/** The label it asks for; it is never less strict than what it prints. */
handling?: Handling | null,
/**
 * Ratings as they stood at the end of this day, `2024-05-31`; as they
 * stand now if left out.
 */
ratedOn?: string | null,
/** Whether a file that is there may be replaced. */
force?: boolean | null, };

/** Writes the table of figures as a file. */
export type ExportFigures = {
/** Where the file goes. */
path: string,
/** What is written. */
format: TableFormat,
/** Only figures on this claim. */
claim?: string | null,
/** Whether a file that is there may be replaced. */
force?: boolean | null, };

/** A produced file. */
export type Exported = {
/** Where it is. */
path: string,
/** Its SHA-256, in hexadecimal. */
sha256: string,
/** How many bytes. */
length: number,
/** How many pages, of a PDF. */
pages: number | null,
/** The standards that it meets, of a PDF. */
standard: string | null,
/** The entry that remembers it, of a dossier. */
seq: number | null, };

export type Factor = "access" | "expertise" | "motive" | "track-record" | "internal-consistency" | "corroboration" | "recency";

/** All that falls with a record, and what it touches. Nothing is changed. */
export type Fall = {
/** What was taken to fall. */
record: string,
/** The exhibits that fall. */
exhibits: Array<Falls>,
/** The quotes that fall. */
quotes: Array<Falls>,
/**
 * Records that share a witness or an author with one that falls: in doubt,
 * and still counted on.
 */
doubted: Array<Falls>,
/** The evidence lines that such quotes give. */
evidence: Array<string>,
/** The claims that lose evidence. */
claims: Array<ShakenClaim>,
/** Figures that such quotes state. */
figures: Array<string>,
/** Figures computed from these, or by rates that an exhibit here states. */
computations: Array<string>,
/** Exchange rates that such an exhibit states. */
rates: Array<string>,
/**
 * Ratings of what falls, and ratings of other quotes that assert more
 * origins than their claim would have left.
 */
ratings: Array<string>,
/** Findings on the claims that lose evidence. */
findings: Array<string>,
/** Dossiers that print any of all this, as they are composed now. */
dossiers: Array<string>,
/** Files that were made of such dossiers, and are in somebody's hands. */
editions: Array<Edition>, };

/** A record that falls, and why. */
export type Falls = {
/** The record. */
ref: string,
/** Why. */
why: FallsBy,
/**
 * What it falls with: the source in its chain, its exhibit, or the record
 * that it was made from; the dependence for what is in doubt.
 */
with: string | null,
/** The dependence, where one leads here. */
dependence: string | null, };

/** Why a record falls. */
export type FallsBy = "itself" | "through" | "within" | "made-from" | "shares";

/** An error as it reaches a person. */
export type Fault = {
/** For whoever acts on it. */
code: ErrorCode,
/** What happened, in one sentence. */
message: string,
/** What was kept, in one sentence. */
kept: string,
/** What to do, in one sentence. */
todo: string,
/** The chain of reasons, without a word of any exhibit. */
detail: Array<string>, };

/** One field before and after. */
export type FieldChange = {
/** The record, or `case`. */
ref: string,
/** The field. */
field: string,
/** What it was; null where it was not there. */
before: unknown,
/** What it became; null where it is gone. */
after: unknown, };

export type Figure = { ref: string, quote: string | null, claim: string | null, verbatim: string | null, measure: string, hedge: Hedge | null, lower: Bound | null, upper: Bound | null, options?: Array<string>, unit: string | null, per: Array<string>, kind: Kind | null, asOf: string | null, polarity: Polarity, approximate: boolean, currencyBasis: CurrencyBasis | null, formula?: string, inputs?: Array<string>, notes?: unknown[], assumed?: Assumed, because?: string, handling: Handling | null, };

/** A figure as it stands. */
export type FigureRecord = Figure;

/** The interval chart of figures, as a dossier prints it. */
export type FigureScene = {
/** The drawing. */
scene: DrawnScene,
/** Its rows from the top, each in words. */
rows: Array<SceneRow>, };

export type Finding = { ref: string, statement: string, claims: Array<string>, standard: string | null, likelihood: string | null, confidence: string | null, scope: string | null, contrary: string | null, wouldChange: string | null, elements: Array<Placement>, assumptions: Array<Assumption>, challenges: Array<Challenge>, handling: Handling | null, };

/** A finding as it stands. */
export type FindingRecord = Finding;

/** Figures found in a text, in the order of the text. */
export type Found = Array<FoundFigure>;

/** A figure found in a text, with its place in code points. */
export type FoundFigure = { verbatim: string, hedge: Hedge, lower: Bound | null, upper: Bound | null, options?: Array<string>, unit: string | null, per: Array<string>, kind: Kind | null, asOf: string | null, polarity: Polarity, approximate: boolean, currencyBasis: CurrencyBasis | null, start: number, end: number,
/** What it may be a measure of, from the words about it; null where they say nothing. */
measure: string | null, };

/** A place where words stand; `fuzzy` is nearly. */
export type FoundPlace = { start: number, end: number, page: string | null, tier: Tier, words: string, prefix: string, suffix: string, };

export type FoundPlaces = { layer: string, places: Array<FoundPlace>, more: boolean, };

/** Where an element has a gap. */
export type GapShown = "empty" | "unsupported" | "of-unknown-lineage" | "one-origin" | "none";

export type Handling = "TLP:RED" | "TLP:AMBER+STRICT" | "TLP:AMBER" | "TLP:GREEN" | "TLP:CLEAR";

export type Hedge = "none" | "range" | "at_least" | "more_than" | "at_most" | "less_than" | "up_to" | "nearly" | "just_over" | "about" | "magnitude" | "one_of";

/** One entry of the journal, with what it changed. */
export type HistoryEntry = {
/** Why, where a reason was given. */
reason: string | null,
/** Field by field. */
changes: Array<FieldChange>,
/** Its number. */
seq: number,
/** When, RFC 3339. */
at: string,
/** Who. */
actor: string,
/** `change`, `undo`, `redo`, `event`, `migration` or `disposal`. */
kind: string,
/** A verb and refs. */
label: string, };

/** A place that a search found. */
export type Hit = {
/** The record. */
ref: string,
/** Its noun's key. */
noun: string,
/** Number of the page from 1, for a layer that has pages. */
page: number | null,
/** First code point of the place, for a layer. */
start: number | null,
/** One past its last code point, for a layer. */
end: number | null,
/** The words around it. */
snippet: string,
/**
 * First code point and one past the last, in the snippet, of each of the
 * words that were asked for.
 */
marks: Array<[number, number]>, };

/** What an import brought. */
export type Imported = {
/** How many records. */
records: number,
/** From the document's refs to those of the case. */
map: Record<string, string>, };

/** What a case is, without its records. */
export type Info = {
/** What it is called. */
title: string,
/** What it asks. */
question: string | null,
/** Its label. */
handling: Handling,
/** How many records. */
counts: Counts,
/** Version of its schema. */
schema: number,
/** Its journal. */
journal: Journal,
/** Whether the file is sealed. */
encrypted: boolean, };

/** The journal in three values. */
export type Journal = {
/** How many entries there are. */
length: number,
/** Hash of the last entry that changed a record, in hexadecimal. */
head: string,
/** When that was, RFC 3339. */
at: string, };

export type Kind = "stock" | "flow" | "price" | "share";

/** In which language the person at the window is spoken to. */
export type Language = {
/** A BCP 47 tag: `ko`, with or without a region, or English whatever else it says. */
language: string, };

export type Layer = { ref: string, exhibit: string, maker: string, version: string, options: string, sha256: string, length: number, pages: Array<Page>, language: string | null, handling: Handling | null, };

/** The text of a layer. */
export type LayerText = {
/** The text; never markup, whatever it looks like. */
text: string, };

/** A line under an element. */
export type LineUnder = {
/** The line. */
line: string,
/** Its quote. */
quote: string,
/** The quote's words. */
exact: string, };

/** Sets a quote against a claim. */
export type LinkEvidence = NewEvidence;

/** What a check found. */
export type Lint = {
/** The name of the rule. */
rule: string,
/** How bad it is. */
severity: Severity,
/** The records that it is about. */
refs: Array<string>,
/** What is the matter, in one sentence. */
message: string,
/** Why a person turned it down; left out where nobody did. */
dismissed?: string, };

/** Lists records of one noun, in the order of their numbers. */
export type ListRecords = {
/** The noun's key, such as `sources` or `exchangeRates`. */
noun: string,
/** Only those after this number. */
after?: number | null,
/** At most so many; 200 if left out. */
limit?: number | null, };

/** Looks for words in a text layer. */
export type LocateWords = {
/** The exhibit; its first layer is searched. */
exhibit?: string | null,
/** The layer to search. */
layer?: string | null,
/** The words. */
words: string, };

/** The places of words: the best tier alone; near ones the nearest first. */
export type LocatedWords = FoundPlaces;

/** Says by what name a person's entries go. */
export type NameYourself = {
/** The name; the login name if left out. */
name?: string | null, };

export type NewClaim = { statement: string, ref?: string | null, occurred?: string | null, elements?: Array<Placement> | null, assumptions?: Array<Assumption> | null, challenges?: Array<Challenge> | null, handling?: Handling | null, };

export type NewDependence = { from: string, target: string, type: DependenceType, ref?: string | null, why?: string | null, handling?: Handling | null, };

export type NewEvidence = { claim: string, quote: string, direction: Direction, ref?: string | null, strength?: Strength | null, why?: string | null, elements?: Array<Placement> | null, challenges?: Array<Challenge> | null, handling?: Handling | null, };

export type NewExchangeRate = { from: string, to: string, value: string, date: string, kind: RateKind, ref?: string | null, cited?: string | null, why?: string | null, handling?: Handling | null, };

export type NewFigure = { measure: string, ref?: string | null, quote?: string | null, claim?: string | null, verbatim?: string | null, hedge?: Hedge | null, lower?: Bound | null, upper?: Bound | null, options?: Array<string> | null, unit?: string | null, per?: Array<string> | null, kind?: Kind | null, asOf?: string | null, polarity?: Polarity | null, approximate?: boolean | null, currencyBasis?: CurrencyBasis | null, formula?: string | null, assumed?: Assumed | null, because?: string | null, handling?: Handling | null, };

export type NewFinding = { statement: string, ref?: string | null, claims?: Array<string> | null, standard?: string | null, likelihood?: string | null, confidence?: string | null, scope?: string | null, contrary?: string | null, wouldChange?: string | null, elements?: Array<Placement> | null, assumptions?: Array<Assumption> | null, challenges?: Array<Challenge> | null, handling?: Handling | null, };

export type NewQuote = { exact: string, ref?: string | null, exhibit?: string | null, layer?: string | null, prefix?: string | null, suffix?: string | null, start?: number | null, end?: number | null, page?: PageName | null, chain?: Array<string> | null, speaker?: string | null, basis?: Basis | null, asserted?: string | null, translation?: string | null, paraphrase?: string | null, handling?: Handling | null, };

export type NewRating = { target: string, scale: string, value: string, because: string, ref?: string | null, version?: string | null, by?: string | null, at?: string | null, factors?: Array<Factor> | null, topic?: string | null, period?: string | null, probability?: string | null, blind?: boolean | null, handling?: Handling | null, };

export type NewSource = { kind: SourceKind, ref?: string | null, name?: string | null, aliases?: Array<string> | null, protected?: boolean | null, codeName?: string | null, access?: string | null, handling?: Handling | null, sameAs?: string | null, };

/** A request that says nothing. */
export type Nothing = Record<string, never>;

/** Names a claim, or none for the whole case. */
export type OnClaim = {
/** The claim. */
claim?: string | null, };

/** What one rater said, and why. */
export type OpinionShown = {
/** The rating. */
rating: string,
/** Who rated. */
by: string,
/** When, RFC 3339. */
at: string,
/** The value. */
value: string,
/** What the value is called. */
label: string,
/** Whether it is a grade, and not "cannot be judged". */
judged: boolean,
/** The reason. */
because: string,
/** Whether the other ratings were hidden. */
blind: boolean, };

/** Something that cannot be right about how the support of a claim came about. */
export type OriginAlert = {
/** What it is. */
kind: OriginAlertKind,
/** The records concerned. */
records: Array<string>,
/** That in words. */
message: string, };

/** What cannot be right. */
export type OriginAlertKind = "circle" | "backwards" | "returning";

/** Exhibits, known origins and groups of unknown lineage. */
export type OriginCount = {
/** How many exhibits. */
exhibits: number,
/** How many known origins. */
origins: number,
/** How many groups of unknown lineage. */
unknown: number, };

/** Support that counts once. */
export type OriginGroup = {
/** The first teller. */
root: string,
/** Whether that teller is the origin. */
known: boolean,
/** Its quotes. */
quotes: Array<string>,
/** How the words of each came here. */
chains: Array<string>, };

/** How many exhibits and how many origins support a claim. */
export type Origins = {
/** Exhibits that support it. */
exhibits: number,
/** Groups whose origin is known. */
origins: number,
/** Groups of unknown lineage. */
unknown: number,
/** Circles in which support leads back to itself. */
cycles: number,
/** What cannot be right about it, each with the records concerned. */
alerts: Array<OriginAlert>,
/** What belongs together. */
groups: Array<OriginGroup>, };

/** What an open case shows first. */
export type Overview = {
/** Where the file is. */
path: string,
/** What the checks found. */
attention: Array<Lint>,
/** The last entries of the journal, the latest first. */
recent: Array<Entry>,
/** What undo would take back; null where there is nothing. */
undo: string | null,
/** What redo would bring back; null where there is nothing. */
redo: string | null,
/** What it is called. */
title: string,
/** What it asks. */
question: string | null,
/** Its label. */
handling: Handling,
/** How many records. */
counts: Counts,
/** Version of its schema. */
schema: number,
/** Its journal. */
journal: Journal,
/** Whether the file is sealed. */
encrypted: boolean, };

export type Page = { label: string, start: number, };

/** A page by its number from 1, or by its printed label. */
export type PageName = number | string;

/** Asks for the picture of one page. */
export type PageOfDossier = {
/** As of a preview. */
dossier?: string | null,
/** As of a preview. */
handling?: Handling | null,
/** As of a preview. */
ratedOn?: string | null,
/** Number of the page, from 0. */
page: number,
/**
 * The preview that the page is of. It is refused once that is not kept any
 * more; without it the pages are set anew where need be.
 */
mark?: string | null, };

/** A page as a picture. */
export type PagePicture = {
/** SVG: outlines alone, no fonts, no script, nothing to be fetched. */
svg: string, };

/** How large a page is, in points. */
export type PageShape = {
/** From left to right. */
width: number,
/** From top to bottom. */
height: number, };

/** Looks for figures in a text. Needs no case. */
export type ParseText = {
/** The text. */
text: string,
/** Its language, a BCP 47 tag; guessed from script and words if left out. */
lang?: string | null, };

/** Words of a source on a claim. */
export type PastWords = {
/** The quote. */
quote: string,
/** The claim. */
claim: string,
/** Of words that were right: no other known origin points the same way. */
alone: boolean, };

/** Puts a record under an element. */
export type PlaceUnder = {
/** A claim, an evidence line or a finding. */
target: string,
/** The list's id. */
list: string,
/** The list's version; the newest if left out. */
version?: string | null,
/** The element's id. */
element: string,
/** Why it stands there. */
why?: string | null,
/** Whether the element is met; a finding alone says so. */
status?: ElementStatus | null,
/** Takes it out instead. */
remove?: boolean | null, };

/** A place in a new order: the number of a block that stays, or a new block. */
export type Placed = { keep: number, } | Block;

/** What was put under an element. */
export type PlacedUnder = {
/** The record. */
ref: string,
/** What it says. */
text: string,
/** Why it stands there. */
why: string | null,
/** What a finding says of the element. */
status: ElementStatus | null, };

/** That a record stands under an element. */
export type Placement = { list: string, version: string | null, element: string, why: string | null, status: ElementStatus | null, };

export type Polarity = "asserted" | "denied";

/** A number that changes whenever another process wrote to the case. */
export type Poll = {
/** Compare it with the last one; it counts nothing. */
version: number, };

/** Asks how a dossier will look. */
export type PreviewDossier = {
/**
 * The dossier; the only one there is if left out, the standard brief if
 * there is none.
 */
dossier?: string | null,
/** The label it asks for; it is never less strict than what it prints. */
handling?: Handling | null,
/**
 * Ratings as they stood at the end of this day, `2024-05-31`; as they
 * stand now if left out.
 */
ratedOn?: string | null, };

/** Something that stands against handing a dossier out. */
export type Problem = {
/** The block that it is in, from 0, where that is one. */
block: number | null,
/** The name of the rule. */
rule: string,
/** How bad it is. */
severity: Severity,
/** The records that it is about. */
refs: Array<string>,
/** What is the matter, in one sentence. */
message: string,
/** Why a person turned it down; left out where nobody did. */
dismissed?: string, };

/** A dependence that shared wording suggests; a person decides. */
export type Proposed = {
/** What turning it down is told by. */
key: string,
/** The exhibit that may rest on the other. */
from: string,
/** The other. */
target: string,
/** In what way, as a case document spells it. */
type: string,
/** What the direction rests on: date, completeness, quoting, unsure. */
order: string,
/** How much of the dependent text is shared, in thousandths. */
fromCover: number,
/** The same of the other text. */
targetCover: number,
/** What is shared, in the order of the dependent text. */
passages: Array<Shared>, };

/** Puts a source under protection. */
export type ProtectSource = {
/** The source. */
ref: string,
/** What it is called from now on. */
codeName: string, };

/** The quantity of a figure. */
export type Quantity = { hedge: Hedge | null, lower: Bound | null, upper: Bound | null, options?: Array<string>, unit: string | null, per: Array<string>, kind: Kind | null, asOf: string | null, polarity: Polarity, approximate: boolean, currencyBasis: CurrencyBasis | null, };

export type Quote = { ref: string, exhibit: string, layer: string, exact: string, prefix: string, suffix: string, start: number, end: number, page: string | null, chain: Array<string>, speaker: string | null, basis: Basis, asserted: string | null, translation: string | null, paraphrase: string | null, tier: Tier, handling: Handling | null, };

/** A quote as it stands. */
export type QuoteRecord = Quote;

export type RateKind = "spot" | "period-average" | "end-of-period" | "official" | "parallel" | "operational" | "index";

/** Two raters side by side. */
export type RaterPair = {
/** The one. */
left: string,
/** The other. */
right: string,
/** How many records both judged. */
both: number,
/** On how many of these they said the same. */
equal: number,
/** Weighted kappa, linear weights. */
linear: Coefficient | null,
/** Weighted kappa, quadratic weights. */
quadratic: Coefficient | null, };

export type Rating = { ref: string, target: string, scale: string, version: string, value: string, because: string, by: string, at: string, factors: Array<Factor>, topic: string | null, period: string | null, probability: string | null, blind: boolean, handling: Handling | null, };

/** A rating as it stands. */
export type RatingRecord = Rating;

/** Takes exchange rates from a table that is an exhibit of the case. */
export type ReadRates = {
/** The exhibit whose text is the table. */
exhibit: string,
/** ISO 4217 code of one currency. */
from: string,
/** ISO 4217 code of the other; the table's own direction is kept. */
to: string,
/** The first day, `YYYY-MM-DD`; a month or a year means all of it. */
since: string,
/** The last day; `since` if left out. */
until?: string | null,
/** What is recorded of the rates found. */
take: TakeRates, };

/** A case that was open lately. */
export type RecentCase = {
/** Where it was. */
path: string,
/** What it was called. */
title: string,
/** When, RFC 3339. */
openedAt: string,
/** Whether there is still a file. */
exists: boolean, };

/** Removes a record. */
export type RemoveRecord = {
/** The record. */
ref: string,
/** Why. */
because: string, };

/** A rule of the checks. */
export type RuleShown = {
/** The name by which it is told and turned down. */
rule: string,
/** How much it matters. */
severity: Severity,
/** What it looks for, in a few words. */
name: string,
/** Why it is there. */
why: string, };

/** Makes the sample case, or a synthetic one. */
export type SampleCase = {
/** Where; there must be no file yet. */
path: string,
/** How many exhibits of a synthetic case; the sample case if left out. */
scale?: number | null,
/** What the synthetic case is drawn from; the same seed gives the same case. */
seed?: number | null, };

/** The still picture of a saved page. */
export type SavedPage = {
/**
 * HTML that runs nothing and names no place outside itself; null where there
 * is no picture. It is shown where nothing can run and be fetched.
 */
html: string | null,
/** What is to be known of it. */
notes: Array<string>, };

/** A scale that was added. */
export type ScaleAdded = {
/** Its id. */
id: string,
/** Its version. */
version: string, };

/** How far the raters of one scale agree. */
export type ScaleAgreed = {
/** The scale. */
scale: string,
/** Its version: two versions are two scales here. */
version: string,
/** What it is called. */
title: string,
/** The raters whose own opinions are compared, by name. */
raters: Array<string>,
/** How many records two or more of them rated, each on their own. */
rated: number,
/** How many of these two or more could judge: what alpha is made of. */
pairable: number,
/** How many ratings are left out because another rater's was in view. */
inView: number,
/**
 * Krippendorff's alpha for ordinal data over all raters; null where nothing
 * varies or no two judged the same record.
 */
alpha: Coefficient | null,
/** Every two raters that judged a record in common. */
pairs: Array<RaterPair>,
/**
 * What they do not agree on, the furthest apart first; last where one could
 * not judge.
 */
apart: Array<Apart>, };

/** A scale on which can be rated, in the words of whoever issued it. */
export type ScaleShown = {
/** Its id. */
id: string,
/** Its version. */
version: string,
/** What it is called. */
title: string,
/** The document that issued it. */
document: string,
/** What is rated on it: source, quote, finding. */
rates: Array<string>,
/** Whether it ships, and is not the user's own. */
ships: boolean,
/** Its terms, in the order of the document. */
terms: Array<TermShown>, };

/** One row of the chart. */
export type SceneRow = {
/** The figure. */
figure: string,
/** The middle of the row, in points from the top. */
y: number,
/** How high the row is. */
height: number,
/** What it shows, in a sentence. */
sentence: string, };

/** Searches the case. */
export type Search = {
/** Words to be found. */
query: string,
/** At most so many places; 50 if left out. */
limit?: number | null, };

/** Notes a key assumption, replaces the one at `at`, or takes it out. */
export type SetAssumption = {
/** A claim or a finding. */
target: string,
/** Its place in the record's list, from 0; a new one if left out. */
at?: number | null,
/** The statement that was seen there; if it is another by now, nothing is changed. */
was?: string | null,
/** The assumption; none takes out what stands at `at`. */
assumption?: Assumption | null, };

/** Notes a challenge, replaces the one at `at`, or takes it out. */
export type SetChallenge = {
/** A claim, an evidence line or a finding. */
target: string,
/** Its place in the record's list, from 0; a new one if left out. */
at?: number | null,
/** The statement that was seen there; if it is another by now, nothing is changed. */
was?: string | null,
/** The challenge; none takes out what stands at `at`. */
challenge?: Challenge | null, };

/** Says that a claim held or fell, or that it is open again. */
export type SettleClaim = {
/** The claim. */
claim: string,
/** Whether it held; open again if left out. */
held?: boolean | null,
/** Why. */
because: string, };

/** How a claim was settled. */
export type SettledClaim = {
/** The claim. */
claim: string,
/** Whether it held. */
held: boolean,
/** Why. */
because: string,
/** By whom. */
by: string,
/** When, RFC 3339. */
at: string, };

/** How bad a finding of a check is. */
export type Severity = "error" | "warning" | "note";

/** A claim that loses evidence. */
export type ShakenClaim = {
/** The claim. */
claim: string,
/** What its support rests on now. */
supports: OriginCount,
/** What would be left of that. */
supportsLeft: OriginCount,
/** What disputes it now. */
disputes: OriginCount,
/** What would be left of that. */
disputesLeft: OriginCount,
/** The support that would be left, in the words of every other count. */
left: string, };

/** Words, or what a translation keeps, in two texts. */
export type Shared = {
/** In the dependent text. */
from: Words,
/** In the other. */
target: Words, };

/** Names a record, or the case itself. */
export type ShowRecord = {
/** A ref, or `case`. */
ref: string, };

/** A claim that one origin alone holds up. */
export type SingleOrigin = {
/** The claim. */
claim: string,
/** What it states. */
statement: string,
/** The first teller of the origin. */
root: string,
/** The quotes that come from it. */
quotes: Array<string>,
/** In how many exhibits the claim is supported in all. */
exhibits: number,
/** How many groups of unknown lineage would be left. */
unknown: number, };

/** Some of an exhibit's bytes. */
export type SomeBytes = {
/** The bytes in base64 (RFC 4648, section 4). */
base64: string,
/** How many the exhibit has. */
total: number, };

/** Any record. */
export type SomeRecord = Source | Exhibit | Layer | Quote | Claim | Evidence | Figure | Rating | Dependence | ExchangeRate | Finding | Dossier;

export type Soundness = "solid" | "caveated" | "unsupported";

export type Source = { ref: string, name: string | null, kind: SourceKind, protected: boolean, codeName: string | null, access: string | null, handling: Handling | null, sameAs: string | null, };

export type SourceKind = "person" | "outlet" | "organisation" | "government" | "instrument" | "dataset" | "rumour" | "unknown";

/** A source as it stands. */
export type SourceRecord = Source;

/** A rating in force: the latest of its record on its family of scales. */
export type Standing = {
/** The source or quote. */
target: string,
/** The rating. */
rating: string,
/** The scale. */
scale: string,
/** The value. */
value: string,
/** What the value is called. */
label: string,
/** Whether it is a grade, and not "cannot be judged". */
judged: boolean,
/** Who rated. */
by: string,
/** When, RFC 3339. */
at: string,
/** The reason. */
because: string,
/**
 * Evidence lines that came in, or were published, after it was made and
 * bear on what it rates: it should be looked at again.
 */
newer: Array<string>,
/** How many ratings it took the place of. */
earlier: number, };

export type Stated = { verbatim: string, measure: string, per?: Array<string> | null, };

export type Strength = "strong" | "moderate" | "weak";

/** How a table is written. */
export type TableFormat = "csv" | "markdown";

/**
 * Takes a figure of an exhibit by its place: with the quote that holds it, or with its
 * sentence as a new quote.
 */
export type TakeFigure = {
/** The layer. */
layer: string,
/** Where it begins, in code points. */
start: number,
/** One past its last code point. */
end: number,
/** What it measures; as proposed if left out. */
measure?: string | null,
/** The claim that it bears on. */
claim?: string | null, };

/** Takes a quote in one gesture; nothing but the words is compulsory. */
export type TakeQuote = {
/** The words, and whose they are. */
quote: NewQuote,
/** The claim that they bear on. */
bearing?: Bearing | null,
/** The figures that they state; with a bearing, on its claim. */
figures?: Array<Stated> | null, };

/** What is recorded of the rates that a table gives for some days. */
export type TakeRates = "each" | "mean" | "index" | "span";

/** The records that a taking made. */
export type TakenQuote = {
/** The quote. */
quote: QuoteRecord,
/** The line to the claim; null if none was named. */
evidence: EvidenceRecord | null,
/** The figures, in the order asked. */
figures: Array<FigureRecord>, };

/** A term of a scale. */
export type TermShown = {
/** The value that a rating has. */
value: string,
/** What it is called. */
label: string,
/** What it means. */
definition: string,
/** Whether it is a grade, and not "cannot be judged". */
judgeable: boolean, };

/** How well a quote's words match its layer. */
export type Tier = "exact" | "whitespace" | "typographic" | { "fuzzy": number } | "lost";

/** What happened when. */
export type TimelineShown = {
/** In order, what has no date at the end. */
things: Array<DatedShown>,
/** Dates that cannot all be right. */
contradictions: Array<DatesWrong>, };

/** What became of the words of a source. */
export type TrackRecord = {
/** The source, whose own words they are. */
source: string,
/** Words that pointed the way in which their claim was settled. */
right: Array<PastWords>,
/** Words that pointed the other way. */
wrong: Array<PastWords>,
/** Words on claims that are not settled, or that point both ways. */
open: Array<PastWords>, };

/** What a formula comes to. */
export type Tried = {
/** The result. */
quantity: Quantity,
/** The result in words. */
reading: string,
/** The figures that it names. */
inputs: Array<string>,
/** The exchange rates and indices that it names, each with its date and source. */
rates: Array<string>,
/** What each end rests on, a sentence an end. */
rests: Array<string>,
/** What a reader must know about it, one sentence each. */
notes: Array<string>, };

/** Tries a formula out; nothing is recorded. */
export type TryFormula = {
/** Over figures of the case, such as `F4 / F3`. */
formula: string, };

/** A line on which the result turns. */
export type TurningLine = {
/** The line. */
line: string,
/** Its quote. */
quote: string,
/** The claim on which it bears. */
claim: string,
/** The claims that least counts against without it. */
without: Array<string>, };

/** A figure in a text that is no record. */
export type Unclaimed = {
/** What `proposal.dismiss` calls it. */
key: string,
/** Where it begins, in code points. */
start: number,
/** One past its last code point. */
end: number,
/** Its words. */
verbatim: string,
/** What they are read as. */
reading: string,
/** The words right before it in its sentence. */
before: string,
/** The words right after it in its sentence. */
after: string,
/** What it may be a measure of; null where the words about it say nothing. */
measure: string | null,
/** The quote that holds it already. */
quote: string | null,
/** Why it was turned down. */
because: string | null,
/** By whom. */
by: string | null,
/** When, RFC 3339. */
at: string | null, };

/** What an undo or redo did. */
export type Undone = {
/** The entries that were taken back or brought back. */
entries: Array<number>,
/** Their labels. */
labels: Array<string>, };

/** A case of an earlier version that was brought up. */
export type Upgraded = {
/** Where the file as it was is kept; null if it was of this version already. */
copy: string | null,
/** The version of the schema that it has now. */
schema: number, };

/** What a check of a case or a file found. */
export type Verified = {
/** Whether everything is as it should be. */
ok: boolean,
/** What is not. */
differences: Array<Difference>, };

/** Checks the open case. */
export type VerifyCase = {
/** An earlier copy or a produced file: its head must be in this journal. */
against?: string | null, };

/** Checks a produced file. */
export type VerifyFile = {
/** The produced file. */
path: string,
/** The case it was made from. */
against?: string | null, };

/** Names claims that cannot all be true. */
export type WeighClaims = {
/** The claims, two at the least. */
claims: Array<string>, };

/** Claims set side by side. */
export type Weighed = {
/** The claims, in the order asked for. */
claims: Array<string>,
/** What counts against each: two for very inconsistent, one for inconsistent. */
inconsistency: Array<number>,
/** The claims that least counts against; several may be equal. */
least: Array<string>,
/** The origins of the evidence, known ones first. */
rows: Array<WeighedRow>,
/**
 * The lines without which, each alone, other claims would be least
 * inconsistent.
 */
turning: Array<TurningLine>, };

/** What one origin says of each claim. */
export type WeighedRow = {
/** The first teller; empty if none is named. */
root: string,
/** Whether that teller is the origin. */
known: boolean,
/** Its quotes. */
quotes: Array<string>,
/** A cell a claim; null where it was never set against it. */
cells: Array<Consistency | null>,
/** The lines behind each cell. */
lines: Array<Array<string>>,
/** The claims that least counts against without it. */
without: Array<string>,
/** Whether it tells the claims apart. */
diagnostic: boolean,
/** Whether other claims would be least inconsistent without it. */
turning: boolean, };

/** Which date of a record. */
export type WhatDated = "happened" | "said" | "published" | "acquired";

/** Words where they stand in a layer. */
export type Words = {
/** The layer. */
layer: string,
/** The first code point. */
start: number,
/** Behind the last. */
end: number,
/** The words. */
text: string,
/** Which code points of the words are equal on both sides, from and to. */
equal: Array<[number, number]>, };

/** Which dates cannot all be right; the refs follow in this order. */
export type WrongDates = "said-before-it-happened" | "published-before-said" | "acquired-before-published" | "acquired-before-said";

/** Every command of the desk: what it asks and what it answers. */
export interface Commands {
  /** Tells the program's version and who is using it. */
  "app.info": { request: Nothing; answer: AppInfo };
  /** Lists the cases that were open lately, the latest first. */
  "start.recent": { request: Nothing; answer: Array<RecentCase> };
  /** Takes a case off the list of those open lately; its file is not touched. */
  "start.forget": { request: AtPath; answer: Array<RecentCase> };
  /** Says by what name this person's entries go from now on. */
  "app.name": { request: NameYourself; answer: AppInfo };
  /** Says in which language answers are worded from now on; what is printed is not. */
  "app.language": { request: Language; answer: AppInfo };
  /** Makes a new case and opens it. */
  "case.create": { request: CreateCase; answer: Overview };
  /** Opens a case; the one that was open is closed first. */
  "case.open": { request: AtPath; answer: Overview };
  /** Makes the sample case, or a synthetic one of a size, and opens it. */
  "case.sample": { request: SampleCase; answer: Overview };
  /** Copies the open case, journal and all, to another file. */
  "case.copy": { request: AtPath; answer: Exported };
  /** Brings a case of an earlier version up to this one, with a copy beside it. */
  "case.upgrade": { request: AtPath; answer: Upgraded };
  /** Closes the case, so that its one file is whole. */
  "case.close": { request: Nothing; answer: null };
  /** Tells title, counts, handling, schema, journal and encryption. */
  "case.info": { request: Nothing; answer: Info };
  /** Tells what an open case shows first. */
  "case.overview": { request: Nothing; answer: Overview };
  /** Tells a number that changes when another process wrote to the case. */
  "case.poll": { request: Nothing; answer: Poll };
  /** Adds a source. */
  "source.add": { request: AddSource; answer: Changed<SourceRecord> };
  /** Puts a source under protection: its name leaves the record for good. */
  "source.protect": { request: ProtectSource; answer: Changed<SourceRecord> };
  /** Adds files as exhibits, with the text that can be read from each. */
  "exhibit.add": { request: AddExhibits; answer: Changed<Array<ExhibitRecord>> };
  /** Gives some of an exhibit's bytes. */
  "exhibit.bytes": { request: AskBytes; answer: SomeBytes };
  /** Makes a still picture of a saved page, without anything that runs or is fetched. */
  "exhibit.picture": { request: AskPicture; answer: SavedPage };
  /** Gives the text of a layer. */
  "layer.text": { request: ByLayer; answer: LayerText };
  /** Adds a quote, anchored in a text layer. */
  "quote.add": { request: AddQuote; answer: Changed<QuoteRecord> };
  /** Takes a quote with the claim it bears on and the figures it states, in one entry. */
  "quote.take": { request: TakeQuote; answer: Changed<TakenQuote> };
  /** Finds the places where words stand, or nearly stand, in an exhibit. */
  "quote.locate": { request: LocateWords; answer: LocatedWords };
  /** Tells the chain of a quote link by link, and names the weakest. */
  "quote.chain": { request: ByQuote; answer: ChainShown };
  /** Adds a claim. */
  "claim.add": { request: AddClaim; answer: Changed<ClaimRecord> };
  /** Counts the origins that support a claim, and tells the chains in words. */
  "claim.origins": { request: ByClaim; answer: Origins };
  /** Says that a claim held or fell, or that it is open again, with the reason. */
  "claim.settle": { request: SettleClaim; answer: Changed<null> };
  /** Lists the claims that are settled, and how. */
  "claim.settled": { request: Nothing; answer: Array<SettledClaim> };
  /** Lists what became of the words of sources: right, wrong, open. */
  "source.track": { request: AskTrack; answer: Array<TrackRecord> };
  /** Lists the claims that one known origin alone holds up. */
  "origin.single": { request: Nothing; answer: Array<SingleOrigin> };
  /** Lists all that falls with a source, an exhibit or a quote, and what it touches. */
  "origin.fall": { request: AskFall; answer: Fall };
  /** Sets the evidence on several claims side by side, a row an origin. */
  "claim.weigh": { request: WeighClaims; answer: Weighed };
  /** Sets a quote against a claim: supports, disputes or is context. */
  "evidence.link": { request: LinkEvidence; answer: Changed<EvidenceRecord> };
  /** Adds a figure that a quote states. */
  "figure.add": { request: AddFigure; answer: Changed<FigureRecord> };
  /** Computes a figure from others and records formula and inputs. */
  "figure.compute": { request: ComputeFigure; answer: Changed<FigureRecord> };
  /** Records an assumption: a number of our own with its reason. */
  "figure.assume": { request: AssumeFigure; answer: Changed<FigureRecord> };
  /** Lists the figures of an exhibit that nobody has claimed yet. */
  "figure.coverage": { request: AskCoverage; answer: Coverage };
  /** Takes a figure of an exhibit with its quote, or its sentence as a new one. */
  "figure.take": { request: TakeFigure; answer: Changed<TakenQuote> };
  /** Groups figures of one measure that can be one number told by several. */
  "figure.clusters": { request: AskClusters; answer: Array<Clustered> };
  /** Finds figures in a text; needs no case. */
  "figure.parse": { request: ParseText; answer: Found };
  /** Says how two figures stand to each other after alignment, and why. */
  "figure.compare": { request: CompareFigures; answer: Compared };
  /** Draws the interval chart of figures, with a sentence for each row. */
  "figure.scene": { request: AskScene; answer: FigureScene };
  /** Works a formula out without recording it. */
  "figure.preview": { request: TryFormula; answer: Tried };
  /** Lists the pairs of figures that cannot both be right. */
  "figure.contradictions": { request: OnClaim; answer: Array<Contradicting> };
  /** Writes the table of figures as CSV or Markdown. */
  "figure.export": { request: ExportFigures; answer: Exported };
  /** Records exchange rates that a table among the exhibits gives. */
  "rates.read": { request: ReadRates; answer: Changed<Array<ExchangeRateRecord>> };
  /** Rates a source or a quote; the earlier rating stays. */
  "rating.add": { request: AddRating; answer: Changed<RatingRecord> };
  /** Lists the ratings in force, now or at the end of a day, and what came after each. */
  "rating.standing": { request: AskStanding; answer: Array<Standing> };
  /** Compares the raters of each scale: how far they agree, and on what they do not. */
  "rating.agreement": { request: Nothing; answer: Array<ScaleAgreed> };
  /** Adds a scale of one's own. */
  "scale.add": { request: AddScale; answer: Changed<ScaleAdded> };
  /** Lists the scales that ship and one's own. */
  "scale.list": { request: Nothing; answer: Array<ScaleShown> };
  /** Lists the lists of elements that ship and one's own. */
  "elements.list": { request: Nothing; answer: Array<ElementListShown> };
  /** Adds a list of elements of one's own. */
  "elements.add": { request: AddElements; answer: Changed<ElementsAdded> };
  /** Puts a claim, an evidence line or a finding under an element, or takes it out. */
  "elements.place": { request: PlaceUnder; answer: Changed<null> };
  /** Sets what stands for and against each element of a list, with origins and gaps. */
  "elements.matrix": { request: AskElements; answer: ElementsMatrix };
  /** Puts what happened in the order that its dates allow, and names dates that cannot be. */
  "timeline.show": { request: AskTimeline; answer: TimelineShown };
  /** Notes, replaces or takes out a key assumption of a claim or a finding. */
  "assumption.set": { request: SetAssumption; answer: Changed<null> };
  /** Lists the key assumptions of claims and findings. */
  "assumption.list": { request: Nothing; answer: Array<AssumptionShown> };
  /** Notes, replaces or takes out a challenge of a claim, an evidence line or a finding. */
  "challenge.set": { request: SetChallenge; answer: Changed<null> };
  /** Lists the challenges of claims, evidence lines and findings. */
  "challenge.list": { request: Nothing; answer: Array<ChallengeShown> };
  /** Records why two exhibits or quotes are not independent. */
  "dependence.add": { request: AddDependence; answer: Changed<DependenceRecord> };
  /** Records a dated, cited rate between two currencies, or a price index. */
  "rates.add": { request: AddExchangeRate; answer: Changed<ExchangeRateRecord> };
  /** Records a finding: our own statement on claims. */
  "finding.add": { request: AddFinding; answer: Changed<FindingRecord> };
  /** Composes a dossier. */
  "dossier.add": { request: AddDossier; answer: Changed<DossierRecord> };
  /** Adds, moves and takes out blocks of a dossier. */
  "dossier.arrange": { request: ArrangeDossier; answer: Changed<DossierRecord> };
  /** Proposes dependences between exhibits from the wording that they share. */
  "dependence.propose": { request: Nothing; answer: Array<Proposed> };
  /** Turns a proposal or a finding of the checks down, with a reason, or puts it forward again. */
  "proposal.dismiss": { request: Dismiss; answer: Changed<null> };
  /** Changes fields of a record or of the case. */
  "record.edit": { request: EditRecord; answer: Changed<AnyRecord | null> };
  /** Removes a record that nothing rests on. */
  "record.remove": { request: RemoveRecord; answer: Changed<null> };
  /** Lists records of one noun. */
  "record.list": { request: ListRecords; answer: Array<AnyRecord> };
  /** Shows one record with what hangs on it and its history, or the case's own settings with theirs. */
  "record.show": { request: ShowRecord; answer: AnyRecord };
  /** Finds words in texts and records. */
  "search": { request: Search; answer: Array<Hit> };
  /** Runs the checks. */
  "lint.run": { request: Nothing; answer: Array<Lint> };
  /** Lists the rules of the checks: each with its name, how much it matters and why it is there. */
  "lint.rules": { request: Nothing; answer: Array<RuleShown> };
  /** Sets the pages of a dossier and tells what stands against handing it out. */
  "dossier.preview": { request: PreviewDossier; answer: DossierPreview };
  /** Gives one page of a dossier as a picture. */
  "dossier.page": { request: PageOfDossier; answer: PagePicture };
  /** Makes a PDF of a dossier and remembers that it was made. */
  "dossier.export": { request: ExportDossier; answer: Exported };
  /** Brings in a case document with its files, all or nothing. */
  "document.import": { request: AtPath; answer: Changed<Imported> };
  /** Writes the case as a case document. */
  "document.export": { request: ExportDocument; answer: Exported };
  /** Lists entries of the journal with what each changed. */
  "history": { request: AskHistory; answer: Array<HistoryEntry> };
  /** Takes back the last change that was not taken back. */
  "undo": { request: Nothing; answer: Changed<Undone> };
  /** Brings back the last change that was taken back. */
  "redo": { request: Nothing; answer: Changed<Undone> };
  /** Checks records, bytes and journal of the open case against each other. */
  "verify": { request: VerifyCase; answer: Verified };
  /** Checks a produced file, and whether a case leads to it. */
  "verify.file": { request: VerifyFile; answer: Verified };
}
