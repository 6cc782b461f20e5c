// Every quote of the case in one list, filtered by what it says, whose words
// they are and where they stand; the one looked at with what rests on it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useRecords } from "../../host/records.ts";
import type { Quote } from "../../host/types.gen.ts";
import { Blank } from "../../shared/Blank.tsx";
import { FaultNote } from "../../shared/FaultNote.tsx";
import { Filter, Rows, useFiltered } from "../../shared/Rows.tsx";
import { go, href, useRoute } from "../../shared/route.ts";
import { BEARS } from "../../nouns/claim/claim.ts";
import { FigureTable } from "../../nouns/figure/FigureTable.tsx";
import { QuoteCard } from "../../nouns/quote/QuoteCard.tsx";
import { Grade } from "../../nouns/rating/Grade.tsx";
import { gradeOf } from "../../nouns/rating/rating.ts";
import { namesOf } from "../../nouns/source/source.ts";
import { Chain } from "../sources/Chain.tsx";
import "../../shared/panes.css";

export function Quotes() {
  const { t, i18n } = useLingui();
  const [, chosen = null] = useRoute();
  const quotes = useRecords("quotes");
  const sources = useRecords("sources");
  const ratings = useRecords("ratings");
  const [filter, setFilter] = useState("");
  const names = useMemo(() => namesOf(sources.all), [sources.all]);
  const rows = useMemo(() => quotes.all.map((quote) => {
    const speaker = quote.speaker === null ? null : (names.get(quote.speaker) ?? quote.speaker);
    return {
      id: quote.ref,
      name: quote.exact,
      find: [speaker, quote.exhibit, quote.translation, quote.paraphrase].filter(Boolean).join(" "),
      under: [quote.exhibit, speaker].filter(Boolean).join(" · "),
      end: <Grade {...gradeOf(ratings.all, quote, sources.all)} />,
    };
  }), [quotes.all, names, ratings.all, sources.all]);
  const shown = useFiltered(rows, filter);
  const quote = quotes.all.find((one) => one.ref === (chosen ?? quotes.all[0]?.ref)) ?? null;
  return (
    <div className="panes">
      <section className="pane" aria-label={t`All quotes`}>
        <div className="bar">
          <Filter label={t`Filter quotes`} value={filter} onChange={setFilter} />
          <span className="muted num" role="status" aria-label={t`Quotes shown`}>{i18n.number(shown.length)}</span>
        </div>
        {quotes.fault ? <FaultNote fault={quotes.fault} /> : null}
        <div className="scroll">
          <Rows
            label={t`All quotes`}
            chosen={quote?.ref ?? null}
            onChoose={(ref) => go("quotes", ref)}
            rows={shown}
            empty={quotes.pending || quotes.all.length === 0 ? null : <p><Trans>No quote matches.</Trans></p>}
          />
        </div>
      </section>
      {quote ? (
        <OneQuote
          key={quote.ref}
          quote={quote}
          names={names}
          grade={<Grade {...gradeOf(ratings.all, quote, sources.all)} />}
        />
      ) : quotes.pending || quotes.fault ? <section className="pane" /> : (
        <Blank title={<Trans>No quotes yet</Trans>}>
          <p><Trans>A quote is words of an exhibit, kept with their place, whose words they are and how they came here. Open an exhibit, select words in it and press <kbd>Q</kbd>.</Trans></p>
          <a className="button" href={href("exhibits")}><Trans>Go to the exhibits</Trans></a>
        </Blank>
      )}
    </div>
  );
}

function OneQuote({ quote, names, grade }: { quote: Quote; names: ReadonlyMap<string, string>; grade: ReactNode }) {
  const { t, i18n } = useLingui();
  const evidence = useRecords("evidence");
  const claims = useRecords("claims");
  const figures = useRecords("figures");
  const lines = evidence.all.filter((line) => line.quote === quote.ref);
  const own = figures.all.filter((figure) => figure.quote === quote.ref);
  const said = new Map(claims.all.map((claim) => [claim.ref, claim.statement]));
  return (
    <section className="pane" aria-label={quote.ref}>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Quote ${quote.ref}`}>
        <div className="inner">
          <QuoteCard
            quote={quote}
            names={names}
            grade={grade}
            placed
            more={<a href={`${href("exhibits", quote.exhibit)}?quote=${quote.ref}`}><Trans>Read it in its place</Trans></a>}
          />
          <h2 className="cap"><Trans>How the words came here</Trans></h2>
          <Chain quote={quote.ref} />
          <h2 className="cap"><span><Trans>Claims that it bears on</Trans></span><span>{lines.length}</span></h2>
          {lines.length === 0 ? <p className="none"><Trans>None yet.</Trans></p> : (
            <table className="quiet">
              <tbody>
                {lines.map((line) => (
                  <tr key={line.ref}>
                    <td className="mono"><a href={href("claims", line.claim)}>{line.claim}</a></td>
                    <td className="muted">{i18n._(BEARS[line.direction])}</td>
                    <td className="words">{said.get(line.claim)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <h2 className="cap"><span><Trans>Figures in it</Trans></span><span>{own.length}</span></h2>
          {own.length === 0 ? <p className="none"><Trans>None yet.</Trans></p> : <FigureTable figures={own} quotes={new Map([[quote.ref, quote]])} />}
        </div>
      </div>
    </section>
  );
}
