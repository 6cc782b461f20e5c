// The blocks of a dossier: what each kind is called and prints, a fresh one of a
// kind, and new orders of those that are there. It draws nothing.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Block, Placed } from "../../host/types.gen.ts";

export type BlockKind = Block["kind"];

/** In the order in which they are offered: our own words first, then what the case holds. */
export const BLOCKS: { readonly [K in BlockKind]: { name: MessageDescriptor; prints: MessageDescriptor } } = {
  prose: { name: msg`Prose`, prints: msg`Your own words, with refs that lead to records.` },
  summary: { name: msg`Summary`, prints: msg`What is claimed, who stands behind it, and what the figures say.` },
  claim: { name: msg`Claim with its evidence`, prints: msg`A claim, what supports it and what disputes it, its origins and figures.` },
  chain: { name: msg`Chains and origins`, prints: msg`How the words on a claim came here, and how many origins there are.` },
  figures: { name: msg`Table of figures`, prints: msg`Each figure in its own words, with bounds, unit and source.` },
  chart: { name: msg`Interval chart`, prints: msg`The figures drawn side by side, those of one unit together.` },
  matrix: { name: msg`Sources against claims`, prints: msg`Which source says what on which claim.` },
  elements: { name: msg`Elements of a rule`, prints: msg`Each element of a list, what stands for and against it, its origins, and where there is a gap.` },
  timeline: { name: msg`Timeline`, prints: msg`Claims by the date of what they claim, with what cannot be told, and dates that cannot all be right.` },
  assumptions: { name: msg`Key assumptions`, prints: msg`What claims and findings assume, how it could fail, and whether it was examined.` },
  hypotheses: { name: msg`Competing claims`, prints: msg`What each origin says against each of several claims, and on what the result turns.` },
  findings: { name: msg`Findings`, prints: msg`Every finding, with standard, likelihood and confidence in sentences of their own.` },
  sources: { name: msg`Source register`, prints: msg`What the sources amount to, then every source with its ratings and their reasons. Protected sources go by their code names.` },
  exhibits: { name: msg`Exhibit list`, prints: msg`Every exhibit with where and when it was got, and its hash.` },
  statements: { name: msg`Statements without support`, prints: msg`What is stated here and rests on no evidence.` },
  method: { name: msg`Method and scales`, prints: msg`How things were rated and counted, the scales with their definitions, and what the checks say.` },
};

export const KINDS = Object.keys(BLOCKS) as BlockKind[];

/** A new block of a kind. One that needs a claim takes the one given, one that sets claims side by side the first two of all; without them it is none. */
export function fresh(kind: BlockKind, claim: string | null, all: readonly string[] = []): Block | null {
  switch (kind) {
    case "prose": return { kind, text: "" };
    case "claim":
    case "chain": return claim === null ? null : { kind, claim };
    case "elements": return { kind, list: "ilo-forced-labour" };
    case "hypotheses": return all.length < 2 ? null : { kind, claims: all.slice(0, 2) };
    default: return { kind };
  }
}

/** The refs that a block is about, as far as it says so itself. */
export function refsOf(block: Block): string[] {
  switch (block.kind) {
    case "claim":
    case "chain": return [block.claim];
    case "figures":
    case "timeline":
    case "matrix": return block.claims ?? [];
    case "hypotheses": return block.claims;
    case "sources": return block.falls ?? [];
    case "chart": return [...(block.claims ?? []), ...(block.figures ?? [])];
    case "prose": return [...block.text.matchAll(/\[([A-Z]\d+)\]/g)].map((found) => found[1] ?? "");
    default: return [];
  }
}

const kept = (length: number): Placed[] => Array.from({ length }, (_, keep) => ({ keep }));

/** The order in which block `at` stands where block `to` stood. */
export function moved(length: number, at: number, to: number): Placed[] {
  const order = kept(length);
  order.splice(to, 0, ...order.splice(at, 1));
  return order;
}

/** The order with a new block before block `at`. */
export const inserted = (length: number, at: number, block: Block): Placed[] => kept(length).toSpliced(at, 0, block);

/** The order without block `at`. */
export const removed = (length: number, at: number): Placed[] => kept(length).toSpliced(at, 1);

/** The order with another block in the place of block `at`. */
export const replaced = (length: number, at: number, block: Block): Placed[] => kept(length).toSpliced(at, 1, block);
