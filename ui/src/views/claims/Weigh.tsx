// Competing claims side by side: a row an origin, a column a claim. Only what
// speaks against a claim counts, and nothing here is a probability or a verdict.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Consistency, Weighed } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { useNaming } from "../naming.ts";

/** The short form stands in the cell, the long one is what it means. */
const CELLS: { readonly [C in Consistency]: { short: string; long: MessageDescriptor } } = {
  "very-inconsistent": { short: "II", long: msg`would hardly be seen if the claim were true` },
  inconsistent: { short: "I", long: msg`speaks against the claim` },
  neutral: { short: "N", long: msg`says nothing either way` },
  consistent: { short: "C", long: msg`is what the claim would lead one to expect` },
};

export function Weigh({ first, onClose }: { first: string | null; onClose: () => void }) {
  const claims = useRecords("claims").all;
  const [chosen, setChosen] = useState<readonly string[]>(first === null ? [] : [first]);
  const asked = useAsk("claim.weigh", { claims: [...chosen] }, { enabled: chosen.length > 1 });
  return (
    <Sheet title={<Trans>Competing claims</Trans>} open onClose={onClose} wide>
      <p className="muted"><Trans>Choose claims that cannot all be true. Each origin speaks once, however often it was printed.</Trans></p>
      <div className="weigh-choice">
        {claims.map((claim) => (
          <Tick key={claim.ref} isSelected={chosen.includes(claim.ref)} onChange={(now) => setChosen(now ? [...chosen, claim.ref] : chosen.filter((ref) => ref !== claim.ref))}>
            <span className="mono">{claim.ref}</span> <span className="words">{claim.statement}</span>
          </Tick>
        ))}
      </div>
      {asked.error ? <FaultNote fault={asked.error.fault} /> : null}
      {chosen.length < 2 ? <p className="none"><Trans>Two claims at the least.</Trans></p> : asked.data ? <Side weighed={asked.data} /> : null}
      <div className="ends"><Button onPress={onClose}><Trans>Done</Trans></Button></div>
    </Sheet>
  );
}

function Side({ weighed }: { weighed: Weighed }) {
  const { t, i18n } = useLingui();
  const { name } = useNaming();
  const turning = weighed.rows.some((row) => row.turning);
  return (
    <div className="weigh-table" tabIndex={0} role="region" aria-label={t`What each origin says of each claim`}>
      <table className="quiet">
        <thead>
          <tr>
            <th scope="col"><Trans>Origin</Trans></th>
            {weighed.claims.map((ref) => <th key={ref} scope="col"><RefLink to={ref} /></th>)}
            <th scope="col"><Trans>Remark</Trans></th>
          </tr>
        </thead>
        <tbody>
          {weighed.rows.map((row) => (
            <tr key={row.quotes.join()}>
              <th scope="row">
                {row.root === "" ? <Trans>nobody named</Trans> : <>{name(row.root)}{row.known ? null : <> · <Trans>from behind it</Trans></>}</>}
                <span className="muted"> {row.quotes.map((ref) => <span key={ref}> <RefLink to={ref} /></span>)}</span>
              </th>
              {row.cells.map((cell, n) => (
                <td key={weighed.claims[n]} data-cell={cell ?? ""}>{cell === null ? <span className="muted">–</span> : <abbr title={i18n._(CELLS[cell].long)}>{CELLS[cell].short}</abbr>}</td>
              ))}
              <td>{row.turning ? <Trans>the result turns on it</Trans> : row.diagnostic ? null : <span className="muted"><Trans>tells nothing apart</Trans></span>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row"><Trans>Counts against</Trans></th>
            {weighed.inconsistency.map((sum, n) => <td key={weighed.claims[n]} className="mono">{i18n.number(sum)}</td>)}
            <td />
          </tr>
        </tfoot>
      </table>
      <p>
        {weighed.rows.length === 0 ? <Trans>No quote is set against any of these claims yet.</Trans> : <Trans>Least counts against {weighed.least.join(", ")}. That is no probability, and what speaks for a claim was not counted.</Trans>}
        {" "}{turning ? <Trans>Look again at the rows on which the result turns.</Trans> : null}
      </p>
      <p className="muted">{Object.values(CELLS).map((cell) => `${cell.short}: ${i18n._(cell.long)}`).join(" · ")}</p>
    </div>
  );
}
