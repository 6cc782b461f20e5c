// What was ever done to a record, the latest first: who, when, why, and each
// field before and after. It shows the journal and changes nothing.
import { Trans, useLingui } from "@lingui/react/macro";
import type { FieldChange, HistoryEntry } from "../../host/types.gen.ts";
import { moment } from "../../shared/when.ts";
import type { FieldOf } from "./fields.ts";
import { plain } from "./Value.tsx";

export interface Props { entries: readonly HistoryEntry[]; of: string; fields: readonly FieldOf[] }

export function Past({ entries, of: ref, fields }: Props) {
  const { i18n } = useLingui();
  const latest = [...entries].reverse();
  return (
    <ol className="past">
      {latest.map((entry) => (
        <li key={entry.seq}>
          <p>
            <strong>{entry.label}</strong>
            <span className="muted"> · <time dateTime={entry.at}>{moment(entry.at, i18n.locale)}</time> · {entry.actor} · <Trans>entry {entry.seq}</Trans></span>
          </p>
          {entry.reason ? <p className="because">{entry.reason}</p> : null}
          <Changes changes={entry.changes.filter((change) => change.ref === ref && change.before !== null)} fields={fields} />
        </li>
      ))}
    </ol>
  );
}

/** What a field was and became. What was there from the start says nothing new. */
function Changes({ changes, fields }: { changes: readonly FieldChange[]; fields: readonly FieldOf[] }) {
  const { i18n } = useLingui();
  if (changes.length === 0) return null;
  const name = (key: string): string => {
    const field = fields.find((one) => one.key === key);
    return field ? i18n._(field.name) : key;
  };
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.field}>
          <span className="muted">{name(change.field)}:</span> <del>{plain(change.before)}</del> <span aria-hidden="true">→</span> <ins>{plain(change.after)}</ins>
        </li>
      ))}
    </ul>
  );
}
