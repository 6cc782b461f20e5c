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

type Nothing = Record<string, never>;
export interface Commands {
  "start.recent": { request: Nothing; answer: RecentCase[] };
  "case.create": { request: { path: string; title: string; question?: string; handling?: Handling }; answer: Overview };
  "case.open": { request: { path: string }; answer: Overview };
  "case.sample": { request: { path: string }; answer: Overview };
  "case.close": { request: Nothing; answer: null };
  "case.overview": { request: Nothing; answer: Overview };
  "case.poll": { request: Nothing; answer: { version: number } };
  "app.info": { request: Nothing; answer: AppInfo };
}
