// Putting a source under protection, or giving a protected one another code
// name. It says beforehand what that does and when the case refuses it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Source } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";

export function Protect({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useLingui();
  const [codeName, setCodeName] = useState("");
  const acting = useActing();
  const ready = codeName.trim() !== "" && !acting.busy;
  const protect = async () => {
    if (await acting.act("source.protect", { ref: source.ref, codeName: codeName.trim() })) onClose();
  };
  return (
    <Sheet title={source.protected ? <Trans>Another code name for {source.ref}</Trans> : <Trans>Protect {source.ref}</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void protect(); }}>
        <p><Trans>A protected source goes by its code name in lists, in the journal and in every dossier. Its name and other names stand in one table of this file, which no export takes along unless it is asked to.</Trans></p>
        <p className="note"><Trans>The journal keeps what it once held. A source whose name was entered openly is therefore refused here, and the refusal says where the name stands: enter it anew as a protected source in a case that never held the name.</Trans></p>
        <Field label={<Trans>Code name</Trans>} value={codeName} onChange={setCodeName} required autoFocus hint={t`A word that has nothing to do with the source: no initials, no place, no order of recruitment.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}>{source.protected ? <Trans>Use this code name</Trans> : <Trans>Protect the source</Trans>}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
