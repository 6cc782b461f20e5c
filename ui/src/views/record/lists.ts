// The lists of a review in the past of a record: each thing of them in a line of
// words, and of a change only what came and what went.
import type { I18n } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { AIMED, SOUND, STATUSES } from "../../nouns/review/terms.ts";
import type { Assumption, Challenge, Placement } from "../../host/types.gen.ts";

const read = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string") return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
};

const LINES: { readonly [field: string]: (i18n: I18n, one: never) => string } = {
  challenges: (i18n, { kind, statement, answer }: Challenge) =>
    `${i18n._(AIMED[kind])}: ${statement} ${answer === null ? i18n._(msg`Not answered.`) : i18n._(msg`Answer: ${answer}`)}`,
  assumptions: (i18n, { statement, confidence }: Assumption) => `${statement} (${i18n._(SOUND[confidence ?? "none"])})`,
  elements: (i18n, { list, element, status, why }: Placement) =>
    [`${list}: ${element}`, ...(status ? [i18n._(STATUSES[status])] : []), ...(why ? [why] : [])].join(" · "),
};

/** Whether a field is such a list. */
export const isList = (field: string): boolean => field in LINES;

/** What went and what came, in words. */
export function listChange(i18n: I18n, field: string, before: unknown, after: unknown): { gone: string[]; come: string[] } {
  const say = LINES[field];
  if (!say) return { gone: [], come: [] };
  const [was, is] = [before, after].map((value) => read(value).map((one) => say(i18n, one as never)));
  return {
    gone: (was ?? []).filter((one) => !is?.includes(one)),
    come: (is ?? []).filter((one) => !was?.includes(one)),
  };
}
