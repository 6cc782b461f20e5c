// The frame around an open case: its name, the rooms, undo and redo, finding
// things, and what was last kept.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { asFault, rpc } from "../../host/client.ts";
import { useActing, useAsk } from "../../host/query.ts";
import { askWhereToSave, onDrop } from "../../host/window.ts";
import type { AppInfo, Counts, Fault, Overview as OverviewAnswer } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Progress } from "../../shared/Progress.tsx";
import { Said } from "../../shared/Said.tsx";
import { go, href, useRoute } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import { HandlingBadge } from "../../nouns/handling/HandlingBadge.tsx";
import { CaseRoom } from "../case/CaseRoom.tsx";
import { entryWords } from "../case/entryWords.ts";
import { useWork } from "../case/useWork.ts";
import { Claims } from "../claims/Claims.tsx";
import { Dossiers } from "../dossiers/Dossiers.tsx";
import { Drop } from "../exhibits/Drop.tsx";
import { Exhibits } from "../exhibits/Exhibits.tsx";
import { Overview } from "../overview/Overview.tsx";
import { Palette } from "./Palette.tsx";
import { Preferences } from "./Preferences.tsx";
import { RecordPanel } from "../record/Record.tsx";
import { Sources } from "../sources/Sources.tsx";
import "./CaseFrame.css";

export interface Props {
  overview: OverviewAnswer;
  info: AppInfo;
  fault: Fault | null;
  onDismissFault: () => void;
  onOpen: (path: string) => void;
  onLeave: () => void;
}

const ROOMS = ["overview", "exhibits", "claims", "sources", "dossiers", "case"] as const;
type RoomName = (typeof ROOMS)[number];
const counted: { readonly [R in RoomName]: keyof Counts | null } = {
  overview: null, exhibits: "exhibits", claims: "claims", sources: "sources", dossiers: "dossiers", case: null,
};

export function CaseFrame({ overview, info: atStart, fault, onDismissFault, onOpen, onLeave }: Props) {
  const { i18n, t } = useLingui();
  const [place = "overview"] = useRoute();
  const room = ROOMS.find((one) => one === place) ?? "overview";
  const [finding, setFinding] = useState(false);
  const acting = useActing();
  const { act } = acting;
  const undo = useCallback(() => void act("undo", {}), [act]);
  const redo = useCallback(() => void act("redo", {}), [act]);
  const main = useRef<HTMLElement>(null);
  const lost = useWatch();
  const info = useAsk("app.info", {}).data ?? atStart;
  useKeys({ undo, redo, find: () => setFinding(true) });
  const taking = useWork("exhibit.add", "storing");
  useDropped(useCallback((paths) => {
    const [only] = paths;
    if (paths.length === 1 && only && /\.assay$/i.test(only)) onOpen(only);
    else if (paths.length > 0) void taking.start({ files: paths }).then(() => go("exhibits"));
  }, [onOpen, taking.start]));
  useEffect(() => { document.title = `${overview.title} – Assay`; }, [overview.title]);

  const names: { readonly [R in RoomName]: string } = {
    overview: t`Overview`, exhibits: t`Exhibits`, claims: t`Claims and figures`, sources: t`Sources and ratings`, dossiers: t`Dossiers`, case: t`Case file`,
  };
  const rooms: { readonly [R in RoomName]: () => ReactNode } = {
    overview: () => <Overview overview={overview} />,
    exhibits: () => <Exhibits />,
    claims: () => <Claims />,
    sources: () => <Sources />,
    dossiers: () => <Dossiers title={overview.title} handling={overview.handling} />,
    case: () => <CaseRoom overview={overview} info={info} />,
  };
  const copy = async () => {
    const path = await askWhereToSave(t`Keep a copy as`, `${fileStem(overview.path)} copy.assay`, { name: t`Assay case`, extensions: ["assay"] });
    if (path === null) return;
    if (await act("case.copy", { path })) onOpen(path);
  };

  return (
    <div className="frame">
      <header>
        <h1 className="title"><RefLink to="case">{overview.title}</RefLink></h1>
        <HandlingBadge label={overview.handling} />
        <span className="grow" />
        <Button look="plain" onPress={undo} isDisabled={overview.undo === null || acting.busy}>
          {overview.undo === null ? <Trans>Undo</Trans> : <Trans>Undo: {short(entryWords(i18n, overview.undo))}</Trans>}
        </Button>
        <Button look="plain" onPress={redo} isDisabled={overview.redo === null || acting.busy}>
          {overview.redo === null ? <Trans>Redo</Trans> : <Trans>Redo: {short(entryWords(i18n, overview.redo))}</Trans>}
        </Button>
        <Button onPress={() => setFinding(true)}><Trans>Find or do</Trans> <kbd>Ctrl K</kbd></Button>
        <Button look="plain" onPress={onLeave}><Trans>Close the case</Trans></Button>
      </header>
      <nav aria-label={t`Rooms of the case`}>
        {ROOMS.map((one) => {
          const key = counted[one];
          return (
            <a key={one} href={href(one)} aria-current={room === one ? "page" : undefined}>
              {names[one]}
              {key === null ? null : <span className="count">{i18n.number(overview.counts[key])}</span>}
            </a>
          );
        })}
      </nav>
      <main ref={main} tabIndex={-1} data-room={room}>
        {lost || fault || taking.step || taking.fault || taking.answer?.warnings.length || acting.fault || acting.warnings.length > 0 ? (
          <div className="over">
            {taking.step ? <Progress step={taking.step} onStop={taking.stop} /> : null}
            {taking.fault ? <FaultNote fault={taking.fault} onDismiss={taking.dismiss} /> : null}
            {taking.answer?.warnings.map((warning) => <p key={warning} className="note" role="status">{warning}</p>)}
            {lost ? <FaultNote fault={lost} way={lost.code === "gone" ? <Button onPress={copy}><Trans>Keep a copy and go on with it…</Trans></Button> : null} /> : null}
            {fault ? <FaultNote fault={fault} onDismiss={onDismissFault} /> : null}
            <Said acting={acting} />
          </div>
        ) : null}
        {rooms[room]()}
      </main>
      <footer>
        <span className="saved">{lost?.code === "gone" ? <Trans>Nothing is saved any more</Trans> : <Trans>Saved {moment(overview.journal.at, i18n.locale)}</Trans>}</span>
        <span><Trans>No network is used.</Trans></span>
        <span className="grow" />
        <bdi className="path mono" title={overview.path}>{overview.path.replace(/^.*[\\/]/, "")}</bdi>
        <a href={href("case", "window")}><Trans>You are {info.actor}</Trans></a>
        <Preferences />
      </footer>
      <RecordPanel />
      <Drop />
      <Palette
        open={finding}
        onClose={() => setFinding(false)}
        actions={[
          ...ROOMS.map((one, n) => ({ id: one, name: names[one], key: `Alt ${n + 1}`, run: () => go(one) })),
          ...(overview.undo === null ? [] : [{ id: "undo", name: t`Undo: ${entryWords(i18n, overview.undo)}`, key: "Ctrl Z", run: undo }]),
          ...(overview.redo === null ? [] : [{ id: "redo", name: t`Redo: ${entryWords(i18n, overview.redo)}`, key: "Ctrl Shift Z", run: redo }]),
          { id: "history", name: t`History of the case`, run: () => go("case", "history") },
          { id: "verify", name: t`Check the case`, run: () => go("case", "check") },
          { id: "exchange", name: t`Import, export or copy the case`, run: () => go("case", "exchange") },
          { id: "settings", name: t`Settings of the case: title, question, handling`, run: () => go("case", "settings") },
          { id: "window", name: t`Appearance, language, size of text, your name`, run: () => go("case", "window") },
          { id: "leave", name: t`Close the case`, run: onLeave },
        ]}
      />
    </div>
  );
}

