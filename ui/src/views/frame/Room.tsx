// Which of the two rooms one is in, and the ways between them.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { asFault, rpc } from "../../host/client.ts";
import { useAsk } from "../../host/query.ts";
import { onOpen } from "../../host/window.ts";
import type { Launch } from "../../host/window.ts";
import type { AppInfo, Fault } from "../../host/types.gen.ts";
import { go } from "../../shared/route.ts";
import { CaseFrame } from "./CaseFrame.tsx";
import { Start } from "../start/Start.tsx";

export interface Props { launch: Launch; info: AppInfo }

export function Room({ launch, info }: Props) {
  const queries = useQueryClient();
  const overview = useAsk("case.overview", {});
  const [fault, setFault] = useState<Fault | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);

  /** Carries out one of the ways into a case; what stands in the way is shown on the start screen. */
  const enter = async (way: () => Promise<unknown>, path: string | null = null): Promise<void> => {
    try {
      setWanted(path);
      setFault(null);
      await way();
      go("overview");
    } catch (thrown) {
      setFault(asFault(thrown));
    } finally {
      // A case that another one replaced must not leave its answers behind.
      await queries.resetQueries();
    }
  };
  /** Opens a case, unless it is the one that is open: then nothing that is being done there is disturbed. */
  const open = (path: string): void => {
    if (overview.data?.path !== path) void enter(() => rpc("case.open", { path }), path);
  };
  const openRef = useRef(open);
  openRef.current = open;

  useEffect(() => {
    const open = (path: string) => openRef.current(path);
    if (launch.path !== null) open(launch.path);
    const stop = onOpen(open);
    return () => { void stop.then((off) => off()); };
  }, [launch.path]);

  if (overview.isPending) return null;
  if (overview.data) {
    return (
      <CaseFrame
        overview={overview.data}
        info={info}
        fault={fault ?? overview.error?.fault ?? null}
        onDismissFault={() => setFault(null)}
        onOpen={open}
        onLeave={() => enter(() => rpc("case.close", {}))}
      />
    );
  }
  const own = overview.error && overview.error.fault.code !== "no_case" ? overview.error.fault : null;
  const upgrade = async (path: string) => {
    await rpc("case.upgrade", { path });
    await rpc("case.open", { path });
  };
  return <Start info={info} fault={fault ?? own} enter={enter} onDismissFault={() => setFault(null)} {...(fault?.code === "older_case" && wanted !== null ? { onUpgrade: () => void enter(() => upgrade(wanted), wanted) } : {})} />;
}
