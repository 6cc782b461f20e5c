// The panel of a record, over whatever room is shown: its fields, what rests on
// it, its past, and the ways to edit and to remove it. It opens for every ref.
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { Form, Heading } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import { NOUNS, nounOf } from "../../host/records.ts";
import type { Nouns } from "../../host/records.ts";
import type { Assumption, Challenge, HistoryEntry, Placement } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Drawer } from "../../shared/Drawer.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { closeRecord, href, useRouteArguments } from "../../shared/route.ts";
import { HeldAgainstQuote, Standing } from "../matrices/Standing.tsx";
import { useNaming } from "../naming.ts";
import type { Naming } from "../naming.ts";
import { Chain } from "../sources/Chain.tsx";
import { Edit } from "./Edit.tsx";
import { CASE_FIELDS, FIELDS, NOUN_NAME, NOUN_NAMES, fieldsOf } from "./fields.ts";
import { Past } from "./Past.tsx";
import { Value } from "./Value.tsx";
import "./Record.css";

type Shown = Readonly<Record<string, unknown>>;

/** The record that the address names, if it names one. */
export function RecordPanel() {
  const { t } = useLingui();
  const ref = useRouteArguments().get("record");
  return (
    <Drawer label={t`Record ${ref ?? ""}`} open={ref !== null} onClose={closeRecord}>
      {ref === null ? null : <Opened key={ref} of={ref} />}
    </Drawer>
  );
}

function Opened({ of: ref }: { of: string }) {
  const noun = nounOf(ref);
  const whole = ref === "case";
  const asked = useAsk("record.show", { ref }, { enabled: whole || noun !== undefined });
  const naming = useNaming();
  if (whole && asked.data) return <TheCase record={asked.data as unknown as Shown} naming={naming} />;
  if (noun === undefined && !whole) return <Missing title={ref}><p className="none"><Trans>“{ref}” is no ref of a record.</Trans></p></Missing>;
  if (asked.error) return <Missing title={ref}><FaultNote fault={asked.error.fault} /></Missing>;
  if (!asked.data || noun === undefined) return null;
  return <One of={ref} noun={noun} record={asked.data as unknown as Shown} naming={naming} />;
}

function Missing({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <div className="drawer-head"><div className="top"><Heading slot="title" level={2} className="mono">{title}</Heading><Close /></div></div>
      <div className="drawer-body">{children}</div>
    </>
  );
}

/** The case's own title, question and handling. It is never removed. */
function TheCase({ record, naming }: { record: Shown; naming: Naming }) {
  const { t, i18n } = useLingui();
  const [editing, setEditing] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const read = () => { body.current?.focus(); setEditing(false); };
  return (
    <>
      <div className="drawer-head">
        <div className="top"><p className="muted"><Trans>The case</Trans></p><Close /></div>
        <Heading slot="title" level={2}>{String(record["title"])}</Heading>
        <div className="acts"><Button onPress={() => setEditing(true)} isDisabled={editing}><Trans>Edit…</Trans></Button></div>
      </div>
      <div ref={body} className="drawer-body" tabIndex={0} role="region" aria-label={t`The case`}>
        {editing ? <Edit target="case" fields={CASE_FIELDS} record={record} name={naming.name} onDone={read} /> : (
          <dl className="known">
            {CASE_FIELDS.map((field) => (
              <div key={field.key}><dt>{i18n._(field.name)}</dt><dd><Value field={field} value={record[field.key]} name={naming.name} /></dd></div>
            ))}
          </dl>
        )}
        <h2 className="cap"><Trans>Its past</Trans></h2>
        <Past entries={(record["history"] ?? []) as HistoryEntry[]} of="case" fields={CASE_FIELDS} />
      </div>
    </>
  );
}

const Close = () => <Button look="plain" onPress={closeRecord}><Trans>Close</Trans> <kbd>Esc</kbd></Button>;

/** Whether a field holds anything; those that do not are told together. */
const says = (value: unknown): boolean => value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

type Doing = "reading" | "editing" | "removing";

