// Reading a whole exhibit: the figures in it that nobody has claimed yet. One key
// takes the one looked at, with its sentence as its quote; another turns it down with
// a reason, which stays on record and can be taken back. It records nothing unasked.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form, ListBox, ListBoxItem } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Unclaimed } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Filter, Rows, useFiltered } from "../../shared/Rows.tsx";
import { Said } from "../../shared/Said.tsx";
import { useActions } from "../../shared/actions.ts";
import { go, href, useRoute } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import "../../shared/panes.css";
import "./Claims.css";
import "./Numbers.css";

/** Stands for "no claim" in a list, where an empty id is not allowed. */
const NONE = "-";

export function Coverage() {
  const { t } = useLingui();
  const [, , chosen = null] = useRoute();
  const exhibits = useRecords("exhibits");
  const [filter, setFilter] = useState("");
  const rows = exhibits.all.map((one) => ({ id: one.ref, name: one.title }));
  const shown = useFiltered(rows, filter);
  const exhibit = exhibits.all.find((one) => one.ref === (chosen ?? exhibits.all[0]?.ref)) ?? null;
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Exhibits`}>
        <div className="bar">
          <Button look="plain" onPress={() => go("claims")}>← <Trans>Claims</Trans></Button>
          <Filter label={t`Filter exhibits`} value={filter} onChange={setFilter} />
        </div>
        {exhibits.fault ? <FaultNote fault={exhibits.fault} /> : null}
        <div className="scroll">
          <Rows
            label={t`Exhibits`}
            chosen={exhibit?.ref ?? null}
            onChoose={(ref) => go("claims", "coverage", ref)}
            rows={shown}
            empty={exhibits.pending ? null : exhibits.all.length === 0 ? <p><Trans>No exhibit yet: what figures one tells stands here once it is added.</Trans></p> : <p><Trans>No exhibit matches.</Trans></p>}
          />
        </div>
      </section>
      {exhibit ? <OneExhibit key={exhibit.ref} exhibit={exhibit.ref} title={exhibit.title} /> : <section className="pane" />}
    </div>
  );
}

function OneExhibit({ exhibit, title }: { exhibit: string; title: string }) {
  const { t, i18n } = useLingui();
  const told = useAsk("figure.coverage", { exhibit });
  const claims = useRecords("claims");
  const acting = useActing();
  const [at, setAt] = useState<string | null>(null);
  const [claim, setClaim] = useState(NONE);
  const [measures, setMeasures] = useState<ReadonlyMap<string, string>>(new Map());
  const [down, setDown] = useState(false);
  const [reason, setReason] = useState("");
  const open = told.data?.open ?? [];
  const turnedDown = told.data?.turnedDown ?? [];
  const place = Math.max(0, open.findIndex((one) => one.key === at));
  const one = open[place] ?? null;
  const measure = one ? (measures.get(one.key) ?? one.measure ?? "") : "";
  const ready = one !== null && measure.trim() !== "" && !acting.busy;
  /** The row after the one that goes, so that the next key meets it. */
  const onwards = () => setAt((open[place + 1] ?? open[place - 1])?.key ?? null);
  const take = async () => {
    if (!ready || !one || !told.data) return;
    const request = { layer: told.data.layer, start: one.start, end: one.end, measure: measure.trim(), ...(claim === NONE ? {} : { claim }) };
    if (await acting.act("figure.take", request)) onwards();
  };
  const dismiss = async () => {
    if (!one || reason.trim() === "") return;
    if (!(await acting.act("proposal.dismiss", { key: one.key, because: reason.trim() }))) return;
    setDown(false);
    onwards();
  };
  useActions(t`Figures that nobody claimed`, [
    { id: "coverage.take", name: t`Take this figure`, keys: ["T"], run: () => void take(), off: ready ? null : t`Say first what it measures.` },
    { id: "coverage.dismiss", name: t`Turn this figure down…`, keys: ["D"], run: () => setDown(true), off: one ? null : t`There is none.` },
  ]);
  return (
    <section className="pane" aria-label={t`Figures in ${exhibit}`}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Figures in ${exhibit} that nobody claimed`}>
        <div className="inner coverage">
          <p><RefLink to={exhibit} /> {title}</p>
          {told.error ? <FaultNote fault={told.error.fault} /> : null}
          {told.data ? (
            <h2 className="cap">
              <span><Trans>Figures that nobody claimed</Trans></span>
              <span>{t`${told.data.claimed} of ${told.data.found} claimed`}</span>
            </h2>
          ) : null}
          {told.data && open.length === 0 ? (
            <p className="none">{told.data.found === 0 ? <Trans>No figure is read in this exhibit.</Trans> : <Trans>Every figure that is read here is claimed or turned down.</Trans>}</p>
          ) : null}
          <ListBox
            aria-label={t`Figures that nobody claimed`}
            className="unclaimed"
            items={open}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={one ? [one.key] : []}
            onSelectionChange={(keys) => { const [key] = keys === "all" ? [] : [...keys]; if (typeof key === "string") { setAt(key); setDown(false); } }}
            dependencies={[measures]}
          >
            {(row) => (
              <ListBoxItem id={row.key} textValue={row.verbatim} className="line">
                <Sentence of={row} />
                <span className="muted reading">{row.reading}{measures.get(row.key) ?? row.measure ? ` · ${measures.get(row.key) ?? row.measure}` : ""}{row.quote ? ` · ${row.quote}` : ""}</span>
              </ListBoxItem>
            )}
          </ListBox>
          {turnedDown.length > 0 ? (
            <details className="lineage">
              <summary>{t`${turnedDown.length} turned down`}</summary>
              <ul className="turned">
                {turnedDown.map((row) => (
                  <li key={row.key}>
                    <p><Sentence of={row} /></p>
                    <p className="muted">{row.because} · {row.by} · {row.at ? moment(row.at, i18n.locale) : null}</p>
                    <Button look="plain" onPress={() => void acting.act("proposal.dismiss", { key: row.key, because: t`put forward again`, again: true })}><Trans>Put forward again</Trans></Button>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
      </div>
      {one ? (
        <Form className="inline-form foot" onSubmit={(event) => { event.preventDefault(); if (down) void dismiss(); else void take(); }}>
          {down ? (
            <Field label={<Trans>Why it is turned down</Trans>} value={reason} onChange={setReason} autoFocus required hint={t`Such as: a page number. It stays on record.`} />
          ) : (
            <div className="pair">
              <Field label={<Trans>What it measures</Trans>} value={measure} onChange={(text) => setMeasures(new Map(measures).set(one.key, text))} />
              <Choice
                label={<Trans>On the claim</Trans>}
                value={claim}
                onChange={setClaim}
                options={[{ id: NONE, name: t`none yet` }, ...claims.all.map((it) => ({ id: it.ref, name: `${it.ref} ${it.statement}` }))]}
              />
            </div>
          )}
          <Said acting={acting} />
          <div className="ends">
            <a className="in-text" href={href("exhibits", exhibit)}><Trans>Open the exhibit</Trans></a>
            <span className="grow" />
            {down ? <Button onPress={() => setDown(false)}><Trans>Cancel</Trans></Button> : <Button onPress={() => setDown(true)}><Trans>Turn down…</Trans> <kbd>D</kbd></Button>}
            {down
              ? <Button look="main" type="submit" isDisabled={reason.trim() === "" || acting.busy}><Trans>Turn it down</Trans></Button>
              : <Button look="main" type="submit" isDisabled={!ready}><Trans>Take it</Trans> <kbd>T</kbd></Button>}
          </div>
        </Form>
      ) : null}
    </section>
  );
}

/** The figure within its sentence, in the exhibit's own words. */
function Sentence({ of }: { of: Unclaimed }) {
  return <span className="voice words">{of.before}<b>{of.verbatim}</b>{of.after}</span>;
}
