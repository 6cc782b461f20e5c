// Challenges of the whole case, those that stand open first. Each is answered,
// changed or removed here; it is shown with the record that it is held against.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useActing, useAsk } from "../../host/query.ts";
import type { ChallengeShown } from "../../host/types.gen.ts";
import { AIMED } from "../../nouns/review/terms.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { useActions } from "../../shared/actions.ts";
import { ChallengeSheet } from "./ChallengeSheet.tsx";
import { useTargets } from "./targets.ts";

type Open = { one: ChallengeShown; answering: boolean } | "new" | null;

export function Challenges() {
  const { t, i18n } = useLingui();
  const asked = useAsk("challenge.list", {});
  const targets = useTargets("CLJ");
  const acting = useActing();
  const [open, setOpen] = useState<Open>(null);
  const all = asked.data ?? [];
  const groups = [
    { id: "open", name: t`Stand open`, here: all.filter((one) => one.challenge.answer === null) },
    { id: "answered", name: t`Answered`, here: all.filter((one) => one.challenge.answer !== null) },
  ];
  useActions(t`Challenges`, [{ id: "challenge.new", name: t`New challenge…`, keys: ["N"], run: () => setOpen("new") }]);
  return (
    <section className="pane" aria-label={t`Challenges`}>
      <div className="bar">
        <span className="grow" />
        <Button onPress={() => setOpen("new")}><Trans>New challenge…</Trans> <kbd>N</kbd></Button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Challenges of the case`}>
        <div className="inner">
          <h2 className="title-of"><Trans>Challenges</Trans></h2>
          <p className="note-of"><Trans>What is held against a claim, an evidence line or a finding. A rebuttal speaks for the opposite; an undercutter says that it does not lead there; an underminer, that it is itself not so.</Trans></p>
          <Said acting={acting} />
          {asked.error ? <FaultNote fault={asked.error.fault} /> : null}
          {asked.data && all.length === 0 ? <p className="none"><Trans>Nothing is held against anything yet. Say with N what an adversary would say first; what is left unanswered is told by the checks.</Trans></p> : null}
          {groups.map((group) => group.here.length === 0 ? null : (
            <div key={group.id}>
              <h2 className="cap"><span className={group.id === "open" ? "worst" : ""}>{group.name}</span><span>{group.here.length}</span></h2>
              <ul className="reviewed">
                {group.here.map((one) => (
                  <li key={`${one.target} ${one.at}`} data-challenge={`${one.target} ${one.at}`}>
                    <div className="top">
                      <b>{i18n._(AIMED[one.challenge.kind])}</b> <RefLink to={one.target} /> <span className="of">{targets.find((it) => it.id === one.target)?.name}</span>
                      <span className="acts">
                        {one.challenge.answer === null ? <Button look="plain" onPress={() => setOpen({ one, answering: true })}><Trans>Answer…</Trans></Button> : null}
                        <Button look="plain" onPress={() => setOpen({ one, answering: false })}><Trans>Change…</Trans></Button>
                        <Button look="plain" isDisabled={acting.busy} onPress={() => void acting.act("challenge.set", { target: one.target, at: one.at, was: one.challenge.statement, challenge: null })}><Trans>Remove</Trans></Button>
                      </span>
                    </div>
                    <p className="statement words">{one.challenge.statement}</p>
                    {one.challenge.answer ? <dl className="beside words"><dt><Trans>Answer</Trans></dt><dd>{one.challenge.answer}</dd></dl> : null}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
      {open === null ? null : open === "new"
        ? <ChallengeSheet target={null} onClose={() => setOpen(null)} />
        : <ChallengeSheet target={open.one.target} before={open.one} answering={open.answering} onClose={() => setOpen(null)} />}
    </section>
  );
}
