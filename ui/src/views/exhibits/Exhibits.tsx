// The exhibits and the reader: what we hold, its text with the quotes marked,
// and the quotes as a list beside it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useRecords } from "../../host/records.ts";
import { askForFiles } from "../../host/window.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { Filter, Rows, matches } from "../../shared/Rows.tsx";
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
  const adding = useAdding();
  const names = namesOf(sources.all);
  const exhibit = exhibits.all.find((one) => one.ref === (chosen ?? exhibits.all[0]?.ref)) ?? null;

  return (
    <div className="panes three">
      <section className="pane" aria-label={t`Exhibits`}>
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
            onChoose={(ref) => go("exhibits", ref)}
            rows={exhibits.all
              .filter((one) => matches(filter, one.ref, one.title, one.file, one.publisher && (names.get(one.publisher) ?? null)))
              .map((one) => ({
                id: one.ref,
                name: one.title,
                under: [one.publisher ? (names.get(one.publisher) ?? one.publisher) : null, one.published].filter(Boolean).join(" · "),
                end: <span className="muted num" title={t`quotes`}>{quotes.all.filter((quote) => quote.exhibit === one.ref).length || ""}</span>,
              }))}
            empty={exhibits.pending ? null : exhibits.all.length === 0
              ? <p><Trans>No exhibits yet. Add files: each is kept whole inside the case, with its hash; the file on disk is not needed afterwards.</Trans></p>
              : <p><Trans>No exhibit matches.</Trans></p>}
          />
        </div>
      </section>
      {exhibit ? <Reader key={exhibit.ref} exhibit={exhibit} names={names} quotes={quotes.all} /> : <section className="pane" />}
    </div>
  );
}
