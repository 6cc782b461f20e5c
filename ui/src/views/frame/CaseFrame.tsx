// The frame around an open case: its name, the rooms, undo and redo, finding
// things, and what was last kept.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { asFault, rpc } from "../../host/client.ts";
import { isOvertaken, useActing, useAsk } from "../../host/query.ts";
import { askWhereToSave } from "../../host/window.ts";
import type { AppInfo, Counts, Fault, Overview as OverviewAnswer } from "../../host/types.gen.ts";
import { useActionKeys, useActions } from "../../shared/actions.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { plain } from "../../shared/plain.ts";
import { go, href, useRoute } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import { HandlingBadge } from "../../nouns/handling/HandlingBadge.tsx";
import { CaseRoom } from "../case/CaseRoom.tsx";
import { entryWords } from "../case/entryWords.ts";
import { Claims } from "../claims/Claims.tsx";
import { Dossiers } from "../dossiers/Dossiers.tsx";
import { Drop } from "../exhibits/Drop.tsx";
import { Exhibits } from "../exhibits/Exhibits.tsx";
import { Overview } from "../overview/Overview.tsx";
import { Quotes } from "../search/Quotes.tsx";
import { Search } from "../search/Search.tsx";
import { Keys } from "./Keys.tsx";
import { Palette } from "./Palette.tsx";
import type { Looking } from "./Palette.tsx";
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

const ROOMS = ["overview", "exhibits", "claims", "sources", "dossiers", "case", "quotes", "search"] as const;
type RoomName = (typeof ROOMS)[number];
const counted: { readonly [R in RoomName]: keyof Counts | null } = {
  overview: null, exhibits: "exhibits", claims: "claims", sources: "sources", dossiers: "dossiers", case: null, quotes: "quotes", search: null,
};
const KEY_OF: { readonly [R in RoomName]: string } = {
  overview: "Alt 1", exhibits: "Alt 2", claims: "Alt 3", sources: "Alt 4", dossiers: "Alt 5", case: "Alt 6", quotes: "Alt 7", search: "Ctrl Shift F",
};

