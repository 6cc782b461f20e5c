// Sources and ratings: the letter of each source with its reasons, the digit of
// each quote, each rated apart from the other.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { memo, useMemo, useState } from "react";
import { useAsk } from "../../host/query.ts";
import { useRecords } from "../../host/records.ts";
import type { Quote, Rating, Source } from "../../host/types.gen.ts";
import { Blank } from "../../shared/Blank.tsx";
import { Button } from "../../shared/Button.tsx";
import { Field } from "../../shared/Field.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Filter, Rows, useFiltered } from "../../shared/Rows.tsx";
import { Ways } from "../../shared/Ways.tsx";
import { useActions } from "../../shared/actions.ts";
import { go, href, useRoute } from "../../shared/route.ts";
import { moment } from "../../shared/when.ts";
import { OriginsLine } from "../../nouns/claim/OriginsLine.tsx";
import { COLLAPSES, DEPENDS } from "../../nouns/dependence/dependence.ts";
import { QuoteCard } from "../../nouns/quote/QuoteCard.tsx";
import { Grade } from "../../nouns/rating/Grade.tsx";
import { Value } from "../../nouns/rating/Value.tsx";
import { CREDIBILITY, RELIABILITY, asOf, counts, isDay, digitOf, isOf, letterOf, ratingsOf, termOf } from "../../nouns/rating/rating.ts";
import type { Scale } from "../../nouns/rating/rating.ts";
import { FACTORS } from "../../nouns/rating/factors.ts";
import { unrated } from "../../nouns/rating/queue.ts";
import { scaleOf } from "../../nouns/rating/scales.ts";
import { NewSource } from "../../nouns/source/NewSource.tsx";
import { KINDS, nameOf, namesOf, recordsOf } from "../../nouns/source/source.ts";
import { ChainOf } from "./ChainOf.tsx";
import { Agreement } from "./Agreement.tsx";
import { Newer, useStale } from "./stale.tsx";
import type { Stale } from "./stale.tsx";
import { FALLING, Falling } from "./Falling.tsx";
import { Track } from "./Track.tsx";
import { Depend } from "./Depend.tsx";
import { Matrix } from "./Matrix.tsx";
import { useOwnScales } from "./OwnScale.tsx";
import { Protect } from "./Protect.tsx";
import { Rate } from "./Rate.tsx";
import { SameAs } from "./SameAs.tsx";
import { Wording } from "./Wording.tsx";
import "../../shared/panes.css";
import { RefLink } from "../../shared/RefLink.tsx";
import "./Sources.css";

export function Sources() {
  const [, chosen = null, further = null] = useRoute();
  if (chosen === WORDING) return <Wording />;
  if (chosen === AGREEMENT) return <Agreement />;
  if (chosen === FALLING) return <Falling of={further} />;
  return <Book chosen={chosen} />;
}

/** The place of the room where shared wording is looked at. */
const WORDING = "wording";
/** And where raters are compared. */
const AGREEMENT = "agreement";

