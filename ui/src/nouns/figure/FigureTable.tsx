// Figures as a table: the source's own words beside the reading, a computation
// beside its formula.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Figure, Quote } from "../../host/types.gen.ts";
import { href } from "../../shared/route.ts";
import { Interval } from "./Interval.tsx";
import "./FigureTable.css";
import { RefLink } from "../../shared/RefLink.tsx";

export interface Props { figures: readonly Figure[]; quotes: ReadonlyMap<string, Quote> }

export function FigureTable({ figures, quotes }: Props) {
  const { t } = useLingui();
  return (
    <table className="quiet figures" aria-label={t`Figures`}>
      <thead>
        <tr>
          <th scope="col"><Trans>Figure</Trans></th>
          <th scope="col"><Trans>What is measured</Trans></th>
          <th scope="col"><Trans>As it was said, or computed</Trans></th>
          <th scope="col"><Trans>Read as</Trans></th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => {
          const quote = figure.quote === null ? undefined : quotes.get(figure.quote);
          return (
            <tr key={figure.ref} data-figure={figure.ref}>
              <th scope="row"><RefLink to={figure.ref} /></th>
              <td>{figure.measure}</td>
              <td className="words">
                {figure.formula ? <span className="mono">= {figure.formula}</span> : figure.verbatim ? <span className="voice">“{figure.verbatim}”</span> : figure.assumed ? <i><Trans>assumed: {figure.because}</Trans></i> : null}
                {quote ? <> <a className="mono" href={`${href("exhibits", quote.exhibit)}?quote=${quote.ref}`}>{quote.ref}</a></> : null}
              </td>
              <td className="reading words">
                <Interval quantity={figure} />
                {figure.asOf ? <span className="muted"> · {figure.asOf}</span> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
