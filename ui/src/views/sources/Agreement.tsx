// How far several raters agree, scale by scale: the coefficients with their
// intervals, and what they do not agree on with the reasons side by side. It
// praises no number, and what cannot be judged counts as missing.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useAsk } from "../../host/query.ts";
import { numberOf, useRecords } from "../../host/records.ts";
import type { Apart, Coefficient, Rating, ScaleAgreed } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Rows } from "../../shared/Rows.tsx";
import { go } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import { useNaming } from "../naming.ts";
import { Rate } from "./Rate.tsx";
import "../../shared/panes.css";
import "./Agreement.css";

/** What others rated and this person has not, quotes first: a second opinion can still be had of it. */
export function unseen(ratings: readonly Rating[], actor: string): string[] {
  const general = ratings.filter((one) => one.topic === null && one.period === null);
  const mine = new Set(general.filter((one) => one.by === actor).map((one) => one.target));
  const targets = [...new Set(general.map((one) => one.target))].filter((one) => !mine.has(one));
  const last = (ref: string): number => (ref.startsWith("Q") ? 0 : 1);
  return targets.sort((a, b) => last(a) - last(b) || numberOf(a) - numberOf(b));
}

export function Agreement() {
  const { t } = useLingui();
  const asked = useAsk("rating.agreement", {});
  const info = useAsk("app.info", {});
  const ratings = useRecords("ratings").all;
  const [chosen, setChosen] = useState<string | null>(null);
  const [queue, setQueue] = useState<string[] | null>(null);
  const actor = info.data?.actor ?? null;
  const waiting = useMemo(() => (actor === null ? [] : unseen(ratings, actor)), [ratings, actor]);
  const scales = asked.data ?? [];
  const keyOf = (one: ScaleAgreed): string => `${one.scale} ${one.version}`;
  const scale = scales.find((one) => keyOf(one) === chosen) ?? scales[0] ?? null;
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Scales with two raters`}>
        <div className="bar"><Button look="plain" onPress={() => go("sources")}>← <Trans>Sources</Trans></Button></div>
        <div className="side second">
          <p className="muted"><Trans>A second opinion is one that was given blind, with the other ratings out of sight, or before anybody else had rated.</Trans></p>
          {actor === null ? null : (
            <Button isDisabled={waiting.length === 0} onPress={() => setQueue(waiting)}>
              <Plural value={waiting.length} _0="You have rated all that others rated" one="Rate # record blind…" other="Rate # records blind…" />
            </Button>
          )}
          {actor === null ? null : <p className="muted"><Trans>You rate as {actor}. Another name is taken in the room of the case.</Trans></p>}
        </div>
        {asked.error ? <FaultNote fault={asked.error.fault} /> : null}
        <div className="scroll unmarked">
          <Rows
            label={t`Scales with two raters`}
            chosen={scale ? keyOf(scale) : null}
            onChoose={setChosen}
            rows={scales.map((one) => ({ id: keyOf(one), mark: "", name: one.title, under: one.raters.join(", "), end: <span className="mono">{one.apart.length}</span> }))}
            empty={asked.data ? <p><Trans>Nothing here was rated by two people on one scale yet.</Trans></p> : null}
          />
        </div>
      </section>
      {scale ? <OneScale key={keyOf(scale)} scale={scale} /> : <section className="pane" />}
      {queue ? <Rate targets={queue} blind onClose={() => setQueue(null)} /> : null}
    </div>
  );
}

function OneScale({ scale }: { scale: ScaleAgreed }) {
  const { t } = useLingui();
  return (
    <section className="pane" aria-label={scale.title}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Agreement on ${scale.title}`}>
        <div className="inner agreed">
          <h2 className="said">{scale.title}</h2>
          <p className="muted">
            <Plural value={scale.rated} one="# record was rated by two or more people, each on their own" other="# records were rated by two or more people, each on their own" />;
            {" "}<Trans>{scale.pairable} of them could be judged by two or more.</Trans>
            {" "}{scale.inView > 0 ? <Plural value={scale.inView} one="# rating is left out: another rater's was in view." other="# ratings are left out: another rater's was in view." /> : null}
          </p>
          <h2 className="cap"><Trans>How far they agree</Trans></h2>
          <table className="quiet">
            <thead>
              <tr>
                <th scope="col"><Trans>Raters</Trans></th>
                <th scope="col"><Trans>The same</Trans></th>
                <th scope="col"><Trans>Kappa, linear weights</Trans></th>
                <th scope="col"><Trans>Kappa, quadratic weights</Trans></th>
              </tr>
            </thead>
            <tbody>
              {scale.pairs.map((pair) => (
                <tr key={`${pair.left} ${pair.right}`}>
                  <th scope="row"><Trans>{pair.left} and {pair.right}</Trans></th>
                  <td><Trans>{pair.equal} of {pair.both}</Trans></td>
                  <td><Value of={pair.linear} /></td>
                  <td><Value of={pair.quadratic} /></td>
                </tr>
              ))}
              {scale.pairs.length === 0 ? <tr><td colSpan={4} className="muted"><Trans>No two of them judged the same record.</Trans></td></tr> : null}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}><Trans>Krippendorff's alpha, ordinal, over all raters</Trans></th>
                <td colSpan={2}><Value of={scale.alpha} /></td>
              </tr>
            </tfoot>
          </table>
          <p className="none"><Trans>1 is full agreement, 0 what chance alone would give. In brackets where 95 of 100 draws of these records lie, drawn anew from a fixed start; fewer than ten records give no such interval. What cannot be judged is missing and counts nowhere.</Trans></p>
          <h2 className="cap"><span><Trans>What they do not agree on</Trans></span><span>{scale.apart.length}</span></h2>
          {scale.apart.length === 0 ? <p className="none"><Trans>Nothing.</Trans></p> : scale.apart.map((one) => <OneApart key={one.target} apart={one} />)}
        </div>
      </div>
    </section>
  );
}

/** A coefficient with its interval; a dash with the reason where it has none. */
function Value({ of }: { of: Coefficient | null }) {
  const { t, i18n } = useLingui();
  if (of === null) return <abbr className="muted" title={t`Nothing varies, so chance alone would agree as well.`}>–</abbr>;
  const told = (thousandths: number): string => i18n.number(thousandths / 1000, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (
    <>
      <span className="mono">{told(of.thousandths)}</span>
      {of.low === null || of.high === null
        ? <span className="muted"> <Trans>too few for an interval</Trans></span>
        : <span className="mono muted"> [{told(of.low)}, {told(of.high)}]</span>}
    </>
  );
}

function OneApart({ apart }: { apart: Apart }) {
  const { i18n } = useLingui();
  const { name } = useNaming();
  return (
    <article className="apart" aria-label={apart.target}>
      <p className="of">
        <RefLink to={apart.target} /> <span className="words">{name(apart.target)}</span>
        <span className="muted"> · {apart.steps === null ? <Trans>not all could judge it</Trans> : <Plural value={apart.steps} one="# step apart" other="# steps apart" />}</span>
      </p>
      <div className="opinions">
        {apart.opinions.map((one) => (
          <div key={one.rating}>
            <p><span className="mono">{one.value}</span> <b>{one.label}</b>{one.judged ? null : <span className="muted"> · <Trans>no grade</Trans></span>}</p>
            <p className="words">{one.because}</p>
            <p className="muted">{one.by}, {moment(one.at, i18n.locale)}{one.blind ? <> · <Trans>blind</Trans></> : null} · <RefLink to={one.rating} /></p>
          </div>
        ))}
      </div>
    </article>
  );
}
