// A key assumption, noted or changed: what must be so for a claim or a finding to
// hold, and that nobody has shown. It examines nothing by itself.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Assumption, Soundness } from "../../host/types.gen.ts";
import { SOUND } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useTargets } from "./targets.ts";

export interface Props {
  /** The record that assumes it; null to choose one. */
  target: string | null;
  /** The place and the words of one that is changed. */
  before?: { at: number; assumption: Assumption } | undefined;
  onClose: () => void;
}

export function AssumptionSheet({ target: first, before, onClose }: Props) {
  const { t, i18n } = useLingui();
  const targets = useTargets("JC");
  const [target, setTarget] = useState(first);
  const [statement, setStatement] = useState(before?.assumption.statement ?? "");
  const [why, setWhy] = useState(before?.assumption.why ?? "");
  const [failure, setFailure] = useState(before?.assumption.failure ?? "");
  const [change, setChange] = useState(before?.assumption.change ?? "");
  const [sound, setSound] = useState<Soundness | "none">(before?.assumption.confidence ?? "none");
  const acting = useActing();
  const ready = target !== null && statement.trim() !== "" && !acting.busy;
  const save = async () => {
    if (target === null) return;
    const said = (text: string) => (text.trim() === "" ? null : text.trim());
    const assumption = { statement: statement.trim(), why: said(why), failure: said(failure), change: said(change), confidence: sound === "none" ? null : sound };
    if (await acting.act("assumption.set", { target, assumption, ...(before ? { at: before.at, was: before.assumption.statement } : {}) })) onClose();
  };
  return (
    <Sheet title={before ? <Trans>Key assumption of {target}</Trans> : first ? <Trans>{first} assumes</Trans> : <Trans>New key assumption</Trans>} open onClose={onClose} wide>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        {first === null ? <Pick label={<Trans>What stands on it</Trans>} value={target} onChange={setTarget} options={targets} hint={targets.length === 0 ? <Trans>There is no claim or finding yet.</Trans> : <Trans>A finding or a claim. Type a ref or some of its words.</Trans>} /> : null}
        <Field label={<Trans>What is assumed</Trans>} value={statement} onChange={setStatement} rows={2} required autoFocus={first !== null} name="statement" hint={t`What must be so for it to hold, and what nobody has shown.`} />
        <Field label={<Trans>Why it is thought to be so</Trans>} value={why} onChange={setWhy} rows={2} name="why" />
        <div className="pair">
          <Field label={<Trans>How it could fail</Trans>} value={failure} onChange={setFailure} rows={2} name="failure" />
          <Field label={<Trans>What would show it wrong</Trans>} value={change} onChange={setChange} rows={2} name="change" />
        </div>
        <Choice
          label={<Trans>How well it stands up</Trans>}
          value={sound}
          onChange={(id) => { if (id in SOUND) setSound(id as Soundness | "none"); }}
          options={Object.entries(SOUND).reverse().map(([id, name]) => ({ id, name: i18n._(name) }))}
        />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}>{before ? <Trans>Save</Trans> : <Trans>Note the assumption</Trans>}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
