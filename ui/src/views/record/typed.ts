// What a person types into the fields of a record, and what of it is a change.
// It judges only whether a value can be read at all; whether it may stand is
// the core's to say.
import { readBound, typedBound } from "../../nouns/figure/bound.ts";
import type { Bound } from "../../host/types.gen.ts";
import type { FieldOf } from "./fields.ts";

/** Everything typed, by the field's key; of a bound also whether its end is included. */
export type Typed = Readonly<Record<string, string | boolean>>;

export const closedKey = (key: string): string => `${key}.closed`;

/** A record as it would be typed. */
export function typedOf(fields: readonly FieldOf[], record: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string | boolean> = {};
  for (const { key, kind } of fields) {
    const value = record[key];
    switch (kind.as) {
      case "flag": typed[key] = value === true; break;
      case "refs":
      case "list": typed[key] = Array.isArray(value) ? value.join(", ") : ""; break;
      case "bound":
        typed[key] = typedBound((value ?? null) as Bound | null);
        typed[closedKey(key)] = (value as Bound | null | undefined)?.closed ?? true;
        break;
      default: typed[key] = value === null || value === undefined ? "" : String(value);
    }
  }
  return typed;
}

/** The value that was typed for a field; undefined where it cannot be read. */
export function valueOf({ key, kind, required }: FieldOf, typed: Typed): unknown {
  const given = typed[key];
  if (kind.as === "flag") return given === true;
  const text = String(given ?? "").trim();
  switch (kind.as) {
    case "refs": return text === "" ? [] : text.toUpperCase().split(/[\s,;→]+/).filter((part) => part !== "");
    case "list": return text === "" ? [] : text.split(/\s*,\s*/).filter((part) => part !== "");
    case "bound": return readBound(text, typed[closedKey(key)] === true);
    default: return text === "" ? (required ? undefined : null) : text;
  }
}

/** The fields whose typed value is another than before, and the keys of those that cannot be read. */
export function changesOf(fields: readonly FieldOf[], before: Typed, typed: Typed): { fields: Record<string, unknown>; unread: string[] } {
  const changed: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const field of fields) {
    if (typed[field.key] === before[field.key] && typed[closedKey(field.key)] === before[closedKey(field.key)]) continue;
    const value = valueOf(field, typed);
    if (value === undefined) unread.push(field.key);
    else changed[field.key] = value;
  }
  return { fields: changed, unread };
}
