// What a record is called in a line, and the room where it is looked at.
import { useMemo } from "react";
import { nounOf, useRecords } from "../host/records.ts";
import { nameOf } from "../nouns/source/source.ts";
import { plain } from "../shared/plain.ts";
import { href } from "../shared/route.ts";

export interface Naming {
  /** A few words for a ref; the ref itself where nothing more is known. */
  name: (ref: string) => string;
  /** The room of a record; null for those that only have a panel. */
  place: (ref: string) => string | null;
}

export function useNaming(): Naming {
  const sources = useRecords("sources");
  const exhibits = useRecords("exhibits");
  const layers = useRecords("layers");
  const quotes = useRecords("quotes");
  const claims = useRecords("claims");
  const evidence = useRecords("evidence");
  const figures = useRecords("figures");
  const dossiers = useRecords("dossiers");
  const findings = useRecords("findings");
  return useMemo(() => {
    const names = new Map<string, string>([
      ...sources.all.map((one): [string, string] => [one.ref, nameOf(one)]),
      ...exhibits.all.map((one): [string, string] => [one.ref, plain(one.title)]),
      ...quotes.all.map((one): [string, string] => [one.ref, one.exact]),
      ...claims.all.map((one): [string, string] => [one.ref, one.statement]),
      ...figures.all.map((one): [string, string] => [one.ref, `${one.measure}: ${one.verbatim ?? one.formula ?? ""}`]),
      ...findings.all.map((one): [string, string] => [one.ref, one.statement]),
      ...dossiers.all.map((one): [string, string] => [one.ref, one.title]),
      ...layers.all.map((one): [string, string] => [one.ref, `${one.maker} ${one.version}`]),
      ...evidence.all.map((one): [string, string] => [one.ref, `${one.quote} → ${one.claim}`]),
    ]);
    const within = new Map<string, string>([
      ...quotes.all.map((one): [string, string] => [one.ref, one.exhibit]),
      ...layers.all.map((one): [string, string] => [one.ref, one.exhibit]),
      ...evidence.all.map((one): [string, string] => [one.ref, one.claim]),
      ...figures.all.flatMap((one): [string, string][] => (one.claim === null ? [] : [[one.ref, one.claim]])),
    ]);
    const place = (ref: string): string | null => {
      const inside = within.get(ref) ?? "";
      switch (nounOf(ref)) {
        case "sources": return href("sources", ref);
        case "exhibits": return href("exhibits", ref);
        case "layers": return inside ? href("exhibits", inside) : null;
        case "quotes": return inside ? `${href("exhibits", inside)}?quote=${ref}` : null;
        case "claims": return href("claims", ref);
        case "evidence":
        case "figures": return inside ? href("claims", inside) : null;
        case "dossiers": return href("dossiers", ref);
        default: return null;
      }
    };
    return { name: (ref) => names.get(ref) ?? ref, place };
  }, [sources.all, exhibits.all, layers.all, quotes.all, claims.all, evidence.all, figures.all, dossiers.all, findings.all]);
}
