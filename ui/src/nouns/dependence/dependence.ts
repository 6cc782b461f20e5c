// Why two exhibits or quotes are not independent, as the window says it.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DependenceType } from "../../host/types.gen.ts";

/** How the one depends on the other. */
export const DEPENDS: { readonly [T in DependenceType]: MessageDescriptor } = {
  republication: msg`republishes`,
  syndication: msg`takes it from an agency:`,
  translation: msg`translates`,
  paraphrase: msg`paraphrases`,
  cites: msg`cites`,
  "same-interviewee": msg`same person interviewed as`,
  "same-author": msg`same author as`,
  "same-institution": msg`same institution as`,
  "same-dataset": msg`same data as`,
  "shared-interest": msg`shares an interest with`,
  unknown: msg`depends in an unknown way on`,
};

/** These make one origin of two; the others only warn. */
export const COLLAPSES: ReadonlySet<DependenceType> = new Set(["republication", "syndication", "translation", "paraphrase", "cites", "same-interviewee", "same-author"] as const);
