// One value of a record, shown as its field asks for.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Bound, Handling, Page, Tier } from "../../host/types.gen.ts";
import { HandlingBadge } from "../../nouns/handling/HandlingBadge.tsx";
import { LABELS } from "../../nouns/handling/handling.ts";
import { wordOf } from "../../nouns/finding/yardsticks.ts";
import { boundText } from "../../nouns/figure/bound.ts";
import { tierWords } from "../../nouns/quote/quote.ts";
import { RefLink } from "../../shared/RefLink.tsx";
import { grouped, moment } from "../../shared/when.ts";
import type { FieldOf } from "./fields.ts";

export interface Props { field: FieldOf; value: unknown; name: (ref: string) => string }

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 89)}…` : text);

function Linked({ to, name }: { to: string; name: (ref: string) => string }) {
  const named = name(to);
  return <><RefLink to={to} /> {named === to ? null : <span>{short(named)}</span>}</>;
}

export function Value({ field, value, name }: Props) {
  const { i18n } = useLingui();
  const none = <span className="muted">–</span>;
  if (value === null || value === undefined || value === "") return none;
  const { kind } = field;
  switch (kind.as) {
    case "ref": return <Linked to={String(value)} name={name} />;
    case "refs":
      return (value as string[]).length === 0 ? none : <ol className="ref-list">{(value as string[]).map((ref) => <li key={ref}><Linked to={ref} name={name} /></li>)}</ol>;
    case "choice": { const words = kind.of[String(value)]; return <>{words ? i18n._(words) : String(value)}</>; }
    case "term": return <>{wordOf(kind.of, String(value))}</>;
    case "handling": { const label = LABELS.find((known) => known === value); return label ? <HandlingBadge label={label as Handling} /> : none; }
    case "flag": return value === true ? <Trans>yes</Trans> : <Trans>no</Trans>;
    case "list": return (value as string[]).length === 0 ? none : <>{(value as string[]).join(", ")}</>;
    case "bound": return <span className="mono">{boundText(value as Bound, i18n.locale)}{(value as Bound).closed ? null : <> · <Trans>the end itself not included</Trans></>}</span>;
    case "count": return <span className="mono">{i18n.number(Number(value))}</span>;
    case "moment": return <time dateTime={String(value)}>{moment(String(value), i18n.locale)}</time>;
    case "tier": return <>{i18n._(tierWords(value as Tier))}</>;
    case "notes": return (value as unknown[]).length === 0 ? none : <ul>{(value as unknown[]).map((note, n) => <li key={n} className="mono">{plain(note)}</li>)}</ul>;
    case "pages": return <>{i18n.number((value as Page[]).length)}</>;
    case "blocks": return <ol className="ref-list">{(value as { kind: string }[]).map((block, n) => <li key={n}>{block.kind}</li>)}</ol>;
    case "mono": return <span className="mono">{/^[0-9a-f]{64}$/.test(String(value)) ? grouped(String(value)) : String(value)}</span>;
    case "words": return <span className="voice">{String(value)}</span>;
    default: return <>{String(value)}</>;
  }
}

/** A value of any shape in one line, as the history of a record shows it. */
export const plain = (value: unknown): string =>
  value === null || value === undefined ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value);
