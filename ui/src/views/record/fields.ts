// Which fields a record of each noun has, in the order in which they are read,
// and which of them may be edited. The core decides in the end; a test holds
// this table to its list.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Nouns } from "../../host/records.ts";
import { BEARS, STRENGTHS } from "../../nouns/claim/claim.ts";
import { DEPENDS } from "../../nouns/dependence/dependence.ts";
import { ASSUMED, CURRENCY_BASES, FIGURE_KINDS, HEDGES, POLARITIES } from "../../nouns/figure/figure.ts";
import { CONFIDENCE, LIKELIHOOD, STANDARD } from "../../nouns/finding/yardsticks.ts";
import { BASES } from "../../nouns/quote/quote.ts";
import type { Scale } from "../../nouns/rating/rating.ts";
import { KINDS } from "../../nouns/source/source.ts";

/** How a value is shown and typed. Every kind but the last few can be edited. */
export type Kind =
  | { as: "line" | "block" | "date" | "refs" | "list" | "bound" | "flag" | "handling" }
  | { as: "ref"; noun: keyof Nouns }
  | { as: "term"; of: Scale }
  | { as: "choice"; of: Readonly<Record<string, MessageDescriptor>> }
  | { as: "words" | "mono" | "count" | "moment" | "tier" | "notes" | "blocks" | "pages" };

export interface FieldOf {
  key: string;
  name: MessageDescriptor;
  kind: Kind;
  edit?: boolean;
  /** It must say something. */
  required?: boolean;
  /** Only of a figure that was not computed, of one that was, or of an assumption. */
  only?: "stated" | "computed" | "assumed";
}

const line: Kind = { as: "line" };
const block: Kind = { as: "block" };
const date: Kind = { as: "date" };
const mono: Kind = { as: "mono" };
const words: Kind = { as: "words" };
const ref = (noun: keyof Nouns): Kind => ({ as: "ref", noun });
const choice = (of: Readonly<Record<string, MessageDescriptor>>): Kind => ({ as: "choice", of });

/** The one field that every record has. */
const HANDLING: FieldOf = { key: "handling", name: msg`Own handling`, kind: { as: "handling" }, edit: true };

/** The fields of the case's own settings. */
export const CASE_FIELDS: readonly FieldOf[] = [
  { key: "title", name: msg`Title`, kind: line, edit: true, required: true },
  { key: "question", name: msg`Question`, kind: block, edit: true },
  { key: "handling", name: msg`Handling`, kind: { as: "handling" }, edit: true, required: true },
];

