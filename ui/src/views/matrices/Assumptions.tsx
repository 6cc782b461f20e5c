// Key assumptions of the whole case, the worst first: what each says, how it could
// fail, and the records that stand on it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useActing, useAsk } from "../../host/query.ts";
import type { AssumptionShown } from "../../host/types.gen.ts";
import { SOUND, SOUNDNESS } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { useActions } from "../../shared/actions.ts";
import { AssumptionSheet } from "./AssumptionSheet.tsx";
import { useTargets } from "./targets.ts";

export function Assumptions() {
  const { t, i18n } = useLingui();
  const asked = useAsk("assumption.list", {});
  const targets = useTargets("CJ");
  const acting = useActing();
  const [open, setOpen] = useState<AssumptionShown | "new" | null>(null);
  const all = asked.data ?? [];
  useActions(t`Key assumptions`, [{ id: "assumption.new", name: t`New key assumption…`, keys: ["N"], run: () => setOpen("new") }]);
  return (
    <section className="pane" aria-label={t`Key assumptions`}>
      <div className="bar">
        <span className="grow" />
        <Button onPress={() => setOpen("new")}><Trans>New key assumption…</Trans> <kbd>N</kbd></Button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Key assumptions of the case`}>
        <div className="inner">
          <h2 className="title-of"><Trans>Key assumptions</Trans></h2>
          <p className="note-of"><Trans>What must be so for a claim or a finding to hold, and what nobody has shown.</Trans></p>
          <Said acting={acting} />
          {asked.error ? <FaultNote fault={asked.error.fault} /> : null}
          {asked.data && all.length === 0 ? <p className="none"><Trans>None is noted. That is not to say that there is none: ask of each finding what it takes for granted, and note it with N.</Trans></p> : null}
          {SOUNDNESS.map((sound) => {
            const here = all.filter((one) => (one.assumption.confidence ?? "none") === sound);
            if (here.length === 0) return null;
            return (
              <div key={sound}>
                <h2 className="cap"><span className={sound === "unsupported" ? "worst" : ""}>{i18n._(SOUND[sound])}</span><span>{here.length}</span></h2>
                <ul className="reviewed">
                  {here.map((one) => (
                    <li key={`${one.target} ${one.at}`} data-assumption={`${one.target} ${one.at}`}>
                      <div className="top">
                        <RefLink to={one.target} /> <span className="of">{targets.find((it) => it.id === one.target)?.name}</span>
                        <span className="acts">
                          <Button look="plain" onPress={() => setOpen(one)}><Trans>Change…</Trans></Button>
                          <Button look="plain" isDisabled={acting.busy} onPress={() => void acting.act("assumption.set", { target: one.target, at: one.at, was: one.assumption.statement, assumption: null })}><Trans>Remove</Trans></Button>
                        </span>
                      </div>
                      <p className="statement words">{one.assumption.statement}</p>
                      <dl className="beside words">
                        {one.assumption.why ? <><dt><Trans>Why</Trans></dt><dd>{one.assumption.why}</dd></> : null}
                        {one.assumption.failure ? <><dt><Trans>Could fail</Trans></dt><dd>{one.assumption.failure}</dd></> : null}
                        {one.assumption.change ? <><dt><Trans>Shown wrong by</Trans></dt><dd>{one.assumption.change}</dd></> : null}
                        <dt><Trans>Stand on it</Trans></dt>
                        <dd>{one.findings.length === 0
                          ? <Trans>no finding yet</Trans>
                          : one.findings.map((ref) => <p key={ref}><RefLink to={ref} /> {ref === one.target ? null : targets.find((it) => it.id === ref)?.name}</p>)}</dd>
                      </dl>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      </div>
      {open === null ? null : <AssumptionSheet target={open === "new" ? null : open.target} before={open === "new" ? undefined : open} onClose={() => setOpen(null)} />}
    </section>
  );
}
