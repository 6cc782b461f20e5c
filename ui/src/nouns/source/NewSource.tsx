// A new source. A protected one gets a code name, and its name then stays in
// the one table that never leaves the file.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { SourceKind } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { KINDS } from "./source.ts";
import { Tick } from "../../shared/Tick.tsx";

export interface Props { open: boolean; onClose: () => void; onMade: (ref: string) => void }

export function NewSource({ open, onClose, onMade }: Props) {
  const { t, i18n } = useLingui();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<SourceKind>("person");
  const [access, setAccess] = useState("");
  const [kept, setKept] = useState(false);
  const [codeName, setCodeName] = useState("");
  const [aliases, setAliases] = useState("");
  const acting = useActing();
  const ready = kept ? codeName.trim() !== "" : name.trim() !== "";
  const make = async () => {
    const given = (key: string, text: string) => (text.trim() === "" ? {} : { [key]: text.trim() });
    const others = aliases.split(/[\n,;]/).map((one) => one.trim()).filter((one) => one !== "");
    const added = await acting.act("source.add", {
      kind, ...given("name", name), ...given("access", access), ...(kept ? { protected: true, codeName: codeName.trim(), ...(others.length > 0 ? { aliases: others } : {}) } : {}),
    });
    if (!added) return;
    setName(""); setAccess(""); setCodeName(""); setAliases(""); setKept(false);
    onMade(added.value.ref);
  };
  return (
    <Sheet title={<Trans>New source</Trans>} open={open} onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void make(); }}>
        <Field label={<Trans>Name</Trans>} value={name} onChange={setName} required={!kept} autoFocus />
        <Choice
          label={<Trans>Kind</Trans>}
          value={kind}
          onChange={(id) => { if (id in KINDS) setKind(id as SourceKind); }}
          options={Object.entries(KINDS).map(([id, words]) => ({ id, name: i18n._(words) }))}
        />
        <Field label={<Trans>What it can see or hear, and how</Trans>} value={access} onChange={setAccess} />
        <Tick isSelected={kept} onChange={setKept}><Trans>Protect this source: it goes by a code name everywhere</Trans></Tick>
        {kept ? (
          <>
            <Field label={<Trans>Code name</Trans>} value={codeName} onChange={setCodeName} required hint={t`What it is called in lists, journal and dossiers.`} />
            <Field label={<Trans>Other names</Trans>} value={aliases} onChange={setAliases} hint={t`With commas between. They are kept with the name, and no text may hold them unnoticed.`} />
          </>
        ) : null}
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready || acting.busy}><Trans>Add the source</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
