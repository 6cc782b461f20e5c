// The records that prose can name, with the words by which one looks for them.
import { useMemo } from "react";
import { useRecords } from "../../host/records.ts";
import type { Nameable } from "../../nouns/dossier/prose.ts";

/** Claims first, then quotes, figures, sources, exhibits and findings. */
export function useNameable(): Nameable[] {
  const claims = useRecords("claims").all;
  const quotes = useRecords("quotes").all;
  const figures = useRecords("figures").all;
  const sources = useRecords("sources").all;
  const exhibits = useRecords("exhibits").all;
  const findings = useRecords("findings").all;
  return useMemo(() => [
    ...claims.map((one) => ({ ref: one.ref, words: one.statement })),
    ...quotes.map((one) => ({ ref: one.ref, words: one.exact })),
    ...figures.map((one) => ({ ref: one.ref, words: `${one.measure}: ${one.verbatim ?? one.formula ?? ""}` })),
    ...sources.map((one) => ({ ref: one.ref, words: one.name ?? one.codeName ?? "" })),
    ...exhibits.map((one) => ({ ref: one.ref, words: one.title })),
    ...findings.map((one) => ({ ref: one.ref, words: one.statement })),
  ], [claims, quotes, figures, sources, exhibits, findings]);
}
