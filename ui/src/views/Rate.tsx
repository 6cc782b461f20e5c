// Rating one record on one scale. A reason is required; the other half of the
// grade is not shown meanwhile, so that it does not colour this one.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form, Label, Radio, RadioGroup } from "react-aria-components";
import { useActing } from "../host/query.ts";
import { Button } from "../shared/Button.tsx";
import { Field } from "../shared/Field.tsx";
import { Said } from "../shared/Said.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { Grade } from "../nouns/rating/Grade.tsx";
import { RELIABILITY } from "../nouns/rating/rating.ts";
import type { Scale } from "../nouns/rating/rating.ts";

export interface Props { target: string; scale: Scale; onClose: () => void }

export function Rate({ target, scale, onClose }: Props) {
  const { t } = useLingui();
  const [value, setValue] = useState<string | null>(null);
  const [because, setBecause] = useState("");
  const acting = useActing();
  const ready = value !== null && because.trim() !== "";
  const save = async () => {
    if (value === null) return;
    if (await acting.act("rating.add", { target, scale: scale.id, value, because: because.trim() })) onClose();
  };
  const graded = (of: string) => (scale === RELIABILITY ? <Grade letter={of} /> : <Grade digit={of} />);
  return (
    <Sheet title={<Trans>Rate {target}</Trans>} open onClose={onClose} wide>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        <RadioGroup value={value} onChange={setValue} className="scale-list">
          <Label className="cap">{scale.title} · {scale.document}</Label>
          {scale.terms.map((term) => (
            <Radio key={term.value} value={term.value} className="term">
              {graded(term.value)}
              <b>{term.label}</b>
              <span className="def">{term.definition}</span>
            </Radio>
          ))}
        </RadioGroup>
        <Field label={<Trans>Reason</Trans>} value={because} onChange={setBecause} rows={2} required hint={t`It prints beside the grade. The earlier rating stays in the case.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready || acting.busy}><Trans>Record the rating</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