export const FIELDS: { readonly [N in keyof Nouns]: readonly FieldOf[] } = {
  sources: [
    { key: "name", name: msg`Name`, kind: line, edit: true, required: true },
    { key: "codeName", name: msg`Code name`, kind: line, edit: true, required: true },
    { key: "kind", name: msg`Kind`, kind: choice(KINDS), edit: true, required: true },
    { key: "protected", name: msg`Protected`, kind: { as: "flag" } },
    { key: "access", name: msg`What it can see or hear, and how`, kind: block, edit: true },
    { key: "sameAs", name: msg`The same source as`, kind: ref("sources"), edit: true },
    HANDLING,
  ],
  exhibits: [
    { key: "title", name: msg`Title`, kind: line, edit: true, required: true },
    { key: "file", name: msg`File`, kind: line },
    { key: "publisher", name: msg`Published by`, kind: ref("sources"), edit: true },
    { key: "published", name: msg`Published`, kind: date, edit: true },
    { key: "url", name: msg`Found at`, kind: line, edit: true },
    { key: "acquiredFrom", name: msg`Handed over by`, kind: line, edit: true },
    { key: "acquiredAt", name: msg`Got on`, kind: date, edit: true },
    { key: "mediaType", name: msg`Type`, kind: mono },
    { key: "length", name: msg`Bytes`, kind: { as: "count" } },
    { key: "sha256", name: msg`SHA-256`, kind: mono },
    { key: "notes", name: msg`Notes of the reader`, kind: { as: "notes" } },
    HANDLING,
  ],
  layers: [
    { key: "exhibit", name: msg`Exhibit`, kind: ref("exhibits") },
    { key: "maker", name: msg`Made by`, kind: line },
    { key: "version", name: msg`Version`, kind: mono },
    { key: "options", name: msg`Options`, kind: mono },
    { key: "language", name: msg`Language`, kind: line, edit: true },
    { key: "length", name: msg`Code points`, kind: { as: "count" } },
    { key: "pages", name: msg`Pages`, kind: { as: "pages" } },
    { key: "sha256", name: msg`SHA-256`, kind: mono },
    HANDLING,
  ],
  quotes: [
    { key: "exact", name: msg`Exact words`, kind: words },
    { key: "exhibit", name: msg`Exhibit`, kind: ref("exhibits") },
    { key: "layer", name: msg`Text layer`, kind: ref("layers") },
    { key: "page", name: msg`Page`, kind: line },
    { key: "start", name: msg`From code point`, kind: { as: "count" } },
    { key: "end", name: msg`To code point`, kind: { as: "count" } },
    { key: "tier", name: msg`How the words match today`, kind: { as: "tier" } },
    { key: "chain", name: msg`Chain, the first teller first`, kind: { as: "refs" }, edit: true },
    { key: "speaker", name: msg`Speaker`, kind: ref("sources"), edit: true },
    { key: "basis", name: msg`How the first teller knows`, kind: choice(BASES), edit: true, required: true },
    { key: "asserted", name: msg`Said on`, kind: date, edit: true },
    { key: "translation", name: msg`Translation`, kind: block, edit: true },
    { key: "paraphrase", name: msg`Paraphrase`, kind: block, edit: true },
    { key: "prefix", name: msg`Words before`, kind: words },
    { key: "suffix", name: msg`Words after`, kind: words },
    HANDLING,
  ],
  claims: [
    { key: "statement", name: msg`Statement`, kind: block, edit: true, required: true },
    { key: "occurred", name: msg`Happened`, kind: date, edit: true },
    HANDLING,
  ],
  evidence: [
    { key: "claim", name: msg`Claim`, kind: ref("claims") },
    { key: "quote", name: msg`Quote`, kind: ref("quotes") },
    { key: "direction", name: msg`Which way it bears`, kind: choice(BEARS), edit: true, required: true },
    { key: "strength", name: msg`How strongly`, kind: choice(STRENGTHS), edit: true },
    { key: "why", name: msg`Why`, kind: block, edit: true },
    HANDLING,
  ],
  figures: [
    { key: "verbatim", name: msg`As it was said`, kind: words, only: "stated" },
    { key: "formula", name: msg`Formula`, kind: line, edit: true, required: true, only: "computed" },
    { key: "inputs", name: msg`Inputs`, kind: { as: "refs" }, only: "computed" },
    { key: "measure", name: msg`What is measured`, kind: line, edit: true, required: true },
    { key: "assumed", name: msg`Assumed as`, kind: choice(ASSUMED), edit: true, required: true, only: "assumed" },
    { key: "because", name: msg`Because`, kind: block, edit: true, required: true, only: "assumed" },
    { key: "claim", name: msg`Claim`, kind: ref("claims"), edit: true },
    { key: "quote", name: msg`Quote`, kind: ref("quotes"), only: "stated" },
    { key: "hedge", name: msg`Hedge`, kind: choice(HEDGES), edit: true, only: "stated" },
    { key: "lower", name: msg`Lower bound`, kind: { as: "bound" }, edit: true, only: "stated" },
    { key: "upper", name: msg`Upper bound`, kind: { as: "bound" }, edit: true, only: "stated" },
    { key: "options", name: msg`One of these values`, kind: { as: "list" }, edit: true, only: "stated" },
    { key: "unit", name: msg`Unit`, kind: line, edit: true, only: "stated" },
    { key: "per", name: msg`Per`, kind: { as: "list" }, edit: true, only: "stated" },
    { key: "kind", name: msg`Kind`, kind: choice(FIGURE_KINDS), edit: true, only: "stated" },
    { key: "asOf", name: msg`As of`, kind: date, edit: true, only: "stated" },
    { key: "polarity", name: msg`Polarity`, kind: choice(POLARITIES), edit: true, only: "stated" },
    { key: "approximate", name: msg`Approximate`, kind: { as: "flag" }, edit: true, only: "stated" },
    { key: "currencyBasis", name: msg`The currency is`, kind: choice(CURRENCY_BASES), edit: true, only: "stated" },
    HANDLING,
  ],
  ratings: [
    { key: "target", name: msg`Rated`, kind: ref("sources") },
    { key: "scale", name: msg`Scale`, kind: mono },
    { key: "version", name: msg`Version`, kind: mono },
    { key: "value", name: msg`Value`, kind: line },
    { key: "because", name: msg`Reason`, kind: words },
    { key: "by", name: msg`By`, kind: line },
    { key: "at", name: msg`On`, kind: { as: "moment" } },
    HANDLING,
  ],
  dependences: [
    { key: "from", name: msg`This`, kind: ref("exhibits") },
    { key: "target", name: msg`Depends on`, kind: ref("exhibits") },
    { key: "type", name: msg`How`, kind: choice(DEPENDS), edit: true, required: true },
    { key: "why", name: msg`Why`, kind: block, edit: true },
    HANDLING,
  ],
  exchangeRates: [
    { key: "from", name: msg`From`, kind: mono },
    { key: "to", name: msg`To`, kind: mono },
    { key: "value", name: msg`Rate`, kind: mono },
    { key: "date", name: msg`Date`, kind: date },
    { key: "kind", name: msg`Kind`, kind: mono },
    { key: "cited", name: msg`Cited from`, kind: ref("exhibits"), edit: true },
    { key: "why", name: msg`Why`, kind: block, edit: true },
    HANDLING,
  ],
  findings: [
    { key: "statement", name: msg`Statement`, kind: block, edit: true, required: true },
    { key: "claims", name: msg`On the claims`, kind: { as: "refs" }, edit: true },
    { key: "standard", name: msg`Standard of proof`, kind: { as: "term", of: STANDARD }, edit: true },
    { key: "likelihood", name: msg`Likelihood`, kind: { as: "term", of: LIKELIHOOD }, edit: true },
    { key: "confidence", name: msg`Confidence`, kind: { as: "term", of: CONFIDENCE }, edit: true },
    { key: "scope", name: msg`Scope`, kind: block, edit: true },
    { key: "contrary", name: msg`Strongest evidence to the contrary`, kind: block, edit: true },
    { key: "wouldChange", name: msg`What would change it`, kind: block, edit: true },
    HANDLING,
  ],
  dossiers: [
    { key: "title", name: msg`Title`, kind: line, edit: true, required: true },
    // Blocks have their own room, where they are moved and seen as pages.
    { key: "blocks", name: msg`Blocks`, kind: { as: "blocks" } },
    HANDLING,
  ],
};

