// The case as a file: its journal, whether it is whole, what goes in and out of
// it, its settings; and what this window remembers for its own sake.
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { AppInfo, Overview } from "../../host/types.gen.ts";
import { href, useRoute } from "../../shared/route.ts";
import { CaseSettings } from "./CaseSettings.tsx";
import { Check } from "./Check.tsx";
import { Exchange } from "./Exchange.tsx";
import { History } from "./History.tsx";
import { OwnSettings } from "./OwnSettings.tsx";
import "../../shared/panes.css";
import "./CaseRoom.css";

export const PARTS = ["history", "check", "exchange", "settings", "window"] as const;
export type Part = (typeof PARTS)[number];

export function CaseRoom({ overview, info }: { overview: Overview; info: AppInfo }) {
  const { t } = useLingui();
  const [, place = "history"] = useRoute();
  const part = PARTS.find((one) => one === place) ?? "history";
  const names: { readonly [P in Part]: string } = {
    history: t`History`, check: t`Check`, exchange: t`Import, export, copy`, settings: t`Settings of the case`, window: t`This window and you`,
  };
  const parts: { readonly [P in Part]: () => ReactNode } = {
    history: () => <History length={overview.journal.length} />,
    check: () => <Check overview={overview} />,
    exchange: () => <Exchange overview={overview} />,
    settings: () => <CaseSettings key={`${overview.title}${overview.question ?? ""}${overview.handling}`} overview={overview} />,
    window: () => <OwnSettings info={info} />,
  };
  return (
    <div className="panes case-room">
      <div className="pane">
        <div className="bar"><span className="cap"><Trans>Case file</Trans></span></div>
        <nav className="scroll" aria-label={t`Parts of the case file`}>
          {PARTS.map((one) => (
            <a key={one} href={href("case", one)} aria-current={one === part ? "page" : undefined}>{names[one]}</a>
          ))}
        </nav>
      </div>
      <div className="pane" data-part={part}>
        <div className="scroll" tabIndex={0} role="region" aria-label={names[part]}>
          <div className="inner">
            <h2 className="name">{names[part]}</h2>
            {parts[part]()}
          </div>
        </div>
      </div>
    </div>
  );
}
