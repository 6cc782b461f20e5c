// Completing refs in a formula from the figures' own words. Operators, numbers
// and the words of the formula's own language are left alone.
import type { Figure } from "../../host/types.gen.ts";

export interface Part { from: number; to: number; text: string }

const MOST = 8;

/** The word being typed before the caret; null where there is none to complete. */
export function completing(formula: string, caret: number): Part | null {
  const text = /[\p{L}][\p{L}\d]*$/u.exec(formula.slice(0, caret))?.[0];
  if (text === undefined || /^(per|by|or|sum|share|growth|P\d+[YMWD]?|PT\d+[HMS]?|X\d*)$/i.test(text)) return null;
  return { from: caret - text.length, to: caret, text };
}

/** Figures whose ref begins so, or whose measure or words hold it; refs first. A ref typed whole needs no help. */
export function completions(text: string, figures: readonly Figure[]): Figure[] {
  const typed = text.toLocaleLowerCase();
  if (figures.some((one) => one.ref.toLocaleLowerCase() === typed)) return [];
  const begins = figures.filter((one) => one.ref.toLocaleLowerCase().startsWith(typed));
  const holds = figures.filter((one) => !begins.includes(one) &&
    `${one.measure} ${one.verbatim ?? ""}`.toLocaleLowerCase().includes(typed));
  return [...begins, ...holds].slice(0, MOST);
}

/** The formula with the ref in place of the word, and where the caret then stands. */
export function inserted(formula: string, part: Part, ref: string): { text: string; caret: number } {
  return { text: formula.slice(0, part.from) + ref + formula.slice(part.to), caret: part.from + ref.length };
}