export function CaseFrame({ overview, info: atStart, fault, onDismissFault, onOpen, onLeave }: Props) {
  const { i18n, t } = useLingui();
  const [place = "overview"] = useRoute();
  const room = ROOMS.find((one) => one === place) ?? "overview";
  const [looking, setLooking] = useState<Looking | null>(null);
  const [listing, setListing] = useState(false);
  const acting = useActing();
  const queries = useQueryClient();
  const { act } = acting;
  // One after the other: two keys pressed in haste reach the core in their order.
  const going = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback((step: () => Promise<unknown>) => { going.current = going.current.then(step); }, []);
  const undo = useCallback(() => inTurn(() => act("undo", {})), [act, inTurn]);
  const redo = useCallback(() => inTurn(() => act("redo", {})), [act, inTurn]);
  const unsure = () => isOvertaken(queries, "case.overview");
  const main = useRef<HTMLElement>(null);
  const lost = useWatch();
  const info = useAsk("app.info", {}).data ?? atStart;
  useEffect(() => { document.title = `${plain(overview.title)} – Assay`; }, [overview.title]);

  const names: { readonly [R in RoomName]: string } = {
    overview: t`Overview`, exhibits: t`Exhibits`, claims: t`Claims and figures`, sources: t`Sources and ratings`, dossiers: t`Dossiers`,
    case: t`Case file`, quotes: t`All quotes`, search: t`Search`,
  };
  const rooms: { readonly [R in RoomName]: () => ReactNode } = {
    overview: () => <Overview overview={overview} />,
    exhibits: () => <Exhibits />,
    claims: () => <Claims />,
    sources: () => <Sources />,
    dossiers: () => <Dossiers title={overview.title} handling={overview.handling} />,
    case: () => <CaseRoom overview={overview} info={info} />,
    quotes: () => <Quotes />,
    search: () => <Search />,
  };
  const copy = async () => {
    const path = await askWhereToSave(t`Keep a copy as`, `${fileStem(overview.path)} copy.assay`, { name: t`Assay case`, extensions: ["assay"] });
    if (path === null) return;
    if (await act("case.copy", { path })) onOpen(path);
  };
  useActionKeys();
  useActions(t`Rooms of the case`, ROOMS.map((one) => ({
    id: `room.${one}`,
    name: names[one],
    keys: [KEY_OF[one]],
    run: () => {
      if (one === "search" && room === one) main.current?.querySelector("input")?.select();
      else go(one);
    },
  })), true);
  useActions(t`Everywhere`, [
    { id: "do", name: t`Find or do`, keys: ["Ctrl K", "Ctrl Shift P"], run: () => setLooking("anything") },
    { id: "open", name: t`Go to a record`, keys: ["Ctrl P"], run: () => setLooking("records") },
    { id: "undo", name: overview.undo === null ? t`Undo` : t`Undo: ${entryWords(i18n, overview.undo)}`, keys: ["Ctrl Z"], run: undo, off: overview.undo === null ? t`Nothing to take back` : null, unsure },
    { id: "redo", name: overview.redo === null ? t`Redo` : t`Redo: ${entryWords(i18n, overview.redo)}`, keys: ["Ctrl Shift Z", "Ctrl Y"], run: redo, off: overview.redo === null ? t`Nothing was taken back` : null, unsure },
    { id: "keys", name: t`List of keys`, keys: ["?", "F1"], run: () => setListing(true) },
    { id: "history", name: t`History of the case`, run: () => go("case", "history") },
    { id: "verify", name: t`Check the case`, run: () => go("case", "check") },
    { id: "exchange", name: t`Import, export or copy the case`, run: () => go("case", "exchange") },
    { id: "matrices", name: t`Matrices: elements, timeline, assumptions, challenges, competing claims`, run: () => go("claims", "elements") },
    { id: "settings", name: t`Settings of the case: title, question, handling`, run: () => go("case", "settings") },
    { id: "window", name: t`Appearance, language, size of text, your name`, run: () => go("case", "window") },
    { id: "leave", name: t`Close the case`, run: onLeave },
  ], true);

  return (
    <div className="frame">
      <header>
        <h1 className="title"><RefLink to="case"><bdi>{plain(overview.title)}</bdi></RefLink></h1>
        <HandlingBadge label={overview.handling} />
        <span className="grow" />
        <Button look="plain" onPress={undo} isDisabled={overview.undo === null || acting.busy}>
          {overview.undo === null ? <Trans>Undo</Trans> : <Trans>Undo: {short(entryWords(i18n, overview.undo))}</Trans>}
        </Button>
        <Button look="plain" onPress={redo} isDisabled={overview.redo === null || acting.busy}>
          {overview.redo === null ? <Trans>Redo</Trans> : <Trans>Redo: {short(entryWords(i18n, overview.redo))}</Trans>}
        </Button>
        <Button onPress={() => setLooking("anything")}><Trans>Find or do</Trans> <kbd>Ctrl K</kbd></Button>
        <Button look="plain" onPress={onLeave}><Trans>Close the case</Trans></Button>
      </header>
      <nav aria-label={t`Rooms of the case`}>
        {ROOMS.map((one) => {
          const key = counted[one];
          return (
            <a key={one} href={href(one)} title={KEY_OF[one]} aria-current={room === one ? "page" : undefined}>
              <span className="name" data-words={names[one]}>{names[one]}</span>
              {key === null ? null : <span className="count">{i18n.number(overview.counts[key])}</span>}
            </a>
          );
        })}
      </nav>
      <main ref={main} tabIndex={-1} data-room={room}>
        {lost || fault || acting.fault || acting.warnings.length > 0 ? (
          <div className="over">
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
      <Drop onOpen={onOpen} />
      <Palette looking={looking} onClose={() => setLooking(null)} />
      <Keys open={listing} onClose={() => setListing(false)} />
    </div>
  );
}

/** The name of a file without its folder and its kind. */
const fileStem = (path: string): string => path.replace(/^.*[\\/]/, "").replace(/\.assay$/, "");

/** A label that fits a button. */
const short = (label: string): string => (label.length > 28 ? `${label.slice(0, 27)}…` : label);

/** Looks every two seconds whether another program has changed the case, and reads it again if so. */
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
