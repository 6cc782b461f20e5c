// Sources and ratings: the letter of each source with its reasons, the digit of
// each quote, each rated apart from the other.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useRecords } from "../host/records.ts";
import type { Quote, Rating, Source } from "../host/types.gen.ts";
import { Button } from "../shared/Button.tsx";
import { FaultNote } from "../shared/FaultNote.tsx";
import { Filter, Rows, matches } from "../shared/Rows.tsx";
import { go, useRoute } from "../shared/route.ts";
import { moment } from "../shared/when.ts";
import { QuoteCard } from "../nouns/quote/QuoteCard.tsx";
import { Grade } from "../nouns/rating/Grade.tsx";
import { CREDIBILITY, RELIABILITY, digitOf, letterOf, ratingsOf, termOf } from "../nouns/rating/rating.ts";
import type { Scale } from "../nouns/rating/rating.ts";
import { NewSource } from "../nouns/source/NewSource.tsx";
import { KINDS, nameOf, namesOf } from "../nouns/source/source.ts";
import { Matrix } from "./Matrix.tsx";
import { Rate } from "./Rate.tsx";
import "../shared/panes.css";
import "./Sources.css";

export function Sources() {
  const { t, i18n } = useLingui();
  const [, chosen = null] = useRoute();
  const sources = useRecords("sources");
  const ratings = useRecords("ratings");
  const quotes = useRecords("quotes");
  const [filter, setFilter] = useState("");
  const [adding, setAdding] = useState(false);
  const source = sources.all.find((one) => one.ref === (chosen ?? sources.all[0]?.ref)) ?? null;
  return (
    <div className="panes">
      <section className="pane" aria-label={t`Sources`}>
        <div className="bar">
          <Filter label={t`Filter sources`} value={filter} onChange={setFilter} />
          <Button onPress={() => setAdding(true)}><Trans>New…</Trans></Button>
        </div>
        {sources.fault ? <FaultNote fault={sources.fault} /> : null}
        <div className="scroll">
          <Rows
            label={t`Sources`}
            chosen={source?.ref ?? null}
            onChoose={(ref) => go("sources", ref)}
            rows={sources.all
              .filter((one) => matches(filter, one.ref, nameOf(one), i18n._(KINDS[one.kind])))
              .map((one) => ({
                id: one.ref,
                name: nameOf(one),
                under: one.protected ? t`${i18n._(KINDS[one.kind])}, protected` : i18n._(KINDS[one.kind]),
                end: <Grade letter={letterOf(ratings.all, one.ref)} />,
              }))}
            empty={sources.pending ? null : sources.all.length === 0
              ? <p><Trans>No sources yet. A source is whoever says something: a person, a paper, an office, an instrument, a rumour.</Trans></p>
              : <p><Trans>No source matches.</Trans></p>}
          />
        </div>
      </section>
      {source ? <OneSource key={source.ref} source={source} ratings={ratings.all} quotes={quotes.all} all={sources.all} /> : <section className="pane" />}
      <NewSource open={adding} onClose={() => setAdding(false)} onMade={(ref) => { setAdding(false); go("sources", ref); }} />
    </div>
  );
}

interface OneProps { source: Source; ratings: readonly Rating[]; quotes: readonly Quote[]; all: readonly Source[] }

function OneSource({ source, ratings, quotes, all }: OneProps) {
  const { t, i18n } = useLingui();
  const [rated, setRated] = useState<{ target: string; scale: Scale } | null>(null);
  const names = useMemo(() => namesOf(all), [all]);
  const spoken = quotes.filter((quote) => quote.speaker === source.ref);
  const handed = quotes.filter((quote) => quote.speaker !== source.ref && quote.chain.includes(source.ref));
  const listed = (some: readonly Quote[]) => some.map((quote) => (
    <QuoteCard
      key={quote.ref}
      quote={quote}
      names={names}
      placed
      grade={<Grade letter={letterOf(ratings, quote.speaker)} digit={digitOf(ratings, quote.ref)} />}
      more={<Button look="plain" onPress={() => setRated({ target: quote.ref, scale: CREDIBILITY })}><Trans>Rate {quote.ref}…</Trans></Button>}
    />
  ));
  return (
    <section className="pane" aria-label={source.ref}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Source ${source.ref}`}>
        <div className="inner source">
          <p className="muted"><span className="mono">{source.ref}</span> · {i18n._(KINDS[source.kind])}{source.protected ? <> · <Trans>protected: its name stays in this file and leaves by no way</Trans></> : null}</p>
          <h2 className="name words">{nameOf(source)}</h2>
          {source.access ? <p className="words"><span className="muted"><Trans>What it can see or hear:</Trans></span> {source.access}</p> : null}

          <h2 className="cap"><Trans>Reliability of this source</Trans></h2>
          <History ratings={ratingsOf(ratings, source.ref, RELIABILITY)} scale={RELIABILITY} />
          <Button onPress={() => setRated({ target: source.ref, scale: RELIABILITY })}><Trans>Rate the source…</Trans></Button>

          <h2 className="cap"><span><Trans>In its own words</Trans></span><span>{spoken.length}</span></h2>
          {spoken.length === 0 ? <p className="none"><Trans>No quote of this source.</Trans></p> : listed(spoken)}
          {handed.length > 0 ? (
            <>
              <h2 className="cap"><span><Trans>Handed on by it</Trans></span><span>{handed.length}</span></h2>
              {listed(handed)}
            </>
          ) : null}
          <h2 className="cap"><Trans>All quotes by letter and digit</Trans></h2>
          <Matrix quotes={quotes} ratings={ratings} />
        </div>
      </div>
      {rated ? <Rate target={rated.target} scale={rated.scale} onClose={() => setRated(null)} /> : null}
    </section>
  );
}

function History({ ratings, scale }: { ratings: readonly Rating[]; scale: Scale }) {
  const { i18n } = useLingui();
  if (ratings.length === 0) return <p className="none"><Trans>Not rated. That says nothing about the source.</Trans></p>;
  return (
    <ol className="history">
      {ratings.map((rating, n) => (
        <li key={rating.ref} className={n === 0 ? "" : "past"}>
          <Grade letter={rating.value} />
          <div>
            <p><b>{termOf(scale, rating.value)?.label ?? rating.value}</b>{n === 0 ? null : <span className="muted"> · <Trans>superseded</Trans></span>}</p>
            <p className="words">{rating.because}</p>
            <p className="muted">{rating.by}, {moment(rating.at, i18n.locale)} · <span className="mono">{rating.ref}</span></p>
          </div>
        </li>
      ))}
    </ol>
  );
}
