// The three things a new case is asked for. Only the title is compulsory.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import type { Handling } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { HandlingChoice } from "../handling/HandlingChoice.tsx";

export interface Wanted { title: string; question?: string; handling: Handling }
export interface Props { open: boolean; onClose: () => void; onMake: (wanted: Wanted) => Promise<void> }

export function NewCase({ open, onClose, onMake }: Props) {
  const { t } = useLingui();
  const [title, setTitle] = useState("");
  const [question, setQuestion] = useState("");
  const [handling, setHandling] = useState<Handling>("TLP:AMBER");
  const asked = question.trim();
  const make = () => onMake({ title: title.trim(), handling, ...(asked === "" ? {} : { question: asked }) });
  return (
    <Sheet title={<Trans>New case</Trans>} open={open} onClose={onClose}>
      <Form onSubmit={(event) => { event.preventDefault(); if (title.trim() !== "") void make(); }} style={{ display: "grid", gap: 16 }}>
        <Field label={<Trans>Title</Trans>} value={title} onChange={setTitle} required autoFocus name="title" />
        <Field
          label={<Trans>Question</Trans>}
          value={question}
          onChange={setQuestion}
          rows={3}
          name="question"
          hint={t`What the case is to answer. It heads the overview and the dossier, and can be changed later.`}
        />
        <HandlingChoice value={handling} onChange={setHandling} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={title.trim() === ""}><Trans>Choose where to keep it…</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
