// Claims, what bears on each, and its figures.
import { Trans, useLingui } from "@lingui/react/macro";
import { memo, useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Claim, Quote } from "../../host/types.gen.ts";
import { Blank } from "../../shared/Blank.tsx";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Filter, Rows, useFiltered } from "../../shared/Rows.tsx";
import { Said } from "../../shared/Said.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Ways } from "../../shared/Ways.tsx";
import { useActions } from "../../shared/actions.ts";
import { plain } from "../../shared/plain.ts";
import { countBy } from "../../shared/group.ts";
import { go, useRoute } from "../../shared/route.ts";
import { BEARS, DIRECTIONS, STRENGTHS, bearing } from "../../nouns/claim/claim.ts";
import { OriginsLine } from "../../nouns/claim/OriginsLine.tsx";
import { QuoteCard } from "../../nouns/quote/QuoteCard.tsx";
import { Grade } from "../../nouns/rating/Grade.tsx";
import { gradeOf } from "../../nouns/rating/rating.ts";
import { namesOf } from "../../nouns/source/source.ts";
import { AddFigure } from "./AddFigure.tsx";
import { Compare } from "./Compare.tsx";
import { Compute } from "./Compute.tsx";
import { Coverage } from "./Coverage.tsx";
import { Matrices, matrixOf } from "../matrices/Matrices.tsx";
import { Held, Standing } from "../matrices/Standing.tsx";
import { competingHref } from "../matrices/Competing.tsx";
import { Ledger } from "./Ledger.tsx";
import { Link } from "./Link.tsx";
import { Numbers } from "./Numbers.tsx";
import "../../shared/panes.css";
import "./Claims.css";

export function Claims() {
  const [, chosen] = useRoute();
  if (chosen === "coverage") return <Coverage />;
  if (chosen === "numbers") return <Numbers />;
  const matrix = matrixOf(chosen);
  if (matrix) return <Matrices shown={matrix} />;
  return <Every />;
}

