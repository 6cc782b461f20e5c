// The figures on a claim: their chart, their table, what cannot be true at once,
// and the table as a file.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useActing, useAsk } from "../../host/query.ts";
import type { ChartScale, Figure, Quote } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { Choice } from "../../shared/Choice.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { Chart } from "../../nouns/figure/Chart.tsx";
import { FigureTable } from "../../nouns/figure/FigureTable.tsx";
import { SaveTable } from "./SaveTable.tsx";

export interface Props { claim: string; figures: readonly Figure[]; quotes: ReadonlyMap<string, Quote>; onAdd: () => void }

export function Ledger({ claim, figures, quotes, onAdd }: Props) {
  const { t } = useLingui();
  const [scale, setScale] = useState<ChartScale | null>(null);
  const drawn = useAsk("figure.scene", { claim, ...(scale === null ? {} : { scale }) }, { enabled: figures.length > 0 });
  const acting = useActing();
  return (
    <section aria-labelledby="figures-of">
      <h2 className="cap" id="figures-of"><span><Trans>Figures on this claim</Trans></span><span>{figures.length}</span></h2>
      <div className="tools">
        <Button onPress={onAdd}><Trans>Add a figure…</Trans></Button>
        <span className="grow" />
        {figures.length > 0 ? <SaveTable claim={claim} acting={acting} /> : null}
      </div>
      <Said acting={acting} />
      {figures.length === 0 ? <p className="none"><Trans>No figure is recorded on this claim.</Trans></p> : (
        <>
          {drawn.error ? <FaultNote fault={drawn.error.fault} /> : null}
          {drawn.data ? <Chart drawn={drawn.data} /> : null}
          <div className="scale">
            <Choice
              label={<Trans>Scale of the chart</Trans>}
              value={scale ?? "needed"}
              onChange={(id) => setScale(id === "linear" || id === "logarithmic" ? id : null)}
              options={[{ id: "needed", name: t`as the values need` }, { id: "linear", name: t`linear` }, { id: "logarithmic", name: t`logarithmic` }]}
            />
          </div>
          <FigureTable figures={figures} quotes={quotes} />
        </>
      )}
      <Contradictions claim={claim} />
    </section>
  );
}

/** Only what is disjoint after alignment; "about" contradicts nobody. */
function Contradictions({ claim }: { claim: string }) {
  const found = useAsk("figure.contradictions", { claim });
  if (found.error) return <FaultNote fault={found.error.fault} />;
  if (!found.data || found.data.length === 0) return null;
  return (
    <div className="contradictions">
      <h3><Trans>These cannot both be right</Trans></h3>
      <ul>
        {found.data.map((one) => (
          <li key={`${one.left} ${one.right}`}>
            <p><b>{one.measure}</b>: <RefLink to={one.left} /> {one.leftReading} · <RefLink to={one.right} /> {one.rightReading}</p>
            <p className="words muted">{one.why}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
