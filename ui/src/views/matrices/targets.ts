// What a review can be about: claims, evidence lines and findings, as options of
// a field that finds them by their words.
import { useMemo } from "react";
import { useRecords } from "../../host/records.ts";
import type { Option } from "../../shared/Pick.tsx";

/** The letters of the nouns that are wanted, in the order in which they are offered. */
export function useTargets(letters: string): Option[] {
  const claims = useRecords("claims").all;
  const evidence = useRecords("evidence").all;
  const quotes = useRecords("quotes").all;
  const findings = useRecords("findings").all;
  return useMemo(() => {
    const words = new Map<string, string>(quotes.map((one) => [one.ref, one.exact]));
    const of: { readonly [letter: string]: Option[] } = {
      C: claims.map((one) => ({ id: one.ref, name: one.statement })),
      L: evidence.map((one) => ({ id: one.ref, name: `${one.claim} ← ${one.quote} ${words.get(one.quote) ?? ""}` })),
      J: findings.map((one) => ({ id: one.ref, name: one.statement })),
    };
    return [...letters].flatMap((letter) => of[letter] ?? []);
  }, [letters, claims, evidence, quotes, findings]);
}
