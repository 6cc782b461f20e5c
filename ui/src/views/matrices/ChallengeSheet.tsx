// A challenge, noted, answered or changed: what is held against a claim, an
// evidence line or a finding. It subtracts nothing from what it is held against.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Challenge, ChallengeKind } from "../../host/types.gen.ts";
import { KINDS } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import type { Option } from "../../shared/Pick.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useTargets } from "./targets.ts";

export interface Props {
  /** The record that it is held against; null to choose one. */
  target: string | null;
  /** What may be chosen, where it is not everything. */
  among?: readonly Option[];
  /** The place and the words of one that is changed. */
  before?: { at: number; challenge: Challenge } | undefined;
  /** Whether it was opened to be answered. */
  answering?: boolean;
  onClose: () => void;
}

export function ChallengeSheet({ target: first, among, before, answering, onClose }: Props) {
  const { t, i18n } = useLingui();
  const all = useTargets("LJC");
  const targets = among ?? all;
  const [target, setTarget] = useState(first);
  const [kind, setKind] = useState<ChallengeKind>(before?.challenge.kind ?? "rebut");
  const [statement, setStatement] = useState(before?.challenge.statement ?? "");
  const [answer, setAnswer] = useState(before?.challenge.answer ?? "");
  const acting = useActing();
  const ready = target !== null && statement.trim() !== "" && !acting.busy;
  const save = async () => {
    if (target === null) return;
    const challenge = { kind, statement: statement.trim(), answer: answer.trim() === "" ? null : answer.trim() };
    if (await acting.act("challenge.set", { target, challenge, ...(before ? { at: before.at, was: before.challenge.statement } : {}) })) onClose();
  };
  return (
    <Sheet title={before ? <Trans>Challenge to {target}</Trans> : first ? <Trans>Challenge {first}</Trans> : <Trans>New challenge</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        {first === null ? <Pick label={<Trans>What it is held against</Trans>} value={target} onChange={setTarget} options={targets} hint={targets.length === 0 ? <Trans>There is no claim, evidence line or finding yet.</Trans> : <Trans>Type a ref or some of its words.</Trans>} /> : null}
        <Choice
          label={<Trans>How it is aimed</Trans>}
          value={kind}
          onChange={(id) => { if (id in KINDS) setKind(id as ChallengeKind); }}
          options={Object.entries(KINDS).map(([id, name]) => ({ id, name: i18n._(name) }))}
        />
        <Field label={<Trans>What is held against it</Trans>} value={statement} onChange={setStatement} rows={3} required autoFocus={first !== null && answering !== true} name="statement" />
        <Field label={<Trans>Answer</Trans>} value={answer} onChange={setAnswer} rows={3} autoFocus={answering === true} name="answer" hint={t`Empty while it stands open. It is printed with the challenge.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}>{before ? <Trans>Save</Trans> : <Trans>Note the challenge</Trans>}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
