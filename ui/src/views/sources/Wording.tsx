// Exhibits that share their wording, pair by pair, with the words side by side.
// A pair is a question, not an answer: a person records the dependence, of which
// kind and which way round, or turns the proposal down, each with a reason.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useRef, useState } from "react";
import { Form } from "react-aria-components";
import { asFault } from "../../host/client.ts";
import { useActing } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { DependenceType, Exhibit, Fault, Proposed, Words } from "../../host/types.gen.ts";
import { work } from "../../host/work.ts";
import type { Step } from "../../host/work.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { Rows } from "../../shared/Rows.tsx";
import { Said } from "../../shared/Said.tsx";
import { marked } from "../../shared/marked.ts";
import { go, href } from "../../shared/route.ts";
import { COLLAPSES, DEPENDS } from "../../nouns/dependence/dependence.ts";
import "../../shared/panes.css";
import "./Wording.css";

/** What the proposed direction rests on. */
const ORDERS: { readonly [order: string]: MessageDescriptor } = {
  date: msg`It was published later.`,
  completeness: msg`It has only a part of the other's words.`,
  quoting: msg`It names the other, or quotes what the other says.`,
  unsure: msg`Nothing tells which came first: it may as well be the other way round.`,
};

interface Found { pairs: Proposed[] | null; step: Step; fault: Fault | null; look: () => void; stop: () => void; settle: (key: string) => void }

/** The pairs, looked for once and again on demand: it reads every text of the case. */
function useFound(): Found {
  const [pairs, setPairs] = useState<Proposed[] | null>(null);
  const [step, setStep] = useState<Step>({ stage: "reading", done: 0, total: 0 });
  const [fault, setFault] = useState<Fault | null>(null);
  const running = useRef<{ stop: () => void } | null>(null);
  const look = useCallback(() => {
    setPairs(null);
    setFault(null);
    const it = work("dependence.propose", {}, setStep);
    running.current = it;
    const mine = () => running.current === it;
    it.answer.then((found) => { if (mine()) setPairs(found); }, (thrown: unknown) => { if (mine()) setFault(asFault(thrown)); });
  }, []);
  useEffect(() => {
    look();
    return () => { running.current?.stop(); running.current = null; };
  }, [look]);
  const settle = useCallback((key: string) => setPairs((now) => now && now.filter((one) => one.key !== key)), []);
  return { pairs, step, fault, look, stop: () => running.current?.stop(), settle };
}

