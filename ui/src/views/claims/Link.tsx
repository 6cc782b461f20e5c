// Setting a quote that is there against a claim: which way, how strongly, why.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Direction, Quote, Strength } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { BEARS, DIRECTIONS, STRENGTHS } from "../../nouns/claim/claim.ts";

/** Stands for "none" in a list, where an empty id is not allowed. */
const NONE = "-";

export interface Props { claim: string; quotes: readonly Quote[]; open: boolean; onClose: () => void }

export function Link({ claim, quotes, open, onClose }: Props) {
  return (
    <Sheet title={<Trans>Link a quote to {claim}</Trans>} open={open} onClose={onClose}>
      <Linking claim={claim} quotes={quotes} onClose={onClose} />
    </Sheet>
  );
}

function Linking({ claim, quotes, onClose }: Omit<Props, "open">) {
  const { t, i18n } = useLingui();
  const [quote, setQuote] = useState<string | null>(null);
  const [direction, setDirection] = useState<Direction>("supports");
  const [strength, setStrength] = useState<Strength | null>(null);
  const [why, setWhy] = useState("");
  const acting = useActing();
  const chosen = quotes.find((one) => one.ref === quote);
  const link = async () => {
    if (quote === null) return;
    const line = { claim, quote, direction, ...(strength === null ? {} : { strength }), ...(why.trim() === "" ? {} : { why: why.trim() }) };
    if (await acting.act("evidence.link", line)) onClose();
  };
  return (
    <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); void link(); }}>
      <Pick label={<Trans>Quote</Trans>} value={quote} onChange={setQuote} options={quotes.map((one) => ({ id: one.ref, name: one.exact }))} hint={<Trans>Type some of its words.</Trans>} />
      {chosen ? <p className="voice words">{chosen.exact}</p> : null}
      <div className="pair">
        <Choice
          label={<Trans>Which way it bears</Trans>}
          value={direction}
          onChange={(id) => { const way = DIRECTIONS.find((one) => one === id); if (way) setDirection(way); }}
          options={DIRECTIONS.map((id) => ({ id, name: i18n._(BEARS[id]) }))}
        />
        <Choice
          label={<Trans>How strongly</Trans>}
          value={strength ?? NONE}
          onChange={(id) => setStrength(id === "strong" || id === "moderate" || id === "weak" ? id : null)}
          options={[{ id: NONE, name: t`not stated` }, ...Object.entries(STRENGTHS).map(([id, said]) => ({ id, name: i18n._(said) }))]}
        />
      </div>
      <Field label={<Trans>Why</Trans>} value={why} onChange={setWhy} rows={2} />
      <Said acting={acting} />
      <div className="ends">
        <Button onPress={onClose}><Trans>Cancel</Trans></Button>
        <Button look="main" type="submit" isDisabled={quote === null || acting.busy}><Trans>Link it</Trans></Button>
      </div>
    </Form>
  );
}
