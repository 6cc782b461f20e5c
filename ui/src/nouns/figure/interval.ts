// An interval as signs, language apart: 4,000–5,000 USD. Exact rationals come
// and go as text; what must be rounded to be shown is rounded outward, so that
// no end looks tighter than it is.
import type { Bound, Quantity } from "../../host/types.gen.ts";

type Side = "lower" | "upper";

/** A rational as digits: exact where it is a decimal, else rounded outward. */
export function digits(rational: string, side: Side, locale: string): string {
  const [over = "0", under] = rational.split("/");
  if (under === undefined) return grouped(over, locale);
  const n = BigInt(over);
  const d = BigInt(under);
  const down = n / d - (n % d !== 0n && n < 0n ? 1n : 0n);
  const rounded = side === "upper" && n % d !== 0n ? down + 1n : down;
  return grouped(rounded.toString(), locale);
}

function grouped(decimal: string, locale: string): string {
  const [whole = "0", rest] = decimal.split(".");
  const point = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  const front = new Intl.NumberFormat(locale).format(BigInt(whole));
  const sign = whole.startsWith("-") && BigInt(whole) === 0n ? "-" : "";
  return `${sign}${front}${rest === undefined ? "" : `${point}${rest}`}`;
}

const ends = (bound: Bound): [string, string] => ("value" in bound ? [bound.value, bound.value] : [bound.from, bound.to]);

/** One end; an end that lies in a range itself shows both: 30,000…40,000. */
function end(bound: Bound, side: Side, locale: string): string {
  const [from, to] = ends(bound);
  return from === to ? digits(from, side, locale) : `${digits(from, "lower", locale)}…${digits(to, "upper", locale)}`;
}

/** The interval in signs; null where neither end is stated. */
export function signs(quantity: Quantity, locale: string): string | null {
  const { lower, upper, options } = quantity;
  const about = quantity.approximate ? "≈ " : "";
  if (options && options.length > 0) return about + options.map((value) => digits(value, "upper", locale)).join(" | ");
  if (lower && upper) {
    const [low, high] = [end(lower, "lower", locale), end(upper, "upper", locale)];
    if (low === high && lower.closed && upper.closed) return about + low;
    if (lower.closed && upper.closed) return `${about}${low}–${high}`;
    return `${about}${lower.closed ? "≥" : ">"} ${low}, ${upper.closed ? "≤" : "<"} ${high}`;
  }
  if (lower) return `${about}${lower.closed ? "≥" : ">"} ${end(lower, "lower", locale)}`;
  if (upper) return `${about}${upper.closed ? "≤" : "<"} ${end(upper, "upper", locale)}`;
  return null;
}

const PARTS = [
  ["year", /(\d+)Y/], ["month", /P(?:\d+Y)?(\d+)M/], ["week", /(\d+)W/], ["day", /(\d+)D/], ["hour", /T(\d+)H/],
] as const;

/** What a figure is per: an ISO 8601 duration in the reader's words, a counted noun as it is. */
export function perWords(per: string, locale: string): string {
  if (!/^P(?=\d|T\d)/.test(per)) return per;
  return PARTS.flatMap(([unit, shape]) => {
    const count = shape.exec(per)?.[1];
    if (count === undefined) return [];
    return [new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(BigInt(count))];
  }).join(" ");
}
