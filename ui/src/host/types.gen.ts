// The commands of the desk and the shapes they carry.

/** Why a command was not carried out. Closed: the window has an answer to each. */
export type ErrorCode =
  | "no_case"
  | "not_a_case"
  | "newer_case"
  | "foreign_case"
  | "corrupt_case"
  | "locked"
  | "read_only"
  | "full"
  | "exists"
  | "missing"
  | "input"
  | "refused"
  | "bug";

/** An error as it reaches the window. */
export interface Fault {
  code: ErrorCode;
  /** What happened. */
  message: string;
  /** What was kept. */
  kept: string;
  /** What to do. */
  todo: string;
  /** The chain of reasons, without a word of any exhibit. */
  detail: string[];
}

export type Handling = "TLP:RED" | "TLP:AMBER+STRICT" | "TLP:AMBER" | "TLP:GREEN" | "TLP:CLEAR";
export type SourceKind = "person" | "outlet" | "organisation" | "government" | "instrument" | "dataset" | "rumour" | "unknown";
export type Basis = "observed" | "documented" | "inferred" | "told" | "unknown";
export type Direction = "supports" | "disputes" | "context";
export type Strength = "strong" | "moderate" | "weak";
export type Hedge = "none" | "range" | "at_least" | "more_than" | "at_most" | "less_than" | "up_to" | "nearly" | "just_over" | "about" | "magnitude" | "one_of";
export type Kind = "stock" | "flow" | "price" | "share";
export type Polarity = "asserted" | "denied";
export type CurrencyBasis = "explicit" | "inferred";
export type Bound = { value: string; closed: boolean } | { from: string; to: string; closed: boolean };
export type Tier = "exact" | "whitespace" | "typographic" | { fuzzy: number } | "lost";
export interface Page { label: string; start: number }
export interface Source { ref: string; name: string | null; kind: SourceKind; protected: boolean; codeName: string | null; access: string | null; handling: Handling | null }
export interface Exhibit { ref: string; file: string | null; title: string; mediaType: string; sha256: string; length: number | null; publisher: string | null; published: string | null; url: string | null; acquiredFrom: string | null; acquiredAt: string | null; notes: unknown[]; handling: Handling | null }
export interface Layer { ref: string; exhibit: string; maker: string; version: string; options: string; sha256: string; length: number; pages: Page[]; language: string | null; handling: Handling | null }
export interface Quote { ref: string; exhibit: string; layer: string; exact: string; prefix: string; suffix: string; start: number; end: number; page: string | null; chain: string[]; speaker: string | null; basis: Basis; asserted: string | null; translation: string | null; paraphrase: string | null; tier: Tier; handling: Handling | null }
export interface Claim { ref: string; statement: string; handling: Handling | null }
export interface Evidence { ref: string; claim: string; quote: string; direction: Direction; strength: Strength | null; why: string | null; handling: Handling | null }
export interface Quantity { hedge: Hedge | null; lower: Bound | null; upper: Bound | null; options?: string[]; unit: string | null; per: string[]; kind: Kind | null; asOf: string | null; polarity: Polarity; approximate: boolean; currencyBasis: CurrencyBasis | null }
export interface Figure extends Quantity { ref: string; quote: string | null; claim: string | null; verbatim: string | null; measure: string; formula?: string; inputs?: string[]; notes?: unknown[]; handling: Handling | null }
export interface FoundFigure extends Quantity { verbatim: string; start: number; end: number }
export interface Rating { ref: string; target: string; scale: string; version: string; value: string; because: string; by: string; at: string; handling: Handling | null }
export interface Dependence { ref: string; from: string; target: string; type: string; why: string | null; handling: Handling | null }
export interface Dossier { ref: string; title: string; handling: Handling | null; blocks: ({ kind: string } & { [key: string]: unknown })[] }

