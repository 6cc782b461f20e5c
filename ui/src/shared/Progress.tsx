// How far long work is, and a way to stop it.
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { ProgressBar } from "react-aria-components";
import type { Step } from "../host/work.ts";
import { Button } from "./Button.tsx";
import "./Progress.css";

const STAGES: { readonly [S in Step["stage"]]: MessageDescriptor } = {
  storing: msg`Keeping the bytes`,
  reading: msg`Reading the text`,
  verifying: msg`Checking`,
  importing: msg`Bringing in`,
  exporting: msg`Writing out`,
  typesetting: msg`Setting the pages`,
};

export function Progress({ step, onStop }: { step: Step; onStop: () => void }) {
  const { i18n } = useLingui();
  const known = step.total > 0;
  return (
    <div className="progress">
      <ProgressBar
        aria-label={i18n._(STAGES[step.stage])}
        isIndeterminate={!known}
        value={known ? (100 * step.done) / step.total : 0}
      >
        {({ percentage }) => (
          <>
            <span>{i18n._(STAGES[step.stage])}</span>
            <span className="track"><span className={known ? "done" : "done unknown"} style={{ inlineSize: known ? `${percentage}%` : "30%" }} /></span>
          </>
        )}
      </ProgressBar>
      <Button look="plain" onPress={onStop}><Trans>Stop</Trans></Button>
    </div>
  );
}
