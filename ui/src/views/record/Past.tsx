// What was ever done to a record, the latest first: who, when, why, and each
// field before and after. It shows the journal and changes nothing.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { FieldChange, HistoryEntry } from "../../host/types.gen.ts";
import { moment } from "../../shared/when.ts";
import { named } from "../case/History.tsx";
import { entryWords } from "../case/entryWords.ts";
import type { FieldOf } from "./fields.ts";
import { isList, listChange } from "./lists.ts";
import { plain } from "./Value.tsx";

/** The names of the lists of a review, which are no fields to be edited. */
const LISTS: { readonly [key: string]: MessageDescriptor } = { elements: msg`Under elements`, assumptions: msg`Key assumptions`, challenges: msg`Challenges` };

export interface Props { entries: readonly HistoryEntry[]; of: string; fields: readonly FieldOf[] }

export function Past({ entries, of: ref, fields }: Props) {
  const { i18n } = useLingui();
  const latest = [...entries].reverse();
  return (
    <ol className="past">
      {latest.map((entry) => (
        <li key={entry.seq}>
          <p>
            <strong>{entryWords(i18n, entry.label)}</strong>
            <span className="muted"> · <time dateTime={entry.at}>{moment(entry.at, i18n.locale)}</time> · <bdi title={entry.actor}>{named(entry.actor)}</bdi> · <Trans>entry {entry.seq}</Trans></span>
          </p>
          {entry.reason ? <p className="because">{entry.reason}</p> : null}
          <Changes changes={told(entry.changes.filter((change) => change.ref === ref))} fields={fields} />
        </li>
      ))}
    </ol>
  );
}

/** Fields that were something else before; of a record that was there already also the lists that began. */
function told(changes: readonly FieldChange[]): readonly FieldChange[] {
  const made = changes.some((change) => change.before === null && change.after !== null && !isList(change.field));
  return changes.filter((change) => change.before !== null || (!made && isList(change.field)));
}

/** What a field was and became. What was there from the start says nothing new. */
function Changes({ changes, fields }: { changes: readonly FieldChange[]; fields: readonly FieldOf[] }) {
  const { i18n } = useLingui();
  if (changes.length === 0) return null;
  const name = (key: string): string => {
    const field = fields.find((one) => one.key === key);
    if (field) return i18n._(field.name);
    const list = LISTS[key];
    return list ? i18n._(list) : key;
  };
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.field}>
          <span className="muted">{name(change.field)}:</span>{" "}
          {isList(change.field) ? <OfList change={change} /> : <><del>{plain(change.before)}</del> <span aria-hidden="true">→</span> <ins>{plain(change.after)}</ins></>}
        </li>
      ))}
    </ul>
  );
}

/** What came into a list and what went out of it. */
function OfList({ change }: { change: FieldChange }) {
  const { i18n } = useLingui();
  const { gone, come } = listChange(i18n, change.field, change.before, change.after);
  return (
    <>
      {gone.map((one) => <p key={`- ${one}`}><span aria-hidden="true">− </span><del>{one}</del></p>)}
      {come.map((one) => <p key={`+ ${one}`}><span aria-hidden="true">+ </span><ins>{one}</ins></p>)}
    </>
  );
}
