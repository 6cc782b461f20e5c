// What would fall with a source, an exhibit or a quote, walked forward to every
// quote, figure, rating, finding and dossier; and the claims that one origin
// alone holds up. It asks "what if" and changes nothing.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useAsk } from "../../host/query.ts";
import { refIn } from "../../host/records.ts";
import type { Fall, Falls, OriginCount, ShakenClaim } from "../../host/types.gen.ts";
import { Button } from "../../shared/Button.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Field } from "../../shared/Field.tsx";
import { RefLink } from "../../shared/RefLink.tsx";
import { Rows } from "../../shared/Rows.tsx";
import { go } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import { useNaming } from "../naming.ts";
import "../../shared/panes.css";
import "./Falling.css";

/** The place of the room where this is asked. */
export const FALLING = "fall";

export function Falling({ of: record }: { of: string | null }) {
  const { t } = useLingui();
  const { name } = useNaming();
  const singles = useAsk("origin.single", {});
  const [typed, setTyped] = useState("");
  const ref = refIn(typed);
  const can = ref !== null && /^[SEQ]/.test(ref);
  const rows = (singles.data ?? []).map((one) => ({
    id: one.claim,
    name: one.statement,
    under: t`${one.root} ${name(one.root)} alone`,
  }));
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Claims that one origin holds up`}>
        <div className="bar"><Button look="plain" onPress={() => go("sources")}>← <Trans>Sources</Trans></Button></div>
        <Form className="side falling-ask" onSubmit={(event) => { event.preventDefault(); if (can) go("sources", FALLING, ref); }}>
          <Field label={<Trans>What if this fell?</Trans>} value={typed} onChange={setTyped} name="falling" hint={<Trans>A source, an exhibit or a quote: S2, E3, Q7.</Trans>} />
          <Button type="submit" isDisabled={!can}><Trans>Walk forward</Trans></Button>
        </Form>
        {singles.error ? <FaultNote fault={singles.error.fault} /> : null}
        <h2 className="cap listed"><Trans>Held up by one known origin</Trans> <span>{rows.length}</span></h2>
        <div className="scroll">
          <Rows
            label={t`Claims that one origin holds up`}
            chosen={(singles.data ?? []).find((one) => one.root === record)?.claim ?? null}
            onChoose={(claim) => { const one = singles.data?.find((it) => it.claim === claim); if (one) go("sources", FALLING, one.root); }}
            rows={rows}
            empty={singles.data ? <p><Trans>No claim stands on one known origin alone.</Trans></p> : null}
          />
        </div>
      </section>
      {record === null ? <section className="pane"><p className="wait"><Trans>Choose a claim, or name what falls.</Trans></p></section> : <Walked key={record} of={record} />}
    </div>
  );
}

function Walked({ of: record }: { of: string }) {
  const { t } = useLingui();
  const { name } = useNaming();
  const asked = useAsk("origin.fall", { record });
  return (
    <section className="pane" aria-label={t`What falls with ${record}`}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`All that ${record} would take along`}>
        <div className="inner falling">
          <h2 className="said"><Trans>If <RefLink to={record} /> fell</Trans></h2>
          <p className="muted words">{name(record)}</p>
          {asked.error ? <FaultNote fault={asked.error.fault} /> : null}
          {asked.data ? <All fall={asked.data} /> : null}
        </div>
      </div>
    </section>
  );
}

function All({ fall }: { fall: Fall }) {
  const { i18n } = useLingui();
  return (
    <>
      <h2 className="cap"><span><Trans>Claims that lose evidence</Trans></span><span>{fall.claims.length}</span></h2>
      {fall.claims.length === 0 ? <p className="none"><Trans>None.</Trans></p> : fall.claims.map((one) => <Shaken key={one.claim} claim={one} />)}
      <Listed name={<Trans>Exhibits</Trans>} some={fall.exhibits} />
      <Listed name={<Trans>Quotes</Trans>} some={fall.quotes} />
      <Listed name={<Trans>In doubt, and still counted</Trans>} some={fall.doubted} />
      <Touched name={<Trans>Figures</Trans>} refs={fall.figures} />
      <Touched name={<Trans>Computations</Trans>} refs={fall.computations} />
      <Touched name={<Trans>Exchange rates</Trans>} refs={fall.rates} />
      <Touched name={<Trans>Ratings</Trans>} refs={fall.ratings} />
      <Touched name={<Trans>Findings</Trans>} refs={fall.findings} />
      <Touched name={<Trans>Dossiers that print any of it</Trans>} refs={fall.dossiers} />
      {fall.editions.length === 0 ? null : (
        <>
          <h2 className="cap"><span><Trans>Files that were handed out</Trans></span><span>{fall.editions.length}</span></h2>
          <ul className="apart-list">
            {fall.editions.map((one) => (
              <li key={`${one.at} ${one.sha256}`}>
                {one.dossier === null ? <Trans>Standard brief</Trans> : <RefLink to={one.dossier} />}, {moment(one.at, i18n.locale)}, {one.audience}
                <p className="mono muted hash">{one.sha256}</p>
              </li>
            ))}
          </ul>
          <p className="none"><Trans>What they printed then was not looked at: these dossiers print something of it as they are composed now.</Trans></p>
        </>
      )}
    </>
  );
}

/** In the words of every count: exhibits, origins, unknown lineage. */
function Count({ of }: { of: OriginCount }) {
  return <><Plural value={of.exhibits} one="# exhibit" other="# exhibits" />, <Plural value={of.origins} one="# origin" other="# origins" />, <Trans>{of.unknown} of unknown lineage</Trans></>;
}

function Shaken({ claim }: { claim: ShakenClaim }) {
  const { name } = useNaming();
  const lost = claim.supportsLeft.origins === 0;
  const had = claim.supports.origins > 0;
  return (
    <article className="shaken" data-claim={claim.claim}>
      <p><RefLink to={claim.claim} /> <span className="words">{name(claim.claim)}</span></p>
      <table className="quiet">
        <tbody>
          <tr><th scope="row"><Trans>Support now</Trans></th><td><Count of={claim.supports} /></td></tr>
          <tr><th scope="row"><Trans>Support left</Trans></th><td><Count of={claim.supportsLeft} /></td></tr>
          {claim.disputes.exhibits === 0 ? null : (
            <>
              <tr><th scope="row"><Trans>Against it now</Trans></th><td><Count of={claim.disputes} /></td></tr>
              <tr><th scope="row"><Trans>Against it left</Trans></th><td><Count of={claim.disputesLeft} /></td></tr>
            </>
          )}
        </tbody>
      </table>
      {had && lost ? <p className="note"><Trans>Nothing known would support this claim.</Trans></p> : null}
    </article>
  );
}

const WHY: { readonly [why in Falls["why"]]: MessageDescriptor } = {
  itself: msg`itself`,
  through: msg`came through`,
  within: msg`stands in`,
  "made-from": msg`was made from`,
  shares: msg`shares a witness or an author, by`,
};

function Listed({ name: title, some }: { name: React.ReactNode; some: readonly Falls[] }) {
  const { i18n } = useLingui();
  const { name } = useNaming();
  if (some.length === 0) return null;
  return (
    <>
      <h2 className="cap"><span>{title}</span><span>{some.length}</span></h2>
      <ul className="apart-list">
        {some.map((one) => (
          <li key={one.ref}>
            <RefLink to={one.ref} /> <span className="words">{name(one.ref)}</span>
            <p className="muted">{i18n._(WHY[one.why])}{one.with ? <> <RefLink to={one.with} /></> : null}{one.dependence ? <> <RefLink to={one.dependence} /></> : null}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Touched({ name: title, refs }: { name: React.ReactNode; refs: readonly string[] }) {
  const { name } = useNaming();
  if (refs.length === 0) return null;
  return (
    <>
      <h2 className="cap"><span>{title}</span><span>{refs.length}</span></h2>
      <ul className="apart-list">{refs.map((ref) => <li key={ref}><RefLink to={ref} /> <span className="words">{name(ref) === ref ? "" : name(ref)}</span></li>)}</ul>
    </>
  );
}
