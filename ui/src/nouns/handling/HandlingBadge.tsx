// A handling label as TLP 2.0 wants it drawn.
import { useLingui } from "@lingui/react/macro";
import type { Handling } from "../../host/types.gen.ts";
import { MEANS } from "./handling.ts";
import "./HandlingBadge.css";

export function HandlingBadge({ label }: { label: Handling }) {
  const { i18n } = useLingui();
  return <span className="tlp" data-label={label} title={i18n._(MEANS[label])}>{label}</span>;
}
