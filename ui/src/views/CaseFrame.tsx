// The frame around an open case: its name, the rooms, and what was last kept.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { rpc } from "../host/client.ts";
import type { AppInfo, Fault, Overview as OverviewAnswer } from "../host/types.gen.ts";
import { Button } from "../shared/Button.tsx";
import { FaultNote } from "../shared/FaultNote.tsx";
import { href, useRoute } from "../shared/route.ts";
import { moment } from "../shared/when.ts";
import { HandlingBadge } from "../nouns/handling/HandlingBadge.tsx";
import { Overview } from "./Overview.tsx";
import { Preferences } from "./Preferences.tsx";
import "./CaseFrame.css";

export interface Props {
  overview: OverviewAnswer;
  info: AppInfo;
  fault: Fault | null;
  onDismissFault: () => void;
  onLeave: () => void;
}

export function CaseFrame({ overview, info, fault, onDismissFault, onLeave }: Props) {
  const { i18n, t } = useLingui();
  const [room = "overview"] = useRoute();
  useWatch();
  useEffect(() => { document.title = `${overview.title} – Assay`; }, [overview.title]);

  return (
    <div className="frame">
      <header>
        <h1 className="title">{overview.title}</h1>
        <HandlingBadge label={overview.handling} />
        <span className="grow" />
        <Button look="plain" onPress={onLeave}><Trans>Close the case</Trans></Button>
      </header>
      <nav aria-label={t`Rooms of the case`}>
        <a href={href("overview")} aria-current={room === "overview" ? "page" : undefined}><Trans>Overview</Trans></a>
      </nav>
      <main tabIndex={-1}>
        {fault ? <div className="over"><FaultNote fault={fault} onDismiss={onDismissFault} /></div> : null}
        <Overview overview={overview} />
      </main>
      <footer>
        <span><Trans>Saved {moment(overview.journal.at, i18n.locale)}</Trans></span>
        <span><Trans>No network is used.</Trans></span>
        <span className="grow" />
        <bdi className="path mono" title={overview.path}>{overview.path.replace(/^.*[\\/]/, "")}</bdi>
        <span><Trans>You are {info.actor}</Trans></span>
        <Preferences />
      </footer>
    </div>
  );
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
