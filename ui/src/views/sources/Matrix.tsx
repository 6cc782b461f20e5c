// How many quotes stand at each pair of letter and digit. F, 6 and what nobody
// rated stand apart behind a gap and a dashed line: they are no grade, and
// nothing in the look of a cell ranks them.
import { useLingui } from "@lingui/react/macro";
import type { Quote, Rating, Source } from "../../host/types.gen.ts";
import { UNRATED, gradeOf } from "../../nouns/rating/rating.ts";

const LETTERS = ["A", "B", "C", "D", "E", "F", UNRATED];
const DIGITS = ["1", "2", "3", "4", "5", "6", UNRATED];

export function Matrix({ quotes, ratings, sources }: { quotes: readonly Quote[]; ratings: readonly Rating[]; sources: readonly Source[] }) {
  const { t } = useLingui();
  const counts = new Map<string, number>();
  for (const quote of quotes) {
    const { letter, digit } = gradeOf(ratings, quote, sources);
    counts.set(letter + digit, (counts.get(letter + digit) ?? 0) + 1);
  }
  const apart = (value: string): boolean => value === "F" || value === "6" || value === UNRATED;
  const first = (value: string): boolean => value === "F" || value === "6";
  const spoken = (value: string): string => (value === UNRATED ? t`not rated` : value);
  return (
    <table className="matrix" aria-label={t`Quotes by reliability of the speaker and credibility of the words`}>
      <thead>
        <tr>
          <td aria-hidden="true" style={{ border: 0 }} />
          {DIGITS.map((digit) => <th key={digit} scope="col" aria-label={spoken(digit)} className={first(digit) ? "gap" : ""}>{digit}</th>)}
        </tr>
      </thead>
      <tbody>
        {LETTERS.map((letter) => (
          <tr key={letter} className={first(letter) ? "gap" : ""}>
            <th scope="row" aria-label={spoken(letter)}>{letter}</th>
            {DIGITS.map((digit) => {
              const count = counts.get(letter + digit) ?? 0;
              return <td key={digit} className={[count > 0 ? "some" : "", apart(letter) || apart(digit) ? "outside" : "", first(digit) ? "gap" : ""].join(" ").trim()}>{count > 0 ? count : ""}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
