// What a review asks of claims: under which element of a rule they stand, what
// happened when, what is assumed and what is held against them. Views over the
// evidence; none of them is a verdict.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import type { ChallengeKind, ElementsMatrix, Soundness } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";

export type Review = "elements" | "timeline" | "assumptions";

export function Reviewing({ claim, what, onClose }: { claim: string; what: Review; onClose: () => void }) {
  const titles = { elements: <Trans>Elements of a rule</Trans>, timeline: <Trans>Timeline</Trans>, assumptions: <Trans>Assumptions and challenges</Trans> };
  return (
    <Sheet title={titles[what]} open onClose={onClose} wide>
      {what === "elements" ? <Elements claim={claim} /> : what === "timeline" ? <Timeline /> : <Assumptions claim={claim} />}
      <div className="ends"><Button onPress={onClose}><Trans>Done</Trans></Button></div>
    </Sheet>
  );
}

function Elements({ claim }: { claim: string }) {
  const lists = useAsk("elements.list", {}).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const list = chosen ?? lists.find((one) => one.placed > 0)?.id ?? lists[0]?.id ?? "";
  const matrix = useAsk("elements.matrix", { list }, { enabled: list !== "" });
  return (
    <>
      <Choice label={<Trans>List of elements</Trans>} value={list} onChange={setChosen} options={lists.map((one) => ({ id: one.id, name: one.title }))} />
      {matrix.error ? <FaultNote fault={matrix.error.fault} /> : null}
      {matrix.data ? <><p className="muted">{matrix.data.list.document}</p><Matrix matrix={matrix.data} /><Place key={list} claim={claim} matrix={matrix.data} /></> : null}
    </>
  );
}