/** The name of a file without its folder and its kind. */
const fileStem = (path: string): string => path.replace(/^.*[\\/]/, "").replace(/\.assay$/, "");

/** A label that fits a button. */
const short = (label: string): string => (label.length > 28 ? `${label.slice(0, 27)}…` : label);

/** Files that are dropped on the window, wherever on it. */
function useDropped(take: (paths: string[]) => void): void {
  useEffect(() => {
    const stop = onDrop(take);
    return () => { void stop.then((off) => off()); };
  }, [take]);
}

interface Keys { undo: () => void; redo: () => void; find: () => void }

/** The keys that hold in every room. While a text is edited, undo is the text's own. */
function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const control = event.ctrlKey || event.metaKey;
      const writing = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
      const key = event.key.toLowerCase();
      if (control && !event.altKey && (key === "k" || (key === "p" && !event.shiftKey))) now.current.find();
      else if (control && !event.altKey && !writing && key === "z") (event.shiftKey ? now.current.redo : now.current.undo)();
      else if (control && !event.altKey && !writing && key === "y") now.current.redo();
      else if (event.altKey && !control && /^[1-6]$/.test(key)) go(ROOMS[Number(key) - 1] ?? "overview");
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

/**
 * Looks every two seconds whether another program has changed the case, and
 * reads it again if so. What keeps it from looking is told until it no longer does.
 */
function useWatch(): Fault | null {
  const queries = useQueryClient();
  const [lost, setLost] = useState<Fault | null>(null);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const look = async () => {
      try {
        const { version } = await rpc("case.poll", {});
        if (seen.current !== null && seen.current !== version) await queries.invalidateQueries();
        seen.current = version;
        setLost(null);
      } catch (thrown) {
        const fault = asFault(thrown);
        setLost((before) => (before?.code === fault.code ? before : fault));
      }
    };
    // At once, so that what is written in the first two seconds is seen at the next look.
    void look();
    const timer = setInterval(() => void look(), 2000);
    return () => clearInterval(timer);
  }, [queries]);
  return lost;
}
