// The terms of a review as a person reads them: gaps of elements, what a finding
// says of one, how well an assumption stands up, at what a challenge is aimed,
// and how dates stand to each other. It judges none of them.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { AfterAbove, ChallengeKind, ElementStatus, GapShown, Soundness, WhatDated } from "../../host/types.gen.ts";

/** Where an element has a gap. */
export const GAPS: { readonly [G in GapShown]: MessageDescriptor } = {
  empty: msg`Gap: nothing was put under it`,
  unsupported: msg`Gap: nothing supports it`,
  "of-unknown-lineage": msg`Gap: no origin of its support is known`,
  "one-origin": msg`Thin: it stands on one known origin`,
  none: msg`Two known origins or more`,
};

/** The same where there is little room. */
export const GAPS_IN_SHORT: { readonly [G in GapShown]: MessageDescriptor } = {
  empty: msg`nothing here yet`,
  unsupported: msg`no support`,
  "of-unknown-lineage": msg`lineage not known`,
  "one-origin": msg`one origin`,
  none: msg`two origins or more`,
};

/** Whether an element is met, as a finding says. */
export const STATUSES: { readonly [S in ElementStatus]: MessageDescriptor } = {
  met: msg`met`, partly: msg`met in part`, "not-met": msg`not met`,
};

/** How well an assumption stands up, the worst first. */
export const SOUND: { readonly [S in Soundness | "none"]: MessageDescriptor } = {
  unsupported: msg`Unsupported: a key uncertainty`,
  none: msg`Not examined`,
  caveated: msg`With caveats`,
  solid: msg`Solid`,
};

/** In the order in which they need a look. */
export const SOUNDNESS: readonly (Soundness | "none")[] = ["unsupported", "none", "caveated", "solid"];

/** A challenge as a verb of the third person. */
export const AIMED: { readonly [K in ChallengeKind]: MessageDescriptor } = {
  rebut: msg`Rebuts`, undercut: msg`Undercuts`, undermine: msg`Undermines`,
};

/** The same as a choice, with what it means. */
export const KINDS: { readonly [K in ChallengeKind]: MessageDescriptor } = {
  rebut: msg`Rebut: something speaks for the opposite`,
  undercut: msg`Undercut: it does not lead there`,
  undermine: msg`Undermine: it is itself not so`,
};

/** Which of its dates a thing stands by. */
export const DATED: { readonly [W in WhatDated]: MessageDescriptor } = {
  happened: msg`happened`, said: msg`said`, published: msg`published`, acquired: msg`got`,
};

/** Whether a thing comes after the one above it. */
export const AFTER: { readonly [A in AfterAbove]: MessageDescriptor } = {
  first: msg`–`,
  "no-date": msg`no date`,
  yes: msg`yes`,
  same: msg`the same day`,
  within: msg`within the one above`,
  around: msg`the one above is within it`,
  overlaps: msg`they overlap`,
  doubtful: msg`as written yes, but a date is in doubt`,
  "cannot-tell": msg`cannot be told`,
};
