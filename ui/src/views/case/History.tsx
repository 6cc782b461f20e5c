// The journal, latest first: who changed what, when and why. It is read only:
// what was done is taken back by undo, one change after the other, never by
// cutting the journal off.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAsk } from "../../host/query.ts";
import type { FieldChange, HistoryEntry } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { href, useRouteArguments } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import { entryWords } from "./entryWords.ts";
import { placeOfRef } from "./places.ts";

const KINDS: { readonly [kind: string]: MessageDescriptor } = {
  event: msg`event`,
  migration: msg`brought up to a new version`,
  disposal: msg`disposed of`,
};

/** So many entries are asked for at once. */
const PAGE = 100;
/** So many changed fields of one entry are drawn at first. */
const FIELDS = 40;

export function History({ length }: { length: number }) {
  const { t } = useLingui();
  const of = useRouteArguments().get("of");
  const [pages, setPages] = useState(1);
  const firsts = Array.from({ length: pages }, (_, n) => length - PAGE * (n + 1));
  return (
    <>
      <p className="lead">
        {of === null
          ? <Plural value={length} one="One entry, chained by its hash." other="# entries, each chained to the one before by its hash." />
          : <Trans>What happened to <span className="mono">{of}</span>. <a href={href("case", "history")}>Show the whole journal</a></Trans>}
      </p>
      <ol className="journal" aria-label={t`Journal, latest first`}>
        {of === null
          ? firsts.map((after) => <Stretch key={length - after} after={Math.max(0, after)} limit={Math.min(PAGE, PAGE + after)} />)
          : <PastOf key={of} target={of} />}
      </ol>
      {of === null && (firsts.at(-1) ?? 0) > 0 ? (
        <div className="deeds"><Button onPress={() => setPages(pages + 1)}><Trans>Earlier entries</Trans></Button></div>
      ) : null}
    </>
  );
}

/** A stretch of the whole journal, turned round. */
function Stretch({ after, limit }: { after: number; limit: number }) {
  const asked = useAsk("history", { after, limit });
  if (asked.error) return <li><FaultNote fault={asked.error.fault} /></li>;
  return <>{asked.data?.toReversed().map((entry) => <Line key={entry.seq} entry={entry} />)}</>;
}

function PastOf({ target }: { target: string }) {
  const asked = useAsk("history", { of: target, limit: 1000 });
  if (asked.error) return <li><FaultNote fault={asked.error.fault} /></li>;
  return <>{asked.data?.toReversed().map((entry) => <Line key={entry.seq} entry={entry} opened />)}</>;
}

function Line({ entry, opened }: { entry: HistoryEntry; opened?: boolean }) {
  const { i18n } = useLingui();
  const [shown, setShown] = useState(opened ?? false);
  const kind = KINDS[entry.kind];
  return (
    <li data-seq={entry.seq}>
      <details open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <span className="seq num mono">{entry.seq}</span>
          <span title={entry.label}>{entryWords(i18n, entry.label)} {kind ? <span className="kind">({i18n._(kind)})</span> : null}</span>
          <bdi className="who" title={entry.actor}>{named(entry.actor)}</bdi>
          <time className="when" dateTime={entry.at} title={entry.at}>{moment(entry.at, i18n.locale)}</time>
          {entry.reason ? <span className="why words">{entry.reason}</span> : null}
        </summary>
        {shown ? <Inside changes={entry.changes} /> : null}
      </details>
    </li>
  );
}

function Inside({ changes }: { changes: readonly FieldChange[] }) {
  const [all, setAll] = useState(false);
  if (changes.length === 0) return <p className="inside muted"><Trans>No record changed.</Trans></p>;
  return (
    <div className="inside">
      <table className="quiet">
        <thead>
          <tr><th><Trans>Record</Trans></th><th><Trans>Field</Trans></th><th><Trans>Before</Trans></th><th><Trans>After</Trans></th></tr>
        </thead>
        <tbody>
          {changes.slice(0, all ? undefined : FIELDS).map((one, n) => (
            <tr key={n}>
              <td className="mono"><RefLink to={one.ref} /></td>
              <td className="mono">{one.field}</td>
              <td><Value of={one.before} /></td>
              <td><Value of={one.after} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > FIELDS ? (
        <Button look="plain" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? <Trans>Fewer</Trans> : <Trans>{changes.length - FIELDS} more</Trans>}
        </Button>
      ) : null}
    </div>
  );
}

function RefLink({ to }: { to: string }) {
  const place = placeOfRef(to);
  return place === null ? <>{to}</> : <a href={place}>{to}</a>;
}

/** A value of a field as it was recorded; words as words, the rest as JSON. */
function Value({ of }: { of: unknown }) {
  if (of === null || of === undefined) return <span className="muted">–</span>;
  return typeof of === "string"
    ? <bdi className="long words" title={of}>{of}</bdi>
    : <code className="long mono">{JSON.stringify(of)}</code>;
}

/** A person without the random digits that tell two of one name apart. */
export const named = (actor: string): string => actor.replace(/ <[0-9a-f]+>$/, "");
