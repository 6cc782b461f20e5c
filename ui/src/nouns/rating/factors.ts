// What a rater weighs, as the window says it. Ticking one says that it was
// looked at; how it came out stands in the reason.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Factor } from "../../host/types.gen.ts";

export const FACTORS: { readonly [F in Factor]: MessageDescriptor } = {
  access: msg`access`,
  expertise: msg`expertise`,
  motive: msg`motive`,
  "track-record": msg`track record`,
  "internal-consistency": msg`internal consistency`,
  corroboration: msg`corroboration`,
  recency: msg`recency`,
};

/** In the order in which they are offered. */
export const ALL_FACTORS = Object.keys(FACTORS) as Factor[];
