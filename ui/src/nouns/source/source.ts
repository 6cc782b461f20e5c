// How a source is called on the screen: a protected one by its code name.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Source, SourceKind } from "../../host/types.gen.ts";
import { plain } from "../../shared/plain.ts";

/** Without signs that would act on the words beside it. */
export const nameOf = (source: Source): string => plain((source.protected ? source.codeName : source.name) ?? source.ref);

/** Names by ref, for chains and lists. */
export const namesOf = (sources: readonly Source[]): ReadonlyMap<string, string> =>
  new Map(sources.map((source) => [source.ref, nameOf(source)]));

/** Each list of sources by those that were found to be another, made once: a list of quotes asks it for every row. */
const joined = new WeakMap<readonly Source[], ReadonlyMap<string, string>>();

/** The source that a source is: another where it was found to be that one. */
export function whoIs(sources: readonly Source[], source: string): string {
  const known = joined.get(sources) ?? new Map(sources.flatMap((one) => (one.sameAs === null ? [] : [[one.ref, one.sameAs] as const])));
  joined.set(sources, known);
  return known.get(source) ?? source;
}

/** All records of the source that stands under this ref: itself, and those found to be it. */
export const recordsOf = (sources: readonly Source[], source: string): ReadonlySet<string> =>
  new Set([source, ...sources.filter((one) => one.sameAs === source).map((one) => one.ref)]);

export const KINDS: { readonly [K in SourceKind]: MessageDescriptor } = {
  person: msg`person`,
  outlet: msg`outlet`,
  organisation: msg`organisation`,
  government: msg`government`,
  instrument: msg`instrument`,
  dataset: msg`dataset`,
  rumour: msg`rumour`,
  unknown: msg`unknown`,
};
