// What an answer says that it changed, and lists brought up to date by no more
// than that: in a case of thousands of quotes a new one is one record to read.
import type { QueryClient } from "@tanstack/react-query";
import { nounOf, numberOf, recordOf } from "./records.ts";
import type { Nouns } from "./records.ts";

interface Numbered { ref: string }

const texts = (answer: unknown, key: string): string[] | null => {
  const value = (answer as Record<string, unknown> | null)?.[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : null;
};

/** The nouns that a command says it touched; null if it does not say. */
export const touchedBy = (answer: unknown): string[] | null => texts(answer, "touched");

/** What an answer asks to be looked at. */
export const warningsOf = (answer: unknown): string[] => texts(answer, "warnings") ?? [];

/** A list with some of its records as they now stand, in the order of their numbers; null for one that is gone. */
export function brought<R extends Numbered>(list: readonly R[], now: ReadonlyMap<string, R | null>): R[] {
  const left = list.flatMap((one): R[] => {
    const as = now.get(one.ref);
    return as === undefined ? [one] : as === null ? [] : [as];
  });
  const known = new Set(list.map((one) => one.ref));
  const added = [...now].flatMap(([ref, as]): R[] => (as !== null && !known.has(ref) ? [as] : []));
  return added.length === 0 ? left : [...left, ...added].sort((a, b) => numberOf(a.ref) - numberOf(b.ref));
}

/**
 * Reads the records that changed into the lists that are kept, and says of which
 * nouns that was all there was to do. A computation is computed as it is read:
 * only a new figure leaves the other figures as they are.
 */
export async function bringIn(queries: QueryClient, answer: unknown): Promise<ReadonlySet<string>> {
  const records = texts(answer, "records");
  const done = new Set<string>();
  if (records === null) return done;
  const of = new Map<keyof Nouns, string[]>();
  for (const ref of records) {
    const noun = nounOf(ref);
    if (noun !== undefined) of.set(noun, [...(of.get(noun) ?? []), ref]);
  }
  await Promise.all([...of].map(async ([noun, refs]) => {
    const list = queries.getQueryData<Numbered[]>(["record.list", noun]);
    // A list that is being read may have passed the place of the change already.
    if (list === undefined || queries.isFetching({ queryKey: ["record.list", noun], exact: true }) > 0) return;
    if (noun === "figures" && list.some((one) => refs.includes(one.ref))) return;
    const read = await Promise.all(refs.map(async (ref) => [ref, await recordOf(ref)] as const)).catch(() => null);
    if (read === null) return;
    const now = new Map(read);
    queries.setQueryData<Numbered[]>(["record.list", noun], (last) => last && brought(last, now));
    for (const [ref, record] of now) queries.setQueryData(["record.list", noun, ref], record);
    done.add(noun);
  }));
  return done;
}
