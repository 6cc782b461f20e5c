// A new dossier: what stands on its cover, and what it begins with.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";

export function NewDossier({ title: first, onClose, onMade }: { title: string; onClose: () => void; onMade: (ref: string) => void }) {
  const { t } = useLingui();
  const [title, setTitle] = useState(first);
  const [begin, setBegin] = useState("brief");
  const acting = useActing();
  const ready = title.trim() !== "" && !acting.busy;
  const make = async () => {
    const beginning = begin === "brief" ? { brief: true } : { blocks: [{ kind: "prose" as const, text: "" }] };
    const made = await acting.act("dossier.add", { title: title.trim(), ...beginning });
    if (made) onMade(made.value.ref);
  };
  return (
    <Sheet title={<Trans>New dossier</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void make(); }}>
        <Field label={<Trans>Title on the cover</Trans>} value={title} onChange={setTitle} required autoFocus name="title" />
        <Choice
          label={<Trans>Begins with</Trans>}
          value={begin}
          onChange={setBegin}
          options={[{ id: "brief", name: t`The standard brief` }, { id: "prose", name: t`One empty block of prose` }]}
          hint={begin === "brief" ? <Trans>Summary, every claim with its evidence, figures, sources, exhibits, method: each can then be moved or taken out.</Trans> : null}
        />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Compose it</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
