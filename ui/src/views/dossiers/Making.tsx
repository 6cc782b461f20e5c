// Making the PDF: under which label, where it goes by the system's dialog, how
// far it is, a way to stop it, and what came of it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asFault } from "../../host/client.ts";
import { refresh } from "../../host/query.ts";
import { askWhereToSave } from "../../host/window.ts";
import { work } from "../../host/work.ts";
import type { Step } from "../../host/work.ts";
import type { Exported, Fault, Handling } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { grouped } from "../../shared/when.ts";
import { HandlingBadge } from "../../nouns/handling/HandlingBadge.tsx";
import { HandlingChoice } from "../../nouns/handling/HandlingChoice.tsx";
import type { Wanted } from "./setting.ts";

export interface Props {
  wanted: Wanted;
  title: string;
  /** The label that it prints as it stands; null while nobody knows. */
  prints: Handling | null;
  asked: Handling;
  onAsk: (handling: Handling) => void;
  /** The day whose ratings are printed, as it was typed. */
  then: string;
  onThen: (then: string) => void;
}

export function Making({ wanted, title, prints, asked, onAsk, then, onThen }: Props) {
  const making = useMaking(wanted, title);
  return (
    <section className="making" aria-labelledby="making">
      <h2 id="making" className="cap"><Trans>Make the PDF</Trans></h2>
      <HandlingChoice value={asked} onChange={onAsk} />
      <Field
        label={<Trans>Ratings as of</Trans>}
        value={then}
        onChange={onThen}
        name="then"
        hint={wanted.ratedOn ? <Trans>It prints the ratings that were in force at the end of {wanted.ratedOn}, and says so.</Trans> : <Trans>A day, such as 2024-05-31. Left empty, it prints the ratings of now.</Trans>}
      />
      {prints !== null && prints !== asked ? (
        <p className="note"><Trans>It prints <HandlingBadge label={prints} />: a record in it asks for that, and a dossier is never less strict than what it prints.</Trans></p>
      ) : null}
      <p className="none"><Trans>It prints the head of the journal, so that a stranger can check it against this case. A4, tagged and fit for archives; code names stand for protected sources.</Trans></p>
      {making.step ? <Progress step={making.step} onStop={making.stop} /> : (
        <Button look="main" onPress={making.ask}><Trans>Export PDF…</Trans></Button>
      )}
      {making.fault ? <FaultNote fault={making.fault} onDismiss={making.dismiss} /> : null}
      {making.made ? <Made made={making.made} /> : null}
    </section>
  );
}

function Made({ made }: { made: Exported }) {
  const { i18n } = useLingui();
  return (
    <div className="made" role="status">
      <dl className="facts">
        <dt><Trans>Written</Trans></dt><dd>{made.path}</dd>
        {made.pages === null ? null : <><dt><Trans>Pages</Trans></dt><dd>{made.pages}</dd></>}
        {made.standard === null ? null : <><dt><Trans>Standard</Trans></dt><dd>{made.standard}</dd></>}
        <dt><Trans>Size</Trans></dt><dd>{i18n.number(made.length, { style: "unit", unit: "byte", unitDisplay: "long" })}</dd>
        <dt>SHA-256</dt><dd className="mono">{grouped(made.sha256)}</dd>
      </dl>
    </div>
  );
}

/** Making the PDF through the system's dialog, watched and stoppable. */
function useMaking(wanted: Wanted, title: string) {
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
    const running = work("dossier.export", { path, force: true, ...wanted }, setStep);
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
