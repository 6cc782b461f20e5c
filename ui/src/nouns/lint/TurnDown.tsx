// Turning a finding of the checks down, with the reason. It stays in the journal
// and can be put forward again; the finding is then no longer shown as open.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Lint } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";

/** What a finding is called when it is turned down: its rule and its refs. */
export const keyOf = (lint: Lint): string => [lint.rule, ...lint.refs].join(" ");

export function TurnDown({ lint, onClose }: { lint: Lint; onClose: () => void }) {
  const { t } = useLingui();
  const [because, setBecause] = useState("");
  const acting = useActing();
  const ready = because.trim() !== "" && !acting.busy;
  const save = async () => {
    if (await acting.act("proposal.dismiss", { key: keyOf(lint), because: because.trim() })) onClose();
  };
  return (
    <Sheet title={<Trans>Turn this finding down</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        <p className="words">{lint.message}</p>
        <Field label={<Trans>Reason</Trans>} value={because} onChange={setBecause} rows={2} required autoFocus name="because" hint={t`It is kept in the journal with your name. Nothing else changes.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Turn it down</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
