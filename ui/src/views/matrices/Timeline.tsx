// What happened when: drawn, with what each date leaves open, and the same as a
// list. Things stand by the earliest day that their date can mean; of each it is
// said whether it certainly comes after the one above.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { DatedShown, DatesWrong } from "../../host/types.gen.ts";
import { AFTER, DATED } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { Pick } from "../../shared/Pick.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { go } from "../../shared/route.ts";
import { drawn } from "./drawn.ts";
import type { Drawn, Picture } from "./drawn.ts";

/** So many things are drawn and listed at once. */
const MOST = 500;

export function Timeline() {
  const { t } = useLingui();
  const claims = useRecords("claims").all;
  const [beside, setBeside] = useState(false);
  const [only, setOnly] = useState<string | null>(null);
  const [dating, setDating] = useState<DatedShown | null>(null);
  const asked = useAsk("timeline.show", { beside, ...(only === null ? {} : { claims: [only] }) });
  const things = asked.data?.things ?? [];
  const shown = useMemo(() => (asked.data?.things ?? []).slice(0, MOST), [asked.data]);
  const picture = useMemo(() => drawn(shown), [shown]);
  return (
    <section className="pane" aria-label={t`Timeline`}>
      <div className="bar">
        <Tick isSelected={beside} onChange={setBeside}><Trans>Also when it was said, published and got</Trans></Tick>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`What happened when`}>
        <div className="inner">
          <h2 className="title-of"><Trans>What happened when</Trans></h2>
          {asked.error ? <FaultNote fault={asked.error.fault} /> : null}
          {claims.length === 0 && asked.data ? (
            <div className="none">
              <p><Trans>No claims yet. A timeline shows when what the claims say happened.</Trans></p>
              <p><Button onPress={() => go("claims")}><Trans>Go to the claims</Trans></Button></p>
            </div>
          ) : null}
          {(asked.data?.contradictions ?? []).map((wrong) => <p key={wrong.said} className="wrong words"><Wrong wrong={wrong} /></p>)}
          {claims.length > 1 ? (
            <div className="inline-form narrowed"><Pick label={<Trans>Only one claim</Trans>} value={only} onChange={setOnly} options={claims.map((one) => ({ id: one.ref, name: one.statement }))} hint={<Trans>Empty shows all.</Trans>} /></div>
          ) : null}
          {things.length > 0 && picture === null ? <p className="none"><Trans>Nothing here has a date yet. Press “Date it…” in the list: a year is enough, and 2023~ says about, 2023? doubtful.</Trans></p> : null}
          {things.length > MOST ? <p className="note" role="status"><Trans>The first {MOST} of {things.length} are shown. Choose one claim to see its own.</Trans></p> : null}
          {picture ? <Line picture={picture} /> : null}
          {things.length > 0 ? <Twin things={shown} all={things.length} onDate={setDating} /> : null}
        </div>
      </div>
      {dating ? <DateIt thing={dating} onClose={() => setDating(null)} /> : null}
    </section>
  );
}

function Wrong({ wrong }: { wrong: DatesWrong }) {
  const [a, b, c] = wrong.refs.map((ref) => <RefLink key={ref} to={ref} />);
  switch (wrong.kind) {
    case "said-before-it-happened": return <Trans>{a} supports {b} as first-hand or documented ({c}), and was said before that happened.</Trans>;
    case "published-before-said": return <Trans>{a} was published before its words in {b} were said.</Trans>;
    case "acquired-before-published": return <Trans>{a} was got before it was published.</Trans>;
    case "acquired-before-said": return <Trans>{a} was got before its words in {b} were said.</Trans>;
  }
}

const part = (of: number): string => `${(100 * of).toFixed(3)}%`;

function Line({ picture }: { picture: Picture }) {
  const { t, i18n } = useLingui();
  const marks = picture.ticks.map((tick) => <span key={tick.day} className="line" style={{ insetInlineStart: part(tick.at) }} />);
  const label = (day: number, by: "year" | "month"): string =>
    i18n.date(new Date(day * 86_400_000), { timeZone: "UTC", year: "numeric", ...(by === "month" ? { month: "short" } : {}) });
  return (
    <figure className="drawn-time">
      <div className="axis" aria-hidden="true">
        <span />
        <div className="track">{picture.ticks.map((tick) => <b key={tick.day} style={{ insetInlineStart: part(tick.at) }}>{label(tick.day, tick.by)}</b>)}</div>
      </div>
      <ol aria-label={t`Timeline, drawn`}>
        {picture.rows.map((row) => (
          <li key={`${row.thing.ref} ${row.thing.what}`}>
            <span className="what-of"><RefLink to={row.thing.ref} /> <span className="muted">{i18n._(DATED[row.thing.what])}</span> {row.thing.text}</span>
            <div className="track" role="img" aria-label={row.thing.date ?? ""} title={row.thing.date ?? ""}>{marks}<Bar row={row} /></div>
          </li>
        ))}
      </ol>
      <figcaption className="legend-of"><Trans>A bar covers every day that the date can mean; its dark part, the days on which it certainly went on. Dashed with ~ is about, with ? doubtful; an arrow says that nothing bounds it.</Trans></figcaption>
    </figure>
  );
}

