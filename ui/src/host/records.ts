// Records of one noun, all of them, page by page.
import { useQuery } from "@tanstack/react-query";
import { rpc } from "./client.ts";
import type { CommandError } from "./client.ts";
import type { Claim, Dependence, Dossier, Evidence, ExchangeRate, Exhibit, Fault, Figure, Finding, Layer, Quote, Rating, Source } from "./types.gen.ts";

/** The nouns that the window lists, by their key. */
export interface Nouns {
  sources: Source;
  exhibits: Exhibit;
  layers: Layer;
  quotes: Quote;
  claims: Claim;
  evidence: Evidence;
  figures: Figure;
  ratings: Rating;
  dependences: Dependence;
  exchangeRates: ExchangeRate;
  findings: Finding;
  dossiers: Dossier;
}

/** The nouns by the letter that their refs wear. */
export const NOUNS: { readonly [letter: string]: keyof Nouns } = {
  S: "sources", E: "exhibits", T: "layers", Q: "quotes", C: "claims", L: "evidence", F: "figures",
  R: "ratings", P: "dependences", X: "exchangeRates", J: "findings", D: "dossiers",
};

/** The noun of a ref; undefined where it is none. */
export const nounOf = (ref: string): keyof Nouns | undefined => (/^[A-Z][1-9]\d*$/.test(ref) ? NOUNS[ref.charAt(0)] : undefined);

const PAGE = 500;

/** The number of a ref: 14 of `E14`. */
export const numberOf = (ref: string): number => Number(ref.slice(1));

async function everyRecord<N extends keyof Nouns>(noun: N): Promise<Nouns[N][]> {
  const all: Nouns[N][] = [];
  for (let after = 0; ;) {
    const page = (await rpc("record.list", { noun, after, limit: PAGE })) as unknown as Nouns[N][];
    all.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE || !last) return all;
    after = numberOf(last.ref);
  }
}

export interface Records<T> { all: T[]; fault: Fault | null; pending: boolean }

const NONE: never[] = [];

/** Every record of a noun, in the order of their numbers. */
export function useRecords<N extends keyof Nouns>(noun: N): Records<Nouns[N]> {
  const asked = useQuery<Nouns[N][], CommandError>({ queryKey: ["record.list", noun], queryFn: () => everyRecord(noun) });
  return { all: asked.data ?? NONE, fault: asked.error?.fault ?? null, pending: asked.isPending };
}

/** The ref that a person typed, in whatever case: `q12` is `Q12`. */
export function refIn(typed: string): string | null {
  const ref = typed.trim().toUpperCase();
  return nounOf(ref) === undefined ? null : ref;
}

/** The record with this ref as it stands; null where there is none. */
export async function recordOf(ref: string): Promise<{ ref: string } | null> {
  const noun = nounOf(ref);
  if (noun === undefined) return null;
  const [record] = (await rpc("record.list", { noun, after: numberOf(ref) - 1, limit: 1 })) as unknown as { ref: string }[];
  return record?.ref === ref ? record : null;
}

/** The same, kept while it is true. */
export function useRecord(ref: string | null): { ref: string } | null {
  const asked = useQuery<{ ref: string } | null, CommandError>({
    queryKey: ["record.list", ref === null ? "" : (nounOf(ref) ?? ""), ref],
    queryFn: () => recordOf(ref ?? ""),
    enabled: ref !== null,
  });
  return ref === null ? null : (asked.data ?? null);
}