export function Wording() {
  const { t, i18n } = useLingui();
  const found = useFound();
  const exhibits = useRecords("exhibits").all;
  const [chosen, setChosen] = useState<string | null>(null);
  const pairs = found.pairs ?? [];
  const pair = pairs.find((one) => one.key === chosen) ?? pairs[0] ?? null;
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Pairs that share their wording`}>
        <div className="bar">
          <Button look="plain" onPress={() => go("sources")}>← <Trans>Sources</Trans></Button>
          <span className="grow" />
          <Button onPress={found.look} isDisabled={found.pairs === null && found.fault === null}><Trans>Look again</Trans></Button>
        </div>
        {found.fault ? <FaultNote fault={found.fault} /> : null}
        {found.pairs === null && !found.fault ? <div className="side"><Progress step={found.step} onStop={found.stop} /></div> : null}
        <div className="scroll">
          <Rows
            label={t`Pairs that share their wording`}
            chosen={pair?.key ?? null}
            onChoose={setChosen}
            rows={pairs.map((one) => ({
              id: one.key,
              mark: one.from,
              name: titleOf(exhibits, one.from),
              under: t`${told(i18n._.bind(i18n), one.type)} ${one.target} ${titleOf(exhibits, one.target)}`,
              end: <span className="muted num">{share(i18n.number.bind(i18n), one.fromCover)}</span>,
            }))}
            empty={found.pairs === null ? null : <p><Trans>No two exhibits share wording that nobody has looked at yet. That does not make them independent.</Trans></p>}
          />
        </div>
      </section>
      {pair ? <OnePair key={pair.key} pair={pair} exhibits={exhibits} onSettled={() => found.settle(pair.key)} /> : <section className="pane" />}
    </div>
  );
}

const titleOf = (exhibits: readonly Exhibit[], ref: string): string => exhibits.find((one) => one.ref === ref)?.title ?? ref;
const told = (say: (words: MessageDescriptor) => string, type: string): string => (type in DEPENDS ? say(DEPENDS[type as DependenceType]) : type);
const share = (number: (value: number, format: Intl.NumberFormatOptions) => string, thousandths: number): string =>
  number(thousandths / 1000, { style: "percent", maximumFractionDigits: 0 });

interface PairProps { pair: Proposed; exhibits: readonly Exhibit[]; onSettled: () => void }

function OnePair({ pair, exhibits, onSettled }: PairProps) {
  const { t, i18n } = useLingui();
  const [turned, setTurned] = useState(false);
  const [type, setType] = useState<DependenceType>(pair.type in DEPENDS ? (pair.type as DependenceType) : "unknown");
  const [why, setWhy] = useState("");
  const acting = useActing();
  const [from, target] = turned ? [pair.target, pair.from] : [pair.from, pair.target];
  const ready = why.trim() !== "" && !acting.busy;
  const accept = async () => {
    if (await acting.act("dependence.add", { from, target, type, why: why.trim() })) onSettled();
  };
  const reject = async () => {
    if (await acting.act("proposal.dismiss", { key: pair.key, because: why.trim() })) onSettled();
  };
  const order = ORDERS[pair.order];
  return (
    <section className="pane" aria-label={t`${pair.from} and ${pair.target}`}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Words of ${pair.from} and ${pair.target}`}>
        <div className="wording">
          <h2 className="said">{t`Perhaps ${from} ${told(i18n._.bind(i18n), type)} ${target}`}</h2>
          <p className="muted">
            <Trans>{share(i18n.number.bind(i18n), pair.fromCover)} of {pair.from} and {share(i18n.number.bind(i18n), pair.targetCover)} of {pair.target} is shared, in <Plural value={pair.passages.length} one="# passage" other="# passages" />.</Trans>
            {" "}<Trans>Why {pair.from} and not {pair.target} is taken for the later one:</Trans> {order ? i18n._(order) : pair.order}
          </p>
          <div className="sides heads">
            {[pair.from, pair.target].map((ref) => <Head key={ref} exhibit={exhibits.find((one) => one.ref === ref)} name={ref} />)}
          </div>
          {pair.passages.map((passage) => (
            <div key={`${passage.from.start}-${passage.target.start}`} className="sides passage">
              <Side words={passage.from} />
              <Side words={passage.target} />
            </div>
          ))}
        </div>
      </div>
      <Form className="inline-form verdict" onSubmit={(event) => { event.preventDefault(); if (ready) void accept(); }}>
        <div className="pair">
          <Choice
            label={<Trans>{from} and {target}</Trans>}
            value={type}
            onChange={(id) => { if (id in DEPENDS) setType(id as DependenceType); }}
            options={Object.entries(DEPENDS).map(([id, words]) => ({ id, name: `${from} ${i18n._(words)} ${target}` }))}
            hint={COLLAPSES.has(type) ? <Trans>The two then count as one origin.</Trans> : <Trans>The two still count apart; the checks warn of it.</Trans>}
          />
          <Field label={<Trans>Reason, either way</Trans>} value={why} onChange={setWhy} rows={2} required name="why" />
        </div>
        <Said acting={acting} />
        <div className="ends">
          <Button look="plain" onPress={() => setTurned(!turned)}><Trans>The other way round</Trans></Button>
          <Button onPress={() => void reject()} isDisabled={!ready}><Trans>Turn it down</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Record the dependence</Trans></Button>
        </div>
      </Form>
    </section>
  );
}

function Head({ exhibit, name }: { exhibit: Exhibit | undefined; name: string }) {
  return (
    <div>
      <p><a className="mono" href={href("exhibits", name)}>{name}</a> <b>{exhibit?.title ?? name}</b></p>
      <p className="muted">{exhibit?.published ? <Trans>published {exhibit.published}</Trans> : <Trans>date of publication not known</Trans>}{exhibit?.publisher ? <> · <a className="mono" href={href("sources", exhibit.publisher)}>{exhibit.publisher}</a></> : null}</p>
    </div>
  );
}

/** Words of one text; what is equal on both sides is marked. */
function Side({ words }: { words: Words }) {
  const ranges = words.equal.map(([start, end], n) => ({ id: String(n), start, end }));
  return (
    <div className="words" dir="auto">
      {marked(words.text, ranges).map((line) => (
        <p key={line.start}>
          {line.pieces.map((piece) => (piece.ids.length > 0 ? <mark key={piece.start}>{piece.text}</mark> : <span key={piece.start}>{piece.text}</span>))}
        </p>
      ))}
    </div>
  );
}
