// The frame around an open case: its name, the rooms, undo and redo, finding
// things, and what was last kept.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { rpc } from "../../host/client.ts";
import { useActing } from "../../host/query.ts";
import type { AppInfo, Counts, Fault, Overview as OverviewAnswer } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { go, href, useRoute } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import { HandlingBadge } from "../../nouns/handling/HandlingBadge.tsx";
import { Claims } from "../claims/Claims.tsx";
import { Dossiers } from "../dossiers/Dossiers.tsx";
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
  onLeave: () => void;
}

const ROOMS = ["overview", "exhibits", "claims", "sources", "dossiers"] as const;
type RoomName = (typeof ROOMS)[number];
const counted: { readonly [R in RoomName]: keyof Counts | null } = {
  overview: null, exhibits: "exhibits", claims: "claims", sources: "sources", dossiers: "dossiers",
};

export function CaseFrame({ overview, info, fault, onDismissFault, onLeave }: Props) {
  const { i18n, t } = useLingui();
  const [place = "overview"] = useRoute();
  const room = ROOMS.find((one) => one === place) ?? "overview";
  const [finding, setFinding] = useState(false);
  const acting = useActing();
  const { act } = acting;
  const undo = useCallback(() => void act("undo", {}), [act]);
  const redo = useCallback(() => void act("redo", {}), [act]);
  const main = useRef<HTMLElement>(null);
  useWatch();
  useKeys({ undo, redo, find: () => setFinding(true) });
  useEffect(() => { document.title = `${overview.title} – Assay`; }, [overview.title]);

  const names: { readonly [R in RoomName]: string } = {
    overview: t`Overview`, exhibits: t`Exhibits`, claims: t`Claims and figures`, sources: t`Sources and ratings`, dossiers: t`Dossiers`,
  };
  const rooms: { readonly [R in RoomName]: () => ReactNode } = {
    overview: () => <Overview overview={overview} />,
    exhibits: () => <Exhibits />,
    claims: () => <Claims />,
    sources: () => <Sources />,
    dossiers: () => <Dossiers title={overview.title} handling={overview.handling} />,
  };

  return (
    <div className="frame">
      <header>
        <h1 className="title"><RefLink to="case">{overview.title}</RefLink></h1>
        <HandlingBadge label={overview.handling} />
        <span className="grow" />
        <Button look="plain" onPress={undo} isDisabled={overview.undo === null || acting.busy}>
          {overview.undo === null ? <Trans>Undo</Trans> : <Trans>Undo {short(overview.undo)}</Trans>}
        </Button>
        <Button look="plain" onPress={redo} isDisabled={overview.redo === null || acting.busy}>
          {overview.redo === null ? <Trans>Redo</Trans> : <Trans>Redo {short(overview.redo)}</Trans>}
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
        {fault || acting.fault || acting.warnings.length > 0 ? (
          <div className="over">
            {fault ? <FaultNote fault={fault} onDismiss={onDismissFault} /> : null}
            <Said acting={acting} />
          </div>
        ) : null}
        {rooms[room]()}
      </main>
      <footer>
        <span><Trans>Saved {moment(overview.journal.at, i18n.locale)}</Trans></span>
        <span><Trans>No network is used.</Trans></span>
        <span className="grow" />
        <bdi className="path mono" title={overview.path}>{overview.path.replace(/^.*[\\/]/, "")}</bdi>
        <span><Trans>You are {info.actor}</Trans></span>
        <Preferences />
      </footer>
      <RecordPanel />
      <Palette
        open={finding}
        onClose={() => setFinding(false)}
        actions={[
          ...ROOMS.map((one, n) => ({ id: one, name: names[one], key: `Alt ${n + 1}`, run: () => go(one) })),
          ...(overview.undo === null ? [] : [{ id: "undo", name: t`Undo: ${overview.undo}`, key: "Ctrl Z", run: undo }]),
          ...(overview.redo === null ? [] : [{ id: "redo", name: t`Redo: ${overview.redo}`, key: "Ctrl Shift Z", run: redo }]),
          { id: "leave", name: t`Close the case`, run: onLeave },
        ]}
      />
    </div>
  );
}

/** A label that fits a button. */
const short = (label: string): string => (label.length > 28 ? `${label.slice(0, 27)}…` : label);

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
      else if (event.altKey && !control && /^[1-5]$/.test(key)) go(ROOMS[Number(key) - 1] ?? "overview");
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}

/** Looks every two seconds whether another program has changed the case, and reads it again if so. */
function useWatch(): void {
  const queries = useQueryClient();
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const look = async () => {
      try {
        const { version } = await rpc("case.poll", {});
        if (seen.current !== null && seen.current !== version) await queries.invalidateQueries();
        seen.current = version;
      } catch {
        // What is wrong with the case shows at the next reading of it.
        await queries.invalidateQueries();
      }
    };
    const timer = setInterval(() => void look(), 2000);
    return () => clearInterval(timer);
  }, [queries]);
}
