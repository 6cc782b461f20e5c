// Where a record is looked at, told from its ref alone.
import { href } from "../../shared/route.ts";

const ROOM_OF: { readonly [letter: string]: string } = { S: "sources", E: "exhibits", C: "claims", D: "dossiers" };

/** The room of a record; the history of one that has no room of its own; none for what is no ref. */
export function placeOfRef(ref: string): string | null {
  if (ref === "case") return href("case", "settings");
  if (!/^[A-Z]\d+$/.test(ref)) return null;
  const room = ROOM_OF[ref.slice(0, 1)];
  return room ? href(room, ref) : `${href("case", "history")}?of=${ref}`;
}
