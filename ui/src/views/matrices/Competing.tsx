// Competing claims side by side: a row an origin, a column a claim. Only what
// speaks against a claim counts, each origin once, and nothing here is a
// probability or a verdict. Of every row and of every line it is said whether the
// result turns without it.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Claim, Consistency, Weighed, WeighedRow } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { go, href, useRouteArguments } from "../../shared/route.ts";
import { Link } from "../claims/Link.tsx";
import { useNaming } from "../naming.ts";

/** The short form stands in the cell, the long one is what it means. */
const CELLS: { readonly [C in Consistency]: { short: string; long: MessageDescriptor } } = {
  "very-inconsistent": { short: "II", long: msg`would hardly be seen if the claim were true (counts two)` },
  inconsistent: { short: "I", long: msg`speaks against the claim (counts one)` },
  neutral: { short: "N", long: msg`says nothing either way` },
  consistent: { short: "C", long: msg`is what the claim would lead one to expect` },
};

/** The address that keeps which claims are chosen, so that the way back leads to them. */
export const competingHref = (claims: readonly string[]): string => `${href("claims", "competing")}${claims.length === 0 ? "" : `?of=${claims.join(",")}`}`;

export function Competing() {
  const { t } = useLingui();
  const claims = useRecords("claims");
  const chosen = (useRouteArguments().get("of") ?? "").split(",").filter((ref) => ref !== "");
  const asked = useAsk("claim.weigh", { claims: chosen }, { enabled: chosen.length > 1 });
  const choose = (ref: string, now: boolean) => {
    window.location.hash = competingHref(now ? [...chosen, ref] : chosen.filter((one) => one !== ref));
  };
  return (
    <section className="pane competing" aria-label={t`Competing claims`}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Competing claims, side by side`}>
        <div className="inner">
          <h2 className="title-of"><Trans>Competing claims</Trans></h2>
          <p className="note-of"><Trans>Choose claims that cannot all be true. Each origin speaks once, however often it was printed, and what speaks for a claim adds nothing.</Trans></p>
          {claims.all.length < 2 && !claims.pending ? (
            <div className="none">
              <p><Trans>It takes two claims at the least. Add the ones that compete, each as one proposition.</Trans></p>
              <p><Button onPress={() => go("claims")}><Trans>Go to the claims</Trans></Button></p>
            </div>
          ) : null}
          <div className="weigh-choice" role="group" aria-label={t`Claims that compete`}>
            {claims.all.map((claim) => (
              <Tick key={claim.ref} isSelected={chosen.includes(claim.ref)} onChange={(now) => choose(claim.ref, now)}>
                <span className="mono">{claim.ref}</span> <span className="words">{claim.statement}</span>
              </Tick>
            ))}
          </div>
          {asked.error ? <FaultNote fault={asked.error.fault} /> : null}
          {claims.all.length > 1 && chosen.length < 2 ? <p className="none"><Trans>Two claims at the least.</Trans></p> : null}
          {chosen.length > 1 && asked.data ? <Side weighed={asked.data} claims={claims.all} /> : null}
        </div>
      </div>
    </section>
  );
}

/** So many origins are shown at first. */
const MOST = 100;

function Side({ weighed, claims }: { weighed: Weighed; claims: readonly Claim[] }) {
  const { t, i18n } = useLingui();
  const quotes = useRecords("quotes").all;
  // What decides stands first, what tells nothing apart last.
  const rank = (row: WeighedRow) => (row.turning ? 0 : row.diagnostic ? 1 : 2);
  const rows = [...weighed.rows].sort((a, b) => rank(a) - rank(b));
  const [all, setAll] = useState(false);
  const [linking, setLinking] = useState<{ claim: string; of: readonly string[] } | null>(null);
  const said = new Map(claims.map((one): [string, string] => [one.ref, one.statement]));
  if (weighed.rows.length === 0) {
    return <p className="none"><Trans>No quote is set against any of these claims yet. Link quotes to them, for or against, and they stand here by origin.</Trans></p>;
  }
  return (
    <>
      <table className="quiet weighed">
        <caption className="unseen"><Trans>What each origin says of each claim</Trans></caption>
        <thead>
          <tr>
            <th scope="col"><Trans>Origin</Trans></th>
            {weighed.claims.map((ref) => (
              <th key={ref} scope="col" title={said.get(ref)} data-least={weighed.least.includes(ref) ? "" : undefined} style={{ textAlign: "center" }}><RefLink to={ref} /></th>
            ))}
            <th scope="col"><Trans>Least without it</Trans></th>
          </tr>
        </thead>
        <tbody>{rows.slice(0, all ? undefined : MOST).map((row) => <Origin key={row.quotes.join()} row={row} weighed={weighed} onLink={(claim, of) => setLinking({ claim, of })} />)}</tbody>
        <tfoot>
          <tr>
            <th scope="row"><Trans>Counts against</Trans></th>
            {weighed.inconsistency.map((sum, n) => <td key={weighed.claims[n]} className="mono">{i18n.number(sum)}</td>)}
            <td />
          </tr>
        </tfoot>
      </table>
      {rows.length > MOST && !all ? <p className="none"><Button look="plain" onPress={() => setAll(true)}>{t`${rows.length - MOST} more origins, all of them counted`}</Button></p> : null}
      <p className="result"><Trans>Least counts against {weighed.least.join(", ")}. That is no probability, and what speaks for a claim was not counted.</Trans></p>
      <h3 className="cap"><Trans>If one thing fell</Trans></h3>
      <Sensitivity weighed={weighed} />
      <p className="legend-of">{Object.values(CELLS).map((cell) => `${cell.short} ${i18n._(cell.long)}`).join(" · ")}{" · "}{t`– was not set against it; press it to judge`}</p>
      {linking ? <Link claim={linking.claim} quotes={quotes.filter((one) => linking.of.includes(one.ref))} open onClose={() => setLinking(null)} /> : null}
    </>
  );
}

function Origin({ row, weighed, onLink }: { row: WeighedRow; weighed: Weighed; onLink: (claim: string, quotes: readonly string[]) => void }) {
  const { t, i18n } = useLingui();
  const { name } = useNaming();
  return (
    <tr>
      <th scope="row">
        {row.root === "" ? <Trans>nobody named</Trans> : <>{name(row.root)}{row.known ? null : <> · <Trans>from behind it</Trans></>}</>}
        <span className="muted"> {row.quotes.map((ref) => <span key={ref}> <RefLink to={ref} /></span>)}</span>
      </th>
      {row.cells.map((cell, n) => (
        <td key={weighed.claims[n]} className="cell" data-cell={cell ?? ""}>
          {cell === null
            ? <Button look="plain" aria-label={t`Set a quote of this origin against ${weighed.claims[n] ?? ""}`} onPress={() => onLink(weighed.claims[n] ?? "", row.quotes)}>–</Button>
            : <b><abbr title={i18n._(CELLS[cell].long)}>{CELLS[cell].short}</abbr></b>}
          <span className="refs">{(row.lines[n] ?? []).map((ref) => <span key={ref}><RefLink to={ref} /> </span>)}</span>
        </td>
      ))}
      <td>
        <span className={row.turning ? "turns" : "muted"}>{row.without.join(", ")}</span>
        {row.turning ? <> · <Trans>the result turns on it</Trans></> : row.diagnostic ? null : <span className="muted"> · <Trans>tells nothing apart</Trans></span>}
      </td>
    </tr>
  );
}

/** Which single origin and which single line decide, and that none does where none does. */
function Sensitivity({ weighed }: { weighed: Weighed }) {
  const { name } = useNaming();
  const turning = weighed.rows.filter((row) => row.turning);
  if (turning.length === 0 && weighed.turning.length === 0) return <p><Trans>No single origin and no single line decides this.</Trans></p>;
  return (
    <ul className="stands-list">
      {turning.map((row) => (
        <li key={row.quotes.join()}><Trans>Without {row.root === "" ? row.quotes.join(", ") : name(row.root)}, least would count against {row.without.join(", ")}.</Trans></li>
      ))}
      {weighed.turning.map((one) => (
        <li key={one.line}><Trans>Without <RefLink to={one.line} /> alone (<RefLink to={one.quote} /> on <RefLink to={one.claim} />), least would count against {one.without.join(", ")}. Look at its direction and strength again.</Trans></li>
      ))}
    </ul>
  );
}
