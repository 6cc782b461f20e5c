// What stands against a dossier, put together by what is the matter: a note that
// is the same for each of fifty records is one line with fifty below it.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Problem } from "../../host/types.gen.ts";
import { RULES } from "../overview/rules.ts";

/** What the core finds in a dossier beside the checks of the case. */
const OWN: { readonly [rule: string]: MessageDescriptor } = {
  "glyph-missing": msg`Signs that no typeface of the dossier shows`,
  "ref-unknown": msg`Refs that lead to no record`,
  "prose-empty": msg`Prose without words`,
  "quote-not-verbatim": msg`Quotes that are not verbatim`,
  "claim-left-out": msg`Claims that are not printed`,
  "handling-raised": msg`Handling stricter than asked for`,
};

export interface Group { rule: string; severity: Problem["severity"]; problems: Problem[] }

/** In the order in which they came, which is the gravest first; a rule of two gravities is two groups. */
export function grouped(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of problems) {
    const key = `${one.severity} ${one.rule}`;
    const group = groups.get(key) ?? { rule: one.rule, severity: one.severity, problems: [] };
    group.problems.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What a group is called; null where only its sentences say it. */
export const nameOfRule = (rule: string): MessageDescriptor | null => RULES[rule] ?? OWN[rule] ?? null;

/** The blocks that a group is in, each once, in their order. */
export const blocksOf = (group: Group): number[] =>
  [...new Set(group.problems.flatMap((one) => (one.block === null ? [] : [one.block])))].sort((a, b) => a - b);
