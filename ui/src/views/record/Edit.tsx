// Editing the fields of a record: all that were changed are one entry, with one
// reason. What was said, and where, is never edited; that is another quote.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Nouns } from "../../host/records.ts";
import { wordOf } from "../../nouns/finding/yardsticks.ts";
import { LABELS } from "../../nouns/handling/handling.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { Said } from "../../shared/Said.tsx";
import { Tick } from "../../shared/Tick.tsx";
import type { FieldOf } from "./fields.ts";
import { changesOf, closedKey, typedOf } from "./typed.ts";
import type { Typed } from "./typed.ts";

export interface Props {
  target: string;
  fields: readonly FieldOf[];
  record: Readonly<Record<string, unknown>>;
  name: (ref: string) => string;
  onDone: () => void;
}

/** Stands for "none" in a list, where an empty id is not allowed. */
const NONE = "-";

export function Edit({ target, fields, record, name, onDone }: Props) {
  const { t, i18n } = useLingui();
  const [before] = useState(() => typedOf(fields, record));
  const [typed, setTyped] = useState<Typed>(before);
  const [because, setBecause] = useState("");
  const acting = useActing();
  const set = (key: string, value: string | boolean) => setTyped({ ...typed, [key]: value });
  const { fields: changed, unread } = changesOf(fields, before, typed);
  const ready = Object.keys(changed).length > 0 && unread.length === 0 && because.trim() !== "";
  const save = async () => {
    if (await acting.act("record.edit", { target, fields: changed, because: because.trim() })) onDone();
  };
  return (
    <Form className="inline-form" aria-label={t`Edit ${target}`} onSubmit={(event) => { event.preventDefault(); if (ready && !acting.busy) void save(); }}>
      {fields.map((field, n) => (
        <One key={field.key} field={field} typed={typed} set={set} name={name} first={n === 0}
          error={unread.includes(field.key) ? (field.required ? t`This must say something that can be read.` : t`This cannot be read.`) : null} />
      ))}
      <Field label={<Trans>Why it is changed</Trans>} value={because} onChange={setBecause} rows={2} required name="because"
        hint={Object.keys(changed).length === 0 ? t`Nothing is changed yet.` : t`Changed: ${fields.filter((field) => field.key in changed).map((field) => i18n._(field.name)).join(", ")}.`} />
      <Said acting={acting} />
      <div className="ends">
        <Button onPress={onDone}><Trans>Cancel</Trans></Button>
        {/* Pending and not disabled: a disabled button loses the focus, and Escape with it. */}
        <Button look="main" type="submit" isDisabled={!ready} isPending={acting.busy}><Trans>Save the changes</Trans></Button>
      </div>
    </Form>
  );
}

interface OneProps {
  field: FieldOf;
  typed: Typed;
  set: (key: string, value: string | boolean) => void;
  name: (ref: string) => string;
  first: boolean;
  error: string | null;
}

function One({ field, typed, set, name, first, error }: OneProps) {
  const { t, i18n } = useLingui();
  const { key, kind, required } = field;
  const label = i18n._(field.name);
  const text = String(typed[key] ?? "");
  const put = (value: string) => set(key, value);
  const none = { id: NONE, name: t`none` };
  switch (kind.as) {
    case "flag": return <Tick isSelected={typed[key] === true} onChange={(now) => set(key, now)}>{label}</Tick>;
    case "handling": return (
      <Choice label={label} value={text === "" ? NONE : text} onChange={(id) => put(id === NONE ? "" : id)}
        options={[...(required ? [] : [{ id: NONE, name: t`that of the case` }]), ...LABELS.map((id) => ({ id, name: id }))]} />
    );
    case "choice": return (
      <Choice label={label} value={text === "" ? NONE : text} onChange={(id) => put(id === NONE ? "" : id)}
        options={[...(required ? [] : [none]), ...Object.entries(kind.of).map(([id, words]) => ({ id, name: i18n._(words) }))]} />
    );
    case "term": return (
      <Choice label={label} value={text === "" ? NONE : text} onChange={(id) => put(id === NONE ? "" : id)} hint={kind.of.terms.find((one) => one.value === text)?.definition}
        options={[none, ...kind.of.terms.map((one) => ({ id: one.value, name: wordOf(kind.of, one.value) }))]} />
    );
    case "ref": return <OfNoun label={label} noun={kind.noun} value={text} put={put} name={name} />;
    case "refs": return <Field label={label} value={text} onChange={put} autoFocus={first} error={error} name={key} hint={text.split(/[\s,;→]+/).filter((ref) => ref !== "").map((ref) => name(ref.toUpperCase())).join(" → ") || t`Refs, such as S4, S1.`} />;
    case "bound": return (
      <div className="bound">
        <Field label={label} value={text} onChange={put} error={error} name={key} hint={t`A number such as 4000, or 30000…40000 where the end itself is a range.`} />
        <Tick isSelected={typed[closedKey(key)] === true} onChange={(now) => set(closedKey(key), now)}><Trans>the end itself included</Trans></Tick>
      </div>
    );
    case "block": return <Field label={label} value={text} onChange={put} rows={3} autoFocus={first} error={error} name={key} required={required ?? false} />;
    case "date": return <Field label={label} value={text} onChange={put} error={error} name={key} hint={t`As in 2023-04-10, 2023-04, 2023~ or 2022/2023.`} />;
    case "list": return <Field label={label} value={text} onChange={put} error={error} name={key} hint={t`Separated by commas.`} />;
    default: return <Field label={label} value={text} onChange={put} autoFocus={first} error={error} name={key} required={required ?? false} />;
  }
}

interface OfNounProps { label: string; noun: keyof Nouns; value: string; put: (value: string) => void; name: (ref: string) => string }

/** One record of a noun, or none. */
function OfNoun({ label, noun, value, put, name }: OfNounProps) {
  const { t } = useLingui();
  const { all } = useRecords(noun);
  return (
    <Choice label={label} value={value === "" ? NONE : value} onChange={(id) => put(id === NONE ? "" : id)}
      options={[{ id: NONE, name: t`none` }, ...all.map((one) => ({ id: one.ref, name: `${one.ref} ${name(one.ref).slice(0, 80)}` }))]} />
  );
}
