// The quotes of the exhibit that is read, beside its text, in the order of their
// places. One that was not touched is not drawn again when another is kept.
import { memo, useMemo } from "react";
import { Trans } from "@lingui/react/macro";
import type { Quote, Rating, Source } from "../../host/types.gen.ts";
import { QuoteCard } from "../../nouns/quote/QuoteCard.tsx";
import { Grade } from "../../nouns/rating/Grade.tsx";
import { gradeOf } from "../../nouns/rating/rating.ts";

interface Props {
  quotes: readonly Quote[];
  names: ReadonlyMap<string, string>;
  ratings: readonly Rating[];
  sources: readonly Source[];
}

export const SideQuotes = memo(function SideQuotes({ quotes, names, ratings, sources }: Props) {
  const placed = useMemo(() => [...quotes].sort((a, b) => a.start - b.start), [quotes]);
  return (
    <div className="side">
      {placed.length === 0 ? <p className="none"><Trans>No quotes from this exhibit yet.</Trans></p> : null}
      {placed.map((quote) => <Card key={quote.ref} quote={quote} names={names} {...gradeOf(ratings, quote, sources)} />)}
    </div>
  );
});

interface CardProps {
  quote: Quote;
  names: ReadonlyMap<string, string>;
  letter: string;
  digit: string;
}

const Card = memo(function Card({ quote, names, letter, digit }: CardProps) {
  return <QuoteCard quote={quote} names={names} grade={<Grade letter={letter} digit={digit} />} clipped />;
});
