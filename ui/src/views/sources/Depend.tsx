// Recording that two exhibits or quotes are not independent, of which kind and
// how that is known. A person records it; the window proposes nothing here.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { DependenceType } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { COLLAPSES, DEPENDS } from "../../nouns/dependence/dependence.ts";

export function Depend({ from: first, onClose }: { from: string; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [from, setFrom] = useState(first);
  const [target, setTarget] = useState("");
  const [type, setType] = useState<DependenceType>("republication");
  const [why, setWhy] = useState("");
  const acting = useActing();
  const exhibits = useRecords("exhibits").all;
  const quotes = useRecords("quotes").all;
  const told = (ref: string): string =>
    exhibits.find((one) => one.ref === ref)?.title ?? quotes.find((one) => one.ref === ref)?.exact.slice(0, 90) ?? t`An exhibit or a quote, such as E2 or Q3.`;
  const ready = from.trim() !== "" && target.trim() !== "" && why.trim() !== "" && !acting.busy;
  const save = async () => {
    if (await acting.act("dependence.add", { from: from.trim(), target: target.trim(), type, why: why.trim() })) onClose();
  };
  return (
    <Sheet title={<Trans>Not independent</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        <Field label={<Trans>What depends</Trans>} value={from} onChange={(text) => setFrom(text.toUpperCase())} required hint={told(from.trim())} name="from" />
        <Choice
          label={<Trans>How</Trans>}
          value={type}
          onChange={(id) => { if (id in DEPENDS) setType(id as DependenceType); }}
          options={Object.entries(DEPENDS).map(([id, words]) => ({ id, name: i18n._(words) }))}
          hint={COLLAPSES.has(type) ? <Trans>The two then count as one origin.</Trans> : <Trans>The two still count apart; the checks warn of it.</Trans>}
        />
        <Field label={<Trans>On what</Trans>} value={target} onChange={(text) => setTarget(text.toUpperCase())} required autoFocus hint={told(target.trim())} name="target" />
        <Field label={<Trans>How that is known</Trans>} value={why} onChange={setWhy} rows={2} required name="why" />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Record the dependence</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
