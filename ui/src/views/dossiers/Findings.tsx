// Our findings, each a line with the three answers apart; one is opened to be
// changed. They print in every dossier that has the block of findings.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useRecords } from "../../host/records.ts";
import type { Claim, Finding } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { CONFIDENCE, LIKELIHOOD, STANDARD, wordOf } from "../../nouns/finding/yardsticks.ts";
import { Held } from "../matrices/Standing.tsx";
import { FindingSheet } from "./FindingSheet.tsx";

export function Findings({ claims }: { claims: readonly Claim[] }) {
  const { t } = useLingui();
  const findings = useRecords("findings");
  const [open, setOpen] = useState<Finding | "new" | null>(null);
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings" className="cap"><span><Trans>Findings</Trans></span><span>{findings.all.length}</span></h2>
      {findings.fault ? <FaultNote fault={findings.fault} /> : null}
      {findings.all.length === 0 ? <p className="none"><Trans>None yet. A finding is our own statement; a claim is somebody else's.</Trans></p> : null}
      <ul>
        {findings.all.map((one) => (
          <li key={one.ref}>
            <p className="words"><RefLink to={one.ref} /> {one.statement}</p>
            <p className="muted">
              {said(one.standard, (word) => t`Standard of proof: ${wordOf(STANDARD, word)}.`)}
              {said(one.likelihood, (word) => t`Likelihood: ${wordOf(LIKELIHOOD, word)}.`)}
              {said(one.confidence, (word) => t`Confidence: ${wordOf(CONFIDENCE, word)}.`)}
              {one.claims.length === 0 ? null : <Trans>Rests on {one.claims.join(", ")}.</Trans>}
            </p>
            <dl className="beside words">
              {one.scope ? <><dt><Trans>Scope</Trans></dt><dd>{one.scope}</dd></> : null}
              {one.contrary ? <><dt><Trans>To the contrary</Trans></dt><dd>{one.contrary}</dd></> : null}
              {one.wouldChange ? <><dt><Trans>Would change it</Trans></dt><dd>{one.wouldChange}</dd></> : null}
            </dl>
            <Held challenges={one.challenges} />
            <Button look="plain" onPress={() => setOpen(one)}><Trans>Change {one.ref}</Trans></Button>
          </li>
        ))}
      </ul>
      <Button onPress={() => setOpen("new")}><Trans>New finding</Trans></Button>
      {open === null ? null : <FindingSheet finding={open === "new" ? null : open} claims={claims} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** One sentence for each answer that is given. */
const said = (word: string | null, sentence: (word: string) => string) => (word === null ? null : <span className="sentence">{sentence(word)} </span>);
