// A quote as it is listed: whose words, the words, how they came here.
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Quote } from "../../host/types.gen.ts";
import { href } from "../../shared/route.ts";
import { ChainLine } from "./ChainLine.tsx";
import { tierWords, verbatim } from "./quote.ts";
import "./QuoteCard.css";
import { RefLink } from "../../shared/RefLink.tsx";

export interface Props {
  quote: Quote;
  names: ReadonlyMap<string, string>;
  /** The grade, drawn by whoever knows of ratings. */
  grade?: ReactNode;
  /** More at the end of the top line. */
  more?: ReactNode;
  why?: string | null;
  /** Whether to say which exhibit the words stand in. */
  placed?: boolean;
  clipped?: boolean;
}

export function QuoteCard({ quote, names, grade, more, why, placed, clipped }: Props) {
  const { i18n } = useLingui();
  const sure = verbatim(quote.tier);
  return (
    <article className="quote-card" data-quote={quote.ref}>
      <div className="top">
        <a className="ref" href={`${href("exhibits", quote.exhibit)}?quote=${quote.ref}`}>{quote.ref}</a>
        {grade}
        {placed ? <span>{quote.exhibit}</span> : null}
        {quote.page ? <span><Trans>p. {quote.page}</Trans></span> : null}
        {quote.tier === "exact" ? null : <span className={sure ? "" : "tier-off"}>{i18n._(tierWords(quote.tier))}</span>}
        <span className="grow" />
        <RefLink to={quote.ref}><Trans>Record</Trans></RefLink>
        {more}
      </div>
      <p className={clipped ? "said words clipped" : "said words"}>{sure ? `“${quote.exact}”` : quote.exact}</p>
      {quote.translation ? <p className="beside words">{quote.translation}</p> : null}
      {quote.paraphrase ? <p className="beside words"><Trans>In other words: {quote.paraphrase}</Trans></p> : null}
      <ChainLine quote={quote} names={names} />
      {why ? <p className="why words">{why}</p> : null}
    </article>
  );
}
