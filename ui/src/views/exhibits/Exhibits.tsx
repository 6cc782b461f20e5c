// The exhibits and the reader: what we hold, its text with the quotes marked,
// and the quotes as a list beside it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useRef, useState } from "react";
import { useRecords } from "../../host/records.ts";
import { Button as Plain } from "react-aria-components";
import { askForFiles } from "../../host/window.ts";
import { Blank } from "../../shared/Blank.tsx";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { Filter, Rows, useFiltered } from "../../shared/Rows.tsx";
import { useActions } from "../../shared/actions.ts";
import { countBy } from "../../shared/group.ts";
import { go, useRoute } from "../../shared/route.ts";
import { namesOf } from "../../nouns/source/source.ts";
import { Reader } from "./Reader.tsx";
import { useAdding } from "./adding.ts";
import "../../shared/panes.css";

export function Exhibits() {
  const { t } = useLingui();
  const [, chosen = null] = useRoute();
  const exhibits = useRecords("exhibits");
  const sources = useRecords("sources");
  const quotes = useRecords("quotes");
  const [filter, setFilter] = useState("");
  const [listed, setListed] = useState(false);
  const list = useRef<HTMLElement>(null);
  const adding = useAdding();
  const names = useMemo(() => namesOf(sources.all), [sources.all]);
  const rows = useMemo(() => {
    const held = countBy(quotes.all, (quote) => quote.exhibit);
    return exhibits.all.map((one) => {
      const publisher = one.publisher ? (names.get(one.publisher) ?? one.publisher) : null;
      return {
        id: one.ref,
        name: one.title,
        find: `${one.file ?? ""} ${publisher ?? ""}`,
        under: [publisher, one.published].filter(Boolean).join(" · "),
        end: <span className="muted num" title={t`quotes`}>{held.get(one.ref) ?? ""}</span>,
      };
    });
  }, [exhibits.all, quotes.all, names, t]);
  const shown = useFiltered(rows, filter);
  useActions(t`Exhibits`, [{ id: "exhibit.add", name: t`Add files as exhibits…`, run: () => void askForFiles(t`Add files as exhibits`).then(adding.add), off: adding.step ? t`Files are being added` : null }]);
  const exhibit = exhibits.all.find((one) => one.ref === (chosen ?? exhibits.all[0]?.ref)) ?? null;
  const toList = (
    <Plain
      className="to-list"
      aria-expanded={listed}
      onPress={() => {
        setListed(!listed);
        // It is there once this has been drawn.
        if (!listed) requestAnimationFrame(() => list.current?.querySelector("input")?.focus());
      }}
    >
      <Trans>List</Trans>
    </Plain>
  );

  return (
    <div className="panes three exhibits" data-listed={listed || undefined} onKeyDown={(event) => { if (event.key === "Escape") setListed(false); }}>
      <section className="pane" aria-label={t`Exhibits`} ref={list}>
        <div className="bar">
          <Filter label={t`Filter exhibits`} value={filter} onChange={setFilter} />
          <Button onPress={() => void askForFiles(t`Add files as exhibits`).then(adding.add)} isDisabled={adding.step !== null}><Trans>Add…</Trans></Button>
        </div>
        {adding.step ? <Progress step={adding.step} onStop={adding.stop} /> : null}
        {adding.fault ? <FaultNote fault={adding.fault} onDismiss={adding.dismiss} /> : null}
        {adding.warnings.map((warning) => <p key={warning} className="note words" role="status">{warning}</p>)}
        {exhibits.fault ? <FaultNote fault={exhibits.fault} /> : null}
        <div className="scroll">
          <Rows
            label={t`Exhibits`}
            chosen={exhibit?.ref ?? null}
            onChoose={(ref) => { setListed(false); go("exhibits", ref); }}
            rows={shown}
            empty={exhibits.pending || exhibits.all.length === 0 ? null : <p><Trans>No exhibit matches.</Trans></p>}
          />
        </div>
      </section>
      {exhibit ? <Reader key={exhibit.ref} exhibit={exhibit} names={names} quotes={quotes.all} toList={toList} /> : exhibits.pending || exhibits.fault ? <section className="pane" /> : (
        <Blank title={<Trans>No exhibits yet</Trans>}>
          <p><Trans>Add files, or drop them on the window: articles, reports, saved pages, notes. Each is kept whole inside the case, with its hash; the file on disk is not needed afterwards.</Trans></p>
          <p><Trans>Then read one, select words in it and press <kbd>Q</kbd>: that is a quote.</Trans></p>
          <Button look="main" onPress={() => void askForFiles(t`Add files as exhibits`).then(adding.add)} isDisabled={adding.step !== null}><Trans>Add files…</Trans></Button>
        </Blank>
      )}
    </div>
  );
}
