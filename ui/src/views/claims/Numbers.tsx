// The numbers of the whole case: what cannot both be right, the same number told by
// several, and the tolerances that a person set. It sets none by itself.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useActing, useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Said } from "../../shared/Said.tsx";
import { Tick } from "../../shared/Tick.tsx";
import { go } from "../../shared/route.ts";
import { Assume } from "./Assume.tsx";
import { SaveTable } from "./SaveTable.tsx";
import "../../shared/panes.css";
import "./Claims.css";
import "./Numbers.css";

export function Numbers() {
  const { t } = useLingui();
  const against = useAsk("figure.contradictions", {});
  const clusters = useAsk("figure.clusters", {});
  const figures = useRecords("figures").all;
  const assumed = figures.filter((one) => one.assumed);
  const [alone, setAlone] = useState(false);
  const [assuming, setAssuming] = useState(false);
  const acting = useActing();
  const told = (clusters.data ?? []).filter((one) => alone || one.members.length > 1);
  const measures = [...new Set(told.map((one) => one.measure.toLocaleLowerCase()))];
  return (
    <section className="pane numbers-room">
      <div className="bar">
        <Button look="plain" onPress={() => go("claims")}>← <Trans>Claims</Trans></Button>
        <span className="grow" />
        {figures.length > 0 ? <SaveTable claim={null} acting={acting} /> : null}
        <Button onPress={() => setAssuming(true)}><Trans>New assumption…</Trans></Button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Numbers of the case`}>
        <div className="inner claim">
          <Said acting={acting} />
          <h2 className="cap"><span><Trans>These cannot both be right</Trans></span><span>{against.data?.length ?? ""}</span></h2>
          {against.error ? <FaultNote fault={against.error.fault} /> : null}
          {against.isPending ? <p className="none" role="status"><Trans>The figures of the case are being compared…</Trans></p> : null}
          {against.data && against.data.length === 0 ? <p className="none"><Trans>No two figures of one measure on one claim contradict each other. What is approximate contradicts nobody.</Trans></p> : null}
          <ul className="against">
            {against.data?.map((one) => (
              <li key={`${one.left} ${one.right}`}>
                <p><b>{one.measure}</b> <span className="muted"><RefLink to={one.claim} /></span></p>
                <p><RefLink to={one.left} /> {one.leftReading} <span className="muted">·</span> <RefLink to={one.right} /> {one.rightReading}</p>
                <p className="words muted">{one.why}</p>
              </li>
            ))}
          </ul>
          <h2 className="cap"><span><Trans>The same number, told by several</Trans></span><span>{clusters.data ? told.length : ""}</span></h2>
          {clusters.error ? <FaultNote fault={clusters.error.fault} /> : null}
          <p className="none"><Trans>Figures of one measure that one number would make true. Those that leave much open may stand in several groups.</Trans></p>
          {clusters.isPending ? <p className="none" role="status"><Trans>The figures of the case are being compared…</Trans></p> : null}
          {clusters.data?.some((one) => !one.complete) ? <p className="none"><Trans>There are more groups than can be told here.</Trans></p> : null}
          <Tick isSelected={alone} onChange={setAlone}><Trans>Show those that agree with no other too</Trans></Tick>
          {measures.map((measure) => (
            <section key={measure} aria-label={measure}>
              <h3>{told.find((one) => one.measure.toLocaleLowerCase() === measure)?.measure}</h3>
              {told.filter((one) => one.measure.toLocaleLowerCase() === measure).map((one) => (
                <div key={one.members.map((it) => it.figure).join()} className="cluster">
                  <p className="common">
                    <Plural value={one.members.length} one="# figure" other="# figures" />
                    {one.common ? <> · <Trans>all allow {one.common}</Trans></> : null}
                    {one.within ? <> · <Trans>within {one.within.reading} (<RefLink to={one.within.figure} />): {one.within.because}</Trans></> : null}
                  </p>
                  <ul>
                    {one.members.map((it) => (
                      <li key={it.figure}>
                        <RefLink to={it.figure} /> {it.reading}{" "}
                        <span className="muted">{it.speaker ?? ""} {it.exhibit ? <RefLink to={it.exhibit} /> : null} {it.claim ? <RefLink to={it.claim} /> : null}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          ))}
          <h2 className="cap"><span><Trans>What is assumed</Trans></span><span>{assumed.length}</span></h2>
          {assumed.length === 0 ? <p className="none"><Trans>Nothing is assumed. A number of your own, such as the hours of a working year, is recorded with its reason and printed as an assumption.</Trans></p> : null}
          <ul className="against">
            {assumed.map((one) => (
              <li key={one.ref}>
                <p><RefLink to={one.ref} /> <b>{one.measure}</b></p>
                <p className="words muted">{one.because}</p>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <Assume claim={null} measures={[...new Set(figures.map((one) => one.measure))]} open={assuming} onClose={() => setAssuming(false)} />
    </section>
  );
}