function Book({ chosen }: { chosen: string | null }) {
  const { t, i18n } = useLingui();
  const sources = useRecords("sources");
  const given = useRecords("ratings");
  const quotes = useRecords("quotes");
  const [filter, setFilter] = useState("");
  const [adding, setAdding] = useState(false);
  const [queue, setQueue] = useState<string[] | null>(null);
  // Null while no day is asked about.
  const [then, setThen] = useState<string | null>(null);
  const day = then !== null && isDay(then.trim()) ? then.trim() : null;
  const ratings = useMemo(() => ({ ...given, all: asOf(given.all, day) }), [given, day]);
  const stale = useStale(day);
  const waiting = useMemo(() => (sources.pending || quotes.pending || given.pending ? [] : unrated(sources.all, quotes.all, given.all)), [sources, quotes, given]);
  const rows = useMemo(() => sources.all.map((one) => {
    const kind = i18n._(KINDS[one.kind]);
    const other = one.sameAs;
    return {
      id: one.ref,
      name: nameOf(one),
      find: kind,
      under: [one.protected ? t`${kind}, protected` : kind, other === null ? "" : t`the same as ${other}`, stale.has(one.ref) ? t`newer evidence since` : ""].filter((said) => said !== "").join(" · "),
      end: <Grade letter={letterOf(ratings.all, one.ref, sources.all)} />,
    };
  }), [sources.all, ratings.all, stale, i18n, t]);
  const shown = useFiltered(rows, filter);
  useActions(t`Sources and ratings`, [
    { id: "source.add", name: t`New source…`, run: () => setAdding(true) },
    { id: "rate", name: t`Rate what is unrated…`, run: () => setQueue(waiting), off: waiting.length === 0 ? t`Everything is rated` : null },
    { id: "agreement", name: t`Compare raters`, run: () => go("sources", AGREEMENT) },
    { id: "falling", name: t`What if an origin fell`, run: () => go("sources", FALLING) },
    { id: "wording", name: t`Look for shared wording`, run: () => go("sources", WORDING) },
    { id: "then", name: t`Ratings as of a day…`, run: () => setThen("") },
  ]);
  const source = sources.all.find((one) => one.ref === (chosen ?? sources.all[0]?.ref)) ?? null;
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Sources`}>
        <div className="bar">
          <Filter label={t`Filter sources`} value={filter} onChange={setFilter} />
          <Button onPress={() => setAdding(true)}><Trans>New…</Trans></Button>
        </div>
        <div className="bar low">
          {waiting.length > 0
            ? <Button look="plain" onPress={() => setQueue(waiting)}><Plural value={waiting.length} one="Rate the # that is unrated…" other="Rate the # that are unrated…" /></Button>
            : <span className="muted">{sources.pending || sources.all.length === 0 ? null : <Trans>Everything is rated</Trans>}</span>}
          <span className="grow" />
          <Ways
            label={<Trans>More</Trans>}
            ways={[
              { id: "wording", name: t`Look for shared wording`, run: () => go("sources", WORDING) },
              { id: "agreement", name: t`Compare raters`, run: () => go("sources", AGREEMENT) },
              { id: "falling", name: t`What if one fell`, run: () => go("sources", FALLING) },
              { id: "then", name: t`Ratings as of a day…`, run: () => setThen(then ?? "") },
            ]}
          />
        </div>
        {then === null ? null : (
          <div className="bar low then">
            <Field label={<Trans>Ratings as of</Trans>} value={then} onChange={setThen} autoFocus name="then" hint={day !== null ? <Trans>Later ratings are out of sight; all else is as of now.</Trans> : then.trim() === "" ? null : <Trans>A day, such as 2024-05-31.</Trans>} />
            <Button look="plain" onPress={() => setThen(null)}><Trans>As of now</Trans></Button>
          </div>
        )}
        {sources.fault ? <FaultNote fault={sources.fault} /> : null}
        <div className="scroll">
          <Rows
            label={t`Sources`}
            chosen={source?.ref ?? null}
            onChoose={(ref) => go("sources", ref)}
            rows={shown}
            empty={sources.pending || sources.all.length === 0 ? null : <p><Trans>No source matches.</Trans></p>}
          />
        </div>
      </section>
      {source ? <OneSource key={source.ref} source={source} ratings={ratings.all} quotes={quotes.all} all={sources.all} stale={stale} day={day} /> : sources.pending || sources.fault ? <section className="pane" /> : (
        <Blank title={<Trans>No sources yet</Trans>}>
          <p><Trans>A source is whoever says something: a person, a paper, an office, an instrument, a rumour. It gets a letter for how far it has been reliable, with a reason; each quote gets a digit of its own.</Trans></p>
          <Button look="main" onPress={() => setAdding(true)}><Trans>New source…</Trans></Button>
        </Blank>
      )}
      {queue ? <Rate targets={queue} onClose={() => setQueue(null)} /> : null}
      <NewSource open={adding} onClose={() => setAdding(false)} onMade={(ref) => { setAdding(false); go("sources", ref); }} />
    </div>
  );
}

interface OneProps { source: Source; ratings: readonly Rating[]; quotes: readonly Quote[]; all: readonly Source[]; stale: Stale; day: string | null }

// Drawn anew only when records change: a letter typed into the filter is not its business.
const OneSource = memo(function OneSource({ source, ratings, quotes, all, stale, day }: OneProps) {
  const { t, i18n } = useLingui();
  const [rated, setRated] = useState<string | null>(null);
  const [blind, setBlind] = useState(false);
  const [protecting, setProtecting] = useState(false);
  const [joining, setJoining] = useState(false);
  const [depending, setDepending] = useState<string | null>(null);
  const names = useMemo(() => namesOf(all), [all]);
  const own = useMemo(() => recordsOf(all, source.ref), [all, source.ref]);
  const said = (quote: Quote): boolean => quote.speaker !== null && own.has(quote.speaker);
  const spoken = quotes.filter(said);
  const handed = quotes.filter((quote) => !said(quote) && quote.chain.some((one) => own.has(one)));
  const listed = (some: readonly Quote[]) => some.map((quote) => (
    <div key={quote.ref}>
      <QuoteCard
        quote={quote}
        names={names}
        placed
        grade={<Grade letter={letterOf(ratings, quote.speaker, all)} digit={digitOf(ratings, quote.ref)} />}
        more={<>{stale.has(quote.ref) ? <span className="muted"><Trans>newer evidence since</Trans></span> : null}<Button look="plain" onPress={() => setRated(quote.ref)}><Trans>Rate {quote.ref}…</Trans></Button></>}
      />
      <ChainOf quote={quote.ref} />
    </div>
  ));
  const through = [...spoken, ...handed];
  return (
    <section className="pane" aria-label={source.ref}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Source ${source.ref}`}>
        <div className="inner source">
          <p className="muted"><RefLink to={source.ref} /> · {i18n._(KINDS[source.kind])}{source.protected ? <> · <Trans>protected: its name stays in this file and leaves by no way</Trans></> : null}</p>
          <h2 className="name words">{nameOf(source)}</h2>
          {source.sameAs === null ? null : <p><Trans>The same source as <RefLink to={source.sameAs} />, and counted, graded and tracked as that one.</Trans></p>}
          {own.size > 1 ? <p><span className="muted"><Trans>Also recorded as</Trans></span> {[...own].filter((one) => one !== source.ref).map((one) => <span key={one}><RefLink to={one} /> {names.get(one)} </span>)}</p> : null}
          {source.access ? <p className="words"><span className="muted"><Trans>What it can see or hear:</Trans></span> {source.access}</p> : null}

          <h2 className="cap"><span><Trans>Reliability of this source</Trans></span>{day === null ? null : <span><Trans>as of {day}</Trans></span>}</h2>
          <Newer lines={stale.get(source.ref)} />
          <History ratings={ratingsOf(ratings, source.ref, RELIABILITY)} scale={RELIABILITY} />
          <Others ratings={ratings.filter((rating) => rating.target === source.ref)} known={RELIABILITY} />
          <div className="acts">
            <Button onPress={() => setRated(source.ref)}><Trans>Rate the source…</Trans></Button>
            <Button onPress={() => setBlind(true)}><Trans>Rate it blind…</Trans></Button>
            <Button onPress={() => go("sources", FALLING, source.ref)}><Trans>If it fell…</Trans></Button>
            <Button onPress={() => setProtecting(true)}>{source.protected ? <Trans>Another code name…</Trans> : <Trans>Protect…</Trans>}</Button>
            <Button onPress={() => setJoining(true)}>{source.sameAs === null ? <Trans>The same as another…</Trans> : <Trans>Not the same after all…</Trans>}</Button>
          </div>

          <h2 className="cap"><span><Trans>In its own words</Trans></span><span>{spoken.length}</span></h2>
          {spoken.length === 0 ? <p className="none"><Trans>No quote of this source.</Trans></p> : listed(spoken)}
          {handed.length > 0 ? (
            <>
              <h2 className="cap"><span><Trans>Handed on by it</Trans></span><span>{handed.length}</span></h2>
              {listed(handed)}
            </>
          ) : null}
          <h2 className="cap"><Trans>Ratings of these quotes</Trans></h2>
          <QuoteHistory quotes={through} ratings={ratings} stale={stale} />
          <h2 className="cap"><Trans>What became of its own words</Trans></h2>
          <Track source={source.ref} />
          <h2 className="cap"><Trans>Claims that these quotes bear on</Trans></h2>
          <Bearing quotes={through} />
          <h2 className="cap"><Trans>Not independent</Trans></h2>
          <Dependences quotes={through} />
          <div className="acts">
            <Button isDisabled={through.length === 0} onPress={() => setDepending(through[0]?.exhibit ?? null)}><Trans>Record a dependence…</Trans></Button>
          </div>
          <h2 className="cap"><Trans>All quotes by letter and digit</Trans></h2>
          <Matrix quotes={quotes} ratings={ratings} sources={all} />
        </div>
      </div>
      {rated ? <Rate targets={[rated]} onClose={() => setRated(null)} /> : null}
      {blind ? <Rate targets={[source.ref]} blind onClose={() => setBlind(false)} /> : null}
      {joining ? <SameAs source={source} all={all} onClose={() => setJoining(false)} /> : null}
      {protecting ? <Protect source={source} onClose={() => setProtecting(false)} /> : null}
      {depending ? <Depend from={depending} onClose={() => setDepending(null)} /> : null}
    </section>
  );
});

