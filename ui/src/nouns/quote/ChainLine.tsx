// The chain of a quote from its first known teller to the one who handed the
// words to us, the speaker in bold.
import { useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import type { Quote } from "../../host/types.gen.ts";
import { BASES } from "./quote.ts";

export function ChainLine({ quote, names }: { quote: Quote; names: ReadonlyMap<string, string> }) {
  const { i18n } = useLingui();
  return (
    <p className="chain">
      {quote.chain.map((ref, n) => (
        <Fragment key={ref}>
          {n > 0 ? " → " : null}
          {ref === quote.speaker ? <b>{names.get(ref) ?? ref}</b> : (names.get(ref) ?? ref)}
        </Fragment>
      ))}
      {quote.chain.length > 0 ? " · " : null}
      {i18n._(BASES[quote.basis])}
    </p>
  );
}
