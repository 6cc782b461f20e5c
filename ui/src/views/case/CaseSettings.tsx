// What the case is called, what it asks and how it is handled. A change is an
// entry like any other, so it wants its reason.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import type { Overview } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { HandlingChoice } from "../../nouns/handling/HandlingChoice.tsx";

/** The fields that differ from what the case has; an empty question is none. */
function differing(overview: Overview, title: string, question: string, handling: string): Record<string, unknown> {
  const wanted = question.trim() === "" ? null : question.trim();
  return {
    ...(title.trim() === overview.title ? {} : { title: title.trim() }),
    ...(wanted === overview.question ? {} : { question: wanted }),
    ...(handling === overview.handling ? {} : { handling }),
  };
}

export function CaseSettings({ overview }: { overview: Overview }) {
  const { t } = useLingui();
  const acting = useActing();
  const [title, setTitle] = useState(overview.title);
  const [question, setQuestion] = useState(overview.question ?? "");
  const [handling, setHandling] = useState(overview.handling);
  const [because, setBecause] = useState("");
  const fields = differing(overview, title, question, handling);
  const ready = Object.keys(fields).length > 0 && title.trim() !== "" && because.trim() !== "";
  const keep = () => acting.act("record.edit", { target: "case", fields, because: because.trim() });
  return (
    <>
      <p className="lead"><Trans>They head the overview and every dossier. What they were before stays in the history.</Trans></p>
      <Said acting={acting} />
      <Form onSubmit={(event) => { event.preventDefault(); if (ready && !acting.busy) void keep(); }}>
        <Field label={<Trans>Title</Trans>} value={title} onChange={setTitle} required name="case-title" />
        <Field label={<Trans>Question</Trans>} value={question} onChange={setQuestion} rows={4} name="case-question" />
        <HandlingChoice value={handling} onChange={setHandling} />
        <Field
          label={<Trans>Reason</Trans>}
          value={because}
          onChange={setBecause}
          required
          name="case-because"
          hint={t`Why it is changed; it is kept in the journal.`}
        />
        <div className="deeds">
          <Button look="main" type="submit" isDisabled={!ready || acting.busy}><Trans>Change the settings</Trans></Button>
        </div>
      </Form>
    </>
  );
}
