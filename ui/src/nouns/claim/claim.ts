// Evidence on a claim, by which way it bears.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Direction, Evidence, Quote, Strength } from "../../host/types.gen.ts";

export const DIRECTIONS: readonly Direction[] = ["supports", "disputes", "context"];

/** Headings of the three columns. */
export const BEARS: { readonly [D in Direction]: MessageDescriptor } = {
  supports: msg`Supports`,
  disputes: msg`Disputes`,
  context: msg`Context`,
};

/** How a line bears on its claim, as a word in a list. */
export const STRENGTHS: { readonly [S in Strength]: MessageDescriptor } = {
  strong: msg`strong`,
  moderate: msg`moderate`,
  weak: msg`weak`,
};

export interface Bearing { line: Evidence; quote: Quote }

/** The quotes that bear on a claim one way, in the order they were linked. */
export const bearing = (claim: string, direction: Direction, lines: readonly Evidence[], quotes: ReadonlyMap<string, Quote>): Bearing[] =>
  lines
    .filter((line) => line.claim === claim && line.direction === direction)
    .flatMap((line) => {
      const quote = quotes.get(line.quote);
      return quote ? [{ line, quote }] : [];
    });