function One({ of: ref, noun, record, naming }: { of: string; noun: keyof Nouns; record: Shown; naming: Naming }) {
  const { t, i18n } = useLingui();
  const [doing, setDoing] = useState<Doing>("reading");
  const body = useRef<HTMLDivElement>(null);
  // The form that had the focus goes; the keys must stay with the panel.
  const read = () => { body.current?.focus(); setDoing("reading"); };
  const fields = fieldsOf(noun, record);
  const editable = fields.filter((field) => field.edit);
  const silent = fields.filter((field) => !says(record[field.key]));
  const hanging = hangingOn(noun, record);
  const place = naming.place(ref);
  const named = naming.name(ref);
  return (
    <>
      <div className="drawer-head">
        <div className="top">
          <p className="muted"><span className="mono">{ref}</span> · {i18n._(NOUN_NAME[noun])}</p>
          <Close />
        </div>
        <Heading slot="title" level={2}>{named === ref ? i18n._(NOUN_NAME[noun]) : named}</Heading>
        <div className="acts">
          {place === null ? null : <a className="button" href={place}><Trans>Go to it</Trans></a>}
          {/^[SEQ]/.test(ref) ? <a className="button" href={href("sources", "fall", ref)}><Trans>If it fell…</Trans></a> : null}
          <Button onPress={() => setDoing("editing")} isDisabled={doing === "editing" || editable.length === 0}><Trans>Edit…</Trans></Button>
          <Button onPress={() => setDoing("removing")} isDisabled={doing === "removing"}><Trans>Remove…</Trans></Button>
        </div>
      </div>
      <div ref={body} className="drawer-body" tabIndex={0} role="region" aria-label={t`What is known of ${ref}`}>
        {doing === "editing" ? <Edit target={ref} fields={editable} record={record} name={naming.name} onDone={read} /> : null}
        {doing === "removing" ? <Remove of={ref} hanging={hanging} naming={naming} onDone={read} /> : null}
        {doing === "reading" ? (
          <dl className="known">
            {fields.filter((field) => says(record[field.key])).map((field) => (
              <div key={field.key}><dt>{i18n._(field.name)}</dt><dd><Value field={field} value={record[field.key]} name={naming.name} /></dd></div>
            ))}
            {silent.length === 0 ? null : <div className="silent"><dt><Trans>Not stated</Trans></dt><dd>{silent.map((field) => i18n._(field.name)).join(" · ")}</dd></div>}
          </dl>
        ) : null}
        {doing === "reading" && noun === "quotes" ? (
          <>
            <h2 className="cap"><Trans>How the words came here</Trans></h2>
            <Chain quote={ref} />
          </>
        ) : null}
        {doing === "reading" && noun === "quotes" ? (
          <>
            <h2 className="cap"><Trans>Held against it</Trans></h2>
            <HeldAgainstQuote of={ref} />
          </>
        ) : null}
        {doing === "reading" && (noun === "claims" || noun === "evidence" || noun === "findings") ? (
          <Standing
            of={ref}
            elements={(record["elements"] ?? []) as Placement[]}
            assumptions={noun === "evidence" ? null : ((record["assumptions"] ?? []) as Assumption[])}
            challenges={(record["challenges"] ?? []) as Challenge[]}
          />
        ) : null}
        {doing === "removing" ? null : (
          <>
            <h2 className="cap"><Trans>What rests on it</Trans></h2>
            <Hanging groups={hanging} naming={naming} />
          </>
        )}
        <h2 className="cap"><Trans>Its past</Trans></h2>
        <Past entries={(record["history"] ?? []) as HistoryEntry[]} of={ref} fields={fields} />
      </div>
    </>
  );
}

type Groups = [keyof Nouns, string[]][];

/** The refs that `record.show` gives by noun; a noun's own fields are not among them. */
function hangingOn(noun: keyof Nouns, record: Shown): Groups {
  const own = new Set(FIELDS[noun].map((field) => field.key));
  return Object.values(NOUNS)
    .filter((other) => !own.has(other) && Array.isArray(record[other]))
    .map((other) => [other, record[other] as string[]]);
}

function Hanging({ groups, naming }: { groups: Groups; naming: Naming }) {
  const { i18n } = useLingui();
  if (groups.length === 0) return <p className="none"><Trans>Nothing: it can be removed.</Trans></p>;
  return (
    <dl className="known">
      {groups.map(([noun, refs]) => (
        <div key={noun}>
          <dt>{i18n._(NOUN_NAMES[noun])}</dt>
          <dd><ul className="ref-list">{refs.map((ref) => <li key={ref}><RefLink to={ref} /> {naming.name(ref) === ref ? null : naming.name(ref).slice(0, 90)}</li>)}</ul></dd>
        </div>
      ))}
    </dl>
  );
}

function Remove({ of: ref, hanging, naming, onDone }: { of: string; hanging: Groups; naming: Naming; onDone: () => void }) {
  const { t } = useLingui();
  const [because, setBecause] = useState("");
  const acting = useActing();
  // The text layers of an exhibit go with it; whatever else rests on a record keeps it.
  const holding = hanging.filter(([noun]) => !(nounOf(ref) === "exhibits" && noun === "layers"));
  if (holding.length > 0) {
    return (
      <div className="note" role="status">
        <p><Trans>{ref} cannot be removed: other records rest on it. Remove these first, or leave it.</Trans></p>
        <Hanging groups={holding} naming={naming} />
        <Button onPress={onDone}><Trans>Leave it</Trans></Button>
      </div>
    );
  }
  const ready = because.trim() !== "" && !acting.busy;
  const remove = async () => {
    if (await acting.act("record.remove", { ref, because: because.trim() })) closeRecord();
  };
  return (
    <Form className="inline-form" aria-label={t`Remove ${ref}`} onSubmit={(event) => { event.preventDefault(); if (ready) void remove(); }}>
      <Field label={<Trans>Why it is removed</Trans>} value={because} onChange={setBecause} rows={2} required autoFocus name="because"
        hint={t`It leaves the record but stays in the journal, and undo brings it back.`} />
      <Said acting={acting} />
      <div className="ends">
        <Button onPress={onDone}><Trans>Cancel</Trans></Button>
        <Button look="main" type="submit" isDisabled={!ready}><Trans>Remove {ref}</Trans></Button>
      </div>
    </Form>
  );
}
