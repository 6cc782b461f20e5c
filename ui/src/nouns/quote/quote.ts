// Words about quotes: how the first teller knows, how well the words match.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Basis, Tier } from "../../host/types.gen.ts";

export const BASES: { readonly [B in Basis]: MessageDescriptor } = {
  observed: msg`saw or heard it`,
  documented: msg`has it in writing`,
  inferred: msg`infers it`,
  told: msg`was told`,
  unknown: msg`does not say how it knows`,
};

const TIERS = {
  exact: msg`exact`,
  whitespace: msg`exact but for white space`,
  typographic: msg`exact but for typography`,
  fuzzy: msg`not verbatim`,
  lost: msg`lost`,
} as const;

/** How well a quote's words match its layer today. */
export const tierWords = (tier: Tier): MessageDescriptor => TIERS[typeof tier === "string" ? tier : "fuzzy"];

/** Below typographic nothing is verbatim, and no quotation marks are drawn. */
export const verbatim = (tier: Tier): boolean => tier === "exact" || tier === "whitespace" || tier === "typographic";
