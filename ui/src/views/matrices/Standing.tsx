// What a reviewer said of one record, shown where the record is shown: the
// elements it stands under, what it assumes, what is held against it; and the
// ways to say more. Of a quote, what is held against its evidence lines.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Assumption, Challenge, Placement } from "../../host/types.gen.ts";
import { AIMED, SOUND, STATUSES } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { href } from "../../shared/route.ts";
import { AssumptionSheet } from "./AssumptionSheet.tsx";
import { ChallengeSheet } from "./ChallengeSheet.tsx";
import { PlaceRecord } from "./PutUnder.tsx";
import { useTargets } from "./targets.ts";
import "./Matrices.css";

export interface Props {
  of: string;
  elements: readonly Placement[];
  /** Null for a record that assumes nothing, as an evidence line. */
  assumptions: readonly Assumption[] | null;
  challenges: readonly Challenge[];
}

type Doing =
  | { what: "place" }
  | { what: "assume"; at?: number }
  | { what: "challenge"; at?: number; answering?: boolean }
  | null;

export function Standing({ of, elements, assumptions, challenges }: Props) {
  const { t, i18n } = useLingui();
  const lists = useAsk("elements.list", {}).data ?? [];
  const acting = useActing();
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  const element = (one: Placement) => lists.find((list) => list.id === one.list)?.elements.find((it) => it.id === one.element)?.label ?? one.element;
  const assumption = doing?.what === "assume" && doing.at !== undefined ? assumptions?.[doing.at] : undefined;
  const challenge = doing?.what === "challenge" && doing.at !== undefined ? challenges[doing.at] : undefined;
  return (
    <section className="standing" aria-label={t`Review of ${of}`}>
      <div className="tools">
        <Button onPress={() => setDoing({ what: "place" })}><Trans>Put under an element…</Trans></Button>
        {assumptions === null ? null : <Button onPress={() => setDoing({ what: "assume" })}><Trans>Key assumption…</Trans></Button>}
        <Button onPress={() => setDoing({ what: "challenge" })}><Trans>Challenge…</Trans></Button>
      </div>
      <Said acting={acting} />
      {elements.length === 0 ? null : <h2 className="cap"><span><Trans>Under elements</Trans></span><span>{elements.length}</span></h2>}
      <ul className="stands">
        {elements.map((one) => (
          <li key={`${one.list} ${one.element}`}>
            <div className="top">
              <a href={href("claims", "elements", one.list, one.element)}>{element(one)}</a>
              {one.status ? <b>{i18n._(STATUSES[one.status])}</b> : null}
              <span className="acts"><Button look="plain" isDisabled={acting.busy} onPress={() => void acting.act("elements.place", { target: of, list: one.list, element: one.element, remove: true })}><Trans>Take out</Trans></Button></span>
            </div>
            {one.why ? <p className="words">{one.why}</p> : null}
          </li>
        ))}
      </ul>
      {(assumptions ?? []).length === 0 ? null : <h2 className="cap"><span><Trans>Key assumptions</Trans></span><span>{assumptions?.length}</span></h2>}
      <ul className="stands">
        {(assumptions ?? []).map((one, at) => (
          <li key={at}>
            <div className="top">
              <span>{i18n._(SOUND[one.confidence ?? "none"])}</span>
              <span className="acts">
                <Button look="plain" onPress={() => setDoing({ what: "assume", at })}><Trans>Change…</Trans></Button>
                <Button look="plain" isDisabled={acting.busy} onPress={() => void acting.act("assumption.set", { target: of, at, was: one.statement, assumption: null })}><Trans>Remove</Trans></Button>
              </span>
            </div>
            <p className="words">{one.statement}</p>
            {one.failure ? <p className="muted words"><Trans>Could fail: {one.failure}</Trans></p> : null}
          </li>
        ))}
      </ul>
      {challenges.length === 0 ? null : <h2 className="cap"><span><Trans>Held against it</Trans></span><span>{challenges.length}</span></h2>}
      <ul className="stands">
        {challenges.map((one, at) => (
          <li key={at}>
            <div className="top">
              <b>{i18n._(AIMED[one.kind])}</b>
              <span className="acts">
                {one.answer === null ? <Button look="plain" onPress={() => setDoing({ what: "challenge", at, answering: true })}><Trans>Answer…</Trans></Button> : null}
                <Button look="plain" onPress={() => setDoing({ what: "challenge", at })}><Trans>Change…</Trans></Button>
                <Button look="plain" isDisabled={acting.busy} onPress={() => void acting.act("challenge.set", { target: of, at, was: one.statement, challenge: null })}><Trans>Remove</Trans></Button>
              </span>
            </div>
            <p className="words">{one.statement}</p>
            <Answer of={one} />
          </li>
        ))}
      </ul>
      {doing?.what === "place" ? <PlaceRecord target={of} onClose={close} /> : null}
      {doing?.what === "assume" ? <AssumptionSheet target={of} before={assumption && doing.at !== undefined ? { at: doing.at, assumption } : undefined} onClose={close} /> : null}
      {doing?.what === "challenge" ? <ChallengeSheet target={of} answering={doing.answering === true} before={challenge && doing.at !== undefined ? { at: doing.at, challenge } : undefined} onClose={close} /> : null}
    </section>
  );
}

function Answer({ of: one }: { of: Challenge }) {
  return one.answer === null
    ? <p className="open"><Trans>Not answered.</Trans></p>
    : <p className="muted words"><Trans>Answer: {one.answer}</Trans></p>;
}

/** What is held against a record, in a few lines under it. */
export function Held({ challenges }: { challenges: readonly Challenge[] }) {
  const { i18n } = useLingui();
  return (
    <>
      {challenges.map((one, at) => (
        <div key={at} className="held" data-open={one.answer === null ? "" : undefined}>
          <p className="words"><b>{i18n._(AIMED[one.kind])}:</b> {one.statement}</p>
          <Answer of={one} />
        </div>
      ))}
    </>
  );
}

/** Of a quote: what is held against its lines. Words are challenged by what is drawn from them. */
export function HeldAgainstQuote({ of }: { of: string }) {
  const { t } = useLingui();
  const lines = useRecords("evidence").all.filter((one) => one.quote === of);
  const targets = useTargets("L").filter((one) => lines.some((line) => line.ref === one.id));
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return <p className="none"><Trans>It bears on no claim yet. A challenge is held against an evidence line, that is, against what is drawn from the words.</Trans></p>;
  return (
    <section className="standing" aria-label={t`Review of ${of}`}>
      <div className="tools"><Button onPress={() => setOpen(true)}><Trans>Challenge what is drawn from it…</Trans></Button></div>
      <ul className="stands">
        {lines.flatMap((line) => (line.challenges ?? []).map((one, at) => (
          <li key={`${line.ref} ${at}`}>
            <div className="top"><RefLink to={line.ref} /> <RefLink to={line.claim} /></div>
            <Held challenges={[one]} />
          </li>
        )))}
      </ul>
      {open ? <ChallengeSheet target={lines.length === 1 ? lines[0]?.ref ?? null : null} among={targets} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
