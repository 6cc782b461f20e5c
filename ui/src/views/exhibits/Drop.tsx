// Files dragged onto an open case, whatever room one is in: where they may be
// let go shows, and what came of it stays until it was read.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { onFiles } from "../../host/window.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { useAdding } from "./adding.ts";
import { plain } from "../../shared/plain.ts";
import { onlyCase, takeWaiting } from "./waiting.ts";
import "./Drop.css";

export interface Props { onOpen: (path: string) => void }

/** A single case file is opened; everything else becomes an exhibit. */
export function Drop({ onOpen }: Props) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const adding = useAdding();
  const take = (files: string[]) => {
    const only = onlyCase(files);
    if (only === null) void adding.add(files);
    else onOpen(only);
  };
  const taking = useRef(take);
  taking.current = take;

  useEffect(() => onFiles(({ what, files }) => {
    setOver(what === "over" && files.length > 0);
    if (what === "dropped") taking.current(files);
  }), []);
  // What was dropped before there was a case.
  useEffect(() => taking.current(takeWaiting()), []);

  const said = adding.fault !== null || adding.warnings.length > 0;
  return (
    <>
      {over ? (
        <div className="drop-here" aria-hidden="true">
          <p><Trans>Let go to add as exhibits</Trans></p>
          <p className="muted"><Trans>Each file is kept whole inside the case, with its hash.</Trans></p>
        </div>
      ) : null}
      {adding.step || said ? (
        <section className="dropped" aria-label={t`Files being added`} role="status">
          {adding.step ? <Progress step={adding.step} onStop={adding.stop} /> : null}
          {adding.fault ? <FaultNote fault={adding.fault} onDismiss={adding.dismiss} /> : null}
          {adding.warnings.length > 0 ? (
            <>
              <ul>{adding.warnings.map((warning) => <li key={warning} className="words">{plain(warning)}</li>)}</ul>
              <div className="ends"><Button onPress={adding.dismiss}><Trans>Understood</Trans></Button></div>
            </>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
