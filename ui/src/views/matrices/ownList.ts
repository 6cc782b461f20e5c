// A list of elements of one's own as it is typed, and the list that is recorded.
// Ids come of the words and stay with an element through later versions, so that
// what stands under it still does. It invents no element.
import type { ElementListShown } from "../../host/types.gen.ts";

export interface TypedElement { id: string | null; label: string; source: string; definition: string; group: string }
export interface TypedList { title: string; document: string; note: string; elements: readonly TypedElement[] }

export const blank: TypedElement = { id: null, label: "", source: "", definition: "", group: "" };

/** A list as it is typed anew: nothing, or what another says. */
export const typedFrom = (list: ElementListShown | null): TypedList => ({
  title: list?.title ?? "",
  document: list?.document ?? "",
  note: list?.note ?? "",
  elements: list === null ? [blank] : list.elements.map((one) => ({ ...one, group: one.group ?? "" })),
});

/** Words as an id: lower-case letters and digits with hyphens; a name and a number where nothing of them is left. */
export function idOf(words: string, fallback: string, taken: readonly string[]): string {
  const plain = words.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const word = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 48).replace(/-+$/, "") || fallback;
  for (let n = 1; ; n += 1) {
    const id = n === 1 && word !== fallback ? word : `${word}-${n}`;
    if (!taken.includes(id)) return id;
  }
}

/** The version after this one: a number one higher, or the same with a number behind it. */
export const nextVersion = (version: string): string => (/^\d+$/.test(version) ? String(Number(version) + 1) : `${version}.1`);

const said = (text: string): boolean => text.trim() !== "";

/** An element about which something was typed. */
const begun = (one: TypedElement): boolean => said(one.label) || said(one.source) || said(one.definition);

/** Whether everything is said that must be: a title, the document, and of each element what it is, where it stands and what it means. */
export const whole = (list: TypedList): boolean =>
  said(list.title) && said(list.document) && list.elements.some(begun)
  && list.elements.filter(begun).every((one) => said(one.label) && said(one.source) && said(one.definition));

export interface RecordedList {
  id: string; version: string; title: string; document: string; note: string | null;
  elements: { id: string; label: string; source: string; definition: string; group: string | null }[];
}

/** The list as it is recorded: a new one, or the next version of one's own. */
export function recorded(list: TypedList, before: ElementListShown | null, taken: readonly string[]): RecordedList {
  const kept = list.elements.flatMap((one) => (before !== null && one.id !== null ? [one.id] : []));
  const ids = [...kept];
  const elements = list.elements.filter(begun).map((one) => {
    const own = before !== null ? one.id : null;
    const id = own ?? idOf(one.label, "element", ids);
    if (own === null) ids.push(id);
    return { id, label: one.label.trim(), source: one.source.trim(), definition: one.definition.trim(), group: said(one.group) ? one.group.trim() : null };
  });
  return {
    id: before?.id ?? idOf(list.title, "own-list", taken),
    version: before === null ? "1" : nextVersion(before.version),
    title: list.title.trim(), document: list.document.trim(), note: said(list.note) ? list.note.trim() : null,
    elements,
  };
}
