// The nouns in the order in which hits are listed, with their names.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Counts } from "../../host/types.gen.ts";

export const FOUND_IN: readonly { key: keyof Counts; name: MessageDescriptor }[] = [
  { key: "quotes", name: msg`Quotes` },
  { key: "layers", name: msg`Texts of exhibits` },
  { key: "claims", name: msg`Claims` },
  { key: "figures", name: msg`Figures` },
  { key: "sources", name: msg`Sources` },
  { key: "exhibits", name: msg`Exhibits` },
  { key: "evidence", name: msg`Evidence lines` },
  { key: "ratings", name: msg`Ratings` },
  { key: "dependences", name: msg`Dependences` },
  { key: "exchangeRates", name: msg`Exchange rates` },
  { key: "findings", name: msg`Findings` },
  { key: "dossiers", name: msg`Dossiers` },
];
