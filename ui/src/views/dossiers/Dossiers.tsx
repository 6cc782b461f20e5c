// Dossiers: what each is composed of, and making its PDF.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asFault } from "../../host/client.ts";
import { refresh } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import { askWhereToSave } from "../../host/window.ts";
import { work } from "../../host/work.ts";
import type { Step } from "../../host/work.ts";
import type { Dossier, Exported, Fault, Handling } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { Rows } from "../../shared/Rows.tsx";
import { go, useRoute } from "../../shared/route.ts";
import { grouped } from "../../shared/when.ts";
import { HandlingBadge } from "../../nouns/handling/HandlingBadge.tsx";
import "../../shared/panes.css";
import { RefLink } from "../../shared/RefLink.tsx";
import "./Dossiers.css";

const BLOCKS: { readonly [kind: string]: MessageDescriptor } = {
  summary: msg`Summary`,
  prose: msg`Prose`,
  claim: msg`Claim with its evidence`,
  figures: msg`Table of figures`,
  chart: msg`Interval chart`,
  sources: msg`Source register`,
  exhibits: msg`Exhibit list`,
  chain: msg`Chains and origins`,
  matrix: msg`Sources against claims`,
  findings: msg`Findings`,
  statements: msg`Statements without support`,
  method: msg`Method and scales`,
};

/** What the list calls the brief that is there without being recorded. */
const STANDARD = "standard";

export function Dossiers({ title, handling }: { title: string; handling: Handling }) {
  const { t } = useLingui();
  const [, chosen = null] = useRoute();
  const dossiers = useRecords("dossiers");
  const dossier = dossiers.all.find((one) => one.ref === chosen) ?? dossiers.all[0] ?? null;
  const rows = dossiers.all.length === 0
    ? [{ id: STANDARD, name: t`Standard brief`, under: t`over the whole case` }]
    : dossiers.all.map((one) => ({
      id: one.ref,
      name: one.title,
      under: one.blocks.length === 0 ? t`standard brief` : t`${one.blocks.length} blocks`,
    }));
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Dossiers`}>
        <div className="bar"><span className="cap"><Trans>Dossiers</Trans></span></div>
        {dossiers.fault ? <FaultNote fault={dossiers.fault} /> : null}
        <div className="scroll">
          <Rows label={t`Dossiers`} chosen={dossier?.ref ?? STANDARD} onChoose={(ref) => go("dossiers", ref)} rows={rows} empty={null} />
        </div>
      </section>
      {dossiers.pending ? <section className="pane" /> : (
        <OneDossier key={dossier?.ref ?? STANDARD} dossier={dossier} title={dossier?.title ?? title} handling={dossier?.handling ?? handling} />
      )}
    </div>
  );
}

function OneDossier({ dossier, title, handling }: { dossier: Dossier | null; title: string; handling: Handling }) {
  const { t, i18n } = useLingui();
  const making = useMaking(dossier, title);
  return (
    <section className="pane" aria-label={title}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Dossier`}>
        <div className="inner dossier">
          <p className="muted">{dossier ? <RefLink to={dossier.ref} /> : <Trans>Standard brief</Trans>}</p>
          <h2 className="name words">{title}</h2>
          <p><HandlingBadge label={handling} /></p>

          <h2 className="cap"><Trans>Make the PDF</Trans></h2>
          <p className="none"><Trans>It prints the head of the journal, so that a stranger can check it against this case. Its handling is never less strict than the strictest record in it.</Trans></p>
          {making.step ? <Progress step={making.step} onStop={making.stop} /> : (
            <Button look="main" onPress={making.ask}><Trans>Export PDF…</Trans></Button>
          )}
          {making.fault ? <FaultNote fault={making.fault} onDismiss={making.dismiss} /> : null}
          {making.made ? <Made made={making.made} /> : null}

          <h2 className="cap"><Trans>Outline</Trans></h2>
          {dossier === null || dossier.blocks.length === 0 ? (
            <p className="none"><Trans>The standard brief: summary, every claim with what supports and what disputes it, figures and their chart, sources with ratings and reasons, exhibits with hashes, method.</Trans></p>
          ) : (
            <ol className="outline">
              {dossier.blocks.map((block, n) => (
                <li key={n}>
                  <span className="num muted">{n + 1}</span>
                  <span>{BLOCKS[block.kind] ? i18n._(BLOCKS[block.kind] as MessageDescriptor) : block.kind}</span>
                  <span className="muted">{about(block)}</span>
                </li>
              ))}
            </ol>
          )}
        </div>
      </div>
    </section>
  );
}

/** What a block is about, where it says so. */
function about(block: { [key: string]: unknown }): string {
  const texts = [block["heading"], block["claim"], block["text"]].filter((part) => typeof part === "string");
  const text = texts[0] ?? "";
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function Made({ made }: { made: Exported }) {
  const { i18n } = useLingui();
  return (
    <dl className="facts made" role="status">
      <dt><Trans>Written</Trans></dt><dd>{made.path}</dd>
      {made.pages === null ? null : <><dt><Trans>Pages</Trans></dt><dd>{made.pages}</dd></>}
      {made.standard === null ? null : <><dt><Trans>Standard</Trans></dt><dd>{made.standard}</dd></>}
      <dt><Trans>Size</Trans></dt><dd>{i18n.number(made.length, { style: "unit", unit: "byte", unitDisplay: "long" })}</dd>
      <dt>SHA-256</dt><dd className="mono">{grouped(made.sha256)}</dd>
    </dl>
  );
}

/** Making the PDF through the system's dialog, watched and stoppable. */
function useMaking(dossier: Dossier | null, title: string) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [made, setMade] = useState<Exported | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [stop, setStop] = useState<() => void>(() => () => undefined);
  const ask = async () => {
    const path = await askWhereToSave(t`Export the dossier as`, `${title.replace(/[/\\:*?"<>|]+/g, " ").trim()}.pdf`, { name: "PDF", extensions: ["pdf"] });
    if (path === null) return;
    setFault(null);
    setMade(null);
    setStep({ stage: "typesetting", done: 0, total: 0 });
    // The system's dialog has already asked whether a file that is there may go.
    const running = work("dossier.export", { path, force: true, ...(dossier ? { dossier: dossier.ref } : {}) }, setStep);
    setStop(() => running.stop);
    try {
      setMade(await running.answer);
      await refresh(queries, { touched: [] });
    } catch (thrown) {
      setFault(asFault(thrown));
    } finally {
      setStep(null);
    }
  };
  return { ask, step, stop, made, fault, dismiss: () => setFault(null) };
}
