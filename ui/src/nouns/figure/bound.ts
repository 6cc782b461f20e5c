// A bound as it is typed and read by hand: `4000`, or `30000…40000` where the
// end lies in a range itself. Numbers stay text; nothing becomes a float here.
import type { Bound } from "../../host/types.gen.ts";
import { digits } from "./interval.ts";

const RATIONAL = /^[-−]?\d+(?:[.]\d+)?(?:\/[1-9]\d*)?$/;

/** One rational as a person types it, with grouping commas or spaces; null if it is none. */
export function rational(typed: string): string | null {
  const bare = typed.trim().replace(/(?<=\d)[,\s_  ](?=\d{3}(?!\d))/g, "").replace("−", "-");
  return RATIONAL.test(bare) && !(bare.includes(".") && bare.includes("/")) ? bare : null;
}

/** A typed bound; null where nothing is typed, undefined where it cannot be read. */
export function readBound(typed: string, closed: boolean): Bound | null | undefined {
  if (typed.trim() === "") return null;
  const parts = typed.split(/…|\.\.+|–|(?<=\d)\s+to\s+/);
  const values = parts.map(rational);
  if (values.some((one) => one === null)) return undefined;
  const [from, to] = values as string[];
  if (from === undefined || values.length > 2) return undefined;
  return to === undefined ? { value: from, closed } : { from, to, closed };
}

/** A bound as it would be typed. */
export const typedBound = (bound: Bound | null): string =>
  bound === null ? "" : "value" in bound ? bound.value : `${bound.from}…${bound.to}`;

/** A bound with its digits grouped. */
export const boundText = (bound: Bound, locale: string): string =>
  "value" in bound ? exact(bound.value, locale) : `${exact(bound.from, locale)}…${exact(bound.to, locale)}`;

/** A fraction stays one: this is the value itself, not how it prints. */
const exact = (value: string, locale: string): string =>
  value.split("/").map((part) => digits(part, "lower", locale)).join("/");
