// A finding: our own statement on claims, and apart from it three answers that
// never share a sentence: the standard of proof, the likelihood, the confidence.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Checkbox, CheckboxGroup, Form, Label } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Claim, Finding } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import type { Scale } from "../../nouns/rating/rating.ts";
import { CONFIDENCE, LIKELIHOOD, STANDARD, wordOf } from "../../nouns/finding/yardsticks.ts";

/** What is chosen where nothing is stated. */
const NONE = "none";

export function FindingSheet({ finding, claims, onClose }: { finding: Finding | null; claims: readonly Claim[]; onClose: () => void }) {
  const { t } = useLingui();
  const [statement, setStatement] = useState(finding?.statement ?? "");
  const [on, setOn] = useState(finding?.claims ?? []);
  const [standard, setStandard] = useState(finding?.standard ?? NONE);
  const [likelihood, setLikelihood] = useState(finding?.likelihood ?? NONE);
  const [confidence, setConfidence] = useState(finding?.confidence ?? NONE);
  const [scope, setScope] = useState(finding?.scope ?? "");
  const [contrary, setContrary] = useState(finding?.contrary ?? "");
  const [wouldChange, setWouldChange] = useState(finding?.wouldChange ?? "");
  const [because, setBecause] = useState("");
  const acting = useActing();
  const ready = statement.trim() !== "" && (finding === null || because.trim() !== "") && !acting.busy;
  const save = async () => {
    const value = (word: string) => (word === NONE ? null : word);
    const words = (text: string) => (text.trim() === "" ? null : text.trim());
    const fields = { statement: statement.trim(), claims: on, standard: value(standard), likelihood: value(likelihood), confidence: value(confidence), scope: words(scope), contrary: words(contrary), wouldChange: words(wouldChange) };
    const done = finding === null
      ? await acting.act("finding.add", fields)
      : await acting.act("record.edit", { target: finding.ref, fields, because: because.trim() });
    if (done) onClose();
  };
  const remove = async () => {
    if (finding && await acting.act("record.remove", { ref: finding.ref, because: because.trim() })) onClose();
  };
  return (
    <Sheet title={finding ? <Trans>Finding {finding.ref}</Trans> : <Trans>New finding</Trans>} open onClose={onClose} wide>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        <Field label={<Trans>What we state</Trans>} value={statement} onChange={setStatement} rows={3} required autoFocus name="statement" hint={t`Without words of likelihood or confidence: they are said below, each in a sentence of its own.`} />
        <CheckboxGroup className="ticked" value={on} onChange={setOn}>
          <Label className="cap"><Trans>Rests on</Trans></Label>
          <div className="ticks">
            {claims.map((one) => (
              <Checkbox key={one.ref} value={one.ref} className="tick">
                <span className="box" aria-hidden="true">{on.includes(one.ref) ? "✓" : ""}</span>
                <span className="mono">{one.ref}</span>
                <span className="said">{one.statement}</span>
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <Yardstick label={<Trans>Standard of proof</Trans>} scale={STANDARD} value={standard} onChange={setStandard} />
        <div className="pair">
          <Yardstick label={<Trans>Likelihood</Trans>} scale={LIKELIHOOD} value={likelihood} onChange={setLikelihood} />
          <Yardstick label={<Trans>Confidence in the basis</Trans>} scale={CONFIDENCE} value={confidence} onChange={setConfidence} />
        </div>
        <Field label={<Trans>Scope</Trans>} value={scope} onChange={setScope} rows={2} name="scope" hint={t`What it covers, and what it does not.`} />
        <Field label={<Trans>Strongest evidence to the contrary</Trans>} value={contrary} onChange={setContrary} rows={2} name="contrary" hint={t`Refs in brackets, such as [Q21], are printed as links.`} />
        <Field label={<Trans>What would change it</Trans>} value={wouldChange} onChange={setWouldChange} rows={2} name="would-change" />
        {finding ? <Field label={<Trans>Reason of the change</Trans>} value={because} onChange={setBecause} required name="because" /> : null}
        <Said acting={acting} />
        <div className="ends">
          {finding ? <Button look="plain" onPress={remove} isDisabled={because.trim() === "" || acting.busy}><Trans>Remove the finding</Trans></Button> : null}
          <span className="grow" />
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}>{finding ? <Trans>Save</Trans> : <Trans>Record the finding</Trans>}</Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Yardstick({ label, scale, value, onChange }: { label: React.ReactNode; scale: Scale; value: string; onChange: (value: string) => void }) {
  const { t } = useLingui();
  const term = scale.terms.find((one) => one.value === value);
  return (
    <Choice
      label={label}
      value={value}
      onChange={onChange}
      options={[{ id: NONE, name: t`not stated` }, ...scale.terms.map((one) => ({ id: one.value, name: wordOf(scale, one.value) }))]}
      hint={term?.definition}
    />
  );
}
