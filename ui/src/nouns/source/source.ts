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
