// A quantity in signs with its unit and what it is per.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Quantity } from "../../host/types.gen.ts";
import { perWords, signs } from "./interval.ts";

export function Interval({ quantity }: { quantity: Quantity }) {
  const { i18n } = useLingui();
  const shown = signs(quantity, i18n.locale);
  return (
    <span className="interval">
      {quantity.polarity === "denied" ? <><Trans>denied:</Trans>{" "}</> : null}
      {shown === null ? <i className="muted"><Trans>no bound stated</Trans></i> : <b>{shown}</b>}
      {quantity.unit ? `${shown === null ? " · " : " "}${quantity.unit}` : ""}
      {quantity.per.map((one) => <span key={one} className="muted"> / {perWords(one, i18n.locale)}</span>)}
    </span>
  );
}
