// The start screen: recent cases, a new one, one that exists, the sample.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Button as Plain } from "react-aria-components";
import { rpc } from "../../host/client.ts";
import { useActing, useAsk } from "../../host/query.ts";
import { askForFile, askWhereToSave } from "../../host/window.ts";
import type { AppInfo, Fault } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { moment } from "../../shared/when.ts";
import { NewCase } from "../../nouns/case/NewCase.tsx";
import { Preferences } from "../frame/Preferences.tsx";
import { DropHere } from "./DropHere.tsx";
import "./Start.css";

export interface Props {
  info: AppInfo;
  fault: Fault | null;
  enter: (way: () => Promise<unknown>, path?: string) => Promise<void>;
  onDismissFault: () => void;
  /** Brings up the case that was just refused for its age. */
  onUpgrade?: () => void;
}

export function Start({ info, fault, enter, onDismissFault, onUpgrade }: Props) {
  const { t, i18n } = useLingui();
  const recent = useAsk("start.recent", {});
  const acting = useActing();
  const { act } = acting;
  const [making, setMaking] = useState(false);
  const kind = { name: t`Assay case`, extensions: ["assay"] };

  const open = async () => {
    const path = await askForFile(t`Open a case`, [kind, { name: t`All files`, extensions: ["*"] }]);
    if (path !== null) await enter(() => rpc("case.open", { path }), path);
  };
  const sample = async () => {
    const path = await askWhereToSave(t`Keep the sample case as`, "sample.assay", kind);
    if (path !== null) await enter(() => rpc("case.sample", { path: cased(path) }));
  };

  useEffect(() => { document.title = "Assay"; }, []);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || making) return;
      if (event.key === "n") setMaking(true);
      else if (event.key === "o") void open();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  });

  return (
    <div className="start">
      <main>
        <DropHere onOpen={(path) => void enter(() => rpc("case.open", { path }), path)} />
        {fault ? <FaultNote fault={fault} onDismiss={onDismissFault} /> : null}
        {acting.fault ? <FaultNote fault={acting.fault} onDismiss={acting.dismiss} /> : null}
        {onUpgrade ? <p className="upgrade"><Button look="main" onPress={onUpgrade}><Trans>Bring the case up, keeping a copy</Trans></Button></p> : null}
        <div>
          <h1>Assay</h1>
          <p className="motto"><Trans>Who said it, in which words, which number, and how far to trust it.</Trans></p>
          <div className="ways">
            <Plain className="way eased" onPress={() => setMaking(true)} data-way="new">
              <b><Trans>New case…</Trans></b>
              <span><Trans>A question, and one file for all that bears on it</Trans></span>
              <kbd>Ctrl N</kbd>
            </Plain>
            <Plain className="way eased" onPress={open} data-way="open">
              <b><Trans>Open a case…</Trans></b>
              <span><Trans>An .assay file on this machine</Trans></span>
              <kbd>Ctrl O</kbd>
            </Plain>
            <Plain className="way eased" onPress={sample} data-way="sample">
              <b><Trans>Sample case…</Trans></b>
              <span><Trans>An invented inquiry that uses everything there is</Trans></span>
            </Plain>
          </div>
        </div>
        <section className="recent" aria-labelledby="recent-cases">
          <h2 className="cap" id="recent-cases"><Trans>Recent cases</Trans></h2>
          {recent.error ? <FaultNote fault={recent.error.fault} /> : null}
          {recent.data?.length === 0 ? (
            <p className="nothing">
              <Trans>Cases that you open are listed here. To look around first, make the sample case: it is a file like any other and can be thrown away.</Trans>
            </p>
          ) : null}
          <ul>
            {recent.data?.map((one) => (
              <li key={one.path} data-gone={one.exists ? undefined : true}>
                <Plain className="case eased" onPress={() => enter(() => rpc("case.open", { path: one.path }), one.path)}>
                  <span className="name">{one.title}</span>
                  {one.exists ? <time dateTime={one.openedAt}>{moment(one.openedAt, i18n.locale)}</time> : <span className="gone"><Trans>no longer there</Trans></span>}
                  <bdi className="path">{one.path}</bdi>
                </Plain>
                <Plain className="forget eased" aria-label={t`Take off the list: ${one.title}`} onPress={() => act("start.forget", { path: one.path })}>
                  <Trans>Take off the list</Trans>
                </Plain>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <footer>
        <span>Assay {info.version}</span>
        <span><Trans>No network is used.</Trans></span>
        <span className="grow" />
        <Preferences />
      </footer>
      <NewCase
        open={making}
        onClose={() => setMaking(false)}
        onMake={async (wanted) => {
          const path = await askWhereToSave(t`Keep the new case as`, `${fileName(wanted.title)}.assay`, kind);
          if (path === null) return;
          setMaking(false);
          await enter(() => rpc("case.create", { ...wanted, path: cased(path) }));
        }}
      />
    </div>
  );
}

/** A GTK save dialog does not add the extension by itself. */
const cased = (path: string): string => (/\.[^./\\]+$/.test(path) ? path : `${path}.assay`);

/** A title as a file name: what a file system may not take becomes a space. */
const fileName = (title: string): string =>
  title.replace(/[\u0000-\u001f/\\:*?"<>|]+/g, " ").trim().slice(0, 80) || "case";
