// Two figures side by side: how they stand to each other after alignment, and why.
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useAsk } from "../../host/query.ts";
import type { Figure } from "../../host/types.gen.ts";
import { Choice } from "../../shared/Choice.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Interval } from "../../nouns/figure/Interval.tsx";

export interface Props { figures: readonly Figure[]; preferred: readonly Figure[] }

export function Compare({ figures, preferred }: Props) {
  const [left, setLeft] = useState(preferred[0]?.ref ?? null);
  const [right, setRight] = useState<string | null>(null);
  const ready = left !== null && right !== null;
  const answer = useAsk("figure.compare", { left: left ?? "", right: right ?? "" }, { enabled: ready });
  const options = figures.map((figure) => ({ id: figure.ref, name: `${figure.ref} ${figure.measure}` }));
  return (
    <section aria-labelledby="compare">
      <h2 className="cap" id="compare"><Trans>Compare</Trans></h2>
      <div className="inline-form">
        <div className="pair">
          <Choice label={<Trans>This figure</Trans>} value={left} onChange={setLeft} options={options} />
          <Choice label={<Trans>With that one</Trans>} value={right} onChange={setRight} options={options.filter((one) => one.id !== left)} />
        </div>
        {ready && answer.error ? <FaultNote fault={answer.error.fault} /> : null}
        {ready && answer.data ? (
          <div className="compared" role="status">
            <p className="sides"><Interval quantity={answer.data.left} /> <i>{answer.data.verdict}</i> <Interval quantity={answer.data.right} /></p>
            <p className="words">{answer.data.why}</p>
          </div>
        ) : null}
      </div>
    </section>
  );
}
