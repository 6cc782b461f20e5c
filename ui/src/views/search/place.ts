// Where a record is looked at, and what it is called in one line. A record
// without a room of its own is shown at what it belongs to.
import { nounOf, recordOf } from "../../host/records.ts";
import { href, recordHref } from "../../shared/route.ts";

const text = (record: object, key: string): string | null => {
  const value = (record as Record<string, unknown>)[key];
  return typeof value === "string" && value !== "" ? value : null;
};

/** The route of a record; the overview where it no longer exists. */
export async function placeOf(ref: string): Promise<string> {
  const record = await recordOf(ref);
  if (!record) return href("overview");
  const of = (key: string): string | null => text(record, key);
  /** Laid open over the room of what it belongs to. */
  const over = async (other: string | null): Promise<string> => recordHref(other === null ? href("overview").slice(1) : (await placeOf(other)).slice(1), ref);
  switch (nounOf(ref)) {
    case "exhibits": return href("exhibits", ref);
    case "layers": return href("exhibits", of("exhibit") ?? "");
    case "quotes": return `${href("exhibits", of("exhibit") ?? "")}?quote=${ref}`;
    case "claims": return href("claims", ref);
    case "sources": return href("sources", ref);
    case "dossiers": return href("dossiers", ref);
    case "evidence": return over(of("claim"));
    // What is on no claim and in no quote is ours, and stands among the numbers of the case.
    case "figures": return of("claim") ?? of("quote") ? over(of("claim") ?? of("quote")) : recordHref(href("claims", "numbers").slice(1), ref);
    case "ratings": return over(of("target"));
    case "dependences": return over(of("from"));
    case "findings": return over((record as { claims?: string[] }).claims?.[0] ?? null);
    default: return over(null);
  }
}

/** The place of words in the text of an exhibit. */
export const placeIn = (exhibit: string, start: number, end: number): string => `${href("exhibits", exhibit)}?at=${start}-${end}`;

/** What a record says first, on one line. */
export const lineOf = (record: object): string =>
  ["statement", "exact", "title", "codeName", "name", "verbatim", "measure", "because", "why", "value", "maker"]
    .map((key) => text(record, key))
    .find((found) => found !== null) ?? "";