function Every() {
  const { t } = useLingui();
  const [, chosen = null] = useRoute();
  const claims = useRecords("claims");
  const evidence = useRecords("evidence");
  const [filter, setFilter] = useState("");
  const [adding, setAdding] = useState(false);
  const rows = useMemo(() => {
    const ways = countBy(evidence.all, (line) => `${line.claim} ${line.direction}`);
    return claims.all.map((one) => {
      const count = (way: string) => ways.get(`${one.ref} ${way}`) ?? 0;
      return { id: one.ref, name: one.statement, under: t`${count("supports")} for, ${count("disputes")} against` };
    });
  }, [claims.all, evidence.all, t]);
  const shown = useFiltered(rows, filter);
  useActions(t`Claims and figures`, [
    { id: "claim.add", name: t`New claim…`, run: () => setAdding(true) },
    { id: "claim.numbers", name: t`Numbers of the whole case`, run: () => go("claims", "numbers") },
    { id: "claim.coverage", name: t`Figures that nobody claimed`, run: () => go("claims", "coverage") },
    { id: "matrix.elements", name: t`Elements of a violation`, keys: ["M"], run: () => go("claims", "elements") },
    { id: "matrix.timeline", name: t`Timeline`, run: () => go("claims", "timeline") },
    { id: "matrix.assumptions", name: t`Key assumptions`, run: () => go("claims", "assumptions") },
    { id: "matrix.challenges", name: t`Challenges`, run: () => go("claims", "challenges") },
    { id: "matrix.competing", name: t`Competing claims`, run: () => go("claims", "competing") },
  ]);
  const claim = claims.all.find((one) => one.ref === (chosen ?? claims.all[0]?.ref)) ?? null;
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Claims`}>
        <div className="bar">
          <Filter label={t`Filter claims`} value={filter} onChange={setFilter} />
          <Button onPress={() => setAdding(true)}><Trans>New…</Trans></Button>
        </div>
        <div className="bar low">
          <Button look="plain" onPress={() => go("claims", "elements")}><Trans>Matrices</Trans></Button>
          {claims.all.length > 1 ? <Button look="plain" onPress={() => { window.location.hash = competingHref(claim ? [claim.ref] : []); }}><Trans>Weigh…</Trans></Button> : null}
          <span className="grow" />
          <Ways
            label={<Trans>Numbers</Trans>}
            ways={[
              { id: "numbers", name: t`Numbers of the whole case`, run: () => go("claims", "numbers") },
              { id: "coverage", name: t`Figures that nobody claimed`, run: () => go("claims", "coverage") },
            ]}
          />
        </div>
        {claims.fault ? <FaultNote fault={claims.fault} /> : null}
        <div className="scroll">
          <Rows
            label={t`Claims`}
            chosen={claim?.ref ?? null}
            onChoose={(ref) => go("claims", ref)}
            rows={shown}
            empty={claims.pending || claims.all.length === 0 ? null : <p><Trans>No claim matches.</Trans></p>}
          />
        </div>
      </section>
      {claim ? <OneClaim key={claim.ref} claim={claim} /> : claims.pending || claims.fault ? <section className="pane" /> : (
        <Blank title={<Trans>No claims yet</Trans>}>
          <p><Trans>A claim is one proposition, said without a source: “Each man paid a deposit before he left.” Quotes then support or dispute it, and figures say how much.</Trans></p>
          <Button look="main" onPress={() => setAdding(true)}><Trans>New claim…</Trans></Button>
        </Blank>
      )}
      <NewClaim open={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

// Drawn anew only when records change, not with every letter of the filter.
const OneClaim = memo(function OneClaim({ claim }: { claim: Claim }) {
  const { t, i18n } = useLingui();
  const evidence = useRecords("evidence");
  const quotes = useRecords("quotes");
  const sources = useRecords("sources");
  const ratings = useRecords("ratings");
  const figures = useRecords("figures");
  const origins = useAsk("claim.origins", { claim: claim.ref });
  const names = useMemo(() => namesOf(sources.all), [sources.all]);
  const byRef = useMemo(() => new Map<string, Quote>(quotes.all.map((quote) => [quote.ref, quote])), [quotes.all]);
  const own = figures.all.filter((figure) => figure.claim === claim.ref);
  const [linking, setLinking] = useState(false);
  const [adding, setAdding] = useState(false);
  const bears = new Set(evidence.all.filter((line) => line.claim === claim.ref).map((line) => line.quote));
  return (
    <section className="pane" aria-label={claim.ref}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Claim ${claim.ref}`}>
        <div className="inner claim">
          <p><RefLink to={claim.ref} /></p>
          <h2 className="statement words"><bdi>{plain(claim.statement)}</bdi></h2>
          {origins.data ? (
            <p className="origins"><OriginsLine origins={origins.data} /></p>
          ) : null}
          {origins.data && origins.data.groups.length > 0 ? (
            <details className="lineage">
              <summary><Trans>What counts as one origin</Trans></summary>
              <ul>
                {origins.data.groups.map((group) => (
                  <li key={`${group.root}${group.quotes.join()}`}>
                    <b>{names.get(group.root) ?? group.root}</b>{" "}
                    <span className="muted">{group.known ? <Trans>known origin</Trans> : <Trans>of unknown lineage</Trans>} · <span className="mono">{group.quotes.join(" ")}</span></span>
                    {group.chains.map((chain) => <p key={chain} className="words">{chain}</p>)}
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
          <Held challenges={claim.challenges.filter((one) => one.answer === null)} />
          <div className="tools">
            <Button onPress={() => setLinking(true)}><Trans>Link a quote…</Trans></Button>
          </div>
          <div className="ways">
            {DIRECTIONS.map((direction) => {
              const lines = bearing(claim.ref, direction, evidence.all, byRef);
              if (direction === "context" && lines.length === 0) return null;
              return (
                <section key={direction} aria-labelledby={`way-${direction}`} data-way={direction}>
                  <h2 className="cap" id={`way-${direction}`}><span>{i18n._(BEARS[direction])}</span><span>{lines.length}</span></h2>
                  {lines.length === 0 ? <p className="none"><Trans>Nothing yet.</Trans></p> : null}
                  {lines.map(({ line, quote }) => (
                    <div key={line.ref}><QuoteCard
                      quote={quote}
                      names={names}
                      why={line.why}
                      placed
                      more={<>{line.strength ? <b>{i18n._(STRENGTHS[line.strength])}</b> : null} <RefLink to={line.ref} /></>}
                      grade={<Grade {...gradeOf(ratings.all, quote, sources.all)} />}
                    /><Held challenges={line.challenges ?? []} /></div>
                  ))}
                </section>
              );
            })}
          </div>
          <Standing of={claim.ref} elements={claim.elements} assumptions={claim.assumptions} challenges={claim.challenges} />
          <Ledger claim={claim.ref} figures={own} quotes={byRef} onAdd={() => setAdding(true)} />
          {figures.all.length > 0 ? <Compute claim={claim.ref} figures={figures.all} /> : null}
          {figures.all.length > 1 ? <Compare figures={figures.all} preferred={own} /> : null}
        </div>
      </div>
      <Link claim={claim.ref} quotes={quotes.all.filter((quote) => !bears.has(quote.ref))} open={linking} onClose={() => setLinking(false)} />
      <AddFigure claim={claim.ref} quotes={quotes.all} preferred={quotes.all.filter((quote) => bears.has(quote.ref))} open={adding} onClose={() => setAdding(false)} />
    </section>
  );
});

function NewClaim({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const [statement, setStatement] = useState("");
  const acting = useActing();
  const make = async () => {
    const added = await acting.act("claim.add", { statement: statement.trim() });
    if (!added) return;
    setStatement("");
    onClose();
    go("claims", added.value.ref);
  };
  return (
    <Sheet title={<Trans>New claim</Trans>} open={open} onClose={onClose}>
      <Form className="inline-form" onSubmit={(event) => { event.preventDefault(); if (statement.trim() !== "") void make(); }}>
        <Field
          label={<Trans>Statement</Trans>}
          value={statement}
          onChange={setStatement}
          rows={3}
          required
          autoFocus
          hint={t`One proposition, without saying who says so.`}
        />
        <Said acting={acting} />
        <div className="ends">
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button look="main" type="submit" isDisabled={statement.trim() === "" || acting.busy}><Trans>Add the claim</Trans></Button>
        </div>
      </Form>
    </Sheet>
  );
}