function Matrix({ matrix }: { matrix: ElementsMatrix }) {
  const { t } = useLingui();
  const lines = (all: { line: string; quote: string }[]) => all.map((one) => <span key={one.line}><RefLink to={one.line} /> <RefLink to={one.quote} /> </span>);
  return (
    <div className="weigh-table review" tabIndex={0} role="region" aria-label={t`What stands under each element`}>
      <table className="quiet">
        <thead><tr><th scope="col"><Trans>Element</Trans></th><th scope="col"><Trans>For</Trans></th><th scope="col"><Trans>Against</Trans></th><th scope="col"><Trans>Findings and gaps</Trans></th></tr></thead>
        <tbody>
          {matrix.rows.map((row, n) => {
            const element = matrix.list.elements[n];
            return (
              <tr key={row.element} data-gap={row.gap}>
                <th scope="row"><abbr title={element?.definition ?? ""}>{element?.label}</abbr> <span className="muted">{element?.source}</span> {row.claims.map((ref) => <span key={ref}><RefLink to={ref} /> </span>)}</th>
                <td>{lines(row.supporting)}{row.supporting.length > 0 ? <p className="muted">{row.origins}</p> : <span className="muted">–</span>}</td>
                <td>{lines(row.disputing)}{row.against === "" ? <span className="muted">–</span> : <p className="muted">{row.against}</p>}</td>
                <td>{row.placed.filter((one) => one.status !== null).map((one) => <p key={one.ref}><RefLink to={one.ref} /> {one.status}</p>)}{row.gapSaid}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Place({ claim, matrix }: { claim: string; matrix: ElementsMatrix }) {
  const [element, setElement] = useState(matrix.list.elements[0]?.id ?? "");
  const [why, setWhy] = useState("");
  const acting = useActing();
  const there = matrix.rows.find((row) => row.element === element)?.claims.includes(claim) ?? false;
  const place = async (remove: boolean) => {
    if (await acting.act("elements.place", { target: claim, list: matrix.list.id, element, why: remove ? null : why.trim(), remove })) setWhy("");
  };
  return (
    <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); void place(false); }}>
      <Choice label={<Trans>Put {claim} under</Trans>} value={element} onChange={setElement} options={matrix.list.elements.map((one) => ({ id: one.id, name: one.label }))} hint={matrix.list.elements.find((one) => one.id === element)?.definition} />
      <Field label={<Trans>Why</Trans>} value={why} onChange={setWhy} name="why" />
      <Said acting={acting} />
      <div className="ends">
        {there ? <Button look="plain" onPress={() => void place(true)} isDisabled={acting.busy}><Trans>Take {claim} out</Trans></Button> : null}
        <Button look="main" type="submit" isDisabled={acting.busy}><Trans>Put it there</Trans></Button>
      </div>
    </Form>
  );
}

function Timeline() {
  const { t } = useLingui();
  const asked = useAsk("timeline.show", {});
  if (asked.error) return <FaultNote fault={asked.error.fault} />;
  return (
    <div className="weigh-table review" tabIndex={0} role="region" aria-label={t`What happened when`}>
      <table className="quiet">
        <thead><tr><th scope="col"><Trans>Date</Trans></th><th scope="col"><Trans>Claim</Trans></th><th scope="col"><Trans>After the one above?</Trans></th></tr></thead>
        <tbody>
          {(asked.data?.things ?? []).map((thing) => (
            <tr key={`${thing.ref} ${thing.what}`}>
              <th scope="row"><span className="mono">{thing.date ?? "–"}</span> {thing.doubts ? <span className="muted">{thing.doubts}</span> : null}</th>
              <td><RefLink to={thing.ref} /> <span className="words">{thing.text}</span></td>
              <td>{thing.order}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(asked.data?.contradictions ?? []).map((wrong) => <p key={wrong.said} className="wrong">{wrong.said} {wrong.refs.map((ref) => <span key={ref}><RefLink to={ref} /> </span>)}</p>)}
    </div>
  );
}

const SOUND: { readonly [S in Soundness | "none"]: MessageDescriptor } = {
  none: msg`not examined`, solid: msg`solid`, caveated: msg`with caveats`, unsupported: msg`unsupported`,
};
const KINDS: { readonly [K in ChallengeKind]: MessageDescriptor } = {
  rebut: msg`Rebut: something speaks for the opposite`, undercut: msg`Undercut: it does not lead there`, undermine: msg`Undermine: it is itself not so`,
};

function Assumptions({ claim }: { claim: string }) {
  const { t, i18n } = useLingui();
  const assumed = useAsk("assumption.list", {}).data ?? [];
  const held = useAsk("challenge.list", {}).data ?? [];
  const acting = useActing();
  const [statement, setStatement] = useState("");
  const [failure, setFailure] = useState("");
  const [sound, setSound] = useState<string>("none");
  const [kind, setKind] = useState<string>("rebut");
  const [against, setAgainst] = useState("");
  const assume = async () => {
    const confidence = sound === "none" ? null : (sound as Soundness);
    const assumption = { statement: statement.trim(), why: null, failure: failure.trim(), change: null, confidence };
    if (await acting.act("assumption.set", { target: claim, assumption })) { setStatement(""); setFailure(""); }
  };
  const challenge = async () => {
    if (await acting.act("challenge.set", { target: claim, challenge: { kind: kind as ChallengeKind, statement: against.trim(), answer: null } })) setAgainst("");
  };
  return (
    <>
      <ul className="weigh-choice" aria-label={t`Key assumptions`}>
        {assumed.map((one) => <li key={`${one.target} ${one.at}`}><RefLink to={one.target} /> <span className="words">{one.assumption.statement}</span> <span className="muted">{one.said}</span></li>)}
        {held.map((one) => <li key={`${one.target} ${one.at} held`}><RefLink to={one.target} /> {one.said}: <span className="words">{one.challenge.statement}</span> <span className="muted">{one.challenge.answer ?? t`not answered`}</span></li>)}
      </ul>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (statement.trim() !== "") void assume(); }}>
        <Field label={<Trans>{claim} assumes that</Trans>} value={statement} onChange={setStatement} name="assumption" />
        <Field label={<Trans>How it could fail</Trans>} value={failure} onChange={setFailure} name="failure" />
        <Choice label={<Trans>Examined</Trans>} value={sound} onChange={setSound} options={Object.entries(SOUND).map(([id, name]) => ({ id, name: i18n._(name) }))} />
        <div className="ends"><Button type="submit" isDisabled={statement.trim() === "" || acting.busy}><Trans>Note the assumption</Trans></Button></div>
      </Form>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (against.trim() !== "") void challenge(); }}>
        <Choice label={<Trans>Challenge</Trans>} value={kind} onChange={setKind} options={Object.entries(KINDS).map(([id, name]) => ({ id, name: i18n._(name) }))} />
        <Field label={<Trans>What is held against {claim}</Trans>} value={against} onChange={setAgainst} name="challenge" />
        <div className="ends"><Button type="submit" isDisabled={against.trim() === "" || acting.busy}><Trans>Note the challenge</Trans></Button></div>
      </Form>
      <Said acting={acting} />
    </>
  );
}
