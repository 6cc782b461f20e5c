// Putting a record under an element of a list, or changing why it stands there.
// A finding says whether the element is met, and nothing else does.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import type { ElementListShown, ElementRow, ElementShown, ElementStatus, PlacedUnder } from "../../host/types.gen.ts";
import { STATUSES } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useTargets } from "./targets.ts";

/** Stands for "not said" in a list, where an empty id is not allowed. */
const NONE = "-";

export interface Props {
  list: ElementListShown;
  element: ElementShown;
  row: ElementRow;
  /** What stands there already and is changed; null for something new. */
  placed: PlacedUnder | null;
  /** The record that is offered first. */
  first: string | null;
  onClose: () => void;
}

export function PutUnder({ list, element, row, placed, first, onClose }: Props) {
  const { t } = useLingui();
  const targets = useTargets("CLJ");
  const [target, setTarget] = useState<string | null>(placed?.ref ?? first);
  const [why, setWhy] = useState(placed?.why ?? "");
  const [status, setStatus] = useState<ElementStatus | null>(placed?.status ?? null);
  const acting = useActing();
  const there = placed === null && row.placed.some((one) => one.ref === target);
  const finding = target?.startsWith("J") ?? false;
  const put = async () => {
    if (target === null) return;
    const placement = { target, list: list.id, element: element.id, why: why.trim() === "" ? null : why.trim(), status: finding ? status : null };
    if (await acting.act("elements.place", placement)) onClose();
  };
  const chosen = targets.find((one) => one.id === target);
  return (
    <Sheet title={placed ? <Trans>{placed.ref} under “{element.label}”</Trans> : <Trans>Put under “{element.label}”</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (target !== null && !acting.busy) void put(); }}>
        <p className="muted words">{element.definition}</p>
        {placed ? <p className="voice words">{placed.text}</p> : (
          <Pick
            label={<Trans>What stands there</Trans>}
            value={target}
            onChange={setTarget}
            options={targets}
            hint={targets.length === 0
              ? <Trans>There is no claim, evidence line or finding yet.</Trans>
              : <Trans>A claim with all its evidence, one evidence line, or a finding. Type a ref or some of its words.</Trans>}
          />
        )}
        {chosen && !placed ? <p className="voice words said-whole">{chosen.name}</p> : null}
        {there ? <p className="note" role="status"><Trans>{target} stands there already; what is said of it here is replaced.</Trans></p> : null}
        {finding ? <Status value={status} onChange={setStatus} /> : null}
        <Field label={<Trans>Why it stands there</Trans>} value={why} onChange={setWhy} rows={2} name="why" hint={t`Printed in the matrix of the dossier.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={target === null || acting.busy}>{placed ? <Trans>Save</Trans> : <Trans>Put it there</Trans>}</Button>
        </div>
      </Form>
    </Sheet>
  );
}

/** The same for a record that is known, where list and element are still to be chosen. */
export function PlaceRecord({ target, onClose }: { target: string; onClose: () => void }) {
  const { t } = useLingui();
  const lists = useAsk("elements.list", {}).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [element, setElement] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const [status, setStatus] = useState<ElementStatus | null>(null);
  const acting = useActing();
  const list = lists.find((one) => one.id === (chosen ?? lists.find((it) => it.placed > 0)?.id ?? lists[0]?.id)) ?? null;
  const under = list?.elements.find((one) => one.id === element) ?? list?.elements[0] ?? null;
  const finding = target.startsWith("J");
  const put = async () => {
    if (!list || !under) return;
    const placement = { target, list: list.id, element: under.id, why: why.trim() === "" ? null : why.trim(), status: finding ? status : null };
    if (await acting.act("elements.place", placement)) onClose();
  };
  return (
    <Sheet title={<Trans>Put {target} under an element</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (under && !acting.busy) void put(); }}>
        <Choice label={<Trans>List of elements</Trans>} value={list?.id ?? null} onChange={(id) => { setChosen(id); setElement(null); }} options={lists.map((one) => ({ id: one.id, name: one.title }))} />
        <Choice label={<Trans>Element</Trans>} value={under?.id ?? null} onChange={setElement} options={(list?.elements ?? []).map((one) => ({ id: one.id, name: one.label }))} hint={under?.definition} />
        {finding ? <Status value={status} onChange={setStatus} /> : null}
        <Field label={<Trans>Why it stands there</Trans>} value={why} onChange={setWhy} rows={2} name="why" hint={t`Printed in the matrix of the dossier.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!under || acting.busy}><Trans>Put it there</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Status({ value, onChange }: { value: ElementStatus | null; onChange: (status: ElementStatus | null) => void }) {
  const { t, i18n } = useLingui();
  return (
    <Choice
      label={<Trans>Whether the element is met</Trans>}
      value={value ?? NONE}
      onChange={(id) => onChange(id === "met" || id === "partly" || id === "not-met" ? id : null)}
      options={[{ id: NONE, name: t`not said` }, ...Object.entries(STATUSES).map(([id, said]) => ({ id, name: i18n._(said) }))]}
    />
  );
}
