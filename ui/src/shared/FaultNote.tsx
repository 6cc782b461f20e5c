// An error, said so that a person can go on: what happened, what was kept, what
// to do; the chain of reasons on request, to copy. It does not go away by itself.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Fault } from "../host/types.gen.ts";
import { Button } from "./Button.tsx";
import { FAULTS } from "./faults.ts";
import "./FaultNote.css";

export interface Props {
  fault: Fault;
  onDismiss?: () => void;
  /** The way out that this fault has in this place, if it has one. */
  way?: ReactNode;
}

export function FaultNote({ fault, onDismiss, way }: Props) {
  const { i18n } = useLingui();
  const [shown, setShown] = useState(false);
  const [copied, setCopied] = useState(false);
  const row = FAULTS[fault.code];
  const details = [`code: ${fault.code}`, ...fault.detail].join("\n");
  const copy = async () => {
    await navigator.clipboard.writeText([fault.message, fault.kept, fault.todo, details].join("\n"));
    setCopied(true);
  };
  return (
    <section role="alert" className={`fault ${row.severity}`} data-code={fault.code}>
      <p className="what">{i18n._(row.title)}</p>
      <p className="words">{fault.message}</p>
      <p className="words muted">{[fault.kept, fault.todo].filter((part) => part !== "").join(" ")}</p>
      {shown ? <pre>{details}</pre> : null}
      <div className="row">
        {way}
        <Button look="plain" aria-expanded={shown} onPress={() => setShown(!shown)}>
          {shown ? <Trans>Hide details</Trans> : <Trans>Details</Trans>}
        </Button>
        <Button look="plain" onPress={copy}>
          {copied ? <Trans>Copied</Trans> : <Trans>Copy details</Trans>}
        </Button>
        {onDismiss ? <Button look="plain" onPress={onDismiss}><Trans>Dismiss</Trans></Button> : null}
      </div>
    </section>
  );
}
