// Picking a handling label, with what it means under it.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Handling } from "../../host/types.gen.ts";
import { Choice } from "../../shared/Choice.tsx";
import { HandlingBadge } from "./HandlingBadge.tsx";
import { LABELS, MEANS } from "./handling.ts";

export interface Props { value: Handling; onChange: (label: Handling) => void }

export function HandlingChoice({ value, onChange }: Props) {
  const { i18n } = useLingui();
  return (
    <Choice
      label={<Trans>Handling</Trans>}
      value={value}
      onChange={(id) => { const label = LABELS.find((known) => known === id); if (label) onChange(label); }}
      options={LABELS.map((label) => ({ id: label, name: label, show: <HandlingBadge label={label} /> }))}
      hint={i18n._(MEANS[value])}
    />
  );
}
