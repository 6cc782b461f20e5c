// What nobody has graded yet. Quotes come before sources: a letter that was
// chosen a moment ago would colour the digit.
import { numberOf } from "../../host/records.ts";
import type { Quote, Rating, Source } from "../../host/types.gen.ts";
import { UNRATED, digitOf, letterOf } from "./rating.ts";

/** The refs of quotes and sources without a grade, in the order in which to rate them. */
export function unrated(sources: readonly Source[], quotes: readonly Quote[], ratings: readonly Rating[]): string[] {
  const waiting = (some: readonly { ref: string }[], grade: (all: readonly Rating[], ref: string) => string): string[] =>
    some.filter((one) => grade(ratings, one.ref) === UNRATED).map((one) => one.ref).sort((a, b) => numberOf(a) - numberOf(b));
  return [
    ...waiting(quotes, digitOf),
    ...waiting(sources, (all, ref) => letterOf(all, ref, sources)),
  ];
}