function Bar({ row }: { row: Drawn }) {
  const { thing, bar, sure } = row;
  const doubt = thing.approximate || thing.uncertain;
  const sign = `${thing.approximate ? "~" : ""}${thing.uncertain ? "?" : ""}`;
  return (
    <>
      <span className="bar-of" data-what={thing.what} data-doubt={doubt ? "" : undefined} style={{ insetInlineStart: part(bar.from), inlineSize: part(bar.to - bar.from) }} />
      {sure ? <span className="sure" data-what={thing.what} style={{ insetInlineStart: part(sure.from), inlineSize: part(sure.to - sure.from) }} /> : null}
      {row.openStart ? <span className="end" style={{ insetInlineStart: "1%" }}>◂</span> : null}
      {row.openEnd ? <span className="end" style={{ insetInlineStart: "99%" }}>▸</span> : null}
      {sign === "" ? null : bar.to < 0.95
        ? <span className="sign" style={{ insetInlineStart: part(bar.to) }}>{sign}</span>
        : <span className="sign" style={{ insetInlineEnd: part(1 - bar.from + 0.005) }}>{sign}</span>}
    </>
  );
}

function Twin({ things, all, onDate }: { things: readonly DatedShown[]; all: number; onDate: (thing: DatedShown) => void }) {
  const { i18n } = useLingui();
  const many = things.some((one) => one.what !== "happened");
  return (
    <>
      <h2 className="cap"><span><Trans>The same as a list</Trans></span><span>{all}</span></h2>
      <table className="quiet timeline-list">
        <thead>
          <tr>
            <th scope="col"><Trans>Date</Trans></th>
            <th scope="col"><Trans>What</Trans></th>
            <th scope="col"><Trans>After the one above?</Trans></th>
            <th scope="col"><span className="unseen"><Trans>Actions</Trans></span></th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => (
            <tr key={`${thing.ref} ${thing.what}`} data-thing={thing.ref}>
              <td className="date"><span className="mono">{thing.date ?? "–"}</span>{thing.approximate ? <span className="muted"> <Trans>about</Trans></span> : null}{thing.uncertain ? <span className="muted"> <Trans>doubtful</Trans></span> : null}</td>
              <td><RefLink to={thing.ref} /> {many ? <span className="muted">{i18n._(DATED[thing.what])} </span> : null}<span className="words">{thing.text}</span></td>
              <td className="muted">{i18n._(AFTER[thing.after])}</td>
              <td>{thing.what === "happened" ? <Button look="plain" onPress={() => onDate(thing)}>{thing.date === null ? <Trans>Date it…</Trans> : <Trans>Change…</Trans>}</Button> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** When what a claim says happened, with the reason of the change. */
function DateIt({ thing, onClose }: { thing: DatedShown; onClose: () => void }) {
  const { t } = useLingui();
  const [date, setDate] = useState(thing.date ?? "");
  const [because, setBecause] = useState("");
  const acting = useActing();
  const ready = because.trim() !== "" && date.trim() !== (thing.date ?? "") && !acting.busy;
  const save = async () => {
    const occurred = date.trim() === "" ? null : date.trim();
    if (await acting.act("record.edit", { target: thing.ref, fields: { occurred }, because: because.trim() })) onClose();
  };
  return (
    <Sheet title={<Trans>When {thing.ref} happened</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        <p className="voice words">{thing.text}</p>
        <Field label={<Trans>Date</Trans>} value={date} onChange={setDate} autoFocus name="date" hint={t`2023-04-10, 2023-04 or 2023; 2023~ is about, 2023? doubtful; 2022/2023 from one to the other, 2023/.. without an end; [2022,2023] one of the two.`} />
        <Field label={<Trans>Why it is changed</Trans>} value={because} onChange={setBecause} rows={2} required name="because" />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Save the date</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