function History({ ratings, scale }: { ratings: readonly Rating[]; scale: Scale }) {
  if (ratings.length === 0) return <p className="none"><Trans>Not rated. That says nothing about the source.</Trans></p>;
  return (
    <ol className="history">
      {ratings.map((rating, n) => (
        <li key={rating.ref} className={n === 0 ? "" : "past"}>
          <Value scale={scale} value={rating.value} />
          <div>
            <p><b>{termOf(scale, rating.value)?.label ?? rating.value}</b>{n === 0 ? null : <span className="muted"> · <Trans>superseded</Trans></span>}</p>
            <Because rating={rating} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The reason of a rating, who gave it and when. */
function Because({ rating }: { rating: Rating }) {
  const { t, i18n } = useLingui();
  return (
    <>
      {counts(rating) ? null : (
        <p className="muted">
          {[rating.blind ? t`rated blind` : null, rating.topic, rating.period].filter((one) => one !== null).join(" · ")}
        </p>
      )}
      {rating.probability === null ? null : <p className="muted"><Trans>Probability</Trans> {rating.probability}</p>}
      <p className="words">{rating.because}</p>
      {rating.factors.length > 0 ? <p className="muted"><Trans>Weighed</Trans>: {rating.factors.map((one) => i18n._(FACTORS[one])).join(", ")}</p> : null}
      <p className="muted">{rating.by}, {moment(rating.at, i18n.locale)} · <span className="mono">{rating.ref}</span></p>
    </>
  );
}

/** Ratings that give no letter and no digit: on other scales, blind, for one topic or time. */
function Others({ ratings, known }: { ratings: readonly Rating[]; known: Scale }) {
  const own = useOwnScales();
  const others = ratings.filter((rating) => !isOf(rating.scale, known) || !counts(rating));
  if (others.length === 0) return null;
  return (
    <ol className="history">
      {others.map((rating) => {
        const scale: Scale | undefined = scaleOf(rating.scale) ?? own.find((one) => one.id === rating.scale && one.version === rating.version);
        return (
          <li key={rating.ref}>
            <span className="mono">{rating.value}</span>
            <div>
              <p><b>{(scale && termOf(scale, rating.value))?.label ?? rating.value}</b> <span className="muted">{scale?.title ?? rating.scale}</span></p>
              <Because rating={rating} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Every rating of these quotes, the current one of each scale first. */
function QuoteHistory({ quotes, ratings, stale }: { quotes: readonly Quote[]; ratings: readonly Rating[]; stale: Stale }) {
  const rated = quotes.filter((quote) => ratings.some((rating) => rating.target === quote.ref));
  if (rated.length === 0) return <p className="none"><Trans>None of them is rated.</Trans></p>;
  return rated.map((quote) => (
    <details key={quote.ref} className="quote-history" open={rated.length === 1}>
      <summary><span className="mono">{quote.ref}</span> <Value scale={CREDIBILITY} value={digitOf(ratings, quote.ref)} /></summary>
      <Newer lines={stale.get(quote.ref)} />
      <History ratings={ratingsOf(ratings, quote.ref, CREDIBILITY)} scale={CREDIBILITY} />
      <Others ratings={ratings.filter((rating) => rating.target === quote.ref)} known={CREDIBILITY} />
    </details>
  ));
}

/** The claims that quotes bear on, each with what it rests on in all. */
function Bearing({ quotes }: { quotes: readonly Quote[] }) {
  const evidence = useRecords("evidence").all;
  const claims = useRecords("claims").all;
  const refs = new Set(quotes.map((quote) => quote.ref));
  const on = new Set(evidence.filter((line) => refs.has(line.quote)).map((line) => line.claim));
  const shown = claims.filter((claim) => on.has(claim.ref));
  if (shown.length === 0) return <p className="none"><Trans>None.</Trans></p>;
  return (
    <ul className="apart-list">
      {shown.map((claim) => (
        <li key={claim.ref}>
          <a className="mono" href={href("claims", claim.ref)}>{claim.ref}</a> <span className="words">{claim.statement}</span>
          <OriginsOf claim={claim.ref} />
        </li>
      ))}
    </ul>
  );
}

/** How many exhibits, origins and unknown lineages support a claim. */
function OriginsOf({ claim }: { claim: string }) {
  const origins = useAsk("claim.origins", { claim });
  if (!origins.data) return null;
  return (
    <p className="muted" data-origins={claim}><OriginsLine origins={origins.data} /></p>
  );
}

/** What was recorded on these quotes and their exhibits not being independent. */
function Dependences({ quotes }: { quotes: readonly Quote[] }) {
  const { i18n } = useLingui();
  const dependences = useRecords("dependences").all;
  const ends = new Set(quotes.flatMap((quote) => [quote.ref, quote.exhibit]));
  const some = dependences.filter((one) => ends.has(one.from) || ends.has(one.target));
  if (some.length === 0) return <p className="none"><Trans>Nothing is recorded. That does not make them independent.</Trans></p>;
  return (
    <ul className="apart-list">
      {some.map((one) => (
        <li key={one.ref}>
          <span className="mono">{one.ref}</span> · <span className="mono">{one.from}</span> {i18n._(DEPENDS[one.type])} <span className="mono">{one.target}</span>
          {COLLAPSES.has(one.type) ? <span className="muted"> · <Trans>one origin</Trans></span> : null}
          {one.why ? <p className="words">{one.why}</p> : null}
        </li>
      ))}
    </ul>
  );
}