export interface RecentCase { path: string; title: string; openedAt: string; exists: boolean }
export interface Counts {
  sources: number; exhibits: number; layers: number; quotes: number; claims: number; evidence: number;
  figures: number; ratings: number; dependences: number; exchangeRates: number; findings: number; dossiers: number;
}
export interface Lint { rule: string; severity: "error" | "warning" | "note"; refs: string[]; message: string }
export interface Entry { seq: number; at: string; actor: string; kind: string; label: string }
export interface Overview {
  path: string; title: string; question: string | null; handling: Handling; counts: Counts; schema: number;
  journal: { length: number; head: string; at: string }; encrypted: boolean;
  attention: Lint[]; recent: Entry[]; undo: string | null; redo: string | null;
}
export interface AppInfo { version: string; actor: string; locale: string }
export interface Changed<T> { value: T; seq: number | null; touched: string[]; warnings: string[] }
export interface Origins { exhibits: number; origins: number; unknown: number; cycles: number; groups: { root: string; known: boolean; quotes: string[]; chains: string[] }[] }
export interface Compared { relation: string; why: string; left: Quantity; right: Quantity }
export interface Hit { ref: string; noun: string; page: string | null; start: number; end: number; snippet: string }
export interface Exported { path: string; sha256: string; length: number; pages: number | null; standard: string | null; seq: number | null }

type Nothing = Record<string, never>;
export interface Commands {
  "app.info": { request: Nothing; answer: AppInfo };
  "start.recent": { request: Nothing; answer: RecentCase[] };
  "case.create": { request: { path: string; title: string; question?: string | null; handling?: Handling | null }; answer: Overview };
  "case.open": { request: { path: string }; answer: Overview };
  "case.sample": { request: { path: string }; answer: Overview };
  "case.close": { request: Nothing; answer: null };
  "case.overview": { request: Nothing; answer: Overview };
  "case.poll": { request: Nothing; answer: { version: number } };
  "source.add": { request: { kind: SourceKind; name?: string | null; protected?: boolean | null; codeName?: string | null; access?: string | null }; answer: Changed<Source> };
  "exhibit.add": { request: { files: string[] }; answer: Changed<Exhibit[]> };
  "layer.text": { request: { layer: string }; answer: { text: string } };
  "quote.add": { request: { exact: string; layer?: string | null; exhibit?: string | null; start?: number | null; end?: number | null; chain?: string[] | null; speaker?: string | null; basis?: Basis | null; asserted?: string | null; translation?: string | null; paraphrase?: string | null }; answer: Changed<Quote> };
  "claim.add": { request: { statement: string }; answer: Changed<Claim> };
  "claim.origins": { request: { claim: string }; answer: Origins };
  "evidence.link": { request: { claim: string; quote: string; direction: Direction; strength?: Strength | null; why?: string | null }; answer: Changed<Evidence> };
  "figure.add": { request: { measure: string; quote?: string | null; claim?: string | null; verbatim?: string | null; per?: string[] | null }; answer: Changed<Figure> };
  "figure.compute": { request: { formula: string; measure: string; claim?: string | null }; answer: Changed<Figure> };
  "figure.parse": { request: { text: string; lang?: string | null }; answer: FoundFigure[] };
  "figure.compare": { request: { left: string; right: string }; answer: Compared };
  "rating.add": { request: { target: string; scale: string; value: string; because: string }; answer: Changed<Rating> };
  "record.edit": { request: { target: string; fields: Record<string, unknown>; because: string }; answer: Changed<unknown> };
  "record.remove": { request: { ref: string; because: string }; answer: Changed<null> };
  "record.list": { request: { noun: string; after?: number | null; limit?: number | null }; answer: unknown[] };
  "search": { request: { query: string; limit?: number | null }; answer: Hit[] };
  "dossier.export": { request: { path: string; dossier?: string | null; handling?: Handling | null; force?: boolean | null }; answer: Exported };
  "undo": { request: Nothing; answer: Changed<{ entries: number[]; labels: string[] }> };
  "redo": { request: Nothing; answer: Changed<{ entries: number[]; labels: string[] }> };
}