/** What a noun is called, in the plural. */
export const NOUN_NAMES: { readonly [N in keyof Nouns]: MessageDescriptor } = {
  sources: msg`Sources`,
  exhibits: msg`Exhibits`,
  layers: msg`Text layers`,
  quotes: msg`Quotes`,
  claims: msg`Claims`,
  evidence: msg`Evidence lines`,
  figures: msg`Figures`,
  ratings: msg`Ratings`,
  dependences: msg`Dependences`,
  exchangeRates: msg`Exchange rates`,
  findings: msg`Findings`,
  dossiers: msg`Dossiers`,
};

/** What one of a noun is called. */
export const NOUN_NAME: { readonly [N in keyof Nouns]: MessageDescriptor } = {
  sources: msg`Source`,
  exhibits: msg`Exhibit`,
  layers: msg`Text layer`,
  quotes: msg`Quote`,
  claims: msg`Claim`,
  evidence: msg`Evidence line`,
  figures: msg`Figure`,
  ratings: msg`Rating`,
  dependences: msg`Dependence`,
  exchangeRates: msg`Exchange rate`,
  findings: msg`Finding`,
  dossiers: msg`Dossier`,
};

/** The fields that this record has: a figure is stated or computed, a source protected or not. */
export function fieldsOf(noun: keyof Nouns, record: Readonly<Record<string, unknown>>): FieldOf[] {
  const computed = typeof record["formula"] === "string";
  return FIELDS[noun].filter((field) => {
    if (noun === "sources" && field.key === (record["protected"] === true ? "name" : "codeName")) return false;
    if (field.only === "assumed") return typeof record["assumed"] === "string";
    // What nobody stated has no words and no quote of anybody.
    if (typeof record["assumed"] === "string" && (field.key === "verbatim" || field.key === "quote")) return false;
    return field.only === undefined || (field.only === "computed") === computed;
  });
}
