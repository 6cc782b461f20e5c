// The Traffic Light Protocol, version 2.0 (FIRST, August 2022): five labels,
// ordered here from the strictest. The sentences are the standard's meaning in
// our own words.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Handling } from "../../host/types.gen.ts";

export const LABELS: readonly Handling[] = ["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"];

export const MEANS: { readonly [H in Handling]: MessageDescriptor } = {
  "TLP:RED": msg`For the persons named only; it goes no further.`,
  "TLP:AMBER+STRICT": msg`Need to know, inside the recipient's organisation only.`,
  "TLP:AMBER": msg`Need to know, inside the recipient's organisation and its clients.`,
  "TLP:GREEN": msg`Inside the recipient's community, never by public channels.`,
  "TLP:CLEAR": msg`May be passed on without limit.`,
};
