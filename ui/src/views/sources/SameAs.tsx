// Saying that two records are of one source, with the reason, or taking that back.
// Neither record is changed otherwise: taken back, all is as it was.
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Source } from "../../host/types.gen.ts";
import { nameOf } from "../../nouns/source/source.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";

export function SameAs({ source, all, onClose }: { source: Source; all: readonly Source[]; onClose: () => void }) {
  const [other, setOther] = useState<string | null>(null);
  const [because, setBecause] = useState("");
  const acting = useActing();
  const joined = source.sameAs !== null;
  const ready = because.trim() !== "" && (joined || other !== null) && !acting.busy;
  const save = async () => {
    const fields = { sameAs: joined ? null : other };
    if (await acting.act("record.edit", { target: source.ref, fields, because: because.trim() })) onClose();
  };
  // Only what the core would take: one that stands for itself, as open or as protected as this one.
  const others = all.filter((one) => one.ref !== source.ref && one.sameAs === null && one.protected === source.protected);
  return (
    <Sheet title={joined ? <Trans>{source.ref} is not {source.sameAs} after all</Trans> : <Trans>{source.ref} is the same source as…</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        {joined ? <p><Trans>The two are counted, graded and tracked apart again. Nothing that was recorded of either is lost.</Trans></p> : (
          <>
            <p><Trans>Both records stay as they are. From now on what this one said counts as said by the other: as one origin, under the other’s letter, in the other’s track record.</Trans></p>
            <Pick label={<Trans>It is</Trans>} value={other} onChange={setOther} options={others.map((one) => ({ id: one.ref, name: nameOf(one) }))} />
          </>
        )}
        <Field label={<Trans>How that is known</Trans>} value={because} onChange={setBecause} rows={2} required name="because" />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}>{joined ? <Trans>Part them</Trans> : <Trans>Take them for one</Trans>}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
