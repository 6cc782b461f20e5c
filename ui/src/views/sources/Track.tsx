// What became of what a source said: its own words on claims that were settled
// since, as right and wrong, and those still open. Three lists, and no score.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import type { PastWords, SettledClaim } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { Field } from "../../shared/Field.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { moment } from "../../shared/when.ts";
import { named } from "../case/History.tsx";
import { useNaming } from "../naming.ts";

/** How the claims that are settled were settled, by claim. */
export function useSettled(): ReadonlyMap<string, SettledClaim> {
  const asked = useAsk("claim.settled", {});
  return useMemo(() => new Map((asked.data ?? []).map((one) => [one.claim, one])), [asked.data]);
}

export function Track({ source }: { source: string }) {
  const asked = useAsk("source.track", { source });
  const settled = useSettled();
  const [settling, setSettling] = useState<string | null>(null);
  const told = asked.data?.[0];
  if (!told) return <p className="none"><Trans>None of its words bears on a claim yet.</Trans></p>;
  const list = (words: readonly PastWords[], name: React.ReactNode) => (
    <details className="track" open={words.length > 0}>
      <summary>{name} <span className="mono">{words.length}</span></summary>
      <ul className="apart-list">{words.map((one) => <Past key={`${one.quote} ${one.claim}`} words={one} settled={settled.get(one.claim)} onSettle={() => setSettling(one.claim)} />)}</ul>
    </details>
  );
  return (
    <>
      {list(told.right, <Trans>Right</Trans>)}
      {list(told.wrong, <Trans>Wrong</Trans>)}
      {list(told.open, <Trans>Open</Trans>)}
      {settling ? <Settle claim={settling} settled={settled.get(settling)} onClose={() => setSettling(null)} /> : null}
    </>
  );
}

function Past({ words, settled, onSettle }: { words: PastWords; settled: SettledClaim | undefined; onSettle: () => void }) {
  const { i18n } = useLingui();
  const { name } = useNaming();
  return (
    <li>
      <p><RefLink to={words.quote} /> <span className="words">{name(words.quote)}</span></p>
      <p className="muted">
        <RefLink to={words.claim} /> {name(words.claim)}
        {" "}<Button look="plain" onPress={onSettle}>{settled ? <Trans>Settle {words.claim} anew…</Trans> : <Trans>Settle {words.claim}…</Trans>}</Button>
      </p>
      {settled ? <p className="muted">{settled.held ? <Trans>It held:</Trans> : <Trans>It fell:</Trans>} <span className="words">{settled.because}</span> · {named(settled.by)}, {moment(settled.at, i18n.locale)}</p> : null}
      {words.alone ? <p className="note"><Trans>No other known origin says so: being right here may rest on these words alone.</Trans></p> : null}
    </li>
  );
}

type Outcome = "held" | "fell" | "open";

function Settle({ claim, settled, onClose }: { claim: string; settled: SettledClaim | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const { name } = useNaming();
  const [outcome, setOutcome] = useState<Outcome>(settled && !settled.held ? "fell" : "held");
  const [because, setBecause] = useState("");
  const acting = useActing();
  const ready = because.trim() !== "" && !acting.busy;
  const save = async () => {
    const held = outcome === "open" ? {} : { held: outcome === "held" };
    if (await acting.act("claim.settle", { claim, ...held, because: because.trim() })) onClose();
  };
  return (
    <Sheet title={<Trans>Settle {claim}</Trans>} open onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (ready) void save(); }}>
        <p className="words">{name(claim)}</p>
        <Choice
          label={<Trans>What became of it</Trans>}
          value={outcome}
          onChange={(id) => setOutcome(id as Outcome)}
          options={[{ id: "held", name: t`It held` }, { id: "fell", name: t`It fell` }, { id: "open", name: t`It is open` }]}
        />
        <Field label={<Trans>Reason</Trans>} value={because} onChange={setBecause} rows={2} required autoFocus name="because" hint={t`A ruling, an admission, a document that came out. It is kept in the journal with your name; no evidence is counted for it.`} />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={!ready}><Trans>Record it</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
