// The matrices of a case: elements of a violation, what happened when, what is
// assumed, what is held against it, and competing claims. Each is a view over
// records that stand elsewhere; none of them is a verdict.
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import { Button } from "../../shared/Button.tsx";
import { go, href, useRoute } from "../../shared/route.ts";
import { Assumptions } from "./Assumptions.tsx";
import { Challenges } from "./Challenges.tsx";
import { Competing } from "./Competing.tsx";
import { Elements } from "./Elements.tsx";
import { Timeline } from "./Timeline.tsx";
import "../../shared/panes.css";
import "./Matrices.css";

/** The parts of the address that lead here. */
export const MATRICES = ["elements", "timeline", "assumptions", "challenges", "competing"] as const;

export type Matrix = (typeof MATRICES)[number];

/** The matrix that a part of the address names. */
export const matrixOf = (part: string | undefined): Matrix | null => MATRICES.find((one) => one === part) ?? null;

export function Matrices({ shown }: { shown: Matrix }) {
  const [, , list = null] = useRoute();
  return (
    <div className={shown === "elements" ? "panes matrices three" : "panes matrices"}>
      <Kinds shown={shown} list={list} />
      {shown === "elements" ? <Elements asked={list} />
        : shown === "timeline" ? <Timeline />
        : shown === "assumptions" ? <Assumptions />
        : shown === "challenges" ? <Challenges />
        : <Competing />}
    </div>
  );
}

/** What there is to be looked at, with how much of it. */
function Kinds({ shown, list }: { shown: Matrix; list: string | null }) {
  const { t } = useLingui();
  const lists = useAsk("elements.list", {}).data ?? [];
  const assumed = useAsk("assumption.list", {}).data ?? [];
  const held = useAsk("challenge.list", {}).data ?? [];
  const claims = useRecords("claims").all;
  const first = lists.find((one) => one.placed > 0)?.id ?? lists[0]?.id ?? null;
  const at = list ?? first;
  const open = held.filter((one) => one.challenge.answer === null).length;
  return (
    <nav className="pane kinds" aria-label={t`Matrices`}>
      <div className="bar"><Button look="plain" onPress={() => go("claims")}>← <Trans>Claims</Trans></Button></div>
      <div className="scroll">
        <h2 className="cap"><Trans>Elements of a violation</Trans></h2>
        {lists.map((one) => (
          <Kind key={one.id} to={href("claims", "elements", one.id)} here={shown === "elements" && one.id === at} count={one.placed} find={`elements/${one.id}`}>
            {one.title}{one.ships ? null : <span className="muted"> · <Trans>own</Trans></span>}
          </Kind>
        ))}
        <h2 className="cap"><Trans>Over the whole case</Trans></h2>
        <Kind to={href("claims", "timeline")} here={shown === "timeline"} count={claims.filter((one) => one.occurred !== null).length}><Trans>Timeline</Trans></Kind>
        <Kind to={href("claims", "assumptions")} here={shown === "assumptions"} count={assumed.length}><Trans>Key assumptions</Trans></Kind>
        <Kind to={href("claims", "challenges")} here={shown === "challenges"} count={held.length}>
          <Trans>Challenges</Trans>{open > 0 ? <span className="muted"> · {t`${open} open`}</span> : null}
        </Kind>
        <Kind to={href("claims", "competing")} here={shown === "competing"} count={null}><Trans>Competing claims</Trans></Kind>
      </div>
    </nav>
  );
}

function Kind({ to, here, count, find, children }: { to: string; here: boolean; count: number | null; find?: string; children: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <a className="kind" href={to} aria-current={here ? "page" : undefined} data-kind={find}>
      <span>{children}</span>
      {count === null ? null : <span className="count">{i18n.number(count)}</span>}
    </a>
  );
}
