// What needs attention, rule by rule, the worst first: what the checks object
// to, and quotes that are no longer found in their text. Each leads to its records.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Lint, Quote } from "../../host/types.gen.ts";
import { TurnDown } from "../../nouns/lint/TurnDown.tsx";
import { Button } from "../../shared/Button.tsx";
import { href } from "../../shared/route.ts";
import { placeOfRef } from "../case/places.ts";
import { RULES } from "./rules.ts";

const SEVERITIES: { readonly [S in Lint["severity"]]: MessageDescriptor } = {
  error: msg`Error`,
  warning: msg`Warning`,
  note: msg`Note`,
};

const RANK: readonly Lint["severity"][] = ["error", "warning", "note"];

/** Findings of one rule are drawn so many at a time. */
const FIRST = 30;

interface Group { rule: string; severity: Lint["severity"]; found: Lint[] }

/** Findings by rule, the worst rules first, else in the order in which they came. */
export function byRule(lints: readonly Lint[]): Group[] {
  const groups = new Map<string, Group>();
  for (const lint of lints) {
    const group = groups.get(lint.rule) ?? { rule: lint.rule, severity: lint.severity, found: [] };
    group.found.push(lint);
    groups.set(lint.rule, group);
  }
  return [...groups.values()].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
}

export function Attention({ lints }: { lints: readonly Lint[] }) {
  const quotes = useRecords("quotes");
  const places = new Map(quotes.all.map((quote) => [quote.ref, `${href("exhibits", quote.exhibit)}?quote=${quote.ref}`]));
  const placeOf = (ref: string): string | null => places.get(ref) ?? placeOfRef(ref);
  const lost = quotes.all.filter((quote) => quote.tier === "lost");
  return (
    <section className="attention" aria-labelledby="attention">
      <h2 id="attention" className="cap"><Trans>Needs attention</Trans></h2>
      {lints.length === 0 && lost.length === 0 && !quotes.pending ? <p className="none"><Trans>Nothing does.</Trans></p> : null}
      <ul>
        {lost.length === 0 ? null : <Lost quotes={lost} placeOf={placeOf} />}
        {byRule(lints).map((group) => <OneRule key={group.rule} group={group} placeOf={placeOf} />)}
      </ul>
    </section>
  );
}

interface Placed { placeOf: (ref: string) => string | null }

function Lost({ quotes, placeOf }: Placed & { quotes: readonly Quote[] }) {
  const { i18n } = useLingui();
  return (
    <li data-rule="lost-quote" data-severity="error">
      <details>
        <summary>
          <span className="grade">{i18n._(SEVERITIES.error)}</span>
          <span><Trans>Quotes that are no longer found in their text</Trans></span>
          <span className="num">{i18n.number(quotes.length)}</span>
        </summary>
        <p className="refs mono">{quotes.map((quote) => <Ref key={quote.ref} to={quote.ref} placeOf={placeOf} />)}</p>
      </details>
    </li>
  );
}

function OneRule({ group, placeOf }: Placed & { group: Group }) {
  const { i18n, t } = useLingui();
  const [shown, setShown] = useState(group.severity === "error");
  const [all, setAll] = useState(false);
  const [turning, setTurning] = useState<Lint | null>(null);
  const rule = RULES[group.rule];
  const why = useAsk("lint.rules", {}, { enabled: shown }).data?.find((one) => one.rule === group.rule)?.why;
  const rest = group.found.length - FIRST;
  return (
    <li data-rule={group.rule} data-severity={group.severity}>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary title={group.rule}>
          <span className="grade">{i18n._(SEVERITIES[group.severity])}</span>
          <span>{rule ? i18n._(rule) : group.rule}</span>
          <span className="num">{i18n.number(group.found.length)}</span>
        </summary>
        {shown && why !== undefined ? <p className="why muted">{why}</p> : null}
        {shown ? (
          <ul className="found">
            {group.found.slice(0, all ? undefined : FIRST).map((lint) => (
              <li key={lint.refs.join()}>
                <span className="words">{lint.message}</span>
                <span className="refs mono">{lint.refs.map((ref) => <Ref key={ref} to={ref} placeOf={placeOf} />)}</span>
                {lint.severity === "error" ? <span /> : (
                  <Button look="plain" aria-label={t`Turn down: ${lint.message}`} onPress={() => setTurning(lint)}><Trans>Turn down…</Trans></Button>
                )}
              </li>
            ))}
          </ul>
        ) : null}
        {shown && rest > 0 ? (
          <Button look="plain" aria-expanded={all} onPress={() => setAll(!all)}>
            {all ? <Trans>Fewer</Trans> : <Trans>{rest} more</Trans>}
          </Button>
        ) : null}
      </details>
      {turning ? <TurnDown lint={turning} onClose={() => setTurning(null)} /> : null}
    </li>
  );
}

/** A ref that leads to its record. */
function Ref({ to, placeOf }: Placed & { to: string }) {
  const place = placeOf(to);
  return <>{place === null ? to : <a href={place}>{to}</a>} </>;
}
